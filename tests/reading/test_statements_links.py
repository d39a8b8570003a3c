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


SAID_OF_LINKS = [
    # The source only passes on what another demanded, promised, denied, warned of: what is said of it is kept with its link.
    (
        "ذكرت أربعة مصادر مطلعة لوكالة مدار أن الوزارة طلبت من الشركات خطة بديلة.",
        [("أربعة مصادر مطلعة", "unnamed", 4, "مطلعة", None, None, "لوكالة مدار")],
    ),
    (
        "قال مصدر أمني، طلب عدم كشف هويته، إن القاضي حذر من هروب المتهم.",
        [("مصدر أمني", "unnamed", None, "أمني", "طلب عدم كشف هويته", "السهل", None)],
    ),
    (
        "قال مصدران في الجمارك، طلبا عدم نشر اسميهما، لصحيفة الأفق إن المدير وعد بزيادة الرواتب.",
        [("مصدران في الجمارك", "unnamed", 2, "في الجمارك", "طلبا عدم نشر اسميهما", "صحيفة الأفق", "لصحيفة الأفق")],
    ),
    (
        "أفادت وكالة مدار نقلا عن دبلوماسي غربي لم تسمه بأن المبعوث دعا إلى هدنة.",
        [("دبلوماسي غربي", "unnamed", None, "غربي", "لم تسمه", "وكالة مدار", None), ("وكالة مدار", "outlet", None, None, None, None, None)],
    ),
    ("كشفت وثيقة أن الشركة تعهدت بدفع التعويضات.", [("وثيقة", "document", None, None, None, None, None)]),
    ("قال الصياد مراد النجار إن الحارس أنكر وجود كاميرات.", [("الصياد مراد النجار", "named", None, None, None, None, None)]),
    ("بحسب ستة موظفين، قال رئيس البلدية إن السد آمن.", [("ستة موظفين", "unnamed", 6, None, None, None, None)]),
    # The holder's own are the statement's.
    ("قال مصدران لوكالة مدار إن السد آمن.", []),
]


@pytest.mark.parametrize(("text", "expected"), SAID_OF_LINKS)
def test_links_keep_what_is_said_of_who_passes_on(text: str, expected: list[tuple[str | int | None, ...]]) -> None:
    article = read_article({"id": "a", "text": text, "outlet": "السهل"})
    (statement,) = article.statements
    links = [
        (link.text, link.kind, link.count, link.described, link.condition, link.granted, link.channel)
        for link in statement.chain[1 : 1 + len(statement.via)]
    ]
    assert links == expected
    assert statement.chain[0].kind is None
    assert statement.chain[-1].kind is None
