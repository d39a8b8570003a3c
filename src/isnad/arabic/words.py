"""Words and their clitics: و ف ب ل ك س before a word, pronouns after it, split only where the remainder is a word.

والي, فيصل, بيان and وزير stay whole; وسيدرسها is و+س+يدرس+ها and للولايات ل+الولايات. The article stays with its word. The known
words stand in ``data/words.tsv.gz`` with the logarithm of their frequency: a word that is listed is never split, one that is not is
split at the clitics that leave the most frequent listed word. Stems and index terms are in ``terms``.
"""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from isnad.arabic.folding import drop_marks, safe_key

#: The language layer's word lists; see its README.md.
DATA = Path(__file__).parent / "data"

SegmentKind = Literal["conjunction", "preposition", "future", "word", "pronoun"]


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a written word. ``start`` and ``end`` are offsets into the form given; ``text`` is the piece as it stands alone.

    ``text`` differs from the letters at its offsets where Arabic drops one: the word of للولايات is الولايات.
    """

    text: str
    kind: SegmentKind
    start: int
    end: int


_KINDS: dict[str, SegmentKind] = {
    "و": "conjunction", "ف": "conjunction", "ب": "preposition", "ل": "preposition", "ك": "preposition", "س": "future",
}  # fmt: skip
_PROCLITICS = ("و", "ف", "ب", "ل", "ك", "س", "وب", "ول", "وك", "وس", "فب", "فل", "فس", "")
# What a clitic costs, in powers of two of frequency: rare ones must leave a frequent word.
_ENCLITICS = (
    ("هما", 2.0), ("كما", 6.0), ("ها", 0.5), ("هم", 1.0), ("هن", 4.0), ("نا", 4.0), ("كم", 5.0), ("ني", 3.0),
    ("ه", 1.0), ("ك", 7.0), ("ي", 7.0),
)  # fmt: skip
_PRONOUNS = frozenset({"ه", "ها", "هم", "هما", "هن", "نا", "ك", "كم"})
# By a word's last two letters, or by its last: most words can end with one of them or none.
_ENCLITICS_BY_LAST = {
    end: [(ending, price) for ending, price in _ENCLITICS if end.endswith(ending[-2:])] for end in {ending[-2:] for ending, _ in _ENCLITICS}
}
# Function words whose pronoun is never anything else, whatever other cut would leave a frequent word.
_BEFORE_PRONOUN = frozenset({"الي", "علي", "لدي", "من", "عن", "في", "مع", "عند", "بين", "وحد", "حول", "بعد", "قبل", "ان", "لكن"})
_WITH_PRONOUN = {base + ending: ending for ending in ("ها", "هم", "هما", "ه", "نا", "هن") for base in _BEFORE_PRONOUN}
_COSTS = {"و": 0.0, "ف": 4.0, "ب": 1.0, "ل": 1.0, "ك": 6.0, "س": 0.0}
# By a word's first two letters, or by its first: those that it begins with, with their last letters and costs.
_PROCLITICS_BY_FIRST = {
    first: [(each, each[-1:], sum(map(_COSTS.__getitem__, each))) for each in _PROCLITICS if first.startswith(each)]
    for first in _PROCLITICS
}
_BEFORE_ARTICLE = frozenset({"و", "ف", "ب", "ك", "وب", "فب", "وك"})
_FOLD = str.maketrans("أإآٱ", "اااا")


def _rows() -> list[tuple[int, str]]:
    """Return the rows of the word list: the binary logarithm of a frequency, and the words of that frequency."""
    packed = (DATA / "words.tsv.gz").read_bytes()
    rows = (line.split("\t") for line in gzip.decompress(packed).decode("utf-8").splitlines()[1:])
    return [(int(frequency), row) for frequency, row in rows]


@lru_cache(maxsize=1)
def known_words() -> dict[str, int]:
    """Return the known words, without clitics and article, and the binary logarithm of their frequency. Read on first use."""
    words: dict[str, int] = {}
    for frequency, row in _rows():
        words |= dict.fromkeys(row.split(" "), frequency)
    return words


@lru_cache(maxsize=1)
def known_keys() -> dict[str, int]:
    """Return the known words by search key, for texts and queries typed without ة, ى and hamzas."""
    keys: dict[str, int] = {}
    # The higher frequency of two words of one key is written last.
    for frequency, row in sorted(_rows()):
        keys |= dict.fromkeys(row.replace("ة", "ه").replace("ى", "ي").split(" "), frequency)
    return keys


def _before_pronoun(words: dict[str, int], base: str) -> int:
    """Return the frequency class of a word as it stands before an enclitic, -1 where it is not known."""
    best = words.get(base, -1)
    last = base[-1]
    if last == "ت":
        best = max(best, words.get(base[:-1] + "ة", -1), words.get(base[:-1] + "ه", -1))
    elif last in {"ا", "ي"}:
        best = max(best, words.get(base[:-1] + "ى", -1), words.get(base[:-1] + "ي", -1))
    elif last == "و":
        best = max(best, words.get(base + "ا", -1))
    elif last in {"ئ", "ؤ"}:
        best = max(best, words.get(base[:-1] + "ء", -1))
    return best


@lru_cache(maxsize=400_000)
def split_word(form: str) -> tuple[str, str, str]:
    """Return proclitics, word and enclitic of a form (safe key without marks; hamzas may be missing), each perhaps empty.

    The word is the text as it stands alone: ``split_word("للولايات")`` is ``("ل", "الولايات", "")``.
    """
    return _cut(form, form.translate(_FOLD), known_words())


def split_key(key: str) -> tuple[str, str, str]:
    """Do as ``split_word`` for a search key, where ة is ه and ى is ي. Not cached: the caller keeps its own results."""
    return _cut(key, key, known_keys())


def _cut(form: str, key: str, words: dict[str, int]) -> tuple[str, str, str]:
    if len(key) < 2 or not key[0] > "\u0620" or (key[:2] == "ال" and len(key) > 4 and key[2] != "ي"):
        return "", form, ""  # nothing is glued to a word with its article
    enclitic = _WITH_PRONOUN.get(key)
    if enclitic is not None:
        return "", form[: -len(enclitic)], enclitic
    if key in words:
        return "", form, ""
    enclitics = _ENCLITICS_BY_LAST.get(key[-2:]) or _ENCLITICS_BY_LAST.get(key[-1]) or []
    best, cut = -1.0, ("", form, "")
    for proclitics, last, cost in _PROCLITICS_BY_FIRST.get(key[:2]) or _PROCLITICS_BY_FIRST.get(key[0]) or _PROCLITICS_BY_FIRST[""]:
        rest = key[len(proclitics) :]
        if last in {"ل", "ب"} and rest in _PRONOUNS:
            return proclitics, form[len(proclitics) :], ""
        if len(rest) < 2 or (last == "س" and rest[0] not in "يتنا"):
            continue
        word = rest
        if last == "ل" and rest[0] in "ال":
            if rest[:2] == "ال" and len(rest) > 3:
                continue
            if rest[0] == "ل" and len(rest) > 2:
                word = "ا" + rest
        article = word[:2] == "ال" and len(word) > 4
        if proclitics:
            frequency = words.get(word, -1)
            if article:
                frequency = max(frequency, words.get(word[2:], -1))
            if frequency >= 0 and frequency - cost > best and (frequency > cost or len(word) > 4):
                best, cut = frequency - cost, (proclitics, _restore(form[len(proclitics) :], word), "")
        for enclitic, price in enclitics:
            if not word.endswith(enclitic):
                continue
            base = word[: -len(enclitic)]
            if len(base) < 2 or base[-1] == "ة" or (article and base != "الي") or (enclitic == "ني" and base[0] not in "يتنا"):
                continue
            frequency = _before_pronoun(words, base)
            if frequency >= 0 and frequency - cost - price > best:
                middle = form[len(proclitics) : len(form) - len(enclitic)]
                best, cut = frequency - cost - price, (proclitics, _restore(middle, base), enclitic)
    return cut if best >= 0 else _unknown(form, key)


def _restore(written: str, word: str) -> str:
    """Give a word after ل its article's alef back."""
    return "ا" + written if len(word) > len(written) else written


def _unknown(form: str, key: str) -> tuple[str, str, str]:
    """Split where the article shows the seam, or و before a long word that does not look like a foreign Wa-, Wi-, Wo-."""
    seam = key.find("ال", 1, 4)
    if seam > 0 and key[:seam] in _BEFORE_ARTICLE and len(key) - seam > 4:
        return key[:seam], form[seam:], ""
    seam = key.find("لل", 0, 3)
    if (seam == 0 or (seam == 1 and key[0] in "وف")) and len(key) - seam > 4:
        return key[: seam + 1], "ا" + form[seam + 1 :], ""
    if key[0] == "و" and len(key) > 5 and key[1] not in "ايو":
        return "و", form[1:], ""
    return "", form, ""


def split_proclitics(form: str) -> tuple[tuple[str, ...], str]:
    """Return the proclitics before a word and the rest of it, enclitics kept: وللولايات gives ``(("و", "ل"), "الولايات")``."""
    proclitics, word, enclitic = split_word(drop_marks(safe_key(form)))
    return tuple(proclitics), word + enclitic


def without_proclitics(form: str) -> str:
    """Return a written word without the conjunctions and prepositions before it, its letters and marks as they stand: وإصابة is إصابة.

    The article has its alef back after ل (للولايات is الولايات), but for a word that may begin with ل itself (للجنة is لجنة).
    """
    for part in segment(form):
        if part.kind in {"conjunction", "preposition"}:
            continue
        word = form[part.start :]
        if len(part.text) == len(drop_marks(safe_key(form[part.start : part.end]))):
            return word
        return word if drop_marks(safe_key(word)).translate(_FOLD) in known_words() else "ا" + word
    return form


def segment(form: str) -> list[Segment]:
    """Cut a written word into clitics and word. ``form`` may carry marks and tatweel; offsets count its code points as given."""
    letters, offsets = [], []
    for offset, letter in enumerate(form):
        folded = drop_marks(safe_key(letter))
        letters.append(folded)
        offsets.extend([offset] * len(folded))
    key = "".join(letters)
    if not key:
        return []
    offsets.append(len(form))
    proclitics, word, enclitic = split_word(key)
    segments: list[Segment] = []
    for i, proclitic in enumerate(proclitics):
        segments.append(Segment(proclitic, _KINDS[proclitic], offsets[i] if i else 0, offsets[i + 1]))
    first, last = len(proclitics), len(key) - len(enclitic)
    segments.append(Segment(word, "word", offsets[first] if first else 0, offsets[last]))
    if enclitic:
        segments.append(Segment(enclitic, "pronoun", offsets[last], len(form)))
    return segments
