"""Frames in which a noun phrase is what is said: a bare object, what is said again, words that are given («وجه اتهامات بـ»).

Not here: who says it (``object_subjects``); an object and what is said of it (``attitudes``).
"""

from __future__ import annotations

from isnad.reading.statements import contents
from isnad.reading.statements.adjuncts import skip_adjuncts
from isnad.reading.statements.attitudes import BLAME
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.frames import locate
from isnad.reading.statements.judged import COPULAR
from isnad.reading.statements.lookahead import Mark, after_prefix
from isnad.reading.statements.met import past_met
from isnad.reading.statements.object_subjects import NOT_TOLD, ObjectSubjects, ObjectVerb
from isnad.reading.statements.refused import no_telling, own_act
from isnad.reading.statements.shapes import (
    PUNCTUATION,
    accusative,
    and_noun,
    common,
    head_of,
    in_strong_terms,
    is_by,
    participle,
    plain_noun,
)
from isnad.reading.statements.sources import Phrase, source_phrase
from isnad.reading.statements.words import (
    ACCORDING,
    DEEMED_SO,
    NEGATIONS,
    SOME_OF_THEM,
    WHAT,
    bodies,
    heads,
    lemmas,
    words,
)

_ANSWERS = frozenset({"confirm", "deny"})
_NEWS_ITSELF = words("the news itself")
_DIRECTED = 16  # tokens from a verb to «اتهامات», «توجيهاته»
_TO_WHOM = 10  # tokens from these to what they say
_SOON = 5  # tokens from what is said again to its complement
ON_WHOM = frozenset({"اقترح", "اشترط"})
_OF_NOBODY = lemmas("of nobody")  # whose object is no person
_NOBODY = words("nobody")
_NOR = words("nor")  # «لم يؤكد الجيش ولم ينف سقوط الطائرة» tells nothing
_WHO_IS = frozenset({"وهو", "وهي"})
_ASIDE = 11  # tokens between the commas around «بحسب X»


class ObjectFrames(ObjectSubjects):
    """Reads the frames in which a noun phrase is what is said."""

    def _object(self, i: int, first: int, limit: int, form: CueForm, inner: Draft | None, before: str) -> Draft | None:
        """Read the object of the verb or participle at token ``i`` as what is said, «أكد | الوزير | أهمية المشروع»; ``None`` if nothing is.

        Its clause begins at ``first``, its object ends before ``limit``; ``inner`` is the statement that it stands within, ``before`` the
        key before it. Told in order: whether its object can be said, who says it (``object_subjects``), where the object begins and
        whether it tells anything (``_object_told``).
        """
        keys, takes = self.keys, form.cue.takes
        participle = form.tense == "participle"
        afar = self._was_not_said(i, first, form)  # «لم يسبق للشركة أن أعلنت إفلاسها»
        negated = before in NEGATIONS or afar
        impersonal = form.tense == "present" and keys[i][len(form.prefix) :] in words("impersonal")
        verb = ObjectVerb(i, first, limit, form, inner, before, takes, participle, negated, afar, impersonal, begin=i + 1)
        if self._takes_none(verb):
            return None
        if "direct" in takes:
            return self._directed(i, first, limit, form) if not negated else None
        when = self._past_when(i + 1, limit) if form.tense == "past" and before in {"قد", "وقد"} else i + 1
        if self._is_no_claim(verb, when):
            return None
        verb.begin = i + 2 if "seen" in takes else when
        if self._may_answer(verb):
            answer = self._this_first(i, limit, form, negated=negated)
            if answer is not None:
                return answer
        if form.pronoun and "deem" in takes:
            found = self._deemed(i, limit, form, inner)
            return None if found is not None and before in WHAT and found.source is None and inner is not None else found
        phrase = self._past_his_clauses(verb, self._object_subject(verb))
        if phrase is None or self._lacks_subject(verb, phrase) or not self._is_said_by_one(verb, phrase):
            return None
        if self._is_surname(phrase, limit) and not self._is_what_he_judges(verb, phrase.last + 1):
            phrase = Phrase(phrase.first, phrase.last + 1, phrase.told, phrase.last + 1)
        return self._object_told(verb, self._without_marked_object(phrase, limit))

    def _may_answer(self, verb: ObjectVerb) -> bool:
        """Whether «هذا» or «ذلك», right behind a verb of confirming or denying, may be what it answers: «نفى هذا | المدير»."""
        form, begin, keys = verb.form, verb.begin, self.keys
        if not (form.cue.force in _ANSWERS or form.cue.lemma == "أيد") or verb.participle or form.pronoun:
            return False
        this = keys[begin : begin + 1] == ["هذا"] and keys[begin + 1 : begin + 2] != [] and keys[begin + 1][:2] != "ال"
        return this or keys[begin : begin + 1] == ["ذلك"]

    def _object_told(self, verb: ObjectVerb, phrase: Phrase) -> Draft | None:
        """Read the object behind the subject ``phrase`` (empty where none stands there): where it begins, whether it tells anything.

        «ذلك» is an answer, what is said again and what is judged have frames of their own; every other object is the content.
        """
        i, limit, form, takes, negated = verb.i, verb.limit, verb.form, verb.takes, verb.negated
        if negated and phrase.last > phrase.first and self.keys[phrase.first] in _NOBODY and form.cue.lemma in NOT_TOLD:
            return None  # «لم يؤكد أحد موعد …»
        phrase, at, told = self._object_begins(verb, phrase)
        denied = self._is_denied_news(verb, phrase, at)
        that = form.cue.force in _ANSWERS and phrase.last > phrase.first and self.keys[at : at + 1] == ["ذلك"]
        if that and self._ends_there(at + 1, limit):
            return self._answer(i, at, form, phrase, negated=negated)  # «وأكد المدير ذلك»
        if self._is_no_object(verb, at, denied=denied):
            return None
        if form.cue.lemma in ON_WHOM:
            upon = self._behind_whom(phrase, at, limit)
            if upon is None:
                return None
            phrase, at = upon
        act = form.cue.lemma == "رفض" and form.tense == "past" and at not in self.pairs and own_act(self.keys, at)
        if self._is_event(verb, phrase, at, act=act):
            return None
        if "renew" in takes:
            return self._renewed(i, at, limit, form, phrase)
        if self._does_not_say_what(verb, at, denied=denied):
            return None
        if takes & {"deem", "due", "blame"} or ("reckon" in takes and not verb.participle):
            return self._judged(i, verb.begin, at, limit, form, phrase, told, verb.standing, negated=negated)
        if self._is_no_content(verb, at):
            return None
        draft = self._made(i, form, "object", at, limit, self.text.starts[at], phrase, told, negated)
        draft.source = draft.source or verb.standing
        draft.silent = act
        draft.force = "praise" if form.cue.lemma == "قدر" else None
        return draft

    def _is_what_he_judges(self, verb: ObjectVerb, after: int) -> bool:
        """Whether an office behind a name is blamed or deemed something, for else nothing is: «وحمل سامر الخالدي | الوزير مسؤولية …»."""
        key = self.keys[after] if after < verb.limit else ""
        return bool(("blame" in verb.takes and key.endswith(BLAME)) or ("deem" in verb.takes and key and is_by(key)))

    def _object_begins(self, verb: ObjectVerb, phrase: Phrase) -> tuple[Phrase, int, tuple[int, int] | None]:
        """Return the subject, the token at which the object begins behind it, and who is told between them.

        Passed over are where, when and to whom it was said («أكد الوزير، أمس لرويترز، | أهمية …»), an outlet cited between commas, an
        office behind the name, «بأشد العبارات».
        """
        text, keys, limit, form = self.text, self.keys, verb.limit, verb.form
        behind = self._past_when(phrase.after, limit) if phrase.last > phrase.first else verb.begin
        at, told = skip_adjuncts(text, behind, limit, self.pairs, careful=True)
        at = past_met(text, behind, at, limit, self.pairs)
        at = self._past_aside(behind, limit) if at > behind and at + 2 < limit and keys[at] in "،," else at
        if phrase.last > phrase.first:
            cited = self._past_according(phrase.after, limit)
            at = cited if cited is not None else at
            mouth = self._mouth(phrase.after, limit)
            if mouth is not None:
                phrase, at = mouth, mouth.after
            beside_him = self._past_office_of(phrase, at, limit, form) if mouth is None else None
            if beside_him is not None and not self._is_what_he_judges(verb, beside_him.after):
                phrase, at = beside_him, beside_him.after
        if at < limit and keys[at] == ":":
            at += 1
        at += 2 if at + 3 < limit and in_strong_terms(keys, at) else 0  # «دانت الوزارة بأشد العبارات | الهجوم»
        at += 2 if at + 3 < limit and keys[at] in words("cognate object") and keys[at + 1] in words("utterly") else 0
        return phrase, at, told

    def _is_denied_news(self, verb: ObjectVerb, phrase: Phrase, at: int) -> bool:
        """Whether the news itself is denied or confirmed: «نفى الوزير الخبر», «أكد المدير النبأ.»; ``remarks.points_back`` says what."""
        keys, limit, force = self.keys, verb.limit, verb.form.cue.force
        if at >= limit:
            return False
        if force == "deny" and (keys[at] in _NEWS_ITSELF or (at == limit - 1 and keys[at][:2] == "ال")):
            return True
        whole = at + 1 >= limit or keys[at + 1] == "."
        return force == "confirm" and phrase.last > phrase.first and whole and keys[at] in _NEWS_ITSELF

    def _is_no_object(self, verb: ObjectVerb, at: int, *, denied: bool) -> bool:
        """Whether no object begins at a token: a mark, a preposition, a conjunction («أكد | لكن …»), a single word («أكد الخبر»)."""
        keys, limit, takes, form = self.keys, verb.limit, verb.takes, verb.form
        if at >= limit or (limit - at < 2 and not denied):
            return True
        key, deny = keys[at], form.cue.force == "deny"
        any_or_what = (key in {"اي", "ايه"} and deny) or (
            key == "ما" and (deny or "deem" in takes or form.cue.lemma in COPULAR or keys[at + 1] in DEEMED_SO)
        )
        if key in words("end") and not any_or_what:
            return True
        if key in words("plain prepositions") and not takes & {"blame", "due"} and form.cue.lemma not in ON_WHOM:
            return True
        return (
            key in PUNCTUATION - {'"'}
            or (verb.negated and self._nor_denies(at, limit))
            or key.startswith(("لكن", "ولكن"))
            or and_noun(key)
            or (key[0] == "و" and key not in heads() and head_of(key) is not None)
        )

    def _behind_whom(self, phrase: Phrase, at: int, limit: int) -> tuple[Phrase, int] | None:
        """Return the subject and the object behind «على» and whom it is proposed to: «اقترح | على الشركة | تأجيل …»."""
        keys = self.keys
        upon = next((k for k in range(phrase.first + 1, phrase.last) if keys[k] == "علي"), None)
        if upon is not None:
            at, phrase = upon, Phrase(phrase.first, upon, phrase.told, upon)
        if keys[at] != "علي":
            return phrase, at
        asked = next((j for j in range(at + 2, min(limit - 1, at + 9)) if common(keys[j]) and not keys[j].startswith("ال")), None)
        return (phrase, asked) if asked is not None else None

    def _is_event(self, verb: ObjectVerb, phrase: Phrase, at: int, *, act: bool) -> bool:
        """Whether something is done, not said: «أعلنت السلطات حالة الطوارئ», «أيد القضاء الحكم»; ``act`` says that one refuses to act."""
        lemma = verb.form.cue.lemma
        if lemma == "أعلن" and self._declares(at, phrase):
            return True  # «أعلنت السلطات حالة الطوارئ»
        if act and verb.inner is not None:
            return True  # «رفضت الشركات تحديد موعد»: a refusal to do something is an event
        some = phrase.last > phrase.first and self.keys[phrase.first] in SOME_OF_THEM  # «وأيد بعضهم القرار»
        return lemma == "أيد" and not (some or self._is_said(at))  # «أيد القضاء الحكم»

    def _does_not_say_what(self, verb: ObjectVerb, at: int, *, denied: bool) -> bool:
        """Whether the object says that something was said or kept back, and not what: «أكد الخبر في اتصال …», «رفض التعليق»."""
        keys, lemma = self.keys, verb.form.cue.lemma
        judged = verb.takes & {"deem", "due", "blame"} or lemma in COPULAR  # «معتبرا ذلك مفتاح الحل»
        if keys[at] in _NEWS_ITSELF and not denied and not judged and at + 1 < verb.limit and not keys[at + 1].startswith("ال"):
            return True  # «أكد الخبر في اتصال …»
        # «رفض التعليق», «رفض المتحدث طلبا للتعليق»
        return lemma == "رفض" and (no_telling(keys, at) or self._tells_nothing(at))

    def _is_no_content(self, verb: ObjectVerb, at: int) -> bool:
        """Whether the object is no claim: another cue («تسلم»), a player left out («استبعد المهاجم من القائمة»), a thing («ذكر الاسم»)."""
        keys, limit, takes, form = self.keys, verb.limit, verb.takes, verb.form
        key, lemma = keys[at], form.cue.lemma
        deemed = lemma in COPULAR and any(other.tense == "masdar" for other in self.index.get(key, ()))  # «اعتبر | مطالبة الحزب … مناورة»
        if (
            key not in words("objnoun") | words("refused claim")
            and not deemed
            and any(
                other.tense != "masdar"
                and (len(key) != 4 or locate(self.text, at, limit, other.cue.takes, self.pairs, quick=True) is not None)
                for other in self.index.get(key, ())
            )
        ):
            return True  # «تسلم» is a verbal noun as well
        if lemma == "استبعد" and any(keys[j] == "من" and keys[j + 1] in words("squad") for j in range(at + 1, min(limit - 1, at + 5))):
            return True  # «استبعد المدرب المهاجم من القائمة»
        if lemma == "ادعى" and form.tense == "present":
            return True  # «يدعى» names, it does not claim
        known = common(key) or key in words("objnoun")
        if "dobj" in takes and "obj" not in takes and not (known or accusative(self.text.forms[at])):
            return True
        # «ذكرت الصحيفة انتشار …», not «ذكر المدير الاسم»
        return "nobj" in takes and (key.startswith("ال") or not (known or self._is_his(at)))

    def _past_office_of(self, phrase: Phrase, at: int, limit: int, form: CueForm) -> Phrase | None:
        """Return a person's phrase drawn out over his office behind it: «أعلن سامر الخالدي، المتحدث باسم المركز، | استمرار …»."""
        keys = self.keys
        office = head_of(keys[at]) if at + 2 < limit else None
        if office is None or office.kind not in {"title", "official"} or keys[at] in bodies() or keys[at] in words("objnoun"):
            return None
        starts = self.text.starts[phrase.first : phrase.last]
        if not any(name is not None and name.kind == "PER" for name in map(self.names_at.get, starts)):
            return None
        more = self._to_name_end(source_phrase(self.text, at, limit, self.pairs, split=True))
        then, told = skip_adjuncts(self.text, more.after, limit, self.pairs, careful=True)
        then += then < limit and keys[then] in "،,"
        if then < limit and keys[then] in _WHO_IS:  # «، وهو أكبر حزب في البلاد، أمس | استعداده …»
            close = next((j + 1 for j in range(then, min(limit - 1, then + _ASIDE)) if keys[j] in "،,"), limit)
            then, told = skip_adjuncts(self.text, close, limit, self.pairs, careful=True)
        if more.last == at or then + 1 >= limit or keys[then].startswith("ال"):
            return None
        plain = form.cue.lemma in _OF_NOBODY and plain_noun(keys[then])  # «أكد سامر الخالدي قائد الفريق | صعوبة المباراة»
        if not (plain or common(keys[then]) or keys[then] in words("objnoun") or self._is_his(then)):
            return None  # «انتقد سامر الخالدي رئيس البلدية»: he is the object
        return Phrase(phrase.first, more.last, phrase.told or told, then)

    def _nor_denies(self, at: int, limit: int) -> bool:
        """Whether what is not confirmed is not denied either: «لم يؤكد الجيش الخبر ولم ينفه»."""
        for j in range(at, min(limit - 1, at + _TO_WHOM)):
            if self.keys[j] in _NOR and any(other.cue.force == "deny" for other in self.index.get(self.keys[j + 1], ())):
                return True
        return False

    def _is_said(self, at: int) -> bool:
        """Whether what is supported at ``at`` is what another said or wants."""
        bare = self.keys[at].removeprefix("ال")
        return bare in words("refused claim") or bare in words("stand") or bare in words("speech")

    def _directed(self, i: int, first: int, limit: int, form: CueForm) -> Draft | None:
        """«وجهت X إلى Y اتهامات بـ…», «أصدر X توجيهاته بـ…»: the noun says what is done by words, ب what they say."""
        keys, nouns = self.keys, words("directed by")
        at = next((j for j in range(i + 1, min(limit, i + _DIRECTED)) if keys[j] in nouns), None)
        if at is None:
            return None
        mark = locate(self.text, at, min(limit, at + _TO_WHOM), frozenset({"askby"}), self.pairs, quick=True)
        if mark is None or mark.name not in {"by", "that"} or mark.first >= limit or any(participle(key) for key in keys[at : mark.at]):
            return None
        phrase = source_phrase(self.text, i + 1, at, self.pairs, split=True)
        draft = self._draft(i, form, mark, limit)
        draft.last = contents.phrase_end(self.text, draft.first, draft.last, self.pairs)
        if phrase.last > phrase.first and self._can_speak(phrase.first, phrase.last):
            draft.source = (phrase.first, phrase.last)
        else:
            draft.source = self._subject_before(i, first, form)
            if draft.source is None and form.prefix != "و":
                return None
        draft.force = "condemn" if "اتهام" in keys[at] else "demand"
        draft.rule = "verb-direct"
        return draft

    def _past_according(self, comma: int, limit: int) -> int | None:
        """Return the token after an outlet that is cited between commas: «نفت الوزارة، بحسب وكالة X، | إغلاق …»; ``chains`` links it."""
        keys = self.keys
        if comma + 4 < limit and keys[comma] in "،," and keys[comma + 1] in {"في", "فى"} and keys[comma + 3] in DEEMED_SO:
            # «أعلنت الشركة، في ما وصفته بأنه "خطوة تاريخية"، | فتح المصنع»
            close = next((j for j in range(comma + 4, min(limit - 1, comma + _ASIDE + 2)) if keys[j] in "،,"), None)
            return close + 1 if close is not None else None
        if comma + 2 >= limit or keys[comma] not in "،," or keys[comma + 1] not in ACCORDING:
            return None
        close = next((j for j in range(comma + 3, min(limit - 1, comma + _ASIDE)) if keys[j] in "،,"), None)
        if close is None:
            return None
        outlet = any((head := head_of(keys[j])) is not None and head.kind == "outlet" for j in range(comma + 2, close))
        return close + 1 if outlet else None

    def _renewed(self, i: int, at: int, limit: int, form: CueForm, phrase: Phrase) -> Draft | None:
        """«جدد دعوته إلى …», «كرر رفضه …»: what is said again stands at ``at``, what it says after it."""
        keys = self.keys
        said = keys[at] if keys[at] in words("stance again") else keys[at].removeprefix("ال")  # «التزامه» has no article
        noun = said in words("attitude") or any(other.tense == "masdar" for other in self.index.get(keys[at], ()))
        if form.cue.lemma == "واصل" and not any(other.tense == "masdar" and other.pronoun for other in self.index.get(keys[at], ())):
            return None  # «واصل دعمه للفريق»: a deed
        if said in words("stance again") and at + 1 < limit:  # «جدد تمسك بلاده بالاتفاق»
            draft = self._made(i, form, "renew", at, limit, self.text.starts[at], phrase, phrase.told, False)
            draft.source = draft.source or (self._subject_before(i, 0, form) if form.prefix == "" and form.tense != "participle" else None)
            return draft
        known = keys[at] in words("said again") or (form.cue.lemma not in {"أعاد", "كرر"} and noun)  # «جدد دعوته», not «جدد لقاءه»
        if not known or at + 2 >= limit:
            return None
        mark = locate(self.text, at, limit, frozenset({"that", "to", "by", "on", "from"}), self.pairs, quick=True)
        again = next((other for other in self.index.get(keys[at], ()) if other.tense == "masdar" and not other.article), None)
        if (
            again is not None
            and keys[at + 1] != "من"
            and (common(keys[at + 1]) or keys[at + 1] in words("objnoun") or keys[at + 1] in words("attitude"))
        ):
            mark = Mark("object", at, at + 1, self.text.starts[at + 1])  # «جدد رفضه إغلاق الجسر»
        elif again is not None and keys[at + 1][0] == "ل" and (asked := self._asked_again(again, at, limit)) is not None:
            mark = asked
        elif again is not None and again.pronoun and keys[at + 1][0] == "ل" and len(keys[at + 1]) > _SOON - 1:
            cut = 2 if keys[at + 1].startswith("لل") and self.text.forms[at + 1].startswith("لل") else 1
            mark = Mark("object", at, at + 1, after_prefix(self.text, at + 1, cut))  # «جدد انتقاده للاتحاد»
        if mark is None or mark.at - at > _SOON + _TO_WHOM * (mark.name == "by"):
            return None
        draft = self._draft(i, form, mark, limit)
        draft.source = (phrase.first, phrase.last) if phrase.last > phrase.first else None
        draft.force = self._force_again(at, at + 1) or (again.cue.force if again is not None and mark.name in {"object", "by"} else None)
        draft.rule = "verb-renew"
        return draft

    def _past_aside(self, begin: int, limit: int) -> int:
        """Return the token behind where or when something was said, past the comma of a noun: «مؤكدا في السياق ذاته، | أهمية …»."""
        at, _ = skip_adjuncts(self.text, begin, limit, self.pairs, careful=True)
        then = at + 1
        if at == begin or then + 1 >= limit or self.keys[at] not in "،,":
            return min(at, limit - 1)
        noun = self.keys[then]
        return then if self._is_his(then) or noun in words("objnoun") or (common(noun) and noun[:2] != "ال") else at
