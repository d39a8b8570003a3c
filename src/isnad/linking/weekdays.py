"""Which days of the week an article's beginning names: two reports of one happening often name the same one, two days of a series do not.

What does not live here: which date is meant (``isnad.reading.dates``).
"""

from __future__ import annotations

import re

#: The days' names as written.
NAMES = ("السبت", "الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة")
#: Days as papers spell them, with or without hamza. The pattern begins with letters that are searched for fast; what may be glued on
#: before them is looked at only then.
_DAYS = ("سبت", "[أا]حد", "[إا]ثنين", "ثلاثاء", "[أا]ربعاء", "خميس", "جمع[ةه]")
_DAY = re.compile(rf"ال(?:{'|'.join(f'({day})' for day in _DAYS)})(?!\w)")
_BEFORE = re.compile(r"(?:^|\W)[وف]?[بل]?$")
_LOOKED_AT = 500  # letters of the body


def weekdays(title: str | None, body: str) -> int:
    """Return the days that a title and the first 500 letters of a body name, a bit each: 1 for Saturday, 2 for Sunday … 64 for Friday."""
    found = 0
    for text in (title or "", body[:_LOOKED_AT]):
        for match in _DAY.finditer(text):
            if _BEFORE.search(text[max(0, match.start() - 3) : match.start()]):
                found |= 1 << ((match.lastindex or 1) - 1)
    return found
