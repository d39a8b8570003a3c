"""Search quality on the judged queries, through a real archive of the whole development stream; all kinds and one by one."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.archive import open_filled
from bench.figures import Figure, MissingDataError

QUERIES = "gold/search/queries.dev.jsonl"
SCORER = "gold/search/score_search.py"
_RESULTS = 20


def run(folder: Path) -> list[Figure]:
    """Measure nDCG@10 on every kind of query, and MRR and recall@20 over all."""
    queries, scorer = folder / QUERIES, folder / SCORER
    for file in (queries, scorer):
        if not file.exists():
            raise MissingDataError(f"{file} is not there")
    with tempfile.TemporaryDirectory() as scratch:
        results = Path(scratch) / "results.jsonl"
        with (
            open_filled(folder, Path(scratch)) as archive,
            queries.open(encoding="utf-8") as source,
            results.open("w", encoding="utf-8") as target,
        ):
            for line in source:
                query = json.loads(line)["query"]
                found = [hit.id for hit in archive.search(query, limit=_RESULTS)]
                target.write(json.dumps({"query": query, "results": found}, ensure_ascii=False) + "\n")
        shown = subprocess.run(
            [sys.executable, str(scorer), str(queries), str(results)], check=True, capture_output=True, text=True, encoding="utf-8"
        )
    figures = []
    for row in shown.stdout.splitlines()[1:]:
        kind, *values = row.split()
        if len(values) != 5 or not values[0].isdigit():  # the closing remarks
            continue
        ndcg, mrr, recall = map(float, values[1:4])
        figures.append(Figure("search", f"nDCG@10 {kind}", ndcg, peers=_PEERS.get(kind, ())))
        if kind == "all":
            figures += [Figure("search", "MRR", mrr), Figure("search", "recall@20", recall)]
    return figures


#: Baselines measured with the set's scorer on the same stream, as stated in gold/search/README.md.
_PEERS: dict[str, tuple[tuple[str, float], ...]] = {
    "all": (("light stems", 0.739), ("character 4-grams", 0.765)),
    "latin": (("light stems", 0.317), ("character 4-grams", 0.350)),
}
