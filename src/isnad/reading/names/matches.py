"""Phrases of the gazetteer in a text: the longest at each place, clitics of the first word cut.

What does not live here: whether a phrase is a name where it stands. A fifth of ordinary words are some village's name, so a match is
a feature for the tagger and, only where the gazetteer is strong, a decision.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from isnad.arabic.folding import search_key
from isnad.reading.names.clitics import leaning, splits
from isnad.reading.names.gazetteer import data_lines, gazetteer

_LIMIT = 300_000


class Phrases(Protocol):
    """Keys of names."""

    def __contains__(self, key: str, /) -> bool:
        """Say whether a key is a name's."""
        ...

    def longest(self, word: str, /) -> int:
        """Return the number of words of the longest name that begins with ``word``; names of one word need not count."""
        ...

    def seconds(self, word: str, /) -> Set[str]:
        """Return the second words of the names of several words that begin with ``word``."""
        ...


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens ``first:last`` are the gazetteer's ``key``; ``cut`` letters of the first token are clitics."""

    first: int
    last: int
    cut: int
    key: str


#: How a phrase may begin with a token: letters cut, first word, number of words of the longest phrase, possible second words.
Begin = tuple[int, str, int, Set[str]]


class Matcher:
    """Finds phrases of ``least`` words or more; remembers for every word seen how a phrase may begin with it.

    ``starts`` are all tokens that a phrase may begin with, clitics included, where they are few enough to be listed.
    """

    def __init__(self, names: Phrases, least: int = 1, starts: Set[str] | None = None):
        self._names, self._least, self._starts = names, least, starts
        self._begins: dict[str, tuple[Begin, ...]] = {}

    def begins(self, key: str) -> tuple[Begin, ...]:
        """Return how phrases may begin with the token ``key``."""
        found = self._begins.get(key)
        if found is None:
            if len(self._begins) > _LIMIT:
                self._begins.clear()
            names, least, begins = self._names, self._least, []
            for cut, word in splits(key) if key[:1].isalpha() else ():
                size = names.longest(word)
                if size >= least:
                    begins.append((cut, word, size, names.seconds(word)))
            found = self._begins[key] = tuple(begins)
        return found

    def find(self, keys: Sequence[str]) -> list[Match]:
        """Return the longest match at each place, left to right, none overlapping."""
        names, starts = self._names, self._starts
        if starts is not None:
            places = [i for i, key in enumerate(keys) if key in starts]
        else:
            for key in set(keys).difference(self._begins):
                self.begins(key)
            places = [i for i, begins in enumerate(map(self._begins.get, keys)) if begins]
        found: list[Match] = []
        count, free = len(keys), 0
        for i in places:
            if i < free:
                continue
            best: Match | None = None
            following = keys[i + 1] if i + 1 < count else ""
            for cut, word, longest, seconds in self.begins(keys[i]):
                if self._least == 1 and best is None and word in names:
                    best = Match(i, i + 1, cut, word)
                if following not in seconds:
                    continue
                phrase = word
                for j in range(i + 1, min(i + longest, count)):
                    if not keys[j][:1].isalnum():
                        break
                    phrase = f"{phrase} {keys[j]}"
                    if phrase in names and (best is None or j + 1 > best.last):
                        best = Match(i, j + 1, cut, phrase)
            if best is not None:
                found.append(best)
                free = best.last
        return found


@cache
def matcher() -> Matcher:
    """Return the matcher over the shipped gazetteer's names of several words."""
    return Matcher(gazetteer(), least=2)


class Others:
    """Other names by list: currencies, wars, cups, faiths, landmarks; only where the word stands bare (no clitic but و، ب، ل)."""

    def __init__(self) -> None:
        self._fine: dict[str, str] = {}
        self._longest: dict[str, int] = {}
        self._seconds: dict[str, set[str]] = {}
        for line in data_lines("others.tsv")[1:]:
            fine, name = line.split("\t")
            key = " ".join(search_key(word) for word in name.split())
            self._fine[key] = fine
            first, *rest = key.split(" ")
            if rest:
                self._seconds.setdefault(first, set()).add(rest[0])
            self._longest[first] = max(self.longest(first), key.count(" ") + 1)
        self.keys = frozenset(self._fine)
        self._matcher = Matcher(self, starts={form for first in self._longest for form in leaning(first)})

    def longest(self, word: str) -> int:
        """Return the number of words of the longest listed name that begins with ``word``."""
        return self._longest.get(word, 0)

    def seconds(self, word: str) -> Set[str]:
        """Return the second words of the listed names of several words that begin with ``word``."""
        return self._seconds.get(word, frozenset())

    def __contains__(self, key: object) -> bool:
        return key in self._fine

    def fine(self, key: str) -> str:
        """Return the finer class of a listed name."""
        return self._fine[key]

    def is_currency(self, key: str) -> bool:
        """Say whether a key is the name of a currency."""
        return self._fine.get(key) == "currency"

    def find(self, keys: Sequence[str]) -> list[Match]:
        """Return the listed names in a text."""
        return [m for m in self._matcher.find(keys) if not m.cut or len(m.key) > 4]


@cache
def others() -> Others:
    """Return the list of other names, read once."""
    return Others()
