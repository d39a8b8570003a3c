"""`isnad stories`, as a person types it: what is told of a story, why it holds which articles, and a word that survives every later run."""

import json

import pytest

FIRE = "اندلع حريق كبير في سوق الزهور وسط مدينة نوران فجر الاثنين وأتى على {n} متجرا، وقال قائد الإطفاء حازم الدوري إن الأسباب مجهولة."
ROWS = [
    {"id": "f1", "title": "حريق في سوق الزهور بنوران", "published": "2024-01-22T08:00+03:00", "outlet": "sahel", "text": FIRE.format(n=43)},
    {"id": "f2", "title": "حريق سوق الزهور في نوران يأتي على متاجر", "published": "2024-01-22T10:00+03:00", "outlet": "diffa",
     "text": "أتى حريق اندلع فجرا في سوق الزهور وسط نوران على 50 متجرا، وقال قائد الإطفاء حازم الدوري إن فرقه سيطرت عليه بعد ساعات."},
    {"id": "c1", "title": "افتتاح معرض الكتاب في جامعة التلال", "published": "2024-01-22T12:00+03:00", "outlet": "sahel",
     "text": "افتتح عميد الكلية معرض الكتاب السنوي في جامعة التلال بمشاركة ناشرين من الإقليم، ويستمر المعرض أسبوعا كاملا."},
]  # fmt: skip


@pytest.fixture
def home(isnad, archive):
    """Return what says the story of each article, as it is now."""
    return lambda: {id: row["story"] for row in isnad("export", "stories", "--archive", archive).rows for id in row["articles"]}


def test_a_story_is_told_whole(isnad, archive, home):
    stories = home()
    assert stories["f1"] == stories["f2"] != stories["c1"]
    (told,) = isnad("stories", "show", stories["f1"], "--json", "--archive", archive).rows
    assert [report["outlet"] for report in told["coverage"]["reports"]] == ["sahel", "diffa"]
    assert [[figure["text"] for figure in each["figures"]] for each in told["differences"]] == [["43", "50"]]
    assert {entry["date"] for entry in told["timeline"]} == {"2024-01-22"}
    assert told["summary"]
    shown = isnad("stories", "show", stories["f1"], "--archive", archive).out
    assert "ما اختلف فيه: متجرا\n  43 (أول رقم)\tsahel\t2024-01-22T08:00+03:00" in shown
    assert "  50 (آخر رقم)\tdiffa\t2024-01-22T10:00+03:00" in shown
    assert "حازم الدوري (قول) [f" not in shown  # he told the last clause of the line only
    assert "تقريران · مصدران مستقلان" in shown
    assert "اقرأ أيضا" not in shown  # nothing outside the story is related
    assert "اقرأ أيضا: f2\tحريق سوق الزهور" in isnad("show", "f1", "--archive", archive).out
    assert stories["c1"] in isnad("stories", "list", "--archive", archive).out
    explained = isnad("stories", "explain", "f1", "--archive", archive).out
    assert "يشترك مع «حريق سوق الزهور في نوران يأتي على متاجر» في أماكن: نوران؛ كلمات: حريق، الزهور، متاجر؛ في اليوم نفسه" in explained
    assert "لا مقال آخر" in isnad("stories", "explain", "c1", "--archive", archive).out


def test_names_and_places_are_told_apart_where_a_place_in_a_story_is_explained(isnad, archive, tmp_path):
    text = "وصل الكاتب سليم الراوي إلى طنجة مساء الأحد لتسلم جائزة الرواية، وقال سليم الراوي إن طنجة مدينته الأولى، وأثنى على {}."
    rows = [
        {"id": "t1", "title": "طنجة تكرم الراوي وتستقبله بجائزة", "published": "2024-02-04T20:00+03:00", "outlet": "sahel",
         "text": text.format("قرائه")},
        {"id": "t2", "title": "الراوي بطنجة لتسلم جائزة الرواية", "published": "2024-02-04T21:00+03:00", "outlet": "diffa",
         "text": text.format("مترجميه وناشريه")},
    ]  # fmt: skip
    (tmp_path / "tangier.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert isnad("ingest", "--archive", archive, tmp_path / "tangier.jsonl").status == 0
    explained = isnad("stories", "explain", "t1", "--archive", archive).out
    assert "في أسماء: سليم الراوي؛ أماكن: طنجة؛ كلمات: " in explained
    assert "بطنجة" not in explained.partition("» في ")[2]


def test_a_split_survives_a_later_run_and_is_undone(isnad, archive, home, tmp_path):
    story = home()["f1"]
    assert isnad("stories", "split", story, "f2", "--why", "حريق آخر", "--archive", archive).out.startswith("ruling 1: split f2")
    assert home()["f1"] != home()["f2"]
    later = {"id": "f3", "title": "سوق الزهور في نوران بعد الحريق", "published": "2024-01-22T15:00+03:00", "outlet": "madar",
             "text": FIRE.format(n=45) + " وعاد التجار إلى سوق الزهور."}  # fmt: skip
    changed = {**ROWS[1], "text": ROWS[1]["text"] + " وفتح تحقيق في الحريق."}
    (tmp_path / "later.jsonl").write_text("\n".join(map(json.dumps, (later, changed))), encoding="utf-8")
    assert isnad("ingest", "--archive", archive, tmp_path / "later.jsonl").status == 0
    now = home()
    assert now["f1"] != now["f2"]
    assert "بكلمة من إنسان (الحكم 1): حريق آخر" in isnad("stories", "explain", "f2", "--archive", archive).out
    assert isnad("stories", "rulings", "--undo", 1, "--archive", archive).status == 0
    assert home()["f1"] == home()["f2"]
    assert isnad("stories", "rulings", "--archive", archive).out == ""


def test_a_merge_and_a_pin_hold_and_the_later_word_counts(isnad, archive, home):
    before = home()
    assert isnad("stories", "merge", before["c1"], before["f1"], "--archive", archive).status == 0
    merged = home()
    assert len(set(merged.values())) == 1
    story = merged["f1"]
    assert isnad("show", "c1", "--archive", archive).status == 0
    assert isnad("stories", "split", story, "c1", "--archive", archive).status == 0
    assert home()["c1"] != home()["f1"] == home()["f2"]
    assert isnad("stories", "pin", "f2", home()["c1"], "--archive", archive).status == 0
    pinned = home()
    assert pinned["f2"] == pinned["c1"] != pinned["f1"]
    assert [row["verdict"] for row in isnad("stories", "rulings", "--json", "--archive", archive).rows] == ["merge", "split", "pin"]
    for number in (1, 2, 3):
        assert isnad("stories", "rulings", "--undo", number, "--archive", archive).status == 0
    after = home()
    assert after["f1"] == after["f2"] != after["c1"]


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (("merge", "{f1}", "{f2}"), "are one story already"),
        (("merge", "{f1}", "s-none"), "there is no story s-none"),
        (("split", "{f1}", "c1"), "article c1 is not of story"),
        (("split", "{f1}", "f1", "f2"), "a split leaves at least one article"),
        (("pin", "c1", "{c1}"), "has no other article"),
        (("rulings", "--undo", "7"), "there is no ruling 7"),
        (("list", "--by", "size"), "--by is last or origins"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(isnad, archive, home, words, error):
    result = isnad("stories", *(word.format(**home()) for word in words), "--archive", archive)
    assert result.status != 0
    assert error in result.err
    assert "Traceback" not in result.err


def test_origins_that_go_back_to_one_source_are_said_to(isnad, archive, tmp_path):
    text = "قال وزير التموين فارس النجار الأحد إن مخزون القمح في الصوامع يكفي ستة أشهر{}."
    rows = [
        {"id": "w1", "title": "وزير التموين: القمح يكفي ستة أشهر", "published": "2024-02-04T20:00+03:00", "outlet": "sahel",
         "text": text.format(" وإن باخرتين تفرغان في الميناء")},
        {"id": "w2", "title": "النجار: مخزون القمح كاف لستة أشهر", "published": "2024-02-04T21:00+03:00", "outlet": "diffa",
         "text": "أكد وزير التموين فارس النجار للصحفيين مساء الأحد أن مخزون القمح كاف لستة أشهر، وأن الصوامع ممتلئة."},
    ]  # fmt: skip
    (tmp_path / "wheat.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert isnad("ingest", "--archive", archive, tmp_path / "wheat.jsonl").status == 0
    story = next(row for row in isnad("export", "stories", "--archive", archive).rows if "w1" in row["articles"])
    assert "· مصدران مستقلان · ترجع إلى مصدر واحد ·" in isnad("stories", "show", story["story"], "--archive", archive).out
    (told,) = isnad("stories", "show", story["story"], "--json", "--archive", archive).rows
    assert (told["story"]["origins"], told["sources"]) == (2, 1)
