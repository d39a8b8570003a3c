"""Pages made to be slow, given up before they reach the parser: its time grows with the square of depth and of attributes.

One linear pass over the page's text. What does not live here: the limit on bytes, which is checked before decoding.
"""

from __future__ import annotations

import re
import time

from isnad.errors import InputError


class Deadline:
    """The processor time that one page may take. Counted in this thread's own time, so that a busy machine rejects nothing."""

    __slots__ = ("_seconds", "_until")

    def __init__(self, seconds: float):
        self._seconds = seconds
        self._until = time.thread_time() + seconds

    def check(self) -> None:
        """Raise InputError where the page has taken its time."""
        if time.thread_time() > self._until:
            raise InputError(f"the page takes longer than {self._seconds:g} s to read")


MAX_ATTRIBUTES = 1_000
"""Most attributes of one tag. Real pages stay under a hundred."""

# Possessive throughout, and every branch may end at the end of the text, so that no input makes it walk twice.
_TAG = re.compile(r"<(?:!--|(/?[a-zA-Z][^\s/>]*+)((?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?)*+)(?:>|\Z))")
# Where no bracket is hidden in a quoted value, a tag ends at its first bracket, and only long ones can have many attributes.
_LONG = re.compile(rf"<[a-zA-Z][^<>]{{{2 * MAX_ATTRIBUTES}}}[^<>]*+")
_BRACKET_IN_VALUE = re.compile(r"=\s*+(?:\"[^\"<>]*+[<>]|'[^'<>]*+[<>])")
_RAW = frozenset(("script", "style", "textarea", "title", "xmp", "noembed", "noframes"))
# Elements that do not nest by themselves: void ones, and those whose end tag may be left out (thousands stand unclosed on old pages).
_FLAT = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "keygen",
    "basefont", "bgsound", "frame", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup",
    "colgroup", "caption", "html", "head", "body", "rp", "rt", "amp-img", "path", "use",
))  # fmt: skip
_ATTRIBUTE = re.compile(r"[^\s/=>\"']+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]*+))?")


def check(text: str, max_depth: int) -> None:
    """Raise InputError where tags nest deeper than ``max_depth`` or one tag has more than MAX_ATTRIBUTES attributes."""
    if text.count("<") <= max_depth and not _BRACKET_IN_VALUE.search(text):
        for long in _LONG.finditer(text):
            _count_attributes(long.group())
        return
    depth = 0
    absent: set[str] = set()
    flat = _FLAT
    search = _TAG.search
    match = search(text)
    while match is not None:
        end = match.end()
        name = match[1]
        if name is None:
            end = text.find("-->", end)
            if end < 0:
                return
            match = search(text, end)
            continue
        if end - match.start() > 2 * MAX_ATTRIBUTES:
            _count_attributes(match[2])
        name = name.lower()
        if name in _RAW:
            end = _end_of_raw(text, name, end, absent)
        elif name[0] == "/":
            if depth and name[1:] not in flat:
                depth -= 1
        elif name not in flat and text[end - 2] != "/":
            depth += 1
            if depth > max_depth:
                raise InputError(f"tags nest deeper than {max_depth} levels")
        match = search(text, end)


def _count_attributes(tag: str) -> None:
    if sum(1 for _ in _ATTRIBUTE.finditer(tag)) > MAX_ATTRIBUTES + 1:
        raise InputError(f"a tag has more than {MAX_ATTRIBUTES} attributes")


def _end_of_raw(text: str, name: str, start: int, absent: set[str]) -> int:
    """Where the text of a script or style ends: at its end tag in any case of letters, else at the end of the page.

    ``absent`` remembers spellings of the end tag that do not come any more, so that none is looked for twice.
    """
    stop = len(text)
    for spelling in ("</" + name, "</" + name.upper()):
        if spelling not in absent:
            end = text.find(spelling, start, stop)
            if end >= 0:
                stop = end
            elif stop == len(text):
                absent.add(spelling)
    if stop == len(text) and name not in absent:
        match = re.compile("</" + name, re.I).search(text, start)
        if match is None:
            absent.add(name)
        else:
            stop = match.start()
    return stop
