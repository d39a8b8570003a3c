"""Which articles of other stories may give the same statements as a story: the neighbours that linking found for its articles.

They are found once, when an article arrives, so that asking costs the same however large the archive is. What does not live here: which
statements are one (``claims``), and what is offered to a reader (``related``).
"""

from __future__ import annotations

from collections import defaultdict

from isnad.linking.links import unpack_table
from isnad.linking.store import LinkStore


def nearby(store: LinkStore, story: str, limit: int) -> list[str]:
    """Return the ids of at most ``limit`` articles of other stories that are like one of the story's, the most similar first."""
    own = [row.seq for row in store.rows_of_story(story)]
    mine = set(own)
    likest: defaultdict[int, float] = defaultdict(float)
    for data in store.links(own).values():
        table = unpack_table(data)
        for seq, similarity in zip(table["seq"].tolist(), table["similarity"].tolist(), strict=True):
            if seq not in mine:
                likest[seq] = max(likest[seq], similarity)
    best = sorted(likest, key=lambda seq: (-likest[seq], seq))[:limit]
    ids = {row.seq: row.id for row in store.rows(best)}
    return [ids[seq] for seq in best if seq in ids]
