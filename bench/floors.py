"""The floors file: for each figure the value that must not be missed, with its history. Raising is free; lowering needs a reason."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bench.figures import Figure

FILE = Path(__file__).with_name("floors.json")
#: A raised floor stays this far (relative) under the measured figure: room for noise, not for a step back.
MARGIN = 0.01


class Floors:
    """Floors by figure key. Each is ``{"floor": value, "history": [{"floor", "reason"}, …]}``, newest last."""

    def __init__(self, rows: dict[str, dict[str, Any]]):
        self._rows = rows

    @classmethod
    def load(cls, file: Path = FILE) -> Floors:
        """Read the floors file."""
        return cls(json.loads(file.read_text(encoding="utf-8")))

    def save(self, file: Path = FILE) -> None:
        """Write the floors file, sorted by key."""
        file.write_text(json.dumps(dict(sorted(self._rows.items())), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")

    def of(self, key: str) -> float | None:
        """Return a figure's floor, or None where it has none."""
        row = self._rows.get(key)
        return None if row is None else float(row["floor"])

    def met(self, figure: Figure) -> bool:
        """Tell whether a figure keeps its floor (true where it has none)."""
        floor = self.of(figure.key)
        if floor is None:
            return True
        return figure.value >= floor if figure.higher else figure.value <= floor

    def raise_to(self, figures: Iterable[Figure]) -> None:
        """Raise the floors of quality figures to just under what was measured; no floor is ever lowered here."""
        for figure in figures:
            if figure.kind != "quality":
                continue
            reach = figure.value * (1 - MARGIN) if figure.higher else figure.value * (1 + MARGIN)
            reach = round(reach, 4)
            floor = self.of(figure.key)
            if floor is None or (reach > floor if figure.higher else reach < floor):
                self._set(figure.key, reach, "measured")

    def lower(self, key: str, value: float, reason: str) -> None:
        """Set a floor to a lesser value, keeping the reason. Raises KeyError for an unknown key."""
        if key not in self._rows:
            raise KeyError(key)
        self._set(key, value, reason)

    def _set(self, key: str, value: float, reason: str) -> None:
        row = self._rows.setdefault(key, {"floor": value, "history": []})
        row["floor"] = value
        row["history"].append({"floor": value, "reason": reason})
