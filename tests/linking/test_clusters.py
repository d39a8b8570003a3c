"""Cutting articles into stories: a partition that does not depend on the order of its input and obeys a person's rulings."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.linking.clusters import cut
from isnad.linking.parameters import DEFAULT

PLAIN = replace(DEFAULT, linkage_mean=1.0, linkage_power=1.0, linkage_size=0.0, linkage_threshold=0.5, edge=0.01)


@st.composite
def graphs(draw):
    size = draw(st.integers(1, 9))
    pairs = [(a, b) for a in range(size) for b in range(a + 1, size)]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    return size, {pair: draw(st.floats(0.02, 0.98)) for pair in chosen}


@settings(deadline=None)
@given(graphs(), st.randoms(use_true_random=False))
def test_the_order_of_pairs_makes_no_difference(graph, random):
    size, edges = graph
    shuffled = list(edges.items())
    random.shuffle(shuffled)
    clusters = cut(range(size), edges, [], PLAIN)
    assert sorted(clusters) == sorted(cut(range(size), dict(shuffled), [], PLAIN))
    assert sorted(node for cluster in clusters for node in cluster) == list(range(size))


@settings(deadline=None)
@given(graphs(), st.data())
def test_a_persons_rulings_hold(graph, data):
    size, edges = graph
    a, b = data.draw(st.integers(0, size - 1)), data.draw(st.integers(0, size - 1))
    home = {node: n for n, cluster in enumerate(cut(range(size), edges, [], DEFAULT, together=[(a, b)])) for node in cluster}
    assert home[a] == home[b]
    if a != b:
        home = {node: n for n, cluster in enumerate(cut(range(size), edges, [(a, b)], DEFAULT, apart=[(a, b)])) for node in cluster}
        assert home[a] != home[b]


@pytest.mark.parametrize(
    ("edges", "copies", "expected"),
    [
        ({}, [], [[0], [1], [2], [3]]),
        ({(0, 1): 0.9, (2, 3): 0.9}, [], [[0, 1], [2, 3]]),
        # One bridge does not make two stories one.
        ({(0, 1): 0.9, (2, 3): 0.9, (1, 2): 0.9}, [], [[0, 1], [2, 3]]),
        ({(0, 1): 0.9, (2, 3): 0.9, (0, 2): 0.7, (0, 3): 0.7, (1, 2): 0.7, (1, 3): 0.7}, [], [[0, 1, 2, 3]]),
        # Copies have one vote: that 0 and 1 are the same text is no more evidence on 2.
        ({(0, 1): 0.9, (0, 2): 0.6}, [(0, 1)], [[0, 1, 2], [3]]),
        ({(0, 1): 0.9, (0, 2): 0.6}, [], [[0, 1], [2], [3]]),
        # What copies say of another article is averaged: the likeliest of them alone decides nothing.
        ({(0, 2): 0.6, (1, 2): 0.3}, [(0, 1)], [[0, 1], [2], [3]]),
        ({(0, 2): 0.6, (1, 2): 0.45}, [(0, 1)], [[0, 1, 2], [3]]),
        ({(0, 3): 0.6, (1, 3): 0.6, (2, 3): 0.2}, [(0, 1), (1, 2)], [[0, 1, 2], [3]]),
        ({(0, 3): 0.8, (1, 3): 0.6, (2, 3): 0.2}, [(0, 1), (1, 2)], [[0, 1, 2, 3]]),
    ],
)
def test_clusters_join_by_their_mean_pair(edges, copies, expected):
    assert sorted(cut(range(4), edges, copies, PLAIN)) == expected


@pytest.mark.parametrize(
    ("edges", "together", "apart", "expected"),
    [
        # 3 is pinned to the story of 0 and 1, with which it has nothing in common: 2 is of that story all the same.
        ({(0, 1): 0.9, (0, 2): 0.7, (1, 2): 0.6}, [(0, 3)], [], [[0, 1, 2, 3]]),
        ({(0, 1): 0.9, (0, 2): 0.7, (1, 2): 0.6, (2, 3): 0.05}, [(1, 3)], [], [[0, 1, 2, 3]]),
        # Two stories that were put together: what is of either is of both, and nothing else.
        ({(0, 1): 0.9, (2, 3): 0.9}, [(1, 2)], [], [[0, 1, 2, 3]]),
        ({(0, 1): 0.9, (0, 2): 0.3, (1, 2): 0.3}, [(0, 3)], [], [[0, 1, 3], [2]]),
        # What is parted from one of a group is parted from all of it.
        ({(0, 1): 0.9, (2, 3): 0.9}, [(0, 2)], [(3, 0)], [[0, 1, 2], [3]]),
        # Two that a person parted do not come together through such a group.
        ({(0, 1): 0.9, (2, 3): 0.9}, [(0, 2)], [(1, 3)], [[0, 2], [1], [3]]),
    ],
)
def test_what_a_person_put_together_keeps_nobody_out(edges, together, apart, expected):
    assert sorted(cut(range(4), edges, [], PLAIN, together, apart)) == expected
