"""Links articles as they arrive: copies, stories, read-also. The one entry of this room.

Pure over a ``LinkStore``: no files, no clock, no network. What does not live here: how two texts are compared (``window``, ``copies``),
how stories are cut (``clusters``) and kept (``stories``), and what is told of a story (``timeline``, ``summary``, ``differences``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

import numpy as np

from isnad.linking import copies as copying
from isnad.linking import links, pairs
from isnad.linking.coverage import Coverage, coverage
from isnad.linking.differences import Denial, Telling, denials, tellings
from isnad.linking.features import Features, bands, extract_all, moment
from isnad.linking.leaning import origins, texts
from isnad.linking.parameters import DEFAULT, Parameters
from isnad.linking.related import in_words, probability, related
from isnad.linking.store import LinkRow, LinkStore, Ruling, StoryRow
from isnad.linking.stories import Stories, member_of
from isnad.linking.summary import Sentence, summary
from isnad.linking.timeline import timeline
from isnad.linking.window import Entry, Pairs, Window
from isnad.records import Article, Outlet, Related, Reprint, Story, TextOrigin, TimelineEntry

Getter = Callable[[Sequence[str]], Sequence[Article]]

_DAY = 86_400
_BAND_LIMIT = 60  # a passage that more articles share is boilerplate
_OLD_CANDIDATES = 12  # of articles outside the window, how many are looked at for one new article
_RESIDENT = 8_000  # articles beyond those needed that may stay in memory
_WORTH_KEEPING = 0.2  # a pair less likely related than this is forgotten
_FUTURE = 2**62


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


@dataclass(slots=True)
class _Batch:
    rows: dict[int, LinkRow] = field(default_factory=dict)
    dirty: set[int] = field(default_factory=set)
    reprints: dict[str, Reprint | None] = field(default_factory=dict)
    bands: list[tuple[int, int]] = field(default_factory=list)
    new: list[int] = field(default_factory=list)
    orphans: list[int] = field(default_factory=list)  # copies of a text that was withdrawn


class Linker:
    """The linker over a store. Making one is cheap: the active window is read on the first ``add`` only, so readers may make one each.

    ``outlets`` (by id) tell which outlets have one owner and which are agencies. Not safe for use by two threads at once. After an
    exception in ``add`` make a new one.
    """

    def __init__(self, store: LinkStore, outlets: Mapping[str, Outlet] | None = None, parameters: Parameters = DEFAULT):
        self.store = store
        self.outlets: Mapping[str, Outlet] = outlets or {}
        self.parameters = parameters
        self._window = Window(parameters.window_days)
        self._stories = Stories(store, self._window, parameters)
        self._days: set[int] = set()
        self._last = -1
        self._latest = 0

    # --- writing -----------------------------------------------------------------------------------------------------------------

    def add(self, articles: Sequence[Article]) -> list[Linked]:
        """Link articles, in the order given, and write what was found to the store. One result an article, same order.

        Articles may have been read or not: title and body suffice. An article whose id is known replaces its former text. Idempotent.
        """
        return self.add_features(list(zip(articles, extract_all(articles), strict=True)))

    def add_features(self, articles: Sequence[tuple[Article, Features]]) -> list[Linked]:
        """Do what ``add`` does for articles whose features are at hand."""
        if not articles:
            return []
        if self._last < 0:
            self._last = self.store.last_seq()
        times = self._times([article for article, _ in articles])
        self._need(min(times), max(times))
        known = self.store.seqs([article.id for article, _ in articles])
        old = self.store.by_bands({band for _, features in articles for band in bands(features.shingles)}, _BAND_LIMIT + 1)
        batch = _Batch()
        for start, end in _runs([article.id for article, _ in articles]):
            self._arrive(articles[start:end], times[start:end], known, old, batch)
        for seq in batch.orphans:
            slot = self._window.by_seq.get(seq)
            if slot is not None:
                self._copies(slot, self._carriers(self._window.around(slot)).get(slot, []), old, batch)
        self._write(batch)
        changed, merged = self._stories.recut(batch.new, self._copy_pairs(batch))
        # A text that was read anew may lean on another than before, though its story has the same articles.
        again = {row.story for row in batch.rows.values() if row.story and row.story not in changed}
        self._finish({**changed, **self.store.story_rows(again)})
        self._evict(min(times), max(times))
        return self._results(articles, batch, changed, merged)

    def _times(self, articles: Iterable[Article]) -> list[int]:
        times = []
        for article in articles:
            at = moment(article.published)
            if at is None:
                at = self._latest
            else:
                self._latest = max(self._latest, at)
            times.append(at)
        return times

    def _arrive(
        self,
        articles: Sequence[tuple[Article, Features]],
        times: Sequence[int],
        known: dict[str, int],
        old: Mapping[int, Sequence[int]],
        batch: _Batch,
    ) -> None:
        """Take in articles of different ids."""
        entries = []
        held = {row.id: row for row in self.store.rows([known[article.id] for article, _ in articles if article.id in known])}
        for (article, features), published in zip(articles, times, strict=True):
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
            entries.append(
                Entry(seq, article.id, at, article.outlet, article.published, article.title, story, features, bands(features.shingles))
            )
        if not entries:
            return
        slots = self._window.insert(entries)
        found = self._window.meet(slots)
        self._connect(found, batch)
        carriers = self._carriers(found)
        for slot, entry in zip(slots.tolist(), entries, strict=True):
            self._copies(slot, [other for other in carriers.get(slot, ()) if other < slot], old, batch)
            batch.rows[entry.seq] = LinkRow(
                entry.seq, entry.id, entry.at, entry.outlet, entry.published, entry.title, entry.story, entry.features.to_bytes()
            )
            batch.dirty.add(entry.seq)
            batch.new.append(entry.seq)
            batch.bands.extend((band, entry.seq) for band in entry.bands)

    def _carriers(self, found: Pairs) -> dict[int, list[int]]:
        """Return for each slot those of the pairs that carry its text."""
        result: defaultdict[int, list[int]] = defaultdict(list)
        p = self.parameters
        for k in np.flatnonzero((found.shorter >= p.copy_shorter) & (found.longer >= p.copy_longer)).tolist():
            a, b = int(found.newer[k]), int(found.older[k])
            result[a].append(b)
            result[b].append(a)
        return result

    def _withdraw(self, held: LinkRow, batch: _Batch) -> None:
        """Take the former text of an article back."""
        features = Features.from_bytes(held.features)
        self.store.drop_bands([(band, held.seq) for band in bands(features.shingles)])
        batch.bands = [pair for pair in batch.bands if pair[1] != held.seq]
        for copy in self._copies_of(held.id, batch):
            batch.reprints[copy.id] = None
            batch.orphans.append(copy.seq)
        batch.reprints[held.id] = None
        slot = self._window.by_seq.get(held.seq)
        if slot is not None:
            _, table = self._window.edges.of(np.array([slot]))
            batch.dirty.update(table["seq"].tolist())
            self._window.edges.drop(slot, held.seq)
            self._window.remove(slot)

    def _connect(self, found: Pairs, batch: _Batch) -> None:
        """Give both articles of each pair that may matter an edge to the other."""
        window, p = self._window, self.parameters
        story = pairs.logits(found.rows, p.story)
        near = pairs.logits(found.rows, p.related)
        further = pairs.logits(found.rows, p.further)
        dense = np.maximum(window.density(found.newer), window.density(found.older)).astype(np.float64)
        # Neighbourhoods only fill, and crowding counts against a pair: what is unlikely now stays so.
        kept = pairs.probability(pairs.story_logits(story, dense, p)) >= p.edge
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

    # --- copies ------------------------------------------------------------------------------------------------------------------

    def _party(self, entry: Entry) -> copying.Party:
        return copying.Party(entry.id, entry.seq, entry.at, entry.outlet, entry.features)

    def _copies(self, slot: int, carriers: Sequence[int], old: Mapping[int, Sequence[int]], batch: _Batch) -> None:
        """Find what carries an article's text, besides those of the window that are known to, and put all into one tree."""
        entry = self._window.entry(slot)
        matched = [self._party(self._window.entry(other)) for other in carriers]
        matched += self._old_copies(entry, old, batch)
        if not matched:
            return
        # All that share this text are one tree: the one taken for the first of all is what the others are copies of.
        roots = {root.id: root for root in [self._party(entry), *(self._root(other, batch) for other in matched)]}
        parties = sorted(roots.values(), key=lambda party: (party.at, party.id))
        first = parties[0]
        for party in parties[1:]:
            if copying.precedes(party, first, self.outlets):
                first = party
        for party in parties:
            if party.id != first.id:
                for copy in [party, *self._copies_of(party.id, batch)]:
                    batch.reprints[copy.id] = copying.reprint(copy, first, self.outlets)
        batch.reprints[first.id] = None

    def _root(self, party: copying.Party, batch: _Batch) -> copying.Party:
        seen = {party.id}
        while (edge := self._edge(party.id, batch)) is not None and edge.of not in seen:
            seen.add(edge.of)
            original = self._find(edge.of, batch)
            if original is None:
                break
            party = original
        return party

    def _edge(self, id: str, batch: _Batch) -> Reprint | None:
        return batch.reprints[id] if id in batch.reprints else self.store.reprints([id]).get(id)

    def _copies_of(self, id: str, batch: _Batch) -> list[copying.Party]:
        ids = {copy.id for copy in self.store.copies([id]) if copy.id not in batch.reprints}
        ids |= {copy for copy, edge in batch.reprints.items() if edge is not None and edge.of == id}
        return [party for copy in sorted(ids) if (party := self._find(copy, batch)) is not None]

    def _find(self, id: str, batch: _Batch) -> copying.Party | None:
        slot = self._window.by_id.get(id)
        if slot is not None:
            return self._party(self._window.entry(slot))
        rows = self.store.rows(list(self.store.seqs([id]).values()))
        return _party_of(batch.rows.get(rows[0].seq, rows[0])) if rows else None

    def _old_copies(self, entry: Entry, old: Mapping[int, Sequence[int]], batch: _Batch) -> list[copying.Party]:
        counts: defaultdict[int, int] = defaultdict(int)
        chosen, here = entry.bands, self._window.by_seq
        for band in chosen:
            seqs = old.get(band, ())
            if len(seqs) <= _BAND_LIMIT:
                for seq in seqs:
                    if seq not in here and seq != entry.seq:
                        counts[seq] += 1
        if not counts:
            return []
        enough = max(1, len(chosen) // 6)
        wanted = [seq for seq, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if n >= enough][:_OLD_CANDIDATES]
        rows = sorted(self.store.rows(wanted), key=lambda row: wanted.index(row.seq)) if wanted else []
        edges = self.store.reprints([row.id for row in rows])
        found: dict[str, copying.Party] = {}  # one of each tree: what came back often costs no more than what came back once
        for row in rows:
            edge = batch.reprints[row.id] if row.id in batch.reprints else edges.get(row.id)
            tree = edge.of if edge is not None else row.id
            if tree not in found:
                party = _party_of(row)
                if copying.is_copy(*copying.shares(entry.features, party.features), self.parameters):
                    found[tree] = party
        return list(found.values())

    def _copy_pairs(self, batch: _Batch) -> list[tuple[int, int]]:
        """Return the slots of copies and what they are copies of, for the stories that new articles touch."""
        by_id = self._window.by_id
        new = self._window.slots_of(np.array(batch.new, np.uint32))
        new = new[new >= 0]
        _, table = self._window.edges.of(new)
        near = self._window.slots_of(np.unique(table["seq"]))
        slots = sorted({*near[near >= 0].tolist(), *new.tolist()})
        stories = {self._window.entry(slot).story for slot in slots}
        members = {slot for story in stories if story for slot in self._window.members.get(story, ())}
        ids = [self._window.entry(slot).id for slot in members | set(slots)]
        found = [(by_id[id], by_id[edge.of]) for id, edge in self.store.reprints(ids).items() if edge.of in by_id and id in by_id]
        return [(a, b) for a, b in found if self._near(self._window.entry(a), self._window.entry(b))]

    def _near(self, a: Entry, b: Entry) -> bool:
        """Say whether two articles are near enough in time for one story: a text that comes back a year later is a copy, no more."""
        return abs(a.at - b.at) <= self.parameters.window_days * _DAY

    # --- the store ---------------------------------------------------------------------------------------------------------------

    def _write(self, batch: _Batch) -> None:
        store = self.store
        store.put_articles(list(batch.rows.values()))
        store.put_bands(batch.bands)
        store.drop_reprints([id for id, edge in batch.reprints.items() if edge is None])
        store.put_reprints([edge for edge in batch.reprints.values() if edge is not None])
        dirty = np.array(sorted(batch.dirty), np.uint32)
        slots = self._window.slots_of(dirty)
        dirty, slots = dirty[slots >= 0], slots[slots >= 0]
        if len(slots):
            row, table = self._window.edges.of(slots)
            packed = links.pack(self._window.density(slots).tolist(), np.bincount(row, minlength=len(slots)), table)
            store.put_links(list(zip(dirty.tolist(), packed, strict=True)))

    def _finish(self, changed: Mapping[str, StoryRow]) -> None:
        """Count the origins of changed stories and keep them."""
        if not changed:
            return
        members = {story: self._stories.articles(story) for story in changed}
        ids = [row.id for rows in members.values() if len(rows) > 1 for row in rows]
        copy_of = {id: edge.of for id, edge in self.store.reprints(ids).items()}
        rows = []
        for story, row in changed.items():
            count = len(origins(members[story], copy_of, self.outlets)) if len(members[story]) > 1 else 1
            rows.append(_with_origins(row, count))
        self._stories.keep(rows)

    def _need(self, first: int, last: int) -> None:
        """Have the articles near these times in memory."""
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
        if self._last > 0:
            for first_day, last_day in runs:
                rows = self.store.rows_between(first_day * _DAY, (last_day + 1) * _DAY - 1)
                while some := list(islice(rows, 500)):
                    entries = [_entry_of(row) for row in some if row.seq not in self._window.by_seq]
                    self._window.insert(entries)
                    loaded += [entry.seq for entry in entries]
        self._days.update(missing)
        for start_at in range(0, len(loaded), 500):
            held = self.store.links(loaded[start_at : start_at + 500])
            tables = [links.unpack_table(data) for data in held.values()]
            slots = self._window.slots_of(np.array(list(held), np.uint32))
            if len(slots):
                self._window.restore(np.repeat(slots, [len(table) for table in tables]), np.concatenate(tables))
        self._stories.forget()

    def _evict(self, first: int, last: int) -> None:
        span = int(self.parameters.window_days * _DAY)
        low, high = (first - span) // _DAY, (last + span) // _DAY
        spare = sorted((day for day in self._days if not low <= day <= high), key=lambda day: max(low - day, day - high), reverse=True)
        if not spare or len(self._window) <= _RESIDENT:
            return
        per_day: defaultdict[int, list[int]] = defaultdict(list)
        away = set(spare)
        for slot in self._window.by_seq.values():
            day = self._window.entry(slot).at // _DAY
            if day in away:
                per_day[day].append(slot)
        kept = sum(len(slots) for slots in per_day.values())
        if kept <= max(_RESIDENT, len(self._window) // 4):
            return
        for day in spare:
            for slot in per_day[day]:
                self._window.remove(slot)
            self._days.discard(day)
            kept -= len(per_day[day])
            if kept <= _RESIDENT // 2:
                break
        self._window.compact()
        self._stories.forget()

    def _results(
        self, articles: Sequence[tuple[Article, Features]], batch: _Batch, changed: Mapping[str, StoryRow], merged: Mapping[str, list[str]]
    ) -> list[Linked]:
        ids = list(dict.fromkeys(article.id for article, _ in articles))
        rows = {row.id: row for row in self.store.rows(list(self.store.seqs(ids).values()))}
        reprints = self.store.reprints(ids)
        touched = {row.id for story in changed for row in self._stories.articles(story)} | set(batch.reprints)
        others = tuple(sorted(touched - set(ids)))
        results = []
        for n, (article, _) in enumerate(articles):
            story = rows[article.id].story
            results.append(
                Linked(article.id, story, reprints.get(article.id), others if n == 0 else (), tuple(sorted(merged.get(story, ()))))
            )
        return results

    # --- rulings -----------------------------------------------------------------------------------------------------------------

    def rule(self, article: str, other: str, *, together: bool | None) -> tuple[str, ...]:
        """Keep a person's word that two articles belong to one story, do not, or (``None``) that this is left to the linker again.

        Returns the ids of the articles of the stories that changed. Raises KeyError where either is unknown.
        """
        rows = [self._row(article), self._row(other)]
        if self._last < 0:
            self._last = self.store.last_seq()
        if together is None:
            self.store.drop_rulings([(article, other)])
        else:
            self.store.put_rulings([Ruling(article, other, together)])
        self._stories.forget_rulings()
        for row in rows:
            self._need(row.at, row.at)
        batch = _Batch(new=[row.seq for row in rows])
        changed, _ = self._stories.recut(batch.new, self._copy_pairs(batch))
        self._finish(changed)
        return tuple(sorted({row.id for story in changed for row in self._stories.articles(story)}))

    # --- reading -----------------------------------------------------------------------------------------------------------------

    def _row(self, id: str) -> LinkRow:
        seq = self.store.seqs([id]).get(id)
        rows = self.store.rows([seq]) if seq is not None else []
        if not rows:
            raise KeyError(id)
        return rows[0]

    def related(self, id: str, limit: int = 5) -> Related:
        """Return what a reader of the article may want next. Raises KeyError where the article is unknown."""
        return related(self.store, self._row(id), limit, self.parameters, self.outlets)

    def explain(self, id: str, most: int = 2) -> tuple[str, ...]:
        """Say in words why an article stands in its story: what it shares with its nearest there. Raises KeyError."""
        row = self._row(id)
        held = links.unpack(self.store.links([row.seq]).get(row.seq))
        best = sorted(held.edges, key=lambda seq: -held.edges[seq][0])
        near = [other for other in self.store.rows(best) if other.story == row.story]
        near.sort(key=lambda other: best.index(other.seq))
        return in_words(row, near[:most])

    def likeness(self, id: str, other: str) -> float | None:
        """Return the probability, as kept, that two articles are of one story; ``None`` where they were never near. Raises KeyError."""
        a, b = self._row(id), self._row(other)
        held = {seq: links.unpack(data) for seq, data in self.store.links([a.seq, b.seq]).items()}
        edge = held.get(a.seq, links.Links(0.0, {})).edges.get(b.seq)
        if edge is None:
            return None
        return probability(edge[0] + self.parameters.density * max(link.density for link in held.values()))

    def story(self, id: str) -> Story:
        """Return a story by its id, or that which took its articles. Raises KeyError."""
        found = self.store.story_rows([id]).get(id)
        if found is None:
            into = self.store.forward(id)
            if into is None:
                raise KeyError(id)
            found = self.store.story_rows([into])[into]
        return self._record(found)

    def _record(self, row: StoryRow) -> Story:
        ids = tuple(member.id for member in self.store.rows_of_story(row.id))
        return Story(row.id, row.title, row.first, row.last, ids, row.reports, row.origins)

    def story_of(self, article: str) -> Story:
        """Return the story that an article belongs to. Raises KeyError."""
        return self.story(self._row(article).story)

    def stories(self, since: str | None = None, until: str | None = None) -> list[Story]:
        """Return the stories with an article in the range (ISO 8601), earliest first."""
        first, last = moment(since), moment(until)
        rows = self.store.stories_between(-_FUTURE if first is None else first, _FUTURE if last is None else last)
        return [self._record(row) for row in rows]

    def affair(self, story: str) -> list[Story]:
        """Return the stories of the affair that a story belongs to, earliest first; the story alone where it belongs to none."""
        row = self.store.story_rows([self.story(story).story])
        (found,) = row.values()
        rows = self.store.stories_of_affair(found.affair) if found.affair else [found]
        return [self._record(each) for each in rows]

    def origins(self, ids: Sequence[str]) -> list[list[str]]:
        """Group articles into independent origins, earliest first: copies, one owner, one agency passed on count once.

        Unknown ids are left out.
        """
        rows = sorted(self.store.rows(list(self.store.seqs(ids).values())), key=lambda row: (row.at, row.id))
        copy_of = {id: edge.of for id, edge in self.store.reprints([row.id for row in rows]).items()}
        return origins([member_of(row) for row in rows], copy_of, self.outlets)

    def texts(self, story: str) -> list[TextOrigin]:
        """Say of each article of a story, oldest first, whether it is its own report, a copy or passed on, and why. Raises KeyError."""
        rows = sorted(self.store.rows_of_story(self.story(story).story), key=lambda row: (row.at, row.id))
        copy_of = {id: edge.of for id, edge in self.store.reprints([row.id for row in rows]).items()}
        return texts([member_of(row) for row in rows], copy_of, self.outlets)

    def copy_difference(self, id: str, articles: Getter) -> copying.Difference:
        """Say what a copy cut, added and changed, and which credits it dropped. Raises KeyError where it is no copy."""
        edge = self.store.reprints([id])[id]
        copy, original = articles([id, edge.of])
        return copying.difference(copy, original, *(Features.from_bytes(self._row(a.id).features).credits for a in (copy, original)))

    # --- what is told of a story -------------------------------------------------------------------------------------------------

    def _articles(self, story: str, articles: Getter) -> tuple[Story, list[Article]]:
        """Return the story and its articles that are no copies of each other, oldest first."""
        found = self.story(story)
        inside = set(found.articles)
        copy_of = self.store.reprints(found.articles)
        ids = [id for id in found.articles if id not in copy_of or copy_of[id].of not in inside]
        return found, list(articles(ids))

    def timeline(self, story: str, articles: Getter) -> tuple[TimelineEntry, ...]:
        """Return the timeline of a story, earliest date first. ``articles`` returns the articles of ids, in that order. Raises KeyError."""
        found, held = self._articles(story, articles)
        return timeline(found.story, held)

    def summary(self, story: str, articles: Getter, sentences: int = 3) -> tuple[Sentence, ...]:
        """Return the few sentences that best tell a story, each with where it stands. Raises KeyError."""
        _, held = self._articles(story, articles)
        return summary(held, sentences)

    def differences(self, story: str, articles: Getter) -> tuple[Telling, ...]:
        """Return what the articles of a story tell differently: the same quantity with other figures. Raises KeyError."""
        _, held = self._articles(story, articles)
        return tellings(held)

    def denials(self, story: str, articles: Getter) -> tuple[Denial, ...]:
        """Return statements of a story that another statement of it denies, with that denial. Raises KeyError."""
        _, held = self._articles(story, articles)
        return denials(held)

    def coverage(self, story: str) -> Coverage:
        """Return who reported a story first, who followed and which of the declared outlets never did. Raises KeyError."""
        found = self.story(story)
        copy_of = {id: edge.of for id, edge in self.store.reprints(found.articles).items()}
        return coverage(self.store.rows_of_story(found.story), copy_of, self.outlets)


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


def _party_of(row: LinkRow) -> copying.Party:
    return copying.Party(row.id, row.seq, row.at, row.outlet, Features.from_bytes(row.features))


def _with_origins(row: StoryRow, count: int) -> StoryRow:
    return StoryRow(row.id, row.title, row.first, row.last, row.first_at, row.last_at, row.reports, count, row.affair)
