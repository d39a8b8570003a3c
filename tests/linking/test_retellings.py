"""The same statement in other words: forty invented stories, read and compared whole (``retellings.txt``, ``bench/retellings.py``)."""

import pytest

from bench.retellings import STORIES, judged, stories

TOLD = stories(STORIES.read_text(encoding="utf-8"))


def test_what_is_marked_is_what_the_file_says():
    first = TOLD[0]
    assert [one.letter for one in first.marked] == ["a", "a", "b", "b", "a"]
    bodies = {article.id: article.body for article in first.articles}
    assert [bodies[one.article][one.start : one.end].split()[0] for one in first.marked] == ["السد", "بوابات", "سكان", "سكان", "السد"]
    assert not any("{" in article.body for told in TOLD for article in told.articles)
    assert any(one.letter is None for told in TOLD for one in told.marked)


@pytest.mark.parametrize("told", TOLD, ids=[told.articles[0].id for told in TOLD])
def test_no_two_statements_are_taken_for_one(told):
    assert [(a, b) for a, b, one, taken in judged(told) if taken and not one] == []


def test_most_retellings_are_recognised():
    found = [taken for told in TOLD for _, _, one, taken in judged(told) if one]
    assert sum(found) >= 0.85 * len(found)
