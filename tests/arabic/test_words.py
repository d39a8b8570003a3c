"""Clitics come off only where the remainder is a word."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.arabic.words import segment, split_proclitics, split_word, without_proclitics

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


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ("وإصابة", "إصابة"),
        ("باتفاق", "اتفاق"),
        ("بتدهور", "تدهور"),
        ("ومفقودون", "مفقودون"),
        ("وَإِصابة", "إِصابة"),
        ("وبالقاهرة", "القاهرة"),
        ("للولايات", "الولايات"),
        ("وللهلال", "الهلال"),
        ("للجنة", "لجنة"),
        ("للبنان", "لبنان"),
        ("بـنوران", "نوران"),
        ("وسيدرسها", "سيدرسها"),
        *((word, word) for word in ("وقع", "بغداد", "لبنان", "فيضان", "كندا", "وفيات", "NATO", "2031", "ـ", "")),
    ],
)
def test_a_word_is_told_as_written_without_what_is_joined_to_its_front(form, told):
    assert without_proclitics(form) == told


@settings(deadline=None)
@given(st.text(alphabet=st.one_of(st.sampled_from("والبكسفيدرتنهمةى\u064e\u0640"), st.characters()), max_size=14))
def test_what_is_told_of_a_form_is_its_end_as_written_but_for_the_alef_of_the_article(form):
    told = without_proclitics(form)
    assert form.endswith(told) or (told[0] == "ا" and form.endswith(told[1:]))


@settings(deadline=None)
@given(st.text(alphabet=st.one_of(st.sampled_from("والبكسفيدرتنهمةى\u064e\u0640"), st.characters()), max_size=14))
def test_segments_cover_any_form(form):
    pieces = segment(form)
    if pieces:
        assert pieces[0].start == 0
        assert pieces[-1].end == len(form)
        assert all(a.end == b.start for a, b in pairwise(pieces))
