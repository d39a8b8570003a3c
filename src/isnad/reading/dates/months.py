"""Months that stand without a day: «في مارس», «شهر رمضان», «يناير 2024», «بين يناير ومارس»."""

from __future__ import annotations

from datetime import date

from isnad.arabic import hijri
from isnad.arabic.months import Month, month_at, month_names
from isnad.reading.dates import lexicon, resolve
from isnad.reading.dates.cursor import BETWEEN, FROM, HIJRI_NOTE, JOINERS, Match, Tail, WrittenDate
from isnad.reading.dates.lexicon import Trigger
from isnad.reading.dates.written import _REACH, Written


class Months(Written):
    """Months that stand without a day, alone and in ranges."""

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
        if self._yearly(tail.end):
            return None
        before = self._key(i - 1)
        stripped = trigger is not None and bool(trigger.strip)
        named = month_at(self.keys, i)
        sure = sure or (named is not None and end > i + named[1])  # a dual name («تموز (يوليو)») has no other sense
        if tail.year is None and tail.mode is None and tail.shift is None and not sure:
            if self._named(i) or before in lexicon.NOT_MONTH_BEFORE:
                return None
            lead = before in lexicon.MONTH_BEFORE or before in lexicon.PARTS or before[1:] in lexicon.PARTS
            following = self._key(end)
            between = before in FROM | BETWEEN and (following in JOINERS or (following[:1] == "و" and following[1:] in month_names()))
            if month.calendar == "hijri" and not month.sure:
                if month.number != 9 or not lead:
                    return None
            elif not (lead or between or (month.sure and (stripped or before in {"قبل", "بعد", "الي", "عن", "ل", "ب"}))):
                return None
            if stripped and not month.sure:
                return None
        elif tail.year is None and tail.shift is None and not sure and not month.sure and stripped:
            return None
        joined = self._month_range(i, month, tail)
        return joined or self._month_match(i, month, tail)

    def _month_match(self, i: int, month: Month, tail: Tail) -> Match | None:
        if month.calendar == "hijri" and tail == Tail(None, None, None, tail.end):
            j = tail.end + 1 if self._key(tail.end) in {"عام", "سنه", "من", "لعام"} else tail.end
            there = self._year_at(j)
            if there is not None and not there[1] and (span := _in_gregorian(month.number, there[0])) is not None:
                return Match(there[2], resolve.span_value(*span), "month", HIJRI_NOTE)  # «رمضان 2023»
        year = self._month_year(i, month, tail)
        if year is None:
            return Match(tail.end, None, "month") if self.anchor is None else None
        if tail.mode is not None or tail.shift is not None:
            self.said[month.calendar, month.number, 0] = year
        if month.calendar == "hijri":
            span = hijri.month_span(year, month.number)
            return Match(tail.end, resolve.span_value(*span), "month", "Hijri month by the Umm al-Qura calendar") if span else None
        self.mentioned = date(year, month.number, 1)
        self.hijri = False
        return Match(tail.end, resolve.month_value(year, month.number), "month")

    def _month_year(self, i: int, month: Month, tail: Tail) -> int | None:
        if tail.year is not None:
            return tail.year
        if self.anchor is None:
            return None
        is_hijri = month.calendar == "hijri"
        if tail.mode is None and tail.shift is None and (said := self.said.get((month.calendar, month.number, 0))) is not None:
            return said
        if tail.shift is not None:
            base = resolve.hijri_year(self.anchor) if is_hijri else self.anchor.year
            return base + tail.shift if base else None
        if tail.mode is None and self._key(i - 1) == "تسليم":  # a future: the next delivery
            return (
                self.anchor.year
                if not is_hijri and month.number >= self.anchor.month
                else resolve.nearest_month(self.anchor, month.number, is_hijri, "next")
            )
        tense = self._tense(i, _REACH) if tail.mode is None else "past"
        if tense == "told":
            ahead = ((month.number - self.anchor.month) % 12) * 30 if not is_hijri else 0
            tense = "past" if self._happened(tense, i, ahead) else None
        if tense in {None, "report", "planned"}:
            return resolve.closest_month(self.anchor, month.number, is_hijri)
        if tense == "future":
            past = resolve.nearest_month(self.anchor, month.number, is_hijri, None)
            following = resolve.nearest_month(self.anchor, month.number, is_hijri, "next")
            running = hijri.from_gregorian(self.anchor) if is_hijri else (self.anchor.year, self.anchor.month, 1)
            return past if running and running[1] == month.number else following
        return resolve.nearest_month(self.anchor, month.number, is_hijri, tail.mode)

    def _month_range(self, i: int, month: Month, tail: Tail) -> Match | None:
        """«بين يناير ومارس», «من يناير إلى مارس 2024», «شهري يناير وفبراير»."""
        before, key = self._key(i - 1), self._key(tail.end)
        if key in JOINERS and (before in FROM | BETWEEN or (key == "-" and tail.year is None)):
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
        if other is None or other[0].calendar != month.calendar:
            return None
        other_tail = self._tail(other[1], other[0])
        last = self._month_year(i, other[0], other_tail)
        if last is None:
            return Match(other_tail.end, None, "range")
        first = tail.year if tail.year is not None else last if month.number <= other[0].number else last - 1
        if month.calendar == "hijri":
            begin, end = hijri.month_span(first, month.number), hijri.month_span(last, other[0].number)
            return Match(other_tail.end, resolve.span_value(begin[0], end[1]), "range", HIJRI_NOTE) if begin and end else None
        return Match(other_tail.end, f"{resolve.month_value(first, month.number)}/{resolve.month_value(last, other[0].number)}", "range")

    def _on_ghurra(self, i: int, _trigger: Trigger) -> Match | None:
        """«غرة رمضان», «غرة جانفي»: the first of a month."""
        found = self._month(i + 2 if self._key(i + 1) == "شهر" else i + 1)
        if found is None:
            return None
        return self._make(WrittenDate(1, found[0], self._tail(found[1], found[0]), 0), i)


def _in_gregorian(month: int, year: int) -> tuple[date, date] | None:
    """Return the first and last day of the Hijri month of that number that begins in a Gregorian year."""
    base = resolve.hijri_year(date(year, 7, 1))
    spans = (hijri.month_span(base + step, month) for step in (-1, 0, 1)) if base else ()
    return next((span for span in spans if span is not None and span[0].year == year), None)
