"""How much longer a reader takes for texts ten times as long: a tenfold time is linear."""

from __future__ import annotations

import gzip
import itertools
import json
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from isnad.arabic.text import Text

_RUNS = 3


def ten_times(shorter: Sequence[Sequence[str]], longer: Sequence[Sequence[str]], read: Callable[[Text], object]) -> float:
    """Return how many times as long the second list of texts takes; each text is given in its parts, and cut into tokens anew for each run.

    Each time is the median of three runs, taken by turns: what else the machine does falls on both lengths.
    """
    seconds: tuple[list[float], list[float]] = ([], [])
    for _ in range(_RUNS):
        for texts, taken in zip((shorter, longer), seconds, strict=True):
            cut = [Text("\n".join(parts)) for parts in texts]
            began = time.process_time()
            for text in cut:
                read(text)
            taken.append(time.process_time() - began)
    return statistics.median(seconds[1]) / max(statistics.median(seconds[0]), 0.005)


def of_news(stream: Path, articles: int, read: Callable[[Text], object]) -> float:
    """Return how many times as long ordinary news takes at ten times the length: the stream's first articles, joined to texts of twenty and
    to texts of two hundred."""
    with gzip.open(stream, "rt", encoding="utf-8") as lines:
        bodies = [json.loads(line).get("text") or "" for line in itertools.islice(lines, articles)]
    shorter, longer = ([bodies[i : i + n] for i in range(0, len(bodies), n)] for n in (20, 200))
    return 10 * ten_times(shorter, longer, read)
