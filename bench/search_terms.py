"""A plain in-memory BM25 over the language layer's terms, to judge the terms without any search engine.

Two tasks on the development stream: known-item search (a headline, taken out of its body, must find the body) and the judged queries
of ``gold/search``. What it measures is the analysis; the archive's own search is measured by ``bench.search``.
"""

from __future__ import annotations

import gzip
import json
import math
import random
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from bench.figures import MissingDataError

#: A word of the text (as ``split_words`` cuts it) -> its terms.
Analyse = Callable[[str], Sequence[str]]
#: Field -> its terms with weights, for a query.
Query = Sequence[tuple[str, str, float]]

_STREAM = "data/news/saudi-2015.dev.jsonl.gz"


class Words:
    """Documents as rows of word numbers, so that an analysis runs once a distinct word."""

    def __init__(self, texts: Iterable[str], split: Callable[[str], list[str]]):
        self.vocabulary: dict[str, int] = {}
        self.rows: list[np.ndarray[Any, Any]] = []
        number = self.vocabulary
        for text in texts:
            self.rows.append(np.fromiter((number.setdefault(word, len(number)) for word in split(text)), dtype=np.int32))


class Field:
    """An inverted index of one field with BM25 weights (Robertson and Zaragoza 2009), k1 and b as given."""

    def __init__(self, words: Words, analyse: Analyse, k1: float = 1.2, b: float = 0.75):
        self.terms: dict[str, int] = {}
        lists = [[self.terms.setdefault(term, len(self.terms)) for term in analyse(word)] for word in words.vocabulary]
        counts = np.array([len(item) for item in lists], dtype=np.int64)
        offsets = np.concatenate(([0], np.cumsum(counts)))
        flat = np.fromiter((term for item in lists for term in item), dtype=np.int64, count=int(offsets[-1]))
        term_parts, document_parts, frequency_parts = [], [], []
        lengths = np.zeros(len(words.rows))
        for document, row in enumerate(words.rows):
            size = counts[row]
            total = int(size.sum())
            lengths[document] = total
            if not total:
                continue
            starts = np.repeat(offsets[row] - np.concatenate(([0], np.cumsum(size)[:-1])), size)
            terms, frequency = np.unique(flat[starts + np.arange(total)], return_counts=True)
            term_parts.append(terms)
            frequency_parts.append(frequency)
            document_parts.append(np.full(len(terms), document))
        terms, documents = np.concatenate(term_parts), np.concatenate(document_parts)
        frequency = np.concatenate(frequency_parts).astype(float)
        order = np.argsort(terms, kind="stable")
        self.documents = documents[order]
        self.pointers = np.searchsorted(terms[order], np.arange(len(self.terms) + 1))
        norm = k1 * (1 - b + b * lengths / max(1.0, float(lengths.mean())))
        found = np.diff(self.pointers)
        idf = np.log(1 + (len(words.rows) - found + 0.5) / (found + 0.5))
        saturated = frequency * (k1 + 1) / (frequency + norm[documents])
        self.weights = saturated[order] * np.repeat(idf, found)

    def add(self, scores: np.ndarray[Any, Any], term: str, weight: float) -> None:
        """Add the weighted scores of one term to all documents' scores."""
        number = self.terms.get(term)
        if number is not None:
            part = slice(self.pointers[number], self.pointers[number + 1])
            scores[self.documents[part]] += weight * self.weights[part]


def search(fields: dict[str, Field], query: Query, size: int) -> np.ndarray[Any, Any]:
    """Score all ``size`` documents for a query."""
    scores = np.zeros(size)
    for field, term, weight in query:
        if field in fields:
            fields[field].add(scores, term, weight)
    return scores


def known_item(fields: dict[str, Field], queries: Sequence[tuple[int, Query]], size: int) -> float:
    """Mean reciprocal rank within the first ten of the document that each query was taken from."""
    total = 0.0
    for wanted, query in queries:
        scores = search(fields, query, size)
        own = scores[wanted]
        rank = 1 + int((scores > own).sum()) + int((scores[:wanted] == own).sum())
        total += 1 / rank if own > 0 and rank <= 10 else 0.0
    return total / max(1, len(queries))


def judged(fields: dict[str, Field], gold: Sequence[dict[str, Any]], make: Callable[[str], Query], ids: Sequence[str]) -> dict[str, float]:
    """NDCG@10 over the judged queries (gain 2 for grade 2, 1 for grade 1), for all and by kind."""
    number = {name: i for i, name in enumerate(ids)}
    by_kind: dict[str, list[float]] = {"all": []}
    for row in gold:
        grades = {number[item["id"]]: int(item["grade"]) for item in row["judged"] if item["id"] in number}
        scores = search(fields, make(row["query"]), len(ids))
        best = np.argsort(-scores, kind="stable")[:10]
        gain = sum(grades.get(int(d), 0) / math.log2(r + 2) for r, d in enumerate(best) if scores[d] > 0)
        ideal = sum(g / math.log2(r + 2) for r, g in enumerate(sorted(grades.values(), reverse=True)[:10]))
        value = gain / ideal if ideal else 0.0
        by_kind["all"].append(value)
        by_kind.setdefault(row["kind"], []).append(value)
    return {kind: sum(values) / len(values) for kind, values in by_kind.items()}


class Stream:
    """The development stream: ids, titles, bodies with their headline taken out, and texts with it."""

    def __init__(self, folder: Path):
        path = folder / _STREAM
        if not path.exists():
            raise MissingDataError(f"{_STREAM} is missing")
        self.ids: list[str] = []
        self.titles: list[str] = []
        self.bodies: list[str] = []
        self.texts: list[str] = []
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                title, text = (row["title"] or "").strip(), row["text"] or ""
                self.ids.append(row["id"])
                self.titles.append(title)
                self.bodies.append(text.replace(title, " ") if title else text)
                self.texts.append(title + "\n" + text)

    def headlines(self, count: int = 3000, seed: int = 7) -> list[int]:
        """Numbers of ``count`` random articles with a headline of at least three words."""
        able = [i for i, title in enumerate(self.titles) if len(re.findall(r"\w+", title)) >= 3]
        return random.Random(seed).sample(able, min(count, len(able)))


def read_gold(folder: Path) -> list[dict[str, Any]]:
    """Read the judged queries."""
    path = folder / "gold/search/queries.dev.jsonl"
    if not path.exists():
        raise MissingDataError("gold/search/queries.dev.jsonl is missing")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
