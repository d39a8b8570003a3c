"""The days that an article names, where it was written before it was published."""

import pytest
from linking_invented import article

from isnad import read_article
from isnad.linking.timeline import timeline
from isnad.linking.written import days_named
from isnad.records import DateMention

# The body, when it was published, when it was written, the days that it names. 3 March 2031 is a Monday.
_CASES = [
    ("اندلع حريق اليوم الاثنين في مستودع.", "2031-03-03", "2031-03-03", ["2031-03-03"]),
    ("اندلع حريق اليوم (الأحد) في مستودع.", "2031-03-03T01:10:00+03:00", "2031-03-02", ["2031-03-02"]),
    ("اندلع حريق أمس السبت في مستودع.", "2031-03-03", "2031-03-02", ["2031-03-01"]),
    # What else it counts from its own day goes with it; what stands in the calendar does not.
    (
        "أعلنت البلدية اليوم الأحد أن السوق أغلق أمس، بعد تحذير في 26 فبراير.",
        "2031-03-03", "2031-03-02", ["2031-03-02", "2031-03-01", "2031-02-26"],
    ),
    ("تفتتح القاعة غدا الثلاثاء.", "2031-03-03", "2031-03-03", ["2031-03-04"]),
    # Published by a clock that is behind.
    ("اندلع حريق اليوم الثلاثاء في مستودع.", "2031-03-03T22:30:00+00:00", "2031-03-04", ["2031-03-04"]),
    # Two days that do not agree: each says its own, and the article says nothing of when it was written.
    ("اندلع حريق اليوم الأحد في مستودع، وانهار جدار أمس الأحد.", "2031-03-03", "2031-03-03", ["2031-03-02", "2031-03-02"]),
    # Published days late.
    ("اندلع حريق اليوم الأربعاء في مستودع.", "2031-03-03", "2031-02-26", ["2031-02-26"]),
    # … a weekday «الماضي» is then the last before that.
    ("اندلع حريق اليوم الأربعاء في مستودع أغلق يوم الخميس الماضي.", "2031-03-03", "2031-02-26", ["2031-02-26", "2031-02-20"]),
    # … and one to come may be the day that it was written on, or one before it was published.
    ("اندلع حريق اليوم الأحد في مستودع، وسيفتتح الوزير السوق الأحد.", "2031-03-03", "2031-03-02", ["2031-03-02", "2031-03-02"]),
    ("اندلع حريق اليوم الأحد في مستودع، وسيفتتح الوزير السوق الأحد المقبل.", "2031-03-03", "2031-03-02", ["2031-03-02", "2031-03-09"]),
    ("اندلع حريق اليوم الجمعة في مستودع، وسيفتتح الوزير السوق الاثنين المقبل.", "2031-03-04", "2031-02-28", ["2031-02-28", "2031-03-03"]),
    # A date that is written out decides.
    ("اندلع حريق اليوم الأحد 2 مارس في مستودع.", "2031-03-03", "2031-03-03", ["2031-03-02"]),
    ("اندلع حريق الأحد في مستودع.", "2031-03-03", "2031-03-03", ["2031-03-02"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "published", "written", "days"), _CASES)
def test_a_weekday_says_when_a_text_was_written(body, published, written, days):
    assert days_named(read_article(article("a", body, published=published))) == (written, days)


def test_an_article_without_a_date_names_what_it_writes_out():
    body = "اندلع حريق اليوم الأحد في مستودع، بعد حريق 5 فبراير 2031."
    assert days_named(read_article(article("a", body, published=None))) == (None, [None, "2031-02-05"])


def test_a_value_that_is_no_day_names_none():
    body = "اندلع حريق اليوم الأحد."
    odd = article("a", body, published="2031-03-03", dates=(DateMention(10, 21, body[10:21], "2031-02-31", "day"),))
    assert days_named(odd) == ("2031-03-03", [None])


def test_a_report_of_the_day_before_and_one_of_the_day_give_one_line():
    early = article("a", "اندلع حريق في سوق نوران اليوم الأحد، وأخمدته فرق الإطفاء.", published="2031-03-02T20:00:00+03:00")
    late = article("b", "اندلع حريق في سوق نوران اليوم الأحد وأخمدته فرق الإطفاء بعد ساعات.", published="2031-03-03T01:00:00+03:00")
    assert [entry.date for entry in timeline("s", [read_article(early), read_article(late)])] == ["2031-03-02"]
