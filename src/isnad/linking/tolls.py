"""Which figures of people are tolls: how many of a fate there were, which of two came earlier, which another source tells.

What does not live here: finding figures (``counts``), parts of a toll and by how much it rose (``parts``).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from isnad.arabic.numbers import Number
from isnad.arabic.text import Text
from isnad.linking.befell import GATHERED, keys_of, roles
from isnad.linking.counted import Counted
from isnad.linking.figures import same
from isnad.linking.listed import spelled

# What happened cost so many: «الحريق الذي أودى بحياة 77 شخصا».
_COST_WORDS, _COST_REACH = spelled("counts", "cost"), 5
# Of one role: who tells of it once and by one of these tells the toll of what he reports on.
TOLL_WORDS = spelled("counts", "toll")
_TOLL_REACH = 6
_TOLL_NOUNS, _FORMER_TOLLS, _FIRST_TOLLS = frozenset({"حصيله"}), frozenset({"سابقه"}), frozenset({"اولي", "اوليه"})
_CROWD_WORDS = spelled("counts", "crowd")


def as_toll(text: Text, number: Number, noun: str, sentence: tuple[int, int], role: str) -> bool:
    """Say whether a number of people is told as how many of a role there were: by the noun of the role or a word of counting; of a crowd
    as how many took part («عدد المشاركين»)."""
    near = text.keys[max(sentence[0], number.first - _TOLL_REACH) : number.last + 2]
    if role == GATHERED:
        crowds = keys_of(_CROWD_WORDS)
        return any(key.endswith("عدد") and following in crowds for key, following in pairwise(near))
    cost = text.keys[max(sentence[0], number.first - _COST_REACH) : number.first]
    if noun in roles() or not keys_of(_COST_WORDS).isdisjoint(cost):
        return True
    return any(key.removeprefix("و").removeprefix("ال") in keys_of(TOLL_WORDS) for key in near)


def earlier_toll(text: Text, sentence: tuple[int, int], each: Counted, others: Sequence[Counted]) -> bool:
    """Say whether a toll is told as an earlier one than another of its article («وكانت حصيلة سابقة أشارت إلى 9 قتلى»)."""
    if not each.role or not any(other.role == each.role and (other.figure.value or 0) > (each.figure.value or 0) for other in others):
        return False
    at = next((i for i in range(*sentence) if text.starts[i] >= each.figure.start), sentence[1])
    before = [key.removeprefix("و").removeprefix("ب").removeprefix("ال") for key in text.keys[sentence[0] : at]]
    tolls = [i for i, key in enumerate(before) if key in _TOLL_NOUNS and i + 1 < len(before)]
    if not tolls:
        return False
    since = text.starts[sentence[0] + tolls[-1]]
    if any(other.role == each.role and since <= other.figure.start < each.figure.start for other in others):
        return False
    called = before[tolls[-1] + 1]
    return called in _FORMER_TOLLS or (called in _FIRST_TOLLS and bool({*before[: tolls[-1]]} & {"كان", "كانت"}))


def told_otherwise(before: Counted, each: Counted) -> bool:
    """Say whether another source gives in the next sentence another number of those that the last figure counts («وقال محاميهم إن عدد
    الموقوفين تجاوز المئة»)."""
    sources = before.figure.source, each.figure.source
    return (
        each.role != ""
        and each.role == before.role
        and each.toll
        and each.noun == ""  # told as the number of those known, not of others («32 جريحا ما زالوا في المستشفى»)
        and each.sentence == before.sentence + 1
        and None not in sources
        and sources[0] != sources[1]
        and each.span == before.span
        and not (each.former or before.former or before.rival)
        and not same(before.figure, each.figure)
    )
