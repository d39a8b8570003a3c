"""One round of collecting into an archive: the glue of ``collect``, ``reader`` and ``archive``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from isnad.reader import article_id, read_page
from isnad.records import Outlet, Page
from isnad.settings import Settings

if TYPE_CHECKING:
    from isnad.archive import Archive
    from isnad.collect import FetchedPage


def gather(archive: Archive, outlets: Sequence[Outlet], settings: Settings, say: Callable[[str], None]) -> None:
    """Collect from ``outlets`` once and keep what is new or changed; ``say`` gets a line for each page and a summary at the end."""
    raise_if_nothing_to_do(outlets)
    from isnad.collect import collect  # noqa: PLC0415

    def keep(fetched: FetchedPage) -> None:
        page = to_page(fetched, settings)
        counts = archive.ingest([page])
        state = page.error or ("جديد" if counts.new else "تغيّر" if counts.changed else "كما هو")
        title = page.articles[0].title if page.articles else None
        say(f"{fetched.outlet.name}: {title or fetched.url} — {state}")

    counts = collect(outlets, archive, settings=settings, on_page=keep)
    say(str(counts))


def to_page(fetched: FetchedPage, settings: Settings) -> Page:
    """Read a fetched page; its articles get ids from their canonical URL, so that a page fetched again is the same article."""
    page = read_page(
        fetched.data, fetched.final_url, id=article_id(fetched.final_url), file=fetched.url,
        outlet=fetched.outlet, declared_charset=fetched.charset, settings=settings,
    )  # fmt: skip
    if not page.articles:
        return page if page.error else replace(page, error=f"{fetched.url}: no article was found on the page")
    main = page.articles[0]
    identity = article_id(main.url or fetched.final_url)
    articles = [replace(a, id=identity if n == 1 else f"{identity}#{n}", outlet=fetched.outlet.id) for n, a in enumerate(page.articles, 1)]
    return replace(page, id=identity, articles=tuple(articles))


def raise_if_nothing_to_do(outlets: Sequence[Outlet]) -> None:
    """Raise InputError where there is no outlet to collect from."""
    from isnad.errors import InputError  # noqa: PLC0415

    if not outlets:
        raise InputError("the archive follows no outlet yet: `isnad outlets add …` or `isnad outlets import shipped`")
