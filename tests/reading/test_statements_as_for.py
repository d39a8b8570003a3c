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
    ("أما مدرب الشعلة حازم الدقاق فرأى أن الجسر ضيق.", "مدرب الشعلة حازم الدقاق"),
    ("أما مدرب الشعلة حازم الدقاق فيرى أن الجسر ضيق.", "مدرب الشعلة حازم الدقاق"),
    ("أما مدرب الشعلة حازم الدقاق فأكد أن الجسر ضيق.", "مدرب الشعلة حازم الدقاق"),
    ("أما الخبيرة ليلى الدقاق فرأت أن الجسر ضيق.", "الخبيرة ليلى الدقاق"),
    ("أما الخبيرة ليلى الدقاق فترى أن الجسر ضيق.", "الخبيرة ليلى الدقاق"),
    ("أما حازم الدقاق فرأى أن الجسر ضيق.", "حازم الدقاق"),
    ("أما حازم الدقاق فيرى أن الجسر ضيق.", "حازم الدقاق"),
    ("أما حازم فيرى أن الجسر ضيق.", "حازم"),
    ("أما حازم الدقاق فاعتبر أن الجسر ضيق.", "حازم الدقاق"),
    ("أما حازم الدقاق فيعتقد أن الجسر ضيق.", "حازم الدقاق"),
]


@pytest.mark.parametrize(("text", "source"), SPEAKS)
def test_whom_the_clause_names_first_speaks(text: str, source: str) -> None:
    article = read_article({"id": "a", "outlet": "b", "title": "الميناء", "body": SAID + text})
    last = article.statements[-1]
    assert (last.source, last.content) == (source, "الجسر ضيق")


def test_who_goes_on_is_whom_as_for_named() -> None:
    text = "قال مدرب الوفاق سعيد نجم إن الفريق جاهز. أما مدرب الشعلة حازم الدقاق فيرى أن المباراة صعبة. وأضاف أن اللاعبين متعبون."
    article = read_article({"id": "a", "outlet": "b", "title": "الكأس", "body": text})
    assert [statement.resolved for statement in article.statements[1:]] == ["مدرب الشعلة حازم الدقاق"] * 2
    assert [name.text for name in article.names if name.kind == "PER"] == ["سعيد نجم", "حازم الدقاق"]


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
