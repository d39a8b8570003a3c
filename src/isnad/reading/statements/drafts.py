"""What a statement is while it is made, how a mark makes one, what every reader knows of the article. No frame is read here."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, field, replace
from itertools import pairwise

from isnad.arabic.folding import search_key
from isnad.arabic.parts_of_speech import own_conjunction, shares
from isnad.arabic.text import Text
from isnad.reading.statements import contents
from isnad.reading.statements.contrasts import before_evidence
from isnad.reading.statements.counts import JUST_ONE, counts_several
from isnad.reading.statements.cues import CueForm, cue_index
from isnad.reading.statements.discourse import Discourse, Speaker
from isnad.reading.statements.duals import dual_of
from isnad.reading.statements.lookahead import Mark
from isnad.reading.statements.named import Named
from isnad.reading.statements.quotes import pair_quotes
from isnad.reading.statements.shapes import PUNCTUATION, finite, head_of, is_paper, relational
from isnad.reading.statements.sources import Phrase
from isnad.reading.statements.words import EACH, PRONOUN_COMPLEMENTISERS, heads, lemmas, words
from isnad.records import Link, Name

_BEFORE_TIME, _GOVERNED = words("opening") | words("plain prepositions") | words("according") | words("on the ground of"), 0.5


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
    teller: Speaker | None = None  # who told it, where another was cited at its end
    via: list[Link] = field(default_factory=list)
    kept: int = 0  # how many links at the end of ``via`` an earlier sentence gave, for the speaker speaks on
    parent: Draft | None = None
    strong: bool = False
    depth: int = 0
    negated: bool = False
    passive: bool = False
    quote: tuple[int, int] | None = None
    force: str | None = None
    rule: str = ""
    silent: bool = False  # its subject did something and said nothing: who goes on after it is him
    share: float = 1.0  # how much of all that speaks for anybody speaks for a carried-over speaker; how sure it is where a source ends

    @property
    def reported(self) -> bool:
        """Whether it is the sentence's own or said through whom the sentence begins with: «وبحسب X، قال Y إن»."""
        return self.depth == 0 or (self.depth == 1 and self.parent is not None and self.parent.rule == "according-front")


# A governor by the word that «وإلى» has as a key, who is read as one of the East.
_GOVERNOR = {"والي": "محافظ", "الوالي": "المحافظ", "لوالي": "لمحافظ", "للوالي": "للمحافظ"}


def telling_keys(text: Text, names: Sequence[Name] = ()) -> list[str] | None:
    """Return the tokens' search keys, changed where the spelling tells words apart that have one key; ``None`` where nothing is to change.

    Who writes «على» means the name by «علي», as does «الناشط علي زين»; who writes «أن» a name by «بان»; the «إن» of «إن بي سي» is a
    letter. What is part of a person's name is no preposition and no cue: «بختيار دوغان», «أمل السالمي». «آلان» is a man, «الآن» is now,
    «والي وهران» a governor.
    """
    keys, forms = text.keys, text.forms
    ali = "علي" in forms and ("على" in forms or "إلى" in forms)
    alis = _alis(text, names) if "علي" in forms and not ali else []
    ban = "بان" in forms and "أن" in forms and _is_called_ban(forms, names)
    masked = [token for name in names if name.kind in {"PER", "ORG"} for token in _like_others(text, name)]
    surnames = {forms[token] for token in masked if keys[token][0] in "بلف"}
    if surnames:  # «قال لصور» after «سامر لصور»
        index = cue_index()
        there = set(masked)
        masked += [i for i in range(1, len(keys)) if forms[i] in surnames and keys[i - 1] in index and i not in there]
    willing = "شاء" in keys
    masked += [i for i in range(1, len(keys)) if keys[i] == "طالب" and keys[i - 1] in _NO_DEMAND] if "طالب" in keys else []
    moment = "آن" in forms or "آلان" in forms
    dots = _dots(text) if "." in keys else []
    # A tatweel that stands alone has no key.
    special = {"", "لسي"} | words("letters")
    dotted = any(form in _GOVERNOR for form in forms) and ("الي" not in forms or any(form[-1] == "ى" for form in forms))
    if not (ali or alis or ban or masked or moment or willing or dots or dotted or not special.isdisjoint(keys)):
        return None
    special |= {"علي", "بان"}
    found = list(keys)
    if moment:  # «في آن واحد» holds no «أن»
        for token in [token for token, form in enumerate(forms) if form in {"آن", "آلان"}]:
            found[token] = forms[token]
    if willing:  # «سنلعب مجددا إن شاء الله»
        for i in [i for i in range(2, len(keys)) if keys[i] == "شاء" and keys[i - 1] == "ان" and keys[i - 2] in words("time")]:
            found[i - 1] = "انّ"
    if dotted:  # «والي وهران» holds no «وإلى»
        for token in [token for token, form in enumerate(forms) if form in _GOVERNOR]:
            found[token] = _GOVERNOR[forms[token]]
    for token in dots:  # «وكالة دي.إيه.إن»: no sentence ends there, and no clause begins
        found[token] = "·"
        for letters in (token - 1, token + 1):
            found[letters] = "انّ" if keys[letters] == "ان" else keys[letters]
    for token in masked:
        found[token] = "ء" + keys[token]
    for token in alis:
        found[token] = "عليّ"
    present = special.intersection(keys) - (set() if ali else {"علي"})
    for i in [i for i, key in enumerate(keys) if key in present] if present else ():
        key = keys[i]
        if not key:
            found[i] = "ـ"
        elif ali and key == "علي" and forms[i] == "علي" and not (i + 1 < len(keys) and forms[i + 1] in {"الرغم", "حد"}):
            found[i] = "عليّ"
        elif ban and forms[i] == "بان":
            found[i] = "بانّ"
        elif key in {"سي", "لسي"} and keys[i + 1 : i + 3] == ["ان", "ان"]:
            found[i + 1] = found[i + 2] = "انّ"  # «سي إن إن»
        elif key in {"سي", "لسي"} and keys[i + 1 : i + 5] == [".", "ان", ".", "ان"]:
            found[i + 2] = found[i + 4] = "انّ"  # «سي.إن.إن»
        elif key != "علي" and i and keys[i - 1] == "ان":
            found[i - 1] = "انّ"
    return found


def _is_called_ban(forms: list[str], names: Sequence[Name]) -> bool:
    """Whether «بان» is somebody's name in the text; else it is «بأن» without its hamza, also beside «أن»."""
    followed = any(form == "بان" and search_key(then) in {"كي", "جي"} for form, then in pairwise(forms))
    return followed or any(name.kind == "PER" and "بان" in name.text.split() for name in names)


def _dots(text: Text) -> list[int]:
    """Return the full stops between the letters of an abbreviation, no space beside them: «دي.إيه.إن», «أ.ف.ب»."""
    keys, starts, ends = text.keys, text.starts, text.ends
    return [
        i
        for i in range(1, len(keys) - 1)
        if keys[i] == "."
        and ends[i - 1] == starts[i]
        and ends[i] == starts[i + 1]
        and (max(len(keys[i - 1]), len(keys[i + 1])) <= _LETTERS or _in_brackets(keys, i))
        and keys[i - 1].isalpha()
        and keys[i + 1].isalpha()
    ]


_LETTERS, _BRACKETED, _LIKELY = 3, 8, 0.5


def _in_brackets(keys: list[str], i: int) -> bool:
    """Whether token ``i`` stands in short brackets: «شبكة (سي.بي.اس.نيوز)»."""
    opened = next((j for j in range(i - 1, max(0, i - _BRACKETED) - 1, -1) if keys[j] in "()"), None)
    return opened is not None and keys[opened] == "(" and ")" in keys[i : i + _BRACKETED]


def _alis(text: Text, names: Sequence[Name]) -> list[int]:
    """Return the tokens at which «علي» is a name, in a text that may write the preposition so: between a title and a person's name."""
    starts = (bisect_left(text.starts, name.start) for name in names if name.kind == "PER")
    return [at - 1 for at in starts if at > 1 and text.forms[at - 1] == "علي" and _is_title(text.keys[at - 2])]


def _is_title(key: str) -> bool:
    head = heads().get(key)
    return head is not None and head.definite and head.kind in {"title", "unnamed"}


def _like_others(text: Text, name: Name) -> list[int]:
    """Return the tokens of a person's name that are written like a noun after a preposition or like a cue, of a body's like a verb."""
    first, last = bisect_left(text.starts, name.start), bisect_left(text.starts, name.end)
    index, table, keys = cue_index(), heads(), text.keys
    if name.kind == "ORG":
        return [token for token in range(first + 1, min(last, len(keys))) if finite(keys[token]) and keys[token] not in index]
    forms = index.get(keys[first], ()) if last == first + 1 and keys[first][-1] == "ا" else ()
    if forms and all(form.tense == "participle" for form in forms):
        return []  # «وقال معقبا: …»: how he said it was taken for a name
    if last == first + 1 < len(keys) and keys[first] == "دان" and head_of(keys[last]) is not None:
        return []  # «دان مجلس الأمن الهجوم»: a verb that was taken for a name
    joined = 0 < first < len(keys) and text.starts[first] != name.start == text.starts[first - 1] + 1  # «وسعيد بامطرف»
    return [
        token
        for token in range(first, min(last, len(keys)))
        if (text.starts[first] == name.start or joined)
        and (len(keys[token]) > 2 or (keys[token] == "لي" and token > first))
        and keys[token] not in table
        and (
            keys[token] in index
            or (token > first and keys[token] in _LIKE_PARTICLES and not (keys[token] == "فان" and _goes_on(keys, token)))
            or (keys[token][0] in "بلف" and len(keys[token]) > 3)
            or (keys[token][0] == "ك" and shares(keys[token]).governed >= _LIKELY)  # «كاوان»
            or finite(keys[token])
        )
        and not any(form.cue.lemma in _NEVER_NAMES for form in index.get(keys[token], ()))
    ]


def _goes_on(keys: list[str], token: int) -> bool:
    """Whether «فإن» may stand at a token and not the name: «بحسب عبد الرحمن | فان العبود هو …»."""
    return token + 1 < len(keys) and keys[token + 1].startswith("ال")


_LIKE_PARTICLES = frozenset({"لي", "فان"})  # «سو لي», «مايكل فان»
_NO_DEMAND = words("father of") | words("and he is")  # before «طالب», a name or a student
_NEVER_NAMES = lemmas("never a name")


class Reading:
    """The state of reading one article, and how its tokens become words for a source."""

    def __init__(self, text: Text, names: Sequence[Name], outlet: str | None):
        keys = telling_keys(text, names)
        if keys is not None:
            text = copy(text)
            text.keys = keys
        self.text = text
        self.keys = text.keys
        self.names = names = Named.of(names)
        self.names_at = {name.start: name for name in names}
        self.persons = {name.end: name for name in names if name.kind == "PER"}
        self.name_starts = sorted(self.names_at)
        self.name_ends = {name.end: name for name in names}
        self.outlet = outlet
        self.heading = False  # a headline is read
        self.governed: set[int] = set()  # tokens that were found to be a preposition with its noun
        self.pairs, self.quotes = pair_quotes(text)
        self.opened = {close: opened for opened, close in self.quotes}
        self.discourse = Discourse(text, self.pairs)
        self.drafts: list[Draft] = []
        self._led: list[tuple[int, str, str]] = []  # offset and words of links that do not say who they are, and who that is
        self.index = cue_index()
        self.units: list[tuple[int, int]] = []
        self.cue_at: list[int] = []
        self.name_tokens = {
            token for name in names for token in range(bisect_left(text.starts, name.start), bisect_left(text.starts, name.end))
        }
        self.discourse.persons = {
            token
            for name in names
            if name.kind == "PER"
            for token in range(bisect_left(text.starts, name.start), bisect_left(text.starts, name.end))
        }
        self.dotted = "على" in text.forms or "إلى" in text.forms  # final ى and ي are told apart

    def _words(self, first: int, last: int, *, bare: bool = False) -> str:
        """Return the published words of a source, a preposition or conjunction written to its first word taken off.

        ``bare`` says that no preposition is part of them («للأرصاد وحماية البيئة» → «الأرصاد وحماية البيئة»).
        """
        start, end = self._span(first, last)
        said = self.text.raw[start:end]
        key = self.text.keys[first]
        own = start == self.text.starts[first] + 1 and (start in self.names_at or key[1:] in heads())  # «لليلى», «للجنة»
        if start > self.text.starts[first] + (not bare) and key[:2] == "لل" and not own:
            return "ال" + self.text.raw[self.text.starts[first] + 2 : end]  # «تقرير للأمم المتحدة»
        if bare and start == self.text.starts[first] and len(key) > 3 and key not in heads():
            if key[:2] == "لل":
                if key[1:] not in heads():
                    return "ال" + said[2:]
                the = last == first + 1 or relational(self.text.keys[first + 1])
                return "ال" * the + said[1:]  # «التقرير الأولي للجنة», «التقرير النهائي للجنة التحقيق»
            if key[0] in "لبو" and key[1:] in heads() and said[0] == key[0]:
                return said[1:]
        return said

    def _span(self, first: int, last: int) -> tuple[int, int]:
        text = self.text
        start, end = text.starts[first], text.ends[last - 1]
        key = text.keys[first]
        if first in self.pairs and self.pairs[first] == last - 1:
            return text.ends[first], text.starts[last - 1]
        if key[0] == "و" and key not in heads() and key not in JUST_ONE and head_of(key[1:]) is not None:
            start += 1  # «والمعارضة تشكك في …»
        elif key[0] == "و" and (key[1:2].isdigit() or counts_several(key[1:]) or dual_of(key[1:]) is not None):
            start += 1  # «و5 نواب», «وثلاث معلمات»
        elif key[0] in "لب" and is_paper(text.keys, first) and self._governed_by(first):
            start += 1  # «وفقا للو موند»
        elif (
            (len(key) > 3 or key in EACH or key == "لما")
            and key[0] in "لبو"
            and not own_conjunction(key)
            and (first > 0)
            and self._governed_by(first)
        ):
            start += 1
            if text.raw[start] == "ل" and key[:2] == "لل" and key[1:] not in heads() and start not in self.names_at:
                start += 1
        return start, end

    def _governed_by(self, first: int) -> bool:
        if first in self.governed:
            return True
        key, before = self.keys[first], self.keys[first - 1]
        if key[0] == "ل" and key not in heads() and not self._is_named(first):  # not «تقرير لجنة الخبراء»
            return before.removeprefix("ف") in words("governed by a paper")  # «أما …، فوفقا لدراسة»
        return False

    def _names_within(self, start: int, end: int) -> list[Name]:
        """Return the names that stand wholly within the code points, in order."""
        low, high = bisect_left(self.name_starts, start), bisect_left(self.name_starts, end)
        return [name for at in self.name_starts[low:high] if (name := self.names_at[at]).end <= end]

    def _is_named(self, token: int) -> bool:
        """Whether a name that was found in the article begins with this token."""
        return self.text.starts[token] in self.names_at

    def _link(self, first: int, last: int, cue: int) -> Link:
        start, end = self._span(first, last)
        return Link(self.text.raw[start:end], start, end, self.text.slice(cue, cue + 1))

    def _mention(self, speaker: Speaker, cue: tuple[int, int] | None) -> tuple[str, int | None, int | None, str | None]:
        """Return a speaker as a link of another's chain, at the mention that is carried on, and by which cue it passes on."""
        said = speaker.words
        span = self._span(speaker.first, speaker.last) if speaker.last > speaker.first else (0, 0)
        if self.text.raw[span[0] : span[1]] != said:
            at = self.text.raw.rfind(said, 0, span[1] + len(said)) if said and span[1] else -1
            span = (at, at + len(said)) if at >= 0 else (0, 0)
        start, end = span if span[1] else (None, None)
        return said, start, end, self.text.slice(*cue) if cue is not None else None

    def _quote_around(self, i: int) -> tuple[int, int] | None:
        """Return the quotation in which token ``i`` stands."""
        at = bisect_left(self.quotes, (i,)) - 1
        return self.quotes[at] if at >= 0 and self.quotes[at][1] > i else None

    def _quote_closed(self, before: int) -> tuple[int, int] | None:
        """Return the last quotation that is closed at token ``before`` or earlier."""
        at = bisect_left(self.quotes, (before,)) - 1
        at -= at >= 0 and self.quotes[at][1] > before
        return self.quotes[at] if at >= 0 else None

    def _name_over(self, offset: int) -> Name | None:
        """Return the name that stands over a code point of the text."""
        at = bisect_right(self.name_starts, offset) - 1
        name = self.names_at[self.name_starts[at]] if at >= 0 else None
        return name if name is not None and offset < name.end else None

    def _sentence_end(self, token: int) -> int:
        at = bisect_left(self.text.sentences, (token + 1,)) - 1
        return self.text.sentences[at][1] if at >= 0 else len(self.text)

    def _close(self, open_: list[Draft], edge: int, i: int) -> int:
        """End the open statements at token ``edge``, but for those whose quotation still runs at ``i``."""
        while open_:
            draft = open_[-1]
            if draft.quote is not None and draft.quote[0] < i < draft.quote[1]:
                break
            if edge <= draft.first:
                break
            if draft.rule == "according-front" and self.keys[min(edge + 1, i)] == "وان":
                break  # «بحسب التقرير فإن …، وإن الوزارة طلبت …»: the report says that too
            draft.last = min(draft.last, edge)
            open_.pop()
        return edge

    def _draft(self, i: int, form: CueForm, mark: Mark, limit: int) -> Draft:
        if mark.name == "that" and self.keys[mark.first] in "،," and mark.first + 1 < limit:  # «أنه، | وفقا لـ…، فإن»
            mark = replace(mark, first=mark.first + 1, start=self.text.starts[mark.first + 1])
        draft = Draft(form, (i, i + 1), mark.name, mark.first, limit, mark.start + self._and_before(mark))
        if mark.first in self.pairs:
            close = self.pairs[mark.first]
            draft.quote = (mark.first, close)
            name = close - mark.first <= 4 and close + 1 < limit and self.keys[close + 1] not in PUNCTUATION
            if mark.name in {"quote", "colon"} and close < limit and not (mark.name == "colon" and name):
                draft.last = contents.quote_end(self.text, close, limit)
        elif mark.name == "quote" and mark.at in self.pairs and mark.at < mark.first < self.pairs[mark.at] < limit:
            draft.quote = (mark.at, self.pairs[mark.at])  # «قال "إن …"»
            draft.last = contents.quote_end(self.text, self.pairs[mark.at], limit)
        elif mark.name == "colon" and self.pairs.get(mark.first - 2, 0) > mark.first and mark.first - 2 > mark.at:
            close = self.pairs[mark.first - 2]  # «: "إن …"»
            draft.quote = (mark.first - 2, close)
            if close < limit:
                draft.last = contents.quote_end(self.text, close, limit)
        elif mark.at in self.pairs and mark.at < mark.first < self.pairs[mark.at] < limit and mark.name in {"askto", "askon"}:
            draft.quote, draft.last = (mark.at, self.pairs[mark.at]), self.pairs[mark.at] + 1
        elif self._quote_around(edge := before_evidence(self.text, mark.first, limit)) is None:
            draft.last = edge  # «المصنع آمن | ، لكن وثيقة أظهرت أن»
        return draft

    def _and_before(self, mark: Mark) -> int:
        """Return 1 where «و» stands idle before a preposition («إلى أنه | وبعد الصيانة»), 0 where it joins («أنه والوزير»)."""
        key = self.keys[mark.first]
        if mark.name != "that" or key[0] != "و" or self.keys[mark.first - 1] not in PRONOUN_COMPLEMENTISERS:
            return 0
        return int(key[1:] in _BEFORE_TIME or (shares(key[1:]).governed >= _GOVERNED and not own_conjunction(key)))

    def _made(
        self,
        i: int,
        form: CueForm,
        rule: str,
        first: int,
        limit: int,
        start: int,
        phrase: Phrase,
        told: tuple[int, int] | None,
        negated: bool,
    ) -> Draft:
        last = contents.phrase_end(self.text, first, limit, self.pairs)
        draft = Draft(form, (i, i + 1), "object", first, last, start, told=told or phrase.told, negated=negated)
        if first in self.pairs:
            draft.quote = (first, self.pairs[first])
            behind = self.keys[self.pairs[first] + 1 : self.pairs[first] + 2]
            if behind and (behind[0] in words("time") or (behind[0][0] == "و" and finite(behind[0][1:]))):
                draft.last = self.pairs[first] + 1  # «دان الحزب "هدم السوق" | ووصفه بأنه»
        draft.source = (phrase.first, phrase.last) if phrase.last > phrase.first else None
        draft.rule = f"{'participle' if form.tense == 'participle' else 'verb'}-{rule}"
        return draft
