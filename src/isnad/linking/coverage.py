"""Who reported a story first, who followed and who never did.

What does not live here: which texts are copies (``copies``), how many origins a story has (``origins``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from isnad.linking.store import LinkRow


@dataclass(frozen=True, slots=True)
class Report:
    """An outlet's first article of a story: ``of`` is the article that it is a copy of, ``articles`` how many the outlet has in all.

    ``published`` is as the article has it; ``None`` means that its place in the order is not known.
    """

    outlet: str
    id: str
    published: str | None
    of: str | None
    articles: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """``reports``: one an outlet, earliest first, those without a date last. ``silent``: outlets that have nothing in the story."""

    reports: tuple[Report, ...]
    silent: tuple[str, ...]


def coverage(rows: Sequence[LinkRow], copy_of: Mapping[str, str], known: Iterable[str]) -> Coverage:
    """Return who has a story of ``rows`` and who, of the outlets ``known``, has not.

    First means first *published* as the articles themselves say; an article without an outlet tells of nobody and is left out.
    """
    per_outlet: dict[str, list[LinkRow]] = {}
    for row in sorted(rows, key=lambda row: (row.published is None, row.at, row.seq)):
        if row.outlet:
            per_outlet.setdefault(row.outlet, []).append(row)
    reports = tuple(
        Report(outlet, held[0].id, held[0].published, copy_of.get(held[0].id), len(held)) for outlet, held in per_outlet.items()
    )
    return Coverage(reports, tuple(sorted(set(known) - set(per_outlet))))
