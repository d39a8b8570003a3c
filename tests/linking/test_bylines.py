"""A byline before the first sentence is no part of what is told."""

import pytest
from linking_invented import article

from isnad.linking.bylines import byline
from isnad.linking.timeline import timeline


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("وكالة مدار/ ", "وجه رئيس الحكومة بفتح تحقيق"),
        ("شفق نيوز/ ", "وجه رئيس الحكومة بفتح تحقيق"),
        ("هاني السروجي- نوران- الياقوت: ", "حذرت مديرية الدفاع المدني من السيول"),
        ("هاني السروجي-نوران-الياقوت: ", "حذرت مديرية الدفاع المدني من السيول"),
        ("أربيل (مدار 24)- ", "أعلنت مديرية الدفاع المدني السيطرة على الحريق"),
        ("عمان - ", "قالت وزارة المياه إن السد امتلأ"),
        ("نوران اليوم – بغداد ", "كشف مصدر طبي عن حصيلة أولية"),
        ("", "اتفق الطرفان على وقف النار"),
        ("", "قتل خمسة - بينهم طفل - في انفجار وقع ظهر أمس"),
        ("", "الطائرة - وهي من طراز قديم - سقطت في البحر"),
        ("", "الحوار السهلاني - الجزري اختتم أعماله أمس"),
        ("", "خط بغداد - البصرة توقف بعد انهيار الجسر"),
        ("", "قال الوزير: وقعنا العقد - وهو مهم"),
    ],
)
def test_a_byline_ends_before_the_sentence(before, sentence):
    assert byline(before + sentence) == len(before)


def test_a_byline_alone_is_no_line():
    body = "نوران المشرقة – هاني السروجي\nأعفت بلدية نوران مدير الجسر القديم من عمله."
    (entry,) = timeline("s1", [article("a", body, published="2031-03-03")])
    assert entry.text == "أعفت بلدية نوران مدير الجسر القديم من عمله."


def test_a_line_has_no_byline():
    body = "صدى نوران – الياقوت: أعلنت بلدية نوران إعادة فتح الجسر القديم."
    (entry,) = timeline("s1", [article("a", body, published="2031-03-03")])
    assert entry.text == body[entry.start : entry.end] == "أعلنت بلدية نوران إعادة فتح الجسر القديم."
