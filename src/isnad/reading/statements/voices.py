"""Participles whose passive is written like the active: «متهما» is he who accuses and he who is accused.

After a verb of being, of an indefinite noun that it describes, and without an object where the active has one, it is the passive; and what
is predicated of somebody is nothing that he says: «كان المدير متهما بـ», «سيكون الفريق مطالبا بـ», «بدا المدرب متذمرا من».
"""

from __future__ import annotations

from isnad.arabic.parts_of_speech import shares
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.homographs import Homographs
from isnad.reading.statements.shapes import PUNCTUATION, accusative, finite, head_of, is_by
from isnad.reading.statements.words import ACCORDING, lemmas, words

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
