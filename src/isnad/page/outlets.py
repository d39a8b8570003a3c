"""What the site calls itself: declared outlet, og:site_name, JSON-LD publisher, the repeated end of ``<title>``, the copyright line."""

from __future__ import annotations

import re

from isnad.arabic.folding import fold_search
from isnad.page.head import Head, types_of
from isnad.page.title import Claims, is_root, key_of, split
from isnad.page.tree import Block
from isnad.records import Outlet

_RIGHTS = re.compile(
    r"(?:جميع الحقوق محفوظه|كافه الحقوق محفوظه|كل الحقوق محفوظه|حقوق النشر محفوظه|"
    r"حقوق النشر|حقوق الطبع والنشر|الحقوق محفوظه|copyright|all rights reserved)"
    r"[\s©:.\-–(c)]*(?:\d{4}\s*(?:[-–]\s*\d{4})?)?\s*(?:ل(?=\w))?[\s©:\-–]*([^.|©\d]{3,60})",
)
_STOP = re.compile(r"\s+(?:ولا يجوز|لا يجوز|يمنع|ويمنع|powered|all rights|جميع الحقوق|تصميم|برمجه|\d{4})\b|[.|،,]|\s[-–©]\s?")


def name_of(head: Head, blocks: list[Block], outlet: Outlet | None, known: Claims, shown: str = "") -> tuple[str | None, str]:
    """The outlet's name and how it is known."""
    if outlet is not None:
        return outlet.name, "declared outlet"
    name = head.first("og:site_name")
    if name:
        return name, "og:site_name"
    for item in head.linked_data:
        publisher = item.get("publisher")
        if isinstance(publisher, list) and publisher:
            publisher = publisher[0]
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str) and publisher["name"].strip():
            return publisher["name"].strip(), "JSON-LD publisher"
    for item in head.linked_data:
        if (
            types_of(item) & {"NewsMediaOrganization", "Organization", "WebSite"}
            and isinstance(item.get("name"), str)
            and item["name"].strip()
        ):
            return str(item["name"]).strip(), "JSON-LD organisation"
    name = head.first("application-name", "twitter:site:name", "apple-mobile-web-app-title")
    if name:
        return name, "application name"
    home = _home_link(blocks, known)
    if home:
        return home, "link to the home page that the <title> repeats"
    rights = _copyright(blocks)
    if rights:
        return rights, "copyright line"
    end = _after_headline(head.title, shown)
    if end:
        return end, "end of the <title>"
    start = _before_headline(head.title, shown)
    if start:
        return start, "start of the <title>"
    if shown and _CALLED.match(head.title) and len(head.title) < 45:
        # Old sites give every page one title: the outlet's name.
        return head.title, "the <title> names the outlet alone"
    return None, ""


_CALLED = re.compile(r"^(?:صحيفة|جريدة|موقع|شبكة|وكالة|قناة|بوابة|مدونة|منصة|مجلة|إذاعة)\s+\S+(?:\s+\S+){0,3}$")


def _before_headline(whole: str, shown: str) -> str | None:
    """What stands before the shown headline in the ``<title>``, where it calls itself an outlet («مدونة …: headline»)."""
    key = key_of(shown)
    for part in split(whole):
        if key and key_of(part) == key and whole.endswith(part):
            rest = whole[: len(whole) - len(part)].strip(" \xa0|-–—:»«•·")
            if _CALLED.match(rest):
                return rest
    return None


def _after_headline(whole: str, shown: str) -> str | None:
    """What stands behind the shown headline in the ``<title>``, if it is short. (What stands before it may be a section or a source.)"""
    key = key_of(shown)
    for part in split(whole):
        if key and key_of(part) == key and whole.startswith(part):
            rest = whole[len(part) :].strip(" \xa0|-–—:»«•·")
            if 0 < len(rest) <= 50 and not re.search(r"\s[|–—-]\s|\|", rest):
                return rest
    return None


def _home_link(blocks: list[Block], known: Claims) -> str | None:
    """The text of a link to the home page at the head of the page, where the ``<title>`` has it too (Blogger, plain themes)."""
    for block in blocks[:40]:
        for href, text in block.links:
            if is_root(href) and key_of(text) in known.parts and len(text) > 2:
                return text
    return None


def _copyright(blocks: list[Block]) -> str | None:
    for block in reversed(blocks[-40:]):
        folded = fold_search(block.text)
        match = _RIGHTS.search(folded.text.lower())
        if match is not None and "يتم التشغيل" not in match.group(1) and "blogger" not in match.group(1):
            start, end = match.span(1)
            stop = _STOP.search(folded.text, start, end)
            end = stop.start() if stop is not None else end
            if end - start >= 3:
                a, b = folded.span(start, end)
                name = block.text[a:b].strip(" \xa0-–:.،,|()")
                if 1 <= len(name.split()) <= 6 and len(name) >= 3:
                    return name
    return None
