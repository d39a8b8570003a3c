"""Several bearers of one name within one article, and the short forms of full names. All persons are invented."""

import pytest

from isnad import read_article
from isnad.arabic.text import Text
from isnad.reading.names import find_names
from isnad.reading.names.namesakes import NAMESAKES
from isnad.reading.tags import Subject, choose_tags
from isnad.records import Article
from reading.test_names_doubts import read


def persons(body, word, title=None):
    """Return the persons of a text whose words hold ``word``, in their order."""
    return [name for name in find_names(Text(body), Text(title) if title else None) if name.kind == "PER" and word in name.text]


APART = {
    "a player and a judge in brackets": "سجل محمد عبدالله (اللاعب) هدفا، ثم كرمه محمد عبدالله (القاضي) في الحفل.",
    "a minister and a striker": "قال وزير المياه محمد عبدالله إن السد جاهز.\nوسجل المهاجم محمد عبدالله هدفين أمس.",
    "ministers of two countries": "التقى وزير المياه العراقي محمد سالم وزير المياه المصري محمد سالم في القاهرة.",
    "ministers of two ministries": "وقع وزير المياه محمد سالم الاتفاق. وغاب وزير النقل محمد سالم عن الحفل.",
    "of two clubs": "فاز محمد عبدالله (الهلال) بالمركز الأول، وجاء محمد عبدالله (النصر) ثانيا.",
    "of two ages": "توفي محمد عبدالله (35 عاما) في الحادث، وأصيب محمد عبدالله (12 عاما) بجروح.",
    "of two towns": "أصيب محمد عبدالله من الطائف ومحمد عبدالله من جدة في الحادث.",
    "father and son": "حضر محمد عبدالله (الأب) متأخرا، وسبقه محمد عبدالله (الابن) بساعة.",
    "twice in one list": "حضر الحفل محمد عبدالله ومحمد عبدالله وسالم الحربي.",
    "twice in one list, spelled in two ways": "حضر الحفل محمد عبدالله وسالم الحربي ومحمد عبد الله.",
}


@pytest.mark.parametrize("case", APART)
def test_whom_the_words_with_a_name_contradict_is_another_and_the_reason_says_so(case):
    found = persons(APART[case], "محمد")
    assert len(found) == 2
    assert found[0].id is None or found[0].id != found[1].id
    assert all(f"{NAMESAKES}: " in name.evidence for name in found)


ONE = {
    "no further words": "حضر محمد عبدالله الحفل. وغادر محمد عبدالله مبكرا.",
    "one title": "قال وزير المياه محمد سالم إن السد جاهز. وأضاف وزير المياه محمد سالم أن العمل بدأ.",
    "a fuller and a shorter title": "قال وزير المياه العراقي محمد سالم إن السد جاهز. وأضاف وزير المياه محمد سالم أن العمل بدأ.",
    "a former office": "قال وزير المياه السابق محمد سالم إن السد جاهز. ودرب المدرب محمد سالم الفريق بعد ذلك.",
    "two titles that one mention joins": "قال الوزير الشاعر محمد سالم إن العرض قريب. وأضاف الشاعر محمد سالم ذلك. وأكده الوزير محمد سالم.",
    "two titles of a name that few bear": "قال وزير الثقافة غازي فرحان المنذري إن المعرض قريب. وقرأ الشاعر غازي فرحان المنذري قصيدة.",
    "a town and its country": "زار محمد عبدالله من الطائف ومحمد عبدالله من السعودية المعرض.",
    "an age a year on": "فاز محمد عبدالله (35 عاما) أمس، وكان محمد عبدالله (34 عاما) قد تدرب كثيرا.",
    "a list named again in another sentence": "حضر محمد عبدالله وسالم الحربي. وصفق محمد عبدالله كثيرا.",
}  # fmt: skip


@pytest.mark.parametrize("case", ONE)
def test_who_is_shown_in_what_one_person_can_be_is_one(case):
    found = persons(ONE[case], "محمد") or persons(ONE[case], "غازي")
    assert len(found) > 1
    assert len({name.id for name in found}) == 1
    assert found[0].id is not None


TWO = "قال المهاجم محمد عبدالله إن الفريق جاهز.{}\nوقال القاضي محمد عبدالله إن الجلسة تأجلت.{}\n{}"


@pytest.mark.parametrize(
    ("where", "words", "who"),
    [
        (0, " وأضاف عبدالله أن التدريب طويل.", 0),
        (1, " وأضاف عبدالله أن الحكم قريب.", 1),
        (1, " وحضر محمد عبدالله بعد ذلك.", 1),
        (2, "وقال محمد عبدالله إن الصيف حار.", None),
        (2, "وقال عبدالله إن الصيف حار.", None),
        (2, "وقال القاضي عبدالله إن الملف أغلق.", 1),
        (2, "وسجل المهاجم عبدالله هدفا آخر.", 0),
    ],
)
def test_a_mention_without_words_of_its_own_is_the_nearest_bearers_of_its_paragraph_or_open(where, words, who):
    body = TWO.format(*(words if n == where else "" for n in range(3)))
    found = persons(body, "عبدالله")
    at = body.index(words.strip()) if words else 0
    first, second = (next(n for n in found if n.role == role) for role in ("المهاجم", "القاضي"))
    said = next(n for n in found if at <= n.start < at + len(words))
    assert first.id != second.id
    assert said.id == (None if who is None else (first, second)[who].id)
    assert f"{NAMESAKES}: " in said.evidence


def test_sons_of_two_fathers_are_two_and_who_is_named_without_his_father_is_open():
    body = "حضر محمد بن سالم العبدالله ومحمد بن علي العبدالله الحفل، وقال محمد العبدالله إن الحفل جميل."
    one, other, bare = persons(body, "العبدالله")
    assert one.id is not None and other.id is not None and one.id != other.id  # noqa: PT018
    assert bare.id is None
    assert "«محمد بن سالم العبدالله»" in bare.evidence


def test_who_speaks_is_the_bearer_from_whose_mention_he_speaks():
    body = "قال المهاجم محمد عبدالله إن الفريق جاهز. وأضاف أن التدريب طويل.\nوقال القاضي محمد عبدالله إن الجلسة تأجلت. وأوضح أن الشهود كثر."
    article = read_article(Article(id="a", body=body, outlet="o", language="ar"))
    striker, judge = (name.id for name in article.names if name.kind == "PER")
    assert striker != judge
    assert [s.source_id for s in article.statements] == [striker, striker, judge, judge]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("", "زار فارنس الميناء أمس. وقال نائب الرئيس جي دي فارنس إن العمل بدأ."),
        ("فارنس يزور الميناء", "زار نائب الرئيس جي دي فارنس الميناء أمس. وقال فارنس إن العمل بدأ."),
        ("", "قال كوربيل أمس إن الفريق سيعود. وأضاف المدرب جي كيه كوربيل أن التدريب يبدأ غدا."),
        ("", "وصل المبعوث ستيفان دي ميروتا أمس. وشكر ميروتا الحكومة على الدعوة."),
        ("", "شكر ميروتا الحكومة على الدعوة. ووصل المبعوث ستيفان دي ميروتا أمس."),
    ],
)
def test_a_family_name_behind_initials_or_a_particle_means_the_person_before_and_after_the_full_name(title, body):
    found = [name for name in find_names(Text(body), Text(title) if title else None) if name.kind == "PER"]
    assert len(found) == 2
    assert found[0].id == found[1].id is not None


@pytest.mark.parametrize("other", ["كريم", "متعب"])
def test_a_family_name_behind_another_given_name_is_not_the_persons(other):
    body = f"ضمت القائمة سامر الشراحي، وحضر متأخرا و{other} الشراحي معه، وقال الشراحي إن المعسكر طويل."
    whole, behind, alone = read(body, ("سامر الشراحي", "PER"), ("الشراحي", "PER"), ("الشراحي", "PER"))
    assert alone.id == whole.id
    assert behind.id is None


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("سجل هدفي الفريق كريم الزيدي وشايع شراحيلي في الشوط الأول.", ["كريم الزيدي", "شايع شراحيلي"]),
        ("استقبل الوفد سامر الحداد ووهيب شاكر أمس.", ["سامر الحداد", "وهيب شاكر"]),
        ("حضر الأمسية الشاعر خالد بن وقاص الحارثي وحده.", ["خالد بن وقاص الحارثي"]),
    ],
)
def test_behind_a_whole_name_a_conjunction_joins_another(body, names):
    assert [name.text for name in find_names(Text(body)) if name.kind == "PER"] == names


def test_a_foreign_given_name_is_one_with_either_letter_for_k():
    ids = {persons(f"قال {name} ساركوزي إن الوفد وصل.", "ساركوزي")[0].id for name in ("نيكولا", "نيقولا")}
    assert len(ids) == 1


@pytest.mark.parametrize(
    "body", ["وصلنا بحمد الله إلى الميناء.", "تم المشروع بعون الله وبتوفيق الله.", "الصحابة رضوان الله عليهم قدوة.", "يا عباد الله اصبروا."]
)
def test_a_blessing_is_nobody(body):
    assert [name.text for name in find_names(Text(body)) if name.kind == "PER"] == []


@pytest.mark.parametrize(("body", "ids"), [
    ("سجل اللاعب جون كيري هدفين. وقال جون كيري إن الفريق لعب جيدا. وأضاف كيري أنه سعيد.", ["per:جون-كيري~sport"] * 3),
    ("قال وزير الخارجية الأميركي جون كيري إن الاتفاق قريب. وأضاف كيري أنه سعيد.", ["per:جون-كيري"] * 2),
    ("قال وزير المياه السوداني محمد بن سلمان إن السد جاهز. وعاد محمد بن سلمان إلى الخرطوم.", ["per:محمد-بن-سلمان~state-sd"] * 2),
    ("التقى الرئيس المصري جون كيري في القاهرة أمس، وقالت الولايات المتحدة إنها مستعدة.", [None]),
    ("أصدر القاضي ليونيل ميسي حكمه أمس.", ["per:ليونيل-ميسي~law"]),
    ("سجل ليونيل ميسي، المهاجم الأرجنتيني، هدفين. وغادر ميسي.", ["per:ليونيل-ميسي"] * 2),
    ("سجل المهاجم جون كيري هدفا. وقال وزير الخارجية الأميركي جون كيري إن الاتفاق قريب.", ["per:جون-كيري~sport", "per:جون-كيري"]),
    ("ألقى الشاعر خالد الفيصل قصيدة أمس.", ["per:خالد-الفيصل"]),
])  # fmt: skip
def test_a_namesake_of_a_famous_person_is_himself_where_what_stands_with_the_name_contradicts(body, ids):
    found = [name for name in find_names(Text(body)) if name.kind == "PER"]
    assert [name.id for name in found] == ids
    for name in found:
        if name.id is None or "~" in name.id:
            assert "namesakes: «" in name.evidence or "second mention" in name.evidence


@pytest.mark.parametrize(
    ("case", "fine"),
    [
        ("a player and a judge in brackets", ["athlete", "lawyer"]),
        ("a minister and a striker", ["politician", "athlete"]),
    ],
)
def test_each_bearer_has_the_finer_class_of_his_own_role(case, fine):
    assert [name.fine for name in persons(APART[case], "محمد")] == fine


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("الوزير محمد سالم والمهاجم محمد سالم في حفل", "حضر وزير المياه محمد سالم الحفل. وسجل المهاجم محمد سالم هدفين."),
        ("محمد عبدالله يكرم محمد عبدالله", APART["a player and a judge in brackets"]),
    ],
)
def test_two_namesakes_are_two_tags_and_the_reasons_tell_them_apart(title, body):
    chosen = [tag for tag in choose_tags(Subject(title, Text(body)), find_names(Text(body), Text(title)), ()) if "محمد" in tag.tag]
    assert len({tag.id for tag in chosen}) == len({tag.why for tag in chosen}) == 2
    assert all("«" in tag.why for tag in chosen)


def test_mentions_of_one_person_are_one_tag():
    body = "قال وزير المياه محمد سالم إن السد جاهز. وأضاف محمد سالم أن العمل بدأ، وغادر سالم."
    found = choose_tags(Subject("محمد سالم: السد جاهز", Text(body)), find_names(Text(body)), ())
    assert [tag.tag for tag in found].count("محمد سالم") == 1
