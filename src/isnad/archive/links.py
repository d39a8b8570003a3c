"""What the linker asks of a store (``isnad.linking.LinkStore``), on SQLite. The caller holds the transaction; nothing here commits."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from isnad.linking import LinkRow, Ruling, StoryRow
from isnad.records import Reprint

#: Values asked for in one query; SQLite's own limit is far higher.
_AT_ONCE = 500
_ROW = "a.seq, a.id, a.at, a.outlet, a.published, a.title, a.story, f.features"
_FROM = "FROM link_articles a JOIN link_features f ON f.seq = a.seq"
_STORY = "id, title, first, last, first_at, last_at, reports, origins"


def marks(count: int) -> str:
    """Return ``count`` question marks for a SQL list."""
    return ",".join("?" * count)


def chunks(values: Iterable[Any], size: int = _AT_ONCE) -> Iterator[list[Any]]:
    """Cut values into lists of at most ``size``."""
    stream = iter(values)
    while chunk := list(islice(stream, size)):
        yield chunk


_LED_TO = 40  # pages that lead to one article: what more lead to is what an outlet shows everywhere


class SqliteLinkStore:
    """A ``LinkStore`` over one connection."""

    def __init__(self, connection: sqlite3.Connection):
        self._db = connection

    # --- articles --------------------------------------------------------------------------------------------------------------

    def last_seq(self) -> int:
        """See LinkStore."""
        return int(self._db.execute("SELECT coalesce(max(seq), 0) FROM link_articles").fetchone()[0])

    def seqs(self, ids: Collection[str]) -> dict[str, int]:
        """See LinkStore."""
        return dict(self._in("SELECT id, seq FROM link_articles WHERE id IN ({})", ids))

    def ids(self, seqs: Collection[int]) -> dict[int, str]:
        """See LinkStore."""
        return dict(self._in("SELECT seq, id FROM link_articles WHERE seq IN ({})", seqs))

    def put_articles(self, rows: Sequence[LinkRow]) -> None:
        """See LinkStore."""
        self._db.executemany(
            "INSERT OR REPLACE INTO link_articles (seq, id, at, outlet, published, title, story) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(row.seq, row.id, row.at, row.outlet, row.published, row.title, row.story) for row in rows],
        )
        self._db.executemany(
            "INSERT OR REPLACE INTO link_features (seq, features) VALUES (?, ?)", [(row.seq, row.features) for row in rows]
        )

    def rows(self, seqs: Collection[int]) -> list[LinkRow]:
        """See LinkStore."""
        return [LinkRow(*row) for row in self._in(f"SELECT {_ROW} {_FROM} WHERE a.seq IN ({{}}) ORDER BY a.seq", sorted(set(seqs)))]

    def rows_between(self, since: int, until: int) -> Iterator[LinkRow]:
        """See LinkStore."""
        seqs = [row[0] for row in self._db.execute("SELECT seq FROM link_articles WHERE at BETWEEN ? AND ? ORDER BY seq", (since, until))]
        for chunk in chunks(seqs):
            yield from self.rows(chunk)

    def count_between(self, since: int, until: int, most: int) -> int:
        """See LinkStore."""
        sql = "SELECT count(*) FROM (SELECT 1 FROM link_articles WHERE at BETWEEN ? AND ? LIMIT ?)"
        return int(self._db.execute(sql, (since, until, most)).fetchone()[0])

    def outlets_between(self, since: int, until: int) -> set[str]:
        """See LinkStore."""
        sql = "SELECT DISTINCT outlet FROM link_articles WHERE at BETWEEN ? AND ? AND published IS NOT NULL AND outlet IS NOT NULL"
        return {row[0] for row in self._db.execute(sql, (since, until))}

    def set_stories(self, pairs: Sequence[tuple[int, str]]) -> None:
        """See LinkStore."""
        self._db.executemany("UPDATE link_articles SET story = ? WHERE seq = ?", [(story, seq) for seq, story in pairs])

    def rows_of_story(self, story: str) -> list[LinkRow]:
        """See LinkStore."""
        return [LinkRow(*row) for row in self._db.execute(f"SELECT {_ROW} {_FROM} WHERE a.story = ? ORDER BY a.at, a.id", (story,))]

    # --- fingerprints ----------------------------------------------------------------------------------------------------------

    def put_bands(self, pairs: Sequence[tuple[int, int]]) -> None:
        """See LinkStore."""
        self._db.executemany("INSERT OR IGNORE INTO link_bands (band, seq) VALUES (?, ?)", pairs)

    def drop_bands(self, pairs: Sequence[tuple[int, int]]) -> None:
        """See LinkStore."""
        self._db.executemany("DELETE FROM link_bands WHERE band = ? AND seq = ?", pairs)

    def by_bands(self, bands: Collection[int], limit: int) -> Mapping[int, Sequence[int]]:
        """See LinkStore."""
        found: dict[int, Sequence[int]] = {}
        for band in bands:
            seqs = [row[0] for row in self._db.execute("SELECT seq FROM link_bands WHERE band = ? LIMIT ?", (band, limit))]
            if seqs:
                found[band] = seqs
        return found

    # --- neighbours ------------------------------------------------------------------------------------------------------------

    def put_links(self, links: Sequence[tuple[int, bytes]]) -> None:
        """See LinkStore."""
        self._db.executemany("INSERT OR REPLACE INTO link_neighbours (seq, links) VALUES (?, ?)", links)

    def links(self, seqs: Collection[int]) -> dict[int, bytes]:
        """See LinkStore."""
        return dict(self._in("SELECT seq, links FROM link_neighbours WHERE seq IN ({})", seqs))

    # --- stories ---------------------------------------------------------------------------------------------------------------

    def published_links(self, seq: int) -> set[int]:
        """See LinkStore."""
        own = "articles own JOIN link_articles me ON me.id = own.id AND me.seq = :seq"
        other = "JOIN link_articles l ON l.id = other.id"
        led = f"SELECT l.seq FROM {own} JOIN read_also r ON r.article = own.key JOIN articles other ON other.url = r.url {other}"
        leading = f"SELECT l.seq FROM {own} JOIN read_also r ON r.url = own.url JOIN articles other ON other.key = r.article {other}"
        found = {row[0] for row in self._db.execute(led, {"seq": seq})}
        to_it = {row[0] for row in self._db.execute(f"{leading} LIMIT :most", {"seq": seq, "most": _LED_TO + 1})}
        return (found | to_it if len(to_it) <= _LED_TO else found) - {seq}

    def put_stories(self, rows: Sequence[StoryRow]) -> None:
        """See LinkStore."""
        self._db.executemany(
            f"INSERT OR REPLACE INTO stories ({_STORY}) VALUES ({marks(8)})",
            [(r.id, r.title, r.first, r.last, r.first_at, r.last_at, r.reports, r.origins) for r in rows],
        )
        self._db.executemany("DELETE FROM story_forwards WHERE story = ?", [(row.id,) for row in rows])

    def drop_stories(self, moved: Sequence[tuple[str, str]]) -> None:
        """See LinkStore."""
        self._db.executemany("DELETE FROM stories WHERE id = ?", [(story,) for story, _ in moved])
        self._db.executemany("INSERT OR REPLACE INTO story_forwards (story, into_id) VALUES (?, ?)", moved)

    def story_rows(self, stories: Collection[str]) -> dict[str, StoryRow]:
        """See LinkStore."""
        return {row[0]: StoryRow(*row) for row in self._in(f"SELECT {_STORY} FROM stories WHERE id IN ({{}})", stories)}

    def forward(self, story: str) -> str | None:
        """See LinkStore."""
        seen = {story}
        while (row := self._db.execute("SELECT into_id FROM story_forwards WHERE story = ?", (story,)).fetchone()) is not None:
            story = row[0]
            if self._db.execute("SELECT 1 FROM stories WHERE id = ?", (story,)).fetchone():
                return story
            if story in seen:
                return None
            seen.add(story)
        return None

    def stories_between(self, since: int, until: int) -> Iterator[StoryRow]:
        """See LinkStore."""
        rows = self._db.execute(
            f"SELECT {_STORY} FROM stories WHERE last_at >= ? AND first_at <= ? ORDER BY first_at, id", (since, until)
        ).fetchall()
        return (StoryRow(*row) for row in rows)

    # --- copies ----------------------------------------------------------------------------------------------------------------

    def put_reprints(self, reprints: Sequence[Reprint]) -> None:
        """See LinkStore."""
        self._db.executemany(
            "INSERT OR REPLACE INTO reprints (id, of, coverage, evidence) VALUES (?, ?, ?, ?)",
            [(r.id, r.of, r.coverage, json.dumps(r.evidence, ensure_ascii=False)) for r in reprints],
        )

    def drop_reprints(self, ids: Sequence[str]) -> None:
        """See LinkStore."""
        self._db.executemany("DELETE FROM reprints WHERE id = ?", [(id,) for id in ids])

    def reprints(self, ids: Collection[str]) -> dict[str, Reprint]:
        """See LinkStore."""
        return {row[0]: reprint(row) for row in self._in("SELECT id, of, coverage, evidence FROM reprints WHERE id IN ({})", ids)}

    def copies(self, ids: Collection[str]) -> list[Reprint]:
        """See LinkStore."""
        rows = self._in("SELECT id, of, coverage, evidence FROM reprints WHERE of IN ({}) ORDER BY of, id", sorted(set(ids)))
        return [reprint(row) for row in rows]

    # --- rulings ---------------------------------------------------------------------------------------------------------------

    def put_rulings(self, rulings: Sequence[Ruling]) -> None:
        """See LinkStore."""
        self._db.executemany(
            "INSERT OR REPLACE INTO rulings (article, other, together) VALUES (?, ?, ?)",
            [(min(r.article, r.other), max(r.article, r.other), r.together) for r in rulings],
        )

    def drop_rulings(self, pairs: Sequence[tuple[str, str]]) -> None:
        """See LinkStore."""
        self._db.executemany("DELETE FROM rulings WHERE article = ? AND other = ?", [(min(pair), max(pair)) for pair in pairs])

    def rulings(self) -> Iterator[Ruling]:
        """See LinkStore."""
        rows = self._db.execute("SELECT article, other, together FROM rulings ORDER BY article, other").fetchall()
        return (Ruling(article, other, bool(together)) for article, other, together in rows)

    def _in(self, sql: str, values: Collection[Any]) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of ``sql``, whose one ``{}`` becomes a list of marks; long lists are asked for in turns, in their order."""
        for chunk in chunks(values):
            yield from self._db.execute(sql.format(marks(len(chunk))), chunk).fetchall()


def reprint(row: Sequence[Any]) -> Reprint:
    """Return the Reprint of a row (id, of, coverage, evidence)."""
    return Reprint(row[0], row[1], row[2], tuple(json.loads(row[3])))
