"""The window: what its empty slots leave behind when they are taken out."""

import random

import numpy as np

from isnad.linking.entries import Entry
from isnad.linking.features import bands, extract_all
from isnad.linking.window import Window
from isnad.records import Article

WORDS = [a + b + c for a in "بتجحدر" for b in "سشصطعغ" for c in "فقكلمنهي"]


def entries(first, last):
    """Make articles of invented words, a few of which are much alike."""
    chance = random.Random(first)
    known = [chance.sample(WORDS, 30) for _ in range(40)]
    articles = [
        Article(id=f"a{n}", title=" ".join(chance.sample(WORDS, 4)), body=" ".join(chance.choice(known)[:25] + chance.sample(WORDS, 8)))
        for n in range(first, last)
    ]
    return [
        Entry(n, article.id, 3_600 * (n % 240), "ufuq", None, article.title, f"s{n % 9}", one, bands(one.shingles))
        for n, (article, one) in enumerate(zip(articles, extract_all(articles), strict=True), first)
    ]


def paired(found):
    """Return what is said of each pair."""
    columns = (found.rows, found.similarity[:, None], found.shorter[:, None], found.longer[:, None])
    return dict(zip(zip(found.newer.tolist(), found.older.tolist(), strict=True), np.hstack(columns), strict=True))


def test_a_window_without_its_empty_slots_is_one_that_never_had_them():
    gone, stay, new = entries(1, 1_201), entries(1_201, 2_101), entries(2_101, 2_121)
    used, fresh = Window(14.0), Window(14.0)
    used.insert(gone)
    used.insert(stay)
    for entry in gone:
        used.remove(used.by_seq[entry.seq])
    used.compact()
    fresh.insert(stay)
    assert used.by_id == fresh.by_id
    assert used.members == fresh.members
    assert used.slots_of(np.arange(2_101, dtype=np.uint32)).tolist() == [-1] * 1_201 + list(range(900))
    found, expected = (paired(window.meet(window.insert(new))) for window in (used, fresh))
    # What an article's words told when it came is what it is found by: where the thirtieth is a near thing, it may be another.
    both = found.keys() & expected.keys()
    assert len(both) > 0.9 * max(len(found), len(expected)) > 500
    for pair in both:
        np.testing.assert_allclose(found[pair], expected[pair], rtol=1e-5)
