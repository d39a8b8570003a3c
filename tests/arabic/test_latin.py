"""From Latin script to Arabic: lists, names, and transcription by letters. How often it is right is measured in ``bench/arabic.py``."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic.latin import arabic_spellings, transcribe


@pytest.mark.parametrize(
    ("word", "spelling"),
    [
        ("minister", "وزير"),  # a listed word
        ("Merkel", "ميركل"),
        ("Müller", "مولر"),  # a listed name, its marks off
        ("prime", "رئيس الوزراء"),  # a phrase
    ],
)
def test_listed_words_and_names(word: str, spelling: str) -> None:
    assert spelling in arabic_spellings(word)


@pytest.mark.parametrize(
    ("word", "spelling"),
    [
        ("tsipras", "تسيبراس"),
        ("varoufakis", "فاروفاكيس"),
        ("schweinsteiger", "شفاينشتايجر"),
        ("chattanooga", "شاتانوغا"),
        ("mogherini", "موغيريني"),
        ("pluto", "بلوتو"),
    ],
)
def test_a_name_that_no_list_has_is_transcribed(word: str, spelling: str) -> None:
    assert spelling in transcribe(word)


@pytest.mark.parametrize("word", ["", "x", "الوزير", "9k", "a" * 40])
def test_what_is_no_latin_word_has_no_spelling(word: str) -> None:
    assert arabic_spellings(word) == ()


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=20))
def test_any_letters_give_arabic_letters(word: str) -> None:
    found = transcribe(word)
    assert len(found) <= 3
    assert all(re.fullmatch("[ء-ي]+", spelling) for spelling in found)
