"""The shape of a writer's name in a line of a page: given names, titles before it, what a writer is called («صحفية», «مراسل»).

Names in the text of an article are the names room's (``reading.names``).
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from isnad.arabic.folding import search_key
from isnad.page.agencies import EDGE, is_agency

_ARABIC = re.compile("[\u0620-\u064a]")
_LATIN = re.compile("[A-Za-z]")
_NAME_WORD = re.compile(r"^[^\W\d_][\w'’.\-]*$")
_NOT_A_NAME = frozenset((
    "في", "من", "إلى", "على", "عن", "أن", "إن", "هذا", "هذه", "الذي", "التي", "نشر", "نشرت", "تاريخ", "تحديث", "آخر", "اليوم",
    "أمس", "صباحا", "مساء", "ساعة", "دقيقة", "يوم", "شهر", "سنة", "عام", "خاص", "تقرير", "تحقيق", "مراسل", "مراسلنا", "موقع",
    "شبكة", "صحيفة", "جريدة", "وكالة", "قناة", "بوابة", "مدونة", "إدارة", "التحرير", "هيئة", "فريق", "قسم", "مكتب", "محرر",
    "المحرر", "الموقع", "admin", "editor", "team", "staff", "newsroom", "مدير", "الأخبار", "غرفة", "المشرف", "webmaster", "super",
    "user", "news", "tv", "online", "media", "press", "agency", "arabic", "channel", "website", "site", "desk",
    "كتب", "كتبت", "بقلم", "بواسطة", "رئيس", "وزير",
))  # fmt: skip
_TITLES = frozenset(search_key(word) for word in (
    "د", "الدكتور", "الدكتورة", "أد", "د.", "أ", "أ.", "أ.د", "م", "م.", "المهندس", "الأستاذ", "الأستاذة", "الشيخ",
))  # fmt: skip
ROLE = r"(?:كاتب|صح[فا]في|صحفي|صحافي|مراسل|محرر|إعلامي|باحث|مدون|محلل|مصور)"
"""What a writer is, without the feminine ending."""
HONORIFIC = re.compile(
    r"^(?:(?:أ\s*[.]?\s*د|د|أ|م)\s*[./]\s*|(?:الدكتورة?|الأستاذة?|المهندسة?|البروفيسورة?|الزميلة?|الصحفية?|الكاتبة?|الإعلامية?)\s+)+(?=\S+\s+\S)"
)


def is_person(text: str) -> bool:
    """Whether a short text has the shape of a person's name: two to six words of letters, none of them a function word."""
    words = text.strip(EDGE).split()
    if "©" in text or text.isupper() or (_ARABIC.search(text) and _LATIN.search(text)):
        return False
    if words and words[0].startswith("ال") and search_key(words[0]) not in _TITLES and not given_name(text):
        return False
    if not 2 <= len(words) <= 6 or len(text) > 45 or all(len(word) <= 2 for word in words):
        return False
    return all(
        _NAME_WORD.match(word) and word.lower() not in _NOT_A_NAME and not word.startswith(("وال", "لل")) for word in words
    ) and not is_agency(text)


def given_name(name: str) -> bool:
    """Whether a name begins with a common given name, after a title if there is one."""
    words = [word for word in search_key(name).split() if word not in _TITLES]
    return bool(words) and (words[0] in _given() or words[0].startswith(("عبدال", "عبد")))


@cache
def _given() -> frozenset[str]:
    text = (files("isnad.page") / "data" / "given_names.tsv").read_text("utf-8")
    return frozenset(search_key(name) for line in text.splitlines() if not line.startswith("#") for name in line.split("\t")[:1] if name)
