"""The writer's lock: one process at a time may ingest into an archive. The system frees it when its holder dies, however it dies."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from isnad.errors import ArchiveError


class WriterLock:
    """An exclusive lock on the file ``path``, which holds the process number of its holder for people to read."""

    def __init__(self, path: Path):
        self.path = path
        self._file: int | None = None

    @property
    def held(self) -> bool:
        """Whether this object holds the lock."""
        return self._file is not None

    def acquire(self) -> None:
        """Take the lock. Raises ArchiveError where another process (or another Archive of this one) holds it."""
        if self._file is not None:
            return
        file = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            _lock(file)
        except OSError:
            holder = os.read(file, 20).decode("ascii", "replace").strip()
            os.close(file)
            raise ArchiveError(
                f"{self.path.parent} is being written by another process{f' (number {holder})' if holder else ''}: "
                "wait until it is done, or stop it"
            ) from None
        os.ftruncate(file, 0)
        os.write(file, str(os.getpid()).encode("ascii"))
        self._file = file

    def held_elsewhere(self) -> bool:
        """Whether another process (or another Archive of this one) holds the lock at this moment."""
        if self._file is not None or not self.path.exists():
            return False
        file = os.open(self.path, os.O_RDWR)
        try:
            _lock(file)
        except OSError:
            return True
        finally:
            os.close(file)
        return False

    def release(self) -> None:
        """Let the lock go, if held."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        os.lseek(file, 1024, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        os.lseek(file, 0, os.SEEK_SET)

else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
