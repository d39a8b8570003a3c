"""The rows of a gazetteer: collected from many sources, doubles joined, common nouns kept out, written as one file.

What does not live here: the sources, and what of each is taken (``build_gazetteer``).
"""

from __future__ import annotations

import csv
import gzip
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from isnad.arabic.aliases import alias_key
from isnad.arabic.folding import drop_marks
from isnad.arabic.terms import _stop_keys
from isnad.arabic.text import Text
from isnad.reading.names.gazetteer import ROWS_A_BLOCK

_BRACKETS = re.compile(r"\s*[(\[（][^)\]）]*[)\]）]")
ARABIC = re.compile("[\u0621-\u064a]")
KNOWN = 5


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


def rows(path: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of a TSV, gzipped or not, with a header."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def plain(label: str) -> str:
    """Return ``label`` without brackets, marks and commas' tails («سان فرناندو، قادس» → «سان فرناندو»)."""
    label = _BRACKETS.sub("", drop_marks(label or "")).split("،")[0].split(",")[0].split(":")[-1]
    return " ".join(label.replace("–", "-").split())


def key_of(label: str) -> str:
    """Return the key under which a label is looked up: the search keys of its words, one space apart."""
    return " ".join(key for key in Text(label).keys if key[:1].isalnum())


#: Finer classes that another thing of the same name and country never is: a town's airport is not the town.
_APART = frozenset(("state", "airport", "water", "facility"))


class Compiler:
    """Collects entries; drops doubles, empty ones and common nouns."""

    def __init__(self, common: set[str]):
        self.common = common
        self.stops = _stop_keys()
        self.entries: dict[str, dict[tuple[str, str, str], Entry]] = defaultdict(dict)
        self.labels: dict[str, tuple[int, str]] = {}
        self.dropped = 0

    def add(self, label: str, kind: str, fine: str, source: str, *, country: str = "", id: str = "", en: str = "",
            aliases: tuple[str, ...] = (), weight: int = 2, village: bool = False) -> None:  # fmt: skip
        """Add ``label`` and its other spellings. ``village`` says that a one-word label must not be a common noun."""
        label = plain(label)
        if not ARABIC.search(label):
            return
        if id and weight > self.labels.get(id, (-1, ""))[0]:
            self.labels[id] = (weight, label)
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
                continue
            readings = self.entries[key]
            for sign, other in readings.items():
                same = (id and other.id == id) or (
                    other.kind == kind
                    and other.country == country
                    and (sign[1] == fine or ((not other.id or not id) and _APART.isdisjoint((sign[1], fine))))
                )
                if same:
                    if weight > other.weight:
                        readings[sign] = Entry(
                            other.label,
                            other.kind,
                            other.fine,
                            other.country or country,
                            other.id or id,
                            other.en or en,
                            other.source,
                            weight,
                        )
                    elif id and not other.id:
                        readings[sign] = Entry(
                            other.label, other.kind, other.fine, other.country or country, id, other.en or en, other.source, other.weight
                        )
                    break
            else:
                readings[(kind, fine, country)] = Entry(label, kind, fine, country, id, en, source, weight)

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

    def write(self, path: Path, but: dict[str, dict[tuple[str, str, str], Entry]] | None = None) -> int:
        """Write the entries; leave out keys whose best reading in ``but`` already is of the same kind and country."""
        keys, lines, longest = [], [], dict[str, int]()
        seconds: dict[str, set[str]] = defaultdict(set)
        for key in sorted(self.entries):
            readings = sorted(self.entries[key].values(), key=lambda e: (-e.weight, e.kind, e.country))
            if but and key in but:
                known = {(e.kind, e.country) for e in but[key].values()}
                readings = [e for e in readings if (e.kind, e.country) not in known]
            if readings:
                keys.append(key)
                first, *rest = key.split(" ")
                if rest:
                    longest[first] = max(longest.get(first, 0), 1 + len(rest))
                    seconds[first].add(rest[0])
                lines.append(
                    "\t".join(
                        [
                            *(
                                "\t".join(
                                    (self.labels.get(e.id, (0, e.label))[1], e.kind, e.fine, e.country, e.id, e.en, e.source, str(e.weight))
                                )
                                for e in readings[:4]
                            )
                        ]
                    )
                )
        blocks = [
            gzip.compress("\n".join([*lines[i : i + ROWS_A_BLOCK], ""]).encode(), 9, mtime=0) for i in range(0, len(lines), ROWS_A_BLOCK)
        ]
        sections = (
            keys,
            [f"{first}\t{words}\t{' '.join(sorted(seconds[first]))}" for first, words in longest.items()],
            self.aliases(keys),
            [str(len(block)) for block in blocks],
        )
        head = "\n\n".join("\n".join(section) for section in sections) + "\n"
        path.write_bytes(b"".join([gzip.compress(head.encode(), 9, mtime=0), *blocks]))
        return len(lines)
