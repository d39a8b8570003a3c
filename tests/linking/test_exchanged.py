"""Two contents that tell one thing with two who have part in it exchanged are two statements."""

import pytest

from isnad.linking.contrary import disagree
from isnad.linking.exchanged import exchanged

TWO = [
    ("the same verb, before and behind it", "حزب النخيل تغلب على حزب المرجان في الجزر", "حزب المرجان تغلب على حزب النخيل في الجزر"),
    ("directly", "الدراجة صدمت العربة عند الدوار", "العربة صدمت الدراجة عند الدوار"),
    ("a noun of a tribe", "قبيلة بني عوف هاجمت قافلة بني صخر عند البئر", "بنو صخر هاجموا قافلة بني عوف قرب البئر"),
    ("«ل» before whom it reaches", "أمين المكتبة اعتذر لرئيس الجامعة عن الكلام", "رئيس الجامعة اعتذر لأمين المكتبة عن الكلام"),
    ("«هو الذي»", "حرس القافلة هم الذين بدأوا الرماية على اللصوص", "اللصوص هم الذين بدأوا الرماية على حرس القافلة"),
    ("a comparison", "ميناء الفجر أكبر من ميناء الرمل", "ميناء الرمل أكبر من ميناء الفجر"),
    ("the verb of him and of her", "المعهد القديم يتبع الجامعة الجديدة", "الجامعة الجديدة تتبع المعهد القديم"),
    ("whose they are", "جيش الشمال قصف مواقع جيش الجنوب في السهل", "جيش الجنوب قصف مواقع جيش الشمال في السهل"),
    ("the verb first, one head", "هاجمت سفينة القراصنة سفينة الصيد", "هاجمت سفينة الصيد سفينة القراصنة"),
]
ONE = [
    ("done to him, with a pronoun", "العربة صدمتها الدراجة عند الدوار", "الدراجة صدمت العربة عند الدوار"),
    ("done to him, another verb", "قافلة بني صخر تعرضت لهجوم من بني عوف عند البئر", "بنو عوف هاجموا قافلة بني صخر عند البئر"),
    ("done to him, «من»", "الحراس رشقوا بالحجارة من اللصوص", "اللصوص رشقوا الحراس بالحجارة"),
    ("together", "نادي النسور اتفق مع نادي الصقور على الموعد", "نادي الصقور اتفق مع نادي النسور على الموعد"),
    ("each other", "الوزير التقى السفير في نوران", "السفير التقى الوزير في نوران"),
    ("and", "سهلان وجبلان وقعتا اتفاق الحدود", "جبلان وسهلان وقعتا اتفاق الحدود"),
    ("where it is", "في قرى الجبل قطعت الثلوج الكهرباء", "الثلوج قطعت الكهرباء في قرى الجبل"),
    ("when it is", "المعرض يفتتح الأربعاء في القلعة", "الأربعاء يفتتح المعرض في القلعة"),
    ("the verb before and behind", "هاجم القراصنة سفينة الصيد", "القراصنة هاجموا سفينة الصيد"),
    ("what he is, and his name", "رئيس اللجنة السابق سالم نقاش قال ذلك", "سالم نقاش رئيس اللجنة السابق قال ذلك"),
]


@pytest.mark.parametrize(("a", "b"), [case[1:] for case in TWO], ids=[case[0] for case in TWO])
def test_those_who_have_part_in_it_are_exchanged(a, b):
    assert exchanged(a, b)
    assert exchanged(b, a)
    assert disagree(a, b)


@pytest.mark.parametrize(("a", "b"), [case[1:] for case in ONE], ids=[case[0] for case in ONE])
def test_other_words_of_one_thing(a, b):
    assert not exchanged(a, b)
    assert not exchanged(b, a)
