"""What went wrong in reports of our own in the manner of several countries' press: who it is, how many, of what kind."""

from __future__ import annotations

import pytest

from isnad import read_article

LAST = [  # text, whose the last statement is, count, kind
    ("غير أن مصدرين في النادي أكدا لموقع الأفق أن العقد جاهز.", "مصدرين في النادي", 2, "unnamed"),
    ("وكشف تقرير لصحيفة النهر أن 40 مدرسة بلا ماء.", "صحيفة النهر", None, "outlet"),
    ("وكشفت وثائق مسربة لموقع «النهر» أن المدارس بلا ماء.", "وثائق مسربة", None, "document"),
    ("وذكرت مجلة المال، نقلا عن وثيقة داخلية اطلعت عليها، أن الاحتياطي تراجع إلى النصف.", "وثيقة داخلية", None, "document"),
    ("لقي تسعة أشخاص مصرعهم، وفق حصيلة أولية أعلنها الدفاع المدني.", "الدفاع المدني", None, "official"),
    ("ورحبت منظمات بيئية بالخطوة، وطالبت أربع منها بعقد قمة طارئة.", "أربع منها", 4, "unnamed"),
    ("أظهرت دراستان أجريتا في الجامعة أن العقار فعال.", "دراستان أجريتا في الجامعة", 2, "document"),
    ("لكن طبيبين لم يشاركا في العمل دعوا إلى الحذر.", "طبيبين", 2, "unnamed"),
    ("وبحسب لائحة الاتهام، جمع الرازي مئتي مليون دينار.", "لائحة الاتهام", None, "document"),
    ("وقال معدو التقرير إن المناخ يتغير.", "معدو التقرير", None, "unnamed"),
    ("وقال شقيق أحد الضحايا إن أخاه أخبره قبل يومين أن الجدران تتصدع.", "أخاه", None, "unnamed"),
    ("وأعلن رئيسا جامعتي النيل والساحل توقيع اتفاق لتبادل الطلاب.", "رئيسا جامعتي النيل والساحل", 2, "official"),
    ("وقال رئيس الجامعة إن الرسوم ثابتة. أما نظيره فأشار إلى أن الرسوم لن تزيد.", "نظيره", None, "official"),
    ("وقالت طالبتان إن الإدارة لم تستشر أحدا. وأوضحت إحداهما أن الاتحاد سيطعن.", "إحداهما", None, "unnamed"),
]


@pytest.mark.parametrize(("text", "holder", "count", "kind"), LAST, ids=[text for text, *_ in LAST])
def test_who_it_is(text: str, holder: str, count: int | None, kind: str) -> None:
    last = read_article({"id": "own", "text": text}).statements[-1]
    assert (last.resolved, last.count, last.kind) == (holder, count, kind)


def test_a_relative_clause_stands_before_what_is_denied() -> None:
    (statement,) = read_article({"id": "own", "text": "ونفى محامي الدفاع، الذي غادر القاعة مبكرا، صحة الأدلة."}).statements
    assert statement.content == "صحة الأدلة"


def test_who_called_him_and_no_one_before() -> None:
    text = 'قال أربعة مسؤولين إن الجولة ستعقد. وقالت ليلى الحداد: "اتصل بي المورد وقال لي إن الأسعار ستتضاعف".'
    last = read_article({"id": "own", "text": text}).statements[-1]
    assert (last.resolved, list(last.via)) == ("المورد", ["ليلى الحداد"])
