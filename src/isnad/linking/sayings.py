"""What articles say that another may deny: statements, what else they say behind «وإن», claims that no word of saying tells, and what an
outlet tells itself without a source.

What does not live here: which of it a denial denies (``denials``), claims told without a word of saying (``claimed``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from isnad.arabic.folding import search_key
from isnad.arabic.text import Text
from isnad.linking.claimed import claims_of
from isnad.linking.deeds import deed
from isnad.linking.denied import ASIDE, terms_of, told_as_paid
from isnad.linking.denying import MARKS, title_denies, untrue
from isnad.records import Article, Statement

NEGATING = frozenset(["لم", "لن", "ليس", "ليست"])  # anywhere in a statement's first clause
_AND_THAT = re.compile(r"[،؛]?\s(?:و|كما\s|فيما\s)(?:مضيفا\s|مضيفة\s)?[إأ]ن(?:ه|ها|هم|هما)?\s")  # what a statement says besides
_ACCUSED_WITHIN = 60  # code points before what somebody is accused of, in which he stands
_NEGATED = NEGATING | {"عدم", "غير", "دون", "بدون"}
_OPENING = 2  # sentences of an article that tell what it is about
_SHORTEST, _LONGEST = 3, 40  # words of such a sentence

#: The rule by which an outlet's own sentence was found.
TOLD = "told"


@dataclass(frozen=True, slots=True)
class Said:
    """A statement with what it is compared by; ``ours``: it is a claim of a deed of one's own."""

    article: Article
    statement: Statement
    terms: frozenset[str]
    ours: bool = False
    holder: frozenset[str] = frozenset()


def said(article: Article) -> list[Said]:
    """Return what an article says: its statements, and the claims that no word of saying tells, but for statements of their words."""
    claims = list(claims_of(article))
    spans = [(each.statement.start, each.statement.end) for each in claims]
    begun = {each.statement.cue_start for each in claims if each.statement.force == "condemn"}  # «قالت النيابة إنها |وجهت إلى …»
    rest = (each for each in article.statements if each.start not in begun and not any(start <= each.start < end for start, end in spans))
    read = [
        Said(article, part, frozenset(terms_of(told_as_paid(part.content))) | accused_terms(article, part), holder=_holder(part))
        for each in rest
        for part in _parts(each)
    ]
    return read + [Said(article, each.statement, frozenset(deed(term) for term in each.terms), each.own) for each in claims]


def accused_terms(article: Article, statement: Statement) -> frozenset[str]:
    """Return the terms of whom a statement accuses, who stands before what he is accused of («اتهمت النقابة |الإدارة| بفصل 25 عاملا»)."""
    first = max(statement.cue_end or 0, statement.source_end or 0)
    if statement.force != "condemn" or not 0 < statement.start - first <= _ACCUSED_WITHIN:
        return frozenset()
    return frozenset(terms_of(article.body[first : statement.start]))


def _holder(statement: Statement) -> frozenset[str]:
    return frozenset(terms_of(statement.resolved or statement.source))


def _parts(statement: Statement) -> Iterator[Statement]:
    """Yield a statement, then what else it says behind «وإن»: «إن المكابح لم تفحص، |وإن |السائق كان يقود منذ 14 ساعة»."""
    yield statement
    cuts = list(_AND_THAT.finditer(statement.content))
    ends = [cut.start() for cut in cuts[1:]] + [len(statement.content)]
    for start, end in zip((cut.end() for cut in cuts), ends, strict=False):
        content = statement.content[start:end].strip()
        negated = not NEGATING.isdisjoint(search_key(ASIDE.split(content, maxsplit=1)[0]).split())
        if content and (not negated or not statement.content_negated):
            at = statement.start + start if statement.end - statement.start == len(statement.content) else statement.start
            yield replace(statement, start=at, end=max(at, statement.end), content=content, content_negated=negated)


def told(article: Article, outlet: str) -> Iterator[Said]:
    """Yield what an outlet, called by a name, tells itself in the opening of its article: sentences, as far as nobody says or denies
    anything in them."""
    text = Text(article.body)
    begun = [min(filter(None, (each.start, each.cue_start, each.source_start)), default=0) for each in article.statements]
    for first, last in text.sentences[:_OPENING]:
        start = text.starts[first]
        end = min([text.ends[last - 1], *(at for at, each in zip(begun, article.statements, strict=True) if each.end > start)])
        content = article.body[start:end].strip().strip(MARKS)
        words = search_key(content).split()
        negated = not _NEGATED.isdisjoint(word.removeprefix("و") for word in words)
        if negated or not _SHORTEST <= len(words) <= _LONGEST or untrue(content) or title_denies(content):
            continue
        statement = Statement(start, start + len(content), content, "", outlet, outlet, kind="unnamed", rule=TOLD)
        yield Said(article, statement, frozenset(terms_of(content)))
