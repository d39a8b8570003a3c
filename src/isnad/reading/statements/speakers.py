"""Who a draft's speaker is: subjects before their verbs, carried-over speakers, common nouns and passers-on settled to speakers."""

from __future__ import annotations

from bisect import bisect_left

from isnad.arabic.folding import search_key
from isnad.reading.statements import kinds
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.discourse import Speaker, bare_key, is_bare
from isnad.reading.statements.drafts import Draft, Reading
from isnad.reading.statements.sources import PUNCTUATION, Phrase, common, head_of, is_by, skip_adjuncts, source_phrase
from isnad.reading.statements.words import COMPLEMENTISERS, bodies, words
from isnad.records import Link, Name

_BE = words("be")
_ONWARD = words("onward")
_CARRIED = words("carried")
_LONGEST_CHAIN = 6
_WITH_CHANNEL, _SHORTEST_OUTLET = 2, 4
_CITING = frozenset({"نقلا", "ونقلا"})


class Speakers(Reading):
    """Settles who speaks."""

    def _bind(self, draft: Draft, i: int, first: int) -> None:
        """Settle a draft's source and chain, carrying a speaker over where the sentence names none."""
        form = draft.form
        self._without_channel(draft)
        if draft.rule.startswith("passive"):
            draft.speaker = Speaker("", (), form.gender, form.number, 0, 0)  # nobody is named, and nobody is carried over
            return
        if draft.speaker is not None:  # the frame has settled it
            if draft.parent is None:
                draft.speaker.via = [(link.text, None, None, link.cue) for link in draft.via]
                self.discourse.spoke(draft.speaker)
            return
        if draft.source is None and form.tense in {"past", "present"}:
            draft.source = self._subject_before(i, first, form)
        parent = draft.parent
        if parent is not None and not draft.via:
            draft.via = []
        inherited: list[Link] = []
        if draft.source is not None:
            speaker = self._speaker(draft)
            if parent is None and not draft.via and not self._passes(draft) and draft.told is None:
                inherited = [Link(*link) for link in speaker.via]  # whoever passed the speaker's words on goes on doing so
        else:
            carried = None
            when = i > first and self.keys[i - 1] in words("when")
            within = form.tense == "past" and (form.prefix == "و" or when) and form.number == "s" and i > first
            if (form.tense in {"participle", "masdar"} or within or form.cue.takes & {"socalled", "deem"}) and parent is None:
                carried = self._main_subject(first, i, form)
            if parent is not None:
                sibling = next((d for d in reversed(self.drafts[-4:]) if d.parent is parent), None)
                carried = sibling.speaker if sibling is not None else None
            carried = (
                carried
                or self._just_spoke(draft, first)
                or self._within_last(first, form)
                or self.discourse.agreeing(form.gender, form.number)
                or self._earlier_subject(first, form)
                or self.discourse.carried(form.gender, form.number)
            )
            speaker = carried or Speaker("", (), form.gender, form.number, 0, 0)
            if parent is None:
                inherited = [Link(*link) for link in speaker.via]
        draft.speaker = speaker
        if draft.rule.startswith("relay") and parent is None:
            self._passer(draft)
        draft.via = [*draft.via, *inherited]
        if parent is None:
            speaker.via = [(link.text, None, None, link.cue) for link in draft.via]
            if speaker.words:
                self.discourse.spoke(speaker)
        elif draft.source is not None and parent.parent is None and parent.source is not None and speaker.words:
            head = head_of(self.keys[parent.source[0]])
            if head is not None and head.kind == "document":
                self.discourse.spoke(speaker)

    def _holders(self, at: int, stop: int, *, here: bool = False) -> list[Phrase]:
        """Return who passes on and, last, who holds what stands after «نقلا عن» or «نقلت X عن»: «وكالة Y عن صحيفة Z عن مسؤول»."""
        keys = self.keys
        found: list[Phrase] = []
        while at < stop and len(found) < _LONGEST_CHAIN:
            phrase = source_phrase(self.text, at, stop, self.pairs, here=here)
            if phrase.last == phrase.first:
                break
            found.append(phrase)
            after = phrase.after
            while after < stop - 2 and (keys[after] in "،," or keys[after] in words("time") or keys[after] in words("timeadj")):
                after += 1
            if after < stop - 2 and keys[after] in _CITING and keys[after + 1] == "عن":
                at = after + 2
            elif after < stop - 1 and keys[after] == "عن" and self._holds(phrase.first, after + 1):
                at = after + 1
            else:
                break
        return found

    def _holds(self, passer: int, at: int) -> bool:
        """Whether «عن» after the passer at token ``passer`` names, from ``at`` on, from whom the passer has it."""
        keys = self.keys
        head, source = head_of(keys[passer]), head_of(keys[at])
        if head is not None and head.kind == "document":
            return False
        spoken = source is not None and source.kind in {"unnamed", "title", "official", "outlet"}
        return spoken or kinds.is_number(self.text.forms[at]) or self._is_named(at) or at in self.pairs

    def _passer(self, draft: Draft) -> None:
        """Remember who passed words on as one who may speak next; without a phrase of its own it is the last speaker."""
        if draft.passer is not None:
            first, last = draft.passer
            keys = self.discourse.keys_of(first, last)
            passer = self.discourse.known(keys) or Speaker(self._words(first, last), keys, draft.form.gender, "s", first, last)
            passer.gender = draft.form.gender
            self.discourse.spoke(passer)
        elif not draft.passive:
            known = self.discourse.carried(draft.form.gender, "s")
            if known is not None and known.gender == draft.form.gender:
                draft.via.append(Link(known.words, None, None, self.text.slice(*draft.cue)))

    def _without_channel(self, draft: Draft) -> None:
        """Take off a source's end who is merely told, where its name is no known one: «قال سامر الخالدي لشرفة إن …»."""
        if draft.source is None or draft.source[1] - draft.source[0] < _WITH_CHANNEL or draft.told is not None:
            return
        first, last = draft.source
        for at in range(last - 1, max(first, last - _WITH_CHANNEL - 1), -1):
            key = self.keys[at]
            if key[0] != "ل" or len(key) < _SHORTEST_OUTLET or key[:2] == "لل" or head_of(key) is not None:
                continue
            start, end = self.text.starts[at], self.text.ends[at]
            if any(name.kind == "PER" and name.start <= start and end <= name.end for name in self.names):
                return  # «سميرة لطفي»
            before = any(name.kind == "PER" and name.end == self.text.ends[at - 1] for name in self.names)
            own = self.outlet is not None and key[1:] in search_key(self.outlet).split()
            if before or own:
                draft.source, draft.told = (first, at), (at, last)
            return

    def _passes(self, draft: Draft) -> bool:
        """Note «تصريحات أوردتها وكالة …» between cue and content: who carried the words passes them on."""
        keys = self.keys
        for j in range(draft.cue[1], draft.first):
            if keys[j] in _CARRIED and j + 1 < draft.first:
                phrase = source_phrase(self.text, j + 1, draft.first, self.pairs)
                head = head_of(keys[phrase.first]) if phrase.last > phrase.first else None
                if head is not None and head.kind == "outlet":
                    draft.via.append(self._link(phrase.first, phrase.last, j))
                    return True
        return False

    def _speaker(self, draft: Draft) -> Speaker:
        assert draft.source is not None
        first, last = draft.source
        form = draft.form
        discourse = self.discourse
        keys = discourse.keys_of(first, last)
        said = self._words(first, last)
        head = head_of(self.keys[first])
        # A relay's verb agrees with who passes on, not with the holder.
        gender = form.gender if form.tense not in {"preposition", "masdar"} and draft.passer is None else (head.gender if head else "")
        if is_bare(self.text, first, last):
            known = discourse.known(keys) or self._same_person(first, last, form)
            other = head_of(known.keys[0]) if known is not None and known.keys else None
            same_head = (
                other is None or other.kind != "unnamed" or head is None or head.kind != "official"
            )  # «مصادر في الحزب» is not «الحزب»
            if known is not None and len(known.keys) >= len(keys) and same_head:
                return known
            fuller = discourse.fuller(first, last)
            if fuller is None and head is not None and head.kind == "title":
                person = self._holder_of(first, last)
                if person is not None:
                    return Speaker(person.name, discourse.keys_of(first, last), gender, form.number, first, last, kind="named")
            if fuller is None and head is not None and head.kind == "outlet":
                fuller = discourse.outlet_before(first)
            if fuller is None and head is not None and head.word == "وزاره" and last - first == 1:
                ministry = discourse.ministry(first)
                if ministry is not None:
                    draft.rule += "+inferred"
                    return Speaker(ministry, keys, gender, form.number, first, last)
            if fuller is not None:
                fuller = kinds.issuer(self.text, *fuller) or fuller
                return Speaker(self._words(*fuller, bare=True), discourse.keys_of(*fuller), gender, form.number, *fuller)
        else:
            known = discourse.known(keys)
            if known is not None:
                return known
        fuller_name = self._fuller_name(first, last)
        if fuller_name is not None:
            return Speaker(self._words(*fuller_name), discourse.keys_of(*fuller_name), gender, form.number, *fuller_name, kind="named")
        return Speaker(said, keys, gender, form.number, first, last)

    def _fuller_name(self, first: int, last: int) -> tuple[int, int] | None:
        """Return the tokens of an earlier, fuller mention of the person whose bare name stands from ``first`` to ``last``."""
        name = self.names_at.get(self.text.starts[first])
        if name is None or name.kind != "PER" or name.end != self.text.ends[last - 1]:
            return None
        short = set(self.discourse.keys_of(first, last))
        for other in self.names:
            if other.start >= name.start:
                return None
            if other.kind != "PER" or (other.id is not None and name.id is not None and other.id != name.id):
                continue
            begin, end = bisect_left(self.text.starts, other.start), bisect_left(self.text.starts, other.end)
            if end - begin <= last - first or not short <= set(self.discourse.keys_of(begin, end)):
                continue
            low = max(0, begin - 8)
            for j in range(low, begin):
                head = head_of(self.keys[j])
                phrase = source_phrase(self.text, j, min(len(self.keys), end + 12), self.pairs, here=True) if head is not None else None
                if phrase is not None and head is not None and head.kind == "title" and phrase.last >= end:
                    return j, phrase.last
            phrase = source_phrase(self.text, begin, min(len(self.keys), end + 16), self.pairs)
            return begin, phrase.last if phrase.first == begin and phrase.last >= end else end
        return None

    def _holder_of(self, first: int, last: int) -> Name | None:
        """Return the person who is named before token ``first`` with the title that stands from ``first`` to ``last``."""
        wanted = set(self.discourse.keys_of(first, last))
        before = self.text.starts[first]
        for name in reversed(self.names):
            if name.start < before and name.kind == "PER" and name.role and len(wanted) > 1:
                held = {bare_key(word) for word in search_key(name.role).split()}
                if wanted <= held:
                    return name
        return None

    def _same_person(self, first: int, last: int, form: CueForm) -> Speaker | None:
        """«المسؤول ذاته», «المصدر نفسه»: the last speaker of whom that can be said."""
        head = head_of(self.keys[first])
        if head is not None and head.kind not in {"title", "unnamed"} and head.word not in {"متحدث", "ناطق", "متحدثه", "ناطقه", "جهه"}:
            return None
        same = any(key in {"ذاته", "ذاتها", "نفسه", "نفسها", "المذكور", "عينه"} for key in self.keys[first:last]) or self.keys[first] in {
            "ذات",
            "نفس",
            "هذا",
            "هذه",
        }
        if not same and last - first == 1 and self.keys[first] in words("the speaker"):
            before = self.discourse.speakers[-1] if self.discourse.speakers else None
            known = before is not None and (kinds.is_person(self.text, before, self.names) or before.kind == "unnamed")
            same = before is not None and before.gender in {form.gender, ""} and known
        return self.discourse.carried(form.gender, form.number) if same else None

    def _main_subject(self, first: int, i: int, form: CueForm) -> Speaker | None:
        """Return the subject of the sentence's first verb, for cues that hang on a verb that is no cue: «وصل الوزير … وقال إن»."""
        keys = self.keys
        if any(draft.cue[0] >= first and draft.cue[0] < i for draft in self.drafts[-4:]):
            return None
        at = first
        comma = next((j for j in range(first, min(i, first + 14)) if keys[j] in "،,"), None)
        if (keys[first][:1] in "بفم" or keys[first] in words("and time")) and comma is not None:
            at = comma + 1
        at += 1
        if at >= i:
            return None
        if keys[first] in words("connector") and at + 1 < i:
            at += 1  # «كما زار الوزير …»
        known = self.discourse.known(self.discourse.keys_of(at, at + 2)) or self.discourse.known(self.discourse.keys_of(at, at + 1))
        if known is not None and head_of(keys[at]) is None and (form.number != "s" or known.gender in {form.gender, ""}):
            return known
        phrase = source_phrase(self.text, at, i, self.pairs, split=True)
        if self._is_named(at) and self.names_at[self.text.starts[at]].kind == "PER":
            last = bisect_left(self.text.starts, self.names_at[self.text.starts[at]].end)
            phrase = Phrase(at, last, None, last)  # what follows a bare name may be its predicate
        head = head_of(keys[at])
        with_it = next((j for j in range(at + 1, phrase.last) if len(keys[j]) > 1 and is_by(keys[j]) and common(keys[j][1:])), None)
        if with_it is not None and with_it not in self.name_tokens:
            phrase = Phrase(at, with_it, None, with_it)  # «تقدم النادي باعتراض …»
        seen = head is not None or keys[at] in bodies() or keys[at] in keys[max(0, first - 400) : first] or self._is_named(at)
        gender = bodies().get(keys[at]) if head is None else head.gender
        if gender is not None and form.number == "s" and form.gender and gender != form.gender:
            return None
        if phrase.first == at and phrase.last > at and seen and at - 1 >= first:
            return Speaker(
                self._words(phrase.first, phrase.last),
                self.discourse.keys_of(phrase.first, phrase.last),
                "",
                "s",
                phrase.first,
                phrase.last,
            )
        return None

    def _earlier_subject(self, first: int, form: CueForm) -> Speaker | None:
        """Return the subject of one of the two sentences before, for a speaker who was named but has not spoken yet."""
        keys = self.keys
        starts = [unit for unit in self.units if unit[0] < first][-2:]
        for begin, end in reversed(starts):
            at = begin
            while at < end and keys[at] in PUNCTUATION:
                at += 1
            for begin_at in (at + 2,) if at < end and keys[at] in words("negations") else (at + 1, at):
                phrase = (
                    source_phrase(self.text, begin_at, min(end, begin_at + 20), self.pairs, split=True, here=True)
                    if begin_at < end
                    else None
                )
                if phrase is None or phrase.last <= phrase.first:
                    continue
                head = head_of(keys[phrase.first])
                gender = head.gender if head is not None else bodies().get(keys[phrase.first])
                if gender is None and begin_at > at and (keys[at] in _BE or self._is_named(begin_at)):
                    gender = "f" if keys[at].endswith("ت") else "m"  # «وكانت لينا المصري تسبح …»
                if gender is not None and gender == form.gender:
                    if self._is_named(phrase.first):
                        after = bisect_left(self.text.starts, self.names_at[self.text.starts[phrase.first]].end)
                        phrase = Phrase(phrase.first, after, None, after)
                    return Speaker(
                        self._words(phrase.first, phrase.last),
                        self.discourse.keys_of(phrase.first, phrase.last),
                        gender,
                        "s",
                        phrase.first,
                        phrase.last,
                    )
        return None

    def _just_spoke(self, draft: Draft, first: int) -> Speaker | None:
        """Return the speaker of the statement before a participle in its sentence, where they agree."""
        last = self.drafts[-1] if self.drafts else None
        if draft.form.tense != "participle" or draft.parent is not None or last is None or last.cue[0] < first or last.speaker is None:
            return None
        speaker = last.speaker
        if not speaker.words or speaker.gender not in {draft.form.gender, ""} or (speaker.number == "p") != (draft.form.number == "p"):
            return None
        outer = last.parent
        if outer is not None and not speaker.via and outer.speaker is not None and outer.rule == "according-front":
            speaker.via = [(outer.speaker.words, None, None, self.text.slice(*outer.cue))]
        return speaker

    def _within_last(self, first: int, form: CueForm) -> Speaker | None:
        """Return whom the last statement of the sentence is about, where the verb agrees with him and not with its speaker."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or last.cue[0] < first or last.speaker is None or form.number != "s" or not form.gender or last.mark != "that":
            return None
        if last.speaker.gender in {form.gender, ""} or last.speaker.number == "p":
            return None
        phrase = source_phrase(self.text, last.first, min(last.last, last.first + 12), self.pairs, split=True, here=True)
        if phrase.first != last.first or phrase.last == phrase.first:
            return None
        head = head_of(self.keys[phrase.first])
        gender = head.gender if head is not None else bodies().get(self.keys[phrase.first])
        if gender != form.gender or (head is not None and head.kind not in {"title", "official"}):
            return None
        found = Speaker(
            self._words(phrase.first, phrase.last),
            self.discourse.keys_of(phrase.first, phrase.last),
            form.gender,
            "s",
            phrase.first,
            phrase.last,
        )
        found.via = [(last.speaker.words, None, None, self.text.slice(*last.cue)), *last.speaker.via]
        return found

    def _antecedent(self, relative: int, first: int, form: CueForm) -> tuple[int, int] | None:
        """Return the noun phrase right before «الذي» whose verb a cue is: «فاز سامر (30 عاما) - الذي قال إن …»."""
        keys = self.keys
        end = relative
        while end > first and keys[end - 1] in "،,-":
            end -= 1
        if end > first and keys[end - 1] == ")":
            end = next((j for j in range(end - 1, max(first, end - 10), -1) if keys[j] == "("), end)
        if end <= first:
            return None
        stop = self.text.ends[end - 1]
        name = next((name for name in self.names if name.end == stop and name.kind in {"PER", "ORG"}), None)
        begin = bisect_left(self.text.starts, name.start) if name is not None else None
        if begin is None and keys[end - 1] in bodies():
            begin = end - 1
        for j in range(end - 1, max(first - 1, end - 12), -1):
            if keys[j] in PUNCTUATION or keys[j] in words("end") or keys[j] in words("relative") or keys[j] in self.index:
                break
            head = head_of(keys[j])
            if (
                head is not None
                and (head.kind == "title" or begin is None)
                and source_phrase(self.text, j, end, self.pairs, here=True).last == end
            ):
                begin = j
        if begin is None or begin < first:
            return None
        head = head_of(keys[begin])
        if head is not None and form.number == "s" and head.kind in {"title", "official"} and head.gender != form.gender:
            return None
        return begin, end

    def _before_relative(self, first: int, close: int, form: CueForm) -> tuple[int, int] | None:
        """Return the subject before a relative clause between commas, of which the second is at ``close``: «النقابة، التي …، رفضت»."""
        keys = self.keys
        opened = next((j for j in range(close - 2, max(first, close - 30), -1) if keys[j] in "،," and keys[j + 1] in words("apart")), None)
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

    def _subject_before(self, i: int, first: int, form: CueForm) -> tuple[int, int] | None:
        """Return the subject that stands before its verb: «كان X قد أعلن», «الوزارة قالت»."""
        keys = self.keys
        end = i
        while end > first and (keys[end - 1] in {"قد", "لم", "لا", "لن", "اذ"} or (end < i and keys[end - 1] in _BE and keys[end] == "قد")):
            end -= 1
        if end > first + 1 and keys[end - 1] in words("relative"):
            return self._antecedent(end - 1, first, form)
        if end > first + 1 and keys[end - 1] in "،,":
            whole = source_phrase(self.text, first, end - 1, self.pairs)
            apart = any(key in "،," for key in keys[whole.first : whole.last])
            titled = any(keys[j] in "،," and head_of(keys[j + 1]) is not None for j in range(whole.first, whole.last - 1))
            seen = self._is_named(first) or head_of(keys[first]) is not None or titled
            if apart and whole.first == first and whole.last == end - 1 and seen:
                return first, whole.last  # «سامر الخالدي، مدرب الفريق، قال إن»
            apposed = self._before_relative(first, end - 1, form)
            if apposed is not None:
                return apposed
        k = end - 1
        low = max(first, i - 26)
        connectors = words("connector")
        while k >= low:
            key = keys[k]
            if key in _BE or key in COMPLEMENTISERS or key in '.،,:؛-"' or key in connectors or key in words("relative"):
                break
            if key == "اما" and form.prefix == "ف":
                break  # «أما المدير فأكد»
            k -= 1
        begin = k + 1
        if begin >= end or (k >= first and keys[k] == "غير"):
            return None
        if k < low and low != first:
            return None
        phrase = source_phrase(self.text, begin, end, self.pairs)
        if phrase.first != begin or phrase.last == begin:
            return None
        rest, _ = skip_adjuncts(self.text, phrase.last, end, self.pairs)
        if rest < end:
            return None
        head = head_of(keys[begin])
        known = (
            head is not None
            or keys[begin] in words("this")
            or keys[begin] in bodies()
            or begin in self.pairs
            or keys[begin].startswith("ال")
            or (k >= 0 and (keys[k] in _BE or keys[k] == "اما"))
        )
        if not known and not any(name.start <= self.text.starts[begin] < name.end for name in self.names):
            return None
        if (
            head is not None
            and form.number == "s"
            and head.gender != form.gender
            and head.kind in {"title", "official"}
            and head.gender == "f"
        ):
            return None
        return begin, phrase.last
