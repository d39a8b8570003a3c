"""Which lands an article's title and beginning speak of (``data/lands.tsv``), by its words alone: two reports of one happening seldom have
headlines of different lands.

What does not live here: which place a name is (``isnad.reading.names``).
"""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

import numpy as np
import numpy.typing as npt

from isnad.arabic.terms import index_terms
from isnad.linking.hashing import Hashes, term_hashes

#: Lands as bits: of the title, of title and beginning. Lands further apart in the table share one.
Lands = npt.NDArray[np.uint32]
_BITS = 32


def lands(terms: Hashes, of: npt.NDArray[np.int64], in_title: npt.NDArray[np.bool_], in_lead: npt.NDArray[np.bool_], count: int) -> Lands:
    """Return the lands of ``count`` articles, a row each: those of the title, those of title and lead.

    ``terms`` are the hashes of their words, ``of`` the number of the article of each, ``in_title`` and ``in_lead`` where it stands.
    """
    keys, bits = _table()
    at = np.minimum(np.searchsorted(keys, terms), len(keys) - 1)
    found: Lands = np.zeros((count, 2), np.uint32)
    for column, where in enumerate((in_title, in_lead | in_title)):
        known = np.flatnonzero((keys[at] == terms) & where)
        np.bitwise_or.at(found[:, column], of[known], bits[at[known]])
    return found


def lands_of(text: str) -> int:
    """Return the lands of which a text speaks, as bits."""
    found = term_hashes([text]).hashes
    everywhere = np.ones(len(found), np.bool_)
    return int(lands(found, np.zeros(len(found), np.int64), everywhere, everywhere, 1)[0, 0]) if len(found) else 0


def abroad(a: Lands, b: Lands) -> npt.NDArray[np.bool_]:
    """Say of pairs of articles whether each has lands in its title of which the other's title and beginning name none.

    The beginnings alone do not say so: a paper at home does not name its own land.
    """
    result: npt.NDArray[np.bool_] = (a[:, 0] > 0) & (b[:, 0] > 0) & (a[:, 0] & b[:, 1] == 0) & (b[:, 0] & a[:, 1] == 0)
    return result


@lru_cache(maxsize=1)
def land_terms() -> frozenset[str]:
    """Return the index terms of what lands, their people and capitals are called."""
    return frozenset(term for row in _rows() for term in index_terms(row))


@lru_cache(maxsize=1)
def _rows() -> tuple[str, ...]:
    rows = resources.files("isnad.linking").joinpath("data/lands.tsv").read_text("utf-8").splitlines()
    return tuple(row.split("\t")[1] for row in rows if row and not row.startswith("#"))


@lru_cache(maxsize=1)
def _table() -> tuple[Hashes, npt.NDArray[np.uint32]]:
    """Read lands.tsv: the hashes of its words, ascending, and the bit of the land of each."""
    words = _rows()
    found = term_hashes(words)
    keys, first = np.unique(found.hashes, return_index=True)
    bits = np.repeat(np.left_shift(1, np.arange(len(words)) % _BITS).astype(np.uint32), found.sizes)
    return keys, bits[first]
