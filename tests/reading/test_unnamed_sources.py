"""What is said of a source without a name: field, land, body and number decide whether two are described alike, never the words alone."""

import pytest

from isnad import read_article
from isnad.reading.statements import description
from isnad.records import Statement


def of(source, count=None, resolved=None):
    return description(Statement(0, 1, "س", "قال", source, resolved if resolved is not None else source, kind="unnamed", count=count))


SAID = [
    ("مصدر", ("مصدر", (), (), None)),
    ("مصادر مطلعة على الملف", ("مصدر", (), (), None)),
    ("مسؤول رفيع المستوى", ("مسؤول", (), (), None)),
    ("مصادر أمنية", ("مصدر", ("أمني",), (), None)),
    ("المصدر الأمني", ("مصدر", ("أمني",), (), None)),
    ("مسؤولون أمنيون", ("مسؤول", ("أمني",), (), None)),
    ("مصادر أمنية وطبية", ("مصدر", ("أمني", "طبي"), (), None)),
    ("مصدر وطني", ("مصدر", ("وطني",), (), None)),
    ("مصادر أمنية عراقية", ("مصدر", ("أمني",), ("العراق",), None)),
    ("مصدر أمني في العراق", ("مصدر", ("أمني",), ("العراق",), None)),
    ("دبلوماسي أمريكي كبير", ("دبلوماسي", (), ("الولايات المتحدة",), None)),
    ("مسؤولان أميركيان", ("مسؤول", (), ("الولايات المتحدة",), None)),
    ("مسؤولون أفغان وباكستانيون", ("مسؤول", (), ("أفغانستان", "باكستان"), None)),
    ("مصدر في وزارة النقل", ("مصدر", (), (), "وزارة النقل")),
    ("مصدر مسؤول بوزارة النقل", ("مصدر", (), (), "وزارة النقل")),
    ("أحد المصادر في وزارة النقل طلب عدم ذكر اسمه", ("مصدر", (), (), "وزارة النقل")),
    ("مصدر مقرب من رئاسة الحكومة", ("مصدر", (), (), "رئاسة الحكومة")),
    ("مصادر محلية وفي المقاومة الشعبية", ("مصدر", ("محلي",), (), "المقاومة الشعبية")),
    ("مسؤولا في وزارة النقل", ("مسؤول", (), (), "وزارة النقل")),
    ("مصدرا أمنيا عراقيا رفيعا", ("مصدر", ("أمني",), ("العراق",), None)),
    ("مصادرنا الأمنية", ("مصدر", ("أمني",), (), None)),
    ("مصادرها الخاصة", ("مصدر", (), (), None)),
    ("مسؤولتان في وزارة النقل", ("مسؤول", (), (), "وزارة النقل")),
    ("سائق الحافلة", ("", (), (), None)),
    ("", ("", (), (), None)),
]


@pytest.mark.parametrize(("source", "expected"), SAID, ids=[source or "empty" for source, _ in SAID])
def test_what_is_said_of_a_source(source, expected):
    found = of(source)
    assert (found.role, found.fields, found.lands, found.body) == expected
    assert bool(found.key) == any(expected[1:])


def test_whoever_would_not_be_named_is_described():
    hidden = Statement(0, 1, "س", "قال", "مهندس في شركة الكهرباء", "", kind="unnamed", condition="رفض نشر اسمه")
    assert (description(hidden).role, description(hidden).body) == ("مهندس", "شركة الكهرباء")


ALIKE = [
    ("مصادر أمنية عراقية", "المصدر الأمني العراقي"),
    ("مصادر أمنية عراقية", "مسؤول أمني في العراق"),
    ("مصادر أمنية وطبية", "مصادر طبية وأمنية"),
    ("مصدر بوزارة النقل", "مسؤول رفيع في وزارة النقل"),
    ("مسؤول أميركي", "مسؤولون أمريكيون"),
    ("مصدرا أمنيا عراقيا", "مصدر أمني عراقي"),
]
APART = [
    ("مصادر أمنية", "مصادر طبية"),
    ("مصادر أمنية عراقية", "مصادر أمنية سورية"),
    ("مصادر أمنية", "مصادر أمنية عراقية"),
    ("مصدر في وزارة النقل", "مصدر في وزارة المياه"),
]


@pytest.mark.parametrize(("a", "b"), ALIKE)
def test_described_alike(a, b):
    assert of(a).key == of(b).key != ""


@pytest.mark.parametrize(("a", "b"), APART)
def test_described_otherwise(a, b):
    assert of(a).key != of(b).key


def test_the_number_tells_apart_and_the_fuller_mention_describes():
    assert of("مصدران أمنيان", count=2).key != of("4 مصادر أمنية", count=4).key
    assert of("المصدر", resolved="مصدر أمني في بغداد").fields == ("أمني",)
    assert of("مصدر أمني", resolved="مصدر").fields == ("أمني",)


PRIVATE = [
    *("الموقوف", "المعتقل", "المحتجز", "الجريح", "الرهينة", "المهاجر"),
    *("الخاطف", "المتضرر", "الخريج", "المراهق", "المسن", "موكله"),
]


@pytest.mark.parametrize("who", PRIVATE)
def test_who_holds_no_office_and_is_not_named_is_an_unnamed_source(who):
    (said,) = read_article({"id": "own", "text": f"وقال {who} إن الباب كان مغلقا."}).statements
    assert (said.source, said.kind) == (who, "unnamed")


@pytest.mark.parametrize("rank", ["الفريق", "الفريق ركن الشيخ", "الفريق الركن", "الفريق ركن متقاعد"])
def test_a_rank_is_no_team(rank):
    (said,) = read_article({"id": "own", "text": f"وقال {rank} سامر الخالدي إن الحدود آمنة."}).statements
    assert (said.source, said.kind) == (f"{rank} سامر الخالدي", "named")


@pytest.mark.parametrize("what", ["اللقاء", "المباراة", "الجلسة"])
def test_behind_what_is_over_nobody_comments(what):
    (said,) = read_article({"id": "own", "text": f"وعقب {what} دافع سامر الخالدي عن الحارس قائلا: «كان مرهقا جدا»."}).statements
    assert (said.source, said.resolved) == ("", "سامر الخالدي")
