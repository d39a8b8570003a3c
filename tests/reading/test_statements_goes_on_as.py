"""«وأضاف القائد الميداني»: who goes on at once with what was said, by whatever fitting description, is who said it."""

from __future__ import annotations

import pytest

from isnad import read_article

FIRST = "ونقلت وكالة النهر عن {} أن الجسر ضيق."
GOES_ON = [
    ("سامر الخالدي، أحد قادة الفرقة الثانية،", "وأضاف القائد الميداني في المنطقة أن الطريق مقطوع."),
    ("سامر الخالدي", "وتابع المهندس في البلدية أن الطريق مقطوع."),
    ("مسؤول كندي", "وأضاف المسؤول في وزارة النقل أن الطريق مقطوع."),
    ("مسؤول في وزارة النقل", "وأضاف المسؤول الكندي أن الطريق مقطوع."),
]


@pytest.mark.parametrize(("who", "then"), GOES_ON)
def test_who_goes_on_is_who_spoke(who: str, then: str) -> None:
    first, last = read_article({"id": "a", "outlet": "b", "title": "الجسر", "body": FIRST.format(who) + " " + then}).statements
    assert (last.resolved, list(last.via)) == (first.resolved, ["وكالة النهر"])


@pytest.mark.parametrize(
    ("who", "then"),
    [
        ("اللاعب سامر الخالدي", "وأضاف المدرب السوري أن الطريق مقطوع."),
        ("سامر الخالدي", "وقال القائد الميداني في المنطقة إن الطريق مقطوع."),
        ("ليلى الخالدي", "وأضاف القائد الميداني في المنطقة أن الطريق مقطوع."),
    ],
)
def test_another_is_another(who: str, then: str) -> None:
    first, last = read_article({"id": "a", "outlet": "b", "title": "الجسر", "body": FIRST.format(who) + " " + then}).statements
    assert last.resolved != first.resolved


ASKS = [
    ("طالب رئيس الحزب الوزير بالاستقالة.", "رئيس الحزب"),
    ("طالب نقيب البحارة المدير بدفع الأجور.", "نقيب البحارة"),
    ("دعا مدرب الفريق الحارس إلى الحذر.", "مدرب الفريق"),
    ("طالب وكيل الوزارة المساعد بدعم المزارعين.", "وكيل الوزارة المساعد"),
    ("طالب نائب المدير العام بدعم المزارعين.", "نائب المدير العام"),
    ("طالب رئيس الحزب الوزير سامر الخالدي بفتح الطريق.", "رئيس الحزب الوزير سامر الخالدي"),
]


@pytest.mark.parametrize(("text", "source"), ASKS)
def test_an_office_asks_another(text: str, source: str) -> None:
    (statement,) = read_article({"id": "a", "outlet": "b", "title": "", "body": text}).statements
    assert statement.source == source


GOVERNORS = [
    ("ونفى والي وهران الشائعات.", "والي وهران", "الشائعات"),
    ("وطالب والي سوسة بإغلاق الملعب.", "والي سوسة", "إغلاق الملعب"),
    ("وأكد والي سوسة أن الملعب مغلق.", "والي سوسة", "الملعب مغلق"),
    ("ونفى والي القيروان سامر الخالدي وجود إصابات على الطريق.", "والي القيروان سامر الخالدي", "وجود إصابات على الطريق"),
]


@pytest.mark.parametrize(("text", "source", "content"), GOVERNORS)
def test_a_governor_is_no_preposition(text: str, source: str, content: str) -> None:
    article = read_article({"id": "a", "outlet": "b", "title": "", "body": "قال المدرب هاني مراد إن الفريق جاهز. " + text})
    last = article.statements[-1]
    assert (last.source, last.content) == (source, content)


def test_a_preposition_without_its_hamza_is_no_governor() -> None:
    text = "سافر الوزير الي تونس والي الجزائر، وقال المدير إن الجسر ضيق."
    (statement,) = read_article({"id": "a", "outlet": "b", "title": "", "body": text}).statements
    assert (statement.source, statement.content) == ("المدير", "الجسر ضيق")


KIN = [
    ("ونفى زوجها ذلك، قائلا إن الجسر ضيق.", ["زوجها", ""], ["ذلك", "الجسر ضيق"]),
    ("ونفى زوجها التهمة، قائلا إن الجسر ضيق.", ["زوجها", ""], ["التهمة", "الجسر ضيق"]),
    ("وأكد جارها العكس، قائلا إن الجسر ضيق.", ["جارها", ""], ["العكس", "الجسر ضيق"]),
    ("وأكد منافسها عكس ذلك. وأضاف أن الجسر ضيق.", ["منافسها", ""], ["عكس ذلك", "الجسر ضيق"]),
]


@pytest.mark.parametrize(("text", "sources", "contents"), KIN)
def test_who_is_called_by_whose_he_is_speaks(text: str, sources: list[str], contents: list[str]) -> None:
    article = read_article({"id": "a", "outlet": "b", "title": "", "body": "قالت الكاتبة هند مراد إن الرواية سرقت. " + text})
    said = article.statements[1:]
    assert [statement.source for statement in said] == sources
    assert [statement.content for statement in said] == contents
    assert {statement.resolved for statement in said} == {sources[0]}
