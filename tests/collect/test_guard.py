"""Addresses that the collector must not ask."""

import asyncio

import pytest

from isnad.collect import MemoryState, collect, fetch_one
from isnad.collect.guard import GuardedResolver, RefusedAddressError, is_public, refuse_private_literal
from isnad.errors import InputError
from isnad.records import Outlet
from isnad.settings import Settings

PRIVATE = [
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "0.0.0.0",
    "100.64.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "fe80::1",
    "fc00::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "2002:7f00:1::",
    "64:ff9b::7f00:1",
]
PUBLIC = ["8.8.8.8", "93.184.215.14", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses(address):
    assert not is_public(address)
    with pytest.raises(RefusedAddressError):
        refuse_private_literal(f"http://[{address}]/" if ":" in address else f"http://{address}/")


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses(address):
    assert is_public(address)
    refuse_private_literal(f"http://[{address}]/" if ":" in address else f"http://{address}/")


@pytest.mark.parametrize("host", ["2130706433", "127.1", "0x7f000001", "0177.0.0.1"])
def test_odd_spellings_of_this_machine(host):
    with pytest.raises(RefusedAddressError):
        refuse_private_literal(f"http://{host}/")


def test_a_name_that_leads_to_this_machine_is_refused():
    async def resolve():
        resolver = GuardedResolver()
        try:
            await resolver.resolve("localhost", 80)
        finally:
            await resolver.close()

    with pytest.raises(RefusedAddressError, match="localhost"):
        asyncio.run(resolve())


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_without_leave_nothing_on_this_machine_is_asked(server, host):
    home = server.home.replace("127.0.0.1", host)
    server.page("/secret")
    with pytest.raises(InputError, match="private network"):
        fetch_one(f"{home}/secret", settings=Settings())
    counts = collect([Outlet("x", "x", home, feeds=(f"{home}/feed",))], MemoryState(), settings=Settings(), on_page=lambda _page: None)
    assert counts.failed == 1
    assert all("private network" in problem and "robots.txt" not in problem for problem in counts.problems), counts.problems
    assert server.asked == []
