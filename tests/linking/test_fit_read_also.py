"""What is learned from the outlets' own read-also links, and when nothing is."""

import random
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

SPEC = spec_from_file_location("fit_read_also", Path(__file__).parents[2] / "tools/fit_read_also.py")
tool = module_from_spec(SPEC)
SPEC.loader.exec_module(tool)


def drawn(count, wanted):
    """Make cases in which the outlet links the neighbours that ``wanted`` (of related, further) says most of."""
    chance = random.Random(5)
    found = []
    for _ in range(count):
        near = [(chance.random(), chance.random()) for _ in range(12)]
        best = sorted(near, key=lambda each: -wanted(*each))[:2]
        found.append([(*each, each in best) for each in near])
    return found


@pytest.mark.parametrize(
    ("wanted", "better"),
    [(lambda related, further: related, lambda weight: weight < 1), (lambda related, further: further, lambda weight: weight > 1)],
)
def test_the_weight_goes_to_what_outlets_link(wanted, better):
    assert better(tool.choose(drawn(300, wanted), 1.0))


def test_links_that_follow_neither_change_nothing():
    chance = random.Random(9)
    assert tool.choose(drawn(300, lambda *_: chance.random()), 1.0) == 1.0


@pytest.mark.parametrize(("ranks", "value"), [((0,), 1.0), ((5,), 0.0), ((0, 1), 1.0)])
def test_the_gain_is_whole_where_what_is_linked_comes_first(ranks, value):
    assert tool.gain([(1.0 - n / 10, 0.0, n in ranks) for n in range(8)], 1.0) == pytest.approx(value)
