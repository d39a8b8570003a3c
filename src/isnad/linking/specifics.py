"""By what two happenings of one kind, day and town are told from each other: where it was and what it was about (a store of timber, a
school), of what somebody is accused (a theft, drugs), and what bears a name («حي الزيتون», «شركة الفيحاء»). Read from headline and opening.

What is not said speaks for nothing: two are apart only where both articles say something and neither knows the other's.

What does not live here: places and persons by their names (``features``), kinds of happenings (``openings``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from importlib import resources
from itertools import compress, count
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from isnad.arabic.folding import fold_search, search_key
from isnad.arabic.terms import index_terms, is_stop, stem
from isnad.linking.hashing import Hashes, term_hash, term_hashes

_SIGNS = tuple('،.":()-/!؟…')  # replaced one by one, which is faster than any other way
_MOST_NAMED = 3
_NAME_BITS = 27
_NAME = 2**_NAME_BITS - 1  # of what is named: the lower bits of its word's hash; above them which thing it is
_BEFORE = ("", "و", "ب", "ل", "ف", "ك", "ال", "وال", "بال", "كال", "فال", "لل", "ولل", "وب", "ول", "وبال")
_PRONOUNS = ("ه", "ها", "هم")

_BODIES = ("company", "bank", "club", "university")  # of the heads of names: no sites
_SITES = ("bridge", "tunnel", "hotel", "mosque", "factory", "market", "camp", "prison", "station", "mine")  # of one matter at a time
#: What is told of specifically by one article of each pair: things and deeds (of the headline, of headline and opening), what is named.
Sides = tuple[npt.NDArray[np.uint64], npt.NDArray[np.uint32]]


class Specifics(NamedTuple):
    """A bit for each thing and each deed that the headline tells of, and headline and opening; ``named``: what bears a name in these, each
    as what it is and a word's hash (``_NAME``), 0 where there is none."""

    title: int = 0
    whole: int = 0
    deeds_title: int = 0
    deeds: int = 0
    named: tuple[int, int, int] = (0, 0, 0)


NOTHING = Specifics()


def specifics_of(title: str, opening: str) -> Specifics:
    """Return what a headline and an opening tell of specifically."""
    return specifics_of_all([(title, opening)])[0]


def specifics_of_all(beginnings: Sequence[tuple[str, str]]) -> list[Specifics]:
    """Return what headlines and their openings tell of specifically; all are folded at once, which is many times faster."""
    joined = fold_search("\n".join([text.replace("\n", " ") for beginning in beginnings for text in beginning])).text.lower()
    for sign in _SIGNS:
        joined = joined.replace(sign, " ")
    lines = iter(joined.split("\n"))
    return [_specifics(title.split(), opening.split()) for title, opening in zip(lines, lines, strict=True)]


def _specifics(title: list[str], opening: list[str]) -> Specifics:
    named: dict[int, None] = {}
    things, deeds = _read(title, named)
    more, further = _read(opening, named)
    first, second, third, *_ = [*named, 0, 0, 0]
    return Specifics(things, things | more, deeds, deeds | further, (first, second, third))


def _read(words: list[str], named: dict[int, None]) -> tuple[int, int]:
    table = _table()
    things = deeds = 0
    behind = -1  # the place of a name's first word
    for at in compress(count(), map(table.__contains__, words)):
        if at == behind:
            continue
        thing, deed, head = table[words[at]]
        if head is not None and (name := _name(words[at + 1 : at + 3])) is not None:
            behind = at + 1
            if head:
                named[head << _NAME_BITS | _hashed(name)] = None
        things |= thing
        deeds |= deed
    return things, deeds


@lru_cache(maxsize=4_096)
def _hashed(name: str) -> int:
    found: int = term_hash(stem(name)) & _NAME
    return found


def _name(behind: list[str]) -> str | None:
    """Return the first word of the name that stands there: a definite word, or one that such a word makes definite («بيئة الغد»)."""
    if not behind or is_stop(behind[0]) or behind[0][0].isdigit() or _table().get(behind[0], (0, 0, None))[2]:
        return None  # «قبالة |سواحل الياقوت»
    if behind[0].startswith("ال") or (len(behind) > 1 and behind[1].startswith("ال")):
        return behind[0]
    return None


def apart(ours: Sides, theirs: Sides, words: Callable[[int], tuple[Hashes, Hashes]], *, headlines: bool = False) -> npt.NDArray[np.bool_]:
    """Say of pairs whether each article tells of things, or of deeds, of which the other knows none: those of its headline, or, where one
    headline has none, of its opening (not where only ``headlines`` count); or whether each names something («حي الزيتون», «حي الندى») that
    the other does not know.

    ``words`` are those of both articles of a pair.
    """
    found = np.zeros(len(ours[0]), np.bool_)
    for title, whole in ((0, 1), (2, 3)):
        (a, a_whole), (b, b_whole) = ((side[:, title], side[:, whole]) for side in (ours[0], theirs[0]))
        headed = ((a > 0) & (b > 0)) if headlines else (a | b) > 0
        a, b = np.where(a > 0, a, a_whole), np.where(b > 0, b, b_whole)
        found |= headed & (a > 0) & (b > 0) & (a & b_whole == 0) & (b & a_whole == 0)
    mine, others = ours[1], theirs[1]
    kind, other = mine >> _NAME_BITS, others >> _NAME_BITS
    for k in np.flatnonzero(((kind[:, :, None] == other[:, None, :]) & (kind[:, :, None] > 0)).any(axis=(1, 2)) & ~found).tolist():
        known = [frozenset((terms & np.uint32(_NAME)).tolist()) for terms in words(k)]
        found[k] = _named_apart(mine[k].tolist(), others[k].tolist(), known)
    return found


def two_happenings(ours: Specifics, theirs: Specifics, words: tuple[Hashes, Hashes]) -> bool:
    """Say of one pair what ``apart`` says of many."""
    first, second = ((np.array([one[:4]], np.uint64), np.array([one.named], np.uint32)) for one in (ours, theirs))
    return bool(apart(first, second, lambda _: words)[0])


def sites_of_both(headline: str, other: str) -> frozenset[int]:
    """Return the sites with a name that two headlines both tell of («سجن القبة»), each as a number."""
    ours, theirs = (frozenset(name for name in specifics_of(each, "").named if name) for each in (headline, other))
    return frozenset(name for name in ours & theirs if name >> _NAME_BITS in _sites())


@lru_cache(maxsize=4_096)
def told_apart(headline: str, words: str, other_headline: str, other_words: str) -> bool:
    """Say as ``two_happenings`` does of headlines and openings as they stand."""
    known = term_hashes([f"{headline} {words}"]).hashes, term_hashes([f"{other_headline} {other_words}"]).hashes
    return two_happenings(specifics_of(headline, words), specifics_of(other_headline, other_words), known)


def _named_apart(ours: list[int], theirs: list[int], known: list[frozenset[int]]) -> bool:
    for kind in {name >> _NAME_BITS for name in ours if name} - _often_foreign():
        mine, others = ({name & _NAME for name in side if name >> _NAME_BITS == kind} for side in (ours, theirs))
        if others and not mine & known[1] and not others & known[0]:
            return True
    return False


@lru_cache(maxsize=1)
def deed_terms() -> frozenset[str]:
    """Return the index terms of what somebody is accused of."""
    return frozenset(index_terms(" ".join(words for _, of, words in _rows() if of == "deed")))


@lru_cache(maxsize=1)
def _often_foreign() -> frozenset[int]:
    """Return the sites whose names are spelled in several ways («سجن غوانتانامو العسكري», «جوانتانامو»): they tell nothing apart."""
    heads = [name for name, of, _ in _rows() if of == "head"]
    return frozenset((heads.index("prison") + 1,))


@lru_cache(maxsize=1)
def _sites() -> frozenset[int]:
    heads = [name for name, of, _ in _rows() if of == "head"]
    return frozenset(n + 1 for n, name in enumerate(heads) if name in _SITES)


@lru_cache(maxsize=1)
def body_terms() -> frozenset[str]:
    """Return the index terms of what bodies are («شركة», «بنك»), of which only a name tells which one it is."""
    return frozenset(index_terms(" ".join(words for name, of, words in _rows() if of == "head" and name in _BODIES)))


def _rows() -> list[list[str]]:
    lines = resources.files("isnad.linking").joinpath("data/specifics.tsv").read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@lru_cache(maxsize=1)
def _table() -> Mapping[str, tuple[int, int, int | None]]:
    """Read specifics.tsv: words as they may be written, each with its bits of things and of deeds, and what the name behind it is of: a
    number, 0 for what is told by no name, ``None`` where it leads to none."""
    rows = _rows()
    found: dict[str, tuple[int, int, int | None]] = {}
    known = Counter[str]()
    for _, of, words in rows:
        bit, head = 1 << known[of], known[of] + 1 if of == "head" else 0
        known[of] += 1
        for key in map(search_key, words.split()):
            for form in _forms(key, names=of in ("head", "town")):
                thing, deed, other = found.get(form, (0, 0, None))
                if of in ("head", "town"):
                    found[form] = thing, deed, head
                else:
                    found[form] = (thing | bit, deed, other) if of == "thing" else (thing, deed | bit, other)
    return found


def _forms(key: str, *, names: bool) -> Iterator[str]:
    """Yield a word with what may be before and behind it; one that a name follows has no article."""
    yield from (before + key for before in _BEFORE if not names or not before.endswith(("ال", "لل")))
    if not names:
        base = f"{key[:-1]}ت" if key.endswith("ه") else key
        yield from (before + base + own for before in _BEFORE[:4] for own in _PRONOUNS)
        yield key + "ا"
