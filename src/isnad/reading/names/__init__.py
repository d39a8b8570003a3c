"""Names: persons, organisations, places and other names of an article, and who each is.

``find_names`` is the entry. Spans come from the trained tagger (``tagger``) over word types (``features``) and the gazetteer's
phrases (``matches``); the rest of the document completes them (``document``); who each is, with roles, second mentions and
appositions, is ``joining``. ``docs/names.md`` tells the rules, ``data/README.md`` the origin of every file.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from isnad.arabic.text import Text
from isnad.reading.names.document import complete
from isnad.reading.names.identity import Identity, identify
from isnad.reading.names.joining import join
from isnad.reading.names.matches import matcher
from isnad.reading.names.person_edges import person_edges
from isnad.reading.names.sons import with_generations
from isnad.reading.names.spans import Span
from isnad.reading.names.tagger import shipped
from isnad.reading.names.tidying import tidy
from isnad.records import Name

if TYPE_CHECKING:
    from isnad.reading.names.neural import Neural

__all__ = ["Identity", "find_names", "identify"]


def find_names(text: Text, title: Text | None = None, *, model: str | None = None) -> tuple[Name, ...]:
    """Return the names of an article's body, left to right, none overlapping.

    Offsets are code points into ``text.raw``; clitics stay outside the span. ``title`` is the headline: full names that only stand
    there help to read the body's short ones, but its own mentions are not returned, since offsets point into the body. ``model`` is the
    folder or hub name of a neural token classifier that finds the names in place of the shipped tagger (``neural``).

    Raises InputError where such a model is asked for and not there.
    """
    with _loading():
        return _found(text, title, model)


def _found(text: Text, title: Text | None, model: str | None) -> tuple[Name, ...]:
    tagger = shipped() if model is None else _neural(model)
    matches = matcher().find(text.keys)
    spans, *titled = tagger.spans_of([text] if title is None else [text, title], [matches, None][: 1 + (title is not None)])
    headline = [(title, piece) for span in titled[0] for piece in _persons_of(title, span)] if title is not None else []
    return join(text, complete(text, spans, matches), headline, tagger.fine)


@contextmanager
def _loading() -> Iterator[None]:
    """Look for no garbage while the first text's names are found: what is loaded for it stays, and to look through it takes a twentieth of
    that time."""
    if _LOADED or not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
        _LOADED.append(True)
    finally:
        gc.enable()


_LOADED: list[bool] = []


def _persons_of(title: Text, span: Span) -> list[Span]:
    """Return the persons of a headline's span, without a verb that the tagger took with them («مدبولي | يوقعان»)."""
    return with_generations(title, person_edges(title, tidy(title, span))) if span.kind == "PER" and span.last - span.first > 1 else []


def _neural(where: str) -> Neural:
    from isnad.reading.names.neural import neural  # noqa: PLC0415 - an extra

    return neural(where)
