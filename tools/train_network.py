"""Train the network beside the name tagger's CRF; ``tools/train_names.py`` calls this. Needs PyTorch (development only).

Two steps: first on text that the CRF itself labelled (a million tokens of ``text/``), with the word itself hidden half the time, so that
the network learns what stands around names; then on the gold, briefly. The loss is each token's cross-entropy: paths are the CRF's.
"""

from __future__ import annotations

import collections
import gzip
import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import nn

from isnad.arabic.text import Text
from isnad.reading.names.features import core, type_features, word_classes
from isnad.reading.names.network import REACH
from isnad.reading.names.tagger import LABELS, Tagger, phrase_tags

#: Token keys, their phrase tags, their labels' numbers.
Labelled = tuple[list[str], list[str], list[int]]

VECTOR, HIDDEN, PHRASE = 48, 64, 16
_SILVER, _TUNINGS = 1_000_000, 3
_OWN = ("w=", "v=", "b=")


def silver(folder: Path, model: Tagger, tokens: int = _SILVER) -> list[Labelled]:
    """Label sentences of the corpora with the CRF, those that hold a name: the small corpora whole, a quarter of Wikipedia's texts."""
    found: list[Labelled] = []
    size = 0
    for path in sorted((folder / "text").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                if size > tokens or ("wiki" in path.name and number % 4):
                    continue
                text = Text(json.loads(line)["text"][:6000])
                if not len(text):
                    continue
                labels, tags = model.label(text), phrase_tags(text.keys)
                for first, last in text.sentences:
                    if 4 < last - first < 120 and any(labels[first:last]):
                        found.append((text.keys[first:last], tags[first:last], labels[first:last]))
                        size += last - first
    return found


class Types:
    """Word types by number (0: the edge of a sentence), with their features, once with and once without the word itself."""

    def __init__(self) -> None:
        self.number: dict[str, int] = {}
        self.rows: list[list[str]] = []
        self._words: list[int] = []
        self.add("")

    def add(self, key: str) -> int:
        """Return a type's number; it is met if it was not."""
        number = self.number.get(key)
        if number is None:
            number = self.number[key] = len(self.rows)
            self.rows.append(type_features(key) if key else ["edge"])
            known = word_classes().of
            word = known.get(key) if key else None
            if word is None and key[:1].isalpha():
                word = known.get(core(key)[1])
            self._words.append(-1 if word is None else word)
        return number

    def compile(self, features: Sequence[str]) -> None:
        """Number the features (from 1; 0 is none) and lay the types out for ``take``."""
        numbers = {name: i for i, name in enumerate(features, 1)}
        whole = [[numbers[f] for f in row if f in numbers] or [0] for row in self.rows]
        hidden = [[numbers[f] for f in row if f in numbers and not f.startswith(_OWN)] or [0] for row in self.rows]
        lengths = np.array([len(row) for row in (*whole, *hidden)])
        self.flat = np.array([f for row in (*whole, *hidden) for f in row])
        self.lengths, self.starts = lengths, np.cumsum(lengths) - lengths
        self.words = np.array(self._words)
        self.rare = np.array([_rare(row) for row in self.rows])

    def take(self, types: np.ndarray, hidden: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return the features of types, one after another, and where each type's begin; ``hidden`` types without their own word."""
        at = types + hidden * len(self.rows)
        lengths = self.lengths[at]
        begins = np.cumsum(lengths) - lengths
        return self.flat[np.repeat(self.starts[at] - begins, lengths) + np.arange(lengths.sum())], begins


def _rare(row: Sequence[str]) -> bool:
    return not any(f in ("stop", "punct", "edge") or f.startswith(("f=5", "f=6", "f=7", "f=8")) for f in row)


class Net(nn.Module):  # type: ignore[misc]  # PyTorch is not among what CI installs
    """The network as ``isnad.reading.names.network`` computes it."""

    def __init__(self, features: int, phrases: int, vectors: torch.Tensor):
        super().__init__()
        self.features = nn.EmbeddingBag(features + 1, VECTOR, mode="sum", padding_idx=0)
        nn.init.normal_(self.features.weight, std=0.05)
        with torch.no_grad():
            self.features.weight[0] = 0
        self.vectors = vectors
        self.word = nn.Linear(vectors.shape[1], VECTOR, bias=False)
        self.phrase = nn.Embedding(phrases + 1, PHRASE, padding_idx=0)
        self.window = nn.Parameter(torch.randn((2 * REACH + 1) * VECTOR, HIDDEN) / np.sqrt(VECTOR * 5))
        self.phrase_window = nn.Parameter(torch.randn(3 * PHRASE, HIDDEN) * 0.1)
        self.bias = nn.Parameter(torch.zeros(HIDDEN))
        self.out = nn.Linear(HIDDEN, len(LABELS))
        self.drop_vector, self.drop_hidden = nn.Dropout(0.2), nn.Dropout(0.4)

    def forward(self, types: Types, ids: np.ndarray, tags: np.ndarray, hiding: np.ndarray) -> torch.Tensor:
        """Return the scores of every label for a row of tokens. ``hiding``: 0 whole, 1 without the word, 2 without its vector too."""
        unique, back = np.unique(ids * 3 + hiding, return_inverse=True)
        which, how = unique // 3, unique % 3
        flat, begins = types.take(which, (how > 0).astype(np.int64))
        if self.training:
            flat = np.where(np.random.rand(len(flat)) < 0.15, 0, flat)
        words = torch.from_numpy(np.where(how == 2, -1, types.words[which]))
        vectors = self.vectors[words.clamp(min=0)] * (words >= 0).float()[:, None]
        known = torch.tanh(self.features(torch.from_numpy(flat), torch.from_numpy(begins)) + self.word(vectors))
        rows = self.drop_vector(known)[torch.from_numpy(back)]
        hidden = _around(rows, REACH) @ self.window + _around(self.phrase(torch.from_numpy(tags)), 1) @ self.phrase_window + self.bias
        scores: torch.Tensor = self.out(self.drop_hidden(torch.relu(hidden)))
        return scores


def _around(rows: torch.Tensor, reach: int) -> torch.Tensor:
    pad = torch.zeros(reach, rows.shape[1])
    padded = torch.cat([pad, rows, pad])
    return torch.cat([padded[i : i + len(rows)] for i in range(2 * reach + 1)], 1)


def _streams(types: Types, phrase: dict[str, int], sentences: Sequence[Labelled], size: int) -> Iterator[tuple[np.ndarray, ...]]:
    """Lay sentences one after another with edges between, about ``size`` tokens at a time: types, phrases, labels (-1: an edge)."""
    ids: list[int] = [0] * REACH
    tags: list[int] = [0] * REACH
    labels: list[int] = [-1] * REACH
    for number, (keys, found, wanted) in enumerate(sentences, 1):
        ids += [*(types.add(key) for key in keys), *[0] * REACH]
        tags += [*(phrase.get(tag, 0) for tag in found), *[0] * REACH]
        labels += [*wanted, *[-1] * REACH]
        if len(ids) > size or number == len(sentences):
            yield np.array(ids), np.array(tags), np.array(labels)
            ids, tags, labels = [0] * REACH, [0] * REACH, [-1] * REACH


def _fit(net: Net, types: Types, streams: Sequence[tuple[np.ndarray, ...]], *, epochs: int, rate: float, hide: float, seed: int) -> None:
    rng = np.random.default_rng(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)
    optimizer = torch.optim.AdamW(net.parameters(), lr=rate, weight_decay=1e-4)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, rate, total_steps=epochs * len(streams) + 1, pct_start=0.1)
    net.train()
    for epoch in range(epochs):
        total = 0.0
        for number in rng.permutation(len(streams)):
            ids, tags, labels = streams[number]
            draw = rng.random(len(ids))
            hiding = np.where(types.rare[ids] & (draw < hide), np.where(draw < 0.7 * hide, 1, 2), 0)
            wanted = labels >= 0
            scores = net(types, ids, tags, hiding)[torch.from_numpy(wanted)]
            loss = nn.functional.cross_entropy(scores, torch.from_numpy(labels[wanted]))
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item() / len(streams)
        print(f"network: epoch {epoch}, loss {total:.4f}", flush=True)
    net.eval()


def train_network(
    gold: Sequence[Labelled], labelled: Sequence[Labelled], vectors: np.ndarray, seed: int = 1
) -> tuple[list[str], list[str], dict[str, np.ndarray]]:
    """Train on ``labelled``, then on ``gold``; returns the features' names, the phrases' tags and the parts that ``save_network`` takes.

    ``vectors`` are those of the words of ``word_classes``, in its order.
    """
    torch.set_num_threads(1)
    types = Types()
    counts = [
        collections.Counter(f for keys, _, _ in sentences for key in keys for f in types.rows[types.add(key)])
        for sentences in (gold, labelled)
    ]
    silver_features = {f for f, n in counts[1].items() if n >= 20 and not f.startswith(_OWN)}
    features = sorted({"edge", *silver_features, *(f for f, n in counts[0].items() if n >= 2)})
    seen = collections.Counter(tag for keys, tags, _ in (*gold, *labelled) for tag in tags if tag)
    phrases = sorted(tag for tag, n in seen.items() if n >= 2)
    phrase = {tag: i for i, tag in enumerate(phrases, 1)}
    types.compile(features)
    torch.manual_seed(seed)
    net = Net(len(features), len(phrases), torch.tensor(vectors, dtype=torch.float32))
    _fit(net, types, list(_streams(types, phrase, labelled, 2000)), epochs=1, rate=3e-3, hide=0.5, seed=seed)
    # Weights after several fine-tunings of one beginning, averaged (Wortsman et al. 2022): one network, less chance in it.
    beginning = {name: value.clone() for name, value in net.state_dict().items()}
    total = {name: torch.zeros_like(value) for name, value in beginning.items()}
    for tuning in range(seed, seed + _TUNINGS):
        net.load_state_dict(beginning)
        shuffled = list(gold)
        random.Random(tuning).shuffle(shuffled)
        _fit(net, types, list(_streams(types, phrase, shuffled, 800)), epochs=2, rate=1.5e-3, hide=0.4, seed=tuning)
        for name, value in net.state_dict().items():
            total[name] += value / _TUNINGS
    net.load_state_dict(total)
    with torch.no_grad():
        window = net.window.reshape(2 * REACH + 1, VECTOR, HIDDEN).permute(1, 0, 2).reshape(VECTOR, -1)
        around = torch.einsum("pe,oeh->poh", net.phrase.weight[1:], net.phrase_window.reshape(3, PHRASE, HIDDEN))
        parts = {
            "features": net.features.weight[1:],
            "words": net.word(net.vectors),
            "window": window,
            "bias": net.bias,
            "phrase_weights": around,
            "out": net.out.weight.T,
            "out_bias": net.out.bias,
        }
        return features, phrases, {name: part.detach().numpy().copy() for name, part in parts.items()}
