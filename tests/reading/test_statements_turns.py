"""On what terms the unnamed spoke, pleas, what is answered, who goes on, refusals to comment, bodies before what they condemn."""

from __future__ import annotations

import pytest

from isnad import read_article
from isnad.arabic.text import Text
from isnad.reading.statements import find_statements
from isnad.records import Article, Statement


def _said(text: str) -> list[Statement]:
    return list(find_statements(Text(text)))


def _read(text: str) -> Article:
    return read_article({"id": "a", "title": "", "text": text})


def _told(text: str) -> list[tuple[str, str, str]]:
    return [(one.source, one.content, one.force) for one in _said(text)]


@pytest.mark.parametrize(
    ("text", "source", "count", "condition"),
    [
        ("قالت أربعة مصادر، اشترطت عدم كشف أسمائها، إن الميناء سيباع.", "أربعة مصادر", 4, "اشترطت عدم كشف أسمائها"),
        ("قالت أربعة مصادر طلبت عدم نشر أسمائها إن الميناء سيباع.", "أربعة مصادر", 4, "طلبت عدم نشر أسمائها"),
        ("قالت ستة مصادر، فضلت جميعها عدم كشف هوياتها، إن الميناء سيباع.", "ستة مصادر", 6, "فضلت جميعها عدم كشف هوياتها"),
    ],
)
def test_the_terms_on_which_several_spoke_are_no_demand(text: str, source: str, count: int, condition: str) -> None:
    (one,) = _said(text)
    assert (one.source, one.count, one.condition, one.force, one.content) == (source, count, condition, "say", "الميناء سيباع")


def test_a_plea_before_a_court_is_the_defence_s() -> None:
    assert _told("قالت النيابة إن الشهود صادقون، فيما دفع محامي المتهم بعدم اختصاص المحكمة.") == [
        ("النيابة", "الشهود صادقون", "say"),
        ("محامي المتهم", "عدم اختصاص المحكمة", "say"),
    ]


def test_troops_that_are_sent_are_no_plea() -> None:
    assert _told("دفع الجيش بتعزيزات إلى الحدود.") == []


@pytest.mark.parametrize(
    ("answer", "source", "points"),
    [
        ("وهي رواية ترفضها الحكومة", "الحكومة", "رواية"),
        ("وهو كلام نفته الحكومة", "الحكومة", "كلام"),
        ("وهو ادعاء كذبه مكتب الوزير", "مكتب الوزير", "ادعاء"),
        ("وهي أنباء فندتها الوزارة", "الوزارة", "أنباء"),
        ("وهو ما رفضته الحكومة", "الحكومة", "ما"),
    ],
)
def test_an_answer_in_one_sentence_is_a_denial_of_what_was_said(answer: str, source: str, points: str) -> None:
    first, second = _said(f"قالت المعارضة إن المنجم بيع، {answer}.")
    assert first.content == "المنجم بيع"
    assert (second.source, second.content, second.force, second.points_to) == (source, points, "deny", "المنجم بيع")


@pytest.mark.parametrize(
    "text",
    [
        "رفضت الناطقة باسمها التعليق.",
        "رفض ناطق باسم الشركة التعليق على ما نشرته الصحيفة.",
        "رفضت متحدثة باسم الشركة الإدلاء بأي تعليق.",
        "لم يؤكد النادي الخبر ولم ينفه.",
        "لم يؤكد النادي ولم ينف بيع اللاعب.",
        "لا تؤكد البلدية هدم السوق ولا تنفيه.",
    ],
)
def test_who_says_neither_yes_nor_no_said_nothing(text: str) -> None:
    article = _read(text)
    assert not article.statements
    assert len(article.silences) == 1


def test_a_spokesman_of_hers_rejects_an_accusation() -> None:
    assert _told("رفض المتحدث باسمها الاتهامات الموجهة إلى الشركة.") == [("المتحدث باسمها", "الاتهامات الموجهة إلى الشركة", "deny")]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("ترى الخبيرة أن السوق ضعيف، وتطالب بخفض الضرائب.", ["السوق ضعيف", "خفض الضرائب"]),
        ("يرى الخبير أن السوق ضعيفة، ويتوقع أن ترتفع الأسعار.", ["السوق ضعيفة", "ترتفع الأسعار"]),
        ("ترى الخبيرة أن السوق ضعيف، وتدعو إلى خفض الضرائب.", ["السوق ضعيف", "خفض الضرائب"]),
        # whoever the content speaks of may be meant
        ("تؤكد المديرة أن الجمعية تدعم الأسر، وتطالب بدعم الحكومة.", ["الجمعية تدعم الأسر، وتطالب بدعم الحكومة"]),
        ("يقول المدير إن الحفل سيقام غدا، ويتوقع أن يستمر ساعتين.", ["الحفل سيقام غدا، ويتوقع أن يستمر ساعتين"]),
    ],
)
def test_who_thinks_something_goes_on_in_the_present(text: str, contents: list[str]) -> None:
    assert [one.content for one in _said(text)] == contents


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("استنكرت جمعية حماية الطبيعة إغلاق الحديقة.", "جمعية حماية الطبيعة", "إغلاق الحديقة"),
        ("استنكر اتحاد طلبة الجامعات إغلاق المكتبات.", "اتحاد طلبة الجامعات", "إغلاق المكتبات"),
        ("استنكرت الجمعية الوطنية للدفاع عن المستأجر ارتفاع الإيجارات.", "الجمعية الوطنية للدفاع عن المستأجر", "ارتفاع الإيجارات"),
        ("نددت الجمعية الوطنية للدفاع عن المستأجر برفع الإيجارات.", "الجمعية الوطنية للدفاع عن المستأجر", "رفع الإيجارات"),
        ("استنكر الاتحاد الوطني لطلبة الجزيرة قرار الفصل.", "الاتحاد الوطني لطلبة الجزيرة", "قرار الفصل"),
        ('استنكرت الهيئة الوطنية لحماية الآثار ما سمته "نهب القلعة".', "الهيئة الوطنية لحماية الآثار", 'ما سمته "نهب القلعة"'),
        ("دان مجلس الأمن الهجوم على القرية.", "مجلس الأمن", "الهجوم على القرية"),
        ("أعلنت الشركة، في خطوة وصفتها بالتاريخية، فتح المصنع.", "الشركة", "فتح المصنع"),
    ],
)
def test_a_body_s_whole_name_stands_before_what_it_condemns(text: str, source: str, content: str) -> None:
    assert [(one.source, one.content) for one in _read(text).statements] == [(source, content)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قال مصدر طبي إن الفندق أغلق. وزاد المصدر ذاته أن الفندق آمن.", [("مصدر طبي", "الفندق أغلق"), ("المصدر ذاته", "الفندق آمن")]),
        ("زاد الطين بلة أن المطر هطل طوال الليل.", []),
        ("بحسب ما أعلنته الشركة في بيانها، فإن الأرباح ارتفعت.", [("الشركة", "الأرباح ارتفعت")]),
        ("قالت النيابة إن المتهم، وفقا لتقرير الطبيب، مريض.", [("تقرير الطبيب", "المتهم، وفقا لتقرير الطبيب، مريض")]),
        ("حملت القافلة الكتب مصنفة بحسب الحروف الأبجدية.", []),
        ("رفضت ثلاث شركات المشروع، لكننا لم نستسلم.", [("ثلاث شركات", "المشروع")]),
        ("أقيمت دعوى قضائية تتهم المقاول بأنه أهمل البناء.", [("دعوى قضائية", "أهمل البناء")]),
        ("قال الخطيب موضحا أن عرف القبيلة حث الناس على إكرام الضيف.", [("", "عرف القبيلة حث الناس على إكرام الضيف")]),
        ("وعد رئيس اللجنة هذا الإجماع اعترافا دوليا بعمق الروابط.", []),
        ("وعد رئيس اللجنة هذا الإجماع اعترافا دوليا رفيعا بعمق الروابط.", []),
        ('"لن نرحل"، يقول سامر الخالدي. "هذا بيتنا".', [("سامر الخالدي", "لن نرحل"), ("", "هذا بيتنا")]),
    ],
)
def test_what_is_said_and_what_is_not(text: str, told: list[tuple[str, str]]) -> None:
    assert [(one.source, one.content) for one in _read(text).statements] == told
