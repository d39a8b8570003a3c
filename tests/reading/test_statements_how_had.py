"""How a paper was had, told in an aside: no part of what it says. All people, bodies and outlets are invented."""

from __future__ import annotations

import pytest

from isnad import read_article

# text, source, content
HAD = [
    ("وبحسب وثيقة، حصلت «البيدر» على نسخة منها، فإن المصنع سيغلق في الخريف.", "وثيقة", "المصنع سيغلق في الخريف"),
    ("ووفق بلاغ للمكتب النقابي، توصلت الجريدة بنسخة منه، فإن الإضراب سيستمر يومين.", "بلاغ للمكتب النقابي", "الإضراب سيستمر يومين"),
    ("وبحسب محضر المعاينة، اطلعت عليه الجريدة، تم حجز ثلاث شاحنات.", "محضر المعاينة", "تم حجز ثلاث شاحنات"),
    ("وحسب مذكرة داخلية، وصلت إلى الجريدة نسخة منها، فقد أوقف موظفان.", "مذكرة داخلية", "أوقف موظفان"),
    ("ووفقا لشكاية السكان، تتوفر «البيدر» على نسخة منها، فإن الضجيج يمتد إلى الفجر.", "شكاية السكان", "الضجيج يمتد إلى الفجر"),
    ("وبحسب تقرير الخبرة، اطلعت «البيدر» على مضمونه، لم تكن الفرامل سليمة.", "تقرير الخبرة", "لم تكن الفرامل سليمة"),
    # the comma that closes what tells of the paper ends the aside, with a name in marks before it too
    ("حذر مفتش الغابات، في رسالة اطلعت عليها «البيدر»، من حرائق الصيف.", "مفتش الغابات", "حرائق الصيف"),
    ("حذر مفتش الغابات، في حديث إلى «البيدر»، من حرائق الصيف.", "مفتش الغابات", "حرائق الصيف"),
    # what it did is what it says
    ("وبحسب وثيقة، حصلت الشركة على رخصتين، وبنت المصنع.", "وثيقة", "حصلت الشركة على رخصتين، وبنت المصنع"),
]


@pytest.mark.parametrize(("text", "source", "content"), HAD)
def test_how_a_paper_was_had_is_no_part_of_what_it_says(text: str, source: str, content: str) -> None:
    found = read_article({"id": "1", "outlet": "الأفق", "title": "", "body": text}).statements
    assert [(each.source, each.content, list(each.via)) for each in found] == [(source, content, [])]


CITES = [  # who passes on says from whom he has it, in a relative clause
    ("وذكر الموقع، نقلا عن صحيفة البيدر التي نقلت عن مسؤولين، أن الجسر سيهدم.", "مسؤولين", ["صحيفة البيدر", "الموقع"]),
    ("ونقلت الوكالة عن مجلة الحقول التي نقلت عن مزارعين أن المحصول تلف.", "مزارعين", ["مجلة الحقول", "الوكالة"]),
    ("ووفقا لصحيفة البيدر، التي نقلت عن مسؤولين، فإن الجسر سيهدم.", "مسؤولين", ["صحيفة البيدر"]),
]


@pytest.mark.parametrize(("text", "source", "via"), CITES)
def test_whom_the_cited_outlet_cites(text: str, source: str, via: list[str]) -> None:
    found = read_article({"id": "1", "outlet": "الأفق", "title": "", "body": text}).statements
    assert [(each.source, list(each.via)) for each in found] == [(source, via)]


RATHER = [  # what one did not do ends before what he did instead
    ("لم يعترف المدير بوجود خلل، بل قال إن الآلات جديدة.", ["وجود خلل", "الآلات جديدة"]),
    ("لم يقل الوزير إن الضريبة ستلغى، بل قال إن النسبة ستراجع.", ["الضريبة ستلغى", "النسبة ستراجع"]),
    ("قال المدير إن المصنع لم يغلق، بل أكد الخبراء أنه يعمل.", ["المصنع لم يغلق، بل أكد الخبراء أنه يعمل", "يعمل"]),
]


@pytest.mark.parametrize(("text", "contents"), RATHER)
def test_what_one_did_instead(text: str, contents: list[str]) -> None:
    found = read_article({"id": "1", "outlet": "الأفق", "title": "", "body": text}).statements
    assert [each.content for each in found] == contents


PUBLISHED = [  # who published what of a paper passes it on, and does not speak
    ("وأظهرت دراسة أجراها معهد الجبل ونشرت نتائجها مجلة الحقول أن النحل يهاجر.", "معهد الجبل", ["مجلة الحقول"]),
    ("وأظهرت دراسة أجراها معهد الجبل ونشرت نتائجها أن النحل يهاجر.", "معهد الجبل", []),
    ("وخلص مسح أجراه معهد الجبل ونشرت خلاصته صحيفة البيدر إلى أن النحل يهاجر.", "معهد الجبل", ["صحيفة البيدر"]),
]


@pytest.mark.parametrize(("text", "who", "via"), PUBLISHED)
def test_who_published_what_of_a_paper(text: str, who: str, via: list[str]) -> None:
    found = read_article({"id": "1", "outlet": "الأفق", "title": "", "body": text}).statements
    assert [(each.resolved, each.content, list(each.via)) for each in found] == [(who, "النحل يهاجر", via)]


WRITTEN_TO = [  # to whom one writes is no thing that he writes
    ("وبحسب الصحيفة، كتب المهندس فولف إلى رئيسته: «علينا أن نوقف الفرن».", "المهندس فولف", ["الصحيفة"]),
    ("كتب الحارس ماجد النمر إلى زوجته: «علينا أن نرحل».", "الحارس ماجد النمر", []),
]


@pytest.mark.parametrize(("text", "who", "via"), WRITTEN_TO)
def test_to_whom_one_writes(text: str, who: str, via: list[str]) -> None:
    found = read_article({"id": "1", "outlet": "الأفق", "title": "", "body": text}).statements
    assert [(each.resolved, list(each.via)) for each in found] == [(who, via)]


APPOSED = [  # who he is stands between commas, and another cue behind it
    ("«لم أسمع صوتا»، تقول هند، صاحبة المخبز، ثم تضيف: «كان الباب مفتوحا».", ["لم أسمع صوتا", "كان الباب مفتوحا"]),
    ("«العمل شاق»، يقول ماجد النمر، سائق الشاحنة، ويتابع: «لا نوم لنا».", ["العمل شاق", "لا نوم لنا"]),
    ("«البحر غدار»، تروي سعاد النمر، مديرة المرفأ، قبل أن تضيف: «لكنه رزقنا».", ["البحر غدار", "لكنه رزقنا"]),
    ("ارتفعت الأسعار، بحسب سامر الخالدي، مدير السوق، قبل أن تنخفض مساء.", ["ارتفعت الأسعار"]),
]


@pytest.mark.parametrize(("text", "contents"), APPOSED)
def test_who_he_is_between_two_of_his_cues(text: str, contents: list[str]) -> None:
    found = read_article({"id": "1", "outlet": "الأفق", "title": "", "body": text}).statements
    assert [each.content for each in found] == contents
