"""ISO 8601 values as seconds of the UTC epoch, so that values of different fineness can be ordered and compared.

A value is an interval: ``2024-01`` starts with the month's first second and ends with its last. Without a zone, UTC is taken: the order
of articles of one day is then only as right as that.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from isnad.errors import InputError

#: Stands for "not known" where a time has to be ordered: before every known time.
UNKNOWN = -(1 << 40)

_VALUE = re.compile(
    r"(?P<year>\d{3}[\dX])(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:[T ](?P<hour>\d\d)(?::?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:\.\d+)?)?)?"
    r"(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?)?)?)?"
)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@lru_cache(maxsize=8192)
def interval(value: str) -> tuple[int, int] | None:
    """Return the first and the last second of an ISO 8601 value or range, or None where it is neither."""
    first, separator, last = value.strip().partition("/")
    if separator:
        begin, end = _interval(first), _interval(last)
        return (begin[0], end[1]) if begin and end and begin[0] <= end[1] else None
    return _interval(first)


def _interval(value: str) -> tuple[int, int] | None:
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    part = match.groupdict()
    try:
        if part["year"].endswith("X"):
            decade = int(part["year"][:3] + "0")
            return _seconds(datetime(decade, 1, 1, tzinfo=UTC)), _seconds(datetime(decade + 10, 1, 1, tzinfo=UTC)) - 1
        year, month, day = int(part["year"]), int(part["month"] or 1), int(part["day"] or 1)
        begin = datetime(year, month, day, int(part["hour"] or 0), int(part["minute"] or 0), int(part["second"] or 0), tzinfo=UTC)
        if part["month"] is None:
            end = datetime(year + 1, 1, 1, tzinfo=UTC)
        elif part["day"] is None:
            end = datetime(year + month // 12, month % 12 + 1, 1, tzinfo=UTC)
        elif part["hour"] is None:
            end = begin + timedelta(days=1)
        elif part["minute"] is None:
            end = begin + timedelta(hours=1)
        else:
            end = begin + (timedelta(minutes=1) if part["second"] is None else timedelta(seconds=1))
        shift = _zone(part["zone"])
        return _seconds(begin) - shift, _seconds(end) - 1 - shift
    except (ValueError, OverflowError):
        return None


def _zone(zone: str | None) -> int:
    if zone is None or zone == "Z":
        return 0
    digits = zone[1:].replace(":", "").ljust(4, "0")
    seconds = int(digits[:2]) * 3600 + int(digits[2:]) * 60
    return -seconds if zone[0] == "-" else seconds


def _seconds(moment: datetime) -> int:
    return int((moment - _EPOCH).total_seconds())


def sortable(value: str | None) -> int:
    """Return the first second of a value, or ``UNKNOWN``."""
    found = interval(value) if value else None
    return found[0] if found else UNKNOWN


def bounds(since: str | None, until: str | None, *, called: tuple[str, str] = ("since", "until")) -> tuple[int | None, int | None]:
    """Return the seconds between which ``since`` and ``until`` lie, both included. Raises InputError where one is no ISO 8601 value,
    which is ``called`` so."""
    return _bound(since, called[0], 0), _bound(until, called[1], 1)


def _bound(value: str | None, name: str, end: int) -> int | None:
    if value is None or not value.strip():
        return None
    found = interval(value)
    if found is None:
        raise InputError(f"{name}: {value[:60]!r} is not a date such as 2024-01-25 or 2024-01-25T14:30+03:00")
    return found[end]


def now() -> str:
    """Return the present moment in UTC, to the second, as ISO 8601."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
