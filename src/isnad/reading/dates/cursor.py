"""What every matcher of time expressions stands on: the tokens, the day of publication, and small looks at a token.

No expression is read here; see ``written`` (days, months, years as written out), ``days`` (relative days and weekdays), ``units``.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from isnad.arabic.hijri import FIRST_YEAR, LAST_YEAR, from_gregorian
from isnad.arabic.months import WEEKDAY_NAMES, Month
from isnad.arabic.text import Text
from isnad.reading.dates.lexicon import MODES, Mode

_STEP = re.compile(r"(?:و|ف)?(?:ال|ب|ل|لل|بال|ك)?(\d{1,4})$")
#: What ends a sentence.
STOPS = frozenset({".", "؟", "?", "!", "؛", ";"})
_FIRST_GREGORIAN = 1000
#: Between the two ends of a range.
JOINERS = frozenset({"الي", "حتي", "-", "وحتي", "والي"})
#: Before the first end of a range.
FROM = frozenset({"من", "ومن", "الفتره"})
BETWEEN = frozenset({"بين", "وبين"})
HIJRI_NOTE = "Hijri date by the Umm al-Qura calendar: a day either way"


class Match(NamedTuple):
    """What a matcher found: the token after it, value, grain and note; ``start`` where it begins before the trigger, else ``None``."""

    end: int
    value: str | None
    grain: str
    note: str | None = None
    start: int | None = None
    strip: int = 0


class Tail(NamedTuple):
    """What follows a month: a year, or a direction, or a shift of years («من العام الماضي»)."""

    year: int | None
    mode: Mode | None
    shift: int | None
    end: int


class WrittenDate(NamedTuple):
    """A day and month as written, the year perhaps missing."""

    day: int
    month: Month
    tail: Tail
    end: int


def weekday_note(said: int, day: date) -> str | None:
    """Return a note where the text says another weekday (Monday 0) than ``day`` is, else ``None``."""
    if day.weekday() == said:
        return None
    return f"the text says {WEEKDAY_NAMES[said]}, but {day.isoformat()} is a {WEEKDAY_NAMES[day.weekday()]}"


class Cursor:
    """The reader of one text. ``anchor`` is the day of publication, ``week_first`` the weekday on which weeks begin."""

    def __init__(self, text: Text, anchor: date | None, week_first: int, country: str | None):
        self.text = text
        self.keys = list(text.keys)  # a copy: a proclitic is taken off in place while a matcher looks at its word
        self.size = len(text.keys)
        self.anchor = anchor
        self.week_first = week_first
        self.country = country
        self.mentioned: date | None = None  # the last month spoken of, for «في 20 منه»
        self.hijri = False  # whether a Hijri month was the last spoken of
        self.said: dict[tuple[str, int, int], int] = {}  # year of a calendar's day and month (day 0: the month alone) that had one
        self.year_said: int | None = None  # the last year spoken of, for «في يناير من العام نفسه»
        self.year_token = 0  # where it was spoken of
        self.year_end = -1  # the token after the last year that stood alone
        self.coming: dict[int, date] = {}  # the weekdays that are told to come («السبت المقبل»)
        self.opened: tuple[date, int] | None = None  # the last weekday that opened a range, and its token
        self.named_end = -1  # the token after the last day that was part of a name

    def _key(self, i: int) -> str:
        return self.keys[i] if 0 <= i < self.size else ""

    def _start(self, token: int, strip: int) -> int:
        """Return the offset of a token without its first ``strip`` letters; marks and tatweel after them go with them."""
        raw, start = self.text.raw, self.text.starts[token]
        while strip > 0:
            start += 1
            strip -= 1
            while not (raw[start].isalnum() and raw[start] != "ـ"):
                start += 1
        return start

    @staticmethod
    def _number_strip(key: str) -> int:
        """Return how many letters of «و5», «ب20» are proclitics; the article of «ال25» stays."""
        strip = 0
        while key[strip] in "وفبلك" and not key[strip].isdigit():
            strip += 1
        return strip

    def _int(self, i: int) -> int | None:
        """Return the whole number of token ``i``, with or without proclitics and article."""
        match = _STEP.fullmatch(self._key(i))
        return int(match.group(1)) if match else None

    def _mode(self, i: int) -> tuple[Mode, int] | None:
        """Return the deictic word at token ``i`` («الماضي», «قبل الماضي») and the token after it."""
        mode = MODES.get(self._key(i))
        if mode is not None:
            return mode, i + 1
        j = i + 1 if self._key(i) == "ما" else i
        if self._key(j) == "قبل" and MODES.get(self._key(j + 1)) == "past":
            return "past2", j + 2
        if self._key(j) == "بعد" and MODES.get(self._key(j + 1)) == "next":
            return "next2", j + 2
        return None

    def _line_breaks(self, i: int) -> bool:
        """Return whether a line ends before token ``i``."""
        return "\n" in self.text.raw[self.text.ends[i - 1] : self.text.starts[i]]

    def _year_at(self, i: int) -> tuple[int, bool, int] | None:
        """Return the year at token ``i``, whether it is Hijri, and the token after it with «م» or «هـ»."""
        key = self._key(i)
        if len(key) != 4 or not key.isdigit():
            return None
        number = int(key)
        after = self._key(i + 1)
        if after == "قبل" and self._key(i + 2) == "الميلاد":
            return None
        marked_hijri = after in {"ه", "هجريه", "هجري", "للهجره"}
        marked = after in {"م", "ميلاديه", "ميلادي", "للميلاد"}
        end = i + 1 + (marked or marked_hijri)
        if marked_hijri or (not marked and FIRST_YEAR <= number <= self._last_hijri()):
            return (number, True, end) if FIRST_YEAR <= number <= LAST_YEAR else None
        if not marked and number < FIRST_YEAR and (self.country or "").upper() == "SA":
            return None  # a Hijri year before the table begins
        return (number, False, end) if _FIRST_GREGORIAN <= number <= 2100 else None

    def _last_hijri(self) -> int:
        """Return the last Hijri year that a year without a mark may mean: some years to come; 1492 is Gregorian."""
        known = from_gregorian(self.anchor) if self.anchor else None
        return min(LAST_YEAR, known[0] + 15) if known else LAST_YEAR
