"""Progress on standard error while long work runs: a live line on a terminal, nothing in a pipe."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager


class Progress:
    """A counter that redraws one line at most ten times a second."""

    def __init__(self, what: str, total: int | None, live: bool):
        self._what, self._total, self._live = what, total, live
        self._done = 0
        self._began = time.monotonic()
        self._drawn = 0.0

    def advance(self, by: int = 1) -> None:
        """Count ``by`` more."""
        self._done += by
        now = time.monotonic()
        if self._live and now - self._drawn > 0.1:
            self._drawn = now
            self._draw(now)

    def _draw(self, now: float) -> None:
        rate = self._done / max(1e-6, now - self._began)
        of = f" of {self._total:,}" if self._total else ""
        sys.stderr.write(f"\r\x1b[K{self._what}: {self._done:,}{of}, {rate:,.0f} a second")
        sys.stderr.flush()

    def clear(self) -> None:
        """Take the line away, so that a message can be printed."""
        if self._live and self._drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


@contextmanager
def progress(what: str, total: int | None = None) -> Iterator[Progress]:
    """Show progress of ``what`` (a plural noun) while the block runs, when standard error is a terminal."""
    shown = Progress(what, total, sys.stderr.isatty())
    try:
        yield shown
    finally:
        shown.clear()


def say(message: str) -> None:
    """Print a line of talk on standard error."""
    print(message, file=sys.stderr, flush=True)
