"""Speed of ``isnad read --as article`` as a whole process on one core, without and with every analysis, on the development stream."""

from __future__ import annotations

import gzip
import itertools
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.figures import Figure, MissingDataError

STREAM = "data/news/saudi-2015.dev.jsonl.gz"
_ARTICLES = 1500
_RUNS = 3


def run(folder: Path) -> list[Figure]:
    """Measure articles a second (median of three whole-process runs) on the stream's first 1,500 articles."""
    stream = folder / STREAM
    if not stream.exists():
        raise MissingDataError(f"{stream} is not there")
    with tempfile.TemporaryDirectory() as scratch:
        sample = Path(scratch) / "sample.jsonl"
        with gzip.open(stream, "rb") as source, sample.open("wb") as target:
            target.writelines(itertools.islice(source, _ARTICLES))
        without = _rate(sample, "--fields", "id,title,published,body")
        every = _rate(sample)
    return [
        Figure("reading", "articles without analysis", without, "a second", kind="speed"),
        Figure("reading", "articles with every analysis", every, "a second", kind="speed"),
    ]


def _rate(sample: Path, *options: str) -> float:
    command = [
        sys.executable,
        "-c",
        "from isnad.command import main; main()",
        "read",
        "--as",
        "article",
        "--jobs",
        "1",
        *options,
        str(sample),
    ]
    seconds = []
    for _ in range(_RUNS):
        began = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        seconds.append(time.perf_counter() - began)
    return _ARTICLES / statistics.median(seconds)
