"""Statements of a story that are denied elsewhere in it, each with its denial.

A denial says that something is not so (نفى, فنّد, كذّب, أنكر); who rejects, rules out or plays down denies nothing that was said. What is
denied is the content of the denial, or, where that only points back («نفى ذلك», «نفى صحة هذه الأنباء»), the statement before it. A
statement of another article is the one denied where it affirms most of that content, in the words that tell it from others.

Nouns and verbs of one deed are one word (``deeds``). Where a denial names the outlet whose report it denies, fewer words are enough.

A headline is told by its words alone (``title_denies``).

What does not live here: denials among the claims of a story (``claims``).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from isnad.arabic.folding import search_key
from isnad.arabic.months import WEEKDAYS
from isnad.arabic.numbers import find_numbers
from isnad.arabic.terms import index_terms
from isnad.arabic.text import Text
from isnad.arabic.words import split_word
from isnad.linking.deeds import deed
from isnad.linking.holders import name_words, one_office
from isnad.linking.times import moment
from isnad.records import Article, Outlet, Statement

_UNTRUE = re.compile(r"غير صحيحه?\b|عار(?:يه?)? (?:عن|من) الصحه|لا اساس لها?|لا صحه ل|عدم صحه|محض افتراء|مجرد (?:اكاذيب|شائعات|اشاعات)")
# Who tells of the wish for a deed does not tell of the deed.
_WISH_WORDS = "طلب طلبت مطالبة مقترح اقتراح نية خطة"
# What turns the deed that it stands before.
_TURNING_WORDS = "عدم نفي رفض احتمال احتمالات إمكان إمكانية تهديد دعوة مطالب"
_NOT = frozenset(own + word for word in ["لم", "لن", "ليس", "ليست", "دون", "بدون"] for own in ("", "و"))
# A noun of failing before the deed: «نفى تعطل تفريغ الباخرة» denies that she was not unloaded.
_FAILING_WORDS = "تعطل تعطيل تعذر تأخر تأخير توقف عدم"
_NEGATING = frozenset(["لم", "لن", "ليس", "ليست"])  # anywhere in a statement's first clause
_TURNS_WITHIN = 6  # words before the deed
_DEED_WITHIN = 20  # words of a statement: what a long one tells of further on is not what it says
_UNTRUE_WITHIN = 160  # code points of a content that calls what it begins with untrue
_COVERED = 0.55  # of the weight of what is denied that a statement has
_LEAST_SHARED = 3  # words, so that two of a common phrase («تنظيم داعش») are no denial
_COVERED_NAMED, _LEAST_SHARED_NAMED = 0.4, 2  # the same where the denial names the statement's outlet
_SPREAD = 0.1  # of the weight of a statement that is denied: no long one that merely has the words somewhere
_BACK, _CLAIM_WITHIN = 400, 30  # code points behind which a statement is not pointed back to; before it, in which it is claimed
# Where what is denied ends and something about it begins.
_ASIDE = re.compile(r"[،؛,]|\s(?:خلافا|وذلك|غداة|الذي|التي|الذين|بعدما|فيما|بينما)\s")
# What was told, by whom, and a word behind which stands what it was: «ما بثته قناة الميناء عن مقتل …», «صحة الأنباء المتداولة بشأن …».
_REPORTED = re.compile(
    r"(?:(?:صحة|حقيقة|كل|جميع|أي|كافة|لا صحة|وجود)\s+)*"
    r"(?:ل?ما|(?:ال|لل)?(?:[أا]نباء|تقارير|[شإا]?شائعات|[إا]شاعات|شائعة|معلومات|[أا]خبار|خبر|نبأ|مزاعم|ادعاءات|اتهامات|تصريحات|رواية))(?=\s)"
    r"(?P<by>[^،؛]{0,90}?)\s(?:عن|حول|بشأن|بخصوص|من أن|بأن|أن|مفاده أن|مفادها أن)\s(?:أن\s)?"
)
# Who says that he did not and that what was told is untrue denies it: «لم يقدم استقالته وإن ما نشر عار عن الصحة».
_NOT_SO = re.compile(
    r"(?:لم|لن|لا|ليس|ليست)\s+(?P<what>[^،؛]{4,160}?)[،؛]?\s+و(?:[إأا]نه?\s+)?(?=(?:كل\s+)?(?:ما|هذا|هذه|ذلك|الخبر|ال[أا]نباء)\s)(?P<rest>.*)"
)
# … and so does who has no mind to do it: «عدم وجود أي نية لرفع الأسعار», «لا توجه لإغلاق المعبر».
_NO_MIND = re.compile(
    r"(?:عدم وجود|لا توجد|لا يوجد|لا|ليس هناك|ليست هناك|ليس لديها?|عدم صدور)\s+(?:أي\s+)?(?:نية|توجه|توجهات|قرار|خطط|خطة|مخطط)\s+"
    r"(?:(?:لدى|حاليا|رسمية|رسمي)\s+(?:\S+\s+)?)?(?:ل|ب(?=\S)|حول\s|بشأن\s)(?P<what>[^،؛]{4,160})"
)
# Who denies that somebody has done or said it: «تكون الوزارة قد |وعدت |بتمويل المحطة».
_HAS_DONE = re.compile(r"(?:يكون|تكون|يكونوا)\s+(?P<who>[^،؛]{0,80}?)\s*\bقد\s+(?P<act>\S+)\s+(?P<what>[^،؛]{4,200})")
# Who denies to have done what somebody claimed in his name: «نفت الجماعة مسؤوليتها عن |تفجير الخط»; and before what is claimed.
_NOT_OURS = re.compile(
    r"(?:(?:ي|ت)كون(?:وا)?\s+)?(?:(?:مس[ؤئ]ولي?(?:ة|ته|تها|تهم|ين|ون)?)\s+عن|(?:صلته|علاقته|صلتها|علاقتها|صلتهم|علاقتهم)\s+(?=ب)"
    r"|(?:ضلوعه|تورطه|ضلوعها|تورطها|ضلوعهم|تورطهم)\s+في)\s*(?P<what>.+)"
)
_OURS = re.compile(r"مس[ؤئ]وليت(?:ه|ها|هم)\s+عن\s*")
_CLIENTS = "موكل"  # of whom a lawyer denies what he is charged with: «أن يكون موكله قد اختلس المال»
_RUMOURED = re.compile(r"مواقع|صفحات|منصات|حسابات|وسائل|صحف|ناشطون|نشطاء|قنوات")  # whose report is not told by name
_OPENING = 3  # terms of a statement, in which two words that are all that is denied have to stand
_BEGINNING = 800  # code points of an article that say what it is about
_ELSEWHERE = 0.3  # what a word of what is denied weighs that stands in the other article, but not in its statement
_ACCUSING = frozenset(search_key(word) for word in ["مزاعم", "اتهامات", "اتهام", "ادعاءات", "ادعاء", "تهمة"])
_ACCUSED_WITHIN = 8  # words
_THAT = frozenset(search_key(word) for word in ["أن", "أنه", "أنها", "أنهم", "أنهما"])
_OUTLET_NOUNS = frozenset(name_words("صحيفة جريدة قناة موقع وكالة شبكة إذاعة تلفزيون مجلة منصة فضائية"))
_MARKS = "«»\"“”'.,،؛()[]"
_DENYING_WORDS = "نفى ينفي تنفي نفت نفوا نفي نافيا نافية فند يفند فندت كذب كذبت تكذيب أنكر أنكرت ينكر إنكار دحض دحضت يدحض"
_POINTING_WORDS = """
تحدث تحدثت أفاد أفادت تفيد زعم زعمت تداولت تداوله أورد أوردته أشيع شائعة غير صحيح صحيحة عار عارية أساس إشاعة إشاعات
ذلك هذا هذه أمر كل جميع أي صحة ما ذكر قيل نشر تداول تردد أشيع أنباء نبأ خبر معلومات معلومة اتهامات اتهام ادعاءات ادعاء دعاوى مزاعم
شائعات أقاويل تقارير تصريحات ورد نسب إليه عنه تلك حول عن بأن جملة تفصيلا قطعيا بشدة وجود أخبار
"""


@dataclass(frozen=True, slots=True)
class Denial:
    """A statement that another article's source denies. ``words`` are what is denied as its text has it, with the «أن» before a verb
    («نفت أن يكون …»); ``feminine`` says whether the one who denies is told of in the feminine («نفت الشركة»)."""

    denied_article: str
    denied: Statement
    article: str
    denial: Statement
    words: str = ""
    feminine: bool = False


@dataclass(frozen=True, slots=True)
class _Said:
    """A statement with what it is compared by."""

    article: Article
    statement: Statement
    terms: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Denied:
    """What a denial says is not so: its terms, its deed, its numbers; of whom, where a pronoun stands for who denies («استقالته»); by whom
    it was told («ما بثته قناة الميناء»), as words of a name, with what an outlet is called."""

    terms: frozenset[str]
    deed: str | None
    numbers: frozenset[float]
    own: frozenset[str]
    told_by: tuple[str, ...]
    back: bool = False
    act: str | None = None
    said: frozenset[str] = frozenset()
    rumour: bool = False
    undone: bool = False
    ours: frozenset[str] = frozenset()


def denials(articles: Sequence[Article], outlets: Mapping[str, Outlet] | None = None) -> tuple[Denial, ...]:
    """Return statements with their denials in other articles, in the order of the articles given.

    ``outlets`` (by id) have the names by which a denial tells whose report it denies.
    """
    said = [_Said(article, each, frozenset(_terms(each.content))) for article in articles for each in article.statements]
    spread = Counter(term for each in said for term in each.terms)
    weights = {term: math.log1p(len(said) / count) for term, count in spread.items()}
    names = {id: _spellings(outlet) for id, outlet in (outlets or {}).items()}
    found = []
    for each in said:
        if not _denies_first(each.statement):
            continue
        denied = _denied(each)
        scored = (
            (
                _likeness(denied, other, weights, names.get(other.article.outlet or "", ())),
                not _later(other.article, each.article),
                -n,
                other,
            )
            for n, other in enumerate(said)
            if other.article.id != each.article.id
            and (_affirms(other.statement) or (denied.undone and other.statement.content_negated))
            and (_is_act(denied, other.statement) or _one_source(other.statement, each.statement) is _claimed(denied, other))
        )
        # Whose outlet is named, what was told before the denial, what shares most.
        ranked = ((score[0], before, score[1:], n, other) for score, before, n, other in scored if score is not None)
        best = max(ranked, key=lambda it: it[:4], default=None)
        if best is not None:
            denied_, denial = best[4], each.statement
            words = _as_told(each.article, denial)
            found.append(Denial(denied_.article.id, denied_.statement, each.article.id, denial, words, _feminine(denial)))
    return tuple(found)


def _denied(said: _Said) -> _Denied:
    """Return what a denial denies: its content's first clause, or the statement before it where it only points back."""
    denial = said.statement
    before = _pointed_back(said.article, denial)
    if before is not None:
        terms = _terms(before.content)
        return _Denied(frozenset(terms), next(iter(terms), None), _numbers(before.content), frozenset(), (), back=True)
    answer = _answers(denial.content)
    content = answer or denial.content
    by, what = ("", content) if answer else _told_by(content)
    clause = _clause(what) or content
    terms = _terms(clause)
    own: frozenset[str] = frozenset()
    if answer or _possessed(next((word for word in clause.split() if _terms(word)), "")):
        own = frozenset(_terms(by if by and not answer else denial.resolved or denial.source))
    done = _HAS_DONE.match(denial.content)
    undone = terms[:1] != [] and terms[0] in _failing() and len(terms) > 1
    terms = terms[1:] if undone else terms
    ours = _NOT_OURS.match(denial.content)
    did = next(iter(_terms(done["act"])), None) if done and search_key(done["who"]).startswith(_CLIENTS) else None
    return _Denied(
        frozenset(_terms(f"{done['act']} {done['what']}")) if done and did else frozenset(terms),
        did or next(iter(terms), None),
        _numbers(clause),
        own - frozenset(terms),
        name_words(by),
        act=next(iter(_terms(done["act"])), None) if done else None,
        said=frozenset(_terms(f"{done['who']} {done['what']}")) if done else frozenset(),
        rumour=_RUMOURED.search(by) is not None,
        undone=undone,
        ours=frozenset(_terms(_ASIDE.split(ours["what"], maxsplit=1)[0])) if ours else frozenset(),
    )


def _told_by(content: str) -> tuple[str, str]:
    """Return who told what is denied, as far as the content says, and what it was: «ما بثته قناة الميناء عن |مقتل …», «مزاعم الحكومة
    ب|سيطرتها على …»."""
    told = _REPORTED.match(content)
    if told is not None:
        return told["by"], content[told.end() :]
    words = content.split()
    if words and search_key(words[0]).removeprefix("ال") in _ACCUSING:
        for at, word in enumerate(words[1:_ACCUSED_WITHIN], 1):
            if split_word(search_key(word))[0] == "ب":
                return " ".join(words[1:at]), " ".join([word[1:], *words[at + 1 :]])
    return "", content


def _likeness(
    denied: _Denied, other: _Said, weights: Mapping[str, float], names: Sequence[tuple[str, ...]]
) -> tuple[bool, float, int, float] | None:
    """Return how well a statement is the one denied: whether its outlet is named, the weight of what it shares, how early it tells of the
    deed, how much of it that is.

    Nothing where it is not: it lacks the deed, or tells of it otherwise (other numbers, a wish for it, that it was not done).
    """
    if _claimed(denied, other):
        return False, round(sum(weights.get(term, 0.0) for term in denied.ours & other.terms), 6), 0, 1.0
    if _is_act(denied, other.statement):
        return _as_said(denied, other, weights)
    # «لم تفرغ» beside «تفريغ»: a present tense with ت of a verb whose noun begins with it, too, has a term of its own.
    present = frozenset([denied.deed]) if denied.undone and denied.deed and f"ت{denied.deed}" in other.terms else frozenset()
    common = denied.terms & (other.terms | present)
    if denied.deed not in common or (other.terms - denied.terms) & _wishes():
        return None
    theirs = _numbers(other.statement.content) if denied.numbers else frozenset()
    if theirs and not theirs & denied.numbers:
        return None
    named = any(_names(denied.told_by, name) for name in names)
    own = denied.own & other.terms
    if len(common) + min(len(own), 2) < (_LEAST_SHARED_NAMED if named else _LEAST_SHARED) and not _opens_with(denied, other):
        return None
    shared = sum(weights.get(term, 0.0) for term in common)
    weight, whole = sum(weights.get(term, 0.0) for term in denied.terms), sum(weights[term] for term in other.terms)
    # What is pointed back to may be told shorter; a denial of its own words is denied by nothing that has only some of them.
    covered = _COVERED_NAMED if named else _COVERED
    least = covered * (min(weight, whole) if denied.back else weight)
    if shared < least:
        # «بيع 1900 شهادة من معمل القرية»: where it was, the other article says elsewhere.
        beside = _beginning(other.article) & (denied.terms - common)
        if shared < least - covered * (1 - _ELSEWHERE) * sum(weights.get(term, 0.0) for term in beside):
            return None
    if not named and shared + sum(weights[term] for term in own) < _SPREAD * whole:
        return None
    at = _done(denied, other.statement.content)
    return None if at is None else (named, round(shared, 6), -at, shared / whole)


def _is_act(denied: _Denied, statement: Statement) -> bool:
    """Say whether a statement is what somebody is denied to have said: its cue tells of that act («أعلن», «وعدت»)."""
    return denied.act is not None and denied.act in _terms(statement.cue)


def _claimed(denied: _Denied, other: _Said) -> bool:
    """Say whether a statement claims what somebody denies to have done («أعلنت مسؤوليتها عن |تفجير الخط»): his own, if of one source."""
    if not denied.ours:
        return False
    start, body = other.statement.start, other.article.body
    before = (found.end() for found in _OURS.finditer(body, max(0, start - _CLAIM_WITHIN), start))
    claims = _OURS.match(other.statement.content) or start in before
    common = denied.ours & other.terms
    return bool(claims) and len(common) >= min(_LEAST_SHARED, max(_LEAST_SHARED_NAMED, len(denied.ours)))


def _as_said(denied: _Denied, other: _Said, weights: Mapping[str, float]) -> tuple[bool, float, int, float] | None:
    """Return how well a statement is what somebody is denied to have said: most of that, in the same numbers."""
    told = denied.said
    holder = frozenset(_terms(other.statement.resolved or other.statement.source))
    common = told & (other.terms | holder)
    if len(common & other.terms) < _LEAST_SHARED_NAMED or len(common) < _LEAST_SHARED:
        return None
    theirs = _numbers(other.statement.content) if denied.numbers else frozenset()
    if theirs and not theirs & denied.numbers:
        return None
    shared = sum(weights.get(term, 0.0) for term in common)
    if shared < _COVERED * sum(weights.get(term, 0.0) for term in told):
        return None
    return False, round(shared, 6), 0, 1.0


def _opens_with(denied: _Denied, other: _Said) -> bool:
    """Say whether a statement opens with the two words that are all that is denied of a rumour («ما تناقلته مواقع عن |وفاة السائق»)."""
    opening = frozenset(_terms(other.statement.content)[:_OPENING])
    return denied.rumour and len(denied.terms) == _LEAST_SHARED_NAMED and denied.terms <= opening


def _beginning(article: Article) -> frozenset[str]:
    return frozenset(_terms(f"{article.title or ''} {article.body[:_BEGINNING]}"))


def _done(denied: _Denied, content: str) -> int | None:
    """Return at which of its words a statement tells of the deed as done, none that turns it («لم», «عدم», «احتمال») close before it."""
    if _NEGATING.intersection(search_key(_ASIDE.split(content, maxsplit=1)[0]).split()) and not denied.undone:
        return None
    keys = [search_key(word.strip(_MARKS)) for word in content.split()]
    for at, key in enumerate(keys[:_DEED_WITHIN]):
        if denied.deed in _terms(key) or (denied.undone and key == f"ت{denied.deed}"):
            before = keys[max(0, at - _TURNS_WITHIN) : at]
            if denied.undone:
                if _NOT.intersection(before) or {*_terms(" ".join(before[-2:]))} & _failing():
                    return at
            elif not _NOT.intersection(before) and not ({*_terms(" ".join(before[-2:]))} & _turning() - denied.terms):
                return at
    return None


def _possessed(word: str) -> bool:
    """Say whether a word has somebody's pronoun («استقالته»)."""
    return bool(word) and split_word(search_key(word))[2] in ("ه", "ها", "هم", "هما")


def _later(a: Article, b: Article) -> bool:
    """Say whether an article was published after another, where both say when."""
    ours, theirs = moment(a.published), moment(b.published)
    return ours is not None and theirs is not None and ours > theirs


def _numbers(words: str) -> frozenset[float]:
    return frozenset(number.value for number in find_numbers(Text(words)) if number.value is not None)


def _spellings(outlet: Outlet) -> tuple[tuple[str, ...], ...]:
    return tuple(filter(None, (name_words(name) for name in (outlet.name, *outlet.credits))))


def _names(told_by: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Say whether words on who told it name an outlet: its whole name, one of a single word behind what an outlet is called."""
    for at in range(len(told_by) - len(name) + 1):
        if told_by[at : at + len(name)] == name and (len(name) > 1 or (at and told_by[at - 1] in _OUTLET_NOUNS)):
            return True
    return False


def _as_told(article: Article, denial: Statement) -> str:
    """Return a denial's content with the «أن» that its text has before it, so that it reads behind a colon."""
    if denial.force == "deny":
        before = article.body[: denial.start].split()[-1:]
        if before and search_key(before[0]).removeprefix("ب") in _THAT and article.body[denial.start : denial.end] == denial.content:
            return f"{before[0].removeprefix('ب')} {denial.content}"
    return denial.content


def _feminine(denial: Statement) -> bool:
    """Say whether one who denies is told of in the feminine: by the verb or participle of the cue, else by the head of the source."""
    for key in search_key(denial.cue).split():
        bare = key.removeprefix("و")
        if denial.force != "deny" and bare.startswith("م") and bare.endswith("ه"):
            return True  # «مؤكدة أن … غير صحيح»
        if _denying(bare) or denial.force != "deny":
            if bare.endswith(("ت", "ته", "تها", "تهم", "يه")) or (bare.startswith("ت") and not bare.endswith("يب")):
                return True
            if bare not in _DENYING_NOUNS and bare not in _NEUTRAL:
                return False
    head = next(iter((denial.resolved or denial.source).split()), "")
    return head.endswith(("ة", "ات")) or search_key(head) in _FEMININE_HEADS


def _keys(words: str) -> frozenset[str]:
    return frozenset(search_key(word) for word in words.split())


_DENYING = _keys(_DENYING_WORDS)
_POINTING = _keys(_POINTING_WORDS)
_DENYING_NOUNS = _keys("تكذيب إنكار كذب")
_FEMININE_HEADS = _keys("مصادر أوساط قوى قوات دوائر وسائل صحف فصائل حركات هيئات")
_NEUTRAL = _keys("نفي")  # a noun, too
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


def _answers(content: str) -> str:
    """Return what one says was not, who also calls untrue what was told («لم يقدم استقالته وإن ما نشر عار عن الصحة»); else nothing."""
    mind = _NO_MIND.match(content)
    if mind is not None:
        return mind["what"]
    found = _NOT_SO.match(content)
    return found["what"] if found is not None and untrue(found["rest"]) else ""


def _denies_first(statement: Statement) -> bool:
    """Say whether a statement denies what it begins with."""
    if _answers(statement.content):
        return statement.force != "deny" and not statement.negated
    return denies(statement) and (statement.force == "deny" or untrue(statement.content[:_UNTRUE_WITHIN]))


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
    return (
        statement.force not in ("deny", "demand")
        and not statement.content_negated
        and not statement.negated
        and not untrue(statement.content)
    )


def _clause(content: str) -> str:
    """Return what is denied of a content: its first clause, without what only says that it was said («الشائعات حول …»)."""
    head = _ASIDE.split(content, maxsplit=1)[0]
    return " ".join(word for word in head.split() if not _points(search_key(word.strip(_MARKS))))


def _terms(words: str) -> list[str]:
    """Return index terms but days of the week, in their order, with one for all words of one fate or deed («وفاة», «توفي»)."""
    return [deed(term) for term in index_terms(words) if term not in _days()]


@cache
def _wishes() -> frozenset[str]:
    return frozenset(deed(term) for term in index_terms(_WISH_WORDS))


@cache
def _failing() -> frozenset[str]:
    return frozenset(deed(term) for term in index_terms(_FAILING_WORDS))


@cache
def _turning() -> frozenset[str]:
    return frozenset(deed(term) for term in index_terms(_TURNING_WORDS))


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
    if (a.kind == "unnamed") != (b.kind == "unnamed"):
        return False  # a ministry denies what a source in it told
    ours, theirs = frozenset(name_words(a.resolved or a.source)), frozenset(name_words(b.resolved or b.source))
    if ours and theirs and (ours <= theirs or theirs <= ours):
        return True
    return one_office(name_words(a.resolved or a.source), name_words(b.resolved or b.source))  # a ministry and its minister
