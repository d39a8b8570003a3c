"""Statements of a story that are denied elsewhere in it, each with its denial.

A denial says that something is not so (نفى, فنّد, كذّب, أنكر); who rejects, rules out or plays down denies nothing that was said. What is
denied is the content of the denial, or, where that only points back («نفى ذلك», «نفى صحة هذه الأنباء»), the statement before it. A
statement of another article is the one denied where it affirms most of that content, in the words that tell it from others.

Nouns and verbs of one deed are one word (``deeds``). Where a denial names the outlet whose report it denies, fewer words are enough.

What does not live here: which words deny (``denying``), claims told without a word of saying (``claimed``), denials among the claims of a
story (``claims``).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from isnad.arabic.folding import search_key
from isnad.arabic.months import WEEKDAYS
from isnad.arabic.numbers import find_numbers
from isnad.arabic.terms import index_terms
from isnad.arabic.text import Text
from isnad.arabic.words import split_word
from isnad.linking.claimed import claims_of
from isnad.linking.deeds import deed
from isnad.linking.denying import MARKS, as_told, denies, feminine, keys, untrue
from isnad.linking.holders import name_words, one_office
from isnad.linking.times import moment
from isnad.records import Article, Outlet, Statement

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
_AS_WELL = 0.6  # of what the best statement shares with a denial, another of the same source
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
_HAS_DONE = re.compile(r"(?:يكون|تكون|يكونوا)\s+(?P<who>[^؛]{0,140}?)[،\s]*\bقد\s+(?P<act>\S+)\s+(?P<what>[^،؛]{4,200})")
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
_OUTLET_NOUNS = frozenset(name_words("صحيفة جريدة قناة موقع وكالة شبكة إذاعة تلفزيون مجلة منصة فضائية"))
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
    """A statement with what it is compared by; ``ours``: it is a claim of a deed of one's own."""

    article: Article
    statement: Statement
    terms: frozenset[str]
    ours: bool = False


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
    client: bool = False


def denials(articles: Sequence[Article], outlets: Mapping[str, Outlet] | None = None) -> tuple[Denial, ...]:
    """Return statements with their denials in other articles, in the order of the articles given.

    ``outlets`` (by id) have the names by which a denial tells whose report it denies.
    """
    said = [each for article in articles for each in _said(article)]
    spread = Counter(term for each in said for term in each.terms)
    weights = {term: math.log1p(len(said) / count) for term, count in spread.items()}
    names = {id: _spellings(outlet) for id, outlet in (outlets or {}).items()}
    pairs: list[tuple[_Said, _Said]] = []
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
        ranked_ = sorted(ranked, key=lambda it: it[:4], reverse=True)
        if ranked_:
            best = ranked_[0]
            # Whoever it is of, his own report of it and the first comes before who passes it on, or tells it in fewer words.
            alike = [it[4] for it in ranked_ if it[:2] == best[:2] and it[2][0] >= _AS_WELL * best[2][0]]
            denied_ = min((it for it in alike if it is best[4] or _one_source(it.statement, best[4].statement)), key=_passed_on)
            pairs.append((denied_, each))
    found = []
    for denied_, each in pairs:
        same = (other for of, other in pairs if of is denied_ and _one_source(other.statement, each.statement))
        if min(same, key=_passed_on) is each:
            words = as_told(each.article, each.statement)
            found.append(Denial(denied_.article.id, denied_.statement, each.article.id, each.statement, words, feminine(each.statement)))
    return tuple(found)


def _passed_on(said: _Said) -> tuple[bool, float]:
    """Return what puts who says something before who passes it on, and the first before later ones."""
    at = moment(said.article.published)
    return bool(said.statement.via), float("inf") if at is None else at


def _said(article: Article) -> list[_Said]:
    """Return what an article says: its statements, and the claims that no word of saying tells, but for statements of their words."""
    claims = list(claims_of(article))
    spans = [(each.statement.start, each.statement.end) for each in claims]
    rest = (each for each in article.statements if not any(start <= each.start < end for start, end in spans))
    read = [_Said(article, each, frozenset(_terms(each.content))) for each in rest]
    return read + [_Said(article, each.statement, frozenset(deed(term) for term in each.terms), each.own) for each in claims]


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
    did = next(iter(_terms(done["act"])), None) if done else None
    client = done is not None and search_key(done["who"]).startswith(_CLIENTS)
    if done and client:
        own |= frozenset(_terms(done["who"].partition(" ")[2]))  # whom he is charged by name
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
        client=client,
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
    charged = denied.client and bool(own) and other.statement.force == "condemn"  # the charge against him, whatever stands beside it
    covered = 0.0 if charged else _COVERED_NAMED if named else _COVERED
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
    claims = other.ours or _OURS.match(other.statement.content) or start in before
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
    keys = [search_key(word.strip(MARKS)) for word in content.split()]
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
    return " ".join(word for word in head.split() if not _points(search_key(word.strip(MARKS))))


def _terms(words: str) -> list[str]:
    """Return index terms but days of the week, in their order, with one for all words of one fate or deed («وفاة», «توفي»)."""
    return [deed(term) for term in index_terms(words) if term not in _days()]


_POINTING = keys(_POINTING_WORDS)


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
    words = [word.strip(MARKS) for word in search_key(denial.content).split()]
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
