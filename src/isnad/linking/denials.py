"""Statements of a story that are denied elsewhere in it, each with its denial.

A denial says that something is not so (نفى, فنّد, كذّب, أنكر); who rejects, rules out or plays down denies nothing that was said. What is
denied is the content of the denial, or, where that only points back («نفى ذلك», «نفى صحة هذه الأنباء»), the statement before it. A
statement of another article is the one denied where it affirms most of that content, in the words that tell it from others.

A headline is told by its words alone (``title_denies``).

What does not live here: denials among the claims of a story (``claims``).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from isnad.arabic.folding import search_key
from isnad.arabic.months import WEEKDAYS
from isnad.arabic.terms import index_terms
from isnad.arabic.words import split_word
from isnad.linking.befell import fate
from isnad.linking.holders import name_words
from isnad.records import Article, Statement

_UNTRUE = re.compile(r"غير صحيحه?\b|عاريه? (?:عن|من) الصحه|لا اساس لها?|لا صحه ل|محض افتراء|مجرد (?:اكاذيب|شائعات|اشاعات)")
# Words of one deed: who denies it may call it otherwise than who tells of it.
_DEEDS = """
حظر منع منعت يمنع حظرت
قصف غارة غارات ضربة ضرب استهداف استهدف
استقالة استقال تنحي تنحى
إغلاق أغلق أغلقت
زيادة رفع ارتفاع
تأجيل أجل إرجاء أرجأ
إقالة أقال إعفاء أعفى
لقاء اجتماع اجتمع التقى
سيطرة سيطر سيطرت استولى
بيع باع باعت
"""
# Who tells of the wish for a deed does not tell of the deed.
_WISH_WORDS = "طلب طلبت مطالبة مقترح اقتراح نية خطة"
_COVERED = 0.55  # of the weight of what is denied that a statement has
_LEAST_SHARED = 3  # words, so that two of a common phrase («تنظيم داعش») are no denial
_SPREAD = 0.1  # of the weight of a statement that is denied: no long one that merely has the words somewhere
_BACK = 400  # code points behind which a statement is not pointed back to
# Where what is denied ends and something about it begins.
_ASIDE = re.compile(r"[،؛,]|\s(?:خلافا|وذلك|غداة|الذي|التي|الذين|بعدما|فيما|بينما)\s")
_MARKS = "«»\"“”'.,،؛()[]"
_DENYING_WORDS = "نفى ينفي تنفي نفت نفوا نفي نافيا نافية فند يفند فندت كذب كذبت تكذيب أنكر أنكرت ينكر إنكار دحض دحضت يدحض"
_POINTING_WORDS = """
تحدث تحدثت أفاد أفادت تفيد زعم زعمت تداولت تداوله أورد أوردته أشيع شائعة غير صحيح صحيحة عار عارية أساس إشاعة إشاعات
ذلك هذا هذه أمر كل جميع أي صحة ما ذكر قيل نشر تداول تردد أشيع أنباء نبأ خبر معلومات معلومة اتهامات اتهام ادعاءات ادعاء دعاوى مزاعم
شائعات أقاويل تقارير تصريحات ورد نسب إليه عنه تلك حول عن بأن جملة تفصيلا قطعيا بشدة
"""


@dataclass(frozen=True, slots=True)
class Denial:
    """A statement that another article's source denies."""

    denied_article: str
    denied: Statement
    article: str
    denial: Statement


def denials(articles: Sequence[Article]) -> tuple[Denial, ...]:
    """Return statements with their denials in other articles, in the order of the articles given."""
    said = [(article, each, _terms(each.content)) for article in articles for each in article.statements]
    spread = Counter(term for _, _, terms in said for term in terms)
    weights = {term: math.log1p(len(said) / count) for term, count in spread.items()}
    found = []
    for article, denial, _ in said:
        if not denies(denial):
            continue
        before = _pointed_back(article, denial)
        denied = before.content if before is not None else _clause(denial.content) or denial.content
        terms = _terms(denied)
        first = next((_deed(term) for term in index_terms(denied) if term not in _days()), None)
        weight = sum(weights.get(term, 0.0) for term in terms)
        best: tuple[float, Article, Statement] | None = None
        for other, statement, words in said:
            common = terms & words
            if (
                other.id == article.id
                or first not in words
                or len(common) < _LEAST_SHARED
                or not _affirms(statement)
                or (words - terms) & _wishes()
                or _one_source(statement, denial)
            ):
                continue
            shared, whole = sum(weights[term] for term in common), sum(weights[term] for term in words)
            # What is pointed back to may be told shorter; a denial of its own words is denied by nothing that has only some of them.
            if shared < _COVERED * (min(weight, whole) if before is not None else weight) or shared < _SPREAD * whole:
                continue
            if best is None or shared > best[0]:
                best = (shared, other, statement)
        if best is not None:
            found.append(Denial(best[1].id, best[2], article.id, denial))
    return tuple(found)


def _keys(words: str) -> frozenset[str]:
    return frozenset(search_key(word) for word in words.split())


_DENYING = _keys(_DENYING_WORDS)
_POINTING = _keys(_POINTING_WORDS)
_DENYING_NOUNS = _keys("تكذيب إنكار كذب")
# What stands before a denial that is none («لا ينفي»), or that is told beside what happened («رغم نفي الوزارة»).
_NO_DENIAL = _keys("لا لم لن دون وسط رغم بعد مع بين")


def untrue(content: str) -> bool:
    """Say whether a content calls what it tells of untrue («ما نشر عن الاستقالة غير صحيح»)."""
    return _UNTRUE.search(search_key(content)) is not None


@lru_cache(maxsize=50_000)
def title_denies(title: str) -> bool:
    """Say whether a headline tells that somebody denies something («البلدية تنفي إغلاق السوق», «نفي رسمي لاستقالة الوزير»).

    A noun of denial («إنكار الجميل», «اتهام بتكذيب الشهود») counts only where a headline, or its part behind a colon, begins with it.
    """
    if untrue(title):
        return True
    for part in search_key(title).split(":"):
        words = [word.strip(_MARKS) for word in part.split()]
        for n, (before, word) in enumerate(zip(["", *words], words, strict=False)):
            if word.removeprefix("و") in _DENYING and before not in _NO_DENIAL and (n == 0 or word not in _DENYING_NOUNS):
                return True
    return False


def denies(statement: Statement) -> bool:
    """Say whether a statement says of something in so many words that it is not so: by its cue, or by calling it untrue."""
    if statement.negated or statement.content_negated:
        return False
    if statement.force != "deny":
        return untrue(statement.content)
    return any(_denying(key) or _denying(key.removeprefix("و")) for key in search_key(statement.cue).split())


def _denying(key: str) -> bool:
    """Say whether a folded word denies, a pronoun for what is denied written to it or not: «نفت», «نفته», «نفاها», «ينفيه»."""
    if key in _DENYING:
        return True
    bare = next((key.removesuffix(own) for own in ("هما", "هم", "ها", "ه") if key.endswith(own)), "")
    return bare in _DENYING or (bare.endswith("ا") and bare[:-1] + "ي" in _DENYING)


def _affirms(statement: Statement) -> bool:
    return statement.force != "deny" and not statement.content_negated and not statement.negated and not untrue(statement.content)


def _clause(content: str) -> str:
    """Return what is denied of a content: its first clause, without what only says that it was said («الشائعات حول …»)."""
    head = _ASIDE.split(content, maxsplit=1)[0]
    return " ".join(word for word in head.split() if not _points(search_key(word.strip(_MARKS))))


def _terms(words: str) -> frozenset[str]:
    """Return index terms but days of the week, with one for all words of one fate or deed («وفاة», «توفي»; «حظر», «منع»)."""
    return frozenset(_deed(term) for term in index_terms(words) if term not in _days())


def _deed(term: str) -> str:
    return _deeds().get(term) or fate(term)


@cache
def _deeds() -> dict[str, str]:
    rows = (index_terms(row) for row in _DEEDS.strip().splitlines())
    return {term: row[0] for row in rows for term in row}


@cache
def _wishes() -> frozenset[str]:
    return frozenset(index_terms(_WISH_WORDS))


@cache
def _days() -> frozenset[str]:
    return frozenset(index_terms(" ".join(name for name in WEEKDAYS if name.startswith("ال"))))


def _points(word: str) -> bool:
    return word in _POINTING or search_key(split_word(word)[1]).removeprefix("ال") in _POINTING


def _pointed_back(article: Article, denial: Statement) -> Statement | None:
    """Return the statement that a denial's content merely points back to, the nearest before it by another source."""
    words = [word.strip(_MARKS) for word in search_key(denial.content).split()]
    if not words or not all(map(_points, words)):
        return None
    near = [
        each
        for each in article.statements
        if each.end <= denial.start and denial.start - each.end <= _BACK and _affirms(each) and not _one_source(each, denial)
    ]
    return max(near, key=lambda each: each.end, default=None)


def _one_source(a: Statement, b: Statement) -> bool:
    if a.source_id is not None and a.source_id == b.source_id:
        return True
    ours, theirs = frozenset(name_words(a.resolved or a.source)), frozenset(name_words(b.resolved or b.source))
    return bool(ours) and bool(theirs) and (ours <= theirs or theirs <= ours)
