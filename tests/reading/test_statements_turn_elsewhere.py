"""Where an article turns to another matter a content ends, and what reports it in front says nothing: «، من جهة أخرى», «متابعة:»."""

from __future__ import annotations

import pytest

from isnad import read_article


def said(text: str) -> list[tuple[str, list[str], str]]:
    article = {"id": "a", "outlet": "نداء", "title": "", "body": text}
    return [(statement.source, list(statement.via), statement.content) for statement in read_article(article).statements]


@pytest.mark.parametrize("turn", ["من جهة أخرى", "على صعيد آخر", "في سياق آخر", "على صعيد محلي آخر"])
@pytest.mark.parametrize("cue", ["حذر الوزير من", "أكد الوزير أن"])
def test_a_content_ends_where_the_article_turns(cue: str, turn: str) -> None:
    content = "غبار كثيف" if cue.endswith("من") else "الغبار كثيف"
    assert said(f"{cue} {content}، {turn} افتتح المدير الجسر.") == [("الوزير", [], content)]


@pytest.mark.parametrize("head", ["الرمل - متابعة: ", "هند مراد- الراصد- متابعة: ", "متابعة: "])
def test_who_reports_it_says_nothing(head: str) -> None:
    assert said(head + "افتتح المدير الجسر.") == []
    assert said(head + "قال المدير إن الجسر ضيق.") == [("المدير", [], "الجسر ضيق")]


SPEAKS = [
    ("وبينت أم حسين: لن أنسى كرم أهل المدينة.", "أم حسين"),
    ("وبين سامر الخالدي: لن أنسى كرم أهل المدينة.", "سامر الخالدي"),
    ("وبين المدير سامر الخالدي: لن أنسى كرم أهل المدينة.", "المدير سامر الخالدي"),
    ('وقال "تجمع أهالي الصيادين في ميناء الرمل القديم" في بيان إن الميناء مغلق.', "تجمع أهالي الصيادين في ميناء الرمل القديم"),
    ('وقال "اتحاد أهالي الصيادين في ميناء الرمل" إن الميناء مغلق.', "اتحاد أهالي الصيادين في ميناء الرمل"),
    ("وأكد سكان محليون سيطرة الحرس على الميناء.", "سكان محليون"),
    ("وأكد خبراء أمنيون استخدام المهربين للميناء.", "خبراء أمنيون"),
]


@pytest.mark.parametrize(("text", "source"), SPEAKS)
def test_who_speaks(text: str, source: str) -> None:
    assert [each[0] for each in said(text)] == [source]


NOBODY = [
    "تكررت «مكان، مكانك» بين شطري البيت.",
    "وبين دول النهر: الماء والطاقة.",
    "نقلت الحافلة زوار «مهرجان النهر» بين أهم المواقع.",
    'وبين "النهر" و"الضفة" مباراة.',
]


@pytest.mark.parametrize("text", NOBODY)
def test_the_preposition_says_nothing(text: str) -> None:
    assert said(text) == []


def test_who_was_called_by_a_middle_name_does_not_pass_on_his_own_words() -> None:
    text = (
        'كشف الفريق سامر خلفان النجار عن بلاغ جديد. وقال "خلفان" للراصد: "تقدمت بالدعوى بسبب الإساءات المستمرة؛ '
        'لافتا إلى أن الملف سيحال قريبا".'
    )
    assert [each[1] for each in said(text)] == [[], [], []]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("وقال المدير: لن نرحل من هنا.. ولن نبيع الأرض.. ونطلب الماء. ثم انصرف.", ["لن نرحل من هنا.. ولن نبيع الأرض.. ونطلب الماء"]),
        ("وقال المدير: لن نرحل من هنا... ثم انصرف.", ["لن نرحل من هنا"]),
        ("وقال المدير: لن نرحل من هنا.. وأضاف أن الأرض ملكهم.", ["لن نرحل من هنا", "الأرض ملكهم"]),
        ("وقال المدير إن الأرض ملكهم.. ثم انصرف.", ["الأرض ملكهم"]),
        ("وقال المدير: «لن نرحل من هنا».. «ولن نبيع الأرض».", ["لن نرحل من هنا", "ولن نبيع الأرض"]),
        ("وقال المدير: لن نرحل من هنا..\nثم انصرف.", ["لن نرحل من هنا"]),
    ],
)
def test_two_dots_only_pause_behind_a_colon(text: str, contents: list[str]) -> None:
    assert [each[2] for each in said(text)] == contents


@pytest.mark.parametrize("who", ["الدبلوماسي سامر الخالدي", "الدبلوماسي الكندي، سامر الخالدي، مدير الدائرة،", "الفريق الأول سامر الخالدي"])
def test_who_is_described_by_adjectives_is_one_with_his_name(who: str) -> None:
    first, last = read_article(
        {
            "id": "a",
            "outlet": "b",
            "title": "",
            "body": f"ونقلت وكالة النهر عن {who} قوله: «الجسر ضيق جدا».\nوأضاف الخالدي أن «الطريق مقطوع».",
        }
    ).statements
    assert (last.via, last.kind) == (("وكالة النهر",), "named")
    assert first.via == last.via
