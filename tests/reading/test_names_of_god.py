"""Names whose second half is «الله», and «الله» itself. All names are invented."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("وأوضح الجار الله أن المهرجان يحتوي على عروض.", "الجار الله"),
        ("وقائد فريق العمل غرم الله المرشد، أن المبادرة ناجحة.", "غرم الله"),
        ("وقال مدير المرور اللواء وصل الله الحربي إن الطريق مغلق.", "وصل الله"),
        ("وقال مدير المرور اللواء وصل الله سالم الحربي إن الطريق مغلق.", "وصل الله سالم الحربي"),
        ("وقرأ العبد الله نصين في الجولة.", "العبد الله"),
        ("وقرأ جميع روايات صنع الله سالم في شهر.", "صنع الله"),
        ("وأوضح مدير البرنامج سليمان فتح الله، أن الخطة جاهزة.", "سليمان فتح الله"),
        ("وسئل عن اللاعب مد الله العليان.", "مد الله"),
    ],
)
def test_a_name_of_two_halves_is_a_person(body, name):
    found = find_names(Text(body))
    assert all(each.text != "الله" for each in found)
    assert any(each.text.startswith(name) and each.kind == "PER" for each in found)


@pytest.mark.parametrize(
    "body",
    [
        "وقال: خير الله كثير، ولا ينقطع.",
        "ومد الله في عمره.",
        "وفتح الله عليه بعد حين.",
        "وقالت إن رحمة الله واسعة.",
        "وكان يقول إن صنع الله بديع.",
    ],
)
def test_a_word_before_it_makes_no_name(body):
    assert [each.text for each in find_names(Text(body))] == ["الله"]
