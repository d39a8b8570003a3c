"""Atom feeds (RFC 4287) of the site's lists."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from xml.etree import ElementTree as ET

from isnad.arabic.moments import day_of
from isnad.records import Article

_ATOM = "http://www.w3.org/2005/Atom"
_SUMMARY_LENGTH = 500
# Letters that XML 1.0 cannot carry.
_NOT_XML = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 65534, 65535))


def atom(title: str, address: str, self_address: str, articles: Sequence[Article], link: Callable[[Article], str]) -> bytes:
    """Return an Atom feed of ``articles``. ``address`` is the page's absolute URL, ``link`` gives an article's.

    An entry's ``updated`` is its publication day where no more is known; an article without any date gets the epoch, as Atom wants one.
    """
    ET.register_namespace("", _ATOM)
    feed = ET.Element(f"{{{_ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "ar"})
    _add(feed, "id", address)
    _add(feed, "title", title)
    _add(feed, "updated", max((_instant(a) for a in articles), default="1970-01-01T00:00:00Z"))
    ET.SubElement(feed, f"{{{_ATOM}}}link", rel="self", href=self_address)
    ET.SubElement(feed, f"{{{_ATOM}}}link", rel="alternate", href=address)
    for article in articles:
        entry = ET.SubElement(feed, f"{{{_ATOM}}}entry")
        _add(entry, "id", link(article))
        _add(entry, "title", article.title or article.id)
        _add(entry, "updated", _instant(article))
        ET.SubElement(entry, f"{{{_ATOM}}}link", rel="alternate", href=link(article))
        author = ET.SubElement(entry, f"{{{_ATOM}}}author")
        _add(author, "name", article.outlet or "-")
        _add(entry, "summary", article.body[:_SUMMARY_LENGTH])
    data: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return data


def _add(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, f"{{{_ATOM}}}{tag}").text = text.translate(_NOT_XML)


def _instant(article: Article) -> str:
    value = article.published
    if value and len(value) >= 19 and value[10] == "T" and (value.endswith("Z") or "+" in value[19:] or "-" in value[19:]):
        return value
    if value and len(value) > 16 and value[10] == "T" and value[16] in "+-Z":
        return f"{value[:16]}:00{value[16:]}"
    day = day_of(value) if value else None
    return f"{day.isoformat()}T00:00:00Z" if day else "1970-01-01T00:00:00Z"
