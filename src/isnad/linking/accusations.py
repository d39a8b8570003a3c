"""Accusations and who denies them: «متهم بالرشوة», «نفى التهمة»; «دفع ببراءته»; «رفضت الوزارة اتهامات النقابة بأنها …».

Who denies an accusation seldom repeats its deed, and both stand in one article as often as not. So what is asked is that the accused is who
denies, or whom he speaks for, and what of the accusation is told again. Where the denial itself tells who accuses of what, that is the
accusation, if no other text has it.

The words are in ``data/denied.tsv``. What does not live here: denials of other statements (``denials``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from isnad.arabic.folding import search_key
from isnad.arabic.months import WEEKDAYS as _WEEKDAY_NAMES
from isnad.arabic.words import split_word
from isnad.linking.claimed import Claim
from isnad.linking.denied import ASIDE, marked, one_source, terms_of
from isnad.linking.denying import denies
from isnad.linking.listed import rows
from isnad.linking.matter import rarity
from isnad.records import Article, Statement

CHARGED = "charged"  # the rule of an accusation that is narrated
TOLD = "told by who denies"  # that of one which only its denial tells
_ACCUSER_WITHIN = 8  # words
_BACK = 160  # code points before a charge in its sentence, in which he stands who is charged
_NAME_BEFORE = 120  # code points before «دفع ببراءته», in which he is named
_COVERED = 0.5  # of the weight of what is denied that an accusation has
_NAMING = 4.0  # rarity of a word that is somebody's name: not of «رئيس», «وزارة»
_FULL = 2  # words of a name
_LEAD = r"(?:(?:صحة|جميع|كل|كافة|أي|أية|هذه|تلك|ارتكاب\w*|(?:تورط|ضلوع)\w*\s(?:في|ب))\s?)*"
WEEKDAYS = frozenset(search_key(name) for name in _WEEKDAY_NAMES)
_SENTENCE_END = re.compile(r"[.\n؟!]")


@dataclass(frozen=True, slots=True)
class Accusation:
    """What a denial says of an accusation: the terms of what one is accused of, none where it is not told; those of the accuser; and where
    the words of both stand in the article of the denial."""

    what: frozenset[str]
    accuser: frozenset[str]
    what_at: tuple[int, int] = (0, 0)
    accuser_at: tuple[int, int] = (0, 0)


def accusation_denied(article: Article, denial: Statement) -> Accusation | None:
    """Return the accusation that a statement denies; None where it denies none."""
    if denial.negated or denial.force != "deny" or article.body[denial.start : denial.end] != denial.content:
        return None
    if not denies(denial) and not _refuses(denial):
        return None
    found = _accusing().match(denial.content)
    if found is not None:
        at, end = denial.start + found.end(), denial.start + len(ASIDE.split(denial.content, maxsplit=1)[0])
        return _told(article.body, at, max(at, end), found["noun"])
    # «نفى |الاتهامات بأن| بلاده تدعم المتمردين»
    before = article.body[denial.cue_end or denial.start : denial.start]
    led = _leading().search(before) if len(before) <= _BACK else None
    if led is None:
        return None
    start = (denial.cue_end or denial.start) + led.start("by")
    by = _accuser(led["by"])
    what = ASIDE.split(denial.content, maxsplit=1)[0]
    return Accusation(
        frozenset(terms_of(what)), frozenset(terms_of(by)), (denial.start, denial.start + len(what)), (start, start + len(by))
    )


def _refuses(denial: Statement) -> bool:
    return any(key.removeprefix("و") in marked("refusing") for key in search_key(denial.cue).split())


def _told(body: str, start: int, end: int, noun: str) -> Accusation:
    """Return what the words behind «اتهامات» tell: «|المعارضة| بأنها |زورت الأصوات»."""
    words = [(found.group(), start + found.start(), start + found.end()) for found in re.finditer(r"\S+", body[start:end])]
    for n, (word, at, _) in enumerate(words[:_ACCUSER_WITHIN]):
        key = search_key(word)
        if split_word(key)[0] == "ب" and len(key) > len("ب"):
            that = key in marked("that by")
            from_ = words[n + 1][1] if that and n + 1 < len(words) else at + (0 if that else 1)
            by = _accuser(body[start:at])
            by_at = body.find(by, start) if by else start
            what = body[from_:end]
            return Accusation(frozenset(terms_of(what)), frozenset(terms_of(by)), (from_, end), (by_at, by_at + len(by)))
    rest = body[start:end].strip()
    if not rest or search_key(rest.split()[0]) in marked("addressed"):
        return Accusation(frozenset(), frozenset())
    if search_key(noun).removeprefix("ال").startswith("تهم"):  # «تهمة |الرشوة»
        return Accusation(frozenset(terms_of(rest)), frozenset(), (start, end))
    by = _accuser(rest)
    return Accusation(frozenset(), frozenset(terms_of(by)))


def _accuser(words: str) -> str:
    """Return who accuses, of the words between «اتهامات» and «بأن»: nobody in «الموجهة إليه», «الباطلة», «لبلاده»."""
    by = words.strip().removeprefix("من ").strip()
    kept = []
    for word in by.split():
        key = search_key(word)
        if key in marked("addressed") or key in WEEKDAYS or (key.startswith("ل") and re.search(r"\Aلل|(?:ه|ها|هم)\Z", key)):
            break
        kept.append(word)
    if len(kept) == 1 and re.match(r"ال\S+ية\Z", kept[0]):
        return ""
    return by[: by.find(kept[-1]) + len(kept[-1])] if kept else ""


def told_by_denier(article: Article, denial: Statement, denied: Accusation) -> Claim | None:
    """Return the accusation as its denial tells it, where that says who accuses, of what."""
    (start, end), (at, last) = denied.what_at, denied.accuser_at
    if not denied.accuser or len(denied.what) < _FULL or last <= at:
        return None
    who, what = article.body[at:last], article.body[start:end].rstrip(" ،؛.")
    statement = Statement(
        start, start + len(what), what, "", who, who, force="condemn", source_start=at, source_end=last, kind="named", rule=TOLD,
    )  # fmt: skip
    return None if one_source(statement, denial) else Claim(statement, False, denied.what)


def charges_of(article: Article) -> Iterator[tuple[Claim, frozenset[str]]]:
    """Yield the accusations that an article narrates without telling whose they are, each with the terms of whom they are against."""
    for found in _charges().finditer(article.body):
        first = found.start()
        ends = [end.end() for end in _SENTENCE_END.finditer(article.body, max(0, first - _BACK), first)]
        whom = frozenset(terms_of(article.body[ends[-1] if ends else max(0, first - _BACK) : found.start("what")]))
        if found["cue"].startswith("الم"):
            whom |= frozenset(terms_of(found["what"]))  # «المتهم بالسرقة |سالم الراوي»
        statement = Statement(
            *found.span("what"), found["what"], found["cue"], "", "", force="condemn", cue_start=found.start("cue"),
            cue_end=found.end("cue"), kind="outlet", rule=CHARGED,
        )  # fmt: skip
        yield Claim(statement, False, frozenset(terms_of(found["what"]))), whom


def innocence_of(article: Article) -> Iterator[tuple[Statement, Accusation, str]]:
    """Yield who says that he is innocent («دفع ببراءته»), of what as far as that is told, and the words."""
    for found in _innocent().finditer(article.body):
        who, at = found["who"].strip(), found.start("who")
        if not who or not frozenset(terms_of(who)):
            names = [each for each in article.names if each.kind == "PER" and 0 <= found.start() - each.end <= _NAME_BEFORE]
            if not names:
                continue
            last = max(names, key=lambda each: each.end)
            who, at = last.text, last.start
        start, end = found.span("what")
        statement = Statement(
            start, end, found["what"], found["cue"], who, who, force="deny", cue_start=found.start("cue"), cue_end=found.end("cue"),
            source_start=at, source_end=at + len(who), kind="named", rule=CHARGED,
        )  # fmt: skip
        yield statement, Accusation(frozenset(terms_of(found["of"] or "")), frozenset()), found.group().strip()


def likeness(
    denied: Accusation,
    denier: frozenset[str],
    other: Statement,
    whom: frozenset[str],
    weights: Mapping[str, float],
    *,
    own: bool = False,
    near: bool = False,
) -> tuple[bool, float] | None:
    """Return how well an accusation is the one denied: whether its accuser is named, the weight of what both tell; None where it is not.
    ``own``: it stands in the article of the denial, ``near``: right before it («وهي اتهامات نفتها الشركة»)."""
    holder = frozenset(terms_of(other.resolved or other.source))
    by = denied.accuser & holder
    accuser = bool(by) and (len(by) >= _FULL or by == denied.accuser)
    mine = _naming(whom & denier)
    if denied.accuser and holder and not accuser:
        return None  # another's
    if not denied.what:
        return (accuser, sum(weights.get(term, 0.0) for term in mine)) if mine or accuser or near else None
    asked = denied.what - whom - denier
    shared = asked & frozenset(terms_of(other.content))
    if not shared or not (mine or accuser or _naming(whom & denied.what) or (own and len(shared) >= _FULL)):
        return None
    weight = sum(weights.get(term, 0.0) for term in shared)
    return (accuser, weight) if weight >= _COVERED * sum(weights.get(term, 0.0) for term in asked) else None


def accuses(statement: Statement) -> bool:
    """Say whether a statement accuses somebody of something."""
    if statement.negated or statement.content_negated or statement.force != "condemn":
        return False
    return statement.rule in ("claimed", CHARGED) or any(
        key.removeprefix("و") in marked("accuses") for key in search_key(statement.cue).split()
    )


def right_before(article: Article, charge: Statement, denial: Statement) -> bool:
    """Say whether an accusation of an article stands right before a denial."""
    first = denial.start if denial.cue_start is None else min(denial.start, denial.cue_start)
    between = article.body[charge.end : first]
    return charge.end <= first and len(between) <= _BACK and len(_SENTENCE_END.findall(between)) <= 1


def _naming(terms: frozenset[str]) -> frozenset[str]:
    return frozenset(term for term in terms if max(rarity([term]), default=0.0) >= _NAMING)


def _any(kind: str) -> str:
    return "|".join(re.escape(word) for row in rows("denied", kind) for word in row)


@cache
def _accusing() -> re.Pattern[str]:
    return re.compile(rf"{_LEAD}(?P<noun>(?:ال|لل|بال)?(?:{_any('charge noun')}))(?!\w)")


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:ال)?(?:{_any('charge noun')})(?!\w)\s?(?P<by>[^،؛.]{{0,60}}?)\s?ب[أا]ن\S{{0,2}}\s*\Z")


@cache
def _charges() -> re.Pattern[str]:
    of = r"(?:أمام\s(?:[^\s،؛.]+\s){1,4}?)?(?:ب[أا]ن\S{0,2}\s|ب(?:ارتكاب\s|جريمة\s|جرائم\s|أعمال\s)?(?=\S)|في\sقضايا?\s)"
    return re.compile(
        rf"(?<!\w)[وف]?(?P<cue>(?:ال)?(?:{_any('charged')})\s{of}|ب(?:تهم|تهمة|تهمتي)\s|(?:{_any('facing')})\s(?:[^\s،؛.]+\s){{0,5}}?"
        rf"(?:تهمة|تهم|تهما|اتهامات|اتهاما)\s(?:{of})?)(?P<what>[^،؛.\n]{{3,120}}?)(?=[،؛.\n]|\s(?:{_any('charge end')})\s|\Z)"
    )


@cache
def _innocent() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)[وف]?(?P<cue>{_any('pleads')})\s(?P<who>[^،؛.\n]{{0,110}}?)\s?(?:ب|عن\s|على\s)?(?P<what>براءت(?:ه|ها|هم|هما)"
        rf"(?:\sمن\s(?:(?:جميع|كل|كافة)\s)?(?:ال)?(?:تهمة|تهم|اتهامات)\s?(?:ب|بارتكاب\s)?(?P<of>(?!الموجهة|المنسوبة)[^،؛.\n]{{3,80}}?))?)(?=[\s،؛.\n]|\Z)"
    )
