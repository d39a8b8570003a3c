"""Whether the sources of two statements are one: by id, by name as written, or, for unnamed ones, by the text or agency that gives both.

What does not live here: what is said (``claims``), and finding who a source is within one article (``isnad.reading``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from isnad.arabic.aliases import alias_key, alias_word
from isnad.arabic.folding import search_key
from isnad.linking.credit import agency
from isnad.records import SourceKind, Statement

#: How two sources compare: surely one; one that may be (a shorter form of the name); or not one.
Likeness = Literal["same", "shorter", "other"]

_WORD = re.compile(r"[^\W_]+")
_CATALOGUE = re.compile(r"Q\d+\Z")
# Courtesies and small words that may stand or not, as search keys.
_EMPTY_WORDS = "السيد السيده الدكتور الدكتوره د المهندس الاستاذ الشيخ سماحه فخامه معالي سعاده جلاله سمو في من علي عن الي باسم لدي ال"
_EMPTY = frozenset(_EMPTY_WORDS.split())


@dataclass(frozen=True, slots=True)
class Holder:
    """The source of a statement, made comparable. ``words`` are alias keys without article; ``routes`` the agencies it came through."""

    id: str | None
    key: str
    words: tuple[str, ...]
    kind: SourceKind
    count: int | None


@lru_cache(maxsize=50_000)
def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name as they are compared: alias keys without the article, without courtesies."""
    keys = [key for key in _WORD.findall(search_key(name)) if key not in _EMPTY]
    return tuple(filter(None, (_bare(alias_word(key)) for key in keys)))


def _bare(word: str) -> str:
    if word.startswith("لل") and len(word) > 4:
        return word[2:]
    return word[2:] if word.startswith("ال") and len(word) > 3 else word


def holder(statement: Statement) -> Holder:
    """Return the source of a statement."""
    name = statement.resolved or statement.source
    known = agency(name) if statement.kind == "outlet" else None
    return Holder(statement.source_id, alias_key(known or name), name_words(known or name), statement.kind, statement.count)


def likeness(a: Holder, b: Holder) -> Likeness:
    """Compare two sources that have a name (or an office, or a title). Unnamed ones are ``other``: that needs ``same_unnamed``."""
    if "unnamed" in (a.kind, b.kind) or not a.words or not b.words:
        return "other"
    if a.id is not None and a.id == b.id:
        return "same"
    if a.id != b.id and a.id is not None and b.id is not None and _CATALOGUE.match(a.id) and _CATALOGUE.match(b.id):
        return "other"
    if a.words == b.words:
        return "same"
    short, long = (a.words, b.words) if (len(a.words), a.words) <= (len(b.words), b.words) else (b.words, a.words)
    if len(short) == 1:
        # A family name, or the bare «الوزارة» for the ministry; «روسيا» in «سفير روسيا» is its end too: content has to decide.
        return "shorter" if len(long) > 1 and short[0] in (long[0], long[-1]) else "other"
    return "shorter" if set(short) <= set(long) else "other"


def same_unnamed(a: Holder, b: Holder, *, one_text: bool, one_route: bool) -> bool:
    """Say whether two unnamed sources may be one: copies of one text give both, or one agency does, and their numbers do not disagree."""
    if a.kind != "unnamed" or b.kind != "unnamed":
        return False
    if one_text:
        return True
    return one_route and (a.count is None or b.count is None or a.count == b.count)
