"""Frames without a clause of their own: a bare object, what is deemed so, attitudes, thanks, what X calls so; and who is their subject."""

from __future__ import annotations

from bisect import bisect_left

from isnad.reading.statements import contents, kinds
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.frames import Mark, locate
from isnad.reading.statements.shapes import PUNCTUATION, accusative, common, common_accusative, head_of, is_by, other_noun
from isnad.reading.statements.sources import Phrase, skip_adjuncts, source_phrase, told_end
from isnad.reading.statements.speakers import Speakers
from isnad.reading.statements.words import COMPLEMENTISERS, bodies, heads, words

_NEGATIONS = words("negations")
_DEEMED_SO = words("described as")
_WHAT = frozenset({"ما", "مما", "لما", "بما", "عما", "فيما"})
_LONG_TITLE = 26
_INSIDE = frozenset({"في", "من", "علي", "عن", "الي"})
_NEWS_ITSELF = frozenset({"الخبر", "النبا", "الامر", "ذلك", "هذا"})
_IT = frozenset({"اياه", "اياها", "اياهم", "اياهما"})
_SOON = 5  # tokens from what is said again to its complement
_SUM = 5  # tokens from ب to a number
_OF_IT = frozenset({"به", "بها", "بهم", "بهما", "له", "لها", "لهم", "لهما"})
_ON_WHOM = frozenset({"اقترح", "اشترط"})
_BESIDES = frozenset({"فضلا", "اضافه", "علاوه", "خصوصا", "لاسيما", "خاصه", "مثلا", "ايضا"})
_COPULAR = frozenset({"اعتبر", "عد"})
_DOUBLE_NEGATED = frozenset({"استبعد", "نفى", "أنكر"})  # «لم يستبعد رفع الرسوم»
_EITHER = frozenset({"عضو", "قيادي", "نائب"})
_OBJECT_TAKES = frozenset({"obj", "dobj", "deem", "reckon", "due", "blame", "renew", "byobj", "pobj", "seen"})


class ObjectFrames(Speakers):
    """Reads the frames in which a noun phrase is what is said."""

    def _draft(self, i: int, form: CueForm, mark: Mark, limit: int) -> Draft:
        draft = Draft(form, (i, i + 1), mark.name, mark.first, limit, mark.start)
        if mark.first in self.pairs:
            close = self.pairs[mark.first]
            draft.quote = (mark.first, close)
            name = close - mark.first <= 4 and close + 1 < limit and self.keys[close + 1] not in PUNCTUATION
            if mark.name in {"quote", "colon"} and close < limit and not (mark.name == "colon" and name):
                draft.last = contents.quote_end(self.text, close, limit)
        elif mark.name == "colon" and self.pairs.get(mark.first - 2, 0) > mark.first and mark.first - 2 > mark.at:
            close = self.pairs[mark.first - 2]  # «: "إن …"»
            draft.quote = (mark.first - 2, close)
            if close < limit:
                draft.last = contents.quote_end(self.text, close, limit)
        elif mark.at in self.pairs and mark.at < mark.first < self.pairs[mark.at] < limit and mark.name in {"askto", "askon"}:
            draft.quote, draft.last = (mark.at, self.pairs[mark.at]), self.pairs[mark.at] + 1
        return draft

    def _agrees(self, phrase: Phrase, form: CueForm) -> bool:
        """Whether a phrase after a verb can be its subject: never after a plural, and a known gender must be the verb's."""
        if phrase.first == phrase.last:
            return True
        if form.number != "s":
            return False
        key = self.keys[phrase.first]
        gender = bodies().get(key)
        if self.keys[phrase.first - 1] in {"لي", "لنا"}:
            return True  # «قال لي أخي»
        if key[-1] == "ي" and key[:-1] in heads() and key not in heads() and not key.startswith("ال"):
            return False  # «دعت قائدي المركبات إلى …»: a plural in construct that is no subject
        if gender is None:
            head = head_of(key)
            known = head is not None and head.kind in {"title", "official"} and head.word not in _EITHER
            if known and key.endswith("ه") and self.text.forms[phrase.first].endswith("ه"):
                known = False  # «أمينه العام»: the last letter is a pronoun, not a feminine ending
            gender = head.gender if head is not None and known else None
        return gender is None or gender == form.gender

    def _weak(self, i: int, form: CueForm, strong: bool, inner: Draft | None, negated: bool) -> bool:
        """Whether a finite verb without a subject of its own is too little: «يعتقد أن», or a bare preposition within a statement."""
        personal = i > 0 and self.keys[i - 1] in words("he who")  # «لكنه يعتقد أن»
        if self.keys[i][len(form.prefix) :] in words("impersonal"):
            return not (personal and self.discourse.speakers)
        if i > 0 and self.keys[i - 1] == "كما":
            return False  # «كما تنص على»
        return not strong and (inner is not None or negated or not form.prefix) and form.tense == "present"

    def _object(self, i: int, first: int, limit: int, form: CueForm, inner: Draft | None, before: str) -> Draft | None:
        keys, takes = self.keys, form.cue.takes
        participle = form.tense == "participle"
        negated = before in _NEGATIONS
        if (
            (negated and form.cue.lemma not in _DOUBLE_NEGATED)
            or (before in {"ما", "مما", "لما", "بما"} and "seen" not in takes and not (form.pronoun and "deem" in takes))
            or ("pobj" in takes and not takes & (_OBJECT_TAKES - {"pobj"}) and not participle)
        ):
            return None
        impersonal = form.tense == "present" and self.keys[i][len(form.prefix) :] in words("impersonal")
        if impersonal and (form.cue.lemma in _COPULAR or form.prefix or (i > 0 and before in words("relative"))):
            return None  # «تعتبر المدينة أكبر …»
        if "seen" in takes and not (i + 1 < limit and keys[i + 1] in {"فيه", "فيها", "فيهم"}):
            return None
        if form.cue.lemma == "طلب" and (form.gender == "m" and form.tense == "past" and before not in {"قد", "وقد"}):
            return None  # nearly always the noun
        if before == "حسبما" or (
            form.cue.lemma == "رفض" and inner is not None and form.prefix != "و" and keys[i + 1 : i + 2] and not self._speaks_next(i, limit)
        ):
            return None
        price = form.cue.lemma == "ثمن" and form.tense == "past" and form.gender == "m" and form.prefix == "" and i + 1 < limit
        if price and keys[i + 1].startswith("ال") and not self._speaks_next(i, limit) and not self._doubled(i):
            return None  # «إذا كان ثمن الماء …»
        begin = i + 2 if "seen" in takes else i + 1
        if form.pronoun and "deem" in takes:
            found = self._deemed(i, limit, form)
            if found is not None and before in _WHAT:
                return found if found.source is not None or inner is None else None
            return found
        if participle or form.pronoun:
            phrase = Phrase(i + 1, i + 1, None, i + 1)
        else:
            ceiling = self._before_by(begin, limit) if takes & {"deem", "reckon"} else limit
            phrase = self._known_name(begin, limit) or source_phrase(self.text, begin, ceiling, self.pairs, split=True)
            phrase = self._whole_title(phrase, limit)
            governed = is_by(keys[phrase.first]) if phrase.last > phrase.first else False  # «قدرت بنسبة …»
            if governed or (phrase.last > phrase.first and not (self._can_speak(phrase.first, phrase.last) and self._agrees(phrase, form))):
                phrase = Phrase(begin, begin, phrase.told, begin)
        if phrase.last > phrase.first and phrase.after < limit and keys[phrase.after] in words("relative"):
            comma = next((j for j in range(phrase.after, min(limit, phrase.after + 25)) if keys[j] in "،,"), None)
            at = self._object_after(phrase.after + 1, min(limit, comma or limit))
            if at is not None:
                phrase = Phrase(phrase.first, phrase.last, phrase.told, at)
            elif comma is None or comma + 2 >= limit:
                phrase = Phrase(begin, begin, phrase.told, begin)
            else:
                phrase = Phrase(phrase.first, phrase.last, phrase.told, comma + 1)
        if phrase.last == phrase.first and not participle and form.cue.lemma == "رفض" and before in COMPLEMENTISERS:
            return None  # «بعد أن رفض تجديد عقده»
        if "dobj" in takes:
            document = head_of(keys[phrase.first]) if phrase.last > phrase.first else None
            if document is None or document.kind != "document" or negated:
                return None  # «أظهرت البيانات تراجعا», not «أظهر اللاعب مهارته»
        standing: tuple[int, int] | None = None  # a subject before its verb: «الحكومة تدين الهجوم»
        if not participle and phrase.last == phrase.first and self._weak(i, form, strong=False, inner=inner, negated=False):
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
        at, told = skip_adjuncts(self.text, phrase.after if phrase.last > phrase.first else begin, limit, self.pairs, careful=True)
        if at < limit and keys[at] == ":":
            at += 1
        if (
            at >= limit
            or limit - at < 2
            or (keys[at] in words("end") and not (keys[at] == "ما" and (form.cue.force == "deny" or keys[at + 1] in _DEEMED_SO)))
            or (keys[at] in {"في", "الي", "علي", "من", "عن"} and not takes & {"blame", "due"} and form.cue.lemma not in _ON_WHOM)
            or keys[at] in PUNCTUATION - {'"'}
        ):
            return None
        if form.cue.lemma in _ON_WHOM:
            upon = next((k for k in range(phrase.first + 1, phrase.last) if keys[k] == "علي"), None)
            if upon is not None:
                at, phrase = upon, Phrase(phrase.first, upon, phrase.told, upon)
        if form.cue.lemma in _ON_WHOM and keys[at] == "علي":  # «اقترح على الشركة تأجيل …»
            asked = next((j for j in range(at + 2, min(limit - 1, at + 9)) if common(keys[j]) and not keys[j].startswith("ال")), None)
            if asked is None:
                return None
            at = asked
        if "renew" in takes:
            known = keys[at] in words("said again") or (
                form.cue.lemma not in {"أعاد", "كرر"} and (self.text.forms[at].endswith(("ه", "ها")) or keys[at].startswith("ال"))
            )
            if not known or at + 2 >= limit:
                return None
            mark = locate(self.text, at, limit, frozenset({"that", "to", "by", "on", "from"}), self.pairs, quick=True)
            again = next((other for other in self.index.get(keys[at], ()) if other.tense == "masdar" and not other.article), None)
            if again is not None and (common(keys[at + 1]) or keys[at + 1] in words("objnoun") or keys[at + 1] in words("attitude")):
                mark = Mark("object", at, at + 1, self.text.starts[at + 1])  # «جدد رفضه إغلاق الجسر»
            if mark is None or mark.at - at > _SOON:
                return None
            draft = self._draft(i, form, mark, limit)
            draft.source = (phrase.first, phrase.last) if phrase.last > phrase.first else None
            draft.force = again.cue.force if again is not None and mark.name == "object" else None
            draft.rule = "verb-renew"
            return draft
        if keys[at] in _NEWS_ITSELF and at + 1 < limit and not keys[at + 1].startswith("ال"):
            return None  # «أكد الخبر في اتصال …» does not say what
        if form.cue.lemma in {"رفض", "يرفض"} and keys[at] in {"التعليق", "التعقيب", "الافصاح", "الكشف", "الرد", "الادلاء", "ذكر", "الحديث"}:
            return None
        reckon = "reckon" in takes and not participle
        if "deem" in takes or "due" in takes or "blame" in takes or reckon:
            if (
                at < limit
                and phrase.last - phrase.first > 1
                and phrase.after == at
                and keys[at - 1].startswith("ال")
                and not keys[at - 1].endswith(("ي", "يه"))
                and (("due" in takes and keys[at] == "الي") or ("deem" in takes and is_by(keys[at])))
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
            if alone and "blame" in takes and keys[at].endswith(("مسووليه", "مسؤوليه", "مسئوليه")):
                at, phrase = phrase.first, Phrase(begin, begin, None, begin)  # «وحمل المقاول مسؤولية …»: the speaker goes on
            start = None
            for j in range(at, min(limit, at + 25)):
                key = keys[j]
                if (
                    (("deem" in takes or reckon) and is_by(key) and key[1:] not in bodies())
                    or ("due" in takes and key == "الي")
                    or ("blame" in takes and key.endswith(("مسووليه", "مسؤوليه", "مسئوليه")))
                ):
                    start = j
                    break
            if start is None:
                return None
            if reckon and not any(kinds.is_number(key.lstrip("ب")) or key[0].isdigit() for key in keys[start : min(limit, start + _SUM)]):
                return None  # «وقدر الإمكان»
            start_at = self.text.starts[at]
            if keys[at] in _IT and keys[start][0] == "ب" and start + 1 < limit:  # «واصفا إياها بأنها …»
                at = start + 1 if keys[start] in COMPLEMENTISERS or keys[start] == "ب" else start
                start_at = self.text.starts[at] + (0 if at > start else 1)
            draft = self._made(i, form, "deem", at, limit, start_at, phrase, told, negated)
            draft.source = draft.source or standing
            return draft
        if keys[at] not in words("objnoun") and any(
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
        draft = self._made(i, form, "object", at, limit, self.text.starts[at], phrase, told, negated)
        draft.source = draft.source or standing
        draft.force = "say" if negated else "praise" if form.cue.lemma == "قدر" else None
        return draft

    def _plainly_speaks(self, token: int) -> bool:
        """Whether the words that begin at ``token`` name a body, a person, an outlet or a source."""
        key = self.keys[token]
        head = head_of(key)
        return head is not None or key in bodies() or token in self.pairs or self._is_named(token)

    def _considered(self, i: int, limit: int, form: CueForm, inner: Draft | None) -> Draft | None:
        """«خطوة اعتبرتها النقابة تراجعا», «واعتبرته خطأ»: what is deemed is a pronoun, the content is what it is deemed to be."""
        keys = self.keys
        if i + 2 >= limit or (form.cue.lemma == "عد" and form.tense == "present"):
            return None
        at = i + 1
        phrase = Phrase(at, at, None, at)
        speaks = self._plainly_speaks(at) and not accusative(self.text.forms[at]) and form.number == "s"
        if speaks or keys[at] == "كل" or (keys[at].startswith("ال") and keys[at] != "الي"):
            phrase = source_phrase(self.text, at, limit, self.pairs, split=True)
            if keys[at] == "كل" and at + 2 < limit and keys[at + 1] == "من":
                phrase = source_phrase(self.text, at, limit, self.pairs)
            indefinite = next((j for j in range(at + 1, phrase.last) if keys[j] == '"' or self._predicate(j)), None)
            if indefinite is not None:
                phrase = Phrase(at, indefinite, phrase.told, indefinite)
            at, _ = skip_adjuncts(self.text, phrase.after, limit, self.pairs, careful=True)
        whose = keys[i - 1] in words("relative")  # «الحلف الذي اعتبره خطأ»
        carried = whose or (inner is None and bool(self.discourse.speakers))
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

    def _within_pair(self, at: int, j: int) -> bool:
        return any(k in self.pairs and self.pairs[k] > j for k in range(at, j))

    def _predicate(self, j: int) -> bool:
        """Whether a word can be what something is deemed to be: an indefinite noun or adjective, «غير», «بمثابة»."""
        key, form = self.keys[j], self.text.forms[j]
        if key.startswith("ال") or head_of(key) is not None or key in _BESIDES:
            return False
        if key in words("predicate") or form.endswith("ة") or form.endswith("ءا"):
            return True
        return accusative(form) and not self._is_named(j)

    def _before_by(self, begin: int, limit: int) -> int:
        """Return the token at which what something is deemed begins, after ب: the second such where the first is part of a title."""
        found = [j for j in range(begin + 1, min(limit, begin + 25)) if is_by(self.keys[j]) and self.keys[j][1:] not in bodies()]
        if not found:
            return limit
        return found[1] if len(found) > 1 and found[0] == begin + 1 else found[0]

    def _accounted(self, at: int, form: CueForm) -> bool:
        """Whether the object of «وأرجع …» is something that is explained, and nothing that is given back."""
        if form.cue.lemma in {"عزا"} or at >= len(self.keys):
            return at < len(self.keys)
        key = self.keys[at]
        return key in {"ذلك", "السبب", "الامر", "سبب", "هذا", "اسباب"} or common(key) or (key.startswith("ال") and other_noun(key))

    def _doubled(self, i: int) -> bool:
        """Whether a letter of token ``i`` bears a shadda, as a verb of its second form may: «ثمّن»."""
        return "\u0651" in self.text.slice(i, i + 1)

    def _speaks_next(self, i: int, limit: int) -> bool:
        """Whether a subject stands right after the verb at ``i``."""
        return i + 2 < limit and (head_of(self.keys[i + 1]) is not None or self.keys[i + 1] in bodies() or self._is_named(i + 1))

    def _whole_title(self, phrase: Phrase, limit: int) -> Phrase:
        """Return a title's phrase drawn out to the person's name or the medium told that stands between it and a bare object."""
        keys = self.keys
        if phrase.last == phrase.first or phrase.told is not None:
            return phrase
        head = head_of(keys[phrase.first])
        if head is None or head.kind not in {"title", "official", "unnamed"}:
            return phrase
        found = phrase
        for j in range(phrase.last, min(limit, phrase.first + _LONG_TITLE)):
            key = keys[j]
            if key in PUNCTUATION - {'"', "-"} or key in COMPLEMENTISERS or key in words("relative") or key in words("time"):
                break
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
                while last < limit and keys[last].startswith("ال") and keys[last] != "الي" and not other_noun(keys[last]):
                    last += 1
                return Phrase(first, last, None, last)
        return None

    def _deemed(self, i: int, limit: int, form: CueForm) -> Draft | None:
        """«وصفها X بأنها …»: what is deemed is a pronoun, the content is what it is said to be."""
        keys = self.keys
        j = i + 1
        while j < min(limit, i + 25):
            if j in self.pairs:
                j = self.pairs[j] + 1
                continue
            at_once = j == i + 1 and keys[j][0] == "ب" and len(keys[j]) > 4 and head_of(keys[j]) is None
            if (is_by(keys[j]) or at_once or keys[j] in COMPLEMENTISERS) and keys[j][1:] not in bodies():
                break
            j += 1
        else:
            return None
        phrase = source_phrase(self.text, i + 1, j, self.pairs)
        whole = keys[j] in COMPLEMENTISERS or keys[j] == "ب"
        said_so = keys[j] in COMPLEMENTISERS or keys[i - 1] in _WHAT
        if j + 1 >= limit or (phrase.last == phrase.first and not said_so):
            return None
        first = j + 1 if whole else j
        return self._made(i, form, "deem", first, limit, self.text.starts[first] + (0 if whole else 1), phrase, phrase.told, False)

    def _made(
        self,
        i: int,
        form: CueForm,
        rule: str,
        first: int,
        limit: int,
        start: int,
        phrase: Phrase,
        told: tuple[int, int] | None,
        negated: bool,
    ) -> Draft:
        last = contents.phrase_end(self.text, first, limit, self.pairs)
        draft = Draft(form, (i, i + 1), "object", first, last, start, told=told or phrase.told, negated=negated)
        if first in self.pairs:
            draft.quote = (first, self.pairs[first])
        draft.source = (phrase.first, phrase.last) if phrase.last > phrase.first else None
        draft.rule = f"{'participle' if form.tense == 'participle' else 'verb'}-{rule}"
        return draft

    def _can_speak(self, first: int, last: int) -> bool:
        """Whether a noun phrase right after a verb that takes a bare object is its subject."""
        key = self.keys[first]
        if first in self.pairs or head_of(key) is not None or key in bodies():
            return True
        if key in words("objnoun") or key.endswith(("ها", "هم")) or (len(key) > 4 and self.text.forms[first].endswith("ه")):
            return False
        if any(name.start <= self.text.starts[first] < name.end for name in self.names) or self.discourse.known(
            self.discourse.keys_of(first, last)
        ):
            return True
        if key.startswith("ال") and key.endswith("ون"):
            return True
        if len(key) == 4 and key[0] == "ت":
            return False  # «تسلم», «تدخل»: a verbal noun
        return not key.startswith("ال") and 2 <= last - first <= 6 and not common(key)

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
                    or (keys[j] in attitude and keys[j - 1] in intense and keys[j - 2] == "عن")
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
        stop = at - 1 if keys[at - 1] == "عن" else at - 2 if keys[at - 2] == "عن" else at
        phrase = Phrase(i + 1, i + 1, None, i + 1) if participle else source_phrase(self.text, i + 1, stop, self.pairs)
        force = kinds.attitude_force(keys[at].removeprefix("ال"))
        if keys[at].removeprefix("ال") in words("attcontent"):
            at -= 1 if keys[at - 1] in intense else 0
            draft = self._made(i, form, "feel", at, limit, self.text.starts[at], phrase, None, False)
            draft.force = force
            return draft
        j = at + 1
        while j < limit and j < at + 4 and (keys[j].startswith("ال") or keys[j] in {"الشديد", "عميق", "كبير", "بالغ"}):
            j += 1
        if j >= limit - 1:
            return None
        start = self.text.starts[j]
        if keys[j] == "مع":  # «عن تعاطفها مع …»
            j, start = at, self.text.starts[at]
        elif keys[j] in {"من", "في", "عن", "ازاء", "تجاه", "حيال", "علي", "ل", "ب", "الي"}:
            j += 1
            start = self.text.starts[j]
            if keys[j] in COMPLEMENTISERS and j + 1 < limit:
                j += 1
                start = self.text.starts[j]
        elif keys[j] in COMPLEMENTISERS or keys[j] in words("because"):
            j += 1
            start = self.text.starts[j] if j < limit else start
        elif keys[j][:2] == "لل":
            start += 2
        elif keys[j] in _OF_IT:
            return None  # «أبدى إعجابه بها»
        elif keys[j][0] in "بل":
            start += 1
        else:
            return None
        draft = self._made(i, form, "feel", j, limit, start, phrase, None, False)
        draft.force = force
        return draft

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
        if not participle and phrase.after < at:
            return None
        return self._made(i, form, "thanks", at, limit, self.text.starts[at], phrase, None, False)

    def _socalled(self, i: int, limit: int, form: CueForm, before: str) -> Draft | None:
        keys = self.keys
        named = before in words("apart") and form.cue.lemma == "سمى"  # «الحرب التي تسميها موسكو عملية خاصة»
        if not (before in _WHAT or named) or not form.pronoun or i + 1 >= limit:
            return None
        at = i + 1
        phrase = Phrase(at, at, None, at)
        if named and not self._plainly_speaks(at):
            return None
        if head_of(keys[at]) is not None or keys[at] in bodies() or self._is_named(at):
            phrase = source_phrase(self.text, at, limit, self.pairs, split=True)
            at = phrase.after
        if at >= limit or keys[at] in PUNCTUATION - {'"'}:
            return None
        if named and (at in self.pairs or any(j in self.pairs for j in range(i + 1, at))):
            return None  # a mere name: «قرية يسميها الأهالي "العين"»
        draft = self._made(i, form, "socalled", at, limit, self.text.starts[at], phrase, None, False)
        for j in range(at + 1, draft.last):
            if keys[j] in "،,":
                draft.last = j
                break
        return draft
