"""Frames without a verb of their own: «بحسب X», «وفقا لـ X», «حسبما قال X», «على حد قول X», before, within and after the content.

They stand together, one method a frame, since what closes a content is told by all of them: that is why the file is long.
"""

from __future__ import annotations

from isnad.arabic.parts_of_speech import own_conjunction, shares
from isnad.reading.statements import contents, kinds
from isnad.reading.statements.adjuncts import told_end
from isnad.reading.statements.counts import counted_noun
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.frames import locate
from isnad.reading.statements.nouns import NounFrames
from isnad.reading.statements.remarks import opens_terms
from isnad.reading.statements.shapes import PUNCTUATION, common, finite, head_of, is_by, plain_noun
from isnad.reading.statements.sources import Phrase, source_phrase
from isnad.reading.statements.words import COMPLEMENTISERS, bodies, heads, words


def _bare_had(key: str) -> str:
    return key[:-2] if key.endswith("ها") else key[:-1] if key.endswith("ه") and len(key) > 3 else key


_CARRIED = words("carried")
_LEADING = 6  # tokens before «ووفقا ل» that only lead to it, at most
_LEADS = frozenset({"بالتالي", "لذلك", "لذا", "مع", "في", "من", "علي", "اضافه", "علاوه", "الي", "خلال", "حاليا", "هكذا"})
_ISSUED = words("issued")
_CAME = frozenset({"صادر", "صادره", "وارده", "الصادره", "الوارده"})
_ONWARD = words("onward clause")
_CONTRAST = words("contrast")
_SPOKEN = 5
_OPENING = 6
_SHOWS = frozenset({"كشف", "أعلن", "أثبت", "أظهر", "سجل", "أبرز"})
_PLAIN = frozenset({"قال", "أضاف", "ذكر", "أكد", "أوضح"})
_PHRASE_MARKS = contents.PHRASE_MARKS
_GOVERNING = {"عن": "عن", "على": "علي", "إلى": "الي"}
_FRAGMENT = 7
_LEAD = 2
_MARKS, _WHERE_SAID = 2, 5
_GOVERNED = frozenset({"علي", "عن", "الي"})
_CAME_THIS = frozenset({"جاء", "جاءت"})
_TO_WHAT = frozenset(
    {"التعليق", "التعقيب", "تعليقا", "تعقيبا", "الرد", "ردا", "رده", "ردها", "ردهم", "تعليقه", "تعليقها", "بناء", "اعتمادا"}
)
_MAYBE = 0.3
_PEOPLE = 5  # letters of a sound plural
_SO_SOON = 4  # tokens from a source to «فإن»
_SO = frozenset({"فان", "فانه", "فانها", "فانهم", "فقد"})
_HIS_WORDS = words("his own words")
_RUMOURED = frozenset({"زعم"})  # «يزعم أن …» with nobody named is a passive
_LATELY = frozenset({"اخيرا", "موخرا", "امس", "اليوم", "حديثا", "سابقا"})
_SCHEDULES = frozenset({"تقويم", "برنامج", "جدول", "روزنامه"})
_IS_DONE = frozenset({"تم", "تمت", "يتم", "سيتم", "جري", "فان"})
_SURELY_DOES = 0.8
_BESIDES = frozenset({"حيث", "فيما", "بينما", "وقد", "وبعدها", "ولكن", "لكن"})
_LEAST_CLAUSE = 3  # tokens of a clause
_TRUSTED = frozenset({"بحسب", "نقلا", "على"})


def _ends_with(draft: Draft, quote: tuple[int, int]) -> bool:
    """Whether a content is a quotation or ends with it."""
    return draft.quote == quote or (draft.cue[1] <= draft.first <= quote[0] and quote[0] - draft.first <= _LEAD and draft.last >= quote[1])


def _of_a_noun(verb: str) -> bool:
    """Whether «كما» with its verb speaks of the noun before it, to which the verb's pronoun points: «الحقوق كما أقرها الدستور»."""
    return verb.endswith(("ها", "هم", "هما"))


_OCCASION = frozenset({"في", "خلال", "عقب", "اثر", "مساء", "صباح", "علي"})
_HOURS = frozenset({"ساعه", "وقت", "ايام", "بيان", "تصريح", "تصريحات", "مقابله", "مؤتمر", "حديث", "لقاء", "كلمه", "هامش"})


class ClosingFrames(NounFrames):
    """Reads the frames of prepositions and gives what stands before a closing frame to its source."""

    def _preposition(self, i: int, first: int, floor: int, limit: int, form: CueForm, inner: Draft | None) -> Draft | None:
        keys = self.keys
        governs = next(iter(form.cue.takes))
        at = i + 1
        if at >= limit:
            return None
        cue_last = i + 1
        force = form.cue.force
        start_source = at
        verb: CueForm | None = None
        if governs == "v" or (governs == "np" and keys[at] == "ما") or (governs == "l" and keys[at] == "لما"):
            verb_at = at if governs == "v" else at + 1
            if verb_at >= limit:
                return None
            verb = self._plain_verb(keys[verb_at])
            if verb is None or (
                form.cue.lemma == "كما"
                and (_of_a_noun(keys[verb_at]) or not verb.cue.takes & {"that", "say", "inside", "relay"} or "thankful" in verb.cue.takes)
            ):
                return None
            if "inside" in verb.cue.takes and form.cue.lemma == "كما" and keys[verb_at + 1 : verb_at + 2] != ["في"]:
                return None  # «كما جاء في التقرير», not «كما جاء المدير»
            start_source = verb_at + 1
            cue_last = verb_at + 1
            force = verb.cue.force
            if (
                form.cue.lemma == "كما"
                and locate(self.text, verb_at, min(limit, verb_at + 25), verb.cue.takes | {"that", "say", "obj"}, self.pairs) is not None
            ):
                return None
            while start_source < limit and keys[start_source] in {"به", "بذلك", "ذلك", "عنه", "في", "عن", "اليه", "عليه"}:
                start_source += 1
        elif governs == "l":
            if keys[at][0] != "ل":
                return None
            if keys[at] in {"ل"} or keys[at][1:] in words("transparent"):
                start_source = at + 1  # «وفقا لتصريحات المدير»
        elif governs == "had":
            commented = any(f.cue.lemma in {"علق", "رد", "عقب"} for key in keys[max(first, i - 4) : i] for f in self.index.get(key, ()))
            if keys[at] == "ما" and (keys[i - 1] in _TO_WHAT or commented):
                return None  # «رفض التعليق على ما نشرته الصحيفة»
            if keys[at] == "ما" and at + 2 < limit:
                verb = self._plain_verb(keys[at + 1])
                if (
                    verb is None
                    or (inner is None and i == first)
                    or not verb.cue.takes & {"that", "inside"}
                    or self._judges(keys[at + 1], verb)
                ):
                    return None
                start_source = cue_last = at + 2
                while start_source < limit and keys[start_source] in {"به", "في", "عنه"}:
                    start_source += 1
            elif keys[at] == "حد" and at + 2 < limit and _bare_had(keys[at + 1]) in words("transparent"):
                start_source = cue_last = at + 2
                if keys[at + 1] not in words("transparent") or keys[at + 1] in _HIS_WORDS:
                    return self._own_words(i, floor, limit, form, at + 2, inner)
            elif keys[at] == "لسان" and at + 1 < limit:
                start_source = cue_last = at + 1
            else:
                return None
            if _bare_had(keys[at + 1]) == "زعم":
                force = "claim"
        elif governs == "own":  # «وفي رأيه فإن …»
            opens = inner is None and i == first + 1 and keys[first] in {"في", "وفي", "فى", "وفى"}
            return self._own_words(i, i, limit, form, at, inner) if opens else None
        elif governs in _GOVERNING:
            if keys[at] != _GOVERNING[governs]:
                return None
            start_source = at + 1
            cue_last = at + 1
        if verb is not None and verb.number in {"p", "d"}:  # its subject, if any, stands before it
            return self._own_words(i, floor, limit, form, start_source, inner, verb) if i > first else None
        if governs == "np" and verb is None and i > first and keys[at] in _HIS_WORDS:
            return self._own_words(i, floor, limit, form, at + 1, inner)  # «…، حسب قوله»
        if verb is not None and i > first and keys[start_source - 1] == "في" and not verb.cue.takes & {"inside", "relay"}:
            if inner is None:
                return self._own_words(i, floor, limit, form, start_source, inner, verb)  # «…، بحسب ما كتب في تغريدة»
            begin = inner.first
            draft = Draft(form, (i, start_source), "before", begin, limit, self.text.starts[begin], rule="according-after")
            draft.after = start_source
            return draft
        if start_source >= limit:
            return self._own_words(i, floor, limit, form, limit, inner, verb) if verb is not None and i > first else None
        if verb is not None and keys[start_source][0] == "ل" and start_source + 1 < limit and head_of(keys[start_source + 1]) is not None:
            start_source += 1  # «وفق ما أكده لرويترز مسؤول …»
        while start_source + 1 < limit and keys[start_source] in words("transparent"):
            start_source += 1
        if start_source + 1 < limit and keys[start_source] in _CARRIED and keys[start_source - 1] in words("transparent"):
            start_source += 1  # «وفق تصريح نقلته | صحيفة X»
        unknown = start_source + 3 < limit and head_of(keys[start_source]) is None
        if unknown and keys[start_source + 1] in _CAME and keys[start_source + 2] in {"عن", "من"}:
            start_source += 3  # «وفقا لأنباء صادرة عن الشرطة»
        if i > first and verb is None and keys[i - 1] in words("sorted"):
            return None  # «الكتب مصنفة بحسب الأحرف»
        worth_saying = first < i <= first + _OPENING and keys[i - 1] in COMPLEMENTISERS and keys[first] in words("worth saying")
        front = i in {first, floor} or worth_saying  # «يشار إلى أنه ووفقا لـ…»
        phrase = (
            source_phrase(self.text, start_source, limit, self.pairs, here=front and verb is None)
            if governs != "l" or start_source > at
            else self._governed(at, limit)
        )
        known_from = None
        if verb is not None and verb.cue.lemma == "علم":  # «حسبما علمت "الوطن" من مصدر …»
            known_from = next((j for j in range(start_source + 1, min(limit, start_source + 8)) if keys[j] == "من"), None)
            if known_from is not None:
                phrase = source_phrase(self.text, start_source, known_from, self.pairs)
        if verb is not None and "relay" in verb.cue.takes:  # «ما نقله النائب | عن رئيس الحكومة»
            of = next((j for j in range(phrase.first + 1, phrase.last) if keys[j] == "عن"), None)
            phrase = phrase if of is None else Phrase(phrase.first, of, phrase.told, of)
        if verb is not None and governs in {"v", "np"} and (phrase.last <= phrase.first or self._joined(phrase.first)) and i > first:
            return self._own_words(i, floor, limit, form, start_source, inner, verb)
        scheduled = front and verb is None and self._scheduled(phrase, limit)
        if phrase.last <= phrase.first or (verb is None and not scheduled and not self._attributable(phrase, form.cue.lemma)):
            return None
        if governs in {"على", "إلى"} and not self._reports(phrase.first):
            return None
        lawful = inner is not None and inner.mark in _PHRASE_MARKS and verb is None
        if lawful and (head := head_of(keys[phrase.first])) is not None and head.word in words("law"):
            return None  # «شدد على معاقبتهم وفقا للقانون»: in line with it
        at_front = (
            i == first
            or all(keys[k] in words("connector") or keys[k] in PUNCTUATION for k in range(first, i))
            or (inner is not None and i == inner.first)
            or worth_saying
            or (form.prefix == "و" and phrase.after < limit and keys[phrase.after] in _SO)
            or (form.prefix == "و" and inner is None and self._only_leads_to(first, i))
        )
        if not at_front and keys[floor if inner is None else inner.first].removeprefix("و") in _CAME_THIS:
            return None  # «جاء الإعلان على لسان المدير»
        if at_front and form.cue.lemma == "كما":
            return None  # «كما توقعت الأرصاد …» is «also»
        if form.cue.lemma == "كما" and verb is not None:
            early = source_phrase(self.text, start_source, limit, self.pairs, split=True)
            if self._does_more(min(early.after, phrase.after) if early.last > early.first else phrase.after, limit, verb):
                return None  # «كما أجاب المدير عن الأسئلة», «كما سجلت الجولة قياس …»
        bare = verb is not None and form.cue.lemma == "كما" and "obj" in verb.cue.takes and "say" not in verb.cue.takes
        if bare and phrase.after < limit and (common(keys[phrase.after]) or keys[phrase.after] in words("objnoun")):
            return None  # «…، كما رفض المدير ذكر اسمه» does something else
        if at_front:
            begin = self._content_after(phrase.after, limit)
            if begin >= limit or (phrase.after + 1 >= limit and keys[phrase.after] == "."):
                self._passed_before(phrase, i, first)
                return None
            draft = Draft(form, (i, cue_last), "that", begin, limit, self.text.starts[begin], rule="according-front")
        else:
            floor = floor if inner is None else inner.first
            if floor >= i and keys[i - 1] == '"' and self.drafts and (quote := self.drafts[-1].quote) is not None and quote[1] == i - 1:
                floor = quote[0]  # «"…"وفقا لرويترز»
            if floor >= i:
                return None
            draft = Draft(form, (i, cue_last), "before", floor, limit, self.text.starts[floor], rule="according-after")
        draft.source = self._carrier(phrase, limit)
        whose = head_of(keys[phrase.first])
        if draft.source != (phrase.first, phrase.last) and whose is not None and whose.kind in {"title", "official", "unnamed"}:
            draft.via.append(self._link(*draft.source, i))  # «بحسب تصريحات للوزير نشرتها X»
            end = next((j for j in range(phrase.first + 1, phrase.last) if keys[j] in _CARRIED), phrase.last)
            draft.source = (phrase.first, end)
            if keys[phrase.first][0] == "ل":
                self.governed.add(phrase.first)
        by = phrase.after
        while by + 2 < limit and (
            keys[by] in words("time") or keys[by] in words("timeadj") or (keys[by] in "،," and keys[by + 1] == "نقلا")
        ):
            by += 1
        relayed = form.cue.lemma == "نقلا" and by + 1 < limit and keys[by] == "عن" and self._holds(phrase.first, by + 1)
        relayed = relayed or (
            verb is not None
            and by + 1 < limit
            and keys[by] == "عن"
            and ("relay" in verb.cue.takes or ("about" not in verb.cue.takes and self._holds(phrase.first, by + 1)))
        )
        cited = by + 2 < limit and keys[by] == "نقلا" and keys[by + 1] == "عن"
        which = self._which_cites(phrase.after, limit) if at_front else None
        relayed = relayed or (known_from is not None and by == known_from)
        if relayed or cited or which is not None:  # «بحسب ما ذكرته الوكالة نقلا عن X», «وفقا لصحيفة X، التي نقلت عن Y، فإن»
            holders = self._holders(which or by + (2 if cited else 1), limit, here=at_front)
            if holders:
                holder = holders[-1]
                draft.via += [self._link(one.first, one.last, i) for one in reversed(holders[:-1])]
                draft.via.append(self._link(phrase.first, phrase.last, i))
                draft.source = (holder.first, holder.last)
                phrase = holder
                if at_front:
                    begin = self._content_after(holder.after, limit)
                    draft.first, draft.start = begin, self.text.starts[min(begin, len(keys) - 1)]
        draft.after = phrase.after
        draft.force = force
        return draft

    @staticmethod
    def _judges(key: str, verb: CueForm) -> bool:
        """Whether «ما» with a verb is what somebody deems something, and nobody's word for a fact: «على ما اعتبره»."""
        return verb.cue.lemma in {"اعتبر", "وصف", "سمى", "عد"} and key.endswith(("ه", "ها", "هم"))

    def _does_more(self, at: int, limit: int, verb: CueForm) -> bool:
        """Whether an object or what is governed follows a subject at ``at``, so that «كما» joins something that was done."""
        keys = self.keys
        while at < limit and (keys[at] in words("time") or keys[at] in words("timeadj") or keys[at][0].isdigit()):
            at += 1
        if at >= limit or not keys[at][0].isalpha() or ("relay" in verb.cue.takes and keys[at] == "عن"):
            return False
        key = keys[at]
        if key in {"دون", "بدون", "من"}:
            return False  # «كما قالت الوكالة دون تفاصيل»
        if key in _GOVERNED or (is_by(key) and key not in bodies()):
            return True
        if key[0] == "ل" or key.endswith("يه"):
            return False  # «كما أعلن الحزب المناصر للقضية», «مصادر برلمانية سنابرقية»
        return key[:2] != "ال" and (common(key) or key in words("objnoun") or plain_noun(key)) and key not in words("connector")

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

    def _reports(self, token: int) -> bool:
        """Whether something may be told «بناء على» the words at ``token``: sources, outlets and what reports; not wishes and orders."""
        head = head_of(self.keys[token])
        return head is not None and (head.kind in {"unnamed", "outlet"} or head.word in words("evidence"))

    def _aside(self, i: int, floor: int, limit: int, form: CueForm) -> Draft | None:
        """«…، يقول الوزير، …»: a verb with its subject between commas, or after the last of them, says whose the clause is."""
        keys = self.keys
        if (
            form.prefix
            or form.cue.lemma in _SHOWS
            or (form.tense == "past" and form.cue.lemma not in _PLAIN)
            or keys[i] in words("impersonal")
            or form.pronoun
            or form.tense == "participle"
            or form.number != "s"
            or not form.cue.takes & {"say"}
            or i + 1 >= limit
        ):
            return None
        phrase = source_phrase(self.text, i + 1, limit, self.pairs, here=True)
        after = phrase.after
        if phrase.last == phrase.first or not (after >= limit or keys[after] in "،,.؛…"):
            return None
        named = any(token in self.name_tokens for token in range(phrase.first, phrase.last))
        known = self.discourse.known(self.discourse.keys_of(phrase.first, phrase.last))
        if not (named or self._plainly_speaks(phrase.first) or known is not None):
            return None
        if not self._agrees(phrase, form) or (form.cue.key in words("otherwise") and form.cue.lemma != "أضاف"):
            return None
        mark = locate(self.text, i, limit, form.cue.takes, self.pairs)
        fragment = mark is not None and mark.name == "quote" and mark.at == after + 1 and self.pairs.get(mark.at, 0) - mark.at <= _FRAGMENT
        if mark is not None and (not fragment or keys[i - 2] == '"'):
            return None
        if floor >= i:
            return None  # what stands here is said already
        if contents.clause_start(self.text, floor, i) >= i - 1:
            return None  # «على صعيد آخر، أكد المدير …»
        this = keys[floor] == "هذا" and keys[floor + 1].startswith("ال")
        opening = i - 1 - floor <= _OPENING and not this and (keys[floor] in words("opens clause") or keys[floor] in words("connector"))
        if opening and after + 3 < limit and keys[after] in "،,":
            begin = after + 1
            draft = Draft(form, (i, i + 1), "that", begin, limit, self.text.starts[begin], rule="aside")
        elif i - 1 - floor >= 1 and (i - 1 - floor > 2 or self._goes_on(after, limit, joined=True)):
            draft = Draft(form, (i, i + 1), "before", floor, limit, self.text.starts[floor], rule="aside")
        else:
            return None
        draft.source = (phrase.first, phrase.last)
        draft.after = after
        draft.strong = True
        return draft

    def _only_leads_to(self, first: int, i: int) -> bool:
        """Whether what stands between a sentence's beginning and «ووفقا ل» only leads to it: «بالتالي،», «وفي الوقت نفسه،»."""
        keys = self.keys
        if not first < i <= first + _LEADING or keys[i - 1] not in "،,":
            return False
        opening = keys[first] if keys[first] in _LEADS else keys[first].removeprefix("و")
        return opening in _LEADS and not any(key in self.index or key in COMPLEMENTISERS for key in keys[first : i - 1])

    def _content_after(self, begin: int, limit: int) -> int:
        """Return where the content begins after «بحسب X»: past the terms on which X spoke, a comma and «فإن»."""
        keys = self.keys
        begin = (opens_terms(self.text, begin, limit) if begin < limit else None) or begin
        if begin + 1 < limit and keys[begin] in "،," and keys[begin + 1] in words("relative"):
            begin += 1  # «بحسب صحيفة X، التي تصدر في لندن، فإن»
        published = begin < limit and (keys[begin] in _ISSUED or keys[begin] in _CARRIED)  # «بحسب دراسة | نشرت في مجلة X، ارتفعت …»
        if begin < limit and (published or keys[begin] in words("relative") or keys[begin] in words("described as")):
            comma = next((j for j in range(begin, min(limit, begin + 25)) if keys[j] in "،,؛" or keys[j] in _SO), None)
            if comma is None or comma + 2 >= limit:
                return limit
            begin = comma
        if begin + 3 < limit and keys[begin] in "،," and keys[begin + 1] in words("time") and keys[begin + 2] in "،,":
            begin += 2  # «ووفق بيان للوزارة، الجمعة، طالب الوزير»
        if begin + 2 < limit and keys[begin] in _OCCASION and keys[begin + 1] in words("adjunct"):
            comma = next((j for j in range(begin + 2, min(limit - 1, begin + _FRAGMENT)) if keys[j] in "،,"), None)
            if comma is not None and keys[comma + 1] in _SO:
                begin = comma  # «بحسب ما أعلنته الشركة | في بيانها، فإن»
        so = next((j for j in range(begin, min(limit, begin + _SO_SOON)) if keys[j] in _SO or keys[j] in PUNCTUATION), None)
        if so is not None and keys[so] in _SO:
            begin = so  # «طبقا للقرار الصادر | أمس فإن», «بحسب مقربين | منه فإن»
        while begin < limit and keys[begin] in "،,؛:":
            begin += 1
        if begin < limit and (keys[begin] in COMPLEMENTISERS or keys[begin] in _SO):
            begin += 1
        return begin

    def _plain_verb(self, key: str) -> CueForm | None:
        """Return the verb of «ما ذكرت», «ما نقلته»."""
        for word in (key, key[:-1] if key.endswith("ه") else key[:-2] if key.endswith("ها") else ""):
            found = next((f for f in self.index.get(word, ()) if f.tense in {"past", "present"} and f.prefix == ""), None)
            if found is not None:
                return found
        return None

    def _own_words(
        self, i: int, floor: int, limit: int, form: CueForm, after: int, inner: Draft | None, verb: CueForm | None = None
    ) -> Draft | None:
        """«…، على حد قوله», «حسبما يقول»: what stands before it is the last speaker's."""
        front = floor >= i and after + 2 < limit and self.keys[after] in _SO  # «وعلى حد قوله فإن …»
        if inner is not None or (floor >= i and not front) or form.cue.lemma == "كما":
            return None
        gender = verb.gender if verb is not None else "m" if self.keys[after - 1].endswith("ه") else "f"
        number = verb.number if verb is not None else "s"
        if self.discourse.carried(gender, number) is None and self.discourse.carried(gender, "s") is None:
            return None
        if front:
            draft = Draft(form, (i, after), "that", after + 1, limit, self.text.starts[after + 1], rule="according-front", strong=True)
        else:
            draft = Draft(form, (i, after), "before", floor, limit, self.text.starts[floor], rule="according-after")
            draft.after = after
        draft.force = verb.cue.force if verb is not None else None
        return draft

    def _joined(self, token: int) -> bool:
        """Whether a word is joined to what stands before it by و and so begins no source: «حسبما يقول وعوقب …»."""
        key = self.keys[token] if token < len(self.keys) else "."
        return key[0] == "و" and len(key) > 3 and not own_conjunction(key) and key not in heads() and not self._is_named(token)

    def _carrier(self, phrase: Phrase, limit: int) -> tuple[int, int]:
        """Return who published a document where the words say so («تقرير نشرته …»), else the phrase itself."""
        which = phrase.last < limit and self.keys[phrase.last] in words("relative")  # «التصريح الذي نشرته وكالة X»
        for j in range(phrase.first, min(phrase.last + 1 + which, limit - 1)):
            issued = j <= phrase.last and self.keys[j] in _ISSUED and self.keys[j].endswith(("ه", "ها"))
            if self.keys[j] in _CARRIED or issued:
                at = next((k for k in range(j + 1, limit) if self.keys[k] not in _LATELY), limit)
                found = source_phrase(self.text, at, limit, self.pairs, here=True)
                if found.last > found.first and not (self.keys[at][0] == "ب" and self.keys[at] not in heads()):  # «نشرت بموقع X»
                    return found.first, found.last
        return phrase.first, phrase.last

    def _clause_of(self, low: int, i: int) -> int:
        """Return the token after the last comma before ``i``, not before ``low``."""
        return next((j + 1 for j in range(i - 2, low, -1) if self.keys[j] in "،,"), low)

    def _governed(self, at: int, limit: int) -> Phrase:
        if self.keys[at + 1 : at + 2] and self.keys[at + 1] in _SO:
            return Phrase(at, at + 1, None, at + 1)  # «ووفقا للدراسة | فقد بلغ العدد …»
        phrase = source_phrase(self.text, at + 1, limit, self.pairs, here=True)
        if phrase.first == at + 1 and phrase.last > phrase.first:
            return Phrase(at, phrase.last, phrase.told, phrase.after)
        if at + 2 < limit and self.keys[at + 1] == "من":
            whole = source_phrase(self.text, at, limit, self.pairs, here=True)
            return whole if whole.first == at and whole.last > at + 2 else Phrase(at, at + 1, None, at + 1)  # «لتقارير من وسائل إعلام»
        return Phrase(at, at + 1, None, at + 1)

    def _scheduled(self, phrase: Phrase, limit: int) -> bool:
        """Whether a clause begins with a calendar or programme and its verb follows: «وفقا للتقويم الدراسي | تبدأ الإجازة غدا»."""
        key = self.keys[phrase.first]
        bare = key[2:] if key[:2] == "لل" else key[1:] if key[0] == "ل" else key.removeprefix("ال")
        at = phrase.last + (phrase.last < limit and self.keys[phrase.last] in "،,")
        return bare in _SCHEDULES and at + _LEAD < limit and (self.keys[at] in _IS_DONE or shares(self.keys[at]).verb >= _SURELY_DOES)

    def _attributable(self, phrase: Phrase, lemma: str) -> bool:
        keys = self.keys
        key = keys[phrase.first]
        if keys[phrase.first].removeprefix("ل").removeprefix("ال") in words("law") and not _SO.isdisjoint(
            keys[phrase.last : phrase.last + _SO_SOON]
        ):
            return True  # «ووفق القانون، فإن تعيين القضاة …»
        bare = "ال" + key[2:] if key[:2] == "لل" else key[1:] if key[0] == "ل" and key not in heads() else key
        if key in words("notsource") or bare in words("notsource"):
            return False
        if phrase.last == phrase.first + 1 and bare in words("agency by its country"):
            return True  # «وفقا للفرنسية.»
        if head_of(key) is not None or head_of(bare) is not None or key in bodies() or bare in bodies() or phrase.first in self.pairs:
            return True
        counted = counted_noun(self.text, phrase.first, phrase.last)
        if counted is not None and (head_of(keys[counted]) is not None or head_of(keys[counted].removesuffix("ا")) is not None):
            return True  # «وفقا لثلاثة أشخاص», «لخمسة وعشرين خبيرا», «بحسب اثنين من المسؤولين»
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

    def _postposed(self, draft: Draft, open_: list[Draft], first: int) -> int:
        """Give what stands before a closing frame to its source; a frame within a statement passes that statement on."""
        keys = self.keys
        i = draft.cue[0]
        source = draft.source or (draft.after, draft.after)
        if draft.rule == "quote-before":
            draft.parent = open_[-1] if open_ else None
            self._bind(draft, i, first)
            self.drafts.append(draft)
            return max(source[1], i + 1)
        outer = next((item for item in reversed(open_) if item.last > i and not item.silent), None)
        rests = draft.form.cue.lemma == "بناء" and keys[i - 1] not in "،," and source[1] > source[0]
        if rests and outer is not None and outer.source is not None:
            head = head_of(keys[source[0]])
            if head is not None and head.kind == "document" and not self._is_outlets(*source):
                return max(source[1], i + 1)  # «أعلنت الدار أن غدا عيد بناء على استطلاع اللجان»: on what it rests
        last = self.drafts[-1] if self.drafts else None
        if outer is None and keys[i - 1] == "وذلك" and last is not None and last.cue[0] >= first and last.reported:
            if source[1] > source[0]:
                self._passed_on(last, source, i, first)  # «نافيا رغبته في …، وذلك وفقا لما نقلته وكالة …»
            return max(source[1], draft.after, i + 1)
        if outer is not None and source[1] > source[0] and self._nobodys(outer):
            outer.source, outer.rule = source, outer.rule + "+cited"  # «يزعم أنه باع …، بحسب X»
            outer.speaker = self._speaker(outer)
            outer.via = []
            self.discourse.spoke(outer.speaker)
            edge = i
            while edge > first and keys[edge - 1] in "،,؛":
                edge -= 1
            self._close(open_, edge, i)
            return max(source[1], draft.after, i + 1)
        before = next((j for j in range(i - 1, max(first, i - 4), -1) if keys[j] not in "،,؛-"), i)
        if outer is None and source[1] > source[0] and last is not None and self._just_ended(last, first, before):
            self._passed_on(last, source, i, first)  # «شدد X على "ضرورة التهدئة"، كما ذكرت الوكالة»: what was said ended before the comma
            return max(source[1], draft.after, i + 1)
        described = self._only_described(first) if source[1] > source[0] else []
        spoken = self._quote_closed(before)
        if spoken is not None and spoken[1] == before and spoken[1] - spoken[0] > _SPOKEN and source[1] > source[0]:
            ended = next((item for item in reversed(self.drafts[-4:]) if item.reported and _ends_with(item, spoken)), None)
            if ended in described:
                ended = None  # «… بسبب الرسوم التي وصفوها بأنها "ظالمة"، حسبما أفادت X»: the whole sentence is told by X
            if ended is not None and ended.speaker is not None:
                self._passed_on(ended, source, i, first)  # «قالت: "…"، وفقا لما ذكرته الصحيفة»
                return max(source[1], draft.after, i + 1)
            within = [item for item in self.drafts[-6:] if item.parent is None and spoken[0] < item.cue[0] < spoken[1]]
            if within:
                draft.first, draft.last, draft.start, draft.quote = spoken[0], spoken[1] + 1, self.text.starts[spoken[0]], spoken
                self._close(open_, spoken[1], i)
                for item in within:  # «"ينص القانون على …"، على حد تعبير X»: the whole quotation is X's
                    item.parent, item.depth = draft, 1
                self._bind(draft, i, first)
                self.drafts.append(draft)
                return max(source[1], draft.after, i + 1)
        if described and outer in [None, *described]:
            self._close(open_, before + 1, i)
            draft.first, outer = first, None
            for item in described:
                item.parent, item.depth = draft, 1
        edge = i
        while edge > first and (keys[edge - 1] in "،,؛" or keys[edge - 1] == "وذلك"):
            edge -= 1
        after = max(source[1], draft.after)
        while after < len(keys) and (keys[after] in words("time") or keys[after] in words("timeadj")):
            after += 1
        if after < len(keys) and keys[after] == "(":
            after = next((j + 1 for j in range(after, min(after + 8, len(keys))) if keys[j] == ")"), after)
        while after < len(keys) and (told := told_end(self.text, after, self.pairs)) is not None:
            after = told  # «بحسب ما ذكر مصدر لوكالة …»
        after = self._past_occasion(after, draft.last)
        resume = after
        if after < len(keys) and (keys[after] in words("relative") or keys[after] in _CARRIED or keys[after] in _ISSUED):
            after = next((j for j in range(after, min(draft.last, len(keys))) if keys[j] in ".،,؛"), min(draft.last, len(keys)))
        ends = after >= (outer.last if outer else 10**9) - 1 or (after < len(keys) and keys[after] in '.،,؛"')
        if outer is not None and outer.reported and outer.rule != "according-front":
            opened = edge - outer.first <= _LEAD and not self._is_clause(outer.first, edge) and self._has_predicate(after, outer.last)
            if opened and source[1] > source[0]:
                self._passed_on(outer, source, i, first)  # «أن الرئيس، بحسب بيان الرئاسة، بخير»
                return max(after, i + 1)
            if ends or keys[edge] in "،,؛" or keys[edge] == "وذلك":
                cites = draft.form.cue.lemma == "نقلا" and not (
                    outer.source is not None and self._is_outlets(*source) and not self._is_outlets(*outer.source)
                )  # «أفادت الحركة أن …، نقلا عن رويترز»: the agency passes on
                if source[1] > source[0] and outer.source is not None and (cites or self._quotes(outer, source)):
                    outer.via.append(self._link(outer.source[0], outer.source[1], outer.cue[0]))
                    outer.source, outer.rule = source, outer.rule + "+cited"  # «أضافت الوكالة أن …، نقلا عن Y»: Y holds it
                    outer.teller, outer.speaker = outer.speaker, self._speaker(outer)
                elif (own := self._his_clause(outer, source, edge)) is not None:
                    own_first = own + (self.keys[own] == "حيث")
                    draft.first, draft.last = contents.clause_start(self.text, own_first, edge), edge
                    draft.start = contents.start_without_waw(self.text, draft.first)
                    self._close(open_, own - (self.keys[own - 1] in "،,"), i)
                    self._bind(draft, i, first)
                    self.drafts.append(draft)
                    return max(after, i + 1)
                elif source[1] > source[0]:
                    self._passed_on(outer, source, i, first)
                self._close(open_, edge, i)
                return max(after, i + 1)
            draft.first = self._clause_of(outer.first, i)
            draft.last = outer.last
        start = contents.clause_start(self.text, draft.first, edge)
        middle = self._goes_on(after, draft.last, joined=draft.rule == "aside")
        if edge - start < (1 if middle else 2):
            return i + 1
        draft.first = start
        draft.start = contents.start_without_waw(self.text, start)
        tail = after < draft.last and not self._joined(after) and keys[after] not in ".،,؛" and keys[after] not in self.index
        if keys[edge] in "،,؛" and not any(keys[j] in "،,-" for j in range(after, min(draft.last, len(keys)))):
            tail = False  # «…، وفق صحيفة X التي قالت إنه …»: no clause goes on without a second comma
        draft.last = min(edge, draft.last) if not tail and not middle else draft.last
        draft.parent = outer
        self._bind(draft, i, first)
        self.drafts.append(draft)
        return max(resume, i + 1)  # «…، بحسب ما ذكر X الذي قال إنه …»

    def _his_clause(self, outer: Draft, source: tuple[int, int], edge: int) -> int | None:
        """Return where the last clause of a statement begins, where another source without a paper of his own is cited at its end.

        «وأضاف المصدر أن الجيش دخل القرية، | حيث نقل الشاب إلى مستشفى، بحسب مصدر طبي»: who speaks for himself passes nobody's words on.
        """
        if source[1] <= source[0] or outer.source is None or outer.mark != "that" or outer.quote is not None or outer.parent is not None:
            return None
        head = head_of(self.keys[source[0]])
        if head is None or head.kind != "unnamed" or self._is_outlets(*source) or self._is_outlets(*outer.source):
            return None
        for j in range(edge - _LEAST_CLAUSE, outer.first + _LEAST_CLAUSE, -1):
            if self.keys[j] in "،," and self.keys[j + 1] in _BESIDES:
                return j + 1
        return None

    def _just_ended(self, last: Draft, first: int, before: int) -> bool:
        """Whether the last statement of the sentence is a noun phrase that ended at token ``before``, at the comma of a closing frame."""
        if last.mark == "before" and last.source is not None and last.cue[0] >= first and not last.silent:
            return 0 <= before - last.source[1] <= _WHERE_SAID  # «…، حسبما صرحت الشركة في تقرير؛ وفقا لموقع X»
        if last.cue[0] < first or not last.reported or last.silent or last.mark not in _PHRASE_MARKS:
            return False
        return before - _MARKS < last.last <= before + 1 and self._quote_around(last.cue[0]) is None

    def _is_clause(self, first: int, last: int) -> bool:
        """Whether a verb stands among the tokens, so that they may be a clause: «الجسر أغلق», not «الرئيس»."""
        return any(finite(self.keys[j]) or shares(self.keys[j]).verb >= _MAYBE for j in range(first, last))

    def _has_predicate(self, after: int, last: int) -> bool:
        """Whether what a subject before a closing frame lacks follows the comma at ``after``."""
        if after + 1 >= last or self.keys[after] not in "،,":
            return False
        key = self.keys[after + 1]
        joined = key[0] == "و" and not own_conjunction(key)
        return key[0].isalnum() and not joined and key not in self.index and key not in words("connector") and key not in words("relative")

    def _past_occasion(self, after: int, last: int) -> int:
        """Return the end of a clause in which nothing but when and where it was said follows its source: «في ساعة متأخرة من مساء أمس»."""
        keys = self.keys
        if after + 1 >= last or keys[after] not in _OCCASION or not self._when_or_where(keys[after + 1]):
            return after
        end = next((j for j in range(after + 1, min(last, len(keys))) if keys[j] in ".،,؛"), min(last, len(keys)))
        return end if end >= last - 1 and not any(keys[j] in self.index for j in range(after + 1, end)) else after

    @staticmethod
    def _when_or_where(key: str) -> bool:
        return key in words("adjunct") or key in words("time") or key in words("timeadj") or key[0].isdigit() or key in _HOURS

    def _quotes(self, outer: Draft, source: tuple[int, int]) -> bool:
        """Whether an outlet's statement ends in whom it has it from: «قالت صحيفة X إن الجسر سيغلق، بحسب مصادر في الوزارة»."""
        if outer.speaker is None or outer.parent is not None or outer.via or self._kind(outer.speaker) != "outlet":
            return False
        if self.keys[source[0] - 1] == "الي":
            return False  # «استنادا إلى بيانات الوزارة»
        head = head_of(self.keys[source[0]])
        return head is not None and head.kind != "outlet" and kinds.kind_of_words(self.text, *source, self.names) != "outlet"

    def _only_described(self, first: int) -> list[Draft]:
        """Return the statements of the sentence so far, if each of them is but a relative clause that describes something."""
        found = [item for item in self.drafts[-4:] if item.cue[0] >= first]
        relative = all(self.keys[item.cue[0] - 1] in words("relative") and item.parent is None for item in found)
        return found if relative and all(item.cue[0] > first + _LEAD for item in found) else []

    def _nobodys(self, draft: Draft) -> bool:
        """Whether a verb of saying at the head of its clause has nobody who speaks: «ويزعم أن …», «حيث يُزعم أنه …»."""
        if draft.source is not None or draft.form.tense != "present" or draft.form.gender != "m" or draft.parent is not None:
            return False
        if draft.form.number != "s" or draft.form.pronoun or draft.cue[1] + 1 < draft.first - 1:
            return False
        return "\u064f" in self.text.raw[self.text.starts[draft.cue[0]] :][:4] or draft.form.cue.lemma in _RUMOURED

    def _goes_on(self, after: int, last: int, *, joined: bool = False) -> bool:
        """Whether the clause goes on past the comma at ``after`` that closes a frame in its middle: «بلغ العدد، بحسب X، مئة»."""
        keys = self.keys
        if after + 2 >= last or keys[after] not in "،,":
            return False
        key = keys[after + 1]
        of = head_of(key)
        office = of is not None and (of.kind == "title" or (of.kind == "unnamed" and key.startswith("ال")))
        if office and (not key.startswith("ال") or after - 1 in self.name_tokens):
            end = next((j for j in range(after + 2, last) if keys[j] in ".،,؛"), last)
            if end >= last - 1:
                return False  # «كما أوضح سامر الخالدي، مدير الشركة.»
        if key in self.index or key in words("connector") or key in words("relative") or key in _ONWARD or key in _CONTRAST:
            return False
        if joined and key[0] in 'وف"':
            return True
        return (
            not (key[0] in "وف" and not own_conjunction(key) and not self._is_named(after + 1)) and key not in PUNCTUATION and key != "ما"
        )
