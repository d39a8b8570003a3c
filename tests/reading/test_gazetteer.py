"""The compiled gazetteer: what it must not hold, and whom a bare word means."""

import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from isnad.arabic.folding import safe_key, search_key
from isnad.arabic.text import Text
from isnad.reading.names import find_names, identify
from isnad.reading.names.gazetteer import DATA, OWN_SCHEMES, data_lines, demonyms, gazetteer, sources
from isnad.reading.names.identity import own_id
from isnad.reading.names.latin import meant_in_latin
from tools.gazetteer_rows import Compiler, doubles, rows

TOOL = Path(__file__).parents[2] / "tools/build_gazetteer.py"


def test_it_is_large():
    assert len(gazetteer()) >= 100_000


@pytest.fixture(scope="module")
def entries():
    """All readings with their keys."""
    return [(key, entry) for key in gazetteer().keys for entry in gazetteer().readings(key)]


def test_an_id_of_the_share_alike_part_is_one_place(entries):
    keys = defaultdict(set)
    for key, entry in entries:
        if entry.source == "dr5hn" and entry.fine == "city" and entry.id is not None:
            keys[entry.id].add(key)
    assert len(keys) > 10_000
    assert [id for id, names in keys.items() if len(names) > 5] == []  # quarters of one town share it


def test_an_id_has_one_label_and_one_english_label(entries):
    labels, english = defaultdict(set), defaultdict(set)
    for _, entry in entries:
        if entry.id is not None:
            labels[entry.id].add(entry.label)
            english[entry.id].add(entry.en)
    assert {id: names for id, names in labels.items() if len(names) > 1} == {}
    assert {id: names for id, names in english.items() if len(names) > 1} == {}


def test_labels_are_written_in_letters_of_arabic(entries):
    assert sorted({entry.label for _, entry in entries if safe_key(entry.label) != entry.label}) == []


def test_readings_say_where_they_come_from_and_what_identifies_them_there(entries):
    assert {entry.source for _, entry in entries} == set(sources())
    assert {each.partition(":")[0] for _, entry in entries for each in entry.own} == OWN_SCHEMES
    ids = {entry.id for _, entry in entries if entry.id is not None}
    assert [id for id in ids if not re.fullmatch(r"Q[1-9]\d*|(?:loc|org|per|misc):\S+", id)] == []
    assert sum(bool(entry.external) for _, entry in entries) > 0.98 * len(entries)
    assert sum(entry.country is not None for _, entry in entries) > 0.87 * len(entries)
    assert all(entry.external for _, entry in entries if entry.source in ("dr5hn", "ror", "optd", "iso3166-2"))


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ({"own": "wof:1"}, {"own": "wof:2"}, ("", ("wof:1", "wof:2"), 2)),
        ({"id": "Q1", "own": "wof:1"}, {"id": "Q1", "own": "wof:2", "weight": 4}, ("Q1", ("wof:1",), 4)),
        ({"id": "Q1", "own": "wof:1"}, {"id": "Q2", "own": "wof:2", "weight": 4}, ("Q2", ("wof:1", "wof:2"), 4)),
        ({"id": "Q1", "own": "wof:1", "weight": 3}, {"own": "wof:2"}, ("Q1", ("wof:1", "wof:2"), 3)),
        ({"own": "wof:1"}, {"source": "ror", "own": "ror:2", "id": "Q2"}, ("Q2", ("wof:1",), 2)),
    ],
    ids=["two places", "one place told twice", "the better known of two", "who has an id", "an id from another source"],
)
def test_readings_of_one_name_class_and_country_are_joined(one, other, found):
    compiler = Compiler(set())
    for row in (one, other):
        compiler.add("النورية", "LOC", "city", **{"source": "wof", "country": "XA", "weight": 2, **row})
    (entry,) = compiler.entries["النوريه"].values()
    assert (entry.id, entry.own, entry.weight) == found


def test_a_place_whose_country_one_source_keeps_back_has_it_from_another_with_both_labels():
    compiler = Compiler(set())
    told = [
        ("النورية", "Nuriya", "XA", 3),
        ("البهيجة", "Bahija", "XA", 3),
        ("البهيجة", "Bahija", "XB", 3),
        ("السعدونة", "Saduna", "XA", 3),
        ("الحميرية", "Humayriya", "XA", 1),
        ("الكريمية", "Karimiya", "XA", 3),
        ("الكريمية", "Al-Karimiya", "XB", 5),
    ]
    for label, en, country, weight in told:
        compiler.add(label, "LOC", "city", "wof", country=country, en=en, weight=weight)
    for label, en in (
        ("النورية", "Nuriya"),
        ("البهيجة", "Bahija"),
        ("السعدونه", "Sadunah"),
        ("الحميرية", "Humayriya"),
        ("الكريمية", "Karimiya"),
    ):
        compiler.add(label, "LOC", "city", "arwikicats", en=en, weight=4)
    lands = {"nuriya": {"XA"}, "bahija": {"XA", "XB"}, "sadunah": set(), "humayriya": {"XA"}, "karimiya": {"XA"}}
    compiler.join_agreeing("arwikicats", lands)
    countries = {key: sorted((e.country, e.weight) for e in found.values()) for key, found in compiler.entries.items()}
    assert countries == {
        "النوريه": [("XA", 4)],
        "البهيجه": [("", 4), ("XA", 3), ("XB", 3)],  # two lands have one
        "السعدونه": [("", 4), ("XA", 3)],  # another English name
        "الحميريه": [("", 4), ("XA", 1)],  # a hamlet
        "الكريميه": [("", 4), ("XA", 3), ("XB", 5)],  # a better known one elsewhere
    }


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("USA", "Q30"),
        ("u.s.", "Q30"),
        ("the United States of America", "Q30"),
        ("SA", "Q851"),
        ("Saudi Arabia", "Q851"),
        ("Côte d’Ivoire", "Q1008"),
        ("NATO", "ناتو"),
        ("UN", "الامم المتحده"),
        ("السعودية", None),
        ("", None),
        ("zzyzx", None),
    ],
)
def test_a_name_may_be_asked_for_in_latin_letters(typed, first):
    assert next(meant_in_latin(typed), None) == first


def _row(**cells):
    return {"label": "", "kind": "ORG", "fine": "sports", "country": "XA", "id": "", "en": "", "aliases": "", **cells}


@pytest.mark.parametrize(
    ("one", "other", "twice"),
    [
        ({"label": "الساحل", "id": "org:a", "en": "Sahel FC"}, {"label": "نادي الساحل", "id": "org:b", "en": "Sahel F.C."}, True),
        ({"label": "الساحل", "id": "org:a", "en": "Sáhel"}, {"label": "الساحل الأزرق", "id": "org:b", "en": "Sahel"}, True),
        ({"label": "الساحل", "id": "org:a", "aliases": "نادى الساحل"}, {"label": "نادي الساحل", "id": "org:b"}, True),
        ({"label": "الساحل", "id": "org:a"}, {"label": "نادي الساحل", "id": "org:a"}, True),
        (
            {"label": "الساحل", "id": "org:a", "en": "Sahel"},
            {"label": "إذاعة الساحل", "id": "org:b", "en": "Sahel", "fine": "media"},
            False,
        ),
        ({"label": "الساحل", "id": "org:a", "en": "Sahel"}, {"label": "نادي الساحل", "id": "org:b", "en": "Sahel", "country": "XB"}, False),
        ({"label": "الساحل", "id": "org:a", "en": "Sahel"}, {"label": "الساحل بلس", "id": "org:b", "en": "Sahel+"}, False),
    ],
    ids=["English", "an accent", "a spelling", "two rows", "another class", "another country", "more than it"],
)
def test_what_is_one_thing_twice_is_told(one, other, twice):
    assert bool(doubles([_row(**one), _row(**other)])) is twice


def test_no_thing_has_two_ids_in_our_lists(entries):
    assert doubles(row for name in ("own.tsv", "persons.tsv", "places.tsv") for row in rows(DATA / name)) == []
    ids = defaultdict(set)
    for _, entry in entries:
        if entry.source == "isnad":
            ids[entry.kind, entry.fine, entry.country, entry.label].add(entry.id)
    assert {thing: found for thing, found in ids.items() if len(found) > 1} == {}


#: What sources say of three ids: source, id, what it is, spellings, English label, country.
_TOLD = [
    ("wof", "Q11", "place", "النورية", "Nuriya", "XA"),
    ("dr5hn", "Q11", "place", "النوريه", "An Nuriyah", "XA"),
    ("wof", "Q12", "place", "البهيجة", "Bahija", "XB"),
    ("dr5hn", "Q13", "province", "النورية", "Nuriya", "XA"),
    ("wof", "Q13", "province", "محافظة النورية", "Nuriya", "XA"),
    ("dr5hn", "Q14", "place", "السعدونة", "Saduna", "XA"),
]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"label": "النورية", "id": "Q11", "en": "Nuriya"}, []),
        ({"label": "النورية", "id": "Q12", "en": "Nuriya"}, ["bahija of XB", "say Q11"]),  # another place's id
        ({"label": "النورية", "id": "Q99", "en": "Nuriya"}, ["say Q11"]),  # nobody's; two agree on another
        ({"label": "السعدونة", "id": "Q99", "en": "Saduna"}, []),  # one source alone says otherwise
        ({"label": "النورية", "id": "Q13", "en": "Nuriya", "fine": "state"}, []),  # the province is not the town
        ({"label": "نورية", "id": "Q11", "en": "Nu Riya"}, []),  # spelled otherwise in both
        ({"label": "البهيجة", "id": "Q12", "en": "Bahija"}, ["bahija of XB"]),  # the one in another land
        ({"label": "النورية", "id": "loc:xa-1", "en": "Nuriya"}, []),  # one of our own
    ],
)
def test_an_id_of_ours_that_the_sources_know_as_anothers_is_refused(row, said, monkeypatch):
    monkeypatch.syspath_prepend(TOOL.parent)
    from gazetteer_ids import Told, contradicted, keys_of, words_of

    told = [Told(source, id, thing, keys_of([label]), words_of(en), country) for source, id, thing, label, en, country in _TOLD]
    found = contradicted([_row(**{"kind": "LOC", "fine": "city", **row})], told)
    assert len(found) == len(said)
    assert all(part in each for part, each in zip(said, found, strict=True))


@pytest.mark.parametrize(
    ("label", "en", "another"),
    [("مدينة البهيجة", "Bahija City", True), ("النوريه", "Nuriyah", False), ("نوريا", "Nuriya", False), ("بورت نور", "Port Nur", True)],
)
def test_an_id_that_another_place_holds_is_not_taken_over(label, en, another, monkeypatch):
    monkeypatch.syspath_prepend(TOOL.parent)
    from gazetteer_ids import Held

    compiler = Compiler(set())
    compiler.add("النورية", "LOC", "city", "isnad", country="XA", id="Q11", en="Nuriya")
    assert Held(compiler.entries).is_another("Q11", label, en) is another


def test_a_town_has_one_id_in_all_spellings(entries):
    cities = {"رام الله": "PS", "أكادير": "MA", "أغادير": "MA", "الموصل": "IQ", "كوباني": "SY"}
    ids = {word: identify(word, "LOC").id for word in cities}
    assert ids["أكادير"] == ids["أغادير"]
    lands = {(id, entry.country) for _, entry in entries if (id := entry.id) in ids.values()}
    assert lands == {(ids[word], country) for word, country in cities.items()}


@pytest.mark.parametrize(
    ("word", "ids"),
    [
        ("كركوك", {"Q173310", "Q193268"}),
        ("قنا", {"Q336661", "Q31065"}),
        ("أسوان", {"Q29888", "Q29937"}),
        ("الفيوم", {"Q203299", "Q30656"}),
        ("مسقط", {"Q3826", "Q544762"}),
        ("دمنهور", {"Q328153"}),
        ("واسط", {"Q189747"}),
    ],
)
def test_a_place_that_news_writes_often_is_no_common_noun_the_town_and_its_province(word, ids):
    assert ids <= {entry.id for entry in gazetteer().readings(search_key(word))}


@pytest.mark.parametrize("word", ["مدينة", "تأين", "ميديا", "تمايل", "جنتيل", "ملاكمة"])
def test_a_common_noun_is_no_village(word):
    assert identify(word, "LOC").why == ""


@pytest.mark.parametrize(
    ("word", "fine", "country", "en"),
    [
        ("تبوك", "city", "SA", "Tabuk"),
        ("ضباء", "city", "SA", "Duba"),
        ("ضبا", "city", "SA", "Duba"),
        ("شنتشن", "city", "CN", "Shenzhen"),
        ("فلوريدا", "state", "US", "Florida"),
        ("بالي", "state", "ID", "Bali"),
        ("مضيق كوريا", "water", None, "Korea Strait"),
    ],
)
def test_a_bare_word_is_the_city_or_land(word, fine, country, en):
    who = identify(word, "LOC")
    assert (who.fine, who.country, who.en) == (fine, country, en)


@pytest.mark.parametrize(("countries", "id"), [((), None), (("KR",), "Q884"), (("KP",), "Q423"), (("KR", "KP"), None)])
def test_korea_is_two(countries, id):
    assert identify("كوريا", "LOC", countries).id == id


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("قال المتحدث باسم الجماعة محمد عبدالسلام إن الوفد غادر مسقط.", "محمد عبدالسلام"),
        ("قال مدير البلدية محمد علي إن الحديقة مفتوحة.", "محمد علي"),
    ],
)
def test_a_famous_bearer_of_a_common_name_is_not_everybody(body, name):
    found = [one for one in find_names(Text(body)) if one.kind == "PER"]
    assert [one.text for one in found] == [name]
    assert found[0].id == own_id("PER", name)
    assert "gazetteer" not in (found[0].evidence or "")
    assert identify(name, "PER").en is None


@pytest.mark.parametrize(("given", "status"), [(["--help"], 0), ([], 2), (["/nowhere"], 2)])
def test_the_tool_says_how_it_is_used(given, status):
    done = subprocess.run([sys.executable, str(TOOL), *given], capture_output=True, text=True, check=False)
    assert done.returncode == status
    assert "Traceback" not in done.stderr


def test_a_country_has_one_label_by_its_name_and_by_its_adjective():
    named = {e.id: e.label for key in gazetteer().keys for e in gazetteer().readings(key) if e.fine == "nation" and e.weight >= 9}
    by_adjective = {(one.id, one.label) for found in demonyms().values() for one in found}
    assert {(id, label, named[id]) for id, label in by_adjective if named.get(id, label) != label} == set()


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("قتل ثلاثة في غارة قرب سرت.", "سرت"),
        ("اندلعت اشتباكات غرب سرت.", "سرت"),
        ("وصلت القافلة إلى تلمسان أمس.", "تلمسان"),
        ("وقع الانفجار شمال حلب.", "حلب"),
        ("وقع الحادث في مدينة مشهد الإيرانية أمس.", "مشهد"),
    ],
)
def test_a_city_is_not_called_after_its_district(body, name):
    assert [(n.name, n.fine) for n in find_names(Text(body)) if n.kind == "LOC"] == [(name, "city")]


def test_the_readme_describes_each_set_of_words():
    described = (DATA / "README.md").read_text(encoding="utf-8").partition("Sets of `beside_words.tsv`")[2].partition("\n\n- ")[2]
    described = described.partition("\n\n")[0]
    sets = {line.split("\t")[0] for line in data_lines("beside_words.tsv")[1:]}
    assert {name for name in sets if f"`{name}`" not in described} == set()
