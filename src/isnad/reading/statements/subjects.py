"""Subjects that do not follow their verbs: people and papers of which a verb says something, what the last statement is about.

Not here: the subject that opens the clause of its verb (``stands_before``).
"""

from __future__ import annotations

from dataclasses import replace

from isnad.arabic.parts_of_speech import own_conjunction, shares
from isnad.reading.statements.counts import counted_noun
from isnad.reading.statements.cues import Cue, CueForm
from isnad.reading.statements.discourse import Speaker
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.people_behind import people_before
from isnad.reading.statements.shapes import (
    PUNCTUATION,
    accusative,
    acted_upon,
    common,
    finite,
    head_of,
    owned,
    plain_noun,
    relational,
)
from isnad.reading.statements.sources import Phrase, source_phrase
from isnad.reading.statements.stands_before import StandsBefore
from isnad.reading.statements.words import COMPLEMENTISERS, bodies, heads, words

_REPORTS = dict.fromkeys(words("report, masculine"), "m") | dict.fromkeys(words("report, feminine"), "f")
_REPORT_REACH = 16
_BY = frozenset({"by", "askby"})
_SPOKEN = Cue("", frozenset(), "say")
_SURELY_A_VERB, _SURELY_A_NOUN = 0.8, 0.6
_LONGEST_MARKED = 6
_NISBA = 4  # letters of an adjective of relation at least
_DESCRIBED, _DESCRIBED_AFTER = 8, 3  # tokens of an indefinite noun before its verb; what stands before it
_RESUMED = words("takes up a thing")
_UNDER = words("under a thing")
_PREPOSITIONS, _TRAILING = words("prepositions of no subject"), words("trailing")


class Subjects(StandsBefore):
    """Finds subjects that do not follow their verbs."""

    def _new_speaker(self, first: int, last: int, gender: str, number: str) -> Speaker:
        """Return who is called by the words, known already or not; a verb's object that was taken for part of them is cut off."""
        close = self.pairs.get(first, first)
        last = max(last, close + 1) if close - first <= _LONGEST_MARKED else last  # «يعمل "مهرجان النهر"»
        last = self._bare_name(first, self._before_object(first, last))
        while last > first + 1 and self.keys[last - 1] in _TRAILING:
            last -= 1  # «أمير المنطقة | في مكتبه»
        draft = Draft(CueForm(_SPOKEN, "past", gender, number), (first, last), "before", first, last, self.text.starts[first])
        draft.source = (first, last)
        self._to_name(draft)
        return self._speaker(draft)

    def _before_object(self, first: int, last: int) -> int:
        """Return where a feminine noun with its adjective ends before what cannot agree with it: «زارت الحركة الشعبية | المخيم»."""
        keys = self.keys
        last = self._second(first, last)
        head = head_of(keys[first])
        of_these = counted_noun(self.text, first, last)
        if head is not None and last > first + 1 and first + 1 not in self.name_tokens and acted_upon(self.text, first, head):
            return first + 1  # «حضر المدير والطبيبة | الاجتماع»
        by = first > 0 and any(not form.cue.takes.isdisjoint(_BY) for form in self.index.get(keys[first - 1], ()))
        for j in range((first if of_these is None else of_these) + 1, last):  # «عشرون عاملا |»
            if keys[j][-1] == "ا" and (of := head_of(keys[j][:-1])) is not None and of.kind == "document" and not of.definite:
                return j  # «أصدرت السفارة بيانا»
            a_thing = accusative(self.text.forms[j]) and shares(keys[j][:-1]).noun >= _SURELY_A_NOUN
            if a_thing and j not in self.name_tokens and keys[j] not in heads():
                return j  # «شن سامر الخالدي بطل العالم | هجوما حادا»
            if owned(self.text.forms[j]) and head_of(keys[j]) is None and j not in self.name_tokens:
                return j  # «اختتم أمين الغرفة كلمته»
            of = head_of(keys[j])
            the = keys[j][1:3] == "ال"
            done = keys[j][0] == "ب" and (by or not the) and j not in self.name_tokens and (of is None or of.kind == "document")
            if done and by and the:
                return j  # «أقر الوزير | بالخطأ»
            if done and keys[j][1:] not in words("region") and shares(keys[j]).governed >= _SURELY_A_VERB and plain_noun(keys[j][1:]):
                return j  # «قامت الحكومة | بفحص …»
        if head is None or head.kind != "official" or head.gender != "f":
            return last
        for j in range(first + 2, last):
            after_adjective = keys[j - 1].startswith("ال") and keys[j - 1].endswith("يه")
            if after_adjective and keys[j].startswith("ال") and keys[j][-1] not in "هي" and j not in self.name_tokens:
                return j
        return last

    def _past_complement(self, at: int, stop: int) -> int:
        """Return the token after a verb's complement, where a title or a person's name stands right after a definite noun."""
        keys = self.keys
        for j in range(at + 1, min(stop, at + 8)):
            if keys[j] in PUNCTUATION:
                break
            head = head_of(keys[j])
            titled = head is not None and head.kind == "title" and keys[j].startswith("ال") and not keys[j - 1].endswith(("ه", "ي"))
            if (titled or self._is_person(j)) and keys[j - 1] not in _PREPOSITIONS and (keys[j - 1].startswith("ال") or j > at + 1):
                unlisted = not titled and j - 1 > at + 1 and keys[j - 1].startswith("ال") and keys[j - 2].startswith("ال")
                return j - 1 if unlisted else j  # «الاقتصادي سامر الخالدي»: a title that no list knows
        return at

    def _within_last(self, first: int, form: CueForm) -> Speaker | None:
        """Return whom the last statement of the sentence is about, where the verb agrees with him and not with its speaker.

        «قالت النيابة إن السائق فر واعترف بأنه …», «أضافت الصحيفة أن السائحين غادروا واعترفوا بأنهم …».
        """
        last = self.drafts[-1] if self.drafts else None
        if last is None or last.cue[0] < first or last.speaker is None or not form.gender or last.mark != "that":
            return None
        several = form.number in {"p", "d"}
        if form.tense == "participle" and last.quote is not None:
            return None  # «أن "لا تأجيل"، وموضحا»: who is spoken of within marks does not go on outside them
        if last.speaker.number == "p" or (last.speaker.many if several else last.speaker.gender in {form.gender, ""}):
            return None
        phrase = source_phrase(self.text, last.first, min(last.last, last.first + 12), self.pairs, split=True, here=True)
        if phrase.first != last.first or phrase.last == phrase.first:
            return None
        opening = self.keys[phrase.first]
        if opening in words("negations") or shares(opening).verb >= _SURELY_A_VERB or (opening[:2] == "سي" and finite(opening[1:])):
            return None  # «إنهم سيقاطعون التصويت»
        if several:  # «أن الموقوفين | محتجزون …»
            end = next((j for j in range(phrase.first + 1, phrase.last) if not self.keys[j].startswith("ال")), phrase.last)
            phrase = Phrase(phrase.first, end, None, end)
        head = head_of(self.keys[phrase.first])
        gender = head.gender if head is not None else bodies().get(self.keys[phrase.first])
        found = replace(self._new_speaker(phrase.first, phrase.last, form.gender, form.number))
        if several:
            if not found.many or self.keys[phrase.first].endswith("ات"):
                return None
        elif (gender != form.gender and not self._is_person(phrase.first)) or (head is not None and head.kind not in {"title", "official"}):
            return None
        found.via = [self._mention(last.speaker, last.cue), *last.speaker.via]
        return found

    def _described_by(self, i: int, first: int, form: CueForm) -> tuple[int, int] | None:
        """Return the indefinite noun of which a verb without a conjunction says something: «استند إلى | دراسة حديثة أكدت أن».

        Arabic leaves out «التي» after an indefinite noun. It stands right before the verb and under a preposition, or in the accusative.
        """
        keys = self.keys
        if form.prefix or form.number != "s" or i - first < _DESCRIBED_AFTER or keys[i - 1] in PUNCTUATION:
            return None
        written_on = form.cue.lemma == "كتب" and keys[i + 1 : i + 2] in (["عليه"], ["عليها"])  # «رفعوا لافتات كتب عليها "…"»
        if keys[i + 1 : i + 2] and keys[i + 1] in _RESUMED and not written_on:
            return None  # «في بيان قال فيه إن»
        for j in range(i - 1, max(first, i - _DESCRIBED), -1):
            if keys[j] in PUNCTUATION or keys[j] in COMPLEMENTISERS or keys[j] in words("relative") or keys[j] in words("connector"):
                return None
            if keys[j].startswith("ال") or (keys[j][0] == "و" and not own_conjunction(keys[j])):
                continue
            key = keys[j]
            stems = (key, key.removesuffix("ا"), *((key[1:], key[1:].removesuffix("ا")) if key[0] in "لب" else ()))
            stem = next((stem for stem in stems if stem in heads() or stem in words("written")), "")
            head = heads().get(stem)
            if not stem or (head is not None and (head.definite or head.kind not in {"document", "unnamed", "title"})):
                continue
            object_ = self.text.forms[j].endswith("ا") and key != stem
            prefixed = key[0] in "لب" and key[1:].startswith(stem)
            act = j - 1 > first and not object_ and form.tense == "past" and keys[j - 1][:2] != "ال" and head_of(keys[j - 1]) is None
            act = act and common(keys[j - 1]) and not owned(self.text.forms[j - 1]) and keys[j - 1] not in words("whatever")
            under = keys[j - 1] in _UNDER or prefixed or act  # «بعد توقيف سائق هدد بـ»
            feminine = stem.endswith(("ه", "ات", "وي")) or (head is not None and head.gender == "f")
            after = feminine and keys[j - 1].startswith("ال") and (head is None or head.kind == "document")  # «قرأ المدير رسالة تقول»
            came = (head is None or head.kind == "document") and finite(keys[j - 1]) and j - 1 >= first  # «أقيمت دعوى تتهم»
            if not (under or object_ or after or written_on or came):
                continue
            if (feminine != (form.gender == "f") and not written_on) or self._is_person(j):
                return None
            phrase = source_phrase(self.text, j, i, self.pairs, here=True)
            if prefixed:
                self.governed.add(j)
            return (j, i) if phrase.first == j and phrase.last == i else None
        return None

    def _subject_before(self, i: int, first: int, form: CueForm) -> tuple[int, int] | None:
        """Return the subject that stands before its verb: «كان X قد أعلن», «الوزارة قالت», «استند إلى دراسة حديثة أكدت أن»."""
        stands = self._those_who(i, first, form) or self._stands_before(i, first, form)
        of = head_of(self.keys[stands[0]]) if stands is not None and stands[1] == i and form.tense == "present" else None
        if stands is not None and of is not None and of.kind in {"outlet", "official"}:  # «نشرت مجلة النهر | دراسة تفيد بأن»
            described = self._described_by(i, first, form)
            stands = described if described is not None and described[0] > stands[0] else stands
        if stands is None or (stands[1] < i - 1 and form.tense == "present"):  # «جاءت الخطوة بعد | دراسة حديثة | تؤكد أن»
            stands = self._described_by(i, first, form) or stands
        return stands or self._reported_by(i, first, form)

    def _those_who(self, i: int, first: int, form: CueForm) -> tuple[int, int] | None:
        """Return the indefinite people right behind a definite noun, of whom the verb tells: «أيد القرار | أساتذة | قالوا إن»."""
        if form.prefix or form.number != "p":
            return None
        at = people_before(self.text, i, first, told=form.pronoun)
        return (at, i) if at is not None and at not in self.name_tokens else None

    def _reported_by(self, i: int, first: int, form: CueForm) -> tuple[int, int] | None:
        """Return the report of which «يفيد» tells, when or whence it came between them: «بلاغا في الرابعة صباحا، الثلاثاء، يفيد بـ»."""
        if form.cue.lemma != "أفاد" or form.tense != "present" or form.prefix or form.number != "s":
            return None
        for j in range(i - 1, max(first, i - _REPORT_REACH) - 1, -1):
            key = self.keys[j]
            if key in ".؛:" or key in COMPLEMENTISERS or key in words("relative") or key in self.index or finite(key):
                return None
            gender = _REPORTS.get(key.removesuffix("ا")) or _REPORTS.get(key.removeprefix("ب"))
            if gender is not None:
                end = next(
                    (k for k in range(j + 1, i) if self.keys[k][:2] == "ال" or len(self.keys[k]) < _NISBA or not relational(self.keys[k])),
                    i,
                )
                return (j, end) if gender == form.gender else None
        return None
