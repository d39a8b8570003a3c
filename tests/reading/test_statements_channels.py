"""Who is told: the whole name of an outlet behind ل or right behind who told it; no body's purpose («شركة النيل للملاحة») is a hearer."""

from __future__ import annotations

import pytest

from isnad import read_article

TOLD = [
    ("وقالت القاضية لقناتي الشرفة والمدار إن الملف أغلق.", "القاضية", "لقناتي الشرفة والمدار"),
    ("وقال حارس لصحيفتي النهر والأفق إن الباب مكسور.", "حارس", "لصحيفتي النهر والأفق"),
    ("أبلغ مسؤولان وكالة فرانس برس بأن المعبر سيفتح.", "مسؤولان", "وكالة فرانس برس"),
    ("وأبلغ مسؤول في الرئاسة وكالة رويترز أن المعبر سيفتح.", "مسؤول في الرئاسة", "وكالة رويترز"),
    ("أبلغت مصادر وكالة رويترز أن المعبر سيفتح.", "مصادر", "وكالة رويترز"),
    ("وأبلغت المتحدثة وكالة الأنباء الألمانية بأن المعبر سيفتح.", "المتحدثة", "وكالة الأنباء الألمانية"),
    ("أخبر ثلاثة موظفين صحيفة النهر أن المعبر سيفتح.", "ثلاثة موظفين", "صحيفة النهر"),
    ("وقال الوزير سامر الخالدي لقناة المملكة إن المعبر سيفتح.", "الوزير سامر الخالدي", "لقناة المملكة"),
    ("وقال مدير المعبر لصحيفة الأيام إن المعبر سيفتح.", "مدير المعبر", "لصحيفة الأيام"),
    ("وقالت ليلى الحداد لإذاعة محلية إن المعبر سيفتح.", "ليلى الحداد", "لإذاعة محلية"),
    ("وقال مسؤول لشبكة سي بي إس الأمريكية إن المعبر سيفتح.", "مسؤول", "لشبكة سي بي إس الأمريكية"),
    ("وقال مسؤول لصحيفة وول ستريت جورنال إن المعبر سيفتح.", "مسؤول", "لصحيفة وول ستريت جورنال"),
    ("وقال مسؤول لموقع أكسيوس إن المعبر سيفتح.", "مسؤول", "لموقع أكسيوس"),
    ("وفي حديث لقناة المملكة، قال الوزير إن المعبر سيفتح.", "الوزير", "لقناة المملكة"),
    ("وقال موظف في شركة الفجر للتأمين لقناة المملكة إن العقد سينتهي.", "موظف في شركة الفجر للتأمين", "لقناة المملكة"),
    ("وقال مصدر في الوزارة للنهار إن المعبر سيفتح.", "مصدر في الوزارة", "للنهار"),
    ("وقال موظف في شركة الفجر للتأمين إن العقد سينتهي.", "موظف في شركة الفجر للتأمين", None),
    ("وقال مسؤولان في شركة النيل للملاحة إن السفينة وصلت.", "مسؤولان في شركة النيل للملاحة", None),
    ("وقال مسؤول في الجمعية الخيرية للأيتام إن التبرعات قلت.", "مسؤول في الجمعية الخيرية للأيتام", None),
    ("وقالت الهيئة العامة للاستثمار إن الرسوم ستخفض.", "الهيئة العامة للاستثمار", None),
    ("وقال رئيس الاتحاد المحلي للتنس إن البطولة تأجلت.", "رئيس الاتحاد المحلي للتنس", None),
]


@pytest.mark.parametrize(("text", "source", "channel"), TOLD, ids=[text for text, *_ in TOLD])
def test_who_is_told(text: str, source: str, channel: str | None) -> None:
    (statement,) = read_article({"id": "own", "text": text}).statements
    assert (statement.source, statement.channel) == (source, channel)


_SHUT = "المعبر سيفتح صباح الغد"
_WHO = [
    "مصدر في وزارة النقل",
    "مصادر أمنية",
    "مسؤولة في هيئة المعابر",
    "دبلوماسي أوروبي في بيروت",
    "أربعة نواب من الكتلة",
    "باحث في المركز العربي للأبحاث",
    "وزير النقل سامر الخالدي",
    "الوزيرة ليلى الحداد",
    "المتحدث باسم الوزارة نور الدين الجابري",
    "مدير مستشفى النهر كريم العلي",
]
_HERS = {"قال ": "قالت ", "قد أكد": "قد أكدت", "وكان ": "وكانت ", "وأفاد ": "وأفادت ", "يقول": "تقول", "وأوضح ": "وأوضحت "}
_OUTLETS = ["لعكاظ", "للجزيرة", "للجزيرة نت", "لرويترز", "لسبق", "لـ«الشرق الأوسط»", "لـ بي بي سي", "لسكاي نيوز عربية", "لعربي21"]
_FRAMES = [
    ("قال {who} {outlet} إن {what}.", "that"),
    ("{who} قال {outlet} إن {what}.", "that"),
    ("وكان {who} قد أكد {outlet} أن {what}.", "that"),
    ("وأفاد {who} {outlet}، مساء أمس، بأن {what}.", "that"),
    ("«{what}»، يقول {who} {outlet}.", "quote"),
    ("وبحسب {who} {outlet}، فإن {what}.", "according"),
    ("{what}، بحسب ما قال {who} {outlet}.", "according"),
    ("وأوضح {who} {outlet}: «{what}».", "colon"),
]


@pytest.mark.parametrize("outlet", _OUTLETS)
@pytest.mark.parametrize(("frame", "rule"), _FRAMES, ids=[frame for frame, _ in _FRAMES])
def test_a_known_outlet_is_told_in_every_frame(frame: str, rule: str, outlet: str) -> None:
    for who in _WHO:
        told, hers = frame, who.split()[0].endswith("ة")
        for his, her in _HERS.items():
            told = told.replace(his, her) if hers else told
        (said,) = read_article({"id": "own", "text": told.format(who=who, outlet=outlet, what=_SHUT)}).statements
        assert (said.source, said.channel, said.content) == (who, outlet, _SHUT), (who, rule)


OBJECTS = [
    ("نفت مصادر محلية لسكاي نيوز عربية إغلاق الجسر.", "مصادر محلية", "لسكاي نيوز عربية", "إغلاق الجسر"),
    ("ونفى مدير النادي لرويترز رحيل المدرب.", "مدير النادي", "لرويترز", "رحيل المدرب"),
    ("وأكدت الوزيرة ليلى الحداد للجزيرة تأجيل الزيارة.", "الوزيرة ليلى الحداد", "للجزيرة", "تأجيل الزيارة"),
    ("وأعلن المدير سامر الخالدي لـ«النهر» بيع المصنع.", "المدير سامر الخالدي", "لـ«النهر»", "بيع المصنع"),
    ("وكشف موظفان للعربية نت تفاصيل العقد.", "موظفان", "للعربية نت", "تفاصيل العقد"),
    ("ونفت البلدية لهسبريس هدم السوق.", "البلدية", "لهسبريس", "هدم السوق"),
    ("وانتقد النائب كريم الجابري لفرانس برس قرار البنك.", "النائب كريم الجابري", "لفرانس برس", "قرار البنك"),
    ("وأكد مصدر في النقابة للأهرام بيع المبنى.", "مصدر في النقابة", "للأهرام", "بيع المبنى"),
]


@pytest.mark.parametrize(("text", "source", "channel", "content"), OBJECTS, ids=[text for text, *_ in OBJECTS])
def test_what_is_denied_begins_behind_the_outlet(text: str, source: str, channel: str, content: str) -> None:
    (said,) = read_article({"id": "own", "text": text}).statements
    assert (said.source, said.channel, said.content) == (source, channel, content)


NOT_TOLD = [
    ("وقال المبعوث النرويجي للشرق الأوسط إن الهدنة صامدة.", "المبعوث النرويجي للشرق الأوسط"),
    ("وقال الرئيس التنفيذي لـ«سهم الأفق» إن الهدنة صامدة.", "الرئيس التنفيذي لـ«سهم الأفق»"),
    ("وأكد وزير الدولة للإعلام أن الهدنة صامدة.", "وزير الدولة للإعلام"),
    ("وقال رئيس الاتحاد الدولي للصحفيين إن الهدنة صامدة.", "رئيس الاتحاد الدولي للصحفيين"),
    ("وقالت مراسلة لرويترز إن الهدنة صامدة.", "مراسلة لرويترز"),
    ("وقالت المنظمة العربية للترجمة إن الهدنة صامدة.", "المنظمة العربية للترجمة"),
    ("وقال رئيس الهيئة العامة للاستثمار كريم الجابري إن الهدنة صامدة.", "رئيس الهيئة العامة للاستثمار كريم الجابري"),
]


@pytest.mark.parametrize(("text", "source"), NOT_TOLD, ids=[text for text, _ in NOT_TOLD])
def test_what_a_source_is_for_is_not_told(text: str, source: str) -> None:
    (said,) = read_article({"id": "own", "text": text}).statements
    assert (said.source, said.channel) == (source, None)


def test_an_office_for_a_body_in_marks_may_tell_a_paper_in_marks() -> None:
    text = "وقال الرئيس التنفيذي لـ«سهم الأفق» كريم الجابري لـ«الشرق» إن الأرباح زادت."
    (said,) = read_article({"id": "own", "text": text}).statements
    assert (said.source, said.channel) == ("الرئيس التنفيذي لـ«سهم الأفق» كريم الجابري", "لـ«الشرق»")


_FIELDS = [
    ("قال", "الاتحاد العربي للصحافة"),
    ("قال", "المركز الوطني للإعلام"),
    ("قال", "المجلس الأعلى للإعلام"),
    ("قال", "نادي دبي للصحافة"),
    ("قال", "المنتدى المغاربي للإعلام"),
    ("قالت", "الهيئة العامة للإذاعة والتلفزيون"),
    ("قالت", "الوكالة الوطنية للأنباء"),
    ("قالت", "مؤسسة الأهرام للصحافة والنشر"),
    ("قالت", "الأكاديمية الدولية للإعلام"),
    ("قالت", "الجمعية المغربية للصحافة"),
]


@pytest.mark.parametrize(("verb", "body"), _FIELDS, ids=[body for _, body in _FIELDS])
def test_a_body_keeps_the_field_it_works_in(verb: str, body: str) -> None:
    for text, source in (
        (f"{verb} {body} إن الدورة ستؤجل.", body),
        (f"أكد مصدر في {body} أن الدورة ستؤجل.", f"مصدر في {body}"),
        (f"أوضح رئيس {body} سامر الحلاق أن الدورة ستؤجل.", f"رئيس {body} سامر الحلاق"),
        (f"{verb.replace('قال', 'أعلن')} {body} تأجيل الدورة إلى الربيع.", body),
    ):
        (statement,) = read_article({"id": "own", "text": text}).statements
        assert (statement.source, statement.channel) == (source, None), text


TELLS_THE_PRESS = [
    ("قال المصدر للصحافة إن الدورة ستؤجل.", "المصدر", "للصحافة"),
    ("صرح الوزير للإعلام بأن الدورة ستؤجل.", "الوزير", "للإعلام"),
    ("قالت الوزارة للصحافة إن الدورة ستؤجل.", "الوزارة", "للصحافة"),
    ("قال المجلس البلدي للإذاعة إن الدورة ستؤجل.", "المجلس البلدي", "للإذاعة"),
    ("قال الاتحاد الأوروبي للصحافة إن الدورة ستؤجل.", "الاتحاد الأوروبي", "للصحافة"),
    ("قال مجلس الأمن للصحافة إن الدورة ستؤجل.", "مجلس الأمن", "للصحافة"),
    ("قال المدير العام للصحافة إن الدورة ستؤجل.", "المدير العام", "للصحافة"),
    ("قال رئيس الاتحاد العربي للصحافة لرويترز إن الدورة ستؤجل.", "رئيس الاتحاد العربي للصحافة", "لرويترز"),
]


@pytest.mark.parametrize(("text", "source", "channel"), TELLS_THE_PRESS, ids=[text for text, *_ in TELLS_THE_PRESS])
def test_the_press_is_told_by_who_is_whole_without_it(text: str, source: str, channel: str) -> None:
    (statement,) = read_article({"id": "own", "text": text}).statements
    assert (statement.source, statement.channel) == (source, channel)


_ALSO_WORDS = ["للشرق", "للخبر", "للوطن", "للنهار", "للحياة", "للسفير", "للأهرام", "للخليج", "للدستور", "للجمهورية"]
_BEHIND = [
    ("قال {} الوزير سامر الحلاق إن الدورة ستؤجل.", "الوزير سامر الحلاق"),
    ("وقالت {} مديرة الحديقة هند الراوي إن الدورة ستؤجل.", "مديرة الحديقة هند الراوي"),
    ("وأوضح {} مصدر أمني أن الدورة ستؤجل.", "مصدر أمني"),
    ("قال {} سامر الحلاق إن الدورة ستؤجل.", "سامر الحلاق"),
    ("نفى {} مسؤول محلي تأجيل الدورة.", "مسؤول محلي"),
]


@pytest.mark.parametrize("outlet", _ALSO_WORDS)
@pytest.mark.parametrize(("frame", "source"), _BEHIND, ids=[frame for frame, _ in _BEHIND])
def test_an_outlet_that_is_a_word_too_is_told_before_who_speaks(frame: str, source: str, outlet: str) -> None:
    (statement,) = read_article({"id": "own", "text": frame.format(outlet)}).statements
    assert (statement.source, statement.channel) == (source, outlet)


@pytest.mark.parametrize(
    "text",
    ["قال للوزير إنه سيعود غدا.", "قال للسفير الفرنسي إنه سيعود غدا.", "قال للسفير الروسي إنه سيعود غدا.", "قال إن للوطن حقا على أبنائه."],
)
def test_a_word_or_a_person_behind_the_verb_is_no_source(text: str) -> None:
    assert [each.source for each in read_article({"id": "own", "text": text}).statements] == [""]


@pytest.mark.parametrize("text", ["قال للحياة معنى لا يعرفه الكثيرون.", "قال للوطن كلمته الأخيرة ثم رحل."])
def test_what_is_said_of_a_word_is_no_statement(text: str) -> None:
    assert not read_article({"id": "own", "text": text}).statements
