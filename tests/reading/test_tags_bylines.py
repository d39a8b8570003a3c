"""The head of a text that says who wrote it, where and for whom: no tags of its names, in invented articles."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names
from isnad.reading.tags import Subject, choose_tags

#: What is told, naming nobody.
_TOLD = "فتحت السلطات المجال الجوي أمام الطائرات المدنية أمس، وعادت الرحلات إلى مواعيدها بعد الظهر."


def tags(title, body, keywords=()):
    text = Text(body)
    names = find_names(text)
    return " ".join(tag.tag for tag in choose_tags(Subject(title, text, names), names, keywords))


@pytest.mark.parametrize(("head", "absent"), [
    ("إسلام آباد/ عبد الرحمن مطر/ الأناضول\n", ("إسلام", "مطر", "الأناضول")),
    ("إسلام آباد/ الأناضول\n", ("إسلام", "الأناضول")),
    ("عمان - بترا - رنا حداد - ", ("عمان", "بترا", "حداد")),
    ("عمان - بترا - ", ("عمان", "بترا")),
    ("عمان ـ رنا حداد ـ ", ("عمان", "حداد")),
    ("بيروت – ", ("بيروت",)),
    ("بيروت (رويترز) - ", ("بيروت", "رويترز")),
    ("بيروت - كتب سامي الحداد: ", ("بيروت", "الحداد")),
    ("بيروت، سامي الحداد، رويترز\n", ("بيروت", "الحداد", "رويترز")),
    ("بقلم/ د. نجيب المحمدي\n", ("المحمدي",)),
    ("بقلم: نجيب المحمدي\n", ("المحمدي",)),
    ("بقلم نجيب المحمدي\n", ("المحمدي",)),
    ("كتبت/ رنا حداد\n", ("حداد",)),
    ("عين الساحل – بيروت\n", ("بيروت",)),
    ("نجيب المحمدي - بيروت\n", ("المحمدي", "بيروت")),
])  # fmt: skip
def test_names_of_a_byline_or_dateline_are_no_tags(head, absent):
    found = tags("فتح المجال الجوي", head + _TOLD)
    assert not [name for name in absent if name in found]


@pytest.mark.parametrize(("title", "head", "more", "present"), [
    ("فتح المجال الجوي", "إسلام آباد/ عبد الرحمن مطر/ الأناضول\n", " وقال مطار إسلام آباد إنه جاهز في إسلام آباد.", "إسلام آباد"),
    ("إسلام آباد تفتح المجال الجوي", "إسلام آباد/ الأناضول\n", "", "إسلام آباد"),
    ("فتح المجال الجوي", "بيروت – ", " وعادت الحركة إلى بيروت مساء.", "بيروت"),
    # What is no line of a writer: what goes on in a sentence, a dash behind a number of words, a name that acts.
    ("فتح الطريق", "وصل الوفد إلى بيروت - ", "", "بيروت"),
    ("فتح الطريق", "بيروت تفتح الطريق - ", "", "بيروت"),
    ("فتح الطريق", "عاد من بيروت إلى داره - قبل الظهر\n", "", "بيروت"),
    ("فتح الطريق", "بيروت: ", " وقالت بيروت إن الطريق مفتوح.", "بيروت"),
])  # fmt: skip
def test_what_is_named_elsewhere_too_or_in_a_sentence_may_be_a_tag(title, head, more, present):
    assert present in tags(title, head + _TOLD + more)


@pytest.mark.parametrize("cited", [
    "وقال مدير الميناء للأناضول إن السفن عادت إلى الميناء قبل الظهر.",
    "نقلت الأناضول عن مدير الميناء أن السفن عادت إلى الميناء قبل الظهر.",
    "ذكرت وكالة الأناضول أن السفن عادت إلى الميناء قبل الظهر.",
    "أفادت رويترز بأن السفن عادت إلى الميناء قبل الظهر.",
])  # fmt: skip
def test_an_agency_that_is_only_cited_is_no_tag(cited):
    found = tags("عودة السفن", cited)
    assert "أناضول" not in found
    assert "رويترز" not in found


@pytest.mark.parametrize("head", ["سفيان بوعنان\n", "لوكا يوفيتش\n"])
def test_who_is_named_under_a_picture_at_the_head_is_a_tag(head):
    name = head.strip()
    body = f"{head}أعلن نادي الساحل التعاقد مع المهاجم المغربي {name} لثلاثة مواسم. وسجل {name.split()[-1]} هدفا."
    assert name in tags("الساحل يتعاقد مع مهاجم", body)  # «بوعنان» is a town's name too


def test_a_person_with_an_office_and_a_towns_name_is_a_tag():
    assert "حسن تاوريرت" in tags("وزير جديد", "عين الملك حسن تاوريرت وزيرا للنقل. وقال تاوريرت إنه سيصلح القطارات.")
