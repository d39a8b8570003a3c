"""Arrays that grow, rows of unequal length, inverted indexes and edges: each does what a list or a dictionary would."""

from collections import defaultdict

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.linking.arrays import Postings, Ragged, falling, ranks, rows_of, spans
from isnad.linking.links import EDGE, Edges, pack, unpack

ROWS = st.lists(st.lists(st.integers(0, 9), max_size=4), max_size=12)
BATCHES = st.lists(st.lists(st.tuples(st.integers(0, 5), st.integers(1, 9)), max_size=8, unique=True), max_size=6)


@given(ROWS)
def test_rows_come_back_as_they_went_in(rows):
    held = Ragged(np.int32)
    held.extend(np.array([value for row in rows for value in row], np.int32), np.array([len(row) for row in rows], np.int64))
    assert [held.of(n).tolist() for n in range(len(rows))] == rows
    chosen = np.arange(len(rows))[::-1]
    where, of = held.entries(chosen)
    found = [[int(held.flat[at]) for at, row in zip(where, of, strict=True) if row == n] for n in range(len(rows))]
    assert found == rows[::-1]


@given(ROWS, st.data())
def test_rows_that_are_let_go_leave_the_others_as_they_were(rows, data):
    kept = data.draw(st.lists(st.booleans(), min_size=len(rows), max_size=len(rows)))
    held = Ragged(np.int32)
    held.extend(np.array([value for row in rows for value in row], np.int32), np.array([len(row) for row in rows], np.int64))
    held.keep(np.array(kept, np.bool_))
    held.extend(np.array([7, 8]), np.array([2]))
    assert [held.of(n).tolist() for n in range(len(held.sizes))] == [*(row for row, stays in zip(rows, kept, strict=True) if stays), [7, 8]]


@given(ROWS, ROWS)
def test_what_rows_have_in_common_is_counted(first, second):
    first, second = ([sorted(set(row)) for row in rows] for rows in (first[:12], second))
    rows = [*first, *second]
    held = Ragged(np.uint32)
    held.extend(np.array([value for row in rows for value in row], np.uint32), np.array([len(row) for row in rows], np.int64))
    pairs = [(a, b) for a in range(len(first)) for b in range(len(first), len(rows))]
    expected = [len(set(rows[a]) & set(rows[b])) for a, b in pairs]
    ones, others = (np.array([pair[n] for pair in pairs], np.int32) for n in (0, 1))
    assert held.in_common(ones, others).tolist() == expected


def test_ranks_count_within_a_row_and_spans_run_on():
    assert ranks(np.array([1, 1, 4, 4, 4, 7])).tolist() == [0, 1, 0, 1, 2, 0]
    assert ranks(np.array([])).tolist() == []
    assert [column.tolist() for column in spans(np.array([5, 0]), np.array([2, 3]))] == [[5, 6, 0, 1, 2], [0, 0, 1, 1, 1]]
    assert rows_of(np.array([0, 2, 6]), np.array([2, 0, 4, 1])).tolist() == [0, 2, 3]
    assert rows_of(np.array([], np.int64), np.array([2, 1])).tolist() == []


@settings(deadline=None)
@given(BATCHES, st.integers(1, 6))
def test_postings_are_found_unless_they_are_too_many(batches, longest):
    postings, expected = Postings(), defaultdict(list)
    for slot, batch in enumerate(batches):
        postings.add(*(np.array(column) for column in ([t for t, _ in batch], [slot] * len(batch), [float(w) for _, w in batch])))
        for term, weight in batch:
            expected[term].append((slot, 2.0 * weight))
    terms = np.arange(6)

    def found():
        key, product = postings.look_up(terms, terms * 100, np.full(6, 2.0), longest)
        return sorted(zip((key // 100).tolist(), (key % 100).tolist(), product.tolist(), strict=True))

    assert found() == sorted((term, *held) for term, all_ in expected.items() if len(all_) <= longest for held in all_)
    # Every other slot goes, the terms are counted from the last.
    slots = np.array([-1 if n % 2 else n // 2 for n in range(6)])
    postings.renumber(slots, 5 - terms)
    kept = {5 - term: [(slot // 2, value) for slot, value in held if slot % 2 == 0] for term, held in expected.items()}
    assert found() == sorted((term, *held) for term, all_ in kept.items() if len(all_) <= longest for held in all_)


@settings(deadline=None)
@given(BATCHES)
def test_edges_are_kept_dropped_renumbered_and_packed(batches):
    edges, expected = Edges(), defaultdict(set)
    for n, batch in enumerate(batches):
        table = np.zeros(len(batch), EDGE)
        table["seq"], table["similarity"] = [10 * n + seq for _, seq in batch], 0.5
        edges.add(np.array([slot for slot, _ in batch], np.int64), table)
        for slot, seq in batch:
            expected[slot].add(10 * n + seq)

    def held(of):
        row, table = edges.of(np.arange(of))
        return {slot: set(table["seq"][row == slot].tolist()) for slot in range(of)}

    assert held(6) == {slot: expected[slot] for slot in range(6)}
    row, table = edges.of(np.arange(6))
    for slot, data in enumerate(pack([0.25] * 6, row, table)):
        assert set(unpack(data).edges) == expected[slot]
    edges.drop(2, 13)
    after = {slot: expected[slot] - {13} if slot != 2 else set() for slot in range(6)}
    assert held(6) == after
    edges.renumber(np.array([3, -1, 2, 1, 0, 4]))
    assert held(5) == {3: after[0], 2: after[2], 1: after[3], 0: after[4], 4: after[5]}


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 70_000), st.floats(0, 100, width=16), st.integers(0, 2**32 - 1)), max_size=60),
    st.sampled_from(["f2", "f4", "f8"]),
)
def test_falling_orders_by_row_then_falling_value_then_tie(entries, dtype):
    rows, ties = np.array([e[0] for e in entries], np.int64), np.array([e[2] for e in entries], np.uint32)
    values = np.array([e[1] for e in entries], dtype)
    order = falling(rows, values, ties).tolist()
    assert [entries[k] for k in order] == sorted(entries, key=lambda e: (e[0], -e[1], e[2]))
