"""Feeds as they are in the wild."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.collect.feeds import iso_moment, parse_feed
from isnad.errors import InputError

URL = "https://outlet.example/feed"


def _rss(items, declared="utf-8"):
    return f'<?xml version="1.0" encoding="{declared}"?><rss version="2.0"><channel><link>https://outlet.example/</link>{items}</channel></rss>'


ITEM = "<item><title>انهيار جسر</title><link>/a/1?utm_source=rss</link><pubDate>Tue, 16 Jan 2024 21:40:00 +0300</pubDate></item>"


def test_rss_entry():
    (entry,) = parse_feed(_rss(ITEM).encode(), URL)
    assert (entry.url, entry.title) == ("https://outlet.example/a/1", "انهيار جسر")
    assert entry.published == "2024-01-16T18:40:00+00:00"
    assert entry.updated is None
    assert entry.modified == 1705430400.0


@pytest.mark.parametrize("declared", ["utf-8", "windows-1256", "iso-8859-1"])
@pytest.mark.parametrize("header", ["utf-8", "windows-1256", None])
def test_windows_1256_is_read_whatever_is_declared(declared, header):
    data = _rss(ITEM.replace("انهيار جسر", "انهيار جسر قيد الإنشاء في محافظة البصرة جنوبي العراق"), declared).encode("windows-1256")
    (entry,) = parse_feed(data, URL, charset=header)
    assert entry.title == "انهيار جسر قيد الإنشاء في محافظة البصرة جنوبي العراق"


def test_atom_knows_updates_and_authors():
    atom = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">&lt;b&gt;خبر&lt;/b&gt; أول</title>
    <link rel="alternate" href="https://outlet.example/1"/><id>urn:1</id><author><name>رلى الشمعوني</name></author>
    <published>2024-01-20T13:10:00+02:00</published><updated>2024-01-20T18:30:00+02:00</updated></entry></feed>"""
    (entry,) = parse_feed(atom.encode(), URL)
    assert entry.title == "خبر أول"
    assert entry.authors == ("رلى الشمعوني",)
    assert (entry.published, entry.updated) == ("2024-01-20T11:10:00+00:00", "2024-01-20T16:30:00+00:00")
    assert entry.modified == 1705768200.0


def test_json_feed():
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "items": [
            {
                "id": "7",
                "url": "/n/7",
                "title": "خبر",
                "date_published": "2024-01-18T10:45:00+03:00",
                "authors": [{"name": "مها"}],
                "tags": ["قطر"],
            },
            {"id": "no address"},
            "no item",
        ],
    }
    first, second = parse_feed(json.dumps(feed, ensure_ascii=False).encode(), URL)
    assert (first.url, first.title, first.authors, first.tags) == ("https://outlet.example/n/7", "خبر", ("مها",), ("قطر",))
    assert first.published == "2024-01-18T10:45:00+03:00"
    assert second.title is None


def test_a_date_that_cannot_be_read_is_none():
    (entry,) = parse_feed(_rss("<item><link>/1</link><pubDate>الثلاثاء، 16 كانون الثاني</pubDate></item>").encode(), URL)
    assert entry.published is None
    (entry,) = parse_feed(_rss("<item><link>/1</link><pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate></item>").encode(), URL)
    assert entry.published is None


def test_a_feed_that_breaks_off_gives_what_stood_before_the_break():
    whole = _rss(ITEM + ITEM.replace("/a/1", "/a/2") + ITEM.replace("/a/1", "/a/3"))
    cut = whole[: whole.index("/a/3") - 30]
    assert [entry.url for entry in parse_feed(cut.encode(), URL)][:2] == ["https://outlet.example/a/1", "https://outlet.example/a/2"]


def test_control_characters_and_entities_do_not_break_it():
    messy = _rss(ITEM.replace("انهيار", "انهيار\x00\x08&nbsp;"))
    assert parse_feed(messy.encode(), URL)[0].title == "انهيار جسر"


def test_no_more_items_than_the_limit():
    assert len(parse_feed(_rss(ITEM * 50).encode(), URL, max_items=7)) == 7


@pytest.mark.parametrize(
    "data", [b"", b"<html><body>404</body></html>", b'{"items": []}', b"{broken", b"[1]", b'{"version": 1, "items": 3}', b"plain words"]
)
def test_what_is_no_feed_is_one_clear_error(data):
    with pytest.raises(InputError) as caught:
        parse_feed(data, URL)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2024-01", "2024-01-01T00:00:00+00:00"),
        ("2024-01-25", "2024-01-25T00:00:00+00:00"),
        ("2024-01-25T14:30:00Z", "2024-01-25T14:30:00+00:00"),
        ("2024-01-25T14:30+03:00", "2024-01-25T14:30:00+03:00"),
        ("0001-01-01T00:00:00", None),
        ("أمس", None),
    ],
)
def test_times_of_sitemaps(text, wanted):
    moment = iso_moment(text)
    assert (moment.isoformat() if moment else None) == wanted


@given(st.binary(max_size=200))
def test_any_bytes_give_entries_or_an_input_error(data):
    try:
        parse_feed(b"<rss><channel><item><link>" + data, URL)
        parse_feed(data, URL)
    except InputError:
        pass
