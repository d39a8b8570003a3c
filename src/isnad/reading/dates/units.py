"""Weeks, months, years, seasons and holidays as seen from the day of publication: «الشهر الماضي», «قبل أسبوعين», «عيد الفطر»."""

from __future__ import annotations

from datetime import date, timedelta

from isnad.arabic.months import Month, month_names
from isnad.reading.dates import counting, lexicon, resolve
from isnad.reading.dates.cursor import HIJRI_NOTE, Match, WrittenDate
from isnad.reading.dates.days import Days
from isnad.reading.dates.lexicon import DUALS, MODES, UNITS, Trigger, Unit

_AGE = frozenset({"عمره", "عمرها", "عمرهم", "عمرهن", "العمر", "عمري"})


class Units(Days):
    """Weeks, months, years, seasons and holidays as seen from the day of publication: «الشهر الماضي», «قبل أسبوعين», «عيد الفطر»."""

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
        if unit == "year":
            fiscal = self._key(i + 1) in {"المالي", "الدراسي", "الماليه", "الدراسيه", "الجامعي"}
            if (year := self._year_phrase(i + 2 if fiscal else i + 1)) is not None:
                return year
        hijri_unit = unit == "year" and self._key(i + 1) == "الهجري"
        j = i + 2 if unit == "year" and self._key(i + 1) in {"الميلادي", "الهجري"} else i + 1
        mode = self._mode(j)
        if unit == "century" and (numbered := counting.ordinal(self.keys, i + 1)) is not None:
            return Match(numbered[1], f"{numbered[0] - 1:02d}XX", "century")
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

    def _on_this(self, i: int, _trigger: Trigger) -> Match | None:
        """«هذا الأسبوع», «هذه السنة», «هذا الصيف»."""
        key = self._key(i + 1)
        unit = UNITS.get(key[2:]) if key.startswith("ال") and key[2:] in lexicon.SINGULAR else None
        if self._key(i - 1) in {"مثل", "بمثل"}:
            return None  # «في مثل هذا اليوم من عام 1988»
        if key in {"المساء", "الصباح", "الليله"}:
            return self._relative_day(0, i + 2)
        if unit is None or unit == "hour":
            return None
        if unit == "day":
            return self._relative_day(0, i + 2) if self._key(i + 2) not in lexicon.NOT_TODAY_AFTER else None
        if unit == "season":
            return Match(i + 2, resolve.season(self.anchor, key[2:], None, "this") if self.anchor else None, "season")
        if unit in {"decade", "century"} and self.anchor is None:
            return None
        year = self._year_at(i + 2)
        if unit == "year" and year is not None:
            return self._hijri_year(year[0], year[2]) if year[1] else Match(year[2], f"{year[0]:04d}", "year")
        made = self._unit_value(unit, 0)
        return Match(i + 2, made[0], made[1]) if made else Match(i + 2, None, unit)

    def _on_units(self, i: int, trigger: Trigger) -> Match | None:
        """«الأيام الثلاثة الماضية», «العامين المقبلين», «الأعوام 2010-2014»."""
        word = trigger.word[2:]
        if word == "اعوام" and (year := self._year_phrase(i + 1)) is not None:
            return year
        unit = DUALS.get(word)
        count, j = 2, i + 1
        if unit is None:
            number = counting.definite_number(self.keys, i + 1)
            unit = UNITS.get(word)
            if number is None or unit is None:
                return None
            count, j = number
        mode = ("past", j + 1) if self._key(j) in lexicon.LAST else self._mode(j)
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
            return self._part_of_hijri(i, trigger) or self._part_of_this(i, trigger)
        match, inner = made
        if (inner is not None and inner.strip) or match.grain in {"day", "minute"} or match.start not in {None, i + 1}:
            return None
        part = lexicon.PARTS[trigger.word]
        return match._replace(start=i, strip=trigger.strip, note=f"{part}; {match.note}" if match.note else part)

    def _part_of_hijri(self, i: int, trigger: Trigger) -> Match | None:
        """«نهاية رجب», «مطلع ذي القعدة»: a part tells the month from the name it may be; not محرم and صفر, which are words."""
        month = self._month(i + 1)
        if month is None or month[0].calendar != "hijri" or (month[0].number <= 2 and month[1] == i + 2):
            return None
        match = self._month_alone(i + 1, None, sure=True)
        return match._replace(start=i, strip=trigger.strip, note=f"{lexicon.PARTS[trigger.word]}; {match.note}") if match else None

    def _part_of_this(self, i: int, trigger: Trigger) -> Match | None:
        """«مطلع العام», «نهاية الشهر»: of the running one; «العام الجديد» in the last weeks of a year is the next."""
        if (same := self._same_year(i + 1)) is not None:
            return Match(same[1], f"{same[0]:04d}", "year", lexicon.PARTS[trigger.word])
        unit = UNITS.get(self._key(i + 1)[2:]) if self._key(i + 1) in {"العام", "السنه", "الشهر"} else None
        after = self._key(i + 2)
        if unit is None or after in lexicon.NOT_THIS_AFTER or self._key(i - 1) in lexicon.NOT_PART_BEFORE:
            return None
        new = after in {"الجديد", "الجديده"}
        by = 1 if new and self.anchor is not None and self.anchor.month >= 11 else 0
        made = self._unit_value(unit, by)
        end = i + 3 if new else i + 2
        part = lexicon.PARTS[trigger.word]
        return Match(end, made[0], made[1], part) if made else Match(end, None, unit, part)

    def _on_decade(self, i: int, trigger: Trigger) -> Match | None:
        """«التسعينيات», «تسعينيات القرن الماضي», «الثمانينيات من القرن التاسع عشر»; not «الثلاثينيات من عمره»."""
        decade = lexicon.DECADES[trigger.word]
        j = i + 1
        if self._key(j) == "من":
            if self._key(j + 1) in _AGE:
                return None
            j += 1
        if self._key(i + 1) in {"الهجريه", "هجريه"}:
            return None
        century: int | None = None
        end = i + 1
        if self._key(j) in {"القرن", "بالقرن"}:
            mode = MODES.get(self._key(j + 1))
            if mode is not None:
                base = self.anchor.year // 100 if self.anchor else 20
                century, end = base + resolve.STEPS[mode], j + 2
            elif (word := counting.ordinal(self.keys, j + 1)) is not None:
                century, end = word[0] - 1, word[1]
        if century is None:
            before = self._key(i - 1)
            led = before in lexicon.PARTS or before[1:] in lexicon.PARTS or before in {"منذ", "حقبه", "عقد", "فتره", "جيل", "ابان", "خلال"}
            if not trigger.word.startswith("ال") or not (led or (decade >= 7 and before == "في")):
                return None
            century = 19
        return Match(end, f"{century:02d}{decade}X", "decade")

    def _count(self, i: int) -> tuple[int, Unit, int, bool] | None:
        """Read «ثلاثة أيام», «أسبوعين», «20 عاما», «شهر» from token ``i``: count, unit, token after, whether it is only about."""
        about = False
        while self._key(i) in lexicon.ABOUT or (self._key(i) == "ما" and self._key(i + 1) in lexicon.ABOUT_VERBS):
            about = True
            i += 2 if self._key(i) == "ما" else 1
            if self._key(i) in {"من", "عن", "علي"}:
                i += 1
        key = self._key(i)
        if key in DUALS:
            return 2, DUALS[key], i + 1, about
        if key in UNITS and key not in lexicon.SEASONS:
            unit = UNITS[key]
            end = i + 1
            if self._key(end) in {"واحد", "واحده"}:
                end += 1
            elif key not in lexicon.SINGULAR | {"ساعه"} or not self._stands_alone(end):
                return None
            return 1, unit, end, about
        number = self._int(i) if key.isdigit() else None
        if number is not None:
            j = i + 1
        else:
            word = counting.number_words(self.keys, i)
            if word is None:
                return None
            number, j = word
        unit_here = UNITS.get(self._key(j))
        if unit_here is None or unit_here == "season" or not 0 < number < 1000:
            return None
        return number, unit_here, j + 1, about

    def _stands_alone(self, i: int) -> bool:
        """Return whether a bare unit that ends before token ``i`` counts one («قبل شهر»): no date, number or noun belongs to it."""
        key = self._key(i)
        if self._at(i) is not None or self._int(i) is not None or key in month_names():
            return False
        return not key.startswith("ال") and key not in {"دراسي", "كامل"}

    def _on_before(self, i: int, trigger: Trigger) -> Match | None:
        """«قبل ثلاثة أيام», «منذ أسبوعين»; not where it hangs on an event: «قبل يومين من الانتخابات»."""
        read = self._count(i + 1)
        if read is None or (self._key(i - 1) in {"من", "ما"} and trigger.word == "قبل" and self._key(i - 1) == "من"):
            return None
        count, unit, end, about = read
        if self._key(end) == "مضت" or self._key(end) == "خلت":
            end += 1
        if trigger.word == "قبل" and self._key(end) in {"من", "علي", "بالضبط"} and self._key(end + 1) not in {"الان", "اليوم"}:
            return None
        if self._key(end) in {"ونصف", "والنصف"} and unit == "year" and self.anchor is not None:
            year, _ = resolve.shift_month(self.anchor.year, self.anchor.month, -12 * count - 6)
            return Match(end, f"{year:04d}", "year", "about")
        if self._key(end) in {"ونصف", "والنصف", "ونيف", "و"} and unit != "day":
            about = True
        return self._distance(-count, unit, end, about)

    def _on_after(self, i: int, _trigger: Trigger) -> Match | None:
        """«بعد غد», «بعد أسبوعين» where something is still to come."""
        if self._key(i + 1) in {"غد", "غدا", "الغد"}:
            return self._relative_day(2, i + 2)
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

    def _on_holiday(self, i: int, _trigger: Trigger) -> Match | None:
        found = self._holiday(i)
        if found is None or self._named(i):
            return None
        return self._on_holiday_day(*found)

    def _on_holiday_day(self, holiday: lexicon.Holiday, end: int, number: int) -> Match | None:
        month = Month("hijri" if holiday.hijri else "gregorian", holiday.month, True)
        self.hijri = holiday.hijri
        tail = self._tail(end, month)
        other = None
        if tail.year is None and tail.mode is None:
            other = self._year_at(tail.end if self._key(tail.end).isdigit() else tail.end + 1)
        if tail.shift is not None and self.anchor is not None:
            other = (self.anchor.year + tail.shift, False, tail.end)
        note = HIJRI_NOTE if holiday.hijri else None
        day: date | None
        led = self._key(end).isdigit() or self._key(end) in {"عام", "لعام", "سنه", "من", "للعام"} or tail.shift is not None
        if other is not None and holiday.hijri and not other[1] and led:
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

    def _on_first(self, i: int, trigger: Trigger) -> Match | None:
        """«أول أمس», «أول من أمس», «أول أيام عيد الفطر»."""
        number = {"اول": 1, "فاتح": 1, "ثاني": 2, "ثالث": 3, "رابع": 4}[trigger.word]
        j = i + 2 if self._key(i + 1) == "من" else i + 1
        if number == 1 and self._key(j) == "امس":
            return self._relative_day(-2, j + 1)
        if number == 1 and (month := self._month(i + 1)) is not None:
            written = WrittenDate(1, month[0], self._tail(month[1], month[0]), 0)
            if written.tail.year is None and self._key(i - 1) not in lexicon.BEFORE_FIRST:
                return None
            return self._make(written, i, named=self._named(i))
        if number == 1 and self._key(i + 1) == "الشهر" and (mode := self._mode(i + 2)) is not None:
            if self.anchor is None:
                return Match(mode[1], None, "day")
            return self._in_month(*resolve.shift_month(self.anchor.year, self.anchor.month, resolve.STEPS[mode[0]]), 1, mode[1])
        k = i + 4 if self._key(i + 1) == "يوم" and self._key(i + 2) == "من" and self._key(i + 3) == "ايام" else i + 2
        if self._key(i + 1) in {"ايام", "يوم"} and (found := self._holiday(k)) is not None:
            holiday, end, named = found
            return self._on_holiday_day(holiday, end, named + number - 1)
        if self._key(i + 1) in {"ايام", "يوم"} and number == 1:
            j = i + 2
            while self._key(j) in {"من", "في", "شهر"} and j < i + 4:
                j += 1
            month = self._month(j)
            if month is not None and month[0].calendar == "hijri":
                return self._make(WrittenDate(1, month[0], self._tail(month[1], month[0]), 0), i)
        return None
