"""What the collector must remember between rounds, as an interface (the archive keeps it) and in memory (for tests and single runs).

What does not live here: deciding when to fetch again (``schedule``), fetching.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from isnad.records import FetchState

__all__ = ["FetchState", "MemoryState", "State"]


class State(Protocol):
    """The collector's memory. An ``isnad.archive.Archive`` is one. Called from one thread only, that of ``collect``."""

    def fetch_state(self, url: str) -> FetchState | None:
        """Return what was noted of an address, if anything."""

    def set_fetch_state(self, state: FetchState) -> None:
        """Note what is now known of ``state.url``; lasting when this returns."""

    def due_pages(self, outlet: str, now: float, limit: int) -> list[FetchState]:
        """Return states of kind ``page`` of the outlet (its id) whose ``due`` is not after ``now``, longest due first."""

    def seen(self, urls: Collection[str]) -> set[str]:
        """Return those of ``urls`` that were fetched well before, or that an article of the archive has."""


class MemoryState:
    """A memory that ends with the process."""

    def __init__(self) -> None:
        self.states: dict[str, FetchState] = {}

    def fetch_state(self, url: str) -> FetchState | None:
        """Return what was noted of an address, if anything."""
        return self.states.get(url)

    def set_fetch_state(self, state: FetchState) -> None:
        """Note what is now known of ``state.url``."""
        self.states[state.url] = state

    def due_pages(self, outlet: str, now: float, limit: int) -> list[FetchState]:
        """Return states of kind ``page`` of the outlet whose ``due`` is not after ``now``, longest due first."""
        pages = (state for state in self.states.values() if state.kind == "page" and state.outlet == outlet)
        due = [(state.due, state.url, state) for state in pages if state.due is not None and state.due <= now]
        return [state for _, _, state in sorted(due, key=lambda item: item[:2])[:limit]]

    def seen(self, urls: Collection[str]) -> set[str]:
        """Return those of ``urls`` that were fetched well before."""
        return {url for url in urls if (state := self.states.get(url)) and state.fetched is not None}
