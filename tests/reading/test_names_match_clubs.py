"""Clubs in the sentence of a match where their name is a word or a town, and which of several is meant."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names


@pytest.mark.parametrize(
    ("raw", "clubs"),
    [
        ("هزم الفيصلي غريمه الوحدات في الدوري الأردني.", ["الفيصلي", "الوحدات"]),
        ("فاز جازان على أبها في دوري الدرجة الأولى بهدفين.", ["جازان", "أبها"]),
        ("وتأجلت مباراة جازان وأبها في دوري الدرجة الأولى.", ["جازان", "أبها"]),
        ("فازت الشرطة على الزوراء في الدوري العراقي.", ["الشرطة", "الزوراء"]),
        ("تأهل الرجاء والوداد إلى ربع النهائي في كأس العرش.", ["الرجاء", "الوداد"]),
        ("لاعبو الرياض قدموا مباراة كبيرة أمام الفتح.", ["الرياض", "الفتح"]),
    ],
)
def test_who_plays_is_a_club(raw, clubs):
    assert [name.text for name in find_names(Text(raw)) if name.kind == "ORG"] == clubs


@pytest.mark.parametrize(
    ("raw", "word"),
    [
        ("فازت الشرطة بثقة السكان في المدينة.", "الشرطة"),
        ("حقق الاتحاد الأوروبي هدفا في المناخ.", "الاتحاد"),
        ("على الشباب أن يعملوا، والمباراة غدا.", "الشباب"),
        ("فاز المصري محمد سالم بالميدالية في بطولة الكأس.", "المصري"),
        ("انتصر الهلال الأحمر لضحايا الزلزال.", "الهلال"),
    ],
)
def test_a_word_that_plays_nobody_is_none(raw, word):
    assert word not in [name.text for name in find_names(Text(raw)) if name.kind == "ORG"]


@pytest.mark.parametrize(
    ("raw", "club", "who"),
    [
        ("فاز الأهلي السعودي على الهلال في جدة ضمن دوري روشن.", "الأهلي", "org:al-ahli-saudi"),
        ("فاز الأهلي على الزمالك في الدوري المصري.", "الأهلي", "org:al-ahly"),
        ("توج الأهلي المصري بلقب دوري أبطال أفريقيا.", "الأهلي", "org:al-ahly"),
        ("فاز الأهلي على فريق آخر في البطولة.", "الأهلي", None),
    ],
)
def test_which_of_several_clubs_is_meant(raw, club, who):
    assert [name.id for name in find_names(Text(raw)) if name.text.startswith(club)] == [who]
