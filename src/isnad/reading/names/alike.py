"""Spellings that mean one name where the context is the same, too far apart to join anywhere: «كاولينغ», «كولينغ», «كولينج» in one story.

The alias key (``isnad.arabic.aliases``) joins spellings wherever they stand. What it leaves apart may yet be one: long vowels written or
not, غ and ج. Of a whole name one word of which is spelled as in our list, the rest may be so far apart anywhere («تريزا ماي»). Two that
are both known names of persons stay two («سالم», «سليم»). Who asks, and in which context, is the business of ``identity`` (one article)
and ``agreement`` (one story).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from isnad.arabic.aliases import alias_word
from isnad.arabic.words import known_keys
from isnad.reading.names.gazetteer import name_word
from isnad.reading.names.listed import ARAB, listed

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


#: Letters by which «th», «dh» and «ch» are written as well.
_OTHER_LETTERS = str.maketrans({"ث": "ت", "ذ": "د", "ظ": "ز", "ط": "ت", "ض": "د", "ص": "س", "غ": "ج", "ق": "ك", "ز": "س", "ش": "س"})
_CH, _LAST_VOWEL = re.compile("[تد](?=[شج])"), re.compile("[اهوي]+$")
_TELLING = 6


def loosely_heard(key: str) -> str | None:
    """Return what two spellings of a foreigner's full name (search keys) share where his office says that he is meant («بيرث», «بيرت»;
    «كاسبي», «كاسبه»): its consonants, alike ones as one. None where they tell too little, or an Arab's family name stands among its
    words."""
    words = key.split()
    if len(words) == 1 or any(word.startswith("ال") and word in known_keys() for word in words):
        return None
    heard = [_LONG_VOWELS.sub("", _LAST_VOWEL.sub("", _CH.sub("", word).translate(_OTHER_LETTERS))) for word in map(alias_word, words)]
    heard = [re.sub("(.)\\1", "\\1", word.removeprefix("ا")) for word in heard]
    return " ".join(heard) if all(heard) and sum(map(len, heard)) >= _TELLING else None


def loosely_alike(one: str, other: str) -> bool:
    """Whether two full names (search keys) may be one foreigner's in two spellings: heard alike, and none of their words two given
    names."""
    heard = loosely_heard(one)
    if heard is None or one == other or heard != loosely_heard(other):
        return False
    pairs = zip(one.split(), other.split(), strict=True)
    return all(a == b or alias_word(a) == alias_word(b) or not (_is_given(a) and _is_given(b)) for a, b in pairs)


def near_person(key: str) -> str | None:
    """Return the key of the one person of our list, of no Arab land, of whose name (a search key) at least one word is spelled as there and
    the others only with more or fewer vowels, or with alike consonants («تريزا ماي»)."""
    words = key.split()
    if len(words) == 1:
        return None
    near = {each for word in words for each in _foreigners().get(alias_word(word), ()) if _is_near(words, each.split())}
    return near.pop() if len({listed()[each].label for each in near}) == 1 else None


def _is_near(words: list[str], others: list[str]) -> bool:
    if len(words) != len(others) or any(a.startswith("ال") != b.startswith("ال") for a, b in zip(words, others, strict=True)):
        return False  # «محمد البوخاري» is not «محمد بخاري»
    return all(alias_word(a) == alias_word(b) or _is_transcribed(a, b) for a, b in zip(words, others, strict=True))


def _is_transcribed(one: str, other: str) -> bool:
    """Whether two different words may transcribe one name: neither is a known given name."""
    if _is_given(one) or _is_given(other) or min(len(one), len(other)) < _LEAST:
        return False
    return _is_within(alias_word(one), alias_word(other)) or _is_within(one, other)


def _is_within(one: str, other: str) -> bool:
    """Whether one of two words has the letters of the other in their order, alike consonants as one, and vowels between them: no vowel
    may be another («باريس», «بوريس»)."""
    short, long = sorted((one.translate(_LETTERS), other.translate(_LETTERS)), key=len)
    if short[0] != long[0] or short[-1] != long[-1]:
        return False
    left = iter(long)
    return all(letter in left for letter in short) and _LONG_VOWELS.sub("", short) == _LONG_VOWELS.sub("", long)


@cache
def _foreigners() -> dict[str, list[str]]:
    """Return the whole names of the persons of our list of other than Arab lands, by the alias key of each word."""
    found: dict[str, list[str]] = {}
    for key, entry in listed().items():
        if entry.kind == "PER" and entry.country not in ARAB and " " in key:
            for word in key.split():
                found.setdefault(alias_word(word), []).append(key)
    return found


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
