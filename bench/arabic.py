"""Benchmark of the language layer's text half: segmentation, index terms, alias keys, speeds.

Known-item search and the judged queries run over a plain BM25 (``bench.search_terms``), so that they measure the terms alone. Nothing was
trained on PUD, but its errors were read while the rules were written: no blind figure. The same holds for the judged queries, the Latin
kind most of all. The segmented WikiNews trained the word list.
"""

from __future__ import annotations

import csv
import difflib
import gzip
import importlib
import itertools
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from bench.figures import Figure, MissingDataError
from bench.search_terms import Field, Stream, Words, judged, known_item, read_gold
from isnad.arabic.aliases import alias_key
from isnad.arabic.folding import drop_marks, fold_search, safe_key, search_key
from isnad.arabic.latin import transcribe
from isnad.arabic.terms import _WORD, grams, index_terms, is_stop, query_terms, stem
from isnad.arabic.text import Text
from isnad.arabic.words import split_word

TESTS = Path(__file__).resolve().parent.parent / "tests"
_PROCLITICS = frozenset("وفبلكس")
_PARTICLES = frozenset({"CONJ", "PREP", "FUT_PART", "PART"})
_PRONOUNS = frozenset({"ه", "ها", "هم", "هما", "هن", "نا", "ك", "كم", "كما", "ني", "ي"})
#: Words of an article's beginning that count twice, as they do in the archive's index.
_LEAD = 60

Cut = tuple[str, tuple[str, ...], str]


def run(folder: Path) -> list[Figure]:
    """Measure on the data folder; raises MissingDataError where a file is absent."""
    return [*_segmentation(folder), *_pairs(), *_terms(folder), _transcription(), *_aliases(folder)]


# --- words ---------------------------------------------------------------------------------------------------------------------


def _pud(folder: Path) -> Iterator[Cut]:
    """Written words of UD Arabic-PUD: the word, its proclitics, its enclitic."""
    path = folder / "data/lexicon/ar_pud-ud-test.conllu.gz"
    if not path.exists():
        raise MissingDataError("data/lexicon/ar_pud-ud-test.conllu.gz is missing")
    pieces: list[tuple[str, str]] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            ends = len(columns) < 10 or columns[3] == "PUNCT" or not re.search("[ء-ي]", columns[1])
            if not ends:
                pieces.append((drop_marks(safe_key(columns[1])), columns[3]))
            if pieces and (ends or "SpaceAfter=No" not in columns[9]):
                yield _cut(pieces)
                pieces = []


def _cut(pieces: Sequence[tuple[str, str]]) -> Cut:
    first, last = 0, len(pieces)
    while first < last - 1 and pieces[first][0] in _PROCLITICS:
        first += 1
    enclitic = pieces[-1][0] if last - 1 > first and pieces[-1][1] == "PRON" and pieces[-1][0] in _PRONOUNS else ""
    return "".join(piece for piece, _ in pieces), tuple(piece for piece, _ in pieces[:first]), enclitic


def _spans(word: str, proclitics: Sequence[str], enclitic: str) -> set[tuple[int, int]]:
    edges = [*range(len(proclitics) + 1), len(word) - len(enclitic)] + ([len(word)] if enclitic else [])
    return set(itertools.pairwise(edges))


def _wikinews(folder: Path) -> Iterator[Cut]:
    """Written words of the segmented WikiNews: the word, its proclitics, its enclitic. The word list was trained on them."""
    path = folder / "data/lexicon/WikiNews.pos.ref"
    if not path.exists():
        raise MissingDataError("data/lexicon/WikiNews.pos.ref is missing")
    for line in path.read_text(encoding="utf-8").splitlines():
        if "\t" not in line or line.startswith("refTok"):
            continue
        pieces, tags = (column.split("+") for column in line.split("\t"))
        if len(pieces) != len(tags) or not re.fullmatch("[ء-ي]+", "".join(pieces)):
            continue
        first, last = 0, len(pieces)
        while first < last - 1 and tags[first] in _PARTICLES and pieces[first] in _PROCLITICS:
            first += 1
        subject = pieces[-1] == "نا" and tags[first] == "V"  # «كتبنا»: an ending of the verb
        enclitic = pieces[-1] if last - 1 > first and tags[-1] == "PRON" and pieces[-1] in _PRONOUNS and not subject else ""
        base = "".join(pieces[first : last - bool(enclitic)])
        before = "".join(pieces[:first])
        word = before + (base[1:] if before.endswith("ل") and base.startswith("ال") else base) + enclitic
        yield drop_marks(safe_key(word)), tuple(pieces[:first]), enclitic


def _segmentation(folder: Path) -> list[Figure]:
    return [*_cuts("pud", (cut for cut in _pud(folder) if re.fullmatch("[ء-ي]+", cut[0]))), *_cuts("wikinews", _wikinews(folder))]


def _cuts(name: str, words: Iterator[Cut]) -> list[Figure]:
    """F1 of the pieces of words, and of each clitic that occurs 25 times and more."""
    right = ours = gold = 0
    clitics: dict[str, list[int]] = {}
    for word, proclitics, enclitic in words:
        got_proclitics, _, got_enclitic = split_word(word)
        got, true = _spans(word, got_proclitics, got_enclitic), _spans(word, proclitics, enclitic)
        right, ours, gold = right + len(got & true), ours + len(got), gold + len(true)
        got_clitics = {*got_proclitics, *([f"+{got_enclitic}"] if got_enclitic else [])}
        true_clitics = {*proclitics, *([f"+{enclitic}"] if enclitic else [])}
        for clitic in got_clitics | true_clitics:
            counts = clitics.setdefault(clitic, [0, 0, 0])
            counts[0] += clitic in got_clitics and clitic in true_clitics
            counts[1] += clitic in got_clitics
            counts[2] += clitic in true_clitics
    figures = [Figure("arabic", f"segmentation.{name}.f1", 2 * right / (ours + gold))]
    for clitic, (both, got_count, true_count) in sorted(clitics.items(), key=lambda item: -item[1][2]):
        if true_count >= 25:
            figures.append(Figure("arabic", f"segmentation.{name}.f1.{clitic}", 2 * both / (got_count + true_count)))
    return figures


# --- index terms ---------------------------------------------------------------------------------------------------------------


def _stems(token: str) -> tuple[str, ...]:
    return tuple(index_terms(token))


def _grams(token: str) -> tuple[str, ...]:
    key = search_key(token)
    return () if not key or is_stop(key) else grams(key)


def light10(key: str) -> str:
    """Stem a search key as Lucene's ArabicStemmer does (Larkey, Ballesteros and Connell 2007): the peer."""
    for prefix in ("وال", "بال", "كال", "فال", "ال", "لل"):
        if key.startswith(prefix) and len(key) - len(prefix) >= 2:
            key = key[len(prefix) :]
            break
    else:
        if key.startswith("و") and len(key) >= 4:
            key = key[1:]
    for suffix in ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"):
        if key.endswith(suffix) and len(key) - len(suffix) >= 2:
            key = key[: -len(suffix)]
    return key


def _with(stemmer: Callable[[str], str]) -> Callable[[str], tuple[str, ...]]:
    """Return the analysis of a peer: our folding and stop words, its stemmer."""

    def analyse(token: str) -> tuple[str, ...]:
        key = search_key(token)
        return () if not key or is_stop(key) else (stemmer(key),)

    return analyse


def _peer_stemmers() -> dict[str, Callable[[str], str]]:
    """Return the Arabic stemmers of other tools that are installed, by name; a missing one is named on standard output."""
    stemmers: dict[str, Callable[[str], str]] = {"light10": light10}
    try:
        stemmer: Any = importlib.import_module("Stemmer")
    except ImportError:
        print("arabic: PyStemmer is not installed: no figure beside ours")
    else:
        stemmers["pystemmer"] = stemmer.Stemmer("arabic").stemWord
    try:
        tantivy: Any = importlib.import_module("tantivy")
        builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).filter(tantivy.Filter.stemmer("arabic"))
    except (ImportError, AttributeError):
        print("arabic: tantivy is not installed: no figure beside ours")
    else:
        analyzer = builder.build()

        def of_tantivy(key: str) -> str:
            found: list[str] = analyzer.analyze(key)
            return found[0] if found else key

        stemmers["tantivy"] = of_tantivy
    return stemmers


def _pairs() -> list[Figure]:
    """Share of the pairs of the repository's table that a stemmer brings together or keeps apart as they should be."""
    lines = (TESTS / "arabic" / "pairs.tsv").read_text(encoding="utf-8").splitlines()[1:]
    rows = [(search_key(first), search_key(second), same) for first, second, same in (line.split("\t") for line in lines)]
    figures = []
    for wanted, name in (("yes", "pairs.must_match"), ("no", "pairs.must_not_match")):
        pairs = [(first, second) for first, second, same in rows if same == wanted]

        def share(stemmer: Callable[[str], str], pairs: Sequence[tuple[str, str]] = pairs, same: bool = wanted == "yes") -> float:
            return sum((stemmer(first) == stemmer(second)) == same for first, second in pairs) / len(pairs)

        peers = tuple((peer, share(stemmer)) for peer, stemmer in _peer_stemmers().items())
        figures.append(Figure("arabic", name, share(stem), f"of {len(pairs)} pairs", peers=peers))
    return figures


def _ours(query: str) -> list[tuple[str, str, float]]:
    return [(term.field, term.term, term.weight) for term in query_terms(query)]


def _query_of(analyse: Callable[[str], tuple[str, ...]]) -> Callable[[str], list[tuple[str, str, float]]]:
    return lambda query: [("stem", term, 1.0) for token in dict.fromkeys(_WORD.findall(query)) for term in analyse(token)]


def _terms(folder: Path) -> list[Figure]:
    stream, gold = Stream(folder), read_gold(folder)
    size, headlines = len(stream.ids), stream.headlines()
    bodies = Words(stream.bodies, _WORD.findall)
    peers = {name: _with(stemmer) for name, stemmer in _peer_stemmers().items()}
    beside = tuple(
        (name, known_item({"stem": Field(bodies, analyse)}, [(i, _query_of(analyse)(stream.titles[i])) for i in headlines], size))
        for name, analyse in peers.items()
    )
    plain = {"stem": Field(bodies, _stems), "gram": Field(bodies, _grams)}
    queries = [(i, _ours(stream.titles[i])) for i in headlines]
    alone = known_item(plain, queries, size)
    bodies.rows = [np.concatenate((row, row[:_LEAD])) for row in bodies.rows]
    led = known_item({"stem": Field(bodies, _stems), "gram": Field(bodies, _grams)}, queries, size)
    texts = Words(stream.texts, _WORD.findall)
    found = judged({"stem": Field(texts, _stems), "gram": Field(texts, _grams)}, gold, _ours, stream.ids)
    other = judged({"stem": Field(texts, peers["light10"])}, gold, _query_of(peers["light10"]), stream.ids)
    return [
        Figure("arabic", "known_item.mrr10", led, peers=(("lead counted once", alone), *beside)),
        *(Figure("arabic", f"queries.ndcg10.{kind}", value, peers=(("light10", other[kind]),)) for kind, value in found.items()),
    ]


def _transcription() -> Figure:
    """Latin names of the table, left out of what the letters were counted over, of whose transcriptions one is right."""
    lines = (TESTS / "arabic" / "latin_names.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    right = sum(not set(transcribe(name)).isdisjoint(map(search_key, spellings.split())) for name, spellings in rows)
    return Figure("arabic", "latin.names_transcribed", right / len(rows), f"of {len(rows)} names, no list looked at")


# --- names ---------------------------------------------------------------------------------------------------------------------


def _aliases(folder: Path) -> list[Figure]:
    """Near-identical spellings of one entity (same letters but for two) that share a key, and keys that two entities share."""
    path = folder / "gold/name_aliases.dev.tsv"
    if not path.exists():
        raise MissingDataError("gold/name_aliases.dev.tsv is missing")
    with path.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    pairs = joined = 0
    bearers: dict[str, dict[int, set[str]]] = {}
    for number, row in enumerate(rows):
        written = [re.sub(r"\s*\(.*?\)", "", name) for name in (row["name_ar"], *row["extra"].split("|"))]
        names = [name for name in dict.fromkeys(map(search_key, written)) if re.search("[ء-ي]", name)]
        for name in names:
            bearers.setdefault(alias_key(name), {}).setdefault(number, set()).add(name)
        for one, other in itertools.combinations(names, 2):
            a, b = one.replace(" ", ""), other.replace(" ", "")
            if abs(len(a) - len(b)) <= 2 and difflib.SequenceMatcher(None, a, b).ratio() >= 0.85:
                pairs += 1
                joined += alias_key(one) == alias_key(other)
    # Entities that are spelled alike to begin with are no fault of the key.
    wrong = sum(len(owners) > 1 and len(set().union(*owners.values())) > 1 for owners in bearers.values())
    return [
        Figure("arabic", "aliases.near_spellings_joined", joined / max(1, pairs)),
        Figure("arabic", "aliases.keys_of_two_entities", wrong / max(1, len(bearers)), higher=False),
    ]


# --- speeds, one core ----------------------------------------------------------------------------------------------------------


def speeds(folder: Path) -> list[Figure]:
    """Measure folding, tokens, index terms and stems on articles of the stream, and what importing the layer costs."""
    texts = Stream(folder).bodies[:1500]
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    words = sum(len(text.split()) for text in texts)
    vocabulary = sorted({search_key(token) for text in texts[:300] for token in _WORD.findall(text)} - {""})
    uncached = stem.__wrapped__
    figures = [
        _speed("fold_search", texts, fold_search, megabytes, "MB/s"),
        _speed("tokens", texts, Text, words / 1000, "k words/s"),
        _speed("index_terms_warm", texts, index_terms, words / 1000, "k words/s"),
        _import_time(),
        _speed("stem_uncached", vocabulary, uncached, len(vocabulary) / 1000, "k words/s"),
    ]
    try:
        import simplemma
    except ImportError:
        return figures
    simplemma.lemmatize("كلمة", lang="ar")
    peer = _speed("simplemma", vocabulary, lambda key: simplemma.lemmatize(key, lang="ar"), len(vocabulary) / 1000, "k words/s")
    last = figures[-1]
    figures[-1] = Figure("arabic", last.name, last.value, last.unit, kind="speed", peers=(("simplemma", peer.value),))
    return figures


def _speed(name: str, items: Sequence[str], function: Callable[[str], object], amount: float, unit: str) -> Figure:
    best = 0.0
    for _ in range(3):
        began = time.process_time()
        for item in items:
            function(item)
        best = max(best, amount / max(1e-9, time.process_time() - began))
    return Figure("arabic", f"speed.{name}", best, unit, kind="speed")


_IMPORTED = "text folding words terms numbers published aliases latin moments hijri language"


def _import_time() -> Figure:
    """Processor time of importing the whole layer, an empty interpreter's taken off: the least of five."""

    def cost(statement: str) -> float:
        measure = f"import resource; {statement}; print(sum(resource.getrusage(resource.RUSAGE_SELF)[:2]))"
        return min(float(subprocess.run([sys.executable, "-c", measure], capture_output=True, check=True).stdout) for _ in range(5))

    modules = ", ".join(f"isnad.arabic.{name}" for name in _IMPORTED.split())
    return Figure("arabic", "speed.import", (cost(f"import {modules}") - cost("pass")) * 1000, "ms", higher=False, kind="speed")
