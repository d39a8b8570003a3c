"""An outlet's own keywords as tags: the names, sections and concepts that they mean, however they are spelled."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names
from isnad.reading.tags import Subject, choose_tags


def tags(body, title, keywords):
    text = Text(body)
    return choose_tags(Subject(title, text), find_names(text), keywords)


@pytest.mark.parametrize(("named", "keyword"), [
    ("عبد الحكيم الشبلي", "عبدالحكيم الشبلي"),
    ("عبدالحكيم الشبلي", "عبد الحكيم الشبلي"),
    ("نور الدين الهاملي", "نورالدين الهاملي"),
    ("نورالدين الهاملي", "#نور_الدين_الهاملي"),
    ("أبو بكر الجيلاوي", "أبوبكر الجيلاوي"),
])  # fmt: skip
def test_a_keyword_in_another_spelling_of_a_compound_name_is_that_name(named, keyword):
    chosen = tags(f"قال {named} إن المشروع يتقدم. وزار {named} المصنع.", f"{named} يزور المصنع", [keyword])
    assert [(tag.tag, "كلمات الموقع" in tag.why) for tag in chosen if "كلم" in tag.why or "شخص" in tag.why] == [(named, True)]


@pytest.mark.parametrize(("keyword", "label", "identity"), [
    ("عبدالحكيم الشبلي", "عبد الحكيم الشبلي", "per:عبدالحكيم-شبلي"),
    ("عبد الحكيم الشبلي", "عبد الحكيم الشبلي", "per:عبدالحكيم-شبلي"),
    ("سيفالدين المرواني", "سيف الدين المرواني", "per:سفلدن-مرواني"),
    ("سيف الدين المرواني", "سيف الدين المرواني", "per:سفلدن-مرواني"),
    ("عبدالحكيم", "عبد الحكيم", None),
    ("حقوق الوالدين", "حقوق الوالدين", None),
    ("أبواب مفتوحة", "أبواب مفتوحة", None),
])  # fmt: skip
def test_a_keyword_that_no_list_knows_has_one_form(keyword, label, identity):
    assert (label, identity) in {(tag.tag, tag.id) for tag in tags("قال كريم الصفدي إن المشروع يتقدم.", "المشروع يتقدم", [keyword])}


@pytest.mark.parametrize(("keyword", "label", "identity"), [
    ("اقتصاد", "اقتصاد", "medtop:20000344"),
    ("الاقتصاد", "اقتصاد", "medtop:20000344"),
    ("ثقافة", "ثقافة", "medtop:20000038"),
    ("فن", "فنون", "medtop:20000002"),
    ("فنون", "فنون", "medtop:20000002"),
    ("علوم", "علوم وتكنولوجيا", "medtop:13000000"),
    ("العلوم والتكنولوجيا", "علوم وتكنولوجيا", "medtop:13000000"),
    ("تقنية", "تكنولوجيا", "medtop:20000756"),
    ("حوادث", "حوادث", "medtop:20000139"),
    ("الرياضة", "رياضة", "medtop:15000000"),
    ("دين", "دين ومعتقدات", "medtop:12000000"),
    ("الديون", "ديون", "medtop:20000344/ديون"),
    ("مسجد", "مساجد", "medtop:20000699"),
    ("وعود", "وعود", None),
    ("مرايا", "مرايا", None),
    ("فنان", "فنان", None),
])  # fmt: skip
def test_a_keyword_is_a_section_or_concept_by_its_form(keyword, label, identity):
    found = tags("قال كريم الصفدي إن المشروع يتقدم.", "المشروع يتقدم", [keyword])
    assert [(tag.tag, tag.id) for tag in found if "كلم" in tag.why] == [(label, identity)]
