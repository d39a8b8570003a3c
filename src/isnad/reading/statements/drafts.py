"""What a statement is while it is made, and what every reader of frames knows of the article. No frame is read here."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, field

from isnad.arabic.text import Text
from isnad.reading.statements.cues import CueForm, cue_index
from isnad.reading.statements.discourse import Discourse, Speaker
from isnad.reading.statements.quotes import pair_quotes
from isnad.reading.statements.words import heads, words
from isnad.records import Link, Name


@dataclass(slots=True)
class Draft:
    """A statement in the making; token ranges are half-open."""

    form: CueForm
    cue: tuple[int, int]
    mark: str
    first: int
    last: int
    start: int
    source: tuple[int, int] | None = None
    told: tuple[int, int] | None = None
    passer: tuple[int, int] | None = None
    after: int = 0
    speaker: Speaker | None = None
    via: list[Link] = field(default_factory=list)
    parent: Draft | None = None
    strong: bool = False
    depth: int = 0
    negated: bool = False
    passive: bool = False
    quote: tuple[int, int] | None = None
    force: str | None = None
    rule: str = ""


class Reading:
    """The state of reading one article, and how its tokens become words for a source."""

    def __init__(self, text: Text, names: Sequence[Name], outlet: str | None):
        if "" in text.keys:  # a tatweel that stands alone has no key
            text = copy(text)
            text.keys = [key or "ـ" for key in text.keys]
        self.text = text
        self.keys = text.keys
        self.names = names
        self.outlet = outlet
        self.pairs, self.quotes = pair_quotes(text)
        self.discourse = Discourse(text, self.pairs)
        self.drafts: list[Draft] = []
        self.index = cue_index()
        self.units: list[tuple[int, int]] = []

    def _words(self, first: int, last: int) -> str:
        """Return the published words of a source, a preposition or conjunction written to its first word taken off."""
        start, end = self._span(first, last)
        return self.text.raw[start:end]

    def _span(self, first: int, last: int) -> tuple[int, int]:
        text = self.text
        start, end = text.starts[first], text.ends[last - 1]
        key = text.keys[first]
        if first in self.pairs and self.pairs[first] == last - 1:
            return text.ends[first], text.starts[last - 1]
        if len(key) > 3 and key[0] in "لبو" and key not in words("waw") and (first > 0) and self._governed_by(first):
            start += 1
            if text.raw[start] == "ل" and key[:2] == "لل" and key[1:] not in heads():
                start += 1
        return start, end

    def _governed_by(self, first: int) -> bool:
        key, before = self.keys[first], self.keys[first - 1]
        if key[0] == "ل":
            return before in {"بيان", "تقرير", "بلاغ", "رساله", "دراسه", "وفقا", "طبقا", "ووفقا", "وطبقا", "تبعا"}
        return False

    def _link(self, first: int, last: int, cue: int) -> Link:
        start, end = self._span(first, last)
        return Link(self.text.raw[start:end], start, end, self.text.slice(cue, cue + 1))

    def _close(self, open_: list[Draft], edge: int, i: int) -> int:
        """End the open statements at token ``edge``, but for those whose quotation still runs at ``i``."""
        while open_:
            draft = open_[-1]
            if draft.quote is not None and draft.quote[0] < i < draft.quote[1]:
                break
            if edge <= draft.first:
                break
            draft.last = min(draft.last, edge)
            open_.pop()
        return edge
