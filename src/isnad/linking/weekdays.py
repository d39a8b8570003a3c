"""Which days of the week an article's beginning names: two reports of one happening often name the same one, two days of a series do not.

What does not live here: which date is meant (``isnad.reading.dates``).
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from pathlib import Path

from isnad.arabic.months import read_rows

_LOOKED_AT = 500  # letters of the body
#: Before a day there is nothing, or what is glued on. Patterns of days begin with what is searched for fast; this is looked at only then.
BEFORE = re.compile(r"(?:^|\W)[وفبل]{0,2}$")


@cache
def rows(kind: str) -> tuple[tuple[str, ...], ...]:
    """Return the words of each row of a kind in the table of openings."""
    read = read_rows(Path(str(resources.files("isnad.linking").joinpath("data/openings.tsv"))))
    return tuple(tuple(row["words"].split(" | ")) for row in read if row["kind"] == kind)


#: The days' names as written, from Saturday.
NAMES = tuple(f"ال{usual}" for usual, *_ in rows("day"))
#: A pattern of the days without the article, as papers spell them: a group for each, from Saturday.
DAYS = "|".join(f"({'|'.join(spelled)})" for spelled in rows("day"))
#: The letters that they begin with, and those behind these: most words behind an article have none of them.
LETTERS = tuple("".join(sorted({spelled[n] for row in rows("day") for spelled in row})) for n in (0, 1))
_DAY = re.compile(rf"ال(?=[{LETTERS[0]}][{LETTERS[1]}])(?:{DAYS})(?!\w)")


def weekdays(title: str | None, body: str) -> int:
    """Return the days that a title and the first 500 letters of a body name, a bit each: 1 for Saturday, 2 for Sunday … 64 for Friday."""
    found = 0
    for text in (title or "", body[:_LOOKED_AT]):
        for match in _DAY.finditer(text):
            if BEFORE.search(text[max(0, match.start() - 3) : match.start()]):
                found |= 1 << ((match.lastindex or 1) - 1)
    return found
