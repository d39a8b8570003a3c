"""What the log-odds of two articles' being of one happening are made of."""

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from isnad.linking import pairs
from isnad.linking.parameters import DEFAULT, Parameters

COUNT = len(pairs.NAMES)
MANY = 100_000  # articles near in time: an archive that is small no more


def _row(**numbers: float) -> list[float]:
    return [numbers.get(name, 0.0) for name in pairs.NAMES]


def _parameters(constant: float, weights: dict[str, float], products: dict[tuple[str, str], float], **spread: float) -> Parameters:
    table = np.zeros((COUNT + 1, COUNT + 1))
    for names, weight in products.items():
        table[tuple(pairs.NAMES.index(name) + 1 if name else 0 for name in names)] = weight
    return replace(
        DEFAULT,
        story=(constant, *_row(**weights)),
        story_usual=tuple(_row()),
        story_spread=tuple(spread.get(name, 1.0) for name in pairs.NAMES),
        story_products=tuple(map(tuple, table.tolist())),
    )


def _logits(rows: list[list[float]], parameters: Parameters, articles: int = MANY) -> list[float]:
    result: list[float] = pairs.happening_logits(np.array(rows), articles, parameters).tolist()
    return result


def test_each_number_counts_and_each_product_of_two() -> None:
    parameters = _parameters(-1.0, {"shingles": 2.0, "days": -0.5}, {("shingles", "days"): -0.25, ("days", "days"): 0.125})
    rows = [_row(), _row(shingles=1.0), _row(days=2.0), _row(shingles=1.0, days=2.0)]
    assert _logits(rows, parameters) == [-1.0, 1.0, -1.5, 0.0]


def test_a_number_counts_in_products_by_the_spreads_that_it_is_away() -> None:
    parameters = _parameters(0.0, {"days": 1.0}, {("", "days"): 1.0, ("", ""): 0.25}, days=2.0)
    assert _logits([_row(days=3.0)], parameters) == [3.0 + 1.5 + 0.25]


def test_what_lies_beyond_all_that_was_learned_counts_as_its_rim() -> None:
    parameters = _parameters(0.0, {}, {("", "longer"): 1.0, ("longer", "longer"): 1.0})
    far, farther = _logits([_row(longer=4.0), _row(longer=400.0)], parameters)
    assert far == farther == 20.0


def test_products_count_the_less_the_fewer_articles_are_near_in_time() -> None:
    parameters = replace(_parameters(-1.0, {"days": 1.0}, {("days", "days"): 2.0}), sparse_articles=2_000.0)
    found = [_logits([_row(days=1.0)], parameters, articles)[0] for articles in (0, 500, 1_000, 2_000, 50_000)]
    assert found == [0.0, 0.5, 1.0, 2.0, 2.0]


def test_the_parameters_that_ship_have_a_weight_for_each_number_and_each_product() -> None:
    assert len(DEFAULT.story) == COUNT + 1
    assert len(DEFAULT.story_usual) == len(DEFAULT.story_spread) == COUNT
    assert np.array(DEFAULT.story_products).shape == (COUNT + 1, COUNT + 1)
    assert min(DEFAULT.story_spread) > 0


@given(st.lists(st.lists(st.floats(-50, 50), min_size=COUNT, max_size=COUNT), min_size=1, max_size=4), st.integers(0, 3_000))
def test_pairs_are_scored_each_by_itself(rows: list[list[float]], articles: int) -> None:
    together = _logits(rows, DEFAULT, articles)
    alone = [_logits([row], DEFAULT, articles)[0] for row in rows]
    assert np.allclose(together, alone)
