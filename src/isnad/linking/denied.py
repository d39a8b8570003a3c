"""What a denial denies: its deed and words, of whom, by whom it was told, in whose name it was claimed.

A denial's content is cut where what is denied ends and something about it begins; «نفت أن يكون … وأن تكون …» denies two things. What only
says that it was told («ما تداولته مواقع عن»), that it was («وقوع», «وجود») or that it was decided («أن تكون الوزارة قررت خصم …») is not
the deed.

The lists of words are in ``data/denied.tsv``, the frames of what is denied are patterns here. What does not live here: which statement is
denied (``denials``), which words deny (``denying``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from isnad.arabic.folding import search_key
from isnad.arabic.months import WEEKDAYS
from isnad.arabic.numbers import find_numbers
from isnad.arabic.terms import index_terms
from isnad.arabic.text import Text
from isnad.arabic.words import split_word
from isnad.linking.deeds import deed
from isnad.linking.denying import MARKS, called_untrue, denies, untrue
from isnad.linking.holders import name_words, one_office
from isnad.linking.listed import listed, spelled
from isnad.linking.ties import Tie, tie_denied
from isnad.records import Article, Statement

_QUOTED = re.compile('[«"“]([^«»"“”]{2,60})[»"”]')
_UNTRUE_WITHIN = 160  # code points of a content that calls what it begins with untrue
_NEAR = 160  # the same within one article, of which both are shown
_WORDS_BEFORE = 6  # of the sentence of the denial
_SENTENCE_END = re.compile(r"[.؟!\n](?=\s|\Z)")
_BACK = 400  # code points behind which a statement is not pointed back to
# Where what is denied ends and something about it begins.
ASIDE = re.compile(r"[،؛,]|\s(?:خلافا|وذلك|غداة|الذي|التي|الذين|بعدما|فيما|بينما|عقب|إثر|أثناء|خلال|على خلفية)\s")
# What was told, by whom, and a word behind which stands what it was: «ما بثته قناة الميناء عن مقتل …», «صحة الأنباء المتداولة بشأن …».
_REPORTED = re.compile(
    r"(?:(?:(?:عدم\s+)?صحة|حقيقة|كل|جميع|أي|كافة|لا صحة|وجود)\s+)*"
    r"(?:ل?ما|(?:ال|لل)?(?:[أا]نباء|تقارير|[شإا]?شائعات|[إا]شاعات|شائعة|معلومات|[أا]خبار|خبر|نبأ|مزاعم|ادعاءات|اتهامات|تصريحات|رواية))(?=\s)"
    r"(?P<by>[^،؛]{0,90}?)\s(?:عن|حول|بشأن|بخصوص|من أن|بأن|أن|مفاده أن|مفادها أن)\s(?:أن\s)?"
)
# Who says that he did not and that what was told is untrue denies it: «لم يقدم استقالته وإن ما نشر عار عن الصحة».
_NOT_SO = re.compile(
    r"(?P<who>(?:(?!لم|لن|لا|ليس)[^\s،؛]+\s+){0,7})(?:لم|لن|لا|ليس|ليست)\s+(?P<what>[^،؛]{4,160}?)[،؛]?\s+و(?:[إأا]نه?\s+)?(?=(?:كل\s+)?(?:ما|هذا|هذه|ذلك|الخبر|ال[أا]نباء)\s)(?P<rest>.*)"
)
# … and so does who has no mind to do it: «عدم وجود أي نية لرفع الأسعار», «لا توجه لإغلاق المعبر».
_NO_MIND = re.compile(
    r"(?:عدم وجود|لا توجد|لا يوجد|لا|ليس هناك|ليست هناك|ليس لديها?|عدم صدور)\s+(?:أي\s+)?(?:نية|توجه|توجهات|قرار|خطط|خطة|مخطط)\s+"
    r"(?:(?:لدى|حاليا|رسمية|رسمي)\s+(?:\S+\s+)?)?(?:ل|ب(?=\S)|حول\s|بشأن\s)(?P<what>[^،؛]{4,160})"
)
# … and who confirms that it is not done: «أكدت الوزارة عدم |تأجيل الامتحان».
_NOT_DONE = re.compile(r"عدم\s+(?!صحة|دقة|وجود|صدور|علم)(?P<what>[^،؛]{4,160})")
# Who denies that somebody has done or said it: «تكون الوزارة قد |وعدت |بتمويل المحطة».
_HAS_DONE = re.compile(r"(?:يكون|تكون|يكونوا)\s+(?P<who>[^؛]{0,140}?)[،\s]*\bقد\s+(?P<act>[^\s،؛]+)\s*(?P<what>[^،؛]{0,200})")
# Who denies that it was decided denies the deed: «تكون الوزارة |قررت |خصم أجور المضربين».
_HAS_DECIDED = re.compile(
    r"(?:يكون|تكون|يكونوا)\s+(?P<who>[^،؛]{0,90}?)\s(?P<act>(?:قررت?|قرروا|تعتزم|يعتزم|تنوي|ينوي)|(?:بصدد|في صدد))\s+(?P<what>[^،؛]{4,200})"
)
# Who denies the mind to do it denies the deed: «نية الحكومة |رفع سعر الخبز».
_HAS_IN_MIND = re.compile(r"(?:وجود\s+)?(?:أي\s+)?(?:نية|عزم|اعتزام)\s+(?P<who>ال\S+)\s+(?P<what>[^،؛]{4,200})")
_CLIENT_DID = re.compile(r"(?:يكون|تكون)\s+(?P<who>موكل\S{1,3})\s+(?P<act>\S+)\s+(?P<what>[^،؛]{4,200})")
# … and one denial may deny two things.
_AND_THAT = re.compile(r"[،؛]?\sو[أا]ن\s(?=[يت]كون)")
# Who denies to have done what somebody claimed in his name: «نفت الجماعة مسؤوليتها عن |تفجير الخط»; and before what is claimed.
_NOT_OURS = re.compile(
    r"(?:(?:ي|ت)كون(?:وا)?\s+)?(?:(?:مس[ؤئ]ولي?(?:ة|ته|تها|تهم|ين|ون)?)\s+عن|(?:صلته|علاقته|صلتها|علاقتها|صلتهم|علاقتهم)\s+(?=ب)"
    r"|(?:ضلوعه|تورطه|ضلوعها|تورطها|ضلوعهم|تورطهم)\s+في)\s*(?P<what>.+)"
)
# … or of which somebody else accused him: «نفت الجماعة أي صلة لها ب|خطف الناقلة», «وقوفها وراء |التفجير», «أن تكون متورطة في |القتل».
_INVOLVED = re.compile(
    r"(?:لا\s+|ليست?\s+)?(?:(?:[يت]كون(?:وا)?|وجود|توجد|يوجد)\s+)?(?:ل(?P<who>\S+)\s+)?(?:[أا]ية?\s+)?"
    r"(?:(?:صل(?:ة|ته|تها|تهم)|علاق(?:ة|ته|تها|تهم)|دور(?:ه|ها|هم)?|يد|(?:ضلوع|تورط|وقوف|مشاركت)(?:ه|ها|هم)|مس[ؤئ]ولي(?:ة|ته|تها|تهم))"
    r"(?:\s+ل(?P<whose>\S+))?\s+(?:ب(?=\S)|في\s+|وراء\s+|خلف\s+|عن\s+)"
    r"|(?<=كون )(?:وراء|خلف|(?:متورط|ضالع)(?:ة|ا)?\s+في|مس[ؤئ]ول(?:ة|ا)?\s+عن)\s+)(?P<what>.+)"
)
_NO_PART = re.compile(r"(?:لا|ليست?)\s")
_ITS_OWN = frozenset({"ه", "ها", "هم", "ديه", "ديها", "ديهم"})
_TO_WHOM = re.compile(r"\Aلل\w{3,}\s(?=\w+(?:ه|ها|هم)\s)")  # «في بيان |للبورصة |دخولها في مفاوضات»
_ANY = re.compile(r"\S+\s[أا]ية?\s")  # «دفع |أي |فدية»
_FOR = re.compile(r"(?<!\S)(?:لقاء|مقابل|نظير)\s(?=(?:فدية|رشوة|رشاوى|مبلغ|مبالغ|أموال|عمولة|عمولات)(?!\w))")
_NAMED_IN = 800  # code points of an article, in which he is named whom it calls by what he is
_CLIENTS = "موكل"  # of whom a lawyer denies what he is charged with: «أن يكون موكله قد اختلس المال»
_ACCUSED_WITHIN = 8  # words
_SHORT_VERB = 3  # letters


@dataclass(frozen=True, slots=True)
class Denied:
    """What a denial says is not so: its terms, its deed, its numbers; of whom, where a pronoun stands for who denies («استقالته»); by whom
    it was told («ما بثته قناة الميناء»), as words of a name, with what an outlet is called.

    ``light`` are terms before the deed that only say that it was, and those behind that tell nothing («لأي شخص»), ``objects`` it and
    the word behind it, ``aim`` is what it is done to («رفع سعر |الخبز»), ``measure`` of what, where it is told how much («سعر»),
    ``who`` is of whom it is told, ``speaker`` who denies, ``agent`` who did it, where that is the denier's; ``accused``: ``told_by``
    accuses him; ``rumour``: some pass it on, ``told``: it was told at all («ما يتداول عن»), ``tie`` is the tie that he denies
    (``ties``), ``part`` the deed, first, and what else is told of it in which he denies to have a part, ``name`` the first words of
    his name, and of which that is named in his article (``behind``); ``any``: of a kind («أي فدية»)."""

    terms: frozenset[str]
    deed: str | None
    numbers: frozenset[float]
    own: frozenset[str]
    told_by: tuple[str, ...]
    back: bool = False
    act: str | None = None
    said: frozenset[str] = frozenset()
    rumour: bool = False
    told: bool = False
    undone: bool = False
    ours: frozenset[str] = frozenset()
    client: bool = False
    light: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    aim: str | None = None
    measure: str | None = None
    speaker: frozenset[str] = frozenset()
    who: frozenset[str] = frozenset()
    agent: str | None = None
    accused: bool = False
    tie: Tie | None = None
    part: tuple[str, ...] = ()
    name: tuple[str, ...] = ()
    behind: frozenset[str] = frozenset()
    any: bool = False


def denied_of(article: Article, denial: Statement) -> Iterator[Denied]:
    """Yield what a denial denies, each of its parts: the first clause of its content, or the statement before it where it only points
    back."""
    before = pointed_back(article, denial)
    if before is not None:
        terms = terms_of(before.content)
        yield Denied(frozenset(terms), next(iter(terms), None), numbers_of(before.content), frozenset(), (), back=True)
        return
    for part in _AND_THAT.split(denial.content):
        yield _denied(part, denial, article)


def _denied(denied: str, denial: Statement, article: Article) -> Denied:
    """Return what a part of a denial's content denies."""
    denied = _TO_WHOM.sub("", denied)
    answer, whose = _answers(denied), _NOT_SO.match(denied)
    content = answer or called_untrue(denied) or denied  # «خبر |إغلاق الجسر |بأنه عار عن الصحة»
    by, what = ("", content) if answer else _told_by(content)
    accused = bool(by) and _REPORTED.match(content) is None
    minds = _HAS_IN_MIND.match(what)
    clause = _clause(minds["what"] if minds else what) or content
    terms = terms_of(clause)
    source = denial.resolved or denial.source
    own: frozenset[str] = frozenset()
    if answer or _possessed(next((word for word in clause.split() if terms_of(word)), "")):
        own = frozenset(terms_of(by if accused else source))
    if answer and whose and whose["who"].strip():
        own = frozenset(terms_of(whose["who"])[-1:])  # «وزير النقل |فارس الحداد |لم يقدم استقالته وما نشر غير صحيح»
    if own and not marked("family").isdisjoint(search_key(word) for word in source.split()[:1]):
        own |= _named_behind(article, source.split())  # «أسرة الفنان»: who that is, as the article tells
    kin = next((term for word in clause.split()[1:2] if _possessed(word) for term in terms_of(word) if term in _kin()), None)
    if kin is not None:
        own |= frozenset(terms_of(source))  # «وفاة والده»: of whose son denies it
        terms = [term for term in terms if term != kin]
    done = _HAS_DONE.match(denied) or _HAS_DECIDED.match(denied) or _CLIENT_DID.match(denied)
    undone = terms[:1] != [] and terms[0] in failing() and len(terms) > 1
    terms = terms[1:] if undone else terms
    ours = _NOT_OURS.match(denied)
    verb = done["act"] if done else ""
    verb = verb if _of("received").intersection(terms_of(verb)) else _without_feminine(verb)
    act = next(iter(terms_of(verb)), None)
    told = terms_of(f"{verb} {ASIDE.split(done['what'], maxsplit=1)[0]}") if done and act else terms
    # «تكون بوابات السد قد |فتحت |ليلا»: what it was done to stands before it.
    before = terms_of(done["who"]) if done and len(told) == 1 else []
    told += before
    light = _light(told)
    client = done is not None and any(search_key(word).startswith(_CLIENTS) for word in done["who"].split()[:1])
    if done and client:
        # Whom he is charged by name, told here or with his lawyer.
        own |= frozenset(terms_of(done["who"].partition(" ")[2]) or terms_of(source))
    name = tuple(terms_of(source.partition("باسم ")[2] or source)[:2])
    heads = [word.removeprefix("ال") for word in source.split()] if len(name) == 1 else []
    return Denied(
        frozenset(told),
        next(iter(told[len(light) :]), None),
        numbers_of(clause),
        own - frozenset(told),
        name_words(by),
        act=act,
        said=frozenset(terms_of(f"{done['who']} {done['what']}")) if done else frozenset(),
        rumour=_passing().search(by) is not None,
        told=not accused and content != what,
        undone=undone,
        ours=_claimed(ours["what"]) if ours else frozenset(),
        client=client,
        light=frozenset(light) | (frozenset(told[len(light) + 2 :]) & _plain()),
        objects=frozenset(told[len(light) : len(light) + 2]) - _plain(),
        aim=None if before else next((term for term in told[len(light) + 1 :] if term not in _plain() | _measures()), None),
        measure=next((term for term in told[len(light) + 1 : len(light) + 2] if term in _measures()), None),
        speaker=frozenset(terms_of(source)) - frozenset(told),
        who=frozenset(terms_of((done or minds)["who"])) - frozenset(told) if done or minds else frozenset(),  # type: ignore[index]
        accused=accused,
        agent=_agent(clause) if not done else None,
        tie=tie_denied(denied),
        part=_part(denied, source),
        name=name,
        behind=_named_behind(article, heads, 1),
        any=_ANY.match(what) is not None,
    )


def _part(denied: str, source: str) -> tuple[str, ...]:
    """Return the terms of the deed in which the one who denies says that he has no part; nothing where it is another's part."""
    found = _INVOLVED.match(denied)
    if found is None:
        return ()
    whose = found["who"] or found["whose"] or "ه"
    if whose not in _ITS_OWN and not set(terms_of(whose)) <= set(terms_of(source)):
        return ()
    return tuple(terms_of(ASIDE.split(found["what"], maxsplit=1)[0]))


def _claimed(what: str) -> frozenset[str]:
    """Return the terms of a deed that somebody denies to have done; of «العملية التي انتهت بخطف ضابطين» what it was tells the clause
    behind."""
    terms = frozenset(terms_of(ASIDE.split(what, maxsplit=1)[0]))
    return terms if len(terms) > 1 else frozenset(terms_of(re.split("[،؛,]", what, maxsplit=1)[0]))


def _named_behind(article: Article, heads: Iterable[str], size: int = 2) -> frozenset[str]:
    """Return the terms that stand behind one of some words where an article begins: who «الفنان» is, which «جماعة»."""
    words = f"{article.title or ''} . {article.body[:_NAMED_IN]}".split()
    keys = [search_key(word) for word in words]
    wanted = {search_key(word) for word in heads}
    return frozenset(term for at, key in enumerate(keys) if key in wanted for term in terms_of(" ".join(words[at + 1 : at + 1 + size])))


def told_as_paid(content: str) -> str:
    """Return a content with what was given for something told as paid: «أفرج عنهم |لقاء فدية»."""
    return _FOR.sub("بدفع ", content)


def _without_feminine(verb: str) -> str:
    """Return a verb of the past without its feminine ending: «فتحت» alone reads as «ف» and «تحت»."""
    return verb[:-1] if verb.endswith("ت") and len(verb) > _SHORT_VERB else verb


def _agent(clause: str) -> str | None:
    """Return the term of who did it, where the deed is a noun and he is the denier's own («إطلاق |جنوده |النار»)."""
    words = clause.split()
    return next(iter(terms_of(words[1])), None) if len(words) > 2 and _possessed(words[1]) else None


def _light(terms: list[str]) -> list[str]:
    """Return the terms at the beginning of what is denied that only say that there was, or was decided, what stands behind them."""
    n = 0
    while n + 1 < len(terms) and (terms[n] in _light_words() or (terms[n] in _of("received") and terms[n + 1] in _of("asked"))):
        n += 1
    return terms[:n]


def _told_by(content: str) -> tuple[str, str]:
    """Return who told what is denied, as far as the content says, and what it was: «ما بثته قناة الميناء عن |مقتل …», «مزاعم الحكومة
    ب|سيطرتها على …»."""
    told = _REPORTED.match(content)
    if told is not None:
        return told["by"], content[told.end() :]
    words = content.split()
    if words and search_key(words[0]).removeprefix("ال") in marked("accusing"):
        for at, word in enumerate(words[1:_ACCUSED_WITHIN], 1):
            if split_word(search_key(word))[0] == "ب":
                return " ".join(words[1:at]), " ".join([word[1:], *words[at + 1 :]])
    return "", content


def _possessed(word: str) -> bool:
    """Say whether a word has somebody's pronoun («استقالته»)."""
    return bool(word) and split_word(search_key(word))[2] in ("ه", "ها", "هم", "هما")


def numbers_of(words: str) -> frozenset[float]:
    """Return the numbers that words tell."""
    return frozenset(number.value for number in find_numbers(Text(words)) if number.value is not None)


def _answers(content: str) -> str:
    """Return what one says was not, who also calls untrue what was told («لم يقدم استقالته وإن ما نشر عار عن الصحة»); else nothing."""
    mind = _NO_MIND.match(content) or _NOT_DONE.match(content)
    if mind is not None:
        return mind["what"]
    if _NO_PART.match(content) and _INVOLVED.match(content):
        return content
    found = _NOT_SO.match(content)
    return found["what"] if found is not None and untrue(found["rest"]) else ""


def denies_first(statement: Statement) -> bool:
    """Say whether a statement denies what it begins with."""
    if _answers(statement.content):
        confirmed = statement.force == "confirm" or not _NOT_DONE.match(statement.content)
        return confirmed and statement.force != "deny" and not statement.negated
    return denies(statement) and (statement.force == "deny" or untrue(statement.content[:_UNTRUE_WITHIN]))


def affirms(statement: Statement) -> bool:
    """Say whether a statement says that something is so."""
    return (
        statement.force not in ("deny", "demand")
        and not statement.content_negated
        and not statement.negated
        and not untrue(statement.content)
    )


def _clause(content: str) -> str:
    """Return what is denied of a content: its first clause, without what only says that it was said («الشائعات حول …»)."""
    head = ASIDE.split(content, maxsplit=1)[0]
    return " ".join(word for word in head.split() if not _points(search_key(word.strip(MARKS))))


def terms_of(words: str) -> list[str]:
    """Return index terms but of days and hours, in their order, with one for all words of one fate or deed («وفاة», «توفي»)."""
    return [deed(term) for term in index_terms(words) if term not in _days()]


def marked(kind: str) -> frozenset[str]:
    """Return the search keys of the words of a kind of ``data/denied.tsv``."""
    return listed("denied", kind)


@cache
def _passing() -> re.Pattern[str]:
    return re.compile("|".join(spelled("denied", "passing").split()))


@cache
def _light_words() -> frozenset[str]:
    return frozenset(deed(term) for term in index_terms(spelled("denied", "light")))


@cache
def _of(kind: str) -> frozenset[str]:
    return frozenset(deed(term) for term in index_terms(spelled("denied", kind)))


@cache
def _plain() -> frozenset[str]:
    return frozenset(index_terms(spelled("denied", "plain")))


@cache
def _measures() -> frozenset[str]:
    return frozenset(index_terms(spelled("denied", "measures")))


@cache
def _kin() -> frozenset[str]:
    return frozenset(index_terms(spelled("denied", "kin")))


@cache
def failing() -> frozenset[str]:
    """Return the terms of what says that something failed."""
    return frozenset(deed(term) for term in index_terms(spelled("denied", "failing")))


@cache
def _days() -> frozenset[str]:
    return frozenset(index_terms(" ".join([*(name for name in WEEKDAYS if name.startswith("ال")), spelled("denied", "hours")])))


def _points(word: str) -> bool:
    return word in marked("pointing") or search_key(split_word(word)[1]).removeprefix("ال") in marked("pointing")


def pointed_back(article: Article, denial: Statement) -> Statement | None:
    """Return the statement that a denial's content merely points back to, the nearest before it by another source: of those that tell of
    what it names («ما يروج حول |رحيله |كذب»), where it names more than that something was told."""
    about = called_untrue(denial.content)
    words = [word.strip(MARKS) for word in search_key(denial.content if about is None else about).split()]
    if about is None and (not words or not all(map(_points, words))):
        return None
    meant = [] if about is None else terms_of(_clause(about))[:1]
    near = [
        each
        for each in article.statements
        if each.end <= denial.start
        and denial.start - each.end <= _BACK
        and affirms(each)
        and not one_source(each, denial)
        and set(meant) <= set(terms_of(each.content))
    ]
    return max(near, key=lambda each: each.end, default=None)


def near_before(article: Article, denial: Statement) -> Statement | None:
    """Return the statement that a denial of its article points back to in so many words: in its own sentence («ما نفته الوزارة»), or in
    that before it («ونفت الوزارة ذلك»); one that accuses, where that is said («نفت الاتهامات»)."""
    before = pointed_back(article, denial)
    if before is None:
        return None
    first = min(denial.start, denial.start if denial.cue_start is None else denial.cue_start)
    between = article.body[before.end : first]
    words = [search_key(word.strip(MARKS)).removeprefix("ال") for word in denial.content.split()]
    relative = any(word in ("ما", "امر") for word in words[:1])
    *others, last = _SENTENCE_END.split(between)
    if len(between) > _NEAR or len(others) > (0 if relative else 1) or (others and len(last.split()) > _WORDS_BEFORE):
        return None
    charged = not marked("accusing").isdisjoint(words) and before.force != "condemn"
    return None if charged else before


def one_source(a: Statement, b: Statement) -> bool:
    """Say whether one says both, or both in the name of one: a ministry and its minister, who bears one name between marks."""
    if a.source_id is not None and a.source_id == b.source_id:
        return True
    if (a.kind == "unnamed") != (b.kind == "unnamed"):
        return False  # a ministry denies what a source in it told
    if not _quoted(a).isdisjoint(_quoted(b)):
        return True
    ours, theirs = frozenset(name_words(a.resolved or a.source)), frozenset(name_words(b.resolved or b.source))
    if ours and theirs and (ours <= theirs or theirs <= ours):
        return True
    return one_office(name_words(a.resolved or a.source), name_words(b.resolved or b.source))  # a ministry and its minister


def _quoted(statement: Statement) -> frozenset[tuple[str, ...]]:
    """Return the names between marks by which a source is called («فصيل يسمي نفسه «راية الجبل»»)."""
    return frozenset(name_words(name) for name in _QUOTED.findall(statement.resolved or statement.source)) - {()}
