"""What two articles have in common is told by names, places and numbers, wherever they stand."""

import pytest
from linking_invented import article

from isnad import read_article
from isnad.arabic.terms import index_terms
from isnad.linking import Linker, LinkReader, MemoryLinkStore
from isnad.linking.common import common_numbers, common_places
from isnad.linking.hashing import term_hash


@pytest.mark.parametrize(
    ("ours", "theirs", "told"),
    [
        ("قتل 43 شخصا في التصادم", "سقط 43 قتيلا في التصادم", ["43"]),
        ("أصيب 17 آخرون", "بلغ المصابون 17", ["17"]),
        ("سجلت 34 إصابة", "ارتفعت إلى 34 إصابة بعد أن كانت 12 إصابة", ["34 إصابة"]),
        ("رفع الفائدة إلى 8.5 بالمئة", "الفائدة 8.5 في المئة", ["8.5 بالمئة"]),
        ("غرق القارب يوم 14 يونيو 2024", "وقع الحادث في 14 يونيو 2024", []),
        ("اندلع الحريق عند الساعة 10:30", "بدأت الجلسة في 10:30", []),
        ("قتل شخصان", "أصيب شخصان", []),
        ("أصيب أربعة عمال", "أغلقت أربعة شوارع", []),
        ("أصيب أربعة عمال", "نقل العمال الأربعة، وهم أربعة عمال من البلدة", ["أربعة عمال"]),
    ],
)
def test_numbers_of_both(ours, theirs, told):
    assert common_numbers(article("a", ours), article("b", theirs)) == told


@pytest.mark.parametrize(
    ("ours", "theirs", "told"),
    [
        ("غرق القارب قبالة سواحل المرسى الأبيض ليلا", "صيادون من المرسى الأبيض يروون", ["المرسى الأبيض"]),
        ("شيع أهالي مدينة العلية الضحايا", "سوق العلية", ["العلية"]),
        ("أعلنت بلدية العلية الثلاثاء", "العلية تودع ضحاياها الثلاثاء", ["العلية"]),
        ("حريق في مخيم الرمل", "حريق في مخيم السدرة", []),
        ("سافر إلى مدينة تونس", "عاد إلى تونس", []),
        ("قبالة قارب غارق", "قارب آخر", []),
    ],
)
def test_places_that_a_text_calls_so(ours, theirs, told):
    held = set.intersection(*({term_hash(term) for term in index_terms(text)} for text in (ours, theirs)))
    assert common_places(article("a", ours), article("b", theirs), held) == told


def test_an_article_s_place_is_explained_by_names_places_and_numbers():
    first = article(
        "a",
        "لقي 43 شخصا مصرعهم صباح الاثنين في تصادم قطارين قرب مدينة المنصورية، وقال المهندس كمال الشواربي إن السائق لم ير الإشارة.",
        "تصادم قطارين في المنصورية",
        "sada",
        "2031-03-03T10:00+03:00",
    )
    second = article(
        "b",
        "تواصل فرق الإنقاذ رفع العربات من موقع تصادم القطارين عند مدينة المنصورية بعد أن سقط 43 قتيلا، بحسب المهندس كمال الشواربي.",
        "عربات محطمة و43 قتيلا",
        "nahar",
        "2031-03-03T12:00+03:00",
    )
    read = {each.id: read_article(each) for each in (first, second)}
    store = MemoryLinkStore()
    Linker(store).add(list(read.values()))
    (said,) = LinkReader(store).explain("b", lambda ids: [read[id] for id in ids])
    assert "أسماء: كمال الشواربي" in said
    assert "المنصورية" in said.partition("أماكن:")[2].partition("؛")[0]
    assert "أرقام: 43" in said
