"""The trained tagger: a linear-chain CRF (Lafferty, McCallum and Pereira 2001) compiled to a table of scores a word type.

All features but two hang on one word's type, so a type's scores at every offset are summed once and kept; a text is then a few
``take`` and ``add`` of numpy over all its tokens, and one Viterbi over all its sentences at a time. Several CRFs are averaged by
averaging their weights, at no cost.

What does not live here: what is seen of a word (``features``), training (``tools/train_names.py``), identities (``identity``).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any, cast

import numpy as np
import numpy.typing as npt

from isnad.arabic.text import Text
from isnad.reading.names.features import core, outline, type_features, word_classes
from isnad.reading.names.gazetteer import gazetteer
from isnad.reading.names.matches import Match, matcher
from isnad.reading.names.spans import Span
from isnad.records import NameKind

Floats = npt.NDArray[np.float32]

#: GOV are bodies of state («مجلس الوزراء»): the model tells them apart; they become names (ORG) only where the gazetteer knows which.
LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC", "B-GOV", "I-GOV")
OFFSETS = (-2, -1, 0, 1, 2)
#: First two letters of the features that are seen two words away.
FAR = frozenset(("w=", "c0", "c1", "c2", "cu", "ti", "g=", "n?", "na", "pu", "pk"))
_WIDTH = len(OFFSETS) * len(LABELS)
_LONGEST = 160
_PAUSES = frozenset(("،", ",", ":", "؛", ";", "/"))

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


def phrase_tags(keys: Sequence[str], matches: Sequence[Match] | None = None) -> list[str]:
    """Return for each token where it stands in a gazetteer phrase of several words: place, kind, length and weight; empty outside.

    ``matches`` are the gazetteer's phrases in these keys, where they were found before.
    """
    tags = [""] * len(keys)
    names = gazetteer()
    for match in matcher().find(keys, least=2) if matches is None else matches:
        if match.last - match.first > 1:
            entry = names.readings(match.key)[0]
            tail = f"{entry.kind}{min(match.last - match.first, 4)}{entry.weight // 3}"
            for i in range(match.first, match.last):
                tags[i] = ("B" if i == match.first else "I") + tail
    return tags


def conjunct_class(features: Sequence[str]) -> str:
    """Return the coarse class under which a word type takes part in features of two neighbours."""
    last = "?"
    named = False
    if features[-1] in ("punct", "digit"):
        return features[0][2:3] if features[-1] == "punct" else "digit"
    for feature in features:
        mark = feature[:3]
        if mark == "cue" and feature[3] == "=":
            return feature[4:]
        if feature in ("stop", "nation", "latin"):
            return feature
        if mark == "c2=":
            last = feature[3:]
        elif mark == "nr=" and feature[3] != "-":
            named = True
    return "name" if named else last


def span_features(text: Text, first: int, last: int, kind: str) -> list[str]:
    """Return what the classifier of fine classes sees of a span of tokens and of the words around it."""
    found = [f"k={kind}", f"n={min(last - first, 4)}"]
    words = [core(text.keys[first])[1], *text.keys[first + 1 : last]]
    found += [f"{kind}w={word}" for word in words]
    found.append(f"{kind}0={words[0]}")
    for entry in gazetteer().readings(" ".join(words))[:2]:
        if entry.kind == kind:
            found.append(f"gf={entry.fine}")
    for i in range(max(0, first - 4), first):
        found += _around(text.keys[i], kind, "near" if i >= first - 2 else "far")
    if last < len(text):
        found.append(f"{kind}+={text.keys[last]}")
    for i in range(first, last):
        found += _inside(text.keys[i], kind)
    return found


@lru_cache(maxsize=100_000)
def _around(key: str, kind: str, near: str) -> tuple[str, ...]:
    parts = (core(key)[1], *(f for f in outline(key) if f.startswith(("c0", "c1", "cue"))))
    return tuple(f"{kind}-{near}{'=' * (not i)}{f}" for i, f in enumerate(parts))


@lru_cache(maxsize=100_000)
def _inside(key: str, kind: str) -> tuple[str, ...]:
    return tuple(f"{kind}.{f}" for f in outline(key))


class Types:
    """The numbers of the features of common word types, computed beforehand: what ``Tagger.type_ids`` would give for them.

    A row for each word of ``word_classes``, in its order.
    """

    def __init__(self, path: Path):
        with np.load(path) as stored:
            self._ends = np.cumsum(stored["lengths"], dtype=np.int64)
            self._features = stored["features"]
            self._classes = stored["classes"]
        self._row = word_classes().of
        if len(self._row) != len(self._ends):
            raise ValueError(f"{path.name} does not fit word_classes.tsv.gz: run tools/train_names.py FOLDER types")

    def get(self, key: str) -> tuple[list[int], int] | None:
        """Return a type's features and class as ``Tagger.type_ids`` does; ``None`` where it is not stored."""
        row = self._row.get(key)
        if row is None:
            return None
        begin = self._ends[row - 1] if row else 0
        return self._features[begin : self._ends[row]].tolist(), int(self._classes[row])


class _Gains:
    """How much better a token's neighbours could like another label than O: what the token's own scores must outweigh.

    With bounds over all neighbours' labels a token is O on every best path; nothing is approximated. Only one case needs the next
    token's scores: a name that would go on there («I») would have to begin there («B») if this token were O.
    """

    def __init__(self, transitions: Floats):
        begin, inside = np.arange(1, len(LABELS), 2), np.arange(2, len(LABELS), 2)
        into = transitions - transitions[:, :1]
        # No label before (a text's beginning) gives nothing, and begins no name inside.
        into = np.vstack([into, np.where(np.arange(len(LABELS)) % 2 == 0, -1e4, 0.0)]).max(0)
        # Labels after, but for «I», which O cannot have after it; none at a text's end.
        out = np.hstack([np.zeros((len(LABELS), 1)), (transitions - transitions[:1])[:, [0, *begin]]]).max(1)
        self._plain: Floats = (into + out)[1:].astype(np.float32)
        after = np.hstack([np.zeros((len(begin), 1)), transitions[inside] - transitions[begin]]).max(1)
        self._begin, self._inside = begin, inside
        self._onward = [
            (into[labels] + transitions[labels, inside] - transitions[0, begin] + after).astype(np.float32) for labels in (begin, inside)
        ]

    def undecided(self, scores: Floats) -> npt.NDArray[np.bool_]:
        """Return for each token of a text (in order; a row of scores each) whether it could be anything but O."""
        outside = scores[:, :1]
        found: npt.NDArray[np.bool_] = np.asarray((scores[:, 1:] + self._plain >= outside).any(1))
        onward = scores[1:, self._inside] - scores[1:, self._begin]
        for labels, gain in zip((self._begin, self._inside), self._onward, strict=True):
            found[:-1] |= (scores[:-1, labels] + gain + onward >= outside[:-1]).any(1)
        return found


class Tagger:
    """The compiled model. Keeps the scores of every word type it has met, up to a limit."""

    def __init__(self, path: Path, types: Types | None = None):
        with np.load(path) as stored:
            names = stored["features"].tobytes().decode("utf-8").split("\n")
            self._index = {name: i for i, name in enumerate(names)}
            # The last row is of zeros, for types of which no feature is known.
            self._weights: Floats = np.zeros((len(names) + 1, _WIDTH), np.float32)
            rows = np.repeat(np.arange(len(names)), stored["lengths"])
            self._weights[rows, stored["columns"]] = stored["values"]
            self._transitions: Floats = stored["transitions"].astype(np.float32)
            classes = stored["classes"].tobytes().decode("utf-8").split("\n")
            self._before: Floats = stored["before"].astype(np.float32)
            self._after: Floats = stored["after"].astype(np.float32)
            self._bias: Floats = stored["bias"].astype(np.float32)
            fine = stored["fine"].tobytes().decode("utf-8").split("\n")
            self._fine_weights: Floats = stored["fine_weights"].astype(np.float32)
        self._class = {name: i for i, name in enumerate(classes)}
        self._fine_labels = fine[0].split("\t")
        self._fine = {name: i for i, name in enumerate(fine[1:])}
        for a, before in enumerate(LABELS):
            for b, after in enumerate(LABELS):
                if after.startswith("I-") and before[1:] != after[1:]:
                    self._transitions[a, b] = -1e4
        self._gains = _Gains(self._transitions)
        self._stored = types
        self._clear()

    def _clear(self) -> None:
        self._types: dict[str, int] = {}
        self._rows: Floats = np.zeros((4096, _WIDTH), np.float32)
        self._classes = np.zeros(4096, np.int32)
        self._phrases: dict[str, int] = {}
        # Number 0 is the edge of a sentence.
        edge = self._index.get("edge")
        if edge is not None:
            self._rows[0] = self._weights[edge]
        self._count = 1
        self._classes[0] = -1

    def type_ids(self, key: str) -> tuple[list[int], int]:
        """Return the numbers of a word type's features that have weights, and the number of its coarse class (-1: none)."""
        features = type_features(key)
        index = self._index
        return [index[f] for f in features if f in index], self._class.get(conjunct_class(features), -1)

    def _meet(self, keys: Iterable[str]) -> None:
        """Compute the scores of word types not met before, together."""
        flat: list[int] = []
        begins: list[int] = []
        classes: list[int] = []
        zero = len(self._weights) - 1
        types, stored, first = self._types, self._stored, self._count
        for key in keys:
            types[key] = first + len(begins)
            begins.append(len(flat))
            known = stored.get(key) if stored is not None else None
            ids, group = self.type_ids(key) if known is None else known
            flat.extend(ids or (zero,))
            classes.append(group)
        self._count = last = first + len(begins)
        while last > len(self._rows):
            self._rows = np.concatenate([self._rows, np.zeros_like(self._rows)])
            self._classes = np.concatenate([self._classes, np.zeros_like(self._classes)])
        np.add.reduceat(self._weights[flat], begins, 0, out=self._rows[first:last])
        self._classes[first:last] = classes

    def emissions(
        self, text: Text, ranges: Sequence[tuple[int, int]], matches: Sequence[Match] | None = None
    ) -> tuple[Floats, npt.NDArray[np.int64]]:
        """Return the scores of every label for every token of the sentences and where each token's row stands.

        ``ranges`` cover all tokens in order. There are two edge rows before each sentence and after the last.
        """
        if self._count > 250_000:
            self._clear()
        types = self._types
        new = set(text.keys).difference(types)
        if new:
            self._meet(sorted(new))
        counts = np.array([last - first for first, last in ranges])
        place = np.arange(len(text)) + np.repeat(2 * np.arange(1, len(ranges) + 1), counts)
        ids = np.zeros(len(text) + 2 * len(ranges) + 2, np.int64)
        ids[place] = list(map(types.__getitem__, text.keys))
        rows = self._rows[ids].reshape(len(ids), len(OFFSETS), len(LABELS))
        scores: Floats = rows[:, 2] + self._bias
        scores[2:] += rows[:-2, 0]
        scores[1:] += rows[:-1, 1]
        scores[:-1] += rows[1:, 3]
        scores[:-2] += rows[2:, 4]
        for i, tag in enumerate(phrase_tags(text.keys, matches)):
            number_of = self._index.get(f"ph={tag}") if tag else None
            if number_of is not None:
                weights, at = self._weights[number_of].reshape(len(OFFSETS), len(LABELS)), place[i]
                scores[at] += weights[2]
                scores[at - 1] += weights[3]
                scores[at + 1] += weights[1]
        classes = self._classes[ids]
        pair = np.where((classes[:-1] >= 0) & (classes[1:] >= 0), classes[:-1] * len(self._class) + classes[1:], len(self._before) - 1)
        scores[1:] += self._before[pair]
        scores[:-1] += self._after[pair]
        return scores, place

    def label(self, text: Text, matches: Sequence[Match] | None = None) -> list[int]:
        """Return the best label (its number in LABELS) of every token."""
        labels = [0] * len(text)
        for i, label in self._labelled(text, matches):
            labels[i] = label
        return labels

    def _labelled(self, text: Text, matches: Sequence[Match] | None) -> list[tuple[int, int]]:
        """Return the tokens that stand in names, in order, each with its best label."""
        ranges = [(i, min(i + _LONGEST, last)) for first, last in text.sentences for i in range(first, last, _LONGEST)]
        if not ranges:
            return []
        all_scores, place = self.emissions(text, ranges, matches)
        scores = all_scores[place]
        # A name hardly ever crosses a comma or colon: paths are sought between them. Most tokens between can be nothing but O whatever
        # their neighbours are (``_Gains``): paths end at the first such token and begin behind the last, which makes the loop short.
        begins = np.zeros(len(text), bool)
        begins[1:] = np.fromiter(map(_PAUSES.__contains__, text.forms), bool, len(text))[:-1]
        after_outside = begins.copy()
        heads = [first for first, _ in ranges]
        begins[heads], after_outside[heads] = True, False
        open_ = self._gains.undecided(scores)
        if not open_.any():
            return []
        follows = np.zeros(len(text), bool)
        follows[1:] = open_[:-1]
        follows &= ~begins
        starting = open_ & ~follows
        chosen = np.flatnonzero(open_ | follows)
        starts = np.flatnonzero(starting)
        lengths = np.bincount(np.cumsum(starting)[chosen] - 1, minlength=len(starts))
        outside = after_outside[starts] | ~begins[starts]
        order = np.argsort(-lengths, kind="stable")
        lengths, starts, outside = lengths[order], starts[order], outside[order]
        longest = int(lengths[0])
        alive = np.searchsorted(-lengths, -np.arange(1, longest + 1), side="right").tolist()
        current = scores[starts]
        current[:, 2::2] -= 1e4
        current[outside] += self._transitions[0]
        finals = current.copy()
        back = np.zeros((longest, len(starts), len(LABELS)), np.int8)
        transitions = np.ascontiguousarray(self._transitions.T)
        for t in range(1, longest):
            n = alive[t]
            options = current[:n, None, :] + transitions
            back[t, :n] = options.argmax(2)
            current = options.max(2) + scores[starts[:n] + t]
            finals[:n] = current
        # A path starts where it ends; shorter ones join as ``t`` comes down to their length.
        state = finals.argmax(1)
        best = np.zeros(len(text), np.int8)
        everyone = np.arange(len(starts))
        for t in range(longest - 1, -1, -1):
            n = alive[t]
            best[starts[:n] + t] = state[:n]
            state[:n] = back[t, everyone[:n], state[:n]]
        where = np.flatnonzero(best)
        return list(zip(where.tolist(), best[where].tolist(), strict=True))

    def spans(self, text: Text, matches: Sequence[Match] | None = None) -> list[Span]:
        """Return the names of a text, left to right."""
        labels = self._labelled(text, matches)
        found: list[Span] = []
        number, count = 0, len(labels)
        while number < count:
            i, label = labels[number]
            number, j = number + 1, i + 1
            while number < count and labels[number] == (j, label + (label % 2)):
                number, j = number + 1, j + 1
            kind = LABELS[label][2:]
            cut, first = core(text.keys[i])
            if kind != "GOV":
                found.append(Span(i, j, cut, cast(NameKind, kind), "tagger"))
            elif any(e.kind == "ORG" for e in gazetteer().readings(" ".join([first, *text.keys[i + 1 : j]]))):
                found.append(Span(i, j, cut, "ORG", "tagger, and the gazetteer knows the body"))
        return found

    def fine(self, text: Text, first: int, last: int, kind: str) -> str | None:
        """Return the likeliest fine class of a span; ``None`` where the model does not know any of its features."""
        known = self._fine
        rows = [known[f] for f in span_features(text, first, last, kind) if f in known]
        if not rows:
            return None
        scores = self._fine_weights[rows].sum(0).tolist()
        order = [i for i, label in enumerate(self._fine_labels) if label.startswith(kind)]
        if not order:
            return None
        label: str = self._fine_labels[max(order, key=scores.__getitem__)]
        return label.partition(":")[2]


#: A trained CRF: weights of (feature, label), and of (label, next label).
Trained = tuple[dict[tuple[str, str], float], dict[tuple[str, str], float]]


def save(path: Path, models: Sequence[Trained], fine: dict[tuple[str, str], float]) -> None:
    """Compile trained CRFs, given as their state features and transitions, into one file: their average."""
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
    names = sorted(name for name, row in weights.items() if max(map(abs, row.values())) > 0.01)
    classes = sorted({c for table in pairs.values() for pair in table for c in pair})
    number_of = {c: i for i, c in enumerate(classes)}
    tables = {}
    for which, table in pairs.items():
        dense = np.zeros((len(classes) ** 2 + 1, len(LABELS)), np.float32)
        for (a, b), row in table.items():
            for number, value in row.items():
                dense[number_of[a] * len(classes) + number_of[b], number] = value
        tables[which] = dense
    kept = [sorted((c, v) for c, v in weights[name].items() if abs(v) > 0.003) for name in names]
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
    np.savez_compressed(path, **arrays)


def save_types(path: Path, model: Tagger) -> None:
    """Compute the features of the words of ``word_classes`` for a model and write them into one file."""
    rows = [model.type_ids(word) for word in word_classes().of]
    arrays: dict[str, Any] = {
        "lengths": np.array([len(ids) for ids, _ in rows], np.uint8),
        "features": np.array([number for ids, _ in rows for number in ids], np.uint16),
        "classes": np.array([group for _, group in rows], np.int16),
    }
    np.savez_compressed(path, **arrays)


@cache
def shipped() -> Tagger:
    """Return the shipped tagger, loaded once."""
    with as_file(files(__package__) / "data" / "tagger.npz") as path, as_file(files(__package__) / "data" / "types.npz") as types:
        return Tagger(path, Types(types) if types.is_file() else None)
