"""«ووفقا لها، …» after somebody has spoken, and what goes on behind «، حتى أن»."""

from __future__ import annotations

import pytest

from isnad.arabic.text import Text
from isnad.reading.statements import find_statements

BY_HIM = [
    ("قالت الوزارة إن الجسر آمن. ووفقا لها، فإن الأشغال تنتهي غدا.", "الوزارة", "الأشغال تنتهي غدا"),
    ("قال الخبير إن النهر يجف. ووفقا له، فإن الجفاف سيطول.", "الخبير", "الجفاف سيطول"),
    ("قال الباحثون إن الجليد يذوب. ووفقا لهم، سيرتفع البحر مترا.", "الباحثون", "سيرتفع البحر مترا"),
    ("قالت المديرة إن المدرسة ستغلق. وطبقا لها، سينقل التلاميذ.", "المديرة", "سينقل التلاميذ"),
    ("أكدت النقابة أن الإضراب مستمر. والمفاوضات متوقفة، وفقا لها.", "النقابة", "المفاوضات متوقفة"),
]


@pytest.mark.parametrize(("text", "who", "content"), BY_HIM)
def test_by_him_who_spoke(text: str, who: str, content: str) -> None:
    _, statement = find_statements(Text(text))
    assert (statement.resolved, statement.content) == (who, content)


@pytest.mark.parametrize("text", ["وقعت الدولتان اتفاقا. ووفقا له، ستفتح الحدود.", "سينقل الملعب إلى الضاحية وفقا له."])
def test_by_what_has_not_spoken(text: str) -> None:
    assert not find_statements(Text(text))


def test_what_follows_from_what_was_asked_is_no_part_of_it() -> None:
    asked, threat = find_statements(Text("طلب النادي إعادة المباراة، حتى أن مدربه هدد بالاستقالة."))
    assert (asked.content, threat.source, threat.content) == ("إعادة المباراة", "مدربه", "الاستقالة")
