"""Who is who: a table of name pairs, written for Isnad, that are one or two; persons' names are invented."""

from pathlib import Path

import pytest

from isnad.arabic.aliases import alias_key
from isnad.arabic.text import Text
from isnad.reading.names import find_names, identify
from isnad.reading.names.identity import describe

PAIRS = [line.split("\t") for line in (Path(__file__).parent / "name_pairs.tsv").read_text(encoding="utf-8").splitlines()[1:]]


def one(first: str, second: str) -> bool:
    a, b = identify(first), identify(second)
    return (a.id is not None and a.id == b.id) or alias_key(first) == alias_key(second)


def test_the_table_is_large_enough():
    assert len(PAIRS) >= 300


def test_pairs_of_one_name_join_and_pairs_of_two_do_not():
    wrong = [pair for pair in PAIRS if pair[2] == "no" and one(*pair[:2])]
    missed = [pair for pair in PAIRS if pair[2] == "yes" and not one(*pair[:2])]
    right = sum(pair[2] == "yes" for pair in PAIRS) - len(missed)
    assert 2 * right / (2 * right + len(wrong) + len(missed)) >= 0.95, (wrong, missed)
    assert wrong == []


def test_identity_says_why():
    assert identify("الولایات المتحدة").why == "gazetteer"
    assert identify("عمان", "LOC").why == "gazetteer, ambiguous"


def test_of_a_currency_it_is_known_that_it_is_one():
    assert [describe(name, "MISC", None).fine for name in ("دولار", "جنيه مصري", "كأس البحار")] == ["currency", "currency", None]


def test_a_spelling_whose_alias_key_is_itself_a_listed_name_is_that_name():
    assert identify("محمد بن سلمان بن عبد العزيز", "PER").id == identify("محمد بن سلمان", "PER").id


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("كامران چوپاني", "كامران جوباني"),
        ("دونالد ترمپ", "دونالد ترامب"),
        ("سالم الڤاضلي", "سالم الفاضلي"),
        ("نێچیرڤان بارزاني", "نيجيرفان بارزاني"),
        ("مهدي ڨربوج", "مهدي قربوج"),
    ],
)
def test_letters_of_other_languages_make_no_other_person(one, other):
    assert identify(one, "PER").id == identify(other, "PER").id is not None


def test_a_second_mention_may_have_other_letters():
    names = find_names(Text("قال وزير المياه الإيراني كامران چوپاني إن السد آمن. وأضاف جوباني أن البحيرة ممتلئة."))
    assert len({name.id for name in names if "وبان" in name.text or "وپان" in name.text}) == 1


def test_a_fathers_name_alone_is_not_his_son():
    names = find_names(Text("استقبل الملك سلمان بن عبد العزيز الوفد أمس. وشكر عبد العزيز الحاضرين."))
    assert [name.id for name in names if name.text == "عبد العزيز"] in ([None], [])


WHOLE, OTHER = "نزار بن عمارة", "خالد بن عمارة"
CHILDREN = [
    (f"التقى الوزير {WHOLE} نظيره. وقال بن عمارة إن الاتفاق قريب.", "بن عمارة", WHOLE),
    ("استقبل الرئيس محمد ولد مرزوك الوفد. وأضاف ولد مرزوك أن الحوار مفتوح.", "ولد مرزوك", "محمد ولد مرزوك"),
    ("قال سالم بن راشد الورداني إن السوق آمنة. وأكد ابن راشد أن السوق مغلقة.", "ابن راشد", "سالم بن راشد الورداني"),
    ("قالت مريم بنت سالم إن السوق آمنة. وأكدت بنت سالم أن السوق مغلقة.", "بنت سالم", "مريم بنت سالم"),
    (f"قال {WHOLE} إن السوق آمنة. وقال {OTHER} إن السوق مغلقة. وقال بن عمارة إنه سيعود.", "بن عمارة", None),
    ("وقال بن عمارة إن السوق آمنة.", "بن عمارة", None),
    ("قال ولد مرزوك إن الحوار مفتوح.", "ولد مرزوك", None),
]


@pytest.mark.parametrize(("body", "written", "whole"), CHILDREN)
def test_who_is_called_by_his_father_alone_is_the_one_so_called_in_the_article_or_open(body, written, whole):
    names = [name for name in find_names(Text(body)) if name.text == written]
    wanted = None if whole is None else identify(whole, "PER").id
    assert [name.id for name in names] == [wanted]
    assert whole is None or [name.name for name in names] == [whole]


@pytest.mark.parametrize(
    ("spelled", "id"),
    [
        ("بيلاروسيا", "Q184"), ("روسيا البيضاء", "Q184"), ("قرغيزستان", "Q813"), ("المالديف", "Q826"), ("كازخستان", "Q232"),
        ("لوكسمبورج", "Q32"), ("الدنمارك", "Q35"), ("الدانمارك", "Q35"), ("هاييتي", "Q790"), ("جواتيمالا", "Q774"), ("بنجلاديش", "Q902"),
        ("سيريلانكا", "Q854"), ("الفليبين", "Q928"), ("نيوزيلاندا", "Q664"), ("الكونغو الديموقراطية", "Q974"), ("أنجولا", "Q916"),
        ("جامبيا", "Q1005"), ("مقدونيا", "Q221"),
    ],
)  # fmt: skip
def test_a_land_is_known_in_the_spellings_of_the_press(spelled, id):
    assert identify(spelled, "LOC").id == id


@pytest.mark.parametrize(
    ("written", "listed"),
    [
        ("تريزا ماي", "تيريزا ماي"),
        ("أنجيلا ميركيل", "أنغيلا ميركل"),
        ("فرنسوا هولاند", "فرانسوا هولاند"),
        ("ديمتري مدفيديف", "دميتري ميدفيديف"),
    ],
)
def test_a_whole_foreign_name_may_have_one_word_further_off_than_its_alias_key(written, listed):
    assert identify(written, "PER").id == identify(listed, "PER").id is not None


@pytest.mark.parametrize(
    ("other", "listed"),
    [
        ("باريس جونسون", "بوريس جونسون"),
        ("جين كيري", "جون كيري"),
        ("محمد البوخاري", "محمد بخاري"),
        ("مارلين ماكرون", "إيمانويل ماكرون"),
        ("سليم حسن", "سالم حسن"),
    ],
)
def test_other_vowels_another_word_and_arabs_names_are_another(other, listed):
    assert identify(other, "PER").id != identify(listed, "PER").id
