"""The other name of a person or a body in brackets behind the name: Latin letters, what lists or the article call the same.

What does not live here: whom that other name means (``joining``), short forms that no list knows (``bodies``).
"""

from __future__ import annotations

from collections.abc import Sequence

from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.reading.names.features import word_classes
from isnad.reading.names.gazetteer import cues, demonyms, gazetteer, name_word
from isnad.reading.names.spans import BY_NAME, IN_LATIN, Span, words_of
from isnad.reading.names.tidying import COMMON, FENCES
from isnad.reading.names.verbs import mostly_verb


def in_latin(text: Text, spans: Sequence[Span], taken: bytearray) -> list[Span]:
    """Find the Latin spelling in brackets behind a name («جامعة الساحل (Coast University)»): of the name's kind."""
    found = []
    keys, forms = text.keys, text.forms
    for span in spans:
        i = span.last + (span.last < len(text) and forms[span.last] in FENCES - {"(", "["})
        if i >= len(text) or forms[i] != "(":
            continue
        end = next((j for j in range(i + 1, min(i + 8, len(text))) if forms[j] == ")"), i)
        if end > i + 1 and not any(taken[i:end]) and all(key.isascii() and key.isalpha() for key in keys[i + 1 : end]):
            found.append(Span(i + 1, end, 0, span.kind, IN_LATIN))
    return found


def other_names(text: Text, spans: Sequence[Span], taken: bytearray) -> list[Span]:
    """Find the other name in brackets behind a name: of the body that our lists know by both («أنصار الله (الحوثيين)»), and of a person
    who is introduced with it («سامر بن سالم الحلواني (أبو سلوى)», «كريم الديلوري (شطيطة)»): words that are no other name."""
    found = []
    names, forms = gazetteer(), text.forms
    for span in spans:
        i = span.last
        if i >= len(text) or forms[i] not in BRACKETS:
            continue
        end = next((j for j in range(i + 1, min(i + 4, len(text))) if forms[j] in FENCES), i)
        if end < i + 2 or any(taken[i:end]):
            continue
        key = " ".join(text.keys[i + 1 : end])
        if span.kind == "ORG":
            ids = {e.id for e in names.readings(" ".join(words_of(text, span))) if e.id is not None}
            if any(e.id in ids for e in names.readings(key)):
                found.append(Span(i + 1, end, 0, "ORG", "the other name of the body before it"))
        elif span.kind == "PER" and span.last - span.first > 1 and _is_nickname(text, i + 1, end):
            found.append(Span(i + 1, end, 0, "PER", BY_NAME))
    return found


BRACKETS = frozenset(("(", "["))


def _is_nickname(text: Text, first: int, end: int) -> bool:
    """Say whether words in brackets behind a full name are what he is called by: «أبو …», or one rare word that comes again behind a
    verb; no place, body or nation is."""
    key = text.keys[first]
    if key in ("ابو", "ام") and end - first == _KUNYA:
        return text.keys[first + 1].isalpha()
    if end - first != 1 or not key.isalpha() or key in gazetteer() or key in demonyms() or key in cues() or is_stop(key):
        return False
    known = name_word(key)
    if (known is not None and known.kind == "given") or word_classes().frequency(key) >= COMMON - 4:
        return False
    last = next((j for j in reversed(text.places.get(key, ())) if j and mostly_verb(text.keys[j - 1])), -1)
    return last >= end


_KUNYA = 2
