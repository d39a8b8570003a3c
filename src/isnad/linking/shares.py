"""What a share is of («نسبة المشاركة 85 بالمئة», «40 بالمئة من المعلمين»), and what a sum of money is for («تعويضات بقيمة 30 مليون دينار»).

A share tells how much of something there is; by how much it rose or fell («ارتفع بنسبة 10 بالمئة») is another thing and no share. Of money
that is only called a value or an amount nothing is told.

What does not live here: finding numbers (``isnad.arabic.numbers``) and which figures are of one quantity (``differences``).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from isnad.arabic.numbers import Number
from isnad.arabic.terms import index_terms, is_stop
from isnad.arabic.text import Text
from isnad.linking.befell import ABOUT

_REACH = 14  # tokens before a number in which «نسبة» stands
_RATES = frozenset({"نسبه", "ونسبه", "معدل", "ومعدل", "حصه", "وحصه"})
_BREAKS = frozenset({"،", ",", "؛", ".", ":", "فيما", "بينما"})
_CHANGES = frozenset({"بمقدار", "بواقع", "بنسبه", "بنحو", "بحوالي"})
_WHOLES = frozenset({"اجمالي", "مجموع", "مجمل", "ناتج", "قيمه", "قيمتها", "قيمته", "كل", "جميع"})  # of which: the words behind them say
_THAT = frozenset({"انها", "بانها", "انه", "بانه"})
# What money is for, a row each.
_FOR_WORDS = """
ربح أرباح
إيراد إيرادات مبيعات دخل
دين ديون
خسارة خسائر ضرر أضرار
كلفة تكلفة
غرامة غرامات تغريم
تعويض تعويضات
راتب رواتب
رأسمال
قرض قروض
منحة مساعدة مساعدات تبرع تبرعات
موازنة ميزانية
استثمار استثمارات
مكافأة مكافآت
رشوة رشى
فدية
كفالة
عجز
ضريبة رسوم
صفقة شراء استحواذ بيع عرض
"""
_ESTIMATING = frozenset({"قدر", "قدرت", "وقدر", "وقدرت", "يقدر", "تقدر", "ويقدر", "قدروا", "حدد", "حددت", "وحدد", "وحددت"})
_FOR_REACH = 12  # tokens before a sum


@dataclass(frozen=True, slots=True)
class Share:
    """What a share is of: a term, and how it is called."""

    noun: str
    form: str


def share_of(text: Text, number: Number, sentence: tuple[int, int], after: int) -> Share | None:
    """Return what a number of percent, whose sign ends before token ``after``, is a share of; None where it is none."""
    first, last = sentence
    by = text.slice(number.first, number.first + 1)[:1] == "ب" or text.keys[number.first - 1 : number.first] in (["بنحو"], ["بحوالي"])
    if number.value is None or (by and _ESTIMATING.isdisjoint(text.keys[first : number.first])):
        return None  # «ارتفعت بـ10 بالمئة», not «قدر النسبة بـ97 بالمئة»
    struck = _struck(text, number, first)
    if struck is not None:
        return struck
    for i in range(number.first - 1, max(first, number.first - _REACH) - 1, -1):
        key = text.keys[i]
        if key in _BREAKS or key in _CHANGES:
            break
        if key in _RATES:
            of = next((k for k in range(i + 1, number.first) if not is_stop(text.keys[k])), None)
            noun = next(iter(index_terms(text.slice(of, of + 1))), "") if of is not None else ""
            return Share(noun, f"{text.slice(i, i + 1).removeprefix('و')} {text.slice(i + 1, i + 2)}") if noun and of == i + 1 else None
    before = next((key for key in reversed(text.keys[first : number.first]) if key not in ABOUT and key not in ("من", "الي")), "")
    if before in _CHANGES or text.keys[after : after + 1] != ["من"] or after + 1 >= last:
        return None
    noun = next(iter(index_terms(text.slice(after + 1, after + 2))), "")
    if text.keys[after + 1].removeprefix("ال") in _WHOLES:
        return None
    return Share(noun, f"{number.unit or '%'} من {text.slice(after + 1, after + 2)}") if noun else None


def _struck(text: Text, number: Number, first: int) -> Share | None:
    """Return that a number is the share of those who strike: «نجح الإضراب بنسبة 80 بالمئة», «شل الإضراب المدارس بنسبة 80»."""
    low = max(first, number.first - _REACH)
    if text.keys[number.first - 1 : number.first] not in ([key] for key in _CHANGES | {"نسبه"}):
        return None
    clause = text.keys[low : number.first]
    strikes = any(key.removeprefix("و").removeprefix("ال").startswith("اضراب") for key in clause)
    if not strikes or not {"شل", "نجح", "نجاح", "ونجح", "استجابه", "الاستجابه", "نفذ", "المشاركه"} & set(clause):
        return None
    noun = next(iter(index_terms("المشاركة")))
    return Share(noun, "نسبة المشاركة")


def share_again(text: Text, number: Number, end: int) -> bool:
    """Say whether a number only gives another figure for a share told before, up to a code point: «فيما قالت الوزارة إنها لم تتجاوز 40»."""
    between = [key for i, key in enumerate(text.keys[: number.first]) if text.starts[i] >= end]
    return not _THAT.isdisjoint(between) and not any(key in _RATES for key in between)


@cache
def _for_terms() -> dict[str, str]:
    rows = (row.split() for row in _FOR_WORDS.strip().splitlines())
    return {term: row[0] for row in rows for word in row for term in index_terms(word)}


def worth_of(text: Text, number: Number, first: int) -> str:
    """Return what a sum of money is of as the nearest word before it tells («تعويضات بقيمة», «خسائر»), or ""."""
    known = _for_terms()
    for i in range(number.first - 1, max(first, number.first - _FOR_REACH) - 1, -1):
        for term in index_terms(text.slice(i, i + 1)):
            if term in known:
                return known[term]
    return ""
