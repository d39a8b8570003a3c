"""Statements in the embedded store: the rows they are found by, searching them, claims of a story.

A statement's words are index terms in one full-text table with four columns: source, content, who passed it on, who was told. What does
not live here: the terms of a source (``sources``), a person's corrections (``corrections``), which claims there are
(``isnad.linking.claims``), the ledger of unnamed sources (``ledger``).
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from isnad.arabic.folding import search_key
from isnad.arabic.terms import index_terms
from isnad.archive import codec, ledger, reads, sources, state, stories
from isnad.archive.answers import StatementEntry
from isnad.archive.links import SqliteLinkStore, chunks, marks
from isnad.archive.reads import PLACES, Where
from isnad.errors import ArchiveError, InputError, NotFoundError
from isnad.linking import LinkReader
from isnad.linking.affairs import Affair
from isnad.linking.claims import claims as claims_of
from isnad.linking.credit import agency, credits_of
from isnad.linking.headlines import spoken
from isnad.linking.nearby import nearby
from isnad.linking.transmission import is_medium, media_told, medium_named
from isnad.records import Article, Claim, Outlet, Statement

#: A row of the full-text table: place, source, content, who passed it on, who was told.
Terms = tuple[int, str, str, str, str]

_MARKS = re.compile(r"[^\w\s]")
_THROUGH_UNNAMED = "kind_unnamed"  # the term of a statement that one without a name passed on
_UNNAMED_PASSERS = f"SELECT rowid FROM statement_terms WHERE statement_terms MATCH 'via : {_THROUGH_UNNAMED}'"
_BARE = 4  # letters of a word that may have the article
_BACKLOG_BATCH = 500
_ARTICLES_OF_CLAIMS = 500
_MOST_ELSEWHERE = 60  # articles of other stories that are looked at for the same statements


# --- rows ----------------------------------------------------------------------------------------------------------------------


def source_key(statement: Statement) -> str:
    """Return the folded words of a statement's source, as resolved where it could be."""
    return search_key(statement.resolved or statement.source)


def act_of(statement: Statement) -> str:
    """Return what a statement is found by as an act: its force, or ``not-`` and that force where the act was not done («لم تؤكد»)."""
    return f"not-{statement.force}" if statement.negated else statement.force


def _placed(article: Article) -> list[tuple[int, Statement]]:
    """Return the statements that an article is searched by, with their numbers, as far as there are places for them."""
    return [(n, statement) for n, statement in spoken(article) if n < PLACES]


def term_rows(key: int, article: Article) -> list[Terms]:
    """Return the rows of the full-text table for the statements of the article with this key."""
    names: dict[str, dict[str, None]] = {}
    for name in article.names:
        if name.id is not None:
            # The office that the article gives a person: «وزير الخارجية» finds what he said under his name while he held it.
            names.setdefault(name.id, {}).update(dict.fromkeys(filter(None, (name.name, name.role))))
    rows = []
    said = _placed(article)
    credits = credits_of(article) if said else ()
    for n, statement in said:
        known = names.get(statement.source_id, ()) if statement.source_id is not None else ()
        passed = _media_terms(*dict.fromkeys((*statement.via, *statement.passers)), *article.credits, *credits)
        told = _media_terms(*dict.fromkeys(media_told(statement) or [statement.channel or ""]))
        if any(link.kind == "unnamed" for link in statement.chain):
            passed = f"{passed} {_THROUGH_UNNAMED}"
        rows.append((key * PLACES + n, sources.terms(statement, known), _terms(statement.content, statement.points_to or ""), passed, told))
    return rows


def _media_terms(*links: str) -> str:
    """Return the terms of links: of a person or an office the words in any form, of a medium each word of its name as it is (its stem would
    make «نبأ» of «للأنباء»), of known agencies one term, however it is written: of «أ ف ب» no word would be left."""
    media = [link for link in links if link and is_medium(link)]
    words = (word for link in media for word in _words_of_name(link))
    others = _terms(*(link for link in links if link and link not in media))
    return " ".join(filter(None, (others, *dict.fromkeys((*words, *filter(None, map(_wire, media)))))))


def _words_of_name(name: str) -> list[str]:
    """Return a term for each word of a medium's name, the article with what is written to it off: «وكالة الأفق للأنباء»."""
    keys = search_key(_MARKS.sub(" ", name)).split()
    return [
        f"word_{next((key[len(own) :] for own in ('لل', 'وال', 'ال') if key.startswith(own) and len(key) > _BARE), key)}" for key in keys
    ]


def _wire(link: str) -> str | None:
    known = agency(link)
    return "wire_" + search_key(known).replace(" ", "_") if known else None


def _terms(*texts: str) -> str:
    return " ".join(dict.fromkeys(term for text in texts if text for term in index_terms(text)))


def insert(
    db: sqlite3.Connection,
    rows: Sequence[tuple[object, ...]],
    terms: Sequence[Terms],
    hidden: Sequence[ledger.Hidden],
) -> None:
    """Write rows of statements, of their terms, and of those whose source is kept from being named."""
    db.executemany(
        "INSERT INTO statements (article, n, time, outlet, source, source_id, kind, force) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows
    )
    db.executemany("INSERT INTO statement_terms (rowid, holder, content, via, told) VALUES (?, ?, ?, ?, ?)", terms)
    db.executemany("INSERT INTO unnamed_sources (article, n, link, source, granter, described) VALUES (?, ?, ?, ?, ?, ?)", hidden)


def rows(key: int, time: int, article: Article) -> list[tuple[object, ...]]:
    """Return the rows of the article's statements; ``article`` has been corrected."""
    return [
        (key, n, time, article.outlet, source_key(statement), statement.source_id, statement.kind, act_of(statement))
        for n, statement in _placed(article)
    ]


def delete(db: sqlite3.Connection, key: int) -> None:
    """Take the rows of an article's statements away."""
    db.execute("DELETE FROM statements WHERE article = ?", (key,))
    db.execute("DELETE FROM statement_terms WHERE rowid >= ? AND rowid < ?", (key * PLACES, (key + 1) * PLACES))
    db.execute("DELETE FROM unnamed_sources WHERE article = ?", (key,))


def renew(db: sqlite3.Connection, article: Article) -> None:
    """Write the rows of an article's statements anew; ``article`` has been corrected."""
    key = reads.key_of(db, article.id)
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
                renew(db, article)
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
    to: Sequence[str] = (),
    limit: int = 50,
    after: tuple[str, int] | None = None,
) -> list[StatementEntry]:
    """Return a page of statements, newest article first, in an article as they stand."""
    where = Where()
    table = "statements s"
    keys = [typed for typed in said if sources.is_key(db, typed)]
    match = _match(db, [typed for typed in said if typed not in keys], about, via, to)
    if match is not None:
        if backlog(db):
            raise ArchiveError("the statements of this archive are not all entered for searching yet: the next ingest enters them")
        table = f"statement_terms f JOIN statements s ON s.article = f.rowid / {PLACES} AND s.n = f.rowid % {PLACES}"
        where.add("statement_terms MATCH ?", match)
    for wanted in (*keys, *([source] if source is not None else [])):
        _held_by(db, wanted, where)
    if name is not None:
        where.add("s.article IN (SELECT x.article FROM article_names x JOIN names n ON n.key = x.name WHERE n.handle = ?)", name)
    if story is not None:
        where.add("s.article IN (SELECT a.key FROM link_articles l JOIN articles a ON a.id = l.id WHERE l.story = ?)", story)
    if article is not None:
        where.add("s.article = ?", reads.key_of(db, article))
    if kind == "unnamed" and not backlog(db):
        where.add(f"(s.kind = 'unnamed' OR s.article * {PLACES} + s.n IN ({_UNNAMED_PASSERS}))")
        kind = None
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
    return [_entry(holders[key], n) for key, n in places if n < len(holders[key].numbered_statements)]


def _articles(db: sqlite3.Connection, keys: Sequence[int]) -> dict[int, Article]:
    found: dict[int, Article] = {}
    for chunk in chunks(dict.fromkeys(keys)):
        query = f"SELECT a.key, {reads.ARTICLE}, r.reading FROM {reads.JOIN} WHERE a.key IN ({marks(len(chunk))})"
        held = {key: codec.decode(*row) for key, *row in db.execute(query, chunk)}
        found.update(zip(held, reads.shown(db, list(held.values())), strict=True))
    return found


def _entry(article: Article, n: int) -> StatementEntry:
    headline, said = n >= len(article.statements), article.numbered_statements[n]
    return StatementEntry(article.id, n, article.title, article.outlet, article.published, article.url, said, headline)


def _held_by(db: sqlite3.Connection, source: str, where: Where) -> None:
    """Ask for what one source said: given by its id, what is led to that id and nothing else; given by the key of a name without one, or in
    all its words, what has exactly these words or is led to it."""
    kind, _, label = source.partition(":")
    if sources.is_id(db, source):
        ids = sources.led_to(db, source)
        where.add(f"s.source_id IN ({marks(len(ids))})", *ids)
    else:
        words = label if kind in sources.KINDS else source
        where.add("(s.source_id = ? OR s.source = ?)", source, search_key(words))


def _match(db: sqlite3.Connection, said: Sequence[str], about: Sequence[str], via: Sequence[str], to: Sequence[str]) -> str | None:
    parts = []
    for column, typed in (("holder", said), ("content", about), ("via", via), ("told", to)):
        for words in typed:
            # An agency is looked for by its one name, however it was typed; elsewhere each word by its terms.
            wire = _wire(words) if column in ("via", "told") else None
            if column == "holder":
                wanted = sources.wanted(db, words)
            else:
                terms = [{wire}] if wire else filter(None, map(sources.alternatives, words.split()))
                if column in ("via", "told") and not wire:
                    # A text that has said «وكالة الأفق» goes on with «الأفق».
                    named = medium_named(name := _declared(db, words)) or name
                    terms = [{*sources.alternatives(word), *_words_of_name(word)} for word in named.split() if _words_of_name(word)]
                wanted = " AND ".join(map(sources.any_of, terms))
            if not wanted:
                raise InputError(f"{words[:60]!r} holds no word that could be looked for")
            parts.append(f"{{{column}}} : ({wanted})")
    return " AND ".join(parts) or None


def _declared(db: sqlite3.Connection, words: str) -> str:
    """Return the name of the outlet whose id the words are, or the words."""
    try:
        return state.outlet(db, words).name
    except NotFoundError:
        return words


# --- claims --------------------------------------------------------------------------------------------------------------------


def claims(
    db: sqlite3.Connection, outlets: Mapping[str, Outlet], story: str, *, beyond: bool = False, affair: Affair | None = None
) -> list[Claim]:
    """Return the claims of a story; ``beyond`` looks in other stories' like articles for the same statements, in those of its ``affair``
    for who denies them or is denied. Raises NotFoundError."""
    found = stories.story(db, story)
    articles = reads.articles_by_id(db, found.articles[:_ARTICLES_OF_CLAIMS], full=True)
    store = SqliteLinkStore(db)
    near = nearby(store, found.story, _MOST_ELSEWHERE) if beyond else []
    if affair is not None:
        told = stories.Told(db, outlets, story).denials(affair, whole=False)
        answered = {id for each in told for id in (each.denied_article, each.article)}
        near += sorted(answered.difference(near, found.articles))
    others = reads.articles_by_id(db, near, full=True)
    ids = [article.id for article in (*articles, *others)]
    copy_of = {id: edge.of for id, edge in store.reprints(ids).items()}
    return list(claims_of(found.story, articles, copy_of, outlets, others, LinkReader(store, outlets).inside(ids)))
