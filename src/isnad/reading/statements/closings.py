"""What closes a content: «…، بحسب X» gives what stands before it, or the statement that it stands in, to X; so does «…، يقول X، …».

Not here: reading the frame of the preposition itself (``according``).
"""

from __future__ import annotations

from isnad.arabic.parts_of_speech import own_conjunction, shares
from isnad.reading.statements import contents, kinds
from isnad.reading.statements.according import AccordingFrames
from isnad.reading.statements.adjuncts import told_end
from isnad.reading.statements.behind import OCCASION
from isnad.reading.statements.contrasts import AGAINST
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.frames import locate
from isnad.reading.statements.shapes import PUNCTUATION, finite, head_of, owned
from isnad.reading.statements.sources import source_phrase
from isnad.reading.statements.words import CARRIED, COMPLEMENTISERS, CONTRAST, ISSUED, ONWARD, lemmas, words

_SPOKEN = 5
_ITS_OWN = words("to him")
_HAS_IT_FROM = lemmas("has it from")
_OPENING = 6
_SHOWS = lemmas("shows and tells")
_PLAIN = lemmas("plain saying")
_FRAGMENT = 7
_AT_THE_END = lemmas("at the end")
_THEN = words("then at")
_PLACED = words("where it was said")
_WHO_IS = words("and he is") | words("relative")
_LEAD = 2
_MARKS, _WHERE_SAID = 2, 5
_MAYBE = 0.3
_SET_AGAINST, _PLAIN_NOUN = 24, 0.5
_RUMOURED = frozenset({"زعم"})  # «يزعم أن …» with nobody named is a passive
_BESIDES = words("goes on with")
_LEAST_CLAUSE = 3  # tokens of a clause
_HOURS = words("hours")


def _ends_with(draft: Draft, quote: tuple[int, int]) -> bool:
    """Whether a content is a quotation or ends with it."""
    return draft.quote == quote or (draft.cue[1] <= draft.first <= quote[0] and quote[0] - draft.first <= _LEAD and draft.last >= quote[1])


_DASHES = "-–—"


class ClosingFrames(AccordingFrames):
    """Reads a verb with its subject between commas, and gives what stands before a closing frame to its source."""

    def _aside(self, i: int, floor: int, limit: int, form: CueForm) -> Draft | None:
        """«…، يقول الوزير، …»: a verb with its subject between commas, or after the last of them, says whose the clause is."""
        keys = self.keys
        if (
            form.prefix
            or (form.cue.lemma in _SHOWS and form.cue.lemma != "أعلن")
            or (form.tense == "past" and form.cue.lemma not in _PLAIN | _AT_THE_END)
            or keys[i] in words("impersonal")
            or form.pronoun
            or form.tense == "participle"
            or form.number != "s"
            or not form.cue.takes & {"say"}
            or i + 1 >= limit
        ):
            return None
        phrase = source_phrase(self.text, i + 1, limit, self.pairs, here=True)
        after = self._past_where_told(phrase.after, limit)
        dashed = keys[i - 1] in _DASHES
        if phrase.last == phrase.first or not (after >= limit or keys[after] in (_DASHES if dashed else "،,.؛…")):
            return None
        ends = after >= limit or keys[after] in ".؛…"
        around = self._quote_around(i)
        acts = any(keys[k] in words("objnoun") for k in range(phrase.first + 1, phrase.last))  # «أعلنت X تحرير Y»
        acts = (acts and form.cue.lemma in _AT_THE_END) or any(map(self._act_after_name, range(phrase.first + 1, phrase.last)))
        if (around is not None and floor < around[0]) or acts:
            return None
        if (form.cue.lemma in _AT_THE_END and not ends) or (
            phrase.last > phrase.first + 1 and owned(self.text.forms[phrase.last - 1]) and keys[phrase.last - 1] not in words("same")
        ):
            return None  # «قال الوزير كلمته»
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
        begun = contents.clause_start(self.text, floor, i)
        if begun >= i - 1:
            return None  # «على صعيد آخر، أكد المدير …»
        this = keys[floor] == "هذا" and keys[floor + 1].startswith("ال")
        opening = i - 1 - floor <= _OPENING and not this and (keys[floor] in words("opens clause") or keys[floor] in words("connector"))
        if opening and after + 3 < limit and keys[after] in "،," and keys[after + 1] not in _WHO_IS:
            begin = after + 1
            draft = Draft(form, (i, i + 1), "that", begin, limit, self.text.starts[begin], rule="aside")
        elif keys[begun].removeprefix("و") in _THEN and not self._acts(begun, i - 1):
            return None  # «بعد سنوات من الانتظار، يقول السكان»
        elif i - 1 - floor >= 1 and (
            i - 1 - floor > 2 or self._is_sentence(floor, i - 1, ends) or self._goes_on(after, limit, joined=True)
        ):
            draft = Draft(form, (i, i + 1), "before", floor, limit, self.text.starts[floor], rule="aside")
        else:
            return None
        draft.source = (phrase.first, phrase.last)
        draft.after = after
        draft.strong = True
        return draft

    def _past_where_told(self, at: int, limit: int) -> int:
        """Return the end of the sentence where nothing but to whom or where it was said stands from ``at`` on: «أمام البرلمان»."""
        keys = self.keys
        end = next((j for j in range(at, min(limit, at + _FRAGMENT)) if keys[j] in ".؛…"), limit)
        told = at < limit and (keys[at] in _PLACED or keys[at] in words("time") or told_end(self.text, at, self.pairs) is not None)
        if not told or end - at > _FRAGMENT or any(keys[j] in "،,:" or keys[j] in self.index or j in self.pairs for j in range(at, end)):
            return at
        return end if COMPLEMENTISERS.isdisjoint(keys[at:end]) else at

    def _is_sentence(self, first: int, last: int, ends: bool) -> bool:
        """Whether two words are a sentence without a verb, said before its cue at the end of one: «الانسحاب خطأ، يقول الجنرال»."""
        keys = self.keys
        return ends and last - first == _LEAD and keys[first].startswith("ال") and not keys[last - 1].startswith("ال")

    def _contrasted(self, draft: Draft, first: int) -> int | None:
        """Return where the statements before a verb end whose subject is set against them, with more said of it in commas: «قال X إن … |
        ، لكن المهندس Y، الذي …، أكد أن», «| ، إلا أن سكانا، ومنهم …، قالوا»."""
        keys, i = self.keys, draft.cue[0]
        if draft.form.tense not in {"past", "present"} or keys[i - 1] not in "،,":
            return None
        source = draft.source or self._subject_before(i, first, draft.form)
        at = source[0] - 1 if source is not None and source[0] < i else self._bare_clause(first, i)
        if keys[at] == "ان" and keys[at - 1].removeprefix("و") in AGAINST:
            at -= 1
        elif keys[at] not in CONTRAST and not (keys[at] == "حين" and keys[at - 1] in {"في", "علي"}):
            return None
        at -= keys[at] == "حين"
        return at - 1 if at - 1 > first and keys[at - 1] in "،," else None

    def _bare_clause(self, first: int, i: int) -> int:
        """Return the token before the words that stand, up to a comma, without a verb in front of the verb at ``i``; ``i`` if there are
        none: «… | سكان الحي، ومنهم مرضى، قالوا»."""
        keys = self.keys
        at = next((k for k in range(i - 2, max(first, i - _SET_AGAINST), -1) if keys[k] == "ان" or keys[k] in CONTRAST), i)
        comma = next((k for k in range(at + 1, i - 1) if keys[k] in "،,"), at)
        return at if comma > at + 1 and all(shares(keys[k]).verb < _PLAIN_NOUN for k in range(at + 1, comma)) else i

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
        after += after < len(keys) and keys[after] in _ITS_OWN  # «وفق بيان لها»
        while after < len(keys) and (keys[after] in words("time") or keys[after] in words("timeadj")):
            after += 1
        if after < len(keys) and keys[after] == "(":
            after = next((j + 1 for j in range(after, min(after + 8, len(keys))) if keys[j] == ")"), after)
        while after < len(keys) and (told := told_end(self.text, after, self.pairs)) is not None:
            after = told  # «بحسب ما ذكر مصدر لوكالة …»
        after = self._past_occasion(after, draft.last)
        resume = after
        if after < len(keys) and (keys[after] in words("relative") or keys[after] in CARRIED or keys[after] in ISSUED):
            after = next((j for j in range(after, min(draft.last, len(keys))) if keys[j] in ".،,؛"), min(draft.last, len(keys)))
        ends = after >= (outer.last if outer else 10**9) - 1 or (after < len(keys) and keys[after] in '.،,؛"')
        if outer is not None and outer.rule == "according-front" and ends and outer.source is not None and source[1] > source[0]:
            if self._is_outlets(*outer.source) and not self._is_outlets(*source) and draft.form.cue.lemma in _HAS_IT_FROM:
                outer.via.insert(0, self._link(*outer.source, outer.cue[0]))  # «وفقا للصحيفة، …، نقلا عن مصادر»
                outer.source, outer.rule = source, outer.rule + "+cited"
                outer.speaker = self._speaker(outer)
            elif self._is_outlets(*source):
                self._passed_on(outer, source, i, first)  # «وفقا للمدير، …، حسبما ذكرت الوكالة»: it passes him on
            self._close(open_, edge, i)
            return max(after, i + 1)
        if outer is not None and outer.reported and outer.rule != "according-front":
            opened = edge - outer.first <= _LEAD and not self._is_clause(outer.first, edge) and self._has_predicate(after, outer.last)
            goes_on = keys[edge] in "،," and keys[i] != "كما" and self._goes_on(after, outer.last)
            inside = opened or goes_on  # «يستعد، بحسب مصادرها، للرحيل»
            if inside and source[1] > source[0] and not self._cites(outer, source, i):
                self._passed_on(outer, source, i, first)  # «أن الجسر، بحسب ما نقلت رويترز، آمن»
            elif inside and source[1] > source[0]:
                self._given_to(outer, source)  # «قالت الصحيفة إن الوزير، بحسب مصادرها، يستعد للرحيل»
            if inside:
                return max(after, i + 1)
            if ends or keys[edge] in "،,؛" or keys[edge] == "وذلك":
                cites = draft.form.cue.lemma == "نقلا" and not (
                    outer.source is not None and self._is_outlets(*source) and not self._is_outlets(*outer.source)
                )  # «أفادت الحركة أن …، نقلا عن رويترز»: the agency passes on
                if source[1] > source[0] and outer.source is not None and (cites or self._quotes(outer, source)):
                    self._given_to(outer, source)  # «أضافت الوكالة أن …، نقلا عن Y»: Y holds it
                elif (own := self._his_clause(outer, source, edge)) is not None:
                    own_first = own + (self.keys[own] == "حيث")
                    draft.first, draft.last = contents.clause_start(self.text, own_first, edge), edge
                    draft.start = contents.start_without_waw(self.text, draft.first)
                    self._close(open_, own - (self.keys[own - 1] in "،,"), i)
                    self._bind(draft, i, first)
                    self.drafts.append(draft)
                    return max(after, i + 1)
                elif source[1] > source[0] and not self._passed_by_another(outer, draft, source):
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

    def _is_clause(self, first: int, last: int) -> bool:
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

    def _goes_on(self, after: int, last: int, *, joined: bool = False) -> bool:
        """Whether the clause goes on past the comma at ``after`` that closes a frame in its middle: «بلغ العدد، بحسب X، مئة»."""
        keys = self.keys
        if after + 2 >= last or keys[after] not in ("،," + _DASHES if joined else "،,"):
            return False
        key = keys[after + 1]
        of = head_of(key)
        office = of is not None and (of.kind == "title" or (of.kind == "unnamed" and key.startswith("ال")))
        if office and (not key.startswith("ال") or after - 1 in self.name_tokens):
            end = next((j for j in range(after + 2, last) if keys[j] in ".،,؛"), last)
            if end >= last - 1:
                return False  # «كما أوضح سامر الخالدي، مدير الشركة.»
        if key in self.index or key in words("connector") or key in words("relative") or key in ONWARD or key in CONTRAST:
            return False
        if joined and key[0] in 'وف"':
            return True
        return (
            not (key[0] in "وف" and not own_conjunction(key) and not self._is_named(after + 1)) and key not in PUNCTUATION and key != "ما"
        )
