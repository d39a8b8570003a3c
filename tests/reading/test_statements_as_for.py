"""«أما X ف…»: who is named first speaks, with commas, a clause or a pronoun between him and his verb."""

from __future__ import annotations

import pytest

from isnad import read_article
from isnad.arabic.text import Text
from isnad.reading.statements import find_statements

SAID = "قال المتحدث إن الموسم بدأ. "

SPEAKS = [
    ("أما سامر الخالدي، والد الجريحين، فإنه قال إن الجسر ضيق.", "سامر الخالدي، والد الجريحين"),
    ("أما المحامية هند الخالدي فإنها ترى أن الجسر ضيق.", "المحامية هند الخالدي"),
    ("أما مدير الميناء، وهو مهندس، فأكد أن الجسر ضيق.", "مدير الميناء"),
    ("أما مدير الميناء، الذي تسلم منصبه قبل شهر، فأكد أن الجسر ضيق.", "مدير الميناء"),
    ("أما السفيرة، وهي قاضية سابقة، فقالت إن الجسر ضيق.", "السفيرة"),
    ("أما النقابة، التي تضم ألف بحار، فقد أعلنت أن الجسر ضيق.", "النقابة"),
    ("أما البحارة فإنهم يقولون إن الجسر ضيق.", "البحارة"),
    ("وأما الوزيران فإنهما يعتقدان أن الجسر ضيق.", "الوزيران"),
    ("أما المدرب فهو يرى أن الجسر ضيق.", "المدرب"),
    ("أما المدير فيرى أن الجسر ضيق.", "المدير"),
    ("أما الهند فإنها تقول إن الجسر ضيق.", "الهند"),
]


@pytest.mark.parametrize(("text", "source"), SPEAKS)
def test_whom_the_clause_names_first_speaks(text: str, source: str) -> None:
    article = read_article({"id": "a", "outlet": "b", "title": "الميناء", "body": SAID + text})
    last = article.statements[-1]
    assert (last.source, last.content) == (source, "الجسر ضيق")


OF_ANOTHER = [
    "أما عن القضية فقال المهندس إن الجسر ضيق.",
    "أما في المرفأ، فقال المهندس إن الجسر ضيق.",
    "أما بالنسبة إلى الطريق فأكد المهندس أن الجسر ضيق.",
]


@pytest.mark.parametrize("text", OF_ANOTHER)
def test_what_is_spoken_of_does_not_speak(text: str) -> None:
    last = find_statements(Text(SAID + text))[-1]
    assert (last.source, last.content) == ("المهندس", "الجسر ضيق")


def test_of_whom_many_speak_does_not_speak() -> None:
    article = read_article({"id": "a", "outlet": "b", "title": "الميناء", "body": SAID + "أما سامر الخالدي، فإنهم يقولون إنه غائب."})
    assert all(statement.source != "سامر الخالدي" for statement in article.statements)
