"""Turns of translated newswire: who is told behind a name, who is called so again, what stands before «هذا ما قاله», reports that say."""

from __future__ import annotations

import pytest

from isnad import read_article

SAID = [  # text, source or whom it is led to, kind, content
    ("وصرح الخالدي للسلطات أنه استوحى الفكرة من فيلم قديم.", "الخالدي", "named", "استوحى الفكرة من فيلم قديم"),
    ("وقال سامر الخالدي للشرطة إن الباب كان مفتوحا.", "سامر الخالدي", "named", "الباب كان مفتوحا"),
    ('وكتب أحدهم: "هذا منتج رائع". وأضاف أحدهم: "لن أشتريه".', "أحدهم", "unnamed", "لن أشتريه"),
    (
        "قال 20 بالمئة من التلاميذ إن لديهم حسابا. وقال 20 بالمئة من التلاميذ إنهم خائفون.",
        "20 بالمئة من التلاميذ",
        "unnamed",
        "خائفون",
    ),
    ('"لم يكن لدينا خيار آخر"، هذا ما صرحت به ليلى الحداد، نائبة مدير الشركة.', "ليلى الحداد", "named", "لم يكن لدينا خيار آخر"),
    ('"المصنع سيغلق أبوابه"، وهذا ما أكده الوزير أيضا.', "الوزير", "official", "المصنع سيغلق أبوابه"),
    ("قال الشاهد إن السيارة كانت مسرعة، وعندها قال القاضي إن الجلسة رفعت.", "القاضي", "official", "الجلسة رفعت"),
    ('سأل القاضي عما إذا كان المتهم يقول الحقيقة، وحينها رد المحامي قائلا: "موكلي لا يكذب".', "المحامي", "official", "موكلي لا يكذب"),
    ("أصدر مكتب الطب الشرعي تقريرا أوليا قائلا إن سبب الوفاة نوبة قلبية.", "مكتب الطب الشرعي", "official", "سبب الوفاة نوبة قلبية"),
    ("وأصدرت الشركة بيانا قائلة إن الأرباح تراجعت.", "الشركة", "official", "الأرباح تراجعت"),
    ("سرق اللصوص مبلغا كبيرا، وفقا لإدارة شرطة نيوبورت.", "إدارة شرطة نيوبورت", "official", "سرق اللصوص مبلغا كبيرا"),
    (
        'كشف الاستطلاع الذي أجري لألفي تلميذ في المرحلة الثانوية عن زيادة في صفحات "الأفق المزيفة".',
        "الاستطلاع",
        "document",
        'زيادة في صفحات "الأفق المزيفة"',
    ),
    (
        "شدد الوزير السابق بوريس حداد في هجومه على الخطة على أن المقترح غير معقول.",
        "الوزير السابق بوريس حداد",
        "named",
        "المقترح غير معقول",
    ),
]


@pytest.mark.parametrize(("text", "holder", "kind", "content"), SAID, ids=[text for text, *_ in SAID])
def test_the_last_statement(text: str, holder: str, kind: str, content: str) -> None:
    last = read_article({"id": "own", "text": text}).statements[-1]
    assert (last.source or last.resolved, last.kind, last.content) == (holder, kind, content)
    assert last.force in {"say", "confirm", "announce"}


SOURCES = [  # text, source, via, kind
    ("قالت ليلى الحداد، عضوة مجلس النواب عن دائرة النهر، إن القانون جائر.", "ليلى الحداد، عضوة مجلس النواب عن دائرة النهر", (), "named"),
    ('صرح سفير المبادرة، سامر الخالدي، للحشد خلال الحفل: "شكرا لكم".', "سفير المبادرة، سامر الخالدي", (), "named"),
    ("قال المتحدث باسم حملة الخالدي إن الجولة ستبدأ.", "المتحدث باسم حملة الخالدي", (), "official"),
    ("قال المتحدث باسم حملة الخالدي الذي رفض ذكر اسمه إن الجولة ستبدأ.", "المتحدث باسم حملة الخالدي", (), "unnamed"),
    ("قال المتحدث باسم وزارة المياه سامر الخالدي إن الجولة ستبدأ.", "المتحدث باسم وزارة المياه سامر الخالدي", (), "named"),
    ("وأضاف المتحدث، الذي طلب عدم الكشف عن هويته، أن الطريق مغلق.", "المتحدث", (), "unnamed"),
    (
        "بالتالي، ووفقا لوكالة الأفق، قالت حملة الرئيس سامر الخالدي إن التجمعات ستستمر.",
        "حملة الرئيس سامر الخالدي",
        ("وكالة الأفق",),
        "official",
    ),
    ("وفي الوقت نفسه، وبحسب وكالة الأفق، قال الوزير إن السد آمن.", "الوزير", ("وكالة الأفق",), "official"),
    ("هاجم كلب راعيا في الجنوب وفقا لتقارير من وسائل إعلام محلية.", "تقارير من وسائل إعلام محلية", (), "outlet"),
]


@pytest.mark.parametrize(("text", "source", "via", "kind"), SOURCES, ids=[text for text, *_ in SOURCES])
def test_the_source_is_whole(text: str, source: str, via: tuple[str, ...], kind: str) -> None:
    (statement,) = read_article({"id": "own", "text": text}).statements
    assert (statement.source, statement.via, statement.kind) == (source, via, kind)


def test_who_is_called_in_marks_speaks_on_by_the_words_within() -> None:
    text = 'يعمل "مهرجان النهر العالمي" منذ عام 2011. وأضاف أن الأموال ذهبت إلى القرى.'
    assert read_article({"id": "own", "text": text}).statements[-1].resolved == "مهرجان النهر العالمي"


@pytest.mark.parametrize("text", ["تحدث إلى زوجتك وأولادك: لا يمكنك أن تدخر وحدك.", "تذكر دائما كل التفاصيل: والدك قد يمرض."])
def test_advice_to_the_reader_is_nobodys(text: str) -> None:
    assert read_article({"id": "own", "text": text}).statements == ()


BESIDES = [  # a verb with its object and «قائلا» behind it: who, with what force and content each
    ("ونفى الوزير التهم قائلا إن الأمر كذب.", [("deny", "التهم"), ("say", "الأمر كذب")]),
    ("ونفى محاميه، رامي الصباغ، التهم قائلا إن الأمر كذب.", [("deny", "التهم"), ("say", "الأمر كذب")]),
    ("ونفت الشركة الاتهامات الموجهة إليها، قائلة إنها التزمت بالقانون.", [("deny", "الاتهامات الموجهة إليها"), ("say", "التزمت بالقانون")]),
    ("وأكد المدير موقفه قائلا إن الخطة ناجحة.", [("say", "الخطة ناجحة")]),
    ("وأكد المدير قائلا إن الخطة ناجحة.", [("confirm", "الخطة ناجحة")]),
]


@pytest.mark.parametrize(("text", "said"), BESIDES, ids=[text for text, _ in BESIDES])
def test_what_is_denied_is_not_what_is_said_besides(text: str, said: list[tuple[str, str]]) -> None:
    statements = read_article({"id": "own", "text": text}).statements
    assert [(s.force, s.content) for s in statements] == said
    assert len({s.resolved for s in statements}) == 1


FURTHER = [  # text, sources, contents
    (
        'قال الوزير إن الشاهدة "كذبت تحت القسم"، وهو ما نفته محاميتها.',
        ["الوزير", "محاميتها"],
        ['الشاهدة "كذبت تحت القسم"', "ما"],
    ),
    (
        "وقالت قناة النهر إن الحادث وقع فجرا، فيما أوردت صحيفة محلية أن الحافلة كانت فارغة.",
        ["قناة النهر", "صحيفة محلية"],
        ["الحادث وقع فجرا", "الحافلة كانت فارغة"],
    ),
    ("لكن مهندسا سابقا في البلدية قال إن التصدعات ظهرت.", ["مهندسا سابقا في البلدية"], ["التصدعات ظهرت"]),
    ('وقال مصدر مقرب من العائلة المالكة لصحيفة "ذا ميل": "الأمير متعب".', ["مصدر مقرب من العائلة المالكة"], ["الأمير متعب"]),
    ("وبحسب بيان صحفي صادر عن إدارة شرطة نيوكارما، اعتقل ثلاثة شبان.", ["بيان صحفي صادر عن إدارة شرطة نيوكارما"], ["اعتقل ثلاثة شبان"]),
    ("ولم يعلق القصر على ما ورد في الصحيفة.", [], []),
]


@pytest.mark.parametrize(("text", "sources", "contents"), FURTHER, ids=[text for text, *_ in FURTHER])
def test_further(text: str, sources: list[str], contents: list[str]) -> None:
    statements = read_article({"id": "own", "text": text}).statements
    assert [(s.source, s.content) for s in statements] == list(zip(sources, contents, strict=True))
    assert all(not s.via for s in statements)


PERSONS = [  # text, who the last statement is led to, kind
    ("وقالت ماريا، البالغة من العمر 19 عاما، لشبكة النهر إنها قفزت.", "ماريا", "named"),
    ('وقالت ماريا لوبيز، البالغة من العمر 19 عاما: "قفزت".', "ماريا لوبيز", "named"),
    ("لكن دبلوماسيا طلب عدم نشر اسمه قال إن السفير استدعي.", "دبلوماسيا", "unnamed"),
    ('وسئل الوزير عما إذا كان سيستقيل فأجاب: "لدي عمل كثير".', "الوزير", "official"),
    ("وأوصت الإدارة السكان بإغلاق النوافذ.", "الإدارة", "official"),
    ("وأشارت أحدث الأرقام الصادرة عن مكتب الإحصاء إلى أن البطالة تراجعت.", "مكتب الإحصاء", "official"),
    ('وحسب إحصاءات غير رسمية جمعتها منظمة "راصد"، لقي مئة شخص مصرعهم.', 'منظمة "راصد"', "official"),
    ("ونفى الوزير علنيا أن يكون قد استقال.", "الوزير", "official"),
    ('اتهم المدرب خصمه بـ"الكذب على الناس"، في حين دافع رئيس النادي عن خطته.', "المدرب", "official"),
]


@pytest.mark.parametrize(("text", "holder", "kind"), PERSONS, ids=[text for text, *_ in PERSONS])
def test_who_it_is(text: str, holder: str, kind: str) -> None:
    last = read_article({"id": "own", "text": text}).statements[-1]
    assert (last.resolved, last.kind) == (holder, kind)
    assert "في حين" not in last.content
