"""Numbers in running text: value, bounds, what they count; and what is no number."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.arabic.numbers import find_numbers, parse_number_words
from isnad.arabic.text import Text

# text, value, low, high, approximate, kind, noun
ROWS = [
    ("قال مصدران أمنيان", 2, None, None, False, "count", "مصدر"),
    ("بحسب المصدرين", 2, None, None, False, "count", "مصدر"),
    ("أربعة مصادر", 4, None, None, False, "count", "مصدر"),
    ("المصادر الثلاثة", 3, None, None, False, "count", "مصدر"),
    ("مصدر واحد", 1, None, None, False, "count", "مصدر"),
    ("أحد المسؤولين", 1, None, None, False, "count", "مسؤول"),
    ("ألفين وخمسمئة جندي", 2500, None, None, False, "count", "جندي"),
    ("ألفا جندي", 2000, None, None, False, "count", "جندي"),
    ("مليون ونصف", 1_500_000, None, None, False, "count", None),
    ("ثلاثة ملايين ونصف المليون", 3_500_000, None, None, False, "count", None),
    ("نصف مليون لاجئ", 500_000, None, None, False, "count", "لاجئ"),
    ("مليون ومئتي ألف نازح", 1_200_000, None, None, False, "count", "نازح"),
    ("خمسة آلاف وثلاثمئة وستة وعشرين متظاهرا", 5326, None, None, False, "count", "متظاهر"),
    ("ثلاثمئة وخمسة وستون يوما", 365, None, None, False, "count", "يوم"),
    ("أحد عشر لاعبا", 11, None, None, False, "count", "لاعب"),
    ("ثلاث ساعات ونصف", 3.5, None, None, False, "count", "ساعة"),
    ("10 آلاف و500 جندي", 10_500, None, None, False, "count", "جندي"),
    ("لـ15 شخصا", 15, None, None, False, "count", "شخص"),
    ("نحو ٤٣ قتيلا", 43, None, None, True, "count", "قتيل"),
    ("ما يقرب من ۲۰۰ طالب", 200, None, None, True, "count", "طالب"),
    ("أكثر من 2,500 جندي", 2500, 2500, None, False, "count", "جندي"),
    ("لا يقل عن سبعة قتلى", 7, 7, None, False, "count", "قتيل"),
    ("أقل من 100 شخص", 100, None, 100, False, "count", "شخص"),
    ("بين 10 و15 شخصا", None, 10, 15, False, "count", "شخص"),
    ("بين 10 و15 مليون دولار", None, 10e6, 15e6, False, "money", None),
    ("ثلاثة أو أربعة مسؤولين", None, 3, 4, False, "count", "مسؤول"),
    ("10-15 عاما", None, 10, 15, False, "count", "عام"),
    ("20 في المئة", 20, None, None, False, "percent", None),
    ("بنسبة ٣٫٥٪", 3.5, None, None, False, "percent", None),
    ("5 مليارات دولار", 5e9, None, None, False, "money", None),
    ("مليونا دولار", 2e6, None, None, False, "money", None),
    ("بثلاثة صواريخ", 3, None, None, False, "count", "صاروخ"),
    ("عشرات القتلى", None, None, None, True, "vague", "قتيل"),
    ("1.500.000 نسمة", 1_500_000, None, None, False, "count", None),
]
NONE = [
    "القرن السابع عشر", "في 5 يوليو 2015", "عام 2014", "طائرة F-16", "طالبان والبحرين ولبنان", "يوم الثلاثاء والأربعاء", "الساعة 12:30",
    "السيدة الست فاطمة", "ألّف كتابا", "كوفيد-19", "في 25/1/2024", "",
]  # fmt: skip


@pytest.mark.parametrize(("raw", "value", "low", "high", "approximate", "kind", "noun"), ROWS)
def test_numbers(raw, value, low, high, approximate, kind, noun):
    (number,) = find_numbers(Text(raw))
    assert (number.value, number.low, number.high, number.approximate, number.kind) == (value, low, high, approximate, kind)
    assert noun is None or number.noun == noun
    assert number.unit is None or raw[number.unit_start : number.unit_end] == number.unit


@pytest.mark.parametrize("raw", NONE)
def test_no_numbers(raw):
    assert find_numbers(Text(raw)) == ()


def test_the_span_leaves_out_clitics():
    raw = "وبثلاثة صواريخ"
    (number,) = find_numbers(Text(raw))
    assert raw[number.start : number.end] == "ثلاثة"


@pytest.mark.parametrize(
    ("words", "value"),
    [("ألفين وخمسمئة", 2500), ("مئة وخمسة عشر", 115), ("عشرون", 20), ("3 ملايين", 3_000_000), ("خمسة وستة", None), ("وزير", None)],
)
def test_parse_number_words(words, value):
    assert parse_number_words(words.split()) == value


WORDS = [
    "و", "5", "10", "ثلاثة", "عشر", "عشرين", "ألف", "آلاف", "مليون", "ونصف", "بين", "إلى",
    "من", "مصدران", "%", "دولار", "و15", "2.5", "-", "أحد", "مئة", "وخمسة", "عشرات", "نحو\n",
]  # fmt: skip


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(WORDS), max_size=10))
def test_any_text_gives_numbers_in_order(words):
    raw = " ".join(words)
    last = 0
    for number in find_numbers(Text(raw)):
        assert last <= number.start < number.end <= len(raw)
        last = number.end
