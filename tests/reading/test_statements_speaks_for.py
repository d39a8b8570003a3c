"""«على لسان»: who speaks for a body says it, with the force of the body's verb; an outlet passes him on.

All people and bodies are invented.
"""

import pytest

from isnad import read_article

SPEAKS = [
    ("هدد اتحاد البحارة، على لسان نائب رئيسه نادر نجار، بالإضراب المفتوح.", "نائب رئيسه نادر نجار", "warn", "الإضراب المفتوح"),
    ("نفت الرابطة، على لسان رئيستها هدى نصار، إلغاء السباق.", "رئيستها هدى نصار", "deny", "إلغاء السباق"),
    ("نفى المصرف على لسان ناطقه الرسمي إفلاس فروعه.", "ناطقه الرسمي", "deny", "إفلاس فروعه"),
    ("طالبت جمعية المرضى، على لسان أمينها العام، بتوفير الدواء.", "أمينها العام", "demand", "توفير الدواء"),
    ("أعلن المصنع على لسان مديرته هدى نصار أن الإنتاج سيتوقف.", "مديرته هدى نصار", "announce", "الإنتاج سيتوقف"),
    ("حذرت هيئة السدود، على لسان الناطق الإعلامي باسمها، من الفيضان.", "الناطق الإعلامي باسمها", "warn", "الفيضان"),
    (
        "قالت الجبهة على لسان الناطق الرسمي باسمها نادر نجار إن الهدنة انتهت.",
        "الناطق الرسمي باسمها نادر نجار",
        "say",
        "الهدنة انتهت",
    ),
    ("توقعت هيئة السدود، على لسان مديرتها هدى نصار، ارتفاع منسوب النهر.", "مديرتها هدى نصار", "expect", "ارتفاع منسوب النهر"),
    ("رفضت البلدية على لسان المتحدثة باسمها هدى نصار الاتهامات.", "المتحدثة باسمها هدى نصار", "deny", "الاتهامات"),
    ("وجاء على لسان المديرة أن المخزن فارغ.", "المديرة", "say", "المخزن فارغ"),
]


@pytest.mark.parametrize(("text", "source", "force", "content"), SPEAKS)
def test_who_speaks_for_a_body_says_it(text, source, force, content):
    (statement,) = read_article({"id": "own", "text": text}).statements
    assert (statement.source, statement.force, statement.content, statement.via) == (source, force, content, ())


@pytest.mark.parametrize("verb", ["ذكرت", "أكدت"])
def test_an_outlet_passes_on_whose_mouth_it_is(verb):
    (statement,) = read_article({"id": "own", "text": f"{verb} صحيفة النهر على لسان هدى نصار أن المخزن فارغ."}).statements
    assert (statement.source, statement.via) == ("هدى نصار", ("صحيفة النهر",))
