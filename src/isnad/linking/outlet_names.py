"""The names by which an outlet is called: where a denial says whose report it denies, and where what it tells itself is cited.

What does not live here: what outlets are called in credits of an agency (``agencies``).
"""

from __future__ import annotations

from collections.abc import Mapping

from isnad.linking.holders import name_words
from isnad.records import Article, Outlet

_OUTLET_NOUNS = frozenset(name_words("صحيفة جريدة قناة موقع وكالة شبكة إذاعة تلفزيون مجلة منصة فضائية"))


def called(article: Article, outlets: Mapping[str, Outlet]) -> str:
    """Return what the outlet of an article is called, as far as is known."""
    outlet = outlets.get(article.outlet or "")
    return outlet.name if outlet is not None and outlet.name else article.outlet or article.id


def spellings(outlet: Outlet) -> tuple[tuple[str, ...], ...]:
    """Return the names by which an outlet is told of, as words of a name."""
    return tuple(filter(None, (name_words(name) for name in (outlet.name, *outlet.credits))))


def names_outlet(told_by: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Say whether words on who told it name an outlet: its whole name, one of a single word behind what an outlet is called."""
    for at in range(len(told_by) - len(name) + 1):
        if told_by[at : at + len(name)] == name and (len(name) > 1 or (at and told_by[at - 1] in _OUTLET_NOUNS)):
            return True
    return False
