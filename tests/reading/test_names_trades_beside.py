"""Trades right beside a name: none of the name, and what tells two of one name apart; trades that are family names. All are invented."""

import pytest

from isnad import read_article
from isnad.arabic.text import Text
from isnad.reading.names import find_names
from isnad.reading.names.agreement import office_words
from isnad.reading.names.spheres import facets, shown
from isnad.records import Article


def names(raw):
    return [f"{name.kind} {name.text}" for name in find_names(Text(raw))]


@pytest.mark.parametrize(
    ("raw", "sphere"),
    [
        ("أشاد المدرب بلاعبه أحمد سالم بعد المباراة.", "sport"),
        ("تمسك النادي بحارسه أحمد سالم حتى نهاية الموسم.", "sport"),
        ("أقالت الإدارة مدربها أحمد سالم بعد الخسارة.", "sport"),
        ("حطم السباح أحمد سالم الرقم الوطني.", "sport"),
        ("فاز العداء المغربي أحمد سالم بالسباق.", "sport"),
        ("أشاد النادي بمهاجمه الشاب أحمد سالم في اللقاء.", "sport"),
        ("تصدى حارس المرمى أحمد سالم لركلة جزاء.", "sport"),
        ("افتتح التاجر أحمد سالم متجرا جديدا.", "business"),
        ("أضحك الكوميديان أحمد سالم الجمهور ساعتين.", "arts"),
        ("أكد الصيدلي أحمد سالم أن الدواء متوفر.", "medicine"),
        ("تأهلت السباحة التونسية مريم صالح إلى النهائي.", "sport"),
        ("أحرزت الملاكمة المغربية مريم صالح الذهبية.", "sport"),
        ("قال استشاري جراحة القلب الدكتور أحمد سالم إن الحالة مستقرة.", "medicine"),
        ("انضمت عالمة الفلك اللبنانية مريم صالح إلى المرصد.", "science"),
        ("قالت ممثلة النيابة مريم صالح إن الحكم نهائي.", "office"),
        ("شكرت ممثلة الأمم المتحدة مريم صالح الحضور.", "office"),
        ("قالت الممثلة السورية مريم صالح إن العمل جديد.", "arts"),
        ("قالت ممثلة المسرح مريم صالح إن العمل جديد.", "arts"),
        ("غاب قائد النصر أحمد سالم عن اللقاء.", "sport"),
        ("غاب قائد المنطقة أحمد سالم عن اللقاء.", "office"),
        ("غاب قائد الشرطة أحمد سالم عن اللقاء.", "security"),
        ("اختارت النقابة محاميتها مريم صالح لتمثيلها.", "law"),
        ("قال حارسه الشخصي أحمد سالم إن الرحلة آمنة.", "trade"),
        # Another's, or nothing that says who he is.
        ("قدمت الفرقة الموسيقى أحمد سالم حاضر.", ""),
        ("وصل مدرب أحمد سالم إلى المدينة.", ""),
        ("فاز السباح، وحضر أحمد سالم الحفل.", ""),
        ("غاب الفريق عن قائده أحمد سالم للإصابة.", ""),
        ("حذر المهندس أحمد سالم من انهيار الجسر.", ""),
    ],
)
def test_a_trade_right_before_a_name_shows_a_person_in_its_sphere_whatever_leans_on_it(raw, sphere):
    article = read_article(Article(id="a", title="خبر", body=raw))
    told = shown(article.body, article.names)
    found = [facet.sphere for (name, _), facets in told.items() for facet in facets if name in ("أحمد سالم", "مريم صالح")]
    assert found == ([sphere] if sphere else [])


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ("قال النجار سامر الحلواني إن الورشة أغلقت.", ["PER سامر الحلواني"]),
        ("روى الخباز حيدر العبيدي قصة المخبز.", ["PER حيدر العبيدي"]),
        ("رفع الرباع محمد حسين مئتي كيلوغرام.", ["PER محمد حسين"]),
        ("صنع النجار علي حسن أبواب المسجد خلال شهرين.", ["PER علي حسن"]),
        ("قال يوسف النجار إن الموسم صعب. والتقى النجار سامر الحلواني.", ["PER يوسف النجار", "PER النجار", "PER سامر الحلواني"]),
        ("وأضاف الحداد أن الأسعار ستستقر.", ["PER الحداد"]),
        ("حضر كمال الحداد افتتاح المعرض.", ["PER كمال الحداد"]),
        ("وصل حاكم جوبالاند أحمد عبدي إلى العاصمة.", ["LOC جوبالاند", "PER أحمد عبدي"]),
        ("قال عمدة لندن صادق خان إن المدينة مستعدة.", ["LOC لندن", "PER صادق خان"]),
        ("افتتح رئيس غرفة عجمان سيف الكعبي المعرض.", ["ORG غرفة عجمان", "PER سيف الكعبي"]),
    ],
)
def test_a_trade_and_a_place_before_a_person_are_none_of_the_name(raw, found):
    assert names(raw) == found


@pytest.mark.parametrize(
    ("raw", "person"),
    [
        ("قالت أمل القاضي إن المعرض مفتوح للجميع.", "أمل القاضي"),
        ("قال محمد الوزير إن المحصول جيد.", "محمد الوزير"),
        ("قالت هدى النائب: «الرحلة كانت طويلة».", "هدى النائب"),
        ("فاز سامي الأمير بجائزة القصة القصيرة.", "سامي الأمير"),
        ("كتبت رنا المفتي مقالا عن التعليم.", "رنا المفتي"),
        ("وصل رامي الشيخ إلى المطار متأخرا.", "رامي الشيخ"),
        ("فازت نورا الكاتب بالميدالية الفضية.", "نورا الكاتب"),
    ],
)
def test_a_title_behind_a_given_name_is_a_family_name_where_it_can_be_nothing_else(raw, person):
    assert f"PER {person}" in names(raw)


@pytest.mark.parametrize(
    "raw",
    [
        "التقت هدى القاضي في مكتبه بالمحكمة.",
        "قابل سامي الوزير الجديد أمس.",
        "زارت مها القاضي في بيته.",
        "سأل خالد الرئيس عن الخطة الجديدة.",
        "وقال ناصر القاضي بالمحكمة العليا إن الجلسة سرية.",
        "خيب أمل القاضي في الوصول إلى الحقيقة.",
    ],
)
def test_whom_somebody_meets_and_an_office_are_no_family_name(raw):
    assert not any(name.endswith((" القاضي", " الوزير", " الرئيس")) for name in names(raw))


@pytest.mark.parametrize(
    ("role", "land"),
    [
        ("وزير المالية", ""),
        ("وزيرة المالية", ""),
        ("نائب وزير المالية والاقتصاد", ""),
        ("وزير المالية العراقي", "IQ"),
        ("رئيس هيئة الرقابة المالية", ""),
        ("المدير المالي", ""),
        ("وزير الشؤون الهندية", ""),
        ("الرئيس المالي", "ML"),
        ("وزير الدفاع المالي", "ML"),
        ("وزير المالية المالي", "ML"),
        ("رئيس الوزراء الهندي", "IN"),
    ],
)
def test_what_an_office_is_over_is_no_land_of_whoever_holds_it(role, land):
    assert {facet.land for facet in facets(role)} == {land}
    assert {word for word in office_words(role) if word.isascii()} == ({land} - {""})


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("سالم الورداني وزيرا للمالية", "أعلن وزير المالية سالم الورداني الميزانية. وقال الورداني إن الدين تراجع."),
        (None, "أكد الوزير العراقي سالم الورداني الخبر. وقال وزير المالية سالم الورداني إن الدين تراجع."),
    ],
)
def test_a_minister_of_finance_is_one_person(title, text):
    article = read_article(Article(id="x", body=text, title=title))
    assert {name.id for name in article.names if name.kind == "PER"} == {"per:سالم-وردني"}
