"""Whose a line of a timeline is: the statement that a sentence carries, and who says it.

What does not live here: reading statements (``isnad.reading.statements``), choosing lines (``timeline``).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from isnad.arabic.folding import search_key
from isnad.arabic.months import WEEKDAYS
from isnad.linking.newsworth import opening_end
from isnad.linking.summary import Sentence
from isnad.records import Article, Statement

_CARRIED = 1 / 3  # of a sentence that a statement has, whose cue stands elsewhere
_WHOLLY = 0.65  # the same of one whose cue stands in the midst of the sentence
_GOVERNING = frozenset({"على", "بعد", "رغم", "إثر", "عقب", "رفض", "قبول"})


def holder(statement: Statement, line: Sentence) -> str | None:
    """Return who says what a line tells, without the day on which he did («منظمة الصحة الخميس»); None where that is not known: a word
    without more is nobody («نتائج»), nor is who was named before where the line begins with its verb, behind which who says it stands."""
    words = (statement.resolved or statement.source).split()
    while len(words) > 1 and (search_key(words[-1]) in _named_days() or words[-1] in ("أمس", "اليوم")):
        words.pop()
    if (not statement.source and statement.cue_start == line.start) or (statement.kind == "document" and _bare_word(words)):
        return None
    return " ".join(words) or None if not words or not words[-1].endswith("-") else None  # «سبق-»: a byline


def _bare_word(words: Sequence[str]) -> bool:
    return len(words) == 1 and not words[0].startswith("ال")


@cache
def _named_days() -> frozenset[str]:
    return frozenset(name for name in WEEKDAYS if name.startswith("ال"))


def _governed(body: str, start: int, statement: Statement) -> bool:
    """Say whether a cue is a noun that another verb governs: «استجاب الأعضاء ل|اقتراح السودان»."""
    before = body[start : statement.cue_start].split(" ")
    return len(before) > 1 and (before[-1] in ("ل", "ب") or before[-2:][0] in _GOVERNING)


def carried(article: Article, start: int, end: int) -> Statement | None:
    """Return the statement that a sentence carries: one whose cue opens it, or else that of which it has most, if much of it.

    What only a clause of it tells («في خطوة تجاوزت ما رجحه المحللون», «وافقت اللجنة على طلب الوزير عقد مؤتمر») is not whose it is.
    """
    best: tuple[bool, int, int] = (False, 0, 0)
    found = None
    opens = opening_end(article.body, start, end)
    for statement in article.statements:
        common = min(statement.end, end) - max(statement.start, start)
        cue = statement.cue_start is not None and start <= statement.cue_start < opens and not _governed(article.body, start, statement)
        if common <= 0 or not (cue or common >= _CARRIED * (end - start)):
            continue
        if (
            not cue
            and statement.cue_start is not None
            and start <= statement.cue_start < statement.end
            and common < _WHOLLY * (end - start)
        ):
            continue  # a cue in the midst, before what it tells
        if (cue, common, -statement.start) > best:
            best, found = (cue, common, -statement.start), statement
    return found
