"""A family name that is a word too: «القصير» is the minister behind a verb, and neither a town nor short in respect of time."""

from __future__ import annotations

import pytest

from isnad import read_article

MINISTER = "قال وزير المياه كمال القصير إن السد آمن. "


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("وأوضح القصير أن العمل مستمر.", ["per:كمال-القصير"]),
        ("ودعا إلى تمويل القصير الأجل للمشروع.", []),
        ("وزار بلدة القصير أمس.", []),
        ("وتفقد الأهالي في مدينة القصير السد.", []),
    ],
)
def test_the_family_name_is_his_where_it_is_a_name(text: str, again: list[str]) -> None:
    article = read_article({"id": "a", "outlet": "b", "title": "السد", "body": MINISTER + text})
    assert [name.id for name in article.names if name.start > len(MINISTER) and name.kind == "PER"] == again
