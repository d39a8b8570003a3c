"""Denials of a part in a deed that others accuse one of, of any of a kind, of a mind to do it, of a death; and what they do not deny."""

import pytest

from isnad.linking.denials import denials
from isnad.reading import read
from isnad.records import Article

CHARGE = "اتهم محافظ نوران جماعة الراية باختطاف الناقلة قبالة الساحل."
BREACH = "اتهم الأطباء وزارة الصحة بالتنصل من اتفاق شباط الماضي."
TARIFF = "أعلنت نقابة التجار أن الوزارة ستزيد تعرفة المياه مطلع العام."
RANSOM = "قال وسيط إن البحارة أفرج عنهم لقاء فدية بلغت أربعة ملايين دولار."
ASKED = "قال وسيط إن الخاطفين طلبوا فدية قدرها أربعة ملايين دولار."
DEATH = "توفي الفنان سالم الراوي مساء الأحد، وفق ما ذكره أصدقاء له."


@pytest.mark.parametrize(
    ("claim", "denial", "expected"),
    [
        # To have a part in the deed, of which somebody else accuses him.
        (CHARGE, "نفت جماعة الراية أي صلة لها باختطاف الناقلة.", True),
        (CHARGE, "نفت الجماعة أي صلة لها باختطاف الناقلة.", True),
        (CHARGE, "نفى ناطق باسم جماعة الراية أي علاقة للجماعة باختطاف الناقلة.", True),
        (CHARGE, "نفت جماعة الراية وقوفها وراء اختطاف الناقلة.", True),
        (CHARGE, "نفت جماعة الراية تورطها في اختطاف الناقلة.", True),
        (CHARGE, "نفت جماعة الراية أن تكون وراء اختطاف الناقلة.", True),
        (CHARGE, "قالت جماعة الراية في بيان إنها لا علاقة لها باختطاف الناقلة.", True),
        ("قال محافظ نوران إن جماعة الراية تقف وراء اختطاف الناقلة.", "نفت جماعة الراية أي صلة لها باختطاف الناقلة.", True),
        # Another's part, another deed; that it befell, that he had none in it, or one in something else.
        (CHARGE, "نفت جماعة الموج أي صلة لها باختطاف الناقلة.", False),
        (CHARGE, "نفت الجماعة أي صلة لها باختطاف الناقلة. وتنشط جماعة الموج في الساحل.", False),
        (CHARGE, "نفت جماعة الراية أي صلة لها بتفجير الجسر.", False),
        (CHARGE, "نفت جماعة الراية أي صلة للمحافظ باختطاف الناقلة.", False),
        ("قالت الشرطة إن اختطاف الناقلة أوقع قتيلا.", "نفت جماعة الراية أي صلة لها باختطاف الناقلة.", False),
        ("قال محافظ نوران إن جماعة الراية غير متورطة في اختطاف الناقلة.", "نفت جماعة الراية أي صلة لها باختطاف الناقلة.", False),
        (
            "قالت الشرطة إن جماعة الراية مسؤولة عن حماية الناقلة قبل اختطافها.",
            "نفت جماعة الراية أي صلة لها باختطاف الناقلة.",
            False,
        ),
        # Of one ministry another denies nothing.
        (BREACH, "نفت وزارة الصحة التنصل من اتفاق شباط.", True),
        (BREACH, "نفت الوزارة التنصل من اتفاق شباط.", True),
        (BREACH, "نفت وزارة النقل التنصل من اتفاق شباط.", False),
        (BREACH, "نفت الوزارة التنصل من اتفاق شباط. وقالت وزارة النقل إنها ملتزمة به.", False),
        # A mind or a plan to do it, by noun and verb; of another thing's tariff.
        (TARIFF, "نفى وزير المياه وجود أي نية لزيادة تعرفة المياه.", True),
        (TARIFF, "نفى وزير المياه وجود أي خطة لزيادة تعرفة المياه.", True),
        (TARIFF, "نفى وزير الكهرباء وجود أي نية لزيادة تعرفة الكهرباء.", False),
        # Any of what is rare, told as paid or not; a request that one received.
        (RANSOM, "نفت الشركة دفع أي فدية.", True),
        ("قال وسيط إن الشركة رفضت دفع أي فدية.", "نفت الشركة دفع أي فدية.", False),
        ("قال وسيط إن البحارة أفرج عنهم من دون فدية.", "نفت الشركة دفع أي فدية.", False),
        ("قال شاهد إن المجلس عقد لقاءات في نوران.", "نفى الحزب عقد أي لقاءات.", False),
        (ASKED, "نفت الشركة أن تكون تلقت طلب فدية.", True),
        (ASKED, "نفت الشركة دفع أي فدية.", False),
        (RANSOM, "نفت الشركة أن تكون تلقت طلب فدية.", False),
        # A death: who that is tells the article.
        (DEATH, "كذبت أسرة الفنان سالم الراوي خبر وفاته.", True),
        (DEATH, "كذبت أسرة الفنان خبر وفاته. وقدم الفنان سالم الراوي حفلا أمس.", True),
        (DEATH, "كذبت أسرة الفنان خبر وفاته. وقدم الفنان هاني المرزوق حفلا أمس.", False),
        (DEATH, "كذبت أسرة الفنان خبر زواجه. وقدم الفنان سالم الراوي حفلا أمس.", False),
        ("توفيت سيدة متأثرة بالتسمم، بحسب مصادر طبية.", "نفت وزارة الصحة وفاة سيدة جراء التسمم.", True),
    ],
)
def test_a_denial_of_a_charge_finds_it(claim, denial, expected):
    articles = [
        read(Article(id=id, body=body, outlet=id, published=at))
        for id, body, at in (("a", claim, "2031-03-02"), ("b", denial, "2031-03-03"))
    ]
    assert [each.denied_article for each in denials(articles)] == (["a"] if expected else [])
