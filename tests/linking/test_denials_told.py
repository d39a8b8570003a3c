"""Denials as news puts them: of complaints, of what goes round, by whom the deed was, of what outlets tell themselves."""

import pytest

from isnad.linking.denials import denials
from isnad.reading import read
from isnad.records import Article

EARLY, LATE = "2031-03-03T08:00:00+00:00", "2031-03-04T08:00:00+00:00"


def pairs(claim, denial, *, unsourced=False, at=(EARLY, LATE)):
    articles = [read(Article(id, body=body, outlet=id, published=day)) for id, body, day in zip("ab", (claim, denial), at, strict=True)]
    return {(each.denied_article, each.article) for each in denials(articles, unsourced=unsourced)}


@pytest.mark.parametrize(
    ("claim", "denial", "denied"),
    [
        # Who got a complaint was sent one.
        (
            "قال التاجر سالم الراوي إن التجار وجهوا ثلاث شكاوى إلى البلدية بشأن سقف سوق نوران.",
            "نفت البلدية أن تكون قد تلقت أي شكوى من التجار بشأن سقف سوق نوران.",
            True,
        ),
        (
            "قال التاجر سالم الراوي إن التجار أصلحوا سقف سوق نوران.",
            "نفت البلدية أن تكون قد تلقت أي شكوى من التجار بشأن سقف سوق نوران.",
            False,
        ),
        # A rumour of two words, by a verb that is to come.
        ("قال مصدر مطلع إن سهلان ستعوم الليرة خلال أيام.", "نفى المصرف المركزي ما تداولته مواقع عن تعويم الليرة.", True),
        ("قال مصدر مطلع إن سهلان ستطبع الليرة خلال أيام.", "نفى المصرف المركزي ما تداولته مواقع عن تعويم الليرة.", False),
        # What goes round is denied as that.
        (
            "تداول ناشطون أنباء عن تمديد إجازة المدارس المقررة في الثامن من الشهر حتى آخر الربيع في نوران.",
            "نفت الوزارة ما يتم تداوله عن تمديد الإجازة حتى آخر الربيع.",
            True,
        ),
        # Whose the boat was stands beside the deed.
        (
            "قال ناجون من غرق قارب في نوران إن زورقا لخفر السواحل صدم قاربهم عمدا.",
            "نفى خفر السواحل أن يكون أحد زوارقه قد صدم قارب المهاجرين قبالة نوران.",
            True,
        ),
        (
            "قال ناجون من غرق قارب في نوران إن سفينة تجارية صدمت قاربهم عمدا.",
            "نفى خفر السواحل أن يكون أحد زوارقه قد صدم قارب المهاجرين قبالة نوران.",
            False,
        ),
        # Of whom it is said that he did not.
        (
            "قال مصدر حكومي إن وزير النقل فارس الحداد قدم استقالته أمس.",
            "قال مكتب رئيس الحكومة إن وزير النقل فارس الحداد لم يقدم استقالته وما نشر بهذا الشأن غير صحيح.",
            True,
        ),
        (
            "قال مصدر حكومي إن وزير المياه سامر العلي قدم استقالته أمس.",
            "قال مكتب رئيس الحكومة إن وزير النقل فارس الحداد لم يقدم استقالته وما نشر بهذا الشأن غير صحيح.",
            False,
        ),
        # Whose armed wing denies it denies the claim of a party.
        (
            "أعلن حزب الراية مسؤوليته عن خطف ضابطين في غرب نوران.",
            "نفى الجناح العسكري لحزب الراية مسؤوليته عن العملية التي انتهت بخطف ضابطين غربي نوران.",
            True,
        ),
        # Who refuses it does not tell of it.
        (
            "أكد المتحدث باسم نوران رفض نوران الكامل للتدخل في شؤون سهلان الداخلية.",
            "أكدت حكومة سهلان عدم التدخل في شؤون نوران الداخلية.",
            False,
        ),
    ],
)
def test_what_is_denied(claim, denial, denied):
    assert pairs(claim, denial) == ({("a", "b")} if denied else set())


@pytest.mark.parametrize(
    ("told", "denial", "denied"),
    [
        (
            "استقال رئيس هيئة السكك لطفي عوض، الثلاثاء، بعد تصادم قطارين.",
            "نفت هيئة السكك استقالة رئيسها لطفي عوض على خلفية الحادث.",
            True,
        ),
        # As far as nobody says anything.
        (
            "قاطعت كتلة النهضة مشاورات تشكيل الحكومة، وطالبت بإقالة وزير النقل.",
            "نفت كتلة النهضة أن تكون قد قاطعت مشاورات تشكيل الحكومة.",
            True,
        ),
        # It is only talked about, or not done.
        (
            "يحسم وزير التعليم الجدل بشأن تمديد إجازة المدارس حتى آخر الربيع.",
            "نفى مدير التعليم تمديد إجازة المدارس حتى آخر الربيع.",
            False,
        ),
        (
            "لم تقاطع كتلة النهضة مشاورات تشكيل الحكومة.",
            "نفت كتلة النهضة أن تكون قد قاطعت مشاورات تشكيل الحكومة.",
            False,
        ),
        # Another did it.
        (
            "استقال رئيس هيئة المرافئ سامر العلي، الثلاثاء، بعد تصادم سفينتين.",
            "نفت هيئة السكك استقالة رئيسها لطفي عوض على خلفية الحادث.",
            False,
        ),
    ],
)
def test_what_an_outlet_tells_itself_is_denied(told, denial, denied):
    assert pairs(told, denial, unsourced=True) == ({("a", "b")} if denied else set())
    assert pairs(told, denial) == set()
    assert pairs(told, denial, unsourced=True, at=(LATE, EARLY)) == set()  # what came of it later
