"""A short summary of a story: whole sentences of its articles, chosen, never written; each says where it stands.

Sentences are ranked by how many of the story's articles use their words (the centroid of Radev et al. 2004), by standing early, and by
length; a sentence that repeats one already chosen is passed over (maximal marginal relevance, Carbonell and Goldstein 1998).
What does not live here: choosing the articles (copies are left out before).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from isnad.arabic.terms import index_terms
from isnad.arabic.text import Text
from isnad.records import Article

_EARLY = 8  # sentences of an article that are looked at
_SHORTEST, _LONGEST = 6, 60  # index terms of a sentence
_REPEATED = 0.5


#: An article's id and a code point of its body.
Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article: ``text == body[start:end]``."""

    article: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Weighed:
    """A sentence with its index terms, its number in the article (from 0) and that of the article in the story."""

    sentence: Sentence
    terms: frozenset[str]
    place: int
    article: int


def sentences(articles: Sequence[Article], most: int | None = None) -> list[Weighed]:
    """Return the sentences of articles (the first ``most`` of each) in their order."""
    found = []
    for n, article in enumerate(articles):
        text = Text(article.body)
        for place, (first, last) in enumerate(text.sentences[:most]):
            start, end = text.starts[first], text.ends[last - 1]
            words = article.body[start:end]
            found.append(Weighed(Sentence(article.id, start, end, words), frozenset(index_terms(words)), place, n))
    return found


def summary(articles: Sequence[Article], count: int = 3, latest: Sequence[tuple[Place, Sequence[Place]]] = ()) -> tuple[Sentence, ...]:
    """Return at most ``count`` sentences, in the order of their articles' and their own places.

    ``latest`` says of quantities where the latest figure stands and where others do: a sentence with one of the others gives way to that
    with the latest, and where none was chosen the latter takes the place of the last one.
    """
    held = [s for s in sentences(articles, _EARLY) if len(s.terms) >= _SHORTEST] or sentences(articles, 1)
    spread: Counter[str] = Counter()
    for n in range(len(articles)):
        spread.update({term for sentence in held if sentence.article == n for term in sentence.terms})
    scores = [_score(sentence, spread, len(articles)) for sentence in held]
    chosen: list[int] = []
    while len(chosen) < min(count, len(held)):
        rest = [k for k in range(len(held)) if k not in chosen and not any(_alike(held[k], held[c]) >= _REPEATED for c in chosen)]
        if not rest:
            break
        chosen.append(max(rest, key=lambda k: (scores[k] * (1 - max((_alike(held[k], held[c]) for c in chosen), default=0.0)), -k)))
    return tuple(held[k].sentence for k in sorted(_updated(chosen, held, latest)))


def _updated(chosen: Sequence[int], held: Sequence[Weighed], latest: Sequence[tuple[Place, Sequence[Place]]]) -> list[int]:
    """Put the latest figure of the quantity told most into a summary that has another, or none, of it."""
    kept = list(chosen)
    for at, others in latest[:1]:
        new = _standing(held, at)
        if new is None or new in kept or len(kept) < 2:
            continue
        old = next((k for k in kept if any(_standing([held[k]], other) == 0 for other in others)), kept[-1])
        kept[kept.index(old)] = new
    return kept


def _standing(held: Sequence[Weighed], place: Place) -> int | None:
    article, at = place
    return next((k for k, s in enumerate(held) if s.sentence.article == article and s.sentence.start <= at < s.sentence.end), None)


def _score(sentence: Weighed, spread: Counter[str], articles: int) -> float:
    if not sentence.terms:
        return 0.0
    weight = sum(math.log1p(spread[term]) for term in sentence.terms if spread[term] > 1 or articles == 1)
    fit = min(1.0, _LONGEST / max(1, len(sentence.terms)))
    return weight / math.sqrt(len(sentence.terms) + 4.0) * fit / math.sqrt(1.0 + sentence.place)


def _alike(a: Weighed, b: Weighed) -> float:
    least = min(len(a.terms), len(b.terms))
    return len(a.terms & b.terms) / least if least else 0.0
