"""Names of invented articles: where they stand, what they are, and who is meant."""

import itertools
from importlib.resources import files

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.arabic.text import Text
from isnad.reading.names import find_names, identify, tagger
from isnad.reading.names.features import word_classes
from isnad.reading.names.gazetteer import gazetteer, sources


def names(body: str, title: str | None = None):
    return find_names(Text(body), Text(title) if title else None)


def found(body: str, words: str):
    return next((name for name in names(body) if name.text == words), None)


@pytest.mark.parametrize(
    ("body", "words", "kind", "identity"),
    [
        ("وصل الوفد إلى بغداد مساء أمس.", "بغداد", "LOC", "Q1530"),
        ("جرت المحادثات في دمشق وبغداد وبيروت.", "بغداد", "LOC", "Q1530"),
        ("جرت المحادثات في دمشق وبغداد وبيروت.", "بيروت", "LOC", "Q3820"),
        ("غادر الوزير متوجها لبغداد.", "بغداد", "LOC", "Q1530"),
        ("وقدم المبعوث دعمه للعراق في الأزمة.", "عراق", "LOC", "Q796"),
        ("وقال في تصريح لـ«الجزيرة» إن الاتفاق قريب.", "الجزيرة", "ORG", None),
        ("وأعلنت الأمم المتحدة إرسال مساعدات.", "الأمم المتحدة", "ORG", "org:united-nations"),
        ("وقالت الولايات المتحدة إنها تدرس العرض.", "الولايات المتحدة", "LOC", "Q30"),
        ("وقالت أمريكا إنها تدرس العرض.", "أمريكا", "LOC", "Q30"),
        ("أفادت وكالة رويترز بأن الرحلات توقفت.", "رويترز", "ORG", "org:reuters"),
        ("وأكدت وزارة الخارجية الروسية موقفها.", "وزارة الخارجية الروسية", "ORG", "org:russian-ministry-of-foreign-affairs"),
    ],
)
def test_a_name_is_found_without_its_clitics(body, words, kind, identity):
    name = found(body, words)
    assert name is not None, [n.text for n in names(body)]
    assert (name.kind, name.id) == (kind, identity)
    assert body[name.start : name.end] == name.text


@pytest.mark.parametrize(
    "body",
    [
        "كان الطقس جميلا في ذلك الصباح وخرج الناس إلى الحدائق.",
        "ارتفعت أسعار الخضروات في الأسواق خلال الأسبوع الماضي.",
        "وأضاف أن المدينة تحتاج إلى مزيد من المدارس.",
    ],
)
def test_plain_words_are_no_names(body):
    assert names(body) == ()


def test_an_and_that_stands_alone_parts_persons():
    found_persons = [name.text for name in names("حضر كريم الديلوري و سامر الحلواني و نادر الصفدي الحفل.") if name.kind == "PER"]
    assert found_persons == ["كريم الديلوري", "سامر الحلواني", "نادر الصفدي"]


def test_a_person_carries_the_office_before_the_name():
    body = "التقى وزير الخارجية العراقي سالم الحمداني نظيره أمس في بغداد."
    person = next(name for name in names(body) if name.kind == "PER")
    assert person.text == "سالم الحمداني"
    assert person.role == "وزير الخارجية العراقي"


def test_a_second_mention_inherits_the_full_name():
    body = "قال الوزير سالم الحمداني إن الخطة جاهزة. وأضاف الحمداني أن التنفيذ يبدأ غدا."
    people = [name for name in names(body) if name.kind == "PER"]
    assert [name.name for name in people] == ["سالم الحمداني", "سالم الحمداني"]
    assert people[0].id == people[1].id is not None
    assert "second mention" in (people[1].evidence or "")


def test_two_persons_of_one_family_stay_apart():
    body = "قال الوزير سالم الحمداني إن الخطة جاهزة. ورد النائب كريم الحمداني بأنها ناقصة. وأضاف الحمداني أن التنفيذ يبدأ غدا."
    people = [name for name in names(body) if name.kind == "PER"]
    assert len({name.id for name in people[:2]}) == 2
    if len(people) == 3:
        assert people[2].name == "الحمداني"


def test_a_fathers_name_is_not_a_part_of_his_sons():
    body = "استقبل الأمير محمد بن سالم بن ناصر الوفد أمس. وكان الملك سالم بن ناصر قد عاد من السفر."
    people = {name.text: name.name for name in names(body) if name.kind == "PER"}
    assert people.get("سالم بن ناصر", "سالم بن ناصر") == "سالم بن ناصر"


def test_a_bracket_after_a_common_phrase_joins_nothing():
    body = "وانتشر المقطع على مواقع التواصل الاجتماعي (تويتر) أمس."
    assert all(name.text != "التواصل الاجتماعي" or name.id != "org:twitter" for name in names(body))


def test_the_headline_gives_the_full_name():
    (person,) = [name for name in names("وأضاف الرئيس الحمداني أن التنفيذ يبدأ غدا.", "سالم الحمداني: الخطة جاهزة") if name.kind == "PER"]
    assert person.name in ("سالم الحمداني", "الحمداني")
    assert person.text == "الحمداني"


def test_apposition_joins_a_body_and_its_short_name():
    body = "وأعلنت حركة المقاومة الإسلامية «حماس» موقفها أمس."
    bodies = {name.id for name in names(body) if name.kind == "ORG"}
    assert bodies == {"org:hamas"}


def test_every_name_says_how_it_was_found():
    assert all(name.evidence for name in names("وصل الوفد إلى بغداد، والتقى وزير الخارجية سالم الحمداني."))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("الولایات المتحدة", "الولايات المتحدة"),
        ("سورية", "سوريا"),
        ("غوغل", "جوجل"),
        ("هونغ كونغ", "هونج كونج"),
        ("الاتحاد الاوروبي", "الاتحاد الأوروبي"),
        ("حماس", "حركة حماس"),
        ("لوس أنجليس", "لوس أنجلوس"),
    ],
)
def test_spellings_of_one_name_meet(one, other):
    assert identify(one).id == identify(other).id is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [("كوريا الجنوبية", "كوريا الشمالية"), ("السودان", "جنوب السودان"), ("النيجر", "نيجيريا"), ("صحيفة الاتحاد", "الاتحاد الأوروبي")],
)
def test_names_of_two_stay_apart(one, other):
    assert identify(one).id != identify(other).id


def test_a_place_of_two_countries_stays_open_until_the_article_decides():
    assert identify("عمان", "LOC").id is None
    assert identify("عمان", "LOC", ["JO"]).id == "Q3805"


def test_full_names_unknown_to_the_gazetteer_meet_by_their_alias_key():
    assert identify("عبد الرحمن الحمداني", "PER").id == identify("عبدالرحمن الحمداني", "PER").id is not None
    assert identify("الحمداني", "PER").id is None


def test_every_entry_of_the_gazetteer_has_a_source_whose_licence_is_listed():
    names = gazetteer()
    entries = [entry for key in names.keys for entry in names.readings(key)]
    assert len(entries) >= 100_000
    assert {entry.source for entry in entries} <= sources().keys()
    assert all(entry.label and entry.kind and entry.fine for entry in entries)
    assert all(source.licence for source in sources().values())


def test_the_types_computed_beforehand_are_those_of_today():
    """After a change of gazetteer, cues or features: ``python tools/train_names.py FOLDER types``."""
    model = tagger.shipped()
    words = list(word_classes().of)
    stored = tagger.Types(files("isnad.reading.names") / "data" / "types.npz")
    stale = [word for word in words[::37] if stored.get(word) != model.type_ids(word)]
    assert stale == []


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_a_token_that_is_decided_is_outside_on_the_best_path(seed):
    random = np.random.default_rng(seed)
    count = int(random.integers(1, 6))
    transitions = tagger.shipped()._transitions
    scores = random.normal(0, 4, (count, len(tagger.LABELS))).astype(np.float32)
    scores[:, 0] += 6
    undecided = tagger._Gains(transitions).undecided(scores, np.arange(count) == 0)
    best = max(
        itertools.product(range(5), repeat=count),
        key=lambda path: (
            sum(scores[i, a] for i, a in enumerate(path))
            + sum(transitions[a, b] for a, b in itertools.pairwise(path))
            - 1e4 * (path[0] in (2, 4))
        ),
    )
    assert all(undecided[i] or not label for i, label in enumerate(best))


_WORDS = st.sampled_from(
    [
        "بغداد",
        "وبغداد",
        "لـ«الجزيرة»",
        "قال",
        "سالم",
        "الحمداني",
        "\u064e",
        "«",
        ")",
        "ـ",
        "2024",
        "USA",
        "\n",
        "الأمم المتحدة",
        "\u200f",
        "ﷲ",
        ".",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_WORDS, max_size=25).map(" ".join))
def test_offsets_are_exact_and_nothing_overlaps(body):
    end = 0
    for name in names(body):
        assert name.start >= end
        assert name.end > name.start
        assert body[name.start : name.end] == name.text
        end = name.end


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_read(body):
    for name in names(body):
        assert body[name.start : name.end] == name.text


@pytest.mark.parametrize(("body", "name"), [
    ("وأوضح أمين العاصمة الدكتور سامر بن فضل البار أن العقد وُقع أمس.", "سامر بن فضل البار"),
    ("وأوضح المهندس سامر بن أحمد بصفر رئيس البلدية أن الإزالة تمت.", "سامر بن أحمد بصفر"),
    ("وصل الدكتور سامر بن ناصر أمس إلى المدينة.", "سامر بن ناصر"),
    ("وصل العميد سامر بن ناصر صباح اليوم.", "سامر بن ناصر"),
])  # fmt: skip
def test_behind_a_title_and_a_fathers_name_the_family_name_follows(body, name):
    assert [n.text for n in find_names(Text(body)) if n.kind == "PER"] == [name]
