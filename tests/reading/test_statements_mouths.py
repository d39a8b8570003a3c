"""Whose mouth it is: chains of any length, subjects that are no names, and words that only look like a cue or a source."""

from __future__ import annotations

import pytest

from isnad.arabic.text import Text
from isnad.reading.statements import find_statements
from isnad.records import Name

CHAINS = [
    ("قالت الصحيفة نقلا عن وكالة سنابرق عن مسؤول عراقي إن السد سيغلق.", "مسؤول عراقي", ("وكالة سنابرق", "الصحيفة")),
    ("نقلت صحيفة النهر عن وكالة سنابرق عن مسؤول عراقي أن السد سيغلق.", "مسؤول عراقي", ("وكالة سنابرق", "صحيفة النهر")),
    ("نقلت صحيفة النهر عن وكالة سنابرق عن 3 مصادر قولها إن السد سيغلق.", "3 مصادر", ("وكالة سنابرق", "صحيفة النهر")),
    (
        "قالت الصحيفة نقلا عن وكالة سنابرق نقلا عن إذاعة الميناء نقلا عن مسؤول إن السد سيغلق.",
        "مسؤول",
        ("إذاعة الميناء", "وكالة سنابرق", "الصحيفة"),
    ),
    ("وبحسب وكالة سنابرق نقلا عن مصدر مطلع، فإن السد سيغلق.", "مصدر مطلع", ("وكالة سنابرق",)),
    ("وبحسب ما أوردته الصحيفة عن مصدر نيابي، فإن السد سيغلق.", "مصدر نيابي", ("الصحيفة",)),
    ("وكانت وكالة سنابرق نقلت الأربعاء عن ثلاثة مصادر أن السد سيغلق.", "ثلاثة مصادر", ("وكالة سنابرق",)),
    ("وكانت وكالة سنابرق قد نقلت عن ثلاثة مصادر أن السد سيغلق.", "ثلاثة مصادر", ("وكالة سنابرق",)),
    ("نقلت وكالة سنابرق عن المسؤول عن السدود أن السد سيغلق.", "المسؤول عن السدود", ("وكالة سنابرق",)),
    ("قالت الوزارة نقلا عن تقرير عن السدود إن السد سيغلق.", "تقرير", ("الوزارة",)),
]


@pytest.mark.parametrize(("text", "source", "via"), CHAINS)
def test_a_chain_keeps_its_holder_and_all_who_pass_on(text: str, source: str, via: tuple[str, ...]) -> None:
    (statement,) = find_statements(Text(text))
    assert (statement.source, statement.via, statement.content) == (source, via, "السد سيغلق")


MOUTHS = [
    ("ناشدت منظمات محلية المانحين إرسال مساعدات عاجلة إلى القرى.", "منظمات محلية", "إرسال مساعدات عاجلة إلى القرى"),
    ("ودعت جمعيات خيرية السكان إلى التبرع بالدم.", "جمعيات خيرية", "التبرع بالدم"),
    ("وطالب عدد من التجار الحكومة بإعلان السعر.", "عدد من التجار", "إعلان السعر"),
    ("وكان المجلس البلدي حذر العام الماضي من انهيار الجسر القديم.", "المجلس البلدي", "انهيار الجسر القديم"),
    ("وقالت نورة السالمي مازحة إن البحر أقرب.", "نورة السالمي", "البحر أقرب"),
    ("قال لي أخي إن البيت بيع.", "أخي", "البيت بيع"),
    ("قالت عائلات التقت بها اللجنة إن الماء مقطوع.", "عائلات", "الماء مقطوع"),
    ("وجه أطباء المدينة نداء إلى السكان بأن يبقوا في بيوتهم.", "أطباء المدينة", "يبقوا في بيوتهم"),
    ("وأكد خبراء في النقل البحري تأثر الأسعار بإغلاق الميناء.", "خبراء في النقل البحري", "تأثر الأسعار بإغلاق الميناء"),
    ("أعربت الوزارة عن تعاطفها مع الأسر المتضررة.", "الوزارة", "تعاطفها مع الأسر المتضررة"),
    ("وثمن الوزير دور المتطوعين في إطفاء الحريق.", "الوزير", "دور المتطوعين في إطفاء الحريق"),
    ("وتابع المدرب متحدثا عن الملعب: «لن نلعب هنا مرة أخرى».", "المدرب", "لن نلعب هنا مرة أخرى"),
    ("تابع المسؤول ذاته: «لن نغلق السد قبل الصيف».", "المسؤول ذاته", "لن نغلق السد قبل الصيف"),
]


@pytest.mark.parametrize(("text", "source", "content"), MOUTHS)
def test_a_source_is_the_subject_and_nothing_beside_it(text: str, source: str, content: str) -> None:
    (statement,) = find_statements(Text(text))
    assert (statement.source, statement.content) == (source, content)


SPOKEN_BEFORE = "قالت الوزيرة هند الراجحي إن السوق ستفتح. "
NOTHING_SAID = [
    "إذا كان ثمن الماء أن نترك القرية فهذا اتفاق على الأرض.",
    "يتابع السودان في آن واحد، التفاهمات الجديدة.",
    "وأضاف هدفا ثانيا قبل النهاية: «الهدف من ركلة جزاء».",
    "تابع الفريق مشواره في البطولة: فوز وتعادل وهزيمة واحدة.",
    "سجل اللاعب هدفين: الأول من ركلة جزاء والثاني برأسه.",
    "زاد عدد السكان: مليون نسمة في عشر سنوات.",
    "وجاء في نسخة سابقة من هذا المقال أن عدد المصابين عشرة.",
]


@pytest.mark.parametrize("text", NOTHING_SAID)
def test_a_word_that_only_looks_like_a_cue_puts_nothing_into_the_last_mouth(text: str) -> None:
    assert [statement.content for statement in find_statements(Text(SPOKEN_BEFORE + text))] == ["السوق ستفتح"]


def test_manner_alone_is_no_source() -> None:
    found = find_statements(Text("قال المدرب سامر الخالدي إن الفريق جاهز. وقال ضاحكا: «لم أكن أتوقع هذا الفوز الكبير»."))
    assert [(statement.source, statement.resolved) for statement in found] == [("المدرب سامر الخالدي",) * 2, ("", "المدرب سامر الخالدي")]


def test_who_is_told_by_an_unknown_name_is_no_part_of_the_speakers() -> None:
    text = "قال صادق الحيمداني لشرفة إن العمل مستمر."
    for names, outlet in (((Name(4, 18, "صادق الحيمداني", "PER", "صادق الحيمداني"),), None), ((), "شرفة")):
        (statement,) = find_statements(Text(text), names, outlet=outlet)
        assert (statement.source, statement.channel) == ("صادق الحيمداني", "لشرفة")
    (statement,) = find_statements(Text("قالت سميرة لطفي إن العمل مستمر."), (Name(5, 15, "سميرة لطفي", "PER", "سميرة لطفي"),))
    assert (statement.source, statement.channel) == ("سميرة لطفي", None)


def test_marks_around_a_mere_name_quote_nothing() -> None:
    (statement,) = find_statements(Text("قالت الشركة إن السفينة «أميرة البحر» ستصل غدا."))
    assert statement.quoted == "indirect"
