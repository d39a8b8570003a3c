"""Who wrote a text and where: the line at its head that says so, names in which are not what it is about.

What does not live here: what else is named in passing (``candidates``, ``channels``).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from isnad.arabic.text import Text
from isnad.records import Name


def dateline_of(text: Text) -> int:
    """Return where the line ends that says who wrote the text and where: «سامر الحلواني- الساحل- صور:»; 0 where there is none."""
    marks = [i for i in range(min(len(text), _DATELINE)) if text.forms[i] == ":"]
    return text.ends[marks[0]] if marks and any(form in _DASHES for form in text.forms[: marks[0]]) else 0


_DATELINE = 14


def writer_of(text: Text, names: Sequence[Name]) -> tuple[Name, ...]:
    """Return the names that say who wrote the text, or took its pictures (``_credited``), and the name that opens it as its writer's:
    «أيمن حسن – سبق: …», a person and then a dash, named nowhere else; or a line of its own."""
    return (*_opens(text, names), *_credited(text, names))


def _credited(text: Text, names: Sequence[Name]) -> tuple[Name, ...]:
    """Return the persons at a text's beginning behind a word for what they did to it («تصوير سامر الحلواني»), or behind a dash at the end
    of the line («الجسر - سامر الحلواني»)."""
    found = []
    for name in names:
        first = bisect_right(text.starts, name.start) - 1
        if name.kind != "PER" or not 0 < first < _HEAD:
            continue
        before, behind = first - 1, text.raw[name.end : name.end + 2].strip(" ")[:1]
        before -= text.forms[before] == ":"
        ends = behind in ("", "(") and ("\n" in text.raw[name.end : name.end + 2] or behind == "(")
        if text.keys[before] in _CREDITS or (text.forms[before] in _DASHES and ends and first < _DATELINE):
            found.append(name)
    return tuple(found)


_HEAD = 24
_CREDITS = frozenset(("تصوير", "عدسه", "كتب", "كتبت", "اعداد", "اعدته", "اعده", "ترجمه", "تحرير", "متابعه"))


def _opens(text: Text, names: Sequence[Name]) -> tuple[Name, ...]:
    first = min(names, key=lambda name: name.start, default=None)
    if first is None or first.kind != "PER" or not len(text) or first.start > text.starts[0]:
        return ()
    behind = text.raw[first.end : first.end + 3].lstrip(" \u00a0\r")
    if behind[:1] == "\n":
        return tuple(name for name in names if name.id is not None and name.id == first.id)  # his name is the first line
    if behind[:1] not in _DASHES or any(name.id == first.id and name.start != first.start for name in names if name.id is not None):
        return ()
    return (first,)


_DASHES = frozenset("-–—/|")
