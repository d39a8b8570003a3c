"""Speed of what is asked of statements across articles: entering their terms, claims of a story, searching by who said what.

How good they are is measured in ``retellings``.
"""

from __future__ import annotations

import gzip
import json
import statistics
import tempfile
import time
from pathlib import Path

from bench.figures import Figure, MissingDataError
from isnad import read_article
from isnad.archive import Archive
from isnad.archive.statements import term_rows

STREAM = "data/news/saudi-2015.dev.jsonl.gz"
STORIES = "gold/stories.dev.jsonl"
QUERIES = (
    'said:"رئيس الوزراء"', "force:deny", "source:unnamed about:الطائرة", "via:رويترز", "to:رويترز", "said:أمريكا",
    'said:"وزير الخارجية" about:اتفاق force:confirm',
)  # fmt: skip


def run(folder: Path) -> list[Figure]:
    """Measure on the articles of the annotated stories, read and kept. Raises MissingDataError."""
    for needed in (STREAM, STORIES):
        if not (folder / needed).exists():
            raise MissingDataError(f"{folder / needed} is not there")
    wanted: set[str] = set()
    with (folder / STORIES).open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            wanted |= {row["seed"], *(pair["id"] for pair in row["pairs"] if pair["grade"] >= 2)}
    with gzip.open(folder / STREAM, "rt", encoding="utf-8") as stream:
        articles = [read_article(row) for row in map(json.loads, stream) if row["id"] in wanted]
    said = sum(len(article.statements) for article in articles)
    began = time.process_time()
    for key, article in enumerate(articles, 1):
        term_rows(key, article)
    terms = time.process_time() - began
    with tempfile.TemporaryDirectory() as name, Archive.open(str(Path(name) / "archive")) as archive:
        archive.ingest(articles)
        stories = archive.stories(limit=len(articles))
        began = time.process_time()
        for story in stories:
            archive.claims(story.story)
        spent = time.process_time() - began
        times = []
        for query in QUERIES * 5:
            began = time.process_time()
            archive.find_statements(query)
            times.append(time.process_time() - began)
    return [
        Figure("claims", "terms, statements/s", said / terms, "1/s", kind="speed"),
        Figure("claims", "claims, articles/s", len(articles) / spent, "1/s", kind="speed"),
        Figure("claims", "statement search, median", 1000 * statistics.median(times), "ms", higher=False, kind="speed"),
    ]
