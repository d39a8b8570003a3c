"""What became of a statement on its way: who had it first, which link was dropped, how its force changed."""

import pytest
from claims_invented import GATES, MINISTER, OUTLETS, article, only, said

from isnad.linking.claims import claims


def test_a_claim_holds_each_outlets_wording_side_by_side():
    wire = article("madar-1", said(GATES, channel="لوكالة مدار"))
    copy = article("nahar-1", said(GATES, force="confirm", cue="أكد"), day=4)
    own = article("sada-1", said("سنفتح بوابات السد الشمالي يوم السبت", "الراوي", quoted="direct"), day=5)
    claim = only(claims("s", [own, copy, wire], {"nahar-1": "madar-1"}, OUTLETS))
    assert (claim.holder, claim.content, claim.outlets, claim.origins) == (MINISTER, GATES, 3, 2)
    assert (claim.first, claim.last) == (wire.published, own.published)
    assert claim.forces == ("say", "confirm")
    first, second, third = claim.wordings
    assert [w.article for w in claim.wordings] == ["madar-1", "nahar-1", "sada-1"]
    assert (first.upstream, first.force_before, first.dropped) == (None, None, ())
    assert (second.upstream, second.force_before, second.dropped) == ("madar-1", "say", ("وكالة مدار للأنباء",))
    assert (third.upstream, third.quoted) == (None, "direct")
    assert [w.origin for w in claim.wordings] == [1, 1, 2]


NAMED = [
    ("in its credits", {"credits": ("مدار",)}, ()),
    ("in its dateline", {"dateline": "نوران - وكالة مدار"}, ()),
    ("in its text", {"body": "نقلت وكالة مدار للأنباء عن الوزير " + GATES}, ()),
    ("with a clitic", {"body": "قال الوزير لمدار إن " + GATES}, ()),
    ("nowhere", {"body": "قال الوزير إن " + GATES}, ("وكالة مدار للأنباء",)),
    ("as part of another word", {"body": "قال الوزير على مدارج الكلية إن " + GATES}, ("وكالة مدار للأنباء",)),
]


@pytest.mark.parametrize(("fields", "expected"), [case[1:] for case in NAMED], ids=[case[0] for case in NAMED])
def test_an_outlet_drops_the_agency_whose_text_it_copies_unless_it_names_it(fields, expected):
    wire, copy = article("madar-1", said(GATES)), article("nahar-1", said(GATES), day=4, **fields)
    claim = only(claims("s", [wire, copy], {"nahar-1": "madar-1"}, OUTLETS))
    assert claim.wordings[1].dropped == expected


def test_who_passed_it_on_to_the_original_is_dropped_too():
    original = article("sada-1", said(GATES, via=("صحيفة الشاطئ",)))
    copy = article("nahar-1", said(GATES), day=4, body="قال الوزير إن " + GATES)
    assert only(claims("s", [original, copy], {"nahar-1": "sada-1"}, OUTLETS)).wordings[1].dropped == ("صحيفة الشاطئ",)


OFFICIAL = "وزير الداخلية في الإقليم ميشال نويمان"
NAMED_OTHERWISE = [
    ("in another order", "قال ميشال نويمان وزير الداخلية في الإقليم نقلا عن السلطات إن " + GATES, ()),
    ("with his father", "قال وزير الداخلية في الإقليم ميشال بن جورج نويمان إن " + GATES, ()),
    ("nowhere", "قالت السلطات إن " + GATES, (OFFICIAL,)),
]


@pytest.mark.parametrize(("body", "expected"), [case[1:] for case in NAMED_OTHERWISE], ids=[case[0] for case in NAMED_OTHERWISE])
def test_a_person_in_the_chain_is_dropped_only_where_nothing_like_his_name_is_left(body, expected):
    original = article("sada-1", said(GATES, "السلطات", kind="official", via=(OFFICIAL,)))
    copy = article("nahar-1", said(GATES, "السلطات", kind="official"), day=4, body=body)
    assert only(claims("s", [original, copy], {"nahar-1": "sada-1"}, OUTLETS)).wordings[1].dropped == expected


def test_who_is_not_told_cannot_be_dropped():
    original = article("sada-1", said(GATES, via=("معاليه",)))
    copy = article("nahar-1", said(GATES), day=4, body="قال الوزير إن " + GATES)
    assert only(claims("s", [original, copy], {"nahar-1": "sada-1"}, OUTLETS)).wordings[1].dropped == ()


def test_an_agency_that_is_named_is_where_a_paraphrase_comes_from():
    wire = article("madar-1", said(GATES, via=("صحيفة الشاطئ",)))
    other = article("sada-1", said("بوابات السد الشمالي ستفتح يوم السبت", via=("مدار",), force="confirm"), day=4)
    wording = only(claims("s", [wire, other], {}, OUTLETS)).wordings[1]
    assert (wording.upstream, wording.force_before, wording.dropped) == ("madar-1", "say", ("صحيفة الشاطئ",))


@pytest.mark.parametrize(("via", "upstream"), [((), "madar-1"), (("مدار",), "nahar-1")], ids=["by the copy alone", "by what it copies too"])
def test_a_copy_that_names_an_agency_is_taken_from_it_unless_what_it_copies_names_it_too(via, upstream):
    wire = article("madar-1", said(GATES))
    between = article("nahar-1", said(GATES, via=via, force="confirm", cue="أكد"), day=4)
    copy = article("sada-1", said(GATES, via=("مدار",)), day=5)
    wordings = only(claims("s", [wire, between, copy], {"sada-1": "nahar-1"}, OUTLETS)).wordings
    assert [w.upstream for w in wordings if w.article == "sada-1"] == [upstream]


MARKED = [("لـ”مدار”", "مدار"), ("ل(مدار)", "مدار"), ("لـ «مدار»", "مدار"), ("لوكالة مدار", "وكالة مدار")]


@pytest.mark.parametrize(("channel", "name"), MARKED)
def test_whoever_was_told_is_known_by_any_marks_and_named_without_them(channel, name):
    wire, copy = article("sada-1", said(GATES, channel=channel)), article("nahar-1", said(GATES), day=4, body="قال الوزير إن " + GATES)
    assert only(claims("s", [wire, copy], {"nahar-1": "sada-1"}, OUTLETS)).wordings[1].dropped == (name,)
    other = article("ufuq-1", said(GATES, channel="لوكالة مدار"), day=4)
    assert only(claims("s", [wire, other], {}, OUTLETS)).origins == 1


WORDED = "السد الشمالي الكبير سيفتح بواباته كلها صباح السبت بعد أن فاضت مياهه على الحقول والقرى المجاورة"


def test_words_that_another_had_before_through_an_agency_were_taken_on_without_it():
    early = article("sada-1", said(WORDED, via=("وكالة الساحل",)), body="نقلت وكالة الساحل عن الوزير أن " + WORDED)
    late = article("nahar-1", said(WORDED), day=4, body="قال الوزير إن " + WORDED)
    wording = only(claims("s", [early, late], {}, OUTLETS)).wordings[1]
    assert (wording.upstream, wording.dropped) == ("sada-1", ("وكالة الساحل",))


@pytest.mark.parametrize(
    ("content", "quoted"), [(WORDED, "direct"), ("السد الشمالي سيفتح بواباته صباح السبت", "indirect")], ids=["a quotation", "a few words"]
)
def test_a_quotation_and_a_few_words_are_no_proof_of_it(content, quoted):
    early = article("sada-1", said(content, via=("وكالة الساحل",), quoted=quoted))
    late = article("nahar-1", said(content, quoted=quoted), day=4, body="قال الوزير إن " + content)
    assert only(claims("s", [early, late], {}, OUTLETS)).wordings[1].upstream is None


WORLD = [
    ("an agency that nobody declared", "رويترز-1", {}, {}, ("رويترز",)),
    ("by its id", "reuters-1", {}, {}, ("رويترز",)),
    ("named by the copy", "رويترز-1", {}, {"body": "قال الوزير لرويترز إن " + GATES}, ()),
    ("named in its dateline", "reuters-1", {}, {"dateline": "نوران (رويترز)"}, ()),
    ("letters that need not be an agency's", "map-1", {}, {}, ()),
    ("whom the original credits as a whole", "sada-1", {"dateline": "نوران (رويترز)"}, {}, ("رويترز",)),
    ("an original that is no agency", "sada-1", {}, {}, ()),
]


@pytest.mark.parametrize(("original", "fields", "copied", "expected"), [case[1:] for case in WORLD], ids=[case[0] for case in WORLD])
def test_an_agency_of_the_world_is_one_though_nobody_declared_it(original, fields, copied, expected):
    first = article(original, said(GATES), **fields)
    copy = article("nahar-1", said(GATES), day=4, **({"body": "قال الوزير إن " + GATES} | copied))
    assert only(claims("s", [first, copy], {"nahar-1": original}, OUTLETS)).wordings[1].dropped == expected
