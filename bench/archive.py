"""Speed and size of the archive on the development stream: ingest, search, reading, bytes on disk.

Articles come clean and unread, so that the figures are the archive's and the linker's own; reading has a benchmark of its own.
"""

from __future__ import annotations

import gzip
import itertools
import json
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from bench.figures import Figure, MissingDataError
from isnad.archive import Archive
from isnad.records import Article

STREAM = "data/news/saudi-2015.dev.jsonl.gz"
QUERIES = "gold/search/queries.dev.jsonl"
_READ = 2_000


def articles(folder: Path, limit: int | None = None) -> Iterator[Article]:
    """Yield the stream's articles, unread. Raises MissingDataError."""
    stream = folder / STREAM
    if not stream.exists():
        raise MissingDataError(f"{stream} is not there")
    with gzip.open(stream, "rt", encoding="utf-8") as lines:
        for line in itertools.islice(lines, limit):
            row = json.loads(line)
            yield Article(
                row["id"], row["text"], title=row["title"], url=row["url"], outlet=row["outlet"], published=row["published"], language="ar"
            )


def open_filled(folder: Path, scratch: Path) -> Archive:
    """Return an archive in ``scratch`` that holds the whole stream."""
    archive = Archive.open(str(scratch / "archive"))
    archive.ingest(articles(folder))
    return archive


def run(folder: Path) -> list[Figure]:
    """Measure ingest of the whole stream, of 2,000 articles that were read before, search latency and size on disk."""
    if not (folder / QUERIES).exists():
        raise MissingDataError(f"{folder / QUERIES} is not there")
    figures = []
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        given = list(articles(folder))
        began = time.process_time()
        with Archive.open(str(scratch / "whole")) as archive:
            archive.ingest(given)
            spent = time.process_time() - began
            figures.append(_speed("articles linked and kept", len(given) / spent, "a CPU second"))
            began = time.process_time()
            archive.ingest(given)
            figures.append(_speed("articles found unchanged", len(given) / (time.process_time() - began), "a CPU second"))
            figures += _searches(folder, archive)
            figures.append(_latency("article", [partial(archive.article, article.id) for article in given[::50]], 50))
            figures.append(_latency("first page of stories", [partial(archive.stories, order="origins")] * 50, 50))
        size = sum(file.stat().st_size for file in (scratch / "whole").rglob("*"))
        figures.append(Figure("archive", "bytes an article", size / len(given), "bytes", higher=False, kind="speed"))
        figures.append(_speed("articles read before kept", _kept_after_reading(folder, scratch), "a CPU second"))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    figures.append(Figure("archive", "peak memory", peak / 2**20, "MiB", higher=False, kind="speed"))
    return figures


def _searches(folder: Path, archive: Archive) -> list[Figure]:
    with (folder / QUERIES).open(encoding="utf-8") as lines:
        queries = [json.loads(line)["query"] for line in lines]
    calls = [partial(archive.search, query) for query in queries * 3]
    by_date = [partial(archive.search, query, sort="date") for query in queries * 3]
    return [_latency("search", calls, 50), _latency("search", calls, 95), _latency("search by date", by_date, 95)]


def _latency(name: str, calls: Sequence[Callable[[], object]], percentile: int) -> Figure:
    spent = []
    for call in calls:
        began = time.perf_counter()
        call()
        spent.append((time.perf_counter() - began) * 1000)
    value = statistics.quantiles(spent, n=100)[percentile - 1]
    return Figure("archive", f"{name} p{percentile}", value, "ms", higher=False, kind="speed")


def _kept_after_reading(folder: Path, scratch: Path) -> float:
    from isnad.reader import read_article

    read = [read_article(article) for article in articles(folder, _READ)]
    began = time.process_time()
    with Archive.open(str(scratch / "read")) as archive:
        archive.ingest(read)
    return len(read) / (time.process_time() - began)


def _speed(name: str, value: float, unit: str) -> Figure:
    return Figure("archive", name, value, unit, kind="speed")
