"""Who stands before the verb of saying is its subject: counted sources, «بحسب X فإن Y», «وأما Y ف…», a source with its terms."""

from __future__ import annotations

import pytest

from isnad import read_article
from isnad.arabic.text import Text
from isnad.reading.statements import find_statements

SUBJECTS = [
    ("قالت الحكومة إن الوضع مستقر. لكن ثلاثة خبراء قالوا إن الأزمة تتفاقم.", "ثلاثة خبراء", 3, ()),
    ("قالت الحكومة إن الوضع مستقر. لكن 4 مصادر في وزارة المالية قالت لوكالة سنابرق إن الأزمة تتفاقم.", "4 مصادر في وزارة المالية", 4, ()),
    ("قالت الحكومة إن الوضع مستقر. 4 مصادر طبية قالت إن الأزمة تتفاقم.", "4 مصادر طبية", 4, ()),
    ("قالت الحكومة إن الوضع مستقر. و5 نواب قالوا إن الأزمة تتفاقم.", "5 نواب", 5, ()),
    ("قال المتحدث إن الوضع مستقر. وأما السكان فيقولون إن الأزمة تتفاقم.", "السكان", None, ()),
    ("قال المتحدث إن الوضع مستقر. أما التجار فقالوا إن الأزمة تتفاقم.", "التجار", None, ()),
    ("وبحسب صحيفة النهر فإن نقابة المعلمين أكدت أن الأزمة تتفاقم.", "نقابة المعلمين", None, ("صحيفة النهر",)),
    ("وفقا لوكالة سنابرق فإن وزير المالية سامح القاضي أكد أن الأزمة تتفاقم.", "وزير المالية سامح القاضي", None, ("وكالة سنابرق",)),
    (
        "أكد مصدر في الشركة أن العملية نجحت. إلا أن مسؤولا أمنيا كبيرا طلب عدم ذكر اسمه أكد أن الأزمة تتفاقم.",
        "مسؤولا أمنيا كبيرا",
        None,
        (),
    ),
]


@pytest.mark.parametrize(("text", "source", "count", "via"), SUBJECTS)
def test_a_subject_before_its_verb_is_the_source(text: str, source: str, count: int | None, via: tuple[str, ...]) -> None:
    last = find_statements(Text(text))[-1]
    assert (last.source, last.resolved, last.count, last.via, last.content) == (source, source, count, via, "الأزمة تتفاقم")


def test_what_a_report_says_of_two_is_each_ones_own() -> None:
    text = "ووفقا لصحيفة النهر، فإن الحكومة حذرت من المجاعة، وإن منظمة الغيث طلبت تمويلا عاجلا."
    found = [(statement.source, statement.content, statement.via) for statement in find_statements(Text(text))]
    assert found == [("الحكومة", "المجاعة", ("صحيفة النهر",)), ("منظمة الغيث", "تمويلا عاجلا", ("صحيفة النهر",))]


INTERRUPTED = [  # what is said around its cue is one content with the cue within, and a cue after it may name nobody again
    ('"هذا ظلم"، قال المدرب منفعلا، "ولن نسكت".', "المدرب", 'هذا ظلم"، قال المدرب منفعلا، "ولن نسكت'),
    (
        '"البحر هائج"، قال الصياد سامر الخالدي، "لكنه سيهدأ غدا".',
        "الصياد سامر الخالدي",
        'البحر هائج"، قال الصياد سامر الخالدي، "لكنه سيهدأ غدا',
    ),
    ("وتقول هند الخالدي إن البيت تهدم. «لا شيء بقي هنا»، تقول وهي تنظر إلى الركام.", "هند الخالدي", "لا شيء بقي هنا"),
    ("ويؤكد الخباز سامر الخالدي أن الدقيق نفد. «الخبز حياتي كلها»، يقول مبتسما.", "الخباز سامر الخالدي", "الخبز حياتي كلها"),
    ('"ليل طويل"، قالت المخرجة سلمى الخالدي إنه حكايتها.', "المخرجة سلمى الخالدي", "حكايتها"),
    ('"صوت النهر"، قال المدير إن الصحيفة ستغلق.', "المدير", "الصحيفة ستغلق"),
]


@pytest.mark.parametrize(("body", "speaker", "content"), INTERRUPTED)
def test_a_quotation_around_its_cue(body: str, speaker: str, content: str) -> None:
    last = read_article({"id": "own", "text": body}).statements[-1]
    assert (last.resolved, last.content) == (speaker, content)
