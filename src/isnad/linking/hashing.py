"""Texts to the hashes of their index terms, many texts at once in arrays: news repeats its words, so most of them are only looked up.

A text is cut where no term can go on. The piece between two cuts is known by a hash of its letters, and what it gives (the terms of
``isnad.arabic.terms.index_terms``) is remembered: the analysis is of single words, so that a text's is that of its pieces, one after
another. For finding copies a number is one however a house writes it («56,12 بالمئة», «56.12%», «1.200», «1200»): its points are left
out, as index terms leave out its commas, and a percentage has one term for its word or sign. That is kept beside the plain terms, by which
matters are compared. What does not live here: what is made of the terms (``features``).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress
from zlib import crc32

import numpy as np
import numpy.typing as npt

from isnad.arabic.folding import _DROPPED, HARAKAT, search_key
from isnad.arabic.terms import index_terms, word_terms
from isnad.linking.agencies import begun, told_begun
from isnad.linking.arrays import Array

Hashes = npt.NDArray[np.uint32]
_Codes = npt.NDArray[np.int64]

_MOST_LETTERS = 1_000_000  # of a text; what follows is left out of comparing
_AT_ONCE = 500_000  # letters of texts that are cut together
_PLACE_BITS = 20  # places for pieces: two weeks of the press have some 300,000
_MOST_SEVERAL = 100_000  # pieces with several terms («3.5/4», Latin with digits) that are remembered
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_PLANE = 0x10000
_HELD, _DIGIT, _JOINING = 1, 2, 4  # bits of a letter

# «56 بالمئة», «56 في المائة», «56%»
_PERCENT_TERM = "مئه"
_PERCENT = frozenset({"بالمائه", "المائه"})
_SIGNS = "%٪"
_WITH_MARKS = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{HARAKAT}])*")  # of letters and vowel marks: one word, «لكلّ»

# What a piece gives: the hash of its one term, with _NUMBER where that is a number, _SIGN where it stands for a sign that is no index term,
# _BEGINS where it may be a word that an agency begins with, and from _UNIFORM on the place in ``uniform`` of what stands for it in
# shingles, if that is another; _NONE, or _NONE_BEGINS where such a word has no term; below that, its place in ``several``.
_NONE, _NONE_BEGINS = -1, -2
_NUMBER, _SIGN, _BEGINS, _UNIFORM = 1 << 32, 1 << 33, 1 << 34, 35
_HASH = _NUMBER - 1


_NO_HASHES, _NO_SIZES = np.zeros(0, np.uint32), np.zeros(0, np.int64)


def term_hash(term: str) -> int:
    """Return the number that stands for an index term."""
    return crc32(term.encode("utf-8", "surrogatepass"))


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of several texts, one text after another: their ``hashes``, whether each is a ``number``, and how many each text has.

    ``uniform`` are the hashes with numbers and percentages in one writing, ``uniform_sizes`` how many of these each text has: a sign of
    percent is one of them and no index term. ``begun_in`` are the numbers of the texts in which words stand that an agency may begin with,
    ``begun_at`` the letters there at which they do.
    """

    hashes: Hashes
    number: npt.NDArray[np.bool_]
    sizes: npt.NDArray[np.int64]
    uniform: Hashes
    uniform_sizes: npt.NDArray[np.int64]
    begun_in: npt.NDArray[np.int64]
    begun_at: npt.NDArray[np.int64]


def term_hashes(texts: Sequence[str]) -> Terms:
    """Return the hashes of the index terms of texts, in their order."""
    parts = [_known.look_up(chunk) for chunk in _chunks(texts)]
    if not parts:
        return Terms(_NO_HASHES, np.zeros(0, np.bool_), _NO_SIZES, _NO_HASHES, _NO_SIZES, _NO_SIZES, _NO_SIZES)
    firsts = np.cumsum([0, *(len(part[2]) for part in parts)])
    parts = [(*part[:3], part[3] + first, part[4]) for part, first in zip(parts, firsts[:-1], strict=True)]
    codes, uniform, sizes, begun_in, begun_at = (np.concatenate(each) for each in zip(*parts, strict=True))
    hashes, number, plain_sizes = codes.astype(np.uint32), codes & _NUMBER != 0, sizes
    if (signs := np.flatnonzero(codes & _SIGN != 0)).size:
        hashes, number = np.delete(hashes, signs), np.delete(number, signs)
        plain_sizes = sizes - np.bincount(np.searchsorted(np.cumsum(sizes), signs, "right"), minlength=len(sizes))
    return Terms(hashes, number, plain_sizes, uniform, sizes, begun_in, begun_at)


def _chunks(texts: Sequence[str]) -> Iterator[list[str]]:
    chunk: list[str] = []
    letters = 0
    for text in texts:
        chunk.append(_signs_apart(text[:_MOST_LETTERS]))
        letters += len(chunk[-1])
        if letters >= _AT_ONCE:
            yield chunk
            chunk, letters = [], 0
    if chunk:
        yield chunk


def _signs_apart(text: str) -> str:
    """Return a text in which each sign of percent is a piece of its own."""
    return text.replace("%", " % ").replace("٪", " ٪ ") if "%" in text or "٪" in text else text


@lru_cache(maxsize=1)
def _letters() -> npt.NDArray[np.uint8]:
    """Say of the code points of the first plane whether a term may hold one, whether it is a digit, and whether it may join digits."""
    plane = "".join(map(chr, range(_PLANE)))
    held = np.zeros(_PLANE, np.uint8)
    for pattern, bit in ((rf"[\w{HARAKAT}{_DROPPED}{_SIGNS}]", _HELD), (r"\d", _DIGIT), ("[.,٫٬]", _JOINING)):
        held[[ord(letter) for letter in re.findall(pattern, plane)]] |= bit
    return held


def _pieces(joined: str) -> tuple[Array, Array, npt.NDArray[np.uint64]]:
    """Return where the pieces of a text that ends in a line feed start and end, and their hashes."""
    points = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
    if points.max(initial=0) < _PLANE:
        kinds = _letters().take(points)
    else:
        kinds = _letters().take(np.minimum(points, _PLANE - 1))
        kinds[points >= _PLANE] = _HELD | _DIGIT  # letters or digits of rare scripts perhaps: not to cut is never wrong
    held = kinds & _HELD
    joins = np.flatnonzero(kinds[1:-1] & _JOINING != 0) + 1
    held[joins] = kinds[joins - 1] & kinds[joins + 1] & _DIGIT
    edges = np.flatnonzero(np.diff(held != 0, prepend=False))
    starts, ends = edges[::2], edges[1::2]
    # A piece's hash is that of the whole up to its end without that up to its start, as though it stood at the beginning.
    powers, inverse = _powers(len(points))
    sums = np.zeros(len(points) + 1, np.uint64)
    np.cumsum(points * powers, out=sums[1:])
    return starts, ends, (sums[ends] - sums[starts]) * inverse[starts]


def _powers(size: int) -> tuple[npt.NDArray[np.uint64], npt.NDArray[np.uint64]]:
    """Return the powers of a factor from the first on, and the inverses of its powers from the noughth on, modulo 2**64."""
    global _powers_held  # noqa: PLW0603
    if len(_powers_held[0]) < size:
        every = np.full(2 * size, _FACTOR, np.uint64)
        back = np.full(2 * size, pow(int(_FACTOR), -1, 2**64), np.uint64)
        back[0] = 1
        _powers_held = np.cumprod(every), np.cumprod(back)
    return _powers_held[0][:size], _powers_held[1][:size]


_powers_held = np.zeros(0, np.uint64), np.zeros(0, np.uint64)


class _Known:
    """What pieces are known to give, each at the place that its hash says; of several that fall on one place the last seen."""

    def __init__(self) -> None:
        self._forget()

    def _forget(self) -> None:
        self._hashes = np.zeros(1 << _PLACE_BITS, np.uint64)
        self._codes: _Codes = np.full(1 << _PLACE_BITS, _NONE)
        self._several: list[list[int]] = []
        self._uniform = [0]  # no place is noughth
        self._uniform_of: dict[int, int] = {}

    def look_up(self, texts: Sequence[str]) -> tuple[_Codes, Hashes, Array, Array, Array]:
        """Return the codes of the terms of texts, one text after another, and the rest as for ``Terms``."""
        joined = "\n".join((*texts, ""))
        starts, ends, hashes = _pieces(joined)
        codes = self._codes_of(hashes, joined, starts, ends)
        bounds = np.cumsum([0, *(len(text) + 1 for text in texts)])
        of = np.searchsorted(starts, bounds)
        begins = np.flatnonzero((codes == _NONE_BEGINS) | ((codes >= 0) & (codes & _BEGINS != 0)))
        begun_in = np.searchsorted(bounds, starts[begins], "right") - 1
        counts = (codes >= 0).astype(np.int64)
        several = np.flatnonzero(codes < _NONE_BEGINS)
        for k, code in zip(several.tolist(), codes[several].tolist(), strict=True):
            counts[k] = len(self._several[_NONE_BEGINS - code - 1])
        result = np.repeat(codes, counts)
        ends_of = np.cumsum(counts)
        for k, code in zip(several.tolist(), codes[several].tolist(), strict=True):
            result[ends_of[k] - counts[k] : ends_of[k]] = self._several[_NONE_BEGINS - code - 1]
        total = np.concatenate([[0], ends_of])
        uniform = result.astype(np.uint32)
        others = np.flatnonzero(result >> _UNIFORM != 0)
        uniform[others] = [self._uniform[k] for k in (result[others] >> _UNIFORM).tolist()]
        return result, uniform, np.diff(total[of]), begun_in, starts[begins] - bounds[begun_in]

    def _codes_of(self, hashes: npt.NDArray[np.uint64], joined: str, starts: Array, ends: Array) -> _Codes:
        if max(len(self._several), len(self._uniform)) > _MOST_SEVERAL:
            self._forget()
        place = hashes >> np.uint64(64 - _PLACE_BITS)
        codes = self._codes.take(place)
        new = np.flatnonzero(self._hashes.take(place) != hashes)
        if len(new):
            hashes, first, which = np.unique(hashes[new], return_index=True, return_inverse=True)
            first = new[first]
            spans = zip(starts[first].tolist(), ends[first].tolist(), strict=True)
            found = np.array(self._analysed([joined[start:end] for start, end in spans]))
            codes[new] = found[which]
            self._hashes[place[first]], self._codes[place[first]] = hashes, found
        return codes

    def _analysed(self, pieces: Sequence[str]) -> list[int]:
        """Return the code of each piece."""
        are_words = [piece.isalpha() or _WITH_MARKS.fullmatch(piece) is not None for piece in pieces]
        words = list(compress(pieces, are_words))
        odd = _beginning().keys() | _percents() | {None}
        of_words = iter([
            self._word_code(word, term) if term in odd else crc32(term.encode())  # type: ignore[union-attr]
            for word, term in zip(words, word_terms(words), strict=True)
        ])  # fmt: skip
        return [next(of_words) if is_word else self._other_code(piece) for piece, is_word in zip(pieces, are_words, strict=True)]

    def _word_code(self, word: str, term: str | None) -> int:
        """Return the code of a word whose term may be that of a word for percent, or of one that an agency begins with."""
        begins = search_key(word) in _beginning().get(term, ())
        if term is None:
            return _NONE_BEGINS if begins else _NONE
        if term in _percents() and search_key(word) in _PERCENT:
            return self._code(term, _PERCENT_TERM)
        return crc32(term.encode()) | (_BEGINS if begins else 0)

    def _other_code(self, piece: str) -> int:
        """Return the code of a piece that is not one word."""
        if piece in _SIGNS:
            return _SIGN | term_hash(_PERCENT_TERM)
        codes = [self._code(term, term.replace(".", "") if "0" <= term[0] <= "9" else term) for term in index_terms(piece)]
        if len(codes) > 1:
            self._several.append(codes)
        return codes[0] if len(codes) == 1 else _NONE_BEGINS - len(self._several) if codes else _NONE

    def _code(self, term: str, uniform: str) -> int:
        """Return the code of a term for which in shingles another may stand."""
        code = term_hash(term) | (_NUMBER if len(term) > 1 and "0" <= term[0] <= "9" else 0)
        if uniform == term:
            return code
        hashed = term_hash(uniform)
        if hashed not in self._uniform_of:
            self._uniform_of[hashed] = len(self._uniform)
            self._uniform.append(hashed)
        return code | self._uniform_of[hashed] << _UNIFORM


@lru_cache(maxsize=1)
def _beginning() -> dict[str | None, set[str]]:
    """Return the search keys of words that an agency may begin with, by their index term (``None``: they have none)."""
    found: defaultdict[str | None, set[str]] = defaultdict(set)
    for word in begun() | told_begun():
        found[next(iter(index_terms(word)), None)].add(word)
    return {**found}


@lru_cache(maxsize=1)
def _percents() -> frozenset[str]:
    """Return the index terms of the words for percent, which others may have, too."""
    return frozenset(term for word in _PERCENT for term in index_terms(word))


_known = _Known()
