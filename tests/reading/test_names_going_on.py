"""A word behind a lone given name that may be its family name: it is taken in, or the mention is nobody else's."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names

A = "قال النائب سامر الحلواني إن القانون ناقص. "


@pytest.mark.parametrize(("sentence", "name"), [
    (A + "ورفض النائب سامر منيزلة الصيغة.", "سامر منيزلة"),
    (A + "واتهم النائب سامر شختورة الوزارة بالمماطلة.", "سامر شختورة"),
    ("وصل وزير المياه طارق المنذري. وأشاد رئيس الغرفة طارق باعطبة الجهود.", "طارق باعطبة"),  # no «بـ» stands before a verb
    ("التقى عضو المجلس عبد السلام نصية من طبرق وفدا.", "عبد السلام نصية"),  # an adjective of the other gender
    ("زار الوزير فراس الأمين نواكشوط.", "فراس الأمين"),
])  # fmt: skip
def test_a_family_name_that_no_list_knows_is_read_behind_an_office(sentence: str, name: str) -> None:
    assert name in [n.text for n in find_names(Text(sentence))]


@pytest.mark.parametrize(("sentence", "name"), [
    ("رأى الأمير سعود يخط خطا واضحا.", "سعود يخط"),
    ("قال الوزير فراس الأمين العام للحزب إن.", "فراس الأمين"),
    ("حضر النائب سامر بعدئذ.", "سامر بعدئذ"),
])  # fmt: skip
def test_verbs_titles_and_adverbs_are_no_family_names(sentence: str, name: str) -> None:
    assert name not in [n.text for n in find_names(Text(sentence))]


@pytest.mark.parametrize("sentence", [
    A + "واتهم النائب سامر عرب الحكومة بالتقصير.",
    A + "وأيد النائب سامر ورد الخطة.",
    "أكد رئيس اللجنة أنور السباعي الموعد، ونفى رئيس النادي أنور ذلك.",  # another office
    "قال رئيس المجلس الرئاسي منصور السباعي نعم، وقال رئيس المجلس الأعلى للدولة منصور لا.",
])  # fmt: skip
def test_a_given_name_before_a_word_or_with_another_office_is_nobody_elses(sentence: str) -> None:
    first, *others = [n for n in find_names(Text(sentence)) if n.kind == "PER"]
    assert first.id is not None
    assert others
    assert all(n.id != first.id for n in others)


@pytest.mark.parametrize(("sentence", "given"), [
    (A + "وأضاف النائب سامر أن التقرير جاهز.", "سامر"),
    (A + "وزار النائب سامر بيروت أمس.", "سامر"),
    ("زار الأمير خالد بن راشد المعرض، وهنأ الأمير خالد اللاعبين.", "خالد"),
    ("استقبل الملك عبد الله بن راشد الوفد. وقال الملك عبد الله إن البلاد بخير.", "عبد الله"),  # a given name in two words
])  # fmt: skip
def test_with_the_same_title_and_nothing_behind_it_a_given_name_is_his(sentence: str, given: str) -> None:
    first, *others = [n for n in find_names(Text(sentence)) if n.kind == "PER"]
    assert [(n.text, n.id) for n in others] == [(given, first.id)]


SON = "زار سامر الورداني الابن المصنع. "


@pytest.mark.parametrize(
    ("sentence", "text", "of"),
    [
        (SON + "وقال سامر الورداني إنه راض.", "سامر الورداني", None),
        (SON + "وقال الورداني الابن إنه راض.", "الورداني الابن", "سامر الورداني الابن"),
        (SON + "وقال الورداني إنه راض.", "الورداني", "سامر الورداني الابن"),
        ("حضر سامر الورداني الحفل. " + SON + "وقال الورداني إنه راض.", "الورداني", "سامر الورداني"),
        ("حضر سامر الورداني الأب الحفل. " + SON + "وقال الورداني إنه راض.", "الورداني", None),  # either of the two
    ],
)
def test_the_son_is_not_the_father(sentence: str, text: str, of: str | None) -> None:
    names = [n for n in find_names(Text(sentence)) if n.kind == "PER"]
    assert names[-1].text == text
    assert [n.text for n in names if n.id is not None and n.id == names[-1].id][:1] == [of or text][: names[-1].id is not None]


@pytest.mark.parametrize("sentence", ["قال سامر الورداني الأب لثلاثة أبناء إن.", "قال سامر الورداني الأب الروحي للحركة إن."])
def test_a_father_of_children_bears_no_other_name(sentence: str) -> None:
    assert [n.text for n in find_names(Text(sentence)) if n.kind == "PER"] == ["سامر الورداني"]


def test_a_family_name_with_its_generation_alone_is_open() -> None:
    (name,) = find_names(Text("قال ترامب الابن إنه راض."))
    assert (name.text, name.id) == ("ترامب الابن", None)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("أفاد المحامي كريم الديلوري بأن بوزلماطي حضر.", [("PER", "كريم الديلوري"), ("PER", "بوزلماطي")]),
        ("كرم وزير الرياضة الفائزين.", []),
        ("ثم كرم الأمير خالد الفائزين.", [("PER", "خالد")]),
        ("قال كرم الورداني إنه عاد.", [("PER", "كرم الورداني")]),
        ("انتشرت القوات في نينوى وصلاح الدين والأنبار.", [("LOC", "نينوى"), ("LOC", "صلاح الدين"), ("LOC", "الأنبار")]),
        ("حضر سامر الورداني وصلاح الدين الحلواني.", [("PER", "سامر الورداني"), ("PER", "صلاح الدين الحلواني")]),
        ("قال قائممقام الحويجة سامر الورداني إن الطريق آمن.", [("LOC", "الحويجة"), ("PER", "سامر الورداني")]),
        ("نزح آلاف من مخيم أبو زلطة.", [("LOC", "أبو زلطة")]),
        ("التقط تلسكوب سامر الورداني صورة.", [("MISC", "تلسكوب سامر الورداني")]),
        ("قال محافظ ميسان علي طهماز ان المشروع انتهى.", [("LOC", "ميسان"), ("PER", "علي طهماز")]),
        ("حضرت الكاتبة أحلام زلماطي الندوة.", [("PER", "أحلام زلماطي")]),
        ("حضر الروائي سامر الورداني والكاتبة أحلام زلماطي.", [("PER", "سامر الورداني"), ("PER", "أحلام زلماطي")]),
        ("تتقدم القوات في صلاح الدين.", [("LOC", "صلاح الدين")]),
        ("استقبلت الحديقة أسدا ولبؤة. وقال الحارس إن الأسد بصحة جيدة.", []),
        ("قال بشار الأسد إن أسدا عاد. وقال الأسد إنه راض.", [("PER", "بشار الأسد"), ("PER", "الأسد")]),
        ("فاز المصارع محمود التونسي بالذهبية، وأهدى التونسي الفوز لأمه.", [("PER", "محمود التونسي"), ("PER", "التونسي")]),
    ],
)
def test_verbs_particles_places_and_things_are_no_persons(sentence: str, names: list[tuple[str, str]]) -> None:
    assert [(n.kind, n.text) for n in find_names(Text(sentence))] == names


def test_a_particle_before_a_family_name_is_no_given_name() -> None:
    first, second = find_names(Text("حضر الوزير سامر الورداني أمس. وأفاد المحامي بأن الورداني سافر."))
    assert first.id == second.id is not None
