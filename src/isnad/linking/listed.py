"""The closed lists of words that the rules of linking ask for: tables of ``data/``, a kind a row, its words between bars, and an example.

What does not live here: what a kind is for (``data/README.md``), patterns of words, tables of another shape.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path

from isnad.arabic.folding import search_key
from isnad.arabic.months import read_rows


@cache
def listed(table: str, kind: str) -> frozenset[str]:
    """Return the words of a kind of a table, as search keys. Raises ``KeyError`` where the table has no such kind."""
    return frozenset(search_key(word) for row in rows(table, kind) for word in row)


@cache
def spelled(table: str, kind: str) -> str:
    """Return the words of a kind of a table as they are spelled, apart by spaces. Raises ``KeyError`` where the table has no such kind."""
    return " ".join(word for row in rows(table, kind) for word in row)


def rows(table: str, kind: str) -> list[list[str]]:
    """Return the words of each row of a kind of a table, as they are spelled. Raises ``KeyError`` where the table has no such kind."""
    return _table(table)[kind]


@cache
def _table(name: str) -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for row in read_rows(Path(str(resources.files("isnad.linking").joinpath(f"data/{name}.tsv")))):
        found.setdefault(row["kind"], []).append([word.strip() for word in row["words"].split("|")])
    return found
