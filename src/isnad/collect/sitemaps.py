"""Sitemaps to page addresses: ``urlset`` and ``sitemapindex``, gzip, the news extension, plain lists of addresses.

Read with expat as a stream and within limits; entity declarations are refused (they are how XML bombs are made). A sitemap that breaks
off gives what stood before the break. What does not live here: fetching, following an index.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass, field
from xml.parsers import expat

from isnad.collect.feeds import FeedEntry, iso_moment
from isnad.collect.inflate import TooLargeError, gunzip
from isnad.collect.urls import canonical_url
from isnad.errors import InputError

_GZIP = b"\x1f\x8b"
_ENCODINGS = re.compile(rb"""<\?xml[^>]*encoding=["']([\w-]+)""")
_EXPAT_READS = frozenset((b"utf-8", b"utf-16", b"iso-8859-1", b"us-ascii"))


@dataclass(frozen=True, slots=True)
class Sitemap:
    """What one sitemap file names: ``pages`` in its order, and ``maps``, further sitemaps with the time of their change if it is said."""

    pages: tuple[FeedEntry, ...] = ()
    maps: tuple[tuple[str, float | None], ...] = ()


@dataclass(slots=True)
class _Reader:
    """Collects what expat reports. Only the local names of elements matter; sites get namespaces wrong."""

    url: str
    max_items: int
    pages: list[FeedEntry] = field(default_factory=list)
    maps: list[tuple[str, float | None]] = field(default_factory=list)
    values: dict[str, str] = field(default_factory=dict)
    text: list[str] = field(default_factory=list)
    root: str = ""
    depth: int = 0

    def start(self, name: str, _attributes: object) -> None:
        self.depth += 1
        local = _local(name)
        if self.depth == 1:
            self.root = local
        elif local in ("url", "sitemap"):
            self.values = {}
        self.text = []

    def characters(self, data: str) -> None:
        self.text.append(data)

    def end(self, name: str) -> None:
        self.depth -= 1
        local = _local(name)
        if local in ("url", "sitemap") and "loc" in self.values:
            self._item(local)
            if len(self.pages) >= self.max_items or len(self.maps) >= self.max_items:
                raise _EnoughError
        elif value := "".join(self.text).strip():
            if local == "loc" and "image" in name.lower():
                return  # <image:loc> is a picture's address
            self.values.setdefault(local, value)
        self.text = []

    def _item(self, kind: str) -> None:
        target = canonical_url(self.values["loc"], base=self.url)
        if target is None:
            return
        changed = iso_moment(self.values.get("lastmod", ""))
        if kind == "sitemap":
            self.maps.append((target, changed.timestamp() if changed else None))
            return
        published = iso_moment(self.values.get("publication_date", ""))
        moments = [moment.timestamp() for moment in (changed, published) if moment]
        self.pages.append(
            FeedEntry(
                target, self.values.get("title"), published.isoformat() if published else None, changed.isoformat() if changed else None,
                max(moments, default=None),
            )
        )  # fmt: skip


class _EnoughError(Exception):
    """The limit of items is reached."""


def parse_sitemap(data: bytes, url: str, *, max_bytes: int, max_items: int = 5_000) -> Sitemap:
    """Read the bytes of a sitemap got from ``url``. Raises InputError where they are none, or unpack to more than ``max_bytes``."""
    if data.startswith(_GZIP):
        try:
            data = gunzip(data, max_bytes)
        except TooLargeError as error:
            raise InputError(f"{url}: {error}") from None
        except zlib.error:
            raise InputError(f"{url} is broken gzip data") from None
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return _plain_list(data, url, max_items)
    reader = _Reader(url, max_items)
    declared = _ENCODINGS.match(data.lstrip(b"\xef\xbb\xbf \t\r\n"))
    encoding = None if declared is None or declared[1].lower() in _EXPAT_READS else "utf-8"
    parser = expat.ParserCreate(encoding)
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = reader.start, reader.end, reader.characters
    parser.EntityDeclHandler = _refuse_entities
    try:
        parser.Parse(data.lstrip(b" \t\r\n"), True)
    except _EnoughError:
        pass
    except (expat.ExpatError, UnicodeError) as error:
        if not reader.pages and not reader.maps:
            raise InputError(f"{url} is not a sitemap ({error})") from None
    if reader.root not in ("urlset", "sitemapindex") and not reader.pages and not reader.maps:
        raise InputError(f"{url} is not a sitemap (its root is <{reader.root}>)")
    return Sitemap(tuple(reader.pages), tuple(reader.maps))


def _plain_list(data: bytes, url: str, max_items: int) -> Sitemap:
    lines = data.decode("utf-8", errors="replace").lstrip("\ufeff").split("\n", max_items)[:max_items]
    pages = [FeedEntry(target) for line in lines if line.startswith(("http://", "https://")) and (target := canonical_url(line))]
    if not pages:
        raise InputError(f"{url} is not a sitemap")
    return Sitemap(tuple(pages))


def _refuse_entities(*_declaration: object) -> None:
    raise expat.ExpatError("it declares entities, which sitemaps have no use for")


def _local(name: str) -> str:
    return name.rpartition(":")[2].lower()
