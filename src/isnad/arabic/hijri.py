"""Hijri dates to Gregorian ones, by the Umm al-Qura calendar (hijridate). Official in Saudi Arabia; elsewhere the moon decides, ±1 day."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

#: Hijri years that the Umm al-Qura table covers.
FIRST_YEAR, LAST_YEAR = 1343, 1500


def to_gregorian(year: int, month: int, day: int) -> date | None:
    """Return the Gregorian day of a Hijri date, or ``None`` where the table (1343..1500 AH) has no such day.

    A 30th that the month does not have is taken as the 1st of the next month: where the moon was seen a day later it existed.
    """
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= 30):
        return None
    return _first_day(year, month) + timedelta(days=day - 1)


@lru_cache(maxsize=2048)
def _first_day(year: int, month: int) -> date:
    from hijridate import Hijri  # noqa: PLC0415 - the table is loaded only where a Hijri date is met

    return date(*Hijri(year, month, 1).to_gregorian().datetuple())


def from_gregorian(day: date) -> tuple[int, int, int] | None:
    """Return the Hijri year, month and day of a Gregorian day, or ``None`` outside of the table (1924..2077)."""
    from hijridate import Gregorian  # noqa: PLC0415

    try:
        year, month, number = Gregorian(day.year, day.month, day.day).to_hijri().datetuple()
    except OverflowError:
        return None
    return year, month, number


def month_span(year: int, month: int) -> tuple[date, date] | None:
    """Return the first and last Gregorian day of a Hijri month, or ``None`` outside of the table."""
    from hijridate import Hijri  # noqa: PLC0415

    start = to_gregorian(year, month, 1)
    if start is None:
        return None
    return start, start + timedelta(days=Hijri(year, month, 1).month_length() - 1)


def year_span(year: int) -> tuple[date, date] | None:
    """Return the first and last Gregorian day of a Hijri year, or ``None`` outside of the table."""
    first, last = month_span(year, 1), month_span(year, 12)
    return (first[0], last[1]) if first and last else None
