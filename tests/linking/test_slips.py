"""Slips of the hamza: which words are misspelt, which two texts share, which a copy mends."""

import pytest

from isnad.linking.rewording import difference
from isnad.linking.slips import compared, is_slip
from isnad.records import Article


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("إستقبل", True),
        ("الإنتخابات", True),
        ("وإستقبل", True),
        ("استقبل", False),
        ("الانتخابات", False),
        ("إعلان", False),
        ("أحمد", False),
        ("نوران", False),
        ("إلى", False),
        ("", False),
        ("43", False),
    ],
)
def test_a_common_word_with_the_wrong_hamza_is_a_slip(word, expected):
    assert is_slip(word) is expected


@pytest.mark.parametrize(
    ("copy", "original", "shared", "mended"),
    [
        ("إستقبل الوالي وفد الجزر", "إستقبل الوالي أمس وفد الجزر", ("إستقبل",), ()),
        ("استقبل الوالي وفد الجزر", "إستقبل الوالي أمس وفد الجزر", (), ("إستقبل",)),
        ("إستقبل الوالي وفد الجزر", "استقبل الوالي أمس وفد الجزر", (), ()),
        ("ودع الوالي وفد الجزر", "إستقبل الوالي أمس وفد الجزر", (), ()),
        ("", "", (), ()),
    ],
)
def test_slips_are_shared_or_mended(copy, original, shared, mended):
    assert compared(copy, original) == (shared, mended)
    found = difference(Article(id="b", body=copy), Article(id="a", body=original))
    assert (found.slips, found.mended) == (shared, mended)
