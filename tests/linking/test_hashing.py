"""Texts cut together in arrays give the terms that they give one by one, numbers in one writing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.arabic.terms import index_terms
from isnad.linking import hashing
from isnad.linking.hashing import term_hash, term_hashes

LETTERS = "ابتمقلوةىأإءـًّ\u200f\u200c019٢٣۴.,٫٬،؛:/-_«»()' \n\t\u00a0aZé😀𝟙\u3000ﻻ\ud800"
TEXTS = st.lists(st.text(st.sampled_from(LETTERS), max_size=40), max_size=6)


def _expected(texts):
    signs = (text.replace("%", " بالمئة ") for text in texts)
    return [[term_hash(term.replace(".", "") if "0" <= term[0] <= "9" else term) for term in index_terms(text)] for text in signs]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("فاز بنسبة 41,7 بالمئة", "فاز بنسبة 41.7 في المئة", True),
        ("فاز بنسبة 41,7 بالمئة", "فاز بنسبة ٤١٫٧ بالمائة", True),
        ("فاز بنسبة 41,7 بالمئة", "فاز بنسبة ٤١,٧٪", True),
        ("فاز بنسبة 41.7%", "فاز بنسبة 41.7 في المائة", True),
        ("حضر 2,300 متطوع", "حضر 2300 متطوع", True),
        ("حضر 2.300 متطوع", "حضر ٢٬٣٠٠ متطوع", True),
        ("فاز بنسبة 41,7 بالمئة", "فاز بنسبة 47.1 بالمئة", False),
        ("حضر 2,300 متطوع", "حضر 3,200 متطوع", False),
        ("فاز بنسبة 41 بالمئة", "فاز بنسبة 41", False),
    ],
)
def test_a_number_is_one_however_it_is_written(one, other, same):
    first, second = _found([one, other])
    assert (first == second) is same


def _found(texts):
    terms = term_hashes(texts)
    flat = terms.hashes.tolist()
    result = []
    for size in terms.sizes.tolist():
        result.append(flat[:size])
        del flat[:size]
    assert not flat
    return result


@settings(deadline=None, max_examples=300)
@given(TEXTS)
def test_texts_together_are_as_each_alone(texts):
    assert _found(texts) == _expected(texts)


@pytest.mark.parametrize(
    "text",
    [
        "بلغت الأسعار 1,250.75 ريالا، أي 3.5% أكثر.",
        "قال الوزير:«لن نقبل».وأضاف...",
        "في ٢٠٢٤/٠١/٢٥ عند 14:30",
        "مُحَمَّد ومـحـمـد",
        "أ.ف.ب",
        "نص_واحد a.b 1.a a.1 .5 5.",
        "",
    ],
)
def test_words_numbers_and_marks(text):
    assert _found([text]) == _expected([text])


def test_what_is_forgotten_is_found_again(monkeypatch):
    monkeypatch.setattr(hashing, "_PLACE_BITS", 1)
    monkeypatch.setattr(hashing, "_MOST_SEVERAL", 1)
    monkeypatch.setattr(hashing, "_known", hashing._Known())
    texts = ["حريق في ميناء نوران", "الوزير يزور الميناء", "3.5 في المئة 3.5"]
    for _ in range(3):
        assert _found(texts) == _expected(texts)


def test_many_letters_are_cut_in_chunks(monkeypatch):
    monkeypatch.setattr(hashing, "_AT_ONCE", 10)
    texts = ["حريق في ميناء", "", "نوران 12", "كلمة"]
    assert _found(texts) == _expected(texts)
    assert _found([]) == []


def test_numbers_are_known():
    assert term_hashes(["قتل 12 شخصا وأصيب 3.5 الأرقام 7"]).number.tolist() == [False, True, False, False, True, False, False]
