"""Persons whose name is a word too, behind a title; «علي» and no preposition; family names of our lists beside titles and persons."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names
from isnad.reading.names.document import complete
from isnad.reading.names.spans import Span


def persons(raw):
    return [name.text for name in find_names(Text(raw)) if name.kind == "PER"]


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("قالت وزيرة المالية طيف سامي إن الموازنة جاهزة.", "طيف سامي"),
        ("رحبت رئيسة البلدية أمل المنصوري بالوفد.", "أمل المنصوري"),
        ("وغنت بمشاركة الشاعرة روضة الحاج.", "روضة الحاج"),
        ("قال السفير رائد الصباح إن العلاقات متينة.", "رائد الصباح"),
        ("تلقى إمام عاشور بطاقة صفراء في المباراة.", "إمام عاشور"),
        ("قال النائب علي السوداني إن القانون مؤجل.", "علي السوداني"),
        ("أحيا الحزب ذكرى الرئيس الراحل علي عبدالله صالح أمس.", "علي عبدالله صالح"),
        ("وقال الرقيب علي العبدالله إن العيد فرحة.", "علي العبدالله"),
        ("أحيا المطرب أبو عركي البخيت أمسية. وقال البخيت إن الجمهور كريم.", "أبو عركي البخيت"),
        ("وقال الوزير محمد أحمد ولد محمد الأمين إن الأمر قريب.", "محمد أحمد ولد محمد الأمين"),
        ("توعد الفريق دقلو بالعودة.", "دقلو"),
        ("أشاد الرئيس تبون بالشراكة.", "تبون"),
        ("دشن تبون وميلوني الخط الجديد.", "تبون"),
    ],
)
def test_a_word_behind_a_title_that_does_nothing_to_it_is_a_name(raw, name):
    assert name in persons(raw)


@pytest.mark.parametrize(
    ("raw", "word"),
    [
        ("قدم الوزير خطة العمل أمس.", "خطة العمل"),
        ("أعلن المدرب قائمة المنتخب أمس.", "قائمة المنتخب"),
        ("فقد الفريق أمل الفوز أمس.", "أمل الفوز"),
        ("قال مسؤول رفيع المستوى إن الأمر قريب.", "رفيع المستوى"),
        ("حضر عضو شرف النادي أمس.", "شرف النادي"),
        ("اجتمع ملاك المباني أمس.", "ملاك المباني"),
        ("وصل الفريق الضيف أمس.", "الضيف"),
        ("أثنى الرئيس على عبدالله الجبوري أمس.", "على عبدالله الجبوري"),
        ("سجل اللاعب هدف الفوز أمس.", "هدف الفوز"),
        ("ووصل الرئيس طالباني متضامنا مع الضحايا.", "طالباني متضامنا"),
    ],
)
def test_what_somebody_does_something_to_is_no_name(raw, word):
    assert word not in persons(raw)


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        # Behind the verb's own «على» whoever does it may be a title.
        ("قضت المحكمة على نبيل الشماخي بالغرامة.", "نبيل الشماخي"),
        ("عرضت الوزيرة على كريم المنصوري رئاسة الهيئة.", "كريم المنصوري"),
        ("وسلم السفير على عبد الرحمن الحمداني عند الباب.", "عبد الرحمن الحمداني"),
        ("عثر الجنود على سعيد الورداني حيا.", "سعيد الورداني"),
        ("ورد المدرب على طارق النجار بلطف.", "طارق النجار"),
        # The name, where the article shows it.
        ("وصل النائب علي ناصر الحمداني. وقال النائب على ناصر الحمداني إن الأمر قريب.", "على ناصر الحمداني"),
        ("تعب اللاعب محمد علي من السفر، ونام على المقعد.", "محمد علي"),
    ],
)
def test_the_preposition_is_no_given_name(raw, name):
    assert name in persons(raw)


@pytest.mark.parametrize(
    ("raw", "begins"),
    [
        ("أشاد الوزير على حسن الورداني أمس.", 3),
        ("أشاد الوزير على حسن الورداني الذى حضر.", 2),
        ("أشاد الوزير على حسن الورداني فى المساء.", 2),
        ("أشاد الوزير المصرى على حسن الورداني.", 3),
        ("قال على حسن الورداني إنه باق.", 1),
    ],
)
def test_ala_is_ali_where_the_text_writes_every_last_ya_so(raw, begins):
    text = Text(raw)
    at = text.forms.index("على")
    (span,) = [s for s in complete(text, [Span(at, at + 3, 0, "PER", "tagger")], []) if s.kind == "PER"]
    assert span.first == begins
