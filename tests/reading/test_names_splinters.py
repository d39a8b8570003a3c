"""Names that begin as a known one's and are another's, and names that a known one's words contradict. All are invented."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names


def read(body):
    """Return (text, kind, id) of the names of a text."""
    return [(name.text, name.kind, name.id) for name in find_names(Text(body))]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("أعلنت الجبهة الشعبية للإنقاذ في تشاد هدنة.", "الجبهة الشعبية للإنقاذ"),
        ("وقعت الجبهة الشعبية لتحرير السواقي الاتفاق.", "الجبهة الشعبية لتحرير السواقي"),
        ("أصدرت حركة فتح الجديدة في غينيا بيانا.", "حركة فتح الجديدة"),
        ("انشق حزب الله الحر عن الائتلاف.", "حزب الله الحر"),
        ("أعلن حزب الوفد الاشتراكي مقاطعة الانتخابات.", "حزب الوفد الاشتراكي"),
        ("رفع بنك مصر الجديدة للتنمية رأسماله.", "بنك مصر الجديدة للتنمية"),
    ],
)
def test_a_body_whose_name_goes_on_behind_a_known_one_is_another(body, words):
    ((kind, id),) = [one[1:] for one in read(body) if one[0] == words]
    assert kind == "ORG"
    assert id not in ("org:pflp", "org:fatah", "org:hezbollah", "org:wafd-party", "org:banque-misr")


@pytest.mark.parametrize(
    ("body", "id"),
    [
        ("دعت الجبهة الشعبية للإصلاح فورا.", "org:pflp"),  # whereto it calls
        ("اجتمعت قيادة حركة فتح الجديدة أمس.", "org:fatah"),  # the leadership is new
        ("قال حزب الله اللبناني إنه سيرد.", "org:hezbollah"),
        ("اجتمعت قيادة بنك مصر الجديدة أمس.", "org:banque-misr"),
        ("خسر حزب كاديما الليبرالي مقعدين.", "org:kadima"),  # abroad such a word says what a party is
    ],
)
def test_what_is_said_of_a_known_body_is_none_of_its_name(body, id):
    assert id in [one[2] for one in read(body)]


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("عادت الممثلة باريس جاكسون إلى المسرح.", [("باريس جاكسون", "PER")]),
        ("استقبلت عمدة باريس جاكسون أمس.", [("باريس", "LOC"), ("جاكسون", "PER")]),
        ("انتصر الفريق بهدفي نادر العبيدي أمس.", [("نادر العبيدي", "PER")]),
        ("انتصر الفريق بعد ثنائية سامر الورداني أمس.", [("سامر الورداني", "PER")]),
    ],
)
def test_a_town_as_a_given_name_and_what_a_scorer_has(body, names):
    assert [one[:2] for one in read(body)] == names


@pytest.mark.parametrize(
    ("body", "id"),
    [
        ("قال الجنرال فان دير لاين إن الكتيبة انسحبت.", None),
        ("قال العقيد ماكرون إن الكتيبة انسحبت.", None),
        ("قال الرئيس ماكرون إن الكتيبة انسحبت.", "per:امنويل-ماكرون"),
    ],
)
def test_an_officers_rank_is_no_politicians_of_another_land(body, id):
    assert [one[2] for one in read(body) if one[1] == "PER"] == [id]
