"""What an invented outlet serves at which path: front page, articles, section and legal pages, feeds, sitemaps, robots.txt.

Pure: a path in, bytes out. Markup stands in ``templates/``, one file a kind of site; what is written stands in ``data/``.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from email.utils import format_datetime
from functools import cache
from urllib.parse import parse_qsl, quote, urlsplit

import jinja2
from markupsafe import Markup

from isnad.demo.content import DemoArticle, DemoOutlet
from isnad.demo.dates import shown_date
from isnad.records import Outlet

_SECTIONS = ("سياسة", "اقتصاد", "رياضة", "منوعات", "مقالات")
_LEGAL = {"/about": "من نحن", "/contact": "اتصل بنا", "/privacy": "سياسة الخصوصية"}
_FEED_ITEMS = 40
_HOME_ITEMS = 60


@dataclass(frozen=True, slots=True)
class Answer:
    """The bytes of an answer, their media type as the server declares it, and when they last changed (UTC)."""

    data: bytes
    content_type: str
    changed: datetime | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A link to an article as it stands in lists: headline, address, the first words."""

    title: str
    url: str
    teaser: str


class Site:
    """One outlet's site under ``home`` (an origin without a trailing slash). ``articles`` of it are picked from those of all outlets."""

    def __init__(self, outlet: DemoOutlet, home: str, articles: Sequence[DemoArticle]) -> None:
        self.outlet = outlet
        self.home = home
        self.articles = tuple(article for article in articles if article.outlet == outlet.declared.id)
        self._all = {article.id: article for article in articles}

    def declared(self) -> Outlet:
        """Return the outlet's declaration with its addresses."""
        feeds = (self.home + self.outlet.feed_path,) if self.outlet.feed_path else ()
        sitemaps = (self.home + "/sitemap.xml",) if self.outlet.sitemap and not feeds else ()
        return replace(self.outlet.declared, home=self.home + "/", feeds=feeds, sitemaps=sitemaps)

    def moved(self, path: str) -> str | None:
        """Return where an address has moved to: feeds once stood at ``/feed-old``."""
        return self.outlet.feed_path if path == "/feed-old" else None

    def answer(self, path: str, query: Mapping[str, str], *, corrected: bool) -> Answer | None:
        """Return what stands at ``path``, ``None`` where there is nothing."""
        current = self._current(corrected)
        if path == "/":
            return self._html("home.html", {"cards": [self._card(a) for a in reversed(current[-_HOME_ITEMS:])]}, _latest(current))
        if path == "/robots.txt":
            return Answer(self._robots().encode(), "text/plain; charset=utf-8")
        if path == self.outlet.feed_path:
            return self._feed(current)
        if path in _LEGAL:
            return self._html(
                "plain.html", {"title": {"/about": "من نحن", "/contact": "اتصل بنا", "/privacy": "سياسة الخصوصية"}[path]}, None
            )
        if path.startswith("/section/"):
            return self._html("home.html", {"cards": [self._card(a) for a in reversed(current)]}, _latest(current))
        if self.outlet.sitemap and path.startswith("/sitemap"):
            return self._sitemap(path, current)
        return self._page(path, query, current)

    def not_found(self) -> bytes:
        """Return the page for an address at which nothing stands."""
        return self._render("plain.html", {"title": "الصفحة غير موجودة"}).encode()

    def _current(self, corrected: bool) -> list[DemoArticle]:
        return [article.corrected if corrected and article.corrected else article for article in self.articles]

    def _page(self, path: str, query: Mapping[str, str], current: Sequence[DemoArticle]) -> Answer | None:
        wanted = quote(path, safe="/%.-_~")
        for article in current:
            parts = urlsplit(article.path)
            if parts.path == wanted and all(query.get(key) == value for key, value in parse_qsl(parts.query)):
                return self._html(f"{self.outlet.template}.html", self._article(article, current), article.updated or article.published)
        return None

    def _article(self, article: DemoArticle, current: Sequence[DemoArticle]) -> dict[str, object]:
        others = [a for a in current if a.id != article.id]
        related = [self._all[id] for id in article.related if self._all[id].outlet == article.outlet]
        related = related or [a for a in others if article.story and a.story == article.story][:2] or others[:2]
        return {
            "a": article,
            "url": self.home + article.path,
            "date": shown_date(self.outlet.date, article.published),
            "updated": shown_date(self.outlet.date, article.updated) if article.updated else None,
            "related": [self._card(a) for a in related],
            "most_read": [self._card(a) for a in others[-6:]],
            "glued": [self._all[id] for id in article.glued],
        }

    def _card(self, article: DemoArticle) -> Card:
        return Card(article.title, self.home + article.path, " ".join(article.paragraphs[0].split()[:18]) + " …")

    def _html(self, template: str, values: Mapping[str, object], changed: datetime | None) -> Answer:
        text = self._render(template, values)
        data = text.encode(self.outlet.charset, errors="xmlcharrefreplace")
        return Answer(data, f"text/html; charset={self.outlet.charset}", changed)

    def _render(self, template: str, values: Mapping[str, object]) -> str:
        return (
            _templates()
            .get_template(template)
            .render(
                outlet=self.outlet.declared, site=self.outlet, home=self.home, sections=_SECTIONS, charset=self.outlet.charset, **values
            )
        )

    def _robots(self) -> str:
        lines = ["User-agent: *", "Disallow: /admin/", "Disallow: /search"]
        if self.outlet.crawl_delay:
            lines.append(f"Crawl-delay: {self.outlet.crawl_delay}")
        if self.outlet.sitemap:
            lines += ["", f"Sitemap: {self.home}/sitemap.xml"]
        return "\n".join(lines) + "\n"

    def _feed(self, current: Sequence[DemoArticle]) -> Answer:
        kind = self.outlet.feed or ""
        latest = list(reversed(current))[:_FEED_ITEMS]
        items = [(article, self._tracked(article)) for article in latest]
        changed = _latest(current)
        if kind == "json":
            feed = {
                "version": "https://jsonfeed.org/version/1.1",
                "title": self.outlet.declared.name,
                "home_page_url": self.home + "/",
                "items": [_json_item(article, url) for article, url in items],
            }
            return Answer(json.dumps(feed, ensure_ascii=False).encode(), "application/feed+json", changed)
        name = "atom.xml" if kind == "atom" else "rss.xml"
        text = self._render(name, {"items": items, "changed": changed})
        if kind == "rss-wrong-charset":  # declared as UTF-8, sent as windows-1256: an old content management system behind a new one
            return Answer(text.encode("windows-1256", errors="xmlcharrefreplace"), "application/rss+xml; charset=utf-8", changed)
        return Answer(text.encode(), "application/atom+xml" if kind == "atom" else "application/rss+xml; charset=utf-8", changed)

    def _tracked(self, article: DemoArticle) -> str:
        url = self.home + article.path
        return url + ("&" if "?" in url else "?") + self.outlet.tracking if self.outlet.tracking else url

    def _sitemap(self, path: str, current: Sequence[DemoArticle]) -> Answer | None:
        changed = _latest(current)
        urls = self._render(
            "sitemap.xml", {"items": [(a, self.home + a.path) for a in current], "news": self.outlet.sitemap == "news"}
        ).encode()
        if self.outlet.sitemap != "gz-index":
            return Answer(urls, "application/xml", changed) if path == "/sitemap.xml" else None
        if path == "/sitemap.xml":
            index = self._render("sitemap-index.xml", {"maps": [self.home + "/sitemap-posts.xml.gz"], "changed": changed})
            return Answer(index.encode(), "application/xml", changed)
        if path == "/sitemap-posts.xml.gz":
            return Answer(gzip.compress(urls, mtime=0), "application/gzip", changed)
        return None


def _json_item(article: DemoArticle, url: str) -> dict[str, object]:
    return {
        "id": article.id,
        "url": url,
        "title": article.title,
        "date_published": article.published.isoformat(),
        "date_modified": (article.updated or article.published).isoformat(),
        "authors": [{"name": name} for name in article.authors],
        "summary": article.paragraphs[0],
        "tags": list(article.tags),
    }


def _latest(articles: Sequence[DemoArticle]) -> datetime | None:
    return max((article.updated or article.published for article in articles), default=None)


def _script_json(value: object) -> Markup:
    return Markup(json.dumps(value, ensure_ascii=False).replace("<", "\\u003c"))


@cache
def _templates() -> jinja2.Environment:
    made = jinja2.Environment(
        loader=jinja2.PackageLoader("isnad.demo", "templates"),
        autoescape=jinja2.select_autoescape(("html", "xml")),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["http_date"] = format_datetime
    made.filters["iso"] = datetime.isoformat
    made.filters["json"] = _script_json
    return made
