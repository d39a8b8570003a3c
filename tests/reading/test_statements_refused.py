"""What is refused: one's own act is an event, what others say, ask or would do a claim; what a text passes over is a silence."""

from __future__ import annotations

import pytest

from isnad import read_article
from isnad.arabic.text import Text
from isnad.reading.statements.silences import find_silences

CLAIMS = [
    ("رفض النائب الاتهامات الموجهة إليه.", "الاتهامات الموجهة إليه"),
    ("رفض الوزير ما قيل عن السد.", "ما قيل عن السد"),
    ("رفض المجلس مشروع القانون.", "مشروع القانون"),
    ("رفضت الشركة عرضا من منافستها.", "عرضا من منافستها"),
    ("رفضت الشركة طلبه.", "طلبه"),
    ("رفض الحزب وجود قوات أجنبية.", "وجود قوات أجنبية"),
    ("رفضت الجزيرة فرض قيود عليها.", "فرض قيود عليها"),
    ("رفض النادي انضمام اللاعب إلى المعسكر.", "انضمام اللاعب إلى المعسكر"),
    ("رفضت الوزارة محاولات التدخل.", "محاولات التدخل"),
    ("رفض النائب وصف القرار بالانقلاب.", "وصف القرار بالانقلاب"),
    ("عارض الحزب تعديل القانون.", "تعديل القانون"),
]


@pytest.mark.parametrize(("text", "content"), CLAIMS)
def test_what_others_say_or_do_is_denied(text: str, content: str) -> None:
    (statement,) = read_article({"id": "own", "text": text}).statements
    assert (statement.force, statement.content) == ("deny", content)


ACTS = [
    "رفض الحزب فرض ضرائب جديدة على الفلاحين.",
    "رفضت طهران التفاوض مع اللجنة.",
    "رفض السكان دعم الحملة.",
    "رفض المدير إقراره.",
    "رفضت الشركة نشر التقرير السنوي.",
    "رفضت الوزارة استقبال الوفد.",
    "أبى المدير التوقيع على العقد.",
    "أبى الشيخ أن يغادر قريته.",
    "أدخل المغني المستشفى إثر عارض صحي ألم به.",
]


@pytest.mark.parametrize("text", ACTS)
def test_ones_own_act_refused_is_an_event(text: str) -> None:
    assert read_article({"id": "own", "text": text}).statements == ()


PASSED_OVER = [
    ("لم يتطرق البيان إلى أسباب الحريق، لكنه أشاد بالعمال.", "لم يتطرق البيان إلى أسباب الحريق"),
    ("ولم تتطرق الشركة إلى حجم الخسائر.", "لم تتطرق الشركة إلى حجم الخسائر"),
]


@pytest.mark.parametrize(("text", "words"), PASSED_OVER)
def test_what_a_text_passes_over_is_a_silence(text: str, words: str) -> None:
    (silence,) = find_silences(Text(text))
    assert (silence.kind, silence.text) == ("passed over", words)


def test_what_another_says_was_passed_over_is_his_word() -> None:
    assert find_silences(Text("قال المدير إن التقرير لم يتطرق إلى أسباب الحريق.")) == ()
