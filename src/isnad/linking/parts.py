"""Which figures of an article are only a part of another: «بينهم 3 أطفال», «من أصل 120», by how many a toll rose.

What does not live here: what a number counts (``counts``), and which figures are of one quantity (``differences``).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from isnad.arabic.numbers import Number
from isnad.arabic.terms import index_terms
from isnad.arabic.text import Text
from isnad.linking.befell import AFTER, GRAVITY_WORDS, PERISHED, REACH, keys_of, roles, terms
from isnad.linking.counted import Counted
from isnad.linking.listed import listed
from isnad.records import Article

_PART_WORDS = "بينهم بينها منهم منها ضمنهم بينهما احدهم معظمهم غالبيتهم"
_PARTS = frozenset(_PART_WORDS.split())
_OF_THEM = frozenset({"منهم", "منها", "منهما", "منهن"})  # «ثلاثة منهم»; who stands behind «بينهم» is a part, not who stands before it
_ENDING_OR_LEFT = frozenset({"اخر", "اول", "باقي", "بقيه"})  # of those counted before
_PLAN_WORDS = "سيتم سوف يعتزم تعتزم يخطط تخطط قد ربما يهدف تهدف يستهدف"
_PLANS = frozenset(_PLAN_WORDS.split())
_MAY = ({"قد", "ربما"}, {"يرتفع", "ترتفع", "يصل", "تصل", "يبلغ", "تبلغ"}, {"الي"})
_RISEN_BY = frozenset({"بعد", "بعدما", "عقب", "اثر"})  # behind one of them stands what raised a toll
_RECOVERED_WORDS = "انتشال انتشلت انتشل العثور عثر عثرت"  # of the dead: a toll told before has them
_RAISING_WORDS, _RAISING_WITHIN = f"{_RECOVERED_WORDS} وفاة توفي أخرج أخرجت إخراج جثة جثث جثتين جثتي جثامين", 5
_RAISES = frozenset({"لترتفع", "ليرتفع", "لتبلغ", "ليبلغ", "لتصل", "ليصل"})  # … and these stand before the toll that it makes
_WHICH_RAISES = frozenset((which, verb) for which in ("ما", "مما") for verb in ("رفع", "يرفع"))
_STILL_WITHIN, _TREATED_WITHIN = 4, 7  # tokens
_OUT_OF, _OUT_OF_REACH = (["من", "اصل"], ["من", "بين"], ["من", "مجموع"]), 3


def is_part(text: Text, number: Number, first: int, *, whole: bool = False) -> bool:
    """Say whether a figure is only a part of another («بينهم 3 أطفال», «من أصل 120») or of a plan; ``whole``: it is all on board."""
    near = text.keys[max(first, number.first - 3) : number.first]
    behind = text.keys[number.last : number.last + 3]
    at = number.last
    if number.unit is not None and len(behind) > 1 and behind[1] == "من":
        at, behind = at + 1, behind[1:]  # «18 أسرة من المصابين»
    if any(key in _PARTS for key in near) or (near[-2:] == ["من", "اصل"] and not whole) or any(key in _PLANS for key in near):
        return may_reach(text, number, first) is None
    # «اثنان منهم», «15 من المصابين»: of those counted before.
    if "العنايه" in text.keys[number.last : number.last + AFTER]:
        return True  # «13 مصابا في العناية المركزة»
    around = text.keys[max(first, number.first - _STILL_WITHIN) : number.last + _STILL_WITHIN]
    treated = text.keys[number.last : number.last + _TREATED_WITHIN]
    if not listed("counts", "still").isdisjoint(around) and not listed("counts", "treated").isdisjoint(treated):
        return True  # «تسعة جرحى لا يزالون في المستشفى»: of all who were hurt
    if any(pair == ("من", "بين") for pair in pairwise(text.keys[max(first, number.first - REACH) : number.first])):
        return True  # «من بين القتلى جندي واحد»
    if text.keys[number.first - 1] in _ENDING_OR_LEFT:
        return True  # «آخر ثلاثة مفقودين»
    if behind[:1] and behind[0] in _OF_THEM and terms(GRAVITY_WORDS) & {*index_terms(text.slice(at + 1, at + 2))}:
        return True  # «إصابة ثلاثة منهم خطيرة»
    befallen = text.keys[number.first - 1] in PERISHED or any(
        term in roles() for term in index_terms(text.slice(number.first - 1, number.first))
    )
    if behind[:1] == ["منهم"] and befallen:
        return False  # «إنقاذ العشرات منهم»: all that were saved
    return behind[:1] != [] and (behind[0] in _OF_THEM or (behind[0] == "من" and behind[1:2] != [] and _those(behind[1])))


def may_reach(text: Text, number: Number, first: int) -> int | None:
    """Return the token from which on it is told that a sum or a number of things may reach a figure («القرض |قد يرتفع إلى 7 مليارات»), or
    ``None`` where it is not."""
    at = number.first - len(_MAY)
    return at if at >= first and all(key in words for key, words in zip(text.keys[at : number.first], _MAY, strict=True)) else None


def part_of(text: Text, number: Number, whole: Counted | None) -> str:
    """Return of which whole, told right before, a number is a part («24 وزيرا بينهم |خمس نساء»), or ""; none of those whom something
    befell."""
    if whole is None or whole.role or whole.share or not whole.figure.value or text.keys[number.first - 1] not in _PARTS:
        return ""
    return f"{whole.noun} {whole.figure.value:g}" if number.noun and number.kind != "percent" else ""


def out_of(text: Text, after: int, another: Number | None) -> float | None:
    """Return of how many a number says that it is a part («باع 27 مليونا من أصل 40 مليونا»); None where it does not."""
    behind = another is not None and another.first <= after + _OUT_OF_REACH and text.keys[another.first - 2 : another.first] in _OUT_OF
    return another.value if behind and another is not None else None


def raised(text: Text, each: Counted, held: Sequence[Counted]) -> bool:
    """Say whether a figure only says by how many a toll of its sentence rose («ارتفعت الحصيلة إلى 7 بعد انتشال جثث أربعة أطفال», «انتشلت
    جثث أربعة أطفال لترتفع الحصيلة إلى 7»)."""
    if not each.role:
        return False
    behind = min((other.figure.start for other in held if other.role == each.role and other.figure.start >= each.figure.end), default=0)
    between = [key for i, key in enumerate(text.keys) if each.figure.end <= text.starts[i] < behind]
    if any(key in _RAISES or pair in _WHICH_RAISES for key, pair in zip(between, pairwise(["", *between]), strict=True)):
        return True
    before = [other for other in held if other.role == each.role and other.toll and other.figure.end <= each.figure.start]
    end = max((other.figure.end for other in before), default=0)
    if not end:
        return False
    between = [key for i, key in enumerate(text.keys) if end <= text.starts[i] < each.figure.start]
    return not _RISEN_BY.isdisjoint(between) and (each.updates or not keys_of(_RECOVERED_WORDS).isdisjoint(between))


def raising(text: Text, first: int, last: int) -> int:
    """Return the token from which on a sentence tells what raised a toll («بعدما انتشلت …»), ``last`` where it does not."""
    for i in range(first, last):
        if text.keys[i] in _RISEN_BY and not keys_of(_RAISING_WORDS).isdisjoint(text.keys[i + 1 : i + 1 + _RAISING_WITHIN]):
            return i
    return last


def aside(text: Text, first: int, last: int) -> int:
    """Return the token from which on a sentence tells only of a part of those counted («بينهم تسعة طلاب …») or of what raised a toll: where
    that was is not where all was."""
    return min(raising(text, first, last), next((i for i in range(first, last) if text.keys[i] in _PARTS), last))


def of_all(article: Article, text: Text, number: Number, sentence: tuple[int, int], places: frozenset[str]) -> frozenset[str]:
    """Return those of some places that may be of all whom a number counts."""
    first, last = sentence
    at = aside(text, number.last, last)
    if at == last:
        return places
    start, middle, end = text.starts[first], text.starts[at], text.ends[last - 1]
    named = [name for name in article.names if name.name in places and start <= name.start < end]
    return places - ({name.name for name in named if name.start >= middle} - {name.name for name in named if name.start < middle})


def _those(key: str) -> bool:
    return key.startswith("ال") and any(term in roles() for term in index_terms(key))
