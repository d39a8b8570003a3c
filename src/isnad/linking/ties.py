"""A tie that somebody denies («أن يكون لنجله أي صلة بشركة السنابل») beside one that is told («شركة السنابل المرتبطة بنجل الوزير»).

What is denied names whose tie it is (the denier's own, or his kin's) and with what; what is told has the other word of the tie, so that
their words alone do not tell that one denies the other. What does not live here: what else is denied (``denied``, ``denials``).
"""

from __future__ import annotations

import re
from collections.abc import Set
from typing import NamedTuple

from isnad.arabic.folding import search_key
from isnad.arabic.terms import index_terms

_DENIED = re.compile(
    r"(?:(?:ان )?[يت]كون |وجود )?(?:هناك )?(?:ل(?P<who>\w+) )?(?:ايه? )?(?:صله|علاقه|ارتباط|شراكه|روابط)"
    r"(?: (?:تجاريه|ماليه|مباشره))?(?: ل(?P<whose>\w+))? (?:ب|مع )(?P<what>[^،؛.]+)"
)
_OWN = frozenset(("ه", "ها", "هم", "ديه", "ديها", "ديهم"))  # «له», «لديها»: the denier's
_PRONOUN = re.compile(r"(?:ه|ها|هم)$")
_KIN = (
    ("نجل", "ابن", "ولد"),
    ("شقيق", "اخ", "اخو"),
    ("زوج", "زوجه", "عقيل", "عقيله"),
    ("صهر",),
    ("ابنه", "كريم", "كريمه", "نجله"),
    ("شقيقه", "اخت"),
    ("عائل", "عائله", "اسر", "اسره"),
)
_TIE = re.compile(
    r"(?:^|\s)[وف]?(?:ال)?(?:مرتبطه?|[يت]رتبط|صلات?|صله|علاقات?|علاقه|شريكه?|شركاء|شراكه|تابعه?|[يت]تبع|مملوكه?|[يت]ملكها?|[يت]ملكه|مسجله?|مقربه?|مقربون|مقربين|"
    r"ملكيه)(?=\s|$)"
)
_UNNAMED = re.compile(r"(?:^|\s)(?:شركه|شركات|مؤسسه|مجموعه|بنك|مصرف|جمعيه|جماعه)\s" + _TIE.pattern.removeprefix(r"(?:^|\s)"))
_KINDS = frozenset(index_terms("شركة مؤسسة مجموعة بنك مصرف جمعية حزب جماعة"))  # what it is tied with is another of these

_NAMED = 2  # words of whoever has the tie himself


class Tie(NamedTuple):
    """Whose tie is denied, as terms of which a statement has one (those of the kin), empty where it is the denier's own; and with what, its
    own word («السنابل») first."""

    kin: frozenset[str]
    what: tuple[str, ...]


def tie_denied(content: str) -> Tie | None:
    """Return the tie that a denial's content says there is not; None where it speaks of none."""
    found = _DENIED.match(search_key(content))
    if found is None:
        return None
    who = found["who"] or found["whose"] or ""
    what = tuple(term for term in index_terms(found["what"]) if term not in _KINDS)
    if not what or not who:
        return None
    if who in _OWN:
        return Tie(frozenset(), what)
    if not _PRONOUN.search(who):
        return None  # another's tie: told by his name
    bare = _PRONOUN.sub("", who)
    bare = bare[:-1] + "ه" if bare.endswith("ت") else bare  # «زوجته»
    terms = frozenset(index_terms(bare)) | {bare}
    return next((Tie(frozenset(kin), what) for kin in _KIN if not terms.isdisjoint(kin)), None)


def tells_tie(tie: Tie, content: str, denier: Set[str], beginning: str = "") -> bool:
    """Say whether a statement tells of a tie that is denied: of the kin and the ``denier`` (terms of his name and office), with what it is
    denied to be with; where it only says of which kind that is («شركة مرتبطة بـ»), by its name in the ``beginning`` of the article."""
    key = search_key(content)
    terms = frozenset(index_terms(content)) | {word.removeprefix("ب").removeprefix("ل").removeprefix("ال") for word in key.split()}
    if not _TIE.search(key) or (tie.kin and terms.isdisjoint(tie.kin)):
        return False
    if not terms & denier or (not tie.kin and len(terms & denier) < min(_NAMED, len(denier))):
        return False  # of an office there are many («النائب»): who has the tie himself is named
    if _UNNAMED.search(key) and tie.kin:
        terms |= frozenset(index_terms(beginning))
    return tie.what[0] in terms
