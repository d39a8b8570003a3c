"""Copies: whether one text carries another, which is the copy, and how they differ in words.

Rules of direction, the strongest first; it is stated only as strongly as known:

1. the one that credits the other's outlet (or the agency that the other is) is the copy;
2. an agency's own text is the original;
3. the one seen first is taken for the original («الأسبق في الظهور»), which is no proof.

What does not live here: finding candidates (``window`` and the store's bands).
"""

from __future__ import annotations

import difflib
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from isnad.arabic.folding import search_key
from isnad.arabic.text import Text
from isnad.linking.credit import agency
from isnad.linking.features import Features
from isnad.linking.holders import name_words
from isnad.linking.parameters import Parameters
from isnad.linking.slips import compared
from isnad.linking.transmission import anybody, is_medium
from isnad.records import Article, Outlet, Reprint


@dataclass(frozen=True, slots=True)
class Party:
    """One side of a pair: what direction is decided by."""

    id: str
    seq: int
    at: int
    outlet: str | None
    features: Features


def shares(a: Features, b: Features) -> tuple[float, float]:
    """Return the exact share of their common shingles in the shorter and in the longer of two texts."""
    if len(a.shingles) == 0 or len(b.shingles) == 0:
        return 0.0, 0.0
    both = len(np.intersect1d(a.shingles, b.shingles, assume_unique=True))
    return both / min(len(a.shingles), len(b.shingles)), both / max(len(a.shingles), len(b.shingles))


def is_copy(shorter: float, longer: float, parameters: Parameters) -> bool:
    """Say whether shares as of ``shares`` make a copy: much of the shorter text, and the longer one not a larger report around it."""
    return shorter >= parameters.copy_shorter and longer >= parameters.copy_longer


def _names(outlet: str | None, outlets: Mapping[str, Outlet]) -> set[str]:
    declared = outlets.get(outlet or "")
    if declared is None:
        return set()
    spellings = (declared.name, *declared.credits)
    return {name for spelling in spellings for name in (search_key(spelling), agency(spelling)) if name}


def _is_agency(outlet: str | None, outlets: Mapping[str, Outlet]) -> bool:
    declared = outlets.get(outlet or "")
    return declared is not None and declared.kind in ("agency", "state agency")


def _credits(a: Party, b: Party, outlets: Mapping[str, Outlet]) -> bool:
    return a.outlet != b.outlet and bool(_names(b.outlet, outlets) & {*a.features.credits, *map(search_key, a.features.credits)})


def precedes(a: Party, b: Party, outlets: Mapping[str, Outlet]) -> bool:
    """Say whether ``a`` is taken for the original of ``b`` rather than the other way round."""
    for first, second, answer in ((a, b, False), (b, a, True)):
        if _credits(first, second, outlets) and not _credits(second, first, outlets):
            return answer
    ours, theirs = _is_agency(a.outlet, outlets), _is_agency(b.outlet, outlets)
    if ours != theirs:
        return ours
    return (a.at, a.id) < (b.at, b.id)


def reprint(copy: Party, original: Party, outlets: Mapping[str, Outlet]) -> Reprint:
    """Return the copy edge with its evidence in words, the strongest first."""
    both = len(np.intersect1d(copy.features.shingles, original.features.shingles, assume_unique=True))
    coverage = both / max(1, len(copy.features.shingles))
    evidence = []
    theirs = outlets.get(original.outlet or "")
    name = theirs.name if theirs else original.outlet
    if _credits(copy, original, outlets):
        evidence.append(f"ينسب النص صراحة إلى {name}")
    elif _is_agency(original.outlet, outlets) and not _is_agency(copy.outlet, outlets):
        evidence.append(f"الأصل نص {name}" if str(name).startswith("وكالة") else f"الأصل نص وكالة {name}")
    known = set(map(search_key, original.features.credits)) - _names(original.outlet, outlets)
    shared = [credit for credit in copy.features.credits if search_key(credit) in known]
    if shared:
        evidence.append(f"كلاهما ينسب إلى {shared[0]}: قد يكون الأصل نص الوكالة")
    elif original.features.credits and not copy.features.credits:
        evidence.append(f"أسقط النسبة إلى {original.features.credits[0]}")
    evidence.append(f"{round(100 * coverage)}% من عباراته في النص الآخر")
    back = both / max(1, len(original.features.shingles))
    if coverage - back > 0.25:
        evidence.append(f"مقتطع: النص الآخر أطول، ومنه فيه {round(100 * back)}% فقط")
    elif back - coverage > 0.25:
        evidence.append(f"يحوي النص الآخر كله تقريبا ({round(100 * back)}%) ويزيد عليه")
    if original.at < copy.at:
        evidence.append("النص الآخر أسبق في الظهور، وليس ذلك دليلا قاطعا على أنه الأصل")
    return Reprint(copy.id, original.id, round(min(1.0, coverage), 3), tuple(evidence))


@dataclass(frozen=True, slots=True)
class Change:
    """A passage that differs: ``kind`` is ``cut`` (only in the original), ``added`` (only in the copy) or ``changed``.

    ``start`` and ``end`` are code points of the copy's body, ``of_start`` and ``of_end`` of the original's; empty where there is none.
    """

    kind: str
    start: int
    end: int
    of_start: int
    of_end: int
    text: str
    of_text: str


@dataclass(frozen=True, slots=True)
class Dropped:
    """An attribution that a copy left out while it keeps what was said: ``name`` of who said it or whom it came through, as the original
    has it; ``text == body[start:end]`` of the original is what was said.
    """

    name: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """What a copy made of its original: ``changes`` in the copy's order, and credits of the original that it ``dropped``.

    ``attributions`` are those that it left out of the text while it keeps what was said («بحسب وكالة مدار», «في تصريح لصحيفة الساحل»).

    ``slips`` are misspellings that both share: evidence of one source where no credit tells of it. ``mended`` are those of the original
    that the copy writes rightly: evidence that it came after.
    """

    changes: tuple[Change, ...]
    dropped: tuple[str, ...]
    slips: tuple[str, ...] = ()
    mended: tuple[str, ...] = ()
    attributions: tuple[Dropped, ...] = ()


_KEPT = 0.6  # of a statement's words that a copy has in their order: it says what the original says
_NEAR = 150  # code points about a statement in which its attribution is looked for
_KINDS = {"delete": "cut", "insert": "added", "replace": "changed"}
_MOST_TOKENS = 4_000


def difference(copy: Article, original: Article, copy_credits: Sequence[str] = (), original_credits: Sequence[str] = ()) -> Difference:
    """Compare two bodies word by word (folded; punctuation counts for nothing). Only their first 4,000 words."""
    ours, theirs = _words(copy.body), _words(original.body)
    matcher = difflib.SequenceMatcher(None, [key for key, _, _ in theirs], [key for key, _, _ in ours], autojunk=False)
    changes = []
    kept: set[int] = set()
    deleted: set[int] = set()
    for tag, of_first, of_last, first, last in matcher.get_opcodes():
        if tag == "equal":
            kept.update(range(of_first, of_last))
            continue
        if tag == "delete":
            deleted.update(range(of_first, of_last))
        start, end = _span(ours, first, last)
        of_start, of_end = _span(theirs, of_first, of_last)
        changes.append(Change(_KINDS[tag], start, end, of_start, of_end, copy.body[start:end], original.body[of_start:of_end]))
    credits = set(map(search_key, copy_credits))
    dropped = tuple(credit for credit in original_credits if search_key(credit) not in credits)
    here = {word for key, _, _ in ours for word in name_words(key)}
    return Difference(tuple(changes), dropped, *compared(copy.body, original.body), _left_out(original, theirs, kept, deleted, here))


def _left_out(
    original: Article, words: list[tuple[str, int, int]], kept: set[int], deleted: set[int], here: set[str]
) -> tuple[Dropped, ...]:
    """Return the attributions whose content is among the ``kept`` words, but not their names: these are merely ``deleted`` where they
    stood, or none of their words is ``here``, in the copy.
    """
    starts = [start for _, start, _ in words]

    def span(start: int, end: int) -> range:
        return range(bisect_left(starts, start), bisect_left(starts, end))

    found: dict[str, Dropped] = {}
    for statement in original.statements:
        said = span(statement.start, statement.end)
        if not said or sum(k in kept for k in said) < _KEPT * len(said):
            continue
        # «معاليه», a surname: who is meant stays known while he is named anywhere.
        short = statement.resolved not in ("", statement.source)
        for name in filter(None, (statement.resolved or statement.source, *statement.via, statement.channel)):
            # A word that says only that it is a source, an agency or a paper tells nobody apart.
            telling = [word for word in name_words(name) if not anybody(word) and not is_medium(word)]
            places = [link for link in statement.chain if link.text == name and link.start is not None and link.end is not None]
            near = [original.body.find(name, max(0, statement.start - _NEAR), statement.end + _NEAR)]
            stood = [span(link.start or 0, link.end or 0) for link in places] or [span(at, at + len(name)) for at in near if at >= 0]
            if any(k in kept for each in stood for k in each):
                continue
            merely = not (short and name == statement.resolved)
            if (telling and not here.intersection(telling)) or (merely and stood and all(k in deleted for each in stood for k in each)):
                found.setdefault(name, Dropped(name, statement.start, statement.end, statement.content))
    return tuple(found.values())


def _words(body: str) -> list[tuple[str, int, int]]:
    text = Text(body)
    words = [(key, text.starts[i], text.ends[i]) for i, key in enumerate(text.keys) if key[:1].isalnum()]
    return words[:_MOST_TOKENS]


def _span(words: list[tuple[str, int, int]], first: int, last: int) -> tuple[int, int]:
    if first < last:
        return words[first][1], words[last - 1][2]
    at = words[first - 1][2] if first else 0
    return at, at
