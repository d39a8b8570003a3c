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
from isnad.linking.leaning import attributions
from isnad.records import Article

Hashes = npt.NDArray[np.uint32]

IN_TITLE, IN_LEAD, IS_NUMBER = 1, 2, 4
LEAD = 40  # index terms of the body that count as the lead
BAND_MODULUS = 20
MAX_TERMS = 6_000  # of a body; what follows is left out of comparing
_SHINGLE = 3
_MAGIC = 1
_HEAD = struct.Struct("<BHHHH")


_REMEMBERED = 400_000
_NONE = -1
# What a run of letters between two spaces gives, since news repeats its words: the hash of its one term, _NONE, or, below that, the
# place of its several terms in _SEVERAL. The analysis is of single words, so that a text's is that of its runs, one after another.
_RUNS: dict[str, int] = {}
_SEVERAL: list[list[int]] = []
_NUMBERS: set[int] = set()


def term_hash(term: str) -> int:
    """Return the number that stands for an index term."""
    value = zlib.crc32(term.encode("utf-8", "surrogatepass"))
    if len(term) > 1 and "0" <= term[0] <= "9":
        _NUMBERS.add(value)
    return value


def _run(run: str) -> int:
    terms = [term_hash(term) for term in index_terms(run)]
    if len(terms) == 1:
        value = terms[0]
    elif terms:
        _SEVERAL.append(terms)
        value = _NONE - len(_SEVERAL)
    else:
        value = _NONE
    _RUNS[run] = value
    return value


def _hashes(text: str) -> Hashes:
    """Return the hashes of the index terms of a text, in their order."""
    runs = text.split()
    if len(_RUNS) > _REMEMBERED:
        _RUNS.clear()
        _SEVERAL.clear()
    found = [_run(run) if value is None else value for run, value in zip(runs, map(_RUNS.get, runs), strict=True)]
    values = np.array(found, np.int64)
    if len(values) and values.min() < _NONE:
        flat: list[int] = []
        for value in found:
            if value < _NONE:
                flat += _SEVERAL[_NONE - value - 1]
            else:
                flat.append(value)
        values = np.array(flat, np.int64)
    return values[values >= 0].astype(np.uint32)


@dataclass(frozen=True, slots=True)
class Features:
    """An article's words: ``terms`` ascending with ``counts`` (1..255) and ``flags``; ``shingles`` ascending, of the body.

    ``length`` is the number of index terms of the body. ``credits`` are names of agencies and others that it credits,
    ``attributed`` what is kept of its statements (``leaning.attributions``).
    """

    terms: Hashes
    counts: npt.NDArray[np.uint8]
    flags: npt.NDArray[np.uint8]
    shingles: Hashes
    length: int
    credits: tuple[str, ...]
    attributed: bytes = b""

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
                self.attributed,
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
        return cls(a, b, c, d, length, tuple(words.split("\x1f")) if words else (), data[at + tail :])


def extract(article: Article) -> Features:
    """Make the features of an article. Never raises; an empty text gives empty arrays."""
    title, body = _hashes(article.title or ""), _hashes(article.body)[:MAX_TERMS]
    # Title words first, and twice: the place of a term's first standing says where it stands.
    places = np.arange(2 * len(title) + len(body), dtype=np.uint64)
    order = np.concatenate([title, title, body]).astype(np.uint64) << np.uint64(32) | places
    order.sort()
    terms_in_order = (order >> np.uint64(32)).astype(np.uint32)
    starts = np.flatnonzero(np.concatenate([[True], terms_in_order[1:] != terms_in_order[:-1]])) if len(order) else np.zeros(0, np.intp)
    terms = terms_in_order[starts]
    first = (order[starts] & np.uint64(0xFFFFFFFF)).astype(np.int64)
    counts = np.diff(np.concatenate([starts, [len(order)]]))
    flags = np.zeros(len(terms), np.uint8)
    flags[first < 2 * len(title)] = IN_TITLE | IN_LEAD
    flags[first < 2 * len(title) + LEAD] |= IN_LEAD
    numbers = _NUMBERS.intersection(terms.tolist())
    if numbers:
        flags[np.isin(terms, np.fromiter(numbers, np.uint32, len(numbers)))] |= IS_NUMBER
    seen = np.minimum(counts, 255).astype(np.uint8)
    return Features(terms, seen, flags, np.unique(shingle_run(body)), len(body), credits_of(article), attributions(article))


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
