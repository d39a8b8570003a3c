"""Frames of a preposition: «بحسب X», «وفقا لـ X», «حسبما قال X», «على حد قول X», «نقلا عن X», before the content or behind it.

Here a frame is read and its content given bounds. Not here: who may be its source (``attributable``), and what becomes of the statements
around it where it stands behind or within them (``postposed``).
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from isnad.arabic.parts_of_speech import own_conjunction, shares
from isnad.reading.statements import contents
from isnad.reading.statements.attributable import SO
from isnad.reading.statements.counts import number_at
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.documents import issuer
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.frames import locate
from isnad.reading.statements.opinions import OpinionFrames
from isnad.reading.statements.shapes import PUNCTUATION, common, finite, head_of, owned
from isnad.reading.statements.sources import Phrase, source_phrase
from isnad.reading.statements.topics import AS_FOR
from isnad.reading.statements.words import BE, CARRIED, COMPLEMENTISERS, SPEECH, bodies, heads, lemmas, words

_CAME = words("come from somebody")
_NEWS = words("piece of news")
_CAME_THIS = frozenset({"جاء", "جاءت"})
_LEADING = 6  # tokens before «ووفقا ل» that only lead to it, at most
_LEADS = words("leads on")
_OPENING = 6
_GOVERNING = {"عن": "عن", "على": "علي", "إلى": "الي"}
_NO = words("negations") | {"وليس", "وليست"}
_DENIED = 6  # tokens from «ليس» to «كما»
_ISSUE = 8  # tokens from «في عددها» to «نقلا»
_TO_WHAT = words("to what") | words("finds nothing")
_STYLED, _SURELY, _VERB = 5, 0.8, 0.7
_HIS_WORDS = words("his own words")
_CAME_TO = words("came to somebody")


def _bare_had(key: str) -> str:
    return key[:-2] if key.endswith(("ها", "هم")) else key[:-1] if key.endswith("ه") and len(key) > 3 else key


def _of_a_noun(verb: str) -> bool:
    """Whether «كما» with its verb speaks of the noun before it, to which the verb's pronoun points: «الحقوق كما أقرها الدستور»."""
    return verb.endswith(("ها", "هم", "هما"))


@dataclass(slots=True)
class _Lead:
    """What a preposition of attribution governs: its ``verb``, if any («حسبما ذكرت»), and the token at which the source's words ``begin``.

    ``cue_last`` is the end of the cue; ``his`` says that no source follows, for the words are «قوله», «رأيه».
    """

    governs: str
    begin: int
    cue_last: int
    force: str | None
    verb: CueForm | None = None
    his: bool = False


class AccordingFrames(OpinionFrames):
    """Reads the frames of prepositions."""

    def _reckons(self, i: int, limit: int) -> bool:
        """Whether «حسب» is the verb: somebody's own stands behind who did it, and no clause: «حسب التاجر | أرباحه قبل نهاية العام»."""
        keys = self.keys
        if i + 2 >= limit or not keys[i + 1].startswith("ال") or not owned(self.text.forms[i + 2]):
            return False
        return not any(key in "،," or finite(key) or shares(key).verb >= _VERB for key in keys[i + 3 : limit])

    def _preposition(self, i: int, first: int, floor: int, limit: int, form: CueForm, inner: Draft | None) -> Draft | None:
        keys = self.keys
        if i + 1 >= limit:
            return None
        if "own" in form.cue.takes:  # «وفي رأيه فإن …»
            opens = inner is None and i == first + 1 and keys[first] in {"في", "وفي"}
            return self._own_words(i, i, limit, form, i + 1, inner) if opens else None
        if "pretext" in form.cue.takes:
            return self._pretext(i, limit, form, inner)
        if "held" in form.cue.takes:
            return self._opinion(i, first, floor, limit, form, inner)
        lead = self._lead(i, first, limit, form, inner)
        if lead is None or (i == first and keys[i] == "حسب" and self._reckons(i, limit)):
            return None
        ended = self._names_nobody(lead, i, first, limit)
        if ended is not None:
            return self._without_source(lead, ended, i, first, floor, limit, form, inner)
        self._to_his_words(lead, limit)
        if i > first and lead.verb is None and keys[i - 1] in words("sorted"):
            return None  # «الكتب مصنفة بحسب الأحرف»
        worth_saying = first < i <= first + _OPENING and keys[i - 1] in COMPLEMENTISERS and keys[first] in words("worth saying")
        anew = form.prefix == "و" and i > first + 1 and keys[i - 1] == '"' and keys[i - 2] in ".؟!"  # «…غدا."وبحسب البلدية، …»
        front = i in {first, floor} or worth_saying or anew  # «يشار إلى أنه ووفقا لـ…»
        phrase = self._cited(lead, i, limit, here=front and lead.verb is None)
        phrase = self._to_its_own(phrase, limit) if front and phrase.last > phrase.first else phrase
        nobody = phrase.last <= phrase.first or self._joined(phrase.first)
        if lead.verb is not None and lead.governs in {"v", "np"} and nobody and i > first:
            return self._own_words(i, floor, limit, form, lead.begin, inner, lead.verb)
        if phrase.last <= phrase.first or self._is_rule(lead, phrase, i, inner):
            return None
        if keys[first] in BE and self._had_it_from(first, i, phrase.after, limit):
            return None  # «وكانت صحيفة X، نقلا عن Y، قد ذكرت أن»: her verb tells it
        scheduled = front and self._scheduled(phrase, limit)
        if front and lead.verb is None and (comma := self._lays_down(phrase, limit)) is not None:
            phrase, scheduled = Phrase(phrase.first, phrase.last, phrase.told, comma), True
        heard = keys[lead.begin - 2] in _CAME_TO and keys[lead.begin - 1] == "من"  # «وفق ما وصلني من سجينة»: whoever it is told it
        if lead.verb is None and not scheduled and not heard and not self._attributable(phrase, form.cue.lemma):
            return None
        at_front = (
            i == first
            or anew
            or all(keys[k] in words("connector") or keys[k] in PUNCTUATION for k in range(first, i))
            or (inner is not None and i - inner.first == (keys[inner.first] == '"'))  # «قال: "وفقا لـ…»
            or worth_saying
            or (form.prefix == "و" and phrase.after < limit and keys[phrase.after] in SO | COMPLEMENTISERS)
            or (form.prefix == "و" and inner is None and self._only_leads_to(first, i))
            or (form.prefix == "ف" and inner is None and self._as_for_what(first, i))
        )
        if not at_front and (
            keys[floor if inner is None else inner.first].removeprefix("و") in _CAME_THIS
            or (form.cue.lemma == "على" and keys[i + 1] == "لسان" and self._is_paper_or_speech(keys[i - 1]))
        ):
            return None  # «جاء الإعلان على لسان المدير», «أصدرت بيانها على لسان المدير»
        where = at_front and lead.verb is not None and "inside" in lead.verb.cue.takes and keys[phrase.last] in "،,"
        if where and phrase.last + 1 < limit and keys[phrase.last + 1][0] == "و" and not own_conjunction(keys[phrase.last + 1]):
            where = False  # «كما جاء في التقرير، وأضاف»
        so = at_front and lead.verb is not None and phrase.after + 2 < limit and self._leads_on(phrase.after)
        if form.cue.lemma == "كما" and not where and not so and (at_front or self._does_besides(lead, phrase, limit)):
            return None  # «كما توقعت الأرصاد …» is «also»
        draft = self._cited_content(lead, phrase, i, first, floor if inner is None else inner.first, limit, form, at_front=at_front)
        if draft is None:
            return None
        carrier = self._published_by(draft, phrase, i, limit)
        self._passed_further(draft, phrase, i, limit)
        draft.after = self._has_it_from(draft, lead, carrier or phrase, i, limit, at_front=at_front).after
        draft.force = lead.force
        his = keys[lead.begin - 1] if inner is None and not at_front and lead.verb is not None and not self._said_in(first) else ""
        holder = self._of_whom(his, first) if lead.verb is not None and "relay" in lead.verb.cue.takes else None
        if holder is not None and draft.source is not None and not draft.via:  # «"…"، كما نقلت عنه صحيفة X»
            draft.via, draft.speaker, draft.source = [self._link(*draft.source, i)], holder, None
        return draft

    def _leads_on(self, at: int) -> bool:
        """Whether «فإن» stands at a token, behind a comma or not: «وكما قالت الممرضة، فإن …»."""
        return self.keys[at + (self.keys[at] in "،,")] in SO - {"فقد"}

    def _lead(self, i: int, first: int, limit: int, form: CueForm, inner: Draft | None) -> _Lead | None:
        """Return what the preposition at ``i`` governs; ``None`` where it is none of attribution: «وفقا لـ», «حسبما ذكرت», «على حد قول»."""
        keys, governs, at = self.keys, next(iter(form.cue.takes)), i + 1
        about = number_at(self.text, at, limit) > at  # «بحسب ما لا يقل عن | عشر منظمات»
        if governs == "v" or (governs == "np" and keys[at] == "ما" and not about) or (governs == "l" and keys[at] == "لما" and not about):
            return self._lead_verb(i, limit, form, governs)
        if governs == "had":
            return self._lead_had(i, first, limit, form, inner)
        if governs == "np" and keys[at] in _HIS_WORDS and self.text.forms[at][-1] != "ة":
            return _Lead(governs, at + 1, at + 1, form.cue.force, his=True)  # «…، حسب قوله»
        lead = _Lead(governs, at, at, form.cue.force)
        if governs == "l" and keys[at] in words("to him"):
            return _Lead(governs, at + 1, at + 1, form.cue.force, his=True)  # «ووفقا لها، …»
        if governs == "l":
            if keys[at][0] != "ل":
                return None
            lead.begin += keys[at] == "ل" or keys[at][1:] in words("transparent")  # «وفقا لتصريحات المدير»
        elif governs in _GOVERNING:
            if keys[at] != _GOVERNING[governs]:
                return None
            lead.begin = lead.cue_last = at + 1
        return lead

    def _lead_verb(self, i: int, limit: int, form: CueForm, governs: str) -> _Lead | None:
        """Return the verb that a preposition governs: «حسبما ذكرت», «وفق ما أعلنته», «كما جاء في»."""
        keys = self.keys
        verb_at = i + 1 + (governs != "v")
        if verb_at + 2 < limit and keys[verb_at] in _CAME_TO and keys[verb_at + 1] == "من":  # «وفق ما وصلني | من الأهالي»
            return _Lead(governs, verb_at + 2, verb_at + 1, form.cue.force)
        verb = self._plain_verb(keys[verb_at]) if verb_at < limit else None
        if verb is None:
            return None
        if form.cue.lemma == "كما":
            if i and keys[i - 1] not in "،," and not _NO.isdisjoint(keys[max(0, i - _DENIED) : i]):
                return None  # «اللاعب ليس مصابا كما ذكرت الصحف»: whom the speaker contradicts passes nothing on
            if _of_a_noun(keys[verb_at]) or not verb.cue.takes & {"that", "say", "inside", "relay"} or "thankful" in verb.cue.takes:
                return None
            if "inside" in verb.cue.takes and keys[verb_at + 1 : verb_at + 2] != ["في"]:
                return None  # «كما جاء في التقرير», not «كما جاء المدير»
            takes = verb.cue.takes | {"that", "say", "obj"}
            if locate(self.text, verb_at, min(limit, verb_at + 25), takes, self.pairs) is not None:
                return None
        begin = verb_at + 1
        while begin < limit and keys[begin] in words("behind a lead verb"):
            begin += 1
        return _Lead(governs, begin, verb_at + 1, verb.cue.force, verb)

    def _said_in(self, first: int) -> bool:
        """Whether a statement was found already in the sentence that begins at token ``first``."""
        return bool(self.drafts) and self.drafts[-1].cue[0] >= first

    def _lead_had(self, i: int, first: int, limit: int, form: CueForm, inner: Draft | None) -> _Lead | None:
        """Return what «على» governs: «على ما ذكرت», «على حد قول», «على لسان»."""
        keys, at = self.keys, i + 1
        at += keys[at] == "حد" and i + 3 < limit and keys[at + 1] == "ما"  # «على حد ما ذكره المتحدث»
        claimed = at + 1 < len(keys) and _bare_had(keys[at + 1]) == "زعم"
        force = "claim" if claimed else form.cue.force
        if keys[at] == "ما":
            commented = any(f.cue.lemma in lemmas("comments") for key in keys[max(first, i - 4) : i] for f in self.index.get(key, ()))
            if keys[i - 1] in _TO_WHAT or commented or at + 2 >= limit or (inner is None and i == first):
                return None  # «رفض التعليق على ما نشرته الصحيفة»
            verb = self._plain_verb(keys[at + 1])
            between = keys[at + 1] == "بين" and not self._plainly_speaks(at + 2)  # «على ما بين 100 و150»
            if verb is None or not verb.cue.takes & {"that", "inside"} or self._judges(keys[at + 1], verb) or between:
                return None
            begin = at + 2
            while begin < limit and keys[begin] in words("behind a lead of having"):
                begin += 1
            return _Lead("had", begin, at + 2, force, verb)
        if keys[at] == "حد" and at + 2 < limit and _bare_had(keys[at + 1]) in words("transparent"):
            his = keys[at + 1] not in words("transparent") or keys[at + 1] in _HIS_WORDS
            return _Lead("had", at + 2, at + 2, force, his=his)
        return _Lead("had", at + 1, at + 1, force) if keys[at] == "لسان" and at + 1 < limit else None

    def _names_nobody(self, lead: _Lead, i: int, first: int, limit: int) -> int | None:
        """Return the token behind a frame that names no source, for whoever spoke last is meant: «حسبما قالوا», «على حد قوله»."""
        keys, verb = self.keys, lead.verb
        if verb is not None and "inside" in verb.cue.takes and keys[lead.begin : lead.begin + 1] == ["ذكره"]:
            return lead.begin + 1  # «حسبما ورد ذكره»
        if lead.his or (verb is not None and verb.number in {"p", "d"}):  # its subject, if any, stands before it
            return lead.begin
        if self._wrote_in(lead, i, first):
            return lead.begin
        if self._in_his_paper(lead, i, first, limit):
            return next((j for j in range(lead.begin + 1, limit) if self.keys[j][:2] != "ال"), limit)  # «بحسب بيانه | الصادر»
        return limit if lead.begin >= limit else None

    def _wrote_in(self, lead: _Lead, i: int, first: int) -> bool:
        """Whether nothing but in what he wrote it follows a verb: «…، بحسب ما كتب في تغريدة»."""
        spoke = lead.verb is not None and not lead.verb.cue.takes & {"inside", "relay"}
        return spoke and i > first and self.keys[lead.begin - 1] == "في"

    def _in_his_paper(self, lead: _Lead, i: int, first: int, limit: int) -> bool:
        """Whether the words stand in his own paper or speech: «…، وفق ما جاء في كلمته», «…، بحسب بيانه»."""
        if i == first or lead.begin >= limit or not (lead.governs in {"np", "l"} or lead.verb is not None):
            return False
        told = lead.verb is None or "inside" in lead.verb.cue.takes
        by = lead.governs == "l" and self.keys[lead.begin][0] == "ل"
        return told and self.text.forms[lead.begin][-1] == "ه" and self._is_paper_or_speech(self.keys[lead.begin][by:])

    def _without_source(
        self, lead: _Lead, ended: int, i: int, first: int, floor: int, limit: int, form: CueForm, inner: Draft | None
    ) -> Draft | None:
        """Return a frame without a source of its own, which ends at token ``ended``."""
        if lead.his:
            return self._own_words(i, floor, limit, form, ended, inner)
        if i == first or (lead.verb is None and ended == limit and lead.begin >= limit):
            return None
        several = lead.verb is not None and lead.verb.number in {"p", "d"}
        if (
            inner is not None
            and not several
            and (self._wrote_in(lead, i, first) or (inner.reported and self._in_his_paper(lead, i, first, limit)))
        ):
            draft = Draft(form, (i, ended), "before", inner.first, limit, self.text.starts[inner.first], rule="according-after")
            draft.after = ended
            return draft
        return self._own_words(i, floor, limit, form, ended, inner, lead.verb)

    def _to_his_words(self, lead: _Lead, limit: int) -> None:
        """Move to the first token of the source, past who is told, «تصريحات» and who carried them."""
        keys = self.keys
        if lead.verb is not None and keys[lead.begin][0] == "ل" and lead.begin + 1 < limit and head_of(keys[lead.begin + 1]) is not None:
            lead.begin += 1  # «وفق ما أكده لرويترز مسؤول …»
        while lead.begin + 1 < limit and keys[lead.begin] in words("transparent"):
            lead.begin += 1
        if lead.begin + 1 < limit and keys[lead.begin] in CARRIED and keys[lead.begin - 1] in words("transparent"):
            lead.begin += 1  # «وفق تصريح نقلته | صحيفة X»
        unknown = lead.begin + 3 < limit and head_of(keys[lead.begin]) is None
        if unknown and keys[lead.begin + 1] in _CAME and keys[lead.begin + 2] in {"عن", "من"}:
            lead.begin += 3  # «وفقا لأنباء صادرة عن الشرطة»

    def _cited(self, lead: _Lead, i: int, limit: int, *, here: bool) -> Phrase:
        """Return the words for the source; ``here``: they begin where they are looked for."""
        if lead.governs == "l" and lead.begin <= i + 1:
            return self._governed(i + 1, limit)
        verb = lead.verb
        known_from = self._known_from(lead, limit)
        his = head_of(self.keys[lead.begin]) if self.keys[lead.begin - 1] in words("transparent") and verb is None else None
        if (
            his is not None
            and his.kind in {"title", "official"}
            and self.keys[lead.begin][0] == "ل"
            and self.keys[lead.begin] not in heads()
        ):
            self.governed.add(lead.begin)  # «بحسب تصريحات | للوزير سعد المعلوف»
            here = True
        phrase = source_phrase(self.text, lead.begin, limit if known_from is None else known_from, self.pairs, here=here)
        if verb is not None and "relay" in verb.cue.takes:  # «ما نقله النائب | عن رئيس الحكومة»
            of = next((j for j in range(phrase.first + 1, phrase.last) if self.keys[j] == "عن"), None)
            return phrase if of is None else Phrase(phrase.first, of, phrase.told, of)
        if verb is not None and "tell" in verb.cue.takes:  # «حسبما أخبرت الشركة | رويترز»
            at = next((j for j in range(phrase.first + 1, phrase.last) if self._names_an_outlet(j)), None)
            return phrase if at is None else Phrase(phrase.first, at, phrase.told or (at, phrase.last), phrase.after)
        return phrase

    def _to_its_own(self, phrase: Phrase, limit: int) -> Phrase:
        """Return a source in front of what it says drawn out to the name of an office («رئيس البلدية، المهندس سامر الخالدي، | فإن»), or
        cut where a verb opens what is said («القرار | ستتوقف الرحلات»)."""
        keys, last = self.keys, phrase.last
        for j in range(phrase.first + 1, last):
            if keys[j - 1] in "،," and shares(keys[j]).verb >= _SURELY and j not in self.name_tokens and keys[j][0] in "يت":
                return Phrase(phrase.first, j - 1, phrase.told, j - 1)  # «حسبما يقول المدرب، | يشعر الفريق بالإحباط»
            definite = keys[j - 1][:2] in {"ال", "لل"} or keys[j - 1] in bodies()
            if (
                definite
                and (keys[j][0] != "و" or own_conjunction(keys[j]))
                and shares(keys[j]).verb >= _SURELY
                and j not in self.name_tokens
                and not keys[j].endswith(("ه", "ها", "هم"))
            ):
                return Phrase(phrase.first, j, phrase.told, j)
        head = head_of(keys[phrase.first])
        person = head is not None and (head.kind == "title" or head.word in words("spokesman"))
        if not person or phrase.after != last or last + 2 >= limit or keys[last] not in "،," or self._has_person(phrase.first, last):
            return phrase
        at = next((j for j in range(last + 1, min(limit, last + _STYLED)) if self._is_person(j)), None)
        titled = at is not None and all((of := head_of(keys[j])) is not None and of.kind == "title" for j in range(last + 1, at))
        if at is None or not titled:
            return phrase
        end = bisect_left(self.text.starts, self.names_at[self.text.starts[at]].end)
        closed = end + 1 < limit and (keys[end] in "،," or keys[end] in SO)
        return Phrase(phrase.first, end, phrase.told, end) if closed else phrase

    def _had_it_from(self, first: int, i: int, after: int, limit: int) -> bool:
        """Whether a subject stands between «كانت» at ``first`` and «نقلا» at ``i``, and «قد» with a verb of saying behind the source."""
        keys = self.keys
        at = after + (after < limit and keys[after] in "،,")
        at += at < limit and keys[at] == "قد"
        told = at < limit and at > after and any(form.tense == "past" for form in self.index.get(keys[at], ()))
        return told and first + 1 < i and not self._acts(first + 1, i)

    def _is_paper_or_speech(self, key: str) -> bool:
        """Whether a word is a paper's or a speech's, with a pronoun or without: «بيانها», «تصريح»."""
        head = head_of(key) or head_of(key.removesuffix("ها").removesuffix("ه"))
        return (
            (head is not None and head.kind == "document")
            or key in words("speech venue")
            or key.removeprefix("ال").removesuffix("ا") in SPEECH | _NEWS
        )

    def _known_from(self, lead: _Lead, limit: int) -> int | None:
        """Return the «من» before whom an outlet knows it from: «حسبما علمت "النهر" | من مصدر …»."""
        if lead.verb is None or lead.verb.cue.lemma != "علم":
            return None
        return next((j for j in range(lead.begin + 1, min(limit, lead.begin + 8)) if self.keys[j] == "من"), None)

    def _is_rule(self, lead: _Lead, phrase: Phrase, i: int, inner: Draft | None) -> bool:
        """Whether something is done in line with the words of a source, and not told by it: «معاقبتهم وفقا للقانون»."""
        if lead.governs in {"على", "إلى"} and not self._reports(phrase.first):
            return True
        apart = self.keys[i - 1] in "،,"
        lawful = inner is not None and (inner.mark in contents.PHRASE_MARKS or (inner.mark == "that" and not apart))
        lawful = lawful and (lead.verb is None or ("inside" in lead.verb.cue.takes and not apart))  # «يتم البناء وفق ما جاء في المخطط»
        head = head_of(self.keys[phrase.first]) if lawful else None
        return head is not None and (head.word in words("law") or (head.word == "معلومات" and not apart))  # «نفذت وفق معلومات سرية»

    def _does_besides(self, lead: _Lead, phrase: Phrase, limit: int) -> bool:
        """Whether «كما» with its verb tells what was done besides: «كما أجاب المدير عن الأسئلة», «…، كما رفض المدير ذكر اسمه»."""
        if lead.verb is None:
            return False
        early = source_phrase(self.text, lead.begin, limit, self.pairs, split=True)
        if "tell" in lead.verb.cue.takes and phrase.told is not None:
            return False  # «كما أخبر المدير | صحيفة النهر»
        if self._does_more(min(early.after, phrase.after) if early.last > early.first else phrase.after, limit, lead.verb):
            return True
        bare = "obj" in lead.verb.cue.takes and "say" not in lead.verb.cue.takes and phrase.after < limit
        return bare and (common(self.keys[phrase.after]) or self.keys[phrase.after] in words("objnoun"))

    def _cited_content(
        self, lead: _Lead, phrase: Phrase, i: int, first: int, floor: int, limit: int, form: CueForm, *, at_front: bool
    ) -> Draft | None:
        """Return the statement with its content: what follows a frame ``at_front``, else what stands before it from ``floor`` on."""
        keys, starts = self.keys, self.text.starts
        if at_front:
            begin = self._content_after(phrase.after, limit, phrase)
            if begin >= limit or (phrase.after + 1 >= limit and keys[phrase.after] == "."):
                self._passed_before(phrase, i, first)
                return None
            return Draft(form, (i, lead.cue_last), "that", begin, limit, starts[begin], rule="according-front")
        if floor >= i and keys[i - 1] == '"' and self.drafts and (quote := self.drafts[-1].quote) is not None and quote[1] == i - 1:
            floor = quote[0]  # «"…"وفقا لرويترز»
        if floor >= i:
            return None
        return Draft(form, (i, lead.cue_last), "before", floor, limit, starts[floor], rule="according-after")

    def _published_by(self, draft: Draft, phrase: Phrase, i: int, limit: int) -> Phrase | None:
        """Give a statement its source, and who published what the source said to its chain: «بحسب بيان للوزارة نشرته X».

        Return the words for an outlet that has what it published from another: «بحسب تقديرات نشرتها X | نقلا عن Y».
        """
        keys, carrier = self.keys, self._carrier(phrase, limit)
        draft.source = (phrase.first, phrase.last) if carrier is None else (carrier.first, carrier.last)
        whose = head_of(keys[phrase.first])
        if carrier is None or whose is None:
            return None
        cut = next((j for j in range(phrase.first + 1, phrase.last) if keys[j] in CARRIED or keys[j] in words("relative")), phrase.last)
        if whose.kind == "document" and self._is_outlets(*draft.source):
            by = issuer(self.text, phrase.first, cut, self.pairs)
            if by is None or by[0] >= cut:
                return carrier if keys[carrier.after : carrier.after + 2] == ["نقلا", "عن"] or self._passes_from(carrier) else None
        elif whose.kind not in {"title", "official", "unnamed"}:
            return None
        draft.via.append(self._link(*draft.source, i))
        draft.source = phrase.first, cut
        if keys[phrase.first][0] == "ل":
            self.governed.add(phrase.first)
        return None

    def _passes_from(self, carrier: Phrase) -> bool:
        """Whether a verb of passing on stands before an outlet and «عن» behind it: «تصريحات نقلتها القناة | عن الوزير»."""
        keys = self.keys
        return (
            keys[carrier.first - 1].startswith("نقل")
            and keys[carrier.first - 1] in CARRIED
            and keys[carrier.after : carrier.after + 1] == ["عن"]
        )

    def _has_it_from(self, draft: Draft, lead: _Lead, phrase: Phrase, i: int, limit: int, *, at_front: bool) -> Phrase:
        """Give a statement to whom its source has it from: «بحسب ما ذكرته الوكالة نقلا عن X», «وفقا لصحيفة X، التي نقلت عن Y، فإن».

        Return the words behind which the frame ends: the holder's, or else the ``phrase`` of the source.
        """
        keys, verb, by = self.keys, lead.verb, phrase.after
        if keys[by : by + 1] == ["في"]:  # «ما نشرته صحيفة X | في عددها الصادر اليوم | نقلا عن Y»
            by = next((j for j in range(by + 2, min(limit - 2, by + _ISSUE)) if keys[j] == "نقلا" and keys[j + 1] == "عن"), by)
        while by + 2 < limit and (
            keys[by] in words("time") or keys[by] in words("timeadj") or (keys[by] in "،," and keys[by + 1] == "نقلا")
        ):
            by += 1
        cited = by + 2 < limit and keys[by] == "نقلا" and keys[by + 1] == "عن"
        which = self._which_cites(phrase.after, limit) if at_front else None
        relayed = self._known_from(lead, limit) == by
        if by + 1 < limit and keys[by] == "عن":
            told = draft.form.cue.lemma == "نقلا" or (verb is not None and "about" not in verb.cue.takes)
            relayed = (
                relayed
                or (verb is not None and "relay" in verb.cue.takes)
                or self._passes_from(phrase)
                or (told and self._holds(phrase.first, by + 1))
            )
        holders = self._holders(which or by + (2 if cited else 1), limit, here=at_front) if relayed or cited or which is not None else []
        if not holders:
            return phrase
        holder = holders[-1]
        draft.via += [self._link(one.first, one.last, i) for one in reversed(holders[:-1])]
        draft.via.append(self._link(phrase.first, phrase.last, i))
        draft.source = (holder.first, holder.last)
        if at_front:
            begin = self._content_after(holder.after, limit, holder)
            draft.first, draft.start = begin, self.text.starts[min(begin, len(keys) - 1)]
        return holder

    def _passed_before(self, phrase: Phrase, i: int, first: int) -> None:
        """«"… ." وفقا لرويترز.»: a sentence that names nothing but who passes on the one before it."""
        last = next((draft for draft in reversed(self.drafts[-4:]) if draft.parent is None), None)
        if i != first or not self.units:
            return
        if last is None or last.cue[0] < self.units[-1][0]:
            self._cited_whole(phrase, i)
            return
        if last.speaker is None or last.last > first:
            return
        self._passed_on(last, (phrase.first, phrase.last), i, self.units[-1][0])

    def _cited_whole(self, phrase: Phrase, i: int) -> None:
        """«انتهت المباراة بالتعادل. وفقا لموقع الأفق.»: a sentence that names nothing but who told the one before it, in its paragraph."""
        begin, end = self.units[-1]
        if "\n" in self.text.raw[self.text.ends[end - 1] : self.text.starts[i]]:
            return
        form = next(form for form in self.index[self.keys[i]] if form.tense == "preposition")
        begin = contents.clause_start(self.text, begin, end)
        draft = Draft(form, (i, i + 1), "before", begin, end, contents.start_without_waw(self.text, begin), rule="according-after")
        draft.source = (phrase.first, phrase.last)
        self._bind(draft, i, i)
        self.drafts.append(draft)

    def _as_for_what(self, first: int, i: int) -> bool:
        """Whether nothing but what it is about stands between a sentence's beginning and «فوفقا ل»: «أما في المدن، | فوفقا للتقرير»."""
        keys = self.keys
        return first < i and keys[first] in AS_FOR and keys[i - 1] in "،," and not any(key in "،," for key in keys[first : i - 1])

    def _only_leads_to(self, first: int, i: int) -> bool:
        """Whether what stands between a sentence's beginning and «ووفقا ل» only leads to it: «بالتالي،», «وفي الوقت نفسه،»."""
        keys = self.keys
        if not first < i <= first + _LEADING or keys[i - 1] not in "،,":
            return False
        opening = keys[first] if keys[first] in _LEADS else keys[first].removeprefix("و")
        return opening in _LEADS and not any(key in self.index or key in COMPLEMENTISERS for key in keys[first : i - 1])
