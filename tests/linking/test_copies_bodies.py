"""A body's own release and the agency that carries it; two reports that share a quotation."""

import pytest
from linking_invented import article

from isnad import read_article
from isnad.linking import Linker, MemoryLinkStore
from isnad.records import Outlet

_MADAR = Outlet("madar", "وكالة مدار للأنباء", "https://madar.example/", kind="agency", credits=("مدار", "وكالة مدار"))
_TOLD = (
    " بدء حملة تطعيم الأطفال ضد الحصبة في جميع المحافظات، وتستمر عشرة أيام وتشمل مليون طفل دون الخامسة. وأضاف أن الفرق ستزور المدارس "
    "ورياض الأطفال والقرى البعيدة. ودعا الأهالي إلى إحضار بطاقات التطعيم والوثائق الثبوتية لكل طفل قبل الحضور."
)
_QUOTED = (
    "«لن نقبل بأن تدفع المدن الصغيرة ثمن أخطاء لم ترتكبها، وسنعيد توزيع المياه بين السدود الثلاثة ابتداء من الشهر المقبل حتى لا تبقى قرية "
    "واحدة بلا ماء في الصيف»"
)
_VISIT = f"زارت وزيرة المياه ليلى القاضي بلدة السهل صباح الأحد وجالت في محطة الضخ القديمة برفقة مهندسين. وقالت الوزيرة {_QUOTED}."


def copies(first, second, *outlets):
    linker = Linker(MemoryLinkStore(), {outlet.id: outlet for outlet in outlets})
    linker.add([read_article(first), read_article(second)])
    return [(copy.id, copy.of) for copy in linker.store.copies(["a", "b"])]


@pytest.mark.parametrize(
    ("name", "kind", "begins", "wanted"),
    [
        ("وزارة الصحة", "site", "أعلن وزير الصحة سامي الراوي", ("b", "a")),
        ("وزارة الصحة", "site", "أعلن المتحدث باسم وزارة الصحة", ("b", "a")),
        ("وزارة الصحة والسكان", "site", "أعلنت وزارة الصحة", ("b", "a")),
        ("الموقع الرسمي لوزارة الصحة", "site", "أعلن وزير التعليم", ("a", "b")),
        ("وزارة المياه", "site", "أعلن وزير الصحة سامي الراوي", ("a", "b")),
        ("صحيفة الأفق", "newspaper", "أعلن وزير الصحة سامي الراوي", ("a", "b")),
        ("الأفق", "site", "أعلن وزير الصحة سامي الراوي", ("a", "b")),
    ],
)
def test_an_agency_carries_a_bodys_own_release(name, kind, begins, wanted):
    own = article("a", begins + _TOLD, "بدء حملة الحصبة", "own", "2031-05-05T08:00+03:00")
    wire = article("b", "نوران - مدار: " + begins + _TOLD, "بدء حملة تطعيم", "madar", "2031-05-05T09:00+03:00")
    assert copies(own, wire, _MADAR, Outlet("own", name, "https://own.example/", kind=kind)) == [wanted]


@pytest.mark.parametrize(
    ("other", "copied"),
    [
        (f"استقبل أهالي السهل وزيرة المياه بالعتاب بعد انقطاع الشبكة. وردت القاضي على أسئلتهم {_QUOTED}. ولم تحدد كلفة الخطة.", False),
        (f"زارت وزيرة المياه ليلى القاضي بلدة السهل صباح الأحد وجالت في المحطة. وقالت الوزيرة {_QUOTED}.", True),
    ],
)  # fmt: skip
def test_short_reports_that_share_a_quotation_alone_are_no_copies(other, copied):
    first = article("a", _VISIT, "وزيرة المياه تعد بتوزيع جديد", "sada", "2031-05-05T08:00+03:00")
    second = article("b", other, "الوزيرة: لن تدفع المدن الصغيرة الثمن", "nahar", "2031-05-05T09:00+03:00")
    assert bool(copies(first, second)) == copied
