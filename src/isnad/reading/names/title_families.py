"""Family names that are a title or a trade («أمل القاضي», «سامي الحداد»), behind a given name where the tagger saw that alone or nothing.

Somebody bears the word as a family where it can be neither his office («ناصر القاضي بالمحكمة») nor whom he acts on («زار سامي الأمير»):
between a verb of saying and «إن», and behind a verb that takes no person. What does not live here: the word behind a whole name
(``behind_titles.is_called_by_a_title``), later mentions (``document``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.reading.names.features import word_classes
from isnad.reading.names.gazetteer import beside_words, demonyms, name_word
from isnad.reading.names.spans import Span, adjacent, tokens_at
from isnad.reading.names.spheres import trades
from isnad.reading.names.tidying import COMMON, accusative, titled
from isnad.reading.names.verbs import mostly_verb, saying, takes_person

_OPENED = frozenset(("ان", "انه", "انها", "بان", "بانه", "بانها", ":"))
#: Behind these, what stands before is an office: «القاضي الذي», «القاضي في المحكمة», «القاضي بالمحكمة».
_OF_OFFICE = ("ال", "لل", "بال", "في", "لدي", "الذي")


def title_families(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the spans with such family names taken in, and with the persons of whom the tagger saw nothing, left to right."""
    places = tokens_at(text, beside_words("title_family"))
    if not places:
        return list(spans)
    held = {i: span for span in spans for i in range(span.first, span.last)}
    longer: dict[Span, Span] = {}
    new: list[Span] = []
    for i in places:
        seen = held.get(i - 1)
        if i in held or not i or not adjacent(text, i) or (seen is not None and (seen.kind, seen.last - seen.first) != ("PER", 1)):
            continue
        if not _is_borne(text, i, seen is not None):
            continue
        if seen is not None:
            longer[seen] = replace(seen, last=i + 1)
        else:
            new.append(Span(i - 1, i + 1, 0, "PER", "given name and a family name that is a title"))
    return sorted([*(longer.get(span, span) for span in spans), *new], key=lambda span: span.first)


def _is_borne(text: Text, i: int, seen: bool) -> bool:
    """Say whether the title at ``i`` is a family name behind the given name before it, which the tagger saw or did not."""
    given = text.keys[i - 1]
    known = name_word(given)
    if known is None or given.startswith("ال") or not (known.kind == "given" or known.count >= _BY_MANY):
        return False
    at = i - 2
    while at >= 0 and (titled(text.keys[at]) or text.keys[at] in trades()) and adjacent(text, at + 1):
        at -= 1
    verb, after = (text.keys[at] if at >= 0 else ""), text.keys[i + 1] if i + 1 < len(text) else "."
    if after in _OPENED and (saying(verb) or _says_in_office(text, i - 1)):
        return True
    hers = "f" in known.gender and verb.endswith("ت") and word_classes().frequency(given) < COMMON and not is_stop(given)
    if not (seen or hers) or at == i - 2 - _MANY or not mostly_verb(verb) or titled(after) or after in demonyms():
        return False
    if accusative(text, i + 1):
        return hers or not takes_person(verb)
    leads = after not in _OF_OFFICE and (is_stop(after) or not (after.startswith(_OF_OFFICE) or name_word(after)))
    return (leads or (hers and known.gender == "f")) and not takes_person(verb)  # no woman is «القاضي»


def _says_in_office(text: Text, first: int) -> bool:
    """Say whether a verb of saying and an office stand before a name: «قال وزير النقل | كامل الوزير إن»."""
    for at in range(first - 2, max(-1, first - 2 - _OFFICE), -1):
        if saying(text.keys[at]):
            return titled(text.keys[at + 1]) and all(adjacent(text, each) for each in range(at + 1, first + 1))
    return False


_BY_MANY, _MANY = 15, 3
_OFFICE = 5
