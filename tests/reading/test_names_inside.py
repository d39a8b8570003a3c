"""What stands inside or behind a name and is the sentence's: particles, a letter that leans, a passive verb, an object, an ordinal."""

from __future__ import annotations

import pytest

from isnad import read_article

WHOLE = [
    # «إن» begins a clause, but is a letter of a channel's name.
    ("نقلت إذاعة الساحل أف أم إن الأمن أوقف شابا.", "ORG", "إذاعة الساحل أف أم"),
    ("وقالت قناة سي إن إن إن الحرب طويلة.", "ORG", "سي إن إن"),
    # A stretch parts what leans from its article.
    ("وأكد الوزير سامر الورداني لـالشرق الأوسط أن الحرب طويلة.", "ORG", "الشرق الأوسط"),
    ("وكان كامل الزبيدي أدين بالسرقة.", "PER", "كامل الزبيدي"),
    ("وقالت فاطمة أيت لحسن إنها تنتظر.", "PER", "فاطمة أيت لحسن"),
    ("وقال البابا كيرلس السادس إن الكنيسة ترحب.", "PER", "كيرلس السادس"),
    ("وقالت المحامية سنية الغربلي إن الجلسة أجلت.", "PER", "سنية الغربلي"),
    ("قال حاكم مصرف لبنان بالإنابة وسيم نصولي إن الليرة مستقرة.", "PER", "وسيم نصولي"),
    ("وقال المحامي سامر الأسود إن الملف كامل.", "PER", "سامر الأسود"),
    ("وقال وزير الطاقة الكازاخي الماسادام ستاليكوف إن الإنتاج زاد.", "PER", "الماسادام ستاليكوف"),
    ("دعا وزير الصيد النرويجي إرلن بارث أيدي إلى هدنة. وقال أيدي إن الوقت ضيق.", "PER", "إرلن بارث أيدي"),
    ("وتراجعت أسهم زين السعودية أمس.", "ORG", "زين السعودية"),
    ("وصل نازحون إلى مدينة الأبيض في شمال كردفان.", "LOC", "الأبيض"),
    ("قالت مفوضية الأمم المتحدة السامية لشؤون اللاجئين إن العدد ارتفع.", "ORG", "مفوضية الأمم المتحدة السامية لشؤون اللاجئين"),
    ("أعلن المتحدث باسم الحوثيين ذلك.", "ORG", "الحوثيين"),
]


@pytest.mark.parametrize(("text", "kind", "name"), WHOLE)
def test_the_name_and_nothing_else(text: str, kind: str, name: str) -> None:
    article = read_article({"id": "a", "outlet": "b", "title": "", "body": text})
    assert (kind, name) in [(found.kind, found.text) for found in article.names]


NOBODY = [
    "قال الوزير عماد الحكيم إن العمل جار. ووصف النواب القرار بالحكيم.",
    "قال رئيس البلدية هاني كريم إن الطرق آمنة. فهذا شعب كريم مضياف.",
    "قال النائب عادل سعيد إن القانون عادل. وخرج اللاعب وهو سعيد بموقف الجمهور.",
    "قال المزارع حمد الأخضر إن الموسم جيد. واحتلوا الخط الأخضر.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_what_one_is_is_no_second_mention(text: str) -> None:
    article = read_article({"id": "a", "outlet": "b", "title": "", "body": text})
    assert len([name for name in article.names if name.kind == "PER"]) == 1
