"""Linking on the judged stream: reprints, stories, read-also by the gold's own scorer; articles a second and peak memory.

The stream goes through the linker in order of publication, with a store in memory, from clean articles: the language analysis counts.
The demo's articles go through it too: an archive of a hundred articles, whose stories ought to be as whole as those of a large one.
"""

from __future__ import annotations

import gzip
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.figures import Figure, MissingDataError
from isnad.demo import content
from isnad.linking import Linker, MemoryLinkStore
from isnad.linking.parameters import DEFAULT, Parameters
from isnad.records import Article

TASK = "linking"
BATCH = 200


def stream(folder: Path) -> list[Article]:
    """Return the judged stream in order of publication. Raises MissingDataError."""
    files = sorted((folder / "data/news").glob("*.dev.jsonl.gz"))
    if not files:
        raise MissingDataError(f"{folder}/data/news has no *.dev.jsonl.gz")
    rows = []
    for file in files:
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            rows += [json.loads(line) for line in lines]
    rows.sort(key=lambda row: row["published"])
    return [
        Article(id=row["id"], body=row["text"], title=row["title"], url=row["url"], outlet=row["outlet"], published=row["published"])
        for row in rows
    ]


def batches(articles: Sequence[Article], size: int = BATCH) -> Iterator[Sequence[Article]]:
    """Cut a stream into batches."""
    return (articles[start : start + size] for start in range(0, len(articles), size))


def write(linker: Linker, store: MemoryLinkStore, seeds: list[str], target: Path) -> None:
    """Write what the scorer reads."""
    stories = linker.stories()
    lines: dict[str, list[dict[str, object]]] = {
        "S": [{"story": story.story, "articles": story.articles} for story in stories],
        "R": [{"id": copy.id, "of": copy.of} for copy in store.copies([id for story in stories for id in story.articles])],
        "L": [{"id": seed, "related": linker.related(seed).related} for seed in seeds],
    }
    for name, rows in lines.items():
        (target / f"{name}.jsonl").write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")


def demo(parameters: Parameters = DEFAULT) -> tuple[float, float, float, float]:
    """Return B-cubed figures of the stories of the demo's articles: precision, recall and F1 against its happenings, a single being one of
    its own, and the precision against its matters, each of which goes on over days: what is not of one matter has nothing in one story."""
    articles = content.articles()
    linker = Linker(MemoryLinkStore(), {outlet.declared.id: outlet.declared for outlet in content.outlets()}, parameters)
    linker.add(
        [
            Article(id=a.id, title=a.title, body="\n".join(a.paragraphs), outlet=a.outlet, published=a.published.isoformat())
            for a in articles
        ]
    )
    home = {id: set(story.articles) for story in linker.stories() for id in story.articles}
    truth = {a.id: {b.id for b in articles if (b.happening or b.id) == (a.happening or a.id)} for a in articles}
    matter = {a.id: {b.id for b in articles if (b.story or b.id) == (a.story or a.id)} for a in articles}
    precision, of_matter = (sum(len(home[id] & of[id]) / len(home[id]) for id in of) / len(of) for of in (truth, matter))
    recall = sum(len(home[id] & truth[id]) / len(truth[id]) for id in truth) / len(truth)
    return precision, recall, 2 * precision * recall / (precision + recall), of_matter


def run(folder: Path) -> list[Figure]:
    """Link the stream and score it. Raises MissingDataError."""
    gold, scorer = folder / "gold/stories.dev.jsonl", folder / "gold/score_stories.py"
    for file in (gold, scorer):
        if not file.exists():
            raise MissingDataError(f"{file} is missing")
    articles = stream(folder)
    store = MemoryLinkStore()
    linker = Linker(store)
    start = time.process_time()
    for batch in batches(articles):
        linker.add(batch)
    seconds = time.process_time() - start
    start = time.process_time()
    seeds = [json.loads(line)["seed"] for line in gold.read_text("utf-8").splitlines() if line.strip()]
    every = [article.id for article in articles]
    for id in every[:: max(1, len(every) // 1000)]:
        linker.related(id)
    related = (time.process_time() - start) / min(len(every), 1000)
    with tempfile.TemporaryDirectory() as temporary:
        target = Path(temporary)
        write(linker, store, seeds, target)
        told = subprocess.run(
            [sys.executable, str(scorer), str(gold), "--stories", str(target / "S.jsonl"), "--reprints", str(target / "R.jsonl"),
             "--related", str(target / "L.jsonl")],
            check=True, capture_output=True, text=True,
        ).stdout  # fmt: skip
    sys.stderr.write(told)
    found = {key: float(value) for key, value in _FIGURE.findall(told.replace("  R ", " R "))}
    story, reprint = told.splitlines()[:2]
    small = demo()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return [
        Figure(TASK, "stories F1", _after(story, "F1")),
        Figure(TASK, "stories P", _after(story, " P")),
        Figure(TASK, "stories R", _after(story, " R")),
        Figure(TASK, "stories", _after(story, "stories"), higher=False),
        Figure(TASK, "demo stories F1", small[2]),
        Figure(TASK, "demo stories P", small[3]),
        Figure(TASK, "demo happenings P", small[0]),
        Figure(TASK, "demo stories R", small[1]),
        Figure(TASK, "reprints F1", _after(reprint, "F1")),
        Figure(TASK, "reprints P", _after(reprint, " P")),
        Figure(TASK, "reprints R", _after(reprint, " R")),
        Figure(TASK, "related nDCG@5", found["nDCG@5"]),
        Figure(TASK, "related P@5", found["P@5"]),
        Figure(TASK, "related false offers", found["false offers"], higher=False),
        Figure(TASK, "articles", len(articles) / seconds, "a second", kind="speed"),
        Figure(TASK, "related look-up", 1000 * related, "ms", higher=False, kind="speed"),
        Figure(TASK, "peak memory", peak, "MiB", higher=False, kind="speed"),
    ]


_FIGURE = re.compile(r"(nDCG@5|P@5|false offers) ([\d.]+)")


def _after(line: str, label: str) -> float:
    found = re.search(rf"{label} ([\d.]+)", line)
    if found is None:
        raise RuntimeError(f"the scorer's line has no {label!r}: {line}")
    return float(found.group(1))
