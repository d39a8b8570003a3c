"""What a closing frame does to what stands before it: «…، بحسب X» gives that, or the statement that it stands in, to X, or passes it on.

Not here: reading the frame of the preposition itself (``according``), a verb between commas («…، يقول X، …»: ``closings``).
"""

from __future__ import annotations

from dataclasses import dataclass

from isnad.arabic.parts_of_speech import own_conjunction, shares
from isnad.reading.statements import contents, kinds
from isnad.reading.statements.according import AccordingFrames
from isnad.reading.statements.adjuncts import told_end
from isnad.reading.statements.behind import OCCASION
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.shapes import PUNCTUATION, finite, head_of
from isnad.reading.statements.words import CARRIED, CONTRAST, ISSUED, ONWARD, lemmas, words

_SPOKEN = 5
_ITS_OWN = words("to him")
_HAS_IT_FROM = lemmas("has it from")
_LEAD = 2
_MARKS, _WHERE_SAID = 2, 5
_MAYBE = 0.3
_RUMOURED = frozenset({"زعم"})  # «يزعم أن …» with nobody named is a passive
_BESIDES = words("goes on with")
_LEAST_CLAUSE = 3  # tokens of a clause
_HOURS = words("hours")
_PAPER, _WHEN_ISSUED = 5, 7  # tokens before the comma behind a paper's words, and from it to the end of the sentence
DASHES = "-–—"


def _ends_with(draft: Draft, quote: tuple[int, int]) -> bool:
    """Whether a content is a quotation or ends with it."""
    return draft.quote == quote or (draft.cue[1] <= draft.first <= quote[0] and quote[0] - draft.first <= _LEAD and draft.last >= quote[1])


@dataclass(slots=True)
class Closing:
    """A frame that closes what stands before it («…، بحسب X»), at token ``i`` of a sentence that begins at ``first``.

    ``source`` are its tokens, empty where nobody is named; ``open_`` are the statements that it stands within, ``outer`` the innermost
    that speaks, ``last`` the statement before it, ``before`` the last token before its comma, ``described`` the statements of the
    sentence if each is but a relative clause. ``edge`` is where what it closes ends, ``after`` where what follows the frame begins,
    ``resume`` where reading goes on, ``ends`` says that its clause ends with it.
    """

    draft: Draft
    open_: list[Draft]
    first: int
    i: int
    source: tuple[int, int]
    outer: Draft | None
    last: Draft | None
    before: int
    described: list[Draft]
    edge: int
    after: int
    resume: int = 0
    ends: bool = False

    @property
    def named(self) -> bool:
        """Whether it says who is cited."""
        return self.source[1] > self.source[0]


class Postposed(AccordingFrames):
    """Gives what stands before a closing frame to its source. Each reading returns the token where the article is read on, or ``None``."""

    def _postposed(self, draft: Draft, open_: list[Draft], first: int) -> int:
        """Give what stands before a closing frame to its source; a frame within a statement passes that statement on.

        Return the token where reading goes on. Tried in order: a statement of the sentence that has ended, the statement that it stands
        within, the clause before it.
        """
        i = draft.cue[0]
        source = draft.source or (draft.after, draft.after)
        if draft.rule == "quote-before":
            draft.parent = open_[-1] if open_ else None
            self._bind(draft, i, first)
            self.drafts.append(draft)
            return max(source[1], i + 1)
        outer = next((item for item in reversed(open_) if item.last > i and not item.silent), None)
        last = self.drafts[-1] if self.drafts else None
        before = next((j for j in range(i - 1, max(first, i - 4), -1) if self.keys[j] not in "،,؛-"), i)
        closing = Closing(draft, open_, first, i, source, outer, last, before, [], edge=i, after=max(source[1], draft.after))
        done = self._on_what_it_rests(closing) or self._and_that(closing) or self._said_by_it(closing) or self._just_before(closing)
        if done is not None:
            return done
        closing.described = self._only_described(first) if closing.named else []
        done = self._behind_quotation(closing)
        if done is not None:
            return done
        self._over_described(closing)
        self._measured(closing)
        done = self._closes_front(closing) or self._closes_statement(closing)
        return done if done is not None else self._closes_clause(closing)

    def _on_what_it_rests(self, closing: Closing) -> int | None:
        """Pass over a paper on which a statement rests: «أعلنت الدار أن غدا عيد | بناء على استطلاع اللجان»."""
        i, source, outer = closing.i, closing.source, closing.outer
        rests = closing.draft.form.cue.lemma == "بناء" and self.keys[i - 1] not in "،," and closing.named
        if not rests or outer is None or outer.source is None:
            return None
        head = head_of(self.keys[source[0]])
        paper = head is not None and head.kind == "document" and not self._is_outlets(*source)
        return max(source[1], i + 1) if paper else None

    def _and_that(self, closing: Closing) -> int | None:
        """Pass the last statement on behind «وذلك»: «نافيا رغبته في …، | وذلك وفقا لما نقلته وكالة X»."""
        last, first = closing.last, closing.first
        if closing.outer is not None or self.keys[closing.i - 1] != "وذلك" or last is None or last.cue[0] < first or not last.reported:
            return None
        if closing.named:
            self._passed_on(last, closing.source, closing.i, first)
        return max(closing.after, closing.i + 1)

    def _said_by_it(self, closing: Closing) -> int | None:
        """Give a statement that nobody says to the source: «يزعم أنه باع …، | بحسب X»."""
        outer, i, edge = closing.outer, closing.i, closing.i
        if outer is None or not closing.named or not self._nobodys(outer):
            return None
        outer.source, outer.rule = closing.source, outer.rule + "+cited"
        outer.speaker = self._speaker(outer)
        outer.via = []
        self.discourse.spoke(outer.speaker)
        while edge > closing.first and self.keys[edge - 1] in "،,؛":
            edge -= 1
        self._close(closing.open_, edge, i)
        return max(closing.after, i + 1)

    def _just_before(self, closing: Closing) -> int | None:
        """Pass a statement on that ended before the comma: «شدد X على "ضرورة التهدئة"، | كما ذكرت الوكالة»."""
        last, first = closing.last, closing.first
        if closing.outer is not None or not closing.named or last is None or not self._just_ended(last, first, closing.before):
            return None
        self._passed_on(last, closing.source, closing.i, first)
        return max(closing.after, closing.i + 1)

    def _behind_quotation(self, closing: Closing) -> int | None:
        """Pass on the statement of a quotation right before, «قالت: "…"، | وفقا لما ذكرته الصحيفة», or give all of it to the source.

        «"ينص القانون على …"، | على حد تعبير X»: the whole quotation is X's, with what is said within.
        """
        draft, i, first = closing.draft, closing.i, closing.first
        spoken = self._quote_closed(closing.before)
        if spoken is None or spoken[1] != closing.before or spoken[1] - spoken[0] <= _SPOKEN or not closing.named:
            return None
        ended = next((item for item in reversed(self.drafts[-4:]) if item.reported and _ends_with(item, spoken)), None)
        if ended in closing.described:
            ended = None  # «… بسبب الرسوم التي وصفوها بأنها "ظالمة"، حسبما أفادت X»: the whole sentence is told by X
        if ended is not None and ended.speaker is not None:
            self._passed_on(ended, closing.source, i, first)
            return max(closing.after, i + 1)
        within = [item for item in self.drafts[-6:] if item.parent is None and spoken[0] < item.cue[0] < spoken[1]]
        if not within:
            return None
        draft.first, draft.last, draft.start, draft.quote = spoken[0], spoken[1] + 1, self.text.starts[spoken[0]], spoken
        self._close(closing.open_, spoken[1], i)
        for item in within:
            item.parent, item.depth = draft, 1
        self._bind(draft, i, first)
        self.drafts.append(draft)
        return max(closing.after, i + 1)

    def _over_described(self, closing: Closing) -> None:
        """Put statements that are but relative clauses within the whole sentence: «… الرسوم التي وصفوها بأنها "ظالمة"، | حسبما أفادت X»."""
        if not closing.described or closing.outer not in [None, *closing.described]:
            return
        self._close(closing.open_, closing.before + 1, closing.i)
        closing.draft.first, closing.outer = closing.first, None
        for item in closing.described:
            item.parent, item.depth = closing.draft, 1

    def _measured(self, closing: Closing) -> None:
        """Find where what it closes ends, and where the frame does: behind when, where and whom it was told, and a clause of its source's.

        «| ، بحسب ما ذكر مصدر لوكالة X أمس |», «بحسب ما ذكر X الذي قال إنه … |»
        """
        keys, draft, outer = self.keys, closing.draft, closing.outer
        edge, end = closing.i, len(keys)
        while edge > closing.first and (keys[edge - 1] in "،,؛" or keys[edge - 1] == "وذلك"):
            edge -= 1
        after = closing.after
        after += after < end and keys[after] in _ITS_OWN  # «وفق بيان لها»
        while after < end and (keys[after] in words("time") or keys[after] in words("timeadj")):
            after += 1
        if after < end and keys[after] == "(":
            after = next((j + 1 for j in range(after, min(after + 8, end)) if keys[j] == ")"), after)
        while after < end and (told := told_end(self.text, after, self.pairs)) is not None:
            after = told  # «بحسب ما ذكر مصدر لوكالة …»
        after = self._past_occasion(after, draft.last)
        closing.resume = after
        if after < end and (keys[after] in words("relative") or keys[after] in CARRIED or keys[after] in ISSUED):
            after = next((j for j in range(after, min(draft.last, end)) if keys[j] in ".،,؛"), min(draft.last, end))
        closing.edge, closing.after = edge, after
        closing.ends = (outer is not None and after >= outer.last - 1) or (after < end and keys[after] in '.،,؛"')

    def _closes_front(self, closing: Closing) -> int | None:
        """Join two frames around one clause: «وفقا للصحيفة، …، | نقلا عن مصادر», «وفقا للمدير، …، | حسبما ذكرت الوكالة»."""
        outer, source, i = closing.outer, closing.source, closing.i
        if outer is None or outer.rule != "according-front" or not closing.ends or outer.source is None or not closing.named:
            return None
        if self._is_outlets(*outer.source) and not self._is_outlets(*source) and closing.draft.form.cue.lemma in _HAS_IT_FROM:
            outer.via.insert(0, self._link(*outer.source, outer.cue[0]))  # «وفقا للصحيفة، …، نقلا عن مصادر»
            outer.source, outer.rule = source, outer.rule + "+cited"
            outer.speaker = self._speaker(outer)
        elif self._is_outlets(*source):
            self._passed_on(outer, source, i, closing.first)  # «وفقا للمدير، …، حسبما ذكرت الوكالة»: it passes him on
        self._close(closing.open_, closing.edge, i)
        return max(closing.after, i + 1)

    def _closes_statement(self, closing: Closing) -> int | None:
        """Read a frame within a statement: in its middle it cites or passes on («أن الجسر، | بحسب ما نقلت X، | آمن»), at its end as well.

        ``None`` leaves it to the last clause of the statement, to which the draft is set.
        """
        outer, source, i, edge, draft = closing.outer, closing.source, closing.i, closing.edge, closing.draft
        if outer is None or not outer.reported or outer.rule == "according-front":
            return None
        if self._stands_inside(closing, outer):
            if closing.named and not self._cites(outer, source, i):
                self._passed_on(outer, source, i, closing.first)  # «أن الجسر، بحسب ما نقلت رويترز، آمن»
            elif closing.named:
                self._given_to(outer, source)  # «قالت الصحيفة إن الوزير، بحسب مصادرها، يستعد للرحيل»
            return max(closing.after, i + 1)
        if not (closing.ends or self.keys[edge] in "،,؛" or self.keys[edge] == "وذلك"):
            draft.first, draft.last = self._clause_of(outer.first, i), outer.last
            return None
        cites = draft.form.cue.lemma == "نقلا" and not (
            outer.source is not None and self._is_outlets(*source) and not self._is_outlets(*outer.source)
        )  # «أفادت الحركة أن …، نقلا عن رويترز»: the agency passes on
        if closing.named and outer.source is not None and (cites or self._quotes(outer, source)):
            self._given_to(outer, source)  # «أضافت الوكالة أن …، نقلا عن Y»: Y holds it
        elif (own := self._his_clause(outer, source, edge)) is not None:
            self._takes_clause(closing, own)
            return max(closing.after, i + 1)
        elif closing.named and not self._passed_by_another(outer, draft, source):
            self._passed_on(outer, source, i, closing.first)
        self._close(closing.open_, edge, i)
        return max(closing.after, i + 1)

    def _stands_inside(self, closing: Closing, outer: Draft) -> bool:
        """Whether the statement goes on behind the frame: «أن الوزير، | بحسب مصادرها، | يستعد للرحيل»."""
        edge = closing.edge
        led = edge - outer.first <= _LEAD and not self._holds_a_verb(outer.first, edge)
        opened = led and self._has_predicate(closing.after, outer.last)
        return opened or (self.keys[edge] in "،," and self.keys[closing.i] != "كما" and self._goes_on(closing.after, outer.last))

    def _takes_clause(self, closing: Closing, own: int) -> None:
        """Give the last clause of a statement, from token ``own``, to the source: «…، | حيث نقل الشاب إلى مستشفى، | بحسب مصدر طبي»."""
        draft, edge = closing.draft, closing.edge
        own_first = own + (self.keys[own] == "حيث")
        draft.first, draft.last = contents.clause_start(self.text, own_first, edge), edge
        draft.start = contents.start_without_waw(self.text, draft.first)
        self._close(closing.open_, own - (self.keys[own - 1] in "،,"), closing.i)
        self._bind(draft, closing.i, closing.first)
        self.drafts.append(draft)

    def _closes_clause(self, closing: Closing) -> int:
        """Give the clause before the frame to its source, with what goes on behind it: «| بلغ العدد، بحسب X، مئة |»."""
        keys, draft, edge, after, i = self.keys, closing.draft, closing.edge, closing.after, closing.i
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
        draft.parent = closing.outer
        self._bind(draft, i, closing.first)
        self.drafts.append(draft)
        return max(closing.resume, i + 1)  # «…، بحسب ما ذكر X الذي قال إنه …»

    def _passed_by_another(self, outer: Draft, draft: Draft, source: tuple[int, int]) -> bool:
        """Add who has it from the source of a closing frame to the chain; whether that source is who speaks, and so passes nothing on.

        «قال X إن …، وفق ما نقلته صحيفة Y عن مدير البورصة X»: the paper passes him on.
        """
        if outer.speaker is None or not draft.via or outer.via:
            return False
        outer.via = list(draft.via)
        if outer.reported:
            outer.speaker.via = [(link.text, link.start, link.end, link.cue) for link in draft.via]
            outer.speaker.linked = draft.cue[0]
        keys = set(self.discourse.keys_of(*source))
        return keys <= set(outer.speaker.keys) or keys >= set(outer.speaker.keys)

    def _nobodys(self, draft: Draft) -> bool:
        """Whether a verb of saying at the head of its clause has nobody who speaks: «ويزعم أن …», «حيث يُزعم أنه …»."""
        if draft.source is not None or draft.form.tense != "present" or draft.form.gender != "m" or draft.parent is not None:
            return False
        if draft.form.number != "s" or draft.form.pronoun or draft.cue[1] + 1 < draft.first - 1:
            return False
        return "\u064f" in self.text.raw[self.text.starts[draft.cue[0]] :][:4] or draft.form.cue.lemma in _RUMOURED

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
        if last.cue[0] < first or not last.reported or last.silent or last.mark not in contents.PHRASE_MARKS:
            return False
        return before - _MARKS < last.last <= before + 1 and self._quote_around(last.cue[0]) is None

    def _clause_of(self, low: int, i: int) -> int:
        """Return the token after the last comma before ``i``, not before ``low``."""
        return next((j + 1 for j in range(i - 2, low, -1) if self.keys[j] in "،,"), low)

    def _holds_a_verb(self, first: int, last: int) -> bool:
        """Whether a verb stands among the tokens, so that they may be a clause: «الجسر أغلق», not «الرئيس»."""
        return any(finite(self.keys[j]) or shares(self.keys[j]).verb >= _MAYBE for j in range(first, last))

    def _has_predicate(self, after: int, last: int) -> bool:
        """Whether what a subject before a closing frame lacks follows the comma at ``after``."""
        if after + 1 >= last or self.keys[after] not in "،,":
            return False
        key = self.keys[after + 1]
        joined = key[0] == "و" and not own_conjunction(key)
        if all(form.tense not in {"past", "present"} for form in self.index.get(key, ())) and key in self.index:
            return False  # «، مشيرا إلى»
        return key[0].isalnum() and not joined and key not in words("connector") and key not in words("relative")

    def _past_occasion(self, after: int, last: int) -> int:
        """Return the end of a clause in which nothing but when and where it was said follows its source: «في ساعة متأخرة من مساء أمس»."""
        keys = self.keys
        if after + 1 >= last or keys[after] not in OCCASION or not self._when_or_where(keys[after + 1]):
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
        if self.keys[source[0] - 1] == "الي" or self._is_his_paper(outer, source):
            return False  # «استنادا إلى بيانات الوزارة», «بحسب تقرير نشرته على موقعها»
        head = head_of(self.keys[source[0]])
        return head is not None and head.kind != "outlet" and kinds.kind_of_words(self.text, *source, self.names) != "outlet"

    def _only_described(self, first: int) -> list[Draft]:
        """Return the statements of the sentence so far, if each of them is but a relative clause that describes something."""
        found = [item for item in self.drafts[-4:] if item.cue[0] >= first]
        relative = all(self.keys[item.cue[0] - 1] in words("relative") and item.parent is None for item in found)
        return found if relative and all(item.cue[0] > first + _LEAD for item in found) else []

    def _cites(self, outer: Draft, source: tuple[int, int], i: int) -> bool:
        """Whether a speaker has what he says from whom his own words cite in their middle: from anybody but an outlet that passes him on
        («قال X إن الجسر، بحسب ما نقلت رويترز، آمن»), himself and his own paper."""
        if outer.speaker is None or outer.source is None or outer.quote is not None or not self._may_pass_on(source, i):
            return False
        outlet = self._is_outlets(*outer.source)
        if not outlet and (self._is_outlets(*source) or self.keys[i] == "كما"):
            return False
        own = self.keys[source[1] - 1] in self.keys[outer.source[0] : outer.source[1]]  # «المتحدث باسم الرئاسة», «بيان الرئاسة»
        return not own and self.keys[source[0] - 1] != "الي" and not self._is_his_paper(outer, source)

    def _given_to(self, outer: Draft, source: tuple[int, int]) -> None:
        """Give a statement to whom its speaker cites, whom he passes on."""
        if outer.source is not None:
            outer.via.insert(0, self._link(*outer.source, outer.cue[0]))
        outer.source, outer.rule = source, outer.rule + "+cited"
        outer.teller, outer.speaker = outer.speaker, self._speaker(outer)

    def _speaks_on(self, at: int, last: int) -> bool:
        """Whether another cue of a speaker stands behind what tells who he is: «| ثم يضيف», «| وتضيف», «| قبل أن يضيف»."""
        at += 2 if self.keys[at : at + 2] == ["قبل", "ان"] else self.keys[at : at + 1] == ["ثم"]
        return at < last and any(form.tense in {"past", "present"} for form in self.index.get(self.keys[at], ()))

    def _goes_on(self, after: int, last: int, *, joined: bool = False) -> bool:
        """Whether the clause goes on past the comma at ``after`` that closes a frame in its middle: «بلغ العدد، بحسب X، مئة»."""
        keys = self.keys
        if after + 2 >= last or keys[after] not in ("،," + DASHES if joined else "،,"):
            return False
        key = keys[after + 1]
        of = head_of(key)
        office = of is not None and (of.kind == "title" or (of.kind == "unnamed" and key.startswith("ال")))
        if office and (not key.startswith("ال") or after - 1 in self.name_tokens):
            end = next((j for j in range(after + 2, last) if keys[j] in ".،,؛"), last)
            if end >= last - 1 or self._speaks_on(end + 1, last):
                return False  # «كما أوضح سامر الخالدي، مدير الشركة.», «يقول سامر الخالدي، مدير الشركة، | ثم يضيف: …»
        if key in self.index or key in words("connector") or key in words("relative") or key in ONWARD or key in CONTRAST:
            return False
        paper = key in ISSUED and any(
            (of := head_of(keys[k])) is not None and of.kind == "document" for k in range(max(0, after - _PAPER), after)
        )
        if paper and last - after <= _WHEN_ISSUED and not any(keys[k] in "،,؛:" for k in range(after + 2, last)):
            return False  # «…، بحسب تقرير الهيئة، صدر الأربعاء.»
        if joined and key[0] in 'وف"':
            return True
        return (
            not (key[0] in "وف" and not own_conjunction(key) and not self._is_named(after + 1)) and key not in PUNCTUATION and key != "ما"
        )
