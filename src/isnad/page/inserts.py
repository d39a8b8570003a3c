"""What is set among the paragraphs without a label or a telling name: advertisers' sentences, posts, players, polls, pull quotes.

What a label takes out is in ``extent``, what a name takes out in ``body``; captions are in ``captions``.
"""

from __future__ import annotations

import re

from isnad.page import hints
from isnad.page.body import SENTENCE_END, Page
from isnad.page.found import Found
from isnad.page.title import key_of
from isnad.page.tree import Block, Element

_EMBED_LINK = re.compile(
    r"(?:twitter|x)\.com/\w+/status|instagram\.com/(?:p|reel)/|facebook\.com/.+/posts|tiktok\.com/@|t\.me/\w+/\d|pic\.twitter\.com", re.I
)
_HANDLE = re.compile(r"[(（]@\w+[)）]|pic\.twitter\.com/\w+")
_COMPARED = 400
"""Paragraphs of the longest article whose paragraphs are compared with each other."""
_QUOTES = frozenset(("blockquote", "q", "aside"))
_OFFER = re.compile(
    r"خصم|عرض|عروض|مجان|بدون رسوم|دون رسوم|كوبون|كود|توصيل|تقسيط|أقساط|متجر|ادفع|لاحق|حسابك|بأسعار|بسعر|الآن|تطبيق|هدية|هدايا|جائزة|جوائز|"
    r"اربح|السحب|طلبك|رحلتك|بيتك|سيارتك"
)
_CALLS = re.compile(
    r"^\W*(?:احصل|افتح|اطلب|احجز|اشتر[يِ]?|اشترك|اكتشف|حم[ّ]?ل|تسو[ّ]?ق|استمتع|سج[ّ]?ل|جر[ّ]?ب|وف[ّ]?ر|انضم|سافر|ادفع|استثمر|تعل[ّ]?م|استفد|"
    r"اربح|قد[ّ]?م|ابدأ|اختر|امتلك|استبدل|أرسل|تقد[ّ]?م|عيش|عش|لا تفو[ّ]?ت|فرصتك|هل تبحث|خصم|عرض|عروض|أقوى العروض)(?:وا|ي)?\s"
)
_PLAYER = re.compile(r"\b\d{1,2}:\d\d\s*/\s*\d{1,2}:\d\d\b")
_NAME_AND_HANDLE = re.compile(r"^[^@]{2,50}\s@\w{3,20}\s*$|^@\w{3,20}$")
_SHARE_OF_VOTES = re.compile(r"^.{1,40}?\d{1,3}\s*[%٪]$")


def adverts(page: Page, container: Element, first: int, last: int) -> set[int]:
    """Sentences of advertisers between paragraphs, without a label: a short line that calls on the reader, makes an offer, ends without a
    full stop and is set unlike every paragraph (colour, centred, italics).

    Needed by portals whose advertisement is a paragraph typed into the editor. Advice («اشرب الماء على دفعات») makes no offer.
    """
    blocks = page.tree.blocks
    out: set[int] = set()
    usual: set[tuple[object, ...]] = set()
    for i in range(max(first, container.first), min(last, container.last)):
        text = blocks[i].text
        if len(text) > 140 or blocks[i].heading or not _CALLS.match(text) or not _OFFER.search(text) or SENTENCE_END.search(text):
            continue
        if not usual:
            usual = {_setting(blocks[k]) for k in range(max(first, container.first), min(last, container.last)) if page.prose[k] and k != i}
        others = {_setting(blocks[k]) for k in range(max(first, container.first), min(last, container.last)) if page.prose[k] >= 140}
        if _setting(blocks[i]) not in (others or usual):
            out.add(i)
    return out


def _setting(block: Block) -> tuple[object, ...]:
    element = block.element
    whole = tuple((item.tag, item.get("class"), item.get("style"), item.get("color")) for item in block.inner if item.text == block.text)
    return (element.tag, element.get("class"), element.get("style"), element.get("align"), whole)


def odd_boxes(page: Page, container: Element, first: int, last: int) -> set[int]:
    """Blocks of small boxes that give themselves away by one line: a post («name @handle»), a player («0:00 / 2:10»), a poll (shares).

    Needed where class names are hashed or missing.
    """
    blocks = page.tree.blocks
    out: set[int] = set()
    votes: dict[int, list[Block]] = {}
    for i in range(max(first, container.first), min(last, container.last)):
        block = blocks[i]
        text = block.text
        if len(text) > 90 or i in out:
            continue
        if _NAME_AND_HANDLE.match(text) or _PLAYER.search(text):
            box = _box(block, container, 6)
            if box is not None:
                out.update(range(box.first, min(box.last, len(blocks))))
        elif len(text) < 45 and _SHARE_OF_VOTES.match(text):
            parent = block.element if block.element is not container else None
            parent = parent.parent if parent is not None and parent.last - parent.first == 1 else parent
            if parent is not None and parent is not container:
                votes.setdefault(id(parent), []).append(block)
                if len(votes[id(parent)]) >= 2 and parent.last - parent.first <= 10:
                    out.update(range(parent.first, min(parent.last, len(blocks))))
    return out


def _box(block: Block, container: Element, most: int) -> Element | None:
    """The widest element around a block, short of the container, of at most ``most`` blocks."""
    best: Element | None = None
    up: Element | None = block.element
    while (
        up is not None
        and up is not container
        and up.last - up.first <= most
        and not up.first <= container.first < container.last <= up.last
    ):
        if up.last - up.first > 1 or best is None:
            best = up
        up = up.parent
    return best


def is_embed(block: Block) -> bool:
    """A post of a social network in a plain blockquote, as WordPress and Blogger keep it when the script is gone."""
    if any(_EMBED_LINK.search(address) for address, _ in block.links) and _stands_in(block.element, "blockquote"):
        return True
    return bool(_HANDLE.search(block.text)) and (
        block.text.lstrip().startswith(("—", "–", "-", "&mdash;")) or _stands_in(block.element, "blockquote")
    )


def _stands_in(element: Element | None, tag: str) -> bool:
    for _ in range(4):
        if element is None:
            return False
        if element.tag == tag:
            return True
        element = element.parent
    return False


def drop_repeats(found: Found) -> None:
    """Pull quotes: a block that stands in quotation markup or apart and repeats, word for word, a passage of the body."""
    if not 3 <= len(found.body) <= _COMPARED:
        return
    parents: dict[int, int] = {}
    for block in found.body:
        parents[id(block.element.parent)] = parents.get(id(block.element.parent), 0) + 1
    keys: list[str] = []
    drop: set[int] = set()
    for i, block in enumerate(found.body):
        if block.heading or len(block.text) < 25:
            continue
        apart = (
            _stands_in(block.element, "blockquote")
            or block.element.tag in _QUOTES
            or parents[id(block.element.parent)] == 1
            or bool(block.hint & hints.PULL)
        )
        if not apart:
            core = block.text.strip(" \xa0.…«»\"”“'")
            if any(j != i and core in other.text and len(other.text) > len(block.text) for j, other in enumerate(found.body)):
                drop.add(i)
            continue
        keys = keys or [key_of(found.text_of(other), None) for other in found.body]
        core = keys[i]
        if any(
            j != i
            and j not in drop
            and core in other
            and (len(other) > len(core) or j < i or parents[id(found.body[j].element.parent)] > 1)
            for j, other in enumerate(keys)
        ):
            drop.add(i)
    if drop:
        found.body = [block for i, block in enumerate(found.body) if i not in drop]
