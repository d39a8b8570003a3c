"""Whether the sources of two statements are one, and whom a claim is given to."""

import pytest
from claims_invented import MINISTER, OUTLETS, PASSAGE, article, only, said

from isnad.linking.claims import claims
from isnad.linking.holders import holder, likeness, name_words
from isnad.records import Name


def test_an_office_alone_is_whoever_another_article_calls_so_beside_his_name():
    name = Name(0, 11, "سامي الراوي", "PER", "سامي الراوي", "per:سامي-الراوي", role="وزير المياه والري")
    named = holder(said("", "سامي الراوي", source_id="per:سامي-الراوي"), [name])
    assert likeness(named, holder(said("", "وزير المياه", kind="official"))) == "shorter"
    assert likeness(named, holder(said("", "وزير الزراعة", kind="official"))) == "other"


def test_a_formula_of_two_spokesmen_is_two_statements():
    rows = [("sada-1", "مدير الجوازات سعد الجهني", "سعد الجهني"), ("nahar-1", "المتحدث عادل الأسمري", "عادل الأسمري")]
    articles = [article(id, said(PASSAGE, who), names=(Name(0, 9, name, "PER", name, f"per:{name}"),)) for id, who, name in rows]
    assert [len(claim.wordings) for claim in claims("s", articles, {}, OUTLETS)] == [1, 1]
    assert only(claims("s", articles, {"nahar-1": "sada-1"}, OUTLETS)).origins == 1  # one text: one of them was read wrongly


def test_names_compare_without_article_and_courtesies():
    assert name_words("السيد الوزير سامي الراوي") == name_words("وزير سامي راوي")
    assert likeness(holder(said("", "سفير سهلان")), holder(said("", "سهلان"))) == "shorter"
    assert likeness(holder(said("", "")), holder(said("", "سهلان"))) == "untold"
    assert likeness(holder(said("", "معاليه")), holder(said("", "وزير المياه"))) == "untold"


def named(text, *names, source_id=None):
    """A source in a text of nothing else, with the persons that are found in it."""
    mentions = [Name(text.find(name), text.find(name) + len(name), name, "PER", full, f"per:{full}") for name, full in names]
    return holder(said("", text, source_start=0, source_end=len(text), source_id=source_id), mentions)


PERSONS = [
    ("title before and after", "وزير المياه سامي الراوي", "سامي الراوي وزير المياه في سهلان", "سامي الراوي", "سامي الراوي", "same"),
    ("with his father", "سامي بن خالد الراوي", "الوزير سامي الراوي", "سامي بن خالد الراوي", "سامي الراوي", "same"),
    ("the family name, by its fullest form", "الراوي", "سامي الراوي", "سامي الراوي", "سامي الراوي", "same"),
    ("the family name alone", "الراوي", "الوزير سامي الراوي", "الراوي", "سامي الراوي", "shorter"),
    ("two of one family", "سامي الراوي", "هاني الراوي", "سامي الراوي", "هاني الراوي", "other"),
    ("two ministers", "وزير المياه سامي الراوي", "وزير المياه نبيل الحاج", "سامي الراوي", "نبيل الحاج", "other"),
]


@pytest.mark.parametrize(("a", "b", "first", "second", "expected"), [case[1:] for case in PERSONS], ids=[case[0] for case in PERSONS])
def test_persons_compare_by_their_names_whatever_their_titles(a, b, first, second, expected):
    one = named(a, (next(word for word in (first, first.split()[-1]) if word in a), first))
    other = named(b, (second, second))
    assert likeness(one, other) == likeness(other, one) == expected


def test_a_family_name_is_looked_for_within_a_longer_source():
    assert likeness(named("الراوي"), named("سامي الراوي وزير المياه", ("سامي الراوي", "سامي الراوي"))) == "shorter"


def test_a_claims_holder_is_whom_most_wordings_mean():
    rows = [("a", MINISTER, "per:x"), ("b", "الراوي", "per:x"), ("c", "المتحدث باسم هيئة الأرصاد سالم الحداد", "per:y")]
    found = claims("s", [article(f"{id}-1", said(PASSAGE, who, source_id=key)) for id, who, key in rows], {}, OUTLETS)
    claim = only(found)
    assert (claim.holder, claim.holder_id) == (MINISTER, "per:x")
