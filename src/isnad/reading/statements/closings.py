"""A verb with its subject that closes a content: «…، يقول X، …» says whose the clause is; and where a subject is set against what was said.

Not here: what a closing frame does to what stands before it (``postposed``), the frame of a preposition (``according``).
"""

from __future__ import annotations

from isnad.arabic.parts_of_speech import shares
from isnad.reading.statements import contents
from isnad.reading.statements.adjuncts import told_end
from isnad.reading.statements.contrasts import AGAINST
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.frames import locate
from isnad.reading.statements.postposed import DASHES, Postposed
from isnad.reading.statements.shapes import owned
from isnad.reading.statements.sources import source_phrase
from isnad.reading.statements.words import COMPLEMENTISERS, CONTRAST, lemmas, words

_OPENING = 6
_SHOWS = lemmas("shows and tells")
_PLAIN = lemmas("plain saying")
_FRAGMENT = 7
_AT_THE_END = lemmas("at the end")
_THEN = words("then at")
_PLACED = words("where it was said")
_WHO_IS = words("and he is") | words("relative")
_LEAD = 2
_SET_AGAINST, _PLAIN_NOUN = 24, 0.5


class ClosingFrames(Postposed):
    """Reads a verb with its subject between commas, and where a subject set against another ends what that one says."""

    def _aside(self, i: int, floor: int, limit: int, form: CueForm) -> Draft | None:
        """«…، يقول الوزير، …»: a verb with its subject between commas, or after the last of them, says whose the clause is."""
        keys = self.keys
        if (
            form.prefix
            or (form.cue.lemma in _SHOWS and form.cue.lemma != "أعلن")
            or (form.tense == "past" and form.cue.lemma not in _PLAIN | _AT_THE_END)
            or keys[i] in words("impersonal")
            or form.pronoun
            or form.tense == "participle"
            or form.number != "s"
            or not form.cue.takes & {"say"}
            or i + 1 >= limit
        ):
            return None
        phrase = source_phrase(self.text, i + 1, limit, self.pairs, here=True)
        after = self._past_where_told(phrase.after, limit)
        dashed = keys[i - 1] in DASHES
        if phrase.last == phrase.first or not (after >= limit or keys[after] in (DASHES if dashed else "،,.؛…")):
            return None
        ends = after >= limit or keys[after] in ".؛…"
        around = self._quote_around(i)
        acts = any(keys[k] in words("objnoun") for k in range(phrase.first + 1, phrase.last))  # «أعلنت X تحرير Y»
        acts = (acts and form.cue.lemma in _AT_THE_END) or any(map(self._act_after_name, range(phrase.first + 1, phrase.last)))
        if (around is not None and floor < around[0]) or acts:
            return None
        if (form.cue.lemma in _AT_THE_END and not ends) or (
            phrase.last > phrase.first + 1 and owned(self.text.forms[phrase.last - 1]) and keys[phrase.last - 1] not in words("same")
        ):
            return None  # «قال الوزير كلمته»
        named = any(token in self.name_tokens for token in range(phrase.first, phrase.last))
        known = self.discourse.known(self.discourse.keys_of(phrase.first, phrase.last))
        if not (named or self._plainly_speaks(phrase.first) or known is not None):
            return None
        if not self._agrees(phrase, form) or (form.cue.key in words("otherwise") and form.cue.lemma != "أضاف"):
            return None
        mark = locate(self.text, i, limit, form.cue.takes, self.pairs)
        fragment = mark is not None and mark.name == "quote" and mark.at == after + 1 and self.pairs.get(mark.at, 0) - mark.at <= _FRAGMENT
        if mark is not None and (not fragment or keys[i - 2] == '"'):
            return None
        if floor >= i:
            return None  # what stands here is said already
        begun = contents.clause_start(self.text, floor, i)
        if begun >= i - 1:
            return None  # «على صعيد آخر، أكد المدير …»
        this = keys[floor] == "هذا" and keys[floor + 1].startswith("ال")
        opening = i - 1 - floor <= _OPENING and not this and (keys[floor] in words("opens clause") or keys[floor] in words("connector"))
        if opening and after + 3 < limit and keys[after] in "،," and keys[after + 1] not in _WHO_IS:
            begin = after + 1
            draft = Draft(form, (i, i + 1), "that", begin, limit, self.text.starts[begin], rule="aside")
        elif keys[begun].removeprefix("و") in _THEN and not self._acts(begun, i - 1):
            return None  # «بعد سنوات من الانتظار، يقول السكان»
        elif i - 1 - floor >= 1 and (
            i - 1 - floor > 2 or self._is_sentence(floor, i - 1, ends) or self._goes_on(after, limit, joined=True)
        ):
            draft = Draft(form, (i, i + 1), "before", floor, limit, self.text.starts[floor], rule="aside")
        else:
            return None
        draft.source = (phrase.first, phrase.last)
        draft.after = after
        draft.strong = True
        return draft

    def _past_where_told(self, at: int, limit: int) -> int:
        """Return the end of the sentence where nothing but to whom or where it was said stands from ``at`` on: «أمام البرلمان»."""
        keys = self.keys
        end = next((j for j in range(at, min(limit, at + _FRAGMENT)) if keys[j] in ".؛…"), limit)
        told = at < limit and (keys[at] in _PLACED or keys[at] in words("time") or told_end(self.text, at, self.pairs) is not None)
        if not told or end - at > _FRAGMENT or any(keys[j] in "،,:" or keys[j] in self.index or j in self.pairs for j in range(at, end)):
            return at
        return end if COMPLEMENTISERS.isdisjoint(keys[at:end]) else at

    def _is_sentence(self, first: int, last: int, ends: bool) -> bool:
        """Whether two words are a sentence without a verb, said before its cue at the end of one: «الانسحاب خطأ، يقول الجنرال»."""
        keys = self.keys
        return ends and last - first == _LEAD and keys[first].startswith("ال") and not keys[last - 1].startswith("ال")

    def _contrasted(self, draft: Draft, first: int, inner: Draft | None) -> int | None:
        """Return where the statements before a verb end whose subject is set against them, with more said of it in commas: «قال X إن … |
        ، لكن المهندس Y، الذي …، أكد أن», «| ، إلا أن سكانا، ومنهم …، قالوا»."""
        keys, i = self.keys, draft.cue[0]
        if keys[i - 1] == "بل":
            return self._did_rather(draft, inner)
        if draft.form.tense not in {"past", "present"} or keys[i - 1] not in "،,":
            return None
        source = draft.source or self._subject_before(i, first, draft.form)
        at = source[0] - 1 if source is not None and source[0] < i else self._bare_clause(first, i)
        if keys[at] == "ان" and keys[at - 1].removeprefix("و") in AGAINST:
            at -= 1
        elif keys[at] not in CONTRAST and not (keys[at] == "حين" and keys[at - 1] in {"في", "علي"}):
            return None
        at -= keys[at] == "حين"
        return at - 1 if at - 1 > first and keys[at - 1] in "،," else None

    def _did_rather(self, draft: Draft, inner: Draft | None) -> int | None:
        """Return where what one did not do ends, before what he did instead: «لم يعترف الوزير بالأزمة | ، بل قال إن»."""
        at = draft.cue[0] - 1
        rather = inner is not None and inner.negated and inner.quote is None and draft.form.tense in {"past", "present"}
        return at - 1 if rather and self.keys[at] == "بل" and self.keys[at - 1] in "،," else None

    def _bare_clause(self, first: int, i: int) -> int:
        """Return the token before the words that stand, up to a comma, without a verb in front of the verb at ``i``; ``i`` if there are
        none: «… | سكان الحي، ومنهم مرضى، قالوا»."""
        keys = self.keys
        at = next((k for k in range(i - 2, max(first, i - _SET_AGAINST), -1) if keys[k] == "ان" or keys[k] in CONTRAST), i)
        comma = next((k for k in range(at + 1, i - 1) if keys[k] in "،,"), at)
        return at if comma > at + 1 and all(shares(keys[k]).verb < _PLAIN_NOUN for k in range(at + 1, comma)) else i
