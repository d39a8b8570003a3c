"""A famous person is not everybody of his name: trades, titles, ages, and what else an article says. All sentences are our own."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names, identify


def _persons(body: str) -> list[str | None]:
    return [name.id for name in find_names(Text(body)) if name.kind == "PER"]


_ABADI, _MALIKI, _SHOUKRY = (identify(name, "PER").id for name in ("حيدر العبادي", "نوري المالكي", "سامح شكري"))


@pytest.mark.parametrize(
    ("body", "ids"),
    [
        # a trade says it by itself
        ("اشتكى الخباز حيدر العبادي من غلاء الطحين في العراق.", [f"{_ABADI}~trade"]),
        ("قال مدير مدرسة النور سامح شكري إن الفصول جاهزة.", [f"{_SHOUKRY}~trade"]),
        ("قال صاحب المطعم حيدر العبادي إن الزبائن عادوا. وأضاف العبادي أن الأسعار ثابتة.", [f"{_ABADI}~trade"] * 2),
        ("قال حيدر العبادي، المقاول، إن الجسر جاهز.", [f"{_ABADI}~trade"]),
        ("أدلى شاب يدعى حيدر العبادي بشهادته أمام اللجنة.", [f"{_ABADI}~citizen"]),
        ("صافح رئيس الوزراء العراقي حيدر العبادي العمال، ثم الخباز حيدر العبادي.", [_ABADI, f"{_ABADI}~trade"]),
        # what he may be as well, where nothing else speaks of him
        ("قال استشاري القلب نوري المالكي إن العملية استغرقت ست ساعات.", [f"{_MALIKI}~medicine"]),
        ("أوقفت الدورية المشتبه به سامح شكري بعد سرقة الدراجة.", [f"{_SHOUKRY}~citizen"]),
        ("أصيب حيدر العبادي (22 عاما) في حادث سير.", [f"{_ABADI}~citizen"]),
        ("قال الدكتور حيدر العبادي إن اللقاح آمن.", [f"{_ABADI}~citizen"]),
        # and where something does
        ("قال الدكتور حيدر العبادي إن الموازنة جاهزة. وأيد العراق القرار.", [_ABADI]),
        ("قال رئيس الوزراء الدكتور حيدر العبادي إن الموازنة جاهزة.", [_ABADI]),
        ("قال الدكتور حيدر العبادي إن اللقاء مهم. وحضر وزير المالية سالم الورداني.", [_ABADI, identify("سالم الورداني", "PER").id]),
        ("مثل المتهم حيدر العبادي أمام المحكمة في بغداد.", [_ABADI]),
        ("زار الشهيد ياسر عرفات المدينة.", [identify("ياسر عرفات", "PER").id]),
        ("قال المهندس إيلون ماسك إن الصاروخ جاهز.", [identify("إيلون ماسك", "PER").id]),  # few are called so
        ("وفي لبنان رجل واضح المواقف اسمه سمير جعجع.", [identify("سمير جعجع", "PER").id]),
        ("نفى المتهم كريم بنزيما التهمة قبل المباراة، وقال المدرب إنه جاهز.", [identify("كريم بنزيما", "PER").id]),
        ("قال حيدر العبادي، وهو بقال من البصرة، إن الأسعار ارتفعت.", [f"{_ABADI}~trade"]),
        ("قال حيدر العبادي إن الخباز عاد.", [_ABADI]),
        ("قال محامي سعد الحريري إن الجلسة تأجلت.", [identify("سعد الحريري", "PER").id]),  # another's lawyer
    ],
)
def test_who_stands_with_a_private_persons_trade_is_not_the_famous_one(body, ids):
    assert _persons(body) == ids


@pytest.mark.parametrize(("name", "known"), [("آبي أحمد", True), ("أبي أحمد", True), ("أبو أحمد", False), ("أبا أحمد", False)])
def test_a_kunya_is_nobody_in_particular(name, known):
    assert (identify(name, "PER").id == identify("آبي أحمد", "PER").id) is known


@pytest.mark.parametrize(
    ("body", "fine"),
    [
        ("قال رجل الأعمال سامر الورداني إن المصنع جاهز.", "businessperson"),
        ("قال القيادي في حركة النور سامر الورداني إن الوفد غادر.", "politician"),
        ("قال رئيس حكومة الوحدة سامر الورداني إن الوفد غادر.", "politician"),
        ("قالت المنسقة الوطنية لحزب الساحل مريم الورداني إن الوفد غادر.", "politician"),
        ("قال رئيس مفوضية الاتحاد الأفريقي سامر الورداني إن الوفد غادر.", "politician"),
        ("قال رئيس الاتحاد الدولي لكرة القدم سامر الورداني إن الوفد غادر.", None),
        ("قال رئيس جمعية الساحل سامر الورداني إن الوفد غادر.", None),
        ("قال المخرج سامر الورداني إن الفيلم جاهز.", "artist"),
        ("وقال أمينها العام أنطونيو جوتيريش إن الوفد غادر.", "politician"),  # a list knows him, though spelled otherwise
        ("ضمت الخلية (صالح يزيد المنيع - منصور ناصر الدخيل) وآخرين.", None),  # no artist by the name alone
    ],
)
def test_the_finer_class_is_that_of_the_role(body, fine):
    assert {name.fine for name in find_names(Text(body)) if name.kind == "PER"} == {fine}
