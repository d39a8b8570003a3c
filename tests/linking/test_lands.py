"""In a small archive two reports whose headlines are of different lands are of two happenings."""

import pytest
from linking_invented import article

from isnad.linking import Linker, MemoryLinkStore

BODIES = (
    "{} أسعار الفائدة الأساسية في اجتماع لجنة السياسة النقدية الخميس، وقال في بيان إن التضخم تراجع والنمو تسارع.",
    "{} الخميس سعر الفائدة ربع نقطة مئوية، وعزا ذلك في بيان إلى تراجع التضخم، وتوقع خبراء أن تجتمع لجنة السياسة النقدية ثانية في الصيف.",
)


def stories(*told):
    linker = Linker(MemoryLinkStore())
    linker.add([article(f"a{n}", BODIES[n].format(lead), title, f"o{n}", "2031-04-17T1{n}:00") for n, (title, lead) in enumerate(told)])
    return len({story.story for story in linker.stories()})


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        (("المركزي المصري يخفض الفائدة", "خفض البنك المركزي المصري"), ("المركزي النرويجي يخفض الفائدة", "خفض البنك المركزي النرويجي"), 2),
        (("المركزي المصري يخفض الفائدة", "خفض البنك المركزي المصري"), ("مصر تخفض الفائدة", "خفض المركزي في القاهرة"), 1),
        # A paper at home does not name its own land; who answers another land names it.
        (("المركزي المصري يخفض الفائدة", "خفض البنك المركزي المصري"), ("المركزي يخفض الفائدة", "خفض البنك المركزي"), 1),
        (("المركزي المصري يخفض الفائدة", "خفض البنك المركزي المصري"), ("النرويج: القاهرة تخفض الفائدة", "خفض البنك المركزي المصري"), 1),
    ],
)
def test_headlines_of_two_lands(one, other, count):
    assert stories(one, other) == count
