"""Decompression with a limit: an answer of a few kilobytes that would unpack to gigabytes is given up at the limit, not after it."""

from __future__ import annotations

import zlib

_GZIP = b"\x1f\x8b"
_AUTO = 47  # 32 + 15: gzip or zlib, as the first bytes say
_RAW = -15  # deflate without any header, which some servers send for "deflate"


class TooLargeError(ValueError):
    """What is being unpacked or read is larger than the limit."""


class Inflater:
    """Unpacks gzip, zlib or raw deflate as it comes in, never more than ``limit`` bytes in all."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._total = 0
        self._head = b""
        self._unpacker: zlib._Decompress | None = None
        self._ended = False

    def feed(self, data: bytes) -> bytes:
        """Return what ``data`` unpacks to. Raises TooLargeError past the limit, zlib.error where it is no compressed data."""
        if self._unpacker is None:
            data = self._head + data
            if len(data) < 2:  # what it is shows in the first two bytes
                self._head = data
                return b""
            self._unpacker = zlib.decompressobj(_AUTO if _has_header(data) else _RAW)
        unpacked = bytearray()
        while data and not self._ended:
            unpacked += self._unpacker.decompress(data, self._limit - self._total - len(unpacked) + 1)
            if self._total + len(unpacked) > self._limit:
                raise TooLargeError(f"it unpacks to more than {self._limit} bytes")
            data = self._unpacker.unused_data if self._unpacker.eof else self._unpacker.unconsumed_tail
            if self._unpacker.eof:
                if data.startswith(_GZIP):  # several gzip members in a row are one file
                    self._unpacker = zlib.decompressobj(_AUTO)
                else:  # padding after the end
                    self._ended = bool(data)
                    break
        self._total += len(unpacked)
        return bytes(unpacked)


def gunzip(data: bytes, limit: int) -> bytes:
    """Unpack a whole gzip file (``sitemap.xml.gz``). Raises TooLargeError and zlib.error; a cut-off end is let pass."""
    return Inflater(limit).feed(data)


def _has_header(data: bytes) -> bool:
    return data.startswith(_GZIP) or (data[0] & 0x0F == 8 and (data[0] << 8 | data[1]) % 31 == 0)
