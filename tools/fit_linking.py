"""Choose the parameters of ``isnad.linking`` on judged seeds, by cross-validation over seeds, and write ``data/parameters.json``.

usage: python tools/fit_linking.py FOLDER [--cache FILE.npz] [--stories] [--dry]

FOLDER holds ``gold/stories.dev.jsonl`` and ``data/news/*.dev.jsonl.gz``. What is chosen: the weights of the pair scorer (ridge
logistic regression, then what products of two of its numbers add), the linkage, the thresholds. The figures printed are those of seeds
that were left out of the fit. Stories learn from ``judged_stories.jsonl`` beside this file too: 300 more seeds of the stream that five
readers judged by the gold's guidelines, 60 each. Some call two reports one story more readily than others, so each has a lenience of its
own, and what ships is as strict as the gold; copies learn from the gold alone. With ``--stories`` only what stories are cut by is chosen
anew. What read-also decides by stays as it is in the file: ``fit_related.py`` chooses it, and ``fit_small.py`` what small archives add.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import math
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bench.floors import Floors
from isnad.linking import pairs
from isnad.linking.clusters import cut
from isnad.linking.copies import another_matter
from isnad.linking.entries import Entry, Pairs
from isnad.linking.features import bands, extract
from isnad.linking.parameters import DEFAULT, Parameters
from isnad.linking.times import moment
from isnad.linking.window import Window
from isnad.records import Article

Floats = npt.NDArray[np.float64]
TARGET = Path(__file__).parents[1] / "src/isnad/linking/data/parameters.json"
JUDGED = Path(__file__).parent / "judged_stories.jsonl"
BATCH = 200
FOLDS = 6
SEEDS_OF_FOLDS = (1, 2, 3)  # cross-validation is repeated, so that no one cutting of the seeds decides
#: The columns that each scorer uses, chosen forward by log loss over left-out seeds; the others' weights are 0. ``fit_related.py`` fits the
#: latter two.
COLUMNS = {
    "story": tuple(name for name in pairs.NAMES if name not in ("lead_telling", "lead_unknown", "same_day")),
    "related": (
        "full", "shingles", "days", "days_root", "contained", "jaccard", "full2", "title_best", "title_least", "same_outlet",
        "numbers_least", "lead_telling", "lead_unknown", "same_day",
    ),
}  # fmt: skip
COLUMNS["further"] = COLUMNS["related"]
#: How far the weights of products are held back; a number's own weight counts as 1. Of 100, 300 and 1,000 best over left-out seeds.
_PRODUCTS = 300.0
_LEAST = 0.88  # precision and recall over left-out seeds
_STORIES = "linking.stories"  # the floor of the number of the stream's stories
_COPY_AT_ALL = 0.3  # shares below which no copy is looked for
_KEPT = 0.03  # pairs less likely than this never matter


@dataclass
class Data:
    """The stream's candidate pairs with their rows, and the judged pairs of the seeds, all by article number."""

    pairs: npt.NDArray[np.int32]
    rows: Floats
    density: Floats
    shares: Floats
    articles: list[Article]
    gold: list[tuple[int, dict[int, int]]]  # seeds of the gold, then ours
    judges: list[int]  # of each seed, 0 being the gold's

    @property
    def theirs(self) -> int:
        """How many seeds are the gold's; they come first."""
        return self.judges.count(0)

    def __post_init__(self) -> None:
        self.number = {article.id: n for n, article in enumerate(self.articles)}
        self.place = {(a, b) if a < b else (b, a): k for k, (a, b) in enumerate(self.pairs.tolist())}
        self.by_article: dict[int, list[int]] = defaultdict(list)
        for k, (a, b) in enumerate(self.pairs.tolist()):
            self.by_article[a].append(k)
            self.by_article[b].append(k)


def collect(folder: Path, cache: Path | None) -> Data:
    """Run the stream through the window and keep every candidate pair's row."""
    file = next(iter(sorted((folder / "data/news").glob("*.dev.jsonl.gz"))))
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        stream = [json.loads(line) for line in lines]
    articles = [
        Article(id=row["id"], body=row["text"], title=row["title"], published=row["published"], outlet=row["outlet"]) for row in stream
    ]
    number = {row["id"]: n for n, row in enumerate(stream)}
    gold: list[tuple[int, dict[int, int]]] = []
    judges: list[int] = []
    for judged in (folder / "gold/stories.dev.jsonl", JUDGED):
        for line in judged.read_text("utf-8").splitlines():
            row = json.loads(line)
            gold.append((number[row["seed"]], {number[pair["id"]]: pair["grade"] for pair in row["pairs"]}))
            judges.append(row.get("judge", 0))
    if cache is not None and cache.exists():
        with np.load(cache) as held:
            found = [held[name] for name in ("P", "X", "C", "near")]
    else:
        window = Window(14.0)
        entries = []
        for n, article in enumerate(articles):
            features = extract(article)
            at = moment(article.published) or 0
            entries.append(
                Entry(n + 1, article.id, at, article.outlet, article.published, article.title, "", features, bands(features.shingles))
            )
        met = [window.meet(window.insert(entries[start : start + BATCH])) for start in range(0, len(entries), BATCH)]
        found = [
            np.concatenate([np.stack([one.newer, one.older], 1) for one in met]),
            np.concatenate([one.rows for one in met]),
            np.concatenate([_of_one_matter(one, entries) for one in met]),
            window.crowding.near,
        ]
        if cache is not None:
            np.savez(cache, P=found[0], X=found[1], C=found[2], near=found[3])
    p, x, c, near = found
    if x.shape[1] != len(pairs.NAMES):
        raise SystemExit("the rows of the cache are of other columns: remove the cache")
    dense = near.min(axis=1)
    crowd = np.maximum(dense[p[:, 0]], dense[p[:, 1]]).astype(float)
    return Data(p.astype(np.int32), x, crowd, c, articles, gold, judges)


def _of_one_matter(found: Pairs, entries: list[Entry]) -> Floats:
    """Return the shares of pairs, none of two texts in the same words that the linker takes for two matters."""
    shares = np.stack([found.shorter, found.longer], 1)
    for k in np.flatnonzero((found.shorter >= _COPY_AT_ALL) & (found.longer >= _COPY_AT_ALL)).tolist():
        first, second = (entries[int(slot[k])].features for slot in (found.newer, found.older))
        if another_matter(first, second, float(found.shorter[k])):
            shares[k] = 0.0
    return shares


# --- scorers ------------------------------------------------------------------------------------------------------------------------


def ridge(x: Floats, y: Floats, weight: Floats, penalty: float = 1.0) -> Floats:
    """Fit a ridge logistic regression to standardised columns; returns weights of the raw columns, constant first."""
    mean, spread = x.mean(0), x.std(0) + 1e-9
    b = newton(np.c_[np.ones(len(x)), (x - mean) / spread], y, weight, np.r_[1e-6, np.full(x.shape[1], penalty)], np.zeros(len(x)))
    raw = b[1:] / spread
    result: Floats = np.r_[b[0] - (raw * mean).sum(), raw]
    return result


def newton(x: Floats, y: Floats, weight: Floats, penalty: Floats, known: Floats) -> Floats:
    """Fit a logistic regression by Newton's method, each column's weight held back by its penalty, to what ``known`` log-odds leave."""
    b = np.zeros(x.shape[1])
    for _ in range(40):
        p = 1 / (1 + np.exp(-x @ b - known))
        step = np.linalg.solve((x * (weight * p * (1 - p))[:, None]).T @ x + np.diag(penalty), x.T @ (weight * (p - y)) + penalty * b)
        b -= step
        if abs(step).max() < 1e-6:
            break
    return b


def training(data: Data, seeds: list[int]) -> tuple[npt.NDArray[np.int64], Floats, Floats, npt.NDArray[np.int64]]:
    """Return pair numbers, labels, weights and judges: two of a seed's story are of one, one of them and another candidate are not."""
    ks, ys, ws, js = [], [], [], []
    for n in seeds:
        seed, grades = data.gold[n]
        rows: list[tuple[int, float, float]] = []
        inside = [seed, *(a for a, g in grades.items() if g >= 2)]
        outside = [a for a, g in grades.items() if g < 2]
        for i, a in enumerate(inside):
            share = 1.0 if i == 0 else 0.5
            for label, others in ((1.0, inside[i + 1 :]), (0.0, outside)):
                for b in others:
                    k = data.place.get((min(a, b), max(a, b)))
                    if k is not None:
                        rows.append((k, label, share))
        judged = {seed, *grades}
        rows += [(k, 0.0, 0.5) for k in data.by_article[seed] if int(data.pairs[k].sum()) - seed not in judged]
        total = sum(w for _, _, w in rows)
        for k, label, w in rows:
            ks.append(k)
            ys.append(label)
            ws.append(w * math.sqrt(20 / max(20.0, total)))
            js.append(data.judges[n])
    return np.array(ks), np.array(ys), np.array(ws), np.array(js)


@dataclass
class Scorer:
    """``weights``: constant, one a column of ``pairs.NAMES``, density last; ``lenience``: log-odds that each judge adds, the gold's 0.

    The others are what ``Parameters`` says of products, for stories only.
    """

    weights: Floats
    lenience: Floats
    usual: Floats | None = None
    spread: Floats | None = None
    products: Floats | None = None

    @property
    def chosen(self) -> dict[str, object]:
        """The fields of ``Parameters`` by which pairs are scored for stories."""
        if self.usual is None or self.spread is None or self.products is None:
            raise ValueError("no scorer of stories")
        *story, density = self.weights.round(4).tolist()
        return {
            "story": tuple(story),
            "story_usual": tuple(self.usual.round(5).tolist()),
            "story_spread": tuple(self.spread.round(5).tolist()),
            "story_products": tuple(map(tuple, self.products.round(4).tolist())),
            "density": density,
        }


def fit_to(data: Data, k: npt.NDArray[np.int64], y: Floats, w: Floats, j: npt.NDArray[np.int64], columns: tuple[str, ...]) -> Scorer:
    """Fit a scorer to pairs (numbers, labels, weights, judges) by some columns and density."""
    used = [pairs.NAMES.index(name) for name in columns]
    others = np.arange(1, max(data.judges) + 1)
    held = ridge(np.c_[data.rows[k][:, used], data.density[k], j[:, None] == others], y, w)
    weights = np.zeros(len(pairs.NAMES) + 2)
    weights[[0, *(n + 1 for n in used), -1]] = held[: len(used) + 2]
    return Scorer(weights, np.r_[0.0, held[len(used) + 2 :]])


def fit(data: Data, seeds: list[int]) -> Scorer:
    """Fit the scorer of stories to what was judged of seeds: by numbers, then what their products add to that."""
    k, y, w, j = training(data, seeds)
    plain = fit_to(data, k, y, w, j, COLUMNS["story"])
    known = pairs.logits(data.rows[k], plain.weights[:-1].tolist()) + plain.weights[-1] * data.density[k] + plain.lenience[j]
    usual, spread = data.rows[k].mean(0), np.maximum(data.rows[k].std(0), 1e-3)
    away = np.c_[np.ones(len(k)), pairs.standardised(data.rows[k], usual, spread)]
    used = [0, *(pairs.NAMES.index(name) + 1 for name in COLUMNS["story"])]
    first, second = (np.array(used)[of] for of in np.triu_indices(len(used)))
    held = newton(away[:, first] * away[:, second], y, w, np.where(first == 0, 1.0, _PRODUCTS), known)
    table = np.zeros((away.shape[1], away.shape[1]))
    table[first, second] = held
    return replace(plain, usual=usual, spread=spread, products=table)


def score(data: Data, scorer: Scorer, ks: npt.NDArray[np.int64], judge: int | npt.NDArray[np.int64] = 0) -> Floats:
    """Return the probabilities of pairs among many, as a judge would have them."""
    parameters = replace(DEFAULT, **scorer.chosen)  # type: ignore[arg-type]
    logit = pairs.happening_logits(data.rows[ks], len(data.articles), parameters)
    return pairs.probability(logit + parameters.density * data.density[ks] + scorer.lenience[judge])


# --- stories ------------------------------------------------------------------------------------------------------------------------


class Region:
    """The articles around seeds that one judge had, so that a linkage can be tried in a moment."""

    def __init__(self, data: Data, scorer: Scorer, seeds: list[int]):
        self.seeds = seeds
        p = score(data, scorer, np.arange(len(data.pairs)), data.judges[seeds[0]])
        inside = {data.gold[n][0] for n in seeds}
        for least in (0.05, 0.15, 0.25):
            ends = data.pairs[p >= least].tolist()
            inside |= {b for a, b in ends if a in inside} | {a for a, b in ends if b in inside}
        nodes = sorted(inside)
        order = {article: n for n, article in enumerate(nodes)}
        member = np.zeros(len(data.articles), bool)
        member[nodes] = True
        held = np.flatnonzero(member[data.pairs].all(axis=1) & (p >= _KEPT))
        self.nodes = range(len(nodes))
        self.edges = {(order[min(a, b)], order[max(a, b)]): float(p[k]) for k, (a, b) in zip(held, data.pairs[held].tolist(), strict=True)}
        self.shares = dict(zip(self.edges, data.shares[held].tolist(), strict=True))
        self.truth = [
            (order[seed], {order.get(a, -a - 1) for a, g in grades.items() if g >= 2} | {order[seed]})
            for seed, grades in (data.gold[n] for n in seeds)
        ]

    def figures(self, parameters: Parameters) -> list[tuple[float, float]]:
        """Return precision and recall of each seed."""
        edges = {ends: p for ends, p in self.edges.items() if p >= parameters.edge}
        copies = [ends for ends, (s, o) in self.shares.items() if s >= parameters.copy_shorter and o >= parameters.copy_longer]
        home = {node: set(cluster) for cluster in cut(self.nodes, edges, copies, parameters) for node in cluster}
        return [(len(home[seed] & truth) / len(home[seed]), len(home[seed] & truth) / len(truth)) for seed, truth in self.truth]


def f1(figures: list[tuple[float, float]]) -> tuple[float, float, float]:
    """Return F1, precision and recall over seeds."""
    p, r = (float(np.mean([f[k] for f in figures])) for k in (0, 1))
    return 2 * p * r / (p + r), p, r


def choose_linkage(data: Data, scorer: Scorer, regions: list[Region], start: dict[str, object]) -> dict[str, float]:
    """Return the linkage whose F1 over left-out seeds is best, smoothed over neighbouring thresholds, of those that keep what is asked.

    Asked are the precision and recall of the left-out seeds, and that ``scorer``, fitted to all of them, cuts the stream into no more
    stories than bench's floor allows. The F1 of the gold's seeds among the left-out is printed too.
    """

    def figures(chosen: dict[str, float]) -> tuple[float, float, float, float]:
        parameters = replace(DEFAULT, **{**start, **chosen})  # type: ignore[arg-type]
        found = [(n, f) for region in regions for n, f in zip(region.seeds, region.figures(parameters), strict=True)]
        return *f1([f for _, f in found]), f1([f for n, f in found if n < data.theirs])[0]

    tried: list[tuple[float, dict[str, float]]] = []
    for mean in (1.0, 0.9, 0.8):
        curve = []
        for threshold in (0.35, 0.375, 0.4, 0.425, 0.45, 0.475, 0.5, 0.525, 0.55, 0.575):
            chosen = {"linkage_mean": mean, "linkage_power": 1.0, "linkage_size": 0.1, "linkage_threshold": threshold, "edge": 0.05}
            value, p, r, gold = figures(chosen)
            curve.append((value, min(p, r), chosen))
            print(f"linkage {chosen} F1 {value:.4f} P {p:.4f} R {r:.4f} gold {gold:.3f}", flush=True)
        smooth = [sum(value for value, _, _ in curve[n - 1 : n + 2]) / 3 for n in range(1, len(curve) - 1)]
        tried += [(value, chosen) for value, (_, least, chosen) in zip(smooth, curve[1:-1], strict=True) if least >= _LEAST]
    most = Floors.load().of(_STORIES)
    for value, chosen in sorted(tried, key=lambda each: each[0], reverse=True):
        stories = whole_stream(data, scorer, replace(DEFAULT, **{**start, **chosen}))  # type: ignore[arg-type]
        print(f"linkage {chosen} smoothed F1 {value:.4f}: {stories} stories", flush=True)
        if most is None or stories <= most:
            return chosen
    raise SystemExit("no linkage keeps what is asked")


def whole_stream(data: Data, scorer: Scorer, parameters: Parameters) -> int:
    """Return how many stories the stream is cut into."""
    p = score(data, scorer, np.arange(len(data.pairs)))
    ends, (shorter, longer) = np.sort(data.pairs, axis=1), data.shares.T
    near, same = p >= parameters.edge, (shorter >= parameters.copy_shorter) & (longer >= parameters.copy_longer)
    edges = {(a, b): value for (a, b), value in zip(ends[near].tolist(), p[near].tolist(), strict=True)}
    return len(cut(range(len(data.articles)), edges, [(a, b) for a, b in ends[same].tolist()], parameters))


# --- copies -----------------------------------------------------------------------------------------------------------------------


def choose_copies(data: Data) -> dict[str, float]:
    """Return the two shares that make a copy, best by F1 over the seeds' texts, copies of copies counting (as the scorer does)."""
    grid: dict[tuple[int, int], float] = {}
    for shorter, longer in itertools.product(range(40, 68, 4), range(30, 60, 5)):
        called = (data.shares[:, 0] >= shorter / 100) & (data.shares[:, 1] >= longer / 100)
        root: dict[int, int] = {}

        def find(x: int, root: dict[int, int] = root) -> int:
            while root.setdefault(x, x) != x:
                x = root[x]
            return x

        for a, b in data.pairs[called].tolist():
            root[find(a)] = find(b)
        members: dict[int, set[int]] = defaultdict(set)
        for x in list(root):
            members[find(x)].add(x)
        hit = guessed = wanted = 0
        for seed, grades in data.gold[: data.theirs]:
            truth = {a for a, g in grades.items() if g == 3}
            found = members.get(find(seed), {seed}) - {seed}
            hit, guessed, wanted = hit + len(truth & found), guessed + len(found), wanted + len(truth)
        grid[shorter, longer] = 2 * hit / (guessed + wanted)

    def plateau(point: tuple[int, int]) -> float:
        around = [grid[s, t] for s in range(point[0] - 4, point[0] + 5, 4) for t in range(point[1] - 5, point[1] + 6, 5) if (s, t) in grid]
        return sum(around) / len(around) + grid[point]

    best = max(grid, key=plateau)
    print(f"copies: {best} F1 {grid[best]:.3f}", flush=True)
    return {"copy_shorter": best[0] / 100, "copy_longer": best[1] / 100}


def write(chosen: dict[str, object]) -> None:
    """Write the parameters, one a line."""
    lines = ",\n".join(f" {json.dumps(name)}: {json.dumps(value)}" for name, value in chosen.items())
    TARGET.write_text(f"{{\n{lines}\n}}\n", "utf-8")
    print(f"wrote {TARGET.name}")


def main() -> None:
    """Fit and write."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--cache", type=Path)
    arguments.add_argument("--stories", action="store_true", help="choose only what stories are cut by")
    arguments.add_argument("--dry", action="store_true", help="print, do not write")
    options = arguments.parse_args()
    data = collect(options.folder, options.cache)
    chosen: dict[str, object] = json.loads(TARGET.read_text("utf-8"))
    everything = list(range(len(data.gold)))
    cut_seeds = []  # of every fold: its seeds, and the others
    for number in SEEDS_OF_FOLDS:
        order = np.random.default_rng(number).permutation(len(everything)).tolist()
        cut_seeds += [(order[n::FOLDS], [k for k in order if k not in order[n::FOLDS]]) for n in range(FOLDS)]
    left_out = [fit(data, rest) for _, rest in cut_seeds]
    loss = weight = 0.0
    for (fold, _), weights in zip(cut_seeds, left_out, strict=True):
        k, y, w, j = training(data, fold)
        p = np.clip(score(data, weights, k, j), 1e-6, 1 - 1e-6)
        loss -= float((w * (y * np.log(p) + (1 - y) * np.log(1 - p))).sum())
        weight += float(w.sum())
    print(f"log loss {loss / weight:.4f} on left-out seeds", flush=True)
    fitted = fit(data, everything)
    print(f"lenience of the judges: {fitted.lenience.round(2).tolist()}", flush=True)
    chosen |= fitted.chosen
    if not options.stories:
        chosen |= choose_copies(data)
    regions = []
    rounds = 2 * FOLDS  # cutting is dear: two of the three rounds
    for (fold, _), scorer in zip(cut_seeds[:rounds], left_out[:rounds], strict=True):
        by_judge = defaultdict(list)
        for n in fold:
            by_judge[data.judges[n]].append(n)
        regions += [Region(data, scorer, seeds) for seeds in by_judge.values()]
    print(f"{len(regions)} regions, {sum(len(region.nodes) for region in regions)} articles", flush=True)
    chosen |= choose_linkage(data, fitted, regions, chosen)
    if not options.dry:
        write(chosen)


if __name__ == "__main__":
    main()
