"""What linking keeps of one article's words: a compact record, its bytes, and the bands by which copies are found in the whole archive.

Everything is made from title and body by ``isnad.arabic.terms.index_terms``, so an article need not have been read. Shingles are runs of
three index terms (stop words are out, so one spans some five words). Bands are the shingles whose hash is 0 modulo ``BAND_MODULUS``
(Manber 1994): the same share of any passage is chosen wherever it stands, so that a cut shares bands with its whole.

What does not live here: comparing two articles (``pairs``, ``copies``).
"""

from __future__ import annotations

import html
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from isnad.linking.arrays import Array, spans
from isnad.linking.attributions import attributions
from isnad.linking.bouts import mark
from isnad.linking.credit import Declared, credits_of, may_name, told_of
from isnad.linking.hashing import Hashes, term_hashes
from isnad.linking.listed import spelled
from isnad.linking.openings import FORMER_SIZE as FORMER_OPENING_SIZE
from isnad.linking.openings import NAMED_WITHIN, NOTHING, OPENING, Opening, kinds_of, openings_of, start_of
from isnad.linking.openings import SIZE as OPENING_SIZE
from isnad.linking.weekdays import weekdays
from isnad.records import Article

IN_TITLE, IN_LEAD, IS_NUMBER, IS_NAME, IS_DAY = 1, 2, 4, 8, 16  # of names: those of persons, bodies and places
NAMES_PLACE, NAMES_PERSON = 32, 64  # a word of a name in the opening; of a person's the last
NAMES_WIDE = 128  # … of a place that has towns in it, besides
LEAD = 40  # index terms of the body that count as the lead
BAND_MODULUS = 20
_MOST_BANDS = 200
MAX_TERMS = 6_000  # of a body; what follows is left out of comparing
_SHINGLE = 3
_DAY_WORDS = "السبت الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة أمس غدا فجر صباح ظهر عصر مساء ليل ليلا ليلة"
WIDE = frozenset(("state", "region", "continent", "water"))  # places that have towns in them
_TERM_BITS, _PLACE_BITS = 32, 15  # of a place: titles and bodies have at most MAX_TERMS terms, a title counts twice
_PLACE = np.uint64(2**_PLACE_BITS - 1)
_MAGIC = 5
_HEAD = struct.Struct("<BBIHHHH")
_WITHOUT_SPECIFICS, _WITHOUT_OPENING = 4, 3
_WITHOUT_BOUT, _WITHOUT_BOUT_HEAD = 2, struct.Struct("<BBHHHH")
_FORMER, _FORMER_HEAD = 1, struct.Struct("<BHHHH")  # without weekdays, too


@dataclass(frozen=True, slots=True)
class Features:
    """An article's words: ``terms`` ascending with ``counts`` (1..255) and ``flags``; ``shingles`` ascending, of the body.

    ``length`` is the number of index terms of the body. ``credits`` are names of agencies and others that it credits,
    ``attributed`` what is kept of its statements (``attributions``), ``weekdays`` the days that its beginning names (a bit each),
    ``told_by`` the declared outlets that it names as having told something (``credit.Declared.told``), ``bout`` what its beginning says of
    its happening (``bouts.mark``), ``opening`` of which kind and day that is.
    """

    terms: Hashes
    counts: npt.NDArray[np.uint8]
    flags: npt.NDArray[np.uint8]
    shingles: Hashes
    length: int
    credits: tuple[str, ...]
    attributed: bytes = b""
    weekdays: int = 0
    told_by: tuple[str, ...] = ()
    bout: int = 0
    opening: Opening = NOTHING

    def to_bytes(self) -> bytes:
        """Return the record as bytes, some 2 KB for a usual article."""
        names = "\x1f".join(self.credits) + ("\x1e" + "\x1f".join(self.told_by) if self.told_by else "")
        tail = names.encode("utf-8", "surrogatepass")[:500]
        head = _HEAD.pack(_MAGIC, self.weekdays, self.bout, len(self.terms), len(self.shingles), min(self.length, 65_535), len(tail))
        return b"".join(
            (
                head,
                self.opening.to_bytes(),
                self.terms.astype("<u4", copy=False).tobytes(),
                self.counts.tobytes(),
                self.flags.tobytes(),
                self.shingles.astype("<u4", copy=False).tobytes(),
                tail,
                self.attributed,
            )
        )

    @classmethod
    def from_bytes(cls, data: bytes) -> Features:
        """Read what ``to_bytes`` wrote. Raises ValueError for anything else."""
        bout, opening = 0, NOTHING
        if len(data) >= _HEAD.size and data[0] in (_MAGIC, _WITHOUT_SPECIFICS, _WITHOUT_OPENING):
            magic, days, bout, terms, shingles, length, tail = _HEAD.unpack_from(data)
            at = _HEAD.size
            if magic != _WITHOUT_OPENING:
                former = magic == _WITHOUT_SPECIFICS
                opening = Opening.from_bytes(data, at, former=former)
                at += FORMER_OPENING_SIZE if former else OPENING_SIZE
        elif len(data) >= _WITHOUT_BOUT_HEAD.size and data[0] == _WITHOUT_BOUT:
            _, days, terms, shingles, length, tail = _WITHOUT_BOUT_HEAD.unpack_from(data)
            at = _WITHOUT_BOUT_HEAD.size
        elif len(data) >= _FORMER_HEAD.size and data[0] == _FORMER:
            _, terms, shingles, length, tail = _FORMER_HEAD.unpack_from(data)
            days, at = 0, _FORMER_HEAD.size
        else:
            raise ValueError("these are not the features of an article")
        a = np.frombuffer(data, "<u4", terms, at)
        at += 4 * terms
        b = np.frombuffer(data, np.uint8, terms, at)
        at += terms
        c = np.frombuffer(data, np.uint8, terms, at)
        at += terms
        d = np.frombuffer(data, "<u4", shingles, at)
        at += 4 * shingles
        words = data[at : at + tail].decode("utf-8", "replace")
        credits, _, told = words.partition("\x1e")
        listed = (tuple(names.split("\x1f")) if names else () for names in (credits, told))
        return cls(a, b, c, d, length, next(listed), data[at + tail :], days, next(listed), bout, opening)


def extract(article: Article, declared: Declared | None = None) -> Features:
    """Make the features of an article. Never raises; an empty text gives empty arrays."""
    return extract_all([article], declared)[0]


def extract_all(articles: Sequence[Article], declared: Declared | None = None) -> list[Features]:
    """Make the features of articles, in arrays for all at once; ``declared`` are the outlets that they may credit."""
    if not articles:
        return []
    # «&#8220;» in a text is a mark, no number.
    texts = [text for article in articles for text in (article.title or "", article.body.strip())]
    texts = [html.unescape(text) if "&" in text else text for text in texts]
    found = term_hashes(texts)
    starts = np.cumsum(found.sizes) - found.sizes
    sizes = np.minimum(found.sizes, MAX_TERMS)
    titles, bodies = sizes[::2], sizes[1::2]
    # Title words first, and twice: the place of a term's first standing says where it stands.
    parts = np.stack([starts[::2], starts[::2], starts[1::2]], axis=1).ravel(), np.stack([titles, titles, bodies], axis=1).ravel()
    where, part = spans(*parts)
    article = part // 3
    first = np.cumsum(2 * titles + bodies) - (2 * titles + bodies)
    place = np.arange(len(where)) - first[article]
    # All in one number (article, term, place), so that one sort brings together what belongs together.
    order = (article << (_TERM_BITS + _PLACE_BITS)).astype(np.uint64)
    order |= found.hashes[where].astype(np.uint64) << np.uint64(_PLACE_BITS) | place.astype(np.uint64)
    order.sort()
    begins = np.flatnonzero(np.diff(order >> np.uint64(_PLACE_BITS), prepend=np.uint64(2**64 - 1)) != 0)
    counts = np.minimum(np.diff(begins, append=len(order)), 255).astype(np.uint8)
    order = order[begins]
    terms = (order >> np.uint64(_PLACE_BITS)).astype(np.uint32)
    article, place = (order >> np.uint64(_TERM_BITS + _PLACE_BITS)).astype(np.int64), (order & _PLACE).astype(np.int64)
    lead = place - 2 * titles[article]
    flags = ((lead < 0) * np.uint8(IN_TITLE) | (lead < LEAD) * np.uint8(IN_LEAD)).astype(np.uint8)
    flags[found.number[where[first[article] + place]]] |= IS_NUMBER
    flags[_in_names(article, terms, articles)] |= IS_NAME
    flags[np.isin(terms, _days())] |= IS_DAY
    for flag, words in _named_in_openings(articles):
        flags[_stand_in(article, terms, words) & (flags & IS_DAY == 0)] |= flag  # «الصحراء ليل الأحد»
    openings = openings_of(articles, kinds_of(terms, article, lead < 0, (lead >= 0) & (lead < OPENING), len(articles)))
    ends = np.searchsorted(article, np.arange(len(articles) + 1))
    credited, named = may_name(found, texts)
    # Copies are known by numbers in one writing; what is alike, by words as they stand.
    in_bodies = np.minimum(found.uniform_sizes[1::2], MAX_TERMS)
    where, body = spans((np.cumsum(found.uniform_sizes) - found.uniform_sizes)[1::2], in_bodies)
    shingles = _shingles(found.uniform[where], body, in_bodies)
    return [
        Features(
            terms[a:b], counts[a:b], flags[a:b], shingles[n], int(bodies[n]), credits_of(each, declared, named=credited[n]),
            attributions(each), weekdays(each.title, each.body), told_of(each, declared, named=named[n]), mark(each),
            openings[n],
        )
        for n, (each, a, b) in enumerate(zip(articles, ends[:-1].tolist(), ends[1:].tolist(), strict=True))
    ]  # fmt: skip


@lru_cache(maxsize=1)
def _days() -> Hashes:
    # How long somebody is jailed is of every sentence, as a day is of every happening.
    return np.unique(term_hashes([f"{_DAY_WORDS} {spelled('headlines', 'term')}"]).hashes)


def _in_names(of: Array, terms: Hashes, articles: Sequence[Article]) -> npt.NDArray[np.bool_]:
    """Say of terms whether they stand in a name that the article (by its number) was read to have, or in the office of whom it names."""
    named = ([name for name in article.names if name.kind != "MISC"] for article in articles)
    return _stand_in(of, terms, ["\n".join(f"{name.text}\n{name.role or ''}" for name in names) for names in named])


def _stand_in(of: Array, terms: Hashes, texts: Sequence[str]) -> npt.NDArray[np.bool_]:
    """Say of terms whether they stand in the text of their article (by its number)."""
    if not any(texts):
        return np.zeros(len(terms), np.bool_)
    found = term_hashes(texts)
    keys = np.repeat(np.arange(len(texts)), found.sizes) << _TERM_BITS | found.hashes.astype(np.int64)
    return np.isin(of << _TERM_BITS | terms.astype(np.int64), keys)


def _named_in_openings(articles: Sequence[Article]) -> Iterator[tuple[int, list[str]]]:
    """Yield for each kind of names its flag and what is flagged of the names in the openings of articles: no land."""
    found = {"LOC": [""] * len(articles), "PER": [""] * len(articles), "wide": [""] * len(articles)}
    for n, article in enumerate(articles):
        start = start_of(article.body) if article.names else 0
        for name in article.names:
            if start <= name.start < start + NAMED_WITHIN and name.kind in found and name.fine != "nation":
                text = name.name.split()[-1:] if name.kind == "PER" else [name.name]
                kind = "wide" if name.kind == "LOC" and name.fine in WIDE else name.kind
                found[kind][n] += "\n".join((*text, ""))
    yield from zip((NAMES_PLACE, NAMES_PERSON, NAMES_PLACE | NAMES_WIDE), found.values(), strict=True)


def _shingles(terms: Hashes, text: Array, sizes: Array) -> list[Hashes]:
    """Return for each text the hashes of its runs of three terms, ascending, each once; of a shorter text that of the whole.

    ``terms`` are those of one text after another, ``text`` the number of the text of each, ``sizes`` how many each text has.
    """
    left = np.repeat(np.cumsum(sizes), sizes) - np.arange(len(terms))  # with this one
    wide = np.concatenate([terms, np.zeros(_SHINGLE, np.uint32)]).astype(np.uint64)
    value = np.zeros(len(terms), np.uint64)
    for k in range(_SHINGLE):
        longer = value * np.uint64(0x9E3779B97F4A7C15) ^ wide[k : k + len(terms)] * np.uint64(0xC2B2AE3D27D4EB4F)
        longer ^= longer >> np.uint64(29)
        value = np.where(left > k, longer, value)
    begins = (left >= _SHINGLE) | (left == sizes[text])
    keys = text[begins].astype(np.uint64) << np.uint64(32) | value[begins] >> np.uint64(32)
    keys.sort()
    keys = keys[np.diff(keys, prepend=np.uint64(2**64 - 1)) != 0]
    ends = np.searchsorted(keys >> np.uint64(32), np.arange(len(sizes) + 1)).tolist()
    shingles = keys.astype(np.uint32)
    return [shingles[a:b] for a, b in pairwise(ends)]


def bands(shingles: Hashes) -> Hashes:
    """Choose from a text's shingles those to be indexed: one in twenty, at least two where there are two."""
    chosen: Hashes = shingles[shingles % np.uint32(BAND_MODULUS) == 0]
    if len(chosen) < 2:
        chosen = np.sort(shingles)[:2]
    return chosen[:_MOST_BANDS]
