"""Two contents that have much in common and disagree are two statements; where one is silent they stay one."""

from importlib import resources
from pathlib import Path

import pytest
from claims_invented import article, said

from isnad import read_article
from isnad.arabic.months import read_rows
from isnad.linking.claims import claims
from isnad.linking.contrary import disagree

MINISTER = "وزير الأشغال سامي الراوي"
TWO = [
    ("one and two months", "الجسر القديم سيغلق شهرين لتجديد أعمدته", "الجسر القديم سيقفل شهرا واحدا لتجديد أعمدته"),
    ("a month without a number", "الجسر القديم سيغلق ثلاثة أشهر لتجديد أعمدته", "الجسر القديم سيقفل لمدة شهر لتجديد أعمدته"),
    ("spans in other units", "الجسر القديم سيغلق شهرين لتجديد أعمدته", "الجسر القديم سيقفل أسبوعين لتجديد أعمدته"),
    ("number words of one stem", "أصيب عشرة عمال في حريق مصنع الزجاج", "أصيب عشرون عاملا في حريق مصنع الزجاج"),
    ("those counted called otherwise", "خمسة عمال أصيبوا في حريق مصنع الزجاج", "حريق مصنع الزجاج أوقع تسعة مصابين بين العمال"),
    ("another weekday", "مطار الواحة سيستأنف رحلاته يوم الأحد المقبل", "مطار الواحة سيستأنف رحلاته الثلاثاء المقبل"),
    ("another day of the month", "امتحانات الجامعة ستجرى في 4 مايو في نوران", "امتحانات الجامعة ستجرى في 18 مايو في نوران"),
    ("another month", "امتحانات الجامعة ستجرى في مايو في نوران", "امتحانات الجامعة ستجرى في يونيو في نوران"),
    ("another year", "خط القطار الساحلي سيكتمل عام 2031", "خط القطار الساحلي سيكتمل عام 2033"),
    ("this year and the next", "خط القطار الساحلي سيكتمل هذا العام", "خط القطار الساحلي سيكتمل العام المقبل"),
    ("rise and fall", "أسعار الخبز سترتفع في الجزر مطلع العام", "سعر الخبز سينخفض في الجزر مطلع العام"),
    ("approve and refuse", "المجلس وافق على منح الشركة رخصة الصيد", "المجلس رفض منح الشركة رخصة الصيد"),
    ("release and arrest", "الشرطة أفرجت عن منظمي مسيرة البحارة", "الشرطة اعتقلت منظمي مسيرة البحارة"),
    ("begin and end, verb and noun", "إضراب عمال الميناء سيبدأ صباح الخميس", "انتهاء إضراب عمال الميناء صباح الخميس"),
    ("north and south", "مدارس إقليم الشمال ستفتح بعد العيد", "مدارس إقليم الجنوب ستفتح بعد العيد"),
    ("another round", "نتائج الجولة الثانية ستعلن في مبنى البلدية", "نتائج الجولة الثالثة ستعلن في مبنى البلدية"),
    ("another of one kind behind its head", "عمال حي الصيادين سيضربون عن العمل غدا", "عمال حي الخزافين سيضربون عن العمل غدا"),
    ("another body in the same place", "الميناء الجديد سيموله بنك الساحل بقرض", "الميناء الجديد سيموله صندوق الجزر بقرض"),
]
ONE = [
    ("a span in another unit", "الجسر القديم سيغلق شهرين لتجديد أعمدته", "الجسر القديم سيغلق ستين يوما لتجديد أعمدته"),
    ("a month, with and without «واحد»", "الجسر القديم سيغلق شهرا واحدا لتجديد أعمدته", "الجسر القديم سيغلق لمدة شهر لتجديد أعمدته"),
    ("number words and figures", "أصيب عشرون عاملا في حريق مصنع الزجاج", "حريق مصنع الزجاج أسفر عن إصابة 20 عاملا"),
    ("no number", "الجسر القديم سيغلق شهرين لتجديد أعمدته", "الجسر القديم سيغلق لتجديد أعمدته"),
    ("no day", "مطار الواحة سيستأنف رحلاته يوم الأحد المقبل", "مطار الواحة سيستأنف رحلاته"),
    ("what was before", "إنتاج القمح في الجزر تراجع", "إنتاج القمح في الجزر تراجع بعد أن ارتفع قبل عام"),
    ("the opposite negated", "النقابة أيدت قانون الصيد الجديد في جلستها", "النقابة لا تعارض قانون الصيد الجديد"),
    ("the opposite of another thing", "الشرطة أفرجت عن منظمي مسيرة البحارة", "الشرطة أفرجت عن منظمي مسيرة البحارة الذين احتجزتهم"),
    ("a side, noun and adjective", "السيول قطعت الطريق شرق مدينة نوران", "السيول قطعت الطريق شرقي مدينة نوران"),
    ("the same body in another order", "الميناء الجديد سيموله بنك الساحل بقرض", "بنك الساحل سيمول الميناء الجديد بقرض"),
]


def found(a, b, second=MINISTER):
    others = article("sada-9", said("الأمطار ستتوقف مطلع الأسبوع المقبل", "هيئة الأرصاد", kind="official"))
    return claims("s", [article("madar-1", said(a, MINISTER)), article("nahar-1", said(b, second)), others], {}, {})


@pytest.mark.parametrize(("what", "a", "b"), TWO, ids=[what for what, *_ in TWO])
def test_contents_that_disagree_are_two_claims_and_say_nothing_alike(what, a, b):
    assert all(len(claim.wordings) == 1 for claim in found(a, b))
    assert not any(claim.also for claim in found(a, b, "نقيبة البحارة هدى السلمان"))


@pytest.mark.parametrize(("what", "a", "b"), ONE, ids=[what for what, *_ in ONE])
def test_contents_of_which_one_is_silent_are_one(what, a, b):
    assert any(len(claim.wordings) == 2 for claim in found(a, b))


def test_opposites_count_only_with_the_same_words_around_them():
    assert not disagree("الوزير افتتح المعرض وأغلق باب التسجيل", "المعرض افتتح")
    assert not disagree("أسعار القمح ارتفعت", "عدد السياح انخفض")
    assert disagree("أسعار القمح ارتفعت", "انخفاض أسعار القمح")


KINDS = [
    ("الوزارة ستوزع كتب الابتدائية الأحد", "الوزارة ستوزع كتب الثانوية الأحد"),
    ("الممرضون سيعتصمون أمام الوزارة", "الصيادلة سيعتصمون أمام الوزارة"),
    ("الدولة ستشتري محصول القمح من المزارعين", "الدولة ستشتري محصول التمور من المزارعين"),
    ("الحريق أتى على مستودع الأدوية", "الحريق أتى على مستودع الأقمشة"),
    ("النادي سيعرض حارسه للبيع", "النادي سيعرض هدافه للبيع"),
    ("المتهم أقر بتزوير العقود", "المتهم أقر بخطف العقود"),
]


@pytest.mark.parametrize(("a", "b"), KINDS)
def test_of_several_kinds_each_is_another_beside_the_same_word(a, b):
    assert disagree(a, b)
    assert not disagree(a, a)
    assert not disagree(f"{a} و{b}", a), "who tells of both contradicts neither"


EXAMPLES = [
    tuple(row["example"].split(" / "))
    for row in read_rows(Path(str(resources.files("isnad.linking").joinpath("data/contraries.tsv"))))
    if row["kind"] in ("deed", "side", "state")
]


@pytest.mark.parametrize(("a", "b"), EXAMPLES)
def test_the_example_of_each_row(a, b):
    assert disagree(a, b)
    assert disagree(b, a)
    assert not disagree(a, a)


STATES = [
    ("مياه الشبكة في القرى نظيفة", "مياه الشبكة في القرى غير نظيفة وملوثة", True),
    ("مياه الشبكة في القرى نظيفة", "مياه الشبكة في القرى غير ملوثة", False),
    ("مياه الشبكة في القرى نظيفة", "مياه الشبكة في القرى ليست ملوثة", False),
    ("سقف المدرسة سليم", "سقف المدرسة لم يعد سليما", True),
    ("دخول المتحف مجاني", "دخول المتحف من دون رسوم", False),
    ("دخول المتحف مجاني", "دخول المتحف برسوم رمزية", True),
    ("دخول المتحف من دون رسوم", "دخول المتحف الأحد ولن نفرض رسوما", False),
    ("المعبر في الجنوب مفتوح", "المعبر في الجنوب لا يزال مغلقا", True),
    ("سبب الحريق ماس كهربائي", "الحريق متعمد", True),
    ("منفذ الهجوم مواطن محلي", "منفذ الهجوم أجنبي", True),
    ("العقد المبرم مع الشركة غير قانوني", "العقد المبرم مع الشركة مخالف للقانون", False),
    ("الحريق شب في حي الزهور", "جثث ضحايا الحريق نقلت", False),  # «حي» is no state before a noun
    ("شركات محلية وأجنبية ستبني السكة", "شركات أجنبية ستبني السكة", False),
    ("دور المدينة صار أقل سلبية", "دور المدينة صار أكثر إيجابية", False),
]


@pytest.mark.parametrize(("a", "b", "apart"), STATES)
def test_states_that_exclude_each_other(a, b, apart):
    assert disagree(a, b) is disagree(b, a) is apart


AGAINST = [
    ("دعا الرئيس نديم فارس إيران إلى سحب قواتها من الجزيرة فورا.", "دعا الرئيس نديم فارس تركيا إلى سحب قواتها من الجزيرة فورا.", 2),
    ("اتهم سامي الرومي زميله مازن الطائي بسرقة لوحة من المتحف.", "اتهم مازن الطائي زميله سامي الرومي بسرقة لوحة من المتحف.", 2),
    ("اتهم النائب سامي الرومي الوزير بسرقة الأختام من المكتب.", "اتهم النائب سامي الرومي المفتش العام بسرقة الأختام من المكتب.", 2),
    ("حملت هدى السلمان المدير مسؤولية غرق السفينة.", "حملت هدى السلمان المحافظ مسؤولية غرق السفينة.", 2),
    # One office told more fully, with a name.
    ("اتهم النائب سامي الرومي الوزير بسرقة الأختام من المكتب.", "اتهم النائب سامي الرومي وزير الري بسرقة الأختام من المكتب.", 1),
    ("دعا المجلس المدرب إلى إعادة السفينة إلى الميناء.", "دعا المجلس المدرب سالم نقاش إلى إعادة السفينة إلى الميناء.", 1),
    # The same one, a common noun, nobody: one saying.
    ("دعا الرئيس نديم فارس إيران إلى سحب قواتها من الجزيرة فورا.", "طالب الرئيس نديم فارس إيران بسحب قواتها من الجزيرة.", 1),
    ("دعا المجلس الحكومة إلى سحب مشروع قانون الضريبة الجديدة.", "دعا المجلس السلطات إلى سحب مشروع قانون الضريبة الجديدة.", 1),
    ("دعا المجلس إلى سحب مشروع قانون الضريبة الجديدة.", "دعا المجلس السلطات إلى سحب مشروع قانون الضريبة الجديدة.", 1),
]


@pytest.mark.parametrize(("a", "b", "count"), AGAINST)
def test_what_is_asked_of_another_person_or_land_is_another_claim(a, b, count):
    bodies = [f"اكتظت القاعة صباحا.\n{a}\nوكان الطقس باردا.", f"{b}\nوتعد القضية من أكثر الملفات إثارة."]
    rows = [{"id": f"a{n}", "text": body, "outlet": f"o{n}", "published": "2031-03-05T06:00Z"} for n, body in enumerate(bodies)]
    found = claims("s", [read_article(row) for row in rows])
    assert len(found) == count
    assert not any(claim.also for claim in found)
