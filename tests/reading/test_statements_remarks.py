"""What the text says about a statement: sources without a name, hedges, negations, passives, distance, silences in the article."""

from __future__ import annotations

import pytest

from isnad.arabic.text import Text
from isnad.reading import read
from isnad.reading.statements import find_statements, withheld
from isnad.records import Article, Silence, article_from_json, to_json

UNNAMED = [
    ("قال مصدر أمني رفيع طلب عدم كشف هويته إن المعبر سيفتح غدا.", "أمني رفيع", "طلب عدم كشف هويته", None),
    (
        "نقلت وكالة الأفق عن ثلاثة مصادر مطلعة اشترطت عدم الكشف عن هويتها أن الصفقة ألغيت.",
        "مطلعة",
        "اشترطت عدم الكشف عن هويتها",
        "وكالة الأفق",
    ),
    ("نقلت صحيفة النهر عن مسؤول لم تسمه قوله إن الميناء سيغلق.", None, "لم تسمه", "صحيفة النهر"),
    (
        "قال مسؤول في وزارة النقل لوكالة الأفق، مفضلا عدم ذكر اسمه، إن الجسر أغلق.",
        "في وزارة النقل",
        "مفضلا عدم ذكر اسمه",
        "وكالة الأفق",
    ),
    ("بحسب مصادر وصفتها الصحيفة بالمطلعة، فإن العقد سيوقع الشهر المقبل.", "بالمطلعة", None, None),
    ("قال شهود إن الحافلة انقلبت.", None, None, None),
    ("قال مصدر أمني طلب عدم كشف هويته لوكالة الأفق إن المعبر سيفتح.", "أمني", "طلب عدم كشف هويته", "وكالة الأفق"),
    (
        "وقالت أربعة مصادر مطلعة على المفاوضات لصحيفة «الشرفة» شريطة عدم الكشف عن هويتها إن الاتفاق قريب.",
        "مطلعة على المفاوضات",
        "شريطة عدم الكشف عن هويتها",
        "صحيفة «الشرفة»",
    ),
    ("قال مسؤول فيها، اشترط عدم نشر اسمه، لـ«الشرفة»: «الحسابات سليمة».", None, "اشترط عدم نشر اسمه", "الشرفة"),
    ("وقال مسؤول في وزارة النقل طلب عدم ذكر اسمه لـ«النهر» إن الجسر مغلق.", "في وزارة النقل", "طلب عدم ذكر اسمه", "النهر"),
    ("وقال أحد المسؤولين ورفض نشر اسمه لرويترز إن الاتفاق قريب.", None, "ورفض نشر اسمه", "رويترز"),
    ("وبحسب مصادر في وزارة المالية فضلت عدم ذكر اسمها، فإن الموازنة ستعدل.", "في وزارة المالية", "فضلت عدم ذكر اسمها", None),
]


@pytest.mark.parametrize(("text", "described", "condition", "granted"), UNNAMED)
def test_what_is_said_of_a_source_without_a_name(text: str, described: str | None, condition: str | None, granted: str | None) -> None:
    (statement,) = find_statements(Text(text))
    assert statement.kind == "unnamed"
    assert (statement.described, statement.condition, statement.granted) == (described, condition, granted)


TOLD = [
    ("قال الوزير للصحفيين في العاصمة إن الحسابات سليمة.", "الوزير", "للصحفيين"),
    ("قال مدير المصنع للصحفيين عبر الهاتف إن العمل مستمر.", "مدير المصنع", "للصحفيين"),
    ("قال المدير لوسائل الإعلام من موقع الحادث إن العمل مستمر.", "المدير", "لوسائل الإعلام"),
]


@pytest.mark.parametrize(("text", "source", "channel"), TOLD)
def test_where_it_was_told_is_no_part_of_who_was_told(text: str, source: str, channel: str) -> None:
    (statement,) = find_statements(Text(text))
    assert (statement.source, statement.channel) == (source, channel)


BEFORE = "وقالت الصحفية منى حداد إنها تابعت القضية. "


@pytest.mark.parametrize(
    ("text", "source", "channel"),
    [
        ("وقال مصدر أمني لحداد إن الحسابات سليمة.", "مصدر أمني", "لحداد"),
        ("وقال مصدر مقرب لحداد إن الحسابات سليمة.", "مصدر مقرب لحداد", None),
        ("وقال مصدر أمني لبناني إن الحسابات سليمة.", "مصدر أمني لبناني", None),
    ],
)
def test_a_person_of_the_article_is_told_by_a_source_without_a_name(text: str, source: str, channel: str | None) -> None:
    article = read(Article("a", BEFORE + text), parts=("names", "statements"))
    assert (article.statements[-1].source, article.statements[-1].channel) == (source, channel)


def test_the_publisher_grants_what_nobody_else_did() -> None:
    (statement,) = find_statements(Text("قال موظف طلب عدم ذكر اسمه إن المصنع سيغلق."), outlet="النهر")
    assert statement.granted == "النهر"


def test_what_was_said_of_a_source_stays_when_it_speaks_on() -> None:
    found = find_statements(Text("قال مصدر طبي طلب عدم كشف هويته إن الجرحى نقلوا. وأضاف المصدر أن الأطباء وصلوا."))
    assert [(s.described, s.condition) for s in found] == [("طبي", "طلب عدم كشف هويته")] * 2


def test_a_named_source_has_no_terms() -> None:
    (statement,) = find_statements(Text("قال المدرب سامر الخالدي إن الفريق جاهز."))
    assert (statement.described, statement.condition, statement.granted) == (None, None, None)


CONTENT = [
    ("قال المدير إن المعرض قد يتأجل شهرا.", True, False),
    ("قالت المديرة إن الخطوة قد تؤدي إلى نقص في القمح.", True, False),
    ("قال المدير إن الشحنة قد تم تسليمها.", False, False),
    ("قالت المديرة إن الشحنة قد وصلت.", False, False),
    ("قالت المديرة إن الشحنة قد تصل غدا.", True, False),
    ("قالت المديرة إن الشحنة قد ترك صاحبها الميناء.", False, False),
    # the conjunction written to the first word is no part of the content, the word is
    ("وقد لا تصل القوافل قبل الشتاء، بحسب منظمة الغوث.", True, True),
    ("وقد يؤجل السباق، وفق ما ذكر المنظم.", True, False),
    ("وقد أجل السباق، وفق ما ذكر المنظم.", False, False),
    ("ومن المتوقع أن تبدأ الأشغال غدا، بحسب البلدية.", True, False),
    ("ويرجح أن تبدأ الأشغال غدا، وفقا للبلدية.", True, False),
    ("ولم تبدأ الأشغال بعد، بحسب البلدية.", False, True),
    ("أفادت البلدية بعدم وجود أشغال في الحي.", False, True),
    ("قال خبير إن من المتوقع أن تنخفض الأسعار.", True, False),
    ("قال المدرب إن الحارس ربما يغيب عن النهائي.", True, False),
    ("قالت الوزارة إنها لم تتلق أي طلب.", False, True),
    ("قال المدرب إن اللاعب لن يرحل.", False, True),
    ("قال المدرب إن اللاعب لا يزال مصابا.", False, False),
    ("قالت الهيئة إن العاصفة يمكن أن تصل غدا.", True, False),
    ("قالت الهيئة إن العاصفة لا يمكن أن تصل غدا.", False, True),
    ("قال المدير إن الزوار يمكن لهم دخول المتحف.", False, False),
    ("قال المتحدث إن القتلى يعتقد أنهم مدنيون.", True, False),
    ("قال المحامي إن المتهم يعتقد أنه بريء.", False, False),
    ("أفاد مسؤول بأن الانفجار يشتبه في أنه ناجم عن تسرب غاز.", True, False),
    ("قال المصدر إنه من غير المستبعد أن يستقيل الوزير.", True, False),
    ("قال المصدر إن الوفد سيصل مبدئيا الأحد.", True, False),
    ("قال المدير إن الأرقام إن صحت مقلقة.", True, False),
    ("قال الطبيب إن المريض يرجح أن يكون مسموما.", True, False),
    ("أكد المصدر أن الصفقة غير نهائية.", False, True),
    ("قال المدير إن العمال غير المسجلين سيحصلون على أجورهم.", False, False),
    ("أعلن النادي عدم تجديد عقد المدرب.", False, True),
]


@pytest.mark.parametrize(("text", "hedged", "content_negated"), CONTENT)
def test_hedges_and_negations_of_the_content(text: str, hedged: bool, content_negated: bool) -> None:
    (statement,) = find_statements(Text(text))
    assert (statement.hedged, statement.content_negated, statement.negated) == (hedged, content_negated, False)


def test_the_act_and_the_content_are_negated_apart() -> None:
    (statement,) = find_statements(Text("لم يؤكد النادي أن اللاعب سيرحل."))
    assert (statement.negated, statement.content_negated) == (True, False)


PASSIVES = [
    ("قيل إن التاجر باع المخزن.", "التاجر باع المخزن"),
    ("وذُكر أن السفينة غرقت.", "السفينة غرقت"),
    ("وأُعلن عن افتتاح المعرض الشهر المقبل.", "افتتاح المعرض الشهر المقبل"),
]


@pytest.mark.parametrize(("text", "content"), PASSIVES)
def test_a_passive_is_given_to_nobody_and_carries_nobody_over(text: str, content: str) -> None:
    before = "قال المدير رامي عيد إن السوق هادئة. "
    statement = find_statements(Text(before + text))[-1]
    assert (statement.content, statement.source, statement.resolved, statement.kind) == (content, "", "", "unnamed")
    assert statement.rule.startswith("passive")
    assert statement.sure <= 0.5


def test_a_passive_relay_names_the_holder_and_no_passer() -> None:
    found = find_statements(Text("قال المدير رامي عيد إن السوق هادئة. ونُقل عن مدير المتحف قوله إن اللوحة أصلية."))
    assert (found[1].source, found[1].via) == ("مدير المتحف", ())


def test_what_somebody_calls_so_is_a_claim_beside_what_is_said_of_it() -> None:
    found = find_statements(Text("رفض المدير ما وصفه الاتحاد بأنه تلاعب بالنتائج."))
    assert [(s.source, s.force, s.content) for s in found] == [
        ("المدير", "deny", "ما وصفه الاتحاد بأنه تلاعب بالنتائج"),
        ("الاتحاد", "say", "تلاعب بالنتائج"),
    ]


def test_an_article_carries_its_silences_with_its_statements() -> None:
    body = "قال المدير إن المصنع سيغلق. ولم يصدر أي تعليق من النقابة."
    article = read(Article("a", body), parts=("statements",))
    assert [(s.kind, s.text) for s in article.silences] == [("no comment", "لم يصدر أي تعليق من النقابة")]
    assert article_from_json(to_json(article)) == article
    assert all(isinstance(silence, Silence) for silence in article_from_json(to_json(article)).silences)


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ("مصدر أمني", True),
        ("ثلاثة مصادر مطلعة", True),
        ("أحد المصدرين", True),
        ("مسئول بالميناء", True),
        ("عدد من المسؤولين", True),
        ("شخصان مطلعان على الملف", True),
        ("مسؤولا في وزارة النقل", True),
        ("مصدرا بالبلدية", True),
        ("ثلاث مسؤولات", True),
        ("موظفتان في الميناء", True),
        ("مصدر في المكتبة التاريخية", True),
        ("المصادر التاريخية", False),
        ("مصادر عربية قديمة", False),
        ("السائق", False),
        ("مراسلنا", False),
        ("شقيقه", False),
        ("العمال", False),
        ("شهود", False),
        ("", False),
    ],
)
def test_who_is_kept_from_being_named(source: str, kept: bool) -> None:
    assert withheld(source) is kept


# What somebody asked for stands between who speaks and what is said: dual and feminine forms, before a clause and before a noun.
BETWEEN = [
    ("أفاد مصدران في البلدية، رفضا كشف هويتيهما، بأن الجسر مغلق.", "مصدران في البلدية", "رفضا كشف هويتيهما", "الجسر مغلق"),
    ("وقالت خمس نساء من القرية، طلبن عدم نشر أسمائهن، إن البئر جفت.", "خمس نساء من القرية", "طلبن عدم نشر أسمائهن", "البئر جفت"),
    ("وقال مهندسان في المصنع، طلبا عدم نشر اسميهما، إن السقف متشقق.", "مهندسان في المصنع", "طلبا عدم نشر اسميهما", "السقف متشقق"),
    ("وقالت ثلاث عاملات رفضن الكشف عن أسمائهن إن الأجهزة معطلة.", "ثلاث عاملات", "رفضن الكشف عن أسمائهن", "الأجهزة معطلة"),
    ("أكدت موظفة في المصرف، طلبت عدم نشر اسمها، اختفاء الملفات.", "موظفة في المصرف", "طلبت عدم نشر اسمها", "اختفاء الملفات"),
    ("أعلن مسؤول، رفض كشف اسمه، توقيف ثلاثة أشخاص.", "مسؤول", "رفض كشف اسمه", "توقيف ثلاثة أشخاص"),
    ("أكد عاملان في المصنع، تحدثا بشرط إخفاء اسميهما، تسريح مئة.", "عاملان في المصنع", "بشرط إخفاء اسميهما", "تسريح مئة"),
    ("نفى مسؤولون في المصرف، رفضوا ذكر أسمائهم، وجود أي نقص.", "مسؤولون في المصرف", "رفضوا ذكر أسمائهم", "وجود أي نقص"),
    ("وقال القيادي في الحزب، الذي اشترط عدم الكشف عن اسمه، إن الرد قريب.", "القيادي في الحزب", "اشترط عدم الكشف عن اسمه", "الرد قريب"),
]


@pytest.mark.parametrize(("text", "source", "condition", "content"), BETWEEN)
def test_terms_are_neither_in_the_source_nor_in_the_content(text, source, condition, content):
    (statement,) = find_statements(Text(text))
    assert (statement.source, statement.condition, statement.content, statement.kind) == (source, condition, content, "unnamed")


def test_a_wish_not_to_be_named_is_no_demand():
    assert not find_statements(Text("وطلبت المصادر عدم الكشف عن هويتها لأنها تخشى الفصل."))
    assert find_statements(Text("وطلب المحامي عدم الكشف عن الوثيقة."))


def test_who_keeps_a_name_back_is_named_in_full():
    (statement,) = find_statements(Text("قال مصدر في المرفأ لم تسمه وكالة الأفق إن السفينة غرقت."))
    assert (statement.condition, statement.granted) == ("لم تسمه", "وكالة الأفق")


# What the article says on what was said is not said by whoever it quotes, nor is it denied.
BESIDE = [
    ('قال المحامي إن "جميع الموقوفين أبرياء"، دون أن يقدم دليلا.', "جميع الموقوفين أبرياء"),
    ("وقال الوزير إن المعبر سيغلق، من دون أن يحدد موعدا.", "المعبر سيغلق"),
    ("وقال الوزير إن إحدى الشركات انسحبت دون أن يسميها.", "إحدى الشركات انسحبت"),
    ("قال مصدران إن الصفقة انهارت، دون أن يذكرا تفاصيل.", "الصفقة انهارت"),
    ("وقال الوزير إن شركة انسحبت، دون الكشف عن اسمها.", "شركة انسحبت"),
    ("وأعلنت الشركة أن ثلاثين عاملا أصيبوا، وهو رقم لم تؤكده الوزارة.", "ثلاثين عاملا أصيبوا"),
    ("وقال المدير إن الخسائر كبيرة، ولم يذكر مزيدا من التفاصيل.", "الخسائر كبيرة"),
    ("نفى المدرب أن اللاعب سيرحل، لكنه لم يستبعد إعارته.", "اللاعب سيرحل"),
    ("ينفي المدير أن تكون الشركة خاسرة، إلا أنه يعترف بتأخر الأجور.", "تكون الشركة خاسرة"),
    ("وقال المدير إن الحفل مر دون أن تسجل إصابات.", "الحفل مر دون أن تسجل إصابات"),
    ("وقال المدير إن الجسر آمن، لكنه يحتاج إلى طلاء.", "الجسر آمن، لكنه يحتاج إلى طلاء"),
    ("وقال المدير إن الشركة باعت الأرض دون تحديد موعد للتسليم.", "الشركة باعت الأرض دون تحديد موعد للتسليم"),
]


@pytest.mark.parametrize(("text", "content"), BESIDE)
def test_a_remark_of_the_article_ends_what_is_said(text: str, content: str) -> None:
    assert find_statements(Text(text))[0].content == content


def test_nobody_is_no_source() -> None:
    assert not find_statements(Text("لم يقل أحد إن الجسر مغلق."))


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("أعلنت اللجنة المنظمة لمعرض الزيتون إلغاء حفل الافتتاح.", "اللجنة المنظمة لمعرض الزيتون"),
        ("أكدت اللجنة المشرفة على الامتحانات تأجيل المادة.", "اللجنة المشرفة على الامتحانات"),
        ("أعلنت الشركة المشغلة لقطار العاصمة زيادة الأسعار.", "الشركة المشغلة لقطار العاصمة"),
        ("قالت الشركة المالكة للسفينة إن الطاقم بخير.", "الشركة المالكة للسفينة"),
        ("اتهمت الحكومة المعارضة بالتخريب.", "الحكومة"),
        ("طالبت المعارضة بحل البرلمان.", "المعارضة"),
    ],
)
def test_what_a_body_is_in_charge_of_belongs_to_it(text: str, source: str) -> None:
    (statement,) = find_statements(Text(text))
    assert statement.source == source
