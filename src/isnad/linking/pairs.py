"""How alike two articles are: one row of numbers for each candidate, and the probability that both are of one story or related.

The scorers are logistic regressions over these numbers (after Miranda et al. 2018, who decide by TF-IDF similarities of title and body
and by time). Beside similarity counts *density*: in a crowded neighbourhood (a series, a long affair) the same similarity means less
(local scaling, Zelnik-Manor and Perona 2004).

What does not live here: finding candidates (``window``), deciding on stories (``clusters``).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from isnad.linking.parameters import Parameters

Floats = npt.NDArray[np.float64]

NAMES = (
    "full", "lead", "shingles", "days", "days_root", "shorter", "longer", "contained", "jaccard", "lead2", "full2",
    "title_best", "title_least", "same_outlet", "numbers", "numbers_least", "lead_telling", "lead_unknown", "same_day",
    "title_lacking", "weekday_shared", "weekday_other", "weekday_none",
)  # fmt: skip
DENSITY_RANK = 15
_LEAST_DENSITY = 0.15  # of two articles that have nothing to do with each other; below it an archive is too small to know


def row(
    *, full: Floats, lead: Floats, shingles: Floats, days: Floats, lengths: Floats, length: Floats, contained: Floats, jaccard: Floats,
    title_in: Floats, title_of: Floats, same: Floats, numbers: Floats, numbers_least: Floats, telling: Floats, unknown: Floats,
    same_day: Floats, title_lacking: Floats, weekday_shared: Floats, weekday_other: Floats, weekday_none: Floats,
) -> Floats:  # fmt: skip
    """Return one row a candidate, columns as in NAMES. ``shingles`` is the share of the shorter text's shingles that both have.

    ``telling`` and ``unknown`` are the weights of the words that both leads have and that are rare, or strange to Arabic at large;
    ``title_lacking`` is that of the words of one title that the other text lacks, of the title that lacks more. The weekdays say whether
    the two beginnings name the same one, only others, or neither any.
    """
    days = np.minimum(days, 7.0)
    return np.stack(
        [
            full,
            lead,
            np.sqrt(shingles),
            days,
            np.sqrt(days),
            np.log(np.minimum(lengths, length) + 20.0),
            np.log(np.maximum(lengths, length) + 20.0),
            contained,
            jaccard,
            lead * lead,
            full * full,
            np.maximum(title_in, title_of),
            np.minimum(title_in, title_of),
            same,
            np.log1p(numbers),
            np.log1p(numbers_least),
            np.log1p(telling),
            np.log1p(unknown),
            same_day,
            np.log1p(title_lacking),
            weekday_shared,
            weekday_other,
            weekday_none,
        ],
        axis=1,
    )


def logits(rows: Floats, weights: Sequence[float]) -> Floats:
    """Return the log-odds of each row but for its density: ``weights[0]`` is the constant."""
    result: Floats = rows @ np.asarray(weights[1:]) + weights[0]
    return result


def story_logits(logit: Floats, similarity: Floats, density: Floats, articles: int, parameters: Parameters) -> Floats:
    """Return the log-odds by which stories are cut: crowding counts against a pair, an empty neighbourhood in a small archive for it.

    ``articles`` are those of the window: among many, that nothing else is near says something of the happening; among few it does not. The
    two must have a good deal in common for it to count, and be somewhat likely without it: in a small archive nearly every pair has nothing
    else near, and what officials do is told in words of its own.
    """
    result: Floats = logit + parameters.density * density
    alike = (similarity >= parameters.sparse_similarity) & (result >= parameters.sparse_logit)
    small = max(0.0, 1.0 - articles / parameters.sparse_articles)
    empty = np.maximum(0.0, parameters.sparse_density - np.maximum(density, _LEAST_DENSITY))
    result += small * parameters.sparse_gain * np.where(alike, empty, 0.0)
    return result


def probability(logit: Floats) -> Floats:
    """Return probabilities of log-odds."""
    result: Floats = 1.0 / (1.0 + np.exp(-logit))
    return result
