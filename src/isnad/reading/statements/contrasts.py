"""What sets a statement against the one before it: «لكنه يعترف بأن», «إلا أنها أكدت», «في الوقت الذي تحدثت فيه مصادر عن»."""

from __future__ import annotations

from isnad.reading.statements.before_that import soon_after
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.words import BE, PRONOUN_COMPLEMENTISERS, words

AGAINST = words("against that")
_TURNS = AGAINST | {"رغم"}
_BUT_HE = words("but he himself")
_LEADS = BE | words("right before a verb") | words("did again")
_PRONOUNS = {"ها": ("f", "s"), "هم": ("m", "p"), "هما": ("", "d"), "هن": ("f", "p"), "ه": ("m", "s")}
_ONCE = ["سبق", "ان"]
_TIME = frozenset({"الوقت", "وقت"})
_ONLY_WHEN = words("only when")
_WHILE = words("whereas")


def turns_against(keys: list[str], i: int) -> bool:
    """Whether «إلا أنه», «غير أنها» or the like stands right before token ``i``."""
    return i > 1 and keys[i - 1] in PRONOUN_COMPLEMENTISERS and keys[i - 2].removeprefix("و") in _TURNS


def but_he(keys: list[str], i: int) -> bool:
    """Whether «لكنه», «إلا أنها» or the like stands right before token ``i``."""
    return keys[i - 1].removeprefix("و") in _BUT_HE or turns_against(keys, i)


def is_he_who(keys: list[str], i: int, form: CueForm) -> bool:
    """Whether the pronoun of «لكنها», «إلا أنها» or «أنها» right before the verb at ``i`` is its subject: no noun behind the verb is.

    «قد», «كانت قد», «عادت و», «سبق أن» and «سرعان ما» may stand between.
    """
    if form.tense not in {"past", "present"}:
        return False
    at = (soon_after(keys, i) or i) - 1
    while at > 0 and (keys[at] in _LEADS or keys[at - 1 : at + 1] == _ONCE):
        at -= 2 if keys[at] == "ان" else 1
    key = keys[at].removeprefix("و")
    if at < 0 or (form.prefix and at == i - 1) or not (key in _BUT_HE or key in PRONOUN_COMPLEMENTISERS):
        return False
    gender, number = next((of for end, of in _PRONOUNS.items() if key.endswith(end)), ("", ""))
    return number == form.number and gender in {form.gender, ""}


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
