"""Reading tags from the embedded store: which there are, and which is meant by a key, a label, another spelling or a code.

What does not live here: which tags an article has (``isnad.reading.tags``), and how the rows come about (``derived``).
"""

from __future__ import annotations

import sqlite3
from dataclasses import replace

from isnad.arabic.folding import search_key
from isnad.archive import apart
from isnad.archive.answers import TagCount
from isnad.archive.links import marks
from isnad.archive.reads import Where
from isnad.errors import NotFoundError
from isnad.reading.names.latin import meant_in_latin, same_in_latin
from isnad.reading.tags import also_meant, meant_by, spellings_of

#: Before the key of a tag that nobody is known by, where others are called so.
OPEN = "open:"
_TAG = "handle, id, tag, articles, nullif(en, '')"


def tag(db: sqlite3.Connection, wanted: str) -> TagCount:
    """Return a tag by its key or any spelling of it, with the others that are called so. Raises NotFoundError."""
    row = db.execute(f"SELECT {_TAG} FROM tags WHERE handle = ? AND articles > 0", (tag_key(db, wanted),)).fetchone()
    if row is None:
        raise NotFoundError(f"there is no tag {wanted[:200]}")
    others = tuple(_own(handle, id) for handle, id in apart.tags_called(db, row[2]) if handle != row[0])
    return replace(_told(db, [TagCount(*row)])[0], namesakes=others)


def _own(handle: str, id: str | None) -> str:
    """Return the key that leads to this tag and to no other of its spelling."""
    return handle if id is not None else OPEN + handle


def _told(db: sqlite3.Connection, found: list[TagCount]) -> list[TagCount]:
    """Return tags, those that others are spelled like with a key of their own and with what tells them apart."""
    alike = apart.of_tags(db, [(tag.key, tag.tag) for tag in found])
    return [replace(tag, key=_own(tag.key, tag.id), apart=alike[tag.key]) if tag.key in alike else tag for tag in found]


def tag_key(db: sqlite3.Connection, wanted: str) -> str:
    """Return the key of the tag that is meant by a key, a label, another spelling, an English label or a country's code; what was given
    where there is none. Of several called so it is, in whatever spelling, one who is known, and of those the one of most articles."""
    exact = "SELECT handle FROM tags WHERE handle = ? AND (id IS NULL) = ? AND articles > 0"
    own = (search_key(wanted.removeprefix(OPEN)), True) if wanted.startswith(OPEN) else (wanted, False)
    row = db.execute(exact, own).fetchone()
    if row is not None:
        return str(row[0])
    found = _meant(db, wanted)
    row = db.execute("SELECT tag FROM tags WHERE handle = ? AND articles > 0", (found,)).fetchone()
    return apart.tags_called(db, row[0])[0][0] if row is not None else found


def _meant(db: sqlite3.Connection, wanted: str) -> str:
    shown = " ".join(wanted.replace("_", " ").strip(" #").split())
    person, two_words = spellings_of(shown)
    for query, value in (
        ("SELECT handle FROM tags WHERE handle = ? AND articles > 0", wanted),
        ("SELECT handle FROM tags WHERE handle = ? AND articles > 0", person or ""),
        ("SELECT handle FROM tags WHERE tag = ? AND articles > 0 ORDER BY articles DESC, key LIMIT 1", shown),
        ("SELECT handle FROM tags WHERE handle = ? AND articles > 0", search_key(shown)),
        ("SELECT handle FROM tags WHERE handle = ? AND articles > 0", meant_by(shown) or ""),
        ("SELECT handle FROM tags WHERE handle = ? AND articles > 0", search_key(two_words)),
        (  # as articles spell the name that the tag is: lists know few persons
            "SELECT t.handle FROM spellings s JOIN names n ON n.key = s.name JOIN tags t ON t.handle = n.handle "
            "WHERE s.folded = ? AND s.mentions > 0 AND t.articles > 0 ORDER BY t.articles DESC, t.key LIMIT 1",
            search_key(shown),
        ),
        ("SELECT handle FROM tags WHERE lower(en) = ? AND articles > 0 ORDER BY articles DESC, key LIMIT 1", shown.lower()),
    ):
        row = db.execute(query, (value,)).fetchone()
        if row is not None:
            return str(row[0])
    others = also_meant(shown)
    query = f"SELECT handle FROM tags WHERE handle IN ({marks(len(others))}) AND articles > 0 ORDER BY articles DESC, key LIMIT 1"
    if others and (row := db.execute(query, others).fetchone()) is not None:
        return str(row[0])
    folded, latin = search_key(shown), same_in_latin(shown)
    rows = db.execute("SELECT handle, tag, en FROM tags WHERE articles > 0 ORDER BY articles DESC, key").fetchall()
    found = next((str(handle) for handle, label, _ in rows if folded and search_key(label) == folded), None)
    found = found or next((str(handle) for handle, _, en in rows if en and latin and same_in_latin(en) == latin), None)
    if found is None:
        # «USA», «U.K.», «NATO»: an id or Arabic spellings, which lead on to a tag if articles have one.
        keys = ((each, tag_key(db, each)) for each in meant_in_latin(shown))
        handles = {handle for handle, *_ in rows}
        found = next((key for _, key in keys if key in handles), None)
    return found or wanted


def tags(db: sqlite3.Connection, *, since: str | None, until: str | None, limit: int) -> list[TagCount]:
    """Return tags, those of most articles first."""
    if since is None and until is None:
        rows = db.execute(f"SELECT {_TAG} FROM tags WHERE articles > 0 ORDER BY articles DESC, key LIMIT ?", (limit,))
    else:
        where = Where()
        where.between("x.time", since, until)
        rows = db.execute(
            "SELECT t.handle, t.id, t.tag, count(*) AS found, nullif(t.en, '') FROM article_tags x JOIN tags t ON t.key = x.tag "
            f"WHERE {where} GROUP BY t.key ORDER BY found DESC, t.key LIMIT ?",
            (*where.values, limit),
        )
    return _told(db, [TagCount(*row) for row in rows])
