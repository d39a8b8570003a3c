"""The timeline of a story: one line for each day that its articles speak of, in the sentence that best carries what was new.

Rules: a day counts where an article's text names it (also «أمس الأربعاء», as resolved by reading); an article that names no day stands
for the day it was published, with its first sentence. Of the sentences that name a day, that is taken whose words are most shared by
the story's other sentences on that day and least by the lines of earlier days. A holiday's name is the day of a sentence only where it
names no other day, and never as an occasion («بمناسبة عيد الفطر»). A range of days belongs to its first day; weeks,
months, years and days more than ``_NEAR`` days away from the story are background, not its timeline.

What does not live here: finding and resolving dates, statements.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from isnad.arabic.folding import search_key
from isnad.linking.summary import Weighed, sentences
from isnad.records import Article, Statement, TimelineEntry

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NEAR = 120
#: Grains of time that are no days, though their values may begin with one («الأسبوع الماضي», «شهر رجب»).
_COARSE = frozenset({"week", "month", "quarter", "season", "year", "decade", "century"})
# Holidays as search keys: «أول أيام عيد الفطر», which begins otherwise, is a day that things happen on.
_HOLIDAY = re.compile(
    r"(?:عيد|اعياد|ذكري|راس السنه|عاشوراء|المولد|مولد|وقفه|الاسراء|العام الهجري|زياره الاربعين|اربعينيه|ليله (?:القدر|النصف|الاسراء|راس)"
    r"|(?:اليوم|العيد) (?:العالمي|الوطني|الدولي|القومي)|يوم (?:عرفه|الترويه|عاشوراء|الارض|المراه|العمال|الاستقلال|التاسيس|الشهيد)\b)"
)
_OCCASION = re.compile(r"\b(?:[وبل]{0,2}مناسب[ةه]|تهنئ[ةه]|التهان[يى]|تهان[يى])(?:\s+(?:حلول|ب?قرب|اقتراب|قدوم|إجازة|ذكر[ىي]))?\s+\Z")


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
        named = list(_named(article, by_article[n], published))
        for day, sentence in named:
            told[day].append(sentence)
        day = _day(article.published)
        if not named and day and by_article[n]:
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


def _named(article: Article, held: Sequence[Weighed], published: Sequence[str]) -> Iterator[tuple[str, Weighed]]:
    """Yield the days near the story that an article names, each with its sentence. ``published`` are the days of all its articles."""
    days: dict[int, list[tuple[str, bool]]] = defaultdict(list)
    for mention in article.dates:
        day = None if mention.grain in _COARSE else _day(mention.value)
        if day is None or (published and _away(day, published) > _NEAR):
            continue
        holiday = _HOLIDAY.match(search_key(mention.text)) is not None
        if holiday and _OCCASION.search(article.body[max(0, mention.start - 40) : mention.start]):
            continue
        place = next((k for k, each in enumerate(held) if each.sentence.start <= mention.start < each.sentence.end), None)
        if place is not None:
            days[place].append((day, holiday))
    for place, found in days.items():
        only_holidays = all(holiday for _, holiday in found)
        yield from ((day, held[place]) for day, holiday in found if only_holidays or not holiday)


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
