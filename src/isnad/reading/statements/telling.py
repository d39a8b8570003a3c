"""Whether a verb of saying tells anything where it stands: it may be a noun, another word, the outer speaker's, or nobody's words yet.

The senses that it asks stand in ``senses``; what a verb that does tell says is read in ``verbs``.
"""

from __future__ import annotations

from dataclasses import dataclass

from isnad.arabic.parts_of_speech import shares
from isnad.reading.statements.contrasts import elsewhere, turns_against
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.denied import left_open, said_not_to_have
from isnad.reading.statements.discourse import Speaker
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.polite import only_polite
from isnad.reading.statements.senses import NEITHER, VerbSenses
from isnad.reading.statements.shapes import common, head_of, is_by
from isnad.reading.statements.words import (
    COMPLEMENTISERS,
    NEGATIONS,
    PRONOUN_COMPLEMENTISERS,
    THAT_WE,
    TO,
    WHAT,
    bodies,
    lemmas,
    words,
)

MOSTLY = 0.7  # share of a word's uses that tells what it is
ATTITUDES = words("belief")
DONE_TO = lemmas("done to")  # whose active participle is written like the passive

_PAPER_REACH = 8  # tokens from a paper to the verb of what it says
_DONE_BY = lemmas("by whom")  # passive right before ب
_EVIDENCE = words("evidence")
_HELD = ATTITUDES | words("held opinions")
_FOUND = lemmas("found out")  # no words: what was found, or done by an order
_NOT_YET = words("not yet")
_IF = words("if")
_NO_PAST_AFTER = words("no past after")
_THAT_I = THAT_WE | {"انا"}
_JOINS = words("joins nouns")
_ALMOST = words("almost")
_BETWEEN_MARKS = frozenset({"،", ",", '"', ")", "-", "؛"})
_CALLED, _IMPERSONAL, _ON_WHOSE_PART = words("called"), words("impersonal"), words("on whose part")
_HYPHENS = frozenset({"-", "–"})
_LIKE_OTHERS = lemmas("like others")  # verbs that are written like other words


@dataclass(slots=True)
class VerbAt:
    """A verb or participle of saying at token ``i`` of a clause from ``first`` to ``limit``, and what its readings ask of it.

    ``before`` is the key right before it (in its clause), ``then`` the one right behind it; ``inner`` the statement that it stands
    within. The last three are found on the way, by ``Telling``.
    """

    i: int
    first: int
    limit: int
    form: CueForm
    inner: Draft | None
    takes: frozenset[str]
    before: str
    then: str
    negated: bool
    participle: bool
    ere: int | None = None  # the token of «قبل أن» that leads to it
    wish: tuple[int, int] | None = None  # who would like to say it: «تود | الهيئة | أن توضح»
    back: bool = False  # it turns back to the outer speaker: «…، لكنه يعترف بأن»
    sure: float = 1.0  # that its subject ends where it was found to
    he: Speaker | None = None  # whom «أنه» before it means, not the outer speaker


class Telling(VerbSenses):
    """Tells whether a verb tells anything. Each test takes the verb and says whether it does not for the reason of its name."""

    def _is_no_verb(self, verb: VerbAt) -> bool:
        """Whether it is no verb of saying after all, by its spelling and what stands beside it: «لا يقل عن», «رفض النائب | وصف …»."""
        i, first, limit, form, inner, keys = verb.i, verb.first, verb.limit, verb.form, verb.inner, self.keys
        if (form.jussive and verb.before not in words("not in the past")) or only_polite(self.text, i, limit, form, self.name_tokens):
            return True  # «لا يقل عن»; «رحب المدير بالوفد»
        opens = inner is not None and inner.mark == "object" and i == inner.first  # «رفض النائب | وصف القرار بالانقلاب»: a noun
        open_ = form.tense == "past" and (opens or (form.prefix == "" and left_open(keys, i, first)))  # «لم يتضح ما إذا كانت الشركة أعلنت»
        if open_ or (form.pronoun and self.text.forms[i][-1] == "ة") or self._only_looks(i, first, limit, form) or self._is_yours(i, form):
            return True  # «دعوة» is no «دعوه»
        if form.cue.lemma == "وعد" and form.tense == "past" and self._doubled(i):
            return True  # «وعدّ المجلس القرار خطوة»
        if verb.participle and verb.before in _HYPHENS and verb.then == ":":
            return True  # «الأفق - متابعة: وصلت الطائرة»: a dateline
        if "written" in verb.takes and not self._written_there(i, limit):
            return True  # «قرر المجلس تأجيل الجلسة» is an event
        # «أكد الجانبان حرصهما على السلام، ورفض العنف»
        return form.prefix == "و" and form.tense == "past" and self._joined_noun(i, form, inner)

    def _was_not_told(self, verb: VerbAt) -> bool:
        """Whether it tells what nobody said: «لم تنف ولم تؤكد صحة الخبر», «لم توقع الاتفاقية», «ما يمكن وصفه بأنه …»."""
        i, form = verb.i, verb.form
        if form.cue.lemma in NEITHER and self._neither(i, verb.first, verb.limit, form):
            return True  # a silence
        # no past
        return form.tense == "past" and (verb.before in _NO_PAST_AFTER or said_not_to_have(self.keys, i, verb.inner))

    def _is_reprise(self, verb: VerbAt) -> bool:
        """Whether the pronoun of a reprise stands for the words themselves, «ما قاله الوزير», and for nobody who is told, «أفاده بأن»."""
        i, form, before = verb.i, verb.form, verb.before
        told_him = form.cue.lemma == "أفاد" and before not in WHAT and not COMPLEMENTISERS.isdisjoint(self.keys[i + 1 : i + 4])
        return not told_him and not (before.removeprefix("و") == "مما" and form.tense == "past")  # «ومما قاله المدير أن»

    def _is_no_circumstance(self, verb: VerbAt) -> bool:
        """Whether a participle does not say how somebody spoke («…، مؤكدا أن») but is predicate, adjective or noun: «كان متهما بـ»."""
        i, first, limit, form, before, keys = verb.i, verb.first, verb.limit, verb.form, verb.before, self.keys
        lemma = form.cue.lemma
        if i > first and self._is_predicate(i, first, limit, form):
            return True  # «كان المدير متهما بـ», «بدا المدرب متذمرا من …»
        if lemma == "كتب" and form.gender == "f" and shares(keys[min(i + 1, len(keys) - 1)]).adjective >= MOSTLY:
            return True  # «سلمى، كاتبة كبيرة في …»
        if lemma == "أفاد" and self.text.forms[i - 1].endswith("ا") and not (i + 1 < limit and is_by(keys[i + 1])):
            return True  # «أسلوبا مفيدا للصحة»
        demanded = lemma == "طالب" and form.gender == "f" and i > first + 1 and before.startswith("ال")
        if demanded and (keys[i - 2] in COMPLEMENTISERS or keys[i - 2] == '"'):
            return True  # «أن الحكومة مطالبة بأن …»: she is asked
        if form.gender == "f" and self._is_verbal_noun(verb):
            return True  # «تعتزم مطالبة الشركة بـ…»
        described = lemma in DONE_TO and form.number != "s" and form.prefix == "" and i > first
        crowd = lemma == "طالب" and before.startswith("ال") and words("be").isdisjoint(keys[first:i])
        apart = before in _BETWEEN_MARKS or before == ":"
        return described and not apart and not crowd and not self._accuses_own(i, limit)  # «أشخاص متهمين بـ…»

    def _is_verbal_noun(self, verb: VerbAt) -> bool:
        """Whether what may be a feminine participle («…، مطالبة الحكومة بـ») is a verbal noun: «تعتزم | مطالبة الشركة بـ»."""
        i, limit, lemma, before, keys = verb.i, verb.limit, verb.form.cue.lemma, verb.before, self.keys
        circumstance = (
            lemma in {"طالب", "دعا"}
            and before[:1] not in "يت"
            and before[:2] not in {"ست", "سي"}
            and before not in words("after preposition")
        )
        return (
            before not in _BETWEEN_MARKS
            and not (i == verb.first and (lemma[1] != "ا" or not COMPLEMENTISERS.isdisjoint(keys[i + 1 : min(limit, i + 3)])))
            and not circumstance
            and lemma != "قال"  # «ومضت قائلة: …»
            and not self._opens_at_once(i, limit, verb.form)
        )

    def _is_not_said_yet(self, verb: VerbAt) -> bool:
        """Whether it tells what will or may be said: «قالت: "سنطلب …"», «إذا رفضت الدولة», «اقترح أن تتعهد الشركة بـ», «قد يعلن»."""
        i, first, form, before, keys = verb.i, verb.first, verb.form, verb.before, self.keys
        present = form.tense == "present"
        if present and form.prefix.endswith("س") and (verb.inner is not None or self._is_quoted(i) or keys[i - 2 : i - 1] == ["اذا"]):
            return True  # «قالت: "سنطلب …"», «"النتائج ستعلن غدا"، قال المدير»
        if before == "قد" and i > first + 2 and keys[i - 2] in words("had been") and keys[first : i - 2] and keys[i - 3] in NEGATIONS:
            return True  # «إذا لم تكن قد لاحظت أن»
        if before in _IF and form.tense == "past":
            return True  # «إذا رفضت الدولة المحادثات»
        said = verb.ere is not None or verb.wish is not None
        if present and before in TO and form.prefix == "" and not said:
            return True  # «اقترح أن تتعهد الشركة بـ…»
        return present and before in _NOT_YET and not said  # «قد يعلن», «لن يقول»

    def _is_only_heard(self, verb: VerbAt, inner: Draft) -> bool:
        """Whether «أنه» before it means the outer speaker, who may at most have heard it: «قال الوزير إنه سمع من نظيره أن».

        Else ``back`` and ``he`` say whether the outer speaker turns back to himself («…، لكنه يعترف بأن») or who else is meant («ذكرت
        الشرطة أنه اعترف»).
        """
        i, form = verb.i, verb.form
        that = verb.before in PRONOUN_COMPLEMENTISERS
        verb.back = self._turns_back(i, form, inner)
        past = form.tense == "past" and form.number == "s" and not form.prefix
        turns = that and (verb.back or (past and turns_against(self.keys, i)))
        verb.he = self._another(i, inner, form) if that and not turns else None
        return not turns and verb.before.removeprefix("و") in PRONOUN_COMPLEMENTISERS and verb.he is None

    def _is_part_of(self, verb: VerbAt, inner: Draft) -> bool:
        """Whether it is but part of what the outer speaker says: «قال X إن الدلائل تشير إلى أن», «قالت مصادر إن الوزراء لاحظوا أن»."""
        i, form, then, keys = verb.i, verb.form, verb.then, self.keys
        if self._points_to_its_paper(verb, inner):
            return False
        if form.tense == "present" and not _EVIDENCE.isdisjoint(keys[max(verb.first, i - 2) : i]):
            return True  # «قال X إن الدلائل الأولية تشير إلى أن …»: X says it all
        # «وفقا لصحيفة X، يرى الخبير أن»; «قال X إن …، ويرى الخبير أن», «…، إذ يرى كثيرون أن» are clauses of their own
        near = inner.rule != "according-front" and not form.prefix and "،" not in keys[inner.first : i]
        held = _HELD if near else ATTITUDES
        attitude = form.tense == "present" and form.cue.key in held and "socalled" not in verb.takes
        theirs = form.number == "p" and then in COMPLEMENTISERS and self._several_before(i, inner)
        if attitude and not (verb.back or theirs or elsewhere(keys, i) or self._think_on(i, form, inner)):
            return True  # an attitude within a statement is part of it
        told = inner.mark == "that" and inner.form.tense != "preposition"
        if told and form.tense == "past" and form.cue.lemma in _FOUND and near:
            return True  # «قالت مصادر إن الوزراء لاحظوا أن …»: she says it all
        return verb.before == "حيث" and form.cue.lemma == "وجد" and form.tense == "past"  # «…، حيث وجدت أن الدور جديد»: why

    def _points_to_its_paper(self, verb: VerbAt, inner: Draft) -> bool:
        """Whether the outer speaker but points to a paper, and the verb tells what it says: «أشار الطبيب إلى | تقرير حديث | يقول إن»."""
        head = head_of(self.keys[inner.first]) if inner.mark == "to" and verb.form.tense == "present" else None
        if head is None or head.kind != "document" or verb.i - inner.first > _PAPER_REACH:
            return False
        paper = self._described_by(verb.i, verb.first, verb.form)
        return paper is not None and paper[0] == inner.first

    def _is_another_word(self, verb: VerbAt) -> bool:
        """Whether it is another word that is written so: «تأكيد أو نفي», «السيد راي», «مهندس يدعى سامر», «علنا دون مواربة», «شبه جزيرة»."""
        i, limit, form, before, then, keys = verb.i, verb.limit, verb.form, verb.before, verb.then, self.keys
        lemma, last = form.cue.lemma, self.text.forms[i][-1]
        if form.tense == "past" and lemma[-1] == "ى" and last == "ي" and (self.dotted or before in _JOINS):
            return True  # «تأكيد أو نفي …»
        naming = keys[i][len(form.prefix) :] in _CALLED and i + 1 < limit and then not in COMPLEMENTISERS
        if naming and (last == "ى" or self._is_named(i + 1)):
            return True  # «مهندس يدعى سامر الخالدي»
        if before == "لا" and form.tense == "past":
            return True  # «لا أنكر» is the writer's own
        if lemma not in _LIKE_OTHERS:
            return False
        if lemma == "رأى" and (form.prefix == "ل" or (before in words("name title") and last == "ي")):
            return True  # «ليرى»; «السيد راي»
        if lemma == "زعم" and form.prefix == "ل":
            return True  # «لتزعم القائمة»
        if lemma == "دعا" and (before in {"مما", "ما"} or (form.pronoun and before in words("relative"))):
            return True  # «مما دعا الاتحاد إلى», «الأسباب التي دعته إلى»
        noted = lemma == "دون" and form.tense == "past" and form.gender == "m" and not form.prefix
        studied = noted and bool(then) and (common(then) or ((head := head_of(then)) is not None and head.kind == "document"))
        if noted and (studied or not self._speaks_next(i, limit + 1)) and '"' not in keys[i + 1 : i + 4] and ":" not in keys[i + 1 : i + 4]:
            return True  # «علنا دون مواربة»
        signed = keys[i + 2] if then in words("this") and i + 2 < limit else then
        if lemma == "توقع" and form.tense == "past" and signed.removeprefix("ال").removesuffix("ا") in words("signed"):
            return True  # «ولم تشارك أو توقع هذا العقد»
        if lemma in {"دعا", "دعى"} and self._doubled(i):
            return True  # «ودّعت جمهورها»
        # «شبه جزيرة», «شبه كامل»
        return lemma == "شبه" and (i + 1 >= limit or then in _ALMOST or not self._can_speak(i + 1, i + 2))

    def _is_the_writers(self, verb: VerbAt) -> bool:
        """Whether it is a first person, with or without its hamza: «أعتقد أن», «واعتقد انني»."""
        i, limit, form, then = verb.i, verb.limit, verb.form, verb.then
        eighth = form.tense == "past" and form.cue.lemma[0] == "ا" and i + 1 < limit and form.gender == "m" and form.number == "s"
        first_person = eighth and self.text.raw[self.text.starts[i] + len(form.prefix)] == "أ" and self.text.forms[i][-1] != "ى"
        if first_person and not self._speaks_next(i, limit):
            return True  # «أعتقد أن», «أعتقد حقا أن»
        if eighth and form.prefix == "" and then in COMPLEMENTISERS and self._is_quoted(i):
            return True  # «"… اعتقد أنه"»: so is it within a quotation, whose writer leaves out the hamza
        # «واعتقد انني»: the writer leaves out the hamza of the first person
        return form.cue.lemma == "اعتقد" and then.removeprefix("ب") in _THAT_I and form.number == "s"

    def _is_done_by_another(self, verb: VerbAt) -> bool:
        """Whether it is a passive, of which others are who speaks: «شبكة يعتقد أنها», «التي اتهمت بالتجسس», «يُتهم رجل الأعمال بـ»."""
        i, limit, form, inner, then, keys = verb.i, verb.limit, verb.form, verb.inner, verb.then, self.keys
        lemma = form.cue.lemma
        impersonal = keys[i] in _IMPERSONAL
        if impersonal and then in PRONOUN_COMPLEMENTISERS and self._of_a_thing(i, verb.first, form):
            return True  # «شبكة يعتقد أنها»
        supposed = lemma == "افترض" and verb.before.removeprefix("و") in words("relative") and then in TO and i + 2 < limit
        if supposed and keys[i + 2][:1] in {"ي", "ت"} and shares(keys[i + 2]).noun < MOSTLY:
            return True  # «المجلس الذي يفترض أن يصوت غدا»: by all
        if impersonal and inner is not None and keys[i + 1 : i + 2] == ["ان"] and self._of_what_it_is(i, limit):
            return True  # «إن المريض يرجح أن يكون مسموما»
        accused = form.tense == "past" and not form.pronoun and then != "" and is_by(then) and then not in bodies()
        if (accused and lemma in _DONE_BY) or (lemma == "اتهم" and form.number == "d"):
            return True  # «إن الرجلين اتهما بـ…», «التي اتهمت بالتجسس», «المدير أبلغ بالقرار»
        vowelled = "\u064f" in self.text.raw[self.text.starts[i] : self.text.starts[i] + len(form.prefix) + 2]
        if vowelled and form.tense == "present" and lemma in DONE_TO:
            return True  # «يُتهم رجل الأعمال بـ…», «ويُهدد»
        # «اتهموا من قبل القاضي»
        return form.tense == "past" and then == "من" and i + 2 < limit and keys[i + 2] in _ON_WHOSE_PART and form.number != "s"
