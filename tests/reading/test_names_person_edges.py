"""Words of others at the edges of a person's name: verbs, titles of two, the body that he heads, the president for whom he speaks."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names
from isnad.reading.names.person_edges import person_edges
from isnad.reading.names.spans import Span


@pytest.mark.parametrize(
    ("raw", "words", "left"),
    [
        ("وكرّم سالم الفائزين", 2, ["سالم"]),
        ("كرم سالم يصل", 2, ["كرم سالم"]),
        ("سيّد سالم يصل", 2, ["سيّد سالم"]),
        ("حنّا سالم يصل", 2, ["حنّا سالم"]),
        ("محمّد سالم يصل", 2, ["محمّد سالم"]),
        ("المدربان كولر وسالم", 2, ["كولر"]),
        ("المهندسون سالم وخلف", 2, ["سالم"]),
        ("السلطان سالم يصل", 2, ["السلطان سالم"]),
    ],
)
def test_a_verb_and_a_title_of_two_are_no_part_of_a_name(raw, words, left):
    text = Text(raw)
    found = person_edges(text, [Span(0, words, 0, "PER", "tagger")])
    assert [text.raw[text.starts[span.first] : text.ends[span.last - 1]] for span in found] == left


@pytest.mark.parametrize(
    ("raw", "words", "left"),
    [
        ("باراك أوباما القمة", 3, "باراك أوباما"),
        ("سامر بن خالد الجعفري شكره", 5, "سامر بن خالد الجعفري"),
        ("سامر الجعفري شكره", 3, "سامر الجعفري"),
        ("سامر الجعفري راشد", 3, "سامر الجعفري راشد"),
    ],
)
def test_whom_or_what_he_acts_on_is_no_part_of_a_name(raw, words, left):
    text = Text(raw)
    (span,) = person_edges(text, [Span(0, words, 0, "PER", "tagger")])
    assert " ".join(text.forms[: span.last]) == left


@pytest.mark.parametrize(
    ("raw", "names"),
    [
        ("قال رئيس إنفيديا جنسن هوانغ إن الرقائق ستصل.", ["ORG إنفيديا", "PER جنسن هوانغ"]),
        ("انتقد رئيس تسلا إيلون ماسك القرار.", ["ORG تسلا", "PER إيلون ماسك"]),
        ("قال جورج واشنطن إن الأمر صعب.", ["PER جورج واشنطن"]),
        ("ورد مكتب أبي أحمد بأن بلاده تحترم السيادة.", ["PER أبي أحمد"]),
        ("قال المتحدث باسم الرئيس محمود عباس نبيل أبو ردينة إن القرار باطل.", ["PER محمود عباس", "PER نبيل أبو ردينة"]),
    ],
)
def test_a_body_and_a_president_before_a_person_are_names_of_their_own(raw, names):
    assert [f"{name.kind} {name.text}" for name in find_names(Text(raw))] == names


def test_a_headline_s_verb_is_no_part_of_a_name_that_the_body_inherits():
    names = find_names(Text("وقّع مدبولي الاتفاق أمس."), Text("السوداني ومدبولي يوقعان مذكرة"))
    assert all("يوقعان" not in name.name for name in names)


@pytest.mark.parametrize(
    ("raw", "persons"),
    [
        ("وصلت الوزيرة ظهرا، وودعه كريم الحمداني عند الباب.", ["كريم الحمداني"]),
        ("حضر اللاعب إلى المدرسة، فسلمه سامر الورداني الكأس.", ["سامر الورداني"]),
        ("حضرت اللاعبة إلى المدرسة، ووبخها كريم الشماخي.", ["كريم الشماخي"]),
        ("قال سلمه سالم إن المدرسة مفتوحة.", ["سلمه سالم"]),
        # Names that end so.
        ("وصل طه حسين ونزيه الحمداني إلى المدرسة.", ["طه حسين", "نزيه الحمداني"]),
        ("وصلت المعلمة سها الزيدي ومها الحمداني إلى المدرسة.", ["سها الزيدي", "مها الحمداني"]),
        ("وصل جمعه سالم الزيدي الي المكتب صباحا", ["جمعه سالم الزيدي"]),
    ],
)
def test_a_verb_with_its_object_is_no_given_name(raw, persons):
    assert [name.text for name in find_names(Text(raw)) if name.kind == "PER"] == persons


@pytest.mark.parametrize(
    ("raw", "persons"),
    [
        # a little known town's name before a tribe's
        ("أدى سلوان الجبوري، وزير المياه الجديد، اليمين.", ["سلوان الجبوري"]),
        ("وصل إلى سلوان الجبوري صباحا.", []),
        # nothing but a subject stands between a verb of saying and «إن»
        ("قال المحامي سامر بغداد إن موكله بريء.", ["سامر بغداد"]),
        ("أكد فهد السويد أن الأسعار ارتفعت.", ["فهد السويد"]),
        ("قال سالم برلين: العمل مستمر.", ["سالم برلين"]),
        ("زار سامر بغداد أمس.", []),
        ("قال فهد إن السويد بعيدة.", ["فهد"]),
        # thanks behind «و»
        ("أشاد المدير بالجهود، وشكر بارتوميو فان على تعاونه.", ["بارتوميو"]),
        ("وشكر لي شيخ الأزهر على الزيارة.", []),
        ("حضر شكر الله الورداني أمس.", ["شكر الله الورداني"]),
        ("حضر سامر وشكر الورداني الحفل.", ["سامر", "شكر الورداني"]),
        ("حضر الوزير وشكر الورداني.", ["شكر الورداني"]),
    ],
)
def test_a_town_is_somebodys_last_name_and_thanks_are_no_first_one(raw, persons):
    assert [name.text for name in find_names(Text(raw)) if name.kind == "PER"] == persons
