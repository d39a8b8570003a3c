"""The sentence before is who is said behind it to have told it: «سيفتح الجسر غدا. صرح بذلك الوزير.»."""

from __future__ import annotations

import pytest

from isnad import read_article

TOLD = [  # text, who told the sentence before, with which force
    ("سيفتح الجسر الجديد غدا. صرح بذلك وزير النقل سامر الخالدي.", "وزير النقل سامر الخالدي", "say"),
    ("سيفتح الجسر الجديد غدا. أعلن ذلك وزير النقل سامر الخالدي أمس.", "وزير النقل سامر الخالدي", "announce"),
    ("سيفتح الجسر الجديد غدا. أكد ذلك وزير النقل.", "وزير النقل", "confirm"),
    ("سيفتح الجسر الجديد غدا. كشف عن ذلك مدير النقل.", "مدير النقل", "announce"),
    ("سيفتح الجسر الجديد غدا. كشف ذلك لـ«الأفق» مدير النقل.", "مدير النقل", "announce"),
    ("الساحل - وكالات: سيفتح الجسر الجديد غدا. أوضح ذلك مدير النقل.", "مدير النقل", "say"),
]


@pytest.mark.parametrize(("text", "who", "force"), TOLD, ids=[text for text, *_ in TOLD])
def test_the_sentence_before(text: str, who: str, force: str) -> None:
    (statement,) = read_article({"id": "own", "text": text}).statements
    assert (statement.content, statement.source, statement.force) == ("سيفتح الجسر الجديد غدا", who, force)


def test_he_goes_on() -> None:
    text = "سيفتح الجسر الجديد غدا. أعلن ذلك وزير النقل سامر الخالدي، مضيفا أن الطريق جاهز. وقال إن الرسم رمزي."
    assert [statement.resolved for statement in read_article({"id": "own", "text": text}).statements] == ["وزير النقل سامر الخالدي"] * 3


OTHERWISE = [  # text, contents
    ("قال النائب إن الجسر سيفتح غدا. أكد ذلك وزير النقل.", ["الجسر سيفتح غدا", "ذلك"]),  # another said it
    ("غادر الوفد البلدة أمس. أكد ذلك المصدر أن الطائرة أقلعت.", ["الطائرة أقلعت"]),  # that source
    ("سيفتح الجسر الجديد غدا. يؤكد ذلك ازدحام الطريق.", []),
    ("صرح بذلك وزير النقل.", []),
]


@pytest.mark.parametrize(("text", "contents"), OTHERWISE, ids=[text for text, _ in OTHERWISE])
def test_otherwise(text: str, contents: list[str]) -> None:
    assert [statement.content for statement in read_article({"id": "own", "text": text}).statements] == contents
