"""Who was named but has not spoken, and is called by a description: only where one person fits by gender, nationality and title."""

from __future__ import annotations

import pytest

from isnad import read_article

MEANT = [
    ("وقع المهاجم المصري كريم الهلباوي العقد. وقال النجم المصري إنه سعيد.", "المهاجم المصري كريم الهلباوي"),
    ("تعاقد النادي مع المهاجم البرازيلي رودريغو ماتيوس. وقال النجم البرازيلي إن حلمه تحقق.", "المهاجم البرازيلي رودريغو ماتيوس"),
    ("ترأس الملك حمد بن راشد الاجتماع. وأكد العاهل أن الحوار خيار.", "الملك حمد بن راشد"),
    ("التقى الملك حمد بن راشد رئيس الحكومة. وأكد جلالته أن المرحلة صعبة.", "الملك حمد بن راشد"),
    ("دخلت النائبة روزا مارتينيز القاعة. وقالت المشرعة إن التصويت مؤجل.", "النائبة روزا مارتينيز"),
    ("شارك الباحث زاهر حواشي في الحفر. وأوضح العالم المصري أن المقبرة بكر.", "الباحث زاهر حواشي"),
    ("حل الداعية خالد الشمري على البرنامج. وقال الضيف إن الفتوى قديمة.", "الداعية خالد الشمري"),
    ("قاد القبطان صالح بكر السفينة. وقال الرجل الستيني إن الموج كان عاليا.", "القبطان صالح بكر"),
    ("جلست ليلى الأسمر قرب خيمتها. وقالت السيدة الخمسينية إن المطر أغرق الفراش.", "ليلى الأسمر"),
    # whom nobody fits, or more than one, stays as he is called
    ("وقع المهاجم المغربي كريم الهلباوي العقد. وقال النجم المصري إنه حزين لرحيله.", "النجم المصري"),
    ("وقع المهاجم المصري كريم الهلباوي والمدافع المصري سامر نجم. وقال النجم المصري إنه سعيد.", "النجم المصري"),
    ("زار الوزير سامر الخالدي المخيم. وقالت السيدة إن المطر أغرق الفراش.", "السيدة"),
    ("زار الوزير سامر الخالدي المخيم. وقال الرجل الستيني إن المطر أغرق الفراش.", "الرجل الستيني"),
    ("زار المدير سامر الخالدي المصنع. وقال العامل إن الأجر قليل.", "العامل"),
    ("زار الرئيس التركي كمال دورو المدينة. وقال النجم المصري إنه سعيد بلقائه.", "النجم المصري"),
    ("زار كريم الهلباوي المتحف مع شاب. وقال الشاب إن القاعة مغلقة.", "الشاب"),
]


@pytest.mark.parametrize(("text", "who"), MEANT, ids=[text for text, _ in MEANT])
def test_who_is_described(text: str, who: str) -> None:
    (statement,) = read_article({"id": "a", "text": text}).statements
    assert statement.resolved == who
    assert statement.rule.endswith("+inferred") == (statement.source != who)
    assert statement.kind == ("named" if statement.source != who else statement.kind)


def test_the_first_and_the_second_of_two() -> None:
    text = "حضر الجلسة النائب سامر الخالدي والنائبة ليلى الأسمر. وقال الأول إن القانون ناقص، فيما رأت الثانية أنه كاف."
    assert [statement.resolved for statement in read_article({"id": "a", "text": text}).statements] == [
        "النائب سامر الخالدي",
        "النائبة ليلى الأسمر",
    ]
    three = "حضر الجلسة النائب سامر الخالدي والنائبة ليلى الأسمر والوزير كمال الرازي. وقال الأول إن القانون ناقص."
    assert [statement.resolved for statement in read_article({"id": "a", "text": three}).statements] == ["الأول"]


def test_who_has_spoken_is_not_passed_over() -> None:
    text = "قال سائق إن الطريق مغلق. وكان معه كريم الهلباوي. وقال الرجل إن السيارة تعطلت."
    assert [statement.resolved for statement in read_article({"id": "a", "text": text}).statements] == ["سائق", "الرجل"]
