"""Who wrote a text and where: the line at its head that says so, names in which are not what it is about.

What does not live here: what else is named in passing (``candidates``, ``channels``).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from isnad.arabic.text import Text
from isnad.reading.names.gazetteer import cues
from isnad.records import Name


def dateline_of(text: Text, names: Sequence[Name]) -> int:
    """Return where the line ends that says who wrote the text and where: «سامر الحلواني- الساحل- صور:», «عمان - بترا - سامر الحلواني -»; 0
    where there is none."""
    marks = [i for i in range(min(len(text), _DATELINE)) if text.forms[i] == ":"]
    written = text.ends[marks[0]] if marks and any(form in _DASHES for form in text.forms[: marks[0]]) else 0
    return max(written, _row_of_names(text, names), _short_line(text, names))


def _short_line(text: Text, names: Sequence[Name]) -> int:
    """Return where a first line ends of a few words between dashes, some of them a person or place («عين الساحل – القاهرة»); else 0."""
    last = next((i for i in range(1, min(len(text), _DATELINE)) if "\n" in text.raw[text.ends[i - 1] : text.starts[i]]), 0)
    parts: list[list[int]] = [[]]
    for i in range(last):
        if text.forms[i] in _DASHES:
            parts.append([])
        else:
            parts[-1].append(i)
    if len(parts) == 1 or not all(0 < len(part) <= _PART for part in parts):
        return 0
    whole = {(name.start, name.end) for name in names if name.kind in ("PER", "LOC")}
    return text.ends[last - 1] if any((text.starts[part[0]], text.ends[part[-1]]) in whole for part in parts) else 0


_PART = 3


def _row_of_names(text: Text, names: Sequence[Name]) -> int:
    """Return where a row of names ends with which a text begins, each between marks or at the end of the line: of two or more, of a place
    before a dash («بيروت – …»), or behind a word for a writer («بقلم/ د. سامر الحلواني»)."""
    kinds: dict[int, str] = {}
    for name in names:
        if name.kind != "MISC" and (first := bisect_right(text.starts, name.start) - 1) < _HEAD:
            kinds.update(dict.fromkeys(range(first, bisect_left(text.starts, name.end)), name.kind))
    end, parts, credited, part = 0, 0, False, ""
    for i in range(min(len(text), _HEAD)):
        gap = text.raw[text.ends[i - 1] if i else 0 : text.starts[i]]
        mark = text.forms[i] if i not in kinds and text.forms[i] in _MARKS else ""
        if part and mark != ")" and (mark or "\n" in gap or _LONG_LINE in gap):
            parts += 1
            sure = credited or parts > 1
            if ("\n" in gap and sure) or ((mark in _DASHES or _LONG_LINE in gap) and (sure or part == "LOC")) or (mark == ":" and sure):
                end = text.ends[i] if mark else text.ends[i - 1]
            part = ""
        if i and "\n" in gap:
            break
        if i in kinds:
            part = kinds[i]
        elif text.keys[i] in _CREDITS or text.keys[i] in _WORDS:
            credited |= text.keys[i] in _CREDITS
        elif not mark and not (text.forms[i] == "." or any(kind.startswith("title_") for kind in cues().get(text.keys[i], ()))):
            break
    return end


#: What stands between the names of such a row, and what in it names nobody (search keys).
_MARKS = frozenset("-–—/|:،,()")
_LONG_LINE = "ـ"
_WORDS = frozenset(("وكالات", "الوكالات", "خاص", "متابعات", "مراسل", "مراسله", "مكتب"))
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
_CREDITS = frozenset(("بقلم", "تصوير", "عدسه", "كتب", "كتبت", "اعداد", "اعدته", "اعده", "ترجمه", "تحرير", "متابعه"))


def _opens(text: Text, names: Sequence[Name]) -> tuple[Name, ...]:
    first = min(names, key=lambda name: name.start, default=None)
    if first is None or first.kind != "PER" or not len(text) or first.start > text.starts[0]:
        return ()
    behind = text.raw[first.end : first.end + 3].lstrip(" \u00a0\r")
    if behind[:1] == "\n":
        his = tuple(name for name in names if name.id is not None and name.id == first.id)  # his name is the first line
        # Of whom the text tells what he is, or whom it names again and again, a picture is shown.
        return () if len(his) > _SIGNED or any(name.role is not None for name in his) else his
    if behind[:1] not in _DASHES or any(name.id == first.id and name.start != first.start for name in names if name.id is not None):
        return ()
    return (first,)


_DASHES = frozenset("-–—/|")
#: Mentions of one who signs a text: at its head and at its end.
_SIGNED = 2
