"""A land beside a name decides which place or body is meant; what is known for another land is not taken. Sentences are invented."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names

LIBYAS, LEBANONS = "Q3579", "Q168954"
PLACES = [
    ("انفجرت سيارة في طرابلس شمالي لبنان.", "طرابلس", [LEBANONS]),
    ("انفجرت سيارة في طرابلس في شمال لبنان.", "طرابلس", [LEBANONS]),
    ("وصل الوفد إلى طرابلس اللبنانية.", "طرابلس", [LEBANONS]),
    ("وصل الوفد إلى مدينة طرابلس اللبنانية. وعادت طرابلس هادئة مساء أمس.", "طرابلس", [LEBANONS, LEBANONS]),
    ("وصل الوفد إلى طرابلس الليبية.", "طرابلس", [LIBYAS]),
    ("انفجرت سيارة في مدينة طرابلس.", "طرابلس", [None]),  # nothing says which
    ("وصل الوفد من طرابلس الليبية إلى طرابلس اللبنانية.", "طرابلس", [None, None]),  # two in one text: nothing is decided for all
    ("وصل الوفد إلى غزة جنوب إسرائيل، وقال مسؤول فلسطيني إن المعابر مغلقة.", "غزة", ["loc:gaza"]),  # a neighbour
    ("قصفت الطائرات قاعدة إدلب الأميركية.", "إدلب", ["Q504657"]),  # the base is American
    ("وصل الوفد إلى حلب شمالي سوريا.", "حلب", ["Q41183"]),
    ("وصل الوفد إلى حلب، اللبنانية الأصل معه.", "حلب", ["Q41183"]),  # a comma stands between
    ("وصل الوفد إلى حلب الصحراوية.", "حلب", ["Q41183"]),  # of the desert, not of a land
    ("انهار سد وادي الرمل قرب درنة.", "الرمل", [None]),
    ("عاد الهدوء إلى سوسة الليبية، وقال سكان من سوسة إن الطرق فتحت.", "سوسة", ["loc:ly-سوسه", "loc:ly-سوسه"]),
    ("وصلت القافلة إلى سوسة في شرق ليبيا. وفي سوسة وزعت الأغذية.", "سوسة", ["loc:ly-سوسه", "loc:ly-سوسه"]),
    ("سجلت ولاية سوسة التونسية ارتفاعا في عدد السياح.", "سوسة", ["Q276565"]),
    ("رست سفينة في بوسان بكوريا الجنوبية.", "بوسان", ["Q16520"]),  # a land's name of two words
    ("رست سفينة في بوسان جنوبي كوريا الجنوبية.", "بوسان", ["Q16520"]),
    ("انتقل المعرض إلى إنتشون بكوريا الجنوبية.", "إنتشون", ["loc:kr-انتشون"]),
    ("عاد الوفد من وونسان بكوريا الشمالية.", "وونسان", ["loc:kp-ونسان"]),
    ("نزح سكان من بنت جبيل في جنوب لبنان.", "بنت جبيل", ["loc:بنت-جبيل"]),  # no «جبيل»
    ("وصل الأهالي إلى مدينة بنت جبيل عند الظهر، ورممت في بنت جبيل مدرسة.", "بنت جبيل", ["loc:بنت-جبيل", "loc:بنت-جبيل"]),
    ("زار سياح جبيل اللبنانية أمس.", "جبيل", ["Q173532"]),
    # a province of one land, whatever else is called as that province
    ("وصل الفريق إلى برمنغهام بولاية ألاباما أمس.", "برمنغهام", ["Q79867"]),
    ("وصل الفريق إلى مدينة برمنغهام في ولاية ألاباما أمس.", "برمنغهام", ["Q79867"]),
    ("تقع قرية بابل في محافظة إدلب.", "بابل", ["loc:sy-بابل"]),
    ("تقع مدينة بابل في محافظة بابل.", "بابل", [None, "Q59202"]),
    ("انسحبت قوات طهران في محافظة إدلب إلى الغرب.", "طهران", ["Q3616"]),  # who acts there
    ("وصل الفريق إلى مدينة الرمادي بمحافظة الأنبار أمس.", "الرمادي", ["Q192961"]),
    # a land's name, a town's without a noun, provinces of two words, of two lands, that no list has
    ("غمرت المياه بلدة لبنان في ولاية تينيسي. وعاد سكان لبنان إليها.", "لبنان", ["loc:us-لبنان"] * 2),
    ("غمرت المياه بلدة لبنان في ولاية تينيسي. وقال طالب لبناني إن لبنان بعيد.", "لبنان", ["loc:us-لبنان", "Q822"]),
    ("عقد اجتماع في ليبيا بمدينة الساحل المغربية.", "ليبيا", ["Q1016"]),
    ("افتتح متحف في الإسكندرية في فرجينيا أمس.", "الإسكندرية", ["loc:us-اسكندريه"]),
    ("افتتح متحف في برلين بولاية نيو هامبشير الأمريكية.", "برلين", ["loc:us-برلين"]),
    ("افتتح متحف في قرية القدس الواقعة في ولاية نيويورك.", "القدس", ["loc:us-القدس"]),
    ("وصل الفريق إلى دمشق بولاية ماريلاند أمس.", "دمشق", [None]),
    ("وصل وفد من بغداد في مهمة بولاية فلوريدا.", "بغداد", ["Q1530"]),
    # the town and its province
    ("شهدت مدينة قنا أمطارا، وقال محافظ قنا إن الطرق آمنة.", "قنا", ["Q336661", "Q31065"]),
]
BODIES = [
    ("قررت هيئة البث اللبنانية إغلاق المحطة.", None),
    ("قررت هيئة البث الأردنية إغلاق المحطة.", None),
    ("قررت هيئة البث الإسرائيلية إغلاق المحطة.", "org:kan"),
    ("قررت هيئة البث إغلاق المحطة.", "org:kan"),
]


def test_the_adjective_of_a_man_is_not_his_clubs():
    names = find_names(Text("أعرب المدير السابق في حزب الله الكرواتي زلاتكو باريتش عن شكره للحاضرين."))
    assert not any("beside «" in (name.evidence or "") for name in names)


PROVINCES = [
    ("زار أمير منطقة الرياض المعرض في مدينة الرياض ثم غادر الرياض.", "الرياض", ["Q1249255", "Q3692", "Q3692"]),
    ("ضربت السيول منطقة مكة المكرمة وبلغت أطراف مكة المكرمة.", "مكة", ["Q234167", "Q5806"]),
    ("قال حاكم ولاية نيويورك في نيويورك إن الطرق مغلقة.", "نيويورك", ["Q1384", "Q60"]),
    ("انتقل الفريق من محافظة عدن إلى ميناء عدن.", "عدن", ["Q275729", "Q131694"]),
    ("قال مدير الصحة في منطقة الجوف إن المستشفى جاهز.", "الجوف", ["Q1471266"]),  # Yemen has a province so called, by another noun
    ("أغلقت بلدية محافظة جدة الشارع.", "جدة", ["Q374365"]),  # no list knows a province of both words
    ("ناقش الوزراء أمن منطقة الخليج.", "الخليج", ["Q34675"]),
]


@pytest.mark.parametrize(("body", "written", "ids"), PROVINCES)
def test_a_province_is_not_the_city_of_its_name(body, written, ids):
    assert [name.id for name in find_names(Text(body)) if name.text == written] == ids


@pytest.mark.parametrize(("body", "written", "ids"), PLACES)
def test_the_land_beside_a_place_decides_which_is_meant(body, written, ids):
    assert [name.id for name in find_names(Text(body)) if name.text == written] == ids


@pytest.mark.parametrize(("body", "id"), BODIES)
def test_a_body_known_for_one_land_is_not_another_lands(body, id):
    assert [name.id for name in find_names(Text(body)) if name.text.startswith("هيئة البث")] == [id]


def test_a_name_says_which_land_decided():
    (name,) = (n for n in find_names(Text("ولد في باريس بولاية تكساس.")) if n.text == "باريس")
    assert "beside «بولاية تكساس»" in (name.evidence or "")


ELSEWHERE = [
    ("قال نواب طرابلس إن الحكومة اللبنانية تأخرت.", "طرابلس", ["Q168954"]),
    ("وصل الوفد إلى طرابلس. وقالت الحكومة الليبية إن الوضع هادئ.", "طرابلس", ["Q3579"]),
    ("وصل الوفد إلى طرابلس أمس.", "طرابلس", [None]),
    ("فاز المرشح في ولاية جورجيا، وقال إن جورجيا حسمت السباق.", "جورجيا", [None, None]),
    ("زار الوزير جورجيا أمس.", "جورجيا", ["Q230"]),
    ("التقى الوزير نظيره في باريس بفرنسا.", "باريس", ["Q90"]),
]


@pytest.mark.parametrize(("body", "written", "ids"), ELSEWHERE)
def test_a_well_known_place_is_not_meant_where_another_of_its_name_may_be(body, written, ids):
    assert [name.id for name in find_names(Text(body)) if name.text == written] == ids


def test_a_city_within_another_lands_state_is_not_the_well_known_one():
    (name,) = (n for n in find_names(Text("ولد في باريس بولاية تكساس.")) if n.text == "باريس")
    assert name.id != "Q90"


@pytest.mark.parametrize(
    ("body", "word", "known"),
    [
        # villages and small towns of lands of which the article says nothing, while it speaks of others
        ("نزح السكان من مخيم زمزم في شمال دارفور غربي السودان.", "زمزم", False),
        ("قصف الطيران قرية زمزم في محافظة إب اليمنية.", "زمزم", True),
        ("وقع حادث في قرية زمزم.", "زمزم", True),  # it may be at home in the outlet's own land
        ("خفضت شركة النفط العراقية (سومو) الأسعار.", "سومو", False),
        ("اشترى سومو العقد.", "سومو", False),  # no Arab land's
        ("زار الرئيس الإيطالي بلدة سومو.", "سومو", True),
        ("سيطر الجيش على بلدة بيت جن بريف دمشق.", "بيت جن", False),
        ("زار الوفد الصيني محافظة رفحاء.", "رفحاء", True),  # a governorate is more than a village
        ("زار الوزير الصيني رفحاء وحائل.", "رفحاء", True),
        ("وصل المفتشون إلى نطنز بعد جولة في العراق.", "نطنز", True),  # our list knows it
    ],
)
def test_a_small_place_of_another_land_is_not_meant(body, word, known):
    (name,) = (name for name in find_names(Text(body)) if name.text == word)
    assert (name.id is not None) is known


@pytest.mark.parametrize(
    ("body", "id"),
    [
        ("قصفت الطائرات في سوريا قريتي خربة السنابل والمنصورة.", None),
        ("فتح السوق في مدينة المنصورة بعدن في اليمن.", None),
        ("وصل الوزير إلى المنصورة في مصر.", "Q223587"),
        ("انتقل المعرض من القاهرة إلى المنصورة ودمنهور.", "Q223587"),
        ("فتح السوق في مدينة المنصورة أمس.", "Q223587"),
    ],
)
def test_a_town_whose_name_is_a_word_is_none_of_another_land(body, id):
    assert [name.id for name in find_names(Text(body)) if name.text == "المنصورة"] == [id]
