"""Who is meant where a speaker is called otherwise than before, and what can never be one."""

from __future__ import annotations

import pytest

from isnad import read_article
from isnad.arabic.text import Text
from isnad.reading.statements import find_statements
from isnad.records import Name, Statement


def read(body: str, *persons: str) -> list[Statement]:
    """Find the statements of a text whose persons' names are given."""
    names: list[Name] = []
    for person in persons:
        at = body.find(person)
        while at >= 0:
            if all(name.start != at for name in names):
                names.append(Name(at, at + len(person), person, "PER", person))
            at = body.find(person, at + 1)
    return find_statements(Text(body), sorted(names, key=lambda name: name.start))


CALLED_OTHERWISE = [
    ("قال سامر الخالدي، رئيس نادي البحارة، إن الميناء مغلق. وأوضح رئيس “الموجة” أن العمل سيستأنف.", "سامر الخالدي، رئيس نادي البحارة"),
    ("قال سامر الخالدي، أستاذ التاريخ، إن السوق قديم. وأضاف الباحث في العمارة أن الجدار مائل.", "سامر الخالدي، أستاذ التاريخ"),
    ("قال سامر الخالدي، رئيس الجمعية، إن النهر ملوث. وخلص الفاعل الجمعوي إلى أن المصنع يتحمل ذلك.", "سامر الخالدي، رئيس الجمعية"),
    ("افتتح وزير النقل، سامر الخالدي، الجسر الجديد. وأضاف الوزير أن العبور مجاني.", "وزير النقل، سامر الخالدي"),
]


@pytest.mark.parametrize(("body", "whole"), CALLED_OTHERWISE)
def test_a_named_speaker_stays_named_under_another_description(body: str, whole: str) -> None:
    last = read(body, "سامر الخالدي", "سامر")[-1]
    assert (last.resolved, last.kind) == (whole, "named")


def test_who_is_told_within_marks_is_no_part_of_a_name() -> None:
    body = 'أكد المدير سامر الخالدي أن السد آمن. وقال سامر "للأفق" أمس، إن الماء وفير. وأضاف أن القناة سليمة.'
    _, told, carried = read(body, "سامر الخالدي", "سامر")
    assert (told.source, told.channel, carried.resolved) == ("سامر", '"للأفق"', "المدير سامر الخالدي")


def test_an_office_that_the_last_speaker_does_not_hold_is_not_his() -> None:
    last = read("قال سامر الخالدي، رئيس نادي البحارة، إن الميناء مغلق. وأوضح رئيس بلدية كارما أن العمل سيستأنف.", "سامر الخالدي")[-1]
    assert (last.resolved, last.kind) == ("رئيس بلدية كارما", "official")


def test_a_name_and_its_title_between_commas_stand_before_the_verb() -> None:
    body = "كتبت صحيفة النهر أن القرار جائر. إلا أن سلمى الحداد، المتحدثة باسم البلدية، نفت أن يكون القرار نهائيا."
    assert read(body, "سلمى الحداد")[-1].source == "سلمى الحداد، المتحدثة باسم البلدية"


def test_who_speaks_through_an_agency_speaks_on_and_not_the_agency() -> None:
    body = "وبحسب وكالة سنابرق، قال المدير سامر الخالدي إن السد آمن. وأشار إلى أن الماء وفير."
    assert read(body, "سامر الخالدي")[-1].resolved == "المدير سامر الخالدي"


OBJECTS = [
    ("وأكد شهود عيان وجود دوريات داخل السوق فيما ذكر سكان الميناء أن الجسر مغلق.", "شهود عيان", "سكان الميناء"),
    ('واستبعدت السلطات وصول السيول إلى السوق، حيث نقلت إذاعة الميناء عن حارس السد قوله: "الماء هادئ تماما".', "السلطات", "حارس السد"),
]


@pytest.mark.parametrize(("body", "first", "second"), OBJECTS)
def test_a_second_verb_of_saying_after_a_connector_has_its_own_content(body: str, first: str, second: str) -> None:
    assert [statement.source for statement in read(body)] == [first, second]


def test_a_ministry_is_known_by_the_rest_of_its_name() -> None:
    body = "أعلنت وزارة الداخلية العراقية أن الطريق مغلق. وأوضحت الداخلية أن العمل سيستأنف."
    assert read(body)[-1].resolved == "وزارة الداخلية العراقية"


def test_a_spokesman_keeps_the_ministry_for_which_he_speaks() -> None:
    (statement,) = read("وأكد المتحدث باسم وزارة الداخلية العراقية رفض بلاده للقرار.")
    assert (statement.source, statement.content) == ("المتحدث باسم وزارة الداخلية العراقية", "رفض بلاده للقرار")


def test_what_a_document_holds_does_not_make_it_speak_on() -> None:
    body = "قال المدير سامر الخالدي إن الشركة ملتزمة بما ورد في الاتفاق من أنها ستحترم الأجور، موضحا أن الدفع شهري."
    assert read(body, "سامر الخالدي")[-1].resolved == "المدير سامر الخالدي"


def test_how_a_law_has_it_is_said_by_nobody() -> None:
    body = "سجلت الجمعية تراجع الحقوق كما أقرها الدستور. وأضافت أن الحوار متوقف."
    assert read(body)[-1].resolved == "الجمعية"


NOT_NEWS = [
    ("قالت “الشبكة النسائية من أجل المواطنة” إن الماء وصل.", "official"),
    ("قالت الوكالة الوطنية للإغاثة في الكوارث إن الماء وصل.", "official"),
    ("قالت شبكة الجمعيات الخيرية إن الماء وصل.", "official"),
    ("قالت وكالة الأنباء العراقية إن الماء وصل.", "outlet"),
    ("قالت شبكة الأفق الإخبارية إن الماء وصل.", "outlet"),
]


@pytest.mark.parametrize(("body", "kind"), NOT_NEWS)
def test_an_agency_or_network_brings_news_only_where_it_says_so(body: str, kind: str) -> None:
    assert read(body)[0].kind == kind


def test_those_who_are_asked_do_not_ask() -> None:
    last = read("أعلنت وزارة البيئة أن الوضع صعب، ودعت جميع مواطنيها إلى مغادرة الجزيرة.")[-1]
    assert (last.source, last.resolved, last.content) == ("", "وزارة البيئة", "مغادرة الجزيرة")
    last = read("وكتبت صحيفة النهر أن هدى المصري تحث الدول على توقيع الميثاق.", "هدى المصري")[-1]
    assert (last.source, last.via, last.content) == ("هدى المصري", ("صحيفة النهر",), "توقيع الميثاق")


def test_whose_speech_it_is_speaks_on() -> None:
    last = read("وأوضحت كلمة هدى المصري أن المركز سيفتح. وأضافت أن العمل بدأ.", "هدى المصري")[-1]
    assert (last.resolved, last.kind) == ("هدى المصري", "named")


def test_who_takes_the_floor_is_who_spoke() -> None:
    last = read("قال سامر الخالدي إن النهر ملوث. وعرج المتدخل على السوق موضحا أنه قديم.", "سامر الخالدي")[-1]
    assert (last.resolved, last.kind) == ("سامر الخالدي", "named")


def test_a_name_in_marks_is_what_it_was_introduced_as() -> None:
    last = read('أطلقت شركة سنابرق للطيران تحذيرا. وقالت "سنابرق" إن الطائرة سليمة.')[-1]
    assert (last.source, last.kind) == ("سنابرق", "official")
    assert read('وقالت "سنابرق" إن الطائرة سليمة.')[-1].kind == "official"
    assert read('وعلمت "سنابرق" أن الطائرة سليمة.')[-1].kind == "outlet"


def test_a_name_in_marks_with_its_byname_is_who_speaks() -> None:
    (statement,) = read("قالت “جمعية النهر الخيرية”، المعروفة باسم “السهم”، إن الماء ملوث.")
    assert (statement.source, statement.content, statement.kind) == ("جمعية النهر الخيرية", "الماء ملوث", "official")


UNNAMED_AGAIN = [
    ("أعلن قياديان في الحركة أن المفاوضات توقفت. وأضاف القياديان أن الوفد عاد.", "القياديان"),
    ("قالت مسؤولة بالحكومة إن المفاوضات غدا. وأضافت المسؤولة أن الوفد وصل.", "المسؤولة"),
    ("قال مسؤول مقرب من الهيئة طالبا عدم كشف هويته إن الاتفاق قريب.", "مسؤول مقرب من الهيئة"),
]


@pytest.mark.parametrize(("body", "source"), UNNAMED_AGAIN)
def test_who_has_no_name_has_none_when_mentioned_again(body: str, source: str) -> None:
    last = read(body)[-1]
    assert (last.source, last.kind) == (source, "unnamed")


def test_a_verb_that_begins_like_a_preposition_has_its_subject() -> None:
    (statement,) = read('بثت صحيفة "النهر" المحلية، اليوم الأحد، صورة الطائرة، مؤكدة أن الحادث غريب.')
    assert (statement.resolved, statement.kind) == ('صحيفة "النهر" المحلية', "outlet")


@pytest.mark.parametrize("source", ["عائلة سامر الخالدي", "أسرة الراحل سامر الخالدي"])
def test_those_around_a_person_are_not_he(source: str) -> None:
    body = f"وصل سامر الخالدي إلى الميناء. وقالت {source} إن العودة قريبة."
    statement = read_article({"id": "a", "text": body}).statements[-1]
    assert (statement.resolved, statement.source_id) == (source, None)
