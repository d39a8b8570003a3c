"""Reading articles and what they say from the embedded store: lists and revisions. SQL in, records out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from isnad.archive import codec, corrections
from isnad.archive.answers import Correction, Rejection, Revision
from isnad.archive.links import chunks, marks
from isnad.archive.naming import Naming
from isnad.archive.times import bounds
from isnad.errors import NotFoundError
from isnad.records import Article

ARTICLE = "a.id, r.title, r.body, r.metadata"
JOIN = "articles a JOIN revisions r ON r.key = a.revision"
_CHUNK = 200
#: Places of statements: key of the article times this, plus the statement's number in it.
PLACES = 1 << 16


class Where:
    """The conditions of a query and their values, gathered one by one."""

    def __init__(self) -> None:
        self._conditions: list[str] = []
        self.values: list[Any] = []

    def add(self, condition: str, *values: Any) -> None:
        """Add a condition with the values of its question marks."""
        self._conditions.append(condition)
        self.values += values

    def between(self, column: str, since: str | None, until: str | None) -> None:
        """Keep a column of times within ``since`` and ``until``. An unknown time is in no range."""
        first, last = bounds(since, until)
        if first is not None:
            self.add(f"{column} >= ?", first)
        if last is not None:
            self.add(f"{column} <= ?", last)
            if first is None:
                self.add(f"{column} > -1099511627776")

    def __str__(self) -> str:
        return " AND ".join(self._conditions) or "1"


# --- articles ------------------------------------------------------------------------------------------------------------------


def key_of(db: sqlite3.Connection, id: str) -> int:
    """Return the key of an article by its id or an alias of it. Raises NotFoundError."""
    row = db.execute("SELECT key FROM articles WHERE id = ?", (id,)).fetchone()
    if row is None:
        row = db.execute("SELECT article FROM aliases WHERE id = ?", (id,)).fetchone()
    if row is None:
        raise NotFoundError(f"there is no article {id[:200]}")
    return int(row[0])


def id_of(db: sqlite3.Connection, id: str) -> str:
    """Return the id that an article goes by, given that or an alias. Raises NotFoundError."""
    return str(db.execute("SELECT id FROM articles WHERE key = ?", (key_of(db, id),)).fetchone()[0])


def article(db: sqlite3.Connection, id: str) -> Article:
    """Return an article. Raises NotFoundError."""
    row = db.execute(f"SELECT {ARTICLE}, r.reading FROM {JOIN} WHERE a.key = ?", (key_of(db, id),)).fetchone()
    return shown(db, [codec.decode(*row)])[0]


def shown(db: sqlite3.Connection, articles: Sequence[Article]) -> list[Article]:
    """Return articles as read with a person's word on their statements, and over both what their names are taken for."""
    return Naming(db).articles(corrections.corrected(db, articles)) if articles else []


def article_as_read(db: sqlite3.Connection, id: str) -> Article:
    """Return an article as it was read. Raises NotFoundError."""
    return codec.decode(*db.execute(f"SELECT {ARTICLE}, r.reading FROM {JOIN} WHERE a.key = ?", (key_of(db, id),)).fetchone())


def stale_corrections(db: sqlite3.Connection) -> list[Correction]:
    """Return the corrections whose words their articles have no more."""
    held: dict[str, list[Correction]] = {}
    for correction in corrections.all_corrections(db):
        held.setdefault(correction.article, []).append(correction)
    known = {id for id in held if db.execute("SELECT 1 FROM articles WHERE id = ?", (id,)).fetchone()}
    return [old for id, given in held.items() if id in known for old in corrections.stale(article_as_read(db, id), given)]


def articles_by_id(db: sqlite3.Connection, ids: Sequence[str], *, full: bool) -> list[Article]:
    """Return the articles of ``ids``, in their order, without those that are unknown."""
    found: dict[str, Article] = {}
    columns = f"{ARTICLE}, r.reading" if full else ARTICLE
    for chunk in chunks(dict.fromkeys(ids)):
        for row in db.execute(f"SELECT {columns} FROM {JOIN} WHERE a.id IN ({marks(len(chunk))})", chunk):
            found[row[0]] = codec.decode(*row)
        for id in chunk:
            if id not in found:
                alias = db.execute(
                    f"SELECT {columns} FROM {JOIN} WHERE a.key = (SELECT article FROM aliases WHERE id = ?)", (id,)
                ).fetchone()
                if alias is not None:
                    found[id] = codec.decode(*alias)
    if full:
        found = dict(zip(found, shown(db, list(found.values())), strict=True))
    return [found[id] for id in ids if id in found]


def ids_of_keys(db: sqlite3.Connection, keys: Sequence[int]) -> dict[int, str]:
    """Return the ids of articles by their keys."""
    found: dict[int, str] = {}
    for chunk in chunks(keys):
        found.update(db.execute(f"SELECT key, id FROM articles WHERE key IN ({marks(len(chunk))})", chunk))
    return found


def articles(
    db: sqlite3.Connection,
    *,
    since: str | None,
    until: str | None,
    outlet: str | None,
    name: str | None,
    tag: str | None,
    limit: int,
    after: str | None,
    full: bool,
) -> list[Article]:
    """Return a page of articles, newest first."""
    where = Where()
    source, time, key = "articles a", "a.time", "a.key"
    # A list by name or tag starts from the rows of that name or tag, which are in order of time.
    for given, table, column, names in ((name, "article_names", "name", "names"), (tag, "article_tags", "tag", "tags")):
        if given is None:
            continue
        row = db.execute(f"SELECT key FROM {names} WHERE handle = ?", (given,)).fetchone()
        if row is None:
            return []
        if source == "articles a":
            source, time, key = f"{table} t JOIN articles a ON a.key = t.article", "t.time", "t.article"
            where.add(f"t.{column} = ?", row[0])
        else:
            where.add(f"EXISTS (SELECT 1 FROM {table} x WHERE x.{column} = ? AND x.article = a.key)", row[0])
    where.between(time, since, until)
    if outlet is not None:
        where.add("a.outlet = ?", outlet)
    if after is not None:
        last = key_of(db, after)
        where.add(f"({time}, {key}) < (SELECT time, key FROM articles WHERE key = ?)", last)
    columns = f"{ARTICLE}, r.reading" if full else ARTICLE
    rows = db.execute(
        f"SELECT {columns} FROM {source} JOIN revisions r ON r.key = a.revision WHERE {where} ORDER BY {time} DESC, {key} DESC LIMIT ?",
        (*where.values, limit),
    )
    found = [codec.decode(*row) for row in rows]
    return shown(db, found) if full else found


def all_articles(db: sqlite3.Connection, *, since: str | None, until: str | None, outlet: str | None) -> Iterator[Article]:
    """Yield articles in the order in which they came."""
    where = Where()
    where.between("a.time", since, until)
    if outlet is not None:
        where.add("a.outlet = ?", outlet)
    for chunk in chunks(db.execute(f"SELECT {ARTICLE}, r.reading FROM {JOIN} WHERE {where} ORDER BY a.key", where.values), _CHUNK):
        yield from shown(db, [codec.decode(*row) for row in chunk])


def all_ids(db: sqlite3.Connection, *, since: str | None, until: str | None, outlet: str | None) -> list[str]:
    """Return the ids of articles in the order in which they came."""
    where = Where()
    where.between("a.time", since, until)
    if outlet is not None:
        where.add("a.outlet = ?", outlet)
    return [row[0] for row in db.execute(f"SELECT a.id FROM articles a WHERE {where} ORDER BY a.key", where.values)]


def revisions(db: sqlite3.Connection, id: str) -> list[Revision]:
    """Return every text that an article had. Raises NotFoundError."""
    key, shown = key_of(db, id), id_of(db, id)
    rows = db.execute("SELECT number, title, body, metadata, seen FROM revisions WHERE article = ? ORDER BY number", (key,))
    found = []
    for number, title, body, metadata, seen in rows:
        then = codec.decode(shown, title, body, metadata)
        found.append(Revision(shown, number, title, body, then.published, then.updated, seen))
    return found


def rejections(db: sqlite3.Connection, limit: int) -> list[Rejection]:
    """Return what was not kept, latest first."""
    rows = db.execute("SELECT id, file, reason, seen, times FROM rejections ORDER BY seen DESC, id LIMIT ?", (limit,))
    return [Rejection(*row) for row in rows]
