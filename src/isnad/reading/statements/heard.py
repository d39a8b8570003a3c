"""What one heard, and what another says right behind «قائلا»: «قال الموقع إنه علم من مصادر أن», «وأردف قائلا أفادت الجامعة بأن»."""

from __future__ import annotations

from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.frames import locate
from isnad.reading.statements.lookahead import Mark
from isnad.reading.statements.sources import source_phrase
from isnad.reading.statements.words import WHAT, words
from isnad.reading.statements.written_in import WrittenIn

_POINTERS = frozenset({"اليه", "اليها", "به", "بها", "عنه", "عنها", "عليه", "عليها"})
_SUBJECT = 9  # tokens that a subject has at most


class Heard(WrittenIn):
    """Reads what a speaker has from another without a verb of passing on."""

    def _heard_from(self, i: int, limit: int, form: CueForm) -> Draft | None:
        """«قال الوزير إنه سمع | من نظيره أن …»: he from whom it was heard holds it."""
        keys = self.keys
        if form.cue.lemma not in words("heard") or form.tense != "past" or i + 2 >= limit or keys[i + 1] != "من":
            return None
        mark = locate(self.text, i + 1, limit, frozenset({"that"}), self.pairs, quick=True)
        holders = self._holders(i + 2, mark.at) if mark is not None and mark.name == "that" else []
        if mark is None or not holders:
            return None
        draft = self._draft(i, form, mark, limit)
        draft.source, draft.strong, draft.rule = (holders[-1].first, holders[-1].last), True, "verb-heard"
        draft.via = [self._link(one.first, one.last, i) for one in reversed(holders[:-1])]
        return draft

    def _another_says(self, i: int, form: CueForm, mark: Mark | None) -> Mark | None:
        """Return where what is said begins: with the verb of another right behind «قائلا», if one stands there, else where ``mark`` says.

        «… قائلا | أفادت الجامعة بأن»; «وهو ما ألمح إليه الوزير الذي أعلن أن»: the pointing verb has all that it governs.
        """
        keys = self.keys
        if mark is None or mark.name != "that":
            return mark
        if mark.at > i + 2 and keys[mark.at - 2] in words("relative"):
            takes = {take for other in self.index.get(keys[mark.at - 1], ()) if other.tense != "masdar" for take in other.cue.takes}
            if "that" in takes:
                return None  # «نشر الخبر على لسان المدير الذي | قال إن»: his verb's
        if keys[i + 1] in _POINTERS and keys[i - 1] in WHAT:
            relative = any(keys[j] in words("relative") for j in range(i + 2, mark.at))
            return None if relative else mark
        says = form.tense == "participle" and form.cue.lemma == "قال" and i + 2 < mark.at <= i + _SUBJECT
        if says and any(other.tense == "past" and not other.prefix and not other.pronoun for other in self.index.get(keys[i + 1], ())):
            phrase = source_phrase(self.text, i + 2, mark.at, self.pairs, here=True)
            if phrase.first == i + 2 < phrase.last and self._plainly_speaks(i + 2):
                return Mark("colon", i, i + 1, self.text.starts[i + 1])
        return mark
