"""Lines and addresses: what one label, byline or address gives."""

from __future__ import annotations

import pytest
from page_web import BODY, TITLE, page, paragraphs

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


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("كتب سامر الغيث", ("سامر الغيث",)),
        ("بقلم: ليلى المنذر", ("ليلى المنذر",)),
        ("إعداد ليلى المنذر وسامر الغيث", ("ليلى المنذر", "سامر الغيث")),
        ("مراسل الأفق: سامر الغيث", ("سامر الغيث",)),
        ("كتب سامر الغيث عن الجسر.", ()),
        ("كتب التاريخ القديم", ()),
    ],
)
def test_who_wrote_it_may_stand_in_the_last_line_without_a_colon(line: str, authors: tuple[str, ...]):
    (article,) = read_page(page("", f"<h1>{TITLE}</h1>{paragraphs((*BODY, line))}").encode()).articles
    assert article.authors == authors
    assert article.body.endswith(line) == (not authors)


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


@pytest.mark.parametrize(
    ("claimed", "keywords"),
    [
        ("سليم الورداني, السد, الري, الميزانية", ("سليم الورداني", "السد", "الري")),
        ("سلیم الوردانی، السد", ("سلیم الوردانی", "السد")),  # as published
        ("أخبار, السياسة, الرياضة, الاقتصاد, السد", ()),  # the same on every page
        ("وزير, المياه, يفتتح, السد, في, الساحل", ()),  # the headline cut into words
        ("وزير المياه يفتتح السد في الساحل", ()),
        ("الساحل", ("الساحل",)),
        ("الري", ()),  # one word alone counts where the headline has it
        ("صدى, news, أخبار", ()),
    ],
)
def test_meta_keywords_count_as_far_as_the_article_has_them(claimed: str, keywords: tuple[str, ...]):
    title = "وزير المياه يفتتح السد في الساحل"
    body = ["افتتح وزير المياه سليم الورداني أمس الأحد السد في مدينة الساحل بعد ثلاث سنوات من العمل المتواصل في الموقع البعيد.",
            "وقال الورداني إن السد يوفر مياه الري لأكثر من ألفي مزرعة، وإن الوزارة تعمل على شبكة جديدة تصل إلى القرى."]  # fmt: skip
    head = f'<title>{title} | صدى</title><meta charset="utf-8"><meta name="keywords" content="{claimed}">'
    page = f"<html lang=ar><head>{head}</head><body><article><h1>{title}</h1><p>{body[0]}</p><p>{body[1]}</p></article></body></html>"
    article = read_page(page.encode(), id="p").articles[0]
    assert article.keywords == keywords
    assert article.evidence.get("keywords") == ("meta keywords, as far as the article has them" if keywords else None)


@pytest.mark.parametrize(
    ("way", "section"),
    [
        ('<a href="/">الرئيسية</a> » <a href="/local">محليات</a>', "محليات"),
        ('<a href="/">الرئيسية</a> / <a href="/local">محليات</a>', "محليات"),
        ('<a href="/">الرئيسية</a> <a href="/news">الأخبار</a> <a href="/news/arab">عربي</a>', "عربي"),
        ('<a href="/">الرئيسية</a> | <a href="/contact">اتصل بنا</a>', None),
        ('<a href="/">الرئيسية</a> <a href="/about">من نحن</a>', None),
        ('<a href="/">الرئيسية</a> • <a href="/local">محليات</a> • <a href="/sport">رياضة</a>', None),
    ],
)
def test_a_way_to_the_article_names_its_section_and_a_menu_does_not(way: str, section: str | None):
    html = page(f"<title>{TITLE}</title>", f"<div>{way}</div><h1>{TITLE}</h1><div>{paragraphs(BODY)}</div>")
    assert read_page(html.encode()).articles[0].outlet_section == section
