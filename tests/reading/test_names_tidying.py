"""What is no part of a name, and what is, whatever the tagger said: its spans are given here."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names.document import complete
from isnad.reading.names.features import core
from isnad.reading.names.mentions import mention
from isnad.reading.names.roles import find_roles
from isnad.reading.names.spans import Span
from isnad.reading.names.verbs import acting, saying


def tagged(text, *names):
    """Return the spans of some words of a text, each given as «KIND words», found from left to right."""
    found, at = [], 0
    for name in names:
        kind, _, words = name.partition(" ")
        size = len(words.split())
        at = next(i for i in range(at, len(text)) if " ".join(text.forms[i : i + size]) == words)
        found.append(Span(at, at + size, core(text.keys[at])[0], kind, "tagger"))
        at += size
    return found


def read(raw, *names):
    text = Text(raw)
    return [f"{span.kind} {mention(text, span).text}" for span in complete(text, tagged(text, *names), [])]


@pytest.mark.parametrize(
    ("raw", "said", "meant"),
    [
        # A verb before a person is none of the name.
        ("روى سامر الحلواني ما جرى.", ["PER روى سامر الحلواني"], ["PER سامر الحلواني"]),
        ("وروى سامر الحلواني ما جرى.", ["PER وروى سامر الحلواني"], ["PER سامر الحلواني"]),
        ("ويروي سامر الحلواني القصة.", ["PER ويروي سامر الحلواني"], ["PER سامر الحلواني"]),
        ("روى شهود أن السوق أغلق.", ["PER روى"], []),
        ("قال رفعت الديلوري إن السوق أغلق.", ["PER رفعت الديلوري"], ["PER رفعت الديلوري"]),
        ("وصل اللاعب روى كين أمس.", ["PER روى كين"], ["PER روى كين"]),
        # Nor behind it.
        ("سامر الحلواني يؤكد الخبر.", ["PER سامر الحلواني يؤكد"], ["PER سامر الحلواني"]),
        ("قام الدكتور سامر بقص الشريط.", ["PER سامر بقص"], ["PER سامر"]),
        # A letter that leans on a name that begins with a hamza.
        ("قال لأنس إنه نجا.", ["PER لأنس"], ["PER أنس"]),
        ("سلم الجائزة ولأحمد الديلوري شهادة.", ["PER ولأحمد الديلوري"], ["PER أحمد الديلوري"]),
        ("وصل سامر لأنس بالهدية.", ["PER سامر لأنس"], ["PER سامر", "PER أنس"]),
        ("شكر كريم وليوسف الفضل.", ["PER كريم وليوسف"], ["PER كريم", "PER يوسف"]),
        ("عاد العريف فهيد الورداني.", ["PER العريف", "PER فهيد الورداني"], ["PER فهيد الورداني"]),
        # A measure is no person, nor is the kind of a source without a name.
        ("بلغت قوته 7.5 ريختر.", ["PER ريختر"], []),
        ("سجل الزلزال ست درجات على مقياس ريشتر.", ["PER ريشتر"], []),
        ("أكد مصدر نصراوي ذلك.", ["PER نصراوي"], []),
        # Nor what only a verb can be.
        ("هذه التحركات لا تدمر فقط العلاقات.", ["LOC تدمر"], []),
        ("وصل الوفد إلى تدمر أمس.", ["LOC تدمر"], ["LOC تدمر"]),
        # An adjective of the title before a person.
        ("قال المستشار القانوني بدر إسحاق إنه مستعد.", ["PER القانوني بدر إسحاق"], ["PER بدر إسحاق"]),
        ("قال الشيخ الصادق الورداني إنه مستعد.", ["PER الصادق الورداني"], ["PER الصادق الورداني"]),
        # What goes on.
        ("كتب محمد أبو شعر مقالا.", ["PER محمد"], ["PER محمد أبو شعر"]),
        ("كتب محمد أبو شعر مقالا.", ["PER محمد أبو"], ["PER محمد أبو شعر"]),
        ("قال أحمد بن عبيد الزنابقي إن العمل بدأ.", ["PER أحمد بن عبيد"], ["PER أحمد بن عبيد الزنابقي"]),
        ("أعلن خالد بن سالم التخلي عن المنصب.", ["PER خالد بن سالم"], ["PER خالد بن سالم"]),
        ("وصل الدكتور مساعد بن سالم الورداني.", ["PER بن سالم الورداني"], ["PER مساعد بن سالم الورداني"]),
        ("توفي راشد بن مساعد آل حمدان.", ["PER راشد بن مساعد", "PER آل حمدان"], ["PER راشد بن مساعد آل حمدان"]),
        # Two who stand in a list have a third between them.
        (
            "حضر سامر الحلواني، ووسام ألارديس، وكريم الديلوري.",
            ["PER سامر الحلواني", "PER وكريم الديلوري"],
            ["PER سامر الحلواني", "PER وسام ألارديس", "PER كريم الديلوري"],
        ),
        (
            "حضر سامر الحلواني، و وسام ألارديس، وكريم الديلوري.",
            ["PER سامر الحلواني", "PER وكريم الديلوري"],
            ["PER سامر الحلواني", "PER وسام ألارديس", "PER كريم الديلوري"],
        ),
        (
            "الفريق: سامر هوساوي – رائد الغامدي – عمر الديلوري.",
            ["PER سامر هوساوي", "PER الغامدي", "PER عمر الديلوري"],
            ["PER سامر هوساوي", "PER رائد الغامدي", "PER عمر الديلوري"],
        ),
        (
            "حضر سامر الحلواني، في الصباح، وكريم الديلوري.",
            ["PER سامر الحلواني", "PER وكريم الديلوري"],
            ["PER سامر الحلواني", "PER كريم الديلوري"],
        ),
        # By the title before.
        ("قال المدير سامر العراقي إن العمل بدأ.", [], ["PER سامر العراقي"]),
        ("وقال السيد ألبنس إن الفرق كبير.", [], ["PER ألبنس"]),
        ("شعرت السيدة بحرج شديد.", [], []),
        ("قال السيد إن الفرق كبير.", [], []),
        # A paper that somebody spoke to.
        ("وقال سامر لـ«دنيا الميناء» إن العمل بدأ.", ["PER سامر"], ["PER سامر", "ORG دنيا الميناء"]),
        ("قبل أن يعطي الكلمة لـ«ضيف كريم» في الحفل.", [], []),
        # What is a paper in marks is a word elsewhere.
        (
            "وقال لـ«الوطن» إن الجنود في خدمة الوطن.",
            [],
            ["ORG الوطن"],
        ),
    ],
)
def test_a_name_is_all_of_it_and_nothing_else(raw, said, meant):
    assert read(raw, *said) == meant


def test_a_family_name_of_nationality_is_found_again_behind_a_verb():
    raw = "قال المدير سامر العراقي إن المصنع توقف. وأكد العراقي أن الإنتاج سيعود، ويرى الجانب العراقي غير ذلك."
    assert read(raw) == ["PER سامر العراقي", "PER العراقي"]


def test_a_fathers_name_is_no_family_name():
    raw = "وصل أسامة بن فضل أمس، وعاد بفضل جهود الفريق."
    assert read(raw, "PER أسامة بن فضل") == ["PER أسامة بن فضل"]


def test_kinds_of_one_name_agree_however_it_is_spaced():
    raw = "لعب ريفر بليت أمس. وفاز ريفر بليت. وعاد ريفربليت."
    assert read(raw, "ORG ريفر بليت", "ORG ريفر بليت", "PER ريفربليت") == ["ORG ريفر بليت", "ORG ريفر بليت", "ORG ريفربليت"]


@pytest.mark.parametrize(
    ("raw", "name", "role"),
    [
        ("قال محامي الوزير سامر الورداني إن موكله بريء.", "سامر الورداني", "الوزير"),
        ("صرح مستشار الرئيس سامر الورداني بأن اللقاء تأجل.", "سامر الورداني", "مستشار الرئيس"),
        ("قالت سكرتيرة سامر الورداني إنه بخير.", "سامر الورداني", None),
        ("انتهى عقده مع فريق سامر الورداني.", "سامر الورداني", None),
        ("صلاح السقا ونائبه سامر الورداني.", "سامر الورداني", "نائبه"),
        ("وصل العقيد دكتور سامر الورداني.", "سامر الورداني", "العقيد دكتور"),
        ("وقال للوزير سامر الورداني إن العمل بدأ.", "سامر الورداني", "الوزير"),
        ("هذه تجمعات مقررة لسامر الورداني.", "لسامر الورداني", None),
        ("حضر مدير النادي وسامر الورداني.", "وسامر الورداني", None),
        # The title right behind a verb is its subject, the office that follows its object's.
        ("أقال الرئيس الكيني وزير الدفاع سامر الورداني.", "سامر الورداني", "وزير الدفاع"),
        ("واستقبل أمير قطر رئيس الحكومة المغربية سامر الورداني.", "سامر الورداني", "رئيس الحكومة المغربية"),
        ("كلف الملك وزير الدولة سامر الورداني بالملف.", "سامر الورداني", "وزير الدولة"),
        ("استقبل رئيس الأركان اللواء سامر الورداني وفدا.", "سامر الورداني", "رئيس الأركان اللواء"),
        ("وقال ولي العهد وزير الدفاع سامر الورداني إن العمل بدأ.", "سامر الورداني", "ولي العهد وزير الدفاع"),
        ("تصريحات نائب الرئيس وزير الدفاع سامر الورداني.", "سامر الورداني", "نائب الرئيس وزير الدفاع"),
        # What is done is no part of an office, what a department is for is.
        ("تعاقد مع لاعب هجر لتعويض رحيل سامر الورداني.", "سامر الورداني", None),
        ("قال وزير دولة لشؤون مجلس النواب سامر الورداني إنه حضر.", "سامر الورداني", "وزير دولة لشؤون مجلس النواب"),
        ("وقف امام رئيس البلدية سامر الورداني.", "سامر الورداني", "رئيس البلدية"),
    ],
)
def test_a_role_is_the_persons_own(raw, name, role):
    text = Text(raw)
    person = mention(text, tagged(text, f"PER {name}")[0])
    find_roles(text, [person])
    assert person.role == role


def test_in_sport_a_team_is_no_rank():
    sport = " سجل اللاعب هدف المباراة في الدوري، وفاز الفريق بعد مباراة شهدت ركلة جزاء في الملعب."
    for raw, role in (
        ("استقبل مدرب الفريق سامر الورداني الجماهير.", "مدرب الفريق"),
        ("شارك لاعبو الفريق سامر الورداني وزملاؤه.", None),
    ):
        text = Text(raw + sport)
        person = mention(text, tagged(text, "PER سامر الورداني")[0])
        find_roles(text, [person])
        assert person.role == role


def test_verbs_are_those_of_the_statements_and_of_the_cues():
    assert all(map(saying, ("قال", "وقالت", "روي", "يروي", "فاكد")))
    assert all(map(acting, ("زار", "التقت", "ويلتقي", "كان")))
    assert not saying("زار")
    assert not acting("كتاب")
