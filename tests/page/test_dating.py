"""The election of the publication time: every statement gives its weight to its day, agreement wins, lies are named."""

from __future__ import annotations

import pytest
from page_web import BODY, MENU, TITLE, page, paragraphs

from isnad.page import read_page
from isnad.records import Outlet

SHOWN = "21 نوفمبر 2026 - 10:30"


def read(
    *, shown: str = "", linked: str = "", meta: str = "", address: str = "", feed: str | None = None, generator: str = "", top: str = ""
):
    head = f"<title>{TITLE}</title>"
    if linked:
        head += f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{TITLE}","datePublished":"{linked}","dateModified":"{linked}"}}</script>'  # noqa: E501
    head += f'<meta property="article:published_time" content="{meta}">' if meta else ""
    head += f'<meta name="generator" content="{generator}">' if generator else ""
    date = f'<div class="date">{shown}</div>' if shown else ""
    html = page(head, f"<div>{top}</div><ul>{MENU}</ul><h1>{TITLE}</h1>{date}<div class='text'>{paragraphs(BODY)}</div>")
    return read_page(html.encode(), url=f"https://news.example/{address}bridge", feed_published=feed).articles[0]


@pytest.mark.parametrize(
    ("claims", "day"),
    [
        ({"shown": SHOWN}, "2026-11-21"),
        ({"feed": "2026-11-21T08:00:00+00:00"}, "2026-11-21"),
        # What readers see beats one claim of the head, and a feed by itself.
        ({"shown": SHOWN, "linked": "2026-12-01T00:00:00Z"}, "2026-11-21"),
        ({"shown": SHOWN, "feed": "2026-11-25T08:00:00+00:00"}, "2026-11-21"),
        # A feed that agrees with the address outweighs a template's JSON-LD.
        ({"linked": "2026-01-01T00:00:00Z", "address": "2026/11/21/", "feed": "2026-11-21T08:00:00+00:00"}, "2026-11-21"),
        # A feed filled with the time of its making loses against the page's head.
        ({"linked": "2026-11-21T08:00:00Z", "meta": "2026-11-21T08:00:00Z", "feed": "2026-11-28T08:00:00+00:00"}, "2026-11-21"),
        # Late in the evening in Greenwich is the next day where it was published.
        ({"shown": SHOWN, "feed": "2026-11-20T22:30:00+00:00", "linked": "2026-11-20T22:30:00Z"}, "2026-11-21"),
        ({"meta": "2026-11-21T08:00:00Z", "shown": "منذ 3 ساعات"}, "2026-11-21"),
        ({"shown": "تاريخ النشر:21.11.2026 | 06:30 GMT"}, "2026-11-21"),
        ({"shown": "<span>21 نوفمبر 2026</span><span>13:45</span>"}, "2026-11-21"),
        # An issue's line dates the page of a static editor; a server's header may show the day of the visit.
        ({"generator": "Microsoft FrontPage 4.0", "top": "العدد 4512 - الثلاثاء 3/5/2005"}, "2005-05-03"),
        ({"generator": "WordPress 6", "top": "العدد 4512 - الثلاثاء 3/5/2005"}, None),
        ({"top": "السبت 28 نوفمبر 2026"}, None),
        ({"shown": "العام 2026"}, None),
        ({}, None),
    ],
)
def test_day(claims: dict[str, str], day: str | None):
    published = read(**claims).published
    assert (published[:10] if published else None) == day


def test_a_feed_that_disagrees_is_named():
    evidence = read(shown=SHOWN, feed="2026-11-25T08:00:00+00:00").evidence["published"]
    assert evidence == "visible line; against feed (2026-11-25)"
    assert read(feed="2026-11-25T08:00:00+00:00").evidence["published"] == "feed"


def test_a_clock_in_an_element_of_its_own_belongs_to_its_date():
    assert read(shown="<span>21 نوفمبر 2026</span><span>13:45</span>").published == "2026-11-21T13:45"
    assert read(shown="<div>10:34 م</div><div>السبت 21 نوفمبر 2026</div>").published == "2026-11-21T22:34"


def test_who_lies_about_the_publication_is_not_believed_about_the_update():
    article = read(shown=SHOWN, linked="2026-12-01T00:00:00Z")
    assert article.updated is None
    assert read(shown=SHOWN, linked="2026-11-21T12:00:00Z").updated == "2026-11-21T12:00+00:00"


def test_day_before_month_and_zone_come_from_the_outlet():
    html = page(f"<title>{TITLE}</title>", f"<h1>{TITLE}</h1><p class='date'>03/04/2026 10:00</p>{paragraphs(BODY)}").encode()
    outlet = Outlet("marsa", "مرسى نيوز", "https://news.example/", country="JO")
    assert read_page(html, outlet=outlet).articles[0].published == "2026-04-03T10:00+03:00"
