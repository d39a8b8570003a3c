"""What a word is by itself: verb, noun, adjective, preposition with its noun, function word, name."""

import pytest

from isnad.arabic.parts_of_speech import Shares, own_conjunction, shares


def likeliest(key: str) -> str:
    found = shares(key)
    return max(zip(found, Shares._fields, strict=True))[1]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("verb", "تتناقض يعارض رفضت قررت يستقبل وسافر استقبلوا"),
        ("noun", "فكره كواليس اجهزه اتخاذ القرار السياسه ومزارع"),
        ("adjective", "الماضي جديده الشرقيه سياسيه"),
        ("governed", "بثلاث بعدم لاسباب بسرعه للمزارعين"),
        ("function", "علي التي هذا لكن"),
        ("name", "بيروت خالد احمد باريس"),
    ],
)
def test_frequent_words(kind: str, words: str) -> None:
    assert {word: likeliest(word) for word in words.split()} == dict.fromkeys(words.split(), kind)


def test_a_word_may_be_several_things() -> None:
    refusal = shares("رفض")
    assert refusal.verb >= 0.3
    assert refusal.noun >= 0.3


def test_a_word_with_the_article_is_no_verb() -> None:
    assert shares("الرفض").verb == 0
    assert shares("الرفض").noun > 0.8


@pytest.mark.parametrize("key", ["xyz", "12", "ءءءءء", "و", "القاها"])
def test_nothing_is_said_of_what_is_not_known(key: str) -> None:
    assert sum(shares(key)) == 0


@pytest.mark.parametrize("key", ["وزير", "ولاءها", "فريق", "واشنطن"])
def test_own_first_letter(key: str) -> None:
    assert own_conjunction(key)


@pytest.mark.parametrize("key", ["وحمايه", "وقرر", "فقرر", "والوزير"])
def test_conjunction(key: str) -> None:
    assert not own_conjunction(key)


def test_shares_are_shares() -> None:
    for key in ("تتناقض", "فكره", "وسافر", "بثلاث", "الجديده", "يستخرجونها"):
        assert all(0 <= share <= 1 for share in shares(key))
        assert sum(shares(key)) <= 1.2  # tenths, each rounded
