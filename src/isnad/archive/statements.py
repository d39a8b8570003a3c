"""Statements in the embedded store: the rows they are found by, searching them, claims of a story, the ledger of unnamed sources.

A statement's words are index terms in one full-text table with three columns (source, content, who passed it on). What does not live
here: a person's corrections (``corrections``), which claims there are (``isnad.linking.claims``).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from isnad.arabic.folding import search_key
from isnad.arabic.terms import index_terms, query_terms
from isnad.archive import codec, reads, stories
from isnad.archive.interface import StatementEntry, UnnamedCount
from isnad.archive.links import SqliteLinkStore, chunks, marks
from isnad.archive.reads import Where
from isnad.errors import ArchiveError, InputError
from isnad.linking.claims import claims as claims_of
from isnad.linking.credit import agency
from isnad.linking.nearby import nearby
from isnad.reading.statements import withheld
from isnad.records import Article, Claim, Outlet, Statement

_PLACES = 1 << 16
_BACKLOG_BATCH = 500
_ARTICLES_OF_CLAIMS = 500
_EXAMPLES = 5
_MOST_ELSEWHERE = 60  # articles of other stories that are looked at for the same statements


# --- rows ----------------------------------------------------------------------------------------------------------------------


def source_key(statement: Statement) -> str:
    """Return the folded words of a statement's source, as resolved where it could be."""
    return search_key(statement.resolved or statement.source)


def term_rows(key: int, article: Article) -> list[tuple[int, str, str, str]]:
    """Return the rows of the full-text table for the statements of the article with this key."""
    names = {name.id: name.name for name in article.names if name.id is not None}
    rows = []
    for n, statement in enumerate(article.statements[:_PLACES]):
        known = names.get(statement.source_id, "") if statement.source_id is not None else ""
        via = [*statement.via, *article.credits]
        rows.append(
            (
                key * _PLACES + n,
                _terms(statement.source, statement.resolved, known),
                _terms(statement.content),
                " ".join(filter(None, (_terms(*via), *dict.fromkeys(wire for link in via if (wire := _wire(link)))))),
            )
        )
    return rows


def _wire(link: str) -> str | None:
    """Return the one term for a known agency, however it is written: of «أ ف ب» no word would be left."""
    known = agency(link)
    return "wire_" + search_key(known).replace(" ", "_") if known else None


def _terms(*texts: str) -> str:
    return " ".join(dict.fromkeys(term for text in texts if text for term in index_terms(text)))


def insert(db: sqlite3.Connection, rows: Sequence[tuple[object, ...]], terms: Sequence[tuple[int, str, str, str]]) -> None:
    """Write rows of statements and of their terms."""
    db.executemany(
        "INSERT INTO statements (article, n, time, outlet, source, source_id, kind, force) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows
    )
    db.executemany("INSERT INTO statement_terms (rowid, holder, content, via) VALUES (?, ?, ?, ?)", terms)


def rows(key: int, time: int, article: Article) -> list[tuple[object, ...]]:
    """Return the rows of the article's statements; ``article`` has been corrected."""
    return [
        (key, n, time, article.outlet, source_key(statement), statement.source_id, statement.kind, statement.force)
        for n, statement in enumerate(article.statements)
    ]


def delete(db: sqlite3.Connection, key: int) -> None:
    """Take the rows of an article's statements away."""
    db.execute("DELETE FROM statements WHERE article = ?", (key,))
    db.execute("DELETE FROM statement_terms WHERE rowid >= ? AND rowid < ?", (key * _PLACES, (key + 1) * _PLACES))


def renew(db: sqlite3.Connection, id: str) -> None:
    """Write the rows of an article's statements anew, after a correction."""
    key = reads.key_of(db, id)
    article = reads.article(db, id)
    (time,) = db.execute("SELECT time FROM articles WHERE key = ?", (key,)).fetchone()
    delete(db, key)
    insert(db, rows(key, time, article), term_rows(key, article))


def backlog(db: sqlite3.Connection) -> bool:
    """Say whether articles of an older archive still lack rows in the full-text table."""
    row = db.execute("SELECT 1 FROM statement_backlog WHERE next <= last").fetchone()
    return row is not None


def work_off(db: sqlite3.Connection, transaction: Callable[[], Any]) -> None:
    """Enter what an older archive lacks, a batch a transaction, so that a kill loses no more than one."""
    while backlog(db):
        with transaction():
            row = db.execute("SELECT next, last FROM statement_backlog").fetchone()
            if row[0] > row[1]:
                return
            keys = db.execute("SELECT id, key FROM articles WHERE key >= ? ORDER BY key LIMIT ?", (row[0], _BACKLOG_BATCH)).fetchall()
            for article in reads.articles_by_id(db, [id for id, _ in keys], full=True):
                key = reads.key_of(db, article.id)
                db.execute("DELETE FROM statement_terms WHERE rowid >= ? AND rowid < ?", (key * _PLACES, (key + 1) * _PLACES))
                db.executemany("INSERT INTO statement_terms (rowid, holder, content, via) VALUES (?, ?, ?, ?)", term_rows(key, article))
            db.execute("UPDATE statement_backlog SET next = ?", ((keys[-1][1] if len(keys) == _BACKLOG_BATCH else row[1]) + 1,))


# --- searching -----------------------------------------------------------------------------------------------------------------


def statements(
    db: sqlite3.Connection,
    *,
    source: str | None = None,
    name: str | None = None,
    outlet: str | None = None,
    story: str | None = None,
    article: str | None = None,
    force: str | None = None,
    kind: str | None = None,
    since: str | None = None,
    until: str | None = None,
    said: Sequence[str] = (),
    about: Sequence[str] = (),
    via: Sequence[str] = (),
    limit: int = 50,
    after: tuple[str, int] | None = None,
) -> list[StatementEntry]:
    """Return a page of statements, newest article first, in an article as they stand."""
    where = Where()
    table = "statements s"
    match = _match(said, about, via)
    if match is not None:
        if backlog(db):
            raise ArchiveError("the statements of this archive are not all entered for searching yet: the next ingest enters them")
        table = f"statement_terms f JOIN statements s ON s.article = f.rowid / {_PLACES} AND s.n = f.rowid % {_PLACES}"
        where.add("statement_terms MATCH ?", match)
    if source is not None:
        label = source.partition(":")[2] if source[:4] in ("PER:", "ORG:", "LOC:") or source.startswith("MISC:") else source
        where.add("(s.source_id = ? OR s.source = ?)", source, search_key(label))
    if name is not None:
        where.add("s.article IN (SELECT x.article FROM article_names x JOIN names n ON n.key = x.name WHERE n.handle = ?)", name)
    if story is not None:
        where.add("s.article IN (SELECT a.key FROM link_articles l JOIN articles a ON a.id = l.id WHERE l.story = ?)", story)
    if article is not None:
        where.add("s.article = ?", reads.key_of(db, article))
    for column, value in (("outlet", outlet), ("force", force), ("kind", kind)):
        if value is not None:
            where.add(f"s.{column} = ?", value)
    where.between("s.time", since, until)
    if after is not None:
        last = reads.key_of(db, after[0])
        where.add(
            "((s.time, s.article) < (SELECT time, key FROM articles WHERE key = ?) OR (s.article = ? AND s.n > ?))", last, last, after[1]
        )
    places = db.execute(
        f"SELECT s.article, s.n FROM {table} WHERE {where} ORDER BY s.time DESC, s.article DESC, s.n LIMIT ?", (*where.values, limit)
    ).fetchall()
    holders = _articles(db, [key for key, _ in places])
    return [entry(holders[key], n) for key, n in places if n < len(holders[key].statements)]


def _articles(db: sqlite3.Connection, keys: Sequence[int]) -> dict[int, Article]:
    found: dict[int, Article] = {}
    for chunk in chunks(dict.fromkeys(keys)):
        query = f"SELECT a.key, {reads.ARTICLE}, r.reading FROM {reads.JOIN} WHERE a.key IN ({marks(len(chunk))})"
        held = {key: codec.decode(*row) for key, *row in db.execute(query, chunk)}
        found.update(zip(held, reads.shown(db, list(held.values())), strict=True))
    return found


def entry(article: Article, n: int) -> StatementEntry:
    """Return the ``n``-th statement of an article with where it stands."""
    return StatementEntry(article.id, n, article.title, article.outlet, article.published, article.url, article.statements[n])


def _match(said: Sequence[str], about: Sequence[str], via: Sequence[str]) -> str | None:
    parts = []
    for column, wanted in (("holder", said), ("content", about), ("via", via)):
        for words in wanted:
            # An agency is looked for by its one name, however it was typed; elsewhere each word by its terms.
            wire = _wire(words) if column == "via" else None
            terms = [_any_of({wire})] if wire else [_any_of(terms) for terms in _alternatives(words)]
            if not terms:
                raise InputError(f"{words[:60]!r} holds no word that could be looked for")
            parts.append(f"{{{column}}} : ({' AND '.join(terms)})")
    return " AND ".join(parts) or None


def _any_of(terms: set[str]) -> str:
    return "(" + " OR ".join(f'"{term}"' for term in sorted(terms)) + ")"


def _alternatives(words: str) -> list[set[str]]:
    """Return for each word the terms that may stand for it: its own, other spellings, a verb for its noun."""
    found = [{term.term for term in query_terms(word) if term.field == "stem" and index_terms(word)} for word in words.split()]
    return [terms for terms in found if terms]


# --- claims --------------------------------------------------------------------------------------------------------------------


def claims(db: sqlite3.Connection, outlets: Mapping[str, Outlet], story: str, *, beyond: bool = False) -> list[Claim]:
    """Return the claims of a story; ``beyond`` looks in other stories' like articles for the same statements. Raises NotFoundError."""
    found = stories.story(db, story)
    articles = reads.articles_by_id(db, found.articles[:_ARTICLES_OF_CLAIMS], full=True)
    copy_of = {reprint.id: reprint.of for reprint in stories.reprints(db, story=found.story)}
    elsewhere = nearby(SqliteLinkStore(db), found.story, _MOST_ELSEWHERE) if beyond else []
    others = reads.articles_by_id(db, elsewhere, full=True)
    for other in others:
        copied = stories.copied_from(db, other.id)
        if copied is not None:
            copy_of[other.id] = copied.of
    return list(claims_of(found.story, articles, copy_of, outlets, others))


# --- the ledger of unnamed sources ---------------------------------------------------------------------------------------------


def unnamed(
    db: sqlite3.Connection, *, by: str, outlet: str | None, story: str | None, since: str | None, until: str | None, limit: int
) -> list[UnnamedCount]:
    """Return for each outlet or story how many of its statements are given to sources kept from being named, most of them first.

    A driver or a witness without a name is unnamed too, but nobody hides him: only who is called a source, an official … is counted
    (``isnad.reading.statements.withheld``).
    """
    db.create_function("withheld", 1, withheld, deterministic=True)
    hidden = "(s.kind = 'unnamed' AND withheld(s.source))"
    where = Where()
    where.between("s.time", since, until)
    if outlet is not None:
        where.add("s.outlet = ?", outlet)
    if story is not None:
        where.add("l.story = ?", story)
    group = "l.story" if by == "story" else "s.outlet"
    table = "statements s"
    if by == "story" or story is not None:
        table += " JOIN articles a ON a.key = s.article JOIN link_articles l ON l.id = a.id"
    query = (
        f"SELECT {group} AS g, count(*), sum({hidden}) AS u, count(DISTINCT CASE WHEN {hidden} THEN s.article END), "
        f"count(DISTINCT s.outlet) FROM {table} WHERE {where} AND {group} IS NOT NULL GROUP BY g HAVING u > 0 ORDER BY u DESC, g LIMIT ?"
    )
    found = []
    for key, total, count, articles, outlets in db.execute(query, (*where.values, limit)).fetchall():
        title = None
        if by == "story":
            row = db.execute("SELECT title FROM stories WHERE id = ?", (key,)).fetchone()
            title = row[0] if row else None
        inner = f"SELECT s.source, count(*) AS c, min(s.article * {_PLACES} + s.n) FROM {table} WHERE {where} AND {group} = ?"
        groups = db.execute(
            f"{inner} AND {hidden} GROUP BY s.source ORDER BY c DESC, s.source LIMIT ?",
            (*where.values, key, _EXAMPLES),
        ).fetchall()
        holders = _articles(db, [place // _PLACES for _, _, place in groups])
        words = []
        for folded, times, place in groups:
            statement = holders[place // _PLACES].statements[place % _PLACES]
            words.append((statement.resolved or statement.source or folded, times))
        found.append(UnnamedCount(key, title, count, total, articles, outlets, tuple(words)))
    return found
