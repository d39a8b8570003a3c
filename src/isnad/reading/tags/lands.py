"""The land in which the places of an article lie, where it has none as a tag: an article on Sfax and Monastir is one on Tunisia.

What does not live here: lands that a text names or has an adjective of (``candidates``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from isnad.arabic.folding import search_key
from isnad.reading.names.gazetteer import Demonym, demonyms, gazetteer
from isnad.reading.names.identity import PLACE, describe
from isnad.reading.names.lands import is_of_several_lands
from isnad.reading.tags.candidates import KIND_WEIGHT, Candidate

#: How many places of a land make an article one on it that has other lands' too, and of which share of all its places.
_SEVERAL, _MOST, _PAIR = 3, 0.66, 2
#: How many tags of a notice are few, and hardly any.
_FEW, _HARDLY_ANY = 5, 3


def land_of_places(found: Mapping[str, Candidate], chosen: Sequence[Candidate], brief: bool) -> list[Candidate]:
    """Return the land in which an article's places lie, if it is not ``chosen``: three of them and most; in a ``brief`` text with few tags
    two and all, with hardly any one; or a land that the text names, of a place in the headline. Where it was written is no place of it."""
    lands: Counter[str] = Counter()
    sure: set[str] = set()
    headed: set[str] = set()
    for candidate in found.values():
        if candidate.what == "مكان" and candidate.id is not None and (candidate.times > candidate.dated or candidate.in_title):
            who = describe(candidate.tag, "LOC", candidate.id)
            if who.country is not None and who.fine not in ("nation", "continent"):
                lands[who.country] += 1
                if candidate.in_title:
                    headed.add(who.country)
                if is_alone_so_called(candidate.tag):
                    sure.add(who.country)
    if not lands:
        return []
    land, count = lands.most_common(1)[0]
    told = sum(candidate.times > 0 or candidate.in_title for candidate in chosen)
    least = _SEVERAL if not brief or told >= _FEW else _PAIR if told >= _HARDLY_ANY else 1
    known = _by_code().get(land)
    # A land that the text names is that of a place in its headline.
    named = known is not None and known.id in found and land in headed and count >= _MOST * lands.total()
    if not named and (count < least or count < (_MOST if count >= _SEVERAL else 1.0) * lands.total()):
        return []
    if count == 1 and land not in sure:
        return []  # of several lands' towns of one name an article may mean each
    if known is None or any(candidate.id == known.id for candidate in chosen):
        return []
    candidate = found.get(known.id) or Candidate(known.label, known.id, "مكان", weight=KIND_WEIGHT["LOC"])
    candidate.holds = True
    return [candidate]


def is_alone_so_called(label: str) -> bool:
    """Whether a place is the only land's of its name, or well known."""
    key = search_key(label)
    return not is_of_several_lands(key) or any(e.weight > PLACE and e.id is not None for e in gazetteer().readings(key)[:1])


@cache
def _by_code() -> dict[str, Demonym]:
    found: dict[str, Demonym] = {}
    for rows in demonyms().values():
        for row in rows:
            found.setdefault(row.country, row)
    return found
