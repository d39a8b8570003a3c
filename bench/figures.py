"""What a benchmark prints: one figure a row, beside its floor. No measuring lives here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure.

    ``task`` and ``name`` together are its key in ``floors.json``. ``higher`` says which way is better. ``kind`` is ``quality``
    (gated in CI) or ``speed`` (printed, gated only on request). ``peers`` holds the same figure of other tools, run on the same input.
    """

    task: str
    name: str
    value: float
    unit: str = ""
    higher: bool = True
    kind: Literal["quality", "speed"] = "quality"
    peers: tuple[tuple[str, float], ...] = ()

    @property
    def key(self) -> str:
        """The figure's key in the floors file."""
        return f"{self.task}.{self.name}"


class MissingDataError(Exception):
    """The data folder lacks what a benchmark needs; the message names it."""
