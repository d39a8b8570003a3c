"""Folding: which spellings share a key, and the way back to the text as published."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from isnad.arabic.folding import drop_marks, fold_safe, fold_search, safe_key, search_key, search_keys

# Random Unicode, and texts dense in what folding is about.
TRICKY = st.text(
    alphabet="اأإآٱوؤيئىیےۀهہةۃکك لب٣۳3«»“٪٫–\u00a0"
    "\u0640\u064e\u0651\u0653\u0654\u0655\u0670\u200c\u200f\u202b\ufeff\ufe70\ufe71\ufe8d\ufef7\ufef5\ufdf2\ufdfa\ufdfc",
    max_size=30,
)
TEXTS = st.one_of(st.text(max_size=60), TRICKY)

SAFE = [
    ("ا\u0654حمد", "أحمد"),
    ("ا\u064e\u0654حمد", "أ\u064eحمد"),
    ("ا\u200c\u0655لى", "إلى"),
    ("مسو\u0654ول", "مسؤول"),
    ("هیئت", "هيئت"),
    ("ی\u0654", "ئ"),
    ("کتابۀ", "كتابه"),
    ("ﷲ", "الله"),
    ("ﻷن", "لأن"),
    ("ﻻ", "لا"),
    ("ﺍﻟﻌﺮﺑﻴﺔ", "العربية"),
    ("المـــؤتمر", "المؤتمر"),
    ("\u202bنص\u202c\u200f", "نص"),
    ("\u00a0و\u202f", " و "),
    ("٢٠١٤ و۲۰۱۴", "2014 و2014"),
    ("«نص» “نص”", '"نص" "نص"'),
    ("٣٫٥٪", "3.5%"),
    ("١٬٥٠٠", "1,500"),
    ("﷼", "ريال"),
]


@pytest.mark.parametrize(("published", "key"), SAFE)
def test_safe_key(published, key):
    assert fold_safe(published).text == key


FOREIGN = [
    ("عراقچي", "عراقجي"), ("ترمپ", "ترمب"), ("پوتين", "بوتين"), ("ڤيينا", "فيينا"), ("ژنو", "جنو"), ("گازيتا", "غازيتا"),
    ("ڨابس", "قابس"), ("ڨفصة", "قفصة"), ("أڭادير", "أكادير"), ("ڭلميم", "كلميم"), ("نێچیرڤان", "نيجيرفان"), ("کوردستان", "كوردستان"),
    ("ڕووداو", "رووداو"), ("لاڑکانہ", "لاركانه"), ("ډاکټر", "داكتر"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "arabic"), FOREIGN)
def test_letters_of_other_languages_are_found_as_arabic_writes_them(written, arabic):
    assert search_key(written) == search_key(arabic)
    assert safe_key(written)[:1] == written[:1].replace("ک", "ك"), "the letter is shown as it was published"


@pytest.mark.parametrize("kept", ["علي", "على", "مدرسة", "مدرسه", "أحمد", "احمد", "مُدَرِّس", "½", "ａ"])
def test_safe_key_keeps_what_may_tell_words_apart(kept):
    assert fold_safe(kept).text == kept


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أحمد", "احمد"),
        ("إلى", "الي"),
        ("ٱلله", "الله"),
        ("آمال", "امال"),
        ("مدرسة", "مدرسه"),
        ("مُدَرِّس", "مدرس"),
        ("هٰذا", "هذا"),
        ("ﺇﻟﻰ", "الي"),
    ],
)
def test_search_key_joins(one, other):
    assert search_key(one) == search_key(other)


def test_search_key_keeps_hamza_on_its_seat():
    assert search_key("سئل") != search_key("سيل")


def test_drop_marks():
    assert drop_marks("مُدَرِّس") == "مدرس"


@pytest.mark.parametrize("fold", [fold_safe, fold_search])
@settings(max_examples=200, deadline=None)
@example(text="ا\ufe70\u0654")
@example(text="\ufe8d\u0654")
@example(text="ی\u200c\u0654\u0653")
@given(text=TEXTS)
def test_folding_is_idempotent(fold, text):
    once = fold(text).text
    assert fold(once).text == once


@pytest.mark.parametrize("fold", [fold_safe, fold_search])
@settings(max_examples=200, deadline=None)
@given(text=TEXTS)
def test_offsets_lead_back(fold, text):
    folded = fold(text)
    last = 0
    for i in range(len(folded.text)):
        start, end = folded.span(i, i + 1)
        assert 0 <= start < end <= len(text)
        assert start >= last  # order is kept
        assert folded.text[i] in fold(text[start:end]).text
        last = start


@settings(max_examples=100, deadline=None)
@given(left=TEXTS, right=TEXTS)
def test_a_span_folds_to_its_part_of_the_key(left, right):
    folded = fold_search(left + " # " + right)
    at = folded.text.rindex(" # ") if "#" not in right else None
    if at is not None:
        start, end = folded.span(at, at + 3)
        assert (left + " # " + right)[start:end] == " # "


@settings(deadline=None)
@given(TEXTS)
def test_the_search_key_is_a_coarsening_of_the_safe_key(text):
    assert fold_search(fold_safe(text).text).text == fold_search(text).text


@settings(deadline=None)
@given(TEXTS)
def test_short_keys_agree(text):
    assert safe_key(text) == fold_safe(text).text
    assert search_key(search_key(text)) == search_key(text)


@given(st.lists(st.text().filter(lambda word: "\n" not in word)))
def test_many_words_have_the_keys_that_each_has(words):
    assert search_keys(words) == [search_key(word) for word in words]


@given(st.lists(st.sampled_from("أإآىةکیپ«»“”٣،ابه \n"), min_size=1, max_size=120))
def test_a_long_text_is_folded_as_its_letters_are(letters):
    text = "".join(letters)
    assert fold_search(text).text == "".join(fold_search(letter).text for letter in letters)
    assert fold_safe(text).text == "".join(fold_safe(letter).text for letter in letters)
