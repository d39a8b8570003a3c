"""Who speaks on: the article's speakers so far, and whom a pronoun, a title or «الوزارة» stands for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from isnad.arabic.parts_of_speech import shares
from isnad.arabic.text import Text
from isnad.reading.names.gazetteer import demonyms
from isnad.reading.statements.counts import counts_several
from isnad.reading.statements.shapes import PUNCTUATION, common, head_of, is_by, owned, several
from isnad.reading.statements.sources import source_phrase
from isnad.reading.statements.words import GROUPS, POINTED_AT, SELF, heads, words

_SAME = words("same")
_HONORIFICS = words("honorific")
_VERB, _NAMED = 0.8, 0.1  # shares of a word
LATTER = frozenset({"الاخير", "الاخيره"})
_HIS_HONOUR = words("his honour")
_ROYAL = words("royal")
_SHARED = frozenset({"ذات", "نفس"})
_SERVANT, _SERVANT_OF, _COMPOUND = "عبد", "عبدال", 7  # «عبدالعاطي» is «عبد العاطي»
_RECENT = 12
_NEAR_HEAD = 4
_MINISTERS, _PORTFOLIO = 6, 9  # mentions looked at; tokens from «وزير» to the end of its office
_SHORTEST_PLURAL = 5
_SHORTEST_ACCUSATIVE = 4


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
    documents: set[str] = field(default_factory=set)
    passed: int = -1  # the token at which it last passed on what another said
    inferred: bool = False  # that its words are not those of any mention: «وزارة الخارجية العراقية» of its minister
    linked: int = -1  # the token of the cue at which it was last told through whom it speaks
    within: Speaker | None = field(default=None, repr=False, compare=False)  # who this is outside of another's statement

    @property
    def many(self) -> bool:
        """Whether the words are those of several people, whatever the number of their verb: «قال عدد من …», «قال المحتجون»."""
        if not self.keys:
            return False
        first = self.keys[0]
        return first in GROUPS or (first.endswith(("ون", "ين", "ات")) and len(first) > 4) or counts_several(first)


@lru_cache(maxsize=8192)
def bare_key(key: str) -> str:
    """Return a search key without the article and what is written to it."""
    for prefix in ("وال", "بال", "لل", "ال"):
        if key.startswith(prefix) and len(key) - len(prefix) >= 3:
            return key[len(prefix) :]
    return key


@lru_cache(maxsize=8192)
def _oblique(key: str) -> str:
    """Return a sound plural that heads sources in its oblique form, so that «المسؤولون» is «مسؤولين»."""
    oblique = key[:-2] + "ين" if key.endswith("ون") and len(key) > _SHORTEST_PLURAL else key
    if key[-1:] == "ا" and len(key) > _SHORTEST_ACCUSATIVE and key not in heads() and key[:-1] in heads():
        return key[:-1]  # «إن مصدرا»
    return oblique if oblique in heads() else key


class Discourse:
    """The speakers of one article in the order in which they spoke. Cost of a question does not grow with the article."""

    def __init__(self, text: Text, pairs: dict[int, int]):
        self.text = text
        self.pairs = pairs
        self.speakers: list[Speaker] = []
        self.persons: set[int] = set()  # the tokens of persons' names
        self._nouns: dict[str, list[int]] | None = None
        self._outlets: list[int] = []

    def keys_of(self, first: int, last: int) -> tuple[str, ...]:
        """Return the keys of the words in a token range, article and conjunctions off."""
        return tuple(
            _oblique(bare_key(part))
            for key in self.text.keys[first:last]
            if key not in PUNCTUATION and key not in _SAME and key not in POINTED_AT
            for part in ((_SERVANT, key[len(_SERVANT) :]) if key.startswith(_SERVANT_OF) and len(key) > _COMPOUND else (key,))
        )

    def spoke(self, speaker: Speaker) -> None:
        """Record that ``speaker`` was the last to speak."""
        speaker = speaker.within or speaker
        if speaker in self.speakers:
            self.speakers.remove(speaker)
        self.speakers.append(speaker)
        del self.speakers[:-_RECENT]

    def carried(self, gender: str, number: str) -> Speaker | None:
        """Return the last speaker with whom a verb of that gender and number agrees, else simply the last one."""
        return self.agreeing(gender, number) or (self.speakers[-1] if self.speakers else None)

    def agreeing(self, gender: str, number: str, but: Speaker | None = None) -> Speaker | None:
        """Return the last of the three latest speakers, ``but`` left out, with whom a verb of that gender and number agrees."""
        for speaker in reversed(self.speakers[-3:]):
            if speaker is but:
                continue
            if number in {"p", "d"}:
                if speaker.number in {number, "p"} or (number == "p" and speaker.many):
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
            if len(keys) < len(speaker.keys) and set(keys) <= set(speaker.keys) and _heads(keys[0], speaker):
                return speaker
        return None

    def fuller(self, first: int, last: int, *, pointed: bool = False) -> tuple[int, int] | None:
        """Return the tokens of the fullest earlier mention that the common noun or title at ``first`` stands for.

        ``pointed`` says that «هذه» stands before it, which points at a mention with the article as well: «السلطات الروسية».
        """
        keys = self.text.keys
        head = head_of(keys[first])
        if head is None or not keys[first].startswith("ال") or keys[first] == "البعض":
            return None
        bare = bare_key(keys[first])
        wanted = set(self.keys_of(first, last))
        title = head.kind == "title"
        positions = self.positions(bare, first)
        for position in reversed(positions[-24:]):
            if keys[position].startswith("ال") and not (title or pointed):
                continue  # «الحركة» says no more than «الحركة»; «حركة …» does
            stop = min(len(keys), position + 14)
            phrase = source_phrase(self.text, position, stop, self.pairs, split=not title, here=True)
            if title and self.persons.isdisjoint(range(phrase.first, phrase.last)):  # an object may follow a title without a name
                phrase = source_phrase(self.text, position, stop, self.pairs, split=True, here=True)
            if phrase.first != position or phrase.last - phrase.first <= last - first:
                continue
            near = {*self.keys_of(phrase.first, min(phrase.last, phrase.first + _NEAR_HEAD)), bare}
            far = keys[phrase.first : phrase.last]  # «الرئيس العام» is not «رئيس جديد لمدة عام»
            if all(bare_key(key) in near or key in far for key in keys[first:last] if bare_key(key) in wanted) and wanted:
                definite = title and keys[phrase.first].startswith("ال")
                verb = next(
                    (
                        j
                        for j in range(phrase.first + 1, phrase.last)
                        if _will(keys[j])
                        or _by_deed(keys[j])
                        or (title and owned(self.text.forms[j]) and head_of(keys[j]) is None)  # «أمين الغرفة | كلمته»
                        or (definite and is_by(keys[j]) and head_of(keys[j]) is None)
                        or (definite and j not in self.persons and _plainly_verb(keys[j]))  # «الوزير | باع أسهمه»
                        or ((definite or not title) and j not in self.persons and _begins_anew(keys, j))
                    ),
                    phrase.last,
                )
                if not title:  # «وكيل وزارة الصحة | سامر الخالدي», but «مؤسسة سامر الخالدي»
                    inside = range(phrase.first + 2, verb)
                    verb = next((j for j in inside if j in self.persons and keys[j - 1][:2] == "ال" and not _titles(keys[j - 1])), verb)
                if verb - phrase.first <= last - first:
                    continue
                return phrase.first, verb
        return None

    def outlet_before(self, first: int) -> tuple[int, int] | None:
        """Return the last outlet that was called by its name before token ``first``: what «الصحيفة» may stand for."""
        self.positions("", 0)
        at = bisect_left(self._outlets, first)
        return (self._outlets[at - 1], self._outlets[at - 1] + 1) if at else None

    def ministry(self, first: int) -> str | None:
        """Infer «وزارة الخارجية العراقية» from the last «وزير الخارجية العراقي» before token ``first``.

        What is said of the minister's land is said of the ministry, in its gender; other adjectives are the portfolio's («التعليم العالي»).
        """
        both = sorted({*self.positions("وزير", first)[-_MINISTERS:], *self.positions("وزيره", first)[-_MINISTERS:]})
        for position in reversed(both):
            parts = self._portfolio(position, first)
            if parts:
                return " ".join(("وزارة", *parts))
        return None

    def _portfolio(self, minister: int, stop: int) -> list[str]:
        """Return the words of a minister's office and land as they stand behind «وزارة»: «الشباب», «والرياضة», «اللبنانية»."""
        forms, keys = self.text.forms, self.text.keys
        if keys[minister + 1 : minister + 2] == ["الدوله"]:
            return []  # a minister of state heads no ministry
        parts: list[str] = []
        for j in range(minister + 1, min(minister + _PORTFOLIO, stop)):
            key, form = keys[j], forms[j]
            joined = bool(parts) and key.startswith("وال")
            if not (joined or key.startswith("ال")) or j in self.persons or key in words("stacked") or key in words("added to a title"):
                break
            if parts and not joined and not form.endswith(("ي", "ة")):
                break
            if parts and not joined and _of_a_land(key):
                parts.append(form if form.endswith("ة") else form + "ة")
                break
            parts.append(form)
        return parts

    def positions(self, bare: str, before: int) -> Sequence[int]:
        """Return the tokens before ``before`` that are the head noun ``bare`` in any dress, in order."""
        if self._nouns is None:
            self._nouns = {}
            table = heads()
            keys = self.text.keys
            for i in [i for i, key in enumerate(keys) if key in table or key[0] in "ولب" or key[-1] == "ا"]:
                key = keys[i]
                if key[-1] == "ا" and key not in table and (noun := table.get(key[:-1])) is not None and noun.kind == "document":
                    self._nouns.setdefault(key[:-1], []).append(i)  # «أصدرت الوزارة بيانا»
                    continue
                if key in table or (len(key) > 3 and (key[1:] in table or key[:2] == "لل")):
                    name = bare_key(key)
                    if name not in table and name[1:] in table:
                        name = name[1:]
                    self._nouns.setdefault(name, []).append(i)
                    if key in table and table[key].proper:
                        self._outlets.append(i)
        found = self._nouns.get(bare, [])
        return found[: bisect_left(found, before)]


def _titles(key: str) -> bool:
    """Whether a word is the title of a person."""
    head = head_of(key)
    return head is not None and head.kind == "title"


def _of_a_land(key: str) -> bool:
    """Whether a definite word is the adjective of a land, of either gender."""
    return not demonyms().keys().isdisjoint({key, key.removeprefix("ال")})


def _will(key: str) -> bool:
    """Whether a word has the shape of a future verb: «سيواجه»."""
    begins = (key[:2] == "سي" and key[2:3] in set("كوتقعشن")) or (key[:2] == "ست" and key[2:3] in set("كتقعش"))
    return begins and len(key) >= 6 and key not in heads()


def _plainly_verb(key: str) -> bool:
    """Whether a word is hardly ever anything but a verb: «باع», «غادر»."""
    known = shares(key)
    return known.verb >= _VERB and known.name <= _NAMED and key[:2] != "ال"


def _begins_anew(keys: Sequence[str], j: int) -> bool:
    """Whether an indefinite noun or adjective stands right behind a definite word: a predicate or an object.

    «إن الوزير | كاذب», «أطلقت وزارة الصحة | حملة».
    """
    key, known = keys[j], shares(keys[j])
    if not keys[j - 1].startswith("ال") or len(keys[j - 1]) <= _SHORTEST_PLURAL - 1 or key.startswith(("ال", "وال")) or key in heads():
        return False
    if key[0] not in "بل" and len(key) >= _NEAR_HEAD:
        return known.name <= _NAMED and known.noun + known.adjective + known.function >= _VERB
    return known.name <= _NAMED and known.function <= _NAMED and known.noun + known.adjective >= _VERB


def _by_deed(key: str) -> bool:
    """Whether a word is ب and a verbal noun: «بدأت الوكالة بإجراء …»."""
    return key[0] == "ب" and len(key) > 4 and head_of(key) is None and common(key[1:])


def _heads(key: str, speaker: Speaker) -> bool:
    """Whether words that begin with ``key`` can be a shorter wording of the speaker's.

    «الحكومة» is not «المتحدث باسم الحكومة», «سامر» not «مكتب المحافظ سامر», but «المدرب» may be «سامر الخالدي مدرب الفريق».
    """
    keys = speaker.keys
    if keys[0] == key or (keys[0] == "وزاره" and keys[1:2] == (key,)):
        return True  # «الداخلية» is «وزارة الداخلية»
    whole, part = head_of(keys[0]), head_of(key)
    second = 2 if len(keys) > 2 and keys[1] in words("news") else 1  # «وكالة أنباء سنابرق»
    if part is None and len(keys) > second and keys[second] == key and whole is not None and whole.kind in {"official", "outlet"}:
        return whole.word not in words("spokesman")  # «سنابرق» is «شركة سنابرق للطيران»
    if part is None and key in keys[1:] and keys[keys.index(key) - 1] in words("known as"):
        return True  # «امرأة تدعى ليلى»
    person = whole is None or whole.kind == "title" or whole.word in words("spokesman") or speaker.kind == "named"
    if several(key):
        return False  # «الأطباء» is not «المتحدث باسم الأطباء سامر الخالدي»
    if part is None:
        return person
    if part.kind not in {"title", "unnamed"} or key not in keys:
        return False
    before = head_of(keys[keys.index(key) - 1])
    return person and (before is None or before.kind not in {"title", "official", "unnamed"})


def noun_of(text: Text, first: int, last: int) -> int:
    """Return the token of the noun in «هذا المسؤول», «نفس المصدر», «سمو الأمير»: ``first`` where no such word stands before it."""
    keys = text.keys
    at = first
    if last - at > 1 and (keys[at] in POINTED_AT or keys[at] in _SHARED):
        return at + 1
    if last - at > 1 and keys[at] in _HONORIFICS:
        return at + 1
    if last - at > 2 and keys[at] in {"صاحب", "صاحبه"} and keys[at + 1] in _ROYAL:
        at += 2
        while at < last - 1 and keys[at] in _ROYAL:
            at += 1
    return at


def is_bare(text: Text, first: int, last: int) -> bool:
    """Whether the source's words are a common noun or a title that needs an earlier mention to say who it is."""
    at = noun_of(text, first, last)
    if last - first == 1 and (text.keys[first] in _HIS_HONOUR or text.keys[first] in LATTER):
        return True
    keys = [key for key in text.keys[at:last] if key not in _SAME and key not in PUNCTUATION]
    if not keys:
        return False
    head = head_of(keys[0])
    if head is None:
        again = text.keys[first].startswith("ال") and not SELF.isdisjoint(text.keys[first + 1 : last])  # «الفاعل الجمعوي ذاته»
        return again or text.keys[first] in POINTED_AT or text.keys[first] in _SHARED
    pointed = text.keys[first] in POINTED_AT or text.keys[first] in _SHARED
    return pointed or (len(keys) <= 3 and (keys[0].startswith(("ال", "لل")) or head.kind == "title"))
