"""Verbs of which a person is the subject: those of saying, and «زار»، «التقى».

One list: verbs of saying are those of the statements (``statements/data/verbs.tsv``); the others stand in ``cues.tsv``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from isnad.arabic.conjugation import past_forms, present_forms
from isnad.arabic.folding import search_key
from isnad.arabic.parts_of_speech import shares
from isnad.arabic.text import Text, once
from isnad.reading.names.gazetteer import DATA, data_lines

#: The table of the statements' verbs alone: the code of the statements, which are read after names, is not needed for it.
VERBS_OF_SAYING = DATA.parents[1] / "statements/data/verbs.tsv"

#: How many words are remembered; a text asks of each of its words several times.
_ASKED = 1 << 16


@cache
def _says() -> frozenset[str]:
    table = VERBS_OF_SAYING.read_text(encoding="utf-8").splitlines()
    return forms_of(line.split("\t")[:2] for line in table[1:])


@cache
def _acting_verbs() -> list[list[str]]:
    verbs = [line.split("\t")[1] for line in data_lines("cues.tsv") if line.startswith("person_verb\t")]
    return [["-", verb] if verb[0] == "ي" else [verb, "-"] for verb in verbs]


@cache
def _acts() -> frozenset[str]:
    return forms_of(_acting_verbs()) | {"كان", "كانت", "عاد", "عادت"}


@cache
def _of_gender(gender: str) -> frozenset[str]:
    table = VERBS_OF_SAYING.read_text(encoding="utf-8").splitlines()
    return forms_of([*(line.split("\t")[:2] for line in table[1:]), *_acting_verbs()], gender)


@cache
def _of_places() -> frozenset[str]:
    return forms_of(line.split("\t")[:2] for line in data_lines("place_verbs.tsv")[1:])


def takes_place(key: str) -> bool:
    """Say whether a search key is a verb that takes a place as its object («زار», «غادر»), in the third person singular."""
    found = _of_places()
    return key in found or (key[:1] in ("و", "ف") and key[1:] in found)


def may_be_of(key: str, gender: str) -> bool:
    """Say whether a verb may be in the third person singular of a gender («m», «f»): by the tables, else by its letters."""
    masculine, feminine = _of_gender("m"), _of_gender("f")
    for word in (key, key[1:] if key[:1] in ("و", "ف") else key):
        if word in masculine or word in feminine:
            return word in (masculine if gender == "m" else feminine)
    bare = key.removeprefix("و").removeprefix("ف")
    return (bare.endswith("ت") or bare.startswith(("ت", "ست"))) == (gender == "f")


@cache
def _takes(*persons: str) -> frozenset[str]:
    rows = [line.split("\t") for line in data_lines("objects.tsv")[1:]]
    return forms_of(row[:2] for row in rows if row[2] in persons)


def takes_person(key: str, needed: bool = False) -> bool:
    """Say whether a search key is a verb that takes a person as its object, in the third person singular, «و» or «ف» before it; ``needed``:
    whether it is never without one."""
    found = _takes("needed") if needed else _takes("needed", "left out")
    return key in found or (key[:1] in ("و", "ف") and key[1:] in found)


def without_person() -> frozenset[str]:
    """Return the search keys of verbs that have no person for an object, or hardly ever («تسلم المبنى»), in the third person singular."""
    return _takes("none")


def forms_of(verbs: Iterable[Sequence[str]], of: str = "mf") -> frozenset[str]:
    """Return the search keys of the third persons singular of verbs (past and present; ``-``: none), of both genders or one."""
    found = set()
    for past, present in verbs:
        forms = past_forms(past) if past != "-" else []
        forms += present_forms(present, past if past != "-" else present)[0] if present != "-" else []
        found |= {search_key(form) for form, gender, number in forms if number == "s" and gender in of}
    return frozenset(found)


def present_of(key: str) -> str:
    """Return a word with the «س» of the future as the present («وسيزور»: «يزور»); empty where it has none."""
    bare = key[1:] if key[:1] in ("و", "ف") else key
    return bare[1:] if bare[:2] in ("سي", "ست") and len(bare) > _SHORT else ""


_SHORT = 4


@lru_cache(maxsize=_ASKED)
def saying(key: str) -> bool:
    """Say whether a search key is a verb of saying in the third person singular, «و» or «ف» before it."""
    return key in _says() or (key[:1] in ("و", "ف") and key[1:] in _says())


def goes_on(text: Text, i: int) -> bool:
    """Say whether a word is no name but the verb that goes on behind «أما»: «أما الوزير | فيرى أن», «أما حازم الدقاق | فرأى أن»."""
    key = text.keys[i]
    return key[0] == "ف" and saying(key[1:]) and text.keys[i + 1 : i + 2] in (["ان"], ["بان"])


@once
def _last_subjects(text: Text) -> dict[str, int]:
    return {key: i for i, (before, key) in enumerate(pairwise(text.keys), 1) if saying(before)}


def speaks_again(text: Text, key: str, after: int) -> bool:
    """Say whether a word stands right behind a verb of saying at token ``after`` or later."""
    return _last_subjects(text).get(key, -1) >= after


def spoken_last(text: Text, key: str) -> int:
    """Return where a word stands last right behind a verb of saying; -1 where it does nowhere."""
    return _last_subjects(text).get(key, -1)


@lru_cache(maxsize=_ASKED)
def acting(key: str) -> bool:
    """Say whether a search key is a verb of saying, or another of which a person is the subject, in the third person singular."""
    return saying(key) or key in _acts() or (key[:1] in ("و", "ف") and key[1:] in _acts())


@lru_cache(maxsize=_ASKED)
def mostly_verb(key: str) -> bool:
    """Say whether a search key is a verb more often than anything else, «و» or «ف» before it."""
    return acting(key) or shares(key).verb > _HALF


_HALF = 0.5
