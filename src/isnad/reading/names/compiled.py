"""How trained models become the files that ship: written here, read by ``tagger``, ``network`` and ``fine``. Only tools call this.

What does not live here: training (``tools/train_names.py``, ``tools/train_network.py``).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from isnad.reading.names.features import word_classes
from isnad.reading.names.tagger import LABELS, OFFSETS, Tagger

#: A trained CRF: weights of (feature, label), and of (label, next label).
Trained = tuple[dict[tuple[str, str], float], dict[tuple[str, str], float]]


def save(
    path: Path,
    models: Sequence[Trained],
    fine: dict[tuple[str, str], float],
    more: Sequence[str] = (),
) -> None:
    """Compile trained CRFs, given as their state features and transitions, into one file: their average.

    ``more`` are features without weights here that the network sees, so that one numbering serves both.
    """
    label_of = {label: i for i, label in enumerate(LABELS)}
    transitions = np.zeros((len(LABELS), len(LABELS)), np.float32)
    bias = np.zeros(len(LABELS), np.float32)
    weights: dict[str, dict[int, float]] = {}
    pairs: dict[str, dict[tuple[str, str], dict[int, float]]] = {"cc": {}, "cn": {}}
    for states, moves in models:
        for (a, b), value in moves.items():
            transitions[label_of[a], label_of[b]] += value / len(models)
        for (feature, label), weight in states.items():
            value, number = weight / len(models), label_of[label]
            if feature == "bias":
                bias[number] += value
            elif feature[:3] in ("cc=", "cn="):
                a, _, b = feature[3:].rpartition(",") if not feature.endswith(",,") else (feature[3:-2], ",", ",")
                row = pairs[feature[:2]].setdefault((a, b), {})
                row[number] = row.get(number, 0.0) + value
            else:
                offset, _, name = feature.partition("|")
                column = OFFSETS.index(int(offset)) * len(LABELS) + number
                row_of = weights.setdefault(name, {})
                row_of[column] = row_of.get(column, 0.0) + value
    names = sorted({name for name, row in weights.items() if max(map(abs, row.values())) > 0.01}.union(more))
    classes = sorted({c for table in pairs.values() for pair in table for c in pair})
    number_of = {c: i for i, c in enumerate(classes)}
    tables = {}
    for which, table in pairs.items():
        dense = np.zeros((len(classes) ** 2 + 1, len(LABELS)), np.float32)
        for (a, b), row in table.items():
            for number, value in row.items():
                dense[number_of[a] * len(classes) + number_of[b], number] = value
        tables[which] = dense
    kept = [sorted((c, v) for c, v in weights.get(name, {}).items() if abs(v) > 0.003) for name in names]
    fine_labels = sorted({label for _, label in fine})
    fine_names = sorted({name for name, _ in fine})
    fine_weights = np.zeros((len(fine_names), len(fine_labels)), np.float32)
    fine_index = {name: i for i, name in enumerate(fine_names)}
    for (name, label), value in fine.items():
        fine_weights[fine_index[name], fine_labels.index(label)] = value
    arrays: dict[str, Any] = {
        "features": np.frombuffer("\n".join(names).encode(), np.uint8),
        "lengths": np.array([len(row) for row in kept], np.uint8),
        "columns": np.array([c for row in kept for c, _ in row], np.uint8),
        "values": np.array([v for row in kept for _, v in row], np.float16),
        "transitions": transitions,
        "bias": bias,
        "classes": np.frombuffer("\n".join(classes).encode(), np.uint8),
        "before": tables["cc"].astype(np.float16),
        "after": tables["cn"].astype(np.float16),
        "fine": np.frombuffer("\n".join(["\t".join(fine_labels), *fine_names]).encode(), np.uint8),
        "fine_weights": fine_weights.astype(np.float16),
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    # Not compressed: a reader starts sooner, and a wheel compresses it anyway.
    np.savez(path, **arrays)


def features_of(path: Path) -> list[str]:
    """Return the names of the features of a tagger's file, in its order."""
    with np.load(path) as stored:
        return str(stored["features"].tobytes().decode("utf-8")).split("\n")


def save_network(
    path: Path, features: Sequence[str], parts: dict[str, np.ndarray], phrases: Sequence[str], weight: float, margin: float
) -> None:
    """Write a trained network. ``features`` are those of ``parts["features"]``, in the order of the tagger's file.

    ``parts``: ``features`` (features by D) and ``words`` (words of ``word_classes`` by D), vectors; ``window`` (D by offsets times H);
    ``bias`` (H); ``phrase_weights`` (phrases by three places by H); ``out`` (H by labels), ``out_bias``. ``weight`` is what its scores
    count beside the CRF's, ``margin`` how sure the CRF must be for the network not to be asked.
    """
    stored: dict[str, Any] = {}
    for name in ("features", "words"):
        scale = np.maximum(np.abs(parts[name]).max(0), 1e-6) / 127
        stored[name] = np.round(parts[name] / scale).astype(np.int8)
        stored[f"{name}_scale"] = scale.astype(np.float32)
    if len(features) != len(parts["features"]):
        raise ValueError(f"{len(features)} features, but {len(parts['features'])} vectors")
    stored |= {
        "window": parts["window"].astype(np.float16),
        "bias": parts["bias"].astype(np.float32),
        "phrases": np.frombuffer("\n".join(phrases).encode(), np.uint8),
        "phrase_weights": parts["phrase_weights"].astype(np.float16),
        "out": parts["out"].astype(np.float32),
        "out_bias": parts["out_bias"].astype(np.float32),
        "weight_margin": np.array([weight, margin], np.float32),
    }
    # Not compressed: eight-bit vectors hardly shrink, and a reader starts a tenth of a second sooner.
    np.savez(path, **stored)


def save_types(path: Path, model: Tagger) -> None:
    """Compute the features of the words of ``word_classes`` for a model and write them into one file."""
    rows = [model.type_ids(word) for word in word_classes().of]
    highest = max(max(ids, default=0) for ids, _ in rows)
    arrays: dict[str, Any] = {
        "lengths": np.array([len(ids) for ids, _ in rows], np.uint8),
        "features": np.array([number for ids, _ in rows for number in ids], np.uint16 if highest < 1 << 16 else np.uint32),
        "classes": np.array([group for _, group in rows], np.int16),
    }
    # Not compressed: a reader starts sooner, and a wheel compresses it anyway.
    np.savez(path, **arrays)
