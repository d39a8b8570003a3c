"""Exports: their shapes and formats, over an archive that the real linker has linked."""

import csv
import io
import json
from itertools import pairwise

import pytest

from archive.invented import made
from isnad.archive import EXPORT_FORMATS, EXPORT_KINDS, Archive
from isnad.errors import InputError, NotFoundError
from isnad.records import Outlet, Page, to_json

WIRE = (
    "أعلنت وزارة النقل في مدينة الساحل أن جسر الميناء القديم انهار صباح اليوم بعد عاصفة قوية ضربت المنطقة خلال الليل.\n"
    "وقال مصدر في الدفاع المدني إن ثلاثة عمال أصيبوا بجروح ونقلوا إلى المستشفى المركزي، وإن فرق الإنقاذ ما زالت تبحث بين الأنقاض.\n"
    "وأضاف المصدر أن حركة السفن توقفت وأن مهندسين سيفحصون بقية الجسور في الأيام المقبلة قبل فتحها أمام الشاحنات والسيارات.\n"
    "وذكرت بلدية الساحل أنها خصصت طريقا بديلا يمر من الحي الشرقي حتى انتهاء أعمال الإصلاح."
)
OTHER = (
    "فاز فريق النخيل على ضيفه فريق الواحة بهدفين دون مقابل في المباراة التي جمعتهما مساء أمس على الملعب البلدي.\n"
    "وسجل المهاجم هدفي اللقاء في الشوط الثاني أمام عشرة آلاف متفرج، ليرتفع رصيد النخيل إلى عشرين نقطة في صدارة الترتيب."
)


@pytest.fixture(scope="module")
def linked(tmp_path_factory):
    """Wire copy, its reprint under another headline, an article of another matter, and one that has been read."""
    with Archive.open(str(tmp_path_factory.mktemp("archive"))) as archive:
        archive.put_outlets([Outlet("ufuq", "الأفق", "https://ufuq.example", "agency"), Outlet("sada", "صدى", "https://sada.example")])
        archive.ingest(
            [
                made("w1", WIRE, title="انهيار جسر الميناء في مدينة الساحل", published="2024-01-25T08:00Z", credits=()),
                made(
                    "w2", WIRE, title="عاصفة تسقط جسرا وتصيب ثلاثة عمال", published="2024-01-25T09:30Z", outlet="sada", credits=("الأفق",)
                ),
                made("o1", OTHER, title="النخيل يهزم الواحة بهدفين", published="2024-01-25T22:00Z", outlet="sada", credits=()),
                made("s1", published="2024-01-26"),
                Page("bad", "bad.html", (), "the input is empty"),
            ]
        )
        yield archive


def exported(archive, kind, **filters):
    return [json.loads(line) for line in b"".join(archive.export(kind, "jsonl", **filters)).splitlines()]


def test_each_article_of_a_story_is_said_to_be_its_own_or_a_copy(linked):
    assert [(text.id, text.kind, text.origin) for text in linked.texts(linked.story_of("w1").story)] == [
        ("w1", "own", 1),
        ("w2", "copy", 1),
    ]
    with pytest.raises(NotFoundError):
        linked.texts("none")


def test_articles_are_exported_as_they_are_read(linked):
    assert exported(linked, "articles") == [json.loads(json.dumps(to_json(linked.article(id)))) for id in ("w1", "w2", "o1", "s1")]


def test_stories_cover_every_article_once(linked):
    stories = exported(linked, "stories")
    assert sorted(id for story in stories for id in story["articles"]) == ["o1", "s1", "w1", "w2"]
    (wire,) = (story for story in stories if "w1" in story["articles"])
    assert (wire["articles"], wire["reports"], wire["origins"]) == (["w1", "w2"], 2, 1)
    assert list(wire) == ["story", "title", "first", "last", "articles", "reports", "origins"]
    assert linked.story(wire["story"]) == linked.story_of("w2")
    assert [story.articles for story in linked.stories(outlet="sada", until="2024-01-25T10:00Z")] == [("w1", "w2")]
    assert len(linked.stories(order="origins", limit=1)) == 1


def test_stories_are_paged(linked):
    for order in ("origins", "last"):
        paged = []
        while page := linked.stories(order=order, limit=1, after=paged[-1] if paged else None):
            paged += [story.story for story in page]
        assert paged == [story.story for story in linked.stories(order=order)]
        assert len(paged) == len(set(paged)) == 3


def test_reprints_name_the_earliest(linked):
    (reprint,) = exported(linked, "reprints")
    assert (reprint["id"], reprint["of"]) == ("w2", "w1")
    assert reprint["coverage"] > 0.9
    assert list(reprint) == ["id", "of", "coverage", "evidence"]
    assert [copy.id for copy in linked.copies_of("w1")] == ["w2"]
    assert linked.copied_from("w2").of == "w1"
    assert linked.copied_from("w1") is None
    assert exported(linked, "reprints", outlet="ufuq") == []


def test_related_has_a_row_an_article_and_a_reason_each(linked):
    rows = exported(linked, "related")
    assert [row["id"] for row in rows] == ["w1", "w2", "o1", "s1"]
    assert all(len(row["related"]) == len(row["why"]) for row in rows)
    assert linked.related("w1").id == "w1"


def test_a_timeline_is_in_order_of_its_dates(linked):
    rows = exported(linked, "timeline")
    assert all(row["text"] == linked.article(row["article"]).body[row["start"] : row["end"]] for row in rows)
    for a, b in pairwise(rows):
        assert a["story"] != b["story"] or a["date"][:4] <= b["date"][:4]
    for story in linked.stories():
        assert [to_json(entry) for entry in linked.timeline(story.story)] == [row for row in rows if row["story"] == story.story]


def test_statements_say_where_they_stand(linked):
    rows = exported(linked, "statements")
    assert [(row["article"], row["n"], row["force"]) for row in rows] == [("s1", 1, "say"), ("s1", 2, "deny")]
    assert list(rows[0])[:8] == ["article", "n", "outlet", "published", "title", "url", "start", "end"]
    assert exported(linked, "statements", since="2024-02") == []


def test_names_carry_their_spellings(linked):
    rows = exported(linked, "names", outlet="ufuq")
    assert {row["key"]: row["spellings"] for row in rows}["org:ufuq"] == [{"text": "وكالة الأفق", "mentions": 1}]


@pytest.mark.parametrize("kind", EXPORT_KINDS)
def test_formats_hold_the_same(linked, kind):
    from arro3.io import read_parquet

    rows = exported(linked, kind)
    as_csv = list(csv.DictReader(io.StringIO(b"".join(linked.export(kind, "csv")).decode("utf-8"), newline="")))
    table = read_parquet(io.BytesIO(b"".join(linked.export(kind, "parquet")))).read_all()
    assert len(as_csv) == table.num_rows == len(rows)
    assert list(table.schema.names) == list(as_csv[0] if as_csv else rows[0] if rows else table.schema.names)
    for n, row in enumerate(rows):
        for name, value in row.items():
            cell = as_csv[n][name]
            column = table.column(name)[n].as_py()
            if isinstance(value, (list, dict)):
                assert json.loads(cell) == value
                assert (json.loads(column) if isinstance(value, dict) else column) == value
            else:
                assert column == value
                assert cell == ("" if value is None else str(value).lower() if isinstance(value, bool) else str(value))


def test_an_empty_archive_exports_headers_alone(archive):
    for kind in EXPORT_KINDS:
        assert b"".join(archive.export(kind, "jsonl")) == b""
        assert b"".join(archive.export(kind, "csv")).count(b"\r\n") == 1
        assert b"".join(archive.export(kind, "parquet")).startswith(b"PAR1")


def test_what_cannot_be_exported_is_said(archive):
    with pytest.raises(InputError, match="there is no export of 'everything'"):
        archive.export("everything")
    with pytest.raises(InputError, match="format 'xml'"):
        archive.export("articles", "xml")
    with pytest.raises(InputError, match="since"):
        archive.export("articles", since="أمس")
    assert EXPORT_FORMATS == ("jsonl", "csv", "parquet")


def test_a_change_of_text_is_linked_anew(tmp_path):
    with Archive.open(str(tmp_path)) as archive:
        archive.ingest([made("w1", WIRE, published="2024-01-25"), made("w2", WIRE, published="2024-01-26", outlet="sada")])
        assert [copy.id for copy in archive.copies_of("w1")] == ["w2"]
        archive.ingest([made("w2", OTHER, published="2024-01-26", outlet="sada")])
        assert archive.copies_of("w1") == []
        archive.check()


def test_linking_goes_on_after_the_archive_was_closed(tmp_path):
    for article in (made("w1", WIRE, published="2024-01-25"), made("w2", WIRE, published="2024-01-26", outlet="sada")):
        with Archive.open(str(tmp_path)) as archive:
            archive.ingest([article])
    with Archive.open(str(tmp_path), readonly=True) as archive:
        assert [copy.id for copy in archive.copies_of("w1")] == ["w2"]
        assert archive.story_of("w1").articles == ("w1", "w2")
