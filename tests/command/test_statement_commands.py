"""Commands on statements, as a person types them: search by who said it, claims, unnamed, correct, corrections."""

import json

import pytest
from starlette.testclient import TestClient

from isnad.archive import Archive
from isnad.errors import InputError
from isnad.site import build

WIRE = (
    "قال مدير المرفأ سليم الورداني لوكالة الساحل إن الرصيف الثالث سيغلق شهرا كاملا لإصلاح الرافعات القديمة.\n"
    "ونفى الورداني أن يكون الإغلاق عقابا للعمال المضربين.\nونقلت الوكالة عن مصدر في المرفأ أن الكلفة بلغت مليون دينار."
)
ROWS = [
    {"id": "w1", "title": "إغلاق رصيف المرفأ", "text": WIRE, "published": "2024-01-25T08:00+03:00", "outlet": "sahel"},
    {
        "id": "c1",
        "title": "المرفأ يغلق رصيفا",
        "text": WIRE.replace(" لوكالة الساحل", ""),
        "published": "2024-01-25T11:00+03:00",
        "outlet": "diffa",
    },
]


def test_search_by_who_said_it_gives_statements(isnad, archive):
    lines = isnad("search", "said:الورداني force:deny", "--archive", archive).out.splitlines()
    assert [line.split("\t")[:2] for line in lines] == [["c1", "2"], ["w1", "2"]]
    rows = isnad("search", "source:unnamed about:الكلفة", "--json", "--archive", archive).rows
    assert [(row["article"], row["statement"]["source"]) for row in rows] == [("c1", "مصدر في المرفأ"), ("w1", "مصدر في المرفأ")]
    assert len(isnad("export", "statements", "--query", "source:unnamed outlet:sahel", "--archive", archive).rows) == 1
    refused = isnad("search", "force:shout", "--archive", archive)
    assert (refused.status, refused.out) == (1, "")
    assert "there is no 'shout'; there are say" in refused.err


QUERIES = [
    "said:الورداني",
    'said:"مدير المرفأ" about:الرصيف',
    "force:نفي",
    "source:unnamed",
    'source:"غير مسمى" outlet:sahel since:2024-01-25 until:2024-01-25',
    "via:الساحل",
    "about:اغلاق since:2024-01",
    "said:الورداني about:العمال force:deny source:named since:2024-01-01",
    "said:الحمود",
    "said:per:سليم-وردني",
]
BAD = ["force:shout", "source:secret", "sayd:الورداني", "said:الورداني since:tomorrow", "said:الورداني -العمال"]


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_gives_the_same_in_the_archive_on_the_terminal_on_the_site_and_in_an_export(isnad, archive, query):
    asked = isnad("search", query, "--json", "--limit", "1000", "--archive", archive)
    exported = isnad("export", "statements", "--query", query, "--archive", archive)
    with Archive.open(str(archive), readonly=True) as kept:
        found = [(entry.article, entry.n + 1) for entry in kept.find_statements(query, limit=1000)]
        shown = TestClient(build(kept)).get("/search.json", params={"q": query}).json()["statements"]
    printed = isnad("search", query, "--limit", "1000", "--archive", archive).out.splitlines()
    assert [tuple(line.split("\t")[:2]) for line in printed] == [(article, str(n)) for article, n in found]
    for rows in (asked.rows, exported.rows, shown):
        assert [(row["article"], row["n"]) for row in rows] == found


@pytest.mark.parametrize("query", ["force:say", "المرفأ"])
def test_a_search_that_shows_only_the_first_says_that_there_are_more(isnad, archive, query):
    every = isnad("search", query, "--limit", "1000", "--archive", archive)
    first = isnad("search", query, "--limit", "1", "--archive", archive)
    assert len(every.out.splitlines()) > 1
    assert "there are more" not in every.err
    assert first.out.splitlines() == every.out.splitlines()[:1]
    assert "--limit" in first.err


@pytest.mark.parametrize("query", BAD)
def test_a_query_that_is_none_is_refused_everywhere_in_the_same_sentence(isnad, archive, query):
    asked = isnad("search", query, "--archive", archive)
    exported = isnad("export", "statements", "--query", query, "--archive", archive)
    with Archive.open(str(archive), readonly=True) as kept:
        with pytest.raises(InputError) as refused:
            kept.find_statements(query)
        answer = TestClient(build(kept)).get("/search.json", params={"q": query})
    assert (asked.status, asked.out, exported.status, exported.out, answer.status_code) == (1, "", 1, "", 400)
    for said in (asked.err, exported.err, answer.json()["error"]):
        assert str(refused.value) in said


def test_claims_show_wordings_side_by_side(isnad, archive):
    (story,) = isnad("export", "stories", "--archive", archive).rows
    shown = isnad("claims", story["story"], "--outlets", "2", "--archive", archive).out
    assert "الورداني" in shown
    assert "مصدران إخباريان · رواية مستقلة واحدة" in shown
    rows = isnad("claims", story["story"], "--json", "--archive", archive).rows
    assert all(row["story"] == story["story"] and row["origins"] == 1 for row in rows)
    assert sum(len(row["wordings"]) for row in rows) == 6
    exported = isnad("export", "claims", "--archive", archive).rows
    for wording in [wording for row in (*rows, *exported) for wording in row["wordings"]]:
        statements = isnad("show", wording["article"], "--json", "--archive", archive).rows[0]["statements"]
        assert statements[wording["n"] - 1]["content"] == wording["content"]
    assert isnad("claims", "none", "--archive", archive).status == 1


def test_the_ledger_of_unnamed_sources(isnad, archive):
    assert isnad("unnamed", "--archive", archive).out.splitlines()[0].split("\t") == ["diffa", "1/3", "-", "مصدر في المرفأ (1)"]
    (row,) = isnad("unnamed", "--by", "story", "--json", "--archive", archive).rows
    assert (row["unnamed"], row["statements"], row["outlets"]) == (2, 6, 2)
    lines = isnad("unnamed", "--by", "source", "--archive", archive).out.splitlines()
    # The agency that was told passes nothing on where its name is left out: «الوكالة» there is nobody's name.
    assert all(line.split("\t")[1] == "المرفأ" for line in lines)
    rows = isnad("unnamed", "--by", "source", "--json", "--archive", archive).rows
    assert sum(row["statements"] for row in rows) == 2
    assert all(row["body"] == "المرفأ" and row["in_stories"] == 1 for row in rows)


def test_a_missed_statement_is_added(isnad, archive):
    missed = "الرصيف الثالث سيغلق"
    assert isnad("correct", "w1", "--add", "--source", "س", "--archive", archive).status == 1
    assert isnad("correct", "w1", "2", "--add", "--content", missed, "--archive", archive).status == 1
    assert isnad("correct", "w1", "--content", missed, "--archive", archive).status == 1
    said = isnad("correct", "w1", "--add", "--content", "الرافعات القديمة", "--source", "العمال", "--archive", archive).out
    assert said == "correction 1: added: الرافعات القديمة\n"
    assert any(": الرافعات القديمة  [قول؛ " in line for line in isnad("show", "w1", "--archive", archive).out.splitlines())


def test_words_that_one_has_already_are_given_to_a_second(isnad, archive):
    content = isnad("show", "w1", "--json", "--archive", archive).rows[0]["statements"][0]["content"]
    asked = ("correct", "w1", "--add", "--content", content, "--archive", archive, "--source")
    assert "has these words already" in isnad(*asked, "مدير المرفأ سليم الورداني").err
    assert isnad(*asked, "العمال").status == 0
    found = isnad("show", "w1", "--json", "--archive", archive).rows[0]["statements"]
    assert sorted(s["source"] for s in found if s["content"] == content) == sorted(["العمال", "مدير المرفأ سليم الورداني"])


def test_the_same_rejection_twice_takes_no_second_statement(isnad, archive):
    asked = ("correct", "w1", "2", "--reject", "--archive", archive)
    before = [s["content"] for s in isnad("show", "w1", "--json", "--archive", archive).rows[0]["statements"]]
    assert isnad(*asked).status == 0
    again = isnad(*asked)
    assert again.status == 1
    assert f"numbers have moved since correction 1 rejected «{before[1]}»: statement 2 of article w1 is now «{before[2]}»" in again.err
    wrong = isnad(*asked, "--was", "عقابا للعمال")
    assert (wrong.status, "not one with the words «عقابا للعمال»" in wrong.err) == (1, True)
    held = [s["content"] for s in isnad("show", "w1", "--json", "--archive", archive).rows[0]["statements"]]
    assert held == [before[0], before[2]]
    assert isnad("correct", "w1", "1", "--accept", "--archive", archive).status == 0  # before what was rejected no number has moved
    assert isnad(*asked, "--was", "مليون دينار").status == 0


def test_behind_an_added_statement_numbers_have_moved_too(isnad, archive):
    shown = isnad("show", "w1", "--json", "--archive", archive).rows[0]["statements"]
    asked = ("--force", "demand", "--archive", archive)
    words = " ".join(shown[0]["content"].split()[:2])
    assert isnad("correct", "w1", "--add", "--content", words, "--source", "العمال", "--archive", archive).status == 0
    assert "corrected" not in isnad("corrections", "--archive", archive).out
    refused = isnad("correct", "w1", "2", *asked)
    assert (refused.status, f"since correction 1 added «{words}»" in refused.err) == (1, True)
    assert isnad("correct", "w1", "2", "--was", words, *asked).status == 0  # still the added one
    (line,) = isnad("corrections", "--archive", archive).out.splitlines()
    assert line.split("\t")[3] == "added"


def test_a_content_of_several_lines_is_one_line_of_what_is_printed(isnad, archive):
    content = "شهرا كاملا لإصلاح الرافعات القديمة.\nونفى"
    done = isnad("correct", "w1", "--add", "--content", content, "--source", "العمال", "--force", "demand", "--archive", archive)
    assert done.status == 0
    (line,) = isnad("search", "said:العمال", "--archive", archive).out.splitlines()
    assert line.split("\t")[4:] == ["العمال", "مطالبة", " ".join(content.split())]
    shown = isnad("show", "w1", "--archive", archive).out.splitlines()
    assert any(f". العمال: {' '.join(content.split())}  [مطالبة" in one for one in shown)
    (line,) = isnad("corrections", "--archive", archive).out.splitlines()
    assert line.split("\t")[5] == " ".join(content.split())


def test_a_query_may_begin_with_what_is_left_out(isnad, archive):
    found = isnad("search", "-الساحل الرصيف", "--archive", archive)
    assert [line.split("\t")[0] for line in found.out.splitlines()] == ["c1"]
    assert "leaves nothing out" in isnad("search", "-العمال said:الورداني", "--archive", archive).err


def test_a_correction_that_an_edited_text_left_behind_is_exported_apart_and_said(isnad, archive, tmp_path):
    assert isnad("correct", "w1", "3", "--accept", "--archive", archive).status == 0
    assert isnad("correct", "w1", "2", "--reject", "--archive", archive).status == 0
    edited = [{**ROWS[0], "text": WIRE.replace("مصدر في المرفأ", "موظف هناك"), "updated": "2024-01-26T08:00+03:00"}]
    file = tmp_path / "edited.jsonl"
    file.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in edited), encoding="utf-8")
    assert isnad("ingest", str(file), "--archive", archive).status == 0
    exported = isnad("export", "corrections", "--archive", archive)
    (row,) = exported.rows
    assert [s["source"] for s in row["stale"]] == ["مصدر في المرفأ"]
    assert "has the words of correction 1 no more" in exported.err
    for s in (*row["statements"], *row["rejected"]):
        assert row["text"][s["start"] :].startswith(s["content"])
        assert s["source"] in row["text"]
        assert s["cue"] in row["text"]
    assert len(row["rejected"]) == 1


def test_a_statement_is_corrected_listed_exported_and_left_as_it_was(isnad, archive):
    assert isnad("correct", "w1", "2", "--force", "say", "--source", "مدير المرفأ", "--archive", archive).out.startswith(
        "correction 1: corrected"
    )
    assert isnad("correct", "c1", "3", "--reject", "--archive", archive).out.startswith("correction 2: rejected")
    assert "2. مدير المرفأ" in isnad("show", "w1", "--archive", archive).out
    assert [row["verdict"] for row in isnad("corrections", "--json", "--archive", archive).rows] == ["change", "reject"]
    assert isnad("corrections", "c1", "--archive", archive).out.split("\t")[3] == "rejected"
    gold = isnad("export", "corrections", "--archive", archive).rows
    assert [(row["doc"], len(row["statements"]), len(row["rejected"])) for row in gold] == [("w1", 3, 0), ("c1", 2, 1)]
    assert isnad("corrections", "--undo", "2", "--archive", archive).status == 0
    assert len(isnad("show", "c1", "--json", "--archive", archive).rows[0]["statements"]) == 3


def test_a_headlines_statement_is_numbered_after_the_texts_and_corrected_like_any(isnad, tmp_path):
    file, archive = tmp_path / "headed.jsonl", tmp_path / "headed"
    row = {**ROWS[0], "id": "h1", "title": "الورداني: لا تسريح للعمال.. ونقابة المرفأ تحذر من خطر داهم", "url": "https://sahel.example/h1"}
    file.write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8")
    assert isnad("ingest", str(file), "--archive", archive).status == 0

    def shown():
        lines = isnad("show", "h1", "--archive", archive).out.splitlines()
        return lines[lines.index("أقوال العنوان:") + 1 :] if "أقوال العنوان:" in lines else []

    first, second = [line for line in shown() if line[0].isdigit()]
    assert first.startswith("4. ")
    assert "لا تسريح للعمال" in first
    assert second.startswith("5. نقابة المرفأ")
    found = isnad("search", "about:تسريح", "--json", "--archive", archive).rows
    assert [(row["n"], row["headline"]) for row in found] == [(4, True)]
    assert isnad("correct", "h1", "4", "--reject", "--archive", archive).out.startswith("correction 1: rejected")
    assert isnad("search", "about:تسريح", "--archive", archive).out == ""
    again = isnad("correct", "h1", "4", "--reject", "--archive", archive)
    assert (again.status, "numbers have moved since correction 1" in again.err) == (1, True)
    assert isnad("correct", "h1", "3", "--accept", "--archive", archive).status == 0  # no number of the text has moved
    assert isnad("correct", "h1", "4", "--was", "خطر داهم", "--force", "expect", "--archive", archive).status == 0
    assert "توقع" in shown()[0]
    asked = ("correct", "h1", "--add", "--headline", "--source", "العمال", "--archive", archive, "--content")
    assert isnad(*asked, "تسريح للعمال").out == "correction 4: added: تسريح للعمال\n"
    assert isnad("ingest", str(file), "--archive", archive).status == 0
    listed = [line.split("\t")[3] for line in isnad("corrections", "--archive", archive).out.splitlines()]
    assert listed == ["rejected (headline)", "confirmed", "corrected (headline)", "added (headline)"]
    (gold,) = isnad("export", "corrections", "--archive", archive).rows
    assert [s["content"] for s in gold["title_statements"]] == ["تسريح للعمال", "خطر داهم"]
    assert [s["content"] for s in gold["title_rejected"]] == ["لا تسريح للعمال"]
    assert isnad("corrections", "--undo", "1", "--archive", archive).status == 0
    refused = isnad("correct", "h1", "1", "--headline", "--reject", "--archive", archive)
    assert (refused.status, "--headline goes with --add" in refused.err) == (1, True)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("correct", "w1", "1"), "say one thing of the statement"),
        (("correct", "w1", "1", "--reject", "--force", "say"), "say one thing of the statement"),
        (("correct", "w1", "1", "--force", "shout"), "there is no force"),
        (("correct", "w1", "9", "--reject"), "has 3 statements: there is no number 9"),
        (("correct", "w9", "1", "--reject"), "there is no article w9"),
        (("corrections", "--undo", "7"), "there is no correction 7"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(isnad, archive, arguments, message):
    run = isnad(*arguments, "--archive", archive)
    assert run.status == 1
    assert message in run.err


def test_an_act_that_was_not_done_is_never_printed_as_done(isnad, tmp_path):
    row = {"id": "n1", "text": "لم تؤكد وزارة الداخلية أن الجسر انهار.", "published": "2024-01-25", "outlet": "sahel"}
    (tmp_path / "rows.jsonl").write_text(json.dumps(row), encoding="utf-8")
    archive = str(tmp_path / "archive")
    isnad("ingest", "--as", "article", str(tmp_path / "rows.jsonl"), "--archive", archive)
    (story,) = [line.split("\t")[0] for line in isnad("stories", "list", "--archive", archive).out.splitlines()]
    for asked in (("show", "n1"), ("search", "said:وزارة"), ("claims", story)):
        printed = isnad(*asked, "--archive", archive).out
        assert "عدم تأكيد" in printed
        assert "تأكيد" not in printed.replace("عدم تأكيد", "")
    with Archive.open(archive, readonly=True) as kept, TestClient(build(kept)) as site:
        for page in ("/article/n1", "/claim/1/n1", "/search?q=said:وزارة"):
            shown = site.get(page).text
            assert "عدم تأكيد" in shown
            assert ">تأكيد" not in shown


def test_claims_show_who_denies_and_who_says_the_same(isnad, tmp_path):
    text = (
        "أعلن نادي السهل رحيل المدرب الأرجنتيني نهاية الموسم المقبل.\n"
        "وقالت زوجته ندى الرفاعي إن ما يُشاع محض كذب.\n"
        "وقال موظف في اتحاد الكرة إن المدرب الأرجنتيني سيرحل نهاية الموسم المقبل."
    )
    (tmp_path / "rows.jsonl").write_text(
        json.dumps({"id": "k1", "text": text, "published": "2024-01-25T08:00+03:00", "outlet": "sahel"}), encoding="utf-8"
    )
    archive = str(tmp_path / "archive")
    isnad("ingest", "--as", "article", str(tmp_path / "rows.jsonl"), "--archive", archive)
    (story,) = [line.split("\t")[0] for line in isnad("stories", "list", "--archive", archive).out.splitlines()]
    lines = isnad("claims", story, "--archive", archive).out.splitlines()
    denial = next(n for n, line in enumerate(lines) if line.startswith("• زوجته ندى الرفاعي: ما يُشاع محض كذب"))
    assert "    ينفي قول نادي السهل: رحيل المدرب الأرجنتيني نهاية الموسم المقبل" in lines[denial + 1 : denial + 3]
    club = next(n for n, line in enumerate(lines) if line.startswith("• نادي السهل"))
    assert lines[club + 1].startswith("    ينفيه قول زوجته ندى الرفاعي: ")
    assert lines[club + 2].startswith("    قال مثله موظف في اتحاد الكرة: ")


def test_a_claim_of_one_outlet_shows_through_whom_it_came(isnad, tmp_path):
    text = "نقلت صحيفة النهر عن مدير الميناء أن الرافعات عادت إلى العمل.\nوقال وزير النقل إن الجسر سيفتح غدا."
    (tmp_path / "rows.jsonl").write_text(
        json.dumps({"id": "k2", "text": text, "published": "2024-01-25T08:00+03:00", "outlet": "sahel"}), encoding="utf-8"
    )
    archive = str(tmp_path / "archive")
    isnad("ingest", "--as", "article", str(tmp_path / "rows.jsonl"), "--archive", archive)
    (story,) = [line.split("\t")[0] for line in isnad("stories", "list", "--archive", archive).out.splitlines()]
    lines = isnad("claims", story, "--archive", archive).out.splitlines()
    passed = next(n for n, line in enumerate(lines) if line.startswith("• مدير الميناء"))
    assert "مدير الميناء ← صحيفة النهر ← sahel: الرافعات عادت إلى العمل" in lines[passed + 1]
    assert not any("وزير النقل ← " in line for line in lines)


DENIED = [
    # first wording, second wording, the heading, its forces
    (
        "نفت وزيرة التربية سلمى ناصر تأجيل امتحانات الثانوية العامة إلى الشهر المقبل.",
        "أكدت وزيرة التربية سلمى ناصر عدم تأجيل امتحانات الثانوية العامة إلى الشهر المقبل.",
        "نفي: تأجيل امتحانات الثانوية العامة إلى الشهر المقبل", "نفي",
    ),
    (
        "أكدت وزيرة التربية سلمى ناصر عدم تأجيل امتحانات الثانوية العامة إلى الشهر المقبل.",
        "نفت وزيرة التربية سلمى ناصر تأجيل امتحانات الثانوية العامة إلى الشهر المقبل.",
        "عدم تأجيل امتحانات الثانوية العامة إلى الشهر المقبل", "تأكيد",
    ),
    (
        "نفى وزير النقل سامي الراوي إغلاق جسر نوران القديم خلال العطلة.",
        "قال وزير النقل سامي الراوي إنه لن يتم إغلاق جسر نوران القديم خلال العطلة.",
        "نفي: إغلاق جسر نوران القديم خلال العطلة", "نفي",
    ),
    (
        "قال وزير النقل سامي الراوي إن جسر نوران القديم مغلق خلال العطلة.",
        "أكد وزير النقل سامي الراوي أن جسر نوران القديم مغلق خلال العطلة.",
        "جسر نوران القديم مغلق خلال العطلة", "قول → تأكيد",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "content", "forces"), DENIED)
def test_a_claim_that_one_denies_and_one_says_is_not_so_is_a_denial_throughout(isnad, tmp_path, first, second, content, forces):
    rows = [
        {"id": f"k{n}", "text": text, "published": f"2024-01-25T0{n}:00+03:00", "outlet": outlet}
        for n, text, outlet in ((1, first, "sahel"), (2, second, "sada"))
    ]
    (tmp_path / "rows.jsonl").write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    archive = str(tmp_path / "archive")
    isnad("ingest", "--as", "article", str(tmp_path / "rows.jsonl"), "--archive", archive)
    story = isnad("stories", "list", "--archive", archive).out.split("\t")[0]
    shown = isnad("claims", story, "--archive", archive).out
    heading = next(line for line in shown.splitlines() if line.startswith("• "))
    assert f": {content}  [{forces}] (" in heading
    assert "وكان في ما نُقل عنه نفي" not in shown
    with Archive.open(archive, readonly=True) as kept, TestClient(build(kept)) as client:
        page = client.get("/claim/1/k1").text
    assert ("<div>نفي:</div>" in page) is content.startswith("نفي:")
    assert page.partition("<details")[0].count('class="badge"') == forces.count("→") + 2  # the forces, the kind


def test_claims_show_who_was_told(isnad, tmp_path):
    text = "قال وزير المياه سامي الراوي لرويترز إن السد الشمالي سيفتح بواباته السبت."
    row = {"id": "t1", "text": text, "published": "2024-01-25T08:00+03:00", "outlet": "sada"}
    (tmp_path / "rows.jsonl").write_text(json.dumps(row), encoding="utf-8")
    archive = str(tmp_path / "archive")
    isnad("ingest", "--as", "article", str(tmp_path / "rows.jsonl"), "--archive", archive)
    story = isnad("stories", "list", "--archive", archive).out.split("\t")[0]
    assert "قيل لرويترز" in isnad("claims", story, "--archive", archive).out
