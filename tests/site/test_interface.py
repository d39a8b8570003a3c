"""Words of the interface: every label in both languages, Arabic plurals, times in words."""

import csv
from importlib.resources import files

import pytest

from isnad.site.interface import counted, label, shown_time

with files("isnad.site").joinpath("data/interface.tsv").open(encoding="utf-8") as file:
    LABELS = list(csv.DictReader(file, delimiter="\t"))


@pytest.mark.parametrize("row", LABELS, ids=lambda row: row["key"])
def test_each_label_is_there_in_both_languages(row):
    assert label(row["key"], "ar")
    assert label(row["key"], "en")


@pytest.mark.parametrize(
    ("n", "noun", "arabic", "english"),
    [
        (1, "report", "تقرير واحد", "one report"),
        (2, "origin", "مصدران مستقلان", "2 independent origins"),
        (3, "report", "3 تقارير", "3 reports"),
        (10, "origin", "10 مصادر مستقلة", "10 independent origins"),
        (12, "report", "12 تقريرا", "12 reports"),
        (99, "statement", "99 قولا", "99 statements"),
        (100, "report", "100 تقرير", "100 reports"),
        (101, "report", "101 تقرير", "101 reports"),
        (103, "report", "103 تقارير", "103 reports"),
        (1250, "report", "1,250 تقريرا", "1,250 reports"),
        (2, "mention", "مرتان", "twice"),
    ],
)
def test_counted_nouns_follow_the_plurals_of_each_language(n, noun, arabic, english):
    assert (counted(n, noun, "ar"), counted(n, noun, "en")) == (arabic, english)


@pytest.mark.parametrize(
    ("value", "arabic", "english"),
    [
        (None, "بلا تاريخ معلوم", "No known date"),
        ("2014", "2014", "2014"),
        ("199X", "199X", "199X"),
        ("2023-12", "كانون الأول/ديسمبر 2023", "December 2023"),
        ("2024-01-25", "الخميس 25 كانون الثاني/يناير 2024", "Thursday 25 January 2024"),
        ("2024-01-25T14:30+03:00", "الخميس 25 كانون الثاني/يناير 2024، 14:30 UTC+03:00", "Thursday 25 January 2024, 14:30 UTC+03:00"),
        ("2024-01-25T14:30:05Z", "الخميس 25 كانون الثاني/يناير 2024، 14:30 UTC", "Thursday 25 January 2024, 14:30 UTC"),
        ("2024-02/2024-03", "شباط/فبراير 2024 – آذار/مارس 2024", "February 2024 – March 2024"),
    ],
)
def test_times_are_shown_only_as_fine_as_they_are_known(value, arabic, english):
    assert (shown_time(value, "ar"), shown_time(value, "en")) == (arabic, english)
