"""Phrases of the gazetteer in a text: the longest at each place, clitics of the first word cut.

What does not live here: whether a phrase is a name where it stands. A fifth of ordinary words are some village's name, so a match is
a feature for the tagger and, only where the gazetteer is strong, a decision.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from isnad.reading.names.clitics import splits
from isnad.reading.names.gazetteer import Gazetteer, gazetteer


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens ``first:last`` are the gazetteer's ``key``; ``cut`` letters of the first token are clitics."""

    first: int
    last: int
    cut: int
    key: str


class Matcher:
    """Finds phrases; remembers for every word seen how a phrase may begin with it."""

    def __init__(self, names: Gazetteer):
        self._names = names
        self._begins: dict[str, tuple[tuple[int, str, int], ...]] = {}

    def begins(self, key: str) -> tuple[tuple[int, str, int], ...]:
        """Return how phrases may begin with the token ``key``: letters cut, first word, number of words of the longest phrase."""
        found = self._begins.get(key)
        if found is None:
            spans = self._names.spans
            found = tuple((cut, word, spans[word]) for cut, word in splits(key) if word in spans) if key[0].isalpha() else ()
            if len(self._begins) > 300_000:
                self._begins.clear()
            self._begins[key] = found
        return found

    def find(self, keys: Sequence[str]) -> list[Match]:
        """Return the longest match at each place, left to right, none overlapping."""
        found: list[Match] = []
        cache, names = self._begins, self._names
        i, count = 0, len(keys)
        while i < count:
            begins = cache.get(keys[i])
            if begins is None:
                begins = self.begins(keys[i])
            best: Match | None = None
            for cut, word, longest in begins:
                last = min(i + longest, count)
                phrase = word
                if phrase in names and (best is None or best.last - best.first < 1):
                    best = Match(i, i + 1, cut, phrase)
                for j in range(i + 1, last):
                    if not keys[j][0].isalnum():
                        break
                    phrase = f"{phrase} {keys[j]}"
                    if phrase in names and (best is None or j + 1 > best.last):
                        best = Match(i, j + 1, cut, phrase)
            if best is None:
                i += 1
            else:
                found.append(best)
                i = best.last
        return found


_MATCHERS: dict[int, Matcher] = {}


def matcher() -> Matcher:
    """Return the matcher over the shipped gazetteer."""
    names = gazetteer()
    return _MATCHERS.setdefault(id(names), Matcher(names))
