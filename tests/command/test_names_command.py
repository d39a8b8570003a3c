"""`isnad names`, as a person types it: list, show, merge, split, pin, rulings, holders. All persons are invented."""

import json

import pytest

ROWS = [
    {
        "id": "w1", "title": "إغلاق رصيف المرفأ", "published": "2024-01-25T08:00+03:00", "outlet": "sahel",
        "text": "قال مدير المرفأ سليم الورداني أمس إن الرصيف الثالث سيغلق شهرا كاملا. ونفى الورداني أن يكون الإغلاق عقابا للعمال.",
    },
    {
        "id": "o1", "title": "معرض للكتاب في جامعة التلال", "published": "2024-02-01", "outlet": "diffa",
        "text": "افتتح الشاعر سمير الورداني معرض الكتاب في جامعة التلال، وقال الشاعر سمير الورداني إن الكتب كلها هدية.",
    },
]  # fmt: skip


def test_a_name_is_listed_and_shown_with_its_spellings_reasons_and_offices(isnad, archive):
    listed = isnad("names", "list", "--kind", "PER", "--archive", archive).out
    assert {line.split("\t")[3] for line in listed.splitlines()} == {"سليم الورداني", "سمير الورداني"}
    (found,) = isnad("names", "show", "سليم الورداني", "--json", "--archive", archive).rows
    alone = "as spelled, and nothing else says who"
    assert {(j["text"], j["why"]) for j in found["joined"]} == {("سليم الورداني", alone), ("الورداني", "second mention")}
    assert [(r["role"], r["first"]) for r in found["roles"]] == [("مدير المرفأ", "2024-01-25")]
    shown = isnad("names", "show", "سليم الورداني", "--archive", archive).out
    assert "الورداني ×1: second mention" in shown
    assert isnad("names", "holders", "مدير المرفأ", "--at", "2024-01", "--archive", archive).out.split("\t")[1] == "سليم الورداني"


def test_currencies_and_blessings_are_left_out_of_the_list_and_do_not_shorten_it(isnad, tmp_path):
    rows = [
        {"id": f"c{i}", "title": "سعر الخبز", "text": f"يباع الخبز بعشرة جنيهات بحمد الله. وتراجع الجنيه المصري أمس. {seen} والله أعلم."}
        for i, seen in enumerate(["وقال مسؤول في بغداد إن السعر ثابت.", "وزار الوفد بغداد.", "وأيدت دمشق القرار."])
    ]
    (tmp_path / "money.jsonl").write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    path = tmp_path / "money"
    assert isnad("ingest", "--archive", path, tmp_path / "money.jsonl").status == 0
    listed = [line.split("\t")[3] for line in isnad("names", "list", "--limit", "2", "--archive", path).out.splitlines()]
    assert listed == ["بغداد", "دمشق"]


def test_two_names_are_made_one_a_spelling_is_taken_out_and_both_are_undone(isnad, archive):
    before = isnad("export", "names", "--archive", archive).rows
    assert isnad("names", "merge", "سمير الورداني", "سليم الورداني", "--why", "هو هو", "--archive", archive).out.startswith(
        "ruling 1: merge"
    )
    (found,) = isnad("names", "show", "سليم الورداني", "--json", "--archive", archive).rows
    assert (found["articles"], found["rulings"][0]["why"]) == (2, "هو هو")
    split = ("names", "split", "سليم الورداني", "الورداني", "--article", "w1", "--as", "نبيل الورداني", "--archive", archive)
    assert isnad(*split).status == 0
    assert isnad("show", "w1", "--json", "--archive", archive).rows[0]["statements"][1]["resolved"] == "نبيل الورداني"
    assert isnad("names", "pin", "سليم الورداني", "سمير الورداني", "--archive", archive).status == 0
    assert [row["verdict"] for row in isnad("export", "rulings", "--archive", archive).rows] == ["merge", "split", "pin"]
    assert len(isnad("names", "rulings", "--archive", archive).out.splitlines()) == 3
    for number in (1, 2, 3):
        assert isnad("names", "rulings", "--undo", number, "--archive", archive).status == 0
    assert isnad("export", "names", "--archive", archive).rows == before


def test_a_single_mention_is_shown_with_its_offset_split_off_and_undone(isnad, archive):
    before = isnad("export", "names", "--archive", archive).rows
    found = isnad("names", "mentions", "سليم الورداني", "--article", "w1", "--json", "--archive", archive).rows[1]
    assert "ونفى [الورداني] أن" in isnad("names", "mentions", "سليم الورداني", "--article", "w1", "--archive", archive).out
    at = ("--article", "w1", "--start", found["start"])
    assert f"in w1 at {found['start']}" in isnad("names", "split", "سليم الورداني", *at, "--as", "نبيل الورداني", "--archive", archive).out
    assert [name["articles"] for name in isnad("names", "show", "نبيل الورداني", "--json", "--archive", archive).rows] == [1]
    assert isnad("names", "pin", "سليم الورداني", *at, "--archive", archive).status == 0
    assert [(row["verdict"], row["stale"]) for row in isnad("export", "rulings", "--archive", archive).rows] == [("pin", False)]
    assert isnad("names", "rulings", "--undo", 2, "--archive", archive).status == 0
    assert isnad("export", "names", "--archive", archive).rows == before


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (("merge", "سليم الورداني", "لا أحد"), "there is no name لا أحد"),
        (("split", "سليم الورداني"), "a split needs a spelling or an article"),
        (("pin", "سليم الورداني", "لا أحد"), "no name of the archive is spelled"),
        (("merge", "سليم الورداني", "جامعة التلال"), "is a person and جامعة التلال is an organisation"),
        (("rulings", "--undo", "7"), "there is no ruling 7"),
        (("show", "لا أحد"), "there is no name"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(isnad, archive, words, error):
    run = isnad("names", *words, "--archive", archive)
    assert run.status == 1
    assert error in run.err


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (("سليم الورداني", "--article", "o1"), "article o1 has no mention of سليم الورداني (per:سليم-وردني)"),
        (("سليم الورداني", "--article", "o1", "--as", "نبيل الورداني"), "article o1 has no mention of سليم الورداني"),
        (("سليم الورداني", "الورداني", "--article", "o1"), "has no mention of سليم الورداني (per:سليم-وردني) spelled الورداني"),
    ],
)
def test_a_split_of_what_an_article_does_not_have_is_refused(isnad, archive, words, error):
    run = isnad("names", "split", *words, "--archive", archive)
    assert (run.status, run.out) == (1, "")
    assert error in run.err
    assert len(run.err.splitlines()) == 1
    assert isnad("names", "rulings", "--archive", archive).out == ""


def test_a_mention_that_reading_missed_is_added_by_its_words(isnad, archive):
    text = ROWS[0]["text"]
    added = isnad("names", "add", "سليم الورداني", "الرصيف الثالث", "--article", "w1", "--archive", archive)
    assert f"in w1 at {text.index('الرصيف الثالث')}" in added.out
    (row,) = [m for m in isnad("names", "mentions", "سليم الورداني", "--json", "--archive", archive).rows if m["text"] == "الرصيف الثالث"]
    assert row["why"] == "a person's pin 1"
    twice = isnad("names", "add", "سليم الورداني", "الورداني", "--article", "w1", "--archive", archive)
    assert twice.status == 1
    assert "say which with --start" in twice.err
    assert "do not stand" in isnad("names", "add", "سليم الورداني", "لا شيء", "--article", "w1", "--archive", archive).err
    new = isnad("names", "add", "رصيف التلال", "الإغلاق", "--article", "w1", "--kind", "LOC", "--archive", archive)
    assert new.status == 0
    assert isnad("names", "show", "رصيف التلال", "--archive", archive).status == 0
    assert isnad("names", "rulings", "--undo", 1, "--archive", archive).status == 0
