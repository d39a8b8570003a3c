"""What a share is of («نسبة المشاركة 85 بالمئة», «40 بالمئة من المعلمين»), and what a sum of money is for («تعويضات بقيمة 30 مليون دينار»).

A share tells how much of something there is; by how much it rose or fell («ارتفع بنسبة 10 بالمئة») is another thing and no share. Of money
that is only called a value or an amount nothing is told.

What does not live here: finding numbers (``isnad.arabic.numbers``) and which figures are of one quantity (``differences``).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from isnad.arabic.months import WEEKDAYS
from isnad.arabic.numbers import Number
from isnad.arabic.terms import index_terms, is_stop
from isnad.arabic.text import Text
from isnad.linking.befell import ABOUT
from isnad.linking.listed import listed, rows, spelled

_REACH = 14  # tokens before a number in which «نسبة» stands
_RATES = listed("counts", "rate")
_BY_RATE = "بنسبه"  # «بنسبة مشاركة بلغت 85 بالمئة»: of a noun, and not by how much
_REACHED = listed("counts", "reached by a share")
_DAYTIME = listed("counts", "daytime")  # «لم تتجاوز، اليوم الأربعاء، 32 بالمئة»
# Of those who came, one share whatever it is called.
_TAKING_PART_WORDS = spelled("counts", "taking part")
_BREAKS = listed("counts", "break")
_LEVELS = listed("counts", "level")
_CHANGES = listed("counts", "change")
_WHOLES = listed("counts", "whole of a share")  # of which: the words behind them say
_THAT = listed("counts", "that")
_ESTIMATING = listed("counts", "estimating")
_VERB_REACH = 4  # tokens before a share of those who took part in which the verb stands
_DAY_WORDS = 4  # of a day between commas
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
    day = _day_between(text, number, first)
    for i in range(number.first - 1, max(first, number.first - _REACH) - 1, -1):
        key = text.keys[i]
        if i in day:
            continue
        by_rate = key == _BY_RATE and not _REACHED.isdisjoint(text.keys[i + 2 : number.first])
        if (key in _BREAKS or key in _CHANGES) and not by_rate:
            break
        if key in _RATES or by_rate:
            of = next((k for k in range(i + 1, number.first) if not is_stop(text.keys[k])), None)
            noun = next(iter(index_terms(text.slice(of, of + 1))), "") if of is not None else ""
            called = text.slice(i, i + 1).removeprefix("و").removeprefix("ب")
            return Share(_one_share(noun), f"{called} {text.slice(i + 1, i + 2)}") if noun and of == i + 1 else None
    level = _level(text, number, first)
    if level is not None:
        return level
    before = next((key for key in reversed(text.keys[first : number.first]) if key not in ABOUT and key not in ("من", "الي")), "")
    if before in _CHANGES or text.keys[after : after + 1] != ["من"] or after + 1 >= last:
        return None
    noun = next(iter(index_terms(text.slice(after + 1, after + 2))), "")
    if text.keys[after + 1].removeprefix("ال") in _WHOLES:
        return None
    took_part = any(
        term in _taking_part() for i in range(max(first, number.first - _VERB_REACH), number.first) for term in index_terms(text.keys[i])
    )
    noun = taking_part() if took_part else noun  # «|شارك 40 بالمئة من المعلمين في الإضراب»
    return Share(noun, f"{number.unit or '%'} من {text.slice(after + 1, after + 2)}") if noun else None


def _day_between(text: Text, number: Number, first: int) -> range:
    """Return the tokens of a day that is put in before a number («لم تتجاوز، اليوم الأربعاء، 32 بالمئة»)."""
    at = number.first - 1
    if at <= first or text.keys[at] not in ("،", ","):
        return range(0)
    opens = next((k for k in range(at - 1, max(first, at - _DAY_WORDS) - 1, -1) if text.keys[k] in ("،", ",")), at)
    words = text.keys[opens + 1 : at]
    of_day = words and all(key in _DAYTIME or key in WEEKDAYS for key in words)
    return range(opens, at + 1) if of_day else range(0)


def _level(text: Text, number: Number, first: int) -> Share | None:
    """Return what itself is a share and has reached a number («رفع سعر الفائدة إلى |8 بالمئة», «بلغ التضخم 9 بالمئة»)."""
    words = [i for i in range(max(first, number.first - _REACH), number.first) if text.keys[i] not in ABOUT]
    if not words or (text.keys[words[-1]] != "الي" and _REACHED.isdisjoint(text.keys[i] for i in words)):
        return None
    at = next((i for i in reversed(words) if text.keys[i] in _LEVELS), None)
    if at is None or any(text.keys[i] in _BREAKS or text.keys[i] in _CHANGES for i in range(at, number.first)):
        return None
    return Share(index_terms(text.slice(at, at + 1))[0], text.slice(at, at + 1))


@cache
def taking_part() -> str:
    """Return the term of the share of those who took part."""
    return next(iter(index_terms("المشاركة")))


@cache
def _taking_part() -> frozenset[str]:
    return frozenset(index_terms(_TAKING_PART_WORDS))


def _one_share(noun: str) -> str:
    """Return the term of a share of those who took part, whatever word tells of it («نسبة المضربين», «نسبة المشاركة»)."""
    return taking_part() if noun in _taking_part() else noun


def _struck(text: Text, number: Number, first: int) -> Share | None:
    """Return that a number is the share of those who strike: «نجح الإضراب بنسبة 80 بالمئة», «شل الإضراب المدارس بنسبة 80»."""
    low = max(first, number.first - _REACH)
    if text.keys[number.first - 1 : number.first] not in ([key] for key in _CHANGES | {"نسبه"}):
        return None
    clause = text.keys[low : number.first]
    strikes = any(key.removeprefix("و").removeprefix("ال").startswith("اضراب") for key in clause)
    if not strikes or not {"شل", "نجح", "نجاح", "ونجح", "استجابه", "الاستجابه", "نفذ", "المشاركه"} & set(clause):
        return None
    return Share(taking_part(), "نسبة المشاركة")


def share_again(text: Text, number: Number, end: int) -> bool:
    """Say whether a number only gives another figure for a share told before, up to a code point: «فيما قالت الوزارة إنها لم تتجاوز 40»."""
    between = [key for i, key in enumerate(text.keys[: number.first]) if text.starts[i] >= end]
    return not _THAT.isdisjoint(between) and not any(key in _RATES for key in between)


@cache
def _for_terms() -> dict[str, str]:
    found = rows("counts", "money for")
    return {term: row[0] for row in found for word in row for term in index_terms(word)}


def worth_of(text: Text, number: Number, first: int) -> str:
    """Return what a sum of money is of as the nearest word before it tells («تعويضات بقيمة», «خسائر»), or ""."""
    known = _for_terms()
    for i in range(number.first - 1, max(first, number.first - _FOR_REACH) - 1, -1):
        for term in index_terms(text.slice(i, i + 1)):
            if term in known:
                return known[term]
    return ""


#: A sum of money whose currency is not told.
SUM = "=sum"
_LEAST_SUM = 10_000.0  # without a currency; a smaller number may be of anything
_SCALES = ("الف", "الاف", "ملاي", "مليون", "مليار", "بليون")  # so it is written: bare digits may have their noun behind a bracket
# One weight, however it is written.
KILOGRAM = "كيلوغرام"
_KILO_WORDS, _TON_WORDS, _TON = spelled("counts", "kilogram"), spelled("counts", "ton"), 1_000.0


@cache
def _kilos() -> dict[str, float]:
    tons, kilos = (dict.fromkeys(index_terms(words), each) for words, each in ((_TON_WORDS, _TON), (_KILO_WORDS, 1.0)))
    return tons | kilos


def in_kilograms(word: str) -> float | None:
    """Return how many kilograms the unit is that a word names, ``None`` where it is no weight."""
    return next((_kilos()[term] for term in index_terms(word) if term in _kilos()), None)


def weighed(text: Text, number: Number, noun: str, first: int, after: int) -> tuple[str, str]:
    """Return a noun, of kilograms and tons one term, and what weighs so much («40 كلغ من القهوة»), or "", which stands from token ``after``
    on; of a large number of nothing what it is the sum of («غرامة قدرها خمسة ملايين»), as far as a token from ``first`` on tells."""
    if not noun and number.kind == "count" and (number.value or 0.0) >= _LEAST_SUM:
        written = any(key.startswith(_SCALES) for key in text.keys[number.first : number.last])
        if written and (worth := worth_of(text, number, first)):
            return SUM, worth
    if noun not in _kilos():
        return noun, ""
    of = text.keys[after : after + 1] == ["من"]
    return KILOGRAM, next(iter(index_terms(text.slice(after + 1, after + 2))), "") if of and after + 1 < len(text) else ""
