"""Names: entity F1 on blocks of ANERcorp's development part, identity on hand-checked spellings, words a second."""

from __future__ import annotations

import gzip
import itertools
import json
import statistics
import time
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bench.figures import Figure, MissingDataError
from isnad.arabic.text import Text

if TYPE_CHECKING:
    from isnad.reading.names.spans import Span

ANERCORP = "data/ner/anercorp.dev.tsv.gz"
BLOCKS = 6
_KINDS = {"PERS": "PER", "LOC": "LOC", "ORG": "ORG", "MISC": "MISC"}

Block = Sequence[Sequence[tuple[str, str]]]
Reader = Callable[[Text], list["Span"]]


def anercorp_blocks(folder: Path) -> list[list[list[tuple[str, str]]]]:
    """Return ANERcorp's development part in six blocks of its source order; a block is sentences of (token, label)."""
    path = folder / ANERCORP if (folder / ANERCORP).exists() else folder / ANERCORP.removeprefix("data/")
    if not path.exists():
        raise MissingDataError(f"{path} is not there")
    sentences: list[list[tuple[str, str]]] = [[]]
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if len(cells) < 2:
                sentences.append([])
            else:
                sentences[-1].append((cells[0], cells[1]))
    sentences = [s for s in sentences if s]
    size = -(-len(sentences) // BLOCKS)
    return [sentences[i : i + size] for i in range(0, len(sentences), size)]


def gold_spans(sentence: Sequence[tuple[str, str]]) -> list[tuple[int, int, str]]:
    """Return (first, last, kind) of a sentence's names in tokens."""
    found: list[list[object]] = []
    before = "O"
    for i, (_, label) in enumerate(sentence):
        if label.startswith("B") or (label.startswith("I") and before == "O"):
            found.append([i, i + 1, _KINDS[label[2:]]])
        elif label.startswith("I"):
            found[-1][1] = i + 1
        before = label
    return [(int(str(a)), int(str(b)), str(c)) for a, b, c in found]


def score_block(block: Block, read: Reader, seen: Collection[str] = ()) -> dict[str, float]:
    """Return F1 figures of a reader of names on a block. ``seen`` are the folded names it trained on: the others are the new ones.

    A name is right where it covers the same tokens with the same kind. Sentences are read as text, in documents of twenty.
    """
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    new_right = new_wanted = 0
    for start in range(0, len(block), 20):
        document = block[start : start + 20]
        text = Text("\n".join(" ".join(token for token, _ in sentence) for sentence in document))
        places: list[tuple[int, int]] = []
        offset = 0
        gold: set[tuple[int, int, str]] = set()
        for sentence in document:
            base = len(places)
            for token, _ in sentence:
                places.append((offset, offset + len(token)))
                offset += len(token) + 1
            gold |= {(base + a, base + b, kind) for a, b, kind in gold_spans(sentence)}
        guess = set()
        for span in read(text):
            begin, end = text.starts[span.first], text.ends[span.last - 1]
            inside = [i for i, (a, b) in enumerate(places) if a < end and b > begin]
            guess.add((inside[0], inside[-1] + 1, str(span.kind)))
        for item in guess:
            found[item[2]] += 1
            right[item[2]] += item in gold
        for item in gold:
            wanted[item[2]] += 1
            words = " ".join(text.raw[places[i][0] : places[i][1]] for i in range(item[0], item[1]))
            if seen and not _known(words, seen):
                new_wanted += 1
                new_right += item in guess
    figures = {kind: round(_f1(right[kind], found[kind], wanted[kind]), 4) for kind in _KINDS.values()}
    three = ("PER", "LOC", "ORG")
    figures["3-class"] = round(_f1(sum(right[k] for k in three), sum(found[k] for k in three), sum(wanted[k] for k in three)), 4)
    figures["4-class"] = round(_f1(right.total(), found.total(), wanted.total()), 4)
    figures["precision"] = round(right.total() / max(1, found.total()), 4)
    figures["recall"] = round(right.total() / max(1, wanted.total()), 4)
    if new_wanted:
        figures["new names recall"] = round(new_right / new_wanted, 4)
        figures["new names share"] = round(new_wanted / wanted.total(), 4)
    return figures


def _known(words: str, seen: Collection[str]) -> bool:
    keys = Text(words).keys
    rest = " ".join(keys[1:])
    heads = {keys[0], *(keys[0].removeprefix(c) for c in ("و", "ب", "ل", "ف", "ك"))}
    return any(f"{head} {rest}".strip() in seen for head in heads)


def _f1(right: int, found: int, wanted: int) -> float:
    return 2 * right / (found + wanted) if found + wanted else 0.0
