"""Trees of copies: all that share a text, from whatever time of the archive, hang on the one taken for the first of them.

What does not live here: whether a text is a copy, which of two is the original and the evidence (``copies``), and near candidates
(``window``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from isnad.linking.copies import Party, carries, precedes, reprint
from isnad.linking.entries import Entry
from isnad.linking.features import Features
from isnad.linking.parameters import Parameters
from isnad.linking.store import LinkRow, LinkStore
from isnad.linking.window import Window
from isnad.records import Outlet, Reprint

BAND_LIMIT = 60  # a passage that more articles share is boilerplate
_OLD_CANDIDATES = 12  # of articles outside the window, how many are looked at for one new article


@dataclass(slots=True)
class Batch:
    """What a batch of arriving articles changes, before it is written."""

    rows: dict[int, LinkRow] = field(default_factory=dict)
    dirty: set[int] = field(default_factory=set)
    reprints: dict[str, Reprint | None] = field(default_factory=dict)
    bands: list[tuple[int, int]] = field(default_factory=list)
    new: list[int] = field(default_factory=list)
    orphans: list[int] = field(default_factory=list)  # copies of a text that was withdrawn
    # What the store was asked of copies: it does not change before the batch is written.
    wanted: dict[int, list[int]] = field(default_factory=dict)
    ids: dict[int, str] = field(default_factory=dict)
    old: dict[int, Party] = field(default_factory=dict)
    kept: dict[str, Party | None] = field(default_factory=dict)
    edges: dict[str, Reprint | None] = field(default_factory=dict)
    copies: dict[str, list[Reprint]] = field(default_factory=dict)


def party_of(entry: Entry) -> Party:
    """Return what direction is decided by, of an article in the window."""
    return Party(entry.id, entry.seq, entry.at, entry.outlet, entry.features, entry.published)


def of_row(row: LinkRow) -> Party:
    """Return the same of an article as kept."""
    return Party(row.id, row.seq, row.at, row.outlet, Features.from_bytes(row.features), row.published)


class Trees:
    """The trees of copies of a window and its store."""

    def __init__(self, store: LinkStore, window: Window, outlets: Mapping[str, Outlet], parameters: Parameters):
        self._store = store
        self._window = window
        self._outlets = outlets
        self._parameters = parameters

    def prepare(self, entries: Sequence[Entry], carriers: Iterable[int], old: Mapping[int, Sequence[int]], batch: Batch) -> None:
        """Ask the store at once for what ``grow`` needs of it for these entries; ``carriers`` are the slots that carry their texts."""
        batch.wanted.update((entry.seq, self._wanted(entry, old)) for entry in entries)
        seqs = {seq for entry in entries for seq in batch.wanted[entry.seq]}
        batch.ids.update(self._store.ids(seqs - batch.ids.keys()))
        ids = {batch.ids[seq] for seq in seqs if seq in batch.ids} | {self._window.entry(slot).id for slot in carriers}
        arriving = {entry.id for entry in entries}
        batch.copies.update({id: [] for id in arriving})
        for copy in self._store.copies(arriving):
            batch.copies[copy.of].append(copy)
        self._ask_edges(ids | arriving, batch)
        roots = {edge.of for edge in batch.edges.values() if edge is not None}
        self._ask_edges(roots, batch)
        # Of each tree the one nearest to an article: where that shares its text, the others are not asked for.
        nearest = {seq for entry in entries for seq in {self._tree(s, batch): s for s in reversed(batch.wanted[entry.seq])}.values()}
        nearest -= batch.old.keys()
        batch.old.update((row.seq, of_row(row)) for row in (self._store.rows(nearest) if nearest else ()))
        far = {id for id in roots if id not in self._window.by_id} - batch.kept.keys()
        if far:
            batch.kept.update(dict.fromkeys(far))
            batch.kept.update((party.id, party) for party in batch.old.values() if party.id in far)
            more = [id for id in far if batch.kept[id] is None]
            batch.kept.update((row.id, of_row(row)) for row in self._store.rows(list(self._store.seqs(more).values())))

    def _tree(self, seq: int, batch: Batch) -> str:
        """Return the id of the first text of the tree of an article outside the window."""
        id = batch.ids.get(seq, "")
        edge = self._edge(id, batch)
        return edge.of if edge is not None else id

    def _ask_edges(self, ids: set[str], batch: Batch) -> None:
        if new := {id for id in ids if id not in batch.edges}:
            batch.edges.update(dict.fromkeys(new))
            batch.edges.update(self._store.reprints(new))

    def grow(self, slot: int, carriers: Sequence[int], old: Mapping[int, Sequence[int]], batch: Batch) -> None:
        """Find what carries an article's text, besides those of the window that are known to, and put all into one tree."""
        entry = self._window.entry(slot)
        matched = [party_of(self._window.entry(other)) for other in carriers]
        matched += self._older(entry, old, batch)
        if not matched:
            return
        # All that share this text are one tree: the one taken for the first of all is what the others are copies of.
        roots = {root.id: root for root in [party_of(entry), *(self._root(other, batch) for other in matched)]}
        parties = sorted(roots.values(), key=lambda party: party.rank)
        first = parties[0]
        for party in parties[1:]:
            if precedes(party, first, self._outlets):
                first = party
        for party in parties:
            if party.id != first.id:
                for copy in [party, *self.copies_of(party.id, batch)]:
                    batch.reprints[copy.id] = reprint(copy, first, self._outlets)
        batch.reprints[first.id] = None

    def _root(self, party: Party, batch: Batch) -> Party:
        seen = {party.id}
        while (edge := self._edge(party.id, batch)) is not None and edge.of not in seen:
            seen.add(edge.of)
            original = self._find(edge.of, batch)
            if original is None:
                break
            party = original
        return party

    def _edge(self, id: str, batch: Batch) -> Reprint | None:
        if id in batch.reprints:
            return batch.reprints[id]
        if id not in batch.edges:
            self._ask_edges({id}, batch)
        return batch.edges[id]

    def copies_of(self, id: str, batch: Batch) -> list[Party]:
        """Return the copies of an article, with what a batch changes."""
        if id not in batch.copies:
            batch.copies[id] = self._store.copies([id])
        ids = {copy.id for copy in batch.copies[id] if copy.id not in batch.reprints}
        ids |= {copy for copy, edge in batch.reprints.items() if edge is not None and edge.of == id}
        return [party for copy in sorted(ids) if (party := self._find(copy, batch)) is not None]

    def _find(self, id: str, batch: Batch) -> Party | None:
        slot = self._window.by_id.get(id)
        if slot is not None:
            return party_of(self._window.entry(slot))
        if id not in batch.kept:
            rows = self._store.rows(list(self._store.seqs([id]).values()))
            batch.kept[id] = of_row(batch.rows.get(rows[0].seq, rows[0])) if rows else None
        return batch.kept[id]

    def _wanted(self, entry: Entry, old: Mapping[int, Sequence[int]]) -> list[int]:
        """Return the numbers of the articles outside the window that share most passages, those first."""
        counts: defaultdict[int, int] = defaultdict(int)
        chosen, here = entry.bands.tolist(), self._window.by_seq
        for seqs in filter(None, map(old.get, chosen)):  # few bands were met before
            if len(seqs) <= BAND_LIMIT:
                for seq in seqs:
                    if seq not in here and seq != entry.seq:
                        counts[seq] += 1
        if not counts:
            return []
        enough = max(1, len(chosen) // 6)
        ranked = sorted((-n, seq) for seq, n in counts.items() if n >= enough)
        return [seq for _, seq in ranked[:_OLD_CANDIDATES]]

    def _older(self, entry: Entry, old: Mapping[int, Sequence[int]], batch: Batch) -> list[Party]:
        found: dict[str, Party] = {}  # one of each tree: what came back often costs no more than what came back once
        wanted = batch.wanted.get(entry.seq)
        for seq in self._wanted(entry, old) if wanted is None else wanted:
            if seq not in batch.ids:
                batch.ids.update(self._store.ids([seq]))
            tree = self._tree(seq, batch)
            if tree in found:
                continue
            party = batch.old.get(seq)
            if party is None:
                party = next(map(of_row, self._store.rows([seq])), None)
                if party is None:
                    continue
                batch.old[seq] = party
            if carries(entry.features, party.features, self._parameters):
                found[tree] = party
        return list(found.values())
