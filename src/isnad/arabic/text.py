"""A text cut into tokens and sentences once, for every reader of it.

Tokens are words (letters with their marks, or numbers with their separators) and single punctuation marks. All offsets are code
points into the text as published. Clitics are not split here; see ``words``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property, wraps
from typing import TypeVar

from isnad.arabic.folding import _DROPPED, HARAKAT, drop_marks, safe_key, search_key

# The most frequent alternative that the first letter decides stands first; within words, marks and invisible characters are rare.
_TOKEN = re.compile(
    rf"[hw](?:ttps?://|ww\.)[^\s«»\"<>]*[\w/]"
    rf"|[^\W\d_]\w*(?:[{HARAKAT}{_DROPPED}]*[{HARAKAT}]\w*|[{HARAKAT}{_DROPPED}]+\w+)*(?:(?<=\d)(?:[.,٫٬]\d+)+)?"
    rf"|\d+(?:[.,:/٫٬]\d+)*"
    rf"|[^\s{_DROPPED}{HARAKAT}]"
)
_ENDERS = frozenset(".!?؟؛…")
_QUOTATION_CLOSERS = frozenset("\"'»”’")
_CLOSERS = _QUOTATION_CLOSERS | frozenset(")]")
_BESIDE = frozenset({"", "\u200e", "\u200f"})
# Titles after which a full stop ends an abbreviation, not a sentence; so it does after any single letter (د. , أ.ف.ب).
_ABBREVIATED = frozenset({"هـ", "أد", "Mr", "Mrs", "Dr", "No", "vs", "St"})


class Text:
    """A text with its tokens, sentences and paragraphs.

    ``raw`` is the text as given. ``starts`` and ``ends`` are the tokens' offsets; ``forms`` their safe keys without vowel marks (ة, ى
    and hamzas kept: what rules match on); ``keys`` their search keys, lower-cased (what lexicons and indexes match on). The four lists
    have one item a token. ``sentences`` and ``paragraphs`` are half-open ranges of token numbers.
    """

    __slots__ = ("__dict__", "ends", "forms", "keys", "raw", "starts")

    def __init__(self, raw: str):
        self.raw = raw
        starts: list[int] = []
        ends: list[int] = []
        forms: list[str] = []
        keys: list[str] = []
        cache = _FORMS
        find = raw.find
        end = 0
        # Tokens without their matches, found again by position: a third faster than match objects.
        for token in _TOKEN.findall(raw):
            start = find(token, end)
            end = start + len(token)
            pair = cache.get(token)
            if pair is None:
                if len(cache) > _FORMS_LIMIT:
                    cache.clear()
                pair = cache[token] = (drop_marks(safe_key(token)), search_key(token))
            if not pair[1]:  # a tatweel or mark that stands alone
                continue
            starts.append(start)
            ends.append(end)
            forms.append(pair[0])
            keys.append(pair[1])
        self.starts, self.ends, self.forms, self.keys = starts, ends, forms, keys

    def __len__(self) -> int:
        return len(self.starts)

    def slice(self, first: int, last: int) -> str:
        """Return the published text from token ``first`` up to but not including token ``last``."""
        return self.raw[self.starts[first] : self.ends[last - 1]] if last > first else ""

    @cached_property
    def words(self) -> frozenset[str]:
        """The keys, each once: for questions whether a word stands anywhere."""
        return frozenset(self.keys)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """The tokens at which each key stands."""
        found: dict[str, list[int]] = {}
        for i, key in enumerate(self.keys):
            found.setdefault(key, []).append(i)
        return found

    @cached_property
    def paragraphs(self) -> list[tuple[int, int]]:
        """Token ranges of the lines that hold any token."""
        ranges = []
        begin = 0
        at = self.raw.find("\n")
        while at >= 0:
            i = bisect_right(self.starts, at)
            if begin < i < len(self.starts):
                ranges.append((begin, i))
                begin = i
            at = self.raw.find("\n", at + 1)
        if self.starts:
            ranges.append((begin, len(self.starts)))
        return ranges

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Token ranges of sentences; none crosses a line break.

        A full stop ends none after a single letter or a title, between letters («أ.ف.ب») or after a list's number; a question or
        exclamation mark ends none where only the quotation ends there and the sentence goes on («لماذا؟» سأل الوزير).
        """
        forms, starts, ends = self.forms, self.starts, self.ends
        ranges = []
        for begin, end in self.paragraphs:
            first = i = begin
            while i < end:
                form = forms[i]
                i += 1
                if form not in _ENDERS or (form == "." and self._abbreviates(i - 1, first)):
                    continue
                quoted = False
                while i < end and starts[i] == ends[i - 1] and (forms[i] in _ENDERS or forms[i] in _CLOSERS):
                    quoted = quoted or forms[i] in _QUOTATION_CLOSERS
                    i += 1
                if i < end and form == "." and forms[i][:1].isalnum() and self.raw[ends[i - 1] : starts[i]] in _BESIDE:
                    continue  # «3.2», a mark of direction between them too
                if quoted and form in "!?؟" and forms[i - 1] not in _ENDERS and i < end:
                    continue
                ranges.append((first, i))
                first = i
            if first < end:
                ranges.append((first, end))
        return ranges

    def sentence_at(self, i: int) -> tuple[int, int]:
        """Return the token range of the sentence in which token ``i`` stands."""
        return self.sentences[bisect_right(self.sentences, (i, len(self.starts))) - 1]

    def _abbreviates(self, stop: int, first: int) -> bool:
        """Say whether the full stop at token ``stop`` of a sentence that began at ``first`` ends an abbreviation or a list's number."""
        if stop <= first:
            return False
        before = self.forms[stop - 1]
        if before in _ABBREVIATED:
            return True
        if len(before) == 1 and before.isalpha():
            return not (stop - 1 > first and self.forms[stop - 2][:1].isdigit())  # «500 م.» ends
        return stop - 1 == first and before.isdigit() and len(before) < 3


_Found = TypeVar("_Found")


def once(find: Callable[[Text], _Found]) -> Callable[[Text], _Found]:
    """Keep what a function finds of a whole text beside the text: however many names ask, the text is read once."""
    name = f"{find.__module__}.{find.__qualname__}"

    @wraps(find)
    def kept(text: Text) -> _Found:
        known = text.__dict__
        if name not in known:
            known[name] = find(text)
        found: _Found = known[name]
        return found

    return kept


_FORMS: dict[str, tuple[str, str]] = {}
_FORMS_LIMIT = 400_000
