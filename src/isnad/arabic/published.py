"""Publication lines: one line of a page, meta value or feed date to the moment that it states, and whether it is «نشر» or «آخر تحديث».

Reads every form of the Arab press: month names of all its calendars, dual names, Hijri alone and beside Gregorian, ISO, RFC 822,
digits of any script, ص/م, zones as words. Never guesses: no year alone, no day without a year, no «3 hours ago» (the line does not
say from when). Which line of a page to believe is decided in ``page``; dates within a body are read in ``reading.dates``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from isnad.arabic.folding import fold_search
from isnad.arabic.moments import Moment
from isnad.arabic.months import WEEKDAYS, month_names
from isnad.arabic.stated import DIGIT, TOKENS, WORD, read_iso, read_moment, read_plain

Label = Literal["published", "updated"]

#: Longer lines are prose, not publication lines; only this many code points of a line are looked at.
MAX_LINE = 300


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


#: One of these words is in every label, in every clock time without a colon: the costly patterns run only where one is met.
_LABEL_HINTS = _words(
    "تحديث التحديث تعديل التعديل تحديثه تعديله محدث حدث عدل حدثت عدلت lastupdate update updated modified edited "
    "datemodified mis mise نشر النشر نشرت النشرت نشره منشور المنشور الاضافه اضافه الاضيف اضيف اضيفت الادراج ادراج "
    "الادرج ادرج كتب كتبت حرر ارسل صدر تاريخ published publication posted pub pubdate issued created publié "
    "datepublished"
)
_LABEL_START = re.compile(
    rf"(?<![^\W\d_])(?:{'|'.join(sorted(_LABEL_HINTS | {'اخر', 'وقت', 'تم', 'يوم', 'last', 'date', 'article'}))})(?![^\W\d_])"
)
_LABEL = re.compile(
    r"(?<!\w)(?:(?P<u>(?:(?:تاريخ|وقت) )?(?:اخر )?(?:ال)?(?:تحديث|تعديل)(?: (?:للخبر|للمقال|الخبر|المقال|تم))?|"
    r"(?:تم )?(?:تحديثه|تعديله|التحديث|التعديل)|محدث|(?:حدث|عدل|حدثت|عدلت)(?= (?:في|بتاريخ|يوم)|\s?:)|"
    r"last[ -]?update|(?:last )?(?:updated|modified|edited)|(?:date|article:)?_?modified(?:_time)?|mis à jour|mise à jour)"
    r"|(?P<p>(?:(?:تاريخ|وقت|تم|يوم) )?(?:ال)?(?:نشر|نشرت|نشره|منشور)(?: (?:الخبر|المقال|المقاله|هذا المقال))?|"
    r"(?:تاريخ )?(?:الاضافه|اضيف|اضيفت|الادراج|ادرج)|(?:كتب|كتبت|حرر|ارسل|صدر)(?= (?:في|بتاريخ|يوم))|"
    r"تاريخ (?:الخبر|المقال|الاصدار|التحرير|الكتابه|المقاله)|"
    r"(?:date ?|article:)?(?:published|publication)(?:_time| date)?|posted|pub ?date|issued|created|publié))(?!\w)"
)
_LEAD = re.compile(r"^[\s:|،-]*(?:(?:في|بتاريخ|يوم)\s*[\s:]\s*)?|[\s|،)(-]+$")
_AFTER_LABEL = frozenset(
    ":|-،,./()«»\"'"
) | {
    "في", "بتاريخ", "يوم", "الساعه", "ساعه", "منذ", "قبل", "on", "at", "الموافق", "تاريخ", "م", "ص", "ه", "اليوم", "امس", "le", "date",
    "على", "عند", "من", "مساء", "صباح", "صباحا", "gmt", "تم", "اخر", "نشر", "time", "by",
}  # fmt: skip


class Dated(NamedTuple):
    """The moments that some lines state, those of publication and of the last update kept apart."""

    published: Moment | None
    updated: Moment | None


def parse_published(line: str, *, country: str | None = None, zone: str | None = None) -> Moment | None:
    """Return the moment that ``line`` states, or ``None``.

    ``line`` is a publication line, a meta or JSON-LD value, a feed date, or a visible line with words around the date. Where it states
    several moments, the one labelled as publication wins, then the first. ``country`` (ISO 3166-1 alpha-2, the outlet's) decides
    between 3/4 as 3 April and as March 4 where the weekday does not; ``zone`` (IANA), or else the country's, gives a clock time its
    offset where the line states none. The value is as fine as the line: a day, a minute, a month («يناير 2024»), never a year alone.
    """
    exact = read_iso(line, country, zone)
    if exact is not None:
        return exact
    moments = read_line(line, country=country, zone=zone)
    if len(moments) == 1:
        return moments[0][1]
    for label, moment in moments:
        if label == "published":
            return moment
    for label, moment in moments:
        if label is None:
            return moment
    return moments[0][1] if moments else None


def read_line(line: str, *, country: str | None = None, zone: str | None = None) -> tuple[tuple[Label | None, Moment], ...]:
    """Return every labelled moment of a line («نشر: … - آخر تحديث: …»), or the one without a label, in order."""
    if not DIGIT.search(line) or len(line) > MAX_LINE:
        return ()
    text = fold_search(line).text.lower()
    plain = read_plain(text, country, zone)
    if plain is not None:
        return ((None, plain),)
    tokens = TOKENS.findall(text)
    labels = [] if _LABEL_HINTS.isdisjoint(tokens) else _labels(text)
    if not labels:
        moment = read_moment(text, country, zone, tokens)
        return ((None, moment),) if moment else ()
    found: list[tuple[Label | None, Moment]] = []
    # What stands before the first label has a date of its own only where another follows it; a label may also close its date.
    bounds = [0 if len(labels) == 1 else labels[0][1], *(start for _, start, _ in labels[1:]), len(text)]
    for (label, start, last), begin, end in zip(labels, bounds, bounds[1:], strict=False):
        moment = read_plain(_LEAD.sub("", text[last:end]), country, zone) if start == begin else None
        if moment is None:
            moment = read_moment(text[begin:end], country, zone, tokens if len(labels) == 1 else None)
        if moment is not None:
            found.append((label, moment))
    if len(labels) > 1 or labels[0][0] == "updated":
        before = read_moment(text[: labels[0][1]], country, zone)
        if before is not None:
            after = read_moment(text[labels[0][1] :], country, zone)
            found = [(None, before), *([(labels[0][0], after)] if len(labels) == 1 and after else [] if len(labels) == 1 else found)]
    return tuple(found)


def label_of(line: str) -> Label | None:
    """Return whether a line says of its date that it is the publication's («نشر في») or an update's («آخر تحديث»), else ``None``.

    The label stands right before the date or makes up the whole line; «نشر قوات» is no label.
    """
    if len(line) > MAX_LINE:
        return None
    text = fold_search(line).text.lower()
    labels = [] if _LABEL_HINTS.isdisjoint(TOKENS.findall(text)) else _labels(text)
    return labels[0][0] if labels else None


def find_published(lines: Iterable[str], *, country: str | None = None, zone: str | None = None) -> Dated:
    """Return the first publication and the first update moment that ``lines`` state.

    A line that is only a label («نشر في») lends it to the next line. Lines without a label give the publication moment where no
    labelled line does.
    """
    published: Moment | None = None
    updated: Moment | None = None
    plain: Moment | None = None
    pending: Label | None = None
    for line in lines:
        moments = read_line(line, country=country, zone=zone)
        if not moments and line.strip():
            pending = label_of(line)
        for label, moment in moments:
            known = label or pending
            if known == "published" and published is None:
                published = moment
            elif known == "updated" and updated is None:
                updated = moment
            elif known is None and plain is None:
                plain = moment
        if moments:
            pending = None
    return Dated(published or plain, updated)


# --- labels -------------------------------------------------------------------------------------------------------------------


def _labels(text: str) -> list[tuple[Label, int, int]]:
    found: list[tuple[Label, int, int]] = []
    done = 0
    for start in _LABEL_START.finditer(text):
        match = _LABEL.match(text, start.start()) if start.start() >= done else None
        if match is None:
            continue
        done = match.end()
        leads = _leads_to_date(text, done)
        if not leads:
            others = WORD.sub("", text[: match.start()] + text[done:]).strip(" :.-،|")
            if others or len(WORD.findall(text)) > 4:
                continue
        found.append(("updated" if match.group("u") else "published", match.start(), done))
    return found


def _leads_to_date(text: str, start: int) -> bool:
    for match in TOKENS.finditer(text, start):
        token = match.group()
        if token[0].isdigit() or token in WEEKDAYS or token in month_names():
            return True
        if token not in _AFTER_LABEL:
            return False
    return False
