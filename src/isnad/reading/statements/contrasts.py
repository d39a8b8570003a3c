"""What sets a statement against the one before it: «لكنه يعترف بأن», «إلا أنها أكدت», «في الوقت الذي تحدثت فيه مصادر عن»."""

from __future__ import annotations

from isnad.reading.statements.words import PRONOUN_COMPLEMENTISERS, words

AGAINST = words("against that")
_TURNS = AGAINST | {"رغم"}
_BUT_HE = words("but he himself")
_TIME = frozenset({"الوقت", "وقت"})
_ONLY_WHEN = words("only when")
_WHILE = words("whereas")


def turns_against(keys: list[str], i: int) -> bool:
    """Whether «إلا أنه», «غير أنها» or the like stands right before token ``i``."""
    return i > 1 and keys[i - 1] in PRONOUN_COMPLEMENTISERS and keys[i - 2].removeprefix("و") in _TURNS


def but_he(keys: list[str], i: int) -> bool:
    """Whether «لكنه», «إلا أنها» or the like stands right before token ``i``."""
    return keys[i - 1].removeprefix("و") in _BUT_HE or turns_against(keys, i)


def meanwhile(keys: list[str], i: int) -> int | None:
    """Return the first token of «في الوقت الذي», «في وقت» right before token ``i``; «في الوقت الذي نشرت فيه» only tells when."""
    if keys[i] in _ONLY_WHEN:
        return None
    at = i - 1 - (keys[i - 1] == "الذي")
    return at - 1 if at > 1 and keys[at] in _TIME and keys[at - 1] in {"في", "فى"} else None


def set_against(keys: list[str], i: int) -> int | None:
    """Return the first token of what stands right before the verb at ``i`` and sets it against what was said."""
    if turns_against(keys, i):
        return i - 2
    return i - 1 if but_he(keys, i) else meanwhile(keys, i)


def elsewhere(keys: list[str], i: int) -> bool:
    """Whether «في حين», «بينما» or «فيما» opens a clause, behind a comma, with the verb at ``i``."""
    at = i - 1 - (keys[i - 1] == "حين")
    return keys[i - 1] in _WHILE and at > 0 and keys[at - 1] in "،," and (keys[i - 1] != "حين" or keys[at] in {"في", "علي"})
