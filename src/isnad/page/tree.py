"""A page's markup as the stages after it want it: elements with their hints, and blocks of running text in document order.

A *block* is the text between two places where a browser breaks the line for good: a block-level tag or ``<br>``. Blocks carry their
links and their element; elements carry what their names hint at (see ``hints``). Scripts, styles, forms' controls, frames and
pictures are left out here; nothing else is judged.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from isnad.page import hints
from isnad.page.bounds import Deadline

_SKIPPED = frozenset((
        "script", "style", "noscript", "template", "svg", "math", "iframe", "frame", "object", "embed", "applet", "canvas", "audio",
        "video", "map", "select", "option", "datalist", "button", "input", "textarea", "head", "link", "meta", "title", "base",
        "noframes", "progress", "meter", "amp-ad", "amp-analytics", "amp-iframe", "amp-social-share", "amp-sidebar", "amp-pixel",
        "amp-consent", "amp-sticky-ad", "amp-youtube", "amp-video", "amp-twitter", "amp-facebook", "amp-instagram", "amp-brightcove",
        "amp-dailymotion", "amp-jwplayer", "amp-embed", "amp-user-notification", "-comment", "-doctype", "!doctype",
))  # fmt: skip
_PLAYERS = frozenset((
    "iframe", "object", "embed", "video", "audio", "amp-youtube", "amp-video", "amp-brightcove", "amp-dailymotion", "amp-jwplayer",
    "amp-iframe",
))  # fmt: skip
_PICTURES = frozenset(("img", "amp-img", "image"))
_INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt",
    "u", "var", "wbr", "o:p", "st1:place", "st1:country-region", "st1:city", "picture", "source",
))  # fmt: skip
_TELLING = frozenset(("time", "span", "b", "strong"))
"""Inline tags that part a line's pieces even without a class: «<span>name</span><span>role</span>»."""
_SPACES = re.compile(r"[ \t\r\n\f]+")
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
MARKED = frozenset(("nav", "marquee", "dialog", "button"))


class Element:
    """One element: ``tag``, ``attributes``, ``parent``, and after the walk ``first``/``last``, the range of its blocks.

    ``text`` is kept for inline elements only (a name in ``<span class="author">`` among other words).
    """

    __slots__ = ("attributes", "first", "hint", "last", "parent", "tag", "text")

    def __init__(self, tag: str, attributes: dict[str, str | None], parent: Element | None, hint: int, first: int):
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.hint = hint
        self.first = first
        self.last = first
        self.text = ""

    def get(self, name: str) -> str:
        """An attribute's value, empty where absent."""
        return self.attributes.get(name) or ""


@dataclass(slots=True)
class Block:
    """A run of text: ``element`` holds it; ``links`` are (address, text); ``linked`` counts letters in links, ``bold`` in bold type.

    ``heading`` is 1 to 6 in h1 to h6, else 0; ``hint`` joins the hints of all elements around it.
    """

    text: str
    element: Element
    links: list[tuple[str, str]] = field(default_factory=list)
    linked: int = 0
    bold: int = 0
    inner: list[Element] = field(default_factory=list)
    heading: int = 0
    hint: int = 0
    number: int = 0


@dataclass(slots=True)
class Picture:
    """A picture, or a player (without address), and where it stands: before block number ``before``."""

    address: str
    alt: str
    element: Element
    before: int


@dataclass(slots=True)
class Tree:
    """A parsed page: ``blocks`` and ``elements`` in document order, ``pictures``, ``times`` (time elements), ``scripts`` by type."""

    parser: LexborHTMLParser
    blocks: list[Block]
    elements: list[Element]
    pictures: list[Picture]


def parse(text: str, deadline: Deadline | None = None) -> Tree:
    """Parse a page's text into elements and blocks. Raises InputError where that takes longer than ``deadline``."""
    parser = LexborHTMLParser(text)
    body = parser.body
    tree = Tree(parser, [], [], [])
    if body is not None:
        _walk(body, tree, deadline)
    return tree


def _tidy(text: str) -> str:
    """Single spaces for runs of white space, as a browser shows them; no-break spaces stay."""
    if "\n" in text or "  " in text or "\t" in text or "\r" in text or "\f" in text:
        return _SPACES.sub(" ", text)
    return text


def _walk(body: LexborNode, tree: Tree, deadline: Deadline | None) -> None:
    blocks, elements, pictures = tree.blocks, tree.elements, tree.pictures
    root = Element("body", dict(body.attributes), None, 0, 0)
    elements.append(root)
    pieces: list[str] = []
    links: list[tuple[str, str]] = []
    inner: list[Element] = []
    linked = bold = 0
    # Open inline elements that matter: (element, position in pieces)
    current = root
    in_link: Element | None = None
    link_start = 0
    bold_depth = 0
    holder = root
    stack: list[LexborNode] = []
    opened: list[tuple[Element, bool, int]] = []
    node: Any = body.first_child

    def flush() -> None:
        nonlocal pieces, links, inner, linked, bold, link_start
        if in_link is not None and link_start < len(pieces):
            add_link()
        if pieces:
            text = _tidy("".join(pieces)).strip(" ")
            if text.strip("\xa0\u200b\u200e\u200f\ufeff "):
                block = Block(text.strip("\xa0 "), holder, links, linked, bold, inner, 0, 0, len(blocks))
                blocks.append(block)
                links = []
                inner = []
            else:
                links.clear()
                inner.clear()
            pieces = []
        linked = bold = 0
        link_start = 0

    def add_link() -> None:
        nonlocal linked
        assert in_link is not None
        text = _tidy("".join(pieces[link_start:])).strip(" \xa0")
        if text:
            linked += len(text)
            links.append((in_link.get("href"), text))

    inline, skipped = _INLINE, _SKIPPED
    while node is not None:
        tag = node.tag
        following = node.next
        childless = False
        if tag == "-text":
            text = node.text_content
            if text:
                pieces.append(text)
                if bold_depth:
                    bold += len(text)
        elif tag == "br":
            keep = in_link
            flush()
            in_link = keep
        elif tag in _PLAYERS:
            pictures.append(Picture("", "", current, len(blocks) + (1 if "".join(pieces).strip() else 0)))
        elif tag in _PICTURES:
            attributes = node.attributes
            pictures.append(
                Picture(attributes.get("src") or attributes.get("data-src") or "", attributes.get("alt") or "", current, len(blocks))
            )
        elif tag is not None and tag not in skipped:
            attributes = node.attributes
            is_inline = tag in inline
            if not is_inline and (pieces or in_link is not None):
                flush()
            hint = hints.of(tag, attributes) if attributes else hints.TAGS_OF.get(tag, 0)
            element = Element(tag, attributes, current, hint, len(blocks))
            elements.append(element)
            if not len(elements) & 4095 and deadline is not None:
                deadline.check()
            if is_inline:
                if attributes or tag in _TELLING:
                    inner.append(element)
                if tag == "a":
                    if in_link is None:
                        in_link, link_start = element, len(pieces)
                elif tag in ("b", "strong"):
                    bold_depth += 1
            else:
                holder = element
            child = node.first_child
            current = element
            opened.append((element, is_inline, len(pieces)))
            if child is not None:
                stack.append(node)
                node = child
                continue
            childless = True
        while childless or (following is None and stack):
            element, is_inline, start = opened.pop()
            tag = element.tag
            if is_inline:
                if (element.attributes or tag in _TELLING) and start < len(pieces):
                    element.text = _tidy("".join(pieces[start:])).strip(" \xa0")
                    if element.hint & hints.HIDDEN:
                        # Words for screen readers stand beside the same words for the eye.
                        pieces.append(" ")
                element.last = len(blocks) + (1 if pieces else 0)
            else:
                if pieces or in_link is not None:
                    flush()
                holder = element.parent or root
                element.last = len(blocks)
            if tag == "a" and in_link is element:
                if link_start < len(pieces):
                    add_link()
                in_link = None
            elif tag in ("b", "strong"):
                bold_depth -= 1
            current = element.parent or root
            if childless:
                childless = False
            else:
                following = stack.pop().next
        node = following
    flush()
    root.last = len(blocks)
    _inherit(blocks)


def _inherit(blocks: list[Block]) -> None:
    """Give every block the hints and the heading level of the elements around it."""
    known: dict[int, tuple[int, int]] = {}

    def around(element: Element) -> tuple[int, int]:
        found = known.get(id(element))
        if found is None:
            chain = []
            up: Element | None = element
            while up is not None and id(up) not in known:
                chain.append(up)
                up = up.parent
            found = known[id(up)] if up is not None else (0, 0)
            for item in reversed(chain):
                found = (found[0] | item.hint, _HEADINGS.get(item.tag, found[1]))
                known[id(item)] = found
        return found

    for block in blocks:
        block.hint, block.heading = around(block.element)
        block.hint |= spanning(block)


def spanning(block: Block) -> int:
    """The hints of inline elements that hold the whole block («<span class="caption">…</span>»): they speak for it."""
    hint = 0
    for item in block.inner:
        if item.hint and item.text == block.text:
            hint |= item.hint
    return hint
