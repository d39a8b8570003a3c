"""What a speaker answers is not what he says, and what another denies is not either. All people and outlets are invented."""

from __future__ import annotations

import pytest

from isnad import read_article

# text, its last statement's speaker, content and through whom it comes
ANSWERS = [
    ("وقال المدير، ردا على ما نشرته صحيفة «الغد» من أن الشركة أفلست، إن الحسابات سليمة.", "المدير", "الحسابات سليمة"),
    ("وقال المدير، ردا على ما نشرته صحيفة «الغد»، إن الحسابات سليمة.", "المدير", "الحسابات سليمة"),
    (
        "وقال المدير، ردا على ما نشرته صحيفة «الغد» من أن الشركة أفلست: «الحسابات سليمة ولا ديون علينا».",
        "المدير",
        "الحسابات سليمة ولا ديون علينا",
    ),
    (
        "وقال الوزير سامر الخالدي، تعليقا على ما أعلنته الشركة من أن المصنع سيغلق، إن القرار لم يتخذ.",
        "الوزير سامر الخالدي",
        "القرار لم يتخذ",
    ),
    (
        "وقال وزير النقل، ردا على تصريحات النائب كمال جبر قال فيها إن الجسر متصدع، إن الجسر آمن.",
        "وزير النقل",
        "الجسر آمن",
    ),
    (
        "وأكد المتحدث باسم النادي، تعليقا على تقارير قالت إن المدرب استقال، أن المدرب باق.",
        "المتحدث باسم النادي",
        "المدرب باق",
    ),
    ("وأوضح مدير الشركة ردا على ما ذكرته وكالة الأفق من أن الصفقة ألغيت أن الصفقة قائمة.", "مدير الشركة", "الصفقة قائمة"),
    ("وقالت الوزارة، ردا على أنباء عن إغلاق المعبر، إن المعبر مفتوح.", "الوزارة", "المعبر مفتوح"),
    (
        "وقال المدير ردا على سؤال إن المصنع سيفتح، وإن العمال سيعودون.",
        "المدير",
        "المصنع سيفتح، وإن العمال سيعودون",
    ),
]


@pytest.mark.parametrize(("body", "speaker", "content"), ANSWERS)
def test_what_is_answered_is_not_said(body: str, speaker: str, content: str) -> None:
    last = read_article({"id": "own", "text": body}).statements[-1]
    assert (last.resolved, last.content, last.via) == (speaker, content, ())


# text with a rank and a name before a bare object, its source and content
RANKS = [
    (
        "نفى الناطق باسم الجيش السوداني العميد نبيل عبد الله الاتهامات.",
        "الناطق باسم الجيش السوداني العميد نبيل عبد الله",
        "الاتهامات",
    ),
    ("نفى المتحدث باسم الوزارة سامر البيدر ارتفاع عدد القتلى.", "المتحدث باسم الوزارة سامر البيدر", "ارتفاع عدد القتلى"),
    ("أعلن المتحدث باسم الجيش العقيد سامر الخالدي انتهاء العملية.", "المتحدث باسم الجيش العقيد سامر الخالدي", "انتهاء العملية"),
    ("أعلن الناطق باسم الحكومة الدكتور رامي عنان استقالة الوزير.", "الناطق باسم الحكومة الدكتور رامي عنان", "استقالة الوزير"),
    ("نفى المتحدث باسم الوزارة الاتهامات.", "المتحدث باسم الوزارة", "الاتهامات"),
]


@pytest.mark.parametrize(("body", "source", "content"), RANKS)
def test_a_rank_and_a_name_are_no_object(body: str, source: str, content: str) -> None:
    (only,) = read_article({"id": "own", "text": body}).statements
    assert (only.source, only.content) == (source, content)


def test_who_declines_to_comment_denies_nothing() -> None:
    article = read_article({"id": "own", "text": "ورفض المتحدث باسم الشرطة العقيد حسن البنا التعليق."})
    assert article.statements == ()
    assert [silence.kind for silence in article.silences] == ["declined"]


# text, its first statement's content, and who answers it, with what force
ANSWERED = [
    ("قالت الصحيفة إن المبنى انهار، وهو ما نفاه الدفاع المدني.", "المبنى انهار", "الدفاع المدني", "deny"),
    ("قال السكان إن الطريق مغلق، وهو ما أكدته شرطة المرور.", "الطريق مغلق", "شرطة المرور", "confirm"),
    (
        "ذكرت صحيفة «الأفق» أن النادي سيبيع اللاعب، الأمر الذي نفاه المدير سامر المنصوري.",
        "النادي سيبيع اللاعب",
        "المدير سامر المنصوري",
        "deny",
    ),
    ("قالت الشركة إن المصنع آمن، وهو ما شكك فيه الخبراء.", "المصنع آمن", "الخبراء", "deny"),
    ("قالت الحكومة إن الميناء مغلق، وهو ما تنفيه المعارضة جملة وتفصيلا.", "الميناء مغلق", "المعارضة", "deny"),
]


@pytest.mark.parametrize(("body", "content", "who", "force"), ANSWERED)
def test_who_denies_or_confirms_it_in_the_same_sentence(body: str, content: str, who: str, force: str) -> None:
    first, answer = read_article({"id": "own", "text": body}).statements
    assert first.content == content
    assert (answer.resolved, answer.force, answer.points_to) == (who, force, content)


def test_no_comment_in_the_same_sentence() -> None:
    article = read_article({"id": "own", "text": "قالت الشركة إن الجسر آمن، الأمر الذي لم تعلق عليه الوزارة."})
    assert [statement.content for statement in article.statements] == ["الجسر آمن"]
    assert [silence.kind for silence in article.silences] == ["no comment"]


def test_what_follows_from_it_stays_in_it() -> None:
    (only,) = read_article({"id": "own", "text": "قال الوزير إن الجسر سيفتح، وهو ما يخفف الازدحام."}).statements
    assert only.content == "الجسر سيفتح، وهو ما يخفف الازدحام"


def test_what_others_call_it_beside_a_claim() -> None:
    body = "ادعت الشرطة أن المحتجين رشقوها بالحجارة، فيما يصف ناشطون ما جرى بأنه «مجزرة»."
    statements = read_article({"id": "own", "text": body}).statements
    assert [(one.resolved, one.content) for one in statements] == [
        ("الشرطة", "المحتجين رشقوها بالحجارة"),
        ("ناشطون", "ما جرى بأنه «مجزرة»"),
    ]


# text with an object or one who is asked right after the source, and its source
OBJECTS = [
    ("اتهم الرئيس الأوكراني روسيا بقصف محطة الكهرباء.", "الرئيس الأوكراني"),
    ("اتهم وزير الخارجية الأردني إسرائيل بعرقلة المساعدات.", "وزير الخارجية الأردني"),
    ("طالب رئيس الوزراء اللبناني إسرائيل بالانسحاب.", "رئيس الوزراء اللبناني"),
    ("دعا سامر الخالدي مجلس الأمن إلى التحرك.", "سامر الخالدي"),
    ("ووصفت المنظمة القضية بأنها سياسية.", "المنظمة"),
    ("وصفت اللجنة الوطنية الاتفاقية بأنها ظالمة.", "اللجنة الوطنية"),
    ("وصفت الحركة الإسلامية القرار بالجائر.", "الحركة الإسلامية"),
]


@pytest.mark.parametrize(("body", "source"), OBJECTS)
def test_an_object_is_no_part_of_the_source(body: str, source: str) -> None:
    assert [one.source for one in read_article({"id": "own", "text": body}).statements] == [source]


# text, and who holds each of its statements
NOT_THEY = [
    ("ودعا أمير المنطقة الله عز وجل أن يحفظ البلاد، وسأله سبحانه أن يديم الأمن، لافتا إلى أن المشروع اكتمل.", ["أمير المنطقة"]),
    ("قالت الوزيرة ليلى الرازي إن العقد وقع. وردت على سؤال بالقول: «الغاز أولا».", ["الوزيرة ليلى الرازي"] * 2),
    ("ردت إيران على بيان «الترويكا» الأوروبية ببيان قالت فيه إن الاتهامات باطلة.", ["إيران"]),
    ("سأل الصحفيون الوزير سامر الخالدي عن الموعد. وردا على سؤال حول الكلفة قال إن المبلغ لم يحدد.", ["الوزير سامر الخالدي"]),
    ("تصحيح: ورد في نسخة سابقة من هذا الخبر أن عدد القتلى 41، والصحيح 14.", []),
    ("جاء في نسخة سابقة من المقال أن المدير استقال، والصواب أنه أقيل.", []),
    ("ورد في تقرير المنظمة أن الجفاف سيستمر.", ["المنظمة"]),
]


@pytest.mark.parametrize(("body", "holders"), NOT_THEY)
def test_neither_god_nor_a_question_nor_an_earlier_version_speaks(body: str, holders: list[str]) -> None:
    assert [one.resolved for one in read_article({"id": "own", "text": body}).statements] == holders
