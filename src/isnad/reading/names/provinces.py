"""Provinces that are called as a town is: «أمير منطقة الرياض», «ولاية نيويورك», lists of provinces.

What does not live here: towns that are called as their province (``seats``), lands beside a name (``lands``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise

from isnad.arabic.text import Text
from isnad.reading.names.clitics import leaning, splits
from isnad.reading.names.gazetteer import Entry, gazetteer
from isnad.reading.names.identity import PLACE
from isnad.reading.names.lands import land_of
from isnad.reading.names.listed import of_list
from isnad.reading.names.mentions import Mention
from isnad.reading.names.place_lists import BY_RANK
from isnad.reading.names.spans import tokens_at, word_before


def provinces(text: Text, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Entry]]:
    """Yield the mentions that are a province and not the city of its name, by the noun before them («أمير منطقة الرياض», «ولاية نيويورك»),
    and the province, where a list knows it by both words."""
    keys = text.keys
    listed = _listed_provinces(text, mentions)
    begins, ends = {m.span.first: m for m in mentions}, {m.span.last: m for m in mentions}
    for mention in mentions:
        if mention.kind != "LOC" or mention.fine in _WIDE or (mention.id is None and _SHOWN.isdisjoint(mention.evidence)):
            continue
        own = land_of(mention) if mention.id is not None else None
        ahead = listed.get(mention.span.first) or _of_states(text, mention, begins, ends) or word_before(keys, mention.span.first)
        for noun in (kind for _, word in splits(ahead) for kind in (word, _GOVERNED.get(word, ""))):  # «أمير الرياض», «إمارة الرياض»
            if noun in _PROVINCE and (own is not None or mention.id is None):
                whole = f"{noun} {mention.key}"
                after = (*keys[mention.span.last : mention.span.last + 1], *filter(None, (_EPITHETS.get(mention.key),)))
                for key in (whole, *(f"{whole} {word}" for word in after)):
                    known = (*filter(None, (of_list(key),)), *gazetteer().readings(key), *_called_so(mention, noun, own))
                    states = [e for e in known if e.fine == "state" and e.id is not None and own in (None, e.country)]
                    if len({e.country for e in states}) == 1 and states[0].id != mention.id:
                        yield mention, states[0]
                        break


def _called_so(mention: Mention, noun: str, land: str | None) -> tuple[Entry, ...]:
    """Return the readings of a town's name alone, where the noun before it is that of its land's provinces («محافظة كركوك», not «ولاية
    مسقط»)."""
    fits = land is not None and mention.fine != "state" and noun in _OF_PROVINCE.get(land, _ELSEWHERE)
    return gazetteer().readings(mention.key) if fits else ()


def _of_states(text: Text, mention: Mention, begins: Mapping[int, Mention], ends: Mapping[int, Mention]) -> str:
    """Return «ولاية» where a place is a state's by who sits for it («السيناتور عن نيويورك») or by the states in its list («كاليفورنيا
    ونيويورك وتكساس»), «منطقة» where it leads all provinces («تصدرت مكة المكرمة مناطق المملكة»)."""
    first, last = mention.span.first, mention.span.last
    ahead = word_before(text.keys, first)
    if ahead == "عن" and first > 1 and text.keys[first - 2] in _SENATORS:
        return "ولايه"
    if ahead == "بحجم" and text.keys[first - 2] == "منطقه":
        return "منطقه"  # «منطقة بحجم الرياض»
    if ahead in _BELONGING and not _OF_PROVINCES.isdisjoint(text.keys[max(0, first - _NEAR_DISTRICTS) : first]):
        return "محافظه"  # «مديرية خولان التابعة لصنعاء»
    if _holds_a_county(text, mention, ends):
        return "منطقه"
    near = text.keys[last : last + 4]
    if any(x == "العاصمه" and y in _WITH_ITS_PARTS for x, y in pairwise(near)):
        return "منطقه" if land_of(mention) == "SA" else "محافظه"  # «الرياض خاصة العاصمة والمحافظات الجنوبية»
    if mention.key == "نيويورك" and _is_upstate(text.keys, first):
        return "ولايه"
    if first and text.keys[first - 1] in _LEADS and not _REGIONS.isdisjoint(text.keys[last : last + 4]):
        return "منطقه"
    near = text.keys[max(0, first - _CLAUSE_OF_MOST) : first]
    if any(x in _MOST and y in _REGIONS and "." not in near[i:] for i, (x, y) in enumerate(pairwise(near))):
        return "منطقه"  # «وحول أكثر المناطق إنتاجا، حلت الرياض أولا»
    behind = text.keys[last : last + _NEAR_STATES]
    if any(best in _BEST and not _REGIONS.isdisjoint(behind[i : i + 4]) for i, best in enumerate(behind[:4])):
        return "منطقه"  # «مكة المكرمة هي الأعلى من بين مناطق المملكة»
    if _is_among_states(text.keys, first):
        return "ولايه"
    if not mention.span.cut or mention.id is None or land_of(mention) != "US":
        return ""
    before, after = ends.get(first), begins.get(last)
    beside = (before, after if after is not None and after.span.cut > 0 else None)
    states = [m for m in beside if m is not None and m.fine == "state"]
    return "ولايه" if states and all(land_of(m) == "US" for m in states) else ""


def _holds_a_county(text: Text, mention: Mention, ends: Mapping[int, Mention]) -> bool:
    """Whether a Saudi governorate lies in a place: «محافظة أضم بمكة المكرمة»; those are a province's."""
    first = mention.span.first
    at = first if text.keys[first][: mention.span.cut] == "ب" else first - 1 if text.keys[first - 1 : first] == ["في"] else 0
    county = ends.get(at) if at else None
    if county is None or county.kind != "LOC" or county.key == mention.key:
        return False
    return any(word == "محافظه" for _, word in splits(word_before(text.keys, county.span.first)))


def _is_upstate(keys: Sequence[str], first: int) -> bool:
    """Whether a town or university of New York State outside of the city stands before its name: «جامعة كورنيل في نيويورك»."""
    at = first - 1
    while at > 0 and keys[at] in _WITHIN and first - at < _FEW:
        at -= 1
    return at >= 0 and any(word in _UPSTATE for _, word in splits(keys[at]))


_FEW, _WITHIN = 4, frozenset(("في", "،", ",", "/", "-", "(", "»", '"', "”"))
_UPSTATE = frozenset((
    "كورنيل", "سيراكيوز", "روتشستر", "بينجهامتون", "بينغهامتون", "ايثاكا", "دانيمورا", "بافالو", "بوفالو", "الباني", "ساراتوغا",
))  # fmt: skip


def _is_among_states(keys: Sequence[str], first: int) -> bool:
    """Whether a place is one of the states just spoken of, or whence a senator comes: «بعض الولايات، ومن بينها نيويورك»."""
    at = first - 1
    while at > 0 and keys[at] in ("،", "ومن", "من", "بينها", "ومنها", "مثل", "بما", "فيها") and first - at < _NEAR_STATES:
        at -= 1
    if at < first - 1 and keys[at] in ("الولايات", "ولايات"):
        return True
    return keys[at + 1 : first] == ["من"] and not _SENATORS.isdisjoint(keys[max(0, at - 2) : at])


_NEAR_STATES, _NEAR_DISTRICTS = 7, 10
_WITH_ITS_PARTS = frozenset(("والمحافظات", "والمحافظه"))
#: Of what belongs to it a Yemeni province has, and its town has not.
_BELONGING, _OF_PROVINCES = frozenset(("التابعه", "تابعه", "التابعتين")), frozenset(("مديريه", "مديريات", "مديريتي", "ومديريه"))
_CLAUSE_OF_MOST = 9
_MOST = frozenset(("اكثر", "اكبر", "اعلي", "اقل", "اول"))
_THEN = frozenset(("و", "ثم", "وكذلك", "وكذا"))
_BEST = frozenset(("الاعلي", "الاقل", "الاكثر", "الاولي", "الاكبر"))
_LEADS, _REGIONS = frozenset(("تصدرت", "وتصدرت", "تصدر")), frozenset(("مناطق", "المناطق", "نظيراتها"))
_SENATORS = frozenset(("السيناتور", "سيناتور", "كسيناتور", "السناتور", "النائب"))


def _listed_provinces(text: Text, mentions: Sequence[Mention]) -> dict[int, str]:
    """Return for the places of a list behind «مناطق» or «محافظات» what each of them is («مناطق تبوك والجوف وحائل»)."""
    heads = [i for i in tokens_at(text, _FORMS) if i + 1 < len(text)]
    starts = {mention.span.first: mention for mention in mentions if mention.kind == "LOC"}
    only = {i for i, mention in starts.items() if _is_only_one(mention)}
    found = _beside_provinces(text, starts, only) if only or not _EASTERN.isdisjoint(text.words) else {}
    if not heads:
        return found
    for i in heads:
        word, noun = next(((word, _PROVINCES[word]) for _, word in splits(text.keys[i]) if word in _PROVINCES), ("", None))
        at, many = i + 1, 0
        while at < min(len(text), i + _NEAR_HEAD) and text.keys[at] in _THAT_ARE:
            at += 1
        counted = i > 0 and (text.keys[i - 1].removeprefix("و") in _NUMBERS or text.keys[i - 1].isdecimal())
        if counted and word in ("مناطق", "محافظه", "محافظات"):  # «ثلاث مناطق تتصدر … وهي الرياض والشرقية», «13 محافظة هي: أبين، وعدن»
            at = next((j + 1 for j in range(at, min(len(text), i + _FAR_LIST)) if text.keys[j] in ("هي", "وهي", ":")), at)
            at += text.keys[at : at + 1] in (["هي"], [":"])
        begin = at
        while noun is not None and at < len(text):
            passed = _untagged(text.keys, at) or (at not in starts and _is_state(text.keys[at].removeprefix("و")))
            if not passed and not (at in starts and (at == begin or starts[at].span.cut or text.forms[at - 1] in (*_COMMAS, "و"))):
                break
            if not passed:
                found[at] = noun
            at = at + passed if passed else starts[at].span.last
            at += at < len(text) and text.keys[at] in _EPITHETS.values()
            at += at < len(text) and text.forms[at] in _COMMAS
            at += at < len(text) and text.keys[at] == "و"
            many += 1
        if word == "محافظه" and not counted:  # «محافظة جدة ومكة»
            for other in range(begin, at):
                found.pop(other, None)
        if word == "منطقه" and many < _SEVERAL and not all(_may_be_one(starts[i]) for i in range(begin, at) if i in starts):
            # «منطقة الرياض وجدة», but «منطقة المدينة المنورة ومكة المكرمة»
            for other in range(begin, at):
                found.pop(other, None)
    return found


def _is_state(key: str) -> bool:
    """Whether a word that is no name to a tagger is a province's («لحج»)."""
    return any(e.fine == "state" and e.weight >= PLACE for e in gazetteer().readings(key)[:1])


def _untagged(keys: Sequence[str], at: int) -> int:
    """Return of how many tokens the province at ``at`` is that is no name to a tagger."""
    return next((n for n in (2, 1) if _bare(" ".join(keys[at : at + n])) in _UNTAGGED), 0)


def _bare(words: str) -> str:
    """Return words with the article without the «و» or «ف» before it."""
    return words[1:] if words[:3] in ("وال", "فال") else words


def _beside_provinces(text: Text, starts: Mapping[int, Mention], only: Set[int]) -> dict[int, str]:
    """Return the places of lists in which something is a province alone (``only``) and all else may be one («على الشرقية والرياض وجازان
    وعسير»), and the one that shares parts with such a province («الأجزاء الجنوبية للمنطقة الشرقية والرياض»)."""
    keys, found, passed_to = text.keys, dict[int, str](), 0
    for begin, end in text.sentences:
        alone = any(keys[i] in _EASTERN and _untagged(keys, i) for i in range(begin, end))
        places = [i for i in range(begin, end) if i in starts]
        if not alone and not (any(i in only for i in places) and all(keys[i].startswith("و") for i in places[1:])):
            continue
        if len(places) > _MANY and all(_may_be_one(starts[i]) for i in places):
            found.update(dict.fromkeys(places, "منطقه"))  # «في الرياض 230، وفي مكة 30، والشرقية 44 …»
    for i, key in enumerate(keys):
        if i < passed_to or (key not in _EASTERN and i not in starts) or (i in starts and starts[i].fine in _WIDE):
            continue
        at, items, plain = i, list[int](), list[int]()
        while at < len(keys):
            passed = _untagged(keys, at)
            if not (passed or at in starts) or (at > i and not _goes_on(text, at, starts)):
                break
            (plain if passed or at in only else items).append(at)
            at = at + passed if passed else starts[at].span.last
            if at + 1 in starts and keys[at : at + 1] == ["ومنطقه"]:  # «والشرقية ومنطقة عسير»
                plain.append(at)
                at = starts[at + 1].span.last
            at += at < len(text) and keys[at] in _EPITHETS.values()
            at += at < len(text) and text.forms[at] in _COMMAS
            at += at < len(text) and keys[at] in _THEN
        passed_to = max(at, i + 1)
        enough = len(plain) + len(items) > _SEVERAL or not _OF_LANDS.isdisjoint(keys[max(0, i - _CLAUSE) : i])
        led = items[: sum(item < plain[0] for item in items)] if len(plain) > 1 else items  # «الرياض ومكة والشرقية ومنطقة عسير وجدة»
        if plain and enough and all(_may_be_one(starts[item]) for item in led):
            found.update((item, "منطقه") for item in items if _may_be_one(starts[item]))
    return found


def _goes_on(text: Text, at: int, starts: Mapping[int, Mention]) -> bool:
    """Whether a list goes on at a token: «والرياض», «فالقصيم», «ثم الرياض»."""
    key = text.keys[at]
    return (
        key.startswith("و")
        or text.forms[at - 1] in _COMMAS
        or text.keys[at - 1] in _THEN
        or (key[0] == "ف" and (at not in starts or starts[at].span.cut > 0))
    )


def _may_be_one(mention: Mention) -> bool:
    """Whether a list knows a province of the name."""
    words = (mention.key, f"{mention.key} {_EPITHETS.get(mention.key, '')}".strip())
    known = (e for word in words for e in (of_list(f"منطقه {word}"), *gazetteer().readings(f"منطقه {word}")) if e is not None)
    return mention.fine == "state" or any(e.fine == "state" for e in known)


def _is_only_one(mention: Mention) -> bool:
    """Whether a Saudi name is a province's and no town's («القصيم», «عسير»)."""
    if mention.fine != "state" or mention.id is None or land_of(mention) != "SA":
        return False
    return all(e.country != "SA" or e.id == mention.id for e in gazetteer().readings(mention.key))


_EASTERN = frozenset(f"{joined}{word}" for joined in ("", "و", "ف") for word in ("الشرقيه", "الحدود", "المنطقه"))
_NUMBERS = frozenset(("ثلاث", "اربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"))
_FAR_LIST = 10
_SEVERAL, _MANY, _CLAUSE = 3, 4, 5
#: Parts of what a province has and a town has not («على أجزاء من الشرقية والرياض»).
_OF_LANDS = frozenset(("اجزاء", "الاجزاء"))
_PROVINCES = {
    "منطقه": "منطقه", "مناطق": "منطقه", "محافظه": "محافظه", "منطقتي": "منطقه", "محافظات": "محافظه", "محافظتي": "محافظه",
    "ولايات": "ولايه", "ولايتي": "ولايه",
    "اقاليم": "اقليم", "المنطقتين": "منطقه", "المنطقتان": "منطقه",
}  # fmt: skip
_FORMS = frozenset(form for noun in _PROVINCES for form in leaning(noun))
#: Who governs a province, and what is written as one word with it.
_GOVERNED = {
    "امير": "منطقه", "اميرا": "منطقه", "اميرمنطقه": "منطقه", "اماره": "منطقه", "محافظ": "محافظه", "محافظا": "محافظه", "حاكم": "ولايه",
    "حاكما": "ولايه", "والي": "ولايه", "واليه": "ولايه",
}  # fmt: skip
#: What stands behind a holy city's name, and often not.
_EPITHETS = {"مكه": "المكرمه", "المدينه": "المنوره"}
#: Provinces that are no names to a tagger.
_UNTAGGED = frozenset(("الحدود الشماليه", "المنطقه الشرقيه", "الشرقيه", "المنطقه الشماليه"))
_THAT_ARE = frozenset(("شملت", "تشمل", "هي", "منها", "(", ":", "شمل", "عده", "من", "بينها"))
_COMMAS, _NEAR_HEAD = frozenset("،,"), 4
#: Evidence of a place of which it may be open which one it is, and that the noun before it can tell.
_SHOWN = frozenset(("gazetteer, ambiguous", BY_RANK))
_WIDE = frozenset(("nation", "continent", "water"))
#: What the provinces of a land are called, by its code, and elsewhere.
_OF_PROVINCE = {"SA": ("منطقه",), "AE": ("اماره",), "MA": ("جهه",)}
_OF_PROVINCE |= dict.fromkeys(("OM", "EG", "IQ", "SY", "JO", "LB", "PS", "YE", "KW", "BH"), ("محافظه",))
_ELSEWHERE = ("محافظه", "ولايه", "مقاطعه")
_PROVINCE = frozenset(("منطقه", "محافظه", "ولايه", "اماره", "مقاطعه", "اقليم"))
