"""Names: entity F1 on a held-out block of ANERcorp's development part, identity on hand-checked spellings, words a second.

The shipped tagger has seen NewsFANE's sentences, which stand in ANERcorp too, so it is not what is scored here: ``names_model/`` holds
its twin, trained by ``tools/train_names.py FOLDER score`` without every sentence that stands in the block. Features, decoding and the
document pass are those of the product.
"""

from __future__ import annotations

import difflib
import gzip
import itertools
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bench.figures import Figure, MissingDataError
from bench.growth import of_news, ten_times
from isnad.arabic.text import Text

if TYPE_CHECKING:
    from isnad.reading.names.spans import Span
    from isnad.reading.names.tagger import Tagger

ANERCORP = "data/ner/anercorp.dev.tsv.gz"
BLOCKS = 6
_KINDS = {"PERS": "PER", "LOC": "LOC", "ORG": "ORG", "MISC": "MISC"}

#: The twin of the shipped model that never saw the block.
HELD_OUT_MODEL = Path(__file__).parent / "names_model"
HELD_OUT = 5
ALIASES = "gold/name_aliases.dev.tsv"
STREAM = "data/news/saudi-2015.dev.jsonl.gz"
_ARTICLES = 600
#: As many as fill whole texts of two hundred.
_JOINED = 400
#: What makes names slow where each mention is held against all others: one name again and again, rows, brackets, marks, short forms,
#: clitics, no blank.
_HOSTILE = (
    "محافظات حجة وإب وذمار، ",
    "وقالت السعودية والمصرية ",
    "طالبان وحماس والخليج ",
    "الرئيس محمود علي ",
    "علي عبد الله ",
    "الأهلي والنصر ",
    "منطقة جازان ",
    "سليم الورداني وسليم الورداني، ",
    "سليم الورداني (الهلال)\n",
    "حركة الأفق «حماس» ",
    "الهيئة العامة للري (سواقي) ",
    "المعروف بأبي الريح ",
    "(الساحل) ",
    "«الأفق» (رويترز) ",
    "نظيره الأردني سامر ",
    "وبل",
    "و ب ل ك ",
)

Block = Sequence[Sequence[tuple[str, str]]]
Reader = Callable[[Text], list["Span"]]


def run(folder: Path) -> list[Figure]:
    """Measure tagging and identity."""
    figures = _tagging(folder)
    if (folder / ALIASES).exists():
        close, every, wrong = identity(folder / ALIASES)
        figures.append(Figure("names", "close spelling pairs joined", close))
        figures.append(Figure("names", "all name pairs of an entity joined", every))
        figures.append(Figure("names", "entities wrongly joined", wrong, higher=False))
    return figures


def speeds(folder: Path) -> list[Figure]:
    """Measure one core on the stream of the folder, where it has one, and the growth with the length of a text."""
    figures = []
    if (folder / STREAM).exists():
        alone, everything = words_a_second(folder / STREAM)
        figures.append(Figure("names", "words, names with tags and section", everything, "a second", kind="speed"))
        figures.append(Figure("names", "words, names alone", alone, "a second", kind="speed"))
        news = of_news(folder / STREAM, _JOINED, _read)
        figures.append(Figure("names", "time at ten times the length, news", news, "times", higher=False, kind="speed"))
        seconds = seconds_to_load(folder / STREAM)
        figures.append(Figure("names", "load to the first article, numpy included", seconds, "s", higher=False, kind="speed"))
    figures.append(Figure("names", "time at ten times the length, hostile", growth(), "times", higher=False, kind="speed"))
    return figures


def _tagging(folder: Path) -> list[Figure]:
    from isnad.reading.names import features
    from isnad.reading.names.tagger import Tagger

    block = anercorp_blocks(folder)[HELD_OUT]
    seen = set((HELD_OUT_MODEL / "seen.txt").read_text(encoding="utf-8").split("\n"))
    shipped = dict(features.priors())
    with gzip.open(HELD_OUT_MODEL / "priors.tsv.gz", "rt", encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    features.priors().clear()
    features.priors().update({key: features.Prior(kind, int(share), int(begins)) for key, kind, share, begins in rows})
    try:
        model = Tagger(HELD_OUT_MODEL / "tagger.npz", network=HELD_OUT_MODEL / "network.npz")
        scores = score_block(block, lambda text: read_names(model, text), seen)
        strict = score_block(block, lambda text: without_state(text, read_names(model, text)), seen)
    finally:
        features.priors().clear()
        features.priors().update(shipped)
    wanted = ("4-class", "3-class", "PER", "ORG", "LOC", "MISC", "new names recall")
    figures = [Figure("names", f"{name} F1" if "recall" not in name else name, scores[name]) for name in wanted]
    return [*figures, Figure("names", "4-class F1, bodies of state left out", strict["4-class"])]


def read_names(model: Tagger, text: Text) -> list[Span]:
    """Return the names of a text as the product finds them, before identity."""
    from isnad.reading.names.document import complete
    from isnad.reading.names.matches import matcher

    matches = matcher().find(text.keys)
    return complete(text, model.spans(text, matches), matches)


def without_state(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Leave out bodies of state («الجيش الإسرائيلي»، «وزارة الخارجية الروسية»), which ANERcorp does not mark and Isnad does."""
    from isnad.reading.names.features import core
    from isnad.reading.names.gazetteer import gazetteer
    from isnad.reading.names.tagger import BODY_OF_STATE

    def of_state(span: Span) -> bool:
        entries = gazetteer().readings(" ".join([core(text.keys[span.first])[1], *text.keys[span.first + 1 : span.last]]))
        return BODY_OF_STATE in span.evidence or (span.kind == "ORG" and bool(entries) and entries[0].fine == "government")

    return [span for span in spans if not of_state(span)]


def show_block(block: Block, model: Tagger, seen: Collection[str]) -> dict[str, Counter[str]]:
    """Print the figures of a model on a block: the tagger alone, with the document, and without bodies of state; returns the counts."""
    readers: dict[str, Reader] = {
        "tagger": model.spans,
        "document": lambda text: read_names(model, text),
        "no state": lambda text: without_state(text, read_names(model, text)),
    }
    tallies = {name: tally_block(block, read, seen) for name, read in readers.items()}
    show_tallies(tallies)
    return tallies


def show_tallies(tallies: dict[str, Counter[str]]) -> None:
    """Print the figures of counts, a line each."""
    for name, tally in tallies.items():
        print(f"{name:8}", figures_of(tally), flush=True)


def identity(path: Path) -> tuple[float, float, float]:
    """Return the share of close spelling pairs of one entity that join, the same of all its names, and the share of entities that
    join another one.

    Two names join where their alias keys are equal or the gazetteer gives both one id. Close are pairs of as many words whose letters
    agree to three quarters: the rest are other names («استخبارات سوفييتية», «كي جي بي»), which no spelling rule should join. Names
    without Arabic letters are left out, and two entities of the very same spelling are not counted as joined.
    """
    from isnad.arabic.aliases import alias_key
    from isnad.arabic.folding import search_key
    from isnad.reading.names import identify

    entities: list[list[str]] = []
    with path.open(encoding="utf-8") as lines:
        for line in itertools.islice(lines, 1, None):
            cells = line.rstrip("\n").split("\t")
            spellings = [cells[0], *(cells[-1].split("|") if len(cells) > 6 else ())]
            entities.append([s for s in dict.fromkeys(spellings) if any("\u0621" <= c <= "\u064a" for c in s)])
    groups: dict[str, dict[int, set[str]]] = {}
    joined, pairs = [0, 0], [0, 0]
    for number, spellings in enumerate(entities):
        signs: dict[str, set[str]] = {}
        for spelling in spellings:
            who = identify(spelling)
            signs[spelling] = {f"key:{alias_key(spelling)}", *((who.id,) if who.id is not None else ())}
            for mark in signs[spelling]:
                groups.setdefault(mark, {}).setdefault(number, set()).add(search_key(spelling))
        for one, other in itertools.combinations(spellings, 2):
            a, b = search_key(one), search_key(other)
            close = a.count(" ") == b.count(" ") and difflib.SequenceMatcher(None, a, b).ratio() >= 0.75
            for which in (0, 1) if close else (1,):
                pairs[which] += 1
                joined[which] += bool(signs[one] & signs[other])
    wrong: set[int] = set()
    for group in groups.values():
        for one_entity, other_entity in itertools.combinations(group, 2):
            if group[one_entity].isdisjoint(group[other_entity]):
                wrong |= {one_entity, other_entity}
    return joined[0] / max(1, pairs[0]), joined[1] / max(1, pairs[1]), len(wrong) / max(1, len(entities))


def words_a_second(stream: Path) -> tuple[float, float]:
    """Return words of the body a second of processor time, on articles of the stream that come after a warm-up of as many: for names alone
    (cutting body and headline into tokens, spans, second mentions, identities, roles), and for names, tags and section together.

    Both are measured in one pass, since an article's words are known the second time; each is the median of three parts of the articles.
    """
    from isnad.reading.names import find_names
    from isnad.reading.tags import Subject, choose_section, choose_tags

    def read(row: dict[str, str]) -> tuple[int, float, float]:
        began = time.process_time()
        text, title = Text(row["text"]), row.get("title")
        names = find_names(text, Text(title) if title else None)
        named = time.process_time()
        subject = Subject(title, text)
        choose_tags(subject, names, ())
        choose_section(subject)
        return len(text), named - began, time.process_time() - began

    with gzip.open(stream, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in itertools.islice(lines, 2 * _ARTICLES)]
    for row in rows[:_ARTICLES]:
        read(row)
    rates = []
    for start in range(_ARTICLES, len(rows), _ARTICLES // 3):
        words, alone, everything = map(sum, zip(*map(read, rows[start : start + _ARTICLES // 3]), strict=True))
        rates.append((words / alone, words / everything))
    return statistics.median(alone for alone, _ in rates), statistics.median(everything for _, everything in rates)


def growth() -> float:
    """Return the worst ratio of processor time between hostile texts and texts ten times as long, tags with them: 10 is linear."""
    return max(ten_times([[piece * 500]], [[piece * 5_000]], _read) for piece in _HOSTILE)


def _read(text: Text) -> None:
    from isnad.reading.names import find_names
    from isnad.reading.tags import Subject, choose_tags

    choose_tags(Subject(None, text), find_names(text), ())


def seconds_to_load(stream: Path) -> float:
    """Return the processor time from the first import to the names of a first article of the press, in a process of its own, the least of
    five: what a user waits for who asks for names once, numpy's import with it.

    Isnad's modules are compiled once, as an installation does, whatever this machine says about keeping compiled modules.
    """
    measure = """
import gzip, json, sys, time
with gzip.open(sys.argv[1], "rt", encoding="utf-8") as lines:
    row = next(row for row in map(json.loads, lines) if len(row["text"]) > 1500)
began = time.process_time()
from isnad.arabic.text import Text
from isnad.reading.names import find_names
find_names(Text(row["text"]), Text(row.get("title") or ""))
print(time.process_time() - began)
"""
    command = [sys.executable, "-c", measure, str(stream)]
    with tempfile.TemporaryDirectory() as compiled:
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment |= {"PYTHONPYCACHEPREFIX": compiled}
        runs = [subprocess.run(command, capture_output=True, check=True, env=environment) for _ in range(6)]
    return min(float(run.stdout) for run in runs[1:])


def anercorp_blocks(folder: Path) -> list[list[list[tuple[str, str]]]]:
    """Return ANERcorp's development part in six blocks of its source order; a block is sentences of (token, label)."""
    path = folder / ANERCORP if (folder / ANERCORP).exists() else folder / ANERCORP.removeprefix("data/")
    if not path.exists():
        raise MissingDataError(f"{path} is not there")
    sentences: list[list[tuple[str, str]]] = [[]]
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if len(cells) < 2:
                sentences.append([])
            else:
                sentences[-1].append((cells[0], cells[1]))
    sentences = [s for s in sentences if s]
    size = -(-len(sentences) // BLOCKS)
    return [sentences[i : i + size] for i in range(0, len(sentences), size)]


def gold_spans(sentence: Sequence[tuple[str, str]]) -> list[tuple[int, int, str]]:
    """Return (first, last, kind) of a sentence's names in tokens."""
    found: list[list[object]] = []
    before = "O"
    for i, (_, label) in enumerate(sentence):
        if label.startswith("B") or (label.startswith("I") and before == "O"):
            found.append([i, i + 1, _KINDS[label[2:]]])
        elif label.startswith("I"):
            found[-1][1] = i + 1
        before = label
    return [(int(str(a)), int(str(b)), str(c)) for a, b, c in found]


def score_block(block: Block, read: Reader, seen: Collection[str] = ()) -> dict[str, float]:
    """Return F1 figures of a reader of names on a block: ``figures_of`` of its ``tally_block``."""
    return figures_of(tally_block(block, read, seen))


def tally_block(block: Block, read: Reader, seen: Collection[str] = ()) -> Counter[str]:
    """Count the names of a block that are right, found and wanted, by kind; counts of several blocks may be added up.

    A name is right where it covers the same tokens with the same kind. ``seen`` are the folded names that the reader trained on: the
    others are the new ones. Sentences are read as text, in documents of twenty.
    """
    tally: Counter[str] = Counter()
    for start in range(0, len(block), 20):
        document = block[start : start + 20]
        text = Text("\n".join(" ".join(token for token, _ in sentence) for sentence in document))
        places: list[tuple[int, int]] = []
        offset = 0
        gold: set[tuple[int, int, str]] = set()
        for sentence in document:
            base = len(places)
            for token, _ in sentence:
                places.append((offset, offset + len(token)))
                offset += len(token) + 1
            gold |= {(base + a, base + b, kind) for a, b, kind in gold_spans(sentence)}
        guess = set()
        for span in read(text):
            begin, end = text.starts[span.first], text.ends[span.last - 1]
            inside = [i for i, (a, b) in enumerate(places) if a < end and b > begin]
            guess.add((inside[0], inside[-1] + 1, str(span.kind)))
        for item in guess:
            tally[f"found {item[2]}"] += 1
            tally[f"right {item[2]}"] += item in gold
        for item in gold:
            tally[f"wanted {item[2]}"] += 1
            words = " ".join(text.raw[places[i][0] : places[i][1]] for i in range(item[0], item[1]))
            if seen and not _known(words, seen):
                tally["new wanted"] += 1
                tally["new right"] += item in guess
    return tally


def figures_of(tally: Counter[str]) -> dict[str, float]:
    """Return F1 by kind and over three and four kinds (micro), precision and recall, and the recall of new names, of a tally."""
    four = tuple(_KINDS.values())

    def total(what: str, kinds: Sequence[str]) -> int:
        return sum(tally[f"{what} {kind}"] for kind in kinds)

    def f1(*kinds: str) -> float:
        return round(_f1(total("right", kinds), total("found", kinds), total("wanted", kinds)), 4)

    figures = {kind: f1(kind) for kind in four}
    figures["3-class"], figures["4-class"] = f1("PER", "LOC", "ORG"), f1(*four)
    figures["precision"] = round(total("right", four) / max(1, total("found", four)), 4)
    figures["recall"] = round(total("right", four) / max(1, total("wanted", four)), 4)
    if tally["new wanted"]:
        figures["new names recall"] = round(tally["new right"] / tally["new wanted"], 4)
        figures["new names share"] = round(tally["new wanted"] / total("wanted", four), 4)
    return figures


def _known(words: str, seen: Collection[str]) -> bool:
    keys = Text(words).keys
    rest = " ".join(keys[1:])
    heads = {keys[0], *(keys[0].removeprefix(c) for c in ("و", "ب", "ل", "ف", "ك"))}
    return any(f"{head} {rest}".strip() in seen for head in heads)


def _f1(right: int, found: int, wanted: int) -> float:
    return 2 * right / (found + wanted) if found + wanted else 0.0
