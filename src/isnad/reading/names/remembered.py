"""What a function says of a word, asked once a word: for loops over all tokens, to which a call each would be dear.

What does not live here: what such functions say.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

_Found = TypeVar("_Found")
#: Words that are kept; beyond, all are forgotten.
_MET = 300_000


class Remembered(dict[str, _Found]):
    """The answers of ``find`` by word (a search key)."""

    def __init__(self, find: Callable[[str], _Found]):
        super().__init__()
        self._find = find

    def __missing__(self, key: str) -> _Found:
        if len(self) > _MET:
            self.clear()
        found = self[key] = self._find(key)
        return found
