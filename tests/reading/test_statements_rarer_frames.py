"""Rarer frames and where their contents end: what is found in a text, whole, by who said it and what. All people are invented."""

from __future__ import annotations

import pytest

from isnad import read_article
from isnad.arabic.text import Text
from isnad.reading.statements import find_statements
from isnad.records import Name


def found(body: str) -> list[tuple[str, str]]:
    return [(s.resolved, s.content) for s in read_article({"id": "own", "text": body}).statements]


WITHOUT_A_VERB_OF_SAYING = [
    # what is ended or begun is one's own speech
    ("قال المدير إن العمل جار. وأنهى حديثه بأن المصنع سيفتح غدا.", [("المدير", "العمل جار"), ("المدير", "المصنع سيفتح غدا")]),
    ("قال المدير إن العمل جار. واختتم حديثه بأن الحارس سيبقى.", [("المدير", "العمل جار"), ("المدير", "الحارس سيبقى")]),
    ("قال المدير إن العمل جار. وأنهى المشروع بأن وزع الهدايا.", [("المدير", "العمل جار")]),
    # «بقوله» after a verb of any meaning
    ("ويحدد الدكتور سامر الخالدي مقاصد البحث بقوله: «نريد أن نفهم النهر».", [("الدكتور سامر الخالدي", "نريد أن نفهم النهر")]),
    # one of several things that were said
    ("ومما قاله سامر الخالدي خلال الحفل أن «المسرح سيبقى مفتوحا».", [("سامر الخالدي", "المسرح سيبقى مفتوحا")]),
    # questions
    ("تساءل النائب سامر الخالدي لماذا تأخر بناء الجسر.", [("النائب سامر الخالدي", "لماذا تأخر بناء الجسر")]),
    ("وتساءلت النائبة هل ستدفع الحكومة الرواتب.", [("النائبة", "هل ستدفع الحكومة الرواتب")]),
    # beliefs with a colon
    ("وترى هدى المصري المشرفة على المعرض: «ما نقدمه ذاكرة للمدينة».", [("هدى المصري المشرفة على المعرض", "ما نقدمه ذاكرة للمدينة")]),
    # an attitude with a clause
    ("أعرب الأمير عن أنه وأسرته يشعران بالسعادة.", [("الأمير", "وأسرته يشعران بالسعادة")]),
    # a bare verbal noun that a paper tells of
    ("ذكرت صحيفة النهر انتشار ظاهرة القوارب القديمة.", [("صحيفة النهر", "انتشار ظاهرة القوارب القديمة")]),
    ("ذكرت صحيفة النهر اسم المدير.", []),
    # what a document comes to
    ("وصلت إلى النادي رسالة مفادها أن العقد ألغي.", [("رسالة", "العقد ألغي")]),
    # what it is said to be, with «على أنه»
    ("وصف أحد المشجعين تحول القناة إلى الرسوم على أنه نكتة سخيفة.", [("أحد المشجعين", "تحول القناة إلى الرسوم على أنه نكتة سخيفة")]),
    ("وأشادت الوزيرة بهذا القرار الجريء.", [("الوزيرة", "هذا القرار الجريء")]),
    ("وأشادت الوزيرة بهذه المناسبة بجهود العمال.", [("الوزيرة", "جهود العمال")]),
    # what is asked or wished not to be
    ("ويوصي الباحثون بألا يستغرق الجلوس ساعتين.", [("الباحثون", "ألا يستغرق الجلوس ساعتين")]),
    ("تمنى المدير ألا يتأخر اللاعبون.", [("المدير", "ألا يتأخر اللاعبون")]),
    # a quotation that goes on in short sentences
    (
        'قال الخالدي: "علينا أن نبدأ الآن قبل فوات الأوان". "إنها لحظة نادرة".',
        [("الخالدي", "علينا أن نبدأ الآن قبل فوات الأوان"), ("الخالدي", "إنها لحظة نادرة")],
    ),
    # who is named alone in the next sentence
    ("انتهت المباراة بالتعادل.وفقا لموقع الأفق.", [("موقع الأفق", "انتهت المباراة بالتعادل")]),
    ("انتهت المباراة بالتعادل.\nوفقا للنظام.", []),
]


@pytest.mark.parametrize(("body", "expected"), WITHOUT_A_VERB_OF_SAYING)
def test_frames_without_a_plain_verb_of_saying(body: str, expected: list[tuple[str, str]]) -> None:
    assert found(body) == expected


PARTICIPLES = [
    (
        "وتحدثت والدة السباح عن الحادث قائلة: «رأيته يخرج من الماء سالما».",
        [("والدة السباح", "رأيته يخرج من الماء سالما")],
    ),
    (
        "قال المدير إن ذلك شأنه. متابعا بأن الاتحاد يدير الأمر وحده.",
        [("المدير", "ذلك شأنه"), ("المدير", "الاتحاد يدير الأمر وحده")],
    ),
    (
        'وقالت وزارة النقل إن الجسر آمن. مشددة على أنها "لن تغلقه".',
        [("وزارة النقل", "الجسر آمن"), ("وزارة النقل", "لن تغلقه")],
    ),
    # it only points to something before the quotation
    ('قال الخالدي مشيرا إلى صورة على الجدار "سأعيد رسم هذا النهر كله غدا".', [("الخالدي", "سأعيد رسم هذا النهر كله غدا")]),
    ("قال الخالدي مشيرا إلى أن الرسم قديم.", [("الخالدي", "الرسم قديم")]),
    # not what is governed by another of them
    (
        "وأكد السفير سامر الخالدي عقب الحفل في تصريح لوكالة الأفق أهمية اللقاء معربا عن شكره للمنظمين.",
        [("السفير سامر الخالدي", "أهمية اللقاء"), ("السفير سامر الخالدي", "شكره للمنظمين")],
    ),
]


@pytest.mark.parametrize(("body", "expected"), PARTICIPLES)
def test_participles(body: str, expected: list[tuple[str, str]]) -> None:
    assert found(body) == expected


BORDERS = [
    # a noun phrase that was said ends before a verb of the article's
    ("تعهد المقاول بإصلاح السقف واعترف الحارس بذنبه.", "إصلاح السقف"),
    ("اعترف المتهم بسرقة اللوحات وتم نقله إلى السجن.", "سرقة اللوحات"),
    ("تعهد المقاول بإصلاح السقف، كما شارك في بناء السور.", "إصلاح السقف"),
    ("طالبت النقابة بإصلاح السقف وتوجيه العمال.", "إصلاح السقف وتوجيه العمال"),
    ("أعلن الوزير اعتقال السارقين وإحالتهما إلى القضاء.", "اعتقال السارقين وإحالتهما إلى القضاء"),
    # so does what somebody calls a thing, with its marks
    ('تسعى الجماعة إلى إسقاط ما تسميه "الحكومات الضعيفة" وبناء دولة جديدة.', "الحكومات الضعيفة"),
    # where one speaks is none of it
    ("أكد الوزير سامر الخالدي في تصريحات للصحفيين على متن الطائرة أن الاتفاق جيد.", "الاتفاق جيد"),
]


@pytest.mark.parametrize(("body", "content"), BORDERS)
def test_where_a_content_begins_and_ends(body: str, content: str) -> None:
    assert found(body)[0][1] == content


def test_a_quotation_about_a_thing_is_its_speakers() -> None:
    assert found("قال الخالدي: ”سباق المدينة أثبت للجميع أن الشباب قادرون”.") == [("الخالدي", "سباق المدينة أثبت للجميع أن الشباب قادرون")]


def test_a_quotation_stays_one_though_it_tells_what_somebody_else_says() -> None:
    body = "ونقل موقع الأفق عن المصادر قولها إن “شركة النهر حثت العمال على قبول العقد الجديد”."
    statements = read_article({"id": "own", "text": body}).statements
    assert [(s.resolved, s.via) for s in statements] == [("المصادر", ("موقع الأفق",)), ("شركة النهر", ("المصادر", "موقع الأفق"))]


ASKED = [
    ("قالت المغنية هدى المصري إن الأغنية جاهزة. وطالبت جميع المؤسسات الفنية بدعم الشباب.", "المغنية هدى المصري"),
    ("قالت المغنية هدى المصري إن الأغنية جاهزة. وطالبت النقابة الفنية بدعم الشباب.", "النقابة الفنية"),
]


@pytest.mark.parametrize(("body", "speaker"), ASKED)
def test_all_of_them_are_asked_and_do_not_ask(body: str, speaker: str) -> None:
    assert found(body)[-1][0] == speaker


SOURCES = [
    # where a subject lives and what he oversees is his, not what is said
    ("ناشد مواطن مقيم بمحافظة النهر السلطات بالتدخل لإخراج ابنه.", "مواطن مقيم بمحافظة النهر", "التدخل لإخراج ابنه"),
    (
        "وأكد المشرف على البرامج الأخصائي سامر الخالدي أن الدخول مجاني.",
        "المشرف على البرامج الأخصائي سامر الخالدي",
        "الدخول مجاني",
    ),
    # whom one met is no source
    ("وقال الوزير عقب لقاء مع أمير النهر الشيخ كمال الرازي «ما من شك في نجاح الاتفاق».", "الوزير", "ما من شك في نجاح الاتفاق"),
    # a subject before its verb, closed by a comma
    ("وكان مساعد وزير النقل سامر الخالدي، أكد أن الجسر آمن.", "مساعد وزير النقل سامر الخالدي", "الجسر آمن"),
    # what is described is not who describes
    ("رحبت وزارة النقل بالقرار ووصفت الجسر القديم بأنه خطر.", "", "الجسر القديم بأنه خطر"),
    ("وصفت شركة سنابرق العقد بأنه جيد.", "شركة سنابرق", "العقد بأنه جيد"),
    # a verbal noun that never speaks
    ("قال نائب الوزير سامر الخالدي إن العمل جار. وأكد حرص الوزارة على السلامة.", "", "حرص الوزارة على السلامة"),
    # a name in marks before what is told
    ("كشف المتحدث باسم هيئة النزاهة «نزاهة»، عن سجن موظف في البلدية.", "المتحدث باسم هيئة النزاهة «نزاهة»", "سجن موظف في البلدية"),
]


@pytest.mark.parametrize(("body", "source", "content"), SOURCES)
def test_sources_and_what_is_none_of_them(body: str, source: str, content: str) -> None:
    last = read_article({"id": "own", "text": body}).statements[-1]
    assert (last.source, last.content) == (source, content)


WITHIN = [
    ("قال الوزير سامر الخالدي إن الخلافات الأخيرة كشفت عن رفض الشركة للعقد.", "الخلافات الأخيرة كشفت عن رفض الشركة للعقد"),
    ("قال الوزير سامر الخالدي إن التجربة أثبتت أن الحوار ممكن.", "التجربة أثبتت أن الحوار ممكن"),
]


@pytest.mark.parametrize(("body", "content"), WITHIN)
def test_what_a_thing_shows_within_a_statement_is_part_of_it(body: str, content: str) -> None:
    assert found(body) == [("الوزير سامر الخالدي", content)]


NOBODY = [
    "يشير إطلاق سراحهم إلى انتهاء القضية.",  # a thing points to another
    "وتشير هذه الزيادة إلى خروج القارب من النهر.",
    "وبذلك تظهر رسالة في حال أراد المستخدم تحميل نسخة أقدم.",
    "أوقفت الشرطة أشخاصا متهمين بالتورط في الحادث.",  # accused, not accusing
    "وجاء الإعلان من البلدية، على لسان المدير العام.",
    "زار المدير المصنع، كما سجلت الجولة قياس حجم الإنتاج.",
    "كما أجابت المدربات على أسئلة الطالبات.",
    "رابط الخبر بصحيفة الأفق: الوزير يتعهد بفتح الجسر",
    "ونقل الركاب بعدما علموا بأنه سائق جديد.",  # they knew
    "يشعل الفيلم التعليمي أمل الشباب في السفر.",  # a noun
    "ويوحي تصميمه بأنه قديم.",  # a thing
    "ويعتبر وضع الملح آمنا في الماء، ولكن يبدو أن المشكلة في الحرارة.",
]


@pytest.mark.parametrize("body", NOBODY)
def test_nobody_says_it(body: str) -> None:
    assert found(body) == []


def test_what_the_subject_of_a_content_did_is_part_of_it() -> None:
    body = "قال المدير سامر الخالدي إن اللجنة سألت السكان ونفت علاقة الحارس بالحريق."
    assert found(body) == [("المدير سامر الخالدي", "اللجنة سألت السكان ونفت علاقة الحارس بالحريق")]


KINDS = [
    ("ذكرت تقارير إخبارية أن المصنع سيغلق.", "document"),
    ("ذكرت تقارير صحفية أن المصنع سيغلق.", "document"),
    ("أفادت تقارير إعلامية تركية أن المصنع سيغلق.", "document"),
    ("ذكرت تقارير صحفية في ألمانيا أن المصنع سيغلق.", "document"),
    ("قال رئيس اتحاد النهر لكرة القدم إن البطولة تأجلت.", "official"),
    ("قال أحد أعضاء الجمعية إن الاجتماع تأجل.", "unnamed"),
    ("قال عضو في الجمعية إن الاجتماع تأجل.", "unnamed"),
    ("قال 83 عضوا في مجلس النواب إن الجلسة تأجلت.", "official"),
    ("قال صديقه إن الرحلة تأجلت.", "unnamed"),
    ("وقالت المرأة إن الرحلة تأجلت.", "unnamed"),
    ("قال مؤيدو الاتفاق إن الجسر سيفتح.", "unnamed"),
    ("أكد وكيل أعمال اللاعب سامر الخالدي أن العقد انتهى.", "unnamed"),
    ("تأسست شركة سنابرق عام 1990. وقالت سنابرق إن المصنع سيفتح.", "official"),
    ("صدرت مجلة سنابرق عام 1990. وقالت سنابرق إن المصنع سيفتح.", "outlet"),
]


@pytest.mark.parametrize(("body", "kind"), KINDS)
def test_kinds(body: str, kind: str) -> None:
    assert read_article({"id": "own", "text": body}).statements[-1].kind == kind


FORCE = [
    ("أشاد المدير بجهود الفريق ونوه بأداء الحارس.", "praise"),
    ("وتنوه الرابطة بضرورة الالتزام بالمواعيد.", "say"),
    ("جاء الرد بعد اتهام النقابة الشركة بتأخير الرواتب.", "condemn"),
]


@pytest.mark.parametrize(("body", "force"), FORCE)
def test_force(body: str, force: str) -> None:
    assert read_article({"id": "own", "text": body}).statements[-1].force == force


def test_what_another_refuses_to_do_is_no_citation() -> None:
    body = "ونقلت الصحيفة عن صاحب المطعم سامر الخالدي قوله “نحاول جهدنا كل يوم”، كما رفض الخالدي ذكر اسم المورد."
    assert found(body)[0] == ("صاحب المطعم سامر الخالدي", "نحاول جهدنا كل يوم")
    assert read_article({"id": "own", "text": body}).statements[0].via == ("الصحيفة",)


def test_a_name_written_to_a_preposition_ends_the_words_of_a_source() -> None:
    body = "وقال المتحدث باسم وزارة النقل لزيدان إن الطائرة وصلت."
    at = body.index("زيدان")
    (statement,) = find_statements(Text(body), [Name(start=at, end=at + 5, text="زيدان", kind="PER", name="زيدان")])
    assert statement.content == "الطائرة وصلت"


HEADLINES = [
    ("الخالدي: لن نبيع الملعب القديم", "الخالدي", "لن نبيع الملعب القديم"),
    ("مصادر: الاتفاق بات قريبا جدا", "مصادر", "الاتفاق بات قريبا جدا"),
    ("وزارة النقل: تشغيل الجسر من أول الشهر", "وزارة النقل", "تشغيل الجسر من أول الشهر"),
    ("«سنابرق»: لا فرص لنا في السوق", "سنابرق", "لا فرص لنا في السوق"),
    ("دراسة: النوم المبكر يحسن الذاكرة", "دراسة", "النوم المبكر يحسن الذاكرة"),
    ("الاتحاد يرفض تأجيل المباراة", "الاتحاد", "تأجيل المباراة"),
    ("ليبيا: إغراق سفينة تحمل مهاجرين", None, None),  # where it happened
    ("افتتاح الجسر الجديد في المدينة", None, None),
]


@pytest.mark.parametrize(("title", "source", "content"), HEADLINES)
def test_a_headline_has_statements_of_its_own_and_the_body_none_of_them(title: str, source: str | None, content: str | None) -> None:
    article = read_article({"id": "own", "title": title, "text": "انتهى الاجتماع مساء أمس في المدينة."})
    assert [(s.source, s.content) for s in article.title_statements] == ([(source, content)] if source else [])
    assert all(title[s.start : s.end] == s.content for s in article.title_statements)
    assert article.statements == ()


FRAMES = [
    # what came after, behind no comma
    ('قال المدرب إن الفوز صعب قبل أن يضيف: "سنقاتل حتى النهاية".', [("المدرب", "الفوز صعب"), ("المدرب", "سنقاتل حتى النهاية")]),
    ('قال المدرب إن الفوز صعب قبل أن يتابع: "سنقاتل حتى النهاية".', [("المدرب", "الفوز صعب"), ("المدرب", "سنقاتل حتى النهاية")]),
    ("قال المدرب إن الفوز صعب قبل أن يضيف الفريق هدفا.", [("المدرب", "الفوز صعب قبل أن يضيف الفريق هدفا")]),
    # published on a platform
    ('نشر اللاعب على إنستغرام: "شكرا لكم جميعا".', [("اللاعب", "شكرا لكم جميعا")]),
    ('نشرت المغنية على حسابها في إنستغرام: "الحفل في موعده".', [("المغنية", "الحفل في موعده")]),
    ('قال اللاعب إنه متعب. ونشر عبر تويتر: "سأعود أقوى".', [("اللاعب", "متعب"), ("اللاعب", "سأعود أقوى")]),
    ('نشرت الصحيفة صورة للجسر "القديم" على تويتر.', []),
    ('نشر اللاعب فيديو على إنستغرام، وأغلق حسابه "الرسمي".', []),
    # who is called by his initial or his first name alone
    ("يقول أمين مخزن سابق، طلب الاكتفاء بالحرف الأول من اسمه (س)، إن البضاعة سرقت.", [("أمين مخزن سابق", "البضاعة سرقت")]),
    ("يقول عامل في المنجم، طلب الاكتفاء بذكر اسمه الأول، إن الأجور لم تدفع.", [("عامل في المنجم", "الأجور لم تدفع")]),
    ("قال ممرض، فضل الاكتفاء بكنيته، إن الدواء نفد.", [("ممرض", "الدواء نفد")]),
    ("قال موظف فضل الاكتفاء باسمه الأول إن المكتب مغلق.", [("موظف", "المكتب مغلق")]),
    # the woman of two, without what they did
    ("حضر المدير والطبيبة الاجتماع. وقالت إن الدواء متوفر.", [("الطبيبة", "الدواء متوفر")]),
    ("حضر الوزير والسفيرة الحفل. وأكدت أن العلاقات متينة.", [("السفيرة", "العلاقات متينة")]),
]


@pytest.mark.parametrize(("text", "expected"), FRAMES, ids=[text for text, _ in FRAMES])
def test_said_after_posted_and_by_whom(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected
