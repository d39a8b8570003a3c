"""Topics by their form: links to pages of a topic, and rows of short pieces without links or label that stand under a text.

Which words become an article's keywords does not live here; see ``keywords``. Labels («كلمات دلالية») are ``cues``.
"""

from __future__ import annotations

import re

from isnad.page import cues
from isnad.page.body import SENTENCE_END, Page
from isnad.page.found import Found
from isnad.page.tree import Block

TAG_ADDRESS = re.compile(
    r"/(?:tags?|topics?|keywords?|labels?|hashtags?|subjects?)(?:/|\?|=)|[?&](?:tag|keyword|topic)s?=|/search/label/|/%d9%88%d8%b3%d9%85/|/وسم/|/tag-|/الوسوم/",
    re.I,
)
"""Addresses of pages that list the articles on one topic."""


def are_topics(block: Block) -> bool:
    """Whether the links of a line are topics and no headlines: two at least, none longer than three words, or all to pages of topics."""
    if block.links and all(TAG_ADDRESS.search(href) and len(text.split()) <= 5 for href, text in block.links):
        return True
    return len(block.links) > 1 and all(len(text.split()) <= 3 and len(text) < 28 for _, text in block.links)


def before_links(block: Block) -> cues.Cue | None:
    """A label that runs into the topics behind it («<span>مواضيع</span><a>الأردن</a><a>…»): one line of a label and links, nothing else."""
    if len(block.links) < 2 or block.linked >= len(block.text) or not are_topics(block):
        return None
    label = block.text[: block.text.find(block.links[0][1])]
    if not 3 < len(label) < 40 or "".join((label + "".join(text for _, text in block.links)).split()) != "".join(block.text.split()):
        return None
    cue = cues.find(label)
    return cues.Cue("tags", False, len(label), True) if cue is not None and cue.whole and cue.kind == "tags" else None


def topics_in(block: Block) -> list[str]:
    """The pieces of a line that is nothing but short pieces in elements of one class («أوبك+أسعار النفط» set as two chips)."""
    pieces = [item for item in block.inner if item.text and item.text != block.text]
    if len(pieces) < 2 or len({(item.tag, item.get("class")) for item in pieces}) != 1 or not pieces[0].get("class"):
        return []
    texts = [item.text for item in pieces]
    if "".join("".join(texts).split()) != "".join(block.text.split()):
        return []
    if any(cues.find(text) is not None for text in texts):
        return []
    short = all(len(text) <= 32 and len(text.split()) <= 5 and not SENTENCE_END.search(text) for text in texts)
    return texts if short else []


def take_chips(found: Found, page: Page) -> None:
    """Topics under the text, set as a row of short pieces without links, label or telling name: they go from body to tags.

    Needed by sites built of components with hashed or general class names (styled components, Tailwind): «<span class=chip>…</span>» side
    by side in one line, or one short ``div`` beside the other in a box of their own.
    """
    body = found.body
    if len(body) < 3:
        return
    last = body[-1]
    if not found.around.get("tags"):
        _chips_behind(found, page, last.number + 1)
    pieces = topics_in(last)
    if pieces and not last.heading:
        found.note("tags", body.pop())
        return
    run = len(body)
    parent = last.element.parent
    while run and body[run - 1].element.parent is parent and _is_chip(body[run - 1]) and body[run - 1].element is not parent:
        run -= 1
    chips = body[run:]
    alike = {(block.element.tag, block.element.get("class")) for block in chips}
    if len(chips) >= 2 and run >= 2 and len(alike) == 1 and body[run - 1].element.parent is not parent:
        del body[run:]
        for block in chips:
            found.note("tags", block)


def _chips_behind(found: Found, page: Page, n: int) -> None:
    """Such a row in a box right behind the text's."""
    blocks = page.tree.blocks
    if n >= min(found.last, len(blocks)) or page.noisy[n]:
        return
    if topics_in(blocks[n]):
        found.note("tags", blocks[n])
        return
    box = blocks[n].element.parent
    if box is None or box.first != n or not 2 <= box.last - box.first <= 12:
        return
    row = blocks[box.first : box.last]
    alike = {(block.element.tag, block.element.get("class")) for block in row}
    if len(alike) == 1 and all(_is_chip(block) and not block.links and cues.find(block.text) is None for block in row):
        for block in row:
            found.note("tags", block)


def _is_chip(block: Block) -> bool:
    text = block.text
    return len(text) <= 32 and len(text.split()) <= 4 and not block.heading and not SENTENCE_END.search(text) and ":" not in text
