"""Who may stand behind a preposition of attribution: whether the words name a source, which of them do, who published what they name.

The frames that ask this are read in ``according``; where any noun phrase of a source begins and ends is told in ``sources``.
"""

from __future__ import annotations

from isnad.arabic.parts_of_speech import own_conjunction, shares
from isnad.reading.statements.counts import can_speak, counted_noun, head_at, number_at
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.documents import issuer
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.duals import dual_of, feminine_dual, ungoverned
from isnad.reading.statements.nouns import NounFrames
from isnad.reading.statements.shapes import common, head_of, is_by, is_paper, plain_noun
from isnad.reading.statements.sources import Phrase, source_phrase
from isnad.reading.statements.words import CARRIED, EACH, ISSUED, POINTED_AT, bodies, heads, lemmas, words

_GOVERNED = words("to or about or on")
SO = words("so")  # opens the clause behind a source
SO_SOON = 4  # tokens from a source to «فإن»
_WHEN = words("lately") | words("time")
_SCHEDULES = words("schedules")
_IS_DONE = words("is done")
_SURELY_DOES = 0.8
_LEAD = 2
_MAYBE = 0.3
_PEOPLE = 5  # letters of a sound plural
_TRUSTED = lemmas("trusted")
_LAW, _LAWS, _MAY = 12, words("laws"), words("may or must")  # tokens from «بحسب» to the comma behind a law
_TALKS = "مقابلات"


class Attributable(NounFrames):
    """Tells the sources of prepositions from what else stands behind them."""

    def _plain_verb(self, key: str) -> CueForm | None:
        """Return the verb of «ما ذكرت», «ما نقلته»."""
        for word in (key, key[:-1] if key.endswith("ه") else key[:-2] if key.endswith("ها") else ""):
            found = next((f for f in self.index.get(word, ()) if f.tense in {"past", "present"} and f.prefix == ""), None)
            if found is not None:
                return found
        told_us = self.index.get(key[:-2], ()) if key.endswith(("نا", "ني")) else ()  # «حسب ما أخبرنا المدير»
        tell = (f for f in told_us if f.tense == "past" and not f.prefix and ("tell" in f.cue.takes or f.cue.lemma == "أفاد"))
        return next(tell, None)

    @staticmethod
    def _judges(key: str, verb: CueForm) -> bool:
        """Whether «ما» with a verb is what somebody deems something, and nobody's word for a fact: «على ما اعتبره»."""
        return verb.cue.lemma in lemmas("judges") and key.endswith(("ه", "ها", "هم"))

    def _does_more(self, at: int, limit: int, verb: CueForm) -> bool:
        """Whether an object or what is governed follows a subject at ``at``, so that «كما» joins something that was done."""
        keys = self.keys
        while at < limit and (keys[at] in words("time") or keys[at] in words("timeadj") or keys[at][0].isdigit()):
            at += 1
        if at >= limit or not keys[at][0].isalpha() or ("relay" in verb.cue.takes and keys[at] == "عن"):
            return False
        key = keys[at]
        if key in words("without or from"):
            return False  # «كما قالت الوكالة دون تفاصيل»
        if key in _GOVERNED or (is_by(key) and key not in bodies()):
            return True
        if key[0] == "ل" or key.endswith("يه"):
            return False  # «كما أعلن الحزب المناصر للقضية», «مصادر برلمانية سنابرقية»
        return key[:2] != "ال" and (common(key) or key in words("objnoun") or plain_noun(key)) and key not in words("connector")

    def _joined(self, token: int) -> bool:
        """Whether a word is joined to what stands before it by و and so begins no source: «حسبما يقول وعوقب …»."""
        key = self.keys[token] if token < len(self.keys) else "."
        two = dual_of(key) is not None or feminine_dual(key)  # «وكالتا», «وكالتي»
        own = two or own_conjunction(key) or key in heads()
        return key[0] == "و" and len(key) > 3 and not own and not self._is_named(token)

    def _reports(self, token: int) -> bool:
        """Whether something may be told «بناء على» the words at ``token``: sources and what reports; not orders and results."""
        head = head_of(self.keys[token])
        told = words("evidence") | words("spokesman")
        if head is None or (head.word in words("grounds") and head_of(self.keys[token + 1]) is None):
            return False  # «بناء على نتائج الفحص», but «نتائج الاستطلاع»
        if head.word == _TALKS and issuer(self.text, token, token + 1, self.pairs) is not None:
            return True  # «استنادا إلى مقابلات أجرتها X», not «مقابلات مع عشرة موظفين»
        return head.kind in {"unnamed", "outlet"} or head.word in told

    def _scheduled(self, phrase: Phrase, limit: int) -> bool:
        """Whether a clause begins with a calendar or programme and its verb follows: «وفقا للتقويم الدراسي | تبدأ الإجازة غدا»."""
        key = self.keys[phrase.first]
        bare = key[2:] if key[:2] == "لل" else key[1:] if key[0] == "ل" else key.removeprefix("ال")
        at = phrase.last + (phrase.last < limit and self.keys[phrase.last] in "،,")
        return bare in _SCHEDULES and at + _LEAD < limit and (self.keys[at] in _IS_DONE or shares(self.keys[at]).verb >= _SURELY_DOES)

    def _lays_down(self, phrase: Phrase, limit: int) -> int | None:
        """Return the comma behind a law that opens a clause and says what may or must be done: «وبحسب القانون الجديد، | يجوز للقاضي»."""
        keys, key = self.keys, self.keys[phrase.first]
        bare = key[2:] if key[:2] == "لل" else key[1:] if key[0] == "ل" else key.removeprefix("ال")
        if bare not in _LAWS:
            return None
        comma = next((j for j in range(phrase.first + 1, min(limit - 2, phrase.first + _LAW)) if keys[j] in "،," or keys[j] in SO), None)
        at = comma + 1 + (keys[comma + 1] == "لا") if comma is not None and keys[comma] in "،," else limit
        return comma if at < limit and keys[at] in _MAY else None

    def _attributable(self, phrase: Phrase, lemma: str) -> bool:
        keys = self.keys
        key = keys[phrase.first]
        if key in POINTED_AT and phrase.last > phrase.first + 1:
            return self._attributable(Phrase(phrase.first + 1, phrase.last, None, phrase.after), "")  # «بحسب تلك الصحيفة»
        if key in EACH and phrase.last > phrase.first + 2 and keys[phrase.first + 1] == "من":
            return self._attributable(Phrase(phrase.first + 2, phrase.last, None, phrase.after), lemma)  # «وفقا لكل من شاهد وممرضة»
        if keys[phrase.first + 1 : phrase.first + 2] == ["الاتهام"]:
            return True  # «بحسب لائحة الاتهام»
        if keys[phrase.first].removeprefix("ل").removeprefix("ال") in words("law") and not SO.isdisjoint(
            keys[phrase.last : phrase.last + SO_SOON]
        ):
            return True  # «ووفق القانون، فإن تعيين القضاة …»
        bare = "ال" + key[2:] if key[:2] == "لل" else key[1:] if key[0] == "ل" and key not in heads() else key
        if (of_these := counted_noun(self.text, phrase.first, phrase.last)) is not None and can_speak(self.text, of_these):
            return True  # «وفق 23 ناجيا»
        if bare in {"عدد", "العدد"} and keys[phrase.first + 1] != "من":
            return False  # «بحسب عدد الحلقات», but «بحسب عدد من السكان»
        if key in words("notsource") or bare in words("notsource"):
            return False
        if is_paper(keys, phrase.first):
            return True  # «بحسب لو موند»
        if phrase.last == phrase.first + 1 and bare in words("agency by its country"):
            return True  # «وفقا للفرنسية.»
        if head_of(key) is not None or head_of(bare) is not None or key in bodies() or bare in bodies() or phrase.first in self.pairs:
            return True
        if not bare.endswith("ان") and dual_of(bare) is not None:
            return True  # «وفقا لشخصين مطلعين»
        if head_at(self.text, phrase.first, phrase.last) is not None:
            return True  # «وفقا لثلاثة أشخاص», «لخمسة وعشرين خبيرا», «بحسب اثنين من المسؤولين», «بحسب وكالتي رويترز وتاس», «كلا الطرفين»
        if self._name_over(self.text.starts[phrase.first] + 2) is not None:
            return True
        if bare.endswith("ين") and len(bare) > _PEOPLE and shares(bare).noun + shares(bare).adjective >= _MAYBE:
            return True  # «بحسب إسلاميين وشهود عيان»
        if (
            bare[-1] == "ي"
            and (one := heads().get(bare[:-1])) is not None
            and one.kind in {"title", "unnamed"}
            and phrase.last > phrase.first + 1
        ):
            return True  # «بحسب مسؤولي الصحة»
        if self.discourse.known(self.discourse.keys_of(phrase.first, phrase.first + 1)) is not None:
            return True
        if bare.isascii() and bare.isalpha() and len(bare) > 1:
            return True  # «وحسب BBC فإن»
        return lemma in _TRUSTED and bare.startswith("ال") and len(bare) > 4

    def _governed(self, at: int, limit: int) -> Phrase:
        if self.keys[at + 1 : at + 2] and self.keys[at + 1] in SO:
            return Phrase(at, at + 1, None, at + 1)  # «ووفقا للدراسة | فقد بلغ العدد …»
        head = head_of(self.keys[at]) or dual_of(ungoverned(self.keys[at]))
        if number_at(self.text, at, limit) > at:
            return source_phrase(self.text, at, limit, self.pairs, here=True)  # «وفقا لما لا يقل عن عشرة شهود»
        if head is not None and (whole := source_phrase(self.text, at, limit, self.pairs, here=True)).first == at < whole.last:
            return whole
        phrase = source_phrase(self.text, at + 1, limit, self.pairs, here=True)
        if phrase.first == at + 1 and phrase.last > phrase.first:
            return Phrase(at, phrase.last, phrase.told, phrase.after)
        if at + 2 < limit and self.keys[at + 1] == "من":
            whole = source_phrase(self.text, at, limit, self.pairs, here=True)
            return whole if whole.first == at and whole.last > at + 2 else Phrase(at, at + 1, None, at + 1)  # «لتقارير من وسائل إعلام»
        return Phrase(at, at + 1, None, at + 1)

    def _carrier(self, phrase: Phrase, limit: int) -> Phrase | None:
        """Return who published a document where the words say so («تقرير نشرته …»)."""
        which = phrase.last < limit and self.keys[phrase.last] in words("relative")  # «التصريح الذي نشرته وكالة X»
        for j in range(phrase.first, min(phrase.last + 1 + which, limit - 1)):
            issued = j <= phrase.last and self.keys[j] in ISSUED and self.keys[j].endswith(("ه", "ها"))
            if self.keys[j] in CARRIED or issued:
                at = next((k for k in range(j + 1, limit) if self.keys[k] not in _WHEN), limit)
                found = source_phrase(self.text, at, limit, self.pairs, here=True)
                if found.last > found.first and not (self.keys[at][0] == "ب" and self.keys[at] not in heads()):  # «نشرت بموقع X»
                    spread = self._spread(found.first + 1, found.after + 1)
                    return found if spread is None else Phrase(found.first, spread, found.told, found.after)
        return None

    def _spread(self, first: int, last: int) -> int | None:
        """Return the verb by which another passes on what the first made public: «أعلنتها الوزارة | ونقلتها وكالة X»."""
        keys = self.keys
        return next((j for j in range(first, min(last, len(keys) - 1)) if keys[j][0] == "و" and keys[j][1:] in CARRIED), None)

    def _passed_further(self, draft: Draft, phrase: Phrase, i: int, limit: int) -> None:
        """Add who passes on what the source made public: «حصيلة أعلنتها الوزارة ونقلتها | وكالة X», «استطلاع للمعهد ونشرت نتائجه | X»."""
        carrier = self._carrier(phrase, limit) or phrase
        at = self._spread(carrier.first + 1, carrier.after + 1)
        while at is not None and at + 1 < limit and (self.keys[at + 1] in words("of a paper") or self.keys[at + 1] in _WHEN):
            at += 1
        passer = source_phrase(self.text, at + 1, limit, self.pairs, here=True) if at is not None else None
        if passer is not None and passer.last > passer.first:
            draft.via.append(self._link(passer.first, passer.last, i))
