"""Words that are no name never speak: an object behind the subject, a predicate, what is spoken of within marks."""

from __future__ import annotations

import pytest

from isnad import read_article

SPEAKERS = [  # text, who said the last statement
    ("أطلقت وزارة الزراعة حملة تلقيح في خمس محافظات.\nوأوضحت الوزارة أن الحملة مجانية.", "وزارة الزراعة"),
    ("زار وفد أممي المخيم. وأضاف أن الماء مقطوع.", "وفد أممي"),
    ("وصفت الصحيفة الوزير بأنه «عبء». ورد بأن الصحيفة تكذب.", "الوزير"),
    ("استدعت المحكمة الوزير السابق رامي حداد. وقال إنه بريء.", "الوزير السابق رامي حداد"),
    ("قال النائب إن الوزير كاذب. ورد الوزير: «هذا افتراء».", "الوزير"),
    ("قالت الكاتبة إن الناقد جاهل. ورد الناقد: «لم تقرأ ما كتبت».", "الناقد"),
    # A participle in the plural is said by several.
    ("وقال زعماء القبائل إنهم لن يسلموا السلاح، مطالبين الحكومة بسحب الجيش.", "زعماء القبائل"),
    ("قال نواب المعارضة إنهم سيقاطعون التصويت، متهمين الرئيس بخرق الدستور.", "نواب المعارضة"),
    ("قال أطباء المستشفى إنهم سيواصلون الإضراب، مشددين على أن المطالب عادلة.", "أطباء المستشفى"),
    # Who is spoken of within marks is nobody outside them.
    ("وأوضح أن «اللجنة ستجتمع غدا»، مشددا على أن «لا تأجيل»، وموضحا أن الدعوات أرسلت.", ""),
    ("وأوضح أن «المدير سيسافر غدا»، مضيفا أن الرحلة قصيرة.", ""),
    ("قال سامر الخالدي إن «المدير سيسافر غدا»، مضيفا أن الرحلة قصيرة.", "سامر الخالدي"),
    # A courtesy speaks.
    (
        "قال وزير النقل سامر الخالدي إن الجسر سيفتح. وقال مستشار الوزير إنه مكلف. وأكد معاليه أن العمل سينتهي.",
        "وزير النقل سامر الخالدي",
    ),
]


@pytest.mark.parametrize(("text", "holder"), SPEAKERS, ids=[text for text, _ in SPEAKERS])
def test_who_goes_on_is_somebody(text: str, holder: str) -> None:
    last = max(read_article({"id": "a", "text": text}).statements, key=lambda statement: statement.start)
    assert (last.resolved, last.via) == (holder, ())
