"""Names: persons, organisations, places and other names of an article, and who each is.

``find_names`` is the entry. Spans come from the trained tagger over gazetteer, titles and cue words (``tagger``, ``features``,
``matches``); identities, roles, second mentions and appositions from ``identity``.
"""

from __future__ import annotations

from isnad.arabic.text import Text
from isnad.reading.names.identity import Identity, identify, join
from isnad.reading.names.spans import find_spans
from isnad.records import Name

__all__ = ["Identity", "find_names", "identify"]


def find_names(text: Text, title: Text | None = None) -> tuple[Name, ...]:
    """Return the names of an article's body, left to right, none overlapping.

    Offsets are code points into ``text.raw``; clitics stay outside the span. ``title`` is read for full names only: its own mentions
    are not returned, since offsets point into the body.
    """
    spans = find_spans(text)
    return join(text, spans)
