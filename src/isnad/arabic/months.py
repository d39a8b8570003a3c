"""Names of months and weekdays in the calendars of the Arab press, by search key. No dates are computed here; see ``hijri``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from isnad.arabic.folding import search_key

Calendar = Literal["gregorian", "hijri"]
DATA = Path(__file__).parent / "data" / "time"


@dataclass(frozen=True, slots=True)
class Month:
    """A month of a calendar (1..12). ``sure`` is false where the word has other senses and needs a day, a year or «شهر» beside it."""

    calendar: Calendar
    number: int
    sure: bool


def read_rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a tab-separated file with a header line, as mappings from column to cell."""
    head, *lines = path.read_text(encoding="utf-8").splitlines()
    columns = head.split("\t")
    return [dict(zip(columns, line.split("\t"), strict=True)) for line in lines if line and not line.startswith("#")]


@cache
def month_names() -> dict[str, list[tuple[tuple[str, ...], Month]]]:
    """Map the first word of every month name (search key) to the words that must follow and the month, longest name first."""
    names: dict[str, dict[tuple[str, ...], Month]] = {}
    for row in read_rows(DATA / "months.tsv"):
        first, *rest = search_key(row["name"]).split()
        calendar: Calendar = "hijri" if row["calendar"] == "hijri" else "gregorian"
        names.setdefault(first, {})[tuple(rest)] = Month(calendar, int(row["month"]), row["sure"] == "yes")
    return {first: sorted(tails.items(), key=lambda item: -len(item[0])) for first, tails in names.items()}


def month_at(keys: list[str], i: int) -> tuple[Month, int] | None:
    """Return the month whose name begins at word ``i`` of ``keys`` (search keys) and the number of words it takes, or ``None``."""
    tails = month_names().get(keys[i])
    if tails is None:
        return None
    for rest, month in tails:
        if not rest or tuple(keys[i + 1 : i + 1 + len(rest)]) == rest:
            return month, 1 + len(rest)
    return None


#: Weekday names (search keys, with and without the article, English and French too) to Python's weekday, Monday 0.
WEEKDAYS: dict[str, int] = {
    "الاثنين": 0, "اثنين": 0, "الثلاثاء": 1, "ثلاثاء": 1, "الثلثاء": 1, "الاربعاء": 2, "اربعاء": 2,
    "الخميس": 3, "خميس": 3, "الجمعه": 4, "جمعه": 4, "السبت": 5, "سبت": 5, "الاحد": 6, "احد": 6, "الثلاثا": 1, "الاربعا": 2,
    "monday": 0, "mon": 0, "tuesday": 1, "tue": 1, "tues": 1, "wednesday": 2, "wed": 2, "thursday": 3, "thu": 3, "thur": 3, "thurs": 3,
    "friday": 4, "fri": 4, "saturday": 5, "sat": 5, "sunday": 6, "sun": 6,
    "lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6,
}  # fmt: skip

#: English names of the weekdays, for notes.
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
