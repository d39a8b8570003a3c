"""Statements and chains: the gold's figures, direct quotations, our own table as a second check, and words a second on the stream."""

from __future__ import annotations

import gzip
import itertools
import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from bench.figures import Figure, MissingDataError
from bench.growth import of_news, ten_times
from isnad.arabic.text import Text
from isnad.reading.names import find_names
from isnad.reading.statements import find_statements
from isnad.records import to_json

GOLD = "gold/statements.dev.jsonl"
SCORER = "gold/score_statements.py"
STREAM = "data/news/saudi-2015.dev.jsonl.gz"
OWN = Path(__file__).parents[1] / "tests" / "reading" / "statements" / "own.txt"
SECOND = OWN.with_name("second.txt")
THIRD = OWN.with_name("third.txt")
FOURTH = OWN.with_name("fourth.txt")
_ARTICLES = 1500
#: As many as fill whole texts of two hundred.
_JOINED = 1000
_RUNS = 3
_HOSTILE = (
    '"',
    "«",
    "قال ",
    "قال إن ",
    "وأضاف أن الوزير قال إن ",
    "«قال ",
    "بحسب مصادر ",
    "الوزارة قالت إن ",
    "، بحسب الوزير، ",
    "رئيس: ",
    'كانت صحيفة "الأفق قالت إن ',
    'وقالت "الأفق" إن "الوزارة نفت ',
)
_WORD = re.compile(r"\w+")
_LINES = {
    "statement F1": r"^statement +P [\d.]+ +R [\d.]+ +F1 ([\d.]+)",
    "statement precision": r"^statement +P ([\d.]+)",
    "statement recall": r"^statement +P [\d.]+ +R ([\d.]+)",
    "exact content F1": r"^statement, exact +P [\d.]+ +R [\d.]+ +F1 ([\d.]+)",
    "right source F1": r"^with right source +P [\d.]+ +R [\d.]+ +F1 ([\d.]+)",
    "chain accuracy": r"^chain accuracy +([\d.]+)",
    "count accuracy": r"^count accuracy +([\d.]+)",
    "force accuracy": r"^force accuracy +([\d.]+)",
    "kind accuracy": r"^kind accuracy +([\d.]+)",
    "quoted accuracy": r"^quoted accuracy +([\d.]+)",
}


def run(folder: Path) -> list[Figure]:
    """Score the statements of the development gold and of our own tables with the gold's scorer."""
    gold, scorer = folder / GOLD, folder / SCORER
    for path in (gold, scorer):
        if not path.exists():
            raise MissingDataError(f"{path} is not there")
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    figures = [Figure("statements", name, value) for name, value in score(scorer, rows).items()]
    precision, recall = direct_quotations(rows)
    figures += [Figure("statements", "direct quotations precision", precision), Figure("statements", "direct quotations recall", recall)]
    own = score(scorer, own_table())
    figures += [Figure("statements", f"own table {name}", own[name]) for name in ("statement F1", "right source F1", "exact content F1")]
    for title, table in (("second", SECOND), ("third", THIRD), ("fourth", FOURTH)):
        scored = score(scorer, own_table(table))
        figures += [
            Figure("statements", f"{title} table {name}", scored[name]) for name in ("statement F1", "right source F1", "exact content F1")
        ]
    return figures


def speeds(folder: Path) -> list[Figure]:
    """Measure one core on the stream of the folder, where it has one, and the growth with the length of a text."""
    figures = []
    stream = folder / STREAM
    if stream.exists():
        figures.append(Figure("statements", "words", words_per_second(stream), "a second", kind="speed"))
        news = of_news(stream, _JOINED, lambda text: find_statements(text, find_names(text)))
        figures.append(Figure("statements", "time at ten times the length, news with its names", news, "times", higher=False, kind="speed"))
    figures.append(Figure("statements", "time at ten times the length, hostile", growth(), "times", higher=False, kind="speed"))
    return figures


def predictions(rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return each article's id and statements as the scorer reads them."""
    return [{"doc": row["doc"], "statements": to_json(find_statements(Text(row["text"])))} for row in rows]


def score(scorer: Path, rows: list[Mapping[str, Any]]) -> dict[str, float]:
    """Run the gold's own scorer as a subprocess on ``rows`` and what is found in them; return its figures by name."""
    with tempfile.TemporaryDirectory() as scratch:
        gold, predicted = Path(scratch) / "gold.jsonl", Path(scratch) / "predicted.jsonl"
        for path, items in ((gold, rows), (predicted, predictions(rows))):
            path.write_text("".join(json.dumps(item, ensure_ascii=False) + "\n" for item in items), encoding="utf-8")
        command = [sys.executable, str(scorer), str(gold), str(predicted)]
        printed = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout
    found = {name: re.search(pattern, printed, re.MULTILINE) for name, pattern in _LINES.items()}
    return {name: float(match.group(1)) for name, match in found.items() if match is not None}


def direct_quotations(rows: Iterable[Mapping[str, Any]]) -> tuple[float, float]:
    """Return precision and recall of direct quotations: contents that overlap by half and are direct on both sides."""
    right = predicted_total = gold_total = 0
    for row in rows:
        gold = [item["content"] for item in row["statements"] if item["quoted"] == "direct"]
        guess = [item.content for item in find_statements(Text(row["text"])) if item.quoted == "direct"]
        predicted_total += len(guess)
        gold_total += len(gold)
        left = list(gold)
        for content in guess:
            best = max(left, key=lambda other: _overlap(content, other), default=None)
            if best is not None and _overlap(content, best) >= 0.5:
                left.remove(best)
                right += 1
    return right / max(1, predicted_total), right / max(1, gold_total)


def _overlap(a: str, b: str) -> float:
    first, second = _WORD.findall(a), _WORD.findall(b)
    common = sum(min(first.count(word), second.count(word)) for word in set(first))
    return 2 * common / max(1, len(first) + len(second))


def own_table(path: Path = OWN) -> list[Mapping[str, Any]]:
    """Read our own table in the gold's shape. Raises ``ValueError`` where a content does not stand in its text."""
    rows: list[dict[str, Any]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if not line.startswith("> "):
            rows.append({"doc": f"{path.stem}-{len(rows) + 1}", "text": line, "statements": []})
            continue
        content, cue, source, resolved, via, kind, count, force, quoted = (part.strip() for part in line[2:].split("|"))
        start = rows[-1]["text"].find(content)
        if start < 0:
            raise ValueError(f"not in its text: {content}")
        rows[-1]["statements"].append(
            {
                "content": content,
                "start": start,
                "cue": cue,
                "source": source,
                "resolved": source if resolved == "=" else resolved,
                "via": [part.strip() for part in via.split(";") if part.strip()],
                "kind": kind,
                "count": int(count) if count else None,
                "force": force,
                "quoted": quoted,
            }
        )
    return list(rows)


def growth() -> float:
    """Return the worst ratio of processor time between hostile texts and texts ten times as long: 10 is linear."""
    return max(ten_times([[piece * 1_000]], [[piece * 10_000]], find_statements) for piece in _HOSTILE)


def words_per_second(stream: Path) -> float:
    """Return words a second of one core on the stream's first articles, tokens given: median of three runs of processor time."""
    with gzip.open(stream, "rt", encoding="utf-8") as lines:
        bodies = [json.loads(line).get("text") or "" for line in itertools.islice(lines, _ARTICLES)]
    texts = [Text(body) for body in bodies]
    total = sum(len(body.split()) for body in bodies)
    find_statements(texts[0])
    seconds = []
    for _ in range(_RUNS):
        began = time.process_time()
        for text in texts:
            find_statements(text)
        seconds.append(time.process_time() - began)
    return total / statistics.median(seconds)
