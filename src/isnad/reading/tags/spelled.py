"""Spellings in a text's keys, be they behind a clitic.

What does not live here: the keys themselves (``arabic.text``).
"""

from __future__ import annotations

from collections.abc import Sequence

from isnad.arabic.parts_of_speech import shares
from isnad.reading.names.gazetteer import cues, demonyms, name_word
from isnad.reading.tags.concepts import keys_of, words_of


def padded(keys: Sequence[str]) -> str:
    """Return search keys as one string with spaces around each."""
    return f" {' '.join(keys)} "


def stands_in(spelling: str, padded: str) -> bool:
    """Whether a spelling stands in padded keys, be it behind a clitic."""
    return any(form in padded for form in _forms(spelling))


def times_in(spelling: str, padded: str) -> int:
    """Return how often a spelling stands in padded keys, be it behind a clitic."""
    return sum(padded.count(form) for form in _forms(spelling)) if padded else 0


def _forms(spelling: str) -> list[str]:
    keys = " ".join(words_of(spelling))
    forms = [f" {clitic}{keys} " for clitic in ("", "و", "ب", "ل", "ف", "ك")]
    return [*forms, f" لل{keys[2:]} "] if keys.startswith("ال") else forms


def stands_by_surname(spelling: str, padded: str) -> bool:
    """Whether a person's last word stands for him in the headline («الزعاق: …»), unless it is an adjective of nationality too, or of the
    name of another who stands there in full («سامي الحداد» is not «ليلى الحداد»)."""
    words = keys_of(spelling)
    return len(words) > 1 and words[-1].startswith("ال") and words[-1] not in demonyms() and stands_alone(words, padded)


def stands_alone(name: Sequence[str], padded: str) -> bool:
    """Whether the last word of a person's name stands in padded keys by itself, or behind given names that begin as his do."""
    words, forms = padded.split(), {form.strip() for form in _forms(name[-1])}
    for at, word in enumerate(words):
        if word in forms:
            first = at
            while word == name[-1] and first and _is_given(words[first - 1]):
                first -= 1
            if first == at or name[0] == words[first] or name[0] in words[first - 1 : first]:
                return True
    return False


def _is_given(key: str) -> bool:
    """Whether a word is, or may be, somebody's given name before a family name, or stands within names («بن»). «كمال», «أمل», «سعيد» may be
    one, «نجاح», «وفاء» are words more often."""
    word = name_word(key)
    if key in ("بن", "بنت", "عبد"):
        return True
    if word is None or word.kind not in ("given", "family") or key.startswith("ال"):
        return False
    if word.kind == "family":  # a given name before another one: «صالح الماجد»
        return word.count >= _GIVEN and key not in cues()
    share = shares(key)
    return word.count >= _GIVEN or share.name >= _MOSTLY or (word.count >= _SOME and share.noun + share.function < _MOSTLY)


#: From which count in the lists a word is a given name, and from which one if it is no noun as often.
_GIVEN, _SOME, _MOSTLY = 20, 12, 0.5
