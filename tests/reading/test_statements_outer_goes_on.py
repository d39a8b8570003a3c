"""What another did by words within a clause ends at the «وإن», «وأن» with which who tells of it goes on."""

from __future__ import annotations

import pytest

from isnad import read_article

# A text; who did it by words, what, its force; who goes on, with what.
GOES_ON = [
    (
        "قال المحامي أنيس طه إن موكله نفى التهم وإن الجلسة أجلت إلى مايو.",
        "موكله",
        "التهم",
        "deny",
        "المحامي أنيس طه",
        "الجلسة أجلت إلى مايو",
    ),
    (
        "ذكرت وكالة الوادي أن المجلس رفض الاتهامات وأن جلسة أخرى ستعقد الأحد.",
        "المجلس",
        "الاتهامات",
        "deny",
        "وكالة الوادي",
        "جلسة أخرى ستعقد الأحد",
    ),
    (
        "قالت الشرطة إن الموقوف أقر بالحرق العمد وإن النيابة تسلمت الملف.",
        "الموقوف",
        "الحرق العمد",
        "confirm",
        "الشرطة",
        "النيابة تسلمت الملف",
    ),
    (
        "قال المدير إن الوزير تعهد بخفض الأسعار وإن المصنع سيفتح في مايو.",
        "الوزير",
        "خفض الأسعار",
        "announce",
        "المدير",
        "المصنع سيفتح في مايو",
    ),
    (
        "أكد النائب كمال الرازي أن الاتحاد طالب بفتح الطريق وأن الحكومة لم ترد.",
        "الاتحاد",
        "فتح الطريق",
        "demand",
        "النائب كمال الرازي",
        "الحكومة لم ترد",
    ),
    ("قال الخبير إن البنك حذر من التضخم، وإن الأسعار ارتفعت.", "البنك", "التضخم", "warn", "الخبير", "الأسعار ارتفعت"),
    ("قالت الشرطة إن المتهم اعترف بالسرقة التي وقعت أمس وإنها أوقفته.", "المتهم", "السرقة التي وقعت أمس", "confirm", "الشرطة", "أوقفته"),
]


@pytest.mark.parametrize(("text", "inner", "did", "force", "outer", "on"), GOES_ON)
def test_who_tells_of_it_goes_on(text: str, inner: str, did: str, force: str, outer: str, on: str) -> None:
    first, second = read_article({"id": "a", "text": text}).statements
    assert (first.source, first.content, first.force, first.via) == (inner, did, force, (outer,))
    assert (second.source, second.content, second.via) == (outer, on, ())
    assert text[second.start : second.end] == on
    assert second.force in {"say", "confirm"}


def test_whom_he_goes_on_to_cite_he_passes_on() -> None:
    text = "قالت الشرطة إن المتهم اعترف بالسرقة، وإن شريكه، وفق محاميه، غادر البلاد."
    first, second = read_article({"id": "a", "text": text}).statements
    assert (first.source, first.content, first.via) == ("المتهم", "السرقة", ("الشرطة",))
    assert (second.source, second.content, second.via) == ("محاميه", "شريكه، وفق محاميه، غادر البلاد", ("الشرطة",))


def test_what_he_said_before_it_stays_whole() -> None:
    text = "قال مصدر إن الحريق اندلع ليلا وإن الموقوف أقر بالحرق العمد وإن النيابة تسلمت الملف."
    found = {statement.source: statement.content for statement in read_article({"id": "a", "text": text}).statements}
    assert found == {"مصدر": text[len("قال مصدر إن ") : -1], "الموقوف": "الحرق العمد"}


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("قال المتحدث إن الوزير أكد أن الطريق آمن وأن الجسر سيفتح.", "الوزير", "الطريق آمن وأن الجسر سيفتح"),
        ("قال المحامي إن موكله نفى أن يكون سرق المال وأن الجلسة أجلت.", "موكله", "يكون سرق المال وأن الجلسة أجلت"),
        ("قال الوزير إن السكان طالبوا بفتح الطريق وأن ترد الوزارة.", "السكان", "فتح الطريق وأن ترد الوزارة"),
        ("قالت الشرطة إن الموقوف اعترف بالسرقة وأنه باع الحلي.", "الموقوف", "السرقة وأنه باع الحلي"),
        ("أعلن المدير أن الوزير شدد على الهدوء وأن الجسر آمن.", "الوزير", "الهدوء وأن الجسر آمن"),
        ("قال مصدر إن الشركة نفت الخبر، وإن كانت قد أغلقت المصنع.", "الشركة", "الخبر، وإن كانت قد أغلقت المصنع"),
    ],
)
def test_what_the_other_goes_on_with_is_his(text: str, source: str, content: str) -> None:
    (statement,) = read_article({"id": "a", "text": text}).statements
    assert (statement.source, statement.content) == (source, content)
