"""Subjects that words between commas set apart from their verbs: «لكن عاملا، طلب إخفاء هويته، قال إن …»."""

from __future__ import annotations

from bisect import bisect_left

from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.seconds import Seconds
from isnad.reading.statements.shapes import head_of, several
from isnad.reading.statements.sources import source_phrase
from isnad.reading.statements.words import CARRIED, COMPLEMENTISERS, CONTRAST, POINTING, SPEECH, Head, bodies, words

_LONG_ASIDE = 34  # tokens from the beginning of the subject to its verb
_SHORTEST_HEAD = 4
_STOPS = frozenset(".؛:!؟")
_OF_HIM = words("about him")


class Asides(Seconds):
    """Finds subjects that stand at the head of a clause, an aside between commas behind them."""

    def _accusative_head(self, token: int, before: int) -> Head | None:
        """Return the head of an accusative after «لكن», «إن»: «لكن سكانا قالوا»."""
        key = self.keys[token]
        opens = before >= 0 and (self.keys[before] in COMPLEMENTISERS or self.keys[before] in CONTRAST)
        return head_of(key[:-1]) if opens and key[-1] == "ا" and not key.endswith("ها") and len(key) > _SHORTEST_HEAD else None

    def _then_carried(self, draft: Draft) -> None:
        """Note who passed on what stands before: «قال الوزير إن الجسر آمن | ، ونقلته عنه صحيفة X», «| ، ونقلت ذلك عنه الوكالة»."""
        keys, stop = self.keys, min(self._sentence_end(draft.first), draft.last)
        for j in range(draft.first + 1, stop - 2):
            if keys[j] not in "،," or keys[j + 1][0] != "و":
                continue
            at = j + 2 + (keys[j + 2] in POINTING)
            carried = keys[j + 1][1:] in CARRIED or (at > j + 2 and "نقل" in keys[j + 1])
            if carried and at < stop and keys[at] in _OF_HIM and self._carrier_at(draft, j + 1, at + 1, stop):
                draft.last = j
                return

    def _set_off(self, close: int, first: int, form: CueForm) -> tuple[int, int] | None:
        """Return the subject before an aside of which the second comma stands at ``close``, right before the verb.

        It stands behind «لكن», «إلا أن» or another «أن», or opens the sentence; what is apposed to a name between the commas is part of it.
        """
        keys = self.keys
        if form.prefix or keys[close] not in "،,":
            return None
        for at in range(close - 3, max(first, close - _LONG_ASIDE) - 1, -1):
            if keys[at] in _STOPS:
                return None
            before = keys[at - 1] if at > first else "."
            if at > first and not (before in COMPLEMENTISERS or before in {"لكن", "ولكن"}):
                continue
            opened = next((j for j in range(at + 1, close - 1) if keys[j] in "،,"), None)
            if opened is None:
                continue
            return self._before_aside(at, opened, close, form)
        return None

    def _before_aside(self, at: int, opened: int, close: int, form: CueForm) -> tuple[int, int] | None:
        """Return the subject from ``at`` to the comma ``opened`` if it can speak and agrees with the verb behind ``close``."""
        keys = self.keys
        phrase = source_phrase(self.text, at, opened, self.pairs)
        if phrase.first != at or phrase.last != opened:
            return None
        head = head_of(keys[at]) or self._accusative_head(at, at - 1)
        named = self._is_named(at)
        if head is None and not named and keys[at] not in bodies():
            return None
        many = several(keys[at]) or keys[at].endswith(("ين", "ان"))
        if form.number != "s" and not many:
            return None
        if form.number == "s" and head is not None and (head.gender != form.gender or (many and head.kind == "title")):
            return None
        if head is None and keys[at] in bodies() and bodies()[keys[at]] != form.gender and form.number == "s":
            return None
        then = head_of(keys[opened + 1])
        name = self.names_at.get(self.text.starts[opened + 1])
        apposed = name is not None and name.kind == "PER" and bisect_left(self.text.starts, name.end) == close
        apposed = apposed or (self._ends_in_person(opened) and then is not None and then.kind == "title")
        return (at, close) if apposed and not any(keys[j] in "،," for j in range(opened + 1, close)) else (at, opened)

    def _ends_in_person(self, token: int) -> bool:
        """Whether a person's name ends right before a token."""
        return self.text.ends[token - 1] in self.persons

    def _from_title(self, begin: int, first: int, low: int) -> int:
        """Return where a person's title begins that a comma sets apart from the name: «أن | المدير الجديد، البرتغالي سامر الخالدي أوصى»."""
        keys, comma = self.keys, begin - 1
        named = self._is_person(begin) or (keys[begin].startswith("ال") and begin + 1 in self.name_tokens)
        if comma <= first or keys[comma] not in "،," or not named:
            return begin
        at = next((j for j in range(comma - 1, max(low, first) - 1, -1) if j == first or keys[j - 1] in COMPLEMENTISERS), comma)
        head = head_of(keys[at])
        phrase = source_phrase(self.text, at, comma, self.pairs, here=True)
        titled = head is not None and head.kind == "title" and (phrase.first, phrase.last) == (at, comma)
        return at if titled and self.persons.keys().isdisjoint(self.text.ends[at:comma]) else begin

    def _is_what_holds(self, token: int) -> bool:
        """Whether an indefinite noun of a document or of speech stands at ``token``: «ببيان», «تصريحا»."""
        key = self.keys[token]
        if key.startswith("ال") or key[:3] in {"بال", "وال"}:
            return False
        head = head_of(key)
        return (head is not None and head.kind == "document") or key.removesuffix("ا") in SPEECH or key[1:] in SPEECH
