"""Names by a father or a house as Mauritania, the Sahara and the Gulf write them: «سيدي أحمد ولد الطالب», «ولد الشيخ أحمد», «فاطمة منت
البخاري», «آل ثنيان».

What does not live here: «بن», «أبو» and how else a person's name goes on (``persons``), whom a father's name means later (``fullnames``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.reading.names.features import name_like, word_classes
from isnad.reading.names.gazetteer import demonyms, gazetteer, name_word
from isnad.reading.names.spans import SONS, Span, adjacent
from isnad.reading.names.tidying import COMMON, titled
from isnad.reading.names.verbs import acting, saying

#: Behind «ولد», which is «was born» too: when and of whom.
_BORN = frozenset((
    "عام", "سنه", "يوم", "شهر", "اليوم", "امس", "العام", "السنه", "الليله", "الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه",
    "السبت", "قبل", "بعد", "ونشا", "وترعرع", "وعاش", "ميتا", "حيا", "الاسره", "العائله", "لاب", "لاسره", "طفل", "صغير", "مع", "عن",
))  # fmt: skip
#: Words behind «ولد» that a name follows.
_LEAD_ON = frozenset(("الشيخ", "سيدي", "عبد", "سيد", "محمد", "احمد"))
_SIR, _HOUSE = "سيدي", "آل"


def with_sons(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the spans, left to right, with persons' names whole where «ولد», «منت», «سيدي» or «آل» leads their words.

    Behind a name «ولد» and what it leads go on with it; before a name it begins one where the word before says that somebody speaks or
    bears a title («وقال ولد الشيخ أحمد»), and so does «آل».
    """
    found: list[Span] = []
    for span in sorted(spans, key=lambda span: span.first):
        before = found[-1] if found else None
        if before is not None and before.kind == "PER" and span.first < before.last:
            if span.last > before.last:
                found[-1] = replace(before, last=span.last)  # what a name before had taken in
            continue
        if span.kind != "PER":
            found.append(span)
            continue
        first, last = _begin(text, span, before), span.last
        if before is not None and first < before.last:
            found[-1] = replace(before, last=_end(text, before.first, last))
            continue
        last = _end(text, first, last)
        found.append(
            replace(span, first=first, last=last, cut=span.cut if first == span.first else 0)
            if (first, last) != (span.first, span.last)
            else span
        )
    return found


def with_generations(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the spans with «الأب» or «الابن» behind a full name, or a family name alone, as part of it: «دونالد ترامب الابن» and «ترامب
    الابن» are none called so without it. Not where that word goes on («سامر الحلواني الأب لثلاثة أبناء», «الأب الروحي»)."""
    lasts = {text.keys[span.last - 1] for span in spans if span.kind == "PER" and span.last - span.first > 1}
    found = []
    for span in spans:
        i, whole = span.last, span
        if span.kind == "PER" and i < len(text) and text.keys[i] in GENERATIONS and adjacent(text, i):
            after = text.keys[i + 1] if i + 1 < len(text) and adjacent(text, i + 1) else ""
            goes_on = after.startswith("ل") or (after.startswith("ال") and (after.endswith("ي") or shares(after).adjective >= _HALF))
            word = text.keys[i - 1][span.cut * (i - 1 == span.first) :]
            known = name_word(word)
            family = word in lasts or any(e.kind == "PER" and e.weight >= _KNOWN for e in gazetteer().readings(word))
            if not goes_on and (i - span.first > 1 or (family and (known is None or known.kind != "given"))):
                whole = replace(span, last=i + 1)
        found.append(whole)
    return found


#: Words that tell a father and a son of one name apart.
GENERATIONS = frozenset(("الاب", "الابن", "الجد", "الحفيد"))
_HALF, _KNOWN = 0.5, 8


def _begin(text: Text, span: Span, before: Span | None) -> int:
    """Return where a person's name begins whose first words the tagger took for others; before the end of ``before`` if they are one."""
    first = span.first
    if span.cut or not first or not adjacent(text, first):
        return first
    lead = first - 1
    if text.keys[lead] == _SIR:
        return first if lead and text.keys[lead - 1] == "يا" else lead
    if text.keys[lead] in _LEAD_ON and lead and text.keys[lead - 1] in SONS and adjacent(text, lead):
        lead -= 1
    if not lead or not (text.keys[lead] in SONS or text.forms[lead] == _HOUSE) or not adjacent(text, lead):
        return first
    if before is not None and before.kind == "PER" and before.last == lead:
        return before.first if text.keys[lead] in SONS else first
    return lead if acting(text.keys[lead - 1]) or titled(text.keys[lead - 1]) else first


def _end(text: Text, first: int, last: int) -> int:
    """Return where a name ends that «ولد» or «منت» leads on, the word behind with it, and another behind «الشيخ»."""
    keys = text.keys
    while last < len(text) and adjacent(text, last):
        behind = keys[last - 1] if last - 1 >= first else ""
        led = behind in SONS or (behind in _LEAD_ON and last - 2 > first and keys[last - 2] in SONS and _may_be_given(keys[last]))
        mohamed = behind in _LED_BY_OTHERS and last - 2 > first and keys[last - 2] in SONS and keys[last].startswith("ال")
        second = mohamed and (_is_second(keys[last]) or (behind == _SIR and _is_rare(keys[last])))
        if (led and _may_follow(keys[last])) or (second and keys[last + 1 : last + 2] != ["العام"]):
            last += 1
        elif keys[last] in SONS and last + 1 < len(text) and adjacent(text, last + 1) and _may_follow(keys[last + 1]):
            last += 2
        else:
            break
    return last


def _may_follow(key: str) -> bool:
    """Say whether a word may be a father's name behind «ولد»: with its article, one of names, or a rare one."""
    if not key.isalpha() or key in _BORN or key in demonyms() or is_stop(key) or saying(key):
        return False
    return key.startswith("ال") or key in _LEAD_ON or (word_classes().frequency(key) < COMMON and name_like(key))


def _is_second(key: str) -> bool:
    """Say whether a word with its article is the second of «محمد الأمين»."""
    known = name_word(key)
    return known is not None and known.count >= _SEVERAL


def _is_rare(key: str) -> bool:
    """Say whether a word with its article is hardly one of the language («ولد سيدي | الكوري»)."""
    return key not in demonyms() and not titled(key) and word_classes().frequency(key) < COMMON


_LED_BY_OTHERS, _SEVERAL = frozenset(("محمد", "احمد", "سيدي")), 3


def _may_be_given(key: str) -> bool:
    known = name_word(key)
    return known is not None and (known.kind == "given" or name_like(key)) and not key.startswith("ال")
