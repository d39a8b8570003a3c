"""The narrow interface through which the linker keeps what it needs across restarts, and a store in memory.

Rules:

* every article has one row, found by ``seq``: its number in order of arrival, from 1, ascending, never given twice;
* the linker calls the ``put_``, ``set_`` and ``drop_`` methods only within ``Linker.add`` and the rulings of a person, and never commits:
  whoever calls the linker wraps the call in one transaction. After a transaction that failed, make a new ``Linker``;
* writes replace: giving the same row, band, link or copy again changes nothing;
* reads see the writes of the same transaction.

``features``, ``links`` are opaque to a store; ``LinkRow.at`` is what it must index, beside the keys.
What does not live here: the meaning of features (``features``) and any deciding.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from isnad.records import Reprint


@dataclass(frozen=True, slots=True)
class LinkRow:
    """What the linker keeps of one article: some 2 KB.

    ``at`` is the time of publication in seconds since the epoch (UTC), or that of the arrival where no time is known; ``published`` is
    the article's own, as published. ``story`` is the id of the story that it belongs to.
    """

    seq: int
    id: str
    at: int
    outlet: str | None
    published: str | None
    title: str | None
    story: str
    features: bytes


@dataclass(frozen=True, slots=True)
class StoryRow:
    """What is kept of a story beside its articles. ``first_at`` and ``last_at`` are seconds since the epoch of its first and last article.

    ``first`` and ``last`` are the same as published, or ``None``.
    """

    id: str
    title: str
    first: str | None
    last: str | None
    first_at: int
    last_at: int
    reports: int
    origins: int


@dataclass(frozen=True, slots=True)
class Ruling:
    """A person's word on two articles: they belong to one story (``together``) or do not. It survives every later run."""

    article: str
    other: str
    together: bool


class LinkStore(Protocol):
    """What the linker asks of a store. All ids are article ids unless a name says otherwise."""

    # --- articles ----------------------------------------------------------------------------------------------------------------

    def last_seq(self) -> int:
        """Return the highest number given so far, 0 where there is none."""

    def seqs(self, ids: Collection[str]) -> dict[str, int]:
        """Return the numbers of those of ``ids`` that are known."""

    def ids(self, seqs: Collection[int]) -> dict[int, str]:
        """Return the ids of those of ``seqs`` that are known."""

    def put_articles(self, rows: Sequence[LinkRow]) -> None:
        """Insert rows, replacing those of the same ``seq``."""

    def rows(self, seqs: Collection[int]) -> list[LinkRow]:
        """Return the rows of ``seqs``, ascending by number, leaving out unknown ones."""

    def rows_between(self, since: int, until: int) -> Iterator[LinkRow]:
        """Yield the rows with ``since <= at <= until``, ascending by number (the active window at start)."""

    def count_between(self, since: int, until: int, most: int) -> int:
        """Return how many articles lie in a range of time, ends included, as far as ``most``."""

    def outlets_between(self, since: int, until: int) -> set[str]:
        """Return the outlets that have a dated article with ``since <= at <= until``."""

    def set_stories(self, pairs: Sequence[tuple[int, str]]) -> None:
        """Set ``story`` of the rows of these (number, story id) pairs."""

    def rows_of_story(self, story: str) -> list[LinkRow]:
        """Return the rows of a story's articles, ascending by (``at``, ``id``)."""

    # --- fingerprints: which articles share a passage ------------------------------------------------------------------------------

    def put_bands(self, pairs: Sequence[tuple[int, int]]) -> None:
        """Keep (band, article number) pairs; bands are signed 64-bit integers. About 10 an article."""

    def drop_bands(self, pairs: Sequence[tuple[int, int]]) -> None:
        """Forget such pairs (a new revision of an article)."""

    def by_bands(self, bands: Collection[int], limit: int) -> Mapping[int, Sequence[int]]:
        """Return the numbers kept under each band, at most ``limit`` each (any of them: a fuller band is boilerplate)."""

    # --- neighbours of an article, for read-also -----------------------------------------------------------------------------------

    def put_links(self, links: Sequence[tuple[int, bytes]]) -> None:
        """Keep the neighbours (opaque, under 500 bytes) of articles, by number, replacing."""

    def links(self, seqs: Collection[int]) -> dict[int, bytes]:
        """Return the neighbours kept of ``seqs``."""

    def published_links(self, seq: int) -> set[int]:
        """Return the numbers of the articles that an article's page sends its readers to, and of those whose pages send theirs to it."""

    # --- stories -------------------------------------------------------------------------------------------------------------------

    def put_stories(self, rows: Sequence[StoryRow]) -> None:
        """Insert stories, replacing those of the same id."""

    def drop_stories(self, moved: Sequence[tuple[str, str]]) -> None:
        """Forget stories that have no articles left: (story id, id of the story that took most of them), kept as a forwarding address."""

    def story_rows(self, stories: Collection[str]) -> dict[str, StoryRow]:
        """Return the stories of these story ids."""

    def forward(self, story: str) -> str | None:
        """Return the story id that a dropped story's articles went to (followed to the end), ``None`` where it never was."""

    def stories_between(self, since: int, until: int) -> Iterator[StoryRow]:
        """Yield the stories with ``last_at >= since`` and ``first_at <= until``, ascending by (``first_at``, id)."""

    # --- copies --------------------------------------------------------------------------------------------------------------------

    def put_reprints(self, reprints: Sequence[Reprint]) -> None:
        """Keep what articles are copies of, one each, replacing by ``Reprint.id``."""

    def drop_reprints(self, ids: Sequence[str]) -> None:
        """Forget what these articles are copies of."""

    def reprints(self, ids: Collection[str]) -> dict[str, Reprint]:
        """Return what those of ``ids`` that are copies are copies of."""

    def copies(self, ids: Collection[str]) -> list[Reprint]:
        """Return the copies of ``ids``, ascending by (``of``, ``id``)."""

    # --- rulings -------------------------------------------------------------------------------------------------------------------

    def put_rulings(self, rulings: Sequence[Ruling]) -> None:
        """Keep a person's rulings, replacing by the unordered pair."""

    def drop_rulings(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Forget the rulings on these unordered pairs."""

    def rulings(self) -> Iterator[Ruling]:
        """Yield all rulings (few)."""


class MemoryLinkStore:
    """A store in memory, for tests, benchmarks and one-off runs. Lost when the process ends.

    ``published_links`` are pairs of ids: an article, and another that its page sends its readers to.
    """

    def __init__(self, published_links: Collection[tuple[str, str]] = ()) -> None:
        self._published = frozenset(published_links)
        self._last = 0
        self._rows: dict[int, LinkRow] = {}
        self._times: list[int] = []  # of all, ascending
        self._seq: dict[str, int] = {}
        self._members: defaultdict[str, set[int]] = defaultdict(set)
        self._bands: dict[int, tuple[int, ...]] = {}
        self._links: dict[int, bytes] = {}
        self._stories: dict[str, StoryRow] = {}
        self._forward: dict[str, str] = {}
        self._reprints: dict[str, Reprint] = {}
        self._copies: defaultdict[str, set[str]] = defaultdict(set)
        self._rulings: dict[tuple[str, str], Ruling] = {}

    def last_seq(self) -> int:
        """See LinkStore."""
        return self._last

    def seqs(self, ids: Collection[str]) -> dict[str, int]:
        """See LinkStore."""
        return {id: self._seq[id] for id in ids if id in self._seq}

    def ids(self, seqs: Collection[int]) -> dict[int, str]:
        """See LinkStore."""
        return {seq: self._rows[seq].id for seq in seqs if seq in self._rows}

    def put_articles(self, rows: Sequence[LinkRow]) -> None:
        """See LinkStore."""
        for row in rows:
            old = self._rows.get(row.seq)
            if old is not None:
                self._members[old.story].discard(row.seq)
                del self._times[bisect_left(self._times, old.at)]
            insort(self._times, row.at)
            self._last = max(self._last, row.seq)
            self._rows[row.seq] = row
            self._seq[row.id] = row.seq
            self._members[row.story].add(row.seq)

    def rows(self, seqs: Collection[int]) -> list[LinkRow]:
        """See LinkStore."""
        return [self._rows[seq] for seq in sorted(seqs) if seq in self._rows]

    def rows_between(self, since: int, until: int) -> Iterator[LinkRow]:
        """See LinkStore."""
        return (row for row in list(self._rows.values()) if since <= row.at <= until)

    def count_between(self, since: int, until: int, most: int) -> int:
        """See LinkStore."""
        return min(most, bisect_right(self._times, until) - bisect_left(self._times, since))

    def outlets_between(self, since: int, until: int) -> set[str]:
        """See LinkStore."""
        return {row.outlet for row in self._rows.values() if row.outlet and row.published and since <= row.at <= until}

    def set_stories(self, pairs: Sequence[tuple[int, str]]) -> None:
        """See LinkStore."""
        for seq, story in pairs:
            old = self._rows[seq]
            self._members[old.story].discard(seq)
            self._rows[seq] = LinkRow(seq, old.id, old.at, old.outlet, old.published, old.title, story, old.features)
            self._members[story].add(seq)

    def rows_of_story(self, story: str) -> list[LinkRow]:
        """See LinkStore."""
        return sorted((self._rows[seq] for seq in self._members.get(story, ())), key=lambda row: (row.at, row.id))

    def put_bands(self, pairs: Sequence[tuple[int, int]]) -> None:
        """See LinkStore."""
        for band, seq in pairs:
            held = self._bands.setdefault(band, (seq,))
            if not held or seq > held[-1]:
                self._bands[band] = (*held, seq)
            elif seq not in held:
                self._bands[band] = tuple(sorted((*held, seq)))  # the last is always the highest

    def drop_bands(self, pairs: Sequence[tuple[int, int]]) -> None:
        """See LinkStore."""
        for band, seq in pairs:
            self._bands[band] = tuple(held for held in self._bands.get(band, ()) if held != seq)

    def by_bands(self, bands: Collection[int], limit: int) -> Mapping[int, Sequence[int]]:
        """See LinkStore."""
        found = {}
        for band in bands:
            held = self._bands.get(band)
            if held:
                found[band] = held[:limit]
        return found

    def put_links(self, links: Sequence[tuple[int, bytes]]) -> None:
        """See LinkStore."""
        self._links.update(links)

    def links(self, seqs: Collection[int]) -> dict[int, bytes]:
        """See LinkStore."""
        return {seq: self._links[seq] for seq in seqs if seq in self._links}

    def published_links(self, seq: int) -> set[int]:
        """See LinkStore."""
        id = self._rows[seq].id
        ends = {b if a == id else a for a, b in self._published if id in (a, b)}
        return set(self.seqs(ends).values()) - {seq}

    def put_stories(self, rows: Sequence[StoryRow]) -> None:
        """See LinkStore."""
        for row in rows:
            self._stories[row.id] = row
            self._forward.pop(row.id, None)

    def drop_stories(self, moved: Sequence[tuple[str, str]]) -> None:
        """See LinkStore."""
        for story, into in moved:
            self._stories.pop(story, None)
            self._forward[story] = into

    def story_rows(self, stories: Collection[str]) -> dict[str, StoryRow]:
        """See LinkStore."""
        return {story: self._stories[story] for story in stories if story in self._stories}

    def forward(self, story: str) -> str | None:
        """See LinkStore."""
        seen = {story}
        into = self._forward.get(story)
        while into is not None and into not in self._stories and into not in seen:
            seen.add(into)
            into = self._forward.get(into)
        return into if into in self._stories else None

    def stories_between(self, since: int, until: int) -> Iterator[StoryRow]:
        """See LinkStore."""
        found = (row for row in self._stories.values() if row.last_at >= since and row.first_at <= until)
        return iter(sorted(found, key=lambda row: (row.first_at, row.id)))

    def put_reprints(self, reprints: Sequence[Reprint]) -> None:
        """See LinkStore."""
        self.drop_reprints([reprint.id for reprint in reprints])
        for reprint in reprints:
            self._reprints[reprint.id] = reprint
            self._copies[reprint.of].add(reprint.id)

    def drop_reprints(self, ids: Sequence[str]) -> None:
        """See LinkStore."""
        for id in ids:
            old = self._reprints.pop(id, None)
            if old is not None:
                self._copies[old.of].discard(id)

    def reprints(self, ids: Collection[str]) -> dict[str, Reprint]:
        """See LinkStore."""
        return {id: self._reprints[id] for id in ids if id in self._reprints}

    def copies(self, ids: Collection[str]) -> list[Reprint]:
        """See LinkStore."""
        return [self._reprints[copy] for id in sorted(ids) for copy in sorted(self._copies.get(id, ()))]

    def put_rulings(self, rulings: Sequence[Ruling]) -> None:
        """See LinkStore."""
        for ruling in rulings:
            self._rulings[_pair(ruling.article, ruling.other)] = ruling

    def drop_rulings(self, pairs: Sequence[tuple[str, str]]) -> None:
        """See LinkStore."""
        for a, b in pairs:
            self._rulings.pop(_pair(a, b), None)

    def rulings(self) -> Iterator[Ruling]:
        """See LinkStore."""
        return iter(list(self._rulings.values()))


def _pair(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a <= b else (b, a)
