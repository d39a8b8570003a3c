"""Who speaks within another's words, and that the other does not: «قال سامر: "زرت المدير وقال لي إن …"», «إن مدربه اتصل به وأبلغه أن».

Not here: choosing among all who may be speaking (``carrying``).
"""

from __future__ import annotations

from dataclasses import replace

from isnad.arabic.parts_of_speech import shares
from isnad.reading.statements.contrasts import set_against
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.discourse import Speaker
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.own_acts import OwnActs
from isnad.reading.statements.shapes import PUNCTUATION, head_of, his_person, is_by, of_his, several
from isnad.reading.statements.sources import source_phrase
from isnad.reading.statements.words import PRONOUN_COMPLEMENTISERS, bodies, lemmas, words

_HIS_OWN = 30  # tokens from an opening mark on in which another is surely told of by who speaks
_RECENT = 8
_IN_IT = words("within it")
_MESSAGES = words("messages")
_RECEIVED = words("received")
_MESSAGE_REACH, _OF_WHOM = 40, 6  # tokens from the message to the verb, and to who sent it
_SURELY = 0.8
_OFFICES_OF_MANY = words("offices of many")
_I_MYSELF, _MY_LEADS = frozenset({"انا"}), words("my lead")
_DOUBLED = words("doubled verb")  # «أقرت», but «أقررت»
_ASKED_HIM = words("asked him")
_ANSWERS_BACK, _QUESTION, _NAMES = lemmas("answers back"), 30, 8  # tokens from who asks to the answer, and of both names
_ASKS = frozenset({"tell", "askby", "askto", "askon", "askfrom"})
_ASKS_WHAT = words("asks what")


class InnerSpeakers(OwnActs):
    """Tells whom a speaker's words speak of as speaking."""

    def _tells_me(self, draft: Draft, i: int) -> bool:
        """Whether a verb within another's words cannot be his own, who is «I» there: «قال سامر: "زرت المدير وقال لي إن …"».

        It tells him something, or stands within his own quotation in the third person; of a body, its spokesman may say «she».
        """
        outer, form = draft.parent, draft.form
        if outer is None or outer.speaker is None or form.tense not in {"past", "present"}:
            return False
        if self._to_me(i, form):
            return True
        quoted = outer.quote is not None and outer.mark in {"quote", "colon"} and outer.quote[0] < i < outer.quote[1]
        quoted = quoted and outer.quote is not None and i - outer.quote[0] < _HIS_OWN
        return quoted and draft.mark == "that" and form.number == "s" and self._kind(outer.speaker) in {"named", "unnamed"}

    def _is_mine(self, draft: Draft, i: int, around: tuple[int, int] | None, inner: Draft | None) -> bool:
        """Whether a past verb in ت within a person's quotation is, or may as well be, his own: «"أنا طالبت الحكومة بـ…، وأعلنت الحداد"».

        It is a woman's or a body's where its subject stands before it, or who is told or what is done behind its subject.
        """
        form, keys, lemma = draft.form, self.keys, draft.form.cue.lemma
        in_t = form.tense == "past" and form.gender == "f" and form.number == "s" and draft.mark != "before"
        if not in_t or not lemma or lemma[-1] in "اى" or lemma[-2:-1] == "ا" or form.cue.key in _DOUBLED:
            return False  # «قالت», «دعت» and «أقرت» are never «I»
        if keys[i - 1] in _I_MYSELF:
            return True
        if around is None:
            return False
        outer = inner
        while outer is not None and outer.quote != around:
            outer = outer.parent
        if outer is not None and (outer.speaker is None or not self._is_one_person(outer.speaker)):
            return False
        if self._goes_on_with_mine(draft, i, around[0], said=outer is not None):
            return True
        self._hers = i if draft.source is not None else self._hers
        opens = keys[i - 1] in _MY_LEADS or (keys[i - 1] in PUNCTUATION and not form.prefix)
        if outer is None or not opens or form.pronoun:
            return False
        if draft.source is not None:
            first, last = draft.source
            at = draft.first - (draft.mark != "by")  # where a preposition or «أن» stands
            third = first < i or draft.told is not None or draft.mark == "object" or last < at
            whole = keys[last - 1].startswith("ال") or keys[last - 1] in bodies() or self._is_named(first)
            third = third or not whole  # «"أكدت مؤشرات عدة على …"»: who is told or asked is definite
            if third or (draft.mark in {"that", "quote", "colon"} and "tell" not in form.cue.takes):
                return False
        self._hers = -1
        return True

    def _is_one_person(self, speaker: Speaker) -> bool:
        """Whether who speaks is one person, who says «I»."""
        one = speaker.number == "s" and not speaker.many and speaker.last > speaker.first
        return one and self._who(speaker.first, speaker.last) in {"person", "title", "unnamed"}

    def _to_me(self, i: int, form: CueForm) -> bool:
        """Whether a verb of saying at ``i`` tells the one who speaks: «قال لي», «أخبرني», «فقالوا لنا»."""
        told = self.keys[i + 1] if i + 1 < len(self.keys) else ""
        return told in {"لي", "لنا"} or (form.pronoun and self.keys[i].endswith(("ني", "نا")))

    def _his_subject(self, draft: Draft, i: int, first: int) -> Speaker | None:
        """Return of whom a speaker tells that he told him: «قال اللاعب إن | مدربه | اتصل به وأبلغه أن …»."""
        last, form = self.drafts[-1] if self.drafts else None, draft.form
        if form.prefix != "و":
            return None
        if form.tense == "present":
            return self._his_own(last, i, first, form)
        if not form.pronoun or form.tense != "past" or "tell" not in form.cue.takes:
            return None
        if last is None or last.cue[0] < first or last.mark != "that" or last.speaker is None or last.last < i - 1:
            return None
        told = "f" if self.keys[i].endswith("ها") else "m" if self.keys[i].endswith("ه") else ""
        at = last.first
        if not told or last.speaker.gender != told or self.keys[at - 1] in PRONOUN_COMPLEMENTISERS:
            return None
        phrase = source_phrase(self.text, at, i, self.pairs, split=True, here=True)
        his = of_his(self.text.forms[at])
        if phrase.last == at or not (his is not None or self._who(at, i) in {"person", "title", "unnamed", "official"}):
            return None
        end = at + 1 if his is not None else next((j for j in range(at + 1, phrase.last) if self._verb_at(j)), phrase.last)
        return self._within(self._new_speaker(at, end, form.gender, form.number), last)

    def _his_own(self, last: Draft | None, i: int, first: int, form: CueForm) -> Speaker | None:
        """Return of whom a speaker tells what he says, where he himself spoke in the past: «قال سامر إن | والده | مريض ويقول إن …»."""
        if last is None or last.cue[0] < first or last.mark != "that" or last.form.tense != "past" or last.last < i - 1:
            return None
        at, of = last.first, of_his(self.text.forms[last.first])
        if not his_person(self.text.forms[at]) or form.number != "s" or (of is not None and of.gender != form.gender):
            return None
        return self._within(self._new_speaker(at, at + 1, form.gender, "s"), last)

    def _sender(self, i: int, first: int, form: CueForm) -> Speaker | None:
        """Return who sent what another received, of which a relative verb tells: «تلقى الوزير اتصالا من | نظيره | أكد خلاله أن»."""
        keys = self.keys
        if form.tense != "past" or form.prefix or form.number != "s" or not keys[i + 1 : i + 2] or keys[i + 1] not in _IN_IT:
            return None
        for j in range(i - 2, max(first, i - _MESSAGE_REACH), -1):
            if keys[j].removesuffix("ا") not in _MESSAGES:
                continue
            of = next((k for k in range(j + 1, min(i - 1, j + _OF_WHOM)) if keys[k] == "من"), None)
            if of is None or not any(key.removeprefix("و") in _RECEIVED for key in keys[first:j]):
                return None
            phrase = source_phrase(self.text, of + 1, i, self.pairs, here=True)
            his = of_his(self.text.forms[of + 1])
            head = his or head_of(keys[of + 1])
            if phrase.last == of + 1 or not (his is not None or self._who(of + 1, i)) or (head is not None and head.gender != form.gender):
                return None
            return self._new_speaker(of + 1, phrase.last, form.gender, "s")
        return None

    def _inner_goes_on(self, draft: Draft, inner: Draft) -> bool:
        """Whether a verb joined by و has the subject of the inner statement, with which it alone agrees: «قالت X إن Y حذر …، وطالب بـ…»."""
        outer, form = inner.parent, draft.form
        if outer is None or outer.mark != "that" or outer.speaker is None or inner.speaker is None:
            return False
        asked = draft.source is not None and draft.source[0] == draft.cue[1] and bool(form.cue.takes & _ASKS)
        if draft.source is not None and not asked:
            return False
        if form.prefix != "و" or inner.source is None or inner.source[0] > inner.cue[0] or outer.quote is not None:
            return False
        if form.tense == "participle":
            return False
        his, apart = his_person(self.text.forms[inner.source[0]]), self.keys[draft.cue[0] - 1] in "،,"
        as_he = self._agrees_with(form, inner.speaker, inner.form) and form.tense == inner.form.tense
        now = form.tense == "present" and outer.form.tense == "past" and (his or not apart)
        if as_he and (now or (his and not apart)) and (draft.source is None or (his and asked)):
            draft.told, draft.source = draft.source or draft.told, None  # «ويتهم الشرطة بتعذيبه»
            return True  # «قال المحامي إن موكله ينفي التهمة | ويؤكد أنه بريء»: he himself spoke in the past
        if form.tense == "present":
            return False
        goes_on = self._agrees_with(form, inner.speaker, inner.form) and not self._agrees_with(form, outer.speaker, outer.form)
        if goes_on and asked:
            draft.told, draft.source = draft.source, None  # «أن جهات حذرت من …، وطالبت الرئاسة بـ…»
        return goes_on

    @staticmethod
    def _agrees_with(form: CueForm, speaker: Speaker, verb: CueForm) -> bool:
        """Whether a verb agrees with a speaker whose own verb had the form ``verb``."""
        if form.number == "p":
            return verb.number == "p" or speaker.many
        return verb.number == form.number and speaker.gender in {form.gender, ""} and verb.number != "p"

    def _who_was_asked(self, i: int, form: CueForm) -> Speaker | None:
        """Return whom a question was put to that a verb answers: «سأل القاضي | الشاهدة | عن السيارة، فأجابت: …»."""
        keys = self.keys
        if form.prefix != "ف" or form.number != "s" or form.tense != "past" or form.cue.lemma not in _ANSWERS_BACK:
            return None
        asks = next((j for j in range(i - 2, max(0, i - _QUESTION) - 1, -1) if keys[j] in _ASKED_HIM), None)
        if asks is None or "\n" in self.text.raw[self.text.starts[asks] : self.text.starts[i]]:
            return None
        end = next((j for j in range(asks + 2, min(i, asks + _NAMES)) if keys[j] in _ASKS_WHAT or not keys[j][0].isalnum()), None)
        for j in range(end - 1, asks + 1, -1) if end is not None else ():
            head = head_of(keys[j])
            second = keys[j][:2] == "ال" and keys[j - 1][:2] == "ال" and head is not None and head.kind in {"title", "unnamed", "official"}
            if second and head is not None and head.gender == form.gender:
                return self._new_speaker(j, end or j + 1, form.gender, "s")
        return None

    def _but_the_asked(self, i: int, first: int, form: CueForm) -> Speaker | None:
        """Return who turns against what several people asked of him: «طالب المحتجون | الوزير | بالرحيل، لكنه قال»."""
        at = set_against(self.keys, i)
        one = {"m": ("ه",), "f": ("ها",)}.get(form.gender, ())
        if at is None or form.number != "s" or not one or not self.keys[i - 1].endswith(one) or self.keys[at - 1] not in "،,":
            return None
        last = self.drafts[-1] if self.drafts and self.drafts[-1].cue[0] >= first else None
        if last is not None and last.source is not None:
            if last.parent is not None or last.source[0] != last.cue[1]:
                return None
            them, after = last.source
        else:
            clauses = [clause for clause in self.clauses_before(first, self.unit_end, at) if clause.join in {"main", "and"}]
            if not clauses or clauses[-1].last == clauses[-1].first:
                return None
            them = clauses[-1].first
            after = them + 1
        head = head_of(self.keys[them])
        people = head is not None and ((several(self.keys[them]) and head.kind in {"unnamed", "title"}) or head.word in _OFFICES_OF_MANY)
        if not (self.keys[them].startswith("ال") and (self.keys[them].endswith("ون") or people)):
            return None
        phrase = source_phrase(self.text, after, at, self.pairs, split=True, here=True)
        if phrase.last == phrase.first or self._who(phrase.first, phrase.last) not in {"person", "title", "official"}:
            return None
        head = head_of(self.keys[phrase.first])
        gender = head.gender if head is not None else bodies().get(self.keys[phrase.first], form.gender)
        if gender != form.gender or several(self.keys[phrase.first]):
            return None
        end = next((j for j in range(phrase.first + 1, phrase.last) if is_by(self.keys[j]) and j not in self.name_tokens), phrase.last)
        return self._new_speaker(phrase.first, end, form.gender, "s")

    def _verb_at(self, token: int) -> bool:
        """Whether a verb stands at a token and no name: «المدير | اتصل بها»."""
        return shares(self.keys[token]).verb >= _SURELY and token not in self.name_tokens

    def _within(self, speaker: Speaker | None, said: Draft | None) -> Speaker | None:
        """Return one who is told of within a statement as one whose words its speaker passes on."""
        if speaker is None or said is None or said.speaker is None or not said.speaker.words or said.speaker is speaker:
            return speaker
        outer = said.speaker
        return replace(speaker, via=[self._mention(outer, said.cue), *outer.via], within=speaker)

    def _said_at(self, token: int) -> Draft | None:
        """Return the statement in whose content a token stands."""
        for draft in reversed(self.drafts[-_RECENT:]):
            end = min(draft.last, self.pairs.get(draft.first, draft.last))  # a content that is a quotation ends with it
            if draft.cue[0] < token and draft.first <= token < end:
                return draft
        return None

    def _nested(self) -> Speaker | None:
        """Return the inner speaker of the last statement, as one whose words its outer speaker passes on."""
        last = self.drafts[-1] if self.drafts else None
        outer = last.parent.speaker if last is not None and last.parent is not None else None
        if last is None or outer is None or last.speaker is None or not last.speaker.words or last.speaker is outer:
            return None
        if last.speaker.via or set(outer.keys) <= set(last.speaker.keys):
            return last.speaker
        through = self._mention(outer, last.parent.cue if last.parent is not None else None)
        return replace(last.speaker, via=[through, *outer.via], within=last.speaker.within or last.speaker)
