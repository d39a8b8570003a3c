"""Whether two contents that have much in common disagree, so that they are two: «سترتفع الأسعار», «ستنخفض الأسعار».

They disagree where both tell one thing and not the same of it: opposite deeds, states or sides with the same words around them («فتح»,
«إغلاق»; «المياه نظيفة», «المياه ملوثة»; «إقليم الشمال», «إقليم الجنوب»),
another weekday, date, month or year, another number of what is counted or of days, months and years
(«شهرين», «شهرا واحدا»), another name in the same place. Where one of them is silent, tells both sides or negates one, they do not.

The words are in ``data/contraries.tsv``. What does not live here: how much two contents have in common (``comparing``), what one says
was done and the other that it was not (``polarity``), other figures for one unit (``nodes``).
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache

from isnad.arabic.folding import search_key
from isnad.arabic.months import WEEKDAYS, month_at
from isnad.arabic.numbers import find_numbers
from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.arabic.words import split_key
from isnad.linking.deeds import deed
from isnad.linking.denied import marked
from isnad.linking.exchanged import exchanged
from isnad.linking.listed import listed, rows
from isnad.linking.nodes import Node, content_terms
from isnad.linking.particles import of_all, particles
from isnad.linking.polarity import STILL

_AROUND = {"deed": 4, "side": 1, "state": 3}  # words on either side among which one has to be common
_ATTRIBUTE = 1  # and of a state that is told of one of several («السوق المحلية»)
_NOT_WITHIN = 2  # words before one by which it is negated or turned
_NOT_DONE = frozenset(word for one in ("لا", "لم", "لن") for word in (one, f"و{one}", f"ف{one}"))
_BE = frozenset({"يكن", "تكن", "يعد", "تعد"})  # between «لم» and what is not so
_ACCUSATIVE = 4  # letters beyond which «ا» is an ending
_SHORT = 16  # terms of contents that tell one thing, and so one time and number
_LONG = 24  # beyond which a content has states of more than one thing
_FEW = 12  # and one name that matters
_ONE_NAME = 0.6  # of the letters of two names that may be one, spelled otherwise
_VERB = 0.5  # of a word's occurrences: it is no name
_ALIKE = 1.2  # spans in other units that are one: «شهرين», «ستين يوما», «ثمانية أسابيع»
_DAYS = {"ساعه": 1 / 24, "يوم": 1.0, "ليله": 1.0, "اسبوع": 7.0, "شهر": 30.0, "سنه": 365.0, "عام": 365.0}
_ONE = frozenset({"واحد", "واحدا", "واحده"})
_WHEN = frozenset({"بعد", "قبل", "خلال", "غضون", "منذ", "قبيل", "نحو"})
_IN = frozenset({"في", "شهر"})  # before the name of a month that is another word, too
_THIS = frozenset({"هذا", "هذه"})
_FUTURE = re.compile("[وف]?س[يتن](.{2,}?)(?:ون|ان)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FIRST_YEAR, _LAST_YEAR = 1950, 2035


@dataclass(frozen=True, slots=True)
class Told:
    """What a content tells that another one may contradict: of each row of words (``~n`` the nth of small words) its sides, with the words
    around them; the rows of which it negates a side, and those of which it has a side as what the other is not («لم يشف»); whether it
    negates anything; of each kind of time which; its numbers, each with its unit, and whether it is when and not how long."""

    sides: Mapping[int, Mapping[int, frozenset[str]]]
    muddled: frozenset[int]
    turned: frozenset[int]
    negates: bool
    times: Mapping[str, frozenset[str]]
    numbers: tuple[tuple[str, float, str], ...]
    terms: frozenset[str]
    size: int


def disagree(a: str, b: str) -> bool:
    """Say whether two contents that have much in common tell one thing otherwise."""
    ours, theirs = told(a), told(b)
    return _turned(ours, theirs) or _at_another_time(ours, theirs) or _counted_otherwise(ours, theirs) or exchanged(a, b)


def _turned(a: Told, b: Told) -> bool:
    size = max(a.size, b.size)
    for row in a.sides.keys() & b.sides.keys():
        if (size > _SHORT and not 0 <= row < _sure()) or (size > _LONG and row in _states()):
            continue
        if (row in a.turned and (b.negates or size > _SHORT)) or (row in b.turned and (a.negates or size > _SHORT)):
            continue
        ours, theirs = a.sides[row], b.sides[row]
        if row in a.muddled or row in b.muddled:
            continue
        if row < 0:
            if any(_of(ours, word).isdisjoint(_of(theirs, word)) for word in _all(ours) & _all(theirs)):
                return True
            continue
        if ours.keys() & theirs.keys():
            continue
        if _all(ours) & _all(theirs):
            return True
    return False


def _all(sides: Mapping[int, frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*sides.values())


def _of(sides: Mapping[int, frozenset[str]], word: str) -> set[int]:
    return {side for side, words in sides.items() if word in words}


def _at_another_time(a: Told, b: Told) -> bool:
    if max(a.size, b.size) > _SHORT:
        return False
    return any(a.times[kind].isdisjoint(b.times[kind]) for kind in a.times.keys() & b.times.keys())


def _counted_otherwise(a: Told, b: Told) -> bool:
    if len(a.numbers) != 1 or len(b.numbers) != 1 or max(a.size, b.size) > _SHORT:
        return False
    (unit, value, how), (other, its, its_how) = a.numbers[0], b.numbers[0]
    if how != its_how:
        return False
    days, its_days = _days_of().get(unit), _days_of().get(other)
    if days and its_days:
        shorter, longer = sorted((value * days, its * its_days))
        return longer > (1 if unit == other else _ALIKE) * shorter
    if value == its or same_thousands(value, its) or days or its_days or "%" in (unit, other):
        return False
    return unit == other or (other in a.terms and unit in b.terms)


def same_thousands(a: float, b: float) -> bool:
    """Say whether two figures are one but for a point between its thousands («72.837», «72,837»)."""
    return any(x % 1 and math.isclose(1000 * x, y) for x, y in ((a, b), (b, a)))


def names_another(a: Node, b: Node) -> bool:
    """Say whether two short contents have each one name, of one kind, that the other has not, with the same word right before or behind
    it: «سيموله |البنك الدولي|», «سيموله |صندوق التنمية|»."""
    if max(len(a.order), len(b.order)) > _FEW:
        return False
    ours, theirs = _named(a), _named(b)
    left, right = _alone(ours, b.terms), _alone(theirs, a.terms)
    if len(left) != 1 or len(right) != 1:
        return False
    (kind, id, words, before, after), (other, its_id, its, its_before, its_after) = left[0], right[0]
    if kind != other or (id is not None and id == its_id):
        return False  # «داعش», «تنظيم الدولة»
    alike = any(SequenceMatcher(None, x, y).ratio() > _ONE_NAME for x in ("".join(words), words[-1]) for y in ("".join(its), its[-1]))
    return not alike and bool(before & its_before or after & its_after)


def against_another(a: Node, b: Node) -> bool:
    """Say whether two contents that have much in common are said against, or asked of, another person, land or office each: «دعا |إيران|
    إلى سحب قواتها», «دعا |تركيا| إلى سحب قواتها»."""
    ours, theirs = (frozenset[str]().union(*(said.against for said in node.said)) for node in (a, b))
    if not ours or not theirs or not ours.isdisjoint(theirs):
        return False
    office = {one.startswith("=") for one in ours | theirs}
    if office != {False}:
        return office == {True}  # «الوزير» and a person may be one
    return all(SequenceMatcher(None, one, other).ratio() <= _ONE_NAME for one in ours for other in theirs)  # «كينياتا», «كيناتو»


_Named = tuple[str, str | None, tuple[str, ...], frozenset[str], frozenset[str]]


def _alone(names: Iterable[_Named], terms: Set[str]) -> list[_Named]:
    return [each for each in names if terms.isdisjoint(each[2])]


def _named(node: Node) -> list[_Named]:
    """Return the names in a content: of each its kind, its id, its terms, those right before and right behind it."""
    said = node.said[0]
    if said.meant or said.headline:
        return []
    statement, content = said.statement, said.content
    spans: dict[int, tuple[str, str | None, int, int]] = {}  # by where it starts: where what comes behind a head does, and where it ends
    text = Text(content)
    for k, key in enumerate(text.keys):
        kind = _heads_of_names().get(key.removeprefix("ال"))
        if kind is not None:
            last = k + 1
            while last < min(len(text.keys), k + 4) and (text.keys[last].startswith("ال") or (last == k + 1 and _bare_name(text.keys, k))):
                last += 1
            if last > k + 1:
                spans[text.starts[k]] = (kind, None, text.ends[k], text.ends[last - 1])
    for name in said.place.article.names:
        start, end = name.start - statement.start, name.end - statement.start
        here = 0 <= start < end <= len(content) and content[start:end] == name.text and (name.kind != "LOC" or name.fine)
        if here and not any(first <= start < last for first, (*_, last) in spans.items()):
            spans[start] = (f"LOC {name.fine}" if name.kind == "LOC" else name.kind, name.id, start, end)
    found = []
    for start, (kind, id, behind_head, end) in spans.items():
        words = content_terms(content[behind_head:end])
        before, after = content_terms(content[:start])[-1:] + content_terms(content[start:behind_head]), content_terms(content[end:])[:1]
        if words:
            found.append((kind, id, words, frozenset(before), frozenset(after)))
    return found


@cache
def _heads_of_names() -> dict[str, str]:
    return {search_key(word): f"head {n}" for n, row in enumerate(rows("contraries", "body")) for word in row}


def _bare_name(keys: Sequence[str], k: int) -> bool:
    after = keys[k + 1]
    return (
        not keys[k].startswith("ال")
        and not is_stop(after)
        and after.isalpha()
        and not (after.startswith("ي") and shares(after).verb > _VERB)
    )


@lru_cache(maxsize=20_000)
def told(content: str) -> Told:
    """Return what a content tells that another one may contradict."""
    text = Text(content)
    words = [(key, [deed(term) for term in content_terms(key)]) for key in text.keys]
    filled = [k for k, (key, terms) in enumerate(words) if terms and not (key == "اجل" and k and text.keys[k - 1] == "من")]
    sides: defaultdict[int, dict[int, frozenset[str]]] = defaultdict(dict)
    later = listed("contraries", "later")
    short = sum(len(terms) for _, terms in words) <= _SHORT
    most = len(_rows()) if short else _sure()
    muddled, turned = set[int](), set[int]()
    for n, k in enumerate(filled):
        for row, which, kind in _sides_of(words[k][0]):
            if row >= most:
                continue
            side, reach = which, _AROUND[kind]
            if kind == "state":
                if _heads(text.keys, k):
                    continue  # «حي الزهور», «كامل المبلغ»: no state
                reach = _ATTRIBUTE if split_key(text.keys[k])[1].startswith("ال") else reach
                negated = _is_not(text.keys, k) or _in_undone(text.keys, k)
            else:
                near_by = range(max(0, k - _NOT_WITHIN), k)
                negated = any(text.keys[j] in marked("negating") and not text.keys[j + 1].startswith(STILL) for j in near_by)
            undone = kind == "deed" and k > 0 and text.keys[k - 1] in _NOT_DONE and later.isdisjoint(text.keys[k:])
            if row in _two_sided() and (undone or (kind == "state" and _is_not(text.keys, k))):
                side, negated = 1 - which, False  # «غير صالحة», «لم يشف»: what is not the one may be the other
                turned |= {row} if undone else set()
            if negated or _is_turned(text.keys, k):
                muddled.add(row)
            near = [*filled[max(0, n - reach) : n], *filled[n + 1 : n + 1 + reach]]
            around = frozenset(term for each in near for term in words[each][1])
            sides[row][side] = sides[row].get(side, frozenset()) | around
    for (row, side), at, k in particles(text.keys) if short else ():
        of = next((words[n][1] for n in filled if k <= n <= k + 1), []) if row < of_all() else [""]
        sides[~row][side] = sides[~row].get(side, frozenset()) | frozenset(of[:1])
        if not marked("negating").isdisjoint(text.keys[:at]):
            muddled.add(~row)  # «لن يفتح قبل السبت», «سيفتح بعد السبت»
    terms = [term for _, each in words for term in each]
    times = defaultdict[str, set[str]](set)
    for time, one in _times(text.keys):
        times[time].add(one)
    told_times = {time: frozenset(found) for time, found in times.items()}
    negates = any(not marked("negating").isdisjoint((key, key[1:])) for key in text.keys)
    return Told(sides, frozenset(muddled), frozenset(turned), negates, told_times, tuple(_numbers(text)), frozenset(terms), len(terms))


def _is_turned(keys: Sequence[str], k: int) -> bool:
    before = keys[max(0, k - _NOT_WITHIN) : k]
    return any(not marked("turning").isdisjoint((key, key.removeprefix("و"))) for key in before)


def _heads(keys: Sequence[str], k: int) -> bool:
    """Say whether a word stands before what it is of, as a noun does and an adjective does not."""
    return not split_key(keys[k])[1].startswith("ال") and keys[k + 1 : k + 2] != [] and keys[k + 1].startswith("ال")


def _is_not(keys: Sequence[str], k: int) -> bool:
    """Say whether what a word says is just what is not so: «غير صالحة», «لم تكن صالحة»."""
    before = k - 2 if k > 1 and keys[k - 1] in _BE else k - 1
    return before >= 0 and not {keys[before], keys[before].removeprefix("و")}.isdisjoint(_negating())


def _in_undone(keys: Sequence[str], k: int) -> bool:
    """Say whether a word stands behind a verb that is negated: «لن نفرض رسوما»; «لا تزال مغلقة» negates nothing."""
    return k > 1 and keys[k - 2] in _NOT_DONE and not keys[k - 1].startswith(STILL)


@cache
def _negating() -> frozenset[str]:
    return marked("negating") | listed("contraries", "without")


@cache
def _rows() -> list[tuple[str, list[str]]]:
    return [(kind, row) for table in ("contraries", "opposites") for kind in _AROUND for row in rows(table, kind)]


@cache
def _sure() -> int:
    """Return how many of the rows are opposites of longer contents too."""
    return sum(len(rows("contraries", kind)) for kind in _AROUND)


@cache
def _states() -> frozenset[int]:
    return frozenset(n for n, (kind, _) in enumerate(_rows()) if kind == "state")


@cache
def _two_sided() -> frozenset[int]:
    return frozenset(n for n, (_, row) in enumerate(_rows()) if len(row) == 2)


@lru_cache(maxsize=50_000)
def _sides_of(key: str) -> frozenset[tuple[int, int, str]]:
    """Return the rows of which a word is, with its side there; of a verb that no list has the form by which rows know it, too."""
    terms = content_terms(key)
    found = _FUTURE.fullmatch(key)
    terms += content_terms(f"ي{found[1]}") if found is not None else ()
    terms += content_terms(key[:-1]) if len(key) > _ACCUSATIVE and key.endswith("ا") else ()  # «سالكا», «تصالحتا»
    terms += content_terms(key[1:]) if key.startswith("و") and terms and terms[0].startswith("و") else ()  # «وأيدت»
    terms += (*content_terms(key[:-2]), *content_terms(f"{key[:-2]}ي")) if key.endswith("وا") else ()
    return frozenset(found for term in terms for found in _table().get(term, ()))


@cache
def _table() -> dict[str, set[tuple[int, int, str]]]:
    found = defaultdict[str, set[tuple[int, int, str]]](set)
    for n, (kind, row) in enumerate(_rows()):
        for side, words in enumerate(row):
            for word in words.split():
                for term in content_terms(search_key(word)):
                    found[term].add((n, side, kind))
    return found


def _times(keys: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the times that a content tells, each with the kind of it: weekdays, days of a month, months, years, «العام المقبل»."""
    for k, key in enumerate(keys):
        day = key if key.startswith("ال") else key[1:] if key[1:].startswith("ال") else ""
        if day in WEEKDAYS:
            yield "weekday", str(WEEKDAYS[day])
        elif _YEAR.fullmatch(key) and _FIRST_YEAR <= int(key) <= _LAST_YEAR:
            yield "year", key
        elif (month := month_at(list(keys), k)) is not None and (month[0].sure or (k and (keys[k - 1].isdigit() or keys[k - 1] in _IN))):
            yield f"{month[0].calendar} month", str(month[0].number)
            if k and keys[k - 1].isdigit():
                yield f"{month[0].calendar} day", keys[k - 1]
        for unit in _DAYS.keys() & {key.removeprefix("ال"), key[1:].removeprefix("ال")}:
            beside = [keys[k + 1]] if k + 1 < len(keys) else []
            beside += [keys[k - 1]] if k and keys[k - 1] in _THIS else []
            for near in beside:
                side = _which().get(near.removeprefix("ال"))
                if side is not None:
                    yield f"which {unit}", side


@cache
def _which() -> dict[str, str]:
    return {search_key(word): str(n) for row in rows("contraries", "which") for n, words in enumerate(row) for word in words.split()}


def _numbers(text: Text) -> Iterator[tuple[str, float, str]]:
    """Yield the numbers of a content with their units: «شهرا واحدا» is one, too."""
    taken = set[int]()
    for number in find_numbers(text):
        taken.update(range(number.first, number.last))
        if number.value is None or number.approximate or (number.unit is None and _FIRST_YEAR <= number.value <= _LAST_YEAR):
            continue
        unit = "%" if number.kind == "percent" else number.noun or number.unit
        terms = [deed(term) for term in content_terms(unit)] if unit and unit != "%" else []
        yield (terms[0] if terms else unit or ""), number.value, _how(text.keys, number.first)
    for k, key in enumerate(text.keys):
        span = _DAYS.keys() & {key, key.removesuffix("ا")}
        after = text.keys[k + 1] if k + 1 < len(text.keys) else ""
        if (
            span
            and k not in taken
            and k - 1 not in taken
            and k + 1 not in taken
            and (after in _ONE or key in _lasting() or text.keys[k - 1 : k] == ["لمده"])
        ):
            yield deed(content_terms(span.pop())[0]), 1.0, _how(text.keys, k)


@cache
def _days_of() -> dict[str, float]:
    """Return how many days a unit of time has, by what is read of its number, its dual and its plural."""
    forms = {"سنت": 365.0, **_DAYS}  # «سنتين»
    return {deed(term): days for word, days in forms.items() for term in content_terms(word)}


def _how(keys: Sequence[str], k: int) -> str:
    """Return whether a span says when or how long."""
    return "when" if not _WHEN.isdisjoint(keys[max(0, k - 2) : k]) else ""


@cache
def _lasting() -> frozenset[str]:
    return listed("contraries", "lasting")
