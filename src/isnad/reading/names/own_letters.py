"""Letters of a name's own that are written as those that lean on one: «بلنكن», «لمار», «شركة بنده».

What does not live here: where letters lean by the sound of what follows (``tidying.parts_by_sound``), the likeliest reading of a word by
itself (``features.core``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from isnad.arabic.text import Text
from isnad.arabic.words import known_keys
from isnad.reading.names.clitics import leaning, splits
from isnad.reading.names.features import priors
from isnad.reading.names.gazetteer import beside_words, gazetteer, name_word, name_words
from isnad.reading.names.listed import foreign_family
from isnad.reading.names.spans import Span, adjacent
from isnad.reading.names.tidying import titled

_LEAST, _WELL_KNOWN = 3, 6


def with_own_letters(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Give a foreign family name back the letter that was taken for a clitic («بلنكن» is not «لنكن»): our lists have the whole word, in
    some spelling, or it stands in the article behind somebody's given name. So a person's own «ل» («لمار», «لاوتارو»)."""
    own = {
        text.keys[span.first]
        for span in spans
        if span.kind == "PER" and span.cut == 1 and text.keys[span.first][0] == "ل" and _is_its_own(text, span)
    }
    lasts = {text.keys[span.last - 1] for span in spans if span.kind == "PER" and span.last - span.first > 1}
    found = []
    for span in spans:
        key, whole = text.keys[span.first], span
        parted = span.cut == 1 and span.last - span.first == 1 and key not in name_words() and len(key) > _LEAST
        headed = (
            parted and key[0] != "و" and span.kind == "ORG" and adjacent(text, span.first) and _is_firms_head(text.keys[span.first - 1])
        )
        if headed:
            whole = replace(span, cut=0)  # «شركة بنده»: nothing leans on a name right behind its noun
        elif parted and (key in lasts or (key not in known_keys() and foreign_family(key) is not None)):
            whole = replace(span, cut=0, kind="PER")
        elif span.cut == 1 and span.kind == "PER" and (key in own or key in beside_words("own_letter")):
            whole = replace(span, cut=0)
        found.append(whole)
    return found


def _is_firms_head(key: str) -> bool:
    return any(word in _FIRMS for _, word in splits(key))


_FIRMS = frozenset(("شركه", "مجموعه", "مؤسسه", "صحيفه", "قناه", "وكاله", "نادي", "حزب", "حركه", "جماعه"))


def _is_its_own(text: Text, span: Span) -> bool:
    """Whether «ل» belongs to a person's name: «ا» without hamza is left that lists know not so («لاوتارو», not «لابراهيم»), or the article
    has the whole twice, or once where «ل» cannot lean, and never what is left."""
    key, form = text.keys[span.first], text.forms[span.first]
    rest = key[1:]
    if form[:2] == "لا" and form[2:3] != "ل":
        return not _is_known_person(rest) and rest not in known_keys()
    known = name_word(rest)
    given = known is not None and known.kind == "given"
    if given or form[1:2] in ("أ", "إ", "آ") or any(other in text.words for other in leaning(rest) if other != key):
        return False
    return len(text.places[key]) > 1 or _cannot_lean(text, span.first)


def _is_known_person(word: str) -> bool:
    return word in name_words() or word in priors() or any(e.kind == "PER" or e.weight >= _WELL_KNOWN for e in gazetteer().readings(word))


def _cannot_lean(text: Text, i: int) -> bool:
    """Whether a person's name stands where no «ل» leans on it: behind a title, a preposition or «إن», or where a line begins."""
    if not i or not adjacent(text, i):
        return not i or "\n" in text.raw[text.ends[i - 1] : text.starts[i]]
    before = text.keys[i - 1]
    return before in _BEFORE or (before.startswith("ال") and titled(before))


_BEFORE = frozenset(("من", "عن", "مع", "في", "علي", "الي", "بين", "ان", "وان", "بان", "لان", "لكن", "ولكن", "مثل", "ضد", "حول", "عند"))
