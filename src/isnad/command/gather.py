"""One round of collecting into an archive: the glue of ``collect``, ``reader`` and ``archive``."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from isnad.command.work import our_fault
from isnad.reader import article_id, identified, read_page
from isnad.records import Article, Outlet, Page
from isnad.settings import Settings

if TYPE_CHECKING:
    from isnad.archive import Archive
    from isnad.collect import FeedEntry, FetchedPage
    from isnad.page import Lessons, SiteProfile

ENOUGH_PAGES = 20
"""Pages of an outlet after which only some teach on."""


def gather(archive: Archive, outlets: Sequence[Outlet], settings: Settings, say: Callable[[str], None]) -> bool:
    """Collect from ``outlets`` once and keep what is new or changed; ``say`` gets a line for each page and a summary at the end.

    Returns whether anything could be read: false where every feed, sitemap, front page and page failed.
    """
    raise_if_nothing_to_do(outlets)
    from isnad.archive import Counts  # noqa: PLC0415 - heavy, and every command's help would load it
    from isnad.collect import collect  # noqa: PLC0415 - only collecting needs the network

    kept = Counts()
    batch: list[Page] = []

    sites = _Sites(archive, settings)

    def take(fetched: FetchedPage) -> None:
        try:
            page = to_page(fetched, settings, sites.profile(fetched.outlet.id))
            if page.articles:
                sites.learn(fetched)
        except Exception as error:
            page = Page(article_id(fetched.final_url), fetched.url, (), our_fault(error))
        batch.append(page)
        title = page.articles[0].title if page.articles else None
        say(f"  {fetched.outlet.name}: {page.error or title or fetched.url}")

    def keep() -> None:
        nonlocal kept
        counts = archive.ingest(batch)
        sites.keep()
        batch.clear()
        kept += counts
        say(f"  kept: {counts.new} new, {counts.changed} changed, {counts.unchanged} unchanged, {counts.rejected} rejected")

    counts = collect(outlets, archive, settings=settings, on_page=take, settle=keep, progress=say)
    say(f"isnad: {counts}; articles: {kept.new} new, {kept.changed} changed, {kept.unchanged} unchanged, {kept.rejected} rejected")
    return counts.failed == 0 or counts.sources + counts.fetched + counts.unchanged > 0


class _Sites:
    """What the pages of each outlet taught so far: read from the archive when first needed, kept with each batch."""

    def __init__(self, archive: Archive, settings: Settings):
        self._archive = archive
        self._settings = settings
        self._lessons: dict[str, Lessons] = {}
        self._profiles: dict[str, SiteProfile] = {}
        self._learned: set[str] = set()

    def _of(self, outlet: str) -> Lessons:
        from isnad.page import Lessons  # noqa: PLC0415 - keeps `isnad --help` from loading the HTML parser

        if outlet not in self._lessons:
            kept = self._archive.site_profile(outlet)
            try:
                self._lessons[outlet] = Lessons.from_json(kept) if kept is not None else Lessons()
            except (KeyError, TypeError, ValueError):
                # Written by hand or by another version: it is learned anew.
                self._lessons[outlet] = Lessons()
        return self._lessons[outlet]

    def profile(self, outlet: str) -> SiteProfile:
        """The outlet's profile as it is now."""
        if outlet not in self._profiles:
            self._profiles[outlet] = self._of(outlet).profile()
        return self._profiles[outlet]

    def learn(self, fetched: FetchedPage) -> None:
        """Let a page with an article teach: every one of the first, later every fourth, so that a new design is noticed."""
        outlet = fetched.outlet.id
        lessons = self._of(outlet)
        if lessons.pages >= ENOUGH_PAGES and zlib.crc32(fetched.url.encode()) % 4:
            return
        if lessons.add(fetched.data, charset=fetched.charset, limits=self._settings):
            self._learned.add(outlet)
            self._profiles.pop(outlet, None)

    def keep(self) -> None:
        """Keep what was learned since the last time."""
        for outlet in sorted(self._learned):
            self._archive.put_site_profile(outlet, self._lessons[outlet].to_json())
        self._learned.clear()


def to_page(fetched: FetchedPage, settings: Settings, site: SiteProfile | None = None) -> Page:
    """Read a fetched page; its articles get ids from their canonical URL, so that a page fetched again is the same article."""
    entry = fetched.feed_entry
    page = read_page(
        fetched.data, fetched.final_url, id=article_id(fetched.final_url), file=fetched.url, outlet=fetched.outlet, site=site,
        declared_charset=fetched.charset, feed_published=entry.published if entry is not None else None, settings=settings,
    )  # fmt: skip
    if not page.articles:
        return page if page.error else replace(page, error=f"{fetched.url}: no article was found on the page")
    identity = article_id(page.articles[0].url or fetched.final_url)
    known = {"outlet": "collected from the site that is declared for it"}
    page = identified(page, identity)
    articles = [replace(a, outlet=fetched.outlet.id, evidence={**a.evidence, **known}) for a in page.articles]
    if entry is not None:
        articles[0] = with_feed_entry(articles[0], entry)
    return replace(page, articles=tuple(articles))


def with_feed_entry(article: Article, entry: FeedEntry) -> Article:
    """Add what a feed or sitemap said of an article where its page says nothing. Its date has stood in the election already."""
    evidence = dict(article.evidence)
    found: dict[str, Any] = {}
    said = {"title": entry.title, "authors": entry.authors, "keywords": entry.tags}
    for name, value in said.items():
        if value and not getattr(article, name):
            found[name] = value
            evidence[name] = "the outlet's feed or sitemap; the page itself does not say"
    return replace(article, evidence=evidence, **found)


def raise_if_nothing_to_do(outlets: Sequence[Outlet]) -> None:
    """Raise InputError where there is no outlet to collect from."""
    from isnad.errors import InputError  # noqa: PLC0415

    if not outlets:
        raise InputError("the archive follows no outlet yet: `isnad outlets add …` or `isnad outlets import shipped`")
