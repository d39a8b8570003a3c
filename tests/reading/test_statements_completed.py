"""What completes the words for a source and must not be cut: «المدعى عليه», «الفريق أول سامر»; and whom «الذي» means behind two offices.

All people and bodies are invented.
"""

import pytest

from isnad import read_article

SOURCES = [
    ("قال المدعى عليه إنه لم يوقع العقد.", "المدعى عليه", "official"),
    ("قال المجني عليه إن السائق هرب.", "المجني عليه", None),
    ("قال الفريق أول سامر الحداد إن الحدود آمنة.", "الفريق أول سامر الحداد", "named"),
    ("أكد الفريق أول ركن سامر الحداد أن الحدود آمنة.", "الفريق أول ركن سامر الحداد", "named"),
    ("قال محامي العتال، طلال جبارة، إن موكله بريء.", "محامي العتال، طلال جبارة", "named"),
    ("هنأ الرئيس العالم الذي أعلن اكتشاف الدواء.", "العالم", None),
    ("استدعى المدير الموظف الذي كشف عن الفساد.", "الموظف", None),
    ("كرم المدير العام الذي أعلن استقالته الفريق.", "المدير العام", None),
    ("اتهم النائب السابق الوزير بالكذب.", "النائب السابق", None),
    ("دعا النائب السابق إلى الحوار.", "النائب السابق", None),
    ("رفضت جبهة الإنقاذ المعارضة مقترح الحكومة.", "جبهة الإنقاذ المعارضة", None),
    ("رفضت الكتلة المعارضة مقترح الرئيس.", "الكتلة المعارضة", None),
    ("تمسكت النقابة بأن الإضراب حق.", "النقابة", None),
]


@pytest.mark.parametrize(("text", "source", "kind"), SOURCES)
def test_the_words_for_a_source_are_whole(text, source, kind):
    (said,) = read_article({"id": "own", "text": text}).statements
    assert said.source == source
    assert kind is None or said.kind == kind


@pytest.mark.parametrize("behind", ["على حد زعمه", "على حد زعمها", "حسب زعمه"])
def test_what_is_somebodys_own_claim_is_kept_at_a_distance(behind):
    (said,) = read_article({"id": "own", "text": f"قال سامر الحداد إن السد سليم، {behind}."}).statements
    assert said.content == "السد سليم"
    assert [(each.kind, each.cue) for each in said.distance] == [("claim", behind)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وعدّ المجلس إقرار القانون خطوة مهمة.", ["إقرار القانون خطوة مهمة"]),
        ("عدّ المحامي طلب النيابة تهربا من الحكم.", ["طلب النيابة تهربا من الحكم"]),
        ("عد الحارس المفاتيح وأغلق الباب.", []),
        ("وعد المجلس بإقرار القانون.", ["إقرار القانون"]),
        ("تمسك المدرب بالخطة بقصد ألا يتأخر الفريق.", []),
        ("الأفق- متابعة: وصلت طائرة إلى المطار.", []),
    ],
)
def test_what_is_written_like_another_word(text, found):
    assert [said.content for said in read_article({"id": "own", "text": text}).statements] == found
