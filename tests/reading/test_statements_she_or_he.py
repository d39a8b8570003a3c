"""A verb whose gender contradicts who stands nearest is given to whom that one met, accused or told, or to nobody."""

from __future__ import annotations

import pytest

from isnad import read_article

SPOKEN = [  # text, who said the last statement
    ("وصل وزير النقل سامر الخالدي إلى بلغراد والتقى نظيرته ليلى الحداد. وقالت إن الخط سيفتح قريبا.", "نظيرته ليلى الحداد"),
    ("التقت رئيسة الاتحاد ليلى الحداد وزير النقل سامر الخالدي. وقال إن الخط جاهز.", "وزير النقل سامر الخالدي"),
    ("التقى المدرب سامر الخالدي باللاعبة ليلى الحداد. وأكدت أنها ستعود قريبا.", "اللاعبة ليلى الحداد"),
    ("زار المبعوث سامر الخالدي العاصمة، حيث التقى بوزيرة الزراعة ليلى الحداد. وأوضحت أن الموسم جيد.", "وزيرة الزراعة ليلى الحداد"),
    ("استقبل الوزير سامر الخالدي السفيرة ليلى الحداد. وقالت إن التعاون سيتسع.", "السفيرة ليلى الحداد"),
    ("اتهم النائب الوزيرة بالتقصير. وردت قائلة إن النائب لا يقرأ.", "الوزيرة"),
    ("انتقد عمدة المدينة الشرطة. وقالت إن الطرق كانت مقطوعة.", "الشرطة"),
    ("انتقدت النقابة وزير النقل. ورد بأن الأجور ارتفعت.", "وزير النقل"),
    ("أخبر الطبيب المريضة أن الورم حميد. وقالت إنها تشعر بتحسن.", "المريضة"),
    ("قابل الصحفي الناجية ليلى الحداد. وروت أن السفينة غرقت بسرعة.", "الناجية ليلى الحداد"),
    # Nobody who could have said it is named.
    ("وصل الرئيس سامر الخالدي إلى العاصمة. وقالت إن الوقت ضيق.", ""),
    ("التقى الرئيس سامر الخالدي نظيره رامي حداد. وقالت إن اللقاء مفيد.", ""),
    # Whose words they are stands with them.
    ("أدانت الرابطة التونسية توقيف المدونة ليلى الحداد. وتداول ناشطون تدوينة للحداد كتبت فيها: «لن أصمت».", "ليلى الحداد"),
    ("وتقول حفيدتها نور: «كانت تحب البحر».\nوبعثت الفنانة غادة رسالة صوتية قالت فيها إنها ستغيب.", "الفنانة غادة"),
    # The sex agrees: whoever acted speaks on.
    ("التقى الوزير سامر الخالدي السفيرة ليلى الحداد. وقال إن التعاون سيتسع.", "الوزير سامر الخالدي"),
]


@pytest.mark.parametrize(("text", "holder"), SPOKEN, ids=[text for text, _ in SPOKEN])
def test_a_verb_is_given_to_nobody_whose_gender_contradicts_it(text: str, holder: str) -> None:
    last = max(read_article({"id": "a", "text": text}).statements, key=lambda statement: statement.start)
    assert last.resolved == holder
    assert bool(holder) or last.sure == 0


RANKS = [
    ("قال الأمير سامر بن فهد إن القمة ستعقد. وأوضح وزير الزراعة أن ست دول ستشارك. وأضاف معاليه أن الدعوات وجهت.", "وزير الزراعة"),
    ("قال الوزير سامر الخالدي إن الطريق سيفتح. وأوضح الأمير رامي بن فهد أن الحفل غدا. وأضاف سموه أن الدعوة عامة.", "الأمير رامي بن فهد"),
    ("قال الرئيس سامر الخالدي إن القمة ستعقد. وأوضح السفير رامي حداد أن الحفل غدا. وأضاف فخامته أن الباب مفتوح.", "الرئيس سامر الخالدي"),
]


@pytest.mark.parametrize(("text", "holder"), RANKS, ids=[holder for _, holder in RANKS])
def test_a_courtesy_means_the_last_one_of_its_rank(text: str, holder: str) -> None:
    assert read_article({"id": "a", "text": text}).statements[-1].resolved == holder


def test_whom_the_subject_met_speaks_and_not_an_earlier_land() -> None:
    text = "واتهمت نيروبي الخرطوم بدعم المتمردين. والتقى الوزير سمير نظيرته هدى سالم. وقالت إن المحادثات كانت مثمرة."
    assert read_article({"id": "own", "text": text}).statements[-1].resolved == "نظيرته هدى سالم"
