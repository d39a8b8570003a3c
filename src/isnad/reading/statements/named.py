"""The names of one text, found by where they stand or by a word of a person's name without going through all of them.

What does not live here: which names there are (``reading.names``), whether words that nobody found are a name (``naming``).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property

from isnad.arabic.folding import search_key
from isnad.records import Name


class Named(tuple[Name, ...]):
    """Names, sorted by where they begin; none overlaps another."""

    @classmethod
    def of(cls, names: Iterable[Name]) -> Named:
        """Return the names as such; what is one already as it is."""
        return names if isinstance(names, cls) else cls(sorted(names, key=lambda name: (name.start, name.end)))

    @cached_property
    def starts(self) -> list[int]:
        """Where each begins."""
        return [name.start for name in self]

    @cached_property
    def person_words(self) -> frozenset[str]:
        """The search keys of all words of persons' names."""
        return frozenset(word for name in self if name.kind == "PER" for word in search_key(name.text).split())

    @cached_property
    def longer_person_words(self) -> frozenset[str]:
        """The search keys of all words of those persons' names that have more than one."""
        return frozenset(word for name in self if name.kind == "PER" and " " in name.text for word in search_key(name.text).split())

    def within(self, start: int, end: int) -> Iterator[Name]:
        """Yield the names that stand wholly between two offsets, in order."""
        for at in range(bisect_left(self.starts, start), len(self)):
            if self[at].start >= end:
                return
            if self[at].end <= end:
                yield self[at]

    def beginning(self, start: int) -> Iterator[Name]:
        """Yield the names that begin at an offset, the shortest first."""
        for at in range(bisect_left(self.starts, start), len(self)):
            if self[at].start != start:
                return
            yield self[at]

    def touch(self, start: int, end: int) -> bool:
        """Whether a name has a character between two offsets."""
        at = bisect_left(self.starts, end)
        return at > 0 and self[at - 1].end > start
