"""Each link of a chain that stands in the body says where, also where an earlier sentence or the clause before gave it."""

from __future__ import annotations

import pytest

from isnad import read_article

TOLD = [
    "نقلت صحيفة الأفق عن مسؤول في الوزارة أن السد آمن. وأضاف المسؤول أن الفحص مستمر.",
    "نقلت وكالة السهم عن مصدر أمني قوله إن الطريق مغلق. وتابع المصدر أن الجسر تضرر، مؤكدا أن الإصلاح بدأ.",
    "قال المدير سامر الخالدي إن الوزارة أكدت أن المصنع آمن، وأوضحت أن الفحص انتهى.",
    "قال المتحدث رامي حداد إن المدير أكد أن المصنع آمن، مشيرا إلى أن الفحص انتهى.",
    "ذكرت صحيفة النهر أن الوزير قال إن العقد جاهز. وأوضح أن التوقيع غدا.",
    "عقد المدرب رامي حداد مؤتمرا صحفيا. ونقلت عنه مجلة السهم قوله إنه لن يستقيل. وأضافت نقلا عنه أن العقد سينتهي.",
]


@pytest.mark.parametrize("text", TOLD)
def test_links_have_a_place(text: str) -> None:
    article = read_article({"id": "a", "text": text})
    links = [link for statement in article.statements for link in statement.chain[1:]]
    assert links
    assert [article.body[link.start : link.end] if link.start is not None else None for link in links] == [link.text for link in links]
    assert all(link.cue for link in links)
