"""What is only polite and says nothing: «رحب المدير بالوفد، متمنيا لهم طيب الإقامة». Not here: what praise and thanks are for."""

from __future__ import annotations

from isnad.arabic.text import Text
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.shapes import head_of, is_by
from isnad.reading.statements.words import COMPLEMENTISERS, bodies, words

_REACH = 9  # tokens from a verb to whom it welcomes, or for whom something is wished
_SOON = 3  # tokens from these to a clause
_PERSONS = frozenset({"title", "unnamed"})


def only_polite(text: Text, i: int, limit: int, form: CueForm, named: set[int]) -> bool:
    """Whether the verb at token ``i`` only welcomes people or wishes them well; ``named`` are the tokens of names."""
    if form.cue.lemma == "رحب":
        return _welcomes(text, i, limit, named)
    return form.cue.lemma == "تمنى" and _wishes_well(text, i, limit)


def _welcomes(text: Text, i: int, limit: int, named: set[int]) -> bool:
    """Whether those who are welcomed are people («بالوفد», «باللاعب الجديد»), and no event, step or decision («بعودة السفراء»)."""
    keys = text.keys
    for j in range(i + 1, min(limit, i + _REACH)):
        key = keys[j]
        if key in COMPLEMENTISERS or key in ".؛:":
            return False
        if not (is_by(key) and key not in bodies() and j not in named):
            continue
        bare = key.removeprefix("بال").removeprefix("ب")
        if key == "ب" or bare in bodies():
            return False
        head = head_of(key) if key.startswith("بال") or j + 1 in named else None
        return bare in words("welcomed") or (head is not None and head.kind in _PERSONS)
    return False


def _wishes_well(text: Text, i: int, limit: int) -> bool:
    """Whether something is wished to somebody: «متمنيا لهم طيب الإقامة», «وتمنى للجميع التوفيق»."""
    keys = text.keys
    for j in range(i + 1, min(limit, i + _REACH)):
        if keys[j] in COMPLEMENTISERS or keys[j] in ".،,؛:":
            return False
        if keys[j] in words("for them"):
            return COMPLEMENTISERS.isdisjoint(keys[j : min(limit, j + _SOON)])
    return False
