"""The bytes in which an article's neighbours are kept: numbers, log-odds and similarity of the nearest, and the article's own density.

What does not live here: choosing what is offered of them (``related``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

KEPT = 40
_VERSION = 2
_HEAD = np.dtype([("version", "<u2"), ("density", "<f2")])
_DTYPE = np.dtype([("seq", "<u4"), ("story", "<f2"), ("related", "<f2"), ("further", "<f2"), ("similarity", "<f2")])

Edge = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Links:
    """``edges``: number of the other article → (log-odds of story, related, further happening, all without density; similarity)."""

    density: float
    edges: dict[int, Edge]


def pack(density: float, edges: Mapping[int, Edge]) -> bytes:
    """Return the bytes of the ``KEPT`` most similar neighbours."""
    table = np.array([(seq, *edge) for seq, edge in edges.items()], _DTYPE)
    if len(table) > KEPT:
        table = table[np.argsort(-table["similarity"], kind="stable")[:KEPT]]
    return np.array([(_VERSION, density)], _HEAD).tobytes() + table.tobytes()


def unpack(data: bytes | None) -> Links:
    """Read what ``pack`` wrote; bytes of a former form are no neighbours."""
    if not data or len(data) < _HEAD.itemsize:
        return Links(0.0, {})
    version, density = np.frombuffer(data, _HEAD, 1)[0].tolist()
    if version != _VERSION:
        return Links(0.0, {})
    table = np.frombuffer(data, _DTYPE, offset=_HEAD.itemsize)
    return Links(float(density), {row[0]: row[1:] for row in table.tolist()})
