"""Provinces right behind the noun of their rank or who governs them, and who stands behind them."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names

SALAH, KEF, BECHAR = ("صلاح الدين", "Q190131"), ("الكاف", "Q328199"), ("بشار", "Q215467")


@pytest.mark.parametrize(
    ("raw", "meant"),
    [
        ("افتتح محافظ صلاح الدين هادي الورداني جسرا.", [SALAH, ("هادي الورداني", "per:هادي-وردني")]),
        ("اجتمع أعيان بمحافظة صلاح الدين أمس.", [SALAH]),
        ("جرت امتحانات في ولاية الكاف التونسية.", [KEF]),
        ("وقال والي الكاف منير الورداني إن السيل انحسر.", [KEF, ("منير الورداني", "per:منير-وردني")]),
        ("قال والي بشار إن الماء عاد.", [BECHAR]),
        ("نظفت فرق ولاية بشار الطرق.", [BECHAR]),
        ("أصابت الطائرة محطة الكهرباء بولاية شمال كردفان السودانية.", [("شمال كردفان", "Q864093")]),
        ("هطل الثلج بمحافظة الغربية.", [("الغربية", "Q30835")]),
        ("قال اللواء فريد الزيدي محافظ مطروح إن الساحل آمن.", [("فريد الزيدي", "per:فريد-زيدي"), ("مطروح", "Q30682")]),
        ("ضربت عاصفة ولاية سعيدة غربي الجزائر.", [("سعيدة", "Q233640"), ("الجزائر", "Q262")]),
        ("تفقد والي نابل حسن الشماخي الميناء.", [("نابل", "Q328145"), ("حسن الشماخي", "per:حسن-شماخي")]),
        ("ورأى محافظ إب كريم الزيدي أن الطريق سالك.", [("إب", "Q388274"), ("كريم الزيدي", "per:كريم-زيدي")]),
    ],
)
def test_what_stands_behind_the_noun_of_a_province_is_that_province(raw, meant):
    assert [(name.text, name.id) for name in find_names(Text(raw))] == meant


@pytest.mark.parametrize(
    ("raw", "word"),
    [
        ("وبدأت ولاية سعيدة للمجلس الجديد.", "سعيدة"),
        ("طالب المدرب بضرورة محافظة النصر على صدارته.", "النصر"),
        ("شكر محافظ بشار الزيدي السكان.", "بشار"),
        ("ووصل المحافظ عمران الزيدي مساء.", "عمران"),
        ("وهو سياسي محافظ أب لثلاث بنات.", "أب"),
    ],
)
def test_a_term_a_keeping_and_a_governors_own_name_are_no_provinces(raw, word):
    assert word not in [name.text for name in find_names(Text(raw)) if name.kind == "LOC"]


@pytest.mark.parametrize(
    ("body", "written", "ids"),
    [
        ("قال محافظ كركوك إن مدينة كركوك آمنة.", "كركوك", ["Q193268", "Q173310"]),
        ("زار الوفد محافظات نينوى وكركوك وديالى.", "كركوك", ["Q193268"]),
        ("سكنت القبيلة ولاية مسقط قديما.", "مسقط", ["Q3826"]),  # the Sultanate's districts are called so
        ("قال محافظ مسقط إن الطرق سالكة.", "مسقط", ["Q544762"]),
        ("ولد في مدينة السلط ودرس في الجامعة.", "السلط", ["Q867586"]),
    ],
)
def test_a_town_behind_the_noun_of_its_lands_provinces_is_the_province(body, written, ids):
    assert [name.id for name in find_names(Text(body)) if name.text == written] == ids


@pytest.mark.parametrize(
    ("body", "ids"),
    [
        ("وصلت القوافل إلى ولاية نهر النيل شمال السودان.", ["Q849297"]),
        ("يجري نهر النيل في السودان.", ["Q3392"]),
        ("افتتحت محافظة البحر الأحمر المصرية متحفا.", ["Q30831"]),
        ("سبح الصيادون السودانيون قرب ولاية البحر الأحمر.", ["Q310120"]),
        ("افتتحت محافظة البحر الأحمر متحفا.", ["Q30831"]),
        ("عبرت السفينة البحر الأحمر.", ["Q23406"]),
    ],
)
def test_a_province_that_is_called_as_a_water_is_meant_right_behind_its_noun(body, ids):
    assert [name.id for name in find_names(Text(body)) if name.text in ("نهر النيل", "البحر الأحمر")] == ids
