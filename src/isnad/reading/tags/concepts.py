"""Concepts of the news and the words that give them away, each under an IPTC Media Topic; which of them a text holds.

What does not live here: which concepts become tags or the section (``isnad.reading.tags``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from isnad.arabic.terms import _lemmas as lemmas
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


def find(keys: Sequence[str]) -> list[tuple[int, tuple[str, ...], int]]:
    """Return the phrases of the table in a text's search keys, left to right: (token, phrase as stems, number of its concept)."""
    phrases, known = table().phrases, _firsts
    found: list[tuple[int, tuple[str, ...], int]] = []
    for i, key in enumerate(keys):
        first = known.get(key)
        if first is None:
            if len(known) > _LIMIT:
                known.clear()
            first = known[key] = _first(key)
        if first:
            for phrase, number in phrases[first]:
                if len(phrase) == 1 or tuple(map(stem, keys[i : i + len(phrase)])) == phrase:
                    found.append((i, phrase, number))
    return found


#: What is known of a search key: the stem that begins phrases of the table, or an empty string.
_firsts: dict[str, str] = {}
_LIMIT = 300_000
_CLITIC_LETTERS = frozenset("والفبكس")


@cache
def _beginnings() -> frozenset[str]:
    """Return the first letters (three, or the whole where it is shorter) of every form that leads to a stem beginning a phrase."""
    phrases = table().phrases
    forms = [form for form, lemma in lemmas().items() if lemma in phrases]
    found = {form[:3] for form in (*forms, *phrases)}
    # A taa marbuta opens before a pronoun (صحة: صحتها), and ل swallows the article's alif (للحج).
    return frozenset(
        found | {form[:2] + "ت" for form in found if form.endswith("ه")} | {form[1:] for form in found if form.startswith("ال")}
    )


def _first(key: str) -> str:
    # Stemming is dear and few words begin a phrase: a word that nowhere holds a beginning after its clitics is not stemmed.
    beginnings = _beginnings()
    for i in range(len(key)):
        if key[i : i + 3] in beginnings or key[i : i + 2] in beginnings:
            found = stem(key)
            return found if found in table().phrases else ""
        if key[i] not in _CLITIC_LETTERS:
            break
    return ""
