"""Publication lines: one line of a page, meta value or feed date to the moment that it states, and whether it is «نشر» or «آخر تحديث».

Reads every form of the Arab press: month names of all its calendars, dual names, Hijri alone and beside Gregorian, ISO, RFC 822,
digits of any script, ص/م, zones as words. Never guesses: no year alone, no day without a year, no «3 hours ago» (the line does not
say from when). Which line of a page to believe is decided in ``page``; dates within a body are read in ``reading.dates``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Literal, NamedTuple

from isnad.arabic.folding import fold_search
from isnad.arabic.hijri import FIRST_YEAR, LAST_YEAR, to_gregorian
from isnad.arabic.moments import Moment
from isnad.arabic.months import WEEKDAY_NAMES, WEEKDAYS, Calendar, month_at, month_names
from isnad.arabic.zones import country_of, load_zone, offset_at, zone_named, zone_names, zone_of

Label = Literal["published", "updated"]

#: Longer lines are prose, not publication lines; only this many code points of a line are looked at.
MAX_LINE = 300
_MAX_OTHER_WORDS = 16

_ISO = re.compile(
    r"\s*(\d{4})-(\d\d)-(\d\d)(?:[Tt ]\s?(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?)?\s*([Zz]|[+-]\d\d(?::?\d\d)?)?\s*"
    r"|\s*(\d{4})(\d\d)(\d\d)(?:[Tt](\d\d)(\d\d)(\d\d)?)?\s*([Zz]|[+-]\d\d(?::?\d\d)?)?\s*"
)
_DIGIT = re.compile(r"\d")
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
_TOKENS = re.compile(r"\d+|[^\W\d_]+|[^\w\s]")


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


#: One of these words is in every label, in every clock time without a colon: the costly patterns run only where one is met.
_LABEL_HINTS = _words(
    "تحديث التحديث تعديل التعديل تحديثه تعديله محدث حدث عدل حدثت عدلت lastupdate update updated modified edited "
    "datemodified mis mise نشر النشر نشرت النشرت نشره منشور المنشور الاضافه اضافه الاضيف اضيف اضيفت الادراج ادراج "
    "الادرج ادرج كتب كتبت حرر ارسل صدر تاريخ published publication posted pub pubdate issued created publié "
    "datepublished"
)
_LABEL_STARTS = _LABEL_HINTS | frozenset(["اخر", "وقت", "تم", "يوم", "last", "date", "article"])
_BEFORE_CLOCK_HINTS = frozenset(["الساعه", "ساعه", "at", "ص", "م", "صباحا", "مساء", "ظهرا", "عصرا", "فجرا", "ليلا", "am", "pm"])
_CLOCK_HINTS = frozenset(["h", "الساعه", "ساعه", "دقيقه", "am", "pm", "صباحا", "مساء"])
_WORD = re.compile(r"[^\W\d_]{2,}")
_BEFORE_MONTH = frozenset({"من", "th", "st", "nd", "rd", "er", "-", "/", ",", "،", "شهر", "لشهر", "(", ".", "of", "de", "ال", "|"})
_BEFORE_YEAR = frozenset({",", "،", "-", "/", ".", "من", "عام", "سنه", "لعام", "لسنه", "للعام", ")", "(", "th", "st", "nd", "rd", "gmt"})
_WEEKDAY_NAMES = frozenset(name for name in WEEKDAYS if name.startswith("ال") or name.isascii())
_JOINS = frozenset({"/", "(", "-", "،", ",", "|"})

_LABEL = re.compile(
    r"(?<!\w)(?:(?P<u>(?:(?:تاريخ|وقت) )?(?:اخر )?(?:ال)?(?:تحديث|تعديل)(?: (?:للخبر|للمقال|الخبر|المقال|تم))?|"
    r"(?:تم )?(?:تحديثه|تعديله|التحديث|التعديل)|محدث|(?:حدث|عدل|حدثت|عدلت)(?= (?:في|بتاريخ|يوم)|\s?:)|"
    r"last[ -]?update|(?:last )?(?:updated|modified|edited)|(?:date|article:)?_?modified(?:_time)?|mis à jour|mise à jour)"
    r"|(?P<p>(?:(?:تاريخ|وقت|تم|يوم) )?(?:ال)?(?:نشر|نشرت|نشره|منشور)(?: (?:الخبر|المقال|المقاله|هذا المقال))?|"
    r"(?:تاريخ )?(?:الاضافه|اضيف|اضيفت|الادراج|ادرج)|(?:كتب|كتبت|حرر|ارسل|صدر)(?= (?:في|بتاريخ|يوم))|"
    r"تاريخ (?:الخبر|المقال|الاصدار|التحرير|الكتابه|المقاله)|"
    r"(?:date ?|article:)?(?:published|publication)(?:_time| date)?|posted|pub ?date|issued|created|publié))(?!\w)"
)
_AFTER_LABEL = frozenset(
    ":|-،,./()«»\"'"
) | {
    "في", "بتاريخ", "يوم", "الساعه", "ساعه", "منذ", "قبل", "on", "at", "الموافق", "تاريخ", "م", "ص", "ه", "اليوم", "امس", "le", "date",
    "على", "عند", "من", "مساء", "صباح", "صباحا", "gmt", "تم", "اخر", "نشر", "time", "by",
}  # fmt: skip


class Dated(NamedTuple):
    """The moments that some lines state, those of publication and of the last update kept apart."""

    published: Moment | None
    updated: Moment | None


class _Day(NamedTuple):
    day: date | None  # None for a month without a day
    year: int
    month: int
    calendar: Calendar
    note: str | None


def parse_published(line: str, *, country: str | None = None, zone: str | None = None) -> Moment | None:
    """Return the moment that ``line`` states, or ``None``.

    ``line`` is a publication line, a meta or JSON-LD value, a feed date, or a visible line with words around the date. Where it states
    several moments, the one labelled as publication wins, then the first. ``country`` (ISO 3166-1 alpha-2, the outlet's) decides
    between 3/4 as 3 April and as March 4 where the weekday does not; ``zone`` (IANA), or else the country's, gives a clock time its
    offset where the line states none. The value is as fine as the line: a day, a minute, a month («يناير 2024»), never a year alone.
    """
    exact = _iso(line, country, zone)
    if exact is not None:
        return exact
    moments = read_line(line, country=country, zone=zone)
    for label, moment in moments:
        if label == "published":
            return moment
    for label, moment in moments:
        if label is None:
            return moment
    return moments[0][1] if moments else None


def read_line(line: str, *, country: str | None = None, zone: str | None = None) -> tuple[tuple[Label | None, Moment], ...]:
    """Return every labelled moment of a line («نشر: … - آخر تحديث: …»), or the one without a label, in order."""
    if not _DIGIT.search(line) or len(line) > MAX_LINE:
        return ()
    text = fold_search(line).text.lower()
    tokens = _TOKENS.findall(text)
    labels = [] if _LABEL_HINTS.isdisjoint(tokens) else _labels(text)
    if not labels:
        moment = _read(text, country, zone, tokens)
        return ((None, moment),) if moment else ()
    found: list[tuple[Label | None, Moment]] = []
    # What stands before the first label has a date of its own only where another follows it; a label may also close its date.
    bounds = [0 if len(labels) == 1 else labels[0][1], *(start for _, start, _ in labels[1:]), len(text)]
    for (label, _, _), begin, end in zip(labels, bounds, bounds[1:], strict=False):
        moment = _read(text[begin:end], country, zone)
        if moment is not None:
            found.append((label, moment))
    if len(labels) > 1 or labels[0][0] == "updated":
        before = _read(text[: labels[0][1]], country, zone)
        if before is not None:
            after = _read(text[labels[0][1] :], country, zone)
            found = [(None, before), *([(labels[0][0], after)] if len(labels) == 1 and after else [] if len(labels) == 1 else found)]
    return tuple(found)


def label_of(line: str) -> Label | None:
    """Return whether a line says of its date that it is the publication's («نشر في») or an update's («آخر تحديث»), else ``None``.

    The label stands right before the date or makes up the whole line; «نشر قوات» is no label.
    """
    if len(line) > MAX_LINE:
        return None
    text = fold_search(line).text.lower()
    labels = [] if _LABEL_HINTS.isdisjoint(_TOKENS.findall(text)) else _labels(text)
    return labels[0][0] if labels else None


def find_published(lines: Iterable[str], *, country: str | None = None, zone: str | None = None) -> Dated:
    """Return the first publication and the first update moment that ``lines`` state.

    A line that is only a label («نشر في») lends it to the next line. Lines without a label give the publication moment where no
    labelled line does.
    """
    published: Moment | None = None
    updated: Moment | None = None
    plain: Moment | None = None
    pending: Label | None = None
    for line in lines:
        moments = read_line(line, country=country, zone=zone)
        if not moments and line.strip():
            pending = label_of(line)
        for label, moment in moments:
            known = label or pending
            if known == "published" and published is None:
                published = moment
            elif known == "updated" and updated is None:
                updated = moment
            elif known is None and plain is None:
                plain = moment
        if moments:
            pending = None
    return Dated(published or plain, updated)


# --- labels -------------------------------------------------------------------------------------------------------------------


def _labels(text: str) -> list[tuple[Label, int, int]]:
    found: list[tuple[Label, int, int]] = []
    done = 0
    for token in _TOKENS.finditer(text):
        match = _LABEL.match(text, token.start()) if token.start() >= done and token.group() in _LABEL_STARTS else None
        if match is None:
            continue
        done = match.end()
        label: Label = "updated" if match.group("u") else "published"
        if _leads_to_date(text, match.end()) or _WORD.sub("", text[: match.start()] + text[match.end() :]).strip(" :.-،|") == "":
            if not _leads_to_date(text, match.end()) and len(_WORD.findall(text)) > 4:
                continue
            found.append((label, match.start(), match.end()))
    return found


def _leads_to_date(text: str, start: int) -> bool:
    for match in _TOKENS.finditer(text, start):
        token = match.group()
        if token[0].isdigit() or token in WEEKDAYS or token in month_names():
            return True
        if token not in _AFTER_LABEL:
            return False
    return False


# --- one moment ---------------------------------------------------------------------------------------------------------------


def _iso(line: str, country: str | None, zone: str | None) -> Moment | None:
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
        local = datetime(day.day.year, day.day.month, day.day.day, hour, minute)
        offset = offset_at(zone_of(zone, country), local)
    text = f"{value}T{hour:02d}:{minute:02d}" + (f":{second:02d}" if second else "")
    return Moment(text + offset, "second" if second else "minute", day.note, day.calendar)


def _read(text: str, country: str | None, zone: str | None, tokens: list[str] | None = None) -> Moment | None:
    """Read the moment that a folded, lower-cased text states; ``tokens`` are its tokens where they are at hand."""
    if not _DIGIT.search(text):
        return None
    if tokens is None:
        tokens = _TOKENS.findall(text)
    clock, offset, rest = _read_clock(text, tokens, country)
    if rest is not text:
        tokens = _TOKENS.findall(rest)
    weekday = None
    if not _WEEKDAY_NAMES.isdisjoint(tokens):
        weekday = next(WEEKDAYS[token] for token in tokens if token in _WEEKDAY_NAMES)
    named = [] if month_names().keys().isdisjoint(tokens) else _named_days(tokens, weekday, country)
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
    if chosen is None or (len(tokens) > _MAX_OTHER_WORDS and len(_WORD.findall(rest)) > _MAX_OTHER_WORDS):
        return None
    if chosen.day is None and len(_WORD.findall(rest)) > 5:
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
    after = _OFFSET.match(text, end)
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
        else:
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
    i = 0
    while i < len(tokens):
        named = month_at(tokens, i) if tokens[i] in names else None
        if named is None:
            i += 1
            continue
        month, width = named
        j = i + width
        ascii_name = tokens[i].isascii()
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
        i = j
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
