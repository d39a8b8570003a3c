"""How crowded the neighbourhoods of a window's articles are, and which filled since their stories were cut.

What does not live here: what crowding counts for (``pairs``), cutting stories (``stories``).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from isnad.linking.arrays import Grown, falling, numbered, ranks
from isnad.linking.pairs import DENSITY_RANK

Ints = npt.NDArray[np.int32]
Places = npt.NDArray[np.int64]
Singles = npt.NDArray[np.float32]

_SETTLED = 0.04  # how far a neighbourhood may fill before its story is cut anew


class Crowding:
    """The similarities of each slot's nearest articles, and the density with which each slot's story was cut."""

    def __init__(self) -> None:
        self._near = Grown(np.float32, DENSITY_RANK)  # in no order
        self._density = Grown(np.float32)  # the least of these
        self._settled = Grown(np.float32)
        self._unsettled: set[int] = set()

    @property
    def near(self) -> Singles:
        """The similarities of each slot's nearest articles, in no order."""
        return self._near.values

    def clear(self) -> None:
        """Forget what is near to each slot."""
        self._near.values[:] = 0.0
        self._density.values[:] = 0.0

    def extend(self, count: int) -> None:
        """Add slots that have nothing near."""
        self._near.extend(np.zeros((count, DENSITY_RANK), np.float32))
        self._density.extend(np.zeros(count, np.float32))
        self._settled.extend(np.zeros(count, np.float32))

    def keep(self, rows: npt.NDArray[np.bool_]) -> None:
        """Let the slots go for which ``rows`` is false; those after them move up."""
        numbers = np.cumsum(rows) - 1
        self._unsettled = {int(numbers[slot]) for slot in self._unsettled if rows[slot]}
        self._near.keep(rows)
        self._density.keep(rows)
        self._settled.keep(rows)

    def density(self, slots: Ints | Places) -> Singles:
        """Return how crowded the neighbourhoods of slots are: the similarity of their fifteenth nearest."""
        result: Singles = self._density.values.take(slots)
        return result

    def remember(self, slots: Ints, near: Singles) -> None:
        """Take in how near articles are to slots, one entry each; a slot may come again."""
        order = falling(slots, near)
        slots, near = slots[order], near[order]
        rank = ranks(slots)
        kept = rank < DENSITY_RANK
        touched, row = numbered(slots[kept])
        best = np.zeros((len(touched), 2 * DENSITY_RANK), np.float32)
        best[:, :DENSITY_RANK] = self._near.values[touched]
        best[row, DENSITY_RANK + rank[kept]] = near[kept]
        best.partition(DENSITY_RANK, axis=1)
        self._near.values[touched] = best[:, DENSITY_RANK:]
        self._density.values[touched] = best[:, DENSITY_RANK]
        moved = np.abs(self.density(touched) - self._settled.values[touched]) > _SETTLED
        self._unsettled.update(touched[moved].tolist())

    def unsettled(self) -> set[int]:
        """Return the slots whose neighbourhoods have filled since their stories were cut."""
        return set(self._unsettled)

    def unsettle(self, slots: set[int]) -> None:
        """Have the stories of slots cut anew."""
        self._unsettled |= slots

    def settle(self, slots: Ints) -> None:
        """Remember with which neighbourhoods the stories of slots are cut."""
        self._settled.values[slots] = self.density(slots)
        self._unsettled.difference_update(slots.tolist())
