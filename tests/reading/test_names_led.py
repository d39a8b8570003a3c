"""Names that a word before them leads or shows: fathers and houses, offices with what is said of them, ranks, prepositions, remains."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names


def found(body: str) -> list[tuple[str, str]]:
    return [(name.text, name.kind) for name in find_names(Text(body))]


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("قال رئيس الحزب سيدي أحمد ولد الطالب إن الخطة جاهزة.\nوأضاف ولد الطالب أن النتائج قريبة.", ["سيدي أحمد ولد الطالب", "ولد الطالب"]),
        ("التقى المبعوث سالم ولد الشيخ حبيب الوفد.\nوقال ولد الشيخ حبيب إن الحوار مستمر.", ["سالم ولد الشيخ حبيب", "ولد الشيخ حبيب"]),
        ("قال بابا ولد الداه ولد اعمر إن المسيرة سلمية.\nوأوضح ولد اعمر مطالبها.", ["بابا ولد الداه ولد اعمر", "ولد اعمر"]),
        ("ترأست الوزيرة فاطمة منت البخاري الاجتماع.", ["فاطمة منت البخاري"]),
        ("قال وزير المياه المكلف علي الصالح إن السد جاهز.", ["علي الصالح"]),
        ("قال وزير المالية المستقيل عصام الديلوري إن الخزينة فارغة.", ["عصام الديلوري"]),
        ("قال المتحدث العسكري العميد ناصر سريع إن الطريق فتح.\nوأضاف سريع أن الجسر مغلق.", ["ناصر سريع", "سريع"]),
        ("أكد العقيد ماجد عاجل، الناطق باسم القوات، أن الطريق مفتوح.", ["ماجد عاجل"]),
        ("ووري جثمان الشرعبي الثرى في مقبرة المدينة.", ["الشرعبي"]),
        ("شارك المئات في جنازة القعيطي أمس.", ["القعيطي"]),
        ("وأضاف آل فاضل أن الأمانة مستعدة.", ["آل فاضل"]),
    ],
)
def test_persons_are_whole(body, names):
    assert [text for text, kind in found(body) if kind == "PER"] == names


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("الكاتب سامر الحلواني ولد في قرية صغيرة.", ["سامر الحلواني"]),
        ("سامر الحلواني ولد عام 1950 هناك.", ["سامر الحلواني"]),
        ("ولد الشيخ كريم الزيدي عام 1930.", ["كريم الزيدي"]),
        ("قال محمد ولد سيدي الكوري إن العمل مستمر.", ["محمد ولد سيدي الكوري"]),
        ("قال محمد ولد سيدي المدير إن العمل مستمر.", ["محمد ولد سيدي"]),
        ("قال ولد صغير إنه رأى السيارة.", []),
        ("قال الوزير ناصر أمس إن السد جاهز.", ["ناصر"]),
        ("قال السيد نصر مبتسما إن الفريق فاز.", ["نصر"]),
        ("أعلن عن وفاة المدير العام في حادث.", []),
    ],
)
def test_and_go_no_further(body, names):
    assert [text for text, kind in found(body) if kind == "PER"] == names


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("قال إنه سافر للبرتغال أمس مع أسرته.", ["برتغال"]),
        ("يقيم اللاعب بقطر منذ عامين.", ["قطر"]),
        ("نظمت البطولة بقطر والسعودية.", ["قطر", "السعودية"]),
        ("ارتفعت الأسعار بمالي والنيجر.", ["مالي", "النيجر"]),
        ("درس الهندسة بروسيا.", ["روسيا"]),
        ("كانت مملكة بروسيا دولة ألمانية.", ["بروسيا"]),
        ("حفر الأنبوب بقطر 20 سنتيمترا.", []),
        ("دوائر بقطر متر واحد.", []),
    ],
)
def test_lands_behind_a_preposition(body, names):
    assert [text for text, kind in found(body) if kind == "LOC"] == names


def test_a_lands_red_crescent_is_one_body():
    body = "تبرع للهلال الأحمر الكويتي بالدواء. وقال الهلال الأحمر الكويتي إن الحملة مستمرة.\nووزع متطوعو الهلال الأحمر السلال."
    names = [name for name in find_names(Text(body)) if name.kind == "ORG"]
    assert [name.text for name in names] == ["هلال الأحمر الكويتي", "الهلال الأحمر الكويتي", "الهلال الأحمر"]
    assert len({name.id for name in names}) == 1
    assert [text for text, kind in found("وأعلنت جمعية الصليب الأحمر الكيني حملة.") if kind == "ORG"] == ["جمعية الصليب الأحمر الكيني"]


def test_a_land_s_society_named_later_is_not_any_before():
    body = "دعا الصليب الأحمر إلى هدنة. ثم زار وفد من الصليب الأحمر الكيني المخيم."
    assert [name.id is None for name in find_names(Text(body)) if name.kind == "ORG"] == [True, False]


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("قال الخبير يوهان فان دير مولن إن المياه ترتفع.", "وأشار فاندرمولن إلى السدود."),
        ("قالت أورسا فون در هايد إن الدعم مستمر.", "وأكدت فون درهايد أن القرار صعب."),
        ("التقى المدير ينس ستورنبرغ قادة الشركة.", "وقال شتورنبرغ إن الخطة جاهزة."),
        ("قال المدير كارل شولتز إن الوقت ضيق.", "وأضاف شولتس أن الخطة جاهزة."),
    ],
)
def test_a_foreign_family_name_spelled_otherwise_is_the_same_mans(first, later):
    names = [name for name in find_names(Text(f"{first}\n{later}")) if name.kind == "PER"]
    assert len(names) == 2
    assert names[0].id == names[1].id is not None
