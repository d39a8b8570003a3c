"""A second source without a name that says the same is one of its own where it told a medium of its own and is described otherwise."""

import itertools

import pytest

from isnad.linking.claims import claims
from isnad.reading import read
from isnad.records import Article

FLEET = "الشركة ستبيع نصف أسطولها من ناقلات القمح قبل نهاية العام"
DEBTS = f"{FLEET} لسداد ديونها للمصارف"
FIRST = [
    f"قال مسؤول كبير في شركة الأفق للملاحة لوكالة المرفأ إن {DEBTS}.",
    f"نقلت وكالة المرفأ عن مسؤول كبير في شركة الأفق للملاحة أن {DEBTS}.",
    f"أكد مسؤول كبير في شركة الأفق للملاحة أن {DEBTS}.",
]
SECOND = f"قال مصدر مصرفي لصحيفة «الدفتر» إن {FLEET.replace('الشركة', 'شركة الأفق للملاحة')}."


def found_in(*bodies):
    rows = enumerate(bodies, 1)
    return claims("s", [read(Article(id=f"a{n}", body=body, outlet=f"o{n}", published=f"2031-03-0{n}T06:00Z")) for n, body in rows])


def test_who_told_another_medium_is_a_second_source():
    first, second = found_in(*FIRST, SECOND)
    assert (len(first.wordings), first.also) == (3, (second.id,))
    assert (second.holder, second.also) == ("مصدر مصرفي", (first.id,))


def test_the_same_words_of_one_who_is_described_otherwise_are_one_where_nobody_else_was_told():
    (claim,) = found_in(FIRST[1], f"قال مصدر ملاحي مطلع إن {DEBTS}.")
    assert len(claim.wordings) == 2


TENANTS = "إدارة السوق المركزي تنوي رفع إيجار المحال خمسين في المئة ونقل الباعة إلى ساحة الجمارك"
PERSONS = [
    # who said it to whom, and whether he is a second source beside «نقلت رويترز عن مصدرين مطلعين»
    ("قال موظف في البلدية لموقع «الراصد» إن", True),
    ("أكدت مهندسة في السوق لصحيفة الدفتر أن", True),
    ("قال ضابط في الجمارك لقناة الضفة إن", True),
    ("قال مصدر بلدي لموقع «الراصد» إن", False),  # one of kinds of sources: the same report, told by the medium as its own
    ("قال موظف في البلدية إن", False),  # nobody says whom he told: he may be one of the two
    ("قال موظف في البلدية لرويترز إن", False),
]


@pytest.mark.parametrize(("cue", "second"), PERSONS, ids=[cue for cue, _ in PERSONS])
def test_who_is_called_by_what_he_is_and_told_a_medium_is_no_wording_of_sources_that_another_medium_has(cue, second):
    rows = [f"نقلت رويترز عن مصدرين مطلعين أن {TENANTS}.", f"قال مصدران مطلعان لرويترز إن {TENANTS}.", f"{cue} {TENANTS}."]
    for order in itertools.permutations(rows):
        found = found_in(*order)
        assert len(found) == 1 + second, order
        assert all(claim.also for claim in found) == second


@pytest.mark.parametrize("whose", ["رويترز", "وكالة رويترز", "«رويترز»"])
@pytest.mark.parametrize("cue", ["أكدت مصادر {} أن", "قالت مصادر {} إن", "وبحسب مصادر {} فإن"])
def test_the_sources_of_an_agency_are_those_that_it_passes_on(cue, whose):
    other = f"{cue.format(whose)} المحال في السوق المركزي سيرتفع إيجارها خمسين في المئة وتنقل إلى ساحة الجمارك."
    (claim,) = found_in(f"نقلت رويترز عن مصدرين مطلعين أن {TENANTS}.", other)
    assert claim.origins == 1


GRAIN = "المجلس سيشتري مئتي ألف طن من القمح الصلب من ثلاث دول قبل موسم الأمطار المقبل"
AGENTS = f"قال خمسة مندوبين لوكالة المرفأ إن {GRAIN}."
OTHERS = {
    "a person of office": (f"أكد وزير التموين سالم الحداد لصحيفة «الدفتر» أن {GRAIN}.", "وزير التموين سالم الحداد"),
    "a woman of office": (f"أكدت وزيرة التموين هند الحداد لقناة «الدفتر» أن {GRAIN}.", "وزيرة التموين هند الحداد"),
    "an office": (f"أعلنت وزارة التموين لصحيفة «الدفتر» أن {GRAIN}.", "وزارة التموين"),
    "two described otherwise": (f"كشف مصدران في وزارة التموين لموقع «الدفتر» أن {GRAIN}.", "مصدران في وزارة التموين"),
}


@pytest.mark.parametrize("other", OTHERS)
def test_the_same_sentence_of_another_who_told_a_medium_of_its_own_is_a_source_beside_the_first(other):
    sentence, holder = OTHERS[other]
    first, second = sorted(found_in(AGENTS, sentence, AGENTS.replace("قال خمسة", "أكد خمسة")), key=lambda claim: -len(claim.wordings))
    assert (first.holder, second.holder) == ("خمسة مندوبين", holder)
    assert (first.also, second.also) == ((second.id,), (first.id,))
    assert [wording.dropped for wording in (*first.wordings, *second.wordings)] == [()] * 3


def test_who_told_another_medium_is_beside_an_agency_that_says_it_without_a_source():
    first, second = found_in(f"ذكرت وكالة المرفأ أن {GRAIN}.", OTHERS["a person of office"][0])
    assert first.also == (second.id,)


@pytest.mark.parametrize("told", ["للصحفيين", "للنواب", "لوكالة المرفأ", ""])
def test_the_same_sentence_of_another_who_told_no_medium_of_its_own_may_be_the_same_read_otherwise(told):
    (claim,) = found_in(f"نقلت وكالة المرفأ عن خمسة مندوبين أن {GRAIN}.", f"أكد وزير التموين سالم الحداد {told} أن {GRAIN}.")
    assert len(claim.wordings) == 2


def test_who_speaks_to_the_outlet_itself_was_not_taken_from_an_agency():
    said = "قال وزير التموين سالم الحداد {} إن " + GRAIN + "."
    for told, outlet, gone in (("لـ«الدفتر»", "daftar", ()), ("لصحيفة الدفتر", "daftar", ()), ("", "daftar", ("رويترز",))):
        rows = ((said.format("لرويترز"), "reuters"), (said.format(told), outlet))
        texts = [Article(id=f"a{n}", body=body, outlet=name, published=f"2031-03-0{n + 1}T06:00Z") for n, (body, name) in enumerate(rows)]
        (claim,) = claims("s", [read(text) for text in texts])
        assert claim.wordings[1].dropped == gone, told


SILOS = "إدارة الميناء تنوي تأجير صوامع القمح ونقل ثمانين حارسا إلى مخازن الضفة الغربية"
TOLD = {
    "agency": ("jabal", "قال مصدر مطلع لرويترز إن {}."),
    "paper": ("daftar", "قال مصدر مطلع لصحيفة الدفتر إن {}."),
    "paper, in marks": ("daftar", "قال مصدر مطلع لـ«الدفتر» إن {}."),
    "paper, of three": ("daftar", "قالت ثلاثة مصادر لصحيفة الدفتر إن {}."),
    "paper, of security": ("daftar", "قالت مصادر أمنية لصحيفة الدفتر إن {}."),
    "paper, quoted": ("daftar", "قال مصدر مطلع لصحيفة الدفتر: «{}»."),
    "paper, from the agency": ("daftar", "قال مصدر مطلع لصحيفة الدفتر، وفق رويترز، إن {}."),
    "agency, elsewhere": ("wadi", "قال مصدر مطلع لرويترز إن {}."),
    "from the agency": ("sahil", "نقلت رويترز عن مصدر مطلع أن {}."),
    "from the paper": ("tall", "نقلت صحيفة الدفتر عن مصدر مطلع أن {}."),
    "from another agency": ("tall", "نقلت فرانس برس عن مصدر مطلع أن {}."),
    "nobody": ("nahr", "قال مصدر مطلع إن {}."),
    "nobody, of three": ("bahr", "قالت ثلاثة مصادر إن {}."),
}
ASKED = [
    (["agency", "paper"], 2),
    (["agency", "paper, in marks"], 2),
    (["agency", "paper, of three"], 2),
    (["agency", "paper, of security"], 2),
    (["agency", "paper, quoted"], 2),
    (["from the agency", "paper"], 2),
    (["agency", "from the agency", "paper", "from the paper"], 2),
    # Where nobody says who was told it may be one of these reports, and does not make them one.
    (["agency", "paper", "nobody"], 2),
    (["agency", "nobody"], 1),
    (["nobody", "nobody, of three"], 1),
    (["agency", "agency, elsewhere"], 1),
    (["agency", "from the agency"], 1),
    (["paper", "from the paper"], 1),
    (["agency", "paper, from the agency"], 1),
    (["from the agency", "from another agency"], 1),
]


@pytest.mark.parametrize(("rows", "expected"), ASKED, ids=[" + ".join(case[0]) for case in ASKED])
@pytest.mark.parametrize("more", ["", " وتعليق عمل الرافعات القديمة ثلاثة أشهر ريثما تصل قطع الغيار من الخارج"])
def test_each_medium_that_a_source_without_a_name_told_has_one_of_its_own_whoever_comes_first(rows, expected, more):
    for order in itertools.permutations(rows):
        texts = [
            Article(id=row, body=TOLD[row][1].format(SILOS + more), outlet=TOLD[row][0], published=f"2031-03-0{n}T06:00Z")
            for n, row in enumerate(order, 1)
        ]
        (claim,) = claims("s", [read(text) for text in texts])
        assert claim.origins == expected, order
        origin = {wording.article: wording.origin for wording in claim.wordings}
        gone = {wording.article: wording.dropped for wording in claim.wordings}
        if rows == ["agency", "from the agency", "paper", "from the paper"]:
            assert origin["agency"] == origin["from the agency"] != origin["paper"] == origin["from the paper"]
        if expected == 2 and "nobody" not in rows:
            assert not any(gone.values()), "none of two that were told was taken from the other"


REST = "وتخزن الصوامع قمح ثلاث محافظات منذ عشرين سنة. ويعمل فيها أربعمئة عامل، وتحتاج سقوفها إلى ترميم بحسب تقرير قديم للإدارة."


@pytest.mark.parametrize(("rest", "origins"), [(REST, 1), ("", 2)])
def test_a_copy_of_what_one_medium_was_told_is_no_second_source_but_one_sentence_alone_is_no_copy(rest, origins):
    texts = [Article(id=row, body=f"{TOLD[row][1].format(SILOS)} {rest}", outlet=TOLD[row][0]) for row in ("agency", "paper")]
    found = [claim for claim in claims("s", [read(text) for text in texts], {"paper": "agency"}) if SILOS in claim.content]
    assert [(claim.origins, len(claim.wordings)) for claim in found] == [(origins, 2)]


FEW = "شركة الأفق ستبيع نصف أسطولها قبل نهاية العام"
FEW_TOLD = [
    (["قالت ثلاثة مصادر لرويترز إن", "أفادت مصادر بأن"], 1),
    (["قالت ثلاثة مصادر لرويترز إن", "وأفادت مصادر مطلعة بأن", "نقلت رويترز عن ثلاثة مصادر أن"], 1),
    (["قالت ثلاثة مصادر لرويترز إن", "قالت مصادر مطلعة لصحيفة الدفتر إن"], 2),
    (["قالت ثلاثة مصادر لرويترز إن", "قالت مصادر مطلعة لصحيفة الدفتر إن", "أفادت مصادر بأن"], 2),
]


@pytest.mark.parametrize(("cues", "origins"), FEW_TOLD)
def test_a_short_sentence_of_nobody_knows_who_was_told_goes_with_one_who_was(cues, origins):
    for order in itertools.permutations(cues):
        (claim,) = found_in(*(f"{cue} {FEW}." for cue in order))
        assert claim.origins == origins, order
