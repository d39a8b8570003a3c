"""The lists that ship beside the gazetteer: words of persons' names, adjectives of nationality, codes and English names of countries.

What does not live here: the gazetteer itself (``build_gazetteer``, which is the command for these, too).
"""

from __future__ import annotations

import gzip
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from gazetteer_rows import ARABIC, Entry, key_of, plain, rows

from isnad.arabic.folding import search_key
from isnad.reading.names.gazetteer import Gazetteer

_CERTAIN = 9


def name_words(folder: Path, out: Path) -> int:
    """Write the words of persons' names: key, count in Wikidata's labels (0 where unknown), given/family, gender."""
    g = folder / "gazetteer"
    found: dict[str, list[str | int]] = {}
    for row in rows(g / "name_translit_wikidata_CC0.tsv.gz"):
        key = search_key(row["name_ar"])
        if ARABIC.search(key) and " " not in key and len(key) > 1:
            found.setdefault(key, [0, "", ""])[0] += int(row["count"])  # type: ignore[operator]
    for row in rows(g / "name_translit_google_Apache2.tsv.gz"):
        key = search_key(row["name_ar"])
        if ARABIC.search(key) and " " not in key and len(key) > 2:
            found.setdefault(key, [0, "", ""])
    for row in rows(g / "person_names_MIT.tsv.gz"):
        key = search_key(row["name_ar"])
        if " " not in key and len(key) > 1:
            item = found.setdefault(key, [0, "", ""])
            item[1] = row["kind"]
            item[2] = row["gender"] or ""
    keys = sorted(found)
    lines = ["\t".join(map(str, found[key])) for key in keys]
    # Packed without compression, as what every reader needs whole is: it starts sooner, and a wheel compresses it anyway.
    with (out / "name_words.tsv.gz").open("wb") as file, gzip.GzipFile("", "wb", 0, file, mtime=0) as packed:
        packed.write("\n\n".join(("\n".join(keys), "\n".join(lines))).encode())
    return len(lines)


def demonyms(folder: Path, places: dict[str, dict[tuple[str, str, str], Entry]], out: Path) -> int:
    """Write adjectives of nationality: form, country code, country's id and its label in the compiled gazetteer, number and gender."""
    names = Gazetteer(str(out / "gazetteer.tsv.gz"))
    lines = ["key\tform\tcountry\tid\tlabel\tshape"]
    done = set()
    for row in rows(folder / "gazetteer/nationalities_inflected.tsv.gz"):
        readings = places.get(key_of(plain(row["country_ar"])), {})
        nation = next((e for e in readings.values() if e.fine == "nation"), None)
        if nation is None or len({e.country for e in readings.values() if e.fine == "nation" and e.source == "isnad"}) > 1:
            continue  # «كوري» is of two
        label = next((e.label for e in names.readings(search_key(nation.label)) if e.id == nation.id), nation.label)
        for shape, form in _inflected(row, nation.country):
            for spelling in (form, "ال" + form.removeprefix("ال")):
                if form and " " not in form and (spelling, nation.country) not in done:
                    done.add((spelling, nation.country))
                    lines.append("\t".join((search_key(spelling), spelling, nation.country, nation.id, label, shape)))
    (out / "demonyms.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(lines) - 1


def _inflected(row: Mapping[str, str], country: str) -> Iterator[tuple[str, str]]:
    """Yield shape and form of an adjective, in each way of spelling it, also those of a people that gave a land its name («أذري»)."""
    adjectives = [{shape: row[shape] for shape in ("male", "males", "female", "females")}]
    if country in _PEOPLES:
        male = _PEOPLES[country]
        adjectives.append({"male": male, "males": f"{male}ون", "female": f"{male}ة", "females": f"{male}ات"})
    for adjective in adjectives:
        for shape, form in adjective.items():
            forms = [form]
            if shape == "males" and form.endswith("يون"):
                forms.append(form.removesuffix("ون") + "ين")
            elif shape == "male" and form.endswith("ي") and country not in _NO_DUAL:
                forms.append(f"{form}ان")  # its other case is written as the plural's
            elif shape == "female" and form.endswith("ية") and country not in _NO_DUAL:
                forms += [f"{form[:-1]}تان", f"{form[:-1]}تين"]
            for one in forms:
                yield shape, one
                for common, other in _SPELLED:
                    if common in one:
                        yield shape, one.replace(common, other)


def words_of_lands(folder: Path, places: Mapping[str, Mapping[tuple[str, str, str], Entry]]) -> dict[str, set[str]]:
    """Return by country the search keys of the words that say in a body's name whose it is: its names, its adjectives, «دولة»."""
    found: dict[str, set[str]] = defaultdict(lambda: set(map(search_key, _STATES)))
    for key, readings in places.items():
        for entry in readings.values():
            if entry.fine == "nation" and entry.country:
                found[entry.country].update(key.split())
    names = {key_of(plain(row["country_ar"])): row for row in rows(folder / "gazetteer/nationalities_inflected.tsv.gz")}
    for key, row in names.items():
        for nation in (e for e in places.get(key, {}).values() if e.fine == "nation"):
            for _, form in _inflected(row, nation.country):
                found[nation.country].update((search_key(form), search_key("ال" + form.removeprefix("ال"))))
    return found


_STATES = ("دولة", "جمهورية", "الجمهورية", "مملكة", "المملكة", "سلطنة")
#: Adjectives that the source has in one spelling and newsrooms write in others.
_SPELLED = (("أمريك", "أميرك"), ("إنجليز", "إنكليز"), ("إنجليز", "إنقليز"))
#: Adjectives of peoples beside those of their lands («أذربيجاني»).
_PEOPLES = {"AZ": "أذري", "UZ": "أوزبكي", "KZ": "كازاخي", "KG": "قرغيزي", "TJ": "طاجيكي"}
#: Mali's duals are those of the word for money: «سنتين ماليتين».
_NO_DUAL = frozenset(("ML",))


def countries(folder: Path, places: dict[str, dict[tuple[str, str, str], Entry]], out: Path) -> int:
    """Write the countries: ISO 3166-1 codes of two and three letters, the id in the compiled gazetteer, English names as CLDR and the UN
    write them."""
    g = folder / "gazetteer"
    ids = {e.country: e.id for found in places.values() for e in found.values() if e.fine == "nation" and e.weight >= _CERTAIN and e.id}
    names: dict[str, list[str]] = defaultdict(list)
    codes = dict.fromkeys(ids, "")
    for line in (g / "cldr_territories_ar_en.tsv").read_text(encoding="utf-8").splitlines():
        code, _, en = line.split("\t")[:3]
        names[code].append(en)
    for row in rows(g / "unterm_countries_ar_PDDL.tsv.gz"):
        code = row["ISO3166-1-Alpha-2"]
        codes[code] = row["ISO3166-1-Alpha-3"]
        names[code] += [plain(row["UNTERM English Short"]), row["UNTERM English Formal"], row["official_name_en"]]
    lines = ["code\tcode3\tid\ten"]
    for code in sorted(ids):
        forms = dict.fromkeys(name.removeprefix("the ") for name in names[code] if name)
        lines.append("\t".join((code, codes[code], ids[code], "|".join(forms))))
    (out / "countries.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(lines) - 1
