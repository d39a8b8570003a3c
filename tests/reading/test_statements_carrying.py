"""Who speaks on where nobody is named, read as articles are, and the clauses whose subjects may be speaking.

All people and outlets are invented; the tables were written before the weights were fitted, and no sentence of theirs was fitted on.
"""

from __future__ import annotations

import pytest

from isnad import read_article
from isnad.arabic.text import Text
from isnad.reading.statements import carrying
from isnad.reading.statements.finder import Finder
from isnad.reading.statements.shapes import agreement

# text, who holds its last statement
CARRIED = [
    # who acted in the sentence before, or in this one, speaks
    ("قال مدير البلدية كمال الرازي إن الطريق مغلق. وأبدت شرطة المدينة صرامة كبيرة أمس. ودعت إلى تجنب الساحة.", "شرطة المدينة"),
    ("بثت قناة الشرفة صورا للسفينة الغارقة، مؤكدة أن القبطان نجا.", "قناة الشرفة"),
    ("شن الاتحاد الزراعي هجوما حادا على التجار، معتبرا أن الأسعار مرتفعة.", "الاتحاد الزراعي"),
    ("وقدر مدير المرفأ سامر الخالدي عدد السفن بثلاثين، موضحا أن نصفها للصيد.", "مدير المرفأ سامر الخالدي"),
    ("فجرت النائبة هدى المصري مفاجأة في الجلسة بتأكيدها أن الصفقة ألغيت.", "النائبة هدى المصري"),
    ("قالت صحيفة النهر إن اللقاء ألغي، فيما حاول المدرب سامر الخالدي تهدئة الجمهور قائلا: «سنلعب غدا في الملعب».", "المدرب سامر الخالدي"),
    ("ووسعت الحكومة قائمة الشركات الممنوعة لتشمل مصانع قالت إنها تخالف القانون.", "الحكومة"),
    ("وألقى رئيس البلدية سامر الخالدي كلمة أكد فيها أن الجسر سيفتح.", "رئيس البلدية سامر الخالدي"),
    ("وقد وجه محافظ الساحل سامر الخالدي بفتح المخازن، مؤكدا أن القمح يكفي.", "محافظ الساحل سامر الخالدي"),
    ("سامر الخالدي، مدير المتحف، زار المعرض أمس، لافتا إلى أن القطع نادرة.", "سامر الخالدي، مدير المتحف"),
    ("وكانت ليلى الحداد تعمل في المخبز ليلا. وقالت إنها سمعت الانفجار.", "ليلى الحداد"),
    ("وعبرت نقابة الصيادين عن قلقها. وقالت إن الميناء ملوث.", "نقابة الصيادين"),
    # whoever spoke last goes on
    ("قال الوزير سامر الخالدي إن السد آمن. وأضاف أن العمل مستمر.", "الوزير سامر الخالدي"),
    ("قال الوزير سامر الخالدي إن الطريق سيفتح. وكانت السيول قطعت الطريق. وأضاف أن العمل مستمر.", "الوزير سامر الخالدي"),
    ("أكد مدير المصنع سامر الخالدي أن الإنتاج بدأ، مشيرا إلى أن العمال عادوا. وتابع أن الأجور دفعت.", "مدير المصنع سامر الخالدي"),
    # what a verb governs is no part of who did it; who was asked by several turns against it
    ("تمسكت الرابطة بالاقتراح، غير أنها طالبت بتعديله.", "الرابطة"),
    ("أشاد المفتش بالفرق المتطوعة، إلا أنه أقر بأن المعدات قديمة.", "المفتش"),
    ("اعتذرت الفرقة للحضور، لكنها قالت إن العازف مريض.", "الفرقة"),
    ("واطلعت اللجنة على الخرائط، لكنها طلبت من المهندس أن يعود.", "اللجنة"),
    ("وحضر المدرب بالأكاديمية أمس، لكنه قال إن المدة قصيرة.", "المدرب بالأكاديمية"),
    ("طالب المستأجرون المالك بترميم السقف، لكنه رد بأن العقد انتهى.", "المالك"),
    ("اتهم الصيادون الشركة بتلويث البحيرة، إلا أنها قالت إن الماء نظيف.", "الشركة"),
    ("انتقد النواب الحكومة، لكنها أكدت أن الخطة ستنفذ.", "الحكومة"),
    ("وزار الوزير المصنع، لكنه قال إن الإنتاج ضعيف.", "الوزير"),
    ("اجتمع وزيرا خارجية الدولتين في تونس، وأكدا أن الحدود ستفتح.", "وزيرا خارجية الدولتين"),
    ("التقى الرئيسان في طنجة. وقالا إن الخط سيمد.", "الرئيسان"),
    # gender and number decide
    (
        "قالت النائبة هدى المصري إن القانون ظالم. ورد الوزير سامر الخالدي بأن القانون ضروري. وأضافت أن النواب سيرفضونه.",
        "النائبة هدى المصري",
    ),
    ("وذكرت صحيفة النهر أن الشاهدين حضرا الجلسة وأكدا أنهما لا يعرفان المتهم.", "الشاهدين"),
    ("قال المصدر إن ثلاثة خبراء حذروا من الفيضان، مؤكدين أن السد متهالك.", "ثلاثة خبراء"),
    # who asks does not answer; whose words are only named does not either
    ("سألت الصحفية ليلى الحداد المدرب سامر الخالدي عن اللقاء. وقال إن الفريق جاهز.", "المدرب سامر الخالدي"),
    # whose text it is
    ("ونشرت المجلة تقريرا لخبير في المياه قال إن النهر يجف.", "خبير في المياه"),
    ("وصدر التقرير السنوي لنقابة المعلمين، قالت فيه إن الأجور متدنية.", "نقابة المعلمين"),
    # unnamed sources called by like words
    (
        "قال مصدر مقرب من إدارة النادي إن العقد وقع. وذكر المسؤول المقرب من إدارة النادي أن اللاعب وصل. وأضاف أن الفحص انتهى.",
        "مصدر مقرب من إدارة النادي",
    ),
    (
        "أعلنت محكمة يمنية أن القضية أجلت. وأصدرت المحكمة الإدارية في عدن حكما على ناقل، حسب الإعلام القضائي. وأضافت أن الاستئناف ممكن.",
        "المحكمة الإدارية في عدن",
    ),
    # who passed on goes on, and not whom the quoted one quoted
    ("ونقلت صحيفة النهر عن العقيد سامر الخالدي قوله إن الشرطة أعلنت أن الساحة مغلقة. وقالت إن السكان غادروا.", "صحيفة النهر"),
    ("ذكرت صحيفة النهر، نقلا عن مسؤولين مطلعين، أن السجين هرب. وأضافت أن الحارس نائم.", "صحيفة النهر"),
    # a name that ends like a plural is one person's
    ("قال جوردون مارلو إن العرض انتهى. وقال إن الجمهور سعيد.", "جوردون مارلو"),
    # a short name with a title is the person of the full name
    ("وصل سامر الخالدي، مدير الشركة، إلى الميناء. وتفقد السيد الخالدي السفن، مؤكدا أن الرحلات ستعود.", "سامر الخالدي، مدير الشركة"),
]

# text, who holds its last statement by its own words
NAMED = [
    ("وأكدت النقابة أن السلطات المحلية أبلغت سكانها أن الماء ملوث.", "السلطات المحلية"),
    ("ولم تحدد البلدية الموعد ولم تقل سوى إن العمل مستمر.", "البلدية"),
    ("كما ألقت هدى المصري المديرة العامة للمتحف كلمة بعد الافتتاح صرحت فيها بأن القاعة ستوسع.", "هدى المصري"),
    ("كانت النقابة شريكة في الاتفاق، وتشدد بدلا من ذلك على رفع الأجور.", "النقابة"),
]

CLAUSES = [
    ("زار وزير النقل المصنع أمس.", [("زار", "وزير النقل", "main")]),
    ("وقد وجه محافظ الساحل بفتح المخازن.", [("وجه", "محافظ الساحل", "main")]),
    ("لكن المدير رفض العرض.", [("رفض", "المدير", "and")]),
    ("وصل الوفد إلى المدينة التي تضررت أمس.", [("وصل", "الوفد", "main"), ("تضررت", "", "relative")]),
    ("قالت الوزارة إن الشركة دفعت المبلغ.", [("قالت", "الوزارة", "main"), ("دفعت", "الشركة", "that")]),
    ("شنت الشرطة حملة عنوانها «سنصل إلى كل مخالف وسيقف الجميع أمام القضاء» أمس.", [("شنت", "الشرطة", "main")]),
    ("وبعد اللقاء غادر السفير القاعة.", [("غادر", "السفير", "main")]),
    ("وكانت سابيرا دولان (37 عاما) تغسل الصحون.", [("تغسل", "سابيرا دولان", "main")]),
    ("المدير استلم الرسالة.", [("استلم", "المدير", "main")]),
    ("كانت الحارسة في القاعة حين دخل اللصوص.", [("كانت", "الحارسة في القاعة", "main"), ("دخل", "اللصوص", "when")]),
]


@pytest.mark.parametrize(("body", "resolved"), CARRIED)
def test_who_speaks_on(body: str, resolved: str) -> None:
    assert read_article({"id": "a", "text": body}, parts=("names", "statements")).statements[-1].resolved == resolved


def test_a_passer_stays_while_the_speaker_goes_on_past_whom_he_quotes() -> None:
    body = "ونقل موقع الساحل عن مصادر قولها إن جماعة السهم حثت السكان على الرحيل. وكشفت المصادر أن الطرق مغلقة."
    assert read_article({"id": "a", "text": body}, parts=("names", "statements")).statements[-1].via == ("موقع الساحل",)


@pytest.mark.parametrize(("body", "resolved"), NAMED)
def test_what_is_no_name_of_a_speaker(body: str, resolved: str) -> None:
    assert read_article({"id": "a", "text": body}, parts=("names", "statements")).statements[-1].resolved == resolved


@pytest.mark.parametrize(("body", "clauses"), CLAUSES)
def test_the_clauses_of_a_sentence(body: str, clauses: list[tuple[str, str, str]]) -> None:
    text = Text(body)
    found = Finder(text, (), None).clauses(0, len(text))
    assert [(text.slice(c.verb, c.verb + 1), text.slice(c.first, c.last) if c.last > c.first else "", c.join) for c in found] == clauses


@pytest.mark.parametrize(
    ("key", "gender", "number"),
    [
        ("زار", "m", "s"),
        ("وزارت", "f", "s"),
        ("مات", "m", "s"),
        ("يزور", "m", "s"),
        ("سيكون", "m", "s"),
        ("يزورون", "m", "p"),
        ("زاروا", "m", "p"),
        ("زارتا", "f", "d"),
        ("تزور", "", "s"),
        ("نقلته", "f", "s"),
    ],
)
def test_what_a_verb_agrees_with(key: str, gender: str, number: str) -> None:
    assert agreement(key) == (gender, number)


def test_every_weight_is_of_a_mark_that_can_be_true() -> None:
    ways = {"participle", "masdar", "inner", "onward-start", "onward-mid", "and-start", "and-mid", "bare-start", "bare-mid"}
    for mark in carrying.weights():
        way, _, own = mark.rpartition(":")
        assert own
        assert not way or way in ways


def test_an_open_choice_is_less_sure() -> None:
    plain = read_article({"id": "a", "text": "قال الوزير سامر الخالدي إن السد آمن. وأضاف أن العمل مستمر."}, parts=("names", "statements"))
    open_ = read_article(
        {"id": "a", "text": "قال الوزير سامر الخالدي إن السد آمن. وزار النائب كمال الرازي السد. وقال إن الماء كثير."},
        parts=("names", "statements"),
    )
    assert open_.statements[-1].sure < plain.statements[-1].sure < plain.statements[0].sure
