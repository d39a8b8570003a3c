"""A span: where a name stands in a text, before anybody says whose it is. How spans are found is in ``tagger`` and ``document``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from isnad.arabic.text import Text
from isnad.reading.names.clitics import splits
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


def words_of(text: Text, span: Span) -> list[str]:
    """Return the search keys of a span's words, without the clitics of the first."""
    key = text.keys[span.first]
    first = next((word for cut, word in splits(key) if cut == span.cut), key[span.cut :])
    return [first, *text.keys[span.first + 1 : span.last]]


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
