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

from isnad.page import cues, hints
from isnad.page.tree import Block, Element, Tree, spanning

PROSE = 60
"""Letters outside links from which a block counts as running text."""
SENTENCE_END = re.compile(r"[.؟!…»]\s*$")
"""How a block ends that is a sentence, and so no caption, chip or call of an advertiser."""
_MORE = re.compile(r"(?:المزيد|التفاصيل|اقرأ المزيد|اقرا المزيد|أكمل القراءة|تابع القراءة|إقرأ المزيد|read more|more)\s*[.…»>←]*\s*$", re.I)
_UNREAD = object()
_DIGIT = re.compile(r"\d")
_PARDONABLE = hints.NOISE | hints.META | hints.LEAD
_HARD_NOISE = hints.COMMENTS | hints.RELATED | hints.POPULAR | hints.EMBED | hints.CAPTION | hints.BIO


def _before_link(block: Block) -> cues.Cue | None:
    """A read-also label that runs into its link without a space («إقرأ أيضاً<a>…»), as broadcasters' pages set it in the text."""
    if len(block.links) != 1 or len(block.text) > 250 or not block.text.endswith(block.links[0][1]):
        return None
    label = block.text[: -len(block.links[0][1])]
    cue = cues.find(label) if 3 < len(label) < 40 else None
    return cues.Cue(cue.kind, False, len(label), True) if cue is not None and cue.whole and cue.kind == "related" else None


@dataclass(slots=True)
class Page:
    """A tree with the judgements that all later stages share, one item a block.

    ``plain`` counts the letters of what looks like running text, ``prose`` those of them that are neither noise nor a teaser.
    """

    tree: Tree
    noisy: list[bool]
    prose: list[int]
    teaser: list[bool]
    plain: list[int]
    _cues: list[object] = field(default_factory=list)

    def cue(self, block: Block) -> cues.Cue | None:
        """The label that a block is or begins with; looked for once a page."""
        if not self._cues:
            self._cues = [_UNREAD] * len(self.tree.blocks)
        known = self._cues[block.number]
        if known is _UNREAD:
            known = self._cues[block.number] = cues.find(block.text) or _before_link(block)
        return known  # type: ignore[return-value]


def weigh(tree: Tree) -> Page:
    """Judge every block by itself: noise by its hints and labels, running text by its letters, teasers by the linked headline above."""
    blocks = tree.blocks
    plain = [_plain(block) for block in blocks]
    total = _sums(plain)
    _label_boxes(tree, total)
    _skippable(tree, total)
    _later_posts(tree)
    noisy: list[bool] = []
    prose: list[int] = []
    teaser: list[bool] = []
    above: Block | None = None
    rows: dict[int, list[int]] = {}
    for block, letters in zip(blocks, plain, strict=True):
        is_noise = bool(block.hint & hints.NOISE)
        is_teaser = labelled = False
        if letters:
            if above is not None and linked_headline(above) and not cues.find(above.text):
                is_teaser = _in_small_box(above, block, total)
                if not is_teaser and above.element.parent is block.element.parent:
                    # A flat list: three headlines with a text each, side by side.
                    rows.setdefault(id(block.element.parent), []).append(block.number)
            if not is_teaser and block.links and len(block.links[-1][1]) < 25 and _MORE.search(block.text):
                is_teaser = True
            cue = cues.find(block.text)
            labelled = cue is not None and cue.kind in _LABELLED
        prose.append(0 if is_noise or is_teaser or labelled else letters)
        # A short meta line (place, date) may stand between a teaser's headline and its text.
        length = len(block.text)
        skipped = (
            length < 60
            and not block.heading
            and not block.hint & hints.TITLE
            and (block.hint & hints.META or length < 25 or _dated(block.text))
        )
        if not (skipped and above is not None and linked_headline(above)):
            above = block
        noisy.append(is_noise)
        teaser.append(is_teaser)
    for numbers in rows.values():
        if len(numbers) >= 3:
            for number in numbers:
                teaser[number], prose[number] = True, 0
    return Page(tree, noisy, prose, teaser, plain)


_LABELLED = frozenset(("related", "promo", "footer", "share", "comments", "popular", "tags", "ad"))
_BOXES = {"related": hints.RELATED, "popular": hints.POPULAR, "comments": hints.COMMENTS, "bio": hints.BIO, "promo": hints.PROMO}


def _plain(block: Block) -> int:
    length = len(block.text)
    letters = length - block.linked
    if letters < PROSE or block.linked * 2 >= length:
        return 0
    # Dates and counts in one line are long but no text.
    return 0 if length < 130 and len(_DIGIT.findall(block.text)) > 0.12 * length else letters


def _sums(values: list[int]) -> list[int]:
    total = [0]
    for value in values:
        total.append(total[-1] + value)
    return total


def _label_boxes(tree: Tree, total: list[int]) -> None:
    """A box whose first line is a label («الأكثر قراءة», «مواضيع ذات صلة», «التعليقات») is what the label says, whatever its class is.

    Needed by hashed class names and by table layouts. The box is the widest element that begins with the label and does not hold most
    of the page's running text.
    """
    blocks = tree.blocks
    for block in blocks:
        if len(block.text) > 60 or block.linked * 2 > len(block.text):
            continue
        cue = cues.find(block.text)
        kind = _BOXES.get(cue.kind, 0) if cue is not None and cue.whole else 0
        if not kind:
            continue
        box: Element | None = None
        up: Element | None = block.element
        while up is not None and up.first == block.number and up.parent is not None:
            if total[min(up.last, len(blocks))] - total[up.first] > 0.5 * total[-1] or any(
                b.heading == 1 for b in blocks[up.first : up.last]
            ):
                break
            box = up
            up = up.parent
        if box is not None and box.last - box.first > 1:
            if kind == hints.RELATED and _holds_article(blocks, box):
                continue
            box.hint |= kind
            for inside in blocks[box.first : box.last]:
                inside.hint |= kind


_SKIP = re.compile(
    r"^(?:تخطى|تخط|تجاوز|انتقل إلى ما بعد)\s.{2,60}?\s(?:وواصل القراءة|وتابع القراءة|واستمر)|^skip .{2,60} and continue reading", re.I
)


def _skippable(tree: Tree, total: list[int]) -> None:
    """A box that begins with «تخطى … وواصل القراءة» is none of the article: the link for screen readers says so.

    Needed by broadcasters' pages with hashed class names, whose boxes (recommendations, podcasts) tell themselves in no other way.
    """
    blocks = tree.blocks
    for block in blocks:
        if len(block.text) > 140 or not _SKIP.match(block.text):
            continue
        box: Element | None = None
        up: Element | None = block.element
        while up is not None and up.parent is not None and up.first == block.number:
            if total[min(up.last, len(blocks))] - total[up.first] > 0.5 * total[-1]:
                break
            box = up
            up = up.parent
        if box is None:
            continue
        inside = blocks[box.first : box.last]
        kind = hints.RELATED if any(linked_headline(b) for b in inside[1:]) else hints.PROMO
        box.hint |= kind
        for one in inside:
            one.hint |= kind


_POST = re.compile(r"^(?:post_message_|post|p|msg_|pid_?|td_post_)\d+$")


def _later_posts(tree: Tree) -> None:
    """On a message board the first post is the piece of news, the later ones are readers' replies (vBulletin, phpBB, SMF, MyBB).

    A post is an element whose id is the software's word for it and a number; two at least, side by side or one under the other.
    WordPress writes ``post-12`` and is not meant.
    """
    posts = [
        element
        for element in tree.elements
        if "id" in element.attributes and element.last > element.first and _POST.match(element.get("id"))
    ]
    if len(posts) < 2:
        return
    first = posts[0]
    for post in posts[1:]:
        if post.first >= first.last:
            post.hint |= hints.COMMENTS
            for block in tree.blocks[post.first : post.last]:
                block.hint |= hints.COMMENTS


def _holds_article(blocks: list[Block], box: Element) -> bool:
    """A read-also box that carries a whole article: one headline, then several paragraphs without links."""
    long = [b for b in blocks[box.first : box.last] if _plain(b) >= 100]
    return len(long) >= 3 and sum(1 for b in blocks[box.first : box.last] if linked_headline(b)) <= 1


def _in_small_box(above: Block, block: Block, total: list[int]) -> bool:
    """Whether a headline and a text stand together in a box that holds little else: a card."""
    up: Element | None = above.element
    steps = 0
    while up is not None and steps < 4:
        if up.first <= block.number < up.last:
            size = total[min(up.last, len(total) - 1)] - total[up.first]
            return size <= 2 * len(block.text) + 200 and up.parent is not None
        up = up.parent
        steps += 1
    return False


def _dated(text: str) -> bool:
    return len(_DIGIT.findall(text)) >= 5


def linked_headline(block: Block) -> bool:
    """Whether a block is a headline that links to its article, perhaps with a date behind it."""
    length = len(block.text)
    if not 14 <= length <= 250:
        return False
    return block.linked >= length * 0.85 or (
        block.linked >= 14 and block.linked >= length * 0.6 and len(block.links) == 1 and _dated(block.text)
    )


def pardon(page: Page, head: Block | None) -> None:
    """Take back noise that is none: an element that holds the headline or most of the page's running text (rule 1)."""
    blocks = page.tree.blocks
    if head is not None:
        # A blog links its own headline too: the text right under it is no teaser of it.
        for i in range(head.number + 1, min(head.number + 12, len(blocks))):
            if page.plain[i]:
                if page.teaser[i] and not (blocks[i].links and _MORE.search(blocks[i].text)):
                    page.teaser[i] = False
                    page.prose[i] = 0 if page.noisy[i] else page.plain[i]
                break
    raw = [0 if teaser else letters for letters, teaser in zip(page.plain, page.teaser, strict=True)]
    total = _sums(raw)
    everything = total[-1]
    if head is None and 2 * sum(page.prose) >= everything:
        # Most running text is no noise: no noise can hold most of it.
        return
    pardoned: dict[int, int] = {}
    for element in page.tree.elements:
        noise = element.hint & _PARDONABLE
        if not noise:
            continue
        inside = total[min(element.last, len(blocks))] - total[element.first]
        holds_head = head is not None and element.first <= head.number < element.last
        if (holds_head and inside > 0.3 * everything) or (inside > 0.5 * everything and not noise & _HARD_NOISE and not holds_head):
            pardoned[id(element)] = 0
        elif inside and noise & hints.META:
            # «updated», «post-info» on a box with running text in it says nothing about that text.
            pardoned[id(element)] = ~hints.META
    if not pardoned:
        return
    known: dict[int, int] = {}

    def around(element: Element) -> int:
        chain: list[Element] = []
        up: Element | None = element
        while up is not None and id(up) not in known:
            chain.append(up)
            up = up.parent
        hint = known[id(up)] if up is not None else 0
        for item in reversed(chain):
            hint |= item.hint & pardoned.get(id(item), -1)
            known[id(item)] = hint
        return hint

    touched: set[int] = set()
    for element in page.tree.elements:
        if id(element) in pardoned:
            touched.update(range(element.first, min(element.last, len(blocks))))
    for i in sorted(touched):
        block = blocks[i]
        hint = around(block.element)
        hint |= spanning(block)
        block.hint = hint
        was, page.noisy[i] = page.noisy[i], bool(hint & hints.NOISE)
        if was and not page.noisy[i]:
            page.prose[i] = raw[i]


def container_of(page: Page, first: int, last: int) -> Element | None:
    """The innermost element that holds nearly all running text of the blocks ``first:last`` with few links beside it (rule 3)."""
    blocks = page.tree.blocks
    elements = page.tree.elements
    worth = [0.0] * len(elements)
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
        worth[block.element.number] += value
    # Children stand after their parents: one pass backwards sums every element up.
    for n in range(len(elements) - 1, 0, -1):
        if worth[n]:
            worth[elements[n].parent.number] += worth[n]  # type: ignore[union-attr]
    best = max(worth)
    if best <= 0:
        return None
    # The innermost of those nearly as good as the best.
    good = [element for element, value in zip(elements, worth, strict=True) if value >= 0.93 * best]
    return max(good, key=lambda element: (element.first, -element.last))
