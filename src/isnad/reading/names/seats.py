"""Towns that are called as their province or land is: «مدينة جازان», «العاصمة التونسية تونس».

What does not live here: provinces that are called as a town (``provinces``), lands beside a name (``lands``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from isnad.arabic.folding import search_key
from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.reading.names.clitics import splits
from isnad.reading.names.gazetteer import Entry, demonyms, gazetteer
from isnad.reading.names.identity import CERTAIN, PLACE
from isnad.reading.names.lands import OPEN, adjoin, land_of
from isnad.reading.names.mentions import Mention
from isnad.reading.names.playing import MOSTLY
from isnad.reading.names.spans import word_before


def seats(text: Text, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Entry]]:
    """Yield the mentions that were taken for a province or a land and are its seat, by the words beside them («مدينة جازان», «حي الصفا في
    جازان», «جازان 39 درجة»), and that city, where a list knows it by an id: an article may speak of both."""
    starts = {mention.span.first: mention for mention in mentions if mention.kind == "LOC"}
    ends = {mention.span.last: mention for mention in starts.values()}
    for mention in starts.values():
        if mention.id is not None and (whole := _whole(text, mention, starts, ends)) is not None:
            yield mention, whole
        city = _seat(mention)
        if city is not None and (_has_what_towns_have(text, mention, ends) or _is_among_towns(text, mention, starts, ends)):
            yield mention, city


def unsure(text: Text, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the mentions that may be a land or its capital by the cities beside them («بجنيف وبيروت وتونس»), or a province or the town of
    its name by a town beside them («أبها والباحة»), by one that is read as the other («حائل وجازان»), or by a province in a list of places
    in brackets («فلان (عسير) وفلان (حائل)»): nothing says which."""
    starts = {mention.span.first: mention for mention in mentions if mention.kind == "LOC"}
    ends = {mention.span.last: mention for mention in starts.values()}
    in_brackets = _beside_provinces_in_brackets(text, starts.values())
    for mention in starts.values():
        if mention.id is None:
            continue
        if mention.span.first in in_brackets:
            yield mention
            continue
        if mention.key in _CAPITALS and mention.fine == "nation":
            if _is_behind_cities(text, mention, starts, ends):
                yield mention
        elif _seat(mention) is not None or _may_be_its_province(mention):
            if _is_beside_others(text, mention, starts, ends):
                yield mention
        elif mention.fine == "state" and _is_listed_as_town(text, mention, ends):
            yield mention


def _is_listed_as_town(text: Text, mention: Mention, ends: Mapping[int, Mention]) -> bool:
    """Whether a place stands in a list behind «مدن», or is called a town and known as its province alone: no list knows the town of that
    province («مدن سبها والكفرة», «مدينة قنا», which is not «محافظة قنا»)."""
    if search_key(mention.name) in (f"{noun} {mention.key}" for noun in _DISTRICTS):
        return any(word == "مدينه" for _, word in splits(word_before(text.keys, mention.span.first)))
    at, seen = mention.span.first, 0
    while seen < _LIST and (before := _joined_to(text.keys, at)) is not None and (other := _ending(ends, before)) is not None:
        at, seen = other.span.first, seen + 1
    return seen > 0 and _head_of_list(text.keys, at) in _CITIES


_DISTRICTS = ("محافظه", "ولايه", "منطقه", "اقليم", "مقاطعه")


def _may_be_its_province(mention: Mention) -> bool:
    """Whether a place that was taken for a town is no better known than the province of its name («حائل»)."""
    own = next((e for e in gazetteer().readings(mention.key) if e.id == mention.id), None)
    return own is not None and own.fine in _TOWNS and own.weight < CERTAIN and _is_a_town(mention) is False


def _beside_provinces_in_brackets(text: Text, places: Iterable[Mention]) -> set[int]:
    """Return where the places begin that stand alone in brackets in a paragraph in which others do that are provinces alone, and that
    may be a province or its town: men listed by where they come from."""
    found: set[int] = set()
    line: list[Mention] = []
    end = 0
    for place in (*(m for m in places if _is_in_brackets(text, m)), None):
        if place is None or (line and "\n" in text.raw[end : place.start]):
            if any(each.fine == "state" and _seat(each) is None for each in line):
                found.update(each.span.first for each in line if _seat(each) is not None or _is_a_town(each) is False)
            line = []
        if place is not None:
            line.append(place)
            end = place.end
    return found


def _is_in_brackets(text: Text, mention: Mention) -> bool:
    first, last = mention.span.first, mention.span.last
    last += last < len(text) and text.keys[last] in _EPITHETS
    return first > 0 and text.forms[first - 1] == "(" and last < len(text) and text.forms[last] == ")"


def _is_behind_cities(text: Text, mention: Mention, starts: Mapping[int, Mention], ends: Mapping[int, Mention]) -> bool:
    """Whether a land called as its capital follows two cities right before it, or one and stands before another («من مونتريال إلى تونس
    وطنجة»)."""
    at, cities = mention.span.first, 0
    while cities < _SEVERAL and (end := _joined_to(text.keys, at)) is not None and (before := _ending(ends, end)) and before.fine == "city":
        at, cities = before.span.first, cities + 1
    after = _next(text.keys, mention.span.last)
    followed = after is not None and after in starts and starts[after].fine == "city"
    return cities > 1 or (cities == 1 and followed)


def _is_beside_others(text: Text, mention: Mention, starts: Mapping[int, Mention], ends: Mapping[int, Mention]) -> bool:
    """Whether a place that may be a town or its province stands in a list, behind no noun of provinces: of a province with no fewer towns
    alone than provinces alone, or with what is read as a town and may be one; of a town with a province and no town alone."""
    keys, first, near = text.keys, mention.span.first, list[Mention]()
    at, end = first, mention.span.last
    while len(near) < _LIST and (before := _joined_to(keys, at)) is not None and (other := _ending(ends, before)) is not None:
        near.append(other)
        at = other.span.first
    while len(near) < 2 * _LIST and (after := _next(keys, end)) is not None and (other := starts.get(after)) is not None:
        near.append(other)
        end = other.span.last
    if not near or any(other.fine in _WIDE for other in near):
        return False
    nouns = {noun for i in {at, first} for _, noun in splits(word_before(keys, i))}
    if not nouns.isdisjoint(_RANKS | _GOVERNORS):
        return mention.fine != "state" and nouns.isdisjoint(_RANKS)  # «حاكما بورنو ويوبي»
    if _head_of_list(keys, at) in _CITIES:
        return False
    towns = sum(_is_a_town(other) is True for other in near)
    if mention.fine != "state":
        return not towns and any(other.fine == "state" for other in near)
    provinces = sum(other.fine == "state" and _seat(other) is None for other in near)
    return towns >= provinces if towns else not provinces and any(map(_may_be_its_province, near))


def _seat(mention: Mention) -> Entry | None:
    """Return the town of a province's name, where lists know it by an id."""
    if mention.fine != "state" or mention.id is None:
        return None
    readings = [e for e in gazetteer().readings(mention.key) if e.kind == "LOC" and e.id is not None]
    own = next((e.country for e in readings if e.id == mention.id), None)
    return next(
        (e for e in readings if e.country == own and e.fine in _TOWNS and e.id != mention.id and _begins_alike(e.label, mention.key)), None
    )


def _begins_alike(label: str, key: str) -> bool:
    """Whether a town's label begins as the province's name does: not «الجوف» for «الكفرة»."""
    return search_key(label).removeprefix("ال")[:1] == key.removeprefix("ال")[:1]


def _has_what_towns_have(text: Text, mention: Mention, ends: Mapping[int, Mention]) -> bool:
    """Whether a noun before a place, or what stands behind it, says that a town is meant: «كورنيش جازان», «حي الصفا في جازان», «تعز، ثالث
    أكبر مدينة», «أبها 32 درجة», «طريق جدة - جازان»."""
    keys, first, last = text.keys, mention.span.first, mention.span.last
    if any(noun in _CITY or noun in _OF_TOWNS for _, noun in splits(word_before(keys, first))):
        return True
    behind = keys[last : last + _FEW]
    if len(behind) > 1 and behind[0].isdecimal() and behind[1] in _DEGREES:
        return True
    if behind[:1] in (["،"], [","]) and any(
        (a in _GREATEST and b in ("مدينه", "مدن")) or (a, b) == ("وهي", "المدن") for a, b in pairwise(behind)
    ):
        return True
    if _is_dateline(text, mention):
        return True
    if behind[:1] == ["بفندق"] or (
        first > 2 and text.forms[first - 1] in OPEN and keys[first - 3] in _CITY and keys[first - 2].startswith("ال")
    ):
        return True  # «مدينة الضباب «الباحة»»
    inside = keys[first][: mention.span.cut] == "ب"
    within = not mention.span.cut and keys[max(0, first - 1) : first] and (keys[first - 1] == "في" or keys[first - 1] in _SIDES)
    at = first - 1 if inside else first - 2 if within else -1  # «بحي الشرفة شرق نجران»
    for i in range(at, max(-1, at - _FEW), -1):
        if any(noun in _QUARTERS for _, noun in splits(keys[i])):
            return True
        if not keys[i].isalnum() or is_stop(keys[i]):
            break
    return _ends_a_road(text, mention, ends)


def _is_dateline(text: Text, mention: Mention) -> bool:
    """Whether a text says that it was written at a place: «سامر الحلواني – الأفق – جازان:»."""
    first, last = mention.span.first, mention.span.last
    if not 0 < first < _DATELINE or last >= len(text) or text.forms[first - 1] not in _DASHES | {"—"}:
        return False
    return text.forms[last] == ":" or "\n" in text.raw[text.ends[last - 1] : text.starts[last]]


def _ends_a_road(text: Text, mention: Mention, ends: Mapping[int, Mention]) -> bool:
    """Whether a road ends at a place: «طريق جدة – جازان», «طريق الشقيق/جازان السريع», «الطريق الدولي جدة القنفذة جازان»."""
    keys, at, others = text.keys, mention.span.first, 0
    if mention.span.cut:
        return False
    ahead = keys[max(0, at - _FEW) : at]
    if ahead[-1:] == ["بين"] and ahead[-2:-1] in (["تربط"], ["يربط"]) and not _ROADS.isdisjoint(ahead):
        return True  # «سكة حديد تربط بين جازان وجدة»
    if len(ahead) > 2 and ahead[-1] in _DASHES and ahead[-2].isalpha() and any(noun in _ROADS for _, noun in splits(ahead[-3])):
        return True  # «طريق الشقيق/جازان»
    while at > 0:
        before = ends.get(at)
        if before is not None and not before.span.cut:
            at, others = before.span.first, others + 1
        elif keys[at - 1] in _DASHES or text.forms[at - 1] in OPEN or (others and keys[at - 1].startswith("ال")):
            at -= 1
        else:
            break
    return (others > 0 and at > 0 and any(noun in _ROADS for _, noun in splits(keys[at - 1]))) or (others > 0 and keys[at] == "الطريق")


def _is_among_towns(text: Text, mention: Mention, starts: Mapping[int, Mention], ends: Mapping[int, Mention]) -> bool:
    """Whether a place stands in a list of towns: behind «مدن» or «مدينتي» with another, or with two that are towns alone («جازان، وصبيا،
    وضمد»), and with no province; Saudi governorates are towns («محافظات الباحة والمندق»)."""
    others, at, end = list[bool | None](), mention.span.first, mention.span.last
    while (
        len(others) < _LIST
        and (before := _joined_to(text.keys, at)) is not None
        and (found := _place_before(text.keys, before, ends)) is not None
    ):
        others.append(found[1])
        at = found[0]
    while (
        len(others) < 2 * _LIST
        and (after := _next(text.keys, end)) is not None
        and (found := _place_at(text.keys, after, starts)) is not None
    ):
        others.append(found[1])
        end = found[0]
    head = _head_of_list(text.keys, at)
    leads = others and head in _CITIES and (found := _place_at(text.keys, at, starts)) is not None and found[1] is True
    if leads or not others or None in others:
        return bool(leads)  # «مدن ردفان والضالع وتعز»
    if head in _CITIES:
        return True
    governorates = head in _GOVERNORATES and land_of(mention) == "SA"
    return sum(map(bool, others)) > 1 or (any(others) and (governorates or text.keys[end : end + 1] in _VILLAGES))


def _joined_to(keys: Sequence[str], at: int) -> int | None:
    """Return where the place before one of a list ends: «و» or a comma parts them, and perhaps an epithet («مكة المكرمة وجدة»)."""
    begins = at > 0 and keys[at - 1] in _PART
    if not (begins or keys[at].startswith("و")):
        return None
    at -= begins
    if at > _SEVERAL and keys[at - 1] == ")" and keys[at - 2].isdecimal():  # «مونتريال (2009)، وطنجة»
        at -= _SEVERAL
    return at - (at > 1 and keys[at - 1] in _EPITHETS)


def _ending(ends: Mapping[int, Mention], end: int) -> Mention | None:
    """Return the place that ends at a token, its epithet perhaps with it («المدينة المنورة»)."""
    return ends.get(end) or (other if (other := ends.get(end + 1)) is not None and other.key.split(" ")[-1] in _EPITHETS else None)


def _next(keys: Sequence[str], end: int) -> int | None:
    """Return where the place behind one of a list begins."""
    end += end < len(keys) and keys[end] in _EPITHETS
    if end + _SEVERAL < len(keys) and keys[end] == "(" and keys[end + 1].isdecimal():
        end += _SEVERAL
    end += end < len(keys) and keys[end] in _COMMAS
    if end + 1 >= len(keys):
        return None
    return end + 1 if keys[end] == "و" else end if keys[end].startswith("و") or keys[end - 1] in _COMMAS else None


def _place_before(keys: Sequence[str], end: int, ends: Mapping[int, Mention]) -> tuple[int, bool | None] | None:
    """Return where a place of a list begins that ends at ``end``, and whether it is a town alone: None where it is no town."""
    if (other := _ending(ends, end)) is not None:
        return other.span.first, _is_a_town(other)
    for first in (end - 2, end - 1):
        if first >= 0 and (known := _untagged(keys[first].removeprefix("و"), keys[first + 1 : end])):
            return first, known[0]
    return None


def _place_at(keys: Sequence[str], first: int, starts: Mapping[int, Mention]) -> tuple[int, bool | None] | None:
    """Return where a place of a list ends that begins at ``first``, and whether it is a town alone: None where it is no town."""
    if (other := starts.get(first)) is not None:
        return other.span.last, _is_a_town(other)
    for last in (first + 2, first + 1):
        if last <= len(keys) and (known := _untagged(keys[first].removeprefix("و"), keys[first + 1 : last])):
            return last, known[0]
    return None


def _untagged(word: str, rest: Sequence[str]) -> tuple[bool | None] | None:
    """Return of words that are no name to a tagger («صبيا», «أبي عريش») whether they are a town's alone, as ``_is_a_town`` does; None where
    they are no place's."""
    key = " ".join(("ابو" if word == "ابي" else word, *rest))
    best = next((e for e in gazetteer().readings(key)[:1] if e.kind == "LOC" and e.weight >= PLACE), None)
    if best is None or best.fine not in (*_TOWNS, "state"):
        return None
    if best.fine in _TOWNS:
        return (True,)
    return (False if any(e.fine in _TOWNS and e.country == best.country for e in gazetteer().readings(key)) else None,)


def _is_a_town(mention: Mention) -> bool | None:
    """Whether a place is a town and no province is called so; None where it is more than a town and no town is called so."""
    if mention.fine in _WIDE or (mention.fine == "state" and _seat(mention) is None):
        return None
    if mention.fine not in _TOWNS:
        return False
    return all(e.fine != "state" for noun in ("", "منطقه ", "محافظه ", "ولايه ") for e in gazetteer().readings(f"{noun}{mention.key}"))


def _head_of_list(keys: Sequence[str], at: int) -> str:
    """Return the noun of towns or governorates before a list: «مدينتي», «المدن الصناعية», «مدن هي:»."""
    for i in range(at - 1, max(-1, at - _FEW), -1):
        noun = next((noun for _, noun in splits(keys[i]) if noun in _CITIES or noun in _GOVERNORATES), "")
        if noun or not (keys[i].startswith("ال") or keys[i] in _THAT_ARE or shares(keys[i]).adjective >= MOSTLY):
            return noun
    return ""


def _whole(text: Text, mention: Mention, starts: Mapping[int, Mention], ends: Mapping[int, Mention]) -> Entry | None:
    """Return the place of whose name this one is a part: a land's capital of its name («العاصمة التونسية تونس», «الكويت العاصمة»), or what
    stands with the word before («جبل لبنان»)."""
    keys, first, last = text.keys, mention.span.first, mention.span.last
    own = land_of(mention)
    if own is None or (mention.span.cut > 0 and mention.fine != "nation"):
        return None
    ahead = word_before(keys, first)
    if mention.fine == "nation" and _is_among_cities(text, mention, starts, ends):
        return _capital(mention, own)
    if mention.fine == "nation" and keys[first - 1 : first] == ["("] and keys[last : last + 1] == [":"]:
        return _capital(mention, own)  # «(تونس: دار الأفق)», where a book came out
    if mention.fine == "nation":
        behind = keys[last] if adjoin(text, last, last) else ""
        at = first - 1 - (first > 1 and text.forms[first - 1] in OPEN)  # «العاصمة التونسية «تونس»»
        of_it = at > 0 and any(d.country == own for d in demonyms().get(ahead, ()))
        ahead_of_it = keys[at - 1] if of_it else ahead
        if behind == "العاصمه" or any(word in ("العاصمه", "مدينه") for _, word in splits(ahead_of_it)):
            return _capital(mention, own)
    if not adjoin(text, first, first) or mention.span.cut:
        return None
    ahead = next((word for _, word in splits(ahead) if word in _BEFORE), ahead)  # «بيروت وجبل لبنان»
    known = (e for e in gazetteer().readings(f"{ahead} {mention.key}") if e.kind == "LOC" and e.country == own and e.id is not None)
    return next(
        (e for e in known if ahead in _BEFORE or (e.weight >= _WELL_KNOWN and e.id != mention.id and mention.fine != "nation")), None
    )


def _is_among_cities(text: Text, mention: Mention, starts: Mapping[int, Mention], ends: Mapping[int, Mention]) -> bool:
    """Whether a land called as its capital follows three cities in a list, lands called so among them, and one comes next: «لندن وباريس
    وروما وتونس والقاهرة», «الدار البيضاء، تونس، القاهرة، إسطنبول، الكويت، دبي»."""
    at, cities = mention.span.first, 0
    if mention.key not in _CAPITALS:
        return False
    while cities < _SEVERAL and (end := _joined_to(text.keys, at)) is not None and (before := ends.get(end)) is not None:
        if before.fine != "city" and before.key not in _CAPITALS:
            return False
        cities += before.fine == "city"
        at = before.span.first
    after = _next(text.keys, mention.span.last)
    return cities >= _SEVERAL and after is not None and after in starts and starts[after].fine == "city"


def _capital(mention: Mention, own: str) -> Entry | None:
    """Return the city that a land's name is too, where a list knows it."""
    known = [e for key in (f"{mention.key} العاصمه", f"مدينه {mention.key}") for e in gazetteer().readings(key) if e.fine == "city"]
    return next((e for e in known if e.country == own and e.id is not None), None)


#: Nouns that make another place's name of a land's.
_BEFORE = frozenset(("جبل", "خليج", "راس", "مرج"))
_CITY, _CITIES = frozenset(("مدينه", "بلده")), frozenset(("مدن", "المدن", "مدينتي", "مدينتا", "بلدات", "البلدات"))
#: Lands that are called as their capital is.
_CAPITALS = frozenset(("تونس", "الكويت", "الجزائر"))
#: What a town has, and what lies in one.
_OF_TOWNS = frozenset(("كورنيش", "ميناء", "مطار", "شوارع", "احياء"))
_QUARTERS = frozenset(("حي", "احياء", "كورنيش", "الكورنيش", "شوارع", "شارع", "الاحياء", "حيي"))
_DEGREES, _GREATEST = frozenset(("درجه", "درجات")), frozenset(("اكبر", "ثاني", "ثالث", "رابع", "اهم", "كبري"))
_ROADS = frozenset(("طريق", "الطريق", "طرق", "خط", "سكه", "قطار", "وسكه"))
_TOWNS, _WIDE = frozenset(("city", "county", "district")), frozenset(("nation", "continent", "region", "water"))
_GOVERNORATES, _VILLAGES = frozenset(("محافظات", "محافظتي")), (["وقراها"], ["وقراهما"])
_SIDES = frozenset(("شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي", "وسط"))
_COMMAS, _PART, _DASHES = frozenset("،,"), frozenset(("،", ",", "و", "الي")), frozenset(("-", "–", "ـ", "/"))
_RANKS = frozenset((
    "منطقه", "مناطق", "منطقتي", "محافظه", "محافظات", "محافظتي", "ولايه", "ولايات", "ولايتي", "المناطق", "المحافظات",
))  # fmt: skip
_GOVERNORS = frozenset(("حاكم", "حاكما", "حاكمي", "حكام", "محافظ", "محافظا", "محافظي", "امير", "اميرا", "اميري", "امراء", "والي", "ولاه"))
_DATELINE = 14
_EPITHETS, _THAT_ARE = (
    frozenset(("المكرمه", "المنوره")),
    frozenset(("هي", "وهي", "منها", "مثل", ":", "عده", "بينها", "ومنها", "(", "،", ",", "من")),
)
_WELL_KNOWN, _SEVERAL, _FEW = 8, 3, 5
#: How many places of a list are asked on one side: a longer one says no more, and would cost the square of its length.
_LIST = 25
