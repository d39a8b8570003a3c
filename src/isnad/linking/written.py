"""On which days the dates of an article lie where it was written before it was published: «اليوم السبت» in a paper of Sunday.

Reading counts «اليوم» and «أمس» from the day of publication and notes where the weekday beside them is another. A weekday is seldom
wrong, a day of publication often is: of a paper's print, of the page's making, of another zone. So the weekday decides, a few days
back or one ahead, and where all such days of an article agree, it was written so many days off, and its other relative days move too.

What does not live here: finding and resolving dates (``isnad.reading.dates``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from isnad.arabic.folding import search_key
from isnad.arabic.months import WEEKDAYS
from isnad.records import Article, DateMention

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WORD = re.compile(r"[^\W\d_]+")
_RELATIVE = frozenset({"اليوم", "امس", "الامس", "غدا", "غد", "الغد", "الليله", "البارحه"})
_PAST, _WEEK = frozenset({"الماضي", "الفائت", "المنصرم"}), 7
_NEXT = frozenset({"المقبل", "القادم", "الاتي", "المقبله", "القادمه"})
_SAID = "the text says"  # how reading notes another weekday
_BACK, _AHEAD = 5, 1  # days by which a text may be older than its publication says, or younger


def day_of(value: str | None) -> str | None:
    """Return the day that a value begins with, YYYY-MM-DD, or None."""
    found = _DAY.match(value or "")
    if found is None:
        return None
    try:
        date.fromisoformat(found.group())
    except ValueError:
        return None
    return found.group()


def eve(day: str) -> str:
    """Return the day before a day, both YYYY-MM-DD."""
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def days_named(article: Article) -> tuple[str | None, list[str | None]]:
    """Return the day that an article was written on, and for each of its dates the day that its value begins with.

    Both are YYYY-MM-DD, or None where nothing says; a relative day («أمس», «اليوم السبت») is counted from when the text was written.
    """
    offs = {n: off for n, mention in enumerate(article.dates) if (off := _off(mention)) is not None}
    shifts = set(offs.values())
    whole = shifts.pop() if len(shifts) == 1 else 0
    days = []
    for n, mention in enumerate(article.dates):
        day = day_of(mention.value)
        days.append(_moved(day, offs[n] if n in offs else whole if _relative(mention) else 0))
    written = _moved(day_of(article.published), whole)
    if whole < 0:
        published = day_of(article.published) or ""
        days = [_before(day, mention, written, published) for day, mention in zip(days, article.dates, strict=True)]
    return written, days


def _before(day: str | None, mention: DateMention, written: str | None, published: str) -> str | None:
    """Return the day of a bare weekday of a text that is older than its publication: the last one before it was written where counting from
    its publication gave a later one that was past by then («يوم الأحد الماضي»), and the one between both where it gave the next («سيصل
    الاثنين», written on that Monday)."""
    bare = mention.grain == "day" and not any(sign.isdigit() for sign in mention.text) and not _relative(mention)
    if day is None or written is None or not bare or day < written or not any(word in WEEKDAYS for word in _words(mention)):
        return day
    back = _moved(day, -_WEEK)
    if not _NEXT.isdisjoint(_words(mention)):
        return back if back is not None and back > written else day
    passed = any(word in _PAST for word in _words(mention)) or (back is not None and written <= back < published)
    return back if passed else day


def _moved(day: str | None, by: int) -> str | None:
    return (date.fromisoformat(day) + timedelta(days=by)).isoformat() if day is not None and by else day


def _words(mention: DateMention) -> Iterator[str]:
    yield from _WORD.findall(search_key(mention.text))


def _relative(mention: DateMention) -> bool:
    """Say whether a date is counted from the day of publication, and not written out beside."""
    return not any(sign.isdigit() for sign in mention.text) and any(word in _RELATIVE for word in _words(mention))


def _off(mention: DateMention) -> int | None:
    """Return how many days a relative day with a weekday beside is off its value; None where it has none, or is too far off to tell."""
    day = day_of(mention.value)
    said = next((WEEKDAYS[word] for word in _words(mention) if word in WEEKDAYS), None)
    if day is None or said is None or mention.grain not in ("day", "minute") or not _relative(mention):
        return None
    if (mention.note or _SAID)[: len(_SAID)] != _SAID:
        return None  # a date that is written out beside decides
    back = (date.fromisoformat(day).weekday() - said) % 7
    if back <= _BACK:
        return -back
    return 7 - back if 7 - back <= _AHEAD else None
