"""Claims: which statements of several outlets are one."""

from dataclasses import replace

import pytest
from claims_invented import GATES, MINISTER, OUTLETS, PASSAGE, article, only, said

from isnad.linking.claims import claims
from isnad.records import Article


def together(a, b, copy=False):
    """Say whether two statements, in articles of two outlets, are one claim."""
    others = article("sada-9", said("الأمطار ستتوقف مطلع الأسبوع المقبل", "هيئة الأرصاد", kind="official"))
    found = claims("s", [article("madar-1", a), article("nahar-1", b), others], {"nahar-1": "madar-1"} if copy else {}, OUTLETS)
    return any(len(claim.wordings) == 2 for claim in found)


ONE = [
    ("the same words", said(GATES), said(GATES)),
    ("another force", said(GATES), said(GATES, force="confirm", cue="أكد")),
    ("cut shorter", said(GATES), said("السد الشمالي سيفتح بواباته يوم السبت")),
    ("other forms of the words", said(GATES), said("بوابات السد الشمالي ستفتح السبت لتخفيف الضغط عنه")),
    ("the name alone", said(GATES), said(GATES, "سامي الراوي")),
    ("the family name", said(GATES), said(GATES, "الراوي")),
    ("another spelling of the name", said(GATES, "المبعوث جون غرينفيل"), said(GATES, "المبعوث جون جرينفيل")),
    ("by id, whatever it is called", said(GATES, "الوزير", source_id="Q7"), said(GATES, "الراوي سامي", source_id="Q7")),
    (
        "the ministry with and without its country",
        said(GATES, "وزارة المياه", kind="official"),
        said(GATES, "وزارة المياه السهلانية", kind="official"),
    ),
    ("a courtesy", said(GATES, "الدكتور سامي الراوي"), said(GATES, "سامي الراوي")),
    ("both deny", said(GATES, force="deny"), said(GATES, force="deny", cue="نفى")),
    ("a denial, and a negated saying", said("يكون الإغلاق عقابا للعمال المضربين", force="deny"), said("الإغلاق ليس عقابا للعمال المضربين")),
    (
        "unnamed, through one agency",
        said(GATES, "مصدران", kind="unnamed", count=2),
        said(GATES, "مصدرين في الوزارة", kind="unnamed", via=("وكالة مدار",)),
    ),
    (
        "a denial, and what is called untrue",
        said("ما يتداول عن انهيار السد الشمالي", force="deny"),
        said("ما يتداول عن انهيار السد الشمالي غير صحيح"),
    ),
    ("what still is", said("الطرق إلى القرى لا تزال مقطوعة"), said("الطرق إلى القرى مقطوعة")),
    (
        "a passage word for word, of an unnamed source",
        said(PASSAGE, "شاهد", kind="unnamed"),
        said(PASSAGE + " وحدها", "أحد الشهود", kind="unnamed"),
    ),
    ("a passage word for word, whoever it is given to", said(PASSAGE, "الهلال الأحمر"), said(PASSAGE, "البيان", kind="document")),
    ("a source that is not told", said(PASSAGE, "وزير المياه سامي الراوي"), said(PASSAGE + " وحدها", "معاليه")),
    ("in other words", said(GATES), said("بوابات السد الشمالي ستفتح السبت بسبب الضغط الكبير")),
    (
        "unnamed, described in the same words, told in the same words",
        said(GATES, "مصادر أمنية وطبية", kind="unnamed"),
        said(GATES + " عن القرى", "مصادر أمنية وطبية", kind="unnamed"),
    ),
    (
        "unnamed, described alike, in other words",
        said("الوفدان اتفقا على تبادل خرائط السد الشمالي في الجولة المقبلة", "دبلوماسي غربي", kind="unnamed"),
        said("الجولة المقبلة ستشهد تبادل خرائط السد الشمالي باتفاق الوفدين", "الدبلوماسي الغربي", kind="unnamed"),
    ),
    (
        "unnamed, one of them described more fully",
        said(GATES, "مصدر أمني", kind="unnamed"),
        said(GATES + " عن القرى", "مصادر أمنية في وزارة المياه", kind="unnamed"),
    ),
    ("unnamed, of whom nothing is said, in the same words", said(GATES, "مصدر", kind="unnamed"), said(GATES, "مصدر مطلع", kind="unnamed")),
    (
        "a stretch of a longer quotation",
        said("الأمطار ستستمر حتى الأربعاء في الجنوب، " + GATES + "، ولجنة الطوارئ ستجتمع مساء الخميس في مبنى المحافظة لبحث الأضرار"),
        said("بوابات السد الشمالي ستفتح السبت لتخفيف الضغط"),
    ),
    ("a word negated with «لا» and with «غير»", said("الاتهامات لا مسؤولة ولا تخدم القرى"), said("الاتهامات غير مسؤولة ولا تخدم القرى")),
    (
        "a negation in a clause that the other has not",
        said("لم يصب أحد من عمال المحطة، والسد الشمالي سيفتح بواباته يوم السبت لتخفيف الضغط"),
        said(GATES),
    ),
    ("«لا شك» denies nothing", said("لا شك في أن السد الشمالي سيفتح بواباته السبت"), said("السد الشمالي سيفتح بواباته السبت بلا شك")),
    (
        "a thousand with a point and with a comma",
        said("طول الأنابيب الجديدة يبلغ 72.837 مترا"),
        said("طول الأنابيب الجديدة يبلغ 72,837 مترا"),
    ),
    (
        "an army, and «جيش العدو»",
        said("قواته دمرت مخزن أسلحة شرق المدينة فجر السبت", "الجيش السهلاني", kind="official"),
        said("قواته دمرت مخزن أسلحة شرق المدينة فجر السبت", "جيش العدو", kind="official", force="claim", cue="زعم"),
    ),
    (
        "an army, and «جيش الاحتلال» with its adjective",
        said("قواته دمرت مخزن أسلحة شرق المدينة", "الجيش السهلاني", kind="official"),
        said("قواته دمرت مخزن أسلحة شرق المدينة", "جيش الاحتلال السهلاني", kind="official", force="claim", cue="زعم"),
    ),
    ("those killed, by verb and noun", said("31 شخصا قتلوا في انهيار السد الشمالي"), said("انهيار السد الشمالي أدى إلى مقتل 31 شخصا")),
    ("those killed, counted", said("31 شخصا قتلوا في انهيار السد الشمالي"), said("حصيلة انهيار السد الشمالي بلغت 31 قتيلا")),
    ("figures that agree", said("الفيضان شرد 40 عائلة من القرى الثلاث"), said("الفيضان شرد أربعين عائلة من القرى")),
]
TWO = [
    ("other contents", said(GATES), said("الأمطار ستتوقف مطلع الأسبوع المقبل في كل البلاد")),
    ("other persons", said(GATES), said(GATES, "رئيس البلدية هاني السروجي")),
    ("ministries of two countries", said(GATES, "وزارة المياه السهلانية"), said(GATES, "وزارة المياه الجبلية")),
    ("two known persons of one family name", said(GATES, "الراوي", source_id="Q7"), said(GATES, "الراوي", source_id="Q8")),
    (
        "unnamed sources of whom nothing is said, in other words",
        said(GATES, "مصدر", kind="unnamed"),
        said("بوابات السد الشمالي ستفتح السبت بسبب الضغط الكبير", "مصدر مطلع", kind="unnamed"),
    ),
    (
        "unnamed, two and four",
        said(GATES, "مصدران", kind="unnamed", count=2),
        said(GATES, "4 مصادر", kind="unnamed", count=4, via=("وكالة مدار",)),
    ),
    (
        "unnamed, described in the same words, told in others",
        said(GATES, "مصادر أمنية وطبية", kind="unnamed"),
        said("بوابات السد الشمالي فتحت السبت فغمرت المياه الحقول", "مصادر أمنية وطبية", kind="unnamed"),
    ),
    ("not told, in other words", said(GATES), said("بوابات السد الشمالي فتحت السبت فغمرت المياه الحقول", "سموه")),
    ("named and unnamed", said(GATES), said(GATES, "مسؤول", kind="unnamed")),
    ("said and denied", said(GATES), said(GATES, force="deny")),
    ("will and will not", said("البلاد ستنسحب من الاتفاق المائي"), said("البلاد لن تنسحب من الاتفاق المائي")),
    ("said, and not said", said(GATES), said(GATES, negated=True)),
    ("other figures for one thing", said("الفيضان شرد 40 عائلة من القرى الثلاث"), said("الفيضان شرد 75 عائلة من القرى الثلاث")),
    (
        "unnamed, described otherwise",
        said(GATES, "مصدر أمني", kind="unnamed"),
        said(GATES, "مصدر طبي", kind="unnamed"),
    ),
    (
        "a later clause is denied",
        said("السد الشمالي سيفتح بواباته السبت، وسيغلق الجسر القديم"),
        said("السد الشمالي سيفتح بواباته السبت، ولن يغلق الجسر القديم"),
    ),
    (
        "other percentages, written otherwise",
        said("أسعار القمح ستنخفض 12 في المئة هذا العام"),
        said("أسعار القمح ستنخفض 39% هذا العام"),
    ),
    (
        "«جيش العدو» of other matters",
        said("قواته دمرت مخزن أسلحة شرق المدينة فجر السبت", "الجيش السهلاني", kind="official"),
        said("جنوده انسحبوا من الجسر القديم مساء الأحد", "جيش العدو", kind="official", force="claim", cue="زعم"),
    ),
    ("other numbers of dead", said("31 شخصا قتلوا في انهيار السد"), said("انهيار السد أدى إلى مقتل 17 شخصا")),
    ("one common word", said("السد في خطر"), said("السد سيفتح بواباته يوم السبت لتخفيف الضغط")),
]


@pytest.mark.parametrize(("a", "b"), [case[1:] for case in ONE], ids=[case[0] for case in ONE])
def test_one_claim(a, b):
    assert together(a, b)
    assert together(b, a) or a.via or b.via  # the agency itself is on the left there


@pytest.mark.parametrize(("a", "b"), [case[1:] for case in TWO], ids=[case[0] for case in TWO])
def test_two_claims(a, b):
    assert not together(a, b)


def test_copies_of_one_text_share_an_unnamed_source_and_a_changed_name():
    assert together(said(GATES, "مصدر مطلع", kind="unnamed"), said(GATES, "مصدر مطلع", kind="unnamed"), copy=True)
    assert together(said(GATES, "مصدر مطلع", kind="unnamed"), said(GATES, "مسؤول رفيع", kind="unnamed"), copy=True)
    assert together(said(GATES, "الوزارة", kind="official"), said(GATES, "وزارة المياه", kind="official"), copy=True)


def test_what_is_said_of_a_saying_is_not_that_saying():
    outer = said("التصريح بأن " + GATES, "رئيس البلدية هاني السروجي", force="condemn", kind="official")
    at = outer.content.find(GATES)
    inner = said(GATES, "الفضائيات", kind="official")
    inner = replace(inner, start=at, end=at + len(GATES))
    # Read wrongly elsewhere: the words that it denounces given to it.
    taken = said(GATES, "رئيس البلدية هاني السروجي", kind="official")
    found = claims("s", [article("sada-1", outer, inner), article("nahar-1", taken)], {"nahar-1": "sada-1"}, OUTLETS)
    assert sorted(sorted((w.article, w.n) for w in claim.wordings) for claim in found) == [
        [("nahar-1", 0), ("sada-1", 0)], [("sada-1", 1)],
    ]  # fmt: skip


def test_what_an_outlet_has_from_its_sources_is_what_others_have_from_the_outlet():
    own = article("madar-1", said(GATES, "مصادر مطلعة", kind="unnamed"))
    other = article("nahar-1", said(GATES, "وكالة مدار", kind="outlet"), day=4)
    claim = only(claims("s", [own, other], {}, OUTLETS))
    assert (claim.holder, claim.kind, claim.outlets, claim.origins) == ("مصادر مطلعة", "unnamed", 2, 1)
    third = article("sada-1", said(GATES, "مصادر مطلعة", kind="unnamed"), day=4)
    assert sorted(len(each.wordings) for each in claims("s", [third, other], {}, OUTLETS)) == [1, 1]


def test_a_week_and_a_half_apart_is_not_near():
    old, new = article("madar-1", said(GATES), day=1), article("nahar-1", said(GATES + " عن القرى"), day=28)
    assert len(claims("s", [old, new], {}, OUTLETS)) == 2


BULLETINS = [
    ("the next day", 4, [2]),
    ("days later", 9, [1, 1]),
]


@pytest.mark.parametrize(("day", "expected"), [case[1:] for case in BULLETINS], ids=[case[0] for case in BULLETINS])
def test_a_spokesmans_bulletins_of_other_days_are_other_statements(day, expected):
    first = said("فرق الإنقاذ أخلت عائلتين من حي النخيل بعد ارتفاع المياه وأعادت الأوضاع وفق الخطط المعتمدة")
    again = said("فرق الإنقاذ باشرت بلاغا عن ارتفاع المياه وأعادت الأوضاع وفق الخطط المعتمدة لذلك")
    found = claims("s", [article("sada-1", first), article("nahar-1", again, day=day)], {}, OUTLETS)
    assert [len(claim.wordings) for claim in found] == expected


def test_another_source_that_says_the_same_and_one_that_denies_it_are_named():
    found = claims(
        "s",
        [
            article("madar-1", said(GATES)),
            article("sada-1", said(GATES + " عن القرى الثلاث", "مسؤول محلي", kind="unnamed"), day=4),
            article(
                "nahar-1", said("السد الشمالي سيفتح بواباته يوم السبت", "اتحاد المزارعين", force="deny", kind="official", cue="نفى"), day=5
            ),
        ],
        {},
        OUTLETS,
    )
    minister, local, farmers = sorted(found, key=lambda claim: claim.first)
    assert (minister.also, local.also, farmers.also) == ((local.id,), (minister.id,), ())
    assert set(farmers.denied_by) == {minister.id, local.id}
    assert farmers.id in minister.denied_by


@pytest.mark.parametrize("cue", ["نفت", "نفته", "ونفته", "تنفيه", "نفاه", "نفاها", "كذبته"])
def test_a_verb_with_a_pronoun_for_what_is_denied_denies_it(cue):
    told = said(GATES, "المزارع سامر الخالدي")
    answer = replace(said("ما", "بلدية نوران", force="deny", kind="official", cue=cue), points_to=GATES, start=200, end=202)
    found = claims("s", [article("madar-1", told, answer)], {}, OUTLETS)
    assert [len(claim.denied_by) for claim in found] == [1, 1]


@pytest.mark.parametrize(
    ("holder", "denied"),
    [(MINISTER, False), ("وزير المياه", False), ("وزيرة المياه السهلانية", False), ("وزير النقل", True), ("صحيفة النهار الجديد", True)],
)
def test_an_office_does_not_deny_what_its_holder_says(holder, denied):
    told = article("madar-1", said(GATES, holder, kind="official"))
    denial = article("sada-1", said(GATES, "وزارة المياه", force="deny", cue="نفت", kind="official"))
    assert any(claim.denied_by for claim in claims("s", [told, denial], {}, OUTLETS)) == denied


def test_a_copy_that_was_read_the_other_way_denies_nothing():
    original = article("sada-1", said(PASSAGE, "هيئة الطوارئ", kind="official"))
    copy = article("nahar-1", said(PASSAGE, "بلدية نوران", force="deny", kind="official", cue="نفت"), day=4)
    assert any(claim.denied_by for claim in claims("s", [original, copy], {}, OUTLETS))
    assert not any(claim.denied_by for claim in claims("s", [original, copy], {"nahar-1": "sada-1"}, OUTLETS))


def test_two_sentences_of_one_article_are_each_one_with_its_like():
    opening = "احتفال تدشين السد الشمالي ثمرة تعاون وزارة المياه وشركة الضفة"
    flights = "السد الشمالي بدأ تزويد القرى الثلاث بالمياه في 21 يوليو"
    found = claims(
        "s",
        [article("sada-1", said(opening), said(flights + " ويستفيد منه ألفا مزارع")), article("nahar-1", said(opening), said(flights))],
        {},
        OUTLETS,
    )
    assert sorted(sorted((w.article, w.n) for w in claim.wordings) for claim in found) == [
        [("nahar-1", 0), ("sada-1", 0)], [("nahar-1", 1), ("sada-1", 1)],
    ]  # fmt: skip


def test_without_articles_or_statements_there_are_no_claims():
    assert claims("s", []) == ()
    assert claims("s", [Article(id="a", body="نص")]) == ()


@pytest.mark.parametrize(("told", "answered", "denied"), [(3, 5, True), (3, 3, True), (3, 14, False), (9, 5, False)])
def test_who_denies_it_in_another_story_stands_beside_it(told, answered, denied):
    claim = article("madar-1", said("إدارة السد الشمالي ستغلق بواباته أسبوعا"), day=told)
    denial = article("sada-1", said("إغلاق بوابات السد الشمالي", "اتحاد المزارعين", force="deny", kind="official", cue="نفى"), day=answered)
    other = article("nahar-1", said("الأمطار ستتوقف مطلع الأسبوع المقبل", "هيئة الأرصاد", kind="official"), day=told)
    found = claims("s", [claim], {}, OUTLETS, [denial, other])
    assert [(each.holder, each.elsewhere) for each in found] == [(MINISTER, ()), ("اتحاد المزارعين", ("sada-1",))][: 1 + denied]
    assert [len(each.denied_by) for each in found] == [1, 1][: 1 + denied] if denied else not found[0].denied_by
    # The other way round the denial is the story's own.
    assert [each.holder for each in claims("s", [denial], {}, OUTLETS, [claim, other])] == ["اتحاد المزارعين", MINISTER][: 1 + denied]


def test_who_refuses_something_does_not_deny_it_and_neither_does_who_tells_of_a_denial():
    refused = said("السد الشمالي سيفتح بواباته يوم السبت", "اتحاد المزارعين", force="deny", kind="official", cue="رفض")
    inner = replace(said(GATES, "البلدية", force="deny", kind="official", cue="نفت"), start=20, end=20 + len(GATES))
    outer = said("البلدية نفت أن السد " + GATES, "الخبير سامر الخالدي")
    for articles in ([article("madar-1", said(GATES)), article("nahar-1", refused)], [article("madar-1", outer, inner)]):
        assert all(not claim.denied_by for claim in claims("s", articles, {}, OUTLETS))


LONG = "الوزير قرر إغلاق سد الوادي القديم بعد ظهور تشققات خطيرة في جسمه وغمر القرى المجاورة"
SHORT = [
    ("إغلاق سد الوادي", True),
    ("إغلاق سد الوادي القديم", True),
    ("إغلاق ميناء الصيد", False),
    ("ظهور القرى", False),
    ("غمر سد الوزير قرب التشققات", False),
]


@pytest.mark.parametrize(("content", "denied"), SHORT)
def test_a_few_words_deny_what_another_says_at_length_where_they_stand_together_in_it(content, denied):
    told = article("sada-1", said(LONG, "صحيفة الأفق", kind="outlet"))
    denial = article("nahar-1", said(content, "المتحدث باسم الوزارة", force="deny", kind="official", cue="نفى"), day=4)
    assert any(claim.denied_by for claim in claims("s", [told, denial], {}, OUTLETS)) is denied
