"""What tells apart names that look alike in a list: the commonest office or trade, the country, the years of the articles. SQL in.

What does not live here: which mention is which of them (``namesakes``, ``naming``).
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Collection
from datetime import UTC, datetime

from isnad.arabic.aliases import alias_key
from isnad.arabic.folding import search_key
from isnad.archive.answers import Apart
from isnad.archive.times import UNKNOWN
from isnad.reading.names.identity import MARK, describe
from isnad.reading.tags import spellings_of
from isnad.records import NameKind

_ARTICLES = 50
_NAMESAKES = 20


def namesakes(db: sqlite3.Connection, key: int, name: str, kind: NameKind) -> tuple[str, ...]:
    """Return the handles of the other names of a kind that are called as the name with this row, those of most articles first."""
    return tuple(handle for other, handle, _ in _called(db, name, kind) if other != key)[:_NAMESAKES]


def known_namesake(db: sqlite3.Connection, name: str, kind: NameKind) -> str | None:
    """Return the handle of the name of a kind that is called so and has an id, of several the one of most articles; None where none is."""
    return next((handle for _, handle, id in _called(db, name, kind) if id is not None), None)


def _called(db: sqlite3.Connection, name: str, kind: NameKind) -> list[tuple[int, str, str | None]]:
    """Return (key, handle, id) of the names of a kind that are called so in any spelling of these letters, those of most articles first."""
    folded = search_key(name)
    rows = db.execute(
        "SELECT DISTINCT n.key, n.handle, n.id, n.name, n.articles FROM spellings s JOIN names n ON n.key = s.name "
        "WHERE s.folded = ? AND n.kind = ? AND n.articles > 0 ORDER BY n.articles DESC, n.key",
        (folded, kind),
    )
    return [(key, handle, id) for key, handle, id, label, _ in rows if search_key(label) == folded]


def told(db: sqlite3.Connection, key: int, handle: str, name: str, kind: NameKind, id: str | None) -> Apart:
    """Return what an archive knows of a name that may tell it from another."""
    role = _role(db, key, handle) if kind == "PER" else None
    known = describe(name, kind, id)
    first, last = db.execute("SELECT min(time), max(time) FROM article_names WHERE name = ? AND time > ?", (key, UNKNOWN)).fetchone()
    return Apart(role, known.country, known.fine, _year(first), _year(last), id is None)


def tags_called(db: sqlite3.Connection, label: str) -> list[tuple[str, str | None]]:
    """Return (handle, id) of the tags that are called so in any spelling, those with an id first, then those of most articles."""
    person, apart = spellings_of(label)
    rows = db.execute(
        "SELECT handle, id, tag FROM tags WHERE (tag = ?3 OR handle IN (?1, ?2, ?4) OR handle IN (SELECT n.handle FROM spellings s "
        "JOIN names n ON n.key = s.name WHERE s.folded IN (?1, ?2) AND s.mentions > 0)) AND articles > 0 "
        "ORDER BY id IS NULL, articles DESC, key",
        (search_key(label), search_key(apart), label, person),
    )
    return [(handle, id) for handle, id, tag in rows if _as_called(tag) == _as_called(label)]


def _as_called(label: str) -> str:
    """Return what is equal where names of several words are spelled alike (``alias_key``); of one word, where a search finds both."""
    return alias_key(label) if " " in label.strip() else search_key(label)


def of_tags(db: sqlite3.Connection, tags: Collection[tuple[str, str]]) -> dict[str, Apart]:
    """Return it for those of these tags, given as (handle, label), that another tag of the archive is spelled like."""
    found: dict[str, Apart] = {}
    for handle, label in tags:
        row = db.execute("SELECT key, handle, name, kind, id FROM names WHERE handle = ?", (handle,)).fetchone()
        if not (MARK in handle and row is not None) and len(tags_called(db, label)) < 2:
            continue
        (open_,) = db.execute("SELECT id IS NULL FROM tags WHERE handle = ?", (handle,)).fetchone()
        if open_:
            row = db.execute(
                "SELECT key, handle, name, kind, id FROM names WHERE handle IN (?, ?, ?, ?) AND articles > 0 ORDER BY articles DESC, key",
                [f"{kind}:{handle}" for kind in ("PER", "ORG", "LOC", "MISC")],
            ).fetchone()
        if row is not None:
            found[handle] = told(db, *row)
        elif open_:
            found[handle] = Apart(None, None, None, None, None, open=True)
    return found


def name_in_english(name: str, kind: NameKind, id: str | None) -> str | None:
    """Return a name's English label where a list has one."""
    return describe(name, kind, id).en


def _role(db: sqlite3.Connection, key: int, handle: str) -> str | None:
    """Return a person's commonest office as worded, or what his articles show him in by apposition («شاعر يمني»)."""
    row = db.execute(
        "SELECT text, count(*) AS c FROM name_roles WHERE name = ? GROUP BY role ORDER BY c DESC, length(text), text LIMIT 1", (key,)
    ).fetchone()
    if row is not None:
        return str(row[0])
    rows = db.execute(
        "SELECT p.facets FROM namesakes k JOIN articles a ON a.id = k.article "
        "JOIN person_facets p ON p.article = a.key AND p.handle = k.handle WHERE k.into_id = ? LIMIT ?",
        (handle, _ARTICLES),
    )
    words = Counter(words for (facets,) in rows for _, _, words in json.loads(facets))
    return min(words, key=lambda each: (-words[each], len(each), each)) if words else None


def _year(time: int | None) -> str | None:
    return str(datetime.fromtimestamp(time, UTC).year) if time is not None else None
