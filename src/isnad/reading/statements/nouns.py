"""Frames that a verbal noun opens: «اتهام X Y بـ…», «تأكيد X أن …», «الدعوات من قبل X لـ…»."""

from __future__ import annotations

from isnad.arabic.parts_of_speech import shares
from isnad.reading.statements import contents
from isnad.reading.statements.counts import head_at
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.discourse import LATTER
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.frames import locate
from isnad.reading.statements.lookahead import Mark
from isnad.reading.statements.phrases import BY_WHOM
from isnad.reading.statements.refused import own_act
from isnad.reading.statements.shapes import PUNCTUATION, accusative, common, head_of
from isnad.reading.statements.sources import Phrase, source_phrase
from isnad.reading.statements.verbs import VerbFrames
from isnad.reading.statements.words import COMPLEMENTISERS, bodies, heads, lemmas, words

_THAT = frozenset({"that", "tell"})
WAS_DONE = words("was done")
_UNDERTOOK = words("undertook")
_CALLS, _DOING = frozenset({"مطالبة", "دعوة"}), "قيام"
_TITLE = 9
_VERB, _FINITE = 0.7, frozenset({"past", "present"})
_FRONT = words("in front")
_ON_WHAT = lemmas("agreed on")
_NEWS = frozenset({"خبر", "انباء"})
_GIST_NEAR = 7  # tokens from a document to «مفاده»


class NounFrames(VerbFrames):
    """Reads the frames of verbal nouns."""

    def _masdar_object(self, i: int, limit: int, form: CueForm) -> Draft | None:
        """«بعد إعلان X انسحاب …»: a verbal noun, who speaks, and a bare verbal noun."""
        keys = self.keys
        if "obj" not in form.cue.takes or form.article or form.pronoun or i + 3 >= limit:
            return None
        did = self._undertaken(i) if form.prefix.endswith("ب") else None
        if did is not None:
            phrase = source_phrase(self.text, did + 1, i, self.pairs)
            phrase = phrase if phrase.last > phrase.first else Phrase(i + 1, i + 1, None, i + 1)
            return self._made(i, form, "masdar", i + 1, limit, self.text.starts[i + 1], phrase, None, False)
        phrase = source_phrase(self.text, i + 1, min(limit, i + 14), self.pairs, split=True, here=True)
        first, at = phrase.first, phrase.after
        if (
            phrase.last == first
            or at + 1 >= limit
            or not (common(keys[at]) or keys[at] in words("objnoun") or self._is_his(at))
            or keys[at].startswith("ال")
            or (keys[at][0] == "و" and keys[at] not in words("objnoun"))  # «بعد نفي الوزارة وجود خلاف»
            or keys[at] == "من"  # «طلب المدير من صديقه المهندس …»
            or (form.cue.lemma == "رفض" and self._tells_nothing(at))
        ):
            return None
        if form.cue.lemma == "رفض" and at not in self.pairs and own_act(keys, at):
            return None  # «رفض الاتحاد دخول الصحفيين», and as a noun
        head = head_of(keys[first])
        if keys[first][0] == "ل" and keys[first] not in heads() and keys[first] not in bodies():
            return None  # «تقدم بطلب للوزارة»
        known = keys[first] in bodies() or keys[first] in LATTER or self._is_named(first)
        of_them = head_at(self.text, first, phrase.last) if form.cue.lemma == "طلب" and form.prefix in {"", "و"} else None
        opens = i == 0 or self._sentence_end(i - 1) != self._sentence_end(i)
        known = known or (of_them is not None and opens)  # «طلب سكان | إعادة فتح الطريق» opens with a verb
        if not known and (head is None or head.kind not in {"official", "title", "outlet"}):
            return None
        draft = self._made(i, form, "masdar", at, limit, self.text.starts[at], phrase, None, False)
        draft.rule = "noun-object"
        self._before_clause(draft, i)
        return draft

    def _before_clause(self, draft: Draft, i: int) -> None:
        """End a content before the clause that a fronted verbal noun leads to: «بعد اتهام X Y بـ…، | اجتمع المجلس»."""
        keys = self.keys
        comma = next((j for j in range(draft.first, draft.last - 1) if keys[j] in "،,"), None) if keys[i - 1] in _FRONT else None
        if comma is not None and self._acts(comma + 1, comma + 2):
            draft.last = comma

    def _undertaken(self, i: int) -> int | None:
        """Return the token of «قام» where «قام X بـ» stands before the verbal noun at ``i``: «قام الوزير بإدانة القصف»."""
        if any(self.keys[j] in "،,.؛:" for j in range(max(0, i - 2), i)):
            return None
        return next((j for j in range(i - 1, max(0, i - _TITLE) - 1, -1) if self.keys[j] in _UNDERTOOK), None)

    def _gist(self, i: int, limit: int, form: CueForm) -> Draft | None:
        """«رسالة مفادها أن …»: what a document says; where something is done with it («أرفق الصورة بخبر مفاده أن»), its subject says it."""
        keys = self.keys
        if not form.pronoun or form.prefix or i + 2 >= limit or keys[i + 1] not in COMPLEMENTISERS:
            return None
        for j in range(i - 1, max(-1, i - _GIST_NEAR), -1):
            head = head_of(keys[j])
            if head is not None and (head.kind == "document" or head.word in _NEWS):
                draft = Draft(form, (i, i + 1), "that", i + 2, limit, self.text.starts[i + 2], rule="noun-that")
                draft.source = None if keys[j] not in heads() else (j, i)
                return draft
            if keys[j] in PUNCTUATION:
                return None
        return None

    def _masdar(self, i: int, limit: int, form: CueForm) -> Draft | None:
        """«اتهام X Y بـ…», «تأكيده أن …», «الدعوات من قبل X لـ…»: a verbal noun with its own subject and content."""
        keys, takes = self.keys, form.cue.takes
        if form.cue.lemma == "مفاد":
            return self._gist(i, limit, form)
        if "wastold" in takes:
            return self._was_told(i, limit, form)
        also = self._and_his(i, limit, form) if form.pronoun and form.prefix == "و" else None
        if also is not None:
            return also
        if takes == {"obj"}:
            return self._masdar_object(i, limit, form)
        if form.article and form.prefix.endswith("ب") and form.cue.lemma == "قول":  # «صعد الجنرال من لهجته بالقول إن …»
            said = locate(self.text, i, min(limit, i + 4), frozenset({"that", "say"}), self.pairs, quick=True)
            if said is None:
                return None
            draft = self._draft(i, form, said, limit)
            draft.rule = f"noun-{said.name}"
            return draft
        if form.article and (wish := self._who_would_like(i, 0)) is not None:
            return self._would_like(i, limit, form, wish)
        if form.article and "to" not in takes and "askby" not in takes:
            return None
        lawful = frozenset({"that"}) if form.article is False and takes == {"that"} else takes
        mark = locate(self.text, i, limit, lawful, self.pairs, quick=True)
        if mark is not None and mark.name == "that" and not form.pronoun and mark.at == i + 1:
            return None
        if mark is not None and mark.name == "that" and mark.at - 2 > i and keys[mark.at - 2] in words("relative"):
            return None  # «على رفض المشروع الذي قال إنه خطير»
        if mark is not None and mark.name == "that" and keys[mark.at - 1] == "علي" and form.cue.lemma not in _ON_WHAT:
            return None  # «وصفوا اقتراح المدير على أنه …»
        agent = next((j for j in range(i + 1, min(limit, i + 8)) if keys[j] in {"قبل", "جانب"} and keys[j - 1] == "من"), None)
        if agent is not None:
            phrase = source_phrase(
                self.text, agent + 1, mark.at if mark is not None else min(limit, agent + 14), self.pairs, split=True, here=True
            )
            if mark is None and phrase.last > phrase.first and takes & {"to", "askby"}:
                at = phrase.after
                at += 1 if at < limit and keys[at][0] == "ل" else 0  # the one who is asked
                if at + 1 < limit and keys[at][0] == "ل" and len(keys[at]) > 3:
                    draft = self._made(i, form, "masdar", at, limit, self.text.starts[at] + 1, phrase, None, False)
                    draft.rule = "noun-to"
                    return draft
            if mark is None:
                return None
        elif mark is None:
            return self._masdar_object(i, limit, form)
        elif form.cue.lemma == "رفض" and self._refuses_to_do(i, mark):
            return None
        elif form.prefix.endswith("ب") and "askby" in takes and keys[i + 1] in words("addressed"):
            phrase = Phrase(i + 1, i + 1, None, i + 1)  # «بمطالبة الدول بـ…»: they are asked, the subject is the sentence's
        elif form.prefix.endswith("ب") and form.cue.lemma in _CALLS and keys[i - 1].startswith(_DOING) and keys[i - 1] != _DOING:
            return None  # «مشيرة إلى قيامه بدعوة صديقه إلى المتحف»
        elif form.prefix.endswith("ب") and form.cue.lemma in _CALLS and self._undertaken(i) is not None:
            phrase = Phrase(i + 1, i + 1, None, i + 1)  # «قام المدير بدعوة العمال إلى»
        elif form.prefix.endswith("ل") and form.cue.lemma == "مطالبة" and self._for_a_purpose(i, mark):
            phrase = Phrase(i + 1, i + 1, None, i + 1)  # «احتجوا لمطالبة الحكومة بـ»: so are they here
        elif form.pronoun:
            spoken = form.cue.lemma == "قول" and form.prefix.endswith("ب") and mark.at == i + 1  # «وعلق على الأمر بقوله: …»
            if keys[i + 1] in "،," and mark.at > i + 2 and keys[i + 2] not in words("after preposition") | words("time"):
                return None  # «ما كنا نرغب في قوله، تم ذلك، الرئيس يعمل، أنه …»
            if mark.name != "that" and not spoken:
                return None  # «اتهامه»: whether he accuses or is accused cannot be told
            phrase = Phrase(i + 1, i + 1, None, i + 1)
        else:
            phrase = source_phrase(self.text, i + 1, mark.at, self.pairs, split=True, here=True)
            if form.article or phrase.last == phrase.first or not self._can_speak(phrase.first, phrase.last):
                return None
            if form.cue.lemma == "اتهام" and phrase.after >= mark.at:
                return None  # «اتهام المدير بأنه …»: he is accused
            head = head_of(keys[phrase.first])
            if (
                keys[phrase.first] not in bodies()
                and not self._is_named(phrase.first)
                and (head is None or (mark.name == "from" and head.kind == "unnamed" and not common(keys[mark.first])))
            ):
                return None
        if phrase.last == phrase.first and not form.pronoun and not form.prefix:
            return None
        draft = self._draft(i, form, mark, limit)
        draft.last = contents.phrase_end(self.text, draft.first, draft.last, self.pairs)
        self._before_clause(draft, i)
        draft.source = (phrase.first, phrase.last) if phrase.last > phrase.first else None
        draft.rule = f"noun-{mark.name}"
        return draft if draft.last > draft.first else None

    def _was_told(self, i: int, limit: int, form: CueForm) -> Draft | None:
        """«تم إبلاغ السكان من قبل | البلدية | بأن …»: by whom somebody was told holds it."""
        keys = self.keys
        mark = locate(self.text, i, limit, _THAT, self.pairs) if keys[i - 1].removeprefix("و") in WAS_DONE else None
        by = next((k + 2 for k in range(i + 1, mark.at - 2) if tuple(keys[k : k + 2]) in BY_WHOM), None) if mark is not None else None
        if mark is None or by is None or mark.name != "that":
            return None
        phrase = source_phrase(self.text, by, mark.at, self.pairs, here=True)
        if phrase.last == phrase.first or not (self._plainly_speaks(by) or keys[by].startswith("ال")):
            return None
        draft = self._draft(i, form, mark, limit)
        draft.source, draft.told, draft.strong = (phrase.first, phrase.last), (i + 1, by - 2) if by - 2 > i + 1 else None, True
        draft.rule = "noun-told"
        return draft

    def _would_like(self, i: int, limit: int, form: CueForm, source: tuple[int, int]) -> Draft | None:
        """«تود الهيئة الإشارة إلى أن …»: who would like to say it says it."""
        mark = locate(self.text, i, min(limit, i + _GIST_NEAR), frozenset({"that", "say"}), self.pairs, quick=True)
        if mark is None:
            return None
        draft = self._draft(i, form, mark, limit)
        draft.source, draft.strong, draft.rule = source, True, f"noun-{mark.name}"
        return draft

    def _for_a_purpose(self, i: int, mark: Mark) -> bool:
        """Whether the verbal noun at ``i`` tells what for something is done, one noun phrase between it and its mark: whom one asks.

        Behind another noun who asks follows: «تلبية لمطالبة الوزارة بـ», «تأييده لمطالبة الحزب بـ».
        """
        if i == 0 or (
            self.keys[i - 1][:2] != "ال" and (accusative(self.text.forms[i - 1]) or common(self.keys[i - 1]) or self._is_his(i - 1))
        ):
            return False
        return source_phrase(self.text, i + 1, mark.at, self.pairs, split=True, here=True).after >= mark.at

    def _acts(self, first: int, last: int) -> bool:
        """Whether a verb stands among some tokens, so that a clause does."""
        return any(
            j not in self.name_tokens
            and (shares(self.keys[j]).verb >= _VERB or any(form.tense in _FINITE for form in self.index.get(self.keys[j], ())))
            for j in range(first, last)
        )
