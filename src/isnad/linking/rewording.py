"""What a copy made of its original: which phrases it cut, added, changed and moved, and which credits and attributions it dropped.

What does not live here: whether a text is a copy (``copies``), misspellings (``slips``).
"""

from __future__ import annotations

import difflib
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from isnad.arabic.folding import search_key
from isnad.arabic.text import Text
from isnad.linking.holders import name_words
from isnad.linking.references import resolved
from isnad.linking.slips import compared
from isnad.linking.transmission import anybody, is_medium
from isnad.records import Article


@dataclass(frozen=True, slots=True)
class Change:
    """A phrase that differs: ``kind`` is ``cut`` (only in the original), ``added`` (only in the copy), ``changed``, or ``moved``.

    ``start`` and ``end`` are code points of the copy's body, ``of_start`` and ``of_end`` of the original's; empty where there is none.
    ``before`` and ``after`` are the words beside it that both have, as the copy writes them.
    """

    kind: str
    start: int
    end: int
    of_start: int
    of_end: int
    text: str
    of_text: str
    before: str = ""
    after: str = ""


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
class Kin:
    """Another copy of the original, ``id``, with ``slips`` that both have and the original has not; ``evidence`` says what that tells."""

    id: str
    slips: tuple[str, ...]
    evidence: str


@dataclass(frozen=True, slots=True)
class Difference:
    """What a copy made of its original: ``changes`` in the copy's order, and credits of the original that it ``dropped``.

    ``attributions`` are those that it left out of the text while it keeps what was said («بحسب وكالة مدار», «في تصريح لصحيفة الساحل»).

    ``slips`` are misspellings that both share: evidence of one source where no credit tells of it. ``mended`` are those of the original
    that the copy writes rightly: evidence that it came after. ``kin`` are other copies from which it may
    come rather than from the original, or they from it.
    """

    changes: tuple[Change, ...]
    dropped: tuple[str, ...]
    slips: tuple[str, ...] = ()
    mended: tuple[str, ...] = ()
    attributions: tuple[Dropped, ...] = ()
    kin: tuple[Kin, ...] = ()


_KEPT = 0.6  # of a statement's words that a copy has in their order: it says what the original says
_NEAR = 150  # code points about a statement in which its attribution is looked for
_GAP = 2  # equal words between two that differ, which are one phrase all the same
_CONTEXT = 4  # words on each side that are told with a change
_PASSAGE = 5  # words of a passage that was moved
_MOST_TOKENS = 4_000


def difference(
    copy: Article,
    original: Article,
    copy_credits: Sequence[str] = (),
    original_credits: Sequence[str] = (),
    others: Sequence[Article] = (),
) -> Difference:
    """Compare two bodies word by word (folded; punctuation counts for nothing) and tell the difference in phrases.

    Differing words with at most two equal ones between them are one change. Only the first 4,000 words are compared. ``others`` are
    further texts of the matter: they show what a misspelt word was to be.
    """
    ours, theirs = _words(copy.body), _words(original.body)
    keys, of_keys = [key for key, _, _ in ours], [key for key, _, _ in theirs]
    blocks = difflib.SequenceMatcher(None, of_keys, keys, autojunk=False).get_opcodes()
    kept = {k for tag, of_first, of_last, _, _ in blocks if tag == "equal" for k in range(of_first, of_last)}
    deleted = {k for tag, of_first, of_last, _, _ in blocks if tag == "delete" for k in range(of_first, of_last)}
    phrases = _phrases(blocks)
    moved = _moved(phrases, of_keys, keys)
    changes = []
    for of_first, of_last, first, last in phrases:
        if first == last and (of_first, of_last) in moved.values():
            continue  # it is told where it went
        came = moved.get((first, last))
        kind = "moved" if came else "cut" if first == last else "added" if of_first == of_last else "changed"
        start, end = _span(ours, first, last)
        of_start, of_end = _span(theirs, *(came or (of_first, of_last)))
        before = copy.body[slice(*_span(ours, max(0, first - _CONTEXT), first))]
        after = copy.body[slice(*_span(ours, last, min(len(ours), last + _CONTEXT)))]
        texts = copy.body[start:end], original.body[of_start:of_end]
        changes.append(Change(kind, start, end, of_start, of_end, *texts, before, after))
    credits = set(map(search_key, copy_credits))
    dropped = tuple(credit for credit in original_credits if search_key(credit) not in credits)
    here = {word for key, _, _ in ours for word in name_words(key)}
    return Difference(
        tuple(changes),
        dropped,
        *compared(copy.body, original.body, [other.body for other in others]),
        _left_out(original, theirs, kept, deleted, here),
    )


_Phrase = tuple[int, int, int, int]


def _phrases(blocks: Sequence[tuple[str, int, int, int, int]]) -> list[_Phrase]:
    """Return the runs of words that differ (first and last of the original's, of the copy's), those close together as one."""
    found: list[_Phrase] = []
    gap = _GAP + 1
    for tag, *places in blocks:
        of_first, of_last, first, last = places
        if tag == "equal":
            gap = last - first
        elif found and gap <= _GAP:
            found[-1] = (found[-1][0], of_last, found[-1][2], last)
        else:
            found.append((of_first, of_last, first, last))
    return found


def _moved(phrases: Sequence[_Phrase], of_keys: Sequence[str], keys: Sequence[str]) -> dict[tuple[int, int], tuple[int, int]]:
    """Return the added passages whose words are those of a cut one, with where they were cut."""
    cut = {tuple(of_keys[a:b]): (a, b) for a, b, first, last in phrases if first == last and b - a >= _PASSAGE}
    return {(c, d): cut[words] for a, b, c, d in phrases if a == b and (words := tuple(keys[c:d])) in cut}


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
    text = Text(resolved(body))
    words = [(key, text.starts[i], text.ends[i]) for i, key in enumerate(text.keys) if key[:1].isalnum()]
    return words[:_MOST_TOKENS]


def _span(words: list[tuple[str, int, int]], first: int, last: int) -> tuple[int, int]:
    if first < last:
        return words[first][1], words[last - 1][2]
    at = words[first - 1][2] if first else 0
    return at, at
