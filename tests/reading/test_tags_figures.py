"""Figures of speech, firms called after somebody, and sections that a margin makes clear, in invented articles."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names
from isnad.reading.tags import Subject, choose_section, choose_tags


def tags(title, body):
    text = Text(body)
    return [tag.tag for tag in choose_tags(Subject(title, text, find_names(text)), find_names(text), ())]


@pytest.mark.parametrize(("title", "body", "never"), [
    ("هدنة تجارية بين البلدين", "أعلن الوزيران هدنة تجارية. وقال أحدهما إن الهدنة تخفض الرسوم، وإن الهدنة قصيرة.", "وقف إطلاق النار"),
    ("زلزال سياسي في العاصمة", "أحدثت الاستقالة زلزالا سياسيا. وقال نائب إن الزلزال لم ينته، وإن الحكومة ستسقط.", "زلزال"),
    ("حرب أسعار بين متجرين", "بدأت حرب أسعار بين متجرين في الحي. وقال زبون إن الحرب في صالحه، وإن الحرب لن تطول.", "حرب"),
    ("بركان الغضب ينفجر", "انفجر بركان الغضب في المدرجات. وقال مشجع إن البركان لن يهدأ.", "براكين"),
    ("إعصار الانتقادات يلاحق المدرب", "يلاحق إعصار الانتقادات المدرب. وقال لاعب إن الإعصار سيمر.", "أعاصير"),
    ("قمة نارية على الملعب البلدي", "يلتقي الفريقان في قمة الجولة. وقال المدرب إن القمة صعبة، وإن اللاعبين جاهزون للمباراة.", "قمة"),
])  # fmt: skip
def test_a_figure_of_speech_is_no_tag(title, body, never):
    assert never not in tags(title, body)


@pytest.mark.parametrize(("title", "body", "tag"), [
    ("هدنة بين الجيشين", "أعلن الجيشان هدنة مدتها شهران. وقال ضابط إن الهدنة تشمل الجبهة كلها.", "وقف إطلاق النار"),
    ("زلزال يضرب الساحل", "ضرب زلزال الساحل فجرا. وقال الدفاع المدني إن الزلزال هدم بيتين، وأثار حربا كلامية في البلدية.", "زلزال"),
    ("الحرب تدخل عامها الثالث", "دخلت الحرب عامها الثالث. وتدور معها حرب إعلامية. وقال جندي إن الحرب طالت.", "حرب"),
    ("القمة العربية تناقش الحدود", "افتتح الرئيس القمة العربية. وقال وزير الخارجية إن القمة العربية ناقشت الحدود، وحضر مباراة.", "قمة"),
])  # fmt: skip
def test_the_thing_itself_is_a_tag(title, body, tag):
    assert tag in tags(title, body)


@pytest.mark.parametrize(("title", "body", "firm", "person"), [
    ("شركة كريم سالم تفتح فرعا", "فتحت شركة كريم سالم فرعا في حائل. وقال مديرها إن المبيعات زادت.", "شركة كريم سالم", "كريم سالم"),
])  # fmt: skip
def test_a_firm_called_after_somebody_is_the_firm(title, body, firm, person):
    found = tags(title, body)
    assert firm in found
    assert person not in found


@pytest.mark.parametrize(("title", "body", "section"), [
    # by the headline and a margin
    ("رئيس الوزراء يصل إلى نيروبي", "وصل رئيس الوزراء إلى نيروبي في زيارة رسمية. وأقيمت له مراسم استقبال في المطار.", "سياسة"),
    ("سقوط قذيفة على بيت قرب خطوط التماس", "سقطت قذيفة قرب خطوط التماس. وقالت القوات المسلحة إن قذائف أخرى سقطت.", "نزاعات وحرب وسلام"),
    # by twice what any other has
    ("الحارس يعود إلى بلاده", "وقع الحارس عقدا بعد الفحص الطبي. وقال المدرب إن اللاعب سيحمل القميص رقم واحد.", "رياضة"),
    # two of one weight
    ("السيول توقف المباراة", "أوقفت السيول المباراة. وقال المدرب إن الملعب غارق، وقال الدفاع المدني إن السيول ستعود.", None),
])  # fmt: skip
def test_a_margin_makes_a_section_clear(title, body, section):
    text = Text(body)
    found = choose_section(Subject(title, text, find_names(text)))
    assert (found and found[0]) == section


def test_before_is_no_imam_and_a_road_in_the_desert_no_land():
    assert choose_section(Subject("حديث", Text("وقف الرجل أمام الباب، ثم أمام النافذة، وأمام الجدار، وهو من علماء المدينة."))) is None
    assert "الصحراء الغربية" not in tags("حادث على الطريق الصحراوي", "وقع حادث على الطريق الصحراوي. وأغلق المرور الطريق الصحراوي ساعة.")
