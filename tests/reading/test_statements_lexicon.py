"""Every row of the cue tables carries an example; what it marks is what must be found."""

from __future__ import annotations

import pytest

from isnad.arabic.text import Text
from isnad.reading.statements import find_statements
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


@pytest.mark.parametrize(("lemma", "example", "force"), _VERBS + _NOUNS + _PREPOSITIONS, ids=lambda value: value if " " not in value else "")
def test_example(lemma: str, example: str, force: str) -> None:
    plain, source, content = _marked(example)
    found = [s for s in find_statements(Text(plain)) if s.source == source and (content is None or s.content == content)]
    assert found, f"{lemma}: {[(s.source, s.content) for s in find_statements(Text(plain))]}"
    assert found[0].force == force
