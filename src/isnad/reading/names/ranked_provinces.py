"""Provinces right behind the noun of their rank or who governs them, whatever else the word may be: «محافظة السويس», «ولاية الكاف»,
«محافظ صلاح الدين | سامر الورداني».

What does not live here: rows of places and other nouns (``place_lists``), whether the province or the town of its name is meant
(``provinces``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.reading.names.clitics import leaning, splits
from isnad.reading.names.gazetteer import demonyms, gazetteer, name_word
from isnad.reading.names.place_lists import BY_RANK, stands
from isnad.reading.names.spans import Laid, Span, adjacent, tokens_at
from isnad.reading.names.together import lands_spoken_of

#: The noun of a province, by it and by who governs one.
_PLACES = {"محافظه": "محافظه", "ولايه": "ولايه", "اماره": "اماره"}
_GOVERNORS = {"محافظ": "محافظه", "محافظا": "محافظه", "والي": "ولايه", "واليه": "ولايه"}
_NOUNS = {form: noun for word, noun in (_PLACES | _GOVERNORS).items() for form in leaning(word)}
_OF_GOVERNORS = frozenset(form for word in _GOVERNORS for form in leaning(word))
_LONGEST, _PAIR = 3, 2


def ranked_provinces(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the spans with such provinces, left to right; what the tagger took for more of a name is cut where the province ends."""
    laid = None
    for at in tokens_at(text, _NOUNS.keys()):
        i = at + 1
        if i == len(text) or not adjacent(text, i):
            continue
        last = _end(text, i, _NOUNS[text.keys[at]])
        if not last:
            continue
        laid = Laid(spans) if laid is None else laid
        over = laid.over(i, last)
        if any(not _gives_way(text, span, i, last) for span in over):
            continue
        for span in over:
            laid.remove(span)
            if span.last > last and not (span.last - last == 1 and text.keys[last] in demonyms()):
                laid.add(replace(span, first=last, cut=0, kind="PER"))  # «محافظ السويس | كامل المرزوقي»
        laid.add(Span(i, last, 0, "LOC", BY_RANK))
    return list(spans) if laid is None else laid.all()


def _end(text: Text, i: int, noun: str) -> int:
    """Return where the longest province ends that begins at token ``i``; 0 where none does."""
    if is_stop(text.keys[i]) or (text.keys[i] == "اب" and text.forms[i] != "إب"):
        return 0
    names = gazetteer()
    for last in range(min(i + _LONGEST, len(text)), i, -1):
        if all(adjacent(text, j) for j in range(i + 1, last)):
            key = " ".join(text.keys[i:last])
            known = (e for word in (key, f"{noun} {key}") for e in names.readings(word) if e.kind == "LOC")
            lands = {e.country for e in known if e.fine in ("state", "county")}
            known_so = text.keys[i - 1] in _OF_GOVERNORS or shares(key).adjective < _SELDOM or key.startswith("ال")
            if lands and (known_so or not lands.isdisjoint(lands_spoken_of(text))):  # «ولاية سعيدة» is a happy term of office
                return last
    return 0


_SELDOM = 0.3


def _gives_way(text: Text, span: Span, i: int, last: int) -> bool:
    """Say whether what the tagger saw in a province's words is less than it, another thing, or it and who governs it."""
    if span.kind == "LOC":
        if (span.first, span.last) == (i, last):
            return " ".join(text.keys[i:last]) not in gazetteer()  # which it is only the noun says: «ولاية بشار»
        if span.first == i - 1 and span.last < last:
            return True  # «بولاية شمال | كردفان»
        return i < span.first or (span.first == i and span.last < last and not stands(text, span))
    if span.kind == "ORG" and text.keys[last : last + 1] == ["علي"]:
        return False  # «محافظة النصر على صدارته»
    if span.first < i - 1 or (span.first < i and span.kind != "PER" and span.last != last):
        return False  # «مجلس محافظة بابل»
    rest = span.last - last
    if rest <= 0 or (rest == 1 and text.keys[last] in demonyms()):
        return True
    if text.keys[i - 1] not in _OF_GOVERNORS:
        return False
    return rest >= _PAIR or not _is_given(text.keys[i]) or _is_ranked_elsewhere(text, i)


def _is_given(key: str) -> bool:
    known = name_word(key)
    return known is not None and known.kind == "given"


def _is_ranked_elsewhere(text: Text, i: int) -> bool:
    """Say whether the word stands behind the noun of a province elsewhere: «محافظ عمران الورداني» is Amran's where that is named."""
    return any(j and any(word in _PLACES for _, word in splits(text.keys[j - 1])) for j in text.places.get(text.keys[i], ()))
