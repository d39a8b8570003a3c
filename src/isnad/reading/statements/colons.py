"""What stands behind a colon and who stands before it: «رئيس النادي: لن نبيع», «الأفق عن مسؤول: …», «…، بحسب ما قال X: "…"».

Not here: the colon behind a verb of saying (``frames``).
"""

from __future__ import annotations

import re

from isnad.arabic.parts_of_speech import shares
from isnad.reading.names.gazetteer import name_word
from isnad.reading.statements import contents
from isnad.reading.statements.counts import is_number, number_at
from isnad.reading.statements.cues import Cue, CueForm
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.duals import is_dual
from isnad.reading.statements.finishing import Finishing
from isnad.reading.statements.listeners import named_outlet, named_outlet_in
from isnad.reading.statements.shapes import PUNCTUATION, common, finite, head_of
from isnad.reading.statements.sources import Phrase, source_phrase
from isnad.reading.statements.words import NEGATIONS, bodies, heads, words

_SHORT_BARE = 3
_ABOUT = words("headline about")  # what, or when, a headline's source speaks about
_SURELY_A_NAME = 0.7
_BEFORE_COLON = 12  # tokens of a source before its colon, at most
_AFTER_KICKER = frozenset({"|", ":", ".", "-", "–", "—", "…", "!"})
_AFTER_COLON = 4  # tokens from a colon to the end of what is said behind it, at least
_BULLETS = frozenset("-*•●■▪◆►|")
_PRONOUNS = words("pronouns")
_ORDINALS = words("ordinals")
_PAIR, _MOSTLY = 2, 0.5
_CLOCK = re.compile(r"[0-2]?\d[:.][0-5]\d")  # before a line of a running report
_FORCES = words("forces")
_ASKS = frozenset("؟?")
_FLASH = frozenset({"عاجل"})
_NAME_WORDS = 3  # of an outlet's name
_TOLD, _SURELY_TELLS = 3, 0.8  # words of a line without a verb, at least


class Colons(Finishing):
    """Reads a source, a colon and its words."""

    def _headed(self, first: int, last: int, drafts: list[Draft]) -> None:
        """«صحيفة: وزير … يقر بـ…»: who stands before a headline's colon passes on what is said behind it."""
        before = self._before_colon(first, last)
        if before is None:
            return
        phrase, colon = before
        for draft in drafts:
            behind = min(draft.cue[0], draft.source[0]) if draft.source is not None else draft.cue[0]
            if draft.parent is None and behind > colon and not draft.via:
                draft.via.append(self._link(phrase.first, phrase.last, colon))

    def _in_his_speech(self, first: int, last: int) -> Draft | None:
        """«"…" في تصريحات X للقناة.»: a sentence that is a quotation and whose words it is, without a verb."""
        keys, close = self.keys, self.pairs.get(first)
        if close is None:
            return None
        at = close + 1 + (keys[close + 1 : close + 2] in (["،"], [","]))
        if close - first < _SHORT_BARE or at + 2 >= last or keys[at] != "في" or keys[at + 1] not in words("in one's speech"):
            return None
        phrase = source_phrase(self.text, at + 2, last, self.pairs, here=True)
        person = phrase.last > phrase.first == at + 2 and (self._plainly_speaks(at + 2) or self._is_named(at + 2))
        if not person or any(keys[j] in self.index or finite(keys[j]) or j in self.pairs for j in range(at + 2, last)):
            return None
        head, name = head_of(keys[at + 2]), name_word(keys[at + 2])
        woman = head.gender == "f" if head is not None else name is not None and name.gender == "f"
        form = next(form for form in self.index["قالت" if woman else "قال"] if form.tense == "past")
        draft = Draft(
            form, (at + 1, at + 2), "bare", first, close + 1, self.text.starts[first], quote=(first, close), rule="quotation-speech"
        )
        draft.source, draft.told, draft.strong = (phrase.first, phrase.last), phrase.told, True
        self._bind(draft, at + 1, first)
        self.drafts.append(draft)
        return draft

    def _past_kicker(self, first: int, last: int) -> int:
        """Return the token behind what stands before a headline without its being part of it: «عاجل |», «بالفيديو..»."""
        j = first + 1
        while j < last and self.keys[j] in _AFTER_KICKER:
            j += 1
        return j if self.keys[first] in words("kicker") and first + 1 < j < last else first

    def _past_flash(self, begin: int, last: int) -> int | None:
        """Return the token behind «عاجل |», «#عاجل:», «18:40 عاجل..» at the beginning of a line; ``None`` where no flash stands there."""
        keys = self.keys
        if self.units and self.units[-1][1] == begin and self._is_kicker(*self.units[-1]):
            return begin  # «عاجل..», a sentence of its own
        if not self._begins_line(begin):
            return None
        at = self._past_marks(begin, last)
        at += at < last and keys[at] == "#"
        end = at + 1
        while end < last and keys[end] in _AFTER_KICKER:
            end += 1
        return end if at + 1 < end < last and keys[at] in _FLASH else None

    def _is_kicker(self, first: int, last: int) -> bool:
        """Whether «عاجل» and marks are all of a sentence that begins a line."""
        at = first + (self.keys[first] == "#")
        return self.keys[at] in _FLASH and at + 1 < last and _AFTER_KICKER.issuperset(self.keys[at + 1 : last]) and self._begins_line(first)

    def _begins_line(self, first: int) -> bool:
        """Whether a line of the text begins with token ``first``."""
        return first == 0 or "\n" in self.text.raw[self.text.ends[first - 1] : self.text.starts[first]]

    def _past_marks(self, first: int, last: int) -> int:
        """Return the token behind the marks of a list or a running report with which a line begins: «-», «•», «10:40»."""
        while first + _SHORT_BARE < last and self._marks_line(first):
            first += 1
        return first

    def _relayed_colon(self, first: int, last: int) -> bool:
        """«الأفق عن مسؤول: …», «صحيفة الأفق نقلا عن مصادر: …» in a headline: who passes on, of whom, a colon, his words.

        A line of the text is read so as well where a known medium begins it.
        """
        keys = self.keys
        if not self.heading:
            if not self._begins_line(first):
                return False
            first = self._past_marks(first, last)
            if not self._is_medium(first, last):
                return False
        colon = next((j for j in range(first + 1, min(last, first + _BEFORE_COLON)) if keys[j] == ":"), None)
        of = next((j for j in range(first + 1, colon or first) if keys[j] == "عن"), None)
        if colon is None or of is None or last - colon < _SHORT_BARE or of + 1 == colon:
            return False
        told_by = of - (keys[of - 1] == "نقلا")
        who = source_phrase(self.text, of + 1, colon, self.pairs, here=True)
        if told_by == first or (who.first, who.last) != (of + 1, colon):
            return False
        passing = source_phrase(self.text, first, told_by, self.pairs, here=True)
        if (passing.first, passing.last) != (first, told_by) or "-" in keys[first:colon] or not self._passes_on(first, of):
            return False
        draft = self._said_behind(colon, last, (of + 1, colon))
        draft.via.append(self._link(first, told_by, of))
        self._bind(draft, colon, first)
        self.drafts.append(draft)
        return True

    def _passes_on(self, first: int, of: int) -> bool:
        """Whether a headline begins with a medium, and «عن» at ``of`` with one who can speak: not «تقرير عن الفيضان: …»."""
        head, at = head_of(self.keys[first]), number_at(self.text, of + 1, len(self.keys) - 1)
        medium = self._is_medium(first, of)
        if not medium and (head is not None or (common(self.keys[first].removeprefix("ال")) and first not in self.pairs)):
            return False
        who = head_of(self.keys[at + is_number(self.text.forms[at])])
        speaks = (who is not None and who.kind in {"title", "unnamed", "official"}) or is_dual(self.keys[at])
        return speaks or (medium and at in self.name_tokens)

    def _is_medium(self, first: int, last: int) -> bool:
        """Whether an outlet's noun or known name begins at a token: «صحيفة الأفق», «الجزيرة»."""
        head = head_of(self.keys[first])
        if head is not None:
            return head.kind == "outlet"
        return any(named_outlet_in(self.text, first, end) for end in range(first + 1, min(last, first + _NAME_WORDS) + 1))

    def _said_behind(self, colon: int, last: int, source: tuple[int, int]) -> Draft:
        cue = Cue(":", frozenset({"say"}), "say")
        draft = Draft(CueForm(cue, "past", "", "s"), (colon, colon + 1), "colon", colon + 1, last, self.text.starts[colon + 1])
        draft.source = source
        draft.quote = (colon + 1, self.pairs[colon + 1]) if colon + 1 in self.pairs else None
        draft.rule = "source-colon"
        return draft

    def _named_colon(self, first: int, last: int) -> None:
        """«رئيس النادي: لن نبيع …», «- وزارة النقل: الجسر مفتوح», «10:40 الدفاع المدني: …»: a source, a colon, its words."""
        start = first
        first = first if self.heading else self._past_marks(first, last)
        listed = first > start
        before = self._before_colon(first, last, listed=listed)
        if before is None:
            return
        phrase, colon = before
        if self.keys[first] in words("look") and colon == first + 1 and colon + 1 not in self.pairs:
            return  # «شاهد: لاعب يسجل من منتصف الملعب»
        head = head_of(self.keys[first])
        if self.heading and head is not None and head.kind == "document" and self.keys[last - 1] in _ASKS and colon + 1 not in self.pairs:
            return  # «تحقيق: كيف اختفت الأجهزة؟» names the matter of a text and tells nothing
        draft = self._said_behind(colon, last, (phrase.first, phrase.last))
        draft.told = phrase.told
        self._bind(draft, colon, first)
        self.drafts.append(draft)

    def _marks_line(self, i: int) -> bool:
        """Whether a token stands before a line of a list or a running report: «-», «•», «10:40»."""
        return self.keys[i] in _BULLETS or _CLOCK.fullmatch(self.text.forms[i]) is not None

    def _before_colon(self, first: int, last: int, *, listed: bool = False) -> tuple[Phrase, int] | None:
        """Return the source with which tokens begin, and the colon behind it; ``listed``: a mark of a list stands before them."""
        keys = self.keys
        colon = next((j for j in range(first + 1, min(last, first + _BEFORE_COLON)) if keys[j] == ":"), None)
        if colon is None or last - colon + (keys[last - 1] not in PUNCTUATION) < _AFTER_COLON - self.heading:
            return None
        if not self.heading and all(k in self.name_tokens or keys[k] in PUNCTUATION for k in range(colon + 1, last)):
            return None  # «المدرب: سامر الخالدي»
        if colon == last - 1 or (keys[colon - 1].isdigit() and keys[colon + 1].isdigit()):
            return None  # «الأهلي 2 : 1 الزمالك»
        if self.heading and keys[first] in words("interview") and keys[first + 1] == "مع":
            first += 2  # «حوار مع الروائية ليلى الحداد: …»
        phrase = source_phrase(self.text, first, colon, self.pairs, here=True)
        cut = self._without_occasion(phrase, colon) if self.heading else phrase
        apart, phrase = cut is not phrase, cut
        told = apart or (phrase.told is not None and phrase.told[1] == colon)  # «وزير النقل لـ«الأفق»: …»
        governed = keys[first][0] == "ل" and keys[first] not in heads() and keys[first] not in bodies()  # «لمراسلة الكاتب: …»
        if governed or phrase.first != first or (phrase.last != colon and not told) or "-" in keys[first:colon]:
            return None  # «سامر الخالدي - الرياض:» opens a report
        counted = number_at(self.text, first, colon)
        many = counted + 1 < colon and is_number(self.text.forms[counted])
        head = head_of(keys[counted + many])  # «أربعة مصادر: …»
        known = self.discourse.known(self.discourse.keys_of(first, colon)) is not None or self._is_person(first)
        name = self.names_at.get(self.text.starts[first])
        named = head is not None or first in self.pairs or is_dual(keys[first])  # «مصدران: …»
        named = named or (name is not None and name.kind == "ORG")
        known = known or (head is not None and (head.kind == "title" or head.word in words("spokesman")) and self._ends_with_name(phrase))
        body = name is not None and name.kind == "ORG"  # «الكرملين: …»; «ليبيا: …» is where
        known = known or (self.heading and named and (body or keys[first] not in bodies()))  # «وزارة النقل: …», «مصادر: …»
        to_outlet = phrase.told is not None and told and not apart and self._is_told_outlet(phrase.told)  # «- مصدر أمني للجزيرة: …»
        site = colon == first + 1 and head is not None and not self._is_named(first) and keys[first] not in _FORCES
        if listed and not to_outlet and (not self._tells(colon, last, site=site) or self._is_described(first, colon, last)):
            return None  # «- المدرب: سامي جابر», «- الزمان: …»
        spoken_for = head is not None and head.kind in {"outlet", "official"}
        if not known and spoken_for and (listed or self._opens_line(first)) and self._tells(colon, last, site=site):
            return phrase, colon  # «وكالة النهر: وصول قافلة …», «- وزارة النقل: …»
        if not known and (head is None or head.kind not in {"title", "unnamed"} or keys[first] in bodies()):
            surname = colon == first + 1 and head is None and keys[first] not in bodies() and not self._is_named(first)
            if not surname or shares(keys[first]).name < _SURELY_A_NAME:  # «الخالدي: لن نبيع», in a heading
                return None
        return phrase, colon

    def _ends_with_name(self, phrase: Phrase) -> bool:
        """Whether a person's name ends where a source does: «المتحدث باسم الشرطة سامر الخالدي»."""
        return self.text.ends[phrase.last - 1] in self.persons

    def _is_told_outlet(self, told: tuple[int, int]) -> bool:
        found, head = named_outlet(self.text, told[0]), head_of(self.keys[told[0]])
        return found is not None or (head is not None and head.kind == "outlet") or told[0] + 1 in self.pairs

    def _opens_line(self, first: int) -> bool:
        """Whether a line of the text begins with token ``first``: not its first, a dateline, but where the next has a colon as well."""
        if self.heading or not self._begins_line(first):
            return False
        if first > 0:
            return True
        then = self._sentence_end(0)
        return self._begins_line(then) and ":" in self.keys[then + 1 : then + _BEFORE_COLON] if 0 < then < len(self.keys) else False

    def _tells(self, colon: int, last: int, *, site: bool = False) -> bool:
        """Whether what stands behind a colon in a line is told by who stands before it, and is no name, list or number.

        ``site`` says that it may be described there: «- المطعم: الطعام جيد».
        """
        keys = self.keys
        behind = [k for k in range(colon + 1, last) if keys[k] not in PUNCTUATION]
        if len(behind) < _TOLD - 1 or keys[last - 1] in "؟?" or (keys[behind[0]].isascii() and keys[behind[0]].isalpha()):
            return False
        if any(shares(keys[k]).verb >= _SURELY_TELLS or finite(keys[k]) or keys[k] in NEGATIONS for k in behind):
            return "ـ" not in keys[colon - _TOLD : colon]
        opening = behind[0]
        if contents.first_person(self.text, colon + 1, last):
            return True
        if not site and len(behind) > 1 and self._is_clause(opening, behind[1]):
            return True
        named = self._is_named(opening) or shares(keys[opening]).name >= _SURELY_A_NAME or head_of(keys[opening]) is not None
        return len(behind) >= _TOLD and not named and not keys[opening][0].isdigit()

    def _is_clause(self, at: int, then: int) -> bool:
        """Whether a definite noun and what is said of it, an indefinite adjective or a verb, stand at two tokens: «القوات جاهزة»."""
        keys = self.keys
        if keys[at][:2] != "ال" or keys[then][:2] == "ال" or then in self.name_tokens or head_of(keys[then]) is not None:
            return False
        return max(shares(keys[then]).adjective, shares(keys[then]).verb) >= _MOSTLY

    def _is_described(self, first: int, colon: int, last: int) -> bool:
        """Whether a line of a list says what something is, not what it says: a site or thing («- متحف البحر: يضم …») told in the third
        person or without a verb, an indefinite or counted person («- مدرب شخصي: …», «- اللاعب الأول: …»), or «وهو» behind the colon."""
        keys = self.keys
        opening = next(k for k in range(colon + 1, len(keys)) if keys[k] not in PUNCTUATION)
        if keys[opening].removeprefix("و") in _PRONOUNS:
            return True
        if contents.first_person(self.text, colon + 1, last):
            return False
        if keys[first] in words("listed-site"):
            return True
        head = head_of(keys[first])
        if head is None or head.kind != "title" or any(k in self.name_tokens for k in range(first, colon)):
            return False
        bare = colon - first == _PAIR and not keys[first].startswith("ال") and shares(keys[colon - 1]).adjective >= _MOSTLY
        return bare or keys[colon - 1] in _ORDINALS

    def _without_occasion(self, phrase: Phrase, colon: int) -> Phrase:
        """Return a headline's source without what it speaks about, where it speaks or to whom, before the colon.

        «وزير الخارجية | عن المفاوضات:», «رئيس الوزراء | من بغداد:», «قائد الجيش | لأهالي الجنوب:».
        """
        keys, head = self.keys, head_of(self.keys[phrase.first])
        person = self._is_person(phrase.first) or (head is not None and head.kind in {"title", "official", "unnamed"})
        if not person or phrase.last == phrase.first:
            return phrase
        for j in range(phrase.first + 1, colon):
            name = self.names_at.get(self.text.starts[min(j + 1, colon)])
            there = keys[j] == "من" and (
                (name is not None and name.kind == "LOC") or keys[j + 1] in bodies() or keys[j + 1] in words("cities")
            )
            whom = head_of(keys[j]) if keys[j][0] == "ل" and keys[j] not in heads() else None
            if keys[j] in _ABOUT or there or (whom is not None and whom.kind in {"unnamed", "title"}):
                return Phrase(phrase.first, j, (j, colon) if keys[j][0] == "ل" else None, colon) if j <= phrase.last else phrase
        return phrase

    def _and_said(self, draft: Draft, i: int, last: int, first: int) -> int:
        """«…، بحسب ما قال المدير: "…"»: behind the frame stand his words; return the token behind them, else ``i``."""
        at = draft.source[1] if draft.source is not None else 0
        close = self.pairs.get(at + 1, 0)
        verb = draft.rule == "according-after" and draft.cue[1] > draft.cue[0] + 1
        if draft.source is None or not verb or close - at <= _AFTER_COLON or not draft.cue[1] < at < last or self.keys[at] != ":":
            return i
        said = self._said_behind(at, close + 1, draft.source)
        self._bind(said, at, first)
        self.drafts.append(said)
        return close + 1
