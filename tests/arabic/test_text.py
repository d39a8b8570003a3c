"""Tokens, sentences and paragraphs of a text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.arabic.folding import search_key
from isnad.arabic.text import Text


@pytest.mark.parametrize(
    ("raw", "tokens"),
    [
        ("قال الوزير: «نعم».", ["قال", "الوزير", ":", "«", "نعم", "»", "."]),
        ("ارتفع 3.5% و2.5 مليون", ["ارتفع", "3.5", "%", "و2.5", "مليون"]),
        ("في 12/5/2014 الساعة 10:30", ["في", "12/5/2014", "الساعة", "10:30"]),
        ("انظر https://isnad.example/a-b?x=1، ثم", ["انظر", "https://isnad.example/a-b?x=1", "،", "ثم"]),
        ("المـــؤتمر مُهِمّ", ["المـــؤتمر", "مُهِمّ"]),
        ("ـ نص \u200f", ["نص"]),
        ("١٬٥٠٠ جندي", ["١٬٥٠٠", "جندي"]),
    ],
)
def test_tokens(raw, tokens):
    text = Text(raw)
    assert [raw[s:e] for s, e in zip(text.starts, text.ends, strict=True)] == tokens


@pytest.mark.parametrize(
    ("raw", "count"),
    [
        ("جاء الوفد. غادر الوفد.", 2),
        ("قال د. سامي إن الوفد جاء.", 1),
        ("ذكرت وكالة أ.ف.ب. أن الوفد جاء.", 1),
        ("بلغ النمو 3.5 في المئة. وتراجع الدين.", 2),
        ("بلغ النمو 3.\u200f5 في المئة. وتراجع الدين.", 2),
        ("«لماذا جاء الوفد؟» سأل الوزير. ثم غادر.", 2),
        ("قال: «جاء الوفد.» ثم غادر.", 2),
        ("هل جاء الوفد؟ لا!", 2),
        ("انتظر... ثم غادر.", 2),
        ("1. جاء الوفد", 1),
        ("على ارتفاع 500 م. ثم هبط.", 2),
        ("سطر أول\nسطر ثان", 2),
        ("زوروا isnad.example اليوم.", 1),
        ("", 0),
        ("\n \n", 0),
    ],
)
def test_sentences(raw, count):
    assert len(Text(raw).sentences) == count


def test_forms_keep_what_keys_fold():
    text = Text("أَعلنت وزارةُ ی٢")
    assert text.forms == ["أعلنت", "وزارة", "ي2"]
    assert text.keys == ["اعلنت", "وزاره", "ي2"]


def test_slice_is_the_text_as_published():
    text = Text("قال  «الوزيرُ» نعم")
    assert text.slice(1, 4) == "«الوزيرُ»"
    assert text.slice(2, 2) == ""


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet=st.one_of(st.sampled_from('اب. «»"؟!\n\u0640\u064e\u200f 1٢,:/'), st.characters()), max_size=60))
def test_any_text_is_cut_into_whole_tokens_and_sentences(raw):
    text = Text(raw)
    assert len(text) == len(text.starts) == len(text.ends) == len(text.forms) == len(text.keys)
    previous = 0
    for start, end, key in zip(text.starts, text.ends, text.keys, strict=True):
        assert previous <= start < end <= len(raw)
        assert key == search_key(raw[start:end]) != ""
        previous = end
    covered = [i for begin, end in text.sentences for i in range(begin, end)]
    assert covered == list(range(len(text)))
    assert [i for begin, end in text.paragraphs for i in range(begin, end)] == covered
