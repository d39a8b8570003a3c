"""What a headline calls something by two words beside each other («ميناء الصدف»), or in quotation marks («أم الخير»), though nothing
recognised a name in them: in a small archive it tells that two stories are of one matter.

What does not live here: which stories are one affair (``affairs``).
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache, lru_cache
from itertools import pairwise

from isnad.arabic.folding import search_key
from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import index_terms
from isnad.linking.lands import land_terms
from isnad.linking.matter import DAYS, About, rarity
from isnad.linking.openings import is_kind
from isnad.linking.titles import words_of

_THING, _WORD_OF_IT = 6.5, 2.5  # the least weight of what something is called, and of each of its words
_QUOTED = 4.0  # … of one word in quotation marks
_MOSTLY = 0.5  # of a word's occurrences
_ARTICLES = ("ال", "وال", "بال", "فال", "كال", "لل", "ولل")
_WORDS = re.compile(r"\w+")
_QUOTATION = re.compile(r"[«\"“](\w{2,20}(?: \w{2,20})?)[»\"”]")

Terms = tuple[str, ...]


def thing_of_both(a: About, b: About, but: Collection[str] = ()) -> tuple[str, ...]:
    """Return what the headline of one of two stories calls something and the beginning of the other calls so, too: in quotation marks, else
    what tells most; nothing whose terms are all among ``but``."""
    found: list[tuple[bool, float, str]] = []
    for ours, theirs in (a, b), (b, a):
        theirs_beside = _beside(theirs.words)
        found += [each for terms, each in _things(ours.headline).items() if terms in theirs_beside and not set(terms) <= set(but)]
    return (max(found)[2],) if found else ()


@lru_cache(maxsize=4_096)
def _things(headline: str) -> dict[Terms, tuple[bool, float, str]]:
    """Return what a headline calls something, as terms, with whether it is one quoted word, how much that tells and how it stands."""
    words = _WORDS.findall(headline)
    called = [f"{first} {second}" for first, second in pairwise(words) if not _of_a_kind(first, second)]
    quoted = {each for each in _QUOTATION.findall(headline) if " " not in each}
    found = {}
    for each in [*called, *quoted]:
        terms = tuple(index_terms(each))
        if len(terms) != len(each.split()) or any(term in general() or is_kind(term) for term in terms):
            continue
        told = rarity(terms)
        if min(told) >= _WORD_OF_IT and sum(told) >= (_QUOTED if each in quoted else _THING) and not any(map(_is_verb, each.split())):
            found[terms] = each in quoted, sum(told), each
    return found


@lru_cache(maxsize=4_096)
def _beside(words: str) -> frozenset[Terms]:
    """Return the words of a beginning, as index terms, and each two that stand beside each other."""
    terms = [tuple(index_terms(word)) for word in _WORDS.findall(words)]
    return frozenset(terms).union(one + other for one, other in pairwise(terms))


@cache
def general() -> frozenset[str]:
    """Return the terms that are of every matter: of offices, feasts, amounts, lands and days."""
    kinds = ("general", "untelling", "anywhere", "number")
    return frozenset(index_terms(" ".join(word for kind in kinds for word in words_of(kind)))) | land_terms() | DAYS


def _of_a_kind(first: str, second: str) -> bool:
    """Say whether two words are a noun and its adjective, neither with the article: no name («بتسمم غذائي»)."""
    definite = any(search_key(word).startswith(_ARTICLES) for word in (first, second))
    return not definite and shares(search_key(second)).adjective >= _MOSTLY


def _is_verb(word: str) -> bool:
    return shares(search_key(word)).verb >= _MOSTLY
