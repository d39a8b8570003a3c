"""Small words of opposite sense, with the word behind each: «قبل وصول الزورق», «بعد وصول الزورق»; «كل السكان», «بعض السكان».

The index terms of a content leave such words out. They are in ``data/opposites.tsv``. What does not live here: whether two contents
disagree (``contrary``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from isnad.arabic.folding import search_key
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.arabic.words import split_key
from isnad.linking.listed import rows

_ROW = tuple[int, int]


def particles(keys: Sequence[str]) -> Iterator[tuple[_ROW, int, int]]:
    """Yield what small words of opposite sense are among folded words: of each its row with its side there, where it stands, and where
    what it is of. A «ب» is written to that."""
    table = _table()
    k = 0
    while k < len(keys):
        key = keys[k][1:] if keys[k].startswith("و") and keys[k] not in table else keys[k]
        pair = f"{key} {keys[k + 1]}" if k + 1 < len(keys) else ""
        if pair in table:
            yield from ((row, k, k + 2) for row in table[pair])
            k += 1
        elif key in table:
            yield from ((row, k, k + 1) for row in table[key])
        elif not is_stop(key) and split_key(keys[k])[0].endswith("ب"):
            yield from ((row, k, k) for row in table["ب"])
        k += 1


@lru_cache(maxsize=20_000)
def sides(content: str) -> tuple[_ROW, ...]:
    """Return the rows of which a content has small words, each with its side there."""
    return tuple(sorted({row for row, *_ in particles(Text(content).keys)}))


@cache
def of_all() -> int:
    """Return the number of the first row of small words that count for a content as a whole: «وحده», «مع شريكين»."""
    return len(rows("opposites", "particle"))


@cache
def _table() -> dict[str, list[_ROW]]:
    found = defaultdict[str, list[_ROW]](list)
    for n, row in enumerate((*rows("opposites", "particle"), *rows("opposites", "whole"))):
        for side, words in enumerate(row):
            for word in words.split():
                found[search_key(word.replace("_", " "))].append((n, side))
    return dict(found)
