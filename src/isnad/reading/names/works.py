"""Titles of works: what stands in quotation marks after «رواية»، «فيلم»، «مسلسل» … is one name, whatever its words are elsewhere.

What does not live here: quotation marks that hold what was said (``statements``), works that the tagger finds without marks.
"""

from __future__ import annotations

from isnad.arabic.text import Text
from isnad.reading.names.features import core

#: Search keys, without clitics.
_WORKS = frozenset((
    "روايه", "الروايه", "روايته", "روايتها", "روايات", "رواياته", "فيلم", "الفيلم", "فيلمه", "فيلمها", "فيلما", "افلام", "كتاب",
    "كتابه", "كتابها", "كتابا", "كتب", "مسلسل", "المسلسل", "مسلسلات", "مسرحيه", "المسرحيه", "مسرحيته", "ديوان", "ديوانه", "قصيده",
    "قصيدته", "اغنيه", "الاغنيه", "اغنيته", "البوم", "البومه", "ملحمه", "ثلاثيه", "رائعته",
))  # fmt: skip
_CLOSERS = {'"': '"', "«": "»", "“": "”"}
_LONGEST = 5


def titles(text: Text) -> list[tuple[int, int]]:
    """Return the token ranges of titles, without their marks, left to right: one to five words, no mark among them.

    The noun stands before, or before an adjective («المسلسل الاجتماعي "…"»); a title after «و» and another title is one too.
    """
    keys, forms = text.keys, text.forms
    found: list[tuple[int, int]] = []
    for first, last in text.sentences:
        i = first
        while i < last:
            closer = _CLOSERS.get(forms[i])
            end = next((j for j in range(i + 1, min(i + _LONGEST + 2, last)) if forms[j] == closer), None) if closer else None
            if end is None:
                i += 1
                continue
            plain = end > i + 1 and all(forms[j][:1].isalnum() for j in range(i + 1, end))
            named = _is_work(text, first, i - 1) or (keys[i - 1].startswith("ال") and _is_work(text, first, i - 2))
            goes_on = bool(found) and i - 2 == found[-1][1] and keys[i - 1] in ("و", "،", "او")
            if plain and (named or goes_on):
                found.append((i + 1, end))
            i = end + 1
    return found


def _is_work(text: Text, first: int, i: int) -> bool:
    return i >= first and core(text.keys[i])[1] in _WORKS
