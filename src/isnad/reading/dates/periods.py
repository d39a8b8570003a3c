"""Parts of a year and of a month: seasons, quarters, halves, «الأشهر التسعة الأولى من العام», «النصف الأول من مارس»."""

from __future__ import annotations

from datetime import date, timedelta

from isnad.arabic.moments import span_of
from isnad.arabic.months import month_names
from isnad.reading.dates import counting, lexicon, resolve
from isnad.reading.dates.cursor import Match
from isnad.reading.dates.lexicon import Trigger
from isnad.reading.dates.units import Units


class Periods(Units):
    """Parts of a year and of a month."""

    def _whole_year(self, i: int) -> tuple[int | None, int] | None:
        """Read the year that a period belongs to («من 2024», «لعام 2024», «من العام الجاري»): its number and the token after it.

        The number is ``None`` where the year is relative and the day of publication is not known.
        """
        j = i + 1 if self._key(i) in {"من", "ل", "في", "خلال"} else i
        year = self._year_at(j)
        if year is not None:
            return (year[0], year[2]) if not year[1] else None
        if (same := self._same_year(j)) is not None:
            return same
        if self._key(j) in {"العام", "السنه"} and self._mode(j + 1) is None and self._year_at(j + 1) is None:
            running = self.anchor.year if self.anchor is not None else None
            return (running, j + 1) if self._key(j + 1) not in lexicon.NOT_THIS_AFTER else None
        made = self._at(j)
        if made is None or made[0].grain != "year" or (made[0].value is not None and len(made[0].value) != 4):
            return None
        return int(made[0].value) if made[0].value else None, made[0].end

    def _on_season(self, i: int, trigger: Trigger) -> Match | None:
        """«صيف 2015», «صيف عام 2015», «صيف العام الماضي», «خريف هذا العام»."""
        if (match := self._on_month(i, trigger)) is not None:
            return match  # «في ربيع الأول»
        j = i + 1
        if self._key(j) in {"عام", "سنه", "العام"} and self._year_at(j + 1) is not None:
            j += 1
        read = self._whole_year(j)
        if read is None:
            return None
        year, end = read
        return Match(end, resolve.season(date(year, 1, 1), trigger.word, year, None) if year else None, "season")

    def _on_quarter(self, i: int, trigger: Trigger) -> Match | None:
        """«الربع الأول من 2024», «النصف الثاني من العام الجاري», «السداسي الأول لسنة 2024», «النصف الأول من مارس»."""
        number = lexicon.QUARTERS.get(self._key(i + 1))
        length = 6 if trigger.word in {"النصف", "السداسي"} else 3
        if number is None:
            return None
        if length == 6:
            number = 2 if self._key(i + 1) == "الاخير" else number
            if number > 2:
                return None
        read = self._whole_year(i + 2)
        if trigger.word == "الفصل" and (read is None or self._key(read[1] - 1)[-4:] != str(read[0])):
            return None  # a term of school or a chapter, unless a bare year follows
        if read is None:
            if trigger.word == "النصف" and self._key(i + 2) == "من":
                made = self._part_of_month(i + 3, number, 2)
                return made._replace(start=i, strip=trigger.strip) if made else None
            at_once = trigger.word in {"الربع", "الثلاثي"} and self._key(i + 2) not in {"من", "ل", "في"}
            return self._running_quarter(i, number) if at_once else None
        year, end = read
        first = (number - 1) * length + 1
        value = f"{year}-{first:02d}/{year}-{first + length - 1:02d}" if year else None
        return Match(end, value, "quarter" if length == 3 else "half")

    def _month_at(self, i: int) -> Match | None:
        """Read the month, named or relative, that a part at token ``i`` belongs to."""
        if self._key(i) in month_names():
            return self._month_alone(i, None, sure=True)
        made = self._at(i)
        return made[0] if made is not None and made[0].grain == "month" and made[0].start in {None, i} else None

    def _part_of_month(self, i: int, number: int, parts: int) -> Match | None:
        """«النصف الأول من شهر مارس»: its first fifteen days, the rest for the second half; of thirds ten days, the rest for the last."""
        match = self._month_at(i)
        if match is None or match.grain != "month":
            return None
        span = span_of(match.value)
        if span is None:
            return match._replace(grain="range")
        length = 30 // parts
        first = span[0] + timedelta(days=length * (number - 1))
        last = span[1] if number == parts else first + timedelta(days=length - 1)
        return match._replace(value=resolve.span_value(first, last), grain="range")

    def _on_third(self, i: int, trigger: Trigger) -> Match | None:
        """«الثلث الأخير من مارس», «العشر الأواخر من رمضان»."""
        number = lexicon.TENS_OF_MONTH.get(self._key(i + 1))
        if number is None or self._key(i + 2) not in {"من", "في"}:
            return None
        made = self._part_of_month(i + 3, number, 3)
        return made._replace(start=i, strip=trigger.strip) if made else None

    def _on_opening(self, i: int, trigger: Trigger) -> Match | None:
        """«التسعة أشهر الأولى من العام», «أول تسعة أشهر من 2023»: the number stands before the unit."""
        if trigger.word == "اول":
            number = counting.number_words(self.keys, i + 1)
            if number is None and (written := self._int(i + 1)) is not None:
                number = written, i + 2
        else:
            number = counting.definite_number([trigger.word, *self.keys[i + 1 : i + 3]], 0)
            number = (number[0], i + number[1]) if number else None
        if number is None:
            return None
        count, j = number
        if self._key(j) not in {"اشهر", "شهور", "شهرا"}:
            return None
        j += 1
        if trigger.word != "اول":
            if self._key(j) not in lexicon.FIRST:
                return None
            j += 1
        return self._first_months(count, j)

    def _first_months(self, count: int, j: int) -> Match | None:
        """Read the year of its first ``count`` months at token ``j``."""
        read = self._whole_year(j)
        if read is None or not 1 < count < 12:
            return None
        year, end = read
        return Match(end, f"{year}-01/{year}-{count:02d}" if year else None, "range")

    def _running_quarter(self, i: int, number: int) -> Match | None:
        """«نتائج الربع الثاني»: the last one of that number that has begun."""
        if self._key(i - 1) not in lexicon.OF_QUARTER or self._key(i + 1) == "الاخير":
            return None
        if self.anchor is None:
            return Match(i + 2, None, "quarter")
        first = number * 3 - 2
        year = self.anchor.year if first <= self.anchor.month else self.anchor.year - 1
        return Match(i + 2, f"{year}-{first:02d}/{year}-{first + 2:02d}", "quarter")

    def _on_units(self, i: int, trigger: Trigger) -> Match | None:
        """«الأشهر التسعة الأولى من العام», «الشهرين الأولين من 2024»; else as relative units."""
        word = trigger.word[2:]
        if word in {"اشهر", "شهور"} and (number := counting.definite_number(self.keys, i + 1)) is not None:
            if self._key(number[1]) in lexicon.FIRST:
                return self._first_months(number[0], number[1] + 1)
        elif word == "شهرين" and self._key(i + 1) in lexicon.FIRST:
            return self._first_months(2, i + 2)
        return super()._on_units(i, trigger)

    def _on_today(self, i: int, trigger: Trigger) -> Match | None:
        """«اليوم الثاني من عيد الأضحى», «اليوم الثاني لعيد الأضحى»; else today."""
        number = counting.ordinal(self.keys, i + 1)
        if number is not None and self._key(number[1])[:1] == "ل":
            word = self.keys[number[1]]
            self.keys[number[1]] = word[1:]
            found = self._holiday(number[1])
            self.keys[number[1]] = word
            if found is not None:
                made = self._on_holiday_day(found[0], found[1], found[2] + number[0] - 1)
                return made._replace(start=i, strip=trigger.strip) if made else None
        if number is not None and self._key(number[1]) in {"من", "ل", "في"}:
            j = number[1] + 1
            if self._key(j) in {"ايام", "عطله", "اجازه"}:
                j += 1
            if (found := self._holiday(j)) is not None:
                made = self._on_holiday_day(found[0], found[1], found[2] + number[0] - 1)
                return made._replace(start=i, strip=trigger.strip) if made else None
        return super()._on_today(i, trigger)

    def _on_unit(self, i: int, trigger: Trigger) -> Match | None:
        """«الأسبوع الأول من مارس»: the month, which week of it in the note; else as a relative unit."""
        if trigger.word == "الاسبوع" and (week := lexicon.QUARTERS.get(self._key(i + 1))):
            j = i + 3 if self._key(i + 2) in {"من", "في"} else i + 2
            if (j == i + 3 or self._key(j) in month_names()) and (month := self._month_at(j)) is not None and month.grain == "month":
                last = self._key(i + 1) == "الاخير"
                return month._replace(start=i, strip=trigger.strip, note="the last week" if last else f"week {week}")
        if trigger.word == "العقد" and (decade := self._numbered_decade(i)) is not None:
            return decade
        return super()._on_unit(i, trigger)

    def _numbered_decade(self, i: int) -> Match | None:
        """«العقد الثاني من القرن العشرين»: the 1910s."""
        number = counting.ordinal(self.keys, i + 1)
        if number is None or number[0] > 10 or self._key(number[1]) not in {"من", "في"}:
            return None
        made = self._at(number[1] + 1)
        if made is None or made[0].grain != "century":
            return None
        return made[0]._replace(value=f"{made[0].value[:2]}{number[0] - 1}X" if made[0].value else None, grain="decade")
