"""The accused accuses nobody; «عنه» is whoever acted; what stands behind a speaker's name is no part of it."""

from __future__ import annotations

import pytest

from isnad import read_article

NOTHING = [
    "يُتهم رجل الأعمال بتبييض الأموال.",
    "يتهم رجل الأعمال بتبييض الأموال.",
    "ويُتهم اللاعب بضرب الحكم.",
    "ويُطالَب السائق بدفع الغرامة.",
    "وتتهم المرأة بالتستر على ابنها.",
    "سأل الصحفيون رئيسة اللجنة إن كانت النتائج نهائية.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_who_is_accused_and_what_is_asked_is_nobodys_statement(text: str) -> None:
    assert read_article({"id": "a", "text": text}).statements == ()


SAID = [  # text, who said the last statement, through whom
    ("تتهم النيابة الرجل بالسرقة.", "النيابة", ()),
    ("تتهم المعارضة الحكومة بالتقصير.", "المعارضة", ()),
    ("عقد المدرب رامي حداد مؤتمرا صحفيا. ونقلت عنه وسائل إعلام محلية قوله إنه لن يستقيل.", "المدرب رامي حداد", ("وسائل إعلام محلية",)),
    ("زارت الممثلة ليلى الحداد المهرجان. ونقلت عنها مجلة السهم قولها إنها ستعتزل.", "الممثلة ليلى الحداد", ("مجلة السهم",)),
    ("وقع المدير رامي حداد العقد. ونقل عنه زواره أنه متفائل.", "المدير رامي حداد", ("زواره",)),
    ("علق لاعب الوسط رامي حداد على الخسارة بالقول: «لم نكن في يومنا».", "لاعب الوسط رامي حداد", ()),
    ("«حياتي كلها موسيقى» بهذه العبارة لخص العازف رامي حداد مسيرته.", "العازف رامي حداد", ()),
]


@pytest.mark.parametrize(("text", "holder", "via"), SAID, ids=[text for text, *_ in SAID])
def test_who_says_it(text: str, holder: str, via: tuple[str, ...]) -> None:
    last = read_article({"id": "a", "text": text}).statements[-1]
    assert (last.resolved, last.via) == (holder, via)
