"""The whole way of an article on the demo's web, held to its truth: collected, read, kept, linked."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from isnad.archive import Archive
from isnad.command.gather import gather
from isnad.demo import start
from isnad.demo.truth import truth
from isnad.settings import Settings

SETTINGS = replace(Settings(), fetch_private=True, host_delay=0.0, host_concurrency=8)
TRUTH = {row["id"]: row for row in truth()["articles"]}
COPIES = {id: row["copy_of"] for id, row in TRUTH.items() if row["copy_of"]}


class Found:
    """An archive with the demo in it; ``ids`` maps an archive's article id to the truth's."""

    def __init__(self, archive, web):
        self.archive = archive
        addresses = {url: id for id, url in web.addresses.items()}
        self.articles = {addresses[a.url]: a for a in archive.articles(limit=1000) if a.url in addresses and "#" not in a.id}
        self.ids = {article.id: id for id, article in self.articles.items()}


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    with start() as web, Archive.open(str(tmp_path_factory.mktemp("demo") / "news")) as archive:
        archive.put_outlets(web.outlets)
        for _ in range(2):
            gather(archive, web.outlets, SETTINGS, lambda _line: None)
            web.advance()
        yield Found(archive, web)


def _plain(text):
    return re.sub("[\u200e\u200f\u00a0]", "", text or "").strip()


def test_every_article_is_there_once_with_its_headline_outlet_and_time(found):
    assert set(found.articles) == set(TRUTH)
    corrected = truth()["corrections"]
    for id, article in found.articles.items():
        wanted = TRUTH[id]
        assert _plain(article.title) in {wanted["title"], *corrected.get(id, {}).get("title", ())}
        assert article.outlet == wanted["outlet"]
        length = 10 if wanted["grain"] == "day" else 16
        assert (article.published or "").startswith(wanted["published"][:length]), id


def test_announced_corrections_are_revisions_of_the_same_article(found):
    for id in ("water-8", "quake-1"):
        first, second = found.archive.revisions(found.articles[id].id)
        for gone in truth()["corrections"][id]["gone"]:
            assert gone in first.body
            assert gone not in second.body


def test_copies_are_found_with_their_originals(found):
    said = {found.ids[r.id]: found.ids.get(r.of) for r in found.archive.reprints() if r.id in found.ids}
    right = sum(said.get(copy) == original for copy, original in COPIES.items())
    assert right / len(COPIES) >= 0.9
    assert right / len(said) >= 0.9


def test_stories(found):
    """B-cubed figures over the articles of the truth, a single being a story of its own: nothing of two matters is in one story, and of
    their happenings as much is together, and apart, as may be hoped for."""
    story = {id: found.archive.story_of(article.id).story for id, article in found.articles.items()}
    mine = {id: {other for other in TRUTH if story[other] == story[id]} for id in TRUTH}
    matter, happening = (
        {id: {o for o in TRUTH if (TRUTH[o][of] or o) == (TRUTH[id][of] or id)} for id in TRUTH} for of in ("story", "happening")
    )
    precision, of_matter = (sum(len(mine[id] & wanted[id]) / len(mine[id]) for id in TRUTH) / len(TRUTH) for wanted in (happening, matter))
    recall = sum(len(mine[id] & happening[id]) / len(happening[id]) for id in TRUTH) / len(TRUTH)
    assert of_matter >= 0.97
    assert 2 * precision * recall / (precision + recall) >= 0.85


def test_an_affair_holds_stories_of_one_matter_only(found):
    chains = {story.story: found.archive.affair(story.story).stories for story in found.archive.stories(limit=200)}
    for story, chain in chains.items():
        assert story in [each.story for each in chain]
        assert [each.first for each in chain] == sorted(each.first for each in chain)
        matters = {TRUTH[found.ids[id]]["story"] for each in chain for id in each.articles if id in found.ids}
        assert len(matters) == 1, story


def test_two_outlets_of_one_owner_are_one_origin(found):
    for story in found.archive.stories(limit=100):
        outlets = {found.articles[found.ids[id]].outlet for id in story.articles if id in found.ids}
        if outlets == {"delta", "difaf"}:
            assert story.origins == 1
        assert 1 <= story.origins <= story.reports


def test_every_text_is_said_to_be_what_it_is_and_the_count_follows(found):
    for story in found.archive.stories(limit=100):
        texts = found.archive.texts(story.story)
        assert sorted(text.id for text in texts) == sorted(story.articles)
        assert {text.origin for text in texts} == set(range(1, story.origins + 1))
        for text in texts:
            assert (text.kind == "copy") == (found.archive.copied_from(text.id) is not None)
            assert (text.kind == "passed on") == (text.of is not None)


def test_a_paper_that_has_it_from_another_paper_counts_with_that_one(found):
    passing, paper = (
        next(
            a for a in found.articles.values() if a.outlet == outlet and "دجلة" in (a.title or "") and a.published.startswith("2024-01-18")
        )
        for outlet in ("difaf", "manara")
    )
    texts = {text.id: text for text in found.archive.texts(found.archive.story_of(passing.id).story)}
    assert (texts[passing.id].kind, texts[passing.id].of) == ("passed on", "جريدة منارة الجبل")
    assert texts[passing.id].origin == texts[paper.id].origin


def test_glued_articles_are_articles_of_their_own(found):
    glued = [id for id, row in TRUTH.items() if row["glued"]]
    parted = [id for id in glued if found.archive.articles_by_id([found.articles[id].id + "#2"])]
    assert len(parted) / len(glued) >= 0.7
