"""A headline's statement that the text says again is that statement; one that it does not is another, searched and compared like any."""

import pytest
from claims_invented import GATES, MINISTER, OUTLETS, article, said

from isnad.linking.claims import claims
from isnad.linking.headlines import of_headline, spoken


def headed(id, title, *statements, of=(), day=3):
    return article(id, *statements, day=day, title=title, title_statements=tuple(of))


CASES = [
    ("in the same words", said("السد الشمالي سيفتح بواباته السبت", "الراوي"), [said(GATES)], []),
    ("given there to another", said("السد الشمالي سيفتح بواباته السبت", "الوزارة"), [said(GATES)], []),
    (
        "spread over two",
        said("السد الشمالي سيفتح والأمطار ستتوقف"),
        [said("السد الشمالي سيفتح بواباته"), said("الأمطار ستتوقف الجمعة")],
        [],
    ),
    ("nowhere", said("لا خوف على القرى الثلاث من الفيضان"), [said(GATES)], ["لا خوف على القرى الثلاث من الفيضان"]),
    ("denied there", said("السد الشمالي سيفتح بواباته السبت", force="deny"), [said(GATES)], ["السد الشمالي سيفتح بواباته السبت"]),
    ("over a text without any", said(GATES), [], [GATES]),
]


@pytest.mark.parametrize(("heading", "body", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_a_headline_says_beside_its_text(heading, body, expected):
    one = headed("sada-1", "عنوان", *body, of=[heading])
    assert [each.content for _, each in of_headline(one)] == expected
    assert spoken(one) == [*enumerate(body), *of_headline(one)]
    assert all(one.numbered_statements[n] == each for n, each in spoken(one))


def test_of_one_source_other_words_are_said_again_sooner():
    content = "لا خوف على القرى من السد الشمالي ولا حاجة إلى الرحيل عن البيوت القديمة"
    for id, expected in (("Q7", 0), ("Q8", 1)):
        one = headed("sada-1", "عنوان", said("السد الشمالي لا خوف منه على القرى", source_id="Q7"), of=[said(content, source_id=id)])
        assert len(of_headline(one)) == expected


def test_it_is_a_wording_of_its_claim_with_a_number_behind_the_texts():
    heading = headed("sada-1", f"الراوي: {GATES}", said("الأمطار ستتوقف مطلع الأسبوع", "هيئة الأرصاد"), of=[said(GATES, "الراوي")])
    found = claims("s", [heading, headed("nahar-1", "عنوان", said(GATES), day=4)], {}, OUTLETS)
    (claim,) = [claim for claim in found if len(claim.wordings) > 1]
    assert [(w.article, w.n, w.headline) for w in claim.wordings] == [("sada-1", 1, True), ("nahar-1", 0, False)]
    assert claim.holder == MINISTER
    repeated = headed("sada-1", f"الراوي: {GATES}", said(GATES), of=[said(GATES, "الراوي")])
    assert [len(claim.wordings) for claim in claims("s", [repeated], {}, OUTLETS)] == [1]


def test_a_place_in_the_headline_is_no_place_in_the_text():
    """Offsets into the title say nothing of what stands within what in the body."""
    one = headed("sada-1", GATES, said("القرى الثلاث في خطر داهم منذ الفجر", "البلدية"), of=[said(GATES)])
    assert sorted(len(claim.wordings) for claim in claims("s", [one], {}, OUTLETS)) == [1, 1]
