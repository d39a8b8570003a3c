"""Over what a sentence sums up: over a span («منذ يوليو», «هذا الشهر»), or over several happenings («في حادثين», «في حادثي الجسر والنفق»).

What does not live here: what is counted (``counts``).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from isnad.arabic.folding import search_key
from isnad.arabic.months import WEEKDAYS
from isnad.arabic.numbers import Number
from isnad.arabic.terms import index_terms
from isnad.arabic.text import Text
from isnad.linking.befell import keys_of, terms

SINCE = "منذ"  # a running total; other spans are counted anew each time
_SPAN_WORDS = "منذ اجمالي مجمل الاجماليه مجموع الماضيين الماضيه السابق السابقه سابق سابقا سنويا شهريا يوميا عادة"
_SPANS = frozenset(_SPAN_WORDS.split())
_COMMAS = frozenset({"،", ","})
_TOTALS = frozenset({"اجمالي", "مجمل", "الاجماليه", "مجموع"})
_LATELY = frozenset(WEEKDAYS) | {"فجر", "صباح", "مساء", "ليل", "ظهر", "عصر", "امس"}
_NO_SPAN = frozenset({"حصيله", "وقت"})  # «حصيلة سابقة», «في وقت سابق»
_RATES = frozenset({"سنويا", "شهريا", "يوميا"})  # of the clause only in which they stand
_THIS = frozenset({"هذا", "هذه", "خلال", "بدايه", "مطلع", "طوال"})
_TIMES = frozenset({"الشهر", "العام", "السنه", "الاسبوع", "الموسم", "عام", "شهر", "الاشهر", "الاعوام", "السنوات", "الايام"})
# Of several of them the figures are sums: «في حادثين», «هجمات متفرقة».
_HAPPENING_WORDS = "حادث حادثة هجوم انفجار تفجير حريق غارة ضربة زلزال عملية"
_SEVERAL_WORDS = "حوادث هجمات انفجارات تفجيرات حرائق غارات ضربات زلازل"
_BEFORE_HAPPENINGS = frozenset({"في", "بعد", "جراء", "اثر", "من", "عن", "خلال", "بين", "ضحايا", "عقب"})
_SCATTERED_WORDS = "متفرقة متعددة مختلفة منفصلة متزامنة"
SEVERAL, OF_SEVERAL = -1.0, -2.0  # how many is not told; one of several


def sums_up(every: Sequence[str], sentence: tuple[int, int], at: int, *, money: bool = False, amount: bool = False) -> str:
    """Return the words by which a sentence counts beyond one happening («هذا الشهر», «الماضية»; «منذ» between the commas around the figure
    at token ``at``), or "". The total of a sum of money («القيمة الإجمالية») is no such, nor of
    an amount since when it began («التهم 40 هكتارا منذ الأحد»)."""
    first, last = sentence
    start = next((i + 1 for i in range(at - 1, first - 1, -1) if every[i] in _COMMAS), first)
    end = next((i for i in range(at, last) if every[i] in _COMMAS), last)
    keys = every[first:last]
    since = every.index(SINCE, start, end) if SINCE in every[start:end] else None
    if since is not None and not (amount and not _LATELY.isdisjoint(every[since + 1 : since + 2])):
        return SINCE
    told = {
        key for before, key in pairwise(["", *keys]) if key in _SPANS and key != SINCE and before.removeprefix("ال") not in _NO_SPAN
    } | {b for a, b in pairwise(keys) if a in _THIS and b in _TIMES}
    told -= _TOTALS if money else set()
    told -= _RATES - {*every[start:end]}  # «20 سفينة تنتظر، وإن الخسائر مليونان |يوميا»
    return " ".join(sorted(told))


def happenings_of(text: Text, numbers: Sequence[Number], sentence: tuple[int, int]) -> float | None:
    """Return over how many happenings a sentence counts («في حادثين»), ``SEVERAL`` where it does not say; ``None`` for one."""
    told = [
        number.value
        for number in numbers
        if number.value
        and set(index_terms(number.noun or number.unit or "")) & terms(_HAPPENING_WORDS)
        and not (number.value > 1 and (number.unit_start or 0) < number.start and search_key(number.unit or "").startswith("ال"))
    ]  # «ضحايا الانفجار الخمسة»: five victims
    if told:
        return max(told) if max(told) > 1 else None
    if any(_both(text, i) for i in range(sentence[0] + 1, sentence[1] - 1)):
        return 2.0
    several, scattered = keys_of(_SEVERAL_WORDS), keys_of(_SCATTERED_WORDS)
    keys = text.keys[sentence[0] : sentence[1]]
    return SEVERAL if any(a in several and b in scattered for a, b in pairwise(keys)) else None


def _both(text: Text, i: int) -> bool:
    """Say whether a token is the dual of a happening before its places («في حادثي الجسر والنفق»)."""
    key = text.keys[i]
    if not key.endswith("ي") or key.startswith("ال") or not text.keys[i + 1][0].isalpha():
        return False
    one = key.removesuffix("ي")
    one = one.removesuffix("ت") + "ه" if one.endswith("ت") else one
    # «في هجوم انتحاري», «نشاط زلزالي» are adjectives: they follow a noun.
    follows = one.endswith("ه") or text.keys[i - 1] in _BEFORE_HAPPENINGS
    return follows and one in keys_of(_HAPPENING_WORDS)
