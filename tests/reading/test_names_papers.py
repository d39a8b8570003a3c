"""Papers that are called as a place is, without quotation marks. All sentences are our own."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names

REGION, PAPER, CITY, ITS_PAPER = "loc:middle-east", "org:asharq-al-awsat", "Q3692", "org:al-riyadh"


def ids(body, word):
    return [name.id for name in find_names(Text(body)) if name.text.endswith(word)]


@pytest.mark.parametrize(
    ("body", "id"),
    [
        ("وفقا للشرق الأوسط فإن المحادثات تأجلت أمس.", PAPER),
        ("نقلا عن الشرق الأوسط أن المبعوث سيزور المنطقة.", PAPER),
        ("ونقلت الشرق الأوسط عن مصادر دبلوماسية أن الاجتماع تأجل.", PAPER),
        ("ذكرت الشرق الأوسط أن الاجتماع تأجل.", PAPER),
        ("وقال المصدر للشرق الأوسط إن الاجتماع تأجل.", PAPER),
        ("وقال سامر الحلواني للشرق الأوسط إن الاجتماع تأجل.", PAPER),
        ("قال المبعوث الخاص للشرق الأوسط إن السلام ممكن.", REGION),
        ("زارت المندوبة الشرق الأوسط أمس.", REGION),
        ("سلمت القيادة الشرق الأوسط إلى خصومها.", REGION),
        ("تبدو الخريطة الحالية للشرق الأوسط مضللة.", REGION),
    ],
)
def test_a_region_tells_nobody_anything_so_what_is_cited_is_the_paper(body, id):
    assert ids(body, "شرق الأوسط") == [id]


@pytest.mark.parametrize(
    ("body", "id"),
    [
        ("قال المدير سامر الحلواني في حديث خص به الرياض إن العمل بدأ.", ITS_PAPER),
        ("وأوضح الحلواني في تصريح للرياض أن المشروع اكتمل.", ITS_PAPER),
        ("وأوضح الحلواني في تصريح خاص للرياض أن المشروع اكتمل.", ITS_PAPER),
        ("بدأ العمل وفق ما نشرته الرياض أمس.", ITS_PAPER),
        ("تولى الحلواني رئاسة تحرير جريدة الرياض أمس.", ITS_PAPER),
        # A capital may be the government that sits there.
        ("وعلمت الرياض أن الوزير سيصل غدا.", None),
        ("نشرت الرياض قوات على الحدود.", None),
        ("تأجل الاجتماع وفقا للرياض وحلفائها.", None),
        ("أعلنت الرياض أنها تدعم الاتفاق.", CITY),
        ("وفي زيارته للرياض قال الوزير إن المحادثات جيدة.", CITY),
    ],
)
def test_a_capital_is_its_paper_only_where_no_government_can_be_meant(body, id):
    assert ids(body, "رياض") == [id]


@pytest.mark.parametrize(
    "body",
    [
        "قال مكتب صحيفة مكة إن العدد صدر.",
        "ذكرت جريدة المدينة المنورة أن الطريق مغلق.",
        "قالت رئيسة تحرير «مكة» الإلكترونية إن الموقع جديد.",
    ],
)
def test_a_paper_that_no_list_knows_is_not_its_city(body):
    assert [name.id for name in find_names(Text(body)) if name.kind == "LOC"] == [None]


@pytest.mark.parametrize(
    ("body", "word", "ids"),
    [
        ("نشرت صحيفة البعث تقريرا عن السوق.", "البعث", ["org:al-baath-newspaper"]),
        ("ذكرت صحيفة المدينة أن السوق مغلقة.", "المدينة", ["org:al-madina"]),
        ("نشر حزب البعث تقريرا عن السوق.", "حزب البعث", ["org:arab-socialist-baath-party"]),
        ("نشرت صحيفة الحزب تقريرا عن البعث.", "البعث", ["org:arab-socialist-baath-party"]),
    ],
)
def test_a_paper_behind_its_noun_is_no_party_that_is_called_so(body, word, ids):
    assert [one.id for one in find_names(Text(body)) if one.text == word] == ids
