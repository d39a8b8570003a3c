"""Whose an id is: of the sources' rows, of the rows of our own lists, which are held against them, and of provinces by their codes.

What does not live here: which rows go in (``build_gazetteer``); which of our own rows are doubles (``gazetteer_rows``).
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from gazetteer_rows import Entry, key_of, plain, rows

from isnad.arabic.aliases import alias_key

#: The files that have ids of Wikidata, of which source, of what; of places, which kinds are provinces and no towns.
_FILES = (
    ("wof_places_ar", "wof", "place", "region|macroregion|county"),
    ("dr5hn_cities_ar", "dr5hn", "place", "-"),
    ("dr5hn_admin1_world_uscounties", "dr5hn", "place", ".*"),
    ("cities_big12_joined", "cities12", "place", "-"),
    ("naturalearth_marine_countries_ar", "naturalearth", "place", "-"),
    ("ror_organisations_ar", "ror", "body", "-"),
    ("tv_channels_ar", "tv-database", "body", "-"),
    ("osm_brands_ar", "osm-nsi", "body", "-"),
    ("politicians_yemen_2022", "every-politician", "person", "-"),
)
#: What our own rows are, by kind.
_THINGS = {"LOC": "place", "ORG": "body", "PER": "person"}
_EXTERNAL = re.compile(r"Q[1-9]\d*")
_NEAR = 25.0
_DEGREE = 111.2
#: How many sources must agree on another id to say that ours is false.
_SEVERAL = 2


class Told(NamedTuple):
    """What one source says of an id: what it is (``place``, ``province``, ``body``, ``person``), its spellings as keys, the words of its
    English name, its country."""

    source: str
    id: str
    thing: str
    keys: frozenset[str]
    english: frozenset[str]
    country: str


def told_of_ids(folder: Path) -> Iterator[Told]:
    """Yield what the sources under ``folder`` say of ids of Wikidata."""
    for name, source, thing, provinces in _FILES:
        for row in rows(folder / "gazetteer" / f"{name}.tsv.gz"):
            if _EXTERNAL.fullmatch(row["wikidata"]):
                spellings = (row.get("name_ar") or row.get("ar") or "", *(row.get("alt_ar") or "").split("|"))
                english, country = row.get("name_en") or row.get("en") or "", row["country"].replace("XY", "").replace("-99", "")
                country = "" if "," in country else country  # where a brand has shops
                what = "province" if re.fullmatch(provinces, row.get("kind") or "") else thing
                yield Told(source, row["wikidata"], what, keys_of(spellings), words_of(english), country)


def keys_of(spellings: Iterable[str]) -> frozenset[str]:
    """Return the alias keys of spellings."""
    return frozenset(key for key in (alias_key(key_of(plain(each))) for each in spellings) if key)


def words_of(label: str) -> frozenset[str]:
    """Return the words of an English label, in small letters without accents and marks, and all of them as one («Ha Noi», «Hanoi»)."""
    letters = "".join(c if c.isalnum() else " " for c in unicodedata.normalize("NFKD", label.casefold()) if not unicodedata.combining(c))
    words = letters.split()
    return frozenset((*words, "".join(words))) - {""}


def contradicted(ours: Iterable[Mapping[str, str]], told: Iterable[Told]) -> list[str]:
    """Return, in words, which ids of Wikidata in our own lists are another's: an id that sources give to things of other names or lands
    only; one beside which two sources or more have the same other one for what is called so, is of that sort and lies in that country,
    and fewer have ours."""
    of_id: dict[str, list[Told]] = defaultdict(list)
    of_key: dict[str, list[Told]] = defaultdict(list)
    for each in told:
        of_id[each.id].append(each)
        for key in each.keys:
            of_key[key].append(each)
    found = []
    for row in ours:
        id, label, country = row["id"], row["label"], row["country"]
        if not _EXTERNAL.fullmatch(id):
            continue
        keys, english = keys_of((label, *row["aliases"].split("|"))), words_of(row["en"])
        thing = "province" if row["fine"] == "state" else _THINGS.get(row.get("kind") or "LOC", "")
        holders = of_id[id]
        if holders and not any(_is_named(each, keys, english) and (not country or each.country in ("", country)) for each in holders):
            found.append(f"{label}: {id} is {max(holders[0].english, key=len, default='another')} of {holders[0].country}")
        votes: dict[str, set[str]] = defaultdict(set)
        for each in {each for key in keys for each in of_key[key]}:
            if (each.thing, each.country) == (thing, country):
                votes[each.id].add(each.source)
        best = max(sorted(votes), key=lambda other: len(votes[other]), default=id)
        if len(votes[best]) >= _SEVERAL and len(votes[best]) > len(votes[id]):
            found.append(f"{label}: {', '.join(sorted(votes[best]))} say {best}, not {id}")
    return found


def _is_named(told: Told, keys: frozenset[str], english: frozenset[str]) -> bool:
    """Whether a place is called so: a word of its names is the same in one of the languages."""
    words = {word for key in keys for word in key.split()}
    return bool(english & told.english) or any(not words.isdisjoint(key.split()) for key in told.keys)


class Held:
    """Which names the ids have that entries hold already."""

    def __init__(self, known: Mapping[str, Mapping[tuple[str, str, str], Entry]]):
        """``known`` are readings by key."""
        self._names: dict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
        for key, readings in known.items():
            for entry in readings.values():
                if entry.id:
                    arabic, english = self._names[entry.id]
                    arabic.update(alias_key(key).split())
                    english.update(words_of(entry.en))

    def is_another(self, id: str, label: str, en: str) -> bool:
        """Whether an id is held by what has no word of its names in common with ``label`` and ``en``."""
        arabic, english = self._names.get(id, (set(), set()))
        return bool(arabic) and arabic.isdisjoint(alias_key(key_of(plain(label))).split()) and english.isdisjoint(words_of(en))


def shared_ids(towns: Iterable[dict[str, str]], alike: Callable[[dict[str, str], dict[str, str]], bool]) -> set[str]:
    """Return the ids that a source gives to clearly different places: rows of one id that are not ``alike``.

    Some rows repeat the id of the row before them (one stands for 108 towns), so that it tells nobody whose it is.
    """
    by_id: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in towns:
        if row["wikidata"]:
            by_id[row["wikidata"]].append(row)
    return {id for id, found in by_id.items() if any(not alike(found[0], other) for other in found[1:])}


def is_called_alike(one: dict[str, str], other: dict[str, str]) -> bool:
    """Whether two rows have a word in common: a district and its seat lie far apart and have one id."""
    words = [set(re.sub(r"[^a-z ]", "", row["en"].lower()).split()) | set(key_of(row["name_ar"]).split()) for row in (one, other)]
    return not words[0].isdisjoint(words[1])


def is_one_place(one: dict[str, str], other: dict[str, str]) -> bool:
    """Whether two rows lie near each other and begin with one English word."""
    north = float(one["lat"]) - float(other["lat"])
    east = (float(one["lon"]) - float(other["lon"])) * math.cos(math.radians(float(one["lat"])))
    words = [re.sub(r"[^a-z ]", "", row["en"].lower()).split() for row in (one, other)]
    return math.hypot(north, east) * _DEGREE <= _NEAR and words[0][:1] == words[1][:1]


#: Nouns of administrative units before their names.
UNIT = re.compile(r"^(?:محافظة|ولاية|مقاطعة|إقليم|منطقة|بلدية|إمارة|امارة|قضاء|جهة|دائرة|مديرية|مدينة|كانتون|ناحية|جمهورية|لواء|عمالة)\s+")
#: English words that tell no unit from another.
_GENERIC = frozenset(
    (
        "al", "el", "as", "ad", "an", "ar", "at", "az", "ash", "the", "of", "de", "da", "do", "du", "and", "city", "county", "department",
        "district", "division", "emirate", "governorate", "municipality", "oblast", "parish", "prefecture", "province", "region",
        "republic", "state",
    )
)  # fmt: skip
_ABOVE = ("region", "macroregion")


class Units(NamedTuple):
    """Ids of Wikidata by the code of a province (ISO 3166-2): those that a permissive source has, and those that only the share-alike one
    has, both with the reason; the ids of towns, which no province has, and those that the share-alike source gives to several provinces;
    and by the ids that the share-alike source has for provinces the codes that it has for them."""

    free: dict[str, tuple[str, str]]
    tied: dict[str, tuple[str, str]]
    towns: set[str]
    several: set[str]
    codes: dict[str, str]


def bare(label: str) -> str:
    """Return the alias key of an administrative unit without its noun («محافظة إربد», «إربد»)."""
    return alias_key(key_of(UNIT.sub("", plain(label))))


def units(folder: Path, ours: Iterable[Mapping[str, str]]) -> Units:
    """Join the provinces of the ISO's list to the rows of other sources: by the code where a word of the names agrees, and by country and
    Arabic name, where one alone is called so and no code has it.

    An id that our own list of places (``ours``) has is free too. One that its own source calls otherwise, that codes of several names
    claim or that a town has joins nothing, nor a code one that its source gives to several.
    """
    g = folder / "gazetteer"
    towns = {row["wikidata"] for row in rows(g / "cities_big12_joined.tsv.gz")}
    own = {row["id"] for row in ours if row["fine"] in ("state", "region")}
    named: dict[tuple[str, str], set[str]] = defaultdict(set)
    above: dict[str, tuple[set[str], set[str], set[str]]] = {}
    for row in rows(g / "wof_places_ar.tsv.gz"):
        if row["kind"] in ("locality", "localadmin"):
            towns.add(row["wikidata"])
        elif row["kind"] in (*_ABOVE, "county") and row["wikidata"]:
            keys = {bare(each) for each in (row["name_ar"], *row["alt_ar"].split("|")) if each}
            told = above.setdefault(row["wikidata"], (set(), set(), set()))
            told[0].update(keys)
            told[1].update(_telling(row["name_en"]))
            told[2].add(row["kind"])
            for key in keys | {alias_key(key_of(plain(row["name_ar"])))}:
                named[row["country"], key].add(row["wikidata"])
    tied = [row for row in rows(g / "dr5hn_admin1_world_uscounties.tsv.gz") if row["kind"] != "county"]
    given: dict[str, set[str]] = defaultdict(set)
    for row in tied:
        given[row["wikidata"]].add(bare(row["name_ar"]))
    towns, several = towns - own, {id for id, names in given.items() if len(names) > 1} - own
    tied = [row for row in tied if row["wikidata"] not in towns | several]
    coded = {row["extra"]: row for row in tied if row["extra"]}
    called: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in tied:
        for key in (bare(row["name_ar"]), alias_key(key_of(plain(row["name_ar"])))):
            called[row["country"], key].add(row["wikidata"])
    codes = {row["wikidata"]: f"loc:{row['extra'].lower()}" for row in tied if row["extra"]}
    found, claims, by_name = (
        Units({}, {}, towns - {""}, several - {""}, codes),
        defaultdict[str, set[str]](set),
        dict[str, tuple[str, bool, bool]](),
    )
    for row in rows(g / "cldr_subdivisions_iso3166_2.tsv.gz"):
        code, key, english = row["extra"], bare(row["name_ar"]), _telling(row["name_en"])
        other = coded.get(code, {})
        id = other.get("wikidata", "")
        agrees = bool(_EXTERNAL.fullmatch(id)) and (bare(other["name_ar"]) == key or not english.isdisjoint(_telling(other["name_en"])))
        if agrees and (id not in above or key in above[id][0] or not english.isdisjoint(above[id][1])):
            into = found.free if id in above or id in own else found.tied
            into[code] = (id, "the same code, a name that agrees")
            claims[id].add(code)
            continue
        for name in dict.fromkeys((alias_key(key_of(plain(row["name_ar"]))), key)):
            ids = {each for each in named[row["country"], name] if not above[each][2].isdisjoint(_ABOVE) and english & above[each][1]}
            others = {each for each in called[row["country"], name] if _EXTERNAL.fullmatch(each)}
            if len(ids or others) == 1:
                by_name[code] = (next(iter(ids or others)), bool(ids), name != key)
                break
    for code, (id, is_free, _) in sorted(by_name.items(), key=lambda each: not each[1][2]):  # with the noun first
        if id not in claims:
            claims[id].add(code)
            (found.free if is_free else found.tied)[code] = (id, "the same country and name, as the one province that is called so")
    claims = defaultdict(set)  # a province that is a whole region has two codes («منطقة نافارا»)
    names = {row["extra"]: (bare(row["name_ar"]), _telling(row["name_en"])) for row in rows(g / "cldr_subdivisions_iso3166_2.tsv.gz")}
    for joined in (found.free, found.tied):
        for code, (id, _) in joined.items():
            claims[id].add(code)
    for joined in (found.free, found.tied):
        for code, (id, _) in list(joined.items()):
            if id in towns or not _is_one([names[each] for each in claims[id]]):
                del joined[code]
    return found


def _is_one(names: Sequence[tuple[str, frozenset[str]]]) -> bool:
    """Whether provinces have one Arabic name, or a word of the English one in common."""
    return len({arabic for arabic, _ in names}) == 1 or bool(frozenset.intersection(*(english for _, english in names)))


def _telling(english: str) -> frozenset[str]:
    return words_of(english) - _GENERIC


#: Rows of ours that are not the province of their name: the Strip or its town, the naval base.
_APART = frozenset(("loc:gaza", "loc:guantanamo"))


def two_ids(entries: Iterable[Entry], words: Mapping[str, Collection[str]], joined: Units) -> list[str]:
    """Return, in words, what compiled readings have twice, once with an id of our own and once with another.

    An administrative unit or a region by country and name without its noun, but where the other is that of another code (a region and its
    district); a body by country and name without the land's (``words`` by country).
    """
    told = {id for each in (joined.free, joined.tied) for id, _ in each.values()}
    held: dict[tuple[str, str, str], dict[str, str]] = defaultdict(dict)
    for each in entries:
        if not each.id or not each.country or (each.kind == "LOC" and each.fine not in ("state", "region")) or each.id in _APART:
            continue
        key = bare(each.label) if each.kind == "LOC" else alias_key(_without(key_of(each.label), words.get(each.country, ())))
        if key and each.kind in ("LOC", "ORG", "PER"):
            held[each.kind, each.country, key].setdefault(each.id, each.label)
    return [
        f"{', '.join(f'{label} ({id})' for id, label in found.items())}"
        for found in held.values()
        if any(
            not _EXTERNAL.fullmatch(ours) and _EXTERNAL.fullmatch(id) and id not in told and joined.codes.get(id, ours) == ours
            for ours in found
            for id in found
        )
    ]


def _without(key: str, words: Collection[str]) -> str:
    return " ".join(word for word in key.split() if word not in words)
