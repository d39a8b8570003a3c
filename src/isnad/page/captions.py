"""Captions and titles of players by where they stand and how they end, for pages whose class names do not call them so.

Names that do (``figcaption``, «caption») are ``hints``; captions in flat text are in ``lines``.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from isnad.page.body import SENTENCE_END, Page
from isnad.page.tree import Block, Element

_CREDITED = re.compile(r"[(（][^()（）]{2,40}[)）]\s*$|(?:تصوير|عدسة|غيتي|getty|رويترز|الفرنسية|الأناضول|أ ?ف ?ب)\W*$", re.I)
_PHOTO_CREDIT = re.compile(
    r"[(（\[][^()（）]{0,25}(?:مواقع التواصل|وسائل التواصل|تواصل اجتماعي|أرشيف|ارشيف|غيتي|جيتي|getty|رويترز|reuters|"
    r"الفرنسية|فرانس برس|الأناضول|الأوروبية|أسوشيتد برس|"
    r"أ ?[.]? ?ف ?[.]? ?ب|د ?[.]? ?ب ?[.]? ?أ|afp|epa|تصوير|عدسة|شينخوا|إنترنت|انترنت)[^()（）]{0,20}[)）\]]\s*$|"
    r"\s(?:تصوير|عدسة)\s*[:：]\s*[^:.]{4,30}$",
    re.I,
)
_DESK = re.compile(r"^(?:[ء-ي]\s?[./]\s?)+[ء-ي]\s*[(（]")
"""Initials before agencies in brackets are the desk's, and no caption."""
_SMALL = frozenset(("small", "em", "i", "font"))


def under_pictures(page: Page, container: Element, first: int, last: int) -> set[int]:
    """Blocks under a picture in a box of their own (a table, figure or div with a picture and at most 250 letters): captions."""
    blocks = page.tree.blocks
    out: set[int] = set()
    pictures = page.tree.pictures
    start = bisect_left(pictures, first, key=lambda picture: picture.before)
    for picture in pictures[start : bisect_right(pictures, last, lo=start, key=lambda picture: picture.before)]:
        up: Element | None = picture.element
        box: Element | None = None
        while up is not None and up is not container and up.tag != "body" and up.last - up.first <= 3:
            size = sum(len(blocks[i].text) for i in range(up.first, min(up.last, len(blocks))))
            if size > 250:
                break
            if size and (up.tag not in ("p", "a", "span") or (size < 120 and up.last - up.first == 1)):
                box = up
            up = up.parent
        if first <= picture.before < min(last, len(blocks)) and picture.address and _under_picture(page, picture.before):
            out.add(picture.before)
        if not picture.address and picture.before < last and _under_player(blocks[picture.before]):
            # The title of a player stands right under it, wrapped in an element of its own.
            out.add(picture.before)
        if box is not None and not any(blocks[i].heading for i in range(box.first, min(box.last, len(blocks)))):
            out.update(range(box.first, min(box.last, len(blocks))))
    return out


def _under_picture(page: Page, number: int) -> bool:
    """Whether the block right behind a picture is its caption, without a box around both: it ends with the photographer or agency and no
    full stop, and stands in an element of its own that is set unlike the text (old portals, naked ``br`` layouts)."""
    block = page.tree.blocks[number]
    text = block.text
    if len(text) > 200 or block.heading or block.element.last - block.element.first > 1 or block.linked * 2 > len(text):
        return False
    small = any(item.tag in _SMALL and item.text == text for item in block.inner)
    ends = SENTENCE_END.search(text) is not None
    return (_CREDITED.search(text) is not None and not ends) or (small and not ends and len(text) > 10)


def _under_player(block: Block) -> bool:
    return len(block.text) < 130 and not block.text.rstrip().endswith(".") and any(item.text == block.text for item in block.inner)


def is_bare(block: Block) -> bool:
    """A caption whose picture is loaded by a script, so that nothing stands over it: a short line, no sentence, the photo's source behind
    it in brackets («جولة سابقة في الموقع (أرشيف)»)."""
    text = block.text
    return (
        20 <= len(text) <= 160
        and not block.heading
        and not block.links
        and not SENTENCE_END.search(text)
        and _PHOTO_CREDIT.search(text) is not None
        and not _DESK.match(text)
    )
