"""The articles near in time to those arriving, in memory: an inverted index over their most telling words, and who is near whom.

Rules:

* an article is compared with the ``CANDIDATES`` that share most of its telling words, and with those that share a passage;
* words weigh by their rarity in the window and in Arabic at large (``Background``), so a small archive has sensible weights too;
* removed articles leave their slot empty until a third of all are; then the window is made anew.

What does not live here: loading and saving (``linker``), what counts as a copy (``copies``) or a story (``clusters``).
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from isnad.linking import pairs
from isnad.linking.background import BACKGROUND_ARTICLES, background
from isnad.linking.features import IN_LEAD, IN_TITLE, IS_NUMBER, Features, Hashes, bands
from isnad.linking.links import Edge

Ints = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float64]

CANDIDATES = 30
_INDEXED = 64  # most telling words of an article that are indexed
_ASKED = 40  # of those, how many are looked up for a new article
_REFRESH = 64  # articles after which the words' weights are made anew
_LONGEST_BAND = 60  # a passage that more articles share is boilerplate
_DAY = 86_400.0
_TELLING = 5.0  # the weight of a word that one article in 150 has
_UNKNOWN = 2e-5 * BACKGROUND_ARTICLES  # a word that is strange to Arabic at large: mostly a name
_EVERY_FLAG = np.arange(256)
_LEAD_SHARE = ((_EVERY_FLAG & IN_LEAD) != 0).astype(np.float32)
_TITLE_SHARE = ((_EVERY_FLAG & IN_TITLE) != 0).astype(np.float32)
_NUMBER_SHARE = ((_EVERY_FLAG & IS_NUMBER) != 0).astype(np.float32)


class _Vocabulary(dict[int, int]):
    """Numbers for terms' hashes, given on first sight."""

    def __missing__(self, term: int) -> int:
        number = self[term] = len(self)
        return number


@dataclass(slots=True)
class Entry:
    """An article of the window. ``edges`` are as of ``links.Links``."""

    seq: int
    id: str
    at: int
    outlet: str | None
    published: str | None
    title: str | None
    story: str
    features: Features
    terms: Ints
    logs: npt.NDArray[np.float32]
    edges: dict[int, Edge]


@dataclass(slots=True)
class Found:
    """Candidates of an article: slots, rows as of ``pairs.row``, similarities; shares of shingles in the shorter and the longer text."""

    slots: Ints
    rows: Floats
    similarity: Floats
    shorter: Floats
    longer: Floats


class Window:
    """The active window. ``slots`` number its articles; ``by_seq`` and ``by_id`` find them."""

    def __init__(self, days: float):
        self._days = days
        self._clear()

    def _clear(self) -> None:
        self.entries: list[Entry | None] = []
        self.by_seq: dict[int, int] = {}
        self.by_id: dict[str, int] = {}
        self.members: defaultdict[str, set[int]] = defaultdict(set)
        self._vocabulary = _Vocabulary()
        self._frequency = np.zeros(1 << 14, np.int32)
        self._prior = np.zeros(1 << 14, np.float32)
        self._weight = np.zeros(1 << 14, np.float32)
        self._scratch = np.zeros((1 << 14, 4), np.float32)
        self._stale = 0
        self._postings: dict[int, tuple[array[int], array[float]]] = {}
        self._bands: defaultdict[int, list[int]] = defaultdict(list)
        self._at = np.zeros(1 << 10, np.float64)
        self._length = np.zeros(1 << 10, np.float64)
        self._outlets: dict[str, int] = {}
        self._outlet = np.zeros(1 << 10, np.int32)
        self._alive = np.zeros(1 << 10, np.bool_)
        self.near = np.zeros((1 << 10, pairs.DENSITY_RANK), np.float32)

    def __len__(self) -> int:
        return len(self.by_seq)

    def entry(self, slot: int) -> Entry:
        """Return the article in a slot."""
        entry = self.entries[slot]
        if entry is None:
            raise KeyError(slot)
        return entry

    def density(self, slots: Ints) -> npt.NDArray[np.float32]:
        """Return how crowded the neighbourhoods of slots are: the similarity of their fifteenth nearest."""
        result: npt.NDArray[np.float32] = self.near[slots].min(axis=1)
        return result

    # --- in and out --------------------------------------------------------------------------------------------------------------

    def insert(
        self, seq: int, id: str, at: int, outlet: str | None, published: str | None, title: str | None, story: str, features: Features
    ) -> int:
        """Take an article in; returns its slot. It has no edges yet."""
        slot = len(self.entries)
        terms = self._ids(features.terms)
        logs = (1.0 + np.log(features.counts)).astype(np.float32)
        self.entries.append(Entry(seq, id, at, outlet, published, title, story, features, terms, logs, {}))
        self.by_seq[seq] = slot
        self.by_id[id] = slot
        if story:
            self.members[story].add(slot)
        if slot >= len(self._at):
            size = 2 * len(self._at)
            self._at = np.resize(self._at, size)
            self._length = np.resize(self._length, size)
            self._outlet = np.resize(self._outlet, size)
            self._alive = np.resize(self._alive, size)
            grown = np.zeros((size, pairs.DENSITY_RANK), np.float32)
            grown[: len(self.near)] = self.near
            self.near = grown
        self._at[slot], self._length[slot], self._alive[slot] = at, features.length, True
        self._outlet[slot] = self._outlets.setdefault(outlet, len(self._outlets) + 1) if outlet else 0
        self.near[slot] = 0.0
        self._frequency[terms] += 1
        self._stale += 1
        if self._stale >= _REFRESH or len(self.by_seq) < _REFRESH:
            self._reweigh()
        self._weight[terms] = np.where(self._weight[terms] == 0, self._fresh(terms), self._weight[terms])
        self._index(slot, terms, logs, features)
        return slot

    def remove(self, slot: int) -> None:
        """Let an article go. The edges that others have to it stay with them."""
        entry = self.entry(slot)
        self.entries[slot] = None
        self._alive[slot] = False
        del self.by_seq[entry.seq], self.by_id[entry.id]
        self.members[entry.story].discard(slot)
        if not self.members[entry.story]:
            del self.members[entry.story]
        self._frequency[entry.terms] -= 1

    def compact(self) -> None:
        """Make the window anew without its empty slots, if they are many. Slots change."""
        if len(self.entries) < 2_000 or len(self.by_seq) > len(self.entries) * 2 // 3:
            return
        old, near = self.entries, self.near
        self._clear()
        for slot, entry in enumerate(old):
            if entry is not None:
                new = self.insert(entry.seq, entry.id, entry.at, entry.outlet, entry.published, entry.title, entry.story, entry.features)
                self.near[new] = near[slot]
                self.entry(new).edges = entry.edges

    def move(self, slot: int, story: str) -> None:
        """Give an article to a story."""
        entry = self.entry(slot)
        if entry.story:
            self.members[entry.story].discard(slot)
            if not self.members[entry.story]:
                del self.members[entry.story]
        entry.story = story
        self.members[story].add(slot)

    # --- words -------------------------------------------------------------------------------------------------------------------

    def _ids(self, hashes: Hashes) -> Ints:
        known = self._vocabulary
        before = len(known)
        result = np.array(list(map(known.__getitem__, hashes.tolist())), np.int32)
        if len(known) > len(self._frequency):
            size = 2 * len(self._frequency)
            while size < len(known):
                size *= 2
            for name in ("_frequency", "_prior", "_weight"):
                grown = np.zeros(size, getattr(self, name).dtype)
                grown[: len(getattr(self, name))] = getattr(self, name)
                setattr(self, name, grown)
            self._scratch = np.zeros((size, 4), np.float32)
        if len(known) > before:
            new = result >= before
            self._prior[result[new]] = background(hashes[new])
        return result

    def _fresh(self, terms: Ints | slice) -> npt.NDArray[np.float32]:
        count = len(self.by_seq) + BACKGROUND_ARTICLES + 1.0
        result: npt.NDArray[np.float32] = np.log(count / (self._frequency[terms] + self._prior[terms] + 0.5)).astype(np.float32)
        return np.maximum(result, 0.05, out=result)

    def _reweigh(self) -> None:
        used = slice(0, len(self._vocabulary))
        self._weight[used] = self._fresh(used)
        self._stale = 0

    def _telling(self, terms: Ints, logs: npt.NDArray[np.float32], features: Features) -> npt.NDArray[np.float32]:
        weight = self._weight[terms]
        full = weight * logs
        lead = weight * ((features.flags & IN_LEAD) != 0)
        result: npt.NDArray[np.float32] = full / (np.sqrt(full @ full) or 1.0) + lead / (np.sqrt(lead @ lead) or 1.0)
        return result

    def _index(self, slot: int, terms: Ints, logs: npt.NDArray[np.float32], features: Features) -> None:
        value = self._telling(terms, logs, features)
        if len(terms) > _INDEXED:
            best = np.argpartition(-value, _INDEXED)[:_INDEXED]
            terms, value = terms[best], value[best]
        postings = self._postings
        for term, weight in zip(terms.tolist(), value.tolist(), strict=True):
            held = postings.get(term)
            if held is None:
                postings[term] = (array("i", (slot,)), array("f", (weight,)))
            else:
                held[0].append(slot)
                held[1].append(weight)
        for band in bands(features.shingles):
            self._bands[band].append(slot)

    # --- candidates --------------------------------------------------------------------------------------------------------------

    def nearest(self, slot: int) -> Ints:
        """Return the slots of the articles to compare an article with."""
        entry = self.entry(slot)
        terms = entry.terms
        if len(terms) == 0:
            return np.zeros(0, np.int32)
        value = self._telling(terms, entry.logs, entry.features)
        if len(terms) > _ASKED:
            best = np.argpartition(-value, _ASKED)[:_ASKED]
            terms, value = terms[best], value[best]
        slots, weights = [], []
        for term, weight in zip(terms.tolist(), value.tolist(), strict=True):
            held = self._postings.get(term)
            if held is not None:
                slots.append(np.array(held[0], np.int32))
                weights.append(np.array(held[1], np.float32) * weight)
        if not slots:
            return np.zeros(0, np.int32)
        count = len(self.entries)
        score = np.bincount(np.concatenate(slots), np.concatenate(weights), count)
        score *= self._alive[:count]
        score *= np.abs(self._at[:count] - entry.at) <= self._days * _DAY
        score[slot] = 0.0
        found = np.flatnonzero(score > 0.1)
        if len(found) > CANDIDATES:
            found = found[np.argpartition(-score[found], CANDIDATES)[:CANDIDATES]]
        shared = self._sharing(slot, entry.features)
        return np.union1d(found, shared).astype(np.int32) if shared else found.astype(np.int32)

    def _sharing(self, slot: int, features: Features) -> list[int]:
        chosen = bands(features.shingles)
        counts: defaultdict[int, int] = defaultdict(int)
        for band in chosen:
            held = self._bands.get(band, ())
            if len(held) <= _LONGEST_BAND:
                for other in held:
                    counts[other] += 1
        enough = max(2, len(chosen) // 8)
        best = sorted(((n, other) for other, n in counts.items() if n >= enough and other != slot and self._alive[other]), reverse=True)
        return [other for _, other in best[:20]]

    def compare(self, slot: int, others: Ints) -> Found:
        """Compare an article with others of the window, all at once."""
        entry = self.entry(slot)
        mine = entry.features
        held = [self.entry(other) for other in others.tolist()]
        if not held:
            none = np.zeros(0)
            return Found(others, np.zeros((0, len(pairs.NAMES))), none, none, none)
        # Candidates share a term or a shingle with the article, so none is without terms: reduceat's segments are never empty.
        starts = np.concatenate([[0], np.cumsum([len(other.terms) for other in held])[:-1]])
        terms = np.concatenate([other.terms for other in held])
        flags = np.concatenate([other.features.flags for other in held])

        def total(values: npt.NDArray[np.float32]) -> Floats:
            result: Floats = np.add.reduceat(values, starts).astype(np.float64)
            return result

        own = self._weight[entry.terms]
        own_lead = own * ((mine.flags & IN_LEAD) != 0)
        own_title = own * ((mine.flags & IN_TITLE) != 0)
        own_full = own * entry.logs
        scratch = self._scratch
        scratch[entry.terms] = np.stack([own_full, own_lead, own_title, own], axis=1)
        got_full, got_lead, got_title, got = scratch[terms].T
        scratch[entry.terms] = 0.0
        weight = self._weight[terms]
        full = weight * np.concatenate([other.logs for other in held])
        lead = weight * _LEAD_SHARE[flags]
        title = weight * _TITLE_SHARE[flags]
        number = weight * _NUMBER_SHARE[flags]
        has = got > 0
        full_cosine = total(full * got_full) / np.maximum(1e-6, np.sqrt(total(full * full) * float(own_full @ own_full)))
        lead_cosine = total(lead * got_lead) / np.maximum(1e-6, np.sqrt(total(lead * lead) * float(own_lead @ own_lead)))
        shared, sums = total(got), total(weight)
        mass = float(own.sum())
        title_in = total(got_title) / max(1.0, float(own_title.sum()))
        title_of = total(title * has) / np.maximum(1.0, total(title))
        numbers = total(number * has)
        in_leads = np.where(got_lead > 0, lead, np.float32(0.0))
        telling = total(np.where(weight > _TELLING, in_leads, np.float32(0.0)))
        unknown = total(np.where(self._prior[terms] < _UNKNOWN, in_leads, np.float32(0.0)))
        numbers_least = np.minimum(total(number), float((own * _NUMBER_SHARE[mine.flags]).sum()))
        shorter, longer = self._overlap(mine, held, full_cosine)
        rows = pairs.row(
            full_cosine, lead_cosine, shorter, np.abs(self._at[others] - entry.at) / _DAY, self._length[others], mine.length,
            shared / np.maximum(1e-6, np.minimum(sums, mass)), shared / np.maximum(1e-6, sums + mass - shared), title_in, title_of,
            ((self._outlet[others] == self._outlet[slot]) & (self._outlet[others] > 0)).astype(np.float64), numbers, numbers_least,
            telling, unknown, (self._at[others] // _DAY == self._at[slot] // _DAY).astype(np.float64),
        )  # fmt: skip
        return Found(others, rows, full_cosine + lead_cosine, shorter, longer)

    def _overlap(self, mine: Features, held: list[Entry], likeness: Floats) -> tuple[Floats, Floats]:
        shorter, longer = np.zeros(len(held)), np.zeros(len(held))
        near = np.flatnonzero(likeness > 0.15)
        own = mine.shingles
        if len(own) == 0 or len(near) == 0:
            return shorter, longer
        theirs = [held[k].features.shingles for k in near.tolist()]
        sizes = np.array([len(values) for values in theirs])
        every = np.concatenate(theirs)
        place = np.searchsorted(own, every)
        place[place == len(own)] = 0
        both = np.bincount(np.repeat(np.arange(len(near)), sizes), own[place] == every, len(near))
        shorter[near] = both / np.maximum(1, np.minimum(sizes, len(own)))
        longer[near] = both / np.maximum(1, np.maximum(sizes, len(own)))
        return shorter, longer

    def note(self, slot: int, found: Found) -> None:
        """Remember how near the candidates are, for the density of both sides."""
        near = found.similarity.astype(np.float32)
        best = np.sort(near)[::-1][: pairs.DENSITY_RANK]
        self.near[slot, :] = 0.0
        self.near[slot, : len(best)] = best
        held = self.near[found.slots]
        least = held.argmin(axis=1)
        each = np.arange(len(least))
        held[each, least] = np.maximum(held[each, least], near)
        self.near[found.slots] = held
