"""Which medium a copy left out while it keeps what was said, and what is no credit at all. All outlets but the agencies are invented."""

import pytest
from claims_invented import GATES, only, said
from claims_invented import article as told_by

from isnad import read_article
from isnad.arabic.folding import search_key
from isnad.linking.claims import claims
from isnad.linking.credit import credits_of
from isnad.linking.rewording import difference

SAID = "الرحلات ستستأنف غدا من المطار القديم بعد إصلاح المدرج الشمالي"
REST = " وحضر الحفل جمع كبير من أهالي البلدة القديمة."


def left_out(original, copy):
    texts = [read_article({"id": id, "text": f"{text} {SAID}.{REST}"}) for id, text in (("o", original), ("c", copy))]
    found = difference(texts[1], texts[0], credits_of(texts[1]), credits_of(texts[0]), media={search_key("المنارية نيوز")})
    for each in found.attributions:
        assert texts[0].body[each.start : each.end] == each.text
    return [*(each.name for each in found.attributions), *found.dropped]


@pytest.mark.parametrize(
    ("original", "copy", "medium"),
    [
        # Who had a statement, however that is said.
        ("وذكر بيان تلقت وكالة الأنباء السعودية نسخة منه أن", "وذكر بيان أن", "وكالة الأنباء السعودية"),
        ("وأكدت الوزارة في بيان تلقت وكالة الأنباء السعودية نسخة منه أن", "وأكدت الوزارة في بيان أن", "وكالة الأنباء السعودية"),
        ("وأكدت الوزارة في بيان تلقت «واس» نسخة منه أن", "وأكدت الوزارة في بيان أن", "واس"),
        ("وأكدت الوزارة في بيان تلقته كونا أن", "وأكدت الوزارة في بيان أن", "كونا"),
        ("وأكدت الوزارة، في بيان تلقته كونا، أن", "وأكدت الوزارة أن", "كونا"),
        ("وأكدت الوزارة في بيان صحفي تلقته (كونا) أن", "وأكدت الوزارة في بيان صحفي أن", "كونا"),
        ("وقال الناطق في بيان وصل رويترز نسخة منه إن", "وقال الناطق في بيان إن", "رويترز"),
        ("وقال الناطق في بيان حصلت الأناضول على نسخة منه إن", "وقال الناطق في بيان إن", "الأناضول"),
        ("وأعلنت الشركة، بحسب بيان اطلعت عليه رويترز، أن", "وأعلنت الشركة، بحسب بيان، أن", "رويترز"),
        # Who was told: a name behind its ل, one that nobody declared.
        ("وقال مدير الميناء سالم الحداد لوات إن", "وقال مدير الميناء سالم الحداد إن", "وات"),
        ("وأوضح سالم الحداد في تصريح لوات أن", "وأوضح سالم الحداد أن", "وات"),
        ("وأوضح سالم الحداد في تصريح لـ(وات) أن", "وأوضح سالم الحداد أن", "وات"),
        ("وقال مصدر أمني لمدار نيوز إن", "وقال مصدر أمني إن", "مدار نيوز"),
        ("وقال مصدر أمني في حديث للمنارية إن", "وقال مصدر أمني إن", "المنارية"),
        ("وقال مصدر في الشرطة لـ«المنارية نيوز» إن", "وقال مصدر في الشرطة إن", "المنارية نيوز"),
        ("وقال مدير الميناء سالم الحداد في مقابلة مع رويترز إن", "وقال مدير الميناء سالم الحداد في مقابلة إن", "رويترز"),
    ],
)
def test_a_medium_that_was_told_or_had_a_statement_is_dropped(original, copy, medium):
    assert left_out(original, copy) == [medium]


@pytest.mark.parametrize(
    ("original", "copy"),
    [
        # The body goes on to be named by what it is.
        ("أعلنت محافظة الوادي أن", "وكانت المحافظة أعلنت أن"),
        # Whom a source would not name is nobody's credit.
        ("ونقل الموقع عن مصادر لم يذكرها أن", "ونقل الموقع عن مصادر أن"),
        ("ونقلت صحيفة الساحل عن مصادر لم تذكرها أن", "ونقلت صحيفة الساحل عن مصادر أن"),
        ("وقال مسؤول لم يذكر اسمه إن", "وقال مسؤول إن"),
        ("وقال مصدر رفض الكشف عن اسمه إن", "وقال مصدر إن"),
        ("وذكرت مصادر لم يسمها الموقع أن", "وذكرت مصادر أن"),
        # The copy names it otherwise, or elsewhere.
        ("وأكدت الوزارة في بيان تلقته كونا أن", "وأكدت الوزارة في بيان لكونا أن"),
        ("وأكدت الوزارة في بيان تلقته كونا أن", "كونا - أكدت الوزارة في بيان أن"),
        ("وأكدت الوزارة في بيان تلقت وكالة الأنباء السعودية نسخة منه أن", "(واس) أكدت الوزارة في بيان أن"),
        ("وقال مدير الميناء سالم الحداد لوات إن", "وقال مدير الميناء سالم الحداد لوكالة تونس إفريقيا للأنباء إن"),
        ("وقال مدير الميناء سالم الحداد لوات إن", "تونس (وات) - قال مدير الميناء سالم الحداد إن"),
        ("وقال مصدر أمني للمنارية نيوز إن", "وقال مصدر أمني لـ«المنارية نيوز» إن"),
        # Who had it or was told is no medium.
        ("وقال الناطق في بيان تلقته البلدية إن", "وقال الناطق في بيان إن"),
        ("وقال الناطق في بيان تلقت النقابة نسخة منه إن", "وقال الناطق في بيان إن"),
        ("وقال مدير الميناء سالم الحداد لاحقا إن", "وقال مدير الميناء سالم الحداد إن"),
        ("وقال مدير الميناء سالم الحداد للصحفيين إن", "وقال مدير الميناء سالم الحداد إن"),
        ("وقال مدير الميناء سالم الحداد لنواب المجلس إن", "وقال مدير الميناء سالم الحداد إن"),
        ("وقال مدير الميناء سالم الحداد لوالده إن", "وقال مدير الميناء سالم الحداد إن"),
        # An agency's letters that are a word, a place.
        ("وقدم المتطوعون لبنا للأطفال، وقال سالم الحداد إن", "وقدم المتطوعون للأطفال، وقال سالم الحداد إن"),
        ("وقال سالم الحداد بعد رحلة لسبأ إن", "وقال سالم الحداد بعد رحلة إن"),
    ],
)
def test_what_is_no_medium_or_is_named_otherwise_is_not_dropped(original, copy):
    assert left_out(original, copy) == []


@pytest.mark.parametrize(
    ("channel", "name"), [("لوات", "وات"), ("للمنارية نيوز", "المنارية نيوز"), ("للصحفيين", None), ("لنواب المجلس", None)]
)
def test_a_claim_lost_the_medium_that_was_told_on_its_way(channel, name):
    wire, copy = told_by("sada-1", said(GATES, channel=channel)), told_by("nahar-1", said(GATES), day=4, body="قال الوزير إن " + GATES)
    assert only(claims("s", [wire, copy], {"nahar-1": "sada-1"}, {})).wordings[1].dropped == ((name,) if name else ())
