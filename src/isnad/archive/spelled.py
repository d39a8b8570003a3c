"""How names are spelled and why, in the articles of a period or an outlet. SQL in, counts out.

What does not live here: the same over the whole archive, which is kept as articles come (``derived``) and read in ``names``.
"""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Mapping

from isnad.archive import reads
from isnad.archive.answers import Joined
from isnad.archive.derived import name_key
from isnad.archive.links import chunks
from isnad.archive.reads import Where
from isnad.reading.names.identity import reason

#: Articles of a name whose texts are looked at, latest first.
_LATEST = 25


def within(
    db: sqlite3.Connection, handles: Mapping[int, str], where: Where
) -> dict[int, tuple[tuple[tuple[str, int], ...], tuple[Joined, ...]]]:
    """Return for each name, by its key, its spellings with their counts and the reasons of each, as ``NameCount`` has them, in its latest
    articles under ``where``.

    ``handles`` gives the handle of each key; ``where`` speaks of ``x``, a row of ``article_names``.
    """
    query = (
        f"SELECT a.id FROM article_names x JOIN articles a ON a.key = x.article WHERE x.name = ? AND {where} "
        "ORDER BY x.time DESC, x.article DESC LIMIT ?"
    )
    wanted: defaultdict[str, set[str]] = defaultdict(set)
    for key, handle in handles.items():
        for (id,) in db.execute(query, (key, *where.values, _LATEST)):
            wanted[id].add(handle)
    seen: defaultdict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for ids in chunks(wanted):
        for id, article in zip(ids, reads.articles_by_id(db, ids, full=True), strict=True):
            for name in article.names:
                if (handle := name_key(name)) in wanted[id]:
                    seen[handle][name.text, reason(name)] += 1
    return {key: _told(seen[handle]) for key, handle in handles.items()}


def _told(seen: Counter[tuple[str, str]]) -> tuple[tuple[tuple[str, int], ...], tuple[Joined, ...]]:
    spellings = Counter[str]()
    for (text, _), count in seen.items():
        spellings[text] += count
    order = sorted(spellings, key=lambda text: (-spellings[text], text))
    place = {text: i for i, text in enumerate(order)}
    joined = [Joined(text, why, count) for (text, why), count in sorted(seen.items())]
    return tuple((text, spellings[text]) for text in order), tuple(sorted(joined, key=lambda each: (place[each.text], -each.mentions)))
