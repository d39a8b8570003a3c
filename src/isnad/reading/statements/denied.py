"""Acts that somebody denies: «نفت أن تكون الوزارة قد وعدت بتمويل» tells of a denial and of no promise."""

from __future__ import annotations

from collections.abc import Sequence

from isnad.arabic.parts_of_speech import shares
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.words import COMPLEMENTISERS, words

_THAT_ONE = words("that one")
_BEING = words("to be, jussive")
_DENIED_AS = words("denied as")
_UNTRUE = words("as untrue")
_NOT_SO = words("not so")
_RATHER = 0.5
_NEAR, _WHETHER = 7, words("what")
_NO_GO = words("no subject")
_APART = frozenset({"،", ",", "؛", "."})


def said_not_to_have(keys: Sequence[str], i: int, inner: Draft | None) -> bool:
    """Whether the verb at ``i`` is an act that somebody denies: «نفى أن يكون النادي قد أعلن», «نفت أنها وعدت»."""
    if inner is None or inner.form.cue.force != "deny" or inner.negated or not inner.first <= i < inner.last:
        return False
    if keys[i - 1] in _THAT_ONE and i - 1 <= inner.first:
        return True
    within = keys[inner.first : i]
    denied = within[:1] and (within[0] in _BEING or (within[0] in _DENIED_AS and not COMPLEMENTISERS.isdisjoint(within)))
    return bool(denied) and _APART.isdisjoint(within)  # not «رفض ما وصفه الاتحاد بأنه»


def left_open(keys: Sequence[str], i: int, first: int) -> bool:
    """Whether the verb at ``i`` is an act that is only asked about: «لم يتضح ما إذا كانت الشركة أعلنت», «هل قال المتهم إنه بريء»."""
    if keys[i - 1] in _NO_GO:
        return False  # «ما إذا كان الجسر آمنا كما قال الوزير»
    for j in range(i - 1, max(first, i - _NEAR) - 1, -1):
        if keys[j] in _APART or keys[j] in COMPLEMENTISERS or keys[j] in words("relative"):
            return False
        if keys[j] == "هل" or (keys[j] == "اذا" and j > first and keys[j - 1] in _WHETHER):
            return True
    return False


def said_to_be_untrue(keys: Sequence[str], i: int, first: int) -> bool:
    """Whether the verb at ``i`` is an act of which it is said that it was not: «ليس صحيحا أن الوزير أعلن»."""
    for j in range(i - 1, max(first + 1, i - _NEAR) - 1, -1):
        if keys[j] in _APART or keys[j] in words("relative"):
            return False
        if keys[j] in COMPLEMENTISERS:
            return keys[j - 1] in _UNTRUE and j - 2 >= first and keys[j - 2] in _NOT_SO
    return False


def will_not(keys: Sequence[str], at: int) -> bool:
    """Whether a future verb stands at a token and none after it in its clause: «ما أعلن الاتحاد أنه | سيغير المدرب», not «ما قال إنه سيحدث
    حدث».
    """
    if at >= len(keys) or not (keys[at][:2] in {"سي", "ست"} or keys[at] == "لن"):
        return False
    for j in range(at + 1, len(keys)):
        if keys[j] in _APART:
            return True
        if shares(keys[j]).verb >= _RATHER and not (j == at + 1 and keys[at] == "لن"):
            return False
    return True
