"""That a source would not be named, told in a sentence of its own, holds for what it said; and what is no such remark."""

from __future__ import annotations

import pytest

from isnad import read_article
from isnad.arabic.text import Text
from isnad.reading.statements import find_silences


def read(text: str):
    return read_article({"id": "a", "text": text, "outlet": "السهل"}).statements


# What is said, on what terms, and who granted them.
APART = [
    ("قال مصدران إن الصفقة ألغيت. وطلب المصدران عدم نشر اسميهما لأن الملف حساس.", "طلب المصدران عدم نشر اسميهما", "السهل"),
    ("قالت مصادر مطلعة إن المدير سيرحل. وتحدثت المصادر شريطة عدم الكشف عن هوياتها.", "شريطة عدم الكشف عن هوياتها", "السهل"),
    ("أفاد موظف في المصرف بأن السحب متوقف. واشترط الموظف على «الضفاف» حجب اسمه.", "اشترط الموظف على «الضفاف» حجب اسمه", "الضفاف"),
    ("قالت ممرضة إن الدواء نفد. وطلبت الممرضة من الصحيفة عدم نشر اسمها.", "طلبت الممرضة من الصحيفة عدم نشر اسمها", "الصحيفة"),
    ("قال ضابط كبير إن الحدود مفتوحة. ولم تكشف الصحيفة هوية الضابط.", "لم تكشف الصحيفة هوية الضابط", "الصحيفة"),
    ("نقلت صحيفة النهر عن ضابط أن الجسر سقط. ولم تسم الصحيفة الضابط.", "لم تسم الصحيفة الضابط", "الصحيفة"),
    ("قال شاهد إن السيارة هربت. وامتنعت الشرطة عن كشف هوية الشاهد.", "امتنعت الشرطة عن كشف هوية الشاهد", "الشرطة"),
    ("قال دبلوماسي غربي لوكالة مدار إن المحادثات متعثرة. وفضل الدبلوماسي عدم كشف هويته.", "فضل الدبلوماسي عدم كشف هويته", "وكالة مدار"),
    ("ذكر مصدر في الشركة أن المصنع سيغلق. ورفض المصدر الإفصاح عن اسمه.", "رفض المصدر الإفصاح عن اسمه", "السهل"),
    ("قال طبيب إن القسم ممتلئ. وطلب عدم ذكر اسمه لأنه غير مخول بالتصريح.", "طلب عدم ذكر اسمه", "السهل"),
    # In a clause behind what was said, which ends before it.
    ("قال أحد المعلمين إن الرواتب متأخرة، وقد طلب إخفاء اسمه خوفا من العقوبة.", "طلب إخفاء اسمه", "السهل"),
    ("أكدت موظفة في البلدية أن السد متصدع، وفضلت عدم كشف اسمها.", "فضلت عدم كشف اسمها", "السهل"),
    # Who agreed is who has just been named.
    ("نقلت وكالة مدار عن مسؤول، وافقت على عدم ذكر اسمه، أن الاتفاق جاهز.", "وافقت على عدم ذكر اسمه", "وكالة مدار"),
]


@pytest.mark.parametrize(("text", "condition", "granted"), APART)
def test_terms_that_are_told_apart(text: str, condition: str, granted: str) -> None:
    (statement,) = read(text)
    assert (statement.kind, statement.condition, statement.granted) == ("unnamed", condition, granted)
    assert "اسم" not in statement.content
    assert not find_silences(Text(text))


def test_they_hold_for_all_that_the_source_says() -> None:
    said = read("قال مسؤول أمني إن المعبر مغلق. وأضاف أن القرار مؤقت. وطلب المسؤول عدم ذكر اسمه. وتابع أن الفتح قريب.")
    assert [statement.condition for statement in said] == ["طلب المسؤول عدم ذكر اسمه"] * 3


NO_TERMS = [
    "قال وزير النقل إن الجسر آمن. ولم تكشف الوزارة هوية الضحايا.",
    "قال مسؤول إن الجسر آمن. وطلب الوزير عدم ذكر اسمه في التقرير.",
    "قالت مصادر إن الجسر آمن. وطلب السكان تأجيل الهدم.",
    "قال مسؤولون إن الحفل ألغي. ولم يذكروا اسم المغني.",
    "قال شاهد إن السيارة هربت. ولم تكشف الشرطة هوية السائق.",
    "قال مصدر إن اللاعب سيرحل. ورفض النادي كشف هوية البديل.",
    "قال مدير المرفأ سامر الخالدي إن العقد جاهز. وطلب المدير عدم ذكر اسمه في اللوحة.",
]


@pytest.mark.parametrize("text", NO_TERMS)
def test_what_is_no_condition_of_a_source(text: str) -> None:
    (statement, *_) = read(text)
    assert (statement.condition, statement.granted) == (None, None)


DESCRIBED = [
    ("أفاد موظف في المصرف بأن السحب متوقف.", "في المصرف"),
    ("قال ضابط كبير إن الحدود مفتوحة.", "كبير"),
    ("قال طبيب في المستشفى إن القسم ممتلئ.", "في المستشفى"),
    ("قال الموظف إن السحب متوقف.", None),
]


@pytest.mark.parametrize(("text", "described"), DESCRIBED)
def test_a_source_of_few_words_is_described_too(text: str, described: str | None) -> None:
    (statement,) = read(text)
    assert statement.described == described


GRANTED = [  # who let him speak unnamed, without the word «حق»; on what terms one spoke who goes on in the next sentence
    ("قالت ضابطة منحتها رويترز حق عدم كشف هويتها إن التدريب شاق.", "منحتها رويترز حق عدم كشف هويتها", "رويترز"),
    ("قال مدير سابق منحت الصحيفة حق عدم ذكر اسمه إن الملف أغلق.", "منحت الصحيفة حق عدم ذكر اسمه", "الصحيفة"),
    ("قال موظف وافقت وكالة مدار على عدم ذكر اسمه إن الملف أغلق.", "وافقت وكالة مدار على عدم ذكر اسمه", "وكالة مدار"),
    ("قال عاملان منحتهما صحيفة النهر حق عدم كشف هويتيهما إن الملف أغلق.", "منحتهما صحيفة النهر حق عدم كشف هويتيهما", "صحيفة النهر"),
    ("قال بحار منحه الموقع حق إخفاء اسمه إن السفينة قديمة.", "منحه الموقع حق إخفاء اسمه", "الموقع"),
    ("قال مسؤول، بعد أن اشترط عدم ذكر اسمه، إن الملف أغلق.", "اشترط عدم ذكر اسمه", None),
    ('تحدث مسؤول في البلدية شريطة عدم ذكر اسمه. وقال: "الملف أغلق نهائيا".', "شريطة عدم ذكر اسمه", None),
    ("تحدثت موظفة إلى صحيفة النهر شريطة عدم ذكر اسمها. وقالت إن الأجر تأخر.", "شريطة عدم ذكر اسمها", "صحيفة النهر"),
    # whoever he spoke to or told on these terms
    ("قال ضابط، الذي تحدث إلى رويترز شريطة عدم الكشف عن هويته، إن الطريق مغلق.", "شريطة عدم الكشف عن هويته", "رويترز"),
    ("وذكر موظف كبير تحدث إلى وكالة الأناضول بشرط عدم نشر اسمه أن العقد وقع.", "بشرط عدم نشر اسمه", "وكالة الأناضول"),
    ("وقال عامل تحدث مع «البيدر» شريطة عدم ذكر اسمه إن الفرن معطل.", "شريطة عدم ذكر اسمه", "البيدر"),
    ("أبلغ مسؤول رويترز، بشرط عدم ذكر اسمه، أن المصفاة ستتوقف.", "بشرط عدم ذكر اسمه", "رويترز"),
    ("أبلغ مسؤول أمريكي رويترز، بشرط عدم ذكر اسمه، أن المصفاة ستتوقف.", "بشرط عدم ذكر اسمه", "رويترز"),
    ("أبلغ مسؤول في الوزارة رويترز بشرط عدم ذكر اسمه أن المصفاة ستتوقف.", "بشرط عدم ذكر اسمه", "رويترز"),
]


@pytest.mark.parametrize(("text", "condition", "granted"), GRANTED, ids=[text for text, *_ in GRANTED])
def test_who_granted_it(text: str, condition: str, granted: str | None) -> None:
    (statement,) = read_article({"id": "own", "text": text}).statements
    assert (statement.kind, statement.condition, statement.granted) == ("unnamed", condition, granted)


CALLED = [
    ("وقال أحد السكان، ويدعى كمال، إن الماء انقطع.", "أحد السكان، ويدعى كمال"),
    ("وقال أحد السكان واسمه رائد إن الماء انقطع.", "أحد السكان واسمه رائد"),
    ("وقالت إحدى الممرضات، وتدعى سعاد، إن القسم أغلق.", "إحدى الممرضات، وتدعى سعاد"),
    ("وقالت طالبة اسمها ليلى إن المدرسة بعيدة.", "طالبة اسمها ليلى"),
]


@pytest.mark.parametrize(("text", "source"), CALLED, ids=[text for text, _ in CALLED])
def test_who_is_called_by_name_behind_his_noun_is_named(text: str, source: str) -> None:
    (statement,) = read_article({"id": "own", "text": text}).statements
    assert (statement.kind, statement.source) == ("named", source)


ONE_OF_THEM = [  # one of several whom an outlet passed on speaks through it yet, on terms that it granted
    ("نقلت وكالة مدار عن أربعة دبلوماسيين أن القمة ستؤجل. وقال أحد الدبلوماسيين، الذي طلب عدم كشف هويته، إن الموعد لم يحدد.", "وكالة مدار"),
    ("ونقلت صحيفة البيدر عن مصدرين أن الصفقة ألغيت. وأضاف أحدهما، الذي طلب عدم نشر اسمه، أن الثمن مرتفع.", "صحيفة البيدر"),
]


@pytest.mark.parametrize(("text", "passer"), ONE_OF_THEM)
def test_one_of_several_who_were_passed_on(text: str, passer: str) -> None:
    last = read_article({"id": "own", "text": text}).statements[-1]
    assert (last.via, last.granted) == ((passer,), passer)
