"""Where the collector may not go: addresses of this machine and of private networks, unless the settings allow them.

Feeds and redirects are other people's text; without this they could make Isnad ask services behind its own firewall (server-side
request forgery). Names are checked where the connection is made, on the very addresses that it uses, so that a name that resolves to
something else the second time (DNS rebinding) gains nothing.
"""

from __future__ import annotations

import ipaddress
import socket
from urllib.parse import urlsplit

from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver

_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class RefusedAddressError(OSError):
    """An address is private, local or reserved, and the settings do not allow those."""


def is_public(address: str) -> bool:
    """Whether an IP address, in its usual text form, is one of the public internet. Addresses embedded in IPv6 forms are looked into."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return inner.is_global and not inner.is_multicast
    return ip.is_global and not ip.is_multicast


def refuse_private_literal(url: str) -> None:
    """Raise RefusedAddressError where the host of ``url`` is written as a private IP address (names are checked by GuardedResolver)."""
    host = urlsplit(url).hostname or ""
    try:
        public = is_public(host)
    except ValueError:
        if host.replace(".", "").isdigit() or host.startswith("0x"):  # 2130706433 and 127.1 are spellings of 127.0.0.1
            raise RefusedAddressError(f"{host} is a number that is not an IP address") from None
        return
    if not public:
        raise RefusedAddressError(f"{host} is an address of this machine or of a private network (ISNAD_FETCH_PRIVATE allows those)")


class GuardedResolver(AbstractResolver):
    """Resolves names as the system does and refuses those that lead to a private address."""

    def __init__(self) -> None:
        self._system = ThreadedResolver()

    async def resolve(self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET) -> list[ResolveResult]:
        """Return the public addresses of ``host``. Raises RefusedAddressError where it has a private one."""
        found = await self._system.resolve(host, port, family)
        for result in found:
            if not is_public(result["host"]):
                raise RefusedAddressError(f"{host} leads to {result['host']}, an address of this machine or of a private network")
        return found

    async def close(self) -> None:
        """Let go of the system's resolver."""
        await self._system.close()
