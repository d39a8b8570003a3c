"""The subject that stands before its verb: «الوزارة قالت», «أن الوزير، الذي …، أكد», «سامر الخالدي، مدرب الفريق، قال».

Not here: an indefinite noun of which the verb says something (``subjects``), the noun before «الذي» (``antecedents``).
"""

from __future__ import annotations

from bisect import bisect_left

from isnad.arabic.parts_of_speech import shares
from isnad.reading.statements.adjuncts import skip_adjuncts
from isnad.reading.statements.antecedents import Antecedents
from isnad.reading.statements.counts import counted_noun, head_at
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.duals import dual_of
from isnad.reading.statements.remarks import before_asked, opens_terms
from isnad.reading.statements.shapes import (
    PUNCTUATION,
    accusative,
    construct_of,
    finite,
    head_of,
    his_body,
    his_kin,
    of_his,
    owned,
    plain_noun,
)
from isnad.reading.statements.sources import source_phrase
from isnad.reading.statements.topics import AS_FOR
from isnad.reading.statements.words import BE, COMPLEMENTISERS, Head, bodies, lemmas, words

_PERSONAL = lemmas("of persons alone")
_GREAT = words("great ones")
_TO_THEM = words("to him or me")
_SO_THAT = frozenset({"فان", "وان"})  # «بحسب الصحيفة فإن الوزير أكد»
_THEY_WERE = words("they were")
_BECAUSE_THERE = words("because") | {"هناك"}  # «هناك | دراسات تشير إلى أن»
_SHORT_PHRASE = 8  # tokens
_LONG_RELATIVE = 14
_SELDOM = 0.1
_LONG_TITLE, _SURELY_A_VERB = 16, 0.8
_LONGEST_MARKED = 6
_RESUMED = words("takes up a thing")
_PREPOSITIONS = words("prepositions of no subject")
_REACHED = 14  # tokens from who calls another to what that one answers
_FAR = 26  # tokens from the opening of a clause to its verb


class StandsBefore(Antecedents):
    """Finds the subject that opens the clause of its verb."""

    def _stands_before(self, i: int, first: int, form: CueForm) -> tuple[int, int] | None:
        """Return the subject that opens the clause of its verb at ``i``: «الوزارة | قالت», «أن الوزير، الذي …، | أكد»; ``None`` for none.

        Tried in order: «أما X فقال», «سبق لـX أن قال», a subject before its relative clause, one between commas, one with a clause of
        its own, and what opens the clause (``_opens_clause``).
        """
        keys = self.keys
        if (topic := self._as_for(i, first, form)) is not None:
            return topic
        marked = i > first + 1 and i - 1 in self.pairs  # «أن الوزير "طلب من …"»
        end = self._without_particles(i, first, i - marked)
        to_whom = self._was_before(i, first)
        if to_whom is not None:
            return to_whom
        if self._tells_what_holds(i, first):
            return None
        if form.prefix == "و" and end == i and i > first:
            return None  # «حضر الشاهدان الجلسة وأكدا أن»
        near = (key.removeprefix("و") for key in keys[max(first, i - _REACHED) : i])
        if form.prefix == "ف" and not words("reaches somebody").isdisjoint(near):
            return None  # «اتصلت المجلة بمدير المصنع فأكد أن»
        if end > first + 1 and keys[end - 1].removeprefix("و") in words("relative"):
            return None if self._tells_another(i, end, form) else self._antecedent(end - 1, first, form)
        titled_so = self._titled_before(first, end) if marked else None
        if titled_so is not None:
            return titled_so  # «وأن سامر الخالدي، من كبار المسؤولين في المدينة "اعترف"»
        if end > first + 1 and keys[end - 1] in "،,؛":
            set_off = self._before_comma(i, first, end, form)
            if set_off is not None:
                return set_off
        described = self._described_subject(first, end, form)
        return described if described is not None else self._opens_clause(i, first, end, form, marked=marked)

    def _without_particles(self, i: int, first: int, end: int) -> int:
        """Return ``end``, or where particles of the verb begin before it: «محللون | استطلعت الوكالة آراءهم قد | توقعوا»."""
        keys = self.keys
        while end > first and (keys[end - 1] in words("right before a verb") or (end < i and keys[end - 1] in BE and keys[end] == "قد")):
            end -= 1
        return before_asked(keys, end, first)

    def _was_before(self, i: int, first: int) -> tuple[int, int] | None:
        """Return who did so before, behind ل: «وسبق | لوسائل إعلام محلية | أن ذكرت أن»."""
        keys = self.keys
        if keys[i - 1] != "ان" or i - first < _SHORT_PHRASE // 2:
            return None
        before = next((j for j in range(i - 3, max(first - 1, i - _LONG_TITLE), -1) if keys[j].removeprefix("و") == "سبق"), None)
        if before is None or keys[before + 1][0] != "ل" or keys[before + 1] in _TO_THEM:
            return None
        phrase = source_phrase(self.text, before + 1, i - 1, self.pairs, here=True)
        if phrase.last != i - 1 or phrase.first != before + 1:
            return None
        self.governed.add(before + 1)
        return before + 1, i - 1

    def _tells_what_holds(self, i: int, first: int) -> bool:
        """Whether a paper stands before its verb, whose writer stands elsewhere: «ببيان قالت فيه إن», «رسائل إلى شركات قالت فيها إن»."""
        keys = self.keys
        if i <= first or keys[i + 1 : i + 2] not in (["فيه"], ["فيها"]):
            return False
        near = range(i - 1, max(first, i - _SHORT_PHRASE), -1)
        return self._is_what_holds(i - 1) or any(keys[j] in words("letters and cables") for j in near)

    def _tells_another(self, i: int, end: int, form: CueForm) -> bool:
        """Whether another than the noun before «الذي» speaks in its clause: «المتحف الذي وصفه بأنه», «المشروع الذي يقولون إنه»."""
        if form.pronoun and "deem" in form.cue.takes:
            return True  # «المتحف الذي وصفه بأنه …»: the noun is what is spoken of
        which = self.keys[end - 1].removeprefix("و")
        its_words = not _RESUMED.isdisjoint(self.keys[i + 1 : i + 2])  # «تصريحات الخالدي التي زعم فيها أن»
        if not its_words and form.number == "s" and which == ("التي" if form.gender == "m" else "الذي" if form.gender == "f" else ""):
            return True  # «حكومة سامر الخالدي التي أثنى على أدائها»: another speaks of it
        return form.number == "p" and which in {"الذي", "التي"}  # «المشروع الذي يقولون إنه …»: others do

    def _before_comma(self, i: int, first: int, end: int, form: CueForm) -> tuple[int, int] | None:
        """Return the subject before the comma at ``end - 1``, with what is set off behind it: «سامر الخالدي، مدرب الفريق، | قال إن»."""
        keys = self.keys
        that = next((j + 1 for j in range(end - 3, max(first, i - _LONG_TITLE), -1) if keys[j] in COMPLEMENTISERS), None)
        for opening in (self._line(first, i), that):
            found = self._apposed_from(opening, first, end, alone=opening == that and end == i) if opening is not None else None
            if found is not None:
                return found
        titled_before = self._titled_before(first, end - 1)
        if titled_before is not None:
            return titled_before
        return self._before_relative(first, end - 1, form) or self._set_off(end - 1, first, form)

    def _apposed_from(self, opening: int, first: int, end: int, *, alone: bool) -> tuple[int, int] | None:
        """Return the subject if it fills all from ``opening`` to the comma before its verb: «وكانت | القوات، وهي …، | أعلنت».

        ``alone`` says that it stands behind «أن» and nothing between the comma and its verb: «أن المدير سامر، يشدد على».
        """
        keys = self.keys
        base = opening + (keys[opening] in BE or keys[opening] in AS_FOR)  # «وكانت القوات، وهي …، أعلنت»
        whole = source_phrase(self.text, base, end - 1, self.pairs)
        apart = any(key in "،," for key in keys[whole.first : whole.last])
        titled = any(keys[j] in "،," and head_of(keys[j + 1]) is not None for j in range(whole.first, whole.last - 1))
        seen = self._is_named(base) or head_of(keys[base]) is not None or titled
        was = base > first and keys[base - 1] in BE  # «وكان وزير النقل سامر الخالدي، أكد أن»
        told = alone and self._has_person(base, end - 1)  # «أن المدير سامر، يشدد على»
        was = was or (told and not any(shares(keys[j]).verb >= _SURELY_A_VERB for j in range(base, end - 1) if j not in self.name_tokens))
        # «سامر الخالدي، مدرب الفريق، قال إن», «أن المدير، سامر الخالدي، ذكر أن»
        return (base, whole.last) if (apart or was) and whole.first == base and whole.last == end - 1 and seen else None

    def _opens_clause(self, i: int, first: int, end: int, form: CueForm, *, marked: bool) -> tuple[int, int] | None:
        """Return the noun phrase that opens the clause, if it ends at ``end``, heads sources and agrees with the verb: «الوزارة | قالت»."""
        keys, low = self.keys, max(first, i - _FAR)
        k = self._clause_edge(end, low, first, form)
        begin = k + 1
        if begin < end and k >= first and keys[k] == "وفي":
            return None  # «وفي التفاصيل أكد أن», «وفي الختام قال»
        if (
            k > first
            and keys[k] == "هذا"
            and keys[k - 1] not in PUNCTUATION
            and keys[k - 1] not in COMPLEMENTISERS | BE | words("connector")
        ):
            return None  # «ولتخطي هذا العائق قال إنه»
        if begin >= end or (k >= first and keys[k] == "غير") or (marked and keys[begin - 1] not in COMPLEMENTISERS | _SO_THAT):
            return None
        if k < low and low != first:
            return None
        kin = his_kin(self.text.forms[begin])  # «زوجها», which is a verb as well
        verb = begin not in self.name_tokens and not kin and shares(keys[begin]).verb >= _SURELY_A_VERB
        if keys[begin] in words("with him"):
            return None  # «أنه بالتحقيق مع السائق | اعترف»
        if verb and head_of(keys[begin]) is None:
            return None  # «كما ألقت ليلى كلمة صرحت فيها بأن»
        phrase = source_phrase(self.text, begin, end, self.pairs)
        if phrase.first != begin or phrase.last == begin:
            return None
        if keys[begin].startswith("ال") and keys[begin].endswith("ون") and any(plain_noun(keys[j]) for j in range(begin + 1, phrase.last)):
            return None  # «هتف المتظاهرون شعارات | تدعو إلى …»
        of_these = counted_noun(self.text, begin, phrase.last)  # «ثلاثة خبراء قالوا», «4 مصادر في الوزارة قالت»
        his = of_his(self.text.forms[begin]) or his_body(self.text.forms[begin])
        of = begin if of_these is None else of_these
        head = his or head_of(keys[of]) or self._accusative_head(of, k)
        head = head or head_at(self.text, begin, phrase.last) or (construct_of(keys, begin) if form.number == "p" else None)
        if head is None and k >= first and keys[k] in _BECAUSE_THERE:
            return None  # «هناك نقاط تشير إلى …»
        if not self._reaches(begin, phrase.last, end, head, form):
            return None
        known = head is not None or of_these is not None or kin or self._may_open(begin, k)
        known = known or self._only_of_persons(begin, end, k, form)
        if not known and self._name_over(self.text.starts[begin]) is None:
            return None
        other = head is not None and form.number == "s" and head.gender != form.gender and head.kind in {"title", "official"}
        if other and head is not None and (head.gender == "f" or his is not None):
            return None
        return self._from_title(begin, first, low), phrase.last

    def _clause_edge(self, end: int, low: int, first: int, form: CueForm) -> int:
        """Return the token before the clause that ends at ``end``: a mark, «إن», «كان», a connector; the one before ``low`` if none."""
        keys, connectors, relative = self.keys, words("connector"), words("relative")
        k = end - 1
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
                or key in relative
                or key in _BECAUSE_THERE
            ):
                break
            if form.tense == "present" and k < end - 1 and any(f.tense == "past" and not f.pronoun for f in self.index.get(key, ())):
                break  # «وتابعت الصحيفة تقول إن»
            k -= 1
        return k

    def _reaches(self, begin: int, last: int, end: int, head: Head | None, form: CueForm) -> bool:
        """Whether a subject that ends at ``last`` reaches its verb at ``end``, but for what may stand between.

        «ثلاثة رؤساء | على الأقل | طلبوا», «مسؤولا كبيرا | طلب عدم ذكر اسمه | أكد», «طبيبين | لم يشاركا في العمل | دعوا إلى»
        """
        rest, _ = skip_adjuncts(self.text, last, end, self.pairs)
        rest += 2 * (self.keys[rest : rest + 2] == ["علي", "الاقل"] and rest + 2 == end)  # «ثلاثة رؤساء على الأقل طلبوا»
        terms = opens_terms(self.text, rest, end) if rest < end and head is not None else None
        if terms is not None:
            rest = terms  # «مسؤولا كبيرا طلب عدم ذكر اسمه أكد»
        if rest >= end or self._several_who(begin, rest, end, form):
            return True  # «لكن طبيبين لم يشاركا في العمل دعوا إلى»
        return head is not None and head.definite and head.gender == form.gender and self._set_apart(rest, end)

    def _only_of_persons(self, begin: int, end: int, k: int, form: CueForm) -> bool:
        """Whether one indefinite noun, or somebody's, is all that stands between «إن» at ``k`` and what only persons do.

        «إن عميلا أقر بأنه»
        """
        one = end == begin + 1 and k >= 0 and self.keys[k] in COMPLEMENTISERS and form.number == "s" and not form.prefix
        marked = accusative(self.text.forms[begin]) and form.gender == "m"
        return one and (marked or owned(self.text.forms[begin])) and form.cue.lemma in _PERSONAL

    def _may_open(self, begin: int, k: int) -> bool:
        """Whether a word that heads no sources may name who speaks, opening the clause behind token ``k``: «إن | دي مستورا شدد على»."""
        keys = self.keys
        key = keys[begin]
        return (
            key in words("this")
            or key in words("honorific")
            or key in bodies()
            or begin in self.pairs
            or key.startswith("ال")
            or (k >= 0 and (keys[k] in BE or keys[k] in AS_FOR))
            or (k >= 0 and keys[k] in COMPLEMENTISERS and _looks_like_a_name(key))  # «إن دي مستورا شدد على»
        )

    def _line(self, first: int, i: int) -> int:
        """Return the first token of the line that token ``i`` stands on, not before ``first``: a heading is no part of the sentence."""
        end = self.text.raw.rfind("\n", self.text.starts[first], self.text.starts[i])
        return bisect_left(self.text.starts, end) if end >= 0 else first

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


def _looks_like_a_name(key: str) -> bool:
    """Whether a word without the article is no noun, verb or function word that is known."""
    known = shares(key)
    return not key.startswith("ال") and key.isalpha() and known.verb + known.noun + known.adjective + known.function < known.name + _SELDOM
