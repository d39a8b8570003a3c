"""Which stories of an affair hang together by what can be named, and by what.

Linking joins stories into an affair that are very likely related; that also holds of series in one form («وظائف شاغرة», visits of a feast).
A chain is shown only along links that say why: two stories have a person, a body or an event in common that stands in the title of one
and the beginning of both, or such a place together with a word of both titles.

What does not live here: joining stories (``stories``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from isnad.arabic.terms import index_terms
from isnad.arabic.text import Text
from isnad.records import Article

_LEAD = 3  # sentences that are an article's beginning


@dataclass(frozen=True, slots=True)
class AffairLink:
    """``story`` belongs with ``other``, an earlier one of its affair, by the names (as they are shown) that both are about."""

    story: str
    other: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _About:
    names: Mapping[str, tuple[str, str]]  # id or name → (kind, name)
    title: frozenset[str]


def chain(stories: Sequence[tuple[str, Article]], story: str) -> tuple[AffairLink, ...]:
    """Return the links that lead from a story to others of its affair, in the order of the stories given (id and the article that gives
    its title, earliest first). Stories that no link reaches are not of the chain."""
    about = [(id, _about(article)) for id, article in stories]
    found: dict[str, list[AffairLink]] = {id: [] for id, _ in stories}
    for n, (id, one) in enumerate(about):
        for before, other in reversed(about[:n]):
            names = _shared(one, other)
            if names:
                link = AffairLink(id, before, names)
                found[id].append(link)
                found[before].append(link)
    reached, ahead = {story}, [story]
    while ahead:
        for link in found.get(ahead.pop(), []):
            for id in (link.story, link.other):
                if id not in reached:
                    reached.add(id)
                    ahead.append(id)
    # Each later story by its nearest earlier one.
    nearest = {id: next((link for link in links if link.story == id), None) for id, links in found.items() if id in reached}
    return tuple(link for link in nearest.values() if link is not None)


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
    main = [(kind, name) for key, (kind, name) in a.names.items() if key in b.names and titles & frozenset(index_terms(name))]
    if any(kind != "LOC" for kind, _ in main):
        return tuple(name for _, name in main)
    places = frozenset(term for _, name in main for term in index_terms(name))
    return tuple(name for _, name in main) if main and (a.title & b.title) - places else ()
