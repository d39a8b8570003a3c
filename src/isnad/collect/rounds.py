"""One round of collecting: what outlets announce, which of it to fetch, and what is noted of it afterwards.

Rules that keep a round safe to kill at any moment:

- a page's state is noted only after ``on_page`` (and ``settle``, where there is one) has returned, so a page that was not kept is
  fetched again;
- a feed's validators (ETag, Last-Modified) are noted only after every page that it announced was handed on or noted as failed, so a
  later 304 never hides a page;
- whatever fails is noted with the time of the next try, and tried then whether or not a feed still names it.

One outlet's trouble never stops another's; only ``on_page`` and the state itself may stop the round, by raising.
"""

from __future__ import annotations

import asyncio
import hashlib
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal
from urllib.parse import urlsplit

from isnad.collect.feeds import FeedEntry, parse_feed
from isnad.collect.fetch import DisallowedError, Fetcher, FetchError, Reply
from isnad.collect.links import read_front_page
from isnad.collect.schedule import give_up, next_recheck, next_try
from isnad.collect.sitemaps import Sitemap, parse_sitemap
from isnad.collect.state import FetchState, State
from isnad.collect.urls import canonical_url, origin
from isnad.errors import InputError
from isnad.records import Outlet
from isnad.settings import Settings

SourceKind = Literal["feed", "sitemap", "home"]

_MAX_SITEMAPS = 20  # files read of one index, the most recently changed first
_MAX_SITEMAP_DEPTH = 2
_BATCH_PAGES = 32
_BATCH_SECONDS = 0.25  # how long a page waits for others before its batch is kept
_PAGE_TYPES = ("text/", "application/xhtml", "application/xml", "application/octet-stream", "application/vnd.wap.xhtml")


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """A page as served. ``url`` is the canonical address that was asked, ``final_url`` the one that answered after redirects.

    ``charset`` is that of the HTTP header, ``fetched_at`` seconds since the epoch, ``feed_entry`` what a feed or sitemap said of it.
    """

    url: str
    final_url: str
    outlet: Outlet
    data: bytes
    charset: str | None
    fetched_at: float
    feed_entry: FeedEntry | None = None


@dataclass(slots=True)
class Counts:
    """What a round did. ``announced`` counts addresses named by sources, ``fetched`` pages handed on, ``unchanged`` pages asked again
    that were as before, ``refused`` those that robots.txt keeps closed, ``waiting`` new ones left for the next round; ``problems`` holds
    a sentence for each failure."""

    outlets: int = 0
    sources: int = 0
    announced: int = 0
    fetched: int = 0
    unchanged: int = 0
    failed: int = 0
    refused: int = 0
    waiting: int = 0
    problems: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        said = (
            f"{self.outlets} outlets, {self.sources} feeds, sitemaps and front pages read, {self.announced} addresses announced: "
            f"{self.fetched} pages fetched, {self.unchanged} unchanged, {self.failed} failed"
        )
        if self.refused:
            said += f", {self.refused} closed by robots.txt"
        if self.waiting:
            said += f", {self.waiting} left for the next round"
        return said


def collect(
    outlets: Sequence[Outlet],
    state: State,
    *,
    settings: Settings,
    on_page: Callable[[FetchedPage], object],
    settle: Callable[[], object] | None = None,
    progress: Callable[[str], None] | None = None,
    clock: Callable[[], float] = time.time,
) -> Counts:
    """Fetch what is new or due from every outlet, once. Returns what was done; failures are in its ``problems``, not raised.

    ``on_page`` is called in this thread with each page. Where ``settle`` is given, pages are handed on in batches and ``settle`` is called
    after each: an archive that is slow to commit takes the pages in ``on_page`` and keeps them all in ``settle``. ``progress`` is called
    with a line for each source read and each failure. What ``on_page``, ``settle`` or ``state`` raise ends the round and is raised here;
    what was handed on before is noted. ``clock`` gives seconds since the epoch.
    """
    return asyncio.run(_Round(state, settings, on_page, settle, progress, clock).run(outlets))


def fetch_one(url: str, *, settings: Settings) -> FetchedPage:
    """Fetch a single address that a person named, robots.txt left aside. Raises InputError, one sentence, where it cannot be had."""
    address = canonical_url(url)
    if address is None:
        raise InputError(f"{url!r} is not an address of the web (http:// or https://)")

    async def fetch() -> Reply:
        async with Fetcher(settings) as fetcher:
            return await fetcher.get(address, max_bytes=settings.max_page_bytes, obey_robots=False)

    try:
        reply = asyncio.run(fetch())
    except FetchError as error:
        raise InputError(str(error)) from None
    host = urlsplit(reply.final_url).hostname or address
    return FetchedPage(address, reply.final_url, Outlet(host, host, origin(reply.final_url) + "/"), reply.data, reply.charset, time.time())


class _Round:
    def __init__(
        self,
        state: State,
        settings: Settings,
        on_page: Callable[[FetchedPage], object],
        settle: Callable[[], object] | None,
        progress: Callable[[str], None] | None,
        clock: Callable[[], float],
    ) -> None:
        self._state = state
        self._settings = settings
        self._on_page = on_page
        self._settle = settle
        self._batch: list[FetchedPage] = []
        self._batch_kept: asyncio.Future[None] | None = None
        self._progress = progress or (lambda _line: None)
        self._now = clock
        self._counts = Counts()
        self._claimed: set[str] = set()

    async def run(self, outlets: Sequence[Outlet]) -> Counts:
        async with Fetcher(self._settings) as self._fetcher:
            try:
                async with asyncio.TaskGroup() as group:
                    for outlet in outlets:
                        group.create_task(self._outlet(outlet))
            except BaseExceptionGroup as group_error:
                raise _first(group_error) from None
        self._counts.outlets = len(outlets)
        return self._counts

    async def _outlet(self, outlet: Outlet) -> None:
        announced, sources = await self._announced(outlet)
        self._counts.announced += len(announced)
        todo = self._todo(outlet, announced)
        fresh = [entry for entry in todo if self._state.fetch_state(entry.url) is None]
        left = len(fresh) - self._settings.max_new_pages
        if left > 0:
            skipped = {entry.url for entry in fresh[self._settings.max_new_pages :]}
            todo = [entry for entry in todo if entry.url not in skipped]
            self._counts.waiting += left
        async with asyncio.TaskGroup() as group:
            for entry in reversed(todo):  # oldest first: an original tends to come before what follows it
                group.create_task(self._page(outlet, entry))
        for source in sources:
            # Without validators the next round reads the source in full and finds what was left.
            self._state.set_fetch_state(replace(source, etag=None, last_modified=None, digest=None) if left > 0 else source)

    # --- what is announced -------------------------------------------------------------------------------------------------------

    async def _announced(self, outlet: Outlet) -> tuple[dict[str, FeedEntry], list[FetchState]]:
        """Return what the outlet's feeds, sitemaps or front page name, and the states to note of those once it has been dealt with."""
        found: dict[str, FeedEntry] = {}
        states: list[FetchState] = []
        feeds, sitemaps = list(outlet.feeds), list(outlet.sitemaps)
        if not feeds and not sitemaps:
            entries, feeds = await self._front_page(outlet, states)
            if not feeds:
                sitemaps = await self._fetcher.sitemaps_of(outlet.home)
            if not feeds and not sitemaps:
                _merge(found, entries)
        for feed in feeds:
            _merge(found, await self._feed(outlet, feed, states))
        for sitemap in sitemaps:
            _merge(found, await self._sitemap(outlet, sitemap, states))
        return found, states

    async def _feed(self, outlet: Outlet, url: str, states: list[FetchState]) -> Iterable[FeedEntry]:
        reply, data_state = await self._source(outlet, url, "feed")
        if reply is None or data_state is None:
            return ()
        try:
            entries = await asyncio.to_thread(
                parse_feed, reply.data, reply.final_url, charset=reply.charset, max_items=self._settings.max_feed_items
            )
        except InputError as error:
            self._failed(data_state, str(error), None)
            return ()
        states.append(data_state)
        self._progress(f"{outlet.name}: {len(entries)} entries in {url}")
        return entries

    async def _sitemap(self, outlet: Outlet, url: str, states: list[FetchState]) -> list[FeedEntry]:
        pages: list[FeedEntry] = []
        queue: list[tuple[str, int]] = [(url, 0)]
        read: set[str] = set()
        while queue and len(read) < _MAX_SITEMAPS:
            address, depth = queue.pop(0)
            if address in read:
                continue
            read.add(address)
            sitemap = await self._one_sitemap(outlet, address, states)
            pages += sitemap.pages
            if depth < _MAX_SITEMAP_DEPTH:
                newest_first = sorted(sitemap.maps, key=lambda item: -(item[1] or 0.0))
                queue += [(target, depth + 1) for target, _ in newest_first]
        return pages

    async def _one_sitemap(self, outlet: Outlet, url: str, states: list[FetchState]) -> Sitemap:
        reply, data_state = await self._source(outlet, url, "sitemap")
        if reply is None or data_state is None:
            return Sitemap()
        limits = {"max_bytes": self._settings.max_feed_bytes, "max_items": self._settings.max_feed_items}
        try:
            sitemap = await asyncio.to_thread(parse_sitemap, reply.data, reply.final_url, **limits)
        except InputError as error:
            self._failed(data_state, str(error), None)
            return Sitemap()
        # An index is asked in full each time: a 304 for it would hide that one of its sitemaps has changed.
        states.append(replace(data_state, etag=None, last_modified=None, digest=None) if sitemap.maps else data_state)
        self._progress(f"{outlet.name}: {len(sitemap.pages) or len(sitemap.maps)} entries in {url}")
        return sitemap

    async def _front_page(self, outlet: Outlet, states: list[FetchState]) -> tuple[list[FeedEntry], list[str]]:
        home = canonical_url(outlet.home)
        if home is None:
            self._problem(f"{outlet.name}: {outlet.home!r} is not an address of the web")
            return [], []
        reply, data_state = await self._source(outlet, home, "home", conditional=False)
        if reply is None or data_state is None:
            return [], []
        try:
            front = read_front_page(reply.data, reply.final_url, charset=reply.charset)
        except InputError as error:
            self._failed(data_state, f"{home}: {error}", None)
            return [], []
        states.append(data_state)
        self._progress(f"{outlet.name}: {len(front.articles)} articles linked from {home}")
        return [FeedEntry(url, title=said) for url, said in front.articles], list(front.feeds)

    async def _source(
        self, outlet: Outlet, url: str, kind: SourceKind, *, conditional: bool = True
    ) -> tuple[Reply | None, FetchState | None]:
        """Fetch a feed, sitemap or front page: its reply and the state to note later; twice ``None`` where there is nothing new in it."""
        address = canonical_url(url)
        if address is None:
            self._problem(f"{outlet.name}: {url!r} is not an address of the web")
            return None, None
        known = self._state.fetch_state(address)
        if known and known.failures and known.due and known.due > self._now():
            return None, None
        base = known or FetchState(address, kind=kind, outlet=outlet.id)
        etag, last_modified = (base.etag, base.last_modified) if conditional else (None, None)
        try:
            reply = await self._fetcher.get(address, max_bytes=self._settings.max_feed_bytes, etag=etag, last_modified=last_modified)
        except FetchError as error:
            self._failed(base, str(error), error)
            return None, None
        self._counts.sources += 1
        state = self._fetched(base, reply, due=None)
        if reply.status == 304 or (conditional and state.digest == base.digest):
            self._state.set_fetch_state(state)
            return None, None
        return reply, state

    # --- pages -------------------------------------------------------------------------------------------------------------------

    def _todo(self, outlet: Outlet, announced: dict[str, FeedEntry]) -> list[FeedEntry]:
        """What to fetch: announced and new, announced as changed, or due; newest first."""
        now = self._now()
        seen = self._state.seen(announced.keys()) if announced else set()
        todo: dict[str, FeedEntry] = {}
        for url, entry in announced.items():
            known = self._state.fetch_state(url)
            if known is None:
                wanted = url not in seen
            elif known.failures:
                wanted = known.due is not None and known.due <= now
            else:
                wanted = entry.modified is not None and known.announced is not None and entry.modified > known.announced
            if wanted:
                todo[url] = entry
        for state in self._state.due_pages(outlet.id, now, self._settings.max_new_pages):
            todo.setdefault(state.url, announced.get(state.url) or FeedEntry(state.url, modified=state.announced))
        return sorted(todo.values(), key=lambda entry: -(entry.modified or 0.0))

    async def _page(self, outlet: Outlet, entry: FeedEntry) -> None:
        if entry.url in self._claimed:
            return  # another outlet of this round has it
        self._claimed.add(entry.url)
        known = self._state.fetch_state(entry.url) or FetchState(entry.url, outlet=outlet.id)
        try:
            reply = await self._fetcher.get(
                entry.url, max_bytes=self._settings.max_page_bytes, etag=known.etag, last_modified=known.last_modified
            )
        except FetchError as error:
            self._failed(known, str(error), error)
            return
        if reply.status == 200 and reply.content_type and not reply.content_type.startswith(_PAGE_TYPES):
            self._failed(known, f"{entry.url} is {reply.content_type}, not a page", FetchError("", status=410))
            return
        now = self._now()
        announced = max((t for t in (entry.modified, known.announced) if t is not None), default=None)
        state = replace(
            self._fetched(known, reply, due=next_recheck(known.first or now, now, self._settings.recheck_days)), announced=announced
        )
        if reply.final_url != entry.url and self._known_already(state, reply.final_url):
            return
        if reply.status == 304 or state.digest == known.digest:
            self._counts.unchanged += 1
        else:
            await self._hand_on(FetchedPage(entry.url, reply.final_url, outlet, reply.data, reply.charset, now, entry))
            self._counts.fetched += 1
        if reply.final_url != entry.url:  # seen under both; asked again under the one that is announced
            self._state.set_fetch_state(replace(state, url=reply.final_url, due=None))
        self._state.set_fetch_state(state)

    def _known_already(self, state: FetchState, final_url: str) -> bool:
        """Whether a redirect led to a page that is had under its own address; both addresses are noted as seen."""
        first_time = state.first == state.fetched
        if first_time and (final_url in self._claimed or self._state.seen([final_url])):
            self._state.set_fetch_state(replace(state, due=None))
            self._counts.unchanged += 1
            return True
        self._claimed.add(final_url)
        return False

    async def _hand_on(self, page: FetchedPage) -> None:
        """Return once the page was kept. With ``settle`` it waits for others to fill a batch, but not for long."""
        if self._settle is None:
            self._on_page(page)
            return
        self._batch.append(page)
        if self._batch_kept is None:
            loop = asyncio.get_running_loop()
            self._batch_kept = loop.create_future()
            loop.call_later(_BATCH_SECONDS, self._keep_batch, self._batch_kept)
        kept = self._batch_kept
        if len(self._batch) >= _BATCH_PAGES:
            self._keep_batch(kept)
        await asyncio.shield(kept)

    def _keep_batch(self, batch: asyncio.Future[None]) -> None:
        if batch is not self._batch_kept or self._settle is None:
            return  # it was full before its time was up
        pages, self._batch, self._batch_kept = self._batch, [], None
        try:
            for page in pages:
                self._on_page(page)
            self._settle()
        except Exception as error:
            batch.set_exception(error)
        else:
            batch.set_result(None)

    # --- notes -------------------------------------------------------------------------------------------------------------------

    def _fetched(self, known: FetchState, reply: Reply, *, due: float | None) -> FetchState:
        now = self._now()
        good = replace(known, first=known.first or now, fetched=now, due=due, failures=0, status=reply.status)
        if reply.status == 304:
            return replace(good, etag=reply.etag or known.etag, last_modified=reply.last_modified or known.last_modified)
        digest = hashlib.blake2b(reply.data, digest_size=16).hexdigest()
        return replace(good, etag=reply.etag, last_modified=reply.last_modified, digest=digest)

    def _failed(self, known: FetchState, sentence: str, error: FetchError | None) -> None:
        """Note a failure and when to try again; what was known of the address stays."""
        if isinstance(error, DisallowedError):
            self._counts.refused += 1
            self._progress(sentence)
        else:
            self._problem(sentence)
        failures = known.failures + 1
        status = error.status if error else None
        due: float | None = next_try(failures, self._now(), error.retry_after if error else None)
        if isinstance(error, DisallowedError):
            due = self._now() + 86_400.0
        elif known.kind == "page" and give_up(failures, status):
            due = None
        earlier = self._state.fetch_state(known.url)  # a source that cannot be read keeps the validators of when it could
        base = earlier if earlier and known.kind != "page" else known
        self._state.set_fetch_state(replace(base, due=due, failures=failures, status=status))

    def _problem(self, sentence: str) -> None:
        self._counts.failed += 1
        self._counts.problems.append(sentence)
        self._progress(sentence)


def _merge(found: dict[str, FeedEntry], entries: Iterable[FeedEntry]) -> None:
    """Add entries to those found; of two for one address the one that says more stays, with the later time of change."""
    for entry in entries:
        other = found.get(entry.url)
        if other is None:
            found[entry.url] = entry
            continue
        richer = (
            entry
            if sum(bool(v) for v in (entry.title, entry.published, entry.authors))
            > sum(bool(v) for v in (other.title, other.published, other.authors))
            else other
        )
        found[entry.url] = replace(richer, modified=max((t for t in (entry.modified, other.modified) if t is not None), default=None))


def _first(group: BaseExceptionGroup[BaseException]) -> BaseException:
    """The first error of a group of groups: what a caller without task groups expects to catch."""
    error: BaseException = group
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error
