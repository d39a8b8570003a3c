"""Reading names from the embedded store: who is who, as spelled where and why, in which offices when. SQL in, records out.

What does not live here: which mention is which name (``naming``), a person's word on that (``name_rulings``), and how the rows come
about (``derived``).
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any

from isnad.arabic.folding import search_key
from isnad.archive import apart, naming, reads, spelled
from isnad.archive import mentions as places
from isnad.archive.answers import Agreed, Holder, Joined, Mention, NameCount, RoleSeen
from isnad.archive.derived import Derived, name_key
from isnad.archive.links import marks
from isnad.archive.reads import Where
from isnad.archive.times import UNKNOWN, bounds
from isnad.errors import NotFoundError
from isnad.reading.names.agreement import is_held, office_key
from isnad.reading.names.identity import MARK, describe
from isnad.reading.tags import in_english
from isnad.records import Article, Name

_SPELLINGS = 40
_ROLES = 40
_OFFICE_DAYS = 60
_DAY = 86_400
_BACKLOG_BATCH = 500
_WIKIDATA = re.compile(r"Q\d+")
_COLUMNS = "n.key, n.handle, n.id, n.name, n.kind, n.articles, n.mentions"


def names(
    db: sqlite3.Connection,
    *,
    kind: str | None,
    since: str | None,
    until: str | None,
    outlet: str | None,
    limit: int | None,
    after: str | None,
) -> list[NameCount]:
    """Return a page of names, those in most articles first. Of a period or an outlet counts, spellings, reasons and offices are its own."""
    where, within = Where(), None
    if kind is not None:
        where.add("n.kind = ?", kind)
    if since is None and until is None and outlet is None:
        where.add("n.articles > 0")
        query = f"SELECT n.key, n.handle, n.id, n.name, n.kind, n.articles AS found, n.mentions FROM names n WHERE {where}"
    else:
        within = Where()
        within.between("x.time", since, until)
        if outlet is not None:
            within.add("x.article IN (SELECT key FROM articles WHERE outlet = ?)", outlet)
        where.add(str(within), *within.values)
        query = (
            "SELECT n.key, n.handle, n.id, n.name, n.kind, count(*) AS found, sum(x.mentions) AS mentions "
            f"FROM article_names x JOIN names n ON n.key = x.name WHERE {where} GROUP BY n.key"
        )
    values = list(where.values)
    if after is not None:
        query = f"WITH f AS ({query}) SELECT * FROM f WHERE (found, -key) < (SELECT found, -key FROM f WHERE handle = ?)"
        values.append(after)
    rows = db.execute(f"{query} ORDER BY found DESC, key LIMIT ?", (*values, -1 if limit is None else limit)).fetchall()
    found = [_name(db, row) for row in rows]
    if within is None:
        return found
    told = spelled.within(db, {row[0]: row[1] for row in rows}, within)
    return [
        replace(name, spellings=told[row[0]][0], joined=told[row[0]][1], roles=_roles(db, row[0], within))
        for row, name in zip(rows, found, strict=True)
    ]


def _name(db: sqlite3.Connection, row: Sequence[Any]) -> NameCount:
    key, handle, id, name, kind, articles, mentions = row
    spellings = db.execute(
        "SELECT text, mentions FROM spellings WHERE name = ? AND mentions > 0 ORDER BY mentions DESC, text LIMIT ?", (key, _SPELLINGS)
    ).fetchall()
    joined = db.execute(
        "SELECT r.text, r.why, r.mentions FROM name_reasons r JOIN spellings s ON s.name = r.name AND s.text = r.text "
        "WHERE r.name = ? AND r.mentions > 0 ORDER BY s.mentions DESC, r.text, r.mentions DESC, r.why LIMIT ?",
        (key, 2 * _SPELLINGS),
    )
    known = describe(name, kind, id)
    others = apart.namesakes(db, key, name, kind)
    told = apart.told(db, key, handle, name, kind, id) if others or MARK in handle else None
    return NameCount(
        handle, id, name, kind, articles, mentions, tuple((text, count) for text, count in spellings), known.en, known.country, known.fine,
        id if id is not None and _WIKIDATA.fullmatch(id) else None, _roles(db, key), tuple(Joined(*cells) for cells in joined),
        told, others,
    )  # fmt: skip


def _roles(db: sqlite3.Connection, key: int, within: Where | None = None) -> tuple[RoleSeen, ...]:
    """Return the offices of a name, first seen first; where there are very many, the commonest. ``within`` are conditions on ``x``."""
    where = within or Where()
    rows = db.execute(
        f"SELECT role, count(*) AS c, {_FIRST}, max(time) FROM name_roles x WHERE name = ? AND {where} "
        "GROUP BY role ORDER BY c DESC, role LIMIT ?",
        (key, *where.values, _ROLES),
    ).fetchall()
    found = []
    for role, count, first, last in rows:
        seen = RoleSeen(_worded(db, key, role), _day(db, key, (role,), first), _day(db, key, (role,), last), count)
        found.append((UNKNOWN if first is None else first, seen.role, seen))
    return tuple(seen for _, _, seen in sorted(found, key=lambda item: item[:2]))


_FIRST = f"min(CASE WHEN x.time > {UNKNOWN} THEN x.time END)"


def _worded(db: sqlite3.Connection, key: int, *roles: str) -> str:
    """Return an office as it is most often worded with this name."""
    row = db.execute(
        f"SELECT text FROM name_roles WHERE name = ? AND role IN ({marks(len(roles))}) GROUP BY text "
        "ORDER BY count(*) DESC, length(text), text LIMIT 1",
        (key, *roles),
    ).fetchone()
    return str(row[0])


def _day(db: sqlite3.Connection, key: int, roles: Sequence[str], time: int | None) -> str | None:
    """Return the day, as published, of an article that gives the office, in one of its wordings, at that time."""
    row = db.execute(
        "SELECT a.published FROM name_roles x JOIN articles a ON a.key = x.article "
        f"WHERE x.name = ? AND x.role IN ({marks(len(roles))}) AND x.time = ? LIMIT 1",
        (key, *roles, time),
    ).fetchone()
    return row[0][:10] if row is not None and row[0] else None


def name(db: sqlite3.Connection, wanted: str) -> NameCount:
    """Return a name by its handle, what that was merged into, the most frequent one so written or listed, or the one a ruling calls so.

    One who is known comes before an open one that is called the same. Raises NotFoundError.
    """
    for handle in dict.fromkeys((wanted, naming.Naming(db).followed(wanted))):
        row = db.execute(f"SELECT {_COLUMNS} FROM names n WHERE n.handle = ? AND n.articles > 0", (handle,)).fetchone()
        if row is not None:
            return _name(db, row)
    # The key of a name whose bearers have been told apart leads to the one whom most articles mean.
    row = db.execute(
        f"SELECT {_COLUMNS} FROM names n WHERE n.handle IN (SELECT into_id FROM namesakes WHERE handle = ?) AND n.articles > 0 "
        "ORDER BY n.articles DESC, n.key LIMIT 1",
        (wanted,),
    ).fetchone()
    if row is not None:
        return _name(db, row)
    row = db.execute(
        f"SELECT {_COLUMNS} FROM names n WHERE n.articles > 0 AND n.key IN (SELECT name FROM spellings WHERE folded = ? AND mentions > 0) "
        "ORDER BY n.articles DESC, n.key LIMIT 1",
        (search_key(wanted),),
    ).fetchone()
    if row is not None and row[2] is None and (known := apart.known_namesake(db, row[3], row[4])) is not None:
        row = db.execute(f"SELECT {_COLUMNS} FROM names n WHERE n.handle = ?", (known,)).fetchone()
    if row is None:
        row = _called(db, wanted) or _labelled(db, wanted) or _in_english(db, wanted)
    if row is None:
        raise NotFoundError(f"there is no name {wanted[:200]}")
    return _name(db, row)


def _called(db: sqlite3.Connection, label: str) -> Any:
    """Return the row of the name that is listed under this label, though no article may spell it so: «صحيفة عكاظ» for «عكاظ»."""
    return db.execute(
        f"SELECT {_COLUMNS} FROM names n WHERE n.name = ? AND n.articles > 0 ORDER BY n.articles DESC, n.key LIMIT 1", (label.strip(),)
    ).fetchone()


def _labelled(db: sqlite3.Connection, label: str) -> Any:
    """Return the row of the name that a person's ruling calls so: no article need spell it."""
    folded, now = search_key(label), naming.Naming(db)
    for ruling in reversed(naming.rulings(db)):
        if search_key(ruling.into_name) == folded:
            row = db.execute(
                f"SELECT {_COLUMNS} FROM names n WHERE n.handle = ? AND n.articles > 0", (now.followed(ruling.into),)
            ).fetchone()
            if row is not None:
                return row
    return None


def _in_english(db: sqlite3.Connection, label: str) -> Any:
    """Return the row of the name that articles carry as a tag of this English label, of several the most frequent."""
    return db.execute(
        f"SELECT {_COLUMNS} FROM tags t JOIN names n ON n.handle = t.handle WHERE lower(t.en) = ? AND n.articles > 0 "
        "ORDER BY n.articles DESC, n.key LIMIT 1",
        (" ".join(label.split()).lower() or None,),
    ).fetchone()


def agreed(db: sqlite3.Connection, wanted: str, limit: int) -> list[Agreed]:
    """Return where articles mean a name because their story says so."""
    found = name(db, wanted)
    rows = db.execute(
        "SELECT article, handle, why FROM name_agreements WHERE into_id = ?1 UNION ALL "
        "SELECT article, handle, why FROM namesakes WHERE into_id = ?1 ORDER BY article, handle LIMIT ?2",
        (found.id or "", limit),
    )
    return [Agreed(article, handle, why, why.rpartition(" in article ")[2]) for article, handle, why in rows]


def mentions(db: sqlite3.Connection, wanted: str, *, article: str | None, limit: int, after: str | None) -> list[Mention]:
    """Return where a name stands in one article, or in a page of its articles, newest first."""
    found = name(db, wanted)
    if article is not None:
        page = [reads.article(db, article)]
    else:
        page = reads.articles(db, since=None, until=None, outlet=None, name=found.key, tag=None, limit=limit, after=after, full=True)
    return [mention_of(one, each) for one in page for each in one.names if name_key(each) == found.key]


def mention_of(article: Article, name: Name) -> Mention:
    """Return where a name stands in its article, with the words around it."""
    return Mention(article.id, name.start, name.end, name.text, *places.around(article.body, name.start, name.end), name.evidence)


def holders(db: sqlite3.Connection, office: str, at: str | None) -> list[Holder]:
    """Return who is given an office, in whatever wording, in any land where none is said, latest first."""
    key = office_key(office)
    worded = db.execute("SELECT DISTINCT role FROM name_roles WHERE instr(role, ?)", (key.partition(" ")[0],))
    roles = sorted({key} | {role for (role,) in worded if is_held(office, role)})
    where = Where()
    where.add(f"x.role IN ({marks(len(roles))})", *roles)
    if at is not None:
        first, last = bounds(at, at, called=("at", "at"))
        where.add("x.time BETWEEN ? AND ?", (first or 0) - _OFFICE_DAYS * _DAY, (last or 0) + _OFFICE_DAYS * _DAY)
    rows = db.execute(
        f"SELECT n.handle, n.name, n.key, {_FIRST}, max(x.time) AS last, count(DISTINCT x.article) FROM name_roles x "
        f"JOIN names n ON n.key = x.name WHERE {where} GROUP BY n.key ORDER BY last DESC, n.handle",
        where.values,
    ).fetchall()
    return [
        Holder(handle, name, _worded(db, key, *roles), _day(db, key, roles, first), _day(db, key, roles, last), count)
        for handle, name, key, first, last, count in rows
    ]


# --- archives made before names had reasons and offices --------------------------------------------------------------------------


def backlog(db: sqlite3.Connection) -> bool:
    """Say whether an older archive lacks why a spelling is a name and in which offices it stood, or its tags in English."""
    query = "SELECT 1 FROM name_backlog WHERE next <= last UNION ALL SELECT 1 FROM tags WHERE en IS NULL LIMIT 1"
    return db.execute(query).fetchone() is not None


def work_off(db: sqlite3.Connection, transaction: Callable[[], AbstractContextManager[Any]]) -> None:
    """Enter what an older archive lacks, a batch a transaction, so that a kill loses no more than one."""
    with transaction():
        unlabelled = db.execute("SELECT key, tag, id FROM tags WHERE en IS NULL").fetchall()
        db.executemany("UPDATE tags SET en = ? WHERE key = ?", [(in_english(tag, id) or "", key) for key, tag, id in unlabelled])
    while backlog(db):
        with transaction():
            first, last = db.execute("SELECT next, last FROM name_backlog").fetchone()
            rows = db.execute("SELECT key, time, id FROM articles WHERE key >= ? ORDER BY key LIMIT ?", (first, _BACKLOG_BATCH)).fetchall()
            derived = Derived(db)
            articles = reads.articles_by_id(db, [id for _, _, id in rows], full=True)
            for (key, time, _), article in zip(rows, articles, strict=True):
                derived.add_reasons(key, time, article)
            derived.flush()
            db.execute("UPDATE name_backlog SET next = ?", ((rows[-1][0] if len(rows) == _BACKLOG_BATCH else last) + 1,))
