"""One word for all words of one deed: a verb and its noun («أرسل», «إرسال»), its passive («أقيل»), another word for it («حظر», «منع»).

The nouns of the derived forms are made of their verbs by rule (Ryding, A Reference Grammar of Modern Standard Arabic, 2005, ch. 5); the
nouns of the first form follow none, so those that the press tells of are listed. Spelling alone decides, without vowels.

What does not live here: what befalls people («مقتل», «توفي»: ``befell``).
"""

from __future__ import annotations

from functools import cache, lru_cache

from isnad.arabic.terms import index_terms
from isnad.linking.befell import fate

# Words of one deed: who denies it may call it otherwise than who tells of it.
_SAME = """
حظر منع
قصف غارة غارات ضربة ضرب استهداف
استقالة تنحي تنحى
إغلاق إقفال
زيادة زاد رفع ارتفاع
خفض تخفيض خفف
تأجيل أجل تأجل إرجاء
إقالة إعفاء عزل
لقاء اجتماع التقى
سيطرة سيطر استيلاء استولى
بيع باع
شراء اشترى
زيارة زار
اعتقال توقيف أوقف إيقاف احتجاز
هجوم هجمات هجم مهاجمة
دخول دخل
خروج خرج
وصول وصل
حصول حصل
قبول قبل
هروب هرب فرار فر
وقوع وقع حدوث حدث
سرقة سرق
شكوى شكا
اغتيال اغتال اغتيل
إبلاغ بلاغ أبلغ
لجوء لجأ
صدور صدر
حضور حضر
سقوط سقط
نشوب نشب
عودة عاد
وفاق اتفاق اتفق
قيادة قاد
وفاة موت مات
نزوح نزح
رحيل رحل
غياب غاب
ظهور ظهر
نفوق نفق
هبوط هبط
حيازة حاز
قطعت قطع انقطاع انقطع
خيانة خان
رشوة رشاوى
"""


def deeds(words: str) -> list[str]:
    """Return the index terms of some words in their order, each as the one word for its deed or fate."""
    return [deed(term) for term in index_terms(words)]


@lru_cache(maxsize=100_000)
def deed(term: str) -> str:
    """Return the one word for what an index term tells of: its deed, the fate of people, or the verb that it is a noun of."""
    befallen = fate(term)
    if befallen != term:
        return befallen
    verb = _verb(term)
    return _table().get(term) or _table().get(verb, verb)


@cache
def _table() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in _SAME.strip().splitlines():
        terms = index_terms(row)
        for each in (*terms, *map(_verb, terms)):
            found.setdefault(each, fate(terms[0]))
    return found


def _verb(term: str) -> str:
    """Return the verb that a term is the regular noun of, or its passive, as far as letters tell; else the term."""
    term = _weak_end(term)
    size = len(term)
    if size == 5 and term[0] == "ت" and term[3] == "ي":
        return term[1:3] + term[4]  # تأجيل: أجل
    if size == 5 and term[0] == "م" and term[2] == "ا":
        return term[1:]  # مغادرة: غادر
    if size == 5 and term.startswith("اي") and term[3] == "ا":
        return "او" + term[2] + term[4]  # إيقاف: أوقف
    if term.startswith("استي") and size >= 6:
        return "استو" + term[4:].replace("ا", "")  # استيراد: استورد
    if size == 6 and term[0] == "ا" and term[3:5] == "يا":
        return term[:3] + term[5]  # انهيار: انهار
    if term[0] == "ا" and size >= 5 and term[-2] == "ا":
        return term[:-2] + term[-1]  # إرسال: أرسل; اعتقال: اعتقل; استخدام: استخدم
    if size == 5 and term[1] == "ا" and term[-1] == "ت":
        return term[:-1]  # داهمت
    if size == 4 and term[0] == "ا" and term[2] == "ي":
        return term[:2] + "ا" + term[3]  # أقيل: أقال
    return term


def _weak_end(term: str) -> str:
    """Return a term with what ends a weak verb written one way: «إلغاء» and «ألغى» (search keys have no hamza seat but ء)."""
    if len(term) >= 5 and term.endswith("اء") and term[0] == "ا":
        return term[:-2] + "ي"
    return term
