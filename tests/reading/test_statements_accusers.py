"""Who accuses or asks stands before whom he accuses or asks, and is never taken for that one, whoever spoke before."""

import pytest

from isnad import read_article

BEFORE = "قال الوزير سامر الحداد إن السد سليم. "
ACCUSE = [
    ("واتهم خوري الوزير بإخفاء التقارير.", "خوري"),
    ("واتهم النائب جورج خوري الوزير بإخفاء التقارير.", "النائب جورج خوري"),
    ("واتهم السيناتور بيتر ساندي الرئيس بالكذب.", "السيناتور بيتر ساندي"),
    ("واتهم الناشط الحقوقي سمير داود الوزارة بتعذيب الموقوفين.", "الناشط الحقوقي سمير داود"),
    ("واتهمت النائبة ريم سعد الحكومة الحالية بالكذب.", "النائبة ريم سعد"),
    ("واتهم رئيس البلدية السابق كمال نصر المحافظ بالتواطؤ.", "رئيس البلدية السابق كمال نصر"),
    ("واتهم النائب الوزير بالكذب.", "النائب"),
    ("واتهم نائبه الوزير بالكذب.", "نائبه"),
    ("واتهم جو بايدر منافسه بالكذب.", "جو بايدر"),
    ("واتهم عبود الشركة بتلويث النهر.", "عبود"),
    ("واتهم فادي مرعي المسلحين بقطع الطريق.", "فادي مرعي"),
    ("واتهم حزب الضفة الوزير بالتقصير.", "حزب الضفة"),
]
BLAME = [
    ("وحمل خوري الوزير مسؤولية الانهيار.", "خوري"),
    ("وحمل النائب الوزير مسؤولية الانهيار.", "النائب"),
    ("ووصف النائب جورج خوري الوزير بأنه متهور.", "النائب جورج خوري"),
]
ASK = [
    ("ودعا النائب جورج خوري الوزير إلى الاستقالة.", "النائب جورج خوري"),
    ("وطالب خوري الوزير بالاستقالة.", "خوري"),
    ("وحذر النائب جورج خوري الحكومة الحالية من الفوضى.", "النائب جورج خوري"),
    ("ودعت ريم سعد المتظاهرين إلى الهدوء.", "ريم سعد"),
    ("وحث المبعوث الأممي هانس غريب الأطراف على ضبط النفس.", "المبعوث الأممي هانس غريب"),
    # What may be his own stays his.
    ("وطالب كمال نصر المحافظ السابق بفتح تحقيق.", "كمال نصر المحافظ السابق"),
    ("وطالب كمال نصر رئيس البلدية بفتح تحقيق.", "كمال نصر رئيس البلدية"),
    ("ودعا كمال نصر الأمين العام للحزب إلى الحوار.", "كمال نصر الأمين العام للحزب"),
    ("وطالب الناشط الحقوقي سمير داود بوقف التعذيب.", "الناشط الحقوقي سمير داود"),
]


@pytest.mark.parametrize(("sentence", "source"), [*ACCUSE, *BLAME, *ASK])
def test_who_accuses_or_asks(sentence, source):
    *_, said = read_article({"id": "own", "text": BEFORE + sentence}).statements
    assert said.source == source


def test_whom_another_accuses_by_his_last_name_is_no_part_of_the_accusers_words():
    text = "قال رئيس الوزراء نديم فارس إن الصفقة قريبة. واتهم زعيم المعارضة يائير صبري فارس بإفشال الصفقة."
    *_, said = read_article({"id": "own", "text": text}).statements
    assert said.resolved.startswith("زعيم المعارضة يائير صبري")


def test_whom_another_asks_by_his_last_name_does_not_make_an_earlier_speaker_ask():
    text = "قال الحارس نديم مراد إنه مصاب. وحث مدرب المنتخب سركيس بدروس مراد على الراحة."
    *_, said = read_article({"id": "own", "text": text}).statements
    assert said.resolved.startswith("مدرب المنتخب سركيس بدروس")


def test_who_is_accused_by_nobody_named_is_accused_by_who_speaks_on():
    *_, said = read_article({"id": "own", "text": BEFORE + "واتهم المعارضة بالكذب."}).statements
    assert (said.source, said.resolved) == ("", "الوزير سامر الحداد")


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("اعتبر محللون سياسيون أردنيون تصرفات الوزير خطأ.", "محللون سياسيون أردنيون", "تصرفات الوزير خطأ"),
        ("اعتبر باحثون سياسيون تصرفات الوزير خطأ.", "باحثون سياسيون", "تصرفات الوزير خطأ"),
        ("وصف خبراء اقتصاديون محليون القرار بأنه متسرع.", "خبراء اقتصاديون محليون", "القرار بأنه متسرع"),
    ],
)
def test_adjectives_of_several_are_theirs(text, source, content):
    (said,) = read_article({"id": "own", "text": text}).statements
    assert (said.source, said.content) == (source, content)


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        ("وصل أمس وفد مرافق لوزير النقل سامر الخالدي. وقال الوزير الخالدي إن السد سليم.", "وزير النقل سامر الخالدي"),
        ("وسلم الدرع للمدير سامر الخالدي. وقال المدير الخالدي إن السد سليم.", "المدير سامر الخالدي"),
        ("التقى الشاب بالشاعر سامر الخالدي. وقال الشاعر الخالدي إن السد سليم.", "الشاعر سامر الخالدي"),
    ],
)
def test_a_full_name_led_to_has_no_preposition(text, resolved):
    *_, said = read_article({"id": "own", "text": text}).statements
    assert said.resolved == resolved


@pytest.mark.parametrize(
    ("text", "outer", "inner", "said"),
    [
        ('قالت المذيعة هبة نصر: "سألني الوزير: من المسؤول؟ فقلت له إن التبريد انقطع".', "المذيعة هبة نصر", "الوزير", "من المسؤول"),
        ("وقال الحارس: «صرخ المدير: أغلقوا الأبواب. فقلت إننا في الخارج».", "الحارس", "المدير", "أغلقوا الأبواب"),
    ],
)
def test_what_a_speaker_answers_within_his_own_quotation_is_not_said_by_whom_he_answers(text, outer, inner, said):
    first, second = read_article({"id": "own", "text": text}).statements
    assert (first.source, first.via) == (outer, ())
    assert (second.source, second.via, second.content) == (inner, (outer,), said)
