"""Names by a neural token classifier of the Hugging Face kind, behind the interface of ``tagger.Tagger`` (extra ``isnad[neural]``).

A model is a folder as ``transformers`` writes them (``config.json``, ``tokenizer.json`` or ``vocab.txt``) with an ONNX file in it,
read by ONNX Runtime; where there is none, ``transformers`` itself reads the weights, if it is installed. A name of the hub
(``CAMeL-Lab/bert-base-arabic-camelbert-msa-ner``; Inoue et al. 2021) is fetched once into the hub's own cache. What does not live here:
the tagger that ships, and what becomes of spans (``document``, ``identity``): that is the same for both.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

import numpy as np
import numpy.typing as npt

from isnad.arabic.text import Text
from isnad.errors import InputError
from isnad.reading.names.features import core
from isnad.reading.names.matches import Match
from isnad.reading.names.spans import Span
from isnad.reading.names.tagger import shipped
from isnad.records import NameKind

#: Classes of the usual label sets; every other class is MISC.
_KINDS: dict[str, NameKind] = {"PER": "PER", "PERS": "PER", "PERSON": "PER", "LOC": "LOC", "GPE": "LOC", "ORG": "ORG"}
_BATCH = 16
_FETCHED = ["config.json", "tokenizer.json", "tokenizer_config.json", "vocab.txt", "model.onnx", "onnx/model.onnx"]
_INSTALL = "install it with: pip install 'isnad[neural]'"

Ids = npt.NDArray[np.int64]
#: (pieces, which of them count), both sentences by pieces, to scores: sentences by pieces by labels.
Scorer = Callable[[Ids, Ids], npt.NDArray[np.float32]]


def locate(where: str) -> Path:
    """Return the folder of a model given as a folder or as a name of the hub, which is then fetched.

    Raises InputError, one sentence that says what to do, where the extra is not installed or there is no such model.
    """
    try:
        import tokenizers  # noqa: F401, PLC0415 - only those who ask for a neural model have it
    except ImportError as error:
        raise InputError(f"the names model {where!r} needs the extra «neural»: {_INSTALL}") from error
    folder = Path(where).expanduser()
    if not folder.is_dir():
        folder = _fetch(where)
    if not (folder / "config.json").is_file():
        raise InputError(f"the names model {where!r} has no config.json: it is not a model as transformers writes them")
    if not any((folder / name).is_file() for name in ("tokenizer.json", "vocab.txt")):
        raise InputError(f"the names model {where!r} has neither tokenizer.json nor vocab.txt")
    return folder


def _fetch(where: str) -> Path:
    if where.count("/") != 1 or where.startswith((".", "/", "~")):
        raise InputError(f"the names model {where!r} is not there: no such folder, and not a name of the hub (owner/name)")
    from huggingface_hub import snapshot_download  # noqa: PLC0415 - comes with tokenizers

    try:
        return Path(snapshot_download(where, allow_patterns=_FETCHED))
    except Exception as error:  # the hub's client raises a dozen kinds, of its own and of its HTTP library
        reason = str(error).strip().split("\n")[0]
        raise InputError(f"the names model {where!r} is no folder here and could not be fetched from the hub: {reason}") from error


class Neural:
    """A token classifier with its tokenizer. ``spans`` and ``fine`` are those of the shipped tagger, which also tells finer classes."""

    def __init__(self, where: str):
        folder = locate(where)
        self._name = where
        config = _json(folder / "config.json")
        labels = config.get("id2label") or {}
        if not labels or all(str(label).startswith("LABEL_") for label in labels.values()):
            raise InputError(f"the names model {where!r} has no labels: it is not a token classifier")
        try:
            self._labels = [_label(str(labels[str(i)])) for i in range(len(labels))]
            self._longest = int(config.get("max_position_embeddings", 512)) - 2
        except (KeyError, TypeError, ValueError) as error:
            raise _unreadable(folder / "config.json", error) from error
        self._tokenizer = _tokenizer(folder)
        self._scores = _scorer(folder, where)
        self.fine = shipped().fine
        self._try(folder)

    def _try(self, folder: Path) -> None:
        """Ask the model of one word. Raises InputError where its files do not fit each other."""
        try:
            ids = np.array([self._tokenizer.encode(["قال"], is_pretokenized=True).ids], np.int64)
            shape = self._scores(ids, np.ones_like(ids)).shape
        except Exception as error:  # the runtime's own kinds, one a cause
            raise _unreadable(folder, error) from error
        if shape != (*ids.shape, len(self._labels)):
            told = f"its scores have the shape {shape}, not {(*ids.shape, len(self._labels))} for the labels of config.json"
            raise InputError(f"the names model {str(folder)!r} is not whole: {told}")

    def spans(self, text: Text, matches: Sequence[Match] | None = None) -> list[Span]:  # noqa: ARG002 - the tagger's interface
        """Return the names of a text, left to right, clitics of their first word cut; the model is asked sentence by sentence."""
        pieces = [piece for first, last in text.sentences for piece in self._pieces(text, first, last)]
        order = sorted(range(len(pieces)), key=lambda i: len(pieces[i][1]))
        labels: list[tuple[str, NameKind | None]] = [("O", None)] * len(text)
        for at in range(0, len(order), _BATCH):
            batch = [pieces[i] for i in order[at : at + _BATCH]]
            width = max(len(ids) for _, ids, _ in batch)
            ids, counts = np.zeros((len(batch), width), np.int64), np.zeros((len(batch), width), np.int64)
            for row, (_, numbers, _) in enumerate(batch):
                ids[row, : len(numbers)] = numbers
                counts[row, : len(numbers)] = 1
            best = self._scores(ids, counts).argmax(2)
            for row, (first, _, words) in enumerate(batch):
                for position, word in reversed(list(enumerate(words))):  # a word's first piece decides
                    if word is not None:
                        labels[first + word] = self._labels[int(best[row, position])]
        return self._join(text, labels)

    def spans_of(self, texts: Sequence[Text], matches: Sequence[Sequence[Match] | None]) -> list[list[Span]]:
        """Return the names of each text as ``spans`` does."""
        return [self.spans(text, found) for text, found in zip(texts, matches, strict=True)]

    def _pieces(self, text: Text, first: int, last: int) -> list[tuple[int, list[int], list[int | None]]]:
        """Return (first token, numbers of the pieces, each piece's word) of a run of tokens; halved until the model can hold it."""
        encoded = self._tokenizer.encode(text.forms[first:last], is_pretokenized=True)
        if len(encoded.ids) > self._longest and last - first > 1:
            middle = (first + last) // 2
            return [*self._pieces(text, first, middle), *self._pieces(text, middle, last)]
        return [(first, encoded.ids[: self._longest], encoded.word_ids[: self._longest])]

    def _join(self, text: Text, labels: Sequence[tuple[str, NameKind | None]]) -> list[Span]:
        heads = {first for first, _ in text.sentences}
        found: list[Span] = []
        for i, (place, kind) in enumerate(labels):
            if kind is None:
                continue
            if place == "I" and i not in heads and found and found[-1].last == i and found[-1].kind == kind:
                before = found.pop()
                found.append(Span(before.first, i + 1, before.cut, kind, before.evidence))
            else:
                found.append(Span(i, i + 1, core(text.keys[i])[0], kind, f"names model {self._name}"))
        return found


def _unreadable(file: Path, error: BaseException) -> InputError:
    reason = " ".join(str(error).split())[:200] or type(error).__name__
    return InputError(f"the names model is not whole: {str(file)!r} cannot be read: {reason}")


def _json(file: Path) -> dict[str, Any]:
    """Return what a file of a model says. Raises InputError, one sentence that names the file."""
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise _unreadable(file, error) from error
    if not isinstance(found, dict):
        raise InputError(f"the names model is not whole: {str(file)!r} is not a JSON object")
    return found


def _label(label: str) -> tuple[str, NameKind | None]:
    place, mark, kind = label.partition("-")
    if not mark:
        return ("O", None) if label in ("O", "") else ("I", _KINDS.get(label.upper(), "MISC"))
    return ("B" if place in "BS" else "I"), _KINDS.get(kind.upper(), "MISC")


def _tokenizer(folder: Path) -> Any:
    import tokenizers  # noqa: PLC0415

    file = next(path for path in (folder / "tokenizer.json", folder / "vocab.txt") if path.is_file())
    settings = folder / "tokenizer_config.json"
    lower = file.name == "vocab.txt" and settings.is_file() and bool(_json(settings).get("do_lower_case", False))
    try:
        if file.name == "tokenizer.json":
            tokenizer = tokenizers.Tokenizer.from_file(str(file))
        else:
            tokenizer = tokenizers.BertWordPieceTokenizer(str(file), lowercase=lower, strip_accents=False)
    except Exception as error:  # the library raises Exception itself
        raise _unreadable(file, error) from error
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def _scorer(folder: Path, where: str) -> Scorer:
    models = [folder / "model.onnx", folder / "onnx" / "model.onnx", *sorted(folder.glob("*.onnx"))]
    model = next((path for path in models if path.is_file()), None)
    return _torch_scorer(folder, where) if model is None else _onnx_scorer(model)


def _onnx_scorer(model: Path) -> Scorer:
    try:
        import onnxruntime  # noqa: PLC0415
    except ImportError as error:
        raise InputError(f"the names model {str(model)!r} needs ONNX Runtime: {_INSTALL}") from error
    try:
        session = onnxruntime.InferenceSession(str(model), providers=["CPUExecutionProvider"])
    except Exception as error:  # the runtime's own kinds, one a cause
        raise InputError(f"the names model is not whole: {str(model)!r} is not a model that ONNX Runtime can read") from error
    wanted = {item.name for item in session.get_inputs()}

    def scores(ids: Ids, counts: Ids) -> npt.NDArray[np.float32]:
        given = {"input_ids": ids, "attention_mask": counts, "token_type_ids": np.zeros_like(ids)}
        return cast("npt.NDArray[np.float32]", session.run(None, {name: given[name] for name in wanted if name in given})[0])

    return scores


def _torch_scorer(folder: Path, where: str) -> Scorer:
    try:
        import torch  # noqa: PLC0415
        from transformers import AutoModelForTokenClassification  # noqa: PLC0415
    except ImportError as error:
        raise InputError(
            f"the names model {where!r} has no ONNX file, and transformers and torch, which could read its weights, are not installed: "
            f"export it once (optimum-cli export onnx --task token-classification --model {where} FOLDER) and give the folder"
        ) from error
    weights = any(folder.glob("*.safetensors")) or any(folder.glob("*.bin"))
    try:
        model = AutoModelForTokenClassification.from_pretrained(str(folder) if weights else where)
    except Exception as error:  # that library's kinds, and those of the files' formats
        raise _unreadable(folder, error) from error
    model.eval()

    def scores(ids: Ids, counts: Ids) -> npt.NDArray[np.float32]:
        with torch.no_grad():
            found = model(input_ids=torch.from_numpy(ids), attention_mask=torch.from_numpy(counts)).logits.numpy()
        return cast("npt.NDArray[np.float32]", found)

    return scores


@lru_cache(maxsize=2)
def neural(where: str) -> Neural:
    """Return the model of a folder or hub name, loaded once. Raises InputError, one sentence, where it is not there or not whole."""
    return Neural(where)
