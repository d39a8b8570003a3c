"""Flat page dumps, as web corpora and copy-and-paste keep them: lines without markup."""

from __future__ import annotations

from isnad.records import Article, Outlet


def read(text: str, id: str, outlet: Outlet | None) -> tuple[Article, ...]:
    """The articles of a flat page."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) < 2:
        return ()
    return (Article(id, "\n".join(lines[1:]), title=lines[0], outlet=outlet.name if outlet else None),)
