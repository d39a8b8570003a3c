"""Where an article keeps its distance from words that it gives to somebody.

* ``claim``: from the whole, by the cue («زعم», «ادعى», «على حد زعمه»): rows of ``data/distance.tsv``.
* ``called``: from what somebody calls a thing («ما وصفه بـ», «ما أسماه», «ما يسمى», «ما قال إنه»): rows of the same file.
* ``alleged``: from what is said to be («الاتفاق المزعوم»): likewise.
* ``marks``: from a phrase in marks of its own («إن "الإصلاحات" لن تنفع», «المعارضة "المعتدلة"»): one to three words that are neither a
  name, nor in apposition to a noun («صحيفة "…"»), nor a quotation. So a phrase with the article, or a noun whose genitive stands outside
  («"تحرير" المدينة»).

What stands within a quotation is the speaker's distance, not the article's, and is left out. What does not live here: finding statements,
and the distance that a cue's force tells of beside others (``data/verbs.tsv``).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import compress

from isnad.arabic.folding import search_key
from isnad.arabic.parts_of_speech import shares
from isnad.arabic.text import Text
from isnad.reading.statements.named import Named
from isnad.reading.statements.shapes import PUNCTUATION
from isnad.reading.statements.words import ACCORDING, COMPLEMENTISERS, PRONOUN_COMPLEMENTISERS, rows, words
from isnad.records import Distance, DistanceKind, Statement

_WHAT = words("what is kept at a distance")
_BEFORE_IT = 300  # code points before a statement in which the verb of who passes it on stands
_WHOLE = frozenset({"مما", "عما"})  # of which «ما» alone is no word
_SUBJECT = 6  # tokens between «ما وصفه» and what it governs
_PHRASE = 4  # words of a phrase without marks
_IN_MARKS = 8  # words that somebody may call a thing, in marks
_ALLEGED = 3  # tokens over which a noun stands before «المزعوم»
_QUOTATION = 6  # tokens in marks from which on they are one
_NOUN, _VERB = 0.5, 0.5
_DESCRIBES = "وصف"  # whose object is all that was said: «وصف القرار بـ"الخطأ"»
_ONE_WORD = 2  # from an opening mark to the closing one
_ORDINALS = words("the nth")
_HIS_CLAIM, _AS_FAR_AS = words("his claim"), ["علي", "حد"]
_BETWEEN = frozenset({"،", ",", '"'})


@cache
def _verbs() -> Mapping[str, tuple[DistanceKind, str]]:
    """Return search key → kind and what it governs, of the rows."""
    return {search_key(word): (kind, governs) for kind, forms, governs, _ in rows("distance.tsv") for word in forms.split()}  # type: ignore[misc]


def with_distance(text: Text, statements: Sequence[Statement], names: Named, pairs: Sequence[tuple[int, int]]) -> tuple[Statement, ...]:
    """Return statements with the distances that the article keeps in their contents and from their sources.

    ``names`` are those found in the text, ``pairs`` its quotations as opening and closing token, in order.
    """
    if not statements:
        return ()
    found = _found(text, names, pairs)
    starts = [each.start for each in found]
    result = []
    for statement in statements:
        claimed = _claimed(statement) or _claimed_before(text, statement) or _claimed_behind(text, statement)
        kept = [claimed] if claimed is not None else []
        spoken = statement.quoted == "direct"
        spans = [(statement.start, statement.end)]
        if statement.source_start is not None and statement.source_end is not None:
            spans.append((statement.source_start, statement.source_end))
        for start, end in spans:
            for each in found[bisect_left(starts, start) : bisect_right(starts, end)]:
                # Words in marks that are all that was said are a quotation.
                whole = each.kind == "marks" and (2 * (each.end - each.start) > end - start or _DESCRIBES in search_key(statement.cue))
                speakers = spoken and each.cue_start >= statement.start
                if each.end <= end and each not in kept and not whole and not speakers:
                    kept.append(each)
        result.append(replace(statement, distance=tuple(kept)) if kept else statement)
    return tuple(result)


def _claimed(statement: Statement) -> Distance | None:
    """Return the distance that a statement's own cue keeps from all of it."""
    start, end = statement.cue_start, statement.cue_end
    if start is None or end is None or statement.negated:
        return None
    if not _doubts(statement.cue):
        return None
    return Distance(statement.start, statement.end, statement.content, "claim", statement.cue, start, end)


def _claimed_before(text: Text, statement: Statement) -> Distance | None:
    """Return the distance kept from who passes a statement on: «زعم الحارس أن المدير هدد بالرحيل», that he threatened."""
    for link in statement.chain[1:]:
        if link.cue is not None and _doubts(link.cue):
            at = text.raw.rfind(link.cue, max(0, statement.start - _BEFORE_IT), statement.start)
            if at >= 0:
                end = at + len(link.cue)
                return Distance(statement.start, statement.end, statement.content, "claim", link.cue, at, end)
    return None


def _claimed_behind(text: Text, statement: Statement) -> Distance | None:
    """Return the distance kept from all of a statement by what stands right behind it: «…، على حد زعمه», «…، حسب ادعائها»."""
    first = at = bisect_left(text.starts, statement.end)
    while at < len(text) and at < first + _ONE_WORD and text.keys[at] in _BETWEEN:
        at += 1
    begin = at
    at += 2 if text.keys[at : at + 2] == _AS_FAR_AS else int(at < len(text) and text.keys[at] in ACCORDING)
    if at == begin or at >= len(text) or text.keys[at] not in _HIS_CLAIM:
        return None
    start, end = text.starts[begin], text.ends[at]
    return Distance(statement.start, statement.end, statement.content, "claim", text.raw[start:end], start, end)


def _doubts(cue: str) -> bool:
    """Whether a cue is a word by which an article doubts all that is said."""
    found = (_verbs().get(key) or _verbs().get(key.removeprefix("و")) for key in search_key(cue).split())
    return any(each is not None and each[1] == "cue" for each in found)


def _found(text: Text, names: Named, pairs: Sequence[tuple[int, int]]) -> list[Distance]:
    keys, verbs = text.keys, _verbs()
    closes = dict(pairs)
    opens = [first for first, _ in pairs]
    found: list[Distance] = []
    for i in compress(range(len(keys)), map(verbs.__contains__, keys)):
        at = bisect_left(opens, i) - 1
        if at >= 0 and pairs[at][1] > i and pairs[at][1] - pairs[at][0] > _QUOTATION:
            continue  # within a quotation: the speaker's distance
        kind, governs = verbs[keys[i]]
        if governs == "cue":
            if i and keys[i - 1] in _WHAT:
                governs = "that"  # «ما زعم أنه»
                kind = "called"
            else:
                continue
        if governs == "before":
            span = _before(text, i)
            cue = (i, i + 1)
        else:
            first = i - 1 if i and keys[i - 1] in _WHAT else i - 2 if i > 1 and keys[i - 2] in _WHAT and keys[i - 1] in _BECOME else -1
            span = _after(text, i + 1, governs, closes) if first >= 0 else None
            cue = (first, i + 1)
        if span is not None:
            start = text.starts[cue[0]]
            if governs != "before":
                start += max(0, text.raw[start : text.ends[cue[0]]].find("ما")) if keys[cue[0]] not in _WHOLE else 0
            found.append(_distance(text, span, kind, start, text.ends[i]))
    taken = {position for each in found for position in (each.start, each.end)}
    known = {search_key(name.text) for name in names} | {search_key(name.name) for name in names} if pairs else set()
    for first, last in pairs:
        if _scares(text, first, last, known) and text.starts[first + 1] not in taken and text.ends[last - 1] not in taken:
            span = (text.starts[first + 1], text.ends[last - 1])
            if not names.touch(*span):
                found.append(_distance(text, span, "marks", text.starts[first], text.ends[first]))
    return sorted(found, key=lambda each: (each.start, each.end))


_BECOME = words("has become")


def _distance(text: Text, span: tuple[int, int], kind: DistanceKind, cue_start: int, cue_end: int) -> Distance:
    start, end = span
    return Distance(start, end, text.raw[start:end], kind, text.raw[cue_start:cue_end], cue_start, cue_end)


def _after(text: Text, at: int, governs: str, closes: Mapping[int, int]) -> tuple[int, int] | None:
    """Return the offsets of what somebody calls a thing, behind «ما وصفه» that ends before token ``at``."""
    keys = text.keys
    if governs == "that":
        if at >= len(keys) or keys[at] not in PRONOUN_COMPLEMENTISERS:
            return None
        return _phrase(text, at + 1, closes)
    stop = min(len(keys), at + _SUBJECT)
    for j in range(at, stop):
        if j in closes:
            return _in_marks(text, j, closes)
        key = keys[j]
        if key in PUNCTUATION:
            return None
        by = key == "ب" or (key.startswith("ب") and len(key) > 3 and _by_noun(key))
        if by and governs != "that":
            if key == "ب":
                return _phrase(text, j + 1, closes)
            if key in COMPLEMENTISERS:
                return _phrase(text, j + 1, closes)
            return _phrase(text, j, closes, cut=1)
        if j == at and (governs == "passive" or (governs == "bare" and not key.startswith("ال"))):
            return _phrase(text, j, closes)
        if j > at and governs == "bare" and keys[j - 1].startswith("ال") and not key.startswith("ال") and shares(key).noun >= _NOUN:
            return _phrase(text, j, closes)  # «ما يعتبره المعارضون سياسة …»
    return None


def _by_noun(key: str) -> bool:
    known = shares(key)
    return key.startswith("بال") or key in COMPLEMENTISERS or known.governed > known.noun + known.name or shares(key[1:]).noun >= _NOUN


def _in_marks(text: Text, first: int, closes: Mapping[int, int]) -> tuple[int, int] | None:
    last = closes[first]
    return (text.starts[first + 1], text.ends[last - 1]) if 0 < last - first - 1 <= _IN_MARKS else None


def _phrase(text: Text, first: int, closes: Mapping[int, int], cut: int = 0) -> tuple[int, int] | None:
    """Return the offsets of the noun phrase at token ``first``, ``cut`` letters of it left out: what is in marks, else the noun with what
    plainly belongs to it."""
    keys = text.keys
    if first < len(keys) and first in closes:
        return _in_marks(text, first, closes)
    if first >= len(keys) or keys[first] in PUNCTUATION or keys[first] in words("after preposition"):
        return None
    last = first + 1
    while last < len(keys) and last < first + _PHRASE and _belongs(keys[last - 1][cut if last - 1 == first else 0 :], keys[last]):
        last += 1
    start = text.starts[first] + cut
    return start, text.ends[last - 1]


def _belongs(before: str, key: str) -> bool:
    """Whether a word goes on with the noun phrase that ``before`` is the end of: an adjective of its kind, or a genitive."""
    if key in PUNCTUATION or key in COMPLEMENTISERS or key in words("relative") or key in words("after preposition"):
        return False
    if key.startswith("ال"):
        return True
    known = shares(key)
    return not before.startswith("ال") and known.noun + known.adjective >= _NOUN and known.verb < _VERB and not key.startswith("و")


def _before(text: Text, at: int) -> tuple[int, int] | None:
    """Return the offsets of what the adjective at token ``at`` calls alleged: the noun before it, or with other adjectives between."""
    keys = text.keys
    if not at or keys[at - 1] in PUNCTUATION:
        return None
    first = at - 1
    while first > at - _ALLEGED and keys[first].startswith("ال") and keys[first - 1].startswith("ال"):
        first -= 1
    return text.starts[first], text.ends[at - 1]


def _scares(text: Text, first: int, last: int, known: set[str]) -> bool:
    """Whether marks stand around an adjective from which the article keeps away: «المعارضة "المعتدلة"».

    Around a noun or several words they are as often those of a name, a term or a few words of a quotation, and nothing tells which.
    """
    keys = text.keys
    if not first or last - first != _ONE_WORD or not keys[first + 1].startswith("ال") or not keys[first - 1].startswith("ال"):
        return False
    adjective = keys[first + 1]
    if adjective in known or adjective in _ORDINALS or keys[first - 1] in words("this"):
        return False
    its = shares(adjective)
    return its.adjective >= _NOUN and its.name < _NOUN and shares(adjective[2:]).name < _NOUN
