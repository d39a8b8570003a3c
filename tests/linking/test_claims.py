"""Claims: which statements of several outlets are one, what became of them on the way, and how often they count."""

import itertools
import random
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from isnad.linking.claims import claims
from isnad.linking.holders import holder, likeness, name_words
from isnad.records import Article, Name, Outlet, Statement

OUTLETS = {
    outlet.id: outlet
    for outlet in (
        Outlet("madar", "وكالة مدار للأنباء", "https://madar.example/", kind="agency", credits=("مدار",)),
        Outlet("nahar", "جريدة النهار الجديد", "https://nahar.example/", kind="newspaper", owner="دار الضفة"),
        Outlet("diffa", "قناة الضفة", "https://diffa.example/", kind="channel", owner="دار الضفة"),
        Outlet("sada", "صدى الجزر", "https://sada.example/"),
    )
}
MINISTER = "وزير المياه سامي الراوي"
GATES = "السد الشمالي سيفتح بواباته يوم السبت لتخفيف الضغط"
PASSAGE = "مئات العائلات نقلت في حافلات المدارس من القرى الثلاث إلى خيام نصبت على التلال الشرقية قبل أن تغمر المياه البساتين والطرق"


def said(content, resolved=MINISTER, force="say", kind="named", **fields):
    return Statement(
        0, len(content), content, fields.pop("cue", "قال"), fields.pop("source", resolved), resolved, force=force, kind=kind, **fields
    )


def article(id, *statements, outlet=None, day=3, body=None, **fields):
    text = body if body is not None else "\n".join(f"{s.cue} {s.source} {s.channel or ''} إن {s.content}" for s in statements)
    return Article(
        id=id, body=text, outlet=outlet or id.split("-")[0], published=f"2031-03-{day:02}T06:00Z", statements=statements, **fields
    )


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


# --- on the way ----------------------------------------------------------------------------------------------------------------


def only(found):
    (claim,) = [claim for claim in found if len(claim.wordings) > 1]
    return claim


def test_a_claim_holds_each_outlets_wording_side_by_side():
    wire = article("madar-1", said(GATES, channel="لوكالة مدار"))
    copy = article("nahar-1", said(GATES, force="confirm", cue="أكد"), day=4)
    own = article("sada-1", said("سنفتح بوابات السد الشمالي يوم السبت", "الراوي", quoted="direct"), day=5)
    claim = only(claims("s", [own, copy, wire], {"nahar-1": "madar-1"}, OUTLETS))
    assert (claim.holder, claim.content, claim.outlets, claim.origins) == (MINISTER, GATES, 3, 2)
    assert (claim.first, claim.last) == (wire.published, own.published)
    assert claim.forces == ("say", "confirm")
    first, second, third = claim.wordings
    assert [w.article for w in claim.wordings] == ["madar-1", "nahar-1", "sada-1"]
    assert (first.upstream, first.force_before, first.dropped) == (None, None, ())
    assert (second.upstream, second.force_before, second.dropped) == ("madar-1", "say", ("وكالة مدار للأنباء",))
    assert (third.upstream, third.quoted) == (None, "direct")
    assert [w.origin for w in claim.wordings] == [1, 1, 2]


NAMED = [
    ("in its credits", {"credits": ("مدار",)}, ()),
    ("in its dateline", {"dateline": "نوران - وكالة مدار"}, ()),
    ("in its text", {"body": "نقلت وكالة مدار للأنباء عن الوزير " + GATES}, ()),
    ("with a clitic", {"body": "قال الوزير لمدار إن " + GATES}, ()),
    ("nowhere", {"body": "قال الوزير إن " + GATES}, ("وكالة مدار للأنباء",)),
    ("as part of another word", {"body": "قال الوزير على مدارج الكلية إن " + GATES}, ("وكالة مدار للأنباء",)),
]


@pytest.mark.parametrize(("fields", "expected"), [case[1:] for case in NAMED], ids=[case[0] for case in NAMED])
def test_an_outlet_drops_the_agency_whose_text_it_copies_unless_it_names_it(fields, expected):
    wire, copy = article("madar-1", said(GATES)), article("nahar-1", said(GATES), day=4, **fields)
    claim = only(claims("s", [wire, copy], {"nahar-1": "madar-1"}, OUTLETS))
    assert claim.wordings[1].dropped == expected


def test_who_passed_it_on_to_the_original_is_dropped_too():
    original = article("sada-1", said(GATES, via=("صحيفة الشاطئ",)))
    copy = article("nahar-1", said(GATES), day=4, body="قال الوزير إن " + GATES)
    assert only(claims("s", [original, copy], {"nahar-1": "sada-1"}, OUTLETS)).wordings[1].dropped == ("صحيفة الشاطئ",)


OFFICIAL = "وزير الداخلية في الإقليم ميشال نويمان"
NAMED_OTHERWISE = [
    ("in another order", "قال ميشال نويمان وزير الداخلية في الإقليم نقلا عن السلطات إن " + GATES, ()),
    ("with his father", "قال وزير الداخلية في الإقليم ميشال بن جورج نويمان إن " + GATES, ()),
    ("nowhere", "قالت السلطات إن " + GATES, (OFFICIAL,)),
]


@pytest.mark.parametrize(("body", "expected"), [case[1:] for case in NAMED_OTHERWISE], ids=[case[0] for case in NAMED_OTHERWISE])
def test_a_person_in_the_chain_is_dropped_only_where_nothing_like_his_name_is_left(body, expected):
    original = article("sada-1", said(GATES, "السلطات", kind="official", via=(OFFICIAL,)))
    copy = article("nahar-1", said(GATES, "السلطات", kind="official"), day=4, body=body)
    assert only(claims("s", [original, copy], {"nahar-1": "sada-1"}, OUTLETS)).wordings[1].dropped == expected


def test_who_is_not_told_cannot_be_dropped():
    original = article("sada-1", said(GATES, via=("معاليه",)))
    copy = article("nahar-1", said(GATES), day=4, body="قال الوزير إن " + GATES)
    assert only(claims("s", [original, copy], {"nahar-1": "sada-1"}, OUTLETS)).wordings[1].dropped == ()


def test_an_agency_that_is_named_is_where_a_paraphrase_comes_from():
    wire = article("madar-1", said(GATES, via=("صحيفة الشاطئ",)))
    other = article("sada-1", said("بوابات السد الشمالي ستفتح يوم السبت", via=("مدار",), force="confirm"), day=4)
    wording = only(claims("s", [wire, other], {}, OUTLETS)).wordings[1]
    assert (wording.upstream, wording.force_before, wording.dropped) == ("madar-1", "say", ("صحيفة الشاطئ",))


ORIGINS = [
    (
        "each for itself",
        [article("sada-1", said(GATES)), article("nahar-1", said("بوابات السد الشمالي ستفتح السبت لتخفيف الضغط", cue="أكد"))],
        {},
        2,
    ),
    ("the same words behind another cue", [article("sada-1", said(GATES)), article("nahar-1", said(GATES, cue="أكد"))], {}, 2),
    ("the same sentence, cue and source with it", [article("sada-1", said(GATES)), article("nahar-1", said(GATES))], {}, 1),
    (
        "the same words of one without a name, whatever the cue",
        [
            article("sada-1", said(GATES, "مصدر أمني", kind="unnamed", quoted="mixed")),
            article("nahar-1", said(GATES + " عن القرى", "مصادر أمنية", kind="unnamed", cue="أعلن")),
        ],
        {},
        1,
    ),
    ("the same few words", [article(id, said("السد ممتلئ منذ فجر الأحد")) for id in ("sada-1", "nahar-1")], {}, 2),
    ("copies of one text", [article("sada-1", said(GATES)), article("nahar-1", said(GATES))], {"nahar-1": "sada-1"}, 1),
    ("copies of a text outside", [article("sada-1", said(GATES)), article("nahar-1", said(GATES))], {"nahar-1": "x", "sada-1": "x"}, 1),
    ("one owner", [article("diffa-1", said(GATES)), article("nahar-1", said(GATES))], {}, 1),
    (
        "the agency is the source",
        [article("sada-1", said(GATES, "وكالة مدار", kind="outlet")), article("nahar-1", said(GATES, "مدار", kind="outlet"))],
        {},
        1,
    ),
    ("the same words, told indirectly", [article("sada-1", said(PASSAGE)), article("nahar-1", said(PASSAGE + " وحدها"))], {}, 1),
    (
        "the same words, quoted",
        [article("sada-1", said(PASSAGE, quoted="direct")), article("nahar-1", said(PASSAGE, quoted="direct"))],
        {},
        2,
    ),
    (
        "one agency passes it on",
        [article("sada-1", said(GATES, via=("رويترز",))), article("nahar-1", said(GATES, via=("وكالة رويترز",)))],
        {},
        1,
    ),
    ("one agency was told", [article("sada-1", said(GATES, channel="لرويترز")), article("nahar-1", said(GATES, via=("رويترز",)))], {}, 1),
    (
        "journalists were told",
        [article("sada-1", said(GATES, channel="للصحفيين")), article("nahar-1", said(GATES, channel="للصحفيين"))],
        {},
        2,
    ),
    (
        "one agency is credited",
        [article("sada-1", said(GATES), credits=("رويترز",)), article("nahar-1", said(GATES, via=("رويترز",)))],
        {},
        1,
    ),
    ("two agencies", [article("sada-1", said(GATES, via=("رويترز",))), article("nahar-1", said(GATES, via=("فرانس برس",)))], {}, 2),
    ("the agency itself", [article("madar-1", said(GATES)), article("nahar-1", said(GATES, via=("وكالة مدار",)))], {}, 1),
    (
        "an official whom both have is nobody",
        [article("sada-1", said(GATES, via=("مسؤول",))), article("nahar-1", said(GATES, via=("مسؤول",)))],
        {},
        2,
    ),
    ("twice in one article", [article("sada-1", said(GATES), said(GATES + " عن القرى"))], {}, 1),
]


@pytest.mark.parametrize(("articles", "copies", "expected"), [case[1:] for case in ORIGINS], ids=[case[0] for case in ORIGINS])
def test_outlets_that_pass_on_one_source_are_one_origin(articles, copies, expected):
    claim = only(claims("s", articles, copies, OUTLETS))
    assert claim.origins == expected
    assert sorted({w.origin for w in claim.wordings}) == list(range(1, expected + 1))


@pytest.mark.parametrize("paper", ["صدى الميناء", "sada"])
def test_a_newspaper_and_those_who_quote_it_are_one_origin_whoever_comes_first(paper):
    name = "صدى الجزر" if paper == "sada" else paper
    own = article("p-1", said(GATES, "مصدر مطلع", kind="unnamed", channel=f"لـ«{name}»"), outlet=paper)
    quoting = [
        article("ufuq-1", said(GATES, "مصدر مطلع", kind="unnamed", via=(f"صحيفة «{name}»",)), day=4),
        article("wadi-1", said(GATES, "مصدر", kind="unnamed", via=(f"صحيفة {name}",)), day=4),
    ]
    wire = article("madar-1", said(GATES, "مصدر مطلع", kind="unnamed"), day=4)
    for order in itertools.permutations([own, *quoting]):
        claim = only(claims("s", order, {}, OUTLETS))
        assert (claim.outlets, claim.origins) == (3, 1)
        assert [w.upstream for w in claim.wordings] == [None, "p-1", "p-1"]
    for order in itertools.permutations([own, *quoting, wire]):
        claim = only(claims("s", order, {}, OUTLETS))
        assert (claim.outlets, claim.origins) == (4, 2), "the agency has a source of its own"


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


def test_an_office_alone_is_whoever_another_article_calls_so_beside_his_name():
    name = Name(0, 11, "سامي الراوي", "PER", "سامي الراوي", "per:سامي-الراوي", role="وزير المياه والري")
    named = holder(said("", "سامي الراوي", source_id="per:سامي-الراوي"), [name])
    assert likeness(named, holder(said("", "وزير المياه", kind="official"))) == "shorter"
    assert likeness(named, holder(said("", "وزير الزراعة", kind="official"))) == "other"


def test_a_formula_of_two_spokesmen_is_two_statements():
    rows = [("sada-1", "مدير الجوازات سعد الجهني", "سعد الجهني"), ("nahar-1", "المتحدث عادل الأسمري", "عادل الأسمري")]
    articles = [article(id, said(PASSAGE, who), names=(Name(0, 9, name, "PER", name, f"per:{name}"),)) for id, who, name in rows]
    assert [len(claim.wordings) for claim in claims("s", articles, {}, OUTLETS)] == [1, 1]
    assert only(claims("s", articles, {"nahar-1": "sada-1"}, OUTLETS)).origins == 1  # one text: one of them was read wrongly


MARKED = [("لـ”مدار”", "مدار"), ("ل(مدار)", "مدار"), ("لـ «مدار»", "مدار"), ("لوكالة مدار", "وكالة مدار")]


@pytest.mark.parametrize(("channel", "name"), MARKED)
def test_whoever_was_told_is_known_by_any_marks_and_named_without_them(channel, name):
    wire, copy = article("sada-1", said(GATES, channel=channel)), article("nahar-1", said(GATES), day=4, body="قال الوزير إن " + GATES)
    assert only(claims("s", [wire, copy], {"nahar-1": "sada-1"}, OUTLETS)).wordings[1].dropped == (name,)
    other = article("ufuq-1", said(GATES, channel="لوكالة مدار"), day=4)
    assert only(claims("s", [wire, other], {}, OUTLETS)).origins == 1


SOUNDS = [("okaz", "صحيفة عكاظ"), ("www.alnahar.example", "صحيفة النهار"), ("jazirah", "جريدة الجزيرة")]


@pytest.mark.parametrize(("id", "name"), SOUNDS)
def test_an_outlet_that_nobody_declared_is_known_by_the_sound_of_its_name(id, name):
    own = article("a-1", said(GATES, "مصادر مطلعة", kind="unnamed"), outlet=id)
    for other in (said(GATES, "مصادر مطلعة", kind="unnamed", via=(name,)), said(GATES, name, kind="outlet")):
        claim = only(claims("s", [own, article("b-1", other, day=4, outlet="sada")], {}, OUTLETS))
        assert (claim.origins, claim.wordings[1].upstream) == (1, "a-1")
    other = article("b-1", said(GATES, "مصادر مطلعة", kind="unnamed", via=("صحيفة الميناء",)), day=4, outlet="sada")
    assert only(claims("s", [own, other], {}, OUTLETS)).origins == 2


def test_without_articles_or_statements_there_are_no_claims():
    assert claims("s", []) == ()
    assert claims("s", [Article(id="a", body="نص")]) == ()


# --- any order of arrival ------------------------------------------------------------------------------------------------------

HOLDERS = [MINISTER, "سامي الراوي", "الراوي", "وزارة المياه", "هيئة الأرصاد", ""]
CONTENTS = [GATES, "السد الشمالي سيفتح بواباته يوم السبت", "بوابات السد الشمالي ستفتح السبت", "الأمطار ستتوقف مطلع الأسبوع", "السد", ""]
STATEMENTS = st.builds(
    said,
    st.sampled_from(CONTENTS),
    st.sampled_from(HOLDERS),
    st.sampled_from(["say", "confirm", "deny"]),
    st.sampled_from(["named", "unnamed", "official"]),
    via=st.sampled_from([(), ("مدار",), ("رويترز",), ("مسؤول", "رويترز")]),
    source_id=st.sampled_from([None, None, "Q7", "Q8"]),
)
STORIES = st.lists(st.tuples(st.sampled_from(sorted(OUTLETS)), st.lists(STATEMENTS, max_size=4), st.integers(1, 28)), max_size=7)


@settings(max_examples=60, deadline=None)
@given(STORIES, st.randoms(use_true_random=False))
def test_claims_do_not_depend_on_the_order_of_arrival(rows, order):
    articles = [article(f"{outlet}-{n}", *statements, day=day) for n, (outlet, statements, day) in enumerate(rows)]
    copies = {a.id: articles[0].id for a in articles[1::3]}
    found = claims("s", articles, copies, OUTLETS)
    shuffled = articles[:]
    order.shuffle(shuffled)
    assert claims("s", shuffled, copies, OUTLETS) == found
    places = sorted((w.article, w.n) for claim in found for w in claim.wordings)
    assert places == sorted((a.id, n) for a in articles for n in range(len(a.statements)))  # each statement in one claim
    assert len({claim.id for claim in found}) == len(found)
    for claim in found:
        assert 1 <= claim.origins <= len(claim.wordings)
        assert claim.content in {w.content for w in claim.wordings}
        assert set(claim.also) | set(claim.denied_by) <= {other.id for other in found} - {claim.id}


# The copy leads a wording into another claim, which had tied two of those that stay behind to one text.
MOVED = [
    ("diffa", [], 1),
    ("diffa", [said(GATES, kind="unnamed"), said(GATES, via=("رويترز",), source_id="Q7")], 2),
    ("diffa", [said(GATES, kind="unnamed")], 1),
    ("diffa", [], 1),
    ("diffa", [said(GATES, "سامي الراوي", kind="unnamed"), said(GATES)], 1),
    ("diffa", [said(GATES, via=("رويترز",)), said(GATES, "الراوي", kind="unnamed", via=("مدار",))], 1),
]


@settings(max_examples=60, deadline=None)
@example(MOVED, 2, "madar")
@given(STORIES, st.integers(0, 6), st.sampled_from(sorted(OUTLETS)))
def test_a_further_copy_never_makes_more_origins(rows, which, outlet):
    articles = [article(f"{outlet}-{n}", *statements, day=day) for n, (outlet, statements, day) in enumerate(rows)]
    if not articles:
        return
    copies = {a.id: articles[0].id for a in articles[1::3]}
    original = articles[which % len(articles)]
    copy = article(f"{outlet}-copy", *original.statements)
    copy = replace(copy, published=original.published)
    before = {(w.article, w.n): claim for claim in claims("s", articles, copies, OUTLETS) for w in claim.wordings}
    with_copy = claims("s", [*articles, copy], copies | {copy.id: copies.get(original.id, original.id)}, OUTLETS)
    for claim in with_copy:
        # A copy in an agency may show that two claims are one: then it has no more origins than the two.
        united = {before[w.article, w.n].id: before[w.article, w.n].origins for w in claim.wordings if w.article != copy.id}
        assert claim.origins <= sum(united.values())
    # The copy's wordings are of the origin that the original's are of.
    for claim in with_copy:
        origin = {(w.article, w.n): w.origin for w in claim.wordings}
        for n in range(len(original.statements)):
            if (copy.id, n) in origin and (original.id, n) in origin:
                assert origin[copy.id, n] == origin[original.id, n]


def test_a_second_source_of_its_own_counts_even_in_an_outlet_that_also_carries_a_copy():
    wire = article("madar-1", said(GATES, channel="لوكالة مدار"))
    copy = article("nahar-1", said(GATES), day=4)
    own = article("sada-1", said("سنفتح بوابات السد الشمالي يوم السبت", "الراوي", quoted="direct"), day=5)
    through = article("sada-2", said(GATES, via=("وكالة مدار",)), day=5)
    counts = [
        only(claims("s", articles, {"nahar-1": "madar-1"}, OUTLETS)).origins
        for articles in ([wire, copy], [wire, copy, through], [wire, copy, own], [wire, copy, own, through])
    ]
    assert counts == [1, 1, 2, 2]


def test_many_copies_cost_little_and_are_one():
    articles = [article(f"sada-{n}", *(said(f"{GATES} رقم {k} من القائمة") for k in range(5)), day=1 + n % 5) for n in range(200)]
    random.Random(1).shuffle(articles)
    found = claims("s", articles, {a.id: "sada-0" for a in articles if a.id != "sada-0"}, OUTLETS)
    assert sum(len(claim.wordings) for claim in found) == 1000
    assert all(claim.origins == 1 for claim in found)


# --- names ---------------------------------------------------------------------------------------------------------------------


def test_names_compare_without_article_and_courtesies():
    assert name_words("السيد الوزير سامي الراوي") == name_words("وزير سامي راوي")
    assert likeness(holder(said("", "سفير سهلان")), holder(said("", "سهلان"))) == "shorter"
    assert likeness(holder(said("", "")), holder(said("", "سهلان"))) == "untold"
    assert likeness(holder(said("", "معاليه")), holder(said("", "وزير المياه"))) == "untold"


def named(text, *names, source_id=None):
    """A source in a text of nothing else, with the persons that are found in it."""
    mentions = [Name(text.find(name), text.find(name) + len(name), name, "PER", full, f"per:{full}") for name, full in names]
    return holder(said("", text, source_start=0, source_end=len(text), source_id=source_id), mentions)


PERSONS = [
    ("title before and after", "وزير المياه سامي الراوي", "سامي الراوي وزير المياه في سهلان", "سامي الراوي", "سامي الراوي", "same"),
    ("with his father", "سامي بن خالد الراوي", "الوزير سامي الراوي", "سامي بن خالد الراوي", "سامي الراوي", "same"),
    ("the family name, by its fullest form", "الراوي", "سامي الراوي", "سامي الراوي", "سامي الراوي", "same"),
    ("the family name alone", "الراوي", "الوزير سامي الراوي", "الراوي", "سامي الراوي", "shorter"),
    ("two of one family", "سامي الراوي", "هاني الراوي", "سامي الراوي", "هاني الراوي", "other"),
    ("two ministers", "وزير المياه سامي الراوي", "وزير المياه نبيل الحاج", "سامي الراوي", "نبيل الحاج", "other"),
]


@pytest.mark.parametrize(("a", "b", "first", "second", "expected"), [case[1:] for case in PERSONS], ids=[case[0] for case in PERSONS])
def test_persons_compare_by_their_names_whatever_their_titles(a, b, first, second, expected):
    one = named(a, (next(word for word in (first, first.split()[-1]) if word in a), first))
    other = named(b, (second, second))
    assert likeness(one, other) == likeness(other, one) == expected


def test_a_family_name_is_looked_for_within_a_longer_source():
    assert likeness(named("الراوي"), named("سامي الراوي وزير المياه", ("سامي الراوي", "سامي الراوي"))) == "shorter"


def test_who_refuses_something_does_not_deny_it_and_neither_does_who_tells_of_a_denial():
    refused = said("السد الشمالي سيفتح بواباته يوم السبت", "اتحاد المزارعين", force="deny", kind="official", cue="رفض")
    inner = replace(said(GATES, "البلدية", force="deny", kind="official", cue="نفت"), start=20, end=20 + len(GATES))
    outer = said("البلدية نفت أن السد " + GATES, "الخبير سامر الخالدي")
    for articles in ([article("madar-1", said(GATES)), article("nahar-1", refused)], [article("madar-1", outer, inner)]):
        assert all(not claim.denied_by for claim in claims("s", articles, {}, OUTLETS))


def test_what_a_source_without_a_name_says_in_the_same_words_is_of_one_origin_quoted_or_not():
    told = said(PASSAGE, "مصدر في الدفاع المدني", kind="unnamed", quoted="direct")
    claim = only(claims("s", [article("nahar-1", told), article("sada-1", told, day=4)], {}, OUTLETS))
    assert (claim.outlets, claim.origins) == (2, 1)


def test_a_quotation_counts_once_where_the_articles_share_other_sentences_too():
    quoted, told = (
        said(PASSAGE, quoted="direct"),
        said("الطرق المؤدية إلى القرى الثلاث مقطوعة منذ فجر الأربعاء بسبب الوحول التي جرفتها السيول", "الشرطة"),
    )
    alone = claims("s", [article("nahar-1", quoted), article("sada-1", quoted, day=4)], {}, OUTLETS)
    assert [claim.origins for claim in alone] == [2]
    beside = claims("s", [article("nahar-1", quoted, told), article("sada-1", quoted, told, day=4)], {}, OUTLETS)
    assert [claim.origins for claim in beside] == [1, 1]


def test_a_claims_holder_is_whom_most_wordings_mean():
    rows = [("a", MINISTER, "per:x"), ("b", "الراوي", "per:x"), ("c", "المتحدث باسم هيئة الأرصاد سالم الحداد", "per:y")]
    found = claims("s", [article(f"{id}-1", said(PASSAGE, who, source_id=key)) for id, who, key in rows], {}, OUTLETS)
    claim = only(found)
    assert (claim.holder, claim.holder_id) == (MINISTER, "per:x")
