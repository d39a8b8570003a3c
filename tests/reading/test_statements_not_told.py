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
    ("لم تنف الشركة الخبر.", ("الشركة", "deny", True, (), "الخبر")),
    ("نفى النادي الخبر.", ("النادي", "deny", False, (), "الخبر")),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_a_bare_object(body: str, expected: tuple[object, ...]) -> None:
    (statement,) = read_article({"id": "own", "text": body}).statements
    assert (statement.source, statement.force, statement.negated, statement.via, statement.content) == expected


def test_nobody_says_nothing() -> None:
    assert read_article({"id": "own", "text": "لم يؤكد أحد موعد المباراة."}).statements == ()
    assert read_article({"id": "own", "text": "اتُّهمت الشركة بالتلاعب بالأسعار."}).statements == ()


NOT_DONE = [  # text, content, whether the act is negated
    ("ما قال الوزير إن الضرائب سترفع.", "الضرائب سترفع", True),
    ("وما أعلنت الوزارة أن الطريق مغلق.", "الطريق مغلق", True),
    ("وأكد المدير أنه ما قال إن المدرسة ستغلق.", "المدرسة ستغلق", True),
    ("لم تكن الوزارة قد أعلنت أن الطريق مغلق.", "الطريق مغلق", True),
    ("لم يسبق أن أعلنت الشركة أن أرباحها تراجعت.", "أرباحها تراجعت", True),
    ("وكان الوزير قد أعلن أن الطريق مغلق.", "الطريق مغلق", False),
    ("سبق أن أعلنت الشركة أن أرباحها تراجعت.", "أرباحها تراجعت", False),
    ("ما أعلن الاتحاد أنه سيغير المدرب.", "سيغير المدرب", True),
    ("ما قالت الوزارة إنها لن تغلق الجسر.", "لن تغلق الجسر", True),
    ("ما قال الوزير إنه سيحدث حدث فعلا.", "سيحدث حدث فعلا", False),
    ("لم يسبق للمدينة أن أعلنت إفلاس شركة النقل.", "إفلاس شركة النقل", True),
    ("لم تتهم الحكومة جارتها بتمويل المتمردين.", "تمويل المتمردين", True),
    ("لم تحذر البلدية السكان من فيضان النهر.", "فيضان النهر", True),
    ("ولم تطالب النقابة برفع الأجور.", "رفع الأجور", True),
    ("لم ينتقد الرئيس سامر الخالدي قرار المحكمة.", "قرار المحكمة", True),
    ("لم تندد الوزارة بالهجوم.", "الهجوم", True),
    ("لم تدع النقابة إلى إضراب عام.", "إضراب عام", True),
    ("لم يتعهد المدير بزيادة الرواتب.", "زيادة الرواتب", True),
    ("لم يهدد الحزب بالانسحاب.", "الانسحاب", True),
    ("لم يرحب الوزير بالقرار.", "القرار", True),
    ("لم يعترف المتهم بالسرقة.", "السرقة", True),
    ("لم ينصح الطبيب المريض بالسفر.", "السفر", True),
    ("لم يقترح الحزب تأجيل الانتخابات.", "تأجيل الانتخابات", True),
    ("لم يصف الرئيس الحادث بالمتعمد.", "الحادث بالمتعمد", True),
    ("لم تصف الوزارة الحادث بأنه متعمد.", "الحادث بأنه متعمد", True),
    ("لم يسبق للشركة أن اعترفت بوجود خلل.", "وجود خلل", True),
    ("لم يسبق للوزير أن اتهم النادي بالتحيز.", "التحيز", True),
    ("وصف الرئيس الحادث بالمتعمد.", "الحادث بالمتعمد", False),
    ("سبق للشركة أن اعترفت بوجود خلل.", "وجود خلل", False),
    ("حذرت البلدية السكان من فيضان النهر.", "فيضان النهر", False),
    ("ليس صحيحا أن الشركة قالت إن المصنع سيغلق.", "المصنع سيغلق", True),
    ("غير صحيح أن البلدية أعلنت إغلاق الجسر.", "إغلاق الجسر", True),
    ("وكان صحيحا أن البلدية أعلنت إغلاق الجسر.", "إغلاق الجسر", False),
    ("أدانت الوزارة ما قالت إنه هجوم على الميناء.", "هجوم على الميناء", False),
    ("كرر المدير ما قال الوزير إن الحكومة قررته.", "الحكومة قررته", False),
]


@pytest.mark.parametrize(("body", "content", "negated"), NOT_DONE, ids=[body for body, *_ in NOT_DONE])
def test_an_act_is_negated_by_what_stands_before_it(body: str, content: str, negated: bool) -> None:
    last = read_article({"id": "own", "text": body}).statements[-1]
    assert (last.content, last.negated) == (content, negated)


NEITHER = [
    "لم تنف الوزارة ولم تؤكد صحة الأنباء عن استقالة المدير.",
    "الوزير لم ينف ولم يؤكد أن الحكومة ستستقيل.",
    "ولم يؤكد الخالدي أو ينف توقيع العقد.",
    "لا تنفي الشركة ولا تؤكد أن المصنع سيباع.",
    "ورفض المتحدث تأكيد أو نفي الخبر.",
    "رفض المتحدث أن يؤكد أو ينفي أن الوزير استقال.",
]


@pytest.mark.parametrize("body", NEITHER)
def test_who_neither_confirms_nor_denies_is_silent(body: str) -> None:
    article = read_article({"id": "own", "text": body})
    assert (article.statements, len(article.silences)) == ((), 1)


def test_one_who_does_not_confirm_and_another_who_does_not_deny_are_two() -> None:
    statements = read_article({"id": "own", "text": "لم تؤكد الشركة أن الصفقة تمت، ولم تنف الحكومة ذلك."}).statements
    assert [(s.source, s.force, s.negated) for s in statements] == [("الشركة", "confirm", True), ("الحكومة", "deny", True)]


LEFT_OPEN = [
    "ولم يتضح ما إذا كانت الشركة أعلنت أن المصنع سيغلق.",
    "لا أحد يعرف ما إذا كان المدرب قال إنه سيرحل.",
    "هل قال الحارس إن الباب كان مفتوحا؟",
]


@pytest.mark.parametrize("body", LEFT_OPEN)
def test_what_is_only_asked_about_is_not_said(body: str) -> None:
    assert read_article({"id": "own", "text": body}).statements == ()


TOLD_BESIDE = [
    ("ولم يوضح المدير ما إذا كان الجسر سيغلق، وقال إن القرار للوزارة.", "القرار للوزارة"),
    ("ولا يعرف ما إذا كان الجسر الذي قال الوزير إنه آمن سيغلق.", "آمن"),
]


@pytest.mark.parametrize(("body", "start"), TOLD_BESIDE)
def test_what_is_told_beside_a_question_is_said(body: str, start: str) -> None:
    assert read_article({"id": "own", "text": body}).statements[-1].content.startswith(start)
