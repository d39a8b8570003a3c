"""Whose an id is: of the sources' rows, and of the rows of our own lists, which are held against them.

What does not live here: which rows go in (``build_gazetteer``); which of our own rows are doubles (``gazetteer_rows``).
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
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
