"""A front page to the addresses of articles and feeds on it, for outlets that announce their articles nowhere else.

A link is taken for an article's where it stays on the site, its words read like a headline (four or more) and its address like an
article's (a number, a date or a long name), not like a section's. Wrongly taken links cost one fetch: the page reader finds no article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from isnad.collect.urls import canonical_url, same_site
from isnad.page.decode import decode

_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json")
_NOT_ARTICLES = re.compile(
    r"(?:^|/)(?:tags?|categor(?:y|ies)|sections?|topics?|authors?|writers?|search|login|register|admin|wp-admin|about|contact|privacy|terms|"
    r"archives?(?=/?$)|page/\d+|feed|rss|print|send|share|comments?|videos?(?=/?$)|photos?(?=/?$)|live(?=/?$)|subscribe|newsletter|cdn-cgi)(?:/|\.\w+$|$)",
    re.IGNORECASE,
)
_FILES = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|pdf|mp[34]|zip|css|js|xml|json|ico|woff2?|docx?|xlsx?)$", re.IGNORECASE)
_ID = re.compile(r"\d{3,}")
_MIN_WORDS = 4
_MIN_SLUG_WORDS = 4


@dataclass(frozen=True, slots=True)
class FrontPage:
    """What a front page leads to: ``articles`` as (address, words of the link) in the page's order, ``feeds`` that it declares."""

    articles: tuple[tuple[str, str], ...]
    feeds: tuple[str, ...]


def read_front_page(data: bytes, url: str, *, charset: str | None = None, max_items: int = 500) -> FrontPage:
    """Find the articles and feeds that a page leads to. ``url`` is the page's. Raises InputError where the bytes are no text."""
    tree = LexborHTMLParser(decode(data, charset).text)
    base_node = tree.css_first("base[href]")
    base = canonical_url(base_node.attributes.get("href") or "", base=url) if base_node else None
    base = base or url
    feeds = []
    for node in tree.css("link[rel~=alternate][href]"):
        if (node.attributes.get("type") or "").split(";")[0].strip().lower() in _FEED_TYPES:
            target = canonical_url(node.attributes.get("href") or "", base=base)
            if target and target not in feeds and "comments" not in target:
                feeds.append(target)
    words: dict[str, str] = {}
    for node in tree.css("a[href]"):
        target = canonical_url(node.attributes.get("href") or "", base=base)
        if target is None or target == url or not same_site(target, url):
            continue
        said = " ".join((node.text() or node.attributes.get("title") or "").split())
        if len(said) > len(words.get(target, "")) or target not in words:
            words[target] = said
    articles = [(target, said) for target, said in words.items() if len(said.split()) >= _MIN_WORDS and _reads_like_an_article(target)]
    return FrontPage(tuple(articles[:max_items]), tuple(feeds))


def _reads_like_an_article(url: str) -> bool:
    parts = urlsplit(url)
    path = unquote(parts.path)
    if path == "/" or _NOT_ARTICLES.search(path) or _FILES.search(path):
        return False
    last = path.rstrip("/").rpartition("/")[2]
    return bool(_ID.search(path) or _ID.search(parts.query)) or len(re.split(r"[-_]+", last)) >= _MIN_SLUG_WORDS
