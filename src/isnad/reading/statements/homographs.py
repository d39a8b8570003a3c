"""Words that are only written like a verb of saying, or whose verb says nothing where it stands."""

from __future__ import annotations

from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.lookahead import Mark
from isnad.reading.statements.relays import RelayFrames
from isnad.reading.statements.shapes import common, head_of, plain_noun
from isnad.reading.statements.words import words

_HAPPENS = "تحدث"
_TAKEN = frozenset({"اتخذ", "اتخذت", "يتخذ", "تتخذ", "متخذا", "جعل", "جعلت"})
_NEAR_SEAT = 6  # tokens from «تتخذ» to «مقرا»
_OF_JUSTICE = frozenset({"تمديد", "حبس", "حبسه", "حبسها", "توقيف", "سجن", "ايقاف", "احتجاز", "احاله", "استدعاء", "القبض", "اطلاق"})
_INQUIRY = frozenset({"تحقيق", "تحقيقات", "التحقيق", "التحقيقات"})


class Homographs(RelayFrames):
    """Tells words that say nothing from those that do."""

    def _only_looks(self, i: int, first: int, limit: int, form: CueForm) -> bool:
        """Whether the word at ``i`` is another than the verb that is written so."""
        keys, forms = self.keys, self.text.forms
        before, then = keys[i - 1] if i > first else "", keys[i + 1] if i + 1 < limit else "."
        lemma, bare = form.cue.lemma, not form.prefix
        if keys[i] == _HAPPENS and before.removeprefix("و") == "التي":
            return True  # «الأعمال التي تحدث في المدينة»
        if lemma == "أقر" and form.tense == "participle" and form.number == "s":
            return then[0] == "ل" or not _TAKEN.isdisjoint(keys[max(first, i - _NEAR_SEAT) : i])  # «تتخذ من المدينة مقرا لها بـ»
        if form.tense == "present" and before in words("question"):
            return True  # «متى سيقولون أن …؟»
        if lemma == "أصر" and bare and forms[i] == "أصر" and forms[i + 1 : i + 2] and forms[i + 1].startswith("وأ"):
            return head_of(then) is None  # «أصر وأكرر»: the writer himself
        if lemma == "عبر" and form.tense == "past" and bare and form.gender == "m" and form.number == "s" and before:
            thing = (common(then) or plain_noun(then)) and head_of(then) is None and i + 1 not in self.name_tokens
            return thing and not then.startswith("ال")  # «ظهر عبر مكالمة»
        return False

    def _of_justice(self, mark: Mark) -> bool:
        """Whether what is ordered is an act of justice, and so an event: «أمرت بتمديد حبسه», «أمر بإجراء تحقيق»."""
        noun = self.keys[mark.first].removeprefix("ب")
        return noun in _OF_JUSTICE or (noun in {"اجراء", "فتح"} and not _INQUIRY.isdisjoint(self.keys[mark.first + 1 : mark.first + 2]))
