"""Names that only their vowels tell apart: the rows of ``vowelled.tsv``, and what an article says of the bare word."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names
from isnad.reading.names.gazetteer import data_lines

ROWS = [line.split("\t") for line in data_lines("vowelled.tsv")[1:]]
LAND, CITY = "Q842", "Q3805"


def ids(body):
    return [name.id for name in find_names(Text(body)) if name.name == "عمان" and name.kind == "LOC"]


@pytest.mark.parametrize(("form", "kind", "fine", "own", "example"), ROWS, ids=[row[0] for row in ROWS])
def test_a_row_holds_in_its_example(form, kind, fine, own, example):
    assert [(name.kind, name.fine, name.id) for name in find_names(Text(example))] == [(kind, fine, own)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("غادر الخبراء عُمان، ثم وصلوا إلى صنعاء.", [LAND]),
        ("استقبلت عمّان وفد المزارعين.", [CITY]),
        ("استقبلت عَمان وفد المزارعين.", [CITY]),
        ("عاد المسافرون إلى عَمَّان ليلا.", [CITY]),
        ("تنقل التجار بين عُمان وعمّان.", [LAND, CITY]),
        ("تنقل التجار بين عُمان وعمّان، وبقيت بضائعهم في عمان.", [LAND, CITY, None]),  # both are spoken of: the bare word stays open
        ("لعُمان شواطئ طويلة، وفي عمان جبال.", [LAND, LAND]),
        ("انطلقت الرحلة إلى عمان في الصيف.", [None]),
    ],
)
def test_vowels_say_which(body, expected):
    assert ids(body) == expected
