"""What the articles of a story tell differently: the same quantity with other figures, and statements that are denied elsewhere.

A quantity is known by the noun counted («قتيلا»), by percent or by currency, together with the stems beside it; figures are grouped by
the noun alone where all articles count it once. What does not live here: reading numbers (``arabic.numbers``) and statements.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from isnad.arabic.numbers import Number
from isnad.arabic.numbers import find_numbers as numbers
from isnad.arabic.terms import index_terms
from isnad.arabic.text import Text
from isnad.records import Article, Statement

_LEAST_VALUES = 2
_LEAD_SENTENCES = 6  # where a story's own quantities stand
_DENIED = 0.4  # of a denial's words that the denied statement shares


@dataclass(frozen=True, slots=True)
class Figure:
    """One telling of a quantity: ``text == body[start:end]`` of ``article``; ``value`` is ``None`` for a vague one («عشرات»)."""

    article: str
    outlet: str | None
    published: str | None
    start: int
    end: int
    text: str
    value: float | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """A quantity told in different figures. ``figures`` are oldest first, so the first and the latest figure are its ends."""

    noun: str
    figures: tuple[Figure, ...]

    @property
    def values(self) -> tuple[float, ...]:
        """The different figures, ascending."""
        return tuple(sorted({figure.value for figure in self.figures if figure.value is not None}))


@dataclass(frozen=True, slots=True)
class Denial:
    """A statement that another article's source denies."""

    denied_article: str
    denied: Statement
    article: str
    denial: Statement


def tellings(articles: Sequence[Article]) -> tuple[Telling, ...]:
    """Return the quantities that at least two articles tell in different figures, most told first. ``articles`` are oldest first."""
    held: dict[str, list[Figure]] = defaultdict(list)
    for article in articles:
        text = Text(article.body)
        lead = text.sentences[_LEAD_SENTENCES - 1][1] if len(text.sentences) >= _LEAD_SENTENCES else len(text)
        seen: set[str] = set()
        for number in numbers(text):
            if number.first >= lead:
                continue
            key = _quantity(number)
            if key is None or key in seen:
                continue  # the first figure of a quantity is the article's own; later ones are of parts or of the past
            seen.add(key)
            words = article.body[number.start : number.end]
            held[key].append(
                Figure(
                    article.id, article.outlet, article.published, number.start, number.end, words, number.value, number.low, number.high
                )
            )
    found = []
    for key, figures in held.items():
        different = {(figure.value, figure.low, figure.high, figure.text if figure.value is None else "") for figure in figures}
        if len(different) >= _LEAST_VALUES and len({figure.article for figure in figures}) >= _LEAST_VALUES:
            found.append(Telling(key, tuple(figures)))
    return tuple(sorted(found, key=lambda telling: (-len(telling.figures), telling.noun)))


def _quantity(number: Number) -> str | None:
    if number.kind == "percent":
        return None  # a percentage is of something that its noun does not say
    unit = number.noun or number.unit
    if not unit:
        return None
    if number.kind == "money":
        return unit
    terms = index_terms(unit)
    return " ".join(terms) or None


def denials(articles: Sequence[Article]) -> tuple[Denial, ...]:
    """Return statements of one article that a statement of another denies: most of the denial's words stand in what is denied."""
    said = [(article.id, s, set(index_terms(s.content))) for article in articles for s in article.statements]
    found = []
    for id, denial, words in said:
        if denial.force != "deny" or len(words) < 3:
            continue
        best: tuple[float, str, Statement] | None = None
        for other_id, other, other_words in said:
            if other_id == id or other.force == "deny" or other.resolved == denial.resolved:
                continue
            shared = len(words & other_words) / len(words)
            if shared >= _DENIED and (best is None or shared > best[0]):
                best = (shared, other_id, other)
        if best is not None:
            found.append(Denial(best[1], best[2], id, denial))
    return tuple(found)
