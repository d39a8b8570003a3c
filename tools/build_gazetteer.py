"""Compile the gazetteer: python tools/build_gazetteer.py SHARED_DATA_FOLDER

``check [FOLDER]`` prints what ships, by source and licence; ``verify FOLDER`` compiles anew and says whether that ships. All three refuse
lists of ours in which one thing has two ids, or, where they are given the folder, an id that the sources know as another's.

Reads ``gazetteer/`` and ``lexicon/`` of the folder and our own ``own.tsv``, ``persons.tsv`` and ``places.tsv``, writes beside them (in
src/isnad/reading/names/data):

* ``gazetteer.tsv.gz``: what may ship under its own permissive licence (Unicode, MIT, CC0, CC BY, PDDL, BSD, ours);
* ``gazetteer_odbl.tsv.gz``: what is share-alike under the ODbL, apart, with its notice in the README;
* ``name_words.tsv.gz``: words of persons' names with counts and gender (CC0, Apache-2.0, MIT);
* ``demonyms.tsv``: adjectives of nationality tied to their country (MIT);
* ``countries.tsv``: codes and English names of countries (Unicode, PDDL).

What they hold by source goes into the table of docs/names.md.

The first two begin with five sections, an empty line between them, not compressed: the folded keys; the first words of keys of several
words; for each of these the number of words of the longest key and all second words; alias keys of well-known names; the lengths
in bytes of what follows. That is a row a key with its readings, best known first, eight columns each, packed by some hundred rows so
that a reader unpacks only what it needs; to other tools the whole is one ordinary gzip file. The columns of a reading: label, kind, fine
class, country, external id, English label, source, weight (0..9: how likely a text means this one). The external id is that of a Wikidata
item, one of our own, or the source's number with its scheme (``Entry.own``). One id has one label and one English label in both files. A
person without id and English label is a name that many bear, and nobody in particular. Common-noun villages are kept out: a
place of one word that news uses as a word, and that is not large, is no entry, but, of an Arab land, where a larger one of the land is
called so (the town beside its province) or news means a place by the word (``Compiler.settle``). An id that its source gives to clearly
different places is none of them.
"""

from __future__ import annotations

import gzip
import math
import re
import sys
import tempfile
import zlib
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path
from typing import cast

from gazetteer_ids import UNIT, Held, Units, contradicted, is_called_alike, is_one_place, shared_ids, told_of_ids, two_ids, units
from gazetteer_lists import countries, demonyms, name_words, words_of_lands
from gazetteer_rows import KNOWN, Compiler, Entry, doubles, key_of, plain, rows

from isnad.arabic.folding import search_key
from isnad.arabic.terms import _stop_keys
from isnad.arabic.words import known_keys
from isnad.reading.names.features import name_shape, priors, word_classes
from isnad.reading.names.gazetteer import name_word
from isnad.reading.names.identity import ARAB, own_id
from isnad.reading.names.namesakes import is_common
from isnad.records import NameKind

DATA = Path(__file__).parents[1] / "src/isnad/reading/names/data"
#: What the command makes there.
MADE = ("gazetteer.tsv.gz", "gazetteer_odbl.tsv.gz", "name_words.tsv.gz", "demonyms.tsv", "countries.tsv")
#: Our own lists there.
OURS = ("own.tsv", "persons.tsv", "places.tsv")
_SHOWN = 5


def common_words(folder: Path) -> set[str]:
    """Words that news uses as words: nouns, adjectives and verbs of a small newspaper count and of tagged news."""
    common = set(_stop_keys()) | {search_key(row["word"]) for row in list(rows(folder / "lexicon/news_unigrams_samer.tsv.gz"))[:12_000]}
    for line in (folder / "lexicon/WikiNews.pos.ref").read_text(encoding="utf-8").splitlines():
        word, _, tags = line.partition("\t")
        for piece, tag in zip(word.split("+"), tags.split("+"), strict=False):
            if tag in ("NOUN", "ADJ", "V"):
                common.add(search_key(piece))
    return common


def _weight(population: str, floor: int = 1) -> int:
    try:
        return max(floor, min(7, int(math.log10(float(population) + 1))))
    except ValueError:
        return floor


#: Kinds of ArWikiCats that are names, and what they are; its other kinds mix topics.
_WIKI = {
    "city_wiki": ("LOC", "city", 4), "region_wiki": ("LOC", "region", 3), "place_wiki": ("LOC", "place", 3),
    "county": ("LOC", "county", 2), "admin1": ("LOC", "state", 4),
    "person": ("PER", "person", 4), "sports_club": ("ORG", "sports", 3), "education": ("ORG", "educational", 3),
    "organizations": ("ORG", "organization", 3), "military": ("ORG", "military", 3), "sports_league": ("MISC", "event", 2),
    "sports_competition": ("MISC", "event", 2), "tv": ("MISC", "work", 2), "awards": ("MISC", "award", 2),
}  # fmt: skip
_WOF = {
    "locality": "city", "localadmin": "city", "county": "county", "region": "state", "neighbourhood": "district", "campus": "facility",
    "marinearea": "water", "country": "nation", "macroregion": "region", "borough": "district", "dependency": "nation", "ocean": "water",
}  # fmt: skip


#: What English names of waters and airports say of their kind, in Arabic.
_NOUNS = {
    "Strait": "مضيق", "Gulf": "خليج", "Bay": "خليج", "Sea": "بحر", "Channel": "قناة", "River": "نهر", "Lake": "بحيرة", "Airport": "مطار",
}  # fmt: skip


def _with_noun(label: str, en: str) -> str:
    """Return a label with the noun that the source left out: «كوريا» for the Korea Strait is another thing's name."""
    label = label.replace("_", " ")
    noun = next((_NOUNS[word] for word in en.split() if word in _NOUNS), None)
    return f"{noun} {label}" if noun is not None and " " not in plain(label) else label


def _provinces(folder: Path, out: Compiler, joined: Units, *, tied: bool) -> set[str]:
    """Add the provinces of the ISO's list that only the share-alike source has an id of Wikidata for, or all others; return their keys."""
    added = set()
    for row in rows(folder / "gazetteer/cldr_subdivisions_iso3166_2.tsv.gz"):
        code, label = row["extra"], plain(row["name_ar"])
        if (code in joined.tied) is not tied:
            continue
        id, _ = (joined.tied if tied else joined.free).get(code, (f"loc:{code.lower()}", ""))
        for spelling, weight in dict.fromkeys(((label, 5), (re.sub(UNIT, "", label), 5 if label == re.sub(UNIT, "", label) else 4))):
            out.add(spelling, "LOC", "state", "iso3166-2", country=row["country"], id=id, en=row["name_en"], weight=weight, village=True)
            added.add(key_of(spelling))
        out.call(id, label, row["name_en"])
    return added


def permissive(folder: Path, out: Compiler, joined: Units) -> None:
    """Add what may ship without share-alike; ``joined`` are the provinces' ids."""
    g = folder / "gazetteer"
    for row in (*rows(DATA / "own.tsv"), *rows(DATA / "persons.tsv")):
        out.add(row["label"], row["kind"], row["fine"], "isnad", country=row["country"], id=row["id"], en=row["en"],
                aliases=tuple(row["aliases"].split("|")) if row["aliases"] else (), weight=8)  # fmt: skip
    for row in rows(DATA / "places.tsv"):
        out.add(row["label"], "LOC", row["fine"], "isnad", country=row["country"], en=row["en"], id=row["id"],
                aliases=tuple(row["aliases"].split("|")) if row["aliases"] else (), weight=9)  # fmt: skip
    nations = {}
    for row in rows(g / "naturalearth_marine_countries_ar.tsv.gz"):
        fine = "nation" if row["kind"] == "country" else "water"
        if fine == "nation" and row["country"] not in ("-99", ""):
            nations[row["country"]] = row["wikidata"]
        else:
            label = _with_noun(row["name_ar"], row["name_en"])
            out.add(label, "LOC", fine, "naturalearth", id=row["wikidata"], en=row["name_en"], weight=6)
    nations |= {"FR": "Q142", "NO": "Q20", "XK": "Q1246"}
    for line in (g / "cldr_territories_ar_en.tsv").read_text(encoding="utf-8").splitlines():
        code, label, en = line.split("\t")[:3]
        if code in ("ZZ", "EU", "EZ", "UN", "QO", "XA", "XB") or "-" in code:
            continue
        if code.isdigit():
            if code != "001":
                out.add(label, "LOC", "continent", "cldr", id=f"loc:{code}", en=en, weight=8)
        else:
            out.add(label, "LOC", "nation", "cldr", country=code, id=nations.get(code, f"loc:{code.lower()}"), en=en, weight=9)
    for row in rows(g / "unterm_countries_ar_PDDL.tsv.gz"):
        code = row["ISO3166-1-Alpha-2"]
        short = plain(row["UNTERM Arabic Short"])
        if code:
            for label in (short, plain(row["UNTERM Arabic Formal"])):
                out.add(
                    label,
                    "LOC",
                    "nation",
                    "unterm",
                    country=code,
                    id=nations.get(code, f"loc:{code.lower()}"),
                    en=row["UNTERM English Short"],
                    weight=9,
                )
    for row in rows(g / "naturalearth_marine_countries_ar.tsv.gz"):
        if row["kind"] == "country" and row["country"] not in ("-99", ""):
            out.add(
                row["name_ar"], "LOC", "nation", "naturalearth", country=row["country"], id=row["wikidata"], en=row["name_en"], weight=9
            )
    for row in rows(g / "cities_big12_joined.tsv.gz"):
        population = [*row["extra"].split("|"), ""][1]
        out.add(
            row["name_ar"],
            "LOC",
            "city",
            "cities12",
            country=row["country"],
            id=row["wikidata"],
            en=row["name_en"],
            weight=_weight(population, 4),
        )
    for row in rows(g / "optd_iata_ar.tsv.gz"):
        population = [*row["extra"].split("|"), ""][1]
        fine = "airport" if row["kind"] == "airport" else "city"
        small = fine == "city" and _weight(population) < 6
        weight = _weight(population, 4)
        label = _with_noun(row["name_ar"], row["name_en"])
        iata = f"iata:{row['extra'].partition('|')[0]}"
        out.add(label, "LOC", fine, "optd", country=row["country"], en=row["name_en"], weight=weight, village=small, own=iata)
    _provinces(folder, out, joined, tied=False)
    lands = _lands(g)
    for row in rows(g / "arwikicats_entities.tsv.gz"):
        if row["kind"] in _WIKI and not row["name_ar"].startswith("تصنيف"):
            kind, fine, weight = _WIKI[row["kind"]]
            label = plain(row["name_ar"])
            if kind == "PER" and is_common(key_of(label)):
                out.add(label, "PER", fine, "arwikicats", weight=weight)
                continue
            aliases = (label.removeprefix("نادي "),) if row["kind"] == "sports_club" and " " in label.removeprefix("نادي ") else ()
            country, own = _land(row, kind, lands), f"arwikicats:{row['name_en']}"
            if country and kind == "LOC" and _ADDED.search(row["name_en"]):
                weight = min(weight, 3)  # «Glasgow, Kentucky» is not the one that is meant by «Glasgow» alone
            out.add(label, kind, fine, "arwikicats", country=country, id=row["wikidata"], en=row["name_en"].title(), aliases=aliases,
                    weight=weight, village=kind == "LOC" or " " not in label, own=own)  # fmt: skip
    for row in rows(g / "ror_organisations_ar.tsv.gz"):
        fine = "government" if "overnment" in row["kind"] else "medical" if "ealthcare" in row["kind"] else "educational"
        out.add(row["name_ar"], "ORG", fine, "ror", country=row["country"], id=row["wikidata"], en=row["name_en"], weight=4, village=True,
                own=f"ror:{row['extra']}")  # fmt: skip
    for row in rows(g / "tv_channels_ar.tsv.gz"):
        label = plain(row["name_ar"])
        if " " in label:
            out.add(label, "ORG", "media", "tv-database", country=row["country"], id=row["wikidata"], en=row["name_en"], weight=4)
    for row in rows(g / "osm_brands_ar.tsv.gz"):
        # The source says where a brand has shops, which tells whose it is only where that is one country.
        country = row["country"] if "," not in row["country"] else ""
        out.add(row["name_ar"], "ORG", "company", "osm-nsi", country=country, id=row["wikidata"], en=row["name_en"], weight=3)
    for row in rows(g / "politicians_yemen_2022.tsv.gz"):
        if not row["name_ar"].endswith(".jpg") and 2 <= len(row["name_ar"].split()) <= 5:
            out.add(row["name_ar"], "PER", "politician", "every-politician", country="YE", id=row["wikidata"], en=row["name_en"], weight=4)
    kept: dict[str, set[str]] = defaultdict(set)
    for row in rows(g / "holidays_ar.tsv.gz"):
        kept[key_of(plain(row["name_ar"]))].add(row["country"])
    for row in rows(g / "holidays_ar.tsv.gz"):
        if "%" not in row["name_ar"] and 2 <= len(row["name_ar"].split()) <= 4:
            lands_of = kept[key_of(plain(row["name_ar"]))]
            country = row["country"] if len(lands_of) == 1 else ""
            out.add(row["name_ar"], "MISC", "holiday", "holidays", country=country, en=row["name_en"], weight=2)
    places = list(rows(g / "wof_places_ar.tsv.gz"))
    shared = shared_ids(({**row, "en": row["name_en"]} for row in places), is_called_alike)
    for row in places:
        rank = _WOF.get(row["kind"])
        if rank is None:
            continue
        weight = _weight(row["population"]) - (1 if rank in ("district", "facility") else 0)
        key = key_of(plain(row["name_ar"]))
        if weight < _HAMLET and _is_person(key):
            out.add(row["name_ar"], "PER", "person", "wof", weight=max(weight, 0))  # «محمد علي» is more often a person than this hamlet
            continue
        if weight < _HAMLET and row["country"] not in ARAB and _is_word(key):
            continue
        # «الشام» is more than the state of Syria: other spellings of countries are ours to list.
        others = tuple(a for a in row["alt_ar"].split("|") if a) if rank != "nation" else ()
        out.add(
            row["name_ar"], "LOC", rank, "wof", country=row["country"].replace("XY", ""), en=row["name_en"], aliases=others,
            id="" if row["wikidata"] in (shared | joined.towns if rank == "state" else shared) else row["wikidata"],
            weight=max(weight, 0), village=weight < 6,
            own=f"wof:{row['wof_id']}",
        )  # fmt: skip
    print(out.settle(), "places of size that news writes often taken after all")
    for row in rows(g / "cldr_subdivisions_iso3166_2.tsv.gz"):
        for key in (key_of(plain(row["name_ar"])), key_of(re.sub(UNIT, "", plain(row["name_ar"])))):
            reading = out.entries[key].get(("LOC", "state", row["country"])) if key in out.entries else None
            if row["extra"] in joined.tied and reading is not None and not reading.id:
                del out.entries[key]["LOC", "state", row["country"]]  # it stands with its id in the other file
                if not out.entries[key]:
                    del out.entries[key]
    agreeing, filled = out.join_agreeing("arwikicats", _lands_by_name(g))
    print(agreeing, "readings joined to one of the same labels,", filled, "countries by labels,", out.fill_countries(), "by id")
    for readings in out.entries.values():
        for sign, e in readings.items():
            # A row of our lists has the id that it would get of its spelling (``identity.of_entry``).
            if e.source == "isnad" and not e.id and (" " in e.label or (e.kind == "LOC" and e.country)):
                words = e.label if " " in e.label else f"{e.country} {e.label}".lower()
                readings[sign] = replace(e, id=own_id(cast("NameKind", e.kind), words))


def _lands_by_name(g: Path) -> dict[str, set[str]]:
    """Return the countries that have a place of an English name, in small letters, by all sources that name countries."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in ("cities_big12_joined", "optd_iata_ar", "cldr_subdivisions_iso3166_2", "wof_places_ar", "dr5hn_admin1_world_uscounties"):
        for row in rows(g / f"{name}.tsv.gz"):
            found[row["name_en"].lower()].add(row["country"])
    for row in rows(g / "dr5hn_cities_ar.tsv.gz"):
        found[row["en"].lower()].add(row["country"])
    return found


#: Files of ArWikiCats that hold one country's regions, and what its class of a region says of the country.
_WIKI_LANDS = {"India_dd.json": "IN", "LEGACY_UK_COUNTY": "GB", "UK_COUNTY": "GB"}


#: What an English name adds to tell a place from others.
_ADDED = re.compile(r"(?:, | \()([^,()]+)\)?$")


def _lands(g: Path) -> dict[str, str]:
    """Return the countries of English names of countries and provinces, where one alone is called so."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in (g / "cldr_territories_ar_en.tsv").read_text(encoding="utf-8").splitlines():
        code, _, en = line.split("\t")[:3]
        if code.isalpha():
            found[en.lower()].add(code)
    for row in rows(g / "cldr_subdivisions_iso3166_2.tsv.gz"):
        found[row["name_en"].lower()].add(row["country"])
    return {name: next(iter(codes)) for name, codes in found.items() if len(codes) == 1}


def _land(row: dict[str, str], kind: str, lands: dict[str, str]) -> str:
    """Return the country of a row of ArWikiCats: its column, its file or class («ALGERIA_PROVINCE»), or for a place what its English name
    adds («millbury, massachusetts», «aurangabad (bihar)»); empty where nothing says it."""
    if row["country"] or kind != "LOC":
        return row["country"]
    by_file = _WIKI_LANDS.get(row["source"].rpartition(":")[2]) or _WIKI_LANDS.get(row["extra"])
    by_class = lands.get(row["extra"].rpartition("_")[0].replace("_", " ").lower(), "")
    added = _ADDED.search(row["name_en"])
    return by_file or by_class or (lands.get(added[1], "") if added else "")


def share_alike(folder: Path, out: Compiler, known: dict[str, dict[tuple[str, str, str], Entry]], joined: Units) -> None:
    """Add what is under the ODbL; ``known`` are the entries of the other sources, which confirm what is doubtful here, ``joined`` the ids
    of provinces. A province of the ISO's list whose Wikidata id only a source under the ODbL has stands here with it."""
    g = folder / "gazetteer"
    listed = _provinces(folder, out, joined, tied=True)
    for row in rows(g / "dr5hn_admin1_world_uscounties.tsv.gz"):
        fine = "county" if row["kind"] == "county" else "state"
        key = key_of(plain(row["name_ar"]))
        if _is_word(key) and key not in known and key not in listed:
            out.dropped += 1
            continue
        code, id = f"iso3166-2:{row['extra']}", row["wikidata"]
        if fine == "state" and id in joined.towns | joined.several:
            id = f"loc:{row['extra'].lower()}" if row["extra"] else ""  # the source gives the province the id of its seat, or several one
        out.add(row["name_ar"], "LOC", fine, "dr5hn", country=row["country"], id=id, en=row["name_en"], weight=4, village=True,
                own=code)  # fmt: skip
        bare = re.sub(UNIT, "", plain(row["name_ar"]))
        if fine == "state" and bare != plain(row["name_ar"]):
            out.add(bare, "LOC", fine, "dr5hn", country=row["country"], id=id, en=row["name_en"], weight=3, village=True, own=code)
    towns = list(rows(g / "dr5hn_cities_ar.tsv.gz"))
    shared, held = shared_ids(towns, is_one_place), Held(known)
    for row in towns:
        key, weight = key_of(plain(row["ar"])), _weight(row["population"])
        # Nor has one whose id the other sources know as another place's («مدينة جامبي» with the id of Jakarta).
        id = "" if row["wikidata"] in shared or held.is_another(row["wikidata"], row["ar"], row["en"]) else row["wikidata"]
        # Its Arabic is made by machine, which translates («City» مدينة, «Tain» تأين) where it should transcribe.
        doubtful = (weight < _LARGE and _is_word(key)) or (row["wikidata"] in shared and weight < KNOWN)
        told = (*known.get(key, {}).values(), *(e for e in out.entries.get(key, {}).values() if e.source == "iso3166-2"))
        if doubtful and " " not in key and not any(e.country == row["country"] for e in told):
            out.dropped += 1
            continue
        out.add(row["ar"], "LOC", "city", "dr5hn", country=row["country"], id=id, en=row["en"], weight=weight, village=weight < _LARGE,
                own=f"dr5hn:{row['id']}")  # fmt: skip
    print(out.settle(), "more of share-alike sources")


def _is_word(key: str) -> bool:
    """Whether a key is one word that news writes, and seldom as a place's name: a frequent one, or one whose letters are Arabic's own."""
    prior = priors().get(key)
    mostly_place = prior is not None and prior.kind == "L" and prior.share >= _MOSTLY
    return key in known_keys() and not mostly_place and (word_classes().frequency(key) >= _FREQUENT or name_shape(key) <= _ARABIC_SHAPE)


def _is_person(key: str) -> bool:
    """Whether a key is a person's name that many bear, with a given name first."""
    word = name_word(key.partition(" ")[0])
    return is_common(key) and word is not None and word.kind == "given"


_MOSTLY, _FREQUENT, _ARABIC_SHAPE = 7, 4, -2
_LARGE = 6
_HAMLET = 3


def check(folder: Path | None) -> int:
    """Print the gazetteer's readings by source: by what identifies them, how many have a country, under which licence. 1 where our lists
    are ``refused``."""
    from gazetteer_table import table  # noqa: PLC0415 (it reads what the other verbs make)

    print(table(), end="")
    return refused(folder)


def refused(folder: Path | None) -> int:
    """Print where our own lists have one thing twice, and where one of their ids is another's by the sources; 1 where one is."""
    ours = [row for name in OURS for row in rows(DATA / name)]
    twice, false = doubles(ours), contradicted(ours, told_of_ids(folder)) if folder is not None else []
    for found, what in ((twice, "one thing twice:"), (false, "another's id:")):
        for each in found:
            print(what, each, file=sys.stderr)
    return int(bool(twice or false))


def main(argv: list[str]) -> int:
    """Do what the command line asks for."""
    if argv == ["check"]:
        return check(None)
    asked, verb = bool({"-h", "--help"} & set(argv)), argv[0] if argv[:1] in (["verify"], ["check"]) else ""
    if asked or len(argv) != 1 + bool(verb):
        print(__doc__, file=sys.stdout if asked else sys.stderr)
        return 0 if asked else 2
    folder = Path(argv[-1])
    if not (folder / "gazetteer").is_dir():
        print(f"{folder} holds no folder gazetteer: give the folder of the sources (../shared/data)", file=sys.stderr)
        return 2
    if verb == "check":
        return check(folder)
    if refused(folder):
        return 1
    if verb:
        return verify(folder)
    make(folder, DATA)
    from gazetteer_table import PAGE, in_page, table  # noqa: PLC0415 (it reads what was just made)

    PAGE.write_text(in_page(PAGE.read_text(encoding="utf-8"), table()), encoding="utf-8")
    return 0


def make(folder: Path, out: Path) -> None:
    """Compile everything into ``out`` and print the counts. The same sources give the same files."""
    print("name_words.tsv.gz:", name_words(folder, out), "words")  # first: the rest is built by these words
    common = common_words(folder)
    free = Compiler(common)
    joined = units(folder, list(rows(DATA / "places.tsv")))
    print(len(joined.free) + len(joined.tied), "provinces of the ISO's list joined to an item of Wikidata")
    permissive(folder, free, joined)
    print("gazetteer.tsv.gz:", free.write(out / MADE[0]), "keys;", free.dropped, "common-noun or too short spellings kept out")
    tied = Compiler(common, free)
    share_alike(folder, tied, free.entries, joined)
    built = (entry for part in (free, tied) for found in part.entries.values() for entry in found.values())
    twice = two_ids(built, words_of_lands(folder, free.entries), joined)
    if twice:
        raise SystemExit("one thing, two ids:\n" + "\n".join(twice))
    print("gazetteer_odbl.tsv.gz:", tied.write(out / MADE[1], but=free.entries), "keys;", tied.dropped, "kept out")
    print("demonyms.tsv:", demonyms(folder, free.entries, out), "forms")
    print("countries.tsv:", countries(folder, free.entries, out), "countries")


def verify(folder: Path) -> int:
    """Compile everything anew and say of each file whether what ships has the same rows; 1 where one has not."""
    with tempfile.TemporaryDirectory() as made:
        make(folder, Path(made))
        differ = 0
        for name in MADE:
            shipped, built = _lines(DATA / name), _lines(Path(made) / name)
            if shipped == built:
                print(f"{name}: what ships is what this command makes")
                continue
            differ = 1
            few = (sorted((Counter(one) - Counter(other)).elements())[:_SHOWN] for one, other in ((shipped, built), (built, shipped)))
            print(f"{name}: differs. Only shipped:", *next(few), "Only made:", *next(few), sep="\n  ")
    from gazetteer_table import PAGE, table  # noqa: PLC0415

    if not differ and table() not in PAGE.read_text(encoding="utf-8"):
        print(f"{PAGE.name}: its table is of an older gazetteer; run the command without verify")
        differ = 1
    return differ


def _lines(path: Path) -> list[str]:
    """Return what a file says, line by line: not how it is packed, nor where its blocks begin, which another zlib may do otherwise."""
    data = path.read_bytes()
    if path.suffix != ".gz":
        return data.decode().split("\n")
    head = zlib.decompressobj(zlib.MAX_WBITS | 16)
    sections = head.decompress(data).decode().split("\n\n")[:4]
    return [*"\n".join(sections).split("\n"), *gzip.decompress(head.unused_data).decode().split("\n")]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
