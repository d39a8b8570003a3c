"""What an article's beginning says by which its happening is told from another of its kind: whether it calls it a further one, how many it
killed, and in which part of the day. All in one number, kept with the article's words.

Two are of two happenings where one alone is called a further one («حريق آخر», «انفجار ثان»), unless both name one place first and were told
within hours of each other: the other, too, may tell of the further one; or where the later report tells of another part of the same day and
of fewer dead: tolls rise. Nothing else that differs says so: reports of one happening differ in figures and hours as often as those of
two.

What does not live here: telling quantities apart (``counts``, ``differences``), the scorers (``pairs``).
"""

from __future__ import annotations

import re
from dataclasses import replace
from zlib import crc32

import numpy as np
import numpy.typing as npt

from isnad.linking.counts import counted
from isnad.records import Article

Marks = npt.NDArray[np.uint32]

_LOOKED_AT = 400  # letters of the body
_KIND = "حريق|حادث|حادثة|انفجار|هجوم|تفجير|زلزال|هزة|تصادم|غارة|ضربة|جريمة|سيول|فيضان|عاصفة|انهيار|اعتداء|إطلاق نار|مباراة|جلسة"
_KIND += "|عطل|انقطاع|غرق|قارب|مركب|زورق|تحطم|انزلاق|قصف|إضراب|تسرب|وباء"
_FURTHER = re.compile(rf"(?<!\w)[وفبلك]?(?:ال)?(?:{_KIND})\s+(?:\w+\s+)?(?:ال)?(?:آخر|اخر|أخرى|اخرى|ثان|ثانٍ|ثاني|ثانية|ثالث|ثالثة)(?!\w)")
_NEW = re.compile(rf"(?<!\w)[وفبلك]?(?:ال)?(?:{_KIND})\s+(?:\w+\s+)?(?:ال)?جديدة?(?!\w)")
_PART = re.compile(r"(?<!\w)(?:فجر|صباح|ظهر|عصر|مساء|ليل)(?:ا(?!\w)|\s+(?:يوم\s+)?(?:ال|أمس|امس))")
# Letters without which there is nothing to be searched for.
_FURTHER_LETTERS, _NEW_LETTERS = ("آخر", "اخر", "أخرى", "ثان", "ثالث"), "جديد"
_TOLL_LETTERS = ("قتل", "قتيل", "وفاة", "وفيات", "توفي", "مصرع", "حتف", "ضحية", "ضحايا", "قضوا")
_FAR = 8  # hours between two happenings, as between the figures of two (``differences``)
_CALLED, _CALLED_NEW, _DEAD, _HOUR, _PLACE = 1, 2, 8, 16, 24  # bits
_MOST = 254
_AT_ONCE = 0.5  # days between two reports that may tell of one happening of a place, though one calls it a further one


def mark(article: Article) -> int:
    """Return what an article's beginning says of its happening, as one number of 32 bits; 0 where nothing."""
    title, beginning = article.title or "", article.body[:_LOOKED_AT]
    found = _CALLED if further(title) else 0
    if _NEW_LETTERS in title and _NEW.search(title):
        found |= _CALLED_NEW
    if any(map(beginning.__contains__, _TOLL_LETTERS)) and _PART.search(beginning):
        for each in counted(replace(article, body=beginning)):
            if each.role == "dead" and each.hour is not None and each.figure.value is not None:
                found |= (min(_MOST, int(each.figure.value)) + 1) << _DEAD | (each.hour + 1) << _HOUR
                break
    return found | _place(article) << _PLACE


def further(title: str) -> bool:
    """Say whether a headline calls its happening a further one («حريق آخر»)."""
    return any(map(title.__contains__, _FURTHER_LETTERS)) and _FURTHER.search(title) is not None


def _place(article: Article) -> int:
    """Return a number of 1 to 255 for the first place that an article's beginning names, 0 where none is known."""
    places = (name for name in article.names if name.kind == "LOC" and name.fine != "nation" and name.start < _LOOKED_AT)
    first = min(places, key=lambda name: name.start, default=None)
    return 0 if first is None else crc32((first.id or first.name).encode()) % _MOST + 1


def apart(earlier: Marks, later: Marks, days: npt.NDArray[np.float64], one: npt.NDArray[np.bool_] | None = None) -> npt.NDArray[np.bool_]:
    """Say of pairs of marks, of the earlier report and of the later so many days after it, whether they are of two happenings.

    Of two reports of one moment it is not known which toll is the later. ``one`` says which pairs may tell of one
    place and day, by more than that; where it is known «هزة جديدة» is a further one, too.
    """
    dead, hour, place = ([_byte(marks, bit) for marks in (earlier, later)] for bit in (_DEAD, _HOUR, _PLACE))
    fewer = (dead[0] > dead[1]) & (dead[1] > 0) & (np.abs(hour[0] - hour[1]) >= _FAR) & (days > 0.0) & (days < 1.0)
    at_once = (place[0] == place[1]) & (place[0] > 0) & (days < _AT_ONCE)
    called = _CALLED
    if one is not None:
        at_once |= one
        called |= _CALLED_NEW
    result: npt.NDArray[np.bool_] = fewer | (((earlier ^ later) & np.uint32(called) != 0) & ~at_once)
    return result


def _byte(marks: Marks, bit: int) -> npt.NDArray[np.int64]:
    return (marks >> np.uint32(bit) & np.uint32(0xFF)).astype(np.int64)
