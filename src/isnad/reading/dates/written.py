"""Days written out: «السابع من أكتوبر», «25/1/2024», «20 منه», and ranges of them; what follows a month."""

from __future__ import annotations

import re
from datetime import date, timedelta

from isnad.arabic.hijri import from_gregorian
from isnad.arabic.months import WEEKDAYS, Month, month_at, month_names
from isnad.arabic.published import parse_published
from isnad.reading.dates import counting, lexicon, resolve
from isnad.reading.dates.cursor import BETWEEN, FROM, HIJRI_NOTE, JOINERS, Match, Tail, WrittenDate
from isnad.reading.dates.lexicon import MODES, Trigger
from isnad.reading.dates.years import Years

#: How many tokens before a date its verb is looked for.
_REACH = 8
#: Days ahead from which on a past tense means the date before.
_FAR = 75
#: «بعد 11 سبتمبر» that many days from that day is the year's own.
_SOON = 40
#: Days within which a weekday beside a date may be a slip.
_SAME_WEEK = 7
_SAFAR = 2  # also nil
_NUMERIC = re.compile(r"(\d{1,4})([/.])(\d{1,2})\2(\d{1,4})")


class Written(Years):
    """Days written out: «السابع من أكتوبر», «25/1/2024», «20 منه», and ranges of them; what follows a month."""

    def _match(self, i: int, trigger: Trigger) -> Match | None:
        for kind in trigger.kind.split("+")[::-1]:
            if kind == "clock":  # clock times are read once the text's days are known
                continue
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

    def _beside_hijri(self, end: int) -> int:
        """Take in the same day in the other calendar: «13 رجب 1445هـ الموافق 25 يناير 2024م»."""
        j = end
        while self._key(j) in {"-", "(", "الموافق", "والموافق", "،", "ل", "/"} and j < end + 3:
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

    def _tail(self, i: int, month: Month) -> Tail:
        """Read what follows a month: «2024», «، 2024», «من عام 2024», «الماضي», «من العام الماضي»."""
        j = i
        same = self._same_year(i + 1 if self._key(i) in {"من", "في"} else i)
        if same is not None and month.calendar == "gregorian":
            return Tail(same[0], None, None, same[1])
        if self._key(j) in {"،", ",", "-", "/"} and self._year_at(j + 1) is not None:
            j += 1
        elif self._key(j) in {"من", "عام", "سنه", "لعام", "للعام", "لسنه", "العام"}:
            j += 1
            if self._key(j) in {"عام", "سنه", "العام", "السنه"}:
                j += 1
            mode = MODES.get(self._key(j))
            if self._key(j - 1) in {"العام", "السنه", "للعام"}:
                if mode is not None:
                    return Tail(None, None, resolve.STEPS[mode], j + 1)
            elif month.calendar == "gregorian" and (spelled := self._spelled_year(j)) is not None:
                return Tail(spelled[0], None, None, spelled[1])
        if self._key(j) in {"هذا", "هذه", "لهذا", "لهذه"} and self._key(j + 1) in {"العام", "السنه"}:
            return Tail(None, None, 0, j + 2)
        year = self._year_at(j)
        if year is not None and year[1] == (month.calendar == "hijri"):
            return Tail(year[0], None, None, year[2])
        found = self._mode(i)
        if found is not None:
            after = self._year_at(found[1])
            if after is not None and after[1] == (month.calendar == "hijri"):
                return Tail(after[0], None, None, after[2])
            return Tail(None, found[0], None, found[1])
        return Tail(None, None, None, i)

    def _date(self, i: int) -> WrittenDate | None:
        """Read a day with a month's name from token ``i``: digits or an ordinal."""
        day = self._int(i)
        if day is not None:
            j = i + 1
        else:
            word = counting.ordinal(self.keys, i)
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
            if day > 30 or (month.number == _SAFAR and self._key(i + 1) == "/" and tail.year is None):
                return None  # «فاز 2/صفر»
            if month.number in {1, 2} and not month.sure and not joined and tail.year is None and tail.mode is None:
                return None
        return WrittenDate(day, month, tail, tail.end)

    def _resolve(self, written: WrittenDate, weekday: int | None, i: int, near: date | None = None) -> date | None:
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
        if near is None and direction is None:
            said = self.said.get((written.month.calendar, written.month.number, written.day))
            if said is not None:
                return resolve.day_in_year(said, written.month.number, written.day, is_hijri)
        if weekday is not None and near is None and direction is None and self.year_said is not None and not is_hijri:
            nearest = resolve.nearest_day(self.anchor, written.month.number, written.day, is_hijri, None, weekday)
            told = resolve.day_in_year(self.year_said, written.month.number, written.day, is_hijri)
            if nearest is not None and nearest.weekday() != weekday and told is not None and told.weekday() == weekday:
                return told  # a story of years ago
        if near is None and direction is None and weekday is None:
            tense = self._tense(i, _REACH)
            nearest = resolve.nearest_day(self.anchor, written.month.number, written.day, is_hijri, None)
            event = self._key(i - 1).removeprefix("ل").removeprefix("ب") in lexicon.EVENTS
            if nearest is not None and (years := self._anniversary(i)) is not None:
                return resolve.day_in_year(nearest.year - years, written.month.number, written.day, is_hijri) if not is_hijri else nearest
            if nearest is not None and nearest >= self.anchor and event:
                direction = "past"
            elif nearest is not None and tense == "future" and nearest < self.anchor:
                direction = "next"
            elif nearest is not None and nearest > self.anchor and self._happened(tense, i, (nearest - self.anchor).days):
                direction = "past"
        return resolve.nearest_day(near or self.anchor, written.month.number, written.day, is_hijri, direction, weekday)

    def _happened(self, tense: str | None, i: int, ahead: int) -> bool:
        """Return whether a tense puts the date at token ``i`` into the past.

        A weak one does so only where the coming such date is many days ``ahead``, and «في» or the like stands before it.
        """
        return tense == "past" or (tense == "told" and ahead > _FAR and self._key(i - 1) in lexicon.AT)

    def _anniversary(self, i: int) -> int | None:
        """Return how many years ago a day was whose anniversary is spoken of: «الذكرى الثالثة لانفجار الرابع من آب»."""
        for j in range(i - 1, max(-1, i - 9), -1):
            if self._key(j) in {"،", ",", "؛", "."}:
                return None  # «في الذكرى الخمسين للاستقلال، ثم يزور الساحل من 4 إلى 6 أغسطس»
            if self._key(j).removeprefix("ب").removeprefix("ل") not in {"ذكري", "الذكري", "لذكري"}:
                continue
            k = j + 2 if self._key(j + 1) in {"السنويه", "مرور"} else j + 1
            number = counting.feminine_ordinal(self.keys, k)
            if number is None and (count := self._int(k)) is not None and self.keys[k].startswith("ال"):
                return count
            return number
        return None

    def _named(self, i: int) -> bool:
        """Return whether the noun before token ``i`` makes the day and month part of a name."""
        j = i - 1
        while self._key(j) in {'"', "(", "'"}:
            j -= 1
        key = self._key(j)
        if key in lexicon.heads():
            return True
        return self._key(j - 1) in lexicon.heads() and key in {"شباب", "ضباط", "تحالف"}

    def _called_so(self, i: int, end: int, day: date) -> bool:
        """Return whether a place is called by the day and month from token ``i`` to ``end``, since a weekday stands behind that is another
        day: «حريق في |السادس من أكتوبر |الثلاثاء»."""
        if self._key(i - 1) not in lexicon.PLACED or self.anchor is None or abs((day - self.anchor).days) <= _SAME_WEEK:
            return False
        k = end
        while k < end + 2 and (self._key(k) in lexicon.DAY_PARTS or self._key(k) in {"اليوم", "امس"}):
            k += 1
        number = WEEKDAYS.get(self._key(k))
        return number is not None and number != day.weekday()

    def _yearly(self, end: int) -> bool:
        """Return whether what ends before token ``end`` comes every year: «في 18 ديسمبر من كل عام»."""
        return self._key(end) in {"من", "في"} and self._key(end + 1) == "كل"

    def _make(self, written: WrittenDate, i: int, *, named: bool = False) -> Match | None:
        """Resolve a written day to a match."""
        end = written.end or written.tail.end
        if written.tail.year is None and written.tail.mode is None and (named or (i == self.named_end and self.keys[i][0] == "و")):
            self.named_end = end  # «ثورتا 26 سبتمبر و14 أكتوبر»
            return None
        if self._yearly(end):
            return None
        if self.anchor is None and written.tail.year is None:
            return Match(end, None, "day")
        self.hijri = written.month.calendar == "hijri"
        known = self._known_event(i, written)
        day = known or self._resolve(written, None, i)
        if day is None:
            return None
        if known is None and written.tail.year is None and written.tail.mode is None and self._called_so(i, end, day):
            self.named_end = end
            return None
        self.mentioned = day
        self._keep(written, day)
        note = None
        if written.month.calendar == "hijri" and (self.country or "").upper() != "SA":
            note = HIJRI_NOTE
        end = self._beside_hijri(end) if written.tail.year is not None else end
        return Match(end, day.isoformat(), "day", note)

    def _keep(self, written: WrittenDate, day: date) -> None:
        """Keep the year of a day that was given one, for where the text speaks of it again without."""
        tail = written.tail
        if tail.year is None and tail.mode is None and tail.shift is None:
            return
        year = resolve.hijri_year(day) if written.month.calendar == "hijri" else day.year
        if year is not None and self.anchor is not None and abs((day - self.anchor).days) < 400:
            self.said[written.month.calendar, written.month.number, written.day] = year

    def _known_event(self, i: int, written: WrittenDate) -> date | None:
        """«هجمات 11 سبتمبر» without a year are those of 2001, «حرب 6 أكتوبر» is that of 1973."""
        if (written.day, written.month.number, written.tail) == (11, 9, Tail(None, None, None, written.tail.end)):
            before = {self._key(i - 1), self._key(i - 2)}
            if before & {"هجمات", "احداث", "اعتداءات", "لهجمات", "وهجمات", "باحداث", "لاحداث", "تفجيرات", "بهجمات"}:
                return date(2001, 9, 11)
            away = self.anchor is None or abs(self.anchor.timetuple().tm_yday - date(2001, 9, 11).timetuple().tm_yday) > _SOON
            if away and self._key(i - 1).lstrip("وم") in {"بعد", "نذ", "قبل", "عقب"}:
                return date(2001, 9, 11)
        if (written.day, written.month.number) == (6, 10) and written.tail.year is None and self._key(i - 1) == "حرب":
            return date(1973, 10, 6)
        return None

    def _on_ordinal(self, i: int, trigger: Trigger) -> Match | None:
        word = counting.ordinal([trigger.word, *self.keys[i + 1 : i + 3]], 0)
        if word is None or self._key(i - 1) in lexicon.NUMBERED_PARTS:
            return None
        shift = word[1] - 1
        j = i + 1 + shift
        if self._key(j) in JOINERS and self._key(i - 1) in FROM and not trigger.strip and (ranged := self._range_of_days(i, word[0], j)):
            return ranged
        if self._key(j) not in {"من", "شهر", "منه"} and self._key(j) not in month_names():
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

    def _day_range(self, i: int, written: WrittenDate) -> Match | None:
        """«من 28 يناير إلى 3 فبراير», «بين 28 يناير و3 فبراير»."""
        before = self._key(i - 2) if self._key(i - 1) == "يوم" else self._key(i - 1)
        key = self._key(written.end)
        if key in JOINERS and before in FROM | BETWEEN | {"("}:
            j = written.end + 1
        elif before in BETWEEN and key[:1] == "و":
            j = written.end
        else:
            return None
        while self._key(j) in {"يوم", "غايه"}:
            j += 1
        other = self._date(j)
        if other is None:
            return self._range_in_month(i, j, written)
        last = self._resolve(other, None, i)
        first_tail = written.tail
        if last is None:
            return Match(other.end, None, "range")
        if first_tail.year is None and first_tail.mode is None:
            after = last + timedelta(days=1)
            first = resolve.nearest_day(after, written.month.number, written.day, written.month.calendar == "hijri", "past")
        else:
            first = self._resolve(written, None, i)
        if first is None or first > last:
            return None
        self.mentioned, self.hijri = last, other.month.calendar == "hijri"
        return Match(other.end, resolve.span_value(first, last), "range")

    def _range_in_month(self, i: int, j: int, written: WrittenDate) -> Match | None:
        """«من 5 مايو إلى 9 منه»."""
        first = self._resolve(written, None, i)
        if first is None or self._key(j + 1) != "منه":
            return None
        self.mentioned, self.hijri = first, written.month.calendar == "hijri"
        closing = self._day_of_this_month(j)
        if closing is None or closing.value is None or closing.value < first.isoformat():
            return None
        return Match(closing.end, f"{first.isoformat()}/{closing.value}", "range")

    def _range_of_days(self, i: int, number: int, j: int) -> Match | None:
        """«من العاشر إلى 20 من شهر شوال»: the month stands with the last day only."""
        other = self._date(j + 1)
        last = self._resolve(other, None, i) if other is not None else None
        if other is None or last is None or other.day <= number:
            return None
        self.mentioned, self.hijri = last, other.month.calendar == "hijri"
        return Match(other.end, resolve.span_value(last - timedelta(days=other.day - number), last), "range")

    def _day_of_this_month(self, i: int) -> Match | None:
        """«20 منه», «20 الجاري», «15 من الشهر المقبل», «السابع من الشهر الجاري»."""
        day = self._int(i)
        j = i + 1
        if day is None:
            word = counting.ordinal(self.keys, i)
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
            return self._in_month_of(base, day, j + 1)
        if key == "من" and self._key(j + 1) in {"الشهر", "شهرنا"}:
            if self._key(j + 2) in {"نفسه", "ذاته"}:
                base = self.mentioned
                return self._in_month_of(base, day, j + 3) if base else None
            mode = self._mode(j + 2)
        elif key == "من" and MODES.get(self._key(j + 1)) == "this":
            mode = self._mode(j + 1)
        elif self._key(i - 1) in {"يوم", "في", "حتي", "الموافق", "الي", "منذ", "من", "("} or self._key(i - 1) in WEEKDAYS:
            mode = self._mode(j)
        else:
            return None
        if mode is None:
            return None
        if self.anchor is None:
            return Match(mode[1], None, "day")
        if self.hijri and resolve.STEPS[mode[0]] == 0 and (self.country or "").upper() == "SA":
            return self._in_month_of(self.anchor, day, mode[1])  # «30 من الشهر الجاري», behind a Hijri month
        year, month = resolve.shift_month(self.anchor.year, self.anchor.month, resolve.STEPS[mode[0]])
        return self._in_month(year, month, day, mode[1])

    def _in_month_of(self, base: date, day: int, end: int) -> Match | None:
        """Return the day of that number in the month of ``base``, in the calendar last spoken of."""
        running = from_gregorian(base) if self.hijri else None
        if running is None:
            return self._in_month(base.year, base.month, day, end)
        exact = resolve.day_in_year(running[0], running[1], day, True)
        note = HIJRI_NOTE if (self.country or "").upper() != "SA" else None
        return Match(end, exact.isoformat(), "day", note) if exact else None

    def _in_month(self, year: int, month: int, day: int, end: int) -> Match | None:
        try:
            exact = date(year, month, day)
        except ValueError:
            return None
        return Match(end, exact.isoformat(), "day")

    def _number(self, i: int) -> Match | None:
        if i >= self.size:
            return None
        number = self._int(i)
        numeric = self._numeric(i)
        if numeric is not None:
            return self._numeric_range(i, numeric)
        if number is None or len(self.keys[i]) > 8:
            return self._double_year(i)
        if number <= 31:
            return self._small_number(i, number)
        return self._double_year(i) or self._bare_year(i)

    def _numeric_range(self, i: int, first: Match) -> Match:
        """«من 1/6/2024 إلى 30/6/2024»: the range, where another day in digits follows; else the first day."""
        if self._key(i - 1) not in FROM or self._key(first.end) not in JOINERS:
            return first
        last = self._numeric(first.end + 1)
        if last is None or first.value is None or last.value is None or last.value <= first.value:
            return first
        return Match(last.end, f"{first.value}/{last.value}", "range")

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
        if key in JOINERS or (key in {"و", "/"} and self._int(j + 1)):
            k = j + 1
        elif key[:1] == "و" and key[1:].isdigit():
            k = j
        else:
            return None
        if key[:1] == "و" and (third := self._key(k + 1))[:1] == "و" and (key[1:].isdigit() and third[1:].isdigit()):
            if int(key[1:]) == number + 1:  # «10 و11 و12 نوفمبر»
                k += 1
                number_after = int(key[1:])
            else:
                return None
        else:
            number_after = number
        other = self._date(k)
        if other is None and key in JOINERS and (closing := self._day_of_this_month(k)) is not None:
            if closing.value is None:
                return closing._replace(grain="range")
            if int(closing.value[8:]) <= number:
                return None
            return closing._replace(value=f"{closing.value[:8]}{number:02d}/{closing.value}", grain="range")
        if other is None or (other.day <= number and key in JOINERS):
            return None
        before = self._key(i - 1)
        pair = key not in JOINERS
        last = self._resolve(other, None, i)
        if last is None:
            return Match(other.end, None, "range") if self.anchor is None and other.tail.year is None else None
        if pair and before not in FROM | BETWEEN and other.day != number_after + 1:
            base = self._resolve(other._replace(day=number), None, i)
            return Match(i + 1, base.isoformat(), "day") if base else None
        first = self._resolve(other._replace(day=number, tail=other.tail if other.tail.year else Tail(None, None, None, 0)), None, i)
        if first is None or first > last or (last - first).days > 31:
            first = last - timedelta(days=other.day - number)
        self.mentioned, self.hijri = last, other.month.calendar == "hijri"
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
        self.hijri = any(part.startswith("14") and len(part) == 4 for part in parts)
        return Match(end, moment.value, "day", moment.note)
