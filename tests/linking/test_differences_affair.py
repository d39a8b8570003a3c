"""Quantities that stories of one affair go on with: the count of an election, the toll of a flood. What begins anew there is another."""

import pytest

from isnad.linking import Linker, MemoryLinkStore
from isnad.linking.differences import tellings
from isnad.linking.figures import Figure, same
from isnad.reading import read
from isnad.records import Article


def report(id, day, title, body):
    return read(Article(id, title=title, body=body, outlet=f"o{id}", published=f"2031-03-{day}T10:00:00+00:00"))


COUNTED = report(
    "a", "02", "نتائج جزئية: الصبان أول المترشحين في رئاسيات سهلان",
    "تصدر المترشح نادر الصبان انتخابات الرئاسة في سهلان بنسبة 48.2 في المئة بعد فرز ثلثي الصناديق، "
    "تليه المحامية سعاد القاضي بنسبة 31.5 في المئة. "
    "وذكر رئيس هيئة الاقتراع سامر الفضل أن نسبة المشاركة بلغت 57 في المئة.",
)  # fmt: skip
FINAL = report(
    "b", "05", "هيئة الاقتراع تعلن نادر الصبان رئيسا لسهلان",
    "أعلنت هيئة الاقتراع فوز نادر الصبان في انتخابات الرئاسة بحصوله على 51.06 في المئة من الأصوات، "
    "مقابل 30.9 في المئة للمحامية سعاد القاضي. "
    "وقال رئيسها سامر الفضل إن نسبة المشاركة كانت 57.8 في المئة.",
)  # fmt: skip
NEXT_ROUND = report(
    "c", "25", "الصبان يفوز بالجولة الثانية", "فاز نادر الصبان في الجولة الثانية من انتخابات الرئاسة بحصوله على 58.3 في المئة من الأصوات.",
)  # fmt: skip
ELSEWHERE = report(
    "d", "05", "حزب الصبان يخسر بلدية نوران",
    "نالت هدى المسعودي رئاسة بلدية نوران في الانتخابات المحلية بحصولها على 44.1 في المئة من الأصوات، وهزمت مرشح حزب الصبان.",
)  # fmt: skip
STRUCK = report("e", "02", "إضراب المعلمين في نوران", "أضرب معلمو نوران، وقالت نقابتهم إن نسبة المشاركة في الإضراب بلغت 57 في المئة.")
STRUCK_AGAIN = report("f", "05", "إضراب ثان في نوران", "أضرب معلمو نوران من جديد، وقالت نقابتهم إن نسبة المشاركة بلغت 81 في المئة.")
FLOOD = report(
    "g", "02", "فيضان وادي الزيتون يجرف 80 منزلا في رملة",
    "أدى فيضان وادي الزيتون ليلا إلى انهيار 80 منزلا ووفاة أربعة أشخاص في بلدة رملة، وفق مدير الدفاع المدني فيها كمال الأسعد.",
)  # fmt: skip
CAMP = report(
    "h", "05", "مخيم لنازحي فيضان رملة وعدد القتلى يبلغ تسعة",
    "أقام متطوعون مخيما لنازحي الفيضان قرب بلدة رملة، فيما ارتفع عدد القتلى إلى تسعة. "
    "وذكر كمال الأسعد أن عدد المنازل المنهارة بلغ 310 منازل.",
)  # fmt: skip
OTHER_VALLEY = report("i", "05", "سيول في بلدة الدفلى", "اجتاحت سيول بلدة الدفلى، وارتفع عدد القتلى إلى ستة، وفق رئيس بلديتها.")
FEWER = report("j", "05", "سيول جديدة في رملة", "اجتاحت سيول جديدة بلدة رملة، وبلغ عدد القتلى اثنين، وفق رئيس بلديتها.")
RAID = report("k", "02", "غارة على رملة", "استهدفت غارة سوقا في بلدة رملة، وارتفع عدد القتلى إلى أربعة، وفق رئيس بلديتها.")
NEXT_RAID = report("l", "05", "غارة على مدرسة في رملة", "استهدفت غارة مدرسة في بلدة رملة، وارتفع عدد القتلى إلى تسعة، وفق رئيس بلديتها.")
BUS = report(
    "m", "02", "انقلاب حافلة عمال على طريق رملة",
    "أفاد شهود بأن حافلة عمال تقل نحو ثلاثين شخصا انقلبت في منعرج الدفلى قرب بلدة رملة، وتحدثوا عن خمسة قتلى.",
)  # fmt: skip
INQUEST = report(
    "n", "05", "لجنة التحقيق: عطب في فرامل حافلة رملة",
    "خلصت لجنة التحقيق في انقلاب الحافلة بمنعرج الدفلى إلى أن فراملها كانت معطوبة. "
    "وقالت إن الحافلة كانت تقل 36 شخصا، وإن عدد القتلى بلغ ثمانية.",
)  # fmt: skip
OTHER_BUS = report(
    "o", "05", "انقلاب حافلة تلاميذ قرب سهام", "انقلبت حافلة تقل 36 شخصا في بلدة سهام، وبلغ عدد القتلى ثمانية، وفق مدير مدرستها."
)
JAILED = report("p", "02", "سجن التاجر نادر الصبان", "قضت محكمة في نوران بسجن التاجر نادر الصبان (54 عاما) بتهمة التهرب من الضرائب.")
IN_HOSPITAL = report("q", "05", "نقل الصبان إلى المستشفى", "نقل التاجر نادر الصبان (57 عاما) من سجن نوران إلى المستشفى مساء الأربعاء.")
HIS_CLERK = report("r", "05", "توقيف كاتب الصبان", "أوقفت الشرطة في نوران سامر الفضل (31 عاما)، وهو كاتب التاجر نادر الصبان.")


@pytest.mark.parametrize(
    ("own", "beside", "expected"),
    [
        (COUNTED, FINAL, {"أصوات نادر الصبان": (48.2, 51.06), "أصوات سعاد القاضي": (30.9, 31.5), "نسبة المشاركة": (57, 57.8)}),
        (FINAL, COUNTED, {"أصوات نادر الصبان": (48.2, 51.06), "أصوات سعاد القاضي": (30.9, 31.5), "نسبة المشاركة": (57, 57.8)}),
        (COUNTED, NEXT_ROUND, {}),
        (COUNTED, ELSEWHERE, {}),
        (COUNTED, STRUCK_AGAIN, {}),
        (STRUCK, STRUCK_AGAIN, {}),
        (FLOOD, CAMP, {"قتلى": (4, 9), "منزلا": (80, 310)}),
        (CAMP, FLOOD, {"قتلى": (4, 9), "منزلا": (80, 310)}),
        (FLOOD, OTHER_VALLEY, {}),
        (FLOOD, FEWER, {}),
        (FLOOD, RAID, {}),
        (RAID, NEXT_RAID, {}),
        # An accident goes on as a flood does: the same words of what and where, no other place. How old one person is.
        (BUS, INQUEST, {"قتلى": (5, 8), "من كانوا على المتن": (30, 36)}),
        (INQUEST, BUS, {"قتلى": (5, 8), "من كانوا على المتن": (30, 36)}),
        (BUS, OTHER_BUS, {}),
        (JAILED, IN_HOSPITAL, {"عاما": (54, 57)}),
        (JAILED, HIS_CLERK, {}),
    ],
)
def test_what_another_story_of_the_affair_goes_on_with_is_told_with_it(own, beside, expected):
    assert {each.noun: each.values for each in tellings([own], beside=[beside])} == expected


@pytest.mark.parametrize(("a", "b", "told"), [(BUS, INQUEST, True), (FLOOD, CAMP, True), (RAID, NEXT_RAID, False), (BUS, OTHER_BUS, False)])
def test_so_it_is_within_a_story_of_articles_that_linking_is_not_sure_of(a, b, told):
    assert bool(tellings([a, b], near=lambda *_: 0.4)) is told


def test_the_first_figure_is_the_older_whichever_story_it_is_of():
    (dead,) = [each for each in tellings([CAMP], beside=[FLOOD]) if each.role == "dead"]
    assert [(figure.article, figure.value) for figure in dead.figures] == [("g", 4), ("h", 9)]


def test_linking_tells_it_of_the_stories_of_an_affair():
    linker = Linker(MemoryLinkStore())
    held = {each.id: each for each in (FLOOD, CAMP)}
    linker.add(list(held.values()))
    linker.rule("g", "h", together=False)
    own, other = linker.story_of("g").story, linker.story_of("h").story

    def get(ids):
        return [held[each] for each in ids]

    assert linker.differences(own, get) == ()
    assert {each.role for each in linker.differences(own, get, [own, other])} == {"dead", ""}


@pytest.mark.parametrize(
    ("bodies", "expected"),
    [
        # What there was so many of stands before «كانت».
        (["عثر على ثلاثة ألغام قرب مدرسة في رملة.", "عاد التلاميذ في رملة. وقال المدير إن الألغام كانت خمسة."], {"ألغام": (3, 5)}),
        (["احترقت 12 شاحنة في ميناء نوران ليلا.", "قال مالك الشركة في ميناء نوران إن الشاحنات المحترقة كانت 9."], {"شاحنة": (9, 12)}),
        (["عثر على ثلاثة ألغام قرب مدرسة في رملة.", "عاد التلاميذ إلى المدرسة في رملة. وقال المدير إن الفصول كانت خمسة."], {}),
        # What was found raises a toll, before it or behind; houses that suffered one thing.
        (
            ["قتل أربعة أشخاص في سيول رملة، وتضرر 120 منزلا.", "انتشلت جثث خمسة أشخاص في رملة لترتفع حصيلة السيول إلى تسعة قتلى."],
            {"قتلى": (4, 9)},
        ),
        (["غمرت السيول رملة، وتضرر 120 منزلا.", "أحصت بلدية رملة 340 منزلا متضررا من السيول."], {"منزلا": (120, 340)}),
        (["غمرت السيول رملة، وتضرر 120 منزلا.", "أحصت بلدية رملة 34 منزلا انهار في السيول."], {}),
        # A toll beside a place of one teller, that another tells of elsewhere.
        (
            [
                "أصيب 30 شخصا، مساء الخميس، في انهيار مدرج ملعب رملة بإقليم الزيتون. ونقل بعضهم إلى نوران.",
                "روى شهود ما جرى في انهيار المدرج، وقال مدير الصحة إن 24 مصابا يتلقون العلاج، ونقلت طائرة طفلا إلى مستشفى سهام.",
                "طالب محامون بالتحقيق في انهيار المدرج في رملة. وأضافت السلطات أن عدد المصابين بلغ 26، وأن مهندسين وصلوا من نوران.",
            ],
            {"مصابون": (24, 26, 30)},
        ),
    ],
)  # fmt: skip
def test_one_quantity_in_other_words(bodies, expected):
    articles = [read(Article(str(n), body=body, outlet=f"o{n}", published="2031-03-05T10:00:00+00:00")) for n, body in enumerate(bodies)]
    assert {each.noun: each.values for each in tellings(articles)} == expected


@pytest.mark.parametrize(
    ("rough", "exact", "rounded"), [(62, 62.6, False), (57, 57.8, False), (51, 51.3, True), (63, 62.6, True), (1480, 1487.5, True)]
)
def test_a_share_is_rounded_to_the_nearest(rough, exact, rounded):
    first, second = (Figure(str(n), None, None, 0, 0, str(value), float(value)) for n, value in enumerate((rough, exact)))
    assert same(first, second) is rounded
