"""Which days of which a story's articles speak are days of the story: not what few of them tell in passing."""

import pytest
from linking_invented import article

from isnad.linking.timeline import timeline
from isnad.records import DateMention

REOPENED = "أعاد مجلس بلدية نوران افتتاح سوق الخشب القديم أمام التجار والزوار الخميس"
MORE = "وشكر رئيس البلدية التجار. وقال إن السوق جميل. وحضر الحفل زوار كثيرون."
NAMED = {
    "الخميس": "2031-03-06",
    "الأربعاء": "2031-03-05",
    "في 18 فبراير": "2031-02-18",
    "في 9 مارس": "2031-03-09",
    "في العاشر من مارس": "2031-03-10",
    "الاثنين المقبل": "2031-03-10",
}


def dated(id, body, published="2031-03-06", title="نوران تعيد افتتاح سوق الخشب", dates=()):
    found = [
        DateMention(at, at + len(text), text, value, "day")
        for text, value in NAMED.items()
        for at in [body.find(text)]
        if at >= 0 and not (text == "في 9 مارس" and "9 مارس أو" in body)
    ]
    return article(id, body, title, published=published, dates=tuple(sorted([*found, *dates], key=lambda each: each.start)))


def days(*bodies):
    return [entry.date for entry in timeline("s1", [dated(str(n), body) for n, body in enumerate(bodies)])]


@pytest.mark.parametrize(
    ("told", "others", "expected"),
    [
        # A day before the reporting: told by one of several articles, by two, by an opening, in a story of two.
        (f"{REOPENED}. وأغلقت البلدية سوق الخشب في نوران أمام التجار في 18 فبراير.", 3, []),
        (f"{REOPENED}. وأغلقت البلدية سوق الخشب في نوران أمام التجار في 18 فبراير.", 1, ["2031-02-18"]),
        (f"أغلقت البلدية سوق الخشب القديم في نوران أمام التجار والزوار في 18 فبراير. {REOPENED}.", 3, ["2031-02-18"]),
        (f"نوران - مدار\nأغلقت البلدية سوق الخشب القديم في نوران أمام التجار والزوار في 18 فبراير. {REOPENED}.", 3, ["2031-02-18"]),
        # A day of the reporting: near the beginning, or far behind it.
        (f"{REOPENED}. ورمم عمال بلدية نوران أبواب سوق الخشب القديم الأربعاء.", 3, ["2031-03-05"]),
        (f"{REOPENED}. {MORE} ورمم عمال بلدية نوران أبواب سوق الخشب القديم الأربعاء.", 3, []),
        # What is only noted beside, and what is to come.
        (f"{REOPENED}. ويذكر أن عمال بلدية نوران رمموا أبواب سوق الخشب القديم الأربعاء.", 3, []),
        (f"{REOPENED}. وتقيم بلدية نوران مهرجانا للتجار في سوق الخشب القديم في 9 مارس.", 3, ["2031-03-09"]),
    ],
)
def test_what_few_tell_in_passing_is_no_day_of_a_story(told, others, expected):
    found = days(told, *[f"{REOPENED}. {MORE}"] * others)
    assert [day for day in found if day != "2031-03-06"] == expected


def test_a_day_before_the_reporting_is_told_by_two():
    told = f"{REOPENED}. وأغلقت البلدية سوق الخشب في نوران أمام التجار في 18 فبراير."
    assert days(told, told.replace("وأغلقت", "وكانت قد أغلقت"), *[f"{REOPENED}. {MORE}"] * 2) == ["2031-02-18", "2031-03-06"]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        # What comes before a day to come, a day that is not settled, what somebody was barred from, and a clause with «أن».
        ("وقال رئيس بلدية نوران إن سوق الخشب يرمم قبل افتتاح المهرجان في 9 مارس.", []),
        ("وتقيم بلدية نوران مهرجان سوق الخشب في 9 مارس أو في العاشر من مارس.", []),
        ("ومنعت بلدية نوران تجار سوق الخشب من المشاركة في الحفل الذي سيقام في 9 مارس.", []),
        ("ويشارك تجار سوق الخشب في نوران في الحفل الذي سيقام في 9 مارس.", ["2031-03-09"]),
        ("ويزور رئيس بلدية نوران سوق الخشب قبل أن يفتتح مهرجان التجار في 9 مارس.", ["2031-03-09"]),
    ],
)
def test_what_comes_before_a_day_to_come_is_not_of_that_day(told, expected):
    assert [day for day in days(f"{REOPENED}. {told}") if day > "2031-03-06"] == expected


def test_an_opening_that_tells_of_the_week_before_is_of_no_day():
    body = "أعلنت بلدية نوران الأسبوع الماضي إعادة افتتاح سوق الخشب القديم أمام التجار والزوار."
    at = body.index("الأسبوع")
    week = DateMention(at, at + 14, "الأسبوع الماضي", "2031-03-03/2031-03-09", "week")
    for dates, expected in ((week,), []), ((), ["2031-03-12"]):
        assert [entry.date for entry in timeline("s1", [dated("a", body, "2031-03-12", dates=dates)])] == expected


def test_a_day_whose_line_is_told_of_another_has_what_else_happened_then():
    extended = "مددت بلدية نوران إغلاق سوق الخشب القديم أمام التجار والزوار ثلاثة أشهر أخرى بسبب أعمال الترميم {}."
    collapsed = "أصيب ستة عمال الخميس بجروح في انهيار سقف مخزن على طرف السوق."
    held = [dated(str(n), extended.format("الأربعاء")) for n in range(3)]
    told = dated("d", f"{extended.format('الخميس')} {MORE}")
    for more, expected in ([], ["2031-03-05"]), ([dated("e", f"{collapsed} {extended.format('')}")], ["2031-03-05", "2031-03-06"]):
        lines = timeline("s1", [*held, told, *more])
        assert [entry.date for entry in lines] == expected
        assert all(entry.text == collapsed for entry in lines if entry.date == "2031-03-06")
