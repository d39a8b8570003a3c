"""Publication lines: the tables ``published*.tsv`` (country, line, value) and what it cannot say."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic import hijri, moments
from isnad.arabic.folding import fold_search
from isnad.arabic.moments import Moment
from isnad.arabic.published import find_published, label_of, parse_published, read_line
from isnad.arabic.stated import read_moment, read_plain
from isnad.arabic.zones import country_of, load_zone

TABLE = [
    line.split("\t")
    for path in sorted(Path(__file__).parent.glob("published*.tsv"))
    for line in path.read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("country", "line", "value"), TABLE)
def test_line(country: str, line: str, value: str) -> None:
    moment = parse_published(line, country=country or None)
    assert (moment.value if moment else "") == value


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("نشر في: 25 يناير 2024", "published"),
        ("تاريخ النشر : 8 شوال 1436 هـ", "published"),
        ("نُشر بتاريخ 25/1/2024", "published"),
        ("أضيف في 25 يناير 2024", "published"),
        ("Published: July 27, 2015", "published"),
        ("آخر تحديث: 25 يناير 2024", "updated"),
        ("تحديث: الأحد، 14 مارس 2021", "updated"),
        ("تم التحديث في 25/1/2024", "updated"),
        ("Last updated: July 27, 2015", "updated"),
        ("نشر في", "published"),
        ("آخر تحديث", "updated"),
        ("25 يناير 2024", None),
        ("نشر الجيش قوات إضافية على الحدود", None),
        ("حدث في مثل هذا اليوم", None),
        ("", None),
    ],
)
def test_label(line: str, label: str | None) -> None:
    assert label_of(line) == label


def test_published_and_updated_are_kept_apart() -> None:
    lines = ["صحيفة الأفق", "نشر في", "25 يناير 2024 10:00", "آخر تحديث: 26 يناير 2024 11:00"]
    found = find_published(lines)
    assert found.published is not None
    assert found.updated is not None
    assert (found.published.value, found.updated.value) == ("2024-01-25T10:00", "2024-01-26T11:00")
    both = read_line("25 يناير 2024 10:00 (آخر تحديث: 26 يناير 2024 11:00)")
    assert [(label, moment.value) for label, moment in both] == [(None, "2024-01-25T10:00"), ("updated", "2024-01-26T11:00")]


def test_an_update_alone_is_no_publication() -> None:
    found = find_published(["آخر تحديث: 26 يناير 2024"])
    assert found.published is None
    assert found.updated is not None


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("الأحد 25 يناير 2024", "Thursday"),
        ("13 رجب 1445 هـ", "a day either way"),
        ("الجمعة 13 رجب 1445 هـ", "moved one day"),
        ("3/4/2024", "day before month assumed"),
        ("10 رجب 1440 هـ - 25 يناير 2024م", "the Hijri date beside it"),
    ],
)
def test_note_says_what_is_odd(line: str, words: str) -> None:
    moment = parse_published(line)
    assert moment is not None
    assert words in (moment.note or "")


def test_zone_gives_a_clock_time_its_offset_and_a_day_none() -> None:
    assert parse_published("25 يناير 2024 14:30", zone="Asia/Beirut") == Moment("2024-01-25T14:30+02:00", "minute")
    assert parse_published("25 يناير 2024", zone="Asia/Beirut") == Moment("2024-01-25", "day")
    assert parse_published("25 يناير 2024 14:30", zone="No/Where") == Moment("2024-01-25T14:30", "minute")


@given(st.text(max_size=320))
def test_any_line_gives_a_readable_value_or_none(line: str) -> None:
    moment = parse_published(line)
    assert moment is None or moments.span_of(moment.value) is not None
    label_of(line)


@given(st.dates(date(1924, 8, 2), date(2077, 10, 1)))
def test_hijri_round_trip(day: date) -> None:
    found = hijri.from_gregorian(day)
    assert found is not None
    assert hijri.to_gregorian(*found) == day


@given(st.dates(date(1930, 1, 1), date(2090, 1, 1)))
def test_every_day_is_read_back_from_every_spelling(day: date) -> None:
    numeric = f"{day.day}/{day.month}/{day.year}"
    for line in (day.isoformat(), numeric, day.strftime("%d %B %Y"), f"نشر في {day.day:02d}-{day.month:02d}-{day.year}"):
        moment = parse_published(line, country="EG")
        assert moment is not None
        assert moment.value == day.isoformat()


@pytest.mark.parametrize(
    ("value", "span"),
    [
        ("2024-01-25", ("2024-01-25", "2024-01-25")),
        ("2024-01-25T23:30+03:00", ("2024-01-25", "2024-01-25")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2014", ("2014-01-01", "2014-12-31")),
        ("199X", ("1990-01-01", "1999-12-31")),
        ("19XX", ("1900-01-01", "1999-12-31")),
        ("2024-02-03/2024-02-07", ("2024-02-03", "2024-02-07")),
        ("2023-06/2023-08", ("2023-06-01", "2023-08-31")),
    ],
)
def test_span_of(value: str, span: tuple[str, str]) -> None:
    found = moments.span_of(value)
    assert found is not None
    assert tuple(day.isoformat() for day in found) == span


@pytest.mark.parametrize("value", [None, "", "soon", "2024-13", "2024-02-30", "2024-01-25/", "/"])
def test_span_of_nothing(value: str | None) -> None:
    assert moments.span_of(value) is None
    assert moments.day_of(value) is None


def test_sort_key_orders_mixed_values() -> None:
    values = ["2014", "2024-01-25", "2024-01-25T01:00+03:00", "2024-01-24T23:00", None, "2024-01-20/2024-01-30", "199X", "2024-01"]
    ordered = sorted(values, key=moments.sort_key)
    assert ordered == ["199X", "2014", "2024-01", "2024-01-20/2024-01-30", "2024-01-25T01:00+03:00", "2024-01-24T23:00", "2024-01-25", None]


def test_countries_name_zones_that_exist() -> None:
    for code in ("SA", "eg", "MA", "LB", "PS", "US"):
        known = country_of(code)
        assert known is not None
        assert load_zone(known.zone) is not None
    assert country_of("XX") is None


@pytest.mark.parametrize(("country", "line", "_value"), TABLE)
def test_a_line_of_a_plain_shape_reads_as_it_does_piece_by_piece(country: str, line: str, _value: str) -> None:
    text = fold_search(line).text.lower()
    plain = read_plain(text, country or None, None)
    assert plain is None or plain == read_moment(text, country or None, None)
