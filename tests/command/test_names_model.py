"""A neural model of names that is not whole, as a person meets it at the command line (extra ``neural``)."""

import json

import pytest

pytest.importorskip("tokenizers", reason="the extra «neural» is not installed")
pytest.importorskip("onnxruntime", reason="the extra «neural» is not installed")


@pytest.mark.parametrize("file", ["config.json", "tokenizer.json", "model.onnx"])
def test_a_broken_model_is_one_sentence_that_names_the_file(isnad, tmp_path, monkeypatch, file):
    folder = tmp_path / "model"
    folder.mkdir()
    (folder / "config.json").write_text(json.dumps({"id2label": {"0": "O", "1": "B-PER"}}), encoding="utf-8")
    (folder / "vocab.txt").write_text("[UNK]\n[CLS]\n[SEP]\nقال\n", encoding="utf-8")
    (folder / file).write_bytes(b"junk")
    (tmp_path / "in.jsonl").write_text('{"id": "a", "text": "قال سمرون."}\n' * 9, encoding="utf-8")
    monkeypatch.setenv("ISNAD_NAMES_MODEL", str(folder))
    for command in (("read", "--as", "article", tmp_path / "in.jsonl"), ("ingest", tmp_path / "in.jsonl", "--archive", tmp_path / "kept")):
        run = isnad(*command)
        assert (run.status, len(run.err.splitlines())) == (1, 1), run.err
        assert "the names model is not whole: " in run.err
        assert f"{file}'" in run.err
    run = isnad("doctor")
    assert run.status == 1
    (wrong,) = [line for line in run.out.splitlines() if line.startswith("WRONG")]
    assert "the names model is not whole: " in wrong
    assert f"{file}'" in wrong
