"""What may stand inside an office before a name beside nouns and adjectives: prepositions, marks about a body, its short form in
brackets, a pronoun for the body («القيادي في حركة النهضة», «مدير شركة «الساحل»», «قائد قوات الساحل (قسا)», «أمينها العام»).

What does not live here: titles, and how far an office goes (``roles``).
"""

from __future__ import annotations

from collections.abc import Collection

from isnad.arabic.text import Text
from isnad.reading.names.gazetteer import cues

#: Those whose office is «على» something.
OVER = frozenset(("مشرف", "المشرف", "مشرفه", "المشرفه"))
#: Who belongs somewhere («القيادي في»), and who is sent somewhere («المبعوث إلى»), without their article.
_MEMBERS = frozenset(
    form
    for noun in (
        "قيادي",
        "عضو",
        "خبير",
        "باحث",
        "مسؤول",
        "محلل",
        "استاذ",
        "ضابط",
        "متخصص",
        "مستشار",
        "محاضر",
        "مدرس",
        "قاضي",
        "نايب",
        "نائب",
    )
    for form in (noun, f"{noun}ه")
)
_SENT = frozenset(("مبعوث", "مبعوثه", "سفير", "سفيره", "مندوب", "موفد", "قنصل"))
#: Pronouns of the body whose office it is.
OWN = ("ها", "هم")
_LEADERS = frozenset(("القيادي", "القياديه", "قيادي", "قياديه"))
#: How many tokens may stand between a title and its preposition, and in brackets.
_BETWEEN, _IN_BRACKETS = 3, 3
_OPEN, _CLOSED = frozenset('«"“'), frozenset('»"”')


def own_title(key: str) -> int | None:
    """Return how many letters lean on a title that has a pronoun («أمينها», «ومديرها»), or on a leader's; ``None`` where it is neither."""
    for cut in (0, 1) if key[:1] in "ول" else (0,):
        word = key[cut:]
        if word in _LEADERS or (word.endswith(OWN) and "title_office" in cues().get(word[:-2], ()) and not word.startswith("ال")):
            return cut
    return None


def leads_on(text: Text, i: int, covered: Collection[int]) -> bool:
    """Whether a preposition is part of an office: «المشرف العام على المهرجان», «القيادي في حركة النهضة», «المبعوث إلى سوريا». ``covered``
    are the tokens of bodies and places."""
    key, before = text.keys[i], [word.removeprefix("و").removeprefix("ال") for word in text.keys[max(0, i - _BETWEEN) : i]]
    if key == "علي":
        return not OVER.isdisjoint(text.keys[max(0, i - 2) : i])
    behind = _is_a_body(text, i + 1, covered)
    if key == "في" and behind and not any(word in _STRAYS for word in text.keys[max(0, i - _BETWEEN) : i]):
        nearest = next((n for n in range(len(before) - 1, -1, -1) if before[n] in _MEMBERS), None)
        return nearest is not None and all(word.startswith("ال") for word in text.keys[i - len(before) + nearest + 1 : i])
    return key == "الي" and i + 1 in covered and not _SENT.isdisjoint(before)


def _is_a_body(text: Text, i: int, covered: Collection[int]) -> bool:
    """Whether a body, a place or something definite begins at a token: «في | حركة النهضة», «في | الشؤون العسكرية»."""
    if i >= len(text):
        return False
    behind = i + 1 < len(text) and (i + 1 in covered or text.keys[i + 1].startswith("ال"))
    return i in covered or text.keys[i].startswith("ال") or (behind and "org_head" in cues().get(text.keys[i], ()))


_STRAYS = frozenset(("ان", "من", "عن", "الي", "مع", "علي"))


def is_purpose_of(text: Text, i: int, title: int, covered: Collection[int]) -> bool:
    """Whether «ل» leads from an office with its adjective to what it is for: «المفوض السامي لحقوق الإنسان», «المنسق العام لحملة الربيع»."""
    key = text.keys[i]
    office = text.keys[title].startswith("ال") and i - title > 1 and all(word.startswith("ال") for word in text.keys[title:i])
    behind = _is_a_body(text, i + 1, covered)
    return office and behind and key.startswith("ل") and len(key) > _BETWEEN and not key.startswith("لل")


def is_fence(text: Text, i: int, covered: Collection[int]) -> bool:
    """Whether a token is a mark about a body's name: «مدير شركة «الساحل» سامر …»."""
    form = text.forms[i]
    return (form in _CLOSED and i - 1 in covered) or (form in _OPEN and i + 1 in covered)


def behind_brackets(text: Text, first: int, covered: Collection[int]) -> int:
    """Return where an office before a name ends: before the short form of its body in brackets, if there is one («(قسد) مظلوم عبدي»)."""
    if first < _BETWEEN or text.forms[first - 1] != ")":
        return first
    opened = next((i for i in range(first - 2, max(0, first - 3 - _IN_BRACKETS), -1) if text.forms[i] == "("), None)
    return opened if opened is not None and opened - 1 in covered else first
