"""Sentences that are offered for days of a timeline: when two tell one thing, and which day what is told is of.

What does not live here: which days an article's sentences name (``mentions``), choosing lines (``timeline``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from itertools import combinations

from isnad.arabic.folding import search_key
from isnad.arabic.numbers import find_numbers
from isnad.arabic.terms import index_terms
from isnad.arabic.text import Text
from isnad.linking.deeds import deed
from isnad.linking.newsworth import notes
from isnad.linking.pieces import TELLING, act
from isnad.linking.summary import Weighed
from isnad.linking.written import eve

_NEARLY = 7  # days in which an opening that says the same again is nothing new
# What a line may have of its terms in common with an earlier one without repeating it: where it names its day, and where it does not.
_REPEATED, _REPEATED_UNDATED = 0.75, 0.6
# Two sentences tell one thing where the shorter has so many terms and such a part of them in the other; an opening needs less. So many days
# after others told it, an opening without a day tells nothing new.
_LONG, _MANY, _ONE_THING, _ONE_ACT, _BEFORE_IT, _SAID_AGAIN = 8, 35, 0.42, 0.33, 3, 0.55
_ONE_REPORT = 0.6  # the same of two reports, each of its own day: who acts, and where, is the same throughout a story
_KNOWN, _FRESH = 0.8, 2  # part of an opening's words that fresh reports have, and days behind which a report is not fresh
# The same of the beginning of an earlier article, and of its headline (of so many words) where half of the opening stands in it.
_OPENED, _HEADED, _HEADLINE, _HALF = 0.6, 0.95, 4, 0.5
# Articles of a story in which what one of them tells in passing is no day of it, part of them that have to tell of a day before its
# reporting, and sentences behind the first that an article begins with.
_SEVERAL, _FEW, _BEGUN = 3, 0.2, 3
#: Days between two days of one thing, one of which was counted wrong.
COUNTED_WRONG = frozenset({1, 2, 7})
_TELLING, _YEARS = 100, range(1900, 2101)  # a figure that two things seldom have in common
_UNDOING = "رفعت رفع ألغت ألغى أنهت أنهى علقت علق أفرجت أفرج استأنفت استأنف سحبت سحب تراجعت تراجع"
_NOT = frozenset({"عدم", "بعدم", "لعدم", "لا", "لم", "ليس", "ليست", "غير"})
_DECIMAL = re.compile(r"(\d+)ر(\d+)")  # «935ر6» is 6.935
_BRACKETS = re.compile(r"\([^()]*\)")  # in them stand ages and the like


@dataclass(frozen=True, slots=True)
class Known:
    """What an article tells: all its terms, those of its headline, the sentences that it begins with, and the day it was written on."""

    day: str | None
    terms: frozenset[str]
    headline: frozenset[str]
    openings: tuple[Weighed, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """A sentence offered for a day, or of one that names several days the clause with this one; ``whole`` is the sentence.

    ``late`` is how many days after the day it was published, ``first`` whether it names no other day before, ``named`` whether it names its
    day, ``denies`` whether it tells of a denial; ``news`` is what it is worth for what it is: what happened, more than what somebody says,
    and what the headline tells, too. ``days`` are those that the sentence names, also in passing; ``announced`` says that it opens a report
    with who says it.
    """

    sentence: Weighed
    late: int
    first: bool
    whole: Weighed
    named: bool = True
    denies: bool = False
    news: float = 1.0
    days: frozenset[str] = frozenset()
    announced: bool = False


def of_their_days(told: Mapping[str, Sequence[Offer]], known: Sequence[Known]) -> dict[str, list[Offer]]:
    """Return what is told of each day without the openings that name no day and tell what others tell of a day before, and without what
    more articles tell of another day close by: papers count «أمس» from the day of their print, or say «اليوم» of yesterday. ``known`` is
    what the articles tell."""
    kept: dict[str, list[Offer]] = {day: list(offers) for day, offers in told.items()}
    for day, after in combinations(sorted(told), 2):
        if between(day, after) in COUNTED_WRONG:
            _leave_to_most(kept[day], kept[after])
    for day in told:
        before = [other for earlier in told if _BEFORE_IT >= between(earlier, day) > 0 for other in told[earlier]]
        long_ago = [other for earlier in told if _NEARLY >= between(earlier, day) > 0 for other in told[earlier]]
        kept[day] = [
            each
            for each in kept[day]
            if each.named
            or (each.denies and not any(other.denies or _negates(other) for other in long_ago))  # what is denied was told before
            or not (
                any(one_thing(each, other) for other in before)
                or any(_retold(each, other) for other in long_ago)
                or _known_before(each, before, [article.terms for article in known])
                or _told_by_earlier(each, day, known)
            )
        ]
    return {day: kept[day] for day in told if kept[day]}


def told_enough(told: Mapping[str, Sequence[Offer]], known: Sequence[Known]) -> dict[str, Sequence[Offer]]:
    """Return what is told of each day without the days of which a story of several articles speaks in passing only: behind what each of
    them begins with, or of a day before its reporting in few. ``known`` is what the articles tell."""
    published = [article.day for article in known if article.day]
    if len(published) < _SEVERAL:
        return dict(told)
    since, until = eve(min(published)), max(published)
    kept: dict[str, Sequence[Offer]] = {}
    for day, offers in told.items():
        news = [offer.whole for offer in offers if not notes(offer.whole.sentence.text)]
        few = day < since and len({whole.article for whole in news}) < max(2, _FEW * len(published))
        if any(day > until or _behind(whole, known) <= (0 if few else _BEGUN) for whole in news):
            kept[day] = offers
    return kept


def _behind(whole: Weighed, known: Sequence[Known]) -> int:
    """Return how many sentences behind the first of its article a sentence stands; a byline or a headline is none."""
    first = next((each for each in known[whole.article].openings if len(each.terms) >= _LONG), None)
    return whole.place - (first.place if first is not None else 0)


def drop_told_twice(chosen: dict[str, Offer], told: Mapping[str, Sequence[Offer]]) -> list[str]:
    """Leave out one of two lines that tell one thing: the one that names no day, or whose day fewer tell it of. Return their days.

    Of neighbouring days, or of one weekday of two weeks, which is counted wrong where it is bare («الخميس»).
    """
    dropped = []
    for day, after in combinations(sorted(chosen), 2):
        first, second = chosen.get(day), chosen.get(after)
        if first is None or second is None or between(day, after) not in COUNTED_WRONG or not _of_two_days(first, second):
            continue
        if apart(first, day, second, after):
            continue

        def known(line: Offer, offers: Sequence[Offer]) -> tuple[bool, int]:
            alike = (other for other in offers if other is line or (other.named and one_thing(other, line)))
            return line.named, len({other.whole.article for other in alike})

        dropped.append(after if known(first, told[day]) >= known(second, told[after]) else day)
        del chosen[dropped[-1]]
    return dropped


def _negates(offer: Offer) -> bool:
    """Say whether a sentence tells that something is not so, by whatever word («أكد عدم وجود أي حالة»)."""
    return not _NOT.isdisjoint(search_key(offer.sentence.sentence.text).split())


def _told_by_earlier(offer: Offer, day: str, known: Sequence[Known]) -> bool:
    """Say whether an opening that names no day tells what articles written on days before begin with: much of one of their openings, or all
    that one of their headlines has."""
    own = known[offer.whole.article]
    earlier = [each for n, each in enumerate(known) if n != offer.whole.article and each.day and _NEARLY >= between(each.day, day) > 0]
    terms = offer.sentence.terms
    for each in earlier:
        for opening in each.openings:
            fewer = min(len(terms), len(opening.terms))
            if fewer >= _LONG and len(terms & opening.terms) >= _OPENED * fewer and not _other_numbers(offer.sentence, opening):
                return True
        fewer = min(len(own.headline), len(each.headline))
        if fewer >= _HEADLINE and len(own.headline & each.headline) >= _HEADED * fewer and len(terms & each.terms) >= _HALF * len(terms):
            return True
    return False


def _known_before(offer: Offer, before: Sequence[Offer], bodies: Sequence[frozenset[str]]) -> bool:
    """Say whether an opening that names no day tells only what fresh reports of a day before tell: most of its words, and its act."""
    fresh = {each.whole.article for each in before if each.named and 0 <= each.late <= _FRESH and each.whole.place <= 1} - {
        offer.whole.article
    }
    known = frozenset[str]().union(*(bodies[n] for n in fresh))
    terms = offer.sentence.terms
    if len(terms) < _LONG or len(terms & known) < _KNOWN * len(terms):
        return False
    did = act(offer.sentence.sentence.text)
    return did is None or did in {deed(term) for term in known}


def _leave_to_most(first: list[Offer], second: list[Offer]) -> None:
    """Take what two days are told of out of the one that fewer articles tell it of, unless one article tells of both days."""
    alike = [(a, b) for a in first for b in second if a.named and b.named and _of_two_days(a, b)]
    ours, theirs = {a.whole.article for a, _ in alike}, {b.whole.article for _, b in alike}
    if len(ours) == len(theirs) or ours & theirs:
        return
    fewer, taken = (first, [a for a, _ in alike]) if len(ours) < len(theirs) else (second, [b for _, b in alike])
    fewer[:] = [each for each in fewer if each not in taken]


def _retold(offer: Offer, other: Offer) -> bool:
    """Say whether an opening that names no day has much of another sentence in it, or all of that, without figures of its own."""
    terms, theirs = offer.sentence.terms, other.sentence.terms
    if min(len(terms), len(theirs)) < _LONG or _other_figures(offer, other):
        return False
    return len(terms & theirs) >= min(_SAID_AGAIN * len(terms), _REPEATED * len(theirs))


def one_thing(a: Offer, b: Offer, *, reports: bool = False) -> bool:
    """Say whether two sentences tell one thing: the shorter has so much of its terms in the other (less where both begin with one act),
    neither has other figures (a later toll; long ones have many), and the act of one, as far as it is known, stands in the other. Two
    ``reports``, each of its own day, need one act, or more of their words. What happened and its denial are two things."""
    fewer = min(len(each.sentence.terms) for each in (a, b))
    shared = len(a.sentence.terms & b.sentence.terms)
    if fewer < _LONG or shared < _ONE_ACT * fewer or a.denies != b.denies or _other_figures(a, b):
        return False
    acts = [act(each.sentence.sentence.text) for each in (a, b)]
    if shared < (_ONE_REPORT if reports else _ONE_THING) * fewer:
        return None not in acts and acts[0] == acts[1]
    others = [{deed(term) for term in each.sentence.terms} for each in (b, a)]
    if _undoes(a.sentence, b.sentence) or _undoes(b.sentence, a.sentence):
        return False
    unknown = acts == [None, None] if reports else None in acts
    return unknown or any(each in other for each, other in zip(acts, others, strict=True))


@cache
def _undoing() -> frozenset[str]:
    """Return the deeds that undo what was done before: who tells of them has much the same words."""
    return frozenset(map(deed, index_terms(_UNDOING)))


def _of_two_days(a: Offer, b: Offer) -> bool:
    """Say whether what is told of two days is one thing. Two that begin reports of their own day, or of the day before, rather are two."""
    return one_thing(a, b, reports=_reports(a) and _reports(b))


def _reports(offer: Offer) -> bool:
    """Say whether a sentence begins a report of the day that it names, or of the next day."""
    return offer.named and 0 <= offer.late <= 1 and offer.whole.place <= _BEGUN


def _undoes(sentence: Weighed, other: Weighed) -> bool:
    """Say whether a sentence tells that something was undone, and another does not («رفعت الشركة الحظر» beside «أعلنت الشركة الحظر»)."""
    did = act(sentence.sentence.text)
    return did in _undoing() and did not in {deed(term) for term in other.terms}


def apart(first: Offer, day: str, second: Offer, after: str) -> bool:
    """Say whether two sentences tell of two days, since one of them names both: what is announced for the second («أعلن الاثنين عن مزاد
    غدا»), or another deed behind the first («عثر الجمعة على جثة المفقود منذ الأربعاء»)."""
    acts = [act(each.sentence.sentence.text) for each in (first, second)]
    if first.days >= {day, after}:
        return first.late <= 0 and acts[0] != acts[1]
    tells = search_key(second.sentence.sentence.text).partition(" ")[0].removeprefix("و") in TELLING
    return second.days >= {day, after} and second.late <= 0 and not tells and acts[0] != acts[1]


def _other_figures(a: Offer, b: Offer) -> bool:
    return _other_numbers(a.sentence, b.sentence)


def _other_numbers(a: Weighed, b: Weighed) -> bool:
    """Say whether each of two sentences, one of them short, has figures that the other lacks."""
    ours, theirs = (_figures(each.sentence.text) for each in (a, b))
    if any(value >= _TELLING and value not in _YEARS for value in ours & theirs):
        return False  # «1332 قتيلا» of both
    return bool(ours - theirs and theirs - ours) and min(len(each.terms) for each in (a, b)) < _MANY


@lru_cache(maxsize=4096)
def _figures(words: str) -> frozenset[float]:
    """Return the figures of some words but those in brackets (ages and the like): «340 ألف» as 340000, «خمس سنوات» as 5."""
    found = find_numbers(Text(_DECIMAL.sub(r"\2.\1", _BRACKETS.sub("", words))))
    return frozenset(number.value for number in found if number.value is not None and number.value > 1)


def repeats(offer: Offer, line: Offer) -> bool:
    """Say whether a sentence says nothing new beside a line chosen."""
    terms, most = offer.sentence.terms, _REPEATED if offer.named else _REPEATED_UNDATED
    if (offer.denies and not line.denies) or (offer.named and _undoes(offer.sentence, line.sentence)):
        return False
    if _reports(offer) and _reports(line) and len(terms) >= _LONG and not _of_two_days(offer, line):
        return False  # «قدم الوزير استقالته الاثنين», «قبل الرئيس استقالة الوزير الثلاثاء»
    return bool(terms) and len(terms & line.sentence.terms) >= most * len(terms) and not (offer.named and _other_figures(offer, line))


def between(day: str, published: str | None) -> int:
    """Return how many days a day lies before another, 0 where that is not known."""
    return (date.fromisoformat(published) - date.fromisoformat(day)).days if published else 0
