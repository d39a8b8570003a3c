"""What the mentions of one article say together, found once and asked for each of them: an article may name one thing many thousand
times, and no question about a mention may cost a look at them all.

What does not live here: what follows from it (``doubts``, ``several``), spans (``spans``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from functools import cached_property

from isnad.arabic.text import Text, once
from isnad.reading.names.clitics import splits
from isnad.reading.names.gazetteer import Ambiguous, demonyms, gazetteer
from isnad.reading.names.mentions import Mention
from isnad.reading.names.spans import standing, word_before


@once
def lands_of_adjectives(text: Text) -> frozenset[str]:
    """Return the countries (ISO 3166-1 alpha-2) whose adjectives a text has («المغربية»)."""
    nations = demonyms()
    return frozenset(demonym.country for key in text.words & nations.keys() for demonym in nations[key])


@once
def lands_spoken_of(text: Text) -> frozenset[str]:
    """Return the countries (ISO 3166-1 alpha-2) whose adjectives or names a text has, letters leaning on them or not."""
    keys = {word for key in text.words for _, word in splits(key)}
    named = (e.country for key in keys for e in gazetteer().readings(key)[:1] if e.fine == "nation")
    return lands_of_adjectives(text).union(land for land in named if land is not None)


class Together:
    """The mentions of an article, by key, id and place. Their spans and keys stay as they were given; ``opened`` is told of lost ids."""

    def __init__(self, text: Text, mentions: Sequence[Mention]):
        self.text = text
        self.mentions = mentions
        self._ahead: dict[tuple[str, bool], frozenset[str]] = {}
        self._beside: dict[tuple[str, int], str] = {}

    @cached_property
    def by_key(self) -> dict[str, list[Mention]]:
        """The mentions of each key, in their order."""
        found: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            found.setdefault(mention.key, []).append(mention)
        return found

    def ahead(self, key: str, *, bare: bool = False) -> frozenset[str]:
        """Return the words before the mentions of a key, marks of quotation left out; ``bare``: before those on which no letter leans."""
        found = self._ahead.get((key, bare))
        if found is None:
            same = (mention.span for mention in self.by_key.get(key, ()))
            found = frozenset(word_before(self.text.keys, span.first) for span in same if not (bare and span.cut))
            self._ahead[key, bare] = found
        return found

    @cached_property
    def of_sport(self) -> frozenset[str]:
        """The keys of clubs and whatever else is of sport."""
        return frozenset(mention.key for mention in self.mentions if mention.fine == "sports")

    @cached_property
    def lands_of_places(self) -> dict[str | None, set[str]]:
        """The keys of the places in each country, by their first readings."""
        found: dict[str | None, set[str]] = {}
        for key in {mention.key for mention in self.mentions if mention.kind == "LOC"}:
            for entry in gazetteer().readings(key)[:1]:
                found.setdefault(entry.country, set()).add(key)
        return found

    @cached_property
    def _of_id(self) -> dict[str | None, Counter[str]]:
        found: dict[str | None, Counter[str]] = {}
        for mention in self.mentions:
            found.setdefault(mention.id, Counter())[mention.key] += 1
        return found

    @cached_property
    def _without_hamza(self) -> Counter[str | None]:
        return Counter(mention.id for mention in self.mentions if "أ" not in mention.text)

    def is_called_otherwise(self, mention: Mention) -> bool:
        """Say whether another key has the id of a mention."""
        return any(key != mention.key and times for key, times in self._of_id.get(mention.id, Counter()).items())

    def always_with_hamza(self, id: str | None) -> bool:
        """Say whether what has an id is always written with «أ»."""
        return not self._without_hamza[id]

    def opened(self, mention: Mention) -> None:
        """Take note, before it is gone, that a mention loses its id."""
        if mention.id is not None:
            for id, step in ((mention.id, -1), (None, 1)):
                self._of_id.setdefault(id, Counter())[mention.key] += step
                self._without_hamza[id] += step * ("أ" not in mention.text)

    @cached_property
    def _places(self) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
        begins: dict[int, list[int]] = {}
        ends: dict[int, list[int]] = {}
        for number, mention in enumerate(self.mentions):
            if mention.kind == "LOC":
                begins.setdefault(mention.span.first, []).append(number)
                ends.setdefault(mention.span.last, []).append(number)
        return begins, ends

    def places_about(self, mention: Mention) -> list[Mention]:
        """Return the places that end at a mention's first token or one before, and those that begin behind it or one later, in order."""
        begins, ends = self._places
        first, last = mention.span.first, mention.span.last
        near = {n for found, i in ((ends, first - 1), (ends, first), (begins, last), (begins, last + 1)) for n in found.get(i, ())}
        return [self.mentions[number] for number in sorted(near)]

    def beside(self, key: str, row: Ambiguous, words: Set[str]) -> str:
        """Return the word of these that stands beside a name somewhere in the article; empty where none does. ``row`` is whose they are."""
        known = self._beside.get((key, id(row)))
        if known is None:
            known = self._beside[key, id(row)] = self._elsewhere(key, words)
        return known

    def _elsewhere(self, name: str, words: Set[str]) -> str:
        keys = self.text.keys
        for i, _ in standing(self.text, name):
            beside = (*(word for _, word in splits(word_before(keys, i))), *keys[i + 1 : i + 2])
            if found := next((word for word in beside if word in words), ""):
                return found
        return ""
