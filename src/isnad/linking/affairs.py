"""Which stories of an affair hang together by what can be named, and by what.

Linking joins stories into an affair that are very likely related; that also holds of series in one form («وظائف شاغرة», visits of a feast).
A chain is shown only along links that say why: two stories have a person, a body or an event in common that stands in the title of one
and the beginning of both, or a place that stands in both titles together with other words of both.

What does not live here: joining stories (``stories``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from isnad.arabic.counted import CURRENCIES
from isnad.arabic.folding import search_key
from isnad.arabic.terms import index_terms
from isnad.arabic.text import Text
from isnad.records import Article

_OTHER_WORDS = 2  # that both titles have beside a place
_LEAD = 3  # sentences that are an article's beginning


@dataclass(frozen=True, slots=True)
class AffairLink:
    """``story`` belongs with ``other``, one of its affair, by the names (as they are shown) that both are about."""

    story: str
    other: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _About:
    names: Mapping[str, tuple[str, str]]  # id or name → (kind, name)
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
    names = {
        name.id or name.name: (name.kind, name.name)
        for name in article.names
        if name.start < end and (name.kind != "LOC" or name.fine != "nation")
    }
    return _About(names, frozenset(index_terms(article.title or "")))


def _shared(a: _About, b: _About) -> tuple[str, ...]:
    """Return the names that two articles are both about."""
    titles = a.title | b.title
    both = [(kind, name, frozenset(index_terms(name))) for key, (kind, name) in a.names.items() if key in b.names]
    main = tuple(name for kind, name, terms in both if kind != "LOC" and titles & terms and search_key(name) not in CURRENCIES)
    common = a.title & b.title
    places = tuple(name for kind, name, terms in both if kind == "LOC" and common & terms)
    told = frozenset(term for _, _, terms in both for term in terms)
    return (*main, *places) if main or (places and len(common - told) >= _OTHER_WORDS) else ()
