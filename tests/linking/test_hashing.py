"""Texts cut together in arrays give the terms that they give one by one, and beside these such with numbers in one writing."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.arabic.terms import index_terms
from isnad.linking import hashing
from isnad.linking.hashing import term_hash, term_hashes

LETTERS = "ابتمقلوةىأإءـًّ\u200f\u200c019٢٣۴.,٫٬،؛:/-_«»()%٪' \n\t\u00a0aZé😀𝟙\u3000ﻻ\ud800"
TEXTS = st.lists(st.text(st.sampled_from(LETTERS), max_size=40), max_size=6)


def _expected(texts):
    return [[term_hash(term) for term in index_terms(text)] for text in texts]


def _expected_uniform(texts):
    signs = (re.sub("[%٪]", " بالمئة ", text) for text in texts)
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
def test_a_number_is_one_however_it_is_written_where_copies_are_found(one, other, same):
    first, second = _uniform([one, other])
    assert (first == second) is same


def test_by_its_plain_terms_a_text_has_its_numbers_as_they_stand():
    texts = ["ارتفع الإنتاج 8.25% و ٪ هذا", "ارتفع الإنتاج 825 بالمائة", "نما 4٪", ""]
    assert _found(texts) == _expected(texts)
    assert _found(texts)[0] != _found(texts)[1]


def _found(texts):
    terms = term_hashes(texts)
    return _parted(terms.hashes, terms.sizes)


def _uniform(texts):
    terms = term_hashes(texts)
    return _parted(terms.uniform, terms.uniform_sizes)


def _parted(hashes, sizes):
    flat = hashes.tolist()
    result = []
    for size in sizes.tolist():
        result.append(flat[:size])
        del flat[:size]
    assert not flat
    return result


@settings(deadline=None, max_examples=300)
@given(TEXTS)
def test_texts_together_are_as_each_alone(texts):
    assert _found(texts) == _expected(texts)
    assert _uniform(texts) == _expected_uniform(texts)


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
    assert _uniform([text]) == _expected_uniform([text])


def test_what_is_forgotten_is_found_again(monkeypatch):
    monkeypatch.setattr(hashing, "_PLACE_BITS", 1)
    monkeypatch.setattr(hashing, "_MOST_SEVERAL", 1)
    monkeypatch.setattr(hashing, "_known", hashing._Known())
    texts = ["حريق في ميناء نوران", "الوزير يزور الميناء", "3.5 في المئة 3.5"]
    for _ in range(3):
        assert _found(texts) == _expected(texts)
        assert _uniform(texts) == _expected_uniform(texts)


def test_many_letters_are_cut_in_chunks(monkeypatch):
    monkeypatch.setattr(hashing, "_AT_ONCE", 10)
    texts = ["حريق في ميناء", "", "نوران 12.5% %", "", "٪", "كلمة"]
    assert _found(texts) == _expected(texts)
    assert _uniform(texts) == _expected_uniform(texts)
    assert _found([]) == _uniform([]) == []


def test_numbers_are_known():
    assert term_hashes(["قتل 12 % شخصا وأصيب 3.5 الأرقام 7"]).number.tolist() == [False, True, False, False, True, False, False]
