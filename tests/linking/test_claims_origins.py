"""How often a claim counts: the independent origins of its wordings."""

import itertools
import random

import pytest
from claims_invented import GATES, OUTLETS, PASSAGE, article, only, said

from isnad.linking.claims import claims
from isnad.reading import read
from isnad.records import Article

ORIGINS = [
    (
        "each for itself",
        [article("sada-1", said(GATES)), article("nahar-1", said("بوابات السد الشمالي ستفتح السبت لتخفيف الضغط", cue="أكد"))],
        {},
        2,
    ),
    (
        "one person who told an agency, each outlet in its own words",
        [
            article("sada-1", said(GATES, channel="لوكالة مدار")),
            article("nahar-1", said("بوابات السد الشمالي ستفتح السبت لتخفيف الضغط", cue="أكد", channel="لمدار")),
            article("diffa-1", said("السد الشمالي سيفتح بواباته السبت", cue="صرح", channel="لـ«مدار»")),
        ],
        {},
        1,
    ),
    (
        "one person who told an agency and a paper",
        [
            article("sada-1", said(GATES, channel="لوكالة مدار")),
            article("nahar-1", said("بوابات السد الشمالي ستفتح السبت لتخفيف الضغط", cue="أكد", channel="لجريدة النهار الجديد")),
        ],
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
    (
        "the same few words, one of them an agency's",
        [article(id, said("السد الشمالي ممتلئ منذ فجر الأحد")) for id in ("madar-1", "sada-1", "nahar-1")],
        {},
        1,
    ),
    (
        "the same few words of an agency, another cue",
        [
            article("madar-1", said("السد الشمالي ممتلئ منذ فجر الأحد")),
            article("sada-1", said("السد الشمالي ممتلئ منذ فجر الأحد", cue="أكد")),
        ],
        {},
        2,
    ),
    ("copies of one text", [article("sada-1", said(GATES)), article("nahar-1", said(GATES))], {"nahar-1": "sada-1"}, 1),
    ("copies of a text outside", [article("sada-1", said(GATES)), article("nahar-1", said(GATES))], {"nahar-1": "x", "sada-1": "x"}, 1),
    ("one owner", [article("diffa-1", said(GATES)), article("nahar-1", said(GATES))], {}, 1),
    (
        "the agency is the source",
        [article("sada-1", said(GATES, "وكالة مدار", kind="outlet")), article("nahar-1", said(GATES, "مدار", kind="outlet"))],
        {},
        1,
    ),
    (
        "an agency by its country's word, as whoever has it from there shows",
        [
            article("sada-1", said(PASSAGE, "وكالة مدار", kind="official")),
            article("nahar-1", said(PASSAGE, "مصدر أمني", kind="unnamed", via=("وكالة مدار",))),
        ],
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


SOUNDS = [("okaz", "صحيفة عكاظ"), ("www.alnahar.example", "صحيفة النهار"), ("jazirah", "جريدة الجزيرة")]


@pytest.mark.parametrize(("id", "name"), SOUNDS)
def test_an_outlet_that_nobody_declared_is_known_by_the_sound_of_its_name(id, name):
    own = article("a-1", said(GATES, "مصادر مطلعة", kind="unnamed"), outlet=id)
    for other in (said(GATES, "مصادر مطلعة", kind="unnamed", via=(name,)), said(GATES, name, kind="outlet")):
        claim = only(claims("s", [own, article("b-1", other, day=4, outlet="sada")], {}, OUTLETS))
        assert (claim.origins, claim.wordings[1].upstream) == (1, "a-1")
    other = article("b-1", said(GATES, "مصادر مطلعة", kind="unnamed", via=("صحيفة الميناء",)), day=4, outlet="sada")
    assert only(claims("s", [own, other], {}, OUTLETS)).origins == 2


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


SHORT, SECOND = "السد الشمالي ممتلئ منذ فجر الأحد", "فرق الدفاع المدني أخلت ثلاث قرى على الضفة"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        # One short sentence may be the same by chance, or as it was said; two are of one text.
        ([said(SHORT, cue="أكد")], [said(SHORT)], [2]),
        ([said(SHORT, cue="أكد"), said(SECOND)], [said(SHORT), said(SECOND, cue="أضاف")], [1, 1]),
        ([said(SHORT, "مصدر", kind="unnamed"), said(SECOND)], [said(SHORT), said(SECOND, cue="ذكر")], [1]),
        (
            [said(SHORT, "مسؤول كبير", kind="unnamed", channel="لصحيفة صدى الجزر"), said(SECOND, "مسؤول كبير", kind="unnamed", cue="أضاف")],
            [said(SHORT, "مصادر", kind="unnamed", cue="كشفت"), said(SECOND, "مصادر", kind="unnamed", cue="أشار")],
            [1],
        ),
        # What was quoted is the speaker's; what went through another is from there; figures alone are few words.
        ([said(SHORT, cue="أكد"), said(SECOND, quoted="direct")], [said(SHORT), said(SECOND, quoted="direct")], [2, 2]),
        ([said(SHORT, cue="أكد"), said(SECOND, via=("رويترز",))], [said(SHORT), said(SECOND)], [2, 2]),
        ([said(SHORT, cue="أكد"), said("ثلاث قرى أخليت", cue="ذكر")], [said(SHORT), said("ثلاث قرى أخليت")], [2, 2]),
    ],
)
def test_two_short_sentences_in_the_same_words_are_of_one_text(first, second, expected):
    found = claims("s", [article("sada-1", *first), article("nahar-1", *second, day=4)], {}, OUTLETS)
    assert [claim.origins for claim in found if claim.outlets > 1] == expected


def test_what_a_cut_and_its_whole_tell_counts_once():
    """The cut words the sentence a little otherwise, so that nothing else ties the two."""
    whole = article("madar-1", said(GATES, cue="أعلن"))
    cut = article("sada-1", said("بوابات السد الشمالي ستفتح السبت لتخفيف الضغط"))
    own = article("nahar-1", said("السد الشمالي سيفتح بواباته السبت تخفيفا للضغط", cue="ذكر"))
    assert only(claims("s", [whole, cut, own], {}, OUTLETS)).origins == 3
    assert only(claims("s", [whole, cut, own], {}, OUTLETS, inside={"sada-1": ("madar-1",)})).origins == 2


RESCUE = "قال مدير الدفاع المدني في نوران سامر الراوي إن فرق الإنقاذ أخرجت ثلاثة عمال من تحت الأنقاض قبل الفجر."


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        # A particle makes no report; who says it and what he says does.
        ("في نوران", "بنوران", 1),
        ("قبل الفجر", "عند الفجر", 1),
        ("من تحت", "من بين", 1),
        ("إن فرق", "بأن فرق", 1),
        ("مدير الدفاع", "نائب مدير الدفاع", 2),
        ("قال", "أكد", 2),
    ],
)
def test_a_retelling_that_changes_a_particle_is_no_report_of_its_own(before, after, expected):
    articles = [
        read(Article(id=outlet, body=body, outlet=outlet, published=f"2031-03-03T0{n}:00Z"))
        for n, (outlet, body) in enumerate((("sada", RESCUE), ("nahar", RESCUE.replace(before, after, 1))))
    ]
    assert [claim.origins for claim in claims("s", articles, {}, OUTLETS) if len(claim.wordings) > 1] == [expected]
