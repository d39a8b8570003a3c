"""What the names of an element hint at: menu, share bar, caption, byline, body … Names only hint; the stages after this decide.

The names stand in ``data/hints.tsv``, a row a name: words as theme authors use them, after cutting ``td-post-sharing``,
``articleBody`` and hashed names (``ArticleBody_related__x8f2``) into words.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

KINDS = ("nav", "share", "related", "popular", "comments", "ad", "promo", "caption", "embed", "pull", "meta", "tags", "source", "bio",
         "side", "hidden", "title", "body", "lead")  # fmt: skip
NAV, SHARE, RELATED, POPULAR, COMMENTS, AD, PROMO, CAPTION, EMBED, PULL, META, TAGS, SOURCE, BIO, SIDE, HIDDEN, TITLE, BODY, LEAD = (
    1 << i for i in range(len(KINDS))
)
NOISE = NAV | SHARE | RELATED | POPULAR | COMMENTS | AD | PROMO | CAPTION | EMBED | PULL | TAGS | SOURCE | BIO | SIDE | HIDDEN
"""Hints under which no paragraph of the body stands, unless the element turns out to hold the article."""

TAGS_OF = {"nav": NAV, "aside": SIDE, "footer": SIDE, "figcaption": CAPTION, "menu": NAV, "dialog": PROMO, "marquee": POPULAR,
         "time": META, "address": META, "figure": 0, "cite": 0, "label": SHARE, "amp-carousel": EMBED, "amp-accordion": 0}  # fmt: skip
"""What a tag hints at by itself."""
_CUT = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+")
_NAMES = frozenset(("class", "id", "itemprop", "role", "rel", "property", "data-testid", "data-component",
          "data-module", "data-block", "data-type",
          "data-widget", "aria-label", "data-role", "typeof"))  # fmt: skip


@cache
def _pattern() -> tuple[re.Pattern[str], dict[str, int]]:
    kinds: dict[str, int] = {}
    for line in (files("isnad.page") / "data" / "hints.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, words = line.split("\t")[:2]
            if kind in KINDS:
                kinds[words] = kinds.get(words, 0) | (1 << KINDS.index(kind))
    alternatives = "|".join(sorted((words for words in kinds if words[0] != "="), key=lambda words: (-len(words), words)))
    return re.compile(rf"(?:(?<=\s)|^)(?:{alternatives})(?=\s|$)"), kinds


_KNOWN: dict[str, int] = {}


def _of_names(names: str) -> int:
    found = _KNOWN.get(names)
    if found is None:
        pattern, kinds = _pattern()
        found = 0
        for part in names.split():
            words = " ".join(_CUT.sub(" ", part).lower().split())
            found |= kinds.get("=" + words, 0)
            for match in pattern.finditer(words):
                found |= kinds[match.group()]
        if len(_KNOWN) > 50_000:
            _KNOWN.clear()
        _KNOWN[names] = found
    return found


def of(tag: str, attributes: dict[str, str | None]) -> int:
    """The hints of an element, as a sum of the kinds above."""
    hint = TAGS_OF.get(tag, 0)
    names = ""
    for name, value in attributes.items():
        if name in _NAMES:
            if value:
                names = f"{names} {value}" if names else value
        elif name == "style":
            if value and "none" in value and "display:none" in value.replace(" ", ""):
                hint |= HIDDEN
        elif name == "hidden" and tag != "body":
            hint |= HIDDEN
    return hint | _of_names(names) if names else hint
