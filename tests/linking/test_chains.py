"""The stories of an affair hang together by what can be named; by a place only with another word of both titles."""

import pytest
from linking_invented import article

from isnad.linking.affairs import chain
from isnad.records import Name


def about(id, title, body, **kinds):
    names = tuple(
        Name(body.index(text), body.index(text) + len(text), text, kind, text)
        for kind, texts in kinds.items()
        for text in texts
        if text in body
    )
    return id, article(id, body, title=title, names=names)


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
