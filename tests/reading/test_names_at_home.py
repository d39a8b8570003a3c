"""Which of several places of a name is meant: by the land spoken of, by the other places, by a rank that only some lands have; and words
of the language that are places elsewhere. Sentences are invented."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names
from isnad.reading.names.at_home import ranks_of_lands
from isnad.reading.names.gazetteer import data_lines

BAYDA_OF_YEMEN, BAYDA_OF_LIBYA = "Q221212", "Q35784"
KEF, CAF, SEOUL = "Q328199", "org:caf", "Q8684"


def ids(body: str, word: str) -> list[str | None]:
    return [name.id for name in find_names(Text(body)) if name.text == word]


@pytest.mark.parametrize(
    ("body", "word", "expected"),
    [
        # the land in a further phrase, or behind the last of a list
        ("انقطعت المياه عن بلدية البيضاء في الجبل الأخضر شرقي ليبيا.", "البيضاء", [BAYDA_OF_LIBYA]),
        ("رممت مدرسة في محافظة البيضاء وسط اليمن.", "البيضاء", [BAYDA_OF_YEMEN]),
        ("وصل مسافرون إلى مدينة البيضاء مساء أمس.", "البيضاء", [None]),  # nothing says which
        ("بلغت الأمواج سواحل سوسة ودرنة في شرق ليبيا.", "سوسة", ["loc:ly-سوسه"]),
        ("غادر الوفد صفاقس وطرابلس الليبية أمس.", "صفاقس", ["Q46325"]),  # the adjective is of the last alone
        # of the other places' land, though the article names no land
        ("عادت عائلات إلى بيجي وسامراء والفلوجة والرمادي.", "بيجي", ["Q803712"]),
        ("فتح طريق نيالا، ووصلت شاحنات من الفاشر والخرطوم وكسلا.", "نيالا", ["Q851576"]),
        # small, and the only one of its land
        ("أقيم حفل في بلدة عرسال اللبنانية.", "عرسال", ["loc:lb-عرسال"]),
        ("أقيم حفل في بلدة عرسال أمس.", "عرسال", [None]),
        ("يبنون أساس الغد المشرق في السعودية.", "المشرق", [None]),  # a word
        # a rank that only some lands have
        ("فتح طريق في مديرية القاهرة بتعز، وقال مسؤول يمني إنه آمن.", "القاهرة", [None]),
        ("زارت لجنة مصرية مديرية القاهرة أمس.", "القاهرة", ["Q85"]),
    ],
)
def test_the_land_of_the_article_decides_between_places_of_one_name(body, word, expected):
    assert ids(body, word) == expected


@pytest.mark.parametrize(
    ("body", "word", "expected"),
    [
        ("جرفت سيول جارفة الجسر الخشبي أمس.", "سيول", []),
        ("حذر المركز من سيول منقولة في كوريا الجنوبية.", "سيول", []),  # what stands beside it says so
        ("قطعت سيول الوادي الطريق إلى القرية.", "سيول", []),
        ("عقد الاجتماع في سيول، وقال الوفد الكوري الجنوبي إنه مثمر.", "سيول", [SEOUL]),
        ("عقد الاجتماع في العاصمة سيول.", "سيول", [SEOUL]),
        ("أدانت سيول وطوكيو إطلاق الصاروخ.", "سيول", [SEOUL]),  # a word of the article is witness
        ("لا يغيب عن بالي أن الأمر صعب.", "بالي", []),
        ("يقضي سياح عطلتهم في بالي الإندونيسية.", "بالي", ["Q3125978"]),
        ("انتشرت حشرة سوسة النخيل في المزارع.", "سوسة", [None]),
        ("افتتح قسم الباطنة في المستشفى.", "الباطنة", [None]),
    ],
)
def test_a_word_that_is_a_place_elsewhere_needs_evidence(body, word, expected):
    assert ids(body, word) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("افتتح مستشفى في الكاف، وقال طبيب من ولاية الكاف إنه مجهز.", [KEF, KEF]),
        ("نقل المصابون إلى المستشفى الجهوي بالكاف.", [KEF]),
        ("وقع حادث بين الكاف وجندوبة أمس.", [KEF]),
        ("نقلت المباراة من الملعب، وقرر الكاف تغريم المنتخب بعد التصفيات.", [CAF]),
        ("رفع المنتخب التونسي شكوى إلى الكاف بعد مباراة التصفيات.", [CAF]),
    ],
)
def test_a_body_of_sport_that_a_place_is_called_as_is_meant_in_texts_on_sport(body, expected):
    assert ids(body, "الكاف") == expected


@pytest.mark.parametrize(
    ("body", "word", "expected"),
    [
        ("قصفت طائرة محطة في الأبيض بولاية شمال كردفان السودانية.", "الأبيض", ["Q309475"]),
        ("رسم الطفل السوداني بيتا في الأبيض والأسود.", "الأبيض", []),
        ("وصل أطباء يمنيون إلى حيس جنوبي الحديدة.", "حيس", ["Q4117624"]),
        ("يقيم عراقيون في مدينة الرطبة، وافتتح في الرطبة جسر.", "الرطبة", ["Q1029634"] * 2),
        ("هدأت مدينة الباب السورية، وقال حارس إن الباب آمنة.", "الباب", ["Q310892"] * 2),
        ("هدأت مدينة الباب السورية، وقال حارس إن الباب مغلق.", "الباب", ["Q310892"]),
        ("عثر في طبعة حديثة على خطأ، وقال كاتب عراقي إنه قديم.", "حديثة", []),
    ],
)
def test_a_place_whose_name_is_a_word_is_found_behind_a_preposition_where_its_land_is_spoken_of(body, word, expected):
    assert ids(body, word) == expected


def test_every_rank_of_some_lands_has_an_example_that_shows_it():
    for noun, lands, example in (line.split("\t") for line in data_lines("ranks_of_lands.tsv")[1:]):
        assert noun in example, noun
        assert set(lands.split()) == ranks_of_lands()[Text(noun).keys[0]]


@pytest.mark.parametrize(
    ("body", "word", "expected"),
    [
        ("خضع المدافع لجراحة في الرباط الجانبي للركبة.", "الرباط", [None]),
        ("وصل الوفد إلى الرباط أمس.", "الرباط", ["Q3551"]),
        ("طبخت الخالة حمص بطحينة للضيوف.", "حمص", [None]),
        ("وضعت طبق حمص على المائدة.", "حمص", [None]),
        ("خرج المدنيون من حمص أمس.", "حمص", ["Q131301"]),
        ("تعلم الأطفال حلب البقر في مزرعة تعليمية.", "حلب", [None]),
        ("اشترى المزارع آلة حلب جديدة.", "حلب", [None]),
        ("تجددت المعارك في حلب أمس.", "حلب", ["Q41183"]),
        ("تعلمت جدة مغربية القراءة في السبعين.", "جدة", [None]),
        ("وصل الزوار إلى جدة السعودية أمس.", "جدة", ["Q374365"]),
        ("بدأ توسيع قطر أنبوب المياه.", "قطر", [None]),
        ("بلغ عمق البئر مئة متر وقطر فوهته نصف متر.", "قطر", [None]),
        ("شاركت السعودية وقطر في الاجتماع.", "قطر", ["Q846"]),
        ("يفطر الناس عند المغرب في ساحة المسجد.", "المغرب", [None]),
        ("زار الوزير المغرب أمس.", "المغرب", ["Q1028"]),
    ],
)
def test_what_stands_beside_a_famous_places_name_says_that_it_is_a_word(body, word, expected):
    assert ids(body, word) == expected
