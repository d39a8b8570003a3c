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


_HEALTH = "أعلنت وزارة الصحة"
_BODIES = ["وزارة الصحة", "وزارة الصحة التونسية", "وزارة الصحة - تونس", "وزارة الصحة (تونس)", "الموقع الرسمي لوزارة الصحة التونسية"]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (2, 0, 1), (1, 2, 0)])
@pytest.mark.parametrize("paper_at", ["2031-05-05", "2031-05-05T08:00+03:00", "2031-05-05T11:00+03:00"])
@pytest.mark.parametrize("name", _BODIES)
def test_a_paper_between_a_release_and_the_agency_does_not_hide_whose_it_is(name, paper_at, order):
    own = article("a", _HEALTH + _TOLD, "بدء حملة الحصبة", "own", "2031-05-05T10:00+03:00")
    wire = article("b", "نوران - مدار: " + _HEALTH + _TOLD, "بدء حملة تطعيم", "madar", "2031-05-05T10:30+03:00")
    paper = article("c", _HEALTH + _TOLD, "حملة ضد الحصبة", "sada", paper_at)
    linker = Linker(MemoryLinkStore(), {each.id: each for each in (_MADAR, Outlet("own", name, "https://own.example/"))})
    for n in order:
        linker.add([read_article((own, wire, paper)[n])])
    assert {copy.id: copy.of for copy in linker.store.copies(["a", "b", "c"])} == {"b": "a", "c": "a"}


@pytest.mark.parametrize(("at", "told"), [("09:00", False), ("11:00", True)])
def test_who_published_before_an_agency_did_not_leave_it_out(at, told):
    wire = article("a", "نوران - مدار: " + _HEALTH + _TOLD, "بدء حملة تطعيم", "madar", "2031-05-05T10:00+03:00")
    paper = article("b", _HEALTH + _TOLD, "حملة ضد الحصبة", "sada", f"2031-05-05T{at}+03:00")
    linker = Linker(MemoryLinkStore(), {_MADAR.id: _MADAR})
    linker.add([read_article(wire), read_article(paper)])
    (copy,) = linker.store.copies(["a", "b"])
    words = "؛ ".join(copy.evidence)
    assert (copy.of, "أسقط النسبة" in words, "هذا النص أسبق" in words) == ("a", told, not told)
