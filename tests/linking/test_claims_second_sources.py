"""A second source without a name that says the same is one of its own where it told a medium of its own and is described otherwise."""

import pytest

from isnad.linking.claims import claims
from isnad.reading import read
from isnad.records import Article

FLEET = "الشركة ستبيع نصف أسطولها من ناقلات القمح قبل نهاية العام"
DEBTS = f"{FLEET} لسداد ديونها للمصارف"
FIRST = [
    f"قال مسؤول كبير في شركة الأفق للملاحة لوكالة المرفأ إن {DEBTS}.",
    f"نقلت وكالة المرفأ عن مسؤول كبير في شركة الأفق للملاحة أن {DEBTS}.",
    f"أكد مسؤول كبير في شركة الأفق للملاحة أن {DEBTS}.",
]
SECOND = f"قال مصدر مصرفي لصحيفة «الدفتر» إن {FLEET.replace('الشركة', 'شركة الأفق للملاحة')}."


def found_in(*bodies):
    rows = enumerate(bodies, 1)
    return claims("s", [read(Article(id=f"a{n}", body=body, outlet=f"o{n}", published=f"2031-03-0{n}T06:00Z")) for n, body in rows])


def test_who_told_another_medium_is_a_second_source():
    first, second = found_in(*FIRST, SECOND)
    assert (len(first.wordings), first.also) == (3, (second.id,))
    assert (second.holder, second.also) == ("مصدر مصرفي", (first.id,))


def test_the_same_words_of_one_who_is_described_otherwise_are_one_where_nobody_else_was_told():
    (claim,) = found_in(FIRST[1], f"قال مصدر ملاحي مطلع إن {DEBTS}.")
    assert len(claim.wordings) == 2


GRAIN = "المجلس سيشتري مئتي ألف طن من القمح الصلب من ثلاث دول قبل موسم الأمطار المقبل"
AGENTS = f"قال خمسة مندوبين لوكالة المرفأ إن {GRAIN}."
OTHERS = {
    "a person of office": (f"أكد وزير التموين سالم الحداد لصحيفة «الدفتر» أن {GRAIN}.", "وزير التموين سالم الحداد"),
    "a woman of office": (f"أكدت وزيرة التموين هند الحداد لقناة «الدفتر» أن {GRAIN}.", "وزيرة التموين هند الحداد"),
    "an office": (f"أعلنت وزارة التموين لصحيفة «الدفتر» أن {GRAIN}.", "وزارة التموين"),
    "two described otherwise": (f"كشف مصدران في وزارة التموين لموقع «الدفتر» أن {GRAIN}.", "مصدران في وزارة التموين"),
}


@pytest.mark.parametrize("other", OTHERS)
def test_the_same_sentence_of_another_who_told_a_medium_of_its_own_is_a_source_beside_the_first(other):
    sentence, holder = OTHERS[other]
    first, second = sorted(found_in(AGENTS, sentence, AGENTS.replace("قال خمسة", "أكد خمسة")), key=lambda claim: -len(claim.wordings))
    assert (first.holder, second.holder) == ("خمسة مندوبين", holder)
    assert (first.also, second.also) == ((second.id,), (first.id,))
    assert [wording.dropped for wording in (*first.wordings, *second.wordings)] == [()] * 3


def test_who_told_another_medium_is_beside_an_agency_that_says_it_without_a_source():
    first, second = found_in(f"ذكرت وكالة المرفأ أن {GRAIN}.", OTHERS["a person of office"][0])
    assert first.also == (second.id,)


@pytest.mark.parametrize("told", ["للصحفيين", "للنواب", "لوكالة المرفأ", ""])
def test_the_same_sentence_of_another_who_told_no_medium_of_its_own_may_be_the_same_read_otherwise(told):
    (claim,) = found_in(f"نقلت وكالة المرفأ عن خمسة مندوبين أن {GRAIN}.", f"أكد وزير التموين سالم الحداد {told} أن {GRAIN}.")
    assert len(claim.wordings) == 2


def test_who_speaks_to_the_outlet_itself_was_not_taken_from_an_agency():
    said = "قال وزير التموين سالم الحداد {} إن " + GRAIN + "."
    for told, outlet, gone in (("لـ«الدفتر»", "daftar", ()), ("لصحيفة الدفتر", "daftar", ()), ("", "daftar", ("رويترز",))):
        rows = ((said.format("لرويترز"), "reuters"), (said.format(told), outlet))
        texts = [Article(id=f"a{n}", body=body, outlet=name, published=f"2031-03-0{n + 1}T06:00Z") for n, (body, name) in enumerate(rows)]
        (claim,) = claims("s", [read(text) for text in texts])
        assert claim.wordings[1].dropped == gone, told
