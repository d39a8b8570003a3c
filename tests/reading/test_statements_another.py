"""One who is called by a title is not whoever spoke before under another; what «ذاته» and the minister's land belong to. All invented."""

from __future__ import annotations

import pytest

from isnad import read_article
from isnad.records import Statement

# the title under which one is named, the bare title that follows
ANOTHER = [
    ("النائب سامر الخالدي", "الوزير"),
    ("المتهم سامر الخالدي", "القاضي"),
    ("المحامي سامر الخالدي", "القاضي"),
    ("الناشط سامر الخالدي", "المحافظ"),
    ("الناشط سامر الخالدي", "المدير"),
    ("الطبيب سامر الخالدي", "المدير"),
    ("الصحفي سامر الخالدي", "الوزير"),
    ("المواطن سامر الخالدي", "المدير"),
    ("رئيس البلدية سامر الخالدي", "المحافظ"),
    ("اللاعب سامر الخالدي", "المدرب"),
    ("المتحدث باسم الحكومة سامر الخالدي", "الوزير"),
    ("النائب المهندس سامر الخالدي", "الوزير"),
    ("سامر الخالدي، رئيس النقابة،", "الوزير"),
    ("المتهم سامر الخالدي", "القاضي نفسه"),
]

# the words under which one is named, the bare title that can be his
THE_SAME = [
    ("سامر الخالدي", "المدير"),
    ("الدكتور سامر الخالدي", "المدير"),
    ("اللواء سامر الخالدي", "المحافظ"),
    ("حاكم الإقليم سامر الخالدي", "المحافظ"),
    ("المدير الفني سامر الخالدي", "المدرب"),
    ("الكاتب سامر الخالدي", "الصحفي"),
    ("قائد الفرقة سامر الخالدي", "الجنرال"),
    ("النائب سامر الخالدي", "المسؤول"),
    ("النائب سامر الخالدي", "المتحدث"),
    ("سامر الخالدي، منسق الجمعية،", "الناشط"),
    ("رئيس الجمعية سامر الخالدي", "الناشط الحقوقي"),
]


def _said(body: str) -> tuple[Statement, ...]:
    return read_article({"id": "a", "title": "خبر", "text": body}).statements


@pytest.mark.parametrize(("named", "title"), ANOTHER)
def test_a_title_is_not_led_to_one_who_was_called_by_another(named: str, title: str) -> None:
    last = _said(f"قال {named} إن المصنع بيع. وأعلن {title} أن المصنع قائم.")[-1]
    assert (last.source, last.resolved, last.kind, last.rule) == (title, title, "official", "verb-that")


@pytest.mark.parametrize(("named", "title"), THE_SAME)
def test_a_title_that_can_be_his_is_led_to_the_last_speaker(named: str, title: str) -> None:
    first, last = _said(f"قال {named} إن المصنع بيع. وأعلن {title} أن المصنع قائم.")
    assert (last.source, last.resolved, last.kind) == (title, first.resolved, "named")
    assert last.sure < first.sure if last.rule.endswith("+inferred") else last.sure == first.sure


SELVES = [
    ("نفت الوزارة ذاتها وجود أزمة.", "الوزارة ذاتها", "وجود أزمة"),
    ("رفض الرئيس نفسه الاتهامات.", "الرئيس نفسه", "الاتهامات"),
    ("قال مسؤول تونسي كبير إن الجولة فشلت. واستبعد المسؤول ذاته التوصل إلى اتفاق.", "المسؤول ذاته", "التوصل إلى اتفاق"),
    ("وصف المدير نفسه بأنه ضحية.", "المدير", "نفسه بأنه ضحية"),  # whom he describes
]


@pytest.mark.parametrize(("body", "source", "content"), SELVES)
def test_what_points_back_at_a_source_is_no_part_of_what_it_says(body: str, source: str, content: str) -> None:
    last = _said(body)[-1]
    assert (last.source, last.content) == (source, content)


MINISTRIES = [
    ("وزيرة الصحة اللبنانية ليلى الحداد", "وزارة الصحة اللبنانية"),
    ("وزير الشباب والرياضة اللبناني", "وزارة الشباب والرياضة اللبنانية"),
    ("وزير التعليم العالي والبحث العلمي السوري", "وزارة التعليم العالي والبحث العلمي السورية"),
    ("وزير التربية والتعليم العالي القطري سامر الخالدي", "وزارة التربية والتعليم العالي القطرية"),
    ("وزير النفط والثروة المعدنية السوري", "وزارة النفط والثروة المعدنية السورية"),
    ("وزير العدل الليبي", "وزارة العدل الليبية"),
    ("وزيرة الثقافة", "وزارة الثقافة"),
    ("وكيل وزارة الصحة سامر الخالدي", "وزارة الصحة"),
    ("وزير الدولة سامر الخالدي", "الوزارة"),  # a minister of state heads none
    ("الوزير سامر الخالدي", "الوزارة"),
]


@pytest.mark.parametrize(("minister", "ministry"), MINISTRIES)
def test_which_ministry_a_minister_heads(minister: str, ministry: str) -> None:
    verb = "قالت" if minister.startswith("وزيرة") else "قال"
    assert _said(f"{verb} {minister} إن اللقاح وصل. وأعلنت الوزارة أن الحملة بدأت.")[-1].resolved == ministry


@pytest.mark.parametrize(
    ("body", "source"),
    [
        ("زعم الناشط علي زين أن الماء ملوث.", "الناشط علي زين"),
        ("قال المواطن علي حسن إن الماء ملوث.", "المواطن علي حسن"),
        ("أكد الوزير علي ضرورة إصلاح الجسر.", "الوزير"),  # the preposition, as some papers write it
        ("شدد الوزير علي أن الماء ملوث.", "الوزير"),
    ],
)
def test_ali_after_a_title_is_a_name_where_a_name_goes_on(body: str, source: str) -> None:
    assert _said(body)[-1].source == source


def test_an_object_in_the_accusative_is_no_apposition() -> None:
    body = "عقد مدرب نادي أمواج، الفرنسي جوليان مارتيل، مؤتمرا صحفيا أمس. وشدد مارتيل على أن فريقه جاهز. وقال إن الحارس غائب."
    assert _said(body)[-1].resolved == "جوليان مارتيل"
