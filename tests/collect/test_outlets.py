"""Outlets as OPML, and those that ship."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.collect.outlets import read_opml, shipped_outlets, write_opml
from isnad.collect.urls import canonical_url
from isnad.errors import InputError
from isnad.records import Outlet

FULL = Outlet(
    "manara",
    'جريدة "منارة" & <الجبل>',
    "https://manara.example/",
    "newspaper",
    "LB",
    "Asia/Beirut",
    "دار المنارة",
    "ar",
    ("https://manara.example/feed?a=1&b=2", "https://manara.example/feed/2"),
    ("https://manara.example/sitemap.xml",),
    ("منارة الجبل", "المنارة"),
)


def test_what_is_written_is_read_back_whole():
    bare = Outlet("x", "x", "https://x.example/")
    assert read_opml(write_opml([FULL, bare])) == (FULL, bare)
    assert read_opml(write_opml([])) == ()


_WORDS = (
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn"), exclude_characters="|"), min_size=1, max_size=20)
    .map(str.strip)
    .filter(bool)
)


@given(st.builds(Outlet, id=_WORDS, name=_WORDS, home=st.just("https://x.example/"), owner=st.none() | _WORDS, credits=st.tuples(_WORDS)))
def test_any_name_survives(outlet):
    assert read_opml(write_opml([outlet])) == (outlet,)


def test_the_subscription_list_of_a_feed_reader():
    data = """<?xml version="1.0" encoding="utf-8"?><opml version="1.0"><head/><body><outline text="عربي">
    <outline type="rss" text="منارة" xmlUrl="https://www.manara.example/feed" htmlUrl="https://www.manara.example/"/>
    <outline type="rss" text="منارة رياضة" xmlUrl="https://www.manara.example/sport" htmlUrl="https://www.manara.example/"/>
    <outline type="rss" text="شرفة" xmlUrl="http://shurfa.example/rss"/><outline text="no address"/>
    <outline type="rss" text="bad" xmlUrl="file:///etc/passwd"/></outline></body></opml>"""
    manara, shurfa = read_opml(data.encode())
    assert (manara.id, manara.name) == ("manara.example", "منارة")
    assert manara.feeds == ("https://www.manara.example/feed", "https://www.manara.example/sport")
    assert (shurfa.id, shurfa.home, shurfa.feeds) == ("shurfa.example", "http://shurfa.example/", ("http://shurfa.example/rss",))


def test_windows_1256():
    data = '<?xml version="1.0" encoding="windows-1256"?><opml><body><outline text="منارة الجبل اليومية" xmlUrl="https://a.example/f"/></body></opml>'
    assert read_opml(data.encode("windows-1256"))[0].name == "منارة الجبل اليومية"


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa">]><opml><body><outline text="&a;" xmlUrl="https://a.example/"/></body></opml>'


@pytest.mark.parametrize("data", [b"", b"words", b"<rss/>", b"<opml><body>", BOMB.encode(), b"\x00\x01\x02\x03" * 50])
def test_what_is_no_opml_is_one_clear_error(data):
    with pytest.raises(InputError) as caught:
        read_opml(data)
    assert "\n" not in str(caught.value)


def test_the_shipped_outlets_are_well_formed():
    outlets = shipped_outlets()
    assert len(outlets) >= 90
    assert len({outlet.id for outlet in outlets}) == len(outlets)
    for outlet in outlets:
        assert outlet.kind in {"agency", "state agency", "newspaper", "channel", "site", "aggregator"}
        assert outlet.country is None or (len(outlet.country) == 2 and outlet.country.isupper())
        for url in (outlet.home, *outlet.feeds):
            assert canonical_url(url), url
    assert read_opml(write_opml(outlets)) == outlets
