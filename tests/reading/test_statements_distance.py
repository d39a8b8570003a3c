"""The article's own distance: from what somebody claims, from what he calls a thing, from words in marks."""

from __future__ import annotations

import pytest

from isnad.arabic.text import Text
from isnad.reading import read
from isnad.reading.names import find_names
from isnad.reading.statements import find_statements
from isnad.reading.statements.words import rows
from isnad.records import Article, article_from_json, to_json


def kept(text: str) -> list[tuple[str, str, str]]:
    """Return kind, words and cue of each distance in the statements of a text."""
    body = Text(text)
    found = [each for statement in find_statements(body, find_names(body)) for each in statement.distance]
    assert all(text[each.start : each.end] == each.text and text[each.cue_start : each.cue_end] == each.cue for each in found)
    return [(each.kind, each.text, each.cue) for each in dict.fromkeys(found)]


@pytest.mark.parametrize("row", rows("distance.tsv"), ids=lambda row: row[-1])
def test_the_example_of_each_row(row: list[str]) -> None:
    kind, example = row[0], row[-1]
    plain = "".join(letter for letter in example if letter not in "{}[]")
    cue, words = example[example.index("{") + 1 : example.index("}")], example[example.index("[") + 1 : example.index("]")]
    assert (kind, words, cue) in kept(plain)


CALLED = [
    ("ندد المتحدث بما وصفها «حملة تشويه» ضد المصنع.", "حملة تشويه", "ما وصفها"),
    ("طالبت النقابة بوقف ما تصفه بالتعسف في الفصل.", "التعسف", "ما تصفه"),
    ("حذرت النقابة مما يعتبره العمال سياسة تتسم بالقسوة.", "سياسة", "مما يعتبره"),
    ("انتقد المدرب ما أسماه الاتحاد «الموسم المفتوح».", "الموسم المفتوح", "ما أسماه"),
    ("قال سامر الخالدي إن ما يسمى بـ\"اللجنة العليا\" لا تمثل أحدا.", "اللجنة العليا", "ما يسمى"),
    ("حذر الناطق مما سماه «العودة إلى الوراء».", "العودة إلى الوراء", "مما سماه"),
    ("وقالت البلدية إنها لن تتعامل مع ما بات يسمى المجلس الموازي.", "المجلس الموازي", "ما بات يسمى"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "cue"), CALLED)
def test_what_somebody_calls_a_thing(text: str, words: str, cue: str) -> None:
    assert kept(text) == [("called", words, cue)]


PASSED_ON = [
    ("زعم الحارس أن مدير المصنع هدد بالرحيل.", "الرحيل", "زعم"),
    ("ويزعم أنصار النادي أن الاتحاد وعد بإعادة المباراة.", "إعادة المباراة", "ويزعم"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "cue"), PASSED_ON)
def test_what_another_did_by_the_word_of_whom_nobody_vouches_for(text: str, words: str, cue: str) -> None:
    assert kept(text) == [("claim", words, cue)]


MARKS = [
    ("أعلنت الوزارة أنها ستدعم المعارضة \"المعتدلة\" في الإقليم.", "المعتدلة"),
    ("قال المحافظ إن المشاريع الحيوية «الضخمة» لم تصل إلى القرى البعيدة بعد.", "الضخمة"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), MARKS)
def test_an_adjective_in_marks_of_its_own(text: str, words: str) -> None:
    assert [(kind, said) for kind, said, _ in kept(text)] == [("marks", words)]


NONE = [
    "قال المدير لصحيفة \"الشرفة\" إن فيلم \"الريح\" سيعرض في الربيع المقبل.",
    "قال الخالدي: \"سندعم ما يسمى المجلس، وسنقف مع \"الثوار\" في كل مكان\".",
    "قال المدير إن القرار \"لن ينفذ قبل الصيف المقبل\".",
    "قال المدير إن حزبي \"النهضة الكبرى\" و\"الريف الحر\" اتفقا على الموعد.",
    "قال الخبير إن الدراسة التي اطلعت عليها \"المنارة\" تنتهي هذا العام.",
    "قال المدير إن \"الهيئة\" ستجتمع غدا في المبنى الجديد.",
    "قال المدير إن \"آلاف\" السكان خرجوا من المدينة القديمة.",
    "وصف الوزير القرار بـ\"الخطأ\".",
    "قال الخبير إن ما وصفه التقرير صحيح.",
    "أكد الناطق أن الجيش ماض في \"تحرير\" المدينة من جهتها الشرقية.",  # a word of his
    "قال اللاعب إنه جاء إلى \"السيدة العجوز\" ليفوز.",  # a club
    "قال الخباز إن \"التمر\" خميرة جيدة.",  # a term
    "نص القرار على تعديل المادة «الثامنة» من النظام.",
    "لم يزعم النادي أن الملعب ملكه.",
    "حملت النقابة الشركة مسؤولية التأخير.",
]  # fmt: skip


@pytest.mark.parametrize("text", NONE)
def test_no_distance_of_the_articles(text: str) -> None:
    assert kept(text) == []


def test_it_is_in_the_json_and_comes_back() -> None:
    article = read(Article(id="a", body="ندد الاتحاد بما وصفه بـ«العقاب الجماعي»."))
    row = to_json(article)
    (distance,) = row["statements"][0]["distance"]
    assert (distance["kind"], distance["text"], distance["cue"]) == ("called", "العقاب الجماعي", "ما وصفه")
    assert article_from_json(row) == article
