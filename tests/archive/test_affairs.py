"""An affair is a chain of stories over weeks, earliest first, whatever came first; who has but the name is not of it."""

import pytest

from isnad import Archive
from isnad.errors import NotFoundError
from isnad.linking.affairs import once
from isnad.reader import read_article
from isnad.records import Article

MAN = "مدير الميناء السابق حازم السروجي"
TOLD = [
    ("a1", "2031-01-06", "توقيف حازم السروجي", f"أوقفت النيابة العامة {MAN} للتحقيق معه في صفقة الرافعات المعطوبة."),
    ("a2", "2031-01-27", "تمديد توقيف حازم السروجي", f"مدد قاضي التحقيق توقيف {MAN} شهرا آخر في صفقة الرافعات المعطوبة."),
    ("a3", "2031-03-04", "إحالة السروجي إلى محكمة الجنايات", f"أحالت النيابة العامة {MAN} إلى محكمة الجنايات في صفقة الرافعات المعطوبة."),
    ("a4", "2031-05-20", "سبع سنوات لمدير الميناء", f"قضت محكمة الجنايات بحبس {MAN} سبع سنوات في صفقة الرافعات المعطوبة."),
    # One who has the name, in other matters.
    ("b1", "2031-02-12", "حازم السروجي يقود الصقور إلى النهائي", "سجل المهاجم الشاب حازم السروجي هدفين وقاد فريق الصقور إلى نهائي الكأس."),
    ("b2", "2031-03-30", "رصيف جديد في الميناء", "افتتح مدير الميناء سليم الراعي رصيفا جديدا للحاويات بكلفة مليوني دينار."),
]
ARTICLES = [read_article(Article(id=id, title=title, body=body, outlet="sada", published=day)) for id, day, title, body in TOLD]


def chains(path, batches):
    with Archive.open(path) as archive:
        for batch in batches:
            archive.ingest(batch)
        home = {article.id: archive.story_of(article.id).story for article in ARTICLES}
        first = {home[article.id]: article.id for article in reversed(ARTICLES)}
        found = {id: archive.affair(home[id]) for id in home}
        told = {id: [first[each.story] for each in affair.stories] for id, affair in found.items()}
        links = {id: [(first[link.story], first[link.other], link.names) for link in affair.links] for id, affair in found.items()}
        return told, links, {id: affair.timeline for id, affair in found.items()}


def test_an_affair_goes_over_weeks_and_leaves_out_who_has_but_the_name(tmp_path):
    told, links, timelines = chains(tmp_path / "a", [ARTICLES])
    assert told == {id: ["a1", "a2", "a3", "a4"] if id[0] == "a" else [id] for id in told}
    assert {names for found in links.values() for _, _, names in found} == {("حازم السروجي",)}
    found = [entry.article for entry in timelines["a3"]]
    assert found == sorted(found)
    assert {"a1", "a4"} <= set(found) <= {"a1", "a2", "a3", "a4"}


@pytest.mark.parametrize(
    "batches", [[[each] for each in ARTICLES], [[each] for each in reversed(ARTICLES)], [ARTICLES[:1:-1], ARTICLES[:2]]]
)
def test_the_order_of_arrival_changes_no_affair(tmp_path, batches):
    assert chains(tmp_path / "a", batches) == chains(tmp_path / "b", [ARTICLES])


def test_the_place_and_its_matter_make_an_affair_over_weeks(tmp_path):
    told = [
        ("f1", "2031-01-06", "حريق قفصة يلتهم مخازن الميناء", "أتى حريق كبير على مخازن الحبوب في مدينة قفصة فجر اليوم."),
        ("f2", "2031-02-16", "لجنة التحقيق في حريق قفصة تتهم المقاول", "قالت لجنة التحقيق إن المقاول أهمل الصيانة في مدينة قفصة."),
        ("g1", "2031-02-02", "قفصة تستقبل أول قطار سريع", "وصل أول قطار سريع إلى محطة مدينة قفصة."),
    ]
    with Archive.open(tmp_path / "a") as archive:
        archive.ingest(
            [read_article(Article(id=id, title=title, body=body, outlet="sada", published=day)) for id, day, title, body in told]
        )
        home = {id: archive.story_of(id).story for id, *_ in told}
        for one in ("f1", "f2"):
            assert [each.story for each in archive.affair(home[one]).stories] == [home["f1"], home["f2"]]
        assert [each.story for each in archive.affair(home["g1"]).stories] == [home["g1"]]


def test_an_unknown_story_is_of_no_affair(tmp_path):
    with Archive.open(tmp_path / "a") as archive, pytest.raises(NotFoundError):
        archive.affair("s9")


def test_a_name_is_told_once():
    names = ("زكرياء بلحاج", "وزكرياء بلحاج", "للأطباء", "الأطباء", "بالما", "وليد")
    assert once(names) == ("زكرياء بلحاج", "الأطباء", "بالما", "وليد")
