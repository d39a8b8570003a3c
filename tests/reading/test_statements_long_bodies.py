"""Bodies whose names have several words, before a bare object: where the name ends."""

from __future__ import annotations

import pytest

from isnad.arabic.text import Text
from isnad.reading.statements import find_statements

SAID = [
    ("أكدت مديرية صحة الأغوار الخبر.", "مديرية صحة الأغوار", "الخبر"),
    ("نفت إدارة سجن الرمل الشائعات.", "إدارة سجن الرمل", "الشائعات"),
    ("أكدت بلدية وادي الزيتون النبأ.", "بلدية وادي الزيتون", "النبأ"),
    ("دانت نقابة معلمي الشمال القرار.", "نقابة معلمي الشمال", "القرار"),
    ("نفت دائرة صحة الجنوب تسجيل وفيات.", "دائرة صحة الجنوب", "تسجيل وفيات"),
    ("نفت هيئة سكك حديد الشمال تعطل القطار.", "هيئة سكك حديد الشمال", "تعطل القطار"),
    ("أكدت غرفة عمليات الدفاع المدني الحصيلة.", "غرفة عمليات الدفاع المدني", "الحصيلة"),
    ("نفى مدير عام مستشفى النخيل وفاة المريض.", "مدير عام مستشفى النخيل", "وفاة المريض"),
    ("نفى مصدر أمني إصابة ثلاثة أشخاص.", "مصدر أمني", "إصابة ثلاثة أشخاص"),
    ("أعلن مصدر ملاحي غرق سفينة شحن.", "مصدر ملاحي", "غرق سفينة شحن"),
    ("نفت مصادر محلية اقتحام القرية.", "مصادر محلية", "اقتحام القرية"),
]


@pytest.mark.parametrize(("text", "source", "content"), SAID)
def test_the_name_ends_before_what_is_said(text: str, source: str, content: str) -> None:
    (statement,) = find_statements(Text(text))
    assert (statement.source, statement.content) == (source, content)
