"""Who says what a bare object says: «أكد | الوزير | أهمية المشروع», «الحكومة | تدين الهجوم»; whether a verb can have one that is said.

What the object is and whether it tells anything is read in ``objects``.
"""

from __future__ import annotations

from dataclasses import dataclass

from isnad.reading.names.verbs import takes_person
from isnad.reading.statements import contents
from isnad.reading.statements.adjuncts import skip_adjuncts
from isnad.reading.statements.attitudes import BLAME, THAT_ITSELF, AttitudeFrames
from isnad.reading.statements.counts import head_at
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.judged import COPULAR
from isnad.reading.statements.people_behind import is_theirs
from isnad.reading.statements.remarks import past_own_clause
from isnad.reading.statements.shapes import accusative, common, head_of, is_by, is_kin, owned, plain_noun
from isnad.reading.statements.sources import Phrase, source_phrase
from isnad.reading.statements.words import ACCORDING, CARRIED, COMPLEMENTISERS, OBJECT_TAKES, bodies, lemmas, words

NOT_TOLD = frozenset({"أكد", "أعلن"})  # «لم تعلن الوزارة عدد القتلى»
_ACTED_ON = words("what was acted on") - {"عما"}  # «عما»: he asks or speaks about it
_DOUBLE_NEGATED = lemmas("negated twice")  # «لم يستبعد رفع الرسوم», «لا يتوقعون ارتفاع …»
_NOT_JUDGED = NOT_TOLD | lemmas("not judged")
_ABOUT_IT = words("about him")
_CAME_OUT = words("published lately")
_PERSONS = frozenset({"person", "title", "unnamed", "name"})
_TWO_PERSONS = 16  # tokens of two persons with their titles, at most
_CLAUSE = 25  # tokens of a relative clause to its comma


@dataclass(slots=True)
class ObjectVerb:
    """A verb or participle at token ``i`` whose object may be what is said, in a clause from ``first`` to ``limit``.

    ``before`` is the key right before it, ``inner`` the statement that it stands within; ``afar`` says that it is negated from afar, «لم
    يسبق أن»; ``begin`` is the token from which its subject or object is looked for, ``standing`` a subject before the verb.
    """

    i: int
    first: int
    limit: int
    form: CueForm
    inner: Draft | None
    before: str
    takes: frozenset[str]
    participle: bool
    negated: bool
    afar: bool
    impersonal: bool
    begin: int
    standing: tuple[int, int] | None = None


class ObjectSubjects(AttitudeFrames):
    """Reads who says it where a noun phrase is what is said."""

    def _takes_none(self, verb: ObjectVerb) -> bool:
        """Whether no object of it is said: it is negated («لم يؤكد الخبر»), what was acted on («ما نفاه»), or passive («يُعتبرون»)."""
        i, form, takes = verb.i, verb.form, verb.takes
        lemma = form.cue.lemma
        denies = verb.negated and not verb.afar and lemma not in _DOUBLE_NEGATED
        if denies and not (lemma in _NOT_JUDGED and self._speaks_next(i, verb.limit)):
            return True
        if verb.before in _ACTED_ON and "seen" not in takes and not (form.pronoun and "deem" in takes):
            return True
        if "pobj" in takes and not takes & (OBJECT_TAKES - {"pobj"}) and not verb.participle:
            return True
        passive = "\u064f" in self.text.raw[self.text.starts[i] : self.text.starts[i] + len(form.prefix) + 2]
        return passive and form.tense == "present" and lemma[0] in "ات"  # «أشخاص يُعتبرون غير مؤهلين»: by others

    def _is_no_claim(self, verb: ObjectVerb, when: int) -> bool:
        """Whether the verb is another word here or nobody's: «تعتبر المدينة أكبر», «صورا اعتبرت مسيئة», «إذا كان ثمن الماء».

        ``when`` is the token behind when it was said: «وقد | أمس | أكد».
        """
        i, limit, form, before, keys = verb.i, verb.limit, verb.form, verb.before, self.keys
        copular, past = form.cue.lemma in COPULAR, form.tense == "past"
        nobody = form.prefix and not (i + 1 < limit and self._plainly_speaks(i + 1))
        if verb.impersonal and (copular or nobody or (i > 0 and before in words("relative"))):
            return True  # «تعتبر المدينة أكبر …», «ويتوقع ارتفاع الأسعار», but «ويتوقع المزارعون موسما ضعيفا»
        if form.cue.lemma == "عدّ" and not self._doubled(i):
            return True  # «عد» is to come back and to count, too, and «وعد» to promise
        if past and when == i + 1 < limit and keys[i + 1] in "،," and keys[i + 2 : i + 3] != [] and keys[i + 2] not in ACCORDING:
            return True  # «هذا كذب، سيارتي كانت في المدينة»
        if copular and past and not (form.prefix or form.pronoun) and self._says_what_like(i + 1, limit):
            return True  # «صورا اعتبرت مسيئة للمدينة»: by others, for who deems names what he deems
        if "seen" in verb.takes and not (i + 1 < limit and keys[i + 1] in words("in it")):
            return True
        if before == "حسبما" or self._hardly_with_object(i, limit, form, verb.inner):
            return True
        price = form.cue.lemma == "ثمن" and past and form.gender == "m" and form.prefix == "" and i + 1 < limit
        if price and keys[i + 1].startswith("ال") and not self._speaks_next(i, limit) and not self._doubled(i):
            return True  # «إذا كان ثمن الماء …»
        # «اقتراح أعلن عنه من قبل لكنه …»
        return keys[i + 1 : i + 2] != [] and keys[i + 1] in _ABOUT_IT and form.prefix == ""

    def _object_subject(self, verb: ObjectVerb) -> Phrase:
        """Return the subject between a verb and its object, «أكد | الوزير | أهمية …»; an empty phrase where none that agrees stands there.

        A participle and a verb with a pronoun have none behind them.
        """
        i, limit, form, takes, begin, keys = verb.i, verb.limit, verb.form, verb.takes, verb.begin, self.keys
        if verb.participle or form.pronoun:
            return Phrase(i + 1, i + 1, None, i + 1)
        ceiling = self._before_by(begin, limit) if takes & {"deem", "reckon"} else limit
        phrase = self._known_name(begin, limit) or source_phrase(self.text, begin, ceiling, self.pairs, split=True)
        phrase = self._body_alone(self._to_name_end(self._whole_title(phrase, limit)))
        if (
            phrase.last > phrase.first + 1
            and is_kin(keys[phrase.first], self.text.forms[phrase.first])
            and plain_noun(keys[phrase.first + 1])
        ):
            phrase = Phrase(phrase.first, phrase.first + 1, None, phrase.first + 1)  # «نفى زوجها | التهمة»
        phrase = self._without_listener(self._before_again(phrase) if "renew" in takes else phrase)
        phrase = self._without_second(self._without_person(phrase)) if takes & {"deem", "blame", "askfrom"} else phrase
        acts_on = takes & {"deem", "blame"} or ("obj" in takes and takes_person(keys[i], needed=True))
        two = self._side_by_side(phrase.first, min(limit, phrase.first + _TWO_PERSONS)) if acts_on else None
        if two is not None:
            phrase = Phrase(phrase.first, two[0], None, two[0])  # «حمل النائب سامر الخالدي | الوزير رامي حداد مسؤولية …»
        if takes & {"deem", "blame"} and phrase.last < limit and (is_by(keys[phrase.last]) or keys[phrase.last].endswith(BLAME)):
            phrase = self._without_marked(phrase, phrase.last, form)  # «حملت الحكومة | «حركة النهر» مسؤولية …»
            phrase = self._accuser(phrase, phrase.last)  # «حمل النائب سامر الخالدي | الحكومة مسؤولية …»
            one = self.persons.get(self.text.ends[phrase.last - 1]) if two is None and phrase.last > phrase.first else None
            at = self._read_as_one(keys[i], one)[0] if one is not None and one.start >= self.text.starts[phrase.first] else None
            phrase = phrase if at is None else Phrase(phrase.first, at, None, at)  # «حمل شادي حنين | وائل قزي مسؤولية …»
        if "deem" in takes and phrase.last - phrase.first > 1 and keys[phrase.last - 1] in words("same"):
            phrase = Phrase(phrase.first, phrase.last - 1, phrase.told, phrase.last - 1)  # «وصف المدير نفسه بأنه …»
        governed = is_by(keys[phrase.first]) if phrase.last > phrase.first else False  # «قدرت بنسبة …»
        if phrase.last > phrase.first + 1 and keys[phrase.last - 1] == "ذلك":
            phrase = Phrase(phrase.first, phrase.last - 1, phrase.told, phrase.last - 1)
        so = phrase.last > phrase.first and keys[phrase.last : phrase.last + 1] == ["ذلك"] and keys[phrase.first].startswith("ال")
        speaks = so or (phrase.last > phrase.first and self._can_speak(phrase.first, phrase.last))  # «أكد الوسيط ذلك»
        if governed or (phrase.last > phrase.first and not (speaks and self._agrees(phrase, form))):
            phrase = Phrase(begin, begin, phrase.told, begin)
        return phrase

    def _past_his_clauses(self, verb: ObjectVerb, phrase: Phrase) -> Phrase | None:
        """Return the subject with the clauses of its own behind it passed over; ``None`` where nothing is said of it.

        «أظهرت بيانات | نشرت اليوم | تراجع المبيعات», «أدان الحزب | الذي …، | الهجوم»
        """
        begin, limit, keys = verb.begin, verb.limit, self.keys
        if phrase.last <= phrase.first + 1 and not verb.participle and begin < limit and is_theirs(self.text, begin):
            return None  # «انتقد المشروع | مهندسون»
        alone = phrase.last == phrase.first + 1 and phrase.after == phrase.last < limit and keys[phrase.first][:2] != "ال"
        if alone and keys[phrase.first] in words("objnoun") and (keys[phrase.last].startswith("ال") or keys[phrase.last] in THAT_ITSELF):
            phrase = Phrase(begin, begin, phrase.told, begin)  # «الحركة تنفي | صحة الخبر»: a noun in construct is not cut
        if phrase.last == phrase.first:
            return phrase
        if "dobj" in verb.takes and phrase.after < limit:
            phrase = self._past_its_issuer(phrase, limit)
        if (behind := past_own_clause(self.text, phrase.after, limit)) > phrase.after:
            phrase = Phrase(phrase.first, phrase.last, phrase.told, behind)
        if phrase.after >= limit or keys[phrase.after] not in words("relative"):
            return phrase
        comma = next((j for j in range(phrase.after, min(limit, phrase.after + _CLAUSE)) if keys[j] in "،,"), None)
        at = self._object_after(phrase.after + 1, min(limit, comma or limit))
        if at is not None:
            return Phrase(phrase.first, phrase.last, phrase.told, at)
        if comma is not None and comma + 2 < limit:
            return Phrase(phrase.first, phrase.last, phrase.told, comma + 1)
        if self._known_name(phrase.first, limit) is not None:
            return None  # «انتقد الخالدي الذي …»: where his clause ends cannot be told
        return Phrase(begin, begin, phrase.told, begin)

    def _past_its_issuer(self, phrase: Phrase, limit: int) -> Phrase:
        """Return a paper's phrase with when and by whom it came out passed over: «بيانات | نشرت اليوم |», «بيانات من الوزارة |»."""
        keys, at = self.keys, phrase.after
        if keys[at] in _CAME_OUT:
            at, _ = skip_adjuncts(self.text, at + 1, limit, self.pairs, careful=True)
        by = keys[at : at + 1] == ["عن"] if at > phrase.after else keys[at] == "من" or keys[at] in CARRIED
        if by and at + 1 < limit:
            issuer = source_phrase(self.text, at + 1, limit, self.pairs, split=True, here=True)
            head = head_of(keys[issuer.first]) if issuer.last > issuer.first else None
            if (head is not None and head.kind in {"official", "outlet"}) or keys[at + 1] in bodies():
                return Phrase(phrase.first, issuer.last, phrase.told, issuer.after)
        return Phrase(phrase.first, phrase.last, phrase.told, at)

    def _lacks_subject(self, verb: ObjectVerb, phrase: Phrase) -> bool:
        """Whether the subject that its verb asks for is missing: a paper's («أظهرت البيانات تراجعا»), a speaker's («ذكر المدير»)."""
        i, takes, empty = verb.i, verb.takes, phrase.last == phrase.first
        after_that = verb.before in COMPLEMENTISERS and self.keys[i - 2] != "سبق"  # «سبق أن رفض» does tell
        if empty and not verb.participle and verb.form.cue.lemma == "رفض" and after_that:
            return True  # «بعد أن رفض تجديد عقده»
        if "dobj" in takes:
            document = None if empty else head_at(self.text, phrase.first, phrase.last)
            if document is None or document.kind != "document" or document.word == "رساله" or verb.negated:
                return True  # «أظهرت البيانات تراجعا», not «أظهر اللاعب مهارته»
        return "nobj" in takes and (empty or verb.negated or not self._plainly_speaks(phrase.first))

    def _is_said_by_one(self, verb: ObjectVerb, phrase: Phrase) -> bool:
        """Whether somebody says it; with the subject before the verb as ``standing`` if none is behind it: «الحكومة | تدين الهجوم»."""
        i, first, form, inner, takes = verb.i, verb.first, verb.form, verb.inner, verb.takes
        empty = phrase.last == phrase.first
        went = (
            form.prefix == "ل" and form.cue.lemma == "أعلن" and inner is None and owned(self.text.forms[i + 1])
        )  # «ظهر اللاعب ليعلن رحيله»
        unsaid = empty and not verb.participle
        if unsaid and not went and self._weak(i, form, strong=False, inner=inner, negated=False):
            if not form.prefix and not form.pronoun and self._beside(verb):
                verb.standing = self._subject_before(i, first, form)
            elif form.cue.lemma == "نفى" and not form.prefix and not form.pronoun and self._opens_with_subject(i, inner):
                stands = self._subject_before(i, first, form)  # «قال المحامي إن موكله | ينفي التهمة»; who speaks for a body denies himself
                verb.standing = stands if stands is not None and self._who(*stands) in _PERSONS else None
            if verb.standing is None or not self._plainly_speaks(verb.standing[0]):
                return False
        elif verb.impersonal and (empty or not self._plainly_speaks(phrase.first)):
            return False
        if unsaid and takes & {"due", "reckon"} and verb.standing is None:
            verb.standing = self._subject_before(i, first, form)
            if verb.standing is not None:
                return self._plainly_speaks(verb.standing[0])
            goes_on = form.prefix == "و" and bool(self.discourse.speakers) and form.tense == "past" and self._beside(verb)
            return goes_on and self._accounted(i + 1, form)
        return True

    def _beside(self, verb: ObjectVerb) -> bool:
        """Whether it stands beside the statement before it, and not within: «قال X إن …، وأدان الهجوم»."""
        return verb.inner is None or contents.closing_edge(self.text, verb.i, verb.form, verb.inner.mark, verb.first) is not None

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
