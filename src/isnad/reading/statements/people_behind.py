"""Indefinite people behind the object of what they did, where a subject may stand: «أيد القرار | نواب | قالوا إن»."""

from __future__ import annotations

from isnad.arabic.text import Text
from isnad.reading.statements.counts import can_speak, counted_noun
from isnad.reading.statements.shapes import head_of, relational, several
from isnad.reading.statements.words import words

_NUMBER = 5  # tokens of a number, with what it counts
_PEOPLE = frozenset({"unnamed", "title"})


def _are_people(key: str) -> bool:
    """Whether a noun is indefinite people, no body: «أساتذة», «نواب», «مهندسون», not «شركات»."""
    head = head_of(key)
    if head is None or key.startswith(("ال", "و")):
        return False
    return head.word in words("counted office") if head.kind == "official" else head.kind in _PEOPLE and several(key)


def people_before(text: Text, i: int, first: int, *, told: bool = False) -> int | None:
    """Return where indefinite people begin who stand between a definite noun and the verb at ``i``: «القرار | أساتذة جامعيون | قالوا».

    ``told`` says that the verb has a pronoun for whom they tell, so that they are who speaks behind a preposition too: «من عمال | أفادوهم».
    """
    keys = text.keys
    described = i - 3 > first and keys[i - 1].endswith(("ون", "ين")) and relational(keys[i - 1][:-2])
    end = i - (described and head_of(keys[i - 2]) is not None)
    counted = (j for j in range(end - 2, max(first + 1, end - _NUMBER) - 1, -1) if counted_noun(text, j, end) == end - 1)
    at = next(counted, end - 1 if _are_people(keys[end - 1]) else None)
    definite = at is not None and keys[at - 1].startswith("ال") and keys[at - 1] != "الي"
    return at if at is not None and at - 1 > first and (definite or (told and keys[at - 1] == "من")) else None


def is_theirs(text: Text, thing: int) -> bool:
    """Whether a definite noun right behind its verb, no person, is the object of people behind it: «انتقد المشروع | مهندسون»."""
    keys = text.keys
    head = head_of(keys[thing])
    if thing + 2 >= len(keys) or not keys[thing].startswith("ال") or (head is not None and head.kind != "document"):
        return False
    those = counted_noun(text, thing + 1, min(len(keys), thing + _NUMBER)) if keys[thing + 1][0] not in "بل" else None
    return (those is not None and can_speak(text, those)) or (_are_people(keys[thing + 1]) and not keys[thing + 1].endswith(("ين", "ا")))
