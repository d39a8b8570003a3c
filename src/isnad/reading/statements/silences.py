"""What an article says was not said: «لم يتسن التحقق», «لم يصدر تعليق», «رفض التعليق». Facts of their own kind, no statements."""

from __future__ import annotations

from functools import cache

from isnad.arabic.folding import search_key
from isnad.arabic.text import Text
from isnad.reading.statements.remarks import NAMED, opens_terms
from isnad.reading.statements.words import rows
from isnad.records import Silence, SilenceKind

_REACH, _NAME = 9, 4
_COMMENTING = frozenset({"التعليق", "التعقيب", "الرد", "الافصاح", "الادلاء", "الخوض"})
_CONFIRMING = frozenset({"تاكيد", "نفي"})
_TO_CONFIRM = frozenset({"يؤكد", "تؤكد", "ينفي", "تنفي", "يعلق", "تعلق", "يؤكدوا", "ينفوا"})
_WHETHER, _TO_COMMENT = frozenset({"ما", "عما"}), frozenset({"للتعليق", "للتعقيب"})


@cache
def _patterns() -> dict[str, list[tuple[SilenceKind, frozenset[str], frozenset[str]]]]:
    found: dict[str, list[tuple[SilenceKind, frozenset[str], frozenset[str]]]] = {}
    for kind, first, then, last, _ in rows("silences.tsv"):
        pattern = (kind, *(frozenset(search_key(word) for word in cell.split() if word != "-") for cell in (then, last)))
        for word in first.split():
            for prefix in ("", "و", "ف"):
                found.setdefault(prefix + search_key(word), []).append(pattern)  # type: ignore[arg-type]
    return found


def find_silences(text: Text) -> tuple[Silence, ...]:
    """Return the remarks of an article on what could not be checked, was not commented on or was declined, in order."""
    patterns, keys = _patterns(), text.keys
    found: list[Silence] = []
    for first, last in text.sentences:
        end = first
        for i in range(first, last):
            if i < end:
                continue
            for kind, then, final in patterns.get(keys[i], ()):
                if then and not (i + 1 < last and keys[i + 1] in then):
                    continue
                at = next((j for j in range(i + 1, min(last, i + _REACH)) if keys[j] in final), None)
                if at is None or opens_terms(text, i, last) is not None or not NAMED.isdisjoint(keys[at : min(last, at + _NAME)]):
                    continue  # «مصدر رفض الإفصاح عن اسمه», «رفض المصدر الكشف عن هويته»: he did speak
                if keys[at] == "اذا" and keys[at - 1] not in _WHETHER:
                    continue  # «لم يؤكد الموعد إذا كان»
                if (
                    keys[at][0] in "يت"
                    and kind == "declined"
                    and keys[at] in final
                    and keys[at] not in _CONFIRMING
                    and keys[at - 1] != "ان"
                ):
                    continue  # «رفض الانسحاب وهو يؤكد أن»
                if keys[at] in _CONFIRMING and keys[at + 1 : at + 3] in (["او", "نفي"], ["او", "تاكيد"]):
                    at += 2  # «تأكيد أو نفي»
                if keys[at] == "عدم":
                    if at + 1 >= last or keys[at + 1] not in _COMMENTING:
                        continue  # «فضل المدرب عدم السفر»
                    at += 1
                if at + 1 < last and keys[at + 1] in _TO_COMMENT:
                    at += 1  # «لم ترد على طلب للتعليق»
                if kind == "unverified" or keys[at] == "اذا":  # what could not be checked, and what was left open, belongs to it
                    at = next((j for j in range(at + 1, min(last, at + _REACH)) if keys[j] in ".،,؛"), min(last, at + _REACH)) - 1
                start = text.starts[i] + (1 if keys[i][0] in "وف" and keys[i][1:] in patterns else 0)
                end = at + 1
                found.append(Silence(start, text.ends[at], text.raw[start : text.ends[at]], kind))
                break
    return tuple(found)
