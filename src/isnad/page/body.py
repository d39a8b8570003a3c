"""Which blocks are the article: its container, its extent, and what stands inside it without belonging to it.

Rules in their order:

1. Elements whose names hint at something else (menu, comments, teasers …) are noise, unless they hold the headline or most of the
   page's running text (themes call the whole page ``has-sidebar`` or ``social-share-wrapper``).
2. Running text is a block of at least 60 letters outside links. A block right under a linked headline, or ending in «المزيد», is a
   teaser of another article.
3. The container is the innermost element that holds nearly all running text after the headline with few links beside it.
4. Inside the container, labels («اقرأ أيضا:», «المصدر:», «إعلان») take their line, and what they label, out of the body.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from isnad.arabic.folding import search_key
from isnad.page import cues, hints
from isnad.page.tree import Block, Element, Tree

PROSE = 60
"""Letters outside links from which a block counts as running text."""
_MORE = re.compile(r"(?:المزيد|التفاصيل|اقرأ المزيد|اقرا المزيد|أكمل القراءة|تابع القراءة|إقرأ المزيد|read more|more)\s*[.…»>←]*\s*$", re.I)
_KEPT_TAGS = frozenset(("p", "li", "blockquote", "h2", "h3", "h4", "h5", "h6", "dd", "dt", "td", "pre"))
_END = re.compile(r"[.!?؟…:»\"”)]\s*$")
_HARD_NOISE = hints.COMMENTS | hints.RELATED | hints.POPULAR | hints.EMBED | hints.CAPTION | hints.BIO


@dataclass(slots=True)
class Page:
    """A tree with the judgements that all later stages share: ``noisy`` and ``prose`` (letters of running text), one item a block."""

    tree: Tree
    noisy: list[bool]
    prose: list[int]
    teaser: list[bool]


@dataclass(slots=True)
class Extent:
    """One article's place in the page: headline ``head``, blocks of its ``body``, ``first``/``last`` range of block numbers."""

    head: Block | None
    container: Element
    body: list[Block]
    first: int
    last: int
    side: dict[str, list[Block]] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)


def weigh(tree: Tree) -> Page:
    """Judge every block by itself: noise by its hints, running text by its letters, teasers by the linked headline above them."""
    noisy: list[bool] = []
    prose: list[int] = []
    teaser: list[bool] = []
    above: Block | None = None
    for block in tree.blocks:
        length = len(block.text)
        plain = length - block.linked
        is_noise = bool(block.hint & hints.NOISE)
        is_teaser = False
        if plain >= PROSE and block.linked * 2 < length:
            if above is not None and _linked_headline(above) and not cues.find(above.text):
                is_teaser = bool(above.heading) or _near(above.element, block.element)
            if not is_teaser and block.links and len(block.links[-1][1]) < 25 and _MORE.search(block.text):
                is_teaser = True
            prose.append(0 if is_noise or is_teaser else plain)
        else:
            prose.append(0)
        # A short meta line (place, date) may stand between a teaser's headline and its text.
        skipped = length < 60 and not block.heading and not block.hint & hints.TITLE and (block.hint & hints.META or length < 25 or _dated(block.text))
        if not (skipped and above is not None and _linked_headline(above)):
            above = block
        noisy.append(is_noise)
        teaser.append(is_teaser)
    return Page(tree, noisy, prose, teaser)


def _dated(text: str) -> bool:
    return sum(c.isdigit() for c in text) >= 5


def _near(a: Element, b: Element) -> bool:
    """Whether two elements stand in one small box: one of them, its parent or its grandparent is around the other."""
    above: list[Element] = []
    up: Element | None = a
    while up is not None and len(above) < 3:
        above.append(up)
        up = up.parent
    up = b
    for _ in range(3):
        if up is None:
            return False
        if any(up is item for item in above):
            return True
        up = up.parent
    return False


def _linked_headline(block: Block) -> bool:
    return 14 <= len(block.text) <= 250 and block.linked >= len(block.text) * 0.85


def pardon(page: Page, head: Block | None) -> None:
    """Take back noise that is none: an element that holds the headline or most of the page's running text (rule 1)."""
    blocks = page.tree.blocks
    raw = [max(0, len(b.text) - b.linked) if len(b.text) - b.linked >= PROSE and b.linked * 2 < len(b.text) and not t else 0
           for b, t in zip(blocks, page.teaser, strict=True)]  # fmt: skip
    total = [0]
    for value in raw:
        total.append(total[-1] + value)
    everything = total[-1]
    pardoned: set[int] = set()
    for element in page.tree.elements:
        noise = element.hint & hints.NOISE
        if not noise:
            continue
        inside = total[min(element.last, len(blocks))] - total[element.first]
        holds_head = head is not None and element.first <= head.number < element.last
        if (holds_head and inside > 0.3 * everything) or (inside > 0.5 * everything and not noise & _HARD_NOISE and not holds_head):
            pardoned.add(id(element))
    if not pardoned:
        return
    for i, block in enumerate(blocks):
        if page.noisy[i]:
            hint = 0
            up: Element | None = block.element
            while up is not None:
                if id(up) not in pardoned:
                    hint |= up.hint
                up = up.parent
            for item in block.inner:
                hint |= item.hint if len(block.inner) == 1 and item.text == block.text else 0
            block.hint = hint
            if not hint & hints.NOISE:
                page.noisy[i] = False
                page.prose[i] = raw[i]


def container_of(page: Page, first: int, last: int) -> Element | None:
    """The innermost element that holds nearly all running text of the blocks ``first:last`` with few links beside it (rule 3)."""
    blocks = page.tree.blocks
    worth: dict[int, float] = {}
    by_id: dict[int, Element] = {}
    for i in range(first, last):
        block = blocks[i]
        value = float(page.prose[i])
        if not value:
            if page.noisy[i]:
                continue
            if page.teaser[i]:
                value = -0.7 * len(block.text)
            elif block.linked:
                value = -0.7 * block.linked
            else:
                value = 0.2 * len(block.text) if len(block.text) > 25 else 0.0
        up: Element | None = block.element
        while up is not None:
            key = id(up)
            worth[key] = worth.get(key, 0.0) + value
            by_id[key] = up
            up = up.parent
    if not worth:
        return None
    best = max(worth.values())
    if best <= 0:
        return None
    # The innermost of those nearly as good as the best.
    good = [by_id[key] for key, value in worth.items() if value >= 0.93 * best]
    return max(good, key=lambda element: (element.first, -element.last))
