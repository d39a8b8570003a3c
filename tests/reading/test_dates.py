"""Time expressions in the body: the tables ``dates*.tsv`` and what it cannot say."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic.text import Text
from isnad.reading.dates import find_dates

_MARKED = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]*)\]")
TABLE = [
    line.split("\t")
    for path in sorted(Path(__file__).parent.glob("dates*.tsv"))
    for line in path.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("published", "marked"), TABLE)
def test_expression(published: str, marked: str) -> None:
    text = _MARKED.sub(r"\1", marked)
    expected = [(words, value or None) for words, value in _MARKED.findall(marked)]
    found = find_dates(Text(text), published or None)
    assert [(mention.text, mention.value) for mention in found] == expected
    assert all(text[mention.start : mention.end] == mention.text for mention in found)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("وقع الانفجار أمس الثلاثاء قرب السوق.", "2024-01-24 is a Wednesday"),
        ("صدر البيان الثلاثاء 24 يناير 2024 عن الوزارة.", "2024-01-24 is a Wednesday"),
        ("أعلن اليوم الأربعاء عن الفائزين.", "2024-01-25 is a Thursday"),
        ("انطلقت في منتصف يناير بالقاهرة.", "middle"),
        ("وقع قبل نحو 20 عاما.", "about"),
        ("تسلم الطلبات قبل نهاية مارس.", "before; late"),
        ("تسلم الطلبات قبل مساء الأحد.", "before"),
        ("عقد في 13 رجب 1445هـ بالمقر.", "Umm al-Qura"),
    ],
)
def test_note(text: str, note: str) -> None:
    (mention,) = find_dates(Text(text), "2024-01-25")
    assert note in (mention.note or "")


def test_the_day_is_that_of_the_outlets_zone() -> None:
    text = Text("اجتمع المجلس أمس في مقره.")
    late = "2024-01-25T22:30+00:00"
    assert find_dates(text, late)[0].value == "2024-01-24"
    assert find_dates(text, late, country="SA")[0].value == "2024-01-25"
    assert find_dates(text, late, zone="America/New_York")[0].value == "2024-01-24"


def test_this_month_is_a_hijri_one_in_saudi_texts_that_spoke_of_one() -> None:
    text = Text("استؤنف العمل رابع أيام عيد الفطر، ومدد حتى الثلاثين من الشهر الحالي.")
    assert [mention.value for mention in find_dates(text, "2015-07-22", country="SA")] == ["2015-07-20", "2015-08-15"]
    assert [mention.value for mention in find_dates(text, "2015-07-22", country="EG")] == ["2015-07-20", "2015-07-30"]


def test_the_week_begins_where_the_outlets_country_begins_it() -> None:
    text = Text("ارتفعت الأسعار الأسبوع الماضي.")
    assert find_dates(text, "2015-07-26", country="SA")[0].value == "2015-07-19/2015-07-25"
    assert find_dates(text, "2015-07-26")[0].value == "2015-07-13/2015-07-19"


def test_a_clock_time_stands_beside_its_day_in_the_outlets_zone() -> None:
    text = Text("وصل الوفد عند الساعة العاشرة والنصف من مساء أمس (19:30 بتوقيت غرينتش).")
    found = [(mention.text, mention.value, mention.grain) for mention in find_dates(text, "2024-01-25", country="SA")]
    assert found == [
        ("الساعة العاشرة والنصف من مساء", "2024-01-24T22:30+03:00", "minute"),
        ("أمس", "2024-01-24", "day"),
        ("19:30", "2024-01-24T19:30+00:00", "minute"),
    ]


@pytest.mark.parametrize(
    "text", ["يبدأ العرض يوم الساعة الخامسة.", "اجتمعوا في أواخر الساعة الثانية.", "منتصف الثالثة.", "مطلع الخامسة مساء"]
)
def test_a_clock_word_after_a_part_or_a_day_is_no_date(text: str) -> None:
    assert all(mention.grain != "day" for mention in find_dates(Text(text), "2024-01-25"))


@pytest.mark.parametrize(
    "text",
    [
        "تفتح العيادة من الساعة الثامنة صباحا حتى الثانية ظهرا.",
        "عقد أمس الاجتماع الثاني. الساعة العاشرة صباحا موعد المتحف.",
        "أقيم أمس عند الساعة العاشرة.",
    ],
)
def test_no_clock_time_without_a_day_or_half(text: str) -> None:
    assert not any(mention.grain == "minute" for mention in find_dates(Text(text), "2024-01-25"))


_WORDS = sorted({word for _, marked in TABLE for word in re.sub(r"[\[\]|]", " ", marked).split()})


@given(st.lists(st.sampled_from(_WORDS), max_size=30), st.sampled_from(["2024-01-25", None, "2024-02", "1999-12-31T23:59Z", "x"]))
def test_any_words_give_mentions_in_order_that_never_overlap(words: list[str], published: str | None) -> None:
    raw = " ".join(words)
    end = 0
    for mention in find_dates(Text(raw), published):
        assert end <= mention.start < mention.end
        assert raw[mention.start : mention.end] == mention.text
        end = mention.end


@pytest.mark.parametrize("text", ["يومي", "شهر", "قبل", "من", "النصف الأول من", "العشر الأواخر من", "الأسبوع الأول", "نهاية", "ذلك العام"])
def test_a_text_that_breaks_off_is_no_date(text: str) -> None:
    assert find_dates(Text(text), "2024-01-25") == ()


@given(st.text(max_size=200))
def test_any_text_is_read(raw: str) -> None:
    find_dates(Text(raw), "2024-01-25")
