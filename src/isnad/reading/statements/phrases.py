"""The noun phrases after a verb: who is its subject, where a bare object begins. No frame is read here."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from isnad.arabic.parts_of_speech import shares
from isnad.reading.statements import kinds
from isnad.reading.statements.adjuncts import told_end
from isnad.reading.statements.apposed import family_name
from isnad.reading.statements.before_that import turned_to
from isnad.reading.statements.contrasts import but_he
from isnad.reading.statements.counts import head_at, is_number, number_at
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.duals import dual_of
from isnad.reading.statements.met import his_doing
from isnad.reading.statements.shapes import (
    PUNCTUATION,
    accusative,
    active_people,
    common,
    common_accusative,
    construct_of,
    head_of,
    his_person,
    is_by,
    is_kin,
    is_paper,
    other_noun,
    plain_noun,
    relational,
    several,
)
from isnad.reading.statements.sources import Phrase, source_phrase
from isnad.reading.statements.speakers import Speakers
from isnad.reading.statements.words import COMPLEMENTISERS, SOME_OF_THEM, bodies, heads, lemmas, words
from isnad.records import Force

_SHORT_NOUN = 2  # letters
_LONG_TITLE = 26
_SHORT = _TWO = 2
ABOUT_SO_MANY = frozenset("ب" + word for word in words("about so many"))  # «قدر الخسائر بنحو مليون»
_SURELY = 0.6
_AGAINST = words("against whom")  # «شجبت البلدية «الحملة» ضد عمالها»
_INSIDE = words("plain prepositions")
_TELLING = words("giving out")
_NOTHING = words("nothing more")
_ALL = words("all or these")
_OPINIONS = words("belief") | {"راي"}
_EITHER = words("either number")  # «البلدان» are two, or many: «قالت البلدان العربية»


_LONG_WHEN = 11  # tokens between the commas around when it was said
_EACH = ["كل", "من"]
_WHEN_SAID = words("when said")
BY_WHOM = frozenset(("من", part) for part in words("on whose part")) | {("علي", "لسان")}
_OF_OTHERS = lemmas("bids or blames another")
_DONE_BY, _FAR_BY = lemmas("by whom"), 6  # tokens from a passive to by whom it was done
_COUNTED = 5  # tokens of a number and what it counts
_LETTERS = 4
_MAYBE_A_NAME = 0.3


class Phrases(Speakers):
    """Tells a verb's subject from its object."""

    def _past_when(self, at: int, limit: int) -> int:
        """Return the token of the object behind when or where it was said, which stands between the commas of which the first is ``at``:
        «أعلنت البلدية، في وقت سابق، | إغلاق النفق». ``at`` where no object stands behind such a phrase."""
        keys = self.keys
        if at + 2 >= limit or keys[at] not in "،," or not (keys[at + 1] in words("time") or keys[at + 1] in _WHEN_SAID):
            return at
        close = next((j for j in range(at + 2, min(limit - 1, at + _LONG_WHEN)) if keys[j] in "،,"), None)
        if close is None or any(keys[j] in COMPLEMENTISERS or keys[j] in ".؛:" for j in range(at + 1, close)):
            return at
        key = keys[close + 1]
        noun = (common(key) or key in words("objnoun") or plain_noun(key) or key == "ما") and key not in self.index
        return close + 1 if noun or (key in self.index and key in words("objnoun")) else at

    def _agent(self, i: int, stop: int, form: CueForm) -> tuple[int, int] | None:
        """Return by whom something was announced or told in the passive: «أُعلن من قبل | اللجنة | أن», «عُلم لدى | مصدر قضائي | أن»."""
        keys = self.keys
        by = i + 1
        if form.cue.lemma in _DONE_BY:  # «أُبلغ الركاب من قبل | الشركة | بأن»
            by = next((k for k in range(i + 1, min(stop, i + _FAR_BY)) if tuple(keys[k : k + 2]) in BY_WHOM), by)
        at = i + 2 if keys[i + 1] == "لدي" and form.cue.lemma == "علم" else by + 2 if tuple(keys[by : by + 2]) in BY_WHOM else stop
        if at >= stop or not (keys[at] not in COMPLEMENTISERS and self._plainly_speaks(at)):
            return None
        phrase = source_phrase(self.text, at, stop, self.pairs, here=True)
        return (phrase.first, phrase.last) if phrase.first == at < phrase.last else None

    def _agrees(self, phrase: Phrase, form: CueForm) -> bool:
        """Whether a phrase after a verb can be its subject: never after a plural, and a known gender must be the verb's."""
        if phrase.first == phrase.last:
            return True
        if form.number != "s":
            return False
        key = self.keys[phrase.first]
        several_women = key.startswith("ال") and key.endswith("ات") and len(key) > _LETTERS + 2 and shares(key).name < _MAYBE_A_NAME
        if several_women and self.discourse.speakers and form.gender == "m" and form.cue.takes & {"askby", "askto", "askon"}:
            return False  # «كما دعا المقبولات إلى»: they are asked
        gender = bodies().get(self.keys[phrase.first + 1] if phrase.first in self.pairs else key)
        if self.keys[phrase.first - 1] in {"لي", "لنا"}:
            return True  # «قال لي أخي»
        if key[-1] == "ي" and key[:-1] in heads() and key not in heads() and not key.startswith("ال") and not self._is_named(phrase.first):
            return False  # «دعت قائدي المركبات إلى …»: a plural in construct that is no subject
        if gender is None:
            head = head_of(key)
            plural = head is not None and head.kind == "document" and key.endswith("ات")  # «رفض | معلومات سابقة»
            known = plural or (head is not None and head.kind in {"title", "official"} and head.word not in _EITHER)
            if known and key.endswith("ه") and self.text.forms[phrase.first].endswith("ه"):
                known = False  # «أمينه العام»: the last letter is a pronoun, not a feminine ending
            gender = head.gender if head is not None and known else None
        if gender is None or gender == form.gender or (form.gender == "m" and key.startswith("ال") and key.endswith("ون")):
            return True  # «اتهم الحوثيون», a body that is called by its members
        # «أعلنت العراق», «قالت البروفيسور ليلى الحداد»: press Arabic has lands as women, and women under titles that are men's
        asks = bool(form.cue.takes & {"tell", "askby", "askto", "askon"})
        land = key in bodies() and phrase.last - phrase.first <= _SHORT
        return form.gender == "f" and not asks and (land or self._has_person(phrase.first, phrase.last))

    def _person_before(self, i: int, inner: Draft | None) -> bool:
        """Whether what is said begins with a person and nothing else stands before the verb: «إن الرئيس سامر الخالدي أعرب عن»."""
        if inner is None or inner.mark != "that":
            return False
        i -= i - 1 in self.pairs  # «أن الوزير "عبر عن أسفه"»
        phrase = source_phrase(self.text, inner.first, i, self.pairs, here=True)
        head = head_of(self.keys[inner.first])
        key = self.keys[inner.first]
        head = head or (head_of(key[:-1]) if key[-1] == "ا" and len(key) > _LETTERS else None)  # «إن مصدرا أعرب عن»
        person = self._is_person(inner.first) or (head is not None and head.kind in {"title", "unnamed"})
        return person and phrase.first == inner.first and phrase.last == i

    def _several_before(self, i: int, inner: Draft) -> bool:
        """Whether what is said begins with people of no name and nothing else stands before the verb: «إن بعض المحللين يتوقعون أن»."""
        if inner.mark != "that":
            return False
        phrase = source_phrase(self.text, inner.first, i, self.pairs, here=True)
        whole = phrase.first == inner.first and phrase.last == i
        return whole and kinds.kind_of_words(self.text, phrase.first, phrase.last, self.names) == "unnamed"

    def _weak(self, i: int, form: CueForm, strong: bool, inner: Draft | None, negated: bool) -> bool:
        """Whether a finite verb without a subject of its own is too little: «يعتقد أن», or a bare preposition within a statement."""
        if form.prefix == "ل" and turned_to(self.keys, i) is not None:
            return False  # «ثم عادت لتنفي صحة الخبر»
        if self._think_on(i, form, inner):
            return False
        if inner is not None and (self._turns_back(i, form, inner) or self._he_goes_on(i, form)):
            return False
        personal = i > 0 and self.keys[i - 1] in words("he who")  # «لكنه يعتقد أن»
        if self.keys[i][len(form.prefix) :] in words("impersonal"):
            return not (personal and self.discourse.speakers)
        if i > 0 and self.keys[i - 1] == "كما":
            return False  # «كما تنص على»
        if inner is None and not negated and form.cue.lemma in _OF_OTHERS and but_he(self.keys, i):
            return False  # «لكنها تطالب البلدية بفتح الحديقة»
        return not strong and (inner is not None or negated or not form.prefix) and form.tense == "present"

    def _think_on(self, i: int, form: CueForm, inner: Draft | None) -> bool:
        """Whether who was said to think goes on: «يرى محللون أن …، ويتوقعون ارتفاع الأسعار», «يرى الخبير أن السوق …، ويطالب بـ…»."""
        if inner is None or form.prefix != "و" or form.tense != "present" or inner.form.tense != "present":
            return False
        if form.number == "p":
            return inner.form.number == "p" or (inner.speaker is not None and inner.speaker.many)
        if form.number != "s" or inner.mark != "that" or inner.parent is not None or inner.speaker is None or inner.quote is not None:
            return False
        if inner.speaker.gender != form.gender or inner.speaker.number == "p" or inner.speaker.many or self.keys[i - 1] not in "،,":
            return False
        if self.keys[i][1:] in words("impersonal") and inner.form.cue.key not in _OPINIONS:
            return False  # «يقول المدير إن الجسر سيفتح، ويتوقع أن …»: nobody may be meant
        # Whoever the content speaks of could be meant as well.
        return not any(self._is_somebody(j, form.gender) for j in range(inner.first, i))

    def _he_goes_on(self, i: int, form: CueForm) -> bool:
        """Whether whom a speaker calls his goes on in the present: «قال المحامي إن موكله ينفي التهمة | ويتهم الشرطة بتعذيبه»."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or last.parent is None or last.source is None or last.source[0] > last.cue[0] or last.last < i - 1:
            return False
        alike = (form.tense, form.gender, form.number) == (last.form.tense, last.form.gender, last.form.number)
        return alike and form.prefix == "و" and form.tense == "present" and his_person(self.text.forms[last.source[0]])

    def _turns_back(self, i: int, form: CueForm, inner: Draft) -> bool:
        """Whether a speaker turns against what he said, in the present («قالت إن …، لكنها تقر بأن»), whom alone its subject can be."""
        speaker = inner.speaker
        if form.tense != "present" or form.prefix or inner.quote is not None or speaker is None or not but_he(self.keys, i):
            return False
        many = speaker.number == "p" or speaker.many or (inner.source is not None and several(self.keys[inner.source[0]]))
        if not (many if form.number == "p" else speaker.gender == form.gender and speaker.number != "p"):
            return False
        return not any(self._is_somebody(j, form.gender) for j in range(inner.first, i))

    def _is_somebody(self, token: int, gender: str) -> bool:
        """Whether a person or a body, of that gender as far as the word tells, is named at a token."""
        key = self.keys[token]
        if token in self.name_tokens:
            return True
        head = head_of(key)
        return (head is not None and head.gender == gender) or bodies().get(key) == gender

    def _can_speak(self, first: int, last: int) -> bool:
        """Whether a noun phrase right after a verb that takes a bare object is its subject."""
        if self.keys[first : first + 2] == _EACH and first + 2 < last:
            return self._plainly_speaks(first + 2)  # «أكد كل من القصر والوزارة وفاة …»
        key = self.keys[first]
        if first in self.pairs or head_of(key) is not None or key in bodies() or key in SOME_OF_THEM:
            return True
        if head_at(self.text, first, last) is not None:
            return True  # «أعلنت خمس شركات وقف العمل»
        if key in words("his honour"):  # «أكد معاليه | أهمية …», «أكدت معاليها، | في كلمة …، حرص», not «أكد سعادته | بالفوز»
            then = self.keys[last] if last == first + 1 < len(self.keys) else "ال"
            spoke_in = then in {"في", "فى"} and self.keys[last + 1] in words("adjunct")
            when = then in words("end") | words("time") and then != "بما"  # «أكد | سعادته بما شاهده»
            return then in "،," or spoke_in or when or (then[:2] != "ال" and common(then))
        if is_kin(key, self.text.forms[first]):
            return True  # «ونفى | زوجها | ذلك»
        if key in words("objnoun") or key.endswith(("ها", "هم")) or (len(key) > 4 and self.text.forms[first].endswith("ه")):
            return False
        if self._name_over(self.text.starts[first]) is not None or self.discourse.known(self.discourse.keys_of(first, last)):
            return True
        if key.startswith("ال") and key.endswith("ون"):
            return True
        if len(key) == 4 and key[0] == "ت":
            return False  # «تسلم», «تدخل»: a verbal noun
        return not key.startswith("ال") and 2 <= last - first <= 6 and not common(key) and not plain_noun(key)

    def _plainly_speaks(self, token: int) -> bool:
        """Whether the words that begin at ``token`` name a body, a person, an outlet or a source."""
        key = self.keys[token]
        head = head_at(self.text, token, min(len(self.keys), token + _COUNTED))
        head = head or construct_of(self.keys, token)
        known = head is not None or key in bodies() or token in self.pairs or key in SOME_OF_THEM
        return known or self._is_named(token) or is_paper(self.keys, token) or his_person(self.text.forms[token])

    def _only_a_noun(self, first: int, last: int) -> bool:
        """Whether a phrase begins with an indefinite verbal noun, or another word that never speaks, and names nobody."""
        key = self.keys[first]
        if number_at(self.text, first, last) > first:
            return False  # «قال ما لا يقل عن ستة أطباء»
        if key in words("never a subject") or key in words("adverb"):
            return not active_people(self.keys, first)
        if key.startswith("ال") or key.endswith(("وه", "وها", "وهم")) or self._plainly_speaks(first):
            return False
        if not (key in words("objnoun") or common(key)):
            return False
        if key in words("what was said") or key in words("written") or key in words("his honour") or key in _ALL or is_number(key):
            return False
        named = first in self.name_tokens or any(end in self.persons for end in self.text.ends[first:last])
        return not named and not self.discourse.known(self.discourse.keys_of(first, last))

    def _is_his(self, token: int) -> bool:
        """Whether a verbal noun with a pronoun stands at ``token`` and no name or title: «مسؤوليته», «انتقالها»."""
        key = self.keys[token]
        if (
            not (key.endswith(("ها", "هم", "هما")) or self.text.forms[token][-1] == "ه")
            or head_of(key) is not None
            or self._is_named(token)
        ):
            return False
        if key in words("objnoun") or common(key):
            return True
        bare = key[:-3] if key.endswith("هما") else key[:-2] if key.endswith(("ها", "هم")) else key[:-1]
        return len(bare) > _SHORT_NOUN and (bare in words("objnoun") or (bare[-1] == "ت" and bare[:-1] + "ه" in words("objnoun")))

    def _holds_a_person(self, at: int) -> bool:
        """Whether marks that open at a token hold nothing but a person's name."""
        if at not in self.pairs or self.text.starts[at + 1] not in self.names_at:
            return False
        name = self.names_at[self.text.starts[at + 1]]
        return name.kind == "PER" and name.end == self.text.ends[self.pairs[at] - 1]

    def _speaks_next(self, i: int, limit: int) -> bool:
        """Whether a subject stands right after the verb at ``i``."""
        return i + 2 < limit and (head_of(self.keys[i + 1]) is not None or self.keys[i + 1] in bodies() or self._is_named(i + 1))

    def _known_name(self, first: int, limit: int) -> Phrase | None:
        """Return the words right after a verb that name an earlier speaker by part of the name («استبعد رمضان إعادة …»)."""
        keys = self.keys
        if first >= limit or head_of(keys[first]) is not None or len(keys[first]) < 3 or keys[first] in words("end"):
            return None
        bare = self.discourse.keys_of(first, first + 1)
        for speaker in reversed(self.discourse.speakers):
            if bare and bare[0] in speaker.keys[-3:]:
                last = first + 1
                while last < limit and self.discourse.keys_of(last, last + 1) and self.discourse.keys_of(last, last + 1)[0] in speaker.keys:
                    last += 1
                while (
                    last < limit
                    and keys[last].startswith("ال")
                    and keys[last] != "الي"
                    and keys[last] not in words("relative")
                    and not other_noun(keys[last])
                ):
                    last += 1
                if last < limit and keys[last][0] == "و" and self.text.ends[last] in self.name_ends:
                    last += 1  # «وصف الخالدي والرازي المحادثات بأنها …»
                return Phrase(first, last, None, last)
        return None

    def _object_after_name(self, at: int) -> bool:
        """Whether a noun right after a person's name can only be an object: «أكد الوزير سامر الخالدي | سيطرة …»."""
        key = self.keys[at]
        if self.text.ends[at - 1] not in self.persons or at in self.name_tokens:
            return False
        if self.text.forms[at][-1] != "ة":
            acts = (common(key) or key in words("objnoun")) and self._act_after_name(at)
            return acts or self._is_his(at) or self._done_to(at)  # «أعلن سامر الخالدي | خروجه من السباق»
        headless = head_of(key) is None or key in words("objnoun")  # «صحة»
        return not key.startswith(("ال", "و", "ب", "ل")) and key not in bodies() and headless and shares(key).noun >= _SURELY

    def _act_after_name(self, at: int) -> bool:
        """Whether a noun without the article that heads no source stands right after a person's name: «أكد سامر الخالدي | فرار السجناء»."""
        key = self.keys[at]
        behind = self.text.ends[at - 1] in self.persons and at not in self.name_tokens and key[:2] != "ال"
        return behind and (common(key) or plain_noun(key)) and head_of(key) is None

    def _done_to(self, at: int) -> bool:
        """Whether a verbal noun with the article stands at a token, with the preposition it takes: «ليلى قاسم | السماح بالصيد»."""
        key, then = self.keys[at], self.keys[at + 1] if at + 1 < len(self.keys) else "."
        noun = key.startswith("ال") and (key in words("own preposition") or (common(key) and shares(key).noun >= _SURELY))
        return noun and (is_by(then) or then in words("to or about or on"))

    def _to_name_end(self, phrase: Phrase) -> Phrase:
        """Return a phrase cut after a person's name before what can only be the object."""
        after = (at for at in range(phrase.first + 1, phrase.last) if self._object_after_name(at))
        end = next((at for at in after if not family_name(self.text, phrase.first, at)), None)
        return Phrase(phrase.first, end, phrase.told, end) if end is not None else phrase

    def _before_again(self, phrase: Phrase) -> Phrase:
        """Return a phrase cut before what is said again: «جدد الملك | التأكيد على»."""
        again = words("said again")
        end = next((at for at in range(phrase.first, phrase.last) if self.keys[at].startswith("ال") and self.keys[at] in again), None)
        return Phrase(phrase.first, end, phrase.told, end) if end is not None else phrase

    def _with_their_names(self, phrase: Phrase, stop: int) -> Phrase:
        """Return a phrase drawn out to the names of those who are meant by it: «طالب المواطنون | سامر الخالدي وهند السالم | بـ…»."""
        keys, text = self.keys, self.text
        noun = keys[phrase.first] if phrase.last == phrase.first + 1 else ""
        two = dual_of(noun) is not None
        if not noun.startswith("ال") or not (two or noun.endswith("ون")):
            return phrase
        end, names = phrase.last, 0
        while end < stop and (name := self.names_at.get(text.starts[end] + (keys[end][0] == "و" and names > 0))) is not None:
            if name.kind != "PER" or (names and keys[end][0] != "و"):
                break
            end, names = min(stop, bisect_left(text.starts, name.end)), names + 1
            end += end + 1 == stop and keys[end].startswith("ال")  # a last name that was not seen
        return replace(phrase, last=end, after=end) if names > 1 and (names == _TWO or not two) else phrase

    def _force_again(self, first: int, last: int) -> Force | None:
        """Return the force of the noun of what is said again, the first that stands there: «جدد الملك | دعوته | إلى …» demands."""
        forms = (form for at in range(first, last) if self.keys[at] in words("said again") for form in self.index.get(self.keys[at], ()))
        return next((form.cue.force for form in forms if form.tense == "masdar"), None)

    def _whole_title(self, phrase: Phrase, limit: int) -> Phrase:
        """Return a title's phrase drawn out to the person's name or the medium told that stands between it and a bare object."""
        keys = self.keys
        if phrase.last == phrase.first or phrase.told is not None:
            return phrase
        head = head_of(keys[phrase.first])
        if head is not None and head.kind == "title" and phrase.last + 2 < limit and keys[phrase.last] in "،,":
            at = phrase.last + 1
            while at < limit - 1 and keys[at] in words("name title"):
                at += 1
            name = self.names_at.get(self.text.starts[at])
            if name is not None and name.kind == "PER":  # «أكد وزير النقل، سامر الخالدي، أهمية …»
                end = min(limit, bisect_left(self.text.starts, name.end))
                return Phrase(phrase.first, end, None, end + (end < limit and keys[end] in "،,"))
        if head is None or head.kind not in {"title", "official", "unnamed"}:
            return phrase
        holder = self._role_holder(phrase, limit)
        if holder is not None:
            return Phrase(phrase.first, holder, None, holder)
        found = phrase
        for j in range(phrase.last, min(limit, phrase.first + _LONG_TITLE)):
            key = keys[j]
            if key in PUNCTUATION - {'"', "-"} or key in COMPLEMENTISERS or key in words("relative") or key in words("time"):
                break
            if his_doing(self.text.forms[j]) is not None:
                break  # «أعلن المدير | خلال استقباله الوزير سامر الخالدي إغلاق …»
            told = told_end(self.text, j, self.pairs)
            if told is not None and told <= limit:
                medium = head_of(keys[j]) if keys[j] != "ل" else None
                if keys[j] == "ل" or (medium is not None and medium.kind == "outlet") or keys[j][1:].startswith("لص"):
                    return Phrase(phrase.first, j, (j, told), told)
            if (key in self.index and not key.startswith("ال")) or (key in words("objnoun") and keys[j - 1] not in _INSIDE):
                break
            if head.kind == "title" and self._is_named(j):
                name = self.names_at[self.text.starts[j]]
                if name.kind == "PER" and (j == phrase.last or not keys[j - 1].startswith(("ل", "ب"))):
                    last = bisect_left(self.text.starts, name.end)
                    found = Phrase(phrase.first, last, None, last)
                    break
        return found

    def _role_holder(self, phrase: Phrase, limit: int) -> int | None:
        """Return the token after the person who was found to hold a role that begins where a phrase does and runs beyond it.

        «نفى المتحدث باسم الشرطة | العقيد سامر الخالدي الاتهامات»: the rank and the name are no object.
        """
        start, end = self.text.starts[phrase.first], self.text.starts[min(limit, phrase.first + _LONG_TITLE) - 1]
        for at in self.name_starts[bisect_left(self.name_starts, start) :]:
            name = self.names_at[at]
            if at > end:
                return None
            if name.kind == "PER":
                runs = name.role is not None and self.text.raw.startswith(name.role, start) and name.end > self.text.ends[phrase.last - 1]
                between = self.text.raw[start + len(name.role or "") : at]
                return bisect_left(self.text.starts, name.end) if runs and not between.strip() else None
        return None

    def _object_after(self, first: int, stop: int) -> int | None:
        """Return the first indefinite accusative in a relative clause that cannot be governed there: «الحزب الذي يقود … وقفا لإطلاق»."""
        forms, keys = self.text.forms, self.keys
        for j in range(first + 1, stop - 2):
            form = forms[j]
            if (
                len(form) > 3
                and form[-1] == "ا"
                and form[:2] != "ال"
                and not form.endswith(("يا", "وا", "ها", "هما"))
                and common_accusative(keys, j)
            ):
                return j
            resumed = keys[j - 1].endswith(("ها", "هم", "هما")) or (
                forms[j - 1][-1] == "ه" and common(keys[j - 1])
            )  # «الذين استطلعت آراءهم ارتفاع …»
            if resumed and (common(keys[j]) or keys[j] in words("objnoun")) and not keys[j].startswith(("ال", "و")):
                return j
        return None

    def _before_by(self, begin: int, limit: int) -> int:
        """Return the token at which what something is deemed begins, after ب: the second such where the first is part of a title."""
        near = range(begin + 1, min(limit, begin + 25))
        found = [j for j in near if (is_by(self.keys[j]) and self.keys[j][1:] not in bodies()) or self.keys[j] in ABOUT_SO_MANY]
        if not found:
            return limit
        return found[1] if len(found) > 1 and found[0] == begin + 1 else found[0]

    def _accounted(self, at: int, form: CueForm) -> bool:
        """Whether the object of «وأرجع …» is something that is explained, and nothing that is given back."""
        if form.cue.lemma in {"عزا"} or at >= len(self.keys):
            return at < len(self.keys)
        key = self.keys[at]
        return key in words("accounted for") or common(key) or (key.startswith("ال") and other_noun(key))

    def _tells_nothing(self, at: int) -> bool:
        """Whether what is refused at ``at`` is to tell anything: «رفض إعطاء أي معلومات عن …»."""
        return self.keys[at] in _TELLING and not _NOTHING.isdisjoint(self.keys[at + 1 : at + 4])

    def _doubled(self, i: int) -> bool:
        """Whether a letter of token ``i`` bears a shadda, as a verb of its second form may: «ثمّن»."""
        return "\u0651" in self.text.slice(i, i + 1)

    def _hardly_with_object(self, i: int, limit: int, form: CueForm, inner: Draft | None) -> bool:
        """Whether «طلب» at ``i`` is the noun, or «رفض» within a statement tells of a deed: not «إن الوزير طلب تأجيل الجلسة», «إن الوزير رفض
        الاتهامات», whose subject opens the clause."""
        lemma, then = form.cue.lemma, self.keys[i + 1] if i + 1 < limit else ""
        if lemma == "طلب" and form.gender == "m" and form.tense == "past" and self.keys[i - 1] not in {"قد", "وقد"}:
            return not (bool(then) and common(then) and self._opens_with_subject(i, inner))
        if lemma == "رفض" and inner is not None and form.prefix != "و" and i + 1 < len(self.keys) and not self._speaks_next(i, limit):
            return not (then.removeprefix("ال") in words("refused claim") and self._opens_with_subject(i, inner))
        return False

    def _opens_with_subject(self, i: int, inner: Draft | None) -> bool:
        """Whether all that stands before the verb at ``i`` in what is said is its subject: «إن | وزير النقل | طلب تأجيل»."""
        if inner is None or inner.mark != "that":
            return False
        phrase = source_phrase(self.text, inner.first, i, self.pairs)
        return phrase.first == inner.first and phrase.last == i and self._can_be_source(inner.first, i)

    def _of_what_it_is(self, i: int, limit: int) -> bool:
        """Whether the impersonal verb at ``i`` tells what its own subject is: «المريض | يرجح أن يكون مسموما»."""
        be = i + 2 < limit - 1 and self.keys[i + 2] in words("to be, jussive")
        return be and self.keys[i - 1].startswith("ال") and accusative(self.text.forms[i + 3])

    def _without_marked_object(self, phrase: Phrase, limit: int) -> Phrase:
        """Return the words for a source without the marks behind them, where these hold all of the object: «شجبت البلدية | «إحراق الغابة»».

        A noun without the article is called by what stands in marks behind it («حزب «النهر»»), and so is whoever has another object there.
        """
        keys = self.keys
        opening = next((j for j in range(phrase.last - 1, phrase.first, -1) if self.pairs.get(j, phrase.last) < phrase.last), None)
        if opening is None:
            return phrase
        before = keys[opening - 1]
        whole = before.startswith("ال") or before in bodies() or relational(before) or self._is_named(opening - 1)
        behind = keys[self.pairs[opening] + 1] if self.pairs[opening] + 1 < limit else "."
        goes_on = behind not in PUNCTUATION and behind not in words("end") | words("time") | _INSIDE | _AGAINST and behind[0] not in "ولب"
        goes_on = goes_on or (
            self.pairs[opening] == opening + _SHORT and behind not in PUNCTUATION
        )  # «نفت الشركة «المالكة» للسفينة | الخبر»
        act = self.pairs[opening] == opening + _SHORT and keys[opening + 1][:2] != "ال" and behind[:2] == "ال"
        act = act and (keys[opening + 1] in words("objnoun") or common(keys[opening + 1]))  # «أعلنت الوزارة | «تحرير» المدينة»
        return Phrase(phrase.first, opening, phrase.told, opening) if whole and (act or not goes_on) else phrase
