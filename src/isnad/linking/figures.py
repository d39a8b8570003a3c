"""A figure as it is told, and when two are told alike.

What does not live here: finding figures (``counts``), and which are of one quantity (``differences``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from isnad.arabic.folding import search_key
from isnad.arabic.numbers import Number
from isnad.arabic.text import Text

_NEAR = 0.01  # of a figure that it may differ from itself rounded
_ABOUT_AS_MUCH = 0.05  # the same for «نحو» and bounds
_MORE_THAN = 0.2  # the same for a round lower bound: who tells of more than a hundred says nothing against 120
_HUNDRED, _THOUSAND = 100.0, 1000.0  # «62 بالمئة» is no round «62.6 بالمئة»
_DOTTED = re.compile(r"(?<![\d.,])\d{1,3}\.\d{3}(?![\d.,])")
#: What a vague number holds for: from, up to.
_VAGUE = {
    "عشرات": (10.0, 100.0), "مئات": (100.0, 1000.0), "الاف": (1000.0, 20_000.0), "الوف": (1000.0, 20_000.0),
    "عشرات الاف": (10_000.0, 100_000.0), "مئات الاف": (100_000.0, 1_000_000.0),
}  # fmt: skip
_ROUNDED = 2  # digits that a figure has to have more than, to be rounded

_BOUNDING_WORDS = """
اكثر ازيد اقل من عن علي ما لا لم لن يقل تقل يزيد تزيد يتجاوز تتجاوز تجاوز تجاوزت يفوق تفوق فاق فوق نحو حوالي قرابه زهاء يقارب تقارب يناهز
تناهز حدود ولا
"""
_BOUNDING = frozenset(_BOUNDING_WORDS.split())
_NOT_FIRST = frozenset({"من", "عن", "علي"})


@dataclass(frozen=True, slots=True)
class Figure:
    """One telling of a quantity: ``text == body[start:end]`` of ``article``, with the words of its bound («أكثر من مئة», «150 شخصا على
    الأقل»); ``value`` is ``None`` for a vague one («عشرات»).

    ``low`` and ``high`` are bounds, ``approximate`` is for «نحو» and its like. ``source`` is who says so, where a statement of the
    article carries the figure, and ``via`` through whom, as in the statement. ``exact``: it is of what nobody rounds (a rate of exchange).
    """

    article: str
    outlet: str | None
    published: str | None
    start: int
    end: int
    text: str
    value: float | None
    low: float | None = None
    high: float | None = None
    source: str | None = None
    via: tuple[str, ...] = ()
    approximate: bool = False
    exact: bool = False

    @property
    def vague(self) -> bool:
        """Whether it says no number at all («عشرات»)."""
        return self.value is None and self.low is None and self.high is None

    def times(self, factor: float) -> Figure:
        """Return it in a unit of which so many make one of its own; its words stay."""
        value, low, high = (None if each is None else each * factor for each in (self.value, self.low, self.high))
        return replace(self, value=value, low=low, high=high)

    @property
    def told(self) -> tuple[float | None, float | None, str]:
        """What makes a figure another than the next: its value; for a range its bounds; for a vague one its words."""
        if self.value is not None:
            return self.value, None, ""
        return self.low, self.high, "" if self.low is not None or self.high is not None else search_key(self.text)


def bounded(text: Text, number: Number) -> tuple[int, int]:
    """Return where a number begins and ends with the words of its bound («أكثر من 60», «150 شخصا على الأقل»)."""
    start, end = number.start, number.end
    if number.kind == "vague" or not (number.approximate or (number.value is not None and {number.low, number.high} != {None})):
        return start, end
    i = number.first
    while i > 0 and text.keys[i - 1] in _BOUNDING and text.ends[i - 1] <= start and "\n" not in text.raw[text.ends[i - 1] : text.starts[i]]:
        i -= 1
    while i < number.first and text.keys[i] in _NOT_FIRST:
        i += 1
    start = text.starts[i] if i < number.first else start
    behind = number.last + (number.unit_start is not None and number.unit_start >= number.end)
    if text.keys[behind : behind + 2] in (["علي", "الاقل"], ["علي", "الاكثر"]) or text.keys[behind : behind + 2] == ["او", "اكثر"]:
        end = text.ends[behind + 1]
    return start, end


def same(a: Figure, b: Figure) -> bool:
    """Say whether two figures are told alike: equal, of the same digits («17.106» and «17,106»), or one the other rounded.

    Rounded is what has fewer digits and lies near; nearness is wider for «نحو» and its like, and for a bound that holds for the other.
    """
    if a.told == b.told:
        return True
    if a.exact and b.exact:
        return False
    if a.value is None or b.value is None:
        return _within(a, b) or _within(b, a)
    ours, theirs = _digits(a.text), _digits(b.text)
    if ours == theirs and len(ours) > 1:
        return True
    if a.value >= _THOUSAND > b.value or b.value >= _THOUSAND > a.value:
        # «33.288» beside «33 ألف»: what was read as a decimal is thousands.
        a, b = (replace(each, value=each.value * 1000) if each.value and _DOTTED.search(each.text) else each for each in (a, b))
        if a.value == b.value:
            return True
    for rough, exact in ((a, b), (b, a)):
        if rough.value is None or exact.value is None or not exact.value:
            continue
        off = abs(rough.value - exact.value) / max(rough.value, exact.value)
        if len(_significant(rough.value)) < len(_significant(exact.value)) and len(_significant(exact.value)) > _ROUNDED:
            unit = 10.0 ** (len(f"{int(rough.value)}") - len(_significant(rough.value)))
            if (off <= _NEAR and exact.value >= _HUNDRED) or abs(rough.value - exact.value) <= unit / 2:
                return True
        bound = (rough.low is not None and exact.value >= rough.low) or (rough.high is not None and exact.value <= rough.high)
        if (rough.approximate or bound) and off <= _ABOUT_AS_MUCH:
            return True
        more = rough.low is not None and rough.low < exact.value and exact.low is None and exact.high is None
        if more and len(_significant(rough.value)) == 1 and off <= _MORE_THAN:
            return True
    return False


def holds(a: Figure, b: Figure) -> bool:
    """Say whether one of two figures is a vague number that holds for the other: «آلاف» beside «نحو عشرة آلاف»."""
    for vague, exact in ((a, b), (b, a)):
        words = " ".join(word if word in _VAGUE else word.removeprefix("ال") for word in search_key(vague.text).split())
        low, high = _VAGUE.get(words, (1.0, 0.0))
        if vague.vague and exact.value is not None and low <= exact.value <= high:
            return True
    return False


def _within(a: Figure, b: Figure) -> bool:
    """Say whether a figure lies in the range of another."""
    return a.value is not None and b.low is not None and b.high is not None and b.low <= a.value <= b.high


def _significant(value: float) -> str:
    return f"{value:.6f}".replace(".", "").strip("0") or "0"


def _digits(text: str) -> str:
    return "".join(c for c in search_key(text) if c.isdigit()).rstrip("0")
