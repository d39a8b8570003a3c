"""Moments as ISO strings only as fine as what is known, and how to compare them. Reading them from words happens in ``published``.

A value is ``2024-01-25``, ``2024-01-25T14:30`` with or without seconds and offset, ``2023-12``, ``2014``, a decade ``199X``, a century
``19XX``, or a range of two of these with a slash between.
"""

from __future__ import annotations

import calendar
import re
from datetime import UTC, date, datetime, tzinfo
from functools import lru_cache
from typing import NamedTuple

_ONE = re.compile(r"(\d{2})(\d{2}|\dX|XX)(?:-(\d{2})(?:-(\d{2})(?:T(.+))?)?)?")


class Moment(NamedTuple):
    """A point in time as read: its ISO ``value``, ``grain`` (``second``, ``minute``, ``day``, ``month``), a ``note`` on what is odd
    about it, and the ``calendar`` it was written in (``gregorian`` or ``hijri``)."""

    value: str
    grain: str
    note: str | None = None
    calendar: str = "gregorian"


def with_offset(value: str | None, zone: tzinfo | None) -> str | None:
    """Return a moment that tells a clock time without an offset with that of ``zone``; anything else, or without a zone, as it is."""
    if not value or zone is None or "T" not in value or "/" in value:
        return value
    try:
        time = datetime.fromisoformat(value)
    except ValueError:
        return value
    return value if time.tzinfo is not None else value + time.replace(tzinfo=zone).isoformat()[-6:]


def day_of(value: str | None) -> date | None:
    """Return the calendar day of a value that names one (in the value's own offset), else ``None``."""
    if not value or "/" in value:
        return None
    span = span_of(value)
    return span[0] if span and span[0] == span[1] else None


@lru_cache(maxsize=4096)
def span_of(value: str | None) -> tuple[date, date] | None:
    """Return the first and last day that a value covers, or ``None`` where it is no such value."""
    if not value:
        return None
    if "/" in value:
        left, _, right = value.partition("/")
        first, last = span_of(left), span_of(right)
        return (first[0], last[1]) if first and last else None
    match = _ONE.fullmatch(value)
    if match is None:
        return None
    century, rest, month, day, _clock = match.groups()
    try:
        if rest == "XX":
            return date(max(1, int(century + "00")), 1, 1), date(int(century + "99"), 12, 31)
        if rest[1] == "X":
            return date(max(1, int(century + rest[0] + "0")), 1, 1), date(int(century + rest[0] + "9"), 12, 31)
        year = int(century + rest)
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            return date(year, int(month), 1), date(year, int(month), calendar.monthrange(year, int(month))[1])
        exact = date(year, int(month), int(day))
    except ValueError:
        return None
    return exact, exact


def sort_key(value: str | None) -> tuple[int, float, float]:
    """Return a key that orders values by time: by their beginning, then by their end, unknown ones last.

    Values without an offset are read as UTC, so that keys of mixed values compare; a day begins at its midnight.
    """
    span = span_of(value)
    if not value or span is None:
        return 1, 0.0, 0.0
    exact = _instant(value)
    if exact is not None:
        return 0, exact, exact
    first = datetime(span[0].year, span[0].month, span[0].day, tzinfo=UTC).timestamp()
    last = datetime(span[1].year, span[1].month, span[1].day, tzinfo=UTC).timestamp() + 86399
    return 0, first, last


def _instant(value: str) -> float | None:
    if "T" not in value or "/" in value:
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
