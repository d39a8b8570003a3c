"""Frames in which a noun phrase is what is said: a bare object, what is said again, words that are given («وجه اتهامات بـ»).

Not here: an object and what is said of it (``attitudes``).
"""

from __future__ import annotations

from isnad.reading.statements import contents
from isnad.reading.statements.adjuncts import skip_adjuncts
from isnad.reading.statements.attitudes import BLAME, THAT_ITSELF, AttitudeFrames
from isnad.reading.statements.counts import head_at
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.frames import locate
from isnad.reading.statements.lookahead import Mark, after_prefix
from isnad.reading.statements.met import past_met
from isnad.reading.statements.people_behind import is_theirs
from isnad.reading.statements.refused import no_telling, own_act
from isnad.reading.statements.remarks import past_own_clause
from isnad.reading.statements.shapes import (
    PUNCTUATION,
    accusative,
    and_noun,
    common,
    head_of,
    in_strong_terms,
    is_by,
    owned,
    participle,
    plain_noun,
)
from isnad.reading.statements.sources import Phrase, source_phrase
from isnad.reading.statements.words import (
    ACCORDING,
    COMPLEMENTISERS,
    DEEMED_SO,
    NEGATIONS,
    OBJECT_TAKES,
    SOME_OF_THEM,
    WHAT,
    bodies,
    heads,
    lemmas,
    words,
)

_ANSWERS = frozenset({"confirm", "deny"})
_NEWS_ITSELF = words("the news itself")
_ACTED_ON = words("what was acted on") - {"عما"}  # «عما»: he asks or speaks about it
_DIRECTED = 16  # tokens from a verb to «اتهامات», «توجيهاته»
_TO_WHOM = 10  # tokens from these to what they say
_SOON = 5  # tokens from what is said again to its complement
ON_WHOM = frozenset({"اقترح", "اشترط"})
_OF_NOBODY = lemmas("of nobody")  # whose object is no person
COPULAR = frozenset({"اعتبر", "عد"})
_DOUBLE_NEGATED = lemmas("negated twice")  # «لم يستبعد رفع الرسوم», «لا يتوقعون ارتفاع …»
_NOT_TOLD = frozenset({"أكد", "أعلن"})  # «لم تعلن الوزارة عدد القتلى»
_NOT_JUDGED = _NOT_TOLD | lemmas("not judged")
_ABOUT_IT = words("about him")
_NOBODY = words("nobody")
_NOR = words("nor")  # «لم يؤكد الجيش ولم ينف سقوط الطائرة» tells nothing
_CAME_OUT = words("published lately")
_WHO_IS = frozenset({"وهو", "وهي"})
_ASIDE = 11  # tokens between the commas around «بحسب X»


class ObjectFrames(AttitudeFrames):
    """Reads the frames in which a noun phrase is what is said."""

    def _object(self, i: int, first: int, limit: int, form: CueForm, inner: Draft | None, before: str) -> Draft | None:
        keys, takes = self.keys, form.cue.takes
        participle = form.tense == "participle"
        afar = self._was_not_said(i, first, form)  # «لم يسبق للشركة أن أعلنت إفلاسها»
        negated = before in NEGATIONS or afar
        if (
            (
                negated
                and not afar
                and form.cue.lemma not in _DOUBLE_NEGATED
                and not (form.cue.lemma in _NOT_JUDGED and self._speaks_next(i, limit))
            )
            or (before in _ACTED_ON and "seen" not in takes and not (form.pronoun and "deem" in takes))
            or ("pobj" in takes and not takes & (OBJECT_TAKES - {"pobj"}) and not participle)
        ):
            return None
        passive = "\u064f" in self.text.raw[self.text.starts[i] : self.text.starts[i] + len(form.prefix) + 2]
        if passive and form.tense == "present" and form.cue.lemma[0] in "ات":
            return None  # «أشخاص يُعتبرون غير مؤهلين»: by others
        if "direct" in takes:
            return self._directed(i, first, limit, form) if not negated else None
        impersonal = form.tense == "present" and self.keys[i][len(form.prefix) :] in words("impersonal")
        nobody = form.prefix and not (i + 1 < limit and self._plainly_speaks(i + 1))
        if impersonal and (form.cue.lemma in COPULAR or nobody or (i > 0 and before in words("relative"))):
            return None  # «تعتبر المدينة أكبر …», «ويتوقع ارتفاع الأسعار», but «ويتوقع المزارعون موسما ضعيفا»
        when = self._past_when(i + 1, limit) if form.tense == "past" and before in {"قد", "وقد"} else i + 1
        if (
            form.tense == "past"
            and when == i + 1 < limit
            and keys[i + 1] in "،,"
            and keys[i + 2 : i + 3] != []
            and keys[i + 2] not in ACCORDING
        ):
            return None  # «هذا كذب، سيارتي كانت في المدينة»
        if form.cue.lemma in COPULAR and form.tense == "past" and not (form.prefix or form.pronoun) and self._says_what_like(i + 1, limit):
            return None  # «صورا اعتبرت مسيئة للمدينة»: by others, for who deems names what he deems
        if "seen" in takes and not (i + 1 < limit and keys[i + 1] in words("in it")):
            return None
        if before == "حسبما" or self._hardly_with_object(i, limit, form, inner):
            return None
        price = form.cue.lemma == "ثمن" and form.tense == "past" and form.gender == "m" and form.prefix == "" and i + 1 < limit
        if price and keys[i + 1].startswith("ال") and not self._speaks_next(i, limit) and not self._doubled(i):
            return None  # «إذا كان ثمن الماء …»
        if keys[i + 1 : i + 2] and keys[i + 1] in _ABOUT_IT and form.prefix == "":
            return None  # «اقتراح أعلن عنه من قبل لكنه …»
        begin = i + 2 if "seen" in takes else when
        answers = (form.cue.force in _ANSWERS or form.cue.lemma == "أيد") and not participle and not form.pronoun
        this = keys[begin : begin + 1] == ["هذا"] and keys[begin + 1 : begin + 2] != [] and keys[begin + 1][:2] != "ال"
        if answers and (this or keys[begin : begin + 1] == ["ذلك"]):
            answer = self._this_first(i, limit, form, negated=negated)
            if answer is not None:
                return answer
        if form.pronoun and "deem" in takes:
            found = self._deemed(i, limit, form, inner)
            if found is not None and before in WHAT:
                return found if found.source is not None or inner is None else None
            return found
        if participle or form.pronoun:
            phrase = Phrase(i + 1, i + 1, None, i + 1)
        else:
            ceiling = self._before_by(begin, limit) if takes & {"deem", "reckon"} else limit
            phrase = self._known_name(begin, limit) or source_phrase(self.text, begin, ceiling, self.pairs, split=True)
            phrase = self._body_alone(self._to_name_end(self._whole_title(phrase, limit)))
            phrase = self._without_listener(self._before_again(phrase) if "renew" in takes else phrase)
            phrase = self._without_second(self._without_person(phrase)) if takes & {"deem", "blame", "askfrom"} else phrase
            if takes & {"deem", "blame"} and phrase.last < limit and (is_by(keys[phrase.last]) or keys[phrase.last].endswith(BLAME)):
                phrase = self._without_marked(phrase, phrase.last, form)  # «حملت الحكومة | «حركة النهر» مسؤولية …»
            if "deem" in takes and phrase.last - phrase.first > 1 and keys[phrase.last - 1] in words("same"):
                phrase = Phrase(phrase.first, phrase.last - 1, phrase.told, phrase.last - 1)  # «وصف المدير نفسه بأنه …»
            governed = is_by(keys[phrase.first]) if phrase.last > phrase.first else False  # «قدرت بنسبة …»
            if phrase.last > phrase.first + 1 and keys[phrase.last - 1] == "ذلك":
                phrase = Phrase(phrase.first, phrase.last - 1, phrase.told, phrase.last - 1)
            so = phrase.last > phrase.first and keys[phrase.last : phrase.last + 1] == ["ذلك"] and keys[phrase.first].startswith("ال")
            speaks = so or (phrase.last > phrase.first and self._can_speak(phrase.first, phrase.last))  # «أكد الوسيط ذلك»
            if governed or (phrase.last > phrase.first and not (speaks and self._agrees(phrase, form))):
                phrase = Phrase(begin, begin, phrase.told, begin)
        if phrase.last <= phrase.first + 1 and not participle and begin < limit and is_theirs(self.text, begin):
            return None  # «انتقد المشروع | مهندسون»
        alone = phrase.last == phrase.first + 1 and phrase.after == phrase.last < limit and keys[phrase.first][:2] != "ال"
        if alone and keys[phrase.first] in words("objnoun") and (keys[phrase.last].startswith("ال") or keys[phrase.last] in THAT_ITSELF):
            phrase = Phrase(begin, begin, phrase.told, begin)  # «الحركة تنفي | صحة الخبر»: a noun in construct is not cut
        if phrase.last > phrase.first and "dobj" in takes and phrase.after < limit and keys[phrase.after] in _CAME_OUT:
            behind, _ = skip_adjuncts(self.text, phrase.after + 1, limit, self.pairs, careful=True)
            phrase = Phrase(phrase.first, phrase.last, phrase.told, behind)  # «أظهرت بيانات | نشرت اليوم | تراجع المبيعات»
        if phrase.last > phrase.first and (behind := past_own_clause(self.text, phrase.after, limit)) > phrase.after:
            phrase = Phrase(phrase.first, phrase.last, phrase.told, behind)
        if phrase.last > phrase.first and phrase.after < limit and keys[phrase.after] in words("relative"):
            comma = next((j for j in range(phrase.after, min(limit, phrase.after + 25)) if keys[j] in "،,"), None)
            at = self._object_after(phrase.after + 1, min(limit, comma or limit))
            if at is not None:
                phrase = Phrase(phrase.first, phrase.last, phrase.told, at)
            elif (comma is None or comma + 2 >= limit) and self._known_name(phrase.first, limit) is not None:
                return None  # «انتقد الخالدي الذي …»: where his clause ends cannot be told
            elif comma is None or comma + 2 >= limit:
                phrase = Phrase(begin, begin, phrase.told, begin)
            else:
                phrase = Phrase(phrase.first, phrase.last, phrase.told, comma + 1)
        after_that = before in COMPLEMENTISERS and keys[i - 2] != "سبق"  # «سبق أن رفض» does tell
        if phrase.last == phrase.first and not participle and form.cue.lemma == "رفض" and after_that:
            return None  # «بعد أن رفض تجديد عقده»
        if "dobj" in takes:
            document = head_at(self.text, phrase.first, phrase.last) if phrase.last > phrase.first else None
            if document is None or document.kind != "document" or document.word == "رساله" or negated:
                return None  # «أظهرت البيانات تراجعا», not «أظهر اللاعب مهارته»
        if "nobj" in takes and (phrase.last == phrase.first or negated or not self._plainly_speaks(phrase.first)):
            return None
        standing: tuple[int, int] | None = None  # a subject before its verb: «الحكومة تدين الهجوم»
        went = (
            form.prefix == "ل" and form.cue.lemma == "أعلن" and inner is None and owned(self.text.forms[i + 1])
        )  # «ظهر اللاعب ليعلن رحيله»
        if not participle and not went and phrase.last == phrase.first and self._weak(i, form, strong=False, inner=inner, negated=False):
            beside = inner is None or contents.closing_edge(self.text, i, form, inner.mark, first) is not None
            standing = self._subject_before(i, first, form) if beside and not form.prefix and not form.pronoun else None
            if standing is None or not self._plainly_speaks(standing[0]):
                return None
        elif impersonal and not (phrase.last > phrase.first and self._plainly_speaks(phrase.first)):
            return None
        if not participle and phrase.last == phrase.first and takes & {"due", "reckon"} and standing is None:
            standing = self._subject_before(i, first, form)
            if standing is not None and not self._plainly_speaks(standing[0]):
                return None
            beside = inner is None or contents.closing_edge(self.text, i, form, inner.mark, first) is not None
            goes_on = form.prefix == "و" and bool(self.discourse.speakers) and beside and form.tense == "past"
            if standing is None and not (goes_on and self._accounted(i + 1, form)):
                return None
        if self._is_surname(phrase, limit):
            phrase = Phrase(phrase.first, phrase.last + 1, phrase.told, phrase.last + 1)
        phrase = self._without_marked_object(phrase, limit)
        behind = self._past_when(phrase.after, limit) if phrase.last > phrase.first else begin
        at, told = skip_adjuncts(self.text, behind, limit, self.pairs, careful=True)
        at = past_met(self.text, behind, at, limit, self.pairs)
        at = self._past_aside(behind, limit) if at > behind and at + 2 < limit and keys[at] in "،," else at
        if phrase.last > phrase.first:
            if negated and keys[phrase.first] in _NOBODY and form.cue.lemma in _NOT_TOLD:
                return None  # «لم يؤكد أحد موعد …»
            cited = self._past_according(phrase.after, limit)
            at = cited if cited is not None else at
            mouth = self._mouth(phrase.after, limit)
            if mouth is not None:
                phrase, at = mouth, mouth.after
            beside_him = self._past_office_of(phrase, at, limit, form) if mouth is None else None
            if beside_him is not None:
                phrase, at = beside_him, beside_him.after
        if at < limit and keys[at] == ":":
            at += 1
        at += 2 if at + 3 < limit and in_strong_terms(keys, at) else 0  # «دانت الوزارة بأشد العبارات | الهجوم»
        at += 2 if at + 3 < limit and keys[at] in words("cognate object") and keys[at + 1] in words("utterly") else 0
        denied = (
            form.cue.force == "deny" and at < limit and (keys[at] in _NEWS_ITSELF or (at == limit - 1 and keys[at][:2] == "ال"))
        )  # «نفى ذلك»: ``remarks.points_back`` says what
        whole = at + 1 >= limit or keys[at + 1] == "."
        denied = denied or (
            form.cue.force == "confirm" and phrase.last > phrase.first and at < limit and whole and keys[at] in _NEWS_ITSELF
        )
        if form.cue.force in _ANSWERS and phrase.last > phrase.first and keys[at : at + 1] == ["ذلك"] and self._ends_there(at + 1, limit):
            return self._answer(i, at, form, phrase, negated=negated)  # «وأكد المدير ذلك»
        if (
            at >= limit
            or (limit - at < 2 and not denied)
            or (
                keys[at] in words("end")
                and not (keys[at] in {"اي", "ايه"} and form.cue.force == "deny")
                and not (
                    keys[at] == "ما"
                    and (form.cue.force == "deny" or "deem" in takes or form.cue.lemma in COPULAR or keys[at + 1] in DEEMED_SO)
                )
            )
            or (keys[at] in words("plain prepositions") and not takes & {"blame", "due"} and form.cue.lemma not in ON_WHOM)
            or keys[at] in PUNCTUATION - {'"'}
            or (negated and self._nor_denies(at, limit))
            or keys[at].startswith(("لكن", "ولكن"))
            or and_noun(keys[at])
            or (keys[at][0] == "و" and keys[at] not in heads() and head_of(keys[at]) is not None)
        ):
            return None
        if form.cue.lemma in ON_WHOM:
            upon = next((k for k in range(phrase.first + 1, phrase.last) if keys[k] == "علي"), None)
            if upon is not None:
                at, phrase = upon, Phrase(phrase.first, upon, phrase.told, upon)
        if form.cue.lemma in ON_WHOM and keys[at] == "علي":  # «اقترح على الشركة تأجيل …»
            asked = next((j for j in range(at + 2, min(limit - 1, at + 9)) if common(keys[j]) and not keys[j].startswith("ال")), None)
            if asked is None:
                return None
            at = asked
        if form.cue.lemma == "أعلن" and self._declares(at, phrase):
            return None  # «أعلنت السلطات حالة الطوارئ»: an event
        act = form.cue.lemma == "رفض" and form.tense == "past" and at not in self.pairs and own_act(keys, at)
        if act and inner is not None:
            return None  # «رفضت الشركات تحديد موعد»: a refusal to do something is an event
        some = phrase.last > phrase.first and keys[phrase.first] in SOME_OF_THEM  # «وأيد بعضهم القرار»
        if form.cue.lemma == "أيد" and not (some or self._is_said(at)):
            return None  # «أيد القضاء الحكم»
        if "renew" in takes:
            return self._renewed(i, at, limit, form, phrase)
        judged = takes & {"deem", "due", "blame"} or form.cue.lemma in COPULAR  # «معتبرا ذلك مفتاح الحل»
        if keys[at] in _NEWS_ITSELF and not denied and not judged and at + 1 < limit and not keys[at + 1].startswith("ال"):
            return None  # «أكد الخبر في اتصال …» does not say what
        if form.cue.lemma == "رفض" and no_telling(keys, at):
            return None  # «رفض التعليق», «رفض المتحدث طلبا للتعليق»
        if form.cue.lemma == "رفض" and self._tells_nothing(at):
            return None
        reckon = "reckon" in takes and not participle
        if "deem" in takes or "due" in takes or "blame" in takes or reckon:
            return self._judged(i, begin, at, limit, form, phrase, told, standing, negated=negated)
        if keys[at] not in words("objnoun") | words("refused claim") and any(
            other.tense != "masdar"
            and (len(keys[at]) != 4 or locate(self.text, at, limit, other.cue.takes, self.pairs, quick=True) is not None)
            for other in self.index.get(keys[at], ())
        ):
            return None  # «تسلم» is a verbal noun as well
        if form.cue.lemma == "استبعد" and any(
            keys[j] == "من" and keys[j + 1] in words("squad") for j in range(at + 1, min(limit - 1, at + 5))
        ):
            return None  # «استبعد المدرب المهاجم من القائمة»
        if form.cue.lemma == "ادعى" and form.tense == "present":
            return None  # «يدعى» names, it does not claim
        if (
            "dobj" in takes
            and "obj" not in takes
            and not (common(keys[at]) or keys[at] in words("objnoun") or accusative(self.text.forms[at]))
        ):
            return None
        if "nobj" in takes and (keys[at].startswith("ال") or not (common(keys[at]) or keys[at] in words("objnoun") or self._is_his(at))):
            return None  # «ذكرت الصحيفة انتشار …», not «ذكر المدير الاسم»
        draft = self._made(i, form, "object", at, limit, self.text.starts[at], phrase, told, negated)
        draft.source = draft.source or standing
        draft.silent = act
        draft.force = "praise" if form.cue.lemma == "قدر" else None
        return draft

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

    def _is_surname(self, phrase: Phrase, limit: int) -> bool:
        """Whether a definite noun right after a phrase ends its name, for a verbal noun that can only be the object follows it.

        «نفى المتحدث باسم الوزارة سامر | البيدر ارتفاع عدد القتلى»
        """
        keys, at = self.keys, phrase.last
        if phrase.last - phrase.first < 2 or phrase.after != at or at + 1 >= limit or not keys[at].startswith("ال"):
            return False
        given, then = keys[at - 1], keys[at + 1]
        plain = given.startswith("ال") or head_of(given) is not None or given in bodies() or plain_noun(given) or common(given)
        article = then.startswith("ال") and then not in words("stance again")  # «التزام» has none
        return not plain and common(then) and not article and then[0] not in "بلو" and not accusative(self.text.forms[at + 1])

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
