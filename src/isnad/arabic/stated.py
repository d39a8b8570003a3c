"""The one moment that a line states: its day in words or digits, its clock time and zone. Labels and lines: ``published``.

The text is folded (search key) and in lower case. Most lines have one of two plain shapes, read at once by ``read_plain``; what is left
is read piece by piece.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from typing import NamedTuple

from isnad.arabic.hijri import FIRST_YEAR, LAST_YEAR, to_gregorian
from isnad.arabic.moments import Moment
from isnad.arabic.months import WEEKDAY_NAMES, WEEKDAYS, Calendar, month_at, month_names
from isnad.arabic.zones import country_of, load_zone, offset_at, offset_text, zone_named, zone_names, zone_of

_MAX_OTHER_WORDS = 16

_ISO = re.compile(
    r"\s*(\d{4})-(\d\d)-(\d\d)(?:[Tt ]\s?(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?)?\s*([Zz]|[+-]\d\d(?::?\d\d)?)?\s*"
    r"|\s*(\d{4})(\d\d)(\d\d)(?:[Tt](\d\d)(\d\d)(\d\d)?)?\s*([Zz]|[+-]\d\d(?::?\d\d)?)?\s*"
)
#: Numbers, words and marks of a folded text.
TOKENS = re.compile(r"\d+|[^\W\d_]+|[^\w\s]")
#: Words of two letters and more.
WORD = re.compile(r"[^\W\d_]{2,}")
DIGIT = re.compile(r"\d")
_HALVES = "صباحا|مساء|ظهرا|عصرا|فجرا|ليلا|ص|م|am|pm|a\\.m\\.?|p\\.m\\.?"
_CLOCK = re.compile(
    rf"(?<![\d/.:])(?P<h>\d{{1,2}}):(?P<m>\d\d)(?::(?P<s>\d\d)(?:[.,]\d+)?)?(?![\d/])(?:\s*(?P<half>{_HALVES})(?![^\W\d_]))?"
)
_BEFORE_CLOCK = re.compile(rf"(?:(?<!\w)(?:ال)?ساعه\s*:?\s*|(?<!\w)at\s+)?(?:(?<!\w)({_HALVES})\s*)?$")
_SPOKEN_CLOCK = re.compile(
    rf"(?:(?<!\w)(?:(?:ال)?ساعه\s*:?\s*|في\s+(?=\d{{1,2}}\s?و\s?\d\d\s?دقيقه))(?P<h>\d{{1,2}})(?:(?:\.|\s?و\s?)(?P<m>\d\d)(?:\s?دقيقه)?)?(?P<s>)(?![\d:/])(?:\s*(?P<half>{_HALVES})(?![^\W\d_]))?)"
)
_HOUR_AND_HALF = re.compile(r"(?<![\d/.:-])(?P<h>\d{1,2})(?:h(?P<m>\d\d)|\s*(?P<half>am|pm|صباحا|مساء))(?P<s>)(?![^\W_])")
_OFFSET = re.compile(r"\s*\(?(?:gmt|utc|ت\.?\s?غ)?\s?([+-])(\d{1,2})(?::?(\d\d))?(?![\d/.-])(?:\s*\([^)]*\))?")
_ZONE_WORDS = re.compile(r"توقيت\s+((?:[^\W\d_]+\s*){1,4})")
_ZONE_ABBREVIATION = re.compile(r"[\s(,]*(z(?![^\W\d_])|[a-z]{3,4}(?![^\W\d_])|ت\.?\s?غ(?!\w))")
#: Without «بتوقيت» a place after a clock time may be a dateline; these two are not.
_ZONE_SPOKEN = re.compile(r"[\s(,-]*([غج]رين(?:ي)?تش|مكه المكرمه)(?!\w)")
_NUMERIC = re.compile(r"(?<![\d/.,:+-])(\d{1,4})(\s?[/.\-]\s?)(\d{1,2})\2(\d{1,4})(?![\d:]|[/.\-]\d)")
_BEFORE_CLOCK_HINTS = frozenset(["الساعه", "ساعه", "at", "ص", "م", "صباحا", "مساء", "ظهرا", "عصرا", "فجرا", "ليلا", "am", "pm"])
_CLOCK_HINTS = frozenset(["h", "الساعه", "ساعه", "دقيقه", "am", "pm", "صباحا", "مساء"])
_BEFORE_MONTH = frozenset({"من", "th", "st", "nd", "rd", "er", "-", "/", ",", "،", "شهر", "لشهر", "(", ".", "of", "de", "ال", "|"})
_BEFORE_YEAR = frozenset({",", "،", "-", "/", ".", "من", "عام", "سنه", "لعام", "لسنه", "للعام", ")", "(", "th", "st", "nd", "rd", "gmt"})
_WEEKDAY_NAMES = frozenset(name for name in WEEKDAYS if name.startswith("ال") or name.isascii())
_JOINS = frozenset({"/", "(", "-", "،", ",", "|"})


class _Day(NamedTuple):
    day: date | None  # None for a month without a day
    year: int
    month: int
    calendar: Calendar
    note: str | None


def read_iso(line: str, country: str | None, zone: str | None) -> Moment | None:
    """Return the moment of a line that is ISO 8601 and nothing else, else ``None``."""
    match = _ISO.fullmatch(line)
    if match is None:
        return None
    groups = match.groups()
    year, month, day, hour, minute, second, offset = groups[:7] if groups[0] else groups[7:]
    number = int(year)
    if not 1900 <= number <= 2100:
        return None
    try:
        value = date(number, int(month), int(day))
    except ValueError:
        return None
    if hour is None:
        return Moment(value.isoformat(), "day")
    day_read = _Day(value, value.year, value.month, "gregorian", None)
    return _with_clock(day_read, (int(hour), int(minute), int(second or 0)), _offset_text(offset), country, zone)


def _offset_text(offset: str | None) -> str | None:
    if offset is None:
        return None
    if offset in "Zz":
        return "+00:00"
    digits = offset[1:].replace(":", "")
    return f"{offset[0]}{digits[:2]}:{digits[2:] or '00'}"


def _with_clock(day: _Day, clock: tuple[int, int, int] | None, offset: str | None, country: str | None, zone: str | None) -> Moment | None:
    if day.day is None:
        return Moment(f"{day.year:04d}-{day.month:02d}", "month", day.note, day.calendar)
    value = day.day.isoformat()
    if clock is None:
        return Moment(value, "day", day.note, day.calendar)
    hour, minute, second = clock
    if hour == 24 and minute == 0:
        hour, value = 0, (day.day + timedelta(days=1)).isoformat()
    if hour > 23 or minute > 59 or second > 59:
        return Moment(value, "day", day.note, day.calendar)
    if offset is None:
        known = zone_of(zone, country)
        shift = datetime(day.day.year, day.day.month, day.day.day, hour, minute, tzinfo=known).utcoffset() if known is not None else None
        offset = offset_text(shift) if shift is not None else ""
    text = f"{value}T{hour:02d}:{minute:02d}:{second:02d}" if second else f"{value}T{hour:02d}:{minute:02d}"
    return Moment(text + offset, "second" if second else "minute", day.note, day.calendar)


@cache
def _shapes() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of the plain shapes: «الخميس 25 يناير 2024 - 10:30 ص» and «25/1/2024 10:30»."""
    names = (" ".join((first, *rest)) for first, tails in month_names().items() for rest, month in tails if month.calendar == "gregorian")
    months = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    lead = rf"\s*(?:({'|'.join(sorted(_WEEKDAY_NAMES, key=len, reverse=True))})\s*[,،-]?\s*)?"
    clock = rf"(?:\s*[|,،/(-]?\s*(?:(?:علي\s)?الساعه\s*:?\s*)?(\d{{1,2}}):(\d\d)(?::(\d\d))?(?:\s?({_HALVES}))?\)?)?\s*"
    day = rf"(\d{{1,2}})(?:\s|[/-])(?:من\s)?({months})(?:\s?[/(]\s?({months})\)?)?"
    words = rf"{lead}{day}(?:\s?[,،]\s?|\s|[/-])(\d{{4}})(?:\s?م(?!\w))?{clock}"
    digits = rf"{lead}(\d{{1,4}})([/.-])(\d{{1,2}})\3(\d{{1,4}}){clock}"
    return re.compile(words), re.compile(digits)


@lru_cache(maxsize=256)
def _month_number(name: str) -> int:
    """Return the number of a Gregorian month by its whole name."""
    words = name.split()
    return next(month.number for rest, month in month_names()[words[0]] if rest == tuple(words[1:]))


def read_plain(text: str, country: str | None, zone: str | None) -> Moment | None:
    """Return the moment of a folded, lower-cased text that has one of the plain shapes; ``None`` says nothing of the text."""
    words, digits = _shapes()
    match = words.fullmatch(text)
    if match is not None:
        said, number, name, other, year, hour, minute, second, half = match.groups()
        month = _month_number(name)
        if (other is not None and _month_number(other) != month) or not 1900 <= int(year) <= 2100:
            return None
        day = _day(int(year), month, int(number), "gregorian", WEEKDAYS[said] if said else None, country)
    else:
        match = digits.fullmatch(text)
        if match is None:
            return None
        said, a, mark, b, c, hour, minute, second, half = match.groups()
        day = _numeric_day(a, b, c, mark, WEEKDAYS[said] if said else None, country)
    if day is None:
        return None
    return _with_clock(day, (_hour(int(hour), half), int(minute), int(second or 0)) if hour else None, None, country, zone)


def read_moment(text: str, country: str | None, zone: str | None, tokens: list[str] | None = None) -> Moment | None:
    """Return the moment that a folded, lower-cased text states, or ``None``; ``tokens`` are its tokens where they are at hand.

    ``country`` and ``zone`` as in ``published.parse_published``.
    """
    if tokens is None:
        if not DIGIT.search(text):
            return None
        tokens = TOKENS.findall(text)
    clock, offset, rest = _read_clock(text, tokens, country)
    if rest is not text:
        tokens = TOKENS.findall(rest)
    weekday = None
    if not _WEEKDAY_NAMES.isdisjoint(tokens):
        weekday = next(WEEKDAYS[token] for token in tokens if token in _WEEKDAY_NAMES)
    named = _named_days(tokens, weekday, country)
    gregorian = hijri = month = None
    for found in named:
        if found.day is None:
            month = month or found
        elif found.calendar == "gregorian":
            gregorian = gregorian or found
        else:
            hijri = hijri or found
    if gregorian is None:
        for found in _numeric_days(rest, weekday, country):
            if found.calendar == "gregorian":
                gregorian = gregorian or found
            else:
                hijri = hijri or found
    chosen = gregorian or hijri or month
    if chosen is None or (len(tokens) > _MAX_OTHER_WORDS and len(WORD.findall(rest)) > _MAX_OTHER_WORDS):
        return None
    if chosen.day is None and len(WORD.findall(rest)) > 5:
        return None  # a month in prose, not a publication line
    if gregorian is not None and hijri is not None and gregorian.day and hijri.day and abs((gregorian.day - hijri.day).days) > 2:
        chosen = gregorian._replace(note=_join(gregorian.note, f"the Hijri date beside it is {hijri.day.isoformat()}"))
    return _with_clock(chosen, clock, offset(chosen) if offset is not None else None, country, zone)


def _join(first: str | None, second: str) -> str:
    return f"{first}; {second}" if first else second


# --- clock times --------------------------------------------------------------------------------------------------------------


class _Offset:
    """An offset that may depend on the day: a fixed text or a zone."""

    __slots__ = ("clock", "fixed", "zone")

    def __init__(self, fixed: str | None, zone: str | None, clock: tuple[int, int, int]):
        self.fixed, self.zone, self.clock = fixed, zone, clock

    def __call__(self, day: _Day) -> str | None:
        if self.zone is None or day.day is None:
            return self.fixed
        loaded = load_zone(self.zone)
        if loaded is None or self.clock[0] > 23 or self.clock[1] > 59:
            return None
        return offset_at(loaded, datetime(day.day.year, day.day.month, day.day.day, self.clock[0], self.clock[1]))


def _read_clock(text: str, tokens: list[str], country: str | None) -> tuple[tuple[int, int, int] | None, _Offset | None, str]:
    """Return the clock time of a text, its offset, and the text without them."""
    match = _CLOCK.search(text) if ":" in text else None
    if match is None and not _CLOCK_HINTS.isdisjoint(tokens):
        match = _SPOKEN_CLOCK.search(text) or _HOUR_AND_HALF.search(text)
    if match is None:
        return None, None, text
    hour, minute, second, half = match.group("h"), match.group("m"), match.group("s"), match.group("half")
    start, end = match.span()
    if match.re is _CLOCK and not _BEFORE_CLOCK_HINTS.isdisjoint(tokens):
        said = _BEFORE_CLOCK.search(text, max(0, start - 16), start)
        if said is not None:
            start, half = said.start(), half or said.group(1)
    clock = (_hour(int(hour), half), int(minute or 0), int(second or 0))
    fixed: str | None = None
    name: str | None = None
    after = _OFFSET.match(text, end) if end < len(text) else None
    bare = after is not None and not after.group(3) and after.group().lstrip(" (")[:1] in "+-"
    if after is not None and (not bare or (len(after.group(2)) == 2 and after.end() == len(text))):
        fixed = f"{after.group(1)}{int(after.group(2)):02d}:{after.group(3) or '00'}"
        if int(after.group(2)) <= 14:
            end = after.end()
        else:
            fixed = None
    rest = text[:start] + " " + text[end:]
    if fixed is None:
        spoken = _ZONE_WORDS.search(text) if "توقيت" in text else None
        if spoken is not None:
            name = zone_named(spoken.group(1).split(), country)
        elif end < len(text):
            short = _ZONE_ABBREVIATION.match(text, end) or _ZONE_SPOKEN.match(text, end)
            name = zone_names().get(" ".join(short.group(1).replace(".", " ").split())) if short else None
            if short and name:
                rest = text[:start] + " " + text[short.end() :]
    return clock, (_Offset(fixed, name, clock) if fixed or name else None), rest


def _hour(hour: int, half: str | None) -> int:
    if half is None or hour > 12:
        return hour
    if half in {"م", "مساء", "عصرا"} or half[0] == "p":
        return hour if hour == 12 else hour + 12
    if half == "ظهرا":
        return hour + 12 if hour < 10 else hour
    if half == "ليلا":
        return 0 if hour == 12 else hour + 12 if hour >= 6 else hour
    return 0 if hour == 12 else hour


# --- days ---------------------------------------------------------------------------------------------------------------------


def _skip(tokens: list[str], i: int, step: int, words: frozenset[str]) -> int:
    for _ in range(3):
        if not 0 <= i < len(tokens) or tokens[i] not in words:
            break
        i += step
    return i


def _number(tokens: list[str], i: int) -> tuple[int, int] | None:
    """Return the number at token ``i`` and its count of digits."""
    if 0 <= i < len(tokens) and tokens[i].isdigit() and len(tokens[i]) <= 4:
        return int(tokens[i]), len(tokens[i])
    return None


def _is_year(number: tuple[int, int] | None, calendar: Calendar) -> bool:
    if number is None or number[1] != 4:
        return False
    return FIRST_YEAR <= number[0] <= LAST_YEAR if calendar == "hijri" else 1900 <= number[0] <= 2100


def _named_days(tokens: list[str], weekday: int | None, country: str | None) -> list[_Day]:
    """Return the days (or months of a year) that are written with a month's name."""
    days: list[_Day] = []
    names = month_names()
    done = 0
    for i, token in enumerate(tokens):
        if token not in names or i < done or (named := month_at(tokens, i)) is None:
            continue
        month, width = named
        j = i + width
        ascii_name = token.isascii()
        joined = _skip(tokens, j, 1, _JOINS)
        other = month_at(tokens, joined) if month.calendar == "gregorian" and joined < len(tokens) else None
        if other is not None and other[0].calendar == "gregorian" and other[0].number == month.number:
            j = joined + other[1]
        right = _skip(tokens, j, 1, _BEFORE_YEAR)
        first = _number(tokens, right)
        left = _number(tokens, _skip(tokens, i - 1, -1, _BEFORE_MONTH))
        day: int | None = None
        year: int | None = None
        two_digits = month.calendar == "gregorian"
        if first is not None and first[1] <= 2 and 1 <= first[0] <= 31:
            second = _number(tokens, _skip(tokens, right + 1, 1, _BEFORE_YEAR))
            if second is not None and _is_year(second, month.calendar):
                day, year = first[0], second[0]
            elif left is not None and _is_year(left, month.calendar):
                day, year = first[0], left[0]
            elif left is not None and left[1] <= 2 and first[1] == 2 and two_digits and (ascii_name or tokens[right - 1] in "-/"):
                day, year = left[0], _century(first[0])
        elif first is not None and _is_year(first, month.calendar):
            year = first[0]
            if left is not None and left[1] <= 2 and 1 <= left[0] <= 31:
                day = left[0]
        done = j
        if year is None:
            continue
        if day is None:
            if month.calendar == "gregorian" and (month.sure or ascii_name):
                days.append(_Day(None, year, month.number, "gregorian", None))
            continue
        made = _day(year, month.number, day, month.calendar, weekday, country)
        if made is not None:
            days.append(made)
    return days


def _century(short: int) -> int:
    return 2000 + short if short < 70 else 1900 + short


def _day(year: int, month: int, day: int, calendar: Calendar, weekday: int | None, country: str | None) -> _Day | None:
    if calendar == "gregorian":
        try:
            exact = date(year, month, day)
        except ValueError:
            return None
        return _Day(exact, year, month, "gregorian", _weekday_note(exact, weekday))
    found = to_gregorian(year, month, day)
    if found is None:
        return None
    if weekday is not None and found.weekday() != weekday:
        for shift in (1, -1):
            moved = found + timedelta(days=shift)
            if moved.weekday() == weekday:
                return _Day(moved, moved.year, moved.month, "hijri", "Hijri date moved one day to agree with its weekday")
        return _Day(found, found.year, found.month, "hijri", _weekday_note(found, weekday))
    sure = weekday is not None or (country or "").upper() == "SA"
    return _Day(found, found.year, found.month, "hijri", None if sure else "Hijri date by the Umm al-Qura calendar: a day either way")


def _weekday_note(day: date, weekday: int | None) -> str | None:
    if weekday is None or day.weekday() == weekday:
        return None
    return f"the line says {WEEKDAY_NAMES[weekday]}, but {day.isoformat()} is a {WEEKDAY_NAMES[day.weekday()]}"


def _numeric_days(text: str, weekday: int | None, country: str | None) -> list[_Day]:
    days = []
    for match in _NUMERIC.finditer(text):
        made = _numeric_day(match.group(1), match.group(3), match.group(4), match.group(2).strip(), weekday, country)
        if made is not None:
            days.append(made)
    return days


def _numeric_day(a: str, b: str, c: str, mark: str, weekday: int | None, country: str | None) -> _Day | None:
    one, two, three = int(a), int(b), int(c)
    if len(a) == 4 and len(c) <= 2:
        year, orders = one, [(two, three), (three, two)]
    elif len(c) == 4 and len(a) <= 2:
        year, orders = three, [(two, one), (one, two)]
        known = country_of(country)
        if known is not None and known.order == "mdy":
            orders.reverse()
    elif len(a) == len(b) == len(c) == 2 or (mark == "/" and len(a) <= 2 and len(c) == 2):
        year, orders = _century(three), [(two, one)]
    else:
        return None
    calendar: Calendar = "hijri" if FIRST_YEAR <= year <= LAST_YEAR else "gregorian"
    if calendar == "gregorian" and not 1900 <= year <= 2100:
        return None
    made = [day for month, number in orders if (day := _day(year, month, number, calendar, weekday, country)) is not None]
    if not made:
        return None
    if weekday is not None and len(made) > 1:
        fitting = [day for day in made if day.day is not None and day.day.weekday() == weekday and day.note is None]
        if fitting:
            return fitting[0]
    first = made[0]
    if len(made) > 1 and made[1].day != first.day and len(c) == 4 and weekday is None and country_of(country) is None:
        return first._replace(note=_join(first.note, "day before month assumed"))
    return first
