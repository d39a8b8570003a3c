"""How many sources a text says there are: in words and digits, exact or nearly so, duals, joined ones, behind «وفقا ل», in headlines."""

from __future__ import annotations

import pytest

from isnad import read_article

SAID = [  # who says «إن الجسر مغلق», and how many they are
    ("قالت 4 مصادر", 4),
    ("قال ثلاثة مسؤولين", 3),
    ("وقالت ثلاثة من المصادر", 3),
    ("وقال اثنان من أقارب الضحية", 2),
    ("وقال خمسة وعشرون نائبا", 25),
    ("وقال أحد عشر شاهدا", 11),
    ("وقالت ثلاث عشرة منظمة", 13),
    ("وقال مئة وخمسون نائبا", 150),
    ("وقال نحو عشرة شهود", 10),
    ("وقال أكثر من 200 عالم", 200),
    ("وقال ما لا يقل عن ستة أطباء", 6),
    ("وقال ما يقرب من 300 عامل", 300),
    ("وقال المسؤولون الثلاثة", 3),
    ("وقالت المصادر الأمنية الأربعة", 4),
    ("وقالت الدول الخمس", 5),
    ("وقال الثلاثة", 3),
    ("وقال الشاهدان", 2),
    ("وقالت شاهدتا عيان", 2),
    ("وقال رئيسا البلدين", 2),
    ("وقالت دولتان", 2),
    ("وقال الزوجان", 2),
    ("وقال مسؤول كبير ومصدران آخران", 3),
    ("وقال مصدران وثلاثة مسؤولين", 5),
    ("وقال مسؤولان سابقان وآخر حالي", 3),
    ("وقال مصدر واحد", 1),
    ("وقال عضوان من أصل خمسة", 2),
    # none: one of them, some, many, shares, others' numbers, ordinals
    ("وقال أحد المصادر", None),
    ("وقالت إحدى الشاهدات", None),
    ("وقال مصدر أمني", None),
    ("وقال مصدر ثالث", None),
    ("وقال عدد من السكان", None),
    ("وقال بعض السكان", None),
    ("وقالت مصادر عدة", None),
    ("وقال مئات العمال", None),
    ("وقال آلاف المتظاهرين", None),
    ("وقال الآلاف من أنصاره", None),
    ("وقال زوج الضحية", None),
    ("وقال 60 بالمئة من الناخبين", None),
    ("وقال 3 من كل 5 ناخبين", None),
    ("وقال نصف المشاركين", None),
    ("وقال المتحدث باسم الدول الخمس", None),
    ("وقال رئيس لجنة الستة", None),
    ("وقال مسؤولون في 12 دولة", None),
    ("وقالت مصادر من 4 وزارات", None),
    ("وقال سامر الخالدي وكمال الرازي", None),
]


@pytest.mark.parametrize(("who", "count"), SAID, ids=[who for who, _ in SAID])
def test_before_what_is_said(who: str, count: int | None) -> None:
    (statement,) = read_article({"id": "own", "text": f"{who} إن الجسر مغلق."}).statements
    assert statement.count == count


CITED = [
    ("سيغلق الجسر غدا، وفقا لأربعة مصادر مطلعة.", 4, "unnamed"),
    ("سيغلق الجسر غدا، وفقا لـ4 مصادر.", 4, "unnamed"),
    ("سيغلق الجسر غدا، وفقا لخمسة وعشرين خبيرا.", 25, "unnamed"),
    ("سيغلق الجسر غدا، بحسب اثنين من المسؤولين.", 2, "unnamed"),
    ("سيغلق الجسر غدا، بحسب مصدرين.", 2, "unnamed"),
    ("سيغلق الجسر غدا، بحسب مسؤولين في الوزارة.", None, "unnamed"),
    ("وبحسب 11 خبيرا فإن الجسر متهالك.", 11, "unnamed"),
    ("نقلت وكالة الأفق عن مسؤولين قولهما إن الجسر مغلق.", 2, "unnamed"),
    ("نقلت وكالة الأفق عن مسؤولين قولهم إن الجسر مغلق.", None, "unnamed"),
    ("وأعلنت خمس شركات وقف العمل.", 5, "official"),
    ("وأعلنت عشر دول عربية رفضها القرار.", 10, "official"),
]


@pytest.mark.parametrize(("text", "count", "kind"), CITED, ids=[text for text, *_ in CITED])
def test_behind_what_is_said_and_before_a_bare_object(text: str, count: int | None, kind: str) -> None:
    (statement,) = read_article({"id": "own", "text": text}).statements
    assert (statement.count, statement.kind) == (count, kind)


BEFORE_ITS_OBJECT = [  # whose object follows without any mark: a noun with the article is none of theirs
    ("واتهم ثلاثة بحارة الشركة بإهمال السلامة.", "ثلاثة بحارة", 3),
    ("وأبلغ ثلاثة بحارة الشرطة أن القبطان كان نائما.", "ثلاثة بحارة", 3),
    ("واتهم 12 نائبا الحكومة بالتقصير.", "12 نائبا", 12),
    ("وطالبت أربع منظمات حقوقية السلطات بالإفراج عنهم.", "أربع منظمات حقوقية", 4),
    ("ودعت ثلاث دول عربية المجلس إلى الانعقاد.", "ثلاث دول عربية", 3),
    ("وطالب ثلاثة من الأطباء الوزارة بالتحقيق.", "ثلاثة من الأطباء", 3),
    ("واتهم ثلاثة من نواب المعارضة رئيس الحكومة بالتقصير.", "ثلاثة من نواب المعارضة", 3),
    ("واتهم النواب الثلاثة الحكومة بالتقصير.", "النواب الثلاثة", 3),
]


@pytest.mark.parametrize(("text", "source", "count"), BEFORE_ITS_OBJECT, ids=[text for text, _, _ in BEFORE_ITS_OBJECT])
def test_before_an_object_without_a_mark(text: str, source: str, count: int) -> None:
    (statement,) = read_article({"id": "own", "text": text}).statements
    assert (statement.source, statement.count) == (source, count)
