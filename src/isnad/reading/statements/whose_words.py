"""Whose the words are that a verb was found to have, and whether they are words at all: a deed, a thing or a court's act says nothing.

The verb's frame (its mark, its subject between) is read in ``verbs``, which hands the draft of a statement over.
"""

from __future__ import annotations

from isnad.arabic.parts_of_speech import shares
from isnad.reading.statements.contrasts import meanwhile, shown_by
from isnad.reading.statements.counts import head_at
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.lookahead import Mark
from isnad.reading.statements.shapes import common, finite, head_of
from isnad.reading.statements.sources import source_phrase
from isnad.reading.statements.telling import ATTITUDES, Telling, VerbAt
from isnad.reading.statements.words import EVERYDAY, lemmas, words

OPENLY = lemmas("openly")
PHRASES = frozenset({"object", "by", "about", "on", "from", "to", "in", "askto", "askon", "rumour"})  # marks that open no clause

_RATHER = 0.5
_JUDGES = words("courts")
_CLAUSES = frozenset({"that", "quote", "colon", "on", "from", "askfrom", "in", "by"})
_POINTS = frozenset({"أشار", "دل"})
_SHOWS = lemmas("proves")
_CALLED_FOR = words("called needed")
_ASKS = frozenset({"askby", "askto", "askon", "tell"})
_BIDS = frozenset({"أكد", "شدد"})
_SPOKEN = frozenset({"that", "quote", "colon"})  # marks of words


class WhoseWords(Telling):
    """Gives a verb's words to who speaks, or to nobody."""

    def _settled(self, verb: VerbAt, draft: Draft, mark: Mark) -> Draft | None:
        """Return the draft with who says it where that can be told from its clause; ``None`` where it says nothing.

        Who published it, who prays, and the agent of a passive come before the subject; then the subject that stands before its verb.
        What is found to be a deed, a thing's, or part of another's words is nothing.
        """
        i, first, form, negated, keys = verb.i, verb.first, verb.form, verb.negated, self.keys
        if mark.name == "on" and form.cue.lemma in _BIDS and self._bids(draft, verb.limit):
            draft.force = "demand"  # «أكد على الشركات | بسرعة إنجاز المشروع»
        if draft.source is None and not (verb.participle or negated) and (paper := shown_by(self.text, i)) is not None:
            end = source_phrase(self.text, paper, i, self.pairs, here=True).last
            own = (j for j in range(paper + 1, end) if end < i and (finite(keys[j]) or shares(keys[j]).verb >= _RATHER))
            draft.source, draft.strong = (paper, max(paper + 1, next(own, end))), True  # «وثيقة | حصلنا عليها أظهرت أن»
            return draft if draft.first < draft.last else None
        self._citing(draft, i, first, mark)
        if mark.name in {"that", "by"} and not negated and (outlet := self._who_published(i, first, form)) is not None:
            draft.source, draft.strong = outlet, True
            return draft
        if self._holds_no_words(verb, draft, mark):
            return None
        if form.cue.lemma == "نوه" and mark.name == "by" and self.keys[mark.first].removeprefix("ب") not in _CALLED_FOR:
            draft.force = "praise"  # «نوه بجهود الفريق», but «نوه بضرورة الالتزام»
        if form.cue.lemma == "دعا" and self._prays(i, mark.at):
            draft.silent = True  # «دعا الأمير الله عز وجل أن», «داعين له بالرحمة»
            return draft
        if self._is_of_no_speaker(verb, draft, mark):
            return None
        if not negated and not verb.participle and (agent := self._agent(i, mark.at, form)) is not None:
            draft.source, draft.strong = agent, True
            return draft
        if not verb.participle and self._is_done_by_others(draft, i, mark, negated=negated):
            return self._passively(draft, i, first, mark) if not negated else None
        if not self._finds_subject(verb, draft, mark):
            return None
        if self._is_a_things(verb, draft) or self._is_the_outers(verb, draft, mark) or self._is_expected_of(verb.i, draft, mark):
            return None
        if self._is_nobodys(verb, draft, mark) or self._is_a_courts(verb, draft, mark):
            return None
        loose = mark.name in {"by", "about", "from", "in", "askfrom"} and (form.tense == "present" or "askfrom" in verb.takes)
        if loose and draft.source is not None and not self._can_speak(*draft.source):
            return self._asks_whom(draft, i, first, form)  # «تهدد السيول القرى بـ…», «طلب الالتحاق من …»
        return draft

    def _holds_no_words(self, verb: VerbAt, draft: Draft, mark: Mark) -> bool:
        """Whether what follows is empty, a rumour's, told apart or an oath: «نفى الأنباء التي تحدثت عن», «سأل الله»."""
        form, keys = verb.form, self.keys
        if draft.first >= draft.last or (mark.name in PHRASES and self._only_this(draft)):
            return True
        if mark.name == "rumour" and self._is_about_his_speech(verb, draft, mark):
            return True
        if form.cue.lemma == "بين" and not self._is_told_apart(verb.i, verb.first, form, mark.at):
            return True
        return form.cue.lemma == "سأل" and any(key in words("invoked") for key in keys[verb.i + 1 : mark.at])

    def _is_about_his_speech(self, verb: VerbAt, draft: Draft, mark: Mark) -> bool:
        """Whether «تحدث عن» tells of a speech and gives nobody words.

        «تحدثت مصادر عن …» gives words to them (and to the draft its source), «تحدث الوزير عن …» is about his speech.
        """
        keys = self.keys
        if verb.before in words("relative") and meanwhile(keys, verb.i) is None:
            return True  # «نفى صحة الأنباء التي تحدثت عن …»
        draft.source = draft.source or self._subject_before(verb.i, verb.first, verb.form)
        head = head_at(self.text, *draft.source) if draft.source is not None else None
        event = (common(keys[mark.first]) and keys[mark.first][:2] != "ال") or keys[mark.first] in words("objnoun")
        told = event or (head is not None and head.kind in {"unnamed", "outlet", "document"})
        return draft.source is None or self._holds_office(draft.source[0]) or not told  # «تحدث المديرون عن دعم …»

    def _is_of_no_speaker(self, verb: VerbAt, draft: Draft, mark: Mark) -> bool:
        """Whether its kind of subject is missing, or it tells no words: «نقل اللاعب أن» (of outlets only), «المستشفى الذي تبين أن»."""
        i, form = verb.i, verb.form
        if verb.takes & {"outlets", "papers", "remind"} and not self._of_kind(draft, i, mark):
            return True
        if self._says_no_words(draft, i, form, mark):
            return True
        known = form.cue.lemma == "بين" and self.keys[i][len(form.prefix) :] in words("impersonal")
        return known and verb.before in words("relative")  # «المستشفى الذي تبين أن …»

    def _finds_subject(self, verb: VerbAt, draft: Draft, mark: Mark) -> bool:
        """Give the draft the subject that stands before its verb, «المدير قال إن», where none stands behind it; whether it can say this.

        A plain noun behind the verb is no subject: «يؤكد زعامة الفريق على …».
        """
        i, first, form, keys = verb.i, verb.first, verb.form, self.keys
        free = not verb.participle and draft.source is None and not verb.negated and verb.before not in words("relative")
        if form.cue.key in EVERYDAY and free and mark.name in _CLAUSES:
            draft.source = self._subject_before(i, first, form)  # «وكان المدير قد شرح أن»
        if form.cue.key in EVERYDAY and not verb.participle and not self._meant(draft, i, form, mark):
            return False
        if not verb.participle and draft.source is not None and draft.source[0] > i and self._only_a_noun(*draft.source):
            if form.cue.lemma not in OPENLY and keys[draft.source[0]] not in words("adverb"):
                return False  # «يؤكد زعامة الفريق على …», «تكشف حقيقة هذه الأرقام أن»
            draft.source = None
        draft.strong = mark.name in _SPOKEN and form.tense != "present"
        if not verb.participle and draft.source is None:
            draft.source = self._subject_before(i, first, form)
        return True

    def _is_a_things(self, verb: VerbAt, draft: Draft) -> bool:
        """Whether a thing points to or shows something, which is no saying: «تشير هذه الزيادة إلى», «قال إن الخلافات كشفت عن»."""
        i, form, inner, keys = verb.i, verb.form, verb.inner, self.keys
        at = draft.source[0] + (keys[draft.source[0]] in words("this")) if draft.source is not None else i
        points = (
            form.tense == "present" and form.cue.lemma in _POINTS and (at > i or inner is not None) and at != i and not self._is_named(at)
        )
        points = points and keys[at] not in words("what was said")  # «وتشير الأنباء إلى …» does tell
        if points and head_of(keys[at]) is None and (common(keys[at]) or keys[at] in words("objnoun") or self._is_thing(at)):
            return True  # «يشير إطلاق سراحهم إلى …», «تشير هذه الزيادة إلى …»
        shown = inner is not None and form.cue.lemma in _SHOWS and form.number != "p"
        if shown and draft.source is not None and self._is_thing(draft.source[0]):
            return True  # «قال إن الخلافات كشفت عن …»: he says it all
        bare = draft.source is None and not verb.participle and form.prefix == "" and form.gender == "f" and form.cue.lemma != "أكد"
        # «قال إن المفاوضات التي جرت أثبتت أن …»
        return shown and bare and verb.before not in words("connector") and verb.before not in words("he who")

    def _is_the_outers(self, verb: VerbAt, draft: Draft, mark: Mark) -> bool:
        """Whether the speaker within whose words it stands says it all: «قال: "… اعتقدت أن"», «موضحا أن العرف حث الناس على»."""
        i, form, inner, before, keys = verb.i, verb.form, verb.inner, verb.before, self.keys
        mine = form.tense == "past" and form.gender == "f" and form.number == "s" and form.prefix == "" and self._is_quoted(i)
        mine = mine and form.cue.lemma[-1] != "ى" and form.cue.lemma[-2:-1] not in {"ا", "ر"}  # «قالت» is never «قلت»
        if mine and (draft.source is None or (form.cue.key in ATTITUDES and draft.source[0] < i)):
            return True  # «قال: "عندما اهتزت الأرض اعتقدت أن …"»
        if inner is None:
            return False
        told = inner.quote is not None or (inner.mark == "that" and bool(verb.takes & _ASKS))
        within = told and form.tense == "past" and form.prefix == "" and draft.source is None and not self._to_me(i, form)
        if within and i > inner.first + 1 and before[:2] == "ال" and before not in words("relative"):
            return True  # «قال: "سباق المدينة أثبت أن …"», «موضحا أن العرف حث الناس على …»: a thing that was not read as its subject
        attitude = not verb.participle and form.tense == "present" and not form.prefix and verb.ere is None and not verb.back
        so = mark.at > i + 1 and not (form.cue.lemma in _POINTS and draft.source is not None and keys[draft.source[0]] in words("this"))
        # «قال إن الدلائل تشير إلى أن …»: they hold nothing
        return attitude and before != "كما" and (draft.source is None or not (self._plainly_speaks(draft.source[0]) or so))

    def _is_nobodys(self, verb: VerbAt, draft: Draft, mark: Mark) -> bool:
        """Whether nobody says it: no subject and no speaker who goes on, or a negation of what is no saying («لم يطالب بـ»)."""
        i, form = verb.i, verb.form
        if draft.source is None and self._by_nobody(i, verb.first, form):
            return True
        spoken = mark.name in _SPOKEN
        if not verb.participle and draft.source is None and self._weak(i, form, spoken, verb.inner, verb.negated):
            return True
        return verb.negated and not spoken and not self._did_not(i, draft, form)

    def _is_a_courts(self, verb: VerbAt, draft: Draft, mark: Mark) -> bool:
        """Whether a paper hangs («المذكرة علقت "حتى الخريف"») or a court orders, which is an event: «أمر القاضي بإخلاء المبنى»."""
        lemma = verb.form.cue.lemma
        if lemma == "علق":
            hung = head_of(self.keys[draft.source[0]]) if draft.source is not None else None
            return hung is not None and hung.kind == "document"
        if lemma != "أمر":
            return False
        judge = head_of(self.keys[draft.source[0]]) if draft.source is not None else None
        return (judge is not None and judge.word in _JUDGES) or self._of_justice(mark)
