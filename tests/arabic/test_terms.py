"""Index terms: which words share one, what a query asks for."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic import terms
from isnad.arabic.folding import search_key
from isnad.arabic.terms import grams, index_grams, index_terms, is_stop, query_terms, stem, word_terms

ROWS = [line.split("\t") for line in (Path(__file__).parent / "pairs.tsv").read_text(encoding="utf-8").splitlines()[1:]]
SAME = [(first, second) for first, second, same in ROWS if same == "yes"]
OTHER = [(first, second) for first, second, same in ROWS if same == "no"]


def term(word: str) -> str:
    return stem(search_key(word))


def test_the_table_is_as_large_as_promised():
    assert len(set(SAME)) >= 300
    assert len(set(OTHER)) >= 150


def test_forms_of_one_word_share_their_term():
    assert [(a, b, term(a), term(b)) for a, b in SAME if term(a) != term(b)] == []


def test_words_of_one_root_do_not():
    assert [(a, b, term(a)) for a, b in OTHER if term(a) == term(b)] == []


@pytest.mark.parametrize(
    ("careless", "careful"), [("المحادثات", "المُحادَثات"), ("اسرائيلى", "إسرائيلي"), ("زياره", "زيارة"), ("کتاب", "كتاب")]
)
def test_careless_spelling_makes_no_difference(careless, careful):
    assert index_terms(careless) == index_terms(careful)


def test_function_words_are_left_out_and_digits_kept():
    assert index_terms("وقد كان في المدينة 1,500 جندي منذ عام ٢٠١٤") == ["مدين", "1500", "جندي", "عام", "2014"]
    assert is_stop("في")
    assert is_stop("وهو")
    assert not is_stop("فتحت")  # opened, before it is ف+تحت


def test_latin_words_keep_their_letters():
    assert index_terms("Boeing 777") == ["boeing", "777"]


def test_grams_are_four_letters_without_the_article():
    assert grams("المحادثات") == ("محاد", "حادث", "ادثا", "دثات")
    assert grams("علم") == ("علم",)
    assert index_grams("في العلم") == ["علم"]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("غوغل", "جوجل"),
        ("الترشيح", "رشح"),
        ("يوناني", "يونان"),
        ("Boeing", "بوينغ"),
        ("Houthi", "حوثي"),
        ("WHO", "عالمي"),
        ("هبطت", "هبوط"),
    ],
)
def test_a_query_also_asks_for_other_spellings_and_derivations(query, wanted):
    terms = query_terms(query)
    assert wanted in {t.term for t in terms if t.field == "stem"}
    assert max(terms, key=lambda t: t.weight).term == index_terms(query.replace("WHO", "Boeing"))[0] or query == "WHO"


def test_terms_of_a_query_are_unique_in_their_field():
    found = [(t.field, t.term) for t in query_terms("وزير الوزير وزراء minister")]
    assert len(found) == len(set(found))


@given(st.text(max_size=80))
def test_any_text_is_analysed(text):
    terms = index_terms(text)
    assert all(terms)
    assert all(t.weight > 0 and t.term for t in query_terms(text))


@given(st.lists(st.sampled_from(["وزير", "المحادثات", "2014", "Boeing", "لبنان"]), max_size=8))
def test_the_analysis_of_a_text_is_that_of_its_words(words):
    assert index_terms(" ".join(words)) == [t for word in words for t in index_terms(word)]


@given(
    st.lists(
        st.text(st.characters(categories=("L",)), min_size=1, max_size=12)
        | st.sampled_from([*(a for a, _ in SAME), "من", "ـ", "ﷺ", "Σ", "و"])
    )
)
def test_many_words_have_the_terms_that_each_has(words):
    expected = [" ".join(index_terms(word)) or None for word in words]
    terms._TERMS.clear()
    assert word_terms(words) == expected
