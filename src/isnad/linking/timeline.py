"""The timeline of a story: one line for each day that its articles speak of, in the sentence that best carries what was new.

Rules: a day counts where an article's text names it (also «أمس الأربعاء», seen from the day that the text was written on: ``written``). A
first sentence that names no day is of the day of publication, or of the day before where the next sentences name that: background that an
article retells («وكان الحريق اندلع الاثنين») does not take its place. Of the sentences of a day that is taken whose words are most shared
by the others on that day and least by the lines of earlier days; one that was published then or the day after, and early in its article,
comes before one that looks back. A sentence is one line; one that names two days is cut where a clause begins between them, or goes to the
day that has nothing else. What repeats an earlier line is no line, nor is a day that a state lasts since or that only a relative clause
names («الهدنة التي أعلنت الاثنين»), nor one within what is denied. A line has words that most articles begin with, more of them where its
day lies before or after their reporting. A denial comes after what happened, unless most tell of it; what names no day after what another
article names it in. A holiday's name is the day of a sentence only where it names no other day, and never as an occasion («بمناسبة عيد
الفطر»). A range of days belongs to its first day; weeks, months, years and days more than ``_NEAR`` days away from the story are
background, not its timeline. A line's source and force are those of the statement that it carries or whose cue stands in it.

What does not live here: finding and resolving dates, statements.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from isnad.arabic.folding import search_key
from isnad.arabic.terms import index_terms
from isnad.linking.denials import denies
from isnad.linking.newsworth import newsworth
from isnad.linking.pieces import clauses, readable
from isnad.linking.summary import Sentence, Weighed, sentences
from isnad.linking.written import days_named, eve
from isnad.records import Article, Statement, TimelineEntry

_NEAR = 120
_OPENING = 3  # sentences among which an article begins: a byline before it has fewer terms than
_SHORTEST = 4
# What a sentence is worth: less for each place further down, less where it was published days later, or names a day beside.
_EARLY, _PLACES, _LATER, _SECOND = 0.9, 6, 0.6, 0.7
_UNDATED = 0.7  # the same where it names no day and another article does
_DENIED = 0.5  # the same where it only denies what others tell of the day
_CARRIED = 1 / 3  # of a sentence that a statement has, whose cue stands elsewhere
# What a line may have of its terms in common with an earlier one without repeating it: where it names its day, and where it does not.
_REPEATED, _REPEATED_UNDATED = 0.75, 0.6
# Openings that have a word of the story's core, and such words in a line, of a day of its reporting and of one before or after.
_CORE, _OF_REPORT, _OF_STORY = 0.5, 2, 3
# A day that a state lasts since, or that a relative clause names («الهدنة التي أعلنت في الرابع من مايو»), is background.
_SINCE = re.compile(r"(?:^|\s)[ول]?منذ\s+(?:(?:يوم|ليلة|مساء|فجر|صباح|ظهر|عصر|نهار|عشية|منتصف)\s+)*\Z")
_RELATIVE = re.compile(r"\s(?:التي|الذي|اللذين|اللتين|الذين)\s[^،؛,.]{0,60}\Z")
#: Grains of time that are no days, though their values may begin with one («الأسبوع الماضي», «شهر رجب»).
_COARSE = frozenset({"week", "month", "quarter", "season", "year", "decade", "century"})
# Holidays as search keys: «أول أيام عيد الفطر», which begins otherwise, is a day that things happen on.
_HOLIDAY = re.compile(
    r"(?:عيد|اعياد|ذكري|راس السنه|عاشوراء|المولد|مولد|وقفه|الاسراء|العام الهجري|زياره الاربعين|اربعينيه|ليله (?:القدر|النصف|الاسراء|راس)"
    r"|(?:اليوم|العيد) (?:العالمي|الوطني|الدولي|القومي)|يوم (?:عرفه|الترويه|عاشوراء|الارض|المراه|العمال|الاستقلال|التاسيس|الشهيد)\b)"
)
_OCCASION = re.compile(r"\b(?:[وبل]{0,2}مناسب[ةه]|تهنئ[ةه]|التهان[يى]|تهان[يى])(?:\s+(?:حلول|ب?قرب|اقتراب|قدوم|إجازة|ذكر[ىي]))?\s+\Z")


@dataclass(frozen=True, slots=True)
class _Offer:
    """A sentence offered for a day, or of one that names several days the clause with this one; ``whole`` is the sentence.

    ``late`` is how many days after the day it was published, ``first`` whether it names no other day before, ``named`` whether it names its
    day, ``denies`` whether it tells of a denial; ``news`` is what it is worth for what it is: what happened, more than what somebody says,
    and what the headline tells, too.
    """

    sentence: Weighed
    late: int
    first: bool
    whole: Weighed
    named: bool = True
    denies: bool = False
    news: float = 1.0


def timeline(story: str, articles: Sequence[Article]) -> tuple[TimelineEntry, ...]:
    """Return the lines, earliest day first. ``articles`` are those of the story, without copies, oldest first."""
    days = [days_named(article) for article in articles]
    published = [day for day, _ in days if day]
    told: dict[str, list[_Offer]] = defaultdict(list)
    by_article: dict[int, list[Weighed]] = defaultdict(list)
    for sentence in sentences(articles):
        by_article[sentence.article].append(sentence)
    core = _core(articles, by_article)
    for n, article in enumerate(articles):
        held, (day, mentioned_days) = by_article[n], days[n]
        named = list(_named(article, mentioned_days, held, published))
        seen: set[int] = set()
        for mentioned, sentence, whole in named:
            if _of_story(mentioned, whole, published, core):
                first, denies = whole.place not in seen, _denying(article, sentence.sentence)
                told[mentioned].append(
                    _Offer(
                        sentence,
                        _between(mentioned, day),
                        first,
                        whole,
                        denies=denies,
                        news=_news(article, whole),
                    )
                )
            seen.add(whole.place)
        opening = next((sentence for sentence in held[:_OPENING] if len(sentence.terms) >= _SHORTEST), held[0] if held else None)
        if opening is not None and day and opening.place not in seen and (len(articles) == 1 or _shares(opening, core, _OF_REPORT)):
            near = {mentioned for mentioned, sentence, _ in named if sentence.place <= opening.place + 2}
            of = eve(day) if day not in near and eve(day) in near else day
            denies = _denying(article, opening.sentence)
            told[of].append(
                _Offer(
                    opening,
                    0,
                    True,
                    opening,
                    named=False,
                    denies=denies,
                    news=_news(article, opening),
                )
            )
    bodies = {article.id: article.body for article in articles}
    chosen = _choose(told, bodies)
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
                statement.force if statement and not statement.negated else None,
                statement.via if statement else (),
            )
        )
    return tuple(entries)


def _choose(told: dict[str, list[_Offer]], bodies: Mapping[str, str]) -> dict[str, Weighed]:
    """Choose one sentence a day and each only once: first for the days that have one only, then in the order of days.

    A clause of which the rest is no line is told as its whole sentence, and with what stands before it where it does not read by itself.
    ``bodies`` are the texts, by article.
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
        free = [alone[day]] if day in alone else [offer for offer in told[day] if _place(offer) not in taken]
        best = _best([offer for offer in free if not any(_repeats(offer, other) for other in chosen.values())], before)
        if best is not None:
            chosen[day] = best
            taken.add(_place(best))
            before.update(best.sentence.terms)
    used = Counter((offer.whole.article, offer.whole.place) for offer in chosen.values())

    def line(offer: _Offer) -> Weighed:
        """A clause stands for its sentence, unless the rest of this is another line or repeats one."""
        whole = replace(offer, sentence=offer.whole)
        clause = readable(bodies[offer.sentence.sentence.article], offer.sentence, offer.whole)
        if offer.sentence is offer.whole or used[offer.whole.article, offer.whole.place] > 1:
            return clause
        return clause if any(_repeats(whole, other) for other in chosen.values() if other is not offer) else offer.whole

    lines: dict[str, Weighed] = {}
    extended: set[tuple[int, int]] = set()  # a sentence is told once more than by its first clause, not for each of its days
    for day, offer in chosen.items():
        told_as, which = line(offer), (offer.whole.article, offer.whole.place)
        if told_as.sentence.start < offer.sentence.sentence.start:
            if which in extended:
                continue
            extended.add(which)
        lines[day] = told_as
    return lines


def _repeats(offer: _Offer, line: _Offer) -> bool:
    """Say whether a sentence says nothing new beside a line chosen."""
    terms, most = offer.sentence.terms, _REPEATED if offer.named else _REPEATED_UNDATED
    return bool(terms) and len(terms & line.sentence.terms) >= most * len(terms)


def _core(articles: Sequence[Article], by_article: dict[int, list[Weighed]]) -> frozenset[str]:
    """Return the words that most of the articles begin with."""
    begun: Counter[str] = Counter()
    for n, article in enumerate(articles):
        opening = (sentence.terms for sentence in by_article[n][:_OPENING])
        begun.update(frozenset(index_terms(article.title or "")).union(*opening))
    least = max(min(2, len(articles)), _CORE * len(articles))
    return frozenset(term for term, count in begun.items() if count >= least and not term[0].isdigit())


def _of_story(day: str, sentence: Weighed, published: Sequence[str], core: frozenset[str]) -> bool:
    """Say whether a day is of the story: one of its reporting, or one of which a sentence tells in the story's own words."""
    within = not published or eve(min(published)) <= day <= max(published)
    return _shares(sentence, core, _OF_REPORT if within else _OF_STORY)


def _shares(sentence: Weighed, core: frozenset[str], least: int) -> bool:
    return len(sentence.terms & core) >= min(least, len(core) // 2)


def _denying(article: Article, sentence: Sentence) -> bool:
    """Say whether a sentence tells of a denial."""
    return any(
        (each.cue_start is not None and sentence.start <= each.cue_start < sentence.end)
        or min(each.end, sentence.end) - max(each.start, sentence.start) >= _CARRIED * (sentence.end - sentence.start)
        for each in article.statements
        if denies(each)
    )


def _news(article: Article, sentence: Weighed) -> float:
    return newsworth(article, sentence.sentence.start, sentence.sentence.end, sentence.terms)


def _place(offer: _Offer) -> tuple[int, int]:
    return offer.sentence.article, offer.sentence.sentence.start


def _between(day: str, published: str | None) -> int:
    return (date.fromisoformat(published) - date.fromisoformat(day)).days if published else 0


def _named(
    article: Article, mentioned: Sequence[str | None], held: Sequence[Weighed], published: Sequence[str]
) -> Iterator[tuple[str, Weighed, Weighed]]:
    """Yield the days near the story that an article names, each with its clause and sentence.

    ``mentioned`` are the days of its dates, ``published`` those that the articles were written on.
    """
    days: dict[int, list[tuple[str, bool, int, int]]] = defaultdict(list)
    for mention, day in zip(article.dates, mentioned, strict=True):
        if day is None or mention.grain in _COARSE or (published and _away(day, published) > _NEAR):
            continue
        holiday = _HOLIDAY.match(search_key(mention.text)) is not None
        if holiday and _OCCASION.search(article.body[max(0, mention.start - 40) : mention.start]):
            continue
        ahead = article.body[max(0, mention.start - 80) : mention.start]
        if _SINCE.search(ahead) or _RELATIVE.search(ahead):
            continue
        if any(each.start <= mention.start < each.end and denies(each) for each in article.statements):
            continue  # «نفت أن تكون أبلغت يوم الأحد»: nothing is told of that day
        place = next((k for k, each in enumerate(held) if each.sentence.start <= mention.start < each.sentence.end), None)
        if place is not None:
            days[place].append((day, holiday, mention.start, mention.end))
    for place, found in days.items():
        only_holidays = all(holiday for _, holiday, _, _ in found)
        kept = [(day, start, end) for day, holiday, start, end in found if only_holidays or not holiday]
        yield from ((day, clause, held[place]) for day, clause in clauses(article.body, held[place], kept))


def _away(day: str, published: Sequence[str]) -> int:
    at = date.fromisoformat(day)
    return min(abs((at - date.fromisoformat(other)).days) for other in (min(published), max(published)))


def _best(offers: Sequence[_Offer], before: Counter[str]) -> _Offer | None:
    shared: Counter[str] = Counter()
    for offer in offers:
        shared.update(offer.sentence.terms)
    # A later denial is not the day's news where others tell what happened.
    denial = 2 * sum(offer.denies for offer in offers) >= len(offers)

    def worth(offer: _Offer) -> tuple[float, int, int]:
        sentence = offer.sentence
        new = sum(shared[term] / (1.0 + before[term]) for term in sentence.terms) / (len(sentence.terms) + 8.0)
        new *= _EARLY ** min(sentence.place, _PLACES)
        new *= offer.news
        if offer.late > 1:
            new *= _LATER
        if offer.denies and not denial:
            new *= _DENIED
        if not offer.named and any(other.named and other.sentence.article != sentence.article for other in offers):
            new *= _UNDATED
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
