"""The network beside the CRF: one hidden layer over the word types of a window, asked where the CRF is not sure.

A type's vector is the sum of its features' vectors and of its word's distributional vector, squashed (after Collobert et al. 2011); it
is computed once and kept by the tagger, so a token costs one row of a matrix product. It was trained first on text that the CRF had
labelled, then on the gold (``tools/train_network.py``): it knows contexts that the gold is too small to hold.
What does not live here: the CRF, and the paths over both (``tagger``).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from isnad.reading.names.features import core, word_classes
from isnad.reading.names.stored import arrays

Floats = npt.NDArray[np.float32]
#: Offsets of the window, in tokens; a phrase of the gazetteer is seen at the middle three.
REACH = 2
#: Tokens whose window is multiplied at once: with more, BLAS wakes further threads, which costs twenty times what it does.
_AT_ONCE = 48


class Network:
    """The trained weights, in single precision; stored in eight bits (vectors) and sixteen."""

    def __init__(self, path: Path):
        stored = arrays(path)
        # A vector a feature of the tagger, in its order, and one a word. They stay in eight bits: few are ever asked for.
        self._features = stored["features"]
        self._features_scale: Floats = stored["features_scale"].astype(np.float32)
        self._words = stored["words"]
        self._words_scale: Floats = stored["words_scale"].astype(np.float32)
        window = stored["window"].astype(np.float32)
        self._bias: Floats = stored["bias"].astype(np.float32)
        phrases = stored["phrases"].tobytes().decode("utf-8").split("\n")
        self._phrase_weights: Floats = stored["phrase_weights"].astype(np.float32)
        self._out: Floats = stored["out"].astype(np.float32)
        self._out_bias: Floats = stored["out_bias"].astype(np.float32)
        self.weight, self.margin = stored["weight_margin"].tolist()
        self._phrase = {tag: i for i, tag in enumerate(phrases)}
        if len(self._words) != len(word_classes().of):
            raise ValueError(f"{path.name} does not fit word_classes.tsv.gz: train again (tools/train_names.py FOLDER ship)")
        #: Width of a type's vector.
        self.width = len(window)
        # Offsets by a vector's width, to hidden units.
        by_offset = window.reshape(self.width, 2 * REACH + 1, len(self._bias)).transpose(1, 0, 2)
        self._window: Floats = np.ascontiguousarray(by_offset.reshape(-1, len(self._bias)))

    def word(self, key: str) -> int:
        """Return the number of the distributional vector of a word type, -1 for none: of itself, else of the word without clitics."""
        rows = word_classes().of
        found = rows.get(key)
        if found is None and key[:1].isalpha():
            found = rows.get(core(key)[1])
        return -1 if found is None else found

    def rows(self, features: npt.NDArray[np.int64], begins: npt.NDArray[np.int64], words: npt.NDArray[np.int64]) -> Floats:
        """Return the vectors of word types, given their features end to end, where each type's begin, and the numbers of their words'
        vectors. The number behind the last feature is none."""
        known = self._features.take(features, 0, mode="clip").astype(np.float32)
        known[features == len(self._features)] = 0
        summed = np.add.reduceat(known, begins, 0) * self._features_scale
        vectors = summed + self._words[words] * self._words_scale * (words >= 0)[:, None]
        found: Floats = np.tanh(vectors)
        return found

    def scores(self, rows: Floats, windows: npt.NDArray[np.int64], tags: Sequence[Sequence[str]]) -> Floats:
        """Return the logarithms of the labels' probabilities of some tokens, times the network's weight.

        ``windows`` are the numbers in ``rows`` of the types around each token (tokens by offsets); ``tags`` the phrase tags of the token
        before, the token and the one after, empty where there is none.
        """
        seen = rows.take(windows, 0).reshape(len(windows), -1)
        hidden = np.empty((len(windows), len(self._bias)), np.float32)
        for first in range(0, len(windows), _AT_ONCE):
            np.matmul(seen[first : first + _AT_ONCE], self._window, out=hidden[first : first + _AT_ONCE])
        hidden += self._bias
        for token, around in enumerate(tags):
            for place, tag in enumerate(around):
                number = self._phrase.get(tag) if tag else None
                if number is not None:
                    hidden[token] += self._phrase_weights[number, place]
        logits = np.maximum(hidden, 0) @ self._out + self._out_bias
        logits -= logits.max(1, keepdims=True)
        found: Floats = (self.weight * (logits - np.log(np.exp(logits).sum(1, keepdims=True)))).astype(np.float32)
        return found
