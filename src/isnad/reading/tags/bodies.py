"""Bodies called by their own name without the noun before it: «النهضة» for «حركة النهضة», «العدالة والتنمية» for the party of
the land that is spoken of; firms, and what else is called after somebody.

What does not live here: bodies that the article itself names (``keywords``).
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cache

from isnad.arabic.aliases import alias_key
from isnad.arabic.text import Text
from isnad.reading.names.clitics import splits
from isnad.reading.names.gazetteer import beside_words, cues, demonyms, own_rows
from isnad.reading.names.identity import Identity, identify

#: Nouns behind which a movement's own name stands (search keys).
_HEADS = frozenset(("حزب", "حركه", "جماعه", "تنظيم", "جبهه", "تيار", "ائتلاف", "تحالف", "كتله", "منظمه", "رابطه", "تجمع", "اتحاد"))


@cache
def _by_own_name() -> dict[str, tuple[Identity, ...]]:
    found: dict[str, dict[str, Identity]] = {}
    for row in own_rows("own.tsv"):
        if row.cells["kind"] != "ORG" or row.cells["fine"] not in ("party", "group"):
            continue
        who = identify(row.cells["label"], "ORG")
        for key in (row.key, *row.others):
            head, *rest = key.split()
            if len(rest) > 1 and rest[-1] in demonyms():
                rest.pop()
            if head in _HEADS and rest and who.id is not None:
                found.setdefault(alias_key(" ".join(rest)), {})[who.id] = who
    return {key: tuple(each.values()) for key, each in found.items()}


def called(keys: Sequence[str]) -> tuple[Identity, ...]:
    """Return the movements and parties of our list that are called so without the noun that says what they are."""
    return _by_own_name().get(alias_key(" ".join(keys)), ())


def called_in(keys: Sequence[str], lands: Set[str]) -> Identity | None:
    """Return the one of them whose land is among those that an article speaks of (ISO 3166-1 alpha-2)."""
    found = [who for who in called(keys) if who.country in lands]
    return found[0] if len(found) == 1 else None


def firm_before(text: Text, first: int) -> str:
    """Return the noun that says of the name at token ``first`` that a firm is called so, without its clitics; else an empty string."""
    before = first - 1 if first else 0
    return next((text.forms[before][cut:] for cut, word in splits(text.keys[before]) if word in _BODIES), "") if first else ""


#: Nouns behind which no person's name stands.
_BODIES = frozenset(("شركه", "مجموعه", "بنك", "مصرف", "صحيفه", "قناه", "مطعم", "فندق"))


def is_called_after(keys: Sequence[str], first: int) -> bool:
    """Whether the name at token ``first`` is part of what is called after it: a head noun stands before it and its titles."""
    i = first - 1
    while i >= 0 and first - i <= _TITLES and (keys[i] == "." or any(kind.startswith("title_") for kind in cues().get(keys[i], ()))):
        i -= 1  # «مستشفى د. فلان»
    return i >= 0 and any(word in _CALLED_AFTER for _, word in splits(keys[i]))


_TITLES = 3
#: What is called after people: schools, hospitals, streets, grounds, prizes.
_CALLED_AFTER = beside_words("called_after")
