"""The timeline of a story: one line for each day that its articles speak of, in the sentence that best carries what was new.

Rules: a day counts where an article's text names it (also «أمس الأربعاء», as resolved by reading). A first sentence that names no day is
of the day of publication, or of the day before where the next sentences name that: background that an article retells («وكان الحريق
اندلع الاثنين») does not take its place. Of the sentences of a day that is taken whose words are most shared by the others on that day and
least by the lines of earlier days; one that was published then or the day after, and early in its article, comes before one that looks
back. A sentence is one line; one that names two days is cut where a clause begins between them, or goes to the day that has nothing
else. A holiday's name is the day of a sentence
only where it names no other day, and never as an occasion («بمناسبة عيد الفطر»). A range of days belongs to its first day; weeks, months,
years and days more than ``_NEAR`` days away from the story are background, not its timeline. A line's source and force are those of the
statement that it carries or whose cue stands in it.

What does not live here: finding and resolving dates, statements.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from isnad.arabic.folding import search_key
from isnad.arabic.terms import index_terms
from isnad.linking.summary import Sentence, Weighed, sentences
from isnad.records import Article, Statement, TimelineEntry

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NEAR = 120
_OPENING = 3  # sentences among which an article begins: a byline before it has fewer terms than
_SHORTEST = 4
# What a sentence is worth: less for each place further down, less where it was published days later, looks back, or names a day beside.
_EARLY, _PLACES, _LATER, _RETOLD, _SECOND = 0.9, 6, 0.6, 0.5, 0.7
_CARRIED = 1 / 3  # of a sentence that a statement has, whose cue stands elsewhere
# Where a clause begins: behind a comma, or at a conjunction, which belongs to it.
_CLAUSE = re.compile(r"[،؛,]\s*|\s+(?=و[^\W\d_]{2})|\s+(?=(?:على أن|بعد أن|قبل أن|فيما|بينما|ثم)\s)")
_BACKGROUND = re.compile(r"(?:و?كان(?:ت|وا)?|و?(?:يذكر|يشار|تجدر|جدير|سبق|ومعلوم))\b")
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


@dataclass(frozen=True, slots=True)
class _Offer:
    """A sentence offered for a day, or of one that names several days the clause with this one; ``whole`` is the sentence.

    ``late`` is how many days after the day it was published, ``first`` whether it names no other day before.
    """

    sentence: Weighed
    late: int
    first: bool
    whole: Weighed


def timeline(story: str, articles: Sequence[Article]) -> tuple[TimelineEntry, ...]:
    """Return the lines, earliest day first. ``articles`` are those of the story, without copies, oldest first."""
    published = [day for article in articles if (day := _day(article.published))]
    told: dict[str, list[_Offer]] = defaultdict(list)
    by_article: dict[int, list[Weighed]] = defaultdict(list)
    for sentence in sentences(articles):
        by_article[sentence.article].append(sentence)
    for n, article in enumerate(articles):
        held, day = by_article[n], _day(article.published)
        named = list(_named(article, held, published))
        seen: set[int] = set()
        for mentioned, sentence, whole in named:
            told[mentioned].append(_Offer(sentence, _between(mentioned, day), whole.place not in seen, whole))
            seen.add(whole.place)
        opening = next((sentence for sentence in held[:_OPENING] if len(sentence.terms) >= _SHORTEST), held[0] if held else None)
        if opening is not None and day and opening.place not in seen:
            near = {mentioned for mentioned, sentence, _ in named if sentence.place <= opening.place + 2}
            told[_eve(day) if day not in near and _eve(day) in near else day].append(_Offer(opening, 0, True, opening))
    chosen = _choose(told)
    by_id = {article.id: article for article in articles}
    entries = []
    for day in sorted(chosen):
        line = chosen[day].sentence
        statement = _statement(by_id[line.article], line.start, line.end)
        entries.append(
            TimelineEntry(
                story,
                day,
                line.text,
                line.article,
                line.start,
                line.end,
                (statement.resolved or statement.source or None) if statement else None,
                statement.force if statement else None,
            )
        )
    return tuple(entries)


def _choose(told: dict[str, list[_Offer]]) -> dict[str, Weighed]:
    """Choose one sentence a day and each only once: first for the days that have one only, then in the order of days.

    A clause of which the rest is no line is told as its whole sentence.
    """
    taken: set[tuple[int, int]] = set()
    alone: dict[str, _Offer] = {}
    for day, offers in sorted(told.items()):
        places = {_place(offer) for offer in offers}
        if len(places) == 1 and not places & taken and offers[0].first:
            alone[day] = offers[0]
            taken |= places
    chosen: dict[str, _Offer] = {}
    before: Counter[str] = Counter()
    for day in sorted(told):
        best = alone.get(day) or _best([offer for offer in told[day] if _place(offer) not in taken], before)
        if best is not None:
            chosen[day] = best
            taken.add(_place(best))
            before.update(best.sentence.terms)
    used = Counter((offer.whole.article, offer.whole.place) for offer in chosen.values())
    return {day: o.whole if used[o.whole.article, o.whole.place] == 1 else o.sentence for day, o in chosen.items()}


def _place(offer: _Offer) -> tuple[int, int]:
    return offer.sentence.article, offer.sentence.sentence.start


def _eve(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def _between(day: str, published: str | None) -> int:
    return (date.fromisoformat(published) - date.fromisoformat(day)).days if published else 0


def _named(article: Article, held: Sequence[Weighed], published: Sequence[str]) -> Iterator[tuple[str, Weighed, Weighed]]:
    """Yield the days near the story that an article names, each with its clause and sentence. ``published`` are those of all articles."""
    days: dict[int, list[tuple[str, bool, int, int]]] = defaultdict(list)
    for mention in article.dates:
        day = None if mention.grain in _COARSE else _day(mention.value)
        if day is None or (published and _away(day, published) > _NEAR):
            continue
        holiday = _HOLIDAY.match(search_key(mention.text)) is not None
        if holiday and _OCCASION.search(article.body[max(0, mention.start - 40) : mention.start]):
            continue
        place = next((k for k, each in enumerate(held) if each.sentence.start <= mention.start < each.sentence.end), None)
        if place is not None:
            days[place].append((day, holiday, mention.start, mention.end))
    for place, found in days.items():
        only_holidays = all(holiday for _, holiday, _, _ in found)
        kept = [(day, start, end) for day, holiday, start, end in found if only_holidays or not holiday]
        yield from ((day, clause, held[place]) for day, clause in _clauses(article.body, held[place], kept))


def _clauses(body: str, whole: Weighed, named: Sequence[tuple[str, int, int]]) -> Iterator[tuple[str, Weighed]]:
    """Yield each day that a sentence names with the clause that names it: a sentence is cut between two days where a clause begins."""
    cuts = [whole.sentence.start]
    for (day, _, end), (other, start, _) in pairwise(named):
        between = list(_CLAUSE.finditer(body, end, start)) if day != other else []
        if between:
            cuts.append(between[-1].end())
    cuts.append(whole.sentence.end)
    pieces = []
    for start, end in pairwise(cuts):
        words = body[start:end].rstrip().rstrip("،؛,")
        sentence = Sentence(whole.sentence.article, start, start + len(words), words)
        pieces.append(Weighed(sentence, frozenset(index_terms(words)), whole.place, whole.article))
    if len(pieces) == 1 or any(len(piece.terms) < 2 for piece in pieces):
        pieces = [whole]
    seen: set[str] = set()
    for day, start, _ in named:
        if day not in seen:
            seen.add(day)
            yield day, next(piece for piece in reversed(pieces) if piece.sentence.start <= start or piece is pieces[0])


def _away(day: str, published: Sequence[str]) -> int:
    at = date.fromisoformat(day)
    return min(abs((at - date.fromisoformat(other)).days) for other in (min(published), max(published)))


def _best(offers: Sequence[_Offer], before: Counter[str]) -> _Offer | None:
    shared: Counter[str] = Counter()
    for offer in offers:
        shared.update(offer.sentence.terms)

    def worth(offer: _Offer) -> tuple[float, int, int]:
        sentence = offer.sentence
        new = sum(shared[term] / (1.0 + before[term]) for term in sentence.terms) / (len(sentence.terms) + 8.0)
        new *= _EARLY ** min(sentence.place, _PLACES)
        if offer.late > 1:
            new *= _LATER
        if _BACKGROUND.match(search_key(sentence.sentence.text)):
            new *= _RETOLD
        return new * (1.0 if offer.first else _SECOND), -sentence.article, -sentence.place

    return max(offers, key=worth, default=None)


def _statement(article: Article, start: int, end: int) -> Statement | None:
    """Return the statement that a sentence carries: that of which it has most, if much of it, or else one whose cue stands in it."""
    best: tuple[int, int] = (0, 0)
    found = None
    for statement in article.statements:
        common = min(statement.end, end) - max(statement.start, start)
        cue = statement.cue_start is not None and start <= statement.cue_start < end
        if common <= 0 or not (cue or common >= _CARRIED * (end - start)):
            continue
        if (common, -statement.start) > best:
            best, found = (common, -statement.start), statement
    return found
