"""What is prayed or wished behind a name is part of it and speaks of nobody: «النبي صلى الله عليه وسلم», «عمر رضي الله عنه»."""

from __future__ import annotations

import pytest

from isnad import read_article
from isnad.arabic.text import Text
from isnad.reading.statements import find_statements
from isnad.reading.statements.blessings import without_wishes

SOURCES = [
    ("وذكر الخطيب أن النبي صلى الله عليه وسلم قال: «تهادوا تحابوا».", "النبي صلى الله عليه وسلم", ["الخطيب"]),
    ("وأوضح الخطيب أن رسول الله -صلى الله عليه وسلم- قال: «تهادوا تحابوا».", "رسول الله -صلى الله عليه وسلم-", ["الخطيب"]),
    ("وقال الخطيب: قال رسول الله (صلى الله عليه وسلم): «تهادوا تحابوا».", "رسول الله (صلى الله عليه وسلم)", ["الخطيب"]),
    ("وذكر الخطيب أن الهدية مستحبة. وقال صلى الله عليه وسلم: «تهادوا تحابوا».", "صلى الله عليه وسلم", []),
    ("وذكر الخطيب أن الهدية مستحبة. وقال عليه الصلاة والسلام: «تهادوا تحابوا».", "عليه الصلاة والسلام", []),
    ("وقال عمر رضي الله عنه: «تهادوا تحابوا».", "عمر رضي الله عنه", []),
    ("وقال الخطيب إن عمر رضي الله عنه قال: «تهادوا تحابوا».", "عمر رضي الله عنه", ["الخطيب"]),
    ("ومن أبرز المعالم جبل قال عنه الوزير سامر الخالدي: «تهادوا تحابوا».", "الوزير سامر الخالدي", []),
]


@pytest.mark.parametrize(("text", "source", "via"), SOURCES)
def test_the_wish_belongs_to_whom_it_is_said_of(text: str, source: str, via: list[str]) -> None:
    last = read_article({"id": "a", "outlet": "b", "title": "الخطبة", "body": text}).statements[-1]
    assert (last.source, list(last.via), last.content) == (source, via, "تهادوا تحابوا")


def test_the_prophet_is_named_by_whatever_word() -> None:
    text = "قال الرسول صلى الله عليه وسلم: «تهادوا تحابوا»."
    assert [statement.kind for statement in find_statements(Text(text))] == ["named"]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("قال النبي صلى الله عليه وسلم ذلك", ["قال", "النبي صلى الله عليه وسلم", "ذلك"]),
        ("قال صلى الله عليه وسلم ذلك", ["قال", "صلى الله عليه وسلم", "ذلك"]),
        ("وعن عائشة (رضي الله عنها) ذلك", ["وعن", "عائشة (رضي الله عنها)", "ذلك"]),
        ("صلى الله عليه وسلم", ["صلى", "الله", "عليه", "وسلم"]),
        ("عن عمر\nرضي الله عنه", ["عن", "عمر", "رضي", "الله", "عنه"]),
        ("صلى الإمام وسلم", ["صلى", "الإمام", "وسلم"]),
        ("عن عمر (رضي الله عنه وأرضاه) ذلك", ["عن", "عمر (رضي الله عنه وأرضاه)", "ذلك"]),
        ("عن عمر (رضي الله عنه وغفر له)", ["عن", "عمر", "(", "رضي", "الله", "عنه", "وغفر", "له", ")"]),
        ("قال النبي ﷺ ذلك", ["قال", "النبي ﷺ", "ذلك"]),
    ],
)
def test_the_published_text_keeps_every_word(text: str, tokens: list[str]) -> None:
    view = without_wishes(Text(text))
    assert view.raw == text
    assert [view.slice(i, i + 1) for i in range(len(view))] == tokens
