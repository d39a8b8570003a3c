"""What tells apart names that look alike in a list: the commonest office or trade, the country, the years of the articles. SQL in.

What does not live here: which mention is which of them (``namesakes``, ``naming``).
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Collection
from datetime import UTC, datetime

from isnad.arabic.folding import search_key
from isnad.archive.answers import Apart
from isnad.archive.times import UNKNOWN
from isnad.reading.names.identity import MARK, describe
from isnad.records import NameKind

_ARTICLES = 50
_NAMESAKES = 20


def namesakes(db: sqlite3.Connection, key: int, name: str, kind: NameKind) -> tuple[str, ...]:
    """Return the handles of the other names of a kind that are called as the name with this row, those of most articles first."""
    rows = db.execute(
        "SELECT DISTINCT n.handle, n.articles, n.key FROM spellings s JOIN names n ON n.key = s.name "
        "WHERE s.folded = ? AND n.key <> ? AND n.name = ? AND n.kind = ? AND n.articles > 0 ORDER BY n.articles DESC, n.key LIMIT ?",
        (search_key(name), key, name, kind, _NAMESAKES),
    )
    return tuple(handle for handle, _, _ in rows)


def told(db: sqlite3.Connection, key: int, handle: str, name: str, kind: NameKind, id: str | None) -> Apart:
    """Return what an archive knows of a name that may tell it from another."""
    role = _role(db, key, handle) if kind == "PER" else None
    known = describe(name, kind, id)
    first, last = db.execute("SELECT min(time), max(time) FROM article_names WHERE name = ? AND time > ?", (key, UNKNOWN)).fetchone()
    return Apart(role, known.country, known.fine, _year(first), _year(last), id is None)


def of_tags(db: sqlite3.Connection, handles: Collection[str]) -> dict[str, Apart]:
    """Return it for those of these tags that another tag of the archive is spelled like."""
    doubled = {tag for (tag,) in db.execute("SELECT tag FROM tags WHERE articles > 0 GROUP BY tag HAVING count(*) > 1")}
    found: dict[str, Apart] = {}
    for handle in handles:
        (tag,) = db.execute("SELECT tag FROM tags WHERE handle = ?", (handle,)).fetchone()
        row = db.execute("SELECT key, handle, name, kind, id FROM names WHERE handle = ?", (handle,)).fetchone()
        if row is not None and (tag in doubled or MARK in handle):
            found[handle] = told(db, *row)
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
