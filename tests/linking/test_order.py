"""The order in which batches arrive: what it changes, and what not."""

import random
from dataclasses import replace

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from isnad.demo import content
from isnad.linking import Linker, MemoryLinkStore
from isnad.linking.links import unpack
from isnad.linking.parameters import DEFAULT
from isnad.linking.related import probably_related
from isnad.records import Article

DEMO = [
    Article(id=a.id, title=a.title, body="\n".join(a.paragraphs), outlet=a.outlet, published=a.published.isoformat())
    for a in content.articles()
]
SYLLABLES = [a + b for a in "بتجحدرسشصط" for b in "عفقكلمنهيو"]


def told(happenings, seed):
    """Make reports of happenings in invented words: those of one share most of theirs, those of two the words of every text."""
    chance = random.Random(seed)
    words = ["".join(chance.choices(SYLLABLES, k=3)) for _ in range(6_000)]
    common = words[:300]
    found = []
    for happening in range(happenings):
        own = chance.sample(words[300:], 45)
        day, hour = divmod(happening, 24)
        for report in range(chance.choice([1, 1, 2, 3, 5])):
            text = chance.sample(own, 30) + chance.sample(common, 25)
            chance.shuffle(text)
            found.append(
                Article(
                    id=f"h{happening}-{report}",
                    title=" ".join(chance.sample(own, 6)),
                    body=" ".join(text) + ".",
                    outlet=f"o{report}",
                    published=f"2031-03-{1 + day % 10:02}T{hour:02}:{10 * report:02}+03:00",
                )
            )
    return found


def linked(articles, cuts):
    """Link articles in batches of these sizes, again and again; returns the stories by id, and what is a copy of what."""
    store = MemoryLinkStore()
    linker = Linker(store)
    start = turn = 0
    while start < len(articles):
        size = cuts[turn % len(cuts)]
        linker.add(articles[start : start + size])
        start, turn = start + size, turn + 1
    return {s.story: s.articles for s in linker.stories()}, {(c.id, c.of) for c in store.copies([a.id for a in articles])}


@settings(deadline=None, max_examples=10, phases=(Phase.explicit, Phase.generate))  # shrinking takes long and tells nothing
@given(st.integers(0, 2**32), st.lists(st.integers(8, 60), min_size=1, max_size=4))
def test_a_small_archive_has_the_same_stories_ids_and_copies_whatever_came_first(seed, cuts):
    shuffled = list(DEMO)
    random.Random(seed).shuffle(shuffled)
    assert linked(shuffled, cuts) == linked(DEMO, [len(DEMO)])


@pytest.mark.parametrize("seed", range(3))
def test_a_larger_archive_has_nearly_the_same_stories_and_ids_whatever_came_first(seed):
    articles = told(240, 11)
    assert len(articles) > 400
    shuffled = list(articles)
    random.Random(seed).shuffle(shuffled)
    (stories, copies), (others, others_copies) = linked(articles, [60]), linked(shuffled, [17, 60])
    assert copies == others_copies
    same = sum(len(ids) for story, ids in stories.items() if others.get(story) == ids)
    assert same / len(articles) >= 0.97


def test_a_story_that_an_earlier_article_joins_late_has_its_name_and_its_former_address():
    pairs = {}
    for article in told(12, 3):
        pairs.setdefault(article.id.split("-")[0], []).append(article)
    early, late = next(each[:2] for each in pairs.values() if len(each) > 1)
    ahead, behind = Linker(MemoryLinkStore()), Linker(MemoryLinkStore())
    for article in (early, late):
        ahead.add([article])
    behind.add([late])
    before = behind.story_of(late.id).story
    behind.add([early])
    assert behind.story_of(late.id).articles == ahead.story_of(late.id).articles == (early.id, late.id)
    assert behind.story_of(late.id).story == ahead.story_of(late.id).story
    assert behind.story(before) == behind.story_of(late.id)


@pytest.mark.parametrize("late", [False, True])
def test_an_article_without_a_date_has_that_of_its_page(late):
    page = Article(id="p", body="نص", published="2031-03-04T10:00+03:00")
    glued = Article(id="p#2", body="نص ثان")
    other = Article(id="x", body="نص ثالث", published="2031-05-01")
    store = MemoryLinkStore()
    linker = Linker(store)
    if late:
        linker.add([page, other])
        Linker(store).add([glued])
    else:
        linker.add([other, glued, page])
    times = {row.id: row.at for row in store.rows(store.seqs(["p", "p#2"]).values())}
    assert times["p"] == times["p#2"]


def test_an_article_without_any_date_has_the_latest_also_after_a_restart():
    store = MemoryLinkStore()
    Linker(store).add([Article(id="x", body="نص", published="2031-05-01")])
    Linker(store).add([Article(id="y", body="نص آخر")])
    times = {row.id: row.at for row in store.rows(store.seqs(["x", "y"]).values())}
    assert times["x"] == times["y"]


@pytest.mark.parametrize("seed", range(3))
def test_read_also_of_a_small_archive_is_the_same_whatever_came_first_though_its_articles_lie_weeks_apart(seed):
    """Each batch has a linker of its own, as each run of a command has: it holds what is near in time, and not the rest."""
    told_at = [
        replace(article, published=f"2031-03-{1 + 2 * n // 3:02}T{article.published[11:]}") for n, article in enumerate(told(16, seed)[:45])
    ]

    def read(batches):
        store = MemoryLinkStore()
        for batch in batches:
            Linker(store).add(batch)
        reader = Linker(store)
        return {article.id: reader.related(article.id).related for article in told_at}

    mixed = random.Random(seed).sample(told_at, len(told_at))
    expected = read([told_at])
    assert any(expected.values())
    for order in (told_at, told_at[::-1], mixed):
        assert read([[article] for article in order]) == expected


def test_who_is_near_in_an_affair_is_so_from_both_sides_however_full_the_neighbourhoods_are():
    """Each keeps its forty nearest: what stands among those of one of two alone is near neither."""
    chance = random.Random(5)
    words = ["".join(chance.choices(SYLLABLES, k=3)) for _ in range(3_000)]
    matter = words[:60]  # of one crowded matter, each article with words of its own
    articles = [
        Article(
            id=f"c{n}",
            title=" ".join(chance.sample(matter, 4)),
            body=" ".join([*chance.sample(matter, 14 + n % 20), *chance.sample(words[60:], 30)]) + ".",
            outlet=f"o{n % 7}",
            published=f"2031-03-{1 + n % 5:02}T{n % 24:02}:{n % 60:02}+03:00",
        )
        for n in range(160)
    ]
    store = MemoryLinkStore()
    linker = Linker(store)
    linker.add(articles)
    seqs = store.seqs([each.id for each in articles]).values()
    near = {seq: probably_related(store, [seq], DEFAULT, 0.6) for seq in seqs}
    assert {(a, b): value for a in near for b, value in near[a].items()} == {(b, a): value for a in near for b, value in near[a].items()}
    kept = {seq: linker_links for seq, data in store.links(list(seqs)).items() for linker_links in [unpack(data).edges]}
    assert any(seq not in kept[other] for seq in kept for other in kept[seq])
