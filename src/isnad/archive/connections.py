"""The connections to an archive's database: one that writes, and as many that read as there are threads at once.

What is asked of them lives elsewhere, and so does the lock that keeps other processes from writing (``lock``).
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from isnad.archive import schema
from isnad.errors import ArchiveError

_DATABASE = "isnad.sqlite"


class Connections:
    """Opens the database of the folder ``path``, made if need be unless ``readonly``.

    Raises ArchiveError where there is nothing to read, the folder cannot be made, or the schema is newer than this version.
    """

    def __init__(self, path: Path, *, readonly: bool):
        self.path = path
        self.readonly = readonly
        self._file = path / _DATABASE
        self._closed = threading.Event()
        self._idle: list[sqlite3.Connection] = []
        self._idle_lock = threading.Lock()
        self._write_lock = threading.RLock()
        self._db: sqlite3.Connection | None = None
        if readonly:
            self._open_to_read()
        else:
            self._open_to_write()

    def _open_to_read(self) -> None:
        if not self._file.is_file():
            raise ArchiveError(f"there is no archive in {self.path}: `isnad ingest` or `isnad collect` makes one")
        db = schema.connect(self._file, readonly=True)
        if schema.require_known(db, self._file) == schema.newest():
            self._idle.append(db)
            return
        db.close()
        writing = schema.connect(self._file, readonly=False)
        schema.migrate(writing, self._file)
        writing.close()

    def _open_to_write(self) -> None:
        try:
            self.path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ArchiveError(f"{self.path} cannot be an archive's folder: {error.strerror}") from error
        self._db = schema.connect(self._file, readonly=False)
        schema.migrate(self._db, self._file)

    def _close_connections(self) -> bool:
        """Close them all; return whether they were open."""
        if self._closed.is_set():
            return False
        self._closed.set()
        with self._idle_lock:
            for db in self._idle:
                db.close()
            self._idle.clear()
        if self._db is not None:
            self._db.close()
        return True

    def _require_open(self) -> None:
        if self._closed.is_set():
            raise ArchiveError(f"the archive {self.path} has been closed")

    @contextmanager
    def _reader(self) -> Iterator[sqlite3.Connection]:
        """Lend a connection on which one snapshot of the database is seen until it is given back."""
        self._require_open()
        with self._idle_lock:
            db = self._idle.pop() if self._idle else None
        if db is None:
            db = schema.connect(self._file, readonly=True)
        try:
            db.execute("BEGIN")
            try:
                yield db
            finally:
                db.execute("ROLLBACK")
        finally:
            with self._idle_lock:
                if self._closed.is_set():
                    db.close()
                else:
                    self._idle.append(db)

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        self._require_open()
        if self._db is None:
            raise ArchiveError(f"the archive {self.path} was opened to read")
        with self._write_lock:
            try:
                self._db.execute("BEGIN IMMEDIATE")
                try:
                    yield self._db
                except BaseException:
                    self._db.execute("ROLLBACK")
                    raise
                self._db.execute("COMMIT")
            except sqlite3.OperationalError as error:
                raise ArchiveError(f"the archive {self.path} cannot be written: {error}") from error

    def _require_writing(self) -> sqlite3.Connection:
        if self._db is None:
            raise ArchiveError(f"the archive {self.path} was opened to read")
        return self._db
