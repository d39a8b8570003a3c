"""In a small archive a place in common makes no two stories one affair; what goes on of one happening stays one."""

from itertools import combinations
from pathlib import Path

import pytest

from isnad.archive import Archive
from isnad.reader import read_article
from isnad.records import Article

_OUTLETS = ("الضحى", "المرسى", "الأفق", "السهل", "الرواق")
_HERE = Path(__file__).parent
_BLOCKS = [block for block in (_HERE / "town_affairs.txt").read_text("utf-8").split("\n# ")[1:] if "|" in block]
_FOLLOW_UPS = [block for block in (_HERE / "follow_ups.txt").read_text("utf-8").split("\n# ")[1:] if "|" in block]


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
    """Return the pairs of articles of two affairs that are in one, those of one affair that are not in one, and those of one story that are
    not in one."""
    articles = _told(block)
    with Archive.open(path) as archive:
        archive.ingest(articles)
        story = {id: each.story for each in archive.stories() for id in each.articles}
        affairs = {each: {one.story for one in archive.affair(each, timeline=False).stories} for each in set(story.values())}
    foreign, missed, parted = set(), set(), set()
    for a, b in combinations(sorted(story), 2):
        if a[2:] == b[2:]:
            parted |= {(a, b)} if story[a] != story[b] else set()
            continue
        one = story[b] in affairs[story[a]]
        if one and a[2] != b[2]:
            foreign.add((a, b))
        elif not one and a[2] == b[2]:
            missed.add((a, b))
    return foreign, missed, parted


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
    assert sum(len(foreign) for foreign, _, _ in found) <= most_foreign
    assert sum(len(missed) for _, missed, _ in found) <= most_missed


@pytest.mark.parametrize(
    ("blocks", "most_foreign", "most_missed", "most_parted"),
    [
        # An epidemic of another camp; a match and its consequences, a resignation «على خلفية» are missed.
        (_FOLLOW_UPS[:10], 4, 14, 15),
        # Fines of two firms by one office, drugs at two borders; who was kidnapped and is free again is missed.
        (_FOLLOW_UPS[10:], 17, 11, 10),
    ],
)
def test_what_follows_is_of_the_affair_and_strangers_of_its_kind_are_not(tmp_path, blocks, most_foreign, most_missed, most_parted):
    found = [_judged(tmp_path / str(n), block) for n, block in enumerate(blocks)]
    counts = [sum(map(len, each)) for each in zip(*found, strict=True)]
    assert blocks
    assert counts[0] <= most_foreign
    assert counts[1] <= most_missed
    assert counts[2] <= most_parted, counts
