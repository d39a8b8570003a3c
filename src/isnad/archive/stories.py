"""Reading stories, copies, read-also and timelines from the embedded store. How they are found is ``isnad.linking``'s business."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Any, Literal

from isnad.archive.links import SqliteLinkStore, chunks, marks
from isnad.archive.reads import Where, articles_by_id, id_of
from isnad.archive.times import bounds
from isnad.errors import NotFoundError
from isnad.linking import Affair, Contained, Coverage, Denial, Difference, LinkReader, Sentence, Telling, across
from isnad.linking.differences import Known
from isnad.records import Article, Outlet, Related, Reprint, Story, TextOrigin, TimelineEntry

# Stories of some months: who is in more has many matters; more that have one name and one word of a title are a series.
_ANYBODYS, _SERIES = 40, 12
_STORY = "s.id, s.title, s.first, s.last, s.reports, s.origins"


def _stories(db: sqlite3.Connection, rows: list[Any]) -> list[Story]:
    members: dict[str, list[str]] = {row[0]: [] for row in rows}
    for chunk in chunks(members):
        for story, id in db.execute(
            f"SELECT story, id FROM link_articles WHERE story IN ({marks(len(chunk))}) ORDER BY story, at, id", chunk
        ):
            members[story].append(id)
    return [Story(id, title, first, last, tuple(members[id]), reports, origins) for id, title, first, last, reports, origins in rows]


def story(db: sqlite3.Connection, id: str) -> Story:
    """Return a story by its id, or the one that took its articles. Raises NotFoundError."""
    for wanted in (id, SqliteLinkStore(db).forward(id)):
        row = wanted and db.execute(f"SELECT {_STORY} FROM stories s WHERE s.id = ?", (wanted,)).fetchone()
        if row:
            return _stories(db, [row])[0]
    raise NotFoundError(f"there is no story {id[:200]}")


def story_of(db: sqlite3.Connection, article: str) -> Story:
    """Return the story that an article belongs to. Raises NotFoundError."""
    row = db.execute("SELECT story FROM link_articles WHERE id = ?", (id_of(db, article),)).fetchone()
    if row is None:
        raise NotFoundError(f"article {article[:200]} belongs to no story yet")
    return story(db, row[0])


def _range(where: Where, since: str | None, until: str | None, outlet: str | None) -> None:
    first, last = bounds(since, until)
    if first is not None:
        where.add("s.last_at >= ?", first)
    if last is not None:
        where.add("s.first_at <= ?", last)
    if outlet is not None:
        where.add("EXISTS (SELECT 1 FROM link_articles x WHERE x.story = s.id AND x.outlet = ?)", outlet)


def stories(
    db: sqlite3.Connection,
    *,
    since: str | None,
    until: str | None,
    outlet: str | None,
    order: Literal["origins", "last"],
    limit: int,
    after: str | None,
) -> list[Story]:
    """Return a page of stories."""
    where = Where()
    _range(where, since, until, outlet)
    columns = "s.origins, s.last_at, s.id" if order == "origins" else "s.last_at, s.id"
    if after is not None:
        where.add(f"({columns}) < (SELECT {columns.replace('s.', '')} FROM stories WHERE id = ?)", story(db, after).story)
    ordering = ", ".join(f"{column} DESC" for column in columns.split(", "))
    rows = db.execute(f"SELECT {_STORY} FROM stories s WHERE {where} ORDER BY {ordering} LIMIT ?", (*where.values, limit))
    return _stories(db, rows.fetchall())


def all_stories(db: sqlite3.Connection, *, since: str | None, until: str | None, outlet: str | None) -> Iterator[Story]:
    """Yield every story with an article in the range, earliest first."""
    where = Where()
    _range(where, since, until, outlet)
    rows = db.execute(f"SELECT {_STORY} FROM stories s WHERE {where} ORDER BY s.first_at, s.id", where.values).fetchall()
    for chunk in chunks(rows):
        yield from _stories(db, chunk)


def reprints(
    db: sqlite3.Connection,
    outlets: Mapping[str, Outlet],
    *,
    story: str | None = None,
    since: str | None = None,
    until: str | None = None,
    outlet: str | None = None,
) -> Iterator[Reprint]:
    """Yield the copies, in the order in which they came."""
    where = Where()
    where.between("a.time", since, until)
    if story is not None:
        where.add("l.story = ?", story)
    if outlet is not None:
        where.add("a.outlet = ?", outlet)
    query = "SELECT r.id, l.story FROM reprints r JOIN articles a ON a.id = r.id JOIN link_articles l ON l.id = r.id"
    rows = db.execute(f"{query} WHERE {where} ORDER BY a.key", where.values).fetchall()
    reader = LinkReader(SqliteLinkStore(db), outlets)
    copies = cache(reader.copies)
    for id, home in rows:
        if (found := copies(home).get(id)) is not None:
            yield found


def copies_of(db: sqlite3.Connection, outlets: Mapping[str, Outlet], article: str) -> list[Reprint]:
    """Return the copies of an article, best covered first. Raises NotFoundError."""
    id = id_of(db, article)
    try:
        return LinkReader(SqliteLinkStore(db), outlets).copies_of(id)
    except KeyError:
        return []


def copied_from(db: sqlite3.Connection, outlets: Mapping[str, Outlet], article: str) -> Reprint | None:
    """Return what an article is a copy of. Raises NotFoundError."""
    id = id_of(db, article)
    try:
        return LinkReader(SqliteLinkStore(db), outlets).copied_from(id)
    except KeyError:
        return None


def naming(db: sqlite3.Connection, handles: Sequence[str], since: int, until: int, words: Sequence[str] = ()) -> dict[str, set[str]]:
    """Return for those of some names (handles) that few stories have in a range of time, these stories.

    Where ``words`` (index terms) are given, of the stories that have one of them in their titles.
    """
    found: dict[str, set[str]] = {}
    most = _SERIES if words else _ANYBODYS
    titled = f"AND ({' OR '.join(['s.title LIKE ?'] * len(words))}) " if words else ""
    patterns = [f"%{word.replace('ا', '_').replace('ه', '_').replace('ي', '_')}%" for word in words]  # as it may be spelled
    for handle in handles:
        query = (
            "SELECT DISTINCT l.story FROM names n JOIN article_names x ON x.name = n.key JOIN articles a ON a.key = x.article "
            f"JOIN link_articles l ON l.id = a.id {'JOIN stories s ON s.id = l.story ' if words else ''}"
            f"WHERE n.handle = ? AND x.time BETWEEN ? AND ? {titled}LIMIT ?"
        )
        rows = db.execute(query, (handle, since, until, *patterns, most + 1)).fetchall()
        if len(rows) <= most:
            found[handle] = {story for (story,) in rows}
    return found


def related(db: sqlite3.Connection, outlets: Mapping[str, Outlet], article: str, limit: int) -> Related:
    """Return what a reader of the article may want next. Raises NotFoundError."""
    id = id_of(db, article)
    try:
        reader = LinkReader(SqliteLinkStore(db), outlets)
        return reader.related(id, limit, lambda ids: articles_by_id(db, ids, full=True), partial(naming, db))
    except KeyError:
        return Related(id, (), ())


def distinct(db: sqlite3.Connection, ids: Sequence[str]) -> list[str]:
    """Return those of some articles, in their order, of which none is a text that one before it has."""
    return LinkReader(SqliteLinkStore(db)).distinct(ids)


def texts(db: sqlite3.Connection, outlets: Mapping[str, Outlet], id: str) -> list[TextOrigin]:
    """Say of each article of a story whose report it is. Raises NotFoundError."""
    return LinkReader(SqliteLinkStore(db), outlets).texts(story(db, id).story)


def timeline(db: sqlite3.Connection, outlets: Mapping[str, Outlet], id: str) -> list[TimelineEntry]:
    """Return a story's timeline. Raises NotFoundError."""
    told = Told(db, outlets, id)
    return list(told.reader.timeline(told.story.story, told.articles))


class Told:
    """What is told of one story. Raises NotFoundError where there is none of that id."""

    def __init__(self, db: sqlite3.Connection, outlets: Mapping[str, Outlet], id: str):
        self._db = db
        self.story = story(db, id)
        self.reader = LinkReader(SqliteLinkStore(db), outlets)

    def articles(self, ids: Sequence[str]) -> list[Article]:
        """Return the articles of ids, in that order."""
        return articles_by_id(self._db, ids, full=True)

    def affair(self, *, with_timeline: bool) -> Affair:
        """Return the affair that the story belongs to."""
        return self.reader.affair(self.story.story, self.articles, partial(naming, self._db), with_timeline=with_timeline)

    def summary(self, sentences: int) -> list[Sentence]:
        """Return the sentences that best tell the story."""
        return list(self.reader.summary(self.story.story, self.articles, sentences))

    def differences(self, affair: Affair | None, *, whole: bool) -> list[Telling]:
        """Return the quantities told differently, with ``whole`` those of all stories of the affair; ``affair`` is what the method of that
        name returns, where the caller has it."""
        stories = [each.story for each in (affair or self.affair(with_timeline=False)).stories]
        if whole:
            held = {row.id: row for each in stories for row in self.articles(self.reader.story(each).articles)}
            known = Known()
            told = (self.reader.differences(each, lambda ids: [held[id] for id in ids if id in held], stories, known) for each in stories)
            return list(across.differences(told))
        return list(self.reader.differences(self.story.story, self.articles, stories))

    def denials(self, affair: Affair | None, *, whole: bool) -> list[Denial]:
        """Return statements with their denials, with ``whole`` those of all stories of the affair; ``affair`` is what the method of that
        name returns, where the caller has it."""
        stories = [each.story for each in (affair or self.affair(with_timeline=False)).stories]
        if whole:
            return list(across.denials(self.reader.store, self.reader.outlets, stories, self.articles))
        return list(self.reader.denials(self.story.story, self.articles, stories))

    def coverage(self, affair: Affair | None) -> Coverage:
        """Return who reported the story and who did not; ``affair`` is what the method of that name returns, where the caller has it."""
        known = affair or self.affair(with_timeline=False)
        return self.reader.coverage(self.story.story, [each.story for each in known.stories])


def contained(db: sqlite3.Connection, outlets: Mapping[str, Outlet], article: str) -> list[Contained]:
    """Return what stands in an article and in what it stands. Raises NotFoundError."""
    id = id_of(db, article)
    try:
        return list(LinkReader(SqliteLinkStore(db), outlets).contained(id))
    except KeyError:
        return []


def copy_difference(db: sqlite3.Connection, outlets: Mapping[str, Outlet], article: str, of: str | None) -> Difference:
    """Return what a copy made of its original, or of the text ``of``. Raises NotFoundError."""
    id, of = id_of(db, article), of if of is None else id_of(db, of)
    try:
        return LinkReader(SqliteLinkStore(db), outlets).copy_difference(id, lambda ids: articles_by_id(db, ids, full=True), of)
    except KeyError:
        raise NotFoundError(f"article {article[:200]} is a copy of none") from None
