"""One-letter words that lean on a name («و», «ف», «ب», «ل», «ك»), and where the name behind them begins.

What does not live here: whether the rest is a name. That is for those who ask (``matches``, ``tagger``).
"""

from __future__ import annotations

import re
from functools import lru_cache

from isnad.arabic.folding import HARAKAT

_MARK = re.compile(f"[{HARAKAT}\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
_PREFIXES = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل")
_LETTERS = frozenset("وفبلك")


@lru_cache(maxsize=65536)
def splits(key: str) -> tuple[tuple[int, str], ...]:
    """Return the ways to read a token's search key as clitics and a word: number of leading letters cut, and the word's key.

    The whole word comes first. «لل» gives the article back: «للعراق» → (2, «العراق»), whose written form is «عراق».
    """
    if key[:1] not in _LETTERS:
        return ((0, key),)
    found = [(0, key)]
    for prefix in _PREFIXES[1:]:
        if len(key) - len(prefix) < 2 or not key.startswith(prefix):
            continue
        rest = key[len(prefix) :]
        found.append((len(prefix), rest))
        if prefix.endswith("ل") and rest.startswith("ل") and len(rest) > 2:
            found.append((len(prefix) + 1, "ال" + rest[1:]))
    return tuple(found)


@lru_cache(maxsize=65536)
def leaning(word: str) -> tuple[str, ...]:
    """Return the keys that ``splits`` reads as ``word`` with clitics or without: the other way round."""
    found = [prefix + word for prefix in _PREFIXES]
    if word.startswith("ال"):
        found += [f"{prefix}ل{word[2:]}" for prefix in _PREFIXES if prefix.endswith("ل")]
    return tuple(found)


def skip(raw: str, letters: int) -> int:
    """Return how many code points of a token as published hold its first ``letters`` letters, their marks and tatweel included."""
    if not letters:
        return 0
    position = count = 0
    while position < len(raw) and count < letters:
        if not _MARK.match(raw[position]):
            count += 1
        position += 1
    while position < len(raw) and _MARK.match(raw[position]):
        position += 1
    return position
