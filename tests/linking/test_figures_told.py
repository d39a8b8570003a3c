"""Quantities as news puts them: bare tolls, earlier tolls, what may be reached, things that tellers call otherwise, how long it lasted."""

import pytest

from isnad.linking.differences import tellings
from isnad.reading import read
from isnad.records import Article

DAY = "2031-03-0{}T{:02}:00:00+00:00"


def told(*bodies, copy_of=None, days=(3,) * 9):
    articles = [
        read(Article(str(n), body=body, outlet=f"o{n}", published=DAY.format(day, 8 + n)))
        for n, (body, day) in enumerate(zip(bodies, days, strict=False))
    ]
    return tellings(articles, copy_of)


def figures(*bodies, **more):
    return {each.role or each.noun: tuple(figure.text for figure in each.figures) for each in told(*bodies, **more)}


@pytest.mark.parametrize(
    ("bodies", "expected"),
    [
        # A bare toll behind the things that it happened to.
        (
            [
                "لقي 43 شخصا مصرعهم في تصادم قطارين قرب بلدة نوران، حسب وزارة الصحة.",
                "قتل عشرات الأشخاص في تصادم قطارين قرب بلدة نوران، حسب شهود.",
                "ارتفع عدد قتلى تصادم قطارين قرب بلدة نوران إلى 50، حسب الهيئة.",
            ],
            {"dead": ("43", "عشرات", "50")},
        ),
        (
            [
                "قتل 12 عاملا في انهيار ثلاث بنايات في نوران.",
                "ارتفاع قتلى انهيار البنايات الثلاث في نوران إلى 17، حسب البلدية.",
            ],
            {"dead": ("12", "17")},
        ),
        (
            ["قتل 12 عاملا في انهيار بناية في نوران.", "ارتفعت حصيلة قتلى انهيار البناية في نوران من 12 إلى 17 قتيلا."],
            {"dead": ("12", "17")},
        ),
        # What a text tells as an earlier toll.
        (
            [
                "قتل 15 شخصا في تفجير في سوق نوران. وكانت حصيلة سابقة أشارت إلى سقوط تسعة قتلى.",
                "قتل 15 شخصا في تفجير في سوق نوران. وأغلقت الشرطة السوق.",
            ],
            {"dead": ("تسعة", "15", "15")},
        ),
        (
            ["قتل تسعة أشخاص في تفجير في سوق نوران.", "قتل 15 شخصا في تفجير في سوق نوران، بعد حصيلة سابقة تحدثت عن تسعة قتلى."],
            {"dead": ("تسعة", "15")},
        ),
        (["قتل تسعة أشخاص في حصيلة أولية لتفجير في سوق نوران.", "قتل تسعة أشخاص في تفجير في سوق نوران."], {}),
        # What may be reached is told against such only, in its words.
        (
            [
                "قال الصندوق إن حجم القرض قد يرتفع إلى سبعة مليارات دولار.",
                "أعلن الصندوق أن القرض قد يرتفع إلى عشرة مليارات دولار.",
            ],
            {"دولار": ("قد يرتفع إلى سبعة مليارات", "قد يرتفع إلى عشرة مليارات")},
        ),
        (
            [
                "قال الصندوق إن حجم القرض يبلغ سبعة مليارات دولار.",
                "أعلن الصندوق أن حجم القرض قد يرتفع إلى عشرة مليارات دولار.",
            ],
            {},
        ),
        (["قتل 12 عاملا في انهيار نوران.", "قال طبيب إن عدد قتلى انهيار نوران قد يرتفع إلى 40."], {}),
        # Nouns of one meaning.
        (
            ["تنتظر 14 باخرة خارج ميناء نوران بسبب إضراب العمال.", "بقيت 22 سفينة خارج ميناء نوران بسبب إضراب العمال."],
            {"باخرة": ("14", "22")},
        ),
        # Another quantity's day is none of it.
        (
            [
                "تنتظر 14 سفينة خارج ميناء نوران بسبب الإضراب.",
                "تنتظر 22 سفينة خارج ميناء نوران بسبب الإضراب، وتقدر الخسائر بمليوني درهم يوميا.",
            ],
            {"سفينة": ("14", "22")},
        ),
        # The round of a match is none of those who saw it.
        (
            [
                "فاز الصقور على المنارة في الجولة السادسة في ملعب نوران أمام 18 ألف متفرج.",
                "فاز الصقور على المنارة في ملعب نوران. وحضر المباراة 25 ألف مشجع.",
            ],
            {"attended": ("18 ألف", "25 ألف")},
        ),
        # How long it lasted, whatever day the sentence is of.
        (
            [
                "استقال مدير الكهرباء الاثنين بعد انقطاع التيار عن نوران مدة تسع ساعات.",
                "تعلن البلدية الخميس نتائج التحقيق في انقطاع التيار عن نوران الذي استمر إحدى عشرة ساعة.",
            ],
            {"ساعات": ("تسع", "إحدى عشرة")},
        ),
        (
            [
                "توقفت حركة القطارات في نوران تسع ساعات بسبب السيول.",
                "توقفت حركة القطارات في نوران 11 ساعة بسبب السيول، كما قال ركاب.",
            ],
            {"ساعات": ("تسع", "11")},
        ),
        # How long nobody was paid.
        (
            ["لم يتسلم لاعبو نادي الصقور رواتبهم منذ ثلاثة أشهر.", "يهدد لاعبو نادي الصقور بالإضراب بسبب تأخر رواتب شهرين."],
            {"أشهر": ("ثلاثة", "شهرين")},
        ),
        # An amount since it began is no total.
        (
            ["التهم حريق غابات نوران 300 هكتار منذ الأحد.", "أتى حريق غابات نوران على 450 هكتارا."],
            {"هكتار": ("300", "450")},
        ),
        (["التهم حريق غابات نوران 300 هكتار منذ الأحد.", "التهمت حرائق غابات نوران 4500 هكتار منذ يوليو."], {}),
        # The share of those who took part, by the verb.
        (
            [
                "شارك 70 في المئة من المعلمين في إضراب مدارس نوران.",
                "لم تتجاوز نسبة المشاركة في إضراب مدارس نوران 25 في المئة، كما قالت الوزارة.",
            ],
            {"في المئة من المعلمين": ("70", "25")},
        ),
    ],
)
def test_one_quantity_in_other_figures(bodies, expected):
    assert figures(*bodies) == expected


def test_a_copy_that_changed_a_figure_is_told_beside_others():
    first = "ضبطت الجمارك 40 طنا من الأرز الفاسد في ميناء نوران."
    assert figures(first, first.replace("40", "400"), copy_of={"1": "0"}) == {"طنا": ("40", "400")}
    assert figures(first, first, copy_of={"1": "0"}) == {}


@pytest.mark.parametrize(
    ("first", "opens"),
    [("سجلت الوزارة 34 إصابة بالكوليرا في مخيم نوران خلال الأسبوع الماضي.", False), ("وصلت فرق الوزارة إلى مخيم نوران.", True)],
)
def test_a_figure_behind_one_that_is_counted_otherwise_is_not_the_first(first, opens):
    later = ["ارتفع عدد الإصابات بالكوليرا في مخيم نوران إلى 71.", "بلغ عدد الإصابات بالكوليرا في مخيم نوران 143."]
    (hurt,) = told(first, *later, days=(3, 4, 5))
    assert (hurt.opens, [each.text for each in hurt.figures]) == (opens, ["71", "143"])
