"""Who speaks on where the words name nobody: all who may, held in one list, and the one for whom most speaks.

Candidates are those who spoke before, the subjects of the clauses of this sentence and of those before it, who is mentioned right before
the cue, and whom the last statement was about. What is true of each is a set of marks; each mark has a weight (``data/salience.tsv``,
fitted by ``tools/fit_salience.py`` as a conditional logit), and the candidate with the greatest sum is taken. This is the salience of
pronoun resolution (Lappin and Leass 1994, "An Algorithm for Pronominal Anaphora Resolution"), with weights that are fitted. Not here: whose
words they are where the grammar leaves no choice (``by_frame``).
"""

from __future__ import annotations

import math
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from functools import cache

from isnad.reading.statements.by_frame import ByFrame
from isnad.reading.statements.clauses import Clause
from isnad.reading.statements.counts import count_of, is_number, number_form
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.discourse import Speaker
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.duals import dual_in_construct, dual_of, is_dual
from isnad.reading.statements.shapes import PUNCTUATION, head_of, of_mine, several
from isnad.reading.statements.sources import source_phrase
from isnad.reading.statements.words import NEGATIONS, ONE_OF, heads, rows, words

_ONWARD = words("onward")
_FIFTH, _NAME_IN_MARKS = 4, 3
_THINGS = frozenset({"who-thing", "who-name"})
_HANGING = frozenset({"relative", "when", "that"})
_ASKED = words("asked")
_SPEAKERS, _UNITS, _RECENT = 4, 2, 8
_MENTION_REACH, _MENTIONS = 24, 2
_FAR = 2  # paragraphs
_TWO = 2
_OPENS = 4  # tokens from the beginning of what is said to what another says in it


@dataclass(slots=True)
class Candidate:
    """One who may be speaking, and what is true of it: family of marks → mark."""

    speaker: Speaker
    marks: dict[str, str] = field(default_factory=dict)
    who: str = ""
    before: Speaker | None = None  # as which it spoke before it was called more fully


@cache
def weights() -> dict[str, float]:
    """Return mark → weight."""
    return {mark: float(weight) for mark, weight in rows("salience.tsv")}


class Carrying(ByFrame):
    """Settles who speaks on."""

    def _carried(self, draft: Draft, i: int, first: int) -> tuple[Speaker | None, float]:
        """Return who speaks where the words name nobody, and the share (0 to 1) that he has of all who may."""
        candidates = self._candidates(draft, i, first)
        if not candidates:
            return None, 0.0
        table = weights()
        how = self._how(draft, i, first)
        marks = [self._marks(candidate, draft, how, first) for candidate in candidates]
        scores = [sum(table.get(mark, 0.0) for mark in own) for own in marks]
        best = max(self._two_of(candidates, draft.form) or range(len(scores)), key=scores.__getitem__)
        share = 1 / sum(math.exp(score - scores[best]) for score in scores)
        self._note_choice(draft, candidates, marks)
        if not self._may_agree(candidates[best].speaker, draft.form, self.keys[i]):
            fit = [n for n, one in enumerate(candidates) if self._may_agree(one.speaker, draft.form, self.keys[i])]
            agreeing = [n for n in fit if candidates[n].speaker.gender == draft.form.gender and candidates[n].who not in _THINGS]
            if not agreeing:
                return None, 0.0  # better nobody than the wrong one
            best = max(agreeing, key=scores.__getitem__)
        return candidates[best].speaker, share

    def _two_of(self, candidates: list[Candidate], form: CueForm) -> list[int]:
        """Return which candidates are plainly two where a verb is in the dual: «التقت اللاعبتان المدرب. وقالتا»; none where nobody is."""
        if form.number != "d":
            return []
        found = []
        for n, candidate in enumerate(candidates):
            one = candidate.speaker
            bound = dual_in_construct(self.keys, one.first) if one.last > one.first else None
            two = bound or (one.last > one.first and count_of(self.text, one.first, one.last) == _TWO)
            head = bound or (dual_of(self.keys[one.first]) if two else None)
            if two and (head is None or head.gender == form.gender or not form.gender):
                found.append(n)
        return found

    def _may_agree(self, speaker: Speaker, form: CueForm, key: str) -> bool:
        """Whether nothing that is known of a person contradicts the gender of a verb: he is never given what she said."""
        if form.tense not in {"past", "present"} or form.number != "s" or speaker.last <= speaker.first:
            return True
        if form.tense == "past" and is_dual(self.keys[speaker.first]):
            return False  # «أكد الجانبان دعم السلام، ورفض التدخل»: a noun
        if form.tense == "present" and len(key) - len(form.prefix) == _FIFTH:
            return True  # «تذكر» is he who remembered, too
        if not form.gender or speaker.gender in {form.gender, ""} or several(self.keys[speaker.first]) or speaker.many:
            return True
        return self._who(speaker.first, speaker.last) not in {"person", "title"}

    def _note_choice(self, draft: Draft, candidates: list[Candidate], marks: list[list[str]]) -> None:
        """Do nothing; what fits the weights looks at the candidates here."""

    def _how(self, draft: Draft, i: int, first: int) -> str:
        """Return in what way the cue goes on: the class of its form and where it stands."""
        form = draft.form
        if form.tense in {"participle", "masdar"}:
            return form.tense
        if draft.parent is not None:
            return "inner"
        at = first
        while at < i and self.keys[at] in PUNCTUATION:
            at += 1
        place = "start" if i <= at + 1 else "mid"
        if form.cue.key in _ONWARD:
            return f"onward-{place}"
        before = self.keys[i - 1] if i > at else ""
        joined = form.prefix in {"و", "ف"} or before in words("connector") or before[:1] == "و"
        return f"{'and' if joined else 'bare'}-{place}"

    def _candidates(self, draft: Draft, i: int, first: int) -> list[Candidate]:
        """Return all who may be speaking, each once."""
        found: list[Candidate] = []
        answered = self._answered(draft, first)
        teller = draft.parent.speaker if draft.parent is not None and self._tells_me(draft, i) else None
        own = self._his_subject(draft, i, first)
        told_me = teller is not None and self._to_me(i, draft.form)

        def add(speaker: Speaker | None, family: str, mark: str, who: str = "") -> None:
            if speaker is None or not any(map(str.isalpha, speaker.words)):
                return
            same = speaker.within or speaker
            if draft.form.tense == "participle" and same.last > same.first and self._closed_before(same.first, i):
                return  # «أن "اللجنة ستجتمع غدا"، مشددا»: who is spoken of within marks
            if answered is not None and same.keys == answered.keys:
                return
            if draft.form.number == "p" and same.last > same.first and of_mine(self.keys[same.first]):
                return  # «سألت الشرطة عن ابني فقالوا لي»
            if told_me and draft.parent is not None and 0 < same.last <= draft.parent.first:
                return  # whoever spoke before his quotation is not told of in it
            if teller is not None and (same is teller or set(same.keys) <= set(teller.keys)):
                return
            for candidate in found:
                known = candidate.speaker.within or candidate.speaker
                anew = self._calls_again(same, known)
                if known is same or known.keys == same.keys or anew or self._calls_again(known, same):
                    if anew:
                        candidate.speaker, candidate.before = speaker, candidate.speaker
                    candidate.marks.setdefault(family, mark)
                    candidate.who = candidate.who or who
                    return
            found.append(Candidate(speaker, {family: mark}, who))

        if own is not None:
            teller = self.drafts[-1].speaker
            add(own, "here", "here-near", "who-title")
        if draft.parent is not None:
            sibling = next((d for d in reversed(self.drafts[-4:]) if d.parent is draft.parent), None)
            add(sibling.speaker if sibling is not None else None, "sibling", "sibling")
            add(draft.parent.speaker, "outer", "outer")
        alone = self._tells_alone(first)
        add(self._just_spoke(draft, first), "just", "just-alone" if alone else "just-spoke")
        add(self._nested(), "nested", "nested-here" if self.drafts and self.drafts[-1].cue[0] >= first else "nested-before")
        add(self._within_last(first, draft.form), "about", "about")
        for rank, speaker in enumerate(reversed(self.discourse.speakers[-_SPEAKERS:])):
            add(speaker, "rank", f"rank-{rank}")
        units = [(first, self.unit_end), *(unit for unit in reversed(self.units[-_UNITS:]) if unit[1] <= first)]
        for place, unit in zip(("here", "before", "earlier"), units, strict=False):
            near = True
            for clause in reversed(self.clauses_before(*unit, i)):
                acted_on = self._acted_on(clause, draft.form, min(unit[1], i) if clause.verb < i else unit[1])
                if clause.last == clause.first:
                    add(self._within(acted_on, self._said_at(clause.verb)), place, f"{place}-near" if near else f"{place}-far", "who-title")
                    continue
                if self.keys[clause.verb].removeprefix("و") in _ASKED - {"سئل"}:
                    add(self._asked(clause, unit[1]), place, f"{place}-near")
                    continue  # who asked is not who answers
                if acted_on is not None and self._meets_for_us(clause):
                    add(self._within(acted_on, self._said_at(clause.verb)), place, f"{place}-near" if near else f"{place}-far", "who-title")
                    continue
                if place != "here" and clause.what == "thing":
                    continue
                said = self._said_at(clause.verb)
                where = "in" if said is not None else clause.join if clause.join in _HANGING else "near" if near else "far"
                near = near and where != "near"
                add(self._subject_speaker(clause, said, i), place, f"{place}-{where}", f"who-{clause.what}")
                add(self._within(acted_on, said), place, f"{place}-{where}", "who-title")
        for mention, mark in self._mentions_before(i, first, met=teller is not None):
            told_of = self._said_at(mention.first) if draft.form.tense in {"past", "present"} else None
            add(self._within(mention, told_of), "mention", mark)
        return found

    def _closed_before(self, token: int, i: int) -> bool:
        """Whether a token stands within a quotation that is closed before token ``i``, and nobody spoke there."""
        at = bisect_left(self.quotes, (token + 1,)) - 1
        if at < 0 or not token < self.quotes[at][1] < i:
            return False
        opened, close = self.quotes[at]
        inside = close - opened > _NAME_IN_MARKS or self.keys[opened + 1] in NEGATIONS
        return inside and not any(one.source is not None and one.source[0] == token for one in self.drafts[-_RECENT:])

    def _tells_alone(self, first: int) -> bool:
        """Whether the last statement of the sentence is all that another says: «قال المتحدث إن الوزير أكد أن …»."""
        last = self.drafts[-1] if self.drafts else None
        outer = last.parent if last is not None else None
        if last is None or outer is None or last.cue[0] < first or outer.mark != "that" or last.source is None:
            return False
        return min(last.cue[0], last.source[0]) - outer.first <= _OPENS

    def _calls_again(self, later: Speaker, earlier: Speaker) -> bool:
        """Whether a body that was indefinite is now called more fully: «المحكمة الإدارية في عدن» after «محكمة يمنية»."""
        keys = self.keys
        if later.first <= earlier.first or later.last - later.first <= 1 or earlier.last - earlier.first <= 1:
            return False
        head = head_of(keys[later.first])
        if head is None or head.kind != "official" or not keys[later.first].startswith("ال"):
            return False
        return keys[later.first] == "ال" + keys[earlier.first] and not keys[earlier.first + 1].startswith("ال")

    def _mentions_before(self, i: int, first: int, *, met: bool = False) -> list[tuple[Speaker, str]]:
        """Return who is mentioned last before a cue in its sentence: «تقريرا لمسؤول كبير قال إن», «خطابا من الوزارة، طلبت فيه».

        ``met``: whoever was met or called may speak as well («اتصلت بالطبيب وقال لي إن»).
        """
        found: list[tuple[Speaker, str]] = []
        low = max(first, i - _MENTION_REACH)
        stop = i
        j = i - 1
        while j >= low and len(found) < _MENTIONS:
            at = j
            j -= 1
            somebody = {"person", "title", "official", "unnamed", "outlet"}
            acting = met and self.keys[at].startswith("ال") and self.keys[at - 1] in {"بي", "بنا"}  # «اتصل بي | المورد»
            if (
                self._who(at, i) not in somebody
                and not acting
                and not (
                    (head := head_of(self.keys[at])) is not None and self.keys[at][0] in ("لب" if met else "ل") and head.kind != "document"
                )
            ):
                continue
            before = head_of(self.keys[at - 1]) if at > first else None
            owned = self.keys[at][0] in "لب" and self.keys[at] not in heads()  # «تقريرا | لمسؤول كبير»
            within = at - 1 in self.name_tokens and at in self.name_tokens
            titled = at - 1 in self.discourse.persons and at > low and self._who(at, i) == "title"  # «سامر الخالدي | بطل العالم»
            if (before is not None and not owned) or within or titled:
                continue  # the phrase begins before it
            while at > low and is_number(number_form(self.text.forms[at - 1])) and self.keys[at - 1] not in ONE_OF:
                at -= 1  # «300 | فنان»
            phrase = source_phrase(self.text, at, stop, self.pairs, here=True, split=True)
            if phrase.first != at or phrase.last <= at:
                continue
            end = at + 1 if of_mine(self.keys[at]) else phrase.last  # «ابني | يعمل هناك»
            if self.keys[at].startswith("ال") and several(self.keys[at]):  # «الموقوفين | محتجزون»
                end = next((k for k in range(at + 1, end) if not self.keys[k].startswith("ال")), end)
            touches = phrase.last == i or (phrase.last == i - 1 and self.keys[i - 1] in "،,")
            head = head_of(self.keys[at])
            number = "p" if several(self.keys[at]) else "s"
            speaker = self._new_speaker(at, end, head.gender if head is not None else "", number)
            if speaker.first == at and speaker.last == end:
                speaker = replace(speaker, words=self._words(at, end, bare=True))
            found.append((speaker, "mention-touches" if touches else f"mention-{len(found)}"))
            stop = at
        return found

    def _answered(self, draft: Draft, first: int) -> Speaker | None:
        """Return whose words the sentence only names before its verb: «ردا على تصريحات X بأن …، أجاب»: X is not who answers."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or last.form.tense != "masdar" or last.cue[0] < first or draft.form.tense not in {"past", "present"}:
            return None
        return last.speaker if draft.parent is None and draft.form.prefix == "" else None

    def _just_spoke(self, draft: Draft, first: int) -> Speaker | None:
        """Return the speaker of the statement before a participle in its sentence, where they agree."""
        last = self.drafts[-1] if self.drafts else None
        if draft.form.tense != "participle" or draft.parent is not None or last is None or last.cue[0] < first or last.speaker is None:
            return None
        speaker = last.teller or last.speaker
        if last.rule.startswith("inside") and last.parent is not None and last.parent.speaker is not None:
            speaker = last.parent.speaker  # «قال X إنه ملتزم بما ورد في الاتفاق من أن …، موضحا»
        many = speaker.number == "p" or (draft.form.number == "p" and (speaker.many or (bool(speaker.keys) and several(speaker.keys[0]))))
        if not speaker.words or speaker.gender not in {draft.form.gender, ""} or many != (draft.form.number == "p"):
            return None
        outer = last.parent
        if outer is not None and outer.speaker is not None and outer.speaker is not speaker and last.speaker is speaker:
            if outer.rule == "according-front" and not speaker.via:
                speaker.via = [self._mention(outer.speaker, outer.cue)]
            elif not speaker.via:
                via = [self._mention(outer.speaker, outer.cue), *outer.speaker.via]
                return replace(speaker, via=via, within=speaker)
        return speaker

    def _asked(self, clause: Clause, stop: int) -> Speaker | None:
        """Return who is asked: «سألت الصحفية | المدرب سامر الخالدي عن …»."""
        phrase = source_phrase(self.text, clause.last, stop, self.pairs, split=True, here=True)
        if phrase.last <= phrase.first or self._who(phrase.first, phrase.last) not in {"person", "title"}:
            return None
        head = head_of(self.keys[phrase.first])
        return self._new_speaker(phrase.first, phrase.last, head.gender if head is not None else "", "s")

    def _subject_speaker(self, clause: Clause, said: Draft | None, i: int) -> Speaker:
        """Return the subject of a clause as a speaker, whose words are passed on by whoever tells of him."""
        last = min(clause.last, i) if clause.first < i else clause.last
        number = "d" if clause.first < last and self.keys[clause.first][:2] == "ال" and dual_of(self.keys[clause.first]) else clause.number
        speaker = self._new_speaker(clause.first, last, clause.gender if clause.number == "s" else "", number)
        return self._within(speaker, said) or speaker

    def _marks(self, candidate: Candidate, draft: Draft, how: str, first: int) -> list[str]:
        """Return all that is true of a candidate: where it stands, whether it agrees with the verb, of what kind it is."""
        form, speaker = draft.form, candidate.speaker
        own = candidate.before or speaker.within or speaker
        marks = list(candidate.marks.values())
        spoke = next(
            (d for d in reversed(self.drafts[-_RECENT:]) if d.speaker is not None and (d.speaker.within or d.speaker) is own), None
        )
        if spoke is not None:
            marks.append("spoke-named" if spoke.source is not None else "spoke-carried")
            at = spoke.cue[0]
            ago = 0 if at >= first else next((n for n, unit in enumerate(reversed(self.units), 1) if unit[0] <= at), 3)
            marks.append(f"ago-{ago}")
        else:
            marks.append("spoke-passed" if own.passed >= 0 else "spoke-never")
        apart = [f"paragraph-{min(_FAR, self._paragraph(draft.cue[0]) - self._paragraph(spoke.cue[0]))}"] if spoke is not None else []
        spoken = bool(self.drafts) and self.drafts[-1].cue[0] >= first
        if not spoken and not how.endswith("-start"):  # nobody has spoken in this sentence yet
            apart += [f"fresh-{mark}" for mark in candidate.marks.values()]
        marks += [f"{how}:{mark}" for mark in marks if not mark.startswith("earlier")]
        if form.number == "s" and form.gender:
            gender = "agrees" if speaker.gender == form.gender else "open" if not speaker.gender else "differs"
            marks.append(f"gender-{gender}")
        many = speaker.number in {"p", "d"} or speaker.many or bool(speaker.keys and several(speaker.keys[0]))
        many = many and speaker.first not in self.discourse.persons  # «جوردون»
        if not (form.number == "s" and form.gender == speaker.gender == "f"):  # «مصادر … أضافت»
            marks.append(f"number-{'one' if form.number == 's' else 'many'}-{'many' if many else 'one'}")
        if form.number == "d" and speaker.keys and several(speaker.keys[0]) and not speaker.keys[0].endswith("ين"):
            marks.append("dual-many")  # «أكدا» are two
        marks.append(candidate.who or f"kind-{self._kind(speaker)}")
        return marks + apart

    def _paragraph(self, token: int) -> int:
        """Return the number of the paragraph in which a token stands."""
        return bisect_left(self.text.paragraphs, (token + 1,))
