"""Misspellings that two texts share: a desk that passes a text on passes its slips on too, so they tell of one source where credit is
silent; and a copy that mends them came after.

Only slips of the hamza on alef are looked for («إستقبل», «الإنتخابات», «اسماء»): they are frequent, a word list shows them, and no name
or inflection looks like one. What does not live here: comparing the texts otherwise (``copies``).
"""

from __future__ import annotations

from functools import lru_cache

from isnad.arabic.folding import search_key
from isnad.arabic.text import Text
from isnad.arabic.words import known_words

_ALEFS = str.maketrans("أإآٱ", "اااا")
_PREFIXES = ("", "و", "ال", "وال", "بال", "لل", "فال", "ب", "ل")
_COMMON = 7  # a frequency class of ``known_words``: the right spelling is an everyday word
_RARER = 4  # powers of two by which the slip is rarer than it


@lru_cache(maxsize=1)
def _right() -> dict[str, tuple[int, str]]:
    """Read the most frequent spelling of each word whose alefs are folded, with its frequency class."""
    best: dict[str, tuple[int, str]] = {}
    for word, frequency in known_words().items():
        if "ا" in (key := word.translate(_ALEFS)):
            best[key] = max(best.get(key, (-1, "")), (frequency, word))
    return best


@lru_cache(maxsize=100_000)
def is_slip(word: str) -> bool:
    """Say whether a word, as written, is a common word with the wrong hamza."""
    known = known_words()
    for prefix in _PREFIXES:
        rest = word[len(prefix) :]
        if word.startswith(prefix) and len(rest) >= 4 and (right := _right().get(rest.translate(_ALEFS))) is not None:
            frequency, spelling = right
            return spelling != rest and frequency >= _COMMON and known.get(rest, -1) <= frequency - _RARER
    return False


def slips(body: str) -> dict[str, str]:
    """Return the slips of a text as written, by the folded word."""
    text = Text(body)
    words = ((key, text.slice(n, n + 1)) for n, key in enumerate(text.keys))
    return {key: word for key, word in words if is_slip(word)}


def compared(copy: str, original: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the slips that two texts share, and those of the original that the copy writes rightly; as written, in their order."""
    ours, theirs = slips(copy), slips(original)
    shared = tuple(word for key, word in theirs.items() if ours.get(key) == word)
    words = set(map(search_key, Text(copy).keys))
    return shared, tuple(word for key, word in theirs.items() if key not in ours and search_key(key) in words)
