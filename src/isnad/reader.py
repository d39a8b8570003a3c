"""Bytes, text or a clean article in; articles out with everything that they say. The glue of ``page`` and ``reading``, no more.

Cheap to import and free of state: a batch engine can call these functions on any number of workers.
"""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from isnad.errors import InputError
from isnad.reading import PARTS, read
from isnad.records import Article, Outlet, Page, RelatedLink
from isnad.settings import Settings

if TYPE_CHECKING:
    from isnad.collect.feeds import FeedEntry
    from isnad.page import SiteProfile


_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")


def check(settings: Settings) -> None:
    """Raise InputError, one sentence, where the settings ask for a model of names that is not there, or not whole; before a long run, not
    in it."""
    if settings.names_model:
        from isnad.reading.names.neural import neural  # noqa: PLC0415 - an extra

        neural(settings.names_model)


def article_id(url: str) -> str:
    """Return the stable id of an article that was collected from ``url`` (its canonical URL): 16 hexadecimal digits."""
    return hashlib.blake2b(url.encode("utf-8"), digest_size=8).hexdigest()


def read_page(
    data: bytes,
    url: str | None = None,
    *,
    id: str = "",
    file: str | None = None,
    outlet: Outlet | None = None,
    declared_charset: str | None = None,
    feed_published: str | None = None,
    site: SiteProfile | None = None,
    parts: Collection[str] = PARTS,
    settings: Settings | None = None,
) -> Page:
    """Read one HTML page: its articles, main one first, with dates, names, statements and tags.

    Without an ``id`` the articles get one from the canonical URL, or where there is none from the text itself: the same page read again
    is the same article.

    ``data`` are the page's bytes as served, ``declared_charset`` the charset of its HTTP header, ``feed_published`` the date under which
    a feed announced it (one more claim beside the page's own), ``site`` what earlier pages of the outlet taught. Bad input gives a Page
    with ``error`` set and no articles; nothing is raised for it.
    """
    from isnad.page import read_page as page_to_articles  # noqa: PLC0415 - keeps `isnad --help` from loading the HTML parser

    page = page_to_articles(
        data, url=url, id=id, file=file, outlet=outlet, site=site, limits=settings,
        declared_charset=declared_charset, feed_published=feed_published,
    )  # fmt: skip
    return _read_articles(page if id else _identified(page, url), outlet, parts, settings)


def read_text(
    text: str,
    *,
    id: str = "",
    file: str | None = None,
    outlet: Outlet | None = None,
    parts: Collection[str] = PARTS,
    settings: Settings | None = None,
) -> Page:
    """Read a flat text dump of a page (headline, date line, paragraphs, «المصدر:», glued articles …) as ``read_page`` does."""
    from isnad.page import read_text as text_to_articles  # noqa: PLC0415

    limit = (settings or Settings()).max_page_bytes
    if len(text) > limit:
        return Page(id, file, (), f"the text has {len(text)} characters, more than the limit of {limit} (ISNAD_MAX_PAGE_BYTES)")
    page = text_to_articles(text, id=id, file=file, outlet=outlet)
    return _read_articles(page if id else _identified(page, None), outlet, parts, settings)


def read_feed(
    data: bytes,
    url: str | None = None,
    *,
    id: str = "",
    file: str | None = None,
    outlet: Outlet | None = None,
    declared_charset: str | None = None,
    parts: Collection[str] = PARTS,
    settings: Settings | None = None,
) -> Page:
    """Read a feed (RSS, Atom, JSON Feed) from its bytes alone: one article an entry, in the feed's order, its ``id`` made from its URL.

    The body is the entry's content where the feed carries the whole article, else its summary; which of the two, and that no page was
    fetched, stands in the evidence. Bad input gives a Page with ``error`` set.
    """
    from isnad.collect.feeds import parse_feed  # noqa: PLC0415 - only feeds need the feed parser

    limits = settings or Settings()
    if len(data) > limits.max_feed_bytes:
        return Page(id, file, (), f"the feed has {len(data)} bytes, more than the limit of {limits.max_feed_bytes} (ISNAD_MAX_FEED_BYTES)")
    try:
        entries = parse_feed(data, url or file or id, charset=declared_charset, max_items=limits.max_feed_items)
    except InputError as error:
        return Page(id, file, (), str(error))
    articles = tuple(_article_from_entry(entry, outlet) for entry in entries)
    return _read_articles(Page(id, file, articles), outlet, parts, settings)


def _article_from_entry(entry: FeedEntry, outlet: Outlet | None) -> Article:
    from isnad.arabic.language import language_of  # noqa: PLC0415
    from isnad.page.fragment import body_of_fragment  # noqa: PLC0415

    body = body_of_fragment(entry.content, entry.title) if entry.content else ""
    whole = len(body) > len(entry.summary or "")
    body = body if whole else entry.summary or ""
    evidence = {"body": "the whole article in the feed" if whole else "the summary in the feed: the page was not fetched"}
    found = {"title": entry.title, "published": entry.published, "updated": entry.updated, "authors": entry.authors, "keywords": entry.tags}
    evidence |= {name: "the feed" for name, value in found.items() if value}
    language = language_of(body or entry.title or "")
    outlet_id = outlet.id if outlet else None
    known: dict[str, Any] = {**found, "language": language, "outlet": outlet_id}
    return Article(article_id(entry.url), body, url=entry.url, evidence=evidence, **known)


def read_article(
    article: Article | Mapping[str, Any], *, parts: Collection[str] = PARTS, outlet: Outlet | None = None, settings: Settings | None = None
) -> Article:
    """Read an article that is already clean: an Article, or a mapping with ``id`` and ``text`` (or ``body``) and whatever is known
    of ``title``, ``published``, ``outlet``, ``url``, ``author``. The body is kept to the letter.

    Raises InputError, one sentence, where ``id`` or ``text`` is missing or of the wrong type.
    """
    clean = article if isinstance(article, Article) else _article_from_mapping(article)
    settings = settings or Settings()
    limit = settings.max_page_bytes
    if len(clean.body) > limit:
        raise InputError(f"article {clean.id}: the text has {len(clean.body)} characters, more than the limit of {limit}")
    if clean.language is None:
        from isnad.arabic.language import language_of  # noqa: PLC0415

        language = language_of(clean.body or clean.title or "")
        if language is not None:
            clean = replace(clean, language=language, evidence={**clean.evidence, "language": "letters and frequent words of the text"})
    country, zone = (outlet.country, outlet.zone) if outlet else (None, None)
    return read(clean, parts=parts, country=country, zone=zone, names_model=settings.names_model)


def identified(page: Page, identity: str) -> Page:
    """Return ``page`` with its articles named ``identity`` (the main one), ``identity#2``, ``identity#3`` …"""
    articles = (replace(article, id=identity if n == 1 else f"{identity}#{n}") for n, article in enumerate(page.articles, 1))
    return replace(page, id=identity, articles=tuple(articles))


def _identified(page: Page, url: str | None) -> Page:
    if not page.articles:
        return page
    main = page.articles[0]
    return identified(page, article_id(main.url or url or f"{main.title or ''}\n{main.body}"))


def _read_articles(page: Page, outlet: Outlet | None, parts: Collection[str], settings: Settings | None) -> Page:
    if not page.articles:
        return page
    country, zone = (outlet.country, outlet.zone) if outlet else (None, None)
    model = settings.names_model if settings else None
    read_one = partial(read, parts=parts, country=country, zone=zone, names_model=model)
    return replace(page, articles=tuple(map(read_one, page.articles)))


def _article_from_mapping(row: Mapping[str, Any]) -> Article:
    body = row.get("text", row.get("body"))
    identity = row.get("id")
    if isinstance(identity, int) and not isinstance(identity, bool):
        identity = str(identity)
    if not isinstance(identity, str) or not identity:
        raise InputError('an article needs an "id" (a string)')
    if not isinstance(body, str):
        raise InputError(f'article {identity}: it needs a "text" (a string)')
    values: dict[str, Any] = {}
    evidence: dict[str, str] = {}
    # A section that is given is the outlet's, but for articles that Isnad itself wrote: those have both.
    given = row if "outlet_section" in row else {**row, "outlet_section": row.get("section")}
    for name in ("title", "url", "outlet", "published", "updated", "outlet_section", "language"):
        value = given.get(name)
        if value is None or value == "":
            continue
        if not isinstance(value, str):
            raise InputError(f'article {identity}: "{name}" must be a string')
        values[name] = value
        evidence[name] = "given with the article"
    title = values.get("title", "")
    if _REFERENCE.search(title):  # of the body every offset is one into the text as given
        values["title"] = html.unescape(title)
    if "published" in values:
        values["published"], evidence["published"] = _given_time(values["published"])
    for name in ("authors", "credits", "keywords"):
        value = row.get(name) or ()
        if isinstance(value, str):
            value = (value,)
        if not isinstance(value, (list, tuple)) or not all(isinstance(item, str) for item in value):
            raise InputError(f'article {identity}: "{name}" must be a list of strings')
        if value:
            values[name] = tuple(value)
            evidence[name] = "given with the article"
    links = row.get("related") or ()
    if not isinstance(links, (list, tuple)) or not all(
        isinstance(link, Mapping) and isinstance(link.get("title"), str) and isinstance(link.get("url") or "", str) for link in links
    ):
        raise InputError(f'article {identity}: "related" must be a list of objects with "title" and "url"')
    if links:
        values["related"] = tuple(RelatedLink(link["title"], link.get("url")) for link in links)
        evidence["related"] = "given with the article"
    return Article(id=identity, body=body, evidence=evidence, **values)


def _given_time(value: str) -> tuple[str | None, str]:
    from isnad.arabic.published import parse_published  # noqa: PLC0415

    moment = parse_published(value)
    if moment is None:
        return None, f"given with the article as {value!r}, which is not a date"
    return moment.value, "given with the article"
