"""Bodies and phrases of the headline that the text takes up, offices of state, concepts that closer ones or the headline say."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names
from isnad.reading.tags import Subject, choose_tags


def chosen(title: str | None, body: str) -> dict[str, str]:
    text = Text(body)
    names = find_names(text, Text(title) if title else None)
    return {tag.tag: tag.why for tag in choose_tags(Subject(title, text, names), names, ())}


@pytest.mark.parametrize(
    ("title", "body", "tag"),
    [
        ("مصرف الضفاف يفتح فروعه غدا", "قال المدير إن لمصرف الضفاف عشرة فروع، وإن العمل يبدأ غدا.", "مصرف الضفاف"),
        ("جولة في الشريط الحدودي", "زار الوفد قرى الشريط الحدودي أمس، وقال السكان إن طريق الشريط الحدودي مغلق.", "الشريط الحدودي"),
        ("الإنارة الليلية تعود", "عادت الإنارة الليلية إلى الميدان، وقال تاجر إن الزبائن عادوا مع الإنارة الليلية.", "الإنارة الليلية"),
        ("شرطة جازان تكرم سائقا", "كرمت شرطة منطقة جازان سائقا أعاد حقيبة، وقال إنه سعيد.", "شرطة جازان"),
        ("تعليم الجوف يكرم المتقاعدين", "كرمت الإدارة في الجوف خمسين متقاعدا، وحضر الحفل ذووهم.", "تعليم الجوف"),
        ("معرض الزهور البرية يغلق أبوابه", "ودع معرض الزهور البرية زواره مساء أمس بعد عشرة أيام.", "معرض الزهور البرية"),
    ],
)
def test_a_phrase_of_the_headline_that_the_text_takes_up_is_a_tag(title, body, tag):
    assert "في العنوان" in chosen(title, body).get(tag, "")


@pytest.mark.parametrize(
    ("title", "body", "absent"),
    [
        ("وزير البلديات يفتح الجسر", "قال الوزير إن البلديات جاهزة. وقال وزير البلديات إن الجسر واسع.", "البلديات يفتح"),
        ("الحكم بالسجن مدى الحياة", "حكم القاضي بالسجن مدى الحياة، ومدى الحياة حكم نادر هنا.", "مدى الحياة"),
        ("الجهات الراغبة تسجل", "دعا المدير الجهات الراغبة إلى التسجيل قبل نهاية الشهر.", "الجهات الراغبة"),
        ("نشرنا الخبر أمس", "نشرنا الخبر أمس، وقال القراء إنه مهم.", "نشرنا الخبر"),
        ("ارتفاع الأصوات في القاعة", "سمع ارتفاع الأصوات في القاعة، وقال الحارس إنها عادت إلى الهدوء.", "ارتفاع الأصوات"),
        ("المدير الجديد يصل", "وصل المدير الجديد صباحا، وقال المدير الجديد إنه مسرور.", "المدير الجديد"),
        ("جنود المملكة البواسل", "حيا الحفل جنود المملكة البواسل وذويهم.", "المملكة البواسل"),
        ("المباحثات الودية متانة الروابط", "أثبتت المباحثات الودية متانة الروابط بين الجارين.", "المباحثات الودية متانة الروابط"),
        ("شارع طويل جدا", "قال الرجل إنه في شارع طويل جدا.", "شارع طويل"),
    ],
)
def test_what_does_not_read_as_a_keyword_is_none(title, body, absent):
    assert absent not in chosen(title, body)


@pytest.mark.parametrize(
    ("body", "tag", "told"),
    [
        ("أطلقت وزارة العمل خدمة جديدة. وقالت الوزارة إن الخدمة مجانية، ودعت الوزارة الشركات إليها.", "وزارة العمل", "ورد 3 مرات"),
        (
            "وقعت أمانة العاصمة المقدسة ثلاثة عقود. وقال المهندس إن الأمانة حددت المواعيد، وتدرس الأمانة غيرها.",
            "أمانة العاصمة المقدسة",
            "ورد 3 مرات",
        ),
    ],
)
def test_an_office_of_state_is_counted_with_what_it_is_called_then(body, tag, told):
    assert told in chosen("خدمات وعقود", body).get(tag, "")


@pytest.mark.parametrize(
    ("title", "body", "tags"),
    [
        ("إحباط تهريب حبوب مخدرة", "أحبط الأمن تهريب حبوب مخدرة في شاحنة، وقال إن السائق اعترف.", ["تهريب المخدرات", "مخدرات"]),
        ("إضراب المعلمين مستمر", "يستمر إضراب المعلمين أسبوعا آخر، وقالت النقابة إن الحوار متوقف.", ["إضراب المعلمين", "معلمون"]),
        ("قصف مستشفى في البلدة", "أصيب ثلاثة في قصف مستشفى البلدة ليلا، وقال طبيب إن الأضرار كبيرة.", ["قصف مستشفيات"]),
    ],
)
def test_a_closer_concept_stands_before_the_broader_one(title, body, tags):
    found = list(chosen(title, body))
    assert [tag for tag in found if tag in tags] == tags
    assert "غارات جوية" not in found


@pytest.mark.parametrize(
    ("title", "body", "tag", "there"),
    [
        ("تعيين سالم الورداني وكيلا للجامعة", "عين المجلس سالم الورداني وكيلا. وقال الورداني إنه سعيد.", "تعيينات", True),
        ("سالم الورداني يزور الجامعة", "عين المجلس سالم الورداني وكيلا. وقال الورداني إن تعيين الوكيل شرف.", "تعيينات", False),
        ("النجم يعلن صفقة جديدة", "وقع المهاجم للنادي، وقال المدرب إن اللاعب سيشارك في المباراة وفي الدوري.", "انتقالات اللاعبين", True),
        ("المتحف يعلن صفقة جديدة", "اشترى المتحف لوحات قديمة، وقال المدير إن اللوحات ستعرض قريبا.", "انتقالات اللاعبين", False),
    ],
)
def test_some_words_say_a_concept_only_in_a_headline(title, body, tag, there):
    assert (tag in chosen(title, body)) == there


@pytest.mark.parametrize(
    ("title", "body", "land"),
    [
        ("إضاءة الكورنيش في نواذيبو", "أضيء الكورنيش في نواذيبو أمس، وقال التاجر الموريتاني سالم الورداني إن العمل سيستمر أشهرا.", None),
        ("إضاءة الكورنيش في نواذيبو", "أضيء الكورنيش في نواذيبو أمس، وقال وزير النقل الموريتاني إن العمل سيستمر أشهرا.", "موريتانيا"),
        ("عودة ألف يمني", "عاد ألف مسافر إلى اليمن أمس، وقال أحدهم إن الرحلة طويلة.", "اليمن"),
    ],
)
def test_the_land_of_the_headlines_place_or_people_that_the_text_names(title, body, land):
    found = chosen(title, body)
    assert land is None or land in found


def test_a_short_form_that_is_a_place_is_the_place():
    why = chosen("تاجر يصل إلى المغرب", "وصل التاجر إلى المغرب، وينتظر موافقة بنك المغرب على الصفقة.")
    assert "في العنوان" in why["المغرب"]
    assert "في العنوان" not in why.get("بنك المغرب", "")


def test_a_headline_calls_the_president_by_his_land():
    body = "استقبل رئيس الجمهورية الفرنسية فرانسوا هولاند الوفد. وقال سالم الورداني إن اللقاء مفيد."
    assert "في العنوان" in chosen("الرئيس الفرنسي يستقبل الوفد", body)["فرانسوا هولاند"]


def test_a_family_name_behind_a_rank_is_no_land():
    found = chosen("ترقية اللواء السويدي", "قلد المدير سعد بن رحيل السويدي رتبته أمس، وشكر اللواء السويدي زملاءه، وقال السويدي إنه سعيد.")
    assert "السويد" not in found


def test_a_ministry_is_called_with_its_land():
    body = "أطلقت وزارة التنمية التونسية خدمة. وقالت الوزارة إن الخدمة مجانية، ودعت الوزارة إليها."
    assert any("التونسي" in tag for tag in chosen("خدمة جديدة", body))
