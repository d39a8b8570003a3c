"""That a source would not be named, told in a sentence of its own: «وطلب المصدران عدم نشر اسميهما», «ولم تكشف الصحيفة هوية الضابط».

What is said so of one who has spoken holds for all that he says, before and after. Told beside his words it is read with them
(``remarks``).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from isnad.reading.statements.discourse import Speaker
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.duals import dual_of
from isnad.reading.statements.listeners import named_outlet_in
from isnad.reading.statements.remarks import ASKED, NAMED, is_withheld, medium_end
from isnad.reading.statements.responses import ResponseFrames
from isnad.reading.statements.shapes import PUNCTUATION, head_of, several
from isnad.reading.statements.sources import source_phrase
from isnad.reading.statements.words import COMPLEMENTISERS, bodies, words

_TELLS_NOT = words("tells not")
_NAMES_NOT = words("names not")
_HELD_BACK = words("held back")
_IDENTITIES = words("identity")
_SIGNS = NAMED | _IDENTITIES | _NAMES_NOT
_GOVERNS = words("governs an identity")
_FROM = frozenset({"من", "علي"})
_ON_TERMS = words("on terms")
_TO = frozenset({"الي", "مع"})
_KINDS = frozenset({"unnamed", "title"})
_SENTENCES, _LATEST = 3, 8  # sentences, and statements, in which who is meant has spoken
_NEXT = 2  # statements among which the next may be his
_REACH = 14  # tokens from a verb to the name that is kept back
_OBJECT = 6


class _Told(NamedTuple):
    """Where it is said that one would not be named, who (tokens; ``None`` for a pronoun), who keeps the name back, and the verb."""

    first: int
    last: int
    who: tuple[int, int] | None
    by: tuple[int, int] | None
    verb: str


class Anonymity(ResponseFrames):
    """Finds on what terms sources spoke, where sentences of their own tell it."""

    def _terms_apart(self) -> None:
        """Note on the speakers of the article on what terms they spoke, as far as other sentences than theirs tell it."""
        keys = self.keys
        opens = words("asked for") | words("spoke")
        if not self.drafts or _SIGNS.isdisjoint(keys):
            return
        for first, last in self.text.sentences:
            if _SIGNS.isdisjoint(keys[first:last]):
                continue
            for i in range(first, last - 1):
                key = keys[i].removeprefix("و")
                told = None
                if keys[i] in opens or key in opens:
                    told = self._would_not_be_named(i, last)
                elif (key == "لم" and keys[i + 1] in _TELLS_NOT | _NAMES_NOT) or key in _HELD_BACK:
                    told = self._withheld(i, last)
                if told is not None:
                    self._note_terms(told)
                    break

    def _would_not_be_named(self, i: int, last: int) -> _Told | None:
        """Read «طلب المصدران عدم نشر اسميهما», «اشترط الموظف على الصحيفة حجب اسمه», «تحدثت المصادر شريطة عدم …» at a verb."""
        keys = self.keys
        stop = min(last, i + _REACH)
        phrase = source_phrase(self.text, i + 1, stop, self.pairs) if keys[i + 1] not in ASKED | _FROM | _ON_TERMS else None
        who = (phrase.first, phrase.last) if phrase is not None and phrase.last > phrase.first else None
        if who is not None:
            who = who[0], next((j for j in range(who[0] + 1, who[1]) if keys[j] in _FROM), who[1])
        at = who[1] if who is not None else i + 1
        by = None
        if keys[i].removeprefix("و") in words("spoke"):
            if at + 1 < stop and keys[at] == "الي" and (head := head_of(keys[at + 1])) is not None and head.kind == "outlet":
                by = (at + 1, medium_end(keys, at + 1, stop))
            at = next((j for j in range(at, stop) if keys[j] in _ON_TERMS), last)
            verb, at = at, at + 1
        else:
            verb = i
            if at < stop and keys[at] in _FROM:
                at += 1
                end = self.pairs[at] + 1 if at in self.pairs else medium_end(keys, at, stop)
                by, at = (at, end), end
        if at >= stop or not (keys[at] in ASKED or keys[at].removeprefix("ب") in ASKED):
            return None
        named = next((j + 1 for j in range(at, stop) if keys[j] in NAMED), None)
        if named is None or any(keys[j] in PUNCTUATION - {'"'} or keys[j] in COMPLEMENTISERS - {"ان"} for j in range(at, named)):
            return None
        return _Told(verb, named, who, by, keys[i])

    def _withheld(self, i: int, last: int) -> _Told | None:
        """Read «لم تكشف الصحيفة هوية الضابط», «لم تسم الوكالة المصدر», «امتنعت الشرطة عن نشر اسم الشاهد» at a verb."""
        keys = self.keys
        verb = i + 1 if keys[i].removeprefix("و") == "لم" else i
        stop = min(last, i + _REACH)
        phrase = source_phrase(self.text, verb + 1, stop, self.pairs, here=True)
        by = (phrase.first, phrase.last) if phrase.last > phrase.first else None
        at = phrase.last
        if by is not None and (head := head_of(keys[by[0]])) is not None and head.kind == "outlet":
            at = medium_end(keys, by[0], stop)
            by = (by[0], at)
        if by is not None and keys[verb] in _NAMES_NOT and keys[by[0]].startswith("ال"):
            at = by[0] + 1
            by = by[0], at
        if keys[verb] not in _NAMES_NOT:
            while at < stop and keys[at] in _GOVERNS:
                at += 1
            if at >= stop or keys[at] not in _IDENTITIES:
                return None
            at += 1
        if at >= stop or not keys[at].startswith("ال"):
            return None
        end = next((j for j in range(at + 1, min(stop, at + _OBJECT)) if not keys[j].startswith("ال")), min(stop, at + _OBJECT))
        return _Told(i, end, (at, end), by, "")

    def _note_terms(self, told: _Told) -> None:
        speaker, draft = self._who_asked(told) or self._who_goes_on(told) or (None, None)
        if speaker is None or draft is None or speaker.condition is not None:
            return
        begin = told.first
        key = self.keys[begin]
        start = self.text.starts[begin] + (key[:1] == "و" and key[1:] in words("asked for") | {"لم"} | _HELD_BACK)
        speaker.condition = self.text.raw[start : self.text.ends[told.last - 1]]
        speaker.granted = self._words(*told.by, bare=True) if told.by is not None else None
        speaker.granted = speaker.granted or (draft.via[0].text if draft.via else self._told_words(draft) or self.outlet)
        if speaker.kind != "unnamed":
            speaker.kind = "unnamed"

    def _spoke_to(self, first: int, last: int) -> str | None:
        """Return the outlet to which a source spoke on the terms told behind it: «الذي تحدث إلى رويترز | شريطة عدم كشف هويته»."""
        for j in range(first, last - 2):
            if self.keys[j].removeprefix("و") not in words("spoke") or self.keys[j + 1] not in _TO:
                continue
            end = next((k for k in range(j + 2, last) if self.keys[k] in PUNCTUATION - {'"'} or self.keys[k] in _ON_TERMS), last)
            named = self.pairs.get(j + 2) == end - 1
            by = (j + 3, end - 1) if named else (j + 2, end)
            head = head_of(self.keys[j + 2])
            outlet = named or (head is not None and head.kind == "outlet") or (end > j + 2 and named_outlet_in(self.text, *by))
            return self._words(*by, bare=True) if outlet and end > j + 2 else None
        return None

    def _told_words(self, draft: Draft) -> str | None:
        """Return who is told, the preposition ل off."""
        if draft.told is None:
            return None
        words_told = self.text.slice(*draft.told)
        bare = words_told[1:].lstrip(" ـ") if self.keys[draft.told[0]][:1] == "ل" else words_told  # «أبلغ مسؤول | رويترز»
        return "ال" + words_told[2:] if words_told.startswith("لل") else (bare.strip('"«»“”') if bare[:1] in '"«“' else bare) or None

    def _who_asked(self, told: _Told) -> tuple[Speaker, Draft] | None:
        """Return the last speaker without a name who is called so, and what he said."""
        sentences = self.text.sentences
        here = bisect_right(sentences, (told.first, len(self.keys)))
        around = next((draft for draft in reversed(self._before(told.first)) if told.first < draft.first), None)
        if told.who is None and around is not None and around.source is not None and around.source[1] <= told.first:
            return None  # «وقال أحد الضباط، وقد طلب …، إن»: the terms of him whose words they part, read with them
        for draft in reversed(self._before(told.first)):
            if draft.silent or draft.speaker is None or not draft.speaker.words:
                continue
            if here - bisect_right(sentences, (draft.cue[0], len(self.keys))) > _SENTENCES:
                return None
            speaker = draft.speaker.within or draft.speaker
            if self._is_named_person(speaker) or self._kind(speaker) not in {"unnamed", "official"}:
                continue
            if self._means(told, speaker) and not self._is_body(speaker):
                return speaker, draft
        return None

    def _who_goes_on(self, told: _Told) -> tuple[Speaker, Draft] | None:
        """Return who speaks next and is he of whom his terms were told before: «تحدث مسؤول شريطة عدم ذكر اسمه. وقال: …»."""
        at = bisect_left(self.drafts, told.first, key=lambda draft: draft.cue[0])
        for draft in self.drafts[at : at + _NEXT]:
            speaker = draft.speaker
            if speaker is not None and speaker.words and told.who is not None and speaker.first == told.who[0] and not draft.silent:
                return None if self._is_named_person(speaker) else (speaker, draft)
        return None

    def _before(self, token: int) -> list[Draft]:
        at = bisect_left(self.drafts, token, key=lambda draft: draft.cue[0])
        return self.drafts[max(0, at - _LATEST) : at]

    def _is_body(self, speaker: Speaker) -> bool:
        """Whether a speaker is no person and has no name to keep back: «الجيش», «وزارة النقل»."""
        key = self.keys[speaker.first] if speaker.last > speaker.first else ""
        head = head_of(key)
        return key in bodies() or (head is not None and head.kind in {"official", "outlet", "document"})

    def _is_named_person(self, speaker: Speaker) -> bool:
        if speaker.last <= speaker.first:
            return False
        span = self._span(speaker.first, speaker.last)
        return any(name.kind == "PER" for name in self._names_within(*span))

    def _means(self, told: _Told, speaker: Speaker) -> bool:
        """Whether who would not be named is this speaker, called by his noun, a word for any source, or a pronoun."""
        if told.who is None:
            verb = told.verb.removeprefix("و")
            many = speaker.many or several(speaker.keys[0] if speaker.keys else "") or speaker.number != "s"
            plural, dual = verb.endswith(("وا", "ن")), verb.endswith("ا") and verb not in words("spoke")
            number = plural or dual or (verb.endswith("ت") and speaker.gender != "m")
            return number if many else not (plural or dual) and verb.endswith("ت") == (speaker.gender == "f")
        called = self.keys[told.who[0]]
        if not called.startswith("ال"):
            return False
        noun = head_of(called) or dual_of(called)
        if noun is None or noun.kind not in _KINDS:
            return False
        own = [head for key in speaker.keys[:3] if (head := head_of(key) or dual_of(key)) is not None]
        bare = self.discourse.keys_of(*told.who)[:1]
        if any(head.word.removeprefix("ال") == noun.word.removeprefix("ال") for head in own) or bare[0] in speaker.keys[:3]:
            return True
        return is_withheld(called.removeprefix("ال")) and called.removeprefix("ال").startswith("مصدر") and self._kind(speaker) == "unnamed"
