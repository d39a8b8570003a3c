"""The gazetteer at run time: names by their folded key, words of persons' names, demonyms, cue words. All loaded once, on first use.

What does not live here: how the files are made (``tools/build_gazetteer.py``), what a text means by a name (``identity``).
"""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import cast

from isnad.arabic.folding import search_key
from isnad.records import NameKind

_COLUMNS = 8


@dataclass(frozen=True, slots=True)
class Entry:
    """One reading of a key: whose label, what kind, where, and how likely (``weight`` 0..9)."""

    label: str
    kind: NameKind
    fine: str | None
    country: str | None
    id: str | None
    en: str | None
    source: str
    weight: int


@dataclass(frozen=True, slots=True)
class Demonym:
    """An adjective of nationality: its country (ISO 3166-1 alpha-2), the country's id and label, and its shape (``male`` …)."""

    country: str
    id: str
    label: str
    shape: str


def _read(name: str) -> str:
    data = (files(__package__) / "data" / name).read_bytes()
    return (gzip.decompress(data) if name.endswith(".gz") else data).decode("utf-8").rstrip("\n")


def _lines(name: str) -> list[str]:
    return _read(name).split("\n")


class Gazetteer:
    """Readings by folded key; ``keys`` are all of them."""

    def __init__(self, *names: str):
        self._rows: list[dict[str, str]] = []
        self._longest: dict[str, int] = {}
        self._aliases: dict[str, str] = {}
        for name in names:
            keys, rows, longest, aliases = _read(name).split("\n\n")
            self._rows.append(dict(zip(keys.split("\n"), rows.split("\n"), strict=True)))
            for line in longest.split("\n"):
                first, _, words = line.partition("\t")
                if int(words) > self._longest.get(first, 0):
                    self._longest[first] = int(words)
            for line in aliases.split("\n"):
                alias, _, key = line.partition("\t")
                self._aliases.setdefault(alias, key)
        self.keys = frozenset().union(*self._rows)
        self._cache: dict[str, tuple[Entry, ...]] = {}

    def longest(self, word: str) -> int:
        """Return the number of words of the longest key that begins with ``word``; 0 where none does."""
        return self._longest.get(word) or int(word in self.keys)

    def spelled(self, alias: str) -> str | None:
        """Return the key of the one well-known name that has this alias key, ``None`` where there is none or more than one."""
        return self._aliases.get(alias)

    def __len__(self) -> int:
        return len(self.keys)

    def __contains__(self, key: str) -> bool:
        return key in self.keys

    def readings(self, key: str) -> tuple[Entry, ...]:
        """Return the readings of a folded key, likeliest first; empty where there is none."""
        if key not in self.keys:
            return ()
        found = self._cache.get(key)
        if found is None:
            entries: list[Entry] = []
            for table in self._rows:
                row = table.get(key)
                if row is not None:
                    cells = row.split("\t")
                    for i in range(0, len(cells), _COLUMNS):
                        label, kind, fine, country, id, en, source, weight = cells[i : i + _COLUMNS]
                        entries.append(
                            Entry(label, cast(NameKind, kind), fine or None, country or None, id or None, en or None, source, int(weight))
                        )
            entries.sort(key=lambda e: -e.weight)
            found = self._cache[key] = tuple(entries)
        return found


@cache
def gazetteer() -> Gazetteer:
    """Return the gazetteer, permissive and share-alike parts together."""
    return Gazetteer("gazetteer.tsv.gz", "gazetteer_odbl.tsv.gz")


@cache
def name_words() -> dict[str, tuple[int, str, str]]:
    """Return the words of persons' names by search key: count in Wikidata's labels, ``given``/``family``/empty, gender."""
    found = {}
    for line in _lines("name_words.tsv.gz"):
        key, count, kind, gender = line.split("\t")
        found[key] = (int(count), kind, gender)
    return found


@cache
def demonyms() -> dict[str, tuple[Demonym, ...]]:
    """Return adjectives of nationality by search key; several where two countries share one."""
    found: dict[str, tuple[Demonym, ...]] = {}
    for line in _lines("demonyms.tsv")[1:]:
        form, country, id, label, shape = line.split("\t")
        key = search_key(form)
        known = found.get(key, ())
        if all(other.country != country for other in known):
            found[key] = (*known, Demonym(country, id, label, shape))
    return found


@cache
def cues() -> dict[str, tuple[str, ...]]:
    """Return cue words by search key with their classes (``title_office``, ``org_head`` …)."""
    found: dict[str, tuple[str, ...]] = {}
    for line in _lines("cues.tsv")[1:]:
        kind, word = line.split("\t")
        key = search_key(word)
        if kind not in found.get(key, ()):
            found[key] = (*found.get(key, ()), kind)
    return found
