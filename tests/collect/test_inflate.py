"""Unpacking with a limit."""

import gzip
import tracemalloc
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.collect.inflate import Inflater, TooLargeError, gunzip


def _raw_deflate(data):
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


@given(st.binary(max_size=3000), st.integers(1, 500), st.sampled_from([gzip.compress, zlib.compress, _raw_deflate]))
def test_pieces_unpack_to_the_whole(data, size, pack):
    packed = pack(data)
    inflater = Inflater(len(data))
    assert b"".join(inflater.feed(packed[i : i + size]) for i in range(0, len(packed), size)) == data


def test_several_members_are_one_file():
    assert gunzip(gzip.compress(b"one ") + gzip.compress(b"two"), 100) == b"one two"


def test_a_cut_off_end_gives_what_there_is():
    data = bytes(range(256)) * 40
    assert data.startswith(gunzip(gzip.compress(data)[:-20], 100_000))


def test_no_compressed_data_is_an_error():
    with pytest.raises(zlib.error):
        gunzip(b"\x1f\x8b" + b"no gzip at all", 100)


def test_a_bomb_is_given_up_at_the_limit_and_not_after_it():
    bomb = gzip.compress(bytes(64 * 1024 * 1024))
    tracemalloc.start()
    with pytest.raises(TooLargeError):
        gunzip(bomb, 1024 * 1024)
    assert tracemalloc.get_traced_memory()[1] < 8 * 1024 * 1024
    tracemalloc.stop()
