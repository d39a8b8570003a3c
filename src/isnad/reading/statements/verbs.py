"""Frames that a verb opens: clause, quotation, governed preposition, addressee, relay, document.

The way of a verb stands in ``_verb``, ``_to_mark`` and ``_from_mark``: does it tell anything (``telling``), what opens its words, who
stands between, whose they are (``whose_words``).
"""

from __future__ import annotations

from dataclasses import replace

from isnad.arabic.parts_of_speech import shares
from isnad.reading.statements import contents
from isnad.reading.statements.adjuncts import skip_adjuncts
from isnad.reading.statements.before_that import before_he_said, soon_after, would_like_to
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.frames import locate
from isnad.reading.statements.judged import COPULAR
from isnad.reading.statements.lookahead import Mark, unmarked
from isnad.reading.statements.objects import ON_WHOM
from isnad.reading.statements.senses import NEITHER, SET_PHRASES
from isnad.reading.statements.shapes import accusative, common, head_of, other_noun, plain_noun
from isnad.reading.statements.sources import Phrase, source_phrase
from isnad.reading.statements.telling import MOSTLY, VerbAt
from isnad.reading.statements.whose_words import OPENLY, PHRASES, WhoseWords
from isnad.reading.statements.words import (
    GOVERNED_BY,
    NEGATIONS,
    OBJECT_TAKES,
    PRONOUN_COMPLEMENTISERS,
    THUS,
    WHAT,
    lemmas,
    words,
)

_TELLS = lemmas("tells somebody")  # who tells, tells somebody
_VOICED = frozenset({"أعرب", "عبر"})
_TELLING = frozenset({"الكشف", "الافصاح"})
_OF_WHOM = lemmas("warned whom")
_TO_ONE = frozenset({"tell", "askby", "askto", "askon", "askfrom"})
_OBJECT_FIRST = lemmas("object first")  # «هدد الوزير | مواطني بلاده بـ…»
_IN_TITLES = frozenset({"by", "on", "to", "askto", "askon"})  # prepositions that titles have as well
_POSTED_ON = words("where one speaks") | {"علي"}
_BEGAN, _ASKING = lemmas("began with"), lemmas("asking")
_COMMENTS = lemmas("comments")
_BRINGS = lemmas("brings news")
_NAME_IN_MARKS = 4  # tokens with the closing mark, at most
_TWO_PERSONS = 16  # tokens of two persons with their titles, at most
_SOME, _HINTS = 3, lemmas("hints")
_COURTESIES, _OTHERWISE = words("courtesy"), words("otherwise")
_AFTER_OBJECTS = frozenset({"about", "on", "from", "in", "that", "quote", "object"})


class VerbFrames(WhoseWords):
    """Reads the frames of verbs and participles."""

    def _verb(self, i: int, first: int, limit: int, form: CueForm, inner: Draft | None) -> Draft | None:
        """Read what the verb or participle at token ``i`` says; ``None`` if it says nothing.

        Its clause begins at ``first``, its content ends before ``limit``; ``inner`` is the statement that it stands within. Here it is
        told whether it tells anything; then its mark is looked for, its subject, and who says it (``_from_mark``, ``_settled``).
        """
        keys = self.keys
        at_once = soon_after(keys, i)  # «سرعان ما نفى»: no more than «ونفى»
        before = (keys[i - 1] if at_once is None else ",") if i > first else ""
        verb = VerbAt(
            i,
            first,
            limit,
            form,
            inner,
            takes=form.cue.takes,
            before=before,
            then=keys[i + 1] if i + 1 < limit else "",
            negated=before in NEGATIONS or self._was_not_said(i, first, form),
            participle=form.tense == "participle",
        )
        if self._is_no_verb(verb):
            return None
        if form.pronoun and self._names_a_topic(i, first, form):
            return None
        if "found" in verb.takes:
            return self._found_from(i, limit, form) if not verb.negated else None
        if form.pronoun and form.cue.lemma in COPULAR and before not in WHAT:
            return self._considered(i, limit, form, inner)
        if (form.tense == "past" or form.cue.lemma in NEITHER) and self._was_not_told(verb):
            return None
        if form.reprise and self._is_reprise(verb):
            return self._taken_up(verb)
        if verb.participle and self._is_no_circumstance(verb):
            return None
        verb.ere = before_he_said(keys, i, within=inner is not None) if verb.takes & {"that", "say"} else None  # «قبل أن يضيف أن»
        verb.wish = self._who_would_like(i - 1, first) if before == "ان" and inner is None else None
        if self._is_not_said_yet(verb):
            return None
        if inner is not None and self._is_only_heard(verb, inner):
            return self._heard_from(i, limit, form)
        if (inner is not None and self._is_part_of(verb, inner)) or self._is_another_word(verb):
            return None
        if "socalled" in verb.takes:
            called = self._socalled(i, limit, form, before)
            return called if inner is None or (called is not None and called.source is not None) else None
        if self._is_the_writers(verb) or self._is_done_by_another(verb):
            return None
        return self._to_mark(verb)

    def _who_would_like(self, i: int, first: int) -> tuple[int, int] | None:
        """Return who would like to say what follows token ``i``: «تود | الهيئة | أن توضح», «والهيئة تود الإيضاح»."""
        at = would_like_to(self.keys, i)
        if at is None or at < first:
            return None
        if at + 1 == i:
            form = next((form for form in self.index.get("يقول" if self.keys[at][-3] == "ي" else "تقول", ())), None)
            return self._subject_before(at, first, form) if form is not None else None
        phrase = source_phrase(self.text, at + 1, i, self.pairs, here=True)
        whole = phrase.first == at + 1 < phrase.last == i
        return (phrase.first, phrase.last) if whole and self._can_speak(phrase.first, phrase.last) else None

    def _taken_up(self, verb: VerbAt) -> Draft | None:
        """Read a verb whose pronoun stands for the words: «ما قاله الوزير إن», «هذا ما أكده المدير» of a quotation before it."""
        i, limit, form, inner, before = verb.i, verb.limit, verb.form, verb.inner, verb.before
        denied = inner is not None and inner.form.cue.force == "deny"  # «نفى المدير ما ذكره الوزير»: he passes nothing on
        taken_up = self._what_he_told(i, limit, form) if before in WHAT and not denied else None
        return taken_up or (self._quotation_before(i, verb.first, limit, form) if before == "ما" else None)

    def _to_mark(self, verb: VerbAt) -> Draft | None:
        """Read a verb that tells something: look for the mark of what it says, and read on from there (``_from_mark``).

        A refusal to do something («رفض أن يحضر»), who tells him something («أبلغه رفضه») and an object with words of their own behind
        them («نفى التهم قائلا إن») are read here.
        """
        i, first, limit, form, takes = verb.i, verb.first, verb.limit, verb.form, verb.takes
        mark = locate(self.text, i, limit, takes, self.pairs, quick=verb.participle)
        mark = self._posted(i, limit) if mark is None and "posted" in takes else mark
        mark = self._asked_person(verb) if mark is None and "asknoun" in takes and not verb.participle else mark
        mark = self._another_says(i, form, self._not_a_name(i, mark, takes))
        if self._opens_no_words(verb, mark):
            return None
        refused = form.cue.lemma == "رفض" and form.tense == "past"
        if refused and mark is not None and mark.name == "that" and self._refuses_to_do(i, mark):
            return self._refusal(i, first, limit, form)  # «رفض أن يحضر», «رفضت التعليق على الخبر قائلة إن»
        if mark is not None and self._is_not_its_mark(verb, mark):
            return None
        mark = self._own_mark(verb, mark)
        if mark is not None and self._marks_a_name(verb, mark):
            return None
        if self._tells_him_his(verb, mark):
            return self._made(i, form, "object", i + 1, limit, self.text.starts[i + 1], Phrase(i + 1, i + 1, None, i + 1), None, False)
        if mark is not None and "obj" in takes and not verb.participle and (says := self._says_then(i, mark)) is not None:
            made = self._object(i, first, says, form, verb.inner, verb.before)  # «نفى الوزير التهم قائلا إن …»
            if made is not None or form.cue.force == "deny" or source_phrase(self.text, i + 1, says, self.pairs, split=True).after < says:
                return made
        if mark is not None and mark.name in _IN_TITLES:
            mark = self._past_title(i, mark, limit, takes)
        return self._from_mark(verb, mark) if mark is not None else self._without_mark(verb)

    def _asked_person(self, verb: VerbAt) -> Mark | None:
        """Return the verbal noun behind a second person's name, of what he is asked.

        «ناشدت هند السالم الوزير سامر الخالدي | إنقاذ ابنها»
        """
        begin = skip_adjuncts(self.text, verb.i + 1, verb.limit, self.pairs)[0]
        two = self._side_by_side(begin, min(verb.limit, begin + _TWO_PERSONS)) if not verb.form.pronoun else None
        at = two[1] if two is not None else verb.limit
        if at + 1 >= verb.limit or shares(self.keys[at]).noun < MOSTLY:
            return None
        return Mark("from", at, at, self.text.starts[at])

    def _posted(self, i: int, limit: int) -> Mark | None:
        """Return the quotation that somebody published on a platform or an account of his: «نشر اللاعب على إنستغرام: "…"»."""
        mark = locate(self.text, i, limit, frozenset({"say"}), self.pairs, quick=True)
        if mark is None or mark.name != "colon" or mark.at + 1 not in self.pairs or self.keys[mark.at - 1] not in words("platforms"):
            return None
        where = next((j for j in range(i + 1, mark.at) if self.keys[j] in _POSTED_ON), mark.at)
        return mark if where == i + 1 or source_phrase(self.text, i + 1, where, self.pairs, split=True).after == where else None

    def _opens_no_words(self, verb: VerbAt, mark: Mark | None) -> bool:
        """Whether what its mark opens, or the missing mark, tells no words of a speaker: «قبل أن يعلن الوزير قراره», «الذي يعتقد بأنه»."""
        before, form = verb.before, verb.form
        if verb.ere is not None and before == "ان" and (mark is None or mark.name not in {"that", "colon", "quote"}):
            return True  # «غادر الوفد قبل أن يعلن الوزير قراره»
        if form.tense != "present" or mark is None or self.keys[mark.at] not in PRONOUN_COMPLEMENTISERS:
            return False
        # «الجنرال، الذي يعتقد على نطاق واسع بأنه سيخلف الوزير»: by others
        return before.removeprefix("و") in words("relative") and self.keys[verb.i][len(form.prefix) :] in words("impersonal")

    def _is_not_its_mark(self, verb: VerbAt, mark: Mark) -> bool:
        """Whether the mark is another's, with which this verb says nothing: «لم تكتف بالصمت، قائلة إن», «نقلت X بيانا جاء فيه أن»."""
        i, form, takes, keys = verb.i, verb.form, verb.takes, self.keys
        lemma = form.cue.lemma
        if verb.negated and mark.name == "quote" and i + 2 < mark.at < self.pairs.get(mark.at, 0) <= mark.at + _NAME_IN_MARKS:
            return True  # «ولم ترد الشركة على رسائل «الأفق»»
        if verb.negated and any(keys[k] in words("skipsay") for k in range(i + 1, mark.at)):
            return True  # «لم تكتف الشركة بالصمت …، قائلة إن»
        if lemma in _BRINGS and self._holds_a_paper(i, mark.at):
            return True  # «نقلت وكالة بيانا للحزب جاء فيه أن»
        if takes == {"byclause"} and keys[mark.at][0] != "ب":
            return True  # «تمسك بالخطة بقصد ألا تتأخر»
        if takes == {"askfrom"} and not self._asked_from(i, mark):
            return True
        if self._is_advice(i, verb.first, form, mark) or (takes == {"direct"} and mark.name == "that"):
            return True  # «أصدرت الشركة بيانا قائلة إن»: a cue of its own
        if mark.at == i + 1 and "tell" in takes and "that" not in takes and not form.pronoun and not verb.participle:
            return True  # «أعلم أن»
        if mark.name != "that":
            return False
        if lemma in _ASKING and keys[mark.first] in words("be"):
            return True  # «سأل الصحفيون المديرة إن كانت …»: a question
        # «استهل السباق من الصف الأخير، وتصادف أن …»
        return lemma in _BEGAN and mark.at > i + 1 and not self._through_speech(i + 1, mark.at)

    def _own_mark(self, verb: VerbAt, mark: Mark | None) -> Mark | None:
        """Return where its words begin if not at ``mark``: behind ب («دعا المواطنين بالابتعاد»), at no question («شرح كيف تعمل الآلة»),
        or at words without any mark («وتوقع ترتفع الأسعار»)."""
        i, limit, form = verb.i, verb.limit, verb.form
        lemma = form.cue.lemma
        apart = mark is not None and mark.name == "quote" and self._where_one_did(i + 2, mark.at)
        mark = None if apart else mark  # «رد عليه الأب بهدية، حيث نظم حفلا "كبيرا"»
        if mark is None and lemma == "دعا" and not verb.participle:
            mark = self._called_by(i, limit)
        if mark is not None and "ask" in verb.takes and self.keys[mark.first] in words("question") and lemma not in _ASKING:
            mark = None  # «شرح كيف تعمل الآلة», but «وصف كيف أنه …»
        if mark is None and form.tense == "past" and lemma in OPENLY | _HINTS and verb.before != "كما" and not verb.negated:
            mark = unmarked(self.text, i, limit, self.pairs)
        return mark

    def _where_one_did(self, first: int, last: int) -> bool:
        """Whether «حيث» with a verb stands between two tokens, which opens another clause."""
        return any(self.keys[k - 1] == "حيث" and shares(self.keys[k]).verb >= MOSTLY for k in range(first + 1, last))

    def _marks_a_name(self, verb: VerbAt, mark: Mark) -> bool:
        """Whether the mark belongs to who speaks or to how: «أوضح ذلك "سامر الخالدي"», «تحدث مصدر دون الكشف | عن اسمه»."""
        keys = self.keys
        if mark.name == "quote" and self._holds_a_person(mark.at):
            return True  # «أوضح ذلك "سامر الخالدي" مدير …»
        if verb.then == "ذلك" and mark.name == "that" and any(keys[k] in words("relative") for k in range(verb.i + 2, mark.at)):
            return True  # «أوضح ذلك المدير سامر الخالدي، الذي بين أن»
        # «تحدث مصدر دون الكشف | عن اسمه», «الوثائق تتحدث عن نفسها»
        return mark.name == "rumour" and (keys[mark.at - 1] in _TELLING or keys[mark.first] in words("itself"))

    def _tells_him_his(self, verb: VerbAt, mark: Mark | None) -> bool:
        """Whether it tells him in its pronoun what is the speaker's own, right behind it: «أبلغه رفضه»."""
        told = (mark is None or mark.name == "by") and verb.form.pronoun and "tell" in verb.takes and verb.form.tense == "past"
        return told and verb.i + 1 < verb.limit and not verb.negated and self._is_his(verb.i + 1)

    def _from_mark(self, verb: VerbAt, mark: Mark) -> Draft | None:
        """Read a verb whose mark was found: its subject between them, and what stands behind the mark.

        Three kinds turn out to be something else here: an object that stands before the mark («أكد حرصه على …»), a paper's words («جاء
        في البيان أن») and a feeling («أعرب عن أمله في»), which has a mark only where it is spoken.
        """
        i, first, limit, form, takes, participle = verb.i, verb.first, verb.limit, verb.form, verb.takes, verb.participle
        phrase = self._up_to_mark(verb, mark)
        if self._object_first(verb, mark, phrase):
            return self._object(i, first, limit, form, verb.inner, verb.before)
        phrase = self._subject_alone(verb, mark, phrase)
        if form.cue.lemma == "اتهم" and self._only_accused(i, first, phrase, form, mark):
            return None
        phrase = self._if_he_speaks(verb, mark, phrase)
        if "inside" in takes:
            return self._inside(i, first, form, mark, limit)
        if "feel" in takes:
            says = self._says_besides(i, mark, form)
            if says is not None:
                return self._feel(i, says, form, participle)
            if not self._speaks_feeling(verb, mark):
                return self._without_mark(verb)
        around = self._on_both_sides(verb, mark)
        if around is not None:
            return around
        cites = "نقلا" in self.keys[i + 1 : mark.at]  # «أضافت الصحيفة نقلا عن مسؤول: …»
        othered = mark.name in {"colon", "quote"} and form.cue.key in _OTHERWISE and not cites
        counts = form.cue.lemma == "سجل" and self.keys[mark.first].isdigit()  # «تسجل النسبة الأعلى: 100 كلغ»
        othered = othered and (counts or self._has_object(i, mark.at))
        if othered or (mark.name == "quote" and not participle and self._only_named(i, form, mark, phrase)):
            return None  # «أضاف هدفا ثانيا: …», «تابع الفريق مشواره: …»
        draft = self._stated(verb, mark, phrase)
        if verb.he is not None:
            draft.source, draft.speaker, draft.strong = None, verb.he, True
            return draft
        if verb.wish is not None:
            draft.source, draft.strong = verb.wish, True
            return draft
        return self._settled(verb, draft, mark)

    def _up_to_mark(self, verb: VerbAt, mark: Mark) -> Phrase:
        """Return the noun phrase between a verb and its mark, its names whole: «قال | مدير الشركة سامر الخالدي | إن»."""
        takes = verb.takes
        split = bool(takes & {"tell", "askby", "askto", "askon", "askfrom", "from"}) or verb.form.cue.lemma in _OBJECT_FIRST
        begin = verb.i + 1
        begin += self.keys[begin] in SET_PHRASES.get(verb.form.cue.lemma, ()) and begin < mark.at  # «كشفت النقاب | الوزارة عن»
        answers = verb.form.cue.lemma in _COMMENTS and self.keys[begin] in words("on it")
        begin += answers and begin + 1 < mark.at  # «رد عليه | المحافظ | بالقول إن»
        phrase = self._with_their_names(source_phrase(self.text, begin, mark.at, self.pairs, split=split), mark.at)
        if takes & _TO_ONE or verb.form.cue.lemma in _OF_WHOM:
            two = self._side_by_side(phrase.first, mark.at) if not (verb.form.pronoun or verb.participle) else None
            if two is not None and skip_adjuncts(self.text, two[1], mark.at, self.pairs)[0] == mark.at:
                return Phrase(phrase.first, two[0], two, two[0])
        return self._without_listener(self._before_again(phrase) if "renew" in takes else phrase)

    def _object_first(self, verb: VerbAt, mark: Mark, phrase: Phrase) -> bool:
        """Whether a bare object stands before the mark, which belongs to it: «مؤكدا حرصه | على …», «أعلن مسؤوليته | عن …»."""
        i, keys, then = verb.i, self.keys, verb.then
        if "obj" not in verb.takes:
            return False
        if not verb.participle:
            if "askfrom" not in verb.takes and mark.name in _AFTER_OBJECTS and self._object_behind_name(verb, mark):
                return True
            return phrase.last > phrase.first and self._is_object(i, phrase, mark)  # «أعلن مسؤوليته عن …»
        if mark.name == "that" and mark.at > i + _SOME - 1:
            on = keys[mark.at - 1] == "علي" or (keys[mark.at][0] == "ب" and keys[i + 1] in words("objnoun"))
            if on and shares(keys[i + 1]).noun >= MOSTLY and keys[i + 1][:2] != "ال":
                return True  # «مؤكدا فشل المشروع في التعاطي معه على أنه …»
        far = (mark.name in GOVERNED_BY or mark.name in {"quote", "object"}) and mark.at > i + 1 and then != "من"
        if not far:
            return False
        at = self._past_aside(i + 1, mark.at)  # «مؤكدا في السياق ذاته، أهمية الرقابة على …»
        # «مؤكدا حرصه على …», «مؤكدا وجود "أدلة"»
        return self._is_his(at) or keys[at] in words("objnoun") or (common(keys[at]) and keys[at][:2] != "ال")

    def _object_behind_name(self, verb: VerbAt, mark: Mark) -> bool:
        """Whether the object begins where the subject's name ends, before the mark: «أكد سامر الخالدي | حرص بلاده | على …»."""
        keys, text = self.keys, self.text
        early = self._to_name_end(source_phrase(text, verb.i + 1, mark.at, self.pairs, split=True))
        rest, _ = skip_adjuncts(text, early.after, mark.at, self.pairs, careful=True)
        within = common(keys[rest]) or (keys[rest].startswith("ال") and other_noun(keys[rest])) if rest < mark.at else False
        within = within or (rest < mark.at and (self._object_after_name(rest) or self._is_his(rest) or self._noun_behind_name(rest, mark)))
        title = head_of(keys[rest]) if rest < mark.at and keys[rest - 1] in "،," else None
        courtesy = early.last == early.first + 1 and keys[early.first].removeprefix("ال") in _COURTESIES  # «المهندس الركبان»
        second = head_of(keys[rest]) if within and mark.name == "that" and text.ends[mark.at - 1] in self.persons else None
        if second is not None and second.kind == "title":
            return False  # «أكد مدير المكتبة المشرف على المتحف سامر الخالدي أن»
        if courtesy or (title is not None and title.kind == "title") or (rest < mark.at and self._is_person(rest)):
            return False  # «أكد سامر الخالدي، المحامي العام، على …»
        return early.last > early.first and within and (mark.name != "that" or self._claims(rest, mark.at, verb.takes))

    def _noun_behind_name(self, rest: int, mark: Mark) -> bool:
        """Whether a noun that governs another begins at token ``rest``, which no name has: «أكد القائد | سيطرة القوات | على الميناء»."""
        keys = self.keys
        plain = mark.name == "on" and plain_noun(keys[rest]) and head_of(keys[rest]) is None and rest not in self.name_tokens
        return plain and rest + 2 <= mark.at and not keys[rest].startswith("ال")

    def _subject_alone(self, verb: VerbAt, mark: Mark, phrase: Phrase) -> Phrase:
        """Return the phrase without what is no part of the subject: the outlet that is told, the object, who is told, asked or accused.

        «أبلغ | "النهار" | رئيس اللجنة أن», «علق سامر الخالدي | على الخسارة بالقول: …», «وأكد الوسيط | ذلك: "…"»
        """
        i, form, takes, keys = verb.i, verb.form, verb.takes, self.keys
        lemma = form.cue.lemma
        if "tell" in takes and i + 1 in self.pairs and phrase.first == i + 1 and self.pairs[i + 1] + 1 < mark.at:
            after = self.pairs[i + 1] + 1
            if head_of(keys[after]) is not None or self._is_named(after):  # «أبلغ "النهار" رئيس اللجنة أن»
                phrase = replace(source_phrase(self.text, after, mark.at, self.pairs), told=(i + 1, after))
        upon = next((k for k in range(phrase.first + 1, phrase.last) if keys[k] == "علي" and k not in self.name_tokens), None)
        if upon is not None and lemma in _COMMENTS | ON_WHOM:
            phrase = replace(phrase, last=upon)  # «علق سامر الخالدي | على الخسارة بالقول: …», «اشترط النادي | على اللاعب أن»
        if phrase.last > phrase.first + 1 and keys[phrase.last - 1] == "ذلك":
            phrase = replace(phrase, last=phrase.last - 1)  # «وأكد الوسيط | ذلك: "…"»
        phrase = self._without_medium(phrase)
        if takes & _TO_ONE or lemma in _OF_WHOM:
            phrase = self._without_marked(phrase, mark.at, form) if mark.name in PHRASES else phrase
            phrase = self._without_second(
                self._without_person(self._without_addressee(self._without_outlet(self._without_paper(phrase, form), form)))
            )
            phrase = self._asker(phrase, mark.at) if lemma != "اتهم" else phrase
        return self._parted(verb, self._accuser(phrase, mark.at) if lemma == "اتهم" else phrase, mark.at)

    def _parted(self, verb: VerbAt, phrase: Phrase, stop: int) -> Phrase:
        """Return a phrase cut before the second of two persons whose names were read as one, up to ``stop``.

        «اتهم شادي حنين | وائل قزي بـ»
        """
        name = self.persons.get(self.text.ends[stop - 1])
        within = name is not None and self.text.starts[phrase.first] <= name.start < self.text.ends[phrase.last - 1]
        if name is None or not within or phrase.told is not None or verb.form.pronoun or verb.participle:
            return phrase
        at, verb.sure = self._read_as_one(self.keys[verb.i], name)
        return phrase if at is None else Phrase(phrase.first, at, (at, stop), at)

    def _if_he_speaks(self, verb: VerbAt, mark: Mark, phrase: Phrase) -> Phrase:
        """Return the subject if it is the verb's: not behind a participle, not in another gender or number, not who is asked or told."""
        i, form = verb.i, verb.form
        if verb.participle or not self._agrees(phrase, form) or self._is_asked(i, phrase, form, mark.at):
            phrase = Phrase(i + 1, i + 1, phrase.told or self._listening(phrase, form), i + 1)
        phrase = self._without_told(phrase)
        if phrase.last > phrase.first + 1 and self.keys[phrase.last - 1] in SET_PHRASES.get(form.cue.lemma, ()):
            phrase = replace(phrase, last=phrase.last - 1)  # «لفت المصدر الانتباه إلى أن», «كشفت الشركة النقاب عن»
        return phrase

    def _speaks_feeling(self, verb: VerbAt, mark: Mark) -> bool:
        """Whether the mark of a feeling opens words: a quotation, «أعرب عن أن», not «أعرب عن أمله في أن»."""
        if mark.name in {"quote", "colon"}:
            return True
        between = self.keys[verb.i + 1 : mark.at]
        about = self.keys[mark.at - 1] == "عن" or (verb.form.cue.lemma == "أعرب" and "عن" not in between)
        return mark.name == "that" and about

    def _without_mark(self, verb: VerbAt) -> Draft | None:
        """Read a verb that no mark follows: a quotation before «هكذا قال», thanks, a feeling, a bare object, a quotation before it."""
        i, first, limit, form, takes, participle = verb.i, verb.first, verb.limit, verb.form, verb.takes, verb.participle
        if "feel" in takes and not participle and self._feels_within(verb):
            return None
        if form.prefix == "" and verb.before in THUS:
            spoken = self._quotation_before(i, first, limit, form)
            if spoken is not None:
                return spoken
        if "thankful" in takes:
            return self._thanks(i, limit, form, participle)
        if "feel" in takes:
            return self._feel(i, limit, form, participle)
        if takes & OBJECT_TAKES:
            made = self._object(i, first, limit, form, verb.inner, verb.before)
            return made or (self._quotation_before(i, first, limit, form) if form.cue.lemma != "رفض" else None)
        return self._quotation_before(i, first, limit, form)

    def _feels_within(self, verb: VerbAt) -> bool:
        """Whether an attitude is but part of another's words: «قال المدير إن الضيوف زاروا المصنع وأبدوا إعجابهم به»."""
        i, form, inner = verb.i, verb.form, verb.inner
        if inner is None or verb.before.removeprefix("و") in words("relative"):
            return False
        if inner.quote is not None and inner.quote[0] < i < inner.quote[1]:
            return True
        if form.cue.lemma in _VOICED and form.tense == "past" and not form.prefix and self._person_before(i, inner):
            return False
        if form.number == "p" and inner.form.number == "s" and inner.speaker is not None and not inner.speaker.many:
            return True  # «قال المدير إن الضيوف زاروا المصنع وأبدوا إعجابهم به»
        # an attitude within a statement is part of it: «أشار إلى أن الشركات أبدت رغبتها في …»
        return contents.closing_edge(self.text, i, form, inner.mark, verb.first) is None

    def _on_both_sides(self, verb: VerbAt, mark: Mark) -> Draft | None:
        """Read a quotation that goes on behind its cue: «"…"، يضيف الحزب، "…"» is one content with its cue inside."""
        if mark.name != "quote" or verb.participle or mark.at not in self.pairs:
            return None
        around = self._quotation_before(verb.i, verb.first, mark.at, verb.form)
        so = 1 + accusative(self.text.forms[mark.at - 2])  # «"…"، قال المدرب منفعلا، "…"»
        if around is None or around.source is None or around.source[1] < mark.at - 1 - so:
            return None
        around.last = self.pairs[mark.at] + 1
        around.quote = (around.first, self.pairs[mark.at])
        return around

    def _stated(self, verb: VerbAt, mark: Mark, phrase: Phrase) -> Draft:
        """Return the draft of what stands behind the mark, with the subject behind its verb as source and who is told: «قال X لـY إن …»."""
        i, form = verb.i, verb.form
        draft = self._draft(i, form, mark, verb.limit)
        if mark.name in PHRASES:
            draft.last = contents.phrase_end(self.text, draft.first, draft.last, self.pairs)
        draft.last = self._within_concession(draft, verb.first, i)
        draft.negated = verb.negated
        draft.force = self._force_again(i + 1, mark.at) if "renew" in verb.takes else draft.force
        draft.source = (phrase.first, phrase.last) if phrase.last > phrase.first else None
        draft.told = phrase.told
        if draft.told is not None and draft.told[1] > draft.told[0] + 1 and self.keys[draft.told[1] - 1] in "،,":
            draft.told = draft.told[0], draft.told[1] - 1  # «أبلغ مسؤول كبير رويترز|، بشرط عدم …»
        if form.cue.lemma in _TELLS and draft.told is None and not form.pronoun and draft.source is not None:
            draft.source, draft.told = self._told_outlet(*draft.source, mark.at)
        draft.rule, draft.share = f"{'participle' if verb.participle else 'verb'}-{mark.name}", verb.sure
        return draft
