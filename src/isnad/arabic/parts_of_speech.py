"""What a written word is, as shares: verb, noun, adjective, preposition with its noun, function word, proper name.

``data/parts_of_speech.tsv.gz`` holds the shares of frequent words without the article; they are told by the company that the words keep
(see ``tools/build_parts_of_speech.py``). A word that is not listed is read by its clitics, pronoun and ending. One word is looked at, never
the words around it: who asks knows these.
"""

from __future__ import annotations

import gzip
from functools import lru_cache
from typing import NamedTuple

from isnad.arabic.sortedkeys import SortedKeys
from isnad.arabic.words import DATA


class Shares(NamedTuple):
    """Of a word's occurrences, the share (0 to 1) of each part of speech; verbal nouns are nouns, participles mostly adjectives."""

    verb: float = 0.0
    noun: float = 0.0
    adjective: float = 0.0
    governed: float = 0.0
    function: float = 0.0
    name: float = 0.0


_FIELDS = {"V": 0, "N": 1, "A": 2, "G": 3, "F": 4, "P": 5}
_UNKNOWN = Shares()
_RELATION = Shares(noun=0.1, adjective=0.8, name=0.1)
_VERB = Shares(verb=0.9, noun=0.1)
_GOVERNED = Shares(noun=0.1, governed=0.9)
_PRONOUNS = ("هما", "ها", "هم", "ه", "نا")
_LONGEST_UNLISTED = 3


class _Table:
    """The lexicon: sorted words, the shares of each as a character, and what such a character says in tenths («V7N3»)."""

    def __init__(self, packed: bytes):
        words, marks, tenths = packed.rstrip(b"\n").split(b"\n\n")
        self._words, self._marks, self._tenths = SortedKeys(words), marks.decode(), tenths.decode().split("\n")
        self._shares: dict[str, Shares] = {}

    def __contains__(self, word: str) -> bool:
        return word in self._words

    def get(self, word: str) -> Shares | None:
        """Return the shares of a listed word."""
        number = self._words.get(word)
        if number is None:
            return None
        mark = self._marks[number]
        found = self._shares.get(mark)
        if found is None:
            values = [0.0] * len(_FIELDS)
            tenths = self._tenths[ord(mark) - FIRST_MARK]
            for kind, tenth in zip(tenths[::2], tenths[1::2], strict=True):
                values[_FIELDS[kind]] = int(tenth) / 10
            found = self._shares[mark] = Shares(*values)
        return found


#: The character of the first row of shares in the file.
FIRST_MARK = 0x100


@lru_cache(maxsize=1)
def _table() -> _Table:
    """Return the lexicon. Read on first use."""
    return _Table(gzip.decompress((DATA / "parts_of_speech.tsv.gz").read_bytes()))


@lru_cache(maxsize=65536)
def shares(key: str) -> Shares:
    """Return the shares of a search key, with or without its article, conjunction or preposition; all zero where nothing is known."""
    table = _table()
    if key.startswith("ال") and len(key) > 4:
        return _with_article(table.get(key[2:]), key)
    found = table.get(key)
    if found is not None:
        return found
    if key[:1] in {"و", "ف"} and len(key) > _LONGEST_UNLISTED:
        rest = shares(key[1:])
        if rest is not _UNKNOWN:
            return rest
    if key[:1] in {"ب", "ل", "ك"} and len(key) > _LONGEST_UNLISTED:
        governed = table.get(key[2:] if key[:2] == "لل" else key[3:] if key[1:3] == "ال" else key[1:])
        if governed is not None and governed.noun + governed.adjective > 0.6:
            return _GOVERNED
    for pronoun in _PRONOUNS:
        if key.endswith(pronoun) and len(key) - len(pronoun) > 2:
            alone = table.get(key[: -len(pronoun)])
            if alone is not None:
                return Shares(alone.verb, alone.noun + alone.adjective + alone.name, 0.0, alone.governed, alone.function)
    return _by_ending(key)


@lru_cache(maxsize=65536)
def own_conjunction(key: str) -> bool:
    """Whether a search key that begins with و or ف is a word of its own: «وزير», «ولاءها», not «وحماية»."""
    table = _table()
    return key[:1] in {"و", "ف"} and (key in table or any(key.endswith(pronoun) and key[: -len(pronoun)] in table for pronoun in _PRONOUNS))


def _with_article(found: Shares | None, key: str) -> Shares:
    """Return the shares of a noun or adjective with the article, from those of the word without it."""
    if found is None:
        return _RELATION if key.endswith(("ي", "يه")) else _UNKNOWN
    size = found.noun + found.adjective + found.name
    if not size:
        return _UNKNOWN  # «القاها»: no article
    return Shares(noun=found.noun / size, adjective=found.adjective / size, name=found.name / size)


def _by_ending(key: str) -> Shares:
    if len(key) > 5 and key[0] in "يت" and key.endswith("ون"):
        return _VERB
    return _RELATION if len(key) > 5 and key.endswith("يه") else _UNKNOWN
