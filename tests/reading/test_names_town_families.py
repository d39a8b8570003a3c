"""Family names that are towns or lands, alone in an article that has the full name; the towns and lands beside them. All are invented."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names


def read(body, word):
    """Return (kind, name) of each mention of a word."""
    return [(name.kind, name.name) for name in find_names(Text(body)) if name.text == word]


@pytest.mark.parametrize(
    ("body", "word", "meant"),
    [
        ("قال الممثل كمال دمشق إن العمل جاهز. وأضاف دمشق أنه صوره في دمشق.", "دمشق", [("PER", "كمال دمشق"), ("LOC", "دمشق")]),
        ("قال الممثل كمال دمشق إن العمل جاهز. وأكدت دمشق أنها سترد.", "دمشق", [("LOC", "دمشق")]),
        ("قال الممثل كمال دمشق إن دمشق جميلة، ثم غادر دمشق أمس.", "دمشق", [("LOC", "دمشق")] * 2),
        ("قالت الكاتبة ليلى حمص إنها تعبت. وأكدت حمص للصحفيين عودتها إلى حمص.", "حمص", [("PER", "ليلى حمص"), ("LOC", "حمص")]),
        ("فاز العداء ياسين تونس أمس. وقال تونس إنه سعيد، واحتفلت تونس به.", "تونس", [("PER", "ياسين تونس"), ("LOC", "تونس")]),
        ("شكا المدرب وليد الموصل التعب. وعاد المدرب الموصل باكرا.", "الموصل", [("PER", "وليد الموصل")]),
        ("قال النقيب فادي صيدا إن صيدا لم يغلق بابه.", "صيدا", [("PER", "فادي صيدا")]),
    ],
)
def test_a_family_name_that_is_a_places_means_the_person_where_it_acts_so(body, word, meant):
    assert read(body, word) == meant


@pytest.mark.parametrize(
    ("body", "word"),
    [
        ("زار الوزير سالم بغداد. وقالت بغداد إنها ترحب.", "بغداد"),  # a verb that has a place as its object
        ("استقبلت اللجنة نزار بغداد أمس. ودعت بغداد إلى القمة.", "بغداد"),  # nothing acts as a man
        ("قال الخبير إن روسيا يجب عليها الرد. وأضاف أن روسيا قوية.", "روسيا"),
    ],
)
def test_a_place_behind_a_given_name_stays_one_where_nothing_says_more(body, word):
    assert {kind for kind, _ in read(body, word)} == {"LOC"}


@pytest.mark.parametrize(
    ("body", "persons", "places"),
    [
        ("غادر الأمير خالد جدة إلى الرياض.", ["خالد"], ["جدة", "الرياض"]),
        ("وصل الشيخ سعود الدمام مساء أمس.", ["سعود"], ["الدمام"]),
        ("زارت الأميرة نورة أبها ضمن جولة.", ["نورة"], ["أبها"]),
        ("زار الوزير خالد جدة المعرض أمس.", ["خالد جدة"], []),
        ("صافح الوزير خالد جدة أمس.", ["خالد جدة"], []),
    ],
)
def test_whom_a_verb_of_travel_has_as_its_subject_is_apart_from_where_he_went(body, persons, places):
    names = find_names(Text(body))
    assert [name.text for name in names if name.kind == "PER"] == persons
    assert [name.text for name in names if name.kind == "LOC"] == places
