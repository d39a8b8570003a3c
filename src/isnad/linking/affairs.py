"""Which stories of an affair hang together by what can be named, and by what.

Linking joins stories into an affair that are very likely related; that also holds of series in one form («وظائف شاغرة», visits of a feast).
A chain is shown only along links that say why. Two stories are linked by

* a person or an event in the title of one and the beginning of both;
* a body likewise, where the titles share it or other words that tell something (a ministry or a club has more than one matter);
* a person or body in the beginning of both, where the titles share words that tell something; not by one who speaks in both, or for others;
* a place in both titles together with other words of both.

Papers and agencies are no matter of an affair, nor is God's name.

What does not live here: joining stories (``stories``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from isnad.arabic.counted import CURRENCIES
from isnad.arabic.folding import search_key
from isnad.arabic.terms import index_terms
from isnad.arabic.text import Text
from isnad.linking.background import BACKGROUND_ARTICLES, background
from isnad.linking.hashing import term_hash
from isnad.records import Article

_OTHER_WORDS = 2  # that both titles have beside a place
_TELLING = 3.0  # weight of the words that both titles have beside a person or body: that of a word which one article in twenty has
_LEAD = 3  # sentences that are an article's beginning
_NO_MATTER = CURRENCIES | {"الله"}
_SPOKESMEN = ("متحدث", "ناطق")  # in a role, as search keys


@dataclass(frozen=True, slots=True)
class AffairLink:
    """``story`` belongs with ``other``, one of its affair, by the names (as they are shown) that both are about."""

    story: str
    other: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Named:
    """A name of a beginning; ``speaks`` whether a statement is his, ``for_others`` whether he is a spokesman."""

    kind: str
    name: str
    terms: frozenset[str]
    speaks: bool
    for_others: bool


@dataclass(frozen=True, slots=True)
class _About:
    names: Mapping[str, _Named]  # by id, or by name where there is none
    title: frozenset[str]


def chain(stories: Sequence[tuple[str, Article]], story: str) -> tuple[AffairLink, ...]:
    """Return the links that lead from a story to others of its affair, one to each that is reached, in the order of the stories given.

    ``stories`` are ids with the articles that give their titles, earliest first, ``story`` among them. What no link reaches is not of
    the chain.
    """
    about = [_about(article) for _, article in stories]
    start = next(n for n, (id, _) in enumerate(stories) if id == story)
    links: dict[int, AffairLink] = {}
    ahead = [start]
    for n in ahead:  # grows as stories are reached, those nearest in time first
        for k in sorted(range(len(stories)), key=lambda k: (abs(k - n), k)):
            if k != start and k not in links and (names := _shared(about[n], about[k])):
                links[k] = AffairLink(stories[k][0], stories[n][0], names)
                ahead.append(k)
    return tuple(links[k] for k in sorted(links))


def _about(article: Article) -> _About:
    text = Text(article.body)
    end = text.ends[text.sentences[:_LEAD][-1][1] - 1] if len(text) else 0
    speakers = {each.source_id or each.resolved for each in article.statements}
    names: dict[str, _Named] = {}
    for name in article.names:
        key = name.id or name.name
        if (
            name.start >= end
            or (name.kind == "LOC" and name.fine == "nation")
            or name.fine == "media"
            or search_key(name.name) in _NO_MATTER
        ):
            continue
        for_others = any(word in search_key(name.role or "") for word in _SPOKESMEN) or (key in names and names[key].for_others)
        names[key] = _Named(name.kind, name.name, frozenset(index_terms(name.name)), key in speakers or name.name in speakers, for_others)
    return _About(names, frozenset(index_terms(article.title or "")))


def _shared(a: _About, b: _About) -> tuple[str, ...]:
    """Return the names that two articles are both about."""
    either, common = a.title | b.title, a.title & b.title
    both = [(each, b.names[key]) for key, each in a.names.items() if key in b.names]
    others = common.difference(*(each.terms for each, _ in both))
    telling = _weight(others) >= _TELLING
    main, places = [], []
    for each, other in both:
        if each.kind == "LOC":
            if common & each.terms:
                places.append(each.name)
        elif each.terms & either:
            if each.kind != "ORG" or telling or each.terms & common:
                main.append(each.name)
        elif telling and not (each.kind == "PER" and (each.for_others or other.for_others or (each.speaks and other.speaks))):
            main.append(each.name)
    return (*main, *places) if main or (places and len(others) >= _OTHER_WORDS) else ()


def _weight(terms: Iterable[str]) -> float:
    """Return how much words tell together: the sum of their rarity in Arabic at large; numbers tell nothing."""
    hashes = np.array([term_hash(term) for term in terms if not term[0].isdigit()], np.uint32)
    return float(np.log((BACKGROUND_ARTICLES + 1.0) / (background(hashes) + 0.5)).sum())
