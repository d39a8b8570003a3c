"""Choose by what read-also ranks and offers, by cross-validation over judged seeds, and write it into ``data/parameters.json``.

usage: python tools/fit_related.py FOLDER [--cache FILE.npz] [--dry]

FOLDER and the cache are those of ``fit_linking.py``, which comes first: this one links the stream by the file's parameters and takes each
seed's neighbours as a store serves them (``related.neighbours``), with the rules by which they are offered (``related.offer``). Two steps:
the scorers of pairs (``related``, ``further``), then what stands around a pair (``read_also``, ``read_also_further``), which learns from
scores of seeds left out of the first. Judges differ in what they call related, so each of ours has a lenience of its own; what ships is as
strict as the gold. Gold candidates are of the days around the seed and all else counts as unrelated there, so of the gold only pairs within
``related_days`` teach, and these days are chosen on the gold's seeds alone; our judges had candidates of two weeks. The figures printed are
of seeds left out of both steps, ours counting what is within those days, as the gold does. ``related_published`` is chosen on these seeds
with links drawn, since the judged stream has none.
"""

from __future__ import annotations

import argparse
import json
import math
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from fit_linking import COLUMNS, FOLDS, SEEDS_OF_FOLDS, TARGET, Data, Scorer, collect, fit_to, ridge, write

from bench.linking import batches, stream
from isnad.linking import Linker, MemoryLinkStore
from isnad.linking.parameters import DEFAULT, Parameters
from isnad.linking.related import Neighbour, neighbours, offer
from isnad.linking.store import LinkRow

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
DAYS = (1, 2, 3, 4, 5, 7)
THRESHOLDS = (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6)
RISES = (0.0, 0.02, 0.04, 0.06, 0.08, 0.1, 0.12)
PUBLISHED = (0.0, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
LINKS, DRAWS = 2, 10  # links of a page to neighbours, and how often they are drawn
WORTH = {1: 3, 2: 2}
NDCG, PRECISION, FALSE = 0.72, 0.75, 0.5  # what read-also is to reach on the gold's seeds, left out: at least, at least, at most
_ABOUT = 0.01  # of nDCG, the like
_INNER = 4
_UNJUDGED = 0.5  # the weight of a neighbour that no judge saw, as unrelated
_USUAL = 20  # neighbours that a seed has; of one with more each counts less


@dataclass
class Seed:
    """A judged seed with its neighbours as served: which pair of ``Data`` each is (-1: none), its grade and whether it was judged."""

    number: int
    judge: int
    row: LinkRow
    near: list[Neighbour]
    pairs: Ints
    grades: Ints
    judged: npt.NDArray[np.bool_]
    fresh: npt.NDArray[np.bool_]
    around: Floats
    truth: dict[str, int]


def seeds_of(data: Data, store: MemoryLinkStore, parameters: Parameters) -> list[Seed]:
    """Return the judged seeds with their neighbours."""
    found = []
    for number, (seed, grades) in enumerate(data.gold):
        id = data.articles[seed].id
        (row,) = store.rows([store.seqs([id])[id]])
        near = neighbours(store, row, parameters)
        truth = {data.articles[k].id: grade for k, grade in grades.items() if _days(data, seed, k) <= parameters.related_days}
        others = [data.number[each.row.id] for each in near]
        found.append(
            Seed(
                number, data.judges[number], row, near,
                np.array([data.place.get((min(seed, k), max(seed, k)), -1) for k in others], np.int64),
                np.array([grades.get(k, 0) for k in others], np.int64),
                np.array([k in grades for k in others], np.bool_),
                np.array([each.fresh for each in near], np.bool_),
                np.array([each.around for each in near]),
                truth,
            )
        )  # fmt: skip
    return found


def _days(data: Data, a: int, b: int) -> int:
    first, second = (date.fromisoformat((data.articles[k].published or "")[:10]) for k in (a, b))
    return abs((second - first).days)


# --- fitting ------------------------------------------------------------------------------------------------------------------------


def pairs_of(data: Data, numbers: list[int], days: int) -> tuple[Ints, Ints, Floats, Ints]:
    """Return the pairs that teach the first step: their numbers, grades, weights and judges. The same text is never offered."""
    ks, gs, ws, js = [], [], [], []
    for n in numbers:
        seed, grades = data.gold[n]
        some = []
        for k in data.by_article[seed]:
            other = int(data.pairs[k].sum()) - seed
            if grades.get(other) == 3 or (data.judges[n] == 0 and _days(data, seed, other) > days):
                continue
            some.append((k, grades.get(other, 0), 1.0 if other in grades else _UNJUDGED))
        for k, grade, weight in some:
            ks.append(k)
            gs.append(grade)
            ws.append(weight * math.sqrt(_USUAL / max(_USUAL, len(some))))
            js.append(data.judges[n])
    return np.array(ks), np.array(gs), np.array(ws), np.array(js)


def labels(grades: Ints, scorer: str) -> Floats:
    """Return what a scorer is to say of these grades."""
    wanted: Floats = ((grades == 1) | ((grades == 2) & (scorer == "related"))).astype(np.float64)
    return wanted


def first_step(data: Data, numbers: list[int], days: int) -> dict[str, Scorer]:
    """Fit the scorers of pairs."""
    k, g, w, j = pairs_of(data, numbers, days)
    return {name: fit_to(data, k, labels(g, name), w, j, COLUMNS[name]) for name in ("related", "further")}


def columns(data: Data, seed: Seed, scorers: dict[str, Scorer]) -> Floats:
    """Return what the second step sees of a seed's neighbours: the log-odds of the first, and what stands around."""
    odds = []
    for name in ("related", "further"):
        weights = scorers[name].weights
        odds.append(data.rows[seed.pairs] @ weights[1:-1] + weights[0] + weights[-1] * data.density[seed.pairs])
    seen: Floats = np.c_[np.array(odds).T, seed.around]
    return seen


def second_step(data: Data, seeds: list[Seed], numbers: list[int], days: int) -> tuple[Floats, Floats]:
    """Fit what a store serves: weights of being wanted and of being so as a further happening, constant first, as strict as the gold."""
    order = np.random.default_rng(0).permutation(numbers).tolist()
    xs, gs, ws, js = [], [], [], []
    for part in range(_INNER):
        left = order[part::_INNER]
        scorers = first_step(data, [n for n in numbers if n not in left], days)
        for n in left:
            seed = seeds[n]
            some = np.flatnonzero(seed.fresh & (seed.grades < 3) & (seed.pairs >= 0))
            if len(some) == 0:
                continue
            xs.append(columns(data, seed, scorers)[some])
            gs.append(seed.grades[some])
            ws.append(np.where(seed.judged[some], 1.0, _UNJUDGED) * math.sqrt(_USUAL / max(_USUAL, len(some))))
            js.append(np.full(len(some), seed.judge))
    x, g, w, j = (np.concatenate(each) for each in (xs, gs, ws, js))
    lenient = np.c_[x, j[:, None] == np.arange(1, max(data.judges) + 1)]
    related, further = (ridge(lenient, labels(g, name), w, 3.0)[: x.shape[1] + 1] for name in ("related", "further"))
    return related, further


def _sigmoid(x: Floats) -> Floats:
    result: Floats = 1.0 / (1.0 + np.exp(-x))
    return result


# --- choosing -----------------------------------------------------------------------------------------------------------------------

Scored = tuple[Seed, Floats, Floats]  # a seed, how likely each neighbour is wanted, and by what it ranks


def left_out(data: Data, seeds: list[Seed], days: int, rounds: tuple[int, ...]) -> list[Scored]:
    """Score every seed by what was fitted without it."""
    found = []
    for number in rounds:
        order = np.random.default_rng(number).permutation(len(seeds)).tolist()
        for n in range(FOLDS):
            fold = order[n::FOLDS]
            rest = [k for k in order if k not in fold]
            related, further = second_step(data, seeds, rest, days)
            scorers = first_step(data, rest, days)
            for seed in (seeds[k] for k in fold):
                x = columns(data, seed, scorers) if seed.near else np.zeros((0, len(related) - 1))
                wanted = _sigmoid(x @ related[1:] + related[0])
                found.append((seed, wanted, wanted + DEFAULT.related_further * _sigmoid(x @ further[1:] + further[0])))
    return found


def figures(
    store: MemoryLinkStore, found: list[Scored], parameters: Parameters, links: list[npt.NDArray[np.bool_]] | None = None
) -> tuple[float, float, float]:
    """Return nDCG@5, P@5 and false offers, as the gold's scorer does; ``links``: to which neighbours each seed's page leads."""
    gains, precisions, false = [], [], []
    for n, (seed, wanted, rank) in enumerate(found):
        published = {seed.near[k].row.seq for k in np.flatnonzero(links[n]).tolist()} if links else ()
        ranked = [(seed.near[k].row, float(wanted[k])) for k in np.argsort(-rank, kind="stable").tolist() if seed.fresh[k]]
        offered = [seed.truth.get(row.id, 0) for row in offer(store, seed.row, ranked, 5, parameters, published)]
        ideal = sorted((WORTH.get(grade, 0) for grade in seed.truth.values()), reverse=True)[:5]
        if not ideal or ideal[0] == 0:
            false.append(len(offered))
            continue
        whole = sum(worth / math.log2(n + 2) for n, worth in enumerate(ideal))
        gains.append(sum(WORTH.get(grade, 0) / math.log2(n + 2) for n, grade in enumerate(offered)) / whole)
        precisions.append(sum(grade in WORTH for grade in offered) / max(1, len(offered)))
    return float(np.mean(gains)), float(np.mean(precisions)), float(np.mean(false)) if false else 0.0


def choose_offers(store: MemoryLinkStore, found: list[Scored], parameters: Parameters) -> tuple[float, float]:
    """Return the threshold and the rise by which the gold's seeds are served as they are to be.

    Of several, that of the highest nDCG over all seeds; of those about as good, that with the fewest false offers over all. Raises
    ValueError where none serves them so.
    """
    tried = []
    for threshold in THRESHOLDS:
        for rise in RISES:
            setting = replace(parameters, related_threshold=threshold, related_rise=rise)
            gold, ours, every = (
                figures(store, [each for each in found if each[0].judge in judges], setting)
                for judges in ({0}, {each[0].judge for each in found} - {0}, {each[0].judge for each in found})
            )
            within = gold[0] >= NDCG and gold[1] >= PRECISION and gold[2] <= FALSE
            if within:
                tried.append((*every, threshold, rise))
            if within or rise == 0.0:
                told = [f"{name}: nDCG@5 {n:.3f} P@5 {p:.3f} false offers {f:.2f}" for name, (n, p, f) in (("gold", gold), ("ours", ours))]
                print(f"threshold {threshold} rise {rise}", *told, "within" if within else "", sep="  ", flush=True)
    if not tried:
        raise ValueError("no threshold serves the gold's seeds as they are to be served")
    most = max(ndcg for ndcg, *_ in tried)
    *_, threshold, rise = min((each for each in tried if each[0] >= most - _ABOUT), key=lambda each: each[2])
    return threshold, rise


def choose_published(store: MemoryLinkStore, found: list[Scored], parameters: Parameters) -> float:
    """Return what a link between two pages adds to the log-odds of being wanted: the most by which left-out seeds are served about as well
    as at best.

    The judged stream has no such links: they are drawn to any of a seed's neighbours, as if outlets linked these without looking.
    """
    rng = np.random.default_rng(0)
    drawn = [[_draw(seed, rng) for seed, *_ in found] for _ in range(DRAWS)]
    ndcg: dict[float, float] = {}
    for gain in PUBLISHED:
        served = []
        for links in drawn:
            moved = []
            for (seed, wanted, rank), linked in zip(found, links, strict=True):
                now = _sigmoid(np.log(wanted / (1.0 - wanted)) + gain * linked)
                moved.append((seed, now, rank + now - wanted))
            served.append(figures(store, moved, parameters, links)[0])
        ndcg[gain] = float(np.mean(served))
        print(f"related_published {gain}: nDCG@5 {ndcg[gain]:.3f} with {LINKS} links a page at random", flush=True)
    return max(gain for gain in PUBLISHED if ndcg[gain] >= max(ndcg.values()) - _ABOUT)


def _draw(seed: Seed, rng: np.random.Generator) -> npt.NDArray[np.bool_]:
    """Draw links of a seed's page to its fresh neighbours."""
    linked = np.zeros(len(seed.near), np.bool_)
    linked[rng.permutation(np.flatnonzero(seed.fresh))[:LINKS]] = True
    return linked


def choose_days(data: Data, store: MemoryLinkStore) -> int:
    """Return the days within which the gold's seeds are served best."""
    best: tuple[float, int] = (0.0, 0)
    for days in DAYS:
        parameters = replace(DEFAULT, related_days=days)
        seeds = seeds_of(data, store, parameters)
        for seed in seeds:
            if seed.judge == 0:  # whatever the days, the gold is what it is
                seed.truth = {data.articles[k].id: grade for k, grade in data.gold[seed.number][1].items()}
        found = [each for each in left_out(data, seeds, days, (0,)) if each[0].judge == 0]
        ndcg, precision, false = figures(store, found, parameters)
        print(f"within {days} days: gold nDCG@5 {ndcg:.3f} P@5 {precision:.3f} false offers {false:.2f}", flush=True)
        best = max(best, (ndcg + precision, days))
    return best[1]


def linked(folder: Path, parameters: Parameters) -> MemoryLinkStore:
    """Return the store of the stream, linked."""
    store = MemoryLinkStore()
    linker = Linker(store, parameters=parameters)
    for batch in batches(stream(folder)):
        linker.add(batch)
    return store


def main() -> None:
    """Fit and write."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--cache", type=Path)
    arguments.add_argument("--dry", action="store_true", help="print, do not write")
    options = arguments.parse_args()
    data = collect(options.folder, options.cache)
    everything = list(range(len(data.gold)))
    chosen = json.loads(TARGET.read_text("utf-8"))
    days = chosen["related_days"] = choose_days(data, linked(options.folder, DEFAULT))
    for name, scorer in first_step(data, everything, days).items():
        weights = scorer.weights.round(4).tolist()
        chosen[name], chosen[f"{name}_density"] = weights[:-1], weights[-1]
    known: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in chosen.items()}
    parameters = replace(DEFAULT, **known)
    store = linked(options.folder, parameters)  # which neighbours are kept hangs on the first step
    seeds = seeds_of(data, store, parameters)
    for name, weights in zip(("read_also", "read_also_further"), second_step(data, seeds, everything, days), strict=True):
        chosen[name] = weights.round(4).tolist()
    found = left_out(data, seeds, days, SEEDS_OF_FOLDS)
    chosen["related_threshold"], chosen["related_rise"] = choose_offers(store, found, parameters)
    served = replace(parameters, related_threshold=chosen["related_threshold"], related_rise=chosen["related_rise"])
    chosen["related_published"] = choose_published(store, found, served)
    print(
        {
            name: chosen[name]
            for name in ("related_days", "related_published", "related_threshold", "related_rise", "read_also", "read_also_further")
        }
    )
    if not options.dry:
        write(chosen)


if __name__ == "__main__":
    main()
