"""How often words stand in Arabic articles at large: a weak prior, so that the first articles of an archive are weighed sensibly.

What does not live here: the words' frequency in the archive's own window (``window``).
"""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

import numpy as np
import numpy.typing as npt

#: The prior counts as much as this many articles.
BACKGROUND_ARTICLES = 20_000.0


@lru_cache(maxsize=1)
def _table() -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.float32]]:
    source = resources.files("isnad.linking").joinpath("data/background.npz")
    with source.open("rb") as file, np.load(file) as held:
        return held["terms"], np.exp(held["logs"].astype(np.float32) / -20.0)


def background(hashes: npt.NDArray[np.uint32]) -> npt.NDArray[np.float32]:
    """Return for each term's hash the number of prior articles that hold it."""
    terms, shares = _table()
    place = np.minimum(terms.searchsorted(hashes), len(terms) - 1)
    return np.where(terms[place] == hashes, shares[place] * np.float32(BACKGROUND_ARTICLES), np.float32(0.0))
