"""Articles of other stories that may give the same statements are the neighbours that linking found, the most similar first."""

import numpy as np

from isnad.linking.links import EDGE, pack
from isnad.linking.nearby import nearby
from isnad.linking.store import LinkRow, MemoryLinkStore


def kept(**edges):
    """A store with articles a, b, c … of which a and b are one story; ``edges`` says how similar others are to an article."""
    store = MemoryLinkStore()
    ids = "abcdef"
    stories = {"a": "s1", "b": "s1"}
    store.put_articles([LinkRow(n, id, n, None, None, None, stories.get(id, f"s-{id}"), b"") for n, id in enumerate(ids, 1)])
    for id, others in edges.items():
        table = np.zeros(len(others), EDGE)
        for row, (other, similarity) in zip(table, others.items(), strict=True):
            row["seq"], row["similarity"] = ids.index(other) + 1, similarity
        (data,) = pack([0.0], np.zeros(len(others), np.int64), table)
        store.put_links([(ids.index(id) + 1, data)])
    return store


def test_neighbours_of_any_article_of_the_story_the_most_similar_first():
    store = kept(a={"b": 0.9, "c": 0.5, "d": 0.25}, b={"a": 0.9, "d": 0.75, "e": 0.5})
    assert nearby(store, "s1", 10) == ["d", "c", "e"]
    assert nearby(store, "s1", 2) == ["d", "c"]


def test_without_neighbours_there_are_none():
    assert nearby(kept(), "s1", 10) == []
    assert nearby(kept(a={"b": 0.9}), "s1", 10) == []
    assert nearby(kept(), "nowhere", 10) == []
