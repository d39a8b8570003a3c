"""Statements in the embedded store: the rows they are found by, searching them, claims of a story.

A statement's words are index terms in one full-text table with three columns (source, content, who passed it on). What does not live
here: a person's corrections (``corrections``), which claims there are (``isnad.linking.claims``), the ledger of unnamed sources
(``ledger``).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from isnad.arabic.aliases import alias_key
from isnad.arabic.folding import search_key
from isnad.arabic.terms import index_terms, query_terms
from isnad.archive import codec, ledger, reads, stories
from isnad.archive.answers import StatementEntry
from isnad.archive.links import SqliteLinkStore, chunks, marks
from isnad.archive.reads import PLACES, Where
from isnad.errors import ArchiveError, InputError
from isnad.linking.claims import claims as claims_of
from isnad.linking.credit import agency, credits_of
from isnad.linking.nearby import nearby
from isnad.records import Article, Claim, Outlet, Statement

_BACKLOG_BATCH = 500
_ARTICLES_OF_CLAIMS = 500
_MOST_ELSEWHERE = 60  # articles of other stories that are looked at for the same statements


# --- rows ----------------------------------------------------------------------------------------------------------------------


def source_key(statement: Statement) -> str:
    """Return the folded words of a statement's source, as resolved where it could be."""
    return search_key(statement.resolved or statement.source)


def term_rows(key: int, article: Article) -> list[tuple[int, str, str, str]]:
    """Return the rows of the full-text table for the statements of the article with this key."""
    names: dict[str, dict[str, None]] = {}
    for name in article.names:
        if name.id is not None:
            # The office that the article gives a person: «وزير الخارجية» finds what he said under his name while he held it.
            names.setdefault(name.id, {}).update(dict.fromkeys(filter(None, (name.name, name.role))))
    rows = []
    credits = credits_of(article) if article.statements else ()
    for n, statement in enumerate(article.statements[:PLACES]):
        known = names.get(statement.source_id, ()) if statement.source_id is not None else ()
        via = [*statement.via, *article.credits, *credits]
        holder = (statement.source, statement.resolved, *known)
        rows.append(
            (
                key * PLACES + n,
                " ".join(filter(None, (_terms(*holder), *dict.fromkeys(term for text in holder for term in _alias_terms(text))))),
                _terms(statement.content),
                " ".join(filter(None, (_terms(*via), *dict.fromkeys(wire for link in via if (wire := _wire(link)))))),
            )
        )
    return rows


def _wire(link: str) -> str | None:
    """Return the one term for a known agency, however it is written: of «أ ف ب» no word would be left."""
    known = agency(link)
    return "wire_" + search_key(known).replace(" ", "_") if known else None


def _alias_terms(name: str) -> list[str]:
    """Return terms for the words of a name, however they are spelled and joined: عبد الله, نتانياهو."""
    return ["alias_" + word for word in alias_key(name).split()]


def _terms(*texts: str) -> str:
    return " ".join(dict.fromkeys(term for text in texts if text for term in index_terms(text)))


def insert(
    db: sqlite3.Connection,
    rows: Sequence[tuple[object, ...]],
    terms: Sequence[tuple[int, str, str, str]],
    hidden: Sequence[tuple[int, int, str, str]],
) -> None:
    """Write rows of statements, of their terms, and of those whose source is kept from being named."""
    db.executemany(
        "INSERT INTO statements (article, n, time, outlet, source, source_id, kind, force) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows
    )
    _enter(db, terms, hidden)


def _enter(db: sqlite3.Connection, terms: Sequence[tuple[int, str, str, str]], hidden: Sequence[tuple[int, int, str, str]]) -> None:
    db.executemany("INSERT INTO statement_terms (rowid, holder, content, via) VALUES (?, ?, ?, ?)", terms)
    db.executemany("INSERT INTO unnamed_sources (article, n, granter, described) VALUES (?, ?, ?, ?)", hidden)


def _withdraw(db: sqlite3.Connection, key: int) -> None:
    db.execute("DELETE FROM statement_terms WHERE rowid >= ? AND rowid < ?", (key * PLACES, (key + 1) * PLACES))
    db.execute("DELETE FROM unnamed_sources WHERE article = ?", (key,))


def rows(key: int, time: int, article: Article) -> list[tuple[object, ...]]:
    """Return the rows of the article's statements; ``article`` has been corrected."""
    return [
        (key, n, time, article.outlet, source_key(statement), statement.source_id, statement.kind, statement.force)
        for n, statement in enumerate(article.statements)
    ]


def delete(db: sqlite3.Connection, key: int) -> None:
    """Take the rows of an article's statements away."""
    db.execute("DELETE FROM statements WHERE article = ?", (key,))
    _withdraw(db, key)


def renew(db: sqlite3.Connection, id: str) -> None:
    """Write the rows of an article's statements anew, after a correction."""
    key = reads.key_of(db, id)
    article = reads.article(db, id)
    (time,) = db.execute("SELECT time FROM articles WHERE key = ?", (key,)).fetchone()
    delete(db, key)
    insert(db, rows(key, time, article), term_rows(key, article), ledger.rows(key, article))


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
                _withdraw(db, key)
                _enter(db, term_rows(key, article), ledger.rows(key, article))
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
        table = f"statement_terms f JOIN statements s ON s.article = f.rowid / {PLACES} AND s.n = f.rowid % {PLACES}"
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
            wanted_terms = " AND ".join(terms)
            if column == "holder" and (spelled := _alias_terms(words)):
                wanted_terms = f"({wanted_terms}) OR ({' AND '.join(_any_of({term}) for term in spelled)})"
            parts.append(f"{{{column}}} : ({wanted_terms})")
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
