"""What is done by others: passives, and participles whose passive is written like the active («متهما»: who accuses and who is accused).

After a verb of being, of an indefinite noun that it describes, and without an object where the active has one, it is the passive; and what
is predicated of somebody is nothing that he says: «كان المدير متهما بـ», «سيكون الفريق مطالبا بـ», «بدا المدرب متذمرا من».
"""

from __future__ import annotations

import re

from isnad.arabic.parts_of_speech import shares
from isnad.reading.statements.adjuncts import skip_adjuncts
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.homographs import Homographs
from isnad.reading.statements.lookahead import Mark
from isnad.reading.statements.shapes import PUNCTUATION, accusative, finite, head_of, is_by, several
from isnad.reading.statements.words import ACCORDING, ONE_OF, lemmas, words

_DONE_BY = lemmas("by whom")  # passive right before ب
_CLAUSE_OPENS, _SOON = words("opens a clause"), 5
_OWN = re.compile("(ه|ها|هم|هما)$")
_EITHER = lemmas("done to")
_EXPECTED = lemmas("expected")
_FAR, _ASIDE = 14, 16  # tokens from a verb of being to its predicate; between the commas of what is said in between
_SURELY, _RATHER = 0.8, 0.5
_ADVERBS = words("adverbs of a way")


class Voices(Homographs):
    """Tells what is said by somebody from what is said of him."""

    def _is_predicate(self, i: int, first: int, limit: int, form: CueForm) -> bool:
        """Whether the participle at ``i`` says what somebody is, or what is done to him, and not what he says."""
        keys = self.keys
        before = keys[i - 1] if i > first else "."
        accused = form.cue.lemma == "اتهم" and i + 1 < limit and keys[i + 1] not in _ADVERBS and is_by(keys[i + 1])
        if accused:
            return True  # «دخل السجن متهما بالقتل»: who accuses another names him
        noun = head_of(before[:-1]) if form.cue.lemma == "هدد" and accusative(self.text.forms[i - 1]) else None
        if noun is not None and noun.kind in {"title", "unnamed"}:
            return True  # «استقبلت الجمعية كاتبا مهددا بالسجن», but «نشر بيانا مهددا بـ»
        return self._after_being(i, first, form)

    def _after_being(self, i: int, first: int, form: CueForm) -> bool:
        """Whether a verb of being, becoming or seeming has its predicate at ``i``: no other verb or predicate stands between."""
        keys, forms = self.keys, self.text.forms
        either = form.cue.lemma in _EITHER or form.cue.lemma in _EXPECTED
        j = i - 1
        if j > first and keys[j] in "،,":
            opened = next((k for k in range(j - 1, max(first, j - _ASIDE), -1) if keys[k] in "،,"), None)
            aside = opened is not None and (keys[opened + 1] in words("relative") or keys[opened + 1] in ACCORDING)
            if not aside or opened is None:
                return False
            j = opened - 1  # «وكان العالم، الذي غادر البلاد، متهما بـ»
        himself = keys[j] in words("himself")
        for k in range(j, max(first - 1, j - _FAR), -1):
            key = keys[k]
            verb = key[1:] if key[0] in "وف" else key
            if verb in words("being") and not (keys[k + 1] in words("after preposition") or keys[k + 1] in words("time")):
                return either or k == j or verb not in words("is")
            if himself and (key in words("finds") or verb in words("finds")):
                return either  # «وجد المتحف نفسه مطالبا بـ»
            if key in PUNCTUATION or verb in {"قد", "ثم"}:
                return False
            if accusative(forms[k]) and k not in self.name_tokens and shares(key).noun < _RATHER:
                return False  # «كان المدرب واضحا مؤكدا أن», «ظل صامتا … متهما»
            relative = k > first and keys[k - 1] in words("relative")
            if not relative and (finite(key) or shares(key).verb >= _SURELY):
                return False
        return False

    def _is_done_by_others(self, draft: Draft, i: int, mark: Mark, *, negated: bool) -> bool:
        """Whether a finite verb is a passive that names nobody: «قيل إن», «أُعلن أن», «أبلغت العائلات بوفاة أبنائها»."""
        told = draft.form.cue.lemma in _DONE_BY and not negated and self._only_told(draft, i, mark)
        return told or self._passive(i, draft.form)

    def _passively(self, draft: Draft, i: int, first: int, mark: Mark) -> Draft | None:
        """Return what a passive tells as nobody's; of what it only names there is no statement."""
        before = self.keys[i - 1] if i > first else ""
        if before == "ما" or mark.at - i > _SOON or mark.name not in {"that", "quote", "colon", "about"}:
            return None  # «ما قيل من أن»
        if draft.form.cue.lemma == "تردد" and (draft.source is not None or not (i == first or before in _CLAUSE_OPENS)):
            return None  # «تردد المشجعة أن»
        draft.source, draft.strong, draft.rule = None, True, f"passive-{mark.name}"
        return draft

    def _only_told(self, draft: Draft, i: int, mark: Mark) -> bool:
        """Whether the one noun phrase behind a verb of telling is who was told, by others: «أبلغت العائلات بوفاة …», «أبلغ السكان بأن»."""
        keys, source = self.keys, draft.source
        if source is None or source[0] != i + 1 or draft.told is not None or draft.form.pronoun or draft.form.tense != "past":
            return False
        first, last = source
        after, _ = skip_adjuncts(self.text, last, mark.at, self.pairs)
        definite = [k for k in range(first, last) if keys[k].startswith("ال")]
        one = last == first + 1 or definite == [last - 1]
        if after < mark.at - (mark.name != "by") or not one or any(map(self.name_tokens.__contains__, range(first, last))):
            return False
        if mark.name == "by":  # «أبلغ الراعي | بعثوره على سيارة», «أبلغ أحد السكان | بحريق»: they told it
            return keys[first] not in ONE_OF and not _OWN.search(self.text.forms[mark.at])
        head = head_of(keys[first])
        return keys[mark.at] == "بان" and head is not None and head.kind == "unnamed" and several(keys[first])
