"""Many sorted keys, one of which is found without reading the others: a text asks for some hundred of a hundred thousand.

What does not live here: what is known of the keys (``parts_of_speech``, and the gazetteer of the names).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

import numpy as np

#: Keys among which one is sought by its bytes.
_TOGETHER = 64
#: How many keys are remembered that were asked for; beyond, all are forgotten.
_ASKED = 300_000


class SortedKeys:
    """The numbers of keys, in their order from 0. ``lines`` are the keys in UTF-8, sorted, an end of line between them.

    Bisection over the first keys of stretches says in which one a key would stand; there its bytes are sought.
    """

    def __init__(self, lines: bytes):
        ends = np.append(np.flatnonzero(np.frombuffer(lines, np.uint8) == ord("\n")), len(lines))
        self._lines, self._size = b"\n%b\n" % lines, len(ends)
        starts = [0, *(ends[_TOGETHER - 1 : -1 : _TOGETHER] + 1).tolist()]
        heads = [lines[start:end] for start, end in zip(starts, ends[::_TOGETHER].tolist(), strict=True)]
        self._heads = b"\n".join(heads).decode().split("\n")
        #: Where the end of line before each stretch stands.
        self._starts = [*starts, len(lines) + 1]
        self._asked: dict[str, int | None] = {}  # the same words come again

    def get(self, key: str) -> int | None:
        """Return the number of a key; ``None`` where it is not among them."""
        number = self._asked.get(key, -1)
        if number != -1:
            return number
        if len(self._asked) > _ASKED:
            self._asked.clear()
        number, place = None, bisect_right(self._heads, key) - 1
        if place >= 0:
            start = self._starts[place]
            at = self._lines.find(b"\n%b\n" % key.encode(errors="surrogatepass"), start, self._starts[place + 1] + 1)
            if at >= 0:
                number = place * _TOGETHER + self._lines.count(b"\n", start, at)
        self._asked[key] = number
        return number

    def _keys(self, place: int) -> list[str]:
        return self._lines[self._starts[place] + 1 : self._starts[place + 1]].decode().split("\n")

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
        return iter(self._lines[1:-1].decode().split("\n"))
