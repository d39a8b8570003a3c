"""Acts that somebody denies: «نفت أن تكون الوزارة قد وعدت بتمويل» tells of a denial and of no promise."""

from __future__ import annotations

from collections.abc import Sequence

from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.words import COMPLEMENTISERS

_THAT_ONE = frozenset({"انه", "انها", "انهم", "بانه", "بانها"})
_BEING = frozenset({"يكون", "تكون", "يكونوا"})
_DENIED_AS = frozenset({"ما", "الانباء", "انباء", "صحه", "خبر", "الخبر", "الشائعات", "شائعات", "مزاعم"})
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
