"""Names of agencies and of other sources of copy («رويترز», «أ ف ب», «صحيفة …»): which short text is one, and lines that list several.

The outlet's own name in such a line is told apart here; how the outlet is called is found in ``outlets``. Persons are in ``persons``.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from isnad.arabic.folding import search_key

EDGE = ' \t\xa0:：-–—_|,،.؛()[]«»"*/\\@\u200e\u200f'
_PLAIN_SPLIT = re.compile(r"\s*(?:\+|/|\||;|،|,|؛|&|\s[-–—]\s)\s*")
_GENERIC = frozenset((
    "صحيفه", "جريده", "موقع", "شبكه", "وكاله", "قناه", "بوابه", "مدونه", "منصه", "نت", "نيوز", "اونلاين", "للانباء", "الاخباريه",
    "الاخباري", "الالكترونيه", "الالكتروني", "عربي", "عربيه", "arabic", "com", "net", "news", "tv",
))  # fmt: skip


@cache
def _agencies() -> frozenset[str]:
    lines = (files("isnad.page") / "data" / "agencies.tsv").read_text("utf-8").splitlines()
    return frozenset(agency_key(line.split("\t")[0]) for line in lines if line and not line.startswith("#"))


def agency_key(text: str) -> str:
    """The key on which names of agencies and outlets are compared: the search key without dots and slashes."""
    return " ".join(search_key(text).replace(".", " ").replace("/", " ").split())


def is_listed(text: str) -> bool:
    """Whether a name is that of an agency of the list."""
    return agency_key(text.strip(EDGE)) in _agencies()


def is_agency(text: str) -> bool:
    """Whether a name is that of an agency or of another known source of copy."""
    key = agency_key(text.strip(EDGE))
    return key in _agencies() or key.startswith(("وكاله ", "الوكاله ", "صحيفه ", "موقع ", "قناه ", "شبكه ", "جريده "))


def is_own(name: str, own: str) -> bool:
    """Whether a name is the outlet's own, perhaps without its last word («صحيفة الوادي» for «صحيفة الوادي الإلكترونية»)."""
    key = agency_key(name)
    return bool(own) and (key == own or (" " in key and own.startswith(key + " ")) or (bool(core_of(own)) and core_of(key) == core_of(own)))


def core_of(key: str) -> str:
    """An outlet's key without what it calls itself: «وكالة … للأنباء», «… نت», «….com» have one core in masthead and dateline."""
    return " ".join(word for word in key.split() if word not in _GENERIC)


def split_sources(text: str) -> list[str]:
    """«الجزيرة + وكالات» → its parts; at «و» only between known names."""
    text = text.strip(EDGE)
    parts = [part.strip(EDGE) for part in _PLAIN_SPLIT.split(text)]
    out = []
    for part in parts:
        halves = [half.strip(EDGE) for half in re.split(r"\s+و\s*", part)]
        if len(halves) > 1 and all(is_agency(half) for half in halves):
            out += halves
        elif part and len(part) < 60:
            out.append(part)
    return out
