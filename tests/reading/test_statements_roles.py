"""The role in which somebody speaks: a title or office beside his name, also further on, or by which alone he is called."""

from __future__ import annotations

import pytest

from isnad import read_article

ROLES = [
    ("قال وزير النقل اليمني سامر الخالدي إن الجسر آمن.", ["وزير النقل اليمني"]),
    ("قال وزير النقل سامر الخالدي إن الجسر آمن. وأضاف الخالدي أن الفحص انتهى.", ["وزير النقل", "وزير النقل"]),
    ("قال وزير النقل سامر الخالدي إن الجسر آمن. وقال الوزير إن الفحص انتهى.", ["وزير النقل", "وزير النقل"]),
    ("قال سامر الخالدي، وزير النقل، إن الجسر آمن. وأضاف أن الفحص انتهى.", ["وزير النقل", "وزير النقل"]),
    ("أكد المتحدث باسم وزارة النقل سامر الخالدي أن الجسر آمن.", ["المتحدث باسم وزارة النقل"]),
    ("قالت مديرة المتحف ليلى الأسمر إن القطعة أصلية.", ["مديرة المتحف"]),
    ("قال الطبيب وليد نصر إن الأرقام مبالغ فيها.", ["الطبيب"]),
    # An office without a name.
    ("قال وزير النقل إن الجسر آمن.", ["وزير النقل"]),
    ("قالت المتحدثة باسم الشركة إن الخط سيفتح.", ["المتحدثة باسم الشركة"]),
    # Bodies, outlets, documents, several, who is not named, and a courtesy: none.
    ("قالت وزارة النقل إن الجسر آمن.", [None]),
    ("قالت وكالة مدار للأنباء إن الجسر آمن.", [None]),
    ("جاء في تقرير أن الجسر آمن.", [None]),
    ("قال وزيرا النقل والمالية إن الجسر آمن.", [None]),
    ("قال مسؤول أمني إن الجسر آمن.", [None]),
    ("قال السيد سامر الخالدي إن الجسر آمن.", [None]),
    ("قالت عائلة سامر الخالدي إن ابنها بريء.", [None]),
]


@pytest.mark.parametrize(("text", "roles"), ROLES)
def test_the_role_of_who_speaks(text: str, roles: list[str | None]) -> None:
    assert [statement.role for statement in read_article({"id": "a", "text": text}).statements] == roles


def test_an_interviewee_and_a_headline_have_their_roles() -> None:
    answers = "- متى يفتح المرفأ؟\n- سيفتح المرفأ في الربيع المقبل.\n- وماذا عن العمال؟\n- سنوظف مئة عامل جديد."
    text = f"الأفق: التقينا مدير المرفأ سامر الخالدي.\n{answers}"
    article = read_article({"id": "a", "title": "حوار مع مدير المرفأ", "text": text})
    assert {statement.role for statement in article.statements} == {"مدير المرفأ"}
    article = read_article({"id": "a", "title": "الخالدي: لن نبيع المرفأ", "text": "قال مدير المرفأ سامر الخالدي إن الميناء آمن."})
    assert [statement.role for statement in article.title_statements] == ["مدير المرفأ"]
