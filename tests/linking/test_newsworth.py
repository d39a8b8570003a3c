"""What a sentence is worth as news: what befell comes before who goes to see it."""

import pytest

from isnad.arabic.terms import index_terms
from isnad.linking.newsworth import newsworth
from isnad.records import Article


def worth(sentence):
    return newsworth(Article(id="a", body=sentence), 0, len(sentence), frozenset(index_terms(sentence)))


@pytest.mark.parametrize(
    ("sentence", "visits"),
    [
        ("زار وزير الصحة المصابين في حريق المصنع بمستشفى الرازي", True),
        ("وتفقد رئيس البلدية موقع الحريق صباح الثلاثاء", True),
        ("قام المحافظ بزيارة إلى القرية", False),
        ("عاد المسافرون إلى بيوتهم بعد فتح الطريق", False),
        ("زار وزير التعليم ثلاث مدارس في نوران", False),
        ("أصيب ستة عمال في حريق زار الوزير موقعه", False),
    ],
)
def test_a_visit_to_those_whom_it_befell_is_worth_less(sentence, visits):
    assert (worth(sentence) < worth("أصيب ستة عمال في حريق بمصنع في نوران")) == visits
