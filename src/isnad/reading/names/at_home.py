"""Places of a name that several lands have, or of no renown: the land that the article speaks of, or where its other places lie, decides.

What does not live here: a land or province right beside the name (``lands``), the province or its town (``provinces``, ``seats``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache

from isnad.arabic.folding import search_key
from isnad.arabic.parts_of_speech import shares
from isnad.arabic.text import Text
from isnad.arabic.words import known_keys
from isnad.reading.names.clitics import leaning
from isnad.reading.names.gazetteer import Entry, data_lines, gazetteer
from isnad.reading.names.identity import AMBIGUOUS, CERTAIN, PLACE, of_entry, own_id
from isnad.reading.names.lands import taken_for
from isnad.reading.names.listed import word_places
from isnad.reading.names.mentions import Mention, shown
from isnad.reading.names.playing import INSIDE, SAYS_PLACE, on_sport
from isnad.reading.names.spans import word_before

_SETTLED = frozenset(("city", "county", "state", "district", "place"))
#: From what weight on a place shows where an article is, and how many such places show it.
_KNOWN, _SEVERAL = 5, 2
#: In which share of its places in treebanks a word of the language is a name all the same.
_MOSTLY = 0.5
_COMMAS = frozenset("،,")


@cache
def ranks_of_lands() -> Mapping[str, frozenset[str]]:
    """Return the lands (ISO 3166-1 alpha-2) that have a rank of places («مديرية»), by its noun, letters leaning on it or not."""
    rows = (line.split("\t") for line in data_lines("ranks_of_lands.tsv")[1:])
    return {form: frozenset(lands.split()) for noun, lands, _ in rows for form in leaning(search_key(noun))}


def at_home(text: Text, mentions: Sequence[Mention], countries: Set[str]) -> None:
    """Let the land of an article decide who its places are. ``countries`` are those of which it speaks."""
    for mention, place, why in list(_meant(text, mentions, countries)):
        if place is None:
            mention.name, mention.id, mention.fine = shown(mention), None, None
            mention.evidence.append(why)
            continue
        who = of_entry(place, f"gazetteer, {why}")
        mention.name, mention.fine, mention.id = who.name, who.fine, who.id or own_id("LOC", f"{place.country} {place.label}".lower())
        mention.evidence.append(who.why)


def _meant(text: Text, mentions: Sequence[Mention], countries: Set[str]) -> Iterator[tuple[Mention, Entry | None, str]]:
    """Yield the places that are another land's than they were taken for, or whose land is settled only now, with the place, and why; with
    ``None`` those that are none that lists know: behind a rank that their land has not («مديرية القاهرة» in Yemen).

    ``countries`` are those of which the article speaks; where two well-known places of one land stand in it, it speaks of that too."""
    places = [m for m in mentions if m.kind == "LOC"]
    by_name: dict[tuple[str, str | None], Mention] = {(m.key, m.id): m for m in places if m.id is not None}
    known_as = {name: taken_for(m) for name, m in by_name.items()}
    taken = [known_as.get((m.key, m.id)) for m in places]
    seen: dict[str | None, set[str]] = {}
    for mention, entry in zip(places, taken, strict=True):
        if entry is not None and entry.weight >= _KNOWN and entry.fine in _SETTLED:
            seen.setdefault(entry.country, set()).add(mention.key)
    often = Counter({land: len(keys) for land, keys in seen.items() if land is not None and len(keys) >= _SEVERAL})
    homes = countries | often.keys()
    headed: dict[bool, set[str]] = {}
    for number, (mention, entry) in enumerate(zip(places, taken, strict=True)):
        if mention.fine in ("nation", "continent", "water", "region") or (entry is None and not _is_open(mention)):
            continue
        rank = word_before(text.keys, mention.span.first)
        own = ranks_of_lands().get(rank, frozenset()) & (homes | seen.keys())
        if own and (entry is None or entry.country not in own):
            near = [e for e in _readings(mention.key) if e.country in own]
            if near or entry is not None:
                yield mention, near[0] if near else None, "the rank before it" if near else f"beside «{rank}»"
            continue
        there = seen.get(entry.country, set()) if entry is not None else set()
        if entry is not None and (entry.weight >= CERTAIN or entry.country in homes or len(there) > (mention.key in there)):
            continue
        readings = _readings(mention.key)
        if any(e.fine == "nation" for e in gazetteer().readings(mention.key)):
            continue  # «عمان»
        known = [e for e in readings if e.weight >= PLACE]
        beside = {each.country for each in _beside(text, places, taken, number)}
        near = [e for e in known if e.country in homes] or [e for e in readings if e.country in homes and e.country in beside]
        if not near and not known and not on_sport(text) and mention.key in _behind_place_words(text, places, mention.key, headed):
            most = max(map(len, seen.values()), default=0) if len(homes) > 1 else 0
            near = [e for e in readings if e.country in homes and len(e.own) <= 1 and len(seen.get(e.country, ())) >= most]
        lands = {e.country for e in near}
        if len(lands) > 1:
            lands &= often.keys() & beside or often.keys()
        if len(lands) == 1:
            yield mention, next(e for e in near if e.country in lands), "the article speaks of its country"


def _behind_place_words(text: Text, places: Sequence[Mention], key: str, found: dict[bool, set[str]]) -> set[str]:
    """Return the keys of the places of which one stands behind the noun of a settlement, or where ``key`` is no word of the language behind
    a word of place. ``found`` keeps both."""
    word = _is_word(key)
    if word not in found:
        found[word] = _headed(text, places, _TOWNS if word else _PLACES)
    return found[word]


def _headed(text: Text, places: Sequence[Mention], words: Set[str]) -> set[str]:
    """Return the keys of the places of which one stands behind one of these words; what leans on it by «ب» is in it."""
    within = {m.key for m in places if "في" in words and text.keys[m.span.first][: m.span.cut].endswith("ب")}
    return within | {m.key for m in places if word_before(text.keys, m.span.first) in words}


def _is_word(key: str) -> bool:
    return key in known_keys() and shares(key).name < _MOSTLY


#: Nouns and words of place behind which a village is one.
_SETTLEMENTS = frozenset(form for noun in ("حي", "ناحيه", "قضاء", "مديريه", "مخيم", "بلده", "قريه") for form in leaning(noun))
_TOWNS = SAYS_PLACE | _SETTLEMENTS
_PLACES = INSIDE | _SETTLEMENTS | {"قرب", "نحو", "باتجاه", "شمالي", "جنوبي", "شرقي", "غربي", "محيط", "ريف", "جرود"}


def _readings(key: str) -> list[Entry]:
    return [e for e in (*word_places().get(key, ()), *gazetteer().readings(key)) if e.kind == "LOC" and e.country and e.fine in _SETTLED]


def _is_open(mention: Mention) -> bool:
    """Whether a place is open for no other reason than that several are called so, or that it is small."""
    return mention.id is None and mention.evidence[-1:] in ([AMBIGUOUS], ["gazetteer"])


def _beside(text: Text, places: Sequence[Mention], taken: Sequence[Entry | None], number: int) -> Iterator[Entry]:
    """Yield the well-known places with which one stands in a list, right before and right behind it."""
    for one, other in ((number - 1, number), (number, number + 1)):
        if one < 0 or other == len(places):
            continue
        gap = text.forms[places[one].span.last : places[other].span.first]
        near = taken[one if other == number else other]
        joined = not gap and text.keys[places[other].span.first][: places[other].span.cut] == "و"
        if near is not None and near.weight >= PLACE and (joined or (len(gap) == 1 and gap[0] in _COMMAS)):
            yield near
