"""The gazetteer at run time: names by their folded key, words of persons' names, demonyms, cue words. All loaded once, on first use.

What does not live here: how the files are made (``tools/build_gazetteer.py``), what a text means by a name (``identity``).
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache
from itertools import accumulate, pairwise
from pathlib import Path
from typing import cast

from isnad.arabic.folding import search_key, search_keys
from isnad.arabic.sortedkeys import SortedKeys
from isnad.records import NameKind

#: What the package holds; see its README.md.
DATA = Path(__file__).parent / "data"
_COLUMNS = 8
#: Keys whose readings are kept, those that have none too; beyond, all are forgotten.
_ASKED = 200_000
#: Rows of a compressed file of readings that are unpacked together.
ROWS_A_BLOCK = 256


@dataclass(frozen=True, slots=True)
class Entry:
    """One reading of a key: whose label, what kind, where, and how likely (``weight`` 0..9).

    ``id`` is an identity (a Wikidata item, an id of our own). Where the source has only a number of its own, that is in ``own``, its scheme
    before it (``wof:…``): of several places of one name, class and country all theirs, since nothing says which a text means.
    """

    label: str
    kind: NameKind
    fine: str | None
    country: str | None
    id: str | None
    en: str | None
    source: str
    weight: int
    own: tuple[str, ...] = ()

    @property
    def external(self) -> tuple[str, ...]:
        """What identifies the reading outside this file: its id, or its numbers in its source."""
        return (self.id,) if self.id is not None else self.own


#: Schemes of numbers that identify a row of one source and no name across sources.
OWN_SCHEMES = frozenset(("wof", "dr5hn", "iso3166-2", "iata", "ror", "arwikicats"))


@dataclass(frozen=True, slots=True)
class Demonym:
    """An adjective of nationality: its country (ISO 3166-1 alpha-2), the country's id and label, and its shape (``male`` …)."""

    country: str
    id: str
    label: str
    shape: str


def packed(name: str) -> bytes:
    """Return a data file whole, uncompressed, without the last end of line."""
    data = (DATA / name).read_bytes()
    return (gzip.decompress(data) if name.endswith(".gz") else data).rstrip(b"\n")


def data_lines(name: str) -> list[str]:
    """Return the lines of a file of the package's data, unpacked, its heading first."""
    return packed(name).decode("utf-8").split("\n")


class Gazetteer:
    """Readings by folded key. Loading is what a first name costs: rows stay compressed, some hundred together, until one is asked for."""

    def __init__(self, *names: str):
        #: Numbers of keys' rows, file by file.
        self._tables: list[SortedKeys] = []
        #: Rows, file by file, as many together as a block has.
        self._blocks: list[list[bytes | list[bytes]]] = []
        #: Numbers of first words of keys of several, and by these the number of words of the longest and all second words, unparsed.
        self._firsts: list[tuple[SortedKeys, list[bytes]]] = []
        self._unread_aliases: list[bytes] = []
        for name in names:
            data = (DATA / name).read_bytes()
            head = zlib.decompressobj(zlib.MAX_WBITS | 16)
            keys, firsts, begun, aliases, lengths = head.decompress(data).split(b"\n\n")
            self._tables.append(SortedKeys(keys))
            self._firsts.append((SortedKeys(firsts), begun.split(b"\n")))
            ends = list(accumulate(map(int, lengths.split()), initial=len(data) - len(head.unused_data)))
            self._blocks.append([data[start:end] for start, end in pairwise(ends)])
            self._unread_aliases.append(aliases)
        self._cache: dict[str, tuple[Entry, ...]] = {}
        self._begun: dict[str, tuple[int, frozenset[str]]] = {}

    def _row(self, file: int, number: int) -> bytes:
        blocks, place = self._blocks[file], number // ROWS_A_BLOCK
        block = blocks[place]
        if isinstance(block, bytes):
            block = blocks[place] = zlib.decompress(block, zlib.MAX_WBITS | 16).split(b"\n")
        return block[number % ROWS_A_BLOCK]

    @property
    def keys(self) -> Collection[str]:
        """All keys."""
        return set().union(*self._tables)

    def longest(self, word: str) -> int:
        """Return the number of words of the longest key of several words that begins with ``word``; 0 where none does."""
        return self._begun_with(word)[0]

    def seconds(self, word: str) -> frozenset[str]:
        """Return the second words of the keys of several words that begin with ``word``."""
        return self._begun_with(word)[1]

    def _begun_with(self, word: str) -> tuple[int, frozenset[str]]:
        found = self._begun.get(word)
        if found is None:
            numbers = [(file, number) for file, (firsts, _) in enumerate(self._firsts) if (number := firsts.get(word)) is not None]
            if not numbers:
                return _NOTHING_BEGUN
            rows = [self._firsts[file][1][number].decode().split("\t") for file, number in numbers]
            longest, seconds = max(int(words) for words, _ in rows), frozenset(word for _, row in rows for word in row.split(" "))
            found = self._begun[word] = (longest, seconds)
        return found

    @cached_property
    def _aliases(self) -> dict[str, str]:
        # Names of the first file come last, and stay.
        lines = b"\n".join(reversed(self._unread_aliases)).decode().split("\n")
        return dict(line.split("\t", 1) for line in lines)

    def spelled(self, alias: str) -> str | None:
        """Return the key of the one well-known name that has this alias key, ``None`` where there is none or more than one."""
        return self._aliases.get(alias)

    def __len__(self) -> int:
        return len(self.keys)

    def __contains__(self, key: str) -> bool:
        for table in self._tables:  # noqa: SIM110 - asked for very often
            if table.get(key) is not None:
                return True
        return False

    def readings(self, key: str) -> tuple[Entry, ...]:
        """Return the readings of a folded key, likeliest first; empty where there is none."""
        found = self._cache.get(key)
        if found is None:
            if len(self._cache) > _ASKED:
                self._cache.clear()
            numbers = [(file, number) for file, table in enumerate(self._tables) if (number := table.get(key)) is not None]
            cells = [cell for file, number in numbers for cell in self._row(file, number).decode("utf-8").split("\t")]
            entries = [_entry(cells[i : i + _COLUMNS]) for i in range(0, len(cells), _COLUMNS)]
            if len(numbers) > 1:
                entries = _joined(entries)
            entries.sort(key=lambda e: -e.weight)
            found = self._cache[key] = tuple(entries)
        return found


def _joined(entries: Sequence[Entry]) -> list[Entry]:
    """Return the readings of a key from several files, each thing once: one without an id goes where exactly one other has its English
    label (the Arabic one is the key), kind and class, and no other country; its weight stays."""
    found = list(entries)
    for entry in entries:
        if entry.id is None and entry.en is not None:
            en = entry.en.lower()
            same = [
                i
                for i, other in enumerate(found)
                if other.id is not None
                and other.en is not None
                and other.en.lower() == en
                and other.kind == entry.kind
                and entry.fine in (other.fine, "place")
            ]
            if len(same) == 1 and entry.country in (None, found[same[0]].country):
                other = found[same[0]]
                found[same[0]] = replace(other, weight=max(other.weight, entry.weight))
                found.remove(entry)
    return found


#: What ``_begun_with`` gives where no key of several words begins so.
_NOTHING_BEGUN: tuple[int, frozenset[str]] = (0, frozenset())


def _entry(cells: Sequence[str]) -> Entry:
    label, kind, fine, country, id, en, source, weight = cells
    own = tuple(id.split("|")) if id.partition(":")[0] in OWN_SCHEMES else ()
    return Entry(label, cast(NameKind, kind), fine or None, country or None, (not own and id) or None, en or None, source, int(weight), own)


@cache
def gazetteer() -> Gazetteer:
    """Return the gazetteer, permissive and share-alike parts together."""
    return Gazetteer("gazetteer.tsv.gz", "gazetteer_odbl.tsv.gz")


@dataclass(frozen=True, slots=True)
class Source:
    """Where entries of a source come from and under which licence they ship."""

    origin: str
    licence: str


@cache
def sources() -> dict[str, Source]:
    """Return the sources of the gazetteer by the name that entries give them."""
    rows = (line.split("\t") for line in data_lines("sources.tsv")[1:])
    return {name: Source(origin, licence) for name, origin, licence in rows}


@dataclass(frozen=True, slots=True)
class NameWord:
    """A word of persons' names: count in Wikidata's labels, ``given``/``family`` or empty, gender or empty."""

    count: int
    kind: str
    gender: str


@cache
def _name_words() -> tuple[SortedKeys, list[bytes]]:
    """Return the words of persons' names by search key, and their rows, unparsed."""
    keys, rows = packed("name_words.tsv.gz").split(b"\n\n")
    return SortedKeys(keys), rows.split(b"\n")


def name_words() -> SortedKeys:
    """Return the words of persons' names, in search keys; what is known of one says ``name_word``."""
    return _name_words()[0]


@lru_cache(maxsize=1 << 16)
def name_word(key: str) -> NameWord | None:
    """Return what is known of a word of persons' names."""
    keys, rows = _name_words()
    number = keys.get(key)
    if number is None:
        return None
    count, kind, gender = rows[number].decode().split("\t")
    return NameWord(int(count), kind, gender)


@cache
def demonyms() -> dict[str, tuple[Demonym, ...]]:
    """Return adjectives of nationality by search key; several where two countries share one."""
    found: dict[str, tuple[Demonym, ...]] = {}
    made: dict[str, tuple[Demonym]] = {}  # a land's adjectives of one shape are many
    for line in data_lines("demonyms.tsv")[1:]:
        key, _, rest = line.split("\t", 2)
        if rest not in made:
            made[rest] = (Demonym(*rest.split("\t")),)
        new, known = made[rest], found.get(key, ())
        if not known or all(other.country != new[0].country for other in known):
            found[key] = (*known, *new) if known else new
    return found


@cache
def cues() -> dict[str, tuple[str, ...]]:
    """Return cue words by search key with their classes (``title_office``, ``org_head`` …)."""
    found: dict[str, tuple[str, ...]] = {}
    rows = [line.split("\t") for line in data_lines("cues.tsv")[1:]]
    for (kind, _), key in zip(rows, search_keys([word for _, word in rows]), strict=True):
        if kind not in found.get(key, ()):
            found[key] = (*found.get(key, ()), kind)
    return found


@cache
def titles() -> frozenset[str]:
    """Return the titles of persons by search key."""
    return frozenset(key for key, kinds in cues().items() if any(kind.startswith("title") for kind in kinds))


def beside_words(name: str) -> frozenset[str]:
    """Return the search keys of a set of ``data/beside_words.tsv``."""
    return _beside_words()[name]


@cache
def _beside_words() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    rows = [line.split("\t") for line in data_lines("beside_words.tsv")[1:]]
    for (name, _), key in zip(rows, search_keys([word for _, word in rows]), strict=True):
        found.setdefault(name, set()).add(key)
    return {name: frozenset(keys) for name, keys in found.items()}


@dataclass(frozen=True, slots=True)
class OwnRow:
    """A row of one of our own lists by its heading, and the search keys of its label and of each other form of the name."""

    cells: dict[str, str]
    key: str
    others: Sequence[str]


@cache
def own_rows(file: str) -> list[OwnRow]:
    """Return the rows of ``own.tsv``, ``persons.tsv`` or ``places.tsv``."""
    heading, *lines = (line.split("\t") for line in data_lines(file))
    rows = [dict(zip(heading, cells, strict=True)) for cells in lines]
    forms = [[row["label"], *filter(None, row["aliases"].split("|"))] for row in rows]
    keys = iter(search_keys([form for each in forms for form in each]))
    return [OwnRow(row, next(keys), [next(keys) for _ in each[1:]]) for row, each in zip(rows, forms, strict=True)]


@cache
def other_names() -> dict[str, str]:
    """Return by search key the keys of the names of our own lists that are also called so: a new row counts before it is compiled."""
    rows = (row for file in ("own.tsv", "persons.tsv", "places.tsv") for row in own_rows(file))
    return {other: row.key for row in rows for other in row.others}


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A name that several bear: what must stand before it somewhere in the article, and beside what it is another (search keys).

    ``needs`` is ``None`` where nothing in one article can tell them apart; ``not_with`` are words that say anywhere in the article that it
    is another; ``of_country`` says that a place of this name is meant only where the article speaks of its country, and the word is a
    common noun else; words beside it say that it is the noun, ``witnesses`` anywhere that it is the place. ``elsewhere`` are those words
    beside it that say so of the whole article; ``in_lists``: a place is meant in a list of places too.
    """

    kind: NameKind
    needs: frozenset[str] | None
    not_after: frozenset[str]
    not_before: frozenset[str]
    not_with: frozenset[str] = frozenset()
    of_country: bool = False
    elsewhere: frozenset[str] = frozenset()
    in_lists: bool = False
    witnesses: frozenset[str] = frozenset()


@cache
def ambiguous() -> dict[str, tuple[Ambiguous, ...]]:
    """Return the names that several bear, by search key."""
    found: dict[str, tuple[Ambiguous, ...]] = {}
    for line in data_lines("ambiguous.tsv")[1:]:
        name, kind, needs, *cells, _ = line.split("\t")
        words = [frozenset(search_key(word.removesuffix("*")) for word in cell.split()) for cell in (needs, *cells)]
        elsewhere = frozenset(search_key(word[:-1]) for cell in cells[:2] for word in cell.split() if word.endswith("*"))
        of_country = needs.startswith("=")
        needed = None if needs == "-" else frozenset[str]() if of_country else words[0]
        witnesses = words[0] - {"="} if of_country else frozenset[str]()
        row = Ambiguous(cast(NameKind, kind), needed, words[1], words[2], words[3], of_country, elsewhere, "+" in needs.split(), witnesses)
        found[search_key(name)] = (*found.get(search_key(name), ()), row)
    return found
