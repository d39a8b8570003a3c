"""The words of a window's articles: a number for each, in how many articles it stands, and by that how much it tells.

What does not live here: which words an article has (``window``), how frequent they are in Arabic at large (``background``).
"""

from __future__ import annotations

from itertools import repeat

import numpy as np
import numpy.typing as npt

from isnad.linking.arrays import Grown, Ints, numbered
from isnad.linking.background import BACKGROUND_ARTICLES, background
from isnad.linking.hashing import Hashes

Singles = npt.NDArray[np.float32]

_LEAST = 0.05  # that a word weighs


class Vocabulary:
    """The words that a window knows; their numbers hold until ``keep``. All columns are by number.

    ``frequency`` says how many articles of the window have a word, ``prior`` how many of the background, ``weight`` how much it tells (by
    the numbers at the last ``weigh``). ``local`` and ``held_by`` are room for who compares some articles: the word's number among theirs,
    and a bit for each that has it, 0 between.
    """

    def __init__(self) -> None:
        self._numbers: dict[int, int] = {}  # of hashes, given on first sight
        self.frequency = Grown(np.int32)
        self.prior = Grown(np.float32)
        self.weight = Grown(np.float32)
        self.local = Grown(np.int32)
        self.held_by = Grown(np.uint16)

    def numbers(self, hashes: Hashes) -> Ints:
        """Return the numbers of words, in any order, new ones among them."""
        known = self._numbers
        before = len(known)
        order = np.argsort(hashes)
        distinct, place = numbered(hashes[order])
        result = np.fromiter(map(known.get, distinct.tolist(), repeat(-1)), np.int32, len(distinct))
        new = distinct[result < 0]
        if len(new):
            result[result < 0] = np.arange(before, before + len(new))
            known.update(zip(new.tolist(), range(before, before + len(new)), strict=True))
            self.prior.extend(background(new))
            for column in (self.frequency, self.weight, self.local, self.held_by):
                column.extend(np.zeros(len(new), column.values.dtype))
        numbers = np.empty(len(hashes), np.int32)
        numbers[order] = result[place]
        return numbers

    def weigh(self, articles: int) -> None:
        """Make the weights of all words anew, of so many articles."""
        self.weight.values[:] = self._fresh(slice(None), articles)

    def weigh_new(self, terms: Ints, articles: int) -> None:
        """Give weights to those of some words that have none."""
        new = terms[self.weight.values.take(terms) == 0]
        self.weight.values[new] = self._fresh(new, articles)

    def _fresh(self, terms: Ints | slice, articles: int) -> Singles:
        count = articles + BACKGROUND_ARTICLES + 1.0
        result: Singles = np.log(count / (self.frequency.values[terms] + self.prior.values[terms] + 0.5)).astype(np.float32)
        return np.maximum(result, _LEAST, out=result)

    def keep(self) -> Ints:
        """Let the words go that no article has. Return the new number of each, -1 for those that are gone."""
        used = self.frequency.values > 0
        words = np.array(list(self._numbers), np.uint32)[used].tolist()
        self._numbers = dict(zip(words, range(len(words)), strict=True))
        for column in (self.frequency, self.prior, self.weight, self.local, self.held_by):
            column.keep(used)
        return np.where(used, np.cumsum(used) - 1, -1).astype(np.int32)
