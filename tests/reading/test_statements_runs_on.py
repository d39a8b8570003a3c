"""Where the words for a source end before what the verb has for an object, and whose it is behind them. All is invented."""

from __future__ import annotations

import pytest

from isnad import read_article

# text, and resolved source, chain, force and content of each statement
CASES = [
    (
        'من جانبه، أبدى الرازي سعادته الكبيرة بالعودة إلى النادي قائلا، "لم أتخيل نفسي خارج هذا البيت الذي لعبت فيه صغيرا".',
        [
            ("الرازي", [], "say", "سعادته الكبيرة بالعودة إلى النادي"),
            ("الرازي", [], "say", "لم أتخيل نفسي خارج هذا البيت الذي لعبت فيه صغيرا"),
        ],
    ),
    (
        "هذا وقد اقترح محافظ النهر ورئيس الغرفة عمل بعض التعديلات على المخطط.",
        [("محافظ النهر ورئيس الغرفة", [], "demand", "عمل بعض التعديلات على المخطط")],
    ),
    (
        "وتناقلت المواقع بيانا صادرا عن الكتيبة 12 جاء فيه أن الجسر مغلق.",
        [("الكتيبة 12", ["المواقع"], "say", "الجسر مغلق")],
    ),
    (
        "وأكدت مصادر تجارية في أسواق المدينة حصيلة الموسم الماضي.",
        [("مصادر تجارية في أسواق المدينة", [], "confirm", "حصيلة الموسم الماضي")],
    ),
    (
        "ونفى مسؤولون في مصانع المدينة خبر الإغلاق.",
        [("مسؤولون في مصانع المدينة", [], "deny", "خبر الإغلاق")],
    ),
    # what is said again is nobody, and its noun tells the force
    (
        "قال الوزير سامر الخالدي إن الجسر جديد. كما جدد التأكيد على أن مكتبه لم يتسلم أي طلب.",
        [("الوزير سامر الخالدي", [], "say", "الجسر جديد"), ("الوزير سامر الخالدي", [], "confirm", "مكتبه لم يتسلم أي طلب")],
    ),
    ("وجدد الوزير سامر الخالدي التأكيد على أن الجسر آمن.", [("الوزير سامر الخالدي", [], "confirm", "الجسر آمن")]),
    ("وجددت النقابة مطالبتها برفع الأجور.", [("النقابة", [], "demand", "رفع الأجور")]),
    ("وكرر المدير القول إن الجسر آمن.", [("المدير", [], "say", "الجسر آمن")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_ends_before_the_object(text: str, expected: list[tuple[str, list[str], str, str]]) -> None:
    found = read_article({"id": "own", "text": text}).statements
    assert [(one.resolved, list(one.via), one.force, one.content) for one in found] == expected
