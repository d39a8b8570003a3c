"""What the site calls itself: declared outlet, og:site_name, JSON-LD publisher, the repeated end of ``<title>``, the copyright line."""

from __future__ import annotations

import re

from isnad.arabic.folding import fold_search
from isnad.page.head import Head, types_of
from isnad.page.title import Claims, is_root, key_of, split
from isnad.page.tree import Block, Element, Picture
from isnad.records import Outlet

_RIGHTS = re.compile(
    r"(?:جميع الحقوق محفوظه|كافه الحقوق محفوظه|كل الحقوق محفوظه|حقوق النشر محفوظه|"
    r"حقوق النشر|حقوق الطبع والنشر|الحقوق محفوظه|copyright|all rights reserved)"
    r"[\s©:.\-–(c)]*(?:\d{4}\s*(?:[-–]\s*\d{4})?)?\s*(?:ل(?=\w))?[\s©:\-–]*([^.|©\d]{3,60})",
)
_STOP = re.compile(r"\s+(?:ولا يجوز|لا يجوز|يمنع|ويمنع|powered|all rights|جميع الحقوق|تصميم|برمجه|\d{4})\b|[.|،,]|\s[-–©]\s?")


def _claimed(head: Head) -> tuple[str, str]:
    """The name that the head of the page claims, and where; empty where it claims none."""
    name = head.first("og:site_name")
    if name:
        return name, "og:site_name"
    for item in head.linked_data:
        publisher = item.get("publisher")
        if isinstance(publisher, list) and publisher:
            publisher = publisher[0]
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str) and publisher["name"].strip():
            return publisher["name"].strip(), "JSON-LD publisher"
    for item in head.linked_data:
        if (
            types_of(item) & {"NewsMediaOrganization", "Organization", "WebSite"}
            and isinstance(item.get("name"), str)
            and item["name"].strip()
        ):
            return str(item["name"]).strip(), "JSON-LD organisation"
    name = head.first("application-name", "twitter:site:name", "apple-mobile-web-app-title")
    if name:
        return name, "application name"
    return "", ""


def name_of(
    head: Head, blocks: list[Block], outlet: Outlet | None, known: Claims, shown: str = "", pictures: list[Picture] | None = None
) -> tuple[str | None, str]:
    """The outlet's name and how it is known."""
    if outlet is not None:
        return outlet.name, "declared outlet"
    name, how = _claimed(head)
    if name and _ARABIC.search(shown) and not _ARABIC.search(name):
        # A Latin name in the metas of an Arabic page: what its readers see is the name, if the page shows one.
        logo = _logo(pictures or [])
        if logo and _ARABIC.search(logo):
            return logo, "text of the logo"
        rights = _copyright(blocks)
        if rights and _ARABIC.search(rights):
            return rights, "copyright line"
        words = set(key_of(name).split())
        for block in blocks[:40]:
            for href, text in block.links:
                # «QNT بالعربية» at the head of a broadcaster's Arabic service, «QNT Arabic» in its metas.
                if is_root(href) and _ARABIC.search(text) and len(text.split()) <= 4 and words & set(key_of(text).split()):
                    return text, "link to the home page"
    if name:
        return _without_slogan(name, blocks) if how == "og:site_name" else name, how
    home = _home_link(blocks, known)
    if home:
        return home, "link to the home page that the <title> repeats"
    logo = _logo(pictures or [])
    if logo:
        return logo, "text of the logo"
    rights = _copyright(blocks)
    if rights:
        return rights, "copyright line"
    end = _after_headline(head.title, shown)
    if end:
        return end, "end of the <title>"
    start = _before_headline(head.title, shown)
    if start:
        return start, "start of the <title>"
    if shown and _CALLED.match(head.title) and len(head.title) < 45:
        # Old sites give every page one title: the outlet's name.
        return head.title, "the <title> names the outlet alone"
    return None, ""


_ARABIC = re.compile("[\u0620-\u064a]")
_SLOGAN = re.compile(
    r"\s+(?:(?:أول\s+)?(?:جريدة|صحيفة|موقع|بوابة|شبكة|وكالة|منصة|مجلة|قناة)\s+(?:إلكترونية|الكترونية|إخباري|اخباري|إخبارية|اخبارية|يومية|مستقلة|عربية|عربي|رقمية)|"
    r"(?:آخر|أحدث|أهم|كل)\s+(?:الأخبار|أخبار|الاخبار|اخبار)).*$"
)
_PARTS = re.compile(r"\s+[-–—|•:]\s+|\s*[|]\s*")
_LOGO_WORD = re.compile(r"^(?:شعار|لوغو|لوجو|logo)\s+|\s+(?:شعار|لوغو|لوجو|logo)$", re.I)
_SAYS_LOGO = re.compile(r"logo|brand|masthead", re.I)
_NO_NAME = frozenset(
    key_of(word)
    for word in ("الرئيسية", "الصفحة الرئيسية", "home", "logo", "شعار", "موبايل", "mobile", "شعار الموقع", "site logo", "الموقع")
)


def _without_slogan(name: str, blocks: list[Block]) -> str:
    """A ``site_name`` without what sites add to it: the name in another script, a slogan («X - اسم جريدة إلكترونية مغربية» → «اسم»)."""
    parts = [part for part in _PARTS.split(name) if part]
    if len(parts) == 1 and len(name.split()) <= 4:
        return name
    for block in blocks[:40]:
        for href, text in block.links:
            if is_root(href) and len(text) > 2 and text in name and len(text.split()) <= 5:
                return text
    parts = [part for part in (_SLOGAN.sub("", part).strip() for part in parts) if part]
    arabic = [part for part in parts if _ARABIC.search(part) and len(part.split()) <= 4]
    return arabic[0] if arabic else name


def is_shown_name(text: str, blocks: list[Block], pictures: list[Picture]) -> bool:
    """Whether a page shows a line as its own name: in place of a picture at its head, or in its line of rights."""
    key = key_of(text)
    return any(key_of(picture.alt) == key for picture in pictures[:6] if picture.alt) or key_of(_copyright(blocks) or "") == key


def _logo(pictures: list[Picture]) -> str | None:
    """What stands in place of the logo's picture where it is not shown: the name on sites that say it nowhere in their metas."""
    for picture in pictures[:8]:
        alt = _LOGO_WORD.sub("", picture.alt.strip())
        if not 3 <= len(alt) <= 45 or len(alt.split()) > 5 or key_of(alt) in _NO_NAME:
            continue
        element = picture.element
        up: Element | None = element
        for _ in range(3):
            if up is None:
                break
            if (up.tag == "a" and is_root(up.get("href") or "x")) or _SAYS_LOGO.search(up.get("class") + " " + up.get("id")):
                return alt
            up = up.parent
        if _SAYS_LOGO.search(picture.address):
            return alt
    return None


_CALLED = re.compile(r"^(?:صحيفة|جريدة|موقع|شبكة|وكالة|قناة|بوابة|مدونة|منصة|مجلة|إذاعة)\s+\S+(?:\s+\S+){0,3}$")


def _before_headline(whole: str, shown: str) -> str | None:
    """What stands before the shown headline in the ``<title>``, where it calls itself an outlet («مدونة …: headline»)."""
    key = key_of(shown)
    for part in split(whole):
        if key and key_of(part) == key and whole.endswith(part):
            rest = whole[: len(whole) - len(part)].strip(" \xa0|-–—:»«•·")
            if _CALLED.match(rest):
                return rest
    return None


def _after_headline(whole: str, shown: str) -> str | None:
    """What stands behind the shown headline in the ``<title>``, if it is short. (What stands before it may be a section or a source.)"""
    key = key_of(shown)
    for part in split(whole):
        if key and key_of(part) == key and whole.startswith(part):
            rest = whole[len(part) :].strip(" \xa0|-–—:»«•·")
            if 0 < len(rest) <= 50 and not re.search(r"\s[|–—-]\s|\|", rest):
                return rest
    return None


def _home_link(blocks: list[Block], known: Claims) -> str | None:
    """The text of a link to the home page at the head of the page, where the ``<title>`` has it too (Blogger, plain themes)."""
    for block in blocks[:40]:
        for href, text in block.links:
            if is_root(href) and key_of(text) in known.parts and len(text) > 2:
                return text
    return None


_RIGHTS_WORDS = re.compile(
    r"(?:جميع|كافة|كل)?\s*(?:حقوق (?:النشر|الطبع والنشر|الطبع|الملكية)|الحقوق)(?:\s+(?:محفوظة?|محفوظه))?(?:\s+(?:لدى|لـ|ل)(?=\s))?|"
    r"©|\(c\)|copyright|all rights reserved|(?<!\d)[\d٠-٩۰-۹]{4}(?!\d)|[-–|.،,:ـ]|(?:powered by|مدعوم من|تصميم|برمجة).*$",
    re.I,
)


def named_in_rights(line: str) -> str:
    """What a line of rights names besides its formula and years («اسم © 2026 جميع الحقوق محفوظة», «(c) 2013 اسم»)."""
    return " ".join(_RIGHTS_WORDS.sub(" ", line).split())


def _copyright(blocks: list[Block]) -> str | None:
    for block in reversed(blocks[-40:]):
        folded = fold_search(block.text)
        match = _RIGHTS.search(folded.text.lower())
        if match is not None and "يتم التشغيل" not in match.group(1) and "blogger" not in match.group(1):
            start, end = match.span(1)
            stop = _STOP.search(folded.text, start, end)
            end = stop.start() if stop is not None else end
            if end - start >= 3:
                a, b = folded.span(start, end)
                name = block.text[a:b].strip(" \xa0-–:.،,|()")
                if 1 <= len(name.split()) <= 6 and len(name) >= 3:
                    return name
        if len(block.text) < 70 and ("©" in block.text or "(c)" in block.text.lower() or "حقوق" in block.text):
            bare = named_in_rights(block.text)
            if bare and 1 <= len(bare.split()) <= 4 and not block.links:
                return bare
    return None
