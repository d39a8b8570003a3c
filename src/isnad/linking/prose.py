"""Whether one text lies under two articles that are no copies of each other: what they tell in the same words outside of quotations.

What speakers said may stand in the same words in two reports that know nothing of each other; the sentences around it do not. What does
not live here: finding copies (``copies``).
"""

from __future__ import annotations

import re
from functools import lru_cache

from isnad.arabic.folding import search_key
from isnad.linking.references import resolved
from isnad.records import Article

_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"\n]*\"")
_RUN = 8  # words
_LEAST = 24  # runs in common: more than any office with its titles has


def one_text(a: Article, b: Article) -> bool:
    """Say whether two articles have so many words in common, in the same order and outside of quotations, that one text lies under both."""
    first, second = _runs(a.body), _runs(b.body)
    return min(len(first), len(second)) >= _LEAST and len(first & second) >= _LEAST


@lru_cache(maxsize=2048)
def _runs(body: str) -> frozenset[int]:
    """Return each eight words of a text that stand together outside of quotations, as hashes."""
    found: set[int] = set()
    for part in _QUOTED.split(resolved(body)):
        words = re.findall(r"\w+", search_key(part))
        found.update(map(hash, zip(*(words[k:] for k in range(_RUN)), strict=False)))
    return frozenset(found)
