"""Slips of the hamza: which words are misspelt, which two texts share, which a copy mends."""

import pytest
from linking_invented import FIRE_WIRE, article

from isnad.linking import LinkReader
from isnad.linking.rewording import difference
from isnad.linking.slips import compared, inherited, is_slip
from isnad.records import Article


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("إستقبل", True),
        ("الإنتخابات", True),
        ("وإستقبل", True),
        ("إعترفوا", True),
        ("وإجتمعوا", True),
        # No everyday words, but of the forms whose alef is only said.
        ("إنزلاق", True),
        ("لإشتعال", True),
        ("إرتطام", True),
        ("إنتاج", False),
        ("إنجازا", False),
        ("إنديانا", False),
        ("ادارته", True),
        ("المحكمه", True),
        ("للشبكه", True),
        ("استقبل", False),
        # Forms that are right, and a pronoun that may be one.
        ("اعترفوا", False),
        ("أعلنوا", False),
        ("اعلموا", False),
        ("إدارتها", False),
        ("أقامتها", False),
        ("منشآته", False),
        ("الشوكولاته", False),
        ("محكمه", False),
        ("الوجه", False),
        ("المياه", False),
        ("الله", False),
        ("الفقه", False),
        ("الانتخابات", False),
        ("إعلان", False),
        ("أحمد", False),
        ("نوران", False),
        ("إلى", False),
        ("", False),
        ("43", False),
    ],
)
def test_a_common_word_with_the_wrong_hamza_is_a_slip(word, expected):
    assert is_slip(word) is expected


@pytest.mark.parametrize(
    ("word", "meant", "expected"),
    [
        # A word that is none, a letter from a common one that another text has in its place.
        ("المحافضة", "المحافظة", True),
        ("الشمبازي", "الشمبانزي", True),
        ("سبتبمر", "سبتمبر", True),
        ("حكوومة", "حكومة", True),
        # A word, another word, a name in another spelling, another ending.
        ("الحكومة", "الخصومة", False),
        ("المحافظة", "المحافظات", False),
        ("كاسندريل", "كاساندريل", False),
        ("محافضة", "محافضات", False),
        # Of a short word only a letter that is taken for another.
        ("نظال", "نضال", True),
        ("نعال", "نضال", False),
    ],
)
def test_a_word_that_is_none_is_a_slip_where_another_text_shows_what_was_meant(word, meant, expected):
    wrong, right = (f"زار الوزير {each} صباح الاثنين." for each in (word, meant))
    assert compared(wrong, wrong, [right]) == ((word,) if expected else (), ())
    assert compared(wrong, wrong) == ((), ())
    assert compared(right, wrong) == ((), (word,) if expected else ())


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        # Behind the article another letter at the end that sounds so; a word, a plural, a name, and what has no article are none.
        ("المصفات", True), ("القنات", True), ("للمبارات", True), ("الشواطء", True), ("بالطوارء", True), ("المستشفا", True),
        ("المصفاة", False), ("الحافلات", False), ("الفتات", False), ("الأشياء", False), ("الهدوء", False), ("الدنيا", False),
        ("مصفات", False), ("الصلات", False), ("الحيات", False), ("البيضاء", False), ("العليا", False), ("الطوارئ", False),
    ],
)  # fmt: skip
def test_a_word_that_ends_in_another_letter_that_sounds_so_is_a_slip(word, expected):
    assert is_slip(word) is expected
    told = f"ذكر الوالي {word} أمس في خطابه"
    assert compared(told, told)[0] == ((word,) if expected else ())


def test_who_leaves_hamzas_out_throughout_has_a_style():
    habit = "اعلن الامين ان اكثر الاعضاء ايضا امام اللجنة"
    assert compared(habit, habit) == ((), ())
    slip = "أعلن الأمين أن أكثر الأعضاء أيضا أمام اللجنة واضاف أن الأمر مؤجل"
    assert compared(slip, slip) == (("واضاف",), ())


@pytest.mark.parametrize(
    ("copy", "original", "shared", "mended"),
    [
        ("إستقبل الوالي وفد الجزر", "إستقبل الوالي أمس وفد الجزر", ("إستقبل",), ()),
        ("استقبل الوالي وفد الجزر", "إستقبل الوالي أمس وفد الجزر", (), ("إستقبل",)),
        ("إستقبل الوالي وفد الجزر", "استقبل الوالي أمس وفد الجزر", (), ()),
        ("ودع الوالي وفد الجزر", "إستقبل الوالي أمس وفد الجزر", (), ()),
        ("", "", (), ()),
    ],
)
def test_slips_are_shared_or_mended(copy, original, shared, mended):
    assert compared(copy, original) == (shared, mended)
    found = difference(Article(id="b", body=copy), Article(id="a", body=original))
    assert (found.slips, found.mended) == (shared, mended)


@pytest.mark.parametrize(
    ("copy", "other", "expected"),
    [
        ("زار الوزير المحافضة صباح الاثنين", "زار الوزير المحافضة صباح الاثنين", ("المحافضة",)),
        # A hamza that two desks may leave wrong by themselves; two of them are fewer's doing.
        ("إستقبل الوالي وفد الجزر بعد الانتخابات", "إستقبل الوالي وفد الجزر بعد الانتخابات", ()),
        ("إستقبل الوالي وفد الجزر بعد الإنتخابات", "إستقبل الوالي وفد الجزر بعد الإنتخابات", ("إستقبل", "الإنتخابات")),
        ("زار الوزير المحافضة صباح الاثنين", "زار الوزير المحافظة صباح الاثنين", ()),
        # A name that both spell otherwise; not with a particle before it, nor an everyday word of another form.
        ("استقبل الوالي جمعة الخطاطبة وفد الجزيرة", "جمعة الخطاطبة يستقبل وفدا", ("الخطاطبة",)),
        ("استقبل الوالي وفد الجزر بعد الانتخاب", "بعد الانتخاب وصل الوفد", ()),
    ],
)
def test_slips_that_two_copies_have_and_the_original_has_not_are_inherited(copy, other, expected):
    original = "زار الوزير المحافظة صباح الاثنين" if "الوزير" in copy else "استقبل الوالي وفد الجزر بعد الانتخابات"
    if "جمعة" in copy:
        original = "استقبل الوالي جمعة الخطايبة وفد الجزيرة"
    assert inherited(copy, original, other) == expected
    assert inherited(copy, copy, other) == ()


@pytest.mark.parametrize(("credits", "told"), [((), True), (("وكالة مدار",), False)])
def test_shared_slips_tell_weakly_who_copied_from_whom_and_never_against_a_credit(linker, credits, told):
    wrong = FIRE_WIRE.removeprefix("نوران - وكالة مدار: ").replace("مستشفى", "مستسفى")
    texts = {
        "a": article("a", FIRE_WIRE, "حريق", "madar", "2031-03-03T06:00+03:00"),
        "b": article("b", wrong, "حريق", "nahar", "2031-03-03T07:00+03:00"),
        "c": article("c", wrong, "حريق", "sada", "2031-03-03T08:00+03:00", credits=credits),
    }
    linker.add(list(texts.values()))
    reader = LinkReader(linker.store, linker.outlets)
    found = {id: reader.copy_difference(id, lambda ids: [texts[each] for each in ids]).kin for id in ("b", "c")}
    assert [[(kin.id, kin.slips) for kin in found[id]] for id in "bc"] == (
        [[("c", ("مستسفى",))], [("b", ("مستسفى",))]] if told else [[], []]
    )
    if told:
        assert "قد تكون تلك أخذت عنه، وليس ذلك دليلا قاطعا" in found["b"][0].evidence
        assert "قد يكون أخذ عن تلك، وليس ذلك دليلا قاطعا" in found["c"][0].evidence


def test_who_leaves_the_dots_of_a_final_letter_out_throughout_has_a_style():
    habit = "زارت اللجنه المحكمه في المدينه القديمه"
    assert compared(habit, habit) == ((), ())
    slip = "زارت لجنة من وزارة العدل محكمة المدينة القديمة بعد الجلسة الأولى واجتمعت بهيئة المحكمه"
    assert compared(slip, slip) == (("المحكمه",), ())
    assert compared(slip.replace("المحكمه", "المحكمة"), slip) == ((), ("المحكمه",))
