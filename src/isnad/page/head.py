"""What a page says about itself outside the text: title element, meta tags, canonical link, JSON-LD. Read as claims, not as truth."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from selectolax.lexbor import LexborHTMLParser

_ARTICLE_TYPES = frozenset((
    "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle",
    "ReviewNewsArticle", "BlogPosting", "LiveBlogPosting", "TechArticle", "ScholarlyArticle", "SatiricalArticle",
    "AdvertiserContentArticle", "Report", "SocialMediaPosting",
))  # fmt: skip
_CONTROL = re.compile(r"[\x00-\x1f]")
_TRAILING_COMMA = re.compile(r",\s*([}\]])")
_COMMENT = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>)\s*;?\s*$"
)
MAX_JSON = 3_000_000
"""Characters of JSON in one script that are read; longer ones are states of whole sites."""


@dataclass(slots=True)
class Head:
    """A page's claims. ``meta`` maps lower-case name, property or itemprop to its values in order; ``linked_data`` is JSON-LD, flat."""

    title: str = ""
    language: str = ""
    canonical: str = ""
    amp: bool = False
    meta: dict[str, list[str]] = field(default_factory=dict)
    linked_data: list[dict[str, Any]] = field(default_factory=list)

    def first(self, *names: str) -> str:
        """The first value that is not empty among the metas of these names."""
        for name in names:
            for value in self.meta.get(name, ()):
                if value:
                    return value
        return ""

    def articles(self) -> list[dict[str, Any]]:
        """The JSON-LD items that describe an article."""
        return [item for item in self.linked_data if types_of(item) & _ARTICLE_TYPES]


def types_of(item: dict[str, Any]) -> frozenset[str]:
    """The types of a JSON-LD item, without their vocabulary's address."""
    kinds = item.get("@type")
    if isinstance(kinds, str):
        kinds = [kinds]
    return frozenset(str(kind).rsplit("/", 1)[-1] for kind in kinds) if isinstance(kinds, list) else frozenset()


def read(parser: LexborHTMLParser) -> Head:
    """Collect a page's claims about itself."""
    head = Head()
    root = parser.root
    if root is not None:
        attributes = root.attributes
        head.language = (attributes.get("lang") or attributes.get("xml:lang") or "").strip().lower()
        head.amp = "amp" in attributes or "⚡" in attributes
    for node in parser.css('meta, title, link[rel="canonical"], script[type="application/ld+json"]'):
        tag = node.tag
        if tag == "meta":
            attributes = node.attributes
            name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or attributes.get("http-equiv")
            content = attributes.get("content")
            if name and content is not None:
                head.meta.setdefault(name.strip().lower(), []).append(content.strip())
        elif tag == "title":
            # A picture of lines (svg) has a title too.
            head.title = head.title or " ".join(node.text().split())
        elif tag == "link":
            head.canonical = head.canonical or (node.attributes.get("href") or "").strip()
        else:
            head.linked_data.extend(_items(load_json(node.text())))
    return head


def load_json(text: str) -> Any:
    """Read the JSON of a script as tolerantly as search engines do (comments around it, raw breaks, extra commas); None if unreadable."""
    if len(text) > MAX_JSON:
        return None
    for step in (str, _mend):
        try:
            return json.loads(step(text))
        except (ValueError, RecursionError):
            continue
    return None


def _mend(text: str) -> str:
    text = _COMMENT.sub("", _COMMENT.sub("", text))
    return _TRAILING_COMMA.sub(r"\1", _CONTROL.sub(" ", text)).strip().rstrip(";")


def _items(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > 6:
        return
    if isinstance(data, list):
        for item in data:
            yield from _items(item, depth + 1)
    elif isinstance(data, dict):
        if "@type" in data:
            yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart"):
            if isinstance(data.get(key), (list, dict)):
                yield from _items(data[key], depth + 1)
