"""A surname that looks like a word, the official who passed on, a heading's name before a colon: each is who it is."""

from __future__ import annotations

import pytest

from isnad.arabic.text import Text
from isnad.reading.statements import find_statements
from isnad.records import Name


def test_a_surname_that_looks_like_a_plural_is_the_subject() -> None:
    text = "استقبل وزير المياه سليم قنواتي نظيره مراد يلدز. وقال يلدز إن الحصص كافية. وقال قنواتي إن الحصص ناقصة."
    people = [("سليم قنواتي", 0), ("مراد يلدز", 0), ("يلدز", 50), ("قنواتي", 50)]
    names = [Name(at, at + len(who), who, "PER", who) for who, after in people if (at := text.index(who, after)) >= 0]
    assert [statement.source for statement in find_statements(Text(text), names)] == ["يلدز", "قنواتي"]


@pytest.mark.parametrize("passes", ["نقلت صحيفة النهر عن", "قالت صحيفة النهر نقلا عن"])
def test_the_official_is_not_the_envoy_for_whom_he_spoke(passes: str) -> None:
    text = f"{passes} مسؤول في الميناء نقلا عن مبعوث سويسري أن الهدنة قريبة. ولم ينف المسؤول أن المحادثات تعثرت."
    last = find_statements(Text(text))[-1]
    assert (last.resolved, last.content) == ("مسؤول في الميناء", "المحادثات تعثرت")
    assert last.resolved not in last.via


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("الخالدي: القمة مؤجلة إلى الشهر المقبل", "الخالدي"),
        ("مصادر: القمة مؤجلة إلى الشهر المقبل", "مصادر"),
        ("القاهرة: القمة مؤجلة إلى الشهر المقبل", None),
        ("ملاحظة: القمة مؤجلة إلى الشهر المقبل", None),
    ],
)
def test_a_name_before_a_colon_speaks_in_a_heading(text: str, source: str | None) -> None:
    assert [statement.source for statement in find_statements(Text(text))] == ([source] if source else [])
