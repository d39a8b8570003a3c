"""Train the name tagger: python tools/train_names.py SHARED_DATA_FOLDER [classes|shapes|ship|types|score] …

``classes`` makes the word classes from ``text/`` (``word_classes.tsv.gz``), ``shapes`` the letter model of names; ``ship`` trains on all
of NewsFANE and writes ``priors.tsv.gz``, ``tagger.npz``, ``network.npz`` and ``types.npz``; ``types`` computes the features of common
word types for them again (after every change of gazetteer, cues or features, nothing is trained). Without a word: classes, shapes, ship.
``score [BLOCK …]`` trains without the sentences that stand in a block of ANERcorp's development part and prints entity F1 on that block,
then on all blocks asked for together; ``score 0+1 2+3 4+5`` leaves out two at a time, in half the time (nothing of ANERcorp trains
anything). Needs python-crfsuite, scipy and PyTorch (development only); the run-time tagger needs numpy.

Data: NewsFANE Gold 2014 (``newsfane``), and the same sentences with other names in them; Wikipedia and the other texts of ``text/`` for
classes, priors and the network's first step, unlabelled.
"""

from __future__ import annotations

import collections
import gzip
import json
import multiprocessing
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from newsfane import Sentence, newsfane, swapped

from isnad.arabic.text import Text
from isnad.reading.names import compiled, tagger
from isnad.reading.names.features import Prior, core, priors, type_features, word_classes
from isnad.reading.names.fine import FINE, span_features
from isnad.reading.names.gazetteer import gazetteer

DATA = Path(__file__).parents[1] / "src/isnad/reading/names/data"
_SEED = 20140

# --- word classes -----------------------------------------------------------------------------------------------------------------

_LEVELS = (1024, 320, 96, 32)
_MIN_COUNT, _CONTEXTS = 4, 2500
#: Dimensions of a word's vector, and how many of them, the strongest, its class is told by.
_DIMENSIONS, _OF_CLASSES = 128, 100
#: Where the vectors are kept between the steps; beside the package, since nothing at run time reads them.
_VECTORS = Path(__file__).parents[1] / "build/word_vectors.npy"


def texts(folder: Path) -> Iterator[str]:
    """Yield every text of the folder's corpora, and NewsFANE's own words."""
    for path in sorted((folder / "text").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["text"]
    for sentence in newsfane(folder):
        yield sentence.text


def decompose(folder: Path) -> tuple[dict[str, int], collections.Counter[str], np.ndarray]:
    """Describe words by their neighbours: PPMI of left and right contexts, SVD (after Levy and Goldberg 2014).

    Returns the words (commonest first) with their numbers, the counts of all words, and a vector a word, its strongest dimensions last.
    """
    import scipy.sparse as sp  # noqa: PLC0415
    from scipy.sparse.linalg import svds  # noqa: PLC0415

    counts: collections.Counter[str] = collections.Counter()
    corpus: list[list[str]] = []
    for text in texts(folder):
        cut = Text(text)
        for first, last in cut.sentences:
            keys = [re.sub("[0-9]", "0", key) if key[:1].isdigit() else key for key in cut.keys[first:last]]
            corpus.append(keys)
            counts.update(keys)
    vocabulary = {word: i for i, (word, n) in enumerate(counts.most_common()) if n >= _MIN_COUNT}
    print(f"{sum(counts.values()):,} tokens, {len(vocabulary):,} types", flush=True)
    flat = np.fromiter((vocabulary.get(w, -1) for keys in corpus for w in ("\n", *keys)), dtype=np.int32)
    flat[np.cumsum([0] + [len(k) + 1 for k in corpus[:-1]])] = -2
    size = len(vocabulary)
    blocks = []
    for offset in (-2, -1, 1, 2):
        a = flat[max(0, -offset) : len(flat) - max(0, offset)]
        b = flat[max(0, offset) : len(flat) - max(0, -offset)]
        keep = (a >= 0) & (b >= 0) & (b < _CONTEXTS)
        blocks.append(sp.coo_matrix((np.ones(keep.sum(), np.float32), (a[keep], b[keep])), shape=(size, _CONTEXTS)).tocsr())
    matrix = sp.hstack([blocks[1], blocks[2], blocks[0] + blocks[3]]).tocsr()
    matrix.sum_duplicates()
    rows = np.asarray(matrix.sum(1)).ravel() + 1
    columns = np.asarray(matrix.sum(0)).ravel() ** 0.75 + 1
    coo = matrix.tocoo()
    values = np.log(coo.data * columns.sum() / (rows[coo.row] * columns[coo.col])) - 0.5
    keep = values > 0
    ppmi = sp.csr_matrix((values[keep], (coo.row[keep], coo.col[keep])), shape=matrix.shape)
    u, s, _ = svds(ppmi, k=_DIMENSIONS, random_state=_SEED, tol=1e-2)
    order = np.argsort(s)
    return vocabulary, counts, (u[:, order] * np.sqrt(s[order])).astype(np.float32)


def _unit(vectors: np.ndarray) -> np.ndarray:
    """Bring vectors to unit length."""
    unit: np.ndarray = vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-6)
    return unit


def classes(folder: Path) -> None:
    """Cluster words by their neighbours: k-means over ``decompose`` (Brown's idea). Keeps the vectors for the network."""
    vocabulary, counts, decomposed = decompose(folder)
    vectors = _unit(decomposed[:, -_OF_CLASSES:])
    random_state = np.random.default_rng(_SEED)
    weight = np.sqrt(np.array([counts[w] for w in vocabulary], np.float32))
    finest, centres = kmeans(vectors, weight, _LEVELS[0], random_state)
    mass = np.bincount(finest, weight, _LEVELS[0]).astype(np.float32)
    coarse = [kmeans(centres, mass + 1, level, random_state)[0] for level in _LEVELS[1:]]
    from isnad.reading.names.features import FINEST, bucket  # noqa: PLC0415

    order = sorted(vocabulary, key=lambda word: word)
    parts = (
        [" ".join(map(str, level)) for level in coarse],
        order,
        ["".join(chr(FINEST + finest[vocabulary[word]]) for word in order)],
        ["".join(chr(48 + bucket(counts[word])) for word in order)],
    )
    # Packed without compression: a reader starts sooner, and a wheel compresses it anyway.
    with (DATA / "word_classes.tsv.gz").open("wb") as file, gzip.GzipFile("", "wb", 0, file, mtime=0) as out:
        out.write("\n\n".join("\n".join(part) for part in parts).encode())
    _keep_vectors(vocabulary, decomposed, order)


def word_vectors(folder: Path) -> np.ndarray:
    """Return the distributional vectors of the words of ``word_classes`` in its order; computed once, then kept in ``build/``."""
    words = word_classes().of
    if _VECTORS.is_file():
        kept: np.ndarray = np.load(_VECTORS)
        if len(kept) == len(words):
            return kept
    vocabulary, _, vectors = decompose(folder)
    return _keep_vectors(vocabulary, vectors, words)


def _keep_vectors(vocabulary: dict[str, int], vectors: np.ndarray, words: Iterable[str]) -> np.ndarray:
    found = 3 * _unit(vectors[[vocabulary[word] for word in words]])
    _VECTORS.parent.mkdir(exist_ok=True)
    np.save(_VECTORS, found)
    return found


def kmeans(x: np.ndarray, weight: np.ndarray, k: int, rng: np.random.Generator, rounds: int = 12) -> tuple[np.ndarray, np.ndarray]:
    """Spherical k-means with weights; returns each row's class and the centres."""
    centres = x[rng.choice(len(x), k, replace=False, p=weight / weight.sum())].copy()
    labels = np.zeros(len(x), np.int64)
    for _ in range(rounds):
        for i in range(0, len(x), 20_000):
            labels[i : i + 20_000] = (x[i : i + 20_000] @ centres.T).argmax(1)
        sums = np.zeros_like(centres)
        np.add.at(sums, labels, x * weight[:, None])
        norms = np.linalg.norm(sums, axis=1, keepdims=True)
        centres = np.where(norms > 0, sums / np.maximum(norms, 1e-9), centres)
    return labels, centres


def shapes() -> None:
    """Fit the letter model of names: logistic regression of transliterated names against the corpora's other words, by plain SGD."""
    from isnad.reading.names.features import SHAPES, shape_grams  # noqa: PLC0415
    from isnad.reading.names.gazetteer import name_word, name_words  # noqa: PLC0415

    names, places, known = name_words(), gazetteer(), word_classes()
    listed = ((w, name_word(w)) for w in names)
    wanted = [w for w, of in listed if len(w) > 2 and known.frequency(w) < 8 and of is not None and (of.count or of.kind)]
    others = [w for w in known.of if len(w) > 2 and w.isalpha() and not w.isascii() and w not in names and w not in places]
    rng = random.Random(_SEED)
    rng.shuffle(others)
    rows = [(shape_grams(w), 1.0) for w in wanted] + [(shape_grams(w), 0.0) for w in others[: 2 * len(wanted)]]
    weights, average = np.zeros(SHAPES), np.zeros(SHAPES)
    for epoch in range(4):
        rng.shuffle(rows)
        for grams, truth in rows:
            guess = 1 / (1 + np.exp(-weights[grams].sum()))
            weights[grams] += 0.08 / (1 + epoch) * (truth - guess)
        average += weights / 4
    (DATA / "name_shapes.bin").write_bytes(bytes(np.clip(np.round(average * 16) + 128, 0, 255).astype(np.uint8)))
    print(f"{len(wanted)} names, {len(others)} other words", flush=True)


def count_priors(folder: Path, model: tagger.Tagger) -> dict[str, Prior]:
    """Tag half of the corpora with a first model and count for each word how often it stands in names, and in names of which kind."""
    counts: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    pending: list[str] = []
    size = 0
    for path in sorted((folder / "text").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                if number % 2:
                    continue
                pending.append(json.loads(line)["text"])
                size += len(pending[-1])
                if size > 60_000:
                    _count(Text("\n".join(pending)), model, counts)
                    pending, size = [], 0
    found = {}
    for word, seen in counts.items():
        total = seen.total()
        named = total - seen["O"]
        if total >= 3 and named / total >= 0.1:
            kinds = collections.Counter[str]()
            for label, n in seen.items():
                if label != "O":
                    kinds[label[2:3]] += n
            kind = kinds.most_common(1)[0][0]
            begins = sum(n for label, n in seen.items() if label.startswith("B"))
            found[word] = Prior(kind, min(9, int(10 * kinds[kind] / total)), min(9, int(10 * begins / named)))
    return found


def _count(text: Text, model: tagger.Tagger, counts: dict[str, collections.Counter[str]]) -> None:
    for key, label in zip(text.keys, model.label(text), strict=True):
        if key[:1].isalpha():
            word = _CORES.get(key)
            if word is None:
                word = _CORES[key] = core(key)[1]
            counts[word][tagger.LABELS[label]] += 1


_CORES: dict[str, str] = {}


def write_priors(found: dict[str, Prior], path: Path = DATA / "priors.tsv.gz") -> None:
    """Write the counted priors, by default where the features find them."""
    lines = sorted(f"{word}\t{p.kind}\t{p.share}\t{p.begins}" for word, p in found.items())
    with path.open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as out:
        out.write("\n".join(lines).encode())


def use_priors(found: dict[str, Prior]) -> None:
    """Let the features of this process see these priors."""
    priors().clear()
    priors().update(found)


# --- examples ------------------------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Example:
    """A sentence as the tagger sees it: the text's tokens and a label for each, and the names' spans in tokens."""

    text: Text
    labels: list[str]
    spans: list[tuple[int, int, str, str]]


def example(sentence: Sentence) -> Example:
    """Project a sentence's names onto the tokens of its text."""
    text = Text(sentence.text)
    labels = ["O"] * len(text)
    spans = []
    for start, end, kind, fine in sentence.names:
        inside = [i for i in range(len(text)) if text.starts[i] < end and text.ends[i] > start]
        if not inside:
            continue
        labels[inside[0]] = f"B-{kind}"
        for i in inside[1:]:
            labels[i] = f"I-{kind}"
        spans.append((inside[0], inside[-1] + 1, kind, fine))
    return Example(text, labels, spans)


# --- training ---------------------------------------------------------------------------------------------------------------------


def items(text: Text) -> list[list[str]]:
    """Return the features of every token with their offsets, the text taken as one sentence."""
    count = len(text)
    types = [type_features(key) for key in text.keys]
    phrases = tagger.phrase_tags(text.keys)
    conjunct = [tagger.conjunct_class(t) for t in types]
    found = []
    for i in range(count):
        row = ["bias"]
        for offset in tagger.OFFSETS:
            j = i + offset
            if 0 <= j < count:
                row += [f"{offset}|{f}" for f in types[j] if offset in (0, -1, 1) or f[0:2] in tagger.FAR]
                row += [f"{offset}|ph={phrases[j]}"] if abs(offset) < 2 and phrases[j] else []
            elif abs(offset) == 1:
                row.append(f"{offset}|edge")
        if i:
            row.append(f"cc={conjunct[i - 1]},{conjunct[i]}")
        if i + 1 < count:
            row.append(f"cn={conjunct[i]},{conjunct[i + 1]}")
        found.append(row)
    return found


_OWN = ("0|w=", "0|v=", "0|b=")


def _rare(row: Sequence[str]) -> bool:
    return "0|stop" not in row and "0|punct" not in row and not any(f.startswith(("0|f=5", "0|f=6", "0|f=7", "0|f=8")) for f in row)


def train(
    examples: Iterable[Example], *, rounds: int, seed: int = 0, drop: float = 0.0, c1: float = 0.05, c2: float = 0.02
) -> compiled.Trained:
    """Train one CRF (L-BFGS, elastic net); ``drop`` leaves out whole-word features of that share of tokens, so that contexts learn."""
    import pycrfsuite  # noqa: PLC0415

    rng = random.Random(seed)
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    for one in examples:
        rows = items(one.text)
        if drop:
            rows = [[f for f in row if not f.startswith(_OWN)] if _rare(row) and rng.random() < drop else row for row in rows]
        trainer.append(pycrfsuite.ItemSequence(rows), one.labels)
    trainer.set_params({"c1": c1, "c2": c2, "max_iterations": rounds, "feature.possible_transitions": True, "feature.minfreq": 2})
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model.crfsuite")
        trainer.train(path)
        model = pycrfsuite.Tagger()
        model.open(path)
        info = model.info()
        return dict(info.state_features), dict(info.transitions)


def with_more(sentences: Sequence[Sentence], seed: int) -> list[Example]:
    """Return the sentences as examples, and once more those that hold names, with other names in them."""
    return [example(sentence) for sentence in (*sentences, *swapped(sentences, seed))]


def train_member(sentences: Sequence[Sentence], member: tuple[int, float]) -> compiled.Trained:
    """Train one member of the ensemble, on other further sentences than the others."""
    seed, drop = member
    return train(with_more(sentences, seed), rounds=100, seed=seed, drop=drop)


def fine_model(examples: Sequence[Example]) -> dict[tuple[str, str], float]:
    """Train the classifier of fine classes: a CRF over sequences of one, that is a maximum-entropy model."""
    import pycrfsuite  # noqa: PLC0415

    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    for one in examples:
        for first, last, kind, fine in one.spans:
            trainer.append(pycrfsuite.ItemSequence([span_features(one.text, first, last, kind)]), [f"{kind}:{FINE.get(fine, fine)}"])
    trainer.set_params({"c1": 0.1, "c2": 0.1, "max_iterations": 60, "feature.minfreq": 2})
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model.crfsuite")
        trainer.train(path)
        model = pycrfsuite.Tagger()
        model.open(path)
        return dict(model.info().state_features)


# --- scoring on ANERcorp ----------------------------------------------------------------------------------------------------------

#: The block whose held-out model the benchmark uses: the last, as ANERcorp's own test part comes after it.
HELD_OUT = 5


def without(sentences: Sequence[Sentence], scored: Sequence[Sequence[tuple[str, str]]]) -> list[Sentence]:
    """Leave out every training sentence that stands in the scored block: a quarter of its word trigrams found there is enough."""
    seen: set[tuple[str, str, str]] = set()
    for tokens in scored:
        keys = [k for k in Text(" ".join(w for w, _ in tokens)).keys if k[:1].isalnum()]
        seen.update(zip(keys, keys[1:], keys[2:], strict=False))
    kept = []
    for one in sentences:
        keys = [k for k in Text(one.text).keys if k[:1].isalnum()]
        grams = list(zip(keys, keys[1:], keys[2:], strict=False))
        if not grams or sum(g in seen for g in grams) < max(1, len(grams) / 4):
            kept.append(one)
    return kept


def build(folder: Path, sentences: Sequence[Sentence], target: Path, *, fine: bool) -> tagger.Tagger:
    """Train everything on some sentences and write it into ``target``: priors, CRFs, network. This process sees its priors."""
    examples = [example(s) for s in sentences]
    with tempfile.TemporaryDirectory() as scratch:
        first = Path(scratch) / "first.npz"
        use_priors({})
        compiled.save(first, [train(examples, rounds=70, seed=1, drop=0.3)], {})
        found = count_priors(folder, tagger.Tagger(first))
        write_priors(found, target / "priors.tsv.gz")
        use_priors(found)
        print(f"{len(found)} priors", flush=True)
        models = ensemble(sentences)
        second = Path(scratch) / "second.npz"
        compiled.save(second, models, {})
        crf = tagger.Tagger(second)
        return add_network(folder, with_more(sentences, _SEED), models, crf, target, fine=fine_model(examples) if fine else {})


def add_network(
    folder: Path,
    examples: Sequence[Example],
    models: Sequence[compiled.Trained],
    crf: tagger.Tagger,
    target: Path,
    *,
    fine: dict[tuple[str, str], float],
) -> tagger.Tagger:
    """Train the network beside trained CRFs and write both into ``target``."""
    from train_network import silver, train_network  # noqa: PLC0415 - needs PyTorch

    gold = [(e.text.keys, tagger.phrase_tags(e.text.keys), [tagger.LABELS.index(label) for label in e.labels]) for e in examples]
    features, phrases, parts = train_network(gold, silver(folder, crf), word_vectors(folder))
    compiled.save(target / "tagger.npz", models, fine, features)
    names = compiled.features_of(target / "tagger.npz")
    row_of = dict(zip(features, parts["features"], strict=True))
    nothing = np.zeros(parts["features"].shape[1], np.float32)
    parts["features"] = np.array([row_of.get(name, nothing) for name in names])
    compiled.save_network(target / "network.npz", names, parts, phrases, WEIGHT, MARGIN)
    return tagger.Tagger(target / "tagger.npz", network=target / "network.npz")


def main(argv: list[str]) -> int:
    """Run what is asked for."""
    if not argv or not {"-h", "--help"}.isdisjoint(argv):
        print(__doc__, file=sys.stdout if argv else sys.stderr)
        return 0 if argv else 2
    folder, what = Path(argv[0]), argv[1] if len(argv) > 1 else "all"
    if not folder.is_dir():
        print(f"train_names.py: there is no folder {folder}; --help says what is wanted", file=sys.stderr)
        return 1
    if what in ("all", "classes", "ship", "score") and not (folder / "ner").is_dir():
        print(f"train_names.py: {folder} has no ner/ and text/ in it; the folder of the corpora is wanted", file=sys.stderr)
        return 1
    if what == "all":
        # A process a step: each reads what the one before wrote.
        for step in ("classes", "shapes", "ship"):
            subprocess.run([sys.executable, __file__, str(folder), step], check=True)
    if what == "classes":
        classes(folder)
    if what == "shapes":
        shapes()
    if what == "ship":
        build(folder, newsfane(folder), DATA, fine=True)
    if what in ("types", "ship"):
        compiled.save_types(DATA / "types.npz", tagger.Tagger(DATA / "tagger.npz"))
    if what == "score":
        score(folder, argv[2:] or [str(HELD_OUT)])
    return 0


def score(folder: Path, groups: Sequence[str]) -> None:
    """Train without each group of ANERcorp's blocks («2», «1+3»), print the figures on each block and on all together.

    The model that left out ``HELD_OUT`` alone is kept for the benchmark.
    """
    sys.path.append(str(Path(__file__).parents[1]))
    from bench.names import HELD_OUT_MODEL, anercorp_blocks, show_block, show_tallies  # noqa: PLC0415

    blocks, sentences = anercorp_blocks(folder), newsfane(folder)
    pooled: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    for group in groups:
        numbers = [int(number) for number in group.split("+")]
        kept = without(sentences, [sentence for number in numbers for sentence in blocks[number]])
        began = time.time()
        with tempfile.TemporaryDirectory() as scratch:
            target = HELD_OUT_MODEL if numbers == [HELD_OUT] else Path(scratch)
            target.mkdir(exist_ok=True)
            seen: set[str] = {" ".join(e.text.keys[a:b]) for e in map(example, kept) for a, b, _, _ in e.spans}
            (target / "seen.txt").write_text("\n".join(sorted(seen)), encoding="utf-8")
            model = build(folder, kept, target, fine=False)
            for number in numbers:
                print(f"block {number}: {len(kept)} of {len(sentences)} sentences train, {time.time() - began:.0f} s", flush=True)
                for name, tally in show_block(blocks[number], model, seen).items():
                    pooled[name] += tally
    if len(groups) > 1 or "+" in groups[0]:
        print(f"blocks {', '.join(groups)} together")
        show_tallies(pooled)


def ensemble(sentences: Sequence[Sentence]) -> list[compiled.Trained]:
    """Train the members side by side."""
    with ProcessPoolExecutor(2, multiprocessing.get_context("fork")) as pool:
        return list(pool.map(train_member, [sentences] * len(ENSEMBLE), ENSEMBLE))


#: What the network's scores count beside the CRF's, and how sure the CRF must be for it not to be asked (they hardly differ between 0.5 and
#: 1.5). A lean towards names or away from them, which a model without swapped names wanted, gains nothing.
WEIGHT, MARGIN = 1.0, 5.0

#: (seed, share of tokens that train without their own word) of each member of the ensemble.
ENSEMBLE = ((1, 0.3), (2, 0.5))

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
