"""Which figures of two stories of one affair are of one quantity: what a further story goes on with.

That two stories are of one affair says less than that two articles are of one happening, so more is asked: a toll, or what one deed befell,
of one accident or flood at one place, where it did not fall; who were on board; how old one person is; the votes and the turnout of an
election; what one thing is worth. What happens again and again at one place (raids, strikes, matches) is another each time.

What does not live here: what a figure counts (``counted``), which figures of one story are of one quantity (``differences``).
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from isnad.arabic.terms import index_terms
from isnad.linking.befell import ABOARD, terms
from isnad.linking.bouts import further
from isnad.linking.counted import Counted, countable, harm
from isnad.linking.lands import land_terms
from isnad.linking.matter import DAYS, telling
from isnad.linking.measures import AGE
from isnad.linking.openings import classes, is_kind, recognised, recognised_kinds
from isnad.records import Article

_OPENING = 400  # code points of a body that say what an article is of
_ACCIDENTS = ("fire", "crash", "sinking", "collapse", "quake", "flood", "outbreak")  # of which a place has not another within a week
_SHARED, _TELLING = 2, 4.0  # words of both beginnings by which two tell of one such, and what each of them tells at least
_KIND_OF_PLACE_WORDS = "إقليم محافظة مدينة ولاية منطقة قضاء لواء بلدية مديرية مقاطعة عمالة"
_NO_DEED_WORDS = "بلغ بلغت وصل وصلت قال قالت أكد أكدت أعلن أعلنت أفاد أفادت عدد إجمالي مجموع نحو أدى أدت شهد شهدت كان كانت"
_ROOT, _WEAK = 3, re.compile("[اوىيءئؤأإآة]")  # consonants of a root; what may stand between them


@dataclass(frozen=True, slots=True)
class Event:
    """What an article is of: the kinds of events of its beginning and of its ``headline``, the terms of its beginning, and whether its
    headline calls it a further one."""

    kinds: int
    headline: int
    words: frozenset[str]
    further: bool


def event_of(article: Article) -> Event:
    """Return what an article is of."""
    title, beginning = article.title or "", f"{article.title or ''} {article.body[:_OPENING]}"
    return Event(recognised(beginning, "event"), recognised(title, "event"), frozenset(index_terms(beginning)), further(title))


def goes_on(a: Counted, b: Counted, of_a: Event, of_b: Event) -> bool:
    """Say whether two figures of two stories of one affair are of one quantity; ``of_a`` and ``of_b`` are what their articles are of."""
    if a.former or b.former or a.role != b.role:
        return False
    if a.of or a.share:
        return bool(a.of) or (a.elects and b.elects and max(a.alike, b.alike) == 1)
    if AGE in (a.governor, b.governor):
        return a.governor == b.governor and a.aged and b.aged and not a.persons.isdisjoint(b.persons)
    if of_a.further != of_b.further:
        return False
    if a.worth or b.worth:
        return a.worth == b.worth and max(a.alike, b.alike) == 1 and _one_matter(of_a, of_b)
    if a.role == ABOARD:
        # Whom one vehicle carried, whatever is told of it.
        return a.sole and b.sole and not a.beside.isdisjoint(b.beside) and _one_place(a, b, of_a, of_b) and _one_matter(of_a, of_b)
    events = of_a.kinds & of_b.kinds
    if events & classes()["lasts"] and not bare(a.places).isdisjoint(bare(b.places)) and may_rise(a, b):
        return risen(a, b)
    if not events & (of_a.headline | of_b.headline) & recognised_kinds(_ACCIDENTS) or not (a.role or harm(a) & harm(b)):
        return False
    if not _one_place(a, b, of_a, of_b) or not _one_matter(of_a, of_b):
        return False
    return may_rise(a, b) and (risen(a, b) or _one_day(a, b))


def _one_place(a: Counted, b: Counted, of_a: Event, of_b: Event) -> bool:
    """Say whether two figures are told of one place: their sentences name it, or that of the one is in the other's beginning."""
    if not bare(a.places).isdisjoint(bare(b.places)):
        return True
    return not (a.places or b.places) or _names(a.places, of_b.words) or _names(b.places, of_a.words)


def _names(places: Collection[str], words: frozenset[str]) -> bool:
    return any(found and words.issuperset(found) for found in (index_terms(place) for place in bare(frozenset(places))))


def _one_matter(a: Event, b: Event) -> bool:
    """Say whether two beginnings share words that tell much, besides days, lands and of what kind they are."""
    shared = telling((a.words & b.words) - DAYS - land_terms(), _TELLING)
    return sum(not is_kind(term) for term in shared) >= _SHARED


def risen(a: Counted, b: Counted) -> bool:
    """Say whether the later of two figures is no less than the earlier."""
    first, last = (a, b) if (a.figure.published or "") <= (b.figure.published or "") else (b, a)
    return (first.figure.value or 0.0) <= (last.figure.value or 0.0)


def _one_day(a: Counted, b: Counted) -> bool:
    return (a.figure.published or "")[:10] == (b.figure.published or "")[:10] != ""


def may_rise(a: Counted, b: Counted) -> bool:
    """Say whether two figures are each its article's only one of a toll, or of things that one deed befell."""
    if a.role:
        return a.sole and b.sole and (a.toll or b.toll)
    return max(a.alike, b.alike) == 1 and countable(a.noun) and (one_deed(a, b) or bool(harm(a) & harm(b)))


def one_deed(a: Counted, b: Counted) -> bool:
    """Say whether what one figure is governed by is told beside the other in a word of the same root («انهيار», «المنازل المنهارة»)."""
    for one, other in ((a, b), (b, a)):
        told = one.governor and one.governor not in terms(_NO_DEED_WORDS) and not _spoken_of_as(one.governor, one.places | other.places)
        if told and _root(one.governor) in map(_root, other.beside):
            return True
    return False


def _spoken_of_as(term: str, places: frozenset[str]) -> bool:
    return any(term in index_terms(place) for place in places)


@lru_cache(maxsize=4096)
def _root(term: str) -> str:
    """Return the consonants of a term without what begins participles and verbal nouns; the term itself where few are left."""
    bare = _WEAK.sub("", term)
    bare = bare.removeprefix("م")
    bare = bare.removeprefix("ت") if len(bare) > _ROOT else bare
    return bare if len(bare) >= _ROOT else term


@lru_cache(maxsize=1024)
def bare(places: frozenset[str]) -> frozenset[str]:
    """Return places without what they are («إقليم جرادة» as «جرادة»): a town and its district, which one name is read as."""
    return frozenset(" ".join(word for word in place.split() if word not in _KIND_OF_PLACE_WORDS.split()) or place for place in places)
