"""What the store keeps beside an article to find it by: its names, tags, statements and read-also links, with running counts.

All of it follows from the article's reading and can be made again from it. Rows are gathered over a batch and written at once.
"""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from isnad.arabic.folding import search_key
from isnad.archive import corrections, ledger, statements
from isnad.archive.identity import canonical_url
from isnad.archive.links import chunks, marks
from isnad.archive.naming import Naming, handle_of, tag_handle
from isnad.reading.names.agreement import office_key
from isnad.reading.names.identity import MARK, reason
from isnad.reading.tags import in_english
from isnad.records import Article, Name, Tag


def name_key(name: Name) -> str:
    """Return the key of a name: its id, or without one its kind and folded canonical form."""
    return handle_of(name.kind, name.name, name.id)


@dataclass(slots=True)
class _Name:
    name: Name
    articles: int = 0
    mentions: int = 0
    spellings: dict[str, int] = field(default_factory=dict)
    rows: list[tuple[int, int, int]] = field(default_factory=list)
    reasons: dict[tuple[str, str], int] = field(default_factory=dict)
    roles: dict[tuple[int, str], tuple[int, str]] = field(default_factory=dict)


def _give_reason(entry: _Name, name: Name, key: int, time: int) -> None:
    """Gather why a mention is the name that it is taken for, and of a person his office."""
    why = name.text, reason(name)
    entry.reasons[why] = entry.reasons.get(why, 0) + 1
    if name.role and name.kind == "PER":
        entry.roles.setdefault((key, office_key(name.role)), (time, name.role))


@dataclass(slots=True)
class _Tag:
    tag: Tag
    articles: int = 0
    rows: list[tuple[int, int]] = field(default_factory=list)


class Derived:
    """Rows of a batch. ``add`` and ``remove`` gather, ``flush`` writes; all within the caller's transaction.

    Both take the article as it is ``taken``, which must be the same when it is removed as when it was added.
    """

    def __init__(self, connection: sqlite3.Connection):
        self._db = connection
        self.naming = Naming(connection)
        self._pending: set[int] = set()
        self._names: dict[str, _Name] = {}
        self._tags: dict[str, _Tag] = {}
        self._statements: list[tuple[object, ...]] = []
        self._terms: list[statements.Terms] = []
        self._hidden: list[ledger.Hidden] = []
        self._read_also: list[tuple[int, str, str]] = []

    def taken(self, articles: Sequence[Article]) -> list[Article]:
        """Return articles as read with a person's word on their statements, and over both what their names are taken for."""
        return self.naming.articles(corrections.corrected(self._db, articles))

    def add(self, key: int, time: int, article: Article) -> None:
        """Gather the rows of the article with this key."""
        self._pending.add(key)
        mentions: dict[str, int] = {}
        for name, entry, handle in self._named(article):
            mentions[handle] = mentions.get(handle, 0) + 1
            entry.spellings[name.text] = entry.spellings.get(name.text, 0) + 1
            _give_reason(entry, name, key, time)
        for handle, total in mentions.items():
            entry = self._names[handle]
            entry.articles += 1
            entry.mentions += total
            entry.rows.append((time, key, total))
        for handle, tag in {tag_handle(tag): tag for tag in article.tags}.items():
            known = self._tags.setdefault(handle, _Tag(tag))
            known.articles += 1
            known.rows.append((time, key))
        self._statements += statements.rows(key, time, article)
        self._terms += statements.term_rows(key, article)
        self._hidden += ledger.rows(key, article)
        for link in article.related:
            url = canonical_url(link.url)
            if url:
                self._read_also.append((key, url, link.title))

    def add_reasons(self, key: int, time: int, article: Article) -> None:
        """Gather why mentions are the names that they are taken for, and the offices of persons."""
        for name, entry, _ in self._named(article):
            _give_reason(entry, name, key, time)

    def _named(self, article: Article) -> Iterator[tuple[Name, _Name, str]]:
        """Yield the mentions of an article, what is gathered of the name of each, and its key."""
        for name in article.names:
            handle = name_key(name)
            entry = self._names.get(handle)
            if entry is None:
                entry = self._names[handle] = _Name(name)
            yield name, entry, handle

    def remove(self, key: int, article: Article) -> None:
        """Take back the rows of an article as it was before."""
        if key in self._pending:
            self.flush()
        found: defaultdict[str, Counter[str]] = defaultdict(Counter)
        why: defaultdict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
        for name in article.names:
            handle = name_key(name)
            found[handle][name.text] += 1
            why[handle][name.text, reason(name)] += 1
        for handle, spellings in found.items():
            row = self._db.execute(
                "UPDATE names SET articles = articles - 1, mentions = mentions - ? WHERE handle = ? RETURNING key",
                (spellings.total(), handle),
            ).fetchone()
            if row is not None:
                self._db.executemany(
                    "UPDATE spellings SET mentions = mentions - ? WHERE name = ? AND text = ?",
                    [(count, row[0], text) for text, count in spellings.items()],
                )
                self._db.executemany(
                    "UPDATE name_reasons SET mentions = mentions - ? WHERE name = ? AND text = ? AND why = ?",
                    [(count, row[0], *text_and_reason) for text_and_reason, count in why[handle].items()],
                )
        for handle in {tag_handle(tag) for tag in article.tags}:
            self._db.execute("UPDATE tags SET articles = articles - 1 WHERE handle = ?", (handle,))
        for table in ("article_names", "article_tags", "name_roles", "read_also"):
            self._db.execute(f"DELETE FROM {table} WHERE article = ?", (key,))
        statements.delete(self._db, key)

    def flush(self) -> None:
        """Write what was gathered."""
        self._flush_names()
        self._flush_tags()
        statements.insert(self._db, self._statements, self._terms, self._hidden)
        self._db.executemany("INSERT OR IGNORE INTO read_also (article, url, title) VALUES (?, ?, ?)", self._read_also)
        for gathered in (self._pending, self._names, self._tags, self._statements, self._terms, self._hidden, self._read_also):
            gathered.clear()

    def _flush_names(self) -> None:
        self._db.executemany(
            "INSERT INTO names (handle, id, kind, name, articles, mentions) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (handle) DO UPDATE "
            "SET articles = articles + excluded.articles, mentions = mentions + excluded.mentions, "
            f"name = CASE WHEN instr(handle, '{MARK}') THEN excluded.name ELSE name END",  # what a namesake is called his articles say
            [(handle, e.name.id, e.name.kind, e.name.name, e.articles, e.mentions) for handle, e in self._names.items()],
        )
        keys = self._keys("names", self._names)
        self._db.executemany(
            "INSERT INTO spellings (name, text, folded, mentions) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (name, text) DO UPDATE SET mentions = mentions + excluded.mentions",
            [(keys[handle], text, search_key(text), n) for handle, entry in self._names.items() for text, n in entry.spellings.items()],
        )
        self._db.executemany(
            "INSERT INTO article_names (name, time, article, mentions) VALUES (?, ?, ?, ?)",
            [(keys[handle], *row) for handle, entry in self._names.items() for row in entry.rows],
        )
        self._db.executemany(
            "INSERT INTO name_reasons (name, text, why, mentions) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (name, text, why) DO UPDATE SET mentions = mentions + excluded.mentions",
            [(keys[handle], text, why, n) for handle, entry in self._names.items() for (text, why), n in entry.reasons.items()],
        )
        self._db.executemany(
            "INSERT INTO name_roles (name, role, time, article, text) VALUES (?, ?, ?, ?, ?)",
            [
                (keys[handle], role, time, article, text)
                for handle, entry in self._names.items()
                for (article, role), (time, text) in entry.roles.items()
            ],
        )

    def _flush_tags(self) -> None:
        self._db.executemany(
            "INSERT INTO tags (handle, id, tag, articles, en) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (handle) DO UPDATE SET articles = articles + excluded.articles, en = excluded.en, "
            f"tag = CASE WHEN instr(handle, '{MARK}') THEN excluded.tag ELSE tag END",
            [(handle, e.tag.id, e.tag.tag, e.articles, in_english(e.tag.tag, e.tag.id) or "") for handle, e in self._tags.items()],
        )
        keys = self._keys("tags", self._tags)
        self._db.executemany(
            "INSERT INTO article_tags (tag, time, article) VALUES (?, ?, ?)",
            [(keys[handle], *row) for handle, entry in self._tags.items() for row in entry.rows],
        )

    def _keys(self, table: str, handles: Iterable[str]) -> dict[str, int]:
        found: dict[str, int] = {}
        for chunk in chunks(handles):
            found.update(self._db.execute(f"SELECT handle, key FROM {table} WHERE handle IN ({marks(len(chunk))})", chunk))
        return found
