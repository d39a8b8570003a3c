"""Names that are a part of another, or another word, by the words beside them: «مكتب أخبار سوريا», «أوباما بريطانيا», «معنى «إسرائيل»».

Each kind is a row of ``data/wholes.tsv`` with its reason, the rule in a sentence and an example for and against; its README tells the
columns. What does not live here: names that several bear (``data/ambiguous.tsv``), lists of bodies, firms by their trade (``parts``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from isnad.arabic.folding import search_key
from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.reading.names.clitics import splits
from isnad.reading.names.gazetteer import data_lines, demonyms, gazetteer
from isnad.reading.names.mentions import Mention
from isnad.reading.names.playing import MOSTLY, sport_words

_OPEN, _CLOSED = frozenset('«"('), frozenset('»")')
_MARKS = _OPEN | _CLOSED
#: What is no town; Mecca is a region to some lists.
_NO_TOWNS = frozenset(("nation", "continent", "water", "state"))
#: Lands that are masculine.
_MASCULINE = frozenset(("العراق", "لبنان", "الاردن", "السودان", "المغرب", "اليمن", "الصومال", "تشاد", "مصر"))
_NEAR, _FEW, _LEAST = 5, 6, 5
_ON_SHARES = frozenset(("التداول", "تداول", "تداولات", "الاسهم", "اسهم", "سهم", "المساهمه"))


@dataclass(frozen=True, slots=True)
class Whole:
    """A row of ``wholes.tsv``: for which mentions, with what letters leaning on them, beside which words, in what marks and texts."""

    mention: frozenset[str]
    leans: str
    near: frozenset[str]
    two_before: frozenset[str]
    before: frozenset[str]
    behind: frozenset[str]
    marks: frozenset[str]
    text: str
    why: str


@cache
def wholes() -> tuple[Whole, ...]:
    """Return the rows of the table, in their order."""
    return tuple(_row(line.split("\t")) for line in data_lines("wholes.tsv")[1:])


def _row(cells: Sequence[str]) -> Whole:
    mention, leans, near, two_before, before, behind, marks, text, why = cells[:9]
    words = [frozenset(map(_key, cell.split())) for cell in (mention, near, two_before, before, behind)]
    return Whole(words[0], leans, words[1], words[2], words[3], words[4], frozenset(marks.split()), text, why)


def _key(word: str) -> str:
    words = word.replace("_", " ")
    return words if words.isascii() else search_key(words)


@cache
def _by_word() -> tuple[dict[str, list[Whole]], ...]:
    """Return the rows by their words right before a name, by those two before, by those right behind: each by the first column that has
    no kinds of words; under no word those that have no such column."""
    found: tuple[dict[str, list[Whole]], ...] = ({}, {}, {})
    for row in wholes():
        columns = [[word.split(" ")[0] for word in words] for words in (row.before, row.two_before, row.behind)]
        plain = [words if all(word[0] != "+" for word in words) else [] for words in columns]
        at = next((i for i, words in enumerate(plain) if words), 0)
        for word in plain[at] or [""]:
            found[at].setdefault(word, []).append(row)
    return found


def of_a_whole(text: Text, mention: Mention, before: Mention | None = None) -> str:
    """Say of what a mention is a part, or what else it is, by the words beside it; empty where of nothing.

    ``before`` is the mention that ends where this one begins.
    """
    keys, first, last = text.keys, mention.span.first, mention.span.last
    at, after = first - 1, last
    while at >= 0 and text.forms[at] in _MARKS:
        at -= 1
    while after < len(keys) and text.forms[after] in _MARKS:
        after += 1
    ahead, two_ahead, behind = _by_word()
    rows = list(ahead[""])
    for i, table in ((at, ahead), (at - 1, two_ahead)):
        rows += [row for _, word in (splits(keys[i]) if i >= 0 else ()) for row in table.get(word, ())]
    rows += [row for i in {last, after} if i < len(keys) for row in behind.get(keys[i], ())]
    named = _classes(mention)
    return next((row.why for row in rows if not row.mention.isdisjoint(named) and _holds(text, mention, row, before)), "")


def _holds(text: Text, mention: Mention, row: Whole, person: Mention | None) -> bool:
    """Whether a row holds for a mention."""
    keys, first, last = text.keys, mention.span.first, mention.span.last
    if row.leans not in (keys[first][: mention.span.cut], "*") or ("female" in row.mention and mention.key in _MASCULINE):
        return False
    at, begin, end = first - 1, first, last
    if row.marks:
        while at >= 0 and text.forms[at] in _MARKS:
            at -= 1
        end += bool(row.behind) and last < len(keys) and text.forms[last] in _CLOSED
    if row.before:
        if at < 0 or not (row.marks or _beside(text, first)) or not (_is(keys, at, row.before) or _is_man(person, row.before)):
            return False
        if row.two_before and not (at > 0 and _beside(text, at) and _is(keys, at - 1, row.two_before)):
            return False
        begin = at - bool(row.two_before)
    if row.near and row.near.isdisjoint(word for key in _ahead(text, row, begin) for _, word in splits(key)):
        return False
    if row.behind:
        size = _length(keys, end, row.behind) if row.marks or (last < len(keys) and _beside(text, last)) else 0
        if not size:
            return False
        end += size
    return (not row.marks or not row.marks.isdisjoint(_marks(text, mention, begin, end))) and _is_on(text, row.text)


def _ahead(text: Text, row: Whole, begin: int) -> Sequence[str]:
    """Return the words before ``begin`` among which one of a row stands: some, or all of the sentence."""
    far = text.sentence_at(begin)[0] if "+sentence" in row.near else begin - _NEAR
    return text.keys[max(0, far) : begin]


def _classes(mention: Mention) -> set[str]:
    """Return by what rows may name a mention."""
    town = mention.kind == "LOC" and mention.fine not in _NO_TOWNS
    return {mention.kind, f"={mention.key}", mention.fine or "", "town" if town else ""}


def _beside(text: Text, i: int) -> bool:
    """Whether only blanks part token ``i`` from the one before."""
    gap = text.raw[text.ends[i - 1] : text.starts[i]]
    return gap.isspace() and "\n" not in gap


def _is_man(person: Mention | None, words: frozenset[str]) -> bool:
    return "+person" in words and person is not None and person.kind == "PER"


def _is(keys: Sequence[str], i: int, words: frozenset[str]) -> bool:
    """Whether token ``i``, or what letters lean on, is one of the words or of a kind of them."""
    return any(word in words for _, word in splits(keys[i])) or any(kind in words for kind in _kinds(keys, i))


def _length(keys: Sequence[str], i: int, words: frozenset[str]) -> int:
    """Return how many tokens from ``i`` on are one of the words or phrases; 0 where none is."""
    for word in words:
        parts = word.split(" ")
        if i + len(parts) <= len(keys) and all(keys[i + n] == part or part in _kinds(keys, i + n) for n, part in enumerate(parts)):
            return len(parts)
    return 0


def _kinds(keys: Sequence[str], i: int) -> Iterator[str]:
    """Yield of which kinds of words a token is."""
    key = keys[i]
    if key.isdecimal():
        yield "+number"
        if len(key) <= 2:
            yield "+edition"
    elif key.isalpha():
        yield "+word"
        if key.startswith("ال"):
            yield "+definite"
        elif shares(key).noun >= MOSTLY:
            yield "+noun"
        if key[0] == "ل" and len(key) >= _LEAST and not is_stop(key):
            yield "+purpose"
        if is_land(key):
            yield "+land"
        if any(entry.fine == "continent" for entry in gazetteer().readings(key.removeprefix("و"))[:1]):
            yield "+continent"


def is_land(key: str) -> bool:
    """Whether a word is a land's or a continent's name; «سورية» may be Syrian."""
    found = next(iter(gazetteer().readings(key)), None)
    land = found is not None and found.fine in ("nation", "continent")
    return land and (key not in demonyms() or key.startswith("ال") or key.endswith("ا"))


def _marks(text: Text, mention: Mention, begin: int, end: int) -> Iterator[str]:
    """Yield how marks stand about a mention, and about the tokens ``begin:end`` that it forms with the words of a row."""
    forms, first, last = text.forms, mention.span.first, mention.span.last
    opened = first > 0 and forms[first - 1] in _OPEN and not _beside(text, first)
    closed = last < len(forms) and forms[last] in _CLOSED
    yield "any"
    if opened or closed:
        yield "alone" if opened and closed else "begins" if opened else "ends"
    elif first > 0 and forms[first - 1] in _CLOSED:
        yield "parted"
    elif any(forms[i] in _CLOSED for i in range(last, min(len(forms), last + _FEW))):
        before = (forms[i] for i in range(first - 1, max(-1, first - _FEW), -1) if forms[i] in _MARKS)
        if next(before, "") in _OPEN:
            yield "inside"
    end += end + 1 < len(forms) and forms[end].isdecimal()  # «"صيف الساحل 36"»
    if begin > 0 and forms[begin - 1] in _OPEN and end < len(forms) and forms[end] in _CLOSED:
        yield "whole"


def _is_on(text: Text, what: str) -> bool:
    """Whether a text is on what a row asks for, by its words."""
    if not what:
        return True
    if what == "shares":
        return not _ON_SHARES.isdisjoint(text.words)
    return sport_words(text) > 1 if what == "sport" else not sport_words(text)
