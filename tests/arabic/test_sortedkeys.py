"""Keys found by bisection: each has its place in the order, and nothing else has one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic.sortedkeys import SortedKeys

KEYS = st.text(st.characters(codec="utf-8", exclude_characters="\n\U0010ffff"), min_size=1)


@given(st.sets(KEYS, min_size=1, max_size=300), st.lists(st.text()))
def test_a_key_has_its_number_and_nothing_else_has_one(keys, others):
    order = sorted(keys)
    found = SortedKeys("\n".join(order).encode())
    assert [found.get(key) for key in order] == list(range(len(order)))
    assert [other in found for other in others] == [other in keys for other in others]
    assert (list(found), len(found)) == (order, len(order))


@pytest.mark.parametrize("count", [1, 63, 64, 65, 127, 128, 129])
def test_the_edges_of_stretches(count):
    keys = [f"{number:03}" for number in range(count)]
    found = SortedKeys("\n".join(keys).encode())
    assert [found.get(key) for key in ("", "000", keys[-1], "999")] == [None, 0, count - 1, None]


@given(st.sets(KEYS, min_size=1, max_size=300), st.text(max_size=2))
def test_a_number_has_its_key_and_a_beginning_its_numbers(keys, prefix):
    order = sorted(keys)
    found = SortedKeys("\n".join(order).encode())
    assert [found[number] for number in range(len(order))] == order
    assert [found[number] for number in found.beginning_with(prefix)] == [key for key in order if key.startswith(prefix)]
