"""Words of opposite sense in two contents that have much in common, and small words that no index term has."""

import pytest
from claims_invented import article, said

from isnad.linking.claims import claims
from isnad.linking.contrary import disagree
from isnad.linking.listed import rows

FRAMES = {"deed": "{} المجلس أمرا في القرية", "state": "حال الأمر في القرية {}", "side": "أمر القرية {}"}
ROWS = [(kind, row) for kind in FRAMES for row in rows("opposites", kind)]


@pytest.mark.parametrize(("kind", "row"), ROWS, ids=[" ".join(side.split()[0] for side in row) for _, row in ROWS])
def test_the_words_of_each_row(kind, row):
    for one in row[0].split():
        for other in row[1].split():
            assert disagree(FRAMES[kind].format(one), FRAMES[kind].format(other)), (one, other)
        assert not any(disagree(FRAMES[kind].format(one), FRAMES[kind].format(same)) for same in row[0].split())


FORMS = [
    ("الجيران سيقاطعون مهرجان البحر", "الجيران سيشاركون في مهرجان البحر"),
    ("الحكومة ستخصخص شركة المياه", "شركة المياه ستؤمم"),
    ("العائلتان تصالحتا بعد حادثة البئر", "العائلتان تخاصمتا بعد حادثة البئر"),
    ("الطريق الجبلي صار سالكا بعد الثلوج", "الطريق الجبلي ما زال مقطوعا بعد الثلوج"),
    ("حريق الغابة أخمد مساء", "حريق الغابة لا يزال مشتعلا مساء"),
    ("عامل المنجم على قيد الحياة تحت الأنقاض", "عامل المنجم لقي حتفه تحت الأنقاض"),
]


@pytest.mark.parametrize(("a", "b"), FORMS)
def test_whatever_form_they_have(a, b):
    assert disagree(a, b)
    assert disagree(b, a)


@pytest.mark.parametrize(
    ("a", "b", "apart"),
    [
        ("لاعب الوسط تعافى من إصابته", "لاعب الوسط لم يشف من إصابته بعد", True),
        ("لاعب الوسط لم ينتكس بعد إصابته", "لاعب الوسط لم يشف من إصابته بعد", False),
        ("صفارات البلدة صمتت قبل القصف", "صفارات البلدة لم تدو قبل القصف", False),
        ("أم الطفل قادرة على إطعامه", "أم الطفل عاجزة وغير قادرة على إطعامه", True),
    ],
)
def test_what_is_not_the_one_may_be_the_other(a, b, apart):
    assert disagree(a, b) is disagree(b, a) is apart


SMALL = [
    ("الكتلة ستصوت لصالح قانون الغابات", "الكتلة ستصوت ضد قانون الغابات", True),
    ("المكتبة تفتح كل الأيام بما فيها الجمعة", "المكتبة تفتح كل الأيام باستثناء الجمعة", True),
    ("كل عمال الميناء تسلموا رواتب الشهر", "بعض عمال الميناء تسلموا رواتب الشهر", True),
    ("الزورق غرق قبل وصول الحرس", "الزورق غرق بعد وصول الحرس", True),
    ("أكثر من نصف السكان غادروا القرية", "أقل من نصف السكان غادروا القرية", True),
    ("الانفجار وقع داخل مصنع الورق", "الانفجار وقع خارج مصنع الورق", True),
    ("البناية شيدت بترخيص من المجلس", "البناية شيدت بلا ترخيص من المجلس", True),
    ("المدير سافر إلى المؤتمر مع زوجته", "المدير سافر إلى المؤتمر من دون زوجته", True),
    # Of another word, or negated: one thing.
    ("الزورق غرق قبل وصول الحرس", "الحرس وصل بعد غرق الزورق", False),
    ("السوق لن يفتح قبل السبت", "السوق سيفتح بعد السبت", False),
    ("السوق سيفتح قبل صلاة الجمعة وبعد صلاة العيد", "السوق سيفتح بعد صلاة العيد", False),
    ("النقابة ضد القانون", "النقابة لا تقف مع القانون", False),
    ("اللص دخل المصرف وحده", "اللص دخل المصرف مع شريكين", True),
    ("فريق البحارة سيلعب على أرضه في الدور المقبل", "فريق البحارة سيلعب خارج أرضه في الدور المقبل", True),
    ("لا أحد من ركاب الحافلة أصيب", "عدد من ركاب الحافلة أصيبوا", True),
    ("الوزارة ستواصل دعم القرى", "استمرار دعم القرى من أجل الاستقرار", False),
]


@pytest.mark.parametrize(("a", "b", "apart"), SMALL)
def test_small_words(a, b, apart):
    assert disagree(a, b) is disagree(b, a) is apart


@pytest.mark.parametrize(("a", "b", "apart"), SMALL[:8])
def test_what_differs_in_a_small_word_alone_is_two_claims(a, b, apart):
    others = article("sada-9", said("الأمطار ستتوقف مطلع الأسبوع المقبل", "هيئة الأرصاد", kind="official"))
    for holder in ("وزير الأشغال سامي الراوي", "نقيبة البحارة هدى السلمان"):
        found = claims("s", [article("madar-1", said(a, "وزير الأشغال سامي الراوي")), article("nahar-1", said(b, holder)), others], {}, {})
        assert all(len(claim.wordings) == 1 for claim in found)
        assert not any(claim.also for claim in found)


def test_a_long_content_has_opposites_of_more_than_one_thing():
    long = "، وحضر الحفل سفراء ورؤساء جامعات ومزارعون ومهندسون وتجار وبحارة ورعاة وطلاب ومعلمون وأطباء وصحفيون"
    assert disagree("المجلس سيوسع حدود القرية", "المجلس سيقلص حدود القرية")
    assert not disagree(f"المجلس سيوسع حدود القرية{long}", f"المجلس سيقلص حدود القرية{long}")
