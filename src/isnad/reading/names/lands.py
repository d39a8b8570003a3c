"""Lands that stand beside a name and say that a well-known one of another land is not meant: «طرابلس شمالي لبنان», «هيئة البث اللبنانية».

What does not live here: who a name is otherwise, and what an article's lands decide between readings of one weight (``identity``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from isnad.arabic.text import Text
from isnad.reading.names.gazetteer import Demonym, Entry, demonyms, gazetteer
from isnad.reading.names.identity import ARAB, of_entry
from isnad.reading.names.listed import word_places
from isnad.reading.names.mentions import Mention
from isnad.reading.names.spans import word_before
from isnad.reading.names.together import lands_of_adjectives

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


def places_beside(text: Text, mentions: Sequence[Mention], countries: Set[str]) -> dict[int, Beside]:
    """Return for places (by the ``id`` of the mention) the land beside them, where it is another than that of the place taken and all that
    stands beside mentions of that name agrees. So are the other mentions; of a land's name («بلدة لبنان بولاية تينيسي») where the article
    has no adjective of that land."""
    found: dict[str, set[Beside | None]] = {}
    alone: dict[int, Beside] = {}
    each = _each_told(text, mentions)
    for mention in mentions:
        if mention.kind != "LOC" or mention.id is None or (mention.fine in _SPREAD and not _is_a_town(text, mention)):
            continue
        own = land_of(mention)
        if own is None:
            continue
        told = each.get(id(mention))
        if told is not None:
            land, sure, why = told
            listed = bool(so_called(land, mention.key))
            if land == own:
                found.setdefault(mention.key, set()).add(None)
            elif mention.fine == "nation" and own in lands_of_adjectives(text):
                alone[id(mention)] = Beside(land, why)
            elif sure or listed or own not in countries:
                found.setdefault(mention.key, set()).add(Beside(land, why))
    decided = {key: next(iter(said)) for key, said in found.items() if len(said) == 1}
    beside = {key: said for key, said in decided.items() if said is not None}
    starts: dict[int, Mention] = {}
    for mention in mentions:
        if mention.kind == "LOC" and mention.id is not None and mention.fine != "nation":
            starts.setdefault(mention.span.first, mention)
    for mention in mentions:
        near = _neighbour(text, mention, starts, beside) if mention.key not in decided else None
        taken = {land_of(mention), None}
        if near is not None and near[0] not in taken and taken.isdisjoint(countries):
            listed = bool(so_called(near[0], mention.key))
            beside[mention.key] = Beside(near[0] if listed else None, near[1])
    told_of = {id(m): beside[m.key] for m in mentions if m.kind == "LOC" and m.key in beside} if beside else {}
    return told_of | alone


def _each_told(text: Text, mentions: Sequence[Mention]) -> dict[int, tuple[str | None, bool, str]]:
    """Return what ``_told`` does for places by the ``id`` of the mention; what is in another («البيضاء في الجبل الأخضر شرقي ليبيا») or
    stands in a list with it («سوسة ودرنة في شرق ليبيا») is in that one's land, in the latter case where it has one so called."""
    found: dict[int, tuple[str | None, bool, str]] = {}
    behind: Mention | None = None
    for mention in reversed(mentions):
        if mention.kind != "LOC":
            continue
        told = _told(text, mention)
        if told is None and behind is not None and (of_it := found.get(id(behind))) is not None:
            within = any(word in _INSIDE or word == "في" for word in of_it[2].removeprefix("beside «").split()[:1])
            gap = text.forms[mention.span.last : behind.span.first]
            joined = gap in (["،"], [","]) or (not gap and text.keys[behind.span.first][: behind.span.cut] == "و")
            if within and (gap == ["في"] or (joined and so_called(of_it[0], mention.key))):
                told = of_it
        if told is not None:
            found[id(mention)] = told
        behind = mention
    return found


def so_called(land: str | None, key: str) -> list[Entry]:
    """Return the places of a land that are called so, likeliest first."""
    known = (*gazetteer().readings(key), *word_places().get(key, ())) if land is not None else ()
    return [e for e in known if e.kind == "LOC" and e.country == land]


def bodies_beside(text: Text, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, str]]:
    """Yield the bodies known for one land behind which another land's adjective stands, each with the reason."""
    persons = {m.span.first for m in mentions if m.kind == "PER"}
    for mention in mentions:
        if mention.kind != "ORG" or mention.id is None or " " not in mention.key:
            continue
        lands = {e.country for e in gazetteer().readings(mention.key) if e.id == mention.id and e.country is not None}
        last = mention.span.last
        marked = mention.span.first > 0 and text.forms[mention.span.first - 1] in OPEN and text.forms[last : last + 1] in _CLOSE
        behind = text.keys[last + 1] if marked and last + 1 < len(text) else ""  # ««حزب الله» الكويتي»
        beside = _definite(behind) if marked else _adjective(text, last) or _of_others(text, last, lands)
        feminine = mention.key.partition(" ")[0].endswith("ه")
        if beside is None or (beside.shape == "female") != feminine:
            continue  # «قاعدة حزب الله السورية»: of whom the noun before is
        if not feminine and (mention.fine == "sports" or mention.span.last + 1 in persons):
            continue  # «مدير نادي الهلال الكرواتي سامر …»: the man is
        if lands and beside.country not in lands:
            yield mention, f"beside «{next(text.forms[i] for i in range(last, len(text)) if text.forms[i].isalpha())}»"


#: Weights up to which a place is a village, or a small town, and the nouns behind which the latter and the former are more than that.
_VILLAGE, _SMALL_TOWN, _TOWN = 3, 4, 5
#: From how many blanks on a name is no other place's.
_WHOLE = 2
_TOWNS = frozenset(word for noun in ("مدينه", "بلديه", "مركز") for word in (noun, f"ب{noun}", f"ل{noun}", f"و{noun}"))
_SEATS = frozenset(word for noun in ("محافظه", "عاصمه", "العاصمه") for word in (noun, f"ب{noun}", f"ل{noun}", f"و{noun}"))


def out_of_place(text: Text, mentions: Sequence[Mention], countries: Set[str]) -> Iterator[Mention]:
    """Yield the villages and small towns that lie in a land of which the article says nothing, while it speaks of others: «مخيم زمزم» of
    Darfur is none of Yemen. Where it names no land at all, it may be at home in that of its outlet, if an Arab one."""
    names = [m for m in mentions if m.kind == "LOC" and m.id is not None and m.key.count(" ") < _WHOLE]
    taken = [(m, entry) for m in names if (entry := taken_for(m)) is not None]
    small = [
        (m, entry)
        for m, entry in taken
        if (entry.weight <= _SMALL_TOWN or (entry.weight <= _TOWN and entry.id is None and is_of_several_lands(m.key)))
        and not (entry.fine == "state" and m.id and m.id[0] == "Q")
    ]
    if not small:
        return
    villages = {m.key for m, entry in small if entry.weight <= _VILLAGE}
    spoken: dict[str, set[str]] = {}  # by land, what the article names that lies there
    for key in {m.key for m in mentions if m.kind in ("LOC", "ORG")} - villages:
        for e in gazetteer().readings(key)[:1]:
            if e.country is not None:
                spoken.setdefault(e.country, set()).add(e.label)
    for mention, entry in small:
        land, itself = entry.country, {entry.label}
        if land is None or land in countries or spoken.get(land, itself) - itself:
            continue
        if entry.weight > _SMALL_TOWN and not any(e.country in countries or e.country in spoken for e in gazetteer().readings(mention.key)):
            continue  # «الحسينية» of Egypt, unless the article speaks of Iraq
        nothing = not countries and all(labels == itself for labels in spoken.values())
        if nothing and (land in ARAB or entry.weight > _VILLAGE):
            continue
        before = word_before(text.keys, mention.span.first)
        if before not in _SEATS and (entry.weight <= _VILLAGE or before not in _TOWNS or mention.key in word_places()):
            yield mention


def is_of_several_lands(key: str) -> bool:
    """Whether lists know settlements so called (folded) in several lands («الحسينية»)."""
    return len({e.country for e in gazetteer().readings(key) if e.kind == "LOC" and e.country}) > 1


def taken_for(mention: Mention) -> Entry | None:
    """Return the place for which a mention was taken, ``None`` of one that is open; what is a word as well, and so several lands'
    («المنصورة»), is as a small town."""
    known = next((e for e in gazetteer().readings(mention.key) if e.kind == "LOC" and of_entry(e, "").id == mention.id), None)
    place = next((e for e in word_places().get(mention.key, ()) if e.id == mention.id), None) if known is None else None
    return replace(place, weight=_SMALL_TOWN) if place is not None else known


def land_of(mention: Mention) -> str | None:
    """Return the land (ISO 3166-1 alpha-2) of the place that a mention was taken for."""
    known = (e for e in gazetteer().readings(mention.key) if e.kind == "LOC" and e.country and of_entry(e, "").name == mention.name)
    listed = (e for e in word_places().get(mention.key, ()) if e.id == mention.id)
    return next((e.country for e in (*known, *listed)), None)


def _is_a_town(text: Text, mention: Mention) -> bool:
    """Whether a land's name stands as a town's does: behind the noun of a settlement, or behind «في» before «بولاية» and the like."""
    ahead = word_before(text.keys, mention.span.first)
    if ahead in _SETTLED:
        return True
    led = ahead in _WHERE or text.keys[mention.span.first][: mention.span.cut].endswith("ب")
    behind = "".join(text.keys[mention.span.last : mention.span.last + 1])
    return led and behind[:1] == "ب" and behind[1:] in _PROVINCES


_PROVINCES = frozenset(("ولايه", "مقاطعه", "محافظه"))
_WHERE = frozenset(("في", "من", "الي", "قرب"))


def _told(text: Text, mention: Mention) -> tuple[str | None, bool, str] | None:
    """Return the land that stands behind a place (None: another than its own), whether it can be no neighbour's, and why."""
    keys, at = text.keys, mention.span.last
    adjective = _adjective(text, at)
    if adjective is not None:
        ahead = word_before(keys, mention.span.first)
        # «قاعدة … الأميركية», «قوات … التركية»: of whom the noun before is.
        if adjective.shape != "female" or (ahead.endswith(("ه", "ات")) and ahead not in _OF_PLACES):
            return None
        return adjective.country, True, f"beside «{text.forms[at]}»"
    if at < len(keys) and keys[at] in _LYING and adjoin(text, at, at):
        at += 1  # «قرية بابل الواقعة في محافظة إدلب»
    if at < len(keys) and keys[at][:1] == "ب" and adjoin(text, at, at):
        if keys[at][1:] in _OF_PLACES and adjoin(text, at, at + 1):  # «باريس بولاية تكساس»
            return _in_province(text, mention, at, at + 1)
        within, end = _land_at(text, at, keys[at][1:])
        return (within, True, "beside «" + " ".join(text.forms[at:end]) + "»") if within is not None else None
    ahead = word_before(keys, mention.span.first)
    if keys[at : at + 1] == ["في"] and keys[at + 1 : at + 2] and keys[at + 1] in _OF_PLACES and adjoin(text, at, at + 2):
        # «قرية بابل في محافظة إدلب»; who is in a province may be called by a capital («قوات طهران في محافظة إدلب»)
        return _in_province(text, mention, at, at + 2) if ahead in _SETTLED else None
    led = ahead in _SETTLED or ahead == "في" or text.keys[mention.span.first][: mention.span.cut].endswith("ب")
    if led and keys[at : at + 1] == ["في"] and adjoin(text, at, at + 1) and _is_only_a_province(keys[at + 1]):
        return _in_province(text, mention, at, at + 1)  # «في الإسكندرية في فرجينيا»
    if at < len(keys) and keys[at] == "في" and at + 1 < len(keys) and keys[at + 1] in _INSIDE | _OUTSIDE:
        inside, at = True, at + 2
    elif at < len(keys) and keys[at] in _INSIDE | _OUTSIDE:
        inside, at = keys[at] in _INSIDE, at + 1
    else:
        inside = False
    if not adjoin(text, mention.span.last, at):
        return None
    land, end = _land_at(text, at, keys[at])
    return (land, inside, "beside «" + " ".join(text.forms[mention.span.last : end]) + "»") if land is not None else None


def _in_province(text: Text, mention: Mention, at: int, first: int) -> tuple[str | None, bool, str] | None:
    """Return what ``_told`` does of the province whose name begins at token ``first``: its land, which the adjective behind it says where
    several have one («بولاية نيو هامبشير الأمريكية»). None where the place's own land may have one."""
    own, keys = land_of(mention), text.keys
    for end in range(min(first + _LONGEST - 1, len(keys)), first, -1):
        if end > first + 1 and not adjoin(text, first + 1, end - 1):
            continue
        known = [e for e in gazetteer().readings(" ".join(keys[first:end])) if e.kind == "LOC" and e.country]
        states = [e for e in known if e.fine == "state" and e.weight >= _LEAST] or [e for e in known[:1] if e.weight >= _CERTAIN]
        if not states:
            continue
        best = [e for e in states if e.weight >= _KNOWN] or states
        lands, why = {str(e.country) for e in best}, "beside «" + " ".join(text.forms[at:end]) + "»"
        said = _definite(keys[end]) if end < len(keys) else None
        if own in {e.country for e in states}:
            return own, True, why
        land = said.country if said is not None and said.country in lands else lands.pop() if len(lands) == 1 else None
        return land, True, why
    said = next(
        (d for i in range(first + 1, min(first + _LONGEST - 1, len(keys))) if adjoin(text, i, i) and (d := _definite(keys[i]))), None
    )
    return (said.country, True, f"beside «{text.forms[at]}»") if said is not None else None


def _is_only_a_province(key: str) -> bool:
    """Whether a word is first of all a province, and of one land alone («فرجينيا»)."""
    known = [e for e in gazetteer().readings(key) if e.kind == "LOC"]
    states = {e.country for e in known if e.fine == "state" and e.weight >= _KNOWN}
    return bool(known) and known[0].fine == "state" and known[0].weight >= _KNOWN and len(states) == 1


_LYING = frozenset(("الواقعه", "الواقع", "الكائنه", "التابعه"))
_LEAST, _CERTAIN = 4, 8
_KNOWN = 5
_SETTLED = frozenset(
    form for noun in ("مدينه", "بلده", "قريه", "ضاحيه", "ناحيه", "قضاء") for form in (noun, f"ب{noun}", f"ل{noun}", f"و{noun}")
)


def _land_at(text: Text, at: int, first: str) -> tuple[str | None, int]:
    """Return the land whose name begins with the token at ``at``, as ``first``, and where that ends: the longest one, «كوريا الجنوبية»."""
    for end in range(min(at + _LONGEST, len(text)), at, -1):
        if end == at + 1 or adjoin(text, at + 1, end - 1):
            land = next(iter(gazetteer().readings(" ".join((first, *text.keys[at + 1 : end])))), None)
            if land is not None and land.country is not None and land.fine == "nation":
                return land.country, end
    return None, at


#: The most words of a land's name.
_LONGEST = 4


def _neighbour(text: Text, mention: Mention, starts: Mapping[int, Mention], beside: dict[str, Beside]) -> tuple[str, str] | None:
    """Return the land of the place near which a lesser-known place is said to lie («وادي الرمل قرب درنة»), and why."""
    at = mention.span.last
    if mention.kind != "LOC" or mention.id is None or at >= len(text.keys) or text.keys[at] not in _NEAR:
        return None
    readings = [e for e in gazetteer().readings(mention.key) if e.kind == "LOC"]
    if not readings or readings[0].weight >= _WELL_KNOWN:
        return None
    first = at + 2 if text.keys[at + 1 : at + 2] in (["من"], ["مدينه"]) else at + 1
    other = starts.get(first)
    if other is None:
        return None
    land = beside[other.key].land if other.key in beside else land_of(other)
    return (land, "beside «" + " ".join(text.forms[at : other.span.last]) + "»") if land is not None else None


def _adjective(text: Text, at: int) -> Demonym | None:
    """Return the one land whose definite adjective is the token at ``at``, right behind a name."""
    return _definite(text.keys[at]) if adjoin(text, at, at) else None


def _of_others(text: Text, at: int, lands: Set[str]) -> Demonym | None:
    """Return one of the lands of a definite adjective that may be several's, none of them those given («الكونغولية»)."""
    key = text.keys[at] if adjoin(text, at, at) else ""
    found = demonyms().get(key, ()) if key.startswith("ال") else ()
    said = {demonym.country for demonym in found}
    return found[0] if found and said.isdisjoint(lands) and said.isdisjoint(_ALSO_WORDS) else None


OPEN, _CLOSE = frozenset('«"“”'), (["»"], ['"'], ["”"], ["“"])


def _definite(key: str) -> Demonym | None:
    if not key.startswith("ال"):
        return None
    found = demonyms().get(key, ())
    lands = {demonym.country for demonym in found}
    return found[0] if len(lands) == 1 and lands.isdisjoint(_ALSO_WORDS) else None


def adjoin(text: Text, first: int, at: int) -> bool:
    """Whether the tokens from the one before ``first`` to ``at`` stand with nothing but a space between them."""
    return 0 < first <= at < len(text.keys) and all(text.starts[i] - text.ends[i - 1] == 1 for i in range(first, at + 1))
