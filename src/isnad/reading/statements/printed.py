"""What a paper says whose text an article prints: «أصدرت الوزارة بيانا فيما يلي نصه: …», «وجاء نص بيان الجامعة كالتالي: …».

All of it is said by who issued the paper: the sentences of a paragraph in a row that hold no statement of his own are one. Whoever is cited
in it came through him. The article's own words come again with a new paragraph that opens as news goes on («وكان …», «من جهته …»).

What does not live here: what is told of a paper («جاء في البيان أن»: ``written_in``), interviews (``interviews``).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from isnad.reading.statements.colons import Colons
from isnad.reading.statements.discourse import Speaker
from isnad.reading.statements.documents import issued_before, issuer
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.sources import source_phrase
from isnad.reading.statements.words import words
from isnad.records import Link, Statement

_FOLLOWS, _ITS_TEXT = words("follows below"), words("its text")
_PRINTABLE = words("issued document")
_GOES_ON, _SIDE = words("news goes on"), words("switch")
_BEFORE_TEXT = 4  # tokens from «يلي», «جاء» to «نص»
_PRINTED = 40  # tokens from a paper's noun to «فيما يلي نصه»
_TO_COLON = 14  # tokens from «نص» to its colon
_CAME_OUT = words("came out")
_BULLETS = frozenset("-–*•●■▪◆►")
_LEAST = 3  # tokens of a sentence that says something


class Paper(NamedTuple):
    """A paper whose text is printed: the token of «نص», the one with which its announcement begins, the tokens of its text (no first one
    where no colon stands before it), and who issued it."""

    at: int
    begin: int
    first: int | None
    last: int
    by: Speaker
    link: Link


class Printed(Colons):
    """Reads the text of a paper that an article prints."""

    def _printed_paper(self) -> Paper | None:
        """Return where it is said that a paper's text follows, and who issued it."""
        keys = self.keys
        if _ITS_TEXT.isdisjoint(keys):
            return None
        for at in [i for i, key in enumerate(keys) if key in _ITS_TEXT]:
            begin = next((j for j in range(max(0, at - _BEFORE_TEXT), at) if keys[j].removeprefix("و") in _FOLLOWS), None)
            if begin is None:
                continue
            named = at + 1 < len(keys) and keys[at + 1].removeprefix("ال") in _PRINTABLE
            nouns = [at + 1] if named else []
            if keys[at] != "نص" or (named and keys[at + 1].startswith("ال")):
                nouns = [*self._papers(at), *nouns]
            if nouns:
                colon = self._colon(at)
                first, last = self._paper_issuer(nouns, colon if named and colon is not None else at)
                inside = colon + 1 + (colon + 1 in self.pairs) if colon is not None else None
                stop = self._printed_up_to(inside if inside is not None else at)
                return Paper(at, self._announced(begin), inside, stop, self._new_speaker(first, last, "", "s"), self._link(first, last, at))
        return None

    def _announced(self, begin: int) -> int:
        """Return the token behind which nothing said goes on, for the paper is announced: «، | وفيما يلي نصه»."""
        keys = self.keys
        begin -= keys[begin] == "يلي"  # «ما يلي», «فيما يلي»
        begin -= keys[begin] == "ما"
        return begin - (keys[begin - 1] in "،,")

    def _papers(self, at: int) -> list[int]:
        """Return where papers are named before token ``at``."""
        keys = self.keys
        near = range(max(1, at - _PRINTED), at - 1)
        return [j for j in near if keys[j].removesuffix("ا") in _PRINTABLE and keys[j - 1] != "("]  # «بيان مشترك (إعلان النهر)»

    def _paper_issuer(self, nouns: Sequence[int], until: int) -> tuple[int, int]:
        """Return who issued the paper of the nouns, the paper itself where nobody is said to have."""
        whole = source_phrase(self.text, nouns[-1], until, self.pairs, here=True)
        last = whole.last if whole.first == nouns[-1] < whole.last else nouns[-1] + 1
        last = next((j for j in range(nouns[-1] + 1, last) if self.keys[j] in _CAME_OUT), last)  # «بيان مشترك | صدر»
        for j in reversed(nouns):
            end = last if j == nouns[-1] else j + 1
            by = issuer(self.text, j, end, self.pairs) or issuer(self.text, j, j + 1, self.pairs)
            by = by or issued_before(self.text, [j], self.pairs)
            if by is not None:
                return by
        return nouns[-1], last

    def _colon(self, at: int) -> int | None:
        """Return the colon behind which the text stands that is said to follow at a token."""
        stop = min(len(self.keys), at + _TO_COLON)
        return next((j for j in range(at + 1, stop) if self.keys[j] == ":"), None)

    def _printed_statements(self, paper: Paper, found: Sequence[Statement]) -> Iterator[Statement]:
        """Yield what the printed text says beside the statements that were ``found``."""
        if paper.first is None:
            return
        form = next(form for form in self.index["قال"] if form.tense == "past")
        for first, last in self._rows(paper, self._spans(paper, found)):
            draft = Draft(form, (paper.at, paper.at + 1), "colon", first, last, self.text.starts[first], rule="printed", speaker=paper.by)
            said = self._finish(draft)
            if said is not None:
                yield replace(said, quoted="direct")

    def _printed_up_to(self, first: int) -> int:
        """Return the token behind a paper that is printed from a token on: its closing mark, or where the article speaks itself again."""
        if first - 1 in self.pairs:
            return self.pairs[first - 1]
        for begin, _ in self.text.sentences[bisect_left(self.text.sentences, (first + 1,)) :]:
            if self._opens_paragraph(begin) and self._news_goes_on(begin):
                return begin
        return len(self.keys)

    def _opens_paragraph(self, begin: int) -> bool:
        return "\n" in self.text.raw[self.text.ends[begin - 1] : self.text.starts[begin]]

    def _spans(self, paper: Paper, found: Sequence[Statement]) -> list[tuple[int, int, bool]]:
        """Return where the statements in the printed text stand, with cue and source, in order, and whether each is its issuer's own."""
        begin = self.text.starts[paper.first or 0]
        spans = []
        for each in found:
            if each.start >= begin:
                places = [at for at in (each.start, each.end, each.cue_start, each.source_start) if at is not None and at >= begin]
                spans.append((min(places), max(places), not each.source or each.resolved == paper.by.words))
        return sorted(spans)

    def _news_goes_on(self, begin: int) -> bool:
        """Whether the article's own words come again with a paragraph: «وكان …», «من جهته …», «وأعربت النقابة …»."""
        keys = self.keys
        told = any(form.tense == "past" and form.prefix == "و" for form in self.index.get(keys[begin], ()))
        aside = keys[begin].removeprefix("و") == "من" and not _SIDE.isdisjoint(keys[begin + 1 : begin + 2])
        return told or aside or keys[begin] in _GOES_ON

    def _is_listed(self, begin: int) -> bool:
        """Whether a paragraph is an item of a list that the one before announces or has begun: «… في المجالات التالية: | 1- تطوير …»."""
        keys = self.keys
        return keys[begin - 1] == ":" or keys[begin][:1].isdigit() or keys[begin] in _BULLETS

    def _rows(self, paper: Paper, taken: Sequence[tuple[int, int, bool]]) -> Iterator[tuple[int, int]]:
        """Yield the tokens of sentences in a row, within one paragraph, that are not ``taken``."""
        text, first, stop = self.text, paper.first or 0, paper.last
        row: tuple[int, int] | None = None
        near = 0  # of the taken spans the first that a later sentence may still touch
        for begin, last in text.sentences[max(0, bisect_left(text.sentences, (first + 1,)) - 1) :]:
            begin, last = max(begin, first), min(last, stop)  # noqa: PLW2901
            if begin >= stop:
                break
            start, end = text.starts[begin], text.ends[last - 1]
            while near < len(taken) and taken[near][1] <= start:
                near += 1
            told = last - begin < _LEAST or _is_told(start, end, taken, near)
            new = begin == first or (self._opens_paragraph(begin) and not self._is_listed(begin))
            if row is not None and (told or new):
                yield row
                row = None
            if not told:
                row = (row[0] if row is not None else begin, last)
        if row is not None:
            yield row


def _is_told(start: int, end: int, taken: Sequence[tuple[int, int, bool]], near: int) -> bool:
    """Whether its issuer's statements tell some of a sentence, or anybody's half of it; ``taken`` is in order, read from ``near`` on."""
    for k in range(near, len(taken)):
        first, last, own = taken[k]
        if first >= end:
            return False
        shared = min(end, last) - max(start, first)
        if shared > 0 and (own or 2 * shared >= end - start):
            return True
    return False
