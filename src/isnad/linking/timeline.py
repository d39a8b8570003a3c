"""The timeline of a story: one line for each day that its articles speak of, in the sentence that best carries what was new.

Rules: a day counts where an article's text names it (also «أمس الأربعاء», seen from the day that the text was written on: ``written``). A
first sentence that names no day is of the day of publication, or of the day before where the next sentences name that: background that an
article retells («وكان الحريق اندلع الاثنين») does not take its place. Of the sentences of a day that is taken whose words are most shared
by the others on that day and least by the lines of earlier days; one that was published then or the day after, and early in its article,
comes before one that looks back. A sentence is one line; one that names two days is cut where a clause begins between them, or goes to
the day that has nothing else. What repeats an earlier line is no line, nor is a day in the background (``backdrop``), nor one within what
is denied. Of two lines that tell one thing one is told. What happened on a day comes before what was announced for it. A line has words
that most articles begin with, more of them where its day lies before or after their reporting. A denial comes after what happened, unless
most tell of it; what names no day after what another article names it in. A holiday's name is the day of a sentence only where it names
no other day, and never as an occasion («بمناسبة عيد الفطر»). A range of days belongs to its first day; weeks, months, years and days more
than ``_NEAR`` days away from the story are background, not its timeline. A line's source and force are those of the statement that it
carries or whose cue opens it.

What does not live here: finding and resolving dates, statements.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations, pairwise

from isnad.arabic.terms import index_terms
from isnad.linking.backdrop import (
    added,
    aside,
    backdrop,
    came_after,
    ends_aside,
    ends_span,
    in_place,
    in_quotation,
    is_holiday,
    older,
    quoted_relative,
    spanned,
    starts_from,
    subordinate,
)
from isnad.linking.deeds import deed
from isnad.linking.denials import denies
from isnad.linking.newsworth import newsworth, opening_end, retells
from isnad.linking.pieces import act, clauses, own_clause, readable
from isnad.linking.summary import Sentence, Weighed, sentences
from isnad.linking.written import days_named, eve
from isnad.records import Article, DateMention, Statement, TimelineEntry

_NEAR = 120
_NEARLY = 7  # days in which an opening that says the same again is nothing new
_OPENING = 3  # sentences among which an article begins: a byline before it has fewer terms than
_SHORTEST = 4
_PLACE_WITHIN = 12  # letters behind «في» that a place's kind takes («مدينة»)
# What a sentence is worth: less for each place further down, less where it was published days later, or names a day beside.
_EARLY, _PLACES, _LATER, _SECOND = 0.9, 6, 0.6, 0.7
_UNDATED = 0.7  # the same where it names no day and another article does
_ANNOUNCED = 0.3  # the same where it was told before the day, and another tells of it on the day or later
_BESIDE = 0.5  # what a sentence is worth that has no word which most articles begin with, of what it is with all of them
_DENIED = 0.5  # the same where it only denies what others tell of the day
_CARRIED = 1 / 3  # of a sentence that a statement has, whose cue stands elsewhere
# What a line may have of its terms in common with an earlier one without repeating it: where it names its day, and where it does not.
_REPEATED, _REPEATED_UNDATED = 0.75, 0.6
# Two sentences tell one thing where the shorter has so many terms and such a part of them in the other; an opening and the next sentences
# of its article need less. So many days after others told it, an opening without a day tells nothing new.
_LONG, _MANY, _ONE_THING, _ONE_ACT, _AGAIN, _BEFORE_IT, _SAID_AGAIN = 8, 35, 0.42, 0.33, 0.3, 3, 0.55
_COUNTED_WRONG = frozenset({1, 2, 7})  # days between two days of one thing
# Openings that have a word of the story's core, and such words in a line, of a day of its reporting, of one before or after,
# behind «من جهة أخرى».
_CORE, _OF_REPORT, _OF_STORY, _ASIDE = 0.5, 2, 3, 5
_BRACKETS, _FIGURE = (
    re.compile(r"\([^()]*\)"),
    re.compile(r"(?P<digits>\d+(?:[.,]\d+)?)(?:\s(?P<thousand>[أآ]لاف|ألف|الف)|\s(?P<million>مليون|ملايين))?"),
)
#: Grains of time that are no days, though their values may begin with one («الأسبوع الماضي», «شهر رجب»).
_COARSE = frozenset({"week", "month", "quarter", "season", "year", "decade", "century"})


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
    core, titled = _core(articles, by_article), _titled(articles)
    for n, article in enumerate(articles):
        held, (day, mentioned_days) = by_article[n], days[n]
        named = list(_named(article, day, mentioned_days, held, published))
        seen: set[int] = set()
        headed = frozenset(index_terms(article.title or ""))
        apart = bool(headed and titled) and not headed & (core | titled)  # a column of several items
        beside = {each.place for each in held if _elsewhere(article, each, core | titled)}
        turned = next((each.place for each in held if each.place and aside(each.sentence.text)), len(held))
        for mentioned, sentence, whole in named:
            before = bool(published) and mentioned < eve(min(published)) and added(whole.sentence.text)
            aside_ = (whole.place >= turned or before) and 2 * len(whole.terms & titled) <= len(titled) > 0
            aside_ = aside_ or whole.place in beside or (apart and len(whole.terms & core) < min(_ASIDE, len(core) // 2 + 1))
            if not aside_ and _of_story(mentioned, whole, published, core, turned=whole.place >= turned):
                first, denies = whole.place not in seen, _denying(article, sentence.sentence)
                news = _news(article, whole)
                told[mentioned].append(_Offer(sentence, _between(mentioned, day), first, whole, denies=denies, news=news))
            seen.add(whole.place)
        opening = next((sentence for sentence in held[:_OPENING] if len(sentence.terms) >= _SHORTEST), held[0] if held else None)
        if opening is not None and day and opening.place not in seen and (len(articles) == 1 or _shares(opening, core, _OF_REPORT)):
            near = [(mentioned, sentence) for mentioned, sentence, _ in named if sentence.place <= opening.place + 2]
            of = _day_of(opening, day, near)
            if of is not None and not _looks_back(article, held, opening, day, mentioned_days):
                denies = _denying(article, opening.sentence)
                told[of].append(_Offer(opening, 0, True, opening, named=False, denies=denies, news=_news(article, opening)))
    bodies = {article.id: article.body for article in articles}
    chosen = _choose(_of_their_days(told), bodies, core)
    by_id = {article.id: article for article in articles}
    entries = []
    for day, chosen_line in sorted(chosen.items()):
        line = chosen_line.sentence
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


def _day_of(opening: Weighed, day: str, near: Sequence[tuple[str, Weighed]]) -> str | None:
    """Return the day of an opening that names none: that of publication, or the day before where the next sentences (``near``, with the day
    that each names) name that. None where they name another and tell of the same: on which of both it happened is not known."""
    near = [(other, sentence) for other, sentence in near if 0 <= _between(other, day) <= _BEFORE_IT]  # an older day is background
    named = {other for other, _ in near}
    if day in named or not named:
        return day
    if eve(day) in named:
        return eve(day)
    same = (
        len(opening.terms & sentence.terms) >= max(_OF_STORY, _AGAIN * min(len(opening.terms), len(sentence.terms)))
        for _, sentence in near
        if not retells(sentence.sentence.text)
    )
    return None if any(same) else day


def _looks_back(article: Article, held: Sequence[Weighed], opening: Weighed, day: str, mentioned: Sequence[str | None]) -> bool:
    """Say whether an opening that names no day tells of what the next sentences date days before («شهد حفل القرعة … والقرعة التي سحبت السبت
    الماضي»)."""
    until = max(each.sentence.end for each in held if each.place <= opening.place + 2)
    for mention, of in zip(article.dates, mentioned, strict=True):
        if of is not None and opening.sentence.end <= mention.start < until and _between(of, day) > 1 and mention.grain not in _COARSE:
            word = older(article.body, mention)
            if word is not None and opening.terms.intersection(index_terms(word)):
                return True
    return False


def _of_their_days(told: Mapping[str, Sequence[_Offer]]) -> dict[str, list[_Offer]]:
    """Return what is told of each day without the openings that name no day and tell what others tell of a day before, and without what
    more articles tell of another day close by: papers count «أمس» from the day of their print, or say «اليوم» of yesterday."""
    kept: dict[str, list[_Offer]] = {day: list(offers) for day, offers in told.items()}
    for day, after in combinations(sorted(told), 2):
        if _between(day, after) in _COUNTED_WRONG:
            _leave_to_most(kept[day], kept[after])
    for day in told:
        before = [other for earlier in told if _BEFORE_IT >= _between(earlier, day) > 0 for other in told[earlier]]
        long_ago = [other for earlier in told if _NEARLY >= _between(earlier, day) > 0 for other in told[earlier]]
        kept[day] = [
            each
            for each in kept[day]
            if each.named or not (any(_one_thing(each, other) for other in before) or any(_retold(each, other) for other in long_ago))
        ]
    return {day: kept[day] for day in told if kept[day]}


def _leave_to_most(first: list[_Offer], second: list[_Offer]) -> None:
    """Take what two days are told of out of the one that fewer articles tell it of, unless one article tells of both days."""
    alike = [(a, b) for a in first for b in second if a.named and b.named and _one_thing(a, b)]
    ours, theirs = {a.whole.article for a, _ in alike}, {b.whole.article for _, b in alike}
    if len(ours) == len(theirs) or ours & theirs:
        return
    fewer, taken = (first, [a for a, _ in alike]) if len(ours) < len(theirs) else (second, [b for _, b in alike])
    fewer[:] = [each for each in fewer if each not in taken]


def _retold(offer: _Offer, other: _Offer) -> bool:
    """Say whether an opening that names no day has much of another sentence in it, or all of that, without figures of its own."""
    terms, theirs = offer.sentence.terms, other.sentence.terms
    if min(len(terms), len(theirs)) < _LONG or _other_figures(offer, other):
        return False
    return len(terms & theirs) >= min(_SAID_AGAIN * len(terms), _REPEATED * len(theirs))


def _one_thing(a: _Offer, b: _Offer) -> bool:
    """Say whether two sentences tell one thing: the shorter has so much of its terms in the other (less where both begin with one act),
    neither has other figures (a later toll; long ones have many), and the act of one, as far as it is known, stands in the other."""
    fewer = min(len(each.sentence.terms) for each in (a, b))
    shared = len(a.sentence.terms & b.sentence.terms)
    if fewer < _LONG or shared < _ONE_ACT * fewer or _other_figures(a, b):
        return False
    acts = [act(each.sentence.sentence.text) for each in (a, b)]
    if shared < _ONE_THING * fewer:
        return None not in acts and acts[0] == acts[1]
    others = [{deed(term) for term in each.sentence.terms} for each in (b, a)]
    return None in acts or any(each in other for each, other in zip(acts, others, strict=True))


def _other_figures(a: _Offer, b: _Offer) -> bool:
    """Say whether each of two sentences, one of them short, has figures that the other lacks."""
    ours, theirs = (frozenset(_figures(each.sentence.sentence.text)) for each in (a, b))
    return bool(ours - theirs and theirs - ours) and min(len(each.sentence.terms) for each in (a, b)) < _MANY


def _figures(words: str) -> Iterator[str]:
    """Yield the figures of some words but those in brackets (ages and the like), «340 ألف» as «340000»."""
    for found in _FIGURE.finditer(_BRACKETS.sub("", words)):
        yield found["digits"].replace(",", "") + "0" * (3 * bool(found["thousand"]) + 6 * bool(found["million"]))


def _choose(told: Mapping[str, Sequence[_Offer]], bodies: Mapping[str, str], core: frozenset[str]) -> dict[str, Weighed]:
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
        new = [offer for offer in free if not any(_repeats(offer, other) for other in chosen.values())]
        best = _best(new, before, core)
        if best is not None:
            chosen[day] = best
            taken.add(_place(best))
            before.update(best.sentence.terms)
    _drop_told_twice(chosen, told)
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
    for day, offer in sorted(chosen.items()):
        told_as, which = line(offer), (offer.whole.article, offer.whole.place)
        if told_as.sentence.start < offer.sentence.sentence.start:
            if which in extended:
                continue
            extended.add(which)
        if not any(_repeats(replace(offer, sentence=told_as), replace(offer, sentence=other)) for other in lines.values()):
            lines[day] = told_as
    return lines


def _drop_told_twice(chosen: dict[str, _Offer], told: Mapping[str, Sequence[_Offer]]) -> None:
    """Leave out one of two lines that tell one thing: the one that names no day, or whose day fewer tell it of.

    Of neighbouring days, or of one weekday of two weeks, which is counted wrong where it is bare («الخميس»).
    """
    for day, after in combinations(sorted(chosen), 2):
        first, second = chosen.get(day), chosen.get(after)
        if first is None or second is None or _between(day, after) not in _COUNTED_WRONG or not _one_thing(first, second):
            continue

        def known(line: _Offer, offers: Sequence[_Offer]) -> tuple[bool, int]:
            alike = (other for other in offers if other is line or (other.named and _one_thing(other, line)))
            return line.named, len({other.whole.article for other in alike})

        del chosen[after if known(first, told[day]) >= known(second, told[after]) else day]


def _repeats(offer: _Offer, line: _Offer) -> bool:
    """Say whether a sentence says nothing new beside a line chosen."""
    terms, most = offer.sentence.terms, _REPEATED if offer.named else _REPEATED_UNDATED
    return bool(terms) and len(terms & line.sentence.terms) >= most * len(terms) and not (offer.named and _other_figures(offer, line))


def _core(articles: Sequence[Article], by_article: dict[int, list[Weighed]]) -> frozenset[str]:
    """Return the words that most of the articles begin with."""
    begun: Counter[str] = Counter()
    for n, article in enumerate(articles):
        opening = (sentence.terms for sentence in by_article[n][:_OPENING])
        begun.update(frozenset(index_terms(article.title or "")).union(*opening))
    least = max(min(2, len(articles)), _CORE * len(articles))
    return frozenset(term for term, count in begun.items() if count >= least and not term[0].isdigit())


def _titled(articles: Sequence[Article]) -> frozenset[str]:
    """Return the words that most headlines have."""
    titles = [frozenset(index_terms(article.title)) for article in articles if article.title]
    counted = Counter(term for title in titles for term in title)
    return frozenset(term for term, count in counted.items() if count >= max(min(2, len(titles)), _CORE * len(titles)))


def _of_story(day: str, sentence: Weighed, published: Sequence[str], core: frozenset[str], *, turned: bool) -> bool:
    """Say whether a day is of the story: one of its reporting, or one of which a sentence tells in the story's own words; in more of them
    where its article has turned to another matter (``turned``)."""
    within = not published or eve(min(published)) <= day <= max(published)
    return _shares(sentence, core, _ASIDE if turned else _OF_REPORT if within else _OF_STORY)


def _shares(sentence: Weighed, core: frozenset[str], least: int) -> bool:
    return len(sentence.terms & core) >= min(least, len(core) // 2)


def _elsewhere(article: Article, sentence: Weighed, known: frozenset[str]) -> bool:
    """Say whether a sentence opens with a place that no headline and no beginning names («وفي مدينة عدن …»)."""
    if sentence.place < _OPENING or (at := in_place(sentence.sentence.text)) is None:
        return False
    start = sentence.sentence.start + at
    place = next((name for name in article.names if name.kind == "LOC" and start <= name.start <= start + _PLACE_WITHIN), None)
    return place is not None and not known & frozenset(index_terms(place.text))


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
    article: Article, written: str | None, mentioned: Sequence[str | None], held: Sequence[Weighed], published: Sequence[str]
) -> Iterator[tuple[str, Weighed, Weighed]]:
    """Yield the days near the story that an article names, each with its clause and sentence.

    ``written`` is the day that it was written on, ``mentioned`` are the days of its dates, ``published`` those that the articles were
    written on.
    """
    days: dict[int, list[tuple[str, bool, DateMention]]] = defaultdict(list)
    last: dict[int, str | None] = {}  # of the first days of spans
    for k, (before, mention) in enumerate(pairwise(article.dates)):
        if ends_span(article.body, before, mention):
            last[k] = mentioned[k + 1]
    for k, (mention, day) in enumerate(zip(article.dates, mentioned, strict=True)):
        if day is None or mention.grain in _COARSE or (published and _away(day, published) > _NEAR) or k - 1 in last:
            continue
        holiday = is_holiday(mention.text)
        if quoted_relative(article.body, mention.start, mention.text):
            continue  # «حوار اليوم» of whom the article quotes from yesterday, «سنجتمع غدا (اليوم)»
        until = last.get(k) or (mention.value or "").partition("/")[2]
        if spanned(article.body, mention, until or None, written):
            continue
        if backdrop(article.body, mention, holiday=holiday, ago=_between(day, written) if written else None):
            continue
        if subordinate(article.body, mention) and any(other is not None and day < other <= (written or other) for other in mentioned):
            continue  # the rest of the sentence is of a later day that the article names
        if any(each.start <= mention.start < each.end and denies(each) for each in article.statements):
            continue  # «نفت أن تكون أبلغت يوم الأحد»: nothing is told of that day
        place = next((k for k, each in enumerate(held) if each.sentence.start <= mention.start < each.sentence.end), None)
        if place is not None and not (came_after(article.body, mention) and any(other > day for other, _, _ in days[place])):
            days[place].append((day, holiday, mention))
    for place, found in days.items():
        if not found or in_quotation(article.body, held[place].sentence.start):  # who says it stands before
            continue
        told = [each for each in found if not ends_aside(article.body, each[2])] if len({day for day, _, _ in found}) > 1 else found
        only_holidays = all(holiday for _, holiday, _ in told)
        kept = [(day, each.start, each.end) for day, holiday, each in told or found if only_holidays or not holiday]
        if len({day for day, _, _ in kept}) > 1:
            kept = [each for each in kept if not starts_from(article.body, each[1])] or kept
        if len({day for day, _, _ in kept}) == 1:
            day, start, _ = kept[0]
            if (clause := own_clause(article.body, held[place], start)) is not None:
                yield day, clause, clause
            continue
        yield from ((day, clause, held[place]) for day, clause in clauses(article.body, held[place], kept))


def _away(day: str, published: Sequence[str]) -> int:
    at = date.fromisoformat(day)
    return min(abs((at - date.fromisoformat(other)).days) for other in (min(published), max(published)))


def _best(offers: Sequence[_Offer], before: Counter[str], core: frozenset[str]) -> _Offer | None:
    shared: Counter[str] = Counter()
    for offer in offers:
        shared.update(offer.sentence.terms)
    # A later denial is not the day's news where others tell what happened.
    denial = 2 * sum(offer.denies for offer in offers) >= len(offers)
    happened = any(offer.late >= 0 for offer in offers)

    def worth(offer: _Offer) -> tuple[float, int, int]:
        sentence = offer.sentence
        new = sum(shared[term] / (1.0 + before[term]) for term in sentence.terms) / (len(sentence.terms) + 8.0)
        new *= _EARLY ** min(sentence.place, _PLACES)
        new *= offer.news
        new *= _BESIDE + (1.0 - _BESIDE) * (len(sentence.terms & core) / len(core) if core else 1.0)
        if offer.late > 1:
            new *= _LATER
        if offer.late < 0 and happened:
            new *= _ANNOUNCED
        if offer.denies and not denial:
            new *= _DENIED
        if not offer.named and any(other.named and other.sentence.article != sentence.article for other in offers):
            new *= _UNDATED
        return new * (1.0 if offer.first else _SECOND), -sentence.article, -sentence.place

    return max(offers, key=worth, default=None)


def _statement(article: Article, start: int, end: int) -> Statement | None:
    """Return the statement that a sentence carries: one whose cue opens it, or else that of which it has most, if much of it.

    What only a clause of it tells («في خطوة تجاوزت ما رجحه المحللون») is not whose it is.
    """
    best: tuple[bool, int, int] = (False, 0, 0)
    found = None
    opens = opening_end(article.body, start, end)
    for statement in article.statements:
        common = min(statement.end, end) - max(statement.start, start)
        cue = statement.cue_start is not None and start <= statement.cue_start < opens
        if common <= 0 or not (cue or common >= _CARRIED * (end - start)):
            continue
        if (cue, common, -statement.start) > best:
            best, found = (cue, common, -statement.start), statement
    return found
