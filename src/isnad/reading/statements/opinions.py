"""Frames of an opinion: «في رأي X», «من وجهة نظر X», «على ذمة X», before what is held or behind it, always apart from it by a comma.

The words are rows of ``prepositions.tsv`` that govern ``held``. «وفي رأيه» names nobody and is read in ``according``.
"""

from __future__ import annotations

from isnad.arabic.folding import search_key
from isnad.reading.statements.attributable import SO, Attributable
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.shapes import PUNCTUATION
from isnad.reading.statements.sources import source_phrase
from isnad.reading.statements.words import words

_LEAST = 2  # tokens of what is held
_ENDS = frozenset({"،", ",", ".", "؛", "؟", "!"})


class OpinionFrames(Attributable):
    """Reads whose opinion something is."""

    def _opinion(self, i: int, first: int, floor: int, limit: int, form: CueForm, inner: Draft | None) -> Draft | None:
        """Return the statement of whoever holds an opinion whose frame ends at token ``i``: «في رأي | الناقد، …», «…، في رأي | الناقد»."""
        keys = self.keys
        led = [search_key(word) for word in form.cue.lemma.split()[:-1]]
        begin = i - len(led)
        if begin < first or (led and [keys[begin].removeprefix("و"), *keys[begin + 1 : i]] != led):
            return None
        within = inner is not None and begin != inner.first
        phrase = source_phrase(self.text, i + 1, limit, self.pairs, here=True)
        end = phrase.last
        if within or phrase.first != i + 1 or end <= i + 1 or not self._plainly_speaks(i + 1):
            return None
        opens = begin == first or (inner is not None and begin == inner.first)
        opens = opens or all(keys[k] in words("connector") or keys[k] in PUNCTUATION for k in range(first, begin))
        if opens:
            if end + _LEAST >= limit or not (keys[end] in "،," or keys[end] in SO):
                return None
            at = end + 1
            at += at + 1 < limit and keys[at] in SO
            return self._held(Draft(form, (begin, i + 1), "that", at, limit, self.text.starts[at], rule="according-front"), i + 1, end)
        if inner is not None or keys[begin - 1] not in "،," or floor + _LEAST >= begin:
            return None
        if end < limit and keys[end] not in _ENDS:
            return None
        draft = Draft(form, (begin, i + 1), "before", floor, limit, self.text.starts[floor], rule="according-after")
        draft.after = end
        return self._held(draft, i + 1, end)

    @staticmethod
    def _held(draft: Draft, first: int, last: int) -> Draft:
        draft.source = (first, last)
        return draft
