"""Texts within longer ones: a release inside a larger report is no copy of it, nor the report of the release, but its text stands there.

Which of the two the passage comes from is said only as far as known, the strongest evidence first: the one credits the other's outlet, or
passes on something from it; one is an agency's own text; else the one seen first, which is no proof. Where both credit one agency, the
passage may be that agency's and neither comes from the other; where their times do not tell which was first, none is (``times``).
Found on demand, by what the archive's index of passages and the article's neighbours offer, so that it costs the same however large the
archive is. What does not live here: copies, which are found as articles arrive (``trees``, ``copies``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from isnad.arabic.folding import search_key
from isnad.linking.copies import Party, another_matter, carries, credits_outlet_of, is_agency, shares
from isnad.linking.features import Features, bands
from isnad.linking.leaning import passes_on
from isnad.linking.links import unpack
from isnad.linking.parameters import Parameters
from isnad.linking.store import LinkRow, LinkStore
from isnad.linking.times import order
from isnad.records import Outlet

_COVERED = 0.6  # of the shorter text that stands in the longer one
_LEAST = 15  # shingles of a text that can be said to stand somewhere
_BAND_LIMIT = 60  # a passage that more articles share is boilerplate
_LOOKED_AT = 40
_SHORTER, _LONGER = "النص الأقصر", "التقرير الأطول"


@dataclass(frozen=True, slots=True)
class Contained:
    """The text of ``id`` stands ``inside`` a longer report: ``coverage`` (0..1) is how much of it, ``share`` how much of the report.

    ``of`` is the one of the two that the passage is taken to come from, ``None`` where nothing tells; ``evidence`` says in words how
    that is known and how strongly.
    """

    id: str
    inside: str
    coverage: float
    share: float
    of: str | None = None
    evidence: tuple[str, ...] = ()


def contained(store: LinkStore, row: LinkRow, parameters: Parameters, outlets: Mapping[str, Outlet]) -> tuple[Contained, ...]:
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
        inner, outer = ((row, features), (other, theirs))[:: 1 if len(features.shingles) == least else -1]
        of, evidence = _direction(*inner, *outer, outlets)
        each = Contained(inner[0].id, outer[0].id, round(shorter, 3), round(longer, 3), of, evidence)
        if text not in found or found[text].coverage < each.coverage:
            found[text] = each
    return tuple(sorted(found.values(), key=lambda each: (-each.coverage, each.id, each.inside)))


def _direction(
    short: LinkRow, ours: Features, long: LinkRow, theirs: Features, outlets: Mapping[str, Outlet]
) -> tuple[str | None, tuple[str, ...]]:
    """Return the id of the one that the other has the passage from, and the evidence in words, the strongest first."""
    inner, outer = (Party(row.id, row.seq, row.at, row.outlet, f, row.published) for row, f in ((short, ours), (long, theirs)))
    originals: list[str] = []
    evidence = []
    for a, b, which in ((outer, inner, _LONGER), (inner, outer, _SHORTER)):
        name = outlets[b.outlet].name if b.outlet and b.outlet in outlets else b.outlet
        if credits_outlet_of(a, b, outlets):
            evidence.append(f"{which} ينسب صراحة إلى {name}")
        elif a.outlet != b.outlet and passes_on(a.features.attributed, b.outlet, outlets):
            evidence.append(f"{which} ينقل بعض أقواله عن {name}")
        else:
            continue
        originals.append(b.id)
    agencies = [party for party in (inner, outer) if is_agency(party.outlet, outlets)]
    if not originals and len(agencies) == 1:
        originals = [agencies[0].id]
        evidence.append(f"{_SHORTER if agencies[0] is inner else _LONGER} نص وكالة أنباء")
    known = set(map(search_key, theirs.credits))
    both = [credit for credit in ours.credits if search_key(credit) in known]
    if both:
        evidence.append(f"كلاهما ينسب إلى {both[0]}: قد يكون الأصل نص الوكالة")
    elif not originals and ours.credits:
        evidence.append(f"{_SHORTER} وحده ينسب إلى {ours.credits[0]}")
    first, words = order(short, long, outlets)
    if first:
        evidence.append(f"{_SHORTER if first < 0 else _LONGER} {words}")
    if not evidence:
        return None, (f"لا دليل على أيهما أخذ عن الآخر: {words}",)
    # Two that credit each other tell nothing, and a passage that is a third one's need not have come from the other of the two.
    if originals or ours.credits:
        return originals[0] if len(originals) == 1 else None, tuple(evidence)
    return {-1: short.id, 1: long.id}.get(first), tuple(evidence)
