"""Places in a row, behind the noun of their rank and behind words of place, where a word might be meant; two that were read as one."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names


def read(raw):
    return [f"{name.kind} {name.text}" for name in find_names(Text(raw))]


@pytest.mark.parametrize(
    ("raw", "places"),
    [
        # Behind the noun of rank of several or one.
        ("عاد الهدوء إلى محافظتي السويداء والقنيطرة.", "السويداء القنيطرة"),
        ("زارت اللجنة مدن العمارة والكوت والديوانية.", "العمارة الكوت الديوانية"),
        ("بدأت الحملة في مديرية صبيا أمس.", "صبيا"),
        ("هطلت الأمطار على محافظات حجة والمحويت وريمة.", "حجة المحويت ريمة"),
        # In a row, by a place of the same land; two or more that nothing else shows.
        ("قطعت السيول الطريق بين صور والنبطية.", "صور النبطية"),
        ("وصل وفد إلى بنزرت وباجة وجندوبة.", "بنزرت باجة جندوبة"),
        ("قتل ثلاثة في مليط والفاشر بشمال دارفور.", "مليط الفاشر دارفور"),
        ("بحثت اللجنة أوضاع سكان الهرمل وعكار.", "الهرمل عكار"),
        ("أغلقت المخابز في سيئون وتريم وشبام.", "سيئون تريم شبام"),
        ("جمعت القبائل في العاصمة صنعاء وعمران وذمار تبرعات.", "صنعاء عمران ذمار"),
        # Alone: behind a word of place, or where it is no other word.
        ("أعلن المحافظ أن الدوادمي بلا كهرباء.", "الدوادمي"),
        ("جرت المفاوضات في مسقط بحضور الوسيط.", "مسقط"),
        ("نفت مسقط الأنباء المتداولة.", "مسقط"),
    ],
)
def test_a_place_that_is_a_word_too_is_one_beside_others_and_behind_its_rank(raw, places):
    names = read(raw)
    assert [f"LOC {place}" for place in places.split()] == names


@pytest.mark.parametrize(
    ("raw", "word"),
    [
        ("نشر المصور صور الحفل أمس.", "صور"),
        ("قدم المحامي حجة قوية في الجلسة.", "حجة"),
        ("أقيمت منطقة حرة قرب الميناء.", "حرة"),
        ("وصل الخبر إلى القرية مساء أمس.", "الخبر"),
        ("في هذه المدينة الجديدة والواسعة أسواق كثيرة.", "الجديدة"),
        ("نزل الناس إلى الشوارع في كسلا وقال المحافظ إن الوضع هادئ.", "قال"),
        ("شارك وفد من القاهرة وحضر الجلسة.", "حضر"),
        ("اشترى القمح والكرز والتفاح من السوق.", "الكرز"),
        ("باع الفلاح الزرقاء والحمراء من الخراف.", "الحمراء"),
        ("عاد الرجل إلى مسقط رأسه بعد سنوات.", "مسقط"),
        ("وزار مناطق البحيرات الكبرى أمس.", "البحيرات"),
        ("خرج من باريس إلى مركز وزاري جديد.", "زاري"),
    ],
)
def test_a_word_that_is_a_place_too_stays_a_word(raw, word):
    assert f"LOC {word}" not in read(raw)
