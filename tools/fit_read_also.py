"""Learn from an archive's outlets how read-also ranks: what their own pages send readers to, among an article's neighbours.

usage: python tools/fit_read_also.py ARCHIVE [--write]

ARCHIVE is an archive's folder. Of each article whose page leads to neighbours of its own, within the window, it is asked how high these
stand, for several weights of being a further happening (``related_further``). The weight changes only where another is better by more than
twice the standard error of the difference over articles, and there are ``LEAST`` such articles; else nothing is written.
"""

from __future__ import annotations

import argparse
import json
import math
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

from isnad.archive.links import SqliteLinkStore
from isnad.linking.parameters import DEFAULT
from isnad.linking.related import chances, neighbours

TARGET = Path(__file__).parents[1] / "src/isnad/linking/data/parameters.json"
LEAST = 200
WEIGHTS = (0.0, 0.25, 0.5, 1.0, 1.5, 2.0, 3.0)

#: For each neighbour: how likely it is related, how likely by a further happening, and whether the outlet links it.
Case = list[tuple[float, float, bool]]


def cases(store: SqliteLinkStore) -> Iterator[Case]:
    """Yield the neighbours of each article of which some, but not all, are linked by its outlet."""
    for seq in range(1, store.last_seq() + 1):
        for row in store.rows([seq]):
            near = neighbours(store, row, DEFAULT)
            if 0 < sum(each.linked for each in near) < len(near):
                # What the outlet links is what is asked, not what is known.
                yield [(*chances(replace(each, linked=False), DEFAULT), each.linked) for each in near]


def gain(case: Case, weight: float) -> float:
    """Return the nDCG@5 of one article's neighbours, what its outlet links being worth one."""
    ranked = sorted(case, key=lambda each: -(each[0] + weight * each[1]))
    reached = sum(1 / math.log2(n + 2) for n, each in enumerate(ranked[:5]) if each[2])
    return reached / sum(1 / math.log2(n + 2) for n in range(min(5, sum(each[2] for each in case))))


def choose(found: list[Case], now: float) -> float:
    """Return the weight that is surely better than the one of now, or that of now."""
    gains = {weight: np.array([gain(case, weight) for case in found]) for weight in {*WEIGHTS, now}}
    best = max(gains, key=lambda weight: (float(gains[weight].mean()), -abs(weight - now)))
    for weight in sorted(gains):
        print(f"related_further {weight}: nDCG@5 {gains[weight].mean():.3f}")
    more = gains[best] - gains[now]
    return best if more.mean() > 2 * more.std() / math.sqrt(len(found)) else now


def main() -> None:
    """Choose, and write where asked."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("archive", type=Path)
    arguments.add_argument("--write", action="store_true")
    options = arguments.parse_args()
    file = options.archive / "isnad.sqlite"
    if not file.exists():
        raise SystemExit(f"{options.archive} is no archive")
    found = list(cases(SqliteLinkStore(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True))))
    print(f"{len(found)} articles whose outlets link some of their neighbours")
    if len(found) < LEAST:
        raise SystemExit(f"fewer than {LEAST}: nothing can be learned from them")
    chosen = choose(found, DEFAULT.related_further)
    print(f"chosen: related_further {chosen}")
    if options.write and chosen != DEFAULT.related_further:
        values = json.loads(TARGET.read_text("utf-8")) | {"related_further": chosen}
        TARGET.write_text(json.dumps(values, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
