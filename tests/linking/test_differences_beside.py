"""Quantities told beside what happened: arrests, crowds, shares of those who struck, parts of a whole, rates of a currency."""

import pytest

from isnad.linking import Linker, MemoryLinkStore
from isnad.linking.counts import counted
from isnad.linking.differences import tellings
from isnad.reading import read
from isnad.records import Article

MARCH = "مسيرة نوران ضد رفع سعر الخبز"
CALM = "وانتهت المسيرة قرب دار البلدية."


def told(*bodies, published="2031-03-05T10:00:00+00:00"):
    return tellings([read(Article(str(n), body=body, outlet=f"o{n}", published=published)) for n, body in enumerate(bodies)])


@pytest.mark.parametrize(
    ("bodies", "expected"),
    [
        # Who was held beside what happened, at the end of a report.
        (
            [
                "فاز فريق الصقور بالكأس. وسجل قائد الفريق الهدف. وأوقفت الشرطة 37 مشجعا بعد شغب في محيط الملعب.",
                "أحرز فريق الصقور الكأس. وسجل القائد الهدف. وفي سياق متصل، أعلنت الشرطة توقيف 52 شخصا إثر شغب الملعب.",
            ],
            {"موقوفون": (37, 52)},
        ),
        (
            [f"خرج سكان في {MARCH}، وأوقف الأمن 20 محتجا. {CALM}", f"أوقفت الشرطة 34 شخصا خلال {MARCH}. {CALM}"],
            {"موقوفون": (20, 34)},
        ),
        # Of another matter; many times as many.
        (
            [
                "فاز فريق الصقور بالكأس. وسجل قائد الفريق الهدف. وأوقفت الشرطة 37 مشجعا بعد شغب في محيط الملعب.",
                "أحرز فريق الصقور الكأس. وسجل القائد الهدف. وأوقفت مصالح الجمارك 52 مهربا عند الحدود.",
            ],
            {},
        ),
        # A crowd, whoever it is of, and whatever word counts it.
        (
            [
                f"خرج آلاف المعلمين في {MARCH}. وقالت النقابة إن عدد المشاركين بلغ عشرين ألفا. {CALM}",
                f"شارك نحو تسعة آلاف معلم ومعلمة في {MARCH}. {CALM}",
            ],
            {"مشاركون": (9000, 20_000)},
        ),
        ([f"قدر المنظمون عدد المتظاهرين بثلاثين ألفا في {MARCH}.", f"تظاهر نحو 12 ألف شخص في {MARCH}."], {"مشاركون": (12_000, 30_000)}),
        # The share of those who struck, as either side tells it.
        (
            [
                "نفذ معلمو نوران إضرابا عاما، بنسبة مشاركة بلغت 85 بالمئة وفق نقابتهم.",
                "دعت وزارة التعليم المعلمين إلى الحوار، وقالت إن نسبة المشاركة في الإضراب لم تتعد 60 بالمئة.",
            ],
            {"نسبة مشاركة": (60, 85)},
        ),
        (
            [
                "شل إضراب المعلمين مدارس نوران، وقالت النقابة الوطنية إن نسبة المشاركة بلغت 85 بالمئة.",
                "أفادت وزارة التعليم بأن نسبة المضربين في المدارس لم تتجاوز، اليوم الأربعاء، 32 بالمئة من المعلمين.",
            ],
            {"نسبة المشاركة": (32, 85)},
        ),
        # By how much something rose is no share.
        (["ارتفع سعر الخبز في نوران بنسبة 12 بالمئة.", "ارتفع سعر الخبز في نوران بنسبة 15 بالمئة."], {}),
        # A part of one whole; not of two.
        (
            ["أعلنت الحكومة الجديدة من 24 وزيرا بينهم خمس نساء.", "تشكلت في نوران حكومة جديدة تضم 24 وزيرا بينهم أربع نساء."],
            {"نساء": (4, 5)},
        ),
        (["ضمت القائمة 30 مرشحا بينهم خمس نساء.", "ضمت القائمة 40 مرشحا بينهم أربع نساء."], {"مرشحا": (30, 40)}),
        # Things that each tells of once, wherever they stand.
        (
            ["وجدت لجنة الجائزة تشابها في 17 صفحة من الرواية.", "قال ناشر الرواية إن التشابه في 12 صفحة فقط."],
            {"صفحة": (12, 17)},
        ),
        # A rate of one market; not of two, and not what it was before.
        (
            [
                "هبط جنيه نوران إلى 3400 جنيه مقابل الدولار في السوق الموازية، مقارنة مع 3100 جنيه الأسبوع الماضي.",
                "سجلت عملة نوران أدنى مستوى، إذ بلغ سعر الدولار في السوق الموازية 3450 جنيها.",
            ],
            {"سعر الصرف في السوق الموازية": (3400, 3450)},
        ),
        (
            [
                "بلغ سعر الدولار في السوق الموازية 3450 جنيها في نوران.",
                "حدد مصرف نوران سعر الصرف الرسمي عند 2900 جنيه للدولار.",
            ],
            {},
        ),
    ],
)
def test_what_is_told_beside_what_happened(bodies, expected):
    found = {telling.noun: telling.values for telling in told(*bodies)}
    assert found == expected


def test_a_second_figure_is_whose_estimate_it_is():
    (crowd,) = told("قالت مصادر في النقابة إن عدد المشاركين بلغ عشرين ألفا، فيما قدرته مصادر في الشرطة بستة آلاف.")
    assert [figure.source for figure in crowd.figures] == ["مصادر في النقابة", "مصادر في الشرطة"]


def linked(*articles):
    linker = Linker(MemoryLinkStore(), {})
    linker.add(articles)
    known = {each.id: each for each in articles}
    return linker, lambda ids: [known[id] for id in ids]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "أوقفت الشرطة 28 عاملا بعد الاعتصام، بحسب ضابط في مديرية الأمن. وقال محامي النقابة كريم الأسعد إن عدد الموقوفين تجاوز المئة.",
            {"موقوفون": (28, 100)},
        ),
        ("قتل أربعة أشخاص في انفجار المنجم، بحسب شرطة نوران. وذكر مدير المستشفى كريم الأسعد أن عدد القتلى بلغ ستة.", {"قتلى": (4, 6)}),
        ("قتل أربعة أشخاص في انفجار المنجم، بحسب شرطة نوران. وذكر مدير المستشفى كريم الأسعد أن عدد الجرحى بلغ ستة.", {}),
        ("قتل أربعة أشخاص في انفجار المنجم، بحسب شرطة نوران. وذكر الوزير كريم الأسعد أن عدد القتلى منذ يناير بلغ سبعين.", {}),
        ("أصيب 40 عاملا في انفجار المنجم، بحسب شرطة نوران. وقال مدير المستشفى كريم الأسعد إن 12 جريحا ما زالوا يتلقون العلاج.", {}),
        ("قتل أربعة أشخاص في انفجار المنجم، بحسب شرطة نوران. وقال النائب كريم الأسعد إن حوادث المناجم أودت بحياة 300 شخص.", {}),
        ("قتل أربعة أشخاص في انفجار المنجم، بحسب شرطة نوران. وأضافت الشرطة أن عدد القتلى ارتفع إلى ستة.", {}),
    ],
)
def test_another_source_counts_otherwise_in_the_next_sentence(body, expected):
    assert {each.noun: each.values for each in told(body)} == expected


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [("تجاوز المئة", 100, None), ("لم يتجاوز المئة", None, 100), ("ناهز الألف", None, None), ("فاق المئتين", 200, None)],
)
def test_a_round_number_that_was_passed_is_a_bound(words, low, high):
    (found,) = [each.figure for each in counted(read(Article("a", body=f"قالت الشرطة إن عدد الموقوفين في الاعتصام {words}."))) if each.role]
    assert (found.low, found.high) == (low, high)


def report(id, title, body, published):
    return read(Article(id, title=title, body=body, outlet=f"o{id}", published=published))


SINKING = report(
    "a", "8 قتلى في غرق عبارة قرب نوران",
    "قتل 8 أشخاص صباح اليوم الأحد في غرق عبارة قرب ميناء نوران، بحسب خفر السواحل. ونقل المصابون إلى مستشفى المدينة.",
    "2031-03-02T09:00+00:00",
)  # fmt: skip
RISEN = report(
    "b", "ارتفاع حصيلة غرق عبارة نوران إلى 12 قتيلا",
    "ارتفع عدد قتلى غرق العبارة قرب ميناء نوران صباح اليوم إلى 12 قتيلا. وقال وزير النقل إن القبطان تجاهل تحذير خفر السواحل.",
    "2031-03-02T14:00+00:00",
)  # fmt: skip
DENIED = report(
    "c", "نقابة البحارة تنفي تجاهل قبطان عبارة نوران التحذير والحصيلة 14",
    "نفت نقابة البحارة اليوم الاثنين أن يكون قبطان العبارة التي غرقت أمس قد تجاهل تحذير خفر السواحل. وقال رئيسها إن جهاز الميناء معطل. "
    "وتوفي اثنان من المصابين ليلا، لترتفع الحصيلة إلى 14 قتيلا.",
    "2031-03-03T10:00+00:00",
)  # fmt: skip


def test_a_toll_of_a_follow_up_is_the_last_figure():
    linker, get = linked(SINKING, RISEN, DENIED)
    assert linker.story_of("c") == linker.story_of("a")
    (dead,) = [each for each in linker.differences(linker.story_of("a").story, get) if each.role == "dead"]
    assert [figure.value for figure in dead.figures] == [8, 12, 14]


def test_figures_of_what_a_person_put_together_count():
    other = report(
        "d",
        "النيابة تحقق في غرق العبارة",
        "حبست النيابة القبطان أربعة أيام بعد ارتفاع عدد القتلى إلى 15.",
        "2031-03-03T18:00+00:00",
    )
    linker, get = linked(SINKING, other)
    linker.rule("a", "d", together=True)
    (dead,) = linker.differences(linker.story_of("a").story, get)
    assert [figure.value for figure in dead.figures] == [8, 15]
