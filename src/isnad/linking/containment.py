"""Texts within longer ones: a release inside a larger report is no copy of it, nor the report of the release, but its text stands there.

Which of the two the passage comes from is said only as far as known, the strongest evidence first: the one credits the other's outlet, or
passes on something from it; one is an agency's own text; else the one seen first, which is no proof. Where both credit one agency, the
passage may be that agency's and neither comes from the other; where their times do not tell which was first, none is (``times``).
Found on demand, by what the archive's index of passages and the article's neighbours offer, so that it costs the same however large the
archive is. What does not live here: copies, which are found as articles arrive (``trees``, ``copies``).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from isnad.arabic.folding import search_key
from isnad.linking.copies import Party, another_matter, carries, credits_outlet_of, is_agency, is_copy, shares
from isnad.linking.features import Features, bands
from isnad.linking.hashing import Hashes
from isnad.linking.leaning import Member, passes_on
from isnad.linking.links import unpack
from isnad.linking.parameters import Parameters
from isnad.linking.store import LinkRow, LinkStore
from isnad.linking.times import order
from isnad.records import Outlet

_COVERED = 0.6  # of the shorter text that stands in the longer one
_NEARLY = 0.7  # of a text that stands in another nearly whole: it counts with that one
_COLUMNS = 4096
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


def nearly_whole(
    members: Sequence[Member], copy_of: Mapping[str, str], parameters: Parameters, outlets: Mapping[str, Outlet]
) -> dict[str, tuple[str, ...]]:
    """Return id → the ids of the longer texts of a set in which a text stands nearly whole and so counts with them.

    Whether one does depends on the two alone. Copies of one text (``copy_of``), texts of other matters and without words are left out,
    and a text that is the longer one's source by more than its time (an agency's, one that is credited): around that one a report was made.
    """
    held = [(member.id, member.words) for member in members if member.words is not None and len(member.words.shingles) >= _LEAST]
    if len({copy_of.get(id, id) for id, _ in held}) < 2:
        return {}
    outlet_of = {member.id: member.outlet for member in members}
    sizes = np.array([len(words.shingles) for _, words in held])
    shared = _shared([words.shingles for _, words in held])
    found: defaultdict[str, list[str]] = defaultdict(list)
    for k, j in zip(*np.nonzero((shared >= _NEARLY * sizes[:, None]) & (sizes[:, None] < sizes[None, :])), strict=True):
        (id, ours), (other, theirs) = held[k], held[j]
        if copy_of.get(id, id) == copy_of.get(other, other):
            continue
        shorter, longer = float(shared[k, j] / sizes[k]), float(shared[k, j] / sizes[j])
        if is_copy(shorter, longer, parameters) or another_matter(ours, theirs, shorter):
            continue
        inner, outer = (Party(each, 0, 0, outlet_of[each], words) for each, words in ((id, ours), (other, theirs)))
        if _told(inner, outer, outlets)[0] != [id]:
            found[id].append(other)
    return {id: tuple(others) for id, others in found.items()}


def _shared(texts: Sequence[Hashes]) -> npt.NDArray[np.float32]:
    """Return how many shingles each two texts have in common."""
    _, column, counts = np.unique(np.concatenate(texts), return_inverse=True, return_counts=True)
    row = np.repeat(np.arange(len(texts)), [len(text) for text in texts])
    common = counts[column] > 1
    row, column = row[common], (np.cumsum(counts > 1) - 1)[column[common]]
    result = np.zeros((len(texts), len(texts)), np.float32)
    order = np.argsort(column, kind="stable")
    row, column = row[order], column[order]
    for start in range(0, int((counts > 1).sum()), _COLUMNS):
        here = slice(*np.searchsorted(column, (start, start + _COLUMNS)))
        table = np.zeros((len(texts), _COLUMNS), np.float32)
        table[row[here], column[here] - start] = 1
        result += table @ table.T
    return result


def stands_in(short: LinkRow, long: LinkRow, outlets: Mapping[str, Outlet]) -> Contained:
    """Return how a text stands in a longer one that is known to have it."""
    ours, theirs = Features.from_bytes(short.features), Features.from_bytes(long.features)
    shorter, longer = shares(ours, theirs)
    return Contained(short.id, long.id, round(shorter, 3), round(longer, 3), *_direction(short, ours, long, theirs, outlets))


def _direction(
    short: LinkRow, ours: Features, long: LinkRow, theirs: Features, outlets: Mapping[str, Outlet]
) -> tuple[str | None, tuple[str, ...]]:
    """Return the id of the one that the other has the passage from, and the evidence in words, the strongest first."""
    inner, outer = (Party(row.id, row.seq, row.at, row.outlet, f, row.published) for row, f in ((short, ours), (long, theirs)))
    originals, evidence = _told(inner, outer, outlets)
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


def _told(inner: Party, outer: Party, outlets: Mapping[str, Outlet]) -> tuple[list[str], list[str]]:
    """Return the ids of those of two whose words the other has by its own telling or as an agency's text, and the evidence in words."""
    originals: list[str] = []
    evidence: list[str] = []
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
    return originals, evidence
