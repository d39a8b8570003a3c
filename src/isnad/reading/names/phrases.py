"""Phrases that a tagger takes for names and that name nobody: blessings («بحمد الله»), rites («صيام رمضان»), «ضاع لي الفأل».

What does not live here: whatever else a span is not (``tidying``).
"""

from __future__ import annotations

from isnad.arabic.text import Text
from isnad.reading.names.gazetteer import name_words
from isnad.reading.names.spans import Span

_PHRASE = 2


def blesses(text: Text, span: Span) -> bool:
    """Say whether «… الله» is a blessing or a phrase of faith and nobody («بحمد الله», «رضوان الله عليهم», «عباد الله»)."""
    words, last = text.keys[span.first : span.last], span.last
    if words[0] in ("بسم", "باسم"):
        return words[1] == "الله"
    if words[1] != "الله":
        return False
    if words[0] in _BLESSED:
        return True
    after = text.keys[last] if last < len(text) else ""
    return len(words) == _PHRASE and (words[0][span.cut :] in _OF_FAITH or (words[0][span.cut :] in _BLESSED_UPON and after in _UPON))


_BLESSED = frozenset(("بحمد", "بعون", "بتوفيق", "بفضل", "باذن", "وبحمد", "وبعون", "وبتوفيق", "وبفضل", "وباذن"))
_OF_FAITH = frozenset((
    "عباد", "دين", "شريعه", "سنن", "احمد", "نحمد", "معاذ", "بارك", "توفيق", "كتاب", "رسول", "نبي", "سبيل", "ذكر", "بيت", "تقدير", "مشيئه",
    "اراده", "محبه", "خشيه", "تقوي", "طاعه", "شرع", "حدود", "ايات", "رسل", "خلق", "وعد", "حكم", "ستر", "قدره",
))  # fmt: skip
_BLESSED_UPON = frozenset(("رضوان", "رحمه", "سلام", "صلوات", "صلاه", "لعنه"))
_UPON = frozenset(("عليه", "عليها", "عليهم", "عليهما", "عليك", "عليكم", "علي"))


def is_rite(text: Text, span: Span) -> bool:
    """Say whether a name is a time or rite of Ramadan («صيام رمضان»)."""
    words = text.keys[span.first : span.last]
    return words[-1] == "رمضان" and words[0][span.cut :] in _RITES


_RITES = frozenset((
    "صيام", "صوم", "شهر", "هلال", "قيام", "ليالي", "ايام", "نهار", "نهارات", "موائد", "افطار", "سحور", "مسلسلات", "دراما", "فوانيس",
    "اواخر", "مطلع", "عمره", "استقبال", "فضائل",
))  # fmt: skip


def is_mine(text: Text, span: Span) -> bool:
    """Say whether «لي» leads a noun here («ضاع لي الفأل»), and is nobody's foreign name («لي كوان»)."""
    first, second = text.keys[span.first], text.keys[span.first + 1]
    return span.last - span.first == _PHRASE and first in ("لي", "لنا", "بي") and second.startswith("ال") and second not in name_words()
