"""Lands behind a clitic that the tagger took for one word («للبرتغال», «بقطر»), and the societies that many lands have («الهلال الأحمر
القطري»).

What does not live here: places that nouns show (``settlements``), other bodies with their land's adjective (``things``).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from isnad.arabic.folding import search_keys
from isnad.arabic.text import Text
from isnad.arabic.words import known_keys
from isnad.reading.names.clitics import splits
from isnad.reading.names.gazetteer import demonyms, gazetteer
from isnad.reading.names.identity import CERTAIN, PLACE
from isnad.reading.names.remembered import Remembered
from isnad.reading.names.spans import Span, adjacent

#: Evidence of a land behind a clitic, and of a land's society.
LED, SOCIETY = "a land behind a preposition", "a society with its land's adjective"
_PREPOSITIONS = frozenset(("ب", "ل", "لل"))
_SOCIETIES, _HEADS = frozenset(("الهلال", "الصليب")), frozenset(("جمعيه", "هيئه", "منظمه"))


@cache
def _lands() -> frozenset[str]:
    """Return the search keys of the lands of one word."""
    labels = {row.label for rows in demonyms().values() for row in rows}
    return frozenset(key for key in search_keys(sorted(labels)) if " " not in key)


def _led(key: str) -> tuple[int, str] | None:
    """Return letters cut and the land, of a token that is hardly anything but a preposition and a land."""
    return next(((cut, word) for cut, word in splits(key)[1:] if word in _lands() and _leads(key, cut, word)), None)


def _leads(key: str, cut: int, land: str) -> bool:
    """Say whether a token is a preposition and a well-known land, and no word or better known place."""
    if key[:cut].removeprefix("و") not in _PREPOSITIONS or key in known_keys():
        return False
    names = gazetteer()
    known = names.readings(land)[:1]
    if not known or known[0].fine != "nation" or known[0].weight < CERTAIN:
        return False
    return not any(entry.weight >= PLACE for entry in names.readings(key))


_LED = Remembered(_led)


def lands_led(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the spans with the lands that a preposition leads and the tagger did not see, or took with it for one place («بروسيا»).

    A land whose name is a word too («قطر», «مالي») is one beside another land only, or where a definite word or nothing follows.
    """
    found, replaced = list(spans), set[Span]()
    taken = {i: span for span in spans for i in range(span.first, span.last)}
    for i, led in enumerate(map(_LED.__getitem__, text.keys)):
        if led is None:
            continue
        cut, land = led
        span = taken.get(i)
        if span is not None and (span.last - span.first > 1 or span.kind != "LOC" or span.cut or not _leans(text, i)):
            continue
        if span is None and land in known_keys() and not _stands_free(text, i):
            continue
        if span is not None:
            replaced.add(span)
        found.append(Span(i, i + 1, cut, "LOC", LED))
    return sorted((span for span in found if span not in replaced) if replaced else found, key=lambda span: span.first)


def _leans(text: Text, i: int) -> bool:
    """Say whether the first letter of token ``i`` is rather a preposition than its own: a definite word stands before it."""
    return i > 0 and text.keys[i - 1].startswith("ال")


def _stands_free(text: Text, i: int) -> bool:
    """Say whether a land that is a word too («بقطر», «بمالي») stands where its word would not: at a clause's end, before a definite word,
    a preposition or another land («بقطر والسعودية»); «بقطر 20 سم», «بقطر متر» are a diameter."""
    after = text.keys[i + 1] if i + 1 < len(text) else "."
    if not after[:1].isalnum() or after in _AFTER:
        return text.forms[i + 1 : i + 2] != ["("]
    if after.startswith("ال"):
        return True
    return any(entry.fine == "nation" for _, word in splits(after) for entry in gazetteer().readings(word)[:1])


_AFTER = frozenset(("في", "من", "منذ", "خلال", "بعد", "قبل", "عام", "امس", "علي", "الي", "عن", "حتي", "مع", "ان", "حيث", "لمده", "يوم"))


def societies(text: Text) -> list[Span]:
    """Return the Red Crescent and Red Cross societies with their land's adjective («الهلال الأحمر القطري») and with the noun before them
    («جمعية الهلال الأحمر الكويتية»); without it, too, where one is named so."""
    whole, bare = [], []
    for i in text.places.get("الاحمر", ()):
        if not i or not adjacent(text, i):
            continue
        cut = next((cut for cut, word in splits(text.keys[i - 1]) if word in _SOCIETIES), None)
        if cut is None:
            continue
        last = i + 1 + (text.keys[i + 1 : i + 2] == ["العربي"])
        land = text.keys[last] if last < len(text) and adjacent(text, last) else ""
        if not (land.startswith("ال") and land in demonyms()):
            both = any(word in _SOCIETIES for j in (i - 3, i + 1) if 0 <= j < len(text) for _, word in splits(text.keys[j]))
            if not (both or text.keys[i - 1][:cut].endswith("ل")):  # «الحركة الدولية للصليب الأحمر والهلال الأحمر»
                bare.append(Span(i - 1, i + 1, cut, "ORG", SOCIETY))
            continue
        first = i - 1
        if first and not cut and adjacent(text, first):
            head = next((cut for cut, word in splits(text.keys[first - 1]) if word in _HEADS), None)
            first, cut = (first - 1, head) if head is not None else (first, cut)
        whole.append(Span(first, last + 1, cut, "ORG", SOCIETY))
    return [*whole, *bare] if whole else []
