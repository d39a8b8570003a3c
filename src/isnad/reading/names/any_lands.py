"""Bodies whose names say no land, so that every land may have one: «وزارة الدفاع», «مجلس التعليم العالي», «البنك الشعبي».

A source that knows one land's knows only that one. Such a body is meant where the article speaks of its land; elsewhere it is the land's of
which the article speaks alone, as far as lists know that, or the one that the article names with its land («وزارة الدفاع الروسية»), else
open. What does not live here: bodies beside another land's adjective (``lands``), bodies of state by their words (``state_bodies``).
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cache, lru_cache

from isnad.arabic.parts_of_speech import shares
from isnad.arabic.text import Text
from isnad.arabic.words import known_keys
from isnad.reading.names.features import word_classes
from isnad.reading.names.gazetteer import Entry, demonyms, gazetteer

#: Why such a body has no identity.
ANY_LANDS = "any land may have one"
#: From this weight on a name is our own list's, which says that one body bears it.
_CERTAIN = 8
_PLACE = 4
#: Heads behind which words say what a body does (search keys); behind a university, a school, a channel its own name stands.
_HEADS = frozenset((
    "وزاره", "هيئه", "مجلس", "لجنه", "دائره", "مديريه", "اداره", "جهاز", "صندوق", "بنك", "مصرف", "مركز", "معهد", "جمعيه", "مؤسسه", "ديوان",
    "محكمه", "اتحاد", "نقابه", "مصلحه", "مكتب", "وكاله", "شركه", "سلطه", "امانه", "رابطه", "غرفه", "شبكه", "مفوضيه", "مرصد",
    "برنامج",
))  # fmt: skip
#: Heads that with the article and an adjective say only of what kind a body is: «الجامعة التكنولوجية».
_WITH_ARTICLE = _HEADS | {"جامعه", "كليه", "مدرسه", "مستشفي", "اكاديميه", "مكتبه", "متحف"}
#: Words of bodies that are of more lands than one.
_OF_ALL = frozenset((
    "الدولي", "الدوليه", "العالمي", "العالميه", "العربي", "العربيه", "الاسلامي", "الافريقي", "الافريقيه", "الاوروبي", "الاوروبيه",
))  # fmt: skip
_FREQUENT = 6
_MOSTLY = 0.7
_LONGEST = 7


@lru_cache(maxsize=1 << 12)
def is_any_lands(key: str) -> bool:
    """Say whether the words of a body (its search key) name no land, place or person: a general noun and what such bodies are for."""
    head, *rest = key.split(" ")
    if not 0 < len(rest) < _LONGEST or (head not in _HEADS and not (head[:2] == "ال" and head[2:] in _WITH_ARTICLE)):
        return False
    if any(e.weight >= _CERTAIN for e in gazetteer().readings(key)):
        return False
    return all(map(_is_plain, rest))


def _is_plain(word: str) -> bool:
    """Whether a word is the language's, and no name's, whatever leans on it."""
    forms = _forms(word)
    if word in _OF_ALL or any(_lands_of(form) for form in forms):
        return False
    if any(e.kind == "LOC" and e.weight >= _PLACE for form in forms for e in gazetteer().readings(form)):
        return False
    if not any(form.removeprefix("ال") in known_keys() or word_classes().frequency(form) >= _FREQUENT for form in forms):
        return False
    return min(shares(form).name for form in forms) < _MOSTLY


#: Lands whose adjective is more often another word: «المالية» (finance), «الصحراوية» (of the desert).
_ALSO_WORDS = frozenset(("EH", "ML"))


def _lands_of(adjective: str) -> set[str]:
    return {row.country for row in demonyms().get(adjective, ())} - _ALSO_WORDS


def _forms(word: str) -> list[str]:
    """Return a word as it is, and without the letters that may lean on it: «والري», «للثقافة»."""
    forms = [word]
    if word[:1] == "و" and len(word) > _PLACE:
        forms.append(word[1:])
    if forms[-1].startswith("لل"):
        forms.append(f"ال{forms[-1][2:]}")
    elif forms[-1][:1] in ("ل", "ب") and len(word) > _PLACE:
        forms.append(forms[-1][1:])
    return forms


def body_of(key: str, land: str) -> Entry | None:
    """Return the one body that lists know by these words, or by them and a land's adjective, as that land's (ISO 3166-1 alpha-2)."""
    found = {e.id: e for e in gazetteer().readings(key) if e.kind == "ORG" and e.country == land}
    for adjective in _adjectives().get(land, ()) if not found else ():
        found.update({e.id: e for e in gazetteer().readings(f"{key} {adjective}")[:1] if e.kind == "ORG" and e.country in (land, None)})
    return next(iter(found.values())) if len(found) == 1 else None


@cache
def _adjectives() -> dict[str, list[str]]:
    """Return the adjectives of each land with the article."""
    found: dict[str, list[str]] = {}
    for key, rows in demonyms().items():
        if key.startswith("ال"):
            for land in {row.country for row in rows}:
                found.setdefault(land, []).append(key)
    return found


def meant_in(key: str, lands: Set[str]) -> Entry | None:
    """Return whom such a body means in an article that speaks of these lands: the one land's, and of what is no government's the only one
    of them that lists know."""
    if len(lands) == 1:
        return body_of(key, next(iter(lands)))
    found = [e for e in gazetteer().readings(key) if e.kind == "ORG" and e.country in lands]
    return found[0] if len(found) == 1 and found[0].fine != "government" else None


def land_behind(text: Text, last: int) -> str | None:
    """Return the land whose adjective with the article stands right behind a body that ends before token ``last``."""
    if last >= len(text) or text.starts[last] - text.ends[last - 1] != 1 or not text.keys[last].startswith("ال"):
        return None
    lands = _lands_of(text.keys[last])
    return lands.pop() if len(lands) == 1 else None


def is_fuller(whole: str, key: str) -> bool:
    """Say whether a body's words are those of another and its land's adjective: «وزارة الدفاع الروسية», «وزارة الدفاع الوطني الجزائرية»."""
    rest = whole[len(key) + 1 :].split() if whole.startswith(f"{key} ") else []
    return bool(rest) and all(word.startswith("ال") for word in rest) and bool(_lands_of(rest[-1]))


def with_land(key: str, bodies: Sequence[str]) -> list[str]:
    """Return those of an article's bodies that are this one with its land."""
    return [whole for whole in bodies if is_fuller(whole, key)]


def lands_spoken_of(text: Text, places: Sequence[str | None], countries: Set[str]) -> set[str]:
    """Return the lands of which an article speaks: those whose names or adjectives it has, and those of its ``places``."""
    words = countries & _ALSO_WORDS
    named = {e.country for key in text.words for e in gazetteer().readings(key)[:1] if e.fine == "nation"} if words else set()
    return {land for land in (*(countries - _ALSO_WORDS), *(words & named), *places) if land is not None}
