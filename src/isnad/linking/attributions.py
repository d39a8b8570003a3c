"""What is kept of an article's statements with its words: who says them, whom they came through, which deny; of a short text its figures
and how much of it is a quotation.

By that it is known whose report a text is (``leaning``), and that two in nearly the same words are reports of their own.

What does not live here: counting (``origins``), what makes two texts one (``copies``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from isnad.arabic.folding import search_key
from isnad.arabic.numbers import Number, find_numbers
from isnad.arabic.text import Text
from isnad.linking.denying import denies
from isnad.linking.holders import name_words
from isnad.linking.references import resolved
from isnad.linking.transmission import media_words, medium_told
from isnad.records import Article, Statement

_MOST = 24  # statements of an article that are looked at: what comes later is no lead
_ROW, _PART, _FIGURES, _QUOTED = "\x1d", "\x1e", "#", "%"
_QUOTATION = re.compile(r"[«“\"]([^«»“”\"]{80,})[»”\"]")
_DENIES, _EARLIER = "-", "<"  # behind the letter of a statement's kind
_SHORT = 700  # letters of a text of which the figures are kept with its statements
HEARD = "noud"  # kinds of sources that an outlet may have heard itself
_LETTER = {"named": "n", "official": "o", "unnamed": "u", "outlet": "m", "document": "d"}
_COMMENTATOR_WORDS = """
محلل محلله محللون محللين المحلل المحللون خبير خبيره خبراء الخبير الخبراء باحث باحثه باحثون باحثين الباحث الباحثه استاذ استاذه الاستاذ
اكاديمي اكاديميه الاكاديمي مراقب مراقبون مراقبين المراقبون كاتب الكاتب معلق المعلق
"""
_COMMENTATORS = frozenset(_COMMENTATOR_WORDS.split())


class Row(NamedTuple):
    """A statement: a letter for the kind of its source, the source's words, whom it came through (the source's side first), whether it
    denies and whether it is told as having been made before («وكان … أعلن»)."""

    kind: str
    source: str
    through: tuple[str, ...]
    denies: bool = False
    earlier: bool = False


def attributions(article: Article) -> bytes:
    """Return what is kept of an article's statements: for each the source and the outlets it came through, as published.

    Empty for an article that has not been read; some hundred bytes otherwise.
    """
    if not article.statements:
        return b""
    places = {(name.start, name.end) for name in article.names if name.kind == "LOC"}
    rows = []
    for statement in sorted(article.statements, key=lambda s: (s.start, s.end))[:_MOST]:
        source = statement.resolved or statement.source
        kind = _LETTER[statement.kind]
        if (statement.source_start, statement.source_end) in places:
            kind = "p"
        elif _COMMENTATORS.intersection(search_key(source).split()[:1]):
            kind = "c"
        kind += (_DENIES if denies(statement) else "") + (_EARLIER if _made_earlier(article.body, statement) else "")
        told = medium_told(statement)
        through = (*([source] if kind == "m" else []), *statement.passers, *([told] if told else []))
        rows.append(_PART.join((kind, *(" ".join(resolved(words).split())[:120] for words in (source, *through)))))
    if len(article.body) <= _SHORT:
        if quoted := max((len(found[1]) for found in _QUOTATION.finditer(article.body)), default=0):
            rows.append(f"{_QUOTED}{_PART}{quoted / len(article.body):.2f}")
        rows.append(_PART.join((_FIGURES, *dict.fromkeys(_figure(article.body, number) for number in find_numbers(Text(article.body))))))
    return _ROW.join(rows).encode("utf-8", "replace")


def _made_earlier(body: str, statement: Statement) -> bool:
    """Say whether a sentence tells of a statement as one that was made before («وكان البنكان أعلنا …», «وسبق أن قال …»)."""
    at = min(place for place in (statement.cue_start, statement.source_start, statement.start) if place is not None)
    begins = max(body.rfind(sign, 0, at) for sign in ".\n؟!") + 1
    first = search_key(body[begins:at]).split()[:1]
    return bool(first) and first[0].removeprefix("و") in media_words("earlier")


def _figure(body: str, number: Number) -> str:
    """Return what a figure says, however it is written."""
    told = next((each for each in (number.value, number.low, number.high) if each is not None), None)
    return search_key(body[number.start : number.end]) if told is None else f"{told:g}"


@lru_cache(maxsize=4096)
def rows_of(data: bytes) -> tuple[Row, ...]:
    """Return the statements that ``attributions`` keeps."""
    found = []
    for row in data.decode("utf-8", "replace").split(_ROW) if data else ():
        kind, *words = row.split(_PART)
        if kind not in (_FIGURES, _QUOTED):
            found.append(Row(kind[:1], words[0], tuple(words[1:]), _DENIES in kind, _EARLIER in kind))
    return tuple(found)


def named_in(data: bytes) -> tuple[str, ...]:
    """Return who made statements and through whom they came."""
    return tuple(name for row in rows_of(data) for name in (row.source, *row.through))


def quoted_share(data: bytes) -> float:
    """Return the share of a short text that is its longest quotation, of which that is kept in its ``attributions``."""
    _, found, rest = data.decode("utf-8", "replace").partition(_ROW + _QUOTED + _PART)
    return float(rest.partition(_ROW)[0]) if found else 0.0


def _figures(data: bytes) -> frozenset[str]:
    """Return the figures of a short text that are kept in its ``attributions``."""
    last = data.decode("utf-8", "replace").rpartition(_ROW)[2].split(_PART)
    return frozenset(last[1:] if last[0] == _FIGURES else ())


def reported_apart(shorter: bytes, longer: bytes, *, short: bool) -> bool:
    """Say by the ``attributions`` of two texts in nearly the same words whether they are reports of their own: the shorter one's first
    statement is of a source that the other lacks, and one of the first statements alone denies; or, of two short texts, all sources
    and figures are others."""
    ours, theirs = rows_of(shorter), rows_of(longer)
    if not ours or not theirs:
        return False
    first = ours[0]
    if first.denies != theirs[0].denies and first.kind in HEARD and theirs[0].kind in HEARD and not _has(theirs, first):
        return True
    mine, others = ([row for row in rows if row.kind in HEARD] for rows in (ours, theirs))
    if not short or not mine or not others or any(_has(others, row) for row in mine):
        return False
    a, b = _figures(shorter), _figures(longer)
    return bool(a - b) and bool(b - a)


def _has(rows: Sequence[Row], row: Row) -> bool:
    """Say whether a source is among those of some statements, perhaps named shorter or longer there."""
    words = frozenset(name_words(row.source))
    there = (frozenset(name_words(other.source)) for other in rows)
    return not words or any(not each or words <= each or each <= words for each in there)
