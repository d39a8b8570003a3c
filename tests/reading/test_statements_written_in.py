"""What stands in a paper that was named right before is a statement of whoever issued it."""

from __future__ import annotations

import pytest

from isnad import read_article

IN_IT = [  # text, content, words for the source, who is meant
    ("أصدرت البلدية بيانا جاء فيه أن السوق سيغلق شهرا.", "السوق سيغلق شهرا", "بيانا", "البلدية"),
    ("تلقت المحطة رسالة من الشركة ورد فيها أن العقد ألغي.", "العقد ألغي", "رسالة من الشركة", "الشركة"),
    ("ورثاه المعهد في بيان جاء فيه أنه كان معلما كبيرا.", "كان معلما كبيرا", "بيان", "المعهد"),
    ("أرسلت النقابة إلى الوزير مذكرة جاء فيها أن الأجور متأخرة.", "الأجور متأخرة", "مذكرة", "النقابة"),
    ("وجه المدير رسالة إلى الموظفين جاء فيها: «لن يسرح أحد».", "لن يسرح أحد", "رسالة", "المدير"),
    ("كتب الشاعر رسالة جاء فيها أنه سيعود.", "سيعود", "رسالة", "الشاعر"),
    ("وفي بيان مشترك جاء أن الطرفين اتفقا على هدنة.", "الطرفين اتفقا على هدنة", "بيان مشترك", "بيان مشترك"),
    ("نقلت وكالة الأفق بيانا للحزب جاء فيه أن المؤتمر تأجل.", "المؤتمر تأجل", "بيانا للحزب", "بيانا للحزب"),
    ("قالت الوزارة في بيان جاء فيه أن الطريق آمن.", "الطريق آمن", "الوزارة", "الوزارة"),
]


@pytest.mark.parametrize(("text", "content", "source", "resolved"), IN_IT, ids=[text for text, *_ in IN_IT])
def test_what_stands_in_it(text: str, content: str, source: str, resolved: str) -> None:
    (statement,) = read_article({"id": "a", "text": text}).statements
    assert (statement.content, statement.source, statement.resolved) == (content, source, resolved)


@pytest.mark.parametrize("text", ["وصل المدير إلى مكتب جاء فيه الموظفون باكرا.", "قرأ الطالب كتابا جاء فيه البطل من قرية بعيدة."])
def test_who_comes_says_nothing(text: str) -> None:
    assert read_article({"id": "a", "text": text}).statements == ()


def test_an_outlet_that_brings_a_paper_passes_it_on_and_one_that_gets_it_does_not() -> None:
    passed, got = "نقلت وكالة الأفق بيانا للحزب جاء فيه أن المؤتمر تأجل.", "تلقت المحطة رسالة من الشركة ورد فيها أن العقد ألغي."
    assert [read_article({"id": "a", "text": text}).statements[0].via for text in (passed, got)] == [("وكالة الأفق",), ()]
