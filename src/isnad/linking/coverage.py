"""Who reported a story first, who followed and who never did.

What does not live here: which texts are copies (``copies``), how many origins a story has (``origins``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np

from isnad.linking.background import BACKGROUND_ARTICLES, background
from isnad.linking.features import IN_LEAD, IS_DAY, IS_NUMBER, Features
from isnad.linking.store import LinkRow
from isnad.linking.times import order
from isnad.records import Outlet

_DAY = 86_400
_WEEK = 7 * _DAY
_RAREST, _SHARED = 5, 2  # words of a story's beginnings that are looked for elsewhere, and how many of them suffice
_RARE = 0.01  # of Arabic articles: a word that more of them have is of any matter


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
    """``reports``: one an outlet, earliest first, those without a date last. ``silent``: outlets that have nothing in the story though the
    archive has articles of theirs from ``since`` to ``until`` (days): from its first report to the day after its last. Of an outlet of
    which nothing was collected in those days it is not known whether it reported, nor of one of a story beside it that has an article which
    is as likely as not of its happening, or begins with its rarest words.
    """

    reports: tuple[Report, ...]
    silent: tuple[str, ...]
    since: str | None = None
    until: str | None = None


def span(rows: Sequence[LinkRow]) -> tuple[int, int] | None:
    """Return the seconds from the day of the first dated report to the end of the day after the last; ``None`` where none has a date."""
    at = [row.at for row in rows if row.published]
    return (min(at) // _DAY * _DAY, (max(at) // _DAY + 2) * _DAY - 1) if at else None


def _placed(rows: Sequence[LinkRow], copy_of: Mapping[str, str], outlets: Mapping[str, Outlet]) -> list[LinkRow]:
    """Return rows earliest first, those without a date last, and no copy before its original unless its time tells that it was."""
    by_id = {row.id: row for row in rows}

    def place(row: LinkRow, seen: tuple[str, ...] = ()) -> tuple[bool, int, int, str]:
        own = (row.published is None, row.at, 0, row.id)
        of = by_id.get(copy_of.get(row.id, ""))
        if of is None or of.id in seen or not of.published or order(row, of, outlets).first < 0:
            return own
        undated, at, behind, _ = place(of, (*seen, row.id))
        return max(own, (undated, at, behind + 1, row.id))

    return sorted(rows, key=place)


def of_its_matter(rows: Sequence[LinkRow], others: Iterable[LinkRow]) -> set[str]:
    """Return the outlets of those of ``others`` that came within a week of a story of ``rows`` and begin with two of the rarest words of
    its beginnings: whether they tell of it («بعد مقتل الصياد …») is not known."""
    when = span(rows)
    begun = Counter(term for row in rows for term in _begins(row))
    terms = np.array(sorted(term for term, count in begun.items() if 2 * count >= len(rows)), np.uint32)
    if when is None or not len(terms):
        return set()
    common = background(terms) / BACKGROUND_ARTICLES
    order = np.argsort(common, kind="stable")[:_RAREST]
    rarest = set(terms[order[common[order] < _RARE]].tolist())
    near = (row for row in others if row.published and when[0] - _WEEK <= row.at <= when[1] + _WEEK)
    return {row.outlet for row in near if row.outlet and len(rarest & _begins(row)) >= _SHARED}


def _begins(row: LinkRow) -> set[int]:
    """Return the hashes of the words of an article's title and beginning, without numbers and days."""
    held = Features.from_bytes(row.features)
    return set(held.terms[(held.flags & (IN_LEAD | IS_NUMBER | IS_DAY)) == IN_LEAD].tolist())


def coverage(
    rows: Sequence[LinkRow],
    copy_of: Mapping[str, str],
    collected: Callable[[int, int], Iterable[str]],
    beside: Iterable[str] = (),
    outlets: Mapping[str, Outlet] | None = None,
) -> Coverage:
    """Return who has a story of ``rows`` and who, of the outlets ``collected`` between two times (seconds), has not.

    ``beside`` are the outlets of which it is not known, for they are of stories that may be of its happening.

    First means first *published* as the articles themselves say (a copy of which that is not known comes after its original); an article
    without an outlet tells of nobody and is left out.
    """
    per_outlet: dict[str, list[LinkRow]] = {}
    for row in _placed(rows, copy_of, outlets or {}):
        if row.outlet:
            per_outlet.setdefault(row.outlet, []).append(row)
    reports = tuple(
        Report(outlet, held[0].id, held[0].published, copy_of.get(held[0].id), len(held)) for outlet, held in per_outlet.items()
    )
    when = span(rows)
    if when is None:
        return Coverage(reports, ())
    silent = tuple(sorted(set(collected(*when)).difference(per_outlet, beside)))
    return Coverage(reports, silent, *(datetime.fromtimestamp(at, UTC).date().isoformat() for at in when))
