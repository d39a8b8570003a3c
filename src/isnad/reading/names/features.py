"""What the tagger sees of a word: features of its type alone, so that a type's part of every score is computed once.

Used in training (``tools/train_names.py``) and at run time alike. A feature is a short string; where it stands (offset -2..+2) is
added by the model. What does not live here: weights, phrases of the gazetteer (``matches``), decoding (``tagger``).
"""

from __future__ import annotations

import math
import re
import zlib
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from isnad.arabic.sortedkeys import SortedKeys
from isnad.arabic.terms import is_stop
from isnad.arabic.words import known_keys, split_key
from isnad.reading.names.clitics import splits
from isnad.reading.names.gazetteer import DATA, cues, demonyms, gazetteer, name_word, name_words, own_rows, packed

_DIGIT, _LATIN, _ARABIC = re.compile(r"\d"), re.compile("[a-z]"), re.compile("[\u0621-\u064a]")


#: The character of class 0 in the file of the word classes.
FINEST = 0x100


class WordClasses:
    """Distributional classes of words by search key.

    ``of`` gives the number of a word's row; ``coarse`` maps the finest class to coarser ones, finest first. Finest classes and logarithmic
    frequencies are stored as a character a word.
    """

    def __init__(self, coarse: Sequence[bytes], words: bytes, finest: str, frequency: bytes):
        self.coarse = tuple(tuple(int(c) for c in line.split()) for line in coarse)
        self.of = SortedKeys(words)
        self._finest = finest
        self._frequency = frequency

    def finest(self, row: int) -> int:
        """Return the finest class of the word of a row."""
        return ord(self._finest[row]) - FINEST

    def frequency(self, word: str) -> int:
        """Return the logarithm to two of a word's frequency in ten million words; 0 where it is unknown."""
        row = self.of.get(word)
        return self._frequency[row] - 48 if row is not None else 0


@cache
def word_classes() -> WordClasses:
    """Return the word classes, read once."""
    coarse, words, finest, frequency = packed("word_classes.tsv.gz").split(b"\n\n")
    return WordClasses(coarse.split(b"\n"), words, finest.decode(), frequency)


class Prior(NamedTuple):
    """How a word was tagged by a first model in a large corpus: its commonest kind, share of name readings and of beginnings, 0..9."""

    kind: str
    share: int
    begins: int


@cache
def priors() -> dict[str, Prior]:
    """Return the words that the first model took for names in the corpora, by search key without clitics."""
    if not (DATA / "priors.tsv.gz").is_file():
        return {}
    cells = packed("priors.tsv.gz").decode("utf-8").replace("\n", "\t").split("\t")
    return dict(zip(cells[::4], map(_Priors().__getitem__, zip(cells[1::4], cells[2::4], cells[3::4], strict=True)), strict=True))


class _Priors(dict[tuple[str, str, str], Prior]):
    """Priors by their cells: thousands of words share some hundred."""

    def __missing__(self, cells: tuple[str, str, str]) -> Prior:
        kind, share, begins = cells
        found = self[cells] = Prior(kind, int(share), int(begins))
        return found


SHAPES = 1 << 16


@cache
def _shapes() -> bytes:
    return (DATA / "name_shapes.bin").read_bytes()


def shape_grams(word: str) -> list[int]:
    """Return the hashed letter sequences (two to four letters, edges marked) of a word: numbers below SHAPES."""
    padded = f"^{word}$"
    return [zlib.crc32(padded[i : i + n].encode()) % SHAPES for n in (2, 3, 4) for i in range(len(padded) - n + 1)]


@lru_cache(maxsize=1 << 16)
def name_shape(word: str) -> int:
    """Return how much a word is spelled like a person's name of foreign sound, -4..4: a linear model over letter sequences."""
    grams = shape_grams(word)
    total = sum(map(_shapes().__getitem__, grams)) - 128 * len(grams)
    return max(-4, min(4, round(total / 16)))


def name_like(word: str) -> bool:
    """Say whether a word (a search key without clitics) may be part of a person's name, by lists, sound and what it was tagged as."""
    prior = priors().get(word)
    if word in demonyms() or word in cues():
        return False
    return word in name_words() or name_shape(word) > 0 or (prior is not None and prior.kind == "P")


@cache
def by_surname() -> dict[str, str]:
    """Return the keys of persons of our own list by their last word, where that alone says who is meant («بوتين»): one of the list ends so,
    few others in the world bear it, it sounds foreign, and in the corpora it was often seen and nearly always a person."""
    found: dict[str, list[str]] = {}
    for row in own_rows("persons.tsv"):
        found.setdefault(row.key.split()[-1], []).append(row.key)
    return {last: keys[0] for last, keys in found.items() if len(keys) == 1 and last != keys[0] and _is_one_mans(last)}


def _is_one_mans(word: str) -> bool:
    known, prior = name_word(word), priors().get(word)
    if prior is None or prior.kind != "P" or prior.share < _NEARLY_ALWAYS or word_classes().frequency(word) < _SEEN:
        return False
    rare = known is None or (known.count <= _WELL_KNOWN and not known.kind)
    return rare and name_shape(word) > 0 and word not in gazetteer() and word not in demonyms()


_NEARLY_ALWAYS = 9
_SEEN = 3


def bucket(count: float) -> int:
    """Return the logarithmic bucket of a count."""
    return int(math.log2(count + 1)) if count > 0 else 0


_CLITICS = frozenset("وفبلك")
_WELL_KNOWN = 5
#: A frequency class of the lexicon from which on a word is common.
_COMMON = 7


@lru_cache(maxsize=1 << 16)
def core(key: str) -> tuple[int, str]:
    """Return a token's likeliest reading as clitics and word: letters cut, and the word. Whole where nothing speaks for a cut.

    A cut is taken where the rest is better known than the whole: as a word of the corpora the classes come from, or as a name. A
    common word of the lexicon («بريد») is whole, and so is a well-known place («كسلا») but before a better known one («وجدة»).
    """
    frequency = word_classes().frequency
    names, places = name_words(), gazetteer()
    own = frequency(key)
    if own >= 9 or key in names or len(key) < 4 or key[0] not in _CLITICS:
        return 0, key
    if known_keys().get(key, -1) >= _COMMON and not split_key(key)[0]:
        return 0, key
    weight = max((entry.weight for entry in places.readings(key)), default=0)
    best, gain = (0, key), 0.0
    for cut, rest in splits(key)[1:]:
        if len(rest) < 3 or (weight >= _WELL_KNOWN and all(entry.weight <= weight for entry in places.readings(rest))):
            continue
        score = frequency(rest) - own - 1.5 * (cut if not rest.startswith("ال") else 1)
        if rest in places:
            score += 2
        if score > gain:
            best, gain = (cut, rest), score
    return best


def type_features(key: str) -> list[str]:
    """Return the features of a word type given its search key (the training data has no hamzas, so nothing finer is seen)."""
    if not key[:1].isalnum():
        return [f"w={key}", "punct"]
    if _DIGIT.search(key):
        return [f"w={re.sub('[0-9]', '0', key)[:6]}", "digit"]
    if _ARABIC.search(key) is None:
        return [f"w={key}", "latin" if _LATIN.search(key) else "odd", f"len={min(len(key), 8)}"]
    cut, word = core(key)
    found = [f"w={key}"]
    bare = word[2:] if word.startswith("ال") and len(word) > 4 else word
    if cut:
        found += [f"cut={key[:cut]}", f"v={word}"]
    else:
        found.append(f"v={key}")
    found.append(f"b={bare}")
    if bare is not word:
        found.append("al")
    for n in (1, 2, 3, 4):
        if len(word) > n:
            found.append(f"p={word[:n]}")
            found.append(f"s={word[-n:]}")
    found.append(f"len={min(len(bare), 9)}")
    if is_stop(key):
        found.append("stop")
    classes = word_classes()
    row = classes.of.get(word)
    known = classes.of.get(key) if row is None else row
    frequency = 0
    if known is None:
        found.append("c=?")
    else:
        number, frequency = classes.finest(known), classes.frequency(word if row is not None else key)
        found.append(f"c={number}")
        found += [f"c{level}={coarse[number]}" for level, coarse in enumerate(classes.coarse)]
        found.append(f"f={frequency // 2}")
    found.append(f"sh={name_shape(word)}")
    prior = priors().get(word)
    if prior is not None:
        third = f"{prior.kind}{prior.share // 4}"
        found += [f"pr={prior.kind}{prior.share}", f"pk={third}", f"pb={third}{prior.begins // 4}"]
    elif known is not None:
        found.append("pr=0")
    _name_features(word, bare, found, frequency)
    for source, mark in ((key, ""), (word, "") if cut else (bare, "")):
        for cue in cues().get(source, ()):
            found.append(f"cue{mark}={cue}")
            if cue.startswith("title"):
                found.append("title")
    for demonym in demonyms().get(word, ())[:1]:
        found += [f"nation={demonym.shape}", "nation"]
    for entry in gazetteer().readings(word)[:3]:
        found.append(f"g={entry.kind}{entry.weight // 3}")
        found.append(f"gf={entry.fine}")
    return list(dict.fromkeys(found))


@lru_cache(maxsize=1 << 14)
def outline(key: str) -> tuple[str, ...]:
    """Return the few of ``type_features`` that finer classes are told by: coarse classes, endings, cues and the gazetteer's classes."""
    if not key[:1].isalnum() or _DIGIT.search(key) or _ARABIC.search(key) is None:
        return ()
    cut, word = core(key)
    found = [f"s={word[-n:]}" for n in (1, 2, 3, 4) if len(word) > n]
    classes = word_classes()
    row = classes.of.get(word)
    known = classes.of.get(key) if row is None else row
    if known is not None:
        number = classes.finest(known)
        found += [f"c{level}={coarse[number]}" for level, coarse in enumerate(classes.coarse[:2])]
    bare = word[2:] if word.startswith("ال") and len(word) > 4 else word
    found += [f"cue={cue}" for source in (key, word if cut else bare) for cue in cues().get(source, ())]
    return tuple(dict.fromkeys([*found, *(f"gf={entry.fine}" for entry in gazetteer().readings(word)[:3])]))


def _name_features(word: str, bare: str, found: list[str], frequency: int) -> None:
    for spelled, mark in ((word, "n"), (bare, "nb")):
        known = name_word(spelled)
        if known is None:
            if spelled is word and bare is word:
                found.append("n=0")
            continue
        size = bucket(known.count)
        found += [f"{mark}={size // 2}", f"{mark}?"]
        found.append(f"{mark}r={max(-4, min(6, size - frequency // 2))}")
        if known.kind:
            found += [f"{mark}={known.kind}", f"{mark}={known.kind}{known.gender}"]
        if spelled is bare and bare is word:
            break
