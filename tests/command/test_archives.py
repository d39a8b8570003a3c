"""The commands around an archive, as a person types them: ingest, export, search, show, story, outlets, collect, demo, doctor."""

import json

import pytest

from command.pages import ARTICLES, FLAT, HTML
from isnad import Archive, read_page, read_text
from isnad.archive import Counts


@pytest.fixture
def archive(isnad, tmp_path):
    """An archive with two clean articles and a page in it; its path."""
    (tmp_path / "77.html").write_text(HTML, encoding="utf-8")
    (tmp_path / "news.jsonl").write_text(ARTICLES, encoding="utf-8")
    path = tmp_path / "archive"
    run = isnad("ingest", "--archive", path, tmp_path / "news.jsonl", tmp_path / "77.html")
    assert (run.status, run.out) == (0, "new 3  changed 0  unchanged 0  rejected 0\n")
    return path


def test_ingest_can_be_repeated_and_counts_what_became_of_each_article(isnad, archive, tmp_path):
    news = tmp_path / "news.jsonl"
    assert isnad("ingest", "--archive", archive, news).out == "new 0  changed 0  unchanged 2  rejected 0\n"
    news.write_text(ARTICLES.replace("سيغلق", "سيفتح") + "broken\n", encoding="utf-8")
    run = isnad("ingest", "--archive", archive, news)
    assert run.out == "new 0  changed 1  unchanged 1  rejected 1\n"
    assert "line 3: is not JSON" in run.err
    assert run.status == 0
    assert isnad("ingest", "--strict", "--archive", archive, news).status == 1


def flat(title):
    said = f"قال رئيس بلدية المرفأ إن {title} أمر تدرسه لجنة من المهندسين منذ شهور، وإن تقريرها سيرفع قريبا."
    return f"{title}\n{said}\nوأضاف أن الكلفة لم تحسب بعد.\n"


@pytest.mark.parametrize(
    ("files", "given", "ids"),
    [
        (("a/index.txt", "b/index.txt"), (".",), {"a/index", "b/index"}),
        (("a/index.txt", "index.txt"), (".",), {"a/index", "index"}),
        (("a/index.txt", "b/index.txt"), ("a", "b"), {"a/index", "b/index"}),
        (("a/index.txt", "b/index.txt"), ("b/index.txt", "a/index.txt"), {"a/index", "b/index"}),
        (("a/one.txt", "b/two.txt"), ("a", "b/two.txt"), {"one", "two"}),
        (("one.txt", "one.text", "two.txt"), (".",), {"one.txt", "one.text", "two"}),
        (("a/1.2.txt",), (".",), {"a/1.2"}),
    ],
)
def test_files_of_one_name_are_articles_of_their_own_and_the_same_again(isnad, tmp_path, monkeypatch, files, given, ids):
    titles = ["نقل السوق القديم إلى الضفة", "إغلاق الرصيف الثالث شهرا", "ترميم مكتبة البلدية كلها"]
    for file, title in zip(files, titles, strict=False):
        path = tmp_path / "pages" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(flat(title), encoding="utf-8")
    monkeypatch.chdir(tmp_path / "pages")
    ingest = ("ingest", "--as", "text", "--archive", tmp_path / "archive", *given)
    assert isnad(*ingest).out == f"new {len(files)}  changed 0  unchanged 0  rejected 0\n"
    assert {row["id"] for row in isnad("export", "articles", "--archive", tmp_path / "archive").rows} == ids
    assert isnad(*ingest).out == f"new 0  changed 0  unchanged {len(files)}  rejected 0\n"


def test_a_flat_page_is_kept_with_the_article_glued_to_it(isnad, archive, tmp_path):
    (tmp_path / "flat.txt").write_text(FLAT, encoding="utf-8")
    assert isnad("ingest", "--archive", archive, tmp_path / "flat.txt").out.startswith("new 2 ")
    rows = isnad("export", "articles", "--archive", archive).rows
    assert {"flat", "flat#2"} <= {row["id"] for row in rows}


def test_search_show_and_story_find_what_was_ingested(isnad, archive):
    found = isnad("search", "الجسور الجديدة", "--archive", archive)
    assert found.out.split("\t")[0] == "77"
    (row,) = isnad("search", "رصيف", "--json", "--archive", archive).rows
    assert (row["id"], row["title"]) == ("a1", "رصيف المرفأ")
    shown = isnad("show", "77", "--archive", archive).out
    assert "الجسر الجديد يفتح أمام المارة" in shown
    assert "1. مدير الأشغال سامي الحلو: الجسر الجديد سيفتح" in shown
    assert isnad("show", "77", "--json", "--archive", archive).rows[0]["id"] == "77"
    stories = isnad("export", "stories", "--archive", archive).rows
    assert sorted(article for story in stories for article in story["articles"]) == ["77", "a1", "a2"]
    assert "تقرير واحد · مصدر مستقل واحد" in isnad("story", stories[0]["story"], "--archive", archive).out


@pytest.mark.parametrize("command", [("show", "absent"), ("story", "absent"), ("search", "since:never")])
def test_what_is_not_there_is_one_clear_line_and_a_failure(isnad, archive, command):
    run = isnad(*command, "--archive", archive)
    assert run.status == 1
    assert run.err.startswith("isnad: ")
    assert run.err.count("\n") == 1


def test_reading_from_an_archive_that_is_not_there_makes_none(isnad, tmp_path):
    run = isnad("search", "x", "--archive", tmp_path / "none")
    assert run.status == 1
    assert "there is no archive" in run.err
    assert not (tmp_path / "none").exists()


KINDS = ["articles", "statements", "names", "stories", "reprints", "related", "timeline"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_export_is_json_lines_csv_or_parquet_on_standard_output(isnad, archive, kind):
    assert isnad("export", kind, "--archive", archive).status == 0
    assert isnad("export", kind, "--format", "csv", "--archive", archive).status == 0


def test_outlets_are_added_listed_exported_imported_and_removed(isnad, tmp_path):
    here, there = tmp_path / "here", tmp_path / "there"
    sada = ("sada", "صدى المرفأ", "https://sada.example/", "--feed", "https://sada.example/rss", "--country", "LB")
    assert isnad("outlets", "add", *sada, "--archive", here).status == 0
    opml = tmp_path / "o.opml"
    opml.write_text(isnad("outlets", "export", "--archive", here).out, encoding="utf-8")
    assert isnad("outlets", "import", opml, "--archive", there).status == 0
    (row,) = isnad("outlets", "list", "--json", "--archive", there).rows
    assert (row["id"], row["name"], row["feeds"], row["country"]) == ("sada", "صدى المرفأ", ["https://sada.example/rss"], "LB")
    assert isnad("outlets", "remove", "sada", "--archive", there).status == 0
    assert isnad("outlets", "list", "--archive", there).out == ""
    assert isnad("outlets", "remove", "sada", "--archive", there).status == 1
    assert isnad("outlets", "add", "x", "س", "ftp://x", "--archive", there).status == 1
    wrong = isnad("outlets", "add", "x", "س", "https://x.example", "--kind", "agancy", "--archive", there)
    assert (wrong.status, "there is no kind of outlet 'agancy': there are agency, state agency" in wrong.err) == (1, True)
    assert isnad("outlets", "add", "x", "س", "https://x.example", "--kind", "state agency", "--archive", there).status == 0


def test_collecting_without_outlets_says_what_to_do(isnad, tmp_path):
    run = isnad("collect", "--once", "--archive", tmp_path / "a")
    assert run.status == 1
    assert "isnad outlets add" in run.err


def test_the_demo_collects_finds_stories_and_notices_corrections(isnad, tmp_path):
    run = isnad("demo", "--once", "--archive", tmp_path / "demo")
    assert run.status == 0
    assert "invented outlets are up" in run.err
    assert "2 changed" in run.err
    stories = isnad("export", "stories", "--archive", tmp_path / "demo").rows
    assert sum(story["reports"] > 3 for story in stories) >= 8
    assert any(story["origins"] < story["reports"] for story in stories)
    # What the outlets' pages taught is kept with them, can be read and be forgotten.
    learned = isnad("outlets", "show", "kasbah", "--json", "--archive", tmp_path / "demo").rows[0]["site"]
    assert learned["pages"] >= 3
    assert learned["headline"]
    assert "usual headline\t" in isnad("outlets", "show", "kasbah", "--archive", tmp_path / "demo").out
    assert "learned from\t0 pages" in isnad("outlets", "show", "kasbah", "--forget", "--archive", tmp_path / "demo").out
    again = isnad("demo", "--once", "--archive", tmp_path / "demo")
    assert again.status == 1
    assert "wants a fresh archive" in again.err


def test_the_doctor_finds_everything_in_place_and_a_broken_archive(isnad, archive):
    well = isnad("doctor", "--archive", archive)
    assert well.status == 0
    assert "WRONG" not in well.out
    (archive / "isnad.sqlite").write_bytes(b"this is no database" * 100)
    ill = isnad("doctor", "--archive", archive)
    assert ill.status == 1
    assert "WRONG  archive: " in ill.out
    absent = isnad("doctor", "--archive", archive.parent / "none")
    assert absent.status == 1
    assert "WRONG  archive: there is no archive in" in absent.out


def test_output_stays_valid_json_whatever_the_text_holds(isnad, tmp_path):
    text = 'سطر\u2028آخر \u200f«نص»\u0000 \\ " 😀'
    file = tmp_path / "odd.jsonl"
    file.write_text(json.dumps({"id": "o", "text": text}), encoding="utf-8")
    assert isnad("read", file).rows[0]["body"] == text


def test_what_is_read_in_python_has_an_identity_of_its_own_and_can_be_kept(tmp_path):
    with Archive.open(str(tmp_path / "archive")) as kept:
        first = read_page(HTML.encode(), url="https://example.com/a")
        assert kept.ingest([first]) == Counts(new=1)
        assert kept.ingest([read_page(HTML.encode(), url="https://example.com/a")]) == Counts(unchanged=1)
        flat = read_text(FLAT)
        assert kept.ingest(flat.articles) == Counts(new=2)
        other = read_text("خبر آخر: " + FLAT)
        assert {article.id for article in other.articles}.isdisjoint(article.id for article in flat.articles)
        assert kept.article(flat.articles[1].id).title == flat.articles[1].title


def test_a_search_without_results_says_so(isnad, archive):
    run = isnad("search", "كلمةلاوجودلها", "--archive", archive)
    assert (run.status, run.out) == (0, "")
    assert "nothing was found" in run.err
