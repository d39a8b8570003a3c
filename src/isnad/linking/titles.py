"""Which headline names a story: that of the article which is nearest to the others, told of what happened and as it stands.

A denial, and what it denies, come after what happened, and so do what was only to come and what no other headline speaks of. Of the two
the denial comes first where it calls the other untrue or a rumour, where a headline tells of it as of one, and where no more headlines tell
of it than deny it; else what it denies. Who claims an attack and then denies it comes after it. Behind these the nearest wins; less near
counts a headline with an older toll than the last one has (or before more have died), one of what came after (a funeral, an aftershock, who
claims it) and one that asks.

What does not live here: how near articles are (``stories``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Sequence
from functools import cache, lru_cache
from itertools import chain
from math import inf
from typing import NamedTuple

from isnad.arabic.folding import search_key
from isnad.arabic.numbers import find_numbers
from isnad.arabic.terms import index_terms
from isnad.arabic.text import Text
from isnad.linking.befell import roles
from isnad.linking.deeds import deed
from isnad.linking.denying import title_denies, untrue
from isnad.linking.listed import listed

_NAMED = 2  # words of a claim in a headline that disowns it
_CONTESTED, _MATTER = 0.6, 3  # of a headline's terms in one that denies; words of both, the deed among them
_STALE, _AFTERMATH, _ASKING = 0.5, 0.8, 0.8  # what the nearness of such headlines counts
_TOLLS = ("dead", "hurt")
# «… تنفي تجاوز القطار الإشارة |والحصيلة 19»: told beside, of the dead where no word says of whom.
_RISING = r"ترتفع|ارتفعت|تبلغ|بلغت|تصل|وصلت|تقفز"
_BESIDE = re.compile(rf"(?:\sو|[.…،:|]\s?و?|\A)الحصيل[ةه](?:\s(?:{_RISING}))?(?:\s[إا]لى)?\s(?P<toll>[^\s،.:]+)\s*\Z")
# «وفاة اثنين من مصابي الحريق»: more have died than headlines before it know of.
_FURTHER = re.compile(r"(?<!\w)(?:وفاة|مصرع|موت|يتوفى|توفي)\s[^،:.]{1,20}?\sمن\s(?:ال)?(?:مصابي|مصابين|جرحى)(?!\w)")
# Letters without which there is nothing to be searched for.
_FURTHER_LETTERS, _BESIDE_LETTERS = ("مصابي", "جرحى"), "الحصيل"
_DIGIT = re.compile(r"\d")
_NEAR = 3  # tokens between a figure and what befell those counted


class Headline(NamedTuple):
    """A headline with how near its article is to the story's others, when it was published, the article's id, and the headline's terms
    (or numbers for them)."""

    near: float
    at: int
    id: str
    title: str
    terms: frozenset[Hashable]


def best(headlines: Sequence[Headline]) -> str:
    """Return the headline that names a story of these; of equals the earliest."""
    if len(headlines) == 1:
        return headlines[0].title
    read = {each.id: _read(each.title) for each in headlines}
    denying = [each.id for each in headlines if read[each.id].denies]
    most_deny = 2 * len(denying) > len(headlines)
    spread = Counter(chain.from_iterable(each.terms for each in headlines))
    several = {term for term, count in spread.items() if count > 1}
    denials = [each.title for each in headlines if read[each.id].denies]
    contested = {*denying}
    for denial in denials:
        contested.update(each.id for each in headlines if _denied(each.title, denial))
        contested.update(each.id for each in headlines if read[each.id].claims and _disowned(each.title, denial))
    newest = sorted((each for each in headlines if each.id not in contested or _BESIDE.search(each.title)), key=lambda it: (-it.at, it.id))
    last = next((read[each.id].toll for each in newest if read[each.id].toll[0]), ("", 0.0))

    told = [each for each in headlines if each.id in contested and not read[each.id].denies]
    rumour = any(map(_calls_untrue, denials)) or any(_is_rumour(each.title) for each in told)
    rumour = rumour or (len(told) <= len(denials) and not any(read[each.id].claims for each in told))

    def rank(each: Headline) -> tuple[bool, bool, bool, bool, float, int, str]:
        own = read[each.id]
        last_of_all = own.denies != rumour if each.id in contested else own.denies
        alone = several.isdisjoint(each.terms)
        worth = each.near
        if own.toll[0] == last[0] and own.toll[1] < last[1]:
            worth *= _STALE
        worth *= _AFTERMATH if own.aftermath or own.claims else 1.0
        worth *= _ASKING if "؟" in each.title else 1.0
        return each.id in contested and not most_deny, last_of_all and not most_deny, own.coming, alone, -round(worth, 2), each.at, each.id

    return min(headlines, key=rank).title


class _Told(NamedTuple):
    """What a headline is known to be: its toll (a role and how many), whether it denies, tells of what is to come, of what came
    after, of who claims it."""

    toll: tuple[str, float]
    denies: bool
    coming: bool
    aftermath: bool
    claims: bool


@lru_cache(maxsize=50_000)
def _read(title: str) -> _Told:
    words = frozenset(search_key(title).split())
    counts = not words.isdisjoint(words_of("number")) or _DIGIT.search(title) is not None
    further = any(map(title.__contains__, _FURTHER_LETTERS)) and _FURTHER.search(title) is not None
    denies = title_denies(title)
    return _Told(
        ("dead", inf) if further else _toll(title) if counts else ("", 0.0),
        denies,
        bool(words & words_of("coming")),
        further or bool(words & words_of("aftermath")),
        not denies and bool(words & words_of("claiming")),
    )


def _is_rumour(title: str) -> bool:
    """Say whether a headline tells of something as of a rumour («أنباء عن وفاة الفنان»)."""
    return not words_of("rumour").isdisjoint(search_key(title).split())


def _calls_untrue(denial: str) -> bool:
    """Say whether a headline calls what it denies untrue or a rumour («لا صحة لاستقالة المحافظ», «تنفي شائعات»)."""
    return untrue(denial) or _is_rumour(denial)


def _denied(title: str, denial: str) -> bool:
    """Say whether a headline tells of what another denies: most of its words stand there, or its deed and two more words."""
    ours, theirs = ([deed(term) for term in index_terms(each)] for each in (title, denial))
    common = {*ours}.intersection(theirs)
    return len(common) >= _CONTESTED * len(ours) > 0 or (len(common) >= _MATTER and not common.isdisjoint(_deeds_denied(denial)))


def _disowned(claim: str, denial: str) -> bool:
    """Say whether a headline denies to have had to do with what another says that somebody claims («تنفي مسؤوليتها عن الهجوم»)."""
    ours, theirs = ({deed(term) for term in index_terms(each)} for each in (claim, denial))
    owned = {deed(term) for word in words_of("owning") for term in index_terms(word)}
    return bool(theirs & owned) and len(ours & theirs) >= _NAMED


def _deeds_denied(denial: str) -> list[str]:
    """Return the deed that a headline denies: the first word behind that of denying («نفي |لاستقالة», «تنفي |إغلاق», «لا صحة |للإفراج»)."""
    words = denial.split()
    for n, word in enumerate(words):
        if title_denies(f"هو {word} {' '.join(words[n + 1 :])}") and not title_denies(" ".join(words[n + 1 :])):
            behind = [deed(term) for each in words[n + 1 :] for term in index_terms(each) if deed(term) not in _saying()]
            return behind[:1]
    return []


@cache
def _saying() -> frozenset[str]:
    return frozenset(deed(term) for word in words_of("pointing") for term in index_terms(word))


def _toll(title: str) -> tuple[str, float]:
    """Return the role and number of a headline's toll; ("", 0) where it has none or asks."""
    if _BESIDE_LETTERS in title and (beside := _BESIDE.search(title)):
        values = [number.value for number in find_numbers(Text(beside["toll"])) if number.value is not None]
        return ("dead", values[0]) if values else ("", 0.0)
    if "؟" in title or not any(roles().get(term) in _TOLLS for term in index_terms(title)):
        return "", 0.0
    text = Text(title)
    found: dict[str, float] = {}
    for number in find_numbers(text):
        near = range(max(0, number.first - _NEAR), min(len(text), number.last + _NEAR))
        told = [(abs(i - number.first), roles().get(term)) for i in near for term in index_terms(text.slice(i, i + 1))]
        role = min(((away, role) for away, role in told if role in _TOLLS), default=(0, None))[1]
        if role is not None and number.value is not None:
            found[role] = max(found.get(role, 0.0), number.value)
    role = next((each for each in _TOLLS if each in found), "")
    return role, found.get(role, 0.0)


@cache
def terms_of_jail() -> frozenset[str]:
    """Return the terms of courts and of how long they jail somebody («سبع سنوات سجنا»), which are of every sentence."""
    return frozenset(index_terms(" ".join(words_of("term"))))


@cache
def words_of(kind: str) -> frozenset[str]:
    """Return the words of a kind of ``data/headlines.tsv``, as search keys."""
    return listed("headlines", kind)
