"""Fit the weights by which a carried-over speaker is chosen: ``python tools/fit_salience.py GOLD.jsonl…`` writes ``data/salience.tsv``.

GOLD holds articles with their statements as in the gold's guidelines. Every article is read with the present weights; where a statement
without words for its source was matched with one that the gold gives to somebody among the candidates, their marks are kept. The
weights are those of a conditional logit, drawn to a prior (``PRIOR``: what grammar says anyway, zero for all else); reading and fitting
take turns, for who spoke before depends on the weights. ``--folds N`` only prints how many are right in articles that were left
out, which is what to expect of new ones. Needs scipy (extra ``train``).
"""

from __future__ import annotations

import argparse
import json
import math
import random
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from isnad.arabic.folding import search_key
from isnad.arabic.text import Text
from isnad.reading.names import find_names
from isnad.reading.statements import carrying
from isnad.reading.statements.carrying import Candidate
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.finder import Finder
from isnad.records import Statement

PRIOR = {
    "number-many-one": -4.0,
    "number-one-many": -1.0,
    "gender-differs": -3.0,
    "who-thing": -1.0,
    # what is nearer counts for more
    **{
        "rank-1": -0.5,
        "rank-2": -1.0,
        "rank-3": -1.5,
        "before-in": -0.5,
        "before-relative": -0.7,
        "before-that": -0.5,
        "before-when": -0.5,
    },
    **{"earlier-near": -0.5, "earlier-far": -1.0, "earlier-in": -1.0, "earlier-relative": -1.0, "earlier-that": -1.0, "earlier-when": -1.0},
    # «قالت القيادة … . وزارت الحركة المخيم. وقالت إن»: who acted since, but «وأضافت» goes on
    **{"and-start:before-near": 2.6, "bare-start:before-near": 1.7, "and-start:ago-2": -0.5, "bare-start:ago-2": -0.5},
    "onward-start:spoke-never": -1.0,
    "dual-many": -3.0,  # «حيث أكدا» are two, no crowd
    # «قال المتحدث إن الوزير أكد أن …، مشيرا إلى»: whose words are all that the other tells goes on
    "participle:just-alone": 1.0,
    # who is quoted within another's words seldom goes on when the sentence has ended, who quoted him may
    **{"nested-before": -1.6, "spoke-passed": 1.1},
}
STRENGTH = 4.0  # of the prior; ``--folds`` tells little between 2 and 5
TURNS = 2
OUTPUT = Path(carrying.__file__).parent / "data" / "salience.tsv"
_LEAST = 3  # articles' choices in which a mark must stand to have a weight
_SMALL = 0.05
_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class Choice:
    """One carried-over speaker: the article, each candidate's marks, and which candidates are right."""

    article: str
    marks: list[list[str]]
    right: list[bool]


@dataclass(slots=True)
class Choices:
    """What was found in the articles; ``carried`` counts those too for whom no candidate is right."""

    found: list[Choice] = field(default_factory=list)
    carried: int = 0


class _Watched(Finder):
    """Reads an article and remembers among whom it chose."""

    def __init__(self, text: Text, names: Sequence[object]):
        super().__init__(text, names, None)  # type: ignore[arg-type]
        self.chosen: dict[int, tuple[list[Candidate], list[list[str]]]] = {}
        self.finished: list[tuple[Draft, Statement]] = []

    def _note_choice(self, draft: Draft, candidates: list[Candidate], marks: list[list[str]]) -> None:
        self.chosen[id(draft)] = candidates, marks

    def _finish(self, draft: Draft) -> Statement | None:
        statement = super()._finish(draft)
        if statement is not None:
            self.finished.append((draft, statement))
        return statement


def _words(text: str) -> list[str]:
    return [word.removeprefix("ال") for word in _WORD.findall(search_key(text))]


def overlap(one: str, other: str) -> float:
    """Return the token F1 of two contents, as the gold's scorer matches them."""
    a, b = Counter(_words(one)), Counter(_words(other))
    common = sum((a & b).values())
    return 2 * common / (sum(a.values()) + sum(b.values())) if common else 0.0


def same_name(one: str, other: str) -> bool:
    """Whether two wordings name the same source: one contains the other, and they begin or end alike."""
    short, long = sorted((_words(one), _words(other)), key=len)
    return bool(short) and " ".join(short) in " ".join(long) and (short[0] == long[0] or short[-1] == long[-1])


def collect(rows: list[dict[str, object]]) -> Choices:
    """Read the articles with the present weights and return the choices that the gold can judge."""
    choices = Choices()
    for row in rows:
        raw = str(row["text"])
        text = Text(raw)
        reader = _Watched(text, find_names(text, Text(str(row["title"])) if row.get("title") else None))
        reader.run()
        gold: list[dict[str, str]] = row["statements"]  # type: ignore[assignment]
        pairs = sorted(
            (
                (overlap(statement["content"], found.content), i, j)
                for i, statement in enumerate(gold)
                for j, (_, found) in enumerate(reader.finished)
            ),
            reverse=True,
        )
        taken: set[int] = set()
        used: set[int] = set()
        for score, i, j in pairs:
            if score < 0.5 or i in taken or j in used:
                continue
            taken.add(i)
            used.add(j)
            draft, statement = reader.finished[j]
            if gold[i]["source"] or statement.source or id(draft) not in reader.chosen:
                continue
            candidates, marks = reader.chosen[id(draft)]
            right = [same_name(gold[i]["resolved"], candidate.speaker.words) for candidate in candidates]
            choices.carried += 1
            if any(right):
                choices.found.append(Choice(str(row["doc"]), marks, right))
    return choices


def fit(choices: list[Choice]) -> dict[str, float]:
    """Return mark → weight: the most probable under the prior, with every right candidate counted as chosen."""
    counts = Counter(mark for choice in choices for mark in {mark for own in choice.marks for mark in own})
    marks = sorted({mark for mark, n in counts.items() if n >= _LEAST} | set(PRIOR))
    column = {mark: k for k, mark in enumerate(marks)}
    prior = np.array([PRIOR.get(mark, 0.0) for mark in marks])
    tables: list[tuple[npt.NDArray[np.float64], npt.NDArray[np.bool_]]] = []
    for choice in choices:
        table = np.zeros((len(choice.marks), len(marks)))
        for row, own in enumerate(choice.marks):
            table[row, [column[mark] for mark in own if mark in column]] = 1
        tables.append((table, np.array(choice.right)))

    def loss(weights: npt.NDArray[np.float64]) -> tuple[float, npt.NDArray[np.float64]]:
        away = weights - prior
        value, slope = STRENGTH / 2 * float(away @ away), STRENGTH * away
        for table, right in tables:
            scores = table @ weights
            shares = np.exp(scores - scores.max())
            shares /= shares.sum()
            of_right = float(shares[right].sum())
            value -= math.log(of_right)
            slope = slope - table.T @ (np.where(right, shares / of_right, 0.0) - shares)
        return value, slope

    found = minimize(loss, prior.copy(), jac=True, method="L-BFGS-B").x
    return {mark: float(weight) for mark, weight in zip(marks, found, strict=True)}


def right(choices: list[Choice], weights: dict[str, float]) -> int:
    """Return for how many choices the candidate with the greatest sum is right."""
    count = 0
    for choice in choices:
        sums = [sum(weights.get(mark, 0.0) for mark in own) for own in choice.marks]
        count += choice.right[sums.index(max(sums))]
    return count


def left_out(choices: list[Choice], folds: int) -> int:
    """Return how many are right in articles that had no part in their weights."""
    articles = sorted({choice.article for choice in choices})
    random.Random(1).shuffle(articles)
    count = 0
    for fold in range(folds):
        held = set(articles[fold::folds])
        weights = fit([choice for choice in choices if choice.article not in held])
        count += right([choice for choice in choices if choice.article in held], weights)
    return count


def main() -> None:
    """Fit and write the weights, or print what they would be worth on articles left out."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("gold", nargs="+", type=Path)
    arguments.add_argument("--folds", type=int, help="write nothing; leave out this many parts of the articles in turn")
    options = arguments.parse_args()
    rows = [json.loads(line) for path in options.gold for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    for _ in range(1 if options.folds else TURNS):
        choices = collect(rows)
        print(f"{choices.carried} carried over, right one among the candidates in {len(choices.found)}")
        if options.folds:
            print(f"left out: {left_out(choices.found, options.folds)} right")
            return
        weights = fit(choices.found)
        lines = [f"{mark}\t{weight:.2f}" for mark, weight in sorted(weights.items()) if abs(weight) >= _SMALL]
        OUTPUT.write_text("\n".join(["mark\tweight", *lines]) + "\n", encoding="utf-8")
        carrying.weights.cache_clear()
        print(f"{right(choices.found, weights)} right with {len(lines)} weights")


if __name__ == "__main__":
    main()
