"""Keeps stories as articles arrive: those that new articles touch are cut anew, and every story keeps its id through that.

Rules:

* a story is touched by a new article that is likely enough of one happening with an article of it, and by what fills the neighbourhood of
  its articles, which makes the same likeness tell less; touched stories, those near them and new articles are cut together
  (``clusters``), so stories merge and split as the evidence comes, whatever the order of arrival;
* a story's id is made from its earliest article, so it is the same whatever arrived first; where an earlier one comes late, or two
  stories become one, the former id forwards to the story that took most of its articles;
* articles that are no longer in the window stay with their story's id.

What does not live here: comparing articles, the linkage, origins, which stories are one affair (``affairs``).
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from isnad.linking import pairs as scoring
from isnad.linking.clusters import cut
from isnad.linking.entries import Entry
from isnad.linking.features import Features
from isnad.linking.leaning import Member
from isnad.linking.parameters import Parameters
from isnad.linking.store import LinkRow, LinkStore, Ruling, StoryRow
from isnad.linking.titles import Headline, best
from isnad.linking.window import Window

Array = npt.NDArray[Any]
_TOUCH = 0.8  # of the linkage's threshold: a pair that may yet join two clusters
_DAY = 86_400
_STEPS = 2  # how far around what is touched stories are cut anew: whole chains cost three times as much, and change little


class Stories:
    """The stories of a window and its store."""

    def __init__(self, store: LinkStore, window: Window, parameters: Parameters):
        self._store = store
        self._window = window
        self._parameters = parameters
        self._rulings: dict[str, list[Ruling]] | None = None
        self._rows: dict[str, StoryRow] = {}
        self._outside: dict[str, int] = {}  # how many of a story's articles are not in the window

    def keep(self, rows: Sequence[StoryRow]) -> None:
        """Write stories and remember them."""
        self._store.put_stories(rows)
        self._rows.update((row.id, row) for row in rows)

    def forget(self) -> None:
        """Read stories from the store again: articles came into or left the window."""
        self._rows.clear()
        self._outside.clear()

    def forget_rulings(self) -> None:
        """Read the rulings again."""
        self._rulings = None

    def _ruled(self) -> dict[str, list[Ruling]]:
        if self._rulings is None:
            self._rulings = defaultdict(list)
            for ruling in self._store.rulings():
                self._rulings[ruling.article].append(ruling)
                self._rulings[ruling.other].append(ruling)
        return self._rulings

    # --- cutting -----------------------------------------------------------------------------------------------------------------

    def recut(self, touched: Iterable[int]) -> tuple[dict[str, StoryRow], dict[str, list[str]]]:
        """Cut the stories anew that articles (numbers) touch, and those whose neighbourhoods filled since they were cut.

        Returns the rows of stories whose articles changed (origins not yet counted, not yet kept), and for each story the ids of those
        that went into it. Articles' stories and forwards are written.
        """
        window = self._window
        slots = {window.by_seq[seq] for seq in touched if seq in window.by_seq} | window.crowding.unsettled()
        region, edges = self._region(slots)
        if not region:
            return {}, {}
        window.crowding.settle(np.array(sorted(region), np.int32))
        nodes = sorted(region, key=window.rank)
        order = {slot: n for n, slot in enumerate(nodes)}
        together, apart = self._ruled_pairs(order)
        copies = sorted((order[slot], order[of]) for slot in nodes if (of := self._original(slot)) in order)
        parameters = replace(self._parameters, linkage_threshold=scoring.linkage_threshold(len(window), self._parameters))
        clusters = cut(range(len(nodes)), self._inside(nodes, *edges), copies, parameters, together, apart)
        return self._settle([[nodes[n] for n in cluster] for cluster in clusters])

    def _original(self, slot: int) -> int | None:
        """Return the slot of what an article is a copy of, where that is near enough in time for one story."""
        entry = self._window.entry(slot)
        of = self._window.by_id.get(entry.copy_of) if entry.copy_of is not None else None
        if of is None or abs(self._window.entry(of).at - entry.at) > self._parameters.window_days * _DAY:
            return None  # a text that comes back a year later is a copy, no more
        return of

    def _likely(self, slots: npt.NDArray[np.int32]) -> tuple[Array, Array, Array]:
        """Return the edges of ``slots`` that may count, in no order: the slot, the other, the likelihood."""
        window = self._window
        row, table = window.edges.of(slots)
        other = window.slots_of(table["seq"])
        here = other >= 0
        row, other, logit = row[here], other[here], table["story"][here].astype(np.float64)
        dense = np.maximum(window.density(slots)[row], window.density(other)).astype(np.float64)
        p = scoring.probability(scoring.story_logits(logit, dense, len(window), self._parameters))
        kept = p >= self._parameters.edge
        return slots[row[kept]], other[kept], p[kept]

    def _region(self, slots: Iterable[int]) -> tuple[set[int], tuple[Array, Array, Array]]:
        """Return ``slots`` with what hangs together with them, in whole stories, and the edges of all these (``_likely``): what lies beyond
        hardly matters to how these are cut."""
        window = self._window
        threshold = scoring.linkage_threshold(len(window), self._parameters)
        region: set[int] = set()
        edges: list[tuple[Array, Array, Array]] = []
        seen: set[str] = set()
        frontier = set(slots)
        for _ in range(_STEPS):
            stories = {window.entry(slot).story for slot in frontier} - seen - {""}
            frontier.update(*(window.members.get(story, ()) for story in stories))
            seen |= stories
            frontier -= region
            region |= frontier
            edges.append(self._likely(np.array(sorted(frontier), np.int32)))
            _, other, p = edges[-1]
            near = set(other[p >= _TOUCH * threshold].tolist())
            near.update(of for slot in frontier if (of := self._original(slot)) is not None)
            if self._ruled():
                near.update(other for slot in frontier for other in self._partners(slot))
            frontier = near - region
        first, second, p = (np.concatenate(column) for column in zip(*edges, strict=True))
        return region, (first, second, p)

    def _partners(self, slot: int) -> list[int]:
        id = self._window.entry(slot).id
        found = []
        for ruling in self._ruled().get(id, ()):
            other = self._window.by_id.get(ruling.other if ruling.article == id else ruling.article)
            if other is not None:
                found.append(other)
        return found

    def _ruled_pairs(self, order: Mapping[int, int]) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
        together: list[tuple[int, int]] = []
        apart: list[tuple[int, int]] = []
        if self._ruled():
            by_id = self._window.by_id
            for id in sorted(self._window.entry(slot).id for slot in order):
                for ruling in self._ruled().get(id, ()):
                    if ruling.article == id and ruling.other in by_id and by_id[ruling.other] in order:
                        (together if ruling.together else apart).append((order[by_id[id]], order[by_id[ruling.other]]))
        return together, apart

    def _inside(self, nodes: Sequence[int], slots: Array, others: Array, p: Array) -> dict[tuple[int, int], float]:
        """Return the probabilities of the pairs of nodes (slots), by their places; the edges are those of the nodes (``_likely``)."""
        place = np.full(len(self._window.entries), -1)
        place[nodes] = np.arange(len(nodes))
        row, other = place[slots], place[others]
        inside = np.flatnonzero((other >= 0) & (other != row))
        first, second = np.minimum(row, other)[inside], np.maximum(row, other)[inside]
        # An edge that a full article's bytes had no room for is with the other of the two only.
        key = first << 32 | second
        order = np.argsort(key)
        once = order[np.diff(key[order], prepend=-1) > 0]
        both = zip(first[once].tolist(), second[once].tolist(), strict=True)
        return dict(zip(both, p[inside[once]].tolist(), strict=True))

    # --- ids ---------------------------------------------------------------------------------------------------------------------

    def _settle(self, clusters: list[list[int]]) -> tuple[dict[str, StoryRow], dict[str, list[str]]]:
        window = self._window
        before: dict[str, Counter[int]] = defaultdict(Counter)
        for n, cluster in enumerate(clusters):
            for slot in cluster:
                story = window.entry(slot).story
                if story:
                    before[story][n] += 1
        self._load(before)
        names = self._names(clusters, before)
        moves: list[tuple[int, str]] = []
        changed: set[str] = set()
        for n, cluster in enumerate(clusters):
            for slot in cluster:
                entry = window.entry(slot)
                if entry.story != names[n]:
                    changed.add(names[n])
                    if entry.story:
                        changed.add(entry.story)
                    window.move(slot, names[n])
                    moves.append((entry.seq, names[n]))
        forwards: list[tuple[str, str]] = []
        merged: dict[str, list[str]] = defaultdict(list)
        used = set(names)
        for story, counts in before.items():
            into = names[max(counts, key=counts.__getitem__)]
            if story == into:
                continue
            moves += [(row.seq, into) for row in self._elsewhere(story)]  # before its outside count goes
            outside = self._outside.pop(story, 0)
            if outside:
                self._outside[into] = self._outside.get(into, 0) + outside
                changed.add(into)
            if story in used:
                continue
            forwards.append((story, into))
            merged[into].append(story)
            changed.discard(story)
            changed.add(into)
            gone = self._rows.pop(story, None)
            if gone is not None and into not in self._rows:
                self._rows[into] = replace(gone, id=into)
        self._store.set_stories(moves)
        self._store.drop_stories(forwards)
        titles = self._titles(sorted(changed))
        rows = {story: self._row(story, titles.get(story)) for story in sorted(changed)}
        self._rows.update(rows)
        return rows, merged

    def _load(self, stories: Iterable[str]) -> None:
        asked = [story for story in stories if story not in self._rows]
        if asked:
            for story, row in self._store.story_rows(asked).items():
                self._rows[story] = row
                self._outside[story] = max(0, row.reports - len(self._window.members.get(story, ())))

    def _names(self, clusters: list[list[int]], before: Mapping[str, Counter[int]]) -> list[str]:
        """Name each cluster after its earliest article, so that it has one id whatever arrived first.

        What a story has beyond the window goes with the cluster that has most of it.
        """
        window = self._window
        firsts = [window.rank(cluster[0]) for cluster in clusters]
        for story, counts in before.items():
            n = max(counts, key=counts.__getitem__)
            firsts[n] = min([firsts[n], *((row.at, row.id) for row in self._elsewhere(story))])
        # A name that stories beyond these have is that of an older form of this rule, or one in 280 million million.
        held = set(self._store.story_rows({_name(id) for _, id in firsts} - before.keys()))
        names: list[str] = []
        for _, id in firsts:
            name, attempt = _name(id), 0
            while name in held:
                attempt += 1
                name = _name(id, attempt)
            held.add(name)
            names.append(name)
        return names

    # --- rows --------------------------------------------------------------------------------------------------------------------

    def _elsewhere(self, story: str) -> list[LinkRow]:
        """Return the rows of a story's articles that are not in the window."""
        if not self._outside.get(story):
            return []
        return [row for row in self._store.rows_of_story(story) if row.seq not in self._window.by_seq]

    def articles(self, story: str) -> list[Member]:
        """Return what origins are counted from, of a story's articles, earliest first."""
        window = self._window
        found = [(entry.at, entry.id, _member(entry, entry.features)) for entry in map(window.entry, window.members.get(story, ()))]
        found += [(row.at, row.id, member_of(row)) for row in self._elsewhere(story)]
        return [member for _, _, member in sorted(found)]

    def _row(self, story: str, title: str | None) -> StoryRow:
        window = self._window
        here = [(entry.at, entry.id, entry.published, entry.title)
                for entry in map(window.entry, window.members.get(story, ()))]  # fmt: skip
        known = self._rows.get(story)
        elsewhere = self._elsewhere(story)
        every = sorted(here + [(row.at, row.id, row.published, row.title) for row in elsewhere], key=lambda each: each[:2])
        dated = [published for _, _, published, _ in every if published]
        return StoryRow(
            story,
            title or next((each for _, _, _, each in every if each), None) or every[0][1],
            dated[0] if dated else None,
            dated[-1] if dated else None,
            every[0][0],
            every[-1][0],
            len(every),
            known.origins if known else 1,
        )

    def _titles(self, stories: Sequence[str]) -> dict[str, str]:
        """Return for each story the headline that names it (``titles``)."""
        window = self._window
        members = {story: sorted(window.members.get(story, ())) for story in stories}
        slots = np.array([slot for held in members.values() for slot in held], np.int32)
        story_of = np.full(len(window.entries), -1)
        story_of[slots] = np.repeat(np.arange(len(members)), [len(held) for held in members.values()])
        many = (
            slots[np.repeat([len(held) > 1 for held in members.values()], [len(held) for held in members.values()])] if members else slots
        )
        row, table = window.edges.of(many)
        other = window.slots_of(table["seq"])
        inside = np.flatnonzero((other >= 0) & (story_of[other] == story_of[many[row]]))
        inside = inside[_order(row[inside], table["seq"][inside])]  # so that sums are the same in whatever batches articles came
        near = np.bincount(many[row[inside]], scoring.probability(table["story"][inside].astype(np.float64)), len(window.entries))
        words = dict(zip(many.tolist(), window.in_titles(many), strict=True))
        titles = {}
        for story, held in members.items():
            titled = [
                Headline(float(near[slot]), entry.at, entry.id, entry.title, words.get(slot, frozenset()))
                for slot in held
                if (entry := window.entry(slot)).title
            ]
            if titled:
                titles[story] = best(titled)
        return titles


def _order(rows: Array, seqs: Array) -> Array:
    """Return the order of edges by row, then by the number of the other article."""
    return np.argsort(rows.astype(np.uint64) << np.uint64(32) | seqs)


@lru_cache(maxsize=20_000)
def _name(article: str, attempt: int = 0) -> str:
    """Return the id of the story whose earliest article this is."""
    key = f"{article}\x1f{attempt or ''}".encode("utf-8", "surrogatepass")
    return "s" + hashlib.blake2b(key, digest_size=6).hexdigest()


def member_of(row: LinkRow) -> Member:
    """Return what origins are counted from, of an article as kept."""
    return _member(row, Features.from_bytes(row.features))


def _member(of: LinkRow | Entry, features: Features) -> Member:
    return Member(of.id, of.outlet, features.credits, features.attributed, features, of.published)
