"""What somebody or a body is also called: «المعروف بـ», «الملقبة بـ», «واسمه الحقيقي», short forms in marks. All of them are invented."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names


def called(body, base):
    """Return (words, kind, whether they mean the first name) of the names behind the first, whose span is given."""
    first, *rest = read_found(body, base)
    return [(name.text, name.kind, name.id == first.id and name.name == first.name) for name in rest]


def read_found(body, base):
    names = find_names(Text(body))
    first = next(name for name in names if name.text == base)
    assert first.id is not None
    return [first, *(name for name in names if name.start > first.start)]


NICKNAMES = [
    ("اعتقلت الشرطة سامر الورداني المعروف بـ«أبو الريح» أمس. وقال أبو الريح إنه بريء.", ["أبو الريح"] * 2),
    ("غنت سلوى الورداني، الملقبة بـ«كوكب الجنوب»، في الحفل. وعادت كوكب الجنوب إلى بيتها.", ["كوكب الجنوب"] * 2),
    ("غنت سلوى الورداني الملقبة بـ«قمر صنعاء» في الحفل.", ["قمر صنعاء"]),  # no place
    ("قتل سامر الورداني المكنى أبو سلوى في الغارة. وكان أبو سلوى قائدا.", ["أبو سلوى"] * 2),
    ("قتل سامر الورداني الملقب بأبي سلوى في الغارة.", ["أبي سلوى"]),
    ("كرم النادي اللاعب سامر الورداني الشهير بـ شطيطة. وسجل شطيطة هدفين.", ["شطيطة"] * 2),
    ('التقى سامر الورداني، الذي يعرف إعلاميا باسم "الحوت"، الصحفيين. وقال الحوت إن السوق هادئة.', ["الحوت"] * 2),
    ("أوقف سامر الورداني (26 عاما)، المعروف أيضا باسم «حجي سامر»، عند الحدود.", ["حجي سامر"]),
    ("كرم النادي سامر الورداني، ولقبه «الحوت»، أمس.", ["الحوت"]),
    ("قتل أبو سلوى الورداني واسمه الحقيقي سامر الحلواني في الغارة. وكان الحلواني قائدا.", ["سامر الحلواني", "الحلواني"]),
]


@pytest.mark.parametrize(("body", "words"), NICKNAMES)
def test_what_somebody_is_also_called_means_him_wherever_it_stands(body, words):
    base = "أبو سلوى الورداني" if "واسمه" in body else "سلوى الورداني" if "غنت" in body else "سامر الورداني"
    assert called(body, base) == [(word, "PER", True) for word in words]


def test_the_reason_says_who_is_called_so():
    _, nickname = read_found("اعتقلت الشرطة سامر الورداني المعروف بـ«الحوت» أمس.", "سامر الورداني")
    assert "apposition: سامر الورداني (الحوت)" in nickname.evidence


@pytest.mark.parametrize(
    "body",
    [
        "كرم النادي سامر الورداني المعروف بحبه للبحر.",  # what he is known for
        "كرم النادي سامر الورداني المعروف بـ«حبه للبحر».",
        "قالت زوجة سامر الورداني المعروفة بـ«أم الريح» إنه بخير.",  # she is
        "وقال مالك صقر يدعى كريم الديلوري إن سامر الورداني غائب.",
        "أغلق سامر الورداني المتجر. والمتجر المعروف بـ«بيت الريح» قديم.",
    ],
)
def test_what_is_said_of_another_or_is_no_name_is_not_what_he_is_called(body):
    names = find_names(Text(body))
    base = next(name for name in names if name.text == "سامر الورداني")
    assert [name.text for name in names if name.id == base.id] == ["سامر الورداني"]


def test_a_nickname_is_not_the_famous_one_who_is_called_so():
    names = find_names(Text("تعاقد النادي مع اللاعب ديلوروس الشهير بـ«ميسي» أمس."))
    assert [(name.text, name.name, name.id) for name in names if name.kind == "PER"][1:] == [("ميسي", "ديلوروس", None)]


def test_the_full_name_names_him_who_has_no_other():
    names = find_names(Text("وقال زيدو، واسمه الكامل كريم سامر الديلوري، إن الفريق جاهز. وأضاف زيدو أن المباراة قريبة."))
    assert {name.name for name in names if name.kind == "PER"} == {"كريم سامر الديلوري"}


BODIES = [
    ("أعلنت حركة الإصلاح الوطني، المعروفة اختصارا بـ«حاو»، موقفها. وقالت حاو إنها باقية.", "حركة الإصلاح الوطني", ["حاو", "حاو"]),
    ("أعلنت الهيئة الوطنية للسدود (مسار) موقفها. وقالت مسار إن السد جاهز.", "الهيئة الوطنية للسدود", ["مسار", "مسار"]),
    ("أطلقت هيئة النقل الوطنية «مسار» خدمة جديدة. وأضافت مسار أن الخدمة مجانية.", "هيئة النقل الوطنية", ["مسار", "مسار"]),
    ("سجلت شركة السواقي الحديثة «أنهارنا» خسائر. وارتفعت أسهم «أنهارنا» أمس.", "شركة السواقي الحديثة", ["أنهارنا", "أنهارنا"]),
    ("وقالت شركة السواقي الحديثة للنقل (مسار) إن الخدمة جديدة. وأضافت «مسار» ذلك.", "شركة السواقي الحديثة للنقل", ["مسار", "مسار"]),
]


@pytest.mark.parametrize(("body", "base", "words"), BODIES)
def test_a_bodys_short_form_may_be_any_word_that_comes_again_as_a_name(body, base, words):
    assert called(body, base) == [(word, "ORG", True) for word in words]


@pytest.mark.parametrize(
    "body",
    [
        "أعلنت الهيئة الوطنية للسدود (سابقا) موقفها.",
        "أعلنت الهيئة الوطنية للسدود (مسار) موقفها. ورسمت مسار الطريق.",
        "قال قيادي في تنظيم الجرد المدعو كريم الديلوري ذلك.",
    ],
)
def test_a_word_in_brackets_that_never_comes_as_a_name_is_no_short_form(body):
    assert not [name for name in find_names(Text(body)) if name.kind == "ORG" and "apposition" in (name.evidence or "")]


def test_a_persons_name_in_latin_letters_behind_him_is_his():
    names = find_names(Text("زار جون كيري (John Kerry) المدينة أمس، ثم غادر Kerry إلى بلاده."))
    assert [name.text for name in names if name.id == "per:جون-كيري"] == ["جون كيري", "John Kerry", "Kerry"]
