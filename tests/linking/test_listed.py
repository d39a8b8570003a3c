"""The lists of words: each kind is used by a rule, holds no word twice, and its example has a word of it."""

from __future__ import annotations

import re
from collections import Counter
from importlib.resources import files

import pytest

from isnad.arabic.folding import search_key

_CODE = "\n".join(path.read_text(encoding="utf-8") for path in files("isnad.linking").iterdir() if path.name.endswith(".py"))
_ROWS = [
    (table, *line.split("\t"))
    for table in ("contents", "counts", "holders")
    for line in files("isnad.linking").joinpath(f"data/{table}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    if line and not line.startswith("#")
]


def test_each_kind_is_used_and_each_used_is_there() -> None:
    asked = set(re.findall(r'\b(?:listed|spelled|rows)\("(contents|counts|holders)", "([^"]+)"\)', _CODE))
    assert asked == {(table, kind) for table, kind, *_ in _ROWS}


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: f"{row[1]}: {row[3]}")
def test_a_row(row: tuple[str, ...]) -> None:
    _, kind, words, example = row
    keys = [search_key(word.strip()) for word in words.split("|")]
    alike = keys[kind == "body and office" :]  # «محافظة»: the body, and she who holds it
    assert [key for key, times in Counter(alike).items() if times > 1] == []
    tokens = re.findall(r"\w+|[^\w\s]", search_key(example))
    assert any(key in token if len(key) > 2 else key == token for key in keys for token in tokens)
