"""Whether a text is a body's own release, published by the body itself («وزارة الصحة», «الموقع الرسمي لوزارة الصحة»).

What does not live here: which of two texts is the original (``copies``), what counts as one origin (``leaning``).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import numpy as np

from isnad.arabic.folding import search_key
from isnad.linking.features import IN_LEAD, Features
from isnad.linking.hashing import Hashes, term_hashes
from isnad.linking.listed import listed, rows
from isnad.records import Outlet

_NO_BODY = np.zeros(0, np.uint32), np.zeros(0, np.uint32)


def of_its_own(outlet: str | None, other: str | None, text: Features, outlets: Mapping[str, Outlet]) -> bool:
    """Say whether an outlet (an id) is a body itself, with which, or with who holds it, the ``text`` of an ``other`` outlet begins."""
    if outlet == other:
        return False
    declared = outlets.get(outlet or "")
    heads, rest = _body_of(declared.name) if declared is not None and declared.kind == "site" else _NO_BODY
    begun = text.terms[(text.flags & IN_LEAD) != 0]
    return len(rest) > 0 and bool(np.isin(heads, begun).any() and np.isin(rest[:1], begun).any())


@lru_cache(maxsize=1_024)
def _body_of(name: str) -> tuple[Hashes, Hashes]:
    """Return the hashes of the words that a body, or who holds it, is called by («وزارة», «وزير»), and of the words that say which one;
    none for what is no body («صحيفة الساحل»)."""
    words = [word for word in search_key(name).split() if listed("media", "page").isdisjoint((word, word.removeprefix("ال")))]
    first = words[0].removeprefix("ال") if words else ""
    if len(words) < len(search_key(name).split()):
        first = first.removeprefix("ل").removeprefix("ل")  # «الموقع الرسمي |لوزارة الصحة», «|للهيئة العامة»
    called = [*rows("holders", "body and office"), *([word] for word in listed("media", "body"))]
    found = next((row for row in called if search_key(row[0]) == first), None)
    return (term_hashes([" ".join(found)]).hashes, term_hashes([" ".join(words[1:])]).hashes) if found else _NO_BODY
