"""What was not said or could not be checked: of what kind, whose silence it is, and what only looks like one."""

from __future__ import annotations

import pytest

from isnad import read_article
from isnad.arabic.text import Text
from isnad.reading.statements import find_silences

SILENCES = [
    ("ولم يستجب وكيل اللاعب لرسائل البريد الإلكتروني.", "no comment", "لم يستجب وكيل اللاعب لرسائل"),
    ("ولم يستجيبوا لطلبات المراسل.", "no comment", "لم يستجيبوا لطلبات"),
    ("ولم ترد البلدية على استفسارات الصحيفة.", "no comment", "لم ترد البلدية على استفسارات"),
    ("ولم تجب الشركة عن أسئلة مكتوبة.", "no comment", "لم تجب الشركة عن أسئلة"),
    ("ولم يصدر أي تأكيد رسمي حتى الآن.", "no comment", "لم يصدر أي تأكيد رسمي"),
    ("ولم يصدر نفي رسمي من النادي.", "no comment", "لم يصدر نفي رسمي من النادي"),
    ("ولم يصدر تعليق رسمي من الحكومة حتى لحظة كتابة الخبر.", "no comment", "لم يصدر تعليق رسمي من الحكومة"),
    ("ولم يصدر أي رد فعل فوري من صنعاء.", "no comment", "لم يصدر أي رد فعل فوري من صنعاء"),
    ("ولم يتسن الحصول على تعليق فوري من الشركة.", "no comment", "لم يتسن الحصول على تعليق فوري من الشركة"),
    ("وحاولت الصحيفة الاتصال بالمدير دون جدوى.", "no comment", "حاولت الصحيفة الاتصال بالمدير دون جدوى"),
    ("وتعذر على وكالة مدار التثبت من المعلومة.", "unverified", "تعذر على وكالة مدار التثبت من المعلومة"),
    ("ولم تعثر بي بي سي على ما يؤكد هذا الادعاء.", "unverified", "لم تعثر بي بي سي على ما يؤكد هذا الادعاء"),
    ("ولم نعثر على ما يثبت صحة الصورة.", "unverified", "لم نعثر على ما يثبت صحة الصورة"),
    ("ولم تعلن أي جهة مسؤوليتها عن الهجوم.", "unclaimed", "لم تعلن أي جهة مسؤوليتها"),
    ("ولم تتبن أي جماعة المسؤولية بعد.", "unclaimed", "لم تتبن أي جماعة المسؤولية"),
    ("ولم يتضح بعد ما إذا كان السائق قد نجا.", "unclear", "لم يتضح بعد ما إذا كان السائق قد نجا"),
    ("ولم تتضح أسباب الحريق.", "unclear", "لم تتضح أسباب الحريق"),
    ("ولم يعرف بعد ما إذا كان الجسر سيفتح.", "unclear", "لم يعرف بعد ما إذا كان الجسر سيفتح"),
]


@pytest.mark.parametrize(("text", "kind", "told"), SILENCES)
def test_what_was_not_said(text: str, kind: str, told: str) -> None:
    article = read_article({"id": "a", "text": text})
    assert [(silence.kind, silence.text) for silence in article.silences] == [(kind, told)]
    assert not article.statements


NONE = [
    "لم تعثر الشرطة على ما يثبت تورط السائق.",
    "حاول الفريق تسجيل هدف دون جدوى.",
    "لم يعرف المدرب سبب الخسارة.",
    "لم يجب اللاعب الكرة إلى زميله.",
    "لم تصدر المحكمة قرارها بعد.",
    "وجه الحارس رسائل إلى الجمهور.",
    "لم تعلن الوزارة موعد الامتحان.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_silence(text: str) -> None:
    assert find_silences(Text(text)) == ()
