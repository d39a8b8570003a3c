"""Finer classes of names (politician, city, newspaper …): a maximum-entropy classifier of spans, for names that the gazetteer lacks.

What does not live here: where names stand (``tagger``), and which classes of the gazetteer win over these (``identity``).
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from isnad.arabic.folding import search_keys
from isnad.arabic.text import Text
from isnad.reading.names.clitics import splits
from isnad.reading.names.features import core, outline
from isnad.reading.names.gazetteer import data_lines, gazetteer

Floats = npt.NDArray[np.float32]
_LIMIT = 100_000
#: The least probability of a class: a wrong one is worse than none. On a quarter of NewsFANE, trained on the rest, of the names that the
#: gazetteer lacks 95 of 100 bodies and 98 other names are right above it, 86 places and 76 persons; below it every other one.
_SURE = 0.9

#: Fine classes of the training data under their own names here.
FINE = {
    "Population-Center": "city", "State-or-Province": "state", "County-or-District": "district", "GPE-Cluster": "region",
    "Water-Body": "water", "Land-Region-Natural": "region", "Non-Governmental": "organization", "Commercial": "company",
    "Other_PER": "person", "Religious_PER": "religious", "Religious_ORG": "religious", "Building-Grounds": "facility",
    "Airport": "facility", "Subarea-Facility": "facility", "Book": "work", "Movie": "work", "Software": "product",
    "Hardware": "product", "Land": "product", "Air": "product", "Water": "product", "Medical-Science": "medical", "Nation": "nation",
    "Politician": "politician", "Athlete": "athlete", "Artist": "artist", "Scientist": "scientist", "Businessperson": "businessperson",
    "Police": "officer", "Lawyer": "lawyer", "Engineer": "engineer", "Continent": "continent", "Path": "path", "Sports": "sports",
    "Media": "media", "Government": "government", "Educational": "educational", "Entertainment": "entertainment", "Food": "product",
    "Drug": "product", "Projectile": "weapon", "Shooting": "weapon", "Plant": "product",
}  # fmt: skip


#: What a name is by the noun that it begins with.
_OF_HEADS = {
    head: (kind, fine)
    for heads, kind, fine in (line.split("\t") for line in data_lines("fine_heads.tsv")[1:])
    for head in search_keys(heads.split())
}


def span_features(text: Text, first: int, last: int, kind: str) -> list[str]:
    """Return what the classifier sees of a span of tokens and of the words around it."""
    found = [*_own(text.keys, first, last, kind)]
    for i in range(max(0, first - 4), first):
        found += _around(text.keys[i], kind, "near" if i >= first - 2 else "far")
    for i in range(first, last):
        found += _inside(text.keys[i], kind)
    return found


def _own(keys: Sequence[str], first: int, last: int, kind: str) -> list[str]:
    found = [f"k={kind}", f"n={min(last - first, 4)}"]
    words = [core(keys[first])[1], *keys[first + 1 : last]]
    found += [f"{kind}w={word}" for word in words]
    found.append(f"{kind}0={words[0]}")
    found += [f"gf={entry.fine}" for entry in gazetteer().readings(" ".join(words))[:2] if entry.kind == kind]
    if last < len(keys):
        found.append(f"{kind}+={keys[last]}")
    return found


def _around(key: str, kind: str, near: str) -> list[str]:
    parts = (core(key)[1], *(f for f in outline(key) if f.startswith(("c0", "c1", "cue"))))
    return [f"{kind}-{near}{'=' * (not i)}{f}" for i, f in enumerate(parts)]


def _inside(key: str, kind: str) -> list[str]:
    return [f"{kind}.{f}" for f in outline(key)]


class FineClasses:
    """The compiled classifier. Keeps the numbers of the features of words it has met, up to a limit."""

    def __init__(self, labels: Sequence[str], features: Sequence[str], weights: Floats):
        self._labels = list(labels)
        self._number = {name: i for i, name in enumerate(features)}
        self._weights = weights
        self._of_kind = {kind: [i for i, label in enumerate(labels) if label.startswith(kind)] for kind in ("PER", "ORG", "LOC", "MISC")}
        self._met: dict[tuple[str, str, str], list[int]] = {}

    def fine(self, text: Text, first: int, last: int, kind: str) -> str | None:
        """Return the fine class of a span: the one that its first word says, else the likeliest; ``None`` where the model is not sure."""
        keys, number = text.keys, self._number
        for _, word in splits(keys[first]) if last - first > 1 else ():
            if (said := _OF_HEADS.get(word)) is not None and said[0] == kind:
                return said[1]
        rows = [number[f] for f in _own(keys, first, last, kind) if f in number]
        for i in range(max(0, first - 4), first):
            rows += self._numbers(keys[i], kind, "near" if i >= first - 2 else "far")
        for i in range(first, last):
            rows += self._numbers(keys[i], kind, "")
        order = self._of_kind.get(kind)
        if not rows or not order:
            return None
        scores = self._weights.take(rows, 0).sum(0).tolist()
        best = max(order, key=scores.__getitem__)
        if sum(math.exp(scores[i] - scores[best]) for i in order) > 1 / _SURE:
            return None
        return self._labels[best].partition(":")[2]

    def _numbers(self, key: str, kind: str, near: str) -> list[int]:
        """Return the numbers of a word's features: before the span (``near`` or ``far``), or inside it (empty)."""
        found = self._met.get((key, kind, near))
        if found is None:
            if len(self._met) > _LIMIT:
                self._met.clear()
            number = self._number
            features = _around(key, kind, near) if near else _inside(key, kind)
            found = self._met[key, kind, near] = [number[f] for f in features if f in number]
        return found
