"""One round of collecting into an archive: the glue of ``collect``, ``reader`` and ``archive``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from isnad.archive.interface import Counts
from isnad.command.work import our_fault
from isnad.reader import article_id, read_page
from isnad.records import Article, Outlet, Page
from isnad.settings import Settings

if TYPE_CHECKING:
    from isnad.archive import Archive
    from isnad.collect import FeedEntry, FetchedPage


def gather(archive: Archive, outlets: Sequence[Outlet], settings: Settings, say: Callable[[str], None]) -> None:
    """Collect from ``outlets`` once and keep what is new or changed; ``say`` gets a line for each page and a summary at the end."""
    raise_if_nothing_to_do(outlets)
    from isnad.collect import collect  # noqa: PLC0415 - only collecting needs the network

    kept = Counts()
    batch: list[Page] = []

    def take(fetched: FetchedPage) -> None:
        try:
            page = to_page(fetched, settings)
        except Exception as error:
            page = Page(article_id(fetched.final_url), fetched.url, (), our_fault(error))
        batch.append(page)
        title = page.articles[0].title if page.articles else None
        say(f"  {fetched.outlet.name}: {page.error or title or fetched.url}")

    def keep() -> None:
        nonlocal kept
        counts = archive.ingest(batch)
        batch.clear()
        kept += counts
        say(f"  kept: {counts.new} new, {counts.changed} changed, {counts.unchanged} unchanged, {counts.rejected} rejected")

    counts = collect(outlets, archive, settings=settings, on_page=take, settle=keep, progress=say)
    say(f"isnad: {counts}; articles: {kept.new} new, {kept.changed} changed, {kept.unchanged} unchanged, {kept.rejected} rejected")


def to_page(fetched: FetchedPage, settings: Settings) -> Page:
    """Read a fetched page; its articles get ids from their canonical URL, so that a page fetched again is the same article."""
    page = read_page(
        fetched.data, fetched.final_url, id=article_id(fetched.final_url), file=fetched.url,
        outlet=fetched.outlet, declared_charset=fetched.charset, settings=settings,
    )  # fmt: skip
    if not page.articles:
        return page if page.error else replace(page, error=f"{fetched.url}: no article was found on the page")
    identity = article_id(page.articles[0].url or fetched.final_url)
    known = {"outlet": "collected from the site that is declared for it"}
    articles = [
        replace(a, id=identity if n == 1 else f"{identity}#{n}", outlet=fetched.outlet.id, evidence={**a.evidence, **known})
        for n, a in enumerate(page.articles, 1)
    ]
    if fetched.feed_entry is not None:
        articles[0] = with_feed_entry(articles[0], fetched.feed_entry)
    return replace(page, id=identity, articles=tuple(articles))


def with_feed_entry(article: Article, entry: FeedEntry) -> Article:
    """Add what a feed or sitemap said of an article where its page says nothing, and note where the two disagree on the day."""
    evidence = dict(article.evidence)
    found: dict[str, Any] = {}
    said = {"published": entry.published, "title": entry.title, "authors": entry.authors, "keywords": entry.tags}
    for name, value in said.items():
        if value and not getattr(article, name):
            found[name] = value
            evidence[name] = "the outlet's feed or sitemap; the page itself does not say"
    if article.published and entry.published and article.published[:10] != entry.published[:10]:
        evidence["published"] = f"{evidence.get('published', 'the page')}; the feed says {entry.published}"
    return replace(article, evidence=evidence, **found)


def raise_if_nothing_to_do(outlets: Sequence[Outlet]) -> None:
    """Raise InputError where there is no outlet to collect from."""
    from isnad.errors import InputError  # noqa: PLC0415

    if not outlets:
        raise InputError("the archive follows no outlet yet: `isnad outlets add …` or `isnad outlets import shipped`")
