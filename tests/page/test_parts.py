"""Lines and addresses: what one label, byline or address gives."""

from __future__ import annotations

import pytest

from isnad.page import cues, read_page, urls
from isnad.page.bylines import Bylines, is_agency, is_person, read_dateline, split_sources
from isnad.page.cues import find, without_related


@pytest.mark.parametrize(
    ("line", "kind", "rest"),
    [
        ("اقرأ أيضا:", "related", ""),
        ("إقرأ أيضاً: خبر آخر", "related", "خبر آخر"),
        ("مـواضيـع ذات صـلة", "related", ""),
        ("المصدر : الجزيرة + وكالات", "source", "الجزيرة + وكالات"),
        ("كلمات دلالية: الولایات المتحدة", "tags", "الولایات المتحدة"),
        ("التعليقات (12)", "comments", ""),
        ("7 تعليقات", "comments", ""),
        ("الأكثر قراءة", "popular", ""),
        ("جميع الحقوق محفوظة © 2026", "footer", "© 2026"),
        ("// انتهى //", "end", ""),
        ("كتب: سامر الغيث", "byline", "سامر الغيث"),
        ("تابعوا مرسى نيوز على تلغرام", "promo", ""),
    ],
)
def test_labels(line: str, kind: str, rest: str):
    cue = find(line)
    assert cue is not None
    assert cue.kind == kind
    assert line[cue.rest :].strip(" :") == rest


@pytest.mark.parametrize(
    "line",
    [
        "شارك وزير النقل في افتتاح الجسر الجديد",
        "قال الوزير إن المصدر الرئيسي للمياه هو النهر",
        "تعليق العمل في المرفأ يومين",
        "تابعوا الحفل من بيوتهم عبر يوتيوب.",
        "تابعوا سير الأشغال على الجسر الجديد",
        "اشترك ثلاثة صيادين في إنقاذ الطفل",
        "تخطى الفريق الدور الأول بصعوبة",
        "منذ عام 2014 لم تشهد المدينة مطرا كهذا",
    ],
)
def test_prose_that_begins_like_a_label_is_none(line: str):
    assert find(line) is None


def test_a_label_inside_a_link_is_taken_off():
    assert without_related("شاهد أيضا صيادو الخليج يعودون إلى البحر") == "صيادو الخليج يعودون إلى البحر"
    assert without_related("صيادو الخليج يعودون إلى البحر") == "صيادو الخليج يعودون إلى البحر"


@pytest.mark.parametrize(
    ("line", "authors", "credits", "place"),
    [
        ("بيروت - هدى عبد الرحمن:", ["هدى عبد الرحمن"], [], "بيروت"),
        ("القاهرة - رويترز", [], ["رويترز"], "القاهرة"),
        ("الرياض - أ ف ب", [], ["أ ف ب"], "الرياض"),
        ("واس - الرياض", [], ["واس"], "الرياض"),
        ("كتب - سامر الغيث", ["سامر الغيث"], [], None),
        ("ليلى المنذر", ["ليلى المنذر"], [], None),
        ("جسر جديد", [], [], None),
    ],
)
def test_datelines(line: str, authors: list[str], credits: list[str], place: str | None):
    out = Bylines()
    read_dateline(line, out)
    assert (out.authors, out.credits, out.dateline) == (authors, credits, place)


def test_sources_are_cut_at_their_joints():
    assert split_sources("الجزيرة + وكالات") == ["الجزيرة", "وكالات"]
    assert split_sources("رويترز والفرنسية") == ["رويترز والفرنسية"] or split_sources("رويترز و الفرنسية") == ["رويترز", "الفرنسية"]
    assert split_sources("وزارة الصحة والسكان") == ["وزارة الصحة والسكان"]


@pytest.mark.parametrize(("name", "person"), [("سليم الواعر", True), ("وكالات", False), ("نشر في الموقع", False), ("ثقافة والفن", False)])
def test_persons(name: str, person: bool):
    assert is_person(name) is person


def test_agencies_in_any_spelling():
    assert all(is_agency(name) for name in ("أ ف ب", "أ.ف.ب", "(رويترز)", "الاناضول", "وكالة الأنباء الجديدة"))


@pytest.mark.parametrize(
    ("address", "canonical"),
    [
        ("HTTPS://News.Example:443/a?utm_source=x&id=7&fbclid=y#top", "https://news.example/a?id=7"),
        ("http://news.example", "http://news.example/"),
        ("https://news.example/خبر/1", "https://news.example/%D8%AE%D8%A8%D8%B1/1"),
        ("https://news.example/%D8%AE", "https://news.example/%D8%AE"),
        ("javascript:void(0)", None),
        ("http://[bad", None),
        ("", None),
    ],
)
def test_canonical_addresses(address: str, canonical: str | None):
    assert urls.canonical(address) == canonical


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://a.example/2026/11/21/x", "2026-11-21"),
        ("https://a.example/politics/2026/3/7/x", "2026-03-07"),
        ("https://a.example/20261121/x.htm", "2026-11-21"),
        ("https://a.example/2026/11/x", None),
        ("https://a.example/2026/13/45/x", None),
        ("https://a.example/id/3126898/1", None),
    ],
)
def test_days_in_addresses(address: str, day: str | None):
    assert urls.day_of(address) == day


def test_share_bars():
    assert cues.is_share_bar("طباعة Email فيسبوك تويتر لينكدين")
    assert not cues.is_share_bar(
        "أعلنت شركة فيسبوك أنها ستنافس تويتر في خدمة جديدة تطلقها العام المقبل في عدد من دول المنطقة وخارجها قريبا"
    )


@pytest.mark.parametrize(
    ("line", "authors"),
    [("المرافئ - منعم المرسى الوادي", ("منعم المرسى الوادي",)), ("المرافئ - مخيم عين السرو", ()), ("المرافئ - أبوظبي", ())],
)
def test_behind_the_outlets_name_stands_a_person_or_a_place(line: str, authors: tuple[str, ...]):
    text = "افتتحت البلدية جسرا جديدا فوق الوادي صباح أمس. " * 6
    page = f'<article><h1>جسر جديد فوق الوادي الكبير</h1><span class="author">{line}</span><p>{text}</p></article>'
    head = '<meta property="og:site_name" content="المرافئ">'
    assert read_page(f"<html><head>{head}</head><body>{page}</body></html>".encode()).articles[0].authors == authors


OUTLET = "مرسى نيوز"


@pytest.mark.parametrize(
    ("name", "line", "dateline"),
    [
        ("author", "المكلا - مرسى نيوز", "المكلا"),
        ("author", "الزرقاء: «مرسى نيوز»", "الزرقاء"),
        ("line", "دمشق - مكتب الإعلام", "دمشق"),
        ("line", "أربيل - المكتب الصحفي", "أربيل"),
        ("author", "مرسى نيوز - اقتصاد", None),
        ("line", "الرياض 12 رجب 1445 هـ الموافق 24 يناير 2024 م ونا", "الرياض"),
        ("line", "الأربعاء 12 رجب 1445 هـ الموافق 24 يناير 2024 م ونا", None),
        ("line", "الرياض 12 رجب 1445 هـ الموافق 24 يناير 2024 م", None),
    ],
)
def test_place_beside_who_made_it(name: str, line: str, dateline: str | None):
    text = "وقالت البلدية في بيان إن أعمال الطريق الساحلي بدأت صباح اليوم وتستمر أسبوعين، وإن حركة السير حولت إلى الشوارع المجاورة."
    markup = f"""<meta property="og:site_name" content="{OUTLET}"><h1>بدء أعمال الطريق الساحلي في المدينة</h1>
    <div class="{name}">{line}</div><div><p>{text}</p><p>{text} وأضافت أنها ستعلن موعد الافتتاح لاحقا.</p></div>"""
    assert read_page(markup.encode(), id="p").articles[0].dateline == dateline


@pytest.mark.parametrize(
    ("row", "keywords"),
    [
        ("<span>مواضيع</span><a href='/t/1'>الأردن</a><a href='/t/2'>أخبار الأردن</a>", ("الأردن", "أخبار الأردن")),
        ("<span>أسعار</span><a href='/t/1'>الأردن</a><a href='/t/2'>أخبار الأردن</a>", ()),
    ],
)
def test_topics_behind_a_label_that_runs_into_them(row: str, keywords: tuple[str, ...]):
    text = "وقالت البلدية في بيان إن أعمال الطريق الساحلي بدأت صباح اليوم وتستمر أسبوعين، وإن حركة السير حولت إلى الشوارع المجاورة."
    markup = f"<h1>بدء أعمال الطريق الساحلي</h1><div><p>{text}</p><p>وأضافت: {text}</p></div><p>إعلان</p><div>{row}</div>"
    assert read_page(markup.encode(), id="p").articles[0].keywords == keywords
