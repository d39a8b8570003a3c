"""Frames of a preposition: «بحسب X», «وفقا لـ X», «حسبما قال X», «على حد قول X», «نقلا عن X», before the content or behind it.

Here a frame is read and its content given bounds. Not here: who may be its source (``attributable``), and what becomes of the statements
around it where it stands behind or within them (``closings``).
"""

from __future__ import annotations

from isnad.reading.statements import contents
from isnad.reading.statements.attributable import SO, SO_SOON, Attributable
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.frames import locate
from isnad.reading.statements.remarks import opens_terms
from isnad.reading.statements.shapes import PUNCTUATION, common, head_of
from isnad.reading.statements.sources import Phrase, source_phrase
from isnad.reading.statements.words import COMPLEMENTISERS, words

_CARRIED = words("carried")
_ISSUED = words("issued")
_CAME = frozenset({"صادر", "صادره", "وارده", "الصادره", "الوارده"})
_CAME_THIS = frozenset({"جاء", "جاءت"})
_LEADING = 6  # tokens before «ووفقا ل» that only lead to it, at most
_LEADS = frozenset({"بالتالي", "لذلك", "لذا", "مع", "في", "من", "علي", "اضافه", "علاوه", "الي", "خلال", "حاليا", "هكذا"})
_OPENING = 6
_PHRASE_MARKS = contents.PHRASE_MARKS
_GOVERNING = {"عن": "عن", "على": "علي", "إلى": "الي"}
_FRAGMENT = 7
_TO_WHAT = frozenset(
    {"التعليق", "التعقيب", "تعليقا", "تعقيبا", "الرد", "ردا", "رده", "ردها", "ردهم", "تعليقه", "تعليقها", "بناء", "اعتمادا"}
)
_HIS_WORDS = words("his own words")
OCCASION = frozenset({"في", "خلال", "عقب", "اثر", "مساء", "صباح", "علي"})  # before when or where it was said


def _bare_had(key: str) -> str:
    return key[:-2] if key.endswith("ها") else key[:-1] if key.endswith("ه") and len(key) > 3 else key


def _of_a_noun(verb: str) -> bool:
    """Whether «كما» with its verb speaks of the noun before it, to which the verb's pronoun points: «الحقوق كما أقرها الدستور»."""
    return verb.endswith(("ها", "هم", "هما"))


class AccordingFrames(Attributable):
    """Reads the frames of prepositions."""

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
            or (form.prefix == "و" and phrase.after < limit and keys[phrase.after] in SO)
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
            comma = next((j for j in range(begin, min(limit, begin + 25)) if keys[j] in "،,؛" or keys[j] in SO), None)
            if comma is None or comma + 2 >= limit:
                return limit
            begin = comma
        if begin + 3 < limit and keys[begin] in "،," and keys[begin + 1] in words("time") and keys[begin + 2] in "،,":
            begin += 2  # «ووفق بيان للوزارة، الجمعة، طالب الوزير»
        if begin + 2 < limit and keys[begin] in OCCASION and keys[begin + 1] in words("adjunct"):
            comma = next((j for j in range(begin + 2, min(limit - 1, begin + _FRAGMENT)) if keys[j] in "،,"), None)
            if comma is not None and keys[comma + 1] in SO:
                begin = comma  # «بحسب ما أعلنته الشركة | في بيانها، فإن»
        so = next((j for j in range(begin, min(limit, begin + SO_SOON)) if keys[j] in SO or keys[j] in PUNCTUATION), None)
        if so is not None and keys[so] in SO:
            begin = so  # «طبقا للقرار الصادر | أمس فإن», «بحسب مقربين | منه فإن»
        while begin < limit and keys[begin] in "،,؛:":
            begin += 1
        if begin < limit and (keys[begin] in COMPLEMENTISERS or keys[begin] in SO):
            begin += 1
        return begin

    def _own_words(
        self, i: int, floor: int, limit: int, form: CueForm, after: int, inner: Draft | None, verb: CueForm | None = None
    ) -> Draft | None:
        """«…، على حد قوله», «حسبما يقول»: what stands before it is the last speaker's."""
        front = floor >= i and after + 2 < limit and self.keys[after] in SO  # «وعلى حد قوله فإن …»
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
