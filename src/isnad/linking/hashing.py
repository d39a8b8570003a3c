"""Texts to the hashes of their index terms, many texts at once in arrays: news repeats its words, so most of them are only looked up.

A text is cut where no term can go on. The piece between two cuts is known by a hash of its letters, and what it gives (the terms of
``isnad.arabic.terms.index_terms``) is remembered: the analysis is of single words, so that a text's is that of its pieces, one after
another. A number is one however a house writes it («56,12 بالمئة», «56.12%», «1.200», «1200»): its points are left out, as index terms
leave out its commas, and a percentage has one term for its word or sign. What does not live here: what is made of the terms (``features``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress
from zlib import crc32

import numpy as np
import numpy.typing as npt

from isnad.arabic.folding import _DROPPED, HARAKAT, search_key
from isnad.arabic.terms import index_terms, word_terms
from isnad.linking.arrays import Array

Hashes = npt.NDArray[np.uint32]
_Codes = npt.NDArray[np.int64]

_MOST_LETTERS = 1_000_000  # of a text; what follows is left out of comparing
_AT_ONCE = 500_000  # letters of texts that are cut together
_PLACE_BITS = 20  # places for pieces: two weeks of the press have some 300,000
_MOST_SEVERAL = 100_000  # pieces with several terms («3.5/4», Latin with digits) that are remembered
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_PLANE = 0x10000

# «56 بالمئة», «56 في المائة», «56%» (of a sign ``_signs_spelled`` makes the word).
_PERCENT_TERM = "مئه"
_PERCENT = frozenset({"بالمائه", "المائه"})

# What a piece gives: the hash of its one term, with _NUMBER where that is a number; _NONE; below that, its place in ``several``.
_NONE = -1
_NUMBER = 1 << 32
_HASH = _NUMBER - 1


def term_hash(term: str) -> int:
    """Return the number that stands for an index term."""
    return crc32(term.encode("utf-8", "surrogatepass"))


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of several texts, one text after another: their ``hashes``, whether each is a ``number``, and how many each text has."""

    hashes: Hashes
    number: npt.NDArray[np.bool_]
    sizes: npt.NDArray[np.int64]


def term_hashes(texts: Sequence[str]) -> Terms:
    """Return the hashes of the index terms of texts, in their order."""
    parts = [_known.look_up(chunk) for chunk in _chunks(texts)]
    codes = np.concatenate([codes for codes, _ in parts]) if parts else np.zeros(0, np.int64)
    sizes = np.concatenate([sizes for _, sizes in parts]) if parts else np.zeros(0, np.int64)
    return Terms((codes & _HASH).astype(np.uint32), codes >= _NUMBER, sizes)


def _chunks(texts: Sequence[str]) -> Iterator[list[str]]:
    chunk: list[str] = []
    letters = 0
    for text in texts:
        chunk.append(_signs_spelled(text[:_MOST_LETTERS]))
        letters += len(chunk[-1])
        if letters >= _AT_ONCE:
            yield chunk
            chunk, letters = [], 0
    if chunk:
        yield chunk


def _signs_spelled(text: str) -> str:
    return text.replace("%", " مئه ").replace("٪", " مئه ") if "%" in text or "٪" in text else text


@lru_cache(maxsize=1)
def _letters() -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
    """Say of the code points of the first plane whether a term may hold one, whether it is a digit, and whether it may join digits."""
    plane = "".join(map(chr, range(_PLANE)))
    found = []
    for pattern in (rf"[\w{HARAKAT}{_DROPPED}]", r"\d", "[.,٫٬]"):
        held = np.zeros(_PLANE, np.bool_)
        held[[ord(letter) for letter in re.findall(pattern, plane)]] = True
        found.append(held)
    word, digit, joining = found
    return word, digit, joining


def _pieces(joined: str) -> tuple[Array, Array, npt.NDArray[np.uint64]]:
    """Return where the pieces of a text that ends in a line feed start and end, and their hashes."""
    word, digit, joining = _letters()
    points = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
    if points.max(initial=0) < _PLANE:
        held = word[points]
        if (joins := np.flatnonzero(joining[points[1:-1]])).size:
            held[joins + 1] = digit[points[joins]] & digit[points[joins + 2]]
    else:
        low = np.minimum(points, _PLANE - 1)
        beyond = points >= _PLANE  # letters or digits of rare scripts perhaps: not to cut is never wrong
        held = word[low] | beyond
        if (joins := np.flatnonzero(joining[low[1:-1]])).size:
            held[joins + 1] = (digit[low[joins]] | beyond[joins]) & (digit[low[joins + 2]] | beyond[joins + 2])
    edges = np.flatnonzero(np.diff(held, prepend=False))
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

    def look_up(self, texts: Sequence[str]) -> tuple[_Codes, npt.NDArray[np.int64]]:
        """Return the codes of the terms of texts, one text after another, and how many each has."""
        joined = "\n".join((*texts, ""))
        starts, ends, hashes = _pieces(joined)
        codes = self._codes_of(hashes, joined, starts, ends)
        bounds = np.cumsum([0, *(len(text) + 1 for text in texts)])
        of = np.searchsorted(starts, bounds)
        counts = (codes != _NONE).astype(np.int64)
        several = np.flatnonzero(codes < _NONE)
        for k, code in zip(several.tolist(), codes[several].tolist(), strict=True):
            counts[k] = len(self._several[_NONE - code - 1])
        result = np.repeat(codes, counts)
        ends_of = np.cumsum(counts)
        for k, code in zip(several.tolist(), codes[several].tolist(), strict=True):
            result[ends_of[k] - counts[k] : ends_of[k]] = self._several[_NONE - code - 1]
        total = np.concatenate([[0], ends_of])
        return result, np.diff(total[of])

    def _codes_of(self, hashes: npt.NDArray[np.uint64], joined: str, starts: Array, ends: Array) -> _Codes:
        if len(self._several) > _MOST_SEVERAL:
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
        words = [piece.isalpha() for piece in pieces]
        terms = iter(word_terms(list(compress(pieces, words))))
        found = []
        for piece, is_word in zip(pieces, words, strict=True):
            if is_word:
                term = next(terms)
                found.append(_NONE if term is None else crc32((_PERCENT_TERM if _is_percent(piece) else term).encode()))
                continue
            codes = [_code(term) for term in index_terms(piece)]
            if len(codes) > 1:
                self._several.append(codes)
            found.append(codes[0] if len(codes) == 1 else _NONE - len(self._several) if codes else _NONE)
        return found


def _is_percent(word: str) -> bool:
    return word[-1] in "ةه" and search_key(word) in _PERCENT


def _code(term: str) -> int:
    """Return the code of a term of a piece that is not of letters only."""
    if not "0" <= term[0] <= "9":
        return term_hash(term)
    return term_hash(term.replace(".", "")) | (_NUMBER if len(term) > 1 else 0)


_known = _Known()
