"""Index terms: the one analysis that search, stories, reprints and tags share.

A text becomes a list of terms: folded, stop words out, inflected forms of one word brought together. The stemmer is light in the
sense of Larkey, Ballesteros and Connell (2007, "light10") but keeps the nisba ending, so that علم and علمي stay apart.

What does not live here: the index itself, weights of documents, names and their ids.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from isnad.arabic.folding import _DROPPED, HARAKAT, search_key

_WORD = re.compile(rf"\d+(?:[.,٫٬]\d+)*|[^\W\d_](?:[\w{HARAKAT}{_DROPPED}]*[\w{HARAKAT}])?")
_ARABIC = re.compile("[\u0621-\u064a]")
_PREFIXES = ("وبال", "وكال", "فبال", "وال", "بال", "كال", "فال", "ولل", "فلل", "ال", "لل")
_SUFFIXES = ("هما", "كما", "تان", "تين", "ها", "هم", "هن", "ان", "ات", "ون", "ين", "نا", "ته", "يه", "ه", "ا")
_CACHE_LIMIT = 600_000

_STOP_WORDS = """
في من الي علي عن مع بعد قبل بين خلال حول ضد عند عندما منذ حتي ان انه انها انهم انهما اني اننا كان كانت كانوا يكون تكون يكونوا
سيكون ستكون لم لن لا ما ليس ليست قد لقد هل هذا هذه هذان هذين ذلك تلك هؤلاء اولئك الذي التي الذين اللذان اللذين اللتان اللتين
اللواتي اللاتي هو هي هم هن هما نحن انا انت انتم كما كل كلا كلتا بعض غير اي ايه او ام بل لكن لكنه لكنها ثم حيث اذا اذ لو لولا لان
لانه لانها الا انما اما فقط ايضا كذلك هنا هناك به بها بهم بهما له لها لهم لهما لنا لي لك فيه فيها فيهم فيهما منه منها منهم منهما
عنه عنها عنهم عليه عليها عليهم عليهما اليه اليها اليهم معه معها معهم لديه لديها لديهم لدي بينهم بينها بينهما بينما كي لكي مما عما
فيما بما لما ممن عبر دون مثل نحو سوي رغم وفق وفقا حين حينما حينها اثناء عدا مازال لايزال يزال تزال زال وهو وهي والتي والذي متي اين
كيف لماذا ماذا كم سوف تم يتم يا ابان امام فوق تحت وراء ازاء تجاه بشان نفسه نفسها انفسهم ذاته ذاتها جدا اليوم وقد ولا وما ولم ولن
فان فانه فانها وان وانه وانها بان بانه بانها كانه the a an of in on at to and or for with by from is are was were be as it its
this that
"""


@lru_cache(maxsize=1)
def _stop_keys() -> frozenset[str]:
    words = [search_key(word) for word in _STOP_WORDS.split()]
    return frozenset(words) | {clitic + word for word in words for clitic in "وف" if not word.isascii() and len(word) > 1}


def is_stop(key: str) -> bool:
    """Say whether a search key is a stop word (a function word, with or without و and ف)."""
    return key in _stop_keys() or (len(key) == 1 and not key.isdigit())


@lru_cache(maxsize=_CACHE_LIMIT)
def stem(word_key: str) -> str:
    """Return the index term of one word given its search key. Words that are not Arabic come back as they are."""
    if _ARABIC.search(word_key) is None:
        return word_key
    word = word_key
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            word = word[len(prefix) :]
            break
    else:
        if word.startswith("و") and len(word) >= 5:
            word = word[1:]
            if word.startswith("ال") and len(word) >= 5:
                word = word[2:]
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= (2 if len(suffix) > 1 else 3):
            word = word[: -len(suffix)]
            if suffix == "يه":
                word += "ي"
            break
    return word


@lru_cache(maxsize=_CACHE_LIMIT)
def grams(word_key: str) -> tuple[str, ...]:
    """Return the character 4-grams of a word's search key, without its article; a shorter word is its own gram."""
    word = word_key
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            word = word[len(prefix) :]
            break
    if len(word) <= 4:
        return (word,)
    return tuple(word[i : i + 4] for i in range(len(word) - 3))


_TERMS: dict[str, str | None] = {}


def _term(token: str) -> str | None:
    key = search_key(token)
    return None if not key or is_stop(key) else stem(key)


def index_terms(text: str) -> list[str]:
    """Return the index terms of ``text`` in the order of its words, stop words left out."""
    cache = _TERMS
    terms: list[str] = []
    for token in _WORD.findall(text):
        try:
            term = cache[token]
        except KeyError:
            if len(cache) > _CACHE_LIMIT:
                cache.clear()
            term = cache[token] = _term(token)
        if term is not None:
            terms.append(term)
    return terms


def index_grams(text: str) -> list[str]:
    """Return the 4-grams of all words of ``text`` that are no stop words, word by word."""
    result: list[str] = []
    for token in _WORD.findall(text):
        key = search_key(token)
        if key and not is_stop(key):
            result.extend(grams(key))
    return result


@dataclass(frozen=True, slots=True)
class QueryTerm:
    """One term of a query: look it up in ``field`` (``stem``: as by ``index_terms``; ``gram``: as by ``index_grams``) with ``weight``."""

    term: str
    weight: float
    field: Literal["stem", "gram"]


def query_terms(query: str) -> list[QueryTerm]:
    """Return the weighted terms of a query as typed. Terms are unique in their field; a score is the weighted sum of BM25 scores."""
    return _unique(
        [QueryTerm(term, 1.0, "stem") for term in index_terms(query)] + [QueryTerm(gram, 0.25, "gram") for gram in index_grams(query)]
    )


def _unique(terms: Iterable[QueryTerm]) -> list[QueryTerm]:
    best: dict[tuple[str, str], QueryTerm] = {}
    for term in terms:
        known = best.get((term.field, term.term))
        if known is None or known.weight < term.weight:
            best[term.field, term.term] = term
    return list(best.values())
