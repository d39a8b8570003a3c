"""Names that a noun begins: the examples of the tables of such nouns. All sentences are our own; the persons and bodies are invented."""

import re

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names
from isnad.reading.names.called_after import CALLED_AFTER
from isnad.reading.names.called_by_place import CALLED_BY_PLACE, name_around
from isnad.reading.names.gazetteer import data_lines
from isnad.reading.names.spans import Span
from isnad.reading.names.tagger import shipped
from isnad.records import Name

#: The marks of an example.
MARKS = r"[\[\]{}]"


def rows(file: str) -> list[list[str]]:
    """Return the rows of a table."""
    return [line.split("\t") for line in data_lines(file)[1:]]


def named(sentence: str) -> list[Name]:
    """Return the names that stand in the brackets of a sentence, read without them."""
    start, end = sentence.index("["), sentence.index("]") - 1
    body = sentence.replace("[", "").replace("]", "")
    return [name for name in find_names(Text(body)) if name.start == start and name.end == end]


def marked(text: Text, sentence: str, opens: str, closes: str) -> tuple[int, int]:
    """Return the tokens of a text that stand between two marks of the sentence."""
    before, inside = (len(re.sub(MARKS, "", sentence.partition(mark)[0])) for mark in (opens, closes))
    return text.starts.index(before), text.ends.index(inside) + 1


@pytest.mark.parametrize(("nouns", "kind", "needs", "example"), rows("after_persons.tsv"))
def test_what_is_called_after_a_person_begins_with_a_noun_of_the_table(nouns, kind, needs, example):
    noun, title, *_ = example[example.index("[") + 1 : example.index("]")].split(" ")
    assert noun in nouns.split()
    assert [(name.kind, CALLED_AFTER in (name.evidence or "")) for name in named(example)] == [(kind, True)]
    if needs == "title":
        assert all(CALLED_AFTER not in (name.evidence or "") for name in named(example.replace(f"{title} ", "", 1)))


@pytest.mark.parametrize(("nouns", "kind", "clear", "open", "between", "outside", "example"), rows("with_places.tsv"))
def test_a_noun_makes_a_name_with_the_place_behind_it(nouns, kind, clear, open, between, outside, example):
    text = Text(re.sub(MARKS, "", example))
    name, place = marked(text, example, "[", "]"), marked(text, example, "{", "}")
    assert text.forms[name[0] - bool(outside)] in nouns.split()
    found = name_around(text, Span(*place, 0, "LOC", ""))
    assert found == (Span(*name, 0, kind, CALLED_BY_PLACE), bool(clear))


@pytest.mark.parametrize(("heads", "kind", "fine"), rows("fine_heads.tsv"))
def test_a_head_noun_says_what_a_name_is(heads, kind, fine):
    assert {shipped().fine(Text(f"{head} الورود"), 0, 2, kind) for head in heads.split()} == {fine}
