"""Which headline names a story."""

import pytest

from isnad.arabic.terms import index_terms
from isnad.linking.titles import Headline, best

FIRE = "حريق كبير في سوق الخشب بنوران"


@pytest.mark.parametrize(
    ("headlines", "expected"),
    [
        # The nearest; of equals the earliest.
        ([(2.0, "النيران تلتهم سوق نوران"), (3.0, FIRE)], FIRE),
        ([(2.0, "النيران تلتهم سوق نوران"), (2.0, FIRE)], "النيران تلتهم سوق نوران"),
        # A denial, and what it denies, after what happened.
        ([(1.0, FIRE), (3.0, "نفي لاستقالة محافظ نوران على خلفية الحريق")], FIRE),
        ([(1.0, FIRE), (2.0, "نفي لاستقالة محافظ نوران على خلفية الحريق"), (3.0, "محافظ نوران يقدم استقالته على خلفية الحريق")], FIRE),
        (
            [
                (1.0, "إحالة محافظ نوران إلى القضاء"),
                (2.0, "لا صحة للإفراج عن محافظ نوران"),
                (3.0, "الإفراج عن محافظ نوران بكفالة كبيرة"),
            ],
            "إحالة محافظ نوران إلى القضاء",
        ),
        # Who visits those whom it befell after what befell them; among visits the nearest.
        ([(3.0, "وزير الصحة يزور مصابي حريق نوران"), (2.7, FIRE)], FIRE),
        ([(3.0, "وزير الصحة يزور نوران"), (2.9, "وزير الصحة زار نوران")], "وزير الصحة يزور نوران"),
        # What was to come after what came.
        (
            [(3.0, "الديربي يجمع الصقور والمنارة السبت المقبل"), (2.0, "الصقور يحسم الديربي أمام المنارة")],
            "الصقور يحسم الديربي أمام المنارة",
        ),
        # The last toll, in digits or words.
        ([(3.0, "7 قتلى في حريق نوران"), (2.0, "مصرع 12 في حريق نوران")], "مصرع 12 في حريق نوران"),
        ([(3.0, "أكثر من ألفي قتيل في فيضان نوران"), (2.0, "5300 قتيل في فيضان نوران")], "5300 قتيل في فيضان نوران"),
        ([(2.0, "مصرع 12 في حريق نوران"), (1.0, "مصرع 7 في حريق نوران؟")], "مصرع 12 في حريق نوران"),
        # A toll told beside another matter, of the dead where no word says of whom; not one that is denied.
        ([(3.0, "7 قتلى في حريق نوران"), (2.0, "حريق سوق نوران"), (1.0, "تجار سوق نوران ينفون الإهمال والحصيلة 12")], "حريق سوق نوران"),
        ([(3.0, "7 قتلى في حريق نوران"), (2.0, "حريق سوق نوران"), (1.0, "حريق نوران يخمد.. والحصيلة ترتفع إلى 9")], "حريق سوق نوران"),
        ([(3.0, "7 قتلى في حريق نوران"), (2.0, "حريق سوق نوران"), (1.0, "نفي بلوغ الحصيلة 12 في نوران")], "7 قتلى في حريق نوران"),
        # More have died than a headline knows of.
        (
            [(3.0, "7 قتلى في حريق نوران"), (2.6, "وفاة اثنين من مصابي حريق نوران"), (2.2, "أسماء ضحايا حريق سوق نوران")],
            "أسماء ضحايا حريق سوق نوران",
        ),
        # Who claims it, and then denies that.
        ([(3.0, "جماعة الفجر تتبنى تفجير جسر نوران"), (2.5, "تفجير يدمر جسر نوران")], "تفجير يدمر جسر نوران"),
        (
            [(3.0, "«جند النهر» تتبنى استهداف جسر نوران"), (1.0, "جند النهر تنفي صلتها بهجوم نوران"), (1.0, "مسيرات تضرب جسرا في نوران")],
            "مسيرات تضرب جسرا في نوران",
        ),
        # A denial after an attack that the same claimed, where nothing else is told.
        (
            [(1.0, "جند النهر تتبنى تفجير جسر نوران"), (2.0, "جند النهر تنفي مسؤوليتها عن تفجير جسر نوران")],
            "جند النهر تتبنى تفجير جسر نوران",
        ),
        # What is denied names no story: as many deny it as tell of it, or it is called untrue, or told of as a rumour.
        ([(1.0, "محافظ نوران يقدم استقالته"), (2.0, "محافظ نوران ينفي تقديم استقالته")], "محافظ نوران ينفي تقديم استقالته"),
        (
            [(2.0, "استقالة محافظ نوران"), (2.0, "محافظ نوران يستقيل من منصبه"), (1.0, "لا صحة لاستقالة محافظ نوران")],
            "لا صحة لاستقالة محافظ نوران",
        ),
        (
            [(2.0, "أنباء عن وفاة المطرب سامر العبدان"), (2.0, "وفاة المطرب سامر العبدان"), (1.0, "أسرة المطرب سامر العبدان تنفي وفاته")],
            "أسرة المطرب سامر العبدان تنفي وفاته",
        ),
        # Of what more tell than deny it is not known to be a rumour.
        (
            [(2.0, "قصف مدرسة في نوران"), (2.5, "قصف مدرسة نوران يصيب أربعة"), (1.0, "الجيش ينفي قصف مدرسة نوران")],
            "قصف مدرسة نوران يصيب أربعة",
        ),
        # What came after, what only asks, what no other headline speaks of.
        ([(2.2, "تشييع جثامين ضحايا حريق نوران"), (2.0, FIRE)], FIRE),
        ([(2.2, "هزة ارتدادية بنوران تخرج السكان"), (2.0, "زلزال بقوة 4.6 يهز نوران")], "زلزال بقوة 4.6 يهز نوران"),
        ([(3.0, "أخبارهم"), (2.0, FIRE), (1.0, "النيران تلتهم سوق نوران")], FIRE),
    ],
)
def test_the_headline_of_the_nearest_article_that_tells_what_happened_names_a_story(headlines, expected):
    told = [Headline(near, at, f"a{at}", title, frozenset(index_terms(title))) for at, (near, title) in enumerate(headlines)]
    assert best(told) == expected
    assert best(told[::-1]) == expected


def test_a_story_of_denials_is_named_by_one():
    titles = ["البلدية تنفي إغلاق سوق نوران", "نفي إغلاق سوق نوران", "سوق نوران في الصحف"]
    told = [Headline(3.0 - at, at, f"a{at}", title, frozenset(index_terms(title))) for at, title in enumerate(titles)]
    assert best(told) == titles[0]
    assert best(told[:1]) == titles[0]
