"""Which of two texts was published first, as far as their times tell.

A published time is a span: a day without a clock is all of that day, a clock without an offset is that of its outlet's zone, and where the
outlet's is not known either, it may be any on earth. One text is first where its span ends before the other's begins. Two clocks of which
neither has a zone are compared as they stand, and it is said that they are. A text without a date comes nowhere.

What does not live here: which text is the copy (``copies``), the order in which articles are kept (``LinkRow.at``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING, NamedTuple, Protocol

from isnad.arabic.zones import zone_of
from isnad.records import Outlet

if TYPE_CHECKING:
    from isnad.linking.store import LinkRow

_HOUR, _DAY = 3600, 86_400
_WIDEST = {4: 366 * _DAY, 7: 31 * _DAY, 10: _DAY}  # seconds that a value of so many letters covers (a year, a month, a day)
_WEST, _EAST = 12 * _HOUR, 14 * _HOUR  # the furthest offsets on earth

_SECONDS = re.compile(r"T\d\d:\d\d:\d\d")

FIRST_SEEN = "أسبق في الظهور، وليس ذلك دليلا قاطعا على أنه الأصل"
FIRST_AS_WRITTEN = "أسبق في الظهور إن كانت ساعتاهما من منطقة زمنية واحدة، وهي غير معلومة، وليس ذلك دليلا قاطعا على أنه الأصل"
NO_DATE, ONE_DAY, NO_ZONE = "أحدهما بلا تاريخ", "لا يعرف أيهما ظهر أولا في ذلك الوقت", "ساعة أحدهما بلا منطقة زمنية معلومة"


class _Published(Protocol):
    """What has an outlet (its id) and a time as published."""

    @property
    def outlet(self) -> str | None: ...

    @property
    def published(self) -> str | None: ...


class Order(NamedTuple):
    """``first``: -1 where the first of two was published before the other, 1 where after, 0 where that is not known; ``words`` says so:
    of the one that was first, or why it is not known."""

    first: int
    words: str


def clock_zone(outlet: str | None, outlets: Mapping[str, Outlet]) -> tzinfo | None:
    """Return the zone that an outlet (an id) is declared to be in, or its country's."""
    declared = outlets.get(outlet or "")
    return zone_of(declared.zone, declared.country) if declared is not None else None


def moment(published: str | None, zone: tzinfo | None = None) -> int | None:
    """Return ISO 8601 as seconds since the epoch, in ``zone`` (else UTC) where no offset stands; the first moment of a coarser value.

    None where it is unknown.
    """
    time = _read(published)
    return None if time is None else _seconds(time, zone)


def _seconds(time: datetime, zone: tzinfo | None) -> int:
    return int((time if time.tzinfo is not None else time.replace(tzinfo=zone or UTC)).timestamp())


def latest(row: LinkRow) -> int:
    """Return the last second in which an article can have been published that has a day without a clock; else when it was."""
    return row.at + _WIDEST.get(len((row.published or "").strip()), 1) - 1


def _read(published: str | None) -> datetime | None:
    if not published:
        return None
    text = published.split("/")[0].strip()
    try:
        return datetime.fromisoformat(text + {4: "-01-01", 7: "-01"}.get(len(text), ""))
    except ValueError:
        return None


def order(a: _Published, b: _Published, outlets: Mapping[str, Outlet]) -> Order:
    """Say which of two texts was published first."""
    zones = [clock_zone(each.outlet, outlets) for each in (a, b)]
    spans = [_span(each.published, zone) for each, zone in zip((a, b), zones, strict=True)]
    ours, theirs = spans
    if ours is None or theirs is None:
        return Order(0, NO_DATE)
    if (first := _before(ours[:2], theirs[:2])) != 0:
        return Order(first, FIRST_SEEN)
    if ours[2] and theirs[2]:
        return Order(0, ONE_DAY)
    if not ours[2] and not theirs[2]:
        narrow = [(begin + _EAST, end - _WEST) for begin, end, _ in (ours, theirs)]
        first = _before(*narrow)
        # Of one outlet there is one clock.
        return Order(first, (FIRST_SEEN if a.outlet == b.outlet else FIRST_AS_WRITTEN) if first else ONE_DAY)
    return Order(0, NO_ZONE)


def _before(a: tuple[int, int], b: tuple[int, int]) -> int:
    return -1 if a[1] < b[0] else 1 if b[1] < a[0] else 0


def _span(published: str | None, zone: tzinfo | None) -> tuple[int, int, bool] | None:
    """Return the first and last second in which something can have been published, and whether it is known by which clock."""
    time = _read(published)
    if time is None or published is None:
        return None
    at = _seconds(time, zone)
    text = published.split("/")[0].strip()
    end = at + _WIDEST.get(len(text), 1 if _SECONDS.search(text) else 60) - 1
    known = zone is not None or time.tzinfo is not None
    return (at, end, True) if known else (at - _EAST, end + _WEST, False)
