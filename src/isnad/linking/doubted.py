"""What of some articles is denied in others: of a day on which something happened a timeline does not tell a rumour.

What does not live here: which statement a denial denies (``denials``), which sentence is the line of a day (``timeline``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from isnad.linking.denials import denials
from isnad.linking.newsworth import newsworth, reacts
from isnad.linking.summary import Weighed
from isnad.records import Article

_DENIED, _REACTED = 0.4, 0.6  # what a sentence is worth of which most is denied elsewhere, that only answers what happened
_MOST = 80  # articles: of more it is not asked
_MOSTLY = 0.5  # of a sentence that is denied

#: Where what is denied stands, with the words that tell of it, by article.
Doubted = Mapping[str, Sequence[tuple[int, int]]]


def doubted(articles: Sequence[Article], story_of: Mapping[str, str] | None = None) -> Doubted:
    """Return what is denied of what some articles, of one story or of several, tell."""
    found: dict[str, list[tuple[int, int]]] = {}
    if len(articles) > _MOST or not any(each.force == "deny" for article in articles for each in article.statements):
        return found
    for denial in denials(articles, story_of=story_of):
        denied = denial.denied
        start = min(denied.start, denied.start if denied.cue_start is None else denied.cue_start)
        found.setdefault(denial.denied_article, []).append((start, denied.end))
    return found


def is_doubted(article: str, start: int, end: int, denied: Doubted) -> bool:
    """Say whether most of a sentence is denied elsewhere."""
    return any(min(end, last) - max(start, first) >= _MOSTLY * (end - start) for first, last in denied.get(article, ()))


def news_of(article: Article, sentence: Weighed, denied: Doubted, answering: bool) -> float:
    """Return what a sentence is worth as news of its day; ``answering``: the story is of answers, so that they tell no less."""
    held = sentence.sentence
    worth = newsworth(article, held.start, held.end, sentence.terms)
    worth *= _REACTED if not answering and reacts(held.text) else 1.0
    return worth * _DENIED if is_doubted(article.id, held.start, held.end, denied) else worth
