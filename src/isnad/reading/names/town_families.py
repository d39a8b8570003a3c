"""Family names that are towns or lands: «الممثلة ليلى حمص», later «وقالت حمص للصحفيين», beside «في حمص», which is the town.

What does not live here: nationalities as family names (``surnames``), family names that are words (``short_forms``), whom a second mention
means (``fullnames``).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.reading.names.gazetteer import cues, demonyms, gazetteer, name_word
from isnad.reading.names.spans import Laid, Span, adjacent
from isnad.reading.names.tidying import titled
from isnad.reading.names.verbs import acting, may_be_of, mostly_verb, saying, takes_person, takes_place

#: Evidence of such a family name, alone and behind its given name.
TOWN, WITH_TOWN = "a family name that is a place's, where a person acts", "given name and a family name that is a place's"
_WELL_KNOWN, _BORNE, _NEAR, _LOOKED_AT = 5, 20, 6, 50


def town_families(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the spans with persons whose family name is a place's, whole, and where they are called by it alone.

    A full name is one that the tagger found, or a given name before a place where the place later acts as only he does (in the masculine
    where places are feminine, or behind a title), or where a title stands before them that a verb of saying or a preposition governs and
    the place acts as one of that gender does.
    """
    spans = [part for span in spans for part in _parted(text, span)]
    families: dict[str, tuple[int, str, str]] = {}  # where the first full name with it stands, the given name and its gender
    whole: list[Span] = []
    before: Span | None = None
    for span in spans:
        key = text.keys[span.last - 1]
        if span.kind == "PER" and span.last - span.first > 1:
            known = name_word(text.keys[span.first][span.cut :])
            if known is not None and _is_place(key) and not _governs(text, span.first):
                families.setdefault(key, (span.first, text.keys[span.first][span.cut :], known.gender))
        elif span.kind == "LOC" and not span.cut and span.last - span.first == 1 and (first := _given(text, span, before)) is not None:
            known = name_word(text.keys[first[0]][first[1] :])
            if known is not None and _is_place(key) and not _governs(text, first[0]) and _is_borne(text, key, first, known.gender):
                families.setdefault(key, (first[0], text.keys[first[0]][first[1] :], known.gender))
                whole.append(Span(first[0], span.last, first[1], "PER", WITH_TOWN))
        before = span
    if not families:
        return list(spans)
    laid = Laid(spans)
    for span in whole:
        laid.put(span)
    for key, (at, given, gender) in families.items():
        for i in text.places[key]:
            over = laid.over(i, i + 1)
            free = not over or (over[0].first == i and over[0].last == i + 1)
            if i > at and free and text.keys[i - 1] != given and (_is_titled(text, i) or _acts_as(text, i, gender)):
                laid.put(Span(i, i + 1, 0, "PER", TOWN))
    return laid.all()


def _parted(text: Text, span: Span) -> list[Span]:
    """Return whom a verb of travel has as its subject and the place as its object, which the tagger took for one («غادر الأمير خالد |
    الرياض»): behind a title, where nothing definite follows that could be the object."""
    key, first, last = text.keys[span.last - 1], span.first, span.last
    if span.kind != "PER" or last - first < _TWO or not _is_titled(text, first) or not _is_place(key) or not _governs(text, first):
        return [span]
    behind = text.keys[last] if last < len(text) and adjacent(text, last) else ""
    definite = behind.startswith("ال") and not is_stop(behind) and behind not in demonyms()
    if definite or name_word(text.keys[first][span.cut :]) is None:
        return [span]
    return [replace(span, last=last - 1), Span(last - 1, last, 0, "LOC", span.evidence)]


_TWO = 2


def _given(text: Text, place: Span, before: Span | None) -> tuple[int, int] | None:
    """Return the token of the given name right before a place, which the tagger took for a name by itself or for none, and how many
    letters lean on it."""
    i = place.first - 1
    if i < 0 or not adjacent(text, place.first) or (before is not None and before.last > i and (before.first < i or before.kind != "PER")):
        return None
    cut = before.cut if before is not None and before.last > i else 0
    key = text.keys[i][cut:]
    known, tagged = name_word(key), before is not None and before.last > i
    if known is None or is_stop(key) or key in cues() or not (known.kind == "given" or (tagged and known.count >= _BORNE)):
        return None
    told = i > 0 and adjacent(text, i) and (titled(text.keys[i - 1]) or saying(text.keys[i - 1]))
    return (i, cut) if tagged or (told and not mostly_verb(key)) else None


def _is_place(key: str) -> bool:
    """Whether a word is a well-known place and no nationality."""
    known = gazetteer().readings(key)[:1]
    return any(entry.kind == "LOC" and entry.weight >= _WELL_KNOWN for entry in known) and key not in demonyms()


def _is_borne(text: Text, key: str, given: tuple[int, int], gender: str) -> bool:
    """Whether a place behind the given name is his family name by what the article says of it later."""
    first, cut = given
    after = text.places[key][bisect_right(text.places[key], first + 1) :][:_LOOKED_AT]
    later = [i for i in after if text.keys[i - 1] != text.keys[first][cut:] and not takes_person(text.keys[i - 1])]
    if any(_is_titled(text, i) for i in later):
        return True
    acting_so = [i for i in later if _acts_as(text, i, gender, surely=True)]
    if gender != "f" and key not in _MASCULINE and not all(may_be_of(text.keys[i - 1], "f") for i in acting_so):
        return True
    return _is_introduced(text, first) and bool(acting_so)


def _is_introduced(text: Text, first: int) -> bool:
    """Whether a title stands before a given name, and no verb that could have the place behind it as its object: one of saying, or a
    preposition («بالمهندسة هدى مصر»)."""
    title = text.keys[first - 1] if first and adjacent(text, first) else ""
    if title[:3] in ("بال", "وال") and titled(title[1:]):
        return title[0] == "ب"
    if title[:2] == "لل" and titled(f"ا{title[1:]}"):
        return True
    before = text.keys[first - 2] if first > 1 else ""
    return title.startswith("ال") and titled(title) and (saying(before) or before in _GOVERN)


_GOVERN = frozenset(("مع", "من", "عن", "الي", "علي", "ان", "وان"))


def _is_titled(text: Text, i: int) -> bool:
    """Whether a definite title stands right before a token, and none of those who have lands («الملك»)."""
    return i > 0 and adjacent(text, i) and text.keys[i - 1].startswith("ال") and titled(text.keys[i - 1])


def _acts_as(text: Text, i: int, gender: str, *, surely: bool = False) -> bool:
    """Whether a token stands right behind a verb, of which no place is the object, in the gender of a person; or behind «إن» before a verb
    in the masculine, where the place is feminine. ``surely``: a verb of which persons are the subject."""
    if not i or not adjacent(text, i):
        return False
    before = text.keys[i - 1]
    if before in _THAT:
        behind = text.keys[i + 1 : i + 3]
        verb = behind[-1] if behind[:1] and behind[0] in _PARTICLES else "".join(behind[:1])
        return gender != "f" and text.keys[i] not in _MASCULINE and _is_his(verb)
    if not (acting(before) if surely else mostly_verb(before)) or is_stop(before) or before.endswith(_PRONOUNS):
        return False
    if takes_place(before) or takes_person(before, needed=True):
        return False
    return may_be_of(before, "f" if gender == "f" else "m")


def _is_his(verb: str) -> bool:
    return mostly_verb(verb) and verb not in _IMPERSONAL and not may_be_of(verb, "f")


#: Verbs that have a clause as their subject: «إن روسيا يجب عليها».
_IMPERSONAL = frozenset(("يجب", "ينبغي", "يمكن", "يمكنها", "يتعين", "يجوز", "يحق", "يفترض", "يلزم", "يلزمها"))
_THAT = frozenset(("ان", "وان", "بان", "لكن", "ولكن"))
_PRONOUNS = ("ه", "ها", "هم")
_PARTICLES = frozenset(("لم", "لن", "قد", "سوف", "لا"))
#: Lands that are masculine.
_MASCULINE = frozenset(("العراق", "لبنان", "الاردن", "السودان", "المغرب", "اليمن", "الصومال", "تشاد"))


def _governs(text: Text, first: int) -> bool:
    """Whether a verb that has a place as its object stands before a person, only words between: «زار الرئيس سلمان | بغداد»."""
    for j in range(first - 1, max(-1, first - 1 - _NEAR), -1):
        key = text.keys[j]
        if not key.isalpha():
            return False
        if takes_place(key):
            return True
        if acting(key):
            return False
    return False
