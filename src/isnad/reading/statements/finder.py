"""One pass over an article: cues to frames, frames to sources and contents, contents within contents to chains."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, field

from isnad.arabic.text import Text
from isnad.reading.statements import contents, kinds
from isnad.reading.statements.cues import CueForm, cue_index
from isnad.reading.statements.discourse import Discourse, Speaker, is_bare
from isnad.reading.statements.frames import Mark, locate
from isnad.reading.statements.quotes import pair_quotes
from isnad.reading.statements.sources import PUNCTUATION, Phrase, common, head_of, is_by, skip_adjuncts, source_phrase
from isnad.reading.statements.words import COMPLEMENTISERS, PRONOUN_COMPLEMENTISERS, bodies, words
from isnad.records import Link, Name, Statement

_DEEPEST = 8
_BARE = 7
_LONGEST = 600
_BE = frozenset("كان كانت كانوا وكان وكانت وكانوا".split())
_NEGATIONS = frozenset("لم لن لا ليس ليست ولم ولا ولن فلم".split())
_TRANSITIVE = frozenset("أبلغ أخبر أعلم أخطر ناشد حث نصح أنذر طمأن أنبأ".split())
_ONWARD = frozenset("أضاف تابع أردف استطرد زاد ختم اختتم واصل".split())
_EITHER = frozenset({"عضو", "قيادي", "نائب"})
_OBJECT_TAKES = frozenset({"obj", "deem", "due", "blame", "renew", "byobj", "pobj", "seen"})
_SURE = {"that": 0.95, "quote": 0.95, "colon": 0.9, "object": 0.7}


@dataclass(slots=True)
class Draft:
    """A statement in the making; token ranges are half-open."""

    form: CueForm
    cue: tuple[int, int]
    mark: str
    first: int
    last: int
    start: int
    source: tuple[int, int] | None = None
    told: tuple[int, int] | None = None
    passer: tuple[int, int] | None = None
    after: int = 0
    speaker: Speaker | None = None
    via: list[Link] = field(default_factory=list)
    parent: Draft | None = None
    strong: bool = False
    depth: int = 0
    negated: bool = False
    quote: tuple[int, int] | None = None
    force: str | None = None
    rule: str = ""


class Finder:
    """Finds the statements of one article; see ``find_statements``."""

    def __init__(self, text: Text, names: Sequence[Name], outlet: str | None):
        if "" in text.keys:  # a tatweel that stands alone has no key
            text = copy(text)
            text.keys = [key or "ـ" for key in text.keys]
        self.text = text
        self.keys = text.keys
        self.names = names
        self.outlet = outlet
        self.pairs, self.quotes = pair_quotes(text)
        self.discourse = Discourse(text, self.pairs)
        self.drafts: list[Draft] = []
        self.index = cue_index()
        self.units: list[tuple[int, int]] = []

    def run(self) -> tuple[Statement, ...]:
        """Return the statements in the order in which their contents begin."""
        for first, last in contents.units(self.text, self.quotes):
            count = len(self.drafts)
            self._unit(first, last)
            if len(self.drafts) == count:
                self._bare_quotation(first, last)
            self.units.append((first, last))
            del self.units[:-3]
        swallowed = {id(draft.parent) for draft in self.drafts if draft.parent is not None and self._swallows(draft, draft.parent)}
        found = [statement for draft in self.drafts if id(draft) not in swallowed and (statement := self._finish(draft)) is not None]
        found.sort(key=lambda statement: (statement.start, -statement.end))
        return tuple(found)

    def _swallows(self, inner: Draft, outer: Draft) -> bool:
        """Whether the outer content is nothing but the inner cue with its source and content: then it is a link, no statement."""
        if inner.form.tense == "masdar" or inner.first < outer.first or inner.last < outer.last - 1:
            return False
        begin = min(inner.cue[0], inner.source[0]) if inner.source else inner.cue[0]
        gap = self.keys[outer.first : begin]
        return len(gap) <= 4 and not any(key in "،,." for key in gap)

    # --- one sentence ---------------------------------------------------------------------------------------------------------

    def _unit(self, first: int, last: int) -> None:
        keys, index = self.keys, self.index
        open_: list[Draft] = []
        floor = first  # what stands before it belongs to earlier statements
        i = first
        while i < last:
            forms = index.get(keys[i])
            if forms is None:
                i += 1
                continue
            while open_ and open_[-1].last <= i:
                open_.pop()
            inner = open_[-1] if open_ else None
            limit = min(inner.last if inner else last, i + _LONGEST)
            draft = self._match(i, first, floor, limit, forms, inner)
            if draft is None:
                i += 1
                continue
            if draft.mark == "before":  # «…، بحسب X»: closes or passes on what stands before it
                i = self._postposed(draft, open_, first)
                floor = i
                continue
            edge = None if draft.form.tense == "masdar" else contents.closing_edge(self.text, i, draft.form, inner.mark if inner else "", first)
            if inner is not None and edge is not None:
                edge = self._close(open_, edge, i)
                if open_:
                    draft.last = min(draft.last, open_[-1].last)
                elif draft.last == inner.last:
                    draft.last = min(last, i + _LONGEST)
                    again = self._match(i, first, floor, min(last, i + _LONGEST), forms, None)
                    draft = again or draft
            draft.parent = open_[-1] if open_ else None
            draft.depth = draft.parent.depth + 1 if draft.parent else 0
            if draft.depth > _DEEPEST:
                i += 1
                continue
            self._bind(draft, i, first)
            self.drafts.append(draft)
            open_.append(draft)
            floor = draft.last
            i = max(draft.first, i + 1)

    def _bare_quotation(self, first: int, last: int) -> None:
        """A sentence that is nothing but a quotation goes on with the words of the last speaker."""
        close = self.pairs.get(first)
        if close is None or close - first < _BARE or last - close > 2 or not self.drafts or not self.discourse.speakers:
            return
        before = self.drafts[-1]
        if before.last > first or first - before.last > 3 or before.quote is None:
            return
        draft = Draft(before.form, (first, first + 1), "bare", first, last, self.text.starts[first], quote=(first, close), rule="bare-quotation")
        draft.speaker = self.discourse.speakers[-1]
        draft.force = "say"
        self.drafts.append(draft)

    def _close(self, open_: list[Draft], edge: int, i: int) -> int:
        """End the open statements at token ``edge``, but for those whose quotation still runs at ``i``."""
        while open_:
            draft = open_[-1]
            if draft.quote is not None and draft.quote[0] < i < draft.quote[1]:
                break
            if edge <= draft.first:
                break
            draft.last = min(draft.last, edge)
            open_.pop()
        return edge

    # --- frames ---------------------------------------------------------------------------------------------------------------

    def _match(self, i: int, first: int, floor: int, limit: int, forms: tuple[CueForm, ...], inner: Draft | None) -> Draft | None:
        if len(forms) > 1 and self.keys[i - 1] not in {"،", ",", '"'}:
            forms = tuple(sorted(forms, key=lambda form: form.tense != "masdar"))
        for form in forms:
            if form.tense == "masdar":
                draft = self._masdar(i, first, limit, form, inner)
            elif form.tense == "preposition":
                draft = self._preposition(i, first, floor, limit, form, inner)
            elif form.cue.takes & {"relay", "relayto"}:
                draft = self._relay(i, limit, form)
            else:
                draft = self._verb(i, first, limit, form, inner)
            if draft is not None:
                return draft
        return None

    def _draft(self, i: int, form: CueForm, mark: Mark, limit: int) -> Draft:
        draft = Draft(form, (i, i + 1), mark.name, mark.first, limit, mark.start)
        if mark.first in self.pairs:
            close = self.pairs[mark.first]
            draft.quote = (mark.first, close)
            if mark.name in {"quote", "colon"} and close < limit:
                draft.last = contents.quote_end(self.text, close, limit)
        return draft

    def _verb(self, i: int, first: int, limit: int, form: CueForm, inner: Draft | None) -> Draft | None:
        takes, keys = form.cue.takes, self.keys
        before = keys[i - 1] if i > first else ""
        negated = before in _NEGATIONS
        participle = form.tense == "participle"
        if form.jussive and not negated:
            return None
        if participle and i > first and before in {"كان", "كانت", "يكون", "تكون", "ليس"}:
            return None
        if participle and form.gender == "f" and form.cue.lemma not in {"طالب", "دعا"} and before not in {"،", ",", '"', ")", "-"}:
            return None
        if before in PRONOUN_COMPLEMENTISERS and inner is not None:
            return None
        if "socalled" in takes:
            return self._socalled(i, limit, form, before)
        mark = locate(self.text, i, limit, takes, self.pairs, quick=participle)
        phrase: Phrase | None = None
        if mark is not None:
            phrase = source_phrase(self.text, i + 1, mark.at, self.pairs, split=bool(takes & {"tell", "askby", "askto", "askon", "askfrom"}))
            if participle or not self._agrees(phrase, form) or self._is_asked(i, phrase, form):
                phrase = Phrase(i + 1, i + 1, phrase.told, i + 1)
            if "inside" in takes:
                return self._inside(i, form, mark, limit)
            if "feel" in takes and mark.name not in {"quote", "colon"}:
                mark = None
        if mark is None and "feel" in takes:
            return self._feel(i, limit, form, participle)
        if mark is None and takes & _OBJECT_TAKES:
            return self._object(i, limit, form, inner, before)
        if mark is None:
            return self._quotation_before(i, first, limit, form)
        draft = self._draft(i, form, mark, limit)
        draft.negated = negated
        draft.source = (phrase.first, phrase.last) if phrase and phrase.last > phrase.first else None
        draft.told = phrase.told if phrase else None
        self._citing(draft, i, mark)
        draft.rule = f"{'participle' if participle else 'verb'}-{mark.name}"
        if draft.first >= draft.last:
            return None
        draft.strong = mark.name in {"that", "quote", "colon"} and form.tense != "present"
        if not participle and draft.source is None:
            draft.source = self._subject_before(i, first, form)
        if inner is not None and not participle and draft.source is None and form.tense == "present" and not form.prefix:
            return None
        if not participle and draft.source is None and self._weak(i, form, mark.name in {"that", "quote", "colon"}, inner, negated):
            return None
        if negated and mark.name not in {"that", "quote", "colon"}:
            return None
        return draft

    def _citing(self, draft: Draft, i: int, mark: Mark) -> None:
        """«قالت X نقلا عن Y إن …»: Y holds the claim, X passes it on."""
        keys = self.keys
        for j in range(i + 1, mark.at - 1):
            if keys[j] == "نقلا" and keys[j + 1] == "عن":
                holder = source_phrase(self.text, j + 2, mark.at, self.pairs)
                if holder.last > holder.first:
                    passer = source_phrase(self.text, i + 1, j, self.pairs)
                    if passer.last > passer.first:
                        draft.via.append(self._link(passer.first, passer.last, j))
                    draft.source = (holder.first, holder.last)
                return

    def _is_asked(self, i: int, phrase: Phrase, form: CueForm) -> bool:
        """Whether the only noun phrase after a verb that needs one who is told or asked is that one, and the speaker is carried over."""
        takes = form.cue.takes
        if phrase.first == phrase.last or not takes & {"tell", "askby", "askto", "askon"} or form.pronoun:
            return False
        keys = self.keys
        if not (self.discourse.speakers or i > 0):
            return False
        rest = phrase.after < len(keys) and phrase.last - phrase.first > 0
        key = keys[phrase.first]
        alone = rest and not ((keys[phrase.after].startswith("ال") and keys[phrase.after] != "الي") or keys[phrase.after] in bodies() or keys[phrase.after] == '"')
        if not alone:
            return False
        if key in words("addressed") or (key.endswith("ين") and len(key) > 5):
            return True
        return form.cue.lemma in _TRANSITIVE and phrase.told is None

    def _agrees(self, phrase: Phrase, form: CueForm) -> bool:
        """Whether a phrase after a verb can be its subject: never after a plural, and a known gender must be the verb's."""
        if phrase.first == phrase.last:
            return True
        if form.number != "s":
            return False
        key = self.keys[phrase.first]
        gender = bodies().get(key)
        if gender is None:
            head = head_of(key)
            known = head is not None and head.kind in {"title", "official"} and head.word not in _EITHER
            if known and key.endswith("ه") and self.text.forms[phrase.first].endswith("ه"):
                known = False  # «أمينه العام»: the last letter is a pronoun, not a feminine ending
            gender = head.gender if head is not None and known else None
        return gender is None or gender == form.gender

    def _weak(self, i: int, form: CueForm, strong: bool, inner: Draft | None, negated: bool) -> bool:
        """Whether a finite verb without a subject of its own is too little: «يعتقد أن», or a bare preposition within a statement."""
        if self.keys[i] in words("impersonal"):
            return True
        return not strong and (inner is not None or negated or not form.prefix) and form.tense == "present"

    def _object(self, i: int, limit: int, form: CueForm, inner: Draft | None, before: str) -> Draft | None:
        keys, takes = self.keys, form.cue.takes
        participle = form.tense == "participle"
        negated = before in _NEGATIONS
        if negated or (before in {"ما", "مما", "لما", "بما"} and "seen" not in takes) or ("pobj" in takes and not takes & (_OBJECT_TAKES - {"pobj"}) and not participle):
            return None
        if "seen" in takes and not (i + 1 < limit and keys[i + 1] in {"فيه", "فيها", "فيهم"}):
            return None
        begin = i + 2 if "seen" in takes else i + 1
        if form.pronoun and "deem" in takes:
            return self._deemed(i, limit, form)
        if participle or form.pronoun:
            phrase = Phrase(i + 1, i + 1, None, i + 1)
        else:
            phrase = self._known_name(begin, limit) or source_phrase(self.text, begin, limit, self.pairs, split=True)
            if phrase.last > phrase.first and (not self._can_speak(phrase.first, phrase.last) or not self._agrees(phrase, form)):
                phrase = Phrase(begin, begin, phrase.told, begin)
        if phrase.last > phrase.first and phrase.after < limit and keys[phrase.after] in words("relative"):
            comma = next((j for j in range(phrase.after, min(limit, phrase.after + 25)) if keys[j] in "،,"), None)
            if comma is None or comma + 2 >= limit:
                phrase = Phrase(begin, begin, phrase.told, begin)
            else:
                phrase = Phrase(phrase.first, phrase.last, phrase.told, comma + 1)
        if "due" in takes and phrase.last == phrase.first and not participle:
            return None
        if not participle and phrase.last == phrase.first and self._weak(i, form, strong=False, inner=inner, negated=False):
            return None
        at, told = skip_adjuncts(self.text, phrase.after if phrase.last > phrase.first else begin, limit, self.pairs, careful=True)
        if at < limit and keys[at] == ":":
            at += 1
        if at >= limit or limit - at < 2 or keys[at] in words("end") or (keys[at] in {"في", "الي", "علي", "من", "عن"} and not takes & {"blame", "due"}) or keys[at] in PUNCTUATION - {'"'}:
            return None
        if "renew" in takes:
            if not (keys[at].endswith(("ه", "ها")) or keys[at].startswith("ال")) or at + 2 >= limit:
                return None
            mark = locate(self.text, at, limit, frozenset({"that", "to", "by", "on"}), self.pairs, quick=True)
            if mark is None:
                return None
            draft = self._draft(i, form, mark, limit)
            draft.source = (phrase.first, phrase.last) if phrase.last > phrase.first else None
            draft.rule = "verb-renew"
            return draft
        if form.cue.lemma in {"رفض", "يرفض"} and keys[at] in {"التعليق", "التعقيب", "الافصاح", "الكشف", "الرد", "الادلاء", "ذكر", "الحديث"}:
            return None
        if "deem" in takes or "due" in takes or "blame" in takes:
            if at < limit and phrase.last - phrase.first > 1 and phrase.after == at and keys[at - 1].startswith("ال") and not keys[at - 1].endswith(("ي", "يه")):
                if ("due" in takes and keys[at] == "الي") or ("deem" in takes and is_by(keys[at])):
                    at -= 1  # the object is one definite noun, and was taken for part of the source
                    phrase = Phrase(phrase.first, phrase.last - 1, phrase.told, at)
            start = None
            for j in range(at, min(limit, at + 25)):
                key = keys[j]
                if ("deem" in takes and is_by(key) and key[1:] not in bodies()) or ("due" in takes and key == "الي") or (
                    "blame" in takes and key.endswith(("مسووليه", "مسؤوليه", "مسئوليه"))
                ):
                    start = j
                    break
            if start is None:
                return None
            return self._made(i, form, "deem", at, limit, self.text.starts[at], phrase, told, negated)
        if keys[at] in self.index and keys[at] not in words("objnoun"):
            return None
        if form.cue.lemma == "ادعى" and form.tense == "present":
            return None  # «يدعى» names, it does not claim
        return self._made(i, form, "object", at, limit, self.text.starts[at], phrase, told, negated)

    def _known_name(self, first: int, limit: int) -> Phrase | None:
        """Return the words right after a verb that name an earlier speaker by part of the name («استبعد رمضان إعادة …»)."""
        keys = self.keys
        if first >= limit or head_of(keys[first]) is not None:
            return None
        bare = self.discourse.keys_of(first, first + 1)
        for speaker in reversed(self.discourse.speakers):
            if bare and bare[0] in speaker.keys[-3:]:
                last = first + 1
                while last < limit and self.discourse.keys_of(last, last + 1) and self.discourse.keys_of(last, last + 1)[0] in speaker.keys:
                    last += 1
                return Phrase(first, last, None, last)
        return None

    def _deemed(self, i: int, limit: int, form: CueForm) -> Draft | None:
        """«وصفها X بأنها …»: what is deemed is a pronoun, the content is what it is said to be."""
        keys = self.keys
        j = i + 1
        while j < min(limit, i + 25):
            if j in self.pairs:
                j = self.pairs[j] + 1
                continue
            if (is_by(keys[j]) or keys[j] in COMPLEMENTISERS) and keys[j][1:] not in bodies():
                break
            j += 1
        else:
            return None
        phrase = source_phrase(self.text, i + 1, j, self.pairs)
        whole = keys[j] in COMPLEMENTISERS or keys[j] == "ب"
        if j + 1 >= limit or (phrase.last == phrase.first and keys[j] not in COMPLEMENTISERS):
            return None
        first = j + 1 if whole else j
        return self._made(i, form, "deem", first, limit, self.text.starts[first] + (0 if whole else 1), phrase, phrase.told, False)

    def _made(
        self, i: int, form: CueForm, rule: str, first: int, limit: int, start: int, phrase: Phrase, told: tuple[int, int] | None, negated: bool
    ) -> Draft:
        last = contents.phrase_end(self.text, first, limit, self.pairs)
        draft = Draft(form, (i, i + 1), "object", first, last, start, told=told or phrase.told, negated=negated)
        if first in self.pairs:
            draft.quote = (first, self.pairs[first])
        draft.source = (phrase.first, phrase.last) if phrase.last > phrase.first else None
        draft.rule = f"{'participle' if form.tense == 'participle' else 'verb'}-{rule}"
        return draft

    def _can_speak(self, first: int, last: int) -> bool:
        """Whether a noun phrase right after a verb that takes a bare object is its subject."""
        key = self.keys[first]
        if key in self.pairs or head_of(key) is not None or key in bodies():
            return True
        if key in words("objnoun"):
            return False
        if any(name.start <= self.text.starts[first] < name.end for name in self.names) or self.discourse.known(self.discourse.keys_of(first, last)):
            return True
        if key.startswith("ال") and key.endswith("ون"):
            return True
        return not key.startswith("ال") and 2 <= last - first <= 6 and not common(key)

    def _feel(self, i: int, limit: int, form: CueForm, participle: bool) -> Draft | None:
        keys = self.keys
        attitude = words("attitude")
        at = next((j for j in range(i + 1, min(limit, i + 45)) if keys[j] in attitude and (keys[j - 1] == "عن" or form.cue.lemma == "أبدى")), None)
        if at is None or at + 2 >= limit:
            return None
        stop = at - 1 if keys[at - 1] == "عن" else at
        phrase = Phrase(i + 1, i + 1, None, i + 1) if participle else source_phrase(self.text, i + 1, stop, self.pairs)
        force = kinds.attitude_force(keys[at])
        if keys[at] in words("attcontent"):
            draft = self._made(i, form, "feel", at, limit, self.text.starts[at], phrase, None, False)
            draft.force = force
            return draft
        j = at + 1
        while j < limit and j < at + 4 and (keys[j].startswith("ال") or keys[j] in {"الشديد", "عميق", "كبير", "بالغ"}):
            j += 1
        if j >= limit - 1:
            return None
        start = self.text.starts[j]
        if keys[j] in {"من", "في", "ازاء", "تجاه", "حيال", "علي", "ل", "ب", "الي"}:
            j += 1
            start = self.text.starts[j]
            if keys[j] in COMPLEMENTISERS and j + 1 < limit:
                j += 1
                start = self.text.starts[j]
        elif keys[j] in COMPLEMENTISERS:
            j += 1
            start = self.text.starts[j] if j < limit else start
        elif keys[j][0] in "بل":
            start += 1
        else:
            return None
        draft = self._made(i, form, "feel", j, limit, start, phrase, None, False)
        draft.force = force
        return draft

    def _socalled(self, i: int, limit: int, form: CueForm, before: str) -> Draft | None:
        keys = self.keys
        if before not in {"ما", "مما", "بما", "لما", "عما", "فيما"} or not form.pronoun or i + 1 >= limit:
            return None
        at = i + 1
        phrase = Phrase(at, at, None, at)
        if head_of(keys[at]) is not None or keys[at] in bodies():
            phrase = source_phrase(self.text, at, limit, self.pairs, split=True)
            at = phrase.after
        if at >= limit or keys[at] in PUNCTUATION - {'"'}:
            return None
        draft = self._made(i, form, "socalled", at, limit, self.text.starts[at], phrase, None, False)
        for j in range(at + 1, draft.last):
            if keys[j] in "،,":
                draft.last = j
                break
        return draft

    def _inside(self, i: int, form: CueForm, mark: Mark, limit: int) -> Draft | None:
        keys = self.keys
        at = next((j for j in range(i + 1, min(mark.at, i + 4)) if keys[j] in {"في", "ضمن", "علي"}), None)
        if at is None:
            return None
        phrase = source_phrase(self.text, at + 1, mark.at, self.pairs)
        if phrase.first != at + 1:
            phrase = Phrase(at + 1, mark.at, None, mark.at)
        draft = self._draft(i, form, mark, limit)
        draft.source = (phrase.first, phrase.last)
        draft.rule = f"inside-{mark.name}"
        return draft

    def _relay(self, i: int, limit: int, form: CueForm) -> Draft | None:
        keys = self.keys
        wanted = "عن" if "relay" in form.cue.takes else "الي"
        at = None
        for j in range(i + 1, min(limit, i + 30)):
            if keys[j] == wanted:
                at = j
                break
            if (keys[j] in COMPLEMENTISERS and not any(a < j < b for a, b in self._near(i))) or keys[j] in ".:؛":
                return None
        if at is None or at + 1 >= limit:
            return None
        mark = locate(self.text, at, limit, frozenset({"that", "say"}), self.pairs)
        if mark is None:
            return None
        holder = source_phrase(self.text, at + 1, mark.at, self.pairs)
        if holder.last == holder.first:
            return None
        draft = self._draft(i, form, mark, limit)
        draft.source = (holder.first, holder.last)
        draft.told = holder.told
        passer = source_phrase(self.text, i + 1, at, self.pairs)
        if passer.last > passer.first:
            draft.via.append(self._link(passer.first, passer.last, i))
            draft.passer = (passer.first, passer.last)
        draft.rule = f"relay-{mark.name}"
        return draft

    def _masdar(self, i: int, first: int, limit: int, form: CueForm, inner: Draft | None) -> Draft | None:
        """«اتهام X Y بـ…», «تأكيده أن …», «الدعوات من قبل X لـ…»: a verbal noun with its own subject and content."""
        keys, takes = self.keys, form.cue.takes
        if form.article and "to" not in takes and "askby" not in takes:
            return None
        lawful = frozenset({"that"}) if form.article is False and takes == {"that"} else takes
        mark = locate(self.text, i, limit, lawful, self.pairs, quick=True)
        if mark is not None and mark.name == "that" and not form.pronoun and mark.at == i + 1:
            return None
        agent = next((j for j in range(i + 1, min(limit, i + 8)) if keys[j] == "قبل" and keys[j - 1] == "من"), None)
        if agent is not None:
            phrase = source_phrase(self.text, agent + 1, mark.at if mark is not None else min(limit, agent + 14), self.pairs, split=True, here=True)
            if mark is None and phrase.last > phrase.first and takes & {"to", "askby"}:
                at = phrase.after
                at += 1 if at < limit and keys[at][0] == "ل" else 0  # the one who is asked
                if at + 1 < limit and keys[at][0] == "ل" and len(keys[at]) > 3:
                    draft = self._made(i, form, "masdar", at, limit, self.text.starts[at] + 1, phrase, None, False)
                    draft.rule = "noun-to"
                    return draft
            if mark is None:
                return None
        elif mark is None:
            return None
        elif form.pronoun:
            if mark.name != "that":
                return None  # «اتهامه»: whether he accuses or is accused cannot be told
            phrase = Phrase(i + 1, i + 1, None, i + 1)
        else:
            phrase = source_phrase(self.text, i + 1, mark.at, self.pairs, split=True, here=True)
            if form.article or phrase.last == phrase.first or not self._can_speak(phrase.first, phrase.last):
                return None
            head = head_of(keys[phrase.first])
            if keys[phrase.first] not in bodies() and (head is None or (mark.name == "from" and head.kind == "unnamed")):
                return None
        if phrase.last == phrase.first and not form.pronoun:
            return None
        draft = self._draft(i, form, mark, limit)
        draft.last = contents.phrase_end(self.text, draft.first, draft.last, self.pairs)
        draft.source = (phrase.first, phrase.last) if phrase.last > phrase.first else None
        draft.rule = f"noun-{mark.name}"
        return draft if draft.last > draft.first else None

    def _near(self, i: int) -> list[tuple[int, int]]:
        return [(a, self.pairs[a]) for a in range(i, min(i + 12, len(self.keys))) if a in self.pairs]

    def _quotation_before(self, i: int, first: int, limit: int, form: CueForm) -> Draft | None:
        """«"…"، قال الوزير»: the quotation stands before its cue."""
        if "say" not in form.cue.takes or form.tense == "participle":
            return None
        j = i - 1
        while j > first and (self.keys[j] in "،,-" or self.keys[j] in {"هكذا", "بهذا", "بهذه", "كما", "الكلمات", "العباره", "الكلام"}):
            j -= 1
        pair = next((pair for pair in reversed(self.quotes) if pair[1] <= j), None) if j > first else None
        if pair is None or pair[1] != j or pair[0] < first or pair[1] - pair[0] < 4:
            return None
        if any(draft.first <= pair[0] < draft.last for draft in self.drafts[-6:]):
            return None
        phrase = source_phrase(self.text, i + 1, limit, self.pairs)
        if phrase.last == phrase.first:
            return None
        draft = Draft(form, (i, i + 1), "before", pair[0], pair[1] + 1, self.text.starts[pair[0]], quote=pair)
        draft.source = (phrase.first, phrase.last)
        draft.told = phrase.told
        draft.rule = "quote-before"
        return draft

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
        if governs in {"v", "np"} and (governs == "v" or keys[at] == "ما"):
            verb_at = at if governs == "v" else at + 1
            if verb_at >= limit:
                return None
            verb = self._plain_verb(keys[verb_at])
            if verb is None:
                return None
            start_source = verb_at + 1
            cue_last = verb_at + 1
            force = verb.cue.force
            if form.cue.lemma == "كما" and locate(self.text, verb_at, min(limit, verb_at + 25), frozenset({"that", "say", "obj"}), self.pairs) is not None:
                return None
            while start_source < limit and keys[start_source] in {"به", "بذلك", "ذلك", "عنه", "في", "عن", "اليه", "عليه"}:
                start_source += 1
        elif governs == "l":
            if keys[at][0] != "ل":
                return None
            if keys[at] in {"ل"}:
                start_source = at + 1
        elif governs == "had":
            if keys[at] == "حد" and at + 2 < limit and _bare_had(keys[at + 1]) in words("transparent"):
                start_source = cue_last = at + 2
                if keys[at + 1] not in words("transparent"):
                    return self._own_words(i, floor, limit, form, at + 2, inner)
            elif keys[at] == "لسان" and at + 1 < limit:
                start_source = cue_last = at + 1
            else:
                return None
            if _bare_had(keys[at + 1]) == "زعم":
                force = "claim"
        elif governs == "عن":
            if keys[at] != "عن":
                return None
            start_source = at + 1
            cue_last = at + 1
        while start_source + 1 < limit and keys[start_source] in words("transparent"):
            start_source += 1
        front = i == first or i == floor
        phrase = source_phrase(self.text, start_source, limit, self.pairs, here=front and verb is None) if governs != "l" or start_source > at else self._governed(at, limit)
        if phrase.last <= phrase.first or (verb is None and not self._attributable(phrase)):
            return None
        at_front = i == first or all(keys[k] in words("connector") or keys[k] in PUNCTUATION for k in range(first, i)) or (
            inner is not None and i == inner.first
        )
        if at_front:
            begin = self._content_after(phrase.after, limit)
            if begin >= limit:
                return None
            draft = Draft(form, (i, cue_last), "that", begin, limit, self.text.starts[begin], rule="according-front")
        else:
            floor = floor if inner is None else inner.first
            if floor >= i:
                return None
            draft = Draft(form, (i, cue_last), "before", floor, limit, self.text.starts[floor], rule="according-after")
        draft.source = self._carrier(phrase, limit)
        if verb is not None and verb.cue.takes & {"relay"} and phrase.after < limit and keys[phrase.after] == "عن":
            holder = source_phrase(self.text, phrase.after + 1, limit, self.pairs, here=at_front)
            if holder.last > holder.first:
                draft.via.append(self._link(phrase.first, phrase.last, i))
                draft.source = (holder.first, holder.last)
                phrase = holder
                if at_front:
                    begin = self._content_after(holder.after, limit)
                    draft.first, draft.start = begin, self.text.starts[min(begin, len(keys) - 1)]
        draft.after = phrase.after
        draft.force = force
        return draft

    def _content_after(self, begin: int, limit: int) -> int:
        """Return where the content begins after «بحسب X»: past a comma and «فإن»."""
        keys = self.keys
        while begin < limit and keys[begin] in "،,":
            begin += 1
        if begin < limit and (keys[begin] in COMPLEMENTISERS or keys[begin] in {"فان", "فانه", "فانها", "فقد"}):
            begin += 1
        return begin

    def _plain_verb(self, key: str) -> CueForm | None:
        """Return the verb of «ما ذكرت», «ما نقلته»."""
        for word in (key, key[:-1] if key.endswith("ه") else key[:-2] if key.endswith("ها") else ""):
            found = next((f for f in self.index.get(word, ()) if f.tense in {"past", "present"} and f.prefix == ""), None)
            if found is not None:
                return found
        return None

    def _own_words(self, i: int, floor: int, limit: int, form: CueForm, after: int, inner: Draft | None) -> Draft | None:
        """«…، على حد قوله»: what stands before it is the last speaker's."""
        if inner is not None or floor >= i:
            return None
        speaker = self.discourse.carried("m" if self.keys[after - 1].endswith("ه") else "f", "s")
        if speaker is None:
            return None
        draft = Draft(form, (i, after), "before", floor, limit, self.text.starts[floor], rule="according-after")
        draft.after = after
        return draft

    def _carrier(self, phrase: Phrase, limit: int) -> tuple[int, int]:
        """Return who published a document where the words say so («تقرير نشرته …»), else the phrase itself."""
        for j in range(phrase.first, min(phrase.last + 1, limit - 1)):
            if self.keys[j] in _CARRIED:
                found = source_phrase(self.text, j + 1, limit, self.pairs, here=True)
                if found.last > found.first:
                    return found.first, found.last
        return phrase.first, phrase.last

    def _clause_of(self, low: int, i: int) -> int:
        """Return the token after the last comma before ``i``, not before ``low``."""
        return next((j + 1 for j in range(i - 2, low, -1) if self.keys[j] in "،,"), low)

    def _governed(self, at: int, limit: int) -> Phrase:
        phrase = source_phrase(self.text, at + 1, limit, self.pairs, here=True)
        if phrase.first == at + 1 and phrase.last > phrase.first:
            return Phrase(at, phrase.last, phrase.told, phrase.after)
        return Phrase(at, at + 1, None, at + 1)

    def _attributable(self, phrase: Phrase) -> bool:
        keys = self.keys
        key = keys[phrase.first]
        bare = "ال" + key[2:] if key[:2] == "لل" else key[1:] if key[0] == "ل" and head_of(key) is None else key
        if key in words("notsource") or bare in words("notsource"):
            return False
        if head_of(key) is not None or head_of(bare) is not None or key in bodies() or bare in bodies() or phrase.first in self.pairs:
            return True
        if any(name.start <= self.text.starts[phrase.first] + 2 < name.end for name in self.names):
            return True
        return bare.startswith("ال") and len(bare) > 4

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
        outer = next((item for item in reversed(open_) if item.last > i), None)
        edge = i
        while edge > first and keys[edge - 1] in "،,":
            edge -= 1
        after = max(source[1], draft.after)
        while after < len(keys) and (keys[after] in words("time") or keys[after] in words("timeadj")):
            after += 1
        if after < len(keys) and keys[after] == "(":
            after = next((j + 1 for j in range(after, min(after + 8, len(keys))) if keys[j] == ")"), after)
        ends = after >= (outer.last if outer else 10**9) - 1 or (after < len(keys) and keys[after] in '.،,؛"')
        if outer is not None and outer.depth == 0 and outer.rule != "according-front":
            if ends or keys[edge] in "،,":
                if source[1] > source[0]:
                    outer.via.append(self._link(source[0], source[1], i))
                self._close(open_, edge, i)
                return max(after, i + 1)
            draft.first = self._clause_of(outer.first, i)
            draft.last = outer.last
        start = contents.clause_start(self.text, draft.first, edge)
        if edge - start < 2:
            return i + 1
        draft.first = start
        draft.start = contents.start_without_waw(self.text, start)
        tail = after < draft.last and keys[after] not in ".،,؛" and keys[after] not in self.index
        draft.last = min(edge, draft.last) if not tail else draft.last
        draft.parent = outer
        self._bind(draft, i, first)
        self.drafts.append(draft)
        return max(after, i + 1)

    # --- who ------------------------------------------------------------------------------------------------------------------

    def _bind(self, draft: Draft, i: int, first: int) -> None:
        """Settle a draft's source and chain, carrying a speaker over where the sentence names none."""
        form = draft.form
        if draft.source is None and form.tense in {"past", "present"}:
            draft.source = self._subject_before(i, first, form)
        parent = draft.parent
        if parent is not None and not draft.via:
            draft.via = []
        inherited: list[Link] = []
        if draft.source is not None:
            speaker = self._speaker(draft)
            if parent is None and not draft.via and not self._passes(draft) and form.cue.lemma in _ONWARD:
                inherited = [Link(*link) for link in speaker.via]
        else:
            carried = None
            if (form.tense == "participle" or "socalled" in form.cue.takes) and parent is None:
                carried = self._main_subject(first, i)
            if parent is not None:
                sibling = next((d for d in reversed(self.drafts[-4:]) if d.parent is parent), None)
                carried = sibling.speaker if sibling is not None else None
            carried = carried or self.discourse.carried(form.gender, form.number) or self._earlier_subject(first, form)
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

    def _passer(self, draft: Draft) -> None:
        """Remember who passed words on as one who may speak next; without a phrase of its own it is the last speaker."""
        if draft.passer is not None:
            first, last = draft.passer
            keys = self.discourse.keys_of(first, last)
            passer = self.discourse.known(keys) or Speaker(self._words(first, last), keys, draft.form.gender, "s", first, last)
            passer.gender = draft.form.gender
            self.discourse.spoke(passer)
        else:
            known = self.discourse.carried(draft.form.gender, "s")
            if known is not None and known.gender == draft.form.gender:
                draft.via.append(Link(known.words, None, None, self.text.slice(*draft.cue)))

    def _passes(self, draft: Draft) -> bool:
        """Note «تصريحات أوردتها وكالة …» between cue and content: who carried the words passes them on."""
        keys = self.keys
        for j in range(draft.cue[1], draft.first):
            if keys[j] in _CARRIED and j + 1 < draft.first:
                phrase = source_phrase(self.text, j + 1, draft.first, self.pairs)
                if phrase.last > phrase.first:
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
        gender = form.gender if form.tense != "preposition" else (head.gender if head else "")
        if is_bare(self.text, first, last):
            known = discourse.known(keys) or self._same_person(first, last, form)
            if known is not None and len(known.keys) >= len(keys):
                return known
            fuller = discourse.fuller(first, last)
            if fuller is None and head is not None and head.kind == "outlet":
                fuller = discourse.outlet_before(first)
            if fuller is not None:
                return Speaker(self._words(*fuller), discourse.keys_of(*fuller), gender, form.number, *fuller)
        else:
            known = discourse.known(keys)
            if known is not None:
                return known
        return Speaker(said, keys, gender, form.number, first, last)

    def _same_person(self, first: int, last: int, form: CueForm) -> Speaker | None:
        """«المسؤول ذاته», «المصدر نفسه»: the last speaker of whom that can be said."""
        head = head_of(self.keys[first])
        if head is not None and head.kind not in {"title", "unnamed"}:
            return None
        same = any(key in {"ذاته", "ذاتها", "نفسه", "نفسها", "المذكور", "عينه"} for key in self.keys[first:last]) or self.keys[first] in {"ذات", "نفس", "هذا", "هذه"}
        return self.discourse.carried(form.gender, form.number) if same else None

    def _main_subject(self, first: int, i: int) -> Speaker | None:
        """Return the subject of the sentence's first verb, for participles that hang on a verb that is no cue."""
        keys = self.keys
        if any(draft.cue[0] >= first and draft.cue[0] < i for draft in self.drafts[-4:]):
            return None
        at = first
        comma = next((j for j in range(first, min(i, first + 14)) if keys[j] in "،,"), None)
        if keys[first][:1] in "بفم" and comma is not None:
            at = comma + 1
        at += 1
        if at >= i:
            return None
        phrase = source_phrase(self.text, at, i, self.pairs, split=True)
        seen = head_of(keys[at]) is not None or keys[at] in bodies() or keys[at] in keys[max(0, first - 400) : first]
        if phrase.first == at and phrase.last > at and seen and at - 1 >= first and keys[at - 1] not in self.index:
            return Speaker(self._words(phrase.first, phrase.last), self.discourse.keys_of(phrase.first, phrase.last), "", "s", phrase.first, phrase.last)
        return None

    def _earlier_subject(self, first: int, form: CueForm) -> Speaker | None:
        """Return the subject of one of the two sentences before, for a speaker who was named but has not spoken yet."""
        keys = self.keys
        starts = [unit for unit in self.units if unit[0] < first][-2:]
        for begin, end in reversed(starts):
            at = begin
            while at < end and keys[at] in PUNCTUATION:
                at += 1
            for begin_at in (at + 1, at):
                phrase = source_phrase(self.text, begin_at, min(end, begin_at + 20), self.pairs, split=True, here=True) if begin_at < end else None
                if phrase is None or phrase.last <= phrase.first:
                    continue
                head = head_of(keys[phrase.first])
                gender = head.gender if head is not None else bodies().get(keys[phrase.first])
                if gender is not None and gender == form.gender:
                    return Speaker(
                        self._words(phrase.first, phrase.last),
                        self.discourse.keys_of(phrase.first, phrase.last),
                        gender,
                        "s",
                        phrase.first,
                        phrase.last,
                    )
        return None

    def _subject_before(self, i: int, first: int, form: CueForm) -> tuple[int, int] | None:
        """Return the subject that stands before its verb: «كان X قد أعلن», «الوزارة قالت»."""
        keys = self.keys
        end = i
        while end > first and keys[end - 1] in {"قد", "لم", "لا", "لن", "اذ"}:
            end -= 1
        k = end - 1
        low = max(first, i - 26)
        connectors = words("connector")
        while k >= low:
            key = keys[k]
            if key in _BE or key in COMPLEMENTISERS or key in '،,:؛-"' or key in connectors or key in words("relative"):
                break
            k -= 1
        begin = k + 1
        if begin >= end:
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
        known = head is not None or keys[begin] in bodies() or begin in self.pairs or keys[begin].startswith("ال") or (k >= 0 and keys[k] in _BE)
        if not known and not any(name.start <= self.text.starts[begin] < name.end for name in self.names):
            return None
        if head is not None and form.number == "s" and head.gender != form.gender and head.kind in {"title", "official"} and head.gender == "f":
            return None
        return begin, phrase.last

    def _words(self, first: int, last: int) -> str:
        """Return the published words of a source, a preposition or conjunction written to its first word taken off."""
        start, end = self._span(first, last)
        return self.text.raw[start:end]

    def _span(self, first: int, last: int) -> tuple[int, int]:
        text = self.text
        start, end = text.starts[first], text.ends[last - 1]
        key = text.keys[first]
        if first in self.pairs and self.pairs[first] == last - 1:
            return text.ends[first], text.starts[last - 1]
        if len(key) > 3 and key[0] in "لبو" and key not in words("waw") and (first > 0) and self._governed_by(first):
            start += 1
            if text.raw[start] == "ل" and key[:2] == "لل":
                start += 1
        return start, end

    def _governed_by(self, first: int) -> bool:
        key, before = self.keys[first], self.keys[first - 1]
        if key[0] == "ل":
            return before in {"بيان", "تقرير", "بلاغ", "رساله", "دراسه", "وفقا", "طبقا", "ووفقا", "وطبقا", "تبعا"}
        return False

    def _link(self, first: int, last: int, cue: int) -> Link:
        start, end = self._span(first, last)
        return Link(self.text.raw[start:end], start, end, self.text.slice(cue, cue + 1))

    # --- the record -----------------------------------------------------------------------------------------------------------

    def _finish(self, draft: Draft) -> Statement | None:
        text = self.text
        if draft.speaker is None or (not draft.speaker.words and not draft.source and not draft.strong):
            return None  # given to nobody
        span = contents.trim(text, draft.first, draft.last, draft.start, draft.quote, self.pairs)
        if span is None:
            return None
        start, end, quoted = span
        speaker = draft.speaker
        source = source_start = source_end = None
        if draft.source is not None:
            source_start, source_end = self._span(*draft.source)
            source = text.raw[source_start:source_end]
        resolved = speaker.words if speaker is not None and speaker.words else source or ""
        if draft.source is not None and source and not is_bare(text, *draft.source):
            issuer = kinds.issuer(text, *draft.source)
            resolved = self._words(*issuer) if issuer is not None else source
        links = list(draft.via)
        parent = draft.parent
        depth = 0
        while parent is not None and depth < _DEEPEST:
            if parent.speaker is not None and parent.speaker.words:
                p_words = self._words(*parent.source) if parent.source else parent.speaker.words
                links.append(Link(p_words, *(self._span(*parent.source) if parent.source else (None, None)), text.slice(*parent.cue)))
            links.extend(parent.via)
            parent = parent.parent
            depth += 1
        kind, count = kinds.kind_of(text, draft.source, speaker, self.names)
        cue_start, cue_end = text.starts[draft.cue[0]], text.ends[draft.cue[1] - 1]
        if draft.form.prefix and draft.form.tense != "participle":
            cue_start += len(draft.form.prefix)
        chain = [Link(resolved, source_start, source_end, text.raw[cue_start:cue_end]), *links]
        if self.outlet and (not links or links[-1].text != self.outlet):
            chain.append(Link(self.outlet))
        name_id = self._name_id(source_start, source_end)
        return Statement(
            start=start,
            end=end,
            content=text.raw[start:end],
            cue=text.raw[cue_start:cue_end],
            source=source or "",
            resolved=resolved,
            via=tuple(link.text for link in links),
            kind=kind,
            count=count,
            force=draft.force or draft.form.cue.force,  # type: ignore[arg-type]
            quoted=quoted,
            cue_start=cue_start,
            cue_end=cue_end,
            source_start=source_start,
            source_end=source_end,
            source_id=name_id,
            channel=text.slice(*draft.told) if draft.told else None,
            negated=draft.negated,
            chain=tuple(chain),
            rule=draft.rule,
            sure=_SURE.get(draft.mark, 0.8) * (1.0 if draft.source else 0.9),
        )

    def _name_id(self, start: int | None, end: int | None) -> str | None:
        if start is None or end is None:
            return None
        inside = [name for name in self.names if start <= name.start and name.end <= end]
        person = next((name for name in inside if name.kind == "PER"), None)
        chosen = person or next((name for name in inside if name.start == start), None)
        return chosen.id if chosen else None


def _bare_had(key: str) -> str:
    return key[:-2] if key.endswith("ها") else key[:-1] if key.endswith("ه") and len(key) > 4 else key


_CARRIED = frozenset("اوردتها اوردته اوردها نقلتها نقلته نقلها نقله نشرتها نشرته نشرها نشره بثتها بثته بثها بثه اذاعتها اذاعته ذكرتها نقلت نشرت".split())
