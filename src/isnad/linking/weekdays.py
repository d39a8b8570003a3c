"""Which days of the week an article's beginning names: two reports of one happening often name the same one, two days of a series do not.

What does not live here: which date is meant (``isnad.reading.dates``).
"""

from __future__ import annotations

import re

#: Days as papers spell them, with or without hamza; what is glued on before the article counts not.
_DAYS = ("سبت", "[أا]حد", "[إا]ثنين", "ثلاثاء", "[أا]ربعاء", "خميس", "جمع[ةه]")
_DAY = re.compile(rf"(?<!\w)[وف]?[بل]?ال(?:{'|'.join(f'({day})' for day in _DAYS)})(?!\w)")
_LOOKED_AT = 500  # letters of the body


def weekdays(title: str | None, body: str) -> int:
    """Return the days that a title and the first 500 letters of a body name, a bit each: 1 for Saturday, 2 for Sunday … 64 for Friday."""
    found = 0
    for text in (title or "", body[:_LOOKED_AT]):
        for match in _DAY.finditer(text):
            found |= 1 << ((match.lastindex or 1) - 1)
    return found
