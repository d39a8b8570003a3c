"""Which articles of a story are of one happening: a story may hold several (accidents of one day, the closings of a market).

Two articles are of one as far as linking takes them for it (``near``), unless each begins with a place that the other does not know. Where
things are counted more speaks against it: a body that each alone begins with (the results of two companies), and a form that both fill
with other numbers.

What does not live here: cutting stories (``clusters``); which figures are of one quantity (``differences``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from isnad.arabic.folding import search_key
from isnad.arabic.terms import index_terms, is_stop
from isnad.arabic.text import Text
from isnad.arabic.words import split_word
from isnad.linking.befell import JOINING, roles, terms
from isnad.linking.lands import land_terms
from isnad.linking.parts import aside
from isnad.records import Article, Name

#: Says of two articles, by id, how likely they are of one happening.
Near = Callable[[str, str], float]

_ONE_HAPPENING = 0.6  # least probability
_OPENING, _LEAD = 2, 3  # sentences that say where, and whose numbers are an article's own
_FORMULA = 4  # numbers of a beginning from which on two texts of one form with other numbers are of two happenings
# What lies there is called by the word behind («جبال الريحان»); alone it is no place («تهوي في المنحدر»).
_LYING = "جبل جبال وادي منحدر منعرج سهل نهر بحر بحيرة ساحل شاطئ خليج صحراء غابة ميناء مطار مستشفى مدرسة جامعة ملعب سوق مصنع سد جسر نفق منجم"
_WHERE = frozenset({"في", "طريق", "بطريق", "حي", "بحي", "شارع", "قريه", "بلده", "محافظه", "مدينه", "قرب", "شمال", "جنوب", "شرق", "غرب"})
_WHERE |= {own + search_key(word) for word in _LYING.split() for own in ("", "ب")}
_OUTLETS = frozenset({"وكاله", "صحيفه", "جريده", "قناه", "موقع", "شبكه", "اذاعه", "تلفزيون", "مجله"})
_TOLD_TO = re.compile(r"(?:\sل|\sلل|ل(?:صحيفة|جريدة|قناة|وكالة|موقع)\s[«\"]?)\Z")
# Behind «في» and «ب» no place: what happened, how strong it was, in which part of a land.
_NOWHERE = """
حادث حوادث حادثة هجوم هجمات انفجار انفجارات تفجير تفجيرات حريق حرائق غارة غارات ضربة زلزال هزة تصادم انقلاب انزلاق انهيار غرق فيضان فيضانات
سيول عاصفة إعصار تدافع اشتباكات مواجهات معارك قصف احتجاجات تظاهرات شغب تحطم سقوط قوة شدة نسبة شمالي جنوبي شرقي غربي
سلطنة دولة جمهورية مملكة بلاد
"""


@dataclass(frozen=True, slots=True)
class _Known:
    """What an article begins with, each name as its terms: places (``headed``: of its headline), bodies, numbers; and all its words."""

    headed: frozenset[frozenset[str]]
    places: frozenset[frozenset[str]]
    bodies: frozenset[frozenset[str]]
    numbers: frozenset[str]
    words: frozenset[str]


class Happenings:
    """Tells articles of one story apart by their happenings. Without ``near`` they are one unless their beginnings speak against it."""

    def __init__(self, articles: Sequence[Article], near: Near | None = None):
        self._articles = {article.id: article for article in articles}
        self._near = near
        self._known: dict[str, _Known] = {}

    def near(self, a: str, b: str) -> bool:
        """Say whether linking takes two articles, by id, for one happening."""
        return self._near is None or self._near(a, b) >= _ONE_HAPPENING

    def apart(self, a: str, b: str, *, things: bool) -> bool:
        """Say whether the beginnings of two articles are of two happenings; ``things``: not people are counted."""
        one, other = self._of(a), self._of(b)
        if _lacks(one, _beside(other, one)) and _lacks(other, _beside(one, other)):
            return True
        if not things:
            return False
        formula = min(len(one.numbers), len(other.numbers)) >= _FORMULA and len(one.numbers & other.numbers) <= 1
        return formula or (_lacks(one, other.bodies) and _lacks(other, one.bodies))

    def elsewhere(self, a: str, b: str) -> bool:
        """Say whether the headlines of two articles each name a place, and none in common."""
        one, other = (frozenset(term for place in self._of(id).headed for term in place) for id in (a, b))
        return bool(one and other and not one & other)

    def _of(self, id: str) -> _Known:
        if id not in self._known:
            self._known[id] = _read(self._articles[id])
        return self._known[id]


def _beside(known: _Known, other: _Known) -> frozenset[frozenset[str]]:
    """Return the places of one beginning that may set it apart from another: a land does so only where the other names a land too (one
    tells of a storm «في سلطنة عمان», another of it «في ظفار»)."""
    lands = frozenset(name for name in known.places if name & land_terms())
    return known.places if any(name & land_terms() for name in other.places) else known.places - lands


def _lacks(known: _Known, names: frozenset[frozenset[str]]) -> bool:
    return any(not name & known.words for name in names)


def _read(article: Article) -> _Known:
    text, title = Text(article.body), article.title or ""
    ends = [text.ends[last - 1] for _, last in text.sentences[:_LEAD]] or [0]
    opening = ends[min(_OPENING, len(ends)) - 1]
    asides = [
        (text.starts[at], text.ends[last - 1]) for first, last in text.sentences[:_OPENING] if (at := aside(text, first, last)) < last
    ]
    begun = [
        (name.kind, frozenset(index_terms(name.name)))
        for name in article.names
        if name.start < opening and name.fine != "nation" and not any(start <= name.start < end for start, end in asides)
    ]
    names = " ".join(name.name for name in article.names)
    headed = frozenset(_located(title))
    return _Known(
        headed,
        frozenset([*headed, *(name for kind, name in begun if kind == "LOC")]),
        frozenset(frozenset(index_terms(name.name)) for name in article.names if name.start < opening and _acts(article, name)),
        frozenset(term for term in index_terms(f"{title} {article.body[: ends[-1]]}") if term[0].isdigit()),
        frozenset(index_terms(f"{title} {article.body} {names}")),
    )


def _acts(article: Article, name: Name) -> bool:
    """Say whether a name is of a body that a text may be about: none that only passes on («لصحيفة …», «وكالة …»)."""
    if name.kind != "ORG" or _TOLD_TO.search(article.body[: name.start]):
        return False
    return search_key(name.text).split()[:1] == [] or search_key(name.text).split()[0].removeprefix("ل") not in _OUTLETS


def _located(title: str) -> Iterator[frozenset[str]]:
    """Yield what a title says of where: the words behind «في», «طريق», «حي» … and with «ب», but those of what happened."""
    text = Text(title)
    words = [i for i, key in enumerate(text.keys) if key not in JOINING]
    for before, i in pairwise([-1, *words]):
        word = text.slice(i, i + 1)
        where = (before >= 0 and text.keys[before] in _WHERE) or split_word(word)[0] in ("ب", "وب")
        if not where or is_stop(text.keys[i]):
            continue
        found = frozenset(index_terms(word))
        if found and not found & (terms(_NOWHERE) | terms(_LYING)) and not any(term in roles() or term[0].isdigit() for term in found):
            yield found
