"""Rates at which a currency is changed («3400 جنيه مقابل الدولار في السوق الموازية»): of which market a sum tells them.

Two rates contradict each other only of one market and day. What a rate was before («مقارنة مع 3100», «من 2400 إلى») is none of the day.

What does not live here: finding numbers (``isnad.arabic.numbers``) and which figures are of one quantity (``differences``).
"""

from __future__ import annotations

from isnad.arabic.numbers import Number
from isnad.arabic.text import Text

_CURRENCIES = frozenset({"دولار", "يورو", "استرليني"})  # in which others are told
_CHANGING = frozenset({"سعر", "سعره", "سعرها", "صرف", "صرفه", "مقابل", "امام", "يعادل", "تعادل", "لقاء"})
_FORMER = frozenset({"مقارنه", "مقارنة", "بدلا", "عوض", "بعدما", "كان", "وكان"})
_FORMER_WITHIN = 4  # tokens
#: The markets, and how their rate is called.
_MARKETS = {
    "موازي": "سعر الصرف في السوق الموازية",
    "موازيه": "سعر الصرف في السوق الموازية",
    "سوداء": "سعر الصرف في السوق الموازية",
    "رسمي": "سعر الصرف الرسمي",
    "رسميه": "سعر الصرف الرسمي",
}
_SIDES = frozenset({"شراء", "بيع", "شرائه", "بيعه", "مبيع", "عقود", "اوقيه", "برميل", "موازنه", "ميزانيه"})
_AUCTION = "سعر الصرف في المزاد"  # a day on which one is held is not that yet


def rate_of(text: Text, number: Number, sentence: tuple[int, int]) -> str:
    """Return how the rate is called that a sum of money tells of; "" where it tells of none, or of none whose market is told."""
    keys = text.keys[sentence[0] : sentence[1]]
    bare = [key.removeprefix("و").removeprefix("ب").removeprefix("ل").removeprefix("ال").removeprefix("ل") for key in keys]
    own = range(number.first - sentence[0], number.last - sentence[0] + 1)
    of = any(word in _CURRENCIES and i not in own and not keys[i - 1][:1].isdigit() for i, word in enumerate(bare))
    if number.kind != "money" or not of or _CHANGING.isdisjoint(bare):
        return ""
    named = {_MARKETS[word] for word in bare if word in _MARKETS}
    named |= {_AUCTION for i, word in enumerate(bare) if word == "مزاد" and (keys[i - 1] == "في" or keys[i].startswith("ب"))}
    if named:
        return named.pop() if len(named) == 1 else ""
    # «سعر صرف الدولار 1520 دينارا»: where it is bought and where it is sold two are told.
    priced = {word for i, word in enumerate(bare) if word in _CURRENCIES and {"سعر", "صرف"} & set(bare[max(i - 2, 0) : i])}
    return f"سعر ال{priced.pop()}" if len(priced) == 1 and _SIDES.isdisjoint(bare) else ""


def former_rate(text: Text, number: Number, first: int) -> bool:
    """Say whether a sum is what the rate was before: «مقارنة مع 3100 جنيه», «من 2400 إلى 2900 جنيه»."""
    before = text.keys[max(first, number.first - _FORMER_WITHIN) : number.first]
    return not _FORMER.isdisjoint(before) or before[-1:] == ["من"]
