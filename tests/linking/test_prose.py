"""One text under two articles that are no copies: the same sentences around what was said, not the same quotations."""

import pytest
from claims_invented import OUTLETS, article, said

from isnad.linking.claims import claims
from isnad.linking.prose import one_text

AROUND = (
    "جاء كلام المدير في ختام جولة على المحطات الثلاث التي توقفت عن العمل في الشهر الماضي بسبب عطل في المولدات القديمة، "
    "ورافقه فيها مهندسون من الشركة المصنعة وصلوا قبل يومين إلى المدينة لمعاينة الأضرار وإعداد تقرير عن كلفة الإصلاح"
)
QUOTED = "سنعيد تشغيل المحطات قبل نهاية الأسبوع"
LONG = f"قال المدير: «{AROUND}»."
CASES = [
    ("the same sentences", AROUND, f"في نوران. {AROUND}. وانتهى اليوم.", True),
    ("only quoted", LONG, f"في نوران. {LONG}", False),
    ("a long title", "صاحب المعالي المهندس سامر بن خالد بن منصور الخالدي وزير المياه والري في سهلان ونائب رئيس المجلس", None, False),
    ("other words", AROUND, "زار المدير المحطات الثلاث المتوقفة منذ شهر ومعه مهندسون من الشركة لمعاينة الأضرار.", False),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_one_text(a, b, expected):
    first, second = article("sada-1", body=a), article("nahar-1", body=b if b is not None else f"زار {a} المدينة.")
    assert one_text(first, second) == one_text(second, first) == expected


@pytest.mark.parametrize(("around", "origins"), [(AROUND, 1), ("كلام آخر", 2)])
def test_a_quotation_counts_once_where_one_text_lies_under_both(around, origins):
    quoted = said(QUOTED, quoted="direct")
    articles = [
        article("sada-1", quoted, body=f"قال: «{QUOTED}». {AROUND}."),
        article("nahar-1", quoted, day=4, body=f"{around}. وقال: «{QUOTED}»."),
    ]
    (claim,) = claims("s", articles, {}, OUTLETS)
    assert claim.origins == origins


def test_a_sentence_with_some_words_quoted_is_a_sentence():
    content = "السد الشمالي سيفتح بواباته «قريبا» لتخفيف الضغط عن القرى"
    for quoted, origins in (("mixed", 1), ("direct", 2)):
        rows = [article(id, said(content, quoted=quoted), body="نص") for id in ("sada-1", "nahar-1")]
        assert [claim.origins for claim in claims("s", rows, {}, OUTLETS)] == [origins]


def test_all_that_matches_counts_once_where_one_text_lies_under_both():
    rows = [
        article("sada-1", said("السد الشمالي سيفتح بواباته يوم السبت"), body=f"{AROUND}."),
        article("nahar-1", said("بوابات السد الشمالي ستفتح السبت", cue="أكد"), day=4, body=f"في نوران. {AROUND}."),
    ]
    assert [claim.origins for claim in claims("s", rows, {}, OUTLETS)] == [1]
