"""A second figure for what was counted right before, by another source: «عدد القتلى ستة، فيما أكدت الوزارة أن العدد خمسة».

It stands behind a word that sets two things against each other and a verb of telling, and either points back to what was counted («العدد»,
«عددهم», «الحصيلة», «إنها») or is told as an estimate or without a noun.

What does not live here: finding numbers and what the first of them counts (``counts``).
"""

from __future__ import annotations

from isnad.arabic.numbers import Number
from isnad.arabic.terms import index_terms
from isnad.arabic.text import Text
from isnad.linking.befell import keys_of, roles

_SETTING = frozenset({"فيما", "بينما", "لكن", "ولكن", "حين", "المقابل", "بالمقابل", "وقدر", "وقدرت", "وتقدر", "ويقدر"})
_TELLING_WORDS = "تقول يقول قال قالت أكد أكدت أعلن أعلنت ذكر ذكرت أفاد أفادت تحدث تحدثت أشار أشارت أوضح أوضحت قدر قدرت كشف كشفت رجح رجحت"
_ESTIMATING_WORDS = "قدر قدرت يقدر تقدر قدرته قدرتهم رجح رجحت"
_ESTIMATING_IT_WORDS = "قدرته قدرتهم قدره قدرها قدرتها قدرهم يقدره تقدره يقدرها تقدرها"
_POINTING_WORDS = "العدد عددهم عددها عددهن عددهما الحصيلة حصيلتهم حصيلتها الرقم النسبة"
_PRONOUNS = frozenset({"انها", "بانها", "انهم", "بانهم"})
_REACHING_WORDS = "بلغت تبلغ بلغوا لم لا تتجاوز يتجاوزوا تجاوزت تتعد تزد تزيد عن على أكثر من أقل نحو حوالي قرابة"
_COUNTING = frozenset({"عدد", "اعداد"})
_REACH = 3  # tokens before a number in which what it is of is pointed to
_EMPTY = frozenset({"عن", "ان", "الي", "نحو", "بنحو", "حوالي", "بحوالي", "من", "اكثر", "باكثر"})


def _verb(key: str) -> str:
    return key.removeprefix("و")


def telling_of_another(text: Text, since: int, until: int) -> int | None:
    """Return the token of a verb by which another tells of what was told before ``since``, set against that; None where nobody does."""
    at = next((i for i in range(since, until) if text.keys[i] in _SETTING), None)
    if at is None:
        return None
    verbs = keys_of(f"{_TELLING_WORDS} {_ESTIMATING_WORDS} {_ESTIMATING_IT_WORDS}")
    telling = next((i for i in range(at, until) if _verb(text.keys[i]) in verbs), None)
    if telling is None or not any(len(key) > 1 and key not in _EMPTY for key in text.keys[telling + 1 : until]):
        return None  # «والتي تقدر بـ 7 كيلومترات»
    return telling


def estimated_by(text: Text, number: Number, since: int) -> str:
    """Return who estimated what was told before the token ``since`` at a number («فيما قدرته |مصادر أمنية |بستة آلاف»), or ""."""
    verbs = keys_of(_ESTIMATING_IT_WORDS)
    verb = next((i for i in range(number.first - 1, since - 1, -1) if _verb(text.keys[i]) in verbs), None)
    return text.slice(verb + 1, number.first).strip() if verb is not None and verb + 1 < number.first else ""


def again(text: Text, number: Number, since: int, noun: str, role: str) -> bool:
    """Say whether a number tells anew, by another source, what was counted of ``noun`` and ``role`` before the token ``since``."""
    telling = telling_of_another(text, since, number.first)
    if telling is None:
        return False
    own = " ".join(index_terms(number.noun or number.unit or "")) if number.kind != "percent" else ""
    same_noun = not own or own == noun or roles().get(own, "") == role != ""
    if not same_noun:
        return False
    near = text.keys[max(telling, number.first - _REACH) : number.first]
    if not keys_of(_POINTING_WORDS).isdisjoint(key.removeprefix("ب") for key in near):
        return True
    pronoun = next((i for i in range(number.first - 1, telling, -1) if text.keys[i] not in keys_of(_REACHING_WORDS)), telling)
    if text.keys[pronoun] in _PRONOUNS:
        return True  # «إنها لم تتجاوز 40», not «إنها أوقفت 3»
    # «تقدر المنظمة الوفيات بنحو 150», not «عدد المشاركين بنحو 150 شخصا».
    if role and any(key.startswith("ال") and roles().get(term) == role for key in near for term in index_terms(key)):
        return True
    words = range(telling, number.first)
    if any(text.keys[i].removeprefix("ب") in _COUNTING for i in words):
        return False
    if text.keys[number.first].startswith("ب") and any(_verb(text.keys[i]) in keys_of(_ESTIMATING_IT_WORDS) for i in words):
        return True  # «فيما قدرته مصادر أمنية بستة آلاف»
    if own and any(_verb(text.keys[i]) in keys_of(_ESTIMATING_WORDS) for i in words):
        return True
    return (not own or own in roles()) and text.keys[telling].removeprefix("و").startswith("تحدث") and "عن" in near
