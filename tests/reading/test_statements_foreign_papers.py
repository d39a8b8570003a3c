"""Foreign papers whose names begin with words of Arabic («لو موند»), and an organiser («منظمة الحفل») who is no organisation."""

from __future__ import annotations

import pytest

from isnad import read_article

CITED = [  # text, source, through whom, kind
    ("سيغلق المصنع غدا، بحسب لو موند.", "لو موند", [], "outlet"),
    ("وبحسب لو موند، سيغلق المصنع غدا.", "لو موند", [], "outlet"),
    ("وقالت لو موند إن المصنع سيغلق.", "لو موند", [], "outlet"),
    ("وذكرت لو فيغارو الفرنسية أن المصنع سيغلق.", "لو فيغارو الفرنسية", [], "outlet"),
    ("ووفقا للو موند فإن المصنع سيغلق.", "لو موند", [], "outlet"),
    ('ووفقا لـ"لو موند" فإن المصنع سيغلق.', "لو موند", [], "outlet"),
    ("وبحسب لا ريبوبليكا، سيغلق المصنع غدا.", "لا ريبوبليكا", [], "outlet"),
    ("وأفادت ذا صن بأن المصنع سيغلق.", "ذا صن", [], "outlet"),
    ("وقالت إل باييس إن المصنع سيغلق.", "إل باييس", [], "outlet"),
    ("وقالت لوس أنجلوس تايمز إن المصنع سيغلق.", "لوس أنجلوس تايمز", [], "outlet"),
    ("ونقلت لو باريزيان عن مصدر أن المصنع سيغلق.", "مصدر", ["لو باريزيان"], "unnamed"),
    ("ونقلت لا غازيتا عن المدرب قوله إن اللاعب سيرحل.", "المدرب", ["لا غازيتا"], "official"),
    ("وقالت منظمة الحفل ليلى الحداد إن التذاكر نفدت.", "منظمة الحفل ليلى الحداد", [], "named"),
    ("وقالت منظمة الرحلة هدى سليمان إن الحافلة تأخرت.", "منظمة الرحلة هدى سليمان", [], "named"),
    ("وقالت منظمة العفو إن السجون مكتظة.", "منظمة العفو", [], "official"),
    ("وقالت منظمة العمل الدولية إن البطالة ارتفعت.", "منظمة العمل الدولية", [], "official"),
]


@pytest.mark.parametrize(("text", "source", "via", "kind"), CITED, ids=[text for text, *_ in CITED])
def test_who_is_cited(text: str, source: str, via: list[str], kind: str) -> None:
    (statement,) = read_article({"id": "own", "text": text}).statements
    assert (statement.source, list(statement.via), statement.kind) == (source, via, kind)


@pytest.mark.parametrize("text", ["لو قالت موند إن المصنع سيغلق لصدقناها.", "وقال لو كان المصنع آمنا لعدنا.", "وقالت لا تبيعوا المصنع."])
def test_the_words_of_arabic_stay_what_they_are(text: str) -> None:
    assert all(statement.kind != "outlet" for statement in read_article({"id": "own", "text": text}).statements)
