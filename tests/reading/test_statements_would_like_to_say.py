"""«تود الهيئة أن توضح أن …»: offices and papers say by such a wish what they say; a wish denied, past or somebody else's says nothing."""

from __future__ import annotations

import pytest

from isnad.arabic.text import Text
from isnad.reading.statements import find_statements

SAID = [
    ("تود الهيئة أن توضح أن المبنى غير صالح للسكن.", "الهيئة", "المبنى غير صالح للسكن", "say"),
    (
        "ويود المركز الإعلامي بالنادي أن يوضح لجماهيره أن العقد سار.",
        "المركز الإعلامي بالنادي",
        "العقد سار",
        "say",
    ),
    ("ويود النادي أن يعلن عن نفاد التذاكر.", "النادي", "نفاد التذاكر", "announce"),
    ("وتود إدارة المستشفى التأكيد على أن الحالة مستقرة.", "إدارة المستشفى", "الحالة مستقرة", "confirm"),
    ("وتود الوزارة الإشارة إلى أن الخدمة مجانية.", "الوزارة", "الخدمة مجانية", "say"),
    ("يهم البلدية أن توضح أن السور آمن.", "البلدية", "السور آمن", "say"),
    ("يسر الجامعة أن تعلن عن فتح باب القبول.", "الجامعة", "فتح باب القبول", "announce"),
]
NOT_SAID = [
    "لا تود الوزارة أن تعلن عن الموعد.",
    "كان يود المدير أن يقول إن الأمر انتهى.",
    "ويود المدرب أن يرى فريقه فائزا.",
    "ما يهم الناس أن يعلن الوزير عن الأسعار.",
    "المهم الذي تود الحكومة أن تقول إنه تحقق هو الأمن.",
]


@pytest.mark.parametrize(("text", "source", "content", "force"), SAID)
def test_a_wish_to_say_says_it(text: str, source: str, content: str, force: str) -> None:
    (found,) = find_statements(Text(text))
    assert (found.source, found.content, found.force) == (source, content, force)


@pytest.mark.parametrize("text", NOT_SAID)
def test_a_wish_that_is_no_word_says_nothing(text: str) -> None:
    assert find_statements(Text(text)) == ()


def test_within_words_of_another_it_is_part_of_them() -> None:
    (found,) = find_statements(Text("قال المدير إن الشركة تود أن توضح أن الخدمة لم تنقطع."))
    assert (found.source, found.content) == ("المدير", "الشركة تود أن توضح أن الخدمة لم تنقطع")
