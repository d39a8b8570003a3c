"""Every row of the tables of cues and frames carries an example; what it marks is what must be found."""

from __future__ import annotations

import pytest

from isnad import read_article
from isnad.arabic.text import Text
from isnad.reading.statements import find_silences, find_statements
from isnad.reading.statements.words import rows

_VERBS = [(row[0] if row[0] != "-" else row[1], row[-1], row[-2]) for row in rows("verbs.tsv")]
_NOUNS = [(row[0], row[-1], row[-2]) for row in rows("nouns.tsv")]
_PREPOSITIONS = [(row[0], row[-1], row[-2]) for row in rows("prepositions.tsv")]


def _marked(example: str) -> tuple[str, str, str | None]:
    """Split «{source}» and «[content]» off an example: the plain sentence, the source, the content."""
    source = example[example.index("{") + 1 : example.index("}")]
    content = example[example.index("[") + 1 : example.index("]")] if "[" in example else None
    plain = example
    for mark in "{}[]":
        plain = plain.replace(mark, "")
    return plain, source, content


@pytest.mark.parametrize(("lemma", "example", "force"), _VERBS + _NOUNS + _PREPOSITIONS)
def test_example(lemma: str, example: str, force: str) -> None:
    plain, source, content = _marked(example)
    found = [s for s in find_statements(Text(plain)) if s.source == source and (content is None or s.content == content)]
    assert found, f"{lemma}: {[(s.source, s.content) for s in find_statements(Text(plain))]}"
    assert found[0].force == force


_TAKEN = [(row[0], frozenset(row[-3].split())) for row in rows("verbs.tsv") + rows("nouns.tsv")]


@pytest.mark.parametrize("row", rows("frames.tsv"), ids=lambda row: row[0])
def test_the_example_of_each_frame(row: list[str]) -> None:
    frame, _, lemma, example = row
    assert any(frame in takes for cue, takes in _TAKEN if cue == lemma), f"{lemma} does not take {frame}"
    plain, source, content = _marked(example)
    assert (source, content) in [(s.source, s.content) for s in find_statements(Text(plain))]


def test_each_frame_that_a_cue_takes_is_described_once() -> None:
    frames = [row[0] for row in rows("frames.tsv")]
    assert sorted(frames) == sorted(frozenset().union(*(takes for _, takes in _TAKEN)))


@pytest.mark.parametrize("row", rows("relays.tsv"), ids=lambda row: row[-1])
def test_who_passes_on_and_who_holds(row: list[str]) -> None:
    example = row[-1]
    passer = example[example.index("<") + 1 : example.index(">")]
    plain, source, content = _marked(example.replace("<", "").replace(">", ""))
    (statement,) = read_article({"id": "1", "text": plain}).statements
    assert (statement.source, statement.content, statement.via) == (source, content, (passer,))


@pytest.mark.parametrize("row", rows("silences.tsv"), ids=lambda row: row[-1])
def test_silence_is_no_statement_but_a_fact_of_its_own(row: list[str]) -> None:
    example = row[-1]
    plain = example.replace("[", "").replace("]", "")
    (silence,) = find_silences(Text(plain))
    assert (silence.kind, silence.text) == (row[0], example[example.index("[") + 1 : example.index("]")])
    assert plain[silence.start : silence.end] == silence.text
    assert all(statement.start >= silence.end or statement.end <= silence.start for statement in find_statements(Text(plain)))


def test_refusing_something_else_is_no_silence() -> None:
    assert find_silences(Text("رفض الاتحاد تأجيل المباراة. ولم يصدر القرار بعد.")) == ()
