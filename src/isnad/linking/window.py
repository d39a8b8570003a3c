"""The articles near in time to those arriving, in memory: an inverted index over their most telling words, and who is near whom.

Rules:

* articles arrive in batches, and every step is done for a whole batch at once, in arrays: that is what makes it fast;
* an article is compared with the ``CANDIDATES`` that share most of its telling words, and with those that share a passage;
* words weigh by their rarity in the window and in Arabic at large (``Background``), so that scores hardly depend on the archive's size;
* removed articles leave their slot empty until a third of all are; then the slots are numbered anew.

What does not live here: the arrays' own bookkeeping (``arrays``), loading and saving (``linker``), what counts as a copy (``copies``) or
a story (``clusters``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import fields
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from isnad.linking import bouts, pairs
from isnad.linking.arrays import Grown, Postings, Ragged, counted, falling, numbered, ranks, rows_of, runs
from isnad.linking.background import BACKGROUND_ARTICLES
from isnad.linking.crowding import Crowding
from isnad.linking.entries import Entry, Floats, Ints, Pairs, Places
from isnad.linking.evidence import Openings
from isnad.linking.features import IN_LEAD, IN_TITLE, IS_NUMBER
from isnad.linking.hashing import Hashes
from isnad.linking.links import Edges, Table
from isnad.linking.vocabulary import Singles, Vocabulary

CANDIDATES = 30
_INDEXED = 64  # most telling words of an article that are indexed
_ASKED = 40  # of those, how many are looked up for a new article
_AT_ONCE = 20  # new articles whose candidates are looked for at once: their scores fit the processor's cache
_COMPARED_AT_ONCE = 16  # new articles, as many as a bit mask of words holds
_SUMMED_AT_ONCE = 200
_REFRESH = 64  # articles after which the words' weights are made anew, in a small window; a sixteenth of a larger one
_SHARING = 20  # of the articles that share passages with one, how many it is compared with
_LONGEST_BAND = 60  # a passage that more articles share is boilerplate
_LONGEST_POSTING = 500  # a word that more articles of the window have tells too little to be worth its cost
_LEAST_SCORE = 0.2  # nine in ten of the thirtieth best have more
_LOGS = (1.0 + np.log(np.maximum(np.arange(256, dtype=np.uint8), 1))).astype(np.float32)  # of counts
_DAY = 86_400.0
_TELLING = 5.0  # the weight of a word that one article in 150 has
_UNKNOWN = 2e-5 * BACKGROUND_ARTICLES  # a word that is strange to Arabic at large: mostly a name


class Window:
    """The active window. ``slots`` number its articles; ``by_seq`` and ``by_id`` find them.

    Articles more than ``days`` apart are not compared; only among fewer than ``few`` is it looked at what openings say (``evidence``).
    """

    def __init__(self, days: float, few: float = 0.0):
        self._days = days
        self._few = few
        self._clear()

    def _clear(self) -> None:
        self.entries: list[Entry | None] = []
        self.by_seq: dict[int, int] = {}
        self.by_id: dict[str, int] = {}
        self.members: defaultdict[str, set[int]] = defaultdict(set)
        self._vocabulary = Vocabulary()
        self._stale = 0
        self._indexed: tuple[Ints, tuple[Places, Ints, Singles]] | None = None  # slots and their most telling words, by weights as they are
        self._terms = Ragged(np.int32)  # by slot
        self._logs = Ragged(np.float32)
        self._flags = Ragged(np.uint8)
        self._shingles = Ragged(np.uint32)
        self._sums = Grown(np.float32, 5)  # by slot: squares of the whole and the lead; weight of all, of the title, of numbers
        self._postings = Postings()
        self._bands = Postings()
        self._outlets: dict[str, int] = {}
        self._at = Grown(np.float64)
        self._length = Grown(np.float64)
        self._outlet = Grown(np.int32)
        self._weekdays = Grown(np.uint8)
        self._bout = Grown(np.uint32)
        self._openings = Openings()
        self._alive = Grown(np.bool_)
        self.crowding = Crowding()
        self._seq = Grown(np.uint32)
        self._slot_of = Grown(np.int32)  # by seq, one more than the slot
        self.edges = Edges()

    def __len__(self) -> int:
        return len(self.by_seq)

    def entry(self, slot: int) -> Entry:
        """Return the article in a slot."""
        entry = self.entries[slot]
        if entry is None:
            raise KeyError(slot)
        return entry

    def words(self, slot: int) -> Hashes:
        """Return the words of the article in a slot, ascending."""
        return self.entry(slot).features.terms

    def rank(self, slot: int) -> tuple[int, str]:
        """Return where the article in a slot stands in the order of time."""
        entry = self.entry(slot)
        return entry.at, entry.id

    def density(self, slots: Ints | Places) -> Singles:
        """Return how crowded the neighbourhoods of slots are."""
        return self.crowding.density(slots)

    def slots_of(self, seqs: npt.NDArray[np.uint32]) -> Ints:
        """Return the slots of articles by number, -1 where one is not in the window."""
        held = self._slot_of.values
        known = seqs < len(held)
        result = np.full(len(seqs), -1, np.int32)
        result[known] = held[seqs[known]] - 1
        return result

    def seqs(self, slots: Ints) -> npt.NDArray[np.uint32]:
        """Return the numbers of the articles in slots."""
        result: npt.NDArray[np.uint32] = self._seq.values[slots]
        return result

    def at(self, slots: Ints | Places) -> Floats:
        """Return the times of the articles in slots."""
        result: Floats = self._at.values[slots]
        return result

    def in_titles(self, slots: Ints) -> list[frozenset[int]]:
        """Return the words of the headlines of slots, by numbers that hold as long as the slots do."""
        where, row = self._terms.entries(slots)
        some = np.flatnonzero(self._flags.flat.take(where) & IN_TITLE != 0)
        words, ends = self._terms.flat[where[some]].tolist(), np.searchsorted(row[some], np.arange(len(slots) + 1)).tolist()
        return [frozenset(words[a:b]) for a, b in pairwise(ends)]

    def by_day(self, days: Sequence[int]) -> dict[int, Ints]:
        """Return the slots of the articles of each of these days (since the epoch), ascending."""
        day = (self._at.values // _DAY).astype(np.int64)
        slots = np.flatnonzero(self._alive.values & np.isin(day, days)).astype(np.int32)
        return {each: slots[day[slots] == each] for each in days}

    def restore(self, slots: Ints, table: Table) -> None:
        """Take in edges as a store kept them, and what they say of density."""
        self.edges.add(slots, table)
        self.crowding.remember(slots, table["similarity"].astype(np.float32))
        self.crowding.settle(slots)

    # --- in and out --------------------------------------------------------------------------------------------------------------

    def insert(self, entries: Sequence[Entry]) -> Ints:
        """Take articles in; returns their slots, ascending."""
        first = len(self.entries)
        slots = np.arange(first, first + len(entries), dtype=np.int32)
        if not entries:
            return slots
        features = [entry.features for entry in entries]
        sizes = np.array([len(one.terms) for one in features])
        terms = self._vocabulary.numbers(np.concatenate([one.terms for one in features]))
        logs = _LOGS.take(np.concatenate([one.counts for one in features]))
        flags = np.concatenate([one.flags for one in features])
        for slot, entry in enumerate(entries, first):
            self.entries.append(entry)
            self.by_seq[entry.seq] = slot
            self.by_id[entry.id] = slot
            if entry.story:
                self.members[entry.story].add(slot)
        seqs = np.array([entry.seq for entry in entries])
        if (missing := int(seqs.max()) + 1 - len(self._slot_of.values)) > 0:
            self._slot_of.extend(np.zeros(missing, np.int32))
        self._slot_of.values[seqs] = slots + 1
        self._seq.extend(seqs)
        self._at.extend(np.array([entry.at for entry in entries]))
        self._length.extend(np.array([one.length for one in features]))
        self._outlet.extend(
            np.array([self._outlets.setdefault(e.outlet, len(self._outlets) + 1) if e.outlet else 0 for e in entries], np.int32)
        )
        self._weekdays.extend(np.array([one.weekdays for one in features]))
        self._bout.extend(np.array([one.bout for one in features], np.uint32))
        self._openings.extend(entries, np.concatenate([one.terms for one in features]), flags, sizes)
        self._alive.extend(np.ones(len(entries), np.bool_))
        self.crowding.extend(len(entries))
        self._terms.extend(terms, sizes)
        self._logs.extend(logs, sizes)
        self._flags.extend(flags, sizes)
        self._shingles.extend(np.concatenate([one.shingles for one in features]), np.array([len(one.shingles) for one in features]))
        np.add.at(self._vocabulary.frequency.values, terms.astype(np.intp), np.int32(1))  # of other types it takes seventy times as long
        self._stale += len(entries)
        self._sums.extend(np.zeros((len(entries), 5), np.float32))
        if self._stale >= max(_REFRESH, len(self.by_seq) // 16) or len(self.by_seq) < _REFRESH:
            self._weigh()
        else:
            self._vocabulary.weigh_new(terms, len(self.by_seq))
            self._sum_up(first)
        self._index(slots)
        bands = [entry.bands for entry in entries]
        of = np.repeat(slots, [len(some) for some in bands])
        self._bands.add(np.concatenate(bands), of, np.ones(len(of), np.uint8))
        return slots

    def _index(self, slots: Ints) -> None:
        told = self._most_telling(slots)
        self._indexed = slots, told  # what is looked up next is most often what was indexed last
        row, terms, value = told
        self._postings.add(terms, slots[row], value)

    def _most_telling(self, slots: Ints) -> tuple[Places, Ints, Singles]:
        """Return the words of slots by which they are indexed, those that tell most first: places of the slots, words, what they tell."""
        if self._indexed is not None and self._indexed[0] is slots:
            return self._indexed[1]
        where, row = self._terms.entries(slots)
        terms = self._terms.flat.take(where)
        value = self._telling(slots.take(row), terms, self._logs.flat.take(where), self._flags.flat.take(where))
        order = falling(row, value, terms)
        best = order[ranks(row[order]) < _INDEXED]
        return row[best], terms[best], value[best]

    def remove(self, slot: int) -> None:
        """Let an article go. The edges that others have to it stay with them."""
        entry = self.entry(slot)
        self.entries[slot] = None
        self.crowding.settle(np.array([slot], np.int32))
        self._alive.values[slot] = False
        self._slot_of.values[entry.seq] = 0
        del self.by_seq[entry.seq], self.by_id[entry.id]
        self.members[entry.story].discard(slot)
        if not self.members[entry.story]:
            del self.members[entry.story]
        self._vocabulary.frequency.values[self._terms.of(slot)] -= 1

    def compact(self) -> None:
        """Take out the empty slots, if they are many, and the words that only they had. Slots change, and the words' weights."""
        if len(self.entries) < 2_000 or len(self.by_seq) > len(self.entries) * 2 // 3:
            return
        alive = self._alive.values.copy()
        slots = np.where(alive, np.cumsum(alive) - 1, -1).astype(np.int32)
        terms = self._vocabulary.keep()
        entries = [entry for entry in self.entries if entry is not None]
        self.entries = [*entries]
        self.by_seq = {entry.seq: slot for slot, entry in enumerate(entries)}
        self.by_id = {entry.id: slot for slot, entry in enumerate(entries)}
        self.members = defaultdict(set)
        for slot, entry in enumerate(entries):
            if entry.story:
                self.members[entry.story].add(slot)
        for column in (self._sums, self._at, self._length, self._outlet, self._weekdays, self._bout, self._alive, self._seq):
            column.keep(alive)
        self._openings.keep(alive)
        self.crowding.keep(alive)
        for ragged in (self._terms, self._logs, self._flags, self._shingles):
            ragged.keep(alive)
        self._terms.flat[:] = terms[self._terms.flat]
        self._slot_of.values[self._seq.values] = np.arange(len(self.entries)) + 1
        self._postings.renumber(slots, terms)
        self._bands.renumber(slots)
        self.edges.renumber(slots)
        self._weigh()

    def _weigh(self) -> None:
        """Make the weights of all words and the sums over them anew."""
        self._vocabulary.weigh(len(self.by_seq))
        self._stale, self._indexed = 0, None
        self._sum_up(0)

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

    def _sum_up(self, first: int) -> None:
        """Make the sums of the slots from ``first`` on anew; some at a time, that what they take fits the processor's cache."""
        starts = self._terms.starts
        for low in range(first, len(starts), _SUMMED_AT_ONCE):
            high = min(low + _SUMMED_AT_ONCE, len(starts))
            start, end = int(starts[low]), self._terms.start(high)
            weight = self._vocabulary.weight.values.take(self._terms.flat[start:end])
            flags = self._flags.flat[start:end]
            full = weight * self._logs.flat[start:end]
            lead = weight * ((flags & IN_LEAD) != 0)
            columns = (full * full, lead * lead, weight, weight * ((flags & IN_TITLE) != 0), weight * ((flags & IS_NUMBER) != 0))
            some = np.flatnonzero(self._terms.sizes[low:high])  # an empty row has no segment of its own
            if len(some):
                for n, column in enumerate(columns):
                    self._sums.values[low + some, n] = np.add.reduceat(column, starts[low + some] - start)

    def _telling(self, slots: Ints, terms: Ints, logs: Singles, flags: npt.NDArray[np.uint8]) -> Singles:
        """Return how much each word tells of its article: its share in the whole and in the lead."""
        weight = self._vocabulary.weight.values.take(terms)
        full, lead = (np.sqrt(np.maximum(self._sums.values[:, n], 1e-9)).take(slots) for n in (0, 1))
        result: Singles = weight * (logs / full + ((flags & IN_LEAD) != 0) / lead)
        return result

    # --- candidates --------------------------------------------------------------------------------------------------------------

    def meet(self, slots: Ints) -> Pairs:
        """Compare new articles with their candidates, and remember for density how near they are."""
        found = self._compare(*self._candidates(slots))
        near = np.tile(found.similarity.astype(np.float32), 2)
        self.crowding.remember(np.concatenate([found.newer, found.older]), near)
        return found

    def renew(self) -> Pairs:
        """Compare all articles anew, as though they had come at once. Their edges and how near they are to each other are forgotten, but
        for edges to articles beyond the window, which are not compared."""
        slots = np.flatnonzero(self._alive.values).astype(np.int32)
        self._weigh()
        row, table = self.edges.of(slots)
        away = self.slots_of(table["seq"]) < 0
        self.edges, self._postings = Edges(), Postings()
        self.edges.add(slots[row[away]], table[away])
        self.crowding.clear()
        self._index(slots)
        self.crowding.unsettle(set(slots.tolist()))
        return self.meet(slots)

    def _candidates(self, slots: Ints) -> tuple[Places, Places]:
        """Return the pairs to compare, each once, the later slot first."""
        row, terms, value = self._most_telling(slots)
        asked = np.flatnonzero(ranks(row) < _ASKED)
        row, terms, value = row[asked], terms[asked], value[asked]
        found = []
        for start in range(0, len(slots), _AT_ONCE):
            some = slice(*np.searchsorted(row, (start, start + _AT_ONCE)))
            found.append(self._nearest(slots[start : start + _AT_ONCE], row[some] - start, terms[some], value[some]))
        found.append(self._sharing(slots))
        a, b = (np.concatenate(column) for column in zip(*found, strict=True))
        keys, _ = numbered(np.sort(np.maximum(a, b).astype(np.int64) << 32 | np.minimum(a, b)))
        return keys >> 32, keys & 0xFFFFFFFF

    def _nearest(self, slots: Ints, row: Places, terms: Ints, value: Singles) -> tuple[Ints, Ints]:
        """Return the slots and those that share most of their most telling words, given as by ``_most_telling``."""
        count = len(self.entries)
        cells, products = self._postings.look_up(terms, row * count, value, _LONGEST_POSTING)
        score = np.bincount(cells, products, len(slots) * count)
        cell = np.flatnonzero(score > _LEAST_SCORE)
        rows, others = cell // count, cell % count
        at = self._at.values
        kept = self._alive.values[others] & (np.abs(at[others] - at[slots][rows]) <= self._days * _DAY) & (others != slots[rows])
        cell, rows, others = cell[kept], rows[kept], others[kept]
        order = falling(rows, score[cell].astype(np.float32), others)
        best = order[ranks(rows[order]) < CANDIDATES]
        return slots[rows[best]], others[best].astype(np.int32)

    def _sharing(self, slots: Ints) -> tuple[Ints, Ints]:
        """Return the slots and those that share most passages with each."""
        bands = [self.entry(slot).bands for slot in slots.tolist()]
        sizes = np.array([len(some) for some in bands])
        own = np.repeat(np.arange(len(slots)), sizes)
        found, _ = self._bands.look_up(np.concatenate(bands), own << 32, np.ones(len(own), np.uint8), _LONGEST_BAND)
        keys, shared = np.unique(found, return_counts=True)
        row, other = keys >> 32, (keys & 0xFFFFFFFF).astype(np.int32)
        kept = (shared >= np.maximum(2, sizes // 8)[row]) & self._alive.values[other] & (other != slots[row])
        row, other, shared = row[kept], other[kept], shared[kept]
        order = np.lexsort((-other, -shared, row))
        best = order[ranks(row[order]) < _SHARING]
        return slots[row[best]], other[best]

    def around(self, slot: int) -> Pairs:
        """Compare an article with its candidates again; nothing is remembered."""
        return self._compare(*self._candidates(np.array([slot], np.int32)))

    def _compare(self, newer: Places, older: Places) -> Pairs:
        """Compare pairs, ascending by the newer; some at a time, that what they take fits the processor's cache."""
        if len(newer) == 0:
            none = np.zeros(0)
            return Pairs(newer, older, np.zeros((0, len(pairs.NAMES))), none, none, none, none > 0, none > 0, np.zeros((0, 0)))
        first = np.flatnonzero(np.diff(newer, prepend=-1))[::_COMPARED_AT_ONCE].tolist()
        parts = [self._compared(newer[a:b], older[a:b]) for a, b in pairwise([*first, len(newer)])]
        return Pairs(*(np.concatenate([getattr(part, field.name) for part in parts]) for field in fields(Pairs)))

    def _compared(self, newer: Places, older: Places) -> Pairs:
        count = len(newer)
        mine, row = numbered(newer)
        where, pair, place = self._shared(mine, row, older)
        term = self._terms.flat.take(where)
        weight = self._vocabulary.weight.values.take(term)
        own_log, own_flag = self._logs.flat.take(place), self._flags.flat.take(place)
        log, flag = self._logs.flat.take(where), self._flags.flat.take(where)

        def total(values: Singles, of: Places = pair) -> Floats:
            result: Floats = np.bincount(of, values, count).astype(np.float64, copy=False)
            return result

        def of_some(flags: npt.NDArray[np.uint8], bit: int) -> Floats:
            some = np.flatnonzero((flags & bit) != 0)
            return total(weight.take(some), pair.take(some))

        square = weight * weight
        in_leads = np.flatnonzero((own_flag & flag & IN_LEAD) != 0)
        leads, lead_pair = weight.take(in_leads), pair.take(in_leads)
        a, b = (self._sums.values.take(slots, 0).astype(np.float64) for slots in (newer, older))
        full = total(square * own_log * log) / np.maximum(1e-6, np.sqrt(a[:, 0] * b[:, 0]))
        lead = total(leads * leads, lead_pair) / np.maximum(1e-6, np.sqrt(a[:, 1] * b[:, 1]))
        shared = total(weight)
        shorter, longer = self._overlap(newer, older, full)
        at, length, outlet = self._at.values, self._length.values, self._outlet.values
        in_title, of_title = of_some(own_flag, IN_TITLE), of_some(flag, IN_TITLE)
        ours, theirs = self._weekdays.values[newer], self._weekdays.values[older]
        same_weekday, named = (ours & theirs) != 0, (ours != 0) & (theirs != 0)
        rows = pairs.row(
            full=full,
            lead=lead,
            shingles=shorter,
            days=np.abs(at[newer] - at[older]) / _DAY,
            lengths=length[older],
            length=length[newer],
            contained=shared / np.maximum(1e-6, np.minimum(a[:, 2], b[:, 2])),
            jaccard=shared / np.maximum(1e-6, a[:, 2] + b[:, 2] - shared),
            title_in=in_title / np.maximum(1.0, a[:, 3]),
            title_of=of_title / np.maximum(1.0, b[:, 3]),
            same=((outlet[newer] == outlet[older]) & (outlet[newer] > 0)).astype(np.float64),
            numbers=of_some(flag, IS_NUMBER),
            numbers_least=np.minimum(a[:, 4], b[:, 4]),
            telling=total(leads * (leads > _TELLING), lead_pair),
            unknown=total(leads * (self._vocabulary.prior.values.take(term.take(in_leads)) < _UNKNOWN), lead_pair),
            same_day=(at[newer] // _DAY == at[older] // _DAY).astype(np.float64),
            title_lacking=np.maximum(0.0, np.maximum(a[:, 3] - in_title, b[:, 3] - of_title)),
            weekday_shared=same_weekday.astype(np.float64),
            weekday_other=(named & ~same_weekday).astype(np.float64),
            weekday_none=((ours | theirs) == 0).astype(np.float64),
        )
        days = np.abs(at[newer] - at[older]) / _DAY
        one, two, said, one_thing = None, np.zeros(count, np.bool_), np.zeros((count, 0)), np.zeros(count, np.bool_)
        if len(self.by_seq) < self._few:
            either = np.bitwise_or(own_flag, flag)
            one_thing = pairs.one_thing(lead_pair, leads, either.take(in_leads), count) & ~self._openings.seldom(newer, older)
            said, one, two = self._openings.compare(newer, older, pair, either, days)
        bout, late = self._bout.values, at[newer] >= at[older]  # what came later may be of an earlier time
        earlier, later = np.where(late, older, newer), np.where(late, newer, older)
        apart = two | bouts.apart(bout[earlier], bout[later], days, one)
        return Pairs(newer, older, rows, full + lead, shorter, longer, apart, one_thing, said)

    def differing(self, newer: Places, older: Places, said: Floats) -> npt.NDArray[np.bool_]:
        """Say of pairs, of which openings say that much else, whether each article tells of things of which the other knows none."""
        return self._openings.differing(newer, older, self.words, said)

    def _shared(self, mine: Places, row: Places, older: Places) -> tuple[Places, Places, Places]:
        """Return the words that the pairs share: their places in the older text's words, the pairs, and places in the newer one's."""
        own, of = self._terms.entries(mine)
        terms = self._terms.flat[own]
        local, held_by = self._vocabulary.local.values, self._vocabulary.held_by.values
        local[terms] = counted(len(terms))
        distinct = terms[local.take(terms) == counted(len(terms))]  # each where it stands last
        local[distinct] = counted(len(distinct))
        held_by[distinct] = np.bincount(local.take(terms), np.left_shift(1, of), len(distinct))
        table = np.zeros((len(mine), len(distinct)), np.int64)  # the place of each word in each new text that has it
        table[of, local[terms]] = own
        sizes = self._terms.sizes[older]
        where = runs(self._terms.starts[older], sizes)
        term = self._terms.flat.take(where)
        kept = np.flatnonzero((held_by.take(term) & np.repeat(np.left_shift(1, row).astype(np.uint16), sizes)) != 0)
        held_by[distinct] = 0
        where, pair = where.take(kept), rows_of(kept, sizes)
        return where, pair, table.ravel().take(row.take(pair) * len(distinct) + local.take(term.take(kept)))

    def _overlap(self, newer: Places, older: Places, likeness: Floats) -> tuple[Floats, Floats]:
        """Return the shares of common shingles; pairs that are little alike have none."""
        both = np.zeros(len(newer))
        near = np.flatnonzero(likeness > 0.15)
        if len(near):
            both[near] = self._shingles.in_common(newer[near], older[near])
        sizes = self._shingles.sizes
        a, b = sizes[newer], sizes[older]
        return both / np.maximum(1, np.minimum(a, b)), both / np.maximum(1, np.maximum(a, b))
