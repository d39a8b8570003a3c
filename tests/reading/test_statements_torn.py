"""Letters that stand alone («و قال», «ب لندن») and words torn from their sentences never stop reading, and offsets stay in the text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.arabic.text import Text
from isnad.reading.statements import find_statements

LETTERS = [*'وفبلكساةهمأ«»"()،:.-1\n', "ال", "لل", "وال"]
SENTENCES = (
    "قال قالت وأضاف تابع يرى يعتبر وصف نفى أكدت أعلن طالب دعا بحسب وفقا نقلا نقلت أوضح مشيرا مؤكدة رفض اتهم أن إن بأن أنه قوله عن من",
    "إلى في على الوزير المدير وزيرة مصدر مصدران مصادر أربعة شهود السكان وكالة سنابرق صحيفة النهر سامر هند الخالدي بيان تقرير الحكومة",
    "أما فقد فإنه لم لا قد الذي التي وهو هجوما مفاجئا ناجحا الجسر قرارا اليوم أمس",
)
WORDS = [word for line in SENTENCES for word in line.split()]


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from([*WORDS, *LETTERS]), max_size=40))
def test_torn_words_are_read(words: list[str]) -> None:
    text = " ".join(words)
    for statement in find_statements(Text(text)):
        assert text[statement.start : statement.end] == statement.content


LONE = "تابع سامر الخالدي ا ناجحا: «الجسر ضيق»."


def test_a_lone_letter_loses_no_quotation() -> None:
    assert [statement.content for statement in find_statements(Text(LONE))] == ["الجسر ضيق"]
