"""What an article's opening tells of its happening: of which kinds it is and on which day. Kept with its words.

Among few articles, where it is not known yet which words are rare, that tells best whether two are of one happening (``evidence``).

What does not live here: which date an article speaks of (``isnad.reading.dates``), whether an opening calls its own a further one
(``bouts``).
"""

from __future__ import annotations

import re
import struct
from collections.abc import Sequence
from datetime import date
from functools import cache, lru_cache
from importlib import resources
from itertools import islice
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from isnad.arabic.folding import search_key
from isnad.arabic.terms import index_terms
from isnad.linking.hashing import Hashes, term_hash, term_hashes
from isnad.linking.specifics import NOTHING as NOTHING_SPECIFIC
from isnad.linking.specifics import Specifics, specifics_of_all
from isnad.linking.weekdays import BEFORE, DAYS, LETTERS, rows
from isnad.records import Article

Masks = npt.NDArray[np.uint32]
Marks = npt.NDArray[np.bool_]

OPENING = 20  # index terms of the body that are its opening, some two sentences
UNTOLD, NO_DAY = -128, -(2**30)
_RECORD = struct.Struct("<IIIbbBHH")
_SPECIFICS = struct.Struct("<QQHHIII")
SIZE, FORMER_SIZE = _RECORD.size + _SPECIFICS.size, _RECORD.size  # once it told nothing specific
_LONG_LINE = re.compile(r"[^\n]{60,}")  # a shorter one is a byline
_LOOKED_AT = 350  # letters
_EPOCH = date(1970, 1, 1).toordinal()
_SELDOM = frozenset(("fire", "sinking", "quake", "flood", "blast", "outbreak", "seizure", "strike"))
_SPREADING = frozenset(("outbreak", "strike"))
_LASTING = frozenset(("flood", "quake", "outbreak", "collapse"))
_DAYS_READ = 4  # days named in an opening that are read
NAMED_WITHIN = 300  # letters from the opening's beginning
# Apart, since a pattern whose beginning is known is searched for many times faster.
_DAY = re.compile(rf"ال(?=[ي{LETTERS[0]}][و{LETTERS[1]}])(?:(يوم(?! التالي| الأول| الثاني| الثالث))|{DAYS})(?!\w)(?:\s+(المقبل|القادم))?")
_TODAY, _FIRST_DAY, _COMING = 1, 2, 9  # groups of the pattern
_BESIDE = re.compile(r"(?:[أا]مس|(غدا?))(?!\w)")
_TOMORROW = 1
_BESIDE_LETTERS = ("أمس", "امس", "غد")
_POINT = re.compile(r"[.,٫]\d")
_WITHIN = frozenset("0123456789.,")  # before a number: it goes on
_DECIMAL = re.compile(r"\d{1,3}[.,٫]\d{1,2}(?![\d.,])")
# Behind these a headline tells what came before: «يستقيل بعد الحريق».
_BEHIND = re.compile(rf"(?<!\w)(?:{'|'.join(rows('behind')[0])})(?!\w)")
_BARE_DAY = re.compile(rf"(?:اليوم|[أا]مس)(?!\w)(?!\s+[(،]?\s?ال(?:{DAYS})(?!\w))")
_FRESH_WITHIN, _DEFINED_WITHIN, _SHORT = 12, 2, 3  # words of a beginning; of what defines one of them; letters of a preposition
_DEFINITE = ("ال", "وال", "بال", "لل", "فال", "كال")
_LEADING = frozenset({"في", "من", "علي", "داخل", "قرب", "وسط", "بين", "ادي", "اسفر", "اليوم", "امس", "مساء", "صباح", "فجر", "ظهر", "عصر"})
_TWO = re.compile(rf"(?<!\w)[وفبل]{{0,2}}(?:ال)?(?:{'|'.join(rows('two')[0])})(?!\w)")


class Opening(NamedTuple):
    """``head``, ``title`` and ``whole`` (title and opening) hold a bit for each kind (kinds.tsv) that their words tell of; ``head`` is the
    headline without what it tells as having been before.

    ``told`` is the day that is told of, in days after publication, ``also`` the next other one. ``several``: the headline is of two
    happenings of a kind. ``measures`` are the first two decimal numbers (hundredths, below 65,536), 0 where there is none. ``specifics``
    is what tells it from others of its kind. ``fresh``: the body begins with what befell as with something not told of before («شب حريق في
    مخزن», not «الحريق», «حريق السوق»), of a day of the week.
    """

    head: int = 0
    title: int = 0
    whole: int = 0
    told: int = UNTOLD
    also: int = UNTOLD
    several: bool = False
    measures: tuple[int, int] = (0, 0)
    specifics: Specifics = NOTHING_SPECIFIC
    fresh: bool = False

    def to_bytes(self) -> bytes:
        """Return the record as ``SIZE`` bytes."""
        title, whole, accused, deeds, named = self.specifics
        record = _RECORD.pack(self.head, self.title, self.whole, self.told, self.also, self.several | self.fresh << 1, *self.measures)
        return record + _SPECIFICS.pack(title, whole, accused, deeds, *named)

    @classmethod
    def from_bytes(cls, data: bytes, at: int, *, former: bool = False) -> Opening:
        """Read what ``to_bytes`` wrote, or wrote once (``FORMER_SIZE`` bytes)."""
        head, title, whole, told, also, marks, first, second = _RECORD.unpack_from(data, at)
        specifics = NOTHING_SPECIFIC
        if not former:
            things, more, accused, deeds, *named = _SPECIFICS.unpack_from(data, at + _RECORD.size)
            specifics = Specifics(things, more, accused, deeds, (named[0], named[1], named[2]))
        return cls(head, title, whole, told, also, bool(marks & 1), (first, second), specifics, bool(marks & 2))


NOTHING = Opening()


def days_of(opening: Opening, published: str | None, at: int) -> tuple[int, int]:
    """Return the days that an opening tells of, as numbers of days, or ``NO_DAY``; ``at`` is when it was published, where that is all."""
    if opening.told == UNTOLD:
        return NO_DAY, NO_DAY
    try:
        day = date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        day = at // 86_400 + _EPOCH
    return day + opening.told, NO_DAY if opening.also == UNTOLD else day + opening.also


def start_of(body: str) -> int:
    """Return where a body's opening begins, behind bylines."""
    found = _LONG_LINE.search(body, 0, 1_000)
    return found.start() if found else 0


def openings_of(articles: Sequence[Article], kinds: Masks) -> list[Opening]:
    """Return what the openings of articles tell; ``kinds`` are those of the title of each, and of title and opening (``kinds_of``)."""
    starts = [start_of(article.body) for article in articles]
    beginnings = [(article.title or "", article.body[start : start + _LOOKED_AT]) for article, start in zip(articles, starts, strict=True)]
    found = []
    every = zip(articles, beginnings, kinds.tolist(), specifics_of_all(beginnings), strict=True)
    for article, (headline, text), (title, whole), specifics in every:
        told, also, *_ = [*dict.fromkeys(_days(text, article.published)), UNTOLD, UNTOLD]
        measures = _measures(f"{headline}\n{text}")
        two = bool(_TWO.search(headline))
        fresh = bool(whole & classes()["spot"]) and _fresh(text) and _by_weekday(text)
        found.append(Opening(_head(headline, title), title, whole, told, also, two, measures, specifics, fresh))
    return found


def _days(text: str, published: str | None) -> list[int]:
    """Return the days after publication that a text names first, in its order."""
    found = list(_DAY.finditer(text))
    if any(map(text.__contains__, _BESIDE_LETTERS)):
        found = sorted([*found, *_BESIDE.finditer(text)], key=re.Match.start)
    named = (each for each in found if BEFORE.search(text[max(0, each.start() - 3) : each.start()]))
    return [_days_after(each, published) for each in islice(named, _DAYS_READ)]


def _measures(text: str) -> tuple[int, int]:
    if _POINT.search(text) is None:
        return 0, 0  # most texts
    read = (found for found in _DECIMAL.finditer(text) if text[max(0, found.start() - 1) : found.start()] not in _WITHIN)
    found = [round(100 * float(re.sub("[,٫]", ".", each[0]))) & 0xFFFF for each in read]
    first, second, *_ = [*dict.fromkeys(found), 0, 0]
    return first, second


def _fresh(text: str) -> bool:
    """Say whether a body begins with what befell somewhere as with something not told of before: not behind who says so."""
    keys = [search_key(word) for word in text.split(maxsplit=_FRESH_WITHIN + _DEFINED_WITHIN)[: _FRESH_WITHIN + _DEFINED_WITHIN]]
    if not keys or keys[0].removeprefix("و") in _saying():
        return False
    for at, key in enumerate(keys[:_FRESH_WITHIN]):
        if key.endswith((".", ":")):
            return False
        if key.startswith(_DEFINITE) or not _befalls(key):
            continue
        for behind in keys[at + 1 : at + 1 + _DEFINED_WITHIN]:
            if behind.startswith(_DEFINITE):
                return False
            if behind in _LEADING or len(behind) < _SHORT or behind.startswith(("ب", "ل")):
                break
        return True
    return False


def _by_weekday(text: str) -> bool:
    """Say whether a text tells its day by the week's: «اليوم» and «أمس» are of the day that it was first published."""
    if _BARE_DAY.search(text):
        return False
    return any(not found[_TODAY] for found in _DAY.finditer(text))


@lru_cache(maxsize=20_000)
def _befalls(key: str) -> bool:
    return recognised(key, "spot") != 0


@cache
def _saying() -> frozenset[str]:
    return frozenset(search_key(word) for word in rows("saying")[0])


def _head(title: str, kinds: int) -> int:
    """Return the kinds of what a headline tells, without what was before it; those of all of it where nothing is left."""
    behind = _BEHIND.search(title) if kinds else None
    if behind is None:
        return kinds
    before = title[: behind.start()]
    if not before.strip(" :«\"'"):  # «بعد خسارة الديربي.. النادي يقيل مدربه»
        _, _, before = title.partition("..")
    found = 0
    for term in index_terms(before):
        found |= _by_term().get(term_hash(term), 0)
    return found or kinds


def recalls(headline: str) -> bool:
    """Say whether a headline tells of what came before («بعد حادث القطار»)."""
    return _BEHIND.search(headline) is not None


def _days_after(found: re.Match[str], published: str | None) -> int:
    if found.re is _BESIDE:
        return 1 if found[_TOMORROW] else -1
    if found[_TODAY]:
        return 0
    try:
        weekday = (date.fromisoformat((published or "")[:10]).weekday() + 2) % 7
    except ValueError:
        return UNTOLD
    named = next(day for day in range(7) if found[_FIRST_DAY + day])
    return ((named - weekday) % 7 or 7) if found[_COMING] else -((weekday - named) % 7)


def kinds_of(terms: Hashes, of: npt.NDArray[np.int64], in_title: Marks, opening: Marks, count: int) -> Masks:
    """Return the kinds that ``count`` articles tell of, a row each: in the title, in title and opening.

    ``terms`` are the hashes of their words, ``of`` the number of the article of each, ``in_title`` and ``opening`` where it stands.
    """
    keys, bits = _table()
    at = np.minimum(np.searchsorted(keys, terms), len(keys) - 1)
    known = keys[at] == terms
    found: Masks = np.zeros((count, 2), np.uint32)
    for column, where in enumerate((in_title, in_title | opening)):
        some = np.flatnonzero(known & where)
        np.bitwise_or.at(found[:, column], of[some], bits[at[some]])
    return found


def recognised(text: str, of: str) -> int:
    """Return the kinds of a class (``classes``) that a text's words tell of."""
    found = 0
    for term in index_terms(text):
        found |= _by_term().get(term_hash(term), 0)
    return found & classes()[of]


def is_kind(term: str) -> bool:
    """Say whether an index term tells of a kind."""
    return term_hash(term) in _by_term()


@cache
def recognised_kinds(names: tuple[str, ...]) -> int:
    """Return the bits of some kinds by their names."""
    return sum(1 << n for n, (kind, _, _) in enumerate(_rows()) if kind in names)


@lru_cache(maxsize=1)
def classes() -> dict[str, int]:
    """Return the bits of the kinds of each class: event (with those at one spot), spot, act, toll, further (what goes on of a happening);
    those that seldom befall a place twice in some months (befalls), those of them that go on in many places (spreads), and those whose toll
    rises for days (lasts)."""
    found: dict[str, int] = {}
    for n, (kind, of, _) in enumerate(_rows()):
        for name in (
            of,
            *(["event"] if of == "spot" else []),
            *(["befalls"] if kind in _SELDOM else []),
            *(["spreads"] if kind in _SPREADING else []),
            *(["lasts"] if kind in _LASTING else []),
        ):
            found[name] = found.get(name, 0) | 1 << n
    return found


@lru_cache(maxsize=1)
def _rows() -> list[tuple[str, str, str]]:
    lines = resources.files("isnad.linking").joinpath("data/kinds.tsv").read_text("utf-8").splitlines()
    parts = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(name, of, words) for name, of, words in parts]


@lru_cache(maxsize=1)
def _by_term() -> dict[int, int]:
    found: dict[int, int] = {}
    for n, (_, _, words) in enumerate(_rows()):
        for term in term_hashes([words]).hashes.tolist():
            found[term] = found.get(term, 0) | 1 << n
    return found


@lru_cache(maxsize=1)
def _table() -> tuple[Hashes, Masks]:
    held = sorted(_by_term().items())
    return np.array([term for term, _ in held], np.uint32), np.array([bits for _, bits in held], np.uint32)
