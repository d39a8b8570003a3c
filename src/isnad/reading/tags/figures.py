"""Figures of speech: concepts of disaster, war and feasts that speak of something else («زلزال سياسي», «حرب أسعار», «بركان غضب»).

What does not live here: which concepts a text holds (``concepts``).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from isnad.arabic.folding import search_key
from isnad.arabic.terms import stem
from isnad.reading.tags.concepts import Hit, rows, table


@cache
def _words() -> dict[str, frozenset[str]]:
    """Return the words of the table of figures by their kind: the tags of which figures are made, the fields that make them so."""
    return {kind: frozenset(words.split("|")) for kind, words in rows("figures.tsv")}


@cache
def _made() -> frozenset[int]:
    """Return the numbers of the concepts of which figures are made."""
    tags = _words()["concept"]
    return frozenset(number for number, concept in enumerate(table().concepts) if concept.tag in tags)


@cache
def _fields() -> frozenset[str]:
    return frozenset(stem(search_key(word)) for word in _words()["field"])


def without_figures(in_text: list[Hit], keys: Sequence[str], in_headline: list[Hit], title: Sequence[str]) -> tuple[list[Hit], list[Hit]]:
    """Return the hits of a text and of its headline but for the figures of speech.

    A figure is a lone word of the table with the field behind it from which it is taken («زلزال سياسي», «إعصار الانتقادات»). What is
    called so at first is meant by the word alone too («الهدنة» behind «هدنة تجارية»).
    """
    made = _made()
    lone = {phrase[0] for hits in (in_headline, in_text) for _, phrase, number in hits if number in made and len(phrase) == 1}
    if not lone:
        return in_text, in_headline
    begun: dict[str, bool] = {}
    figures: list[set[int]] = []
    for words in (title, keys):
        # Stemming is dear: only words that hold what they are stemmed to.
        alike = {key for key in {*words} if any(word in key for word in lone)}
        stemmed = [(i, word) for i, key in enumerate(words) if key in alike and (word := stem(key)) in lone]
        figures.append({i for i, _ in stemmed if i + 1 < len(words) and words[i + 1][:1] != "و" and stem(words[i + 1]) in _fields()})
        for i, word in stemmed:
            begun.setdefault(word, i in figures[-1])
    in_title, in_body = figures

    def literal(hit: Hit, taken: set[int]) -> bool:
        return hit[2] not in made or len(hit[1]) > 1 or not (hit[0] in taken or begun.get(hit[1][0]))

    return [hit for hit in in_text if literal(hit, in_body)], [hit for hit in in_headline if literal(hit, in_title)]
