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


OTHERS = [
    ("قال وزير الصحة علي المرابط إن اللقاح آمن. ", "وتوفي الجندي المرابط على الحدود.", 0),
    ("قال وزير الصحة علي المرابط إن اللقاح آمن. ", "ودعا المرابط إلى الحذر.", 1),
    ("قالت الوزيرة نادية الصغير إن السد آمن. ", "وبكى الطفل الصغير.", 0),
    ("قالت الوزيرة نادية الصغير إن السد آمن. ", "وأضافت الوزيرة الصغير أن العمل مستمر.", 1),
    ("قالت المغنية ليلى الجميل إن الحفل قريب. ", "وغنت بصوتها الجميل.", 0),
    ("قال المدير طلال التمياط إن السد آمن. ", "وزار القرية، وقدم خلالها التمياط واجب العزاء.", 1),
    ("قال الوزير عماد الحكيم إن السد آمن. ", "واجتمع السفير بالحكيم مرة ثانية.", 1),
]


@pytest.mark.parametrize(("first", "then", "times"), OTHERS)
def test_an_adjective_is_nobody(first: str, then: str, times: int) -> None:
    article = read_article({"id": "a", "outlet": "b", "title": "", "body": first + then})
    assert len([name for name in article.names if name.start > len(first) and name.kind == "PER"]) == times
