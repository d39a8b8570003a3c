"""Credits of outlets that nobody declared: told by their form, and known by what an outlet's id spells. All outlets are invented."""

import pytest

from isnad import read_article
from isnad.arabic.folding import search_key
from isnad.linking import Linker, MemoryLinkStore
from isnad.linking.by_form import credited, is_romanised
from isnad.linking.features import extract

SAID = (
    "أغلق محتجون الطريق الساحلي عند مدخل مدينة نوران صباح الاثنين بعد أن هدمت البلدية أكشاك الباعة في المرفأ القديم.\n"
    "وقال رئيس البلدية سامر الديب إن الأكشاك أقيمت بلا ترخيص، وإن أصحابها أنذروا ثلاث مرات.\n"
    "وسلكت الحافلات طريق الجبل حتى الظهر، ولم تتدخل الشرطة."
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{SAID}\nالمصدر: وكالة مدار", ["وكالة مدار"]),
        (f"{SAID}\nالمصدر/ صحيفة «الساحل».", ["صحيفة الساحل"]),
        (f"{SAID}\nنقلا عن صحيفة الموج الأزرق", ["صحيفة الموج الأزرق"]),
        (f"{SAID}\n(وكالة مدار)", ["وكالة مدار"]),
        (f"نقلاً عن الموج الأزرق: {SAID}", ["الموج الأزرق"]),
        (f"-تل نوران (وكالة مدار)- {SAID}", ["وكالة مدار"]),
        (f"نوران - وكالة مدار - {SAID}", ["وكالة مدار"]),
        # A source that says something, and one whom a sentence quotes, are attributions.
        (f"{SAID} وقال المصدر: لن نعود إلى العمل قبل الخميس", []),
        (f"{SAID} وأضاف المصدر - وهو ضابط - أن الطريق فتح", []),
        (f"{SAID} وقيل ذلك نقلا عن مسؤول في البلدية.", []),
        (SAID, []),
    ],
)
def test_a_credit_is_told_by_its_form(text, names):
    assert credited(text) == names


@pytest.mark.parametrize(
    ("id", "name", "expected"),
    [
        ("sahel", "الساحل", True),
        ("sahel-agency", "وكالة الساحل", True),
        ("almawj", "الموج", True),
        ("mawj", "الموج الأزرق", True),
        ("hadaf", "الهدف الذهبي", True),
        ("wana", "وانا", True),
        ("shuruq", "الشروق", True),
        ("qutub", "القطب", True),
        ("sahel", "الصحراء", False),
        ("sada", "السودان", False),
        ("n3", "نوران", False),
    ],
)
def test_an_outlet_is_known_by_what_its_id_spells(id, name, expected):
    assert is_romanised(id, search_key(name)) is expected


def linked(texts):
    articles = {id: read_article({"id": id, "outlet": outlet, "text": text, "published": at}) for id, outlet, text, at in texts}
    linker = Linker(MemoryLinkStore(), {})
    linker.add(list(articles.values()))
    return linker, lambda ids: [articles[id] for id in ids]


@pytest.mark.parametrize(
    ("copy", "evidence", "dropped"),
    [
        (f"{SAID}\nالمصدر: وكالة مدار", "ينسب النص صراحة إلى وكالة مدار", ()),
        (f"{SAID[:-1]}، نقلا عن وكالة مدار.", "ينسب النص صراحة إلى وكالة مدار", ()),
        (f"{SAID}\nالمصدر: صحيفة الموج", "ينسب النص إلى صحيفة الموج، ولا ينسب النص الآخر إلى أحد", ("مدار",)),
        (SAID, None, ("مدار",)),
    ],
)
def test_evidence_and_dropped_credit_of_an_undeclared_outlet(copy, evidence, dropped):
    linker, get = linked(
        [
            ("a", "madar", f"نوران (مدار) - {SAID}", "2031-03-03T06:00+03:00"),
            ("b", "nahar", copy, "2031-03-03T09:00+03:00"),
        ]
    )
    (edge,) = linker.copies_of("a")
    assert edge.evidence[0] == evidence if evidence else edge.evidence[0] == "أسقط النسبة إلى مدار"
    assert linker.copy_difference("b", get).dropped == dropped


def test_who_credits_an_undeclared_outlet_is_its_copy_though_it_came_before():
    linker, _ = linked(
        [
            ("b", "nahar", f"{SAID}\nالمصدر: صحيفة الساحل", "2031-03-03T05:00+03:00"),
            ("a", "sahel", SAID, "2031-03-03T06:00+03:00"),
        ]
    )
    assert [edge.id for edge in linker.copies_of("a")] == ["b"]


def test_an_undeclared_paper_that_names_itself_passes_nothing_on():
    linker, _ = linked(
        [("a", "sahel", SAID.replace("وقال رئيس البلدية سامر الديب إن", "وقال رئيس البلدية سامر الديب لـ«الساحل» إن"), "2031-03-03")]
    )
    (text,) = linker.texts(linker.story_of("a").story)
    assert (text.kind, text.of) == ("own", None)


def test_who_passes_an_undeclared_paper_on_counts_with_it():
    linker, _ = linked(
        [
            ("a", "sahel", SAID, "2031-03-03T06:00+03:00"),
            (
                "b",
                "nahar",
                "ذكرت صحيفة الساحل أن محتجين أغلقوا الطريق الساحلي عند مدخل مدينة نوران صباح الاثنين احتجاجا على هدم أكشاك الباعة.",
                "2031-03-03T09:00+03:00",
            ),
        ]
    )
    story = linker.story_of("a")
    assert set(story.articles) == {"a", "b"}
    assert {text.id: text.origin for text in linker.texts(story.story)} == {"a": 1, "b": 1}


def test_its_own_credit_is_none():
    article = read_article({"id": "a", "outlet": "sahel", "text": f"{SAID}\nالمصدر: صحيفة الساحل", "published": "2031-03-03"})
    assert extract(article).credits == ()
