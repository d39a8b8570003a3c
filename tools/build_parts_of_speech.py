"""Build the lexicon of parts of speech: python tools/build_parts_of_speech.py FOLDER

Reads ``data/text/``, ``data/lexicon/``, ``data/ner/newsfane…`` and ``data/gazetteer/`` of the shared data folder FOLDER, writes
src/isnad/arabic/data/parts_of_speech.tsv.gz: for each frequent word the share of its occurrences that are verb, noun, adjective,
preposition with its noun, function word, proper name.

A word's share is told by a log-linear model over the *type* (Toutanova and Manning 2000 have the features of unknown words): in what
company the word stands in 8.5 million words (after لم and قد, after prepositions, with and without the article, after a definite noun …),
its letters, and whether CAMeL Morph's verb stems and our lists of names allow it to be a verb or a name. Weights are fitted to the tagged
WikiNews, and for names to NewsFANE, by conditional maximum likelihood. Nothing is read from ``data/news`` or ``gold``, nor from UD-PUD,
which ``--evaluate`` measures on, beside held-out tenths of WikiNews. Takes some minutes and two gigabytes; the same folder gives the
same bytes.
"""

from __future__ import annotations

import gzip
import json
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from build_arabic import DATA, Counts, Verbs, arabic, person_names, rows, write_gzip

from isnad.arabic.folding import search_key
from isnad.arabic.parts_of_speech import FIRST_MARK
from isnad.arabic.text import Text
from isnad.arabic.words import split_key

#: Verb, noun (verbal nouns too), adjective, preposition written to its noun, function word; ``P`` is told by a model of its own.
CLASSES = "VNAGF"
_BY_ARTICLE = "NA"
_LEAST, _LEAST_WRITTEN_TO = 5, 25
#: The least share of names among a noun's occurrences where it never has the article or a pronoun, unless it ends in one or in tanwin.
_UNATTACHED, _INFLECTED = 0.6, re.compile("(?:ه|ها|هم|هما|نا|ا)$")
#: By how much a noun is more frequent than the same with a preposition before it.
_MORE = 5
_L2, _STEPS, _RATE = 0.3, 500, 0.05

_LETTERS = re.compile("[ء-ي]+")
_CONTEXTS = {
    "verbal": "لم لن قد وقد لقد سوف ولم ولن فقد لا ولا",
    "that": "ان بان وان انه انها",
    "prep": "في من الي علي عن مع بين خلال بعد قبل حول ضد منذ عبر تحت دون وفي ومن وعلي بسبب نحو حتي عند امام فوق",
    "who": "الذي التي الذين والتي والذي ما مما كما حيث",
    "be": "كان كانت تم يتم تمت ليس ليست",
    "this": "هذا هذه ذلك تلك",
    "part": "احد احدي كل بعض جميع اي عدد معظم",
}
_BEFORE = {word: name for name, line in _CONTEXTS.items() for word in line.split()}
_AFTER = {
    word: name
    for name, line in {"prep": _CONTEXTS["prep"], "that": "ان بان انه انها بانه", "who": _CONTEXTS["who"]}.items()
    for word in line.split()
}
_NAMES = (
    "n", *(f"b:{name}" for name in _CONTEXTS), "b:start", "b:def", "b:number", "b:conj", "a:prep", "a:that", "a:who", "a:def", "a:punct",
    "a:number", "al", "al:b:def", "al:b:prep", "al:b:start", "al:a:def", "wa", "fa", "bi", "li", "ka", "sa", "pron", "hamza",
)  # fmt: skip
_SLOT = {name: i for i, name in enumerate(_NAMES)}


def bare(key: str) -> tuple[str, bool]:
    """Return a key without its article, and whether it has one."""
    return (key[2:], True) if key.startswith("ال") and len(key) > 4 else (key, False)


def loose(key: str, counts: Counter[str]) -> str:
    """Return a key without و or ف before it where these are conjunctions."""
    if key[:1] in ("و", "ف") and len(key) > 2:
        proclitics, _, _ = split_key(key)
        if proclitics[:1] == key[0] and counts.get(key[1:], 0) > 0:
            return key[1:]
    return key


class Company:
    """In what company each bare key stands in the texts."""

    def __init__(self, folder: Path, counts: Counter[str]):
        self.rows: dict[str, Any] = {}
        table: dict[str, list[int]] = {}
        loosened: dict[str, tuple[str, bool, bool]] = {}
        size = len(_NAMES)
        slot = _SLOT
        for path in sorted((folder / "data/text").glob("*.gz")):
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                for line in lines:
                    keys = Text(json.loads(line)["text"]).keys
                    before, before_definite = ".", False
                    for i, key in enumerate(keys):
                        if not ("ء" <= key[0] <= "ي"):
                            before, before_definite = ("0" if key[0].isdigit() else "." if not key[0].isalpha() else "x"), False
                            continue
                        seen = loosened.get(key)
                        if seen is None:
                            free = loose(key, counts)
                            word, definite = bare(free)
                            seen = loosened[key] = (word, definite, free != key)
                        word, definite, conjoined = seen
                        row = table.get(word)
                        if row is None:
                            row = table[word] = [0] * size
                        after = keys[i + 1] if i + 1 < len(keys) else "."
                        if definite:
                            row[slot["al"]] += 1
                            if before_definite and not conjoined:
                                row[slot["al:b:def"]] += 1
                            elif before in _BEFORE and _BEFORE[before] == "prep":
                                row[slot["al:b:prep"]] += 1
                            elif before == ".":
                                row[slot["al:b:start"]] += 1
                            if after[:2] == "ال" and len(after) > 4:
                                row[slot["al:a:def"]] += 1
                        else:
                            row[0] += 1
                            if conjoined:
                                row[slot["b:conj"]] += 1
                            elif before in _BEFORE:
                                row[slot["b:" + _BEFORE[before]]] += 1
                            elif before == ".":
                                row[slot["b:start"]] += 1
                            elif before == "0":
                                row[slot["b:number"]] += 1
                            elif before_definite:
                                row[slot["b:def"]] += 1
                            if after in _AFTER:
                                row[slot["a:" + _AFTER[after]]] += 1
                            elif after[:2] == "ال" and len(after) > 4:
                                row[slot["a:def"]] += 1
                            elif not ("ء" <= after[0] <= "ي"):
                                row[slot["a:number" if after[0].isdigit() else "a:punct"]] += 1
                        before, before_definite = key, definite
        for word, row in table.items():
            for name, form in (("wa", "و"), ("fa", "ف"), ("bi", "ب"), ("li", "ل"), ("ka", "ك"), ("sa", "س")):
                row[slot[name]] = counts.get(form + word, 0) + (counts.get("ب" + "ال" + word, 0) if name == "bi" else 0)
            row[slot["pron"]] = sum(counts.get(word + ending, 0) for ending in ("ها", "هم", "هما"))
        self.table = table


class Types:
    """Features of word types."""

    def __init__(self, folder: Path):
        counts = Counts(folder)
        self.counts = counts.keys
        self.verbs = Verbs(folder, counts.keys)
        self.company = Company(folder, counts.keys).table
        self.persons = {search_key(name) for name in person_names(folder)}
        self.proper = set()
        for row in rows(folder / "data/lexicon/MSA-Noun-Prop-LEX.csv.gz", ","):
            if row["DEFINE"] == "LEXICON" and row["FORM"]:
                self.proper.add(search_key(arabic(row["FORM"])))
        self.names: dict[str, float] = {}
        with gzip.open(Path(__file__).parents[1] / "src/isnad/reading/names/data/name_words.tsv.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                for word in re.findall("[ء-ي]+", line):
                    self.names[search_key(word)] = 1.0
        self._cache: dict[str, dict[str, float]] = {}

    def verbal(self, key: str) -> Iterator[str]:
        """Yield the verb analyses that CAMeL Morph's stems allow."""
        for clitic in ("", "س"):
            if not key.startswith(clitic):
                continue
            form = key[len(clitic) :]
            for pronoun in ("", "ه", "ها", "هم", "هما", "نا", "ني", "ك"):
                if not form.endswith(pronoun):
                    continue
                inner = form[: len(form) - len(pronoun)]
                mark = "+" if pronoun else ""
                if len(inner) > 2 and inner[0] in "يتنا":
                    for suffix in ("", "ون", "وا", "ين", "ان", "ن", "و") if not pronoun else ("", "ون", "و"):
                        if inner.endswith(suffix) and inner[1 : len(inner) - len(suffix)] in self.verbs.present:
                            yield f"iv{inner[0]}{suffix}{mark}{clitic}"
                if not clitic:
                    for suffix in ("", "ت", "وا", "تا", "ا", "نا", "ن") if not pronoun else ("", "ت", "و"):
                        if inner.endswith(suffix) and len(inner) > 2 and inner[: len(inner) - len(suffix)] in self.verbs.past:
                            yield f"pv{suffix}{mark}"

    def features(self, key: str) -> dict[str, float]:
        """Return the features of a bare key."""
        found = self._cache.get(key)
        if found is None:
            found = self._cache[key] = self._features(key)
        return found

    def _features(self, key: str) -> dict[str, float]:
        row = self.company.get(key)
        found: dict[str, float] = {"bias": 1.0}
        if row is None:
            row = [0] * len(_NAMES)
        indefinite, definite = row[0], row[_SLOT["al"]]
        size = indefinite + definite
        found["log"] = min(math.log1p(size), 9) / 9
        for name in _NAMES:
            base = (
                definite if name.startswith("al:") else size if name in {"al", "wa", "fa", "bi", "li", "ka", "sa", "pron"} else indefinite
            )
            if name in {"n", "hamza"}:
                continue
            share = (row[_SLOT[name]] + 0.02) / (base + 1.0)
            found[name] = math.log(share + 0.002) / 3 + 1
            if row[_SLOT[name]] == 0 and base > 20:
                found["0" + name] = 1.0
        for letters in range(1, 4):
            if len(key) > letters:
                found[f"^{key[:letters]}"] = found[f"{key[-letters:]}$"] = 1.0
        found[f"len{min(len(key), 7)}"] = 1.0
        shape = "".join(letter if letter in "اتميونسه" else "." for letter in key)
        found[f"shape{shape}"] = 0.7
        analyses = sorted(set(self.verbal(key)))
        for analysis in analyses:
            found[analysis] = 1.0
        found["verb"] = float(bool(analyses))
        if key[0] in "بلك" and len(key) > 3:
            rest = key[1:]
            rest = "ال" + rest[1:] if key[:2] == "لل" else rest
            word, article = bare(rest)
            other = self.company.get(word)
            times = (other[_SLOT["al"]] if article else other[0]) if other is not None else 0
            found["rest" + key[0]] = math.log((times + 0.5) / (indefinite + 0.5)) / 5
            found["rest" + ("al" if article else "") + key[0]] = 1.0
        elif key[-1] == "ه" or key.endswith(("ها", "هم")):
            stem = key[:-1] if key[-1] == "ه" else key[:-2]
            other = self.company.get(stem)
            found["stem" + key[-2:]] = math.log(((other[0] if other is not None else 0) + 0.5) / (indefinite + 0.5)) / 5
            if other is not None and other[0]:
                found["stemal"] = math.log((other[_SLOT["al"]] + 0.1) / (other[0] + 0.1)) / 5
        if key in self.persons:
            found["person"] = 1.0
        if key in self.proper:
            found["proper"] = 1.0
        if key in self.names:
            found["nameword"] = 1.0
        return found


# --- what is fitted to ----------------------------------------------------------------------------------------------------------

_CLASS = {"NOUN": "N", "NUM": "N", "ADJ": "A", "V": "V", "PREP": "F", "PART": "F", "CONJ": "F", "PRON": "F", "ADV": "F", "ABBREV": "N"}


def wikinews(folder: Path) -> list[tuple[str, str]]:
    """Return search key and class of each word of the tagged WikiNews; words without a class are left out."""
    found = []
    for line in (folder / "data/lexicon/WikiNews.pos.ref").read_text(encoding="utf-8").splitlines():
        if "\t" not in line or line.startswith("refTok"):
            continue
        pieces, tags = (column.split("+") for column in line.split("\t"))
        word = "".join(pieces)
        if len(pieces) != len(tags):
            continue
        while len(tags) > 1 and tags[0] in {"CONJ"}:
            word, tags, pieces = word[len(pieces[0]) :], tags[1:], pieces[1:]
        written_to = len(tags) > 1 and tags[0] == "PREP"
        main = next((tag for tag in tags if tag in {"NOUN", "ADJ", "V", "NUM", "ADV", "ABBREV"}), tags[0])
        if written_to and main in {"NOUN", "ADJ", "NUM"}:
            if pieces[0] == "ل" and len(pieces) > 1 and pieces[1] == "ال":
                word = "لل" + "".join(pieces[2:])
            name = "G"
        else:
            name = _CLASS.get(main, "")
        key = search_key(word)
        if name and _LETTERS.fullmatch(key):
            found.append((key, name))
    return found


def pud(folder: Path) -> list[tuple[str, str]]:
    """Return the same for UD-PUD, glued together as written. Proper names count as nouns, as in WikiNews. For evaluation alone."""
    tags = dict.fromkeys(("NOUN", "PROPN", "NUM"), "N") | dict.fromkeys(("VERB", "AUX"), "V") | {"ADJ": "A"}
    tags |= dict.fromkeys(("ADP", "PART", "CCONJ", "SCONJ", "PRON", "DET", "ADV"), "F")
    found: list[tuple[str, str]] = []
    group: list[tuple[str, str]] = []
    with gzip.open(folder / "data/lexicon/ar_pud-ud-test.conllu.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if len(columns) < 10 or "-" in columns[0] or "." in columns[0]:
                continue
            group.append((columns[1], columns[3]))
            if "SpaceAfter=No" in columns[9]:
                continue
            pieces = [piece for piece in group if piece[1] != "PUNCT"]
            group = []
            while len(pieces) > 1 and pieces[0][0] in {"و", "ف"} and pieces[0][1] in {"CCONJ", "PART", "SCONJ"}:
                pieces = pieces[1:]
            if not pieces:
                continue
            word = "".join(form for form, _ in pieces)
            main = next((tag for _, tag in pieces if tag in {"NOUN", "PROPN", "ADJ", "VERB", "AUX", "NUM"}), pieces[0][1])
            name = (
                "G"
                if len(pieces) > 1 and pieces[0][1] == "ADP" and tags.get(main) in {"N", "A"} and len(pieces[0][0]) == 1
                else tags.get(main, "")
            )
            key = search_key(word)
            if name and _LETTERS.fullmatch(key):
                found.append((key, name))
    return found


_PERSON_OR_PLACE = frozenset(
    ("Politician", "Athlete", "Artist", "Other_PER", "Religious_PER", "Scientist", "Businessperson", "Police", "Lawyer", "Engineer",
     "Nation", "Population-Center", "State-or-Province", "County-or-District", "Continent")
)  # fmt: skip


def name_words(folder: Path) -> list[tuple[str, str]]:
    """Return search key and whether it is part of a person's or place's name (1, 0) of each word of NewsFANE."""
    found = []
    with gzip.open(next((folder / "data/ner").glob("newsfane*.gz")), "rt", encoding="utf-8") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if len(columns) == 2 and _LETTERS.fullmatch(key := search_key(columns[0])) and not bare(key)[1] and len(key) > 1:
                found.append((key, str(int(columns[1].partition("-")[2] in _PERSON_OR_PLACE))))
    return found


class Model:
    """A log-linear model of a word's class, fitted by Adam with a Gaussian prior."""

    def __init__(self, types: Types, classes: str):
        self.types, self.classes = types, classes
        self.index: dict[str, int] = {}
        self.weights: Any = None

    def fit(self, gold: Iterable[tuple[str, str]], least: int = 2) -> None:
        """Fit to (key, class) pairs. A key with the article is a noun or an adjective, whatever it is without."""
        counted = Counter(gold)
        examples: dict[tuple[str, bool], Any] = defaultdict(lambda: np.zeros(len(self.classes)))
        for (key, name), times in counted.items():
            examples[bare(key)][self.classes.index(name)] += times
        seen = Counter(name for key, _ in examples for name in self.types.features(key))
        for name, times in sorted(seen.items()):
            if times >= least:
                self.index[name] = len(self.index)
        columns, values, starts = [], [], [0]
        for key, _ in examples:
            for name, value in self.types.features(key).items():
                if name in self.index:
                    columns.append(self.index[name])
                    values.append(value)
            starts.append(len(columns))
        column, amount = np.array(columns), np.array(values)
        row = np.repeat(np.arange(len(examples)), np.diff(starts))
        truth = np.array(list(examples.values()))
        truth = truth / truth.sum(axis=1, keepdims=True) * np.minimum(truth.sum(axis=1, keepdims=True), 20) ** 0.6
        total = truth.sum(axis=1, keepdims=True)
        closed = np.zeros_like(truth)
        for i, (_, definite) in enumerate(examples):
            if definite and len(self.classes) > 2:
                closed[i] = [0 if name in _BY_ARTICLE else -30 for name in self.classes]
        weights = np.zeros((len(self.index), len(self.classes)))
        mean, spread = np.zeros_like(weights), np.zeros_like(weights)
        for step in range(1, _STEPS + 1):
            score = closed.copy()
            for c in range(len(self.classes)):
                score[:, c] += np.bincount(row, weights[column, c] * amount, minlength=len(examples))
            score = np.exp(score - score.max(axis=1, keepdims=True))
            slope = truth - score / score.sum(axis=1, keepdims=True) * total
            gradient: np.ndarray = np.stack(
                [np.bincount(column, slope[row, c] * amount, minlength=len(self.index)) for c in range(len(self.classes))], axis=1
            )
            gradient = gradient - _L2 * weights
            mean = 0.9 * mean + 0.1 * gradient
            spread = 0.999 * spread + 0.001 * gradient * gradient
            weights += _RATE * (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.999**step)) + 1e-8)
        self.weights = weights

    def shares(self, key: str) -> Any:
        """Return the shares of the classes for a key, bare or with its article."""
        word, definite = bare(key)
        score = np.zeros(len(self.classes))
        for name, value in self.types.features(word).items():
            if name in self.index:
                score += self.weights[self.index[name]] * value
        if definite and len(self.classes) > 2:
            score += [0 if name in _BY_ARTICLE else -30 for name in self.classes]
        score = np.exp(score - score.max())
        return score / score.sum()


def accuracy(model: Model, gold: list[tuple[str, str]]) -> tuple[float, dict[str, tuple[float, float]]]:
    """Return the share of words whose likeliest class is right, and precision and recall of each class."""
    right = 0
    table: Counter[tuple[str, str]] = Counter()
    for key, name in gold:
        guess = model.classes[int(model.shares(key).argmax())]
        right += guess == name
        table[guess, name] += 1
    each = {}
    for c in model.classes:
        hit = table[c, c]
        each[c] = (hit / max(1, sum(table[c, o] for o in model.classes)), hit / max(1, sum(table[o, c] for o in model.classes)))
    return right / len(gold), each


def evaluate(folder: Path, types: Types) -> None:
    """Print what the model scores on held-out tenths of WikiNews and on UD-PUD."""
    gold = wikinews(folder)
    fold = len(gold) // 10
    scores = []
    for i in (0, 3, 6, 9):
        model = Model(types, CLASSES)
        model.fit(gold[: i * fold] + gold[(i + 1) * fold :])
        scores.append(accuracy(model, gold[i * fold : (i + 1) * fold])[0])
    print(f"WikiNews, held-out tenths: {sum(scores) / len(scores):.3f}")
    model = Model(types, CLASSES)
    model.fit(gold)
    whole, each = accuracy(model, pud(folder))
    print(f"UD-PUD: {whole:.3f}", {name: f"P {p:.3f} R {r:.3f}" for name, (p, r) in each.items()})


# --- parts_of_speech.tsv.gz -------------------------------------------------------------------------------------------------------


def write(folder: Path, types: Types) -> None:
    """Write the lexicon: rows of shares in tenths («V7N3») and the words that have them."""
    model = Model(types, CLASSES)
    model.fit(wikinews(folder))
    naming = Model(types, "01")
    naming.fit(name_words(folder))
    groups: dict[str, list[str]] = defaultdict(list)
    for word, row in types.company.items():
        times = row[0] + row[_SLOT["al"]]
        if times < _LEAST or len(word) < 2 or not _LETTERS.fullmatch(word):
            continue
        shares = dict(zip(CLASSES, model.shares(word), strict=True))
        if shares["G"] > 0.5 and times < _LEAST_WRITTEN_TO:
            continue
        name = float(naming.shares(word)[1])
        if not row[_SLOT["al"]] and not row[_SLOT["pron"]] and not _INFLECTED.search(word):
            name = max(name, float(_UNATTACHED * shares["N"]))
        if shares["G"] > 0.5 and word in types.names:
            name = max(name, 0.5)  # «باول»
        elif word[0] in "بلك" and name < 0.3 and shares["G"] < 0.5 and not row[_SLOT["al"]] and word not in types.verbs.past:
            rest = types.company.get(word[2:] if word[:2] == "لل" else word[1:])
            if rest is not None and rest[0] > _MORE * row[0]:  # «بانفجار», rare as such
                shares = dict.fromkeys(CLASSES, 0.0) | {"G": 0.8, "N": 0.2}
        tenths = {kind: round(10 * share * (1 - name)) for kind, share in shares.items()} | {"P": round(10 * name)}
        order = sorted((kind for kind in tenths if tenths[kind]), key=lambda kind: (-tenths[kind], kind))
        groups["".join(f"{kind}{min(9, tenths[kind])}" for kind in order)].append(word)
    save(DATA / "parts_of_speech.tsv.gz", {word: shares for shares, group in groups.items() for word in group})
    print(sum(map(len, groups.values())), "words,", len(groups), "rows")


def save(path: Path, tenths: Mapping[str, str]) -> None:
    """Write the lexicon in three sections, an empty line between them: sorted words, a character a word that numbers its shares (from
    ``FIRST_MARK``), and the shares in tenths."""
    words, rows = sorted(tenths), sorted(set(tenths.values()))
    number = {row: chr(FIRST_MARK + i) for i, row in enumerate(rows)}
    write_gzip(path, "\n\n".join(("\n".join(words), "".join(number[tenths[word]] for word in words), "\n".join(rows))) + "\n")


def main() -> None:
    """Build the lexicon from the folder named on the command line, or with ``--evaluate`` measure it."""
    if len(sys.argv) < 2 or not (Path(sys.argv[1]) / "data/text").is_dir():
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    types = Types(folder)
    if "--evaluate" in sys.argv:
        evaluate(folder, types)
    else:
        write(folder, types)


if __name__ == "__main__":
    main()
