"""What the gazetteer holds, by source, as the table of docs/names.md.

What does not live here: what is taken of a source (``build_gazetteer``).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from pathlib import Path

from isnad.reading.names.gazetteer import gazetteer, sources

PAGE = Path(__file__).parents[1] / "docs/names.md"
_COLUMNS = ("readings", "Wikidata", "our own id", "the source's number", "of several places", "none", "country")
_TABLE = re.compile(r"^\| source \| readings \|.*\n(?:\|.*\n)*", re.MULTILINE)


def table() -> str:
    """Return the table: of each source how many readings it has, by what identifies them, how many have a country, and its licence."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    names = gazetteer()
    for key in names.keys:
        for entry in names.readings(key):
            if entry.id is not None:
                what = "Wikidata" if entry.id[:1] == "Q" else "our own id"
            else:
                what = ("none", "the source's number", "of several places")[min(len(entry.own), 2)]
            for row in (entry.source, "all"):
                counts[row].update(("readings", what, *(("country",) if entry.country else ())))
    rows = sorted(counts, key=lambda source: (source == "all", -counts[source]["readings"], source))
    lines = [("source", *_COLUMNS, "licence"), ("---",) * (len(_COLUMNS) + 2)]
    for source in rows:
        cells = (f"{counts[source][column]:,}" if counts[source][column] else "" for column in _COLUMNS)
        lines.append((source if source == "all" else f"`{source}`", *cells, sources()[source].licence if source != "all" else ""))
    return "".join("| " + " | ".join(line) + " |\n" for line in lines)


def in_page(page: str, made: str) -> str:
    """Return the text of the page with the table that was made in the place of its own."""
    return _TABLE.sub(lambda _: made, page, count=1)
