"""Keywords as an article's page publishes them: tag links, «كلمات دلالية: …» lines, else what the head claims. Spelling is kept.

``<meta name=keywords>`` comes last, and only what the article itself confirms: on many sites it says the same on every page.
"""

from __future__ import annotations

import re
from typing import Any

from isnad.arabic.folding import search_key
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.page import cues, hints
from isnad.page.found import Found
from isnad.page.head import Head
from isnad.page.topics import TAG_ADDRESS, topics_in

_SPLIT = re.compile(r"\s*[،,؛;|\n\t#•·]\s*|\s+[-–/]\s+|\s{3,}")
_BRACKETED = re.compile(r"\[([^\[\]]+)\]")
_NO_TAGS = hints.NAV | hints.SHARE | hints.SIDE | hints.POPULAR | hints.COMMENTS
_EDGE = ' \t\xa0:：-–—_|,،.؛()[]«»"*/\\#\u200e\u200f'


def read(found: Found, head: Head, main: bool = True) -> tuple[tuple[str, ...], str]:
    """An article's keywords in page order, and a sentence on where they stood."""
    out: list[str] = []
    for block in found.around.get("tags", [])[:200]:
        cue = cues.find(block.text)
        is_label = cue is not None and cue.kind == "tags"
        if is_label and cue is not None and cue.whole and not block.links:
            continue
        if block.links:
            out += [text for _, text in block.links]
        elif is_label and cue is not None:
            out += split(block.text[cue.rest :])
        elif len(block.inner) > 1 and topics_in(block):
            out += topics_in(block)
        else:
            out += split(block.text)
    if not out:
        # Links with rel=tag among other things in one line (Blogger's footer of a post).
        for what in ("meta", "after", "source"):
            for block in found.around.get(what, [])[:60]:
                out += [item.text for item in block.inner if item.tag == "a" and "tag" in item.get("rel").split()]
    if not out:
        # Links to tag pages right after the article, with no label and no telling class.
        for block in found.around.get("after", [])[:200]:
            tags = [text for href, text in block.links if TAG_ADDRESS.search(href)]
            if tags and len(tags) == len(block.links):
                out += tags
    words = _clean(out)
    if words:
        return words, "tag list of the page"
    if not main:
        return (), ""
    for item in head.articles():
        words = _clean(_words(item.get("keywords")))
        if words:
            return words, "JSON-LD keywords"
    for name in ("article:tag", "news_keywords", "parsely-tags", "sailthru.tags"):
        words = _clean([part for value in head.meta.get(name, ()) for part in split(value)])
        if words:
            return words, f"meta {name}"
    words = _chips(found)
    if words:
        return words, "row of short links under the article"
    words = _confirmed(_clean([part for value in head.meta.get("keywords", ()) for part in split(value)]), found)
    return (words, "meta keywords, as far as the article has them") if words else ((), "")


def _confirmed(words: tuple[str, ...], found: Found) -> tuple[str, ...]:
    """Those of the words of ``<meta name=keywords>`` that the headline or the text has; none where most are not there.

    Many sites fill that place with the same words on every page, or with the headline cut into words. A lone word must be in the headline.
    """
    title = Text(found.head.text if found.head is not None else "").keys
    words = tuple(word for word in words if search_key(word) not in _GENERAL)
    if not words or any(is_stop(search_key(word)) for word in words):
        return ()
    body = [key for block in found.body for key in Text(found.text_of(block)).keys]
    read = f" {' '.join(title)} {' '.join(body)} " if len(words) > 1 else f" {' '.join(title)} "
    whole = " ".join(key for key in title if key[:1].isalnum())
    there = tuple(
        word for word in words if (key := " ".join(Text(word).keys)) != whole and any(f" {lead}{key} " in read for lead in _LEADS)
    )
    return there if 2 * len(there) >= len(words) else ()


#: What may lean on a keyword's first word in the text.
_LEADS = ("", "و", "ب", "ل", "ف", "ك", "ال", "وال", "بال", "فال", "كال")
#: Words for news, which say nothing of an article (search keys).
_GENERAL = frozenset(("اخبار", "الاخبار", "خبر", "عاجل", "اخر الاخبار", "اخبار اليوم", "اخبار عاجله", "news", "صحيفه", "جريده", "موقع"))


def _chips(found: Found) -> tuple[str, ...]:
    """A row of short links right under the text, without label, name or claim: the topics of pages made of utility classes (Tailwind)."""
    last = found.body[-1].number if found.body else -1
    for what in ("inline", "after", "meta"):
        for block in found.around.get(what, ()):
            texts = [text for _, text in block.links]
            near = last < block.number <= last + 3 or (last < 0 and what == "meta")
            if near and len(texts) >= 2 and block.linked >= 0.8 * len(block.text) and not block.hint & _NO_TAGS:
                short = all(len(text) <= 30 and 1 <= len(text.split()) <= 4 for text in texts)
                if short and not cues.is_share_bar(block.text) and not any(cues.find(text) for text in texts):
                    return _clean(texts)
    return ()


def split(text: str) -> list[str]:
    """Cut a line of keywords."""
    if text.count("[") > 1:
        return _BRACKETED.findall(text)
    return _SPLIT.split(text.strip(_EDGE))


def _words(value: Any) -> list[str]:
    if isinstance(value, str):
        return split(value)
    return [word for item in value if isinstance(item, str) for word in split(item)] if isinstance(value, list) else []


def _clean(words: list[str]) -> tuple[str, ...]:
    out: dict[str, str] = {}
    for word in (raw.strip(_EDGE) for raw in words):
        if word and len(word) <= 60 and len(word.split()) <= 8:
            cue = cues.find(word)
            label = (
                cue is not None
                and cue.whole
                and (cue.kind in ("tags", "comments", "footer") or (cue.kind in ("related", "popular") and " " in word))
            )
            if not label:
                out.setdefault(search_key(word), word)
    return tuple(out.values())[:60]
