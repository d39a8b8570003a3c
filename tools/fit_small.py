"""Choose what openings add to the log-odds of stories where articles are few (``evidence.py``), and write ``data/parameters.json``.

usage: python tools/fit_small.py FOLDER [--dry]

Learned from small archives: of a judged seed and its candidates each (the gold's in FOLDER and ``judged_stories.jsonl`` beside this file),
the demo's articles, and some thirty archives of eight to sixteen articles that were written for this, whose pairs stand as numbers in
``small_pairs.npz`` (their texts are of real affairs and are not passed on): ridge logistic regression beside what likeness says. The
figures printed are those of pairs of the archives that were left out of the fit.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from isnad.demo import content
from isnad.linking import Linker, MemoryLinkStore, evidence, pairs
from isnad.linking.parameters import DEFAULT
from isnad.reader import read_article
from isnad.records import Article

Floats = npt.NDArray[np.float64]
TARGET = Path(__file__).parents[1] / "src/isnad/linking/data/parameters.json"
JUDGED, WRITTEN = Path(__file__).parent / "judged_stories.jsonl", Path(__file__).parent / "small_pairs.npz"
WEIGHTS = {"judged": 1.0, "written": 1.5, "demo": 0.5}  # of a pair: what is written is of many lands and matters, what is judged of one
PENALTY, OF_CROWDING = 10.0, 60.0
THRESHOLD = 0.5


class Data(NamedTuple):
    """Pairs: the log-odds by their likeness, how crowded it is around them, what their openings say, and whether they are of one
    happening."""

    logit: Floats
    density: Floats
    evidence: Floats
    one: Floats


def collect(articles: Sequence[Article], one: Callable[[str, str], bool | None]) -> Data:
    """Compare the articles of a small archive; ``one`` says of two, by id, whether they are of one happening (``None``: not known)."""
    linker = Linker(MemoryLinkStore())
    linker.add([read_article(article, parts=("names",)) for article in articles])
    window = linker._window
    found = window.renew()
    ids = [[window.entry(slot).id for slot in slots.tolist()] for slots in (found.newer, found.older)]
    truth = [one(a, b) for a, b in zip(*ids, strict=True)]
    kept = np.array([said is not None for said in truth], bool) & ~found.apart & ~found.one_thing
    density = np.maximum(window.density(found.newer), window.density(found.older)).astype(np.float64)
    logit = pairs.logits(found.rows, DEFAULT.story) + DEFAULT.density * density
    return Data(logit[kept], density[kept], found.evidence[kept], np.array([float(bool(said)) for said in truth])[kept])


def joined(parts: Sequence[Data]) -> Data:
    """Return the pairs of several archives."""
    return Data(*(np.concatenate(column) for column in zip(*(part for part in parts if len(part.one)), strict=True)))


def judged(folder: Path) -> Data:
    """Return the judged pairs, each seed with its candidates an archive."""
    files = (folder / "gold/stories.dev.jsonl", JUDGED)
    seeds = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines() if line.strip()]
    wanted = {id for row in seeds for id in (row["seed"], *(pair["id"] for pair in row["pairs"]))}
    held: dict[str, Article] = {}
    for file in sorted((folder / "data/news").glob("*.dev.jsonl.gz")):
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                if row["id"] in wanted:
                    held[row["id"]] = Article(
                        id=row["id"], body=row["text"], title=row["title"], outlet=row["outlet"], published=row["published"]
                    )
    parts = []
    for row in seeds:
        seed = row["seed"]
        grades = {pair["id"]: pair["grade"] for pair in row["pairs"] if pair["id"] in held}

        def one(a: str, b: str, seed: str = seed, grades: dict[str, int] = grades) -> bool | None:
            return grades[b if a == seed else a] >= 2 if seed in (a, b) else None

        parts.append(collect([held[id] for id in sorted({seed, *grades})], one))
    return joined(parts)


def demo() -> Data:
    """Return the pairs of the demo's articles."""
    told = {a.id: a.happening or a.id for a in content.articles()}
    articles = [
        Article(id=a.id, title=a.title, body="\n".join(a.paragraphs), outlet=a.outlet, published=a.published.isoformat())
        for a in content.articles()
    ]
    return collect(articles, lambda a, b: told[a] == told[b])


def fit(data: dict[str, Data]) -> Floats:
    """Return the constant, the weight of crowding and those of what openings say."""
    whole = joined(list(data.values()))
    weight = np.concatenate([np.full(len(part.one), WEIGHTS[name]) for name, part in data.items()])
    columns = np.c_[whole.density, whole.evidence]
    mean, spread = columns.mean(axis=0), columns.std(axis=0) + 1e-9
    x = np.c_[np.ones(len(columns)), (columns - mean) / spread]
    penalty = np.r_[0.0, OF_CROWDING, np.full(whole.evidence.shape[1], PENALTY)]
    weights = np.zeros(x.shape[1])
    for _ in range(12):  # Newton's steps
        p = pairs.probability((whole.logit + x @ weights).clip(-30, 30))
        slope = x.T @ (weight * (p - whole.one)) + penalty * weights
        weights -= np.linalg.solve((x * (weight * p * (1 - p))[:, None]).T @ x + np.diag(penalty + 1e-6), slope)
    own = weights[1:] / spread
    fitted: Floats = np.r_[weights[0] - (own * mean).sum(), own]
    return fitted


def tell(name: str, weights: Floats, data: Data) -> None:
    """Print how well weights tell pairs apart."""
    logit = data.logit + weights[0] + np.c_[data.density, data.evidence] @ weights[1:]
    loss = np.log1p(np.exp(-np.where(data.one == 1, logit, -logit).clip(-30, 30))).mean()
    found = logit >= 0
    right = float((found & (data.one == 1)).sum())
    print(
        f"{name}: log loss {loss:.3f} P {right / max(1, found.sum()):.3f} R {right / data.one.sum():.3f} ({len(data.one)} pairs)",
        flush=True,
    )


def main() -> None:
    """Fit and write."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--dry", action="store_true", help="print, do not write")
    options = arguments.parse_args()
    with np.load(WRITTEN) as held:
        written = Data(*(held[name].astype(np.float64) for name in Data._fields))
    data = {"judged": judged(options.folder), "written": written, "demo": demo()}
    for name, left_out in data.items():
        tell(f"without {name}", fit({other: part for other, part in data.items() if other != name}), left_out)
    weights = fit(data).round(4).tolist()
    print(dict(zip(("constant", "crowding", *evidence.NAMES), weights, strict=True)))
    chosen = json.loads(TARGET.read_text("utf-8"))
    chosen |= {"small": [weights[0], *weights[2:]], "small_density": weights[1], "sparse_threshold": THRESHOLD}
    if not options.dry:
        lines = ",\n".join(f" {json.dumps(name)}: {json.dumps(value)}" for name, value in chosen.items())
        TARGET.write_text(f"{{\n{lines}\n}}\n", "utf-8")


if __name__ == "__main__":
    main()
