"""From a headline to the end of its article: which blocks are body, and what the others around it are (read-also, tags, source, byline …).

The blocks are walked once, in order. A label opens a *mode* («اقرأ أيضا» → everything in its box is read-also) that lasts as long as
the box it stands in; where label and paragraphs are siblings (WordPress, old table layouts), it lasts until running text comes again.
"""

from __future__ import annotations

import re

from isnad.page import captions, cues, hints, inserts, topics
from isnad.page.body import PROSE, Page, linked_headline
from isnad.page.found import Found
from isnad.page.title import is_date_like, key_of
from isnad.page.tree import Block, Element

_LETTER = re.compile(r"[^\W\d_]")
_STAMP = re.compile(r"^\W*(?:\d{1,2}[:٫.]\d{2}|\d{1,2}\s*[:]\s*\d{2}\s*(?:ص|م|am|pm)?)[^.،؟!]{0,30}$", re.I)
_SIGNATURE = re.compile(r"^[_ـ]{8,}$")
_ADDRESS = re.compile(r"^https?://\S+$")
_CODE = re.compile(r"^(?:\{[a-z][a-z_ -]*[^{}]{0,80}\}|\[/?[a-z][a-z_-]*[^\[\]]{0,120}\])$")
"""A code of the content system that nothing replaced («{loadposition ads}», «[gallery ids=…]»)."""
_DROPPED_CUES = frozenset(("share", "promo", "ad", "media", "footer", "end", "comments", "popular"))


def walk(page: Page, head: Block | None, container: Element, first: int, last: int) -> Found:
    """Walk the blocks ``first:last``; ``first`` is the one after the headline. See the module's header."""
    blocks = page.tree.blocks
    found = Found(head, container, first=first, last=last)
    title_key = key_of(head.text) if head is not None else ""
    total = [0]
    for i in range(first, last):
        total.append(total[-1] + page.prose[i])
    adverts = inserts.adverts(page, container, first, last)
    last_prose = max((i for i in range(first, last) if page.prose[i]), default=last)
    captioned = captions.under_pictures(page, container, first, last)
    dropped = inserts.odd_boxes(page, container, first, last)
    mode = ""
    scope_end = -1
    flat = False
    last_body = first - 1
    started = False
    closed = tagged = False
    for i in range(first, last):
        block = blocks[i]
        hint = block.hint
        inside = container.first <= i < container.last
        if mode and scope_end >= 0 and i >= scope_end:
            mode, scope_end = "", -1
        cue = page.cue(block) or topics.before_links(block)
        kind = cue.kind if cue is not None else ""
        if page.noisy[i]:
            _note_noise(found, block, kind, inside or not closed)
            continue
        if cue is not None and (cue.whole or not mode or kind in ("tags", "source", "comments", "popular", "related")):
            rest = block.text[cue.rest :].strip(" :\xa0")
            if kind == "related" and _is_related_line(block, cue, rest):
                found.note("related", block)
                if cue.whole:
                    mode = "related"
                    scope_end, flat = _scope(block, last_body, last, total, first)
                    flat = flat and not tagged  # Keywords close an article: text under «اقرأ أيضا» behind them is an excerpt.
                continue
            if kind == "popular" and cue.whole:
                mode = "popular"
                scope_end, flat = _scope(block, last_body, last, total, first)
                continue
            if kind == "comments" and (cue.whole or len(block.text) < 60):
                if started:
                    scope_end, flat = _scope(block, last_body, last, total, first)
                    mode = "comments"
                continue
            if kind == "tags" and (cue.whole or cue.colon or block.linked):
                found.note("tags", block)
                tagged = started
                mode = "tags" if cue.whole else ""
                if cue.whole:
                    scope_end, flat = _scope(block, last_body, last, total, first)
                continue
            if kind == "source" and (cue.colon or cue.whole) and len(block.text) < 120:
                found.note("source", block)
                mode = "source" if cue.whole else ""
                scope_end = last
                continue
            if kind == "bio" and (cue.whole or cue.colon):
                mode = "bio"
                scope_end, flat = _scope(block, last_body, last, total, first)
                continue
            if kind == "summary" and cue.whole and not started and (end := _summary_end(block, first, last, total)):
                mode, scope_end, flat = "summary", end, False
                continue
            if kind == "media" and found.body and not page.prose[i - 1] and _begins_box(block, found.body[-1]):
                # The title over a player that asks for a script.
                found.body.pop()
            if kind == "note" and cue.colon and started:
                # «ملاحظة المحرر: …», «تصحيح: …», of any length.
                continue
            if kind in _DROPPED_CUES and len(block.text) < (cues.LONGEST if cue.whole or cue.colon or block.text.count(" ") < 20 else 90):
                if kind == "footer" and not inside:
                    closed = True
                continue
            told = cue.whole or cue.colon or (kind == "date" and is_date_like(block.text))
            if kind in ("date", "byline", "section", "site", "picture") and len(block.text) < 100 and (not started or told):
                found.note("meta" if kind in ("date", "byline") else kind, block)
                continue
        if mode:
            if mode == "source":
                mode = ""
                if len(block.text) < 60:
                    found.note("source", block)
                    continue
            plain = len(block.text) - block.linked
            ends = flat and plain >= PROSE and block.linked * 2 < len(block.text) and mode != "comments"
            if not ends:
                if mode in ("related", "tags"):
                    found.note("related" if _are_headlines(block) else "tags" if topics.are_topics(block) else mode, block)
                continue
            mode = ""
        if not inside:
            if not closed:
                _note_outside(found, block, started)
            continue
        if hint & hints.META and len(block.text) < 120 and not page.prose[i]:
            found.note("meta", block)
            continue
        if block.element.tag in ("td", "th") and not page.prose[i] and _in_row(page, block):
            continue
        if i in captioned or captions.is_bare(block):
            found.note("caption", block)
            continue
        if i in adverts:
            continue
        if _SIGNATURE.match(block.text) and started:
            # Under a line of strokes stands a board member's signature, to the end of the box.
            mode, scope_end, flat = "bio", (block.element.last if block.element.last > i + 1 else last), False
            continue
        if not _LETTER.search(block.text) or _STAMP.match(block.text):
            if not started and is_date_like(block.text):
                # A date all in digits on a line of its own under the headline («25/1/2024»), as plain themes write it.
                found.note("meta", block)
            continue
        if len(block.text) < 300 and title_key and key_of(block.text) == title_key:
            continue
        if inserts.is_embed(block):
            continue
        if block.linked >= 0.85 * len(block.text) and len(block.text) < 250:
            if started and len(block.text.split()) > 3:
                found.note("inline", block)
            continue
        if page.teaser[i] or i in dropped:
            continue
        if (
            _ADDRESS.match(block.text)
            or _CODE.match(block.text)
            or cues.is_share_bar(block.text)
            or (i > last_prose - 3 and cues.disclaims(block.text))
        ):
            continue
        if not started:
            if len(block.text) < 100 and is_date_like(block.text) and not block.text.rstrip().endswith("."):
                found.note("meta", block)
                continue
            if block.heading and i + 1 < last and page.prose[i + 1] and blocks[i + 1].element.parent is block.element.parent:
                found.body.append(block)
                last_body = i
                continue
            if _is_deck(page, found, i):
                found.note("deck", block)
                continue
            if page.prose[i] or (block.element.tag == "p" and len(block.text) > 40):
                started = True
            elif not block.heading or not hint & hints.BODY:
                found.note("meta", block)
                continue
        found.body.append(block)
        last_body = i
    # A label left over at the end, of what stands outside («الموضوع:»).
    while len(found.body) > 1 and len(found.body[-1].text) < 30 and found.body[-1].text.endswith(":"):
        found.body.pop()
    inserts.drop_repeats(found)
    topics.take_chips(found, page)
    return found


def _in_row(page: Page, block: Block) -> bool:
    """Whether a cell stands in a row of three or more without running text: standings, results and figures, which are no text."""
    row = block.element.parent
    return row is not None and row.tag == "tr" and row.last - row.first >= 3 and not any(page.prose[row.first : row.last])


def _begins_box(block: Block, before: Block) -> bool:
    """Whether the block ``before`` opens the box that ``block`` stands in."""
    box = block.element.parent
    return box is not None and before.number == block.number - 1 and box.first == before.number


def _summary_end(block: Block, first: int, last: int, total: list[int]) -> int:
    """Where the box of a summary over the text ends («ملخص»); 0 where the box holds the text itself.

    Needed by magazines and sites of newspapers that set a machine's or an editor's summary between headline and text.
    """
    box = block.element.parent
    if box is None or box.first < first or not block.number < box.last < last:
        return 0
    inside = total[box.last - first] - total[block.number - first]
    return box.last if total[-1] - total[box.last - first] > 2 * inside else 0


_DECK = re.compile(r"sub[-_ ]?(?:title|head)|\bdeck\b|strap[-_ ]?line|kicker|second(?:ary)?[-_ ]?title|title[-_ ]?2", re.I)


def _is_deck(page: Page, found: Found, i: int) -> bool:
    """A second headline under the first: a line without a full stop that is called so, or that stands over the line of date and byline.

    Pan-Arab dailies and portals set one («اجتماع ناقش …»); it repeats what the article says.
    """
    block = page.tree.blocks[i]
    head = found.head
    if head is None or not head.number < i <= head.number + 3 or len(block.text) > 220 or block.text.rstrip().endswith((".", "؟", "!")):
        return False
    if _DECK.search(block.element.get("class")) or (block.element.parent is not None and _DECK.search(block.element.parent.get("class"))):
        return True
    return len(block.text) >= 40 and any(
        len(other.text) < 80 and (is_date_like(other.text) or any(item.tag == "time" for item in other.inner))
        for other in page.tree.blocks[i + 1 : i + 3]
    )


def _note_noise(found: Found, block: Block, kind: str, near: bool) -> None:
    hint = block.hint
    inside = found.container.first <= block.number < found.container.last
    beside = hint & hints.SIDE and not inside and not _is_related_aside(block)
    if hint & hints.RELATED and not beside and not hint & (hints.COMMENTS | hints.SHARE | hints.NAV):
        # «موضوعات متعلقة» stands over topics as well.
        by_address = block.links and topics.TAG_ADDRESS.search(block.links[0][0])
        found.note("tags" if (hint & hints.TAGS or by_address) and topics.are_topics(block) else "related", block)
    elif hint & hints.EMBED and inside and linked_headline(block):
        # Cards of other articles in a carousel inside this one.
        found.note("inline", block)
    elif hint & hints.TAGS and near:
        found.note("tags", block)
    elif kind == "source" or hint & hints.SOURCE:
        if not hint & hints.SIDE and len(block.text) < 120:
            found.note("source", block)
    elif kind == "byline" and near and not found.body and not hint & (hints.COMMENTS | hints.SIDE | hints.NAV) and len(block.text) < 100:
        # A labelled byline between headline and text, in a box called as boxes of further stories are («from the author»).
        found.note("meta", block)
    elif hint & hints.CAPTION:
        # Some portals call the box of their byline a caption.
        named = not found.body and any("agency" in item.get("class") or "author" in item.get("class") for item in block.inner)
        found.note("meta" if named else "caption", block)
    elif hint & hints.META and not hint & (hints.COMMENTS | hints.POPULAR | hints.RELATED) and (not hint & hints.SIDE or not found.body):
        found.note("meta", block)
    elif hint & hints.NAV and kind == "" and block.number < found.first:
        found.note("section", block)


def _is_related_aside(block: Block) -> bool:
    """Whether what makes a block a side box is an ``aside`` that is the read-also box itself (magazine themes put it under the text)."""
    up: Element | None = block.element
    while up is not None and not up.hint & hints.SIDE:
        up = up.parent
    return up is not None and up.tag == "aside" and bool(up.hint & hints.RELATED) and up.hint & hints.SIDE == hints.SIDE


def _note_outside(found: Found, block: Block, started: bool) -> None:
    if block.hint & hints.META or (not started and found.head is not None):
        found.note("meta", block)
    elif block.linked and len(block.text) < 200:
        found.note("after", block)


def _are_headlines(block: Block) -> bool:
    """Whether the links of a line are headlines and no topics («الموضوعات المتعلقة» stands over both)."""
    words = [len(text.split()) for _, text in block.links]
    return bool(words) and sum(words) >= 5 * len(words) and block.linked >= 28 * len(words)


def _is_related_line(block: Block, cue: cues.Cue, rest: str) -> bool:
    if cue.whole:
        return True
    if block.linked >= 0.6 * max(1, len(rest)):
        return True
    return cue.colon and len(rest) < 200 and (bool(block.links) or not rest.rstrip().endswith("."))


def _scope(block: Block, last_body: int, last: int, total: list[int], first: int) -> tuple[int, bool]:
    """Where what a label labels ends, and whether running text ends it sooner.

    The box is the widest element around the label with no body before it and little running text in it. A label without a box of its own
    rules its siblings, to the end of their parent at most.
    """
    best: Element | None = None
    up: Element | None = block.element
    while up is not None and up.first > last_body:
        lo, hi = max(up.first, first), min(up.last, last)
        if hi - lo > 0 and total[hi - first] - total[lo - first] > 0.4 * total[-1]:
            break
        best = up
        up = up.parent
    if best is not None and best.last - block.number > 1:
        return best.last, False
    parent = block.element.parent if block.element.last - block.element.first <= 1 else block.element
    return (parent.last if parent is not None else last), True
