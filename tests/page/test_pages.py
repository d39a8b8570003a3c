# ruff: noqa: E501 (lines of text)
"""HTML pages to articles: the same invented article on many kinds of site, to the word, with its metadata."""

from __future__ import annotations

import pytest
from page_cms import CASES as SYSTEMS
from page_press import CASES as PRESS
from page_sites import CASES as SITES
from page_web import BODY, MENU, TEASERS, TITLE, Case, cards, page, paragraphs

from isnad.page import read_page
from isnad.records import Outlet

CASES = SITES + SYSTEMS + PRESS
IDS = [case.name for case in CASES]


def read(case: Case):
    return read_page(case.html.encode(), url=case.url, id="p")


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_body_is_the_article_to_the_word(case: Case):
    found = read(case)
    assert found.error is None
    assert found.articles[0].body.split("\n") == list(case.body)


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_metadata(case: Case):
    article = read(case).articles[0]
    assert article.title == case.title
    assert article.authors == case.authors
    assert article.credits == case.credits
    assert article.keywords == case.keywords
    assert (article.published or "")[:10] == (case.published or "")
    if case.outlet is not None:
        assert article.outlet == case.outlet
    assert set(case.related) <= {link.title for link in article.related}


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_further_articles_come_apart(case: Case):
    found = read(case)
    assert tuple(article.title for article in found.articles[1:]) == case.others
    assert [article.id for article in found.articles] == ["p", *(f"p#{n + 2}" for n in range(len(case.others)))]


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_every_derived_field_says_how_it_is_known(case: Case):
    for article in read(case).articles:
        for name in ("title", "published", "authors", "credits", "keywords", "outlet", "body"):
            assert bool(article.evidence.get(name)) == bool(getattr(article, name)), name


def test_related_links_carry_address_and_place():
    case = next(case for case in CASES if case.name == "egyptian daily")
    first = read(case).articles[0].related[0]
    assert (first.url, first.where) == ("https://news.example/n/7", "inside the article")


def test_a_lie_is_noticed():
    case = next(case for case in CASES if case.name == "lying dates")
    assert "2031-01-01" in read(case).articles[0].evidence["published"]


def test_declared_outlet_wins_and_places_the_clock():
    case = next(case for case in CASES if case.name == "hashed classes")
    outlet = Outlet("afq", "أفق الساحل", "https://news.example/", country="MA", zone="Africa/Casablanca")
    article = read_page(case.html.encode(), outlet=outlet).articles[0]
    assert article.outlet == "أفق الساحل"
    assert article.published == "2026-11-21T14:05+01:00"


NOTHING = {
    "section list": page("<title>اقتصاد</title>", f"<ul>{MENU}</ul><h1>اقتصاد</h1>{cards()}{cards('h2')}"),
    "missing page": page(
        "<title>404</title>",
        f"<h1>الصفحة غير موجودة</h1><p>عذرا، ربما تم حذف الصفحة التي تبحث عنها أو تغيير عنوانها، يمكنك العودة إلى الصفحة الرئيسية</p>{cards()}",
    ),
    "login wall": page(
        f"<title>{TITLE}</title>",
        f"<h1>{TITLE}</h1><div class='wall'><p>هذا المحتوى متاح للمشتركين فقط، يرجى تسجيل الدخول وإدخال كلمة المرور لمتابعة القراءة</p></div>{cards()}",
    ),
    "cookie wall": page(
        "<title>موافقة</title>", "<p>نستخدم ملفات تعريف الارتباط لتحسين تجربتك، وبمواصلة التصفح توافق على سياسة الخصوصية</p>"
    ),
    "menu only": page("<title>أفق</title>", f"<ul>{MENU}</ul>"),
}


@pytest.mark.parametrize("html", NOTHING.values(), ids=NOTHING.keys())
def test_pages_without_an_article_give_none(html: str):
    found = read_page(html.encode())
    assert found.articles == ()
    assert found.error is None


def test_no_date_where_none_is_given():
    html = page(
        f"<title>{TITLE}</title>", f"<div>الثلاثاء 1 ديسمبر 2026 - العدد 12</div><h1>{TITLE}</h1><div>قبل 3 ساعات</div>{paragraphs(BODY)}"
    )
    assert read_page(html.encode()).articles[0].published is None


def test_a_headline_without_heading_tag_is_the_striking_line_above_the_text():
    text = "<br><br>".join(BODY)
    html = f"<html><body><table><tr><td><p align=center><font size=5><b>{TITLE}</b></font></p><font size=4>{text}</font></td></tr></table></body></html>"
    article = read_page(html.encode("windows-1256")).articles[0]
    assert article.title == TITLE
    assert article.body.split("\n") == list(BODY)


def test_one_bad_field_spoils_nothing():
    html = page(
        f'<title>{TITLE}</title><script type="application/ld+json">{{"@type": "NewsArticle", "headline": 5, "author": [null, {{"name": 3}}],</script>',
        f"<h1>{TITLE}</h1>{paragraphs(BODY)}",
    )
    assert read_page(html.encode()).articles[0].title == TITLE


def test_teasers_never_leak():
    for case in CASES:
        for article in read(case).articles:
            assert not any(teaser in article.body for _, teaser in TEASERS), case.name


@pytest.mark.parametrize("day", ["<p>2026-11-21</p>", "<div>21/11/2026</div>", "<p>2026-11-21 14:30</p>", "<p>٢١/١١/٢٠٢٦</p>"])
def test_a_day_in_digits_alone_under_the_headline(day: str):
    html = page("", f"<article><h1>{TITLE}</h1>{day}{paragraphs(BODY)}</article>")
    assert (read_page(html.encode()).articles[0].published or "")[:10] == "2026-11-21"


@pytest.mark.parametrize("title", ["من نحن", "سياسة الخصوصية", "هيئة التحرير"])
def test_what_a_site_says_of_itself_is_no_article(title: str):
    html = page(f"<title>{title} | المرافئ</title>", f"<main><h1>{title}</h1>{paragraphs(BODY)}</main>")
    assert read_page(html.encode()).articles == ()
