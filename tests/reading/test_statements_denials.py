"""What a denial denies where it says only «ذلك», and who it was that did not say one thing but said another. All people are invented."""

from __future__ import annotations

import pytest

from isnad import read_article

# text, its last statement's content, and the earlier content for which that stands
DENIALS = [
    ("قالت صحيفة النهر إن الحكومة ستبيع الميناء. ونفى وزير النقل سامر الخالدي ذلك.", "ذلك", "الحكومة ستبيع الميناء"),
    (
        "قالت صحيفة النهر إن الحكومة ستبيع الميناء. لكن الوزير سامر الخالدي نفى ذلك جملة وتفصيلا.",
        "ذلك جملة وتفصيلا",
        "الحكومة ستبيع الميناء",
    ),
    ("قالت صحيفة النهر إن الحكومة ستبيع الميناء. ونفت وزارة النقل صحة هذه الأنباء.", "صحة هذه الأنباء", "الحكومة ستبيع الميناء"),
    ("ذكرت مصادر أن المدرب استقال. ونفى النادي صحة ذلك.", "صحة ذلك", "المدرب استقال"),
    ("اتهم الجيش الفصائل بقصف المدينة. ونفت الفصائل هذا الاتهام.", "هذا الاتهام", "قصف المدينة"),
    ("ادعى الطبيب أن الدواء مغشوش. وأضاف أن الشركة تعلم. ونفت الشركة هذه الادعاءات.", "هذه الادعاءات", "الشركة تعلم"),
    ("قال سكان الحي إن الخزان تسرب. وقال سكان الحي إن الماء ملوث. ونفى مدير المحطة كمال الرازي ذلك.", "ذلك", "الماء ملوث"),
    ("ترددت أنباء عن بيع النادي. ونفى الرئيس سامر الخالدي ذلك.", "ذلك", None),
    ("قال المدرب سامر الخالدي إن العقد انتهى. ونفى وجود أي خلاف.", "وجود أي خلاف", None),
]


@pytest.mark.parametrize(("body", "content", "meant"), DENIALS)
def test_what_is_denied(body: str, content: str, meant: str | None) -> None:
    last = read_article({"id": "own", "text": body}).statements[-1]
    assert (last.content, last.points_to) == (content, meant)
    assert last.force == "deny"


BUT = [
    ("لم يعلن المدير سامر الخالدي موعد الافتتاح، لكنه رجح أن يكون في مارس.", "المدير سامر الخالدي"),
    ("ولم تحدد وزارة النقل سبب الحادث، لكنها رجحت أن يكون عطلا فنيا.", "وزارة النقل"),
    ("ولم يكشف النادي قيمة الصفقة، إلا أنه أكد أن العقد لعامين.", "النادي"),
    ("قالت صحيفة النهر إن المصنع سيغلق. ولم يعلق الوزير سامر الخالدي، لكنه قال إن الدراسة مستمرة.", "الوزير سامر الخالدي"),
]


@pytest.mark.parametrize(("body", "speaker"), BUT)
def test_who_did_not_say_one_thing_says_another(body: str, speaker: str) -> None:
    assert read_article({"id": "own", "text": body}).statements[-1].resolved == speaker


BESIDE = [
    "قال وزير النقل سامر الخالدي إن الجسر آمن، فيما وصف رئيس البلدية كمال الرازي الجسر بأنه خطر على المارة.",
    "قال وزير النقل سامر الخالدي إن الجسر آمن، بينما وصفت المعارضة القرار بالكارثي.",
    "قال وزير النقل سامر الخالدي إن الجسر آمن فيما انتقد رئيس البلدية كمال الرازي تأخر الصيانة.",
    "قال وزير النقل سامر الخالدي إن الجسر آمن، في حين اتهم النواب الحكومة بالتقصير.",
]


@pytest.mark.parametrize("body", BESIDE)
def test_what_another_says_beside_it_is_no_part_of_it(body: str) -> None:
    assert read_article({"id": "own", "text": body}).statements[0].content == "الجسر آمن"
