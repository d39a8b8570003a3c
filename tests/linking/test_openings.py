"""In a small archive stories are told apart, and kept whole, by what openings say of their happenings."""

import pytest
from linking_invented import article

from isnad import read_article
from isnad.linking import Linker, MemoryLinkStore
from isnad.linking.features import Features, extract
from isnad.linking.openings import UNTOLD, Opening
from isnad.records import Article

FIRE = (
    (
        "n1",
        "مصرع 12 في حريق مستشفى بمدينة الياقوت",
        "لقي 12 شخصا مصرعهم، مساء الاثنين، في حريق اندلع بمستشفى مدينة الياقوت، وفق الدفاع المدني.",
        "05-05T21:00",
    ),
    (
        "n2",
        "قتلى في حريق بمستشفى الياقوت",
        "اندلع حريق كبير في مستشفى مدينة الياقوت مساء اليوم الاثنين وأسفر عن وفاة 12 مريضا على الأقل.",
        "05-05T22:00",
    ),
)
TOLL = (
    "n3",
    "ارتفاع ضحايا حريق مستشفى الياقوت إلى 15",
    "أعلنت وزارة الصحة، الثلاثاء، ارتفاع حصيلة حريق مستشفى مدينة الياقوت إلى 15 وفاة.",
    "05-06T10:00",
)
RESIGNED = (
    "n4",
    "وزير الصحة يستقيل على خلفية حريق مستشفى الياقوت",
    "قدم وزير الصحة سليم الورداني، اليوم الخميس، استقالته على خلفية حريق مستشفى مدينة الياقوت الذي أودى بحياة 15 شخصا.",
    "05-08T12:00",
)
ELSEWHERE = (
    "n5",
    "حريق في فندق بمدينة نوران",
    "اندلع حريق، مساء اليوم الاثنين، في فندق بمدينة نوران وأسفر عن إصابة سبعة أشخاص، وفق الدفاع المدني.",
    "05-05T23:00",
)
BOTH = (
    "n6",
    "بعد حريقي الياقوت ونوران.. نواب يطالبون بخطة للسلامة",
    "طالب نواب، اليوم الثلاثاء، بخطة للسلامة بعد حريقي مستشفى الياقوت وفندق نوران مساء الاثنين.",
    "05-06T15:00",
)
SHAKEN = (
    (
        "q1",
        "هزة أرضية بقوة 4.1 تضرب الياقوت",
        "سجل مركز الزلازل، صباح اليوم الأحد، هزة أرضية بقوة 4.1 درجات في مدينة الياقوت.",
        "06-01T08:00",
    ),
    (
        "q2",
        "زلزال خفيف في الياقوت صباح الأحد",
        "شعر سكان مدينة الياقوت صباح الأحد بهزة أرضية بلغت قوتها 4.1 درجات بحسب مركز الزلازل.",
        "06-01T08:30",
    ),
)
AGAIN = (
    "q3",
    "هزة جديدة تضرب الياقوت مساء",
    "سجل مركز الزلازل، مساء اليوم الأحد، هزة أرضية جديدة بقوة 4.6 درجات في مدينة الياقوت، هي الثانية خلال يوم.",
    "06-01T21:00",
)
LEGS = (
    (
        "f1",
        "الصقور يعود بتعادل ثمين من ملعب المنارة",
        "تعادل الصقور مع مضيفه المنارة بدون أهداف، مساء اليوم السبت، على ملعب الميناء في ذهاب نهائي كأس الجزر، وأضاع "
        "مهاجم الضيوف ركلة جزاء في الدقيقة 70.",
        "06-07T22:00",
    ),
    (
        "f2",
        "0-0.. الصقور والمنارة يؤجلان الحسم",
        "انتهت مباراة ذهاب نهائي كأس الجزر بين المنارة والصقور بالتعادل السلبي على ملعب الميناء، وأهدر الصقور ركلة "
        "جزاء قبل النهاية بعشرين دقيقة.",
        "06-07T22:30",
    ),
    (
        "f3",
        "الصقور بطلا لكأس الجزر للمرة الثالثة",
        "توج الصقور بكأس الجزر بعد فوزه على المنارة بهدف دون رد، مساء اليوم السبت باستاد العاصمة، وسجل الهدف خالد "
        "المنصوري بالخطأ في مرماه بالدقيقة الرابعة.",
        "06-14T22:00",
    ),
    (
        "f4",
        "الصقور يهزم المنارة ويتوج بالكأس",
        "حقق الصقور لقبه الثالث في كأس الجزر بالفوز على المنارة 1-0 باستاد العاصمة أمام خمسين ألف متفرج بهدف عكسي مبكر "
        "للمدافع خالد المنصوري.",
        "06-14T22:20",
    ),
)
TALKS = (
    (
        "t1",
        "انطلاق محادثات الياقوت بين الحكومة والنقابات",
        "انطلقت في مدينة الياقوت، اليوم السبت، محادثات بين الحكومة والنقابات حول الأجور.",
        "07-05T12:00",
    ),
    (
        "t2",
        "الحكومة والنقابات يبدآن مفاوضات في الياقوت",
        "بدأ ممثلون للحكومة والنقابات، السبت، مفاوضات في الياقوت حول الأجور هي الأولى هذا العام.",
        "07-05T14:00",
    ),
)
ENDED = (
    "t3",
    "اختتام محادثات الياقوت دون اتفاق",
    "اختتمت في مدينة الياقوت، اليوم الجمعة، محادثات الحكومة والنقابات حول الأجور دون اتفاق.",
    "07-11T18:00",
)
TELEGRAM = (
    "بعث رئيس المجلس كمال البيطار برقية تهنئة إلى {} بمناسبة العيد الوطني لبلاده، متمنيا لشعبها الشقيق دوام التقدم "
    "والازدهار، ومؤكدا عمق العلاقات الأخوية بين البلدين الشقيقين وحرص الجزر على تطويرها في مختلف المجالات."
)


def stories(*told):
    linker = Linker(MemoryLinkStore())
    linker.add([read_article(article(id, body, title, f"o{id}", f"2031-{at}:00+03:00")) for id, title, body, at in told])
    return {frozenset(story.articles) for story in linker.stories()}


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ((*FIRE, TOLL), ["n1 n2 n3"]),
        ((*FIRE, ELSEWHERE), ["n1 n2", "n5"]),
        ((*FIRE, TOLL, RESIGNED), ["n1 n2 n3", "n4"]),
        ((*FIRE, ELSEWHERE, BOTH), ["n1 n2", "n5", "n6"]),
        ((*SHAKEN, AGAIN), ["q1 q2", "q3"]),
        (LEGS, ["f1 f2", "f3 f4"]),
        ((*TALKS, ENDED), ["t1 t2", "t3"]),
        ((*FIRE, *SHAKEN, *LEGS, *TALKS), ["n1 n2", "q1 q2", "f1 f2", "f3 f4", "t1 t2"]),
    ],
)
def test_stories_of_a_small_archive(told, wanted):
    assert stories(*told) == {frozenset(ids.split()) for ids in wanted}


def test_telegrams_to_two_are_two_texts_and_two_stories():
    told = [
        ("a", "البيطار يهنئ رئيس ليبيا", TELEGRAM.format("الرئيس الليبي سليم الورداني"), "09-01T09:00"),
        ("b", "البيطار يهنئ رئيس تونس", TELEGRAM.format("الرئيس التونسي عدنان الدباغ"), "09-05T09:00"),
        ("c", "تهنئة إلى تونس", TELEGRAM.format("الرئيس التونسي عدنان الدباغ"), "09-05T11:00"),
    ]
    linker = Linker(MemoryLinkStore())
    linker.add([read_article(article(id, body, title, f"o{id}", f"2031-{at}:00+03:00")) for id, title, body, at in told])
    assert {frozenset(story.articles) for story in linker.stories()} == {frozenset("a"), frozenset("bc")}
    assert [(copy.id, copy.of) for copy in linker.store.copies(["a", "b", "c"])] == [("c", "b")]


@pytest.mark.parametrize(
    ("body", "published", "told", "also"),
    [
        ("اندلع حريق كبير مساء اليوم الجمعة في سوق المدينة القديمة وسط نوران دون إصابات", "2031-04-18T20:00:00+03:00", 0, UNTOLD),
        ("أعلن الدفاع المدني صباح اليوم السبت إخماد الحريق الذي اندلع مساء أمس في سوق نوران", "2031-04-19T09:00:00+03:00", 0, -1),
        ("سجلت مساء الأربعاء هزة أرضية شعر بها سكان مدينة الياقوت وضواحيها ولم تقع أضرار", "2031-04-18T20:00:00+03:00", -2, UNTOLD),
        ("تنطلق السبت المقبل في مدينة الياقوت محادثات بين الحكومة والنقابات حول الأجور", "2031-04-18T20:00:00+03:00", 1, UNTOLD),
        ("تحدث وزير المياه عن خطة لتحلية المياه في مدن الساحل كلها خلال خمس سنوات", "2031-04-18T20:00:00+03:00", UNTOLD, UNTOLD),
        ("شعر سكان المدينة مساء الأربعاء بهزة أرضية خفيفة ولم تقع أضرار في المساكن القديمة", None, UNTOLD, UNTOLD),
    ],
)
def test_the_days_that_an_opening_tells_of(body, published, told, also):
    opening = extract(Article(id="a", body=body, published=published)).opening
    assert (opening.told, opening.also) == (told, also)


def test_a_headline_is_of_what_it_tells_not_of_what_was_before():
    first, second, third = (
        extract(Article(id="a", title=title, body="")).opening
        for title in ("وزير الصحة يستقيل", "وزير الصحة يستقيل على خلفية حريق المستشفى", "بعد حريق المستشفى.. وزير الصحة يستقيل")
    )
    assert first.head == second.head == third.head != second.title
    assert first.head


@pytest.mark.parametrize("opening", [Opening(), Opening(1, 3, 7, -6, 1, several=True, measures=(380, 65_535))])
def test_what_is_kept_is_read_again(opening):
    assert Opening.from_bytes(b"--" + opening.to_bytes(), 2) == opening


def test_features_keep_the_opening():
    features = extract(Article(id="a", title="هزة بقوة 4.6", body="سجلت هزة أرضية اليوم", published="2031-04-18"))
    assert Features.from_bytes(features.to_bytes()).opening == features.opening
    assert features.opening.measures == (460, 0)
