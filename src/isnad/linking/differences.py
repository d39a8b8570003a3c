"""What the articles of a story tell differently: the same quantity with other figures.

Two figures are of one quantity where the same is counted (``figures``), neither their days, nor their places and people, nor the spans
that they sum up speak against it, and the words beside them are the same: of figures that lead their articles, whose story is one, fewer
are asked for. Between two articles equal figures are paired first, so that «8 طائرات» and «4 أخرى» of the one are not told against «8
طائرات» of the other. A copy tells what its original tells, unless it changed the figure; nor does an article tell anew what it
retells of earlier ones after other figures came.

What does not live here: finding figures (``figures``) and denials (``denials``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import combinations

from isnad.arabic.folding import search_key
from isnad.arabic.terms import index_terms
from isnad.linking.befell import ABOARD, ATTENDED, GATHERED, label
from isnad.linking.continuing import Event, bare, event_of, goes_on, may_rise, one_deed, risen
from isnad.linking.counted import CONSISTING, Counted, compatible, countable, harm, lasting
from isnad.linking.counts import counted
from isnad.linking.figures import Figure, holds, same
from isnad.linking.happenings import Happenings, Near
from isnad.linking.measures import AGE
from isnad.linking.shares import KILOGRAM, in_kilograms, taking_part
from isnad.linking.spans import SINCE
from isnad.linking.votes import STRENGTH
from isnad.records import Article

_LEADING = 3  # terms beside both, of figures that lead
_FURTHER = 4  # … of those that do not
_THINGS_LEADING = 2  # … of things that lead
_HOURS = 8  # between the parts of the day that two figures name, from which on they are of two happenings
_DAYS = 1  # between the days named: «أمس» of a night, a paper dated by its print
_LONG = 3  # days between two articles after which figures of no day in common are of two happenings
_LONG_TOLL = 6  # … after which two tolls at one place are
_COUNTED_WITHIN = 12  # days between two counts of the votes of one election
_FAR = 5.0  # times another: of one quantity only where nearly all beside it is the same
_FAR_TOLL = 20.0  # the same of a toll that rose at the same named place
_BESIDE_IT = ("held", GATHERED, ATTENDED)  # what is told beside what happened, of which a report has one
_NEAR = 2.0  # times another: of one quantity where neither article counts anything else by that noun
_NEARLY_ALL = 0.7
_BARE = 3  # terms beside a figure of people that say nothing of another happening
_STEM = 4  # letters of a term
_WORDED = 0.5  # share of what is beside two figures of things that different words follow
_HAD_BEEN = re.compile(  # as search keys
    r"\A\s*[وف]?كان(?:ت|وا)?\b|\bحصيله (?:سابقه|اوليه)\b|\bساعات[هي]?ا? الاولي\b|\bالساعات الاولي\b|\bفي (?:البدايه|بادئ الامر)\b"
)
_SENTENCE_END = re.compile(r"[.!؟?\n]\s+|\n")
_WORD, _UNIT = re.compile(r"\w+"), re.compile(r"\s*(\w+)")
_FEW_WORDS = 6  # threes of words, fewer of which show no retelling
_VERBATIM = 0.8
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MANY = 2  # figures of one noun in an article
_MANY_PEOPLE = 3  # the same of people
_OTHER_NUMBERS = 2


@dataclass(frozen=True, slots=True)
class Telling:
    """A quantity told in different figures. ``figures`` are oldest first, so the first and the latest figure are its ends.

    ``noun`` is what is counted, in the form in which the articles write it most often, without article and pronoun; for people it says
    what befell them («قتلى», «جنود (قتلى)»): ``role`` is that as in ``data/roles.tsv`` (``dead``), ``kind`` who they are, where it is told.
    ``opens`` says whether no earlier article of the happening counts that otherwise («34 خلال الأسبوع الماضي»): else none is the first.
    """

    noun: str
    figures: tuple[Figure, ...]
    role: str = ""
    kind: str = ""
    opens: bool = True

    @property
    def values(self) -> tuple[float, ...]:
        """The different figures, ascending."""
        return tuple(sorted({figure.value for figure in self.figures if figure.value is not None}))


class Known:
    """What articles count and what they are of, each read once."""

    def __init__(self) -> None:
        self._figures: dict[str, list[Counted]] = {}
        self._events: dict[str, Event] = {}

    def figures(self, article: Article) -> list[Counted]:
        """Return what an article counts."""
        if article.id not in self._figures:
            self._figures[article.id] = _exact(counted(article))
        return self._figures[article.id]

    def event(self, article: Article) -> Event:
        """Return what an article is of."""
        if article.id not in self._events:
            self._events[article.id] = event_of(article)
        return self._events[article.id]


def tellings(
    articles: Sequence[Article],
    copy_of: Mapping[str, str] | None = None,
    near: Near | None = None,
    beside: Sequence[Article] = (),
    known: Known | None = None,
) -> tuple[Telling, ...]:
    """Return the quantities that at least two articles tell in different figures, most told first.

    ``articles`` are oldest first; ``copy_of`` says which of them are copies of which: these are told only where they changed a figure.
    ``near`` is how likely two articles are of one happening, of which a story may hold several: without it all are taken for one.
    ``beside`` are articles of other stories of the affair, oldest first: they go on with what the story's articles tell (``continuing``).
    ``known`` holds what articles count and are of, for further calls.
    """
    copies, known = copy_of or {}, known or Known()
    happenings = Happenings(articles, near)
    groups: list[list[Counted]] = []
    events = {article.id: known.event(article) for article in articles}
    for article in articles:
        _add(groups, known.figures(article), happenings, events)
    groups, own = _joined(groups), articles
    if beside:
        _continue(groups, articles, beside, known)
        articles = sorted([*articles, *beside], key=lambda article: article.published or "")
    order: dict[str, float] = {article.id: n for n, article in enumerate(articles)}
    dated = [article.id for article in articles if article.published]
    if dated:  # what has no date is neither the first nor the latest
        order |= {article.id: order[dated[0]] + 0.5 for article in articles if not article.published}
    bodies = {article.id: article.body for article in articles}
    found = []
    for group in groups:
        oldest = sorted(_without_copies(group, copies), key=lambda each: (order[each.figure.article], not each.earlier))
        kept = _without_retold(oldest, bodies)
        figures = tuple(each.figure for each in kept)
        if any(not same(a, b) and not holds(a, b) for a, b in combinations(figures, 2)):
            noun, kind = _name(kept)
            if kept[0].noun == KILOGRAM:
                figures, unit = _in_one_unit(kept, bodies)
                noun = unit or noun
            told_here = kept[0].figure.article in events
            opens = not told_here or not any(_counts_too(each, kept[0], happenings) for article in own for each in known.figures(article))
            found.append(Telling(noun, figures, kept[0].role, kind, opens))
    return tuple(sorted(found, key=lambda telling: (-len(telling.figures), telling.noun)))


def _counts_too(each: Counted, first: Counted, happenings: Happenings) -> bool:
    """Say whether a figure counts the same people or things as the first of some others in an earlier article of its happening: what kept
    them apart (a span, a day) does not make that the first."""
    if (each.role, "" if each.role else each.noun, each.worth) != (first.role, "" if first.role else first.noun, first.worth):
        return False
    at = each.figure.published, first.figure.published
    return None not in at and at[0] < at[1] and happenings.near(each.figure.article, first.figure.article)  # type: ignore[operator]


def _in_one_unit(figures: Sequence[Counted], bodies: Mapping[str, str]) -> tuple[tuple[Figure, ...], str]:
    """Return weights, which are held in kilograms, in the unit in which all are told, and ""; where they are told in several, in kilograms
    with that unit, the one of each in its words («20 طنا», «20 ألف كيلوغرام»)."""
    behind = [_UNIT.match(bodies[each.figure.article], each.figure.end) for each in figures]
    units = [
        (in_kilograms(unit[1]) if unit else None) or in_kilograms(each.figure.text)  # «طنين»
        for each, unit in zip(figures, behind, strict=True)
    ]
    if len({*units}) == 1:
        return tuple(each.figure.times(1.0 / (units[0] or 1.0)) for each in figures), ""
    return tuple(
        replace(each.figure, end=unit.end(), text=each.figure.text + unit[0]) if unit and in_kilograms(unit[1]) else each.figure
        for each, unit in zip(figures, behind, strict=True)
    ), KILOGRAM


def _exact(figures: Sequence[Counted]) -> list[Counted]:
    """Leave out a vague number of a crowd beside how many they were («خرج الآلاف … عدد المشاركين عشرون ألفا»)."""
    exact = any(each.role == GATHERED and not each.figure.vague for each in figures)
    return [each for each in figures if not (exact and each.role == GATHERED and each.figure.vague)]


def _add(groups: list[list[Counted]], figures: Sequence[Counted], happenings: Happenings, events: Mapping[str, Event]) -> None:
    """Put each figure of an article into the group that it belongs to, one at most into each; equal figures choose first."""
    offers = []
    for n, each in enumerate(figures):
        for g, group in enumerate(groups):
            # A crane from there, a hospital here: a toll that names a place of one teller of its group may name another than the next.
            told_here = (other for other in group if bare(other.places) & bare(each.places))
            here = each.toll and each.sole and any(other.toll or other.leads for other in told_here)
            if each.rival or any(_against(each, other, placed=here and other.sole) for other in group):
                continue
            id = each.figure.article
            near = [
                other
                for other in group
                if not other.rival
                and (
                    happenings.near(id, other.figure.article)
                    or goes_on(each, other, events[id], events[other.figure.article])  # as of two stories of an affair
                )
            ]
            compared = [(other, _alike(each, other, happenings.elsewhere(id, other.figure.article))) for other in near]
            alike = [(other, value) for other, value in compared if value is not None]
            if each.role or each.measure:  # who tells the same figure as one of those says as much as that one
                told_so = [other.figure for other, _ in alike]
                alike += [(other, 0.0) for other, value in compared if value is None and any(same(other.figure, it) for it in told_so)]
            told = sum(not other.figure.vague for other, _ in alike)
            # Most of those near, half of all; a toll that rose step by step is no nearer to its first figure.
            beyond = sum(not other.rival and _beyond(each, other) for other in group)
            all_ = sum(not other.rival for other in group) - beyond
            if not alike or 2 * len(alike) < all_ or 2 * len(alike) <= len(near) - beyond or (2 * len(alike) == all_ and not told):
                continue
            # The union and the ministry tell of one share of those who struck.
            things = not each.role and not each.whole and not (each.share and each.noun == taking_part())
            apart = sum(happenings.apart(id, other.figure.article, things=things) for other in group)
            # A hospital here, a crane from there: of a toll that most of the group tell of the same place two beginnings may differ.
            if not apart or (each.role and each.sole and each.leads and 2 * apart < len(group)):
                equal = any(same(other.figure, each.figure) for other in group)
                offers.append((not equal, each.figure.vague, each.sentence, -max(value for _, value in alike), n, g))
    taken: set[int] = set()
    placed: dict[int, list[Counted]] = {}
    for *_, n, g in sorted(offers):
        if n not in placed and g not in taken:
            groups[g].append(figures[n])
            placed[n] = groups[g]
            taken.add(g)
    # What found its group full is another telling of it in the same article («43 … ثم 50»): the first stands for the article, but for
    # what another source says there.
    offered = {n for *_, n, _ in offers}
    for n, each in enumerate(figures):
        beside = next((m for m in range(n - 1, -1, -1) if m in placed and (not each.earlier or figures[m].role == each.role)), None)
        if each.rival and beside is not None and (each.earlier or beside == n - 1):
            placed[n] = placed[beside]
            placed[n].append(each)
        elif n not in offered:
            groups.append([each])
            placed[n] = groups[-1]


def _joined(groups: Sequence[list[Counted]]) -> list[list[Counted]]:
    """Join groups that tell two of the same figures of one thing: that no two happenings of a story do, whatever stands beside them."""
    joined: list[list[Counted]] = []
    for group in groups:
        into = next((other for other in joined if _tells_as(group, other)), None)
        if into is None:
            joined.append(list(group))
        else:
            held = {each.figure.article for each in into}  # of rivals both, or none
            into += [each for each in group if each.figure.article not in held]
    return joined


def _continue(groups: Sequence[list[Counted]], articles: Sequence[Article], beside: Sequence[Article], known: Known) -> None:
    """Put the figures of articles of other stories into the groups of quantities that they go on with, one at most into each."""
    events = {article.id: known.event(article) for article in (*articles, *beside)}
    for article in beside:
        figures = [each for each in known.figures(article) if not each.rival]
        offers = []
        for n, each in enumerate(figures):
            for g, group in enumerate(groups):
                before = [other for other in group if goes_on(each, other, events[article.id], events[other.figure.article])]
                # Who tells at the end of a report the figure of another that it goes on with says no more against it than that one.
                others = (other for other in group if not any(same(other.figure, told.figure) for told in before))
                if any(not _against(each, other) for other in before) and not any(_against(each, other) for other in others):
                    offers.append((not any(same(other.figure, each.figure) for other in group), each.sentence, n, g))
        put: set[int] = set()
        taken: set[int] = set()
        for *_, n, g in sorted(offers):
            if n not in put and g not in taken:
                groups[g].append(figures[n])
                put.add(n)
                taken.add(g)


def _tells_as(group: Sequence[Counted], other: Sequence[Counted]) -> bool:
    if not compatible(group[0], other[0]) or (group[0].span != other[0].span and {group[0].span, other[0].span} != {"", SINCE}):
        return False
    alike = [a.figure for a in group if any(same(a.figure, b.figure) for b in other)]
    return any(not same(a, b) for a, b in combinations(alike, 2))


def _against(a: Counted, b: Counted, *, placed: bool = False) -> bool:
    """Say whether two figures cannot be of one quantity: other things or people, another span, other places, other days.

    ``placed``: where they are of is known by a third.
    """
    if not compatible(a, b) or a.span != b.span:
        return True
    if a.governor == AGE and a.aged and b.aged:
        return a.persons.isdisjoint(b.persons)  # on whatever day it was told
    if any(part.out_of is not None and part.out_of == all_.figure.value for part, all_ in ((a, b), (b, a))):
        return True  # what was offered, and what of it was sold
    if not a.role and (a.figure.value in b.parts or b.figure.value in a.parts):
        return True  # «40 رخصة، بينها 12 لسفن أجنبية», «12 رخصة لسفن أجنبية»
    # What is counted of the last day or week is counted anew on the next.
    if a.span not in ("", SINCE) and (a.figure.published or "")[:10] != (b.figure.published or "")[:10]:
        return True
    if a.of or (a.elects and b.elects):
        return _published_apart(a.figure, b.figure) > _COUNTED_WITHIN  # provisional, final; not of the next round
    # In the same words all numbers are others: of another thing of the kind (two telephones, two sessions).
    if not a.role and min(len(a.numbers), len(b.numbers)) >= _OTHER_NUMBERS and not a.numbers & b.numbers:
        return True
    if not a.role and a.ordinals and b.ordinals and a.ordinals != b.ordinals:
        return True  # the second delivery and the third
    if a.role == ATTENDED and a.ordinals != b.ordinals:
        return True  # on the first day of a fair, and on all
    updated = bool(a.role) and (a.updates or b.updates)  # «ارتفعت الحصيلة اليوم الأربعاء إلى 7»: the day on which it rose
    dated = (a.days and b.days) or a.span == SINCE or updated or a.whole or b.whole
    long = _LONG_TOLL if a.role == ABOARD or (a.places & b.places and may_rise(a, b)) else _LONG
    if not dated and _published_apart(a.figure, b.figure) > long:
        return True
    if a.weekdays and b.weekdays and not a.weekdays & b.weekdays and not updated:
        return True
    if a.hour is not None and b.hour is not None and abs(a.hour - b.hour) >= _HOURS and not updated:
        return True  # a collision at dawn, another in the evening
    if a.days and b.days and not updated and _days_between(a.days, b.days) > (_DAYS if a.role else 0):
        return True
    if placed or a.role == STRENGTH or not (a.places and b.places):
        return False  # a quake is told of by any town near it
    # A place may stand in the other's words without having been read as a name there.
    return bare(a.places).isdisjoint(bare(b.places)) and not (_spoken_of(a.places, b) or _spoken_of(b.places, a))


def _spoken_of(places: frozenset[str], each: Counted) -> bool:
    """Say whether one of the places stands among what is beside a figure."""
    return any(terms and each.beside.issuperset(terms) for terms in (index_terms(place) for place in bare(places)))


def _alike(a: Counted, b: Counted, elsewhere: bool = False) -> float | None:
    """Return how much speaks for two figures being of one quantity; None where it is not enough. ``elsewhere``: the headlines name other
    places."""
    if a.of:
        return 1.0
    common = len(_loose(a.beside) & _loose(b.beside))
    least = min(len(a.beside), len(b.beside))
    share = common / least if least else 1.0
    far = _FAR_TOLL if _rising(a, b) else _FAR
    if share < _NEARLY_ALL and _ratio(a.figure, b.figure) > far:
        return None
    leading = a.leads and b.leads
    if a.share:
        # «نسبة المشاركة» of both says much, also where one calls them «المضربين».
        least_shared = 1 if a.form == b.form or a.noun == taking_part() else _THINGS_LEADING
        return common + share if leading and common >= least_shared and max(a.alike, b.alike) == 1 else None
    if a.role:
        if a.figure.vague != b.figure.vague and not holds(a.figure, b.figure) and not (a.sole and b.sole):
            return None  # «مئات» of all lands, 27 of one
        if not elsewhere and all(each.sole and not each.former and (each.toll or each.leads) for each in (a, b)) and (a.toll or b.toll):
            return common + share  # who tells of one toll only tells that of what he reports on
        once = leading and not elsewhere and all(each.sole and each.alone and not each.former for each in (a, b))
        if once and least <= _BARE and _ratio(a.figure, b.figure) <= _NEAR:
            return common + share  # «وقال المسعفون إن خمسة أشخاص أصيبوا»: in what the article reports on
        if max(a.alike, b.alike) > _MANY_PEOPLE and not leading and share < _NEARLY_ALL:
            return None
        if leading and a.sole and b.sole and common >= _THINGS_LEADING and not (a.former or b.former):
            return common + share
        enough = common >= _FURTHER or (leading and (common >= _LEADING or share == 1.0))
        # Of what befell some at the end of a report («وأوقفت الشرطة 37 مشجعا بعد شغب»), who tells of it once.
        once = all(each.sole and each.alone and not each.former for each in (a, b)) and not elsewhere and a.role in _BESIDE_IT
        enough = enough or (once and common >= _THINGS_LEADING and _ratio(a.figure, b.figure) <= _NEAR)
        return common + share if enough else None
    if max(a.alike, b.alike) > _MANY:
        return None  # a list of them: which is which the words do not say
    if lasting(a.noun) and (a.aged or b.aged) and not a.persons & b.persons:
        return None  # how old somebody is, perhaps another
    if a.measure:
        return common + share if leading and max(a.alike, b.alike) == 1 and common >= _THINGS_LEADING else None
    governed, followed = a.governor == b.governor, a.after == b.after
    after = (followed and bool(a.after)) or (share >= _WORDED and not (a.after and b.after))
    worded = governed and after and (common >= _FURTHER or share == 1.0)
    led = (
        leading
        and not lasting(a.noun)
        and common >= _THINGS_LEADING
        and (governed or (followed and (bool(a.after) or _ratio(a.figure, b.figure) <= _NEAR)))
    )
    # «العدد لا يتجاوز 900 شهادة»: of those told of; neither article has others of them.
    if (a.whole or b.whole) and max(a.alike, b.alike) == 1 and countable(a.noun):
        return common + share
    # «انهيار 120 منزلا», «عدد المنازل المنهارة 640»; «تضم 15 وزيرا», «ضمت التشكيلة 16 وزيرا».
    made_up = a.governor == b.governor == CONSISTING and common
    if leading and (made_up or (a.places & b.places and may_rise(a, b))):
        return common + share
    weighed = leading and common and a.noun == KILOGRAM and a.worth == b.worth != ""  # «40 كلغ من القهوة»
    only = leading and max(a.alike, b.alike) == 1 and common and countable(a.noun) and _ratio(a.figure, b.figure) <= _NEAR
    # «14 سفينة تنتظر», «ست سفن فقط تنتظر»: what one is told to do stands beside the other.
    deed = leading and common >= _LEADING and max(a.alike, b.alike) == 1 and countable(a.noun) and one_deed(a, b)
    harmed = (
        leading and max(a.alike, b.alike) == 1 and countable(a.noun) and bool(harm(a) & harm(b))
    )  # «تضرر 120 منزلا», «340 منزلا متضررا»
    return common + share if worded or led or only or weighed or deed or harmed else None


@lru_cache(maxsize=4096)
def _loose(terms: frozenset[str]) -> frozenset[str]:
    """Return terms without a last ه, which reads as a pronoun or not («تشابها», «التشابه»)."""
    return frozenset(term.removesuffix("ه") if len(term) > _STEM else term for term in terms)


def _beyond(a: Counted, b: Counted) -> bool:
    """Say whether two figures may be of one toll, but are too far from each other to tell."""
    return _rising(a, b) and _ratio(a.figure, b.figure) > _FAR_TOLL


def _rising(a: Counted, b: Counted) -> bool:
    """Say whether two figures may be of one toll that rose: each its article's only one, at one place."""
    if not (a.leads and b.leads and a.places & b.places and may_rise(a, b)):
        return False
    return risen(a, b) and a.figure.value != b.figure.value


def _ratio(a: Figure, b: Figure) -> float:
    if not a.value or not b.value:
        return 1.0
    return max(a.value, b.value) / min(a.value, b.value)


def _published_apart(a: Figure, b: Figure) -> int:
    dated = [_DAY.match(each.published or "") for each in (a, b)]
    first, second = (frozenset({each.group()}) if each else None for each in dated)
    return _days_between(first, second) if first and second else 0


def _days_between(a: frozenset[str], b: frozenset[str]) -> int:
    return min(abs((date.fromisoformat(one) - date.fromisoformat(other)).days) for one in a for other in b)


def _without_copies(group: Sequence[Counted], copies: Mapping[str, str]) -> list[Counted]:
    """Leave out the figures of copies that are those of their originals."""
    told: dict[str, list[Figure]] = {}
    for each in group:
        told.setdefault(each.figure.article, []).append(each.figure)
    originals = ((each, told.get(copies.get(each.figure.article, ""), [])) for each in group)
    return [each for each, original in originals if not any(same(each.figure, figure) for figure in original)]


def _without_retold(group: Sequence[Counted], bodies: Mapping[str, str]) -> list[Counted]:
    """Leave out what only retells an earlier figure after others were told: in its words, or as what had been («وكان سبعة قد لقوا»).

    ``group`` is oldest first. So a report of the next day that has a passage of the first one does not bring back the first toll.
    """
    kept: list[Counted] = []
    for each in group:
        n = next((n for n, other in enumerate(kept) if same(other.figure, each.figure)), None)
        changed = n is not None and any(not same(other.figure, each.figure) for other in kept[n + 1 :])
        if n is not None and each.earlier:
            continue
        if n is None or not changed or not (_looks_back(each, bodies) or _word_for_word(each, kept[n], bodies)):
            kept.append(each)
    return kept


def _looks_back(each: Counted, bodies: Mapping[str, str]) -> bool:
    return _HAD_BEEN.search(search_key(_sentence(each, bodies))) is not None


def _word_for_word(each: Counted, earlier: Counted, bodies: Mapping[str, str]) -> bool:
    """Say whether two figures stand in nearly the same sentence: most of what each three words of the shorter say is in the other."""
    ours, theirs = (_threes(_sentence(figure, bodies)) for figure in (each, earlier))
    least = min(len(ours), len(theirs))
    return least >= _FEW_WORDS and len(ours & theirs) >= _VERBATIM * least


def _sentence(each: Counted, bodies: Mapping[str, str]) -> str:
    body, figure = bodies[each.figure.article], each.figure
    return _SENTENCE_END.split(body[: figure.start])[-1] + _SENTENCE_END.split(body[figure.start :])[0]


def _threes(sentence: str) -> frozenset[tuple[str, ...]]:
    found = _WORD.findall(search_key(sentence))
    return frozenset(zip(found, found[1:], found[2:], strict=False))


def _name(group: Sequence[Counted]) -> tuple[str, str]:
    """Return what is counted, and for people who they are where they are not people at large."""
    forms = Counter(each.form for each in group if each.written) or Counter(each.form for each in group)
    form = forms.most_common(1)[0][0]
    if not group[0].role:
        return form, ""
    one_kind = len({each.kind for each in group}) == 1 and group[0].kind != "any"
    return (f"{form} ({label(group[0].role)})", form) if one_kind else (label(group[0].role), "")
