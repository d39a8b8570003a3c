"""What is a part of another name by the words beside it: the examples of ``data/wholes.tsv``. All sentences are our own."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names
from isnad.reading.names.gazetteer import data_lines
from isnad.records import Name

ROWS = [line.split("\t") for line in data_lines("wholes.tsv")[1:]]


def named(sentence: str) -> list[Name]:
    """Return the names that stand in the brackets of a sentence, read without them."""
    start, end = sentence.index("["), sentence.index("]") - 1
    body = sentence.replace("[", "").replace("]", "")
    return [name for name in find_names(Text(body)) if name.start == start and name.end == end]


@pytest.mark.parametrize("row", ROWS, ids=[row[-2] for row in ROWS])
def test_a_row_holds_for_its_example_and_not_against(row):
    *_, why, rule, holds, holds_not = row
    assert rule.endswith(".")
    assert [(name.id, why in (name.evidence or "").split("; ")) for name in named(holds)] == [(None, True)]
    assert [name.id is not None for name in named(holds_not)] == [True]
