"""Second mentions by the last two words of a longer full name, and who is another."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names


@pytest.mark.parametrize(
    ("raw", "short", "joined"),
    [
        ("افتتح الوزير سامر حسن الورداني المعرض. وقال حسن الورداني إن الصور نادرة.", "حسن الورداني", True),
        ("قالت الكاتبة نورة سعيد الحمداني إنها عادت. وأضافت سعيد الحمداني أنها متعبة.", "سعيد الحمداني", True),
        ("وصل عبد ربه ناصر الزيدي إلى عدن، واستقبل ناصر الزيدي الوفود.", "ناصر الزيدي", True),
        ("قال خالد بن سالم الزيدي إنه نجح. وقال سالم الزيدي إنه فخور.", "سالم الزيدي", False),
        ("قال خالد سالم الزيدي إن والده سالم الزيدي بخير.", "سالم الزيدي", False),
        ("تكلم خالد سالم الزيدي وكريم سالم الزيدي. وقال سالم الزيدي إنه باق.", "سالم الزيدي", False),
        ("قال سالم الزيدي إنه باق. ثم تكلم خالد سالم الزيدي طويلا.", "سالم الزيدي", False),
    ],
)
def test_the_last_two_words_of_one_longer_name_are_that_person(raw, short, joined):
    names = [name for name in find_names(Text(raw)) if name.kind == "PER"]
    longer = {name.id for name in names if name.text.endswith(f" {short}")}
    shorter = [name.id for name in names if name.text == short]
    assert shorter
    assert [id in longer for id in shorter] == [joined] * len(shorter)
