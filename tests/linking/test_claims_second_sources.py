"""A second source without a name that says the same is one of its own where it told a medium of its own and is described otherwise."""

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
