"""Index terms: the one analysis that search, stories, reprints and tags share.

A text becomes a list of terms: folded, stop words out, inflected forms of one word brought together. The stemmer is light in the
sense of Larkey, Ballesteros and Connell (2007, "light10") but keeps the nisba ending, so that علم and علمي stay apart.

What does not live here: the index itself, weights of documents, names and their ids.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from typing import Literal

from isnad.arabic.aliases import other_spellings
from isnad.arabic.folding import _DROPPED, HARAKAT, search_key, search_keys
from isnad.arabic.latin import arabic_spellings
from isnad.arabic.words import DATA, known_keys, split_key

#: Names the analysis: an index of another version is made anew. Raise it whenever a text may give other terms than before: a change of
#: the stop words, the stemmer, the grams or the folding, and of ``words.tsv.gz``, ``verbs.tsv``, ``plurals.tsv`` or ``whole.tsv``.
VERSION = 2

_WORD = re.compile(rf"\d+(?:[.,٫٬]\d+)*|[^\W\d_](?:[\w{HARAKAT}{_DROPPED}]*[\w{HARAKAT}])?")
_ARABIC = re.compile("[\u0621-\u064a]")
_PREFIXES = ("وبال", "وكال", "فبال", "وال", "بال", "كال", "فال", "ولل", "فلل", "ال", "لل")
# Ending, what stands in its place, whether a feminine may be underneath, and by how many powers of two the remainder may be rarer.
_ALWAYS = 99
_ENDINGS = (
    ("يتان", "ي", False, _ALWAYS), ("يتين", "ي", False, _ALWAYS), ("تان", "", True, 2), ("تين", "", True, 2), ("يات", "ي", True, 6),
    ("ات", "", True, 6), ("يون", "ي", False, 3), ("يين", "ي", False, 6), ("ون", "", False, 1), ("ين", "", False, 1), ("ان", "", False, 0),
    ("يه", "ي", False, _ALWAYS), ("ه", "", False, _ALWAYS), ("وا", "", False, 4), ("ا", "", False, 1), ("ت", "", False, -1),
)  # fmt: skip
_ENDINGS_BY_LAST = {ending[-1]: [row for row in _ENDINGS if row[0][-1] == ending[-1]] for ending, *_ in _ENDINGS}
# A frequency class (see ``words``) from which on a word is common.
_COMMON = 7
_CACHE_LIMIT = 300_000  # words: two weeks of the press have some 260,000
_STEMS = 20_000  # of queries and names; what texts give is kept by the word as written

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
_AFTER_FA = "ان انه انها انهم قد لا لم لن ما من هو هي هم في كان كانت هذا هذه ذلك ليس ليست اذا كل علي عن مع بعد عند لو لكن هل"


@lru_cache(maxsize=1)
def _stop_keys() -> frozenset[str]:
    words = [search_key(word) for word in _STOP_WORDS.split()]
    with_wa = {"و" + word for word in words if not word.isascii() and len(word) > 1}
    return frozenset(words) | with_wa | {"ف" + word for word in _AFTER_FA.split()}  # فتحت is "opened" before it is ف+تحت


def is_stop(key: str) -> bool:
    """Say whether a search key is a stop word (a function word, with or without و and ف)."""
    return key in _stop_keys() or (len(key) == 1 and not key.isdigit())


@lru_cache(maxsize=1)
def _lemmas() -> dict[str, str]:
    """Read verbs.tsv and plurals.tsv: search key of an inflected form -> term."""
    table: dict[str, str] = {}
    words = known_keys()
    for line in (DATA / "verbs.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        verb, forms = line.split("\t")
        table |= dict.fromkeys((verb, *forms.split(" ")), verb)
    rows = [line.split("\t") for line in (DATA / "plurals.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    nouns: dict[str, str] = {}
    for singular, forms in rows:
        key = search_key(singular)
        # مدرسة is not مدرس: the ending stays where the rest is another common word.
        bare = key[:-1] if key.endswith("ه") else key
        term = key if bare is not key and words.get(bare, -1) >= _COMMON else bare
        nouns[key] = term
        for form in forms.split():
            nouns.setdefault(search_key(form), term)
    return table | nouns


@lru_cache(maxsize=1)
def _whole() -> frozenset[str]:
    """Read whole.tsv: words that end as duals and plurals do and are none (لبنان, سلمان, تلفزيون)."""
    return frozenset((DATA / "whole.tsv").read_text(encoding="utf-8").split()[1:])


@lru_cache(maxsize=_STEMS)
def stem(word_key: str) -> str:
    """Return the index term of one word given its search key. Words that are not Arabic come back as they are.

    Clitics and article go where the remainder is a word (``words.split_key``); what is left is looked up among verb forms and
    plurals; where it is not there, one inflectional ending goes if that leaves a word. The nisba ending stays.
    """
    return _stem(word_key)


def _stem(word_key: str) -> str:
    """Do as ``stem``, and remember nothing."""
    lemmas = _lemmas()
    known = lemmas.get(word_key)
    if known is not None:
        return known
    if not "\u0621" <= word_key[:1] <= "\u064a" and _ARABIC.search(word_key) is None:  # most words begin with such a letter
        return word_key
    _, word, enclitic = split_key(word_key)
    words = known_keys()
    if word[:2] == "ال" and len(word) > 4 and word not in words:
        base = word if word[2:] in words else _shorten(word, lemmas)
        if base != word and base in words and base.startswith("ال"):
            return base  # ألمانيين: ألماني
        word = word[2:]
    elif enclitic and word.endswith("ت") and words.get(word, -1) <= words.get(word[:-1] + "ه", -1):
        word = word[:-1] + "ه"  # سيارته: سيارة
    return lemmas.get(word) or _shorten(word, lemmas)


def _shorten(word: str, lemmas: dict[str, str]) -> str:
    """Take one ending off a word where that leaves a word; look up what is left."""
    endings = _ENDINGS_BY_LAST.get(word[-1:])
    if endings is None or word in _whole():
        return word
    words = known_keys()
    own = words.get(word, -1)
    if word.endswith("يا") and len(word) >= 5 and words.get(word[:-1], -1) <= own + 1:
        return word  # سوريا is no form of سوري, دوليا one of دولي
    for ending, instead, feminine, slack in endings:
        if not word.endswith(ending):
            continue
        base = word[: -len(ending)] + instead
        if len(base) < 3 and base + "ه" not in lemmas:
            continue
        rest = words.get(base, -1)
        if feminine:
            found = lemmas.get(base + "ه") or lemmas.get(base)
            rest = max(rest, words.get(base + "ه", -1))
        else:
            found = lemmas.get(base)
        if found is not None and (own < 0 or rest + slack >= own or (slack >= 1 and len(base) >= 4)):
            return found
        if slack >= _ALWAYS or (rest >= 0 and rest + slack + (3 if base[0] == "م" else 0) >= own) or (own < 0 and len(base) >= 4):
            return base
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
_UNKNOWN = ""


def _term(token: str) -> str | None:
    key = search_key(token)
    if not key or is_stop(key):
        return None
    return stem(key) if key[0] > "9" else key.replace(",", "")


def word_terms(words: Sequence[str]) -> list[str | None]:
    """Return the index term of each of ``words`` (letters, vowel marks), ``None`` for a stop word: as ``index_terms``, fast for many."""
    cache = _TERMS
    found = list(map(cache.get, words, repeat(_UNKNOWN)))
    new = [n for n, term in enumerate(found) if term == _UNKNOWN]
    if len(cache) > _CACHE_LIMIT:
        cache.clear()
    stops = _stop_keys()
    for n, key in zip(new, search_keys([words[n] for n in new]), strict=True):
        term = cache.get(key, _UNKNOWN)  # «أحمد» has the term of «احمد», which often was there before
        if term == _UNKNOWN:
            term = None if key in stops or len(key) < 2 else _stem(key)
        found[n] = cache[words[n]] = term
    return found


def index_terms(text: str) -> list[str]:
    """Return the index terms of ``text`` in the order of its words, stop words left out."""
    cache = _TERMS
    terms: list[str] = []
    for token in (text,) if text.isalpha() else _WORD.findall(text):
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


# Weights of a query's terms beside its own words (1.0); chosen on one half of the judged queries, confirmed on the other.
_GRAM = 0.3
_SPELLING = 0.8
_TRANSLITERATED = 0.9
_DERIVED = 0.2


def query_terms(query: str, *, derived: bool = True) -> list[QueryTerm]:
    """Return the weighted terms of a query as typed. Terms are unique in their field; a score is the weighted sum of BM25 scores.

    Besides the words' own stems and 4-grams there are, with less weight, other spellings of foreign words, Arabic spellings of Latin
    words, and, where ``derived``, derivations: a nisba and its noun (يوناني/اليونان), a verb and its regular noun (رشّح/ترشيح).
    """
    terms: list[QueryTerm] = []
    for token in dict.fromkeys(_WORD.findall(query)):
        key = search_key(token)
        acronym = token.isascii() and token.isupper() and len(token) > 1
        if not key or (is_stop(key) and not acronym):
            continue
        if not is_stop(key):
            _add_word(terms, key, 1.0)
        if key.isascii() and key.isalpha():
            for spelling in arabic_spellings(token):
                for part in spelling.split():
                    _add_word(terms, search_key(part), _TRANSLITERATED)
            continue
        term = stem(key)
        for spelling in other_spellings(term if term in known_keys() else key):
            _add_word(terms, search_key(spelling), _SPELLING)
        if derived:
            terms.extend(QueryTerm(other, _DERIVED, "stem") for other in _derived(term))
    return _unique(terms)


def _add_word(terms: list[QueryTerm], key: str, weight: float) -> None:
    terms.append(QueryTerm(stem(key), weight, "stem"))
    terms.extend(QueryTerm(gram, _GRAM * weight, "gram") for gram in grams(key))


def _derived(term: str) -> list[str]:
    """Return known terms that a word is regularly derived from, or that are derived from it."""
    words = known_keys()
    found: list[str] = []
    if term.endswith("ي") and len(term) >= 4:
        found += [noun for noun in (term[:-1], term[:-1] + "ا", term[:-1] + "يا") if noun in words]
    elif len(term) >= 3:
        noun = term.removesuffix("يا") if term.endswith("يا") else term.removesuffix("ا")
        found += [nisba for nisba in (noun + "ي",) if words.get(nisba, -1) >= _COMMON]
    if len(term) == 3:
        first, second, third = term[0], term[1], term[2]
        candidates = ["ت" + first + second + "ي" + third, first + second + "و" + third, first + second + "ا" + third + "ه"]
    elif len(term) == 4 and term[0] == "ا":
        candidates = [term[:3] + "ا" + term[3]]
    elif len(term) == 5 and term[0] == "ا":
        candidates = [term[:4] + "ا" + term[4]] if term[3] != "ا" else [term[:3] + term[4], term[1:3] + term[4]]
    elif len(term) == 5 and term[0] == "ت" and term[3] == "ي":
        candidates = [term[1:3] + term[4]]
    elif len(term) == 6 and term[0] == "ا":
        candidates = [term[:5] + "ا" + term[5]] if term[4] != "ا" else [term[:4] + term[5]]
    elif len(term) == 4 and term[2] == "و":
        candidates = [term[:2] + term[3]]
    else:
        candidates = []
    found += [candidate for candidate in candidates if candidate in words]
    return [other for other in map(stem, found) if other != term]


def _unique(terms: Iterable[QueryTerm]) -> list[QueryTerm]:
    best: dict[tuple[str, str], QueryTerm] = {}
    for term in terms:
        known = best.get((term.field, term.term))
        if known is None or known.weight < term.weight:
            best[term.field, term.term] = term
    return list(best.values())
