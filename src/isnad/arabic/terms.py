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
from importlib import resources
from typing import Literal

from isnad.arabic.folding import _DROPPED, HARAKAT, search_key
from isnad.arabic.words import known_keys, split_key

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
# Words that end as duals and plurals do and are none.
_WHOLE_WORDS = """
سلطان عدنان شعبان عنوان ياسين حسين تامين تمرين تعيين رمضان سليمان مروان قحطان ميدان جولان سودان عثمان عمران نعمان لقمان فرحان
زيدان حمدان رضوان اعلان بركان برلمان طوفان سرطان انسان حيوان بستان ديوان عدوان طيران بنيان دخان بيان ايمان امتحان غليان هذيان
فلتان فنان سكان جيران نيران ثعبان قران قربان برهان حرمان غفران كتمان اسنان الوان اركان اوطان احزان اغصان اوزان ايوان مهرجان عجمان
نجران جازان جيزان لبنان ايران طهران عمان باكستان قانون مليون بليون تلفزيون كانون هارون صابون زيتون عربون ليمون مضمون مخزون مسجون
مجنون سكون جنون ديون شؤون عيون غصون حصون سجون قرون بنزين تموين تكوين تدوين تخزين تحسين تمكين تلوين تدخين تحصين تسكين تضامن فلسطين
ياسمين مسكين مدين يقين جنين حنين صين تنين بساتين قوانين ملايين شرايين موازين عناوين ميادين براكين سلاطين شياطين مساكين قرابين
فساتين كوكايين روتين بوتين برلين لينين ستالين عشرين ثلاثين اربعين خمسين ستين سبعين ثمانين تسعين فرات نبات ثبات سبات رفات فتات مئات
ذات اوقات اصوات ابيات اموات بنات سادات عرفات شات
"""
_WHOLE = frozenset(_WHOLE_WORDS.split())
# A frequency class (see ``words``) from which on a word is common.
_COMMON = 8
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


@lru_cache(maxsize=1)
def _lemmas() -> dict[str, str]:
    """Read verbs.tsv and plurals.tsv: search key of an inflected form -> term."""
    folder = resources.files("isnad.arabic").joinpath("data")
    table: dict[str, str] = {}
    words = known_keys()
    for line in folder.joinpath("verbs.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        verb, forms = line.split("\t")
        table |= dict.fromkeys((verb, *forms.split(" ")), verb)
    rows = [line.split("\t") for line in folder.joinpath("plurals.tsv").read_text(encoding="utf-8").splitlines()[1:]]
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


@lru_cache(maxsize=_CACHE_LIMIT)
def stem(word_key: str) -> str:
    """Return the index term of one word given its search key. Words that are not Arabic come back as they are.

    Clitics and article go where the remainder is a word (``words.split_key``); what is left is looked up among verb forms and
    plurals; where it is not there, one inflectional ending goes if that leaves a word. The nisba ending stays.
    """
    if _ARABIC.search(word_key) is None:
        return word_key
    lemmas = _lemmas()
    known = lemmas.get(word_key)
    if known is not None:
        return known
    _, word, enclitic = split_key(word_key)
    if word.startswith("ال") and len(word) > 4:
        word = word[2:]
    elif enclitic and word.endswith("ت") and word not in known_keys():
        word = word[:-1] + "ه"  # سيارته: سيارة
    return lemmas.get(word) or _shorten(word, lemmas)


def _shorten(word: str, lemmas: dict[str, str]) -> str:
    """Take one ending off a word where that leaves a word; look up what is left."""
    if word in _WHOLE:
        return word
    words = known_keys()
    own = words.get(word, -1)
    for ending, instead, feminine, slack in _ENDINGS:
        if not word.endswith(ending) or len(word) - len(ending) < 3:
            continue
        base = word[: -len(ending)] + instead
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
