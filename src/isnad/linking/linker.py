"""Links articles as they arrive: copies, stories, read-also. The one entry of this room.

Pure over a ``LinkStore``: no files, no clock, no network. What does not live here: how two texts are compared (``window``, ``copies``),
how stories are cut (``clusters``) and kept (``stories``), and what is told of a story (``timeline``, ``summary``, ``differences``).
"""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice

import numpy as np

from isnad.linking import links, pairs
from isnad.linking.arrays import numbered
from isnad.linking.containment import cuts, nearly_whole_of_each
from isnad.linking.copies import another_matter, own_reports
from isnad.linking.credit import Declared
from isnad.linking.entries import Entry, Pairs
from isnad.linking.features import Features, bands, extract_all
from isnad.linking.hashing import Hashes
from isnad.linking.leaning import Member, origins
from isnad.linking.parameters import DEFAULT, Parameters
from isnad.linking.reader import LinkReader
from isnad.linking.store import LinkRow, LinkStore, Ruling, StoryRow
from isnad.linking.stories import Stories
from isnad.linking.times import clock_zone, moment
from isnad.linking.trees import BAND_LIMIT, Batch, Trees
from isnad.linking.window import Window
from isnad.records import Article, Outlet, Reprint

_DAY = 86_400
_RESIDENT = 8_000  # articles beyond those needed that may stay in memory
_SMALL = 256  # articles of a window that are compared with each batch as though all had come at once
_FAR = 2**40 // _DAY  # days from the epoch beyond which no article is
_GROWN = 1.25  # by how much a larger one grows before all its stories are cut anew
_WORTH_KEEPING = 0.2  # a pair less likely related than this is forgotten


@dataclass(frozen=True, slots=True)
class Linked:
    """What became of one article: its ``story`` and what it is a copy of (or ``None``).

    ``changed`` holds the ids of older articles whose story or copy edge changed with this batch (told once, with its first article),
    ``merged`` the ids of stories that went into this article's story with it.
    """

    id: str
    story: str
    reprint: Reprint | None = None
    changed: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()


class Linker(LinkReader):
    """The linker over a store. Making one is cheap: the active window is read on the first ``add`` only, so readers may make one each.

    ``outlets`` (by id) tell which outlets have one owner and which are agencies. Not safe for use by two threads at once. After an
    exception in ``add`` make a new one.
    """

    def __init__(self, store: LinkStore, outlets: Mapping[str, Outlet] | None = None, parameters: Parameters = DEFAULT):
        super().__init__(store, outlets, parameters)
        self._declared = Declared(self.outlets.values())
        self._window = Window(parameters.window_days, parameters.sparse_articles)
        self._trees = Trees(store, self._window, self.outlets, parameters)
        self._stories = Stories(store, self._window, parameters)
        self._days: set[int] = set()
        self._last = -1
        self._latest = 0
        self._cut_with = 0  # articles of the window when all stories were cut last

    # --- writing -----------------------------------------------------------------------------------------------------------------

    def add(self, articles: Sequence[Article]) -> list[Linked]:
        """Link articles and write what was found to the store. One result an article, in the order given.

        The order makes no difference where every article has a date and an id of its own. Articles may have been read or not: title and
        body suffice. An article whose id is known replaces its former text. Idempotent.
        """
        with _uncollected():
            return self._add(list(zip(articles, extract_all(articles, self._declared), strict=True)))

    def _add(self, articles: Sequence[tuple[Article, Features]]) -> list[Linked]:
        if not articles:
            return []
        if self._last < 0:
            self._last = self.store.last_seq()
            self._latest = max((row.at for row in self.store.rows([self._last])), default=0)
        times = self._times([article for article, _ in articles])
        arrived = [article.id for article, _ in articles]
        if len(set(arrived)) == len(arrived):  # else the last of an id is what counts
            order = sorted(range(len(articles)), key=lambda k: (times[k], arrived[k]))
            articles, times = [articles[k] for k in order], [times[k] for k in order]
        self._need(min(times), max(times))
        known = self.store.seqs([article.id for article, _ in articles])
        passages = [bands(features.shingles) for _, features in articles]
        old = self.store.by_bands(numbered(np.sort(np.concatenate(passages)))[0].tolist(), BAND_LIMIT + 1)
        batch = Batch()
        for start, end in _runs([article.id for article, _ in articles]):
            self._arrive(articles[start:end], times[start:end], passages[start:end], known, old, batch)
        for seq in batch.orphans:
            slot = self._window.by_seq.get(seq)
            if slot is not None:
                self._trees.grow(slot, self._carriers(self._window.around(slot)).get(slot, []), old, batch)
        self._look_again(batch)
        self._write(batch)
        changed, merged = self._stories.recut(batch.new)
        # A text that was read anew may lean on another than before, though its story has the same articles.
        again = {row.story for row in batch.rows.values() if row.story and row.story not in changed}
        members = self._finish({**changed, **self.store.story_rows(again)})
        self._evict(min(times), max(times))
        touched = {member.id for story in changed for member in members[story]} | set(batch.reprints)
        return self._results(arrived, touched, merged)

    def _look_again(self, batch: Batch) -> None:
        """Have looked at again what a small archive decided when it was smaller still: there each article counts."""
        window, count = self._window, len(self._window)
        if count <= _SMALL:
            found = window.renew()
            self._carriers(found)
            batch.dirty.update(window.by_seq)
            self._connect(found, batch)
        elif self._cut_with * _GROWN < count <= _GROWN * self.parameters.sparse_articles:  # a pair gains less the more there is
            window.crowding.unsettle(set(window.by_seq.values()))
        else:
            return
        self._cut_with = count

    def _times(self, articles: Sequence[Article]) -> list[int]:
        """Return when articles were published. One without a date takes that of its page (``ID`` of ``ID#2``), else the latest known."""
        dated = {
            article.id: at
            for article in articles
            if (at := moment(article.published, clock_zone(article.outlet, self.outlets))) is not None
        }
        pages = {article.id: article.id.rpartition("#")[0] for article in articles if article.id not in dated}
        kept = {row.id: row.at for row in self.store.rows(list(self.store.seqs({*pages.values()} - dated.keys()).values()))}
        self._latest = max([self._latest, *dated.values()])
        return [
            dated.get(article.id, dated.get(page, kept.get(page, self._latest)) if (page := pages.get(article.id)) else self._latest)
            for article in articles
        ]

    def _arrive(
        self,
        articles: Sequence[tuple[Article, Features]],
        times: Sequence[int],
        passages: Sequence[Hashes],
        known: dict[str, int],
        old: Mapping[int, Sequence[int]],
        batch: Batch,
    ) -> None:
        """Take in articles of different ids."""
        entries = []
        held = {row.id: row for row in self.store.rows([known[article.id] for article, _ in articles if article.id in known])}
        for (article, features), published, chosen in zip(articles, times, passages, strict=True):
            seq, at, story = known.get(article.id), published, ""
            if seq is not None:
                row = batch.rows.get(seq) or held.get(article.id)
                if row is not None:
                    data = features.to_bytes()
                    if (row.features, row.title, row.published, row.outlet) == (data, article.title, article.published, article.outlet):
                        continue
                    story = row.story
                    self._withdraw(row, batch)
                    if article.published is None:
                        at = row.at
            else:
                self._last += 1
                seq = known[article.id] = self._last
            entries.append(Entry(seq, article.id, at, article.outlet, article.published, article.title, story, features, chosen))
        if not entries:
            return
        slots = self._window.insert(entries)
        found = self._window.meet(slots)
        carriers = self._carriers(found)
        self._connect(found, batch)
        self._trees.prepare(entries, {slot for pair in carriers.items() for slot in (pair[0], *pair[1])}, old, batch)
        for slot, entry in zip(slots.tolist(), entries, strict=True):
            self._trees.grow(slot, [other for other in carriers.get(slot, ()) if other < slot], old, batch)
            batch.rows[entry.seq] = LinkRow(
                entry.seq, entry.id, entry.at, entry.outlet, entry.published, entry.title, entry.story, entry.features.to_bytes()
            )
            batch.dirty.add(entry.seq)
            batch.new.append(entry.seq)
            batch.bands.extend((band, entry.seq) for band in entry.bands.tolist())

    def _carriers(self, found: Pairs) -> dict[int, list[int]]:
        """Return for each slot those of the pairs that carry its text; pairs in the same words that are of two matters are marked so."""
        result: defaultdict[int, list[int]] = defaultdict(list)
        p = self.parameters
        few = len(self._window) <= _SMALL
        for k in np.flatnonzero((found.shorter >= p.copy_shorter) & (found.longer >= p.copy_longer)).tolist():
            a, b = int(found.newer[k]), int(found.older[k])
            ours, theirs = self._window.entry(a).features, self._window.entry(b).features
            if own_reports(ours, theirs):
                continue
            if another_matter(ours, theirs, float(found.shorter[k])):
                found.apart[k] |= few  # among many it is seen who sends the same again and again
                continue
            result[a].append(b)
            result[b].append(a)
        return result

    def _withdraw(self, held: LinkRow, batch: Batch) -> None:
        """Take the former text of an article back."""
        features = Features.from_bytes(held.features)
        self.store.drop_bands([(band, held.seq) for band in bands(features.shingles).tolist()])
        batch.bands = [pair for pair in batch.bands if pair[1] != held.seq]
        for copy in self._trees.copies_of(held.id, batch):
            batch.reprints[copy.id] = None
            batch.orphans.append(copy.seq)
        batch.reprints[held.id] = None
        slot = self._window.by_seq.get(held.seq)
        if slot is not None:
            _, table = self._window.edges.of(np.array([slot]))
            batch.dirty.update(table["seq"].tolist())
            self._window.edges.drop(slot, held.seq)
            self._window.remove(slot)

    def _connect(self, found: Pairs, batch: Batch) -> None:
        """Give both articles of each pair that may matter an edge to the other."""
        window, p = self._window, self.parameters
        story = pairs.happening_logits(found.rows, len(window), p)
        story += pairs.evidence_logits(found.evidence, len(window), p)
        dense = np.maximum(window.density(found.newer), window.density(found.older)).astype(np.float64)
        some = np.flatnonzero(pairs.probability(pairs.story_logits(story, dense, len(window), p)) >= p.edge)
        found.apart[some] |= window.differing(found.newer[some], found.older[some], found.evidence[some])
        story = pairs.held_back(story, found.apart, found.one_thing, len(window), p)
        near = pairs.logits(found.rows, p.related)
        further = pairs.logits(found.rows, p.further)
        if found.evidence.shape[1]:
            away = pairs.smallness(len(window), p) * pairs.unrelated(found.evidence, found.apart, p)
            near, further = near - away, further - away
        # Neighbourhoods only fill, and crowding counts against a pair: what is unlikely now stays so.
        kept = pairs.probability(pairs.story_logits(story, dense, len(window), p)) >= p.edge
        kept |= pairs.probability(near + p.related_density * dense) >= _WORTH_KEEPING
        kept &= np.abs(window.at(found.newer) - window.at(found.older)) <= p.window_days * _DAY
        newer, older = found.newer[kept], found.older[kept]
        table = np.zeros(2 * len(newer), links.EDGE)
        for name, column in (("story", story), ("related", near), ("further", further), ("similarity", found.similarity)):
            table[name] = np.tile(column[kept], 2)
        slots = np.concatenate([newer, older])
        table["seq"] = window.seqs(np.concatenate([older, newer]))
        window.edges.add(slots, table)
        batch.dirty.update(window.seqs(slots).tolist())

    # --- the store ---------------------------------------------------------------------------------------------------------------

    def _write(self, batch: Batch) -> None:
        store = self.store
        store.put_articles(list(batch.rows.values()))
        store.put_bands(batch.bands)
        store.drop_reprints([id for id, edge in batch.reprints.items() if edge is None])
        store.put_reprints([edge for edge in batch.reprints.values() if edge is not None])
        for id, edge in batch.reprints.items():
            if (slot := self._window.by_id.get(id)) is not None:
                self._window.entry(slot).copy_of = edge.of if edge is not None else None
        dirty = np.array(sorted(batch.dirty), np.uint32)
        slots = self._window.slots_of(dirty)
        dirty, slots = dirty[slots >= 0], slots[slots >= 0]
        if len(slots):
            row, table = self._window.edges.of(slots)
            packed = links.pack(self._window.density(slots).tolist(), row, table)
            store.put_links(list(zip(dirty.tolist(), packed, strict=True)))

    def _finish(self, changed: Mapping[str, StoryRow]) -> dict[str, list[Member]]:
        """Count the origins of changed stories and keep them; returns their articles."""
        members = {story: self._stories.articles(story) for story in changed}
        copy_of = self._copy_of([row.id for rows in members.values() if len(rows) > 1 for row in rows])
        inside = nearly_whole_of_each(list(members.values()), copy_of, self.parameters, self.outlets)
        rows = [
            _with_origins(row, len(origins(of, copy_of, self.outlets, cuts(within, of, copy_of, self.outlets))) if len(of) > 1 else 1)
            for (row, of), within in zip(((row, members[story]) for story, row in changed.items()), inside, strict=True)
        ]
        if rows:
            self._stories.keep(rows)
        return members

    def _copy_of(self, ids: Sequence[str]) -> dict[str, str]:
        """Return what those of ``ids`` that are copies are copies of."""
        here = self._window.by_id
        copy_of = {id: of for id in ids if id in here and (of := self._window.entry(here[id]).copy_of) is not None}
        if away := [id for id in ids if id not in here]:
            copy_of |= {id: edge.of for id, edge in self.store.reprints(away).items()}
        return copy_of

    def _need(self, first: int, last: int) -> None:
        """Have the articles near these times in memory; of a small archive all, so that it is compared as a whole whenever it grows."""
        span = int(self.parameters.window_days * _DAY)
        days = range((first - span) // _DAY, (last + span) // _DAY + 1)
        missing = [day for day in days if day not in self._days]
        if not missing:
            return
        start = missing[0]
        runs = []
        for day, following in zip(missing, [*missing[1:], None], strict=True):
            if following != day + 1:
                runs.append((start, day))
                start = following or 0
        loaded: list[int] = []
        if self._last <= _SMALL:
            runs = [(-_FAR, _FAR)]
        if self._last > 0:
            for first_day, last_day in runs:
                rows = self.store.rows_between(first_day * _DAY, (last_day + 1) * _DAY - 1)
                while some := list(islice(rows, 500)):
                    entries = [_entry_of(row) for row in some if row.seq not in self._window.by_seq]
                    copies = self.store.reprints([entry.id for entry in entries])
                    for entry in entries:
                        entry.copy_of = copies[entry.id].of if entry.id in copies else None
                    self._window.insert(entries)
                    loaded += [entry.seq for entry in entries]
        self._days.update(missing)
        for start_at in range(0, len(loaded), 500):
            held = self.store.links(loaded[start_at : start_at + 500])
            tables = [links.unpack_table(data) for data in held.values()]
            slots = self._window.slots_of(np.array(list(held), np.uint32))
            if len(slots):
                self._window.restore(np.repeat(slots, [len(table) for table in tables]), links.joined(tables))
        self._stories.forget()

    def _evict(self, first: int, last: int) -> None:
        span = int(self.parameters.window_days * _DAY)
        low, high = (first - span) // _DAY, (last + span) // _DAY
        spare = sorted((day for day in self._days if not low <= day <= high), key=lambda day: max(low - day, day - high), reverse=True)
        if not spare or len(self._window) <= _RESIDENT:
            return
        per_day = self._window.by_day(spare)
        kept = sum(map(len, per_day.values()))
        if kept <= max(_RESIDENT, len(self._window) // 4):
            return
        for day in spare:
            for slot in per_day[day].tolist():
                self._window.remove(slot)
            self._days.discard(day)
            kept -= len(per_day[day])
            if kept <= _RESIDENT // 2:
                break
        self._window.compact()
        self._stories.forget()

    def _results(self, arrived: Sequence[str], touched: set[str], merged: Mapping[str, list[str]]) -> list[Linked]:
        ids = list(dict.fromkeys(arrived))
        here = self._window.by_id
        stories = {id: self._window.entry(here[id]).story for id in ids if id in here}
        if away := [id for id in ids if id not in here]:
            stories |= {row.id: row.story for row in self.store.rows(list(self.store.seqs(away).values()))}
        reprints = self.store.reprints(ids)
        others = tuple(sorted(touched - set(ids)))
        return [
            Linked(id, stories[id], reprints.get(id), others if n == 0 else (), tuple(sorted(merged.get(stories[id], ()))))
            for n, id in enumerate(arrived)
        ]

    # --- rulings -----------------------------------------------------------------------------------------------------------------

    def rule(self, article: str, other: str, *, together: bool | None) -> tuple[str, ...]:
        """Keep a person's word that two articles belong to one story, do not, or (``None``) that this is left to the linker again.

        Returns the ids of the articles of the stories that changed. Raises KeyError where either is unknown.
        """
        if together is None:
            return self.rule_all([], [(article, other)])
        return self.rule_all([Ruling(article, other, together)])

    def rule_all(self, rulings: Sequence[Ruling], dropped: Sequence[tuple[str, str]] = ()) -> tuple[str, ...]:
        """Keep a person's word on many pairs of articles and forget it on those ``dropped``; the stories concerned are cut once.

        Returns as ``rule`` does. Raises KeyError where an article is unknown.
        """
        ids = {id for each in rulings for id in (each.article, each.other)}.union(*dropped)
        rows = [self._row(id) for id in sorted(ids)]
        if not rows:
            return ()
        if self._last < 0:
            self._last = self.store.last_seq()
        self.store.drop_rulings(dropped)
        self.store.put_rulings(rulings)
        self._stories.forget_rulings()
        for row in rows:
            self._need(row.at, row.at)
        batch = Batch(new=[row.seq for row in rows])
        changed, _ = self._stories.recut(batch.new)
        return tuple(sorted({member.id for members in self._finish(changed).values() for member in members}))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the collector of cycles away: a batch makes many objects and no cycles, and the window's would be looked at again and again."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _runs(ids: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Cut a batch where an id comes again, so that each run has every id once."""
    start = 0
    seen: set[str] = set()
    for n, id in enumerate(ids):
        if id in seen:
            yield start, n
            start, seen = n, set()
        seen.add(id)
    yield start, len(ids)


def _entry_of(row: LinkRow) -> Entry:
    features = Features.from_bytes(row.features)
    return Entry(row.seq, row.id, row.at, row.outlet, row.published, row.title, row.story, features, bands(features.shingles))


def _with_origins(row: StoryRow, count: int) -> StoryRow:
    if count == row.origins:
        return row
    return StoryRow(row.id, row.title, row.first, row.last, row.first_at, row.last_at, row.reports, count)
