"""Connections to the embedded store, and its schema: the files in ``migrations/``, run in order; ``PRAGMA user_version`` tells the last.

``synchronous=NORMAL`` in WAL mode: what was committed survives the death of the process at any moment; only a power cut may take the
last commits, and never leaves the database torn. Giving the same input again makes that good.
"""

from __future__ import annotations

import sqlite3
from functools import lru_cache
from importlib import resources
from pathlib import Path

from isnad.errors import ArchiveError

_BUSY_SECONDS = 30.0


def connect(path: Path, *, readonly: bool) -> sqlite3.Connection:
    """Open the database at ``path``. The connection commits only where told to; it may be handed between threads, one at a time."""
    target = f"{path.absolute().as_uri()}?mode={'ro' if readonly else 'rwc'}"
    try:
        connection = sqlite3.connect(target, uri=True, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        if not readonly:
            connection.execute("PRAGMA journal_mode=WAL")
            # A page that several batches change is written to its place once: some 30 MB of them wait in the log.
            connection.execute("PRAGMA wal_autocheckpoint=8000")
        connection.execute("PRAGMA synchronous=NORMAL")
        connection.execute(f"PRAGMA cache_size=-{8_000 if readonly else 64_000}")
        connection.execute("PRAGMA temp_store=MEMORY")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.Error as error:
        raise ArchiveError(f"{path} cannot be opened: {error}") from error
    return connection


@lru_cache(maxsize=1)
def migrations() -> tuple[tuple[int, str], ...]:
    """Return the migrations as numbers and SQL, in order."""
    folder = resources.files("isnad.archive") / "migrations"
    files = sorted((item for item in folder.iterdir() if item.name.endswith(".sql")), key=lambda item: item.name)
    return tuple((int(item.name[:4]), item.read_text(encoding="utf-8")) for item in files)


def newest() -> int:
    """Return the number of the last migration that this program knows."""
    return migrations()[-1][0]


def version(connection: sqlite3.Connection) -> int:
    """Return the number of the last migration that ran on the database (0: none)."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def require_known(connection: sqlite3.Connection, path: Path) -> int:
    """Return the database's version. Raises ArchiveError where it is newer than this program."""
    found, known = version(connection), newest()
    if found > known:
        raise ArchiveError(f"{path} was written by a newer Isnad (schema {found}, this one knows {known}): update Isnad to open it")
    return found


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the database to the newest schema. Safe where another process does the same. Raises ArchiveError."""
    if require_known(connection, path) == newest():
        return
    for number, sql in migrations():
        connection.execute("BEGIN IMMEDIATE")
        try:
            if version(connection) < number:
                for statement in _statements(sql):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version={number}")
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            connection.execute("ROLLBACK")
            raise ArchiveError(f"{path} could not be brought to schema {number}: {error}") from error


def _statements(sql: str) -> list[str]:
    """Cut a script into statements: ``executescript`` would commit the transaction under way."""
    found, begin = [], 0
    for place, letter in enumerate(sql):
        if letter == ";" and sqlite3.complete_statement(sql[begin : place + 1]):
            found.append(sql[begin : place + 1])
            begin = place + 1
    return found
