"""Outlets as declared and as met, and what the collector notes of addresses, in the embedded store."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any

from isnad.archive.answers import OutletCount
from isnad.archive.identity import canonical_url
from isnad.archive.links import chunks, marks
from isnad.errors import NotFoundError
from isnad.records import FetchState, Outlet, to_json

_STATE = tuple(field.name for field in fields(FetchState))


def _outlet(declaration: str) -> Outlet:
    row: dict[str, Any] = json.loads(declaration)
    known = {field.name for field in fields(Outlet)}
    values: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in row.items() if name in known}
    return Outlet(**values)


def outlets(db: sqlite3.Connection) -> list[Outlet]:
    """Return the declared outlets."""
    return [_outlet(row[0]) for row in db.execute("SELECT declaration FROM outlets ORDER BY id")]


def outlet(db: sqlite3.Connection, id: str) -> Outlet:
    """Return an outlet, declared or met. Raises NotFoundError."""
    row = db.execute("SELECT declaration FROM outlets WHERE id = ?", (id,)).fetchone()
    if row is not None:
        return _outlet(row[0])
    if db.execute("SELECT 1 FROM articles WHERE outlet = ? LIMIT 1", (id,)).fetchone() is None:
        raise NotFoundError(f"there is no outlet {id[:200]}")
    return Outlet(id, id, "")


def outlet_counts(db: sqlite3.Connection) -> list[OutletCount]:
    """Return every outlet with its number of articles, largest first."""
    declared = {item.id: item for item in outlets(db)}
    met = set()
    found = []
    grouped = (
        "SELECT outlet, count(*) AS n, min(time) FILTER (WHERE published IS NOT NULL) AS first, max(time) AS last "
        "FROM articles WHERE outlet IS NOT NULL GROUP BY outlet"
    )
    published = "(SELECT published FROM articles WHERE outlet = g.outlet AND time = g.{} LIMIT 1)"
    for id, count, first, last in db.execute(
        f"SELECT g.outlet, g.n, {published.format('first')}, {published.format('last')} FROM ({grouped}) g"
    ):
        met.add(id)
        found.append(OutletCount(declared.get(id) or Outlet(id, id, ""), count, first, last))
    found += [OutletCount(item, 0, None, None) for item in declared.values() if item.id not in met]
    return sorted(found, key=lambda item: (-item.articles, item.outlet.id))


def put_outlets(db: sqlite3.Connection, given: Iterable[Outlet]) -> None:
    """Write declarations, replacing those of the same id."""
    rows = [(item.id, json.dumps(to_json(item), ensure_ascii=False)) for item in given]
    db.executemany("INSERT OR REPLACE INTO outlets (id, declaration) VALUES (?, ?)", rows)


def site_profile(db: sqlite3.Connection, outlet: str) -> dict[str, Any] | None:
    """Return what was kept of an outlet's pages."""
    row = db.execute("SELECT profile FROM site_profiles WHERE outlet = ?", (outlet,)).fetchone()
    return json.loads(row[0]) if row is not None else None


def put_site_profile(db: sqlite3.Connection, outlet: str, profile: Mapping[str, Any] | None) -> None:
    """Keep an outlet's profile in place of the one before; ``None`` forgets it."""
    if profile is None:
        db.execute("DELETE FROM site_profiles WHERE outlet = ?", (outlet,))
        return
    learned = datetime.now(UTC).isoformat(timespec="seconds")
    row = (outlet, json.dumps(profile, ensure_ascii=False), learned)
    db.execute("INSERT OR REPLACE INTO site_profiles (outlet, profile, learned) VALUES (?, ?, ?)", row)


def remove_outlet(db: sqlite3.Connection, id: str) -> bool:
    """Remove a declaration; say whether there was one."""
    return db.execute("DELETE FROM outlets WHERE id = ?", (id,)).rowcount > 0


def fetch_state(db: sqlite3.Connection, url: str) -> FetchState | None:
    """Return what is noted of an address."""
    row = db.execute(f"SELECT {', '.join(_STATE)} FROM fetches WHERE url = ?", (url,)).fetchone()
    return FetchState(*row) if row else None


def set_fetch_state(db: sqlite3.Connection, state: FetchState) -> None:
    """Note what is known of an address."""
    db.execute(
        f"INSERT OR REPLACE INTO fetches ({', '.join(_STATE)}) VALUES ({marks(len(_STATE))})", [getattr(state, name) for name in _STATE]
    )


def due_pages(db: sqlite3.Connection, outlet: str, now: float, limit: int) -> list[FetchState]:
    """Return the outlet's pages that are due, longest due first."""
    rows = db.execute(
        f"SELECT {', '.join(_STATE)} FROM fetches WHERE outlet = ? AND kind = 'page' AND due <= ? ORDER BY due, url LIMIT ?",
        (outlet, now, limit),
    )
    return [FetchState(*row) for row in rows]


def seen(db: sqlite3.Connection, urls: Collection[str]) -> set[str]:
    """Return those of ``urls`` that were fetched well before, or that an article has."""
    found: set[str] = set()
    for chunk in chunks(urls):
        rows = db.execute(f"SELECT url FROM fetches WHERE fetched IS NOT NULL AND url IN ({marks(len(chunk))})", chunk)
        found.update(row[0] for row in rows)
        by_form: dict[str, list[str]] = {}
        for url in chunk:
            form = canonical_url(url)
            if form is not None and url not in found:
                by_form.setdefault(form, []).append(url)
        for row in db.execute(f"SELECT url FROM articles WHERE url IN ({marks(len(by_form))})", list(by_form)):
            found.update(by_form[row[0]])
    return found
