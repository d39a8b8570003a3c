"""«قبل أن يضيف أن»: a statement behind another, told as what came after it."""

from __future__ import annotations

_ERE, _NEVER = 6, frozenset({"لن", "لا", "يجب", "ينبغي", "سوف"})
_SUBJECT = 8  # tokens before «قبل» in which it may be told of what will not be


def before_he_said(keys: list[str], i: int, *, within: bool) -> int | None:
    """Return the token of «قبل» where «قبل أن» leads to the verb at token ``i`` («قبل أن يضيف», «قبل أن تتراجع وتقول»), unless it is told
    of what will not be («لن يعود قبل أن يعلن»). ``within`` says that a statement is open, which «قبل» leaves behind a comma only."""
    for k in range(i - 2, max(0, i - _ERE) - 1, -1):
        if keys[k] == "قبل" and keys[k + 1] == "ان":
            joined = (k == i - 2 or keys[i][0] == "و") and (not within or keys[k - 1] in "،,")
            return k if joined and _NEVER.isdisjoint(keys[max(0, k - _SUBJECT) : k]) else None
    return None
