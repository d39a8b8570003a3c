"""Numbers as news writes them: digits of all scripts, number words, duals, ranges, percent and money, with the noun they count.

Dates, clock times and years are not numbers here; see ``moments``. Which count belongs to which claim is not decided here either.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from isnad.arabic.counted import CURRENCIES, MEASURED, SIGNS, dual_of, nouns
from isnad.arabic.folding import safe_key, search_key
from isnad.arabic.number_words import SCALES, TEN, VAGUE, read_compound, split_head
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.arabic.words import split_word

NumberKind = Literal["count", "percent", "money", "vague"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text.

    ``start`` and ``end`` are code points of the number itself (of the dual noun for a dual), without approximators and unit; ``first``
    and ``last`` the same as a half-open range of token numbers. ``value`` is ``None`` for ranges, which have ``low`` and ``high``, and
    for vague plurals («عشرات»). A bound has one of the two: «أكثر من 100» has ``low`` 100, «أقل من 100» ``high`` 100. ``unit`` is the
    noun counted, as published and located by ``unit_start`` and ``unit_end``; ``noun`` its dictionary form where known.
    """

    start: int
    end: int
    first: int
    last: int
    value: float | None
    low: float | None = None
    high: float | None = None
    approximate: bool = False
    kind: NumberKind = "count"
    unit: str | None = None
    noun: str | None = None
    unit_start: int | None = None
    unit_end: int | None = None


# Before the noun itself these are construct duals: «ألفا جندي», «مليونا دولار».
_TWO_OR_ONE = frozenset({"الفا", "مليونا", "مليارا", "بليونا", "تريليونا"})
_VAGUE_SCALES = {*SCALES, "عشرات", "مئات"}
#: Three digits after one dot: thousands or a decimal, which the unit decides.
_DOTTED = re.compile(r"\D*([1-9]\d{0,2})\.(\d{3})")
_NOT_ONE = frozenset({"رقم", "الرقم", "ان", "اي", "قلب", "صف", "عدد"})
_PLAIN = frozenset("0123456789")
_MAY_BE_OTHER = frozenset({"ست", "سبع", "خمس", "تسع", "ثلاث", "اربع", "ثمان", "ثماني", "عشر", "الف", "احد", "احدي", "واحد", "واحده"})
_ORDINALS = frozenset({
    "حادي", "حاديه", "ثاني", "ثانيه", "ثالث", "ثالثه", "رابع", "رابعه", "خامس", "خامسه", "سادس", "سادسه", "سابع", "سابعه", "ثامن", "ثامنه",
    "تاسع", "تاسعه",
})  # fmt: skip

_ABOUT = frozenset({"نحو", "حوالي", "قرابه", "زهاء", "يقارب", "تقارب", "يناهز", "تناهز", "حدود", "بحدود", "تقريبا", "قراب"})
_OVER = frozenset({"فوق", "يفوق", "تفوق", "فاق", "تجاوز", "يتجاوز", "تتجاوز", "تجاوزت", "تخطي", "يتخطي", "تعدي", "يتعدي"})
_MORE = frozenset({"اكثر", "ازيد", "باكثر", "لاكثر"})
_LESS = frozenset({"اقل", "باقل", "لاقل"})
_MONTH_NAMES = """
يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر كانون شباط اذار نيسان ايار حزيران تموز اب ايلول تشرين
جانفي فيفري افريل ماي جوان جويليه اوت يوليوز غشت شتنبر نونبر دجنبر محرم صفر رجب شعبان رمضان شوال
"""
_MONTHS = frozenset(_MONTH_NAMES.split())
_BEFORE_YEAR = frozenset({
    "عام", "العام", "سنه", "السنه", "لعام", "لسنه", "وعام", "بعام", "موسم", "لموسم",
    "مونديال", "اولمبياد", "رويه", "الساعه",
})  # fmt: skip


class _Finder:
    def __init__(self, text: Text):
        self.text = text
        self.keys = text.keys

    def key(self, i: int) -> str:
        return self.keys[i] if 0 <= i < len(self.keys) else ""

    def same_line(self, i: int) -> bool:
        """Say whether token ``i`` follows its predecessor without a line break."""
        return 0 < i < len(self.keys) and "\n" not in self.text.raw[self.text.ends[i - 1] : self.text.starts[i]]

    def find(self) -> tuple[Number, ...]:
        found: list[Number] = []
        i, count = 0, len(self.keys)
        while i < count:
            key = self.keys[i]
            number = None
            if key[0] in _PLAIN or split_head(key) is not None:
                number = self.at(i)
            elif dual_of(key) is not None:
                number = self.dual(i)
            if number is None:
                i += 1
            else:
                found.append(number)
                i = max(number.last, i + 1)
        return tuple(found)

    def dual(self, i: int) -> Number:
        singular, cut = dual_of(self.keys[i]) or ("", 0)
        start, end = self._after(i, cut), self.text.ends[i]
        last = i + 1
        if self.key(last) in {"اثنان", "اثنين", "اثنتان", "اثنتين"}:
            last += 1
        value = 2.0
        if self.key(last) in {"ونصف", "والنصف"} and self.same_line(last):
            value, last = 2.5, last + 1
            if self.key(last) in {f"ال{search_key(singular)}", search_key(singular)} and self.same_line(last):
                last += 1
        kind: NumberKind = "money" if search_key(singular) in CURRENCIES else "count"
        return self._bounded(
            Number(start, self.text.ends[last - 1], i, last, value, kind=kind, unit=self.text.raw[start:end], noun=singular,
                   unit_start=start, unit_end=end)
        )  # fmt: skip

    def _after(self, i: int, letters: int) -> int:
        """Offset in the raw text after ``letters`` letters of token ``i``, skipping marks and what folding drops."""
        start, end = self.text.starts[i], self.text.ends[i]
        position, seen = start, 0
        while position < end and seen < letters:
            seen += bool(search_key(self.text.raw[position]))
            position += 1
        while letters and position < end and not search_key(self.text.raw[position]):
            position += 1
        return position

    def at(self, i: int) -> Number | None:
        head = split_head(self.keys[i])
        if head is None:
            return None
        key, cut, article = head
        if key in VAGUE and key not in SCALES:
            return self.vague(i, cut)
        lady = article and key == "ست" and self.key(i - 1).removeprefix("ال") not in nouns()[2]
        if lady or self._excluded(i, key):
            return None
        end = i + 1
        while end < len(self.keys) and end < i + 24 and self.same_line(end):
            end += 1
        parsed = read_compound(self.keys, i, end, key)
        if parsed is None or parsed[0] != parsed[0]:
            return None
        value, last, scale = parsed
        if last == i + 1 and key in VAGUE:
            return self.vague(i, cut)
        number = Number(self._after(i, cut), self.text.ends[last - 1], i, last, value)
        number = self._measured(self._ranged(number, scale))
        number = self._grouped(self._counted(number, key, article))
        if last == i + 1 and number.kind in {"count", "money"}:
            if key in _TWO_OR_ONE and number.unit_start is not None and number.unit_start > number.end and self.key(last) != "من":
                number = replace(number, value=2 * value)
            before = number.unit is not None and (number.unit_start or 0) < number.start
            if article and key[0] not in _PLAIN and not before:
                return None
            reached = self.key(i - 1) in {"الي", "عند"} and not self.key(last)[:1].isalpha()  # «ارتفع عدد الوفيات إلى خمس.»
            if number.unit is None and key in _MAY_BE_OTHER and not reached:
                return None
        return self._bounded(number)

    def _excluded(self, i: int, key: str) -> bool:
        """Say whether the token belongs to a date, a clock time, an ordinal or a name such as F-16."""
        raw, before = self.text.raw, self.key(i - 1)
        if key == "الف" and "\u0651" in raw[self.text.starts[i] : self.text.ends[i]]:
            return True
        if key in TEN and before.removeprefix("و").removeprefix("ب").removeprefix("ال").removeprefix("لل") in _ORDINALS:
            return True
        if key[0] not in _PLAIN:
            return key in {"صفر"} and (self.key(i - 1) in {"شهر", "من"} and self.key(i + 1)[:2].isdigit())
        if ":" in key or "/" in key:
            return True
        after = self.key(i + 1)
        if before in _BEFORE_YEAR or after.removeprefix("ال") in _MONTHS or (after in {"ه", "ميلادي", "هجري"} and len(key) == 4):
            return True
        if before in _MONTHS and key.isdigit() and len(key) == 4:
            return True
        start = self.text.starts[i]
        glued = start > 1 and raw[start - 1] in "-_/\\.@#" and not raw[start - 2].isspace()
        return glued and not raw[start - 2].isdigit() and raw[start - 2] not in "%٪"

    def vague(self, i: int, cut: int) -> Number:
        last = i + 1
        while ((after := self.key(last)) in _VAGUE_SCALES or after.removeprefix("ال") in SCALES) and self.same_line(last):
            last += 1
        number = Number(self._after(i, cut), self.text.ends[last - 1], i, last, None, approximate=True, kind="vague")
        return replace(self._counted(number, self.keys[i], False), kind="vague")

    def _grouped(self, number: Number) -> Number:
        """Read «1.500 جندي» as thousands: where things are counted, or where three decimals would end in a nought.

        Percent, «1.125 مليون» and measures keep their decimals; money is thousands only with two noughts.
        """
        dotted = [match for key in self.keys[number.first : number.last] if (match := _DOTTED.fullmatch(key))]
        digits = [key for key in self.keys[number.first : number.last] if key[-1] in _PLAIN]
        words = any(key.removeprefix("و") in SCALES for key in self.keys[number.first : number.last])
        if not dotted or len(dotted) != len(digits) or words or number.kind == "percent":
            return number
        rounded = all(match[2].endswith("00" if number.kind == "money" else "0") for match in dotted)
        unit = search_key(number.unit) if number.unit else ""
        counted = number.kind == "count" and unit not in MEASURED and (number.noun is not None or unit == "نسمه")
        if not (rounded or counted):
            return number
        value, low, high = (None if bound is None else round(bound * 1000) for bound in (number.value, number.low, number.high))
        return replace(number, value=value, low=low, high=high)

    def _ranged(self, number: Number, scale: float) -> Number:
        """Join a second bound: «بين 10 و15», «من 5 إلى 7», «ثلاثة أو أربعة», «10-15 عاما»."""
        j = number.last
        between = self.key(number.first - 1) in {"بين", "وبين", "مابين"}
        unit_between = j + 1 < len(self.keys) and between and self.key(j).isalpha() and not self.key(j).startswith("و")
        if (self.key(j) in {"%", "$"} and (between or self.key(number.first - 1) == "من")) or unit_between:
            j += 1
        if not self.same_line(j):
            return number
        link = self.key(j)
        second: tuple[str, int, int] | None = None
        if link in {"الي", "حتي", "او", "-"} or (between and link == "و"):
            head = split_head(self.key(j + 1)) if self.same_line(j + 1) else None
            if head is not None and not head[2] and head[1] == 0:
                second = head[0], j + 1, 0
        elif between and link.startswith("و"):
            head = split_head(link[1:])
            if head is not None and head[1] == 0:
                second = link[1:], j, 1
        if second is None:
            return number
        parsed = read_compound(self.keys, second[1], len(self.keys), second[0])
        if parsed is None or number.value is None or parsed[0] != parsed[0]:
            return number
        low, high = number.value, parsed[0]
        if scale == 1 and parsed[2] > 1 and low < 1000:
            low *= parsed[2]
        if not low < high or (link == "-" and not self._unit_at(parsed[1])):
            return number
        return replace(number, end=self.text.ends[parsed[1] - 1], last=parsed[1], value=None, low=low, high=high)

    def _plural(self, j: int) -> bool:
        """Say whether token ``j`` may be what the number before it counts: «خطف مسلحون سبعة |مزارعين»."""
        key = self.key(j)
        return self.same_line(j) and not key.startswith("ال") and (key in nouns()[2] or (len(key) > 4 and key.endswith(("ين", "ات"))))

    def _unit_at(self, j: int) -> bool:
        key = self.key(j)
        return self.same_line(j) and (key in {"%"} or (len(key) > 1 and key.isalpha() and not is_stop(key)))

    def _measured(self, number: Number) -> Number:
        """Recognise percent and money."""
        j = number.last
        key, raw = self.key(j), self.text.raw
        if key == "%" or key in {"بالمئه", "بالمائه", "بالميه", "المءه"}:
            return self._unit(number, j, j + 1, "percent")
        if self.key(number.first - 1) == "%" and self.text.ends[number.first - 1] == number.start:
            return self._unit(number, number.first - 1, number.first, "percent")
        if key in {"في", "ب"} and self.key(j + 1) in {"المئه", "المائه", "الميه", "مئه"}:
            return self._unit(number, j, j + 2, "percent")
        if self.same_line(j) and (key in CURRENCIES or key in SIGNS):
            return self._unit(number, j, j + 1, "money")
        if number.start > 0 and raw[number.start - 1] in SIGNS:
            return self._unit(number, number.first - 1, number.first, "money")
        return number

    def _unit(self, number: Number, first: int, last: int, kind: NumberKind | None = None) -> Number:
        """Give a number the tokens ``first`` to ``last`` as its unit."""
        start, end = self.text.starts[first], self.text.ends[last - 1]
        key = self.keys[last - 1]
        known = nouns()[0]
        noun: str | None = known.get(key) or known.get(key.removeprefix("ال"))
        if noun is None and key.endswith("ا") and len(key) > 3:
            noun = known.get(key[:-1]) or safe_key(self.text.raw[start:end])[:-1]
        unit = self.text.raw[start:end]
        return replace(number, kind=kind or number.kind, unit=unit, noun=noun, unit_start=start, unit_end=end)

    def _counted(self, number: Number, key: str, article: bool) -> Number:
        """Find the noun counted: after the number, after «من», or before it («مصدر واحد», «المصادر الثلاثة»)."""
        if number.unit is not None:
            return number
        known, _, plurals = nouns()
        before = self.key(number.first - 1)
        bare = before.removeprefix("و").removeprefix("ال") if len(before) > 4 else before
        last_key = self.keys[number.last - 1]
        if number.first and self.same_line(number.first):
            one = key in {"واحد", "واحده"} and number.last == number.first + 1
            joined = not article and self.keys[number.first].startswith("و") and not one  # «9 قتلى وثمانية مفقودين»
            worded = (
                key[0] not in _PLAIN
                and number.value is not None
                and number.value < 100
                and before in plurals
                and not self._plural(number.last)
            )
            postposed = article or (worded and not joined)
            agrees = one and not article and before.endswith("ه") == (key == "واحده") and len(before) > 2 and before.isalpha()
            if agrees and not is_stop(before) and before not in _NOT_ONE:
                return self._unit(number, number.first - 1, number.first)
            if (one or postposed) and (before in known or bare in known or (article and before.startswith("ال"))):
                return self._unit(number, number.first - 1, number.first)
        j = number.last
        if key in {"احد", "احدي"} and number.last == number.first + 1:
            if self.key(j).startswith("ال") and self.same_line(j) and len(self.key(j)) > 4:
                return self._unit(number, j, j + 1)
            return number
        if self.key(j) == "من" and self.key(j + 1).startswith("ال") and self.same_line(j + 1):
            return self._unit(number, j + 1, j + 2)
        if self._unit_at(j) and last_key not in {"واحد", "واحده"} and not self._another(j):
            number = self._unit(number, j, j + 1)
            if number.value is not None and self.key(j + 1) == "ونصف" and number.kind == "count":
                number = replace(number, value=number.value + 0.5)
        return number

    def _another(self, j: int) -> bool:
        """Say whether a token begins something else than the noun counted: «7 وأصيب», «10 ثاني أيام», «2.07 عام 2014»."""
        key = self.key(j)
        if key.startswith("و") and split_word(safe_key(self.text.slice(j, j + 1)))[0].startswith("و"):
            return True
        return key in _ORDINALS - {"ثانيه"} or (key in _BEFORE_YEAR and len(self.key(j + 1)) == 4 and self.key(j + 1).isdigit())

    def _bounded(self, number: Number) -> Number:
        """Read approximators and bounds around the number."""
        i = number.first - 1
        if self.key(i) in {"بين", "وبين"}:
            return number
        before = self.key(i)
        bare = before[1:] if before[:1] in {"و", "ب", "ل", "ف"} and before[1:] in _ABOUT else before
        second, third = self.key(i - 1), self.key(i - 2)
        low, high, about = number.low, number.high, number.approximate
        value = number.value
        if bare in _ABOUT or (before == "من" and second in {"يقرب", "تقرب", "يقارب"}):
            about = True
        elif value is not None and before in _OVER and second in {"لا", "لم", "لن", "ولا", "ولم", "ولن"}:
            high = value
        elif value is not None and ((before == "من" and second in _MORE) or before in _OVER):
            low = value
        elif value is not None and ((before == "من" and second in _LESS) or before == "دون"):
            high = value
        elif value is not None and before in {"عن", "علي"} and second in {"يقل", "تقل"} and third == "لا":
            low = value
        elif value is not None and before in {"عن", "علي"} and second in {"يزيد", "تزيد", "زاد", "زادت", "يربو", "تربو", "ينيف", "تنيف"}:
            low, high = (low, value) if third == "لا" else (value, high)
        elif value is not None and before in {"الي", "حتي"} and second in {"يصل", "تصل"}:
            high = value
        j = number.last + (1 if number.unit_start is not None and number.unit_start >= number.end else 0)
        if self.key(j) == "تقريبا":
            about = True
        elif value is not None and self.key(j) == "علي" and self.key(j + 1) == "الاقل":
            low = value
        elif value is not None and self.key(j) == "علي" and self.key(j + 1) == "الاكثر":
            high = value
        elif value is not None and (self.key(j) == "فاكثر" or (self.key(j) == "او" and self.key(j + 1) == "اكثر")):
            low = value
        return replace(number, low=low, high=high, approximate=about)


def find_numbers(text: Text) -> tuple[Number, ...]:
    """Return the numbers of a text in its order; none overlaps another. Years, dates and clock times are left out."""
    return _Finder(text).find()
