"""Which statement a denial denies, within an article and across those of a story, and what a headline tells of it."""

import pytest

from isnad.linking.denials import denials
from isnad.linking.denying import title_denies
from isnad.records import Article, Statement


def said(content, source, *, cue="قال", force="say", start=0, **more):
    return Statement(start, start + len(content), content, cue, source, source, force=force, **more)


PRICES = "الحكومة سترفع أسعار الخبز والوقود الشهر المقبل"


def pair(denial, *before, claim=None):
    claim = claim or said(PRICES, "وزير التموين")
    return denials([Article(id="a", body=PRICES, statements=(claim,)), Article(id="b", body=PRICES, statements=(*before, denial))])


@pytest.mark.parametrize(
    ("content", "cue", "denied"),
    [
        (PRICES, "نفى", True),
        ("رفع أسعار الخبز والوقود", "نفت", True),
        ("تكون الحكومة سترفع أسعار الخبز والوقود، خلافا لما ذكره بعض الصحف الصادرة في العاصمة أمس", "نفى", True),
        ("الشائعات حول أن الحكومة سترفع أسعار الخبز والوقود، وذلك غداة اجتماع وزراء المال في نوران", "فند", True),
        # The same deed by another word; a day of the week is no part of what is denied.
        ("زيادة أسعار الخبز والوقود السبت", "نفى", True),
        # Another matter in some of the same words; who rejects or rules out denies nothing that was said.
        ("يكون سببه أن الحكومة سترفع أسعار الخبز والوقود", "نفى", False),
        ("وزير المال سيستقيل بسبب أسعار الخبز", "نفى", False),
        (PRICES, "رفض", False),
        (PRICES, "استبعد", False),
        (PRICES, "قلل من", False),
    ],
)
def test_a_statement_is_denied_where_the_denial_says_that_it_is_not_so(content, cue, denied):
    denial = said(content, "المتحدث باسم البلدية", cue=cue, force="deny")
    found = pair(denial)
    assert [(each.denied_article, each.denied.content, each.article, each.denial) for each in found] == (
        [("a", PRICES, "b", denial)] if denied else []
    )


def test_who_calls_it_untrue_denies_it():
    denial = said(f"ما نشر عن أن {PRICES} غير صحيح", "المتحدث باسم البلدية")
    assert [(each.denied.content, each.denial) for each in pair(denial)] == [(PRICES, denial)]
    assert pair(said("ما نشر غير صحيح", "المتحدث باسم البلدية"), claim=said(f"ما قيل من أن {PRICES} لا أساس له", "وزير التموين")) == ()


def test_who_tells_of_a_wish_does_not_tell_of_the_deed():
    denial = said(PRICES, "المتحدث باسم البلدية", cue="نفى", force="deny")
    assert pair(denial, claim=said(f"قدم التجار طلبا بأن {PRICES}", "وزير التموين")) == ()


def test_a_denial_that_only_points_back_denies_the_statement_before_it():
    before = said("الحكومة سترفع أسعار الخبز", "صحيفة الساحل")
    denial = said("صحة هذه الأنباء", "المتحدث باسم البلدية", cue="نفى", force="deny", start=60)
    assert [each.denied.content for each in pair(denial, before)] == [PRICES]
    assert pair(denial) == ()
    far = said("صحة هذه الأنباء", "المتحدث باسم البلدية", cue="نفى", force="deny", start=2_000)
    assert pair(far, before) == ()


@pytest.mark.parametrize(
    "claim",
    [
        said(PRICES, "المتحدث باسم البلدية"),  # his own
        said(PRICES, "وزير التموين", force="deny"),
        said(PRICES, "وزير التموين", content_negated=True),
        said(PRICES, "وزير التموين", negated=True),
        said("فاز الفريق أمس في المباراة", "المدرب"),
    ],
)
def test_what_is_not_affirmed_by_another_is_not_denied(claim):
    assert pair(said(PRICES, "المتحدث باسم البلدية", cue="نفى", force="deny"), claim=claim) == ()


def test_a_denial_within_one_article_is_told_there():
    denial = said(PRICES, "المتحدث", cue="نفى", force="deny")
    assert denials([Article(id="a", body=PRICES, statements=(said(PRICES, "الوزير"), denial))]) == ()


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("بلدية نوران تنفي إغلاق السوق", True),
        ("الوزير نفى استقالته", True),
        ("نفي رسمي لاستقالة الوزير", True),
        ("سهلان: تكذيب ما أشيع عن الهدنة", True),
        ("وزارة المياه: أنباء نقص المياه لا أساس لها", True),
        ("مصدر في الوزارة ينكر لقاء الوفدين", True),
        ("استقالة وزير المياه رغم نفي الوزارة", False),
        ("وزير المياه لا ينفي استقالته", False),
        ("السوق يستغرب إنكار البلدية وعودها", False),
        ("استقالة وزير المياه", False),
        ("", False),
    ],
)
def test_a_headline_that_tells_of_a_denial(title, expected):
    assert title_denies(title) is expected
