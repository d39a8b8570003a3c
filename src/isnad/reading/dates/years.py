"""Years as written out: «عام 2014», «في 2014», «عامي 2010 و2014», «عام ألفين وأربعة عشر», «سنة 1436هـ»."""

from __future__ import annotations

import re

from isnad.arabic import hijri
from isnad.arabic.hijri import FIRST_YEAR, LAST_YEAR
from isnad.reading.dates import lexicon, resolve
from isnad.reading.dates.cursor import BETWEEN, FROM, JOINERS, Match
from isnad.reading.dates.lexicon import MODES, Trigger
from isnad.reading.dates.tense import Tense

_DOUBLE = re.compile(r"((?:19|20|14)\d\d)([/-])(\d\d|(?:19|20|14)\d\d)")

#: How many tokens after a year «ذلك العام» still means it.
_SAME_REACH = 60


class Years(Tense):
    """Years as written out, alone and in ranges."""

    def _year_phrase(self, i: int) -> Match | None:
        """Read the year after «عام», with a range or a second year after it."""
        year = self._year_at(i)
        if year is None:
            return None
        number, is_hijri, end = year
        if is_hijri:
            return self._double_year(i) or self._hijri_year(number, end)
        key = self._key(end)
        other: tuple[int, bool, int] | None = None
        dual = self._key(i - 1).endswith(("عامي", "سنتي", "اعوام", "الاعوام", "سنوات"))
        if key in {*JOINERS, "/"}:
            j = end + 1
            if self._key(j) in {"عام", "سنه"}:
                j += 1
            other = self._year_at(j) if (self._key(i - 2) in {"من", "بين", "الفتره"} or dual or key in "-/") else None
        elif dual and key == "و":
            other = self._year_at(end + 1)
        elif dual and key[:1] == "و":
            if len(key) == 5 and key[1:].isdigit() and int(key[1:]) > number:
                other = int(key[1:]), False, end + 1
            elif key == "ولغايه":
                other = self._year_at(end + 1)
        if other is None and dual and key[:1] == "و":
            return None  # «عامي 1798 و1790 قبل الميلاد»
        if other is not None and not other[1] and other[0] > number:
            return Match(other[2], f"{number}/{other[0]}", "range")
        return Match(end, f"{number:04d}", "year")

    def _same_year(self, i: int) -> tuple[int, int] | None:
        """Read «ذلك العام», «السنة ذاتها», «نفس العام» at token ``i``: the year last spoken of and the token after."""
        if self.year_said is None or i - self.year_token > _SAME_REACH:
            return None
        key, after = self._key(i), self._key(i + 1)
        if (key in {"العام", "السنه"} and after in lexicon.SAME) or (key in lexicon.THAT and after in {"العام", "السنه"}):
            return self.year_said, i + 2
        return None

    def _on_year(self, i: int, _trigger: Trigger) -> Match | None:
        """«عام 2014», «سنة 1990», «عامي 2010 و2014», «عام ألفين وأربعة عشر»."""
        if (read := self._year_phrase(i + 1)) is not None:
            return read
        spelled = self._spelled_year(i + 1)
        return Match(spelled[1], f"{spelled[0]:04d}", "year") if spelled else None

    def _spelled_year(self, i: int) -> tuple[int, int] | None:
        """Return the year in words at token ``i`` («ألفين وأربعة عشر») and the token after it."""
        if self._key(i) not in {"الفين", "الف"}:
            return None
        from isnad.arabic.number_words import parse_number_words  # noqa: PLC0415 - rarely met

        for end in range(min(i + 6, self.size), i, -1):
            number = parse_number_words(self.keys[i:end])
            if number is not None and 1000 < number <= 2100 and number == int(number):
                return int(number), end
        return None

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
        other = self._year_at(i + 2) if after in JOINERS else None
        if other is None and after[:1] == "و" and len(after) == 5 and after[1:].isdigit() and before in BETWEEN:
            other = (int(after[1:]), False, i + 2)
        if other is not None and not other[1] and other[0] > number and before in FROM | BETWEEN | {"(", "موسم"}:
            return Match(other[2], f"{number}/{other[0]}", "range")
        if i == self.year_end and self.keys[i][0] == "و" and after not in lexicon.COUNTED:
            return self._year(i + 1, number)  # «في 2024 و2025»
        if glued and before not in {"بقيمه", "نحو"}:
            return self._year(i + 2, number)
        led = before in lexicon.YEAR_BEFORE or before.removeprefix("و") in lexicon.YEAR_BEFORE or before in lexicon.YEARED_EVENTS
        if not led or after in lexicon.COUNTED or self.keys[i] != key:
            return None
        if number % 100 == 0 and not (after in {"", ".", "،", ")", ","} or after in lexicon.tenses()):
            return None
        return self._year(i + 1, number)

    def _year(self, end: int, number: int) -> Match:
        self.year_end = end
        return Match(end, f"{number:04d}", "year")

    def _double_year(self, i: int) -> Match | None:
        """«السنة المالية 2022/2023», «موسم 2019-20», «العام الدراسي 1436/1437هـ»: two years in a row written as one."""
        read = _DOUBLE.fullmatch(self.keys[i])
        end = i + 1
        if read is None and self._key(i + 1) in {"/", "-"}:
            read, end = _DOUBLE.fullmatch("".join(self.keys[i : i + 3])), i + 3
        before = self._key(i - 1)
        led = before in lexicon.DOUBLE_YEAR_BEFORE or before in MODES
        if read is None or not (led or (read[2] == "-" and len(read[3]) == 4 and before in lexicon.YEAR_BEFORE)):
            return None
        first = int(read[1])
        second = int(read[3]) if len(read[3]) == 4 else first // 100 * 100 + int(read[3])
        if second != first + 1:
            return None
        if first <= LAST_YEAR:
            spans = hijri.year_span(first), hijri.year_span(second)
            if self._key(end) == "ه":
                end += 1
            return Match(end, resolve.span_value(spans[0][0], spans[1][1]), "range") if spans[0] and spans[1] else None
        return Match(end + (self._key(end) == "م"), f"{first}/{second}", "range")

    def _hijri_year(self, number: int, end: int) -> Match | None:
        span = hijri.year_span(number)
        return Match(end, resolve.span_value(*span), "year", "Hijri year by the Umm al-Qura calendar") if span else None
