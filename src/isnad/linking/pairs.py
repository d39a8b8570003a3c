"""How alike two articles are: one row of numbers for each candidate, and the probability that both are of one story or related.

The scorers are logistic regressions over these numbers (after Miranda et al. 2018, who decide by TF-IDF similarities of title and body
and by time). Among many articles that of stories counts the numbers' products too, for what one tells hangs on the others: a shared
passage tells less the more days lie between, few common words less of a short text. Beside similarity counts *density*: in a crowded
neighbourhood (a series, a long affair) the same similarity means less (local scaling, Zelnik-Manor and Perona 2004).

What does not live here: finding candidates (``window``), deciding on stories (``clusters``).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from isnad.linking import evidence
from isnad.linking.features import IS_DAY, IS_NAME
from isnad.linking.parameters import Parameters

Floats = npt.NDArray[np.float64]
Marks = npt.NDArray[np.bool_]
Singles = npt.NDArray[np.float32]
Places = npt.NDArray[np.int64]

NAMES = (
    "full", "lead", "shingles", "days", "days_root", "shorter", "longer", "contained", "jaccard", "lead2", "full2",
    "title_best", "title_least", "same_outlet", "numbers", "numbers_least", "lead_telling", "lead_unknown", "same_day",
    "title_lacking", "weekday_shared", "weekday_other", "weekday_none",
)  # fmt: skip
DENSITY_RANK = 15
_FARTHEST = 4.0  # spreads from its usual value beyond which a number tells no more: nothing was learned of what lies there
_AT_ONCE = 500  # rows whose products are taken at once: they fit the processor's cache
LEAST_DENSITY = 0.15  # of two articles that have nothing to do with each other; below it an archive is too small to know
_UNLIKELY = -5.0  # log-odds that two have at most of whose happenings something says that they are two
_TELLING = 3.0  # the weight of a word that one article in 20 has


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


def one_thing(pair: Places, weights: Singles, flags: npt.NDArray[np.uint8], count: int) -> Marks:
    """Say of pairs, so many, whether of what is telling their beginnings share but one word, or names, besides days.

    Of each word that a pair shares: the pair's number, the word's weight where both beginnings have it, its flags in either text.
    """
    telling = weights > _TELLING
    days, names = (flags & IS_DAY) != 0, (flags & IS_NAME) != 0
    on_days, in_names, others = (np.bincount(pair[telling & of], minlength=count) for of in (days, names & ~days, ~(days | names)))
    result: Marks = (on_days + in_names + others > 0) & (others + (in_names > 0) <= 1)
    return result


def logits(rows: Floats, weights: Sequence[float]) -> Floats:
    """Return the log-odds of each row but for its density: ``weights[0]`` is the constant."""
    result: Floats = rows @ np.asarray(weights[1:]) + weights[0]
    return result


def happening_logits(rows: Floats, articles: int, parameters: Parameters) -> Floats:
    """Return the log-odds that the two of each row tell of one happening, but for density.

    ``articles`` are those of the window. What products tell was learned among many, and counts the less the fewer there are: among few it
    is not known yet how rare a word is.
    """
    result = logits(rows, parameters.story)
    if (many := 1.0 - smallness(articles, parameters)) > 0.0:
        result += many * products(rows, parameters)
    return result


def evidence_logits(evidence: Floats, articles: int, parameters: Parameters) -> Floats:
    """Return what openings (``entries.Pairs.evidence``) add to the log-odds of being of one happening where articles are few."""
    small = smallness(articles, parameters)
    if not small or not evidence.shape[1]:
        return np.zeros(len(evidence))
    result: Floats = small * logits(evidence, parameters.small)
    return result


def unrelated(said: Floats, apart: Marks, parameters: Parameters) -> Floats:
    """Return the log-odds of being related that pairs lose in the smallest archive by what their openings say (``entries.Pairs``)."""
    columns = [said[:, evidence.NAMES.index(name)] for name in ("places_apart", "lands_apart")]
    result: Floats = np.stack([*columns, apart.astype(np.float64)], axis=1) @ np.asarray(parameters.small_unrelated)
    return result


def held_back(logit: Floats, apart: Marks, one_thing: Marks, articles: int, parameters: Parameters) -> Floats:
    """Return the log-odds of being of one happening of pairs of which something may say that they are of two (as in ``entries.Pairs``).

    That their beginnings share but one thing, a town or a person's name, says so among few articles: there it is not known yet how often
    that stands in the news.
    """
    against = np.where(apart, 1.0, np.where(one_thing, smallness(articles, parameters), 0.0))
    result: Floats = logit - against * np.maximum(0.0, logit - _UNLIKELY)
    return result


def products(rows: Floats, parameters: Parameters) -> Floats:
    """Return what the products of two numbers of each row add to its log-odds; a number's product with 1 corrects its own weight."""
    table = np.asarray(parameters.story_products)
    usual, spread = np.asarray(parameters.story_usual), np.asarray(parameters.story_spread)
    result = np.full(len(rows), table[0, 0])
    for start in range(0, len(rows), _AT_ONCE):
        away = standardised(rows[start : start + _AT_ONCE], usual, spread)
        result[start : start + _AT_ONCE] += np.einsum("ij,ij->i", away @ table[1:, 1:] + table[0, 1:], away)
    return result


def standardised(rows: Floats, usual: Floats, spread: Floats) -> Floats:
    """Return by how many spreads the numbers of rows are away from what is usual, none counting as more than a few."""
    away = rows - usual
    away *= 1.0 / spread
    np.maximum(away, -_FARTHEST, out=away)
    np.minimum(away, _FARTHEST, out=away)
    return away


def smallness(articles: int, parameters: Parameters) -> float:
    """Return how small an archive with so many articles in its window is: 1 where it is empty, 0 where it is small no more."""
    return max(0.0, 1.0 - articles / parameters.sparse_articles)


def linkage_threshold(articles: int, parameters: Parameters) -> float:
    """Return the linkage from which on two clusters join in a window of so many articles."""
    return parameters.linkage_threshold + smallness(articles, parameters) * (parameters.sparse_threshold - parameters.linkage_threshold)


def story_logits(logit: Floats, density: Floats, articles: int, parameters: Parameters) -> Floats:
    """Return the log-odds by which stories are cut: crowding counts against a pair. ``articles`` are those of the window."""
    result: Floats = logit + (parameters.density + smallness(articles, parameters) * parameters.small_density) * density
    return result


def probability(logit: Floats) -> Floats:
    """Return probabilities of log-odds."""
    result: Floats = 1.0 / (1.0 + np.exp(-logit))
    return result
