"""Numbers as a time expression counts with them: cardinals up to a hundred and ordinals up to the thirty-first, by search key.

Numbers of things counted are read in ``arabic.numbers``.
"""

from __future__ import annotations

from isnad.arabic.folding import search_key


def _keys(words: str) -> frozenset[str]:
    return frozenset(search_key(word) for word in words.split())


ONES = {
    **dict.fromkeys(_keys("واحد واحدة أحد إحدى"), 1), **dict.fromkeys(_keys("اثنين اثنان اثنتين اثنا اثني اثنتا اثنتي"), 2),
    **dict.fromkeys(_keys("ثلاث ثلاثة"), 3), **dict.fromkeys(_keys("أربع أربعة"), 4), **dict.fromkeys(_keys("خمس خمسة"), 5),
    **dict.fromkeys(_keys("ست ستة"), 6), **dict.fromkeys(_keys("سبع سبعة"), 7), **dict.fromkeys(_keys("ثمان ثماني ثمانية"), 8),
    **dict.fromkeys(_keys("تسع تسعة"), 9),
}  # fmt: skip
TENS = {
    word: value
    for value, words in {20: "عشرين عشرون", 30: "ثلاثين ثلاثون", 40: "أربعين أربعون", 50: "خمسين خمسون", 60: "ستين ستون",
                         70: "سبعين سبعون", 80: "ثمانين ثمانون", 90: "تسعين تسعون"}.items()
    for word in _keys(words)
}  # fmt: skip
TEN = _keys("عشر عشرة")
ORDINALS = {
    word: value
    for value, words in {1: "أول واحد حادي فاتح", 2: "ثاني", 3: "ثالث", 4: "رابع", 5: "خامس", 6: "سادس", 7: "سابع", 8: "ثامن", 9: "تاسع",
                         10: "عاشر", 20: "عشرين عشرون", 30: "ثلاثين ثلاثون"}.items()
    for word in _keys(words)
}  # fmt: skip


def number_words(keys: list[str], i: int) -> tuple[int, int] | None:
    """Return the number written in words (1..99, no article) from token ``i`` and the token after it, or ``None``."""
    if i >= len(keys):
        return None
    key = keys[i]
    following = keys[i + 1] if i + 1 < len(keys) else ""
    one = ONES.get(key)
    if one is not None:
        if following in TEN:
            return 10 + one, i + 2
        if following.startswith("و") and following[1:] in TENS:
            return one + TENS[following[1:]], i + 2
        return one, i + 1
    if key in TEN:
        return 10, i + 1
    if key in TENS:
        return TENS[key], i + 1
    return (100, i + 1) if key in {"مئه", "مائه"} else None


def definite_number(keys: list[str], i: int) -> tuple[int, int] | None:
    """Return the number of «الأيام الثلاثة الماضية» at token ``i`` and the token after it, or ``None``."""
    key = keys[i] if i < len(keys) else ""
    if not key.startswith("ال"):
        return None
    one = ONES.get(key[2:], 10 if key[2:] in TEN else None)
    if one is None:
        return (int(key[2:]), i + 1) if key[2:].isdigit() and len(key) <= 4 else None
    if i + 1 < len(keys) and keys[i + 1] in TEN:
        return one + 10, i + 2
    return one, i + 1


def ordinal(keys: list[str], i: int) -> tuple[int, int] | None:
    """Return the ordinal (1..31, with article) from token ``i`` and the token after it, or ``None``."""
    key = keys[i] if i < len(keys) else ""
    if not key.startswith("ال"):
        return None
    value = ORDINALS.get(key[2:])
    if value is None:
        return None
    following = keys[i + 1] if i + 1 < len(keys) else ""
    if value < 10:
        if following in TEN:
            return value + 10, i + 2
        tens = ORDINALS.get(following[3:]) if following.startswith("وال") else None
        if tens is not None and tens >= 20:
            return value + tens, i + 2
    return value, i + 1


_FEMININE = {
    f"ال{word}": value
    for value, words in {1: "اولي", 2: "ثانيه", 3: "ثالثه", 4: "رابعه", 5: "خامسه", 6: "سادسه", 7: "سابعه", 8: "ثامنه", 9: "تاسعه",
                         10: "عاشره", 11: "حاديه", 100: "مئويه"}.items()
    for word in words.split()
} | {f"ال{word}": value for word, value in TENS.items()}  # fmt: skip


def feminine_ordinal(keys: list[str], i: int) -> int | None:
    """Return the feminine ordinal with article at token ``i`` («الثالثة», «الثانية عشرة», «الخامسة والعشرين»), or ``None``."""
    key = keys[i] if i < len(keys) else ""
    value = _FEMININE.get(key)
    if value is None:
        return None
    following = keys[i + 1] if i + 1 < len(keys) else ""
    if following in TEN:
        return 11 if value == 11 else value + 10
    tens = TENS.get(following[3:]) if following.startswith("وال") else None
    if tens is not None:
        return (1 if value == 11 else value) + tens
    return None if value == 11 else value
