"""A body whose words say no land is meant only where the article says whose it is. Sentences are invented."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names, identify
from isnad.reading.names.agreement import Told, agree
from isnad.reading.names.any_lands import is_any_lands
from isnad.reading.tags import Subject, choose_tags

SAUDI, RUSSIAN, TURKISH = "Q6866094", "org:russian-ministry-of-defence", "org:turkish-defence-ministry"
BODIES = [
    # the land of which the article speaks alone, by its name, a town or an adjective
    ("افتتحت وزارة الدفاع معرضا للصناعات في الرياض.", "وزارة الدفاع", [SAUDI]),
    ("كرمت وزارة الدفاع خريجي الدورة في جدة، وحضر السفير السعودي.", "وزارة الدفاع", [SAUDI]),
    ("رممت وزارة الدفاع حصنا قديما في السعودية.", "وزارة الدفاع", [SAUDI]),
    ("رممت وزارة الدفاع حصنا قديما في تركيا.", "وزارة الدفاع", [TURKISH]),  # our list knows that land's
    ("وزعت وزارة التربية الكتب على مدارس الكويت.", "وزارة التربية", ["Q104176127"]),
    ("وزعت وزارة التربية الكتب على مدارس البصرة.", "وزارة التربية", ["Q4117215"]),
    ("قرر البنك الشعبي في الدار البيضاء خفض رسوم التحويل.", "البنك الشعبي", ["Q2883441"]),
    ("منح المجلس الأعلى للثقافة جوائزه في القاهرة.", "المجلس الأعلى للثقافة", ["Q12192324"]),
    # another land
    ("رممت وزارة الدفاع حصنا قديما في المغرب.", "وزارة الدفاع", [None]),
    ("رممت وزارة الدفاع حصنا قديما في بكين.", "وزارة الدفاع", [None]),
    ("وزعت وزارة التربية الكتب على مدارس حلب.", "وزارة التربية", [None]),
    ("قرر البنك الشعبي في القاهرة خفض رسوم التحويل.", "البنك الشعبي", [None]),
    ("منح المجلس الأعلى للثقافة جوائزه في وهران.", "المجلس الأعلى للثقافة", [None]),
    # no land, or several
    ("طبعت وزارة التربية كتب الصف الأول، وستوزع قبل نهاية الشهر.", "وزارة التربية", [None]),
    ("بحث وفد من السعودية في اليمن خطط التدريب، وقالت وزارة الدفاع إن الدورات تبدأ في الخريف.", "وزارة الدفاع", [None]),
    ("أعلنت الجامعة التكنولوجية في بغداد قبول طلبة من سوريا.", "الجامعة التكنولوجية", ["Q4120423"]),  # one of them has it
    ("أعلنت الجامعة التكنولوجية في دمشق قبول الطلبة.", "الجامعة التكنولوجية", [None]),
    ("دفعت وزارة المالية إلى وزارة الدفاع كلفة حصن في السعودية.", "وزارة الدفاع", [SAUDI]),  # «المالية» is no Mali
    # with its land once
    ("أطلقت وزارة الدفاع الروسية مناورات. وأوضحت وزارة الدفاع أن ثلاث سفن شاركت فيها.", "وزارة الدفاع", [RUSSIAN]),
    ("ردت وزارة الدفاع الروسية على السعودية. وأوضحت وزارة الدفاع موقفها.", "وزارة الدفاع", [RUSSIAN]),
    ("تبادلت وزارة الدفاع الروسية ووزارة الدفاع التركية الخرائط. وقالت وزارة الدفاع إنها دقيقة.", "وزارة الدفاع", [None]),
    ("استقبلت وزارة التربية اليمنية وفدا من العراق، وشكرت وزارة التربية الوفد.", "وزارة التربية", [None, None]),
]


@pytest.mark.parametrize(("body", "written", "ids"), BODIES)
def test_a_body_of_any_land_is_the_one_of_the_articles(body, written, ids):
    assert [name.id for name in find_names(Text(body)) if name.text == written] == ids


def test_only_words_that_name_no_land_place_or_person_are_any_lands():
    for key in ("وزاره الدفاع", "البنك الشعبي", "الجامعه التكنولوجيه", "وزاره الموارد المائيه والري", "الهيئه العامه للصناعه"):
        assert is_any_lands(key), key
    for key in ("وزاره الدفاع الروسيه", "بنك الرياض", "جامعه النيلين", "قناه الجنوب", "البنك الدولي", "بنك مصر", "الدفاع"):
        assert not is_any_lands(key), key


def test_by_itself_such_a_body_is_open():
    assert identify("وزارة الدفاع").id is None
    assert identify("وزارة الدفاع", "ORG", {"SA"}).id == SAUDI
    assert identify("وزارة الدفاع الروسية").id == RUSSIAN


TAGS = [
    ("رممت وزارة الدفاع حصنا قديما في المغرب، وشكر سكان المغرب الوزارة.", "وزارة الدفاع", None),
    ("رممت وزارة الدفاع حصنا قديما في تركيا، وشكر سكان تركيا الوزارة.", "وزارة الدفاع", TURKISH),
    ("أطلقت وزارة الدفاع الروسية مناورات في البحر. وأوضحت وزارة الدفاع أن السفن عادت.", "وزارة الدفاع", RUSSIAN),
    ("بنى السودان سدا صغيرا قرب الخرطوم.", "وزارة الموارد المائية والري", None),
    ("بنت مصر سدا صغيرا قرب أسوان.", "وزارة الموارد المائية والري", "Q4118582"),
]


@pytest.mark.parametrize(("body", "keyword", "id"), TAGS)
def test_a_keyword_that_any_land_may_have_is_that_of_the_article(body, keyword, id):
    tags = choose_tags(Subject(None, Text(body)), find_names(Text(body)), [keyword])
    assert {tag.id for tag in tags if tag.tag.startswith(keyword)} == {id}


STORY = "أطلقت وزارة الدفاع الروسية مناورات في البحر. وأوضحت وزارة الدفاع أن السفن عادت."


@pytest.mark.parametrize(
    ("body", "follows"),
    [
        ("انتهت المناورات في البحر، وقالت وزارة الدفاع إن السفن سالمة.", True),
        ("انتهت المناورات قبالة روسيا وأوكرانيا، وقالت وزارة الدفاع إن السفن سالمة.", False),
        ("راقبت طائرات من الصين المناورات، وقالت وزارة الدفاع إنها عادت.", False),
    ],
)
def test_an_article_of_another_land_does_not_follow_its_story(body, follows):
    story = [Told(str(i), find_names(Text(each)), body=each) for i, each in enumerate((STORY, body))]
    assert any(each.article == "1" and each.into.id == RUSSIAN for each in agree(story)) == follows
