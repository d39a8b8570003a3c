"""One number from its words or digits: «ثلاثمئة وخمسة وعشرين ألفا», «مليونين ونصف», «1,250», «3 ملايين», with proclitics before it.

Where in a text numbers stand, and what they count, does not live here; see ``numbers``. Words are given by their search key.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from isnad.arabic.folding import search_key

_UNITS = {
    "واحد": 1, "واحده": 1, "احد": 1, "احدي": 1,
    "اثنان": 2, "اثنين": 2, "اثنتان": 2, "اثنتين": 2, "اثنا": 2, "اثني": 2, "اثنتا": 2, "اثنتي": 2,
    "ثلاث": 3, "ثلاثه": 3, "اربع": 4, "اربعه": 4, "خمس": 5, "خمسه": 5, "ست": 6, "سته": 6, "سبع": 7, "سبعه": 7,
    "ثمان": 8, "ثماني": 8, "ثمانيه": 8, "تسع": 9, "تسعه": 9, "صفر": 0,
}  # fmt: skip
TEN = frozenset({"عشر", "عشره"})
_TENS = {
    stem + ending: value
    for stem, value in {"عشر": 20, "ثلاث": 30, "اربع": 40, "خمس": 50, "ست": 60, "سبع": 70, "ثمان": 80, "تسع": 90}.items()
    for ending in ("ون", "ين")
}
_HUNDRED = frozenset({"مئه", "مائه", "ميه", "مايه"})
_HUNDREDS = dict.fromkeys(("مئتان", "مئتين", "مئتا", "مئتي", "مائتان", "مائتين", "مائتا", "مائتي", "ميتين", "مايتين"), 200) | {
    stem + hundred: value * 100
    for stem, value in {"ثلاث": 3, "اربع": 4, "خمس": 5, "ست": 6, "سبع": 7, "ثمان": 8, "ثماني": 8, "تسع": 9}.items()
    for hundred in _HUNDRED
}
SCALES = {
    "الف": 1e3, "الفا": 1e3, "الاف": 1e3, "مليون": 1e6, "مليونا": 1e6, "ملايين": 1e6, "مليار": 1e9, "مليارا": 1e9, "مليارات": 1e9,
    "بليون": 1e9, "بليونا": 1e9, "بلايين": 1e9, "تريليون": 1e12, "تريليونا": 1e12, "تريليونات": 1e12, "ترليون": 1e12,
}  # fmt: skip
_DUAL_SCALES = {
    stem + ending: value for stem, value in {"الف": 1e3, "مليون": 1e6, "مليار": 1e9, "بليون": 1e9, "تريليون": 1e12}.items()
    for ending in ("ان", "ين", "ي")
}  # fmt: skip
_FRACTIONS = {"نصف": 0.5, "ربع": 0.25, "ثلث": 1 / 3, "ثلثا": 2 / 3, "ثلثي": 2 / 3, "ثلثين": 2 / 3, "ثلثان": 2 / 3}
VAGUE = frozenset({"بضعه", "بضع", "عشرات", "مئات", "مءات", "الاف", "الوف", "ملايين", "مليارات", "بلايين"})
_DIGITS = re.compile(r"([وف]?)([بلك]?)((?:ال|ل)?)(\d+(?:[.,]\d+)*)")
_NEVER_SPLIT = frozenset({"لست", "وست", "بست", "فست", "كست", "لسبع", "كسبع", "والف", "لالف", "كميه"})


def parse_number_words(words: Sequence[str]) -> int | float | None:
    """Return the value of a number given as its words (or digits) from first to last, ``None`` where they are not one number."""
    keys = [search_key(word) for word in words]
    if not keys:
        return None
    parsed = read_compound(keys, 0, len(keys), keys[0])
    if parsed is None or parsed[1] != len(keys):
        return None
    return int(parsed[0]) if parsed[0] == int(parsed[0]) else parsed[0]


def read_compound(keys: Sequence[str], first: int, end: int, head: str) -> tuple[float, int, float] | None:
    """Read one number from token ``first`` on, whose key without proclitics is ``head``.

    Returns its value, the token after it and its last scale (1 without one); ``None`` where there is none.
    """
    total, current, last_scale = 0.0, None, 1e15
    digits_only = False
    i = first
    while i < end:
        joined = i > first and keys[i].startswith("و") and len(keys[i]) > 1
        key = head if i == first else (keys[i][1:] if joined else keys[i])
        if i == first and key == "ثلاثه" and i + 1 < end and keys[i + 1] == "ارباع":
            scale = SCALES.get(keys[i + 2].removeprefix("ال"), 1.0) if i + 2 < end else 1.0
            return 0.75 * scale, i + (3 if scale > 1 else 2), scale
        if key in _FRACTIONS:
            if joined and current is None and last_scale < 1e15 and _FRACTIONS[key] < 0.6:
                total += _FRACTIONS[key] * last_scale
                i += 1
                if i < end and SCALES.get(keys[i].removeprefix("ال")) == last_scale:
                    i += 1
                break
            if i == first and i + 1 < end and keys[i + 1].removeprefix("ال") in SCALES and keys[i + 1] not in {"الاف", "ملايين"}:
                scale = SCALES[keys[i + 1] if keys[i + 1] in SCALES else keys[i + 1].removeprefix("ال")]
                return _FRACTIONS[key] * scale, i + 2, scale
            break
        if key in TEN:
            if i == first:
                current = 10.0
            elif not joined and current is not None and 1 <= current % 100 <= 9 and not digits_only:
                current += 10
            elif joined and (current is None or (current % 100 == 0 and current > 0)):
                current = (current or 0) + 10
            else:
                break
        elif key in _HUNDRED or (key == "مئات" and current is not None):
            if not joined and current is not None and 3 <= current % 1000 <= 9 and not digits_only:
                current += current % 1000 * 99
            elif i == first or (joined and current is None and last_scale > 100):
                current = 100.0
            else:
                break
        elif key in SCALES or key in _DUAL_SCALES:
            scale = SCALES.get(key) or _DUAL_SCALES[key]
            times = 2 if key in _DUAL_SCALES else 1
            if i > first and not joined and current is None and last_scale < scale and times == 1 and total < 1e15:
                total *= scale  # ألف مليون
                last_scale = scale
                i += 1
                continue
            if scale >= last_scale or (current is not None and (joined or times == 2)):
                break
            if current is None and i > first and not joined:
                break
            total += (times if current is None else current) * scale
            current, last_scale, digits_only = None, scale, False
        elif key in _UNITS or key in _TENS or key in _HUNDREDS:
            value = float(_UNITS.get(key) or _TENS.get(key) or _HUNDREDS.get(key) or 0)
            if i == first or (joined and current is None and value < last_scale):
                current = value
            elif not joined or digits_only or current is None:
                break
            elif (20 <= value <= 90 and 1 <= current % 100 <= 9) or (value < 100 and current >= 100 and current % 100 == 0):
                current += value
            else:
                break
        elif (match := _DIGITS.fullmatch(key)) and match[4] == key and (figure := _digits_value(key)) is not None:
            if i > first and not (joined and current is None and figure < last_scale):
                break
            current, digits_only = figure, True
        else:
            break
        i += 1
    if i == first:
        return None
    return total + (current or 0), i, (last_scale if last_scale < 1e15 else 1.0)


def _digits_value(digits: str) -> float | None:
    """Read digits with separators: a comma before three digits, or a repeated separator, groups thousands; else ``None`` («1.433.5»)."""
    if "," not in digits and "." not in digits:
        return float(digits)
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", digits):
        return float(digits.replace(",", ""))
    if re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?", digits):
        return float(digits.replace(".", "").replace(",", "."))
    return float(digits.replace(",", ".", 1)) if digits.count(",") + digits.count(".") == 1 else None


@lru_cache(maxsize=200_000)
def split_head(key: str) -> tuple[str, int, bool] | None:
    """Split proclitics off a token that may begin a number: the key left, how many letters fell, whether the article was there."""
    known = _number_word
    if known(key):
        return key, 0, False
    match = _DIGITS.fullmatch(key)
    if match is not None:
        return match[4], match.start(4), bool(match[3])
    if key in _NEVER_SPLIT:
        return None
    for proclitic in ("وب", "ول", "فب", "و", "ف", "ب", "ل", "ك", ""):
        if not key.startswith(proclitic):
            continue
        rest = key[len(proclitic) :]
        if proclitic and known(rest):
            return rest, len(proclitic), False
        for article in ("ال", "ل"):
            bare = rest[len(article) :]
            with_article = rest.startswith(article) and (article == "ال" or proclitic in {"ل", "ول"})
            if with_article and known(bare) and bare not in {"اثنين", "احد", "الف"}:
                return bare, len(proclitic) + len(article), True
    return None


def _number_word(key: str) -> bool:
    return key in _UNITS or key in TEN or key in _TENS or key in _HUNDRED or key in _HUNDREDS or key in SCALES or key in _DUAL_SCALES or (
        key in _FRACTIONS
    ) or key in VAGUE  # fmt: skip
