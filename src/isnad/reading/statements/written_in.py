"""What stands in a paper that was named right before: «أصدر المجلس بيانا جاء فيه أن», «رسالة ورد فيها», «وفي بيان مشترك جاء أن»."""

from __future__ import annotations

from dataclasses import replace

from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.discourse import Speaker
from isnad.reading.statements.documents import issued_before, issuer
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.lookahead import Mark
from isnad.reading.statements.objects import ObjectFrames
from isnad.reading.statements.shapes import PUNCTUATION, head_of
from isnad.reading.statements.sources import source_phrase
from isnad.reading.statements.words import COMPLEMENTISERS, ISSUED, SPEECH, heads, words
from isnad.records import Link

_IN_IT = words("within it")
_PASSES_ON = words("passes on")
_REACH = 10  # tokens from a paper to «جاء فيه»
_LONG_REACH = 16  # tokens from who published a report to what it says
_MARK_NEAR = 3

_NEWS = words("news and reports")


class WrittenIn(ObjectFrames):
    """Reads what a paper says that stands before its verb."""

    def _written_in_it(self, i: int, first: int, mark: Mark, form: CueForm, limit: int) -> Draft | None:
        """Return what stands in the paper before «جاء فيه», or behind «وفي بيان» before «جاء»; who issued it is meant by it."""
        keys = self.keys
        found = self._paper_before(i, first) if keys[i + 1] in _IN_IT else self._paper_in_front(i, first, mark)
        if found is None or mark.at - i > _MARK_NEAR or mark.name not in {"that", "colon", "quote"}:
            return None
        draft = self._draft(i, form, mark, limit)
        draft.source, draft.rule, draft.strong = found, f"inside-{mark.name}", True
        by = self._issued_by(found, first)
        if by is not None:
            passer = self._subject_at(found[0], first)
            passes = any(key.removeprefix("و") in _PASSES_ON for key in keys[max(first, found[0] - _REACH) : found[0]])
            if passer is not None and passes and self._kind(passer) == "outlet" and passer.words != by.words:
                draft.via.append(Link(*self._mention(passer, None)))
            draft.speaker, draft.rule = by, f"inside-{mark.name}+issued"
        return draft

    def _paper_before(self, i: int, first: int) -> tuple[int, int] | None:
        """Return the indefinite noun of a document or of speech before a verb, with what belongs to it."""
        for j in range(i - 1, max(first - 1, i - _REACH), -1):
            key = self.keys[j]
            if key in PUNCTUATION and j not in self.pairs and j not in self.opened:
                return None
            if self._is_what_holds(j):
                phrase = source_phrase(self.text, j, i, self.pairs, here=True)
                return j, phrase.last if phrase.first == j and phrase.last > j else j + 1
            if head_of(key) is not None and key in SPEECH:
                return j, j + 1
        return None

    def _whose_paper(self, i: int, first: int) -> tuple[int, int] | None:
        """Return whose the paper is in which what the verb at ``i`` says stands: «نفت الوزارة تقريرا | لصحيفة النهر | قالت فيه إن»."""
        keys = self.keys
        if i + 1 >= len(keys) or keys[i + 1] not in _IN_IT:
            return None
        paper = self._paper_before(i, first)
        by = issuer(self.text, *paper, self.pairs) if paper is not None else None
        if by is not None and keys[by[0]][0] == "ل":
            self.governed.add(by[0])
        return by

    def _paper_in_front(self, i: int, first: int, mark: Mark) -> tuple[int, int] | None:
        """Return the document with which a sentence begins behind «في», right before a verb with its clause: «وفي بيان مشترك جاء أن»."""
        if self.keys[first] not in {"في", "وفي"} or mark.at != i + 1 or self.keys[mark.at] not in COMPLEMENTISERS or i - first > _REACH:
            return None
        head = head_of(self.keys[first + 1])
        phrase = source_phrase(self.text, first + 1, i, self.pairs, here=True)
        out = next((j for j in range(first + 2, phrase.last) if self.keys[j] in ISSUED), None)
        if out is not None:
            phrase = replace(phrase, last=out)  # «تقرير | صدر أمس»
        comma = next((j for j in range(phrase.last, i) if self.keys[j] in "،,"), None)
        end = phrase.last == i or comma == i - 1  # «وفي تقرير صدر أمس، جاء أن»
        return (first + 1, phrase.last) if head is not None and head.kind == "document" and phrase.first == first + 1 and end else None

    def _who_published(self, i: int, first: int, form: CueForm) -> tuple[int, int] | None:
        """Return the outlet that published the report right before a verb of telling: «أوردت | مواقع محلية | تقارير تفيد بأن»."""
        keys = self.keys
        if form.prefix or form.number != "s" or form.tense != "present":
            return None
        ends = COMPLEMENTISERS | words("relative")
        at = paper = None
        for j in range(i - 1, max(first, i - _LONG_REACH) - 1, -1):
            if keys[j] in ends or (keys[j] in PUNCTUATION and j not in self.pairs and j not in self.opened):
                return None
            if paper is None and keys[j].removesuffix("ا") in _NEWS:
                paper = j
            elif keys[j] in _PASSES_ON or keys[j].removeprefix("و") in _PASSES_ON:
                at = j
                break
            elif keys[j] in self.index and paper is None:
                return None
        if at is None or paper is None:
            return None
        phrase = source_phrase(self.text, at + 1, paper, self.pairs, split=True)
        said = next((one for one in self.index.get(keys[at], ()) if one.tense == "past" and not one.pronoun), None)
        span = (phrase.first, phrase.last) if phrase.last > phrase.first else None
        span = self._subject_before(at, first, said) if span is None and said is not None else span
        return span if span is not None and self._is_outlets(*span) else None

    def _issued_by(self, paper: tuple[int, int], first: int) -> Speaker | None:
        """Return whose a paper is: by its own words, by the verb that issued it, or by who did something «in» it."""
        keys = self.keys
        by = issuer(self.text, *paper, self.pairs)
        if by is None and keys[paper[0] - 1 : paper[0]] and not self._received(paper[0], first):
            by = issued_before(self.text, [paper[0]], self.pairs)
            if by is None and paper[0] > first + 1:
                return self._subject_at(paper[0], first)
        if by is None:
            return None
        if keys[by[0]][:2] == "لل" and keys[by[0]] not in heads():
            self.governed.add(by[0])  # «محضر للشرطة»
        return self._new_speaker(by[0], by[1], "", "s")

    def _received(self, paper: int, first: int) -> bool:
        """Whether the clause before a paper says that somebody got it."""
        return any(key.removeprefix("و") in words("receives") for key in self.keys[max(first, paper - _REACH) : paper])
