"""Many sorted keys, one of which is found without reading the others: a text asks for some hundred of a hundred thousand.

What does not live here: what is known of the keys (``parts_of_speech``, and the gazetteer of the names).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

import numpy as np

#: Keys that go into the dictionary together.
_TOGETHER = 64
#: How many keys are remembered that are not there.
_MISSED = 100_000


class SortedKeys:
    """The numbers of keys, in their order from 0. ``lines`` are the keys in UTF-8, sorted, an end of line between them.

    A stretch of keys goes into the dictionary when one of them is asked for; bisection over the stretches' first keys says which.
    """

    def __init__(self, lines: bytes):
        ends = np.append(np.flatnonzero(np.frombuffer(lines, np.uint8) == ord("\n")), len(lines))
        self._lines, self._size = lines, len(ends)
        starts = [0, *(ends[_TOGETHER - 1 : -1 : _TOGETHER] + 1).tolist()]
        heads = [lines[start:end] for start, end in zip(starts, ends[::_TOGETHER].tolist(), strict=True)]
        self._heads = b"\n".join(heads).decode().split("\n")
        self._starts = [*starts, len(lines) + 1]
        self._found: dict[str, int] = {}
        self._missed: set[str] = set()  # keys asked for that are not among them: the same words come again
        self._unpacked = bytearray(len(heads))  # 1 for each stretch whose keys are in the dictionary

    def get(self, key: str) -> int | None:
        """Return the number of a key; ``None`` where it is not among them."""
        number = self._found.get(key)
        if number is not None or key in self._missed:
            return number
        place = bisect_right(self._heads, key) - 1
        if place < 0 or self._unpacked[place]:
            if len(self._missed) > _MISSED:
                self._missed.clear()
            self._missed.add(key)
            return None
        keys, begins = self._keys(place), place * _TOGETHER
        self._found.update(zip(keys, range(begins, begins + len(keys)), strict=True))
        self._unpacked[place] = 1
        return self._found.get(key)

    def _keys(self, place: int) -> list[str]:
        return self._lines[self._starts[place] : self._starts[place + 1] - 1].decode().split("\n")

    def __getitem__(self, number: int) -> str:
        """Return the key of a number."""
        place, rest = divmod(number, _TOGETHER)
        return self._keys(place)[rest]

    def beginning_with(self, prefix: str) -> range:
        """Return the numbers of the keys that begin so; no key holds the last code point, which is no character."""
        return range(self._place(prefix), self._place(prefix + chr(0x10FFFF)))

    def _place(self, key: str) -> int:
        """Return the number of the first key that is not before ``key``."""
        place = max(0, bisect_left(self._heads, key) - 1)
        return place * _TOGETHER + bisect_left(self._keys(place), key)

    def __contains__(self, key: str) -> bool:
        return self.get(key) is not None

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines.decode().split("\n"))
