"""A text cut into tokens and sentences once, for every reader of it.

Tokens are words (letters with their marks, or numbers with their separators) and single punctuation marks. All offsets are code
points into the text as published. Clitics are not split here; see ``words``.
"""

from __future__ import annotations

import re
from functools import cached_property

from isnad.arabic.folding import _DROPPED, HARAKAT, drop_marks, safe_key, search_key

_TOKEN = re.compile(
    rf"\d+(?:[.,:/٫٬]\d+)*"
    rf"|[^\W\d_](?:[\w{HARAKAT}{_DROPPED}]*[\w{HARAKAT}])?"
    rf"|[^\s{_DROPPED}{HARAKAT}]"
)
_ENDERS = frozenset(".!?؟؛…")
_CLOSERS = frozenset("\"'»”’)]")
# One-letter words and titles after which a full stop ends an abbreviation, not a sentence.
_ABBREVIATED = frozenset({"د", "أ", "م", "ا", "ص", "ت", "ج", "س", "ق", "ه", "هـ", "ش", "ب", "ف", "ك", "ط", "أد", "Mr", "Dr", "No", "vs", "St"})


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
        for match in _TOKEN.finditer(raw):
            token = match.group()
            pair = cache.get(token)
            if pair is None:
                if len(cache) > _FORMS_LIMIT:
                    cache.clear()
                pair = cache[token] = (drop_marks(safe_key(token)), search_key(token))
            if not pair[1]:  # a tatweel or mark that stands alone
                continue
            start, end = match.span()
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
    def paragraphs(self) -> list[tuple[int, int]]:
        """Token ranges of the lines that hold any token."""
        ranges = []
        begin = 0
        for i in range(1, len(self.starts)):
            if "\n" in self.raw[self.ends[i - 1] : self.starts[i]]:
                ranges.append((begin, i))
                begin = i
        if self.starts:
            ranges.append((begin, len(self.starts)))
        return ranges

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Token ranges of sentences; none crosses a line break."""
        ranges = []
        for begin, end in self.paragraphs:
            first = begin
            i = begin
            while i < end:
                form = self.forms[i]
                i += 1
                if form not in _ENDERS or (form == "." and i - 2 >= first and self.forms[i - 2] in _ABBREVIATED):
                    continue
                while i < end and (self.forms[i] in _ENDERS or self.forms[i] in _CLOSERS) and self.starts[i] == self.ends[i - 1]:
                    i += 1
                # A full stop glued between letters («أ.ف.ب», «isnad.org») ends nothing.
                if i < end and form == "." and self.starts[i] == self.ends[i - 1] and self.forms[i][:1].isalnum():
                    continue
                ranges.append((first, i))
                first = i
            if first < end:
                ranges.append((first, end))
        return ranges


_FORMS: dict[str, tuple[str, str]] = {}
_FORMS_LIMIT = 400_000
