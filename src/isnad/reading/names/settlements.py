"""Places behind the noun that says what they are («حي العباسية», «بلدتي الجرد والمرسى») where the tagger was silent.

An indefinite noun before a definite word is «the quarter of …», and quarters, streets, villages and camps are told apart by names.
What does not live here: which place it is (``identity``), places that are no place (``doubts``).
"""

from __future__ import annotations

from collections.abc import Iterator

from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.reading.names.clitics import leaning
from isnad.reading.names.features import core, word_classes
from isnad.reading.names.gazetteer import cues, demonyms, gazetteer
from isnad.reading.names.spans import Span, adjacent, tokens_at

#: Nouns behind which any definite word is a name; a rare one; one that is hardly anything else («ساحة المعركة», «مدينة الملاهي» are none).
_QUARTERS = frozenset(("حي", "شارع", "حاره", "زقاق", "ضاحيه", "حيي", "شارعي"))
_TOWNS = frozenset(("قريه", "بلده", "مخيم", "بلدتي", "قريتي", "مخيمي", "مدينتي", "هجره"))
_SQUARES = frozenset(("ساحه", "مدينه"))
_PAIRS = frozenset(("حيي", "شارعي", "بلدتي", "قريتي", "مخيمي", "مدينتي"))
_COMMON = {**dict.fromkeys(_QUARTERS, 11), **dict.fromkeys(_TOWNS, 8), **dict.fromkeys(_SQUARES, 4)}
_FORMS = frozenset(form for head in _COMMON for form in leaning(head))
#: Whose a quarter or camp is («مخيم اللاجئين»), and what a street is («الشارع العام»).
_PLURALS = ("ين", "ون", "ات")
_NO_NAME = frozenset(("العام", "الرييسي", "الرئيسي", "المذكور", "المجاور", "الواحد", "السكني", "الشعبي", "نفسه", "المدينه", "القريه"))


def settlements(text: Text, taken: bytearray) -> Iterator[Span]:
    """Yield the places that a noun of settlement shows. ``taken`` is 1 where a name stands already."""
    for before in tokens_at(text, _FORMS):
        i = before + 1
        if i == len(text) or taken[i] or taken[before]:
            continue
        head, key = core(text.keys[before])[1], text.keys[i]
        if head not in _COMMON or not adjacent(text, i) or not _is_name(key, _COMMON[head]):
            continue
        if head in _PAIRS:
            # «قريتي الوديعة» is «my quiet village».
            if i + 1 == len(text) or text.keys[i + 1][0] != "و" or taken[i + 1] or not _is_second(text.keys[i + 1][1:]):
                continue
            yield Span(i + 1, i + 2, 1, "LOC", _EVIDENCE)
        yield Span(i, i + 1, 0, "LOC", _EVIDENCE)


def _is_name(key: str, common: int) -> bool:
    if not key.isalpha() or key in _NO_NAME or key in demonyms() or key in cues() or is_stop(key):
        return False
    share = shares(key)
    if not key.startswith("ال"):
        return share.name >= _MOSTLY or any(entry.kind == "LOC" for entry in gazetteer().readings(key))
    if len(key) <= _SHORT or key.endswith(_PLURALS):
        return False
    return word_classes().frequency(key) <= common or share.name >= _MOSTLY


def _is_second(key: str) -> bool:
    return word_classes().frequency(key) <= 1 or any(entry.kind == "LOC" for entry in gazetteer().readings(key))


_EVIDENCE = "the noun before it"
_MOSTLY, _SHORT = 0.5, 3
