"""Decompression with a limit: an answer of a few kilobytes that would unpack to gigabytes is given up at the limit, not after it."""

from __future__ import annotations

import zlib


class TooLargeError(ValueError):
    """What is being unpacked or read is larger than the limit."""


class Inflater:
    """Unpacks gzip, zlib or raw deflate as it comes in, never more than ``limit`` bytes in all."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._total = 0
        self._unpacker = zlib.decompressobj(wbits=47)  # 32 + 15: gzip or zlib, as the first bytes say
        self._begun = False

    def feed(self, data: bytes) -> bytes:
        """Return what ``data`` unpacks to. Raises TooLargeError past the limit, zlib.error where it is no compressed data."""
        unpacked = bytearray()
        while data:
            try:
                unpacked += self._unpacker.decompress(data, self._limit - self._total - len(unpacked) + 1)
            except zlib.error:
                if self._begun:
                    raise
                self._unpacker = zlib.decompressobj(wbits=-15)  # servers that send raw deflate for "deflate"
                unpacked += self._unpacker.decompress(data, self._limit - self._total - len(unpacked) + 1)
            self._begun = True
            if self._total + len(unpacked) > self._limit:
                raise TooLargeError(f"it unpacks to more than {self._limit} bytes")
            if self._unpacker.eof and self._unpacker.unused_data:  # several gzip members in a row are one file
                data, self._unpacker, self._begun = self._unpacker.unused_data, zlib.decompressobj(wbits=47), True
                if not data.startswith(b"\x1f\x8b"):
                    break  # padding after the end
            else:
                data = self._unpacker.unconsumed_tail
        self._total += len(unpacked)
        return bytes(unpacked)


def gunzip(data: bytes, limit: int) -> bytes:
    """Unpack a whole gzip file (``sitemap.xml.gz``). Raises TooLargeError and zlib.error; a cut-off end is let pass."""
    return Inflater(limit).feed(data)
