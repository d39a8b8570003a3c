"""The quotation that stands before its verb: «"…"، قال الوزير», «"…"، هذا ما نقلته صحيفة X عن Y»."""

from __future__ import annotations

from dataclasses import replace

from isnad.arabic.parts_of_speech import shares
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.relays import RelayFrames
from isnad.reading.statements.shapes import accusative, head_of, owned
from isnad.reading.statements.sources import source_phrase
from isnad.reading.statements.words import EVERYDAY, THUS, lemmas, words

_ANYBODY = frozenset({"person", "title", "name", "unnamed"})
_LIKELY_A_VERB = 0.5
_PASSER = 14  # tokens from «ذكرت» to «عن»
_TO_ME = words("to him or me")
_TWO_WORDS, _WHILE = 3, frozenset({"وهو", "وهي"})


class QuotedBefore(RelayFrames):
    """Reads the quotations that stand before who said them."""

    def _quotation_before(self, i: int, first: int, limit: int, form: CueForm) -> Draft | None:
        """«"…"، قال الوزير»: the quotation stands before its cue."""
        if not form.cue.takes & {"say", "that"}:
            return None
        if form.tense == "participle" and not (form.cue.lemma == "قال" and self.keys[i + 1 : i + 2] in ([], ["."])):
            return None  # «"…"، قائلا.»
        without = head_of(self.keys[i + 1]) if self.text.forms[i] == "دون" and i + 1 < limit else None
        if without is not None and without.kind == "document":
            return None  # «"…" دون دراسة كل الظروف»
        if form.cue.lemma == "بين" or ("say" not in form.cue.takes and form.cue.key in EVERYDAY):
            return None
        j = i - 1
        while j > first and (self.keys[j] in "،,-" or self.keys[j] in THUS):
            j -= 1
        pair = self._quote_closed(j) if j > first else None
        if pair is None or pair[1] != j or pair[0] < first:
            return None
        least = _TWO_WORDS if pair[0] == first and self.keys[i - 1] in {"،", ",", "ما"} else _TWO_WORDS + 1
        if pair[1] - pair[0] < least and not (pair[0] == first and self._one_word(pair[0] + 1, pair[1], i)):
            return None  # a name in marks, but «"هذا ظلم"، قال المدرب»
        if any(draft.first <= pair[0] < draft.last for draft in self.drafts[-6:]):
            return None
        by = i + 1 < limit and self.keys[i - 1] == "ما" and self.keys[i + 1] in words("resumes a relay")  # «هذا ما صرحت به ليلى»
        phrase = source_phrase(self.text, i + 1 + by, limit, self.pairs)
        upon = next((k for k in range(phrase.first + 1, phrase.last) if self.keys[k] == "علي"), None)
        if upon is not None and form.cue.lemma in lemmas("comments"):
            phrase = replace(phrase, last=upon)  # «هكذا علق المدير على الخبر»
        his = next((k for k in range(phrase.first + 1, phrase.last) if owned(self.text.forms[k]) and k not in self.name_tokens), None)
        if his is not None and self.text.ends[his - 1] in self.persons:
            phrase = replace(phrase, last=his)  # «بهذه العبارة لخص سامر الخالدي | مسيرته»
        alone = self._ends_with_him(i + 1, limit)
        nobody = phrase.last == phrase.first
        acted = self._acted_before(first, form.gender, form.number, _ANYBODY) if nobody and alone and not form.prefix else None
        if nobody and not (alone and (acted or self.discourse.speakers) and "say" in form.cue.takes and not form.prefix):
            return None
        draft = Draft(form, (i, i + 1), "before", pair[0], pair[1] + 1, self.text.starts[pair[0]], quote=pair)
        draft.source = (phrase.first, phrase.last) if phrase.last > phrase.first else None
        draft.told = phrase.told
        draft.strong = True
        draft.rule = "quote-before"
        if nobody and acted is not None and acted is not self.discourse.carried(form.gender, form.number):
            draft.speaker = acted  # «تتذكر هبة صديقتها. "…"، تقول»: of whom the sentence before tells
        return draft

    def _one_word(self, at: int, close: int, i: int) -> bool:
        """Whether a quotation of one word at ``at`` is what is said and no name in marks: «"تعبنا"، تقول», «"خسرنا" قال»."""
        word = self.keys[at]
        if close - at > 1 + (self.keys[close - 1] in "!؟.،") or word[:2] == "ال" or at in self.name_tokens or head_of(word) is not None:
            return False
        ours = len(word) > _TWO_WORDS and word.endswith("نا") and word not in words("not first person")
        return ours or self.keys[i - 1] in "،," or shares(word).verb >= _LIKELY_A_VERB

    def _ends_with_him(self, at: int, limit: int) -> bool:
        """Whether nothing but who is told, how or when stands behind «قالت» at ``at``: «"…"، قالت لي وهي تضحك»."""
        at += at < limit and self.keys[at] in _TO_ME
        if at >= limit or self.keys[at] in ".،,؛":
            return True
        if self.keys[at] in _WHILE or (accusative(self.text.forms[at]) and (at + 1 >= limit or self.keys[at + 1] in ".،,")):
            return True  # «"…"، تقول وهي تنظر إلى الركام», «"…"، يقول مبتسما»
        return self.keys[at - 1] in _TO_ME and (self.keys[at] == "بعد" or self.keys[at] in words("time"))

    def _quotation_relayed(self, i: int, first: int, limit: int, form: CueForm) -> Draft | None:
        """«"…"، هذا ما نقلته صحيفة X عن Y»: the quotation stands before who passed it on."""
        at = next((j for j in range(i + 1, min(limit, i + _PASSER)) if self.keys[j] == "عن"), None)
        if self.keys[i - 1] != "ما" or at is None:
            return None
        spoken = replace(form, cue=replace(form.cue, takes=form.cue.takes | {"say"}))
        draft = self._quotation_before(i, first, at, spoken)
        holders = self._holders(at + 1, limit, here=True)
        if draft is None or draft.source is None or not holders:
            return None
        draft.via = [self._link(one.first, one.last, i) for one in reversed(holders[:-1])] + [self._link(*draft.source, i)]
        draft.source, draft.after, draft.form = (holders[-1].first, holders[-1].last), holders[-1].after, form
        return draft
