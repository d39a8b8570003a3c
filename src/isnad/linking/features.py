"""What linking keeps of one article's words: a compact record, its bytes, and the bands by which copies are found in the whole archive.

Everything is made from title and body by ``isnad.arabic.terms.index_terms``, so an article need not have been read. Shingles are runs of
three index terms (stop words are out, so one spans some five words). Bands are the shingles whose hash is 0 modulo ``BAND_MODULUS``
(Manber 1994): the same share of any passage is chosen wherever it stands, so that a cut shares bands with its whole.

What does not live here: comparing two articles (``pairs``, ``copies``).
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np
import numpy.typing as npt

from isnad.arabic.terms import index_terms
from isnad.linking.credit import credits_of
from isnad.records import Article

Hashes = npt.NDArray[np.uint32]

IN_TITLE, IN_LEAD, IS_NUMBER = 1, 2, 4
LEAD = 40  # index terms of the body that count as the lead
BAND_MODULUS = 20
MAX_TERMS = 6_000  # of a body; what follows is left out of comparing
_SHINGLE = 3
_MAGIC = 1
_HEAD = struct.Struct("<BHHHH")


class _Hash(dict[str, int]):
    def __missing__(self, term: str) -> int:
        if len(self) > 600_000:
            self.clear()
        value = self[term] = zlib.crc32(term.encode("utf-8", "surrogatepass"))
        if len(term) > 1 and "0" <= term[0] <= "9":
            _NUMBERS.add(value)
        return value


_NUMBERS: set[int] = set()
HASH = _Hash()


@dataclass(frozen=True, slots=True)
class Features:
    """An article's words: ``terms`` ascending with ``counts`` (1..255) and ``flags``; ``shingles`` ascending, of the body.

    ``length`` is the number of index terms of the body. ``credits`` are folded names of agencies that it credits.
    """

    terms: Hashes
    counts: npt.NDArray[np.uint8]
    flags: npt.NDArray[np.uint8]
    shingles: Hashes
    length: int
    credits: tuple[str, ...]

    def to_bytes(self) -> bytes:
        """Return the record as bytes, some 2 KB for a usual article."""
        tail = "\x1f".join(self.credits).encode("utf-8", "surrogatepass")[:500]
        head = _HEAD.pack(_MAGIC, len(self.terms), len(self.shingles), min(self.length, 65_535), len(tail))
        return b"".join(
            (
                head,
                self.terms.astype("<u4").tobytes(),
                self.counts.tobytes(),
                self.flags.tobytes(),
                self.shingles.astype("<u4").tobytes(),
                tail,
            )
        )

    @classmethod
    def from_bytes(cls, data: bytes) -> Features:
        """Read what ``to_bytes`` wrote. Raises ValueError for anything else."""
        if len(data) < _HEAD.size or data[0] != _MAGIC:
            raise ValueError("these are not the features of an article")
        _, terms, shingles, length, tail = _HEAD.unpack_from(data)
        at = _HEAD.size
        a = np.frombuffer(data, "<u4", terms, at)
        at += 4 * terms
        b = np.frombuffer(data, np.uint8, terms, at)
        at += terms
        c = np.frombuffer(data, np.uint8, terms, at)
        at += terms
        d = np.frombuffer(data, "<u4", shingles, at)
        at += 4 * shingles
        words = data[at : at + tail].decode("utf-8", "replace")
        return cls(a, b, c, d, length, tuple(words.split("\x1f")) if words else ())


def _hashes(terms: list[str]) -> Hashes:
    return np.array([HASH[term] for term in terms], np.uint32)


def extract(article: Article) -> Features:
    """Make the features of an article. Never raises; an empty text gives empty arrays."""
    title_terms = index_terms(article.title or "")
    body_terms = index_terms(article.body)[:MAX_TERMS]
    title, body = _hashes(title_terms), _hashes(body_terms)
    every = np.concatenate([title, title, body])
    terms, first, counts = np.unique(every, return_index=True, return_counts=True)
    flags = np.zeros(len(terms), np.uint8)
    flags[first < 2 * len(title)] = IN_TITLE | IN_LEAD
    flags[first < 2 * len(title) + LEAD] |= IN_LEAD
    numbers = _NUMBERS.intersection(terms.tolist())
    if numbers:
        flags[np.isin(terms, np.fromiter(numbers, np.uint32, len(numbers)))] |= IS_NUMBER
    return Features(terms, np.minimum(counts, 255).astype(np.uint8), flags, np.unique(shingle_run(body)), len(body), credits_of(article))


def shingle_run(terms: Hashes) -> Hashes:
    """Return the hashes of the runs of three terms, in their order; of a shorter text that of the whole."""
    if len(terms) == 0:
        return np.zeros(0, np.uint32)
    wide = terms.astype(np.uint64)
    runs = max(1, len(wide) - _SHINGLE + 1)
    value = np.zeros(runs, np.uint64)
    for k in range(min(_SHINGLE, len(wide))):
        value = value * np.uint64(0x9E3779B97F4A7C15) ^ wide[k : k + runs] * np.uint64(0xC2B2AE3D27D4EB4F)
        value ^= value >> np.uint64(29)
    return (value >> np.uint64(32)).astype(np.uint32)


def bands(shingles: Hashes) -> list[int]:
    """Choose from a text's shingles those to be indexed: one in twenty, at least two where there are two."""
    if len(shingles) == 0:
        return []
    chosen = shingles[shingles % np.uint32(BAND_MODULUS) == 0]
    if len(chosen) < 2:
        chosen = np.sort(shingles)[:2]
    return [int(value) for value in chosen[:200]]


def moment(published: str | None) -> int | None:
    """Return ISO 8601 as seconds since the epoch (UTC where no offset stands); the first moment of a coarser value; None if unknown."""
    if not published:
        return None
    text = published.split("/")[0].strip()
    try:
        if len(text) == 4:
            text += "-01-01"
        elif len(text) == 7:
            text += "-01"
        time = datetime.fromisoformat(text)
    except ValueError:
        return None
    if time.tzinfo is None:
        time = time.replace(tzinfo=UTC)
    return int(time.timestamp())
