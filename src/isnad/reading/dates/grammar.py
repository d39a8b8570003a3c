"""The grammar of time expressions: what may follow a trigger word, and what the whole means. Tables are in ``lexicon``.

A matcher gets the number of the trigger's token and returns a ``Match`` or ``None``; it never looks at more than some ten tokens.
The rules are those of news prose: weekday by tense (a bare weekday is the last one, after a verb of the future the coming one),
الماضي/المقبل/الجاري by the unit they stand with, both systems of month names as one, Hijri by Umm al-Qura.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from isnad.arabic import hijri
from isnad.arabic.hijri import FIRST_YEAR, LAST_YEAR
from isnad.arabic.months import WEEKDAY_NAMES, WEEKDAYS, Month, month_at, month_names
from isnad.arabic.published import parse_published
from isnad.arabic.text import Text
from isnad.reading.dates import lexicon, resolve
from isnad.reading.dates.lexicon import DUALS, MODES, UNITS, Mode, Trigger, Unit
from isnad.records import DateMention

_NUMERIC = re.compile(r"(\d{1,4})([/.])(\d{1,2})\2(\d{1,4})")
_STEP = re.compile(r"(?:و|ف)?(?:ال|ب|ل|لل|بال|ك)?(\d{1,4})$")
_JOINERS = frozenset({"الي", "حتي", "-", "وحتي", "والي"})
_STOPS = frozenset({".", "؟", "?", "!", "؛", ";"})
_AGE = frozenset({"عمره", "عمرها", "عمرهم", "عمرهن", "العمر", "عمري"})


class Match(NamedTuple):
    """What a matcher found: the token after it, value, grain and note; ``start`` where it begins before the trigger, else ``None``."""

    end: int
    value: str | None
    grain: str
    note: str | None = None
    start: int | None = None
    strip: int = 0


class _Tail(NamedTuple):
    """What follows a month: a year, or a direction, or a shift of years («من العام الماضي»)."""

    year: int | None
    mode: Mode | None
    shift: int | None
    end: int


class _Date(NamedTuple):
    """A day and month as written, the year perhaps missing."""

    day: int
    month: Month
    tail: _Tail
    end: int


class Grammar:
    """The reader of one text. ``anchor`` is the day of publication, ``week_first`` the weekday on which weeks begin."""

    def __init__(self, text: Text, anchor: date | None, week_first: int, country: str | None):
        self.text = text
        self.keys = text.keys
        self.size = len(text.keys)
        self.anchor = anchor
        self.week_first = week_first
        self.country = country
        self.mentioned: date | None = None  # the last month spoken of, for «في 20 منه»

    def find(self) -> tuple[DateMention, ...]:
        """Return the time expressions of the text in order."""
        found: list[DateMention] = []
        triggers = lexicon.triggers()
        keys = self.keys
        i = 0
        for_number = "0123456789"
        while i < self.size:
            key = keys[i]
            trigger = triggers.get(key)
            if trigger is None:
                if key[-1] not in for_number or (match := self._number(i)) is None:
                    i += 1
                    continue
                strip = self._number_strip(key)
            else:
                made = self._match(i, trigger)
                if made is None:
                    i += 1
                    continue
                match, strip = made, trigger.strip
            first = i if match.start is None else match.start
            start = self._start(first, match.strip or strip)
            end = self.text.ends[match.end - 1]
            found.append(DateMention(start, end, self.text.raw[start:end], match.value, match.grain, match.note))
            i = match.end
        return tuple(found)

    # --- helpers ---------------------------------------------------------------------------------------------------------------

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

    def _match(self, i: int, trigger: Trigger) -> Match | None:
        for kind in trigger.kind.split("+")[::-1]:
            matcher = getattr(self, f"_on_{kind}")
            match: Match | None = matcher(i, trigger)
            if match is not None:
                return match
        return None

    def _at(self, i: int) -> tuple[Match, Trigger | None] | None:
        """Match whatever expression begins at token ``i`` without a proclitic."""
        if i >= self.size:
            return None
        trigger = lexicon.triggers().get(self.keys[i])
        if trigger is None:
            number = self._number(i) if self.keys[i][-1].isdigit() else None
            return (number, None) if number else None
        match = self._match(i, trigger)
        return (match, trigger) if match else None

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

    def _tense(self, i: int, reach: int = 14) -> str | None:
        """Return ``future``, ``past`` or ``report`` by the nearest telling word before token ``i`` of its sentence, or right after it."""
        tenses = lexicon.tenses()
        for j in range(i - 1, max(-1, i - 1 - reach), -1):
            key = self.keys[j]
            if key in _STOPS or "\n" in self.text.raw[self.text.ends[j] : self.text.starts[j + 1]]:
                break
            tense = tenses.get(key)
            if tense == "scheduled":
                if i - j <= 4:
                    return "future"
                continue
            if tense is not None:
                return tense
            if lexicon.is_future_verb(key):
                return "future"
        return None

    def _future(self, i: int, after: int) -> bool:
        tense = self._tense(i)
        if tense is not None:
            return tense == "future"
        return after < self.size and lexicon.is_future_verb(self.keys[after])

    def _is_year(self, number: int | None) -> bool:
        return number is not None and (1800 <= number <= 2100)

    def _year_at(self, i: int) -> tuple[int, bool, int] | None:
        """Return the year at token ``i``, whether it is Hijri, and the token after it with «م» or «هـ»."""
        key = self._key(i)
        if len(key) != 4 or not key.isdigit():
            return None
        number = int(key)
        after = self._key(i + 1)
        marked_hijri = after in {"ه", "هجريه", "هجري", "للهجره"}
        end = i + 1
        if marked_hijri or after in {"م", "ميلاديه", "ميلادي", "للميلاد"}:
            end += 1
        if marked_hijri or FIRST_YEAR <= number <= LAST_YEAR:
            return (number, True, end) if FIRST_YEAR <= number <= LAST_YEAR else None
        return (number, False, end) if self._is_year(number) else None

    # --- today, yesterday, tomorrow --------------------------------------------------------------------------------------------

    def _relative_day(self, i: int, by: int, end: int, start: int | None = None) -> Match:
        """A day by its distance from publication, with the weekday and date that may follow it."""
        day = self.anchor + timedelta(days=by) if self.anchor else None
        end, day, note = self._beside(end, day)
        if day is not None:
            self.mentioned = day
        return Match(end, day.isoformat() if day else None, "day", note, start)

    def _beside(self, end: int, day: date | None) -> tuple[int, date | None, str | None]:
        """Take in the weekday and date beside a relative day («أمس الأربعاء 24 يناير»), and say where they disagree with it.

        A date that is written out wins over the distance from publication; a weekday alone does not.
        """
        note = None
        j = end
        opened = self._key(j) in {"(", "،", ",", '"'}
        if opened:
            j += 1
        number = WEEKDAYS.get(self._key(j)) if self._key(j).startswith("ال") else None
        if number is not None and not (opened and self.keys[j - 1] in "،," and self._key(j + 1) not in {"،", ",", "."}):
            end = j + 1
            if self.keys[j - 1] in {"(", '"'} and self._key(end) in {")", '"'}:
                end += 1
            if day is not None and day.weekday() != number:
                note = f"the text says {WEEKDAY_NAMES[number]}, but {day.isoformat()} is a {WEEKDAY_NAMES[day.weekday()]}"
        j = end + (1 if self._key(end) in {"(", "،", ","} else 0)
        if self._key(j) in {"الموافق", "المصادف"}:
            j += 1
        written = self._date(j)
        numeric = self._numeric(j) if written is None else None
        exact: date | None = None
        last = end
        if written is not None:
            exact, last = self._resolve(written, number, end, near=day), written.end
        elif numeric is not None and numeric.value is not None:
            exact, last = date.fromisoformat(numeric.value), numeric.end
        if exact is None:
            return end, day, note
        closed = j > end and self.keys[end] == "(" and self._key(last) == ")"
        end = self._beside_hijri(last + 1 if closed else last)
        if day is None or exact == day:
            return end, exact, note
        return end, exact, f"counted from the day of publication it would be {day.isoformat()}"

    def _on_today(self, i: int, trigger: Trigger) -> Match | None:
        after, before = self._key(i + 1), self._key(i - 1)
        weekday = after in WEEKDAYS or (after in {"(", '"', "،"} and self._key(i + 2) in WEEKDAYS)
        if not weekday:
            if after in lexicon.NOT_TODAY_AFTER or before in lexicon.NOT_TODAY_BEFORE or trigger.word != "اليوم":
                return None
            if before in {"في", "خلال", "كل", "هموم", "اخر", "باقي"} or trigger.strip and self.keys[i][trigger.strip - 1] in "بك":
                return None
            if lexicon.ordinal(self.keys, i + 1) is not None or self._int(i + 1) is not None:
                return None
            if before == '"' and after == '"':
                return None
        return self._relative_day(i, 0, i + 1)

    def _on_yesterday(self, i: int, trigger: Trigger) -> Match | None:
        after = self._key(i + 1)
        if after in {"الحاجه", "حاجه", "الحاجات"}:
            return None
        if trigger.word == "الامس" and self._key(i - 1) not in {"يوم", "ليله", "مساء", "صباح", "فجر", "ظهر"} and not trigger.strip:
            return None
        if after == "الاول":
            return self._relative_day(i, -2, i + 2)
        return self._relative_day(i, -1, i + 1)

    def _on_tomorrow(self, i: int, trigger: Trigger) -> Match | None:
        after, before = self._key(i + 1), self._key(i - 1)
        weekday = after in WEEKDAYS or (after in {"(", "،"} and self._key(i + 2) in WEEKDAYS)
        if trigger.word != "غدا" and not weekday and before not in {"يوم", "صباح", "مساء", "فجر", "ظهر", "عصر", "ليله", "ليل", "حتي"}:
            return None
        if trigger.word == "غدا" and self.text.forms[i].endswith("ى"):
            return None
        return self._relative_day(i, 1, i + 1)

    def _on_tonight(self, i: int, trigger: Trigger) -> Match | None:
        after = self._key(i + 1)
        if MODES.get(after) == "past":
            return self._relative_day(i, -1, i + 2)
        if MODES.get(after) == "next":
            return self._relative_day(i, 1, i + 2)
        if lexicon.ordinal(self.keys, i + 1) or self._key(i - 1) in {"تلك", "في", "هذه", "طوال", "نفس"}:
            return None
        return self._relative_day(i, 0, i + 1)

    def _on_lastnight(self, i: int, trigger: Trigger) -> Match | None:
        if self._key(i + 1) == "الاولي":
            return self._relative_day(i, -2, i + 2)
        return self._relative_day(i, -1, i + 1)

    def _on_first(self, i: int, trigger: Trigger) -> Match | None:
        """«أول أمس», «أول من أمس», «أول أيام عيد الفطر»."""
        number = {"اول": 1, "ثاني": 2, "ثالث": 3, "رابع": 4}[trigger.word]
        j = i + 2 if self._key(i + 1) == "من" else i + 1
        if number == 1 and self._key(j) == "امس":
            return self._relative_day(i, -2, j + 1)
        if self._key(i + 1) in {"ايام", "يوم"} and (found := self._holiday(i + 2)) is not None:
            holiday, end, named = found
            return self._on_holiday_day(holiday, end, named + number - 1)
        if self._key(i + 1) in {"ايام", "يوم"} and number == 1:
            month = self._month(i + 2)
            if month is not None and month[0].calendar == "hijri":
                return self._make(_Date(1, month[0], self._tail(month[1], month[0]), 0), i)
        return None

    # --- weekdays --------------------------------------------------------------------------------------------------------------

    def _on_weekday(self, i: int, trigger: Trigger) -> Match | None:
        number = WEEKDAYS[trigger.word]
        before, after = self._key(i - 1), self._key(i + 1)
        if number == 0 and before in lexicon.GATHERS:
            return None
        if before in lexicon.NOT_WEEKDAY_BEFORE or after in lexicon.NOT_WEEKDAY_AFTER:
            return None
        if before == "يوم" and self._key(i - 2) == "كل":
            return None
        plain = not trigger.strip
        if not plain and before in WEEKDAYS and self._key(i - 2) in lexicon.NOT_WEEKDAY_BEFORE:
            return None
        if plain and number in {3, 4} and before in lexicon.GIVEN and self._key(i - 2) not in lexicon.ROYAL:
            return None
        mode = self._mode(i + 1)
        j = mode[1] if mode else i + 1
        exact = self._weekday_date(i, j, number)
        if exact is not None:
            return exact
        if mode is not None and mode[0] == "this":
            mode = None
            j = i + 1
        if self.anchor is None:
            return Match(j, None, "day")
        if mode is not None:
            day = resolve.weekday(self.anchor, number, mode[0])
        elif self._future(i, i + 1):
            day = self.anchor + timedelta(days=(number - self.anchor.weekday()) % 7)
        else:
            day = resolve.weekday(self.anchor, number, None)
        joined = self._weekday_range(i, j, day)
        if joined is not None:
            return joined
        self.mentioned = day
        return Match(j, day.isoformat(), "day")

    def _weekday_date(self, i: int, j: int, number: int) -> Match | None:
        """«الأربعاء 24 يناير», «الأربعاء (24 كانون الثاني)», «الأربعاء الموافق 13 رجب 1445هـ»."""
        opened = self._key(j) in {"(", "،", ","}
        k = j + 1 if opened else j
        if self._key(k) in {"الموافق", "المصادف", "الموافقه"}:
            k += 1
        written = self._date(k)
        if written is None:
            numeric = self._numeric(k)
            if numeric is None or numeric.value is None:
                return self._weekday_of_month(i, k, number)
            day = date.fromisoformat(numeric.value)
            end = numeric.end
        else:
            made = self._resolve(written, number, i)
            end = written.end
            if made is None:
                return Match(end + (1 if opened and self._key(end) == ")" else 0), None, "day") if self.anchor is None else None
            day = made
        if opened and self.keys[j] == "(" and self._key(end) == ")":
            end += 1
        self.mentioned = day
        note = None
        if day.weekday() != number:
            note = f"the text says {WEEKDAY_NAMES[number]}, but {day.isoformat()} is a {WEEKDAY_NAMES[day.weekday()]}"
        other = self._beside_hijri(end)
        return Match(other, day.isoformat(), "day", note)

    def _beside_hijri(self, end: int) -> int:
        """Take in the same day in the other calendar: «13 رجب 1445هـ الموافق 25 يناير 2024م»."""
        j = end
        while self._key(j) in {"-", "(", "الموافق", "،", "ل", "/"} and j < end + 3:
            j += 1
        if j == end:
            return end
        other = self._date(j)
        if other is None:
            numeric = self._numeric(j)
            return numeric.end if numeric is not None and "الموافق" in self.keys[end:j] else end
        if other.tail.year is None:
            return end
        return other.end + (1 if self._key(other.end) == ")" and "(" in self.keys[end:j] else 0)

    def _weekday_of_month(self, i: int, k: int, number: int) -> Match | None:
        """«الأربعاء 24 الجاري», «الأحد الثامن من الشهر المقبل»."""
        found = self._day_of_this_month(k)
        if found is None:
            return None
        note = None
        if found.value is not None:
            day = date.fromisoformat(found.value)
            if day.weekday() != number:
                note = f"the text says {WEEKDAY_NAMES[number]}, but {day.isoformat()} is a {WEEKDAY_NAMES[day.weekday()]}"
        return found._replace(note=note)

    def _weekday_range(self, i: int, j: int, day: date) -> Match | None:
        """«من الأحد إلى الخميس», «يومي السبت والأحد»."""
        before = self._key(i - 2) if self._key(i - 1) == "يوم" else self._key(i - 1)
        key = self._key(j)
        if before in {"من", "بين", "الفتره", "ومن", "وبين"} and key in _JOINERS:
            k = j + 1
            if self._key(k) == "يوم":
                k += 1
            other = WEEKDAYS.get(self._key(k))
        elif before in {"يومي", "بين", "وبين"} and key[:1] == "و":
            k, other = j, WEEKDAYS.get(key[1:])
        else:
            return None
        if other is None:
            return None
        mode = self._mode(k + 1)
        end = mode[1] if mode else k + 1
        if mode is not None and self.anchor is not None:
            last = resolve.weekday(self.anchor, other, mode[0])
            day = last - timedelta(days=(last.weekday() - day.weekday()) % 7)
        else:
            last = day + timedelta(days=(other - day.weekday()) % 7)
            if self.anchor and day <= self.anchor < last and not self._future(i, end) and self._key(i - 1) == "يومي":
                day, last = day - timedelta(days=7), last - timedelta(days=7)
        return Match(end, resolve.span_value(day, last), "range")

    def _on_day(self, i: int, trigger: Trigger) -> Match | None:
        """«يوم» takes in the day that follows it."""
        if trigger.word == "يومي" and (joined := self._number(i + 1)) is not None and joined.grain == "range":
            return joined._replace(start=i, strip=trigger.strip)
        made = self._at(i + 1)
        if made is None:
            written = self._day_of_this_month(i + 1)
            return written._replace(start=i, strip=trigger.strip) if written else None
        match, inner = made
        if inner is not None and inner.strip:
            return None
        if match.start is not None and match.start <= i:
            return None
        if inner is not None and inner.kind.split("+")[0] not in {"weekday", "yesterday", "tomorrow", "ordinal", "holiday", "first"}:
            return None
        if match.grain not in {"day", "range"} or (match.grain == "range" and trigger.word == "يوم" and inner is None):
            return None
        return match._replace(start=i, strip=trigger.strip)

    # --- day and month ---------------------------------------------------------------------------------------------------------

    def _month(self, i: int) -> tuple[Month, int] | None:
        """Return the month at token ``i``, with its other name beside it, and the token after."""
        if i >= self.size or self.keys[i] not in month_names():
            return None
        found = month_at(self.keys, i)
        if found is None:
            return None
        month, end = found[0], i + found[1]
        if month.calendar == "gregorian":
            j = end + (1 if self._key(end) in {"/", "(", "-", "\\"} else 0)
            other = month_at(self.keys, j) if j < self.size and self.keys[j] in month_names() else None
            if other is not None and other[0].calendar == "gregorian" and other[0].number == month.number and self.keys[i] != self.keys[j]:
                end = j + other[1]
                if j > 0 and self.keys[j - 1] == "(" and self._key(end) == ")":
                    end += 1
                month = Month("gregorian", month.number, True)
        return month, end

    def _tail(self, i: int, month: Month) -> _Tail:
        """Read what follows a month: «2024», «، 2024», «من عام 2024», «الماضي», «من العام الماضي»."""
        j = i
        if self._key(j) in {"،", ",", "-", "/"} and self._year_at(j + 1) is not None:
            j += 1
        elif self._key(j) in {"من", "عام", "سنه", "لعام", "للعام", "لسنه", "العام"}:
            j += 1
            if self._key(j) in {"عام", "سنه", "العام", "السنه"}:
                j += 1
            mode = MODES.get(self._key(j))
            if mode is not None and self._key(j - 1) in {"العام", "السنه", "للعام"}:
                return _Tail(None, None, resolve.STEPS[mode], j + 1)
        year = self._year_at(j)
        if year is not None and year[1] == (month.calendar == "hijri"):
            return _Tail(year[0], None, None, year[2])
        found = self._mode(i)
        if found is not None:
            after = self._year_at(found[1])
            if after is not None and after[1] == (month.calendar == "hijri"):
                return _Tail(after[0], None, None, after[2])
            return _Tail(None, found[0], None, found[1])
        return _Tail(None, None, None, i)

    def _date(self, i: int) -> _Date | None:
        """Read a day with a month's name from token ``i``: digits or an ordinal."""
        day = self._int(i)
        if day is not None:
            j = i + 1
        else:
            word = lexicon.ordinal(self.keys, i)
            if word is None:
                return None
            day, j = word
        if not 1 <= day <= 31:
            return None
        joined = False
        while self._key(j) in {"من", "شهر", "لشهر", "/"} and j < i + 5:
            joined = True
            j += 1
        found = self._month(j)
        if found is None:
            return None
        month, end = found
        tail = self._tail(end, month)
        if month.calendar == "hijri":
            if day > 30:
                return None
            if month.number in {1, 2} and not month.sure and not joined and tail.year is None and tail.mode is None:
                return None
        return _Date(day, month, tail, tail.end)

    def _resolve(self, written: _Date, weekday: int | None, i: int, near: date | None = None) -> date | None:
        """Return the day that is written, its year by direction, weekday and tense where it is not stated."""
        is_hijri = written.month.calendar == "hijri"
        tail = written.tail
        if tail.year is not None:
            day = resolve.day_in_year(tail.year, written.month.number, written.day, is_hijri)
            if day is not None and is_hijri and weekday is not None and day.weekday() != weekday:
                for shift in (1, -1):
                    if (day + timedelta(days=shift)).weekday() == weekday:
                        return day + timedelta(days=shift)
            return day
        if self.anchor is None:
            return None
        if tail.shift is not None:
            base = resolve.hijri_year(self.anchor) if is_hijri else self.anchor.year
            return resolve.day_in_year(base + tail.shift, written.month.number, written.day, is_hijri) if base else None
        direction = tail.mode
        if near is None and direction is None and weekday is None:
            tense = self._tense(i, 8)
            nearest = resolve.nearest_day(self.anchor, written.month.number, written.day, is_hijri, None)
            if nearest is not None and tense == "future" and nearest < self.anchor:
                direction = "next"
            elif nearest is not None and tense == "past" and nearest > self.anchor:
                direction = "past"
        return resolve.nearest_day(near or self.anchor, written.month.number, written.day, is_hijri, direction, weekday)

    def _named(self, i: int) -> bool:
        """Return whether the noun before token ``i`` makes the day and month part of a name."""
        j = i - 1
        while self._key(j) in {'"', "(", "'"}:
            j -= 1
        key = self._key(j)
        if key in lexicon.heads():
            return True
        return self._key(j - 1) in lexicon.heads() and key in {"شباب", "ضباط", "تحالف"}

    def _make(self, written: _Date, i: int, *, named: bool = False) -> Match | None:
        """Resolve a written day to a match."""
        if named and written.tail.year is None and written.tail.mode is None:
            return None
        end = written.end or written.tail.end
        if self.anchor is None and written.tail.year is None:
            return Match(end, None, "day")
        known = self._known_event(i, written)
        day = known or self._resolve(written, None, i)
        if day is None:
            return None
        self.mentioned = day
        note = None
        if written.month.calendar == "hijri" and (self.country or "").upper() != "SA":
            note = "Hijri date by the Umm al-Qura calendar: a day either way"
        end = self._beside_hijri(end) if written.tail.year is not None else end
        return Match(end, day.isoformat(), "day", note)

    def _known_event(self, i: int, written: _Date) -> date | None:
        """«هجمات 11 سبتمبر» without a year are those of 2001."""
        if (written.day, written.month.number, written.tail) == (11, 9, _Tail(None, None, None, written.tail.end)):
            before = {self._key(i - 1), self._key(i - 2)}
            if before & {"هجمات", "احداث", "اعتداءات", "لهجمات", "وهجمات", "باحداث", "لاحداث", "تفجيرات", "بهجمات"}:
                return date(2001, 9, 11)
        return None

    def _on_ordinal(self, i: int, trigger: Trigger) -> Match | None:
        word = lexicon.ordinal([trigger.word, *self.keys[i + 1 : i + 3]], 0)
        if word is None:
            return None
        shift = word[1] - 1
        j = i + 1 + shift
        if self._key(j) not in {"من", "شهر"} and self._key(j) not in month_names():
            return None
        saved = self.keys[i]
        if trigger.strip:
            self.keys[i] = trigger.word
        try:
            written = self._date(i)
            if written is not None:
                return self._day_range(i, written) or self._make(written, i, named=self._named(i))
            return self._day_of_this_month(i)
        finally:
            self.keys[i] = saved

    def _day_range(self, i: int, written: _Date) -> Match | None:
        """«من 28 يناير إلى 3 فبراير», «بين 28 يناير و3 فبراير»."""
        before = self._key(i - 2) if self._key(i - 1) == "يوم" else self._key(i - 1)
        key = self._key(written.end)
        if key in _JOINERS and before in {"من", "الفتره", "بين", "(", "ومن", "وبين"}:
            j = written.end + 1
        elif before in {"بين", "وبين"} and key[:1] == "و":
            j = written.end
        else:
            return None
        while self._key(j) in {"يوم", "غايه"}:
            j += 1
        other = self._date(j)
        if other is None:
            return None
        last = self._resolve(other, None, i)
        first_tail = written.tail
        if last is None:
            return Match(other.end, None, "range")
        if first_tail.year is None and first_tail.mode is None:
            first = resolve.nearest_day(last + timedelta(days=1), written.month.number, written.day, written.month.calendar == "hijri", "past")
        else:
            first = self._resolve(written, None, i)
        if first is None or first > last:
            return None
        self.mentioned = last
        return Match(other.end, resolve.span_value(first, last), "range")

    def _day_of_this_month(self, i: int) -> Match | None:
        """«20 منه», «20 الجاري», «15 من الشهر المقبل», «السابع من الشهر الجاري»."""
        day = self._int(i)
        j = i + 1
        if day is None:
            word = lexicon.ordinal(self.keys, i)
            if word is None:
                return None
            day, j = word
        if not 1 <= day <= 31:
            return None
        key = self._key(j)
        if key == "منه":
            base = self.mentioned
            if base is None:
                return Match(j + 1, None, "day") if self.anchor is None else None
            return self._in_month(base.year, base.month, day, j + 1)
        if key == "من" and self._key(j + 1) in {"الشهر", "شهرنا"}:
            if self._key(j + 2) in {"نفسه", "ذاته"}:
                base = self.mentioned
                return self._in_month(base.year, base.month, day, j + 3) if base else None
            mode = self._mode(j + 2)
        elif self._key(i - 1) in {"يوم", "في", "حتي", "الموافق", "الي", "منذ", "من", "("} or self._key(i - 1) in WEEKDAYS:
            mode = self._mode(j)
        else:
            return None
        if mode is None:
            return None
        if self.anchor is None:
            return Match(mode[1], None, "day")
        year, month = resolve.shift_month(self.anchor.year, self.anchor.month, resolve.STEPS[mode[0]])
        return self._in_month(year, month, day, mode[1])

    def _in_month(self, year: int, month: int, day: int, end: int) -> Match | None:
        try:
            exact = date(year, month, day)
        except ValueError:
            return None
        return Match(end, exact.isoformat(), "day")

    # --- numbers ---------------------------------------------------------------------------------------------------------------

    def _number(self, i: int) -> Match | None:
        number = self._int(i)
        if number is None or len(self.keys[i]) > 8:
            return self._numeric(i)
        if number <= 31:
            return self._numeric(i) or self._small_number(i, number)
        numeric = self._numeric(i)
        return numeric or self._bare_year(i)

    def _small_number(self, i: int, number: int) -> Match | None:
        if number == 0:
            return None
        written = self._date(i)
        if written is not None:
            return self._day_range(i, written) or self._make(written, i, named=self._named(i))
        joined = self._two_days(i, number)
        return joined or self._day_of_this_month(i)

    def _two_days(self, i: int, number: int) -> Match | None:
        """«من 3 إلى 7 فبراير», «بين 3 و5 مايو», «3-7 فبراير», «5 و6 مايو»."""
        j = i + 1
        key = self._key(j)
        if key in _JOINERS or (key in {"و", "/"} and self._int(j + 1)):
            k = j + 1
        elif key[:1] == "و" and key[1:].isdigit():
            k = j
        else:
            return None
        other = self._date(k)
        if other is None or other.day <= number and key in _JOINERS:
            return None
        before = self._key(i - 1)
        pair = key not in _JOINERS
        last = self._resolve(other, None, i)
        if last is None:
            return Match(other.end, None, "range") if self.anchor is None and other.tail.year is None else None
        if pair and before not in {"بين", "من", "وبين", "ومن"} and other.day != number + 1:
            base = self._resolve(other._replace(day=number), None, i)
            return Match(i + 1, base.isoformat(), "day") if base else None
        first = self._resolve(other._replace(day=number, tail=other.tail if other.tail.year else _Tail(None, None, None, 0)), None, i)
        if first is None or first > last or (last - first).days > 31:
            first = last - timedelta(days=other.day - number)
        self.mentioned = last
        return Match(other.end, resolve.span_value(first, last), "range")

    def _numeric(self, i: int) -> Match | None:
        """«25/1/2024», «2024-01-25», «14 / 10 / 1436هـ»."""
        if i >= self.size:
            return None
        key = self.keys[i]
        end = i + 1
        written = _NUMERIC.fullmatch(key)
        if written is None:
            if not key.isdigit() or self._key(i + 1) not in {"-", "/", "."} or self._key(i + 3) != self._key(i + 1):
                return None
            if not (self._key(i + 2).isdigit() and self._key(i + 4).isdigit()):
                return None
            parts = (key, self.keys[i + 2], self.keys[i + 4])
            mark = self.keys[i + 1]
            end = i + 5
        else:
            parts = (written.group(1), written.group(3), written.group(4))
            mark = written.group(2)
        if sorted(map(len, parts))[-1] != 4 or len(parts[1]) > 2:
            return None
        moment = parse_published(mark.join(parts), country=self.country)
        if moment is None or moment.grain != "day":
            return None
        if self._key(end) in {"م", "ه"} and self.text.starts[end] - self.text.ends[end - 1] <= 1:
            end += 1
        self.mentioned = date.fromisoformat(moment.value)
        return Match(end, moment.value, "day", moment.note)

    def _bare_year(self, i: int) -> Match | None:
        """«في 2014», «منذ 2011», «2015م», «من 2010 إلى 2014»."""
        key = self.keys[i].lstrip("ولبكف")
        if len(key) != 4:
            return None
        number = int(key) if key.isdigit() else 0
        before, after = self._key(i - 1), self._key(i + 1)
        glued = after == "م" and i + 1 < self.size and self.text.starts[i + 1] == self.text.ends[i]
        if FIRST_YEAR <= number <= LAST_YEAR:
            if after == "ه" and (before in lexicon.YEAR_BEFORE or before in {"من", "الي", "بين", "قبل", "بعد"}):
                return self._hijri_year(number, i + 2)
            return None
        if not 1900 <= number <= (self.anchor.year + 60 if self.anchor else 2100):
            return None
        other = self._year_at(i + 2) if after in _JOINERS else None
        if other is None and after[:1] == "و" and len(after) == 5 and after[1:].isdigit() and before in {"بين", "وبين"}:
            other = (int(after[1:]), False, i + 2)
        if other is not None and not other[1] and other[0] > number and before in {"من", "بين", "ومن", "وبين", "الفتره", "(", "موسم"}:
            return Match(other[2], f"{number}/{other[0]}", "range")
        if glued and before not in {"بقيمه", "نحو"}:
            return Match(i + 2, f"{number:04d}", "year")
        if before not in lexicon.YEAR_BEFORE or after in lexicon.COUNTED or self.keys[i] != key:
            return None
        if number % 100 == 0 and not (after in {"", ".", "،", ")", ","} or after in lexicon.tenses()):
            return None
        return Match(i + 1, f"{number:04d}", "year")

    def _hijri_year(self, number: int, end: int) -> Match | None:
        span = hijri.year_span(number)
        return Match(end, resolve.span_value(*span), "year", "Hijri year by the Umm al-Qura calendar") if span else None

    # --- months ----------------------------------------------------------------------------------------------------------------

    def _on_month(self, i: int, trigger: Trigger) -> Match | None:
        return self._month_alone(i, trigger, sure=False)

    def _on_monthword(self, i: int, trigger: Trigger) -> Match | None:
        """«شهر مارس», «شهر رمضان», «شهري يناير وفبراير»."""
        match = self._month_alone(i + 1, None, sure=True)
        if match is None or (match.start is not None and match.start <= i):
            return None
        return match._replace(start=i, strip=trigger.strip)

    def _month_alone(self, i: int, trigger: Trigger | None, *, sure: bool) -> Match | None:
        if i >= self.size:
            return None
        saved = self.keys[i]
        if trigger is not None and trigger.strip:
            self.keys[i] = trigger.word
        try:
            found = self._month(i)
        finally:
            self.keys[i] = saved
        if found is None:
            return None
        month, end = found
        tail = self._tail(end, month)
        before = self._key(i - 1)
        stripped = trigger is not None and bool(trigger.strip)
        named = month_at(self.keys, i)
        sure = sure or (named is not None and end > i + named[1])  # a dual name («تموز (يوليو)») has no other sense
        if tail.year is None and tail.mode is None and tail.shift is None and not sure:
            if self._named(i) or before in lexicon.NOT_MONTH_BEFORE:
                return None
            lead = before in {"في", "وفي", "منذ", "ومنذ", "خلال", "حتي", "بحلول", "منتصف"} or before in lexicon.PARTS or before[1:] in lexicon.PARTS
            between = before in {"بين", "من", "وبين", "ومن"} and (self._key(end) in _JOINERS or self._key(end)[:1] == "و" and self._key(end)[1:] in month_names())
            if month.calendar == "hijri" and not month.sure:
                if month.number != 9 or not lead:
                    return None
            elif not month.sure and not lead and not between:
                return None
            elif not lead and not between and not (month.sure and before in {"قبل", "بعد", "الي", "عن", "ل", "ب"}) and not (stripped and month.sure):
                return None
            if stripped and not month.sure:
                return None
        elif tail.year is None and tail.shift is None and not sure and not month.sure and stripped:
            return None
        joined = self._month_range(i, end, month, tail)
        return joined or self._month_match(i, month, tail)

    def _month_match(self, i: int, month: Month, tail: _Tail) -> Match | None:
        year = self._month_year(i, month, tail)
        if year is None:
            return Match(tail.end, None, "month") if self.anchor is None else None
        if month.calendar == "hijri":
            span = hijri.month_span(year, month.number)
            return Match(tail.end, resolve.span_value(*span), "month", "Hijri month by the Umm al-Qura calendar") if span else None
        self.mentioned = date(year, month.number, 1)
        return Match(tail.end, resolve.month_value(year, month.number), "month")

    def _month_year(self, i: int, month: Month, tail: _Tail) -> int | None:
        if tail.year is not None:
            return tail.year
        if self.anchor is None:
            return None
        is_hijri = month.calendar == "hijri"
        if tail.shift is not None:
            base = resolve.hijri_year(self.anchor) if is_hijri else self.anchor.year
            return base + tail.shift if base else None
        tense = self._tense(i, 8) if tail.mode is None else "past"
        if tense in {None, "report"}:
            return resolve.closest_month(self.anchor, month.number, is_hijri)
        if tense == "future":
            past = resolve.nearest_month(self.anchor, month.number, is_hijri, None)
            following = resolve.nearest_month(self.anchor, month.number, is_hijri, "next")
            running = hijri.from_gregorian(self.anchor) if is_hijri else (self.anchor.year, self.anchor.month, 1)
            return past if running and running[1] == month.number else following
        return resolve.nearest_month(self.anchor, month.number, is_hijri, tail.mode)

    def _month_range(self, i: int, end: int, month: Month, tail: _Tail) -> Match | None:
        """«بين يناير ومارس», «من يناير إلى مارس 2024», «شهري يناير وفبراير»."""
        before, key = self._key(i - 1), self._key(tail.end)
        if before in {"من", "بين", "الفتره", "ومن", "وبين"} and key in _JOINERS:
            j, strip = tail.end + 1, ""
        elif before in {"بين", "وبين", "شهري"} and key[:1] == "و" and key[1:] in month_names():
            j, strip = tail.end, "و"
        else:
            return None
        if j >= self.size:
            return None
        saved = self.keys[j]
        self.keys[j] = saved[len(strip) :]
        try:
            other = self._month(j)
        finally:
            self.keys[j] = saved
        if other is None or other[0].calendar != month.calendar or month.calendar == "hijri":
            return None
        other_tail = self._tail(other[1], other[0])
        last = self._month_year(i, other[0], other_tail)
        if last is None:
            return Match(other_tail.end, None, "range")
        first = tail.year if tail.year is not None else last if month.number <= other[0].number else last - 1
        return Match(other_tail.end, f"{resolve.month_value(first, month.number)}/{resolve.month_value(last, other[0].number)}", "range")

    def _on_ghurra(self, i: int, trigger: Trigger) -> Match | None:
        """«غرة رمضان»: the first of a Hijri month."""
        found = self._month(i + 2 if self._key(i + 1) == "شهر" else i + 1)
        if found is None or found[0].calendar != "hijri":
            return None
        return self._make(_Date(1, found[0], self._tail(found[1], found[0]), 0), i)

    # --- units -----------------------------------------------------------------------------------------------------------------

    def _unit_value(self, unit: Unit, by: int) -> tuple[str, str] | None:
        """Return the value and grain of the unit ``by`` units from the anchor's."""
        if self.anchor is None:
            return None
        if unit == "day":
            return (self.anchor + timedelta(days=by)).isoformat(), "day"
        if unit == "week":
            return resolve.span_value(*resolve.week(self.anchor, by, self.week_first)), "week"
        if unit == "month":
            return resolve.month_value(*resolve.shift_month(self.anchor.year, self.anchor.month, by)), "month"
        if unit == "year":
            return f"{self.anchor.year + by:04d}", "year"
        if unit == "decade":
            return f"{self.anchor.year // 10 + by:03d}X", "decade"
        if unit == "century":
            return f"{self.anchor.year // 100 + by:02d}XX", "century"
        return None

    def _on_unit(self, i: int, trigger: Trigger) -> Match | None:
        """«الأسبوع الماضي», «العام 2014», «الصيف المقبل»."""
        word = trigger.word[2:]
        unit = UNITS.get(word)
        if unit == "year" and (year := self._year_phrase(i + 1)) is not None:
            return year
        hijri_unit = unit == "year" and self._key(i + 1) == "الهجري"
        j = i + 2 if unit == "year" and self._key(i + 1) in {"الميلادي", "الهجري"} else i + 1
        mode = self._mode(j)
        if mode is None or unit is None:
            return None
        if hijri_unit:
            base = resolve.hijri_year(self.anchor) if self.anchor else None
            return self._hijri_year(base + resolve.STEPS[mode[0]], mode[1]) if base else Match(mode[1], None, "year")
        end = mode[1]
        if unit == "season":
            value = resolve.season(self.anchor, word, None, mode[0]) if self.anchor else None
            return Match(end, value, "season")
        made = self._unit_value(unit, resolve.STEPS[mode[0]])
        after = self._year_at(end + 1) if self._key(end) in {"(", "،"} else self._year_at(end)
        if unit == "year" and after is not None and made is not None and f"{after[0]}" == made[0]:
            end = after[2] + (1 if self._key(after[2]) == ")" else 0)
        if made is not None and unit == "month" and self.anchor is not None:
            self.mentioned = date(*resolve.shift_month(self.anchor.year, self.anchor.month, resolve.STEPS[mode[0]]), 1)
        return Match(end, made[0], made[1]) if made else Match(end, None, unit)

    def _on_this(self, i: int, trigger: Trigger) -> Match | None:
        """«هذا الأسبوع», «هذه السنة», «هذا الصيف»."""
        key = self._key(i + 1)
        unit = UNITS.get(key[2:]) if key.startswith("ال") and key[2:] in lexicon.SINGULAR else None
        if key in {"المساء", "الصباح", "الليله"}:
            return self._relative_day(i, 0, i + 2)
        if unit is None or unit == "hour":
            return None
        if unit == "day":
            return self._relative_day(i, 0, i + 2) if self._key(i + 2) not in lexicon.NOT_TODAY_AFTER else None
        if unit == "season":
            return Match(i + 2, resolve.season(self.anchor, key[2:], None, "this") if self.anchor else None, "season")
        if unit in {"decade", "century"} and self.anchor is None:
            return None
        year = self._year_at(i + 2)
        if unit == "year" and year is not None:
            return self._hijri_year(year[0], year[2]) if year[1] else Match(year[2], f"{year[0]:04d}", "year")
        made = self._unit_value(unit, 0)
        return Match(i + 2, made[0], made[1]) if made else Match(i + 2, None, unit)

    def _year_phrase(self, i: int) -> Match | None:
        """Read the year after «عام», with a range or a second year after it."""
        year = self._year_at(i)
        if year is None:
            return None
        number, is_hijri, end = year
        if is_hijri:
            return self._hijri_year(number, end)
        key = self._key(end)
        other: tuple[int, bool, int] | None = None
        dual = self._key(i - 1).endswith(("عامي", "سنتي", "اعوام", "الاعوام", "سنوات"))
        if key in {*_JOINERS, "/"}:
            j = end + 1
            if self._key(j) in {"عام", "سنه"}:
                j += 1
            other = self._year_at(j) if (self._key(i - 2) in {"من", "بين", "الفتره"} or dual or key in "-/") else None
        elif key[:1] == "و" and len(key) == 5 and key[1:].isdigit() and dual:
            other = (int(key[1:]), False, end + 1)
        if other is not None and not other[1] and other[0] > number:
            return Match(other[2], f"{number}/{other[0]}", "range")
        return Match(end, f"{number:04d}", "year")

    def _on_year(self, i: int, trigger: Trigger) -> Match | None:
        """«عام 2014», «سنة 1990», «عامي 2010 و2014»."""
        return self._year_phrase(i + 1)

    def _on_units(self, i: int, trigger: Trigger) -> Match | None:
        """«الأيام الثلاثة الماضية», «العامين المقبلين», «الأعوام 2010-2014»."""
        word = trigger.word[2:]
        if word == "اعوام" and (year := self._year_phrase(i + 1)) is not None:
            return year
        unit = DUALS.get(word)
        count, j = 2, i + 1
        if unit is None:
            number = lexicon.definite_number(self.keys, i + 1)
            unit = UNITS.get(word)
            if number is None or unit is None:
                return None
            count, j = number
        mode = self._mode(j)
        if mode is None or mode[0] not in {"past", "next"} or unit in {"hour", "season"} or not 1 < count <= 60:
            return None
        steps = (-count, -1) if mode[0] == "past" else (1, count)
        first, last = self._unit_value(unit, steps[0]), self._unit_value(unit, steps[1])
        if first is None or last is None:
            return Match(mode[1], None, "range")
        return Match(mode[1], f"{first[0].partition('/')[0]}/{last[0].rpartition('/')[2]}", "range")

    def _on_part(self, i: int, trigger: Trigger) -> Match | None:
        """«منتصف يناير», «مطلع الأسبوع المقبل», «أواخر التسعينيات»: the unit's own value, the part in the note."""
        made = self._at(i + 1)
        if made is None:
            return None
        match, inner = made
        if (inner is not None and inner.strip) or match.grain in {"day", "minute"} or match.start not in {None, i + 1}:
            return None
        part = lexicon.PARTS[trigger.word]
        return match._replace(start=i, strip=trigger.strip, note=_and(part, match.note) if match.note else part)

    def _on_season(self, i: int, trigger: Trigger) -> Match | None:
        """«صيف 2015», «صيف عام 2015», «صيف العام الماضي»."""
        j = i + 1
        if self._key(j) in {"عام", "سنه", "العام"} and self._year_at(j + 1) is not None:
            j += 1
        year = self._year_at(j)
        if year is not None and not year[1]:
            return Match(year[2], resolve.season(date(year[0], 1, 1), trigger.word, year[0], None), "season")
        if self._key(j) in {"العام", "السنه"} and (mode := self._mode(j + 1)) is not None:
            if self.anchor is None:
                return Match(mode[1], None, "season")
            return Match(mode[1], resolve.season(self.anchor, trigger.word, self.anchor.year + resolve.STEPS[mode[0]], None), "season")
        return None

    def _on_quarter(self, i: int, trigger: Trigger) -> Match | None:
        """«الربع الأول من 2024», «النصف الثاني من العام الجاري»."""
        number = lexicon.QUARTERS.get(self._key(i + 1))
        length = 3 if trigger.word == "الربع" else 6
        if number is None or (length == 6 and number > 2):
            return None
        j = i + 2
        if self._key(j) in {"من", "ل", "في"}:
            j += 1
        year = self._year_at(j)
        if year is not None and not year[1]:
            base: str | None = f"{year[0]:04d}"
            end = year[2]
        else:
            made = self._at(j)
            if made is None or made[0].grain != "year" or (made[0].value is not None and len(made[0].value) != 4):
                return None
            base, end = made[0].value, made[0].end
        first = (number - 1) * length + 1
        return Match(end, f"{base}-{first:02d}/{base}-{first + length - 1:02d}" if base else None, "quarter" if length == 3 else "half")

    def _on_decade(self, i: int, trigger: Trigger) -> Match | None:
        """«التسعينيات», «تسعينيات القرن الماضي», «الثمانينيات من القرن التاسع عشر»; not «الثلاثينيات من عمره»."""
        decade = lexicon.DECADES[trigger.word]
        j = i + 1
        if self._key(j) == "من":
            if self._key(j + 1) in _AGE:
                return None
            j += 1
        century: int | None = None
        end = i + 1
        if self._key(j) in {"القرن", "بالقرن"}:
            mode = MODES.get(self._key(j + 1))
            if mode is not None:
                base = self.anchor.year // 100 if self.anchor else 20
                century, end = base + resolve.STEPS[mode], j + 2
            elif (word := lexicon.ordinal(self.keys, j + 1)) is not None:
                century, end = word[0] - 1, word[1]
        if century is None:
            before = self._key(i - 1)
            led = before in lexicon.PARTS or before[1:] in lexicon.PARTS or before in {"منذ", "حقبه", "عقد", "فتره", "جيل"}
            if not trigger.word.startswith("ال") or not (led or (decade >= 7 and before in {"في", "خلال"})):
                return None
            century = 19
        return Match(end, f"{century:02d}{decade}X", "decade")

    # --- distances -------------------------------------------------------------------------------------------------------------

    def _count(self, i: int) -> tuple[int, Unit, int, bool] | None:
        """Read «ثلاثة أيام», «أسبوعين», «20 عاما», «شهر» from token ``i``: count, unit, token after, whether it is only about."""
        about = False
        while self._key(i) in lexicon.ABOUT:
            about = True
            i += 1
        key = self._key(i)
        if key in DUALS:
            return 2, DUALS[key], i + 1, about
        if key in UNITS and key not in lexicon.SEASONS:
            unit = UNITS[key]
            end = i + 1
            if self._key(end) in {"واحد", "واحده"}:
                end += 1
            elif key not in {"يوم", "اسبوع", "شهر", "عام", "سنه", "ساعه", "عقد", "قرن"} or self._at(end) is not None or self._int(end) is not None:
                return None
            elif self._key(end).startswith("ال") or self._key(end) in month_names() or self._key(end) in {"دراسي", "كامل"}:
                return None
            return 1, unit, end, about
        number = self._int(i) if key.isdigit() else None
        if number is not None:
            j = i + 1
        else:
            word = lexicon.number_words(self.keys, i)
            if word is None:
                return None
            number, j = word
        unit_here = UNITS.get(self._key(j))
        if unit_here is None or unit_here == "season" or not 0 < number < 1000:
            return None
        return number, unit_here, j + 1, about

    def _on_before(self, i: int, trigger: Trigger) -> Match | None:
        """«قبل ثلاثة أيام», «منذ أسبوعين»; not where it hangs on an event: «قبل يومين من الانتخابات»."""
        read = self._count(i + 1)
        if read is None or self._key(i - 1) in {"من", "ما"} and trigger.word == "قبل" and self._key(i - 1) == "من":
            return None
        count, unit, end, about = read
        if self._key(end) == "مضت" or self._key(end) == "خلت":
            end += 1
        if trigger.word == "قبل" and self._key(end) in {"من", "علي", "بالضبط"} and self._key(end + 1) not in {"الان", "اليوم"}:
            return None
        if self._key(end) in {"ونصف", "والنصف", "ونيف", "و"} and unit != "day":
            about = True
        return self._distance(-count, unit, end, about)

    def _on_after(self, i: int, trigger: Trigger) -> Match | None:
        """«بعد غد», «بعد أسبوعين» where something is still to come."""
        if self._key(i + 1) in {"غد", "غدا", "الغد"}:
            return self._relative_day(i, 2, i + 2)
        read = self._count(i + 1)
        if read is None:
            return None
        count, unit, end, about = read
        if self._key(end) == "من" and self._key(end + 1) in {"الان", "اليوم"}:
            return self._distance(count, unit, end + 2, about)
        if self._key(end) in {"من", "علي", "فقط"} or self._tense(i, 10) != "future":
            return None
        return self._distance(count, unit, end, about)

    def _distance(self, by: int, unit: Unit, end: int, about: bool) -> Match | None:
        note = "about" if about else None
        if self.anchor is None:
            return Match(end, None, "day" if unit in {"day", "week", "hour"} else unit, note)
        if unit == "hour":
            days = abs(by) // 24 * (1 if by > 0 else -1)
            if abs(by) % 24 and abs(by) > 6:
                return None  # the clock of publication would decide the day
            return Match(end, (self.anchor + timedelta(days=days)).isoformat(), "day", note)
        if unit == "week":
            return Match(end, (self.anchor + timedelta(weeks=by)).isoformat(), "day", note)
        try:
            made = self._unit_value(unit, by)
        except OverflowError:
            return None
        if made is None or made[0].startswith("-") or len(made[0]) < 4:
            return None
        return Match(end, made[0], made[1], note)

    # --- holidays --------------------------------------------------------------------------------------------------------------

    def _holiday(self, i: int) -> tuple[lexicon.Holiday, int, int] | None:
        """Return the holiday named at token ``i``, the token after its name, and its day of the month."""
        trigger = lexicon.triggers().get(self._key(i))
        if trigger is None:
            return None
        for holiday in lexicon.holidays().get(trigger.word, ()):
            end = i + 1 + len(holiday.rest)
            if tuple(self.keys[i + 1 : end]) == holiday.rest:
                while self._key(end) in {"المبارك", "السعيد", "المجيد", "الشريف"}:
                    end += 1
                return holiday, end, holiday.day
        return None

    def _on_holiday(self, i: int, trigger: Trigger) -> Match | None:
        found = self._holiday(i)
        if found is None or self._named(i):
            return None
        return self._on_holiday_day(*found)

    def _on_holiday_day(self, holiday: lexicon.Holiday, end: int, number: int) -> Match | None:
        month = Month("hijri" if holiday.hijri else "gregorian", holiday.month, True)
        tail = self._tail(end, month)
        other = self._year_at(tail.end if self._key(tail.end).isdigit() else tail.end + 1) if tail.year is None and tail.mode is None else None
        if tail.shift is not None and self.anchor is not None:
            other = (self.anchor.year + tail.shift, False, tail.end)
        note = "Hijri date by the Umm al-Qura calendar: a day either way" if holiday.hijri else None
        day: date | None
        if other is not None and holiday.hijri and not other[1] and (self._key(end).isdigit() or self._key(end) in {"عام", "لعام", "سنه", "من", "للعام"}):
            base = resolve.hijri_year(date(other[0], 7, 1)) or 0
            days = [resolve.day_in_year(base + step, holiday.month, number, True) for step in (-1, 0, 1)]
            day = next((found for found in days if found is not None and found.year == other[0]), None)
            end = other[2]
        elif tail.year is not None:
            day = resolve.day_in_year(tail.year, holiday.month, number, holiday.hijri)
            end = tail.end
        elif self.anchor is None:
            return Match(tail.end, None, "day", note)
        else:
            day = resolve.nearest_day(self.anchor, holiday.month, number, holiday.hijri, tail.mode)
            end = tail.end
        return Match(end, day.isoformat(), "day", note) if day else None


def _and(first: str | None, second: str) -> str:
    return f"{first}; {second}" if first else second
