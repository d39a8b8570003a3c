"""Spellings that mean one name where the context is the same, too far apart to join anywhere: «كاولينغ», «كولينغ», «كولينج» in one story.

The alias key (``isnad.arabic.aliases``) joins spellings wherever they stand. What it leaves apart may yet be one: long vowels written or
not, غ and ج. Two that are both known names of persons stay two («سالم», «سليم»). Who asks, and in which context, is the business of
``identity`` (one article) and ``agreement`` (one story).
"""

from __future__ import annotations

import re
from functools import lru_cache

from isnad.arabic.aliases import alias_word
from isnad.reading.names.gazetteer import name_word

_LONG_VOWELS = re.compile("(?<=.)[اوي](?=.)")
_LETTERS = str.maketrans({"غ": "ج", "ق": "ك", "ث": "س", "ذ": "د", "ز": "س"})
#: German and Dutch names begin with «شت», «شب» as they are spoken or with «ست», «سب» as they are written.
_SPOKEN = re.compile("^ش(?=[تب])")
#: Fewer consonants than this tell too little: «كيري», «كوري».
_LEAST = 3
_KNOWN = 2


@lru_cache(maxsize=50_000)
def frame(word: str) -> str:
    """Return what two spellings of a word (search keys) must share: its consonants, alike ones as one, and its last letter."""
    bare = _as_heard(word).removeprefix("ال")
    consonants = _LONG_VOWELS.sub("", bare)
    return consonants if len(consonants) >= _LEAST else bare


def _as_heard(word: str) -> str:
    return _SPOKEN.sub("س", alias_word(word).translate(_LETTERS))


def frames(key: str) -> str:
    """Return the frames of a name's words."""
    return " ".join(map(frame, key.split()))


def spelled_alike(one: str, other: str) -> bool:
    """Whether two words (search keys) may be one name; «ث» of Spanish names is also «س» or «ز» («سانشيث», «سانشيز»)."""
    return any(frames(a) == frames(b) and are_alike(a, b) for a in _heard(one) for b in _heard(other))


def frames_heard(key: str) -> tuple[str, ...]:
    """Return the frames of which two names that are ``spelled_alike`` share one."""
    return tuple(dict.fromkeys(map(frames, _heard(key))))


def _heard(word: str) -> tuple[str, ...]:
    return (word, word.replace("ث", "س")) if "ث" in word else (word,)


def are_alike(one: str, other: str) -> bool:
    """Whether two names (search keys) of equal frames may be one: no word of the one is a known name and that of the other another."""
    words, others = one.split(), other.split()
    return len(words) == len(others) and all(map(_is_one, words, others))


def _is_one(word: str, other: str) -> bool:
    if alias_word(word) == alias_word(other) or frame(word) != frame(other):
        return alias_word(word) == alias_word(other)
    known = _is_known(word) and _is_known(other)
    return not known or (_as_heard(word) == _as_heard(other) and not (_is_given(word) or _is_given(other)))  # «شولتس», «شولتز»


def _is_known(word: str) -> bool:
    known = name_word(word) or name_word(word.removeprefix("ال"))
    return known is not None and (known.count >= _KNOWN or bool(known.kind))


def _is_given(word: str) -> bool:
    known = name_word(word)
    return known is not None and known.kind == "given"
