"""Frames of judging and feeling: what somebody deems a thing, puts it down to or blames for it, attitudes («أعرب عن قلقه»), thanks."""

from __future__ import annotations

from functools import cache

from isnad.arabic.parts_of_speech import shares
from isnad.reading.statements import kinds
from isnad.reading.statements.addressees import Addressees
from isnad.reading.statements.adjuncts import skip_adjuncts
from isnad.reading.statements.counts import is_number
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.denied import said_to_be_untrue, will_not
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.judged import COPULAR, goes_on_without
from isnad.reading.statements.lookahead import after_prefix
from isnad.reading.statements.phrases import ABOUT_SO_MANY
from isnad.reading.statements.shapes import PUNCTUATION, accusative, common, head_of, is_by, plain_noun
from isnad.reading.statements.sources import Phrase, source_phrase
from isnad.reading.statements.words import COMPLEMENTISERS, CONTRAST, PRONOUN_COMPLEMENTISERS, TO, TOO, WHAT, bodies, heads, words

_ASIDE = 11  # tokens between the commas around what a person is
BLAME = tuple(words("blame"))
_IT = words("itself as object")
_SUBJECT = 12  # tokens before a verb in which its subject may stand
_SUM = 5  # tokens from ب to a number
THAT_ITSELF = words("that itself")
_OF_IT = words("of it")
_DECLARED, _STATE_OF, _DEGREE = words("declared"), "حاله", 5  # tokens of a degree of it
_MOSTLY, _LIKELY, _MAYBE = 0.7, 0.5, 0.3
_FELT_IN_MARKS = 3  # tokens from an attitude to its closing mark
_BESIDES = words("besides that")
_CALLS = frozenset({"deem", "socalled"})

_BELIEF = frozenset(noun.replace("ه", "ت") + own for noun in words("trust") for own in ("ه", "ها", "هم"))
_OWN = ("هما", "ها", "هم", "نا", "ه")
_NOT = words("what not")
_HAD_BEEN, _HAPPENED = words("had been"), frozenset({"يسبق"})
_NEAR_VERB, _TO_THAT = 8, 12  # tokens before a verb to what negates it, behind it to «أن»


class AttitudeFrames(Addressees):
    """Reads the frames in which a thing is judged or felt about."""

    def _says_what_like(self, at: int, limit: int) -> bool:
        """Whether nothing but an adjective without the article stands at a token: «مسيئة», «غير قانونية»."""
        if at >= limit or self.keys[at].startswith("ال") or self._plainly_speaks(at):
            return False
        ended = self.keys[at][-1] == "ه" or accusative(self.text.forms[at])
        known = shares(self.keys[at])
        return self.keys[at] == "غير" or (ended and known.adjective > known.noun + known.verb)

    def _declares(self, at: int, phrase: Phrase) -> bool:
        """Whether what is announced at a token is a state that begins by being announced: «الحداد», «الدرجة الثالثة من حالة الطوارئ»."""
        keys = self.keys
        body = phrase.last - phrase.first > 1 and head_of(keys[phrase.first]) is not None  # «سامر الحداد» is a name
        if keys[at] in _DECLARED or (body and keys[phrase.last - 1] in _DECLARED):
            return True
        return any(keys[j] == _STATE_OF and keys[j + 1] in _DECLARED for j in range(at, min(len(keys) - 1, at + _DEGREE)))

    def _deemed(self, i: int, limit: int, form: CueForm, inner: Draft | None = None) -> Draft | None:
        """«وصفها X بأنها …»: what is deemed is a pronoun, the content is what it is said to be."""
        keys = self.keys
        whose = keys[i - 1].removeprefix("و") in words("relative") and form.number == "s"  # «المدينة التي وصفها بـ"…"»
        j = i + 1
        while j < min(limit, i + 25):
            if j in self.pairs:
                j = self.pairs[j] + 1
                continue
            at_once = j == i + 1 and keys[j][0] == "ب" and len(keys[j]) > 4 and head_of(keys[j]) is None
            if (is_by(keys[j]) or at_once or keys[j] in COMPLEMENTISERS) and bodies().keys().isdisjoint({keys[j], keys[j][1:]}):
                break
            j += 1
        else:
            return None
        phrase = source_phrase(self.text, i + 1, j, self.pairs)
        whole = keys[j] in COMPLEMENTISERS or keys[j] == "ب"
        first = j + 1 if whole else j
        said_so = keys[j] in COMPLEMENTISERS or keys[i - 1] in WHAT or (whose and whole and j == i + 1 and first in self.pairs)
        if j + 1 >= limit or (phrase.last == phrase.first and not said_so):
            return None
        draft = self._made(i, form, "deem", first, limit, self.text.starts[first] + (0 if whole else 1), phrase, phrase.told, False)
        close = self.pairs.get(first, draft.last)
        called = keys[i - 1] in WHAT and close + 1 < draft.last and goes_on_without(keys, close + 1)
        if called or (whose and phrase.last == phrase.first and first in self.pairs):
            draft.last = min(draft.last, close + 1)
        if whose and draft.source is None and inner is not None and inner.speaker is not None and inner.speaker.gender in {form.gender, ""}:
            draft.speaker = inner.speaker
        return draft

    def _names_a_topic(self, i: int, first: int, form: CueForm) -> bool:
        """Whether «ما» before what somebody calls it opens a clause: it is what the clause tells of, and no word of his is told there.

        «ما وصفته الحكومة بـ"الإصلاح" دمر الاقتصاد», «إن ما تسميه الشركة "دعما" لا يكفي»; not «رفض ما وصفه …», «…، ما اعتبره مراقبون خطأ».
        """
        what = i - 1
        if what < first or self.keys[what] not in _NOT or not (form.cue.takes & _CALLS or form.cue.lemma in COPULAR):
            return False
        before = self.keys[what - 1] if what else "."
        opens = what == 0 or before in COMPLEMENTISERS or before in CONTRAST or before in ".:!؟"
        return opens or self._sentence_end(what - 1) != self._sentence_end(what)

    def _considered(self, i: int, limit: int, form: CueForm, inner: Draft | None) -> Draft | None:
        """«خطوة اعتبرتها النقابة تراجعا», «واعتبرته خطأ»: what is deemed is a pronoun, the content is what it is deemed to be."""
        keys = self.keys
        if i + 2 >= limit or (form.cue.lemma == "عد" and form.tense == "present"):
            return None
        at = i + 1
        phrase = Phrase(at, at, None, at)
        speaks = self._plainly_speaks(at) and at not in self.pairs and not accusative(self.text.forms[at]) and form.number == "s"
        if speaks or keys[at] == "كل" or (keys[at].startswith("ال") and keys[at] != "الي"):
            phrase = source_phrase(self.text, at, limit, self.pairs, split=True)
            if keys[at] == "كل" and at + 2 < limit and keys[at + 1] == "من":
                phrase = source_phrase(self.text, at, limit, self.pairs)
            indefinite = next((j for j in range(at + 1, phrase.last) if keys[j] == '"' or self._predicate(j)), None)
            if indefinite is not None:
                phrase = Phrase(at, indefinite, phrase.told, indefinite)
            at, _ = skip_adjuncts(self.text, phrase.after, limit, self.pairs, careful=True)
        whose = keys[i - 1] in words("relative")  # «الحلف الذي اعتبره خطأ»
        carried = whose or (bool(self.discourse.speakers) and (inner is None or (form.prefix == "و" and at in self.pairs)))
        if phrase.last == phrase.first and (form.tense == "present" or not carried):
            return None
        if at + 1 >= limit and not (at < limit and phrase.last > phrase.first):
            return None
        if at >= limit or not (keys[at] in COMPLEMENTISERS or self._predicate(at) or (at in self.pairs)):
            return None
        if keys[at] in COMPLEMENTISERS:
            at += 1
            if at >= limit:
                return None
        draft = self._made(i, form, "deem", at, limit, self.text.starts[at], phrase, None, False)
        if form.prefix != "و":
            draft.last = next((j for j in range(at + 1, draft.last) if keys[j] in "،," and not self._within_pair(at, j)), draft.last)
        draft.rule = "verb-considered"
        return draft

    def _predicate(self, j: int) -> bool:
        """Whether a word can be what something is deemed to be: an indefinite noun or adjective, «غير», «بمثابة»."""
        key, form = self.keys[j], self.text.forms[j]
        if key.startswith("ال") or head_of(key) is not None or key in _BESIDES:
            return False
        if key in words("predicate") or form.endswith("ة") or form.endswith("ءا"):
            return True
        return (accusative(form) or (plain_noun(key) and key[:3] != "وال")) and not self._is_named(j)

    def _within_pair(self, at: int, j: int) -> bool:
        return any(k in self.pairs and self.pairs[k] > j for k in range(at, j))

    def _socalled(self, i: int, limit: int, form: CueForm, before: str) -> Draft | None:
        keys = self.keys
        named = before in words("apart") and form.cue.lemma == "سمى"  # «الحرب التي تسميها موسكو عملية خاصة»
        if not (before in WHAT or named) or not form.pronoun or i + 1 >= limit:
            return None
        at = i + 1
        phrase = Phrase(at, at, None, at)
        if named and not self._plainly_speaks(at):
            return None
        if head_of(keys[at]) is not None or keys[at] in bodies() or self._is_named(at):
            phrase = source_phrase(self.text, at, limit, self.pairs, split=True)
            at = phrase.after
        while at < limit and keys[at] in TOO:
            at += 1
        if at >= limit or keys[at] in PUNCTUATION - {'"'}:
            return None
        if named and (at in self.pairs or any(j in self.pairs for j in range(i + 1, at))):
            return None  # a mere name: «قرية يسميها الأهالي "العين"»
        draft = self._made(i, form, "socalled", at, limit, self.text.starts[at], phrase, None, False)
        if at in self.pairs and self.pairs[at] < draft.last:
            draft.last = self.pairs[at] + 1  # «ما يسميه "…" وبناء …»
        for j in range(at + 1, draft.last):
            if keys[j] in "،,":
                draft.last = j
                break
        return draft

    def _feel(self, i: int, limit: int, form: CueForm, participle: bool) -> Draft | None:
        keys = self.keys
        attitude, intense = words("attitude"), words("intense")
        at = next(
            (
                j
                for j in range(i + 1, min(limit, i + 45))
                if (
                    (keys[j] in attitude and (keys[j - 1] == "عن" or form.cue.lemma == "أبدى"))
                    or (keys[j - 1] == "عن" and keys[j].startswith("ال") and keys[j][2:] in attitude)
                    or (keys[j - 1] in intense and keys[j - 2] == "عن" and (keys[j] in attitude or _is_felt(keys[j])))
                    or (keys[j - 1] == "عن" and self._of_another(j))
                    or (keys[j] in attitude and keys[j - 1] == '"' and (keys[j - 2] == "عن" or form.cue.lemma == "أبدى"))
                )
                or (
                    keys[j - 1] == "عن"
                    and form.cue.lemma != "أبدى"
                    and len(keys[j]) > 4
                    and keys[j].endswith(("ه", "ها", "هم", "هما"))
                    and self._of_his(j)
                )
            ),
            None,
        )
        if at is None or at + 2 >= limit:
            return None
        if form.cue.lemma == "عبر" and any("feel" in other.cue.takes for j in range(i + 2, at) for other in self.index.get(keys[j], ())):
            return None  # «رسائل عبر البريد أعربت فيها عن أسفها»: the preposition
        stop = at - 1 if keys[at - 1] == "عن" else at - 2 if keys[at - 2] == "عن" else at
        phrase = Phrase(i + 1, i + 1, None, i + 1) if participle else source_phrase(self.text, i + 1, stop, self.pairs)
        force = kinds.attitude_force(keys[at].removeprefix("ال"))
        if _is_content(keys[at].removeprefix("ال")) or self._of_another(at):
            at -= 1 if keys[at - 1] in intense else 0
            draft = self._made(i, form, "feel", at, limit, self.text.starts[at], phrase, None, False)
            draft.force = force
            return draft
        if keys[at - 1] == '"' and 0 < self.pairs.get(at - 1, 0) - at <= _FELT_IN_MARKS:
            draft = self._made(i, form, "feel", at - 1, limit, self.text.starts[at - 1], phrase, None, False)
            draft.force, draft.quote = force, None  # «عن "أسفه العميق" للحادث»: the words are his
            return draft
        first, j = at, self._behind_how_great(at, limit)
        while (also := self._felt_besides(j, limit)) is not None:  # «عن قلقه الشديد واستيائه من …»
            at, j = also, self._behind_how_great(also, limit)
        if j >= limit - 1:
            return None
        start, itself = self.text.starts[j], _bare(keys[first]) in _felt_itself()
        if keys[j] == "مع" or (at > first and _is_content(keys[at].removeprefix("و"))):  # «عن تعاطفها مع …», «عن سعادته وفخره ب…»
            j, start = first, self.text.starts[first]
        elif keys[j] in words("feels about"):
            force = (
                "say" if force == "warn" and keys[j] != "من" else force
            )  # «قلقه إزاء الأوضاع»: who worries about what is warns of nothing
            j += 1
            start = self.text.starts[j]
            if keys[j] in COMPLEMENTISERS and j + 1 < limit:
                j += 1
                start, itself = self.text.starts[j], False
        elif keys[j] in COMPLEMENTISERS or keys[j] in words("because"):
            j += 1
            start, itself = self.text.starts[j] if j < limit else start, False
        elif keys[j][:2] == "لل":
            start += 2
        elif keys[j] in _OF_IT:
            return None  # «أبدى إعجابه بها»
        elif self._governed_here(j) or (keys[at] in _BELIEF and keys[j][0] == "ب"):
            start = after_prefix(self.text, j, 1)  # «عن إيمانه بأهمية …»
        elif keys[at] in attitude and (common(keys[j]) or keys[j] in words("objnoun") or shares(keys[j]).noun >= _MAYBE):
            pass  # «عن نيته ترك منصبه»
        else:
            return None
        if itself and start > self.text.starts[first]:
            j, start = first, self.text.starts[first]  # «عن سعادته بالعودة»
        draft = self._made(i, form, "feel", j, limit, start, phrase, None, False)
        draft.force = force
        return draft

    def _behind_how_great(self, at: int, limit: int) -> int:
        """The token behind the attitude at ``at`` and what says how great it is."""
        j = at + 1
        while j < limit and j < at + 4 and (self.keys[j].startswith("ال") or self._how_great(j)):
            j += 1
        return j

    def _felt_besides(self, j: int, limit: int) -> int | None:
        """Where a second attitude of the same person stands, if one is joined on at ``j``: «واستيائه», «وعن ثقته»."""
        keys = self.keys
        at, key = (j + 1, keys[j + 1]) if j + 1 < limit and keys[j] == "وعن" else (j, keys[j].removeprefix("و") if j < limit else "")
        joined = key != "" and (at > j or keys[j] != key)
        return at if joined and _is_felt(key) else None

    def _of_another(self, j: int) -> bool:
        """Whether an attitude stands at ``j`` and whose it is after it: «عن استعداد الاتحاد لمساعدة …», «عن اهتمام بلاده بالمشروع»."""
        if j + 1 >= len(self.keys) or _his(self.keys[j]) not in words("attitude"):
            return False
        whose = self.keys[j + 1]
        if self._how_great(j + 1) or whose in _OF_IT or self._governed_here(j + 1):
            return False  # «عن ثقة بقدراته», not «عن ثقة بلاده»
        noun = whose.startswith("ال") and shares(whose).adjective < _LIKELY
        return noun or whose in bodies() or self._of_his(j + 1) or head_of(whose) is not None

    def _governed_here(self, j: int) -> bool:
        """Whether the ب or ل of a word is a preposition: «بالعودة», «بلاعبيه», not that of «بلاده», «بغداد», «لجنتها»."""
        key = self.keys[j]
        if key[0] not in "بل" or key in bodies() or key in heads() or self._is_named(j):
            return False
        known = shares(key)
        if known.governed >= _LIKELY or known.noun + known.adjective + known.verb + known.name >= _MAYBE:
            return known.governed >= _LIKELY
        own = next((key[: -len(his)] for his in ("هما", "ها", "هم", "ه") if key.endswith(his)), key)
        return shares(own[:-1] + "ه" if own[-1] == "ت" else own).noun < _LIKELY  # «بلديته»

    def _how_great(self, j: int) -> bool:
        """Whether an indefinite adjective says how great an attitude is: «سعادة بالغة», «قلق شديد»."""
        key = self.keys[j]
        great = key in words("intense") or key.removesuffix("ه") in words("intense")
        return great or (shares(key).adjective >= _MOSTLY and head_of(key) is None)

    def _of_his(self, j: int) -> bool:
        """Whether a noun ends in a pronoun: «تعاطفها»."""
        return self.keys[j].endswith(("ها", "هم", "هما")) or self.text.forms[j].endswith("ه")

    def _thanks(self, i: int, limit: int, form: CueForm, participle: bool) -> Draft | None:
        """«قدم X شكره لـ…»: the thanks is the content."""
        thanks, opening = words("thanks"), words("thanks open")
        at = next((j for j in range(i + 1, min(limit, i + 16)) if self.keys[j] in thanks or self.keys[j] in opening), None)
        if (
            at is not None
            and self.keys[at] in opening
            and not any(key.lstrip("ال") in thanks or key in thanks for key in self.keys[at + 1 : at + 4])
        ):
            return None
        if at is None or at + 2 >= limit:
            return None
        phrase = Phrase(i + 1, i + 1, None, i + 1) if participle else source_phrase(self.text, i + 1, at, self.pairs)
        if not participle and phrase.after < at - 1 and self.keys[phrase.after] == self.keys[at - 1] == "-":
            phrase = Phrase(phrase.first, at - 1, phrase.told, at)  # «قدمت سلمى - إحدى الزائرات - شكرها لـ»
        if not participle and phrase.after < at:
            return None
        sorry = _bare(self.keys[at]) in _felt_itself()
        if sorry and self.keys[at + 1] in PUNCTUATION:
            return None  # «قدم اعتذاره، وغادر»
        draft = self._made(i, form, "thanks", at, limit, self.text.starts[at], phrase, None, False)
        draft.force = "say" if sorry or any(key in words("condolences") for key in self.keys[at : at + 3]) else None
        return draft

    def _this_first(self, i: int, limit: int, form: CueForm, *, negated: bool) -> Draft | None:
        """«وأكد ذلك المدير سامر الخالدي»: what is answered stands before who answers."""
        at = i + 2 + (i + 2 < limit and self.keys[i + 2] in TOO)
        phrase = source_phrase(self.text, at, limit, self.pairs, split=True)
        if phrase.first != at or phrase.last == at or not (self._plainly_speaks(at) and self._agrees(phrase, form)):
            return None
        if not self._ends_there(phrase.after, limit):
            return None
        return self._answer(i, i + 1, form, phrase, negated=negated)

    def _answer(self, i: int, at: int, form: CueForm, phrase: Phrase, *, negated: bool) -> Draft:
        """Return the statement of who confirms or denies «ذلك» at a token, or does not deny it."""
        return self._made(i, form, "object", at, at + 1, self.text.starts[at], phrase, None, negated)

    def _ends_there(self, at: int, limit: int) -> bool:
        """Whether nothing but time and place follows at ``at``, and somebody has said something before."""
        after = self.keys[at] if at < limit else "."
        ends = after in words("time") or after in {"في", "خلال"} or (after in PUNCTUATION and after != ":")
        return ends and (bool(self.drafts) or at >= limit)

    def _never_before(self, i: int, first: int) -> bool:
        """Whether what stands before a past verb says that it was not done yet: «لم تكن الوزارة قد أعلنت», «لم يسبق للوزير أن قال»."""
        keys = self.keys
        if keys[i - 1] not in {"قد", "ان"}:
            return False
        verbs = _HAD_BEEN if keys[i - 1] == "قد" else _HAPPENED
        for j in range(i - 2, max(first, i - _NEAR_VERB) - 1, -1):
            if keys[j] in PUNCTUATION and j not in self.pairs and j not in self.opened:
                return False
            if keys[j] in verbs:
                return j > first and keys[j - 1] in words("negations")
        return False

    def _was_not_said(self, i: int, first: int, form: CueForm) -> bool:
        """Whether «ما» before a past verb negates it, at the head of a clause with one of its own: «ما قال الوزير إن الضرائب سترتفع»;
        or words before it do («لم يكن قد قال»).

        What stands for a thing («ما قال إنه هجوم») has a pronoun behind «إن» that goes back to it, or hangs on a word before it.
        """
        keys = self.keys
        if i > first and form.tense == "past" and (self._never_before(i, first) or said_to_be_untrue(keys, i, first)):
            return True
        if i <= first or keys[i - 1] not in _NOT or form.tense != "past" or form.pronoun or form.reprise:
            return False
        before = keys[i - 2] if i - 1 > first else "."
        that = next((j for j in range(i + 1, min(len(keys), i + _TO_THAT)) if keys[j] in COMPLEMENTISERS or keys[j] in ".،,:؛"), None)
        if that is None or keys[that] not in COMPLEMENTISERS:
            return False
        return before in PRONOUN_COMPLEMENTISERS or (before in '.:؛!؟"' and (keys[that] in TO or will_not(keys, that + 1)))

    def _judged(
        self,
        i: int,
        begin: int,
        at: int,
        limit: int,
        form: CueForm,
        phrase: Phrase,
        told: tuple[int, int] | None,
        standing: tuple[int, int] | None,
        *,
        negated: bool,
    ) -> Draft | None:
        """«وصف X Y بـ…», «عزا X Y إلى …», «حمل X Y مسؤولية …»: an object at ``at`` and what is said of it."""
        keys, takes = self.keys, form.cue.takes
        reckon = "reckon" in takes and form.tense != "participle"
        if (
            at < limit
            and phrase.last - phrase.first > 1
            and phrase.after == at
            and keys[at - 1].startswith("ال")
            and not keys[at - 1].endswith(("ي", "يه", "يون"))
            and (
                ("due" in takes and keys[at] == "الي")
                or ("deem" in takes and is_by(keys[at]))
                or (reckon and (keys[at] in ABOUT_SO_MANY or is_by(keys[at])))
            )
        ):
            # the object is one definite noun, and was taken for part of the source
            at -= 1
            phrase = Phrase(phrase.first, phrase.last - 1, phrase.told, at)
        if (
            "due" in takes
            and phrase.last - phrase.first == 1
            and phrase.after == at
            and keys[at] == "الي"
            and form.prefix == "و"
            and self.discourse.speakers
        ):
            at, phrase = phrase.first, Phrase(begin, begin, None, begin)  # «وعزا القرار إلى …»: the speaker goes on
        alone = phrase.last > phrase.first and phrase.after == at and form.prefix == "و" and bool(self.discourse.speakers)
        if "deem" in takes and phrase.last > phrase.first and phrase.after == at and is_by(keys[at]):
            before = None if alone else self._subject_before(i, max(0, i - _SUBJECT), form)  # «الوزير يصف القرار بأنه …»
            if alone or (before is not None and self._plainly_speaks(before[0])):
                at, phrase, standing = phrase.first, Phrase(begin, begin, None, begin), standing or before
        if alone and "blame" in takes and keys[at].endswith(BLAME):
            at, phrase = phrase.first, Phrase(begin, begin, None, begin)  # «وحمل المقاول مسؤولية …»: the speaker goes on
        if "deem" in takes and phrase.last > phrase.first and keys[at - 1] in "،," and self.text.ends[phrase.last - 1] in self.persons:
            head = head_of(keys[at])  # «وصفت هند السالم، زعيمة الكتلة بالمجلس، القرار بأنه …»
            comma = next((j for j in range(at + 1, min(limit - 2, at + _ASIDE)) if keys[j] in "،,"), None)
            if head is not None and head.kind == "title" and comma is not None:
                at = comma + 1
        start = None
        for j in range(at, min(limit, at + 25)):
            key = keys[j]
            if (
                (("deem" in takes or reckon) and (is_by(key) or (key == "بان" and j == at + 1)) and key[1:] not in bodies())
                or ("deem" in takes and key == "علي" and j + 1 < limit and keys[j + 1] in PRONOUN_COMPLEMENTISERS)
                or (reckon and key in ABOUT_SO_MANY)
                or ("due" in takes and key == "الي")
                or ("blame" in takes and key.endswith(BLAME))
            ):
                start = j
                break
        if start is None:
            return None
        if start == at and not form.pronoun and begin == at:
            return None  # «زواج وصف بغير المسبوق»: by nobody
        if reckon and not any(is_number(key.lstrip("ب")) or key[0].isdigit() for key in keys[start : min(limit, start + _SUM)]):
            return None  # «وقدر الإمكان»
        start_at = self.text.starts[at]
        it = keys[at] in _IT or (keys[at] in THAT_ITSELF and at + 1 == start)
        if it and keys[start][0] == "ب" and start + 1 < limit:  # «واصفا إياها بأنها …», «معللا ذلك بأن …»
            at = start + 1 if keys[start] in COMPLEMENTISERS or keys[start] == "ب" else start
            start_at = self.text.starts[at] + (0 if at > start else 1)
        draft = self._made(i, form, "deem", at, limit, start_at, phrase, told, negated)
        draft.source = draft.source or standing
        return draft


@cache
def _felt() -> frozenset[str]:
    return frozenset(_bare(key) for key in words("attitude"))


@cache
def _felt_itself() -> frozenset[str]:
    return frozenset(_bare(_his(key)) for key in words("felt itself"))


def _is_felt(key: str) -> bool:
    """Whether a word is an attitude and whose it is, whoever feels it: «شكرهما»."""
    return key.endswith(_OWN) and _bare(key) in _felt()


@cache
def _is_content(key: str) -> bool:
    """Whether an attitude is itself what is said, whoever feels it: «شكره ل…», «شكرهم ل…»."""
    return key in words("attcontent") or (key.endswith(_OWN) and _bare(key) in {_bare(other) for other in words("attcontent")})


def _bare(key: str) -> str:
    """Return the key of a noun without whose it is: «قلقها» is «قلق»."""
    return next((key[: -len(own)] for own in _OWN if key.endswith(own)), key)


def _his(key: str) -> str:
    """Return the key of a noun with «his»: «قلق» is «قلقه», «رغبة» is «رغبته»."""
    return key[:-1] + "ته" if key[-1] == "ه" else key + "ه"
