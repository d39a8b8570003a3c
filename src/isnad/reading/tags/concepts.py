"""Concepts of the news and the words that give them away, each under an IPTC Media Topic; which of them a text holds.

What does not live here: which concepts become tags or the section (``isnad.reading.tags``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from isnad.arabic.terms import stem
from isnad.arabic.text import Text


@dataclass(frozen=True, slots=True)
class Concept:
    """A row of the table: IPTC section and topic codes, the tag's spelling (empty: its words only speak for the section)."""

    section: str
    medtop: str
    tag: str


@dataclass(frozen=True, slots=True)
class Table:
    """All concepts; ``phrases`` maps a phrase's first stem to its whole phrases (as stems) with the number of their concept."""

    concepts: tuple[Concept, ...]
    phrases: dict[str, tuple[tuple[tuple[str, ...], int], ...]]
    tags: dict[tuple[str, ...], int]


@dataclass(frozen=True, slots=True)
class Section:
    """An IPTC Media Topic of the first level with its English and Arabic labels."""

    medtop: str
    en: str
    ar: str


def _rows(name: str) -> list[list[str]]:
    text = (files(__package__) / "data" / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()[1:]]


def stems(words: str) -> tuple[str, ...]:
    """Return the stems of a phrase's words."""
    return tuple(stem(key) for key in Text(words).keys if key[:1].isalnum())


@cache
def table() -> Table:
    """Return the concepts, read once."""
    concepts: list[Concept] = []
    phrases: dict[str, dict[tuple[str, ...], int]] = {}
    tags: dict[tuple[str, ...], int] = {}
    for number, (section, medtop, tag, spelled) in enumerate(_rows("concepts.tsv")):
        concepts.append(Concept(section, medtop or section, tag))
        for phrase in spelled.split("|"):
            words = stems(phrase)
            phrases.setdefault(words[0], {}).setdefault(words, number)
        if tag:
            tags.setdefault(stems(tag), number)
    return Table(tuple(concepts), {first: tuple(found.items()) for first, found in phrases.items()}, tags)


@cache
def sections() -> dict[str, Section]:
    """Return the sections by code."""
    return {code: Section(code, en, ar) for code, en, ar in _rows("sections.tsv")}


def count(keys: Sequence[str]) -> Counter[tuple[tuple[str, ...], int]]:
    """Count the phrases of the table in a text's search keys: (phrase as stems, number of its concept)."""
    phrases = table().phrases
    words = [stem(key) for key in keys]
    found: Counter[tuple[tuple[str, ...], int]] = Counter()
    for i, word in enumerate(words):
        for phrase, number in phrases.get(word, ()):
            if len(phrase) == 1 or tuple(words[i : i + len(phrase)]) == phrase:
                found[phrase, number] += 1
    return found
