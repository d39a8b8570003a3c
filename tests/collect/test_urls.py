"""One spelling for each address."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.collect.urls import canonical_url, same_site

SAME = [
    ("HTTP://Outlet.Example:80/a#top", "http://outlet.example/a"),
    ("https://outlet.example", "https://outlet.example/"),
    ("https://outlet.example:443/a?utm_source=rss&id=7&fbclid=x", "https://outlet.example/a?id=7"),
    ("https://outlet.example/ViewStory.aspx?ID=7", "https://outlet.example/ViewStory.aspx?ID=7"),
    ("https://outlet.example/خبر عاجل", "https://outlet.example/%D8%AE%D8%A8%D8%B1%20%D8%B9%D8%A7%D8%AC%D9%84"),
    ("https://outlet.example/%d8%ae%d8%a8%d8%b1", "https://outlet.example/%D8%AE%D8%A8%D8%B1"),
    ("https://outlet.example/%7Ename/%2Fx", "https://outlet.example/~name/%2Fx"),
    ("https://outlet.example/a/../b/./c", "https://outlet.example/b/c"),
    ("https://outlet.example/a/", "https://outlet.example/a/"),
    ("https://outlet.example/?p=12&p=13", "https://outlet.example/?p=12&p=13"),
    ("  https://outlet.example/a\n", "https://outlet.example/a"),
    ("https://موقع.example/a", "https://xn--4gbrim.example/a"),
    ("https://outlet.example./a", "https://outlet.example/a"),
    ("https://outlet.example/" + "خبر".encode("windows-1256").decode("utf-8", "surrogateescape"), "https://outlet.example/%CE%C8%D1"),
]
NONE = [
    "",
    "about:blank",
    "javascript:void(0)",
    "mailto:desk@outlet.example",
    "file:///etc/passwd",
    "ftp://outlet.example/",
    "http://",
    "/a",
    "http://user:secret@outlet.example/",
    "http://outlet.example:99999/",
    "http://[::1",
    "https://a b/",
    "https://x.example/" + "a" * 3000,
]


@pytest.mark.parametrize(("given_url", "wanted"), SAME)
def test_spellings_of_an_address_become_one(given_url, wanted):
    assert canonical_url(given_url) == wanted
    assert canonical_url(wanted) == wanted


@pytest.mark.parametrize("url", NONE)
def test_what_is_no_address_of_the_web_is_none(url):
    assert canonical_url(url) is None


@pytest.mark.parametrize(
    ("link", "base", "wanted"),
    [
        ("/a?x=1", "https://outlet.example/b/c", "https://outlet.example/a?x=1"),
        ("Section.aspx?ID=2", "https://outlet.example/ViewStory.aspx?ID=1", "https://outlet.example/Section.aspx?ID=2"),
        ("//cdn.outlet.example/a", "https://outlet.example/", "https://cdn.outlet.example/a"),
    ],
)
def test_relative_links_are_taken_from_their_page(link, base, wanted):
    assert canonical_url(link, base=base) == wanted


@pytest.mark.parametrize(
    ("url", "home", "wanted"),
    [
        ("https://www.outlet.example/a", "https://outlet.example/", True),
        ("https://news.outlet.example/a", "https://www.outlet.example/", True),
        ("https://outlet.example.evil.example/a", "https://outlet.example/", False),
        ("https://notoutlet.example/a", "https://outlet.example/", False),
        ("http://127.0.0.1:81/a", "http://127.0.0.1:80/", False),
    ],
)
def test_same_site(url, home, wanted):
    assert same_site(url, home) is wanted


@given(st.text(st.characters(), max_size=60))
def test_canonical_is_a_fixed_point(text):
    for url in (canonical_url("https://outlet.example/" + text), canonical_url(text)):
        if url is not None:
            assert url.isascii()
            assert canonical_url(url) == url
