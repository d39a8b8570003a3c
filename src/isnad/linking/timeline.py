"""The timeline of a story: one line for each day that its articles speak of, in the sentence that best carries what was new.

Rules: a day counts where an article's text names it (also «أمس الأربعاء», as resolved by reading); an article that names no day stands
for the day it was published, with its first sentence. Of the sentences that name a day, that is taken whose words are most shared by
the story's other sentences on that day and least by the lines of earlier days. A range of days belongs to its first day; weeks,
months, years and days more than ``_NEAR`` days away from the story are background, not its timeline.

What does not live here: finding and resolving dates, statements.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date

from isnad.linking.summary import Weighed, sentences
from isnad.records import Article, Statement, TimelineEntry

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NEAR = 120
#: Grains of time that are no days, though their values may begin with one («الأسبوع الماضي», «شهر رجب»).
_COARSE = frozenset({"week", "month", "quarter", "season", "year", "decade", "century"})


def _day(value: str | None) -> str | None:
    if not value:
        return None
    found = _DAY.match(value)
    if found is None:
        return None
    try:
        date.fromisoformat(found.group())
    except ValueError:
        return None
    return found.group()


def timeline(story: str, articles: Sequence[Article]) -> tuple[TimelineEntry, ...]:
    """Return the lines, earliest day first. ``articles`` are those of the story, without copies, oldest first."""
    published = [day for article in articles if (day := _day(article.published))]
    told: dict[str, list[Weighed]] = defaultdict(list)
    every = sentences(articles)
    by_article: dict[int, list[Weighed]] = defaultdict(list)
    for sentence in every:
        by_article[sentence.article].append(sentence)
    for n, article in enumerate(articles):
        found = False
        for mention in article.dates:
            day = None if mention.grain in _COARSE else _day(mention.value)
            if day is None or (published and _away(day, published) > _NEAR):
                continue
            for sentence in by_article[n]:
                if sentence.sentence.start <= mention.start < sentence.sentence.end:
                    told[day].append(sentence)
                    found = True
                    break
        day = _day(article.published)
        if not found and day and by_article[n]:
            told[day].append(by_article[n][0])
    held = {article.id: article for article in articles}
    entries = []
    before: Counter[str] = Counter()
    for day in sorted(told):
        best = _best(told[day], before)
        before.update(best.terms)
        statement = _statement(held[best.sentence.article], best)
        entries.append(
            TimelineEntry(
                story,
                day,
                best.sentence.text,
                best.sentence.article,
                best.sentence.start,
                best.sentence.end,
                statement.resolved or statement.source if statement else None,
                statement.force if statement else None,
            )
        )
    return tuple(entries)


def _away(day: str, published: Sequence[str]) -> int:
    at = date.fromisoformat(day)
    return min(abs((at - date.fromisoformat(other)).days) for other in (min(published), max(published)))


def _best(told: list[Weighed], before: Counter[str]) -> Weighed:
    shared: Counter[str] = Counter()
    for sentence in told:
        shared.update(sentence.terms)

    def worth(sentence: Weighed) -> tuple[float, int, int]:
        new = sum(shared[term] / (1.0 + before[term]) for term in sentence.terms)
        return new / (len(sentence.terms) + 8.0), -sentence.article, -sentence.place

    return max(told, key=worth)


def _statement(article: Article, sentence: Weighed) -> Statement | None:
    """Return the statement that carries most of a sentence, if any carries a third of it."""
    best, most = None, (sentence.sentence.end - sentence.sentence.start) / 3
    for statement in article.statements:
        common = min(statement.end, sentence.sentence.end) - max(statement.start, sentence.sentence.start)
        if common > most:
            best, most = statement, common
    return best
