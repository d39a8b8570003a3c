"""What a content says of what it is about: «سد الرحمة سيفتح بواباته السبت» and «سد الرحمة كلف أربعة مليارات» are about one thing and say
two.

A content is cut at its verbs and figures, and behind the first verb at its prepositions. What two contents have in common may be all of it
the subject of one, what both are about; then nothing that the one says is said by the other. Words of one deed are one («سيغلق», «إغلاق»:
``deeds``), a figure is what it comes to, however it is written; «بلغ», «تم», «هذا العام» say nothing alone. That is coarse, and only fit to
tell apart two contents of one source that have much in common.

The words are in ``data/contents.tsv``. What does not live here: how much two contents have in common (``comparing``).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from isnad.arabic.numbers import find_numbers
from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.arabic.words import split_key
from isnad.linking.deeds import deed
from isnad.linking.listed import listed
from isnad.linking.nodes import content_terms

_COPULA, _RELATIVE, _LEADING = listed("contents", "copula"), listed("contents", "relative"), listed("contents", "leading")
_VERB = 0.3  # of a word's occurrences: behind a noun that it says something of, «رفض», «تراجع» are verbs
_SURELY = 0.6
_FUTURE = ("سي", "ست", "سن", "سا")
_TOPIC = 6  # terms of what two contents are about: more of them in one piece say something
_NOTHING = 0.2  # of the words of the shorter one, without what both are about, from which on something that is said is common


@dataclass(frozen=True, slots=True)
class Predication:
    """What a content is cut into: its ``subject``, of one behind its verb, which may have the object with it, the ``head``, too; all its
    ``pieces``; all that is ``told``, each as one word for it or its figure; the ``deeds`` of its verbs; ``verbal`` where it has any, if
    only «بلغ»."""

    subject: frozenset[str]
    head: frozenset[str]
    pieces: tuple[frozenset[str], ...]
    told: frozenset[str]
    deeds: frozenset[str]
    verbal: bool


def says_otherwise(a: str, b: str) -> bool:
    """Say whether two contents have what they are about in common and nothing that they say of it."""
    ours, theirs = predication(a), predication(b)
    if not ours.verbal or not theirs.verbal or ours.deeds & theirs.deeds:
        return False
    common = (one.subject & piece for one, other in ((ours, theirs), (theirs, ours)) for piece in other.pieces if one.head <= piece)
    topic = max(common, key=lambda both: (len(both), sorted(both)), default=frozenset[str]())
    if not 0 < len(topic) <= _TOPIC:
        return False
    left, right = ours.told - topic, theirs.told - topic
    return len(left & right) < _NOTHING * min(len(left), len(right))


@lru_cache(maxsize=20_000)
def predication(content: str) -> Predication:
    """Return what a content is cut into: at its verbs and figures, and behind the first verb at its prepositions, too."""
    text = Text(content)
    figures = {number.first: number for number in find_numbers(text) if number.value is not None}
    told, verbs, light = set[str](), set[str](), _light()
    pieces: list[list[str]] = [[]]
    verbal = relative = False
    before, k = "", 0
    while k < len(text.keys):
        key, number = text.keys[k], figures.get(k)
        words = frozenset[str]()
        if number is not None:
            told.add(f"#{number.value:g}")
            pieces.append([])
            key, k = "", number.last - 1
        elif key in _COPULA:
            verbal = True
            pieces.append([])
        elif key in _RELATIVE:
            relative = True
        elif is_stop(key) or not key[:1].isalnum():
            if verbal and key in _LEADING:
                pieces += [[], []]  # what a preposition stands before is no subject
        else:
            words = frozenset(deed(term) for term in content_terms(key)) - light
            verb = _is_verb(key, before)
            if verb and not relative:
                verbal = True
                verbs |= words
                pieces.append([])
            else:
                relative = relative and not verb  # «الذي بني في الصيف سيفتح»: the second verb is the content's own
                if verbal and split_key(key)[0].endswith(("ب", "ل", "و")):
                    pieces.append([])
                pieces[-1] += words
        told |= words
        before, k = key, k + 1
    first, *others = pieces
    behind = others[0] if others and not first else []
    return Predication(
        frozenset(first or behind),
        frozenset(behind[:1]),
        tuple(frozenset(piece) for piece in pieces if piece),
        frozenset(told),
        frozenset(verbs),
        verbal,
    )


def _is_verb(key: str, before: str) -> bool:
    """Say whether a word that stands behind another is a verb, as far as it and that one tell."""
    of = shares(key)
    if of.verb >= _SURELY:
        return True
    if key.startswith("ال") or before in _LEADING:
        return False
    if of.verb >= _VERB and before.startswith("ال"):
        return True
    return len(key) > 4 and key.startswith(_FUTURE) and not any(of)


@lru_cache(maxsize=1)
def _light() -> frozenset[str]:
    return frozenset(deed(term) for word in listed("contents", "light") for term in content_terms(word))
