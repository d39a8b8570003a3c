"""Outlets as declarations: OPML in and out, and the ones that ship with Isnad (``data/outlets.tsv``).

OPML is what feed readers exchange. An outlet is an outline with ``htmlUrl``, its feeds are outlines with ``xmlUrl`` inside it; what OPML
has no word for (country, owner, credits …) stands in attributes of our own namespace, which other readers leave alone. What does not live
here: keeping outlets (the archive), fetching from them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit
from xml.etree import ElementTree

from isnad.collect.urls import canonical_url, origin
from isnad.errors import InputError
from isnad.page.decode import decode
from isnad.records import Outlet

NAMESPACE = "https://isnad.invalid/opml"
_OWN = ("id", "kind", "country", "zone", "owner", "language")
_MANY = ("credits", "sitemaps")
_SEPARATOR = " | "
_MAX_OUTLETS = 20_000
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def read_opml(data: bytes) -> tuple[Outlet, ...]:
    """Read the outlets of an OPML file: Isnad's own, or a feed reader's subscription list.

    In a list of another program each feed is filed under its site: feeds with one ``htmlUrl`` host make one outlet, whose id is that
    host. Raises InputError where the bytes are no OPML.
    """
    text = _DECLARATION.sub("", decode(data).text, count=1).lstrip("\ufeff \t\r\n")
    if "<!ENTITY" in text or "<!DOCTYPE" in text:
        raise InputError("the OPML file declares a document type, which Isnad does not read")
    try:
        root = ElementTree.fromstring(text)
    except (ElementTree.ParseError, RecursionError) as error:
        raise InputError(f"this is not an OPML file: {error}") from None
    if root.tag.lower() != "opml":
        raise InputError(f"this is not an OPML file: it begins with <{root.tag}>")
    found: dict[str, Outlet] = {}
    for body in root.findall("body"):
        for outlet in _outlets(body):
            known = found.get(outlet.id)
            found[outlet.id] = replace(known, feeds=_together(known.feeds, outlet.feeds)) if known else outlet
            if len(found) > _MAX_OUTLETS:
                raise InputError(f"the OPML file has more than {_MAX_OUTLETS} outlets")
    return tuple(found.values())


def write_opml(outlets: Sequence[Outlet]) -> bytes:
    """Write outlets as an OPML 2.0 file (UTF-8) that ``read_opml`` reads back whole."""
    ElementTree.register_namespace("isnad", NAMESPACE)
    root = ElementTree.Element("opml", {"version": "2.0"})
    head = ElementTree.SubElement(root, "head")
    ElementTree.SubElement(head, "title").text = "Isnad: outlets"
    body = ElementTree.SubElement(root, "body")
    for outlet in outlets:
        attributes = {"text": outlet.name, "title": outlet.name, "htmlUrl": outlet.home}
        attributes |= {f"{{{NAMESPACE}}}{name}": value for name in _OWN if (value := getattr(outlet, name))}
        attributes |= {f"{{{NAMESPACE}}}{name}": _SEPARATOR.join(value) for name in _MANY if (value := getattr(outlet, name))}
        outline = ElementTree.SubElement(body, "outline", attributes)
        for feed in outlet.feeds:
            ElementTree.SubElement(outline, "outline", {"type": "rss", "text": outlet.name, "xmlUrl": feed, "htmlUrl": outlet.home})
    ElementTree.indent(root)
    written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


@cache
def shipped_outlets() -> tuple[Outlet, ...]:
    """Return the outlets that ship with Isnad. Their addresses are as their sources had them: none was checked by asking it."""
    lines = (files("isnad.collect") / "data" / "outlets.tsv").read_text(encoding="utf-8").splitlines()
    header = lines[0].split("\t")
    known = {item.name for item in fields(Outlet)}
    outlets = []
    for line in lines[1:]:
        row = dict(zip(header, line.split("\t"), strict=True))
        values = {
            name: tuple(row[name].split(_SEPARATOR)) if name in ("feeds", *_MANY) else row[name] for name in known & row.keys() if row[name]
        }
        outlets.append(Outlet(**values))  # type: ignore[arg-type]  # which column holds a list is settled just above
    return tuple(outlets)


def _outlets(parent: ElementTree.Element) -> Iterator[Outlet]:
    stack = list(reversed(parent.findall("outline")))
    while stack:
        outline = stack.pop()
        if f"{{{NAMESPACE}}}id" in outline.attrib:
            yield _own(outline)
            continue
        if outline.get("xmlUrl") and (outlet := _foreign(outline)):
            yield outlet
        stack += reversed(outline.findall("outline"))


def _own(outline: ElementTree.Element) -> Outlet:
    values = {name: outline.get(f"{{{NAMESPACE}}}{name}") for name in _OWN}
    given = {name: value for name, value in values.items() if value}
    lists = {name: tuple((outline.get(f"{{{NAMESPACE}}}{name}") or "").split(_SEPARATOR)) for name in _MANY}
    feeds = tuple(feed for inner in outline.iter("outline") if (feed := inner.get("xmlUrl")))
    return Outlet(
        name=outline.get("text") or given["id"], home=outline.get("htmlUrl") or "", feeds=_together(feeds),
        credits=_together(lists["credits"]), sitemaps=_together(lists["sitemaps"]), **given,
    )  # fmt: skip


def _foreign(outline: ElementTree.Element) -> Outlet | None:
    feed = canonical_url(outline.get("xmlUrl") or "")
    if feed is None:
        return None
    home = canonical_url(outline.get("htmlUrl") or "") or origin(feed) + "/"
    host = (urlsplit(home).hostname or "").removeprefix("www.")
    name = outline.get("title") or outline.get("text") or host
    return Outlet(id=host, name=" ".join(name.split()), home=home, feeds=(feed,))


def _together(*lists: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item for items in lists for item in items if item))
