"""In a small archive a place in common makes no two stories one affair; what goes on of one happening stays one."""

from itertools import combinations
from pathlib import Path

import pytest

from isnad.archive import Archive
from isnad.reader import read_article
from isnad.records import Article

_OUTLETS = ("الضحى", "المرسى", "الأفق", "السهل", "الرواق")
_BLOCKS = [block for block in (Path(__file__).parent / "town_affairs.txt").read_text("utf-8").split("\n# ")[1:] if "|" in block]


def _told(block):
    """Return articles, the label of each at the end of its id."""
    found = []
    for n, line in enumerate(row for row in block.splitlines() if "|" in row):
        label, when, title, text = line.split("|")
        found.append(
            read_article(
                Article(
                    id=f"{n:02}{label}",
                    title=title,
                    body=text.replace("\\n", "\n"),
                    published=f"2025-{when}:00+00:00",
                    outlet=_OUTLETS[n % len(_OUTLETS)],
                )
            )
        )
    return found


def _judged(path, block):
    """Return the pairs of articles of two affairs that are in one, and those of one affair that are not in one."""
    articles = _told(block)
    with Archive.open(path) as archive:
        archive.ingest(articles)
        story = {id: each.story for each in archive.stories() for id in each.articles}
        affairs = {each: {one.story for one in archive.affair(each, timeline=False).stories} for each in set(story.values())}
    foreign, missed = set(), set()
    for a, b in combinations(sorted(story), 2):
        if a[2:] == b[2:]:
            continue
        one = story[b] in affairs[story[a]]
        if one and a[2] != b[2]:
            foreign.add((a, b))
        elif not one and a[2] == b[2]:
            missed.add((a, b))
    return foreign, missed


@pytest.mark.parametrize(
    ("blocks", "most_foreign", "most_missed"),
    [
        (_BLOCKS[:10], 0, 0),
        # A fire of another street is in one story with its namesake; a sunken ferry and its trial, a vote put off are missed.
        (_BLOCKS[10:20], 3, 6),
        # A tramway has two matters, a stadium is called like a fair, two strikes are in one story.
        (_BLOCKS[20:], 4, 0),
    ],
)
def test_a_town_in_common_makes_no_affair(tmp_path, blocks, most_foreign, most_missed):
    found = [_judged(tmp_path / str(n), block) for n, block in enumerate(blocks)]
    assert blocks
    assert sum(len(foreign) for foreign, _ in found) <= most_foreign
    assert sum(len(missed) for _, missed in found) <= most_missed
