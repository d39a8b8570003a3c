"""Institutions, places, prizes and cups that are called after a person: «جامعة الملك …», «شارع سامر الورداني», «جائزة …».

The institution is the name, from the noun that says what it is to its last adjective or purpose; who it is called after is no mention. What
does not live here: bodies that a gazetteer knows whole (``document``), bodies called by what they are for (``purposes``); the
nouns (``data/after_persons.tsv``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

from isnad.arabic.folding import search_keys
from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text, once
from isnad.reading.names.clitics import leaning, splits
from isnad.reading.names.gazetteer import cues, data_lines, demonyms, gazetteer, name_word
from isnad.reading.names.purposes import ALSO_WORDS, OF_INSTITUTES, purpose_end
from isnad.reading.names.spans import OF_FATHER, Laid, Span, tokens_at
from isnad.reading.names.verbs import acting
from isnad.records import NameKind

#: Evidence of what is called after a person.
CALLED_AFTER = "called after a person"


@dataclass(frozen=True, slots=True)
class _Noun:
    """A noun that says what is called after somebody: of which kind the whole is, and whether a bare full name is enough behind it."""

    kind: NameKind
    bare: bool
    female: bool


def _is_female(word: str) -> bool:
    return word.endswith("ه") or word in ("مدارس", "كاس")


#: «مركز سامر» may be his place in a team, «مدرسة سامر» the one that he goes to: behind those a title has to stand.
_NOUNS = {
    noun: _Noun(cast(NameKind, kind), needs == "name", _is_female(noun))
    for nouns, kind, needs, _ in (line.split("\t") for line in data_lines("after_persons.tsv")[1:])
    for noun in search_keys(nouns.split())
}
_FORMS = frozenset(form for noun in _NOUNS for form in leaning(noun))
#: A city of learning, of medicine: a body.
_OF_BODIES = frozenset(("الطبيه", "الصحيه", "الجامعيه", "العلميه"))
#: What somebody is called by before his name where things are called after him; nobody is called «وزير» there.
_TITLES = frozenset((
    "الملك", "الملكه", "الامير", "الاميره", "السلطان", "الشيخ", "الشيخه", "الامام", "الشهيد", "الرئيس", "القائد", "الدكتور", "البابا",
    "القديس", "القديسه", "الخليفه", "السيد", "السيده", "المرحوم", "الراحل", "الصحابي", "المهندس", "الاستاذ", "الشاعر", "الفنان", "العلامه",
    "المشير", "اللواء", "الفريق",
))  # fmt: skip
#: What stands between a prince's title and his name in Morocco.
_HONOURED = frozenset(("مولاي", "سيدي", "للا"))
#: Whole forms of address before the name: «صاحب السمو الملكي الأمير …».
_ADDRESS = frozenset(("صاحب", "صاحبه", "السمو", "الملكي", "سمو", "المغفور", "له", "فضيله", "سماحه"))
_LONGEST = 14
_WELL_KNOWN = 4


def called_after(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the spans with what is called after persons in it, left to right: each takes the place of the names within it."""
    heads = [i for i in tokens_at(text, _FORMS) if i + 1 < len(text)]
    if not heads:
        return list(spans)
    found = Laid(spans)
    starts = {span.first: span for span in spans}
    for i in heads:
        cut, noun, word = _head(text.keys[i]) or (0, None, "")
        if word.endswith("ه") and text.forms[i].endswith("ه") and _writes_dots(text):
            continue  # «لعب دوره الفنان …»
        end = _end(text, i, noun, starts) if noun is not None else 0
        if noun is None or not end or any(span.first < i for span in found.over(i, i + 1)):
            continue
        kind = noun.kind
        if word == "مدينه":  # «مدينة الملك … للعلوم والتقنية», «مدينة الملك … الطبية»
            end = purpose_end(text, end) or end
            words = text.keys[i + 1 : end]
            kind = "LOC" if _OF_BODIES.isdisjoint(words) and not any(key.startswith("لل") for key in words) else "ORG"
        if any(end < span.last for span in found.over(i, i + 1)):
            continue
        rest = [replace(span, first=end, cut=0) for span in found.over(i, end) if span.kind == "PER" and i < span.first < end < span.last]
        found.put(Span(i, end, cut, kind, CALLED_AFTER))
        for span in rest:
            found.add(span)
    return found.all()


@once
def _writes_dots(text: Text) -> bool:
    """Whether a text writes «ة» with its dots."""
    return any(form.endswith("ة") for form in text.forms)


def _head(key: str) -> tuple[int, _Noun, str] | None:
    """Return the letters that lean on a noun of the table, its row, and the noun."""
    if key in _NOUNS:
        return 0, _NOUNS[key], key
    if key[0] in _LETTERS:
        return next(((cut, _NOUNS[word], word) for cut, word in splits(key) if word in _NOUNS), None)
    return None


_LETTERS = frozenset("وفبلك")


def _end(text: Text, i: int, noun: _Noun, starts: Mapping[int, Span]) -> int:
    """Return where the name ends that the noun at ``i`` begins; 0 where it begins none."""
    keys = text.keys
    at = i + 1
    while at < len(keys) - 1 and keys[at] in _ADDRESS:
        at += 1
    titled = at < len(keys) - 1 and keys[at] in _TITLES
    at += titled
    at += titled and at < len(keys) - 1 and keys[at] in _HONOURED  # «الأمير مولاي عبد الله»
    if titled and keys[at] in _TITLES:
        at += 1  # «الشهيد الملازم», «الأمير الدكتور»
    if at >= len(keys) or not _one_phrase(text, i, at + 1):
        return 0
    end = _person(text, at, starts, titled=titled)
    if titled and (own := _own_name(text, i, at, end)):
        end = own
    if not titled and noun.kind == "ORG" and end and (works := _what_for(text, at, end)):
        return works
    if not end or (not titled and (not noun.bare or end - at < _FULL)):
        return 0
    # In «محمد بن سعود الإسلامية» the tagger may have taken the adjective for the family name.
    last = next((j for j in range(at + 1, end) if describes(text, j, female=noun.female) and keys[j - 1] not in OF_FATHER), end)
    end = last
    while end < min(len(keys), i + _LONGEST) and describes(text, end, female=noun.female):
        end += 1
    if titled and noun.kind != "LOC" and not (noun.bare and noun.kind == "ORG"):  # «وكيل جامعة الملك … للتطوير»
        end = purpose_end(text, end) or end
    return max(end, _known(keys, i, end))


_FULL = 2


def _what_for(text: Text, at: int, end: int) -> int:
    """Return where the name of a body ends that is called after a full name and by what it is for («مركز محمد بن سالم للفضاء»), which the
    tagger may have taken with the name; 0 where nothing says what it is for. Behind two bare words it is a trade of bodies."""
    last = next((i for i in range(at + _FULL, end) if text.keys[i].startswith("لل")), end)
    of_father = not OF_FATHER.isdisjoint(text.keys[at:last])
    if last - at < _FULL or last >= len(text) or not (of_father or text.keys[last][2:] in OF_INSTITUTES):
        return 0
    return purpose_end(text, last) if text.keys[last].startswith("لل") else 0


def _one_phrase(text: Text, first: int, last: int) -> bool:
    """Whether nothing but a blank parts the tokens."""
    return all(text.starts[j] - text.ends[j - 1] == 1 and text.raw[text.ends[j - 1]] != "\n" for j in range(first + 1, last))


def _person(text: Text, at: int, starts: Mapping[int, Span], *, titled: bool) -> int:
    """Return where the person's name ends that begins at token ``at``: the tagger's, or a given name and its fathers' behind a title."""
    span = starts.get(at)
    known = name_word(text.keys[at])
    if span is not None and not span.cut and (span.kind == "PER" or (span.kind == "MISC" and known is not None and known.kind == "given")):
        return span.last
    if not titled or known is None or (known.kind != "given" and known.count < _MANY) or is_stop(text.keys[at]):
        return 0
    end = at + 1 + (text.keys[at] == "عبد" and _one_phrase(text, at, at + 2))
    while end + 1 < len(text) and text.keys[end] in OF_FATHER and _one_phrase(text, end - 1, end + 2):
        end += 2
    return end


_MANY = 5
#: Who is called by one name, or by his father's too.
_ROYAL = frozenset(("الملك", "الملكه", "الامير", "الاميره", "السلطان"))


def _own_name(text: Text, i: int, at: int, end: int) -> int:
    """Return where the name of him ends after whom something is called, where the tagger took another's with it: «رئيس جائزة الشيخ زايد |
    سامر الخالدي», «جامعة الإمام محمد بن سعود | عبدالله بن كدسة»; 0 where it did not."""
    last = at + 1
    while last + 1 < end and text.keys[last] in OF_FATHER:
        last += 2
    known = name_word(text.keys[last]) if last + 1 < end else None
    if known is None or known.kind != "given" or text.keys[last].startswith("ال"):
        return 0
    held = text.keys[at - 1] in _ROYAL or any(c.startswith("title") for key in text.keys[max(0, i - 1) : i] for c in cues().get(key, ()))
    return last if held or last > at + 1 else 0


def describes(text: Text, i: int, *, female: bool) -> bool:
    """Whether token ``i`` is an adjective of the institution («الدولي», «الإسلامية»): definite, of its gender, of no nation, no family."""
    if i >= len(text) or not _one_phrase(text, i - 1, i + 1):
        return False
    key = text.keys[i]
    if not key.startswith("ال") or len(key) < _LEAST or acting(key):
        return False
    if key in demonyms() and key[2:] not in ALSO_WORDS:
        return False
    if key in cues() and i + 1 < len(text) and name_word(text.keys[i + 1]) is not None:
        return False  # «مركز الأمير … | الإعلامي سامر …»
    ends = key.endswith("يه") if female else key.endswith("ي")
    return (ends or key in _OTHERS) and shares(key).adjective >= _HALF


_LEAST, _HALF = 5, 0.5
_OTHERS = frozenset(("العامه", "العام", "الخيريه", "الكبير", "الكبري", "الخاصه", "الجديد", "الجديده"))


def _known(keys: Sequence[str], i: int, end: int) -> int:
    """Return where the longest name ends that the gazetteer knows from token ``i`` on, if that is beyond ``end``."""
    names = gazetteer()
    for last in range(min(len(keys), i + names.longest(keys[i])), end, -1):
        if " ".join(keys[i:last]) in names:
            return last
    return 0
