"""Whom a headline means: a surname or an office alone is whoever the text calls so more fully, where it is one."""

from __future__ import annotations

import pytest

from isnad.arabic.text import Text
from isnad.reading import read
from isnad.reading.statements import find_statements
from isnad.records import Article

BODY = "قال وزير المياه سامر الخالدي إن السد آمن. وأكدت رئيسة البلدية ليلى السروجي أن الطرق مفتوحة. وقال مصدر أمني إن القرى بخير."
CASES = [
    ("الخالدي: لن نهدم شيئا", "وزير المياه سامر الخالدي"),
    ("وزير المياه: لن نهدم شيئا", "وزير المياه سامر الخالدي"),
    ("رئيسة البلدية: المدارس تفتح غدا", "رئيسة البلدية ليلى السروجي"),
    ("وزير الزراعة: لن نهدم شيئا", "وزير الزراعة"),
    ("مصادر: لن يهدم شيء", "مصادر"),
]


@pytest.mark.parametrize(("title", "who"), CASES)
def test_a_headlines_source_is_led_to_the_text(title: str, who: str) -> None:
    article = read(Article(id="a", body=BODY, title=title, outlet="sada"))
    (statement,) = article.title_statements
    assert statement.resolved == who
    assert (statement.source_id is not None) == (" " in who and "الزراعة" not in who)
    assert statement.chain[0].text == who


def test_of_two_who_are_called_so_it_is_neither() -> None:
    body = "قال المدير سامر الخالدي إن السد آمن. وقالت المهندسة ليلى الخالدي إن الطرق مفتوحة."
    (statement,) = read(Article(id="a", body=body, title="الخالدي: لن نهدم شيئا")).title_statements
    assert (statement.resolved, statement.source_id) == ("الخالدي", None)


PASSED = [
    ("صحيفة: وزير النقل يقر بوجود تشققات", "وزير النقل", ("صحيفة",)),
    ("وكالة الأفق: الحلواني يحذر من انهيار السد", "الحلواني", ("وكالة الأفق",)),
    ("مصادر: وزير النقل قال إن السد آمن", "وزير النقل", ("مصادر",)),
    ("عاجل: وزير النقل يقر بوجود تشققات", "وزير النقل", ()),
    ("ليبيا: وزير النقل يقر بوجود تشققات", "وزير النقل", ()),
]


@pytest.mark.parametrize(("title", "who", "via"), PASSED)
def test_who_stands_before_a_headlines_colon_passes_on_what_another_says_behind_it(title: str, who: str, via: tuple[str, ...]) -> None:
    (statement,) = read(Article(id="a", body="وقع زلزال في الجبل.", title=title)).title_statements
    assert (statement.resolved, statement.via) == (who, via)


# A headline, who speaks, how many of them, who passes it on, what is said; none where nobody is said to speak.
BEFORE_A_COLON = [
    ("أربعة مصادر: البيع في أيامه الأخيرة", "أربعة مصادر", 4, (), "البيع في أيامه الأخيرة"),
    ("مصدران: البيع أُلغي", "مصدران", 2, (), "البيع أُلغي"),
    ("«الأفق» عن مسؤول: البيع يبدأ غدا", "مسؤول", None, ("الأفق",), "البيع يبدأ غدا"),
    ("صحيفة الأفق نقلا عن مصدرين: إقالة المدرب قريبة", "مصدرين", 2, ("صحيفة الأفق",), "إقالة المدرب قريبة"),
    ("قناة الضفة عن وزير النقل: لن نبيع الميناء", "وزير النقل", None, ("قناة الضفة",), "لن نبيع الميناء"),
    ("عاجل | وزير النقل: الميناء مفتوح", "وزير النقل", None, (), "الميناء مفتوح"),
    ("بالصور.. وزير النقل: الميناء مفتوح", "وزير النقل", None, (), "الميناء مفتوح"),
    ("تقرير عن الفيضان: ثلاثة أسباب للكارثة", None, None, (), None),
    ("كتاب عن الوزير: أسرار السنوات الأخيرة", None, None, (), None),
    ("أنباء عن مسؤولين: سفر في الطريق", None, None, (), None),
]


@pytest.mark.parametrize(("title", "source", "count", "via", "content"), BEFORE_A_COLON)
def test_who_stands_before_a_headlines_colon(title, source, count, via, content):
    found = [(s.source, s.count, s.via, s.content) for s in find_statements(Text(title), heading=True)]
    assert found == ([(source, count, via, content)] if source else [])


# A headline, and who says what through whom.
BEFORE_THE_COLON = [
    ("الكرملين: لن ننسحب من الاتفاق", [("الكرملين", "لن ننسحب من الاتفاق", ())]),
    ("لبنان: احتجاجات على الأسعار", []),
    ("وزير الخارجية الإيراني عن المفاوضات: نحن جادون", [("وزير الخارجية الإيراني", "نحن جادون", ())]),
    ("نيويورك تايمز عن مسؤولين أميركيين: الهدنة ستنهار", [("مسؤولين أميركيين", "الهدنة ستنهار", ("نيويورك تايمز",))]),
    ("حوار مع الروائية ليلى الحداد: الكتابة خلاصي", [("الروائية ليلى الحداد", "الكتابة خلاصي", ())]),
    ("رئيس الوزراء من بغداد: لن نقبل الوصاية", [("رئيس الوزراء", "لن نقبل الوصاية", ())]),
    ("قائد الجيش لأهالي الجنوب: عودوا إلى بيوتكم", [("قائد الجيش", "عودوا إلى بيوتكم", ())]),
    ("المدير التنفيذي لشركة النهر: أرباحنا تضاعفت", [("المدير التنفيذي لشركة النهر", "أرباحنا تضاعفت", ())]),
    ("ليلى الحداد بعد فوزها: لم أصدق", [("ليلى الحداد", "لم أصدق", ())]),
    ("الأهلي 2 : 1 الزمالك", []),
    ("تقرير عن الفيضان: القرى عزلت", []),
    ("مدرب النهر يطالب جماهيره بالصبر", [("مدرب النهر", "الصبر", ())]),
]


@pytest.mark.parametrize(("headline", "expected"), BEFORE_THE_COLON)
def test_who_stands_before_the_colon(headline: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    article = read(Article(id="own", body="نص الخبر هنا.", title=headline))
    assert [(s.source, s.content, s.via) for s in article.title_statements] == expected


QUOTED = [
    ("الوزير: السد سليم", "indirect"),
    ("مصادر: الصفقة ألغيت", "indirect"),
    ("تقرير: نصف المدارس بلا مكتبات", "indirect"),
    ("بلدية الشرفة: المياه صالحة للشرب", "indirect"),
    ("خبراء: الزلزال لن يتكرر قريبا", "indirect"),
    ("مسؤول محلي: متى يفتح المعبر؟", "indirect"),
    ("تقرير: الفيضان شرد عشرين مليونا", "indirect"),
    ("دراسة: الأرق أكثر لدى الشباب", "indirect"),
    ("بلدية الشرفة: إصابة عامل بكورونا", "indirect"),
    ("المدير: «الحسابات سليمة» والعمل مستمر", "mixed"),
    ('مدرب النهر: "لم نستحق الفوز"', "direct"),
    ("وزير النقل: سنفتح الجسر الشهر المقبل", "direct"),
    ("وزير النقل: لن أستقيل", "direct"),
    ("المدرب: لست نادما", "direct"),
    ("رئيس الاتحاد: أنا باق في منصبي", "direct"),
    ("الخارجية: نرفض التدخل في شؤوننا", "direct"),
]


@pytest.mark.parametrize(("headline", "quoted"), QUOTED)
def test_a_headlines_colon_quotes_the_first_person_alone(headline: str, quoted: str) -> None:
    (statement,) = find_statements(Text(headline), heading=True)
    assert statement.quoted == quoted


ASKED = [
    "تحقيق: كيف اختفت أجهزة المستشفى؟",
    "تقرير: هل تكفي مياه البحيرة المدينة؟",
    "دراسة: هل يضر السهر بالذاكرة؟",
    "وثيقة: لماذا تأخر بناء الجسر؟",
]


@pytest.mark.parametrize("headline", ASKED)
def test_a_question_behind_a_paper_names_its_matter(headline: str) -> None:
    assert not find_statements(Text(headline), heading=True)
