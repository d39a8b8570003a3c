"""Read-also links of a page: what it sends its readers to from inside or right after an article, kept as data and never as body."""

from __future__ import annotations

import re

from isnad.arabic.folding import search_key
from isnad.page import cues, urls
from isnad.page.found import Found
from isnad.page.title import key_of
from isnad.page.tree import Block
from isnad.records import RelatedLink

MOST = 100
"""Read-also links of one article that are kept."""
_BULLET = re.compile(r"^[-–—•·▪]\s+")
_MORE = re.compile(r"^(?:المزيد|التفاصيل|اقرأ المزيد|أكمل القراءة|read more|more|\d+|list \d+ of \d+)\s*[.…»>←]*$", re.I)


def read(found: Found, base: str | None) -> tuple[RelatedLink, ...]:
    """The read-also links of one article in page order."""
    out: dict[str, RelatedLink] = {}
    addresses: set[str] = set()
    body_last = found.body[-1].number if found.body else -1
    for what in ("related", "inline"):
        for block in found.around.get(what, ()):
            where = "inside the article" if block.number < body_last else "after the article"
            if len(out) >= MOST:
                return tuple(out.values())
            for title, href in _titles(block):
                key = key_of(title)
                address = urls.canonical(href, base) or (href or None)
                # A card links its headline and its teaser to one address: the first is the headline.
                if key and (key not in out or out[key].url is None) and (address is None or address not in addresses):
                    out[key] = RelatedLink(title, address, where)
                    if address is not None:
                        addresses.add(address)
    return tuple(out.values())


def _without_label(text: str, block: Block) -> str:
    """A link's text without the label that stands in an element of its own inside it («<span>إقرأ المزيد</span><span>…</span>»)."""
    for item in block.inner:
        if item.text and len(item.text) < len(text) and text.startswith(item.text):
            cue = cues.find(item.text)
            if cue is not None and cue.whole and cue.kind == "related":
                return text[len(item.text) :]
    return text


def _titles(block: Block) -> list[tuple[str, str | None]]:
    cue = cues.find(block.text)
    if block.links:
        joined: dict[str, str | None] = {}
        for href, text in block.links:
            if href and not href.startswith(("#", "javascript:")):
                title = _BULLET.sub("", _without_label(text, block).strip(" \t\xa0\u200e\u200f"))
                if len(title.split()) >= 2 and not _MORE.match(title) and len(title) <= 300:
                    whole = cues.find(title)
                    if whole is None or not whole.whole:
                        joined.setdefault(cues.without_related(title), href)
        return list(joined.items())
    if cue is not None and cue.kind == "related" and not cue.whole and not search_key(block.text).startswith("شاهد:"):
        return [(without_brackets(block.text[cue.rest :].strip(" \t\xa0:-–")), None)]
    return []


def without_brackets(title: str) -> str:
    """A title without the halves of brackets that stood around its label («(اقرأ أيضا: …)»); its own stay («… (فيديو)»)."""
    opened = title.count("(") - title.count(")")
    return title.removesuffix(")") if opened < 0 else title.removeprefix("(") if opened > 0 else title
