"""What an article is connected with: its neighbours, in memory for a whole window, and as the bytes that a store keeps of each article.

An edge is directed: an article's edges say what its neighbours are to it. What does not live here: choosing what is offered of them
(``related``), which pairs are worth an edge (``linker``).
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from isnad.linking.arrays import Array, falling, ranks, spans

KEPT = 40
_VERSION = 2
_HEAD = np.dtype([("version", "<u2"), ("density", "<f2")])
_VERSION_OF, _DENSITY = struct.Struct("<H"), struct.Struct("<2xe")
#: Number of the other article; log-odds of being of one story, related, related by a further happening, all without density; similarity.
EDGE = np.dtype([("seq", "<u4"), ("story", "<f2"), ("related", "<f2"), ("further", "<f2"), ("similarity", "<f2")])

Table = npt.NDArray[Any]  # of EDGE
Edge = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Links:
    """``edges``: number of the other article → what an ``EDGE`` has besides."""

    density: float
    edges: dict[int, Edge]


def pack(densities: Sequence[float], of: Array, table: Table) -> list[bytes]:
    """Return for each article the bytes of its ``KEPT`` most similar neighbours; ``of`` says of each edge of ``table`` whose it is."""
    count = len(densities)
    order = falling(of, table["similarity"], table["seq"])
    of = of.take(order)
    kept = ranks(of) < KEPT
    data = table.take(order[kept]).tobytes()
    ends = np.searchsorted(of[kept], np.arange(1, count + 1)) * EDGE.itemsize
    heads = np.zeros(count, _HEAD)
    heads["version"], heads["density"] = _VERSION, densities
    head, size = heads.tobytes(), _HEAD.itemsize
    starts = [0, *ends.tolist()]
    return [head[n * size : (n + 1) * size] + data[starts[n] : starts[n + 1]] for n in range(count)]


def unpack_table(data: bytes | None) -> Table:
    """Return the edges that ``pack`` wrote; bytes of a former form hold none."""
    if not data or len(data) < _HEAD.itemsize or _VERSION_OF.unpack_from(data)[0] != _VERSION:
        return np.zeros(0, EDGE)
    return np.frombuffer(data, EDGE, offset=_HEAD.itemsize)


def unpack(data: bytes | None) -> Links:
    """Read what ``pack`` wrote; bytes of a former form are no neighbours."""
    table = unpack_table(data)
    density = _DENSITY.unpack_from(data)[0] if data and len(table) else 0.0
    return Links(density, {row[0]: row[1:] for row in table.tolist()})


def unpack_near(data: bytes | None) -> tuple[float, list[int]]:
    """Return the density and the neighbours' numbers of what ``pack`` wrote, without the rest."""
    table = unpack_table(data)
    return (_DENSITY.unpack_from(data)[0], table["seq"].tolist()) if data and len(table) else (0.0, [])


def joined(tables: Sequence[Table]) -> Table:
    """Return the edges of tables, one after another: as ``np.concatenate`` would, which goes through them field by field."""
    whole = np.concatenate([np.ascontiguousarray(table).view(np.uint32) for table in tables])
    return whole.view(EDGE)


class Edges:
    """The edges of a window's slots. Batches are kept sorted by slot and merged as they grow."""

    def __init__(self) -> None:
        self._segments: list[tuple[Array, Table]] = []

    def add(self, slots: Array, table: Table) -> None:
        """Add edges: ``table[k]`` is one of ``slots[k]``."""
        if len(slots) == 0:
            return
        while self._segments and len(self._segments[-1][0]) <= 2 * len(slots):
            last_slots, last_table = self._segments.pop()
            slots, table = np.concatenate([last_slots, slots]), joined([last_table, table])
        order = np.argsort(slots, kind="stable")
        self._segments.append((slots[order], table.take(order)))

    def of(self, slots: Array) -> tuple[Array, Table]:
        """Return the edges of ``slots`` in no order, and for each of which of them it is (its place in ``slots``)."""
        rows, tables = [np.zeros(0, np.int64)], [np.zeros(0, EDGE)]
        for held, table in self._segments:
            first = np.searchsorted(held, slots, "left")
            where, row = spans(first, np.searchsorted(held, slots, "right") - first)
            rows.append(row)
            tables.append(table.take(where))
        return np.concatenate(rows), joined(tables)

    def drop(self, slot: int, seq: int) -> None:
        """Forget the edges of a slot and those of others to its article."""
        kept = []
        for held, table in self._segments:
            stays = (held != slot) & (table["seq"] != seq)
            if stays.any():
                kept.append((held[stays], table[stays]))
        self._segments = kept

    def renumber(self, numbers: Array) -> None:
        """Give slots other numbers: ``numbers[old]`` is the new one, negative where the slot is gone."""
        held = self._segments
        self._segments = []
        for slots, table in held:
            new = numbers[slots]
            kept = np.flatnonzero(new >= 0)
            self.add(new[kept], table.take(kept))
