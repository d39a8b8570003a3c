"""Keeps stories as articles arrive: those that new articles touch are cut anew, and every story keeps its id through that.

Rules:

* a story is touched by a new article that is likely enough of one happening with an article of it; touched stories and new articles are
  cut together (``clusters``), so stories merge and split as the evidence comes, whatever the order of arrival;
* a story's id goes on with the cluster that holds most of its articles (the older story first where two claim one cluster); a story
  without articles forwards to the cluster that took most of them;
* articles that are no longer in the window stay with their story's id;
* stories that are very likely related form an affair, named by its oldest story.

What does not live here: comparing articles, the linkage, origins.
"""

from __future__ import annotations

import hashlib
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from isnad.linking import pairs as scoring
from isnad.linking.clusters import cut
from isnad.linking.features import Features
from isnad.linking.parameters import Parameters
from isnad.linking.related import probability
from isnad.linking.store import LinkRow, LinkStore, Ruling, StoryRow
from isnad.linking.window import Window

Member = tuple[str, str | None, tuple[str, ...]]
_TOUCH = 0.4  # of the linkage's threshold: a pair that may yet join two clusters
_AFFAIR_LIMIT = 40  # stories of an affair beyond which no other joins through it


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

    def recut(self, new: Iterable[int], copies: Sequence[tuple[int, int]]) -> tuple[dict[str, StoryRow], dict[str, list[str]]]:
        """Cut the stories that articles (numbers) touch. ``copies`` are slots of copies and their originals.

        Returns the rows of stories whose articles changed (origins not yet counted, not yet kept), and for each story the ids of those
        that went into it. Articles' stories, forwards and affairs are written.
        """
        window = self._window
        slots = [window.by_seq[seq] for seq in new if seq in window.by_seq]
        region = self._region(slots, copies)
        if not region:
            return {}, {}
        nodes = sorted(region, key=lambda slot: (window.entry(slot).at, window.entry(slot).id))
        order = {slot: n for n, slot in enumerate(nodes)}
        together, apart = self._ruled_pairs(order)
        clusters = cut(
            range(len(nodes)),
            self._edges(order),
            sorted((order[a], order[b]) for a, b in copies if a in order and b in order),
            self._parameters,
            together,
            apart,
        )
        return self._settle([[nodes[n] for n in cluster] for cluster in clusters])

    def _probabilities(self, pairs: list[tuple[int, int, float]]) -> list[float]:
        """Return the probability of each (slot, slot, log-odds without density)."""
        if not pairs:
            return []
        window = self._window
        a = np.fromiter((pair[0] for pair in pairs), np.int32, len(pairs))
        b = np.fromiter((pair[1] for pair in pairs), np.int32, len(pairs))
        logit = np.fromiter((pair[2] for pair in pairs), np.float64, len(pairs))
        dense = np.maximum(window.density(a), window.density(b)).astype(np.float64)
        result: list[float] = scoring.probability(scoring.story_logits(logit, dense, self._parameters)).tolist()
        return result

    def _floor(self, p: float) -> float:
        """Return the log-odds without density under which no pair reaches probability ``p``, whatever its density (at most 2)."""
        own = self._parameters
        return math.log(p / (1.0 - p)) - 2.0 * max(0.0, own.density) - own.sparse_gain * own.sparse_density

    def _region(self, slots: Sequence[int], copies: Sequence[tuple[int, int]]) -> set[int]:
        window = self._window
        by_seq = window.by_seq
        pairs = []
        touch = _TOUCH * self._parameters.linkage_threshold
        floor = self._floor(touch)
        for slot in slots:
            for seq, edge in window.entry(slot).edges.items():
                if edge[0] >= floor:
                    other = by_seq.get(seq)
                    if other is not None:
                        pairs.append((slot, other, edge[0]))
        near = [pair[1] for pair, p in zip(pairs, self._probabilities(pairs), strict=True) if p >= touch]
        new = set(slots)
        near += [b if a in new else a for a, b in copies if (a in new) != (b in new)]
        near += [other for slot in slots for other in self._partners(slot)]
        stories = {window.entry(slot).story for slot in (*near, *slots)} - {""}
        region = new | set(near)
        for story in stories:
            region |= window.members.get(story, set())
        return region

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

    def _edges(self, order: Mapping[int, int]) -> dict[tuple[int, int], float]:
        window = self._window
        by_seq = window.by_seq
        pairs = []
        least = self._parameters.edge
        floor = self._floor(least)
        for slot, n in order.items():
            for seq, edge in window.entry(slot).edges.items():
                if edge[0] >= floor:
                    other = by_seq.get(seq, -1)
                    if order.get(other, -1) > n:
                        pairs.append((slot, other, edge[0]))
        return {(order[a], order[b]): p for (a, b, _), p in zip(pairs, self._probabilities(pairs), strict=True) if p >= least}

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
            if story in used:
                continue
            into = names[counts.most_common(1)[0][0]]
            moves += [(row.seq, into) for row in self._elsewhere(story)]  # before its outside count goes
            forwards.append((story, into))
            merged[into].append(story)
            changed.discard(story)
            changed.add(into)
            outside = self._outside.pop(story, 0)
            if outside:
                self._outside[into] = self._outside.get(into, 0) + outside
            self._rows.pop(story, None)
        self._store.set_stories(moves)
        self._store.drop_stories(forwards)
        rows = {story: self._row(story) for story in sorted(changed)}
        self._affairs(rows)
        self._rows.update(rows)
        return rows, merged

    def _load(self, stories: Iterable[str]) -> None:
        asked = [story for story in stories if story not in self._rows]
        if asked:
            for story, row in self._store.story_rows(asked).items():
                self._rows[story] = row
                self._outside[story] = max(0, row.reports - len(self._window.members.get(story, ())))

    def _names(self, clusters: list[list[int]], before: Mapping[str, Counter[int]]) -> list[str]:
        claims = sorted(
            (-count, self._rows[story].first_at if story in self._rows else 0, story, n)
            for story, counts in before.items()
            for n, count in counts.items()
        )
        names = [""] * len(clusters)
        taken: set[str] = set()
        for _, _, story, n in claims:
            if not names[n] and story not in taken:
                names[n] = story
                taken.add(story)
        for n, cluster in enumerate(clusters):
            if not names[n]:
                names[n] = self._new_name(self._window.entry(cluster[0]).id, taken)
                taken.add(names[n])
        return names

    def _new_name(self, article: str, taken: set[str]) -> str:
        for attempt in range(1_000):
            name = "s" + hashlib.blake2b(f"{article}\x1f{attempt or ''}".encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
            if name not in taken and name not in self._window.members and not self._store.story_rows([name]):
                return name
        raise RuntimeError(f"no free story id for {article}")

    # --- rows --------------------------------------------------------------------------------------------------------------------

    def _elsewhere(self, story: str) -> list[LinkRow]:
        """Return the rows of a story's articles that are not in the window."""
        if not self._outside.get(story):
            return []
        return [row for row in self._store.rows_of_story(story) if row.seq not in self._window.by_seq]

    def articles(self, story: str) -> list[Member]:
        """Return (id, outlet, credits) of a story's articles, earliest first."""
        window = self._window
        found = [
            (entry.at, entry.seq, (entry.id, entry.outlet, entry.features.credits))
            for entry in map(window.entry, window.members.get(story, ()))
        ]
        found += [(row.at, row.seq, (row.id, row.outlet, Features.from_bytes(row.features).credits)) for row in self._elsewhere(story)]
        return [member for _, _, member in sorted(found)]

    def _row(self, story: str) -> StoryRow:
        window = self._window
        here = [(entry.at, entry.seq, entry.published, entry.title, len(entry.edges), entry.id)
                for entry in map(window.entry, window.members.get(story, ()))]  # fmt: skip
        known = self._rows.get(story)
        elsewhere = self._elsewhere(story)
        every = sorted(here + [(row.at, row.seq, row.published, row.title, 0, row.id) for row in elsewhere])
        dated = [published for _, _, published, _, _, _ in every if published]
        return StoryRow(
            story,
            self._title(story) or next((title for _, _, _, title, _, _ in every if title), None) or every[0][5],
            dated[0] if dated else None,
            dated[-1] if dated else None,
            every[0][0],
            every[-1][0],
            len(every),
            known.origins if known else 1,
            known.affair if known else None,
        )

    def _title(self, story: str) -> str | None:
        """Return the title of the article that is nearest to the others of its story; the earlier of equals."""
        window = self._window
        slots = window.members.get(story, set())
        seqs = {window.entry(slot).seq for slot in slots}
        best: tuple[float, int, int] | None = None
        title = None
        for slot in slots:
            entry = window.entry(slot)
            if not entry.title:
                continue
            nearness = sum(probability(edge[0]) for seq, edge in entry.edges.items() if seq in seqs)
            rank = (-round(nearness, 2), entry.at, entry.seq)
            if best is None or rank < best:
                best, title = rank, entry.title
        return title

    # --- affairs -----------------------------------------------------------------------------------------------------------------

    def _affairs(self, rows: dict[str, StoryRow]) -> None:
        """Join stories that are very likely related into affairs. Changes ``rows`` in place; other stories' rows are kept at once."""
        window = self._window
        for story in list(rows):
            row = rows[story]
            strength: Counter[str] = Counter()
            slots = window.members.get(story, set())
            for slot in slots:
                best: dict[str, float] = {}
                for seq, edge in window.entry(slot).edges.items():
                    if edge[1] < 0.0:  # less likely related than not: no evidence
                        continue
                    other = window.by_seq.get(seq)
                    if other is not None and (name := window.entry(other).story) != story:
                        best[name] = max(best.get(name, 0.0), probability(edge[1]))
                strength.update(best)
            for name, total in sorted(strength.items(), key=lambda item: (-item[1], item[0]))[:3]:
                if total / max(1, len(slots)) < self._parameters.affair_threshold:
                    break
                self._load([name])
                other_row = rows.get(name) or self._rows.get(name)
                if other_row is None or (row.affair is not None and row.affair == other_row.affair):
                    continue
                row = self._join(row, other_row, rows)
            rows[story] = row

    def _join(self, row: StoryRow, other: StoryRow, rows: dict[str, StoryRow]) -> StoryRow:
        mine = self._store.stories_of_affair(row.affair) if row.affair else [row]
        theirs = self._store.stories_of_affair(other.affair) if other.affair else [other]
        if len(mine) + len(theirs) > _AFFAIR_LIMIT:
            return row
        oldest = min((*mine, *theirs, row, other), key=lambda each: (each.first_at, each.id))
        affair = oldest.affair or oldest.id
        for each in {each.id: each for each in (*mine, *theirs, other)}.values():
            if each.id in rows:
                rows[each.id] = replace(rows[each.id], affair=affair)
            elif each.id != row.id:
                moved = replace(self._rows.get(each.id, each), affair=affair)
                self.keep([moved])
        return replace(row, affair=affair)
