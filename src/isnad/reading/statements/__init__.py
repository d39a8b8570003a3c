"""Statements and their chains: what an article gives to somebody, who said it and through whom."""

from __future__ import annotations

from collections.abc import Sequence

from isnad.arabic.text import Text
from isnad.reading.statements.blessings import without_wishes
from isnad.reading.statements.remarks import withheld
from isnad.reading.statements.silences import find_silences
from isnad.reading.statements.unnamed import Description, description
from isnad.records import Name, Statement

__all__ = ["Description", "description", "find_silences", "find_statements", "withheld"]


def find_statements(text: Text, names: Sequence[Name] = (), *, outlet: str | None = None, heading: bool = False) -> tuple[Statement, ...]:
    """Return the statements of an article's body in the order in which their contents begin; ``content == raw[start:end]``.

    ``names`` are the mentions found in it (they bind sources to identities; none are needed), ``outlet`` the article's publisher, the
    root of every chain. ``heading`` says that the text is a headline, in which bodies and documents speak before a colon too. Offsets are
    code points. Never raises on any text; time grows linearly with its length.
    """
    from isnad.reading.statements.finder import Finder  # noqa: PLC0415 - the cue table is built on first use

    finder = Finder(without_wishes(text), names, outlet)
    finder.heading = heading
    return finder.run()
