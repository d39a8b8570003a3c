"""Names whose second half is «الله»: «غرم الله المرشد», «العبد الله», «اللواء وصل الله الحربي»; and the title «آية الله».

What does not live here: «عبد الله», which the tagger finds, and how a name goes on (``persons``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.arabic.words import known_keys
from isnad.reading.names.clitics import splits
from isnad.reading.names.features import name_shape
from isnad.reading.names.gazetteer import cues, name_word
from isnad.reading.names.spans import OF_FATHER, Laid, Span, adjacent

#: First halves that are nothing else before «الله», and those that are words as well («خير الله», «مد الله في عمره»), in search keys.
_SURE = frozenset(("الجار", "الدخيل", "العبد", "العطا", "العبيد", "الضيف", "جباره", "حرز", "غرم", "منيع", "يعن", "ذبيح", "عبد"))
_WORDS = frozenset(("روح", "صنع", "شهيد", "فتح", "كرامه", "هيبه", "خير", "وصل", "ضيف", "ولي", "مد", "رحمه", "نعمه", "عوض", "فرج"))
_TITLES = frozenset(("ايه", "حجه"))


def of_god(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the spans with «الله» where it is no name of its own: a person with its first half, nothing behind «آية», left to right."""
    found = Laid(spans)
    for span in spans:
        i = span.first - 1
        if span.cut or text.keys[span.first] != "الله" or i < 0 or not adjacent(text, span.first):
            continue
        alone = span.last - span.first == 1
        if span.kind not in ("MISC", "PER") or (span.kind == "MISC" and not alone):
            continue
        half = next(((cut, word) for cut, word in splits(text.keys[i]) if word in _SURE or word in _WORDS or word in _TITLES), None)
        if half is None:
            continue
        if half[1] in _TITLES:
            found.remove(span)
            if not alone:  # «آية | الله سالم الكاظمي»
                found.add(replace(span, first=span.first + 1))
        elif half[1] in _SURE or span.kind == "PER" or _is_a_person(text, i, span, found.over(max(0, i - 1), span.last + 1)):
            beside = [other for other in found.over(i, i + 1) if other.kind == "PER"]
            first, cut = (beside[0].first, beside[0].cut) if beside else (i, half[0])
            for other in {span, *beside}:
                if other in found.over(other.first, other.last):
                    found.remove(other)
            after = found.over(span.last, span.last + 1)
            behind = next((other for other in after if other.kind == "PER" and other.first == span.last and not other.cut), None)
            known = alone and _is_foreign(text, span.last)
            beyond = behind.last if behind is not None and adjacent(text, span.last) else span.last + known
            if behind is not None and beyond != span.last:
                found.remove(behind)
            found.add(Span(first, beyond, cut, "PER", _EVIDENCE))
    return found.all()


def _is_foreign(text: Text, i: int) -> bool:
    """Whether a foreign word goes on with the name: «فتح الله غولن»."""
    if i >= len(text) or not adjacent(text, i) or not text.keys[i].isalpha():
        return False
    return text.keys[i] not in known_keys() and name_shape(text.keys[i]) >= _FOREIGN


_FOREIGN = 2
_CALLED = frozenset(("يدعي", "يسمي", "اسمه", "الملا"))
_EVIDENCE = "a name with «الله»"


def _is_a_person(text: Text, i: int, span: Span, spans: Sequence[Span]) -> bool:
    """Whether a word before «الله» is the first half of a name: behind a title, a given name or «بن», or beside a person."""
    keys, after = text.keys, span.last
    if after < len(keys) and keys[after].isalpha() and is_stop(keys[after]):
        return False  # «فتح الله عليه»
    if any(other.kind == "PER" and (other.first <= i < other.last or other.last == i or other.first == after) for other in spans):
        return True
    behind = name_word(keys[after]) if after < len(keys) and adjacent(text, after) else None
    if behind is not None and behind.kind == "given" and not keys[after].startswith("ال"):
        return True  # «صنع الله إبراهيم»
    if not i or not adjacent(text, i):
        return False
    before = keys[i - 1]
    known = name_word(before)
    given = known is not None and known.kind == "given"
    return given or before in OF_FATHER or before in _CALLED or any(kind.startswith("title") for kind in cues().get(before, ()))
