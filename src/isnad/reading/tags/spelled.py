"""Spellings in a text's keys, be they behind a clitic.

What does not live here: the keys themselves (``arabic.text``).
"""

from __future__ import annotations

from collections.abc import Sequence

from isnad.reading.names.gazetteer import demonyms
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
    """Whether a person's last word stands for him in the headline («الزعاق: …»), unless it is an adjective of nationality too."""
    words = keys_of(spelling)
    return len(words) > 1 and words[-1].startswith("ال") and words[-1] not in demonyms() and f" {words[-1]} " in padded
