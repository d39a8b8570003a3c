"""Days named by their distance from publication (أمس, بعد غد) or by their weekday, with the date that may stand beside them."""

from __future__ import annotations

from datetime import date, timedelta

from isnad.arabic.moments import span_of
from isnad.arabic.months import WEEKDAYS
from isnad.reading.dates import counting, lexicon, resolve
from isnad.reading.dates.cursor import BETWEEN, FROM, JOINERS, STOPS, Match, weekday_note
from isnad.reading.dates.lexicon import MODES, Trigger
from isnad.reading.dates.months import Months

_LAST = 9
_NTH = {
    "الاول": 1, "الاولي": 1, "الثاني": 2, "الثانيه": 2, "الثالث": 3, "الثالثه": 3, "الرابع": 4, "الرابعه": 4,
    "الاخير": _LAST, "الاخيره": _LAST,
}  # fmt: skip
#: Before the day from which something lasted.
_SPAN_FROM = FROM | BETWEEN | {"منذ", "ومنذ"}
#: Between the first day and the last: «تبدأ الأحد وتنتهي الخميس».
_LASTS = frozenset({"وتنتهي", "وينتهي", "وتختتم", "ويختتم", "وتستمر", "ويستمر"})
#: How far its end may stand from it, and how far where «حتى» leads the end.
_SPAN_REACH, _UNTIL_REACH = 8, 30
#: Days ago from which on a weekday behind a present tense is the coming one, and how far that may stand before it.
_LONG_AGO, _OPENER_REACH = 5, 8


class Days(Months):
    """Days named by their distance from publication (أمس, بعد غد) or by their weekday, with the date that may stand beside them."""

    def _relative_day(self, by: int, end: int, start: int | None = None) -> Match:
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
            if day is not None:
                note = weekday_note(number, day)
        j = end + (1 if self._key(end) in {"(", "،", ","} else 0)
        if self._key(j) in {"الموافق", "والموافق", "المصادف"}:
            j += 1
        written = self._date(j)
        numeric = self._numeric(j) if written is None else None
        exact: date | None = None
        last = end
        if written is not None:
            exact, last = self._resolve(written, number, end, near=day), written.end
            self.hijri = written.month.calendar == "hijri"
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
        if before == "هذا" and self._key(i - 2) in {"مثل", "بمثل"}:
            return None
        weekday = after in WEEKDAYS or (after in {"(", '"', "،"} and self._key(i + 2) in WEEKDAYS)
        if not weekday:
            that = before == "ذلك" and self._key(i - 2) in lexicon.SAYS_THAT  # «أوضح ذلك اليوم مدير الفرع»
            if after in lexicon.NOT_TODAY_AFTER or (before in lexicon.NOT_TODAY_BEFORE and not that) or trigger.word != "اليوم":
                return None
            if before in {"في", "خلال", "كل", "هموم", "اخر", "باقي"} or (trigger.strip and self.keys[i][trigger.strip - 1] in "بك"):
                return None
            if counting.ordinal(self.keys, i + 1) is not None or self._int(i + 1) is not None:
                return None
            if before == '"' and after == '"':
                return None
            if before in lexicon.ENDS_DAY and (after[:1] == "ب" or after in lexicon.ENDS_AT):
                return None  # «انتهى اليوم باعتقال عشرين», «لينهي اليوم عند 14 ألف نقطة»
        return self._relative_day(0, i + 1)

    def _on_yesterday(self, i: int, trigger: Trigger) -> Match | None:
        after = self._key(i + 1)
        if after in {"الحاجه", "حاجه", "الحاجات"}:
            return None
        if trigger.word == "الامس" and self._key(i - 1) not in {"يوم", "ليله", "مساء", "صباح", "فجر", "ظهر"} and not trigger.strip:
            return None
        if after == "الاول":
            return self._relative_day(-2, i + 2)
        return self._relative_day(-1, i + 1)

    def _on_tomorrow(self, i: int, trigger: Trigger) -> Match | None:
        after, before = self._key(i + 1), self._key(i - 1)
        weekday = after in WEEKDAYS or (after in {"(", "،"} and self._key(i + 2) in WEEKDAYS)
        if trigger.word != "غدا" and not weekday and before not in {"يوم", "صباح", "مساء", "فجر", "ظهر", "عصر", "ليله", "ليل", "حتي"}:
            return None
        if trigger.word == "غدا" and self.text.forms[i].endswith("ى"):
            return None
        return self._relative_day(1, i + 1)

    def _on_tonight(self, i: int, _trigger: Trigger) -> Match | None:
        after = self._key(i + 1)
        if MODES.get(after) == "past":
            return self._relative_day(-1, i + 2)
        if after == "قبل" and MODES.get(self._key(i + 2)) == "past":
            return self._relative_day(-2, i + 3)  # «الليلة قبل الماضية»
        if MODES.get(after) == "next":
            return self._relative_day(1, i + 2)
        if after in {"نفسها", "ذاتها", "التاليه", "السابقه", "الواحده", "الكبيره", "التي"}:
            return None
        if counting.ordinal(self.keys, i + 1) or self._key(i - 1) in {"تلك", "في", "هذه", "طوال", "نفس"}:
            return None
        return self._relative_day(0, i + 1)

    def _on_lastnight(self, i: int, _trigger: Trigger) -> Match | None:
        if self._key(i + 1) == "الاولي":
            return self._relative_day(-2, i + 2)
        return self._relative_day(-1, i + 1)

    def _on_weekday(self, i: int, trigger: Trigger) -> Match | None:
        number = WEEKDAYS[trigger.word]
        before, after = self._key(i - 1), self._key(i + 1)
        if number == 0 and before in lexicon.GATHERS and not self._told_to_be(i):
            return None
        if number == 0 and lexicon.is_of_two(before) and lexicon.is_of_two(after):
            return None  # «المصابين الاثنين الراقدين في المستشفى»
        if before in lexicon.NOT_WEEKDAY_BEFORE or after in lexicon.NOT_WEEKDAY_AFTER:
            return None
        if (before == "يوم" and self._key(i - 2) == "كل") or (after == "من" and self._key(i + 2) == "كل"):
            return None
        plain = not trigger.strip
        first = i
        while first > i - 7 and self.keys[first][:1] == "و" and self._key(first - 1).removeprefix("و") in WEEKDAYS:
            first -= 1
        if not plain and first < i and self._key(first - 1) in lexicon.NOT_WEEKDAY_BEFORE:
            return None  # «أيام السبت والأحد والاثنين»
        if plain and number in {3, 4} and before.removeprefix("و") in lexicon.GIVEN and self._key(i - 2) not in lexicon.ROYAL:
            return None
        mode = self._mode(i + 1)
        j = mode[1] if mode else i + 1
        exact = self._weekday_date(i, j, number) or self._nth_weekday(i, number)
        if exact is not None:
            if exact.value is not None and exact.grain == "day" and self._key(self._before_day(i)) in _SPAN_FROM:
                self.opened = date.fromisoformat(exact.value), exact.end
            return exact
        if mode is not None and mode[0] == "this":
            mode = None
            j = i + 1
        if self.anchor is None:
            return Match(j, None, "day")
        opened = self._opened(i) if mode is None else None
        if mode is not None:
            day = resolve.weekday(self.anchor, number, mode[0])
            if mode[0] == "next":
                self.coming[number] = day
        elif opened is not None:
            day = opened + timedelta(days=(number - opened.weekday()) % 7)
        else:
            day = self._bare_weekday(i, number, self.anchor)
        joined = self._weekday_range(i, j, day)
        if joined is not None:
            return joined
        if self._key(self._before_day(i)) in _SPAN_FROM or self._key(j) in _LASTS:
            self.opened = day, i
        self.mentioned = day
        return Match(j, day.isoformat(), "day")

    def _bare_weekday(self, i: int, number: int, anchor: date) -> date:
        """Return the day meant by a weekday with nothing beside it: by its sentence's tense, in a range by the range's other end."""
        coming = anchor + timedelta(days=(number - anchor.weekday()) % 7)
        last = resolve.weekday(anchor, number, None)
        closing = self._span_end(i)
        if closing is not None and (mode := self._mode(closing[1] + 1)) is not None and mode[0] != "this":
            end = resolve.weekday(anchor, closing[0], mode[0])
            return end - timedelta(days=(end.weekday() - number) % 7)
        if number in self.coming and self._key(i - 1) in lexicon.MEETINGS:
            return self.coming[number]
        tense = self._tense(i)
        if tense in {"future", "planned"} and self._had_been(i):
            return last
        if tense in {"future", "planned"} or self._key(i + 1) == "موعدا" or self._told_to_be(i):
            return coming
        if tense == "unfulfilled" or (tense in {"past", "told", None} and self._to_come_of(i)):
            return min(last, coming, key=lambda day: abs((day - anchor).days))
        if tense is None and i + 1 < self.size and lexicon.is_future_verb(self.keys[i + 1]):
            return coming
        if tense is None and (anchor - last).days >= _LONG_AGO and lexicon.is_present(self._opener(i)):
            return coming  # «يكشف الرئيس خطته الاثنين», on a Sunday
        if closing is not None and tense in {"past", "told"} and last + timedelta(days=(closing[0] - number) % 7) > anchor:
            return last - timedelta(days=7)
        return last

    def _told_to_be(self, i: int) -> bool:
        """Return whether it is said what the day at token ``i`` is, which one does of a day to come: «أعلنت أن السبت هو أول أيام الشهر»."""
        before = self._before_day(i)
        what = i + 2 if self._key(i + 1) == "هو" else i + 1
        return self._key(before) in {"ان", "بان", "وان"} and self._key(what) in lexicon.TOLD_TO_BE

    def _opener(self, i: int) -> str:
        """Return the word that opens the sentence of token ``i``, where the day at ``i`` is the first told and nothing is told to be so."""
        for j in range(i - 1, max(-1, i - 1 - _OPENER_REACH), -1):
            if self.keys[j] in STOPS or self.keys[j] in {"ان", "الذي", "التي", "بان"} or self._line_breaks(j + 1):
                return self._key(j + 1) if self.keys[j] in STOPS or self._line_breaks(j + 1) else ""
        return self._key(0) if i <= _OPENER_REACH else ""

    def _opened(self, i: int) -> date | None:
        """Return the first day of the range that the weekday at token ``i`` ends: «من فجر الأربعاء حتى مساء الجمعة»."""
        if self.opened is None:
            return None
        day, start = self.opened
        joiner = self._key(self._before_day(i))
        if joiner not in JOINERS | _LASTS or i - start > (_UNTIL_REACH if joiner in {"حتي", "وحتي"} else _SPAN_REACH):
            return None
        return day if not any(key in STOPS for key in self.keys[start:i]) else None

    def _weekday_date(self, i: int, j: int, number: int) -> Match | None:
        """«الأربعاء 24 يناير», «الأربعاء (24 كانون الثاني)», «الأربعاء الموافق 13 رجب 1445هـ»."""
        opened = self._key(j) in {"(", "،", ","}
        k = j + 1 if opened else j
        if self._key(k) in {"الموافق", "والموافق", "المصادف", "الموافقه", "الواقع", "الواقعه"}:
            k += 2 if self._key(k + 1) in {"فيه", "في", "ل"} else 1
        if self._key(k) == "ال" and self._int(k + 1) is not None:
            k += 1  # «الأحد الـ 5 من شهر»
        if k > j and self._key(k)[:2] == "لل":
            self.keys[k] = "ال" + self.keys[k][2:]  # «الموافق للأول من شهر»
        written = self._date(k)
        if written is None:
            numeric = self._numeric(k)
            if numeric is None or numeric.value is None:
                return self._weekday_of_month(k, number)
            day = date.fromisoformat(numeric.value)
            end = numeric.end
        else:
            made = self._resolve(written, number, i)
            self.hijri = written.month.calendar == "hijri"
            end = written.end
            if made is None:
                return Match(end + (1 if opened and self._key(end) == ")" else 0), None, "day") if self.anchor is None else None
            day = made
        if opened and self.keys[j] == "(" and self._key(end) == ")":
            end += 1
        self.mentioned = day
        note = weekday_note(number, day)
        other = self._beside_hijri(end)
        return Match(other, day.isoformat(), "day", note)

    def _nth_weekday(self, i: int, number: int) -> Match | None:
        """«الجمعة الأخيرة من أبريل», «السبت الأول من الشهر المقبل»."""
        which = _NTH.get(self._key(i + 1))
        if which is None or self._key(i + 2) not in {"من", "في"}:
            return None
        made = self._at(i + 3)
        span = span_of(made[0].value) if made is not None and made[0].grain == "month" and made[0].start in {None, i + 3} else None
        if made is None or span is None:
            return None
        if which == _LAST:
            day = span[1] - timedelta(days=(span[1].weekday() - number) % 7)
        else:
            day = span[0] + timedelta(days=(number - span[0].weekday()) % 7 + 7 * (which - 1))
        return Match(made[0].end, day.isoformat(), "day", made[0].note) if span[0] <= day <= span[1] else None

    def _weekday_of_month(self, k: int, number: int) -> Match | None:
        """«الأربعاء 24 الجاري», «الأحد الثامن من الشهر المقبل»."""
        found = self._day_of_this_month(k)
        if found is None:
            return None
        note = None
        if found.value is not None:
            day = date.fromisoformat(found.value)
            note = weekday_note(number, day)
        return found._replace(note=note)

    def _weekday_range(self, i: int, j: int, day: date) -> Match | None:
        """«من الأحد إلى الخميس», «يومي السبت والأحد»."""
        before = self._key(i - 2) if self._key(i - 1) == "يوم" else self._key(i - 1)
        key = self._key(j)
        if before in FROM | BETWEEN and key in JOINERS:
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
            if mode[0] == "next" and day <= self.anchor:
                day, last = day + timedelta(days=7), last + timedelta(days=7)
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
