"""The stories of an affair hang together by what can be named; by a place only with another word of both titles."""

import pytest
from linking_invented import article

from isnad.linking.affairs import chain
from isnad.records import Name, Statement


def about(id, title, body, **kinds):
    names = tuple(
        Name(body.index(text), body.index(text) + len(text), text, kind, text)
        for kind, texts in kinds.items()
        for text in texts
        if text in body
    )
    return id, article(id, body, title=title, names=names)


def in_both(title, body, *, role=None, fine=None, speaks=False, kind="PER", name="حازم الدوري"):
    start = body.index(name)
    said = Statement(0, len(body), body, "قال", name, name) if speaks else None
    names = (Name(start, start + len(name), name, kind, name, role=role, fine=fine),)
    return article("?", body, title=title, names=names, statements=(said,) if said else ())


SALVAGED = ("انتشال حطام السفينة الغارقة", "انتشل غواصون حطاما يقودهم حازم الدوري.")
BLAMED = ("لجنة: السفينة الغارقة لم تُفحص", "حملت لجنة حازم الدوري المسؤولية.")


@pytest.mark.parametrize(
    ("one", "other", "linked"),
    [
        # Whom both begin with, where the titles share what tells something.
        (in_both(*SALVAGED), in_both(*BLAMED), True),
        (in_both(*SALVAGED), in_both("رفض الاستقالة من المجلس", BLAMED[1]), False),
        # Not a spokesman, nor one who speaks in both.
        (in_both(*SALVAGED, role="المتحدث باسم الميناء"), in_both(*BLAMED), False),
        (in_both(*SALVAGED, speaks=True), in_both(*BLAMED, speaks=True), False),
        (in_both(*SALVAGED, speaks=True), in_both(*BLAMED), True),
        # A body in one title is a matter only with more; a paper is none, nor God's name.
        (in_both("ميناء سهام يعلن أرباحه", "أعلن ميناء سهام أرباحه.", kind="ORG", name="ميناء سهام"),
         in_both("افتتاح مهرجان العسل", "رعى ميناء سهام مهرجان العسل.", kind="ORG", name="ميناء سهام"), False),
        (in_both("ميناء سهام يعلن أرباحه", "أعلن ميناء سهام أرباحه.", kind="ORG", name="ميناء سهام"),
         in_both("مدقق يراجع أرباح سنوات", "يراجع مدقق أرباح ميناء سهام.", kind="ORG", name="ميناء سهام"), True),
        (in_both("صحيفة المرفأ تنشر صورا للسفينة", "نشرت المرفأ صورا.", kind="ORG", fine="media", name="المرفأ"),
         in_both("صحيفة المرفأ تنشر مقابلة", "نشرت المرفأ مقابلة.", kind="ORG", fine="media", name="المرفأ"), False),
        (in_both("جدة الحمدان إلى رحمة الله", "انتقلت إلى رحمة الله.", name="الله"),
         in_both("والد السالم إلى رحمة الله", "انتقل إلى رحمة الله.", name="الله"), False),
    ],
)  # fmt: skip
def test_a_person_or_body_links_what_is_about_them(one, other, linked):
    assert bool(chain([("s1", one), ("s2", other)], "s1")) is linked


LOST = about("s1", "اختفاء سفينة الأمل قبالة نوران", "اختفت سفينة الأمل قبالة نوران.", MISC=["سفينة الأمل"], LOC=["نوران"])


@pytest.mark.parametrize(
    ("other", "names"),
    [
        (about("s2", "العثور على حطام السفينة", "عثر بحارة على حطام سفينة الأمل.", MISC=["سفينة الأمل"]), ("سفينة الأمل",)),
        # A place alone is no link, nor with one word, nor a name that neither title has, nor a series in one form.
        (about("s2", "مهرجان في نوران", "بدأ مهرجان العسل في نوران.", LOC=["نوران"]), ()),
        (about("s2", "بحث عن قارب قبالة نوران", "بحث بحارة عن قارب صيد قبالة نوران.", LOC=["نوران"]), ()),
        (about("s2", "اختفاء سفينة ثانية قبالة نوران", "اختفت سفينة ثانية قبالة نوران.", LOC=["نوران"]), ("نوران",)),
        (about("s2", "سفينة بألف ريال", "بيعت سفينة بألف ريال.", MISC=["ريال"]), ()),
        (about("s2", "اختفاء قارب", "اختفى قارب صيد. وكان حازم الدوري صاحبه.", PER=["حازم الدوري"]), ()),
        (
            about("s2", "العثور على حطام", "عثر بحارة على حطام. وهدأ البحر. وعاد الصيادون. وكانت سفينة الأمل اختفت.", MISC=["سفينة الأمل"]),
            (),
        ),
    ],
)
def test_a_link_says_by_which_names(other, names):
    links = chain([LOST, other], "s1")
    assert [(link.story, link.other, link.names) for link in links] == ([("s2", "s1", names)] if names else [])


def test_a_chain_leads_over_stories_and_leaves_out_what_no_link_reaches():
    found = about(
        "s2",
        "العثور على حطام السفينة",
        "عثر بحارة على حطام سفينة الأمل. وقاد البحث حازم الدوري.",
        MISC=["سفينة الأمل"],
        PER=["حازم الدوري"],
    )
    feast = about("s3", "مهرجان العسل", "بدأ مهرجان العسل.", MISC=["مهرجان العسل"])
    praised = about("s4", "تكريم حازم الدوري", "كرم الوالي حازم الدوري.", PER=["حازم الدوري"])
    stories = [LOST, found, feast, praised]
    assert [(link.story, link.other) for link in chain(stories, "s4")] == [("s1", "s2"), ("s2", "s4")]
    assert [(link.story, link.other) for link in chain(stories, "s1")] == [("s2", "s1"), ("s4", "s2")]
    assert chain(stories, "s3") == ()
