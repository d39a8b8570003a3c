"""The trained tagger: a linear-chain CRF (Lafferty, McCallum and Pereira 2001) compiled to a table of scores a word type.

All features but two hang on one word's type, so a type's scores at every offset are summed once and kept; a text is then a few
``take`` and ``add`` of numpy over all its tokens, and one Viterbi over all its sentences at a time. Several CRFs are averaged by
averaging their weights, at no cost.

What does not live here: what is seen of a word (``features``), the network beside the CRF (``network``), finer classes (``fine``), how
the files are written (``compiled``), training (``tools/``), identities (``identity``).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from pathlib import Path
from typing import cast

import numpy as np
import numpy.typing as npt

from isnad.arabic.sortedkeys import SortedKeys
from isnad.arabic.text import Text
from isnad.reading.names.features import core, type_features, word_classes
from isnad.reading.names.fine import FineClasses
from isnad.reading.names.gazetteer import DATA, gazetteer
from isnad.reading.names.matches import Match, matcher
from isnad.reading.names.network import REACH, Network
from isnad.reading.names.spans import Span
from isnad.reading.names.stored import arrays
from isnad.records import NameKind

Floats = npt.NDArray[np.float32]

#: GOV are bodies of state («مجلس الوزراء»): the model tells them apart; they become names (ORG) only where the gazetteer knows which.
LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC", "B-GOV", "I-GOV")
OFFSETS = (-2, -1, 0, 1, 2)
#: First two letters of the features that are seen two words away.
FAR = frozenset(("w=", "c0", "c1", "c2", "cu", "ti", "g=", "n?", "na", "pu", "pk"))
#: Evidence of a name that the model took for a body of state.
BODY_OF_STATE = "tagger, and the gazetteer knows the body"
_WIDTH = len(OFFSETS) * len(LABELS)
_LONGEST = 160
#: By how much sums of scores may differ that are added in another order.
_ROUNDING = 0.01
#: Stands for the edge of a sentence among the word types.
_EDGE = "\n"
#: Word types that are kept; beyond, all are forgotten.
_TYPES = 60_000
#: No types' features, counts and classes.
_NO_TYPES = (np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.int16))
#: Columns of B-PER and I-PER.
_PERSON = slice(1, 3)
_PAUSES = frozenset(("،", ",", ":", "؛", ";", "/"))


def phrase_tags(keys: Sequence[str], matches: Sequence[Match] | None = None) -> list[str]:
    """Return for each token where it stands in a gazetteer phrase of several words: place, kind, length and weight; empty outside.

    ``matches`` are the gazetteer's phrases in these keys, where they were found before.
    """
    tags = [""] * len(keys)
    names = gazetteer()
    for match in matcher().find(keys) if matches is None else matches:
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


class Types:
    """The numbers of the features of common word types, computed beforehand: what ``Tagger.type_ids`` would give for them.

    A row for each word of ``word_classes``, in its order.
    """

    def __init__(self, path: Path):
        stored = arrays(path)
        self._counts = stored["lengths"]
        self._ends = np.cumsum(self._counts, dtype=np.int64)
        self._features = stored["features"]
        self._classes = stored["classes"]
        self._row = word_classes().of
        if len(self._row) != len(self._ends):
            raise ValueError(f"{path.name} does not fit word_classes.tsv.gz: run tools/train_names.py FOLDER types")

    def row(self, key: str) -> int | None:
        """Return the number of a type's row; ``None`` where it is not stored."""
        return self._row.get(key)

    def get(self, key: str) -> tuple[list[int], int] | None:
        """Return a type's features and class as ``Tagger.type_ids`` does; ``None`` where it is not stored."""
        row = self._row.get(key)
        if row is None:
            return None
        features, _, classes = self.take(np.array([row]))
        return features.tolist(), int(classes[0])

    def take(self, rows: npt.NDArray[np.int64]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], npt.NDArray[np.int16]]:
        """Return the features of some rows end to end, how many each row has, and the rows' classes."""
        ends, counts = self._ends[rows], self._counts[rows].astype(np.int64)
        each = np.arange(counts.sum()) + np.repeat(ends - np.cumsum(counts), counts)
        return self._features[each].astype(np.int64), counts, self._classes[rows]


class _Gains:
    """How much better a name's neighbours could like it than O in its place: what its own scores must outweigh.

    A name whose scores, with the best that its neighbours could add, stay below those of O for each of its tokens is on no best path. A
    token of no other name is O on every best path; nothing is approximated.
    """

    def __init__(self, transitions: Floats):
        begin, inside = np.arange(1, len(LABELS), 2), np.arange(2, len(LABELS), 2)
        self._begin, self._inside = begin, inside
        #: By kind: before a name's first token, between two of its tokens, behind its last. Nothing may stand before or behind.
        self._into = (transitions - transitions[:, :1])[:, begin].max(0).clip(0)
        self._on = np.maximum(transitions[begin, inside], transitions[inside, inside]) - transitions[0, 0]
        out = (transitions - transitions[:1])[:, [0, *begin]].max(1).clip(0)
        self._out = np.maximum(out[begin], out[inside])

    def undecided(self, scores: Floats, begins: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
        """Return for each token (in order; a row of scores each) whether it could be anything but O; no name goes on into one of
        ``begins``."""
        better = (scores[:, 1:] - scores[:, :1]).astype(np.float64)
        on = better[:, 1::2] + self._on
        on[begins] = -1e4
        # The best name over a token: what one that begins there or before gains up to it, and what going on could add.
        gained = on.cumsum(0)
        begun = np.maximum.accumulate(better[:, ::2] + self._into - gained)
        ended = np.maximum.accumulate(gained[::-1])[::-1] + self._out
        found: npt.NDArray[np.bool_] = np.asarray((begun + ended).max(1) >= -_ROUNDING)
        return found


class Tagger:
    """The compiled model. Keeps the scores of every word type it has met, up to a limit."""

    def __init__(self, path: Path, types: Types | None = None, network: Path | None = None):
        stored = arrays(path)
        self._index = SortedKeys(stored["features"].tobytes())
        # Features have few weights: columns and values end to end. One more has none, for types of which no feature is known.
        self._lengths = np.append(stored["lengths"], np.uint8(0)).astype(np.int64)
        self._ends = np.cumsum(self._lengths)
        self._columns = stored["columns"].astype(np.int64)
        self._values = stored["values"].astype(np.float64)
        self._transitions: Floats = stored["transitions"].astype(np.float32)
        classes = stored["classes"].tobytes().decode("utf-8").split("\n")
        self._before: Floats = stored["before"].astype(np.float32)
        self._after: Floats = stored["after"].astype(np.float32)
        self._bias: Floats = stored["bias"].astype(np.float32)
        fine = stored["fine"].tobytes().decode("utf-8").split("\n")
        self.fine = FineClasses(fine[0].split("\t"), fine[1:], stored["fine_weights"].astype(np.float32)).fine
        self._class = {name: i for i, name in enumerate(classes)}
        for a, before in enumerate(LABELS):
            for b, after in enumerate(LABELS):
                if after.startswith("I-") and before[1:] != after[1:]:
                    self._transitions[a, b] = -1e4
        self._gains = _Gains(self._transitions)
        self._stored = types
        self._network = Network(network) if network is not None else None
        phrases = self._index.beginning_with("ph=")
        numbers = np.arange(phrases.start, phrases.stop)
        rows = self._summed(numbers, np.ones(len(numbers), np.int64)).reshape(-1, len(OFFSETS), len(LABELS))
        self._phrase_rows = {self._index[number].removeprefix("ph="): row for number, row in zip(phrases, rows, strict=True)}
        self._clear()

    def _clear(self) -> None:
        self._types: dict[str, int] = {}
        self._rows: Floats = np.zeros((4096, _WIDTH), np.float32)
        self._classes = np.zeros(4096, np.int32)
        self._hidden = np.zeros((4096, self._network.width if self._network is not None else 0), np.float32)
        self._count = 0
        # Number 0 is the edge of a sentence.
        self._meet([_EDGE])
        self._classes[0] = -1

    def type_ids(self, key: str) -> tuple[list[int], int]:
        """Return the numbers of a word type's features that have weights, and the number of its coarse class (-1: none)."""
        features = type_features(key) if key != _EDGE else ["edge"]
        numbers = map(self._index.get, features)
        return [number for number in numbers if number is not None], self._class.get(conjunct_class(features), -1)

    def _summed(self, features: npt.NDArray[np.int64], counts: npt.NDArray[np.int64]) -> Floats:
        """Return the summed weights of types, given their features end to end and how many each type has."""
        lengths = self._lengths[features]
        each = np.arange(lengths.sum()) + np.repeat(self._ends[features] - np.cumsum(lengths), lengths)
        row = np.repeat(np.repeat(np.arange(len(counts)), counts), lengths)
        summed = np.bincount(row * _WIDTH + self._columns[each], self._values[each], len(counts) * _WIDTH)
        found: Floats = summed.reshape(-1, _WIDTH).astype(np.float32)
        return found

    def _meet(self, keys: Collection[str]) -> None:
        """Compute the scores of word types not met before, together: those that are stored first, all in a few steps of numpy."""
        stored, zero = self._stored, len(self._lengths) - 1
        known = {key: row for key in keys if (row := stored.row(key)) is not None} if stored is not None else {}
        others = [key for key in keys if key not in known] if len(known) < len(keys) else []
        words = np.fromiter(known.values(), np.int64, len(known))
        features, counts, classes = stored.take(words) if stored is not None else _NO_TYPES
        if others:
            computed = list(map(self.type_ids, others))
            flat = [number for ids, _ in computed for number in ids or (zero,)]
            features = np.concatenate([features, np.array(flat, np.int64)])
            counts = np.concatenate([counts, np.array([len(ids) or 1 for ids, _ in computed])])
            classes = np.concatenate([classes, np.array([group for _, group in computed], np.int16)])
        first = self._count
        self._count = last = first + len(counts)
        self._types.update(zip((*known, *others), range(first, last), strict=True))
        while last > len(self._rows):
            self._rows = np.concatenate([self._rows, np.zeros_like(self._rows)])
            self._classes = np.concatenate([self._classes, np.zeros_like(self._classes)])
            self._hidden = np.concatenate([self._hidden, np.zeros_like(self._hidden)])
        begins = np.cumsum(counts) - counts
        self._rows[first:last] = self._summed(features, counts)
        self._classes[first:last] = classes
        if self._network is not None:
            # Types are stored in the order of the word classes, as the network's words are.
            words = np.concatenate([words, np.fromiter(map(self._network.word, others), np.int64, len(others))])
            self._hidden[first:last] = self._network.rows(features, begins, words)

    def _emissions(self, ids: npt.NDArray[np.int64], place: npt.NDArray[np.int64], tags: Sequence[str]) -> Floats:
        """Return the CRF's scores of every label for every token.

        ``ids`` are the numbers of the types with two edges before each sentence and after the last; ``place`` says where each token
        stands in them.
        """
        rows = self._rows.take(ids, 0).reshape(len(ids), len(OFFSETS), len(LABELS))
        scores: Floats = rows[:, 2] + self._bias
        scores[2:] += rows[:-2, 0]
        scores[1:] += rows[:-1, 1]
        scores[:-1] += rows[1:, 3]
        scores[:-2] += rows[2:, 4]
        for i, tag in enumerate(tags):
            weights = self._phrase_rows.get(tag) if tag else None
            if weights is not None:
                at = place[i]
                scores[at] += weights[2]
                scores[at - 1] += weights[3]
                scores[at + 1] += weights[1]
        classes = self._classes.take(ids)
        pair = np.where((classes[:-1] >= 0) & (classes[1:] >= 0), classes[:-1] * len(self._class) + classes[1:], len(self._before) - 1)
        scores[1:] += self._before.take(pair, 0)
        scores[:-1] += self._after.take(pair, 0)
        return scores.take(place, 0)

    def label(self, text: Text, matches: Sequence[Match] | None = None) -> list[int]:
        """Return the best label (its number in LABELS) of every token."""
        labels = [0] * len(text)
        for i, label in self._labelled([text], [matches]):
            labels[i] = label
        return labels

    def _scores(self, keys: Sequence[str], ranges: Sequence[tuple[int, int]], tags: Sequence[str]) -> Floats:
        """Return the scores of all labels for each token.

        ``ranges`` are the sentences, which cover all tokens in order; ``tags`` the tokens' phrase tags.
        """
        if self._count > _TYPES:
            self._clear()
        types = self._types
        new = set(keys).difference(types)
        if new:
            self._meet(sorted(new))
        counts = np.array([last - first for first, last in ranges])
        place = np.arange(len(keys)) + np.repeat(2 * np.arange(1, len(ranges) + 1), counts)
        ids = np.zeros(len(keys) + 2 * len(ranges) + 2, np.int64)
        ids[place] = list(map(types.__getitem__, keys))
        scores = self._emissions(ids, place, tags)
        if "و" in types:
            # «و» that stands alone parts two persons; bodies and titles of works may hold it.
            scores[ids[place] == types["و"], _PERSON] = -1e4
        network = self._network
        if network is None:
            return scores
        asked = np.flatnonzero(scores[:, 1:].max(1) + network.margin >= scores[:, 0])
        if len(asked):
            windows = ids[place[asked][:, None] + np.arange(-REACH, REACH + 1)]
            heads = {first for first, _ in ranges}
            around = [
                (tags[i - 1] if i not in heads else "", tags[i], tags[i + 1] if i + 1 < len(tags) and i + 1 not in heads else "")
                for i in asked.tolist()
            ]
            scores[asked] += network.scores(self._hidden, windows, around)
        return scores

    def _labelled(self, texts: Sequence[Text], matches: Sequence[Sequence[Match] | None]) -> list[tuple[int, int]]:
        """Return the tokens of all texts together that stand in names, in order, each with its best label."""
        keys = [key for text in texts for key in text.keys]
        ranges: list[tuple[int, int]] = []
        tags: list[str] = []
        for text, found in zip(texts, matches, strict=True):
            before = len(tags)
            ranges += [
                (before + i, before + min(i + _LONGEST, last)) for first, last in text.sentences for i in range(first, last, _LONGEST)
            ]
            tags += phrase_tags(text.keys, found)
        if not ranges:
            return []
        scores = self._scores(keys, ranges, tags)
        # A name hardly ever crosses a comma or colon: paths are sought between them. Most tokens between can be nothing but O whatever
        # their neighbours are (``_Gains``): paths end at the first such token and begin behind the last, which makes the loop short.
        count = len(keys)
        begins = np.zeros(count, bool)
        begins[1:] = [form in _PAUSES for text in texts for form in text.forms][:-1]
        after_outside = begins.copy()
        heads = [first for first, _ in ranges]
        begins[heads], after_outside[heads] = True, False
        open_ = self._gains.undecided(scores, begins)
        if not open_.any():
            return []
        follows = np.zeros(count, bool)
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
        # The scores of the best paths to each label, place after place: what came before the best is asked only on the way back.
        reached = [current]
        finals = current.copy()
        options = np.empty((len(LABELS), len(starts), len(LABELS)), np.float32)
        for t in range(1, longest):
            n = alive[t]
            # Labels before stand first, so that numpy compares whole rows.
            np.add(current[:n].T[:, :, None], self._transitions[:, None, :], out=options[:, :n])
            current = options[:, :n].max(0) + scores[starts[:n] + t]
            finals[:n] = current
            reached.append(current)
        # A path starts where it ends; shorter ones join as ``t`` comes down to their length.
        state = finals.argmax(1)
        best = np.zeros(count, np.int8)
        into = np.ascontiguousarray(self._transitions.T)
        for t in range(longest - 1, 0, -1):
            n = alive[t]
            best[starts[:n] + t] = state[:n]
            state[:n] = (reached[t - 1][:n] + into[state[:n]]).argmax(1)
        best[starts] = state
        where = np.flatnonzero(best)
        return list(zip(where.tolist(), best[where].tolist(), strict=True))

    def spans(self, text: Text, matches: Sequence[Match] | None = None) -> list[Span]:
        """Return the names of a text, left to right; ``matches`` are the gazetteer's phrases in it, where they were found before."""
        return self.spans_of([text], [matches])[0]

    def spans_of(self, texts: Sequence[Text], matches: Sequence[Sequence[Match] | None]) -> list[list[Span]]:
        """Return the names of each text as ``spans`` does, all in one pass."""
        labels = self._labelled(texts, matches)
        found: list[list[Span]] = []
        number, count, before = 0, len(labels), 0
        for text in texts:
            spans: list[Span] = []
            after = before + len(text)
            while number < count and labels[number][0] < after:
                first, label = labels[number]
                number, last = number + 1, first + 1
                while number < count and last < after and labels[number] == (last, label + (label % 2)):
                    number, last = number + 1, last + 1
                span = _span(text, first - before, last - before, LABELS[label][2:])
                if span is not None:
                    spans.append(span)
            found.append(spans)
            before = after
        return found


def _span(text: Text, first: int, last: int, kind: str) -> Span | None:
    cut, word = core(text.keys[first])
    if kind != "GOV":
        return Span(first, last, cut, cast(NameKind, kind), "tagger")
    if any(e.kind == "ORG" for e in gazetteer().readings(" ".join([word, *text.keys[first + 1 : last]]))):
        return Span(first, last, cut, "ORG", BODY_OF_STATE)
    return None


@cache
def shipped() -> Tagger:
    """Return the shipped tagger, loaded once."""
    types, network = DATA / "types.npz", DATA / "network.npz"
    return Tagger(DATA / "tagger.npz", Types(types) if types.is_file() else None, network if network.is_file() else None)
