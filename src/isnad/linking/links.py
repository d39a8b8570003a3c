"""The bytes in which an article's neighbours are kept: numbers, log-odds and similarity of the nearest, and the article's own density.

What does not live here: choosing what is offered of them (``related``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

KEPT = 40
_DTYPE = np.dtype([("seq", "<u4"), ("story", "<f2"), ("related", "<f2"), ("similarity", "<f2")])


@dataclass(frozen=True, slots=True)
class Links:
    """``edges``: number of the other article → (story log-odds without density, related log-odds, similarity)."""

    density: float
    edges: dict[int, tuple[float, float, float]]


def pack(density: float, edges: Mapping[int, tuple[float, float, float]]) -> bytes:
    """Return the bytes of the ``KEPT`` most similar neighbours."""
    table = np.array([(seq, *edge) for seq, edge in edges.items()], _DTYPE)
    if len(table) > KEPT:
        table = table[np.argsort(-table["similarity"], kind="stable")[:KEPT]]
    return np.array([density], "<f2").tobytes() + table.tobytes()


def unpack(data: bytes | None) -> Links:
    """Read what ``pack`` wrote."""
    if not data:
        return Links(0.0, {})
    density = float(np.frombuffer(data, "<f2", 1)[0])
    table = np.frombuffer(data, _DTYPE, offset=2)
    return Links(density, {int(seq): (float(a), float(b), float(c)) for seq, a, b, c in table.tolist()})
