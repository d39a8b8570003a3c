"""Several persons of one name across articles: apart and joined by evidence, open where there is none. All persons are invented."""

import sqlite3
from collections import Counter
from dataclasses import replace
from itertools import permutations

import pytest

import isnad.archive.ingest
from archive.test_who_is_who import ByPrefix, whole
from isnad import read_article
from isnad.archive import Archive
from isnad.archive.namesakes import _label
from isnad.reading.names.namesakes import is_anybodys
from isnad.records import Article

MINISTER = "قال وزير المياه محمد سالم إن الوزارة ستبدأ حفر آبار جديدة في الصيف المقبل."
MINISTER_AGAIN = "افتتح وزير المياه محمد سالم سدا جديدا، وقال سالم إن العمل استغرق عامين."
STRIKER = "سجل المهاجم محمد سالم هدفين في مباراة الأمس، ثم غادر الملعب مصابا."
POET = "يقرأ الشاعر محمد سالم قصائد من ديوانه الجديد في أمسية تقام غدا."
BARE = "حضر محمد سالم حفلا أقيم مساء أمس في المدينة."


@pytest.fixture
def archive(tmp_path, monkeypatch):
    monkeypatch.setattr(isnad.archive.ingest, "Linker", ByPrefix)
    with Archive.open(str(tmp_path / "archive")) as opened:
        yield opened


def read(id, body, title=None, published="2024-01-25"):
    return read_article(Article(id=id, body=body, title=title or id, outlet="o", published=published, language="ar"))


def persons(archive, *ids):
    """Return by article the ids of the persons called محمد سالم."""
    return [next(name.id for name in archive.article(id).names if name.kind == "PER" and "سالم" in name.name) for id in ids]


def test_one_person_has_the_id_of_the_name(archive):
    archive.ingest([read("a-1", MINISTER), read("b-1", MINISTER_AGAIN), read("c-1", BARE)])
    assert set(persons(archive, "a-1", "b-1", "c-1")) == {"per:محمد-سالم"}


def test_a_minister_a_striker_and_a_poet_are_three(archive):
    archive.ingest([read("a-1", MINISTER), read("b-1", STRIKER), read("c-1", POET), read("d-1", MINISTER_AGAIN)])
    minister, striker, poet, again = persons(archive, "a-1", "b-1", "c-1", "d-1")
    assert len({minister, striker, poet}) == 3
    assert minister == again
    assert archive.name(minister).articles == 2
    assert archive.name("per:محمد-سالم").key == minister  # the key of the name leads to the most frequent
    assert all("namesakes: «" in (name.evidence or "") for name in archive.article("b-1").names if name.id == striker)
    assert {tag.id for tag in archive.article("b-1").tags} >= {striker}
    assert archive.article("a-1").statements[0].source_id == minister


def test_whom_nothing_tells_stays_open_and_says_so(archive):
    archive.ingest([read("a-1", MINISTER), read("b-1", STRIKER), read("c-1", BARE)])
    name = archive.article("c-1").names[0]
    assert name.id is None
    assert "several are called so" in name.evidence
    assert "«وزير المياه»" in name.evidence


def test_the_story_says_who_is_meant(archive):
    archive.ingest([read("a-1", MINISTER), read("b-1", STRIKER), read("a-2", BARE)])
    minister, striker, meant = persons(archive, "a-1", "b-1", "a-2")
    assert meant == minister != striker
    assert "as in its story" in archive.article("a-2").names[0].evidence


def test_the_order_of_arrival_changes_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr(isnad.archive.ingest, "Linker", ByPrefix)
    articles = [read("a-1", MINISTER), read("b-1", STRIKER), read("c-1", POET), read("a-2", BARE)]
    seen = []
    for n, order in enumerate(permutations(articles)):
        with Archive.open(str(tmp_path / str(n))) as archive:
            for article in order:
                archive.ingest([article])
            seen.append((whole(archive), persons(archive, "a-1", "b-1", "c-1", "a-2")))
    assert all(each == seen[0] for each in seen)


BESIDE = " وكان معه نبيل الورداني."


@pytest.mark.parametrize(
    ("both", "too"),
    [
        (("x-1", "كرم الوزير الشاعر محمد سالم المشاركين في المهرجان."), ""),
        (("c-2", MINISTER + BESIDE), BESIDE),  # the poet's story has the minister, and both have a third person
    ],
)
def test_evidence_joins_them_with_a_reason(archive, both, too):
    archive.ingest([read("a-1", MINISTER), read("c-1", POET + too)])
    assert len(set(persons(archive, "a-1", "c-1"))) == 2
    archive.ingest([read(*both)])
    assert set(persons(archive, "a-1", "c-1", both[0])) == {"per:محمد-سالم"}


def test_a_story_that_has_the_name_alone_in_common_is_no_evidence(archive):
    archive.ingest([read("c-1", POET), read("c-2", MINISTER)])
    poet, minister = persons(archive, "c-1", "c-2")
    assert poet != minister


def test_two_further_persons_beside_both_join_them(archive):
    beside = "وحضر اللقاء نبيل الورداني وكريم الحلواني."
    archive.ingest([read("a-1", f"{MINISTER} {beside}"), read("c-1", f"{POET} {beside}"), read("b-1", STRIKER)])
    minister, poet, striker = persons(archive, "a-1", "c-1", "b-1")
    assert minister == poet != striker
    assert "both stand beside" in archive.article("c-1").names[0].evidence


def test_ministers_of_two_countries_are_two(archive):
    archive.ingest([
        read("a-1", "قال وزير المياه اليمني محمد سالم إن السد جاهز."),
        read("b-1", "وصل وزير المياه العراقي محمد سالم إلى المطار."),
        read("c-1", MINISTER),
    ])  # fmt: skip
    yemeni, iraqi, open_ = persons(archive, "a-1", "b-1", "c-1")
    assert yemeni != iraqi
    assert open_ is None


def test_a_name_that_few_bear_is_parted_by_sport_arts_and_public_life_only(archive):
    archive.ingest([
        read("a-1", "قال وزير المياه سامي هورفاتش إن السد جاهز."),
        read("b-1", "حكم القاضي سامي هورفاتش في القضية."),
        read("c-1", "سجل المهاجم سامي هورفاتش هدفين في مباراة الأمس."),
    ])  # fmt: skip
    ids = [next(n.id for n in archive.article(id).names if n.kind == "PER") for id in ("a-1", "b-1", "c-1")]
    assert ids[0] == ids[1] != ids[2]


def test_whom_the_news_of_all_lands_names_is_one_but_for_whom_his_article_shows_to_be_another(archive):
    archive.ingest([
        read("a-1", "قال الرئيس الأميركي باراك أوباما إن بلاده مستعدة."),
        read("b-1", "لعب باراك أوباما كرة السلة مع أصدقائه."),
        read("c-1", "غادر أوباما المدينة."),
        read("d-1", "سجل الكابتن باراك أوباما هدفين في مباراة الأمس."),
    ])  # fmt: skip
    assert {n.id for id in ("a-1", "b-1") for n in archive.article(id).names if n.kind == "PER"} == {"per:بارك-اوبمه"}
    (captain,) = [n for n in archive.article("d-1").names if n.kind == "PER"]
    assert captain.id == "per:بارك-اوبمه~sport"
    assert captain.evidence.endswith("namesakes: «الكابتن», not باراك أوباما whom the list knows")


def test_one_article_against_very_many_is_a_slip(archive):
    archive.ingest([read(f"a{n}-1", MINISTER, title=f"خبر {n}") for n in range(22)] + [read("b-1", STRIKER)])
    assert set(persons(archive, "a3-1", "b-1")) == {"per:محمد-سالم"}
    archive.ingest([read("c-1", "أهدر المهاجم محمد سالم ركلة جزاء.")])
    assert len(set(persons(archive, "a3-1", "b-1", "c-1"))) == 2


def test_a_person_joins_them_and_takes_it_back(archive):
    archive.ingest([read("a-1", MINISTER), read("b-1", STRIKER), read("c-1", BARE)])
    before = whole(archive)
    minister, striker, _ = persons(archive, "a-1", "b-1", "c-1")
    archive.rule_name("merge", striker, into=minister, why="هو نفسه")
    assert persons(archive, "a-1", "b-1") == [minister, minister]
    archive.ingest([read("b-1", STRIKER + " وصفق له الجمهور.")])
    assert persons(archive, "b-1") == [minister]
    archive.ingest([replace(read("b-1", STRIKER), updated="2024-02-01")])  # the outlet went back to its first text
    archive.undo_name_ruling(1)
    assert persons(archive, "a-1", "b-1") == [minister, striker]
    assert whole(archive)["names"] == before["names"]


def test_a_name_on_which_a_person_ruled_is_not_parted_by_evidence(archive):
    archive.ingest([read("a-1", MINISTER), read("d-1", "قال محمد سالم الورداني إنه سعيد.")])
    archive.rule_name("merge", "محمد سالم الورداني", into="محمد سالم")
    archive.ingest([read("b-1", STRIKER)])
    assert set(persons(archive, "a-1", "b-1", "d-1")) == {"per:محمد-سالم"}
    archive.undo_name_ruling(1)
    assert len(set(persons(archive, "a-1", "b-1"))) == 2


def test_an_article_read_anew_without_the_name_leaves_no_trace(archive):
    archive.ingest([read("a-1", MINISTER), read("b-1", STRIKER)])
    archive.ingest([read("b-1", "سجل الفريق هدفين في مباراة الأمس.")])
    assert persons(archive, "a-1") == ["per:محمد-سالم"]
    with sqlite3.connect(archive.path / "isnad.sqlite") as db:
        assert db.execute("SELECT count(*) FROM namesakes").fetchone() == (0,)


def test_an_older_archive_is_made_good_when_it_is_opened(archive):
    archive.ingest([read("a-1", MINISTER), read("b-1", STRIKER)])
    apart = persons(archive, "a-1", "b-1")
    path = archive.path
    archive.close()
    with sqlite3.connect(path / "isnad.sqlite") as db:  # as a migration leaves it
        db.execute("DELETE FROM person_facets")
        db.execute("UPDATE person_backlog SET next = 1, last = 2")
    with Archive.open(str(path)) as opened:
        assert persons(opened, "a-1", "b-1") == apart
    with sqlite3.connect(path / "isnad.sqlite") as db:
        assert db.execute("SELECT count(*) FROM person_facets").fetchone() == (2,)
        assert db.execute("SELECT next > last FROM person_backlog").fetchone() == (1,)


ANYBODY = {
    "a-1": "حضر سعد الغامدي حفلا أقيم مساء أمس في المدينة.",
    "b-1": "غادر سعد الغامدي القرية قبل الفجر مع جيرانه.",
    "c-1": "فاز سعد الغامدي بجائزة القصة القصيرة هذا العام.",
}


def who(archive, *ids):
    return [next(name.id for name in archive.article(id).names if name.kind == "PER" and "الغامدي" in name.name) for id in ids]


def test_a_name_that_is_anybodys_is_nobody_across_stories_without_evidence_and_says_so(archive):
    archive.ingest([read(id, body) for id, body in ANYBODY.items()])
    assert who(archive, *ANYBODY) == [None, None, None]
    assert "many are called so, nothing says which" in archive.article("a-1").names[0].evidence


def test_a_name_that_is_anybodys_is_one_person_within_a_story_and_where_evidence_says_so(archive):
    archive.ingest([read("a-1", ANYBODY["a-1"]), read("a-2", ANYBODY["b-1"])])
    assert who(archive, "a-1", "a-2") == ["per:سعد-جامدي"] * 2
    striker = "سجل المهاجم سعد الغامدي هدفين في مباراة الأمس."
    archive.ingest([read("d-1", striker), read("e-1", striker.replace("هدفين", "هدفا")), read("d-2", ANYBODY["b-1"])])
    assert who(archive, "a-1", "a-2", "d-1", "e-1", "d-2") == [None, None, *["per:سعد-جامدي~sport"] * 3]


def test_a_name_that_few_bear_or_a_list_knows_is_no_anybodys():
    many = ("سعد الغامدي", "محمد عبدالله", "احمد بن علي", "سعد الشهري")
    few = ("وسيم الورداني", "صدام حسين", "نوري المالكي")
    assert [name for name in (*many, *few) if is_anybodys(name)] == list(many)


def test_lists_say_what_tells_namesakes_apart_and_nothing_of_a_name_that_one_bears(archive):
    archive.ingest([
        read("a-1", MINISTER.replace("وزير المياه", "وزير المياه العراقي"), published="2023-05-01"),
        read("a-2", MINISTER_AGAIN.replace("وزير المياه", "وزير المياه العراقي"), published="2024-01-25"),
        read("b-1", STRIKER),
        read("c-1", BARE),
        read("d-1", "قال المهندس سليم الورداني إن السد جاهز."),
    ])  # fmt: skip
    found = {name.id: name.apart for name in archive.names(kind="PER") if name.name == "محمد سالم"}
    minister, striker = found["per:محمد-سالم~state-iq"], found["per:محمد-سالم~sport"]
    assert (minister.role, minister.first, minister.last, minister.open) == ("وزير المياه العراقي", "2023", "2024", False)
    assert (striker.role, striker.first, striker.last) == ("المهاجم", "2024", "2024")
    assert found[None].open, "which of them is open"
    assert archive.name("سليم الورداني").apart is None
    assert archive.name("سليم الورداني").namesakes == ()
    keys = {name.key for name in archive.names(kind="PER") if name.name == "محمد سالم"}
    for key in keys:
        assert set(archive.name(key).namesakes) == keys - {key}, "each leads to the others"
    tags = {tag.key: tag.apart for tag in archive.tags() if tag.tag == "محمد سالم"}
    assert {key: told.role for key, told in tags.items() if "~" in key} == {
        "per:محمد-سالم~state-iq": "وزير المياه العراقي",
        "per:محمد-سالم~sport": "المهاجم",
    }
    assert archive.tag("per:محمد-سالم~sport").apart.role == "المهاجم"


def test_each_of_several_is_called_as_his_own_articles_have_it(tmp_path, monkeypatch):
    monkeypatch.setattr(isnad.archive.ingest, "Linker", ByPrefix)
    slip = "محمد سالمى"
    right = "محمد سالمي"
    articles = [
        read("a-1", MINISTER.replace("محمد سالم", right)),
        read("a-2", MINISTER.replace("محمد سالم", slip)),
        read("a-3", MINISTER.replace("محمد سالم", right)),
        read("b-1", STRIKER.replace("محمد سالم", right)),
        read("c-1", POET.replace("محمد سالم", slip)),
    ]
    for n, order in enumerate((articles, articles[::-1], articles[2:] + articles[:2])):
        with Archive.open(str(tmp_path / str(n))) as archive:
            for article in order:
                archive.ingest([article])
            found = {name.key.partition("~")[2]: name for name in archive.names(kind="PER") if "~" in name.key}
            assert {mark: name.name for mark, name in found.items()} == {"public": right, "sport": right, "arts": slip}
            assert all(name.name in {text for text, _ in name.spellings} for name in found.values())
            assert {tag.key.partition("~")[2]: tag.tag for tag in archive.tags() if "~" in tag.key} == {
                mark: name.name for mark, name in found.items()
            }
            assert {name.name for name in archive.article("a-2").names} == {right}
            archive.ingest([read("c-2", POET.replace("محمد سالم", right))])  # of equals the one without the slip
            assert {name.name for name in archive.names(kind="PER") if "~" in name.key} == {right}
            assert {tag.tag for tag in archive.tags() if "~" in tag.key} == {right}


@pytest.mark.parametrize(
    ("forms", "label"),
    [
        (("نادر العبيدى", "نادر العبيدي"), "نادر العبيدي"),
        (("نادر العبيدی", "نادر العبيدي"), "نادر العبيدي"),
        (("كمال نادر", "کمال نادر"), "كمال نادر"),
        (("على نادر", "علي نادر"), "علي نادر"),
        (("مصطفى نادر", "مصطفي نادر"), "مصطفى نادر"),
        (("نادر العبيدى", "نادر العبيدى", "نادر العبيدي"), "نادر العبيدى"),
    ],
)
def test_of_equals_a_name_is_called_as_it_is_rightly_spelled(forms, label):
    assert _label(Counter(forms)) == _label(Counter(forms[::-1])) == label


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أشاد المدرب بلاعبه محمد سالم بعد المباراة.", "أصدر القاضي محمد سالم حكمه في قضية الاحتيال."),
        ("تمسك النادي بحارسه محمد سالم حتى نهاية الموسم.", "افتتح التاجر محمد سالم متجرا جديدا للأقمشة."),
        ("أقالت الإدارة مدربها محمد سالم بعد الخسارة.", "قال وزير المياه محمد سالم إن السد سيكتمل."),
        ("حطم السباح محمد سالم الرقم الوطني.", "أحيا الفنان محمد سالم حفلا على مسرح الميناء."),
        ("صنع النجار محمد سالم أبواب المسجد.", "دافع المحامي محمد سالم عن موكله أمام المحكمة."),
    ],
)
def test_a_trade_beside_a_name_that_is_no_title_parts_persons(archive, one, other):
    archive.ingest([read("a-1", one), read("b-1", other)])
    found = persons(archive, "a-1", "b-1")
    assert found[0] != found[1]
    assert None not in found


def test_players_told_by_pronoun_and_by_post_are_one(archive):
    archive.ingest([read("a-1", "أشاد المدرب بلاعبه محمد سالم بعد المباراة."), read("b-1", STRIKER)])
    assert set(persons(archive, "a-1", "b-1")) == {"per:محمد-سالم"}
