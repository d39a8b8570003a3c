"""One pass over an article: cues to frames, frames to drafts, drafts within drafts to chains; ``finishing`` makes them statements."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from itertools import compress, pairwise

from isnad.reading.statements import contents, remarks
from isnad.reading.statements.cues import CueForm, cue_index
from isnad.reading.statements.discourse import Speaker
from isnad.reading.statements.distance import with_distance
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.finishing import BARE, DEEPEST
from isnad.reading.statements.goes_on import only_tells_who, outer_goes_on, told_until
from isnad.reading.statements.judged import ends_at_judgment
from isnad.reading.statements.printed import Printed
from isnad.reading.statements.shapes import LAND, PUNCTUATION, accusative, finite, head_of, his_body, several
from isnad.reading.statements.words import BE, COMPLEMENTISERS, ONE_OF, WHAT, bodies, lemmas, words
from isnad.records import Statement

_BEFORE_VERBS = words("before verbs and clauses")
_WAS_DONE = words("was done")
_EARLIER = words("earlier")
_POINTERS = frozenset(tuple(phrase.split()) for phrase in words("points elsewhere"))
_INDEED = words("indeed")
_SHORT_BARE = 3
_APART = words("apart")
_NOT_DOING = words("not doing")
_LONGEST = 600
_POINTED_OVER = 5
_SEVERAL = 2
_WHEN = words("when or if")  # «أوضح أنه عندما … طلبت القوات دعما»
_SPOKEN = frozenset({"that", "colon", "quote"})
_SHOWS = lemmas("shows")
_REPRISED = frozenset(key for key in words("carried") if key.endswith("ه") or key.endswith("ها"))
_RELAYED = tuple(replace(form, pronoun=True) for form in cue_index()["نقل"] if form.tense == "past" and "relay" in form.cue.takes)
_MARKS_BEHIND = 2  # tokens from the end of a quotation to the end of its sentence
_INNA = frozenset({"إن", "وإن"})
_SUBJECT = 30  # tokens
_I_SAID = words("I said")
_SUPPOSING = lemmas("supposing")
_FINDING = lemmas("finding")  # «…، حيث وجدت أن» tells why


class Finder(Printed):
    """Finds the statements of one article; see ``find_statements``."""

    def run(self) -> tuple[Statement, ...]:
        """Return the statements in the order in which their contents begin."""
        index = self.index
        self.cue_at = list(compress(range(len(self.keys)), map(index.__contains__, self.keys)))
        reprised = [i for i, key in enumerate(self.keys) if key in _REPRISED and self.keys[i - 1] in WHAT]  # «ما نقلته X عن Y»
        if reprised:
            self.cue_at = sorted({*self.cue_at, *reprised})
        heading = self.heading
        for begin, last in contents.units(self.text, self.quotes):
            flash = None if heading else self._past_flash(begin, last)
            self.heading = heading or flash is not None  # «عاجل | وزير النقل: …» is read as a headline
            self._sentence(begin if flash is None else flash, last)
        self.heading = heading
        for draft in self.drafts:
            draft.last = self._before_i_said(draft)
        shown = {id(draft) for draft in self.drafts if self._only_shown(draft)}
        swallowed = shown | {
            id(draft.parent)
            for draft in self.drafts
            if draft.parent is not None and id(draft) not in shown and self._swallows(draft, draft.parent)
        }
        swallowed |= self._tiled()
        self._terms_apart()
        paper = self._printed_paper()
        if paper is not None:
            self._printed = paper.at, paper.last, paper.link
            for draft in self.drafts:
                draft.last = paper.begin if draft.first < paper.begin < draft.last else draft.last
        found: list[Statement] = []
        before: list[tuple[Speaker | None, str, int]] = []  # who said what, ending in which sentence, for «نفى ذلك»
        sentences = [begin for begin, _ in self.text.sentences]
        for draft in self.drafts:
            statement = self._finish(draft) if id(draft) not in swallowed else None
            if statement is None:
                continue
            first, last = bisect_left(self.text.starts, statement.start), bisect_left(self.text.starts, statement.end)
            if remarks.points_back(self.text, first, last, clause=draft.mark in _SPOKEN):
                said = next((each for each in reversed(before[-_POINTED_OVER:]) if each[0] is not draft.speaker), None)
                near = bisect_right(sentences, first) - remarks.reach_back(self.text, first, draft.cue[0])
                statement = replace(statement, points_to=said[1] if said is not None and said[2] >= near else None)
            else:
                before.append((draft.speaker, statement.content, bisect_right(sentences, max(first, last - 1))))
            found.append(statement)
        found += self._printed_statements(paper, found) if paper is not None else ()
        found.sort(key=lambda statement: (statement.start, -statement.end))
        return with_distance(self.text, found, self.names, self.quotes)

    def _before_i_said(self, draft: Draft) -> int:
        """Return where what another said ends within a quotation: before its speaker answers: «سألني الوزير: من المسؤول؟ | فقلت له إن»."""
        if draft.mark != "colon" or draft.parent is None or draft.parent.quote is None or draft.first in self.pairs:
            return draft.last
        answers = (j for j in range(draft.first + 1, draft.last) if self.keys[j] in _I_SAID and self.keys[j - 1] in "؟?.!،")
        return next(answers, draft.last)

    def _sentence(self, begin: int, last: int) -> None:
        """Read a sentence, or several that a quotation joins."""
        first = self._past_kicker(begin, last) if self.heading else begin
        if tuple(self.keys[first : first + 2]) in _POINTERS:
            return  # «رابط الخبر …», «اقرأ أيضا: …»: the heading of another page or this one's again
        count, self.unit_end = len(self.drafts), last
        if self._relayed_colon(first, last):
            return
        marked = not self.heading and self._marks_line(first) and self.keys[first] != "-" and self._begins_line(first)
        self._unit(self._past_marks(first, last) if marked else first, last)
        self._next_quotation(last)
        if len(self.drafts) == count:
            self._named_colon(first, last)
        elif self.heading:
            self._headed(first, last, self.drafts[count:])
        self.units.append((first, last))
        del self.units[:-3]

    def _swallows(self, inner: Draft, outer: Draft) -> bool:
        """Whether the outer content is nothing but the inner cue with its source and content: then it is a link, no statement."""
        if outer.mark == "before" and outer.quote is not None:
            return False  # «"ينص العقد على …"، على حد تعبير X»: the quotation is X's
        if inner.form.tense == "preposition" and outer.mark in {"colon", "quote"} and outer.rule != "source-colon":
            return False  # «نقلت X عن Y قوله: حسب التقديرات فإن …»: Y says it too
        if inner.rule.startswith("passive"):
            return False  # «قال الوزير إن حكومته أُبلغت بأن …»: who told it has no name, so it stays the minister's
        if inner.silent or (outer.mark == "object" and outer.form.cue.force == "deny"):
            return False  # «نفى مصدران تقريرا لمسؤول قال فيه إن»: the denial stands
        before_it = inner.source is not None and inner.source[0] < inner.cue[0]
        if outer.quote is not None and (before_it or (inner.source is None and inner.cue[0] > outer.first + 1)):
            return False  # «قال: "الاتفاق أثبت أن …"»: a quotation stays one
        if (inner.form.tense == "masdar" and inner.rule != "noun-told") or inner.first < outer.first or inner.last < outer.last - 1:
            return False
        before = self.keys[inner.cue[0] - 1]
        if before in words("what was acted on") or before.removeprefix("و") in words("relative"):
            return False  # «رفض ما وصفه X بأنه …»: both speak
        begin = min(inner.cue[0], inner.source[0]) if inner.source else inner.cue[0]
        apart = inner.source is not None and inner.source[0] == outer.first and before in "،,"
        inserted = apart and inner.source is not None and (self.keys[inner.source[1]] in _APART or self.keys[inner.source[1]] in "،,")
        if inner.source and inner.source[1] < inner.cue[0] - 3 and not inserted:
            return False  # «أن التحقيقات مستمرة وأن المحققين يرون أن …»
        gap = self.keys[outer.first : begin]
        if outer.rule == "according-front" and any(map(self._verb_at, range(outer.first, begin))):
            return False  # «وبحسب النظام، يحق للأعضاء | طلب اجتماع»
        if before_it and gap and gap[-1] not in BE and (finite(gap[-1]) or accusative(self.text.forms[begin])):
            return False  # «إنها أوقفت | بحارا هدد بـ»: that it arrested him is said too
        if outer.mark == "bare" and len(gap) > 1:
            return False  # «"وحين تعلن الحكومة أنها …"»: the quotation stays one
        if outer.quote is not None and any(map(self._verb_at, range(outer.first, begin))):
            return False  # «قال سامر: "حضرت الجلسة وأكدت الشركة أن …"»
        if inner.source is not None and before_it and any(map(self._verb_at, range(outer.first, begin))):
            return False  # «أنها اعتقلت | رجلا هدد بقتل جاره»: what was done is said too
        if gap and inner.form.cue.lemma == "أفاد" and inner.form.tense == "present" and inner.source is not None:
            return False  # «أن الشرطة تلقت | بلاغا يفيد بـ…», «عن ورود | بلاغ يفيد بـ…»: that it came is said too
        return len(gap) <= 4 and not any(key in "،,." or key in _WHEN for key in gap)

    def _only_shown(self, draft: Draft) -> bool:
        """Whether another only takes a stand in what a speaker says, or a thing shows it: «قال السفير إن بلاده ترحب بالاتفاق»."""
        outer = draft.parent
        if outer is None or outer.mark not in _SPOKEN or outer.form.tense == "preposition" or outer.silent or draft.speaker is None:
            return False
        if draft.source is None or draft.form.tense not in {"past", "present"} or outer.speaker is None or not outer.speaker.words:
            return False
        before = self.keys[min(draft.cue[0], draft.source[0]) - 1].removeprefix("و")
        if before in WHAT or before in words("relative") or self.keys[draft.cue[0] - 1].removeprefix("و") in WHAT | words("relative"):
            return False  # «ما يراه X», «الذي توقع أن»
        if not self._swallows(draft, outer):
            return False
        own = his_body(self.text.forms[draft.source[0]])
        if own is not None and own.word == LAND and draft.source[1] == draft.source[0] + 1 and self._kind(outer.speaker) != "outlet":
            return True  # «قال الوزير إن بلاده حذرت من الجفاف»: he speaks for her
        lemma, subject = draft.form.cue.key, self.keys[draft.source[0]]
        shows = subject.removeprefix("ال") in words("findings") or (self._who(*draft.source) == "thing" and not several(subject))
        if shows and draft.form.number == "s" and draft.form.cue.lemma in _SHOWS:
            return True
        kind = self._kind(draft.speaker)
        if lemma == "طلب" and kind == "unnamed" and draft.mark in contents.PHRASE_MARKS:
            return True  # «قالت خمسة مصادر إن السكان طلبوا مساعدة»: what they did
        person = kind in {"named", "unnamed"}
        return lemma in words("takes a stand") and not person and draft.mark in contents.PHRASE_MARKS

    def _tiled(self) -> set[int]:
        """Return the ids of statements that are nothing but what another says in several: «قال X إن Y حذر من …، وطالب بـ…»."""
        parts: dict[int, list[Draft]] = {}
        for draft in self.drafts:
            if draft.parent is not None:
                parts.setdefault(id(draft.parent), []).append(draft)
        found: set[int] = set()
        joint = COMPLEMENTISERS | PUNCTUATION | {"وان"}
        for key, inner in parts.items():
            outer = inner[0].parent
            apart = (_begins(b) > a.last + _SEVERAL and not joint.issuperset(self.keys[a.last : _begins(b)]) for a, b in pairwise(inner))
            if outer is None or len(inner) < _SEVERAL or any(apart):
                continue
            first, last = inner[0].last, inner[-1].last
            inner[0].last = outer.last  # as if the first of them were all of it
            if last >= outer.last - 1 and self._swallows(inner[0], outer):
                found.add(key)
            inner[0].last = first
        return found

    def _unit(self, first: int, last: int) -> None:
        keys, index = self.keys, self.index
        bare = self._bare_quotation(first, last) or self._in_his_speech(first, last)
        open_: list[Draft] = [bare] if bare is not None else []
        floor = first  # what stands before it belongs to earlier statements
        through: Draft | None = None  # the outlet that tells the whole sentence: «وتعود القصة، بحسب X، إلى يوم أعلن Y أن»
        i = first
        for at in self.cue_at[bisect_left(self.cue_at, first) : bisect_left(self.cue_at, last)]:
            if at < i:
                continue
            i = at
            forms = index.get(keys[i], _RELAYED)
            while open_ and open_[-1].last <= i:
                open_.pop()
            answer = self._response(i, first, last, forms) or self._refuted(i, first, last, forms, open_[-1] if open_ else None)
            if answer is not None:
                until, draft = answer  # «…، وهو ما نفاه X»: what is answered ends there
                self._close(open_, until, i)
                if draft is not None:
                    self._bind(draft, i, first)
                    self.drafts.append(draft)
                i = floor = draft.source[1] if draft is not None and draft.source is not None else i + 1
                continue
            inner = open_[-1] if open_ else None
            limit = min(inner.last if inner else last, i + _LONGEST)
            around = self._quote_around(i)
            if around is not None and around[1] - around[0] > BARE:
                limit = min(limit, around[1] + 1)
            draft = self._match(i, first, floor, limit, forms, inner)
            if draft is not None and around is not None and draft.mark != "before" and draft.first >= around[1]:
                draft = None  # «أن الشاهدة "كذبت تحت القسم"، وهو …»: who speaks within marks says nothing outside them
            if draft is not None and around is not None and self._of_others(draft, i, around[0], inner):
                draft = None
            if (
                draft is None
                and inner is not None
                and inner.last == limit < last
                and keys[i][0] == "و"
                and inner.mark in contents.PHRASE_MARKS
            ):
                draft = self._match(i, first, floor, min(last, i + _LONGEST), forms, inner)  # its own content runs further
            if draft is None or self._is_mine(draft, i, around, inner):
                i += 1
                continue
            if draft.mark == "before":  # «…، بحسب X»: closes or passes on what stands before it
                i = self._postposed(draft, open_, first)
                i = floor = self._and_said(draft, i, last, first)
                through = draft if self._tells_it_all(draft, i) else through
                continue
            found = inner is not None and draft.rule == "verb-found"  # «وقالت السفارة إن …، وتبين من التحقيقات أن …»: she says that too
            so = draft.rule == "according-front" and draft.form.prefix == "و" and keys[i - 1] in "،,"  # «…، وبحسب المصدر فإنه …»
            edge = (
                i
                if draft.rule.startswith("also-") or (so and (inner is None or inner.quote is None) and i > first)
                else None
                if found or draft.form.tense == "masdar" or self._opens_what_is_said(draft, inner, i)
                else self._contrasted(draft, first, inner)
                or contents.closing_edge(
                    self.text, i, draft.form, inner.mark if inner else "", first, speaks=self._speaks_again(draft, inner)
                )
                or self._without_stop(draft, inner, i)
            )
            said = inner if inner is None or inner.parent is not None or not self.drafts else self.drafts[-1]
            if inner is not None and said is not None and edge is not None and self._inner_goes_on(draft, said):
                draft.speaker = said.speaker if draft.source is None else draft.speaker
                if said is inner:
                    inner.last = min(inner.last, edge)  # «أن خبراء حذروا من …، وطالبوا بـ…»: the outer content runs on
                    open_.pop()
            elif inner is not None and edge is not None and self._tells_within(draft, inner, i):
                i += 1
                continue
            elif inner is not None and edge is not None:
                reached = inner.last
                edge = self._close(open_, edge, i)
                if open_:
                    draft.last = min(draft.last, open_[-1].last)
                elif draft.last == reached:
                    draft.last = min(last, i + _LONGEST)
                    again = self._match(i, first, floor, min(last, i + _LONGEST), forms, None)
                    draft = again or draft
            draft.parent = open_[-1] if open_ else None
            draft.depth = draft.parent.depth + 1 if draft.parent else 0
            if draft.depth > DEEPEST:
                i += 1
                continue
            if draft.source is None and draft.parent is not None and draft.parent.mark == "object":
                draft.source = self._whose_paper(i, first)  # «نفت الوزارة تقريرا لصحيفة النهر | قالت فيه إن»
            self._bind(draft, i, first)
            if through is not None and through.source is not None and self._is_told_by(through, draft):
                draft.via.append(self._link(*through.source, through.cue[0]))
            self.drafts.append(draft)
            if not draft.silent:  # «ورفض المبايعة، بحسب X»: it said nothing
                open_.append(draft)
                self._outer_goes_on(draft, open_)
                floor = draft.last
            i = max(draft.first, i + 1)

    def _outer_goes_on(self, draft: Draft, open_: list[Draft]) -> None:
        """End what another did by words where who tells of it goes on, and let him: «قال X إن Y نفى التهم | وإن الجلسة أجلت»."""
        outer = draft.parent
        at = outer_goes_on(self.text, draft, outer) if outer is not None and outer.quote is None else None
        if outer is None or at is None:
            return
        edge, last = at - (self.keys[at - 1] in "،,"), draft.last
        draft.last = outer.last  # as if it were all of the outer content
        shown, alone = self._only_shown(draft), self._swallows(draft, outer)
        draft.last = last if shown else edge
        if alone and not shown:
            on = replace(outer, first=at + 1, start=self.text.starts[at + 1], via=list(outer.via))
            outer.last = edge
            self.drafts.append(on)
            open_.insert(-2, on)

    def _of_others(self, draft: Draft, i: int, opened: int, inner: Draft | None) -> bool:
        """Whether a plural verb without a subject says what others did with whom a quotation opened there begins: «"أكدوا لنا أن …"».

        So it is for one joined to it: «"أثبتوا أن …، وأكدوا أن …"».
        """
        form, keys = draft.form, self.keys
        if form.number != "p" or draft.source is not None or draft.speaker is not None or not draft.rule.startswith("verb-"):
            return False
        if inner is not None and (inner.quote is None or inner.quote[0] != opened):
            return False  # «قال الوزير إن … "أكدوا أن …"»
        begin = opened + 1 + (keys[opened + 1] in _INDEED)
        joined = form.prefix == "و" or keys[i - 1] == "ثم"
        return i == begin or (joined and keys[begin].endswith(("وا", "ون", "ونا")) and keys[begin] in self.index)

    def _tells_it_all(self, draft: Draft, i: int) -> bool:
        """Whether a closing frame in the middle of its clause names an outlet, which then tells all that the sentence goes on with."""
        whole = bool(self.drafts) and draft is self.drafts[-1] and draft.rule == "according-after" and draft.last > i + 1
        return whole and draft.source is not None and self._is_outlets(*draft.source)

    @staticmethod
    def _is_told_by(outer: Draft, draft: Draft) -> bool:
        """Whether a statement is part of the sentence that an outlet tells; what «وقال X» adds may be told to anybody."""
        alone = draft.parent is None and not draft.via and draft.form.prefix != "و"
        return alone and draft.source is not None and draft.cue[0] < outer.last

    def _opens_what_is_said(self, draft: Draft, inner: Draft | None, i: int) -> bool:
        """Whether the content of the statement around a verb begins with its subject: «أن لجنة المياه، التي يرأسها، أوصت بـ»."""
        if inner is None or inner.mark != "that" or draft.form.tense not in {"past", "present"}:
            return False
        bare = draft.source is None and draft.speaker is None and draft.form.prefix == ""
        if bare and self.keys[i - 1] in "،," and inner.first < i - 1 < inner.first + _SUBJECT:
            draft.source = self._subject_before(i, max(0, inner.first - 2), draft.form)  # «أن مدير الدار سامر الخالدي، نفى وجود أزمة»
        if draft.source is None:
            return False
        if draft.form.cue.lemma == "أفاد" and draft.form.tense == "present" and draft.source[0] >= inner.first:
            return draft.source[1] <= i  # «أن الغرفة تلقت بلاغا فجر اليوم، الثلاثاء، يفيد بـ»
        return draft.source[0] == inner.first and draft.source[1] <= i

    def _without_stop(self, draft: Draft, inner: Draft | None, i: int) -> int | None:
        """Return ``i`` where a sentence begins with its verb behind a closing mark, the full stop forgotten: «"…" | قال الوزير إن …»."""
        if inner is None or inner.quote is not None or self.opened.get(i - 1, -1) < inner.first or draft.form.prefix:
            return None
        told = draft.form.tense == "past" and draft.mark in _SPOKEN and draft.source is not None and draft.source[0] == i + 1
        return i if told else None

    def _speaks_again(self, draft: Draft, inner: Draft | None) -> bool:
        """Whether a verb says something, and its subject, if any, is who spoke: «قال X إن …، حيث أعلن X أن»."""
        if draft.mark not in _SPOKEN or inner is None or inner.speaker is None or draft.form.cue.lemma in _FINDING:
            return False
        return draft.source is None or any(key in inner.speaker.keys for key in self.discourse.keys_of(*draft.source))

    def _tells_within(self, draft: Draft, outer: Draft, i: int) -> bool:
        """Whether a verb joined by و is what the content's own subject did: «قال المدير إن اللجنة سألت السكان ونفت الخبر»."""
        form, speaker, first = draft.form, outer.speaker, outer.first
        theirs = speaker is not None and form.number == "p" and speaker.number != "p" and not speaker.many
        if theirs and draft.rule == "verb-feel" and form.prefix == "و" and draft.source is None and outer.quote is None:
            return True  # «قال المدير إن الزوار حضروا وأبدوا إعجابهم»
        joined = (form.prefix == "و" or self.keys[i - 1] == "وقد") and draft.source is None and form.tense == "past" and form.number == "s"
        if (
            not joined
            or draft.mark in _SPOKEN
            or speaker is None
            or outer.mark != "that"
            or outer.parent is not None
            or outer.via
            or speaker.via
        ):
            return False
        if speaker.gender in {form.gender, ""} or speaker.number == "p" or speaker.many:
            return False
        key, head = self.keys[first], head_of(self.keys[first])
        gender = bodies().get(key) or (head.gender if head is not None else "f" if key.endswith(("ه", "ات")) else "")
        return gender == form.gender

    def _next_quotation(self, last: int) -> None:
        """«قالت: "…" "…".»: a second quotation right behind one, with which its sentence ends, is of who spoke the first."""
        said = self.drafts[-1] if self.drafts else None
        while said is not None and said.quote is not None and said.mark in {"quote", "colon", "bare"} and said.parent is None:
            first = said.quote[1] + 1
            close = self.pairs.get(first)
            if said.last > first or close is None or close - first < BARE or not close < last <= close + _MARKS_BEHIND:
                return
            form = replace(said.form, prefix="")
            draft = Draft(form, (first, first + 1), "bare", first, close + 1, self.text.starts[first], quote=(first, close))
            draft.speaker, draft.via, draft.kept, draft.force, draft.rule = (
                said.speaker,
                list(said.via),
                len(said.via),
                "say",
                "next-quotation",
            )
            self.drafts.append(draft)
            said = draft

    def _bare_quotation(self, first: int, last: int) -> Draft | None:
        """A sentence that is nothing but a quotation goes on with the words of the last speaker, who spoke in the two before it."""
        close = self.pairs.get(first)
        short = bool(self.drafts) and (
            self.drafts[-1].quote is not None or self.drafts[-1].first in self.pairs
        )  # a quotation that goes on in short sentences
        if (
            close is None
            or close - first < (_SHORT_BARE if short else BARE)
            or last - close > 2
            or not self.drafts
            or not self.discourse.speakers
        ):
            return None
        before = self.drafts[-1]
        if before.last > first or (self.units and before.last <= self.units[-2 if len(self.units) > 1 else -1][0]):
            return None
        form = replace(before.form, prefix="")
        draft = Draft(form, (first, first + 1), "bare", first, last, self.text.starts[first], quote=(first, close), rule="bare-quotation")
        draft.speaker = self.discourse.speakers[-1]
        draft.force = "say"
        self.drafts.append(draft)
        return draft

    def _match(self, i: int, first: int, floor: int, limit: int, forms: tuple[CueForm, ...], inner: Draft | None) -> Draft | None:
        before = self.keys[i - 1] if i else "."
        noun = before not in {"،", ",", '"', "."} and not self.text.forms[i].endswith("ى") and i > first
        noun = noun and before not in _BEFORE_VERBS
        if noun and before.startswith(("ال", "لل", "بال", "وال")) and before not in words("no noun with the article"):
            noun = not any(form.tense == "participle" and form.gender == "f" for form in forms)  # «… للرحلات مطالبة الشركة بـ»
        if len(forms) > 1 and noun:
            forms = tuple(sorted(forms, key=lambda form: form.tense != "masdar"))
        if i and self.pairs.get(i - 1) == i + 1:
            return None  # «إن الوزير "كذب" على البرلمان»: a word in marks of its own is only spoken of
        if self.keys[i - 1] in _NOT_DOING or remarks.opens_terms(self.text, i, limit) is not None:
            return None  # «طلب عدم كشف هويته» speaks of the source
        if self.keys[i] == "ابرز" and before in ONE_OF:
            return None  # «وهي إحدى أبرز المحاميات في المدينة»
        if self.keys[i] == "ابرز" and before in "،," and i + 1 < limit and self.keys[i + 1][:2] == "ال" and i - 2 in self.name_tokens:
            return None  # «كمال الرازي، أبرز الأعضاء في اللجنة»
        if inner is not None and inner.mark == "that" and forms[0].tense == "past" and forms[0].cue.lemma in _SUPPOSING:
            return None  # «قال إن السائق ظن أن الطريق مفتوح»: part of what he tells
        if self.keys[i] in words("described as") and (told := head_of(before)) is not None and told.kind == "unnamed":
            return None
        after = before in words("after preposition") or (before.removeprefix("و") == "بعد" and self.keys[i - 2] != "فيما")
        noun = self.text.forms[i - 1] in _INNA and self.keys[i - 1][-2:] == "ان"  # «قال إن رفض البرلمان الاتفاق سيضر»
        if i > first and (after or noun):
            forms = tuple(form for form in forms if form.tense not in {"past", "present"})  # no verb follows a preposition
        version = i + 3 < limit and self.keys[i + 1] == "في" and self.keys[i + 2] in {"نسخه", "النسخه"}
        if version and self.keys[i + 3].removeprefix("ال") in _EARLIER:
            return None  # «ورد في نسخة سابقة من هذا الخبر أن»: the article speaks of itself
        for form in forms:
            if form.tense == "present" and form.cue.lemma == "نسب" and before in words("relative"):
                continue  # «القرار الذي ينسب إلى المدير»: by others
            if form.tense == "masdar" and self.text.forms[i][-1] == "ى" and len(forms) > 1:
                continue  # «نفى» is no «نفي»
            by_whom = "wastold" in form.cue.takes  # «تم إبلاغه من قبل X بأن»
            if form.tense == "masdar" and ((before in _WAS_DONE and not by_whom) or (form.pronoun and self.text.forms[i][-1] == "ة")):
                continue  # «تمت إفادة الوالد بأن», «دراسة حديثة»
            verbal = form.tense == "masdar" or (form.tense == "participle" and form.gender == "f")
            if verbal and before not in PUNCTUATION and self._intended(first, i):
                continue  # «تعتزم الشركة مطالبة …»
            if form.tense == "masdar":
                draft = self._masdar(i, limit, form)
            elif form.tense == "preposition":
                draft = self._preposition(i, first, floor, limit, form, inner)
            elif form.cue.takes & {"relay", "relayto"}:
                draft = self._relay(i, first, limit, form) or (self._quotation_relayed(i, first, limit, form) if form.reprise else None)
            elif self._brings_from(i, first, limit, form) and (relayed := self._relay(i, first, limit, form)) is not None:
                return relayed
            elif inner is None and before in "،,-–—" and i > first + 1 and (aside := self._aside(i, floor, limit, form)) is not None:
                return aside
            else:
                draft = self._verb(i, first, limit, form, inner)
            if draft is not None and inner is not None and inner.first == i and ends_at_judgment(self.keys, draft, inner):
                continue
            if draft is not None:
                draft.last = told_until(self.text, draft, first, i)
                return draft if inner is None or not only_tells_who(self.text, draft, i) else None
        return None

    def _intended(self, first: int, i: int) -> bool:
        """Whether a verb of intent stands shortly before token ``i`` in its clause."""
        near = self.keys[max(first, i - 4) : i]
        return any(key in words("intends") for key in near) and not any(key in PUNCTUATION for key in near)


def _begins(draft: Draft) -> int:
    """Return the token at which a statement begins: its verb, or the subject before it."""
    return min(draft.cue[0], draft.source[0]) if draft.source is not None else draft.cue[0]
