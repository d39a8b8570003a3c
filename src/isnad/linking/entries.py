"""An article as the window holds it, and articles of it compared. What does not live here: who is compared with whom (``window``)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from isnad.linking.features import Features
from isnad.linking.hashing import Hashes

Ints = npt.NDArray[np.int32]
Places = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


@dataclass(slots=True)
class Entry:
    """An article of the window."""

    seq: int
    id: str
    at: int
    outlet: str | None
    published: str | None
    title: str | None
    story: str
    features: Features
    bands: Hashes
    copy_of: str | None = None


@dataclass(slots=True)
class Pairs:
    """Articles compared, each pair once: slots of the one that came later and of the other, ascending by both.

    ``rows`` are as of ``pairs.row``; ``shorter`` and ``longer`` are the shares of common shingles in the shorter and the longer text;
    ``apart`` says that their beginnings tell of two happenings (``bouts.apart``), ``one_thing`` that of what is telling these share but
    one word, or names, besides days, ``evidence`` what their openings say else, as of ``evidence.NAMES`` (both in a small window only).
    """

    newer: Places
    older: Places
    rows: Floats
    similarity: Floats
    shorter: Floats
    longer: Floats
    apart: npt.NDArray[np.bool_]
    one_thing: npt.NDArray[np.bool_]
    evidence: Floats
