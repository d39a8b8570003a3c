"""Links articles as they arrive: copies, stories, read-also. The one entry of this room.

Pure over a ``LinkStore``: no files, no clock, no network. What does not live here: how two texts are compared (``copies``, ``pairs``),
how stories are cut (``stories``), and what is told of a story (``timeline``, ``summary``, ``differences``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from isnad.linking.parameters import DEFAULT, Parameters
from isnad.linking.store import LinkStore
from isnad.records import Article, Outlet, Related, Reprint, Story, TimelineEntry

Getter = Callable[[Sequence[str]], Sequence[Article]]


@dataclass(frozen=True, slots=True)
class Linked:
    """What became of one article: its ``story``, what it is a copy of (or ``None``), and why it stands in that story, in words.

    ``changed`` holds the ids of older articles whose story or copy edge its arrival changed, ``merged`` the ids of stories that it
    folded into its own.
    """

    id: str
    story: str
    reprint: Reprint | None = None
    why: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()


class Linker:
    """The linker over a store. Making one is cheap: the active window is read on the first ``add`` only, so readers may make one each.

    ``outlets`` (by id) tell which outlets have one owner and which are agencies. Not safe for use by two threads at once.
    """

    def __init__(self, store: LinkStore, outlets: Mapping[str, Outlet] | None = None, parameters: Parameters = DEFAULT):
        self.store = store
        self.outlets = outlets or {}
        self.parameters = parameters

    def add(self, articles: Sequence[Article]) -> list[Linked]:
        """Link articles, in the order given, and write what was found to the store. One result an article, same order.

        Articles may have been read or not: title and body suffice. An article whose id is known replaces its former text. Idempotent.
        """
        raise NotImplementedError

    def related(self, id: str, limit: int = 5) -> Related:
        """Return what a reader of the article may want next. Raises KeyError where the article is unknown."""
        raise NotImplementedError

    def story(self, id: str) -> Story:
        """Return a story by its id, or that which took its articles. Raises KeyError."""
        raise NotImplementedError

    def story_of(self, article: str) -> Story:
        """Return the story that an article belongs to. Raises KeyError."""
        raise NotImplementedError

    def stories(self, since: str | None = None, until: str | None = None) -> list[Story]:
        """Return the stories with an article in the range (ISO 8601), earliest first."""
        raise NotImplementedError

    def timeline(self, story: str, articles: Getter) -> tuple[TimelineEntry, ...]:
        """Return the timeline of a story, earliest date first. ``articles`` returns the articles of ids, in that order. Raises KeyError."""
        raise NotImplementedError

    def rule(self, article: str, other: str, *, together: bool | None) -> tuple[str, ...]:
        """Keep a person's word that two articles belong to one story, do not, or (``None``) that this is left to the linker again.

        Returns the ids of the articles whose story changed. Raises KeyError where either is unknown.
        """
        raise NotImplementedError
