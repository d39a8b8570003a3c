"""An act that was not done («لم تعلن X عدد …»), and an outlet cited between a verb's subject and its object. All people are invented."""

from __future__ import annotations

import pytest

from isnad import read_article

# text, and source, force, whether the act is negated, via, content
CASES = [
    ("ونفت الوزارة، بحسب وكالة النهر، إغلاق المعبر.", ("الوزارة", "deny", False, ("وكالة النهر",), "إغلاق المعبر")),
    (
        "وأكد الوزير سامر الخالدي، وفقا لوكالة النهر، انتهاء العمل.",
        ("الوزير سامر الخالدي", "confirm", False, ("وكالة النهر",), "انتهاء العمل"),
    ),
    ("وأعلنت الشركة، حسب ما ذكرت صحيفة النهر، تأجيل الافتتاح.", ("الشركة", "announce", False, ("صحيفة النهر",), "تأجيل الافتتاح")),
    (
        "أكد وزير الداخلية اللواء كمال الرازي سيطرة الأجهزة الأمنية على مدينة النهر.",
        ("وزير الداخلية اللواء كمال الرازي", "confirm", False, (), "سيطرة الأجهزة الأمنية على مدينة النهر"),
    ),
    ("بحسب مقربين منه فإن الرئيس سيعود قريبا.", ("مقربين", "say", False, (), "الرئيس سيعود قريبا")),
    ("لم تؤكد السفارة موعد الانسحاب.", ("السفارة", "confirm", True, (), "موعد الانسحاب")),
    ("لم تعلن الوزارة عدد القتلى.", ("الوزارة", "announce", True, (), "عدد القتلى")),
    ("لم تنف الشركة الخبر.", ("الشركة", "say", True, (), "الخبر")),
    ("نفى النادي الخبر.", ("النادي", "deny", False, (), "الخبر")),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_a_bare_object(body: str, expected: tuple[object, ...]) -> None:
    (statement,) = read_article({"id": "own", "text": body}).statements
    assert (statement.source, statement.force, statement.negated, statement.via, statement.content) == expected


def test_nobody_says_nothing() -> None:
    assert read_article({"id": "own", "text": "لم يؤكد أحد موعد المباراة."}).statements == ()
    assert read_article({"id": "own", "text": "اتُّهمت الشركة بالتلاعب بالأسعار."}).statements == ()
