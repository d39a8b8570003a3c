"""Every number that linking decides by, in one place. ``tools/fit_linking.py`` chooses them; nobody sets them by hand.

What does not live here: the rules that use them.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Parameters:
    """The parameters of the linker; times are in days."""

    window_days: float = 14.0


DEFAULT = Parameters()
