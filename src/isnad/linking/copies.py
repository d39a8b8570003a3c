"""Copies: whether one text carries another, and which is the copy.

Rules of direction, the strongest first; it is stated only as strongly as known:

1. the one that credits the other's outlet (or the agency that the other is), or names it as having told something, is the copy;
2. a body's own text («وزارة الصحة», «وزارة الصحة الكويتية») is the original of an agency's that begins with that body or who holds it, and
   of another's, unless it came more than a day later or that one's own outlet was told something;
3. an agency's own text is the original, unless it came more than a day later;
4. one in which somebody whom both have told its own outlet something («قال لصحيفة …», the paper's own) is the original of one in which
   he did not;
5. the one published first is taken for the original («الأسبق في الظهور»), which is no proof; where the times do not tell which that was,
   or tell the contrary, that is said (``times``).

What does not live here: finding candidates (``window`` and the store's bands), how two texts differ in words (``rewording``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from isnad.arabic.folding import search_key
from isnad.linking.attributions import named_in, quoted_share, reported_apart, rows_of
from isnad.linking.background import background
from isnad.linking.credit import agency
from isnad.linking.features import IN_LEAD, IN_TITLE, IS_NUMBER, NAMES_PERSON, Features
from isnad.linking.hashing import Hashes, term_hash
from isnad.linking.lands import lands
from isnad.linking.leaning import passes_on
from isnad.linking.parameters import Parameters
from isnad.linking.releases import of_its_own
from isnad.linking.specifics import two_happenings
from isnad.linking.times import order
from isnad.linking.transmission import anybody, is_called, is_medium, route_key
from isnad.records import Outlet, Reprint

# Of two texts in the same words: terms of either lead that the other text lacks, with one rare one (rarer than 40 of the background's
# 20,000 articles) or two, and numbers. Of 281 copies that were judged 5 are affected, of 14 texts wrongly taken for copies 8.
_LEAD_LACKS, _LEAD_LACKS_NAMES, _NAMES, _RARE, _STRANGE, _NUMBERS = 5, 3, 2, 40.0, 1.0, 3
_DAY = 86_400
_SHORT = 80  # index terms
_BRIEF = 40  # index terms of a text that has little to be told by but who says it and how many
_BESIDE_QUOTATION = 0.2  # of what is not quoted of the shorter of two brief texts: so little in common beside a quotation is chance
_RENAMED, _VERBATIM = 0.75, 0.97  # of the shorter text: no names are others, nothing is left that could be of another matter


@dataclass(frozen=True, slots=True)
class Party:
    """One side of a pair: what direction is decided by. ``at`` orders what has a time (as ``LinkRow.at``)."""

    id: str
    seq: int
    at: int
    outlet: str | None
    features: Features
    published: str | None = None

    @property
    def rank(self) -> tuple[bool, int, str]:
        """Where it stands among others by time alone: a text without a date after all that have one."""
        return (self.published is None, self.at, self.id)


def common(a: Features, b: Features) -> int:
    """Return how many shingles two texts have in common."""
    short, long = (a.shingles, b.shingles) if len(a.shingles) <= len(b.shingles) else (b.shingles, a.shingles)
    if len(short) == 0:
        return 0
    return int(np.count_nonzero(long.take(long.searchsorted(short), mode="clip") == short))


def shares(a: Features, b: Features) -> tuple[float, float]:
    """Return the exact share of their common shingles in the shorter and in the longer of two texts."""
    if len(a.shingles) == 0 or len(b.shingles) == 0:
        return 0.0, 0.0
    both = common(a, b)
    return both / min(len(a.shingles), len(b.shingles)), both / max(len(a.shingles), len(b.shingles))


def is_copy(shorter: float, longer: float, parameters: Parameters) -> bool:
    """Say whether shares as of ``shares`` make a copy: much of the shorter text, and the longer one not a larger report around it."""
    return shorter >= parameters.copy_shorter and longer >= parameters.copy_longer


def carries(a: Features, b: Features, parameters: Parameters) -> bool:
    """Say whether one of two texts is a copy of the other."""
    shorter, longer = shares(a, b)
    return is_copy(shorter, longer, parameters) and not another_matter(a, b, shorter) and not own_reports(a, b)


def own_reports(a: Features, b: Features) -> bool:
    """Say whether two texts in the same words are each a report of its own on one matter (``attributions.reported_apart``), where they were
    read: one denies what the other tells, or both are brief and of others with other figures."""
    short, long = (a, b) if (len(a.shingles), a.attributed) <= (len(b.shingles), b.attributed) else (b, a)
    longest = max(a.length, b.length)
    if longest <= _SHORT:
        sizes = len(a.shingles), len(b.shingles)
        quoted = min(size * quoted_share(f.attributed) for size, f in zip(sizes, (a, b), strict=True))
        if quoted > 0 and common(a, b) - quoted <= _BESIDE_QUOTATION * (min(sizes) - quoted):
            return True
    return reported_apart(short.attributed, long.attributed, short=longest <= _BRIEF)


def another_matter(a: Features, b: Features, shorter: float) -> bool:
    """Say whether two texts in the same words are of two matters: a formula (telegrams, sentences carried out, weather, prayer times).

    ``shorter`` is the share of the shorter text's shingles that both have: other names, which come again and again, leave less of it.

    Either has what the other lacks altogether: in its lead rare words, mostly names, with others beside them; or numbers, while few
    numbers are common; or both are brief and tell of other things (``specifics``). Who passes a text on changes a word or a figure, but
    not both texts' names for others.
    """
    if shorter >= _VERBATIM:
        return False
    if a.weekdays and b.weekdays and not a.weekdays & b.weekdays and _of_weather(a) and _of_weather(b):
        return True  # the bulletins of two days
    if _of_other_lands(a, b):
        return True
    first, second = (f.flags & IN_LEAD != 0 for f in (a, b))
    mine, theirs = _absent(a.terms[first], b.terms), _absent(b.terms[second], a.terms)
    least = min(len(mine), len(theirs))
    if least >= _LEAD_LACKS_NAMES:
        if shorter < _RENAMED:
            rare = min(_rare(mine), _rare(theirs))
            if rare >= _NAMES or (rare > 0 and min(_of_body(a, mine), _of_body(b, theirs)) >= _LEAD_LACKS):
                return True
        # In a short formula nearly without other words, only names that Arabic at large does not know tell.
        if min(a.length, b.length) <= _SHORT and (names := min(_rare(mine, _STRANGE), _rare(theirs, _STRANGE))) >= _NAMES:
            common = np.intersect1d(a.terms[first], b.terms[second], assume_unique=True)
            if names > _rare(common, _STRANGE):
                return True
    if _names_others(a, b) and _names_others(b, a):
        return True
    brief = shorter < _RENAMED and max(a.length, b.length) <= _SHORT
    if brief and two_happenings(a.opening.specifics, b.opening.specifics, (a.terms, b.terms)):
        return True  # «شب حريق في مصنع …», «شب حريق في مدرسة …»
    ours, others = (f.terms[f.flags & IS_NUMBER != 0] for f in (a, b))
    if min(len(ours), len(others)) < _NUMBERS:
        return False
    missing = len(_absent(ours, others)) if len(ours) <= len(others) else len(_absent(others, ours))
    return missing >= _NUMBERS and 2 * (min(len(ours), len(others)) - missing) < missing


def _of_other_lands(a: Features, b: Features) -> bool:
    """Say whether each headline is of a land that the other's text does not name: telegrams to two heads of state."""
    (mine, ours), (its, theirs) = (
        lands(f.terms, np.zeros(len(f.terms), np.int64), f.flags & IN_TITLE != 0, np.ones(len(f.terms), np.bool_), 1)[0] for f in (a, b)
    )
    return bool(mine and its and not mine & theirs and not its & ours)


def _of_weather(features: Features) -> bool:
    """Say whether a headline is of a day's weather."""
    return bool((features.flags[features.terms == term_hash("طقس")] & IN_TITLE).any())


def _names_others(one: Features, other: Features) -> bool:
    """Say whether a text names a person in its opening whom the other does not, and has more in its lead that the other lacks: he is
    not merely spelled otherwise."""
    if len(_absent(one.terms[one.flags & NAMES_PERSON != 0], other.terms)) == 0:
        return False
    lead = (one.flags & IN_LEAD != 0) & (one.flags & IN_TITLE == 0)
    return len(_absent(one.terms[lead], other.terms)) >= _LEAD_LACKS_NAMES


def _absent(terms: Hashes, others: Hashes) -> Hashes:
    """Return those of some terms that are not among others; both ascending."""
    if len(terms) == 0 or len(others) == 0:
        return terms
    absent: Hashes = terms[others.take(others.searchsorted(terms), mode="clip") != terms]
    return absent


def _rare(terms: Hashes, most: float = _RARE) -> int:
    """Return how many terms are rare in Arabic at large: mostly names."""
    return int((background(terms) < most).sum())


def _of_body(features: Features, terms: Hashes) -> int:
    """Return how many of some terms of a text first stand in the body: a headline is everybody's own."""
    return int(np.count_nonzero(features.flags[features.terms.searchsorted(terms)] & IN_TITLE == 0))


def _names(outlet: str | None, outlets: Mapping[str, Outlet]) -> set[str]:
    declared = outlets.get(outlet or "")
    if declared is None:
        return set()
    spellings = (declared.name, *declared.credits)
    return {name for spelling in spellings for name in (search_key(spelling), agency(spelling)) if name}


def is_agency(outlet: str | None, outlets: Mapping[str, Outlet]) -> bool:
    """Say whether an outlet (an id) is declared as an agency."""
    declared = outlets.get(outlet or "")
    return declared is not None and declared.kind in ("agency", "state agency")


def credits_outlet_of(a: Party, b: Party, outlets: Mapping[str, Outlet]) -> bool:
    """Say whether ``a`` credits the outlet of ``b`` as a whole or names it as having told something."""
    return credited_as(a, b, outlets) is not None


def credited_as(a: Party, b: Party, outlets: Mapping[str, Outlet]) -> str | None:
    """Return by what name ``a`` credits the outlet of ``b`` or names it as having told something; ``None`` where it does not.

    An outlet that is not declared is known by its id, which may be its name, or spell it in Latin letters.
    """
    if a.outlet == b.outlet:
        return None
    credits = (*a.features.credits, *a.features.told_by)
    if b.outlet in outlets or b.outlet is None:
        names = _names(b.outlet, outlets)
        return next((credit for credit in credits if credit in names or search_key(credit) in names), None)
    through = (name for row in rows_of(a.features.attributed) for name in row.through)
    return next((name for name in (*credits, *through) if is_called(b.outlet, route_key(name))), None)


def precedes(a: Party, b: Party, outlets: Mapping[str, Outlet]) -> bool:
    """Say whether ``a`` is taken for the original of ``b`` rather than the other way round."""
    for first, second, answer in ((a, b, False), (b, a, True)):
        if credits_outlet_of(first, second, outlets) and not credits_outlet_of(second, first, outlets):
            return answer
    for body, other, answer in ((a, b, True), (b, a, False)):
        if _releases(body, other, outlets) and not _releases(other, body, outlets):
            return answer
    ours, theirs = is_agency(a.outlet, outlets), is_agency(b.outlet, outlets)
    if ours != theirs and not _much_later(*((a, b) if ours else (b, a))):
        return ours
    ours, theirs = told_itself(a, b, outlets), told_itself(b, a, outlets)
    if ours != theirs:
        return ours
    return a.rank < b.rank


def _releases(body: Party, other: Party, outlets: Mapping[str, Outlet]) -> bool:
    """Say whether a text is a body's own release, and so the original of another in the same words.

    A tree is grown from its first text alone: a paper that has no more than the release does not stand between it and the agency.
    """
    if is_agency(body.outlet, outlets) or not of_its_own(body.outlet, other.outlet, other.features, outlets):
        return False
    return is_agency(other.outlet, outlets) or not (_much_later(body, other) or told_itself(other, body, outlets))


def _much_later(text: Party, other: Party) -> bool:
    """Say whether a text came so long after another that it is not what that one has: clocks differ by hours, not by days."""
    return text.published is not None and other.published is not None and text.at - other.at > _DAY


def told_itself(party: Party, other: Party, outlets: Mapping[str, Outlet]) -> bool:
    """Say whether a text says that somebody whom another in the same words has, too, told its own outlet something («قال لصحيفة الساحل», in
    the paper itself): one whom it has besides («وقال شاهد عيان لصحيفة الساحل») says nothing of where the rest is from."""
    return passes_on(party.features.attributed, party.outlet, outlets, other.features.terms)


def own_byline(party: Party, outlets: Mapping[str, Outlet]) -> str | None:
    """Return by what name a text's byline names its own outlet («نوران (مدار) –», in مدار), ``None`` where none does."""
    names, alone = _names(party.outlet, outlets), party.outlet not in outlets
    told = party.features.told_by
    return next((each for each in told if search_key(each) in names or (alone and is_called(party.outlet, route_key(each)))), None)


def _passes_on(copy: Party, original: Party) -> str | None:
    """Return a medium through which a copy has what the original tells without it («…، حسب شبكة المدى»)."""
    theirs = {route_key(name) for name in (*original.features.told_by, *named_in(original.features.attributed))}
    through = (name for row in rows_of(copy.features.attributed) for name in row.through if is_medium(name) and not anybody(name))
    return next((name for name in through if not is_called(copy.outlet, key := route_key(name)) and key not in theirs), None)


def _lost_credit(copy: Party, original: Party, outlets: Mapping[str, Outlet]) -> str | None:
    """Return whom the original credits, by its own byline too, where the copy credits nobody and nowhere names that one as its source."""
    named = {route_key(name) for name in (*copy.features.credits, *copy.features.told_by, *named_in(copy.features.attributed))}
    if copy.outlet != original.outlet and not credits_outlet_of(copy, original, outlets):
        byline = own_byline(original, outlets)
        if byline is not None and route_key(byline) not in named:
            return byline
    if copy.features.credits:
        return None
    return next((credit for credit in original.features.credits if route_key(credit) not in named), None)


def reprint(copy: Party, original: Party, outlets: Mapping[str, Outlet]) -> Reprint:
    """Return the copy edge with its evidence in words, the strongest first."""
    both = common(copy.features, original.features)
    coverage = round(both / max(1, len(copy.features.shingles)), 3)
    evidence = []
    theirs = outlets.get(original.outlet or "")
    name = theirs.name if theirs else original.outlet
    if (credited := credited_as(copy, original, outlets)) is not None:
        evidence.append(f"ينسب النص صراحة إلى {name if theirs else credited}")
    elif _releases(original, copy, outlets):
        evidence.append(f"النص الآخر صادر عن {name}، {'ونص الوكالة' if is_agency(copy.outlet, outlets) else 'وهذا النص'} يذكر الجهة")
    elif is_agency(original.outlet, outlets) and not is_agency(copy.outlet, outlets) and not _much_later(original, copy):
        evidence.append(f"الأصل نص {name}" if str(name).startswith(("وكالة", "الوكالة")) else f"الأصل نص وكالة {name}")
    elif copy.features.credits and not original.features.credits:
        evidence.append(f"ينسب النص إلى {copy.features.credits[0]}، ولا ينسب النص الآخر إلى أحد")
    elif (through := _passes_on(copy, original)) is not None and not passes_on(copy.features.attributed, copy.outlet, outlets):
        evidence.append(f"ينقل النص عن {through}، ولا يذكر النص الآخر ذلك")
    elif told_itself(original, copy, outlets) and not told_itself(copy, original, outlets):
        evidence.append(f"في النص الآخر من تحدث إلى {name} نفسها، وليس ذلك في هذا النص")
    known_by = bool(evidence)
    first, words = order(original, copy, outlets)
    known = {
        key for name in original.features.credits if search_key(name) not in _names(original.outlet, outlets) for key in [route_key(name)]
    }
    shared = [credit for credit in copy.features.credits if route_key(credit) in known]
    if shared:
        evidence.append(f"كلاهما ينسب إلى {shared[0]}: قد يكون الأصل نص الوكالة")
    elif (first < 0 or (first == 0 and known_by)) and (lost := _lost_credit(copy, original, outlets)):
        evidence.append(f"أسقط النسبة إلى {lost}")
    evidence.append(f"{round(100 * coverage)}% من عباراته في النص الآخر")
    back = both / max(1, len(original.features.shingles))
    if coverage - back > 0.25:
        evidence.append(f"مقتطع: النص الآخر أطول، ومنه فيه {round(100 * back)}% فقط")
    elif back - coverage > 0.25:
        evidence.append(f"يحوي النص الآخر كله تقريبا ({round(100 * back)}%) ويزيد عليه")
    if first < 0:
        evidence.append(f"النص الآخر {words}")
    elif first > 0:
        evidence.append("هذا النص أسبق في الظهور من الآخر، فالاتجاه غير مؤكد")
    elif not known_by:
        evidence.append(f"لا دليل على أيهما أخذ عن الآخر: {words}")
    return Reprint(copy.id, original.id, min(1.0, coverage), tuple(evidence))
