"""What tells a happening from another of its kind, and what two reports share that says nothing of a happening."""

import numpy as np
import pytest
from linking_invented import article

from isnad.linking import Linker, MemoryLinkStore
from isnad.linking.bouts import apart, mark
from isnad.reader import read_article
from isnad.records import Article, Name

DAWN = "قتل سبعة أشخاص وأصيب 19 آخرون في انقلاب حافلة ركاب فجر الثلاثاء على طريق الوادي الأخضر، بحسب الدفاع المدني."
MORNING = "لقي سبعة أشخاص مصرعهم صباح اليوم حين انقلبت حافلة ركاب على طريق الوادي الأخضر."
RISEN = "ارتفع إلى تسعة عدد قتلى انقلاب الحافلة على طريق الوادي الأخضر بعد وفاة مصابين مساء الثلاثاء في المستشفى."
EVENING = "قتل شخصان وأصيب ثالث في انقلاب شاحنة مساء الثلاثاء على طريق الوادي الأخضر، بحسب الدفاع المدني."
NO_HOUR = "قتل شخصان وأصيب ثالث في انقلاب شاحنة على طريق الوادي الأخضر، بحسب الدفاع المدني."


@pytest.mark.parametrize(
    ("earlier", "later", "days", "two"),
    [
        (("", DAWN), ("", EVENING), 0.5, True),
        (("", DAWN), ("", MORNING), 0.5, False),
        (("", DAWN), ("", RISEN), 0.5, False),  # tolls rise
        (("", EVENING), ("", DAWN), 0.5, False),
        (("", DAWN), ("", NO_HOUR), 0.5, False),
        (("", DAWN), ("", EVENING), 0.0, False),  # which came first is not known
        (("", DAWN), ("", EVENING), 2.0, False),  # the evening may be of another day
        (("حريق في سوق الخشب", ""), ("حريق آخر في حي الميناء", ""), 0.5, True),
        (("حريق آخر في حي الميناء", ""), ("حريق في سوق الخشب", ""), 0.5, True),
        (("هزة أرضية في السفوح", ""), ("هزة أرضية ثانية في السفوح", ""), 0.5, True),
        (("هزة أرضية ثانية", ""), ("هزة أخرى", ""), 0.5, False),
        (("انقطاع الكهرباء عن نوران", ""), ("عطل آخر يقطع الكهرباء عن نوران", ""), 2.0, True),
        (("غرق قارب قبالة الياقوت", ""), ("غرق قارب صيادين آخر قبالة الياقوت", ""), 6.0, True),
        (("حريق في سوق الخشب", ""), ("وفاة مصاب آخر في الحريق", ""), 0.5, False),
        (("انفجار في المصنع", ""), ("ثاني أكبر انفجار في تاريخ البلاد", ""), 0.5, False),
    ],
)
def test_two_happenings_of_one_kind(earlier, later, days, two):
    marks = [np.array([mark(Article(id="a", title=title, body=body))], np.uint32) for title, body in (earlier, later)]
    assert apart(*marks, np.array([days])).tolist() == [two]


def test_reports_of_one_place_within_hours_may_both_be_of_the_further_one():
    def told(title, place):
        body = f"التهم حريق متاجر في سوق {place}."
        return np.array([mark(Article(id="a", title=title, body=body, names=(Name(23, 23 + len(place), place, "LOC", place),)))], np.uint32)

    called, plain = told("حريق آخر في سوق", "الياقوت"), told("حريق يلتهم متاجر", "الياقوت")
    assert apart(called, plain, np.array([0.1])).tolist() == [False]
    assert apart(plain, called, np.array([2.0])).tolist() == [True]
    assert apart(called, told("حريق يلتهم متاجر", "نوران"), np.array([0.1])).tolist() == [True]


def _stories(*told):
    linker = Linker(MemoryLinkStore())
    linker.add([read_article(article(id, body, title, id, published)) for id, title, body, published in told])
    return {frozenset(story.articles) for story in linker.stories()}


def test_two_accidents_of_one_day_on_one_road_are_two_stories():
    assert _stories(
        ("nahar", "قتلى بانقلاب حافلة على طريق الوادي الأخضر", DAWN, "2031-04-08T07:00+03:00"),
        ("sada", "انقلاب حافلة على طريق الوادي الأخضر", MORNING, "2031-04-08T09:00+03:00"),
        ("tv", "ارتفاع قتلى حافلة الوادي الأخضر إلى تسعة", RISEN, "2031-04-08T20:00+03:00"),
        ("madar", "قتيلان بانقلاب شاحنة على طريق الوادي الأخضر", EVENING, "2031-04-08T21:00+03:00"),
    ) == {frozenset({"nahar", "sada", "tv"}), frozenset({"madar"})}


RESIGNED = "قدم وزير التجارة كمال البيطار استقالته إلى رئيس الحكومة الاثنين على خلفية أزمة الخبز."
ACCEPTED = "قبل رئيس الحكومة عمر الدباغ استقالة وزير التجارة كمال البيطار وكلف وزير المالية بتسيير أعمال الوزارة."
SCORED = "سجل المهاجم كمال البيطار هدفين وقاد ناديه اليرموك إلى الفوز على النسور في ختام الجولة العشرين."
FAIR = "افتتحت وزيرة الثقافة ليلى القاضي صباح الاثنين معرض الكتاب في مدينة الزيتونة بمشاركة 240 دار نشر."
AT_THE_FAIR = "وقع الروائي عدنان الفرا روايته الجديدة في معرض الكتاب بمدينة الزيتونة مساء الاثنين."
MATCH = "فاز نادي الزيتونة على ضيفه الأمل بثلاثة أهداف دون رد مساء الاثنين."


@pytest.mark.parametrize(
    ("title", "body", "others", "alone"),
    [
        ("كمال البيطار يسجل هدفين", SCORED, (("استقالة كمال البيطار", RESIGNED), ("قبول استقالة البيطار", ACCEPTED)), True),
        ("الزيتونة يفوز على الأمل", MATCH, (("معرض الكتاب في الزيتونة", FAIR), ("كاتب يوقع روايته في الزيتونة", AT_THE_FAIR)), True),
        ("قبول استقالة البيطار", ACCEPTED, (("استقالة كمال البيطار", RESIGNED),), False),
        ("كاتب يوقع روايته في الزيتونة", AT_THE_FAIR, (("معرض الكتاب في الزيتونة", FAIR),), False),
    ],
)
def test_a_name_and_a_day_alone_join_nothing_in_a_small_archive(title, body, others, alone):
    told = [("tv", title, body, "2031-05-06T20:00+03:00")]
    told += [(outlet, *each, "2031-05-06T12:00+03:00") for outlet, each in zip(("nahar", "sada"), others, strict=False)]
    assert (frozenset({"tv"}) in _stories(*told)) == alone


def test_the_order_of_arrival_makes_no_difference():
    told = [
        read_article(article("a", DAWN, "قتلى بانقلاب حافلة", "nahar", "2031-04-08T07:00+03:00")),
        read_article(article("b", EVENING, "قتيلان بانقلاب شاحنة", "sada", "2031-04-08T21:00+03:00")),
        read_article(article("c", RISEN, "ارتفاع قتلى الحافلة", "tv", "2031-04-08T20:00+03:00")),
    ]
    found = []
    for order in (told, told[::-1], [told[1], told[0], told[2]]):
        linker = Linker(MemoryLinkStore())
        for each in order:
            linker.add([each])
        found.append({(story.story, frozenset(story.articles)) for story in linker.stories()})
    assert found[0] == found[1] == found[2]


@pytest.mark.parametrize(("title", "body"), [("وزير المياه يفتتح محطة", "افتتح الوزير مساء الثلاثاء محطة جديدة."), (None, "")])
def test_what_tells_of_no_toll_has_no_mark(title, body):
    assert mark(Article(id="a", title=title, body=body)) == 0
