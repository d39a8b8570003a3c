"""What a content says of what it is about: two that have only that in common are two."""

import pytest

from isnad.linking.predicated import says_otherwise

OTHERWISE = [
    ("سد الرحمة سيفتح بواباته يوم السبت", "سد الرحمة كلف أربعة مليارات ريال"),
    ("سيفتح سد الرحمة الكبير بواباته السبت", "كلف سد الرحمة الكبير أربعة مليارات ريال"),
    ("قانون التقاعد الجديد لن يشمل الحرفيين", "قانون التقاعد الجديد سينشر في الجريدة الرسمية"),
    ("المصنع الجديد في وادي القصب سيوظف ألفي عامل", "المصنع الجديد في وادي القصب سيبدأ الإنتاج في الربيع"),
    ("عدد القتلى في انهيار الجسر بلغ عشرة", "عدد المفقودين في انهيار الجسر بلغ ثلاثين"),
    ("الجسر الذي بني في العام الماضي سيغلق الأحد", "الجسر الذي بني في العام الماضي كلف مليون ريال"),
    ("محصول القمح في سهل الزهر ارتفع هذا العام", "محصول القمح في سهل الزهر أصيب بآفة هذا العام"),
]
NOT_OTHERWISE = [
    ("the same words", "سد الرحمة سيفتح بواباته يوم السبت", "سد الرحمة سيفتح بواباته يوم السبت"),
    ("a verb and its noun", "سد الرحمة سيغلق", "وزارة المياه تنوي إغلاق سد الرحمة كما أعلنت"),
    ("another verb of the same", "خط الأنابيب سينقل مليون برميل إلى الميناء", "خط الأنابيب سيضخ مليون برميل إلى الميناء"),
    ("the other way round", "الوزارة ستهدم اثني عشر منزلا في حي الصفا", "12 منزلا في حي الصفا أزيلت"),
    ("a figure in words and in digits", "الوباء أصاب ثلاثين تلميذا", "30 تلميذا مرضوا بالوباء"),
    ("no verb says anything of it", "سد الرحمة آمن", "سد الرحمة بلا تشققات"),
    ("a part of what the other says", "الجسر سيغلق الأحد", "الجسر الذي كلف مليون ريال سيغلق الأحد ويرمم"),
]


@pytest.mark.parametrize(("a", "b"), OTHERWISE)
def test_two_contents_of_one_topic_say_two_things(a, b):
    assert says_otherwise(a, b)
    assert says_otherwise(b, a)


@pytest.mark.parametrize(("a", "b"), [case[1:] for case in NOT_OTHERWISE], ids=[case[0] for case in NOT_OTHERWISE])
def test_two_contents_may_say_one_thing(a, b):
    assert not says_otherwise(a, b)
    assert not says_otherwise(b, a)
