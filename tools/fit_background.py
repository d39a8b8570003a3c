"""Count in how many passages of Arabic text each index term stands, for ``isnad.linking.background``.

usage: python tools/fit_background.py FOLDER    (FOLDER/data/text/*.jsonl.gz, one {"text": …} a line; Wikipedia 2017, CC BY-SA)

Run it again when ``isnad.arabic.terms`` changes: the table is keyed by terms.
"""

from __future__ import annotations

import gzip
import json
import sys
import zlib
from collections import Counter
from pathlib import Path

import numpy as np

from isnad.arabic.terms import index_terms

_PASSAGE = 150
_LEAST = 4
_TARGET = Path(__file__).parents[1] / "src/isnad/linking/data/background.npz"


def main(folder: Path) -> None:
    """Count and write."""
    counts: Counter[str] = Counter()
    passages = 0
    for file in sorted((folder / "data/text").glob("wikipedia*.jsonl.gz")):
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            for line in lines:
                terms = index_terms(json.loads(line)["text"])
                for start in range(0, len(terms), _PASSAGE):
                    passages += 1
                    counts.update(set(terms[start : start + _PASSAGE]))
    kept = sorted((zlib.crc32(term.encode()), count) for term, count in counts.items() if count >= _LEAST)
    terms_ = np.array([term for term, _ in kept], np.uint32)
    logs = np.minimum(255, np.round(-20 * np.log(np.array([count for _, count in kept]) / passages))).astype(np.uint8)
    np.savez_compressed(_TARGET, terms=terms_, logs=logs)
    print(f"{passages} passages, {len(kept)} terms, {_TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
