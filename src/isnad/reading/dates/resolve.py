"""Calendar arithmetic of time expressions: an anchor day, a unit and a direction to a value. No words here."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from isnad.arabic import hijri
from isnad.reading.dates.lexicon import SEASONS, Mode

STEPS: dict[Mode, int] = {"past": -1, "this": 0, "next": 1, "past2": -2, "next2": 2}


def shift_month(year: int, month: int, by: int) -> tuple[int, int]:
    """Return the year and month ``by`` months on."""
    total = year * 12 + month - 1 + by
    return total // 12, total % 12 + 1


def month_value(year: int, month: int) -> str:
    """Return a Gregorian month as a value."""
    return f"{year:04d}-{month:02d}"


def span_value(first: date, last: date) -> str:
    """Return a span of days as a value: one day, or a range."""
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def week(anchor: date, by: int, first: int) -> tuple[date, date]:
    """Return the first and last day of the week ``by`` weeks on, with weeks that begin on weekday ``first``."""
    start = anchor - timedelta(days=(anchor.weekday() - first) % 7) + timedelta(weeks=by)
    return start, start + timedelta(days=6)


def weekday(anchor: date, day: int, direction: Mode | None) -> date:
    """Return the weekday ``day`` nearest to the anchor: ``past`` before it, ``next`` after it, ``this`` and ``None`` at or before it."""
    back = (anchor.weekday() - day) % 7
    if direction in {"past", "past2"}:
        return anchor - timedelta(days=(back or 7) + (7 if direction == "past2" else 0))
    if direction in {"next", "next2"}:
        return anchor + timedelta(days=((day - anchor.weekday()) % 7 or 7) + (7 if direction == "next2" else 0))
    return anchor - timedelta(days=back)


def season(anchor: date, word: str, year: int | None, mode: Mode | None) -> str:
    """Return a season as a range of months: of ``year``, or the last, running or coming one as seen from the anchor."""
    first, last = SEASONS[word]

    def of(number: int) -> tuple[date, date]:
        end = number if last >= first else number + 1
        return date(number, first, 1), date(end, last, calendar.monthrange(end, last)[1])

    if year is None:
        years = range(anchor.year - 2, anchor.year + 3)
        if mode in {"past", "past2"}:
            year = max(y for y in years if of(y)[1] < anchor)
        elif mode in {"next", "next2"}:
            year = min(y for y in years if of(y)[0] > anchor)
        else:
            year = min(years, key=lambda y: 0 if of(y)[0] <= anchor <= of(y)[1] else min(abs((d - anchor).days) for d in of(y)))
    begin, end = of(year)
    return f"{month_value(begin.year, begin.month)}/{month_value(end.year, end.month)}"


def hijri_year(anchor: date) -> int | None:
    """Return the Hijri year of the anchor."""
    found = hijri.from_gregorian(anchor)
    return found[0] if found else None


def day_in_year(year: int, month: int, day: int, is_hijri: bool) -> date | None:
    """Return a day of either calendar as a Gregorian date, or ``None`` where there is none."""
    if is_hijri:
        return hijri.to_gregorian(year, month, day)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def nearest_day(anchor: date, month: int, day: int, is_hijri: bool, direction: Mode | None, wanted: int | None = None) -> date | None:
    """Return the day and month of no stated year that is meant: before, after, or nearest to the anchor.

    A ``wanted`` weekday chooses among the years beside the anchor's where it fits one of them.
    """
    base = hijri_year(anchor) if is_hijri else anchor.year
    if base is None:
        return None
    reach = 8 if month == 2 and day == 29 else 1
    days = [found for year in range(base - reach, base + reach + 1) if (found := day_in_year(year, month, day, is_hijri)) is not None]
    if direction == "this":
        same = [found for found in days if (found.year == anchor.year if not is_hijri else hijri_year(found) == base)]
        days = same or days
    elif direction in {"past", "past2"}:
        days = [found for found in days if found < anchor] or days
        return _pick(sorted(days, reverse=True), wanted)
    elif direction in {"next", "next2"}:
        days = [found for found in days if found > anchor] or days
        return _pick(sorted(days), wanted)
    return _pick(sorted(days, key=lambda found: abs((found - anchor).days)), wanted)


def _pick(days: list[date], wanted: int | None) -> date | None:
    if not days:
        return None
    if wanted is not None:
        return next((day for day in days if day.weekday() == wanted), days[0])
    return days[0]


def nearest_month(anchor: date, month: int, is_hijri: bool, direction: Mode | None) -> int | None:
    """Return the year of a month whose year is not stated; without a direction the running or the last one."""
    if is_hijri:
        today = hijri.from_gregorian(anchor)
        if today is None:
            return None
        year, running = today[0], today[1]
    else:
        year, running = anchor.year, anchor.month
    if direction == "past":
        return year if month < running else year - 1
    if direction == "past2":
        return year - 1 if month < running else year - 2
    if direction in {"next", "next2"}:
        return year if month > running else year + 1
    if direction == "this":
        return year
    return year if month <= running else year - 1


def closest_month(anchor: date, month: int, is_hijri: bool) -> int | None:
    """Return the year of the month of that number closest to the anchor's month, the earlier one of two."""
    today = hijri.from_gregorian(anchor) if is_hijri else (anchor.year, anchor.month, 1)
    if today is None:
        return None
    now = today[0] * 12 + today[1]
    return min((today[0] + step for step in (-1, 0, 1)), key=lambda year: (abs(year * 12 + month - now), year))
