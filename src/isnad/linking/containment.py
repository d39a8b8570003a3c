"""Texts within longer ones: a release inside a larger report is no copy of it, nor the report of the release, but its text stands there.

Which of the two the passage comes from is said only as far as known, the strongest evidence first: the one credits the other's outlet, or
passes on something from it; one is an agency's own text; else the one seen first, which is no proof. Where both credit one agency, the
passage may be that agency's and neither comes from the other; where their times do not tell which was first, none is (``times``).
Found on demand, by what the archive's index of passages and the article's neighbours offer, so that it costs the same however large the
archive is. What does not live here: copies, which are found as articles arrive (``trees``, ``copies``).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from isnad.arabic.folding import search_key
from isnad.linking.copies import Party, another_matter, common, credits_outlet_of, is_agency, is_copy, own_reports, shares
from isnad.linking.features import Features, bands
from isnad.linking.leaning import Member, has_source_beyond, passes_on
from isnad.linking.links import unpack
from isnad.linking.parameters import Parameters
from isnad.linking.store import LinkRow, LinkStore
from isnad.linking.times import order
from isnad.records import Outlet

_COVERED = 0.6  # of the shorter text that stands in the longer one
_LESS = 0.05  # of a passage that a copy has beyond its original: chance
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
    that is known and how strongly. Of a copy that has it no more than its original has, ``of`` is that original, unless it is credited
    itself. ``by`` is the one of the two that has it from there.
    """

    id: str
    inside: str
    coverage: float
    share: float
    of: str | None = None
    evidence: tuple[str, ...] = ()
    by: str | None = None

    @property
    def compared(self) -> tuple[str, str]:
        """The ids of the text that has the passage from another, and of that other; where nothing tells, the longer has the shorter."""
        return (self.by, self.of) if self.by is not None and self.of is not None else (self.inside, self.id)


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
    originals = {each.id: each for each in store.rows(list(store.seqs(sorted(set(copy_of.values()))).values()))}
    held: defaultdict[str, list[tuple[float, Contained]]] = defaultdict(list)
    for other in rows.values():
        text = copy_of.get(other.id, other.id)
        theirs = Features.from_bytes(other.features)
        least = min(len(features.shingles), len(theirs.shingles))
        if text == copy_of.get(row.id, row.id) or least < _LEAST:
            continue
        shorter, longer = shares(features, theirs)
        if (
            shorter <= 0
            or is_copy(shorter, longer, parameters)
            or another_matter(features, theirs, shorter)
            or own_reports(features, theirs)
        ):
            continue
        inner, outer = ((row, features), (other, theirs))[:: 1 if len(features.shingles) == least else -1]
        each = _contained(*inner, *outer, shorter, longer, outlets)
        original = originals.get(copy_of.get(each.of or "", ""))
        if original is not None:
            each = _of_original(each, inner, outer, original, outlets)
        held[text].append((shorter * least, each))
    # Of copies the one is told of which most stands there: of a cut of them there is a larger share.
    found = [
        max(each, key=lambda pair: (pair[0], text in (pair[1].id, pair[1].inside), pair[1].coverage))[1]
        for text, each in held.items()
        if any(one.coverage >= _COVERED for _, one in each)
    ]
    return tuple(sorted(found, key=lambda each: (-each.coverage, each.id, each.inside)))


def nearly_whole(
    members: Sequence[Member], copy_of: Mapping[str, str], parameters: Parameters, outlets: Mapping[str, Outlet]
) -> dict[str, tuple[str, ...]]:
    """Return id → the ids of the longer texts of a set in which a text stands nearly whole and so counts with them.

    Whether one does depends on the two alone. Copies of one text (``copy_of``), texts of other matters and without words are left out,
    and a text that is the longer one's source by more than its time (an agency's, one that is credited): around that one a report was made.
    """
    return nearly_whole_of_each([members], copy_of, parameters, outlets)[0]


def nearly_whole_of_each(
    sets: Sequence[Sequence[Member]], copy_of: Mapping[str, str], parameters: Parameters, outlets: Mapping[str, Outlet]
) -> list[dict[str, tuple[str, ...]]]:
    """Return what ``nearly_whole`` does for each of many sets: most have no such text, and all are looked through at once for that."""
    held = [
        [(member.id, member.words) for member in members if member.words is not None and len(member.words.shingles) >= _LEAST]
        for members in sets
    ]
    found: list[dict[str, tuple[str, ...]]] = [{} for _ in sets]
    several = [n for n, texts in enumerate(held) if len({copy_of.get(id, id) for id, _ in texts}) > 1]
    for n, shared in _with_cuts(several, held, copy_of):
        outlet_of = {member.id: member.outlet for member in sets[n]}
        found[n] = _standing(held[n], shared, outlet_of, copy_of, parameters, outlets)
    return found


def _standing(
    held: Sequence[tuple[str, Features]],
    shared: npt.NDArray[np.float32],
    outlet_of: Mapping[str, str | None],
    copy_of: Mapping[str, str],
    parameters: Parameters,
    outlets: Mapping[str, Outlet],
) -> dict[str, tuple[str, ...]]:
    """Return what ``nearly_whole`` does; ``shared`` says how many shingles each two of the texts ``held`` have in common."""
    sizes = np.array([len(words.shingles) for _, words in held])
    found: defaultdict[str, list[str]] = defaultdict(list)
    for k, j in zip(*np.nonzero((shared >= _NEARLY * sizes[:, None]) & (sizes[:, None] < sizes[None, :])), strict=True):
        (id, ours), (other, theirs) = held[k], held[j]
        if copy_of.get(id, id) == copy_of.get(other, other):
            continue
        shorter, longer = float(shared[k, j] / sizes[k]), float(shared[k, j] / sizes[j])
        if is_copy(shorter, longer, parameters) or another_matter(ours, theirs, shorter) or own_reports(ours, theirs):
            continue
        # A copy of an agency's text in a report is that text in it.
        inner, outer = (Party(each, 0, 0, outlet_of[each], words) for each, words in ((id, ours), (other, theirs)))
        if is_agency(outlet_of.get(copy_of.get(id, id)), outlets) and not is_agency(outer.outlet, outlets):
            continue
        if _told(inner, outer, outlets)[0] != [id]:
            found[id].append(other)
    return {id: tuple(others) for id, others in found.items()}


def counted_with(
    members: Sequence[Member], copy_of: Mapping[str, str], parameters: Parameters, outlets: Mapping[str, Outlet]
) -> dict[str, tuple[str, ...]]:
    """Return for those texts of a set that count with longer ones of it the ids of these (``cuts`` of ``nearly_whole``)."""
    return cuts(nearly_whole(members, copy_of, parameters, outlets), members, copy_of, outlets)


def cuts(
    inside: Mapping[str, tuple[str, ...]], members: Sequence[Member], copy_of: Mapping[str, str], outlets: Mapping[str, Outlet]
) -> dict[str, tuple[str, ...]]:
    """Return what of ``nearly_whole`` counts with the longer texts: all but a text that was surely before the longer one and all copies of
    it, where that is no agency's and has a source of its own: around it a report was made, and each of the two counts for itself.

    Copies are judged by the text that they are copies of, so that a further copy makes no two texts apart.
    """
    if not inside:
        return {}
    of = {member.id: member for member in members}
    of_text: defaultdict[str, list[Member]] = defaultdict(list)
    for member in members:
        of_text[copy_of.get(member.id, member.id)].append(member)

    def party(id: str) -> Party:
        words = of[id].words
        assert words is not None  # of texts without words ``nearly_whole`` says nothing
        return Party(id, 0, 0, of[id].outlet, words)

    def is_cut(id: str, other: str) -> bool:
        short, long = (of.get(copy_of.get(each, each), of[each]) for each in (id, other))
        if is_agency(long.outlet, outlets) or _told(party(id), party(other), outlets)[0]:
            return True
        if any(order(short, each, outlets).first >= 0 for each in of_text[copy_of.get(other, other)]):
            return True
        return not has_source_beyond(long, short, outlets)

    found = {id: tuple(other for other in longer if is_cut(id, other)) for id, longer in inside.items()}
    return {id: longer for id, longer in found.items() if longer}


def _with_cuts(
    several: Sequence[int], held: Sequence[Sequence[tuple[str, Features]]], copy_of: Mapping[str, str]
) -> Iterator[tuple[int, npt.NDArray[np.float32]]]:
    """Give those of ``several`` sets in which a text may stand nearly whole in another, with how many shingles each two have in common.

    So many of its shingles must stand in longer texts that are no copies of it, whichever these are.
    """
    texts = [(n, copy_of.get(id, id), words.shingles) for n in several for id, words in held[n]]
    if not texts:
        return
    numbers: dict[str, int] = {}
    of_set = np.array([n for n, _, _ in texts])
    of_root = np.array([numbers.setdefault(root, len(numbers)) for _, root, _ in texts])
    sizes = np.array([len(shingles) for _, _, shingles in texts])
    key = np.repeat(of_set.astype(np.uint64) << np.uint64(32), sizes) | np.concatenate([shingles for _, _, shingles in texts])
    order = np.argsort(key)
    key, text = key[order], np.repeat(np.arange(len(texts)), sizes)[order]
    counts = np.diff(np.flatnonzero(key[1:] != key[:-1]) + 1, prepend=0, append=len(key))
    text, counts = text[np.repeat(counts > 1, counts)], counts[counts > 1]  # of each shingle that several texts of a set have, these
    if len(text) == 0:
        return
    begins = np.cumsum(counts) - counts
    whose, root, size = of_set[text], of_root[text], sizes[text]
    others = np.minimum.reduceat(root, begins) != np.maximum.reduceat(root, begins)
    elsewhere = np.repeat(others, counts) & (np.repeat(np.maximum.reduceat(size, begins), counts) > size)
    enough = np.bincount(text[elsewhere], minlength=len(texts)) >= _NEARLY * sizes
    column = np.repeat(np.arange(len(counts)), counts)
    for n in np.unique(of_set[enough]).tolist():
        here = slice(*np.searchsorted(whose, (n, n + 1)))
        yield n, _in_common(text[here] - np.searchsorted(of_set, n), column[here] - column[here][0], len(held[n]))


def _in_common(row: npt.NDArray[np.int64], column: npt.NDArray[np.int64], size: int) -> npt.NDArray[np.float32]:
    """Return how many columns each two of ``size`` rows have in common; the columns ascend."""
    result = np.zeros((size, size), np.float32)
    for start in range(0, int(column[-1]) + 1, _COLUMNS):
        here = slice(*np.searchsorted(column, (start, start + _COLUMNS)))
        table = np.zeros((size, min(_COLUMNS, int(column[-1]) + 1 - start)), np.float32)
        table[row[here], column[here] - start] = 1
        result += table @ table.T
    return result


def stands_in(short: LinkRow, long: LinkRow, outlets: Mapping[str, Outlet]) -> Contained:
    """Return how a text stands in a longer one that is known to have it."""
    ours, theirs = Features.from_bytes(short.features), Features.from_bytes(long.features)
    return _contained(short, ours, long, theirs, *shares(ours, theirs), outlets)


def _contained(
    short: LinkRow, ours: Features, long: LinkRow, theirs: Features, shorter: float, longer: float, outlets: Mapping[str, Outlet]
) -> Contained:
    of, evidence = _direction(short, ours, long, theirs, outlets)
    by = None if of is None else long.id if of == short.id else short.id
    return Contained(short.id, long.id, round(shorter, 3), round(longer, 3), of, evidence, by)


def _of_original(
    each: Contained, inner: tuple[LinkRow, Features], outer: tuple[LinkRow, Features], original: LinkRow, outlets: Mapping[str, Outlet]
) -> Contained:
    """Tell of a passage that is taken to come from a copy (``each``) that it comes from the copy's original, where that has as much of it
    and the copy is not credited itself."""
    source, taker = (inner, outer) if each.of == inner[0].id else (outer, inner)
    ids = [(row.id, row.seq, row.at, row.outlet, features, row.published) for row, features in (taker, source)]
    if credits_outlet_of(Party(*ids[0]), Party(*ids[1]), outlets):
        return each
    features = Features.from_bytes(original.features)
    if common(taker[1], features) < (1 - _LESS) * common(taker[1], source[1]):
        return each
    pair = ((original, features), taker)[:: 1 if len(features.shingles) <= len(taker[1].shingles) else -1]
    if _direction(*pair[0], *pair[1], outlets)[0] != original.id:
        return each
    return replace(each, of=original.id, evidence=(f"{source[0].id} نسخة من {original.id}", *each.evidence))


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
