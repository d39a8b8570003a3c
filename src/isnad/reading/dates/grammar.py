"""The grammar of time expressions: one pass over the tokens, in which a trigger word starts its matcher.

A matcher is a method ``_on_<kind>`` of ``days`` (relative days, weekdays), ``written`` (days, months, years written out) or ``units``;
it gets the number of the trigger's token and returns a ``Match`` or ``None``, and never looks at more than some ten tokens. The rules
are those of news prose: a bare weekday is the last one, after a verb of the future the coming one; الماضي/المقبل/الجاري by the unit
they stand with; both systems of month names as one; Hijri by Umm al-Qura. Tables are in ``lexicon``, arithmetic in ``resolve``.
"""

from __future__ import annotations

from zoneinfo import ZoneInfo

from isnad.reading.dates import lexicon
from isnad.reading.dates.clock import ClockReader, Day
from isnad.reading.dates.cursor import Match
from isnad.reading.dates.periods import Periods
from isnad.records import DateMention

_YEARED = frozenset({"day", "month", "year"})


class Grammar(Periods):
    """The reader of one text. ``anchor`` is the day of publication, ``week_first`` the weekday on which weeks begin."""

    def find(self, zone: ZoneInfo | None = None) -> tuple[DateMention, ...]:
        """Return the time expressions of the text in order; clock times get their offset from ``zone``."""
        found: list[DateMention] = []
        days: list[Day] = []
        clocks: list[int] = []
        triggers = lexicon.triggers()
        keys = self.keys
        i = 0
        for_number = "0123456789"
        while i < self.size:
            key = keys[i]
            trigger = triggers.get(key)
            if trigger is None:
                if key[-1] not in for_number:
                    i += 1
                    continue
                if (match := self._number(i)) is None:
                    if ":" in key:
                        clocks.append(i)
                    i = max(i + 1, self.named_end)
                    continue
                strip = self._number_strip(key)
            elif trigger.kind == "clock":
                clocks.append(i)
                i += 1
                continue
            else:
                made = self._match(i, trigger)
                if made is None:
                    i = max(i + 1, self.named_end)
                    continue
                match, strip = made, trigger.strip
            first = i if match.start is None else match.start
            start = self._start(first, match.strip or strip)
            end = self.text.ends[match.end - 1]
            note = match.note
            if self._key(self._before_day(first)) in lexicon.BEFORE:
                note = f"before; {note}" if note else "before"  # «قبل نهاية الشهر»: a deadline, not the day of what is told
            mention = DateMention(start, end, self.text.raw[start:end], match.value, match.grain, note)
            found.append(mention)
            if match.value is not None and match.grain in _YEARED:
                self._say_year(match, mention.text)
                if match.grain == "day":
                    days.append((first, match.end, match.value))
            i = match.end
        return tuple(self._with_clocks(found, days, clocks, zone) if clocks and days else found)

    def _say_year(self, match: Match, words: str) -> None:
        """Keep the year that was spoken of; «أمس» and «الثلاثاء» speak of none."""
        year = int(match.value[:4]) if match.value else None
        if match.grain == "year" or str(year) in words or self.anchor is None or year != self.anchor.year:
            self.year_said, self.year_token = year, match.end

    def _with_clocks(self, found: list[DateMention], days: list[Day], clocks: list[int], zone: ZoneInfo | None) -> list[DateMention]:
        """Add the clock times that begin at one of the tokens ``clocks`` and overlap no other expression."""
        reader = ClockReader(self.text, days, zone, self.country)
        taken = [(mention.start, mention.end) for mention in found]
        read: list[DateMention] = []
        done = 0
        for i in clocks:
            if i < done or (made := reader.read(i)) is None:
                continue
            done, mention = made
            if not any(start < mention.end and mention.start < end for start, end in taken):
                read.append(mention)
        return sorted([*found, *read], key=lambda mention: mention.start) if read else found
