"""The invented web over real HTTP, and what the collector gets from it."""

import gzip
import http.client
import json
from dataclasses import replace
from urllib.parse import urlsplit

import pytest

from isnad.collect import MemoryState, collect
from isnad.demo import content, start
from isnad.demo.truth import truth
from isnad.demo.web import declared_outlets
from isnad.settings import Settings

SETTINGS = replace(Settings(), fetch_private=True, host_delay=0.0, host_concurrency=8)


@pytest.fixture
def web():
    with start() as running:
        yield running


def _get(url, **headers):
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=5)
    connection.request("GET", parts.path + (f"?{parts.query}" if parts.query else ""), headers=headers)
    response = connection.getresponse()
    data = response.read()
    connection.close()
    return response.status, response.headers, data


def _home(web, id):
    return next(outlet.home for outlet in web.outlets if outlet.id == id)


def test_every_article_has_a_page_in_its_outlets_charset(web):
    charsets = {outlet.declared.id: outlet.charset for outlet in content.outlets()}
    for article in content.articles():
        status, headers, data = _get(web.addresses[article.id])
        assert status == 200
        assert charsets[article.outlet] in headers["content-type"]
        text = data.decode(charsets[article.outlet])
        assert article.title.split()[0] in text
        assert article.paragraphs[-1].split()[-1].strip('»".') in text


def test_the_aggregators_page_has_the_flat_form(web):
    text = _get(web.addresses["water-2"])[2].decode()
    marks = [
        "تاريخ النشر: 18th, January 2024 GMT",
        "المصدر: منارة الجبل",
        "كلمات دلالية: مياه دجلة، العراق، ترکیا",
        "إقرأ أيضاً:",
        "ليبيا تعلن تضامنها",
    ]
    places = [text.index(mark) for mark in marks]
    assert places == sorted(places)


def test_conditional_requests(web):
    url = web.addresses["bridge-1"]
    _, headers, _ = _get(url)
    assert headers["last-modified"] == "Tue, 16 Jan 2024 18:40:00 GMT"
    status, _, data = _get(url, **{"If-None-Match": headers["etag"]})
    assert (status, data) == (304, b"")


def test_what_is_not_there(web):
    home = _home(web, "sanabarq")
    assert _get(home + "ar/node/1")[0] == 404
    assert _get(_home(web, "shanashil") + "ViewStory.aspx")[0] == 404
    assert "الصفحة غير موجودة" in _get(home + "nothing")[2].decode()


def test_feeds_and_sitemaps(web):
    assert "انهيار" in _get(_home(web, "delta") + "rss/latest.xml")[2].decode("windows-1256")
    assert b"<entry>" in _get(_home(web, "manara") + "feed/atom/")[2]
    assert json.loads(_get(_home(web, "shurfa") + "feed.json")[2])["items"]
    home = _home(web, "ouarsenis")
    assert f"Sitemap: {home}sitemap.xml" in _get(home + "robots.txt")[2].decode()
    assert b"<urlset" in gzip.decompress(_get(home + "sitemap-posts.xml.gz")[2])


def test_one_round_brings_every_article_once_and_a_second_only_what_was_corrected(web):
    state, pages, now = MemoryState(), [], [1_000_000.0]

    def round_():
        pages.clear()
        counts = collect(web.outlets, state, settings=SETTINGS, on_page=pages.append, clock=lambda: now[0])
        assert counts.problems == []
        return sorted(page.url for page in pages)

    addresses = web.addresses
    assert round_() == sorted(addresses.values())
    assert round_() == []
    web.advance()
    announced = {"water-8", "quake-1"}  # by Atom's <updated> and by the sitemap's <lastmod>
    assert round_() == sorted(addresses[id] for id in announced)
    now[0] += 31 * 60
    again = round_()  # difaf announces nothing: its correction is found when its pages are asked again
    assert [url for url in again if url in {addresses[a.id] for a in content.articles() if a.outlet == "difaf"}] == [addresses["ship-4"]]
    assert set(truth()["corrections"]) == announced | {"ship-4"}
    assert {status for _, status in web.requests} == {200, 304, 404} - {404}


def test_two_webs_at_once():
    with start() as one, start() as other:
        assert {outlet.home for outlet in one.outlets}.isdisjoint(outlet.home for outlet in other.outlets)
        one.advance()
        assert b"230" in _get(one.addresses["water-8"])[2]
        assert b"230" not in _get(other.addresses["water-8"])[2]
    one.down()


def test_declarations_without_a_running_web():
    outlets = declared_outlets()
    assert [outlet.id for outlet in outlets] == [outlet.declared.id for outlet in content.outlets()]
    assert outlets[0].home == "https://sanabarq.example/"
