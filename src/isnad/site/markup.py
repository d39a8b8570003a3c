"""An article's body as HTML: the text as published, letter for letter, with its statements and names marked.

Statements may nest and names may stand inside them, so the text is cut at every boundary and each piece carries the marks that
cover it. No mark ever changes, adds or drops a letter of the text.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from isnad.records import Name, Statement


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its ``html``, and the numbers (from 1) of the statements that begin in it."""

    html: Markup
    statements: tuple[int, ...]


def paragraphs(
    body: str,
    statements: Sequence[Statement],
    names: Sequence[Name],
    name_url: Callable[[Name], str],
    who: Callable[[Name], str] = lambda name: name.text,
) -> list[Paragraph]:
    """Cut ``body`` at line feeds and mark it up. ``name_url`` gives the address that a name's mark links to, ``who`` the words that say who
    is meant, shown where the text has others."""
    result = []
    start = 0
    for line in body.split("\n"):
        end = start + len(line)
        if line.strip():
            result.append(_paragraph(body, start, end, statements, names, name_url, who))
        start = end + 1
    return result


def _paragraph(
    body: str,
    start: int,
    end: int,
    statements: Sequence[Statement],
    names: Sequence[Name],
    name_url: Callable[[Name], str],
    who: Callable[[Name], str],
) -> Paragraph:
    here = [(n, s) for n, s in enumerate(statements, 1) if s.start < end and s.end > start]
    named = [name for name in names if name.start < end and name.end > start]
    cuts = {start, end}
    spans = [*((s.start, s.end) for _, s in here), *((m.start, m.end) for m in named)]
    for first, last in spans:
        cuts.update((max(start, first), min(end, last)))
    edges = sorted(cuts)
    out: list[Markup] = []
    for left, right in itertools.pairwise(edges):
        covering = [(n, s) for n, s in here if s.start <= left and s.end >= right]
        name = next((m for m in named if m.start <= left and m.end >= right), None)
        piece = escape(body[left:right])
        if name is not None:
            told = Markup(' title="{}"').format(who(name)) if who(name) != name.text else ""
            piece = Markup('<a class="name {}" href="{}"{}>{}</a>').format(name.kind, name_url(name), told, piece)
        if covering:
            forces = " ".join(sorted({s.force for _, s in covering}))
            piece = Markup('<span class="said depth{} {}">{}</span>').format(min(3, len(covering)), forces, piece)
        for number, statement in here:
            if statement.start == left:
                piece = Markup('<span id="t{}"></span>{}').format(number, piece)
            if statement.end == right:
                piece += Markup('<sup class="ref"><a href="#s{0}">{0}</a></sup>').format(number)
        out.append(piece)
    begun = tuple(n for n, s in here if start <= s.start < end)
    return Paragraph(Markup("").join(out), begun)
