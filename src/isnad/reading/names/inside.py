"""Words of the sentence inside what the tagger took for one name: «إذاعة الساحل | إن | الأمن», «الحلواني | لـالشرق الأوسط».

What does not live here: words at a name's edges (``tidying``, ``person_edges``).
"""

from __future__ import annotations

from collections.abc import Set

from isnad.arabic.parts_of_speech import shares
from isnad.arabic.text import Text
from isnad.arabic.words import known_keys
from isnad.reading.names.features import core, name_shape
from isnad.reading.names.gazetteer import cues, demonyms, gazetteer, name_word
from isnad.reading.names.listed import of_list
from isnad.reading.names.spans import Span, words_of
from isnad.reading.names.verbs import mostly_verb

#: English letters as names are abbreviated by them: «جي كيه», «تي إس».
LETTERS = frozenset((
    "اي", "ايه", "بي", "سي", "دي", "اف", "جي", "جيه", "اتش", "كي", "كيه", "ال", "ام", "ان", "او", "بيه", "كيو", "ار", "اس", "تي", "يو",
    "في", "دبليو", "اكس", "واي",
))  # fmt: skip
_THAT = frozenset(("إن", "أن", "إنه", "إنها", "أنه", "أنها"))
_RADIO, _LETTER = ["اف", "ام"], [[letter] for letter in LETTERS]
_TATWEEL, _PAIR, _SELDOM, _A_NOUN = "ـ", 2, 2, 0.7


def pieces(text: Text, span: Span, fences: Set[str]) -> list[tuple[int, int]]:
    """Return the pieces of a span between brackets that it does not close, and beside what is no part of a name."""
    found: list[tuple[int, int]] = []
    first, end, cuts = span.first, span.last - _ends_in_an_object(text, span), 0
    for i in range(first, end):
        if text.forms[i] in fences:
            found.append((first, i))
            first, cuts = i + 1, cuts + 1
        elif _is_that(text, span, i):
            found.append((first, i))
            first = i + 1 if span.kind == "PER" else end
            break
        elif i > first and _is_led(text, i):
            if span.kind == "PER" or i - first > 1:  # else a person who speaks to a paper
                found.append((first, i))
            first = i
    found.append((first, end))
    closed = cuts == len(found) - 1 == _PAIR and found[1][1] > found[1][0] and found[2][1] > found[2][0]
    return [(span.first, end)] if closed else found


def person_behind(text: Text, a: int, b: int) -> int:
    """Return where a person begins in what the tagger took for one body («لحماس | خليل الحية»): behind a group of one word that our lists
    know a given name and one word more, or two foreign names behind a body of many lands («لليونسكو | أودري أزولاي»); 0 where none does."""
    if b - a != _PAIR + 1:
        return 0
    entry, known = of_list(core(text.keys[a])[1]), name_word(text.keys[a + 1])
    group = entry is not None and entry.kind == "ORG" and entry.fine in ("group", "party", "international")
    given = known is not None and known.kind == "given"
    foreign = entry is not None and entry.fine == "international" and all(name_shape(key) > 0 for key in text.keys[a + 1 : b])
    whole = " ".join([core(text.keys[a])[1], *text.keys[a + 1 : b]])
    return a + 1 if group and (given or foreign) and whole not in gazetteer() else 0


def _ends_in_an_object(text: Text, span: Span) -> bool:
    """Say whether the last word of a body is what it does something to («أكد معهد كارولينسكا | النتيجة»): a noun with its article behind a
    foreign word that nothing goes on, and the body behind a verb."""
    if span.kind != "ORG" or span.last - span.first <= _PAIR or not span.first:
        return False
    key, before = text.keys[span.last - 1], text.keys[span.last - _PAIR]
    if not key.startswith("ال"):
        return False
    if (
        known_keys().get(before, 0) > _SELDOM
        or before.startswith("ال")
        or name_shape(before) <= 0
        or not mostly_verb(text.keys[span.first - 1])
    ):
        return False
    headed = "org_head" in cues().get(text.keys[span.first][span.cut :], ())
    noun = shares(key).noun >= _A_NOUN and key not in demonyms() and key not in cues() and not key.endswith("ي")
    return headed and noun and " ".join(words_of(text, span)) not in gazetteer()


def _is_that(text: Text, span: Span, i: int) -> bool:
    """Say whether token ``i`` is «إن» or «أن», behind which a clause begins, and no letter of the name («سي إن إن»)."""
    if text.forms[i] not in _THAT or i == span.first or text.keys[i + 1 : i + 2] in _LETTER:
        return False
    if text.keys[i] != "ان" or text.keys[i - 1] not in LETTERS:
        return True
    whole = text.keys[span.first : i]
    known = any(" ".join(whole[at:]) in gazetteer() for at in range(min(2, len(whole))))  # «قناة | إم بي سي | إن»
    return whole[-2:] == _RADIO or (known and i + 1 < len(text) and text.keys[i + 1] != "ان")


def _is_led(text: Text, i: int) -> bool:
    """Say whether a letter leans on token ``i`` that the text parts from its article by a stretch («لـالشرق الأوسط»)."""
    key, start = text.keys[i], text.starts[i]
    return key[1:3] == "ال" and key[0] in "لبكو" and text.raw[start + 1 : start + 2] == _TATWEEL
