"""Arrays that grow, rows of unequal length in one array, and an inverted index over arrays: what ``window`` is built on.

What does not live here: what the numbers mean.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int32]
Array = npt.NDArray[Any]

_MARK_BITS = 15
_MARK = np.uint32(2**_MARK_BITS - 1)


def ranks(rows: npt.NDArray[Any]) -> npt.NDArray[np.int64]:
    """Return for each entry of ascending ``rows`` how many entries of its row stand before it."""
    if len(rows) == 0:
        return np.zeros(0, np.int64)
    starts = np.concatenate([[0], np.flatnonzero(rows[1:] != rows[:-1]) + 1])
    result: npt.NDArray[np.int64] = np.arange(len(rows)) - np.repeat(starts, np.diff(np.concatenate([starts, [len(rows)]])))
    return result


def numbered(rows: npt.NDArray[Any]) -> tuple[Array, npt.NDArray[np.int64]]:
    """Return each of ascending ``rows`` once, and for each entry the number of its row among these."""
    begins = np.ones(len(rows), np.bool_)
    np.not_equal(rows[1:], rows[:-1], out=begins[1:])
    return rows[begins], np.cumsum(begins) - 1


def runs(starts: Array, sizes: Array) -> npt.NDArray[np.int64]:
    """Return the numbers ``start``, ``start + 1`` … of each span, one span after another."""
    where = np.repeat(starts - (np.cumsum(sizes) - sizes), sizes)
    where += counted(len(where))
    return where


def spans(starts: Array, sizes: Array) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Return what ``runs`` does, and of which span each number is."""
    return runs(starts, sizes), np.repeat(counted(len(sizes)), sizes)


def rows_of(places: Array, sizes: Array) -> npt.NDArray[np.int64]:
    """Return for each of ascending ``places`` in rows of these ``sizes``, one row after another, of which row it is."""
    return np.repeat(counted(len(sizes)), np.diff(places.searchsorted(np.cumsum(sizes)), prepend=0))


def counted(size: int) -> npt.NDArray[np.int64]:
    """Return the numbers 0, 1 … below ``size``, from one array that is made once; not to be written to."""
    global _counted  # noqa: PLW0603
    if len(_counted) < size:
        _counted = np.arange(2 * size)
        _counted.flags.writeable = False
    return _counted[:size]


_counted = np.arange(0)


def falling(rows: Array, values: Array, ties: Array | int = 0) -> npt.NDArray[np.int64]:
    """Return the order by row, then by falling value, then by tie. Values are floats and not negative, rows and ties integers.

    All three go into one number where they fit, whose order is found many times faster than that of three columns.
    """
    letters = values.dtype.itemsize * 8
    room = 64 - letters - int(rows.max(initial=0)).bit_length()
    if letters > 32 or int(np.max(ties, initial=0)).bit_length() > room:
        order: npt.NDArray[np.int64] = np.lexsort((np.broadcast_to(ties, len(rows)), -values, rows))
        return order
    bits = np.invert(np.ascontiguousarray(values).view(f"u{values.dtype.itemsize}")).astype(np.uint64)
    key = (rows.astype(np.uint64) << np.uint64(letters) | bits) << np.uint64(room) | np.asarray(ties).astype(np.uint64)
    return np.argsort(key)


class Grown:
    """An array to which rows are added; ``values`` is a view of what is in use."""

    def __init__(self, dtype: npt.DTypeLike, width: int | None = None):
        self._held: Array = np.zeros(1_024 if width is None else (1_024, width), dtype)
        self._size = 0
        self.values: Array = self._held[:0]

    def extend(self, rows: Array) -> None:
        """Add rows at the end."""
        size = self._size + len(rows)
        if size > len(self._held):
            grown = np.zeros((max(size, 2 * len(self._held)), *self._held.shape[1:]), self._held.dtype)
            grown[: self._size] = self.values
            self._held = grown
        self._held[self._size : size] = rows
        self._size = size
        self.values = self._held[:size]

    def keep(self, rows: Array) -> None:
        """Let the rows go for which ``rows`` is false; those after them move up."""
        kept = self.values[rows]
        self._held, self._size = np.zeros((max(1_024, len(kept)), *self._held.shape[1:]), self._held.dtype), 0
        self.extend(kept)


class Ragged:
    """Rows of unequal length, one after another in ``flat``."""

    def __init__(self, dtype: npt.DTypeLike):
        self._flat = Grown(dtype)
        self._starts = Grown(np.int64)
        self._sizes = Grown(np.int64)

    @property
    def flat(self) -> Array:
        """All rows in one array."""
        return self._flat.values

    @property
    def starts(self) -> Array:
        """Where each row begins in ``flat``."""
        return self._starts.values

    @property
    def sizes(self) -> Array:
        """How long each row is."""
        return self._sizes.values

    @property
    def end(self) -> int:
        """The length of ``flat``."""
        return len(self._flat.values)

    def keep(self, rows: Array) -> None:
        """Let the rows go for which ``rows`` is false; those after them move up."""
        sizes = self.sizes[rows]
        self._flat.keep(np.repeat(rows, self.sizes))
        self._starts, self._sizes = Grown(np.int64), Grown(np.int64)
        self._starts.extend(np.cumsum(sizes) - sizes)
        self._sizes.extend(sizes)

    def start(self, row: int) -> int:
        """Return where a row begins in ``flat``; the end for the row to come."""
        return int(self.starts[row]) if row < len(self.starts) else self.end

    def extend(self, values: Array, sizes: Array) -> None:
        """Add rows: their values one after another, and their lengths."""
        self._starts.extend(self.end + np.cumsum(sizes) - sizes)
        self._sizes.extend(sizes)
        self._flat.extend(values)

    def of(self, row: int) -> Array:
        """Return a row."""
        start = int(self.starts[row])
        return self.flat[start : start + int(self.sizes[row])]

    def entries(self, rows: Array) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """Return the places in ``flat`` of all values of ``rows``, and for each of which of ``rows`` it is (its place in ``rows``)."""
        return spans(self.starts[rows], self.sizes[rows])

    def in_common(self, rows: Array, others: Array) -> npt.NDArray[np.float64]:
        """Return how many values each of ``others`` has that stand in the one of ``rows`` beside it, too.

        Values are 32 bits wide and ascend within a row; ``rows`` ascend, and at most 16 of them are distinct: a bit mask holds as many.
        """
        mine, row = numbered(rows)
        own, of = self.entries(mine)
        keys = of.astype(np.uint64) << np.uint64(32) | self.flat[own]
        # Most values are not shared, and a few bits of them tell: by these, a bit for each row that has one.
        marks = np.zeros(1 << _MARK_BITS, np.uint16)
        np.bitwise_or.at(marks, (self.flat[own] & _MARK).astype(np.intp), np.left_shift(1, of).astype(np.uint16))
        sizes = self.sizes[others]
        every = self.flat.take(runs(self.starts[others], sizes))
        maybe = np.flatnonzero((marks.take(every & _MARK) & np.repeat(np.left_shift(1, row).astype(np.uint16), sizes)) != 0)
        pair = rows_of(maybe, sizes)
        wanted = row.take(pair).astype(np.uint64) << np.uint64(32) | every.take(maybe)
        place = np.searchsorted(keys, wanted)
        place[place == len(keys)] = 0
        if not len(keys):
            return np.zeros(len(rows))
        found: npt.NDArray[np.float64] = np.bincount(pair, keys[place] == wanted, len(rows)).astype(np.float64, copy=False)
        return found


class Postings:
    """An inverted index: term → (slot, weight). Batches are kept sorted by term and merged as they grow, as logs are."""

    def __init__(self) -> None:
        self._segments: list[_Segment] = []

    def add(self, terms: Array, slots: Array, weights: Array) -> None:
        """Add a batch of postings."""
        if len(terms) == 0:
            return
        columns = [terms, slots, weights]
        while self._segments and len(self._segments[-1].slots) <= 2 * len(columns[0]):
            last = self._segments.pop()
            held = np.repeat(last.terms, np.diff(last.bounds)), last.slots, last.weights
            columns = [np.concatenate(parts) for parts in zip(held, columns, strict=True)]
        order = np.argsort(columns[0], kind="stable")
        terms, slots, weights = (column[order] for column in columns)
        begins = np.flatnonzero(np.concatenate([[True], terms[1:] != terms[:-1]]))
        self._segments.append(_Segment(terms[begins], np.append(begins, len(terms)), slots, weights))

    def renumber(self, slots: Array, terms: Array | None = None) -> None:
        """Give slots, and terms where asked, other numbers: ``slots[old]`` is the new one, negative where the slot is gone."""
        held = self._segments
        self._segments = []
        for segment in held:
            new = slots[segment.slots]
            kept = new >= 0
            old_terms = np.repeat(segment.terms, np.diff(segment.bounds))[kept]
            self.add(old_terms if terms is None else terms[old_terms], new[kept], segment.weights[kept])

    def look_up(self, terms: Array, rows: Array, weights: Array, longest: int) -> tuple[Array, Array]:
        """Return the sums of row and slot, and the products of the weights, of the postings of ``terms``, in no order.

        Terms with more than ``longest`` postings are passed over: so the cost of a term has a bound, whatever the window holds.
        """
        order = np.argsort(terms)  # no row has a term twice, so that sums are taken in one order, however equals stand
        terms, rows, weights = terms[order], rows[order], weights[order]
        bounds = [segment.of(terms) for segment in self._segments]
        short = np.flatnonzero(sum((size for _, size in bounds), np.zeros(len(terms), np.int64)) <= longest)
        rows, weights = rows[short], weights[short]
        bounds = [(first[short], size[short]) for first, size in bounds]
        total = sum(int(size.sum()) for _, size in bounds)
        keys, products = np.empty(total, np.int64), np.empty(total, weights.dtype)
        start = 0
        for segment, (first, size) in zip(self._segments, bounds, strict=True):
            where = runs(first, size)
            part = slice(start, start + len(where))
            np.add(np.repeat(rows, size), segment.slots.take(where), out=keys[part])
            np.multiply(np.repeat(weights, size), segment.weights.take(where), out=products[part])
            start = part.stop
        return keys, products


@dataclass(frozen=True, slots=True)
class _Segment:
    """Postings by ascending term: the ``terms``, each once, the bounds of each one's postings, and these."""

    terms: Array
    bounds: Array
    slots: Array
    weights: Array

    def of(self, terms: Array) -> tuple[Array, Array]:
        """Return where the postings of each of ``terms`` begin, and how many there are."""
        place = np.searchsorted(self.terms, terms)
        place[place == len(self.terms)] = 0
        first = self.bounds.take(place)
        return first, np.where(self.terms.take(place) == terms, self.bounds.take(place + 1) - first, 0)
