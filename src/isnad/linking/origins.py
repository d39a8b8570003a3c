"""What counts as one origin: forty sites that quote one report are one report. The one notion for stories and for claims.

A ``Place`` is a text of a story or a wording of a claim. What has a common tie (a text, a passage) is one. What leans on nobody is one
with all of its outlet and of its owner. What leans on an outlet or agency is counted with that one, whether its texts are at hand or not,
and along a chain with the first of it; it never makes two origins one, however many it names.

A further copy never makes an origin more, whatever it credits and whenever it comes: what reports of their own (``carried`` is false) say
decides with whom others are counted, and a copy only ever joins. So two copies of one text that credit two agencies make the two one: which
of them it is from cannot be told.

What does not live here: finding copies (``copies``) and what a text leans on (``leaning``, ``transmission``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import NamedTuple

from isnad.records import Outlet


class Place(NamedTuple):
    """Whom something speaks for and whom it is from.

    ``ties``: what it shares with others that are the same. ``names``: its outlet, the owner, what the outlet is called. ``leans``: the
    names of those whom it has this from, the source's side first; empty where it has it from nobody. ``carried``: it is the text of
    another, whether that one has a place here or not; who carries another's text besides his own report does not make the two one.
    """

    ties: tuple[str, ...]
    names: tuple[str, ...]
    leans: tuple[str, ...] = ()
    carried: bool = False


def speaks_for(own: Iterable[str], id: str | None, outlet: Outlet | None) -> tuple[str, ...]:
    """Return the names of a place: what its outlet is called (``own``), its id and its owner."""
    names = sorted(own)
    if id:
        names.append(f"outlet:{id}")
    if outlet is not None and outlet.owner:
        names.append(f"owner:{outlet.owner}")
    return tuple(names)


def number(places: Sequence[Place]) -> list[int]:
    """Return the number of each place's origin, from 1 in the order given. Which places are one does not depend on that order."""
    union = _Union(len(places))
    ties: dict[str, int] = {}  # the first that has each
    names: dict[str, int] = {}
    own: set[str] = set()  # names of those who have reports of their own here
    answers: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)  # for a name, what its own leaning texts lean on
    for k, place in enumerate(places):
        for tie in place.ties:
            union.join(k, ties.setdefault(tie, k))
        if place.carried:
            continue
        for name in place.names:
            if place.leans:
                answers[name].append(place.leans)
            else:
                own.add(name)
                union.join(k, names.setdefault(name, k))
    leant: set[str] = set()
    for k, place in enumerate(places):
        if place.leans:
            end = _end(place.leans, own, answers)
            leant.add(end)
            union.join(k, names.setdefault(end, k))
    # Who only carries texts of others, and is named by somebody: that one has it from the text.
    for k, place in enumerate(places):
        if place.carried:
            for name in leant.intersection(place.names) - own:
                union.join(k, names.setdefault(name, k))
    numbers: dict[int, int] = {}
    return [numbers.setdefault(union.find(k), len(numbers) + 1) for k in range(len(places))]


def _end(on: tuple[str, ...], own: Set[str], answers: Mapping[str, list[tuple[str, ...]]]) -> str:
    """Follow a chain to the name of whoever has a report of his own, else to the last that is named."""
    seen: list[str] = []
    while True:
        there = next((name for name in on if name in own), None)
        if there is not None:
            return there
        name = on[0]
        if name in seen:  # two that lean on each other
            return min(seen[seen.index(name) :])
        seen.append(name)
        further = answers.get(name)
        if not further:
            return name
        on = min(further)


class _Union:
    """Numbers, joined into sets."""

    def __init__(self, size: int):
        self._parent = list(range(size))

    def find(self, k: int) -> int:
        while self._parent[k] != k:
            self._parent[k] = self._parent[self._parent[k]]
            k = self._parent[k]
        return k

    def join(self, k: int, other: int) -> None:
        """Put a number into the set of another; the least number stands for a set."""
        if k != other:
            a, b = self.find(other), self.find(k)
            self._parent[max(a, b)] = min(a, b)
