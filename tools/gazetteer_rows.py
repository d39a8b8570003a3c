"""The rows of a gazetteer: collected from many sources, doubles joined, common nouns kept out, written as one file.

What does not live here: the sources, and what of each is taken (``build_gazetteer``).
"""

from __future__ import annotations

import csv
import gzip
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from isnad.arabic.aliases import alias_key
from isnad.arabic.folding import drop_marks, safe_key, search_key
from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import _stop_keys
from isnad.arabic.text import Text
from isnad.reading.names.features import priors
from isnad.reading.names.gazetteer import ROWS_A_BLOCK, cues
from isnad.reading.names.identity import ARAB

_BRACKETS = re.compile(r"\s*[(\[（][^)\]）]*[)\]）]")
ARABIC = re.compile("[\u0621-\u064a]")
_ID = re.compile(r"Q[1-9]\d*|[a-z]+:\S+")
KNOWN = 5


#: From which weight on a place is no village, and from which share of its occurrences (tenths) a word is a place's name.
_OF_SIZE, _MOSTLY = 4, 7
#: The share of a word by which a larger place is called anyway.
_BESIDE = 3
#: From which share on a word is a name to the list of parts of speech.
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Entry:
    """One reading of one label."""

    label: str
    kind: str
    fine: str
    country: str
    id: str
    en: str
    source: str
    weight: int
    #: Identifiers in the source itself («wof:101748161»); several where it has several places of one name, class and country.
    own: tuple[str, ...] = ()


def rows(path: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of a TSV, gzipped or not, with a header."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def plain(label: str) -> str:
    """Return ``label`` in Arabic's own letters, without brackets, marks and commas' tails («سان فرناندو، قادس» → «سان فرناندو»)."""
    label = _BRACKETS.sub("", drop_marks(safe_key(label or ""))).split("،")[0].split(",")[0].split(":")[-1]
    return " ".join(label.replace("–", "-").split())


#: Given names that end in «ى», with the search keys of «ي» that some sources write.
_IN_YA = {
    search_key(name): name
    for name in ("مصطفى", "موسى", "عيسى", "يحيى", "مرتضى", "ليلى", "سلمى", "هدى", "نجوى", "منى", "لبنى", "بشرى", "مجتبى")
}


def as_named(label: str) -> str:
    """Return a person's label with the last letter of its given names as they are written («مصطفى» for «مصطفي»)."""
    return " ".join(_IN_YA[key] if word.endswith("ي") and (key := search_key(word)) in _IN_YA else word for word in label.split())


def key_of(label: str) -> str:
    """Return the key under which a label is looked up: the search keys of its words, one space apart."""
    return " ".join(key for key in Text(label).keys if key[:1].isalnum())


def doubles(ours: Iterable[Mapping[str, str]]) -> list[str]:
    """Return, in words, where rows of our own lists are two of one thing: an id that two rows have; two ids of one kind, finer class and
    country with one English label or one spelling. Namesakes differ in class or country (the town and the province of Najran)."""
    ids: Counter[str] = Counter()
    labels: dict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
    for row in ours:
        thing = (row.get("kind") or "LOC", row["fine"], row["country"])
        id = row["id"] or row["label"]
        ids[id] += 1
        for spelling in (row["label"], *filter(None, row["aliases"].split("|"))):
            labels[*thing, key_of(spelling)].setdefault(id, spelling)
        if row["en"]:
            labels[*thing, _plain_english(row["en"])].setdefault(id, row["en"])
    twice = [f"{id}: {count} rows" for id, count in ids.items() if count > 1]
    return twice + [f"{next(iter(of.values()))}: {', '.join(of)}" for of in labels.values() if len(of) > 1]


def _plain_english(label: str) -> str:
    """Return an English label without accents, blanks and marks, which tell nobody apart («Guantánamo»); «OPEC+» is another body."""
    return "".join(c for c in unicodedata.normalize("NFKD", label.casefold()) if c.isalnum() or c == "+")


#: Finer classes that another thing of the same name and country never is: a town's airport is not the town.
_APART = frozenset(("state", "airport", "water", "facility"))
#: The weight of a label that stands but beside one of our own lists.
_CALLED = 8
#: From which weight on a place is more than a hamlet.
_TOWN = 3


def _joined(entry: Entry, other: Entry) -> Entry:
    """Return two readings of one key as one; ``entry`` came first."""
    own = entry.own
    if entry.source == other.source:
        if entry.id != other.id or not entry.id:
            own = tuple(dict.fromkeys((*own, *other.own)))
        if other.weight > entry.weight and entry.id and other.id and entry.id != other.id:
            return replace(other, country=other.country or entry.country, own=own)  # two places: the better known one is meant
    elif not own:
        own = other.own
    if other.weight > entry.weight or (other.id and not entry.id):
        return replace(
            entry, country=entry.country or other.country, id=entry.id or other.id, en=entry.en or other.en,
            weight=max(entry.weight, other.weight), own=own,
        )  # fmt: skip
    return replace(entry, own=own)


def _is_known(entry: Entry, other: Entry) -> bool:
    """Whether a reading adds nothing to another of the same key. An id does, where both English labels agree: a reader joins the two."""
    adds = entry.id and not other.id and entry.en.lower() == other.en.lower()
    adds = adds or (entry.source == "iso3166-2" and entry.id != other.id)  # the province beside its seat
    return (entry.kind, entry.country) == (other.kind, other.country) and not adds


def _is_place(key: str, share: int = _MOSTLY) -> bool:
    """Whether news means a place by a word: a count of words takes those for common that news writes often («كركوك», «قليوب»)."""
    known = priors().get(key)
    if known is None or known.kind != "L" or key in cues():
        return False
    return known.share >= share or (known.share > 0 and shares(key).name >= _HALF)


#: Labels of one thing; of each the weight of its best known reading, and when its source came (0, -1 …: before others).
_Labels = dict[str, tuple[int, int]]


class Compiler:
    """Collects entries; drops doubles, empty ones and common nouns."""

    def __init__(self, common: set[str], before: Compiler | None = None):
        """``common`` are words that are no villages; ``before`` holds what is known already, whose labels of an id stand."""
        self.common = common
        self.stops = _stop_keys()
        self.entries: dict[str, dict[tuple[str, str, str], Entry]] = defaultdict(dict)
        #: By id: its labels and English labels.
        self.labels: dict[str, _Labels] = {}
        self.english: dict[str, _Labels] = {}
        self._before = before
        self._told: Counter[str] = Counter()
        #: Readings of words of the language, kept out until all sources are read (``settle``).
        self._held_back: list[tuple[str, Entry]] = []
        self._came: dict[str, dict[str, int]] = {}
        self.dropped = 0

    def add(self, label: str, kind: str, fine: str, source: str, *, country: str = "", id: str = "", en: str = "",
            aliases: tuple[str, ...] = (), weight: int = 2, village: bool = False, own: str = "") -> None:  # fmt: skip
        """Add ``label`` and its other spellings. ``village`` says that a one-word label must not be a common noun, ``own`` is what
        identifies it in the source, with the scheme before it."""
        id = id if _ID.fullmatch(id) else ""  # one source writes NULL
        label = as_named(plain(label)) if kind == "PER" else plain(label)
        if not ARABIC.search(label):
            return
        for labels, name in ((self.labels, label), (self.english, en)):
            self._told[name.lower()] += 1
            if id and name:
                of_id = labels.setdefault(id, {})
                came = self._came.setdefault(id, {}).setdefault(source, -len(self._came[id]))
                of_id[name] = max(of_id.get(name, (-1, 0)), (weight, came))
        entry = Entry(label, kind, fine, country, id, en, source, weight, (own,) if own else ())
        for given in (label, *aliases):
            spelling = plain(given)
            key = key_of(spelling)
            words = key.split()
            if len(key.replace(" ", "")) < 2 or len(words) > 9 or not (ARABIC.search(key)):
                continue
            tiny = len(key) < 3 or key in self.stops
            common = village and kind != "ORG" and (key in self.common or key.removeprefix("ال") in self.common)
            if len(words) == 1 and (tiny or common):
                self.dropped += 1
                if kind == "LOC" and not tiny and given == label:
                    self._held_back.append((key, entry))
                continue
            self._put(key, entry)

    def _put(self, key: str, entry: Entry) -> None:
        readings = self.entries[key]
        for sign, other in readings.items():
            same = (entry.id and other.id == entry.id) or (
                other.kind == entry.kind
                and other.country == entry.country
                and (sign[1] == entry.fine or ((not other.id or not entry.id) and _APART.isdisjoint((sign[1], entry.fine))))
            )
            if same:
                readings[sign] = _joined(other, entry)
                break
        else:
            readings[entry.kind, entry.fine, entry.country] = entry

    def settle(self) -> int:
        """Take back places of Arab lands that were kept out for being words, where a larger one of the land is called so anyway (the town
        beside its province), or none elsewhere is and news means a place by it (``_is_place``); returns how many."""
        held, self._held_back = self._held_back, []
        before = self._before.entries if self._before is not None else {}
        taken = 0
        for key, entry in held:
            told = (*self.entries.get(key, {}).values(), *before.get(key, {}).values())
            lands = {other.country for other in told if other.kind == "LOC"}
            beside = entry.country in lands and _is_place(key, _BESIDE)
            if entry.country in ARAB and entry.weight >= _OF_SIZE and (beside or (not lands and _is_place(key))):
                self._put(key, entry)
                taken += 1
        self.dropped -= taken
        return taken

    def call(self, id: str, label: str, en: str) -> None:
        """Let ``label`` and ``en`` be what an id is called, whatever its other sources say, but for our own lists."""
        for labels, name in ((self.labels, plain(label)), (self.english, en)):
            labels.setdefault(id, {})[name] = max(labels.get(id, {}).get(name, (-1, 0)), (_CALLED, 1))

    def join_agreeing(self, source: str, lands: Mapping[str, Collection[str]]) -> tuple[int, int]:
        """Give places of ``source`` that name no country the one that both labels say, the Arabic one but for its spelling.

        ``lands`` are the countries that have a place of an English name (in small letters): where they are several, the labels do not say
        which is meant; nor where that one is a hamlet without an id («Qatif» of Palestine), or a better known place elsewhere is called so.
        A reading that stands under the same key is joined to the one that says more. Returns how many were joined, and how many have a
        country now.
        """
        told: dict[tuple[str, str], list[Entry]] = defaultdict(list)
        for key, readings in self.entries.items():
            for entry in readings.values():
                if entry.kind == "LOC" and entry.country and entry.en:
                    told[alias_key(key), entry.en.lower()].append(entry)
        joined = filled = 0
        for key, readings in self.entries.items():
            for sign, entry in list(readings.items()):
                if entry.source != source or entry.kind != "LOC" or entry.country or entry.id or not entry.en:
                    continue
                en = entry.en.lower()
                found = told.get((alias_key(key), en), [])
                country = found[0].country if found else ""
                best = max((e.weight for e in found if e.id or e.weight >= _TOWN), default=-1)
                rival = any(e.kind == "LOC" and e.country not in ("", country) and e.weight >= best for e in readings.values())
                if best < 0 or rival or any(e.country != country for e in found) or len(lands[en]) > 1:
                    continue
                same = [
                    other
                    for other, known in readings.items()
                    if (known.kind, known.country, known.en.lower()) == ("LOC", country, en)
                    and (entry.fine in (known.fine, "place") or _APART.isdisjoint((known.fine, entry.fine)))
                ]
                if same:
                    known = readings[same[0]]
                    readings[same[0]] = replace(known, weight=max(known.weight, entry.weight), own=known.own or entry.own)
                    del readings[sign]
                    joined += 1
                elif ("LOC", entry.fine, country) not in readings:
                    readings["LOC", entry.fine, country] = replace(entry, country=country)
                    del readings[sign]
                    filled += 1
        return joined, filled

    def fill_countries(self) -> int:
        """Give readings without a country that of the same id elsewhere, where there is one only; returns how many."""
        of: dict[str, set[str]] = defaultdict(set)
        for readings in self.entries.values():
            for entry in readings.values():
                if entry.id and entry.country:
                    of[entry.id].add(entry.country)
        filled = 0
        for readings in self.entries.values():
            for sign, entry in readings.items():
                if not entry.country and len(of.get(entry.id, ())) == 1:
                    readings[sign] = replace(entry, country=next(iter(of[entry.id])))
                    filled += 1
        return filled

    def aliases(self, keys: list[str]) -> list[str]:
        """Return ``alias key TAB key`` for well-known names, where one alias key means one of them only."""
        meant: dict[str, set[str]] = defaultdict(set)
        chosen: dict[str, str] = {}
        for key in keys:
            best = max(self.entries[key].values(), key=lambda e: e.weight)
            if best.weight >= KNOWN or (best.kind == "PER" and " " in key):
                alias = alias_key(key)
                meant[alias].add(best.id or best.label)
                chosen.setdefault(alias, key)
        return [f"{alias}\t{key}" for alias, key in chosen.items() if len(meant[alias]) == 1 and alias != key and alias not in self.entries]

    def label(self, id: str, *, english: bool = False) -> str:
        """Return the one label of an id, empty where there is none: that of its best known reading, of several the one of the source that
        came first, of several the one that is told oftenest."""
        known = self._before.label(id, english=english) if self._before is not None else ""
        labels = (self.english if english else self.labels).get(id, {})
        return known or max(labels, key=lambda each: (labels[each], self._told[each.lower()]), default="")

    def _cells(self, e: Entry) -> str:
        label, en = self.label(e.id) or e.label, self.label(e.id, english=True) or e.en
        return "\t".join((label, e.kind, e.fine, e.country, e.id or "|".join(e.own), en, e.source, str(e.weight)))

    def write(self, path: Path, but: dict[str, dict[tuple[str, str, str], Entry]] | None = None) -> int:
        """Write the entries; leave out readings that ``but`` has already, of the same kind and country."""
        keys, lines, longest = [], [], dict[str, int]()
        seconds: dict[str, set[str]] = defaultdict(set)
        for key in sorted(self.entries):
            readings = sorted(self.entries[key].values(), key=lambda e: (-e.weight, e.kind, e.country))
            # As where the ISO's list is in the other file: what a town's row says no more than a province is left out.
            listed = [e for e in readings if e.source == "iso3166-2"] if but else []
            readings = [e for e in readings if e in listed or not any(_is_known(e, other) for other in listed)]
            if but and key in but:
                readings = [e for e in readings if not any(_is_known(e, other) for other in but[key].values())]
            if readings:
                keys.append(key)
                first, *rest = key.split(" ")
                if rest:
                    longest[first] = max(longest.get(first, 0), 1 + len(rest))
                    seconds[first].add(rest[0])
                lines.append("\t".join(map(self._cells, readings[:4])))
        blocks = [
            gzip.compress("\n".join([*lines[i : i + ROWS_A_BLOCK], ""]).encode(), 9, mtime=0) for i in range(0, len(lines), ROWS_A_BLOCK)
        ]
        firsts = sorted(longest)
        sections = (
            keys,
            firsts,
            [f"{longest[first]}\t{' '.join(sorted(seconds[first]))}" for first in firsts],
            self.aliases(keys),
            [str(len(block)) for block in blocks],
        )
        head = "\n\n".join("\n".join(section) for section in sections) + "\n"
        # What every reader needs whole is not compressed: it starts sooner, and a wheel compresses it anyway.
        path.write_bytes(b"".join([gzip.compress(head.encode(), 0, mtime=0), *blocks]))
        return len(lines)
