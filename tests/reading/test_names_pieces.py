"""Names of our lists whole where the tagger takes a piece; what only looks like one of them. Nobody here says what he is made to say."""

import pytest

from isnad.arabic.text import Text
from isnad.reading.names import find_names
from isnad.reading.names.document import complete
from isnad.reading.names.spans import Span


@pytest.mark.parametrize(
    ("body", "name", "id"),
    [
        ("وصلت كامالا هاريس إلى المطار.", "كامالا هاريس", "per:كامله-هاريس"),
        ("سجل لامين يامال هدفا.", "لامين يامال", "per:لامين-يامل"),
        ("وصل الفريق مع لامين يامال وكامالا هاريس أمس.", "كامالا هاريس", "per:كامله-هاريس"),
        ("زارت رئيسة الوزراء الإيطالية جورجيا ميلوني المدينة.", "جورجيا ميلوني", "per:جورجيه-ميلوني"),
        ("التقى الرئيس التونسي الباجي قائد السبسي الوفد.", "الباجي قائد السبسي", "per:باجي-قايد-سبسي"),
        ("وصل إبراهيم رئيسي إلى المطار.", "إبراهيم رئيسي", "per:ابرهيم-ريسي"),
        ("أعلن حزب العدالة والتنمية المغربي لائحته.", "حزب العدالة والتنمية المغربي", "org:justice-and-development-party-ma"),
        ("نشرت منظمة التعاون الاقتصادي والتنمية تقريرا.", "منظمة التعاون الاقتصادي والتنمية", "org:oecd"),
        ("نشر حزب الحرية والعدالة بيانا.", "حزب الحرية والعدالة", "org:freedom-and-justice-party"),
        ("قالت يو بي إس إن الأرباح زادت.", "يو بي إس", "org:ubs"),
        (
            "فتحت وكالة الأمم المتحدة لإغاثة وتشغيل اللاجئين الفلسطينيين (الأونروا) مدرسة.",
            "وكالة الأمم المتحدة لإغاثة وتشغيل اللاجئين الفلسطينيين",
            "org:unrwa",
        ),
    ],
)  # fmt: skip
def test_a_listed_name_is_whole(body, name, id):
    assert (name, id) in [(one.text, one.id) for one in find_names(Text(body))]


@pytest.mark.parametrize(
    ("body", "pieces", "names"),
    [
        # A span that goes beyond the listed name is another's, and so is a name that goes on behind it.
        ("زار محمد بن سلمان الورداني السوق", ["PER 1 5"], ["محمد بن سلمان الورداني"]),
        ("زار محمد بن سلمان بن ناصر السوق", ["PER 1 4"], ["محمد بن سلمان بن ناصر"]),
        ("زار السوق إبراهيم رئيسي الورداني أمس", ["PER 2 3", "PER 4 5"], ["إبراهيم", "الورداني"]),
        ("زار سامر إبراهيم رئيسي السوق", ["PER 1 2", "PER 2 3"], ["سامر إبراهيم"]),
        # What it is, and whose a club is, stay outside.
        ("وصل نادي برشلونة الإسباني أمس", ["ORG 2 3"], ["برشلونة"]),
        ("ذكرت وكالة رويترز ذلك", ["ORG 2 3"], ["رويترز"]),
        # Nothing of it was taken for a body: words.
        ("ناقش الكتاب الاتفاق السعودي أمس", [], []),
    ],
)  # fmt: skip
def test_what_is_no_piece_of_a_listed_name(body, pieces, names):
    text = Text(body)
    spans = [Span(int(first), int(last), 0, kind, "tagger") for kind, first, last in map(str.split, pieces)]
    assert [" ".join(text.forms[span.first : span.last]) for span in complete(text, spans, [])] == names


@pytest.mark.parametrize(
    ("body", "short", "ids"),
    [
        ("عقدت حركة مجتمع السلم «حمس» مؤتمرها، ثم غادر وفد حمس.", "حمس", ["org:movement-of-society-for-peace"] * 2),
        ("عقد حزب الأصالة والمعاصرة (البام) مؤتمره. وأضاف البام أنه باق.", "البام", ["org:authenticity-and-modernity-party"] * 2),
        ("عقدت جبهة القوى الاشتراكية (الأفافاس) مؤتمرها. وقالت الأفافاس إنها باقية.", "الأفافاس", ["org:socialist-forces-front"] * 2),
        ("وصل وفد هيئة تحرير الشام (هتش) أمس، وغادرت هتش.", "هتش", ["org:hayat-tahrir-al-sham"] * 2),
        # Words, somebody's name, and where it is.
        ("عقد حزب الأصالة والمعاصرة (المعارضة) مؤتمره. وقالت المعارضة إنها باقية.", "المعارضة", []),
        ("وصل مرشح حزب الحرية والعدالة (الورداني) أمس. وأضاف الورداني أنه باق.", "الورداني", [None, None]),
        ("عقدت جبهة القوى الاشتراكية (الجزائر) مؤتمرها.", "الجزائر", ["Q262"]),
    ],
)
def test_a_new_short_form_behind_a_listed_body(body, short, ids):
    assert [one.id for one in find_names(Text(body)) if one.text == short] == ids


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("سافر سعيد الورداني أمس. طالب سعيد الورداني بالتحقيق.", ["سعيد الورداني", "سعيد الورداني"]),
        ("سافر سعيد الورداني أمس. وشكر الورداني الحاضرين.", ["سعيد الورداني", "الورداني"]),
        ("سافر سعيد الورداني أمس. وطالب الورداني بالتحقيق.", ["سعيد الورداني", "الورداني"]),
        # A given name, a subject of what stands behind it, and a name that nobody has without it.
        ("سافر سعيد الورداني أمس. وعادل الورداني أخوه.", ["سعيد الورداني", "عادل الورداني"]),
        ("سافر سعيد الورداني أمس. وطالب الورداني يقول ذلك.", ["سعيد الورداني", "طالب الورداني"]),
        ("سافر طالب سعيد الورداني أمس.", ["طالب سعيد الورداني"]),
        # A family name that is a common word speaks, and is the word elsewhere.
        ("سافر سليم الناصر أمس. وأضاف الناصر أنه باق.", ["سليم الناصر", "الناصر"]),
        ("سافر خالد الكبير أمس. وأوضح الكبير أنه باق.", ["خالد الكبير", "الكبير"]),
        ("سافر خالد الكبير أمس. ورأى الحضور المسرح الكبير.", ["خالد الكبير"]),
        ("وأوضح الكبير أنه باق. وسافر خالد الكبير أمس.", ["خالد الكبير"]),
    ],
)
def test_verbs_before_names_and_names_behind_verbs(body, names):
    assert [one.text for one in find_names(Text(body))] == names
