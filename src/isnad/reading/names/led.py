"""Lands behind a clitic that the tagger took for one word («للبرتغال», «بقطر»), and the societies that many lands have («الهلال الأحمر
القطري»).

What does not live here: places that nouns show (``settlements``), other bodies with their land's adjective (``things``).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from isnad.arabic.text import Text
from isnad.arabic.words import known_keys
from isnad.reading.names.clitics import splits
from isnad.reading.names.gazetteer import demonyms, gazetteer
from isnad.reading.names.identity import CERTAIN, PLACE
from isnad.reading.names.spans import Span, adjacent

#: Evidence of a land behind a clitic, and of a land's society.
LED, SOCIETY = "a land behind a preposition", "a society with its land's adjective"
_PREPOSITIONS = ("ب", "ل", "لل", "وب", "ول", "ولل")
_SOCIETIES, _HEADS = frozenset(("الهلال", "الصليب")), frozenset(("جمعيه", "هيئه", "منظمه"))


@cache
def _lands() -> dict[str, tuple[int, str]]:
    """Return by token what is hardly anything but a preposition and a land of one word: letters cut, and the land's key."""
    names, found = gazetteer(), {}
    for land in {" ".join(Text(row.label).keys) for rows in demonyms().values() for row in rows}:
        known = names.readings(land)[:1]
        if " " in land or not known or known[0].fine != "nation" or known[0].weight < CERTAIN:
            continue
        forms = [form + land for form in _PREPOSITIONS if "لل" not in form]
        if land.startswith("ال"):
            forms = [f"{form}{land}" for form in ("ب", "وب")] + [f"{form}{land[2:]}" for form in ("لل", "ولل")]
        for form in forms:
            place = any(entry.weight >= PLACE for entry in names.readings(form))
            cut = next((cut for cut, word in splits(form) if word == land), 0)
            if cut and form not in known_keys() and not place:
                found[form] = (cut, land)
    return found


def lands_led(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the spans with the lands that a preposition leads and the tagger did not see, or took with it for one place («بروسيا»).

    A land whose name is a word too («قطر», «مالي») is one beside another land only, or where a definite word or nothing follows.
    """
    lands = _lands()
    found = list(spans)
    taken = {i: span for span in spans for i in range(span.first, span.last)}
    for i, led in enumerate(map(lands.get, text.keys)):
        if led is None:
            continue
        cut, land = led
        span = taken.get(i)
        if span is not None and (span.last - span.first > 1 or span.kind != "LOC" or span.cut or not _leans(text, i)):
            continue
        if span is None and land in known_keys() and not _stands_free(text, i):
            continue
        if span is not None:
            found.remove(span)
        found.append(Span(i, i + 1, cut, "LOC", LED))
    return sorted(found, key=lambda span: span.first)


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
    for i, key in enumerate(text.keys[1:], 1):
        if key != "الاحمر" or not adjacent(text, i):
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
