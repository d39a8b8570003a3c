"""What the stories of an affair tell differently and deny of each other: all that is told so of any of them, each once.

What does not live here: what is told so of one story (``reader``), which figures of two stories are of one quantity (``continuing``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from isnad.linking.answered import answered
from isnad.linking.denials import Denial
from isnad.linking.differences import Telling
from isnad.linking.figures import Figure
from isnad.linking.store import LinkRow, LinkStore
from isnad.records import Article, Outlet

#: Returns the articles of ids, in that order.
Getter = Callable[[Sequence[str]], Sequence[Article]]

#: Seconds within which a denial in one story of an affair answers another.
ANSWERED = 7 * 86_400
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


def differences(told: Iterable[Sequence[Telling]]) -> tuple[Telling, ...]:
    """Return what stories of an affair tell differently, most told first: ``told`` is that of each, as told over the affair.

    A quantity that two stories tell is one where both cite one figure for it.
    """
    found: list[Telling] = []
    for each in (telling for of_story in told for telling in of_story):
        into = next((n for n, other in enumerate(found) if _one(each, other)), None)
        if into is None:
            found.append(each)
        else:
            found[into] = _merged(found[into], each)
    return tuple(sorted(found, key=lambda telling: (-len(telling.figures), telling.noun)))


def denials(store: LinkStore, outlets: Mapping[str, Outlet], stories: Iterable[str], articles: Getter) -> tuple[Denial, ...]:
    """Return the statements of stories of an affair that another of them denies, with that denial: in another story one that follows it
    within some days."""
    rows = {row.id: row for each in stories for row in store.rows_of_story(each)}
    said = with_changed(store, list(rows), articles)
    found = answered(said, outlets, {id: row.story for id, row in rows.items()})
    return tuple(each for each in found if _answers(rows[each.article], rows[each.denied_article]))


def _answers(denial: LinkRow, denied: LinkRow) -> bool:
    return denial.story == denied.story or 0 <= denial.at - denied.at <= ANSWERED


def with_changed(store: LinkStore, ids: Sequence[str], articles: Getter) -> list[Article]:
    """Return those of some articles that are no copies, and copies with only their statements in figures of their own."""
    copy_of = {id: edge.of for id, edge in store.reprints(ids).items()}
    held = {article.id: article for article in articles(ids)}
    kept = []
    for article in held.values():
        original = held.get(copy_of.get(article.id, ""))
        if original is not None:
            known = frozenset(_FIGURE.findall(original.body))
            own = tuple(each for each in article.statements if not known.issuperset(_FIGURE.findall(each.content)))
            kept += [replace(article, statements=own)] if own else []
            continue
        kept.append(article)
    return kept


def _places(telling: Telling) -> set[tuple[str, int]]:
    return {(figure.article, figure.start) for figure in telling.figures}


def _one(a: Telling, b: Telling) -> bool:
    return (a.role, a.kind) == (b.role, b.kind) and not _places(a).isdisjoint(_places(b))


def _merged(a: Telling, b: Telling) -> Telling:
    """Return both as one, oldest first; one figure of an article, but for those that one of the two has both."""
    known, held = _places(a), {figure.article for figure in a.figures}
    further = (figure for figure in b.figures if (figure.article, figure.start) not in known and figure.article not in held)
    return replace(a, figures=tuple(sorted([*a.figures, *further], key=_when)))


def _when(figure: Figure) -> tuple[bool, str]:
    return figure.published is None, figure.published or ""
