"""What one has from another: heard («قال الموقع إنه علم من مصادر أن»), behind «قائلا», by whose word an outlet tells («، وفقا لمسؤول،»)."""

from __future__ import annotations

from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.frames import locate
from isnad.reading.statements.lookahead import Mark
from isnad.reading.statements.shapes import head_of
from isnad.reading.statements.sources import source_phrase
from isnad.reading.statements.words import CITING, SPEECH, WHAT, heads, words
from isnad.reading.statements.written_in import WrittenIn

_POINTERS = words("points at it")
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
        if mark.at > i + 2 and keys[mark.at - 2] in words("relative") and CITING.isdisjoint(keys[i + 1 : mark.at - 2]):
            takes = {take for other in self.index.get(keys[mark.at - 1], ()) if other.tense != "masdar" for take in other.cue.takes}
            if "that" in takes:
                return None  # «نشر الخبر على لسان المدير الذي | قال إن»: his verb's
        says = any(other.tense == "present" and "that" in other.cue.takes for other in self.index.get(keys[mark.at - 1], ()))
        if (
            says
            and mark.at > i + 3
            and form.tense == "past"
            and keys[mark.at - 1] not in words("skipsay")
            and keys[mark.at - 2][:2] != "ال"
        ):
            return None  # «سجلت الأرض باسم شركة | تدعي أنها …»: its own
        if keys[i + 1] in _POINTERS and keys[i - 1] in WHAT:
            relative = any(keys[j] in words("relative") for j in range(i + 2, mark.at))
            return None if relative else mark
        says = form.tense == "participle" and form.cue.lemma == "قال" and i + 2 < mark.at <= i + _SUBJECT
        if says and any(other.tense == "past" and not other.prefix and not other.pronoun for other in self.index.get(keys[i + 1], ())):
            phrase = source_phrase(self.text, i + 2, mark.at, self.pairs, here=True)
            if phrase.first == i + 2 < phrase.last and self._plainly_speaks(i + 2):
                return Mark("colon", i, i + 1, self.text.starts[i + 1])
        return mark

    def _by_whose_word(self, draft: Draft, i: int, j: int, stop: int) -> None:
        """«وأفادت وكالة X، وفقا لمسؤول محلي، بأن»: an outlet passes on what somebody who is no outlet holds.

        So it does where another outlet has it from him: «أكدت قناة X، وفقا لما أوردته صحيفة Y نقلا عن دبلوماسي، أن».
        """
        if draft.source is None or draft.source[0] != i + 1 or draft.source[1] != j - 1:
            return
        if not self._is_outlets(*draft.source):
            self._in_whose_paper(draft, j, stop)
            return
        begin = j + 1
        begin += 2 if self.keys[begin] in WHAT else self.keys[j] == "حسبما"  # «وفقا | لما أوردته | صحيفة Y»
        if self.keys[begin][:1] == "ل" and self.keys[begin] not in heads():
            self.governed.add(begin)
        those = self._holders(begin, stop, here=True)
        if len(those) > 1 and self._is_outlets(those[0].first, those[0].last):
            draft.via += [self._link(one.first, one.last, j) for one in reversed(those[:-1])] + [self._link(*draft.source, j)]
            draft.passer, draft.source = draft.source, (those[-1].first, those[-1].last)
            return
        holder = source_phrase(self.text, begin, stop, self.pairs, here=True)
        head = head_of(self.keys[begin]) or head_of(self.keys[begin][1:])
        person = (head is not None and head.kind in {"title", "unnamed", "official"}) or self._is_person(begin)
        if holder.last > holder.first == begin and person and self.keys[holder.after] in "،,":
            draft.via.append(self._link(*draft.source, j))
            draft.passer, draft.source = draft.source, (holder.first, holder.last)

    def _in_whose_paper(self, draft: Draft, j: int, stop: int) -> None:
        """«اعترف المتهم، وفق محضر التحقيق، بأنه»: a paper that is not the speaker's own passes on what he said."""
        assert draft.source is not None
        head = head_of(self.keys[j + 1]) or head_of(self.keys[j + 1][1:])
        if head is None or head.kind != "document" or head.definite or head.word in SPEECH or head.word in words("law"):
            return
        paper = source_phrase(self.text, j + 1, stop, self.pairs, here=True)
        own = not self.keys[j + 1].endswith(head.word)  # «وفق تقريرها السنوي»
        own = own or not set(self.keys[j + 2 : paper.last]).isdisjoint(self.keys[draft.source[0] : draft.source[1]])
        if paper.last > j + 2 and self.keys[paper.last] in "،," and not own:
            draft.via.append(self._link(j + 1, paper.last, j))

    def _nothing_but_when(self, first: int, last: int) -> bool:
        """Whether only commas and when it was stand between two tokens: «ذكرت وكالة X |، أمس، | عن مصدر مسؤول، أن»."""
        when = words("time") | words("timeadj")
        return all(self.keys[k] in "،," or self.keys[k] in when for k in range(first, last))

    def _is_scene(self, at: int) -> bool:
        """Whether a place stands at ``at``, where nobody tells anything: «من داخل الملعب», «من موقع الحادث»."""
        key, then = self.keys[at], self.keys[at + 1].removeprefix("ال")
        return key in words("scene") or (key == "موقع" and then in words("happening"))
