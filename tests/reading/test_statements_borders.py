"""Where what is said begins and ends: marks without a partner, objects before marks, answers and their adverbs. People are invented."""

from __future__ import annotations

import pytest

from isnad import read_article

_PARAGRAPHS = "لا خلاف مع وزارة المالية.\n{0}الوزير التقى نظيره مرتين هذا الأسبوع.\n{0}نطالب وسائل الإعلام بتحري الدقة"

# a text with a quotation whose paragraphs each open with a mark
OVER_PARAGRAPHS = [
    ("وأضاف سامر الخالدي: «" + _PARAGRAPHS.format("«") + ".\nوردا على سؤال قال إنه لم يطلع عليه.", "«"),
    ("وأضاف سامر الخالدي: «" + _PARAGRAPHS.format("«") + "».\nوردا على سؤال قال إنه لم يطلع عليه.", "«"),
    ('وأضاف سامر الخالدي: "' + _PARAGRAPHS.format('"') + ".\nوردا على سؤال قال إنه لم يطلع عليه.", '"'),
    ('وأضاف سامر الخالدي: "' + _PARAGRAPHS.format('"') + '".\nوردا على سؤال قال إنه لم يطلع عليه.', '"'),
    ("وأضاف سامر الخالدي: “" + _PARAGRAPHS.format("“") + ".\nوردا على سؤال قال: «لم أطلع عليه».", "“"),
    ("وأضاف سامر الخالدي: «" + _PARAGRAPHS.format("") + "».\nوردا على سؤال قال إنه لم يطلع عليه.", ""),
]


@pytest.mark.parametrize(("body", "mark"), OVER_PARAGRAPHS)
def test_a_quotation_over_paragraphs_is_one(body: str, mark: str) -> None:
    first, second = read_article({"id": "own", "text": body}).statements
    assert (first.content, first.quoted) == (_PARAGRAPHS.format(mark), "direct")
    assert "أطلع" in second.content or "يطلع" in second.content


def test_a_mark_alone_ends_with_its_sentence() -> None:
    body = "وأضاف سامر الخالدي: «لا خلاف مع وزارة المالية.\nوأغلقت السلطات السوق.\nوفتحت المدارس أبوابها."
    assert [statement.content for statement in read_article({"id": "own", "text": body}).statements] == ["لا خلاف مع وزارة المالية"]


# what answers «زعمت المعارضة أن الوزير أخفى التقرير»; who answers, the word for what is answered, the force
ANSWERS = [
    ("وهو ما نفاه الخالدي جملة وتفصيلا", "الخالدي", "ما", "deny"),
    ("وهو ما نفاه السروجي بشدة", "السروجي", "ما", "deny"),
    ("وهو ما نفاه بشكل قاطع مدير مكتبه سامر الخالدي", "مدير مكتبه سامر الخالدي", "ما", "deny"),
    ("وهو ما نفته الوزارة نفيا قاطعا", "الوزارة", "ما", "deny"),
    ("وهو ما نفاه مكتبه", "مكتبه", "ما", "deny"),
    ("الشيء الذي تنفيه الوزارة باستمرار", "الوزارة", "الشيء", "deny"),
    ("وهو الأمر الذي أكده المكتب لاحقا", "المكتب", "الأمر", "confirm"),
    ("وهي تهمة تنفيها الوزارة", "الوزارة", "تهمة", "deny"),
    ("وهو اتهام نفته الوزارة", "الوزارة", "اتهام", "deny"),
]


@pytest.mark.parametrize(("answer", "source", "content", "force"), ANSWERS)
def test_an_answer_behind_a_statement(answer: str, source: str, content: str, force: str) -> None:
    said, answered = read_article({"id": "own", "text": f"زعمت المعارضة أن الوزير أخفى التقرير، {answer}."}).statements
    assert said.content == "الوزير أخفى التقرير"
    assert (answered.source, answered.content, answered.force, answered.points_to) == (source, content, force, said.content)


def test_a_word_in_marks_is_no_cue() -> None:
    body = 'وزعمت المعارضة أن الوزير "كذب" على البرلمان.'
    assert [statement.content for statement in read_article({"id": "own", "text": body}).statements] == ['الوزير "كذب" على البرلمان']


# text with a noun phrase that is said, its last statement's source and content
OBJECTS = [
    ("ولم يستبعد مصدر في رئاسة الحكومة إقالة مدير السد.", "مصدر في رئاسة الحكومة", "إقالة مدير السد"),
    ("وأعلن متحدث باسم البلدية إزالة سور الحديقة.", "متحدث باسم البلدية", "إزالة سور الحديقة"),
    ("قال المحامي رائد السالم إن موكله جاهز، مؤكدا أهمية «العدالة» في المحاكم.", "", "أهمية «العدالة» في المحاكم"),
    ("قال المحامي رائد السالم إن موكله جاهز، مؤكدا وجود «أدلة دامغة».", "", "وجود «أدلة دامغة»"),
    ("قال المحامي رائد السالم إن موكله جاهز، مؤكدا امتلاكه وثائق تدين «مسؤولين كبارا».", "", "امتلاكه وثائق تدين «مسؤولين كبارا»"),
    ("قال المحامي رائد السالم إن موكله جاهز، مؤكدا للصحفيين «ضرورة العدالة».", "", "ضرورة العدالة"),
    ("وأكد الوزير سامر الخالدي أهمية «العدالة» في المحاكم.", "الوزير سامر الخالدي", "أهمية «العدالة» في المحاكم"),
]


@pytest.mark.parametrize(("body", "source", "content"), OBJECTS)
def test_a_noun_phrase_that_is_said(body: str, source: str, content: str) -> None:
    last = read_article({"id": "own", "text": body}).statements[-1]
    assert (last.source, last.content) == (source, content)


# text whose subject is a plural with a pronoun written to it, before who is asked
THEIRS = [
    ("ودعا معدوه الحكومات إلى فحصها سنويا.", "معدوه"),
    ("ودعا مؤيدوه الحكومة إلى فحص السدود سنويا.", "مؤيدوه"),
    ("وطالب منظموها البلدية بتوفير الحافلات.", "منظموها"),
    ("وقال معارضوه المحليون إن القرار متسرع.", "معارضوه المحليون"),
]


@pytest.mark.parametrize(("body", "source"), THEIRS)
def test_a_subject_with_a_pronoun_ends_before_who_is_asked(body: str, source: str) -> None:
    (statement,) = read_article({"id": "own", "text": body}).statements
    assert (statement.source, statement.kind) == (source, "unnamed")


# text, its last statement's source and content
EDGES = [
    (
        "وشعر السكان بالهزة في ولاية السهل (شرق)، حسبما أفاد سامر الخالدي، المسؤول في مركز الأرصاد.",
        "سامر الخالدي",
        "شعر السكان بالهزة في ولاية السهل (شرق)",
    ),
    (
        "وانفجر خط الغاز بشرقي البلاد، حسبما ذكر وزير الطاقة سامر الخالدي في ساعة متأخرة من مساء أمس.",
        "وزير الطاقة سامر الخالدي",
        "انفجر خط الغاز بشرقي البلاد",
    ),
    ("المدينة - أ ف ب: هبطت طائرتا الشحن اضطراريا، كما أعلنت وزارة الخارجية أمس.", "وزارة الخارجية", "هبطت طائرتا الشحن اضطراريا"),
    ("الأفق- وكالات: غرق مركب قرب الميناء، وفق مصادر أمنية.", "مصادر أمنية", "غرق مركب قرب الميناء"),
    ("واعتبر الخالدي أن الخطاب غير مقبول في إشارة إلى زعيم الحزب.", "الخالدي", "الخطاب غير مقبول"),
    ("وقال سامر الخالدي في بيان: «إننا باقون في الميدان».", "سامر الخالدي", "إننا باقون في الميدان"),
    ("وقال سامر الخالدي: إننا باقون في الميدان.", "سامر الخالدي", "إننا باقون في الميدان"),
    ("ووصف سامر الخالدي رئيس الوزراء، محاولة الإنزال بأنها خرق للقرار.", "سامر الخالدي رئيس الوزراء", "محاولة الإنزال بأنها خرق للقرار"),
    (
        "وأعلن كمال الخالدي زعيم حزب السنبلة، وهو أكبر حزب في البلاد، أمس استعداده للحوار.",
        "كمال الخالدي زعيم حزب السنبلة",
        "استعداده للحوار",
    ),
    ("وقدر الخبراء المحليون الخسائر بمليون دينار.", "الخبراء المحليون", "الخسائر بمليون دينار"),
    ("دعا سامر الخالدي إلى إنهاء الحصار معتبرا ذلك مفتاح الحل.", "", "ذلك مفتاح الحل"),
    ("من جانبه دعا الرئيس السلوفاكي للضغط على الشركة.", "الرئيس السلوفاكي", "للضغط على الشركة"),
    ("وأكد سامر الخالدي أن الرسالة مكررة، داعيا الجميع لعدم نشرها.", "", "عدم نشرها"),
    ("وطلبت البلدية من سكان يقيمون قرب السد بإخلاء بيوتهم.", "البلدية", "إخلاء بيوتهم"),
    ("وجدد الرئيس سامر الخالدي تمسك بلاده بالاتفاق.", "الرئيس سامر الخالدي", "تمسك بلاده بالاتفاق"),
    ("ونددت المنظمة بأشد العبارات بالهجوم على المدينة.", "المنظمة", "الهجوم على المدينة"),
    ("واعتبرت المحكمة خصوصا أن الرئيس لا يملك الصلاحية.", "المحكمة", "الرئيس لا يملك الصلاحية"),
    (
        "وطلبت فرنسا من المجلس «ممارسة المزيد من الضغط على المتمردين» الذين يحاصرون المدينة.",
        "فرنسا",
        "ممارسة المزيد من الضغط على المتمردين",
    ),
    ("وخرج مئات المتظاهرين إلى الساحة للاحتجاج على الغلاء مطالبين بمحاكمة الفاسدين.", "", "محاكمة الفاسدين"),
    (
        "وأضافت الممثلة هند السالم أنها وافقت حين قرأت النص، حيث وجدت أن الشخصية قوية.",
        "الممثلة هند السالم",
        "وافقت حين قرأت النص، حيث وجدت أن الشخصية قوية",
    ),
    ("وأضافت الوكالة أن هذه النسبة تشير إلى أن الناخبين تعبوا.", "الوكالة", "هذه النسبة تشير إلى أن الناخبين تعبوا"),
]


@pytest.mark.parametrize(("body", "source", "content"), EDGES)
def test_where_it_begins_and_ends(body: str, source: str, content: str) -> None:
    last = read_article({"id": "own", "text": body}).statements[-1]
    assert (last.source, last.content) == (source, content)


# texts in which nobody says anything, or only what stands in the first statement
NOTHING_MORE = [
    ("وقال سامر الخالدي إن امرأة تعمل في السوق اعتقلت، والتي اتهمت بالتجسس.", 1),
    ("ورفض الرئيس سامر الخالدي القول ما إذا كان سيطلب اعتماد قرار جديد.", 0),
    ("ورفض حزب العمل اليميني، وحزب السنبلة الانضمام إلى حكومة ائتلافية.", 0),
    ("وقال سامر الخالدي إنه لا يجوز إرسال الجنود «بهذه السرعة» دون دراسة الظروف المحيطة بالقرار، إنه قرار صعب.", 1),
]


@pytest.mark.parametrize(("body", "count"), NOTHING_MORE)
def test_what_is_no_statement(body: str, count: int) -> None:
    assert len(read_article({"id": "own", "text": body}).statements) == count
