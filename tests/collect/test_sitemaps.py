"""Sitemaps, whole and broken."""

import gzip
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.collect.sitemaps import parse_sitemap
from isnad.errors import InputError

URL = "https://outlet.example/sitemap.xml"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
ONE = "<url><loc>https://outlet.example/1</loc><lastmod>2024-01-18T08:45:00+01:00</lastmod></url>"
NEWS = """<url><loc> https://outlet.example/2 </loc><image:image><image:loc>https://outlet.example/2.jpg</image:loc></image:image><news:news>
<news:publication><news:name>قناة</news:name></news:publication><news:publication_date>2024-01-19</news:publication_date>
<news:title>خبر ثان</news:title></news:news></url>"""
URLSET = f'{HEAD}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="n" xmlns:image="i">{ONE}{NEWS}</urlset>'


def _parse(data, **limits):
    return parse_sitemap(data.encode() if isinstance(data, str) else data, URL, **{"max_bytes": 100_000, **limits})


def test_pages_with_their_times_and_news_titles():
    first, second = _parse(URLSET).pages
    assert (first.url, first.updated, first.published) == ("https://outlet.example/1", "2024-01-18T08:45:00+01:00", None)
    assert (second.url, second.title, second.published) == ("https://outlet.example/2", "خبر ثان", "2024-01-19T00:00:00+00:00")


def test_index():
    second = "<sitemap><loc>/b.xml</loc><lastmod>2024-01</lastmod></sitemap>"
    index = f"{HEAD}<sitemapindex><sitemap><loc>/a.xml.gz</loc></sitemap>{second}</sitemapindex>"
    assert _parse(index).maps == (("https://outlet.example/a.xml.gz", None), ("https://outlet.example/b.xml", 1704067200.0))


def test_gzip_and_byte_order_mark_and_leading_blank_lines():
    assert len(_parse(gzip.compress(URLSET.encode())).pages) == 2
    assert len(_parse(b"\xef\xbb\xbf" + URLSET.encode()).pages) == 2
    assert len(_parse("\n\n" + URLSET).pages) == 2


def test_without_namespaces_and_with_unbound_prefixes():
    assert len(_parse(URLSET.replace(' xmlns:news="n"', "").replace(' xmlns:image="i"', "")).pages) == 2


def test_a_list_of_addresses():
    assert [page.url for page in _parse("https://outlet.example/1\nhttps://outlet.example/2\r\nnonsense\n").pages] == [
        "https://outlet.example/1",
        "https://outlet.example/2",
    ]


def test_a_break_gives_what_stood_before_it():
    assert len(_parse(URLSET[: URLSET.index("خبر ثان")]).pages) == 1


def test_limits():
    many = f"{HEAD}<urlset>{ONE * 100}</urlset>"
    assert len(_parse(many, max_items=10).pages) == 10
    with pytest.raises(InputError, match="unpacks to more than"):
        _parse(gzip.compress(bytes(1_000_000)))


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><urlset><url><loc>&b;</loc></url></urlset>'


@pytest.mark.parametrize("data", [b"", b"<html><p>404</p></html>", b"words", b"\x1f\x8bbroken", BOMB.encode(), b"<urlset"])
def test_what_is_no_sitemap_is_one_clear_error(data):
    with pytest.raises(InputError) as caught:
        _parse(data)
    assert "\n" not in str(caught.value)


@given(st.binary(max_size=200))
def test_any_bytes_give_pages_or_an_input_error(data):
    for whole in (data, b"<urlset><url><loc>" + data, b"\x1f\x8b\x08\x00" + data):
        with suppress(InputError):
            _parse(whole)
