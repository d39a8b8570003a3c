"""Rounds of collecting: what is fetched, what is not fetched again, and what a kill or a failure leaves behind."""

from dataclasses import replace
from itertools import pairwise

import pytest
from badserver import SETTINGS

from isnad.collect import MemoryState, collect
from isnad.records import Outlet


class Collector:
    """Rounds over one server with one memory and a clock that is set by hand."""

    def __init__(self, server, **outlet):
        self.server, self.fields = server, outlet
        self.state, self.now, self.pages = MemoryState(), 1_000_000.0, []

    def round(self, on_page=None, **settings):
        before = len(self.pages)
        counts = collect(
            [self.server.outlet(**self.fields)], self.state, settings=replace(SETTINGS, **settings), clock=lambda: self.now,
            on_page=on_page or self.pages.append,
        )  # fmt: skip
        return counts, [page.url.removeprefix(self.server.home) for page in self.pages[before:]]

    def known(self, path):
        return self.state.fetch_state(self.server.home + path)


@pytest.fixture
def collector(server):
    return Collector(server)


def test_a_page_is_fetched_once_whatever_link_leads_to_it(server, collector):
    server.feed("/a?utm_source=rss", "/a#top", "/a")
    server.page("/a")
    counts, fetched = collector.round()
    assert (fetched, counts.fetched, counts.announced) == (["/a"], 1, 1)
    assert collector.round()[1] == []
    assert server.times("/a") == 1


def test_what_the_feed_says_comes_with_the_page(server, collector):
    server.feed("/a")
    server.page("/a")
    collector.round()
    (page,) = collector.pages
    assert page.feed_entry.title == "خبر"
    assert page.charset == "utf-8"
    assert page.fetched_at == collector.now
    assert page.outlet.id == "bad"


def test_an_unchanged_feed_is_asked_with_its_validators_and_not_read_again(server, collector):
    server.feed("/a", ETag='"1"')
    server.page("/a")
    collector.round()
    counts, _ = collector.round()
    assert (counts.sources, counts.announced) == (1, 0)
    assert [headers.get("If-None-Match") for path, headers, _ in server.asked if path == "/feed"] == [None, '"1"']


def test_a_correction_is_noticed_when_the_page_is_asked_again(server, collector):
    server.feed("/a", ETag='"1"')
    server.page("/a", "ثلاثة قتلى", ETag='"a"')
    collector.round()
    server.page("/a", "أربعة قتلى", ETag='"b"')
    assert collector.round()[1] == []
    collector.now += 31 * 60
    assert collector.round()[1] == ["/a"]
    assert "أربعة" in collector.pages[-1].data.decode()


def test_a_page_that_is_as_before_is_not_handed_on(server, collector):
    server.feed("/a", "/b")
    server.page("/a")
    server.routes["/b"] = lambda request: (304, {}, b"") if request.headers.get("If-None-Match") else (200, {"ETag": '"b"'}, b"<h1>b</h1>")
    collector.round()
    collector.now += 31 * 60
    counts, fetched = collector.round()
    assert (fetched, counts.unchanged, counts.fetched) == ([], 2, 0)


def test_after_its_days_a_page_is_let_be(server, collector):
    server.feed("/a")
    server.page("/a")
    collector.round(recheck_days=0.0)
    collector.now += 10 * 86_400
    collector.round()
    assert server.times("/a") == 1


def test_a_failing_feed_is_counted_and_left_alone_for_a_while(server, collector):
    server.routes["/feed"] = (500, {}, b"")
    counts, _ = collector.round()
    assert counts.failed == 1
    assert counts.problems == [f"{server.home}/feed answers 500"]
    assert collector.round()[0].failed == 0
    assert server.times("/feed") == 1
    server.feed("/a")
    server.page("/a")
    collector.now += 6 * 60
    assert collector.round()[1] == ["/a"]
    assert collector.known("/feed").failures == 0


def test_a_feed_that_fails_keeps_the_validators_of_when_it_could_be_read(server, collector):
    server.feed("/a", ETag='"1"')
    server.page("/a")
    collector.round()
    good, server.routes["/feed"] = server.routes["/feed"], (200, {}, b"<html>maintenance</html>")
    assert collector.round()[0].failed == 1
    server.routes["/feed"] = good
    collector.now += 6 * 60
    collector.round()
    assert server.asked[-1][1]["If-None-Match"] == '"1"'


def test_a_page_that_failed_is_tried_again_though_the_feed_is_unchanged(server, collector):
    server.feed("/a", "/b", ETag='"1"')
    server.page("/a")
    server.routes["/b"] = (503, {}, b"")
    counts, fetched = collector.round()
    assert (fetched, counts.failed) == (["/a"], 1)
    server.page("/b")
    assert collector.round()[1] == []
    collector.now += 6 * 60
    assert collector.round()[1] == ["/b"]


def test_a_server_that_asks_for_a_longer_wait_gets_it(server, collector):
    server.feed("/a")
    server.routes["/a"] = (429, {"Retry-After": "7200"}, b"")
    collector.round()
    assert collector.known("/a").due == collector.now + 7200


def test_a_page_that_is_gone_is_not_asked_again(server, collector):
    server.feed("/a")
    collector.round()
    collector.now += 100 * 86_400
    collector.round()
    assert server.times("/a") == 1


def test_what_is_no_page_is_not_handed_on(server, collector):
    server.feed("/a.pdf")
    server.routes["/a.pdf"] = (200, {"Content-Type": "application/pdf"}, b"%PDF")
    counts, fetched = collector.round()
    assert (fetched, counts.problems) == ([], [f"{server.home}/a.pdf is application/pdf, not a page"])


def test_when_keeping_fails_the_round_ends_and_nothing_is_lost(server, collector):
    server.feed("/a", "/b", "/c", ETag='"1"')
    for path in ("/a", "/b", "/c"):
        server.page(path)

    def on_page(page):
        if len(collector.pages) == 1:
            raise OSError("disk full")
        collector.pages.append(page)

    with pytest.raises(OSError, match="disk full"):
        collector.round(on_page, host_concurrency=1)
    first = {page.url for page in collector.pages}
    _, fetched = collector.round()
    assert len(fetched) == 2
    assert first.isdisjoint(server.home + path for path in fetched)


def test_pages_are_kept_in_batches(server):
    paths = [f"/{n}" for n in range(40)]
    server.feed(*paths)
    for path in paths:
        server.page(path)
    state, open_batch, kept = MemoryState(), [], []

    def settle():
        assert not any(state.fetch_state(page.url) for page in open_batch)
        kept.append(len(open_batch))
        open_batch.clear()

    counts = collect([server.outlet()], state, settings=SETTINGS, on_page=open_batch.append, settle=settle)
    assert (sum(kept), counts.fetched, open_batch) == (40, 40, [])
    assert len(kept) < 20
    assert all(state.fetch_state(server.home + path) for path in paths)


def test_a_batch_that_is_not_kept_is_fetched_again(server, collector):
    server.feed("/a", "/b", ETag='"1"')
    server.page("/a")
    server.page("/b")

    def settle():
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        collect([server.outlet()], collector.state, settings=SETTINGS, on_page=lambda _page: None, settle=settle)
    assert sorted(collector.round()[1]) == ["/a", "/b"]


def test_one_outlets_trouble_does_not_stop_another(server):
    server.feed("/a")
    server.page("/a")
    nowhere = Outlet("nowhere", "لا مكان", "http://127.0.0.1:1/", feeds=("http://127.0.0.1:1/feed",))
    silly = Outlet("silly", "عنوان", "not an address")
    pages = []
    counts = collect([nowhere, silly, server.outlet()], MemoryState(), settings=SETTINGS, on_page=pages.append)
    assert (len(pages), counts.failed, counts.outlets) == (1, 2, 3)


def test_robots_txt_is_obeyed(server, collector):
    server.routes["/robots.txt"] = (200, {}, "User-agent: *\nDisallow: /سري\nAllow: /\n".encode())
    server.feed("/سري/1", "/a")
    server.page("/a")
    counts, fetched = collector.round()
    assert (fetched, counts.refused, counts.failed) == (["/a"], 1, 0)
    assert server.times("/robots.txt") == 1
    assert not any("%D8" in path for path, _, _ in server.asked)


def test_where_robots_txt_cannot_be_had_nothing_is_asked(server, collector):
    server.routes["/robots.txt"] = (503, {}, b"")
    server.feed("/a")
    counts, fetched = collector.round()
    assert (fetched, counts.failed) == ([], 1)
    assert "could not be had" in counts.problems[0]
    assert "answers 503" in counts.problems[0], "and why"
    assert {path for path, _, _ in server.asked} == {"/robots.txt"}


def test_a_crawl_delay_is_kept(server, collector):
    server.routes["/robots.txt"] = (200, {}, b"User-agent: *\nCrawl-delay: 0.1\n")
    server.feed("/a", "/b", "/c")
    for path in ("/a", "/b", "/c"):
        server.page(path)
    assert len(collector.round()[1]) == 3
    starts = [moment for path, _, moment in server.asked if path != "/robots.txt"]
    assert min(later - earlier for earlier, later in pairwise(starts)) > 0.08


def test_no_more_requests_at_once_to_one_host_than_allowed(server, collector):
    paths = [f"/{n}" for n in range(12)]
    server.feed(*paths)
    for path in paths:
        server.page(path)
    assert len(collector.round(host_concurrency=2)[1]) == 12
    assert server.most_under_way <= 2


def test_new_pages_beyond_the_limit_wait_for_the_next_round(server, collector):
    paths = [f"/{n}" for n in range(7)]
    server.feed(*paths, ETag='"1"')
    for path in paths:
        server.page(path)
    rounds = [collector.round(max_new_pages=3) for _ in range(4)]
    assert [len(fetched) for _, fetched in rounds] == [3, 3, 1, 0]
    assert [counts.waiting for counts, _ in rounds] == [4, 1, 0, 0]
    assert all(server.times(path) == 1 for path in paths)


def test_a_redirect_to_a_page_that_is_had_already_is_not_handed_on_again(server, collector):
    server.feed("/a")
    server.page("/a")
    collector.round()
    server.feed("/a", "/go/1")
    server.routes["/go/1"] = (301, {"Location": "/a"}, b"")
    assert collector.round()[1] == []
    collector.now += 60
    assert collector.round()[1] == []
    assert server.times("/go/1") == 1


def test_a_front_page_where_there_is_neither_feed_nor_sitemap(server):
    collector = Collector(server, feeds=())
    server.routes["/"] = (
        200,
        {"Content-Type": "text/html"},
        '<a href="/n/1234">انهيار جسر في البصرة</a><a href="/about">من نحن</a>'.encode(),
    )
    server.page("/n/1234")
    assert collector.round()[1] == ["/n/1234"]


def test_the_feed_that_a_front_page_declares(server):
    collector = Collector(server, feeds=())
    server.routes["/"] = (200, {}, b'<link rel="alternate" type="application/rss+xml" href="/feed">')
    server.feed("/a")
    server.page("/a")
    assert collector.round()[1] == ["/a"]


def test_the_sitemap_that_robots_txt_names(server):
    collector = Collector(server, feeds=())
    server.routes["/robots.txt"] = (200, {}, f"Sitemap: {server.home}/map.xml".encode())
    server.routes["/"] = (200, {}, b"<h1>no links</h1>")
    server.routes["/map.xml"] = (200, {}, f"<urlset><url><loc>{server.home}/a</loc></url></urlset>".encode())
    server.page("/a")
    assert collector.round()[1] == ["/a"]


def test_sitemaps_that_name_each_other_end(server):
    collector = Collector(server, feeds=(), sitemaps=(server.home + "/one.xml",))
    for name, other in (("one", "two"), ("two", "one")):
        body = f"<sitemapindex><sitemap><loc>{server.home}/{other}.xml</loc></sitemap></sitemapindex>"
        server.routes[f"/{name}.xml"] = (200, {}, body.encode())
    counts, _ = collector.round()
    assert counts.sources == 2


def test_counts_say_what_was_done(server, collector):
    server.feed("/a", "/b")
    server.page("/a")
    counts, _ = collector.round()
    assert str(counts) == (
        "1 outlets, 1 feeds, sitemaps and front pages read, 2 addresses announced: 1 pages fetched, 0 unchanged, 1 failed"
    )
