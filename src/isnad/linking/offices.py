"""What two headlines share that is of every matter: an office, the words of a toll, a land, with no more than one place.

What does not live here: which words two headlines share (``related``).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache

from isnad.arabic.terms import index_terms
from isnad.linking.lands import land_terms
from isnad.linking.titles import words_of
from isnad.records import Name


def only_offices(words: Sequence[str], called: Collection[Sequence[Name]]) -> bool:
    """Say whether the words that two headlines share are of an office, a toll or a land, and of no more than one place («محافظ، البصرة»).

    ``called`` are the names of both articles, and of others.
    """
    terms = [set(index_terms(word)) for word in words]
    others = [each for each in terms if each and each.isdisjoint(_general())]
    places = {term for names in called for name in names if name.kind == "LOC" for term in index_terms(name.name)}
    return len(others) < len(terms) and len(others) <= 1 and all(each & places for each in others)


@lru_cache(maxsize=1)
def _general() -> frozenset[str]:
    return frozenset(index_terms(" ".join((*words_of("general"), *words_of("untelling"))))) | land_terms()
