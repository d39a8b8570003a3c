"""To whom words for a source are led, and through whom they come, each mechanism with its cases. All people and outlets are invented."""

from __future__ import annotations

import pytest

from isnad import read_article

# text; of its last statement: the source's words, whom they stand for, through whom
LED = [
    # what is said by several is no showing of things
    ("وقال فوزي الخالدي إن الموفدين أكدوا له أن الجسر آمن.", "الموفدين", "الموفدين", ("فوزي الخالدي",)),
    # a relative clause about the outlet is no part of what it says, and may name its source
    ("وبحسب صحيفة النهر، التي تصدر في لندن، فإن المصنع أغلق أبوابه.", "صحيفة النهر", "صحيفة النهر", ()),
    ("ووفقا لصحيفة النهر، التي نقلت عن مسؤول كبير، فإن المصنع أغلق أبوابه.", "مسؤول كبير", "مسؤول كبير", ("صحيفة النهر",)),
    (
        "ووفقا لوكالة الأفق، التي استشهدت بمصادر قريبة من العائلة، فإن المصنع أغلق أبوابه.",
        "مصادر قريبة من العائلة",
        "مصادر قريبة من العائلة",
        ("وكالة الأفق",),
    ),
    # nominative and oblique are one plural
    (
        "ونقلت صحيفة النهر عن مسؤولين كبار قولهم إن الجسر سيغلق. وتسعى البلدية إلى توسيع الطريق. وقال المسؤولون إن ذلك سيعني الكثير.",
        "المسؤولون",
        "مسؤولين كبار",
        ("صحيفة النهر",),
    ),
    # whose announcement is only commented on does not end the report
    (
        "وفي تصريحات نشرتها صحيفة النهر قال سامر الخالدي إن السباق صعب."
        " وتعليقا على إعلان كمال الرازي أنه سيعتزل، اعتبر الخالدي أن السباق سيتغير.",
        "الخالدي",
        "الخالدي",
        ("صحيفة النهر",),
    ),
    # who passed it on between stays in the chain
    (
        "وبحسب وكالة النهر، فقد نقل البيان عن كمال الرازي قوله إن العمل كثير. وأضاف أنه سيبدأ غدا.",
        "",
        "كمال الرازي",
        ("البيان", "وكالة النهر"),
    ),
    # a subject ends before a bare object
    ("شن الرئيس سامر الخالدي هجوما حادا على منافسه، وقال إن السباق سيتغير.", "", "الرئيس سامر الخالدي", ()),
    # terms are no subject
    ("وقال المبعوث، طالبا ألا ينشر اسمه «إنه نص جديد لا يختلف كثيرا».", "المبعوث", "المبعوث", ()),
    # a feminine relative is no man
    ("أكد كمال الرازي التمسك بحكومة فؤاد الهلالي التي أثنى على أدائها خلال الأزمة.", "", "كمال الرازي", ()),
    # whom an outlet passed on and who speaks on is passed on by it within his words too
    (
        "ونقل موقع النهر عن سامر الخالدي المتحدث باسم المجلس قوله إن القرار صائب. وأشار إلى أن الوزير كمال الرازي أكد أن المشروع حافز.",
        "الوزير كمال الرازي",
        "الوزير كمال الرازي",
        ("سامر الخالدي المتحدث باسم المجلس", "موقع النهر"),
    ),
    # what he says to reporters at large ends no report, what he says to another outlet does
    ("قال الوزير سامر الخالدي إن الجسر آمن، حسب موقع النهر. وقال الخالدي للصحفيين إن الطريق مفتوح.", "الخالدي", "الخالدي", ("موقع النهر",)),
    ("قال الوزير سامر الخالدي إن الجسر آمن، حسب موقع النهر. وقال الخالدي لوكالة الأفق إن الطريق مفتوح.", "الخالدي", "الخالدي", ()),
    # an agency passes on the paper in which he spoke
    (
        "ووفقا لبيان صادر عن وزارة الطاقة، قال الوزير سامر الخالدي إن الحقل آمن، حسبما ذكرت وكالة الأفق. وأضاف أن العمل مستمر.",
        "",
        "الوزير سامر الخالدي",
        ("بيان صادر عن وزارة الطاقة", "وكالة الأفق"),
    ),
    # a writer is whose his report is
    (
        "أوضح تقرير كتبه سامر الخالدي ونشرته مجلة النهر أمس أن الاتفاق هش. وأضاف التقرير أن أنصاره قلة.",
        "التقرير",
        "سامر الخالدي",
        ("مجلة النهر",),
    ),
    # by his land and his family name, and by what he is called
    (
        "قال سامر الخالدي مدرب السهم إن البطولة ستقام. وقال التونسي الخالدي إن الوقت كاف. وأضاف أن الأمر صعب.",
        "",
        "سامر الخالدي مدرب السهم",
        (),
    ),
    # this thing shows nothing by itself
    ("وبحسب وكالة الأفق ارتفعت النسبة. وأضافت الأفق أن هذه النسبة تشير إلى أن الناس قلقون.", "الأفق", "الأفق", ()),
    # who passes on may be a woman or an outlet, he who spoke is not
    (
        "وأشارت صحيفة النهر إلى أن الجسر آمن. ونسبت إلى مسؤول غربي قوله إن العمل توقف. وأضاف أن الأمر صعب.",
        "",
        "مسؤول غربي",
        ("صحيفة النهر",),
    ),
    # after a comment that opens the sentence the subject follows its verb
    ("وتعليقا على القصف دعا الأمين العام للأمم المتحدة إلى وقف القتال.", "الأمين العام للأمم المتحدة", "الأمين العام للأمم المتحدة", ()),
]


@pytest.mark.parametrize(("text", "source", "resolved", "via"), LED, ids=[text for text, *_ in LED])
def test_who_speaks_and_through_whom(text: str, source: str, resolved: str, via: tuple[str, ...]) -> None:
    said = read_article({"id": "a", "text": text}).statements[-1]
    assert (said.source, said.resolved, said.via) == (source, resolved, via)


@pytest.mark.parametrize(
    "text",
    [
        "قال سامر الخالدي إن العمل جار علنا دون",
        "دون",
        "وتساءل المواطن سامر الخالدي متى",
        "دعائية)”.وفقا لوكالة",
        "وهو يدعو لأفرادها بـ«الهداية»، قائلا: «سنبدأ اليوم».",
    ],
)
def test_no_text_stops_the_reader(text: str) -> None:
    assert all(text[said.start : said.end] == said.content for said in read_article({"id": "a", "text": text}).statements)
