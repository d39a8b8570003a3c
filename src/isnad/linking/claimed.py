"""Claims that no word of saying tells: who claims a deed as his («تبنى فصيل الهجوم», «أعلنت جماعة مسؤوليتها عن …»), who charges another
with one («وجهت النيابة إلى فلان تهمة الاختلاس»), what many pass on («تداولت صفحات أنباء عن وفاة فلان»). Reading knows none of them as
statements; who denies them answers them all the same.

The words are in ``data/claimed.tsv``. What does not live here: statements (``isnad.reading``), what denies them (``denials``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

from isnad.arabic.months import read_rows
from isnad.arabic.terms import index_terms
from isnad.records import Article, Force, Statement


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim as a statement of who makes it, whether it is of a deed of his own, and the terms of its sentence: whom it charges, too."""

    statement: Statement
    own: bool
    terms: frozenset[str]


def claims_of(article: Article) -> Iterator[Claim]:
    """Yield the claims of an article that no word of saying tells."""
    for pattern, force in _patterns():
        for found in pattern.finditer(article.body):
            (start, end), who, at = found.span("what"), found["who"].strip(), found.start("who")
            if not who and force == "condemn":
                # «قالت النيابة إنها وجهت إلى …»: whose statement it stands in.
                whole = next((each for each in article.statements if each.start <= start < each.end), None)
                if whole is None:
                    continue
                who, at = whole.resolved or whole.source, whole.start
            statement = Statement(
                start, end, found["what"], found["cue"], who, who, force=force, cue_start=found.start("cue"), cue_end=found.end("cue"),
                source_start=at, source_end=at + len(who), kind="unnamed" if force == "say" else "named", rule="claimed",
            )  # fmt: skip
            yield Claim(statement, force == "announce", frozenset(index_terms(found.group())))


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Force], ...]:
    rows = read_rows(Path(str(resources.files("isnad.linking").joinpath("data/claimed.tsv"))))
    words = {row["kind"]: "|".join(re.escape(word.strip()) for word in row["words"].split("|")) for row in rows}
    who, on = rf"(?P<who>[^،؛.\n]{{3,90}}?)\s(?:(?:{words['when']})\s)*", r"[^،؛.\n]"
    end = rf"(?=[،؛.\n]|\s(?:{words['until']})\s|\Z)"

    def cue(kind: str) -> str:
        return rf"(?<!\w)[وف]?(?P<cue>{words[kind]})\s"

    return (
        (
            re.compile(rf"{cue('adopts')}{who}(?:ال)?(?:مسؤولية\s(?:عن\s)?)?(?P<what>(?:{words['deed']})(?!\w){on}{{3,160}}?){end}"),
            "announce",
        ),
        (re.compile(rf"{cue('announces')}{who}مس[ؤئ]وليت(?:ه|ها|هم)\sعن\s(?P<what>{on}{{3,160}}?){end}"), "announce"),
        (
            re.compile(rf"{cue('charges')}{who}(?:إلى\s|ل(?:ـ\s?)?){on}{{3,110}}?\s(?:{words['charge']})\s?(?P<what>{on}{{3,160}}?){end}"),
            "condemn",
        ),
        (
            re.compile(
                rf"(?<=[إأ]نها\s|.[إأ]نه\s)(?P<who>)(?P<cue>{words['charges']})\s(?:إلى\s|ل(?:ـ\s?)?){on}{{3,110}}?"
                rf"\s(?:{words['charge']})\s?(?P<what>{on}{{3,160}}?){end}"
            ),
            "condemn",
        ),
        (
            re.compile(rf"{cue('passes')}{who}(?:{words['rumour']})\s(?:{on}{{0,40}}?\s)?(?:{words['of']})\s(?P<what>{on}{{3,160}}?){end}"),
            "say",
        ),
        (
            re.compile(
                rf"{cue('spreads')}(?:{on}{{0,40}}?\s)?(?P<who>(?:{words['rumour']}))\s(?:{on}{{0,60}}?\s)?(?:{words['of']})\s(?P<what>{on}{{3,160}}?){end}"
            ),
            "say",
        ),
    )
