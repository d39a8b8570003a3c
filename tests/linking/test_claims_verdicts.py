"""Who says that what was told is untrue denies it, whatever the cue: he never stands beside those who say it."""

import pytest

from isnad.linking.claims import claims
from isnad.linking.denying import untrue
from isnad.reading import read
from isnad.records import Article

COACH = "أعلن النادي رحيل المدرب الأرجنتيني نهاية الموسم. "
BANK = "قالت صحيفة الميزان إن مصرف السهل باع فروعه الستة. "
QUAY = "قالت القناة إن ميناء نوران سيغلق في أغسطس. "
DENIED = [
    COACH + "وقالت زوجته إن ما يُشاع «محض كذب».",
    COACH + "وأوضح المدرب أن ما يروج حول رحيله غير صحيح.",
    COACH + "وشدد المدرب على أن ما يتداول لا أساس له.",
    COACH + "وأكدت زوجته أن كل ما تردد في الصحف مجرد شائعات.",
    COACH + "وأكد المدرب أن ما يتم تداوله بشأن رحيله عار تماما من الصحة.",
    COACH + "وقال المدرب إن خبر رحيله باطل.",
    BANK + "وشددت مديرة المصرف على أن ما تناقلته الصحف إشاعات مغرضة.",
    BANK + "وكتب المدير: «ما قيل عن البيع ليس صحيحا».",
    BANK + "ورد المدير بأن المعلومات المتداولة مغلوطة.",
    BANK + "ووصفت المديرة هذه الأنباء بالكاذبة.",
    BANK + "واعتبر المدير ما نشر كذبا.",
    QUAY + "وقال مدير الميناء: «هذا كذب».",
    QUAY + "وقال مدير الميناء إن ذلك ليس دقيقا.",
]
NOT_DENIED = [
    COACH + "وقالت زوجته إن ما نشر صحيح.",
    COACH + "وقال المدرب إن ما يروج حول زواجه غير صحيح.",
    BANK + "وقال المدير إن ما نشر ليس كذبا.",
    BANK + "وقال المدير إن ما نشر يضر بسمعة المصرف.",
    QUAY + "وقال مدير الميناء إن المحاسب كذب على المحكمة.",
    QUAY + "وقال مدير الميناء إن ما نشر عن إضراب العمال كذب.",
]


def found_in(body):
    return claims("s", [read(Article(id="a", body=body, outlet="sada", published="2031-03-03T06:00Z"))])


@pytest.mark.parametrize("body", DENIED)
def test_a_verdict_on_what_was_told_denies_it(body):
    found = found_in(body)
    (told,) = [claim for claim in found if not claim.denies]
    (denial,) = [claim for claim in found if claim.denies]
    assert (told.denied_by, told.also) == ((denial.id,), ())
    assert (denial.denied_by, denial.also) == ((told.id,), ())
    assert told.content not in denial.content


@pytest.mark.parametrize("body", NOT_DENIED)
def test_what_is_no_verdict_on_it_does_not(body):
    assert not any(claim.denied_by for claim in found_in(body))


def test_who_says_that_it_is_true_says_it_too():
    told, second = found_in(NOT_DENIED[0])
    assert (told.also, second.also) == ((second.id,), (told.id,))


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("ما أثير حول المناقصة ملفق", True),
        ("ما يقال عن المناقصة من نسج الخيال", True),
        ("ما نشرته المجلة لا يمت إلى الحقيقة بصلة", True),
        ("هذه الاتهامات باطلة وهدفها التشويش", True),
        ("المتهم كذب على القاضي", False),
        ("ما نشر ليس شائعة", False),
        ("الشائعات تضر بالسوق", False),
    ],
)
def test_words_that_call_it_untrue(content, expected):
    assert untrue(content) is expected
