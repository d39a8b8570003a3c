"""Texts within longer ones: a release inside a larger report is no copy of it, nor the report of the release, but its text stands there.

Found on demand, by what the archive's index of passages and the article's neighbours offer, so that it costs the same however large the
archive is. What does not live here: copies, which are found as articles arrive (``trees``, ``copies``).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from isnad.linking.copies import another_matter, carries, shares
from isnad.linking.features import Features, bands
from isnad.linking.links import unpack
from isnad.linking.parameters import Parameters
from isnad.linking.store import LinkRow, LinkStore

_COVERED = 0.6  # of the shorter text that stands in the longer one
_LEAST = 15  # shingles of a text that can be said to stand somewhere
_BAND_LIMIT = 60  # a passage that more articles share is boilerplate
_LOOKED_AT = 40


@dataclass(frozen=True, slots=True)
class Contained:
    """The text of ``id`` stands ``inside`` a longer report: ``coverage`` (0..1) is how much of it, ``share`` how much of the report."""

    id: str
    inside: str
    coverage: float
    share: float


def contained(store: LinkStore, row: LinkRow, parameters: Parameters) -> tuple[Contained, ...]:
    """Return the texts that stand in an article and the longer reports in which it stands, most covered first; of copies only one."""
    features = Features.from_bytes(row.features)
    seen: Counter[int] = Counter()
    for seqs in store.by_bands(bands(features.shingles), _BAND_LIMIT + 1).values():
        if len(seqs) <= _BAND_LIMIT:
            seen.update(seqs)
    seen.update(list(unpack(store.links([row.seq]).get(row.seq)).edges))
    del seen[row.seq]
    best = sorted(seen, key=lambda seq: (-seen[seq], seq))[:_LOOKED_AT]
    rows = {other.seq: other for other in store.rows(best)}
    copy_of = {id: edge.of for id, edge in store.reprints([row.id, *(other.id for other in rows.values())]).items()}
    found: dict[str, Contained] = {}
    for other in rows.values():
        text = copy_of.get(other.id, other.id)
        theirs = Features.from_bytes(other.features)
        least = min(len(features.shingles), len(theirs.shingles))
        if text == copy_of.get(row.id, row.id) or least < _LEAST:
            continue
        shorter, longer = shares(features, theirs)
        if shorter < _COVERED or carries(features, theirs, parameters) or another_matter(features, theirs, shorter):
            continue
        inner, outer = (row, other) if len(features.shingles) == least else (other, row)
        each = Contained(inner.id, outer.id, round(shorter, 3), round(longer, 3))
        if text not in found or found[text].coverage < each.coverage:
            found[text] = each
    return tuple(sorted(found.values(), key=lambda each: (-each.coverage, each.id, each.inside)))
