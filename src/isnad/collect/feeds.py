"""Feeds as they are in the wild to entries: RSS and Atom through feedparser, JSON Feed by a small reader of our own.

Charsets are settled before feedparser sees the bytes (``isnad.page.decode``): feeds of windows-1256 declared as UTF-8 are common on old
Arabic sites. What does not live here: fetching, deciding which entries are new.
"""

from __future__ import annotations

import calendar
import html
import io
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from isnad.collect.urls import canonical_url
from isnad.errors import InputError
from isnad.page.decode import decode

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_TAG = re.compile(r"<[^>]*>")
_BROKEN_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_PLACEHOLDER_YEAR = 1990  # 1970-01-01 and the like are unset fields, not dates


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """What a feed or sitemap says of a page: evidence for the page's own metadata, never a substitute for it.

    ``url`` is canonical. ``published`` and ``updated`` are ISO 8601 with offset where the feed gives a date that can be read;
    ``modified`` is the later of the two in seconds since the epoch. ``content`` is the whole article as HTML, where the feed carries it.
    """

    url: str
    title: str | None = None
    published: str | None = None
    updated: str | None = None
    modified: float | None = None
    authors: tuple[str, ...] = ()
    summary: str | None = None
    tags: tuple[str, ...] = ()
    content: str | None = None


def parse_feed(data: bytes, url: str, *, charset: str | None = None, max_items: int = 5_000) -> tuple[FeedEntry, ...]:
    """Read a feed's bytes into entries in the feed's order, those without a usable address left out.

    ``url`` is where the feed was got from (relative links), ``charset`` that of its HTTP header. Raises InputError where the bytes are
    no feed. A feed that breaks off gives the entries before the break.
    """
    text = decode(data, charset).text
    if text.lstrip().startswith("{"):
        return _json_feed(text, url, max_items)
    return _xml_feed(text, url, max_items)


def _xml_feed(text: str, url: str, max_items: int) -> tuple[FeedEntry, ...]:
    import feedparser  # noqa: PLC0415 - slow to import

    clean = '<?xml version="1.0" encoding="utf-8"?>\n' + _BROKEN_CONTROL.sub("", _DECLARATION.sub("", text, count=1)).lstrip()
    try:
        parsed = feedparser.parse(
            io.BytesIO(clean.encode("utf-8", errors="replace")),
            response_headers={"content-type": "application/xml; charset=utf-8", "content-location": url},
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except Exception as error:  # feedparser is lenient by trying much: one feed that trips it must not end a round
        raise InputError(f"{url} cannot be read as a feed ({type(error).__name__})") from error
    if not parsed.version and not parsed.entries:
        raise InputError(f"{url} is not a feed")
    base = parsed.feed.get("link") or url
    entries = (_xml_entry(row, canonical_url(base, base=url) or url) for row in parsed.entries[:max_items])
    return tuple(entry for entry in entries if entry)


def _xml_entry(row: Any, base: str) -> FeedEntry | None:
    target = _first_url(
        base, row.get("feedburner_origlink"), row.get("link"), *(link.get("href") for link in row.get("links", ())), row.get("id")
    )
    if target is None:
        return None
    published, updated = (
        dict.get(row, "published_parsed"),
        dict.get(row, "updated_parsed"),
    )  # feedparser's own get() stands in for one another
    names = [author.get("name") for author in row.get("authors", ())] or [row.get("author")]
    whole = max((part.get("value") or "" for part in row.get("content", ())), key=len, default="")
    return _entry(
        target, _plain(row.get("title")), _from_struct(published), _from_struct(updated), names, _plain(row.get("summary")),
        [tag.get("term") for tag in row.get("tags", ())], whole,
    )  # fmt: skip


def _json_feed(text: str, url: str, max_items: int) -> tuple[FeedEntry, ...]:
    try:
        feed = json.loads(text)
    except (ValueError, RecursionError):
        raise InputError(f"{url} is not a feed: it begins like JSON and is none") from None
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list) or "jsonfeed.org" not in str(feed.get("version", "")):
        raise InputError(f"{url} is JSON, but not a JSON Feed")
    entries = []
    for item in items[:max_items]:
        if not isinstance(item, dict):
            continue
        target = _first_url(url, item.get("url"), item.get("external_url"), item.get("id"))
        if target is None:
            continue
        authors = item.get("authors") if isinstance(item.get("authors"), list) else [item.get("author")]
        names = [author.get("name") for author in authors or () if isinstance(author, dict)]
        tags = item.get("tags") if isinstance(item.get("tags"), list) else []
        published, updated = _from_iso(item.get("date_published")), _from_iso(item.get("date_modified"))
        whole = item.get("content_html") or html.escape(str(item.get("content_text") or "")).replace("\n", "<br>")
        title, summary = _plain(item.get("title")), _plain(item.get("summary"))
        entries.append(_entry(target, title, published, updated, names, summary, tags or [], whole))
    return tuple(entries)


def _entry(
    url: str,
    title: str | None,
    published: datetime | None,
    updated: datetime | None,
    names: list[Any],
    summary: str | None,
    tags: list[Any],
    content: Any,
) -> FeedEntry:
    moments = [moment for moment in (published, updated) if moment]
    return FeedEntry(
        url, title, published.isoformat() if published else None, updated.isoformat() if updated else None,
        max(moments).timestamp() if moments else None, tuple(n.strip() for n in names if isinstance(n, str) and n.strip()), summary,
        tuple(t.strip() for t in tags if isinstance(t, str) and t.strip()),
        content.strip() or None if isinstance(content, str) else None,
    )  # fmt: skip


def _first_url(base: str, *candidates: Any) -> str | None:
    for candidate in candidates:
        if isinstance(candidate, str) and candidate.strip() and (url := canonical_url(candidate, base=base)):
            return url
    return None


def _plain(value: Any) -> str | None:
    """Text of a field that may hold markup, in one line."""
    if not isinstance(value, str):
        return None
    text = " ".join(html.unescape(_TAG.sub(" ", value)).split())
    return text or None


def _from_struct(moment: Any) -> datetime | None:
    if moment is None:
        return None
    try:
        found = datetime.fromtimestamp(calendar.timegm(moment), UTC)
    except (ValueError, OverflowError, TypeError):
        return None
    return found if found.year >= _PLACEHOLDER_YEAR else None


def _from_iso(value: Any) -> datetime | None:
    return iso_moment(value) if isinstance(value, str) else None


def iso_moment(value: str) -> datetime | None:
    """Read an ISO 8601 time (W3C profile: ``2024-01``, ``2024-01-25``, ``2024-01-25T14:30+03:00``); without offset it counts as UTC."""
    text = value.strip()
    if re.fullmatch(r"\d{4}-\d{2}", text):
        text += "-01"
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    found = found if found.tzinfo else found.replace(tzinfo=UTC)
    return found if found.year >= _PLACEHOLDER_YEAR else None
