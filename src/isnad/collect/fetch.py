"""One address to its bytes over HTTP: politely, within limits, and with one sentence where it fails.

Rules, in order: private addresses are refused; robots.txt is obeyed; a host gets at most ``host_concurrency`` requests at once and
``host_delay`` seconds (or what its robots.txt asks) between two starts; redirects are followed by hand, each hop checked again; what
looks passing (timeouts, broken connections, 429, 5xx) is tried again after a growing wait; an answer larger than its limit is given up
while it is still coming in, unpacked size counted.
"""

from __future__ import annotations

import asyncio
import random
import zlib
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from types import TracebackType
from typing import Self

import aiohttp
from protego import Protego

from isnad.collect.guard import GuardedResolver, RefusedAddressError, refuse_private_literal
from isnad.collect.inflate import Inflater, TooLargeError
from isnad.collect.urls import canonical_url, origin
from isnad.settings import Settings

_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_PASSING = frozenset((408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524))
_MAX_REDIRECTS = 5
_MAX_ROBOTS_BYTES = 512 * 1024  # RFC 9309 asks for at least 500 KiB to be read
_MAX_CRAWL_DELAY = 60.0
_MAX_RETRY_AFTER = 24 * 3600.0
_RETRY_BASE = 0.5
_CHUNK = 64 * 1024
_ACCEPT = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5"


@dataclass(frozen=True, slots=True)
class Reply:
    """A good answer: ``status`` 200 with its ``data``, or 304 without any. ``charset`` and ``content_type`` are the header's."""

    url: str
    final_url: str
    status: int
    data: bytes = b""
    content_type: str = ""
    charset: str | None = None
    etag: str | None = None
    last_modified: str | None = None


class FetchError(Exception):
    """An address could not be had; the message is one sentence. ``passing`` says that another try may help, ``retry_after`` when."""

    def __init__(self, message: str, *, passing: bool = False, status: int | None = None, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.passing = passing
        self.status = status
        self.retry_after = retry_after


class DisallowedError(FetchError):
    """robots.txt does not allow the address."""


class PrivateAddressError(FetchError):
    """The address is of this machine or of a private network, and the settings do not allow those."""


class _Host:
    """The turns of requests to one host."""

    def __init__(self, concurrency: int, delay: float) -> None:
        self.slots = asyncio.Semaphore(concurrency)
        self.delay = delay
        self.turn = asyncio.Lock()
        self.next_start = 0.0


class Fetcher:
    """Fetches addresses. An asynchronous context manager; one for a whole round, so that hosts are treated as wholes."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._hosts: dict[str, _Host] = {}
        self._robots: dict[str, asyncio.Task[Protego | FetchError | None]] = {}
        self._all_slots = asyncio.Semaphore(max(1, settings.fetch_concurrency))
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        resolver = None if self._settings.fetch_private else GuardedResolver()
        connector = aiohttp.TCPConnector(limit=0, resolver=resolver, ttl_dns_cache=300)
        self._session = aiohttp.ClientSession(
            connector=connector,
            auto_decompress=False,  # unpacked by Inflater, which stops at the limit
            timeout=aiohttp.ClientTimeout(total=self._settings.fetch_timeout),
            cookie_jar=aiohttp.DummyCookieJar(),
            trust_env=False,
            headers={
                "User-Agent": self._settings.user_agent,
                "Accept": _ACCEPT,
                "Accept-Language": "ar",
                "Accept-Encoding": "gzip, deflate",
            },
        )
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for task in self._robots.values():
            task.cancel()
        if self._session is not None:
            await self._session.close()

    async def get(
        self, url: str, *, max_bytes: int, etag: str | None = None, last_modified: str | None = None, obey_robots: bool = True
    ) -> Reply:
        """Fetch ``url`` (canonical), answering 304 where the validators still hold. Raises FetchError."""
        conditions = {}
        if etag:
            conditions["If-None-Match"] = etag
        if last_modified:
            conditions["If-Modified-Since"] = last_modified
        for attempt in range(self._settings.fetch_retries + 1):
            try:
                return await self._follow(url, max_bytes, conditions, obey_robots)
            except FetchError as error:
                wait = error.retry_after if error.retry_after is not None else _RETRY_BASE * 2**attempt * random.uniform(0.75, 1.25)
                if not error.passing or attempt == self._settings.fetch_retries or wait > self._settings.fetch_timeout:
                    raise
                await asyncio.sleep(wait)
        raise AssertionError("unreachable")

    async def sitemaps_of(self, home: str) -> list[str]:
        """Return the sitemaps that the robots.txt of ``home``'s host names."""
        rules = await self._rules(origin(home))
        return list(rules.sitemaps) if isinstance(rules, Protego) else []

    async def _follow(self, url: str, max_bytes: int, conditions: Mapping[str, str], obey_robots: bool) -> Reply:
        asked, visited = url, {url}
        for _ in range(_MAX_REDIRECTS + 1):
            if obey_robots:
                await self._check_robots(url)
            answer = await self._request(url, max_bytes, conditions)
            if isinstance(answer, str):
                target = canonical_url(answer, base=url)
                if target is None:
                    raise FetchError(f"{asked} is redirected to {answer[:200]!r}, which is no address of the web")
                if target in visited:
                    raise FetchError(f"{asked} is redirected in a circle")
                visited.add(target)
                url = target
                continue
            return Reply(asked, url, *answer)
        raise FetchError(f"{asked} is redirected more than {_MAX_REDIRECTS} times")

    async def _check_robots(self, url: str) -> None:
        rules = await self._rules(origin(url))
        if isinstance(rules, PrivateAddressError):
            raise PrivateAddressError(str(rules).replace(f"{origin(url)}/robots.txt", url, 1))
        if isinstance(rules, FetchError):
            said = f"{url}: its robots.txt could not be had, so nothing is asked of that host ({rules})"
            raise FetchError(said, passing=False, retry_after=rules.retry_after)
        if rules is not None and not rules.can_fetch(url, self._settings.user_agent):
            raise DisallowedError(f"{url} is not allowed by its robots.txt")

    async def _rules(self, site: str) -> Protego | FetchError | None:
        """Return the site's rules (``None``: there are none), read once a round; a FetchError where that failed (RFC 9309: ask nothing)."""
        if site not in self._robots:
            self._robots[site] = asyncio.create_task(self._read_robots(site))
        return await asyncio.shield(self._robots[site])

    async def _read_robots(self, site: str) -> Protego | FetchError | None:
        try:
            reply = await self.get(f"{site}/robots.txt", max_bytes=_MAX_ROBOTS_BYTES, obey_robots=False)
        except FetchError as error:
            if error.status is not None and 400 <= error.status < 500 and error.status != 429:
                return None
            return error
        try:
            rules = Protego.parse(reply.data.decode("utf-8", errors="replace"))
        except ValueError as error:
            return FetchError(f"{site}/robots.txt cannot be read ({error})")
        asked = rules.crawl_delay(self._settings.user_agent)
        if asked is not None:
            host = self._host(site)
            host.delay = max(host.delay, min(float(asked), _MAX_CRAWL_DELAY))
        return rules

    def _host(self, site: str) -> _Host:
        if site not in self._hosts:
            self._hosts[site] = _Host(max(1, self._settings.host_concurrency), self._settings.host_delay)
        return self._hosts[site]

    @asynccontextmanager
    async def _turn(self, url: str) -> AsyncIterator[None]:
        """Wait for a slot of the host, then for its delay, then for one of all slots; hold them while the request runs."""
        host = self._host(origin(url))
        async with host.slots:
            async with host.turn:
                loop = asyncio.get_running_loop()
                if (wait := host.next_start - loop.time()) > 0:
                    await asyncio.sleep(wait)
                host.next_start = loop.time() + host.delay
            async with self._all_slots:
                yield

    async def _request(
        self, url: str, max_bytes: int, conditions: Mapping[str, str]
    ) -> str | tuple[int, bytes, str, str | None, str | None, str | None]:
        """Send one request: a redirect's target, or the fields of a Reply after its addresses. Raises FetchError."""
        assert self._session is not None, "a Fetcher is used inside its `async with`"
        try:
            if not self._settings.fetch_private:
                refuse_private_literal(url)
            async with self._turn(url), self._session.get(url, headers=conditions, allow_redirects=False) as response:
                if response.status in _REDIRECTS and (target := response.headers.get("Location")):
                    return target
                etag, changed = response.headers.get("ETag"), response.headers.get("Last-Modified")
                if response.status == 304 and conditions:
                    return 304, b"", response.content_type, response.charset, etag, changed
                if response.status != 200:
                    raise FetchError(
                        f"{url} answers {response.status}",
                        passing=response.status in _PASSING,
                        status=response.status,
                        retry_after=_retry_after(response.headers.get("Retry-After")),
                    )
                data = await _read(response, max_bytes)
                return 200, data, response.content_type, response.charset, etag, changed
        except TimeoutError:
            raise FetchError(f"{url} did not answer within {self._settings.fetch_timeout:g} seconds", passing=True) from None
        except RefusedAddressError as error:
            raise PrivateAddressError(f"{url}: {error}") from None
        except aiohttp.ClientConnectorCertificateError:
            raise FetchError(f"{url}: its certificate is not valid") from None
        except aiohttp.ClientConnectorDNSError as error:
            if isinstance(error.os_error, RefusedAddressError):
                raise PrivateAddressError(f"{url}: {error.os_error}") from None
            raise FetchError(f"{url}: its host has no address", passing=True) from None
        except aiohttp.ClientConnectorError as error:
            if isinstance(error.os_error, RefusedAddressError):
                raise PrivateAddressError(f"{url}: {error.os_error}") from None
            raise FetchError(f"{url}: no connection ({error.os_error.strerror or type(error).__name__})", passing=True) from None
        except TooLargeError:
            raise FetchError(f"{url} is larger than {max_bytes} bytes") from None
        except zlib.error:
            raise FetchError(f"{url}: its compressed content is broken") from None
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise FetchError(f"{url}: the answer broke off or is no HTTP ({type(error).__name__})", passing=True) from None


async def _read(response: aiohttp.ClientResponse, max_bytes: int) -> bytes:
    if response.content_length is not None and response.content_length > max_bytes:
        raise TooLargeError
    packed = response.headers.get("Content-Encoding", "identity").strip().lower() in ("gzip", "x-gzip", "deflate")
    inflater = Inflater(max_bytes) if packed else None
    data = bytearray()
    async for chunk in response.content.iter_chunked(_CHUNK):
        data += inflater.feed(chunk) if inflater else chunk
        if len(data) > max_bytes:
            raise TooLargeError
    return bytes(data)


def _retry_after(header: str | None) -> float | None:
    """Seconds asked for by a Retry-After header: a number, or a date."""
    if not header:
        return None
    if header.strip().isdigit():
        return min(float(header), _MAX_RETRY_AFTER)
    try:
        moment = parsedate_to_datetime(header)
    except (TypeError, ValueError):
        return None
    return min(max(0.0, moment.timestamp() - _now()), _MAX_RETRY_AFTER)


def _now() -> float:
    import time  # noqa: PLC0415

    return time.time()
