"""The pages' own read-also links, as linking is told of them."""

import sqlite3

import pytest

from isnad.archive import Archive
from isnad.archive.links import SqliteLinkStore
from isnad.records import Article, RelatedLink


def page(n, *led, **fields):
    links = tuple(RelatedLink(f"عنوان {m}", f"https://ufuq.example/{m}?utm_source=x") for m in led)
    return Article(id=f"a{n}", body=f"نص الخبر {n}", title=f"عنوان {n}", url=f"https://ufuq.example/{n}", related=links, **fields)


@pytest.fixture
def linked(archive, tmp_path):
    def of(articles):
        archive.ingest(articles)
        store = SqliteLinkStore(sqlite3.connect(tmp_path / "archive/isnad.sqlite"))
        seqs = store.seqs([article.id for article in articles])
        names = {seq: id for id, seq in seqs.items()}
        return {id: {names[other] for other in store.published_links(seq)} for id, seq in seqs.items()}

    return of


def test_a_link_counts_for_both_articles_where_the_archive_has_both(linked):
    assert linked([page(1, 2, 9), page(2), page(3)]) == {"a1": {"a2"}, "a2": {"a1"}, "a3": set()}


def test_an_article_that_links_itself_is_no_evidence(linked):
    assert linked([page(1, 1)]) == {"a1": set()}


def test_what_an_outlet_links_from_everywhere_is_no_evidence_for_the_linked_one(linked):
    found = linked([page(0), *(page(n, 0) for n in range(1, 60))])
    assert found["a0"] == set()
    assert found["a1"] == {"a0"}


def test_the_reader_is_offered_what_the_outlet_links_with_that_reason(tmp_path):
    fire, past = "حريق سوق الخشب في نوران", "تاريخ سوق الخشب في نوران"
    with Archive.open(str(tmp_path / "archive")) as archive:
        archive.ingest(
            [
                Article(id="new", title=fire, body="شب حريق في السوق فجر الاثنين.", url="https://u.example/new", published="2031-03-03",
                        related=(RelatedLink(past, "https://u.example/old"),)),
                Article(id="old", title=past, body="بني السوق قبل قرن على ضفة النهر.", url="https://u.example/old", published="2029-05-01"),
            ]
        )  # fmt: skip
        found = archive.related("new")
    assert found.related == ("old",)
    assert "ربطها الناشر نفسه" in found.why[0]
