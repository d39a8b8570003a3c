"""Several people are no one person: a plural or collective noun is led to no named speaker, «المصادر» to unnamed sources only."""

from __future__ import annotations

import pytest

from isnad.arabic.text import Text
from isnad.reading.statements import find_statements
from isnad.records import Name

PEOPLE = ["التجار", "السكان", "العمال", "المصابون", "الأطباء", "المتضررون", "الصيادون", "الجنود", "اللاعبون", "الباحثون", "المراقبون"]


@pytest.mark.parametrize("people", PEOPLE)
@pytest.mark.parametrize("title", ["المحافظ", "المتحدث باسم الأطباء", "قائد الجنود"])
def test_several_people_are_not_the_person_who_spoke_before(title: str, people: str) -> None:
    text = f"قال {title} رامي عنان إن السوق آمنة. وقال {people} إن الخسائر كبيرة."
    at = text.index("رامي")
    name = Name(at, at + len("رامي عنان"), "رامي عنان", "PER", "رامي عنان", id="per:رامي-عنان")
    _, second = find_statements(Text(text), [name])
    assert (second.source, second.resolved, second.kind, second.source_id) == (people, people, "unnamed", None)


@pytest.mark.parametrize(
    ("before", "sources", "resolved"),
    [
        ("قال عمال في المصنع إن الأجور متأخرة.", "العمال", "عمال في المصنع"),
        ("قال الجنود إن الجسر سقط.", "الصحفيون", "الصحفيون"),
        ("قالت وزارة الداخلية إن الطريق مغلق.", "المصادر", "المصادر"),
        ("قال مساعد الوزير رامي عنان إن الطريق مغلق.", "المصادر", "المصادر"),
        ("قالت مصادر أمنية إن الطريق مغلق. وأكد اللواء رامي عنان أن الحدود آمنة.", "المصادر", "مصادر أمنية"),
        ("قال مسؤولان إن الطريق مغلق. وقالت الوزارة إن الحدود آمنة.", "المصادر ذاتها", "مسؤولان"),
    ],
)
def test_several_people_are_those_who_were_introduced_before(before: str, sources: str, resolved: str) -> None:
    verb = "قالت" if sources.startswith("المصادر") else "قال"
    last = find_statements(Text(f"{before} و{verb} {sources} إن الخسائر كبيرة."))[-1]
    assert (last.source, last.resolved, last.kind) == (sources, resolved, "unnamed")


@pytest.mark.parametrize(
    ("text", "source", "count"),
    [
        ("قال وزيرا الدفاع والداخلية إن الجسر آمن.", "وزيرا الدفاع والداخلية", 2),
        ("وأكد شاهدا عيان أن الجسر انهار.", "شاهدا عيان", 2),
        ("وأبلغ مسؤولا الشركة بأن الجسر آمن.", "مسؤولا الشركة", 2),
        ("قال المدير ومسؤولان آخران إن الجسر مغلق.", "المدير ومسؤولان آخران", 2),
        ("قال رئيس البلدية ومصدران في الشرطة إن رجلا أصيب.", "رئيس البلدية ومصدران في الشرطة", 2),
        ("قال مواطنان اثنان إن الجسر مغلق.", "مواطنان اثنان", 2),
        ("قال أحد المصدرين إن الجسر آمن.", "أحد المصدرين", None),
        ("أكد وزيرا أن الجسر آمن.", "", None),  # nobody is two of nothing
    ],
)
def test_two_are_told_by_the_dual_with_what_completes_it_and_beside_another(text: str, source: str, count: int | None) -> None:
    (statement,) = find_statements(Text(text))
    assert (statement.source, statement.count) == (source, count)


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ("نحو عشرين بحارا", 20),
        ("حوالي ثلاثين موظفا", 30),
        ("أكثر من 40 شاهدا", 40),
        ("زهاء مئة ساكن", 100),
        ("أقل من عشرة شهود", None),
        ("نصف المشاركين", None),
        ("54 في المئة من المستطلعين", None),
        ("54 بالمئة من المستطلعين", None),
        ("54% من المستطلعين", None),
        ("مصدران مصرفيان ومسؤول في المرفأ", 3),
        ("مسؤولان ليبيان وثالث تونسي", 3),
        ("مصدر واحد", 1),
        ("واحد من المصادر", None),
        ("كلا المصدرين", 2),
    ],
)
def test_a_number_is_counted_however_exact_and_a_share_is_none(source: str, count: int | None) -> None:
    (statement,) = find_statements(Text(f"قال {source} إن الميناء مغلق."))
    assert (statement.source, statement.count, statement.kind) == (source, count, "unnamed")


@pytest.mark.parametrize(
    "text",
    [
        "نقلت صحيفة الأفق عن خبيرين أن السعر سيرتفع.",
        "وبحسب وزيرين في الحكومة، سيرتفع السعر.",
        "قال مصدران إن الجسر مغلق. ووفقا للمصدرين، سيرتفع السعر.",
    ],
)
def test_a_governed_dual_is_two_where_its_plural_is_another_word(text: str) -> None:
    assert find_statements(Text(text))[-1].count == 2
