"""Who has no name and on what terms he spoke, and who has one that looks like none. All invented."""

from __future__ import annotations

import pytest

from isnad import read_article
from isnad.records import Statement


def _said(body: str) -> tuple[Statement, ...]:
    return read_article({"id": "a", "title": "خبر", "text": body}).statements


KINDS = [
    ("قال ديبلوماسي مغربي إن المعبر مفتوح.", "unnamed"),
    ("قال ديبلوماسي غربي إن المعبر مفتوح.", "unnamed"),
    ("وأكد ديبلوماسيون أن المعبر مفتوح.", "unnamed"),
    ("قال الديبلوماسي سامر الخالدي إن المعبر مفتوح.", "named"),
    ("وذكرت صحيفة النهر أن مسؤولا أمنيا رفيعا قال إن المعبر مفتوح.", "unnamed"),
    ("وذكرت صحيفة النهر أن مسؤولا يدعى سامر الخالدي قال إن المعبر مفتوح.", "named"),
    ("وقال حساب مجهول إن المعبر مفتوح.", "unnamed"),
    ("وقال شاب يبيع الخضار إن المعبر مفتوح.", "unnamed"),
    ("وقال نصفهم إن المعبر مفتوح.", "unnamed"),
    ("وأكد أغلبهم أن المعبر مفتوح.", "unnamed"),
    ("قال الوزير سامر الخالدي إن الجسر قديم. وقال مكتب الأخير إن المعبر مفتوح.", "official"),
    ("قال الوزير سامر الخالدي إن الجسر قديم. وأضاف هذا الأخير أن المعبر مفتوح.", "named"),
    ("وقالت سمية، وهي معلمة، إن المعبر مفتوح.", "named"),
    ('وتقول أم رعد: "المعبر مفتوح منذ الصباح".', "named"),
    ("وقال أبو خليل إن المعبر مفتوح.", "named"),
    ('وتقول أم الضحية: "المعبر مفتوح منذ الصباح".', "unnamed"),
    ('وتقول أم طفل: "المعبر مفتوح منذ الصباح".', "unnamed"),
]


@pytest.mark.parametrize(("body", "kind"), KINDS)
def test_the_kind_of_a_source(body: str, kind: str) -> None:
    assert _said(body)[-1].kind == kind


TERMS = [
    ("وقال مسؤول مشترطا السرية إن المعبر مفتوح.", "مسؤول", "مشترطا السرية"),
    ("وقال مسؤول في الوزارة، مشترطا السرية، إن المعبر مفتوح.", "مسؤول في الوزارة", "مشترطا السرية"),
    ("وقال مسؤول طلب ألا يذكر اسمه إن المعبر مفتوح.", "مسؤول", "طلب ألا يذكر اسمه"),
    ("وقال مسؤول مشترطا عودة الوفد إن المعبر مفتوح.", "مسؤول", None),
]


@pytest.mark.parametrize(("body", "source", "condition"), TERMS)
def test_on_what_terms_he_spoke(body: str, source: str, condition: str | None) -> None:
    last = _said(body)[-1]
    assert (last.source, last.condition, last.content) == (source, condition, "المعبر مفتوح")


def test_the_terms_of_one_are_not_those_of_the_next() -> None:
    first, other = _said("قال مسؤول كبير لشبكة سي إن إن شريطة عدم ذكر اسمه إن المعبر مفتوح. وقال مسؤول لم تسمه الوكالة إن الجنود عادوا.")
    assert (first.described, first.condition, first.granted) == ("كبير", "شريطة عدم ذكر اسمه", "شبكة سي إن إن")
    assert (other.described, other.condition, other.granted) == (None, "لم تسمه", "الوكالة")


def test_the_terms_of_one_who_speaks_on_are_his() -> None:
    said = _said("قال مسؤول كبير شريطة عدم ذكر اسمه إن المعبر مفتوح. وأضاف المسؤول أن الجنود عادوا. وتابع أن الجسر قديم.")
    assert [one.condition for one in said] == ["شريطة عدم ذكر اسمه"] * 3


def test_details_that_were_not_given() -> None:
    article = read_article({"id": "a", "title": "خبر", "text": "لم يدل الجيش بأي تفاصيل عن الحادث. ولم تدل الوزارة بتفاصيل إضافية."})
    assert [silence.kind for silence in article.silences] == ["no comment"] * 2
