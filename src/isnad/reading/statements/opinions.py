"""Frames of an opinion («في رأي X», «من وجهة نظر X», «على ذمة X», apart from what is held by a comma), of a pretext, of «حسب قوله».

The words are rows of ``prepositions.tsv`` that govern ``held``. «وفي رأيه», «حسب قوله» name nobody.
"""

from __future__ import annotations

from dataclasses import replace

from isnad.arabic.folding import search_key
from isnad.reading.statements.attributable import SO
from isnad.reading.statements.behind import BehindSources
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.discourse import Speaker
from isnad.reading.statements.documents import issued_before
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.shapes import PUNCTUATION, head_of
from isnad.reading.statements.sources import source_phrase
from isnad.reading.statements.words import COMPLEMENTISERS, heads, words
from isnad.records import Link

_HIS_WORDS = words("his own words")
_HIS = _HIS_WORDS | words("to him")  # «ووفقا لها، …»
_WHEN = words("when")
_LEAST = 2  # tokens of what is held
_ENDS = frozenset({"،", ",", ".", "؛", "؟", "!"})


class OpinionFrames(BehindSources):
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

    def _pretext(self, i: int, limit: int, form: CueForm, inner: Draft | None) -> Draft | None:
        """«رفض النادي بيع اللاعب بحجة أن …»: whoever did it says so."""
        if self.keys[i + 1] not in COMPLEMENTISERS or i + _LEAST + 1 >= limit or inner is not None:
            return None  # of whom a pronoun behind «أن» speaks is not told: «بحجة أنه يتأخر»
        keys = self.keys  # «بحجة أن …، | وعندما رفض أحدهم …، أغلق الباب»: what was done then
        then = (j for j in range(i + _LEAST + 2, limit - 1) if keys[j] in "،," and keys[j + 1][0] == "و" and keys[j + 1][1:] in _WHEN)
        end = next(then, limit)
        return Draft(replace(form, tense="participle"), (i, i + 1), "that", i + 2, end, self.text.starts[i + 2], rule="pretext-that")

    def _own_words(
        self, i: int, floor: int, limit: int, form: CueForm, after: int, inner: Draft | None, verb: CueForm | None = None
    ) -> Draft | None:
        """«…، على حد قوله», «حسبما يقول»: what stands before it is the last speaker's."""
        whose = self.keys[after - 1]
        apart = verb is None and whose in _HIS and after + 2 < limit and (self.keys[after] in "،,:" or after in self.pairs)
        front = floor >= i and after + 2 < limit and (self.keys[after] in SO or apart)  # «وعلى حد قوله فإن …», «وبحسب كلامها، "…"»
        if inner is not None or (floor >= i and not front) or form.cue.lemma == "كما":
            return None
        gender = verb.gender if verb is not None else "f" if whose.endswith("ها") else "m"
        number = verb.number if verb is not None else "p" if whose.endswith("هم") else "s"
        known = self.discourse.carried(gender, number) or self.discourse.carried(gender, "s")
        if known is None and not (front and whose in _HIS):
            return None
        if front:
            begin = self._past_so(after, limit)
            draft = Draft(form, (i, after), "that", begin, limit, self.text.starts[begin], rule="according-front", strong=True)
            if begin in self.pairs and self.pairs[begin] < limit:
                draft.quote = (begin, self.pairs[begin])
            agrees = known is not None and (known.gender == gender or number == "p")
            issuer = self._who_issued(i, gender) if not agrees and whose in words("to him") else None
            if not agrees and whose in words("to him") and issuer is None:
                return None  # «وقعت الدولتان اتفاقا. ووفقا له، …»: nobody has spoken
            if issuer is not None:
                draft.speaker = issuer
                return draft
            if not agrees:
                draft.form = replace(form, gender=gender, number=number)
                return draft
        else:
            draft = Draft(form, (i, after), "before", floor, limit, self.text.starts[floor], rule="according-after")
            draft.after = after
        draft.force = verb.cue.force if verb is not None else None
        if (
            verb is None and known is not None and (known.gender == gender or number == "p")
        ):  # «حسب قوله»: whoever spoke last and can be called «he»
            draft.speaker, draft.via, draft.kept = known, [Link(*link) for link in known.via], len(known.via)
        return draft

    def _who_issued(self, i: int, gender: str) -> Speaker | None:
        """Return who put out a paper of the other gender in the sentence before: «أصدرت الشركة بيانا. ووفقا لها»."""
        unit = self.units[-1] if self.units else (i, i)
        found = {j: heads().get(self.keys[j]) or heads().get(self.keys[j].removesuffix("ا")) for j in range(*unit)}
        papers = {j: head for j, head in found.items() if head is not None and head.kind == "document"}
        if not papers or gender in {head.gender for head in papers.values()}:
            return None
        by = issued_before(self.text, sorted(papers), self.pairs)
        head = head_of(self.keys[by[0]]) if by is not None else None
        return self._new_speaker(*by, gender, "s") if by is not None and (head is None or head.gender == gender) else None

    def _past_so(self, at: int, limit: int) -> int:
        """Return the token behind the comma, «فإن» or both that stand between «وعلى حد قوله» and what he said."""
        at += at + 2 < limit and self.keys[at] in "،,:"
        return at + (at + 2 < limit and self.keys[at] in SO)

    @staticmethod
    def _held(draft: Draft, first: int, last: int) -> Draft:
        draft.source = (first, last)
        return draft
