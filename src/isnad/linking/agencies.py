"""The news agencies that are known by their spellings (``data/agencies.tsv``), and the words that these begin with.

What does not live here: where a text names one (``credit``).
"""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from itertools import accumulate

from isnad.arabic.folding import search_key

SURE = 5  # letters of a name that is surely no other word


@lru_cache(maxsize=1)
def spellings() -> dict[str, str]:
    """Return the agencies by the search keys under which they are credited."""
    found: dict[str, str] = {}
    text = resources.files("isnad.linking").joinpath("data/agencies.tsv").read_text("utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            name, *others = line.split("\t")
            for spelling in (name, *others):
                found[search_key(spelling)] = name
    return found


@lru_cache(maxsize=1)
def begun() -> frozenset[str]:
    """Return what a word may be that an agency begins with, its words perhaps written as one («ا ف ب», «اف ب», «افب»)."""
    return frozenset({"وكاله"}.union(*(accumulate(key.split()) for key in spellings())))


@lru_cache(maxsize=1)
def told_begun() -> frozenset[str]:
    """Return what a word may be that begins with an agency, or with one that is told («لرويترز», «للأناضول», «لوكالة»)."""
    words = [word for word in begun() if word != "و"]
    told = [f"لل{word[2:]}" if word.startswith("ال") else f"ل{word}" for word in words if len(word) >= SURE]
    return frozenset((*words, *told, *("و" + word for word in told)))
