"""Words that nothing introduces, and a subject's office between his name and a bare object. All people are invented."""

from __future__ import annotations

import pytest

from isnad import read_article


def found(body: str) -> list[tuple[str, str]]:
    return [(s.source, s.content) for s in read_article({"id": "own", "text": body}).statements]


WITHOUT_ANY_MARK = [
    ("وقال الخالدي لدينا خطة كاملة لتطوير المصنع.", [("الخالدي", "لدينا خطة كاملة لتطوير المصنع")]),
    ("وأضاف لن نبيع المصنع مهما كان السعر المعروض.", [("", "لن نبيع المصنع مهما كان السعر المعروض")]),
    ("وتابع، لسنا خائفين من أحد في هذه المدينة.", [("", "لسنا خائفين من أحد في هذه المدينة")]),
    ("وقال المدير سامر الخالدي من الصعب ضمان وصول الماء كل يوم.", [("المدير سامر الخالدي", "من الصعب ضمان وصول الماء كل يوم")]),
    ("قالت وصلنا إلى المدينة قبل أسبوع وبحثنا عن سكن.", [("", "وصلنا إلى المدينة قبل أسبوع وبحثنا عن سكن")]),
    ("وقال سامر الخالدي نطالب بوضع حل سريع لسكان الحي.", [("سامر الخالدي", "نطالب بوضع حل سريع لسكان الحي")]),
    ("وقال المدير الجديد لم يحضر أحد إلى الاجتماع.", [("المدير الجديد", "لم يحضر أحد إلى الاجتماع")]),
    # a clause that another mark opens, and verbs that say nothing here
    ("وقال المدير الذي لم يحضر الاجتماع إن العمل جار.", [("المدير", "العمل جار")]),
    ("وأضافت الشركة إلى نظامها بيننا وبينهم ملحقا جديدا.", []),
    ("وتابع الفريق تدريباته هناك قرب النهر أمس.", []),
]


@pytest.mark.parametrize(("body", "expected"), WITHOUT_ANY_MARK)
def test_words_that_no_mark_opens(body: str, expected: list[tuple[str, str]]) -> None:
    assert found(body) == expected


OFFICE_BEHIND_THE_NAME = [
    (
        "أعلن سامر الخالدي، المتحدث الرسمي باسم المركز، استمرار العمل في البرنامج.",
        [("سامر الخالدي، المتحدث الرسمي باسم المركز", "استمرار العمل في البرنامج")],
    ),
    (
        "أعلن الدكتور سامر الخالدي وزير الاستثمار صرف خمسة آلاف دينار لكل أسرة.",
        [("الدكتور سامر الخالدي وزير الاستثمار", "صرف خمسة آلاف دينار لكل أسرة")],
    ),
    (
        "أوضح سامر الخالدي المتحدث الرسمي باسم المركز، استمرار العمل في البرنامج.",
        [("سامر الخالدي المتحدث الرسمي باسم المركز", "استمرار العمل في البرنامج")],
    ),
    # he is the object
    ("انتقد سامر الخالدي رئيس الاتحاد كمال الرازي.", [("سامر الخالدي", "رئيس الاتحاد كمال الرازي")]),
]


@pytest.mark.parametrize(("body", "expected"), OFFICE_BEHIND_THE_NAME)
def test_an_office_behind_the_name_is_no_object(body: str, expected: list[tuple[str, str]]) -> None:
    assert found(body) == expected


NO_SUBJECT = [
    # a verb that shows or asks, with a noun that says nothing
    "لا أحد ينكر حق العمال في الراحة وأن الأجر قليل.",
    "وهذا الفوز يؤكد زعامة الفريق على الدوري كله.",
    "وستكشف حقيقة هذه الأرقام أن الحساب خطأ.",
    "جاء ذلك في اللقاء الذي عقد أمس في قاعة البلدية حيث تقرر أن يفتح الجسر.",
    "غلف الصندوق وجاء به على أساس أن يحمله إلى منزله.",
]


@pytest.mark.parametrize("body", NO_SUBJECT)
def test_a_noun_that_says_nothing_has_no_statement(body: str) -> None:
    assert found(body) == []


SUBJECTS = [
    ("وأكد المهندس الركبان على أهمية النادي.", "المهندس الركبان", "named"),
    ("وكان الوزير قد اعتبر من قبل أن الاتفاق خطر.", "الوزير", "official"),
    ("أغلق الجسر أمس، وفقا للألمانية.", "ألمانية", "outlet"),
    ('وبحسب "الفرنسية"، فإن الجسر أغلق أمس.', "الفرنسية", "outlet"),
    ("وقال معارضوه إن القرار متسرع.", "معارضوه", "unnamed"),
]


@pytest.mark.parametrize(("body", "source", "kind"), SUBJECTS)
def test_subjects_of_verbs_of_saying(body: str, source: str, kind: str) -> None:
    statement = read_article({"id": "own", "text": body}).statements[-1]
    assert (statement.source, statement.kind) == (source, kind)


KINDS = [
    ("وأوصى المؤتمر بـزراعة ضفاف النهر.", "المؤتمر", "official"),
    ("وقال استشاري الطب النفسي إن النوم دواء.", "استشاري الطب النفسي", "unnamed"),
    ("ويرى مختص أن السوق هادئة.", "مختص", "unnamed"),
    ("وأظهرت إحصائية حديثة أن الزوار زادوا.", "إحصائية حديثة", "document"),
    ("وعبر مشايخ من المدينة عن رغبتهم في الصلح.", "مشايخ من المدينة", "unnamed"),
    ("وأعلنت الجهات المختصة إغلاق الطريق.", "الجهات المختصة", "official"),
]


@pytest.mark.parametrize(("body", "source", "kind"), KINDS)
def test_what_sources_of_these_nouns_are(body: str, source: str, kind: str) -> None:
    statement = read_article({"id": "own", "text": body}).statements[-1]
    assert (statement.source, statement.kind) == (source, kind)


WHERE_IT_BEGINS = [
    ("وأوصى المؤتمر في ختام أعماله بمقر الأمانة العامة بالتوسع في المراقبة.", "التوسع في المراقبة"),
    ("حذر اثنان من الكتاب من انهيار السد.", "انهيار السد"),
    ("نبه المرصد عن إمكانية تكون سحب رعدية.", "إمكانية تكون سحب رعدية"),
    ("أشاد الوزير بمقر الجمعية الجديد.", "مقر الجمعية الجديد"),
]


@pytest.mark.parametrize(("body", "content"), WHERE_IT_BEGINS)
def test_what_is_said_begins_after_where_and_how_many(body: str, content: str) -> None:
    assert [s.content for s in read_article({"id": "own", "text": body}).statements] == [content]
