"""Clock times of a body: «الساعة العاشرة من مساء أمس», «عند 21:15 بتوقيت غرينتش», each on the day that its sentence names.

A clock time is read only where a day stands near it in the same sentence: without one it is a habit («من الساعة الثامنة صباحا»), and
the day is not guessed. Days themselves are read in ``days`` and ``written``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from isnad.arabic.text import Text
from isnad.arabic.zones import load_zone, offset_at, zone_named
from isnad.reading.dates.counting import number_words
from isnad.records import DateMention

_HOUR_ROW = "الواحده الثانيه الثالثه الرابعه الخامسه السادسه السابعه الثامنه التاسعه العاشره"
#: Hours as words, by search key; the eleventh and twelfth are two words.
HOURS: dict[str, int] = {word: hour for hour, word in enumerate(_HOUR_ROW.split(), 1)} | {"الاولي": 1, "الحاديه": 11}
HOUR_WORDS = frozenset({"الساعه", "ساعه"})
_DIGITS = re.compile(r"(\d{1,2})(?::(\d\d)(?::\d\d)?)?")
_FRACTIONS = {"والنصف": 30, "ونصف": 30, "والربع": 15, "وربع": 15, "والثلث": 20, "وثلث": 20}
_MORNING = frozenset({"صباحا", "صباح", "صبيحه", "فجرا", "فجر", "ص", "الصباح", "الفجر", "am"})
_EVENING = frozenset({"مساء", "م", "المساء", "عصرا", "عصر", "العصر", "المغرب", "مغرب", "pm"})
_NIGHT = frozenset({"ليلا", "ليل", "ليله", "الليل"})
_NOON = frozenset({"ظهرا", "ظهر", "الظهر", "الظهيره"})
#: Before an hour without «الساعة»: else the word is an ordinal of the noun before it.
_BEFORE_HOUR = frozenset(
    {"في", "عند", "من", "حتي", "الي", "بين", "وبين", "نحو", "حوالي", "تمام", "قرابه", "بعد", "قبل", "منذ", "عن", "حدود", "لغايه",
     "غايه", "ومن", "وحتي", "والي", "،", "(", "-"}
)  # fmt: skip
#: Halves of the day as adverbs: no noun's ordinal has one of them after it.
_ADVERBS = frozenset({"صباحا", "ظهرا", "عصرا", "فجرا", "ليلا"})
_FIRST_AFTERNOON_NOON = 10
_REACH = 8
_STOPS = frozenset({".", "؟", "?", "!", "؛"})

#: A day mention as the grammar found it: first token, token after it, ISO day.
Day = tuple[int, int, str]


class ClockReader:
    """Reads the clock times of one text beside the ``days`` that were found in it; ``zone`` gives them their offset."""

    def __init__(self, text: Text, days: Sequence[Day], zone: ZoneInfo | None, country: str | None):
        self.text, self.keys = text, text.keys
        self.days, self.zone, self.country = days, zone, country

    def _key(self, i: int) -> str:
        return self.keys[i] if 0 <= i < len(self.keys) else ""

    def read(self, i: int) -> tuple[int, DateMention] | None:
        """Return the clock time that begins at token ``i`` (``الساعة``, an hour as a word, or digits) and the token after it."""
        key = self.keys[i]
        spoken = key in HOUR_WORDS
        j = i + 1 if spoken else i
        if spoken and key == "ساعه" and not self._key(j)[:1].isdigit():
            return None
        time = self._time(j)
        if time is None:
            return None
        hour, minute, end, written_out = time
        if not spoken and key in HOURS and self._key(i - 1) not in _BEFORE_HOUR and self._key(end) not in _ADVERBS:
            return None  # «الجولة الثالثة مساء أمس», «الساعات الأولى من فجر اليوم»
        half, end = self._half(end)
        named, end = self._zone(end)
        found = self._day(i, end)
        if found is None:
            return None
        begin, day = found
        if half is None and spoken:
            half = _half_named(self._key(begin - 1))  # «مساء أمس عند الساعة السابعة»
        if half is None and not (written_out and (spoken or named)) and not (spoken and hour > 12):
            return None
        hour = _in_day(hour, half)
        if hour > 23 or minute > 59:
            return None
        local = datetime.fromisoformat(day).replace(hour=hour, minute=minute)
        loaded = load_zone(named) if named else self.zone
        value = f"{day}T{hour:02d}:{minute:02d}{offset_at(loaded, local)}"
        start, stop = self.text.starts[i], self.text.ends[end - 1]
        return end, DateMention(start, stop, self.text.raw[start:stop], value, "minute")

    def _time(self, j: int) -> tuple[int, int, int, bool] | None:
        """Read hour and minute from token ``j``: both, the token after, and whether the minutes are written out in digits."""
        key = self._key(j)
        match = _DIGITS.fullmatch(key)
        minute = 0
        if match is not None:
            hour, end = int(match[1]), j + 1
            if match[2] is not None:
                return hour, int(match[2]), end, True
        elif key in HOURS:
            hour, end = HOURS[key], j + 1
            if self._key(end) == "عشره":
                hour, end = {1: 11, 2: 12}.get(hour, hour), end + 1
            if hour == 11 and end == j + 1:
                return None
        else:
            return None
        after = self._key(end)
        if after in _FRACTIONS:
            minute, end = _FRACTIONS[after], end + 1
        elif after == "الا" and self._key(end + 1) in {"ربعا", "ربع", "الربع"}:
            hour, minute, end = hour - 1 or 12, 45, end + 2
        elif after == "الا" and (read := self._minutes(end + 1)) is not None:
            hour, minute, end = hour - 1 or 12, 60 - read[0], read[1]
        elif after[:1] == "و" and (read := self._minutes(end + 1 if after == "و" else end)) is not None:
            minute, end = read
        return hour, minute, end, False

    def _minutes(self, j: int) -> tuple[int, int] | None:
        """Read «و45 دقيقة», «وخمس وأربعين دقيقة», «خمس دقائق» from token ``j``: the minutes and the token after."""
        first = self._key(j).removeprefix("و") if self._key(j) not in {"واحد", "واحده"} else self._key(j)
        if first in {"ثلث", "الثلث", "ثلثا"}:
            return 20, j + 1
        read = (int(first), 1) if first.isdigit() else number_words([first, *self.keys[j + 1 : j + 3]], 0)
        if read is None or self._key(j + read[1]) not in {"دقيقه", "دقائق"} or not 0 < read[0] < 60:
            return None
        return read[0], j + read[1] + 1

    def _half(self, end: int) -> tuple[str | None, int]:
        """Read «صباحا», «من مساء», «بعد الظهر», «بعد منتصف الليل» after the time."""
        j = end + (1 if self._key(end) in {"من", "في"} else 0)
        key = self._key(j)
        if key in {"بعد", "قبل"} and self._key(j + 1) in _NOON:
            return ("pm" if key == "بعد" else "am"), j + 2
        if key == "بعد" and self._key(j + 1) == "منتصف" and self._key(j + 2) in _NIGHT:
            return "am", j + 3
        half = _half_named(key)
        return (half, j + 1) if half else (None, end)

    def _zone(self, end: int) -> tuple[str | None, int]:
        """Read «بتوقيت غرينتش», «بالتوقيت المحلي», «غرينتش» after the time. A zone's name is left out of the span."""
        j = end + (1 if self._key(end) == "(" else 0)
        key = self._key(j)
        if key in {"بتوقيت", "توقيت"}:
            words = [word for word in self.keys[j + 1 : j + 5] if word.isalpha()]
            return zone_named(words, self.country), end
        if key in {"gmt", "utc", "غرينتش", "جرينتش"}:
            return "UTC", end
        if key == "ت" and self._key(j + 1 + (self._key(j + 1) == ".")) == "غ":
            return "UTC", end
        return None, end

    def _day(self, first: int, last: int) -> tuple[int, str] | None:
        """Return the day, and its first token, that the sentence names nearest to the tokens ``first`` to ``last``.

        Of two equally near it is the one after them.
        """
        best: tuple[int, int, int, str] | None = None
        for begin, end, value in self.days:
            if end <= first:
                gap, between, order = first - end, (end, first), 1
            elif begin >= last:
                gap, between, order = begin - last, (last, begin), 0
            else:
                return None
            if gap > _REACH or not self._one_sentence(*between):
                continue
            if best is None or (gap, order) < best[:2]:
                best = gap, order, begin, value
        return best[2:] if best else None

    def _one_sentence(self, first: int, last: int) -> bool:
        if any(key in _STOPS for key in self.keys[first:last]):
            return False
        begin = self.text.ends[first - 1] if first else 0
        return "\n" not in self.text.raw[begin : self.text.starts[last] if last < len(self.keys) else len(self.text.raw)]


def _half_named(key: str) -> str | None:
    for half, words in (("am", _MORNING), ("pm", _EVENING), ("night", _NIGHT), ("noon", _NOON)):
        if key in words:
            return half
    return None


def _in_day(hour: int, half: str | None) -> int:
    """Return the hour of the day of a clock's hour in a half of the day."""
    if half is None or hour > 12:
        return hour
    if half == "pm":
        return hour if hour == 12 else hour + 12
    if half == "noon":
        return hour if hour >= _FIRST_AFTERNOON_NOON else hour + 12
    if half == "night" and 5 <= hour < 12:
        return hour + 12
    return 0 if hour == 12 else hour
