"""The extra ``neural``: a token classifier behind the tagger's interface, shown on a tiny model that is built here.

The model is one ONNX node that looks up each piece's scores in a table: every piece of a word has the class that the test gives it.
"""

import json
import struct

import numpy as np
import pytest

from isnad.arabic.text import Text
from isnad.errors import InputError
from isnad.reader import check, read_article
from isnad.reading.names import find_names
from isnad.settings import Settings

tokenizers = pytest.importorskip("tokenizers", reason="the extra «neural» is not installed")
pytest.importorskip("onnxruntime", reason="the extra «neural» is not installed")

LABELS = ["O", "B-PERS", "I-PERS", "B-LOC", "I-LOC", "B-ORG", "I-ORG", "B-MISC", "I-MISC"]
#: Pieces of words («##ون» only inside a word) and their classes.
PIECES = {
    "[UNK]": "O", "[CLS]": "B-LOC", "[SEP]": "B-LOC", "قال": "O", "زار": "O", "سمرون": "B-PERS", "الدي": "I-PERS", "##لوري": "O",
    "ببغداد": "B-LOC", "أمس": "O", ".": "O", "هيئة": "B-ORG", "البحار": "I-ORG", "كأس": "B-MISC", "بصرى": "I-LOC",
}  # fmt: skip


def _field(number, payload):
    """Write one field of a protocol buffer: a message, text or bytes, or a whole number."""
    if isinstance(payload, int):
        return _varint(number << 3) + _varint(payload)
    payload = payload.encode() if isinstance(payload, str) else payload
    return _varint(number << 3 | 2) + _varint(len(payload)) + payload


def _varint(value):
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes(out) + bytes([value])


def _shape(name, kind, dimensions):
    dims = b"".join(_field(1, _field(1, d) if isinstance(d, int) else _field(2, d)) for d in dimensions)
    return _field(1, name) + _field(2, _field(1, _field(1, kind) + _field(2, dims)))


def onnx_table(table):
    """Return an ONNX model of one Gather: numbers of pieces to rows of ``table``."""
    rows, columns = table.shape
    raw = struct.pack(f"<{table.size}f", *table.ravel().tolist())
    tensor = _field(1, rows) + _field(1, columns) + _field(2, 1) + _field(8, "table") + _field(9, raw)
    node = _field(1, "table") + _field(1, "input_ids") + _field(2, "logits") + _field(4, "Gather")
    graph = _field(1, node) + _field(2, "tiny") + _field(5, tensor)
    graph += _field(11, _shape("input_ids", 7, ["batch", "pieces"])) + _field(12, _shape("logits", 1, ["batch", "pieces", columns]))
    return _field(1, 8) + _field(8, _field(2, 13)) + _field(7, graph)


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    folder = tmp_path_factory.mktemp("model")
    (folder / "vocab.txt").write_text("\n".join(PIECES), encoding="utf-8")
    config = {"id2label": {str(i): label for i, label in enumerate(LABELS)}, "max_position_embeddings": 14}
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    table = np.zeros((len(PIECES), len(LABELS)), np.float32)
    for row, label in enumerate(PIECES.values()):
        table[row, LABELS.index(label)] = 1
    (folder / "model.onnx").write_bytes(onnx_table(table))
    return folder


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قال سمرون الديلوري أمس.", [("سمرون الديلوري", "PER")]),  # a word's first piece decides
        ("زار سمرون هيئة البحار.", [("سمرون", "PER"), ("هيئة البحار", "ORG")]),
        ("قال ببغداد أمس.", [("بغداد", "LOC")]),  # clitics stay outside
        ("زار بصرى أمس.", [("بصرى", "LOC")]),  # an inside that nothing began begins
        ("سمرون سمرون.", [("سمرون", "PER"), ("سمرون", "PER")]),
        ("سمرون\nالديلوري", [("سمرون", "PER"), ("الديلوري", "PER")]),  # no name crosses a line
        ("أمس.", []),
        ("", []),
    ],
)
def test_names_of_the_model_take_the_taggers_way(model, text, names):
    found = find_names(Text(text), model=str(model))
    assert [(name.text, name.kind) for name in found] == names
    assert all(text[name.start : name.end] == name.text for name in found)


def test_a_sentence_longer_than_the_model_can_hold_is_read_in_parts(model):
    text = "قال سمرون الديلوري أمس ".strip() + " أمس قال سمرون الديلوري" * 12
    assert len(find_names(Text(text), model=str(model))) == 13


def test_a_setting_chooses_the_model(model):
    article = read_article({"id": "1", "text": "زار سمرون هيئة البحار."}, settings=Settings(names_model=str(model)))
    assert [name.text for name in article.names] == ["سمرون", "هيئة البحار"]


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda folder: (folder / "config.json").unlink(), "has no config.json"),
        (lambda folder: (folder / "vocab.txt").unlink(), "neither tokenizer.json nor vocab.txt"),
        (lambda folder: (folder / "config.json").write_text("{}"), "has no labels"),
        (lambda folder: (folder / "config.json").write_text("junk"), "config.json' cannot be read"),
        (lambda folder: (folder / "config.json").write_text("[]"), "config.json' is not a JSON object"),
        (lambda folder: (folder / "config.json").write_text('{"id2label": {"7": "B-PER"}}'), "config.json' cannot be read"),
        (lambda folder: (folder / "tokenizer.json").write_text("junk"), "tokenizer.json' cannot be read: expected"),
        (lambda folder: (folder / "tokenizer_config.json").write_text("junk"), "tokenizer_config.json' cannot be read"),
        (lambda folder: (folder / "vocab.txt").write_bytes(b"\xff\xfe"), "vocab.txt' cannot be read"),
        (lambda folder: (folder / "model.onnx").write_bytes(b"not a model"), "model.onnx' is not a model that ONNX Runtime can read"),
        (lambda folder: (folder / "model.onnx").write_bytes(onnx_table(np.zeros((20, 3), np.float32))), "is not whole: its scores have"),
        (lambda folder: (folder / "model.onnx").write_bytes(onnx_table(np.zeros((1, 9), np.float32))), "is not whole: .* cannot be read"),
    ],
)
def test_a_model_that_is_not_whole_is_said_plainly(model, tmp_path, spoil, said):
    for file in model.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    spoil(tmp_path)
    for read in (lambda: find_names(Text("قال سمرون."), model=str(tmp_path)), lambda: check(Settings(names_model=str(tmp_path)))):
        with pytest.raises(InputError, match=said) as raised:
            read()
        assert "\n" not in str(raised.value)


def test_a_model_that_is_not_there_is_said_before_the_run(tmp_path):
    with pytest.raises(InputError, match="is not there"):
        check(Settings(names_model=str(tmp_path / "nowhere")))
