"""«I» within a quotation, passives without vowels, what speaks for itself."""

from __future__ import annotations

import pytest

from isnad.arabic.text import Text
from isnad.reading.statements import find_statements
from isnad.records import Name

MY_OWN = [
    ("رئيس البلدية", "أنا طالبت الحكومة بالتدخل، وأعلنت الحداد ثلاثة أيام، وقلت إن المدينة منكوبة"),
    ("المدير", "أنا طالبت الإدارة بإصلاح الجسر منذ سنتين"),
    ("المدير", "نعم حذرت البلدية من هذا الخطر مرارا"),
    ("الخبير", "حذرت الحكومة من هذا السيناريو قبل عام"),
    ("السفير", "أعلنت موقف بلادي بوضوح أمام المجلس"),
    ("المحامي", "طالبت المحكمة بتأجيل الجلسة، وأبلغت النيابة بذلك"),
    ("الوزير", "لقد حذرت الحكومة السابقة من هذه الأزمة"),
    ("الشاهد", "أبلغت الشرطة أن الباب كان مفتوحا"),
    ("سامر الخالدي", "اتهمت الشركة بالإهمال ولم يسمعني أحد"),
    ("المدرب", "طلبت الراحة أسبوعا، وطالبت الإدارة بلاعب جديد"),
]


@pytest.mark.parametrize(("who", "said"), MY_OWN)
def test_what_one_did_himself_stays_in_his_quotation(who: str, said: str) -> None:
    (statement,) = find_statements(Text(f'قال {who}: "{said}".'))
    assert (statement.source, statement.content) == (who, said)


HERS = [
    ('قال المدير: "الحكومة طالبت السكان بالمغادرة قبل الفجر".', "الحكومة", "المغادرة قبل الفجر"),
    ('قال المدير: "أعلنت الحكومة أمس أن الجسر سيغلق".', "الحكومة", "الجسر سيغلق"),
    ('قال المدير: "قالت الوزارة إن الجسر سيغلق".', "الوزارة", "الجسر سيغلق"),
    ('قال المدير: "طالبت الحكومة السكان بالمغادرة".', "الحكومة", "المغادرة"),
    ('قال المدير: "أعلنت وزارة النقل إغلاق الجسر أمام الشاحنات".', "وزارة النقل", "إغلاق الجسر أمام الشاحنات"),
    ('قال المدير: "حذرت شركات كبيرة من انهيار السوق".', "شركات كبيرة", "انهيار السوق"),
    ('قالت الشركة في بيان: "حذرت البلدية من انهيار السد".', "البلدية", "انهيار السد"),
    ('قال المدير إن "الوزارة حذرت السكان من السيول".', "الوزارة", "السيول"),
]


@pytest.mark.parametrize(("text", "source", "content"), HERS)
def test_a_body_may_speak_within_a_quotation(text: str, source: str, content: str) -> None:
    assert (source, content) in [(one.source, one.content) for one in find_statements(Text(text))]


NOBODY_SAYS = [
    "المدير أبلغ بقرار الفصل.",
    "الحكومة أبلغت بالقرار.",
    "المحافظ ابلغ بالقرار هاتفيا.",
    "السفير قد أبلغ بضرورة المغادرة.",
    "اللاعب أخطر بالعقوبة.",
    "وكان الحارس قد أبلغ بنقله إلى فرع آخر.",
    "الوثائق تتحدث عن نفسها.",
    "الشهادات تتحدث عن نفسها في هذا الملف.",
]


@pytest.mark.parametrize("text", NOBODY_SAYS)
def test_who_is_told_says_nothing(text: str) -> None:
    assert not find_statements(Text(text))


TOLD = [
    ("المدير أبلغ الموظفين بقرار الفصل.", "المدير", "قرار الفصل"),
    ("أبلغت الشركة العمال بالقرار.", "الشركة", "القرار"),
    ("أخطرت الإدارة اللاعب بالعقوبة.", "الإدارة", "العقوبة"),
    ("قال المحامي إن الوثائق تتحدث عن نفسها.", "المحامي", "الوثائق تتحدث عن نفسها"),
    ("تحدثت مصادر عن نقل المصنع إلى الساحل.", "مصادر", "نقل المصنع إلى الساحل"),
]


@pytest.mark.parametrize(("text", "source", "content"), TOLD)
def test_who_tells_somebody_says_it(text: str, source: str, content: str) -> None:
    (statement,) = find_statements(Text(text))
    assert (statement.source, statement.content) == (source, content)


def test_who_gives_another_the_blame_condemns() -> None:
    (statement,) = find_statements(Text("حمل المدرب الحكم مسؤولية الخسارة."))
    assert statement.force == "condemn"


WHOLE_BODIES = [
    ("دانت حركة فتح الهجوم على المخيم.", "فتح", "حركة فتح", "الهجوم على المخيم"),
    ("نفت حركة فتح الخبر.", "فتح", "حركة فتح", "الخبر"),
    ("حملت حركة فتح البلدية المسؤولية عن الحادث.", "فتح", "حركة فتح", "البلدية المسؤولية عن الحادث"),
    ("نفت مديرية الطب البيطري الخبر.", "الطب البيطري", "مديرية الطب البيطري", "الخبر"),
    ("اتهمت حركة الضفاف الرئيس بتعطيل الدستور.", "حركة الضفاف", "حركة الضفاف", "تعطيل الدستور"),
]


@pytest.mark.parametrize(("text", "name", "source", "content"), WHOLE_BODIES)
def test_a_body_is_called_by_all_of_its_name(text: str, name: str, source: str, content: str) -> None:
    start = text.index(name)
    (statement,) = find_statements(Text(text), (Name(start, start + len(name), name, "ORG", name),))
    assert (statement.source, statement.content) == (source, content)


OBJECTS = [
    ("أعلنت ثلاث شركات تأمين استعدادها لتعويض المتضررين.", "ثلاث شركات تأمين", "استعدادها لتعويض المتضررين"),
    ("أعلنت شركة تأمين رغبتها في شراء القطار.", "شركة تأمين", "رغبتها في شراء القطار"),
    ("أعلنت ثلاث شركات نقل مقارها إلى الساحل.", "ثلاث شركات", "نقل مقارها إلى الساحل"),
    ("أعلنت الوزارة فتح الطريق.", "الوزارة", "فتح الطريق"),
    ("اتهم ستة خبراء وقعوا بيانا مشتركا الوزارة بعرقلة المفاوضات.", "ستة خبراء", "عرقلة المفاوضات"),
    ("طالب ثلاثة نواب وقعوا العريضة الحكومة بفتح تحقيق.", "ثلاثة نواب", "فتح تحقيق"),
    ("أبلغ عاملان شاركا في الإنقاذ صحيفة الرأي أن الجسر انهار.", "عاملان", "الجسر انهار"),
    ("حذر خبراء يعملون في المركز من انهيار السد.", "خبراء", "انهيار السد"),
]


@pytest.mark.parametrize(("text", "source", "content"), OBJECTS)
def test_who_says_it_ends_where_what_is_said_or_done_begins(text: str, source: str, content: str) -> None:
    (statement,) = find_statements(Text(text))
    assert (statement.source, statement.content) == (source, content)


def test_a_verbal_noun_with_the_article_is_no_surname() -> None:
    text = "أعلنت وزيرة البيئة ليلى قاسم السماح بصيد الأرانب."
    start = text.index("ليلى")
    (statement,) = find_statements(Text(text), (Name(start, start + 9, "ليلى قاسم", "PER", "ليلى قاسم"),))
    assert (statement.source, statement.content) == ("وزيرة البيئة ليلى قاسم", "السماح بصيد الأرانب")


MY_NEXT = [
    "دعوت البلدية إلى وقف الأشغال، وأكدت لها أن الأساسات لا تحتمل طابقا آخر",
    "كتبت إلى الوزارة وأكدت أن الدواء غير صالح",
    "ذهبت إلى الشرطة وأبلغت الضابط بأن المحل سُرق، وطالبت بفتح تحقيق",
    "رفضت العرض من البداية، وأعلنت أمام الأعضاء أنني سأستقيل",
    "كنت واقفا قرب المحطة حين وصلت السيارة، وحذرت الحارس من الاقتراب منها",
    "درست الملف أسبوعا كاملا واعتبرت أن المشروع غير مجد، وحذرت اللجنة من المضي فيه",
    "وقعت الاتفاق باسم الحكومة، وأوضحت للجانب الآخر أن المهلة لن تمدد",
    "قرأت الإفادة كاملة، وأكدت في تقريري أن الحريق متعمد",
    "هاتفت رئيس القسم وأبلغته أن الأكسجين على وشك النفاد",
]


@pytest.mark.parametrize("said", MY_NEXT)
def test_what_one_did_next_is_his_too(said: str) -> None:
    (statement,) = find_statements(Text(f"قال المدير: «{said}»."))
    assert (statement.source, statement.content) == ("المدير", said)


def test_a_quotation_before_its_speaker_tells_of_him_too() -> None:
    (statement,) = find_statements(Text("«راسلت الوزارة مرتين وأكدت أن السقف يتسرب»، قال مدير المدرسة."))
    assert statement.source == "مدير المدرسة"


HER_NEXT = [
    ("النقابة راسلت الوزارة وأكدت أن القرار باطل", "النقابة", "القرار باطل"),
    ("كانت الشركة قد رفضت الطلب، وأوضحت أن الموعد انتهى", "الشركة", "الموعد انتهى"),
    ("وصلت المهندسة إلى الموقع، وحذرت من انهيار الجدار", "المهندسة", "انهيار الجدار"),
    ("عادت الطالبة إلى الصف، وأكدت أن أحدا لم يؤذها", "الطالبة", "أحدا لم يؤذها"),
    ("قابلت وزيرة العدل، وأكدت لي أن القانون سيعدل", "وزيرة العدل", "القانون سيعدل"),
    ("حضرت الجلسة وأكدت الشركة أمامنا أن المياه سليمة", "الشركة", "المياه سليمة"),
    ("الحكومة تأخرت كثيرا، وأعلنت الآن أنها ستدفع", "الحكومة", "ستدفع"),
    ("سألت دار النشر عن الموعد، وأعلنت الدار لاحقا أن الكتاب سيصدر في الخريف", "الدار", "الكتاب سيصدر في الخريف"),
]


@pytest.mark.parametrize(("said", "who", "content"), HER_NEXT)
def test_what_another_did_next_is_hers(said: str, who: str, content: str) -> None:
    whole, inner = find_statements(Text(f"قال المدير: «{said}»."))
    assert (whole.source, whole.content) == ("المدير", said)
    assert (inner.resolved, inner.content, inner.via) == (who, content, ("المدير",))
