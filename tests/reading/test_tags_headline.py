"""What a headline says of an article's names: whom it means by a family name, lands that only it names, what stands within a longer name;
and how often a text names a land, in invented articles."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names
from isnad.reading.tags import Subject, choose_tags


def why(title, body, keywords=()):
    text = Text(body)
    names = find_names(text)
    return {tag.tag: tag.why for tag in choose_tags(Subject(title, text, names), names, keywords)}


@pytest.mark.parametrize(("title", "body", "land", "often"), [
    ("الوفد في السعودية", "وصل الوفد إلى السعودية أمس.", "السعودية", "ورد مرة"),
    ("لقاء في السعودية", "وصل الوفد إلى المملكة العربية السعودية أمس.", "السعودية", "ورد مرة"),
    ("لقاء في السعودية", "وصل الوفد إلى السعودية أمس، ثم غادر السعودية فجرا.", "السعودية", "ورد مرتين"),
    ("لقاء في السعودية", "وصل الوفد إلى السعودية أمس والتقى بعض أعضاء الحكومة السعودية.", "السعودية", "ورد مرتين"),
    ("لقاء في الأردن", "وصل الوفد إلى الأردن أمس. وقالت الحكومة الأردنية إنها ترحب به.", "الأردن", "ورد مرتين"),
])  # fmt: skip
def test_a_land_that_is_called_like_its_adjective_is_counted_once_a_mention(title, body, land, often):
    assert why(title, body)[land].endswith(often)


@pytest.mark.parametrize(("title", "land", "his"), [
    ("وصول الوفد السعودي إلى القاعة", "السعودية", True),
    ("وصول المدرب السعودي إلى القاعة", "السعودية", False),
    ("وصول الوفد الأردني إلى القاعة", "السعودية", False),
])  # fmt: skip
def test_a_headline_names_a_land_by_its_adjective(title, land, his):
    body = "وصل الوفد من السعودية إلى القاعة قبل الظهر. وقال رئيسه إن الطريق من السعودية قصير."
    assert ("في العنوان" in why(title, body)[land]) == his


@pytest.mark.parametrize(("title", "body", "who", "his"), [
    ("الوزير سامي الحداد يزور مصنعا", "زار الوزير سامي الحداد مصنعا. وقالت ليلى الحداد إنه جاد. وشكرته ليلى الحداد.", "ليلى الحداد", False),
    ("الوزير سامي الحداد يزور مصنعا", "زار الوزير سامي الحداد مصنعا. وقالت ليلى الحداد إنه يعمل. وشكرته ليلى الحداد.", "سامي الحداد", True),
    # Nor where he who is named in full stands in the headline only, be he called so in the middle of it.
    ("سامي الحداد يزور مصنعا", "قالت المهندسة ليلى الحداد إن المصنع يعمل. وأضافت ليلى الحداد أن العمال راضون.", "ليلى الحداد", False),
    ("مصنع يستقبل سامي الحداد", "قالت المهندسة ليلى الحداد إن المصنع يعمل. وأضافت ليلى الحداد أن العمال راضون.", "ليلى الحداد", False),
    ("مصنع يستقبل سامي الحداد", "قالت المهندسة ليلى الحداد إن المصنع يعمل. وأضافت الحداد أن العمال راضون.", "ليلى الحداد", False),
    ("سامي كريم الحداد يزور مصنعا", "قالت المهندسة ليلى الحداد إن المصنع يعمل. وأضافت ليلى الحداد أن العمال راضون.", "ليلى الحداد", False),
    # But alone, behind a title, or with some of the own names it is hers; and where it stands alone beside him.
    ("الحداد: المصنع يعمل", "قالت المهندسة ليلى الحداد إن المصنع يعمل. وأضافت ليلى الحداد أن العمال راضون.", "ليلى الحداد", True),
    ("المهندسة الحداد: المصنع يعمل", "قالت المهندسة ليلى الحداد إن المصنع يعمل. وأضافت ليلى الحداد أن العمال راضون.", "ليلى الحداد", True),
    ("ليلى الحداد تفتح مصنعا", "قالت المهندسة ليلى كريم الحداد إن المصنع يعمل. وأضافت الحداد أن العمال راضون.", "ليلى كريم الحداد", True),
    ("المصنع يعمل والحداد راضية", "قالت المهندسة ليلى الحداد إن المصنع يعمل. وأضافت ليلى الحداد أن العمال راضون.", "ليلى الحداد", True),
    ("نجاح الحداد في السباق", "قالت المهندسة ليلى الحداد إن السباق صعب. وأضافت ليلى الحداد أنها فازت.", "ليلى الحداد", True),
])  # fmt: skip
def test_a_family_name_of_somebody_named_in_full_is_not_anothers(title, body, who, his):
    assert ("في العنوان" in why(title, body)[who]) == his


@pytest.mark.parametrize(("title", "body", "keywords", "place", "said"), [
    ("غينيا بيساو تنتظر النتائج", "قال مسؤول في بيساو إن النتائج ستعلن غدا. وأغلقت المدارس في بيساو.", (), "غينيا بيساو", "في العنوان"),
    ("غينيا بيساو تنتظر النتائج", "قال مسؤول في بيساو إن النتائج ستعلن غدا. وأغلقت المدارس في بيساو.", (), "بيساو", "ورد مرتين"),
    ("لقاء في غينيا بيساو", "عقد وزراء غينيا بيساو اجتماعا. وقالت غينيا بيساو إنه ناجح.", ("بيساو",), "بيساو", "وحدها"),
    ("لقاء في غينيا بيساو", "عقد وزراء غينيا بيساو اجتماعا. وتقع بيساو على الساحل.", ("بيساو",), "بيساو", "ورد مرة"),
    ("لقاء في بيساو", "عقد وزراء غينيا بيساو اجتماعا في بيساو. وقالت غينيا بيساو إنه ناجح.", (), "بيساو", "في العنوان"),
])  # fmt: skip
def test_what_stands_within_a_longer_name_of_another_is_not_counted(title, body, keywords, place, said):
    reason = why(title, body, keywords)[place]
    assert said in reason
    assert ("في العنوان" in reason) == ((place == "بيساو") == (title == "لقاء في بيساو"))


@pytest.mark.parametrize(("title", "body", "land"), [
    ("باكستان تفتح مجالها الجوي", "أعلنت السلطات في إسلام آباد فتح المجال الجوي أمام الطائرات المدنية أمس.", "باكستان"),
    ("باكستان تفتح مجالها الجوي", "أعلنت هيئة الطيران فتح المجال الجوي أمام الطائرات المدنية أمس.", "باكستان"),
    ("أمطار غزيرة على شرق الجزائر", "هطلت أمطار غزيرة ليل الاثنين وأغلقت طرقا كثيرة.", "الجزائر"),
    ("شريف: باكستان سترد", "قال رئيس الوزراء شهباز شريف إن الرد آت في وقته.", "باكستان"),
    ("حريق في سوق بطرطوس", "قال رجال الإطفاء إن النار أكلت عشرين دكانا قبل الفجر.", "طرطوس"),
])  # fmt: skip
def test_a_land_or_town_that_only_the_headline_names_is_a_tag(title, body, land):
    found = why(title, body)
    assert any(land in tag and "في العنوان" in reason for tag, reason in found.items())


@pytest.mark.parametrize(("title", "body", "land"), [
    ("مهاجم البرازيل يسجل هدفين", "سجل المهاجم هدفين في المباراة وقال المدرب إن الفريق يستعد للدوري.", "البرازيل"),
    ("نجران يتعادل في الدوري", "تعادل الفريق في المباراة وسجل هدفا من ركلة جزاء.", "نجران"),
    ("خليج عدن هادئ", "قال الصيادون إن البحر هادئ منذ يومين.", "عدن"),
    ("افتتاح شارع تونس", "قالت البلدية إن الشارع جاهز للسيارات.", "تونس"),
    ("تجارب الأمم في المتحف", "قال المدير إن المتحف يفتح أبوابه غدا.", "الأمم"),
])  # fmt: skip
def test_a_headlines_land_of_players_or_within_a_name_is_none(title, body, land):
    assert land not in why(title, body)
