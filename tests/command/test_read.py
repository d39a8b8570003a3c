"""``isnad read``: the public contract on pages, flat text, clean articles and bad input."""

import gzip
import json

import pytest
import typer

from command.pages import ARTICLES, FLAT, HTML
from isnad.command.app import app

CONTRACT = [
    "id", "url", "outlet", "title", "published", "updated", "authors", "credits", "keywords",
    "body", "related", "language", "dates", "names", "statements", "tags", "evidence",
]  # fmt: skip


def test_a_flat_page_gives_two_articles_with_date_credit_keyword_and_chains(isnad, tmp_path):
    file = tmp_path / "page.txt"
    file.write_text(FLAT, encoding="utf-8")
    run = isnad("read", file)
    (page,) = run.rows
    assert (run.status, page["id"], page["file"], page["error"]) == (0, "page", str(file), None)
    first, second = page["articles"]
    assert first["title"] == "بلدية المرفأ تدرس نقل السوق القديم إلى الضفة الشرقية"
    assert first["published"] == "2024-01-25"
    assert first["credits"] == ["صدى المرفأ"]
    assert first["keywords"] == ["السوق القدیم"], "a keyword is kept as published, Persian letter and all"
    assert second["title"] == "افتتاح معرض الخزف السنوي في قاعة النهر"
    assert "معرض الخزف" not in first["body"]

    by_source = {s["source"]: s for s in first["statements"]}
    assert by_source["4 مصادر"]["via"] == ["وكالة الساحل"]
    assert [by_source[s]["count"] for s in ("4 مصادر", "3 مصادر", "مصدران")] == [4, 3, 2]
    assert {by_source[s]["kind"] for s in ("4 مصادر", "3 مصادر", "مصدران")} == {"unnamed"}
    assert by_source["مصدران"]["force"] == "confirm"
    assert any("أفق الشمال" in link for s in first["statements"] for link in s["via"])
    assert next(d["value"] for d in first["dates"] if d["text"].startswith("أمس")) == "2024-01-24"
    for field in ("title", "published", "credits", "keywords"):
        assert first["evidence"][field]


def test_a_web_page_gives_its_article_with_the_fields_of_the_contract_in_their_order(isnad, tmp_path):
    file = tmp_path / "77.html"
    file.write_text(HTML, encoding="utf-8")
    (page,) = isnad("read", file).rows
    (article,) = page["articles"]
    assert list(article)[: len(CONTRACT)] == CONTRACT
    assert article["title"] == "الجسر الجديد يفتح أمام المارة"
    assert article["published"].startswith("2024-02-03")
    assert article["url"] == "https://addiffa.example/news/77"
    assert "جميع الحقوق" not in article["body"]
    assert "الرئيسية" not in article["body"]
    for statement in article["statements"]:
        assert article["body"][statement["start"] : statement["end"]] == statement["content"]
    assert [s["source"] for s in article["statements"]][:2] == ["مدير الأشغال سامي الحلو", ""]


def test_clean_articles_keep_their_text_to_the_letter_and_their_order(isnad, tmp_path):
    file = tmp_path / "news.jsonl"
    file.write_text(ARTICLES, encoding="utf-8")
    run = isnad("read", "--as", "article", file)
    assert [row["id"] for row in run.rows] == ["a1", "a2"]
    assert run.rows[1]["body"] == "  نص بلا عنوان\nوسطر ثان  "
    assert run.rows[0]["statements"][0]["resolved"] == "هيئة الموانئ"
    assert next(d["value"] for d in run.rows[0]["dates"]) == "2024-01-25"


def test_packed_json_lines_standard_input_and_worker_processes_give_the_same(isnad, tmp_path):
    rows = [json.loads(line) for line in ARTICLES.splitlines()]
    many = "".join(json.dumps({**rows[n % 2], "id": f"x{n}"}, ensure_ascii=False) + "\n" for n in range(150)).encode()
    packed = tmp_path / "many.jsonl.gz"
    packed.write_bytes(gzip.compress(many))
    plain = isnad("read", "--as", "article", "-", stdin=many)
    assert [row["id"] for row in plain.rows] == [f"x{n}" for n in range(150)]
    assert isnad("read", packed).rows == plain.rows
    assert isnad("read", "-", stdin=many).rows == plain.rows
    assert isnad("read", "--jobs", "2", packed).rows == plain.rows


def test_fields_leave_out_what_is_not_wanted(isnad, tmp_path):
    file = tmp_path / "news.jsonl"
    file.write_text(ARTICLES, encoding="utf-8")
    assert list(isnad("read", "--fields", "title,names", file).rows[0]) == ["id", "title", "names"]
    wrong = isnad("read", "--fields", "titel", file)
    assert wrong.status == 1
    assert "there is no titel" in wrong.err


def test_a_folder_is_read_in_the_order_of_its_files(isnad, tmp_path):
    (tmp_path / "b.html").write_text(HTML, encoding="utf-8")
    (tmp_path / "a.txt").write_text(FLAT, encoding="utf-8")
    (tmp_path / ".hidden").write_text("x", encoding="utf-8")
    assert [page["id"] for page in isnad("read", tmp_path).rows] == ["a", "b"]


BAD = {
    "empty": b"",
    "binary": bytes(range(256)) * 40,
    "an image": b"\x89PNG\r\n\x1a\n" + bytes(2000),
    "nested": b"<html><body>" + b"<div>" * 100_000 + b"x",
    "a list of headlines": (
        "<html><body>" + "".join(f'<li><a href="/{n}">خبر عاجل رقم {n} من المدينة</a></li>' for n in range(60)) + "</body></html>"
    ).encode(),
}


@pytest.mark.parametrize("kind", BAD)
def test_bad_input_gives_one_clear_line_and_does_not_stop_the_rest(isnad, tmp_path, kind):
    (tmp_path / "a.html").write_bytes(BAD[kind])
    (tmp_path / "b.html").write_text(HTML, encoding="utf-8")
    run = isnad("read", tmp_path)
    bad, good = run.rows
    assert bad["articles"] == []
    assert good["articles"]
    assert [line.split(": ")[1].endswith("a.html") for line in run.err.splitlines()] == [True]
    if kind != "a list of headlines":
        assert bad["error"]
        assert "\n" not in bad["error"]


def test_markup_is_not_taken_for_flat_text(isnad, tmp_path):
    (tmp_path / "a.html").write_text(HTML, encoding="utf-8")
    (tmp_path / "b.txt").write_text(HTML, encoding="utf-8")
    run = isnad("read", "--as", "text", tmp_path / "a.html", tmp_path / "b.txt")
    assert [row["articles"] for row in run.rows] == [[], []]
    assert all("is an HTML page, not flat text: read it with --as html" in row["error"] for row in run.rows)
    assert isnad("read", tmp_path / "b.txt").rows[0]["articles"], "left to itself it is read as what it is"


def test_exit_status_is_non_zero_only_when_nothing_could_be_read_or_strict_is_given(isnad, tmp_path):
    empty, good = tmp_path / "a.html", tmp_path / "b.html"
    empty.write_bytes(b"")
    good.write_text(HTML, encoding="utf-8")
    assert isnad("read", good).status == 0
    assert isnad("read", empty).status == 1
    assert isnad("read", empty, good).status == 0
    assert isnad("read", "--strict", empty, good).status == 1
    none = tmp_path / "c.html"
    none.write_bytes(BAD["a list of headlines"])
    assert isnad("read", none).status == 1
    assert isnad("read", none, good).status == 0
    assert isnad("read", "--strict", none, good).status == 1
    absent = isnad("read", tmp_path / "absent.html", good)
    assert (absent.status, len(absent.rows)) == (0, 2)
    assert "absent.html: No such file" in absent.err


def test_a_page_over_the_limit_is_refused_and_the_limit_can_be_set(isnad, tmp_path, monkeypatch):
    file = tmp_path / "big.html"
    file.write_text(HTML, encoding="utf-8")
    monkeypatch.setenv("ISNAD_MAX_PAGE_BYTES", "200")
    run = isnad("read", file)
    assert run.status == 1
    assert "200 bytes (ISNAD_MAX_PAGE_BYTES)" in run.rows[0]["error"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("not json", "line 2: is not JSON"),
        ("[1]", "line 2: is not a JSON object"),
        ('{"text": "x"}', 'line 2: an article needs an "id"'),
        ('{"id": "z"}', 'line 2: article z: it needs a "text"'),
        ('{"id": "z", "text": "x", "title": 7}', 'line 2: article z: "title" must be a string'),
        ('{"id": "z", "text": "x", "related": ["y"]}', 'line 2: article z: "related" must be a list of objects with "title" and "url"'),
    ],
)
def test_a_bad_article_line_is_named_with_its_number_and_the_rest_is_read(isnad, line, said):
    first, second = ARTICLES.splitlines()
    run = isnad("read", "--as", "article", "-", stdin=f"{first}\n{line}\n{second}\n".encode())
    assert [row["id"] for row in run.rows] == ["a1", "a2"]
    assert said in run.err
    assert run.status == 0


def _commands(command, *path):
    yield path
    for name, inner in getattr(command, "commands", {}).items():
        yield from _commands(inner, *path, name)


@pytest.mark.parametrize("command", list(_commands(typer.main.get_command(app))), ids=lambda path: " ".join(path) or "isnad")
def test_every_command_has_help_with_an_example(isnad, command):
    run = isnad(*command, "--help")
    assert run.status == 0
    assert "Example: isnad" in run.out


FEED = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>جريدة الضفة</title><link>https://addiffa.example/</link>
<item><title>الجسر الجديد يفتح</title><link>https://addiffa.example/77?utm_source=rss</link><pubDate>Thu, 25 Jan 2024 10:00:00 GMT</pubDate>
<description>ملخص</description><content:encoded><![CDATA[<p>قال مدير الأشغال سامي الحلو إن الجسر سيفتح أمام المارة صباح الاثنين
المقبل بعد عامين من العمل.</p><p>وأضاف أن السيارات ستنتظر شهرا آخر حتى تنتهي تجارب التحمل.</p>]]></content:encoded></item>
<item><title>المعرض مجاني</title><link>https://addiffa.example/78</link>
<description>&lt;p&gt;أعلنت البلدية أن المعرض مجاني.&lt;/p&gt;</description></item>
</channel></rss>"""


def test_a_feed_gives_an_article_an_entry_and_says_whether_it_is_whole(isnad, tmp_path):
    file = tmp_path / "rss.xml"
    file.write_text(FEED, encoding="utf-8")
    (page,) = isnad("read", file).rows
    first, second = page["articles"]
    assert (first["url"], first["published"][:10], first["title"]) == ("https://addiffa.example/77", "2024-01-25", "الجسر الجديد يفتح")
    assert first["body"].count("\n") == 1
    assert first["evidence"]["body"] == "the whole article in the feed"
    assert [s["cue"] for s in first["statements"]] == ["قال", "أضاف"]
    assert (second["body"], second["published"]) == ("أعلنت البلدية أن المعرض مجاني.", None)
    assert "summary" in second["evidence"]["body"]
    (broken,) = isnad("read", "--as", "feed", "-", stdin=b"no feed").rows
    assert broken["error"]
