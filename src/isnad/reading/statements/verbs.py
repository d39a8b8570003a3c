"""Frames that a verb opens: clause, quotation, governed preposition, addressee, relay, document. One method a frame."""

from __future__ import annotations

from dataclasses import replace

from isnad.arabic.parts_of_speech import shares
from isnad.reading.statements import contents
from isnad.reading.statements.adjuncts import skip_adjuncts
from isnad.reading.statements.before_that import before_he_said, soon_after
from isnad.reading.statements.contrasts import elsewhere, meanwhile, turns_against
from isnad.reading.statements.counts import head_at
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.denied import left_open, said_not_to_have
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.frames import locate
from isnad.reading.statements.lookahead import unmarked
from isnad.reading.statements.objects import COPULAR, ON_WHOM
from isnad.reading.statements.polite import only_polite
from isnad.reading.statements.senses import NEITHER, SET_PHRASES, VerbSenses
from isnad.reading.statements.shapes import accusative, common, head_of, is_by, other_noun
from isnad.reading.statements.sources import Phrase, source_phrase
from isnad.reading.statements.words import (
    COMPLEMENTISERS,
    EVERYDAY,
    GOVERNED_BY,
    NEGATIONS,
    OBJECT_TAKES,
    PRONOUN_COMPLEMENTISERS,
    THAT_WE,
    THUS,
    TO,
    WHAT,
    bodies,
    lemmas,
    words,
)

_DONE_BY = lemmas("by whom")  # passive right before ب
_TELLS = lemmas("tells somebody")  # who tells, tells somebody
_EVIDENCE = words("evidence")
_ATTITUDES, _VOICED = words("belief"), frozenset({"أعرب", "عبر"})
_HELD = _ATTITUDES | words("held opinions")
_FOUND = lemmas("found out")  # no words: what was found, or done by an order
_NOT_YET, _TELLING = words("not yet"), frozenset({"الكشف", "الافصاح"})
_IF, _OF_WHOM = words("if"), lemmas("warned whom")
_JUDGES = words("courts")
_OBJECT_FIRST = lemmas("object first")  # «هدد الوزير | مواطني بلاده بـ…»
_NO_PAST_AFTER = words("no past after")
_IN_TITLES = frozenset({"by", "on", "to", "askto", "askon"})  # prepositions that titles have as well
_THAT_I = THAT_WE | {"انا"}
_CLAUSES = frozenset({"that", "quote", "colon", "on", "from", "askfrom", "in", "by"})
_POINTS = frozenset({"أشار", "دل"})
_SHOWS = lemmas("proves")
_DONE_TO = lemmas("done to")  # whose active participle is written like the passive
_BEGAN, _ASKING = lemmas("began with"), lemmas("asking")
_BRINGS = lemmas("brings news")
_SOME, _MOSTLY, _OPENLY, _HINTS = 3, 0.7, lemmas("openly"), lemmas("hints")
_COURTESIES, _OTHERWISE = words("courtesy"), words("otherwise")
_CALLED_FOR, _ALMOST = words("called needed"), words("almost")
_PHRASES = frozenset({"object", "by", "about", "on", "from", "to", "in", "askto", "askon", "rumour"})
_AFTER_OBJECTS = frozenset({"about", "on", "from", "in", "that", "quote", "object"})
_ASKS = frozenset({"askby", "askto", "askon", "tell"})
_JOINS = words("joins nouns")
_BIDS = frozenset({"أكد", "شدد"})


class VerbFrames(VerbSenses):
    """Reads the frames of verbs and participles."""

    def _verb(self, i: int, first: int, limit: int, form: CueForm, inner: Draft | None) -> Draft | None:
        takes, keys = form.cue.takes, self.keys
        at_once = soon_after(keys, i)  # «سرعان ما نفى»: no more than «ونفى»
        before = (keys[i - 1] if at_once is None else ",") if i > first else ""
        negated = before in NEGATIONS or self._was_not_said(i, first, form)
        participle = form.tense == "participle"
        if (form.jussive and before not in words("not in the past")) or only_polite(self.text, i, limit, form, self.name_tokens):
            return None  # «لا يقل عن»; «رحب المدير بالوفد»
        opens = inner is not None and inner.mark == "object" and i == inner.first  # «رفض النائب | وصف القرار بالانقلاب»: a noun
        open_ = form.tense == "past" and (opens or (form.prefix == "" and left_open(keys, i, first)))  # «لم يتضح ما إذا كانت الشركة أعلنت»
        if open_ or (form.pronoun and self.text.forms[i][-1] == "ة") or self._only_looks(i, first, limit, form) or self._is_yours(i, form):
            return None  # «دعوة» is no «دعوه»
        if "written" in takes and not self._written_there(i, limit):
            return None  # «قرر المجلس تأجيل الجلسة» is an event
        if form.prefix == "و" and form.tense == "past" and self._joined_noun(i, form, inner):
            return None  # «أكد الجانبان حرصهما على السلام، ورفض العنف»
        if "found" in takes:
            return self._found_from(i, limit, form) if not negated else None
        if form.pronoun and form.cue.lemma in COPULAR and before not in WHAT:
            return self._considered(i, limit, form, inner)
        if form.cue.lemma in NEITHER and self._neither(i, first, limit, form):
            return None  # «لم تنف ولم تؤكد صحة الخبر»: a silence
        if form.tense == "past" and (before in _NO_PAST_AFTER or said_not_to_have(keys, i, inner)):
            return None  # «لم توقع الاتفاقية», «ما يمكن وصفه بأنه …»: no past
        told_him = form.cue.lemma == "أفاد" and before not in WHAT and not COMPLEMENTISERS.isdisjoint(keys[i + 1 : i + 4])
        if form.reprise and not told_him and not (before.removeprefix("و") == "مما" and form.tense == "past"):  # «ومما قاله المدير أن»
            denied = inner is not None and inner.form.cue.force == "deny"  # «نفى المدير ما ذكره الوزير»: he passes nothing on
            taken_up = self._what_he_told(i, limit, form) if before in WHAT and not denied else None
            return taken_up or (self._quotation_before(i, first, limit, form) if before == "ما" else None)
        if participle and i > first and self._is_predicate(i, first, limit, form):
            return None  # «كان المدير متهما بـ», «بدا المدرب متذمرا من …»
        if participle and form.cue.lemma == "كتب" and form.gender == "f" and shares(keys[min(i + 1, len(keys) - 1)]).adjective >= _MOSTLY:
            return None  # «سلمى، كاتبة كبيرة في …»
        if participle and form.cue.lemma == "أفاد" and self.text.forms[i - 1].endswith("ا") and not (i + 1 < limit and is_by(keys[i + 1])):
            return None  # «أسلوبا مفيدا للصحة»
        circumstance = (
            form.cue.lemma in {"طالب", "دعا"}
            and before[:1] not in "يت"
            and before[:2] not in {"ست", "سي"}
            and before not in words("after preposition")
        )
        if (
            participle
            and form.cue.lemma == "طالب"
            and form.gender == "f"
            and i > first + 1
            and before.startswith("ال")
            and (keys[i - 2] in COMPLEMENTISERS or keys[i - 2] == '"')
        ):
            return None  # «أن الحكومة مطالبة بأن …»: she is asked
        if (
            participle
            and form.gender == "f"
            and before not in {"،", ",", '"', ")", "-", "؛"}
            and not (i == first and (form.cue.lemma[1] != "ا" or not COMPLEMENTISERS.isdisjoint(keys[i + 1 : min(limit, i + 3)])))
            and not circumstance
            and form.cue.lemma != "قال"  # «ومضت قائلة: …» is no verbal noun
            and not self._opens_at_once(i, limit, form)
        ):
            return None  # «تعتزم مطالبة الشركة بـ…»: a verbal noun
        described = participle and form.cue.lemma in _DONE_TO and form.number != "s" and form.prefix == "" and i > first
        crowd = form.cue.lemma == "طالب" and before.startswith("ال") and words("be").isdisjoint(keys[first:i])
        if described and before not in {"،", ",", '"', ")", "-", "؛", ":"} and not crowd and not self._accuses_own(i, limit):
            return None  # «أشخاص متهمين بـ…»
        if (
            form.tense == "present"
            and form.prefix.endswith("س")
            and (inner is not None or self._is_quoted(i) or keys[i - 2 : i - 1] == ["اذا"])
        ):
            return None  # «قالت: "سنطلب …"», «"النتائج ستعلن غدا"، قال المدير»: nothing is said yet
        if before == "قد" and i > first + 2 and keys[i - 2] in words("had been") and keys[first : i - 2] and keys[i - 3] in NEGATIONS:
            return None  # «إذا لم تكن قد لاحظت أن»
        if before in _IF and form.tense == "past":
            return None  # «إذا رفضت الدولة المحادثات»: it has not been said
        ere = before_he_said(keys, i, within=inner is not None) if takes & {"that", "say"} else None  # «قبل أن يضيف أن»
        if form.tense == "present" and before in TO and form.prefix == "" and ere is None:
            return None  # «اقترح أن تتعهد الشركة بـ…»: nothing is said yet
        if form.tense == "present" and before in _NOT_YET and ere is None:
            return None  # «قد يعلن», «لن يقول»: nothing is said yet
        that = before in PRONOUN_COMPLEMENTISERS
        back = inner is not None and self._turns_back(i, form, inner)  # «…، لكنه يعترف بأن»
        past = form.tense == "past" and form.number == "s" and not form.prefix
        turns = that and (back or (past and turns_against(keys, i)))
        he = self._another(i, inner, form) if that and inner is not None and not turns else None
        if not turns and before.removeprefix("و") in PRONOUN_COMPLEMENTISERS and inner is not None and he is None:
            return self._heard_from(i, limit, form)
        if inner is not None and form.tense == "present" and not _EVIDENCE.isdisjoint(keys[max(first, i - 2) : i]):
            return None  # «قال X إن الدلائل الأولية تشير إلى أن …»: X says it all
        # «وفقا لصحيفة X، يرى الخبير أن»; «قال X إن …، ويرى الخبير أن», «…، إذ يرى كثيرون أن» are clauses of their own
        near = inner is not None and inner.rule != "according-front" and not form.prefix and "،" not in keys[inner.first : i]
        held = _HELD if near else _ATTITUDES
        then = keys[i + 1] if i + 1 < limit else ""
        attitude = form.tense == "present" and form.cue.key in held and "socalled" not in takes
        theirs = inner is not None and form.number == "p" and then in COMPLEMENTISERS and self._several_before(i, inner)
        if inner is not None and attitude and not (back or theirs or elsewhere(keys, i) or self._think_on(i, form, inner)):
            return None  # an attitude within a statement is part of it
        told = inner is not None and inner.mark == "that" and inner.form.tense != "preposition"
        if told and form.tense == "past" and form.cue.lemma in _FOUND and near:
            return None  # «قالت مصادر إن الوزراء لاحظوا أن …»: she says it all
        if form.tense == "past" and form.cue.lemma[-1] == "ى" and self.text.forms[i][-1] == "ي" and (self.dotted or before in _JOINS):
            return None  # «تأكيد أو نفي …»
        if inner is not None and before == "حيث" and form.cue.lemma == "وجد" and form.tense == "past":
            return None  # «…، حيث وجدت أن الدور جديد»: why
        if form.cue.lemma == "رأى" and (form.prefix == "ل" or (before in words("name title") and self.text.forms[i][-1] == "ي")):
            return None  # «ليرى»; «السيد راي»
        naming = keys[i][len(form.prefix) :] in words("called") and i + 1 < limit and keys[i + 1] not in COMPLEMENTISERS
        if naming and (self.text.forms[i][-1] == "ى" or self._is_named(i + 1)):
            return None  # «مهندس يدعى سامر الخالدي»
        if (before == "لا" and form.tense == "past") or (form.cue.lemma == "زعم" and form.prefix == "ل"):
            return None  # «لا أنكر» is the writer's own; «لتزعم القائمة»
        if form.cue.lemma == "دعا" and (before in {"مما", "ما"} or (form.pronoun and before in words("relative"))):
            return None  # «مما دعا الاتحاد إلى», «الأسباب التي دعته إلى»
        noted = form.cue.lemma == "دون" and form.tense == "past" and form.gender == "m" and not form.prefix
        studied = noted and bool(then) and (common(then) or ((head := head_of(then)) is not None and head.kind == "document"))
        if noted and (studied or not self._speaks_next(i, limit + 1)) and '"' not in keys[i + 1 : i + 4] and ":" not in keys[i + 1 : i + 4]:
            return None  # «علنا دون مواربة»
        signed = self.keys[i + 2] if then in words("this") and i + 2 < limit else then
        if form.cue.lemma == "توقع" and form.tense == "past" and signed.removeprefix("ال").removesuffix("ا") in words("signed"):
            return None  # «ولم تشارك أو توقع هذا العقد»
        if form.cue.lemma in {"دعا", "دعى"} and self._doubled(i):
            return None  # «ودّعت جمهورها»
        if form.cue.lemma == "شبه" and (i + 1 >= limit or keys[i + 1] in _ALMOST or not self._can_speak(i + 1, i + 2)):
            return None  # «شبه جزيرة», «شبه كامل»
        if "socalled" in takes:
            called = self._socalled(i, limit, form, before)
            return called if inner is None or (called is not None and called.source is not None) else None
        eighth = form.tense == "past" and form.cue.lemma[0] == "ا" and i + 1 < limit and form.gender == "m" and form.number == "s"
        first_person = eighth and self.text.raw[self.text.starts[i] + len(form.prefix)] == "أ" and self.text.forms[i][-1] != "ى"
        if first_person and not self._speaks_next(i, limit):
            return None  # «أعتقد أن», «أعتقد حقا أن» is the writer's own
        if eighth and form.prefix == "" and keys[i + 1] in COMPLEMENTISERS and self._is_quoted(i):
            return None  # «"… اعتقد أنه"»: so is it within a quotation, whose writer leaves out the hamza
        if form.cue.lemma == "اعتقد" and then.removeprefix("ب") in _THAT_I and form.number == "s":
            return None  # «واعتقد انني»: the writer leaves out the hamza of the first person
        if keys[i] in words("impersonal") and then in PRONOUN_COMPLEMENTISERS and self._of_a_thing(i, first, form):
            return None  # «شبكة يعتقد أنها»
        supposed = form.cue.lemma == "افترض" and before.removeprefix("و") in words("relative") and then in TO and i + 2 < limit
        if supposed and keys[i + 2][:1] in {"ي", "ت"} and shares(keys[i + 2]).noun < _MOSTLY:
            return None  # «المجلس الذي يفترض أن يصوت غدا»: by all
        if keys[i] in words("impersonal") and inner is not None and keys[i + 1 : i + 2] == ["ان"] and self._of_what_it_is(i, limit):
            return None  # «إن المريض يرجح أن يكون مسموما»: by others
        accused = form.tense == "past" and not form.pronoun and then != "" and is_by(then) and then not in bodies()
        if (accused and form.cue.lemma in _DONE_BY) or (form.cue.lemma == "اتهم" and form.number == "d"):
            return None  # «إن الرجلين اتهما بـ…», «التي اتهمت بالتجسس», «المدير أبلغ بالقرار»: by others
        vowelled = "\u064f" in self.text.raw[self.text.starts[i] : self.text.starts[i] + len(form.prefix) + 2]
        if vowelled and form.tense == "present" and form.cue.lemma in _DONE_TO:
            return None  # «يُتهم رجل الأعمال بـ…», «ويُهدد»: by others
        if form.tense == "past" and then == "من" and i + 2 < limit and keys[i + 2] in words("on whose part") and form.number != "s":
            return None  # «اتهموا من قبل القاضي»: by another
        mark = self._another_says(i, form, self._not_a_name(i, locate(self.text, i, limit, takes, self.pairs, quick=participle), takes))
        if ere is not None and before == "ان" and (mark is None or mark.name not in {"that", "colon", "quote"}):
            return None  # «غادر الوفد قبل أن يعلن الوزير قراره»
        widely = (
            form.tense == "present" and before.removeprefix("و") in words("relative") and keys[i][len(form.prefix) :] in words("impersonal")
        )
        if widely and mark is not None and keys[mark.at] in PRONOUN_COMPLEMENTISERS:
            return None  # «الجنرال، الذي يعتقد على نطاق واسع بأنه سيخلف الوزير»: by others
        if form.cue.lemma == "رفض" and mark is not None and mark.name == "that" and form.tense == "past" and self._refuses_to_do(i, mark):
            return self._refusal(i, first, limit, form)  # «رفض أن يحضر», «رفضت التعليق على الخبر قائلة إن»
        if negated and mark is not None and any(keys[k] in words("skipsay") for k in range(i + 1, mark.at)):
            return None  # «لم تكتف الشركة بالصمت …، قائلة إن»
        if mark is not None and form.cue.lemma in _BRINGS and self._holds_a_paper(i, mark.at):
            return None  # «نقلت وكالة بيانا للحزب جاء فيه أن»
        asked = mark is not None and takes == {"askfrom"} and not self._asked_from(i, mark)
        if mark is not None and (asked or self._is_advice(i, first, form, mark) or (takes == {"direct"} and mark.name == "that")):
            return None  # «أصدرت الشركة بيانا قائلة إن»: a cue of its own
        if mark is not None and mark.at == i + 1 and "tell" in takes and "that" not in takes and not form.pronoun and not participle:
            return None  # «أعلم أن»
        if mark is None and form.cue.lemma == "دعا" and not participle:
            mark = self._called_by(i, limit)
        if mark is not None and mark.name == "that" and form.cue.lemma in _ASKING and keys[mark.first] in words("be"):
            return None  # «سأل الصحفيون المديرة إن كانت …»: a question
        if (
            mark is not None
            and mark.name == "that"
            and form.cue.lemma in _BEGAN
            and mark.at > i + 1
            and not self._through_speech(i + 1, mark.at)
        ):
            return None  # «استهل السباق من الصف الأخير، وتصادف أن …»
        if mark is not None and "ask" in takes and keys[mark.first] in words("question") and form.cue.lemma not in _ASKING:
            mark = None  # «شرح كيف تعمل الآلة», but «وصف كيف أنه …»
        if mark is None and form.tense == "past" and form.cue.lemma in _OPENLY | _HINTS and before != "كما" and not negated:
            mark = unmarked(self.text, i, limit, self.pairs)
        if mark is not None and mark.name == "quote" and self._holds_a_person(mark.at):
            return None  # «أوضح ذلك "سامر الخالدي" مدير …»
        if mark is not None and then == "ذلك" and mark.name == "that" and any(keys[k] in words("relative") for k in range(i + 2, mark.at)):
            return None  # «أوضح ذلك المدير سامر الخالدي، الذي بين أن»
        if mark is not None and mark.name == "rumour" and (keys[mark.at - 1] in _TELLING or keys[mark.first] in words("itself")):
            return None  # «تحدث مصدر دون الكشف | عن اسمه», «الوثائق تتحدث عن نفسها»
        told = (
            (mark is None or mark.name == "by")
            and form.pronoun
            and "tell" in takes
            and form.tense == "past"
            and i + 1 < limit
            and not negated
        )
        if told and self._is_his(i + 1):
            return self._made(i, form, "object", i + 1, limit, self.text.starts[i + 1], Phrase(i + 1, i + 1, None, i + 1), None, False)
        if mark is not None and "obj" in takes and not participle and (says := self._says_then(i, mark)) is not None:
            made = self._object(i, first, says, form, inner, before)  # «نفى الوزير التهم قائلا إن …»
            if made is not None or form.cue.force == "deny" or source_phrase(self.text, i + 1, says, self.pairs, split=True).after < says:
                return made
        phrase: Phrase | None = None
        if mark is not None and mark.name in _IN_TITLES:
            mark = self._past_title(i, mark, limit, takes)
        if mark is not None:
            phrase = source_phrase(
                self.text,
                i + 1,
                mark.at,
                self.pairs,
                split=bool(takes & {"tell", "askby", "askto", "askon", "askfrom", "from"}) or form.cue.lemma in _OBJECT_FIRST,
            )
            phrase = self._with_their_names(phrase, mark.at)
            phrase = self._without_listener(self._before_again(phrase) if "renew" in takes else phrase)
            if "obj" in takes and "askfrom" not in takes and mark.name in _AFTER_OBJECTS and not participle:
                early = self._to_name_end(source_phrase(self.text, i + 1, mark.at, self.pairs, split=True))
                rest, _ = skip_adjuncts(self.text, early.after, mark.at, self.pairs, careful=True)
                within = common(keys[rest]) or (keys[rest].startswith("ال") and other_noun(keys[rest])) if rest < mark.at else False
                within = within or (rest < mark.at and (self._object_after_name(rest) or self._is_his(rest)))
                title = head_of(keys[rest]) if rest < mark.at and keys[rest - 1] in "،," else None
                courtesy = early.last == early.first + 1 and keys[early.first].removeprefix("ال") in _COURTESIES  # «المهندس الركبان»
                second = head_of(keys[rest]) if within and mark.name == "that" and self.text.ends[mark.at - 1] in self.persons else None
                if second is not None and second.kind == "title":
                    within = False  # «أكد مدير المكتبة المشرف على المتحف سامر الخالدي أن»
                if courtesy or (title is not None and title.kind == "title") or (rest < mark.at and self._is_person(rest)):
                    within = False  # «أكد سامر الخالدي، المحامي العام، على …»
                if early.last > early.first and within and (mark.name != "that" or self._claims(rest, mark.at, takes)):
                    return self._object(i, first, limit, form, inner, before)
            far = (
                participle
                and "obj" in takes
                and (mark.name in GOVERNED_BY or mark.name in {"quote", "object"})
                and mark.at > i + 1
                and then != "من"
            )
            on = participle and "obj" in takes and mark.name == "that" and mark.at > i + _SOME - 1
            on = on and (keys[mark.at - 1] == "علي" or (keys[mark.at][0] == "ب" and keys[i + 1] in words("objnoun")))
            if on and shares(keys[i + 1]).noun >= _MOSTLY and keys[i + 1][:2] != "ال":
                return self._object(i, first, limit, form, inner, before)  # «مؤكدا فشل المشروع في التعاطي معه على أنه …»
            if far:
                far_at = self._past_aside(i + 1, mark.at)  # «مؤكدا في السياق ذاته، أهمية الرقابة على …»
                if self._is_his(far_at) or keys[far_at] in words("objnoun") or (common(keys[far_at]) and keys[far_at][:2] != "ال"):
                    return self._object(i, first, limit, form, inner, before)  # «مؤكدا حرصه على …», «مؤكدا وجود "أدلة"»
            if "obj" in takes and phrase.last > phrase.first and not participle and self._is_object(i, phrase, mark):
                return self._object(i, first, limit, form, inner, before)  # «أعلن مسؤوليته عن …»
            if "tell" in takes and i + 1 in self.pairs and phrase.first == i + 1 and self.pairs[i + 1] + 1 < mark.at:
                after = self.pairs[i + 1] + 1
                if head_of(keys[after]) is not None or self._is_named(after):  # «أبلغ "النهار" رئيس اللجنة أن»
                    phrase = replace(source_phrase(self.text, after, mark.at, self.pairs), told=(i + 1, after))
            upon = next((k for k in range(phrase.first + 1, phrase.last) if keys[k] == "علي" and k not in self.name_tokens), None)
            if upon is not None and form.cue.lemma in lemmas("comments") | ON_WHOM:
                phrase = replace(phrase, last=upon)  # «علق سامر الخالدي | على الخسارة بالقول: …», «اشترط النادي | على اللاعب أن»
            if phrase.last > phrase.first + 1 and keys[phrase.last - 1] == "ذلك":
                phrase = replace(phrase, last=phrase.last - 1)  # «وأكد الوسيط | ذلك: "…"»
            phrase = self._without_medium(phrase)
            if takes & {"tell", "askby", "askto", "askon", "askfrom"} or form.cue.lemma in _OF_WHOM:
                phrase = self._without_marked(phrase, mark.at, form) if mark.name in _PHRASES else phrase
                phrase = self._without_second(
                    self._without_person(self._without_addressee(self._without_outlet(self._without_paper(phrase, form), form)))
                )
            if form.cue.lemma == "اتهم":
                phrase = self._accuser(phrase, mark.at)
            if form.cue.lemma == "اتهم" and self._only_accused(i, first, phrase, form, mark):
                return None
            if participle or not self._agrees(phrase, form) or self._is_asked(i, phrase, form, mark.at):
                phrase = Phrase(i + 1, i + 1, phrase.told or self._listening(phrase, form), i + 1)
            phrase = self._without_told(phrase)
            if phrase.last > phrase.first + 1 and keys[phrase.last - 1] in SET_PHRASES.get(form.cue.lemma, ()):
                phrase = replace(phrase, last=phrase.last - 1)  # «لفت المصدر الانتباه إلى أن», «كشفت الشركة النقاب عن»
            if "inside" in takes:
                return self._inside(i, first, form, mark, limit)
            says = self._says_besides(i, mark, form) if "feel" in takes else None
            if says is not None:
                return self._feel(i, says, form, participle)
            if (
                "feel" in takes
                and mark.name not in {"quote", "colon"}
                and not (
                    mark.name == "that" and (keys[mark.at - 1] == "عن" or (form.cue.lemma == "أعرب" and "عن" not in keys[i + 1 : mark.at]))
                )
            ):
                mark = None
        felt = "feel" in takes and mark is None and not participle and before.removeprefix("و") not in words("relative")
        if felt and inner is not None and inner.quote is not None and inner.quote[0] < i < inner.quote[1]:
            return None
        several = felt and inner is not None and inner.form.number == "s" and inner.speaker is not None and not inner.speaker.many
        voiced = form.cue.lemma in _VOICED and form.tense == "past" and not form.prefix and self._person_before(i, inner)
        if several and form.number == "p" and not voiced:
            return None  # «قال المدير إن الضيوف زاروا المصنع وأبدوا إعجابهم به»
        if felt and not voiced and inner is not None and contents.closing_edge(self.text, i, form, inner.mark, first) is None:
            return None  # an attitude within a statement is part of it: «أشار إلى أن الشركات أبدت رغبتها في …»
        if mark is None and form.prefix == "" and before in THUS:
            spoken = self._quotation_before(i, first, limit, form)
            if spoken is not None:
                return spoken
        if mark is None and "thankful" in takes:
            return self._thanks(i, limit, form, participle)
        if mark is None and "feel" in takes:
            return self._feel(i, limit, form, participle)
        if mark is None and takes & OBJECT_TAKES:
            made = self._object(i, first, limit, form, inner, before)
            return made or (self._quotation_before(i, first, limit, form) if form.cue.lemma != "رفض" else None)
        if mark is None:
            return self._quotation_before(i, first, limit, form)
        if mark.name == "quote" and not participle and mark.at in self.pairs:
            around = self._quotation_before(i, first, mark.at, form)
            so = 1 + accusative(self.text.forms[mark.at - 2])  # «"…"، قال المدرب منفعلا، "…"»
            if around is not None and around.source is not None and around.source[1] >= mark.at - 1 - so:
                around.last = self.pairs[mark.at] + 1  # «"…"، يضيف الحزب، "…"»: one content with its cue inside
                around.quote = (around.first, self.pairs[mark.at])
                return around
        cites = "نقلا" in keys[i + 1 : mark.at]  # «أضافت الصحيفة نقلا عن مسؤول: …»
        othered = mark.name in {"colon", "quote"} and form.cue.key in _OTHERWISE and not cites and self._has_object(i, mark.at)
        if othered or (mark.name == "quote" and phrase is not None and not participle and self._only_named(i, form, mark, phrase)):
            return None  # «أضاف هدفا ثانيا: …», «تابع الفريق مشواره: …»
        draft = self._draft(i, form, mark, limit)
        if mark.name in _PHRASES:
            draft.last = contents.phrase_end(self.text, draft.first, draft.last, self.pairs)
        draft.last = self._within_concession(draft, first, i)
        draft.negated = negated
        draft.force = self._force_again(i + 1, mark.at) if "renew" in takes else draft.force
        draft.source = (phrase.first, phrase.last) if phrase and phrase.last > phrase.first else None
        draft.told = phrase.told if phrase else None
        if phrase is not None and form.cue.lemma in _TELLS and draft.told is None and not form.pronoun and draft.source is not None:
            draft.source, draft.told = self._told_outlet(*draft.source, mark.at)
        draft.rule = f"{'participle' if participle else 'verb'}-{mark.name}"
        if he is not None:
            draft.source, draft.speaker, draft.strong = None, he, True
            return draft
        if mark.name == "on" and form.cue.lemma in _BIDS and self._bids(draft, limit):
            draft.force = "demand"  # «أكد على الشركات | بسرعة إنجاز المشروع»
        self._citing(draft, i, first, mark)
        if mark.name in {"that", "by"} and not negated and (outlet := self._who_published(i, first, form)) is not None:
            draft.source, draft.strong = outlet, True
            return draft
        if draft.first >= draft.last or (mark.name in _PHRASES and self._only_this(draft)):
            return None
        if mark.name == "rumour" and before in words("relative") and meanwhile(keys, i) is None:
            return None  # «نفى صحة الأنباء التي تحدثت عن …»
        if mark.name == "rumour":  # «تحدثت مصادر عن …» gives words to them, «تحدث الوزير عن …» is about his speech
            draft.source = draft.source or self._subject_before(i, first, form)
            head = head_at(self.text, *draft.source) if draft.source is not None else None
            event = (common(keys[mark.first]) and keys[mark.first][:2] != "ال") or keys[mark.first] in words("objnoun")
            told = event or (head is not None and head.kind in {"unnamed", "outlet", "document"})
            if draft.source is None or self._holds_office(draft.source[0]) or not told:
                return None  # «تحدث المديرون عن دعم …»
        if form.cue.lemma == "نوه" and mark.name == "by" and keys[mark.first].removeprefix("ب") not in _CALLED_FOR:
            draft.force = "praise"  # «نوه بجهود الفريق», but «نوه بضرورة الالتزام»
        if form.cue.lemma == "بين" and not self._is_told_apart(i, first, form, mark.at):
            return None
        if form.cue.lemma == "سأل" and any(key in words("invoked") for key in keys[i + 1 : mark.at]):
            return None
        if form.cue.lemma == "دعا" and self._prays(i, mark.at):
            draft.silent = True  # «دعا الأمير الله عز وجل أن», «داعين له بالرحمة»
            return draft
        if takes & {"outlets", "papers", "remind"} and not self._of_kind(draft, i, mark):
            return None
        if self._says_no_words(draft, i, form, mark):
            return None
        if form.cue.lemma == "بين" and keys[i][len(form.prefix) :] in words("impersonal") and before in words("relative"):
            return None  # «المستشفى الذي تبين أن …»
        if not negated and not participle and (agent := self._agent(i, mark.at, form)) is not None:
            draft.source, draft.strong = agent, True
            return draft
        if not participle and self._is_done_by_others(draft, i, mark, negated=negated):
            return self._passively(draft, i, first, mark) if not negated else None
        free = not participle and draft.source is None and not negated and before not in words("relative")
        if form.cue.key in EVERYDAY and free and mark.name in _CLAUSES:
            draft.source = self._subject_before(i, first, form)  # «وكان المدير قد شرح أن»
        if form.cue.key in EVERYDAY and not participle and not self._meant(draft, i, form, mark):
            return None
        if not participle and draft.source is not None and draft.source[0] > i and self._only_a_noun(*draft.source):
            if form.cue.lemma not in _OPENLY and keys[draft.source[0]] not in words("adverb"):
                return None  # «يؤكد زعامة الفريق على …», «تكشف حقيقة هذه الأرقام أن»
            draft.source = None
        draft.strong = mark.name in {"that", "quote", "colon"} and form.tense != "present"
        if not participle and draft.source is None:
            draft.source = self._subject_before(i, first, form)
        at = draft.source[0] + (keys[draft.source[0]] in words("this")) if draft.source is not None else i
        points = (
            form.tense == "present" and form.cue.lemma in _POINTS and (at > i or inner is not None) and at != i and not self._is_named(at)
        )
        points = points and keys[at] not in words("what was said")  # «وتشير الأنباء إلى …» does tell
        if points and head_of(keys[at]) is None and (common(keys[at]) or keys[at] in words("objnoun") or self._is_thing(at)):
            return None  # «يشير إطلاق سراحهم إلى …», «تشير هذه الزيادة إلى …»
        shown = inner is not None and form.cue.lemma in _SHOWS and form.number != "p"
        if shown and draft.source is not None and self._is_thing(draft.source[0]):
            return None  # «قال إن الخلافات كشفت عن …»: he says it all
        bare = draft.source is None and not participle and form.prefix == "" and form.gender == "f" and form.cue.lemma != "أكد"
        if shown and bare and before not in words("connector") and before not in words("he who"):
            return None  # «قال إن المفاوضات التي جرت أثبتت أن …»
        mine = form.tense == "past" and form.gender == "f" and form.number == "s" and form.prefix == "" and self._is_quoted(i)
        mine = mine and form.cue.lemma[-1] != "ى" and form.cue.lemma[-2:-1] not in {"ا", "ر"}  # «قالت» is never «قلت»
        if mine and (draft.source is None or (form.cue.key in _ATTITUDES and draft.source[0] < i)):
            return None  # «قال: "عندما اهتزت الأرض اعتقدت أن …"»
        told = inner is not None and (inner.quote is not None or (inner.mark == "that" and bool(form.cue.takes & _ASKS)))
        within = told and form.tense == "past" and form.prefix == "" and draft.source is None and not self._to_me(i, form)
        if within and inner is not None and i > inner.first + 1 and before[:2] == "ال" and before not in words("relative"):
            return None  # «قال: "سباق المدينة أثبت أن …"», «موضحا أن العرف حث الناس على …»: a thing that was not read as its subject
        attitude = inner is not None and not participle and form.tense == "present" and not form.prefix and ere is None and not back
        so = mark.at > i + 1 and not (form.cue.lemma in _POINTS and draft.source is not None and keys[draft.source[0]] in words("this"))
        if attitude and before != "كما" and (draft.source is None or not (self._plainly_speaks(draft.source[0]) or so)):
            return None  # «قال إن الدلائل تشير إلى أن …»: they hold nothing
        if draft.source is None and self._by_nobody(i, first, form):
            return None
        if not participle and draft.source is None and self._weak(i, form, mark.name in {"that", "quote", "colon"}, inner, negated):
            return None
        if negated and mark.name not in {"that", "quote", "colon"} and not self._did_not(i, draft, form):
            return None
        hung = head_of(keys[draft.source[0]]) if form.cue.lemma == "علق" and draft.source is not None else None
        if hung is not None and hung.kind == "document":
            return None  # «إن المذكرة قد علقت "حتى الخريف"»
        judge = head_of(keys[draft.source[0]]) if form.cue.lemma == "أمر" and draft.source is not None else None
        if (judge is not None and judge.word in _JUDGES) or (form.cue.lemma == "أمر" and self._of_justice(mark)):
            return None  # «أمر القاضي بإخلاء المبنى»: what a court does is an event
        loose = mark.name in {"by", "about", "from", "in", "askfrom"} and (form.tense == "present" or "askfrom" in takes)
        if loose and draft.source is not None and not self._can_speak(*draft.source):
            return self._asks_whom(draft, i, first, form)  # «تهدد السيول القرى بـ…», «طلب الالتحاق من …»
        return draft
