"""What looks like a cue or a source and is none: names, «إن شاء الله», futures in a quotation, «لفت النظر». All people are invented."""

from __future__ import annotations

import pytest

from isnad import read_article

# text, and resolved source with content of each statement
CASES = [
    ('"نتائج التحقيق ستعلن قريبا"، وفق ما ذكرت النيابة.', [("النيابة", "نتائج التحقيق ستعلن قريبا")]),
    ("«الأسعار ستعلن مطلع الشهر»، قال المدير سامر الخالدي.", [("المدير سامر الخالدي", "الأسعار ستعلن مطلع الشهر")]),
    ("ولد الشيخ أبو طالب ببلدة النهر قبل سنوات.", []),
    ("وصل سامر بن أبي طالب ببلدة النهر إلى السوق.", []),
    ("وقال المدرب: سنلعب مجددا إن شاء الله.", [("المدرب", "سنلعب مجددا إن شاء الله")]),
    ("سنعود مجددا إن شاء الله في الموسم المقبل.", []),
    (
        "قال الوزير إن العمل مستمر. ولفت النظر إلى أن المدينة هادئة.",
        [("الوزير", "العمل مستمر"), ("الوزير", "المدينة هادئة")],
    ),
    (
        "قال المدرب إن الفريق جاهز. وتابع أعتقد أن المباراة ستكون صعبة.",
        [("المدرب", "الفريق جاهز"), ("المدرب", "أعتقد أن المباراة ستكون صعبة")],
    ),
    ("شرح المدير كيف تعمل الآلة وأكد أن العمل جار.", [("المدير", "العمل جار")]),
]


@pytest.mark.parametrize(("body", "statements"), CASES)
def test_what_only_looks_like_a_cue(body: str, statements: list[tuple[str, str]]) -> None:
    found = read_article({"id": "own", "text": body}).statements
    assert [(s.resolved, s.content) for s in found] == statements
