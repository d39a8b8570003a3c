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
_UNSEEN = "\xa0\u200b\u200e\u200f\ufeff "
_AS_BLOCK = re.compile(r"display\s*:\s*(?:block|flex|grid|table)")
_SPACES = re.compile(r"[ \t\r\n\f]+")
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}


_NONE: dict[str, str | None] = {}


class Element:
    """One element: ``tag``, ``attributes``, ``parent``, ``number`` in document order, ``first``/``last``, the range of its blocks.

    ``hint`` is what its own names hint at, ``around`` that and what those of all elements around it do, ``level`` that of the heading it
    stands in (0: none). ``text`` is kept for inline elements only (a name in ``<span class="author">`` among other words).
    """

    __slots__ = ("around", "attributes", "first", "hint", "last", "level", "number", "parent", "tag", "text")

    def __init__(self, tag: str, attributes: dict[str, str | None], parent: Element | None, hint: int, first: int, number: int = 0):
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.hint = hint
        self.first = first
        self.last = first
        self.number = number
        self.text = ""
        level = _HEADINGS.get(tag, 0)
        if attributes and not level and "role" in attributes and attributes["role"] == "heading":
            # Components set their headings in ``div`` (aria-level, by the standard 2 where it is missing).
            told = attributes.get("aria-level") or "2"
            level = int(told) if told in ("1", "2", "3", "4", "5", "6") else 2
        if parent is None:
            self.around = hint
            self.level = level
        else:
            self.around = hint | parent.around
            self.level = level or parent.level

    def get(self, name: str) -> str:
        """An attribute's value, empty where absent."""
        return self.attributes.get(name) or ""


_NO_LINKS: list[tuple[str, str]] = []
_NO_ELEMENTS: list[Element] = []
"""Shared by all blocks without any; nothing is ever added to a block's lists."""


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


_TEXT, _BREAK, _PLAYER, _PICTURE, _SKIP, _BLOCK, _IN_LINE, _LINK, _BOLD = range(9)
_KINDS = (
    dict.fromkeys(_SKIPPED, _SKIP)
    | dict.fromkeys(_INLINE, _IN_LINE)
    | dict.fromkeys(_PICTURES, _PICTURE)
    | dict.fromkeys(_PLAYERS, _PLAYER)
    | {"-text": _TEXT, "br": _BREAK, "a": _LINK, "b": _BOLD, "strong": _BOLD}
)


def _walk(body: LexborNode, tree: Tree, deadline: Deadline | None) -> None:
    blocks, elements, pictures = tree.blocks, tree.elements, tree.pictures
    root = Element("body", dict(body.attributes), None, 0, 0)
    elements.append(root)
    pieces: list[str] = []
    links: list[tuple[str, str]] = []
    inner: list[Element] = []
    linked = bold = 0
    current = holder = root
    in_link: Element | None = None
    link_start = 0
    bold_depth = 0
    # Open elements: the node, its element, its kind, how many pieces of text stood before it.
    opened: list[tuple[Any, Element, int, int]] = []
    node: Any = body.first_child

    def add_link(text: str = "") -> None:
        nonlocal linked
        text = text or _tidy("".join(pieces[link_start:])).strip(" \xa0")
        if text:
            linked += len(text)
            links.append((in_link.get("href"), text))  # type: ignore[union-attr]

    def flush() -> None:
        nonlocal pieces, links, inner, linked, bold, link_start
        if pieces:
            if in_link is not None and link_start < len(pieces):
                add_link()
            text = _tidy("".join(pieces) if len(pieces) > 1 else pieces[0]).strip(" \xa0")
            if text.strip(_UNSEEN):
                if links and links[-1][1] == text:
                    # One string for block, link and element: large lists of links are mostly their texts.
                    text = links[-1][1]
                hint = holder.around
                for item in inner:
                    if item.hint and item.text == text:
                        hint |= item.hint
                blocks.append(Block(text, holder, links or _NO_LINKS, linked, bold, inner or _NO_ELEMENTS, holder.level, hint, len(blocks)))
                if links:
                    links = []
                if inner:
                    inner = []
            else:
                links.clear()
                inner.clear()
            pieces = []
        linked = bold = link_start = 0

    def close(element: Element, kind: int, start: int) -> None:
        nonlocal holder, current, in_link, bold_depth
        if kind == _BLOCK:
            if pieces:
                flush()
            current = holder = element.parent or root
            element.last = len(blocks)
            return
        if start < len(pieces) and (element.attributes or element.tag in _TELLING):
            element.text = _tidy(pieces[start] if start + 1 == len(pieces) else "".join(pieces[start:])).strip(" \xa0")
            if element.hint & hints.HIDDEN:
                # Words for screen readers stand beside the same words for the eye.
                pieces.append(" ")
        element.last = len(blocks) + (1 if pieces else 0)
        if kind == _LINK:
            if in_link is element:
                if link_start < len(pieces):
                    add_link(element.text if link_start == start else "")
                in_link = None
        elif kind == _BOLD:
            bold_depth -= 1
        current = element.parent or root

    # Elements of one class share their attributes: a thousand comments are a thousand times the same five names.
    alike: dict[str | None, dict[str, str | None]] = {}
    hinted: dict[tuple[str | None, str | None], int] = {}
    kinds, hint_of, of_tag, telling = _KINDS, hints.of, hints.TAGS_OF, _TELLING
    while node is not None:
        tag = node.tag
        kind = kinds.get(tag, _BLOCK)
        if kind >= _BLOCK:
            attributes = node.attributes
            if attributes and kind == _IN_LINE and "style" in attributes and _AS_BLOCK.search(attributes["style"] or ""):
                kind = _BLOCK
            if kind == _BLOCK and pieces:
                flush()
            if attributes:
                if len(attributes) == 1 and "class" in attributes:
                    names = attributes["class"]
                    attributes = alike.setdefault(names, attributes)
                    hint = hinted.get((tag, names), -1)
                    if hint < 0:
                        hint = hinted[tag, names] = hint_of(tag, attributes)
                else:
                    hint = hint_of(tag, attributes)
                element = Element(tag, attributes, current, hint, len(blocks), len(elements))
            else:
                element = Element(tag, _NONE, current, of_tag.get(tag, 0), len(blocks), len(elements))
            elements.append(element)
            if not len(elements) & 4095 and deadline is not None:
                deadline.check()
            if kind == _BLOCK:
                holder = element
            else:
                if attributes or tag in telling:
                    inner.append(element)
                if kind == _LINK:
                    if in_link is None:
                        in_link, link_start = element, len(pieces)
                elif kind == _BOLD:
                    bold_depth += 1
            current = element
            child = node.first_child
            if child is not None:
                opened.append((node, element, kind, len(pieces)))
                node = child
                continue
            if kind == _IN_LINE:
                element.last = len(blocks) + (1 if pieces else 0)
                current = element.parent or root
            else:
                close(element, kind, len(pieces))
        elif kind == _TEXT:
            text = node.text_content
            # White space between blocks is nothing.
            if text and (pieces or not text.isspace()):
                if "\n" in text and (holder.tag == "pre" or "pre" in holder.get("style")) and in_link is None:
                    # Preformatted text breaks where its source does.
                    *whole, text = text.split("\n")
                    for line in whole:
                        pieces.append(line)
                        flush()
                pieces.append(text)
                if bold_depth:
                    bold += len(text)
        elif kind == _BREAK:
            if pieces:
                if holder.level:
                    # A headline set in two lines is one headline.
                    pieces.append(" ")
                else:
                    flush()
        elif kind == _PLAYER:
            pictures.append(Picture("", "", current, len(blocks) + (1 if "".join(pieces).strip() else 0)))
        elif kind == _PICTURE:
            attributes = node.attributes
            pictures.append(
                Picture(attributes.get("src") or attributes.get("data-src") or "", attributes.get("alt") or "", current, len(blocks))
            )
        node = node.next
        while node is None and opened:
            parent, element, kind, start = opened.pop()
            close(element, kind, start)
            node = parent.next
    flush()
    root.last = len(blocks)


def spanning(block: Block) -> int:
    """The hints of inline elements that hold the whole block («<span class="caption">…</span>»): they speak for it."""
    hint = 0
    for item in block.inner:
        if item.hint and item.text == block.text:
            hint |= item.hint
    return hint
