"""From a headline to the end of its article: which blocks are body, and what the others around it are (read-also, tags, source, byline …).

The blocks are walked once, in order. A label opens a *mode* («اقرأ أيضا» → everything in its box is read-also) that lasts as long as
the box it stands in; where label and paragraphs are siblings (WordPress, old table layouts), it lasts until running text comes again.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from isnad.arabic.folding import search_key
from isnad.page import cues, hints
from isnad.page.body import PROSE, Page, linked_headline
from isnad.page.title import is_date_like, key_of
from isnad.page.tree import Block, Element

_LETTER = re.compile(r"[^\W\d_]")
_STAMP = re.compile(r"^\W*(?:\d{1,2}[:٫.]\d{2}|\d{1,2}\s*[:]\s*\d{2}\s*(?:ص|م|am|pm)?)[^.،؟!]{0,30}$", re.I)
_SIGNATURE = re.compile(r"^[_ـ]{8,}$")
_EMBED_LINK = re.compile(
    r"(?:twitter|x)\.com/\w+/status|instagram\.com/(?:p|reel)/|facebook\.com/.+/posts|tiktok\.com/@|t\.me/\w+/\d|pic\.twitter\.com", re.I
)
_HANDLE = re.compile(r"[(（]@\w+[)）]|pic\.twitter\.com/\w+")
_ADDRESS = re.compile(r"^https?://\S+$")
_CODE = re.compile(r"^(?:\{[a-z][a-z_ -]*[^{}]{0,80}\}|\[/?[a-z][a-z_-]*[^\[\]]{0,120}\])$")
"""A code of the content system that nothing replaced («{loadposition ads}», «[gallery ids=…]»)."""
TAG_ADDRESS = re.compile(
    r"/(?:tags?|topics?|keywords?|labels?|hashtags?|subjects?)(?:/|\?|=)|[?&](?:tag|keyword|topic)s?=|/search/label/|/%d9%88%d8%b3%d9%85/|/وسم/|/tag-|/الوسوم/",
    re.I,
)
"""Addresses of pages that list the articles on one topic."""
_COMPARED = 400
"""Paragraphs of the longest article whose paragraphs are compared with each other."""
_QUOTES = frozenset(("blockquote", "q", "aside"))
_DROPPED_CUES = frozenset(("share", "promo", "ad", "media", "footer", "end", "comments", "popular"))


@dataclass(slots=True)
class Found:
    """One article of a page: its headline block, its body blocks in order, and the blocks around it by what they are.

    ``around`` has the keys ``related`` (blocks of read-also), ``tags``, ``source``, ``meta`` (bylines and dates), ``caption``, ``section``.
    ``texts`` holds the body text of a block where it is not the whole block (a lead with «المصدر: …» behind it).
    """

    head: Block | None
    container: Element
    body: list[Block] = field(default_factory=list)
    around: dict[str, list[Block]] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)
    first: int = 0
    last: int = 0

    def note(self, what: str, block: Block) -> None:
        """Keep a block that is not body but tells something."""
        self.around.setdefault(what, []).append(block)

    def text_of(self, block: Block) -> str:
        """The body text of one of the article's blocks."""
        return self.texts.get(block.number, block.text)


def walk(page: Page, head: Block | None, container: Element, first: int, last: int) -> Found:
    """Walk the blocks ``first:last``; ``first`` is the one after the headline. See the module's header."""
    blocks = page.tree.blocks
    found = Found(head, container, first=first, last=last)
    title_key = key_of(head.text) if head is not None else ""
    total = [0]
    for i in range(first, last):
        total.append(total[-1] + page.prose[i])
    adverts = _adverts(page, container, first, last)
    last_prose = max((i for i in range(first, last) if page.prose[i]), default=last)
    captions = _captions(page, container, first, last)
    dropped = _odd_boxes(page, container, first, last)
    mode = ""
    scope_end = -1
    flat = False
    last_body = first - 1
    started = False
    closed = False
    for i in range(first, last):
        block = blocks[i]
        hint = block.hint
        inside = container.first <= i < container.last
        if mode and scope_end >= 0 and i >= scope_end:
            mode, scope_end = "", -1
        cue = page.cue(block)
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
                    found.note("related" if _are_headlines(block) else "tags" if _are_topics(block) else mode, block)
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
        if i in captions or (_is_bare_caption(block) and not _DESK.match(block.text)):
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
        if _is_embed(block):
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
    _drop_repeats(found)
    _take_chips(found, page)
    return found


_DESK = re.compile(r"^(?:[ء-ي]\s?[./]\s?)+[ء-ي]\s*[(（]")
"""Initials before agencies in brackets are the desk's, and no caption."""


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


def _take_chips(found: Found, page: Page) -> None:
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
    return len(text) <= 32 and len(text.split()) <= 4 and not block.heading and not _STOP.search(text) and ":" not in text


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
    short = all(len(text) <= 32 and len(text.split()) <= 5 and not _STOP.search(text) for text in texts)
    return texts if short else []


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
        by_address = block.links and TAG_ADDRESS.search(block.links[0][0])
        found.note("tags" if (hint & hints.TAGS or by_address) and _are_topics(block) else "related", block)
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


def _are_topics(block: Block) -> bool:
    """Whether the links of a line are topics and no headlines: two at least, none longer than three words, or all to pages of topics."""
    if block.links and all(TAG_ADDRESS.search(href) and len(text.split()) <= 5 for href, text in block.links):
        return True
    return len(block.links) > 1 and all(len(text.split()) <= 3 and len(text) < 28 for _, text in block.links)


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


def _captions(page: Page, container: Element, first: int, last: int) -> set[int]:
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


_CREDITED = re.compile(r"[(（][^()（）]{2,40}[)）]\s*$|(?:تصوير|عدسة|غيتي|getty|رويترز|الفرنسية|الأناضول|أ ?ف ?ب)\W*$", re.I)
_SMALL = frozenset(("small", "em", "i", "font"))


def _under_picture(page: Page, number: int) -> bool:
    """Whether the block right behind a picture is its caption, without a box around both: it ends with the photographer or agency and no
    full stop, and stands in an element of its own that is set unlike the text (old portals, naked ``br`` layouts)."""
    block = page.tree.blocks[number]
    text = block.text
    if len(text) > 200 or block.heading or block.element.last - block.element.first > 1 or block.linked * 2 > len(text):
        return False
    small = any(item.tag in _SMALL and item.text == text for item in block.inner)
    ends = _STOP.search(text) is not None
    return (_CREDITED.search(text) is not None and not ends) or (small and not ends and len(text) > 10)


_STOP = re.compile(r"[.؟!…»]\s*$")
_PHOTO_CREDIT = re.compile(
    r"[(（\[][^()（）]{0,25}(?:مواقع التواصل|وسائل التواصل|تواصل اجتماعي|أرشيف|ارشيف|غيتي|جيتي|getty|رويترز|reuters|"
    r"الفرنسية|فرانس برس|الأناضول|الأوروبية|أسوشيتد برس|"
    r"أ ?[.]? ?ف ?[.]? ?ب|د ?[.]? ?ب ?[.]? ?أ|afp|epa|تصوير|عدسة|شينخوا|إنترنت|انترنت)[^()（）]{0,20}[)）\]]\s*$|"
    r"\s(?:تصوير|عدسة)\s*[:：]\s*[^:.]{4,30}$",
    re.I,
)


def _is_bare_caption(block: Block) -> bool:
    """A caption whose picture is loaded by a script, so that nothing stands over it: a short line, no sentence, the photo's source behind
    it in brackets («جولة سابقة في الموقع (أرشيف)»)."""
    text = block.text
    return (
        20 <= len(text) <= 160
        and not block.heading
        and not block.links
        and not _STOP.search(text)
        and _PHOTO_CREDIT.search(text) is not None
    )


_OFFER = re.compile(
    r"خصم|عرض|عروض|مجان|بدون رسوم|دون رسوم|كوبون|كود|توصيل|تقسيط|أقساط|متجر|ادفع|لاحق|حسابك|بأسعار|بسعر|الآن|تطبيق|هدية|هدايا|جائزة|جوائز|"
    r"اربح|السحب|طلبك|رحلتك|بيتك|سيارتك"
)
_CALLS = re.compile(
    r"^\W*(?:احصل|افتح|اطلب|احجز|اشتر[يِ]?|اشترك|اكتشف|حم[ّ]?ل|تسو[ّ]?ق|استمتع|سج[ّ]?ل|جر[ّ]?ب|وف[ّ]?ر|انضم|سافر|ادفع|استثمر|تعل[ّ]?م|استفد|"
    r"اربح|قد[ّ]?م|ابدأ|اختر|امتلك|استبدل|أرسل|تقد[ّ]?م|عيش|عش|لا تفو[ّ]?ت|فرصتك|هل تبحث|خصم|عرض|عروض|أقوى العروض)(?:وا|ي)?\s"
)


def _adverts(page: Page, container: Element, first: int, last: int) -> set[int]:
    """Sentences of advertisers between paragraphs, without a label: a short line that calls on the reader, makes an offer, ends without a
    full stop and is set unlike every paragraph (colour, centred, italics).

    Needed by portals whose advertisement is a paragraph typed into the editor. Advice («اشرب الماء على دفعات») makes no offer.
    """
    blocks = page.tree.blocks
    out: set[int] = set()
    usual: set[tuple[object, ...]] = set()
    for i in range(max(first, container.first), min(last, container.last)):
        text = blocks[i].text
        if len(text) > 140 or blocks[i].heading or not _CALLS.match(text) or not _OFFER.search(text) or _STOP.search(text):
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


_PLAYER = re.compile(r"\b\d{1,2}:\d\d\s*/\s*\d{1,2}:\d\d\b")
_NAME_AND_HANDLE = re.compile(r"^[^@]{2,50}\s@\w{3,20}\s*$|^@\w{3,20}$")
_SHARE_OF_VOTES = re.compile(r"^.{1,40}?\d{1,3}\s*[%٪]$")


def _under_player(block: Block) -> bool:
    return len(block.text) < 130 and not block.text.rstrip().endswith(".") and any(item.text == block.text for item in block.inner)


def _odd_boxes(page: Page, container: Element, first: int, last: int) -> set[int]:
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


def _is_embed(block: Block) -> bool:
    """A post of a social network in a plain blockquote, as WordPress and Blogger keep it when the script is gone."""
    if any(_EMBED_LINK.search(address) for address, _ in block.links) and _up(block.element, "blockquote"):
        return True
    return bool(_HANDLE.search(block.text)) and (
        block.text.lstrip().startswith(("—", "–", "-", "&mdash;")) or _up(block.element, "blockquote")
    )


def _up(element: Element | None, tag: str) -> bool:
    for _ in range(4):
        if element is None:
            return False
        if element.tag == tag:
            return True
        element = element.parent
    return False


def _drop_repeats(found: Found) -> None:
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
            _up(block.element, "blockquote")
            or block.element.tag in _QUOTES
            or parents[id(block.element.parent)] == 1
            or bool(block.hint & hints.PULL)
        )
        if not apart:
            core = block.text.strip(" \xa0.…«»\"”“'")
            if any(j != i and core in other.text and len(other.text) > len(block.text) for j, other in enumerate(found.body)):
                drop.add(i)
            continue
        keys = keys or [key_of_long(found.text_of(other)) for other in found.body]
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


_WORD = re.compile(r"\w+")


def key_of_long(text: str) -> str:
    """The words of a paragraph's search key, for comparing passages."""
    return " ".join(_WORD.findall(search_key(text)))
