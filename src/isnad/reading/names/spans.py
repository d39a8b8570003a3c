"""A span: where a name stands in a text, before anybody says whose it is. How spans are found is in ``tagger`` and ``document``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from isnad.arabic.text import Text
from isnad.reading.names.clitics import leaning, splits
from isnad.records import NameKind

#: Words behind which a father's name stands.
OF_FATHER = frozenset(("بن", "بنت"))
#: The «son of» and «daughter of» of Mauritania and the Sahara.
SONS = frozenset(("ولد", "منت"))
#: Evidence of what a person is called by, in brackets behind the full name.
BY_NAME = "in brackets behind the full name"
#: Evidence of a name in brackets behind the same in Arabic letters.
IN_LATIN = "Latin spelling in brackets"
#: Evidence of what the one before a phrase like «المعروف بـ» is called.
CALLED = "what the one before is called"
#: The same, where it is the name in full («واسمه الكامل …»), and where it comes again.
IN_FULL, CALLED_AGAIN = "the full name of the one before", "the other name again"


@dataclass(frozen=True, slots=True)
class Span:
    """Tokens ``first:last`` name something; ``cut`` letters of the first token are clitics; ``evidence`` says how it was found."""

    first: int
    last: int
    cut: int
    kind: NameKind
    evidence: str


class Laid:
    """Spans of a text as they were given, found by the tokens that they cover: to lay one over others costs its length, not a look at
    all of them. Of those laid later each stands behind the others."""

    def __init__(self, spans: Iterable[Span]):
        self._spans = dict(enumerate(spans))
        self._next = len(self._spans)
        #: By token the number of a span that holds it, and of further ones: a list a token would be dear.
        self._at: dict[int, int] = {}
        self._more: dict[int, list[int]] = {}
        self._is_indexed = False  # most texts lay nothing over anything

    def add(self, span: Span) -> None:
        """Lay a span beside the others, or over them."""
        self._spans[self._next] = span
        if self._is_indexed:
            self._index(self._next, span)
        self._next += 1

    def over(self, first: int, last: int) -> list[Span]:
        """Return the spans that hold a token of ``first:last``, in their order."""
        return [self._spans[number] for number in self._numbers(first, last)]

    def clear(self, first: int, last: int) -> None:
        """Take away the spans that hold a token of ``first:last``."""
        for number in self._numbers(first, last):
            self._take(number)

    def remove(self, span: Span) -> None:
        """Take away the first span that is equal to this one."""
        self._take(next(number for number in self._numbers(span.first, span.first + 1) if self._spans[number] == span))

    def put(self, span: Span) -> None:
        """Lay a span in place of those that hold one of its tokens."""
        self.clear(span.first, span.last)
        self.add(span)

    def all(self) -> list[Span]:
        """Return the spans that lie there, in the order of the text; of those that begin together, in the order in which they came."""
        return sorted(self._spans.values(), key=lambda span: span.first)

    def given(self) -> list[Span]:
        """Return the spans that lie there, in the order in which they came."""
        return list(self._spans.values())

    def _take(self, number: int) -> None:
        span = self._spans.pop(number)
        for i in range(span.first, span.last):
            more = self._more.get(i, ())
            if self._at[i] != number:
                self._more[i].remove(number)
            elif more:
                self._at[i] = self._more[i].pop(0)
            else:
                del self._at[i]

    def _numbers(self, first: int, last: int) -> list[int]:
        at, more = self._at, self._more
        if not self._is_indexed:
            self._is_indexed = True
            for number, span in self._spans.items():
                self._index(number, span)
        found = {at[i] for i in range(first, last) if i in at}
        if more and found:
            found.update(number for i in range(first, last) for number in more.get(i, ()))
        return sorted(found) if len(found) > 1 else list(found)

    def _index(self, number: int, span: Span) -> None:
        at = self._at
        for i in range(span.first, span.last):
            if at.setdefault(i, number) != number:
                self._more.setdefault(i, []).append(number)


def words_of(text: Text, span: Span) -> list[str]:
    """Return the search keys of a span's words, without the clitics of the first."""
    key = text.keys[span.first]
    first = next((word for cut, word in splits(key) if cut == span.cut), key[span.cut :])
    return [first, *text.keys[span.first + 1 : span.last]]


def standing(text: Text, word: str) -> Iterator[tuple[int, int]]:
    """Yield the tokens that can be read as a word, from left to right, each with the letters that lean on it."""
    cuts = {key: next((cut for cut, rest in splits(key) if rest == word), None) for key in leaning(word) if key in text.places}
    yield from sorted((i, cut) for key, cut in cuts.items() if cut is not None for i in text.places[key])


def tokens_at(text: Text, keys: Set[str]) -> list[int]:
    """Return the tokens that are one of some search keys, left to right: quick where the text has few of them, or none."""
    places = text.places
    return sorted(i for key in places.keys() & keys for i in places[key])


def adjacent(text: Text, i: int) -> bool:
    """Say whether one blank parts token ``i`` from the one before."""
    return text.starts[i] - text.ends[i - 1] == 1 and text.raw[text.ends[i - 1]] != "\n"


def word_before(keys: Sequence[str], i: int) -> str:
    """Return the word before token ``i``, marks of quotation left out."""
    while i and not keys[i - 1][:1].isalnum():
        i -= 1
        if keys[i] not in MARKS:
            return ""
    return keys[i - 1] if i else ""


#: Marks of quotation, and brackets that open.
MARKS = frozenset('(«"“[»”')
