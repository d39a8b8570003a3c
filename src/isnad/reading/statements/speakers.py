"""Who a draft's speaker is: the source in its own words, else the subject of its sentence, else whoever spoke last and agrees."""

from __future__ import annotations

from bisect import bisect_left

from isnad.arabic.parts_of_speech import own_conjunction, shares
from isnad.reading.statements.carrying import Carrying
from isnad.reading.statements.counts import BOTH, can_speak, counted_noun, is_number
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.discourse import Speaker, is_bare, noun_of
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.duals import dual_of, two_of
from isnad.reading.statements.shapes import accusative, head_of, is_paper, several
from isnad.reading.statements.words import ALL_OF, COMPLEMENTISERS, EVERYDAY, ONE_OF, PARTITIVE, SELF, bodies, heads, words
from isnad.records import Link

_TIMES = words("times")
_SHORTEST_VERB, _MUFAALA = 4, 6
_SURELY_DONE = 0.8
_DESCRIPTION = 3
_RATHER_HE, _NESTED = 0.5, 6
_ACTS_ON = frozenset({"tell", "askby", "askto", "askon"})
_NOBODY, _NOUN = words("no subject but") | words("adverb"), 0.6
_PAST = words("past")
_WHERE, _VENUES = words("where one speaks"), words("speech venue")
_NAMED_AGAIN = 5
_BUT = frozenset({"لكن", "ولكن"})

_HE_SAYS = words("he says")
_ONE_AMONG_THEM = words("one of those")
_CLAUSES, _OTHERWISE = frozenset({"that", "quote", "colon"}), words("otherwise")


class Speakers(Carrying):
    """Settles who speaks."""

    def _bind(self, draft: Draft, i: int, first: int) -> None:
        """Settle a draft's source and chain, carrying a speaker over where the sentence names none."""
        form = draft.form
        self._without_channel(draft)
        self._cited_in_front(draft)
        self._to_name(draft)
        if draft.rule.startswith("passive"):
            draft.speaker = Speaker("", (), form.gender, form.number, 0, 0)  # nobody is named, and nobody is carried over
            return
        if draft.speaker is not None:  # the frame has settled it
            if draft.parent is None:
                draft.speaker.via = [(link.text, link.start, link.end, link.cue) for link in draft.via]
                self.discourse.spoke(draft.speaker)
            return
        after_verb = form.tense in {"past", "present"} and draft.source is not None and draft.source[0] > i
        sure = (draft.mark in _CLAUSES or draft.quote is not None) and form.cue.key not in EVERYDAY and form.cue.key not in _OTHERWISE
        if draft.source is not None and not self._can_be_source(*draft.source, after_verb=after_verb, sure=sure):
            draft.source = None
        if draft.source is not None and draft.mark.startswith("ask") and self._only_asked(*draft.source):
            draft.source = None
        relayed = draft.rule.startswith("relay")  # «قالت X إن Y نقلت عن Z أن»: the subject before it passes on
        if draft.source is not None and draft.source[0] >= draft.cue[1] and form.tense in {"past", "present"} and not relayed:
            front = self._subject_before(i, first, form)
            opens = front is not None and front == (first, i) and bool(form.cue.takes & _ACTS_ON)
            lead = self.keys[front[0] - 1] if front is not None else ""
            after_that = lead in COMPLEMENTISERS or (lead in _BUT and not form.pronoun)  # not «لكن المجموعة يعتبرها البعض»
            if front is not None and (after_that or opens) and self._agrees_in_front(front[0], form):
                draft.told, draft.source = draft.source, front  # «إن السلطات أبلغت حكوماتهم أن», «النقابة تطالب الوزارة بـ»
        if draft.source is None and form.tense in {"past", "present"}:
            draft.source = self._subject_before(i, first, form)
            if draft.source is not None and not self._can_be_source(*draft.source):
                draft.source = None
        parent = draft.parent
        if parent is not None and not draft.via:
            draft.via = []
        inherited: list[Link] = []
        if draft.source is not None:
            draft.source = (draft.source[0], self._bare_name(*draft.source))
            speaker = self._speaker(draft)
            if parent is not None and (self._is_teller(speaker, draft) or self._tells_of_another(speaker, draft)):
                speaker = self._as_worded(draft)
            own = (
                parent is not None or bool(draft.via) or self._passes(draft, first) or self._told_elsewhere(draft) or self._spoke_at(draft)
            )
            last = next(
                (draft for draft in reversed(self.drafts[-_NESTED:]) if draft.parent is None and not self._named_only(draft, first)), None
            )
            on = last is not None and (speaker is last.speaker or speaker is self.drafts[-1].speaker or self._only_through(draft, speaker))
            anew = last is not None and not own and not on and self._reported_anew(draft, speaker, last)
            if anew and last is not None and last.speaker is not None:
                inherited = [Link(*link) for link in last.speaker.via]
            elif not own and not on:
                draft.via = self._in_report(draft, first, i)
            if not own and on and not self._only_written(speaker) and self._still_reported(draft, speaker):
                inherited = [Link(*link) for link in speaker.via]  # whoever passed on goes on doing so while the speaker speaks on
        else:
            carried = (
                self._by_frame(i, first, form) if parent is None else self._asked_in_front(i, first, form) or self._when_he_said(draft, i)
            )
            if carried is None:
                carried, draft.share = self._carried(draft, i, first)
            speaker = carried or Speaker("", (), form.gender, form.number, 0, 0)
            draft.rule += "+inferred" if self._only_inferred(speaker) else ""
            if not speaker.gender and form.number == "s" and draft.share > _RATHER_HE:
                (speaker.within or speaker).gender = speaker.gender = form.gender  # «إحداهن … . وقالت»
            if parent is None and not draft.via and (carrier := self._passer_of(i, first)) is not None:
                draft.via = [carrier]
            if parent is None and (draft.via or not self._passes(draft, first)):
                inherited = [Link(*link) for link in speaker.via]
        draft.speaker = speaker
        if parent is None and draft.mark == "that" and draft.quote is None:
            self._then_carried(draft)
        if (draft.rule.startswith(("relay", "verb-cited")) or draft.passer is not None) and parent is None:
            self._passer(draft, first)
        if speaker.words:
            self._note_documents(draft, first)
        if draft.via:
            (speaker.within or speaker).linked = draft.cue[0]
        draft.via = [*draft.via, *inherited]
        draft.kept = 0 if self.drafts and self.drafts[-1].cue[0] >= first else len(inherited)
        if parent is None:
            speaker.via = [(link.text, link.start, link.end, link.cue) for link in draft.via]
            if speaker.words:
                self.discourse.spoke(speaker)
        elif draft.source is not None and parent.parent is None and parent.source is not None and speaker.words:
            head = head_of(self.keys[parent.source[0]])
            media = (head is not None and head.kind == "outlet") or (parent.speaker is not None and self._kind(parent.speaker) == "outlet")
            written = head is not None and head.kind == "document" and parent.form.tense in {"past", "present"}
            passer = parent.speaker if media or written else None
            if passer is not None or (head is not None and head.kind == "document"):
                if passer is not None and speaker is not passer:
                    between = [(link.text, link.start, link.end, link.cue) for link in draft.via]
                    speaker.via = [*between, self._mention(passer, parent.cue), *passer.via]
                self.discourse.spoke(speaker)
                if passer is not None and media and parent.form.tense != "preposition":
                    self.discourse.spoke(passer)  # «ذكرت الصحيفة أن X قال إن …. وأضافت»: she may go on, and so may he

    def _passer(self, draft: Draft, first: int) -> None:
        """Remember who passed words on as one who may speak next; without a phrase of its own it is the last speaker, or the outlet that
        did something right before, in the sentence from ``first`` on or the last: «زارت الصحيفة القرية، | لكنها نقلت عن السكان أن»."""
        if draft.passer is not None:
            first, last = draft.passer
            keys = self.discourse.keys_of(first, last)
            passer = self.discourse.known(keys) or Speaker(self._words(first, last), keys, draft.form.gender, "s", first, last)
            passer.gender = draft.form.gender
            passer.passed = draft.cue[0]
            self.discourse.spoke(passer)
        elif not draft.passive:
            known = self.discourse.carried(draft.form.gender, "s")
            if known is None or known.gender != draft.form.gender or self._kind(known) != "outlet":
                known = self._outlet_at_work(draft, first) or known
            if known is not None and known.gender == draft.form.gender:
                draft.via.append(Link(*self._mention(known, draft.cue)))

    def _outlet_at_work(self, draft: Draft, first: int) -> Speaker | None:
        """Return the outlet that is the subject of the clause before a verb in its sentence, or of the sentence before; None for others."""
        here = self._subject_at(draft.cue[0], first)
        unit = self.units[-1] if self.units else None
        one = here if here is not None or unit is None else self._subject_at(unit[1], unit[0])
        return one if one is not None and one.gender == draft.form.gender and self._is_outlets(one.first, one.last) else None

    def _only_inferred(self, speaker: Speaker) -> bool:
        """Whether who speaks on was but inferred: by its words, or where the statement before was led to it."""
        last = self.drafts[-1] if self.drafts else None
        return bool(speaker.words) and (
            speaker.inferred or (last is not None and last.speaker is speaker and last.rule.endswith("+inferred"))
        )

    def _cited_in_front(self, draft: Draft) -> None:
        """Give what is said to whom the sentence cites in front: «نقلا عن مصادر، قالت صحيفة X إن», «وعلى لسان مديرها، أعلنت الشركة»."""
        front = draft.parent
        if front is None or front.rule != "according-front" or front.source is None or draft.source is None:
            return
        mouth = self.keys[front.cue[0] + 1] == "لسان" and front.form.cue.lemma == "على"
        outlet = self._is_outlets(*draft.source)
        if mouth or (front.form.cue.lemma == "نقلا" and outlet):
            draft.via = [self._link(*draft.source, draft.cue[0])] if outlet else []
            draft.source, draft.rule = front.source, draft.rule + "+cited"
            draft.parent, draft.depth, front.silent = None, 0, True

    @staticmethod
    def _named_only(draft: Draft, first: int) -> bool:
        """Whether a sentence only names words of somebody before its own verb: «وتعليقا على إعلان الخالدي أنه …، قال المدير».

        So does «…، ردا على تقارير تحدثت عن …» at the end of the one before.
        """
        return (draft.form.tense == "masdar" and draft.cue[0] >= first) or draft.rule == "verb-rumour"

    def _in_report(self, draft: Draft, first: int, i: int) -> list[Link]:
        """Return the outlet whose report goes on in its sentence: «وذكرت الصحيفة أن …، فيما أكد الوزير أن …»."""
        last = next((one for one in reversed(self.drafts[-_NESTED:]) if one.parent is None), None)
        begin = min(i, draft.source[0]) if draft.source is not None else i
        while begin > first and self.keys[begin - 1] in _PAST:
            begin -= 1
        if last is None or last.cue[0] < first or last.speaker is None:
            return []
        whole = last.rule == "according-front"  # «ووفقا لصحيفة X فإن …، في حين شكك Y في», «…، فقد لاحظت Y أن»
        if not whole and self.keys[begin - 1] not in words("meanwhile"):
            return []
        told = whole or last.form.tense in {"past", "present"}
        outlet = self._kind(last.speaker) == "outlet" or (last.source is not None and self._is_outlets(*last.source))
        if not told or last.via or not outlet or (draft.source is not None and self._is_outlets(*draft.source)):
            return []  # «…، فيما أوردت صحيفة Y أن …»: another's report
        if last.source is None:
            return [Link(*self._mention(last.speaker, last.cue))]
        return [self._link(*last.source, last.cue[0])]

    def _still_reported(self, draft: Draft, speaker: Speaker) -> bool:
        """Whether one who is named again speaks in the report yet: at most five sentences after it was told through whom he speaks.

        Annotators part by the article: of 99 articles 50 kept the chain while the speaker went on and 41 never did; further on, nobody did
        for one who was named again.
        """
        linked = (speaker.within or speaker).linked
        sentences = self.text.sentences
        return linked < 0 or bisect_left(sentences, (draft.cue[0] + 1,)) - bisect_left(sentences, (linked + 1,)) <= _NAMED_AGAIN

    def _only_written(self, speaker: Speaker) -> bool:
        """Whether a document told what a speaker last said: called again, he speaks for himself («وذكر البيان أن X أكد …. وشدد X على»)."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or last.speaker is not speaker or last.parent is None or last.parent.source is None:
            return False
        head = head_of(self.keys[last.parent.source[0]])
        return head is not None and head.kind == "document"

    def _reported_anew(self, draft: Draft, speaker: Speaker, last: Draft) -> bool:
        """Whether whoever just spoke through another is called by other words: «وقالت الصحيفة البريطانية», «وأكدت الباحثتان».

        That is, by a part of his name, or by a definite noun of his kind that was said of nobody before.
        """
        before = last.speaker
        if before is None or not before.via or draft.source is None or not before.keys or not speaker.keys:
            return False
        if before.keys[0] == speaker.keys[0] and (set(before.keys) <= set(speaker.keys) or set(speaker.keys) <= set(before.keys)):
            return True
        at, end = draft.source
        if self._is_one_of(before, at, end):
            return True
        head = head_of(self.keys[at])
        if draft.first - max(end, draft.cue[1]) > _DESCRIPTION:
            return False  # «وأوضحت المرأة، التي تحدثت إلى صحيفة أخرى، أن», «الشرطة، من جانبها، ذكرت»
        if (
            head is None
            or head.kind not in {"title", "unnamed", "outlet"}
            or not self.keys[at].startswith("ال")
            or self._has_person(at, end)
        ):
            return False
        if end - at > _DESCRIPTION or speaker.first != at or any(one.speaker is speaker for one in self.drafts):
            return False
        of = self._kind(before)
        fits = of == "outlet" if head.kind == "outlet" else of in {"named", "unnamed"}
        many = before.number != "s" or before.many or several(before.keys[0]) or is_number(self.text.forms[before.first])
        return fits and before.gender in {head.gender, ""} and (draft.form.number != "s" or several(self.keys[at])) == many

    def _is_one_of(self, those: Speaker, first: int, last: int) -> bool:
        """Whether a source is one of several without names who just spoke: «أحد الدبلوماسيين» after «أربعة دبلوماسيين», «أحدهم»."""
        if self._kind(those) != "unnamed":
            return False
        one = self.keys[first] in ONE_OF and first + 1 < last and self.keys[first + 1].startswith("ال")
        return self.keys[first] in _ONE_AMONG_THEM or (one and self.keys[first + 1].removeprefix("ال") in those.keys)

    def _only_through(self, draft: Draft, speaker: Speaker) -> bool:
        """Whether words like «المصدر» stand for one without a name who is known by whoever passed him on, whoever spoke since."""
        return draft.source is not None and bool(speaker.via) and is_bare(self.text, *draft.source) and self._kind(speaker) == "unnamed"

    def _is_teller(self, speaker: Speaker, draft: Draft) -> bool:
        """Whether a title or a common noun was led to one of those who tell of it: nobody passes on his own words as another's.

        «نقلت X عن سامر الخالدي قوله إن «الوزير قال …»»: the minister is another, whatever Khalidi was called before. Bodies and outlets are
        left («ذكرت الأفق أن الصحيفة علمت»), whoever is called so where he tells, and what says so («المصدر ذاته»).
        """
        if draft.source is None or not (is_bare(self.text, *draft.source) or self._is_office(*draft.source)):
            return False
        first, last = draft.source
        noun, *rest = self.discourse.keys_of(noun_of(self.text, first, last), last) or ("",)
        if not SELF.isdisjoint(self.keys[first:last]) or not set(rest).isdisjoint(speaker.keys):  # «الوزير الخالدي»
            return False
        outer = draft.parent
        while outer is not None:
            teller = outer.speaker
            if teller is not None and (teller is speaker or teller.keys == speaker.keys):
                called = self.discourse.keys_of(*outer.source) if outer.source is not None else ()
                return self._kind(teller) in {"named", "unnamed"} and (noun not in called or outer.quote is not None)
            outer = outer.parent
        return False

    def _tells_of_another(self, speaker: Speaker, draft: Draft) -> bool:
        """Whether «الصحيفة» was led to the agency that tells of it: «أفادت وكالة X أن الصحيفة قالت»; an outlet's own noun may be."""
        outer = draft.parent.source if draft.parent is not None else None
        if outer is None or draft.source is None or not outer[0] <= speaker.first < outer[1]:
            return False
        head, noun = head_of(self.keys[outer[0]]), head_of(self.keys[draft.source[0]])
        other = head is not None and noun is not None and head.kind == noun.kind == "outlet" and not head.proper
        return other and head is not None and noun is not None and head.word != noun.word

    def _as_worded(self, draft: Draft) -> Speaker:
        """Return a speaker of the source's own words."""
        assert draft.source is not None
        first, last = draft.source
        draft.rule = draft.rule.removesuffix("+inferred")
        return Speaker(self._words(first, last), self.discourse.keys_of(first, last), draft.form.gender, draft.form.number, first, last)

    def _agrees_in_front(self, token: int, form: CueForm) -> bool:
        """Whether a verb agrees with the subject that begins at ``token`` before it, as far as that one's gender is known."""
        head = head_of(self.keys[token])
        gender = head.gender if head is not None else bodies().get(self.keys[token], form.gender)
        return form.number == "s" and gender == form.gender

    def _told_elsewhere(self, draft: Draft) -> bool:
        """Whether it is told to whom its subject spoke, and not just to reporters or listeners at large: «وقال الوزير لصحيفة النهر إن»."""
        return draft.told is not None and self.keys[draft.told[0]] not in words("reporters")

    def _spoke_at(self, draft: Draft) -> bool:
        """Whether a verb tells where its subject spoke, so that nobody need have passed it on: «وأكد الوزير، في تصريحات عقب اللقاء، أن»."""
        keys = self.keys
        return any(keys[j] in _WHERE and keys[j + 1] in _VENUES for j in range(draft.cue[1], max(draft.cue[1], draft.first - 1)))

    def _can_be_source(self, first: int, last: int, *, after_verb: bool = False, sure: bool = True) -> bool:
        """Whether the words can name who speaks, by their first: no verb, no verbal noun, no object in the accusative.

        ``after_verb`` says that they follow a finite verb, whose subject never has the accusative's ending, ``sure`` that the verb can
        hardly be meant otherwise.
        """
        key, form = self.keys[first], self.text.forms[first]
        if first in self.name_tokens or first in self.pairs or key in bodies() or form.startswith(("ال", "لل", "وال")):
            return True
        if key in ONE_OF and last - first > 1 and self.keys[first + 1] in _TIMES:
            return False  # «إحدى الليالي»
        if is_paper(self.keys, first) or (key in PARTITIVE and last - first > 2 and self.keys[first + 1] == "من" and not after_verb):
            return True  # «لو موند», «إن كثيرا من العلماء يعتقدون أن»
        if (key in _NOBODY and self.keys[first + 1 : first + 2] != ["واحد"]) or key in _HE_SAYS:
            return False  # «لم تقل سوى إنه», «وأضاف يقول: …»
        if (of_these := counted_noun(self.text, first, last)) is not None:
            return sure or can_speak(self.text, of_these)  # «مئتا طبيب», but «سجل أربعة أهداف»
        if key in BOTH:
            return True  # «كلتا الشركتين»
        if two_of(self.text, first, last) or (key.endswith("تا") and dual_of(key) is not None) or key in words("share of"):
            return True  # «قال وزيرا الدفاع والداخلية», «قالت حكومتا البلدين», «قال ثلثا الأعضاء»
        if after_verb and accusative(form) and shares(key).noun + shares(key).function >= _NOUN and head_of(key) is None:
            return False  # «وتشدد بدلا من ذلك على»
        if after_verb and accusative(form) and key not in heads() and not form.endswith("تا") and head_of(key) is not None:
            return self.keys[first - 1] in COMPLEMENTISERS  # «يواجه عددا من …», but «إن عددا من … قالوا»
        if head_of(key) is not None or dual_of(key) is not None:
            reached = key in words("made or made out") and last - first > 1 and self.keys[first + 1].startswith("ال")
            return not reached or head_of(self.keys[first + 1]) is not None  # «بحسب استطلاعين», «تحقيق الشرطة», not «تحقيق الهدف»
        if after_verb and key[0] == "و" and not own_conjunction(key) and shares(key[1:]).verb >= _SURELY_DONE:
            return False  # «وأكد خلال اللقاء الذي …، وعرف مشاركة خبراء، على»
        if key.endswith(("اها", "اهم")) and len(key) > _SHORTEST_VERB:
            return False  # «ألقاها»
        if last - first == 1 and key.startswith("است") and len(key) > _SHORTEST_VERB:
            return False  # «استيقظ»
        acted_on = len(key) == _MUFAALA and key[0] == "م" and key[2] == "ا" and key[-1] == "ه"  # «معاملة تمييزية»
        return not (acted_on and last - first > 1 and self.keys[first + 1].endswith("يه") and self.keys[first + 1][:2] != "ال")

    def _only_asked(self, first: int, last: int) -> bool:
        """Whether what stands between a verb of asking and what is asked are those who are asked: «دعت جميع مواطنيها إلى»."""
        keys = self.keys
        if keys[first] in words("addressed"):
            return not (keys[first] == "كل" and keys[first + 1] == "من" and shares(keys[first + 2]).verb < _NOUN)
        at = first + 1 if keys[first] in ALL_OF and last - first > 1 else first
        own = next((keys[at][: -len(end)] for end in ("ها", "هم", "ه") if keys[at].endswith(end)), "")
        return own.endswith("ي") and (at > first or own + "ن" in heads())
