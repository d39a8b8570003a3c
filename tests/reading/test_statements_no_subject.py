"""What stands before a verb, or right behind it, and is no subject of its: «وفي الختام قال», «ولتخطي هذا العائق قال», «كشفت النقاب عن».

All people and bodies are invented.
"""

import pytest

from isnad import read_article

BEFORE = "قال المدير سامر الحداد إن العمل بدأ. "
CARRIED = [
    ('وفي الختام وجه كلامه للاعبين بالقول: "للصبر حدود".', "للصبر حدود"),
    ("وفي النهاية قال إن الأمر انتهى.", "الأمر انتهى"),
    ("ولتخطي هذا العائق قال إنه كلف لجنة بالأمر.", "كلف لجنة بالأمر"),
    ("ثم التقى برجال الإعلام وعبر عن سعادته بالعمل.", "سعادته بالعمل"),
]
SUBJECTS = [
    ("كشفت النقاب الوزارة عن خطة جديدة.", "الوزارة"),
    ("كشفت الوزارة النقاب عن خطة جديدة.", "الوزارة"),
    ("قال الرئيس سامر الحداد لدى ترؤسه اجتماعا في المدينة إن الخطة جاهزة.", "الرئيس سامر الحداد"),
    ("وقال الحداد لدى مشاركته في افتتاح الجسر إن الخطة جاهزة.", "الحداد"),
    ("قال سفير الصين لدى ماليزيا إن العلاقات جيدة.", "سفير الصين لدى ماليزيا"),
    ("وكان المدير قد أعلن مسبقا أن الفريق سيفوز.", "المدير"),
    ("وأضاف يزيد الحداد أن الجسر آمن.", "يزيد الحداد"),
    ("وكان هذا الوزير قد قال إن الجسر آمن.", "الوزير"),
]


@pytest.mark.parametrize(("sentence", "content"), CARRIED)
def test_who_spoke_before_speaks_on(sentence, content):
    *_, said = read_article({"id": "own", "text": BEFORE + sentence}).statements
    assert (said.source, said.resolved, said.content) == ("", "المدير سامر الحداد", content)


@pytest.mark.parametrize(("text", "source"), SUBJECTS)
def test_the_subject_is_found(text, source):
    (said,) = read_article({"id": "own", "text": text}).statements
    assert said.source == source


@pytest.mark.parametrize(
    "sentence",
    [
        "وتسجل الواحة أعلى نسبة ملوحة في الإقليم: 40 غراما في اللتر.",
        'ورد عليها العم بلوحة عبارة عن خريطة قديمة، حيث أقام الجيران عرضا "صغيرا في الحي".',
    ],
)
def test_there_is_no_statement(sentence):
    (said,) = read_article({"id": "own", "text": BEFORE + sentence}).statements
    assert said.content == "العمل بدأ"


def test_an_adverb_is_no_source():
    assert not read_article({"id": "own", "text": "وقع النادي عقد المدافع حسبما أعلن دون أن يكشف عن قيمة الصفقة."}).statements


def test_a_verb_is_no_source():
    *_, said = read_article({"id": "own", "text": BEFORE + 'وعن الحارس كما ذكر، قال "نفاوض حارسين من الشمال وسنوقع مع الأفضل".'}).statements
    assert (said.resolved, said.content) == ("المدير سامر الحداد", "نفاوض حارسين من الشمال وسنوقع مع الأفضل")
