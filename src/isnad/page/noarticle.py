"""Pages that hold no article though they were served as if they did: section lists, search results, missing pages, walls.

A headline and a few lines of text do not make an article when the text is that of the site and not of a story. The phrases stand in
``data/noarticle.tsv``; they count only where there is little text beside them, since real stories speak of logins and deletions too.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from isnad.arabic.folding import fold_search, search_key
from isnad.page import hints as names
from isnad.page.body import Page
from isnad.page.found import Found

LITTLE = 700
"""Letters of body under which the phrases of walls and missing pages are believed."""

HUB = 300
"""Letters of running text under which a page of linked headlines is a section's front."""

CONSENT = 2500
"""Letters of the longest text that is looked at as a consent manager's."""


_SUFFIX = re.compile(r"\s+[|–—»-]\s+")


_OWN_PAGES = frozenset(
    search_key(title)
    for title in (
        "من نحن", "من نحن؟", "عن الموقع", "عن الصحيفة", "عن الجريدة", "عن القناة", "عن الوكالة", "اتصل بنا",
        "تواصل معنا", "أعلن معنا", "للإعلان", "هيئة التحرير", "فريق العمل", "أسرة التحرير", "شروط الاستخدام",
        "الشروط والأحكام", "شروط الخدمة", "سياسة الخصوصية", "اتفاقية الاستخدام", "سياسة النشر", "السياسة التحريرية",
        "ميثاق التحرير", "خريطة الموقع", "الأرشيف", "أرشيف", "الأسئلة الشائعة", "وظائف", "سياسة ملفات الارتباط",
    )
)  # fmt: skip
"""Headlines of pages on which a site speaks of itself, however long their text is."""


@cache
def _phrases() -> dict[str, re.Pattern[str]]:
    table: dict[str, list[str]] = {}
    for line in (files("isnad.page") / "data" / "noarticle.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, phrase = line.split("\t")
            table.setdefault(kind, []).append(re.escape(search_key(phrase)))
    return {kind: re.compile(rf"(?<!\w)(?:{'|'.join(phrases)})(?!\w)") for kind, phrases in table.items()}


def reason(page: Page, found: Found | None, title: str) -> str | None:
    """Why a page holds no article, as a sentence; None where it holds one."""
    if found is None or not found.body:
        return "no running text outside menus, lists and teasers"
    texts = [found.text_of(block) for block in found.body]
    prose = sum(page.prose[block.number] for block in found.body)
    if prose < 60:
        return "no running text outside menus, lists and teasers"
    nothing = in_text(title, texts)
    if nothing is not None:
        return nothing
    teasers = sum(len(block.text) for block in page.tree.blocks[found.first : found.last] if page.teaser[block.number])
    count = sum(1 for block in page.tree.blocks[found.first : found.last] if page.teaser[block.number])
    if count >= 4 and prose < 0.5 * teasers and prose < 500:
        return "a list of teasers"
    if prose < HUB and len(_SUFFIX.split(title)[0].split()) <= 2 and _cards(page, found) >= 4:
        return "a list of headlines"
    return None


def _cards(page: Page, found: Found) -> int:
    """Linked headlines under a headline of a word or two («فيديو»): the front of a section or a programme, whatever stands above them.

    Needed by hubs of broadcasters, which open with one sentence and go on with cards of clips.
    """
    blocks = page.tree.blocks[found.first :]
    return sum(
        1 for block in blocks if not block.hint & (names.NAV | names.SIDE) and block.linked >= 14 and block.linked >= 0.85 * len(block.text)
    )


def in_text(title: str, paragraphs: list[str]) -> str | None:
    """Why a headline and its paragraphs are no article, as far as their words tell."""
    if search_key(_SUFFIX.split(title)[0].strip()) in _OWN_PAGES:
        return "a page about the site itself"
    size = sum(len(text) for text in paragraphs)
    if size >= CONSENT:
        return None
    title_key = search_key(title[:200])
    # A consent manager's text is long, but speaks of nothing else.
    whole = search_key(title + " " + " ".join(paragraphs))
    if len({match.group() for match in _phrases()["consent"].finditer(whole)}) >= 3 and len(whole) < 400 * len(
        _phrases()["consent"].findall(whole)
    ):
        return "a consent wall"
    if size >= LITTLE:
        return None
    opening = " ".join(fold_search(" ".join(paragraphs)[:LITTLE]).text.lower().split())
    hints = {match.group() for match in _phrases()["hint"].finditer(title_key + " " + opening)}
    if len(hints) >= 3 and size < LITTLE // 2:
        return "a page that says that there is nothing"
    for kind, pattern in _phrases().items():
        if kind in ("consent", "hint"):
            continue
        hits = {match.group() for match in pattern.finditer(opening)}
        in_title = pattern.search(title_key) is not None
        if (in_title and (kind == "notfound" or hits or size < 300)) or (hits and (len(hits | hints) > 1 or size < 250)):
            return "a page that says that there is nothing" if kind == "notfound" else "a wall before the content"
    return None
