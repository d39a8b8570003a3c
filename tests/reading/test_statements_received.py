"""What one received from another who says something in it, what the article adds behind a content, and set phrases within sources."""

from __future__ import annotations

import pytest

from isnad import read_article

SENDERS = [  # whose the last statement is
    (
        "وتلقى الوزير اتصالا هاتفيا من نظيره التونسي سامر الخالدي، بمناسبة العيد، أكد خلاله عمق العلاقات بين البلدين.",
        "نظيره التونسي سامر الخالدي",
    ),
    ("وتلقى الرئيس برقية تهنئة من رئيس الوزراء كمال الرازي أكد فيها أن البلاد بخير.", "رئيس الوزراء كمال الرازي"),
    ("وتلقت الوزيرة رسالة من السفير شدد فيها على ضرورة فتح المعبر.", "السفير"),
    ("وأجرى الوزير اتصالا هاتفيا بنظيره التونسي سامر الخالدي أكد خلاله عمق العلاقات بين البلدين.", "الوزير"),
    ("وعقد المدير اجتماعا مع العمال أكد خلاله أن الأجور ستدفع.", "المدير"),
    ("وقال سامر الخالدي إن المصنع سيغلق. وأضاف يقول إن العمال سينقلون.", "سامر الخالدي"),
    (
        "وقال بدر عبد العاطي مدير الشركة إن المصنع سيغلق. وأوضح عبدالعاطي أن العمال سينقلون. وأضاف أن الأجور ستدفع.",
        "بدر عبد العاطي مدير الشركة",
    ),
    ("وقال الأمير ـ رعاه الله ـ إن المشروع سينجز.", "الأمير"),
]


@pytest.mark.parametrize(("text", "holder"), SENDERS, ids=[text for text, _ in SENDERS])
def test_whose_words_they_are(text: str, holder: str) -> None:
    assert read_article({"id": "own", "text": text}).statements[-1].resolved == holder


CONTENTS = [  # what is said and no more
    ("وقال الوزير إن المصنع آمن لكن لم يتسن لرويترز التحقق من ذلك.", "المصنع آمن"),
    ("وقال المتحدث إن الطرفين اتفقا على الهدنة لكنه رفض التعليق على موعدها.", "الطرفين اتفقا على الهدنة"),
    ("وقالت الشركة إن المصنع آمن لكنها ستغلقه شهرا.", "المصنع آمن لكنها ستغلقه شهرا"),
    ("واعترف الوزير بأنه طلب التدخل، وهو الطلب نفسه الذي قدمه رئيس البلدية.", "طلب التدخل"),
    ("وأكد الوزير -أيده الله- عمق العلاقات بين البلدين.", "عمق العلاقات بين البلدين"),
    ("وعبر الوزير عن إيمانه بأهمية الحوار.", "أهمية الحوار"),
    ("وترددت أنباء عن رحيل المدرب.", "رحيل المدرب"),
    ("وكانت أنباء قوية ترددت حول أن المدرب سيرحل.", "المدرب سيرحل"),
]


@pytest.mark.parametrize(("text", "content"), CONTENTS, ids=[text for text, _ in CONTENTS])
def test_where_what_is_said_begins_and_ends(text: str, content: str) -> None:
    (statement,) = read_article({"id": "own", "text": text}).statements
    assert statement.content == content


def test_what_stood_before_an_answer_ends_before_its_pronoun() -> None:
    told, answer = read_article({"id": "own", "text": "وتحدثت صحف عن إغلاق المصنع وهو الأمر الذي نفاه الوزير."}).statements
    assert (told.content, answer.resolved) == ("إغلاق المصنع", "الوزير")


VIA = [
    ("ونشرت صحيفة النهر خبرا لمصدر مسؤول نفى إغلاق المصنع.", ["صحيفة النهر"]),
    ("وقال صالح بحسب هافنغتون بوست عربي إن العلاقات قائمة.", ["هافنغتون بوست عربي"]),
]


@pytest.mark.parametrize(("text", "via"), VIA, ids=[text for text, _ in VIA])
def test_who_published_it(text: str, via: list[str]) -> None:
    (statement,) = read_article({"id": "own", "text": text}).statements
    assert list(statement.via) == via


@pytest.mark.parametrize(
    "text",
    [
        "ورفضت أنقرة لعب دور في العملية.",
        "وتحدث المديرون التنفيذيون للشركة عن دعم البنية التحتية.",
        "وعثر على فتاة في أحد الشوارع يعتقد أنها من النهر.",
        "وترددت أصداء الانفجار في المدينة.",
    ],
)
def test_nothing_is_said(text: str) -> None:
    assert read_article({"id": "own", "text": text}).statements == ()
