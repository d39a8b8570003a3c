"""Bodies by their purpose, what is called after persons, diseases, firms, and persons behind offices. All names are invented."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names


def found(body):
    """Return the names of a text as (words, kind)."""
    return [(name.text, name.kind) for name in find_names(Text(body))]


@pytest.mark.parametrize(
    ("body", "whole"),
    [
        ("أعلنت الهيئة العامة للطيران المدني أن الرحلات استؤنفت.", "الهيئة العامة للطيران المدني"),
        ("وقالت الهيئة العامة للغذاء والدواء إن المنتج آمن.", "الهيئة العامة للغذاء والدواء"),
        ("أكدت الهيئة العامة للإحصاء اليوم أن العدد زاد.", "الهيئة العامة للإحصاء"),
        ("أوضحت الهيئة العامة لتنظيم قطاع الاتصالات أن الأسعار ثابتة.", "الهيئة العامة لتنظيم قطاع الاتصالات"),
        ("أعلنت الهيئة الوطنية لمكافحة الفساد أمس عن ضبط مخالفات.", "الهيئة الوطنية لمكافحة الفساد"),
        ("وذكر المركز الوطني للأرصاد وحماية البيئة أن الرياح تشتد.", "المركز الوطني للأرصاد وحماية البيئة"),
        ("قالت منظمة الأمم المتحدة للأغذية والزراعة إن المحصول قل.", "منظمة الأمم المتحدة للأغذية والزراعة"),
        ("شكر رئيس الهيئة الملكية للجبيل وينبع الحضور.", "الهيئة الملكية للجبيل وينبع"),
        ("أعلنت اللجنة العامة للانتخابات البلدية اكتمال العدد.", "اللجنة العامة للانتخابات البلدية"),
        ("اعتمدته المؤسسة العامة للتدريب الفني والمهني.", "المؤسسة العامة للتدريب الفني والمهني"),
        ("أطلقت الهيئة العامة للسياحة والتراث الوطني العديد من المشاريع.", "الهيئة العامة للسياحة والتراث الوطني"),
        ("شاركت الجمعية الخيرية لتحفيظ القرآن الكريم في الحفل.", "الجمعية الخيرية لتحفيظ القرآن الكريم"),
        ("نشر مركز الساحل للدراسات تقريرا عن الصيد.", "مركز الساحل للدراسات"),
        ("قالت شركة الساحل للتأمين إن الأرباح زادت.", "الساحل للتأمين"),
        ("أعلنت دبي للاستثمار عن أرباح الربع الثاني.", "دبي للاستثمار"),
        ("أعلن البنك الأهلي التجاري عن أرباحه.", "البنك الأهلي التجاري"),
        ("نظمت جمعية الكشافة العربية السعودية معسكرا.", "جمعية الكشافة العربية السعودية"),
    ],
)
def test_a_body_is_named_with_what_it_is_for(body, whole):
    assert (whole, "ORG") in found(body)


def test_two_bodies_that_begin_alike_stay_two_and_their_bare_beginning_is_neither():
    body = "رحبت الهيئة العامة للطيران المدني بالقرار، ونفته الهيئة العامة للغذاء والدواء. وقالت الهيئة العامة إنها ستدرسه."
    names = [name for name in find_names(Text(body)) if name.text.startswith("الهيئة العامة")]
    assert [name.text for name in names][:2] == ["الهيئة العامة للطيران المدني", "الهيئة العامة للغذاء والدواء"]
    assert names[0].name != names[1].name
    assert all(name.id is None for name in names[2:])


@pytest.mark.parametrize(
    ("body", "no"),
    [
        ("دعت اللجنة العليا للاجتماع غدا.", "اللجنة العليا للاجتماع"),
        ("سلمت اللجنة العليا للوزير تقريرها.", "اللجنة العليا للوزير"),
        ("قال مدير الهيئة العامة للموانئ والوزير إن العمل مستمر.", "الهيئة العامة للموانئ والوزير"),
        ("سافر التاجر من دبي للاستثمار في الخارج.", "دبي للاستثمار"),
    ],
)
def test_what_follows_a_body_with_l_is_not_always_its_purpose(body, no):
    assert no not in [text for text, _ in found(body)]


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("أعلنت جامعة الإمام سامر بن كريم الإسلامية فتح القبول.", [("جامعة الإمام سامر بن كريم الإسلامية", "ORG")]),
        ("هبطت الطائرة في مطار الملك سامر الدولي مساء.", [("مطار الملك سامر الدولي", "LOC")]),
        ("نقل المصاب إلى مستشفى الملك سامر التخصصي.", [("مستشفى الملك سامر التخصصي", "ORG")]),
        ("وقع الحادث في شارع سامر الورداني.", [("شارع سامر الورداني", "LOC")]),
        ("وقع الحادث على طريق الأمير كريم بن سالم.", [("طريق الأمير كريم بن سالم", "LOC")]),
        ("فاز الكاتب بجائزة سامر الورداني.", [("جائزة سامر الورداني", "MISC")]),
        ("قدمته مدينة الملك سامر للعلوم والتقنية.", [("مدينة الملك سامر للعلوم والتقنية", "ORG")]),
        ("التقى وكيل جامعة الملك سامر للتطوير الطلاب.", [("جامعة الملك سامر", "ORG")]),
        ("قال رئيس جائزة الشيخ كريم سامر الخالدي.", [("جائزة الشيخ كريم", "MISC"), ("سامر الخالدي", "PER")]),
        ("توج الفريق بكأس الملك سامر.", [("كأس الملك سامر", "MISC")]),
        ("قال مركز الملك سامر للإغاثة والأعمال الإنسانية إن القافلة وصلت.", [("مركز الملك سامر للإغاثة والأعمال الإنسانية", "ORG")]),
        ("أقيمت المباراة على ملعب الأمير مولاي عبد الله أمس.", [("ملعب الأمير مولاي عبد الله", "MISC")]),
        ("زار الطلاب متحف محمود الورداني.", [("متحف محمود الورداني", "MISC")]),
        # without a title, by what it is for
        ("أعلن مركز سامر بن كريم للفضاء إطلاق القمر.", [("مركز سامر بن كريم للفضاء", "ORG")]),
        ("زار الوفد مركز كريم بن سامر للمناصحة أمس.", [("مركز كريم بن سامر للمناصحة", "ORG")]),
        ("قال مدير مركز سامر الورداني للدراسات إن العمل مستمر.", [("مركز سامر الورداني للدراسات", "ORG")]),
    ],
)
def test_what_is_called_after_a_person_is_the_name_and_he_is_no_mention(body, names):
    assert found(body) == names


def test_what_belongs_to_a_person_is_not_called_after_him():
    assert ("ناصر الورداني", "PER") in found("لعب دوره الفنان ناصر الورداني في مسرحية جديدة.")
    assert ("سامر الورداني", "PER") in found("زار مدرسة سامر الورداني وفد من الآباء.")
    assert ("أحمد سالم", "PER") in found("لعب في مركز أحمد سالم للدفاع عن المرمى.")
    assert ("سامر بن كريم", "PER") in found("استقبل مركز سامر بن كريم للمرة الأولى الزوار.")


@pytest.mark.parametrize(
    ("body", "disease"),
    [
        ("انتشر فيروس كورونا المستجد في المدينة.", "كورونا المستجد"),
        ("توفي المريض بفيروس كورونا أمس.", "كورونا"),
    ],
)
def test_a_disease_is_no_body_and_no_person(body, disease):
    assert found(body) == [(disease, "MISC")]


@pytest.mark.parametrize(
    "body",
    [
        "قال اللاعب {} إن الفريق جاهز.",
        "قال وزير النفط {} إن الإنتاج ثابت.",
        "التقى محافظ المدينة {} وفدا من التجار.",
        "استقبل الوزير رئيس البلدية {} في مكتبه.",
        "بحث الوزير مع نظيره {} سبل التعاون.",
        "أكد مدير المستشفى {} أن الأجهزة وصلت.",
    ],
)
@pytest.mark.parametrize("name", ["نضال الفرزاني", "حيان الغرباوي", "سلوى الدرعاني", "جهاد السوادي"])
def test_a_given_name_and_a_family_name_behind_an_office_are_a_person(body, name):
    assert (name, "PER") in found(body.format(name))


@pytest.mark.parametrize(
    "body",
    [
        "قدم الباحث تقريره الاستباقي إلى اللجنة.",
        "سجل المهاجم هدفه الرأسي في الشوط الأول.",
        "أدار المدرب تمرين الصباح.",
    ],
)
def test_a_noun_and_its_adjective_behind_a_title_are_nobody(body):
    assert found(body) == []


def test_who_is_met_is_not_the_one_who_meets_him():
    body = "أكد الوزير راشد المنجوري أن الخطة جاهزة. ثم التقى المنجوري بسالم المنجوري في بيته. وقال المنجوري إن اللقاء كان عائليا."
    names = [(name.text, name.name, name.id) for name in find_names(Text(body))]
    assert names[1] == ("المنجوري", "راشد المنجوري", names[0][2])
    assert names[2][:2] == ("سالم المنجوري", "سالم المنجوري")
    assert names[2][2] != names[0][2]
    assert names[3][2] is None


def test_who_meets_a_man_of_his_family_is_not_that_man():
    first, second = find_names(Text("التقى المنجوري بسالم المنجوري."))
    assert (first.text, first.id) == ("المنجوري", None)
    assert second.text == "سالم المنجوري"


def test_a_letter_of_a_foreign_name_is_no_clitic():
    assert [(name.text, name.kind, name.id) for name in find_names(Text("قال بلنكن إن المحادثات مستمرة."))] == [
        ("بلنكن", "PER", "per:انتوني-بلنكن")
    ]
    names = find_names(Text("قال كورنت بلرشد إن البيت قديم. وأضاف بلرشد أنه سيباع."))
    assert [name.text for name in names] == ["كورنت بلرشد", "بلرشد"]


@pytest.mark.parametrize("body", ["وصل الوفد إلى عمان.", "وصل الوزير إلى عمان أمس."])
def test_a_name_of_two_lands_is_open_where_the_article_speaks_of_neither(body):
    (name,) = find_names(Text(body))
    assert (name.text, name.id, name.evidence) == ("عمان", None, "tagger; gazetteer, ambiguous")


@pytest.mark.parametrize(
    ("body", "id"),
    [
        ("وصل وزير الخارجية الأردني إلى عمان.", "Q3805"),
        ("وصل الوزير العماني من عمان.", "Q842"),
        ("اتصل بسلطنة عمان أمس.", "Q842"),
        ("ضمت البطولة المغرب والبحرين وعمان والعراق.", "Q842"),
        ("تشمل الرحلات القاهرة وعمان وبغداد.", "Q3805"),
    ],
)
def test_such_a_name_is_the_lands_that_the_article_speaks_of(body, id):
    assert [name.id for name in find_names(Text(body)) if name.text == "عمان"] == [id]


@pytest.mark.parametrize("body", ["قال شيخ الأزهر، سامر الحلواني، إن الكتاب جديد.", "قال شيخ الأزهر سامر الحلواني إن الكتاب جديد."])
def test_an_office_of_a_body_is_nobody_and_its_holders_role(body):
    names = {name.text: name for name in find_names(Text(body))}
    assert "شيخ الأزهر" not in names
    assert names["سامر الحلواني"].role == "شيخ الأزهر"


def test_a_movement_is_found_by_the_letters_that_it_goes_by():
    names = find_names(Text("أعلنت جبهة الجهاد الجديدة (جاد) مسؤوليتها."))
    assert [(name.text, name.name) for name in names] == [
        ("جبهة الجهاد الجديدة", "جبهة الجهاد الجديدة"),
        ("جاد", "جبهة الجهاد الجديدة"),
    ]


@pytest.mark.parametrize(
    ("body", "text", "fine"),
    [
        ("افتتحت جامعة الورداني مبناها الجديد.", "جامعة الورداني", "educational"),
        ("وقع الحادث في شارع سامر الورداني.", "شارع سامر الورداني", "facility"),
        ("نقل المصاب إلى مستشفى الملك سامر التخصصي.", "مستشفى الملك سامر التخصصي", "medical"),
        ("انتشر فيروس كورونا المستجد في المدينة.", "كورونا المستجد", None),
    ],
)
def test_a_finer_class_is_what_a_names_own_noun_says_or_none(body, text, fine):
    assert [name.fine for name in find_names(Text(body)) if name.text == text] == [fine]


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("تعرض كيري لسيل جارف من الانتقادات.", [("كيري", "PER")]),
        ("حكم القاضي على سيف الإسلام أمس.", [("سيف الإسلام", "PER")]),
        ("تشرفت شركة بنده بالتكريم.", [("بنده", "ORG")]),
        ("لعب خيسي رودريغيز وكاسيا معا.", [("خيسي رودريغيز", "PER"), ("كاسيا", "PER")]),
        ("وصل الرئيس رقباء سامر بن كريم الورداني.", [("سامر بن كريم الورداني", "PER")]),
        ('في مدينتي "فيوجييوشيدا وياماناشي" في اليابان.', [("فيوجييوشيدا", "LOC"), ("ياماناشي", "LOC"), ("اليابان", "LOC")]),
        ("سامر الحلواني- سبق- بلقرن: افتتح السوق في بلقرن أمس.", [("بلقرن", "LOC"), ("بلقرن", "LOC")]),
    ],
)
def test_a_name_ends_where_it_does_and_is_what_stands_with_it(body, names):
    assert [name for name in found(body) if name[0] not in ("سامر الحلواني", "سبق")] == names
