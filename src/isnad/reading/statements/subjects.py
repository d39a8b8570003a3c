"""Subjects that do not follow their verbs: before the verb, before a relative clause, what the last statement is about."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from isnad.arabic.parts_of_speech import own_conjunction, shares
from isnad.reading.statements.adjuncts import skip_adjuncts
from isnad.reading.statements.antecedents import Antecedents
from isnad.reading.statements.counts import counted_noun, head_at
from isnad.reading.statements.cues import Cue, CueForm
from isnad.reading.statements.discourse import Speaker
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.duals import dual_of
from isnad.reading.statements.people_behind import people_before
from isnad.reading.statements.remarks import before_asked, opens_terms
from isnad.reading.statements.shapes import (
    PUNCTUATION,
    accusative,
    common,
    construct_of,
    finite,
    head_of,
    his_kin,
    of_his,
    owned,
    plain_noun,
    relational,
)
from isnad.reading.statements.sources import Phrase, source_phrase
from isnad.reading.statements.topics import AS_FOR
from isnad.reading.statements.words import BE, COMPLEMENTISERS, bodies, heads, words

_REPORTS = dict.fromkeys(words("report, masculine"), "m") | dict.fromkeys(words("report, feminine"), "f")
_REPORT_REACH = 16
_BY = frozenset({"by", "askby"})
_GREAT = words("great ones")
_TO_THEM = words("to him or me")
_SPOKEN = Cue("", frozenset(), "say")
_SO_THAT = frozenset({"فان", "وان"})  # «بحسب الصحيفة فإن الوزير أكد»
_THEY_WERE = words("they were")
_BECAUSE_THERE = words("because") | {"هناك"}  # «هناك | دراسات تشير إلى أن»
_SHORT_PHRASE = 8
_LONG_RELATIVE = 14
_SELDOM = 0.1
_LONG_TITLE, _SURELY_A_VERB, _SURELY_A_NOUN = 16, 0.8, 0.6
_LONGEST_MARKED = 6
_NISBA = 4  # letters of an adjective of relation at least
_DESCRIBED, _DESCRIBED_AFTER = 8, 3  # tokens of an indefinite noun before its verb; what stands before it
_RESUMED = words("takes up a thing")
_UNDER = words("under a thing")
_PREPOSITIONS, _TRAILING = words("prepositions of no subject"), words("trailing")


class Subjects(Antecedents):
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

    def _line(self, first: int, i: int) -> int:
        """Return the first token of the line that token ``i`` stands on, not before ``first``: a heading is no part of the sentence."""
        end = self.text.raw.rfind("\n", self.text.starts[first], self.text.starts[i])
        return bisect_left(self.text.starts, end) if end >= 0 else first

    def _before_object(self, first: int, last: int) -> int:
        """Return where a feminine noun with its adjective ends before what cannot agree with it: «زارت الحركة الشعبية | المخيم»."""
        keys = self.keys
        last = self._second(first, last)
        head = head_of(keys[first])
        of_these = counted_noun(self.text, first, last)
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

    def _titled_before(self, first: int, close: int) -> tuple[int, int] | None:
        """Return a person's name and the title between commas after it, of which the second is at ``close``: «سامر، رئيس الجمعية، قال»."""
        keys = self.keys
        opened = next((j for j in range(close - 2, max(first, close - _LONG_TITLE), -1) if keys[j] in "،,"), None)
        if opened is None or any(keys[j] in ".؛:" for j in range(opened, close)):
            return None
        head = head_of(keys[opened + 1])
        one_of = keys[opened + 1] == "من" and keys[opened + 2] in _GREAT  # «سامر الخالدي، من كبار المسؤولين، قال»
        if not one_of and (head is None or (head.kind != "title" and head.word not in words("spokesman"))):
            return None
        name = self.persons.get(self.text.ends[opened - 1])
        if name is None:
            return None
        begin = bisect_left(self.text.starts, name.start)
        free = (
            begin == first or keys[begin - 1] in COMPLEMENTISERS or keys[begin - 1] in PUNCTUATION or keys[begin - 1] in words("connector")
        )
        return (begin, close) if free else None

    def _before_relative(self, first: int, close: int, form: CueForm) -> tuple[int, int] | None:
        """Return the subject before a relative clause between commas, of which the second is at ``close``: «النقابة، التي …، رفضت»."""
        keys = self.keys
        opened = next((j for j in range(close - 2, max(first, close - 30), -1) if keys[j] in "،," and keys[j + 1] in words("apart")), None)
        if opened is None:  # «أن الشركة | التي تدير الميناء، رحبت بـ»
            opened = next((j for j in range(close - 2, max(first, close - 30), -1) if keys[j] in words("apart") or keys[j] in "،,"), None)
            opened = None if opened is None or keys[opened] in "،," else opened
        if opened is None or any(keys[j] in ".؛:" for j in range(opened, close)):
            return None
        begin = opened
        while (
            begin > first
            and keys[begin - 1] not in COMPLEMENTISERS
            and keys[begin - 1] not in words("connector")
            and keys[begin - 1] not in "،,.:؛"
        ):
            begin -= 1
        phrase = source_phrase(self.text, begin, opened, self.pairs)
        if phrase.first != begin or phrase.last != opened:
            return None
        head = head_of(keys[begin])
        if head is None and keys[begin] not in bodies() and not self._is_named(begin):
            return None
        if head is not None and form.number == "s" and head.kind in {"title", "official"} and head.gender != form.gender:
            return None
        return begin, opened

    def _described_subject(self, first: int, end: int, form: CueForm) -> tuple[int, int] | None:
        """Return the subject before a relative clause that no comma sets apart: «إن الدراسة التي اعتمدت على الصور كشفت أن».

        The relative clause begins with its own verb; the noun before it heads sources and agrees with the verb of saying.
        """
        keys = self.keys
        low = max(first, end - _LONG_RELATIVE)
        relative = next((j for j in range(end - 3, low, -1) if keys[j] in words("relative")), None)
        if (
            relative is None
            or form.number != "s"
            or form.prefix
            or any(keys[j] in ".،,:؛" or keys[j] in COMPLEMENTISERS for j in range(relative, end))
        ):
            return None
        its_own = shares(keys[relative + 1]).verb >= _SURELY_A_VERB or finite(keys[relative + 1])
        person = self.persons.get(self.text.ends[relative - 1]) if its_own else None
        if person is not None:  # «إلا أن سامر الخالدي الذي يعيش في مبنى مجاور قال»
            begin = bisect_left(self.text.starts, person.start)
            opens = begin == first or keys[begin - 1] in COMPLEMENTISERS or keys[begin - 1] in words("connector")
            return (begin, relative) if opens and begin >= first else None
        head = head_of(keys[relative - 1]) if its_own else None
        if head is None or not head.definite or head.gender != form.gender or head.kind == "unnamed":
            return None
        opens = relative - 1 == first or keys[relative - 2] in COMPLEMENTISERS or keys[relative - 2] in words("connector")
        return (relative - 1, relative) if opens else None

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

    def _several_who(self, begin: int, rest: int, end: int, form: CueForm) -> bool:
        """Whether what follows an indefinite noun of two or more up to its verb tells of them: «طبيبين | لم يشاركا في العمل | دعوا»."""
        keys = self.keys
        if form.number not in {"d", "p"} or keys[begin].startswith("ال") or end - rest > _LONG_RELATIVE:
            return False
        if dual_of(keys[begin]) is None and counted_noun(self.text, begin, rest) is None:
            return False
        if any(keys[j] in COMPLEMENTISERS or not (keys[j][0].isalnum() or keys[j] == '"') for j in range(rest, end)):
            return False
        verb = keys[rest + 1] if keys[rest] in words("not before a verb") and rest + 1 < end else keys[rest]
        return verb.endswith(("ا", "وا", "ون", "ان", "ن", "هم", "هما"))  # «تحدثن», «التقتهم»

    def _set_apart(self, rest: int, end: int) -> bool:
        """Whether only a short phrase of place or the like stands between a subject and its verb: «الوثيقة الواقعة في 48 صفحة تشير»."""
        keys = self.keys
        if end - rest > _SHORT_PHRASE or keys[rest] not in _PREPOSITIONS:
            return False
        return not any(key in self.index or finite(key) or not key[0].isalnum() for key in keys[rest:end])

    def _name_in_marks(self, close: int, first: int) -> int | None:
        """Return where the marks open that close at ``close``, if they hold no more than a name: «صحيفة "الأفق"», «كانت "سنابرق"»."""
        opened = self.opened.get(close)
        if opened is None or opened <= first or close - opened > _LONGEST_MARKED:
            return None
        head = head_of(self.keys[opened - 1])
        if self.keys[opened - 1] in {"الي", "مع"}:
            return opened  # «تحدثوا إلى "الأفق"»
        named = head is not None and (head.kind in {"outlet", "official"} or (head.kind == "title" and self._is_person(opened + 1)))
        return opened if named or self.keys[opened - 1] in BE else None

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

    def _stands_before(self, i: int, first: int, form: CueForm) -> tuple[int, int] | None:
        """Return the subject that opens the clause of its verb."""
        keys = self.keys
        if (topic := self._as_for(i, first, form)) is not None:
            return topic
        marked = i > first + 1 and i - 1 in self.pairs  # «أن الوزير "طلب من …"»
        end = i - marked
        while end > first and (keys[end - 1] in words("right before a verb") or (end < i and keys[end - 1] in BE and keys[end] == "قد")):
            end -= 1
        end = before_asked(keys, end, first)  # «9 محللين استطلعت الوكالة آراءهم قد توقعوا»
        if keys[i - 1] == "ان" and i - first >= _SHORT_PHRASE // 2:
            before = next((j for j in range(i - 3, max(first - 1, i - _LONG_TITLE), -1) if keys[j].removeprefix("و") == "سبق"), None)
            if before is not None and keys[before + 1][0] == "ل" and keys[before + 1] not in _TO_THEM:
                phrase = source_phrase(self.text, before + 1, i - 1, self.pairs, here=True)
                if phrase.last == i - 1 and phrase.first == before + 1:
                    self.governed.add(before + 1)
                    return before + 1, i - 1  # «وسبق لوسائل إعلام محلية أن ذكرت أن»
        if i > first and keys[i + 1 : i + 2] in (["فيه"], ["فيها"]):
            near = range(i - 1, max(first, i - _SHORT_PHRASE), -1)
            if self._is_what_holds(i - 1) or any(keys[j] in words("letters and cables") for j in near):
                return None  # «ببيان قالت فيه إن», «رسائل إلى شركات أخرى قالت فيها إن»: whose it is stands elsewhere
        if form.prefix == "و" and end == i and i > first:
            return None  # «حضر الشاهدان الجلسة وأكدا أن»
        if end > first + 1 and keys[end - 1].removeprefix("و") in words("relative"):
            if form.pronoun and "deem" in form.cue.takes:
                return None  # «المتحف الذي وصفه بأنه …»: the noun is what is spoken of
            which = keys[end - 1].removeprefix("و")
            its_words = not _RESUMED.isdisjoint(keys[i + 1 : i + 2])  # «تصريحات الخالدي التي زعم فيها أن»
            if not its_words and form.number == "s" and which == ("التي" if form.gender == "m" else "الذي" if form.gender == "f" else ""):
                return None  # «حكومة سامر الخالدي التي أثنى على أدائها»: another speaks of it
            if form.number == "p" and which in {"الذي", "التي"}:
                return None  # «المشروع الذي يقولون إنه …»: others do
            return self._antecedent(end - 1, first, form)
        titled_so = self._titled_before(first, end) if marked else None
        if titled_so is not None:
            return titled_so  # «وأن سامر الخالدي، من كبار المسؤولين في المدينة "اعترف"»
        if end > first + 1 and keys[end - 1] in "،,؛":
            that = next((j + 1 for j in range(end - 3, max(first, i - _LONG_TITLE), -1) if keys[j] in COMPLEMENTISERS), None)
            for opening in (self._line(first, i), that):
                if opening is None:
                    continue
                base = opening + (keys[opening] in BE or keys[opening] in AS_FOR)  # «وكانت القوات، وهي …، أعلنت»
                whole = source_phrase(self.text, base, end - 1, self.pairs)
                apart = any(key in "،," for key in keys[whole.first : whole.last])
                titled = any(keys[j] in "،," and head_of(keys[j + 1]) is not None for j in range(whole.first, whole.last - 1))
                seen = self._is_named(base) or head_of(keys[base]) is not None or titled
                was = base > first and keys[base - 1] in BE  # «وكان وزير النقل سامر الخالدي، أكد أن»
                told = opening == that and end == i and self._has_person(base, end - 1)  # «أن المدير سامر، يشدد على»
                was = was or (
                    told and not any(shares(keys[j]).verb >= _SURELY_A_VERB for j in range(base, end - 1) if j not in self.name_tokens)
                )
                if (apart or was) and whole.first == base and whole.last == end - 1 and seen:
                    return base, whole.last  # «سامر الخالدي، مدرب الفريق، قال إن», «أن المدير، سامر الخالدي، ذكر أن»
            titled_before = self._titled_before(first, end - 1)
            if titled_before is not None:
                return titled_before
            apposed = self._before_relative(first, end - 1, form) or self._set_off(end - 1, first, form)
            if apposed is not None:
                return apposed
        described = self._described_subject(first, end, form)
        if described is not None:
            return described
        k = end - 1
        low = max(first, i - 26)
        connectors = words("connector")
        while k >= low:
            key = keys[k]
            if key == '"' and (opened := self._name_in_marks(k, first)) is not None:
                k = opened - 1  # «وكانت صحيفة "الأفق" نقلت عن»
                continue
            their_own = key in _THEY_WERE and k > low and form.number in {"d", "p"}  # «سبعة صيادين | كانوا قرب الميناء قالوا»
            if (
                (key in BE and not their_own)
                or key in COMPLEMENTISERS
                or key in _SO_THAT
                or key in '.،,:؛-"'
                or key in connectors
                or key in words("relative")
                or key in _BECAUSE_THERE
            ):
                break
            if form.tense == "present" and k < end - 1 and any(f.tense == "past" and not f.pronoun for f in self.index.get(key, ())):
                break  # «وتابعت الصحيفة تقول إن»
            k -= 1
        begin = k + 1
        if begin < end and k >= first and keys[k] == "وفي" and keys[begin] in words("detail"):
            return None  # «وفي التفاصيل أكد أن»
        if begin >= end or (k >= first and keys[k] == "غير") or (marked and keys[begin - 1] not in COMPLEMENTISERS | _SO_THAT):
            return None
        if k < low and low != first:
            return None
        kin = his_kin(self.text.forms[begin])  # «زوجها», which is a verb as well
        verb = begin not in self.name_tokens and not kin and shares(keys[begin]).verb >= _SURELY_A_VERB
        if verb and head_of(keys[begin]) is None:
            return None  # «كما ألقت ليلى كلمة صرحت فيها بأن»
        phrase = source_phrase(self.text, begin, end, self.pairs)
        if phrase.first != begin or phrase.last == begin:
            return None
        if keys[begin].startswith("ال") and keys[begin].endswith("ون") and any(plain_noun(keys[j]) for j in range(begin + 1, phrase.last)):
            return None  # «هتف المتظاهرون شعارات | تدعو إلى …»
        rest, _ = skip_adjuncts(self.text, phrase.last, end, self.pairs)
        rest += 2 * (keys[rest : rest + 2] == ["علي", "الاقل"] and rest + 2 == end)  # «ثلاثة رؤساء على الأقل طلبوا»
        of_these = counted_noun(self.text, begin, phrase.last)  # «ثلاثة خبراء قالوا», «4 مصادر في الوزارة قالت»
        of = begin if of_these is None else of_these
        his = of_his(self.text.forms[begin])
        head = his or head_of(keys[of]) or self._accusative_head(of, k) or head_at(self.text, begin, phrase.last)
        head = head or (construct_of(keys, begin) if form.number == "p" else None)
        if head is None and k >= first and keys[k] in _BECAUSE_THERE:
            return None  # «هناك نقاط تشير إلى …»
        terms = opens_terms(self.text, rest, end) if rest < end and head is not None else None
        if terms is not None:
            rest = terms  # «مسؤولا كبيرا طلب عدم ذكر اسمه أكد»
        if rest < end and self._several_who(begin, rest, end, form):
            rest = end  # «لكن طبيبين لم يشاركا في العمل دعوا إلى»
        if rest < end and not (head is not None and head.definite and head.gender == form.gender and self._set_apart(rest, end)):
            return None
        known = (
            head is not None
            or of_these is not None
            or kin
            or keys[begin] in words("this")
            or keys[begin] in words("honorific")
            or keys[begin] in bodies()
            or begin in self.pairs
            or keys[begin].startswith("ال")
            or (k >= 0 and (keys[k] in BE or keys[k] in AS_FOR))
            or (k >= 0 and keys[k] in COMPLEMENTISERS and _looks_like_a_name(keys[begin]))  # «إن دي مستورا شدد على»
        )
        if not known and self._name_over(self.text.starts[begin]) is None:
            return None
        if (
            head is not None
            and form.number == "s"
            and head.gender != form.gender
            and head.kind in {"title", "official"}
            and (head.gender == "f" or his is not None)
        ):
            return None
        return self._from_title(begin, first, low), phrase.last


def _looks_like_a_name(key: str) -> bool:
    """Whether a word without the article is no noun, verb or function word that is known."""
    known = shares(key)
    return not key.startswith("ال") and key.isalpha() and known.verb + known.noun + known.adjective + known.function < known.name + _SELDOM
