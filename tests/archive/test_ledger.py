"""The ledger of unnamed sources: who is counted in it, and which of them may be one."""

import pytest

from archive.invented import made, said
from isnad import read_article
from isnad.records import Outlet


def hidden(id, source, day, outlet="ufuq", credits=(), **fields):
    body = f"قال {source} في القضية {id} إن السد مفتوح."
    statement = said("السد مفتوح", source, body, kind="unnamed", **fields)
    return made(
        id, body, published=f"2024-01-{day}", outlet=outlet, credits=credits, names=(), tags=(), dates=(), statements=(statement,)
    )  # fmt: skip


def test_unnamed_sources_are_matched_across_stories_by_what_is_said_of_them(archive):
    archive.put_outlets([Outlet("sahil", "صحيفة الساحل", "https://sahil.example/", credits=("الساحل",))])
    archive.ingest(
        [
            hidden("n1", "مصادر أمنية عراقية", 11, condition="طلبت عدم الكشف عن هويتها"),
            hidden("n2", "المصدر الأمني العراقي", 12),
            hidden("n3", "مصادر أمنية", 13),  # nothing of Iraq
            hidden("n4", "مصادر مطلعة", 13),  # nothing at all
            hidden("n5", "مسؤول أمني عراقي", 14, outlet="sada"),  # another outlet's
            hidden("n6", "مصادر طبية", 15, outlet="sada", credits=("أ ف ب",)),
            hidden("n7", "مصدر طبي", 16, via=("وكالة فرانس برس",)),
            hidden("n8", "مصدر طبي", 17, via=("صحيفة الساحل",)),
            hidden("n9", "مصادر طبية", 18, outlet="sahil"),
            hidden("n10", "سائق", 18),
        ]
    )
    found = {
        (s.granter, s.fields, s.lands): (s.statements, s.in_stories, s.outlets, [each.story for each in s.stories])
        for s in archive.unnamed_sources()
    }
    assert found == {
        ("ufuq", ("أمني",), ("العراق",)): (2, 2, ("ufuq",), ["s-n1", "s-n2"]),
        ("ufuq", ("أمني",), ()): (1, 1, ("ufuq",), ["s-n3"]),
        ("sada", ("أمني",), ("العراق",)): (1, 1, ("sada",), ["s-n5"]),
        ("أ ف ب", ("طبي",), ()): (2, 2, ("sada", "ufuq"), ["s-n6", "s-n7"]),
        ("صحيفة الساحل", ("طبي",), ()): (2, 2, ("ufuq", "sahil"), ["s-n8", "s-n9"]),
    }
    first = archive.unnamed_sources(story="s-n1")
    assert [(s.words, s.terms, s.first, s.last) for s in first] == [
        ((("مصادر أمنية عراقية", 1),), ("طلبت عدم الكشف عن هويتها",), "2024-01-11", "2024-01-11")
    ]
    assert [s.in_stories for s in archive.unnamed_sources(outlet="ufuq", since="2024-01-12", until="2024-01-13")] == [1, 1]
    assert len(archive.unnamed_sources(limit=1)) == 1


def test_a_paper_that_nobody_declared_is_one_as_an_outlet_and_in_a_chain(archive):
    archive.ingest(
        [
            hidden("n1", "مصادر أمنية", 11, outlet="الضفاف"),
            hidden("n2", "مصدر أمني", 12, via=("صحيفة «الضفاف»",)),
            hidden("n3", "مصدر أمني", 13, via=("صحيفة المرفأ",)),
        ]
    )
    assert [(s.granter, s.statements, s.outlets) for s in archive.unnamed_sources()] == [
        ("الضفاف", 2, ("الضفاف", "ufuq")),
        ("المرفأ", 1, ("ufuq",)),
    ]


GRANTED = [
    ("an agency was told", "قال مسؤول أمني لرويترز طالبا عدم كشف هويته إن السد مفتوح.", ["رويترز"]),
    ("a paper was told", "قال مصدر أمني لصحيفة المرفأ إن السد مفتوح.", ["المرفأ"]),
    ("a medium in marks was told", "قال مصدر أمني لـ«المرفأ» إن السد مفتوح.", ["المرفأ"]),
    ("the article's own outlet, by its declared name", "قال مصدر أمني لقناة الأفق إن السد مفتوح.", ["قناة الأفق"]),
    ("the article's own outlet, by the sound of its id", "قال مصدر أمني لصحيفة صدى إن السد مفتوح.", ["sada"]),
    ("nobody in particular", "قال مصدر أمني للصحفيين إن السد مفتوح.", ["قناة الأفق"]),
    ("who goes on", "قال مصدر أمني لرويترز إن السد مفتوح. وأضاف المصدر أن الجسر مغلق.", ["رويترز"]),
    (
        "who goes on, his terms told later",
        "قال مسؤول أمني لرويترز إن السد مفتوح. وأضاف المسؤول الأمني الذي طلب عدم كشف هويته أن الجسر مغلق.",
        ["رويترز"],
    ),
    (
        "two who told two",
        "قال مصدر أمني لرويترز إن السد مفتوح. وقال مصدر طبي لصحيفة المرفأ إن الجرحى سبعة. وأضاف المصدر الأمني أن الجسر مغلق.",
        ["المرفأ", "رويترز"],
    ),
]


@pytest.mark.parametrize(("text", "granters"), [case[1:] for case in GRANTED], ids=[case[0] for case in GRANTED])
def test_who_granted_it_is_who_was_told(archive, text, granters):
    archive.put_outlets([Outlet("ufuq", "قناة الأفق", "https://ufuq.example/")])
    outlet = "sada" if "صدى" in text else "ufuq"
    archive.ingest([read_article({"id": "g1", "text": text, "outlet": outlet, "published": "2024-01-05"})])
    assert sorted(source.granter for source in archive.unnamed_sources()) == granters


def test_who_only_passes_on_is_found_and_counted(archive):
    texts = {
        "p1": "ذكرت أربعة مصادر أمنية لوكالة رويترز أن الوزارة طلبت من الشركات خطة بديلة.",
        "p2": "قال مصدر أمني، طلب عدم كشف هويته، إن القاضي حذر من هروب المتهم.",
        "p3": "قال السائق إن الوزير دعا إلى هدنة.",
        "p4": "قال الوزير إن الرئيس دعا إلى هدنة.",
    }
    archive.ingest(read_article({"id": id, "text": text, "outlet": "ufuq", "published": "2024-01-05"}) for id, text in texts.items())

    def found(query):
        return sorted(entry.article for entry in archive.find_statements(query))

    assert found("to:رويترز") == ["p1"]
    assert found("source:unnamed") == ["p1", "p2", "p3"]
    assert found("source:official") == ["p1", "p2", "p3", "p4"]
    assert [(c.unnamed, c.statements, c.articles, c.words) for c in archive.unnamed()] == [
        (2, 4, 2, (("أربعة مصادر أمنية", 1), ("مصدر أمني", 1)))
    ]
    assert sorted((s.granter, s.described, s.count, s.statements, s.terms) for s in archive.unnamed_sources()) == [
        ("ufuq", "امني|||", None, 1, ("طلب عدم كشف هويته",)),
        ("رويترز", "امني|||4", 4, 1, ()),
    ]


KEPT_BACK = [
    ("مسؤولا في وزارة النقل", None, 1),
    ("ثلاثة مصادر مطلعة", None, 1),
    ("مهندس سابق", "رفض نشر اسمه", 1),
    ("شاهد عيان", "طلب عدم كشف هويته", 1),
    ("مهندس سابق", None, 0),
    ("المصادر التاريخية", None, 0),
]


@pytest.mark.parametrize(("source", "condition", "counted"), KEPT_BACK)
def test_the_ledger_counts_who_is_kept_from_being_named_in_any_case_and_by_the_terms_stated(archive, source, condition, counted):
    archive.ingest([hidden("n1", source, 11, condition=condition)])
    assert sum(count.unnamed for count in archive.unnamed()) == counted
    assert len(archive.find_statements("source:unnamed")) == 1


def test_a_rejected_statement_leaves_the_ledger(archive):
    archive.ingest([hidden("n1", "مصادر أمنية", 11), hidden("n2", "مصدر أمني", 12)])
    assert [s.statements for s in archive.unnamed_sources()] == [2]
    archive.correct("n1", 0, "reject")
    assert [s.statements for s in archive.unnamed_sources()] == [1]


def test_the_ledger_leaves_out_whom_nobody_hides(archive):
    text = "قال السائق إن الجسر مغلق. وقال مصدر إن الجسر مفتوح."
    statements = (said("الجسر مغلق", "السائق", text, kind="unnamed"), said("الجسر مفتوح", "مصدر", text, kind="unnamed"))
    archive.ingest(
        [made("t3", text, published="2024-01-25", outlet="ufuq", credits=(), names=(), tags=(), dates=(), statements=statements)]
    )
    assert [(count.unnamed, count.statements, count.words) for count in archive.unnamed()] == [(1, 2, (("مصدر", 1),))]


BODIES = [
    ("مصدر في بلدية المزة", "بلدية المزة"),
    ("مصدر ببلدية المزة", "بلدية المزة"),
    ("مصدر من بلدية الضفة", "بلدية الضفة"),
    ("مصدر في شرطة بلدية الضفة", "شرطة بلدية الضفة"),
    ("مصدر في باخرة الشحن", "باخرة الشحن"),
    ("مصدر بوزارة النقل", "وزارة النقل"),
    ("مصدر في وزارة النقل", "وزارة النقل"),
    ("مصدر بشركة الضفاف", "شركة الضفاف"),
    ("مصدر بالبلدية", "البلدية"),
]


@pytest.mark.parametrize(("source", "body"), BODIES)
def test_a_body_loses_the_preposition_written_to_it_and_no_letter_of_its_own(archive, source, body):
    archive.ingest([hidden("n1", source, 11)])
    assert [s.body for s in archive.unnamed_sources()] == [body]


SAYING_NOTHING = [
    ("المصادر الخمسة", []),
    ("المصدران الاثنان", []),
    ("مصادر ثلاثة", []),
    ("المسؤولون الأربعة", []),
    ("المصدر الثاني", []),
    ("مصدر ثان", []),
    ("المصادر الأمنية الخمسة", [(("أمني",), None, 5)]),
    ("مصدر أمني واحد", [(("أمني",), None, None)]),
    ("المصادر الخمسة في وزارة النقل", [((), "وزارة النقل", 5)]),
    ("مصدر في الخمسة الكبار", [((), "الخمسة الكبار", None)]),
]


@pytest.mark.parametrize(("source", "described"), SAYING_NOTHING)
def test_how_many_or_which_of_them_is_nothing_said_of_a_source(archive, source, described):
    archive.ingest([hidden("n1", source, 11)])
    assert [(s.fields, s.body, s.count) for s in archive.unnamed_sources()] == described
