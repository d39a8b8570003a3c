"""What holds of every set of articles: claims do not depend on the order of arrival, and a further copy never makes an origin more."""

import random

from claims_invented import GATES, MINISTER, OUTLETS, PASSAGE, article, said
from hypothesis import example, given, settings
from hypothesis import strategies as st

from isnad.linking.claims import claims
from isnad.linking.origins import Place, number

HOLDERS = [MINISTER, "سامي الراوي", "الراوي", "وزارة المياه", "هيئة الأرصاد", "مصدر", "وكالة مدار", ""]
CONTENTS = [
    GATES, PASSAGE, PASSAGE + " وحدها، ولم تعد إلى بيوتها حتى الآن", "السد الشمالي سيفتح بواباته يوم السبت",
    "بوابات السد الشمالي ستفتح السبت", "الأمطار ستتوقف مطلع الأسبوع", "السد", "",
]  # fmt: skip
STATEMENTS = st.builds(
    said,
    st.sampled_from(CONTENTS),
    st.sampled_from(HOLDERS),
    st.sampled_from(["say", "confirm", "deny"]),
    st.sampled_from(["named", "unnamed", "official", "outlet"]),
    via=st.sampled_from([(), (), ("مدار",), ("رويترز",), ("مسؤول", "رويترز"), ("مدار", "قناة الضفة"), ("صدى الجزر", "مدار")]),
    channel=st.sampled_from([None, None, "لوكالة مدار"]),
    quoted=st.sampled_from(["indirect", "direct"]),
    source_id=st.sampled_from([None, None, "Q7", "Q8"]),
)
CREDITS = st.sampled_from([(), (), ("مدار",), ("رويترز",), ("صدى الجزر", "مدار"), ("رويترز", "مدار"), ("النهار الجديد",)])
STORIES = st.lists(st.tuples(st.sampled_from(sorted(OUTLETS)), st.lists(STATEMENTS, max_size=4), st.integers(1, 28), CREDITS), max_size=7)
COPIES = st.lists(
    st.tuples(st.integers(0, 9), st.sampled_from(sorted(OUTLETS)), st.integers(1, 28), CREDITS), min_size=1, max_size=3
)  # of which, in which outlet, on which day, crediting whom


def written(rows):
    """Return a story's articles, and which are copies of which: every third is one of the first, every fifth one of a text outside."""
    articles = [
        article(f"{outlet}-{n}", *statements, day=day, credits=credits) for n, (outlet, statements, day, credits) in enumerate(rows)
    ]
    return articles, {a.id: articles[0].id for a in articles[1::3]} | {a.id: "outside" for a in articles[2::5]}


@settings(max_examples=60, deadline=None)
@given(STORIES, st.randoms(use_true_random=False))
def test_claims_do_not_depend_on_the_order_of_arrival(rows, order):
    articles, copies = written(rows)
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
    ("diffa", [], 1, ()),
    ("diffa", [said(GATES, kind="unnamed"), said(GATES, via=("رويترز",), source_id="Q7")], 2, ()),
    ("diffa", [said(GATES, kind="unnamed")], 1, ()),
    ("diffa", [], 1, ()),
    ("diffa", [said(GATES, "سامي الراوي", kind="unnamed"), said(GATES)], 1, ()),
    ("diffa", [said(GATES, via=("رويترز",)), said(GATES, "الراوي", kind="unnamed", via=("مدار",))], 1, ()),
]
# The agency has its text from one that says nothing of it here; the copy comes before the agency, whom another passes on.
BEFORE_THE_AGENCY = [("diffa", [], 1, ()), ("madar", [said(GATES)] * 4, 1, ()), ("diffa", [said(GATES, via=("مدار",))], 1, ())]


@settings(max_examples=120, deadline=None)
@example(MOVED, [(2, "madar", 1, ())])
@example(BEFORE_THE_AGENCY, [(1, "diffa", 1, ())])
@given(STORIES, COPIES)
def test_a_further_copy_never_makes_more_origins(rows, further):
    """Whatever it credits, whenever it came, of a copy too, and however many there are."""
    articles, copies = written(rows)
    if not articles:
        return
    for n, (which, outlet, day, credits) in enumerate(further):
        original = articles[which % len(articles)]
        copy = article(f"{outlet}-copy{n}", *original.statements, day=day, credits=credits)
        before = {(w.article, w.n): claim for claim in claims("s", articles, copies, OUTLETS) for w in claim.wordings}
        articles = [*articles, copy]
        copies = copies | {copy.id: original.id}
        with_copy = claims("s", articles, copies, OUTLETS)
        for claim in with_copy:
            # A copy in an agency may show that two claims are one: then it has no more origins than the two.
            united = {before[w.article, w.n].id: before[w.article, w.n].origins for w in claim.wordings if w.article != copy.id}
            assert claim.origins <= sum(united.values()) or not united
            # The copy's wordings are of the origin that the original's are of.
            origin = {(w.article, w.n): w.origin for w in claim.wordings}
            for k in range(len(original.statements)):
                if (copy.id, k) in origin and (original.id, k) in origin:
                    assert origin[copy.id, k] == origin[original.id, k]


def test_counting_a_further_copy_only_ever_joins():
    draw = random.Random(7)
    for _ in range(2_000):
        size = draw.randint(1, 9)
        owners = [draw.choice("abcdef") for _ in range(size)]
        leans = [tuple(draw.sample("abcdefxy", draw.choice([0, 0, 1, 2]))) for _ in owners]
        places = [
            Place((f"text {draw.randint(0, 3) if (carried := draw.random() < 0.4) else n}",), (owner,), lean, carried)
            for n, (owner, lean) in enumerate(zip(owners, leans, strict=True))
        ]
        before = number(places)
        copy = Place(
            draw.choice(places).ties, (draw.choice("abcdef"),), tuple(draw.sample("abcdefxy", draw.choice([0, 1, 2]))), carried=True
        )
        after = number([*places, copy])
        assert all(after[a] == after[b] for a in range(size) for b in range(a) if before[a] == before[b])
        assert after[-1] in after[:-1]
