"""Which links of a front page lead to articles."""

import pytest

from isnad.collect.links import read_front_page

URL = "https://outlet.example/"


def _links(*pairs, head=""):
    return (
        f"<html><head>{head}</head><body>" + "".join(f'<a href="{href}">{said}</a>' for href, said in pairs) + "</body></html>"
    ).encode()


HEADLINE = "انهيار جسر في البصرة يوقع قتلى"
ARTICLES = [
    "/show.php?id=12345",
    "/news/2024/1/18/slug",
    "/archives/55821",
    "/انهيار-جسر-في-البصرة",
    "/99812/a",
    "https://www.outlet.example/n/123",
]
OTHERS = [
    "/",
    "/section/3",
    "/tag/1234",
    "/author/12345",
    "/search?q=12345",
    "/a/123.jpg",
    "https://other.example/news/12345",
    "/page/1234",
    "mailto:a@b.example",
    "javascript:go(12345)",
    "#12345",
    "/wp-admin/12345",
    "/about",
]


@pytest.mark.parametrize("href", ARTICLES)
def test_articles(href):
    assert len(read_front_page(_links((href, HEADLINE)), URL).articles) == 1


@pytest.mark.parametrize("href", OTHERS)
def test_others(href):
    assert read_front_page(_links((href, HEADLINE)), URL).articles == ()


def test_a_link_with_few_words_is_no_headline_but_the_same_address_with_more_is():
    assert read_front_page(_links(("/n/123", "المزيد")), URL).articles == ()
    page = read_front_page(_links(("/n/123#comments", "علق"), ("/n/123?utm_source=home", HEADLINE), ("/n/123", "اقرأ المزيد")), URL)
    assert page.articles == (("https://outlet.example/n/123", HEADLINE),)


def test_declared_feeds_but_not_those_of_comments():
    head = """<link rel="alternate" type="application/rss+xml" href="/feed">
    <link rel="alternate" type="application/atom+xml" href="/comments/feed">
    <link rel="alternate" hreflang="en" href="/en"><link rel="stylesheet" type="text/css" href="/a.css">"""
    assert read_front_page(_links(head=head), URL).feeds == ("https://outlet.example/feed",)


def test_windows_1256_and_a_base():
    head = '<base href="https://outlet.example/ar/"><meta charset="windows-1256">'
    data = _links(("n/123", HEADLINE), head=head).decode().encode("windows-1256")
    assert read_front_page(data, URL).articles == (("https://outlet.example/ar/n/123", HEADLINE),)
