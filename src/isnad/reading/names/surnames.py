"""Nationalities that are family names: «محمد شياع السوداني», «قال سامر العراقي … وأكد العراقي».

What does not live here: adjectives that look like places (``doubts``), who a second mention is (``identity``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.reading.names.features import core, name_like
from isnad.reading.names.gazetteer import demonyms, gazetteer
from isnad.reading.names.verbs import acting


def countries(text: Text) -> dict[str, set[str]]:
    """Return the words by which a text speaks of each country: its name, and adjectives of nationality."""
    found: dict[str, set[str]] = {}
    for key in set(text.keys):
        word = core(key)[1]
        for demonym in demonyms().get(word, ())[:1]:
            found.setdefault(demonym.country, set()).add(word)
        for entry in gazetteer().readings(word)[:1]:
            if entry.fine == "nation" and entry.country:
                found.setdefault(entry.country, set()).add(word)
    return found


def is_surname(key: str, name: Sequence[str], spoken_of: Mapping[str, Set[str]]) -> bool:
    """Say whether a nationality after a full name is its last word («محمد شياع السوداني»): where the gazetteer knows the person by it, or
    nothing else in the article speaks of that country."""
    if any(e.kind == "PER" for e in gazetteer().readings(" ".join([*name, key]))):
        return True
    demonym = demonyms()[key][0]
    return key.startswith("ال") and demonym.shape == "male" and spoken_of.get(demonym.country, set()) <= {key}


def acts_later(text: Text, i: int) -> bool:
    """Say whether a nationality behind a name comes again alone as one who speaks («قال سامر العراقي … وأكد العراقي أن»)."""
    key = text.keys[i]
    if not may_be_surname(key):
        return False
    return any(text.keys[j] == key and acts(text, j) for j in range(i + 1, len(text)))


def may_be_surname(key: str) -> bool:
    """Say whether a nationality has the form of a man's family name («العراقي»)."""
    return key.startswith("ال") and any(demonym.shape == "male" for demonym in demonyms().get(key, ()))


def acts(text: Text, i: int) -> bool:
    """Say whether a nationality stands where only a person can: right behind a verb of speaking or doing («وقال السوداني»), or before one
    at the beginning of a clause («السوداني يؤكد»); behind a noun («الوزير السوداني») it is an adjective."""
    after = text.keys[i + 1] if i + 1 < len(text) else ""
    if after in demonyms() or (name_like(after) and not is_stop(after)):
        return False  # «قال العراقي سامر …»
    before = text.keys[i - 1] if i else "\n"
    if i and "\n" in text.raw[text.ends[i - 1] : text.starts[i]]:
        before = "\n"
    if not before[:1].isalpha():
        return before in _STOPS and acting(after)
    return acting(before) or before in _OPENERS


_OPENERS = frozenset(("ان", "وان", "بان", "لكن", "ولكن"))
_STOPS = frozenset(("\n", ".", "!", "?", "؟", "؛", ":", "،", ","))
