"""Which agency an article credits: by its ``credits``, its dateline, or an agency's name in brackets or after a dash at head or tail.

What does not live here: reading a page's metadata, and attributions within the text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources

from isnad.arabic.folding import search_key
from isnad.records import Article

_HEAD, _TAIL = 140, 60
_DOTS = re.compile(r"[.\s]+")


@lru_cache(maxsize=1)
def _agencies() -> tuple[dict[str, str], re.Pattern[str]]:
    spellings: dict[str, str] = {}
    text = resources.files("isnad.linking").joinpath("data/agencies.tsv").read_text("utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            name, *others = line.split("\t")
            for spelling in (name, *others):
                spellings[search_key(spelling)] = name
    words = "|".join(re.escape(key).replace(r"\ ", r"[\s.]*") for key in sorted(spellings, key=len, reverse=True))
    # In brackets, or between a dash, comma, colon or start and a dash, colon, comma or line's end.
    return spellings, re.compile(rf"(?:^|[(\[،,:/\-\n]|\bو(?:كال[اه]ت?)?)\s*(?:وكاله\s+)?({words})\s*(?=$|[)\]،,:/\-\n])")


def agency(spelling: str) -> str | None:
    """Return the agency that a credit's words name, ``None`` where it is none that is known."""
    key = search_key(spelling)
    known, pattern = _agencies()
    if key in known:
        return known[key]
    found = pattern.search(key)
    return known.get(_DOTS.sub(" ", found.group(1)).strip()) or known.get(found.group(1)) if found else None


@lru_cache(maxsize=4096)
def _named(credit: str) -> str:
    return agency(credit) or " ".join(credit.split())


def credits_of(article: Article) -> tuple[str, ...]:
    """Return the agencies (one spelling each) and, as published, other credits of an article, each once."""
    found = [_named(credit) for credit in (*article.credits, article.dateline or "") if credit]
    found = [name for name in found if name]
    if article.dateline and found and not agency(article.dateline):
        found = found[:-1]  # a dateline without an agency is a place
    if not found:
        known, pattern = _agencies()
        body = article.body
        for part in (body[:_HEAD], body[-_TAIL:]) if len(body) > _HEAD else (body,):
            key = search_key(part.replace("\n", " - "))
            for match in pattern.finditer(key):
                words = match.group(1)
                name = known.get(words) or known.get(_DOTS.sub(" ", words).strip())
                if name:
                    found.append(name)
    return tuple(dict.fromkeys(found))
