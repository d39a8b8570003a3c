"""Full names that are the last two words of a longer one of the article: «شيخ محمود» after «حسن شيخ محمود».

What does not live here: other shorter forms of a full name, and single words (``fullnames``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from isnad.reading.names.clitics import splits
from isnad.reading.names.fullnames import OF_HOUSE
from isnad.reading.names.identity import own_id
from isnad.reading.names.mentions import Mention


def by_last_two(
    keys: Sequence[str], mentions: Sequence[Mention], whole: Mapping[str, Mention], fullest: Mapping[str, str]
) -> dict[str, str]:
    """Map such short names, folded, to the one longer name, met before, that ends so. ``whole`` are the article's full names, ``fullest``
    their fuller forms.

    A relative is another («والده سالم الزيدي»), and so is the father in «خالد بن سالم الزيدي», whom our lists know by the two words, and
    whom «و» joins to the longer name.
    """
    longer: dict[str, set[str]] = {}
    for key in whole:
        words = key.split()
        if len(words) > _PAIR and OF_HOUSE.isdisjoint(words[-_PAIR - 1 : -1]) and (short := " ".join(words[-_PAIR:])) in whole:
            longer.setdefault(short, set()).add(fullest[key])
    found = {}
    for short, owners in longer.items():
        if len(owners) > 1:
            continue
        owner = next(iter(owners))
        of_owner = [m.span for m in mentions if m.kind == "PER" and fullest.get(m.key) == owner]
        first, ends = min((span.first for span in of_owner), default=-1), {span.last for span in of_owner}
        own = (None, own_id("PER", short))
        if all(
            m.id in own and m.span.first > first and not _is_kin(keys, m.span.first) and not (m.span.cut and m.span.first in ends)
            for m in mentions
            if m.kind == "PER" and m.key == short
        ):
            found[short] = owner
    return found


def _is_kin(keys: Sequence[str], first: int) -> bool:
    """Say whether what stands before a name is what a relative is called: «شقيقه», «والدها الراحل»."""
    return any(word in _RELATIVES for key in keys[max(0, first - _PAIR) : first] for _, word in splits(key))


_PAIR = 2
_RELATIVES = frozenset(
    f"{word}{his}"
    for word in ("والد", "والدت", "شقيق", "شقيقت", "ابن", "ابنت", "نجل", "جد", "عم", "خال", "زوج", "زوجت", "اخو", "اخي", "اخا", "ابا")
    for his in ("", "ه", "ها", "هم", "هما")
)  # fmt: skip
