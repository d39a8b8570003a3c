"""Private persons called as a famous one is: a trade, a title, an age at a name, and whether the article speaks of the famous bearer.

«الخباز سعد الحريري» and «رجل اسمه سعد الحريري» are nobody famous. «الطبيب», «المتهم», «الدكتور» or an age may stand with the famous one
too: they say that somebody else is meant only where nothing else in the article speaks of him.

What does not live here: who is famous, and the ids that the two get (``famous``); spheres and their words (``spheres``).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from isnad.arabic.folding import search_key
from isnad.arabic.text import Text
from isnad.reading.names.bearers import age_behind
from isnad.reading.names.clitics import splits
from isnad.reading.names.gazetteer import demonyms, gazetteer
from isnad.reading.names.identity import ARAB
from isnad.reading.names.mentions import Mention
from isnad.reading.names.playing import sport_words
from isnad.reading.names.spans import word_before
from isnad.reading.names.spheres import Facet, facets

_TRADE = "trade"
_ANYBODY = frozenset((_TRADE, "citizen"))
#: Spheres of trades that public persons have beside their offices, or of what is said of them too.
_ALSO = frozenset(("citizen", "medicine", "science", "law", "media", "business"))
#: Titles by which people are called, statesmen among them.
_TITLES = frozenset(("الدكتور", "الدكتوره", "المهندس", "المهندسه", "الاستاذ", "الاستاذه", "الحاج", "الحاجه", "د", "م"))
#: Heads of posts in bodies that are none of state.
_MANAGERS = frozenset(("مدير", "مديره", "المدير", "المديره", "موظف", "موظفه"))
#: What public persons are called too, in the news of their own kind.
_HONOURED = frozenset(("الشهيد", "الشهيده", "شهيد", "الاسير", "الاسيره"))
_OF_SUSPECTS = frozenset(("به", "فيه"))
#: Words that introduce one of whom the reader has not heard.
_BY_NAME = frozenset(("اسمه", "اسمها", "يدعي", "تدعي"))
#: How far before them stands who he is.
_NEAR = 7
_LONGEST = 3
_SOME_SPORT = 2


class Private(NamedTuple):
    """What shows somebody to be a private person, and whether it does so by itself."""

    facet: Facet
    certain: bool


def private(text: Text, mention: Mention, told: Sequence[Facet], known: Facet) -> Private | None:
    """Return what stands with a mention that he whom a list knows so has not; ``told`` are the spheres that stand with it. What is not
    certain says nothing of a foreign name, which few bear."""
    shown = _shown(text, mention, told, known.sphere)
    return shown if shown is not None and (shown.certain or known.land in ARAB) else None


def _shown(text: Text, mention: Mention, told: Sequence[Facet], sphere: str) -> Private | None:
    before = word_before(text.keys, mention.span.first)
    if before in _BY_NAME:
        near = text.keys[max(0, mention.span.first - _NEAR) : mention.span.first - 1]
        trades = [word for word in near for each in (word, word.removesuffix("ا")) if any(f.sphere in _ANYBODY for f in facets(each))]
        return Private(Facet("citizen", "", f"{trades[-1]} {before}" if trades else before), certain=bool(trades))
    if any(facet.sphere == sphere for facet in told):
        return None
    for facet in (*told, *(_before(text, mention) if mention.role is None else ())):
        if facet.sphere == _TRADE:
            return Private(facet, certain=True)
        head = search_key(facet.words).split()[0]
        if (facet.sphere in _ALSO and head not in _HONOURED) or (facet.sphere == "office" and head in _MANAGERS):
            return Private(facet, certain=False)
    role = search_key(mention.role).split() if mention.role else []
    if role and not told and not _TITLES.isdisjoint(role[-1:]):
        return Private(Facet("citizen", "", mention.role or ""), certain=False)
    age = age_behind(text.raw, mention.end)
    return Private(Facet("citizen", "", age), certain=False) if age and not told else None


def _before(text: Text, mention: Mention) -> tuple[Facet, ...]:
    """Return the spheres of a phrase of trade right before a name that is no role of it: «صاحب المخبز فلان», «استشاري القلب فلان»."""
    for length in range(_LONGEST, 1, -1):
        words = text.keys[max(mention.span.first - length, 0) : mention.span.first]
        if len(words) == length and all(word.startswith("ال") or word in _OF_SUSPECTS for word in words[1:]):
            for _, word in splits(words[0]):
                if found := tuple(facet for facet in facets(" ".join((word, *words[1:]))) if facet.sphere in _ANYBODY | _ALSO):
                    return found
    return ()


def speaks_of(text: Text, mentions: Sequence[Mention], group: Collection[int], known: Facet) -> bool:
    """Whether an article speaks of what a famous person is known for, beside the mentions of ``group`` (their ids) and their roles: his
    country, others of his sphere; of a player, sport."""
    if known.sphere == "sport":
        return sport_words(text) >= _SOME_SPORT or any(m.fine == "sports" for m in mentions)
    own: set[int] = set()
    for mention in mentions:
        if id(mention) in group:
            role = len(mention.role.split()) if mention.role else 0
            own.update(range(mention.span.first - role, mention.span.last + _LONGEST))
            continue
        if mention.role and any(facet.sphere == known.sphere for facet in facets(mention.role)):
            return True
        for entry in gazetteer().readings(mention.key)[:1]:
            if entry.country == known.land or (entry.kind == "PER" and entry.fine == "politician" and known.sphere == "state"):
                return True
    nations = demonyms()
    return any(each.country == known.land for i, key in enumerate(text.keys) if i not in own for each in nations.get(key, ()))
