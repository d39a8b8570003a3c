"""The compiled gazetteer: what it must not hold, and whom a bare word means."""

import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names, identify
from isnad.reading.names.gazetteer import demonyms, gazetteer
from isnad.reading.names.identity import own_id

TOOL = Path(__file__).parents[2] / "tools/build_gazetteer.py"


def test_it_is_large():
    assert len(gazetteer()) >= 100_000


def test_an_id_of_the_share_alike_part_is_one_place():
    labels = defaultdict(set)
    for key in gazetteer().keys:
        for entry in gazetteer().readings(key):
            if entry.source == "dr5hn" and entry.fine == "city" and entry.id is not None:
                labels[entry.id].add(entry.en.lower().split()[0])
    assert len(labels) > 10_000
    assert [id for id, names in labels.items() if len(names) > 2] == []


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
