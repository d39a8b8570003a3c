"""Who speaks on: the article's speakers so far, and whom a pronoun, a title or «الوزارة» stands for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from isnad.arabic.text import Text
from isnad.reading.statements.sources import PUNCTUATION, head_of, source_phrase
from isnad.reading.statements.words import heads, words

_SAME = words("same")
_RECENT = 12


@dataclass(slots=True)
class Speaker:
    """One source of the article: its fullest words, its keys, gender (m, f or unknown) and number, and through whom it speaks."""

    words: str
    keys: tuple[str, ...]
    gender: str
    number: str
    first: int
    last: int
    via: list[tuple[str, int | None, int | None, str | None]] = field(default_factory=list)
    kind: str | None = None
    described: str | None = None
    condition: str | None = None
    granted: str | None = None


def bare_key(key: str) -> str:
    """Return a search key without the article and what is written to it."""
    for prefix in ("وال", "بال", "لل", "ال"):
        if key.startswith(prefix) and len(key) - len(prefix) >= 3:
            return key[len(prefix) :]
    return key


class Discourse:
    """The speakers of one article in the order in which they spoke. Cost of a question does not grow with the article."""

    def __init__(self, text: Text, pairs: dict[int, int]):
        self.text = text
        self.pairs = pairs
        self.speakers: list[Speaker] = []
        self._nouns: dict[str, list[int]] | None = None
        self._outlets: list[int] = []

    def keys_of(self, first: int, last: int) -> tuple[str, ...]:
        """Return the keys of the words in a token range, article and conjunctions off."""
        return tuple(bare_key(key) for key in self.text.keys[first:last] if key not in PUNCTUATION and key not in _SAME)

    def spoke(self, speaker: Speaker) -> None:
        """Record that ``speaker`` was the last to speak."""
        if speaker in self.speakers:
            self.speakers.remove(speaker)
        self.speakers.append(speaker)
        del self.speakers[:-_RECENT]

    def carried(self, gender: str, number: str) -> Speaker | None:
        """Return the last speaker with whom a verb of that gender and number agrees, else simply the last one."""
        return self.agreeing(gender, number) or (self.speakers[-1] if self.speakers else None)

    def agreeing(self, gender: str, number: str) -> Speaker | None:
        """Return the last of the three latest speakers with whom a verb of that gender and number agrees."""
        for speaker in reversed(self.speakers[-3:]):
            if number in {"p", "d"}:
                if speaker.number in {number, "p"}:
                    return speaker
            elif speaker.gender in {gender, ""} and speaker.number != "p":
                return speaker
        return None

    def known(self, keys: tuple[str, ...]) -> Speaker | None:
        """Return the speaker of whom ``keys`` is a shorter wording, if there is one."""
        if not keys:
            return None
        for speaker in reversed(self.speakers):
            if keys == speaker.keys:
                return speaker
            if len(keys) < len(speaker.keys) and set(keys) <= set(speaker.keys):
                return speaker
        return None

    def fuller(self, first: int, last: int) -> tuple[int, int] | None:
        """Return the tokens of the fullest earlier mention that the common noun or title at ``first`` stands for."""
        keys = self.text.keys
        head = head_of(keys[first])
        if head is None or not keys[first].startswith("ال"):
            return None
        bare = bare_key(keys[first])
        wanted = set(self.keys_of(first, last))
        title = head.kind == "title"
        positions = self._positions(bare, first)
        for position in reversed(positions[-24:]):
            if keys[position].startswith("ال") and not title:
                continue  # «الحركة» says no more than «الحركة»; «حركة …» does
            phrase = source_phrase(self.text, position, min(len(keys), position + 14), self.pairs, split=not title, here=True)
            if phrase.first != position or phrase.last - phrase.first <= last - first:
                continue
            if wanted <= set(self.keys_of(phrase.first, phrase.last)) | {bare}:
                return phrase.first, phrase.last
        return None

    def outlet_before(self, first: int) -> tuple[int, int] | None:
        """Return the last outlet that was called by its name before token ``first``: what «الصحيفة» may stand for."""
        self._positions("", 0)
        at = bisect_left(self._outlets, first)
        return (self._outlets[at - 1], self._outlets[at - 1] + 1) if at else None

    def ministry(self, first: int) -> str | None:
        """Infer «وزارة الخارجية العراقية» from the last «وزير الخارجية العراقي» before token ``first``."""
        forms, keys = self.text.forms, self.text.keys
        for position in reversed(self._positions("وزير", first)[-6:]):
            parts: list[str] = []
            for j in range(position + 1, min(position + 4, first)):
                if not keys[j].startswith("ال") or keys[j] in words("stacked"):
                    break
                feminine = forms[j] + "ة" if parts and forms[j].endswith("ي") else forms[j]
                if parts and not forms[j].endswith(("ي", "ية")):
                    break
                parts.append(feminine)
            if parts:
                return " ".join(("وزارة", *parts))
        return None

    def _positions(self, bare: str, before: int) -> Sequence[int]:
        if self._nouns is None:
            self._nouns = {}
            table = heads()
            keys = self.text.keys
            for i in [i for i, key in enumerate(keys) if key in table or key[0] in "ولب"]:
                key = keys[i]
                if key in table or (len(key) > 3 and (key[1:] in table or key[:2] == "لل")):
                    name = bare_key(key)
                    if name not in table and name[1:] in table:
                        name = name[1:]
                    self._nouns.setdefault(name, []).append(i)
                    if key in table and table[key].proper:
                        self._outlets.append(i)
        found = self._nouns.get(bare, [])
        return found[: bisect_left(found, before)]


def is_bare(text: Text, first: int, last: int) -> bool:
    """Whether the source's words are a common noun or a title that needs an earlier mention to say who it is."""
    keys = [key for key in text.keys[first:last] if key not in _SAME and key not in PUNCTUATION]
    if not keys:
        return False
    head = head_of(keys[0])
    if head is None:
        return keys[0] in {"هذا", "هذه", "ذات"} or words("turn") is None
    return len(keys) <= 3 and (keys[0].startswith("ال") or head.kind == "title")
