"""Lands that stand beside a name and say that a well-known one of another land is not meant: «طرابلس شمالي لبنان», «هيئة البث اللبنانية».

What does not live here: who a name is otherwise, and what an article's lands decide between readings of one weight (``identity``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from isnad.arabic.text import Text
from isnad.reading.names.clitics import leaning, splits
from isnad.reading.names.gazetteer import Demonym, Entry, demonyms, gazetteer
from isnad.reading.names.identity import of_entry
from isnad.reading.names.listed import of_list
from isnad.reading.names.mentions import Mention
from isnad.reading.names.spans import word_before

_SIDES = ("شمال", "جنوب", "شرق", "غرب", "وسط")
#: «شمالي لبنان» is in Lebanon; «شمال لبنان» may lie outside of it.
_INSIDE = frozenset(f"{side}ي" for side in _SIDES if side != "وسط") | {"وسط"}
_OUTSIDE = frozenset(_SIDES) - {"وسط"}
_NEAR = frozenset(("قرب", "بالقرب", "قريبه", "القريبه", "قباله")) | _INSIDE | _OUTSIDE
#: Feminine nouns of places, of which the adjective behind the name may speak too.
_OF_PLACES = frozenset(("مدينه", "بلده", "قريه", "محافظه", "ولايه", "منطقه", "مقاطعه", "عاصمه"))
_WELL_KNOWN = 8
#: Lands whose adjective is more often another word: «الصحراوية» (of the desert), «المالية» (finance).
_ALSO_WORDS = frozenset(("EH", "ML"))
_SPREAD = frozenset(("nation", "continent", "region", "water"))


@dataclass(frozen=True, slots=True)
class Beside:
    """The land (ISO 3166-1 alpha-2) that decides a place, ``None`` where it only says that the well-known one is not meant, and why."""

    land: str | None
    why: str


def places_beside(text: Text, mentions: Sequence[Mention], countries: Set[str]) -> dict[str, Beside]:
    """Return for keys of places the land beside them, where it is another than that of the place taken and all their lands agree."""
    found: dict[str, set[Beside | None]] = {}
    for mention in mentions:
        if mention.kind != "LOC" or mention.id is None or mention.fine in _SPREAD:
            continue
        own = _land_of(mention)
        if own is None:
            continue
        told = _told(text, mention)
        if told is not None:
            land, sure, why = told
            listed = any(e.kind == "LOC" and e.country == land for e in gazetteer().readings(mention.key))
            if land == own:
                found.setdefault(mention.key, set()).add(None)
            elif sure or listed or own not in countries:
                found.setdefault(mention.key, set()).add(Beside(land, why))
    decided = {key: next(iter(said)) for key, said in found.items() if len(said) == 1}
    beside = {key: said for key, said in decided.items() if said is not None}
    for mention in mentions:
        near = _neighbour(text, mention, mentions, beside) if mention.key not in decided else None
        taken = {_land_of(mention), None}
        if near is not None and near[0] not in taken and taken.isdisjoint(countries):
            listed = any(e.kind == "LOC" and e.country == near[0] for e in gazetteer().readings(mention.key))
            beside[mention.key] = Beside(near[0] if listed else None, near[1])
    return beside


def provinces(text: Text, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Entry]]:
    """Yield the mentions that are a province and not the city of its name, by the noun before them («أمير منطقة الرياض», «ولاية نيويورك»),
    and the province, where a list knows it by both words."""
    keys = text.keys
    listed = _listed_provinces(text, mentions)
    for mention in mentions:
        if mention.kind != "LOC" or mention.fine in _WIDE or (mention.id is None and "gazetteer, ambiguous" not in mention.evidence):
            continue
        own = _land_of(mention) if mention.id is not None else None
        ahead = listed.get(mention.span.first) or _of_states(text, mention, mentions) or word_before(keys, mention.span.first)
        for _, noun in splits(ahead):
            noun = _GOVERNED.get(noun, noun) if noun not in _PROVINCE else noun  # noqa: PLW2901 - «أمير الرياض» is that of the province
            if noun in _PROVINCE and (own is not None or mention.id is None):
                whole = f"{noun} {mention.key}"
                after = (*keys[mention.span.last : mention.span.last + 1], *filter(None, (_EPITHETS.get(mention.key),)))
                for key in (whole, *(f"{whole} {word}" for word in after)):
                    known = (*filter(None, (of_list(key),)), *gazetteer().readings(key))
                    states = [e for e in known if e.fine == "state" and e.id is not None and own in (None, e.country)]
                    if len({e.country for e in states}) == 1 and states[0].id != mention.id:
                        yield mention, states[0]
                        break


def _of_states(text: Text, mention: Mention, mentions: Sequence[Mention]) -> str:
    """Return «ولاية» where a place is a state's by who sits for it («السيناتور عن نيويورك») or by the states in its list («كاليفورنيا
    ونيويورك وتكساس»), «منطقة» where it leads all provinces («تصدرت مكة المكرمة مناطق المملكة»)."""
    first, last = mention.span.first, mention.span.last
    if word_before(text.keys, first) == "عن" and first > 1 and text.keys[first - 2] in _SENATORS:
        return "ولايه"
    if first and text.keys[first - 1] in _LEADS and not _REGIONS.isdisjoint(text.keys[last : last + 4]):
        return "منطقه"
    behind = text.keys[last : last + _NEAR_STATES]
    if any(best in _BEST and not _REGIONS.isdisjoint(behind[i : i + 4]) for i, best in enumerate(behind[:4])):
        return "منطقه"  # «مكة المكرمة هي الأعلى من بين مناطق المملكة»
    if _is_among_states(text.keys, first):
        return "ولايه"
    if not mention.span.cut or mention.id is None or _land_of(mention) != "US":
        return ""
    beside = [m for m in mentions if m.span.last == first or (m.span.first == last and m.span.cut > 0)]
    states = [m for m in beside if m.fine == "state"]
    return "ولايه" if states and all(_land_of(m) == "US" for m in states) else ""


def _is_among_states(keys: Sequence[str], first: int) -> bool:
    """Whether a place is one of the states just spoken of, or whence a senator comes: «بعض الولايات، ومن بينها نيويورك»."""
    at = first - 1
    while at > 0 and keys[at] in ("،", "ومن", "من", "بينها", "ومنها", "مثل", "بما", "فيها") and first - at < _NEAR_STATES:
        at -= 1
    if at < first - 1 and keys[at] in ("الولايات", "ولايات"):
        return True
    return keys[at + 1 : first] == ["من"] and not _SENATORS.isdisjoint(keys[max(0, at - 2) : at])


_NEAR_STATES = 7
_BEST = frozenset(("الاعلي", "الاقل", "الاكثر", "الاولي", "الاكبر"))
_LEADS, _REGIONS = frozenset(("تصدرت", "وتصدرت", "تصدر")), frozenset(("مناطق", "المناطق", "نظيراتها"))
_SENATORS = frozenset(("السيناتور", "سيناتور", "كسيناتور", "السناتور", "النائب"))


def seats(text: Text, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Entry]]:
    """Yield the mentions that were taken for a province and are its seat, by the noun before them («مدينة جازان»), and that city, where a
    list knows it by an id: an article may speak of both."""
    ends = {mention.span.last: mention for mention in mentions}
    for mention in mentions:
        if mention.kind == "LOC" and mention.id is not None and (whole := _whole(text, mention, ends)) is not None:
            yield mention, whole
        if mention.kind != "LOC" or mention.fine != "state" or mention.id is None:
            continue
        if any(noun in _CITY for _, noun in splits(word_before(text.keys, mention.span.first))):
            readings = [e for e in gazetteer().readings(mention.key) if e.kind == "LOC" and e.id is not None]
            own = next((e.country for e in readings if e.id == mention.id), None)
            city = next((e for e in readings if e.country == own and e.fine in ("city", "county") and e.id != mention.id), None)
            if city is not None:
                yield mention, city


def _whole(text: Text, mention: Mention, ends: Mapping[int, Mention]) -> Entry | None:
    """Return the place of whose name this one is a part: a land's capital of its name («العاصمة التونسية تونس», «الكويت العاصمة»), or what
    stands with the word before («جبل لبنان»)."""
    keys, first, last = text.keys, mention.span.first, mention.span.last
    own = _land_of(mention)
    if own is None or (mention.span.cut > 0 and mention.fine != "nation"):
        return None
    ahead = word_before(keys, first)
    if mention.fine == "nation" and _is_among_cities(text, mention, ends):
        return _capital(mention, own)
    if mention.fine == "nation" and keys[first - 1 : first] == ["("] and keys[last : last + 1] == [":"]:
        return _capital(mention, own)  # «(تونس: دار الأفق)», where a book came out
    if mention.fine == "nation":
        behind = keys[last] if _adjoin(text, last, last) else ""
        at = first - 1 - (first > 1 and text.forms[first - 1] in _OPEN)  # «العاصمة التونسية «تونس»»
        of_it = at > 0 and any(d.country == own for d in demonyms().get(ahead, ()))
        ahead_of_it = keys[at - 1] if of_it else ahead
        if behind == "العاصمه" or any(word in ("العاصمه", "مدينه") for _, word in splits(ahead_of_it)):
            return _capital(mention, own)
    if not _adjoin(text, first, first) or mention.span.cut:
        return None
    ahead = next((word for _, word in splits(ahead) if word in _BEFORE), ahead)  # «بيروت وجبل لبنان»
    known = (e for e in gazetteer().readings(f"{ahead} {mention.key}") if e.kind == "LOC" and e.country == own and e.id is not None)
    return next(
        (e for e in known if ahead in _BEFORE or (e.weight >= _WELL_KNOWN and e.id != mention.id and mention.fine != "nation")), None
    )


def _is_among_cities(text: Text, mention: Mention, ends: Mapping[int, Mention]) -> bool:
    """Whether a land called as its capital follows three cities in a list and one comes next: «لندن وباريس وروما وتونس والقاهرة»."""
    at, cities = mention.span.first, 0
    if not mention.span.cut or text.keys[at][0] != "و":
        return False
    while cities < _SEVERAL and (before := ends.get(at)) is not None and before.fine == "city":
        cities += 1
        at = before.span.first
        if not before.span.cut or text.keys[at][0] != "و":
            break
    after = next((m for m in ends.values() if m.span.first == mention.span.last), None)
    return cities >= _SEVERAL and after is not None and after.fine == "city" and text.keys[mention.span.last].startswith("و")


def _capital(mention: Mention, own: str) -> Entry | None:
    """Return the city that a land's name is too, where a list knows it."""
    known = [e for key in (f"{mention.key} العاصمه", f"مدينه {mention.key}") for e in gazetteer().readings(key) if e.fine == "city"]
    return next((e for e in known if e.country == own and e.id is not None), None)


#: Nouns that make another place's name of a land's.
_BEFORE = frozenset(("جبل", "خليج", "راس", "مرج"))
_CITY = frozenset(("مدينه", "بلده"))


def _listed_provinces(text: Text, mentions: Sequence[Mention]) -> dict[int, str]:
    """Return for the places of a list behind «مناطق» or «محافظات» what each of them is («مناطق تبوك والجوف وحائل»)."""
    heads = [i for i, key in enumerate(text.keys[:-1]) if key in _FORMS]
    starts = {mention.span.first: mention for mention in mentions if mention.kind == "LOC"}
    found = {} if _EASTERN.isdisjoint(text.keys) else _beside_provinces(text, starts)
    if not heads:
        return found
    for i in heads:
        word, noun = next(((word, _PROVINCES[word]) for _, word in splits(text.keys[i]) if word in _PROVINCES), ("", None))
        at, many = i + 1, 0
        while at < min(len(text), i + _NEAR_HEAD) and text.keys[at] in _THAT_ARE:
            at += 1
        if word == "مناطق" and i and text.keys[i - 1].removeprefix("و") in _NUMBERS:  # «ثلاث مناطق تتصدر … وهي الرياض والشرقية»
            at = next((j + 1 for j in range(at, min(len(text), i + _FAR_LIST)) if text.keys[j] in ("هي", "وهي", ":")), at)
        begin = at
        while noun is not None and at < len(text):
            passed = _untagged(text.keys, at)
            if not passed and not (at in starts and (at == begin or starts[at].span.cut or text.forms[at - 1] in (*_COMMAS, "و"))):
                break
            if not passed:
                found[at] = noun
            at = at + passed if passed else starts[at].span.last
            at += at < len(text) and text.keys[at] in _EPITHETS.values()
            at += at < len(text) and text.forms[at] in _COMMAS
            at += at < len(text) and text.keys[at] == "و"
            many += 1
        if word == "منطقه" and many < _SEVERAL:  # «منطقة الرياض وجدة»
            for other in range(begin, at):
                found.pop(other, None)
    return found


def _untagged(keys: Sequence[str], at: int) -> int:
    """Return of how many tokens the province at ``at`` is that is no name to a tagger."""
    return next((n for n in (2, 1) if " ".join(keys[at : at + n]).removeprefix("و") in _UNTAGGED), 0)


def _beside_provinces(text: Text, starts: Mapping[int, Mention]) -> dict[int, str]:
    """Return the places of lists in which something is a province alone and all else may be one («على الشرقية والرياض وجازان وعسير»), and
    the one that shares parts with such a province («الأجزاء الجنوبية للمنطقة الشرقية والرياض»)."""
    keys, found, passed_to = text.keys, dict[int, str](), 0
    for begin, end in text.sentences:
        alone = [i for i in range(begin, end) if keys[i] in _EASTERN and _untagged(keys, i)]
        places = [i for i in range(begin, end) if alone and i in starts]
        if len(places) > _MANY and all(_may_be_one(starts[i]) for i in places):
            found.update(dict.fromkeys(places, "منطقه"))  # «في الرياض 230، وفي مكة 30، والشرقية 44 …»
    for i, key in enumerate(keys):
        if i < passed_to or (key not in _EASTERN and i not in starts) or (i in starts and starts[i].fine in _WIDE):
            continue
        at, items, plain = i, list[int](), list[int]()
        while at < len(keys):
            passed = _untagged(keys, at)
            if not (passed or at in starts) or (at > i and not (keys[at].startswith("و") or text.forms[at - 1] in (*_COMMAS, "و"))):
                break
            (plain if passed else items).append(at)
            at = at + passed if passed else starts[at].span.last
            if at + 1 in starts and keys[at : at + 1] == ["ومنطقه"]:  # «والشرقية ومنطقة عسير»
                plain.append(at)
                at = starts[at + 1].span.last
            at += at < len(text) and keys[at] in _EPITHETS.values()
            at += at < len(text) and text.forms[at] in _COMMAS
            at += at < len(text) and keys[at] == "و"
        passed_to = max(at, i + 1)
        enough = len(plain) + len(items) > _SEVERAL or not _OF_LANDS.isdisjoint(keys[max(0, i - _CLAUSE) : i])
        led = items[: sum(item < plain[0] for item in items)] if len(plain) > 1 else items  # «الرياض ومكة والشرقية ومنطقة عسير وجدة»
        if plain and enough and all(_may_be_one(starts[item]) for item in led):
            found.update((item, "منطقه") for item in items if _may_be_one(starts[item]))
    return found


def _may_be_one(mention: Mention) -> bool:
    """Whether a list knows a province of the name."""
    words = (mention.key, f"{mention.key} {_EPITHETS.get(mention.key, '')}".strip())
    known = (e for word in words for e in (of_list(f"منطقه {word}"), *gazetteer().readings(f"منطقه {word}")) if e is not None)
    return mention.fine == "state" or any(e.fine == "state" for e in known)


_EASTERN = frozenset(("الشرقيه", "والشرقيه", "الحدود", "والحدود", "المنطقه", "والمنطقه"))
_NUMBERS = frozenset(("ثلاث", "اربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"))
_FAR_LIST = 10
_SEVERAL, _MANY, _CLAUSE = 3, 4, 5
#: Parts of what a province has and a town has not («على أجزاء من الشرقية والرياض»).
_OF_LANDS = frozenset(("اجزاء", "الاجزاء"))
_PROVINCES = {
    "منطقه": "منطقه", "مناطق": "منطقه", "منطقتي": "منطقه", "محافظات": "محافظه", "محافظتي": "محافظه", "ولايات": "ولايه", "ولايتي": "ولايه",
    "اقاليم": "اقليم", "المنطقتين": "منطقه", "المنطقتان": "منطقه",
}  # fmt: skip
_FORMS = frozenset(form for noun in _PROVINCES for form in leaning(noun))
#: Who governs a province, and what is written as one word with it.
_GOVERNED = {"امير": "منطقه", "اميرمنطقه": "منطقه", "حاكم": "ولايه", "حاكما": "ولايه"}
#: What stands behind a holy city's name, and often not.
_EPITHETS = {"مكه": "المكرمه", "المدينه": "المنوره"}
#: Provinces that are no names to a tagger.
_UNTAGGED = frozenset(("الحدود الشماليه", "المنطقه الشرقيه", "الشرقيه", "المنطقه الشماليه"))
_THAT_ARE = frozenset(("شملت", "تشمل", "هي", "منها", "(", ":", "شمل", "عده", "من", "بينها"))
_COMMAS, _NEAR_HEAD = frozenset("،,"), 4
_WIDE = frozenset(("nation", "continent", "water"))
_PROVINCE = frozenset(("منطقه", "محافظه", "ولايه", "اماره", "مقاطعه", "اقليم"))


def bodies_beside(text: Text, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, str]]:
    """Yield the bodies known for one land behind which another land's adjective stands, each with the reason."""
    persons = {m.span.first for m in mentions if m.kind == "PER"}
    for mention in mentions:
        if mention.kind != "ORG" or mention.id is None or " " not in mention.key:
            continue
        lands = {e.country for e in gazetteer().readings(mention.key) if e.id == mention.id and e.country is not None}
        last = mention.span.last
        marked = mention.span.first > 0 and text.forms[mention.span.first - 1] in _OPEN and text.forms[last : last + 1] in _CLOSE
        behind = text.keys[last + 1] if marked and last + 1 < len(text) else ""  # ««حزب الله» الكويتي»
        beside = _definite(behind) if marked else _adjective(text, last)
        feminine = mention.key.partition(" ")[0].endswith("ه")
        if beside is None or (beside.shape == "female") != feminine:
            continue  # «قاعدة حزب الله السورية»: of whom the noun before is
        if not feminine and (mention.fine == "sports" or mention.span.last + 1 in persons):
            continue  # «مدير نادي الهلال الكرواتي سامر …»: the man is
        if lands and beside.country not in lands:
            yield mention, f"beside «{next(form for form in text.forms[last:] if form.isalpha())}»"


def _land_of(mention: Mention) -> str | None:
    return next(
        (e.country for e in gazetteer().readings(mention.key) if e.kind == "LOC" and e.country and of_entry(e, "").name == mention.name),
        None,
    )


def _told(text: Text, mention: Mention) -> tuple[str, bool, str] | None:
    """Return the land that stands behind a place, whether it can be no neighbour's, and why."""
    keys, at = text.keys, mention.span.last
    adjective = _adjective(text, at)
    if adjective is not None:
        ahead = word_before(keys, mention.span.first)
        # «قاعدة … الأميركية», «قوات … التركية»: of whom the noun before is.
        if adjective.shape != "female" or (ahead.endswith(("ه", "ات")) and ahead not in _OF_PLACES):
            return None
        return adjective.country, True, f"beside «{text.forms[at]}»"
    if at < len(keys) and keys[at][:1] == "ب" and _adjoin(text, at, at):
        lies = keys[at][1:] in _OF_PLACES and _adjoin(text, at, at + 1)  # «باريس بولاية تكساس»
        within = next(iter(gazetteer().readings(keys[at + 1] if lies else keys[at][1:])), None)
        if within is not None and within.country and (within.fine == "state" if lies else within.fine == "nation"):
            return within.country, True, "beside «" + " ".join(text.forms[at : at + 1 + lies]) + "»"
        return None
    if at < len(keys) and keys[at] == "في" and at + 1 < len(keys) and keys[at + 1] in _INSIDE | _OUTSIDE:
        inside, at = True, at + 2
    elif at < len(keys) and keys[at] in _INSIDE | _OUTSIDE:
        inside, at = keys[at] in _INSIDE, at + 1
    else:
        inside = False
    if not _adjoin(text, mention.span.last, at):
        return None
    land = next((e for e in gazetteer().readings(keys[at])[:1] if e.fine == "nation"), None)
    if land is None or land.country is None:
        return None
    return land.country, inside, "beside «" + " ".join(text.forms[mention.span.last : at + 1]) + "»"


def _neighbour(text: Text, mention: Mention, mentions: Sequence[Mention], beside: dict[str, Beside]) -> tuple[str, str] | None:
    """Return the land of the place near which a lesser-known place is said to lie («وادي الرمل قرب درنة»), and why."""
    at = mention.span.last
    if mention.kind != "LOC" or mention.id is None or at >= len(text.keys) or text.keys[at] not in _NEAR:
        return None
    readings = [e for e in gazetteer().readings(mention.key) if e.kind == "LOC"]
    if not readings or readings[0].weight >= _WELL_KNOWN:
        return None
    first = at + 2 if text.keys[at + 1 : at + 2] in (["من"], ["مدينه"]) else at + 1
    other = next((m for m in mentions if m.span.first == first and m.kind == "LOC" and m.id is not None and m.fine != "nation"), None)
    if other is None:
        return None
    land = beside[other.key].land if other.key in beside else _land_of(other)
    return (land, "beside «" + " ".join(text.forms[at : other.span.last]) + "»") if land is not None else None


def _adjective(text: Text, at: int) -> Demonym | None:
    """Return the one land whose definite adjective is the token at ``at``, right behind a name."""
    return _definite(text.keys[at]) if _adjoin(text, at, at) else None


_OPEN, _CLOSE = frozenset('«"“”'), (["»"], ['"'], ["”"], ["“"])


def _definite(key: str) -> Demonym | None:
    if not key.startswith("ال"):
        return None
    found = demonyms().get(key, ())
    lands = {demonym.country for demonym in found}
    return found[0] if len(lands) == 1 and lands.isdisjoint(_ALSO_WORDS) else None


def _adjoin(text: Text, first: int, at: int) -> bool:
    """Whether the tokens from the one before ``first`` to ``at`` stand with nothing but a space between them."""
    return 0 < first <= at < len(text.keys) and all(text.starts[i] - text.ends[i - 1] == 1 for i in range(first, at + 1))
