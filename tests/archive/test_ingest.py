"""What becomes of articles that are given to an archive: new, changed, unchanged, rejected; three identities, never one."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import isnad.archive.ingest
from archive.invented import BODY, OneStoryEach, made
from isnad.archive import Archive, Counts
from isnad.errors import ArchiveError, InputError, NotFoundError
from isnad.records import FetchState, Outlet, Page, RelatedLink


def test_an_article_comes_back_as_it_was_given(archive):
    archive.ingest([made()])
    assert archive.article("a1") == made()
    assert archive.articles_by_id(["nobody", "a1"], full=False) == [replace(made(), dates=(), names=(), statements=(), tags=())]


CASES = [
    ("given again", {}, Counts(unchanged=1), 1),
    ("an edited headline", {"title": "عنوان معدل"}, Counts(changed=1), 2),
    ("an edited text", {"body": BODY + "\nتحديث."}, Counts(changed=1), 2),
    ("a new reading of the same text", {"names": ()}, Counts(changed=1), 1),
    ("a date found later", {"published": "2024-01-24"}, Counts(changed=1), 1),
    ("another read-also block", {"related": (RelatedLink("ثالث", "https://ufuq.example/c"),)}, Counts(unchanged=1), 1),
    ("the same address in another form", {"id": "x", "url": "http://www.ufuq.example/a1/?utm_source=x#top"}, Counts(unchanged=1), 1),
    ("another id and text at the same address", {"id": "x", "url": "https://ufuq.example/a1/", "title": "غيره"}, Counts(changed=1), 2),
    ("the same text at another address", {"id": "x", "url": "https://sada.example/1"}, Counts(new=1), 1),
    ("an article glued into the same page", {"id": "a1#2", "body": "نص آخر."}, Counts(new=1), 1),
    ("a text older than the present one", {"title": "قديم", "updated": "2024-01-01"}, Counts(changed=1), 2),
]


@pytest.mark.parametrize(("fields", "counts", "revisions"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_second_coming(archive, fields, counts, revisions):
    first = made(updated="2024-01-25")
    archive.ingest([first])
    assert archive.ingest([replace(first, **fields)]) == counts
    assert len(archive.revisions("a1")) == revisions
    assert archive.ingest([replace(first, **fields)]) == Counts(unchanged=1)
    archive.check()


def test_an_older_text_is_kept_but_does_not_become_the_present_one(archive):
    archive.ingest([made(updated="2024-01-25"), made(title="قديم", updated="2024-01-01")])
    assert archive.article("a1").title == "عنوان a1"
    assert [revision.title for revision in archive.revisions("a1")] == ["عنوان a1", "قديم"]


def test_giving_a_whole_history_again_changes_nothing(archive):
    history = [made(title="أول"), made(title="ثان"), made(title="ثالث")]
    assert archive.ingest(history) == Counts(new=1, changed=2)
    assert archive.ingest(history) == Counts(unchanged=3)
    assert archive.article("a1").title == "ثالث"


def test_an_outlet_may_go_back_to_a_former_text(archive):
    archive.ingest([made(title="أول", updated="2024-01-25T10:00Z"), made(title="ثان", updated="2024-01-25T11:00Z")])
    assert archive.ingest([made(title="أول", updated="2024-01-25T12:00Z")]) == Counts(changed=1)
    assert archive.article("a1").title == "أول"
    assert [revision.number for revision in archive.revisions("a1")] == [1, 2]


def test_an_id_that_was_merged_still_finds_its_article(archive):
    archive.ingest([made(), made(id="x", url="https://www.ufuq.example/a1")])
    assert archive.article("x").id == "a1"
    assert archive.counts()["articles"] == 1


BAD = [
    (made(id=" "), "the article has no id"),
    (made(id="i" * 600), "the id has 600 characters, more than 500"),
    (made(title="", body=" \n"), "the article has neither title nor text"),
    (made(body="نص \ud800 مكسور"), "surrogates not allowed"),
    (Page("p1", "p1.html", (), "the input is empty"), "the input is empty"),
    (Page("p1", "p1.html"), "no article was found on the page"),
]


@pytest.mark.parametrize(("bad", "reason"), BAD, ids=[reason for _, reason in BAD])
def test_a_bad_item_is_kept_as_a_rejection_and_stops_nothing(archive, bad, reason):
    for times in (1, 2):
        counts = archive.ingest([made("a1"), bad, made("a2")])
        assert (counts.new + counts.unchanged, counts.rejected) == (2, 1)
        (rejection,) = archive.rejections()
        assert reason in rejection.reason
        assert rejection.times == times
    archive.check()


def test_an_article_that_breaks_linking_is_rejected_alone(archive, monkeypatch):
    class Breaking(OneStoryEach):
        def add(self, articles):
            if any(article.id == "a7" for article in articles):
                raise ZeroDivisionError("no")
            return super().add(articles)

    monkeypatch.setattr(isnad.archive.ingest, "Linker", Breaking)
    assert archive.ingest(made(f"a{n}") for n in range(30)) == Counts(new=29, rejected=1)
    assert archive.rejections()[0].id == "a7"
    archive.check()


def test_a_pages_main_article_alone_claims_its_address(archive):
    page = Page("p", "p.html", (made("a1"), made("z", body="المقال الثاني.", url="https://ufuq.example/a1")))
    assert archive.ingest([page]) == Counts(new=2)


def test_progress_is_told(archive):
    told = []
    archive.ingest((made(f"a{n}") for n in range(450)), progress=told.append)
    assert told == [200, 400, 450]


def test_an_archive_that_is_being_written_is_not_called_wrong(archive):
    told = []

    def arriving():
        for n in range(450):
            if n == 430:
                told.append(reader.check())
            yield made(f"a{n}")

    with Archive.open(str(archive.path), readonly=True) as reader:
        archive.ingest(arriving())
        assert len(told) == 1  # and no complaint
        assert reader.check().startswith("450 articles")


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["نص أول", "نص ثان", "نص ثالث"]), st.booleans()), max_size=12))
def test_any_sequence_given_twice_changes_nothing_the_second_time(tmp_path_factory, plain, sequence):
    articles = [
        made(id, body=body) if body != "نص أول" else made(id, published=None if bare else "2024-01-02") for id, body, bare in sequence
    ]
    with Archive.open(str(tmp_path_factory.mktemp("archive"))) as archive:
        archive.ingest(articles)
        counts, state = archive.counts(), archive.articles(limit=100)
        names = archive.names(limit=100)
        archive.check()
        for once_more in ([made(a.id, body=a.body, published=a.published) if a.body != BODY else a for a in state],):
            assert archive.ingest(once_more) == Counts(unchanged=len(state))
        assert (archive.counts(), archive.articles(limit=100), archive.names(limit=100)) == (counts, state, names)


# --- opening -------------------------------------------------------------------------------------------------------------------


def test_a_server_store_is_said_not_to_be_there_yet():
    with pytest.raises(ArchiveError, match="not there yet"):
        Archive.open("postgresql://localhost/news")
    with pytest.raises(ArchiveError, match="is not an archive"):
        Archive.open("https://ufuq.example/")


def test_reading_makes_no_archive(tmp_path):
    with pytest.raises(ArchiveError, match="there is no archive"):
        Archive.open(str(tmp_path / "none"), readonly=True)
    assert not (tmp_path / "none").exists()


def test_a_newer_archive_is_refused(tmp_path, plain):
    import sqlite3

    Archive.open(str(tmp_path)).close()
    db = sqlite3.connect(tmp_path / "isnad.sqlite")
    db.execute("PRAGMA user_version=999")
    db.close()
    for readonly in (True, False):
        with pytest.raises(ArchiveError, match="newer Isnad"):
            Archive.open(str(tmp_path), readonly=readonly)


def test_a_file_that_is_no_archive_is_refused(tmp_path):
    (tmp_path / "isnad.sqlite").write_bytes(b"not a database" * 100)
    with pytest.raises(ArchiveError, match=r"isnad\.sqlite"):
        Archive.open(str(tmp_path))
    with pytest.raises(ArchiveError, match="folder"):
        Archive.open(str(tmp_path / "isnad.sqlite" / "x"))


def test_one_writes_while_others_read(tmp_path, plain):
    with Archive.open(str(tmp_path)) as writer, Archive.open(str(tmp_path), readonly=True) as reader:
        writer.ingest([made("a1")])
        assert reader.article("a1").id == "a1"
        assert [hit.id for hit in reader.search("الوزارة تبحث")] == ["a1"]
        with Archive.open(str(tmp_path)) as second, pytest.raises(ArchiveError, match="is being written by another process"):
            second.ingest([made("a2")])
        with pytest.raises(ArchiveError, match="opened to read"):
            reader.ingest([made("a2")])
        writer.ingest([made("a2")])
        assert {hit.id for hit in reader.search("الوزارة تبحث")} == {"a1", "a2"}


def test_a_closed_archive_says_so(tmp_path, plain):
    archive = Archive.open(str(tmp_path))
    archive.close()
    archive.close()
    with pytest.raises(ArchiveError, match="closed"):
        archive.counts()


# --- the collector's memory ----------------------------------------------------------------------------------------------------


def test_the_collectors_memory(archive):
    archive.ingest([made("a1")])
    later = FetchState("https://ufuq.example/p", "page", "ufuq", '"e1"', "Thu", 1.0, 2.0, 50.0, 0, 200, "d")
    sooner = replace(later, url="https://ufuq.example/q", due=10.0)
    failed = FetchState("https://ufuq.example/f", "feed", "ufuq", due=5.0, failures=3)
    for state in (later, sooner, failed):
        archive.set_fetch_state(state)
    assert archive.fetch_state(later.url) == later
    assert archive.fetch_state("https://ufuq.example/?") is None
    assert archive.due_pages("ufuq", 60.0, 10) == [sooner, later]
    assert archive.due_pages("ufuq", 20.0, 10) == [sooner]
    assert archive.seen([later.url, failed.url, "http://ufuq.example/a1/"]) == {later.url, "http://ufuq.example/a1/"}


def test_outlets_are_kept_and_counted(archive):
    sada = Outlet("sada", "صدى", "https://sada.example", feeds=("https://sada.example/rss",), credits=("صدى", "وكالة صدى"))
    archive.put_outlets([sada])
    archive.ingest([made("a1"), made("a2", published="2024-02")])
    assert archive.outlets() == [sada]
    assert archive.outlet("ufuq") == Outlet("ufuq", "ufuq", "")
    counted = {item.outlet.id: (item.articles, item.first, item.last) for item in archive.outlet_counts()}
    assert counted == {"ufuq": (2, "2024-01-25T10:00+03:00", "2024-02"), "sada": (0, None, None)}
    assert archive.remove_outlet("sada")
    assert not archive.remove_outlet("sada")
    with pytest.raises(NotFoundError):
        archive.outlet("sada")


def test_a_date_that_is_none_is_refused(archive):
    with pytest.raises(InputError, match="since"):
        archive.articles(since="yesterday")
