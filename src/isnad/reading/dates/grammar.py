"""The grammar of time expressions: one pass over the tokens, in which a trigger word starts its matcher.

A matcher is a method ``_on_<kind>`` of ``days`` (relative days, weekdays), ``written`` (days, months, years written out) or ``units``;
it gets the number of the trigger's token and returns a ``Match`` or ``None``, and never looks at more than some ten tokens. The rules
are those of news prose: a bare weekday is the last one, after a verb of the future the coming one; الماضي/المقبل/الجاري by the unit
they stand with; both systems of month names as one; Hijri by Umm al-Qura. Tables are in ``lexicon``, arithmetic in ``resolve``.
"""

from __future__ import annotations

from isnad.reading.dates import lexicon
from isnad.reading.dates.units import Units
from isnad.records import DateMention


class Grammar(Units):
    """The reader of one text. ``anchor`` is the day of publication, ``week_first`` the weekday on which weeks begin."""

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
