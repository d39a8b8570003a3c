"""Clitics come off only where the remainder is a word."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.arabic.words import segment, split_proclitics, split_word

WHOLE = [
    "والي", "فيصل", "بيان", "لبنان", "وزير", "بنك", "كان", "ولاية", "وكالة", "فرنسا", "كلمة", "كمال", "لجنة", "سيناء",
    "سوريا", "بغداد", "فقط", "لكن", "وطن", "فوز", "لندن", "باريس", "بيروت", "وفاة", "كتاب",
]  # fmt: skip
SPLIT = [
    ("وسيدرسها", "و+س+يدرس+ها"),
    ("للولايات", "ل+الولايات"),
    ("وللمملكة", "و+ل+المملكة"),
    ("بالقاهرة", "ب+القاهرة"),
    ("كالحرب", "ك+الحرب"),
    ("وقال", "و+قال"),
    ("فسيكون", "ف+س+يكون"),
    ("لهم", "ل+هم"),
    ("بها", "ب+ها"),
    ("إليها", "إلي+ها"),
    ("شركاتها", "شركات+ها"),
    ("والمسؤولين", "و+المسؤولين"),
    ("لأنهم", "ل+أن+هم"),
    ("المحادثات", "المحادثات"),
    ("NATO", "NATO"),
]


@pytest.mark.parametrize("word", WHOLE)
def test_whole_words_stay_whole(word):
    assert split_word(word) == ("", word, "")


@pytest.mark.parametrize(("word", "pieces"), SPLIT)
def test_clitics_are_split(word, pieces):
    assert "+".join(piece.text for piece in segment(word)) == pieces


def test_offsets_count_the_form_as_given():
    assert [(piece.kind, piece.start, piece.end) for piece in segment("وَسَيَدْرُسُهَا")] == [
        ("conjunction", 0, 2),
        ("future", 2, 4),
        ("word", 4, 12),
        ("pronoun", 12, 15),
    ]
    assert segment("ـ") == []


def test_split_proclitics_keeps_the_enclitic():
    assert split_proclitics("وبشركاتها") == (("و", "ب"), "شركاتها")


@settings(deadline=None)
@given(st.text(alphabet=st.one_of(st.sampled_from("والبكسفيدرتنهمةى\u064e\u0640"), st.characters()), max_size=14))
def test_segments_cover_any_form(form):
    pieces = segment(form)
    if pieces:
        assert pieces[0].start == 0
        assert pieces[-1].end == len(form)
        assert all(a.end == b.start for a, b in pairwise(pieces))
