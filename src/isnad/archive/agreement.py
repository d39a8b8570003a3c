"""Keeping what the articles of a story agree on of names up to date, as stories grow, are cut anew or lose an article.

Rules are ``isnad.reading.names.agreement``'s; what is kept is put over articles by ``naming``.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager

from isnad.archive import codec, reads
from isnad.archive.derived import Derived
from isnad.archive.links import chunks, marks
from isnad.archive.naming import Naming, agreements, handle_of, meant, office_handle, put_agreements, unseen_handle
from isnad.reading.names.agreement import Agreement, Told, agree

#: Articles of one story that are asked; of a larger one the earliest.
_MOST = 400


def renew(db: sqlite3.Connection, derived: Derived, ids: Collection[str]) -> set[str]:
    """Let the stories of these articles agree anew, and write again the rows of every article whose names that changes.

    Returns the articles of those stories.
    """
    wanted: dict[str, dict[str, Agreement]] = {}
    for story in _stories(db, ids):
        told = _told(db, story)
        wanted.update({each.article: {} for each in told})
        for found in agree(told) if len(told) > 1 else ():
            wanted[found.article][_handle(found)] = found
    held = agreements(db, wanted)
    agreed = {id: {handle: meant(each.into, each.why) for handle, each in found.items()} for id, found in wanted.items()}
    changed = {id: found for id, found in agreed.items() if found != held.get(id, {})}
    with rewriting(db, derived, changed):
        for id, now in changed.items():
            put_agreements(db, id, now)
    return {*ids, *wanted}


@contextmanager
def rewriting(db: sqlite3.Connection, derived: Derived, ids: Collection[str]) -> Iterator[None]:
    """Take the rows of articles away, let the block change what their names are taken for, and write the rows as they are then."""
    rows = [db.execute("SELECT key, time FROM articles WHERE id = ?", (id,)).fetchone() for id in ids]
    articles = [reads.article_as_read(db, id) for id in ids]
    for (key, _), article in zip(rows, derived.taken(articles), strict=True):
        derived.remove(key, article)
    yield
    derived.naming = Naming(db)
    for (key, time), article in zip(rows, derived.taken(articles), strict=True):
        derived.add(key, time, article)
    derived.flush()


def _handle(found: Agreement) -> str:
    if found.office is not None:
        return office_handle(found.office)
    if found.at is not None:
        return unseen_handle(*found.at)
    assert found.read is not None
    return handle_of(found.read.kind, found.read.name, found.read.id)


def _stories(db: sqlite3.Connection, ids: Iterable[str]) -> list[str]:
    found: set[str] = set()
    for chunk in chunks(ids):
        found.update(row[0] for row in db.execute(f"SELECT DISTINCT story FROM link_articles WHERE id IN ({marks(len(chunk))})", chunk))
    return sorted(found)


def _told(db: sqlite3.Connection, story: str) -> list[Told]:
    rows = db.execute(
        "SELECT a.id, r.body, r.reading FROM link_articles l JOIN articles a ON a.id = l.id JOIN revisions r ON r.key = a.revision "
        "WHERE l.story = ? ORDER BY a.time, a.id LIMIT ?",
        (story, _MOST),
    )
    return [Told(id, *codec.decode_sources(body, reading), body) for id, body, reading in rows]
