"""The closed classes of words: each is described once, shown by an example, used by a rule, and written nowhere but in the table."""

from __future__ import annotations

import ast
import re
from collections import Counter, defaultdict
from importlib.resources import files

import pytest

from isnad.arabic.folding import search_key
from isnad.reading.statements.cues import cue_index
from isnad.reading.statements.words import rows

_SOURCES = {
    path.name: path.read_text(encoding="utf-8") for path in files("isnad.reading.statements").iterdir() if path.name.endswith(".py")
}
_CLASSES: dict[str, list[str]] = defaultdict(list)
for _kind, _word in rows("words.tsv"):
    _CLASSES[_kind].append(_word)
_DESCRIBED = {kind: (purpose, example) for kind, purpose, example in rows("word_classes.tsv")}
_RANKS = {kind for kind in _CLASSES if kind.startswith("rank ")}  # read together, by ``ranks``


def _asked_for(reader: str) -> set[str]:
    return {kind for source in _SOURCES.values() for kind in re.findall(rf'\b{reader}\("([^"]+)"\)', source)}


_AS_SPELLED = _asked_for("lemmas")

_BEFORE = ("", "و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "لل")
_BEHIND = ("", "ه", "ها", "هم", "ا", "ات", "ين", "ان")


def _stands_in(word: str, tokens: set[str]) -> bool:
    """Whether a word stands among ``tokens``, with what may be written to it: «هويته», «بالضيوف», «أصدره»."""
    if " " in word:
        return tokens.issuperset(word.split())
    stems = (word, word[:-1] + "ت") if word.endswith("ه") else (word,)
    return not tokens.isdisjoint(before + stem + behind for before in _BEFORE for stem in stems for behind in _BEHIND)


def test_each_class_is_described_once() -> None:
    kinds = [row[0] for row in rows("word_classes.tsv")]
    assert sorted(kinds) == sorted(_CLASSES)
    assert all(purpose and example for purpose, example in _DESCRIBED.values())


def test_each_class_is_used_and_each_used_is_there() -> None:
    assert _asked_for("words") | _AS_SPELLED | _RANKS == set(_CLASSES)


@pytest.mark.parametrize("kind", sorted(_CLASSES))
def test_no_word_stands_twice_in_a_class(kind: str) -> None:
    assert [word for word, times in Counter(map(search_key, _CLASSES[kind])).items() if times > 1] == []


def test_no_two_classes_are_the_same() -> None:
    by_words = defaultdict(list)
    for kind, members in _CLASSES.items():
        by_words[frozenset(map(search_key, members))].append(kind)
    assert [kinds for kinds in by_words.values() if len(kinds) > 1] == []


@pytest.mark.parametrize("kind", sorted(_DESCRIBED))
def test_the_example_shows_a_word_of_the_class(kind: str) -> None:
    tokens = set(re.findall(r"[^\W_]+|[^\w\s]", search_key(_DESCRIBED[kind][1])))
    assert any(_stands_in(search_key(word), tokens) for word in _CLASSES[kind])


@pytest.mark.parametrize("kind", sorted(_AS_SPELLED))
def test_cues_of_a_class_are_spelled_as_in_the_cue_tables(kind: str) -> None:
    lemmas = {form.cue.lemma for forms in cue_index().values() for form in forms}
    assert set(_CLASSES[kind]) <= lemmas


@pytest.mark.parametrize("name", sorted(_SOURCES))
def test_no_list_of_words_stands_in_the_code(name: str) -> None:
    """A set of three Arabic words or more is a class of words.tsv."""
    listed = [
        node.lineno
        for node in ast.walk(ast.parse(_SOURCES[name]))
        if isinstance(node, ast.Set)
        and sum(isinstance(item, ast.Constant) and re.search(r"[\u0621-\u064a]{2}", str(item.value)) is not None for item in node.elts) > 2
    ]
    assert listed == []
