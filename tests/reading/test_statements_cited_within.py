"""Whom a speaker cites in the middle of his words: he has it from them and passes them on; an outlet there passes him on.

All people and outlets are invented.
"""

import pytest

from isnad import read_article

CITED = [
    ("ذكرت المجلة أن المدرب، بحسب مصادرها، وقع عقدا جديدا.", "مصادرها", ("المجلة",)),
    ("أوردت القناة أن السفينة، وفق مصادر ملاحية، جنحت قرب الميناء.", "مصادر ملاحية", ("القناة",)),
    ("أفادت الصحيفة بأن اللجنة، نقلا عن أحد أعضائها، أجلت التصويت.", "أحد أعضائها", ("الصحيفة",)),
    ("كتبت الصحيفة أن المصنع، وفق ما قال عمال، أوقف الإنتاج.", "عمال", ("الصحيفة",)),
    ("قالت النائبة إن الدين العام، بحسب تقرير ديوان الرقابة، تضاعف.", "تقرير ديوان الرقابة", ("النائبة",)),
    ("أكد رئيس البلدية أن عدد الزوار بلغ، وفقا لدراسة حديثة، مليونا.", "دراسة حديثة", ("رئيس البلدية",)),
    ("قالت الصحيفة إن المدير يستعد، بحسب مصادرها، للاستقالة قريبا.", "مصادرها", ("الصحيفة",)),
    ("نقلت وكالة الأفق عن مدير السد قوله إن الخزان، بحسب المهندسين، سيمتلئ.", "المهندسين", ("مدير السد", "وكالة الأفق")),
]
NOT_CITED = [
    ("قالت رنا الخالدي إن المتحف، بحسب ما نقلت وكالة الأفق، سيفتح غدا.", "رنا الخالدي", ("وكالة الأفق",)),
    ("قالت رنا الخالدي إن المتحف، على حد تعبيرها، تحفة نادرة.", "رنا الخالدي", ()),
    ("قال الخبير إن السعر، حسب تقديراته، سينخفض.", "الخبير", ()),
    ("قالت وزارة الصحة إن اللقاح، وفق بيان لها، آمن.", "وزارة الصحة", ()),
    ("قال المدير إن الرواتب، وفقا للقانون الجديد، ستصرف غدا.", "المدير", ()),
]


@pytest.mark.parametrize(("text", "source", "via"), CITED + NOT_CITED)
def test_who_holds_what_is_cited_in_its_middle(text, source, via):
    (statement,) = read_article({"id": "own", "text": text}).statements
    assert (statement.source, statement.via) == (source, via)
    assert text.endswith(statement.content + ".")  # one content with its citation inside


def test_a_ministers_body_is_no_second_holder():
    (statement,) = read_article({"id": "own", "text": "قال المتحدث باسم البلدية إن الشارع، بحسب بيان البلدية، سيغلق."}).statements
    assert statement.source == "المتحدث باسم البلدية"
