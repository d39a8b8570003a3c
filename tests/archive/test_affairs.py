"""An affair is a chain of stories over weeks, earliest first, whatever came first; who has but the name is not of it."""

import pytest

from isnad import Archive
from isnad.errors import NotFoundError
from isnad.linking.affairs import once
from isnad.reader import read_article
from isnad.records import Article

MAN = "مدير الميناء السابق حازم السروجي"
TOLD = [
    ("a1", "2031-01-06", "توقيف حازم السروجي", f"أوقفت النيابة العامة {MAN} للتحقيق معه في صفقة الرافعات المعطوبة."),
    ("a2", "2031-01-27", "تمديد توقيف حازم السروجي", f"مدد قاضي التحقيق توقيف {MAN} شهرا آخر في صفقة الرافعات المعطوبة."),
    ("a3", "2031-03-04", "إحالة السروجي إلى محكمة الجنايات", f"أحالت النيابة العامة {MAN} إلى محكمة الجنايات في صفقة الرافعات المعطوبة."),
    ("a4", "2031-05-20", "سبع سنوات لمدير الميناء", f"قضت محكمة الجنايات بحبس {MAN} سبع سنوات في صفقة الرافعات المعطوبة."),
    # One who has the name, in other matters.
    ("b1", "2031-02-12", "حازم السروجي يقود الصقور إلى النهائي", "سجل المهاجم الشاب حازم السروجي هدفين وقاد فريق الصقور إلى نهائي الكأس."),
    ("b2", "2031-03-30", "رصيف جديد في الميناء", "افتتح مدير الميناء سليم الراعي رصيفا جديدا للحاويات بكلفة مليوني دينار."),
]
ARTICLES = [read_article(Article(id=id, title=title, body=body, outlet="sada", published=day)) for id, day, title, body in TOLD]


def chains(path, batches):
    with Archive.open(path) as archive:
        for batch in batches:
            archive.ingest(batch)
        home = {article.id: archive.story_of(article.id).story for article in ARTICLES}
        first = {home[article.id]: article.id for article in reversed(ARTICLES)}
        found = {id: archive.affair(home[id]) for id in home}
        told = {id: [first[each.story] for each in affair.stories] for id, affair in found.items()}
        links = {id: [(first[link.story], first[link.other], link.names) for link in affair.links] for id, affair in found.items()}
        return told, links, {id: affair.timeline for id, affair in found.items()}


def test_an_affair_goes_over_weeks_and_leaves_out_who_has_but_the_name(tmp_path):
    told, links, timelines = chains(tmp_path / "a", [ARTICLES])
    assert told == {id: ["a1", "a2", "a3", "a4"] if id[0] == "a" else [id] for id in told}
    assert {names for found in links.values() for _, _, names in found} == {("حازم السروجي",)}
    found = [entry.article for entry in timelines["a3"]]
    assert found == sorted(found)
    assert {"a1", "a4"} <= set(found) <= {"a1", "a2", "a3", "a4"}


@pytest.mark.parametrize(
    "batches", [[[each] for each in ARTICLES], [[each] for each in reversed(ARTICLES)], [ARTICLES[:1:-1], ARTICLES[:2]]]
)
def test_the_order_of_arrival_changes_no_affair(tmp_path, batches):
    assert chains(tmp_path / "a", batches) == chains(tmp_path / "b", [ARTICLES])


def test_the_place_and_its_matter_make_an_affair_over_weeks(tmp_path):
    told = [
        ("f1", "2031-01-06", "حريق قفصة يلتهم مخازن الميناء", "أتى حريق كبير على مخازن الحبوب في مدينة قفصة فجر اليوم."),
        ("f2", "2031-02-16", "لجنة التحقيق في حريق قفصة تتهم المقاول", "قالت لجنة التحقيق إن المقاول أهمل الصيانة في مدينة قفصة."),
        ("g1", "2031-02-02", "قفصة تستقبل أول قطار سريع", "وصل أول قطار سريع إلى محطة مدينة قفصة."),
    ]
    with Archive.open(tmp_path / "a") as archive:
        archive.ingest(
            [read_article(Article(id=id, title=title, body=body, outlet="sada", published=day)) for id, day, title, body in told]
        )
        home = {id: archive.story_of(id).story for id, *_ in told}
        for one in ("f1", "f2"):
            assert [each.story for each in archive.affair(home[one]).stories] == [home["f1"], home["f2"]]
        assert [each.story for each in archive.affair(home["g1"]).stories] == [home["g1"]]


SCHOOL = [
    (
        "k1",
        "2031-04-14",
        "تسمم 46 تلميذا بعد وجبة غداء في مدرسة بالسالمية",
        "نقل 46 تلميذا إلى المستشفى اليوم الاثنين إثر تسمم غذائي بعد تناول وجبة الغداء في مدرسة ابتدائية بمنطقة السالمية في الكويت. "
        "وقالت وزارة الصحة إن حالاتهم مستقرة.",
    ),
    (
        "k4",
        "2031-04-14",
        "الكويت: تسمم غذائي يصيب عشرات التلاميذ",
        "أصيب عشرات التلاميذ في مدرسة بالسالمية بتسمم غذائي ظهر الاثنين بعد وجبة وزعتها شركة تغذية متعاقدة.",
    ),
    (
        "x3",
        "2031-04-16",
        "تسرب غاز الكلور يصيب 12 عاملا في مصنع بالشعيبة",
        "أصيب 12 عاملا باختناق صباح الأربعاء إثر تسرب غاز الكلور في مصنع للمواد الكيميائية بمنطقة الشعيبة الصناعية في الكويت.",
    ),
    (
        "x4",
        "2031-04-19",
        "الصحة الكويتية تبدأ حملة التطعيم ضد الإنفلونزا",
        "بدأت وزارة الصحة الكويتية السبت حملة التطعيم ضد الإنفلونزا في ثلاثين مركزا صحيا. وتستهدف الحملة كبار السن.",
    ),
    (
        "k2",
        "2031-04-15",
        "إغلاق مطبخ شركة التغذية الموردة لمدرسة السالمية",
        "أغلقت هيئة الغذاء والتغذية اليوم الثلاثاء مطبخ الشركة التي وردت الوجبات إلى مدرسة السالمية، وسحبت عينات من الأرز والدجاج. "
        "وأوقفت وزارة التربية عقد الشركة.",
    ),
    (
        "k3",
        "2031-04-18",
        "السالمونيلا وراء تسمم التلاميذ",
        "أظهرت نتائج العينات وجود بكتيريا السالمونيلا في الدجاج الذي وزع في مدرسة السالمية، بحسب هيئة الغذاء والتغذية. "
        "وأحيل ثلاثة من مسؤولي الشركة إلى النيابة.",
    ),
    (
        "x1",
        "2031-04-17",
        "مدرسة من السالمية تفوز بجائزة الروبوت الخليجية",
        "فاز فريق مدرسة ثانوية في السالمية بالمركز الأول في مسابقة الروبوت الخليجية التي أقيمت في الدوحة. وكرمت وزارة التربية الفريق.",
    ),
    (
        "x2",
        "2031-04-20",
        "هيئة الغذاء تسحب علب تونة من الأسواق",
        "سحبت هيئة الغذاء والتغذية الكويتية اليوم الأحد كميات من علب التونة المستوردة بعد رصد ارتفاع نسبة الزئبق فيها.",
    ),
]
ACCIDENTS = [
    (
        "a1",
        "2031-05-05",
        "تصادم قطارين قرب طنطا يودي بحياة سبعة",
        "قتل سبعة أشخاص وأصيب أربعون في تصادم قطارين قرب طنطا صباح الاثنين. وقالت وزارة الصحة إن المصابين نقلوا إلى ثلاثة مستشفيات.",
    ),
    (
        "a2",
        "2031-05-07",
        "بعد حادث طنطا.. نواب يطالبون بمحاسبة هيئة القطارات",
        "طالب نواب الأربعاء بمحاسبة المسؤولين عن تصادم القطارين قرب طنطا الذي أودى بحياة سبعة أشخاص.",
    ),
    (
        "x1",
        "2031-05-08",
        "ستة قتلى في تصادم قطارين بالمنيا",
        "قتل ستة أشخاص وأصيب ثلاثون في تصادم قطارين قرب المنيا مساء الخميس. وقالت وزارة الصحة إن المصابين نقلوا إلى مستشفيين.",
    ),
]

# Two fires that one civil defence put out, of which the later report recalls the earlier.
FIRES = [
    (
        "a1",
        "2031-05-05",
        "حريق كبير في معمل للسجاد بالخليل",
        "اندلع حريق كبير في معمل للسجاد بمدينة الخليل صباح الاثنين. وقال الدفاع المدني إن طواقمه تعمل على تبريد المعمل.",
    ),
    (
        "a2",
        "2031-05-07",
        "فتح تحقيق في حريق معمل السجاد بالخليل",
        "فتحت النيابة الأربعاء تحقيقا في حريق معمل السجاد بمدينة الخليل، وعاين خبراؤها المعمل الذي احترق الاثنين.",
    ),
    (
        "x1",
        "2031-05-08",
        "حريق آخر في معمل للبلاستيك بنابلس",
        "أتى حريق آخر على معمل للبلاستيك في نابلس مساء الخميس، بعد أيام من حريق معمل السجاد في الخليل. وسيطر عليه الدفاع المدني بعد ساعة.",
    ),
]
# A town where somebody is held, and the plant of the same town about which others argue elsewhere.
TOWN = [
    (
        "a1",
        "2031-05-05",
        "خطف طبيب ألماني على طريق درنة",
        "خطف ملثمون فجر الاثنين طبيبا ألمانيا يعمل في مستوصف قرب درنة، وفق مديرية الأمن.",
    ),
    (
        "a2",
        "2031-05-07",
        "الإفراج عن الطبيب الألماني المخطوف في درنة",
        "أطلق الخاطفون سراح الطبيب الألماني قرب درنة الأربعاء، وفق مديرية الأمن.",
    ),
    (
        "x1",
        "2031-05-08",
        "مشاورات بنغازي تتعثر بسبب محطة تحلية درنة",
        "تعثرت مشاورات مندوبي البلديات في بنغازي الخميس بسبب خلاف على من يشغل محطة تحلية درنة. وقال مندوب درنة إن بلديته لن توقع.",
    ),
]

# Where a matter lies («الشمال») stands in titles of other matters, too.
ROUNDS = [
    (
        "a1",
        "2031-05-05",
        "بدء تفاوض صيادي الشمال وشركة التعليب في بنزرت",
        "بدأ في بنزرت الاثنين تفاوض مندوبي صيادي الشمال وشركة التعليب على أسعار السردين وحصة كل مرفأ، بحضور وسيط من غرفة التجارة.",
    ),
    (
        "a2",
        "2031-05-12",
        "صيادو الشمال وشركة التعليب يتفاوضون ثانية في طبرقة",
        "استأنف مندوبو صيادي الشمال وشركة التعليب الاثنين في طبرقة تفاوضهم على أسعار السردين وحصة كل مرفأ، بحضور الوسيط.",
    ),
    (
        "x1",
        "2031-05-08",
        "مزارعو الشمال يطالبون بسد جديد",
        "طالب مزارعون من ولايات الشمال الخميس ببناء سد جديد على وادي مجردة، وقالوا إن محاصيل الحبوب تضررت من الجفاف.",
    ),
]


@pytest.mark.parametrize("told", [SCHOOL, ACCIDENTS, FIRES, TOWN, ROUNDS])
def test_in_a_small_archive_words_and_places_carry_an_affair_in_which_nobody_is_named(tmp_path, told):
    with Archive.open(tmp_path / "a") as archive:
        archive.ingest(
            [
                read_article(
                    Article(id=id, title=title, body=body, outlet=("sada", "nahar")[n % 2], published=f"{day}T{8 + n:02}:00+03:00")
                )
                for n, (id, day, title, body) in enumerate(told)
            ]
        )
        home = {id: archive.story_of(id).story for id, *_ in told}
        found = {id: {each.story for each in archive.affair(home[id]).stories} for id in home}
    of_one = {home[id] for id in home if id[0] != "x"}
    assert found == {id: {story} if id[0] == "x" else of_one for id, story in home.items()}


def test_an_unknown_story_is_of_no_affair(tmp_path):
    with Archive.open(tmp_path / "a") as archive, pytest.raises(NotFoundError):
        archive.affair("s9")


def test_a_name_is_told_once():
    names = ("زكرياء بلحاج", "وزكرياء بلحاج", "للأطباء", "الأطباء", "بالما", "وليد")
    assert once(names) == ("زكرياء بلحاج", "الأطباء", "بالما", "وليد")
