"""Further full articles on one page: an endless page's next article, a blog's older posts, a print page with several stories.

A second headline is set like the first one: same tag, same classes, same place in its box. It counts only with running text of its own
under it; a linked headline with an excerpt is a teaser, unless the first headline is linked as well (Blogger).
"""

from __future__ import annotations

from isnad.page import cues, hints
from isnad.page.body import PROSE, SENTENCE_END, Page
from isnad.page.found import Found
from isnad.page.title import is_date_like, key_of
from isnad.page.tree import Block, Element

ENOUGH = 150
"""Letters of running text from which something under a second headline is an article."""

MOST = 20
"""Further articles of one page that are looked at."""
LONGEST = 250
"""Letters of the longest headline."""


def heads(page: Page, main: Block | None) -> list[Block]:
    """The headlines of further articles, in page order."""
    if main is None:
        return []
    wanted = _set_like(main)
    linked = main.linked * 2 > len(main.text)
    out: list[Block] = []
    seen = {key_of(main.text)}
    blocks = page.tree.blocks
    near = range(main.number + 1, min(main.number + 12, len(blocks)))
    # Where the headline is set like the text itself, its setting tells nothing; a short story's next headline has its date under it.
    telling = not any(page.prose[i] and _set_like(blocks[i]) == wanted and not _dated_alike(page, blocks[i], main) for i in near)
    for block in blocks[main.number + 1 :] if telling else ():
        if (
            not _same_level(block, main)
            or not 8 <= len(block.text) <= LONGEST
            or page.prose[block.number] >= 160
            or not (_alike(_set_like(block), wanted) or _dated_alike(page, block, main))
            or (block.linked * 2 > len(block.text)) != linked
        ):
            continue
        if block.hint & (hints.COMMENTS | hints.NAV) or cues.find(block.text) is not None or is_date_like(block.text):
            continue
        key = key_of(block.text)
        if key in seen or " " not in key:
            continue
        seen.add(key)
        out.append(block)
    appended = _appended(page, main)
    out += [block for block in appended if block not in out]
    out += [block for block in _dated_boxes(page, main) if block not in out and key_of(block.text) not in seen]
    out.sort(key=lambda block: block.number)
    kept = []
    for n, block in enumerate(out):
        last = out[n + 1].number if n + 1 < len(out) else len(blocks)
        if block in appended or _text_under(page, block, last):
            kept.append(block)
    return kept


def _dated_alike(page: Page, block: Block, main: Block) -> bool:
    """Whether a line stands in an element of the headline's tag and class and has a date under it, though its type is set another way.

    Needed by table layouts typed by hand («<td class=titre>» with now ``font``, now ``span`` inside).
    """
    if block.element.tag != main.element.tag or not main.element.get("class") or block.element.get("class") != main.element.get("class"):
        return False
    under = page.tree.blocks[block.number + 1 : block.number + 3]
    return any(len(line.text) < 80 and is_date_like(line.text) for line in under)


def _same_level(block: Block, main: Block) -> bool:
    """Same level of heading; an endless page may lower the next article's (h1 → h2), and then keeps the class of the headline."""
    if block.heading == main.heading:
        return True
    return (
        main.heading == 1
        and block.heading == 2
        and bool(main.element.get("class"))
        and block.element.get("class") == main.element.get("class")
    )


def _dated_boxes(page: Page, main: Block) -> list[Block]:
    """Headings that begin a box of their own after the article, without a link, with a date under them and then two paragraphs or more.

    Needed by endless pages that set the next article's headline a level lower and call it otherwise (h1, then ``section`` with h2).
    """
    blocks = page.tree.blocks
    out: list[Block] = []
    for block in blocks[main.number + 1 :]:
        if not block.heading or block.linked or not 12 <= len(block.text) <= LONGEST or block.hint & (hints.COMMENTS | hints.NAV):
            continue
        n = block.number
        dated = next((i for i in range(n + 1, min(n + 4, len(blocks))) if len(blocks[i].text) < 80 and is_date_like(blocks[i].text)), None)
        if dated is None or blocks[dated].linked or any(page.prose[n + 1 : dated]) or cues.find(block.text) is not None:
            continue
        box: Element | None = block.element
        while box is not None and box.parent is not None and box.parent.first > main.number and box.parent.first >= n - 2:
            box = box.parent
        if box is None or not any(page.prose[main.number + 1 : n]):
            continue
        paragraphs = sum(1 for i in range(dated + 1, min(box.last, len(blocks))) if page.prose[i])
        if paragraphs >= 2 and sum(page.prose[dated + 1 : box.last]) >= 2 * ENOUGH:
            out.append(block)
    return out


def _appended(page: Page, main: Block) -> list[Block]:
    """Headlines of whole articles put behind the first one: under «إقرأ أيضاً», or as a dated heading under its keywords or its source.

    Needed by aggregators that append the next story to the page. A linked headline between paragraphs of one box is read-also.
    """
    blocks = page.tree.blocks
    out: list[Block] = []
    text, ended = 0, False
    i = main.number
    while (i := i + 1) < len(blocks):
        text += page.prose[i]
        cue = page.cue(blocks[i]) if text and len(blocks[i].text) < cues.LONGEST else None
        if cue is not None and cue.kind in ("tags", "source") and (cue.whole or cue.colon):
            ended = True
        labelled = cue is not None and cue.kind == "related" and cue.whole and len(blocks[i].text) < 60
        if not labelled and not (ended and blocks[i].heading):
            continue
        whole = _whole_article(page, main, i, labelled)
        if whole is None:
            continue
        head, begin, end = whole
        for k in range(head + 1, end):
            page.noisy[k] = False
            page.prose[k] = len(blocks[k].text) if k >= begin else 0
            page.teaser[k] = False
        page.noisy[head] = page.teaser[head] = False
        page.prose[head] = 0
        out.append(blocks[head])
        i, ended = end - 1, True
    return out


def _whole_article(page: Page, main: Block, first: int, labelled: bool) -> tuple[int, int, int] | None:
    """The headline of an article put behind another, where its text begins, and where its paragraphs end; ``first`` is the label above it.

    Without a label ``first`` is the headline. A day of publication of its own gives the article away, however short it is.
    """
    blocks = page.tree.blocks
    at = first + labelled
    dated = labelled and at < len(blocks) and is_date_like(blocks[at].text)
    at += dated
    if at + 1 >= len(blocks):
        return None
    head = blocks[at]
    if not 8 <= len(head.text) <= LONGEST or cues.find(head.text) is not None or is_date_like(head.text):
        return None
    begin = at + 1
    # Date and byline of that article may stand between its headline and its text, however it is set.
    while begin < min(at + 4, len(blocks)) and len(blocks[begin].text) < 80 and not blocks[begin].linked:
        if len(blocks[begin].text) >= PROSE and SENTENCE_END.search(blocks[begin].text):
            break
        dated = dated or is_date_like(blocks[begin].text)
        begin += 1
    end = begin
    while end < len(blocks) and len(blocks[end].text) - blocks[end].linked >= PROSE and blocks[end].linked * 2 < len(blocks[end].text):
        end += 1
    if end == begin or cues.goes_on(blocks[begin].text):
        return None
    if dated and not head.linked and not _is_card(head, first, begin):
        return at, begin, end
    if not labelled or end - begin < 2 or sum(len(block.text) for block in blocks[begin:end]) < 2 * ENOUGH:
        return None
    box: Element | None = blocks[first].element
    while box is not None and not box.first <= end - 1 < box.last:
        box = box.parent
    own = box is not None and box.first >= first
    apart = head.element.parent is not blocks[begin].element.parent or head.element.get("class") != blocks[begin].element.get("class")
    told = head.heading or head.bold * 2 > len(head.text) or dated or _set_like(head) == _set_like(main) or (apart and end - begin >= 3)
    return (at, begin, end) if own or (head.linked == 0 and told) else None


def _is_card(head: Block, first: int, begin: int) -> bool:
    """Whether headline and day stand in a box that ends before the text: what is offered to read, and the first article goes on."""
    box: Element = head.element
    while box.parent is not None and box.parent.first >= first:
        box = box.parent
    return head.number + 1 < begin == box.last


def _says_its_day(page: Page, head: Block) -> bool:
    """Whether a day stands right under a headline, or right above it."""
    blocks = page.tree.blocks[max(0, head.number - 1) : head.number + 4]
    return any(is_date_like(block.text) and not block.linked for block in blocks)


def _set_like(block: Block) -> tuple[object, ...]:
    element: Element | None = block.element
    whole = [(item.tag, item.get("class"), item.get("size"), item.get("style")) for item in block.inner if item.text == block.text]
    shape: list[object] = [block.heading, block.bold * 2 > len(block.text)]
    for _ in range(2):
        if element is None:
            break
        shape.append((element.tag, element.get("class"), element.get("align")))
        element = element.parent
    shape.append(tuple(whole))
    return tuple(shape)


def _alike(a: tuple[object, ...], b: tuple[object, ...]) -> bool:
    """Same shape; where the headline itself is marked (h1, or a heading with a class), its box may differ (``infinite-post``)."""
    if a == b:
        return True
    if a[0] == 2 and b[0] == 1:
        return a[2][1:] == b[2][1:] and a[3:4] == b[3:4]  # type: ignore[index]
    return a[:3] == b[:3] and (a[0] == 1 or (bool(a[0]) and bool(a[2][1])))  # type: ignore[index]


def _text_under(page: Page, head: Block, last: int) -> bool:
    """Whether the blocks after a headline are an article's: running text that is no teaser. Noise around both is taken back."""
    blocks = page.tree.blocks
    box: Element | None = head.element
    outer = box
    while box is not None and box.tag != "body":
        if box.first < head.number - 12 or box.last > last + 40:
            break
        outer = box
        box = box.parent
    letters = sum(page.prose[head.number + 1 : last])
    if letters >= ENOUGH:
        return True
    # Is the whole box only called noise («next-article», «infinite-teasers»)?
    if outer is None or not page.noisy[head.number]:
        return False
    letters = 0
    hidden = []
    for i in range(head.number + 1, min(last, outer.last)):
        block = blocks[i]
        plain = len(block.text) - block.linked
        if plain >= PROSE and block.linked * 2 < len(block.text) and not page.teaser[i] and not block.hint & hints.COMMENTS:
            letters += plain
            hidden.append(i)
    if letters >= 2 * ENOUGH and len(hidden) >= 2:
        for i in hidden:
            page.noisy[i] = False
            page.prose[i] = len(blocks[i].text)
        return True
    return False


def is_article(page: Page, found: Found) -> bool:
    """Whether what was found under a further headline is an article of its own: running text enough, or some and a day of its own."""
    letters = sum(page.prose[block.number] for block in found.body)
    return letters >= ENOUGH or (letters > 0 and found.head is not None and _says_its_day(page, found.head))
