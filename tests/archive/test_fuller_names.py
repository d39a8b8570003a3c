"""One person under a shorter and a fuller name across stories: joined by an office, apart where two may be meant. All are invented."""

from itertools import permutations

import pytest

import isnad.archive.ingest
from archive.test_namesakes import read
from archive.test_who_is_who import ByPrefix, whole
from isnad.archive import Archive

SHORT = "قال وزير المياه سامر الورداني إن الوزارة ستبدأ حفر آبار جديدة."
FULLER = "افتتح وزير المياه سامر بن خالد الورداني سدا جديدا في الشمال."
FULLEST = "استقبل وزير المياه سامر بن خالد بن راشد الورداني وفدا من المزارعين."
ID = "per:سامر-وردني"


@pytest.fixture
def archive(tmp_path, monkeypatch):
    monkeypatch.setattr(isnad.archive.ingest, "Linker", ByPrefix)
    with Archive.open(str(tmp_path / "archive")) as opened:
        yield opened


def persons(archive, *ids):
    """Return by article the id of the first person."""
    return [next(name.id for name in archive.article(id).names if name.kind == "PER") for id in ids]


def test_the_same_office_joins_the_fuller_name_to_the_shorter_with_a_reason(archive):
    archive.ingest([read("a-1", SHORT), read("b-1", FULLER), read("c-1", FULLEST)])
    assert persons(archive, "a-1", "b-1", "c-1") == [ID] * 3
    (fuller,) = [name for name in archive.article("b-1").names if name.kind == "PER"]
    assert fuller.evidence.endswith("fuller form: «وزير المياه» as سامر الورداني in article a-1")
    name = archive.name(ID)
    assert name.articles == 3
    assert ("سامر بن خالد الورداني", 1) in name.spellings
    assert archive.name("per:سامر-بن-خالد-وردني").key == ID  # the key of the fuller name leads there
    assert [holder.name for holder in archive.holders("وزير المياه")] == ["سامر الورداني"]
    assert {tag.id for tag in archive.article("b-1").tags} >= {ID}


@pytest.mark.parametrize(
    ("why", "short", "fuller", "one"),
    [
        ("in other words", SHORT, "حضر سامر بن خالد الورداني، وزير المياه اللبناني، الافتتاح.", True),
        ("another office", SHORT, "أعلن وزير الزراعة سامر بن خالد الورداني خطة جديدة.", False),
        ("of another land", "قال وزير المياه اليمني سامر الورداني إن السد جاهز.", "وصل وزير المياه العراقي سامر بن خالد الورداني.", False),
        ("no office", SHORT, "غادر سامر بن خالد الورداني المدينة مساء أمس.", False),
        ("who held it before", SHORT, "غادر وزير المياه السابق سامر بن خالد الورداني المدينة.", False),
        ("a body that anybody has, of a name that few bear", "قال رئيس اللجنة عاطف درغوش إن العمل بدأ.",
         "قال رئيس اللجنة عاطف بن نبيل درغوش إن العمل انتهى.", True),
        ("a body that anybody has, of a name that many bear", "قال رئيس اللجنة سالم الحربي إن العمل بدأ.",
         "قال رئيس اللجنة سالم بن نبيل الحربي إن العمل انتهى.", False),
    ],
)  # fmt: skip
def test_what_joins_them(archive, why, short, fuller, one):
    archive.ingest([read("a-1", short), read("b-1", fuller)])
    assert (len(set(persons(archive, "a-1", "b-1"))) == 1) is one, why


def test_an_office_of_years_ago_joins_nobody(archive):
    archive.ingest([read("a-1", SHORT, published="2020-01-25"), read("b-1", FULLER, published="2024-01-25")])
    assert len(set(persons(archive, "a-1", "b-1"))) == 2


def test_of_two_fuller_names_that_may_be_meant_it_is_neither(archive):
    archive.ingest([read("a-1", SHORT), read("b-1", FULLER)])
    assert persons(archive, "a-1", "b-1") == [ID] * 2
    archive.ingest([read("c-1", "دشن وزير المياه سامر بن وليد الورداني محطة للتحلية.")])
    assert len(set(persons(archive, "a-1", "b-1", "c-1"))) == 3
    # Who is shown in something else is not meant.
    archive.ingest([read("c-1", "قال مدير المستشفى سامر بن وليد الورداني إن العقد وقع.")])
    assert persons(archive, "a-1", "b-1", "c-1") == [ID, ID, "per:سامر-بن-وليد-وردني"]


def test_in_one_story_and_a_month_later_they_are_one(archive):
    archive.ingest([
        read("a-1", "افتتح وزير الطاقة عبدالعزيز بن حمد الرشيدي محطة رياح في الشمال. وقال الرشيدي إنها تكفي المدينة."),
        read("a-2", "دشن وزير الطاقة عبدالعزيز الرشيدي أمس محطة رياح في الشمال."),
        read("b-1", "بحث وزير الطاقة عبدالعزيز الرشيدي خفض الإنتاج مع نظرائه.", published="2024-02-28"),
    ])  # fmt: skip
    (id,) = set(persons(archive, "a-1", "a-2", "b-1"))
    assert archive.name(id).namesakes == ()


def test_the_order_of_arrival_changes_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr(isnad.archive.ingest, "Linker", ByPrefix)
    other = read("d-1", "دشن وزير المياه سامر بن وليد الورداني محطة للتحلية.")
    for articles in (
        [read("a-1", SHORT), read("b-1", FULLER), read("c-1", FULLEST)],
        [read("a-1", SHORT), read("b-1", FULLER), other],
    ):
        seen = []
        for n, order in enumerate(permutations(articles)):
            with Archive.open(str(tmp_path / f"{len(articles[2].body)}-{n}")) as archive:
                for article in order:
                    archive.ingest([article])
                seen.append((whole(archive), persons(archive, *(article.id for article in articles))))
        assert all(each == seen[0] for each in seen)


def test_what_no_article_says_any_more_is_taken_back(archive):
    archive.ingest([read("a-1", SHORT), read("b-1", FULLER)])
    archive.ingest([read("a-1", "قال سامر الورداني إن الوزارة ستبدأ حفر آبار جديدة.")])
    assert len(set(persons(archive, "a-1", "b-1"))) == 2
    archive.ingest([read("a-1", SHORT)])
    archive.ingest([read("a-1", "قالت الوزارة إن الحفر سيبدأ.")])
    assert persons(archive, "b-1") == ["per:سامر-بن-خالد-وردني"]


def test_a_person_takes_them_apart_and_takes_it_back(archive):
    archive.ingest([read("a-1", SHORT), read("b-1", FULLER)])
    before = whole(archive)
    archive.rule_name("split", ID, spelling="سامر بن خالد الورداني", why="ابن عمه")
    assert len(set(persons(archive, "a-1", "b-1"))) == 2
    archive.ingest([read("b-1", FULLER + " وحضر أهل القرية.")])
    assert len(set(persons(archive, "a-1", "b-1"))) == 2
    archive.ingest([read("b-1", FULLER)])
    archive.undo_name_ruling(1)
    assert persons(archive, "a-1", "b-1") == [ID] * 2
    assert whole(archive)["names"] == before["names"]


def test_a_spelling_without_bin_is_no_shorter_name(archive):
    archive.ingest([read(f"b{n}-1", FULLER) for n in range(3)] + [read("c-1", FULLER.replace("بن خالد", "خالد"))])
    assert set(persons(archive, "b1-1", "c-1")) == {"per:سامر-بن-خالد-وردني"}


def test_whom_a_list_knows_is_found_by_a_fuller_name_too(archive):
    archive.ingest([
        read("a-1", "قال رئيس الاتحاد الدولي سيب بلاتر إن البطولة ستقام في موعدها."),
        read("b-1", "وصل رئيس الاتحاد الدولي سيب جوزيف بلاتر إلى المطار."),
    ])  # fmt: skip
    first, second = persons(archive, "a-1", "b-1")
    assert first == second


SPELLED = "قالت وزيرة المناجم البوليفية مارتا كاسبي إن المنجم آمن."


@pytest.mark.parametrize(
    ("why", "other", "one"),
    [
        ("a last vowel", "وصلت وزيرة المناجم البوليفية مارتا كاسبه إلى المدينة.", True),
        ("another land", "قالت وزيرة المناجم التشيلية مارتا كاسبه إن العمل بدأ.", False),
        ("another office", "قالت وزيرة الصحة البوليفية مارتا كاسبه إن اللقاح متوفر.", False),
        ("no office", "غادرت مارتا كاسبه المدينة مساء أمس.", False),
        ("other consonants", "قالت وزيرة المناجم البوليفية مارتا كامبي إن العمل بدأ.", False),
    ],
)
def test_a_foreigner_in_two_spellings(archive, why, other, one):
    archive.ingest([read("a-1", SPELLED), read("b-1", other)])
    found = persons(archive, "a-1", "b-1")
    assert (len(set(found)) == 1) is one, why
    if one:
        said = [name.evidence for id in ("a-1", "b-1") for name in archive.article(id).names if name.kind == "PER"]
        assert any("fuller form or other spelling: «وزيرة المناجم البوليفية»" in why for why in said)
        archive.rule_name("split", found[0], spelling="مارتا كاسبه", why="أختها")
        assert len(set(persons(archive, "a-1", "b-1"))) == 2


def test_arabs_of_one_office_whose_names_sound_alike_stay_two(archive):
    archive.ingest([
        read("a-1", "قال وزير المياه اليمني سليم نصولي إن السد جاهز."),
        read("b-1", "وصل وزير المياه اليمني سالم نصولي إلى المدينة."),
    ])  # fmt: skip
    assert len(set(persons(archive, "a-1", "b-1"))) == 2
