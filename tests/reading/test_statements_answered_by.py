"""Who answers is told behind «عليه»: «ورد عليه | المدرب | بالقول إن» is the coach's, not his whom he answers."""

from __future__ import annotations

import pytest

from isnad import read_article

ANSWERS = [  # text, who answers
    ("رأت النائبة سعاد الخولي أن القرار متسرع. وهو ما رد عليه المحافظ بالقول إن القرار مدروس.", "المحافظ"),
    ("قالت النقابة إن الأجور متدنية. ورد عليها مدير المصنع بالقول إن الشركة خاسرة.", "مدير المصنع"),
    ("اتهم الحزب الحكومة بالفساد. وردت عليه الحكومة بالقول إنها ستقاضيه.", "الحكومة"),
    ("قال الحكم إن الهدف صحيح. وعلق عليه المدرب بالقول إن الإعادة أثبتت العكس.", "المدرب"),
    ("قال الفنان إن الفيلم ناجح. وهو ما علق عليه الناقد سمير الداني قائلا إن الفيلم ضعيف.", "الناقد سمير الداني"),
    ("قال المدير إن العدد كاف. ورد عليه العمال بالقول إنهم متعبون.", "العمال"),
    ("قال النائب إن الطريق خطر. ورد على ذلك بالقول إن الصيانة متأخرة.", "النائب"),
]


@pytest.mark.parametrize(("text", "who"), ANSWERS, ids=[text for text, _ in ANSWERS])
def test_who_answers(text: str, who: str) -> None:
    assert read_article({"id": "own", "text": text}).statements[-1].resolved == who


INTENDS = [  # text, who says it, the content
    ("نفى الجيش نيته إرسال قوات إلى الحدود.", "الجيش", "نيته إرسال قوات إلى الحدود"),
    ("أعلن الحزب نيته الترشح للانتخابات.", "الحزب", "نيته الترشح للانتخابات"),
]


@pytest.mark.parametrize(("text", "who", "content"), INTENDS, ids=[text for text, *_ in INTENDS])
def test_his_intention_is_what_he_says(text: str, who: str, content: str) -> None:
    (statement,) = read_article({"id": "own", "text": text}).statements
    assert (statement.source, statement.content) == (who, content)


def test_a_committee_is_no_paradise() -> None:
    said = [
        ("كشف التقرير الأولي للجنة أن الجسر متهالك.", "اللجنة"),
        ("وأوضح التقرير النهائي للجنة التحقيق أن العدد ارتفع.", "لجنة التحقيق"),
    ]
    for text, whose in said:
        (statement,) = read_article({"id": "own", "text": text}).statements
        assert statement.resolved == whose


ASKED = [  # text, who asks
    ("طالب المدير الفني للأهلي اللاعبين بالتركيز.", "المدير الفني للأهلي"),
    ("دعا الأمين العام للحزب المناضلين إلى التعبئة.", "الأمين العام للحزب"),
    ("دعا الأمين العام للحزب الحاكم إلى الحوار.", "الأمين العام للحزب الحاكم"),
]


@pytest.mark.parametrize(("text", "who"), ASKED, ids=[text for text, _ in ASKED])
def test_who_is_asked_is_no_part_of_his_office(text: str, who: str) -> None:
    (statement,) = read_article({"id": "own", "text": text}).statements
    assert statement.source == who
